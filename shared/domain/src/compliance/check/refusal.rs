//! What the debtor, or the law on their behalf, does not want.

use jiff::Timestamp;

use crate::compliance::{
    check::{Case, Objection},
    facts::{Channel, Direction, Label, OptOut, OptOutKind, Purpose},
    local_time::Gate,
};

impl Case<'_> {
    pub(super) fn cease(&self, at: Timestamp) -> Option<Objection> {
        if self.facts.contact.purpose == Purpose::CeaseNotice {
            return None;
        }
        let cease = self.opt_out(OptOutKind::Cease, at)?;
        shut(format!(
            "the debtor asked on {} that all communication cease",
            day(cease.received_at)
        ))
    }

    pub(super) fn attorney(&self, at: Timestamp) -> Option<Objection> {
        if self.facts.contact.to_attorney {
            return None;
        }
        self.opt_out(OptOutKind::Attorney, at)?;
        shut("an attorney represents the debtor")
    }

    pub(super) fn workplace(&self, at: Timestamp) -> Option<Objection> {
        let contact = &self.facts.contact;
        let at_work = contact.channel != Channel::Email && contact.label == Label::Work;
        let stated = self
            .opt_outs(at)
            .any(|one| one.kind == OptOutKind::Workplace && (at_work || one.address.is_some()));
        if stated {
            shut("the debtor may not be contacted at work")
        } else {
            None
        }
    }

    /// One confirmation of an opt-out may follow it in the same medium; said again, it is not
    /// confirmed again.
    pub(super) fn medium_opt_out(&self, at: Timestamp) -> Option<Objection> {
        let contact = &self.facts.contact;
        let first = self
            .opt_outs(at)
            .filter(|one| one.kind == OptOutKind::OptOut)
            .min_by_key(|one| one.received_at)?;
        let answered = self.attempts(at).any(|attempt| {
            attempt.channel == contact.channel
                && attempt.direction == Direction::Outbound
                && attempt.at >= first.received_at
        });
        if contact.purpose == Purpose::OptOutConfirmation && !answered {
            return None;
        }
        if self.may_reply(at) {
            return None;
        }
        shut(format!(
            "the debtor asked on {} not to be contacted by {}",
            day(first.received_at),
            contact.channel.name()
        ))
    }

    pub(super) fn wrong_party(&self, at: Timestamp) -> Option<Objection> {
        let stated = self
            .opt_outs(at)
            .any(|one| one.kind == OptOutKind::WrongNumber);
        if stated || self.facts.contact.unusable {
            shut("this number or address is not the debtor's, or no longer works")
        } else {
            None
        }
    }

    fn opt_out(&self, kind: OptOutKind, at: Timestamp) -> Option<&OptOut> {
        self.opt_outs(at).find(|one| one.kind == kind)
    }

    fn opt_outs(&self, at: Timestamp) -> impl Iterator<Item = &OptOut> {
        self.facts
            .opt_outs
            .iter()
            .filter(move |one| one.holds(self.facts.contact.channel, self.address(), at))
    }
}

/// Until somebody changes the facts.
#[expect(clippy::unnecessary_wraps, reason = "reads as the end of a check")]
pub(super) fn shut(detail: impl Into<String>) -> Option<Objection> {
    Some(Objection {
        detail: detail.into(),
        until: Gate::Shut,
    })
}

fn day(at: Timestamp) -> String {
    at.strftime("%Y-%m-%d").to_string()
}
