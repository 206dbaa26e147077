//! The audit log as admins read it.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use jiff::SignedDuration;
use mojavox_db::{AuditEntry, Origin};
use mojavox_domain::{clock::Clock as _, ids::OrganizationId, permissions::Role};
use mojavox_testkit::{Person, Served, Stage};
use serde_json::{Value, json};
use uuid::Uuid;

struct Log {
    app: Served,
    admin: Person,
    stage: Stage,
}

impl Log {
    async fn new() -> Self {
        let stage = Stage::new().await;
        let app = stage.serve(audit::router(), stage.app.clone());
        let admin = stage.user(Role::Admin).await;
        Self { app, admin, stage }
    }

    /// An entry of the system; the thing it is about.
    async fn write(&self, organization: OrganizationId, action: &str) -> Uuid {
        self.stage.clock.advance(SignedDuration::from_secs(1));
        let origin = Origin {
            request_id: Some("r-1".to_owned()),
            source_ip: Some("198.51.100.7".to_owned()),
        };
        let tx = self
            .stage
            .app
            .db
            .system(organization, origin)
            .await
            .unwrap();
        self.entry(tx, action).await
    }

    /// An entry of a person.
    async fn write_by(&self, person: &Person, action: &str) -> Uuid {
        self.stage.clock.advance(SignedDuration::from_secs(1));
        let actor = mojavox_db::Actor::User {
            user: person.id,
            role: person.role,
            session: person.session,
        };
        let db = &self.stage.app.db;
        let tx = db
            .enter(person.organization, actor, Origin::default())
            .await
            .unwrap();
        self.entry(tx, action).await
    }

    async fn entry(&self, tx: mojavox_db::Tenant, action: &str) -> Uuid {
        let entity_id = tx.new_id();
        tx.audit(AuditEntry {
            action,
            entity_type: action.split('.').next().unwrap(),
            entity_id,
            before: None,
            after: Some(json!({ "role": "agent" })),
        })
        .await
        .unwrap();
        tx.commit().await.unwrap();
        entity_id
    }

    async fn list(&self, query: &str) -> Value {
        let path = format!("/api/v1/audit-logs?{query}");
        self.app
            .get(path)
            .by(&self.admin)
            .send()
            .await
            .assert_status(200)
            .json()
    }

    async fn actions(&self, query: &str) -> Vec<String> {
        let list = self.list(query).await;
        let data = list["data"].as_array().unwrap();
        data.iter()
            .map(|entry| entry["action"].as_str().unwrap().to_owned())
            .collect()
    }
}

#[tokio::test]
async fn entries_say_who_did_what_newest_first() {
    let log = Log::new().await;
    let entity = log.write(log.stage.organization, "customers.create").await;
    log.write_by(&log.admin, "users.create").await;
    let list = log.list("").await;
    assert_eq!(
        (&list["total"], &list["page"], &list["totalPages"]),
        (&json!(2), &json!(1), &json!(1))
    );
    let (newest, oldest) = (&list["data"][0], &list["data"][1]);
    assert_eq!(newest["action"], "users.create");
    assert_eq!(newest["actorType"], "user");
    assert_eq!(newest["actorId"], log.admin.id.to_string());
    assert!(newest["actorName"].as_str().unwrap().starts_with("admin"));
    assert_eq!(oldest["actorType"], "system");
    assert_eq!(
        (&oldest["actorId"], &oldest["actorName"]),
        (&Value::Null, &Value::Null)
    );
    assert_eq!(oldest["entityId"], entity.to_string());
    assert_eq!(
        (&oldest["before"], &oldest["after"]),
        (&Value::Null, &json!({ "role": "agent" }))
    );
    assert_eq!(
        (&oldest["requestId"], &oldest["sourceIp"]),
        (&json!("r-1"), &json!("198.51.100.7"))
    );
    assert_eq!(oldest["sealNo"], Value::Null);
}

