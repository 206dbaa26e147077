//! What is lost, refused, late or twice.

use std::time::{Duration, Instant};

use mojavox_domain::permissions::Role;
use mojavox_realtime::{ConnectionId, Nudge, Protocol, Room};

use crate::world::{World, batch, failures, minutes, nudge, numbered, once, random, series};

/// A dispatcher is killed at random moments, and each time the next one goes on.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_at_any_moment_nothing_is_lost_and_order_stays() {
    const CONNECTIONS: usize = 12;
    const KILLS: i64 = 40;
    const EVENTS: i64 = 5;
    let mut world = World::new().await;
    world.dispatcher.lease = Duration::from_millis(200);
    world.api.pause(Duration::from_millis(1));
    let person = world.stage.user(Role::Admin).await;
    let names: Vec<String> = (0..CONNECTIONS).map(|n| format!("c{n}")).collect();
    for name in &names {
        world.join(name, Protocol::SocketIo, &person).await;
    }
    let mut killed = 0;
    for round in 0..KILLS {
        let first = round * EVENTS + 1;
        world
            .emit(person.organization, &series(first..=first + EVENTS - 1))
            .await;
        let dispatcher = world.dispatcher.clone();
        let organization = person.organization;
        let run = tokio::spawn(async move {
            dispatcher
                .serve(organization, &[], minutes(5))
                .await
                .is_ok()
        });
        // From before it has the lease until after its work is done.
        tokio::time::sleep(Duration::from_millis(random(260))).await;
        killed += i64::from(!run.is_finished());
        run.abort();
    }
    world.dispatch(person.organization).await;
    let mut twice = 0;
    for name in &names {
        let heard = world.heard(name);
        let all = heard.len();
        let distinct: Vec<i64> = once(heard).iter().map(|event| event.n()).collect();
        assert_eq!(distinct, (1..=KILLS * EVENTS).collect::<Vec<_>>(), "{name}");
        twice += all - distinct.len();
    }
    println!("{killed} of {KILLS} killed; {twice} posts came twice, none is missing");
    assert!(killed > 0 && twice > 0, "nothing was killed in its work");
}

#[tokio::test]
async fn entries_of_lost_sockets_are_removed() {
    let world = World::new().await;
    let person = world.stage.user(Role::Admin).await;
    world.join("alive", Protocol::SocketIo, &person).await;
    world.join("lost", Protocol::SocketIo, &person).await;
    // All that is left of a third is its item in a room.
    world.join("remains", Protocol::SocketIo, &person).await;
    let room = Room::Organization(person.organization);
    world.lose_own_item("remains").await;
    world.api.lose("remains");
    world.api.lose("lost");
    world.emit(person.organization, &series(1..=3)).await;
    let dispatched = world.dispatch(person.organization).await;
    assert_eq!((dispatched.posts, dispatched.gone), (3, 2));
    assert!(!world.is_known("lost").await);
    let left = world.connections.members(room).await.expect("reads");
    assert_eq!(left, [ConnectionId("alive".to_owned())]);
}

#[tokio::test]
async fn a_message_that_comes_twice_does_nothing_twice() {
    let world = World::new().await;
    let person = world.stage.user(Role::Admin).await;
    world.join("one", Protocol::SocketIo, &person).await;
    world.emit(person.organization, &series(1..=3)).await;
    for _ in 0..2 {
        assert_eq!(world.work(&[nudge(person.organization)]).await, [""; 0]);
    }
    // At the same time, too: one of them has the log, the other one finds nothing to do.
    world.emit(person.organization, &series(4..=6)).await;
    let twice = [nudge(person.organization)];
    let (one, other) = tokio::join!(
        world.dispatcher.work_through(batch(&twice), minutes(5)),
        world.dispatcher.work_through(batch(&twice), minutes(5)),
    );
    assert_eq!((failures(one).len(), failures(other).len()), (0, 0));
    let n: Vec<i64> = world.heard("one").iter().map(|event| event.n()).collect();
    assert_eq!(n, [1, 2, 3, 4, 5, 6]);
}

