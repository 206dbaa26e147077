//! Many sockets at once: 200 in 20 organisations, 20 events a second. Each client gets every event of
//! its organisation once and in order; how long that takes is printed, and what of it is the
//! emulator's own. Ten seconds of it unless `CROWD_SECONDS` says otherwise.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
    time::Duration,
};

use aws_sdk_apigatewaymanagement::primitives::Blob;
use e2e::{
    Platform, new_id,
    stock_client::{Node, StockClient},
    writer::{Writer, milliseconds, numbered},
};
use futures::{StreamExt as _, future, stream};
use mojavox_domain::permissions::Role;
use mojavox_runtime::{Aws, Config};
use serde_json::{Value, json};

use crate::stock_client::{address, options};

const ORGANIZATIONS: usize = 20;
const SOCKETS_EACH: usize = 10;
const EVENTS_A_SECOND: u32 = 20;

struct Crowd {
    /// By organisation.
    clients: Vec<Vec<StockClient>>,
    connections: Vec<String>,
    platforms: Vec<Platform>,
    _node: Node,
}

impl Crowd {
    async fn gather() -> Self {
        let node = Node::start();
        let (mut clients, mut connections, mut platforms) = (Vec::new(), Vec::new(), Vec::new());
        for organization in 0..ORGANIZATIONS {
            let platform = Platform::find().await;
            let user = platform.signed_in(Role::Agent).await;
            let connecting = (0..SOCKETS_EACH).map(async |socket| {
                let name = format!("{organization}.{socket}");
                node.connect(&name, &address(&platform), options(&user.token))
                    .await
            });
            let mut members = future::join_all(connecting).await;
            for member in &mut members {
                let connect = member.saw("connect").await;
                connections.push(connect["id"].as_str().expect("an id").to_owned());
            }
            clients.push(members);
            platforms.push(platform);
        }
        Self {
            clients,
            connections,
            platforms,
            _node: node,
        }
    }
}

/// Milliseconds from commit to client, sorted.
fn summary(mut latencies: Vec<f64>) -> String {
    latencies.sort_by(f64::total_cmp);
    let at = |percent: usize| latencies[(latencies.len() - 1) * percent / 100];
    format!(
        "{} deliveries: p50 {:.0} ms, p99 {:.0} ms, most {:.0} ms",
        latencies.len(),
        at(50),
        at(99),
        at(100)
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_gets_every_event_of_their_organisation_once_and_in_order() {
    let seconds: u32 = std::env::var("CROWD_SECONDS")
        .ok()
        .and_then(|seconds| seconds.parse().ok())
        .unwrap_or(10);
    let mut crowd = Crowd::gather().await;
    let events = EVENTS_A_SECOND * seconds;
    let committed = write(&crowd, events).await;

    let mut latencies = Vec::new();
    for (organization, members) in crowd.clients.iter_mut().enumerate() {
        let expected = &committed[organization];
        for client in members {
            let mut seen: Vec<(i64, f64)> = Vec::new();
            while seen.len() < expected.len() {
                let event = client.saw("event").await;
                let n = event["args"][0]["succeeded"].as_i64().expect("a number");
                // At least once on the wire; a repetition is known by its offset.
                if !seen.iter().any(|(known, _)| *known == n) {
                    seen.push((n, event["at"].as_f64().expect("a time")));
                }
            }
            let order: Vec<i64> = seen.iter().map(|(n, _)| *n).collect();
            let wanted: Vec<i64> = expected.keys().copied().collect();
            assert_eq!(order, wanted, "organisation {organization}");
            latencies.extend(seen.iter().map(|(n, at)| at - expected[n]));
            let passed = client.passed();
            let lost = passed.iter().find(|report| report["saw"] == "disconnect");
            assert_eq!(lost, None, "a line was lost");
            let more = passed.iter().filter(|report| report["saw"] == "event");
            for event in more {
                let n = event["args"][0]["succeeded"].as_i64().expect("a number");
                assert!(expected.contains_key(&n), "another organisation's: {event}");
            }
        }
    }
    let echo = echo(&mut crowd, 5).await;
    println!(
        "{} sockets, {events} events in {seconds} s, commit to client: {}",
        ORGANIZATIONS * SOCKETS_EACH,
        summary(latencies)
    );
    println!("the emulator alone, post to client: {}", summary(echo));
}

/// Events at a steady rate, the organisations in turn; gives for each organisation when its n-th
/// event was committed.
async fn write(crowd: &Crowd, events: u32) -> Vec<BTreeMap<i64, f64>> {
    let writer = Arc::new(Writer::new());
    let campaign = new_id();
    let committed = Arc::new(Mutex::new(vec![BTreeMap::new(); ORGANIZATIONS]));
    let mut tick = tokio::time::interval(Duration::from_secs(1) / EVENTS_A_SECOND);
    let mut writing = Vec::new();
    for event in 0..usize::try_from(events).expect("few") {
        tick.tick().await;
        let place = event % ORGANIZATIONS;
        let n = i64::try_from(event / ORGANIZATIONS).expect("few");
        let organization = crowd.platforms[place].organization;
        let (writer, committed) = (writer.clone(), committed.clone());
        writing.push(tokio::spawn(async move {
            let at = writer.emit(organization, &[numbered(campaign, n)]).await;
            committed.lock().expect("nobody panicked")[place].insert(n, at);
        }));
    }
    for write in writing {
        write.await.expect("writes");
    }
    Arc::into_inner(committed)
        .expect("all writers have ended")
        .into_inner()
        .expect("nobody panicked")
}

/// As many posts a second as the events cause, straight to the sockets: what is left without our
/// database, queue and dispatcher.
async fn echo(crowd: &mut Crowd, seconds: u32) -> Vec<f64> {
    let config = Config::from_env();
    let aws = Aws::new(config);
    let management = aws.management().await;
    let posts = EVENTS_A_SECOND * seconds;
    let mut tick = tokio::time::interval(Duration::from_secs(1) / EVENTS_A_SECOND);
    for post in 0..usize::try_from(posts).expect("few") {
        tick.tick().await;
        let room = &crowd.connections[(post % ORGANIZATIONS) * SOCKETS_EACH..][..SOCKETS_EACH];
        stream::iter(room)
            .for_each_concurrent(SOCKETS_EACH, async |connection| {
                let frame = format!("42{}", json!(["echo", { "at": milliseconds() }]));
                management
                    .post_to_connection()
                    .connection_id(connection)
                    .data(Blob::new(frame))
                    .send()
                    .await
                    .expect("the emulator takes it");
            })
            .await;
    }
    let each = usize::try_from(posts).expect("few") / ORGANIZATIONS;
    let mut latencies = Vec::new();
    for client in crowd.clients.iter_mut().flatten() {
        let mut echoes = 0;
        while echoes < each {
            let event: Value = client.saw("event").await;
            if event["name"] == "echo" {
                let sent = event["args"][0]["at"].as_f64().expect("a time");
                latencies.push(event["at"].as_f64().expect("a time") - sent);
                echoes += 1;
            }
        }
    }
    latencies
}
