//! Connections: made at the handshake, somebody's from sign-in on, in rooms, gone.

use std::{fmt, sync::Arc};

use aws_sdk_dynamodb::types::{AttributeValue, ReturnValue};
use jiff::{SignedDuration, Timestamp};
use mojavox_domain::{
    ids::{OrganizationId, SessionId, UserId},
    live::Room,
    permissions::Role,
};
use mojavox_runtime::{Aws, Config, ConfigError};
use serde::{Deserialize, Serialize};

use crate::{
    Protocol, RealtimeError,
    room::named,
    table::{Item, Table, attribute, delete, key, number, parsed, put, strings, text},
};

/// API Gateway ends every connection after two hours; what a lost $disconnect leaves behind goes
/// a little later.
pub(crate) const LIFETIME: SignedDuration = SignedDuration::from_mins(130);
/// The beginning of a connection's own item's room.
pub(crate) const OWN: &str = "connection:";
/// What an item in a room takes over from the connection's own.
const IN_ROOM: [&str; 8] = [
    "connectionId",
    "protocol",
    "userId",
    "organizationId",
    "sessionId",
    "role",
    "connectedAt",
    "expiresAt",
];

/// API Gateway's name of a connection.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ConnectionId(pub String);

impl ConnectionId {
    pub(crate) fn own_room(&self) -> String {
        format!("{OWN}{self}")
    }
}

impl fmt::Display for ConnectionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Whose a connection is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Member {
    pub user: UserId,
    pub organization: OrganizationId,
    pub session: SessionId,
    /// Decides what of an event is sent.
    pub role: Role,
}

impl Member {
    /// Those that everybody is in.
    pub const fn rooms(&self) -> [Room; 2] {
        [Room::User(self.user), Room::Organization(self.organization)]
    }
}

/// What is known of a connection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Connection {
    /// `None` until it authenticates.
    pub member: Option<Member>,
    pub protocol: Protocol,
    pub connected_at: Timestamp,
    /// What it may come back with after a lost line; `None` until it was told.
    pub pid: Option<String>,
    pub rooms: Vec<Room>,
}

/// What came of an authentication.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Authenticated {
    Joined,
    /// The connection is somebody else's already.
    OtherUser,
    /// There is no such connection, or not any more.
    Gone,
}

/// The connections and who is in which room. Cheap to clone; its client is made when first used.
#[derive(Debug, Clone)]
pub struct Connections {
    pub(crate) table: Table,
}

impl Connections {
    /// # Errors
    /// `CONNECTIONS_TABLE` is not set.
    pub fn from_config(config: &Config, aws: Arc<Aws>) -> Result<Self, ConfigError> {
        Table::from_config(config, aws).map(|table| Self { table })
    }

    /// Notes a new connection. Once more changes nothing.
    ///
    /// # Errors
    /// The table's.
    pub async fn connect(
        &self,
        id: &ConnectionId,
        protocol: Protocol,
        now: Timestamp,
    ) -> Result<(), RealtimeError> {
        self.table
            .client()
            .await
            .update_item()
            .table_name(&*self.table.name)
            .set_key(Some(key(&id.own_room(), &id.0)))
            .update_expression(
                "SET connectedAt = if_not_exists(connectedAt, :now), \
                 expiresAt = if_not_exists(expiresAt, :end), protocol = :protocol",
            )
            .expression_attribute_values(":now", text(now))
            .expression_attribute_values(":end", number((now + LIFETIME).as_second()))
            .expression_attribute_values(":protocol", text(protocol))
            .send()
            .await
            .map_err(RealtimeError::table)?;
        Ok(())
    }

    /// Makes a connection a member's and lets it into the member's rooms: from now on it hears.
    /// Once more, with a newer session of the same user, is fine.
    ///
    /// Check after this, not only before, that the member's session stands: whoever ends a session
    /// in between finds no socket of it to close.
    ///
    /// # Errors
    /// The table's.
    pub async fn authenticate(
        &self,
        id: &ConnectionId,
        member: &Member,
    ) -> Result<Authenticated, RealtimeError> {
        let identified = self.identify(id, member).await?;
        if identified != Authenticated::Joined {
            return Ok(identified);
        }
        let joined = self.join_all(id, member.rooms().into()).await?;
        Ok(joined.map_or(Authenticated::Gone, |_| Authenticated::Joined))
    }

    /// Makes a connection a member's, and no more: it hears nothing yet. For one that is caught up
    /// first.
    ///
    /// # Errors
    /// The table's.
    pub async fn identify(
        &self,
        id: &ConnectionId,
        member: &Member,
    ) -> Result<Authenticated, RealtimeError> {
        let updated = self
            .table
            .client()
            .await
            .update_item()
            .table_name(&*self.table.name)
            .set_key(Some(key(&id.own_room(), &id.0)))
            .update_expression(
                "SET userId = :user, organizationId = :organization, sessionId = :session, #role = :role",
            )
            .condition_expression(
                "attribute_exists(connectedAt) AND (attribute_not_exists(userId) OR userId = :user)",
            )
            .expression_attribute_names("#role", "role")
            .expression_attribute_values(":user", text(member.user))
            .expression_attribute_values(":organization", text(member.organization))
            .expression_attribute_values(":session", text(member.session))
            .expression_attribute_values(":role", text(member.role))
            .send()
            .await;
        match updated {
            Ok(_) => Ok(Authenticated::Joined),
            Err(error) => {
                let refused = error
                    .as_service_error()
                    .is_some_and(|error| error.is_conditional_check_failed_exception());
                if !refused {
                    return Err(RealtimeError::table(error));
                }
                Ok(match self.find(id).await? {
                    Some(_) => Authenticated::OtherUser,
                    None => Authenticated::Gone,
                })
            }
        }
    }

