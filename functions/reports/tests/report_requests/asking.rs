//! Reports are asked for and followed.

use mojavox_domain::permissions::Role;
use rstest::rstest;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::desk::{Desk, REPORTS, id, march, with};

#[tokio::test]
async fn a_report_is_on_its_way_with_a_message_for_its_worker() {
    let desk = Desk::new().await;
    let answer = desk.post(&desk.supervisor, "/generate", &march()).await;
    let answer = answer.assert_status(202);
    let report: Value = answer.json();
    let id = id(&report);
    assert_eq!(
        answer.header("location"),
        Some(format!("{REPORTS}/{id}").as_str())
    );
    assert_eq!(report["name"], "Recovery, 2026-03-01 – 2026-03-31");
    assert_eq!(
        (&report["status"], &report["progress"], &report["format"]),
        (&json!("pending"), &json!(0), &json!("pdf"))
    );
    assert_eq!(
        report["parameters"],
        json!({
            "dateRange": { "from": "2026-03-01", "to": "2026-03-31" }, "metrics": ["recovered", "payments"],
            "language": null, "campaignId": null, "personalData": true,
        })
    );
    assert_eq!(report["generatedBy"], json!(desk.supervisor.id));
    assert_eq!(
        desk.messages().await,
        [json!({ "organizationId": desk.stage.organization, "reportId": id })]
    );
    let audited = format!(
        "SELECT count(*) FROM audit_logs WHERE action = 'reports.generate' AND entity_id = '{id}'"
    );
    assert_eq!(desk.count(&audited).await, 1);

    desk.change(id, "status = 'generating', progress = 40")
        .await;
    let path = format!("/{id}");
    let detail: Value = desk
        .get(&desk.analyst, &path)
        .await
        .assert_status(200)
        .json();
    assert_eq!(
        (
            &detail["status"],
            &detail["progress"],
            &detail["deliveries"]
        ),
        (&json!("generating"), &json!(40), &json!([]))
    );
    desk.change(id, "status = 'failed', error_code = 'gave_up'")
        .await;
    let detail: Value = desk
        .get(&desk.analyst, &path)
        .await
        .assert_status(200)
        .json();
    assert_eq!(detail["errorCode"], "gave_up");
}

#[tokio::test]
async fn the_same_key_asks_once() {
    let desk = Desk::new().await;
    let ask = || {
        let call = desk.app.post(format!("{REPORTS}/generate"));
        let call = call.by(&desk.analyst).header("idempotency-key", "k1");
        call.json(&march()).send()
    };
    let first: Value = ask().await.assert_status(202).json();
    let again: Value = ask().await.assert_status(202).json();
    assert_eq!(first, again);
    assert_eq!(desk.messages().await.len(), 1);
}

#[tokio::test]
async fn moments_fall_on_days_of_the_organisation_and_words_are_its_own() {
    let desk = Desk::new().await;
    let sql = "UPDATE organizations SET time_zone = 'Europe/Paris', locale = 'fr-FR'";
    desk.stage.sql.batch_execute(sql).await.expect("moves");
    let range = json!({ "from": "2026-02-28T23:00:00.000Z", "to": "2026-03-31T21:59:59.999Z" });
    let body = with(march(), json!({ "dateRange": range, "metrics": null }));
    let report = desk.generate(&desk.supervisor, &body).await;
    assert_eq!(
        report["parameters"]["dateRange"],
        json!({ "from": "2026-03-01", "to": "2026-03-31" })
    );
    assert_eq!(report["parameters"]["metrics"], json!([]));
    assert_eq!(report["name"], "Recouvrement, 2026-03-01 – 2026-03-31");
    let body = with(
        body,
        json!({ "language": "en", "type": "calls", "name": "Appels de mars" }),
    );
    let named = desk.generate(&desk.supervisor, &body).await;
    assert_eq!(named["name"], "Appels de mars");
    assert_eq!(named["parameters"]["language"], "en");
}

#[rstest]
#[case(json!({ "type": "profit" }), "/type")]
#[case(json!({ "format": "doc" }), "/format")]
#[case(json!({ "format": null }), "")]
#[case(json!({ "dateRange": { "from": "2026-03-02", "to": "2026-03-01" } }), "/dateRange/to")]
#[case(json!({ "dateRange": { "from": "march", "to": "2026-03-01" } }), "/dateRange/from")]
#[case(json!({ "dateRange": { "from": "2019-03-02", "to": "2026-03-01" } }), "/dateRange/to")]
#[case(json!({ "dateRange": { "from": "2999-03-02", "to": "2999-03-03" } }), "/dateRange/from")]
#[case(json!({ "metrics": ["recovered", "talk_time"] }), "/metrics/1")]
#[case(json!({ "metrics": ["recovered", 7] }), "/metrics/1")]
#[case(json!({ "language": "de" }), "/language")]
#[case(json!({ "name": " " }), "/name")]
#[case(json!({ "name": "a\nb" }), "/name")]
#[case(json!({ "name": "x".repeat(256) }), "/name")]
#[case(json!({ "campaignId": "7" }), "/campaignId")]
#[case(json!({ "campaignId": Uuid::from_u128(7) }), "/campaignId")]
#[case(json!({ "type": "compliance", "metrics": [], "campaignId": Uuid::from_u128(7) }), "/campaignId")]
#[case(json!({ "personalData": true }), "/personalData")]
#[tokio::test]
async fn what_is_wrong_is_named(#[case] change: Value, #[case] field: &str) {
    let desk = Desk::new().await;
    let body = with(march(), change);
    let answer = desk.post(&desk.supervisor, "/generate", &body).await;
    answer.assert_invalid(field);
    assert_eq!(desk.count("SELECT count(*) FROM reports").await, 0);
}

