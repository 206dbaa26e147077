//! Connections, rooms and posts, over a DynamoDB as the emulator has it.

#[path = "support/gateway.rs"]
mod gateway;
#[path = "support/table.rs"]
mod table;

use std::collections::BTreeSet;

use gateway::Gateway as Api;
use jiff::{SignedDuration, Timestamp};
use mojavox_domain::{
    chance,
    clock::{Clock as _, SystemClock},
    permissions::Role,
};
use mojavox_realtime::{
    Authenticated, ConnectionId, Connections, Gateway, Member, Posted, Protocol, RealtimeError,
    Room,
};
use mojavox_runtime::SystemChance;
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
        role: Role::Agent,
    }
}

fn connection(name: &str) -> ConnectionId {
    ConnectionId(name.to_owned())
}

async fn connections() -> Connections {
    let (config, aws) = fresh_table(&[]).await;
    Connections::from_config(&config, aws).expect("works")
}

async fn joined(connections: &Connections, name: &str, whose: &Member) -> ConnectionId {
    let id = connection(name);
    connections
        .connect(&id, Protocol::SocketIo, now())
        .await
        .expect("works");
    let joined = connections.authenticate(&id, whose).await.expect("works");
    assert_eq!(joined, Authenticated::Joined);
    id
}

async fn in_room(connections: &Connections, room: Room) -> BTreeSet<String> {
    let members = connections.members(room).await.expect("works");
    members.into_iter().map(|id| id.0).collect()
}

fn names<const N: usize>(names: [&str; N]) -> BTreeSet<String> {
    names.map(String::from).into()
}

#[tokio::test]
async fn a_connection_joins_its_members_rooms_and_leaves_them_all() {
    let connections = connections().await;
    let member = somebody();
    let colleague = Member {
        organization: member.organization,
        role: Role::Analyst,
        ..somebody()
    };
    let at = now();
    let call = Room::Call(id());
    for (name, whose) in [("phone", member), ("desk", member), ("other", colleague)] {
        joined(&connections, name, &whose).await;
    }
    let phone = connection("phone");
    connections.join(&phone, call).await.expect("works");
    let [own, all] = member.rooms();
    assert_eq!(in_room(&connections, own).await, names(["desk", "phone"]));
    assert_eq!(
        in_room(&connections, all).await,
        names(["desk", "other", "phone"])
    );
    assert_eq!(in_room(&connections, call).await, names(["phone"]));
    let occupants = connections.occupants(all).await.expect("works");
    let other = occupants.iter().find(|one| one.id.0 == "other");
    let other = other.expect("it is in the room");
    assert_eq!(
        (other.protocol, other.role, other.session),
        (Protocol::SocketIo, Role::Analyst, colleague.session)
    );
    let found = connections.find(&phone).await.expect("works");
    let found = found.expect("it is connected");
    assert_eq!(found.member, Some(member));
    assert!(found.connected_at >= at);
    assert_eq!(found.rooms.len(), 3);

    // Twice: API Gateway may say it more than once.
    for _ in 0..2 {
        connections.disconnect(&phone).await.expect("works");
    }
    assert_eq!(in_room(&connections, own).await, names(["desk"]));
    assert_eq!(in_room(&connections, call).await, names([]));
    assert_eq!(connections.find(&phone).await.expect("works"), None);
    // What comes too late puts nobody into a room.
    connections.join(&phone, call).await.expect("works");
    assert_eq!(in_room(&connections, call).await, names([]));
}

#[tokio::test]
async fn a_repeated_connect_leaves_the_member_in_place() {
    let connections = connections().await;
    let (member, at) = (somebody(), now());
    let phone = connection("phone");
    let connect = async |at| {
        connections
            .connect(&phone, Protocol::Json, at)
            .await
            .expect("works");
    };
    connect(at).await;
    connections
        .authenticate(&phone, &member)
        .await
        .expect("works");
    connect(at + SignedDuration::from_secs(5)).await;
    let found = connections.find(&phone).await.expect("works");
    let found = found.expect("it is connected");
    assert_eq!((found.member, found.connected_at), (Some(member), at));
    assert_eq!(found.protocol, Protocol::Json);
}

#[tokio::test]
async fn a_connection_stays_its_users() {
    let connections = connections().await;
    let (member, other) = (somebody(), somebody());
    let phone = connection("phone");
    let authenticate = async |whose: &Member| {
        connections
            .authenticate(&phone, whose)
            .await
            .expect("works")
    };
    assert_eq!(authenticate(&member).await, Authenticated::Gone);
    joined(&connections, "phone", &member).await;
    assert_eq!(authenticate(&other).await, Authenticated::OtherUser);
    assert_eq!(in_room(&connections, other.rooms()[0]).await, names([]));
    // The same user with a refreshed session and another role.
    let again = Member {
        session: id(),
        role: Role::Admin,
        ..member
    };
    assert_eq!(authenticate(&again).await, Authenticated::Joined);
    let found = connections.find(&phone).await.expect("works");
    assert_eq!(found.expect("works").member, Some(again));
    let occupants = connections
        .occupants(again.rooms()[1])
        .await
        .expect("works");
    assert_eq!(occupants[0].role, Role::Admin);
}

