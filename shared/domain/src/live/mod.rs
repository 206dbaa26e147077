//! What live screens are told: the eight events, who hears which, and what of it.
//!
//! An event is written whole into its organisation's log, and cut to what a role may read when it
//! is sent ([`LiveEvent::for_role`]). Both cuts come from the one table of permissions, so that a
//! socket never shows what a request would not.

mod call;
mod campaign;
mod notification;

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

pub use crate::payment::Payment;
pub use call::{
    AgentStatus, CallEnded, CallOutcome, LiveCall, LiveStatus, Speaker, TranscriptLine,
};
pub use campaign::CampaignProgress;
pub use notification::{ApprovalRequest, Notification};

use crate::{
    ids::{ContactAttemptId, OrganizationId, SessionId, UserId},
    permissions::{Permission, Role},
};

/// Something that happened, for those who watch.
#[derive(Clone, Debug, PartialEq)]
pub enum LiveEvent {
    CallStarted(LiveCall),
    /// Sentiment, topic, status or duration have changed.
    CallUpdated(LiveCall),
    CallEnded(CallEnded),
    /// Somebody said something. Only those who follow the call hear it.
    CallTranscript(TranscriptLine),
    AgentStatus(AgentStatus),
    /// For the user whom it tells something.
    NotificationNew(Notification),
    PaymentReceived(Payment),
    CampaignProgress(CampaignProgress),
}

/// Those who hear the same events.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Room {
    /// Everybody of an organisation.
    Organization(OrganizationId),
    /// One person, on all their devices.
    User(UserId),
    /// Whoever follows a call.
    Call(ContactAttemptId),
}

impl std::fmt::Display for Room {
    /// `org:{id}`, `user:{id}`, `call:{id}`: the names that clients know.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Organization(id) => write!(f, "org:{id}"),
            Self::User(id) => write!(f, "user:{id}"),
            Self::Call(id) => write!(f, "call:{id}"),
        }
    }
}

/// What a reader needs to be allowed before a field is shown; without it the field is `null`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Withheld {
    /// JSON pointers into the payload.
    pub fields: &'static [&'static str],
    pub unless: Permission,
}

impl LiveEvent {
    /// Every event's name, in the order of the guide.
    pub const NAMES: [&'static str; 8] = [
        "call:started",
        "call:updated",
        "call:ended",
        "call:transcript",
        "agent:status",
        "notification:new",
        "payment:received",
        "campaign:progress",
    ];

