//! Workers that die, messages that come twice, reports that are deleted meanwhile.

use std::{
    process::{Child, Command, Stdio},
    time::Duration,
};

use mojavox_worker::{JobError, Message};
use report_generator::ReportMessage;

use crate::world::{World, march};

const CALLS: i32 = 60_000;
/// What a process of its own works on; unset, its test has nothing to do.
const MESSAGE: &str = "REPORT_MESSAGE";

/// Runs in a process of its own, which the test below kills.
#[tokio::test]
async fn a_worker_of_its_own() {
    let Ok(message) = std::env::var(MESSAGE) else {
        return;
    };
    let message: ReportMessage = serde_json::from_str(&message).unwrap();
    let config = mojavox_runtime::Config::from_env();
    let worker = report_generator::Worker::from_config(&config).unwrap();
    worker.work(Message::new(message)).await.unwrap();
}

fn process(world: &World, message: ReportMessage) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args(["faults::a_worker_of_its_own", "--exact"])
        .env(MESSAGE, serde_json::to_string(&message).unwrap())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    for name in ["STORAGE_TYPE", "S3_BUCKET", "FRONTEND_URL", "DATABASE_URL"] {
        command.env(name, world.config.optional(name).unwrap());
    }
    command.spawn().unwrap()
}

/// The claim of a dead worker ends: the test does not wait for it.
async fn claim_ends(world: &World) {
    let sql = "UPDATE reports SET claimed_until = now() WHERE claimed_until IS NOT NULL";
    world.stage.sql.execute(sql, &[]).await.unwrap();
}

#[tokio::test]
async fn a_worker_killed_in_the_middle_leaves_nothing_behind() {
    let world = World::new().await;
    world.many_calls(CALLS).await;
    for format in ["csv", "xlsx"] {
        let message = world.ask("calls", format, march(true)).await;
        for (attempt, moment) in [(1, 20), (2, 300), (3, 900)] {
            let mut child = process(&world, message);
            // Not before it has the report, and then somewhere in the middle.
            while world.made(message).await.attempts < attempt {
                assert!(child.try_wait().unwrap().is_none(), "ended before it began");
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
            tokio::time::sleep(Duration::from_millis(moment)).await;
            child.kill().unwrap();
            child.wait().unwrap();
            if world.made(message).await.status == "ready" {
                break;
            }
            // Whoever gets the message before the dead one is given up waits.
            let early = world.make(message).await.unwrap_err();
            assert!(matches!(early, JobError::Wait { .. }));
            claim_ends(&world).await;
        }
        world.make(message).await.unwrap();
        let made = world.made(message).await;
        assert_eq!(made.status, "ready");
        assert_eq!(made.rows, Some(CALLS.into()));
        let (objects, uploads) = world.left().await;
        let own = format!("{}-{}.{format}", message.report_id, made.attempts);
        let of_this: Vec<_> = objects
            .iter()
            .filter(|name| name.contains(&message.report_id.to_string()))
            .collect();
        assert_eq!(of_this.len(), 1, "{objects:?}");
        assert!(of_this[0].ends_with(&own), "{objects:?}");
        assert_eq!(uploads, 0);
    }
    assert_eq!(world.number_of("notifications").await, 2);
}

#[tokio::test]
async fn of_two_workers_at_once_one_makes_it() {
    let world = World::new().await;
    world.many_calls(5_000).await;
    let message = world.ask("calls", "csv", march(false)).await;
    let (first, second) = tokio::join!(world.make(message), world.make(message));
    // The other one waits, or comes after it was done.
    let waits = |outcome: &Result<(), JobError>| matches!(outcome, Err(JobError::Wait { .. }));
    assert!(first.is_ok() || second.is_ok());
    assert!(first.is_ok() || waits(&first));
    assert!(second.is_ok() || waits(&second));
    assert_eq!(world.made(message).await.attempts, 1);
    assert_eq!(world.number_of("notifications").await, 1);
}

#[tokio::test]
async fn a_report_that_is_deleted_is_not_made() {
    let world = World::new().await;
    world.many_calls(CALLS).await;
    let message = world.ask("calls", "csv", march(true)).await;
    let mut child = process(&world, message);
    while world.made(message).await.path.is_none() {
        assert!(child.try_wait().unwrap().is_none(), "ended before it began");
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    let gone = world
        .stage
        .sql
        .execute(
            "DELETE FROM reports WHERE id = $1",
            &[&message.report_id.uuid()],
        )
        .await
        .unwrap();
    assert_eq!(gone, 1);
    // It notices, and is done with the message.
    assert!(child.wait().unwrap().success());
    assert_eq!(world.number_of("notifications").await, 0);
}

#[tokio::test]
async fn the_last_attempt_tells_of_the_failure() {
    let world = World::new().await;
    let mut worker = world.worker();
    // A bucket that is not there.
    worker.storage = mojavox_storage::Storage::from_config(
        &world.config.clone().with("S3_BUCKET", "nowhere"),
        std::sync::Arc::new(mojavox_runtime::Aws::new(world.config.clone())),
    )
    .unwrap();
    let message = world.ask("recovery", "csv", march(false)).await;
    worker.work(Message::new(message)).await.unwrap_err();
    assert_eq!(world.made(message).await.status, "generating");
    worker
        .work(Message::new(message).received(3, 3))
        .await
        .unwrap_err();
    let made = world.made(message).await;
    assert_eq!(made.status, "failed");
    assert_eq!(made.error.as_deref(), Some("internal_error"));
    assert_eq!(world.number_of("notifications").await, 1);
}
