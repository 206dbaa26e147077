//! What an analysis leaves.

use mojavox_domain::{analysis::ANALYSIS_VERSION, clock::Clock as _, permissions::Role};
use mojavox_testkit::FinishedCall;
use serde_json::json;

use crate::stand::{OPENING, Stand};

#[tokio::test]
async fn sentiment_objections_and_quality_are_kept() {
    let stand = Stand::new().await;
    let lines = [
        OPENING,
        "D: Yes, hello.",
        "A: Thank you. This is an attempt to collect a debt; any information will be used for that purpose. Your balance is 1000 dollars.",
        "D: That is terrible. I lost my job and I can't pay anything.",
        "A: I understand. I will note it and call you back.",
    ];
    let recording = stand.record("no_commitment", true, &lines).await;
    stand.analyse(recording.id).await;
    let row = stand
        .json(&format!(
            "SELECT to_jsonb(r) - 'search' FROM call_recordings r WHERE id = '{}'",
            recording.id
        ))
        .await;
    assert_eq!(row["analysis_version"], ANALYSIS_VERSION);
    assert!(row["analysed_at"].is_string());
    let sentiment = row["sentiment_score"].as_f64().expect("a score");
    assert!((-1.0..-0.1).contains(&sentiment), "{sentiment}");
    assert!(row["quality_score"].as_f64().expect("a score") > 0.8);
    // What the transcription knew is still there.
    assert_eq!(row["transcript"][3]["confidence"], json!(0.91));
    assert!(row["transcript"][3]["sentiment"].as_f64().expect("a score") < 0.0);
    assert_eq!(row["language"], "en-US");
    let analysis = &row["analysis"];
    assert_eq!(analysis["language"], "en");
    assert_eq!(
        analysis["objections"][0]["evidence"]["text"],
        "I lost my job"
    );
    assert_eq!(analysis["objections"][0]["evidence"]["turn"], 3);
    assert!(
        analysis["disclosures"]
            .as_array()
            .is_some_and(|all| all.iter().all(|one| one["made"] == true))
    );
    assert!(
        analysis["quality"]["parts"]
            .as_array()
            .is_some_and(|parts| parts.len() >= 6)
    );
    let objections = "SELECT concat_ws(' ', category, resolved, analysis_version) FROM call_objections ORDER BY offset_ms";
    assert_eq!(
        stand.rows(objections).await,
        [
            format!("unemployed f {ANALYSIS_VERSION}"),
            format!("cannot_pay f {ANALYSIS_VERSION}")
        ]
    );
    assert!(stand.rows("SELECT reason FROM call_flags").await.is_empty());
    stand.assert_no_drift().await;
}

#[tokio::test]
async fn the_same_message_again_changes_nothing() {
    let stand = Stand::new().await;
    let lines = [
        "A: Hello, I am Ava, an AI assistant. Am I speaking with Jordan?",
        "D: I don't owe you anything. Stop calling me. I could maybe pay 50 dollars in five days.",
    ];
    let recording = stand.record("dispute", true, &lines).await;
    stand.analyse(recording.id).await;
    let world = "SELECT concat_ws('; ', (SELECT count(*) FROM call_objections), (SELECT count(*) FROM call_flags),
        (SELECT count(*) FROM call_proposals), (SELECT count(*) FROM opt_outs), (SELECT count(*) FROM disputes),
        (SELECT count(*) FROM approvals), (SELECT count(*) FROM notifications),
        (SELECT sum(objections) FROM daily_objections))";
    let first = stand.rows(world).await;
    // Two supervisors: told of the missing recording notice and asked about the promise.
    assert_eq!(first, ["2; 1; 3; 1; 1; 1; 4; 2"]);
    for _ in 0..2 {
        stand.analyse(recording.id).await;
    }
    assert_eq!(stand.rows(world).await, first);
    stand.assert_no_drift().await;
}

#[tokio::test]
async fn another_transcript_replaces_what_was_found() {
    let stand = Stand::new().await;
    let recording = stand
        .record("refusal", true, &[OPENING, "D: I'm not paying a dime."])
        .await;
    stand.analyse(recording.id).await;
    let categories = "SELECT category FROM call_objections";
    assert_eq!(stand.rows(categories).await, ["refusal"]);
    stand
        .retranscribe(&recording, &[OPENING, "D: I'm between jobs at the moment."])
        .await;
    stand.analyse(recording.id).await;
    assert_eq!(stand.rows(categories).await, ["unemployed"]);
    let left = "SELECT concat_ws(' ', category, sum(objections)) FROM daily_objections GROUP BY category HAVING sum(objections) <> 0";
    assert_eq!(stand.rows(left).await, ["unemployed 1"]);
    stand.assert_no_drift().await;
}

