//! Who gets what, in which form, in which order.

use mojavox_domain::{live::LiveEvent, permissions::Role};
use mojavox_realtime::{ConnectionId, Protocol, Room};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::world::{World, numbered, series};

fn of(name: &str, data: Value) -> LiveEvent {
    LiveEvent::read(name, data).expect("an event of ours")
}

fn call_started() -> LiveEvent {
    let id = Uuid::from_u128(2);
    of(
        "call:started",
        json!({
            "id": id, "agentId": id, "agentName": "Ava", "debtorId": id, "debtorName": "Jean Moreau",
            "contactName": "Marie Moreau", "startTime": "2026-01-27T09:30:00Z", "duration": 42,
            "sentiment": -0.25, "status": "active", "amountDiscussed": 120.5, "currentTopic": "plan",
        }),
    )
}

fn said(call: Uuid, text: &str) -> LiveEvent {
    of(
        "call:transcript",
        json!({ "callId": call, "speaker": "debtor", "text": text, "timestamp": "2026-01-27T09:30:00Z" }),
    )
}

#[tokio::test]
async fn organisations_never_mix() {
    let world = World::new().await;
    let ours = world.stage.user(Role::Supervisor).await;
    let theirs = world.stage.stranger(Role::Supervisor).await;
    world.join("ours", Protocol::SocketIo, &ours).await;
    world.join("theirs", Protocol::SocketIo, &theirs).await;
    world.emit(ours.organization, &series(1..=3)).await;
    world.emit(theirs.organization, &series(11..=12)).await;
    world.dispatch(ours.organization).await;
    world.dispatch(theirs.organization).await;
    let n = |name| -> Vec<i64> { world.heard(name).iter().map(|event| event.n()).collect() };
    assert_eq!(n("ours"), [1, 2, 3]);
    assert_eq!(n("theirs"), [11, 12]);
}

#[tokio::test]
async fn the_role_decides_what_a_connection_gets() {
    let world = World::new().await;
    let call = Uuid::from_u128(3);
    for role in Role::ALL {
        let person = world.stage.user(role).await;
        world.join(role.name(), Protocol::SocketIo, &person).await;
    }
    // One follows the call, one is in the room although it may not hear it.
    for role in [Role::Supervisor, Role::Analyst] {
        let id = ConnectionId(role.name().to_owned());
        let joined = world.connections.join(&id, Room::Call(call.into())).await;
        joined.expect("joins");
    }
    let events = [call_started(), said(call, "on Friday"), numbered(1)];
    world.emit(world.stage.organization, &events).await;
    world.dispatch(world.stage.organization).await;
    for role in Role::ALL {
        let heard = world.heard(role.name());
        let follows = [Role::Supervisor, Role::Analyst].contains(&role);
        let expected: Vec<_> = events
            .iter()
            .filter(|event| follows || event.name() != "call:transcript")
            .filter_map(|event| Some((event.name().to_owned(), event.for_role(role)?)))
            .collect();
        let bare: Vec<_> = heard
            .into_iter()
            .map(|mut event| {
                event
                    .data
                    .as_object_mut()
                    .expect("an object")
                    .remove("eventId");
                (event.name, event.data)
            })
            .collect();
        assert_eq!(bare, expected, "{role}");
    }
    let analyst = world.api.posted("analyst").concat();
    assert!(
        !analyst.contains("Moreau") && !analyst.contains("on Friday"),
        "{analyst}"
    );
    assert!(
        world
            .api
            .posted("supervisor")
            .concat()
            .contains("on Friday")
    );
}

#[tokio::test]
async fn both_protocols_carry_name_data_id_and_offset() {
    let world = World::new().await;
    let person = world.stage.user(Role::Admin).await;
    world.join("stock", Protocol::SocketIo, &person).await;
    world.join("plain", Protocol::Json, &person).await;
    world.emit(person.organization, &[numbered(7)]).await;
    world.dispatch(person.organization).await;
    let [stock] = &world.heard("stock")[..] else {
        panic!("one event");
    };
    assert_eq!(
        (stock.name.as_str(), stock.n(), stock.offset),
        ("campaign:progress", 7, 1)
    );
    let [frame] = &world.api.posted("plain")[..] else {
        panic!("one event");
    };
    let plain: Value = serde_json::from_str(frame).expect("JSON");
    assert_eq!(
        plain,
        json!({
            "event": "campaign:progress", "id": stock.id, "offset": "1",
            "data": numbered(7).for_role(Role::Admin),
        })
    );
}

#[tokio::test]
async fn rooms_of_one_connection_keep_the_logs_order() {
    let world = World::new().await;
    let person = world.stage.user(Role::Admin).await;
    let call = Uuid::from_u128(3);
    world.join("one", Protocol::SocketIo, &person).await;
    let one = ConnectionId("one".to_owned());
    let joined = world.connections.join(&one, Room::Call(call.into())).await;
    joined.expect("joins");
    let events: Vec<LiveEvent> = (0..40)
        .map(|n| {
            if n % 2 == 0 {
                numbered(n)
            } else {
                said(call, &n.to_string())
            }
        })
        .collect();
    world.emit(person.organization, &events).await;
    world.dispatch(person.organization).await;
    let offsets: Vec<i64> = world
        .heard("one")
        .iter()
        .map(|event| event.offset)
        .collect();
    assert_eq!(offsets, (1..=40).collect::<Vec<_>>());
}

#[tokio::test]
async fn ended_sessions_get_what_came_before_and_are_closed() {
    let world = World::new().await;
    let person = world.stage.user(Role::Agent).await;
    let other_session = world
        .stage
        .sign_in(
            person.organization,
            person.id,
            person.role,
            person.email.clone(),
        )
        .await;
    world.join("ended", Protocol::SocketIo, &person).await;
    world
        .join("stays", Protocol::SocketIo, &other_session)
        .await;
    world.emit(person.organization, &[numbered(1)]).await;
    let tx = world
        .stage
        .app
        .db
        .system(person.organization, mojavox_db::Origin::default());
    let tx = tx.await.expect("begins");
    tx.end_sockets(person.id, Some(person.session))
        .await
        .expect("logs");
    tx.commit().await.expect("commits");
    world.emit(person.organization, &[numbered(2)]).await;
    world.dispatch(person.organization).await;
    let n = |name| -> Vec<i64> { world.heard(name).iter().map(|event| event.n()).collect() };
    assert_eq!(n("ended"), [1]);
    assert_eq!(n("stays"), [1, 2]);
    assert_eq!(world.api.closed(), ["ended"]);
    assert!(!world.is_known("ended").await && world.is_known("stays").await);
    // Nothing of it is ever sent to clients.
    assert!(!world.api.posted("stays").concat().contains("control"));
}

#[tokio::test]
async fn many_posts_are_under_way_at_once_and_not_too_many() {
    let world = World::new().await;
    let person = world.stage.user(Role::Admin).await;
    for n in 0..100 {
        world
            .join(&format!("c{n}"), Protocol::SocketIo, &person)
            .await;
    }
    world.api.pause(std::time::Duration::from_millis(20));
    world.emit(person.organization, &[numbered(1)]).await;
    let dispatched = world.dispatch(person.organization).await;
    assert_eq!((dispatched.events, dispatched.posts), (1, 100));
    let most = world.api.most_under_way();
    assert!(
        (16..=event_dispatcher::CONCURRENCY).contains(&most),
        "{most}"
    );
}
