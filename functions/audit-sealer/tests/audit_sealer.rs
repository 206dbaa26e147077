//! The schedule's event goes in, a seal comes out.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::env;

use lambda_runtime::{Context, LambdaEvent};
use mojavox_audit_chain::Sealer;
use mojavox_db::{AuditEntry, Origin};
use mojavox_runtime::Config;
use mojavox_testkit::Stage;
use serde_json::{Value, json};

const EVENT: &str = include_str!("../../../events/audit-sealer/schedule.json");

fn event() -> LambdaEvent<Value> {
    LambdaEvent::new(
        serde_json::from_str(EVENT).expect("the sample is JSON"),
        Context::default(),
    )
}

fn config(stage: &Stage, bucket: &str) -> Config {
    [
        ("DATABASE_URL", stage.database.app_url()),
        (
            "AWS_ENDPOINT_URL",
            env::var("AWS_ENDPOINT_URL").expect("AWS_ENDPOINT_URL: `cargo local test` sets it"),
        ),
        (
            "AUDIT_SEAL_KEY",
            "dGhlIHRlc3RzIHNlYWwgd2l0aCB0aGlzIGtleSBvZiAzMiBieXRlcyE".to_owned(),
        ),
        ("AUDIT_ANCHOR_BUCKET", bucket.to_owned()),
        ("S3_REGION", "us-east-1".to_owned()),
        ("S3_ACCESS_KEY", "210987654321".to_owned()),
        ("S3_SECRET_KEY", "test".to_owned()),
    ]
    .into_iter()
    .map(|(name, value)| (name.to_owned(), value))
    .collect()
}

async fn write(stage: &Stage) {
    let tx = stage
        .app
        .db
        .system(stage.organization, Origin::default())
        .await
        .unwrap();
    tx.audit(AuditEntry {
        action: "tests.write",
        entity_type: "test",
        entity_id: tx.new_id(),
        before: None,
        after: None,
    })
    .await
    .unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn the_schedule_seals_and_anchors_what_was_written() {
    let stage = Stage::new().await;
    let bucket = format!("sealer-{}", stage.organization);
    let sealer = Sealer::from_config(&config(&stage, &bucket)).unwrap();
    let client = sealer.anchors().client().await;
    client.create_bucket().bucket(&bucket).send().await.unwrap();
    write(&stage).await;
    let done = audit_sealer::handle(&sealer, event()).await.unwrap();
    assert_eq!(
        done,
        json!({ "organizations": 1, "seals": 1, "rows": 1, "anchors": 1 })
    );
    let done = audit_sealer::handle(&sealer, event()).await.unwrap();
    assert_eq!(done["organizations"], 0);
}

#[tokio::test]
async fn a_bucket_that_is_not_there_fails_the_run_and_the_next_one_heals_it() {
    let stage = Stage::new().await;
    let bucket = format!("sealer-{}", stage.organization);
    let sealer = Sealer::from_config(&config(&stage, &bucket)).unwrap();
    write(&stage).await;
    let failed = audit_sealer::handle(&sealer, event()).await.unwrap_err();
    assert_eq!(failed.to_string(), "1 of 1 organisations failed");
    let client = sealer.anchors().client().await;
    client.create_bucket().bucket(&bucket).send().await.unwrap();
    let done = audit_sealer::handle(&sealer, event()).await.unwrap();
    assert_eq!((&done["seals"], &done["anchors"]), (&json!(0), &json!(1)));
}
