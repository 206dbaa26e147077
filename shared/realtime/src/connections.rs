//! The table of connections: `connectionId` and `room` are its key, `by-room` its index.

use std::{collections::HashMap, fmt, sync::Arc, time::Duration};

use aws_sdk_dynamodb::{
    Client,
    types::{AttributeValue, DeleteRequest, PutRequest, ReturnValue, WriteRequest},
};
use jiff::{SignedDuration, Timestamp};
use mojavox_domain::ids::{OrganizationId, SessionId, UserId};
use mojavox_runtime::{Aws, Config, ConfigError};

use crate::{RealtimeError, Room};

/// API Gateway ends every connection after two hours; what a lost $disconnect leaves behind goes
/// a little later.
const LIFETIME: SignedDuration = SignedDuration::from_mins(130);
/// The room of a connection's own item: no room is called so.
const ITSELF: &str = "#";
/// DynamoDB's limit for a batch.
const BATCH: usize = 25;

type Item = HashMap<String, AttributeValue>;

/// API Gateway's name of a connection.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ConnectionId(pub String);

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
}

impl Member {
    pub const fn rooms(&self) -> [Room; 2] {
        [Room::User(self.user), Room::Organization(self.organization)]
    }
}

/// What is known of a connection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Connection {
    /// `None` until it authenticates.
    pub member: Option<Member>,
    pub connected_at: Timestamp,
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

/// The table. Cheap to clone; its client is made when first used.
#[derive(Debug, Clone)]
pub struct Connections {
    aws: Arc<Aws>,
    table: Arc<str>,
}

impl Connections {
    /// # Errors
    /// `CONNECTIONS_TABLE` is not set.
    pub fn from_config(config: &Config, aws: Arc<Aws>) -> Result<Self, ConfigError> {
        Ok(Self {
            aws,
            table: config.required("CONNECTIONS_TABLE")?.into(),
        })
    }

    async fn client(&self) -> &Client {
        self.aws.dynamodb().await
    }

    /// Notes a new connection. Once more changes nothing.
    ///
    /// # Errors
    /// The table's.
    pub async fn connect(&self, id: &ConnectionId, now: Timestamp) -> Result<(), RealtimeError> {
        self.client()
            .await
            .update_item()
            .table_name(&*self.table)
            .set_key(Some(key(id, ITSELF)))
            .update_expression(
                "SET connectedAt = if_not_exists(connectedAt, :now), \
                 expiresAt = if_not_exists(expiresAt, :end), protocol = :protocol",
            )
            .expression_attribute_values(":now", text(now))
            .expression_attribute_values(":end", number((now + LIFETIME).as_second()))
            .expression_attribute_values(":protocol", text("json"))
            .send()
            .await
            .map_err(RealtimeError::table)?;
        Ok(())
    }

    /// Makes a connection a member's and lets it into the member's rooms. Once more, with a newer
    /// session of the same user, is fine.
    ///
    /// # Errors
    /// The table's.
    pub async fn authenticate(
        &self,
        id: &ConnectionId,
        member: &Member,
    ) -> Result<Authenticated, RealtimeError> {
        let updated = self
            .client()
            .await
            .update_item()
            .table_name(&*self.table)
            .set_key(Some(key(id, ITSELF)))
            .update_expression("SET userId = :user, organizationId = :organization, sessionId = :session")
            .condition_expression(
                "attribute_exists(connectedAt) AND (attribute_not_exists(userId) OR userId = :user)",
            )
            .expression_attribute_values(":user", text(member.user))
            .expression_attribute_values(":organization", text(member.organization))
            .expression_attribute_values(":session", text(member.session))
            .return_values(ReturnValue::AllNew)
            .send()
            .await;
        let item = match updated {
            Ok(updated) => updated.attributes.unwrap_or_default(),
            Err(error) => {
                let refused = error
                    .as_service_error()
                    .is_some_and(|error| error.is_conditional_check_failed_exception());
                if !refused {
                    return Err(RealtimeError::table(error));
                }
                return Ok(match self.find(id).await? {
                    Some(_) => Authenticated::OtherUser,
                    None => Authenticated::Gone,
                });
            }
        };
        let rooms = member.rooms().map(|room| {
            let mut row = item.clone();
            row.insert("room".to_owned(), text(room));
            put(row)
        });
        self.write(rooms.into()).await?;
        Ok(Authenticated::Joined)
    }

