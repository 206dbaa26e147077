use axum::{
    Json,
    extract::State as Held,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use jiff::Timestamp;
use mojavox_db::{AuditEntry, queries::reports};
use mojavox_domain::{
    ids::ReportId,
    permissions::{Permission, ReportsRead},
    report::{ReportParameters, ReportStatus},
};
use mojavox_http::{ApiError, ApiResult, Caller, Path, Problem};
use mojavox_storage::Key;
use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::State;

/// Where the file is, for a while.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct DownloadAddress {
    /// Needs no sign-in. Relative to this API where files are kept by it.
    pub url: String,
    /// After this, ask again.
    pub expires_at: Timestamp,
}

/// Download a report
///
/// Redirects to an address that works for 15 minutes and needs no sign-in. A link of a page cannot
/// carry an access token: fetch this with `Accept: application/json`, which answers the address
/// itself, and go there. One that names debtors also needs the permission `customers:read`. Every
/// download is in the audit log.
#[utoipa::path(
    get, path = "/reports/{id}/download", tag = "reports",
    params(("id" = ReportId, Path)),
    responses(
        (status = 200, description = "For `Accept: application/json`: the address", body = DownloadAddress),
        (status = 307, description = "To the file", headers(("Location" = String, description = "Its address"))),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`report_not_ready`, `report_failed`", body = Problem, content_type = "application/problem+json"),
        (status = 410, description = "`report_expired`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`: the id is none", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`storage_unavailable`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("reports:read"))),
)]
pub(crate) async fn download(
    caller: Caller<ReportsRead>,
    Held(state): Held<State>,
    Path(id): Path<ReportId>,
    headers: HeaderMap,
) -> ApiResult<Response> {
    let tx = caller.begin().await?;
    let file = reports::get_report_file()
        .bind(&tx, &caller.organization().uuid(), &id.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("report"))?;
    let parameters: ReportParameters =
        serde_json::from_value(file.parameters).map_err(ApiError::internal)?;
    if parameters.personal_data && !caller.may(Permission::CustomersRead) {
        return Err(ApiError::forbidden(
            "missing_permission",
            format!(
                "This report names debtors: it needs the permission {}.",
                Permission::CustomersRead
            ),
        ));
    }
    match file.status.parse().map_err(ApiError::internal)? {
        ReportStatus::Pending | ReportStatus::Generating => {
            return Err(ApiError::conflict(
                "report_not_ready",
                "This report is still being made.",
            ));
        }
        ReportStatus::Failed => {
            return Err(ApiError::conflict(
                "report_failed",
                "This report could not be made.",
            ));
        }
        ReportStatus::Ready => {}
    }
    let over = file.expires_at.is_some_and(|end| end <= caller.now());
    let Some(path) = file.file_path.filter(|_| !over) else {
        return Err(ApiError::new(
            StatusCode::GONE,
            "report_expired",
            "This report's file was removed when its time was over: have it made again.",
        ));
    };
    let key: Key = path.parse().map_err(ApiError::internal)?;
    if key.organization != caller.organization() {
        return Err(ApiError::internal(
            "a report names another organisation's file",
        ));
    }
    let name = format!("{}.{}", file_name(&file.name), file.format);
    let address = state
        .storage
        .address(&key, Some(&name), caller.now())
        .await
        .map_err(|error| ApiError::unavailable("storage_unavailable", error))?;
    tx.audit(AuditEntry {
        action: "reports.download",
        entity_type: "report",
        entity_id: id.uuid(),
        before: None,
        after: Some(json!({
            "name": file.name, "personalData": parameters.personal_data, "expiresAt": address.expires_at,
        })),
    })
    .await?;
    tx.commit().await?;
    if wants_json(&headers) {
        return Ok(Json(DownloadAddress {
            url: address.url,
            expires_at: address.expires_at,
        })
        .into_response());
    }
    let location = HeaderValue::try_from(address.url).map_err(ApiError::internal)?;
    Ok((
        StatusCode::TEMPORARY_REDIRECT,
        [(header::LOCATION, location)],
    )
        .into_response())
}

/// A report's name as every file system takes it: `Recovery_2026-03-01_2026-03-31`.
fn file_name(name: &str) -> String {
    let parts = name.split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '.')));
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    match parts.join("_") {
        name if name.is_empty() => "report".to_owned(),
        name => name,
    }
}

/// Only who names JSON: browsers send `*/*` besides what they like better.
fn wants_json(headers: &HeaderMap) -> bool {
    headers
        .get_all(header::ACCEPT)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .any(|value| value.to_ascii_lowercase().contains("application/json"))
}