    pub const fn name(&self) -> &'static str {
        match self {
            Self::CallStarted(_) => "call:started",
            Self::CallUpdated(_) => "call:updated",
            Self::CallEnded(_) => "call:ended",
            Self::CallTranscript(_) => "call:transcript",
            Self::AgentStatus(_) => "agent:status",
            Self::NotificationNew(_) => "notification:new",
            Self::PaymentReceived(_) => "payment:received",
            Self::CampaignProgress(_) => "campaign:progress",
        }
    }

    /// The payload, whole.
    pub fn data(&self) -> Value {
        match self {
            Self::CallStarted(call) | Self::CallUpdated(call) => json(call),
            Self::CallEnded(end) => json(end),
            Self::CallTranscript(line) => json(line),
            Self::AgentStatus(status) => json(status),
            Self::NotificationNew(notification) => json(notification),
            Self::PaymentReceived(payment) => json(payment),
            Self::CampaignProgress(progress) => json(progress),
        }
    }

    /// The event of a name and its payload, as [`Self::name`] and [`Self::data`] give them.
    ///
    /// By hand: a derived reader of tagged enums loses the digits of exact numbers on the way.
    ///
    /// # Errors
    /// No event has this name, or the payload is not its.
    pub fn read(name: &str, data: Value) -> Result<Self, Unreadable> {
        Ok(match name {
            "call:started" => Self::CallStarted(parsed(data)?),
            "call:updated" => Self::CallUpdated(parsed(data)?),
            "call:ended" => Self::CallEnded(parsed(data)?),
            "call:transcript" => Self::CallTranscript(parsed(data)?),
            "agent:status" => Self::AgentStatus(parsed(data)?),
            "notification:new" => Self::NotificationNew(parsed(data)?),
            "payment:received" => Self::PaymentReceived(parsed(data)?),
            "campaign:progress" => Self::CampaignProgress(parsed(data)?),
            _ => return Err(Unreadable::Name),
        })
    }

    /// Where it is heard, `organization` being the one whose log it is in.
    pub const fn room(&self, organization: OrganizationId) -> Room {
        match self {
            Self::CallTranscript(line) => Room::Call(line.call_id),
            Self::NotificationNew(notification) => Room::User(notification.user_id),
            Self::CallStarted(_)
            | Self::CallUpdated(_)
            | Self::CallEnded(_)
            | Self::AgentStatus(_)
            | Self::PaymentReceived(_)
            | Self::CampaignProgress(_) => Room::Organization(organization),
        }
    }

    /// What a listener must be allowed; `None`: it is addressed to them.
    pub const fn permission(&self) -> Option<Permission> {
        match self {
            // That calls run is a figure, like those of the dashboard; whom they are with is not.
            Self::CallStarted(_) | Self::CallUpdated(_) | Self::CallEnded(_) => {
                Some(Permission::DashboardRead)
            }
            Self::CallTranscript(_) => Some(Permission::CallsRead),
            Self::AgentStatus(_) => Some(Permission::AgentsRead),
            Self::NotificationNew(_) => None,
            Self::PaymentReceived(_) => Some(Permission::PaymentsRead),
            Self::CampaignProgress(_) => Some(Permission::CampaignsRead),
        }
    }

    /// What is not everybody's among those who hear it.
    pub const fn withheld(&self) -> &'static [Withheld] {
        match self {
            Self::CallStarted(_) | Self::CallUpdated(_) => &[
                Withheld {
                    fields: &[
                        "/debtorId",
                        "/debtorName",
                        "/contactName",
                        "/amountDiscussed",
                    ],
                    unless: Permission::CustomersRead,
                },
                // What is being said.
                Withheld {
                    fields: &["/currentTopic"],
                    unless: Permission::CallsRead,
                },
            ],
            Self::NotificationNew(_) => &[Withheld {
                fields: &["/approval/customerId"],
                unless: Permission::CustomersRead,
            }],
            Self::CallEnded(_)
            | Self::CallTranscript(_)
            | Self::AgentStatus(_)
            | Self::PaymentReceived(_)
            | Self::CampaignProgress(_) => &[],
        }
    }

    /// The payload as a role may read it; `None`: it hears nothing of this.
    pub fn for_role(&self, role: Role) -> Option<Value> {
        if self.permission().is_some_and(|needed| !role.may(needed)) {
            return None;
        }
        let mut data = self.data();
        for withheld in self.withheld() {
            if role.may(withheld.unless) {
                continue;
            }
            for field in withheld.fields {
                if let Some(value) = data.pointer_mut(field) {
                    *value = Value::Null;
                }
            }
        }
        Some(data)
    }
}

/// An entry of an organisation's log.
#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    Event(LiveEvent),
    /// Nothing for clients: the sockets of a user, or of one of their sessions, are to be closed.
    EndSockets {
        user: UserId,
        /// `None`: all of them.
        session: Option<SessionId>,
    },
}

/// The name of [`Entry::EndSockets`] in the log.
const END_SOCKETS: &str = "control:end_sockets";

#[derive(Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
struct EndSockets {
    user_id: UserId,
    session_id: Option<SessionId>,
}

impl Entry {
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Event(event) => event.name(),
            Self::EndSockets { .. } => END_SOCKETS,
        }
    }

    pub fn data(&self) -> Value {
        match *self {
            Self::Event(ref event) => event.data(),
            Self::EndSockets { user, session } => json(&EndSockets {
                user_id: user,
                session_id: session,
            }),
        }
    }

    /// # Errors
    /// Neither an event nor anything else that belongs in a log.
    pub fn read(name: &str, data: Value) -> Result<Self, Unreadable> {
        if name == END_SOCKETS {
            let EndSockets {
                user_id,
                session_id,
            } = parsed(data)?;
            return Ok(Self::EndSockets {
                user: user_id,
                session: session_id,
            });
        }
        LiveEvent::read(name, data).map(Self::Event)
    }
}

/// Why an entry cannot be understood; its payload is not quoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    #[error("no event has this name")]
    Name,
    #[error("the payload is not this event's")]
    Payload,
}

fn json(payload: &impl Serialize) -> Value {
    // Structs with text keys: writing them cannot fail.
    serde_json::to_value(payload).unwrap_or_default()
}

fn parsed<T: DeserializeOwned>(data: Value) -> Result<T, Unreadable> {
    serde_json::from_value(data).map_err(|_| Unreadable::Payload)
}

#[cfg(test)]
mod tests;
