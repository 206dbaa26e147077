//! Recordings: found, read, heard and flagged.

use std::sync::Arc;

use bytes::Bytes;
use jiff::{SignedDuration, Timestamp};
use mojavox_domain::{clock::Clock as _, ids::OrganizationId, permissions::Role};
use mojavox_runtime::{Aws, Config};
use mojavox_storage::{Key, Kind, Storage};
use mojavox_testkit::{FinishedCall, Person, Served, Stage};
use rstest::rstest;
use serde_json::{Value, json};
use uuid::Uuid;

const RECORDINGS: &str = "/api/v1/recordings";

struct Archive {
    stage: Stage,
    app: Served,
    storage: Storage,
    supervisor: Person,
}

/// A recording as the phone company and the transcription left it.
struct Recorded<'a> {
    at: Timestamp,
    outcome: &'a str,
    agent: Option<Uuid>,
    said: &'a str,
}

impl Archive {
    async fn new() -> Self {
        let stage = Stage::new().await;
        let bucket = format!("recordings-{}", stage.organization);
        let config = Config::from_env()
            .with("STORAGE_TYPE", "s3")
            .with("S3_BUCKET", &bucket);
        let aws = Arc::new(Aws::new(config.clone()));
        let s3 = aws.s3().await;
        s3.create_bucket()
            .bucket(&bucket)
            .send()
            .await
            .expect("a bucket");
        let storage = Storage::from_config(&config, aws).expect("a storage");
        let state = recordings::State {
            app: stage.app.clone(),
            storage: storage.clone(),
        };
        let app = stage.serve(recordings::router(), state);
        let supervisor = stage.user(Role::Supervisor).await;
        Self {
            stage,
            app,
            storage,
            supervisor,
        }
    }

    fn key(id: Uuid, organization: OrganizationId) -> Key {
        Key::new(Kind::Recording, organization, format!("{id}.wav")).expect("a key")
    }

    async fn record(&self, recorded: &Recorded<'_>) -> Uuid {
        let debtor = self.stage.customer().await;
        let call = FinishedCall {
            customer: Some(debtor),
            agent: recorded.agent,
            ..FinishedCall::talked(recorded.at, 60, "promise_to_pay")
        };
        let call = self.stage.call(&call).await;
        let id: Uuid = self.stage.app.new_id();
        let transcript = json!([
            { "speaker": "agent", "text": "Hello.", "timestamp": recorded.at, "startMs": 0, "endMs": 900 },
            { "speaker": "debtor", "text": recorded.said, "timestamp": recorded.at, "sentiment": -0.5 },
        ]);
        let path = Archive::key(id, self.stage.organization).to_string();
        self.stage.sql
            .execute(
                "INSERT INTO call_recordings (id, organization_id, contact_attempt_id, agent_id, customer_id, file_path, duration,
                     file_size, recorded_at, outcome, transcription_status, transcribed_at, transcript, sentiment_score)
                 VALUES ($1, $2, $3, $4, $5, $6, 60, 10, $7, $8, 'ready', $7, $9, -0.25)",
                &[&id, &self.stage.organization.uuid(), &call, &recorded.agent, &debtor, &path, &recorded.at,
                    &recorded.outcome, &transcript],
            )
            .await
            .expect("inserts a recording");
        id
    }

    async fn simple(&self) -> Uuid {
        self.record(&Recorded {
            at: self.stage.clock.now(),
            outcome: "promise_to_pay",
            agent: None,
            said: "I lost my job",
        })
        .await
    }

    async fn ids(&self, query: &str) -> Vec<Uuid> {
        let call = self
            .app
            .get(format!("{RECORDINGS}{query}"))
            .by(&self.supervisor);
        let page: Value = call.send().await.assert_status(200).json();
        let rows = page["data"].as_array().expect("rows");
        rows.iter()
            .map(|row| {
                row["id"]
                    .as_str()
                    .and_then(|id| id.parse().ok())
                    .expect("an id")
            })
            .collect()
    }

    async fn change(&self, id: Uuid, set: &str) {
        let sql = format!("UPDATE call_recordings SET {set} WHERE id = $1");
        self.stage
            .sql
            .execute(&sql, &[&id])
            .await
            .expect("changes a recording");
    }

    async fn count(&self, sql: &str) -> i64 {
        self.stage
            .sql
            .query_one(sql, &[])
            .await
            .expect("counts")
            .get(0)
    }
}

