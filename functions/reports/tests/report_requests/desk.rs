//! An organisation whose people ask for reports.

use std::sync::Arc;

use bytes::Bytes;
use mojavox_domain::{clock::Clock as _, permissions::Role};
use mojavox_runtime::{Aws, Config};
use mojavox_storage::{Key, Kind, Storage};
use mojavox_testkit::{Answer, Person, Served, Stage};
use serde_json::{Value, json};
use uuid::Uuid;

pub(crate) const REPORTS: &str = "/api/v1/reports";

pub(crate) struct Desk {
    pub(crate) stage: Stage,
    pub(crate) app: Served,
    pub(crate) storage: Storage,
    pub(crate) supervisor: Person,
    pub(crate) analyst: Person,
}

impl Desk {
    pub(crate) async fn new() -> Self {
        let stage = Stage::new().await;
        let bucket = format!("reports-{}", stage.organization);
        let config = Config::from_env()
            .with("STORAGE_TYPE", "s3")
            .with("S3_BUCKET", &bucket);
        let aws = Arc::new(Aws::new(config.clone()));
        let created = aws.s3().await.create_bucket().bucket(&bucket).send().await;
        created.expect("a bucket");
        let storage = Storage::from_config(&config, aws).expect("a storage");
        let state = reports::State {
            app: stage.app.clone(),
            storage: storage.clone(),
        };
        let app = stage.serve(reports::router(), state);
        let supervisor = stage.user(Role::Supervisor).await;
        let analyst = stage.user(Role::Analyst).await;
        Self {
            stage,
            app,
            storage,
            supervisor,
            analyst,
        }
    }

    pub(crate) async fn post(&self, person: &Person, path: &str, body: &Value) -> Answer {
        let call = self.app.post(format!("{REPORTS}{path}")).by(person);
        call.json(body).send().await
    }

    pub(crate) async fn patch(&self, person: &Person, path: &str, body: &Value) -> Answer {
        let method = "PATCH".parse().expect("a method");
        let call = self.app.call(method, format!("{REPORTS}{path}")).by(person);
        call.json(body).send().await
    }

    pub(crate) async fn get(&self, person: &Person, path: &str) -> Answer {
        let call = self.app.get(format!("{REPORTS}{path}")).by(person);
        call.send().await
    }

    pub(crate) async fn delete(&self, person: &Person, path: &str) -> Answer {
        let call = self.app.delete(format!("{REPORTS}{path}")).by(person);
        call.send().await
    }

    pub(crate) async fn generate(&self, person: &Person, body: &Value) -> Value {
        let answer = self.post(person, "/generate", body).await;
        answer.assert_status(202).json()
    }

    pub(crate) async fn plan(&self, change: Value) -> Value {
        let answer = self
            .post(&self.supervisor, "/schedules", &planned(change))
            .await;
        answer.assert_status(201).json()
    }

    /// A report as its worker leaves it.
    pub(crate) async fn ready(&self, by: &Person) -> (Uuid, Key) {
        let report = self.generate(by, &march()).await;
        let id = id(&report);
        let key = Key::new(Kind::Report, self.stage.organization, format!("{id}.pdf"));
        let key = key.expect("a key");
        let bytes = Bytes::from_static(b"%PDF-1.7");
        self.storage.put(&key, bytes).await.expect("stores");
        let now = self.stage.clock.now();
        self.change(
            id,
            &format!(
                "status = 'ready', progress = 100, file_path = '{key}', file_size = 8, row_count = 3, \
                 generated_at = '{now}', expires_at = '{now}'::timestamptz + interval '90 days'"
            ),
        )
        .await;
        (id, key)
    }

    pub(crate) async fn change(&self, id: Uuid, set: &str) {
        let sql = format!("UPDATE reports SET {set} WHERE id = $1");
        let changed = self.stage.sql.execute(&sql, &[&id]).await;
        assert_eq!(changed.expect("changes a report"), 1);
    }

    pub(crate) async fn count(&self, sql: &str) -> i64 {
        let row = self.stage.sql.query_one(sql, &[]).await;
        row.unwrap_or_else(|error| panic!("{sql}: {error}")).get(0)
    }

    /// What waits in the outbox for workers.
    pub(crate) async fn messages(&self) -> Vec<Value> {
        let sql = "SELECT payload FROM outbox WHERE topic = 'reports' ORDER BY created_at, id";
        let rows = self.stage.sql.query(sql, &[]).await.expect("lists");
        rows.iter().map(|row| row.get(0)).collect()
    }
}

pub(crate) fn id(answer: &Value) -> Uuid {
    let text = answer["id"].as_str().expect("an id");
    text.parse().expect("a UUID")
}

/// The recovery of March 2026.
pub(crate) fn march() -> Value {
    json!({
        "type": "recovery", "dateRange": { "from": "2026-03-01", "to": "2026-03-31" },
        "metrics": ["recovered", "payments"], "format": "pdf",
    })
}

/// `body` with these fields instead; `null` takes one away.
pub(crate) fn with(mut body: Value, change: Value) -> Value {
    let (Some(fields), Value::Object(change)) = (body.as_object_mut(), change) else {
        panic!("objects");
    };
    for (name, value) in change {
        if value.is_null() {
            fields.remove(&name);
        } else {
            fields.insert(name, value);
        }
    }
    body
}

/// Each first of the month at eight in Paris, of the month before.
pub(crate) fn planned(change: Value) -> Value {
    let body = json!({
        "name": "Board", "type": "recovery", "format": "pdf", "period": "last_month", "cron": "0 8 1 * *",
        "timeZone": "Europe/Paris", "recipients": ["board@acme.example"],
    });
    with(body, change)
}
