//! Minutes pass.

use std::{sync::Arc, time::Duration};

use bytes::Bytes;
use futures::future::{join, join_all};
use jiff::{SignedDuration, Timestamp};
use mojavox_domain::{
    clock::{Clock as _, SystemClock},
    ids::ReportId,
    permissions::Role,
};
use mojavox_runtime::{Aws, Config};
use mojavox_storage::{Key, Kind, Storage};
use mojavox_testkit::{Person, Stage};
use mojavox_worker::Deadline;
use report_clock::{Clockwork, Ticked};
use rstest::rstest;
use serde_json::{Value, json};
use uuid::Uuid;

struct Office {
    stage: Stage,
    clockwork: Clockwork,
    owner: Person,
    bucket: String,
    aws: Arc<Aws>,
}

impl Office {
    async fn new() -> Self {
        let stage = Stage::new().await;
        let bucket = format!("reports-{}", stage.organization);
        let config = Config::from_env()
            .with("STORAGE_TYPE", "s3")
            .with("S3_BUCKET", &bucket);
        let aws = Arc::new(Aws::new(config.clone()));
        let created = aws.s3().await.create_bucket().bucket(&bucket).send().await;
        created.expect("a bucket");
        let storage = Storage::from_config(&config, Arc::clone(&aws)).expect("a storage");
        let clockwork = Clockwork {
            db: stage.app.db.clone(),
            clock: stage.clock.clone(),
            storage,
            frontend: "https://app.example/".to_owned(),
        };
        let owner = stage.user(Role::Supervisor).await;
        Self {
            stage,
            clockwork,
            owner,
            bucket,
            aws,
        }
    }

    async fn tick(&self) -> Ticked {
        self.tick_for(Duration::from_mins(1)).await
    }

    /// With so much time before the end of the invocation.
    async fn tick_for(&self, time: Duration) -> Ticked {
        let deadline = Deadline::at(SystemClock.now() + time);
        self.clockwork.tick(deadline).await.expect("ticks")
    }

    async fn run(&self, sql: &str) {
        let run = self.stage.sql.batch_execute(sql).await;
        run.unwrap_or_else(|error| panic!("{sql}: {error}"));
    }

    async fn json(&self, sql: &str) -> Value {
        let sql = format!("SELECT coalesce(jsonb_agg(to_jsonb(t)), '[]') FROM ({sql}) AS t");
        let row = self.stage.sql.query_one(&sql, &[]).await;
        row.unwrap_or_else(|error| panic!("{sql}: {error}")).get(0)
    }

    /// Every day at eight in Paris, first due at a moment.
    async fn plan(&self, next: Timestamp) -> Uuid {
        let id: Uuid = self.stage.app.new_id();
        let inserted = self
            .stage
            .sql
            .execute(
                "INSERT INTO report_schedules (id, organization_id, name, type, format, parameters, cron, time_zone, recipients,
                     next_run_at, created_by)
                 VALUES ($1, $2, 'Board', 'recovery', 'xlsx', '{\"period\": \"last_day\"}', '0 8 * * *', 'Europe/Paris',
                     '{board@acme.example}', $3, $4)",
                &[&id, &self.stage.organization.uuid(), &next, &self.owner.id.uuid()],
            )
            .await;
        inserted.expect("plans");
        id
    }

    /// Moves the clock to a moment of the years to come.
    fn wait_until(&self, moment: Timestamp) {
        let now = self.stage.clock.now();
        self.stage.clock.advance(moment.duration_since(now));
    }

    async fn report(&self, status: &str, more: &str, values: &str) -> Uuid {
        let id: Uuid = self.stage.app.new_id();
        self.run(&format!(
            "INSERT INTO reports (id, organization_id, name, type, format, parameters, status, generated_by {more})
             VALUES ('{id}', '{}', 'Board', 'recovery', 'pdf',
                 '{{\"dateRange\": {{\"from\": \"2026-03-01\", \"to\": \"2026-03-31\"}}}}', '{status}', '{}' {values})",
            self.stage.organization, self.owner.id
        ))
        .await;
        id
    }

    fn key(&self, id: Uuid) -> Key {
        Key::new(Kind::Report, self.stage.organization, format!("{id}.pdf")).expect("a key")
    }

    async fn put(&self, key: &Key) {
        let bytes = Bytes::from_static(b"%PDF");
        self.clockwork
            .storage
            .put(key, bytes)
            .await
            .expect("stores");
    }

    async fn exists(&self, key: &Key) -> bool {
        let size = self.clockwork.storage.size(key).await;
        size.expect("answers").is_some()
    }

    async fn messages(&self, topic: &str) -> usize {
        let sql = format!("SELECT payload FROM outbox WHERE topic = '{topic}'");
        self.json(&sql).await.as_array().map_or(0, Vec::len)
    }

    async fn told(&self) -> Value {
        self.json("SELECT title, message FROM notifications ORDER BY created_at, id")
            .await
    }
}

