//! Times of day: calling hours, and what the debtor called inconvenient.

use jiff::{Timestamp, civil::DateTime};

use crate::compliance::{
    check::{Case, Objection},
    facts::{Channel, Inconvenient},
    local_time::{Gate, date_in, minute_of, next_open, open_everywhere, weekday_of},
};

impl Case<'_> {
    pub(super) fn hours(
        &self,
        from: u16,
        until: u16,
        weekdays: &[i8],
        at: Timestamp,
    ) -> Option<Objection> {
        if self.may_reply(at) {
            return None;
        }
        if let Some(zone) = self.unknown_zones.first() {
            return Some(Objection {
                detail: format!("{zone} is no known time zone: what time it is there is unknown"),
                until: Gate::Shut,
            });
        }
        if self.zones.is_empty() {
            return Some(Objection {
                detail: "nobody knows in which time zone the debtor is".to_owned(),
                until: Gate::Shut,
            });
        }
        let inside = |local: DateTime| {
            (from..until).contains(&minute_of(local))
                && weekdays.contains(&weekday_of(local.date()))
        };
        let until_gate = open_everywhere(&self.zones, at, |zone, moment| {
            if inside(zone.to_datetime(moment)) {
                Gate::Open
            } else {
                next_open(zone, moment, &[from], inside)
            }
        });
        if until_gate == Gate::Open {
            return None;
        }
        let outside: Vec<String> = self
            .zones
            .iter()
            .map(|zone| (zone, zone.to_datetime(at)))
            .filter(|(_, local)| !inside(*local))
            .map(|(zone, local)| {
                format!(
                    "{} in {}",
                    local.strftime("%a %H:%M"),
                    zone.iana_name().unwrap_or("the debtor's zone")
                )
            })
            .collect();
        Some(Objection {
            detail: format!(
                "it is {}, outside {} to {}",
                outside.join(", "),
                clock(from),
                clock(until)
            ),
            until: until_gate,
        })
    }

    pub(super) fn inconvenient(&self, at: Timestamp) -> Option<Objection> {
        let contact = &self.facts.contact;
        if self.may_reply(at) {
            return None;
        }
        let stated: Vec<&Inconvenient> = self
            .facts
            .inconvenient
            .iter()
            .filter(|stated| match stated.place {
                None => true,
                Some(place) => contact.channel != Channel::Email && contact.label == place,
            })
            .collect();
        let mut boundaries: Vec<u16> = stated.iter().map(|one| one.until_minute % 1440).collect();
        boundaries.push(0);
        let unsuitable = |local: DateTime, moment: Timestamp| {
            stated
                .iter()
                .any(|one| one.binds(moment) && one.covers(local))
        };
        let until = open_everywhere(&self.zones, at, |zone, moment| {
            if unsuitable(zone.to_datetime(moment), moment) {
                next_open(zone, moment, &boundaries, |local| {
                    !unsuitable(local, moment)
                })
            } else {
                Gate::Open
            }
        });
        if until == Gate::Open {
            return None;
        }
        let local = self
            .zones
            .iter()
            .map(|zone| zone.to_datetime(at))
            .find(|local| unsuitable(*local, at))?;
        Some(Objection {
            detail: format!(
                "the debtor said that {} does not suit",
                local.strftime("%A %H:%M")
            ),
            until,
        })
    }

    /// Local dates at a moment, one for each zone.
    pub(super) fn dates(&self, at: Timestamp) -> Vec<jiff::civil::Date> {
        self.zones.iter().map(|zone| date_in(zone, at)).collect()
    }
}

impl Inconvenient {
    fn binds(&self, at: Timestamp) -> bool {
        self.stated_at <= at && self.withdrawn_at.is_none_or(|end| end > at)
    }

    fn covers(&self, local: DateTime) -> bool {
        let minute = minute_of(local);
        let today = weekday_of(local.date());
        let yesterday = if today == 1 { 7 } else { today - 1 };
        if self.from_minute < self.until_minute {
            return self.weekdays.contains(&today)
                && (self.from_minute..self.until_minute).contains(&minute);
        }
        (self.weekdays.contains(&today) && minute >= self.from_minute)
            || (self.weekdays.contains(&yesterday) && minute < self.until_minute)
    }
}

fn clock(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}
