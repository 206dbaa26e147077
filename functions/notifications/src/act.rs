use axum::{http::StatusCode, response::Response};
use garde::Validate;
use mojavox_db::{Tenant, approvals, queries::notifications};
use mojavox_domain::{
    approval::Decision,
    ids::{ApprovalId, NotificationId},
    live::Notification,
    permissions::NotificationsAct,
};
use mojavox_http::{ApiError, ApiResult, Caller, Idempotency, Path, Problem, Valid};
use serde::Deserialize;
use serde_json::Value;
use utoipa::ToSchema;

use crate::{
    refusal,
    view::{Eyes, find, view},
};

/// As text; it is kept in the audit log for good.
const MOST_DATA: usize = 4_000;

#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({ "action": "reject", "comment": "Too low: they have paid more before." }))]
pub(crate) struct Act {
    action: Action,
    /// Needed to reject; the proposer reads it.
    #[garde(inner(length(chars, max = 1000)))]
    #[schema(max_length = 1000)]
    comment: Option<String>,
    /// Whatever belongs to the decision, kept with it in the audit log: at most 4,000 characters.
    #[schema(value_type = Option<Object>)]
    data: Option<Value>,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
#[schema(as = NotificationAction)]
pub(crate) enum Action {
    Approve,
    Reject,
    /// For what asks for no decision: it leaves the list.
    Dismiss,
}

/// Act on a notification
///
/// `approve` and `reject` decide what it asks for, once, whoever was told of it: a settlement offer
/// stands (the debt is unchanged until it is paid), a payment plan runs, a campaign is launched, a
/// refund or write-off is booked, what was heard in a call is recorded. What is owed, the limits of one's role, the time and the rules are
/// looked at again. The decision, its effect, the audit entry and the events are one transaction;
/// the proposer is told. The same decision again changes nothing.
#[utoipa::path(
    post, path = "/notifications/{id}/action", tag = "notifications",
    params(
        ("id" = NotificationId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "A repeat with the same key gets the first answer"),
    ),
    request_body = Act,
    responses(
        (status = 200, description = "The notification as it is now", body = Notification),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`, `own_proposal`, `role_too_low`, `beyond_authority`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`, also for what others were told", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`already_decided` the other way, `approval_withdrawn`, `idempotency_in_flight`; or what it is about has changed: `offer_ended`, `offer_exceeds_balance`, `plan_ended`, `plan_exceeds_balance`, `plan_outdated`, `refund_ended`, `refund_exceeds_payment`, `write_off_exceeds_balance`, `nothing_owed`, `debt_disputed`, `account_closed`, `campaign_changed`, `campaign_not_ready`, `promise_open`, `promise_outdated`, `promise_exceeds_balance`, `finding_superseded`", body = Problem, content_type = "application/problem+json"),
        (status = 410, description = "`approval_expired`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field: `/comment` is missing, `/action` does not fit; `idempotency_key_reused`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("notifications:act"))),
)]
pub(crate) async fn act(
    caller: Caller<NotificationsAct>,
    idempotency: Idempotency,
    Path(id): Path<NotificationId>,
    Valid(act): Valid<Act>,
) -> ApiResult<Response> {
    let comment = act.comment.as_deref().map(str::trim);
    let comment = comment.filter(|comment| !comment.is_empty());
    check_data(act.data.as_ref())?;
    let tx = caller.begin().await?;
    if let Some(answer) = idempotency.replay(&tx).await? {
        return Ok(answer);
    }
    let seen = find(&tx, caller.user(), id).await?;
    let decision = match (act.action, seen.approval_id) {
        (Action::Dismiss, Some(_)) => Err("waits for a decision: approve or reject it"),
        (Action::Dismiss, None) => Ok(None),
        (_, None) => Err("there is nothing to decide: dismiss it"),
        (Action::Approve, Some(approval)) => Ok(Some((approval, Decision::Approve))),
        (Action::Reject, Some(approval)) => Ok(Some((approval, Decision::Reject))),
    };
    match decision.map_err(|detail| ApiError::invalid_field("/action", detail))? {
        None => dismiss(&tx, &caller, id).await?,
        Some((_, Decision::Reject)) if comment.is_none() => {
            return Err(ApiError::invalid_field(
                "/comment",
                "say why: the proposer reads it",
            ));
        }
        Some((approval, decision)) => {
            let by = (caller.user(), caller.role());
            let words = (comment, act.data.as_ref());
            approvals::decide(&tx, ApprovalId::from(approval), by, decision, words)
                .await
                .map_err(refusal::answer)?;
            // Whoever decided it has read it.
            notifications::read_notification()
                .bind(
                    &tx,
                    &tx.now(),
                    &tx.organization().uuid(),
                    &caller.user().uuid(),
                    &id.uuid(),
                )
                .opt()
                .await?;
        }
    }
    let after: Notification = view(&tx, Eyes::of(&caller), id).await?;
    let answer = idempotency.answer(&tx, StatusCode::OK, &after).await?;
    tx.commit().await?;
    Ok(answer)
}

async fn dismiss(
    tx: &Tenant,
    caller: &Caller<NotificationsAct>,
    id: NotificationId,
) -> ApiResult<()> {
    notifications::dismiss_notification()
        .bind(
            tx,
            &tx.now(),
            &tx.organization().uuid(),
            &caller.user().uuid(),
            &id.uuid(),
        )
        .opt()
        .await?;
    Ok(())
}

fn check_data(data: Option<&Value>) -> ApiResult<()> {
    let Some(data) = data else { return Ok(()) };
    let fault = if data.to_string().len() > MOST_DATA {
        Some("is longer than 4,000 characters")
    } else if !numbers_can_be_kept(data) {
        Some("has a number that is out of range")
    } else {
        None
    };
    fault.map_or(Ok(()), |detail| {
        Err(ApiError::invalid_field("/data", detail))
    })
}

/// PostgreSQL's jsonb holds them as exact decimals, of a limited length.
fn numbers_can_be_kept(data: &Value) -> bool {
    match data {
        Value::Number(number) => number
            .to_string()
            .split_once(['e', 'E'])
            .is_none_or(|(_, exponent)| exponent.parse::<i64>().is_ok_and(|e| e.abs() <= 300)),
        Value::Array(items) => items.iter().all(numbers_can_be_kept),
        Value::Object(fields) => fields.values().all(numbers_can_be_kept),
        _ => true,
    }
}