fn at(moment: &str) -> Timestamp {
    moment.parse().expect("a moment")
}

#[tokio::test]
async fn what_there_is_no_time_for_is_the_next_runs() {
    let office = Office::new().await;
    let due = at("2026-03-02T08:30:00Z");
    office.plan(due).await;
    office.wait_until(due);
    let cut_short = Ticked {
        to_be_continued: true,
        ..Ticked::default()
    };
    assert_eq!(office.tick_for(Duration::from_secs(5)).await, cut_short);
    assert_eq!(office.tick().await.started, 1);
}

// The clocks of Paris go forward on 28 March 2027 and back on 31 October.
#[rstest]
#[case("2027-03-28T06:00:00Z", "2027-03-27", "2027-03-29T06:00:00Z")]
#[case("2027-10-30T06:00:00Z", "2027-10-29", "2027-10-31T07:00:00Z")]
#[tokio::test]
async fn a_schedule_runs_once_when_it_is_due_and_then_waits_for_the_next_time(
    #[case] due: &str,
    #[case] day: &str,
    #[case] next: &str,
) {
    let office = Office::new().await;
    let zone = "UPDATE organizations SET time_zone = 'Europe/Paris'";
    office.run(zone).await;
    let schedule = office.plan(at(due)).await;
    office.wait_until(at(due) - SignedDuration::from_secs(1));
    assert_eq!(office.tick().await, Ticked::default());
    office.stage.clock.advance(SignedDuration::from_secs(1));
    assert_eq!(office.tick().await.started, 1);
    assert_eq!(office.tick().await, Ticked::default());
    let reports = office
        .json("SELECT name, type, format, status, parameters, schedule_id, scheduled_for, recipients, generated_by FROM reports")
        .await;
    assert_eq!(
        reports,
        json!([{
            "name": format!("Board, {day}"), "type": "recovery", "format": "xlsx", "status": "pending",
            "parameters": {
                "dateRange": { "from": day, "to": day }, "metrics": [], "language": null, "campaignId": null, "personalData": true,
            },
            "schedule_id": schedule, "scheduled_for": due.replace('Z', "+00:00"), "recipients": ["board@acme.example"],
            "generated_by": office.owner.id,
        }])
    );
    assert_eq!(office.messages("reports").await, 1);
    let planned = office
        .json("SELECT next_run_at, last_run_at, enabled FROM report_schedules")
        .await;
    let moment = |at: &str| at.replace('Z', "+00:00");
    assert_eq!(
        planned,
        json!([{ "next_run_at": moment(next), "last_run_at": moment(due), "enabled": true }])
    );
}

#[tokio::test]
async fn two_clocks_at_once_make_one_report() {
    for _ in 0..5 {
        let office = Office::new().await;
        let due = office.stage.clock.now() - SignedDuration::from_secs(5);
        office.plan(due).await;
        let (one, other) = join(office.tick(), office.tick()).await;
        assert_eq!(one.started + other.started, 1);
        assert_eq!((one.failed, other.failed), (0, 0));
        assert_eq!(office.messages("reports").await, 1);
    }
}

