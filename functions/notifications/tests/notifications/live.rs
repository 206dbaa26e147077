//! What reaches screens and browsers, beside the rows.

use mojavox_db::notifications::Recipients;
use mojavox_domain::{notification::NotificationType as Type, permissions::Role, task::Priority};
use serde_json::{Value, json};

use crate::desk::Desk;

impl Desk {
    /// Payloads of the event, oldest first.
    async fn live(&self) -> Vec<Value> {
        let sql = "SELECT data FROM events WHERE name = 'notification:new' ORDER BY ordinal";
        let rows = self.stage.sql.query(sql, &[]).await.expect("lists");
        rows.iter().map(|row| row.get(0)).collect()
    }

    async fn subscribe(&self, person: &mojavox_testkit::Person) {
        let id: uuid::Uuid = self.stage.app.new_id();
        let sql = format!(
            "INSERT INTO push_subscriptions (id, organization_id, user_id, endpoint, p256dh, auth)
             VALUES ('{id}', '{}', '{}', 'https://push.example/{id}', 'k', 'a')",
            self.stage.organization, person.id
        );
        self.run(&sql).await;
    }

    async fn pushes(&self) -> Vec<Value> {
        let sql = "SELECT payload FROM outbox WHERE topic = 'push' ORDER BY created_at, id";
        let rows = self.stage.sql.query(sql, &[]).await.expect("lists");
        rows.iter().map(|row| row.get(0)).collect()
    }
}

#[tokio::test]
async fn each_who_is_told_has_it_on_the_screen_as_in_the_list() {
    let desk = Desk::new().await;
    desk.subscribe(&desk.admin).await;
    desk.subscribe(&desk.supervisor).await;
    desk.settlement().await;
    let live = desk.live().await;
    assert_eq!(live.len(), 2);
    for person in [&desk.admin, &desk.other_admin] {
        let shown = desk.asked(person).await;
        let told = live
            .iter()
            .find(|one| one["userId"] == person.id.to_string());
        assert_eq!(told, Some(&shown));
    }
    // Pushed to whoever has subscribed.
    let told = desk.asked(&desk.admin).await;
    let pushed = json!({ "organizationId": desk.stage.organization, "notificationId": told["id"] });
    assert_eq!(desk.pushes().await, [pushed]);
    // The outcome is news for the proposer, and can wait.
    desk.approve(&desk.admin, &desk.asked(&desk.admin).await)
        .await
        .assert_status(200);
    let live = desk.live().await;
    assert_eq!(live.len(), 3);
    assert_eq!(live[2]["userId"], desk.supervisor.id.to_string());
    assert_eq!(live[2], desk.inbox(&desk.supervisor, "").await[0]);
    assert_eq!(desk.pushes().await.len(), 1);
}

#[tokio::test]
async fn what_is_refused_is_told_to_nobody() {
    let desk = Desk::new().await;
    let proposal = desk.settlement().await;
    let told = desk.asked(&desk.admin).await;
    desk.pay(proposal.debtor, 900).await;
    let before = desk.live().await.len();
    desk.approve(&desk.admin, &told)
        .await
        .assert_problem(409, "offer_exceeds_balance");
    assert_eq!(desk.live().await.len(), before);
}

#[tokio::test]
async fn the_same_cause_is_sent_once_and_only_what_matters_is_pushed() {
    let desk = Desk::new().await;
    desk.subscribe(&desk.agent).await;
    for (priority, title) in [
        (Priority::Low, "low"),
        (Priority::Medium, "medium"),
        (Priority::High, "high"),
        (Priority::Critical, "critical"),
    ] {
        for _ in 0..2 {
            desk.tell(
                &Recipients::user(desk.agent.id),
                (Type::System, priority),
                title,
            )
            .await;
        }
    }
    let titles: Vec<_> = desk
        .live()
        .await
        .iter()
        .map(|one| one["title"].clone())
        .collect();
    assert_eq!(titles, ["low", "medium", "high", "critical"]);
    assert_eq!(desk.pushes().await.len(), 2);
}

#[tokio::test]
async fn payments_are_told_to_those_who_want_it_but_not_to_whoever_recorded_them() {
    let desk = Desk::new().await;
    let other = desk.stage.user(Role::Supervisor).await;
    for person in [&desk.admin, &desk.supervisor, &desk.agent] {
        let call = desk.app.put("/api/v1/notifications/preferences").by(person);
        call.json(&json!({ "payment": true }))
            .send()
            .await
            .assert_status(200);
    }
    let debtor = desk.debtor("1000").await;
    let payment = desk.pay(debtor, 250).await;
    let told = desk.inbox(&desk.admin, "&type=payment").await;
    assert_eq!(told.len(), 1);
    assert_eq!(told[0]["message"], "250.00 USD; 750.00 USD is owed now.");
    assert_eq!(told[0]["actionData"]["entityId"], payment["id"]);
    for person in [&desk.supervisor, &desk.agent, &desk.other_admin, &other] {
        assert!(desk.inbox(person, "").await.is_empty(), "{}", person.role);
    }
}
