//! Messages as the queue brings them.

use std::time::Duration;

use jiff::SignedDuration;
use mojavox_domain::{
    clock::{Clock as _, SystemClock},
    permissions::Role,
};
use mojavox_realtime::Protocol;
use mojavox_worker::Deadline;
use serde_json::json;

use crate::world::{World, batch, failures, minutes, nudge, numbered, raw_batch, series};

#[tokio::test]
async fn behind_a_message_that_cannot_be_read_its_group_comes_back_and_no_other() {
    let world = World::new().await;
    let person = world.stage.user(Role::Admin).await;
    let stranger = world.stage.stranger(Role::Admin).await;
    world.join("one", Protocol::SocketIo, &person).await;
    world.join("other", Protocol::SocketIo, &stranger).await;
    world.emit(person.organization, &[numbered(1)]).await;
    world.emit(stranger.organization, &[numbered(2)]).await;
    let (ours, theirs) = (
        person.organization.to_string(),
        stranger.organization.to_string(),
    );
    let body = |organization: &str| json!({ "organizationId": organization }).to_string();
    let bodies = [
        (body(&ours), ours.clone()),
        ("{".to_owned(), ours.clone()),
        (body(&theirs), theirs.clone()),
        (body(&ours), ours.clone()),
    ];
    let event = raw_batch(bodies.into_iter());
    let failed = failures(world.dispatcher.work_through(event, minutes(5)).await);
    assert_eq!(failed, ["1", "3"]);
    assert_eq!(
        (world.heard("one").len(), world.heard("other").len()),
        (1, 1)
    );
    // A message for another organisation than its group's could overtake that one's.
    let bodies = [(body(&ours), ours.clone()), (body(&theirs), ours)];
    let event = raw_batch(bodies.into_iter());
    assert_eq!(
        failures(world.dispatcher.work_through(event, minutes(5)).await),
        ["1"]
    );
}

#[tokio::test]
async fn when_time_is_up_a_message_goes_on() {
    let world = World::new().await;
    let person = world.stage.user(Role::Admin).await;
    world.join("slow", Protocol::SocketIo, &person).await;
    // Three chunks: what was noted of the first is not sent again.
    world.emit(person.organization, &series(1..=210)).await;
    world.api.pause(Duration::from_millis(8));
    let short = Deadline::at(SystemClock.now() + SignedDuration::from_secs(12));
    let nudges = [nudge(person.organization)];
    let mut runs = 1;
    let mut response = world.dispatcher.work_through(batch(&nudges), short).await;
    while world.heard("slow").iter().all(|event| event.n() < 210) {
        assert_eq!(failures(response), [""; 0]);
        assert_eq!(
            world.queued().await,
            [json!({ "organizationId": person.organization })]
        );
        assert!(runs < 20, "it never ends");
        runs += 1;
        let short = Deadline::at(SystemClock.now() + SignedDuration::from_secs(12));
        response = world.dispatcher.work_through(batch(&nudges), short).await;
    }
    assert!(runs > 1, "there was time for all of it");
    let n: Vec<i64> = crate::world::once(world.heard("slow"))
        .iter()
        .map(|event| event.n())
        .collect();
    assert_eq!(n, (1..=210).collect::<Vec<_>>());
}

#[tokio::test]
async fn without_time_nothing_is_begun() {
    let world = World::new().await;
    let person = world.stage.user(Role::Admin).await;
    world.join("one", Protocol::SocketIo, &person).await;
    world.emit(person.organization, &[numbered(1)]).await;
    let now = Deadline::at(SystemClock.now() + SignedDuration::from_secs(1));
    let response = world
        .dispatcher
        .work_through(batch(&[nudge(person.organization)]), now)
        .await;
    assert_eq!(failures(response), [""; 0]);
    assert_eq!(world.api.posts(), 0);
    assert_eq!(world.queued().await.len(), 1);
}