#[tokio::test]
async fn a_run_that_has_its_report_gets_no_second_one() {
    let office = Office::new().await;
    let due = at("2027-05-01T06:00:00Z");
    office.plan(due).await;
    office.wait_until(due);
    assert_eq!(office.tick().await.started, 1);
    // As if somebody had restored an older state of the schedule.
    let sql = "UPDATE report_schedules SET next_run_at = '2027-05-01T06:00:00Z'";
    office.run(sql).await;
    assert_eq!(office.tick().await, Ticked::default());
    assert_eq!(office.messages("reports").await, 1);
}

#[tokio::test]
async fn after_an_outage_the_latest_run_is_made_up_for() {
    let office = Office::new().await;
    let sql = "UPDATE organizations SET time_zone = 'Europe/Paris'";
    office.run(sql).await;
    office.plan(at("2027-05-01T06:00:00Z")).await;
    office.wait_until(at("2027-05-08T05:00:00Z"));
    assert_eq!(office.tick().await.started, 1);
    let made = office
        .json("SELECT scheduled_for, parameters -> 'dateRange' ->> 'to' AS day FROM reports")
        .await;
    assert_eq!(
        made,
        json!([{ "scheduled_for": "2027-05-07T06:00:00+00:00", "day": "2027-05-06" }])
    );
    let next = office
        .json("SELECT next_run_at FROM report_schedules")
        .await;
    assert_eq!(next[0]["next_run_at"], "2027-05-08T06:00:00+00:00");
}

#[rstest]
#[case("status = 'suspended'")]
#[case("deleted_at = now(), status = 'inactive'")]
#[case("role = 'analyst'")]
#[tokio::test]
async fn nobody_answers_for_it_any_more(#[case] change: &str) {
    let office = Office::new().await;
    let chief = office.stage.user(Role::Admin).await;
    let due = office.stage.clock.now();
    office.plan(due).await;
    let owner = office.owner.id;
    office
        .run(&format!("UPDATE users SET {change} WHERE id = '{owner}'"))
        .await;
    let ticked = office.tick().await;
    assert_eq!((ticked.started, ticked.disabled), (0, 1));
    assert_eq!(office.tick().await, Ticked::default());
    let sql = "SELECT enabled FROM report_schedules";
    assert_eq!(office.json(sql).await, json!([{ "enabled": false }]));
    let told = office
        .json("SELECT user_id, title FROM notifications")
        .await;
    assert_eq!(
        told,
        json!([{ "user_id": chief.id, "title": "A planned report is not made any more" }])
    );
}

#[tokio::test]
async fn one_that_cannot_be_read_keeps_no_other_waiting() {
    let office = Office::new().await;
    let due = office.stage.clock.now();
    office.plan(due).await;
    office
        .run("UPDATE report_schedules SET cron = 'daily'")
        .await;
    office.plan(due).await;
    let ticked = office.tick().await;
    assert_eq!((ticked.started, ticked.failed), (1, 1));
}

#[tokio::test]
async fn a_file_goes_when_its_time_is_over_and_its_row_stays() {
    let office = Office::new().await;
    let now = office.stage.clock.now();
    let make = async |hours: i64| {
        let ends = now + SignedDuration::from_hours(hours);
        office
            .report(
                "ready",
                ", generated_at, expires_at",
                &format!(", '{now}', '{ends}'"),
            )
            .await
    };
    // The row comes before its file, which the constraint forbids.
    office
        .run("ALTER TABLE reports DISABLE TRIGGER touch")
        .await;
    office
        .run("ALTER TABLE reports DROP CONSTRAINT reports_ready_has_file")
        .await;
    let (old, new) = (make(24).await, make(25).await);
    for id in [old, new] {
        let key = office.key(id);
        office.put(&key).await;
        office
            .run(&format!(
                "UPDATE reports SET file_path = '{key}' WHERE id = '{id}'"
            ))
            .await;
    }
    assert_eq!(office.tick().await, Ticked::default());
    office.stage.clock.advance(SignedDuration::from_hours(24));
    let ticked = join_all([office.tick(), office.tick()]).await;
    assert_eq!(ticked.iter().map(|one| one.removed).sum::<usize>(), 1);
    assert!(!office.exists(&office.key(old)).await);
    assert!(office.exists(&office.key(new)).await);
    let sql = format!(
        "SELECT file_path, file_removed_at IS NOT NULL AS removed FROM reports WHERE id = '{old}'"
    );
    assert_eq!(
        office.json(&sql).await,
        json!([{ "file_path": null, "removed": true }])
    );
    // Whoever died between the file and the row is made up for.
    let (gone, ends) = (office.key(new), office.stage.clock.now());
    office
        .clockwork
        .storage
        .delete(&gone)
        .await
        .expect("deletes");
    office
        .run(&format!(
            "UPDATE reports SET expires_at = '{ends}' WHERE id = '{new}'"
        ))
        .await;
    assert_eq!(office.tick().await.removed, 1);
    assert_eq!(office.tick().await, Ticked::default());
}

