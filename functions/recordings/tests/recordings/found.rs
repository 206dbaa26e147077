//! In lists, by their words, and one at a time.

use mojavox_domain::permissions::Role;
use mojavox_testkit::Person;
use rstest::rstest;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::archive::{Archive, RECORDINGS, Recorded};

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
