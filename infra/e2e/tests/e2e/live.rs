//! What happened in the database reaches the stock client: all of it, once, in order, and only that
//! of its own organisation and role; also over lost lines.

use std::{collections::BTreeSet, time::Duration};

use e2e::{
    Platform, SignedIn, expect, new_id,
    stock_client::{Node, StockClient},
    writer::{Writer, numbered, one_of_each},
};
use mojavox_domain::{live::LiveEvent, permissions::Role};
use reqwest::Method;
use serde_json::{Value, json};

use crate::stock_client::connected;

/// The next so many events: (name, payload), each checked to have an id of its own and to end with
/// its offset, which rises.
async fn heard(client: &mut StockClient, count: usize) -> Vec<(String, Value)> {
    let mut events = Vec::new();
    let (mut last, mut ids) = (0, BTreeSet::new());
    while events.len() < count {
        let (name, mut args) = client.event().await;
        let offset = offset(&args);
        assert!(offset > last, "{name}: {offset} after {last}");
        last = offset;
        let mut data = args.swap_remove(0);
        let id = data.as_object_mut().and_then(|data| data.remove("eventId"));
        let id = id.unwrap_or_else(|| panic!("{name} without eventId"));
        assert!(ids.insert(id.to_string()), "{name} has the id of another");
        events.push((name, data));
    }
    events
}

fn offset(args: &[Value]) -> i64 {
    let offset = args.last().and_then(Value::as_str);
    offset
        .and_then(|offset| offset.parse().ok())
        .unwrap_or_else(|| panic!("no offset: {args:?}"))
}

/// What of these a role is to hear.
fn sent(events: &[LiveEvent], role: Role) -> Vec<(String, Value)> {
    let cut = |event: &LiveEvent| Some((event.name().to_owned(), event.for_role(role)?));
    events.iter().filter_map(cut).collect()
}

async fn quiet(client: &mut StockClient) {
    let more = client.saw_within("event", Duration::from_secs(2)).await;
    assert_eq!(more, None);
}

#[tokio::test]
async fn all_eight_events_arrive_typed_and_in_order() {
    let platform = Platform::find().await;
    let node = Node::start();
    let user = platform.signed_in(Role::Supervisor).await;
    let call = platform.live_call().await;
    let mut client = connected(&node, "supervisor", &platform, &user).await;
    let joined = client.emit("call:join", json!([{ "callId": call }])).await;
    assert_eq!(joined[0]["ok"], true, "{joined}");

    let events = one_of_each(call, user.id.parse().expect("an id"));
    Writer::new().emit(platform.organization, &events).await;
    assert_eq!(heard(&mut client, 8).await, sent(&events, Role::Supervisor));

    let left = client.emit("call:leave", json!([{ "callId": call }])).await;
    assert_eq!(left[0]["ok"], true, "{left}");
    Writer::new().emit(platform.organization, &events).await;
    let others = heard(&mut client, 7).await;
    assert!(others.iter().all(|(name, _)| name != "call:transcript"));
    quiet(&mut client).await;
}

#[tokio::test]
async fn an_analyst_gets_no_personal_data() {
    let platform = Platform::find().await;
    let node = Node::start();
    let user = platform.signed_in(Role::Analyst).await;
    let mut client = connected(&node, "analyst", &platform, &user).await;
    let events = one_of_each(platform.live_call().await, user.id.parse().expect("an id"));
    Writer::new().emit(platform.organization, &events).await;
    // Neither transcript nor payment.
    let heard = heard(&mut client, 6).await;
    assert_eq!(heard, sent(&events, Role::Analyst));
    let text = format!("{heard:?}");
    for word in ["Moreau", "pay on Friday", "payment plan"] {
        assert!(!text.contains(word), "{word}: {text}");
    }
    quiet(&mut client).await;
}

#[tokio::test]
async fn organisations_and_users_do_not_hear_each_other() {
    let (ours, theirs) = (Platform::find().await, Platform::find().await);
    let node = Node::start();
    let (mine, colleague) = (
        ours.signed_in(Role::Supervisor).await,
        ours.signed_in(Role::Supervisor).await,
    );
    let stranger = theirs.signed_in(Role::Admin).await;
    let mut me = connected(&node, "me", &ours, &mine).await;
    let mut they = connected(&node, "colleague", &ours, &colleague).await;
    let mut other = connected(&node, "stranger", &theirs, &stranger).await;
    let (writer, call) = (Writer::new(), ours.live_call().await);
    let events = one_of_each(call, mine.id.parse().expect("an id"));
    writer.emit(ours.organization, &events).await;
    // Nobody follows the call: no transcript. The notification is for one of us.
    assert_eq!(heard(&mut me, 7).await.len(), 7);
    let theirs_too = heard(&mut they, 6).await;
    assert!(
        theirs_too
            .iter()
            .all(|(name, _)| name != "notification:new")
    );
    for client in [&mut me, &mut they, &mut other] {
        quiet(client).await;
    }
    let events = one_of_each(theirs.live_call().await, new_id());
    writer.emit(theirs.organization, &events).await;
    assert_eq!(heard(&mut other, 6).await.len(), 6);
    quiet(&mut me).await;
}

