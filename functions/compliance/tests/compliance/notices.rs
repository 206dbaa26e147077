use jiff::{SignedDuration, Timestamp};
use mojavox_domain::{
    compliance::{RuleSet, validation_period},
    permissions::Role,
};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::stand::{Stand, objections};

#[tokio::test]
async fn once_the_notice_is_sent_contacts_go_on() {
    let stand = Stand::new().await;
    stand.called(10, "no_commitment", true).await;
    let verdict = stand.verdict("voice", json!({})).await;
    assert_eq!(objections(&verdict), ["us.validation_notice"]);
    let sent_at = stand.noon(-4);
    let body = json!({ "customerId": stand.customer, "channel": "letter", "sentAt": sent_at });
    let notice: Value = stand
        .post(&stand.supervisor, "validation-notices", &body)
        .await
        .assert_status(201)
        .json();
    let sent_on = sent_at.in_tz("America/New_York").unwrap().date();
    let period = validation_period(RuleSet::of_profile("us").unwrap(), sent_on).unwrap();
    assert_eq!(notice["periodEndsOn"], json!(period.ends_on));
    assert_eq!(
        notice["assumedReceivedOn"],
        json!(period.assumed_received_on)
    );
    assert_eq!(stand.verdict("voice", json!({})).await["allowed"], true);
    let audited = stand.audited(notice["id"].as_str().unwrap()).await;
    assert_eq!(audited[0].0, "validation_notices.record");
}

#[tokio::test]
async fn a_dispute_after_the_period_stops_nothing() {
    let stand = Stand::new().await;
    let sent_at: Timestamp = stand.noon(0) - SignedDuration::from_hours(24 * 90);
    let body = json!({ "customerId": stand.customer, "channel": "email", "sentAt": sent_at });
    stand
        .post(&stand.supervisor, "validation-notices", &body)
        .await
        .assert_status(201);
    let dispute = json!({ "customerId": stand.customer, "written": true, "reason": "Too late." });
    stand
        .post(&stand.agent, "disputes", &dispute)
        .await
        .assert_status(201);
    assert_eq!(stand.verdict("voice", json!({})).await["allowed"], true);
}

#[tokio::test]
async fn roles_strangers_and_bad_input() {
    let stand = Stand::new().await;
    let body = json!({ "customerId": stand.customer, "channel": "letter" });
    stand
        .post(&stand.agent, "validation-notices", &body)
        .await
        .assert_problem(403, "missing_permission");
    let analyst = stand.stage.user(Role::Analyst).await;
    stand
        .get(&analyst, "validation-notices")
        .await
        .assert_problem(403, "missing_permission");
    let stranger = stand.stage.stranger(Role::Admin).await;
    stand
        .post(&stranger, "validation-notices", &body)
        .await
        .assert_problem(404, "not_found");
    // Rules of France know no such notice.
    let debtor = stand
        .debtor(stranger.organization, "EUR", "+33123456789")
        .await;
    let theirs = json!({ "customerId": debtor, "channel": "letter" });
    stand
        .post(&stranger, "validation-notices", &theirs)
        .await
        .assert_problem(409, "no_validation_period");
    let version = stand.stage.app.new_id::<Uuid>();
    for (field, value) in [
        ("channel", json!("voice")),
        ("channel", json!(1)),
        ("sentAt", json!(stand.noon(1))),
        ("templateVersionId", json!(version)),
        ("periodEndsOn", json!("2026-01-01")),
    ] {
        let mut body = body.clone();
        body[field] = value;
        stand
            .post(&stand.supervisor, "validation-notices", &body)
            .await
            .assert_invalid(&format!("/{field}"));
    }
    let page: Value = stand.get(&stand.agent, "validation-notices").await.json();
    assert_eq!(page["total"], 0);
}
