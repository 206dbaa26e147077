//! What these tests stand on.

use jiff::{SignedDuration, Timestamp};
use mojavox_domain::permissions::Role;
use mojavox_testkit::{Answer, Person, Served, Stage};
use serde_json::{Value, json};

pub(crate) struct Keys {
    pub(crate) app: Served,
    /// A function that accepts keys as it accepts tokens.
    pub(crate) users: Served,
    pub(crate) supervisor: Person,
    pub(crate) stage: Stage,
}

impl Keys {
    pub(crate) async fn new() -> Self {
        let stage = Stage::new().await;
        let app = stage.serve(api_keys::router(), stage.app.clone());
        let users = stage.serve(users::router(), stage.app.clone());
        let supervisor = stage.user(Role::Supervisor).await;
        Self {
            app,
            users,
            supervisor,
            stage,
        }
    }

    pub(crate) async fn create(&self, by: &Person, body: &Value) -> Answer {
        self.app
            .post("/api/v1/api-keys")
            .by(by)
            .json(body)
            .send()
            .await
    }

    /// The created key's document.
    pub(crate) async fn key(&self, by: &Person, permissions: &[&str]) -> Value {
        // Lists show the latest first: no two in one millisecond.
        self.stage.clock.advance(SignedDuration::from_millis(1));
        let body = json!({ "name": "Ledger", "permissions": permissions });
        self.create(by, &body).await.assert_status(201).json()
    }

    pub(crate) async fn list(&self, by: &Person, query: &str) -> Value {
        let path = format!("/api/v1/api-keys?{query}");
        self.app
            .get(path)
            .by(by)
            .send()
            .await
            .assert_status(200)
            .json()
    }

    pub(crate) async fn revoke(&self, by: &Person, key: &Value) -> Answer {
        let path = format!("/api/v1/api-keys/{}", text(&key["id"]));
        self.app.delete(path).by(by).send().await
    }

    pub(crate) async fn use_it(&self, key: &str) -> Answer {
        self.users
            .get("/api/v1/users?limit=1")
            .token(key)
            .send()
            .await
    }

    pub(crate) async fn last_used(&self, key: &Value) -> Option<Timestamp> {
        let id = text(&key["id"]);
        self.stage
            .sql
            .query_one(
                "SELECT last_used_at FROM api_keys WHERE id = $1::text::uuid",
                &[&id],
            )
            .await
            .unwrap()
            .get(0)
    }
}

pub(crate) fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}
