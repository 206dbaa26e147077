//! Reports: what there is to report, in which form, over which days, and what of it was asked for.

mod cron;
mod mail;
mod metric;
mod period;

use jiff::{Timestamp, ToSpan as _, civil::Date, tz::TimeZone};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

pub use cron::{Cron, CronFault, MAX_CRON};
pub use mail::{Mail, ReadyMail, ready_mail};
pub use metric::Metric;
pub use period::{MAX_LAST_DAYS, NotAPeriod, Period};

use crate::{ids::CampaignId, payment::words};

/// A report covers at most this many years.
pub const MAX_YEARS: i32 = 5;

words! {
    ReportType:
    /// What came in: payments, promises, arrangements.
    Recovery = "recovery",
    /// What each AI agent's calls yield.
    AgentPerformance = "agent_performance",
    /// How campaigns get on; one of them where `campaignId` is given.
    Campaign = "campaign",
    /// What the rules stopped, what debtors asked for, what has to be looked at.
    Compliance = "compliance",
    /// Calls and how they ended.
    Calls = "calls",
    /// What is owed at the end of the period, by how long it has been owed.
    PortfolioAgeing = "portfolio_ageing",
    ;
    ReportFormat:
    Pdf = "pdf",
    Xlsx = "xlsx",
    Csv = "csv",
    ;
    ReportStatus:
    /// Waits for a worker.
    Pending = "pending",
    Generating = "generating",
    Ready = "ready",
    Failed = "failed",
    ;
    /// Of headings, numbers and dates.
    Language:
    En = "en",
    Fr = "fr",
    ;
}

impl ReportType {
    /// What may be asked of this type, in the order in which it is shown.
    pub const fn metrics(self) -> &'static [Metric] {
        metric::of(self)
    }

    /// As a person reads it.
    pub const fn title(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Recovery, Language::En) => "Recovery",
            (Self::Recovery, Language::Fr) => "Recouvrement",
            (Self::AgentPerformance, Language::En) => "Agent performance",
            (Self::AgentPerformance, Language::Fr) => "Performance des agents",
            (Self::Campaign, Language::En) => "Campaigns",
            (Self::Campaign, Language::Fr) => "Campagnes",
            (Self::Compliance, Language::En) => "Compliance",
            (Self::Compliance, Language::Fr) => "Conformité",
            (Self::Calls, Language::En) => "Calls",
            (Self::Calls, Language::Fr) => "Appels",
            (Self::PortfolioAgeing, Language::En) => "Portfolio ageing",
            (Self::PortfolioAgeing, Language::Fr) => "Ancienneté du portefeuille",
        }
    }

    /// Whether one campaign's share can be told apart.
    pub const fn takes_campaign(self) -> bool {
        matches!(
            self,
            Self::Recovery | Self::AgentPerformance | Self::Campaign | Self::Calls
        )
    }
}

impl ReportFormat {
    /// The file's media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Csv => "text/csv; charset=utf-8",
        }
    }
}

impl Language {
    /// Of an organisation's locale (BCP 47): French where it says so, else English.
    pub fn of_locale(locale: &str) -> Self {
        let primary = locale.split(['-', '_']).next().unwrap_or_default();
        if primary.eq_ignore_ascii_case("fr") {
            Self::Fr
        } else {
            Self::En
        }
    }
}

/// Days of the organisation, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct DateRange {
    #[schema(value_type = String, format = Date, example = "2026-03-01")]
    pub from: Date,
    #[schema(value_type = String, format = Date, example = "2026-03-31")]
    pub to: Date,
}

/// What a report is about: `parameters` of its row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ReportParameters {
    pub date_range: DateRange,
    /// Empty: all of the type.
    #[serde(default)]
    pub metrics: Vec<Metric>,
    /// `null`: the organisation's.
    #[serde(default)]
    pub language: Option<Language>,
    #[serde(default)]
    pub campaign_id: Option<CampaignId>,
    /// Whether debtors may be named in it: decided once, by what the one who asked for it may see.
    #[serde(default)]
    pub personal_data: bool,
}

impl ReportParameters {
    /// Whether a metric is part of the report.
    pub fn wants(&self, metric: Metric) -> bool {
        self.metrics.is_empty() || self.metrics.contains(&metric)
    }

