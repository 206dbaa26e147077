//! Over a database of its own each.

use jiff::SignedDuration;
use mojavox_domain::permissions::Role;
use mojavox_testkit::{Person, Served, Stage};
use serde_json::{Value, json};
use uuid::Uuid;

const SMS: &str = "{{ organization.name }}: {{ customer.name }}, please pay {{ customer.balance }}: {{ payment_link }}. Reply STOP to opt out.";

struct Templates {
    stage: Stage,
    app: Served,
    supervisor: Person,
}

impl Templates {
    async fn new() -> Self {
        let stage = Stage::new().await;
        let app = stage.serve(templates::router(), stage.app.clone());
        let supervisor = stage.user(Role::Supervisor).await;
        Self {
            stage,
            app,
            supervisor,
        }
    }

    async fn create(&self, body: Value) -> Value {
        // Lists go by the time of creation, and the clock stands still.
        self.stage.clock.advance(SignedDuration::from_secs(1));
        let post = self
            .app
            .post("/api/v1/templates")
            .by(&self.supervisor)
            .json(&body);
        post.send().await.assert_status(201).json()
    }

    async fn sms(&self, name: &str) -> Value {
        self.create(json!({"type": "sms", "name": name, "language": "en", "body": SMS}))
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

    async fn put(&self, path: &str, body: Value) -> mojavox_testkit::Answer {
        self.app
            .put(path)
            .by(&self.supervisor)
            .json(&body)
            .send()
            .await
    }
}

fn path(view: &Value) -> String {
    format!(
        "/api/v1/templates/{}",
        view["id"].as_str().unwrap_or_default()
    )
}

#[tokio::test]
async fn another_text_is_another_version_and_the_old_one_stays() {
    let t = Templates::new().await;
    let made = t.sms("Reminder").await;
    assert_eq!((&made["version"], &made["body"]), (&json!(1), &json!(SMS)));
    assert_eq!(
        made["variables"],
        json!([
            "customer.balance",
            "customer.name",
            "organization.name",
            "payment_link"
        ])
    );
    let path = path(&made);
    let named: Value = t
        .put(&path, json!({"name": "Second reminder"}))
        .await
        .assert_status(200)
        .json();
    assert_eq!(named["version"], 1, "a name is no version");
    let second = "Please call us. Reply STOP to opt out.";
    let changed: Value = t
        .put(&path, json!({"body": second}))
        .await
        .assert_status(200)
        .json();
    assert_eq!(
        (&changed["version"], &changed["body"], &changed["variables"]),
        (&json!(2), &json!(second), &json!([]))
    );
    assert_eq!(t.get(&path).await, changed);
    let versions = t.get(&format!("{path}/versions?limit=1")).await;
    assert_eq!(
        (&versions["total"], &versions["data"][0]["version"]),
        (&json!(2), &json!(2))
    );
    let cursor = versions["nextCursor"].as_str().unwrap_or_default();
    let older = t.get(&format!("{path}/versions?cursor={cursor}")).await;
    assert_eq!(
        (&older["data"][0]["version"], &older["data"][0]["body"]),
        (&json!(1), &json!(SMS))
    );
}

#[tokio::test]
async fn what_could_not_be_sent_is_not_kept() {
    let t = Templates::new().await;
    let valid = json!({"type": "sms", "name": "x", "language": "en", "body": SMS});
    let email = json!({"type": "email", "name": "x", "language": "en", "subject": "Hi", "body": "Unsubscribe: {{ opt_out_link }}"});
    let script = json!({"type": "phone_script", "name": "x", "language": "fr", "body": "Bonjour, je suis un assistant IA."});
    for (body, field, value, pointer, says) in [
        (
            &valid,
            "body",
            json!("{{ customer.ssn }} {{ nobody }} Reply STOP to opt out."),
            "/body",
            "unknown variables: customer.ssn, nobody;",
        ),
        (
            &valid,
            "body",
            json!("one\n{{ customer.name "),
            "/body",
            "line 2: ",
        ),
        (&valid, "body", json!("Please pay."), "/body", "must say"),
        (&valid, "language", json!("de"), "/language", "en or fr"),
        (&valid, "language", json!("fr"), "/body", "in French"),
        (&valid, "subject", json!("Hi"), "/subject", "only e-mails"),
        (&email, "body", json!("Hello"), "/body", "opt_out_link"),
        (
            &email,
            "bodyHtml",
            json!("<p>Hello</p>"),
            "/bodyHtml",
            "opt_out_link",
        ),
        (&email, "subject", json!(null), "/subject", "has a subject"),
        (
            &script,
            "body",
            json!("Bonjour, je suis Camille."),
            "/body",
            "IA",
        ),
        (&valid, "name", json!(" x"), "/name", "blank"),
        (&valid, "type", json!("letter"), "/type", "letter"),
    ] {
        let mut body = body.clone();
        body[field] = value;
        let post = t
            .app
            .post("/api/v1/templates")
            .by(&t.supervisor)
            .json(&body);
        let answer = post.send().await.assert_invalid(pointer);
        assert!(
            String::from_utf8_lossy(&answer.bytes).contains(says),
            "{says}: {}",
            String::from_utf8_lossy(&answer.bytes)
        );
    }
    for body in [&valid, &email, &script] {
        let made = t.create(body.clone()).await;
        t.put(&path(&made), json!({"body": "Hello"}))
            .await
            .assert_invalid("/body");
        assert_eq!(t.get(&path(&made)).await, made);
    }
}

#[tokio::test]
async fn a_preview_is_of_a_real_debtor() {
    let t = Templates::new().await;
    let made = t
        .create(json!({
            "type": "email", "name": "Balance", "language": "en", "subject": "For {{ customer.name }}",
            "body": "{{ customer.balance }} {{ customer.city|default(\"?\") }} {{ plan.total_amount }} unsubscribe {{ opt_out_link }}",
            "bodyHtml": "<b>{{ customer.name }}</b> <a href=\"{{ opt_out_link }}\">unsubscribe</a>",
        }))
        .await;
    let debtor = t.stage.customer().await;
    t.stage
        .sql
        .execute(
            "UPDATE customers SET name = '<i>Jo</i> & Co', balance = 1234.5 WHERE id = $1",
            &[&debtor],
        )
        .await
        .expect("renames");
    let preview = |id: Uuid| {
        let post = t
            .app
            .post(format!("{}/preview", path(&made)))
            .by(&t.supervisor);
        post.json(&json!({ "customerId": id })).send()
    };
    let seen: Value = preview(debtor).await.assert_status(200).json();
    assert_eq!(seen["subject"], "For <i>Jo</i> & Co");
    assert_eq!(
        seen["body"],
        "1234.50 USD ? 1100.00 USD unsubscribe https://pay.example.com/o/7Q2M"
    );
    let html = seen["bodyHtml"].as_str().unwrap_or_default();
    assert!(html.starts_with("<b>&lt;i&gt;Jo"), "{html}");
    assert_eq!(
        seen["examples"],
        json!(["plan.total_amount", "opt_out_link"])
    );
    assert_eq!(seen["empty"], json!(["customer.city"]));
    preview(Uuid::nil()).await.assert_invalid("/customerId");
    let other = t.stage.other_organization().await;
    let theirs: Uuid = t.stage.app.new_id();
    t.stage
        .sql
        .execute(
            "INSERT INTO customers (id, organization_id, name, currency, original_amount, balance) VALUES ($1, $2, 'x', 'EUR', 1, 1)",
            &[&theirs, &other.uuid()],
        )
        .await
        .expect("inserts a debtor");
    preview(theirs).await.assert_invalid("/customerId");
}

#[tokio::test]
async fn lists_go_by_type_and_page() {
    let t = Templates::new().await;
    let first = t.sms("One").await;
    let second = t.sms("Two").await;
    let script = t
        .create(json!({"type": "phone_script", "name": "One", "language": "en", "body": "I am an AI assistant."}))
        .await;
    let all = t.get("/api/v1/templates").await;
    assert_eq!(
        (&all["total"], &all["data"]),
        (&json!(3), &json!([script, second, first]))
    );
    let sms = t.get("/api/v1/templates?type=sms&limit=1").await;
    assert_eq!((&sms["total"], &sms["data"]), (&json!(2), &json!([second])));
    let cursor = sms["nextCursor"].as_str().unwrap_or_default();
    let rest = t
        .get(&format!(
            "/api/v1/templates?type=sms&limit=1&cursor={cursor}"
        ))
        .await;
    assert_eq!(
        (&rest["data"], &rest["nextCursor"]),
        (&json!([first]), &Value::Null)
    );
    t.app
        .get("/api/v1/templates?type=fax")
        .by(&t.supervisor)
        .send()
        .await
        .assert_invalid("type");
}

#[tokio::test]
async fn names_are_unique_by_type_and_what_is_in_use_stays() {
    let t = Templates::new().await;
    let made = t.sms("One").await;
    let body = json!({"type": "sms", "name": "ONE", "language": "en", "body": SMS});
    let post = |key: &'static str| {
        t.app
            .post("/api/v1/templates")
            .by(&t.supervisor)
            .header("idempotency-key", key)
            .json(&body)
            .send()
    };
    post("a").await.assert_problem(409, "template_name_taken");
    t.stage
        .sql
        .execute(
            "INSERT INTO campaigns (id, organization_id, name, template_id) VALUES ($1, $2, 'Autumn', $3::text::uuid)",
            &[&t.stage.app.new_id::<Uuid>(), &t.stage.organization.uuid(), &made["id"].as_str()],
        )
        .await
        .expect("inserts a campaign");
    let delete = || t.app.delete(path(&made)).by(&t.supervisor).send();
    delete().await.assert_problem(409, "template_in_use");
    t.stage
        .sql
        .execute("DELETE FROM campaigns", &[])
        .await
        .expect("deletes");
    delete().await.assert_status(204);
    delete().await.assert_problem(404, "not_found");
    let again: Value = post("b").await.assert_status(201).json();
    let repeated: Value = post("b").await.assert_status(201).json();
    assert_eq!(again, repeated);
}