    /// Lets a connection into a room. Once more is fine; one that is gone joins nothing. Who comes
    /// back after a lost line is in the calls' rooms again.
    ///
    /// # Errors
    /// The table's.
    pub async fn join(&self, id: &ConnectionId, room: Room) -> Result<(), RealtimeError> {
        let own = self.join_all(id, vec![room]).await?;
        self.note_with_session(own, room, true).await
    }

    /// Lets a connection into rooms; whether it was still there.
    ///
    /// # Errors
    /// The table's.
    pub async fn join_rooms(
        &self,
        id: &ConnectionId,
        rooms: Vec<Room>,
    ) -> Result<bool, RealtimeError> {
        Ok(self.join_all(id, rooms).await?.is_some())
    }

    /// The connection's own item; `None`: it is gone, or nobody's.
    async fn join_all(
        &self,
        id: &ConnectionId,
        rooms: Vec<Room>,
    ) -> Result<Option<Item>, RealtimeError> {
        // Noted with the connection first: what is noted is cleaned up.
        let Some(own) = self.note_rooms(id, &rooms, "ADD").await? else {
            return Ok(None);
        };
        let items = rooms.into_iter().map(|room| {
            let mut item: Item = IN_ROOM
                .into_iter()
                .filter_map(|name| Some((name.to_owned(), own.get(name)?.clone())))
                .collect();
            item.insert("room".to_owned(), text(room));
            put(item)
        });
        self.table.write(items.collect()).await?;
        Ok(Some(own))
    }

    /// Takes a connection out of a room. One that is not in it is fine.
    ///
    /// # Errors
    /// The table's.
    pub async fn leave(&self, id: &ConnectionId, room: Room) -> Result<(), RealtimeError> {
        self.remove(id, room).await?;
        let own = self.note_rooms(id, &[room], "DELETE").await?;
        self.note_with_session(own, room, false).await
    }

    async fn note_with_session(
        &self,
        own: Option<Item>,
        room: Room,
        followed: bool,
    ) -> Result<(), RealtimeError> {
        let pid = own.as_ref().and_then(|own| attribute(own, "pid"));
        match (room, pid) {
            (Room::Call(_), Some(pid)) => self.note_call(pid, room, followed).await,
            // The others are anybody's who signs in.
            _ => Ok(()),
        }
    }

    /// Takes the item of a connection out of a room, and nothing else: what is left of one that is
    /// known nowhere else.
    ///
    /// # Errors
    /// The table's.
    pub async fn remove(&self, id: &ConnectionId, room: Room) -> Result<(), RealtimeError> {
        let gone = delete(key(&room.to_string(), &id.0));
        self.table.write(vec![gone]).await
    }

    /// The connection's own item afterwards; `None`: there is none, or it is nobody's.
    async fn note_rooms(
        &self,
        id: &ConnectionId,
        rooms: &[Room],
        how: &str,
    ) -> Result<Option<Item>, RealtimeError> {
        let rooms = rooms.iter().map(ToString::to_string).collect();
        let updated = self
            .table
            .client()
            .await
            .update_item()
            .table_name(&*self.table.name)
            .set_key(Some(key(&id.own_room(), &id.0)))
            .update_expression(format!("{how} rooms :rooms"))
            .condition_expression("attribute_exists(userId)")
            .expression_attribute_values(":rooms", AttributeValue::Ss(rooms))
            .return_values(ReturnValue::AllNew)
            .send()
            .await;
        match updated {
            Ok(updated) => Ok(updated.attributes),
            Err(error)
                if error
                    .as_service_error()
                    .is_some_and(|error| error.is_conditional_check_failed_exception()) =>
            {
                Ok(None)
            }
            Err(error) => Err(RealtimeError::table(error)),
        }
    }

    /// # Errors
    /// The table's.
    pub async fn find(&self, id: &ConnectionId) -> Result<Option<Connection>, RealtimeError> {
        let found = self.table.get(&id.own_room(), &id.0).await?;
        Ok(found.as_ref().and_then(connection))
    }

    /// Forgets a connection and takes it out of all its rooms. One that is not there is fine.
    ///
    /// # Errors
    /// The table's.
    pub async fn disconnect(&self, id: &ConnectionId) -> Result<(), RealtimeError> {
        let own = id.own_room();
        let Some(item) = self.table.get(&own, &id.0).await? else {
            return Ok(());
        };
        // Its own item last: as long as it is there, somebody can finish this.
        let rooms = strings(&item, "rooms").map(|room| delete(key(room, &id.0)));
        self.table.write(rooms.collect()).await?;
        self.table.write(vec![delete(key(&own, &id.0))]).await
    }
}

pub(crate) fn connection(item: &Item) -> Option<Connection> {
    Some(Connection {
        member: member(item),
        protocol: parsed(item, "protocol")?,
        connected_at: parsed(item, "connectedAt")?,
        pid: attribute(item, "pid").map(str::to_owned),
        rooms: strings(item, "rooms").filter_map(named).collect(),
    })
}

pub(crate) fn member(item: &Item) -> Option<Member> {
    Some(Member {
        user: parsed(item, "userId")?,
        organization: parsed(item, "organizationId")?,
        session: parsed(item, "sessionId")?,
        role: parsed(item, "role")?,
    })
}
