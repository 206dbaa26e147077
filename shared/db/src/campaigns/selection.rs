//! Who is in a campaign: each debtor of the segment, contacted or skipped, and why.

use std::collections::HashMap;

use jiff::Timestamp;
use mojavox_domain::{
    campaign::SkipReason,
    compliance::{Channel, Outlook, RuleSet, Watcher},
    segment::{Criteria, Now},
};
use uuid::Uuid;

use super::facts::{Debtor, gather};
use crate::{Result, Tenant, segments};

/// Debtors looked at together: the facts about them are in memory at a time.
const BATCH: usize = 2_000;

/// What is asked about each debtor.
pub(super) struct Question<'a> {
    pub channel: Channel,
    pub rules: &'a RuleSet,
    /// Where a debtor is whose time zone nobody knows.
    pub home_zone: &'a str,
    /// When contacts begin and end.
    pub at: Timestamp,
    pub until: Option<Timestamp>,
}

/// The answer: 18 bytes a debtor, so that it fits in memory whatever the segment's size.
#[derive(Debug, Default)]
pub(super) struct Selection {
    members: Vec<(Uuid, u16)>,
    /// Reasons as they are written, joined by commas, and how many have exactly these; the first,
    /// empty, is of those who are contacted.
    sets: Vec<(String, i64)>,
    at_once: i64,
}

impl Selection {
    /// The segment's debtors as one statement sees them, each with what is known of them now.
    ///
    /// # Errors
    /// The database's.
    pub(super) async fn find(
        tx: &Tenant,
        criteria: &Criteria,
        now: &Now,
        question: &Question<'_>,
    ) -> Result<Self> {
        let ids = segments::debtor_ids(tx, tx.organization(), criteria, now).await?;
        let mut selection = Self {
            members: Vec::with_capacity(ids.len()),
            sets: vec![(String::new(), 0)],
            at_once: 0,
        };
        let mut known: HashMap<String, u16> = HashMap::from([(String::new(), 0)]);
        let mut watcher = Watcher::new(question.rules, question.at, question.until);
        for batch in ids.chunks(BATCH) {
            for debtor in gather(tx, batch, question.channel, question.home_zone).await? {
                let id = debtor.id;
                let reasons = match judge(debtor, question.channel, &mut watcher) {
                    Ok(at_once) => {
                        selection.at_once += i64::from(at_once);
                        String::new()
                    }
                    Err(reasons) => reasons.join(","),
                };
                selection.add(id, reasons, &mut known);
            }
        }
        Ok(selection)
    }

    fn add(&mut self, id: Uuid, reasons: String, known: &mut HashMap<String, u16>) {
        let set = if let Some(set) = known.get(&reasons) {
            *set
        } else {
            // Two dozen rules hardly combine in so many ways; what would not fit any more counts
            // as the last one that did.
            let set = u16::try_from(self.sets.len()).unwrap_or(u16::MAX);
            if usize::from(set) == self.sets.len() {
                self.sets.push((reasons.clone(), 0));
                known.insert(reasons, set);
            }
            set
        };
        if let Some((_, members)) = self.sets.get_mut(usize::from(set)) {
            *members += 1;
        }
        self.members.push((id, set));
    }

    /// In the order of their ids.
    pub(super) fn members(&self) -> &[(Uuid, u16)] {
        &self.members
    }

    /// Joined by commas; empty for those who are contacted.
    pub(super) fn reasons(&self, set: u16) -> &str {
        self.sets
            .get(usize::from(set))
            .map_or("", |(reasons, _)| reasons)
    }

    /// Each set of reasons, and how many are skipped for exactly these.
    pub(super) fn skipped(&self) -> impl Iterator<Item = (&str, i64)> {
        self.sets
            .iter()
            .skip(1)
            .map(|(reasons, members)| (reasons.as_str(), *members))
    }

    /// Of those who are contacted, the ones who may be when contacts begin.
    pub(super) const fn callable_at_once(&self) -> i64 {
        self.at_once
    }
}

/// Whether the debtor may be contacted at once, or later; or why not at all. One number that may be
/// called is enough; the reasons are those of the first.
fn judge<'a>(
    debtor: Debtor,
    channel: Channel,
    watcher: &mut Watcher<'a>,
) -> Result<bool, Vec<&'a str>> {
    let mut reasons = Vec::new();
    reasons.extend(SkipReason::of_account(debtor.status, debtor.owes).map(SkipReason::id));
    if debtor.contacts.is_empty() {
        // Rules are about a contact, and there can be none.
        reasons.push(SkipReason::no_address(channel).id());
        return Err(reasons);
    }
    let mut facts = debtor.facts;
    let mut best = watcher.look(&facts);
    for contact in debtor.contacts.into_iter().skip(1) {
        if !matches!(best, Outlook::Never(_)) {
            break;
        }
        facts.contact = contact;
        let other = watcher.look(&facts);
        if !matches!(other, Outlook::Never(_)) {
            best = other;
        }
    }
    match best {
        Outlook::Never(rules) => reasons.extend(rules),
        _ if !reasons.is_empty() => {}
        Outlook::Now => return Ok(true),
        Outlook::Later => return Ok(false),
    }
    Err(reasons)
}
