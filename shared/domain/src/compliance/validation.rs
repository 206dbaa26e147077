use jiff::{ToSpan, civil::Date};

use super::{
    business_days::business_days_after,
    rule::{Check, RuleSet},
};

/// When a debtor may dispute a debt after the validation notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ValidationPeriod {
    pub assumed_received_on: Date,
    /// The last day on which a written dispute stops collection.
    pub ends_on: Date,
}

/// Of a notice sent on a local day; none where the profile knows no such period.
pub fn validation_period(rules: &RuleSet, sent_on: Date) -> Option<ValidationPeriod> {
    rules.rules.iter().find_map(|rule| match rule.check {
        Check::ValidationNotice {
            receipt_business_days,
            period_days,
            ..
        } => {
            let received = business_days_after(sent_on, receipt_business_days);
            Some(ValidationPeriod {
                assumed_received_on: received,
                ends_on: received.saturating_add(period_days.days()),
            })
        }
        _ => None,
    })
}
