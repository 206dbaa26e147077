//! Over a database of its own each.

use jiff::SignedDuration;
use mojavox_domain::permissions::Role;
use mojavox_testkit::{Answer, Person, Served, Stage};
use serde_json::{Value, json};
use uuid::Uuid;

struct Agents {
    stage: Stage,
    app: Served,
    supervisor: Person,
}

fn ava(name: &str) -> Value {
    json!({
        "name": name, "language": "en-US", "voice": "en-US-Neural2-F", "model": "scripted", "prompt": "Be courteous.",
        "greeting": "Hello, may I speak with {{ customer.name }}?",
        "disclosureText": "I am an AI assistant of {{ organization.name }}.", "tools": ["transfer_to_human"],
    })
}

fn path(view: &Value) -> String {
    format!("/api/v1/agents/{}", view["id"].as_str().unwrap_or_default())
}

impl Agents {
    async fn new() -> Self {
        let stage = Stage::new().await;
        let app = stage.serve(agents::router(), stage.app.clone());
        let supervisor = stage.user(Role::Supervisor).await;
        Self {
            stage,
            app,
            supervisor,
        }
    }

    async fn post(&self, body: &Value) -> Answer {
        self.app
            .post("/api/v1/agents")
            .by(&self.supervisor)
            .json(body)
            .send()
            .await
    }

    async fn create(&self, name: &str) -> Value {
        // Lists go by the time of creation, and the clock stands still.
        self.stage.clock.advance(SignedDuration::from_secs(1));
        self.post(&ava(name)).await.assert_status(201).json()
    }

    async fn put(&self, path: &str, body: Value) -> Answer {
        self.app
            .put(path)
            .by(&self.supervisor)
            .json(&body)
            .send()
            .await
    }

    async fn get(&self, path: &str) -> Value {
        self.app
            .get(path)
            .by(&self.supervisor)
            .send()
            .await
            .assert_status(200)
            .json()
    }
}

#[tokio::test]
async fn every_change_of_the_configuration_adds_a_version() {
    let t = Agents::new().await;
    let made = t.create("Ava").await;
    assert_eq!(
        (&made["status"], &made["currentVersion"]["version"]),
        (&json!("offline"), &json!(1))
    );
    assert_eq!(made["currentVersion"]["maxConcurrentCalls"], 10);
    let path = path(&made);
    let named: Value = t
        .put(&path, json!({"name": "Ada", "description": "New"}))
        .await
        .assert_status(200)
        .json();
    assert_eq!(
        (&named["name"], &named["currentVersion"]),
        (&json!("Ada"), &made["currentVersion"])
    );
    let same: Value = t
        .put(&path, json!({"prompt": "Be courteous."}))
        .await
        .assert_status(200)
        .json();
    assert_eq!(same["currentVersion"]["version"], 1, "nothing changed");
    let body = json!({"prompt": "Be brief.", "greeting": null, "maxCallSeconds": 60, "expectedVersion": 1});
    let changed: Value = t.put(&path, body.clone()).await.assert_status(200).json();
    let version = &changed["currentVersion"];
    assert_eq!(
        (
            &version["version"],
            &version["prompt"],
            &version["greeting"]
        ),
        (&json!(2), &json!("Be brief."), &Value::Null)
    );
    assert_eq!(version["voice"], "en-US-Neural2-F");
    t.put(&path, body)
        .await
        .assert_problem(409, "agent_changed");
    assert_eq!(t.get(&path).await, changed);
    let versions = t.get(&format!("{path}/versions?limit=1")).await;
    assert_eq!(
        (&versions["total"], &versions["data"][0]),
        (&json!(2), version)
    );
    let cursor = versions["nextCursor"].as_str().unwrap_or_default();
    let older = t
        .get(&format!("{path}/versions?limit=1&cursor={cursor}"))
        .await;
    assert_eq!(older["data"][0], made["currentVersion"]);
    assert_eq!(older["nextCursor"], Value::Null);
}

#[tokio::test]
async fn changes_at_the_same_time_make_a_version_each() {
    let t = Agents::new().await;
    let path = path(&t.create("Ava").await);
    let (one, other) = tokio::join!(
        t.put(&path, json!({"prompt": "One."})),
        t.put(&path, json!({"prompt": "Two."}))
    );
    one.assert_status(200);
    other.assert_status(200);
    assert_eq!(t.get(&path).await["currentVersion"]["version"], 3);
    let (one, other) = tokio::join!(
        t.put(&path, json!({"prompt": "Three.", "expectedVersion": 3})),
        t.put(&path, json!({"prompt": "Four.", "expectedVersion": 3}))
    );
    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 409], "one winner");
}

