use axum::Json;
use garde::Validate;
use mojavox_db::{AuditEntry, Tenant, queries::recordings};
use mojavox_domain::{
    ids::{CallFlagId, RecordingId},
    permissions::RecordingsFlag,
};
use mojavox_http::{ApiError, ApiResult, Caller, Path, Problem, Valid};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use utoipa::ToSchema;

use crate::view::{RecordingView, view};

/// How bad it is.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
#[schema(as = RecordingFlagSeverity)]
pub(crate) enum Severity {
    Low,
    #[default]
    Medium,
    High,
}

impl Severity {
    const fn name(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}

#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(as = FlagRecording)]
pub(crate) struct Flag {
    /// What somebody should look at.
    #[garde(length(chars, min = 1, max = 500), pattern(r"\S"))]
    #[schema(
        min_length = 1,
        max_length = 500,
        example = "The agent promised a discount"
    )]
    reason: String,
    #[serde(default)]
    severity: Severity,
}

/// Flag a recording
///
/// For somebody to look at. The call carries the flag, too. The same flag again changes nothing;
/// another reason replaces the one that lists show.
#[utoipa::path(
    post, path = "/recordings/{id}/flag", tag = "recordings",
    params(("id" = RecordingId, Path)),
    request_body = Flag,
    responses(
        (status = 200, description = "The recording as it is now", body = RecordingView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("recordings:flag"))),
)]
pub(crate) async fn flag(
    caller: Caller<RecordingsFlag>,
    Path(id): Path<RecordingId>,
    Valid(flag): Valid<Flag>,
) -> ApiResult<Json<RecordingView>> {
    let tx = caller.begin().await?;
    let organization = caller.organization().uuid();
    let before = recordings::lock_recording()
        .bind(&tx, &organization, &id.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("recording"))?;
    recordings::note_call_flag()
        .bind(
            &tx,
            &tx.new_id::<CallFlagId>().uuid(),
            &organization,
            &before.contact_attempt_id,
            &flag.reason,
            &flag.severity.name(),
            &caller.user().uuid(),
            &tx.now(),
        )
        .opt()
        .await?;
    let same = before.flagged && before.flag_reason.as_deref() == Some(&flag.reason);
    if !same {
        let was = json!({ "flagged": before.flagged, "flagReason": before.flag_reason });
        let is = json!({ "flagged": true, "flagReason": flag.reason, "severity": flag.severity });
        write(&tx, id, Some(&flag.reason), was, is).await?;
    }
    let after = view(&tx, id).await?;
    tx.commit().await?;
    Ok(Json(after))
}

/// Take a recording's flag away
///
/// The call keeps its flags: they are decided there. One that has none is fine.
#[utoipa::path(
    delete, path = "/recordings/{id}/flag", tag = "recordings",
    params(("id" = RecordingId, Path)),
    responses(
        (status = 200, description = "The recording as it is now", body = RecordingView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("recordings:flag"))),
)]
pub(crate) async fn unflag(
    caller: Caller<RecordingsFlag>,
    Path(id): Path<RecordingId>,
) -> ApiResult<Json<RecordingView>> {
    let tx = caller.begin().await?;
    let before = recordings::lock_recording()
        .bind(&tx, &caller.organization().uuid(), &id.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("recording"))?;
    if before.flagged {
        let was = json!({ "flagged": true, "flagReason": before.flag_reason });
        write(&tx, id, None, was, json!({ "flagged": false })).await?;
    }
    let after = view(&tx, id).await?;
    tx.commit().await?;
    Ok(Json(after))
}

async fn write(
    tx: &Tenant,
    id: RecordingId,
    reason: Option<&str>,
    before: Value,
    after: Value,
) -> ApiResult<()> {
    recordings::flag_recording()
        .bind(
            tx,
            &reason.is_some(),
            &reason,
            &tx.organization().uuid(),
            &id.uuid(),
        )
        .one()
        .await?;
    tx.audit(AuditEntry {
        action: if reason.is_some() {
            "recordings.flag"
        } else {
            "recordings.unflag"
        },
        entity_type: "recording",
        entity_id: id.uuid(),
        before: Some(before),
        after: Some(after),
    })
    .await?;
    Ok(())
}
