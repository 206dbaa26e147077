//! What needs the debtor's consent beforehand.

use jiff::{Timestamp, ToSpan};

use crate::compliance::{
    check::{Case, Objection, refusal::shut},
    facts::{Channel, ConsentKind, Direction, Line, Purpose},
    local_time::date_in,
};

impl Case<'_> {
    /// Consent, a text from the number or a check of the number, each at most `days` local days
    /// ago. Consent taken back takes the texts before it along.
    pub(super) fn sms_consent(&self, days: i32, at: Timestamp) -> Option<Objection> {
        if self.facts.contact.purpose == Purpose::OptOutConfirmation || self.may_reply(at) {
            return None;
        }
        let address = self.address();
        let consents = &self.facts.consents;
        let given = consents
            .iter()
            .filter(|consent| consent.holds(ConsentKind::Sms, address, at))
            .map(|consent| consent.given_at);
        let revoked = consents
            .iter()
            .filter(|consent| consent.kind == ConsentKind::Sms && consent.is_about(address))
            .filter_map(|consent| consent.revoked_at)
            .filter(|revoked| *revoked <= at)
            .max();
        let texts = self
            .attempts(at)
            .filter(|attempt| {
                attempt.channel == Channel::Sms
                    && attempt.direction == Direction::Inbound
                    && (address.is_none() || attempt.address.as_deref() == address)
                    && revoked.is_none_or(|revoked| attempt.at > revoked)
            })
            .map(|attempt| attempt.at);
        let checked = self
            .facts
            .number_checked_at
            .filter(|checked| *checked <= at && revoked.is_none_or(|revoked| *checked > revoked));
        // The earliest local day on which the latest of them happened decides in every zone.
        let Some(latest) = given.chain(texts).chain(checked).max() else {
            return shut("no consent to text messages is known for this number");
        };
        let fresh = self
            .zones
            .iter()
            .all(|zone| date_in(zone, at) <= date_in(zone, latest).saturating_add(days.days()));
        if fresh {
            None
        } else {
            shut(format!(
                "neither consent nor a text from this number in the last {days} days"
            ))
        }
    }

    pub(super) fn automated_voice(&self, at: Timestamp) -> Option<Objection> {
        let contact = &self.facts.contact;
        // Whatever may be a mobile is one: the caller has to know, not to guess.
        if matches!(contact.line, Line::Fixed | Line::Other) {
            return None;
        }
        let consented = self
            .facts
            .consents
            .iter()
            .any(|consent| consent.holds(ConsentKind::AutomatedVoice, self.address(), at));
        if consented {
            None
        } else {
            shut(
                "an AI or prerecorded voice, a number that may be a mobile, and no prior express consent",
            )
        }
    }
}