#[tokio::test]
async fn versions_cannot_be_changed_even_by_the_function() {
    let t = Agents::new().await;
    t.create("Ava").await;
    let tx = t
        .stage
        .app
        .db
        .system(t.stage.organization, mojavox_db::Origin::default())
        .await
        .expect("begins");
    let client = tx.client().await.expect("connects");
    let refused = client
        .execute("UPDATE agent_versions SET prompt = 'x'", &[])
        .await;
    let error = refused.expect_err("no right to");
    assert_eq!(
        error
            .code()
            .map(mojavox_db::tokio_postgres::error::SqlState::code),
        Some("42501")
    );
}

#[tokio::test]
async fn an_agent_goes_on_and_off_duty() {
    let t = Agents::new().await;
    let made = t.create("Ava").await;
    let (one, status) = (path(&made), format!("{}/status", path(&made)));
    let online: Value = t
        .put(&status, json!({"status": "online"}))
        .await
        .assert_status(200)
        .json();
    assert_eq!(online["status"], "online");
    t.stage
        .sql
        .execute("UPDATE agents SET status = 'busy'", &[])
        .await
        .expect("calls");
    let busy: Value = t
        .put(&status, json!({"status": "online"}))
        .await
        .assert_status(200)
        .json();
    assert_eq!(busy["status"], "busy", "on duty already");
    let off: Value = t
        .put(&status, json!({"status": "offline"}))
        .await
        .assert_status(200)
        .json();
    assert_eq!(off["status"], "offline");
    t.put(&status, json!({"status": "offline"}))
        .await
        .assert_status(200);
    // Screens are told what changed: not what stayed as it was.
    let told = |status: &str| {
        let data = json!({ "agentId": made["id"], "status": status });
        ("agent:status".to_owned(), data)
    };
    assert_eq!(t.stage.told().await, [told("online"), told("offline")]);
    t.put(&status, json!({"status": "busy"}))
        .await
        .assert_invalid("/status");
    t.stage
        .sql
        .execute(
            "UPDATE agents SET on_hold_at = now(), on_hold_reason = 'called at night'",
            &[],
        )
        .await
        .expect("holds");
    t.put(&status, json!({"status": "online"}))
        .await
        .assert_problem(409, "agent_on_hold");
    assert_eq!(t.get(&one).await["onHoldReason"], "called at night");
    let bare = t.stage.agent("Bare", "offline").await;
    let bare = format!("/api/v1/agents/{bare}");
    assert_eq!(t.get(&bare).await["currentVersion"], Value::Null);
    t.put(&format!("{bare}/status"), json!({"status": "online"}))
        .await
        .assert_problem(409, "agent_not_configured");
    t.put(&bare, json!({"voice": "x"}))
        .await
        .assert_invalid("/language");
}

#[tokio::test]
async fn bad_configurations_are_named() {
    let t = Agents::new().await;
    let made = t.create("Ava").await;
    for (field, value) in [
        ("disclosureText", json!("I am Ava.")),
        ("greeting", json!("Hello {{ customer.ssn }}")),
        ("language", json!("de")),
        ("language", json!("nothing at all")),
        ("tools", json!(["Transfer!"])),
        ("maxConcurrentCalls", json!(0)),
        ("maxCallSeconds", json!(29)),
        ("prompt", json!("")),
        ("voice", json!(" ")),
        ("name", json!("")),
    ] {
        let mut body = ava("Other");
        body[field] = value.clone();
        t.post(&body).await.assert_invalid(&format!("/{field}"));
        t.put(&path(&made), json!({ field: value }))
            .await
            .assert_invalid(&format!("/{field}"));
    }
    assert_eq!(t.get(&path(&made)).await["currentVersion"]["version"], 1);
}

