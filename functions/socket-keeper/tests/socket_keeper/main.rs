//! Sockets on time, over the emulator's DynamoDB and SQS and a management API of the test's own.

#[path = "../../../../shared/realtime/tests/support/table.rs"]
mod table;

mod gateway;

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use gateway::Gateway;
use jiff::{SignedDuration, Timestamp};
use mojavox_domain::{
    chance::{self, Chance as _},
    clock::Clock,
    permissions::Role,
};
use mojavox_realtime::{ConnectionId, Connections, Member, Protocol};
use mojavox_runtime::{Aws, Config, SystemChance};
use mojavox_worker::Deadline;
use serde_json::{Value, json};
use socket_keeper::{Keeper, answer};
use table::fresh_table;

const SQS: &str = include_str!("../../../../events/socket-keeper/sqs.json");
const SCHEDULE: &str = include_str!("../../../../events/socket-keeper/schedule.json");

/// Moves when it is told to.
struct Hand(AtomicI64);

impl Clock for Hand {
    fn now(&self) -> Timestamp {
        Timestamp::from_second(self.0.load(Ordering::SeqCst)).expect("a time")
    }
}

struct Test {
    gateway: Gateway,
    connections: Connections,
    keeper: Keeper,
    clock: Arc<Hand>,
    aws: Arc<Aws>,
    queue: String,
}

impl Test {
    async fn new() -> Self {
        let gateway = Gateway::start().await;
        let own = Aws::new(Config::from_env());
        let mut random = [0; 8];
        SystemChance.fill(&mut random);
        let queue = own
            .sqs()
            .await
            .create_queue()
            .queue_name(format!("timers-{:016x}", u64::from_be_bytes(random)))
            .send()
            .await
            .expect("creates a queue")
            .queue_url
            .expect("an address");
        let (config, aws) = fresh_table(&[
            ("WEBSOCKET_ENDPOINT", &gateway.endpoint),
            ("SOCKET_TIMERS_QUEUE_URL", &queue),
            ("EVENTS_QUEUE_URL", &queue),
        ])
        .await;
        let clock = Arc::new(Hand(AtomicI64::new(1_769_506_200)));
        Self {
            connections: Connections::from_config(&config, aws.clone()).expect("works"),
            keeper: Keeper::from_config(&config, clock.clone()).expect("works"),
            gateway,
            clock,
            aws,
            queue,
        }
    }

    fn now(&self) -> Timestamp {
        self.clock.now()
    }

    fn later(&self, seconds: i64) {
        self.clock.0.fetch_add(seconds, Ordering::SeqCst);
    }

    async fn connect(&self, name: &str, protocol: Protocol) -> ConnectionId {
        let id = ConnectionId(name.to_owned());
        self.connections
            .connect(&id, protocol, self.now())
            .await
            .expect("works");
        id
    }

    async fn is_known(&self, id: &ConnectionId) -> bool {
        self.connections.find(id).await.expect("works").is_some()
    }

    async fn answer(&self, event: Value) -> Value {
        let deadline = Deadline::at(self.now() + SignedDuration::from_mins(1));
        answer(&self.keeper, event, deadline).await.expect("works")
    }

    /// What became of a batch: the failed messages.
    async fn tasks(&self, tasks: &[Value]) -> Vec<Value> {
        let mut event: Value = serde_json::from_str(SQS).expect("JSON");
        let record = event["Records"][0].clone();
        let records = tasks.iter().enumerate().map(|(index, task)| {
            let mut record = record.clone();
            record["messageId"] = json!(index.to_string());
            record["body"] = json!(task.to_string());
            record
        });
        event["Records"] = records.collect();
        let answer = self.answer(event).await;
        answer["batchItemFailures"]
            .as_array()
            .cloned()
            .unwrap_or_default()
    }

    fn greet(&self, id: &ConnectionId) -> Value {
        json!({ "task": "greet", "connectionId": id.0, "connectedAt": self.now() })
    }

    fn id<T: From<uuid::Uuid>>(&self) -> T {
        T::from(chance::uuid_v7(self.now(), &SystemChance))
    }

    async fn sign_in(&self, id: &ConnectionId) {
        let member = Member {
            user: self.id(),
            organization: self.id(),
            session: self.id(),
            role: Role::Agent,
        };
        self.connections
            .authenticate(id, &member)
            .await
            .expect("works");
    }
}

#[tokio::test]
async fn the_open_packet_is_posted_as_soon_as_the_handshake_is_answered() {
    let test = Test::new().await;
    let prompt = test.connect("prompt", Protocol::SocketIo).await;
    let late = test.connect("late", Protocol::SocketIo).await;
    assert!(
        test.tasks(&[test.greet(&late), test.greet(&prompt)])
            .await
            .is_empty()
    );
    for id in [&prompt, &late] {
        let posted = test.gateway.posted(&id.0);
        assert_eq!(posted.len(), 1, "{posted:?}");
        let open: Value =
            serde_json::from_str(posted[0].strip_prefix('0').expect("open")).expect("JSON");
        assert!(
            open["sid"].as_str().is_some_and(|sid| !sid.is_empty()),
            "{open}"
        );
        assert_eq!(open["upgrades"], json!([]));
        assert_eq!(open["pingInterval"], 240_000);
        assert_eq!(open["pingTimeout"], 180_000);
        assert_eq!(open["maxPayload"], 32_768);
    }
    assert_eq!(test.gateway.asked("late"), 4);
}

