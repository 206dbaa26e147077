use mojavox_domain::permissions::Role;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::stand::{PHONE, Stand, objections};

#[tokio::test]
async fn the_eighth_call_of_a_week_waits_for_its_day() {
    let stand = Stand::new().await;
    for days in 0..6 {
        stand.called(days, "no_answer", false).await;
    }
    stand.called(0, "busy", false).await;
    assert_eq!(
        stand.verdict("voice", json!({})).await["allowed"],
        true,
        "busy does not count"
    );
    stand.called(1, "voicemail", false).await;
    let verdict = stand.verdict("voice", json!({})).await;
    assert_eq!(objections(&verdict), ["us.call_frequency"]);
    let reason = &verdict["reasons"][0];
    assert_eq!(reason["ruleVersion"], "1");
    assert!(
        reason["citation"]
            .as_str()
            .unwrap()
            .contains("1006.14(b)(2)")
    );
    // The oldest of the seven was five days before: its eighth day begins two days later.
    let next = verdict["nextAllowedAt"].as_str().unwrap();
    let again = stand.verdict("voice", json!({ "at": next })).await;
    assert_eq!(again["allowed"], true, "{again}");
    assert_eq!(stand.verdict("email", json!({})).await["allowed"], true);
}

#[tokio::test]
async fn a_conversation_is_followed_by_a_week_of_silence_and_a_notice() {
    let stand = Stand::new().await;
    stand.called(6, "no_commitment", true).await;
    let verdict = stand.verdict("voice", json!({})).await;
    assert_eq!(
        objections(&verdict),
        ["us.after_conversation", "us.validation_notice"]
    );
    stand
        .stage
        .sql
        .execute(
            "INSERT INTO validation_notices (id, organization_id, customer_id, channel, sent_at, assumed_received_on, period_ends_on)
             VALUES ($1, $2, $3, 'letter', now() - interval '3 days', current_date + 4, current_date + 34)",
            &[&stand.stage.app.new_id::<Uuid>(), &stand.stage.organization.uuid(), &stand.customer],
        )
        .await
        .unwrap();
    let verdict = stand.verdict("voice", json!({})).await;
    assert_eq!(objections(&verdict), ["us.after_conversation"]);
    assert_eq!(
        stand.verdict("voice", json!({ "at": stand.noon(1) })).await["allowed"],
        true
    );
}

#[tokio::test]
async fn every_fact_on_file_is_heard() {
    let stand = Stand::new().await;
    let organization = stand.stage.organization.uuid();
    let sql = &stand.stage.sql;
    sql.execute(
        "INSERT INTO disputes (id, organization_id, customer_id, written, reason, received_at) VALUES ($1, $2, $3, true, 'not mine', now())",
        &[&stand.stage.app.new_id::<Uuid>(), &organization, &stand.customer],
    )
    .await
    .unwrap();
    sql.execute(
        "INSERT INTO inconvenient_times (id, organization_id, customer_id, from_minute, until_minute, stated_at) VALUES ($1, $2, $3, 690, 750, now())",
        &[&stand.stage.app.new_id::<Uuid>(), &organization, &stand.customer],
    )
    .await
    .unwrap();
    sql.execute(
        "INSERT INTO organization_policies (organization_id, compliance) VALUES ($1, $2)",
        &[&organization, &json!({ "us.hours": { "fromMinute": 780 }, "us.call_frequency": { "calls": 99 }, "recording": { "region": "WA" } })],
    )
    .await
    .unwrap();
    sql.execute("UPDATE customer_phones SET status = 'out_of_service'", &[])
        .await
        .unwrap();
    let verdict = stand.verdict("voice", json!({})).await;
    assert_eq!(
        objections(&verdict),
        [
            "us.hours",
            "us.inconvenient",
            "us.wrong_party",
            "us.dispute"
        ]
    );
    assert_eq!(
        verdict["recording"]["allowed"], false,
        "our end is in Washington"
    );
    assert_eq!(verdict["address"], PHONE);
    assert_eq!(verdict["profile"], "us");
    assert_eq!(verdict["timeZones"], json!(["America/New_York"]));
}

#[tokio::test]
async fn a_number_that_is_not_on_file_brings_its_zone_along() {
    let stand = Stand::new().await;
    // Noon in New York is 7 in the morning in Honolulu, or 6.
    let verdict = stand
        .verdict("voice", json!({ "phone": "+1 808 555 0123" }))
        .await;
    assert_eq!(objections(&verdict), ["us.hours"]);
    assert_eq!(
        verdict["timeZones"],
        json!(["America/New_York", "Pacific/Honolulu"])
    );
    assert_eq!(verdict["address"], "+18085550123");
}

#[tokio::test]
async fn a_french_organisation_has_french_rules() {
    let stand = Stand::new().await;
    let stranger = stand.stage.stranger(Role::Supervisor).await;
    let debtor = stand
        .debtor(stranger.organization, "EUR", "+33123456789")
        .await;
    let body = json!({ "customerId": debtor, "channel": "voice" });
    let verdict: Value = stand
        .post(&stranger, "evaluate", &body)
        .await
        .assert_status(200)
        .json();
    assert_eq!(verdict["profile"], "fr");
    let duties: Vec<_> = verdict["duties"]
        .as_array()
        .unwrap()
        .iter()
        .map(|duty| duty["ruleId"].clone())
        .collect();
    assert_eq!(duties, ["fr.recording_notice", "eu.ai_disclosure"]);
    for rule in objections(&verdict) {
        assert!(rule.starts_with("fr."), "{rule}");
    }
}

#[tokio::test]
async fn without_rules_nobody_is_contacted() {
    let stand = Stand::new().await;
    stand
        .stage
        .sql
        .execute("UPDATE organizations SET compliance_profile = 'zz'", &[])
        .await
        .unwrap();
    let body = json!({ "customerId": stand.customer, "channel": "voice" });
    stand
        .post(&stand.agent, "evaluate", &body)
        .await
        .assert_problem(409, "unknown_compliance_profile");
    stand
        .get(&stand.agent, "rules")
        .await
        .assert_problem(409, "unknown_compliance_profile");
}

#[tokio::test]
async fn roles_strangers_and_bad_input() {
    let stand = Stand::new().await;
    let analyst = stand.stage.user(Role::Analyst).await;
    let body = json!({ "customerId": stand.customer, "channel": "voice" });
    stand
        .post(&analyst, "evaluate", &body)
        .await
        .assert_problem(403, "missing_permission");
    stand
        .post(&stand.agent, "evaluate", &body)
        .await
        .assert_status(200);
    let stranger = stand.stage.stranger(Role::Admin).await;
    stand
        .post(&stranger, "evaluate", &body)
        .await
        .assert_problem(404, "not_found");

    for (field, value) in [
        ("customerId", json!(7)),
        ("channel", json!("fax")),
        ("at", json!("yesterday")),
        ("at", json!(stand.noon(-3))),
        ("at", json!(stand.noon(400))),
        ("phone", json!("12")),
        ("email", json!("debtor@example.com")),
        ("purpose", json!("fun")),
        ("automated", json!("yes")),
        ("extra", json!(1)),
    ] {
        let mut body = body.clone();
        body[field] = value;
        stand
            .post(&stand.agent, "evaluate", &body)
            .await
            .assert_invalid(&format!("/{field}"));
    }
    let email = json!({ "customerId": stand.customer, "channel": "email", "phone": PHONE });
    stand
        .post(&stand.agent, "evaluate", &email)
        .await
        .assert_invalid("/phone");
}
