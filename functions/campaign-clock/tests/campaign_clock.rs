//! Time passes.

use campaign_clock::{Ticked, tick};
use jiff::SignedDuration;
use mojavox_domain::{clock::Clock as _, ids::OrganizationId};
use mojavox_testkit::Stage;
use uuid::Uuid;

struct World {
    stage: Stage,
}

impl World {
    async fn new() -> Self {
        Self {
            stage: Stage::new().await,
        }
    }

    async fn tick(&self) -> Ticked {
        tick(&self.stage.app.db, &*self.stage.clock)
            .await
            .expect("ticks")
    }

    /// A campaign in a status, `hours` from now to its start and end.
    async fn campaign(
        &self,
        organization: OrganizationId,
        status: &str,
        (start, end): (Option<i64>, Option<i64>),
    ) -> Uuid {
        let id: Uuid = self.stage.app.new_id();
        let now = self.stage.clock.now();
        let at = |hours: Option<i64>| hours.map(|hours| now + SignedDuration::from_hours(hours));
        self.stage
            .sql
            .execute(
                "INSERT INTO campaigns (id, organization_id, name, status, starts_at, ends_at, launched_at, paused_at, finished_at)
                 VALUES ($1, $2, $1::uuid::text, $3, $4, $5,
                     CASE WHEN $3 IN ('draft', 'pending_approval') THEN NULL ELSE $6::timestamptz END,
                     CASE WHEN $3 = 'paused' THEN $6 END, CASE WHEN $3 IN ('completed', 'cancelled') THEN $6 END)",
                &[&id, &organization.uuid(), &status, &at(start), &at(end), &now],
            )
            .await
            .expect("inserts a campaign");
        id
    }

    async fn member(&self, campaign: Uuid, state: &str) {
        let customer = self.stage.customer().await;
        self.stage
            .sql
            .execute(
                "INSERT INTO campaign_members (organization_id, campaign_id, customer_id, state, skip_reasons, balance_at_launch)
                 VALUES ($1, $2, $3, $4, CASE WHEN $4 = 'skipped' THEN '{us.cease}' ELSE '{}' END::text[], 100)",
                &[&self.stage.organization.uuid(), &campaign, &customer, &state],
            )
            .await
            .expect("inserts a member");
    }

    async fn status(&self, campaign: Uuid) -> String {
        let sql = "SELECT status FROM campaigns WHERE id = $1";
        let row = self.stage.sql.query_one(sql, &[&campaign]).await;
        row.expect("a campaign").get(0)
    }

    async fn count(&self, sql: &str) -> i64 {
        let row = self.stage.sql.query_one(sql, &[]).await;
        row.unwrap_or_else(|error| panic!("{sql}: {error}")).get(0)
    }
}

fn ticked(started: usize, completed: usize) -> Ticked {
    Ticked {
        started,
        completed,
        failed: 0,
    }
}

#[tokio::test]
async fn what_is_due_starts_and_ends_and_nothing_else() {
    let w = World::new().await;
    let (ours, theirs) = (w.stage.organization, w.stage.other_organization().await);
    let due = w.campaign(ours, "scheduled", (Some(0), None)).await;
    w.member(due, "pending").await;
    let elsewhere = w.campaign(theirs, "scheduled", (Some(-2), Some(5))).await;
    let ahead = w.campaign(ours, "scheduled", (Some(1), None)).await;
    let missed = w.campaign(ours, "scheduled", (Some(-5), Some(-1))).await;
    let over = w.campaign(ours, "running", (None, Some(0))).await;
    w.member(over, "waiting_retry").await;
    w.member(over, "in_progress").await;
    let paused_over = w.campaign(ours, "paused", (None, Some(-1))).await;
    let paused = w.campaign(ours, "paused", (None, None)).await;
    let through = w.campaign(ours, "running", (None, None)).await;
    w.member(through, "exhausted").await;
    w.member(through, "skipped").await;
    let busy = w.campaign(ours, "running", (None, Some(1))).await;
    w.member(busy, "pending").await;
    let draft = w.campaign(ours, "draft", (Some(-2), Some(-1))).await;
    let waiting = w
        .campaign(ours, "pending_approval", (Some(-2), Some(-1)))
        .await;
    assert_eq!(w.tick().await, ticked(2, 4));
    for (campaign, status) in [
        (due, "running"),
        (elsewhere, "running"),
        (ahead, "scheduled"),
        (missed, "completed"),
        (over, "completed"),
        (paused_over, "completed"),
        (paused, "paused"),
        (through, "completed"),
        (busy, "running"),
        (draft, "draft"),
        (waiting, "pending_approval"),
    ] {
        assert_eq!(w.status(campaign).await, status);
    }
    let cancelled = w
        .count("SELECT count(*) FROM campaign_members WHERE state = 'cancelled'")
        .await;
    assert_eq!(cancelled, 1, "who is being called is not cancelled");
    let told = w
        .count("SELECT count(*) FROM events WHERE name = 'campaign:progress'")
        .await;
    assert_eq!(told, 6);
    // The other organisation's has nobody to call: it is through with that.
    assert_eq!(w.tick().await, ticked(0, 1));
    assert_eq!(w.status(elsewhere).await, "completed");
    assert_eq!(w.tick().await, Ticked::default(), "nothing is left");
}

#[tokio::test]
async fn the_start_is_waited_for_to_the_moment() {
    let w = World::new().await;
    let campaign = w
        .campaign(w.stage.organization, "scheduled", (Some(1), None))
        .await;
    w.member(campaign, "pending").await;
    w.stage.clock.advance(SignedDuration::from_secs(3599));
    assert_eq!(w.tick().await, Ticked::default());
    w.stage.clock.advance(SignedDuration::from_secs(1));
    assert_eq!(w.tick().await, ticked(1, 0));
}

#[tokio::test]
async fn several_clocks_at_once_move_each_campaign_once() {
    let w = World::new().await;
    for _ in 0..10 {
        let campaign = w
            .campaign(w.stage.organization, "scheduled", (Some(-1), None))
            .await;
        w.member(campaign, "pending").await;
    }
    let (one, other, third) = tokio::join!(w.tick(), w.tick(), w.tick());
    assert_eq!(one.started + other.started + third.started, 10);
    let noted = w
        .count("SELECT count(*) FROM audit_logs WHERE action = 'campaigns.start'")
        .await;
    assert_eq!(noted, 10);
}
