//! Planned reports.

use jiff::{Timestamp, Zoned, tz::TimeZone};
use mojavox_domain::{clock::Clock as _, permissions::Role};
use rstest::rstest;
use serde_json::{Value, json};

use crate::desk::{Desk, REPORTS, id, planned};

fn moments(values: &Value) -> Vec<Timestamp> {
    let values = values.as_array().expect("a list").iter();
    values
        .map(|at| {
            at.as_str()
                .and_then(|at| at.parse().ok())
                .expect("a moment")
        })
        .collect()
}

#[tokio::test]
async fn a_planned_report_shows_when_it_runs() {
    let desk = Desk::new().await;
    let recipients = json!([
        "board@acme.example",
        "Board@ACME.example ",
        "cfo@acme.example"
    ]);
    let schedule = desk.plan(json!({ "recipients": recipients })).await;
    assert_eq!(
        schedule["recipients"],
        json!(["board@acme.example", "cfo@acme.example"])
    );
    assert_eq!(
        (
            &schedule["period"],
            &schedule["timeZone"],
            &schedule["enabled"]
        ),
        (&json!("last_month"), &json!("Europe/Paris"), &json!(true))
    );
    assert_eq!(schedule["ownerId"], json!(desk.supervisor.id));
    let runs = moments(&schedule["nextRuns"]);
    assert_eq!(runs.len(), 3);
    assert_eq!(moments(&json!([schedule["nextRunAt"]])), runs[..1]);
    let paris = TimeZone::get("Europe/Paris").expect("a zone");
    let mut before = desk.stage.clock.now();
    for run in runs {
        let local: Zoned = run.to_zoned(paris.clone());
        assert_eq!((local.day(), local.hour(), local.minute()), (1, 8, 0));
        assert!(run > before);
        before = run;
    }
    let path = format!("/schedules/{}", id(&schedule));
    let found: Value = desk
        .get(&desk.analyst, &path)
        .await
        .assert_status(200)
        .json();
    assert_eq!(found, schedule);
    let page: Value = desk.get(&desk.analyst, "/schedules").await.json();
    assert_eq!(
        (&page["data"], &page["total"]),
        (&json!([schedule]), &json!(1))
    );
    let page: Value = desk.get(&desk.analyst, "/schedules?page=2").await.json();
    assert_eq!((&page["data"], &page["total"]), (&json!([]), &json!(1)));
}

#[tokio::test]
async fn without_a_zone_it_is_the_organisations() {
    let desk = Desk::new().await;
    let schedule = desk.plan(json!({ "timeZone": null })).await;
    assert_eq!(schedule["timeZone"], "America/New_York");
}

#[rstest]
#[case(json!({ "name": null }), "")]
#[case(json!({ "name": " x" }), "/name")]
#[case(json!({ "type": "profit" }), "/type")]
#[case(json!({ "period": "last_0_days" }), "/period")]
#[case(json!({ "metrics": ["talk_time"] }), "/metrics/0")]
#[case(json!({ "cron": "0 8 1 *" }), "/cron")]
#[case(json!({ "cron": "*/5 * * * *" }), "/cron")]
#[case(json!({ "cron": "0 8 30 2 *" }), "/cron")]
#[case(json!({ "cron": "x".repeat(101) }), "/cron")]
#[case(json!({ "timeZone": "Mars/Olympus" }), "/timeZone")]
#[case(json!({ "timeZone": "Etc/Unknown" }), "/timeZone")]
#[case(json!({ "recipients": ["a@b.example", "nobody"] }), "/recipients/1")]
#[case(json!({ "recipients": ["é@b.example"] }), "/recipients/0")]
#[case(json!({ "recipients": (0..21).map(|n| format!("a{n}@b.example")).collect::<Vec<_>>() }), "/recipients")]
#[case(json!({ "campaignId": uuid::Uuid::from_u128(7) }), "/campaignId")]
#[case(json!({ "ownerId": uuid::Uuid::from_u128(7) }), "/ownerId")]
#[tokio::test]
async fn what_is_wrong_is_named(#[case] change: Value, #[case] field: &str) {
    let desk = Desk::new().await;
    let body = planned(change.clone());
    let answer = desk.post(&desk.supervisor, "/schedules", &body).await;
    answer.assert_invalid(field);
    assert_eq!(desk.count("SELECT count(*) FROM report_schedules").await, 0);
    if field.is_empty() || field == "/type" || field == "/ownerId" {
        return;
    }
    let schedule = desk.plan(json!({})).await;
    let path = format!("/schedules/{}", id(&schedule));
    let answer = desk.patch(&desk.supervisor, &path, &change).await;
    answer.assert_invalid(field);
    let after: Value = desk.get(&desk.supervisor, &path).await.json();
    assert_eq!(after, schedule);
}

