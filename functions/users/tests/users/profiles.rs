//! Creating, changing and deleting somebody; what everybody may change of themselves.

use mojavox_domain::permissions::Role;
use serde_json::{Value, json};

use crate::stand::{PASSWORD, Users, claire};

#[tokio::test]
async fn a_user_is_created_shown_changed_and_deleted() {
    let users = Users::new().await;
    let created = users
        .create(&users.admin, &claire())
        .await
        .assert_status(201);
    let created: Value = created.json();
    assert_eq!(created["email"], "Claire.Martin@example.com");
    assert_eq!(created["role"], "agent");
    assert_eq!(created["status"], "active");
    assert_eq!(created["department"], "Early arrears");
    assert_eq!(created["lastActiveAt"], Value::Null);
    assert!(created.get("passwordHash").is_none() && created.get("password").is_none());

    let path = format!("/api/v1/users/{}", created["id"].as_str().unwrap());
    let shown: Value = users
        .app
        .get(&path)
        .by(&users.admin)
        .send()
        .await
        .assert_status(200)
        .json();
    assert_eq!(shown, created);

    let change = json!({ "name": "Claire Dupré", "department": null, "avatarUrl": "https://cdn.example.com/c.png" });
    let changed: Value = users
        .app
        .put(&path)
        .by(&users.admin)
        .json(&change)
        .send()
        .await
        .assert_status(200)
        .json();
    assert_eq!(changed["name"], "Claire Dupré");
    assert_eq!(changed["department"], Value::Null);
    assert_eq!(changed["avatarUrl"], "https://cdn.example.com/c.png");
    assert_eq!(changed["email"], created["email"], "what is left out stays");

    users
        .app
        .delete(&path)
        .by(&users.admin)
        .send()
        .await
        .assert_status(204);
    users
        .app
        .get(&path)
        .by(&users.admin)
        .send()
        .await
        .assert_problem(404, "not_found");
    users
        .app
        .delete(&path)
        .by(&users.admin)
        .send()
        .await
        .assert_problem(404, "not_found");
    // The address is free again.
    users
        .create(&users.admin, &claire())
        .await
        .assert_status(201);
}

#[tokio::test]
async fn every_write_stands_in_the_audit_log_without_secrets() {
    let users = Users::new().await;
    let created: Value = users
        .create(&users.admin, &claire())
        .await
        .assert_status(201)
        .json();
    let id = created["id"].as_str().unwrap();
    let path = format!("/api/v1/users/{id}");
    // Entries of one millisecond have no order among each other.
    let a_moment = jiff::SignedDuration::from_millis(1);
    let put = async |path: String, body: Value| {
        users.stage.clock.advance(a_moment);
        users
            .app
            .put(path)
            .by(&users.admin)
            .json(&body)
            .send()
            .await
            .assert_status(200);
    };
    put(path.clone(), json!({ "name": "C. Martin" })).await;
    put(path.clone(), json!({ "password": "walnut-harbor-71-kite" })).await;
    put(format!("{path}/role"), json!({ "role": "analyst" })).await;
    put(format!("{path}/status"), json!({ "status": "suspended" })).await;
    users.stage.clock.advance(a_moment);
    users
        .app
        .delete(&path)
        .by(&users.admin)
        .send()
        .await
        .assert_status(204);

    let rows = users
        .stage
        .sql
        .query(
            "SELECT action, before::text, after::text, actor_id FROM audit_logs WHERE entity_id = $1::text::uuid ORDER BY id",
            &[&id],
        )
        .await
        .unwrap();
    let actions: Vec<&str> = rows.iter().map(|row| row.get(0)).collect();
    assert_eq!(
        actions,
        [
            "users.create",
            "users.update",
            "users.change_password",
            "users.set_role",
            "users.set_status",
            "users.delete"
        ]
    );
    for row in &rows {
        let (before, after): (Option<&str>, Option<&str>) = (row.get(1), row.get(2));
        let text = format!("{before:?}{after:?}");
        assert!(
            !text.contains("argon2") && !text.contains("walnut") && !text.contains("tulip"),
            "{text}"
        );
        assert_eq!(row.get::<_, uuid::Uuid>(3), users.admin.id.uuid());
    }
    let role: (Value, Value) = (
        serde_json::from_str(rows[3].get(1)).unwrap(),
        serde_json::from_str(rows[3].get(2)).unwrap(),
    );
    assert_eq!(
        (&role.0["role"], &role.1["role"]),
        (&json!("agent"), &json!("analyst"))
    );
    assert!(rows[5].get::<_, Option<&str>>(2).is_none());
}

