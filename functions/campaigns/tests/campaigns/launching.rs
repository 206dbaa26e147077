//! Of several at once, one is the first.

use mojavox_testkit::Answer;
use serde_json::{Value, json};

use crate::stand::{Stand, path, template};

fn codes(answers: &[Answer]) -> Vec<u16> {
    let mut codes: Vec<u16> = answers.iter().map(|answer| answer.status).collect();
    codes.sort_unstable();
    codes
}

#[tokio::test]
async fn of_launches_at_once_one_launches() {
    let t = Stand::new().await;
    t.debtors(40).await;
    let draft = t.draft().await;
    let answers = tokio::join!(
        t.act(&draft, "launch"),
        t.act(&draft, "launch"),
        t.act(&draft, "launch"),
        t.act(&draft, "launch")
    );
    let answers = [answers.0, answers.1, answers.2, answers.3];
    assert_eq!(codes(&answers), [200, 409, 409, 409]);
    for answer in answers {
        if answer.status == 409 {
            answer.assert_problem(409, "campaign_already_launched");
        }
    }
    let launches = t
        .number("SELECT count(*) FROM audit_logs WHERE action = 'campaigns.launch'")
        .await;
    assert_eq!(launches, 1);
    assert_eq!(t.get(&path(&draft)).await["progress"]["total"], 40);
    assert_eq!(t.number("SELECT count(*) FROM campaign_members").await, 40);
}

#[tokio::test]
async fn a_launch_and_a_cancellation_leave_no_half_launched_campaign() {
    for _ in 0..5 {
        let t = Stand::new().await;
        t.debtors(10).await;
        let draft = t.draft().await;
        let (launch, cancel) = tokio::join!(t.act(&draft, "launch"), t.act(&draft, "cancel"));
        // Either it was cancelled first, or the launched one was cancelled.
        cancel.assert_status(200);
        let members = match launch.status {
            200 => 10,
            409 => 0,
            other => panic!("{other}"),
        };
        let now = t.get(&path(&draft)).await;
        assert_eq!(now["status"], "cancelled");
        assert_eq!(now["progress"]["cancelled"], members);
        assert_eq!(now["progress"]["total"], members);
    }
}

/// What a campaign is launched with is there, whoever deletes at the same time.
#[tokio::test]
async fn a_launch_and_deletions_do_not_cross() {
    for what in ["agents", "segments"] {
        for _ in 0..6 {
            let t = Stand::new().await;
            t.debtors(5).await;
            let draft = t.draft().await;
            let target = if what == "agents" { t.agent } else { t.segment };
            let target = format!("/api/v1/{what}/{target}");
            let (launch, delete) = tokio::join!(
                t.act(&draft, "launch"),
                t.app.delete(&target).by(&t.supervisor).send()
            );
            match (launch.status, delete.status) {
                (200, 409) => {}
                // Segments are held by drafts already, agents are not.
                (409, 204) if what == "agents" => {
                    launch.assert_problem(409, "campaign_not_ready");
                }
                other => panic!("{what}: {other:?}"),
            }
        }
    }
}

/// The same at saving: nobody begins to use what somebody deletes.
#[tokio::test]
async fn a_new_campaign_and_the_deletion_of_its_segment_do_not_cross() {
    for _ in 0..6 {
        let t = Stand::new().await;
        let body = t.complete("New");
        let target = format!("/api/v1/segments/{}", t.segment);
        let (create, delete) = tokio::join!(
            t.post(crate::stand::CAMPAIGNS, &t.supervisor, &body),
            t.app.delete(&target).by(&t.supervisor).send()
        );
        match (create.status, delete.status) {
            (201, 409) | (422, 204) => {}
            other => panic!("{other:?}"),
        }
    }
}

