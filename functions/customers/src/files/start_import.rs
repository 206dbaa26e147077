use axum::{
    Json,
    extract::State as Shared,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use mojavox_db::{
    AuditEntry, DbError, Tenant, constraint,
    queries::customer_jobs::{self, CustomerJob},
};
use mojavox_domain::{ids::CustomerJobId, permissions::CustomersImport};
use mojavox_http::{ApiError, ApiResult, Caller, Path, Problem};

use super::{
    IMPORT, queue,
    storage::{self, Uploaded},
    view::ImportView,
};
use crate::State;

/// Start an import whose file was uploaded
///
/// Starting it again changes nothing. A file that was imported before is not imported twice: the
/// answer is the first import, with 200.
#[utoipa::path(
    post, path = "/customers/import/{id}/start", tag = "customer-files",
    params(("id" = CustomerJobId, Path)),
    responses(
        (status = 200, description = "The same file was imported before: that import", body = ImportView),
        (status = 202, description = "Will be done", body = ImportView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`file_not_uploaded`, `import_over`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`file_empty`, `file_too_large`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("customers:import"))),
)]
pub(crate) async fn start_import(
    Shared(state): Shared<State>,
    caller: Caller<CustomersImport>,
    Path(id): Path<CustomerJobId>,
) -> ApiResult<Response> {
    let organization = caller.organization().uuid();
    let tx = caller.read().await?;
    let job = customer_jobs::get_customer_job()
        .bind(&tx, &organization, &IMPORT, &id.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("import"))?;
    tx.commit().await?;
    if job.status != "awaiting_upload" {
        return started(&caller, job).await;
    }
    // Outside of a transaction: reading a large file takes its time.
    let key = job
        .object_key
        .as_deref()
        .ok_or_else(|| ApiError::internal("an import without an object"))?;
    let file = storage::inspect(&state, &storage::kept_key(key)?).await?;
    match queue_it(&caller, id, &file).await {
        Err(Refused::Taken) => duplicate(&caller, id, &file).await,
        Err(Refused::Other(error)) => Err(error),
        Ok(answer) => Ok(answer),
    }
}

enum Refused {
    /// Another import of the same file exists, or was started a moment ago.
    Taken,
    Other(ApiError),
}

impl<E: Into<ApiError>> From<E> for Refused {
    fn from(error: E) -> Self {
        Self::Other(error.into())
    }
}

async fn queue_it(
    caller: &Caller<CustomersImport>,
    id: CustomerJobId,
    file: &Uploaded,
) -> Result<Response, Refused> {
    let tx = caller.begin().await?;
    let organization = tx.organization().uuid();
    let job = lock(&tx, id).await?;
    if job.status != "awaiting_upload" {
        return Ok(started(caller, job).await?);
    }
    if !job.dry_run {
        let first = customer_jobs::find_customer_import_of_file()
            .bind(&tx, &organization, &file.sha256)
            .opt()
            .await?;
        if first.is_some() {
            return Err(Refused::Taken);
        }
    }
    let mut parameters = job.parameters;
    // The worker reads this very file or none.
    parameters["etag"] = file.etag.clone().into();
    customer_jobs::queue_customer_import()
        .bind(
            &tx,
            &file.sha256,
            &file.size,
            &parameters,
            &organization,
            &id.uuid(),
        )
        .one()
        .await
        .map_err(|error| match DbError::from(error) {
            // Two starts with the same file at the same time: the index decides.
            error if constraint(&error) == Some("customer_jobs_file_key") => Refused::Taken,
            error => Refused::Other(error.into()),
        })?;
    tx.audit(AuditEntry {
        action: "customer_imports.start",
        entity_type: "customer_import",
        entity_id: id.uuid(),
        before: None,
        after: Some(serde_json::json!({ "fileSize": file.size, "fileSha256": file.sha256 })),
    })
    .await?;
    let message = queue::message(&tx, id);
    tx.enqueue(queue::TOPIC, None, message).await?;
    let job = lock(&tx, id).await?;
    tx.commit().await?;
    Ok(accepted(job))
}

async fn lock(tx: &Tenant, id: CustomerJobId) -> ApiResult<CustomerJob> {
    customer_jobs::lock_customer_job()
        .bind(tx, &tx.organization().uuid(), &id.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("import"))
}

/// Notes which import the file belongs to, and answers that one.
async fn duplicate(
    caller: &Caller<CustomersImport>,
    id: CustomerJobId,
    file: &Uploaded,
) -> ApiResult<Response> {
    let tx = caller.begin().await?;
    let organization = tx.organization().uuid();
    let first = customer_jobs::find_customer_import_of_file()
        .bind(&tx, &organization, &file.sha256)
        .opt()
        .await?
        // It failed in the meantime; the next start will do.
        .ok_or_else(|| {
            ApiError::unavailable("try_again", "the first import of the file vanished")
        })?;
    customer_jobs::mark_customer_import_duplicate()
        .bind(
            &tx,
            &file.sha256,
            &file.size,
            &first.id,
            &tx.now(),
            &organization,
            &id.uuid(),
        )
        .one()
        .await?;
    tx.audit(AuditEntry {
        action: "customer_imports.recognise_duplicate",
        entity_type: "customer_import",
        entity_id: id.uuid(),
        before: None,
        after: Some(serde_json::json!({ "duplicateOf": first.id })),
    })
    .await?;
    tx.commit().await?;
    Ok(Json(ImportView::from(first)).into_response())
}

/// The answer to a start of what was started before.
async fn started(caller: &Caller<CustomersImport>, job: CustomerJob) -> ApiResult<Response> {
    match (job.status.as_str(), job.duplicate_of) {
        ("failed" | "cancelled", _) => Err(ApiError::conflict(
            "import_over",
            "This import is over; begin a new one.",
        )),
        ("duplicate", Some(first)) => {
            let organization = caller.organization().uuid();
            let tx = caller.read().await?;
            let first = customer_jobs::get_customer_job()
                .bind(&tx, &organization, &IMPORT, &first)
                .one()
                .await?;
            tx.commit().await?;
            Ok(Json(ImportView::from(first)).into_response())
        }
        _ => Ok(accepted(job)),
    }
}

fn accepted(job: CustomerJob) -> Response {
    (StatusCode::ACCEPTED, Json(ImportView::from(job))).into_response()
}