    /// What the report holds, in the order in which it is shown.
    pub fn wanted(&self, kind: ReportType) -> impl Iterator<Item = Metric> + '_ {
        let all = kind.metrics().iter().copied();
        all.filter(|metric| self.wants(*metric))
    }
}

/// What each run of a schedule is about: `parameters` of its row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ScheduleParameters {
    pub period: Period,
    /// Empty: all of the type.
    #[serde(default)]
    pub metrics: Vec<Metric>,
    /// `null`: the organisation's.
    #[serde(default)]
    pub language: Option<Language>,
    #[serde(default)]
    pub campaign_id: Option<CampaignId>,
}

impl ScheduleParameters {
    /// Of the run that was due at a moment; `zone` is the organisation's, whose days are reported.
    /// `None` where the calendar ends.
    pub fn at(
        &self,
        moment: Timestamp,
        zone: &TimeZone,
        personal_data: bool,
    ) -> Option<ReportParameters> {
        Some(ReportParameters {
            date_range: self.period.resolve(moment, zone)?,
            metrics: self.metrics.clone(),
            language: self.language,
            campaign_id: self.campaign_id,
            personal_data,
        })
    }
}

/// What is wrong with one part of what was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// JSON pointer into the request's body.
    pub pointer: String,
    pub detail: String,
}

impl Fault {
    fn new(pointer: impl Into<String>, detail: impl Into<String>) -> Self {
        Self {
            pointer: pointer.into(),
            detail: detail.into(),
        }
    }
}

/// The metrics of a type out of their names; one named twice counts once.
///
/// # Errors
/// Every name that is none of the type's, by its place.
pub fn check_metrics(kind: ReportType, names: &[String]) -> Result<Vec<Metric>, Vec<Fault>> {
    let mut metrics = Vec::with_capacity(names.len().min(kind.metrics().len()));
    let mut faults = Vec::new();
    for (place, name) in names.iter().enumerate() {
        match name.parse::<Metric>() {
            Ok(metric) if kind.metrics().contains(&metric) => {
                if !metrics.contains(&metric) {
                    metrics.push(metric);
                }
            }
            _ => {
                let known: Vec<_> = kind.metrics().iter().map(|one| one.name()).collect();
                faults.push(Fault::new(
                    format!("/metrics/{place}"),
                    format!(
                        "not a metric of {} reports: expected one of {}",
                        kind.name(),
                        known.join(", ")
                    ),
                ));
            }
        }
    }
    if faults.is_empty() {
        Ok(metrics)
    } else {
        Err(faults)
    }
}

/// A day out of a date (`2026-03-01`), or out of a moment (RFC 3339): the day on which it falls
/// where the organisation is.
pub fn parse_day(text: &str, zone: &TimeZone) -> Option<Date> {
    const DATE: usize = "2026-03-01".len();
    if text.len() == DATE {
        return text.parse().ok();
    }
    let moment: Timestamp = text.parse().ok()?;
    Some(moment.to_zoned(zone.clone()).date())
}

/// The days of a report.
///
/// # Errors
/// Each end that is no day; an end before the beginning, a beginning after today, more than
/// [`MAX_YEARS`].
pub fn check_range(
    from: &str,
    to: &str,
    zone: &TimeZone,
    now: Timestamp,
) -> Result<DateRange, Vec<Fault>> {
    const NO_DAY: &str = "expected a date (2026-03-01) or a moment (RFC 3339)";
    let (first, last) = (parse_day(from, zone), parse_day(to, zone));
    let (Some(first), Some(last)) = (first, last) else {
        let ends = [("/dateRange/from", first), ("/dateRange/to", last)];
        let missing = ends.iter().filter(|(_, day)| day.is_none());
        return Err(missing
            .map(|(pointer, _)| Fault::new(*pointer, NO_DAY))
            .collect());
    };
    let fault =
        |end: &str, detail: &str| Err(vec![Fault::new(format!("/dateRange/{end}"), detail)]);
    if last < first {
        return fault("to", "lies before from");
    }
    if first > now.to_zoned(zone.clone()).date() {
        return fault("from", "lies in the future");
    }
    let longest = first.checked_add(MAX_YEARS.years());
    if longest.is_ok_and(|end| last >= end) {
        return fault("to", &format!("more than {MAX_YEARS} years after from"));
    }
    Ok(DateRange {
        from: first,
        to: last,
    })
}

#[cfg(test)]
mod tests;