#[tokio::test]
async fn recordings_are_found_by_agent_outcome_day_flag_and_words() {
    let archive = Archive::new().await;
    let (sofia, marc) = (
        archive.stage.agent("Sofia", "online").await,
        archive.stage.agent("Marc", "online").await,
    );
    let sql = "UPDATE organizations SET time_zone = 'America/New_York'";
    archive.stage.sql.batch_execute(sql).await.expect("moves");
    let record = async |at: &str, outcome, agent, said| {
        let at = at.parse().expect("a time");
        archive
            .record(&Recorded {
                at,
                outcome,
                agent: Some(agent),
                said,
            })
            .await
    };
    // 2 March, late in the evening of New York.
    let first = record(
        "2026-03-03T03:00:00Z",
        "promise_to_pay",
        sofia,
        "I lost my job in May",
    )
    .await;
    let second = record(
        "2026-03-03T15:00:00Z",
        "refusal",
        marc,
        "Never heard of this debt",
    )
    .await;
    let third = record(
        "2026-03-04T04:59:59Z",
        "promise_to_pay",
        marc,
        "Friday is fine",
    )
    .await;
    archive
        .change(second, "flagged = true, flag_reason = 'rude'")
        .await;

    assert_eq!(archive.ids("").await, [third, second, first]);
    assert_eq!(
        archive.ids(&format!("?agentId={marc}")).await,
        [third, second]
    );
    assert_eq!(archive.ids("?outcome=promise_to_pay").await, [third, first]);
    assert_eq!(archive.ids("?dateFrom=2026-03-03").await, [third, second]);
    assert_eq!(archive.ids("?dateTo=2026-03-02").await, [first]);
    assert_eq!(
        archive.ids("?dateFrom=2026-03-03&dateTo=2026-03-03").await,
        [third, second]
    );
    assert_eq!(archive.ids("?flagged=true").await, [second]);
    assert_eq!(archive.ids("?flagged=false").await, [third, first]);
    assert_eq!(archive.ids("?q=job+lost").await, [first]);
    assert_eq!(archive.ids("?q=deb").await, [second]);
    assert_eq!(
        archive.ids("?q=nothing").await,
        [0_u128; 0].map(Uuid::from_u128)
    );
    let debtor: Uuid = archive
        .stage
        .sql
        .query_one(
            "SELECT customer_id FROM call_recordings WHERE id = $1",
            &[&third],
        )
        .await
        .expect("a debtor")
        .get(0);
    assert_eq!(archive.ids(&format!("?debtorId={debtor}")).await, [third]);
    assert_eq!(archive.ids("?limit=1&page=2").await, [second]);
    let first_page: Value = archive
        .app
        .get(format!("{RECORDINGS}?limit=2"))
        .by(&archive.supervisor)
        .send()
        .await
        .assert_status(200)
        .json();
    assert_eq!(
        (&first_page["total"], &first_page["totalPages"]),
        (&json!(3), &json!(2))
    );
    let cursor = first_page["nextCursor"].as_str().expect("a cursor");
    assert_eq!(
        archive.ids(&format!("?limit=2&cursor={cursor}")).await,
        [first]
    );
}

#[rstest]
#[case("limit=0", "limit")]
#[case("page=0", "page")]
#[case("dateFrom=yesterday", "dateFrom")]
#[case("dateFrom=-000001-01-01", "dateFrom")]
#[case("dateFrom=2026-03-02&dateTo=2026-03-01", "dateTo")]
#[case("agentId=7", "agentId")]
#[case("flagged=perhaps", "flagged")]
#[case(
    "outcome=abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
    "outcome"
)]
#[case("cursor=bm9uZQ", "cursor")]
#[tokio::test]
async fn wrong_parameters_are_named(#[case] query: &str, #[case] parameter: &str) {
    let archive = Archive::new().await;
    let call = archive
        .app
        .get(format!("{RECORDINGS}?{query}"))
        .by(&archive.supervisor);
    call.send().await.assert_invalid(parameter);
}

