use axum::{http::StatusCode, response::Response};
use garde::Validate;
use jiff::Timestamp;
use mojavox_db::compliance::record_inconvenient_time;
use mojavox_domain::{
    analysis::Window,
    ids::{ContactAttemptId, CustomerId},
    permissions::InconvenientTimesRecord,
};
use mojavox_http::{
    ApiError, ApiResult, Caller, FieldError, Idempotency, OnConstraint as _, Problem, Valid,
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::view::InconvenientTimeView;
use crate::{
    fields::{Reached, find_customer, minute, no_such_attempt, past, text},
    history::{NOTHING, note},
};

/// When, or where, a contact does not suit a debtor. Without hours the whole day, without days every
/// day.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({
    "customerId": "01936b1e-7c1a-7c55-9f5e-0a8b6f1d2c3e", "days": [1, 2, 3, 4, 5], "from": "15:00", "to": "17:00",
    "evidence": "Not while I fetch the children."
}))]
pub(crate) struct RecordInconvenientTime {
    customer_id: CustomerId,
    /// 1 Monday .. 7 Sunday, each once.
    #[schema(min_items = 1, max_items = 7)]
    days: Option<Vec<i16>>,
    /// `HH:MM` on the debtor's own clock; `00:00` unless said otherwise.
    #[schema(example = "15:00")]
    from: Option<String>,
    /// `HH:MM`; `24:00`, the day's end, unless said otherwise. Earlier than `from`: of the day after.
    #[schema(example = "17:00")]
    to: Option<String>,
    /// Only there; wherever reached, unless said otherwise.
    place: Option<Reached>,
    /// The debtor's words.
    #[garde(inner(length(chars, max = 2000), custom(text)))]
    #[schema(max_length = 2000)]
    evidence: Option<String>,
    /// The contact in which it was said.
    contact_attempt_id: Option<ContactAttemptId>,
    /// Now, unless it was said earlier.
    stated_at: Option<Timestamp>,
}

struct Stated {
    days: Vec<i16>,
    from: i16,
    to: i16,
}

const DAY: i16 = 24 * 60;

impl RecordInconvenientTime {
    fn stated(&self) -> ApiResult<Stated> {
        let mut errors = Vec::new();
        let mut days = self.days.clone().unwrap_or_else(|| (1..=7).collect());
        let given = days.len();
        days.sort_unstable();
        days.dedup();
        if days.is_empty() || days.len() < given || !days.iter().all(|day| (1..=7).contains(day)) {
            errors.push(FieldError::body(
                "/days",
                "1 (Monday) to 7 (Sunday), each once",
            ));
        }
        let from = self.from.as_deref().map_or(Some(0), minute);
        let to = self.to.as_deref().map_or(Some(DAY), minute);
        if from.is_none_or(|from| from == DAY) {
            errors.push(FieldError::body("/from", "a time of day such as 15:00"));
        }
        if to.is_none_or(|to| to == 0) {
            errors.push(FieldError::body(
                "/to",
                "a time of day such as 17:00, or 24:00",
            ));
        }
        if from.is_some() && from == to {
            errors.push(FieldError::body("/to", "is no later than from"));
        }
        match (from, to) {
            (Some(from), Some(to)) if errors.is_empty() => Ok(Stated { days, from, to }),
            _ => Err(ApiError::invalid(errors)),
        }
    }
}

/// Record an inconvenient time
///
/// In force with the answer. Whoever hears a debtor say so may record it.
#[utoipa::path(
    post, path = "/compliance/inconvenient-times", tag = "compliance", operation_id = "record_inconvenient_time",
    params(("Idempotency-Key" = Option<String>, Header, description = "A repeat with the same key gets the first answer")),
    request_body = RecordInconvenientTime,
    responses(
        (status = 201, description = "Recorded", body = InconvenientTimeView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`: no such debtor", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`idempotency_in_flight`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field; `idempotency_key_reused`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("inconvenient_times:record"))),
)]
pub(crate) async fn record(
    caller: Caller<InconvenientTimesRecord>,
    idempotency: Idempotency,
    Valid(body): Valid<RecordInconvenientTime>,
) -> ApiResult<Response> {
    let stated = body.stated()?;
    let stated_at = past(body.stated_at, caller.now(), "/statedAt")?;
    let tx = caller.begin().await?;
    if let Some(answer) = idempotency.replay(&tx).await? {
        return Ok(answer);
    }
    find_customer(&tx, body.customer_id).await?;
    let window = Window {
        weekdays: stated.days,
        from_minute: stated.from,
        until_minute: stated.to,
    };
    let what = (&window, body.place.map(Reached::name));
    let evidence = body.evidence.as_deref();
    let attempt = body.contact_attempt_id.map(ContactAttemptId::uuid);
    let view: InconvenientTimeView =
        record_inconvenient_time(&tx, body.customer_id, what, evidence, attempt, stated_at)
            .await
            .on_constraint("inconvenient_times_attempt_fkey", no_such_attempt)?
            .try_into()?;
    let entity = ("inconvenient_time", view.id.uuid());
    note(
        &tx,
        "inconvenient_times.record",
        entity,
        NOTHING,
        &view,
        None,
    )
    .await?;
    let answer = idempotency.answer(&tx, StatusCode::CREATED, &view).await?;
    tx.commit().await?;
    Ok(answer)
}
