//! Each role, other organisations, API keys and bad input.

use mojavox_domain::permissions::Role;
use serde_json::{Value, json};

use crate::stand::{Users, claire, path_of};

#[tokio::test]
async fn each_role_may_what_the_table_says() {
    let users = Users::new().await;
    let target = users.stage.user(Role::Agent).await;
    for (role, may) in [
        (Role::Admin, true),
        (Role::Supervisor, true),
        (Role::Analyst, false),
        (Role::Agent, false),
    ] {
        let person = users.stage.user(role).await;
        let mut body = claire();
        body["email"] = json!(format!("new.{role}@example.com"));
        let victim = users.stage.user(Role::Agent).await;
        for (answer, ok) in [
            (users.app.get("/api/v1/users").by(&person).send().await, 200),
            (
                users.app.get(path_of(&target)).by(&person).send().await,
                200,
            ),
            (users.create(&person, &body).await, 201),
            (
                users
                    .put(&person, &target, "", &json!({ "department": "Legal" }))
                    .await,
                200,
            ),
            (
                users
                    .put(&person, &victim, "/role", &json!({ "role": "analyst" }))
                    .await,
                200,
            ),
            (
                users
                    .put(
                        &person,
                        &victim,
                        "/status",
                        &json!({ "status": "inactive" }),
                    )
                    .await,
                200,
            ),
            (
                users.app.delete(path_of(&victim)).by(&person).send().await,
                204,
            ),
        ] {
            if may {
                answer.assert_status(ok);
            } else {
                answer.assert_problem(403, "missing_permission");
            }
        }
    }
}

#[tokio::test]
async fn another_organisations_users_are_not_there() {
    let users = Users::new().await;
    let stranger = users.stage.stranger(Role::Admin).await;
    let gone = async |answer: mojavox_testkit::Answer| answer.assert_problem(404, "not_found");
    gone(
        users
            .app
            .get(path_of(&stranger))
            .by(&users.admin)
            .send()
            .await,
    )
    .await;
    gone(
        users
            .put(&users.admin, &stranger, "", &json!({ "name": "X" }))
            .await,
    )
    .await;
    gone(
        users
            .put(
                &users.admin,
                &stranger,
                "/role",
                &json!({ "role": "agent" }),
            )
            .await,
    )
    .await;
    gone(
        users
            .put(
                &users.admin,
                &stranger,
                "/status",
                &json!({ "status": "suspended" }),
            )
            .await,
    )
    .await;
    gone(
        users
            .app
            .delete(path_of(&stranger))
            .by(&users.admin)
            .send()
            .await,
    )
    .await;
    let list: Value = users
        .app
        .get("/api/v1/users?limit=100")
        .by(&users.admin)
        .send()
        .await
        .json();
    assert!(!list.to_string().contains(&stranger.email));
}

#[tokio::test]
async fn nobody_known_gets_in_and_a_key_only_where_its_permissions_reach() {
    let users = Users::new().await;
    let target = users.stage.user(Role::Agent).await;
    let read = users.stage.api_key(&users.admin, &["users:read"]).await;
    let none = users.stage.api_key(&users.admin, &["customers:read"]).await;
    let write = users.stage.api_key(&users.admin, &["users:write"]).await;
    let path = path_of(&target);
    let calls = || {
        [
            (users.app.get("/api/v1/users"), 200, true),
            (users.app.get(&path), 200, true),
            (users.app.post("/api/v1/users").json(&claire()), 201, false),
            (
                users.app.put(&path).json(&json!({ "name": "X" })),
                200,
                false,
            ),
            (
                users
                    .app
                    .put(format!("{path}/role"))
                    .json(&json!({ "role": "agent" })),
                200,
                false,
            ),
            (
                users
                    .app
                    .put(format!("{path}/status"))
                    .json(&json!({ "status": "active" })),
                200,
                false,
            ),
            (users.app.delete(&path), 204, false),
        ]
    };
    for (call, _, _) in calls() {
        call.send().await.assert_problem(401, "not_signed_in");
    }
    for (call, _, _) in calls() {
        call.token(&none)
            .send()
            .await
            .assert_problem(403, "missing_permission");
    }
    for (call, ok, reads) in calls() {
        let answer = call.token(&read).send().await;
        if reads {
            answer.assert_status(ok);
        } else {
            answer.assert_problem(403, "missing_permission");
        }
    }
    for (call, ok, reads) in calls() {
        let answer = call.token(&write).send().await;
        if reads {
            answer.assert_problem(403, "missing_permission");
        } else {
            answer.assert_status(ok);
        }
    }
    // Not even its owner's own account.
    let own = users
        .app
        .put(path_of(&users.admin))
        .token(&read)
        .json(&json!({ "name": "X" }));
    own.send().await.assert_problem(403, "missing_permission");
}

#[tokio::test]
async fn bad_input_is_named() {
    let users = Users::new().await;
    let target = users.stage.user(Role::Agent).await;
    let post = async |field: &str, value: Value| {
        let mut body = claire();
        body[field] = value;
        users.create(&users.admin, &body).await
    };
    for (field, value) in [
        ("name", json!("")),
        ("name", json!("  ")),
        ("name", json!("x".repeat(101))),
        ("name", json!("a\u{0}b")),
        ("name", json!(7)),
        ("email", json!("nobody")),
        ("email", json!(" a@example.com")),
        ("email", json!(format!("{}@example.com", "x".repeat(250)))),
        ("role", json!("owner")),
        ("department", json!("x".repeat(51))),
        ("avatarUrl", json!("javascript:alert(1)")),
        ("password", json!("short")),
        ("password", json!("claire.martin")),
        ("password", json!("x".repeat(200))),
    ] {
        post(field, value)
            .await
            .assert_invalid(&format!("/{field}"));
    }
    post("isAdmin", json!(true))
        .await
        .assert_problem(422, "invalid_request");
    let raw = |path: &str, body: &[u8]| {
        users
            .app
            .call("PUT".parse().unwrap(), path)
            .by(&users.admin)
            .raw("application/json", body)
    };
    for suffix in ["", "/role", "/status"] {
        let path = format!("{}{suffix}", path_of(&target));
        raw(&path, b"{")
            .send()
            .await
            .assert_problem(400, "malformed_json");
        raw(&path, b"{\"unknown\": 1}")
            .send()
            .await
            .assert_problem(422, "invalid_request");
        raw(&path, b"\xff")
            .send()
            .await
            .assert_problem(400, "malformed_json");
        raw(
            &format!("/api/v1/users/7{suffix}"),
            b"{\"role\":\"agent\",\"status\":\"active\"}",
        )
        .send()
        .await
        .assert_status(422);
    }
    users
        .put(&users.admin, &target, "/role", &json!({ "role": "king" }))
        .await
        .assert_invalid("/role");
    users
        .put(
            &users.admin,
            &target,
            "/status",
            &json!({ "status": "gone" }),
        )
        .await
        .assert_invalid("/status");
    users
        .put(
            &users.admin,
            &target,
            "",
            &json!({ "name": null, "email": 3 }),
        )
        .await
        .assert_invalid("/email");
    users
        .app
        .get("/api/v1/users/nonsense")
        .by(&users.admin)
        .send()
        .await
        .assert_invalid("id");
    users
        .app
        .delete("/api/v1/users/1'%20OR%20'1'='1")
        .by(&users.admin)
        .send()
        .await
        .assert_invalid("id");
}
