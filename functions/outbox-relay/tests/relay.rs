//! Against the emulator's SQS.

use std::time::Duration;

use aws_sdk_sqs::types::QueueAttributeName;
use mojavox_db::{Origin, Tenant};
use mojavox_domain::chance::Chance as _;
use mojavox_runtime::{Aws, Config, SystemChance};
use mojavox_testkit::{Stage, one_of_each};
use mojavox_worker::Sender;
use outbox_relay::{Relayed, relay};
use serde_json::{Value, json};

struct Relay {
    stage: Stage,
    aws: Aws,
    queue: String,
    /// The FIFO queue of live events.
    events: String,
    sender: Sender,
}

async fn create(aws: &Aws, name: &str, fifo: bool) -> String {
    let queue = aws.sqs().await.create_queue().queue_name(name);
    let queue = if fifo {
        queue.attributes(QueueAttributeName::FifoQueue, "true")
    } else {
        queue
    };
    let created = queue.send().await.expect("creates a queue");
    created.queue_url.expect("has an address")
}

impl Relay {
    async fn new() -> Self {
        let mut bytes = [0; 4];
        SystemChance.fill(&mut bytes);
        let aws = Aws::new(Config::from_env());
        let name = format!("relay-{}", u32::from_be_bytes(bytes));
        let queue = create(&aws, &name, false).await;
        let events = create(&aws, &format!("{name}.fifo"), true).await;
        let config = Config::from_env()
            .with("CUSTOMER_FILES_QUEUE_URL", &queue)
            .with("EVENTS_QUEUE_URL", &events);
        Self {
            stage: Stage::new().await,
            aws,
            queue,
            events,
            sender: Sender::new(config),
        }
    }

    async fn transaction(&self) -> Tenant {
        self.stage
            .app
            .db
            .system(self.stage.organization, Origin::default())
            .await
            .expect("begins")
    }

    async fn age(&self) {
        self.stage
            .sql
            .execute(
                "UPDATE outbox SET created_at = created_at - interval '1 minute'",
                &[],
            )
            .await
            .expect("ages the messages");
    }

    async fn bodies(&self) -> Vec<Value> {
        self.received(&self.queue).await
    }

    /// Takes what waits in a queue, for good.
    async fn received(&self, queue: &str) -> Vec<Value> {
        let mut bodies = Vec::new();
        loop {
            let answer = self
                .aws
                .sqs()
                .await
                .receive_message()
                .queue_url(queue)
                .max_number_of_messages(10)
                .send()
                .await
                .expect("receives");
            if answer.messages().is_empty() {
                break;
            }
            for message in answer.messages() {
                bodies.push(
                    serde_json::from_str(message.body().unwrap_or_default()).expect("is JSON"),
                );
                // In a FIFO queue the next of its group waits until it is gone.
                let receipt = message.receipt_handle().unwrap_or_default();
                let gone = self.aws.sqs().await.delete_message().queue_url(queue);
                gone.receipt_handle(receipt).send().await.expect("deletes");
            }
        }
        bodies.sort_by_key(Value::to_string);
        bodies
    }
}

#[tokio::test]
async fn what_a_crash_left_is_sent_once_and_what_was_rolled_back_never() {
    let relayer = Relay::new().await;
    let tx = relayer.transaction().await;
    for n in 0..25 {
        tx.enqueue("customer-files", None, json!({ "n": n }))
            .await
            .expect("enqueues");
    }
    // The messages are dropped: the function died right after its commit.
    drop(tx.commit().await.expect("commits"));
    let undone = relayer.transaction().await;
    undone
        .enqueue("customer-files", None, json!({ "n": "never" }))
        .await
        .expect("enqueues");
    undone.roll_back().await.expect("rolls back");

    let db = &relayer.stage.app.db;
    assert_eq!(
        relay(db, &relayer.sender).await.expect("relays").sent,
        0,
        "too young: left to their writer"
    );
    relayer.age().await;
    let (one, other) = tokio::join!(relay(db, &relayer.sender), relay(db, &relayer.sender));
    assert_eq!(one.expect("relays").sent + other.expect("relays").sent, 25);
    assert_eq!(relayer.bodies().await.len(), 25);
    assert_eq!(relay(db, &relayer.sender).await.expect("relays").sent, 0);
}

#[tokio::test]
async fn a_writer_that_lives_sends_its_own_and_the_relay_finds_nothing() {
    let relayer = Relay::new().await;
    let tx = relayer.transaction().await;
    tx.enqueue("customer-files", None, json!({ "n": 1 }))
        .await
        .expect("enqueues");
    let messages = tx.commit().await.expect("commits");
    relayer
        .sender
        .deliver(&relayer.stage.app.db, messages)
        .await;
    relayer.age().await;
    assert_eq!(
        relay(&relayer.stage.app.db, &relayer.sender)
            .await
            .expect("relays")
            .sent,
        0
    );
    assert_eq!(relayer.bodies().await, [json!({ "n": 1 })]);
}

