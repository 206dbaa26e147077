use axum::{Json, extract::State as Shared};
use mojavox_db::queries::customer_jobs;
use mojavox_domain::{ids::CustomerJobId, permissions::CustomersExport};
use mojavox_http::{ApiError, ApiResult, Caller, Path, Problem};

use super::{EXPORT, storage, view::ExportView};
use crate::State;

/// An export, and where its file is
#[utoipa::path(
    get, path = "/customers/export/{id}", tag = "customer-files",
    params(("id" = CustomerJobId, Path)),
    responses(
        (status = 200, description = "How far it is; `downloadUrl` once it is ready", body = ExportView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`: the id is no id", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("customers:export"))),
)]
pub(crate) async fn export_detail(
    Shared(state): Shared<State>,
    caller: Caller<CustomersExport>,
    Path(id): Path<CustomerJobId>,
) -> ApiResult<Json<ExportView>> {
    let organization = caller.organization().uuid();
    let tx = caller.read().await?;
    let job = customer_jobs::get_customer_job()
        .bind(&tx, &organization, &EXPORT, &id.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("export"))?;
    tx.commit().await?;
    let still_there = job
        .expires_at
        .is_none_or(|expires_at| caller.now() < expires_at);
    let download_url = match job.result_key.as_deref() {
        Some(key) if job.status == "ready" && still_there => {
            let key = storage::kept_key(key)?;
            let files = state.uploads.storage();
            let address = files.address(&key, Some("debtors.csv"), caller.now()).await;
            Some(address.map_err(storage::unavailable)?.url)
        }
        _ => None,
    };
    Ok(Json(ExportView::new(job, download_url)?))
}