#[tokio::test]
async fn a_sealed_entry_names_its_seal() {
    let log = Log::new().await;
    log.write(log.stage.organization, "users.create").await;
    // As the sealer leaves it.
    log.stage
        .sql
        .batch_execute(
            "INSERT INTO audit_seals SELECT organization_id, 7, sha256(''), sha256(''), 1, now() FROM audit_logs;
             INSERT INTO audit_seal_rows SELECT organization_id, 7, 1, id, sha256('') FROM audit_logs;",
        )
        .await
        .unwrap();
    log.write(log.stage.organization, "users.update").await;
    let list = log.list("").await;
    assert_eq!(
        (&list["data"][0]["sealNo"], &list["data"][1]["sealNo"]),
        (&Value::Null, &json!(7))
    );
}

#[tokio::test]
async fn filters_narrow_and_combine() {
    let log = Log::new().await;
    let organization = log.stage.organization;
    let supervisor = log.stage.user(Role::Supervisor).await;
    log.write(organization, "customers.create").await;
    let middle = log.stage.clock.now() + SignedDuration::from_millis(500);
    let entity = log.write_by(&supervisor, "customers.update").await;
    log.write_by(&supervisor, "users.update").await;
    log.write_by(&log.admin, "users.update").await;

    assert_eq!(
        log.actions(&format!("actorId={}", supervisor.id)).await,
        ["users.update", "customers.update"]
    );
    assert_eq!(log.actions("action=users.update").await.len(), 2);
    assert_eq!(
        log.actions("entityType=customers").await,
        ["customers.update", "customers.create"]
    );
    assert_eq!(
        log.actions(&format!("entityId={entity}")).await,
        ["customers.update"]
    );
    assert_eq!(
        log.actions(&format!("to={middle}")).await,
        ["customers.create"]
    );
    assert_eq!(
        log.actions(&format!("from={middle}&entityType=customers"))
            .await,
        ["customers.update"]
    );
    let both = format!("actorId={}&action=users.update", log.admin.id);
    assert_eq!(log.list(&both).await["total"], 1);
    assert_eq!(
        log.actions("action=%27%20OR%20%271%27%3D%271").await,
        Vec::<String>::new()
    );
    assert_eq!(
        log.actions(&format!("actorId={}", Uuid::nil())).await,
        Vec::<String>::new()
    );
}

#[tokio::test]
async fn pages_and_cursors_walk_the_same_list() {
    let log = Log::new().await;
    for at in 0..5 {
        log.write(
            log.stage.organization,
            ["a.one", "b.two", "c.three", "d.four", "e.five"][at],
        )
        .await;
    }
    // Two of one moment are told apart by their ids.
    log.stage
        .sql
        .execute("UPDATE audit_logs SET occurred_at = now()", &[])
        .await
        .unwrap();
    let all = log.actions("").await;
    let (mut numbered, mut walked, mut cursor) = (Vec::new(), Vec::new(), String::new());
    for page in 1..=3 {
        numbered.extend(log.actions(&format!("limit=2&page={page}")).await);
        let step = log.list(&format!("limit=2{cursor}")).await;
        walked.extend(
            step["data"]
                .as_array()
                .unwrap()
                .iter()
                .map(|entry| entry["action"].as_str().unwrap().to_owned()),
        );
        match step["nextCursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => assert_eq!(page, 3),
        }
    }
    assert_eq!((&numbered, &walked), (&all, &all));
}

#[tokio::test]
async fn only_admins_and_their_keys_with_the_permission_read_it() {
    let log = Log::new().await;
    let get = |person: &Person| log.app.get("/api/v1/audit-logs").by(person).send();
    get(&log.admin).await.assert_status(200);
    for role in [Role::Supervisor, Role::Analyst, Role::Agent] {
        let person = log.stage.user(role).await;
        get(&person).await.assert_problem(403, "missing_permission");
    }
    log.app
        .get("/api/v1/audit-logs")
        .send()
        .await
        .assert_problem(401, "not_signed_in");
    for (permissions, status) in [(&["audit:read"][..], 200), (&["users:read"][..], 403)] {
        let key = log.stage.api_key(&log.admin, permissions).await;
        log.app
            .get("/api/v1/audit-logs")
            .token(&key)
            .send()
            .await
            .assert_status(status);
    }
    let supervisor = log.stage.user(Role::Supervisor).await;
    let key = log.stage.api_key(&supervisor, &["audit:read"]).await;
    log.app
        .get("/api/v1/audit-logs")
        .token(&key)
        .send()
        .await
        .assert_problem(403, "missing_permission");
}

