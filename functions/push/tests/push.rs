//! Browsers that users subscribe, and only their own.

use futures::future::join_all;
use mojavox_domain::permissions::Role;
use mojavox_testkit::{Answer, Person, Served, Stage};
use push::{MOST, State};
use serde_json::{Value, json};

const KEY: &str = "/api/v1/push/public-key";
const PATH: &str = "/api/v1/push/subscriptions";
const P256DH: &str =
    "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
const AUTH: &str = "BTBZMqHH6r4Tts7J_aSIgg";

struct Browsers {
    stage: Stage,
    app: Served,
}

impl Browsers {
    async fn new() -> Self {
        Self::with_key(Some(P256DH)).await
    }

    async fn with_key(key: Option<&str>) -> Self {
        let stage = Stage::new().await;
        let state = State {
            app: stage.app.clone(),
            vapid_public_key: key.map(Into::into),
        };
        let app = stage.serve(push::router(), state);
        Self { stage, app }
    }

    async fn subscribe(&self, by: &Person, endpoint: &str) -> Answer {
        let call = self.app.post(PATH).by(by).json(&subscription(endpoint));
        call.header("user-agent", "Firefox/145.0").send().await
    }

    async fn endpoints(&self, by: &Person) -> Vec<String> {
        let answer = self.app.get(PATH).by(by).send().await;
        let list: Value = answer.assert_status(200).json();
        let rows = list["data"].as_array().expect("a list");
        rows.iter()
            .map(|row| row["endpoint"].as_str().expect("a text").to_owned())
            .collect()
    }
}

fn subscription(endpoint: &str) -> Value {
    json!({ "endpoint": endpoint, "expirationTime": null, "keys": { "p256dh": P256DH, "auth": AUTH } })
}

fn browser(number: i64) -> String {
    format!("https://push.example.com/send/{number}")
}

#[tokio::test]
async fn everybody_subscribes_and_unsubscribes_their_own_browsers() {
    let t = Browsers::new().await;
    for (number, role) in (0..).zip(Role::ALL) {
        let user = t.stage.user(role).await;
        let key: Value = t
            .app
            .get(KEY)
            .by(&user)
            .send()
            .await
            .assert_status(200)
            .json();
        assert_eq!(key, json!({ "publicKey": P256DH }));
        let made: Value = t
            .subscribe(&user, &browser(number))
            .await
            .assert_status(201)
            .json();
        assert_eq!(made["endpoint"], browser(number));
        assert_eq!(made["userAgent"], "Firefox/145.0");
        assert!(made.get("keys").is_none());
        assert_eq!(t.endpoints(&user).await, [browser(number)]);
        let path = format!("{PATH}/{}", made["id"].as_str().expect("an id"));
        t.app
            .delete(&path)
            .by(&user)
            .send()
            .await
            .assert_status(204);
        assert!(t.endpoints(&user).await.is_empty());
        t.app
            .delete(&path)
            .by(&user)
            .send()
            .await
            .assert_problem(404, "not_found");
    }
}

#[tokio::test]
async fn nobody_sees_or_ends_what_is_somebody_elses() {
    let t = Browsers::new().await;
    let (one, other) = (
        t.stage.user(Role::Admin).await,
        t.stage.user(Role::Admin).await,
    );
    let stranger = t.stage.stranger(Role::Admin).await;
    let made: Value = t
        .subscribe(&one, &browser(1))
        .await
        .assert_status(201)
        .json();
    let path = format!("{PATH}/{}", made["id"].as_str().expect("an id"));
    for person in [&other, &stranger] {
        assert!(t.endpoints(person).await.is_empty());
        t.app
            .delete(&path)
            .by(person)
            .send()
            .await
            .assert_problem(404, "not_found");
    }
    // The same browser in another organisation is a subscription of its own.
    t.subscribe(&stranger, &browser(1)).await.assert_status(201);
    assert_eq!(t.endpoints(&one).await, [browser(1)]);
    // In the same one it follows whoever signs in there.
    let taken: Value = t
        .subscribe(&other, &browser(1))
        .await
        .assert_status(200)
        .json();
    assert_eq!(taken["id"], made["id"]);
    assert!(t.endpoints(&one).await.is_empty());
    assert_eq!(t.endpoints(&other).await, [browser(1)]);
}

#[tokio::test]
async fn of_too_many_browsers_the_one_reached_least_recently_gives_way() {
    let t = Browsers::new().await;
    let user = t.stage.user(Role::Agent).await;
    for number in 0..MOST {
        t.stage.clock.advance(jiff::SignedDuration::from_secs(1));
        t.subscribe(&user, &browser(number))
            .await
            .assert_status(201);
    }
    let reached = "UPDATE push_subscriptions SET last_sent_at = created_at + interval '1 hour' WHERE endpoint = $1";
    t.stage
        .sql
        .execute(reached, &[&browser(0)])
        .await
        .expect("updates");
    t.subscribe(&user, &browser(99)).await.assert_status(201);
    let left = t.endpoints(&user).await;
    assert_eq!(i64::try_from(left.len()), Ok(MOST));
    assert!(
        left.contains(&browser(0)) && left.contains(&browser(99)) && !left.contains(&browser(1))
    );
    // At once, too.
    join_all((200..210).map(async |number| {
        t.subscribe(&user, &browser(number))
            .await
            .assert_status(201);
    }))
    .await;
    assert_eq!(i64::try_from(t.endpoints(&user).await.len()), Ok(MOST));
}

#[tokio::test]
async fn what_is_no_subscription_is_refused_by_field() {
    let t = Browsers::new().await;
    let user = t.stage.user(Role::Agent).await;
    let refused = async |body: Value, field: &str| {
        let answer = t.app.post(PATH).by(&user).json(&body).send().await;
        answer.assert_invalid(field);
    };
    for endpoint in [
        "http://push.example.com/x",
        "https://127.0.0.1/x",
        "https://169.254.169.254/latest/meta-data",
        "https://localhost/x",
        "https://push.example.com:8443/x",
        "",
    ] {
        refused(subscription(endpoint), "/endpoint").await;
    }
    let with = |field: &str, value: Value| {
        let mut body = subscription(&browser(1));
        *body.pointer_mut(field).expect("a field") = value;
        body
    };
    for p256dh in ["", "AAAA", "not base64url"] {
        refused(with("/keys/p256dh", json!(p256dh)), "/keys/p256dh").await;
    }
    refused(with("/keys/auth", json!("AAAA")), "/keys/auth").await;
    for time in [json!(-1), json!(1000), json!(i64::MAX), json!("tomorrow")] {
        refused(with("/expirationTime", time), "/expirationTime").await;
    }
    assert!(t.endpoints(&user).await.is_empty());
}

#[tokio::test]
async fn without_keys_there_are_no_subscriptions() {
    let t = Browsers::with_key(None).await;
    let user = t.stage.user(Role::Agent).await;
    let answer = t.app.get(KEY).by(&user).send().await;
    answer.assert_problem(503, "push_not_configured");
    t.subscribe(&user, &browser(1))
        .await
        .assert_problem(503, "push_not_configured");
    t.app
        .get(PATH)
        .send()
        .await
        .assert_problem(401, "not_signed_in");
}
