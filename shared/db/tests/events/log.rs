//! What gets into a log, how long it stays, and who is told that it waits.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use futures::future::BoxFuture;
use mojavox_db::{
    Courier, Db, GenericClient as _, Origin, OutboxMessage,
    events::{Bounds, TOPIC},
};
use mojavox_domain::{
    ids::{ContactAttemptId, SessionId, UserId},
    live::{Entry, Unreadable},
};
use serde_json::json;
use uuid::Uuid;

use crate::{LEASE, Logs, event};

const HOLDER: Uuid = Uuid::from_u128(1);
const CALL: ContactAttemptId = ContactAttemptId(Uuid::from_u128(7));

#[tokio::test]
async fn a_transaction_wakes_the_dispatcher_once_however_much_it_tells() {
    let logs = Logs::new(2).await;
    let organization = logs.stage.organization;
    let user: UserId = logs.stage.app.new_id();
    let session: SessionId = logs.stage.app.new_id();
    let tx = logs.transaction().await;
    tx.emit(&event(CALL, 1)).await.expect("emits");
    tx.emit(&event(CALL, 2)).await.expect("emits");
    tx.end_sockets(user, Some(session)).await.expect("ends");
    tx.end_sockets(user, None).await.expect("ends");
    let messages = tx.commit().await.expect("commits");
    let [message] = messages.as_slice() else {
        panic!("{messages:?}");
    };
    assert_eq!(message.topic, TOPIC);
    assert_eq!(message.group, Some(organization.to_string()));
    assert_eq!(message.payload, json!({ "organizationId": organization }));

    assert_eq!(logs.log().sequence(100).await.expect("sequences"), 4);
    let read = logs.log().read_after(0, 100).await.expect("reads");
    let entries: Vec<_> = read.into_iter().map(|logged| logged.entry).collect();
    let end = |session| Ok(Entry::EndSockets { user, session });
    assert_eq!(
        entries,
        [
            Ok(Entry::Event(event(CALL, 1))),
            Ok(Entry::Event(event(CALL, 2))),
            end(Some(session)),
            end(None)
        ]
    );
}

#[tokio::test]
async fn what_is_rolled_back_was_never_told() {
    let logs = Logs::new(2).await;
    let tx = logs.transaction().await;
    tx.emit(&event(CALL, 1)).await.expect("emits");
    tx.roll_back().await.expect("rolls back");
    assert_eq!(logs.log().sequence(100).await.expect("sequences"), 0);
    assert_eq!(logs.number("SELECT count(*) FROM outbox").await, 0);
}

#[tokio::test]
async fn no_organisation_sees_or_writes_anothers_log() {
    let logs = Logs::new(2).await;
    logs.write(2).await;
    logs.log().sequence(100).await.expect("sequences");
    let other = logs.stage.other_organization().await;
    assert_eq!(
        logs.db
            .event_log(other)
            .read_after(0, 100)
            .await
            .expect("reads"),
        []
    );
    let tx = logs
        .db
        .system(other, Origin::default())
        .await
        .expect("begins");
    let seen = tx
        .query_one("SELECT count(*) FROM events", &[])
        .await
        .expect("reads");
    assert_eq!(seen.get::<_, i64>(0), 0);
    let forged = tx
        .execute(
            "INSERT INTO events (id, organization_id, name, data) VALUES (gen_random_uuid(), $1, 'call:ended', '{}')",
            &[&logs.stage.organization.uuid()],
        )
        .await;
    assert!(forged.is_err(), "wrote into another organisation's log");
    // Places are given by the log alone.
    let tx = logs.transaction().await;
    let placed = tx.execute("UPDATE events SET position = 9", &[]).await;
    assert!(placed.is_err(), "a function moved an event");
}

#[tokio::test]
async fn an_entry_that_this_version_does_not_know_keeps_its_place() {
    let logs = Logs::new(2).await;
    logs.write(1).await;
    logs.run(
        "INSERT INTO events (id, organization_id, name, data)
         SELECT gen_random_uuid(), events.organization_id, later.name, '{}' FROM events, (VALUES ('report:ready'), ('call:ended')) AS later (name)",
    )
    .await;
    logs.log().sequence(100).await.expect("sequences");
    let read = logs.log().read_after(1, 100).await.expect("reads");
    let found: Vec<_> = read
        .into_iter()
        .map(|logged| (logged.position, logged.entry))
        .collect();
    assert_eq!(
        found,
        [(2, Err(Unreadable::Name)), (3, Err(Unreadable::Payload))]
    );
}

