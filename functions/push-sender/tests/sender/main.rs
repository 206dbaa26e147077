//! Pushes against a service that checks who sends, and browsers that decrypt what they get.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod service;

use std::time::Duration;

use aws_lc_rs::{
    encoding::{AsBigEndian as _, EcPrivateKeyBin},
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _},
};
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use jiff::{SignedDuration, Timestamp};
use mojavox_db::tokio_postgres::Row;
use mojavox_domain::{
    clock::Clock as _,
    ids::{NotificationId, PushSubscriptionId},
    permissions::Role,
};
use mojavox_providers::web_push::{Client, Vapid};
use mojavox_testkit::{Person, Stage};
use mojavox_worker::{JobError, Message};
use push_sender::{PushMessage, Worker};
use serde_json::json;

use crate::service::{Browser, Received, Service};

const SUBJECT: &str = "mailto:ops@mojavox.example";

struct World {
    stage: Stage,
    worker: Worker,
    service: Service,
    user: Person,
    public_key: String,
}

impl World {
    async fn new() -> Self {
        let stage = Stage::new().await;
        let (service, address) = Service::start().await;
        let key = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).unwrap();
        let private: EcPrivateKeyBin<'_> = key.private_key().as_be_bytes().unwrap();
        let public_key = BASE64URL.encode(key.public_key());
        let vapid = Vapid::new(&public_key, &BASE64URL.encode(private.as_ref()), SUBJECT).unwrap();
        let worker = Worker {
            db: stage.app.db.clone(),
            clock: stage.clock.clone(),
            client: Some(Client::new(vapid, Some(address))),
        };
        let user = stage.user(Role::Supervisor).await;
        Self {
            stage,
            worker,
            service,
            user,
            public_key,
        }
    }

    async fn browser(&self, name: &str) -> (PushSubscriptionId, Browser) {
        let browser = Browser::new();
        let id: PushSubscriptionId = self.stage.app.new_id();
        let sql =
            "INSERT INTO push_subscriptions (id, organization_id, user_id, endpoint, p256dh, auth)
                   VALUES ($1, $2, $3, $4, $5, $6)";
        let endpoint = format!("https://push.example.com/send/{name}");
        self.stage
            .sql
            .execute(
                sql,
                &[
                    &id.uuid(),
                    &self.user.organization.uuid(),
                    &self.user.id.uuid(),
                    &endpoint,
                    &browser.p256dh(),
                    &browser.auth(),
                ],
            )
            .await
            .expect("inserts a subscription");
        (id, browser)
    }

    async fn told(&self, priority: &str) -> NotificationId {
        let id: NotificationId = self.stage.app.new_id();
        let sql = "INSERT INTO notifications (id, organization_id, user_id, type, title, message, priority, action_data)
                   VALUES ($1, $2, $3, 'alert', 'A promise was broken', 'Jean Dupont owes 500', $4, '{\"amount\": 500}')";
        self.stage
            .sql
            .execute(
                sql,
                &[
                    &id.uuid(),
                    &self.user.organization.uuid(),
                    &self.user.id.uuid(),
                    &priority,
                ],
            )
            .await
            .expect("inserts a notification");
        id
    }

    async fn work(
        &self,
        notification_id: NotificationId,
        receive_count: u32,
    ) -> Result<(), JobError> {
        self.worker
            .work(
                Message::new(PushMessage {
                    organization_id: self.user.organization,
                    notification_id,
                })
                .received(receive_count, 5),
            )
            .await
    }

    /// Tells something and pushes it, with this answer of the service.
    async fn pushed(&self, status: u16, retry_after: Option<&'static str>) -> Result<(), JobError> {
        let id = self.told("high").await;
        self.service.answers(status, retry_after);
        self.work(id, 1).await
    }

    async fn kept(&self, id: PushSubscriptionId) -> Option<Row> {
        let sql = "SELECT failures, last_sent_at, not_before FROM push_subscriptions WHERE id = $1";
        self.stage
            .sql
            .query_opt(sql, &[&id.uuid()])
            .await
            .expect("reads")
    }

    async fn failures(&self, id: PushSubscriptionId) -> i16 {
        self.kept(id)
            .await
            .expect("the subscription is kept")
            .get(0)
    }
}