    /// # Errors
    /// The table's.
    pub async fn find(&self, id: &ConnectionId) -> Result<Option<Connection>, RealtimeError> {
        let found = self
            .client()
            .await
            .query()
            .table_name(&*self.table)
            .key_condition_expression("connectionId = :id AND room = :itself")
            .expression_attribute_values(":id", text(id))
            .expression_attribute_values(":itself", text(ITSELF))
            .consistent_read(true)
            .send()
            .await
            .map_err(RealtimeError::table)?;
        Ok(found.items().first().and_then(|item| {
            Some(Connection {
                connected_at: parsed(item, "connectedAt")?,
                member: member(item),
            })
        }))
    }

    /// Forgets a connection and takes it out of all its rooms. One that is not there is fine.
    ///
    /// # Errors
    /// The table's.
    pub async fn disconnect(&self, id: &ConnectionId) -> Result<(), RealtimeError> {
        let mut pages = self
            .client()
            .await
            .query()
            .table_name(&*self.table)
            .key_condition_expression("connectionId = :id")
            .expression_attribute_values(":id", text(id))
            .projection_expression("connectionId, room")
            .consistent_read(true)
            .into_paginator()
            .send();
        while let Some(page) = pages.next().await {
            let rows = page
                .map_err(RealtimeError::table)?
                .items
                .unwrap_or_default();
            self.write(rows.into_iter().map(delete).collect()).await?;
        }
        Ok(())
    }

    /// A page of the connections in a room, and where the next begins.
    ///
    /// # Errors
    /// The table's.
    pub(crate) async fn in_room(
        &self,
        room: Room,
        from: Option<Item>,
    ) -> Result<(Vec<ConnectionId>, Option<Item>), RealtimeError> {
        let page = self
            .client()
            .await
            .query()
            .table_name(&*self.table)
            .index_name("by-room")
            .key_condition_expression("room = :room")
            .expression_attribute_values(":room", text(room))
            .set_exclusive_start_key(from)
            .send()
            .await
            .map_err(RealtimeError::table)?;
        let connections = page
            .items()
            .iter()
            .filter_map(|item| attribute(item, "connectionId"))
            .map(|id| ConnectionId(id.to_owned()))
            .collect();
        Ok((connections, page.last_evaluated_key))
    }

    /// Everybody in a room.
    ///
    /// # Errors
    /// The table's.
    pub async fn members(&self, room: Room) -> Result<Vec<ConnectionId>, RealtimeError> {
        let (mut all, mut next) = self.in_room(room, None).await?;
        while next.is_some() {
            let (more, from) = self.in_room(room, next).await?;
            all.extend(more);
            next = from;
        }
        Ok(all)
    }

    /// A batch may be done in part; the rest is asked for again, with growing pauses.
    async fn write(&self, requests: Vec<WriteRequest>) -> Result<(), RealtimeError> {
        for batch in requests.chunks(BATCH) {
            let mut rest = batch.to_vec();
            let mut pause = Duration::from_millis(20);
            while !rest.is_empty() {
                let answer = self
                    .client()
                    .await
                    .batch_write_item()
                    .request_items(&*self.table, rest)
                    .send()
                    .await
                    .map_err(RealtimeError::table)?;
                rest = answer
                    .unprocessed_items
                    .and_then(|mut items| items.remove(&*self.table))
                    .unwrap_or_default();
                if !rest.is_empty() {
                    if pause > Duration::from_secs(2) {
                        return Err(RealtimeError::Table("the table is too busy".into()));
                    }
                    tokio::time::sleep(pause).await;
                    pause *= 2;
                }
            }
        }
        Ok(())
    }
}

fn key(id: &ConnectionId, room: &str) -> Item {
    HashMap::from([
        ("connectionId".to_owned(), text(id)),
        ("room".to_owned(), text(room)),
    ])
}

fn put(item: Item) -> WriteRequest {
    let put = PutRequest::builder().set_item(Some(item)).build();
    WriteRequest::builder().set_put_request(put.ok()).build()
}

fn delete(key: Item) -> WriteRequest {
    let delete = DeleteRequest::builder().set_key(Some(key)).build();
    WriteRequest::builder()
        .set_delete_request(delete.ok())
        .build()
}

fn text(value: impl fmt::Display) -> AttributeValue {
    AttributeValue::S(value.to_string())
}

fn number(value: i64) -> AttributeValue {
    AttributeValue::N(value.to_string())
}

fn attribute<'a>(item: &'a Item, name: &str) -> Option<&'a str> {
    item.get(name)?.as_s().ok().map(String::as_str)
}

fn parsed<T: std::str::FromStr>(item: &Item, name: &str) -> Option<T> {
    attribute(item, name)?.parse().ok()
}

fn member(item: &Item) -> Option<Member> {
    Some(Member {
        user: parsed(item, "userId")?,
        organization: parsed(item, "organizationId")?,
        session: parsed(item, "sessionId")?,
    })
}