#[tokio::test]
async fn what_nobody_nudged_for_is_sent_with_the_next_nudge_or_the_relays() {
    let world = World::new().await;
    let person = world.stage.user(Role::Admin).await;
    world.join("one", Protocol::SocketIo, &person).await;
    // Its function died right after the commit.
    world.emit(person.organization, &series(1..=2)).await;
    let sent = world.emit(person.organization, &[numbered(3)]).await;
    let body = serde_json::from_value::<Nudge>(sent[0].payload.clone()).expect("a nudge");
    assert_eq!(world.work(&[body]).await, [""; 0]);
    world.emit(person.organization, &[numbered(4)]).await;
    let db = &world.stage.app.db;
    let late = db.wake_up_calls(Duration::ZERO, 10).await.expect("asks");
    let late = late.iter().map(|message| {
        assert_eq!(message.group, Some(person.organization.to_string()));
        serde_json::from_value(message.payload.clone()).expect("a nudge")
    });
    let late: Vec<Nudge> = late.collect();
    assert_eq!(world.work(&late).await, [""; 0]);
    let n: Vec<i64> = world.heard("one").iter().map(|event| event.n()).collect();
    assert_eq!(n, [1, 2, 3, 4]);
}

/// The queue keeps back all messages of a group whose message was taken and not finished.
#[tokio::test]
async fn the_schedule_goes_on_where_a_dispatcher_died() {
    let mut world = World::new().await;
    world.dispatcher.lease = Duration::from_millis(300);
    let person = world.stage.user(Role::Admin).await;
    world.join("one", Protocol::SocketIo, &person).await;
    world.emit(person.organization, &series(1..=20)).await;
    world.api.pause(Duration::from_millis(20));
    let dispatcher = world.dispatcher.clone();
    let organization = person.organization;
    let run = tokio::spawn(async move {
        dispatcher
            .serve(organization, &[], minutes(5))
            .await
            .is_ok()
    });
    while world.heard("one").len() < 3 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let waiting = async || {
        let served = world.dispatcher.serve_waiting(Duration::ZERO, minutes(5));
        served.await.expect("asks")
    };
    assert_eq!(waiting().await, 0, "somebody is at it");
    run.abort();
    tokio::time::sleep(Duration::from_millis(400)).await;
    assert_eq!(waiting().await, 1);
    let n: Vec<i64> = once(world.heard("one"))
        .iter()
        .map(|event| event.n())
        .collect();
    assert_eq!(n, (1..=20).collect::<Vec<_>>());
    assert_eq!(waiting().await, 0, "all is sent");
}