#[tokio::test]
async fn missing_disclosures_are_flagged_and_told_once() {
    let stand = Stand::new().await;
    let lines = [
        "A: Hello, I am Ava, an AI assistant. Am I speaking with Jordan?",
        "D: Yes.",
    ];
    let recording = stand.record("no_commitment", true, &lines).await;
    stand.analyse(recording.id).await;
    stand.analyse(recording.id).await;
    let flags = "SELECT concat_ws(' ', kind, severity, status, flagged_by IS NULL, reason LIKE '%us.recording%') FROM call_flags";
    assert_eq!(stand.rows(flags).await, ["compliance high open t t"]);
    let told = "SELECT u.role FROM notifications n JOIN users u ON u.id = n.user_id WHERE n.type = 'compliance' ORDER BY u.role";
    assert_eq!(stand.rows(told).await, ["supervisor", "supervisor"]);

    // It was said after all: what nobody has decided is taken back, and comes again when it is missing again.
    stand.retranscribe(&recording, &[OPENING, "D: Yes."]).await;
    stand.analyse(recording.id).await;
    assert_eq!(
        stand.rows("SELECT status FROM call_flags").await,
        ["dismissed"]
    );
    stand.retranscribe(&recording, &lines).await;
    stand.analyse(recording.id).await;
    assert_eq!(stand.rows("SELECT status FROM call_flags").await, ["open"]);

    // What somebody has decided stays.
    stand
        .sql(
            "UPDATE call_flags SET status = 'dismissed', decided_at = now(), decided_by = $1",
            &[&stand.supervisor.id.uuid()],
        )
        .await;
    stand.analyse(recording.id).await;
    assert_eq!(
        stand.rows("SELECT status FROM call_flags").await,
        ["dismissed"]
    );
    assert_eq!(stand.rows(told).await.len(), 2);
}

#[tokio::test]
async fn without_a_transcript_there_is_nothing_to_do() {
    let stand = Stand::new().await;
    let recording = stand
        .record("refusal", true, &["D: I'm not paying a dime."])
        .await;
    stand
        .sql(
            "UPDATE call_recordings SET transcript = NULL, purged_at = now()",
            &[],
        )
        .await;
    stand.analyse(recording.id).await;
    stand.analyse(stand.stage.app.new_id()).await;
    assert!(
        stand
            .rows("SELECT category FROM call_objections")
            .await
            .is_empty()
    );
    assert!(
        stand
            .rows("SELECT id::text FROM call_recordings WHERE analysed_at IS NOT NULL")
            .await
            .is_empty()
    );
}

#[tokio::test]
async fn another_organisations_recording_is_not_touched() {
    let stand = Stand::new().await;
    let recording = stand
        .record("refusal", true, &["D: I'm not paying a dime."])
        .await;
    let stranger = stand.stage.stranger(Role::Admin).await;
    let done = stand
        .worker
        .work(Stand::message(stranger.organization, recording.id))
        .await;
    done.expect("finds nothing");
    assert!(
        stand
            .rows("SELECT category FROM call_objections")
            .await
            .is_empty()
    );
    stand.analyse(recording.id).await;
    assert_eq!(
        stand.rows("SELECT category FROM call_objections").await,
        ["refusal"]
    );
}

#[tokio::test]
async fn a_transcript_that_cannot_be_read_comes_back() {
    let stand = Stand::new().await;
    let recording = stand.record("refusal", true, &["D: No."]).await;
    stand
        .sql(
            "UPDATE call_recordings SET transcript = '[{\"speaker\": \"nobody\"}]'",
            &[],
        )
        .await;
    let error = stand.try_analyse(recording.id).await.expect_err("cannot");
    assert!(matches!(error, mojavox_worker::JobError::Retry { .. }));
}

#[tokio::test]
async fn an_unknown_callers_words_forbid_their_number() {
    let stand = Stand::new().await;
    let at = stand.stage.clock.now();
    let call = stand
        .stage
        .call(&FinishedCall::talked(at, 30, "cease"))
        .await;
    let lines = [
        "D: Stop calling me!",
        "A: I will note it.",
        "D: I might pay 50 dollars tomorrow. I don't remember this debt.",
    ];
    let id = stand.recording(call, None, at, &lines).await;
    stand.analyse(id).await;
    let opt_outs =
        "SELECT concat_ws(' ', customer_id IS NULL, channel, address, kind, source) FROM opt_outs";
    assert_eq!(
        stand.rows(opt_outs).await,
        ["t voice +12125550100 opt_out call"]
    );
    // There is nobody whose promise or dispute it could be.
    assert!(
        stand
            .rows("SELECT id::text FROM approvals")
            .await
            .is_empty()
    );
}