#[tokio::test]
async fn who_is_to_be_caught_up_first_hears_nothing_yet() {
    let connections = connections().await;
    let member = somebody();
    let phone = connection("phone");
    connections
        .connect(&phone, Protocol::SocketIo, now())
        .await
        .expect("works");
    let identified = connections.identify(&phone, &member).await.expect("works");
    assert_eq!(identified, Authenticated::Joined);
    assert_eq!(in_room(&connections, member.rooms()[1]).await, names([]));
    let found = connections.find(&phone).await.expect("works");
    assert_eq!(found.expect("works").member, Some(member));
}

#[tokio::test]
async fn a_session_remembers_position_and_calls_for_a_day_after_the_connection() {
    let connections = connections().await;
    let member = somebody();
    let at = now();
    let phone = joined(&connections, "phone", &member).await;
    connections
        .begin_session(&phone, "secret", &member, 41, at)
        .await
        .expect("works");
    let (followed, left) = (id(), id());
    for call in [followed, left] {
        connections
            .join(&phone, Room::Call(call))
            .await
            .expect("works");
    }
    connections
        .leave(&phone, Room::Call(left))
        .await
        .expect("works");
    // The line is lost.
    connections.disconnect(&phone).await.expect("works");
    let session = connections.session("secret", at).await.expect("works");
    let session = session.expect("it is kept");
    assert_eq!(
        (session.user, session.organization),
        (member.user, member.organization)
    );
    assert_eq!((session.position, session.calls), (41, vec![followed]));
    let late = at + SignedDuration::from_hours(27);
    assert_eq!(
        connections.session("secret", late).await.expect("works"),
        None
    );
    assert_eq!(connections.session("other", at).await.expect("works"), None);
}

#[tokio::test]
async fn who_leaves_on_purpose_has_nothing_to_come_back_to() {
    let connections = connections().await;
    let member = somebody();
    let phone = joined(&connections, "phone", &member).await;
    connections
        .begin_session(&phone, "secret", &member, 1, now())
        .await
        .expect("works");
    connections.leave_for_good(&phone).await.expect("works");
    assert_eq!(
        connections.session("secret", now()).await.expect("works"),
        None
    );
    for room in member.rooms() {
        assert_eq!(in_room(&connections, room).await, names([]));
    }
    // The socket is open until it is closed.
    assert!(connections.find(&phone).await.expect("works").is_some());
}

#[tokio::test]
async fn the_sweep_sees_every_connection_once() {
    let connections = connections().await;
    let member = somebody();
    for n in 0..5 {
        joined(&connections, &format!("c{n}"), &member).await;
    }
    connections
        .connect(&connection("anonymous"), Protocol::Json, now())
        .await
        .expect("works");
    let (mut seen, mut from) = (Vec::new(), None);
    loop {
        let (page, next) = connections.page(from, 1_000).await.expect("works");
        seen.extend(page.into_iter().map(|(id, _)| id.0));
        from = next;
        if from.is_none() {
            break;
        }
    }
    seen.sort();
    assert_eq!(seen, ["anonymous", "c0", "c1", "c2", "c3", "c4"]);
}

#[tokio::test]
async fn posts_and_what_becomes_of_them() {
    let api = Api::start().await;
    let (config, aws) = fresh_table(&[("WEBSOCKET_ENDPOINT", &api.endpoint)]).await;
    let gateway = Gateway::from_config(&config, aws).expect("works");
    let post = async |name: &str| gateway.post(&connection(name), b"frame").await;
    assert!(matches!(post("phone").await, Ok(Posted::Sent)));
    assert!(matches!(post("gone-1").await, Ok(Posted::Gone)));
    assert!(matches!(
        post("large").await,
        Err(RealtimeError::TooLarge { bytes: 5 })
    ));
    assert!(matches!(post("busy").await, Err(RealtimeError::Throttled)));
    assert!(matches!(
        post("forbidden").await,
        Err(RealtimeError::Gateway(_))
    ));
    // Refused twice, then taken.
    assert!(matches!(post("flaky").await, Ok(Posted::Sent)));
    let posted = api.posted();
    assert_eq!(posted["phone"], [b"frame"]);
    assert_eq!(posted["flaky"], [b"frame"]);
    assert_eq!(posted.len(), 2);
    gateway.close(&connection("phone")).await.expect("works");
    gateway.close(&connection("gone-1")).await.expect("works");
    assert_eq!(api.closed(), ["phone"]);
}
