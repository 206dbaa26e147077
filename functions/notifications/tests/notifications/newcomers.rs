//! Who may decide only since now is told what waits.

use mojavox_domain::permissions::Role;
use mojavox_testkit::Person;
use serde_json::{Value, json};

use crate::desk::Desk;

impl Desk {
    async fn again(&self, person: &Person, role: Role) -> Person {
        self.stage
            .sign_in(person.organization, person.id, role, person.email.clone())
            .await
    }

    async fn set(&self, person: &Person, what: &str, value: &str) {
        let path = format!("/api/v1/users/{}/{what}", person.id);
        let call = self.app.put(path).by(&self.admin);
        call.json(&json!({ what: value }))
            .send()
            .await
            .assert_status(200);
    }
}

#[tokio::test]
async fn a_new_admin_finds_what_waits() {
    let desk = Desk::new().await;
    desk.settlement().await;
    let body = json!({
        "email": "new@example.com", "name": "New", "role": "admin", "password": "quartz-lantern-41-meadow",
    });
    let user: Value = desk
        .post("/api/v1/users", &desk.admin, body)
        .await
        .assert_status(201)
        .json();
    let id: uuid::Uuid = user["id"].as_str().expect("an id").parse().expect("a UUID");
    let newcomer = desk
        .stage
        .sign_in(
            desk.stage.organization,
            id.into(),
            Role::Admin,
            "new@example.com".to_owned(),
        )
        .await;
    desk.assert_pending(&newcomer, 1).await;
    let told = desk.asked(&newcomer).await;
    desk.approve(&newcomer, &told).await.assert_status(200);
    desk.assert_pending(&desk.admin, 0).await;
}

#[tokio::test]
async fn the_promoted_and_the_returned_are_told_once_and_never_of_their_own() {
    let desk = Desk::new().await;
    desk.settlement().await;
    let away = &desk.other_admin;
    desk.set(away, "status", "suspended").await;
    desk.plan().await;
    desk.set(away, "status", "active").await;
    desk.assert_pending(&desk.again(away, Role::Admin).await, 2)
        .await;
    desk.set(&desk.agent, "role", "supervisor").await;
    desk.assert_pending(&desk.again(&desk.agent, Role::Supervisor).await, 0)
        .await;
    desk.set(&desk.agent, "role", "admin").await;
    desk.assert_pending(&desk.again(&desk.agent, Role::Admin).await, 2)
        .await;
    // What the supervisor proposed is nothing for the admin that they are now.
    desk.set(&desk.supervisor, "role", "admin").await;
    desk.assert_pending(&desk.again(&desk.supervisor, Role::Admin).await, 0)
        .await;
    // And back again: it does not wait for them any more.
    desk.set(&desk.agent, "role", "agent").await;
    let agent = desk.again(&desk.agent, Role::Agent).await;
    desk.assert_pending(&agent, 0).await;
    desk.approve(&agent, &desk.asked(&agent).await)
        .await
        .assert_problem(403, "role_too_low");
}
