//! How long an event takes to 10,000 sockets of one organisation, some of which are lost: the
//! dispatcher alone, against a management API of this machine.
//!
//! `cargo bench --bench dispatch [-- connections]`, with `TEST_DATABASE_URL` and `AWS_ENDPOINT_URL`
//! as the tests have them. Ends with a failure when a socket was neither posted to nor removed.

#[path = "../tests/dispatcher/gateway.rs"]
#[expect(dead_code, reason = "the tests do more with it")]
mod gateway;
#[path = "../../../shared/realtime/tests/support/table.rs"]
mod table;

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use aws_sdk_dynamodb::types::{AttributeValue, PutRequest, WriteRequest};
use event_dispatcher::Dispatcher;
use futures::{StreamExt as _, stream};
use gateway::Api;
use jiff::SignedDuration;
use mojavox_db::Origin;
use mojavox_domain::{
    chance::uuid_v7,
    clock::{Clock as _, SystemClock},
    ids::OrganizationId,
    live::LiveEvent,
    permissions::Role,
};
use mojavox_realtime::{Connections, Protocol, Room};
use mojavox_runtime::{Aws, SystemChance};
use mojavox_testkit::Stage;
use mojavox_worker::Deadline;
use serde_json::json;

const DEFAULT: usize = 10_000;
/// Every so many-th socket is lost.
const LOST: usize = 20;
/// What a post takes between Lambda and API Gateway of the same region, about.
const POST: Duration = Duration::from_millis(10);

#[tokio::main]
async fn main() {
    // `cargo bench` adds an argument of its own.
    let connections = std::env::args()
        .find_map(|argument| argument.parse().ok())
        .unwrap_or(DEFAULT);
    let stage = Stage::new().await;
    let api = Api::start().await;
    let (config, aws) = table::fresh_table(&[
        ("WEBSOCKET_ENDPOINT", &api.endpoint),
        ("EVENTS_QUEUE_URL", "http://127.0.0.1/nowhere.fifo"),
    ])
    .await;
    let name = config.required("CONNECTIONS_TABLE").expect("a table");
    let dispatcher = Dispatcher::new(
        &config,
        aws.clone(),
        stage.app.db.clone(),
        Arc::new(SystemClock),
        Arc::new(SystemChance),
    )
    .expect("all variables");
    let sockets = Connections::from_config(&config, aws.clone()).expect("a table");

    fill(&aws, &name, stage.organization, connections).await;
    for n in (0..connections).step_by(LOST) {
        api.lose(&socket(n));
    }
    let room = Room::Organization(stage.organization);
    let asked = Instant::now();
    assert_eq!(
        sockets.members(room).await.expect("reads").len(),
        connections
    );
    let membership = asked.elapsed();
    let lost = connections.div_ceil(LOST);
    println!(
        "{connections} sockets in one organisation, {lost} of them lost; {} posts at once",
        event_dispatcher::CONCURRENCY
    );
    println!("who is in the room: {:.2} s", membership.as_secs_f64());

    api.pause(POST);
    for (title, events, gone) in [
        ("first event, the lost are found", 1, lost),
        ("an event more", 1, 0),
        ("five events at once", 5, 0),
    ] {
        emit(&stage, events).await;
        let started = Instant::now();
        let deadline = Deadline::at(SystemClock.now() + SignedDuration::from_mins(30));
        let served = dispatcher.serve(stage.organization, &[], deadline).await;
        let dispatched = served.expect("dispatches");
        let seconds = started.elapsed().as_secs_f64();
        let alive = connections - lost;
        assert_eq!((dispatched.posts, dispatched.gone), (alive * events, gone));
        #[expect(clippy::cast_precision_loss, reason = "a few thousand")]
        let rate = (dispatched.posts + dispatched.gone) as f64 / seconds;
        println!(
            "{title}: {} posted, {} removed in {seconds:.2} s, {rate:.0} a second",
            dispatched.posts, dispatched.gone
        );
    }
    let left = sockets.members(room).await.expect("reads").len();
    assert_eq!(left, connections - lost, "every lost socket is removed");
    assert_eq!(api.posts(), left * 7, "every other got all seven events");
}

fn socket(n: usize) -> String {
    format!("socket{n:06}")
}

async fn emit(stage: &Stage, events: usize) {
    let tx = stage.app.db.system(stage.organization, Origin::default());
    let tx = tx.await.expect("begins");
    for _ in 0..events {
        let data = json!({
            "campaignId": stage.organization, "status": "running", "total": 500, "pending": 180,
            "inProgress": 10, "waitingRetry": 60, "succeeded": 120, "exhausted": 90, "skipped": 40,
            "cancelled": 0, "percent": 45,
        });
        let event = LiveEvent::read("campaign:progress", data).expect("an event of ours");
        tx.emit(&event).await.expect("emits");
    }
    tx.commit().await.expect("commits");
}

/// Sockets as signing in leaves them, but in batches: one by one takes longer than what is measured.
async fn fill(aws: &Aws, table: &str, organization: OrganizationId, connections: usize) {
    let now = SystemClock.now() - SignedDuration::from_mins(1);
    let text = |value: &dyn std::fmt::Display| AttributeValue::S(value.to_string());
    let puts: Vec<WriteRequest> = (0..connections)
        .flat_map(|n| {
            let (user, session) = (uuid_v7(now, &SystemChance), uuid_v7(now, &SystemChance));
            let role = Role::ALL[n % 4];
            let protocol = [Protocol::SocketIo, Protocol::Json][n % 2];
            let room = Room::Organization(organization).to_string();
            [room.clone(), format!("connection:{}", socket(n))].map(|of| {
                let put = PutRequest::builder()
                    .item("room", text(&of))
                    .item("connectionId", text(&socket(n)))
                    .item("protocol", text(&protocol))
                    .item("userId", text(&user))
                    .item("organizationId", text(&organization))
                    .item("sessionId", text(&session))
                    .item("role", text(&role))
                    .item("connectedAt", text(&now))
                    .item("rooms", AttributeValue::Ss(vec![room.clone()]));
                let put = put.build().expect("an item");
                WriteRequest::builder().put_request(put).build()
            })
        })
        .collect();
    stream::iter(puts.chunks(25).map(<[_]>::to_vec))
        .for_each_concurrent(8, async |batch| {
            let written = aws.dynamodb().await.batch_write_item();
            let answer = written.request_items(table, batch).send().await;
            let left = answer.expect("writes").unprocessed_items;
            assert!(
                left.is_none_or(|left| left.is_empty()),
                "the table is too busy"
            );
        })
        .await;
}
