//! API keys: made once, shown once, accepted within their permissions, refused once revoked.

use jiff::{SignedDuration, Timestamp};
use mojavox_domain::{clock::Clock as _, permissions::Role};
use mojavox_testkit::{Answer, Person, Served, Stage};
use serde_json::{Value, json};

struct Keys {
    app: Served,
    /// A function that accepts keys as it accepts tokens.
    users: Served,
    supervisor: Person,
    stage: Stage,
}

impl Keys {
    async fn new() -> Self {
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

    async fn create(&self, by: &Person, body: &Value) -> Answer {
        self.app
            .post("/api/v1/api-keys")
            .by(by)
            .json(body)
            .send()
            .await
    }

    /// The created key's document.
    async fn key(&self, by: &Person, permissions: &[&str]) -> Value {
        // Lists show the latest first: no two in one millisecond.
        self.stage.clock.advance(SignedDuration::from_millis(1));
        let body = json!({ "name": "Ledger", "permissions": permissions });
        self.create(by, &body).await.assert_status(201).json()
    }

    async fn list(&self, by: &Person, query: &str) -> Value {
        let path = format!("/api/v1/api-keys?{query}");
        self.app
            .get(path)
            .by(by)
            .send()
            .await
            .assert_status(200)
            .json()
    }

    async fn revoke(&self, by: &Person, key: &Value) -> Answer {
        let path = format!("/api/v1/api-keys/{}", text(&key["id"]));
        self.app.delete(path).by(by).send().await
    }

    async fn use_it(&self, key: &str) -> Answer {
        self.users
            .get("/api/v1/users?limit=1")
            .token(key)
            .send()
            .await
    }

    async fn last_used(&self, key: &Value) -> Option<Timestamp> {
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

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}

#[tokio::test]
async fn a_key_is_shown_once_and_kept_as_a_hash() {
    let keys = Keys::new().await;
    let created = keys
        .key(
            &keys.supervisor,
            &["users:read", "customers:read", "users:read"],
        )
        .await;
    let key = text(&created["key"]);
    assert_eq!(key.len(), 47);
    assert!(key.starts_with("mvx_"));
    assert!(
        key[4..]
            .chars()
            .all(|letter| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_')
    );
    assert_eq!(created["keyPrefix"], key[..10]);
    assert_eq!(
        created["permissions"],
        json!(["users:read", "customers:read"])
    );
    assert_eq!(created["userId"], keys.supervisor.id.to_string());
    assert_eq!(created["expiresAt"], Value::Null);
    let another = keys.key(&keys.supervisor, &["users:read"]).await;
    assert_ne!(another["key"], created["key"]);

    let list = keys.list(&keys.supervisor, "").await;
    assert_eq!(list["total"], 2);
    assert_eq!(list["data"][1]["id"], created["id"]);
    assert_eq!(list["data"][1]["keyPrefix"], created["keyPrefix"]);
    let row = keys
        .stage
        .sql
        .query_one(
            "SELECT string_agg(k::text, '') || (SELECT string_agg(a::text, '') FROM audit_logs a) FROM api_keys k",
            &[],
        )
        .await
        .unwrap();
    let everything = format!("{list}{}", row.get::<_, String>(0));
    assert!(
        !everything.contains(&key[10..]),
        "the key is nowhere but in the first answer"
    );
}

#[tokio::test]
async fn a_repeat_gets_the_same_key_without_the_key() {
    let keys = Keys::new().await;
    let body = json!({
        "name": "Ledger", "permissions": ["users:read"],
        "expiresAt": (keys.stage.clock.now() + SignedDuration::from_hours(1)).to_string()
    });
    let post = || {
        keys.app
            .post("/api/v1/api-keys")
            .by(&keys.supervisor)
            .header("idempotency-key", "k-1")
            .json(&body)
            .send()
    };
    let mut first: Value = post().await.assert_status(201).json();
    let second: Value = post().await.assert_status(201).json();
    assert_eq!(second["key"], Value::Null);
    first["key"] = Value::Null;
    assert_eq!(second, first);
    assert_eq!(keys.list(&keys.supervisor, "").await["total"], 1);
    // Also once the key has expired.
    keys.stage.clock.advance(SignedDuration::from_hours(2));
    let token = keys
        .stage
        .sign_in(
            keys.supervisor.organization,
            keys.supervisor.id,
            Role::Supervisor,
            String::new(),
        )
        .await;
    let later = keys
        .app
        .post("/api/v1/api-keys")
        .by(&token)
        .header("idempotency-key", "k-1")
        .json(&body)
        .send()
        .await;
    assert_eq!(later.assert_status(201).json::<Value>(), second);
}

#[tokio::test]
async fn permissions_are_the_callers_own_or_named() {
    let keys = Keys::new().await;
    let analyst = keys.stage.user(Role::Analyst).await;
    let body = json!({ "name": "X", "permissions": ["api_keys:manage", "users:read", "nonsense", "audit:read"] });
    let refused = keys
        .create(&analyst, &body)
        .await
        .assert_invalid("/permissions/1");
    let refused: Value = refused.json();
    let pointers: Vec<&str> = refused["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|error| text(&error["pointer"]))
        .collect();
    assert_eq!(
        pointers,
        ["/permissions/1", "/permissions/2", "/permissions/3"]
    );
    let admin = keys.stage.user(Role::Admin).await;
    keys.key(&admin, &["audit:read", "users:write"]).await;
}

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
async fn everybody_sees_and_revokes_their_own_and_admins_all() {
    let keys = Keys::new().await;
    let admin = keys.stage.user(Role::Admin).await;
    let analyst = keys.stage.user(Role::Analyst).await;
    let of_supervisor = keys.key(&keys.supervisor, &["users:read"]).await;
    let of_analyst = keys.key(&analyst, &["api_keys:manage"]).await;
    assert_eq!(
        keys.list(&analyst, "").await["data"][0]["id"],
        of_analyst["id"]
    );
    assert_eq!(keys.list(&analyst, "").await["total"], 1);
    let all = keys.list(&admin, "").await;
    assert_eq!(all["total"], 2);
    assert_eq!(all["data"][1]["userId"], keys.supervisor.id.to_string());
    keys.revoke(&analyst, &of_supervisor)
        .await
        .assert_problem(404, "not_found");
    for _ in 0..2 {
        keys.revoke(&analyst, &of_analyst).await.assert_status(204);
        keys.revoke(&admin, &of_supervisor).await.assert_status(204);
    }
    keys.use_it(text(&of_supervisor["key"]))
        .await
        .assert_problem(401, "invalid_api_key");
    assert_eq!(keys.list(&admin, "").await["total"], 0);
    let audited: i64 = keys
        .stage
        .sql
        .query_one(
            "SELECT count(*) FROM audit_logs WHERE action = 'api_keys.revoke'",
            &[],
        )
        .await
        .unwrap()
        .get(0);
    assert_eq!(audited, 2, "revoking what is revoked is no event");
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

#[tokio::test]
async fn lists_page_and_walk() {
    let keys = Keys::new().await;
    for _ in 0..3 {
        keys.key(&keys.supervisor, &["users:read"]).await;
    }
    let id = |list: &Value, at: usize| list["data"][at]["id"].clone();
    let all = keys.list(&keys.supervisor, "").await;
    assert_eq!(all["nextCursor"], Value::Null);
    let mut cursor = String::new();
    for page in 0..3 {
        let numbered = keys
            .list(&keys.supervisor, &format!("limit=1&page={}", page + 1))
            .await;
        let walked = keys
            .list(&keys.supervisor, &format!("limit=1{cursor}"))
            .await;
        assert_eq!(
            (id(&numbered, 0), id(&walked, 0)),
            (id(&all, page), id(&all, page))
        );
        assert_eq!(
            (&walked["total"], &walked["totalPages"]),
            (&json!(3), &json!(3))
        );
        if let Some(next) = walked["nextCursor"].as_str() {
            cursor = format!("&cursor={next}");
        }
    }
}

#[tokio::test]
async fn bad_input_is_named() {
    let keys = Keys::new().await;
    let past = keys.stage.clock.now().to_string();
    for (field, value) in [
        ("name", json!("")),
        ("name", json!(" ")),
        ("name", json!("x".repeat(101))),
        ("name", json!("a\u{0}")),
        ("permissions", json!([])),
        ("permissions", json!("users:read")),
        ("permissions", json!(vec!["users:read"; 101])),
        ("expiresAt", json!(past)),
        ("expiresAt", json!("tomorrow")),
        ("expiresAt", json!("2020-01-01T00:00:00Z")),
    ] {
        let mut body = json!({ "name": "X", "permissions": ["users:read"] });
        body[field] = value;
        keys.create(&keys.supervisor, &body)
            .await
            .assert_invalid(&format!("/{field}"));
    }
    let unknown = json!({ "name": "X", "permissions": ["users:read"], "key": "mvx_mine" });
    keys.create(&keys.supervisor, &unknown)
        .await
        .assert_problem(422, "invalid_request");
    keys.app
        .post("/api/v1/api-keys")
        .by(&keys.supervisor)
        .raw("application/json", "[")
        .send()
        .await
        .assert_problem(400, "malformed_json");
    for (query, name) in [
        ("page=0", "page"),
        ("page=9223372036854775807", "page"),
        ("limit=1000", "limit"),
        ("cursor=x", "cursor"),
        // ["-009000-01-01T00:00:00Z", a nil uuid]: a time that the database cannot hold
        (
            "cursor=WyItMDA5MDAwLTAxLTAxVDAwOjAwOjAwWiIsIjAwMDAwMDAwLTAwMDAtMDAwMC0wMDAwLTAwMDAwMDAwMDAwMCJd",
            "cursor",
        ),
        ("q=%27OR%201%3D1", "q"),
    ] {
        keys.app
            .get(format!("/api/v1/api-keys?{query}"))
            .by(&keys.supervisor)
            .send()
            .await
            .assert_invalid(name);
    }
    keys.app
        .delete("/api/v1/api-keys/7")
        .by(&keys.supervisor)
        .send()
        .await
        .assert_invalid("id");
}