#[tokio::test]
async fn another_organisations_log_is_not_in_it() {
    let log = Log::new().await;
    let other = log.stage.other_organization().await;
    let entity = log.write(other, "users.create").await;
    log.write(log.stage.organization, "users.update").await;
    assert_eq!(log.actions("").await, ["users.update"]);
    assert_eq!(log.list(&format!("entityId={entity}")).await["total"], 0);
}

#[tokio::test]
async fn bad_queries_are_named() {
    let log = Log::new().await;
    for (query, name) in [
        ("page=0", "page"),
        ("page=9223372036854775807", "page"),
        ("page=1000000", "page"),
        ("limit=0", "limit"),
        ("limit=many", "limit"),
        ("cursor=x", "cursor"),
        ("actorId=7", "actorId"),
        ("entityId=x", "entityId"),
        ("action=a%00b", "action"),
        ("from=yesterday", "from"),
        ("from=-009000-01-01T00:00:00Z", "from"),
        ("to=9999-06-01T00:00:00Z", "to"),
        ("from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z", "to"),
        // ["-009000-01-01T00:00:00Z", a nil uuid]: a time that the database cannot hold
        (
            "cursor=WyItMDA5MDAwLTAxLTAxVDAwOjAwOjAwWiIsIjAwMDAwMDAwLTAwMDAtMDAwMC0wMDAwLTAwMDAwMDAwMDAwMCJd",
            "cursor",
        ),
        ("sort=id", "sort"),
    ] {
        let path = format!("/api/v1/audit-logs?{query}");
        log.app
            .get(path)
            .by(&log.admin)
            .send()
            .await
            .assert_invalid(name);
    }
    let post = log
        .app
        .post("/api/v1/audit-logs")
        .by(&log.admin)
        .json(&json!({}));
    post.send().await.assert_problem(405, "method_not_allowed");
}

#[tokio::test]
async fn an_index_serves_every_filter_of_a_long_log() {
    let log = Log::new().await;
    log.stage
        .sql
        .batch_execute(&format!(
            "ALTER TABLE audit_logs DISABLE TRIGGER USER;
             INSERT INTO audit_logs (id, organization_id, occurred_at, actor_type, actor_id, action, entity_type, entity_id)
             SELECT gen_random_uuid(), '{}', now() - n * interval '1 second', 'user', md5((n % 500)::text)::uuid,
                 'tests.n' || translate((n % 200)::text, '0123456789', 'abcdefghij'), 'test', md5(n::text)::uuid
             FROM generate_series(1, 50000) AS n;
             ANALYZE audit_logs;",
            log.stage.organization
        ))
        .await
        .unwrap();
    let tx = log
        .stage
        .app
        .db
        .system(log.stage.organization, Origin::default())
        .await
        .unwrap();
    let client = tx.client().await.unwrap();
    for (condition, index) in [
        ("true", "audit_logs_list"),
        ("a.actor_id = md5('7')::uuid", "audit_logs_actor"),
        ("a.action = 'tests.nb'", "audit_logs_action"),
        (
            "a.entity_type = 'test' AND a.entity_id = md5('7')::uuid",
            "audit_logs_entity",
        ),
        (
            "(a.occurred_at, a.id) < (now() - interval '10000 seconds', '00000000-0000-0000-0000-000000000000')",
            "audit_logs_list",
        ),
    ] {
        let plan = client
            .query(
                &format!(
                    "EXPLAIN SELECT * FROM audit_logs a WHERE a.organization_id = '{}' AND {condition}
                     ORDER BY a.occurred_at DESC, a.id DESC LIMIT 21",
                    log.stage.organization
                ),
                &[],
            )
            .await
            .unwrap();
        let plan: Vec<String> = plan.iter().map(|row| row.get(0)).collect();
        assert!(
            plan.join("\n").contains(index),
            "{condition}:\n{}",
            plan.join("\n")
        );
    }
}