#[tokio::test]
async fn nobody_waits_for_a_handshake_that_failed() {
    let test = Test::new().await;
    // It hung up: its row has gone.
    let hung_up = ConnectionId("gone-1".to_owned());
    assert!(test.tasks(&[test.greet(&hung_up)]).await.is_empty());
    // Its row is there, but it never opened.
    let never = test.connect("gone-2", Protocol::SocketIo).await;
    let task = test.greet(&never);
    test.later(11);
    assert!(test.tasks(&[task]).await.is_empty());
    assert!(!test.is_known(&never).await);
    // Something else is wrong: the message comes again, and the others of its batch do not.
    let broken = test.connect("broken", Protocol::SocketIo).await;
    let fine = test.connect("fine", Protocol::SocketIo).await;
    let failures = test.tasks(&[test.greet(&broken), test.greet(&fine)]).await;
    assert_eq!(failures, [json!({ "itemIdentifier": "0" })]);
    assert_eq!(test.gateway.posted("fine").len(), 1);
}

#[tokio::test]
async fn who_does_not_sign_in_in_time_is_disconnected() {
    let test = Test::new().await;
    let silent = test.connect("silent", Protocol::Json).await;
    let member = test.connect("member", Protocol::SocketIo).await;
    test.sign_in(&member).await;
    test.later(30);
    let deadline = |id: &ConnectionId| json!({ "task": "deadline", "connectionId": id.0 });
    let gone = ConnectionId("gone".to_owned());
    let tasks = [&silent, &member, &gone].map(deadline);
    // Twice: queues deliver at least once.
    for _ in 0..2 {
        assert!(test.tasks(&tasks).await.is_empty());
    }
    assert_eq!(test.gateway.closed(), ["silent"]);
    assert!(!test.is_known(&silent).await);
    assert!(test.is_known(&member).await);
}

#[tokio::test]
async fn a_sweep_pings_everybody_in_their_protocol_and_forgets_the_gone() {
    let test = Test::new().await;
    let mut members = Vec::new();
    for n in 0..60 {
        let protocol = if n % 2 == 0 {
            Protocol::Json
        } else {
            Protocol::SocketIo
        };
        let id = test.connect(&format!("c{n:02}"), protocol).await;
        // Rooms are items too: they are not pinged once more.
        test.sign_in(&id).await;
        members.push((id, protocol));
    }
    let gone = test.connect("gone", Protocol::SocketIo).await;
    test.connect("broken", Protocol::SocketIo).await;
    test.later(60);
    // Its handshake may not be answered yet: 410 would mean nothing.
    let young = test.connect("gone-young", Protocol::SocketIo).await;

    let schedule: Value = serde_json::from_str(SCHEDULE).expect("JSON");
    let swept = test.answer(schedule).await;
    assert_eq!(
        swept,
        json!({ "pinged": 60, "gone": 1, "failed": 1, "to_be_continued": false })
    );
    for (id, protocol) in members {
        let ping = match protocol {
            Protocol::SocketIo => "2",
            Protocol::Json => r#"{"event":"ping"}"#,
        };
        assert_eq!(test.gateway.posted(&id.0), [ping]);
    }
    assert!(!test.is_known(&gone).await);
    assert!(test.is_known(&young).await);
    let most = test.gateway.most_under_way();
    assert!((2..=32).contains(&most), "{most} posts under way at once");
}

/// With no time left after the first page, a message carries the rest; together everybody is pinged once.
#[tokio::test]
async fn a_sweep_out_of_time_goes_on_in_a_message() {
    let test = Test::new().await;
    for n in 0..50 {
        test.connect(&format!("c{n:03}"), Protocol::SocketIo).await;
    }
    test.later(60);
    let keeper = test.keeper.clone().with_pages_of(20);
    let spent = Deadline::at(test.now());
    let mut event: Value = serde_json::from_str(SCHEDULE).expect("JSON");
    for invocation in 1.. {
        let answered = answer(&keeper, event.clone(), spent).await.expect("works");
        assert!(
            answered["batchItemFailures"]
                .as_array()
                .is_none_or(Vec::is_empty)
        );
        let sqs = test.aws.sqs().await;
        let waiting = sqs.receive_message().queue_url(&test.queue).send().await;
        let Some(message) = waiting.expect("works").messages.unwrap_or_default().pop() else {
            assert_eq!(invocation, 3, "pages of 20 of 50");
            break;
        };
        sqs.delete_message()
            .queue_url(&test.queue)
            .receipt_handle(message.receipt_handle.expect("works"))
            .send()
            .await
            .expect("works");
        event =
            json!({ "Records": [{ "messageId": "1", "body": message.body, "attributes": {} }] });
    }
    for n in 0..50 {
        assert_eq!(test.gateway.posted(&format!("c{n:03}")), ["2"], "c{n:03}");
    }
}
