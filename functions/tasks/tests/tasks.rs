//! What people have to do, and whose it is.

use futures::future::join_all;
use jiff::SignedDuration;
use mojavox_domain::{clock::Clock as _, ids::CustomerId, permissions::Role};
use mojavox_testkit::{Answer, Person, Served, Stage};
use rstest::rstest;
use serde_json::{Value, json};

const TASKS: &str = "/api/v1/tasks";

struct Desk {
    stage: Stage,
    app: Served,
    supervisor: Person,
    agent: Person,
}

impl Desk {
    async fn new() -> Self {
        let stage = Stage::new().await;
        let app = stage.serve(tasks::router(), stage.app.clone());
        let supervisor = stage.user(Role::Supervisor).await;
        let agent = stage.user(Role::Agent).await;
        Self {
            stage,
            app,
            supervisor,
            agent,
        }
    }

    async fn try_create(&self, by: &Person, body: &Value) -> Answer {
        self.app.post(TASKS).by(by).json(body).send().await
    }

    async fn create(&self, changes: Value) -> Value {
        let mut body = json!({ "type": "callback", "title": "Call back" });
        for (name, value) in changes.as_object().expect("an object") {
            body[name] = value.clone();
        }
        let answer = self.try_create(&self.supervisor, &body).await;
        answer.assert_status(201).json()
    }

    fn in_hours(&self, hours: i64) -> String {
        (self.stage.clock.now() + SignedDuration::from_hours(hours)).to_string()
    }

    async fn titles(&self, by: &Person, query: &str) -> String {
        let call = self.app.get(format!("{TASKS}{query}")).by(by);
        let page: Value = call.send().await.assert_status(200).json();
        let rows = page["data"].as_array().expect("rows");
        let titles: Vec<_> = rows
            .iter()
            .map(|row| row["title"].as_str().expect("a title"))
            .collect();
        titles.join(" ")
    }
}

fn path(task: &Value, verb: &str) -> String {
    format!("{TASKS}/{}{verb}", task["id"].as_str().expect("an id"))
}

#[tokio::test]
async fn a_task_from_its_creation_to_its_end() {
    let desk = Desk::new().await;
    let debtor: CustomerId = desk.stage.app.new_id();
    desk.stage.sql
        .execute(
            "INSERT INTO customers (id, organization_id, name, currency, original_amount, balance) VALUES ($1, $2, 'Jean', 'USD', 1, 1)",
            &[&debtor.uuid(), &desk.stage.organization.uuid()],
        )
        .await.expect("inserts a debtor");
    let task = desk
        .create(json!({ "customerId": debtor, "dueAt": desk.in_hours(0), "description": "soon" }))
        .await;
    assert_eq!(
        (&task["status"], &task["priority"], &task["overdue"]),
        (&json!("open"), &json!("medium"), &json!(false))
    );
    assert_eq!(task["createdBy"], desk.supervisor.id.to_string());
    let update = json!({ "status": "in_progress", "priority": "high", "description": null });
    let call = desk
        .app
        .put(path(&task, ""))
        .by(&desk.supervisor)
        .json(&update);
    let after: Value = call.send().await.assert_status(200).json();
    assert_eq!(
        (
            &after["status"],
            &after["priority"],
            &after["description"],
            &after["customerId"]
        ),
        (
            &json!("in_progress"),
            &json!("high"),
            &Value::Null,
            &json!(debtor)
        )
    );
    let assign = |user: &Person| {
        desk.app
            .post(path(&task, "/assign"))
            .by(&desk.supervisor)
            .json(&json!({ "assignedTo": user.id }))
            .send()
    };
    let after: Value = assign(&desk.agent).await.assert_status(200).json();
    assert_eq!(after["assignedTo"], desk.agent.id.to_string());
    desk.stage.clock.advance(SignedDuration::from_mins(1));
    let mine: Value = desk
        .app
        .get(path(&task, ""))
        .by(&desk.agent)
        .send()
        .await
        .assert_status(200)
        .json();
    assert_eq!(mine["overdue"], true);
    for _ in 0..2 {
        let done: Value = desk
            .app
            .post(path(&task, "/complete"))
            .by(&desk.agent)
            .send()
            .await
            .assert_status(200)
            .json();
        assert_eq!(
            (&done["status"], &done["completedBy"]),
            (&json!("completed"), &json!(desk.agent.id))
        );
        assert_eq!(done["overdue"], false);
    }
    assign(&desk.agent).await.assert_problem(409, "task_ended");
    let call = desk
        .app
        .put(path(&task, ""))
        .by(&desk.supervisor)
        .json(&update);
    call.send().await.assert_problem(409, "task_ended");
    let audited: i64 = desk
        .stage
        .sql
        .query_one(
            "SELECT count(*) FROM audit_logs WHERE action LIKE 'tasks.%'",
            &[],
        )
        .await
        .expect("a count")
        .get(0);
    assert_eq!(audited, 4);
    desk.app
        .delete(path(&task, ""))
        .by(&desk.supervisor)
        .send()
        .await
        .assert_status(204);
    desk.app
        .get(path(&task, ""))
        .by(&desk.supervisor)
        .send()
        .await
        .assert_problem(404, "not_found");
}

