//! How often: calls, conversations and communications in consecutive local days.

use jiff::{Timestamp, ToSpan, civil::Date, tz::TimeZone};

use crate::compliance::{
    check::{Case, Objection},
    facts::{Attempt, Channel, ConsentKind, Direction, Purpose, Reached},
    local_time::{Gate, date_in, open_everywhere, start_of},
    rule::Check,
};

impl Case<'_> {
    pub(super) fn call_frequency(
        &self,
        calls: usize,
        days: i32,
        at: Timestamp,
    ) -> Option<Objection> {
        let counts = |attempt: &Attempt, zone: &TimeZone| {
            attempt.channel == Channel::Voice
                && attempt.direction == Direction::Outbound
                && attempt.reached != Reached::NotConnected
                && !self.asked_for(zone, attempt.at)
        };
        let until = open_everywhere(&self.zones, at, |zone, moment| {
            if self.asked_for(zone, moment) {
                return Gate::Open;
            }
            self.below(calls, days, zone, moment, |attempt| counts(attempt, zone))
        });
        objection(until, || {
            format!("{calls} calls about this debt in {days} consecutive days")
        })
    }

    pub(super) fn after_conversation(&self, days: i32, at: Timestamp) -> Option<Objection> {
        let until = open_everywhere(&self.zones, at, |zone, moment| {
            if self.asked_for(zone, moment) {
                return Gate::Open;
            }
            let Some(latest) = self.conversations(moment).max() else {
                return Gate::Open;
            };
            let free = date_in(zone, latest).saturating_add(days.days());
            if date_in(zone, moment) >= free {
                Gate::Open
            } else {
                start_of(zone, free, moment)
            }
        });
        objection(until, || {
            format!("a conversation about this debt within {days} days, its own day included")
        })
    }

    pub(super) fn communications(
        &self,
        limit: usize,
        days: i32,
        channels: &[Channel],
        at: Timestamp,
    ) -> Option<Objection> {
        let contact = &self.facts.contact;
        if contact.purpose == Purpose::OptOutConfirmation || self.may_reply(at) {
            return None;
        }
        let until = open_everywhere(&self.zones, at, |zone, moment| {
            self.below(limit, days, zone, moment, |attempt| {
                channels.contains(&attempt.channel)
                    && attempt.direction == Direction::Outbound
                    && attempt.reached != Reached::NotConnected
            })
        });
        objection(until, || {
            format!("{limit} communications about this debt in {days} consecutive days")
        })
    }

    /// Fewer than `limit` in the days that end with today; else from the first later day that
    /// has room.
    fn below(
        &self,
        limit: usize,
        days: i32,
        zone: &TimeZone,
        at: Timestamp,
        counts: impl Fn(&Attempt) -> bool,
    ) -> Gate {
        let mut dates: Vec<Date> = self
            .attempts(at)
            .filter(|attempt| counts(attempt))
            .map(|attempt| date_in(zone, attempt.at))
            .collect();
        dates.sort_unstable_by(|one, other| other.cmp(one));
        // The latest `limit` of them are what fills a window; it has room again once the earliest
        // of these has left it.
        let Some(decisive) = limit.checked_sub(1).map(|index| dates.get(index)) else {
            return Gate::Shut;
        };
        let Some(decisive) = decisive else {
            return Gate::Open;
        };
        let free = decisive.saturating_add(days.days());
        if date_in(zone, at) >= free {
            Gate::Open
        } else {
            start_of(zone, free, at)
        }
    }

    /// The debtor asked to be called: from the day of the request on for the rule's days, until it
    /// is revoked or the next conversation has been had.
    fn asked_for(&self, zone: &TimeZone, at: Timestamp) -> bool {
        let days = self.rules.rules.iter().find_map(|rule| match rule.check {
            Check::ConsentExclusion { days } => Some(days),
            _ => None,
        });
        let Some(days) = days else {
            return false;
        };
        let today = date_in(zone, at);
        self.facts.consents.iter().any(|consent| {
            consent.holds(ConsentKind::ExtraContact, self.address(), at)
                && today < date_in(zone, consent.given_at).saturating_add(days.days())
                && !self
                    .conversations(at)
                    .any(|conversation| conversation > consent.given_at && conversation < at)
        })
    }
}

fn objection(until: Gate, detail: impl FnOnce() -> String) -> Option<Objection> {
    (until != Gate::Open).then(|| Objection {
        detail: detail(),
        until,
    })
}