#[tokio::test]
async fn the_detail_has_what_was_said() {
    let archive = Archive::new().await;
    let id = archive.simple().await;
    let detail = async || -> Value {
        let call = archive
            .app
            .get(format!("{RECORDINGS}/{id}"))
            .by(&archive.supervisor);
        call.send().await.assert_status(200).json()
    };
    let found = detail().await;
    assert_eq!(found["debtorName"], "Jordan Doe");
    assert_eq!(found["sentimentScore"], json!(-0.25));
    assert_eq!(found["transcriptionStatus"], "ready");
    let said = found["transcript"].as_array().expect("lines");
    assert_eq!(said.len(), 2);
    assert_eq!(said[0]["speaker"], "agent");
    assert_eq!(said[0]["endMs"], 900);
    assert_eq!(said[1]["text"], "I lost my job");
    assert_eq!(said[1]["sentiment"], json!(-0.5));
    assert_eq!(found["analysis"], Value::Null);
    archive
        .change(id, "transcript = NULL, purged_at = now()")
        .await;
    let purged = detail().await;
    assert_eq!(purged["transcript"], Value::Null);
    assert_ne!(purged["purgedAt"], Value::Null);
}

#[tokio::test]
async fn the_audio_is_played_in_parts_from_an_address_of_minutes() {
    let archive = Archive::new().await;
    let id = archive.simple().await;
    let key = Archive::key(id, archive.stage.organization);
    let audio = Bytes::from_static(b"RIFF-and-more");
    archive.storage.put(&key, audio).await.expect("stores");
    let path = format!("{RECORDINGS}/{id}/audio");

    let redirect = archive
        .app
        .get(&path)
        .by(&archive.supervisor)
        .send()
        .await
        .assert_status(307);
    let location = redirect.header("location").expect("a location");
    let player = reqwest::Client::new();
    let part = player
        .get(location)
        .header("range", "bytes=5-7")
        .send()
        .await
        .expect("answers");
    assert_eq!(part.status(), 206);
    assert_eq!(part.headers()["content-type"], "audio/wav");
    assert_eq!(part.bytes().await.expect("bytes"), "and");

    let call = archive
        .app
        .get(&path)
        .by(&archive.supervisor)
        .header("accept", "application/json");
    let address: Value = call.send().await.assert_status(200).json();
    let url = address["url"].as_str().expect("a URL");
    let whole = player.get(url).send().await.expect("answers");
    assert_eq!(whole.bytes().await.expect("bytes"), "RIFF-and-more");
    let expires: Timestamp = address["expiresAt"]
        .as_str()
        .and_then(|at| at.parse().ok())
        .expect("a time");
    assert_eq!(
        expires.duration_since(archive.stage.clock.now()),
        SignedDuration::from_mins(15)
    );

    let listened = "SELECT count(*) FROM audit_logs WHERE action = 'recordings.listen'";
    assert_eq!(archive.count(listened).await, 2);
}

#[tokio::test]
async fn audio_that_is_not_there_is_said_so() {
    let archive = Archive::new().await;
    let id = archive.simple().await;
    let path = format!("{RECORDINGS}/{id}/audio");
    let ask = || archive.app.get(&path).by(&archive.supervisor).send();
    archive.change(id, "file_size = NULL").await;
    ask().await.assert_problem(409, "audio_not_ready");
    archive
        .change(id, "file_size = 10, purged_at = now(), transcript = NULL")
        .await;
    ask().await.assert_problem(410, "recording_purged");
    assert_eq!(
        archive
            .count("SELECT count(*) FROM audit_logs WHERE action = 'recordings.listen'")
            .await,
        0
    );
}

#[tokio::test]
async fn another_organisations_file_is_never_given_out() {
    let archive = Archive::new().await;
    let id = archive.simple().await;
    let theirs = Archive::key(id, Uuid::from_u128(7).into());
    archive.change(id, &format!("file_path = '{theirs}'")).await;
    let call = archive
        .app
        .get(format!("{RECORDINGS}/{id}/audio"))
        .by(&archive.supervisor);
    call.send().await.assert_status(500);
}

