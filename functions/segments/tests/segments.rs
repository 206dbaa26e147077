//! Over a database of its own each.

use jiff::SignedDuration;
use mojavox_domain::permissions::Role;
use mojavox_testkit::{Person, Served, Stage};
use serde_json::{Value, json};
use uuid::Uuid;

struct Segments {
    stage: Stage,
    app: Served,
    supervisor: Person,
}

impl Segments {
    async fn new() -> Self {
        let stage = Stage::new().await;
        let app = stage.serve(segments::router(), stage.app.clone());
        let supervisor = stage.user(Role::Supervisor).await;
        Self {
            stage,
            app,
            supervisor,
        }
    }

    /// A debtor who owes this much.
    async fn debtor(&self, balance: i64) -> Uuid {
        let id = self.stage.customer().await;
        self.stage
            .sql
            .execute(
                "UPDATE customers SET balance = $2::bigint WHERE id = $1",
                &[&id, &balance],
            )
            .await
            .expect("sets the balance");
        id
    }

    async fn create(&self, name: &str, criteria: Value) -> Value {
        // Lists go by the time of creation, and the clock stands still.
        self.stage.clock.advance(SignedDuration::from_secs(1));
        self.app
            .post("/api/v1/segments")
            .by(&self.supervisor)
            .json(&json!({ "name": name, "criteria": criteria }))
            .send()
            .await
            .assert_status(201)
            .json()
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

    async fn campaign(&self, segment: &Value, status: &str) {
        let launched = !["draft", "cancelled"].contains(&status);
        let finished = ["completed", "cancelled"].contains(&status);
        self.stage
            .sql
            .execute(
                "INSERT INTO campaigns (id, organization_id, name, status, segment_id, launched_at, finished_at)
                 VALUES ($1, $2, 'Autumn', $3, $4::text::uuid, CASE WHEN $5 THEN now() END, CASE WHEN $6 THEN now() END)",
                &[
                    &self.stage.app.new_id::<Uuid>(), &self.stage.organization.uuid(), &status,
                    &segment["id"].as_str(), &launched, &finished,
                ],
            )
            .await
            .expect("inserts a campaign");
    }
}

fn owes_from(amount: i64) -> Value {
    json!({"op": "and", "rules": [{"field": "balance", "operator": "gte", "value": amount}]})
}

#[tokio::test]
async fn a_segment_is_counted_when_it_is_made_and_when_its_criteria_change() {
    let t = Segments::new().await;
    for balance in [100, 200, 300] {
        t.debtor(balance).await;
    }
    let made = t.create("From 200", owes_from(200)).await;
    assert_eq!(
        (&made["debtorCount"], &made["totalDebt"]),
        (&json!(2), &json!(500))
    );
    assert_eq!(made["autoUpdate"], true);
    let path = format!(
        "/api/v1/segments/{}",
        made["id"].as_str().unwrap_or_default()
    );
    assert_eq!(t.get(&path).await, made);
    let change = |body: Value| t.app.put(&path).by(&t.supervisor).json(&body).send();
    let renamed: Value = change(json!({"name": "All", "description": "x"}))
        .await
        .assert_status(200)
        .json();
    assert_eq!(
        (&renamed["name"], &renamed["debtorCount"]),
        (&json!("All"), &json!(2))
    );
    let widened: Value = change(json!({"criteria": owes_from(0), "description": null}))
        .await
        .assert_status(200)
        .json();
    assert_eq!(
        (&widened["debtorCount"], &widened["totalDebt"]),
        (&json!(3), &json!(600))
    );
    assert_eq!(widened["description"], Value::Null);
    let audited: i64 = t
        .stage
        .sql
        .query_one(
            "SELECT count(*) FROM audit_logs WHERE entity_type = 'segment'",
            &[],
        )
        .await
        .expect("counts")
        .get(0);
    assert_eq!(audited, 3);
}

#[tokio::test]
async fn faults_of_criteria_are_named_by_their_place() {
    let t = Segments::new().await;
    for path in ["/api/v1/segments", "/api/v1/segments/preview"] {
        for (rule, pointer) in [
            (
                json!({"field": "passwordHash", "operator": "eq", "value": 1}),
                "/criteria/rules/0/field",
            ),
            (
                json!({"field": "balance", "operator": "like", "value": 1}),
                "/criteria/rules/0/operator",
            ),
            (
                json!({"field": "balance", "operator": "eq", "value": "1"}),
                "/criteria/rules/0/value",
            ),
        ] {
            let mut body = json!({"criteria": {"op": "and", "rules": [rule]}});
            if path == "/api/v1/segments" {
                body["name"] = json!("x");
            }
            let answer = t.app.post(path).by(&t.supervisor).json(&body).send().await;
            answer.assert_invalid(pointer);
        }
    }
    let body = json!({"name": " ", "criteria": owes_from(1)});
    let answer = t
        .app
        .post("/api/v1/segments")
        .by(&t.supervisor)
        .json(&body)
        .send()
        .await;
    answer.assert_invalid("/name");
}

#[tokio::test]
async fn debtors_come_in_pages_as_they_are_now() {
    let t = Segments::new().await;
    let made = t.create("From 200", owes_from(200)).await;
    let path = format!(
        "/api/v1/segments/{}/debtors",
        made["id"].as_str().unwrap_or_default()
    );
    assert_eq!(t.get(&path).await["total"], 0);
    let mut ids = Vec::new();
    for balance in [200, 100, 300, 400] {
        let id = t.debtor(balance).await;
        if balance >= 200 {
            ids.insert(0, json!(id));
        }
    }
    let seen = |page: &Value| -> Vec<Value> {
        let rows = page["data"].as_array().cloned().unwrap_or_default();
        rows.iter().map(|row| row["id"].clone()).collect()
    };
    let first = t.get(&format!("{path}?limit=2")).await;
    assert_eq!(
        (&first["total"], &first["totalPages"]),
        (&json!(3), &json!(2))
    );
    let cursor = first["nextCursor"].as_str().unwrap_or_default();
    let last = t.get(&format!("{path}?limit=2&cursor={cursor}")).await;
    assert_eq!([seen(&first), seen(&last)].concat(), ids);
    assert_eq!(
        seen(&t.get(&format!("{path}?limit=2&page=2")).await),
        seen(&last)
    );
    assert_eq!(last["nextCursor"], Value::Null);
}

#[tokio::test]
async fn a_preview_counts_to_ten_thousand_and_changes_nothing() {
    let t = Segments::new().await;
    t.debtor(250).await;
    t.debtor(-40).await;
    let preview = |criteria: Value| {
        let body = json!({ "criteria": criteria });
        t.app
            .post("/api/v1/segments/preview")
            .by(&t.supervisor)
            .json(&body)
            .send()
    };
    let small: Value = preview(owes_from(-1_000)).await.assert_status(200).json();
    assert_eq!(
        (&small["count"], &small["totalDebt"]),
        (&json!(2), &json!(250))
    );
    assert_eq!(small["countIsCapped"], false);
    assert_eq!(small["sample"].as_array().map(Vec::len), Some(2));
    t.stage
        .sql
        .execute(
            "INSERT INTO customers (id, organization_id, name, currency, original_amount, balance)
             SELECT gen_random_uuid(), id, 'Jo', currency, 1, 1 FROM organizations, generate_series(1, 10010) WHERE id = $1",
            &[&t.stage.organization.uuid()],
        )
        .await
        .expect("inserts debtors");
    let large: Value = preview(owes_from(1)).await.assert_status(200).json();
    assert_eq!(
        (&large["count"], &large["countIsCapped"]),
        (&json!(10_000), &json!(true))
    );
    assert_eq!(large["sample"].as_array().map(Vec::len), Some(10));
    let kept: i64 = t
        .stage
        .sql
        .query_one("SELECT count(*) FROM debtor_segments", &[])
        .await
        .expect("counts")
        .get(0);
    assert_eq!(kept, 0);
}

#[tokio::test]
async fn a_segment_in_use_stays() {
    let t = Segments::new().await;
    let made = t.create("One", owes_from(1)).await;
    t.campaign(&made, "completed").await;
    let path = format!(
        "/api/v1/segments/{}",
        made["id"].as_str().unwrap_or_default()
    );
    let delete = || t.app.delete(&path).by(&t.supervisor).send();
    t.campaign(&made, "draft").await;
    delete().await.assert_problem(409, "segment_in_use");
    t.stage
        .sql
        .execute("DELETE FROM campaigns WHERE status = 'draft'", &[])
        .await
        .expect("deletes");
    delete().await.assert_status(204);
    delete().await.assert_problem(404, "not_found");
    t.app
        .get(&path)
        .by(&t.supervisor)
        .send()
        .await
        .assert_problem(404, "not_found");
    t.create("One", owes_from(1)).await;
}

#[tokio::test]
async fn names_are_unique_and_a_repeat_gets_the_first_answer() {
    let t = Segments::new().await;
    let body = json!({"name": "One", "criteria": owes_from(1)});
    let post = |key: &'static str| {
        t.app
            .post("/api/v1/segments")
            .by(&t.supervisor)
            .header("idempotency-key", key)
            .json(&body)
            .send()
    };
    let first: Value = post("a").await.assert_status(201).json();
    let again: Value = post("a").await.assert_status(201).json();
    assert_eq!(first, again);
    post("b").await.assert_problem(409, "segment_name_taken");
    let other = t.create("Two", owes_from(1)).await;
    let path = format!(
        "/api/v1/segments/{}",
        other["id"].as_str().unwrap_or_default()
    );
    let answer = t
        .app
        .put(&path)
        .by(&t.supervisor)
        .json(&json!({"name": "ONE"}))
        .send()
        .await;
    answer.assert_problem(409, "segment_name_taken");
    let list = t.get("/api/v1/segments?limit=1").await;
    assert_eq!(
        (&list["total"], &list["data"][0]["name"]),
        (&json!(2), &json!("Two"))
    );
    let cursor = list["nextCursor"].as_str().unwrap_or_default();
    let rest = t.get(&format!("/api/v1/segments?cursor={cursor}")).await;
    assert_eq!(rest["data"], json!([first]));
}