#[tokio::test]
async fn an_address_belongs_to_one_account_in_the_whole_system() {
    let users = Users::new().await;
    users
        .create(&users.admin, &claire())
        .await
        .assert_status(201);
    let mut again = claire();
    again["email"] = json!("CLAIRE.MARTIN@EXAMPLE.COM");
    users
        .create(&users.admin, &again)
        .await
        .assert_problem(409, "email_taken");
    let stranger = users.stage.stranger(Role::Admin).await;
    users
        .create(&stranger, &again)
        .await
        .assert_problem(409, "email_taken");
    let agent = users.stage.user(Role::Agent).await;
    users
        .put(
            &users.admin,
            &agent,
            "",
            &json!({ "email": "claire.martin@example.com" }),
        )
        .await
        .assert_problem(409, "email_taken");
}

#[tokio::test]
async fn a_repeated_creation_is_answered_from_memory() {
    let users = Users::new().await;
    let post = async |body: &Value| {
        users
            .app
            .post("/api/v1/users")
            .by(&users.admin)
            .header("idempotency-key", "k-1")
            .json(body)
            .send()
            .await
    };
    let first = post(&claire()).await.assert_status(201);
    let again = post(&claire()).await.assert_status(201);
    assert_eq!(first.json::<Value>(), again.json::<Value>());
    assert_eq!(again.header("idempotency-replayed"), Some("true"));
    let mut other = claire();
    other["name"] = json!("Somebody Else");
    post(&other)
        .await
        .assert_problem(422, "idempotency_key_reused");
}

#[tokio::test]
async fn everybody_changes_their_own_name_picture_and_password() {
    let users = Users::new().await;
    let agent = users.stage.user(Role::Agent).await;
    users.set_password(&agent).await;
    let own = async |body: Value| users.put(&agent, &agent, "", &body).await;
    own(json!({ "name": "New Name", "avatarUrl": "https://cdn.example.com/a.png" }))
        .await
        .assert_status(200);
    own(json!({ "department": "Legal" }))
        .await
        .assert_problem(403, "missing_permission");
    own(json!({ "email": "me@example.com", "currentPassword": PASSWORD }))
        .await
        .assert_problem(403, "missing_permission");
    let colleague = users.stage.user(Role::Agent).await;
    users
        .put(&agent, &colleague, "", &json!({ "name": "X" }))
        .await
        .assert_problem(403, "missing_permission");

    let new = "walnut-harbor-71-kite";
    own(json!({ "password": new }))
        .await
        .assert_invalid("/currentPassword");
    own(json!({ "password": new, "currentPassword": "wrong" }))
        .await
        .assert_invalid("/currentPassword");
    own(json!({ "password": "password12", "currentPassword": PASSWORD }))
        .await
        .assert_invalid("/password");
    own(json!({ "password": new, "currentPassword": PASSWORD }))
        .await
        .assert_status(200);
    own(json!({ "name": "Once More" }))
        .await
        .assert_problem(401, "session_ended");
    assert!(users.has_password(&agent, new).await);
    // The new password alone: neither the others nor the attempts.
    let told = users.stage.told().await;
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(told[0].0, "control:end_sockets");
    assert_eq!(told[0].1["userId"], json!(agent.id));
}

#[tokio::test]
async fn a_stolen_session_is_no_licence_to_guess_the_password() {
    let users = Users::new().await;
    let agent = users.stage.user(Role::Agent).await;
    users.set_password(&agent).await;
    let guess = async |password: &str| {
        let body = json!({ "password": "walnut-harbor-71-kite", "currentPassword": password });
        users.put(&agent, &agent, "", &body).await
    };
    for _ in 0..5 {
        guess("wrong").await.assert_invalid("/currentPassword");
    }
    let locked = guess(PASSWORD)
        .await
        .assert_problem(423, "too_many_attempts");
    let wait: i64 = locked.header("retry-after").unwrap().parse().unwrap();
    assert!((1..=900).contains(&wait));
    assert!(users.has_password(&agent, PASSWORD).await);
}

#[tokio::test]
async fn an_admins_own_address_and_password_need_the_current_one() {
    let users = Users::new().await;
    users.set_password(&users.admin).await;
    let own = async |body: Value| users.put(&users.admin, &users.admin, "", &body).await;
    own(json!({ "email": "boss@example.com" }))
        .await
        .assert_invalid("/currentPassword");
    own(json!({ "email": "boss@example.com", "currentPassword": PASSWORD }))
        .await
        .assert_status(200);
    own(json!({ "department": "Board" }))
        .await
        .assert_status(200);
    // Another's password needs none, but takes their sessions.
    let agent = users.stage.user(Role::Agent).await;
    users
        .put(
            &users.admin,
            &agent,
            "",
            &json!({ "password": "walnut-harbor-71-kite" }),
        )
        .await
        .assert_status(200);
    users
        .put(&agent, &agent, "", &json!({ "name": "X" }))
        .await
        .assert_problem(401, "session_ended");
    assert!(users.has_password(&agent, "walnut-harbor-71-kite").await);
}
