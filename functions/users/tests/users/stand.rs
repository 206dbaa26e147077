//! What these tests stand on.

use mojavox_domain::{password, permissions::Role};
use mojavox_runtime::SystemChance;
use mojavox_testkit::{Answer, Person, Served, Stage};
use serde_json::{Value, json};

pub(crate) const PASSWORD: &str = "tulip-ferry-92-oboe";

pub(crate) struct Users {
    pub(crate) app: Served,
    pub(crate) admin: Person,
    pub(crate) stage: Stage,
}

/// Somebody to create.
pub(crate) fn claire() -> Value {
    json!({
        "name": "Claire Martin", "email": "Claire.Martin@example.com", "role": "agent",
        "department": "Early arrears", "password": PASSWORD
    })
}

pub(crate) fn path_of(person: &Person) -> String {
    format!("/api/v1/users/{}", person.id)
}

impl Users {
    pub(crate) async fn new() -> Self {
        let stage = Stage::new().await;
        let app = stage.serve(users::router(), stage.app.clone());
        let admin = stage.user(Role::Admin).await;
        Self { app, admin, stage }
    }

    pub(crate) async fn create(&self, by: &Person, body: &Value) -> Answer {
        self.app
            .post("/api/v1/users")
            .by(by)
            .json(body)
            .send()
            .await
    }

    pub(crate) async fn put(&self, by: &Person, whom: &Person, what: &str, body: &Value) -> Answer {
        let path = format!("{}{what}", path_of(whom));
        self.app.put(path).by(by).json(body).send().await
    }

    pub(crate) async fn set_password(&self, person: &Person) {
        let hash = password::hash(PASSWORD, &SystemChance);
        self.stage
            .sql
            .execute(
                "UPDATE users SET password_hash = $2 WHERE id = $1",
                &[&person.id.uuid(), &hash],
            )
            .await
            .expect("sets a password");
    }

    pub(crate) async fn has_password(&self, person: &Person, password: &str) -> bool {
        let row = self
            .stage
            .sql
            .query_one(
                "SELECT password_hash FROM users WHERE id = $1",
                &[&person.id.uuid()],
            )
            .await
            .expect("reads a hash");
        password::verify(password, Some(row.get(0)))
    }
}