#[tokio::test]
async fn live_events_wake_their_dispatcher_late_but_surely() {
    let relayer = Relay::new().await;
    let organization = relayer.stage.organization;
    let nudge = json!({ "organizationId": organization });
    let db = &relayer.stage.app.db;
    let run = async || relay(db, &relayer.sender).await.expect("relays");
    let call = relayer.stage.app.new_id();
    let user = relayer.stage.app.new_id();
    let events = one_of_each(call, user, relayer.stage.app.now());
    // Their writer dies after its commit, and with it the message.
    relayer.stage.emit(&events).await;
    assert_eq!(run().await, Relayed::default(), "too young");
    relayer.age().await;
    assert_eq!(run().await.sent, 1, "one for all of them");
    let nudges = async || relayer.received(&relayer.events).await;
    assert_eq!(nudges().await, vec![nudge.clone()]);

    // The message was tried too often and is a dead letter: the log still waits.
    assert_eq!(run().await.woken, 0, "not for long yet");
    relayer
        .stage
        .sql
        .execute(
            "UPDATE events SET created_at = created_at - interval '3 minutes'",
            &[],
        )
        .await
        .expect("ages the log");
    assert_eq!((run().await.woken, run().await.woken), (1, 1));
    assert_eq!(nudges().await, vec![nudge; 2]);
    let log = db.event_log(organization);
    let holder = relayer.stage.app.new_id();
    log.sequence(100).await.expect("sequences");
    log.take(holder, Duration::from_secs(30))
        .await
        .expect("takes");
    let all = i64::try_from(events.len()).expect("a few");
    assert!(
        log.advance(holder, all, Duration::ZERO)
            .await
            .expect("notes")
    );
    assert_eq!(run().await.woken, 0, "all is sent");
}

#[tokio::test]
async fn a_queue_out_of_reach_loses_nothing() {
    let relayer = Relay::new().await;
    let tx = relayer.transaction().await;
    tx.enqueue("customer-files", None, json!({ "n": 1 }))
        .await
        .expect("enqueues");
    drop(tx.commit().await.expect("commits"));
    relayer.age().await;
    let db = &relayer.stage.app.db;
    let nowhere = Config::from_env().with(
        "CUSTOMER_FILES_QUEUE_URL",
        &format!("{}-gone", relayer.queue),
    );
    assert_eq!(
        relay(db, &Sender::new(nowhere)).await.expect("relays").sent,
        0
    );
    assert_eq!(relay(db, &relayer.sender).await.expect("relays").sent, 1);
    assert_eq!(relayer.bodies().await, [json!({ "n": 1 })]);
}

#[tokio::test]
async fn kept_answers_and_old_counts_are_swept_after_their_time() {
    let relayer = Relay::new().await;
    let person = relayer
        .stage
        .user(mojavox_domain::permissions::Role::Admin)
        .await;
    relayer
        .stage
        .sql
        .execute(
            "INSERT INTO idempotency_keys (organization_id, user_id, key, request_hash, status, created_at)
             VALUES ($1, $2, 'old', '', 200, now() - interval '25 hours'), ($1, $2, 'new', '', 200, now())",
            &[&person.organization.uuid(), &person.id.uuid()],
        )
        .await
        .expect("inserts");
    assert_eq!(
        relay(&relayer.stage.app.db, &relayer.sender)
            .await
            .expect("relays")
            .swept,
        1
    );
}

#[tokio::test]
async fn totals_stay_right_and_few_while_they_are_folded() {
    let relayer = Relay::new().await;
    let organization = relayer.stage.organization.uuid();
    let count = async || -> (i64, i64) {
        let row = relayer
            .stage
            .sql
            .query_one(
                "SELECT coalesce(sum(delta), 0)::bigint, count(*) FROM row_counts WHERE organization_id = $1",
                &[&organization],
            )
            .await
            .expect("reads the counter");
        (row.get(0), row.get(1))
    };
    for n in 0..3 {
        relayer
            .stage
            .sql
            .execute(
                "INSERT INTO customers (id, organization_id, name, currency, original_amount, balance)
                 VALUES (gen_random_uuid(), $1, $2, 'USD', 1, 1)",
                &[&organization, &format!("Debtor {n}")],
            )
            .await
            .expect("inserts");
    }
    assert_eq!(count().await, (3, 3));
    let (one, other) = tokio::join!(
        relay(&relayer.stage.app.db, &relayer.sender),
        relay(&relayer.stage.app.db, &relayer.sender)
    );
    assert_eq!(
        one.expect("relays").folded + other.expect("relays").folded,
        3
    );
    assert_eq!(count().await, (3, 1));
}