#[tokio::test]
async fn a_flag_is_set_once_changed_and_taken_away() {
    let archive = Archive::new().await;
    let id = archive.simple().await;
    let path = format!("{RECORDINGS}/{id}/flag");
    let flag = async |body: Value| -> Value {
        let call = archive.app.post(&path).by(&archive.supervisor).json(&body);
        call.send().await.assert_status(200).json()
    };
    let flags = "SELECT count(*) FROM call_flags WHERE flagged_by IS NOT NULL";
    let audited = "SELECT count(*) FROM audit_logs WHERE action LIKE 'recordings.%flag'";
    for _ in 0..2 {
        let flagged = flag(json!({ "reason": "Promised a discount", "severity": "high" })).await;
        assert_eq!(flagged["flagged"], true);
        assert_eq!(flagged["flagReason"], "Promised a discount");
        assert_eq!(
            (archive.count(flags).await, archive.count(audited).await),
            (1, 1)
        );
    }
    assert_eq!(
        archive
            .count("SELECT count(*) FROM call_flags WHERE severity = 'high'")
            .await,
        1
    );
    assert_eq!(
        flag(json!({ "reason": "Rude" })).await["flagReason"],
        "Rude"
    );
    assert_eq!(
        (archive.count(flags).await, archive.count(audited).await),
        (2, 2)
    );
    for _ in 0..2 {
        let call = archive.app.delete(&path).by(&archive.supervisor);
        let unflagged: Value = call.send().await.assert_status(200).json();
        assert_eq!(
            (&unflagged["flagged"], &unflagged["flagReason"]),
            (&json!(false), &Value::Null)
        );
        assert_eq!(
            (archive.count(flags).await, archive.count(audited).await),
            (2, 3)
        );
    }
}

#[rstest]
#[case(json!({}), "")]
#[case(json!({ "reason": " " }), "/reason")]
#[case(json!({ "reason": "x".repeat(501) }), "/reason")]
#[case(json!({ "reason": "x", "severity": "huge" }), "/severity")]
#[case(json!({ "reason": "x", "by": "me" }), "/by")]
#[tokio::test]
async fn a_wrong_flag_is_refused_by_its_field(#[case] body: Value, #[case] field: &str) {
    let archive = Archive::new().await;
    let id = archive.simple().await;
    let call = archive
        .app
        .post(format!("{RECORDINGS}/{id}/flag"))
        .by(&archive.supervisor);
    call.json(&body).send().await.assert_invalid(field);
}

#[tokio::test]
async fn analysts_hear_nothing_and_other_organisations_find_nothing() {
    let archive = Archive::new().await;
    let id = archive.simple().await;
    let analyst = archive.stage.user(Role::Analyst).await;
    let agent = archive.stage.user(Role::Agent).await;
    let stranger = archive.stage.stranger(Role::Admin).await;
    for path in ["", "/audio"].map(|end| format!("{RECORDINGS}/{id}{end}")) {
        let get = |person: &Person| archive.app.get(&path).by(person).send();
        get(&analyst)
            .await
            .assert_problem(403, "missing_permission");
        get(&stranger).await.assert_problem(404, "not_found");
        assert!(get(&agent).await.status < 400);
        archive
            .app
            .get(&path)
            .send()
            .await
            .assert_problem(401, "not_signed_in");
    }
    let flag = |person: &Person| {
        let call = archive
            .app
            .post(format!("{RECORDINGS}/{id}/flag"))
            .by(person);
        call.json(&json!({ "reason": "x" })).send()
    };
    flag(&analyst)
        .await
        .assert_problem(403, "missing_permission");
    flag(&stranger).await.assert_problem(404, "not_found");
    let call = archive.app.get(RECORDINGS).by(&stranger);
    let page: Value = call.send().await.assert_status(200).json();
    assert_eq!((&page["data"], &page["total"]), (&json!([]), &json!(0)));
}