#[tokio::test]
async fn each_role_may_what_the_table_says_and_strangers_nothing() {
    let t = Segments::new().await;
    t.debtor(500).await;
    let made = t.create("One", owes_from(1)).await;
    let one = format!(
        "/api/v1/segments/{}",
        made["id"].as_str().unwrap_or_default()
    );
    let debtors = format!("{one}/debtors");
    for (role, write, people) in [
        (Role::Agent, 403, 200),
        (Role::Analyst, 403, 403),
        (Role::Supervisor, 200, 200),
        (Role::Admin, 200, 200),
    ] {
        let person = t.stage.user(role).await;
        t.app
            .get("/api/v1/segments")
            .by(&person)
            .send()
            .await
            .assert_status(200);
        t.app.get(&one).by(&person).send().await.assert_status(200);
        t.app
            .get(&debtors)
            .by(&person)
            .send()
            .await
            .assert_status(people);
        let put = t
            .app
            .put(&one)
            .by(&person)
            .json(&json!({"description": "x"}));
        put.send().await.assert_status(write);
        let preview = t.app.post("/api/v1/segments/preview").by(&person);
        preview
            .json(&json!({"criteria": owes_from(1)}))
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
            let post = t
                .app
                .post("/api/v1/segments")
                .by(&person)
                .json(&json!({"name": "x", "criteria": owes_from(1)}));
            post.send().await.assert_problem(403, "missing_permission");
        }
    }
    let stranger = t.stage.stranger(Role::Admin).await;
    for path in [&one, &debtors] {
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
        .json(&json!({"name": "Mine"}))
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
        .get("/api/v1/segments")
        .by(&stranger)
        .send()
        .await
        .assert_status(200)
        .json();
    assert_eq!(list["total"], 0);
    let preview = t
        .app
        .post("/api/v1/segments/preview")
        .by(&stranger)
        .json(&json!({"criteria": owes_from(1)}));
    let preview: Value = preview.send().await.assert_status(200).json();
    assert_eq!(preview["count"], 0);
    t.app
        .get(&one)
        .send()
        .await
        .assert_problem(401, "not_signed_in");
    t.app
        .get("/api/v1/segments/x")
        .by(&stranger)
        .send()
        .await
        .assert_status(422);
}
