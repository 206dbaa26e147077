//! Time passes.

use futures::future::join;
use jiff::{SignedDuration, Timestamp, civil::Date};
use mojavox_db::{
    Origin,
    payments::{Account, Received, apply, receive},
};
use mojavox_domain::{
    clock::Clock as _,
    ids::{CustomerId, OrganizationId},
    money::Money,
    payment::{Fact, PaymentMethod, ProviderEvent},
    permissions::Role,
};
use mojavox_testkit::Stage;
use promise_keeper::{Kept, keep};
use rust_decimal::Decimal;
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

    async fn keep(&self) -> Kept {
        keep(&self.stage.app.db, &*self.stage.clock)
            .await
            .expect("keeps")
    }

    /// Moves the clock to just before, or to, a moment.
    fn wait_until(&self, moment: Timestamp) {
        self.stage
            .clock
            .advance(moment.duration_since(self.stage.clock.now()));
    }

    async fn debtor(&self, organization: OrganizationId, status: &str) -> CustomerId {
        let id: CustomerId = self.stage.app.new_id();
        self.stage
            .sql
            .execute(
                "INSERT INTO customers (id, organization_id, name, currency, original_amount, balance, status)
                 SELECT $1, o.id, 'Jean Dupont', o.currency, 500, 500, $3 FROM organizations o WHERE o.id = $2",
                &[&id.uuid(), &organization.uuid(), &status],
            )
            .await
            .expect("inserts a debtor");
        id
    }

    async fn promise(&self, organization: OrganizationId, debtor: CustomerId, due: Date) -> Uuid {
        let id: Uuid = self.stage.app.new_id();
        let now = self.stage.clock.now();
        self.stage
            .sql
            .execute(
                "INSERT INTO promises_to_pay (id, organization_id, customer_id, amount, currency, promised_at, due_date)
                 SELECT $1, o.id, $3, 100, o.currency, $4, $5 FROM organizations o WHERE o.id = $2",
                &[&id, &organization.uuid(), &debtor.uuid(), &now, &due],
            )
            .await
            .expect("inserts a promise");
        id
    }

    async fn pay(&self, debtor: CustomerId, cents: i64) {
        let organization = self.stage.organization;
        let db = &self.stage.app.db;
        let mut tx = db
            .system(organization, Origin::default())
            .await
            .expect("begins");
        let mut account = Account::lock(&tx, debtor)
            .await
            .expect("locks")
            .expect("a debtor");
        let received = Received {
            amount: Money::from(Decimal::new(cents, 2)),
            method: PaymentMethod::Cash,
            cleared_at: self.stage.clock.now(),
            provider: None,
            reference: None,
            note: None,
        };
        receive(&mut tx, &mut account, &received)
            .await
            .expect("receives");
        tx.commit().await.expect("commits");
    }

    async fn text(&self, sql: &str) -> String {
        let row = self.stage.sql.query_one(sql, &[]).await;
        row.unwrap_or_else(|error| panic!("{sql}: {error}")).get(0)
    }

    async fn promise_status(&self, id: Uuid) -> String {
        let sql = format!("SELECT status FROM promises_to_pay WHERE id = '{id}'");
        self.text(&sql).await
    }

    async fn status(&self, id: CustomerId) -> String {
        let sql = format!("SELECT status FROM customers WHERE id = '{id}'");
        self.text(&sql).await
    }

    /// Who was told what.
    async fn told(&self) -> Vec<String> {
        let sql = "SELECT user_id || ': ' || title FROM notifications ORDER BY created_at, id";
        let rows = self.stage.sql.query(sql, &[]).await.expect("lists");
        rows.iter().map(|row| row.get(0)).collect()
    }

    fn today(&self, zone: &str) -> Date {
        let now = self.stage.clock.now().in_tz(zone).expect("a zone");
        now.date()
    }
}

/// The midnight that ends the second day of grace.
fn end(due: Date, zone: &str) -> Timestamp {
    use jiff::ToSpan as _;
    let after = due.checked_add(3.days()).expect("a day");
    after.in_tz(zone).expect("a zone").timestamp()
}

const SECOND: SignedDuration = SignedDuration::from_secs(1);

