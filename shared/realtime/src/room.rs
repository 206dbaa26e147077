use std::fmt;

use mojavox_domain::ids::{OrganizationId, UserId};

/// Those who hear the same events.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Room {
    /// Everybody of an organisation.
    Organization(OrganizationId),
    /// One person, on all their devices.
    User(UserId),
}

impl fmt::Display for Room {
    /// `org:{id}`, `user:{id}`: the names that clients know.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Organization(id) => write!(f, "org:{id}"),
            Self::User(id) => write!(f, "user:{id}"),
        }
    }
}
