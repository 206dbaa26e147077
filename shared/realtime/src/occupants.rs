//! Reading the table by rooms, and all of it.

use jiff::Timestamp;
use mojavox_domain::{ids::SessionId, live::Room, permissions::Role};

use crate::{
    Connection, ConnectionId, Connections, Protocol, RealtimeError,
    connections::{OWN, connection},
    table::{Item, attribute, key, parsed, text},
};

/// A connection in a room: what is needed to write to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occupant {
    pub id: ConnectionId,
    pub protocol: Protocol,
    pub role: Role,
    pub session: SessionId,
    pub connected_at: Timestamp,
}

/// Where a room's next page begins.
#[derive(Debug, Clone)]
pub struct NextPage(Item);

impl Connections {
    /// A page of those in a room as it is now: whoever joined before this was asked is in it.
    /// Then where the next page begins.
    ///
    /// # Errors
    /// The table's.
    pub async fn in_room(
        &self,
        room: Room,
        from: Option<NextPage>,
    ) -> Result<(Vec<Occupant>, Option<NextPage>), RealtimeError> {
        let page = self
            .table
            .client()
            .await
            .query()
            .table_name(&*self.table.name)
            .key_condition_expression("room = :room")
            .expression_attribute_values(":room", text(room))
            .consistent_read(true)
            .set_exclusive_start_key(from.map(|NextPage(key)| key))
            .send()
            .await
            .map_err(RealtimeError::table)?;
        let occupants = page.items().iter().filter_map(occupant).collect();
        Ok((occupants, page.last_evaluated_key.map(NextPage)))
    }

    /// Everybody in a room.
    ///
    /// # Errors
    /// The table's.
    pub async fn occupants(&self, room: Room) -> Result<Vec<Occupant>, RealtimeError> {
        let (mut all, mut next) = self.in_room(room, None).await?;
        while next.is_some() {
            let (more, from) = self.in_room(room, next).await?;
            all.extend(more);
            next = from;
        }
        Ok(all)
    }

    /// The connections of a room.
    ///
    /// # Errors
    /// The table's.
    pub async fn members(&self, room: Room) -> Result<Vec<ConnectionId>, RealtimeError> {
        let occupants = self.occupants(room).await?;
        Ok(occupants.into_iter().map(|occupant| occupant.id).collect())
    }

    /// A page of all connections, in no order, and the key of the last item seen, with which the
    /// next page begins. Up to `most` items are looked at, rooms among them.
    ///
    /// # Errors
    /// The table's.
    pub async fn page(
        &self,
        from: Option<(String, ConnectionId)>,
        most: i32,
    ) -> Result<
        (
            Vec<(ConnectionId, Connection)>,
            Option<(String, ConnectionId)>,
        ),
        RealtimeError,
    > {
        let page = self
            .table
            .client()
            .await
            .scan()
            .table_name(&*self.table.name)
            .filter_expression("begins_with(room, :own)")
            .expression_attribute_values(":own", text(OWN))
            .limit(most)
            .set_exclusive_start_key(from.map(|(room, ConnectionId(id))| key(&room, &id)))
            .send()
            .await
            .map_err(RealtimeError::table)?;
        let connections = page.items().iter().filter_map(|item| {
            let id = ConnectionId(attribute(item, "connectionId")?.to_owned());
            Some((id, connection(item)?))
        });
        let next = page.last_evaluated_key().and_then(|key| {
            let id = ConnectionId(attribute(key, "connectionId")?.to_owned());
            Some((attribute(key, "room")?.to_owned(), id))
        });
        Ok((connections.collect(), next))
    }
}

fn occupant(item: &Item) -> Option<Occupant> {
    Some(Occupant {
        id: ConnectionId(attribute(item, "connectionId")?.to_owned()),
        protocol: parsed(item, "protocol")?,
        role: parsed(item, "role")?,
        session: parsed(item, "sessionId")?,
        connected_at: parsed(item, "connectedAt")?,
    })
}