#[tokio::test]
async fn what_is_missing_or_in_the_way_keeps_it_from_being_launched() {
    let t = Stand::new().await;
    let cases = [
        (json!({ "name": "a", "agentId": t.agent }), "no segment"),
        (
            json!({ "name": "b", "segmentId": t.segment }),
            "no AI agent",
        ),
        (t.complete("c"), "has no debtors"),
        (
            json!({ "name": "d", "channel": "sms", "segmentId": t.segment }),
            "no template",
        ),
    ];
    for (body, expected) in &cases {
        let draft = t.create(body).await;
        let answer = t
            .act(&draft, "launch")
            .await
            .assert_problem(409, "campaign_not_ready");
        let detail = answer.json::<Value>()["detail"].to_string();
        assert!(detail.contains(expected), "{detail}");
        assert_eq!(t.get(&path(&draft)).await["status"], "draft");
    }
    t.debtors(1).await;
    let draft = t.draft().await;
    for (set, undo, expected) in [
        (
            "UPDATE agents SET on_hold_at = now(), on_hold_reason = 'It lied'",
            "UPDATE agents SET on_hold_at = NULL, on_hold_reason = NULL",
            "It lied",
        ),
        (
            "UPDATE customers SET status = 'closed'",
            "UPDATE customers SET status = 'active'",
            "Not one debtor",
        ),
        (
            "UPDATE campaigns SET ends_at = now() - interval '1 hour'",
            "UPDATE campaigns SET ends_at = NULL",
            "lies in the past",
        ),
        // A Sunday's night, when nobody is called.
        (
            r#"UPDATE campaigns SET calling_windows = '[{"days": [7], "from": "01:00", "to": "06:00"}]'"#,
            "UPDATE campaigns SET calling_windows = '[]'",
            "leave nothing",
        ),
    ] {
        t.sql(set).await;
        let answer = t
            .act(&draft, "launch")
            .await
            .assert_problem(409, "campaign_not_ready");
        let detail = answer.json::<Value>()["detail"].to_string();
        assert!(detail.contains(expected), "{detail}");
        t.sql(undo).await;
    }
    assert_eq!(t.number("SELECT count(*) FROM campaign_members").await, 0);
    t.act(&draft, "launch").await.assert_status(200);
}

/// More than fit one statement and one batch of facts.
#[tokio::test]
async fn thousands_are_fixed_with_their_reasons() {
    let t = Stand::new().await;
    t.debtors(6_001).await;
    t.sql("UPDATE customers SET status = 'paid' WHERE name LIKE '%7'")
        .await;
    t.sql(
        r#"INSERT INTO organization_policies (organization_id, authority)
             SELECT id, '{"supervisor": {"maxCampaignDebtors": 10000}}' FROM organizations"#,
    )
    .await;
    let draft = t.draft().await;
    let found: Value = t.act(&draft, "preflight").await.assert_status(200).json();
    let launched: Value = t.act(&draft, "launch").await.assert_status(200).json();
    let progress = &launched["progress"];
    assert_eq!(
        (
            &progress["total"],
            &progress["skipped"],
            &progress["pending"]
        ),
        (&json!(6_001), &json!(600), &json!(5_401))
    );
    assert_eq!(found["skipped"], 600);
    let rows = t
        .number("SELECT count(*) FROM campaign_members WHERE skip_reasons = '{account.closed}' AND state = 'skipped'")
        .await;
    assert_eq!(rows, 600);
}

#[tokio::test]
async fn messages_go_to_whoever_may_get_them() {
    let t = Stand::new().await;
    let ids = t.debtors(3).await;
    let email = template(&t.stage, "email").await;
    t.sql(&format!(
        "UPDATE customers SET email = NULL WHERE id = '{}'",
        ids[0]
    ))
    .await;
    t.sql(&format!(
        "INSERT INTO opt_outs (id, organization_id, customer_id, channel, source, received_at)
         SELECT gen_random_uuid(), organization_id, id, 'email', 'web', now() - interval '1 day' FROM customers WHERE id = '{}'",
        ids[1]
    ))
    .await;
    let body =
        json!({ "name": "Mail", "channel": "email", "segmentId": t.segment, "templateId": email });
    let draft = t.create(&body).await;
    let launched: Value = t.act(&draft, "launch").await.assert_status(200).json();
    assert!(launched["templateVersionId"].is_string());
    let members = t
        .get(&format!("{}/members?state=skipped", path(&draft)))
        .await;
    let reasons: Vec<String> = members["data"]
        .as_array()
        .expect("rows")
        .iter()
        .map(|row| format!("{} {}", row["customerId"], row["skipReasons"]))
        .collect();
    assert!(
        reasons.contains(&format!("\"{}\" [\"contact.no_email\"]", ids[0])),
        "{reasons:?}"
    );
    assert!(
        reasons.contains(&format!("\"{}\" [\"us.medium_opt_out\"]", ids[1])),
        "{reasons:?}"
    );
    assert_eq!(reasons.len(), 2);
}