#[tokio::test]
async fn whoever_is_first_completes_it() {
    let desk = Desk::new().await;
    let task = desk.create(json!({})).await;
    let calls = (0..5).map(|_| {
        desk.app
            .post(path(&task, "/complete"))
            .by(&desk.supervisor)
            .send()
    });
    for answer in join_all(calls).await {
        answer.assert_status(200);
    }
    let audited: i64 = desk
        .stage
        .sql
        .query_one(
            "SELECT count(*) FROM audit_logs WHERE action = 'tasks.complete'",
            &[],
        )
        .await
        .expect("a count")
        .get(0);
    assert_eq!(audited, 1);
    let cancelled = desk.create(json!({})).await;
    let call = desk
        .app
        .put(path(&cancelled, ""))
        .by(&desk.supervisor)
        .json(&json!({ "status": "cancelled" }));
    call.send().await.assert_status(200);
    let call = desk
        .app
        .post(path(&cancelled, "/complete"))
        .by(&desk.supervisor);
    call.send().await.assert_problem(409, "task_cancelled");
}

#[tokio::test]
async fn agents_see_and_complete_their_own_only() {
    let desk = Desk::new().await;
    let mine = desk
        .create(json!({ "title": "mine", "assignedTo": desk.agent.id }))
        .await;
    let other = desk
        .create(json!({ "title": "others", "assignedTo": desk.supervisor.id }))
        .await;
    let nobodys = desk.create(json!({ "title": "nobodys" })).await;
    assert_eq!(desk.titles(&desk.agent, "").await, "mine");
    assert_eq!(
        desk.titles(&desk.supervisor, &format!("?assignedTo={}", desk.agent.id))
            .await,
        "mine"
    );
    let call = desk
        .app
        .get(format!("{TASKS}?assignedTo={}", desk.supervisor.id))
        .by(&desk.agent);
    call.send().await.assert_invalid("assignedTo");
    for task in [&other, &nobodys] {
        desk.app
            .get(path(task, ""))
            .by(&desk.agent)
            .send()
            .await
            .assert_problem(404, "not_found");
        desk.app
            .post(path(task, "/complete"))
            .by(&desk.agent)
            .send()
            .await
            .assert_problem(404, "not_found");
    }
    desk.app
        .post(path(&mine, "/complete"))
        .by(&desk.agent)
        .send()
        .await
        .assert_status(200);
}