#[tokio::test]
async fn lists_go_by_status_and_names_are_unique() {
    let t = Agents::new().await;
    let (ava_view, ben) = (t.create("Ava").await, t.create("Ben").await);
    t.post(&ava("AVA"))
        .await
        .assert_problem(409, "agent_name_taken");
    t.put(&path(&ben), json!({"name": "ava"}))
        .await
        .assert_problem(409, "agent_name_taken");
    t.put(
        &format!("{}/status", path(&ben)),
        json!({"status": "online"}),
    )
    .await
    .assert_status(200);
    let online = t.get("/api/v1/agents?status=online").await;
    assert_eq!(
        (&online["total"], &online["data"][0]["name"]),
        (&json!(1), &json!("Ben"))
    );
    let first = t.get("/api/v1/agents?limit=1").await;
    let cursor = first["nextCursor"].as_str().unwrap_or_default();
    let rest = t
        .get(&format!("/api/v1/agents?limit=1&cursor={cursor}"))
        .await;
    assert_eq!(
        (&first["total"], &rest["data"]),
        (&json!(2), &json!([ava_view]))
    );
    t.app
        .get("/api/v1/agents?status=asleep")
        .by(&t.supervisor)
        .send()
        .await
        .assert_invalid("status");
    let post = || {
        let post = t
            .app
            .post("/api/v1/agents")
            .by(&t.supervisor)
            .header("idempotency-key", "a");
        post.json(&ava("Cleo")).send()
    };
    let one: Value = post().await.assert_status(201).json();
    let again: Value = post().await.assert_status(201).json();
    assert_eq!(one, again);
}

#[tokio::test]
async fn an_agent_of_a_running_campaign_stays() {
    let t = Agents::new().await;
    let made = t.create("Ava").await;
    t.stage
        .sql
        .execute(
            "INSERT INTO campaigns (id, organization_id, name, status, launched_at, agent_id) VALUES ($1, $2, 'Autumn', 'running', now(), $3::text::uuid)",
            &[&t.stage.app.new_id::<Uuid>(), &t.stage.organization.uuid(), &made["id"].as_str()],
        )
        .await
        .expect("inserts a campaign");
    let delete = || t.app.delete(path(&made)).by(&t.supervisor).send();
    delete().await.assert_problem(409, "agent_in_use");
    t.stage
        .sql
        .execute(
            "WITH campaigns AS (UPDATE campaigns SET status = 'completed', finished_at = now())
             UPDATE agents SET status = 'online'",
            &[],
        )
        .await
        .expect("ends it");
    assert_eq!(t.stage.told().await, []);
    delete().await.assert_status(204);
    let gone = json!({ "agentId": made["id"], "status": "offline" });
    assert_eq!(
        t.stage.told().await,
        [("agent:status".to_owned(), gone)],
        "screens count it no longer"
    );
    delete().await.assert_problem(404, "not_found");
    t.create("Ava").await;
}

#[tokio::test]
async fn each_role_may_what_the_table_says_and_strangers_nothing() {
    let t = Agents::new().await;
    let one = path(&t.create("Ava").await);
    let (status, versions) = (format!("{one}/status"), format!("{one}/versions"));
    for (role, write) in [
        (Role::Agent, 403),
        (Role::Analyst, 403),
        (Role::Supervisor, 200),
        (Role::Admin, 200),
    ] {
        let person = t.stage.user(role).await;
        for path in ["/api/v1/agents", &one, &versions] {
            t.app.get(path).by(&person).send().await.assert_status(200);
        }
        t.app
            .put(&one)
            .by(&person)
            .json(&json!({"name": "Ava"}))
            .send()
            .await
            .assert_status(write);
        t.app
            .put(&status)
            .by(&person)
            .json(&json!({"status": "offline"}))
            .send()
            .await
            .assert_status(write);
        if write == 403 {
            t.app
                .delete(&one)
                .by(&person)
                .send()
                .await
                .assert_problem(403, "missing_permission");
            t.app
                .post("/api/v1/agents")
                .by(&person)
                .json(&ava("x"))
                .send()
                .await
                .assert_problem(403, "missing_permission");
        }
    }
    let stranger = t.stage.stranger(Role::Admin).await;
    for path in [&one, &versions] {
        t.app
            .get(path)
            .by(&stranger)
            .send()
            .await
            .assert_problem(404, "not_found");
    }
    t.app
        .put(&one)
        .by(&stranger)
        .json(&json!({"name": "x"}))
        .send()
        .await
        .assert_problem(404, "not_found");
    t.app
        .put(&status)
        .by(&stranger)
        .json(&json!({"status": "online"}))
        .send()
        .await
        .assert_problem(404, "not_found");
    t.app
        .delete(&one)
        .by(&stranger)
        .send()
        .await
        .assert_problem(404, "not_found");
    let list: Value = t
        .app
        .get("/api/v1/agents")
        .by(&stranger)
        .send()
        .await
        .assert_status(200)
        .json();
    assert_eq!(list["total"], 0);
    t.app
        .get(&one)
        .send()
        .await
        .assert_problem(401, "not_signed_in");
}
