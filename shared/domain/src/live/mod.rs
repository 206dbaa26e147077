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

/// The eight, without their payloads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    CallStarted,
    CallUpdated,
    CallEnded,
    CallTranscript,
    AgentStatus,
    NotificationNew,
    PaymentReceived,
    CampaignProgress,
}

impl Kind {
    /// In the order of the guide.
    pub const ALL: [Self; 8] = [
        Self::CallStarted,
        Self::CallUpdated,
        Self::CallEnded,
        Self::CallTranscript,
        Self::AgentStatus,
        Self::NotificationNew,
        Self::PaymentReceived,
        Self::CampaignProgress,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::CallStarted => "call:started",
            Self::CallUpdated => "call:updated",
            Self::CallEnded => "call:ended",
            Self::CallTranscript => "call:transcript",
            Self::AgentStatus => "agent:status",
            Self::NotificationNew => "notification:new",
            Self::PaymentReceived => "payment:received",
            Self::CampaignProgress => "campaign:progress",
        }
    }

    /// What a listener must be allowed; `None`: it is addressed to them.
    pub const fn permission(self) -> Option<Permission> {
        match self {
            // That calls run is a figure, like those of the dashboard; whom they are with is not.
            Self::CallStarted | Self::CallUpdated | Self::CallEnded => {
                Some(Permission::DashboardRead)
            }
            Self::CallTranscript => Some(Permission::CallsRead),
            Self::AgentStatus => Some(Permission::AgentsRead),
            Self::NotificationNew => None,
            Self::PaymentReceived => Some(Permission::PaymentsRead),
            Self::CampaignProgress => Some(Permission::CampaignsRead),
        }
    }

    /// Whether somebody of this role hears it.
    pub fn is_for(self, role: Role) -> bool {
        self.permission().is_none_or(|needed| role.may(needed))
    }

    /// What is not everybody's among those who hear it.
    pub const fn withheld(self) -> &'static [Withheld] {
        match self {
            Self::CallStarted | Self::CallUpdated => &[
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
            Self::NotificationNew => &[Withheld {
                fields: &["/approval/customerId"],
                unless: Permission::CustomersRead,
            }],
            Self::CallEnded
            | Self::CallTranscript
            | Self::AgentStatus
            | Self::PaymentReceived
            | Self::CampaignProgress => &[],
        }
    }
}

impl LiveEvent {
    pub const fn kind(&self) -> Kind {
        match self {
            Self::CallStarted(_) => Kind::CallStarted,
            Self::CallUpdated(_) => Kind::CallUpdated,
            Self::CallEnded(_) => Kind::CallEnded,
            Self::CallTranscript(_) => Kind::CallTranscript,
            Self::AgentStatus(_) => Kind::AgentStatus,
            Self::NotificationNew(_) => Kind::NotificationNew,
            Self::PaymentReceived(_) => Kind::PaymentReceived,
            Self::CampaignProgress(_) => Kind::CampaignProgress,
        }
    }

    pub const fn name(&self) -> &'static str {
        self.kind().name()
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
        let kind = Kind::ALL
            .into_iter()
            .find(|kind| kind.name() == name)
            .ok_or(Unreadable::Name)?;
        Ok(match kind {
            Kind::CallStarted => Self::CallStarted(parsed(data)?),
            Kind::CallUpdated => Self::CallUpdated(parsed(data)?),
            Kind::CallEnded => Self::CallEnded(parsed(data)?),
            Kind::CallTranscript => Self::CallTranscript(parsed(data)?),
            Kind::AgentStatus => Self::AgentStatus(parsed(data)?),
            Kind::NotificationNew => Self::NotificationNew(parsed(data)?),
            Kind::PaymentReceived => Self::PaymentReceived(parsed(data)?),
            Kind::CampaignProgress => Self::CampaignProgress(parsed(data)?),
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

    /// The payload as a role may read it; `None`: it hears nothing of this.
    pub fn for_role(&self, role: Role) -> Option<Value> {
        let kind = self.kind();
        if !kind.is_for(role) {
            return None;
        }
        let mut data = self.data();
        for withheld in kind.withheld() {
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
#[expect(
    clippy::large_enum_variant,
    reason = "nearly all entries are events: a box would cost each of them an allocation"
)]
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