#[tokio::test]
async fn each_browser_gets_it_signed_by_us_and_readable_by_it_alone() {
    let t = World::new().await;
    let (phone_id, phone) = t.browser("phone").await;
    let (_, laptop) = t.browser("laptop").await;
    let id = t.told("critical").await;
    t.work(id, 1).await.expect("it is pushed");
    let mut received = t.service.received();
    received.sort_by(|one, other| one.path.cmp(&other.path));
    let paths: Vec<_> = received.iter().map(|one| one.path.as_str()).collect();
    assert_eq!(paths, ["/send/laptop", "/send/phone"]);
    let expected = json!({
        "id": id, "type": "alert", "priority": "critical", "title": "A promise was broken",
        "url": format!("/notifications/{id}"),
    });
    for (push, browser) in received.iter().zip([&laptop, &phone]) {
        assert_eq!(browser.read(&push.body), expected);
        let claims = push.claims(&t.public_key);
        assert_eq!(claims["aud"], "https://push.example.com");
        assert_eq!(claims["sub"], SUBJECT);
        let valid = claims["exp"].as_i64().expect("a time") - t.stage.clock.now().as_second();
        assert!((1..=86_400).contains(&valid), "{valid}");
        assert_eq!(push.header("content-encoding"), "aes128gcm");
        assert_eq!(push.header("ttl"), "86400");
        assert_eq!(push.header("urgency"), "high");
        assert_eq!(push.header("topic"), id.uuid().simple().to_string());
    }
    let row = t.kept(phone_id).await.expect("kept");
    assert_eq!(
        row.get::<_, Option<Timestamp>>(1),
        Some(t.stage.clock.now())
    );
    // The message again: nobody gets it twice.
    t.work(id, 2).await.expect("nothing is left to do");
    assert!(t.service.received().is_empty());
    let urgencies = async |priority: &str| {
        let id = t.told(priority).await;
        t.work(id, 1).await.expect("it is pushed");
        let received: Vec<Received> = t.service.received();
        received[0].header("urgency").to_owned()
    };
    assert_eq!(urgencies("high").await, "normal");
    assert_eq!(urgencies("medium").await, "low");
    assert_eq!(urgencies("low").await, "very-low");
}

/// When a job wants to be tried again.
fn after(done: Result<(), JobError>) -> Option<Duration> {
    match done {
        Err(JobError::Retry { after, .. }) => after,
        other => panic!("not to be tried again: {other:?}"),
    }
}

#[tokio::test]
async fn browsers_that_are_gone_are_forgotten() {
    let t = World::new().await;
    for status in [404, 410] {
        let (id, _) = t.browser(&status.to_string()).await;
        t.pushed(status, None).await.expect("nothing to repeat");
        assert!(t.kept(id).await.is_none(), "{status}");
    }
    t.service.received();
    let (id, _) = t.browser("expired").await;
    let sql = "UPDATE push_subscriptions SET expiration_time = $1";
    let past = t.stage.clock.now() - SignedDuration::from_secs(1);
    t.stage.sql.execute(sql, &[&past]).await.expect("updates");
    t.pushed(201, None).await.expect("nothing to repeat");
    assert!(t.kept(id).await.is_none());
    assert!(t.service.received().is_empty());
}