#[tokio::test]
async fn each_role_may_what_the_table_says_and_strangers_nothing() {
    let t = Templates::new().await;
    let made = t.sms("One").await;
    let one = path(&made);
    let debtor = t.stage.customer().await;
    for (role, write, people) in [
        (Role::Agent, 403, 200),
        (Role::Analyst, 403, 403),
        (Role::Supervisor, 200, 200),
        (Role::Admin, 200, 200),
    ] {
        let person = t.stage.user(role).await;
        for path in ["/api/v1/templates", &one, &format!("{one}/versions")] {
            t.app.get(path).by(&person).send().await.assert_status(200);
        }
        let preview = t.app.post(format!("{one}/preview")).by(&person);
        preview
            .json(&json!({ "customerId": debtor }))
            .send()
            .await
            .assert_status(people);
        let put = t.app.put(&one).by(&person).json(&json!({"name": "One"}));
        put.send().await.assert_status(write);
        if write == 403 {
            t.app
                .delete(&one)
                .by(&person)
                .send()
                .await
                .assert_problem(403, "missing_permission");
            let post = t.app.post("/api/v1/templates").by(&person);
            let body = json!({"type": "sms", "name": "x", "language": "en", "body": SMS});
            post.json(&body)
                .send()
                .await
                .assert_problem(403, "missing_permission");
        }
    }
    let stranger = t.stage.stranger(Role::Admin).await;
    for path in [&one, &format!("{one}/versions")] {
        t.app
            .get(path)
            .by(&stranger)
            .send()
            .await
            .assert_problem(404, "not_found");
    }
    let preview = t
        .app
        .post(format!("{one}/preview"))
        .by(&stranger)
        .json(&json!({ "customerId": debtor }));
    preview.send().await.assert_problem(404, "not_found");
    t.app
        .put(&one)
        .by(&stranger)
        .json(&json!({"name": "x"}))
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
        .get("/api/v1/templates")
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
