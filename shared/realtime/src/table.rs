//! The table itself: `room` and `connectionId` are its key, so that a room is one query, which can
//! be a consistent one (an index can not be read so).
//!
//! | `room` | `connectionId` | what |
//! |---|---|---|
//! | `connection:{id}` | `{id}` | a connection: protocol, whose it is, the rooms it is in |
//! | `org:{id}`, `user:{id}`, `call:{id}` | `{id}` | a connection in a room: what is needed to write to it |
//! | `session:{pid}` | `-` | what a client that lost its line comes back to |
//!
//! All items have `expiresAt`, the table's time to live.

use std::{collections::HashMap, fmt, str::FromStr, sync::Arc, time::Duration};

use aws_sdk_dynamodb::{
    Client,
    types::{AttributeValue, DeleteRequest, PutRequest, WriteRequest},
};
use mojavox_runtime::{Aws, Config, ConfigError};

use crate::RealtimeError;

/// DynamoDB's limit for a batch.
const BATCH: usize = 25;

pub(crate) type Item = HashMap<String, AttributeValue>;

#[derive(Debug, Clone)]
pub(crate) struct Table {
    aws: Arc<Aws>,
    pub(crate) name: Arc<str>,
}

impl Table {
    pub(crate) fn from_config(config: &Config, aws: Arc<Aws>) -> Result<Self, ConfigError> {
        Ok(Self {
            aws,
            name: config.required("CONNECTIONS_TABLE")?.into(),
        })
    }

    /// Made when first used.
    pub(crate) async fn client(&self) -> &Client {
        self.aws.dynamodb().await
    }

    /// As it is now.
    pub(crate) async fn get(&self, room: &str, id: &str) -> Result<Option<Item>, RealtimeError> {
        let answer = self
            .client()
            .await
            .get_item()
            .table_name(&*self.name)
            .set_key(Some(key(room, id)))
            .consistent_read(true)
            .send()
            .await
            .map_err(RealtimeError::table)?;
        Ok(answer.item)
    }

    /// A batch may be done in part; the rest is asked for again, with growing pauses.
    pub(crate) async fn write(&self, requests: Vec<WriteRequest>) -> Result<(), RealtimeError> {
        for batch in requests.chunks(BATCH) {
            let mut rest = batch.to_vec();
            let mut pause = Duration::from_millis(20);
            while !rest.is_empty() {
                let answer = self
                    .client()
                    .await
                    .batch_write_item()
                    .request_items(&*self.name, rest)
                    .send()
                    .await
                    .map_err(RealtimeError::table)?;
                rest = answer
                    .unprocessed_items
                    .and_then(|mut items| items.remove(&*self.name))
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

pub(crate) fn key(room: &str, id: &str) -> Item {
    HashMap::from([
        ("room".to_owned(), text(room)),
        ("connectionId".to_owned(), text(id)),
    ])
}

pub(crate) fn put(item: Item) -> WriteRequest {
    let put = PutRequest::builder().set_item(Some(item)).build();
    WriteRequest::builder().set_put_request(put.ok()).build()
}

pub(crate) fn delete(key: Item) -> WriteRequest {
    let delete = DeleteRequest::builder().set_key(Some(key)).build();
    WriteRequest::builder()
        .set_delete_request(delete.ok())
        .build()
}

pub(crate) fn text(value: impl fmt::Display) -> AttributeValue {
    AttributeValue::S(value.to_string())
}

pub(crate) fn number(value: i64) -> AttributeValue {
    AttributeValue::N(value.to_string())
}

pub(crate) fn attribute<'a>(item: &'a Item, name: &str) -> Option<&'a str> {
    item.get(name)?.as_s().ok().map(String::as_str)
}

pub(crate) fn parsed<T: FromStr>(item: &Item, name: &str) -> Option<T> {
    attribute(item, name)?.parse().ok()
}

pub(crate) fn integer(item: &Item, name: &str) -> Option<i64> {
    item.get(name)?.as_n().ok()?.parse().ok()
}

/// A set of strings; none is an empty one, since DynamoDB keeps no empty sets.
pub(crate) fn strings<'a>(item: &'a Item, name: &str) -> impl Iterator<Item = &'a str> {
    item.get(name)
        .and_then(|set| set.as_ss().ok())
        .into_iter()
        .flatten()
        .map(String::as_str)
}
