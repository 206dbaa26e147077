//! The validation notice and what is disputed.

use jiff::{Timestamp, ToSpan};

use crate::compliance::{
    check::{Case, Objection, refusal::shut},
    facts::{DisputeStatus, Purpose},
    local_time::date_in,
};

impl Case<'_> {
    /// The days after the first communication are for sending the notice; later, nothing else goes
    /// out before it.
    pub(super) fn validation_notice(&self, within: i32, at: Timestamp) -> Option<Objection> {
        let purpose = self.facts.contact.purpose;
        if matches!(
            purpose,
            Purpose::ValidationNotice | Purpose::OptOutConfirmation | Purpose::CeaseNotice
        ) || self.facts.notices.iter().any(|notice| notice.sent_at <= at)
        {
            return None;
        }
        let first = self
            .facts
            .first_communication_at
            .filter(|first| *first <= at)?;
        let overdue = self
            .zones
            .iter()
            .any(|zone| date_in(zone, at) > date_in(zone, first).saturating_add(within.days()));
        if overdue {
            shut(format!(
                "the first communication was more than {within} days ago and no validation notice was sent"
            ))
        } else {
            None
        }
    }

    pub(super) fn dispute(&self, at: Timestamp) -> Option<Objection> {
        if matches!(
            self.facts.contact.purpose,
            Purpose::Verification
                | Purpose::ValidationNotice
                | Purpose::OptOutConfirmation
                | Purpose::CeaseNotice
        ) {
            return None;
        }
        let period_end = self
            .facts
            .notices
            .iter()
            .filter(|notice| notice.sent_at <= at)
            .map(|notice| notice.period_ends_on)
            .max();
        let mut standing = self
            .facts
            .disputes
            .iter()
            .filter(|dispute| dispute.received_at <= at);
        let blocks = standing.any(|dispute| match dispute.status {
            DisputeStatus::Upheld => true,
            DisputeStatus::Verified | DisputeStatus::Withdrawn => false,
            DisputeStatus::Open => {
                dispute.written
                    && period_end.is_none_or(|end| {
                        self.dates(dispute.received_at)
                            .into_iter()
                            .any(|received| received <= end)
                    })
            }
        });
        if blocks {
            shut("the debt is disputed in writing and not verified")
        } else {
            None
        }
    }
}
