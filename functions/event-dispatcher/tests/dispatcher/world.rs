//! Organisations with people, their sockets, a queue, and the dispatcher between them.

use std::{collections::BTreeSet, sync::Arc, time::Duration};

use aws_lambda_events::event::sqs::{SqsBatchResponse, SqsEvent};
use event_dispatcher::{Dispatched, Dispatcher};
use jiff::SignedDuration;
use mojavox_db::{Origin, OutboxMessage};
use mojavox_domain::{
    chance::Chance as _,
    clock::{Clock as _, SystemClock},
    ids::OrganizationId,
    live::LiveEvent,
};
use mojavox_realtime::{Authenticated, ConnectionId, Connections, Member, Nudge, Protocol, Resume};
use mojavox_runtime::{Aws, Config, SystemChance};
use mojavox_testkit::{Person, Stage};
use mojavox_worker::Deadline;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{gateway::Api, table::fresh_table};

pub(crate) struct World {
    pub(crate) stage: Stage,
    pub(crate) api: Api,
    pub(crate) connections: Connections,
    pub(crate) dispatcher: Dispatcher,
    aws: Arc<Aws>,
    table: String,
    queue: String,
}

pub(crate) fn random(below: u64) -> u64 {
    let mut bytes = [0; 8];
    SystemChance.fill(&mut bytes);
    u64::from_be_bytes(bytes) % below
}

pub(crate) fn minutes(minutes: i64) -> Deadline {
    Deadline::at(SystemClock.now() + SignedDuration::from_mins(minutes))
}

/// An event as a client sees it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Heard {
    pub(crate) name: String,
    pub(crate) data: Value,
    pub(crate) id: String,
    pub(crate) offset: i64,
}

impl Heard {
    /// As the stock client reads it.
    pub(crate) fn read(frame: &str) -> Option<Self> {
        let list: Vec<Value> = serde_json::from_str(frame.strip_prefix("42")?).expect("JSON");
        let [name, data, offset] = list.try_into().expect("name, data and offset");
        let text = |value: &Value| value.as_str().expect("text").to_owned();
        Some(Self {
            name: text(&name),
            id: text(&data["eventId"]),
            data,
            offset: text(&offset).parse().expect("a place"),
        })
    }

    /// Which of a series.
    pub(crate) fn n(&self) -> i64 {
        self.data["succeeded"].as_i64().expect("a numbered event")
    }
}

/// What is left when what came twice is dropped.
pub(crate) fn once(heard: impl IntoIterator<Item = Heard>) -> Vec<Heard> {
    let mut seen = BTreeSet::new();
    heard
        .into_iter()
        .filter(|event| seen.insert(event.id.clone()))
        .collect()
}

impl World {
    pub(crate) async fn new() -> Self {
        let stage = Stage::new().await;
        let api = Api::start().await;
        let queue = Aws::new(Config::from_env())
            .sqs()
            .await
            .create_queue()
            .queue_name(format!("events-{:016x}.fifo", random(u64::MAX)))
            .attributes(aws_sdk_sqs::types::QueueAttributeName::FifoQueue, "true")
            .send()
            .await
            .expect("creates a queue")
            .queue_url
            .expect("an address");
        let (config, aws) = fresh_table(&[
            ("WEBSOCKET_ENDPOINT", &api.endpoint),
            ("EVENTS_QUEUE_URL", &queue),
        ])
        .await;
        let dispatcher = Dispatcher::new(
            &config,
            aws.clone(),
            stage.app.db.clone(),
            Arc::new(SystemClock),
            Arc::new(SystemChance),
        )
        .expect("all variables");
        Self {
            connections: Connections::from_config(&config, aws.clone()).expect("a table"),
            table: config.required("CONNECTIONS_TABLE").expect("a name"),
            stage,
            api,
            dispatcher,
            aws,
            queue,
        }
    }

    /// A socket whose handshake is answered and which is nobody's yet.
    pub(crate) async fn connect(&self, name: &str, protocol: Protocol) -> ConnectionId {
        let id = ConnectionId(name.to_owned());
        let earlier = SystemClock.now() - SignedDuration::from_mins(1);
        self.connections
            .connect(&id, protocol, earlier)
            .await
            .expect("connects");
        id
    }

    /// A socket of somebody's, in their rooms, with something to come back to.
    pub(crate) async fn join(&self, name: &str, protocol: Protocol, whose: &Person) -> String {
        let id = self.connect(name, protocol).await;
        let member = member(whose);
        let joined = self.connections.authenticate(&id, &member).await;
        assert_eq!(joined.expect("signs in"), Authenticated::Joined);
        let pid = format!("pid-{:016x}", random(u64::MAX));
        let log = self.stage.app.db.event_log(whose.organization);
        let at = log.log_bounds().await.expect("bounds").dispatched;
        self.connections
            .begin_session(&id, &pid, &member, at, SystemClock.now())
            .await
            .expect("keeps a session");
        pid
    }

    /// A new socket of somebody who was there before, and the message that has it caught up.
    pub(crate) async fn come_back(
        &self,
        name: &str,
        protocol: Protocol,
        whose: &Person,
        pid: Option<&str>,
        offset: Option<String>,
    ) -> Nudge {
        let id = self.connect(name, protocol).await;
        let identified = self.connections.identify(&id, &member(whose)).await;
        assert_eq!(identified.expect("signs in"), Authenticated::Joined);
        Nudge {
            organization_id: whose.organization,
            resume: Some(Resume {
                connection_id: id,
                pid: pid.map(str::to_owned),
                offset,
                fresh_pid: format!("fresh-{:016x}", random(u64::MAX)),
            }),
        }
    }

