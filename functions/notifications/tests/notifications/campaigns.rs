//! Campaigns whose launch waits for a decision.

use std::fmt::Write as _;

use jiff::SignedDuration;
use mojavox_domain::ids::CustomerId;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::desk::{Desk, Proposal};

impl Desk {
    /// An agent, a segment of everybody and three debtors who may be called; supervisors contact
    /// two alone.
    pub(crate) async fn ready_for_campaigns(&self) {
        let organization = self.stage.organization;
        let id = |_: &str| -> Uuid { self.stage.app.new_id() };
        let (agent, version) = (self.stage.agent("Ava", "online").await, id("version"));
        let mut sql = format!(
            "INSERT INTO organization_policies (organization_id, authority)
                 VALUES ('{organization}', '{{\"supervisor\": {{\"maxCampaignDebtors\": 2}}}}');
             INSERT INTO agent_versions (id, organization_id, agent_id, version, language, voice, model, prompt, disclosure_text)
                 VALUES ('{version}', '{organization}', '{agent}', 1, 'en', 'v', 'm', 'p', 'I am an AI assistant.');
             UPDATE agents SET current_version_id = '{version}';
             INSERT INTO debtor_segments (id, organization_id, name, criteria) VALUES ('{}', '{organization}', 'Everybody',
                 '{{\"op\": \"and\", \"rules\": [{{\"field\": \"originalAmount\", \"operator\": \"gte\", \"value\": 1}}]}}');",
            id("segment")
        );
        for number in 0..3 {
            let debtor = id("debtor");
            write!(
                sql,
                "INSERT INTO customers (id, organization_id, name, currency, original_amount, balance, time_zones)
                     VALUES ('{debtor}', '{organization}', 'Jean Dupont', 'USD', 100, 100, '{{America/New_York}}');
                 INSERT INTO customer_phones (id, organization_id, customer_id, e164, line, time_zones)
                     VALUES ('{}', '{organization}', '{debtor}', '+1212555010{number}', 'fixed', '{{America/New_York}}');",
                id("phone")
            )
            .expect("a string grows");
        }
        self.run(&sql).await;
    }

    /// A campaign that would contact more debtors than a supervisor may alone.
    pub(crate) async fn campaign(&self) -> Proposal {
        if self.number("SELECT count(*) FROM debtor_segments").await == 0 {
            self.ready_for_campaigns().await;
        }
        let row = self
            .stage
            .sql
            .query_one("SELECT a.id, s.id FROM agents a, debtor_segments s", &[])
            .await;
        let row = row.expect("one of each");
        let (agent, segment): (Uuid, Uuid) = (row.get(0), row.get(1));
        let name: Uuid = self.stage.app.new_id();
        let body = json!({ "name": name, "segmentId": segment, "agentId": agent, "sender": "+12125550199" });
        let path = "/api/v1/campaigns";
        let draft: Value = self
            .post(path, &self.supervisor, body)
            .await
            .assert_status(201)
            .json();
        let path = format!("{path}/{}", draft["id"].as_str().expect("an id"));
        let call = self.app.post(format!("{path}/launch")).by(&self.supervisor);
        let waiting: Value = call.send().await.assert_status(200).json();
        assert_eq!(waiting["status"], "pending_approval");
        Proposal {
            path,
            debtor: CustomerId::from(Uuid::nil()),
            first_answer: waiting,
        }
    }
}

#[tokio::test]
async fn an_approved_campaign_runs_with_its_debtors_fixed() {
    let desk = Desk::new().await;
    let proposal = desk.campaign().await;
    let told = desk.asked(&desk.admin).await;
    assert_eq!(told["approval"]["subject"], "campaign");
    assert_eq!(told["approval"]["amount"], Value::Null);
    desk.assert_pending(&desk.admin, 1).await;
    desk.approve(&desk.admin, &told).await.assert_status(200);
    let running = desk.get(&proposal.path, &desk.supervisor).await;
    assert_eq!(
        (&running["status"], &running["progress"]["total"]),
        (&json!("running"), &json!(3))
    );
    let inbox = desk.inbox(&desk.supervisor, "&type=system").await;
    assert_eq!(inbox[0]["title"], "Your campaign was approved");
}

