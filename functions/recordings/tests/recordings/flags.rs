//! What somebody marked.

use rstest::rstest;
use serde_json::{Value, json};

use crate::archive::{Archive, RECORDINGS};

#[tokio::test]
async fn a_flag_is_set_once_changed_and_taken_away() {
    let archive = Archive::new().await;
    let id = archive.simple().await;
    let path = format!("{RECORDINGS}/{id}/flag");
    let flag = async |body: Value| -> Value {
        let call = archive.app.post(&path).by(&archive.supervisor).json(&body);
        call.send().await.assert_status(200).json()
    };
    let flags = "SELECT count(*) FROM call_flags WHERE flagged_by IS NOT NULL";
    let audited = "SELECT count(*) FROM audit_logs WHERE action LIKE 'recordings.%flag'";
    for _ in 0..2 {
        let flagged = flag(json!({ "reason": "Promised a discount", "severity": "high" })).await;
        assert_eq!(flagged["flagged"], true);
        assert_eq!(flagged["flagReason"], "Promised a discount");
        assert_eq!(
            (archive.count(flags).await, archive.count(audited).await),
            (1, 1)
        );
    }
    assert_eq!(
        archive
            .count("SELECT count(*) FROM call_flags WHERE severity = 'high'")
            .await,
        1
    );
    assert_eq!(
        flag(json!({ "reason": "Rude" })).await["flagReason"],
        "Rude"
    );
    assert_eq!(
        (archive.count(flags).await, archive.count(audited).await),
        (2, 2)
    );
    for _ in 0..2 {
        let call = archive.app.delete(&path).by(&archive.supervisor);
        let unflagged: Value = call.send().await.assert_status(200).json();
        assert_eq!(
            (&unflagged["flagged"], &unflagged["flagReason"]),
            (&json!(false), &Value::Null)
        );
        assert_eq!(
            (archive.count(flags).await, archive.count(audited).await),
            (2, 3)
        );
    }
}

#[rstest]
#[case(json!({}), "")]
#[case(json!({ "reason": " " }), "/reason")]
#[case(json!({ "reason": "x".repeat(501) }), "/reason")]
#[case(json!({ "reason": "x", "severity": "huge" }), "/severity")]
#[case(json!({ "reason": "x", "by": "me" }), "/by")]
#[tokio::test]
async fn a_wrong_flag_is_refused_by_its_field(#[case] body: Value, #[case] field: &str) {
    let archive = Archive::new().await;
    let id = archive.simple().await;
    let call = archive
        .app
        .post(format!("{RECORDINGS}/{id}/flag"))
        .by(&archive.supervisor);
    call.json(&body).send().await.assert_invalid(field);
}
