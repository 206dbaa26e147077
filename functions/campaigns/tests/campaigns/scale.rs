//! 200,000 debtors.

use std::time::Instant;

use serde_json::{Value, json};

use crate::stand::{Stand, path};

#[tokio::test]
#[ignore = "makes 200,000 debtors, which takes a minute: cargo test --test campaigns -- --ignored --nocapture"]
async fn a_large_segment_is_launched_within_a_request() {
    let t = Stand::new().await;
    t.debtors(200_000).await;
    t.sql(
        "INSERT INTO contact_attempts (id, organization_id, customer_id, channel, direction, contact_address, status, gate_allowed,
             gate_checked_at, started_at, ended_at, outcome, time_zone, created_at)
         SELECT gen_random_uuid(), organization_id, id, 'voice', 'outbound', '+12125550100', 'ended', true,
             at, at, at, 'no_answer', 'America/New_York', at
         FROM customers, LATERAL (SELECT now() - n * interval '9 days' AS at FROM generate_series(1, 2) AS n) AS calls",
    )
    .await;
    t.sql("INSERT INTO opt_outs (id, organization_id, customer_id, channel, source, received_at)
           SELECT gen_random_uuid(), organization_id, id, 'voice', 'web', now() - interval '1 day' FROM customers WHERE name LIKE '%3'")
        .await;
    t.sql("ANALYZE").await;
    let draft = t.draft().await;
    let started = Instant::now();
    let found: Value = t.act(&draft, "preflight").await.assert_status(200).json();
    let looked = started.elapsed();
    assert_eq!(
        (&found["debtors"], &found["skipped"]),
        (&json!(200_000), &json!(20_000))
    );
    let started = Instant::now();
    let launch = format!("{}/launch", path(&draft));
    let running: Value = t
        .app
        .post(&launch)
        .by(&t.admin)
        .send()
        .await
        .assert_status(200)
        .json();
    let launched = started.elapsed();
    assert_eq!(running["progress"]["pending"], 180_000);
    let started = Instant::now();
    t.act(&draft, "cancel").await.assert_status(200);
    let cancelled = started.elapsed();
    println!("preflight {looked:?}, launch {launched:?}, cancel {cancelled:?}");
    assert!(
        looked.as_secs() < 29 && launched.as_secs() < 29 && cancelled.as_secs() < 29,
        "longer than a request may take: {looked:?}, {launched:?}, {cancelled:?}"
    );
}
