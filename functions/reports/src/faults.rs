//! What is wrong with a request beyond what its body's types and rules say.

use std::time::Duration;

use axum::http::StatusCode;
use jiff::tz::TimeZone;
use mojavox_db::{Tenant, queries::reports};
use mojavox_domain::{
    ids::CampaignId,
    report::{Fault, ReportType},
};
use mojavox_http::{ApiError, ApiResult, FieldError};

pub(crate) fn invalid(faults: Vec<Fault>) -> ApiError {
    let errors = faults.into_iter();
    ApiError::invalid(
        errors
            .map(|fault| FieldError::body(fault.pointer, fault.detail))
            .collect(),
    )
}

/// A line of text: not blank at its ends, no control characters.
pub(crate) fn line(text: &str, (): &()) -> garde::Result {
    if text.trim() != text || text.is_empty() {
        return Err(garde::Error::new("blank, or blank at its beginning or end"));
    }
    if text.chars().any(char::is_control) {
        return Err(garde::Error::new("contains a control character"));
    }
    Ok(())
}

/// The organisation's zone: whose days are reported.
///
/// # Errors
/// The database's.
pub(crate) async fn zone(tx: &Tenant) -> ApiResult<TimeZone> {
    let settings = reports::report_settings()
        .bind(tx, &tx.organization().uuid())
        .one()
        .await?;
    TimeZone::get(&settings.time_zone).map_err(ApiError::internal)
}

/// # Errors
/// 422: the type knows no campaigns, or there is no such campaign.
pub(crate) async fn check_campaign(
    tx: &Tenant,
    kind: ReportType,
    campaign: Option<CampaignId>,
) -> ApiResult<()> {
    let Some(campaign) = campaign else {
        return Ok(());
    };
    if !kind.takes_campaign() {
        return Err(ApiError::invalid_field(
            "/campaignId",
            format!("{} reports are not about a campaign", kind.name()),
        ));
    }
    let there = reports::campaign_is_there()
        .bind(tx, &tx.organization().uuid(), &campaign.uuid())
        .one()
        .await?;
    if there {
        Ok(())
    } else {
        Err(ApiError::invalid_field("/campaignId", "no such campaign"))
    }
}

/// What an organisation may have on its way: one that asks for more keeps the others' waiting.
/// Planned reports are made nevertheless.
const MOST_UNFINISHED: i64 = 50;

/// # Errors
/// 429: the organisation has enough reports on their way.
pub(crate) async fn check_room(tx: &Tenant) -> ApiResult<()> {
    let unfinished = reports::count_unfinished_reports()
        .bind(tx, &tx.organization().uuid(), &MOST_UNFINISHED)
        .one()
        .await?;
    if unfinished < MOST_UNFINISHED {
        return Ok(());
    }
    let detail = format!("{MOST_UNFINISHED} reports are on their way: wait for one to be ready.");
    let error = ApiError::new(StatusCode::TOO_MANY_REQUESTS, "too_many_reports", detail);
    Err(error.retry_after(Duration::from_secs(30)))
}
