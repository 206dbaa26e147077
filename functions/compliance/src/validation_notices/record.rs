use axum::{http::StatusCode, response::Response};
use garde::Validate;
use jiff::{Timestamp, tz::TimeZone};
use mojavox_db::queries::compliance;
use mojavox_domain::{
    compliance::validation_period,
    ids::{CustomerId, TemplateVersionId, ValidationNoticeId},
    permissions::ValidationNoticesRecord,
};
use mojavox_http::{ApiError, ApiResult, Caller, Idempotency, OnConstraint as _, Problem, Valid};
use serde::Deserialize;
use utoipa::ToSchema;

use super::view::ValidationNoticeView;
use crate::{
    fields::{NoticeChannel, past},
    history::{NOTHING, note},
    rules::of_organization,
};

/// A validation notice that was sent.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({
    "customerId": "01936b1e-7c1a-7c55-9f5e-0a8b6f1d2c3e", "channel": "letter", "sentAt": "2026-11-23T15:00:00Z"
}))]
pub(crate) struct RecordValidationNotice {
    customer_id: CustomerId,
    channel: NoticeChannel,
    /// The text that was sent, where it is a template's.
    template_version_id: Option<TemplateVersionId>,
    /// Now, unless it was sent earlier.
    sent_at: Option<Timestamp>,
}

/// Record a validation notice
///
/// In force with the answer. When it counts as received and how long a dispute may follow is worked
/// out from the rules, on the debtor's calendar.
#[utoipa::path(
    post, path = "/compliance/validation-notices", tag = "compliance", operation_id = "record_validation_notice",
    params(("Idempotency-Key" = Option<String>, Header, description = "A repeat with the same key gets the first answer")),
    request_body = RecordValidationNotice,
    responses(
        (status = 201, description = "Recorded", body = ValidationNoticeView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`: no such debtor", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`no_validation_period`: the organisation's rules know none; `unknown_compliance_profile`, `idempotency_in_flight`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field; `idempotency_key_reused`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("validation_notices:record"))),
)]
pub(crate) async fn record(
    caller: Caller<ValidationNoticesRecord>,
    idempotency: Idempotency,
    Valid(body): Valid<RecordValidationNotice>,
) -> ApiResult<Response> {
    let sent_at = past(body.sent_at, caller.now(), "/sentAt")?;
    let tx = caller.begin().await?;
    if let Some(answer) = idempotency.replay(&tx).await? {
        return Ok(answer);
    }
    let organization = tx.organization().uuid();
    let zone = compliance::get_debtor_zone()
        .bind(&tx, &organization, &body.customer_id.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("customer"))?;
    let zone = TimeZone::get(&zone).map_err(ApiError::internal)?;
    let (_, rules) = of_organization(&tx).await?;
    let period = validation_period(&rules, sent_at.to_zoned(zone).date()).ok_or_else(|| {
        ApiError::conflict(
            "no_validation_period",
            "The organisation's rules know no validation notices.",
        )
    })?;
    let id: ValidationNoticeId = tx.new_id();
    let view: ValidationNoticeView = compliance::insert_validation_notice()
        .bind(
            &tx,
            &id.uuid(),
            &organization,
            &body.customer_id.uuid(),
            &body.channel.name(),
            &body.template_version_id.map(TemplateVersionId::uuid),
            &sent_at,
            &period.assumed_received_on,
            &period.ends_on,
            &Some(caller.user().uuid()),
            &tx.now(),
        )
        .one()
        .await
        .on_constraint("validation_notices_template_version_fkey", || {
            ApiError::invalid_field(
                "/templateVersionId",
                "there is no such version of a template",
            )
        })?
        .try_into()?;
    let entity = ("validation_notice", id.uuid());
    note(
        &tx,
        "validation_notices.record",
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