/// Lines are cut at random moments of a stream of events; the client's own reconnection does the rest.
#[tokio::test]
async fn nothing_is_missed_or_doubled_over_lost_lines() {
    const EVENTS: i64 = 60;
    let platform = Platform::find().await;
    let node = Node::start();
    let user = platform.signed_in(Role::Agent).await;
    let mut client = connected(&node, "wanderer", &platform, &user).await;
    let (organization, campaign) = (platform.organization, new_id());
    let writing = tokio::spawn(async move {
        let writer = Writer::new();
        for n in 1..=EVENTS {
            writer.emit(organization, &[numbered(campaign, n)]).await;
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    });
    let mut recoveries = 0;
    let mut seen = Vec::new();
    for pause in [700, 90, 1_300, 410] {
        tokio::time::sleep(Duration::from_millis(pause)).await;
        client.drop_line().await;
        client.saw("disconnect").await;
        let connect = client.saw("connect").await;
        assert_eq!(connect["recovered"], true, "{connect}");
        recoveries += 1;
        collect(&mut client, &mut seen);
    }
    assert_eq!(recoveries, 4);
    writing.await.expect("writes");
    while seen.len() < usize::try_from(EVENTS).expect("few") {
        seen.push(number(&client.saw("event").await));
        collect(&mut client, &mut seen);
    }
    // Exactly once and in order, without any sorting or dropping of ours.
    assert_eq!(seen, (1..=EVENTS).collect::<Vec<_>>());
    quiet(&mut client).await;
}

/// What has come meanwhile, in order.
fn collect(client: &mut StockClient, seen: &mut Vec<i64>) {
    let events = client.passed();
    let events = events.iter().filter(|report| report["saw"] == "event");
    seen.extend(events.map(number));
}

fn number(event: &Value) -> i64 {
    event["args"][0]["succeeded"].as_i64().expect("a number")
}

/// What was said while the line was lost is replayed, and what is said afterwards is heard.
#[tokio::test]
async fn a_recovered_client_still_follows_its_call() {
    let platform = Platform::find().await;
    let node = Node::start();
    let user = platform.signed_in(Role::Agent).await;
    let call = platform.live_call().await;
    let mut client = connected(&node, "follower", &platform, &user).await;
    let joined = client.emit("call:join", json!([{ "callId": call }])).await;
    assert_eq!(joined[0]["ok"], true, "{joined}");
    let line = &one_of_each(call, new_id())[2..3];
    client.drop_line().await;
    client.saw("disconnect").await;
    Writer::new().emit(platform.organization, line).await;
    let connect = client.saw("connect").await;
    assert_eq!(connect["recovered"], true, "{connect}");
    Writer::new().emit(platform.organization, line).await;
    let mut events: BTreeSet<i64> = BTreeSet::new();
    for _ in 0..2 {
        // Replayed ones come before `connect`.
        let missed = client.passed();
        let missed = missed.iter().filter(|report| report["saw"] == "event");
        events.extend(missed.map(|event| offset(event["args"].as_array().expect("arguments"))));
        if events.len() == 2 {
            break;
        }
        let (name, args) = client.event().await;
        assert_eq!(name, "call:transcript");
        events.insert(offset(&args));
    }
    assert_eq!(events.len(), 2, "{events:?}");
}

async fn logged_out(platform: &Platform, user: &SignedIn) {
    let logout = platform
        .post("/api/v1/auth/logout")
        .bearer_auth(&user.token);
    assert_eq!(logout.send().await.expect("works").status(), 204);
}

/// The socket closes, and with its session ended the client is refused when it comes back.
#[tokio::test]
async fn a_logout_closes_the_socket() {
    let platform = Platform::find().await;
    let node = Node::start();
    let (user, colleague) = (
        platform.signed_in(Role::Agent).await,
        platform.signed_in(Role::Agent).await,
    );
    let mut client = connected(&node, "leaver", &platform, &user).await;
    let mut other = connected(&node, "stayer", &platform, &colleague).await;
    logged_out(&platform, &user).await;
    client.saw("disconnect").await;
    let refused = client.saw("connect_error").await;
    assert_eq!(refused["data"]["code"], "session_ended", "{refused}");
    assert_eq!(
        other.saw_within("disconnect", Duration::from_secs(2)).await,
        None
    );
}

#[tokio::test]
async fn a_new_role_and_a_suspension_close_the_sockets() {
    let platform = Platform::find().await;
    let node = Node::start();
    let admin = platform.signed_in(Role::Admin).await;
    for (path, body) in [
        ("role", json!({ "role": "supervisor" })),
        ("status", json!({ "status": "suspended" })),
    ] {
        let user = platform.signed_in(Role::Agent).await;
        let mut client = connected(&node, path, &platform, &user).await;
        let change = platform
            .request(Method::PUT, &format!("/api/v1/users/{}/{path}", user.id))
            .bearer_auth(&admin.token)
            .json(&body);
        expect(change.send().await.expect("works"), 200).await;
        client.saw("disconnect").await;
    }
}