#[tokio::test]
async fn a_promise_is_broken_when_grace_is_over_where_the_organisation_is() {
    let world = World::new().await;
    let ours = world.stage.organization;
    let paris = world.stage.other_organization().await;
    let due = world.today("America/New_York");
    let (debtor, french) = (
        world.debtor(ours, "promised").await,
        world.debtor(paris, "promised").await,
    );
    let promise = world.promise(ours, debtor, due).await;
    let promesse = world.promise(paris, french, due).await;

    world.wait_until(end(due, "Europe/Paris") - SECOND);
    assert_eq!(world.keep().await.judged, 0);
    // Midnight in Paris comes six hours before midnight in New York.
    world.stage.clock.advance(SECOND);
    assert_eq!(world.keep().await.judged, 1);
    assert_eq!(world.promise_status(promesse).await, "broken");
    assert_eq!(world.promise_status(promise).await, "pending");
    world.wait_until(end(due, "America/New_York"));
    assert_eq!(world.keep().await.judged, 1);
    assert_eq!(world.promise_status(promise).await, "broken");
    assert_eq!(world.status(debtor).await, "active");
    assert_eq!(world.keep().await, Kept::default());
}

#[tokio::test]
async fn what_came_by_then_makes_it_partial_and_what_comes_late_changes_nothing() {
    let world = World::new().await;
    let ours = world.stage.organization;
    let due = world.today("America/New_York");
    let debtor = world.debtor(ours, "promised").await;
    let promise = world.promise(ours, debtor, due).await;
    world.wait_until(end(due, "America/New_York") - SECOND);
    world.pay(debtor, 99_99).await;
    assert_eq!(world.promise_status(promise).await, "pending");
    world.stage.clock.advance(SECOND);
    world.pay(debtor, 1).await;
    world.keep().await;
    assert_eq!(world.promise_status(promise).await, "partial");
    let paid = format!("SELECT paid_amount::text FROM promises_to_pay WHERE id = '{promise}'");
    assert_eq!(world.text(&paid).await, "99.99");
}

#[tokio::test]
async fn money_in_the_last_second_keeps_the_promise_whoever_comes_first() {
    for _ in 0..5 {
        let world = World::new().await;
        let ours = world.stage.organization;
        let due = world.today("America/New_York");
        let debtor = world.debtor(ours, "promised").await;
        let promise = world.promise(ours, debtor, due).await;
        world.wait_until(end(due, "America/New_York") - SECOND);
        let (judged, ()) = join(
            async {
                world.stage.clock.advance(SECOND);
                world.keep().await
            },
            world.pay(debtor, 10_000),
        )
        .await;
        // Whoever was first: the money came, and the promise says so in the end.
        assert!(judged.judged <= 1);
        let status = world.promise_status(promise).await;
        let counted = world
            .text("SELECT (promise_id IS NOT NULL)::text FROM payment_records")
            .await;
        assert_eq!(status == "kept", counted == "true", "{status}");
    }
}

#[tokio::test]
async fn missed_instalments_default_a_plan_and_late_money_pays_them_before_that() {
    let world = World::new().await;
    let ours = world.stage.organization;
    let supervisor = world.stage.user(Role::Supervisor).await;
    let debtor = world.debtor(ours, "payment_plan").await;
    let plan: Uuid = world.stage.app.new_id();
    let today = world.today("America/New_York");
    world
        .stage
        .sql
        .batch_execute(&format!(
            "BEGIN;
             INSERT INTO payment_plans (id, organization_id, customer_id, total_amount, currency, frequency, status, activated_at)
             VALUES ('{plan}', '{ours}', '{debtor}', 300, 'USD', 'weekly', 'active', now());
             INSERT INTO plan_instalments (organization_id, plan_id, position, due_date, amount)
             SELECT '{ours}', '{plan}', n, '{today}'::date + 7 * (n - 1), 100 FROM generate_series(1, 3) AS n;
             COMMIT"
        ))
        .await
        .expect("inserts a plan");
    let statuses = format!(
        "SELECT p.status || ': ' || string_agg(i.status, ' ' ORDER BY position) FROM plan_instalments i
         JOIN payment_plans p ON p.id = i.plan_id WHERE plan_id = '{plan}' GROUP BY p.status"
    );
    world.wait_until(end(today, "America/New_York"));
    assert_eq!(world.keep().await.judged, 1);
    assert_eq!(world.text(&statuses).await, "active: missed due due");
    world.pay(debtor, 10_000).await;
    assert_eq!(world.text(&statuses).await, "active: paid due due");
    world
        .stage
        .clock
        .advance(SignedDuration::from_hours(24 * 15));
    world.keep().await;
    assert_eq!(world.text(&statuses).await, "defaulted: paid missed missed");
    assert_eq!(world.status(debtor).await, "active");
    assert_eq!(world.keep().await, Kept::default());
    assert_eq!(
        world.told().await,
        [format!("{}: A payment plan has defaulted", supervisor.id)]
    );
}

