use axum::Json;
use garde::Validate;
use jiff::{SignedDuration, Timestamp};
use mojavox_db::compliance::{self, Gathered, Wanted};
use mojavox_domain::{
    compliance::{Channel, Duty, Reason, Recording, evaluate as evaluate_facts, facts::Purpose},
    ids::CustomerId,
    permissions::ComplianceEvaluate,
    phone::Phone,
};
use mojavox_http::{ApiError, ApiResult, Caller, Problem, Valid};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    fields::{Expected, address},
    rules::no_answer,
};

/// A contact that somebody has in mind.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({ "customerId": "01936b1e-7c1a-7c55-9f5e-0a8b6f1d2c3e", "channel": "voice", "automated": true }))]
pub(crate) struct Evaluate {
    customer_id: CustomerId,
    channel: Channel,
    /// Now or later; now, unless said otherwise.
    at: Option<Timestamp>,
    /// For calls and SMS: E.164; the debtor's first usable number, unless said otherwise.
    #[garde(inner(length(chars, min = 1, max = 40)))]
    #[schema(min_length = 1, max_length = 40, example = "+12125550123")]
    phone: Option<String>,
    /// For emails: the debtor's own address, unless said otherwise.
    #[garde(inner(length(chars, min = 1, max = 254)))]
    #[schema(min_length = 1, max_length = 254)]
    email: Option<String>,
    /// `collection` unless said otherwise.
    purpose: Option<Purpose>,
    /// An AI or prerecorded voice speaks. True for calls, unless said otherwise.
    automated: Option<bool>,
    /// The debtor's attorney is contacted, not the debtor.
    to_attorney: Option<bool>,
}

/// The gate's answer.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Evaluation {
    customer_id: CustomerId,
    channel: Channel,
    /// The number or address that it is about; `null`: the debtor has none for this channel.
    address: Option<String>,
    evaluated_at: Timestamp,
    #[schema(example = "us")]
    profile: String,
    /// Every zone in which the debtor may be; hours and days count in each.
    #[schema(example = json!(["America/Los_Angeles", "America/New_York"]))]
    time_zones: Vec<String>,
    allowed: bool,
    /// Every rule that stands in the way.
    reasons: Vec<Reason>,
    /// The first moment at which all of them let it pass; `null` when it is allowed, and when no
    /// moment is known before the facts change.
    next_allowed_at: Option<Timestamp>,
    /// Of a call: whether it may be recorded.
    recording: Option<Recording>,
    /// What has to be said or done with the contact.
    duties: Vec<Duty>,
}

impl Evaluate {
    fn wanted(&self) -> ApiResult<Wanted> {
        let (phone, email) = addresses(self.channel, self.phone.as_deref(), self.email.as_deref())?;
        Ok(Wanted {
            channel: self.channel,
            purpose: self.purpose.unwrap_or_default(),
            automated: self.automated.unwrap_or(self.channel == Channel::Voice),
            to_attorney: self.to_attorney.unwrap_or(false),
            phone,
            email,
        })
    }

    /// # Errors
    /// 422: the facts are those of now, and what revoked opt-outs forbade yesterday is not asked.
    fn at(&self, now: Timestamp) -> ApiResult<Timestamp> {
        let at = self.at.unwrap_or(now);
        if at < now - SignedDuration::from_mins(1) {
            return Err(ApiError::invalid_field("/at", "is in the past"));
        }
        // Further on, calendars leave the range of dates.
        if at > now + SignedDuration::from_hours(24 * 366) {
            return Err(ApiError::invalid_field("/at", "is more than a year ahead"));
        }
        Ok(at)
    }
}

/// The number or address that somebody has in mind.
///
/// # Errors
/// 422: it is none, or not one of the channel.
pub(crate) fn addresses(
    channel: Channel,
    phone: Option<&str>,
    email: Option<&str>,
) -> ApiResult<(Option<Phone>, Option<String>)> {
    let phone = match (phone, channel) {
        (Some(_), Channel::Email) => {
            return Err(ApiError::invalid_field("/phone", "is not for emails"));
        }
        (Some(text), _) => Some(
            Phone::parse(text, None)
                .map_err(|error| ApiError::invalid_field("/phone", error.to_string()))?,
        ),
        (None, _) => None,
    };
    let email = match (email, channel) {
        (Some(text), Channel::Email) => Some(
            address(text, Expected::Email)
                .map_err(|detail| ApiError::invalid_field("/email", detail))?,
        ),
        (Some(_), _) => return Err(ApiError::invalid_field("/email", "is for emails only")),
        (None, _) => None,
    };
    Ok((phone, email))
}

/// May this debtor be contacted?
///
/// Every reason against it, and the first moment at which none is left. Facts are gathered in one
/// statement that leaves together with the opening of its transaction: one round trip. It answers
/// for now; dialling checks again in the transaction that reserves the contact.
#[utoipa::path(
    post, path = "/compliance/evaluate", tag = "compliance",
    request_body = Evaluate,
    responses(
        (status = 200, description = "The gate's answer", body = Evaluation),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`: no such debtor", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`unknown_compliance_profile`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("compliance:evaluate"))),
)]
pub(crate) async fn evaluate(
    caller: Caller<ComplianceEvaluate>,
    Valid(body): Valid<Evaluate>,
) -> ApiResult<Json<Evaluation>> {
    let wanted = body.wanted()?;
    let now = caller.now();
    let at = body.at(now)?;
    let tx = caller.read().await?;
    let gathered = compliance::gather(&tx, body.customer_id, wanted).await;
    // Nothing was written: leaving it undone says so without waiting for the answer to a COMMIT.
    drop(tx);
    let Gathered { facts, rules, .. } = gathered
        .map_err(no_answer)?
        .ok_or_else(|| ApiError::not_found("customer"))?;
    let verdict = evaluate_facts(&facts, &rules, at);
    Ok(Json(Evaluation {
        customer_id: body.customer_id,
        channel: body.channel,
        address: facts.contact.address,
        evaluated_at: at,
        profile: rules.profile,
        time_zones: facts.zones,
        allowed: verdict.allowed,
        reasons: verdict.reasons,
        next_allowed_at: verdict.next_allowed_at,
        recording: verdict.recording,
        duties: verdict.duties,
    }))
}
