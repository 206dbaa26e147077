use axum::{extract::State as Held, http::StatusCode};
use jiff::{SignedDuration, Timestamp};
use mojavox_db::{
    AuditEntry, Origin, Tenant,
    queries::reports::{self, LockReport},
    reports::file_name,
};
use mojavox_domain::{
    ids::{OrganizationId, ReportId},
    permissions::{ReportsDelete, Role},
    report::ReportStatus,
};
use mojavox_http::{ApiError, ApiResult, Caller, Path, Problem};
use mojavox_storage::{Key, Kind};
use serde_json::json;
use uuid::Uuid;

use crate::State;

/// A worker that is making the report notices at its next step that the row is gone, and ends
/// within its invocation at the latest: then whatever it left is removed.
const WORKERS_ARE_GONE: SignedDuration = SignedDuration::from_mins(30);

/// Delete a report
///
/// And its file. One that is being made is given up. Who is no supervisor deletes their own.
#[utoipa::path(
    delete, path = "/reports/{id}", tag = "reports",
    params(("id" = ReportId, Path)),
    responses(
        (status = 204, description = "Deleted"),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`; `not_own_report`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`: the id is none", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("reports:delete"))),
)]
pub(crate) async fn delete(
    caller: Caller<ReportsDelete>,
    Held(state): Held<State>,
    Path(id): Path<ReportId>,
) -> ApiResult<StatusCode> {
    let organization = caller.organization();
    let tx = caller.begin().await?;
    let report = reports::lock_report()
        .bind(&tx, &organization.uuid(), &id.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("report"))?;
    if caller.role() < Role::Supervisor && report.generated_by != Some(caller.user().uuid()) {
        return Err(ApiError::forbidden(
            "not_own_report",
            "You can delete the reports that you had made.",
        ));
    }
    let status: ReportStatus = report.status.parse().map_err(ApiError::internal)?;
    let left = left(&tx, id, status, &report).await?;
    reports::delete_report()
        .bind(&tx, &organization.uuid(), &id.uuid())
        .one()
        .await?;
    tx.audit(AuditEntry {
        action: "reports.delete",
        entity_type: "report",
        entity_id: id.uuid(),
        before: Some(json!({
            "name": report.name, "type": report.r#type, "format": report.format, "status": report.status,
            "parameters": report.parameters, "generatedBy": report.generated_by,
        })),
        after: None,
    })
    .await?;
    tx.commit().await?;
    if let Some((key, removal)) = left
        && let Err(error) = remove(&state, organization, &key, removal).await
    {
        // The clock of reports does it within the minute.
        tracing::warn!(%error, report = %id, "a deleted report's file is still there");
    }
    Ok(StatusCode::NO_CONTENT)
}

/// Notes what is to be removed: the file of a ready report, which is to go at once, or what the
/// workers that have tried to make it may leave, once they are surely gone.
async fn left(
    tx: &Tenant,
    id: ReportId,
    status: ReportStatus,
    report: &LockReport,
) -> ApiResult<Option<(Key, Uuid)>> {
    if let (ReportStatus::Ready, Some(path)) = (status, &report.file_path) {
        let key: Key = path.parse().map_err(ApiError::internal)?;
        let removal = note(tx, &key, None, tx.now()).await?;
        return Ok(Some((key, removal)));
    }
    if let ReportStatus::Pending | ReportStatus::Generating = status {
        for attempt in 1..=report.attempts {
            let name = file_name(id, attempt, &report.format);
            let key =
                Key::new(Kind::Report, tx.organization(), name).map_err(ApiError::internal)?;
            let upload = (report.file_path == Some(key.to_string()))
                .then_some(report.upload_id.as_deref())
                .flatten();
            note(tx, &key, upload, tx.now() + WORKERS_ARE_GONE).await?;
        }
    }
    Ok(None)
}

async fn note(tx: &Tenant, key: &Key, upload: Option<&str>, due: Timestamp) -> ApiResult<Uuid> {
    Ok(reports::insert_file_removal()
        .bind(
            tx,
            &tx.new_id::<Uuid>(),
            &tx.organization().uuid(),
            &key.to_string(),
            &upload,
            &due,
        )
        .one()
        .await?)
}

async fn remove(
    state: &State,
    organization: OrganizationId,
    key: &Key,
    removal: Uuid,
) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    state.storage.delete(key).await?;
    let tx = state.app.db.system(organization, Origin::default()).await?;
    reports::take_file_removal()
        .bind(&tx, &organization.uuid(), &removal)
        .opt()
        .await?;
    tx.commit().await?;
    Ok(())
}