#[tokio::test]
async fn a_day_after_they_were_sent_events_are_gone_and_the_log_says_so() {
    let logs = Logs::new(2).await;
    let log = logs.log();
    logs.write(5).await;
    log.sequence(3).await.expect("sequences");
    log.take(HOLDER, LEASE).await.expect("takes");
    log.advance(HOLDER, 2, LEASE).await.expect("notes");
    let sweep = async || logs.db.sweep_expired().await.expect("sweeps");

    assert_eq!(sweep().await, 0, "all are of today");
    logs.run("UPDATE events SET created_at = created_at - interval '25 hours'")
        .await;
    assert_eq!(sweep().await, 0, "they got their places today");
    logs.run("UPDATE events SET positioned_at = positioned_at - interval '25 hours'")
        .await;
    assert_eq!(sweep().await, 2, "the third was not sent yet");
    let bounds = log.log_bounds().await.expect("reads");
    assert_eq!(
        bounds,
        Bounds {
            swept: 2,
            dispatched: 2,
            sequenced: 3
        }
    );
    assert_eq!(
        [-1, 1, 2, 3, 4].map(|offset| bounds.can_resume_at(offset)),
        [false, false, true, true, false]
    );
    log.sequence(100).await.expect("sequences");
    let read = log.read_after(2, 100).await.expect("reads");
    let positions: Vec<_> = read.iter().map(|logged| logged.position).collect();
    assert_eq!(positions, [3, 4, 5]);
}

#[tokio::test]
async fn a_log_that_waits_while_nobody_sends_is_found() {
    let logs = Logs::new(2).await;
    let log = logs.log();
    let waiting = async |seconds| {
        logs.db
            .waiting_logs(Duration::from_secs(seconds), 10)
            .await
            .expect("looks")
    };
    let this = [logs.stage.organization];
    assert_eq!(waiting(0).await, []);
    logs.write(2).await;
    assert_eq!(waiting(60).await, [], "the writer has just committed");
    logs.run("UPDATE events SET created_at = created_at - interval '2 minutes'")
        .await;
    assert_eq!(waiting(60).await, this);
    log.take(HOLDER, LEASE).await.expect("takes");
    assert_eq!(waiting(60).await, [], "somebody is at it");
    log.sequence(100).await.expect("sequences");
    log.advance(HOLDER, 1, Duration::ZERO).await.expect("notes");
    assert_eq!(waiting(60).await, this, "they died in the middle");
    log.advance(HOLDER, 2, LEASE).await.expect("notes");
    log.release(HOLDER).await.expect("releases");
    assert_eq!(waiting(60).await, [], "all is sent");
}

/// Keeps what it is given, and tries the database, as a real one does.
#[derive(Default)]
struct Keeper(Mutex<Vec<Vec<OutboxMessage>>>);

impl Courier for Keeper {
    fn deliver<'a>(&'a self, db: &'a Db, messages: Vec<OutboxMessage>) -> BoxFuture<'a, ()> {
        Box::pin(async move {
            let ids: Vec<_> = messages.iter().map(|message| message.id).collect();
            db.mark_sent(&ids).await.expect("marks");
            self.0.lock().expect("is whole").push(messages);
        })
    }
}

#[tokio::test]
async fn messages_go_out_by_themselves_after_the_commit() {
    // A single connection, as functions have: the courier gets it after the transaction.
    let mut logs = Logs::new(1).await;
    let keeper = Arc::new(Keeper::default());
    logs.db = logs.db.clone().delivering(keeper.clone());
    let tx = logs.transaction().await;
    tx.emit(&event(CALL, 1)).await.expect("emits");
    assert_eq!(keeper.0.lock().expect("is whole").len(), 0);
    assert_eq!(tx.commit().await.expect("commits"), []);
    let delivered = keeper.0.lock().expect("is whole").concat();
    assert_eq!(delivered.len(), 1);
    assert_eq!(
        logs.number("SELECT count(*) FROM outbox WHERE sent_at IS NULL")
            .await,
        0
    );

    // Nothing to send, nothing that is asked for.
    let tx = logs.transaction().await;
    tx.query_one("SELECT 1", &[]).await.expect("answers");
    tx.commit().await.expect("commits");
    let tx = logs.transaction().await;
    tx.emit(&event(CALL, 2)).await.expect("emits");
    tx.roll_back().await.expect("rolls back");
    assert_eq!(keeper.0.lock().expect("is whole").len(), 1);
}
