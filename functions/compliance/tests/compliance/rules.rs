use mojavox_domain::permissions::Role;
use serde_json::{Value, json};

use crate::stand::Stand;

#[tokio::test]
async fn rules_are_those_of_the_profile_and_stricter_where_chosen() {
    let stand = Stand::new().await;
    let analyst = stand.stage.user(Role::Analyst).await;
    stand
        .stage
        .sql
        .execute(
            "INSERT INTO organization_policies (organization_id, compliance) VALUES ($1, $2)",
            &[&stand.stage.organization.uuid(), &json!({ "us.call_frequency": { "calls": 3 }, "us.hours": { "untilMinute": 1439 } })],
        )
        .await
        .unwrap();
    let view: Value = stand.get(&analyst, "rules").await.assert_status(200).json();
    assert_eq!(view["profile"], "us");
    let rule = |id: &str| {
        view["rules"]
            .as_array()
            .unwrap()
            .iter()
            .find(|rule| rule["id"] == id)
            .unwrap()
            .clone()
    };
    let frequency = rule("us.call_frequency");
    assert_eq!(frequency["check"], "callFrequency");
    assert_eq!(frequency["parameters"], json!({ "calls": 3, "days": 7 }));
    assert_eq!(frequency["tightened"], true);
    assert_eq!(rule("us.hours")["parameters"]["untilMinute"], 1260);
    assert_eq!(rule("us.hours")["tightened"], false);
    assert_eq!(rule("us.cease")["parameters"], json!({}));

    let stranger = stand.stage.stranger(Role::Agent).await;
    let french: Value = stand
        .get(&stranger, "rules")
        .await
        .assert_status(200)
        .json();
    assert_eq!(french["profile"], "fr");
}

#[tokio::test]
async fn the_self_test_reports_every_example_and_none_fails() {
    let stand = Stand::new().await;
    let report: Value = stand
        .get(&stand.agent, "self-test")
        .await
        .assert_status(200)
        .json();
    let vectors = report["vectors"].as_array().unwrap();
    assert!(vectors.len() >= 80);
    assert_eq!(report["passed"], vectors.len());
    assert_eq!(report["failed"], 0);
    assert!(
        vectors
            .iter()
            .all(|vector| vector["passed"] == true && vector["answer"] == vector["expected"])
    );
}

#[tokio::test]
async fn nobody_reads_without_a_session() {
    let stand = Stand::new().await;
    for path in ["rules", "self-test", "opt-outs", "consents"] {
        let answer = stand
            .app
            .get(format!("/api/v1/compliance/{path}"))
            .send()
            .await;
        answer.assert_problem(401, "not_signed_in");
    }
    stand
        .stage
        .sql
        .execute(
            "UPDATE sessions SET revoked_at = now(), revoked_reason = 'logout'",
            &[],
        )
        .await
        .unwrap();
    for path in ["rules", "self-test", "opt-outs", "consents"] {
        stand
            .get(&stand.agent, path)
            .await
            .assert_problem(401, "session_ended");
    }
}
