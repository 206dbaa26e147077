//! An organisation with recorded calls, the worker, and the people who decide.

use axum::Router;
use call_analysis::{AnalysisMessage, Worker};
use jiff::{SignedDuration, Timestamp};
use mojavox_db::tokio_postgres::types::ToSql;
use mojavox_domain::{clock::Clock as _, ids::OrganizationId, permissions::Role};
use mojavox_testkit::{Answer, FinishedCall, Person, Served, Stage};
use mojavox_worker::{JobError, Message};
use serde_json::{Value, json};
use uuid::Uuid;

pub(crate) struct Stand {
    pub(crate) stage: Stage,
    pub(crate) app: Served,
    pub(crate) worker: Worker,
    pub(crate) supervisor: Person,
    pub(crate) other_supervisor: Person,
    agent: Uuid,
}

pub(crate) struct Recording {
    pub(crate) id: Uuid,
    pub(crate) call: Uuid,
    pub(crate) debtor: Uuid,
}

/// Says all that has to be said.
pub(crate) const OPENING: &str =
    "A: Hello, I am Ava, an AI assistant on a recorded line. Am I speaking with Jordan?";

impl Stand {
    pub(crate) async fn new() -> Self {
        let stage = Stage::new().await;
        let router = Router::from(notifications::router());
        let app = stage.serve(router, stage.app.clone());
        Self {
            supervisor: stage.user(Role::Supervisor).await,
            other_supervisor: stage.user(Role::Supervisor).await,
            agent: stage.agent("Ava", "online").await,
            worker: Worker {
                db: stage.app.db.clone(),
                model: None,
            },
            app,
            stage,
        }
    }

    /// A call of an hour ago, with these lines: "A: ..." and "D: ...".
    pub(crate) async fn record(
        &self,
        outcome: &'static str,
        right_party: bool,
        lines: &[&str],
    ) -> Recording {
        let started_at = self.stage.clock.now() - SignedDuration::from_hours(1);
        let debtor = self.stage.customer().await;
        let call = FinishedCall {
            customer: Some(debtor),
            agent: Some(self.agent),
            right_party,
            ..FinishedCall::talked(started_at, 60, outcome)
        };
        let call = self.stage.call(&call).await;
        let id = self.recording(call, Some(debtor), started_at, lines).await;
        Recording { id, call, debtor }
    }

    pub(crate) async fn recording(
        &self,
        call: Uuid,
        debtor: Option<Uuid>,
        at: Timestamp,
        lines: &[&str],
    ) -> Uuid {
        let id: Uuid = self.stage.app.new_id();
        let organization = self.stage.organization;
        self.sql(
            "INSERT INTO call_recordings (id, organization_id, contact_attempt_id, customer_id, file_path, duration, file_size,
                 recorded_at, transcription_status, transcribed_at, transcript, language)
             VALUES ($1, $2, $3, $4, $5, 60, 10, $6, 'ready', $6, $7, 'en-US')",
            &[&id, &organization.uuid(), &call, &debtor, &format!("recordings/{organization}/{id}.wav"), &at, &transcript(lines, at)],
        )
        .await;
        id
    }

    /// The transcription heard something else.
    pub(crate) async fn retranscribe(&self, recording: &Recording, lines: &[&str]) {
        let at = self.stage.clock.now();
        self.sql(
            "UPDATE call_recordings SET transcript = $2, transcribed_at = $3 WHERE id = $1",
            &[&recording.id, &transcript(lines, at), &at],
        )
        .await;
    }

    pub(crate) fn message(organization: OrganizationId, id: Uuid) -> Message<AnalysisMessage> {
        Message::new(AnalysisMessage {
            organization_id: organization,
            recording_id: id.into(),
        })
    }

    pub(crate) async fn try_analyse(&self, id: Uuid) -> Result<(), JobError> {
        self.worker
            .work(Self::message(self.stage.organization, id))
            .await
    }

    pub(crate) async fn analyse(&self, id: Uuid) {
        self.try_analyse(id).await.expect("analyses");
    }

    pub(crate) async fn sql(&self, sql: &str, values: &[&(dyn ToSql + Sync)]) {
        let done = self.stage.sql.execute(sql, values).await;
        done.unwrap_or_else(|error| panic!("{sql}: {error}"));
    }

    /// The first column of each row, as text.
    pub(crate) async fn rows(&self, sql: &str) -> Vec<String> {
        let rows = self.stage.sql.query(sql, &[]).await;
        let rows = rows.unwrap_or_else(|error| panic!("{sql}: {error}"));
        rows.iter().map(|row| row.get(0)).collect()
    }

    pub(crate) async fn json(&self, sql: &str) -> Value {
        let row = self.stage.sql.query_one(sql, &[]).await;
        row.unwrap_or_else(|error| panic!("{sql}: {error}")).get(0)
    }

    /// Kind, status and how it was said of each proposal that stands.
    pub(crate) async fn proposals(&self, recording: &Recording) -> Vec<String> {
        self.rows(&format!(
            "SELECT concat_ws(' ', kind, scope, CASE WHEN explicit THEN 'explicit' ELSE 'implied' END, status) FROM call_proposals
             WHERE recording_id = '{}' AND status <> 'superseded' ORDER BY kind, topic",
            recording.id
        ))
        .await
    }

    /// Rollups and counters that differ from their rows.
    pub(crate) async fn assert_no_drift(&self) {
        let organization = self.stage.organization;
        let sql = format!("SELECT set_config('app.organization', '{organization}', false)");
        self.rows(&sql).await;
        let drift = self
            .rows("SELECT d::text FROM app.rollup_drift() AS d")
            .await;
        assert!(drift.is_empty(), "{drift:#?}");
    }

    pub(crate) async fn decide(&self, by: &Person, proposal: &str, action: &str) -> Answer {
        let sql = format!(
            "SELECT n.id::text FROM notifications n JOIN approvals a ON a.id = n.approval_id
             WHERE n.user_id = '{}' AND a.subject_type = 'call_finding' AND a.subject_id = '{proposal}'",
            by.id
        );
        let told = self.rows(&sql).await;
        let path = format!(
            "/api/v1/notifications/{}/action",
            told.last().expect("was asked")
        );
        let body = json!({ "action": action, "comment": "Listened to it." });
        self.app.post(path).by(by).json(&body).send().await
    }

    pub(crate) async fn pending(&self, recording: &Recording) -> String {
        let sql = format!(
            "SELECT id::text FROM call_proposals WHERE recording_id = '{}' AND status = 'pending'",
            recording.id
        );
        let mut pending = self.rows(&sql).await;
        assert_eq!(pending.len(), 1);
        pending.remove(0)
    }
}

fn transcript(lines: &[&str], at: Timestamp) -> Value {
    let line = |(place, line): (usize, &&str)| {
        let (speaker, text) = line.split_once(": ").expect("a speaker and words");
        let start = i64::try_from(place).expect("few lines") * 4_000;
        json!({
            "speaker": if speaker == "A" { "agent" } else { "debtor" }, "text": text, "timestamp": at,
            "startMs": start, "endMs": start + 3_500, "confidence": 0.91,
        })
    };
    lines.iter().enumerate().map(line).collect()
}