#[tokio::test]
async fn a_rejected_or_forgotten_campaign_is_a_draft_again() {
    let mut desk = Desk::new().await;
    let proposal = desk.campaign().await;
    desk.reject(&desk.admin, &desk.asked(&desk.admin).await)
        .await
        .assert_status(200);
    assert_eq!(
        desk.get(&proposal.path, &desk.supervisor).await["status"],
        "draft"
    );
    let again = desk
        .app
        .post(format!("{}/launch", proposal.path))
        .by(&desk.supervisor);
    again.send().await.assert_status(200);
    desk.wait(SignedDuration::from_hours(7 * 24)).await;
    let due = desk
        .stage
        .app
        .db
        .lapsed_approvals(desk.stage.app.now(), Uuid::nil(), 10)
        .await
        .expect("lists");
    assert_eq!(due.len(), 1);
    for (organization, approval) in due {
        mojavox_db::approvals::lapse(&desk.stage.app.db, organization, approval)
            .await
            .expect("ends");
    }
    assert_eq!(
        desk.get(&proposal.path, &desk.supervisor).await["status"],
        "draft"
    );
    assert_eq!(desk.inbox(&desk.supervisor, "&type=system").await.len(), 2);
}

#[tokio::test]
async fn a_launch_is_looked_at_again() {
    let desk = Desk::new().await;
    let proposal = desk.campaign().await;
    let told = desk.asked(&desk.admin).await;
    desk.run("UPDATE customers SET status = 'paid'").await;
    desk.approve(&desk.admin, &told)
        .await
        .assert_problem(409, "campaign_not_ready");
    desk.run("UPDATE customers SET status = 'active'").await;
    // An admin who has become a supervisor in between decides no more than one.
    desk.run("UPDATE approvals SET required_role = 'supervisor'")
        .await;
    let id = told["id"].as_str().expect("an id");
    let other = desk
        .stage
        .user(mojavox_domain::permissions::Role::Supervisor)
        .await;
    desk.run(&format!(
        "UPDATE notifications SET user_id = '{}' WHERE id = '{id}'",
        other.id
    ))
    .await;
    desk.approve(&other, &told)
        .await
        .assert_problem(403, "beyond_authority");
    assert_eq!(
        desk.get(&proposal.path, &desk.supervisor).await["status"],
        "pending_approval"
    );
}

#[tokio::test]
async fn a_cancelled_campaign_is_not_approved() {
    let desk = Desk::new().await;
    let proposal = desk.campaign().await;
    let told = desk.asked(&desk.admin).await;
    let cancel = desk
        .app
        .post(format!("{}/cancel", proposal.path))
        .by(&desk.supervisor);
    cancel.send().await.assert_status(200);
    desk.approve(&desk.admin, &told)
        .await
        .assert_problem(409, "approval_withdrawn");
}

#[tokio::test]
async fn who_launched_it_is_told_of_its_end_and_supervisors_when_it_stops_itself() {
    let desk = Desk::new().await;
    let proposal = desk.campaign().await;
    desk.approve(&desk.admin, &desk.asked(&desk.admin).await)
        .await
        .assert_status(200);
    let id: Uuid = proposal.first_answer["id"]
        .as_str()
        .expect("an id")
        .parse()
        .expect("a UUID");
    let db = &desk.stage.app.db;
    let begin = async || {
        db.system(desk.stage.organization, mojavox_db::Origin::default())
            .await
            .expect("begins")
    };
    let tx = begin().await;
    mojavox_db::campaigns::pause(&tx, id.into(), Some("half of the calls fail"))
        .await
        .expect("pauses");
    tx.commit().await.expect("commits");
    let alert = desk.inbox(&desk.supervisor, "&type=alert").await.remove(0);
    assert_eq!(alert["title"], "A campaign has paused itself");
    assert!(
        alert["message"]
            .as_str()
            .is_some_and(|text| text.ends_with("half of the calls fail"))
    );
    // Somebody who pauses it needs no telling.
    desk.app
        .post(format!("{}/resume", proposal.path))
        .by(&desk.supervisor)
        .send()
        .await
        .assert_status(200);
    desk.post(
        &format!("{}/pause", proposal.path),
        &desk.supervisor,
        json!({}),
    )
    .await
    .assert_status(200);
    assert_eq!(desk.inbox(&desk.supervisor, "&type=alert").await.len(), 1);
    desk.app
        .post(format!("{}/resume", proposal.path))
        .by(&desk.supervisor)
        .send()
        .await
        .assert_status(200);
    desk.run("UPDATE campaign_members SET state = 'succeeded'")
        .await;
    for _ in 0..2 {
        let tx = begin().await;
        mojavox_db::campaigns::move_on_time(&tx, id.into())
            .await
            .expect("moves");
        tx.commit().await.expect("commits");
    }
    let titles: Vec<_> = desk
        .inbox(&desk.supervisor, "&type=system")
        .await
        .iter()
        .map(|one| one["title"].clone())
        .collect();
    assert_eq!(
        titles,
        ["Your campaign is over", "Your campaign was approved"]
    );
}
