//! Coming back after a lost line.

use mojavox_domain::{
    clock::{Clock as _, SystemClock},
    live::LiveEvent,
    permissions::Role,
};
use mojavox_realtime::{ConnectionId, Protocol, Room};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::world::{Heard, World, nudge, numbered, series};

/// What a connection got: events by their number, `40` and `ready` as they are.
fn story(world: &World, name: &str) -> Vec<String> {
    let frames = world.api.posted(name);
    frames
        .iter()
        .map(|frame| {
            Heard::read(frame).map_or_else(|| frame.clone(), |event| event.n().to_string())
        })
        .collect()
}

fn connected(name: &str, pid: &str) -> String {
    format!("40{}", json!({ "sid": name, "pid": pid }))
}

fn pid_of(frame: &str) -> String {
    let answer: Value = serde_json::from_str(&frame[2..]).expect("JSON");
    answer["pid"].as_str().expect("a pid").to_owned()
}

#[tokio::test]
async fn what_was_missed_comes_first_then_the_word_then_what_is_new() {
    let world = World::new().await;
    let person = world.stage.user(Role::Admin).await;
    let pid = world.join("first", Protocol::SocketIo, &person).await;
    world.emit(person.organization, &series(1..=2)).await;
    world.dispatch(person.organization).await;
    world.api.lose("first");
    world.emit(person.organization, &series(3..=5)).await;
    world.dispatch(person.organization).await;
    let back = world
        .come_back(
            "second",
            Protocol::SocketIo,
            &person,
            Some(&pid),
            Some("2".to_owned()),
        )
        .await;
    // Committed, and not sent to anybody yet.
    world.emit(person.organization, &series(6..=7)).await;
    assert_eq!(
        world
            .work(&[back.clone(), nudge(person.organization)])
            .await,
        [""; 0]
    );
    let expected = ["3", "4", "5", &connected("second", &pid), "6", "7"];
    assert_eq!(story(&world, "second"), expected);
    // The message comes twice.
    assert_eq!(world.work(&[back]).await, [""; 0]);
    assert_eq!(story(&world, "second").len(), 6);

    // Once more, and with nothing missed.
    world.api.lose("second");
    let back = world
        .come_back(
            "third",
            Protocol::SocketIo,
            &person,
            Some(&pid),
            Some("7".to_owned()),
        )
        .await;
    assert_eq!(world.work(&[back]).await, [""; 0]);
    assert_eq!(story(&world, "third"), [connected("third", &pid)]);
}

#[tokio::test]
async fn who_has_seen_nothing_yet_begins_where_it_joined() {
    let world = World::new().await;
    let person = world.stage.user(Role::Admin).await;
    world.emit(person.organization, &[numbered(1)]).await;
    world.dispatch(person.organization).await;
    let pid = world.join("first", Protocol::SocketIo, &person).await;
    world.api.lose("first");
    world.emit(person.organization, &series(2..=3)).await;
    world.dispatch(person.organization).await;
    for name in ["second", "third"] {
        // Posted to the second, too: but its line was lost before it read any of it.
        let back = world
            .come_back(name, Protocol::SocketIo, &person, Some(&pid), None)
            .await;
        assert_eq!(world.work(&[back]).await, [""; 0]);
        assert_eq!(story(&world, name), ["2", "3", &connected(name, &pid)]);
        world.api.lose(name);
    }
}

