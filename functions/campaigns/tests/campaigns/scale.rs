//! Many debtors: several batches of facts, several statements of members.

use std::time::Instant;

use serde_json::{Value, json};

use crate::stand::{Stand, path};

/// 20,000, or as many as `CAMPAIGN_DEBTORS` says; `-- --nocapture` shows how long each step took.
#[tokio::test]
async fn a_large_segment_is_launched_as_a_whole() {
    let debtors = std::env::var("CAMPAIGN_DEBTORS").map_or(20_000, |number| {
        number.parse().expect("CAMPAIGN_DEBTORS is a number")
    });
    let t = Stand::new().await;
    t.debtors(debtors).await;
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
        (&json!(debtors), &json!(debtors / 10))
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
    assert_eq!(running["progress"]["pending"], debtors - debtors / 10);
    let started = Instant::now();
    t.act(&draft, "cancel").await.assert_status(200);
    let cancelled = started.elapsed();
    println!("preflight {looked:?}, launch {launched:?}, cancel {cancelled:?}");
}
