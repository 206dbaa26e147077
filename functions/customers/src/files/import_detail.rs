use axum::Json;
use mojavox_db::queries::customer_jobs;
use mojavox_domain::{ids::CustomerJobId, permissions::CustomersImport};
use mojavox_http::{ApiError, ApiResult, Caller, Path, Problem};

use super::{IMPORT, view::ImportView};

/// An import's progress
#[utoipa::path(
    get, path = "/customers/import/{id}", tag = "customer-files",
    params(("id" = CustomerJobId, Path)),
    responses(
        (status = 200, description = "How far it is", body = ImportView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`: the id is no id", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("customers:import"))),
)]
pub(crate) async fn import_detail(
    caller: Caller<CustomersImport>,
    Path(id): Path<CustomerJobId>,
) -> ApiResult<Json<ImportView>> {
    let organization = caller.organization().uuid();
    let tx = caller.read().await?;
    let job = customer_jobs::get_customer_job()
        .bind(&tx, &organization, &IMPORT, &id.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("import"))?;
    tx.commit().await?;
    Ok(Json(job.into()))
}