#[tokio::test]
async fn the_plain_protocol_comes_back_with_an_events_id_or_offset() {
    let world = World::new().await;
    let person = world.stage.user(Role::Admin).await;
    world.join("first", Protocol::Json, &person).await;
    world.emit(person.organization, &series(1..=3)).await;
    world.dispatch(person.organization).await;
    let frames = world.api.posted("first");
    let first: Value = serde_json::from_str(&frames[0]).expect("JSON");
    world.api.lose("first");
    for (name, key) in [("by-id", "id"), ("by-offset", "offset")] {
        let last = first[key].as_str().expect("text").to_owned();
        let back = world
            .come_back(name, Protocol::Json, &person, None, Some(last))
            .await;
        assert_eq!(world.work(&[back]).await, [""; 0]);
        let posted: Vec<Value> = world
            .api
            .posted(name)
            .iter()
            .map(|frame| serde_json::from_str(frame).expect("JSON"))
            .collect();
        assert_eq!(posted.len(), 3, "{posted:?}");
        assert_eq!(posted[0]["data"]["succeeded"], 2);
        assert_eq!(posted[1]["data"]["succeeded"], 3);
        assert_eq!(posted[2]["event"], "ready");
        assert_eq!(posted[2]["data"]["recovered"], true);
        assert_eq!(posted[2]["data"]["userId"], json!(person.id));
        world.api.lose(name);
    }
    let back = world
        .come_back(
            "unknown",
            Protocol::Json,
            &person,
            None,
            Some(Uuid::from_u128(9).to_string()),
        )
        .await;
    assert_eq!(world.work(&[back]).await, [""; 0]);
    let ready: Value = serde_json::from_str(&world.api.posted("unknown")[0]).expect("JSON");
    assert_eq!(
        (&ready["event"], &ready["data"]["recovered"]),
        (&json!("ready"), &json!(false))
    );
}

#[tokio::test]
async fn who_cannot_be_caught_up_begins_anew() {
    let world = World::new().await;
    let (person, colleague) = (
        world.stage.user(Role::Admin).await,
        world.stage.user(Role::Admin).await,
    );
    let stranger = world.stage.stranger(Role::Admin).await;
    let pid = world.join("first", Protocol::SocketIo, &person).await;
    let theirs = world
        .join("colleague", Protocol::SocketIo, &colleague)
        .await;
    let strange = world.join("stranger", Protocol::SocketIo, &stranger).await;
    world.emit(person.organization, &series(1..=4)).await;
    world.dispatch(person.organization).await;
    // A day later the first two are gone from the log.
    world
        .stage
        .sql
        .batch_execute(
            "UPDATE events SET positioned_at = now() - interval '25 hours' WHERE position <= 2",
        )
        .await
        .expect("ages");
    world.stage.app.db.sweep_expired().await.expect("sweeps");
    for (name, pid, offset) in [
        ("unknown", "nobody's", "3"),
        ("foreign", theirs.as_str(), "3"),
        ("strange", strange.as_str(), "3"),
        ("too-old", pid.as_str(), "1"),
        ("future", pid.as_str(), "99"),
        ("negative", pid.as_str(), "-1"),
        ("nonsense", pid.as_str(), "x"),
    ] {
        let back = world
            .come_back(
                name,
                Protocol::SocketIo,
                &person,
                Some(pid),
                Some(offset.to_owned()),
            )
            .await;
        assert_eq!(world.work(std::slice::from_ref(&back)).await, [""; 0]);
        let frames = world.api.posted(name);
        assert_eq!(frames.len(), 1, "{name}: {frames:?}");
        let fresh = pid_of(&frames[0]);
        assert_eq!(
            Some(fresh),
            back.resume.map(|resume| resume.fresh_pid),
            "{name}"
        );
    }
    // What is still there is enough for who has seen the rest.
    let back = world
        .come_back(
            "just",
            Protocol::SocketIo,
            &person,
            Some(&pid),
            Some("2".to_owned()),
        )
        .await;
    assert_eq!(world.work(&[back]).await, [""; 0]);
    assert_eq!(story(&world, "just"), ["3", "4", &connected("just", &pid)]);
    // And who begins anew hears from now on, and can come back.
    world.emit(person.organization, &[numbered(5)]).await;
    world.dispatch(person.organization).await;
    assert_eq!(story(&world, "unknown")[1..], ["5"]);
    let fresh = pid_of(&world.api.posted("unknown")[0]);
    let back = world
        .come_back("known", Protocol::SocketIo, &person, Some(&fresh), None)
        .await;
    assert_eq!(world.work(&[back]).await, [""; 0]);
    assert_eq!(story(&world, "known"), ["5", &connected("known", &fresh)]);
}

