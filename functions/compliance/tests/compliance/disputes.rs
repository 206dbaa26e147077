use futures::future::join_all;
use mojavox_domain::permissions::Role;
use rstest::rstest;
use serde_json::{Value, json};

use crate::stand::{Stand, objections};

fn written(stand: &Stand) -> Value {
    json!({ "customerId": stand.customer, "written": true, "reason": "I paid this in March." })
}

async fn status(stand: &Stand) -> String {
    stand
        .stage
        .sql
        .query_one("SELECT status FROM customers", &[])
        .await
        .unwrap()
        .get(0)
}

async fn record(stand: &Stand, body: &Value) -> Value {
    stand
        .post(&stand.agent, "disputes", body)
        .await
        .assert_status(201)
        .json()
}

#[rstest]
#[case("verified", true, "active")]
#[case("withdrawn", true, "active")]
#[case("upheld", false, "disputed")]
#[tokio::test]
async fn a_written_dispute_stops_collection_until_it_is_decided(
    #[case] decision: &str,
    #[case] goes_on: bool,
    #[case] becomes: &str,
) {
    let stand = Stand::new().await;
    assert_eq!(stand.verdict("voice", json!({})).await["allowed"], true);
    let dispute = record(&stand, &written(&stand)).await;
    assert_eq!(dispute["status"], "open");
    assert_eq!(
        objections(&stand.verdict("voice", json!({})).await),
        ["us.dispute"]
    );
    assert_eq!(status(&stand).await, "disputed");

    let id = dispute["id"].as_str().unwrap();
    let path = format!("disputes/{id}/resolve");
    let body = json!({ "status": decision, "resolution": "The creditor looked it up." });
    stand
        .post(&stand.agent, &path, &body)
        .await
        .assert_problem(403, "missing_permission");
    let resolved: Value = stand
        .post(&stand.supervisor, &path, &body)
        .await
        .assert_status(200)
        .json();
    assert_eq!(resolved["status"], decision);
    assert_eq!(resolved["resolvedBy"], stand.supervisor.id.to_string());
    assert_eq!(stand.verdict("voice", json!({})).await["allowed"], goes_on);
    assert_eq!(status(&stand).await, becomes);
    let audited = stand.audited(id).await;
    let actions: Vec<_> = audited.iter().map(|(action, _)| action.as_str()).collect();
    assert_eq!(actions, ["disputes.record", "disputes.resolve"]);
}

#[tokio::test]
async fn a_spoken_one_is_on_record_and_stops_nothing() {
    let stand = Stand::new().await;
    let body = json!({ "customerId": stand.customer, "reason": "Too much." });
    record(&stand, &body).await;
    assert_eq!(stand.verdict("voice", json!({})).await["allowed"], true);
    assert_eq!(status(&stand).await, "new");
}

#[tokio::test]
async fn collection_goes_on_when_the_last_of_them_is_decided() {
    let stand = Stand::new().await;
    let (one, other) = (
        record(&stand, &written(&stand)).await,
        record(&stand, &written(&stand)).await,
    );
    for (dispute, becomes) in [(one, "disputed"), (other, "active")] {
        let path = format!("disputes/{}/resolve", dispute["id"].as_str().unwrap());
        let body = json!({ "status": "withdrawn", "resolution": "By letter." });
        stand
            .post(&stand.supervisor, &path, &body)
            .await
            .assert_status(200);
        assert_eq!(status(&stand).await, becomes);
    }
    assert_eq!(stand.verdict("voice", json!({})).await["allowed"], true);
}

#[tokio::test]
async fn a_dispute_is_decided_once() {
    let stand = Stand::new().await;
    let dispute = record(&stand, &written(&stand)).await;
    let path = format!("disputes/{}/resolve", dispute["id"].as_str().unwrap());
    let decisions =
        ["verified", "upheld"].map(|status| json!({ "status": status, "resolution": "So." }));
    let answers = join_all(
        decisions
            .iter()
            .cycle()
            .take(6)
            .map(|body| stand.post(&stand.supervisor, &path, body)),
    )
    .await;
    let mut won = 0;
    for answer in answers {
        if answer.status == 200 {
            won += 1;
        } else {
            answer.assert_problem(409, "dispute_already_resolved");
        }
    }
    assert_eq!(won, 1);
}

#[tokio::test]
async fn roles_strangers_and_bad_input() {
    let stand = Stand::new().await;
    let analyst = stand.stage.user(Role::Analyst).await;
    stand
        .post(&analyst, "disputes", &written(&stand))
        .await
        .assert_problem(403, "missing_permission");
    stand
        .get(&analyst, "disputes")
        .await
        .assert_problem(403, "missing_permission");
    let stranger = stand.stage.stranger(Role::Admin).await;
    stand
        .post(&stranger, "disputes", &written(&stand))
        .await
        .assert_problem(404, "not_found");
    let dispute = record(&stand, &written(&stand)).await;
    let path = format!("disputes/{}/resolve", dispute["id"].as_str().unwrap());
    let body = json!({ "status": "upheld", "resolution": "So." });
    stand
        .post(&stranger, &path, &body)
        .await
        .assert_problem(404, "not_found");
    for (status, total) in [("open", 1), ("upheld", 0)] {
        let page: Value = stand
            .get(&stand.agent, &format!("disputes?status={status}"))
            .await
            .assert_status(200)
            .json();
        assert_eq!(page["total"], total);
    }
    stand
        .get(&stand.agent, "disputes?status=lost")
        .await
        .assert_invalid("status");
    for (field, value) in [
        ("reason", json!("")),
        ("reason", json!(" ")),
        ("reason", json!(1)),
        ("written", json!("yes")),
        ("receivedAt", json!(stand.noon(2))),
        ("status", json!("upheld")),
    ] {
        let mut body = written(&stand);
        body[field] = value;
        stand
            .post(&stand.agent, "disputes", &body)
            .await
            .assert_invalid(&format!("/{field}"));
    }
    for (field, value) in [
        ("status", json!("open")),
        ("status", json!(1)),
        ("resolution", json!("")),
    ] {
        let mut body = body.clone();
        body[field] = value;
        stand
            .post(&stand.supervisor, &path, &body)
            .await
            .assert_invalid(&format!("/{field}"));
    }
}
