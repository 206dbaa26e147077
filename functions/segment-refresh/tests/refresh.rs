//! Across organisations, each as itself.

use jiff::SignedDuration;
use mojavox_domain::{clock::Clock as _, ids::OrganizationId};
use mojavox_testkit::Stage;
use mojavox_worker::Deadline;
use rust_decimal::Decimal;
use segment_refresh::{Refreshed, refresh};
use serde_json::{Value, json};
use uuid::Uuid;

const MINUTE: i64 = 60;

async fn segment(stage: &Stage, of: OrganizationId, criteria: Value, auto_update: bool) -> Uuid {
    let id: Uuid = stage.app.new_id();
    stage
        .sql
        .execute(
            "INSERT INTO debtor_segments (id, organization_id, name, criteria, auto_update) VALUES ($1, $2, $5, $3, $4)",
            &[&id, &of.uuid(), &criteria, &auto_update, &id.to_string()],
        )
        .await
        .expect("inserts a segment");
    id
}

async fn debtor(stage: &Stage, of: OrganizationId, balance: i64) {
    stage
        .sql
        .execute(
            "INSERT INTO customers (id, organization_id, name, currency, original_amount, balance)
             SELECT $1, id, 'Jo', currency, 1, $3::bigint FROM organizations WHERE id = $2",
            &[&stage.app.new_id::<Uuid>(), &of.uuid(), &balance],
        )
        .await
        .expect("inserts a debtor");
}

/// Count, debt, and whether it was ever refreshed.
async fn figures(stage: &Stage, id: Uuid) -> (i32, Decimal, bool) {
    let row = stage
        .sql
        .query_one(
            "SELECT debtor_count, total_debt, refreshed_at IS NOT NULL FROM debtor_segments WHERE id = $1",
            &[&id],
        )
        .await
        .expect("is there");
    (row.get(0), row.get(1), row.get(2))
}

async fn run(stage: &Stage) -> Refreshed {
    let deadline = Deadline::at(stage.clock.now() + SignedDuration::from_mins(2));
    refresh(&stage.app.db, &*stage.clock, deadline)
        .await
        .expect("runs")
}

fn everybody() -> Value {
    json!({"op": "and", "rules": [{"field": "balance", "operator": "gte", "value": 0}]})
}

#[tokio::test]
async fn each_organisations_segments_count_its_own_debtors() {
    let stage = Stage::new().await;
    let (ours, other) = (stage.organization, stage.other_organization().await);
    for balance in [100, 250, -7] {
        debtor(&stage, ours, balance).await;
    }
    debtor(&stage, other, 1_000).await;
    let mine = segment(&stage, ours, everybody(), true).await;
    let theirs = segment(&stage, other, everybody(), true).await;
    let manual = segment(&stage, ours, everybody(), false).await;
    assert_eq!(
        run(&stage).await,
        Refreshed {
            refreshed: 2,
            passed_by: 0,
            failed: 0
        }
    );
    assert_eq!(figures(&stage, mine).await, (2, Decimal::from(350), true));
    assert_eq!(
        figures(&stage, theirs).await,
        (1, Decimal::from(1_000), true)
    );
    assert_eq!(figures(&stage, manual).await, (0, Decimal::ZERO, false));
}

#[tokio::test]
async fn what_was_refreshed_a_moment_ago_is_left_until_it_is_stale() {
    let stage = Stage::new().await;
    let id = segment(&stage, stage.organization, everybody(), true).await;
    assert_eq!(run(&stage).await.refreshed, 1);
    debtor(&stage, stage.organization, 5).await;
    assert_eq!(run(&stage).await, Refreshed::default());
    stage.clock.advance(SignedDuration::from_secs(15 * MINUTE));
    assert_eq!(run(&stage).await.refreshed, 1);
    assert_eq!(figures(&stage, id).await, (1, Decimal::from(5), true));
}

#[tokio::test]
async fn one_that_cannot_be_read_or_is_held_does_not_stop_the_others() {
    let stage = Stage::new().await;
    let broken = segment(
        &stage,
        stage.organization,
        json!({"op": "xor", "rules": []}),
        true,
    )
    .await;
    let held = segment(&stage, stage.organization, everybody(), true).await;
    let good = segment(&stage, stage.organization, everybody(), true).await;
    stage
        .sql
        .batch_execute(&format!(
            "BEGIN; SELECT FROM debtor_segments WHERE id = '{held}' FOR UPDATE"
        ))
        .await
        .expect("holds it");
    assert_eq!(
        run(&stage).await,
        Refreshed {
            refreshed: 1,
            passed_by: 1,
            failed: 1
        }
    );
    stage.sql.batch_execute("COMMIT").await.expect("lets it go");
    assert!(figures(&stage, good).await.2);
    assert!(!figures(&stage, broken).await.2);
    assert_eq!(
        run(&stage).await,
        Refreshed {
            refreshed: 1,
            passed_by: 0,
            failed: 1
        }
    );
}

#[tokio::test]
async fn two_runs_at_once_share_the_work() {
    let stage = Stage::new().await;
    for _ in 0..12 {
        segment(&stage, stage.organization, everybody(), true).await;
    }
    let (one, other) = tokio::join!(run(&stage), run(&stage));
    assert_eq!(one.refreshed + other.refreshed, 12);
    assert_eq!(one.failed + other.failed, 0);
}

#[tokio::test]
async fn a_run_without_time_leaves_the_rest() {
    let stage = Stage::new().await;
    segment(&stage, stage.organization, everybody(), true).await;
    let deadline = Deadline::at(stage.clock.now() + SignedDuration::from_secs(5));
    let run = refresh(&stage.app.db, &*stage.clock, deadline)
        .await
        .expect("runs");
    assert_eq!(run, Refreshed::default());
}