#[tokio::test]
async fn followed_calls_are_followed_again_by_who_still_may() {
    let world = World::new().await;
    let person = world.stage.user(Role::Supervisor).await;
    let call = Uuid::from_u128(5);
    let said = |text: &str| {
        let line = json!({ "callId": call, "speaker": "agent", "text": text, "timestamp": "2026-01-27T09:30:00Z" });
        LiveEvent::read("call:transcript", line).expect("an event of ours")
    };
    let pid = world.join("first", Protocol::SocketIo, &person).await;
    let first = ConnectionId("first".to_owned());
    let joined = world
        .connections
        .join(&first, Room::Call(call.into()))
        .await;
    joined.expect("joins");
    world.api.lose("first");
    world.emit(person.organization, &[said("one")]).await;
    world.dispatch(person.organization).await;
    let back = world
        .come_back("second", Protocol::SocketIo, &person, Some(&pid), None)
        .await;
    world.emit(person.organization, &[said("two")]).await;
    assert_eq!(
        world.work(&[back, nudge(person.organization)]).await,
        [""; 0]
    );
    let texts = |name| -> Vec<Value> {
        let heard = world.heard(name);
        heard
            .into_iter()
            .map(|event| event.data["text"].clone())
            .collect()
    };
    assert_eq!(texts("second"), ["one", "two"]);
    // And a third time: what it follows is still known.
    world.api.lose("second");
    world.emit(person.organization, &[said("three")]).await;
    world.dispatch(person.organization).await;
    let offset = world.heard("second")[1].offset.to_string();
    let back = world
        .come_back(
            "third",
            Protocol::SocketIo,
            &person,
            Some(&pid),
            Some(offset),
        )
        .await;
    assert_eq!(world.work(&[back]).await, [""; 0]);
    assert_eq!(texts("third"), ["three"]);
}

#[tokio::test]
async fn a_session_that_ended_meanwhile_is_closed_not_caught_up() {
    let world = World::new().await;
    let person = world.stage.user(Role::Admin).await;
    let pid = world.join("first", Protocol::SocketIo, &person).await;
    world.emit(person.organization, &[numbered(1)]).await;
    world.dispatch(person.organization).await;
    world.api.lose("first");
    let back = world
        .come_back(
            "second",
            Protocol::SocketIo,
            &person,
            Some(&pid),
            Some("1".to_owned()),
        )
        .await;
    world
        .stage
        .sql
        .execute(
            "UPDATE sessions SET revoked_at = now(), revoked_reason = 'logout' WHERE id = $1",
            &[&person.session.uuid()],
        )
        .await
        .expect("ends the session");
    assert_eq!(world.work(&[back]).await, [""; 0]);
    assert_eq!(world.api.posted("second"), [""; 0]);
    assert_eq!(world.api.closed(), ["second"]);
    assert!(!world.is_known("second").await);
}

#[tokio::test]
async fn who_hung_up_again_or_was_never_there_holds_up_nobody() {
    let world = World::new().await;
    let person = world.stage.user(Role::Admin).await;
    let pid = world.join("first", Protocol::SocketIo, &person).await;
    let hung_up = world
        .come_back("hung-up", Protocol::SocketIo, &person, Some(&pid), None)
        .await;
    let id = ConnectionId("hung-up".to_owned());
    world.connections.disconnect(&id).await.expect("forgets");
    let lost = world
        .come_back("lost", Protocol::SocketIo, &person, Some(&pid), None)
        .await;
    world.api.lose("lost");
    let well = world
        .come_back("well", Protocol::SocketIo, &person, Some(&pid), None)
        .await;
    assert_eq!(world.work(&[hung_up, lost, well]).await, [""; 0]);
    assert_eq!(story(&world, "well"), [connected("well", &pid)]);
    assert!(!world.is_known("lost").await);
    assert!(SystemClock.now() > world.stage.clock.now());
}
