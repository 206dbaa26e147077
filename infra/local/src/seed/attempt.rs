//! One contact, as a row.

use jiff::Timestamp;
use uuid::Uuid;

use super::debtor::Debtor;
use super::rows::{Cents, Tables};
use super::world::{Agent, World};

/// One row of `contact_attempts`.
pub(super) struct Attempt<'a> {
    pub(super) id: Uuid,
    pub(super) campaign: Option<(Uuid, i16)>,
    pub(super) agent: Option<&'a Agent>,
    pub(super) channel: &'static str,
    pub(super) inbound: bool,
    pub(super) status: &'static str,
    /// why the gate refused; `None`: it allowed
    pub(super) refused: Option<&'static str>,
    pub(super) created: Timestamp,
    pub(super) started: Option<Timestamp>,
    pub(super) answered: Option<Timestamp>,
    pub(super) ended: Option<Timestamp>,
    pub(super) answered_by: Option<&'static str>,
    pub(super) right_party: bool,
    pub(super) outcome: Option<&'static str>,
    pub(super) sentiment: Option<i64>,
    pub(super) topic: Option<&'static str>,
}

impl Attempt<'_> {
    pub(super) fn write(&self, world: &World, tables: &mut Tables, debtor: &Debtor) {
        let voice = self.channel == "voice";
        let address = if self.channel == "email" {
            debtor.email.as_deref().unwrap_or(&debtor.phone)
        } else {
            &debtor.phone
        };
        let duration = self
            .answered
            .zip(self.ended)
            .map(|(from, to)| to.duration_since(from).as_secs());
        let placed = self.started.is_some();
        let changed = self.ended.or(self.answered).unwrap_or(self.created);
        tables.contact_attempts.push(&[
            &self.id,
            &world.organization,
            &debtor.id,
            &self.campaign.map(|c| c.0),
            &self.campaign.map(|c| c.1),
            &self.agent.map(|agent| agent.id),
            &self.agent.map(|agent| agent.version),
            &(self.channel == "email").then_some(world.email_version),
            &self.channel,
            &if self.inbound { "inbound" } else { "outbound" },
            &address,
            &voice.then_some(world.profile.sender),
            &debtor.name,
            &self.status,
            &self.refused.is_none(),
            &self.refused.unwrap_or("[]"),
            &self.created,
            &(placed && voice).then(|| format!("CA{}", self.id.simple())),
            &self.started,
            &self.answered,
            &self.ended,
            &duration,
            &self.answered_by,
            &self.right_party,
            &self.outcome,
            &self.sentiment.map(Cents),
            &self.topic,
            &self.right_party.then(|| Cents(debtor.balance.max(0))),
            &placed.then_some(debtor.place.time_zone),
            &self.created,
            &changed,
        ]);
    }
}
