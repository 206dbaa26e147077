use mojavox_domain::permissions::Role;
use serde_json::{Value, json};

use crate::stand::{CAMPAIGNS, Stand, path};

const ACTIONS: [&str; 6] = [
    "preflight",
    "launch",
    "pause",
    "resume",
    "cancel",
    "duplicate",
];

#[tokio::test]
async fn agents_and_analysts_read() {
    let t = Stand::new().await;
    t.debtors(1).await;
    let running = t.launched().await;
    let at = |end: &str| format!("{}{end}", path(&running));
    for role in [Role::Agent, Role::Analyst] {
        let person = t.stage.user(role).await;
        for path in [CAMPAIGNS.to_owned(), at(""), at("/progress")] {
            t.app.get(path).by(&person).send().await.assert_status(200);
        }
        let members = t.app.get(at("/members")).by(&person).send().await;
        if role == Role::Analyst {
            // Names and balances of debtors.
            members.assert_problem(403, "missing_permission");
        } else {
            members.assert_status(200);
        }
        for action in ACTIONS {
            t.post(&at(&format!("/{action}")), &person, &json!({}))
                .await
                .assert_problem(403, "missing_permission");
        }
        t.post(CAMPAIGNS, &person, &json!({ "name": "x" }))
            .await
            .assert_problem(403, "missing_permission");
        t.app
            .put(at(""))
            .by(&person)
            .json(&json!({ "name": "x" }))
            .send()
            .await
            .assert_problem(403, "missing_permission");
        t.app
            .delete(at(""))
            .by(&person)
            .send()
            .await
            .assert_problem(403, "missing_permission");
    }
    assert_eq!(t.get(&at("")).await, running, "untouched");
}

#[tokio::test]
async fn another_organisation_sees_and_uses_nothing() {
    let t = Stand::new().await;
    t.debtors(1).await;
    let draft = t.draft().await;
    let stranger = t.stage.stranger(Role::Admin).await;
    let at = |end: &str| format!("{}{end}", path(&draft));
    for path in [at(""), at("/progress"), at("/members")] {
        t.app
            .get(path)
            .by(&stranger)
            .send()
            .await
            .assert_problem(404, "not_found");
    }
    for action in ACTIONS {
        t.post(&at(&format!("/{action}")), &stranger, &json!({}))
            .await
            .assert_problem(404, "not_found");
    }
    t.app
        .put(at(""))
        .by(&stranger)
        .json(&json!({ "name": "x" }))
        .send()
        .await
        .assert_problem(404, "not_found");
    t.app
        .delete(at(""))
        .by(&stranger)
        .send()
        .await
        .assert_problem(404, "not_found");
    let page: Value = t
        .app
        .get(CAMPAIGNS)
        .by(&stranger)
        .send()
        .await
        .assert_status(200)
        .json();
    assert_eq!(page["total"], 0);
    for (field, id) in [("segmentId", t.segment), ("agentId", t.agent)] {
        t.post(CAMPAIGNS, &stranger, &json!({ "name": "x", field: id }))
            .await
            .assert_invalid(&format!("/{field}"));
    }
    assert_eq!(t.get(&at("")).await, draft, "untouched");
}
