//! A worker that dies in the midst of its work.

use std::{
    env,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use aws_lambda_events::event::sqs::SqsEvent;
use mojavox_worker::{JobError, Message};
use serde_json::{Value, json};

use crate::{
    minutes,
    queue::{Queue, receiver},
};

const EVENT: &str = "EVENT_OF_A_WORKER_THAT_IS_KILLED";

/// Ends what a failing test leaves.
struct Worker(Child);

impl Drop for Worker {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[tokio::test]
async fn the_message_of_a_killed_worker_comes_back_soon() {
    // The queue alone would hide it for ten minutes.
    let queue = Queue::standard(600, 5).await;
    queue.send(&[(json!("report"), None)]).await;
    let event = queue.receive().await;
    let worker = Command::new(env::current_exe().unwrap())
        .args(["killed::works_until_it_is_killed", "--exact", "--ignored"])
        .env(EVENT, serde_json::to_string(&event).unwrap())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut worker = Worker(worker);
    let begun = Instant::now();
    // Several beats long nobody else gets it.
    while begun.elapsed() < Duration::from_secs(5) {
        assert!(worker.0.try_wait().unwrap().is_none(), "it works");
        assert_eq!(queue.bodies().await, [Value::Null; 0]);
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    worker.0.kill().unwrap();
    let killed = Instant::now();
    assert_eq!(queue.next().await, [json!("report")]);
    let waited = killed.elapsed();
    assert!(waited < Duration::from_secs(4), "{waited:?}");
}

#[tokio::test]
#[ignore = "the other test runs it in a process of its own and kills that"]
async fn works_until_it_is_killed() {
    let event: SqsEvent = serde_json::from_str(&env::var(EVENT).unwrap()).unwrap();
    let job = async |_: Message<String>| {
        std::future::pending::<()>().await;
        Err(JobError::retry("unreachable"))
    };
    receiver(5).handle(event, minutes(), &job).await;
}
