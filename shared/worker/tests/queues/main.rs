//! Workers on real queues: what is hidden, what comes back and when.

mod killed;
mod lease;
mod queue;

use std::{
    sync::{Arc, Mutex},
    thread,
    time::{Duration, Instant},
};

use jiff::SignedDuration;
use mojavox_domain::clock::{Clock as _, SystemClock};
use mojavox_worker::{Deadline, JobError, Message, Receiver};
use serde_json::{Value, json};

use crate::queue::{Queue, receiver, worked_on};

/// A minute more than any test takes.
fn minutes() -> Deadline {
    within(60)
}

fn within(seconds: i64) -> Deadline {
    Deadline::at(SystemClock.now() + SignedDuration::from_secs(seconds))
}

/// A job longer than the queue hides a message, which also leaves its own thread no time; another
/// message of the same batch waits behind it.
#[tokio::test]
async fn what_is_in_work_is_received_once() {
    let queue = Queue::standard(2, 5).await;
    queue
        .send(&[(json!("long"), None), (json!("after"), None)])
        .await;
    let event = queue.receive().await;
    assert_eq!(event.records.len(), 2);
    let done: Arc<Mutex<Vec<String>>> = Arc::default();
    let at_work = {
        let (receiver, done) = (receiver(5), done.clone());
        let job = move |message: Message<String>| {
            let done = done.clone();
            async move {
                thread::sleep(Duration::from_millis(2_500));
                done.lock().unwrap().push(message.body);
                Ok(())
            }
        };
        // As in a function: one thread for all that it does.
        thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .unwrap();
            runtime.block_on(receiver.handle(event, minutes(), &job))
        })
    };
    while !at_work.is_finished() {
        assert_eq!(queue.bodies().await, [Value::Null; 0], "handed out twice");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let failures = at_work.join().unwrap().batch_item_failures;
    assert!(failures.is_empty());
    assert_eq!(*done.lock().unwrap(), ["long", "after"]);
    // Lambda deletes them after the answer; until then they stay hidden.
    assert_eq!(queue.bodies().await, [Value::Null; 0]);
}

/// Short work, of which there is most, costs no call.
#[tokio::test]
async fn short_work_leaves_the_queues_own_timeout() {
    let queue = Queue::standard(2, 5).await;
    queue.send(&[(json!(1), None)]).await;
    let event = queue.receive().await;
    let job = async |_: Message<i64>| Ok(());
    let answer = receiver(5).handle(event, minutes(), &job).await;
    assert!(answer.batch_item_failures.is_empty());
    // Nobody has deleted it here: it shows again after the two seconds that the queue says.
    let begun = Instant::now();
    assert_eq!(queue.next().await, [json!(1)]);
    assert!(
        begun.elapsed() < Duration::from_millis(2_500),
        "hidden for longer"
    );
}

#[tokio::test]
async fn what_fails_comes_back_when_it_was_told_to() {
    let queue = Queue::standard(600, 5).await;
    queue
        .send(&[(json!("asked"), None), (json!("usual"), None)])
        .await;
    let event = queue.receive().await;
    let job = async |message: Message<String>| {
        Err(match &*message.body {
            "asked" => JobError::retry_after(Duration::from_secs(2), "busy"),
            _ => JobError::retry("no answer"),
        })
    };
    let begun = Instant::now();
    let answer = receiver(5).handle(event, minutes(), &job).await;
    assert_eq!(answer.batch_item_failures.len(), 2);
    assert_eq!(queue.next().await, [json!("asked")]);
    let waited = begun.elapsed();
    assert!((1_900..4_000).contains(&waited.as_millis()), "{waited:?}");
    // The other one waits 11 to 15 s the first time, not the queue's ten minutes.
    assert_eq!(queue.next().await, [json!("usual")]);
    let waited = begun.elapsed();
    assert!((11_000..17_000).contains(&waited.as_millis()), "{waited:?}");
}

#[tokio::test]
async fn behind_a_failure_a_group_keeps_its_order() {
    let queue = Queue::fifo(600, 5).await;
    let group = |name: &'static str| Some(name);
    queue
        .send(&[
            (json!("a1"), group("a")),
            (json!("a2"), group("a")),
            (json!("b1"), group("b")),
        ])
        .await;
    let event = queue.receive().await;
    assert_eq!(event.records.len(), 3);
    let seen: Mutex<Vec<(String, u32)>> = Mutex::default();
    let job = async |message: Message<String>| {
        let (body, count) = (message.body, message.receive_count);
        seen.lock().unwrap().push((body.clone(), count));
        if body == "a1" && count == 1 {
            return Err(JobError::retry_after(Duration::from_secs(2), "busy"));
        }
        Ok(())
    };
    let receiver = receiver(5);
    let answer = receiver.handle(event.clone(), minutes(), &job).await;
    assert_eq!(answer.batch_item_failures.len(), 2);
    queue.delete_but(&event, &answer).await;
    worked_on(&queue, &receiver, &job, 2).await;
    let seen = seen.into_inner().unwrap();
    let seen: Vec<(&str, u32)> = seen.iter().map(|(body, count)| (&**body, *count)).collect();
    assert_eq!(seen, [("a1", 1), ("b1", 1), ("a1", 2), ("a2", 2)]);
}

