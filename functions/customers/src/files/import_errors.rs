use axum::Json;
use mojavox_db::queries::customer_jobs;
use mojavox_domain::{ids::CustomerJobId, permissions::CustomersImport};
use mojavox_http::{
    ApiError, ApiResult, Caller, Cursor, Page, PageQuery, Path, Problem, Query, Total,
};
use serde::Serialize;
use utoipa::ToSchema;

use super::IMPORT;
use crate::payments::Paging;

/// What is wrong with a row of the file.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct RowError {
    #[serde(skip)]
    position: i32,
    /// Which record, the header not counted, from 1.
    #[schema(example = 41)]
    row: i64,
    /// Which line of the file, from 1; quoted line breaks make the two differ.
    #[schema(example = 42)]
    line: i64,
    /// The header of the column; `null`: the whole row.
    #[schema(example = "Téléphone")]
    column: Option<String>,
    /// Stable: the part for programs.
    #[schema(example = "phone_invalid")]
    code: String,
    #[schema(example = "\"06 12\" is not a number of this country's numbering plan")]
    detail: String,
}

/// Rows that an import did not take
///
/// In the order of the file. At most 10,000 errors are kept; `failed` of the import counts on.
#[utoipa::path(
    get, path = "/customers/import/{id}/errors", tag = "customer-files",
    params(("id" = CustomerJobId, Path), Paging),
    responses(
        (status = 200, description = "A page of errors", body = Page<RowError>),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming the parameter", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("customers:import"))),
)]
pub(crate) async fn import_errors(
    caller: Caller<CustomersImport>,
    Path(id): Path<CustomerJobId>,
    Query(paging): Query<Paging>,
) -> ApiResult<Json<Page<RowError>>> {
    let paging = PageQuery::from(paging);
    let limit = paging.limit()?;
    // Positions have no gaps, so an offset is a position.
    let from = match paging.start::<i32>()? {
        Cursor::Offset(offset) => i32::try_from(offset).unwrap_or(i32::MAX),
        Cursor::After(position) => position.saturating_add(1),
    };
    let organization = caller.organization().uuid();
    let tx = caller.read().await?;
    let job = customer_jobs::get_customer_job()
        .bind(&tx, &organization, &IMPORT, &id.uuid())
        .opt()
        .await?;
    let total = customer_jobs::count_customer_job_errors()
        .bind(&tx, &organization, &id.uuid())
        .one()
        .await?;
    let rows = customer_jobs::list_customer_job_errors()
        .bind(&tx, &organization, &id.uuid(), &from, &(limit + 1))
        .all()
        .await?;
    tx.commit().await?;
    job.ok_or_else(|| ApiError::not_found("import"))?;
    let errors: Vec<RowError> = rows
        .into_iter()
        .map(|row| RowError {
            position: row.position,
            row: row.row_number,
            line: row.line_number,
            column: row.column_name,
            code: row.code,
            detail: row.detail,
        })
        .collect();
    Ok(Json(paging.page(
        errors,
        Total::Exact(total.into()),
        |error| error.position,
    )?))
}