#[tokio::test]
async fn due_lists_come_in_their_order_and_page() {
    let desk = Desk::new().await;
    for (title, hours) in [("third", 30), ("first", -1), ("second", 2)] {
        desk.create(json!({ "title": title, "dueAt": desk.in_hours(hours), "type": "review" }))
            .await;
        desk.stage.clock.advance(SignedDuration::from_millis(10));
    }
    desk.create(json!({ "title": "never" })).await;
    let boss = &desk.supervisor;
    assert_eq!(desk.titles(boss, "?sort=dueAt").await, "first second third");
    assert_eq!(desk.titles(boss, "").await, "never second first third");
    assert_eq!(
        desk.titles(
            boss,
            &format!("?sort=dueAt&dueBefore={}", desk.in_hours(24))
        )
        .await,
        "first second"
    );
    assert_eq!(desk.titles(boss, "?type=callback").await, "never");
    assert_eq!(desk.titles(boss, "?status=completed").await, "");
    let call = desk.app.get(format!("{TASKS}?sort=dueAt&limit=1")).by(boss);
    let page: Value = call.send().await.assert_status(200).json();
    assert_eq!(page["total"], 3);
    let cursor = page["nextCursor"].as_str().expect("a next page");
    assert_eq!(
        desk.titles(boss, &format!("?sort=dueAt&limit=1&cursor={cursor}"))
            .await,
        "second"
    );
    let call = desk.app.get(format!("{TASKS}?cursor={cursor}")).by(boss);
    call.send().await.assert_invalid("cursor");
    let page: Value = desk
        .app
        .get(format!("{TASKS}?status=open"))
        .by(boss)
        .send()
        .await
        .assert_status(200)
        .json();
    assert_eq!(page["total"], 4);
}

#[rstest]
#[case(json!({ "title": "" }), "/title")]
#[case(json!({ "title": "two\nlines" }), "/title")]
#[case(json!({ "title": "x".repeat(201) }), "/title")]
#[case(json!({ "type": "party" }), "/type")]
#[case(json!({ "priority": "urgent" }), "/priority")]
#[case(json!({ "dueAt": "-009999-01-02T01:59:59Z" }), "/dueAt")]
#[case(json!({ "customerId": "01936b1e-7c1a-7c55-9f5e-0a8b6f1d2c3e" }), "/customerId")]
#[case(json!({ "campaignId": "01936b1e-7c1a-7c55-9f5e-0a8b6f1d2c3e" }), "/campaignId")]
#[case(json!({ "contactAttemptId": "01936b1e-7c1a-7c55-9f5e-0a8b6f1d2c3e" }), "/contactAttemptId")]
#[case(json!({ "assignedTo": "01936b1e-7c1a-7c55-9f5e-0a8b6f1d2c3e" }), "/assignedTo")]
#[case(json!({ "status": "open" }), "/status")]
#[tokio::test]
async fn what_is_wrong_is_named(#[case] change: Value, #[case] field: &str) {
    let desk = Desk::new().await;
    let mut body = json!({ "type": "callback", "title": "Call back" });
    for (name, value) in change.as_object().expect("an object") {
        body[name] = value.clone();
    }
    desk.try_create(&desk.supervisor, &body)
        .await
        .assert_invalid(field);
}

#[rstest]
#[case("status=done", "status")]
#[case("dueBefore=tomorrow", "dueBefore")]
#[case("dueBefore=-009999-01-02T01:59:59Z", "dueBefore")]
#[case("sort=title", "sort")]
#[case("assignedTo=me", "assignedTo")]
#[tokio::test]
async fn wrong_parameters_are_named(#[case] query: &str, #[case] parameter: &str) {
    let desk = Desk::new().await;
    let call = desk
        .app
        .get(format!("{TASKS}?{query}"))
        .by(&desk.supervisor);
    call.send().await.assert_invalid(parameter);
}