#[tokio::test]
async fn every_fault_is_named_at_once() {
    let desk = Desk::new().await;
    let range = json!({ "from": "a", "to": "b" });
    let body = with(
        march(),
        json!({ "metrics": ["profit"], "dateRange": range }),
    );
    let answer = desk.post(&desk.supervisor, "/generate", &body).await;
    let answer = answer.assert_invalid("/metrics/0");
    let answer = answer.assert_invalid("/dateRange/from");
    answer.assert_invalid("/dateRange/to");
}

#[tokio::test]
async fn another_organisations_campaign_is_none() {
    let desk = Desk::new().await;
    let theirs = desk.stage.other_organization().await;
    let owner = desk.stage.user_of(theirs, Role::Admin).await;
    let mut ids = Vec::new();
    for (organization, user) in [
        (theirs, &owner),
        (desk.stage.organization, &desk.supervisor),
    ] {
        let id: Uuid = desk.stage.app.new_id();
        let sql = "INSERT INTO campaigns (id, organization_id, name, created_by) VALUES ($1, $2, 'Spring', $3)";
        let inserted = desk
            .stage
            .sql
            .execute(sql, &[&id, &organization.uuid(), &user.id.uuid()])
            .await;
        inserted.expect("inserts a campaign");
        ids.push(id);
    }
    let body = |id: Uuid| with(march(), json!({ "campaignId": id }));
    let answer = desk
        .post(&desk.supervisor, "/generate", &body(ids[0]))
        .await;
    answer.assert_invalid("/campaignId");
    let report = desk.generate(&desk.supervisor, &body(ids[1])).await;
    assert_eq!(report["parameters"]["campaignId"], json!(ids[1]));
}

#[tokio::test]
async fn reports_are_listed_by_what_they_are() {
    let desk = Desk::new().await;
    let mut ids = Vec::new();
    for (kind, format) in [("recovery", "pdf"), ("calls", "csv"), ("calls", "xlsx")] {
        let body = with(
            march(),
            json!({ "type": kind, "format": format, "metrics": null }),
        );
        ids.push(id(&desk.generate(&desk.supervisor, &body).await));
        desk.stage
            .clock
            .advance(jiff::SignedDuration::from_millis(1));
    }
    desk.change(ids[1], "status = 'failed', error_code = 'gave_up'")
        .await;
    let list = async |query: &str| -> Vec<Uuid> {
        let page: Value = desk
            .get(&desk.analyst, query)
            .await
            .assert_status(200)
            .json();
        page["data"]
            .as_array()
            .expect("rows")
            .iter()
            .map(id)
            .collect()
    };
    assert_eq!(list("").await, [ids[2], ids[1], ids[0]]);
    assert_eq!(list("?type=calls").await, [ids[2], ids[1]]);
    assert_eq!(list("?status=failed").await, [ids[1]]);
    assert_eq!(list("?format=pdf").await, [ids[0]]);
    assert_eq!(
        list("?type=calls&format=xlsx&status=pending").await,
        [ids[2]]
    );
    assert_eq!(list("?limit=1&page=2").await, [ids[1]]);
    let none = format!("?scheduleId={}", Uuid::from_u128(7));
    assert_eq!(list(&none).await, [] as [Uuid; 0]);
    let first: Value = desk.get(&desk.analyst, "?limit=2").await.json();
    assert_eq!(
        (&first["total"], &first["totalPages"]),
        (&json!(3), &json!(2))
    );
    let cursor = first["nextCursor"].as_str().expect("a cursor");
    assert_eq!(list(&format!("?limit=2&cursor={cursor}")).await, [ids[0]]);
}

#[rstest]
#[case("?type=profit", "type")]
#[case("?status=gone", "status")]
#[case("?format=doc", "format")]
#[case("?scheduleId=7", "scheduleId")]
#[case("?limit=0", "limit")]
#[case("?cursor=bm9uZQ", "cursor")]
#[case("?sort=name", "sort")]
#[tokio::test]
async fn wrong_parameters_are_named(#[case] query: &str, #[case] parameter: &str) {
    let desk = Desk::new().await;
    let answer = desk.get(&desk.analyst, query).await;
    answer.assert_invalid(parameter);
}

#[tokio::test]
async fn an_organisation_has_so_many_on_their_way() {
    let desk = Desk::new().await;
    let first = desk.generate(&desk.analyst, &march()).await;
    let schedule = desk.plan(json!({})).await;
    // As many as there may be, less one.
    desk.stage
        .sql
        .execute(
            "INSERT INTO reports (id, organization_id, name, type, format, status, parameters, generated_by)
             SELECT gen_random_uuid(), organization_id, name, type, format, status, parameters, generated_by
             FROM reports, generate_series(2, 49)",
            &[],
        )
        .await
        .expect("inserts reports");
    desk.generate(&desk.analyst, &march()).await;

    let run = format!("/schedules/{}/run", id(&schedule));
    for (person, path) in [(&desk.analyst, "/generate"), (&desk.supervisor, &*run)] {
        let answer = desk.post(person, path, &march()).await;
        let answer = answer.assert_status(429);
        assert_eq!(answer.header("retry-after"), Some("30"), "{path}");
        let problem: Value = answer.json();
        assert_eq!(problem["code"], "too_many_reports", "{path}");
    }
    let stranger = desk.stage.stranger(Role::Analyst).await;
    desk.generate(&stranger, &march()).await;

    desk.change(id(&first), "status = 'failed', error_code = 'gave_up'")
        .await;
    desk.generate(&desk.analyst, &march()).await;
}