#[rstest]
#[case(true)]
#[case(false)]
#[tokio::test]
async fn what_a_deleted_report_left_is_removed_when_it_is_time(#[case] noted: bool) {
    let office = Office::new().await;
    let id: Uuid = office.stage.app.new_id();
    let key = office.key(id);
    office.put(&key).await;
    let s3 = office.aws.s3().await;
    let upload = s3
        .create_multipart_upload()
        .bucket(&office.bucket)
        .key(key.to_string())
        .send()
        .await
        .expect("begins");
    let upload = match upload.upload_id().filter(|_| noted) {
        Some(id) => format!("'{id}'"),
        None => "NULL".to_owned(),
    };
    let due = office.stage.clock.now() + SignedDuration::from_mins(30);
    office
        .run(&format!(
            "INSERT INTO file_removals (id, organization_id, file_path, upload_id, due_at)
             VALUES ('{id}', '{}', '{key}', {upload}, '{due}')",
            office.stage.organization
        ))
        .await;
    assert_eq!(office.tick().await, Ticked::default());
    assert!(office.exists(&key).await);
    office.stage.clock.advance(SignedDuration::from_mins(30));
    assert_eq!(office.tick().await.removed, 1);
    assert!(!office.exists(&key).await);
    let uploads = s3
        .list_multipart_uploads()
        .bucket(&office.bucket)
        .send()
        .await;
    assert_eq!(uploads.expect("lists").uploads().len(), 0);
    assert_eq!(office.tick().await, Ticked::default());
}

#[tokio::test]
async fn a_report_that_lies_still_is_sent_again_and_in_the_end_given_up() {
    let office = Office::new().await;
    office
        .report(
            "generating",
            ", updated_at",
            ", now() - interval '29 minutes'",
        )
        .await;
    let id = office.report("generating", "", "").await;
    let file = mojavox_db::reports::file_name(ReportId(id), 2, "pdf");
    let key = Key::new(Kind::Report, office.stage.organization, file).expect("a key");
    office.put(&key).await;
    let until = office.stage.clock.now();
    office
        .run(&format!(
            "UPDATE reports SET attempts = 2, file_path = '{key}', claimed_until = '{until}' WHERE id = '{id}'"
        ))
        .await;
    // The trigger would note the change as a sign of life.
    let still = format!(
        "ALTER TABLE reports DISABLE TRIGGER touch;
         UPDATE reports SET updated_at = now() - interval '31 minutes' WHERE id = '{id}';
         ALTER TABLE reports ENABLE TRIGGER touch"
    );
    for nudges in 1..=3 {
        office.run(&still).await;
        let (one, other) = join(office.tick(), office.tick()).await;
        assert_eq!(one.nudged + other.nudged, 1);
        assert_eq!(office.messages("reports").await, nudges);
    }
    office.run(&still).await;
    let (one, other) = join(office.tick(), office.tick()).await;
    assert_eq!(one.given_up + other.given_up, 1);
    assert_eq!(office.tick().await, Ticked::default());
    let sql = format!("SELECT status, error_code, file_path FROM reports WHERE id = '{id}'");
    assert_eq!(
        office.json(&sql).await,
        json!([{ "status": "failed", "error_code": "gave_up", "file_path": null }])
    );
    assert_eq!(
        office.told().await,
        json!([{ "title": "A report could not be made", "message": "Board" }])
    );
    assert!(!office.exists(&key).await);
    assert_eq!(office.messages("emails").await, 0);
}

