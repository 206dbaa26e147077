//! Making, listing and revoking keys.

use jiff::SignedDuration;
use mojavox_domain::{clock::Clock as _, permissions::Role};
use serde_json::{Value, json};

use crate::stand::{Keys, text};

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
