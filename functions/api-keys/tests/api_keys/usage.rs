//! What a key opens, and for whom.

use jiff::SignedDuration;
use mojavox_domain::{clock::Clock as _, permissions::Role};
use serde_json::{Value, json};

use crate::stand::{Keys, text};

#[tokio::test]
async fn a_key_cannot_make_keys_but_lists_and_revokes() {
    let keys = Keys::new().await;
    let all = ["api_keys:manage", "users:read"];
    let manager = keys.key(&keys.supervisor, &all).await;
    let manager = text(&manager["key"]);
    let body = json!({ "name": "Offspring", "permissions": ["users:read"] });
    keys.app
        .post("/api/v1/api-keys")
        .token(manager)
        .json(&body)
        .send()
        .await
        .assert_problem(403, "not_a_session");
    let other = keys.key(&keys.supervisor, &["users:read"]).await;
    keys.app
        .get("/api/v1/api-keys")
        .token(manager)
        .send()
        .await
        .assert_status(200);
    let path = format!("/api/v1/api-keys/{}", text(&other["id"]));
    keys.app
        .delete(path)
        .token(manager)
        .send()
        .await
        .assert_status(204);
    keys.use_it(text(&other["key"]))
        .await
        .assert_problem(401, "invalid_api_key");
}

#[tokio::test]
async fn a_key_opens_what_a_token_opens_within_its_permissions() {
    let keys = Keys::new().await;
    let reader = keys.key(&keys.supervisor, &["users:read"]).await;
    let reader = text(&reader["key"]);
    keys.use_it(reader).await.assert_status(200);
    let path = format!("/api/v1/users/{}/status", keys.supervisor.id);
    keys.users
        .put(path)
        .token(reader)
        .json(&json!({ "status": "active" }))
        .send()
        .await
        .assert_problem(403, "missing_permission");
    let elsewhere = keys.key(&keys.supervisor, &["customers:read"]).await;
    keys.use_it(text(&elsewhere["key"]))
        .await
        .assert_problem(403, "missing_permission");
    keys.use_it(&format!("{}x", &reader[..46]))
        .await
        .assert_problem(401, "invalid_api_key");
    // What a key does is its user's doing, and the key's.
    let writer = keys.key(&keys.supervisor, &["users:write"]).await;
    let body = json!({ "name": "N", "email": "n@example.com", "role": "agent", "password": "tulip-ferry-92-oboe" });
    keys.users
        .post("/api/v1/users")
        .token(text(&writer["key"]))
        .json(&body)
        .send()
        .await
        .assert_status(201);
    let row = keys
        .stage
        .sql
        .query_one(
            "SELECT actor_type, actor_id::text, api_key_id::text FROM audit_logs WHERE action = 'users.create'",
            &[],
        )
        .await
        .unwrap();
    let by: (String, String, String) = (row.get(0), row.get(1), row.get(2));
    let expected = (
        "api_key".to_owned(),
        keys.supervisor.id.to_string(),
        text(&writer["id"]).to_owned(),
    );
    assert_eq!(by, expected);
}

#[tokio::test]
async fn a_key_ends_when_it_expires() {
    let keys = Keys::new().await;
    let soon = keys.stage.clock.now() + SignedDuration::from_mins(10);
    let body =
        json!({ "name": "Short", "permissions": ["users:read"], "expiresAt": soon.to_string() });
    let key: Value = keys
        .create(&keys.supervisor, &body)
        .await
        .assert_status(201)
        .json();
    keys.use_it(text(&key["key"])).await.assert_status(200);
    // The database has its own clock.
    keys.stage
        .sql
        .execute(
            "UPDATE api_keys SET expires_at = now() - interval '1 second'",
            &[],
        )
        .await
        .unwrap();
    keys.use_it(text(&key["key"]))
        .await
        .assert_problem(401, "invalid_api_key");
}

#[tokio::test]
async fn the_last_use_is_noted_at_most_once_a_minute() {
    let keys = Keys::new().await;
    let key = keys.key(&keys.supervisor, &["users:read"]).await;
    assert_eq!(keys.last_used(&key).await, None);
    keys.use_it(text(&key["key"])).await.assert_status(200);
    let first = keys.last_used(&key).await.expect("noted");
    keys.use_it(text(&key["key"])).await.assert_status(200);
    assert_eq!(keys.last_used(&key).await, Some(first));
    keys.stage
        .sql
        .execute(
            "UPDATE api_keys SET last_used_at = now() - interval '61 seconds'",
            &[],
        )
        .await
        .unwrap();
    keys.use_it(text(&key["key"])).await.assert_status(200);
    assert!(keys.last_used(&key).await.expect("noted") > first);
    let list = keys.list(&keys.supervisor, "").await;
    assert_ne!(list["data"][0]["lastUsedAt"], Value::Null);
}

#[tokio::test]
async fn each_role_may_what_the_table_says() {
    let keys = Keys::new().await;
    for (role, may) in [
        (Role::Admin, true),
        (Role::Supervisor, true),
        (Role::Analyst, true),
        (Role::Agent, false),
    ] {
        let person = keys.stage.user(role).await;
        let body = json!({ "name": "X", "permissions": ["api_keys:manage"] });
        let created = keys.create(&person, &body).await;
        let listed = keys.app.get("/api/v1/api-keys").by(&person).send().await;
        if may {
            let created: Value = created.assert_status(201).json();
            listed.assert_status(200);
            keys.revoke(&person, &created).await.assert_status(204);
        } else {
            created.assert_problem(403, "missing_permission");
            listed.assert_problem(403, "missing_permission");
            let any = json!({ "id": keys.supervisor.id });
            keys.revoke(&person, &any)
                .await
                .assert_problem(403, "missing_permission");
        }
    }
}

#[tokio::test]
async fn another_organisations_keys_are_not_there() {
    let keys = Keys::new().await;
    let key = keys.key(&keys.supervisor, &["users:read"]).await;
    let stranger = keys.stage.stranger(Role::Admin).await;
    keys.revoke(&stranger, &key)
        .await
        .assert_problem(404, "not_found");
    assert_eq!(keys.list(&stranger, "").await["total"], 0);
    keys.use_it(text(&key["key"])).await.assert_status(200);
}

#[tokio::test]
async fn nobody_known_gets_in_and_a_key_only_with_the_permission() {
    let keys = Keys::new().await;
    let weak = keys.stage.api_key(&keys.supervisor, &["users:read"]).await;
    let body = json!({ "name": "X", "permissions": ["users:read"] });
    let calls = || {
        [
            keys.app.get("/api/v1/api-keys"),
            keys.app.post("/api/v1/api-keys").json(&body),
            keys.app
                .delete(format!("/api/v1/api-keys/{}", keys.supervisor.id)),
        ]
    };
    for call in calls() {
        call.send().await.assert_problem(401, "not_signed_in");
    }
    for call in calls() {
        call.token(&weak)
            .send()
            .await
            .assert_problem(403, "missing_permission");
    }
}