#[tokio::test]
async fn near_the_deadline_work_is_dropped_and_comes_back_at_once() {
    let queue = Queue::standard(600, 5).await;
    queue
        .send(&[(json!("endless"), None), (json!("waits"), None)])
        .await;
    let event = queue.receive().await;
    let begun: Mutex<Vec<String>> = Mutex::default();
    let job = async |message: Message<String>| {
        begun.lock().unwrap().push(message.body);
        std::future::pending().await
    };
    // Begun with eleven seconds left, dropped with three.
    let answer = receiver(5).handle(event, within(11), &job).await;
    assert_eq!(answer.batch_item_failures.len(), 2);
    assert_eq!(*begun.lock().unwrap(), ["endless"]);
    let mut bodies = queue.bodies().await;
    bodies.sort_by_key(ToString::to_string);
    assert_eq!(bodies, [json!("endless"), json!("waits")]);
}

#[tokio::test]
async fn a_job_that_is_told_ends_by_itself() {
    let queue = Queue::standard(600, 5).await;
    queue.send(&[(json!(1), None)]).await;
    let event = queue.receive().await;
    let job = async |message: Message<i64>| {
        let deadline = message.deadline;
        deadline.in_time(std::future::pending::<()>()).await?;
        Ok(())
    };
    let begun = Instant::now();
    let answer = receiver(5).handle(event, within(11), &job).await;
    assert!(
        begun.elapsed() < Duration::from_secs(4),
        "dropped, not told"
    );
    assert_eq!(answer.batch_item_failures.len(), 1);
    assert_eq!(queue.bodies().await, [json!(1)]);
}

/// More often than the queue hands a message out; and what was tried before it waited counts on.
#[tokio::test]
async fn waiting_for_another_worker_uses_up_no_attempt() {
    let queue = Queue::standard(600, 3).await;
    queue.send(&[(json!("shared"), None)]).await;
    let receiver = receiver(3);
    let seen: Mutex<Vec<(u32, bool)>> = Mutex::default();
    let job = async |message: Message<String>| {
        let mut seen = seen.lock().unwrap();
        seen.push((message.receive_count, message.is_last_attempt()));
        match seen.len() {
            1 => Err(JobError::retry_after(Duration::ZERO, "no answer")),
            2..=6 => Err(JobError::wait(Duration::from_millis(1))),
            7 => Err(JobError::retry_after(Duration::ZERO, "no answer")),
            _ => Ok(()),
        }
    };
    worked_on(&queue, &receiver, &job, 5 + 1).await;
    assert_eq!(queue.bodies().await, [Value::Null; 0], "left over");
    assert_eq!(queue.dead_letters().await, [Value::Null; 0]);
    let waited = [(2, false); 5];
    let seen = seen.into_inner().unwrap();
    assert_eq!(seen[0], (1, false));
    assert_eq!(seen[1..6], waited);
    assert_eq!(seen[6..], [(2, false), (3, true)]);
}

/// A queue that delays no single message, or that a function may not send to, gives it back.
#[tokio::test]
async fn where_no_message_can_take_its_place_one_waits_itself() {
    let queue = Queue::fifo(600, 3).await;
    queue.send(&[(json!("shared"), Some("a"))]).await;
    let event = queue.receive().await;
    let job = async |_: Message<String>| Err(JobError::wait(Duration::from_secs(1)));
    let answer = receiver(3).handle(event, minutes(), &job).await;
    assert_eq!(answer.batch_item_failures.len(), 1);
    assert_eq!(queue.next().await, [json!("shared")]);
}

/// Unreadable, panicking or failing: after the last attempt nobody waits for the dead-letter queue.
#[tokio::test]
async fn poison_ends_in_the_dead_letter_queue() {
    for poison in ["unreadable", "panics", "fails"] {
        let queue = Queue::standard(600, 2).await;
        queue.send(&[(json!(poison), None)]).await;
        let told: Mutex<Vec<bool>> = Mutex::default();
        for receipt in 1..=2 {
            let event = queue.receive().await;
            assert_eq!(event.records.len(), 1, "{poison}: receipt {receipt}");
            let answer = if poison == "unreadable" {
                let job = async |_: Message<i64>| Ok(());
                receiver(2).handle(event.clone(), minutes(), &job).await
            } else {
                let job = async |message: Message<String>| {
                    told.lock().unwrap().push(message.is_last_attempt());
                    assert!(message.body != "panics", "a bug");
                    Err(JobError::retry("no answer"))
                };
                receiver(2).handle(event.clone(), minutes(), &job).await
            };
            assert_eq!(answer.batch_item_failures.len(), 1, "{poison}");
            if receipt == 1 {
                assert_eq!(queue.bodies().await, [Value::Null; 0], "{poison}: it waits");
                queue.show(&event).await;
            }
        }
        assert_eq!(queue.bodies().await, [Value::Null; 0], "{poison}");
        assert_eq!(queue.dead_letters().await, [json!(poison)]);
        if poison != "unreadable" {
            assert_eq!(*told.lock().unwrap(), [false, true], "{poison}");
        }
    }
}

#[test]
fn a_worker_that_does_not_know_its_queue_does_not_start() {
    let config = mojavox_runtime::Config::from_env().with("MAX_RECEIVE_COUNT", "");
    assert!(Receiver::from_config(&config).is_err());
}
