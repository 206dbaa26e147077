//! Connections, rooms and events, over a DynamoDB as the emulator has it.

#[path = "support/gateway.rs"]
mod gateway;
#[path = "support/table.rs"]
mod table;

use std::collections::BTreeSet;

use gateway::Gateway;
use jiff::Timestamp;
use mojavox_domain::{
    chance,
    clock::{Clock as _, SystemClock},
    ids::EventId,
};
use mojavox_realtime::{
    Authenticated, ConnectionId, Connections, Delivery, Event, Member, Publisher, RealtimeError,
    Room,
};
use mojavox_runtime::SystemChance;
use serde_json::{Value, json};
use table::fresh_table;

fn now() -> Timestamp {
    Timestamp::from_millisecond(SystemClock.now().as_millisecond()).expect("works")
}

fn id<T: From<uuid::Uuid>>() -> T {
    T::from(chance::uuid_v7(now(), &SystemChance))
}

fn somebody() -> Member {
    Member {
        user: id(),
        organization: id(),
        session: id(),
    }
}

fn connection(name: &str) -> ConnectionId {
    ConnectionId(name.to_owned())
}

async fn connections() -> Connections {
    let (config, aws) = fresh_table(&[]).await;
    Connections::from_config(&config, aws).expect("works")
}

#[tokio::test]
async fn a_connection_joins_its_members_rooms_and_leaves_them_all() {
    let connections = connections().await;
    let (member, colleague) = (somebody(), somebody());
    let colleague = Member {
        organization: member.organization,
        ..colleague
    };
    let at = now();
    for (name, whose) in [("phone", member), ("desk", member), ("other", colleague)] {
        connections
            .connect(&connection(name), at)
            .await
            .expect("works");
        let joined = connections
            .authenticate(&connection(name), &whose)
            .await
            .expect("works");
        assert_eq!(joined, Authenticated::Joined);
    }
    let in_room = async |room| {
        let members = connections.members(room).await.expect("works");
        members
            .into_iter()
            .map(|id| id.0)
            .collect::<BTreeSet<String>>()
    };
    let [own, all] = member.rooms();
    assert_eq!(
        in_room(own).await,
        ["desk", "phone"].map(String::from).into()
    );
    assert_eq!(
        in_room(all).await,
        ["desk", "other", "phone"].map(String::from).into()
    );
    let found = connections.find(&connection("phone")).await.expect("works");
    let found = found.expect("it is connected");
    assert_eq!((found.member, found.connected_at), (Some(member), at));

    // Twice: API Gateway may say it more than once.
    for _ in 0..2 {
        connections
            .disconnect(&connection("phone"))
            .await
            .expect("works");
    }
    assert_eq!(in_room(own).await, ["desk"].map(String::from).into());
    assert_eq!(
        connections.find(&connection("phone")).await.expect("works"),
        None
    );
}

#[tokio::test]
async fn a_repeated_connect_leaves_the_member_in_place() {
    let connections = connections().await;
    let (member, at) = (somebody(), now());
    let phone = connection("phone");
    connections.connect(&phone, at).await.expect("works");
    connections
        .authenticate(&phone, &member)
        .await
        .expect("works");
    let later = at + jiff::SignedDuration::from_secs(5);
    connections.connect(&phone, later).await.expect("works");
    let found = connections
        .find(&phone)
        .await
        .expect("works")
        .expect("works");
    assert_eq!((found.member, found.connected_at), (Some(member), at));
}

#[tokio::test]
async fn a_connection_stays_its_users() {
    let connections = connections().await;
    let (member, other) = (somebody(), somebody());
    let phone = connection("phone");
    assert_eq!(
        connections
            .authenticate(&phone, &member)
            .await
            .expect("works"),
        Authenticated::Gone
    );
    connections.connect(&phone, now()).await.expect("works");
    connections
        .authenticate(&phone, &member)
        .await
        .expect("works");
    assert_eq!(
        connections
            .authenticate(&phone, &other)
            .await
            .expect("works"),
        Authenticated::OtherUser
    );
    assert_eq!(
        connections.members(other.rooms()[0]).await.expect("works"),
        []
    );
    // The same user with a refreshed session.
    let again = Member {
        session: id(),
        ..member
    };
    assert_eq!(
        connections
            .authenticate(&phone, &again)
            .await
            .expect("works"),
        Authenticated::Joined
    );
    let found = connections
        .find(&phone)
        .await
        .expect("works")
        .expect("works");
    assert_eq!(found.member, Some(again));
}

#[tokio::test]
async fn an_event_reaches_everybody_in_the_room_and_the_gone_are_forgotten() {
    let gateway = Gateway::start().await;
    let (config, aws) = fresh_table(&[("WEBSOCKET_ENDPOINT", &gateway.endpoint)]).await;
    let connections = Connections::from_config(&config, aws.clone()).expect("works");
    let publisher = Publisher::from_config(&config, aws).expect("works");
    let (member, stranger) = (somebody(), somebody());
    let mut names: Vec<_> = (0..40).map(|n| (format!("c{n}"), member)).collect();
    names.push(("gone-1".to_owned(), member));
    names.push(("forbidden-1".to_owned(), member));
    names.push(("stranger".to_owned(), stranger));
    for (name, whose) in &names {
        connections
            .connect(&connection(name), now())
            .await
            .expect("works");
        connections
            .authenticate(&connection(name), whose)
            .await
            .expect("works");
    }
    // Connected, but not known to be anybody: hears nothing.
    connections
        .connect(&connection("anonymous"), now())
        .await
        .expect("works");

    let event = Event::new(id::<EventId>(), "call:ended", json!({ "duration": 12 }));
    let room = Room::Organization(member.organization);
    let delivery = publisher.publish(room, &event).await.expect("works");
    assert_eq!(
        delivery,
        Delivery {
            sent: 40,
            gone: 1,
            failed: 1
        }
    );
    let posted = gateway.posted();
    assert_eq!(posted.len(), 40);
    assert!(!posted.contains_key("stranger") && !posted.contains_key("anonymous"));
    for messages in posted.values() {
        assert_eq!(messages.len(), 1);
        let message: Value = serde_json::from_slice(&messages[0]).expect("works");
        assert_eq!(message["event"], "call:ended");
        assert_eq!(message["data"]["duration"], 12);
        assert_eq!(message["id"], event.id.to_string());
    }
    let most = gateway.most_under_way();
    assert!((2..=16).contains(&most), "{most} posts under way at once");
    assert_eq!(
        connections
            .find(&connection("gone-1"))
            .await
            .expect("works"),
        None
    );
    let again = publisher.publish(room, &event).await.expect("works");
    assert_eq!((again.sent, again.gone, again.failed), (40, 0, 1));
}

#[tokio::test]
async fn an_event_too_large_for_a_message_is_refused_before_anything_is_sent() {
    let gateway = Gateway::start().await;
    let (config, aws) = fresh_table(&[("WEBSOCKET_ENDPOINT", &gateway.endpoint)]).await;
    let publisher = Publisher::from_config(&config, aws).expect("works");
    let event = Event::new(id::<EventId>(), "report:ready", json!("x".repeat(200_000)));
    let error = publisher
        .publish(Room::User(id()), &event)
        .await
        .unwrap_err();
    assert!(matches!(error, RealtimeError::TooLarge { .. }), "{error}");
}
