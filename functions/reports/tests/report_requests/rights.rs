//! Who may do what with reports.

use mojavox_domain::permissions::Role;
use serde_json::{Value, json};

use crate::desk::{Desk, REPORTS, id, march, planned};

#[tokio::test]
async fn a_report_names_debtors_only_for_those_who_may_see_them() {
    let desk = Desk::new().await;
    let of_analyst = desk.generate(&desk.analyst, &march()).await;
    assert_eq!(of_analyst["parameters"]["personalData"], false);
    let key = desk
        .stage
        .api_key(&desk.supervisor, &["reports:read", "reports:generate"])
        .await;
    let call = desk.app.post(format!("{REPORTS}/generate")).token(&key);
    let of_key: Value = call.json(&march()).send().await.assert_status(202).json();
    assert_eq!(of_key["parameters"]["personalData"], false);

    let (theirs, _) = desk.ready(&desk.supervisor).await;
    let path = format!("/{theirs}/download");
    let refused = desk.get(&desk.analyst, &path).await;
    refused.assert_problem(403, "missing_permission");
    let call = desk.app.get(format!("{REPORTS}{path}")).token(&key);
    call.send().await.assert_problem(403, "missing_permission");
    desk.get(&desk.supervisor, &path).await.assert_status(307);
    let (own, _) = desk.ready(&desk.analyst).await;
    let path = format!("/{own}/download");
    desk.get(&desk.analyst, &path).await.assert_status(307);
    desk.get(&desk.supervisor, &path).await.assert_status(307);
}

#[tokio::test]
async fn analysts_delete_their_own() {
    let desk = Desk::new().await;
    let (theirs, _) = desk.ready(&desk.supervisor).await;
    let (own, _) = desk.ready(&desk.analyst).await;
    let (others, _) = desk.ready(&desk.analyst).await;
    let delete = |person, id| {
        let desk = &desk;
        async move { desk.delete(person, &format!("/{id}")).await }
    };
    let refused = delete(&desk.analyst, theirs).await;
    refused.assert_problem(403, "not_own_report");
    delete(&desk.analyst, own).await.assert_status(204);
    delete(&desk.supervisor, others).await.assert_status(204);
}

#[tokio::test]
async fn each_role_does_what_it_may() {
    let desk = Desk::new().await;
    let agent = desk.stage.user(Role::Agent).await;
    let admin = desk.stage.user(Role::Admin).await;
    let schedule = id(&desk.plan(json!({})).await);
    let report = id(&desk.generate(&desk.supervisor, &march()).await);
    let paths = [
        String::new(),
        format!("/{report}"),
        "/schedules".to_owned(),
        format!("/schedules/{schedule}"),
    ];
    for path in &paths {
        for person in [&desk.analyst, &desk.supervisor, &admin] {
            desk.get(person, path).await.assert_status(200);
        }
        let refused = desk.get(&agent, path).await;
        refused.assert_problem(403, "missing_permission");
        let call = desk.app.get(format!("{REPORTS}{path}"));
        call.send().await.assert_problem(401, "not_signed_in");
    }
    let refused = desk.post(&agent, "/generate", &march()).await;
    refused.assert_problem(403, "missing_permission");
    let refused = desk.delete(&agent, &format!("/{report}")).await;
    refused.assert_problem(403, "missing_permission");
    let path = format!("/schedules/{schedule}");
    for person in [&agent, &desk.analyst] {
        let refused = desk.post(person, "/schedules", &planned(json!({}))).await;
        refused.assert_problem(403, "missing_permission");
        let refused = desk.patch(person, &path, &json!({})).await;
        refused.assert_problem(403, "missing_permission");
        let refused = desk.delete(person, &path).await;
        refused.assert_problem(403, "missing_permission");
        let run = desk.app.post(format!("{REPORTS}{path}/run")).by(person);
        run.send().await.assert_problem(403, "missing_permission");
    }
    desk.delete(&admin, &path).await.assert_status(204);
}

#[tokio::test]
async fn other_organisations_find_nothing() {
    let desk = Desk::new().await;
    let stranger = desk.stage.stranger(Role::Admin).await;
    let schedule = id(&desk.plan(json!({})).await);
    let (report, _) = desk.ready(&desk.supervisor).await;
    for path in [
        format!("/{report}"),
        format!("/{report}/download"),
        format!("/schedules/{schedule}"),
    ] {
        let answer = desk.get(&stranger, &path).await;
        answer.assert_problem(404, "not_found");
    }
    for path in [format!("/{report}"), format!("/schedules/{schedule}")] {
        let answer = desk.delete(&stranger, &path).await;
        answer.assert_problem(404, "not_found");
    }
    let path = format!("/schedules/{schedule}");
    let answer = desk
        .patch(&stranger, &path, &json!({ "name": "Mine" }))
        .await;
    answer.assert_problem(404, "not_found");
    let run = desk.app.post(format!("{REPORTS}{path}/run")).by(&stranger);
    run.send().await.assert_problem(404, "not_found");
    for path in ["", "/schedules"] {
        let page: Value = desk.get(&stranger, path).await.assert_status(200).json();
        assert_eq!((&page["data"], &page["total"]), (&json!([]), &json!(0)));
    }
    assert_eq!(desk.count("SELECT count(*) FROM reports").await, 1);
}
