use axum::http::StatusCode;
use garde::Validate;
use mojavox_db::queries::compliance;
use mojavox_domain::{ids::InconvenientTimeId, permissions::InconvenientTimesWithdraw};
use mojavox_http::{ApiError, ApiResult, Caller, Path, Problem, Valid};
use serde::Deserialize;
use utoipa::ToSchema;

use super::view::InconvenientTimeView;
use crate::{fields::text, history::note};

/// Why it no longer stands.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schema(example = json!({ "reason": "Retired: any time is fine now." }))]
pub(crate) struct WithdrawInconvenientTime {
    /// Kept in the audit log.
    #[garde(length(chars, min = 1, max = 500), custom(text))]
    #[schema(min_length = 1, max_length = 500)]
    reason: String,
}

/// Withdraw an inconvenient time
///
/// It suits the debtor again. The entry stays on record with the time at which it ended.
#[utoipa::path(
    delete, path = "/compliance/inconvenient-times/{id}", tag = "compliance", operation_id = "withdraw_inconvenient_time",
    params(("id" = InconvenientTimeId, Path)),
    request_body = WithdrawInconvenientTime,
    responses(
        (status = 204, description = "Withdrawn"),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`inconvenient_time_already_withdrawn`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`: the reason is missing, blank or too long", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("inconvenient_times:withdraw"))),
)]
pub(crate) async fn withdraw(
    caller: Caller<InconvenientTimesWithdraw>,
    Path(id): Path<InconvenientTimeId>,
    Valid(body): Valid<WithdrawInconvenientTime>,
) -> ApiResult<StatusCode> {
    let tx = caller.begin().await?;
    let organization = tx.organization().uuid();
    let before: InconvenientTimeView = compliance::lock_inconvenient_time()
        .bind(&tx, &organization, &id.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("inconvenient time"))?
        .try_into()?;
    let after: InconvenientTimeView = compliance::withdraw_inconvenient_time()
        .bind(&tx, &tx.now(), &organization, &id.uuid())
        .opt()
        .await?
        .ok_or_else(|| {
            ApiError::conflict(
                "inconvenient_time_already_withdrawn",
                "This no longer stands.",
            )
        })?
        .try_into()?;
    let why = Some(("withdrawalReason", body.reason.trim()));
    let entity = ("inconvenient_time", id.uuid());
    note(
        &tx,
        "inconvenient_times.withdraw",
        entity,
        Some(&before),
        &after,
        why,
    )
    .await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
