use axum::Json;
use jiff::Timestamp;
use mojavox_db::queries::customer_jobs;
use mojavox_domain::permissions::CustomersImport;
use mojavox_http::{ApiResult, Caller, Cursor, Page, PageQuery, Problem, Query};
use uuid::Uuid;

use super::view::ImportView;
use crate::{
    page::{COUNT_CAP, total},
    payments::Paging,
};

/// Imports, newest first
#[utoipa::path(
    get, path = "/customers/import", tag = "customer-files",
    params(Paging),
    responses(
        (status = 200, description = "A page of imports", body = Page<ImportView>),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming the parameter", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("customers:import"))),
)]
pub(crate) async fn list_imports(
    caller: Caller<CustomersImport>,
    Query(paging): Query<Paging>,
) -> ApiResult<Json<Page<ImportView>>> {
    let paging = PageQuery::from(paging);
    let limit = paging.limit()?;
    let start = paging.start::<(Timestamp, Uuid)>()?;
    let organization = caller.organization().uuid();
    let tx = caller.read().await?;
    let counted = customer_jobs::count_customer_imports()
        .bind(&tx, &organization, &(COUNT_CAP + 1))
        .one()
        .await?;
    let rows = match &start {
        Cursor::Offset(offset) => {
            customer_jobs::list_customer_imports()
                .bind(&tx, &organization, &(limit + 1), offset)
                .all()
                .await?
        }
        Cursor::After((created_at, id)) => {
            customer_jobs::list_customer_imports_after()
                .bind(&tx, &organization, created_at, id, &(limit + 1))
                .all()
                .await?
        }
    };
    tx.commit().await?;
    let views: Vec<ImportView> = rows.into_iter().map(Into::into).collect();
    Ok(Json(paging.page(views, total(counted), |view| {
        (view.created_at, view.id.uuid())
    })?))
}