#[tokio::test]
async fn offers_expire_and_kept_reports_are_tried_again() {
    let world = World::new().await;
    let ours = world.stage.organization;
    let debtor: CustomerId = world.stage.app.new_id();
    let event = ProviderEvent {
        provider: "stripe".to_owned(),
        id: "evt_1".to_owned(),
        kind: "checkout.session.completed".to_owned(),
        occurred_at: world.stage.clock.now(),
        payment: "pi_1".to_owned(),
        customer: Some(debtor.uuid()),
        currency: "USD".to_owned(),
        fact: Fact::Paid {
            amount: Money::from(Decimal::new(50_00, 2)),
            method: PaymentMethod::Card,
        },
    };
    let db = &world.stage.app.db;
    apply(db, &event, &Origin::default()).await.expect("keeps");
    assert_eq!(world.keep().await.unmatched, 1);
    // The debtor was only just being imported.
    let offer: Uuid = world.stage.app.new_id();
    let until = world.stage.clock.now() + SignedDuration::from_hours(1);
    world
        .stage
        .sql
        .batch_execute(&format!(
            "INSERT INTO customers (id, organization_id, name, currency, original_amount, balance, status)
             VALUES ('{debtor}', '{ours}', 'Jean Dupont', 'USD', 500, 500, 'active');
             INSERT INTO settlement_offers (id, organization_id, customer_id, amount, balance_at_offer, currency, status, valid_until)
             VALUES ('{offer}', '{ours}', '{debtor}', 400, 500, 'USD', 'approved', '{until}')"
        ))
        .await
        .expect("inserts");
    assert_eq!(world.keep().await.unmatched, 0);
    let balance = "SELECT balance::text FROM customers";
    assert_eq!(world.text(balance).await, "450.00");
    world.stage.clock.advance(SignedDuration::from_hours(1));
    assert_eq!(world.keep().await.judged, 1);
    let offer = "SELECT status FROM settlement_offers";
    assert_eq!(world.text(offer).await, "expired");
    assert_eq!(world.text(balance).await, "450.00");
}

#[tokio::test]
async fn a_broken_promise_is_told_to_whoever_took_it_and_else_to_the_supervisors() {
    let world = World::new().await;
    let ours = world.stage.organization;
    let (supervisor, agent) = (
        world.stage.user(Role::Supervisor).await,
        world.stage.user(Role::Agent).await,
    );
    let due = world.today("America/New_York");
    let first = world.debtor(ours, "promised").await;
    let taken = world.promise(ours, first, due).await;
    let sql = format!(
        "UPDATE promises_to_pay SET recorded_by = '{}' WHERE id = '{taken}'",
        agent.id
    );
    world.stage.sql.batch_execute(&sql).await.expect("sets");
    let second = world.debtor(ours, "promised").await;
    world.promise(ours, second, due).await;
    let kept = world.debtor(ours, "promised").await;
    world.promise(ours, kept, due).await;
    world.pay(kept, 10_000).await;
    world.wait_until(end(due, "America/New_York"));
    for _ in 0..2 {
        world.keep().await;
    }
    let mut told = world.told().await;
    told.sort();
    let mut expected =
        [agent.id, supervisor.id].map(|id| format!("{id}: A promise to pay was broken"));
    expected.sort();
    assert_eq!(told, expected);
    let message = "SELECT message FROM notifications LIMIT 1";
    assert_eq!(
        world.text(message).await,
        "100.00 USD was promised; 0.00 USD came in time."
    );
}
