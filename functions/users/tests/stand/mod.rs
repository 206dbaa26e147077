//! What these tests stand on.

use mojavox_domain::{password, permissions::Role};
use mojavox_runtime::SystemChance;
use mojavox_testkit::{Answer, Person, Served, Stage};
use serde_json::{Value, json};

pub const PASSWORD: &str = "tulip-ferry-92-oboe";

pub struct Users {
    pub app: Served,
    pub admin: Person,
    pub stage: Stage,
}

/// Somebody to create.
pub fn claire() -> Value {
    json!({
        "name": "Claire Martin", "email": "Claire.Martin@example.com", "role": "agent",
        "department": "Early arrears", "password": PASSWORD
    })
}

impl Users {
    pub async fn new() -> Self {
        let stage = Stage::new().await;
        let app = stage.serve(users::router(), stage.app.clone());
        let admin = stage.user(Role::Admin).await;
        Self { app, admin, stage }
    }

    pub fn path(&self, person: &Person) -> String {
        format!("/api/v1/users/{}", person.id)
    }

    pub async fn create(&self, by: &Person, body: &Value) -> Answer {
        self.app.post("/api/v1/users").by(by).json(body).send().await
    }

    pub async fn put(&self, by: &Person, whom: &Person, what: &str, body: &Value) -> Answer {
        let path = format!("{}{what}", self.path(whom));
        self.app.put(path).by(by).json(body).send().await
    }

    pub async fn set_password(&self, person: &Person) {
        let hash = password::hash(PASSWORD, &SystemChance);
        self.stage
            .sql
            .execute("UPDATE users SET password_hash = $2 WHERE id = $1", &[&person.id.uuid(), &hash])
            .await
            .expect("sets a password");
    }

    pub async fn has_password(&self, person: &Person, password: &str) -> bool {
        let row = self
            .stage
            .sql
            .query_one("SELECT password_hash FROM users WHERE id = $1", &[&person.id.uuid()])
            .await
            .expect("reads a hash");
        password::verify(password, Some(row.get(0)))
    }
}