#[tokio::test]
async fn a_service_that_asks_for_time_gets_it() {
    let t = World::new().await;
    let (id, _) = t.browser("busy").await;
    let news = t.told("high").await;
    t.service.answers(429, Some("600"));
    assert_eq!(after(t.work(news, 1).await), Some(Duration::from_mins(10)));
    assert_eq!(t.failures(id).await, 1);
    assert_eq!(t.service.received().len(), 1);
    t.stage.clock.advance(SignedDuration::from_secs(599));
    assert_eq!(after(t.work(news, 2).await), Some(Duration::from_secs(1)));
    assert!(t.service.received().is_empty(), "not before it said");
    t.stage.clock.advance(SignedDuration::from_secs(1));
    t.work(news, 3).await.expect("it is pushed");
    assert_eq!(t.service.received().len(), 1);
    let row = t.kept(id).await.expect("kept");
    assert_eq!(row.get::<_, i16>(0), 0);
    assert_eq!(row.get::<_, Option<Timestamp>>(2), None);
}

#[tokio::test]
async fn a_retry_goes_to_those_that_did_not_get_it_and_ends() {
    let t = World::new().await;
    let (one, _) = t.browser("one").await;
    let (other, _) = t.browser("other").await;
    let news = t.told("high").await;
    t.service.answers(500, None);
    assert_eq!(after(t.work(news, 1).await), None, "it did not say");
    assert_eq!(t.service.received().len(), 2);
    assert_eq!(t.failures(one).await + t.failures(other).await, 1);
    t.service.answers(503, None);
    let last = t.work(news, 5).await;
    assert!(matches!(last, Err(JobError::Fail(_))), "no try is left");
    assert_eq!(t.service.received().len(), 1, "only the one that missed it");
    assert_eq!(t.failures(one).await + t.failures(other).await, 2);
}

#[tokio::test]
async fn what_is_too_large_loses_its_title() {
    let t = World::new().await;
    let (id, browser) = t.browser("small").await;
    t.pushed(413, None).await.expect("the second fits");
    let received = t.service.received();
    assert_eq!(received.len(), 2);
    let text = browser.read(&received[1].body);
    assert_eq!(text["title"], json!(null));
    assert!(text["id"].is_string());
    assert_eq!(t.failures(id).await, 0);
}

#[tokio::test]
async fn a_service_that_does_not_believe_us_costs_no_subscription_and_one_that_refuses_does() {
    let t = World::new().await;
    let (id, _) = t.browser("strict").await;
    for _ in 0..12 {
        t.pushed(403, None).await.expect("a repeat would not help");
    }
    assert_eq!(t.failures(id).await, 12);
    t.pushed(201, None).await.expect("it is pushed");
    for failures in 1..10 {
        t.pushed(400, None).await.expect("a repeat would not help");
        assert_eq!(t.failures(id).await, failures);
    }
    t.pushed(400, None).await.expect("a repeat would not help");
    assert!(t.kept(id).await.is_none());
}

#[tokio::test]
async fn what_is_no_news_and_who_is_suspended_is_left_alone() {
    let t = World::new().await;
    t.browser("quiet").await;
    for seen in ["read = true, read_at = now()", "dismissed_at = now()"] {
        let id = t.told("high").await;
        let sql = format!("UPDATE notifications SET {seen} WHERE id = $1");
        t.stage
            .sql
            .execute(&sql, &[&id.uuid()])
            .await
            .expect("updates");
        t.work(id, 1).await.expect("nothing to do");
    }
    // Another organisation's message cannot name our notification.
    let id = t.told("high").await;
    let stranger = t.stage.stranger(Role::Admin).await;
    let message = Message::new(PushMessage {
        organization_id: stranger.organization,
        notification_id: id,
    });
    t.worker.work(message).await.expect("nothing to do");
    let sql = "UPDATE users SET status = 'suspended' WHERE id = $1";
    t.stage
        .sql
        .execute(sql, &[&t.user.id.uuid()])
        .await
        .expect("updates");
    t.work(id, 1).await.expect("nothing to do");
    assert!(t.service.received().is_empty());
}

#[test]
fn the_sample_is_a_message() {
    let sample: serde_json::Value =
        serde_json::from_str(include_str!("../../../../events/push-sender/sqs.json")).unwrap();
    let body = sample["Records"][0]["body"].as_str().expect("a body");
    serde_json::from_str::<PushMessage>(body).unwrap();
}