#[tokio::test]
async fn tasks_go_to_those_who_can_do_them() {
    let desk = Desk::new().await;
    let task = desk.create(json!({})).await;
    let (analyst, stranger) = (
        desk.stage.user(Role::Analyst).await,
        desk.stage.stranger(Role::Agent).await,
    );
    let suspended = desk.stage.user(Role::Agent).await;
    desk.stage
        .sql
        .execute(
            "UPDATE users SET status = 'suspended' WHERE id = $1",
            &[&suspended.id.uuid()],
        )
        .await
        .expect("suspends");
    for nobody in [&analyst, &stranger, &suspended] {
        let call = desk.app.post(path(&task, "/assign")).by(&desk.supervisor);
        call.json(&json!({ "assignedTo": nobody.id }))
            .send()
            .await
            .assert_invalid("/assignedTo");
    }
    let call = desk.app.post(path(&task, "/assign")).by(&desk.supervisor);
    call.json(&json!({ "assignedTo": null }))
        .send()
        .await
        .assert_status(200);
    let call = desk.app.post(path(&task, "/assign")).by(&desk.supervisor);
    call.json(&json!({}))
        .send()
        .await
        .assert_problem(422, "invalid_request");
    let call = desk.app.put(path(&task, "")).by(&desk.supervisor);
    call.json(&json!({ "status": "completed" }))
        .send()
        .await
        .assert_invalid("/status");
}

#[tokio::test]
async fn each_role_and_another_organisation() {
    let desk = Desk::new().await;
    for (role, read, write, complete) in [
        (Role::Admin, 200, 201, 200),
        (Role::Supervisor, 200, 201, 200),
        (Role::Analyst, 403, 403, 403),
        (Role::Agent, 200, 403, 200),
    ] {
        let person = desk.stage.user(role).await;
        let owner = if role == Role::Analyst {
            &desk.agent
        } else {
            &person
        };
        let task = desk.create(json!({ "assignedTo": owner.id })).await;
        desk.app
            .get(TASKS)
            .by(&person)
            .send()
            .await
            .assert_status(read);
        desk.app
            .get(path(&task, ""))
            .by(&person)
            .send()
            .await
            .assert_status(read);
        desk.try_create(&person, &json!({ "type": "other", "title": "x" }))
            .await
            .assert_status(write);
        let changed = if write == 201 { 200 } else { write };
        let call = desk
            .app
            .put(path(&task, ""))
            .by(&person)
            .json(&json!({ "title": "y" }));
        call.send().await.assert_status(changed);
        let call = desk
            .app
            .post(path(&task, "/assign"))
            .by(&person)
            .json(&json!({ "assignedTo": owner.id }));
        call.send().await.assert_status(changed);
        desk.app
            .post(path(&task, "/complete"))
            .by(&person)
            .send()
            .await
            .assert_status(complete);
        let deleted = if write == 201 { 204 } else { write };
        desk.app
            .delete(path(&task, ""))
            .by(&person)
            .send()
            .await
            .assert_status(deleted);
    }
    let task = desk.create(json!({})).await;
    let stranger = desk.stage.stranger(Role::Admin).await;
    let app = &desk.app;
    app.get(path(&task, ""))
        .by(&stranger)
        .send()
        .await
        .assert_problem(404, "not_found");
    app.put(path(&task, ""))
        .by(&stranger)
        .json(&json!({}))
        .send()
        .await
        .assert_problem(404, "not_found");
    app.delete(path(&task, ""))
        .by(&stranger)
        .send()
        .await
        .assert_problem(404, "not_found");
    let call = app
        .post(path(&task, "/assign"))
        .by(&stranger)
        .json(&json!({ "assignedTo": null }));
    call.send().await.assert_problem(404, "not_found");
    app.post(path(&task, "/complete"))
        .by(&stranger)
        .send()
        .await
        .assert_problem(404, "not_found");
    let page: Value = app
        .get(TASKS)
        .by(&stranger)
        .send()
        .await
        .assert_status(200)
        .json();
    assert_eq!(page["total"], 0);
}
