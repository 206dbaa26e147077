use axum::{extract::State as Held, http::StatusCode};
use jiff::SignedDuration;
use mojavox_db::{
    AuditEntry, Origin, Tenant,
    queries::reports::{self, LockReport},
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
    let key = key(organization, id, &report)?;
    let removal = note_removal(&tx, status, &report, &key).await?;
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
    if status == ReportStatus::Ready
        && let Err(error) = remove(&state, organization, &key, removal).await
    {
        // The clock of reports does it within the minute.
        tracing::warn!(%error, report = %id, "a deleted report's file is still there");
    }
    Ok(StatusCode::NO_CONTENT)
}

/// Where the file is, or will be if somebody is making it.
fn key(organization: OrganizationId, id: ReportId, report: &LockReport) -> ApiResult<Key> {
    let key = match &report.file_path {
        Some(path) => path.parse(),
        None => Key::new(
            Kind::Report,
            organization,
            format!("{id}.{}", report.format),
        ),
    };
    key.map_err(ApiError::internal)
}

async fn note_removal(
    tx: &Tenant,
    status: ReportStatus,
    report: &LockReport,
    key: &Key,
) -> ApiResult<Uuid> {
    let due = match status {
        ReportStatus::Pending | ReportStatus::Generating => tx.now() + WORKERS_ARE_GONE,
        ReportStatus::Ready | ReportStatus::Failed => tx.now(),
    };
    let id = reports::insert_file_removal()
        .bind(
            tx,
            &tx.new_id::<Uuid>(),
            &tx.organization().uuid(),
            &key.to_string(),
            &report.upload_id,
            &due,
        )
        .one()
        .await?;
    Ok(id)
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
