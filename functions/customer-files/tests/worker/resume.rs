//! Crashes, repeated messages, deadlines: everything has its effect once.

use std::{sync::Arc, time::Duration};

use jiff::Timestamp;
use mojavox_worker::JobError;
use serde_json::{Value, json};

use crate::support::{Counts, World, message};

fn file(rows: usize) -> String {
    let rows: Vec<String> = (0..rows)
        .map(|n| format!("A-{n},Debtor {n},0612345678,{}\n", n % 900))
        .collect();
    format!("externalId,name,phone,balance\n{}", rows.concat())
}

#[tokio::test]
async fn the_same_message_twice_has_one_effect() {
    let world = World::new().await;
    let job = world.import(file(10)).await;
    let before = world.counts(job).await;
    world.work(job).await.unwrap();
    assert_eq!(world.counts(job).await, before);
    assert_eq!(world.number_of("audit_logs").await, 1);
}

#[tokio::test]
async fn a_worker_killed_in_the_middle_is_gone_on_with() {
    let world = World::new().await;
    let job = world.upload(file(6_000).as_bytes(), false, json!({})).await;
    let mut kills = 0;
    loop {
        let worker = Arc::new(world.another_worker());
        let task = tokio::spawn(async move { worker.work(message(job, Timestamp::MAX)).await });
        let before = world.counts(job).await.processed;
        // As soon as it has done a step, it dies: at whatever it is doing then.
        while !task.is_finished() && world.counts(job).await.processed == before {
            tokio::time::sleep(Duration::from_millis(3)).await;
        }
        if task.is_finished() {
            break;
        }
        task.abort();
        assert!(task.await.is_err_and(|error| error.is_cancelled()));
        kills += 1;
    }
    assert!(kills >= 3, "{kills}");
    // The last step may have been the one that died: then there is nothing to do.
    world.work(job).await.unwrap();
    assert_eq!(world.counts(job).await, Counts::ready(6_000, 0, 0, 0));
    assert_eq!(world.number_of("customers").await, 6_000);
    assert_eq!(world.number_of("customer_phones").await, 6_000);
    assert_eq!(world.number_of("audit_logs").await, 1);
    let total: i64 = world
        .stage
        .sql
        .query_one(
            "SELECT sum(delta)::bigint FROM row_counts WHERE name = 'customers'",
            &[],
        )
        .await
        .unwrap()
        .get(0);
    assert_eq!(total, 6_000);
}

#[tokio::test]
async fn with_little_time_left_the_rest_is_handed_over() {
    let world = World::new().await;
    let job = world.upload(file(2_500).as_bytes(), false, json!({})).await;
    for done in [1_000, 2_000] {
        world.worker.work(message(job, world.soon())).await.unwrap();
        let counts = world.counts(job).await;
        assert_eq!(
            (counts.status.as_str(), counts.processed),
            ("running", done)
        );
    }
    let rows = world
        .stage
        .sql
        .query(
            "SELECT payload FROM outbox WHERE topic = 'customer-files'",
            &[],
        )
        .await
        .unwrap();
    let messages: Vec<Value> = rows.iter().map(|row| row.get(0)).collect();
    assert_eq!(messages, vec![json!(job); 2]);
    world.worker.work(message(job, world.soon())).await.unwrap();
    assert_eq!(world.counts(job).await, Counts::ready(2_500, 0, 0, 0));
    assert_eq!(
        world
            .number_of("outbox WHERE topic = 'customer-files'")
            .await,
        2
    );
}

#[tokio::test]
async fn of_two_workers_with_the_same_job_one_works() {
    let world = World::new().await;
    let job = world.upload(file(3_000).as_bytes(), false, json!({})).await;
    let other = world.another_worker();
    let (one, two) = tokio::join!(world.work(job), other.work(message(job, Timestamp::MAX)));
    let refused = [one, two]
        .into_iter()
        .filter(|outcome| matches!(outcome, Err(JobError::Retry { .. })))
        .count();
    assert_eq!(refused, 1);
    assert_eq!(world.counts(job).await, Counts::ready(3_000, 0, 0, 0));
    assert_eq!(world.number_of("customers").await, 3_000);
}

#[tokio::test]
async fn two_imports_of_the_same_debtors_do_not_lose_any() {
    let world = World::new().await;
    let one = world.upload(file(3_000).as_bytes(), false, json!({})).await;
    let two = world.upload(file(3_000).as_bytes(), false, json!({})).await;
    let other = world.another_worker();
    let (a, b) = tokio::join!(world.work(one), other.work(message(two, Timestamp::MAX)));
    a.unwrap();
    b.unwrap();
    let (one, two) = (world.counts(one).await, world.counts(two).await);
    assert_eq!(one.created + two.created, 3_000, "{one:?} {two:?}");
    assert_eq!(one.unchanged + two.unchanged, 3_000, "{one:?} {two:?}");
    assert_eq!(world.number_of("customers").await, 3_000);
}

#[tokio::test]
async fn the_last_try_tells_the_user() {
    let world = World::new().await;
    let job = world
        .upload(b"externalId,name\nA,Ada\n", false, json!({}))
        .await;
    // Something that no try will mend, and that is nobody's doing.
    world
        .stage
        .sql
        .batch_execute("ALTER TABLE customers ADD CONSTRAINT broken CHECK (name <> 'Ada')")
        .await
        .unwrap();
    assert!(matches!(world.work(job).await, Err(JobError::Retry { .. })));
    assert_eq!(world.counts(job).await.status, "running");
    let last = message(job, Timestamp::MAX).received(5, 5);
    assert!(matches!(
        world.worker.work(last).await,
        Err(JobError::Fail(_))
    ));
    assert_eq!(
        world.row(job).await.get::<_, &str>("error_code"),
        "internal_error"
    );
}