#[tokio::test]
async fn a_change_keeps_what_it_leaves_out_and_makes_it_the_callers() {
    let desk = Desk::new().await;
    let schedule = desk
        .plan(json!({ "metrics": ["recovered"], "language": "fr" }))
        .await;
    let path = format!("/schedules/{}", id(&schedule));
    let admin = desk.stage.user(Role::Admin).await;
    let change = async |body: Value| -> Value {
        let answer = desk.patch(&admin, &path, &body).await;
        answer.assert_status(200).json()
    };
    let renamed = change(json!({ "name": "Direction" })).await;
    assert_eq!(renamed["name"], "Direction");
    assert_eq!(renamed["ownerId"], json!(admin.id));
    for field in [
        "metrics",
        "language",
        "cron",
        "timeZone",
        "nextRuns",
        "recipients",
    ] {
        assert_eq!(renamed[field], schedule[field], "{field}");
    }
    let weekly =
        change(json!({ "cron": "0 7 * * MON", "timeZone": "Asia/Tokyo", "language": null })).await;
    assert_eq!(weekly["language"], Value::Null);
    let tokyo = TimeZone::get("Asia/Tokyo").expect("a zone");
    for run in moments(&weekly["nextRuns"]) {
        let local = run.to_zoned(tokyo.clone());
        assert_eq!(
            (local.weekday().to_monday_one_offset(), local.hour()),
            (1, 7)
        );
    }
    let off = change(json!({ "enabled": false })).await;
    assert_eq!(
        (&off["nextRunAt"], &off["nextRuns"]),
        (&Value::Null, &json!([]))
    );
    let on = change(json!({ "enabled": true, "timeZone": null })).await;
    assert_eq!(on["timeZone"], "America/New_York");
    assert_eq!(moments(&on["nextRuns"]).len(), 3);
    let audited = "SELECT count(*) FROM audit_logs WHERE action = 'report_schedules.update'";
    assert_eq!(desk.count(audited).await, 4);
}

#[tokio::test]
async fn a_run_that_is_due_is_not_lost_to_a_change_of_the_name() {
    let desk = Desk::new().await;
    let schedule = desk.plan(json!({})).await;
    let sql = "UPDATE report_schedules SET next_run_at = '2026-01-01T07:00:00Z'";
    desk.stage.sql.batch_execute(sql).await.expect("is due");
    let path = format!("/schedules/{}", id(&schedule));
    let change = async |body: Value| -> Value {
        let answer = desk.patch(&desk.supervisor, &path, &body).await;
        answer.assert_status(200).json()
    };
    let renamed = change(json!({ "name": "Direction" })).await;
    assert_eq!(renamed["nextRunAt"], "2026-01-01T07:00:00Z");
    let moved = change(json!({ "cron": "0 9 1 * *" })).await;
    assert!(moments(&json!([moved["nextRunAt"]]))[0] > desk.stage.clock.now());
}

#[tokio::test]
async fn it_runs_when_asked_to_and_its_reports_outlive_it() {
    let desk = Desk::new().await;
    let sql = "UPDATE organizations SET time_zone = 'Europe/Paris'";
    desk.stage.sql.batch_execute(sql).await.expect("moves");
    let schedule = desk
        .plan(json!({ "enabled": false, "period": "last_day" }))
        .await;
    let path = format!("/schedules/{}", id(&schedule));
    let run = || {
        let call = desk.app.post(format!("{REPORTS}{path}/run"));
        call.by(&desk.supervisor).send()
    };
    let answer = run().await.assert_status(202);
    let report: Value = answer.json();
    assert_eq!(
        answer.header("location"),
        Some(format!("{REPORTS}/{}", id(&report)).as_str())
    );
    let yesterday = desk
        .stage
        .clock
        .now()
        .to_zoned(TimeZone::get("Europe/Paris").expect("a zone"))
        .date()
        .yesterday()
        .expect("a day");
    assert_eq!(
        report["parameters"]["dateRange"],
        json!({ "from": yesterday, "to": yesterday })
    );
    assert_eq!(report["name"], format!("Board, {yesterday}"));
    assert_eq!(
        (&report["scheduleId"], &report["scheduledFor"]),
        (&schedule["id"], &Value::Null)
    );
    // Twice is twice: somebody asked.
    run().await.assert_status(202);
    let mailed = "SELECT count(*) FROM reports WHERE recipients = '{board@acme.example}'";
    assert_eq!(desk.count(mailed).await, 2);
    assert_eq!(desk.messages().await.len(), 2);
    desk.delete(&desk.supervisor, &path)
        .await
        .assert_status(204);
    desk.get(&desk.supervisor, &path)
        .await
        .assert_problem(404, "not_found");
    let left: Value = desk
        .get(&desk.supervisor, &format!("/{}", id(&report)))
        .await
        .json();
    assert_eq!(left["scheduleId"], Value::Null);
}