/// It was frozen for longer than its lease, and somebody else has gone on.
#[tokio::test]
async fn a_dispatcher_that_was_thought_dead_stops_and_lets_nobody_in() {
    let mut world = World::new().await;
    world.dispatcher.lease = Duration::from_millis(150);
    let person = world.stage.user(Role::Admin).await;
    let organization = person.organization;
    let pid = world.join("first", Protocol::SocketIo, &person).await;
    world.emit(organization, &series(1..=30)).await;
    world.dispatch(organization).await;
    let back = world
        .come_back("back", Protocol::SocketIo, &person, Some(&pid), None)
        .await;
    world.emit(organization, &series(31..=60)).await;
    world.api.pause(Duration::from_millis(20));
    let holder = async |holder: &str| {
        let set = format!("UPDATE event_streams SET {holder}");
        world.stage.sql.batch_execute(&set).await.expect("sets");
    };
    let taken = "holder = gen_random_uuid(), held_until = now() + interval '1 hour'";
    // First while it catches somebody up, then while it sends.
    for (socket, nudge) in [("back", back.clone()), ("first", nudge(organization))] {
        let posted = world.heard(socket).len();
        let nudges = [nudge];
        let run = world.dispatcher.work_through(batch(&nudges), minutes(5));
        let stolen = async {
            while world.heard(socket).len() < posted + 3 {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
            holder(taken).await;
        };
        let (response, ()) = tokio::join!(run, stolen);
        assert_eq!(failures(response), ["0"]);
        assert!(world.heard(socket).len() < posted + 30, "it did not stop");
        let room = Room::Organization(organization);
        let members = world.connections.members(room).await.expect("reads");
        assert_eq!(members, [ConnectionId("first".to_owned())]);
        let frames = world.api.posted("back");
        assert!(!frames.iter().any(|frame| frame.starts_with("40")));
        holder("holder = NULL, held_until = NULL").await;
    }
    assert_eq!(world.work(&[back, nudge(organization)]).await, [""; 0]);
    for socket in ["first", "back"] {
        let n: Vec<i64> = once(world.heard(socket))
            .iter()
            .map(|event| event.n())
            .collect();
        assert_eq!(n, (1..=60).collect::<Vec<_>>(), "{socket}");
    }
}

#[tokio::test]
async fn throttling_is_waited_out() {
    let world = World::new().await;
    let person = world.stage.user(Role::Admin).await;
    world.join("one", Protocol::SocketIo, &person).await;
    world.join("busy", Protocol::SocketIo, &person).await;
    // More than the tries of a single post.
    world.api.refuse("busy", 429, 6);
    world.emit(person.organization, &series(1..=3)).await;
    let dispatched = world.dispatch(person.organization).await;
    assert_eq!((dispatched.posts, dispatched.closed), (6, 0));
    let n: Vec<i64> = world.heard("busy").iter().map(|event| event.n()).collect();
    assert_eq!(n, [1, 2, 3]);
}

#[tokio::test]
async fn who_cannot_be_written_to_is_closed_and_gets_it_when_back() {
    let world = World::new().await;
    let person = world.stage.user(Role::Admin).await;
    world.join("one", Protocol::SocketIo, &person).await;
    let pid = world.join("broken", Protocol::SocketIo, &person).await;
    world.emit(person.organization, &[numbered(1)]).await;
    world.dispatch(person.organization).await;
    world.api.refuse("broken", 500, usize::MAX);
    world.emit(person.organization, &series(2..=4)).await;
    let dispatched = world.dispatch(person.organization).await;
    assert_eq!((dispatched.posts, dispatched.closed), (3, 1));
    assert_eq!(world.api.closed(), ["broken"]);
    let back = world
        .come_back(
            "again",
            Protocol::SocketIo,
            &person,
            Some(&pid),
            Some("1".to_owned()),
        )
        .await;
    assert_eq!(world.work(&[back]).await, [""; 0]);
    let n = |name| -> Vec<i64> { world.heard(name).iter().map(|event| event.n()).collect() };
    assert_eq!(n("one"), [1, 2, 3, 4]);
    assert_eq!((n("broken"), n("again")), (vec![1], vec![2, 3, 4]));
}

#[tokio::test]
async fn when_nobody_can_be_written_to_or_closed_everything_waits() {
    let world = World::new().await;
    let person = world.stage.user(Role::Admin).await;
    world.join("one", Protocol::SocketIo, &person).await;
    // No rights, say.
    world.api.refuse("one", 403, usize::MAX);
    world.api.refuse_to_close(true);
    world.emit(person.organization, &[numbered(1)]).await;
    assert_eq!(world.work(&[nudge(person.organization)]).await, ["0"]);
    assert!(world.is_known("one").await);
    world.api.refuse("one", 403, 0);
    world.api.refuse_to_close(false);
    assert_eq!(world.work(&[nudge(person.organization)]).await, [""; 0]);
    assert_eq!(world.heard("one").len(), 1);
}

/// The socket is in its rooms, but its handshake is not answered yet.
#[tokio::test]
async fn a_young_connection_is_not_gone_yet() {
    let world = World::new().await;
    let person = world.stage.user(Role::Admin).await;
    let id = ConnectionId("young".to_owned());
    let now = mojavox_domain::clock::Clock::now(&mojavox_domain::clock::SystemClock);
    let connected = world.connections.connect(&id, Protocol::Json, now).await;
    connected.expect("connects");
    let joined = world
        .connections
        .authenticate(&id, &crate::world::member(&person))
        .await;
    joined.expect("signs in");
    world.api.refuse("young", 410, 3);
    world.emit(person.organization, &[numbered(1)]).await;
    let dispatched = world.dispatch(person.organization).await;
    assert_eq!((dispatched.posts, dispatched.gone), (1, 0));
    assert!(world.is_known("young").await);
    // One that stays away is.
    world.api.lose("young");
    world.emit(person.organization, &[numbered(2)]).await;
    let started = Instant::now();
    assert_eq!(world.dispatch(person.organization).await.gone, 1);
    assert!(started.elapsed() < Duration::from_secs(5));
    assert!(!world.is_known("young").await);
}
