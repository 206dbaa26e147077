use jiff::SignedDuration;
use mojavox_domain::permissions::Role;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::stand::{PHONE, Stand, objections};

fn texting(stand: &Stand) -> Value {
    json!({ "customerId": stand.customer, "kind": "sms", "address": PHONE, "source": "web", "evidence": "Ticked on the payment page." })
}

#[tokio::test]
async fn consent_opens_what_needs_it_until_it_is_taken_back() {
    let stand = Stand::new().await;
    assert_eq!(
        objections(&stand.verdict("sms", json!({})).await),
        ["us.sms_consent"]
    );
    let given: Value = stand
        .post(&stand.supervisor, "consents", &texting(&stand))
        .await
        .assert_status(201)
        .json();
    assert_eq!(given["kind"], "sms");
    assert_eq!(given["revokedAt"], Value::Null);
    assert_eq!(stand.verdict("sms", json!({})).await["allowed"], true);
    // Sixty days later it has to be renewed.
    let late = stand.verdict("sms", json!({ "at": stand.noon(70) })).await;
    assert_eq!(objections(&late), ["us.sms_consent"]);

    let id = given["id"].as_str().unwrap();
    let path = format!("consents/{id}");
    stand
        .delete(&stand.agent, &path, &json!({ "reason": "no" }))
        .await
        .assert_problem(403, "missing_permission");
    stand
        .delete(
            &stand.supervisor,
            &path,
            &json!({ "reason": "Said so on the phone." }),
        )
        .await
        .assert_status(204);
    assert_eq!(
        objections(&stand.verdict("sms", json!({})).await),
        ["us.sms_consent"]
    );
    stand
        .delete(&stand.supervisor, &path, &json!({ "reason": "again" }))
        .await
        .assert_problem(409, "consent_already_revoked");
    let audited = stand.audited(id).await;
    let actions: Vec<_> = audited.iter().map(|(action, _)| action.as_str()).collect();
    assert_eq!(actions, ["consents.record", "consents.revoke"]);
    assert_eq!(audited[1].1["revocationReason"], "Said so on the phone.");
}

#[tokio::test]
async fn an_ai_voice_needs_consent_of_a_mobile() {
    let stand = Stand::new().await;
    stand
        .stage
        .sql
        .execute("UPDATE customer_phones SET line = 'fixed_or_mobile'", &[])
        .await
        .unwrap();
    let by_ai = json!({ "automated": true });
    let verdict = stand.verdict("voice", by_ai.clone()).await;
    assert_eq!(objections(&verdict), ["us.automated_voice"]);
    let duties: Vec<_> = verdict["duties"]
        .as_array()
        .unwrap()
        .iter()
        .map(|duty| duty["ruleId"].clone())
        .collect();
    assert_eq!(duties, ["us.identify_first", "eu.ai_disclosure"]);
    let body = json!({ "customerId": stand.customer, "kind": "automated_voice", "source": "call" });
    stand
        .post(&stand.supervisor, "consents", &body)
        .await
        .assert_status(201);
    assert_eq!(stand.verdict("voice", by_ai).await["allowed"], true);
}

#[tokio::test]
async fn lists_filter() {
    let stand = Stand::new().await;
    stand
        .post(&stand.supervisor, "consents", &texting(&stand))
        .await
        .assert_status(201);
    stand.stage.clock.advance(SignedDuration::from_millis(5));
    let soon_over = json!({
        "customerId": stand.customer, "kind": "extra_contact", "source": "call",
        "givenAt": stand.stage.app.now() - SignedDuration::from_hours(3),
        "expiresAt": stand.stage.app.now() - SignedDuration::from_hours(1),
    });
    stand
        .post(&stand.supervisor, "consents", &soon_over)
        .await
        .assert_status(201);
    for (query, expected) in [
        ("", 2),
        ("?kind=sms", 1),
        ("?active=true", 1),
        ("?active=false", 1),
        ("?address=%2B12125550123", 1),
        ("?kind=email", 0),
    ] {
        let page: Value = stand
            .get(&stand.agent, &format!("consents{query}"))
            .await
            .assert_status(200)
            .json();
        assert_eq!(page["total"], expected, "{query}");
    }
    let first: Value = stand
        .get(&stand.agent, "consents?limit=1")
        .await
        .assert_status(200)
        .json();
    assert_eq!(first["data"][0]["kind"], "extra_contact");
    let next = format!(
        "consents?limit=1&cursor={}",
        first["nextCursor"].as_str().unwrap()
    );
    let second: Value = stand
        .get(&stand.agent, &next)
        .await
        .assert_status(200)
        .json();
    assert_eq!(second["data"][0]["kind"], "sms");
}

#[tokio::test]
async fn roles_strangers_and_bad_input() {
    let stand = Stand::new().await;
    let analyst = stand.stage.user(Role::Analyst).await;
    stand
        .get(&analyst, "consents")
        .await
        .assert_problem(403, "missing_permission");
    stand
        .post(&stand.agent, "consents", &texting(&stand))
        .await
        .assert_problem(403, "missing_permission");
    let given: Value = stand
        .post(&stand.supervisor, "consents", &texting(&stand))
        .await
        .assert_status(201)
        .json();

    let stranger = stand.stage.stranger(Role::Admin).await;
    let page: Value = stand
        .get(&stranger, "consents")
        .await
        .assert_status(200)
        .json();
    assert_eq!(page["total"], 0);
    stand
        .post(&stranger, "consents", &texting(&stand))
        .await
        .assert_problem(404, "not_found");
    let path = format!("consents/{}", given["id"].as_str().unwrap());
    stand
        .delete(&stranger, &path, &json!({ "reason": "mine" }))
        .await
        .assert_problem(404, "not_found");

    let now = stand.stage.app.now();
    for (field, value) in [
        ("customerId", json!("x")),
        ("kind", json!("everything")),
        ("address", json!("debtor@example.com")),
        ("address", json!("")),
        ("source", json!("provider")),
        ("evidence", json!("\u{7}")),
        ("givenAt", json!(now + SignedDuration::from_hours(2))),
        ("expiresAt", json!(now - SignedDuration::from_hours(2))),
        ("contactAttemptId", json!(Uuid::nil())),
        ("else", json!(1)),
    ] {
        let mut body = texting(&stand);
        body[field] = value;
        stand
            .post(&stand.supervisor, "consents", &body)
            .await
            .assert_invalid(&format!("/{field}"));
    }
}