    /// Commits events in one transaction; gives what is to be sent to the queue then.
    pub(crate) async fn emit(
        &self,
        organization: OrganizationId,
        events: &[LiveEvent],
    ) -> Vec<OutboxMessage> {
        emit(&self.stage.app.db, organization, events).await
    }

    pub(crate) async fn dispatch(&self, organization: OrganizationId) -> Dispatched {
        self.dispatcher
            .serve(organization, &[], minutes(5))
            .await
            .expect("dispatches")
    }

    /// Messages as Lambda hands them over, numbered from 0; gives those that failed.
    pub(crate) async fn work(&self, nudges: &[Nudge]) -> Vec<String> {
        failures(
            self.dispatcher
                .work_through(batch(nudges), minutes(5))
                .await,
        )
    }

    pub(crate) fn heard(&self, connection: &str) -> Vec<Heard> {
        let frames = self.api.posted(connection);
        frames
            .iter()
            .filter_map(|frame| Heard::read(frame))
            .collect()
    }

    pub(crate) async fn is_known(&self, connection: &str) -> bool {
        let id = ConnectionId(connection.to_owned());
        self.connections.find(&id).await.expect("looks").is_some()
    }

    /// Removes what the table knows of a connection but for its items in rooms.
    pub(crate) async fn lose_own_item(&self, connection: &str) {
        let text = |text: String| aws_sdk_dynamodb::types::AttributeValue::S(text);
        self.aws
            .dynamodb()
            .await
            .delete_item()
            .table_name(&self.table)
            .key("room", text(format!("connection:{connection}")))
            .key("connectionId", text(connection.to_owned()))
            .send()
            .await
            .expect("deletes");
    }

    /// The bodies of what is in the queue now, which takes them out.
    pub(crate) async fn queued(&self) -> Vec<Value> {
        let sqs = self.aws.sqs().await;
        let answer = sqs
            .receive_message()
            .queue_url(&self.queue)
            .max_number_of_messages(10)
            .send()
            .await;
        let mut bodies = Vec::new();
        for message in answer.expect("receives").messages.unwrap_or_default() {
            bodies.push(serde_json::from_str(&message.body.expect("a body")).expect("JSON"));
            sqs.delete_message()
                .queue_url(&self.queue)
                .set_receipt_handle(message.receipt_handle)
                .send()
                .await
                .expect("deletes");
        }
        bodies
    }
}

pub(crate) fn member(person: &Person) -> Member {
    Member {
        user: person.id,
        organization: person.organization,
        session: person.session,
        role: person.role,
    }
}

pub(crate) async fn emit(
    db: &mojavox_db::Db,
    organization: OrganizationId,
    events: &[LiveEvent],
) -> Vec<OutboxMessage> {
    let tx = db.system(organization, Origin::default()).await;
    let tx = tx.expect("begins");
    for event in events {
        tx.emit(event).await.expect("emits");
    }
    tx.commit().await.expect("commits")
}

pub(crate) fn nudge(organization: OrganizationId) -> Nudge {
    Nudge {
        organization_id: organization,
        resume: None,
    }
}

pub(crate) fn batch(nudges: &[Nudge]) -> SqsEvent {
    let bodies = nudges.iter().map(|nudge| {
        let group = nudge.organization_id.to_string();
        (serde_json::to_string(nudge).expect("JSON"), group)
    });
    raw_batch(bodies)
}

pub(crate) fn raw_batch(bodies: impl Iterator<Item = (String, String)>) -> SqsEvent {
    let mut event: Value =
        serde_json::from_str(include_str!("../../../../events/event-dispatcher/sqs.json"))
            .expect("JSON");
    let record = event["Records"][0].clone();
    let records = bodies.enumerate().map(|(index, (body, group))| {
        let mut record = record.clone();
        record["messageId"] = json!(index.to_string());
        record["body"] = json!(body);
        record["attributes"]["MessageGroupId"] = json!(group);
        record
    });
    event["Records"] = records.collect();
    serde_json::from_value(event).expect("a batch")
}

pub(crate) fn failures(response: SqsBatchResponse) -> Vec<String> {
    let failures = response.batch_item_failures.into_iter();
    failures.map(|failure| failure.item_identifier).collect()
}

/// The n-th of a series.
pub(crate) fn numbered(n: i64) -> LiveEvent {
    let data = json!({
        "campaignId": Uuid::from_u128(1), "status": "running", "total": n + 1, "pending": 1,
        "inProgress": 0, "waitingRetry": 0, "succeeded": n, "exhausted": 0, "skipped": 0,
        "cancelled": 0, "percent": 50,
    });
    LiveEvent::read("campaign:progress", data).expect("an event of ours")
}

pub(crate) fn series(n: std::ops::RangeInclusive<i64>) -> Vec<LiveEvent> {
    n.map(numbered).collect()
}

pub(crate) async fn a_moment() {
    tokio::time::sleep(Duration::from_millis(random(40))).await;
}
