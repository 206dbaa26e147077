//! Reports' files: given out for minutes, removed with their row.

use jiff::{SignedDuration, Timestamp};
use mojavox_domain::clock::Clock as _;
use serde_json::{Value, json};

use crate::desk::{Desk, REPORTS, id, march, with};

#[tokio::test]
async fn a_report_is_downloaded_from_an_address_of_minutes() {
    let desk = Desk::new().await;
    let (id, _) = desk.ready(&desk.supervisor).await;
    desk.change(id, "name = 'Été: mars/avril'").await;
    let path = format!("/{id}/download");
    let redirect = desk.get(&desk.supervisor, &path).await.assert_status(307);
    let location = redirect.header("location").expect("a location");
    let file = reqwest::get(location).await.expect("answers");
    assert_eq!(file.status(), 200);
    let disposition = file.headers()["content-disposition"]
        .to_str()
        .expect("text");
    assert!(
        disposition.contains("filename*=UTF-8''%C3%89t%C3%A9_mars_avril.pdf"),
        "{disposition}"
    );
    assert_eq!(file.bytes().await.expect("bytes"), "%PDF-1.7");

    let call = desk.app.get(format!("{REPORTS}{path}"));
    let call = call
        .by(&desk.supervisor)
        .header("accept", "application/json");
    let address: Value = call.send().await.assert_status(200).json();
    let expires: Timestamp = address["expiresAt"]
        .as_str()
        .and_then(|at| at.parse().ok())
        .expect("a time");
    assert_eq!(
        expires.duration_since(desk.stage.clock.now()),
        SignedDuration::from_mins(15)
    );
    let audited = "SELECT count(*) FROM audit_logs WHERE action = 'reports.download'";
    assert_eq!(desk.count(audited).await, 2);
}

#[tokio::test]
async fn a_file_that_is_not_there_is_said_so() {
    let desk = Desk::new().await;
    let report = desk.generate(&desk.supervisor, &march()).await;
    let id = id(&report);
    let path = format!("/{id}/download");
    let ask = || desk.get(&desk.supervisor, &path);
    ask().await.assert_problem(409, "report_not_ready");
    desk.change(id, "status = 'generating'").await;
    ask().await.assert_problem(409, "report_not_ready");
    desk.change(id, "status = 'failed', error_code = 'gave_up'")
        .await;
    ask().await.assert_problem(409, "report_failed");
    let (id, _) = desk.ready(&desk.supervisor).await;
    let path = format!("/{id}/download");
    let ask = || desk.get(&desk.supervisor, &path);
    // Over, though nobody has removed the file yet.
    let now = desk.stage.clock.now();
    desk.change(id, &format!("expires_at = '{now}'")).await;
    ask().await.assert_problem(410, "report_expired");
    desk.change(id, "file_path = NULL, file_removed_at = now()")
        .await;
    ask().await.assert_problem(410, "report_expired");
    assert_eq!(
        desk.count("SELECT count(*) FROM audit_logs WHERE action = 'reports.download'")
            .await,
        0
    );
}

#[tokio::test]
async fn another_organisations_file_is_never_given_out() {
    let desk = Desk::new().await;
    let (id, key) = desk.ready(&desk.supervisor).await;
    let theirs = desk.stage.other_organization().await;
    let path = key
        .to_string()
        .replace(&desk.stage.organization.to_string(), &theirs.to_string());
    desk.change(id, &format!("file_path = '{path}'")).await;
    let answer = desk.get(&desk.supervisor, &format!("/{id}/download")).await;
    answer.assert_status(500);
}

#[tokio::test]
async fn a_deleted_report_takes_its_file_along() {
    let desk = Desk::new().await;
    let (id, key) = desk.ready(&desk.supervisor).await;
    let path = format!("/{id}");
    desk.delete(&desk.supervisor, &path)
        .await
        .assert_status(204);
    assert_eq!(desk.storage.size(&key).await.expect("answers"), None);
    assert_eq!(desk.count("SELECT count(*) FROM file_removals").await, 0);
    desk.get(&desk.supervisor, &path)
        .await
        .assert_problem(404, "not_found");
    desk.delete(&desk.supervisor, &path)
        .await
        .assert_problem(404, "not_found");
    let audited = "SELECT count(*) FROM audit_logs WHERE action = 'reports.delete' AND before ->> 'status' = 'ready'";
    assert_eq!(desk.count(audited).await, 1);
}

#[tokio::test]
async fn of_one_that_is_being_made_what_its_worker_leaves_is_removed_later() {
    let desk = Desk::new().await;
    let body = with(march(), json!({ "format": "csv" }));
    let id = id(&desk.generate(&desk.supervisor, &body).await);
    let path = |attempt: i32| format!("reports/{}/{id}-{attempt}.csv", desk.stage.organization);
    let second = path(2);
    desk.change(
        id,
        &format!("status = 'generating', attempts = 2, file_path = '{second}', upload_id = 'u2'"),
    )
    .await;
    let deleted = desk.delete(&desk.supervisor, &format!("/{id}")).await;
    deleted.assert_status(204);
    let sql = "SELECT file_path, upload_id, due_at FROM file_removals ORDER BY file_path";
    let rows = desk.stage.sql.query(sql, &[]).await.expect("notes");
    let left: Vec<(String, Option<String>)> =
        rows.iter().map(|row| (row.get(0), row.get(1))).collect();
    assert_eq!(left, [(path(1), None), (second, Some("u2".to_owned()))]);
    for row in rows {
        let due: Timestamp = row.get(2);
        assert_eq!(
            due.duration_since(desk.stage.clock.now()),
            SignedDuration::from_mins(30)
        );
    }
}

#[tokio::test]
async fn who_was_mailed_shows_with_the_report() {
    let desk = Desk::new().await;
    let (id, _) = desk.ready(&desk.supervisor).await;
    let sql = "INSERT INTO emails (id, organization_id, recipient, subject, text, html, entity_type, entity_id, dedupe_key, status, error_code)
        VALUES ($1, $2, 'board@acme.example', 's', 't', 'h', 'report', $3, 'k', 'failed', 'suppressed')";
    let email: uuid::Uuid = desk.stage.app.new_id();
    let inserted = desk
        .stage
        .sql
        .execute(sql, &[&email, &desk.stage.organization.uuid(), &id])
        .await;
    inserted.expect("inserts");
    let detail: Value = desk.get(&desk.analyst, &format!("/{id}")).await.json();
    assert_eq!(
        detail["deliveries"],
        json!([{ "recipient": "board@acme.example", "status": "failed", "errorCode": "suppressed", "sentAt": null }])
    );
}
