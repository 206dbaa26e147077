//! The people of an organisation: lists, details, creating, changing, closing accounts.

mod stand;

use mojavox_domain::permissions::Role;
use serde_json::{Value, json};
use stand::{PASSWORD, Users, claire};

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
                users.app.get(users.path(&target)).by(&person).send().await,
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
                users
                    .app
                    .delete(users.path(&victim))
                    .by(&person)
                    .send()
                    .await,
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
            .get(users.path(&stranger))
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
            .delete(users.path(&stranger))
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
    let path = users.path(&target);
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
        .put(users.path(&users.admin))
        .token(&read)
        .json(&json!({ "name": "X" }));
    own.send().await.assert_problem(403, "missing_permission");
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
        let path = format!("{}{suffix}", users.path(&target));
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

#[tokio::test]
async fn lists_page_search_filter_and_sort() {
    let users = Users::new().await;
    let admin = &users.admin;
    for (name, email, role) in [
        ("Ada Lovelace", "zeta@example.com", "agent"),
        ("Grace Hopper", "alpha@example.com", "agent"),
        ("alan turing", "mu@example.com", "analyst"),
    ] {
        let body = json!({ "name": name, "email": email, "role": role, "password": PASSWORD });
        users.create(admin, &body).await.assert_status(201);
    }
    let names = async |query: &str| -> Vec<String> {
        let list: Value = users
            .app
            .get(format!("/api/v1/users?{query}"))
            .by(admin)
            .send()
            .await
            .assert_status(200)
            .json();
        list["data"]
            .as_array()
            .unwrap()
            .iter()
            .map(|user| user["name"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(names("role=agent").await, ["Ada Lovelace", "Grace Hopper"]);
    assert_eq!(
        names("role=agent&order=desc").await,
        ["Grace Hopper", "Ada Lovelace"]
    );
    assert_eq!(
        names("sort=email&q=a&role=agent").await,
        ["Grace Hopper", "Ada Lovelace"]
    );
    assert_eq!(
        names("q=LOVE").await,
        ["Ada Lovelace"],
        "a later word of the name"
    );
    assert_eq!(names("q=mu@ex").await, ["alan turing"]);
    assert_eq!(names("q=ovelace").await, Vec::<String>::new());
    assert_eq!(names("q=%25").await, Vec::<String>::new());
    assert_eq!(
        names("q=';DROP%20TABLE%20users;--").await,
        Vec::<String>::new()
    );
    assert_eq!(names("status=suspended").await, Vec::<String>::new());
    assert_eq!(names("status=active&role=analyst").await, ["alan turing"]);

    // Numbered pages and cursors walk the same order, whatever it is.
    for sort in ["name", "email", "createdAt", "lastActiveAt"] {
        for order in ["asc", "desc"] {
            let query = format!("sort={sort}&order={order}");
            let all = names(&query).await;
            assert_eq!(all.len(), 4, "{query}");
            let (mut paged, mut walked, mut cursor) = (Vec::new(), Vec::new(), String::new());
            for page in 1..=4 {
                paged.extend(names(&format!("{query}&limit=1&page={page}")).await);
                let step: Value = users
                    .app
                    .get(format!("/api/v1/users?{query}&limit=1{cursor}"))
                    .by(admin)
                    .send()
                    .await
                    .json();
                walked.push(step["data"][0]["name"].as_str().unwrap().to_owned());
                assert_eq!(step["total"], 4);
                assert_eq!(step["totalPages"], 4);
                match step["nextCursor"].as_str() {
                    Some(next) => cursor = format!("&cursor={next}"),
                    None => assert_eq!(page, 4),
                }
            }
            assert_eq!((&paged, &walked), (&all, &all), "{query}");
        }
    }
}

#[tokio::test]
async fn bad_queries_are_named() {
    use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
    let users = Users::new().await;
    let forged = |json: &str| format!("cursor={}", URL_SAFE_NO_PAD.encode(json));
    let id = uuid::Uuid::nil();
    let of_email = forged(&format!(r#"{{"value":{{"e":"a"}},"id":"{id}"}}"#));
    let with_nul = forged(&format!(r#"{{"value":{{"n":"a\u0000"}},"id":"{id}"}}"#));
    let long_ago = format!(
        "sort=createdAt&{}",
        forged(&format!(
            r#"{{"value":{{"c":"-009000-01-01T00:00:00Z"}},"id":"{id}"}}"#
        ))
    );
    for (query, name) in [
        ("page=0", "page"),
        ("page=-1", "page"),
        ("page=99999999999999999999", "page"),
        ("page=9223372036854775807", "page"),
        ("limit=0", "limit"),
        ("limit=101", "limit"),
        ("limit=x", "limit"),
        ("role=owner", "role"),
        ("status=gone", "status"),
        ("sort=password_hash", "sort"),
        ("sort=name;DROP", "sort"),
        ("order=sideways", "order"),
        ("cursor=garbage!", "cursor"),
        ("cursor=e30", "cursor"),
        ("page=1&cursor=e30", "cursor"),
        ("unknown=1", "unknown"),
        ("q=a%00b", "q"),
        (&*of_email, "cursor"),
        (&*with_nul, "cursor"),
        (&*long_ago, "cursor"),
    ] {
        users
            .app
            .get(format!("/api/v1/users?{query}"))
            .by(&users.admin)
            .send()
            .await
            .assert_invalid(name);
    }
    let long = format!("/api/v1/users?q={}", "x".repeat(201));
    users
        .app
        .get(long)
        .by(&users.admin)
        .send()
        .await
        .assert_invalid("q");
    users
        .app
        .get("/api/v1/users?q=%ff")
        .by(&users.admin)
        .send()
        .await
        .assert_problem(400, "malformed_query");
}