#[tokio::test]
async fn a_nudge_is_a_sign_of_life() {
    let office = Office::new().await;
    office
        .report("pending", ", updated_at", ", now() - interval '31 minutes'")
        .await;
    assert_eq!(office.tick().await.nudged, 1);
    assert_eq!(office.tick().await, Ticked::default());
}

#[tokio::test]
async fn mails_that_lie_still_are_sent_again_for_a_day() {
    let office = Office::new().await;
    let report = office.report("pending", "", "").await;
    let mail = async |status: &str, claimed: &str, age: &str| {
        let id: Uuid = office.stage.app.new_id();
        office
            .run(&format!(
                "INSERT INTO emails (id, organization_id, recipient, subject, text, html, entity_type, entity_id, dedupe_key,
                     status, claimed_until, created_at, updated_at)
                 VALUES ('{id}', '{}', 'board@acme.example', 's', 't', 'h', 'report', '{report}', '{id}',
                     '{status}', {claimed}, now() - interval '{age}', now() - interval '61 minutes')",
                office.stage.organization
            ))
            .await;
        id
    };
    mail("pending", "NULL", "2 hours").await;
    mail("sending", "now()", "2 hours").await;
    let old = mail("sending", "now()", "25 hours").await;
    let ticked = office.tick().await;
    assert_eq!((ticked.nudged, ticked.given_up), (2, 1));
    assert_eq!(office.messages("emails").await, 2);
    assert_eq!(office.tick().await, Ticked::default());
    let sql = format!("SELECT status, error_code FROM emails WHERE id = '{old}'");
    assert_eq!(
        office.json(&sql).await,
        json!([{ "status": "failed", "error_code": "not_sent" }])
    );
    assert_eq!(
        office.told().await[0]["title"],
        "Somebody could not be mailed that a report is ready"
    );
    office
        .run("UPDATE emails SET status = 'sent', claimed_until = NULL, sent_at = now(), error_code = NULL, created_at = now() - interval '91 days' WHERE error_code IS NULL")
        .await;
    office.tick().await;
    assert_eq!(
        office.json("SELECT id FROM emails").await,
        json!([{ "id": old }])
    );
}

#[tokio::test]
async fn who_is_told_of_a_report_that_is_ready() {
    let office = Office::new().await;
    let sql = "UPDATE organizations SET locale = 'fr-FR', name = 'Crédit & Fils'";
    office.run(sql).await;
    let now = office.stage.clock.now();
    let id = office
        .report(
            "ready",
            ", generated_at, file_path, recipients",
            &format!(", '{now}', 'x', '{{board@acme.example, cfo@acme.example}}'"),
        )
        .await;
    for _ in 0..2 {
        let db = &office.stage.app.db;
        let tx = db
            .system(office.stage.organization, mojavox_db::Origin::default())
            .await
            .expect("begins");
        mojavox_db::reports::finished(&tx, ReportId(id), "https://app.example/")
            .await
            .expect("tells");
        tx.commit().await.expect("commits");
    }
    assert_eq!(
        office.told().await,
        json!([{ "title": "A report is ready", "message": "Board" }])
    );
    let mails = office
        .json("SELECT recipient, subject, text, html FROM emails ORDER BY recipient")
        .await;
    let mails = mails.as_array().expect("mails");
    assert_eq!(mails.len(), 2);
    assert_eq!(office.messages("emails").await, 2);
    for (mail, recipient) in mails.iter().zip(["board@acme.example", "cfo@acme.example"]) {
        assert_eq!(mail["recipient"], recipient);
        assert_eq!(mail["subject"], "Rapport disponible\u{a0}: Board");
        let text = mail["text"].as_str().expect("text");
        assert!(
            text.contains(&format!("\nhttps://app.example/reports/{id}\n")),
            "{text}"
        );
        assert!(text.contains("Crédit & Fils"));
        let html = mail["html"].as_str().expect("text");
        assert!(
            html.contains("Cr&#xe9;dit") || html.contains("Crédit &amp; Fils"),
            "{html}"
        );
    }
}
