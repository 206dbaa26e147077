//! Beyond the supervisor's authority somebody else decides.

use mojavox_db::approvals::{DecisionError, decide};
use mojavox_domain::{
    approval::{Decision, Verdict},
    ids::ApprovalId,
};
use mojavox_testkit::Person;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::stand::{Stand, path};

impl Stand {
    /// A supervisor contacts two debtors alone.
    async fn limited() -> Self {
        let t = Self::new().await;
        t.sql(
            r#"INSERT INTO organization_policies (organization_id, authority)
                 SELECT id, '{"supervisor": {"maxCampaignDebtors": 2}}' FROM organizations"#,
        )
        .await;
        t
    }

    async fn approval(&self) -> ApprovalId {
        let row = self
            .stage
            .sql
            .query_one(
                "SELECT id FROM approvals WHERE subject_type = 'campaign' AND required_role = 'admin'
                 ORDER BY created_at DESC, id DESC LIMIT 1",
                &[],
            )
            .await
            .expect("an approval");
        row.get::<_, Uuid>(0).into()
    }

    async fn decide(
        &self,
        id: ApprovalId,
        by: &Person,
        decision: Decision,
    ) -> Result<Verdict, DecisionError> {
        let organization = self.stage.organization;
        let tx = self
            .stage
            .app
            .db
            .system(organization, mojavox_db::Origin::default())
            .await
            .expect("begins");
        let comment = Some("Looked at");
        let verdict = decide(&tx, id, (by.id, by.role), decision, (comment, None)).await?;
        tx.commit().await.expect("commits");
        Ok(verdict)
    }
}

#[tokio::test]
async fn an_approval_launches_what_a_supervisor_may_not_launch_alone() {
    let t = Stand::limited().await;
    t.debtors(3).await;
    let draft = t.draft().await;
    let found: Value = t.act(&draft, "preflight").await.assert_status(200).json();
    assert_eq!(found["approvalBy"], "admin");
    let waiting: Value = t.act(&draft, "launch").await.assert_status(200).json();
    assert_eq!(
        (&waiting["status"], &waiting["progress"]["total"]),
        (&json!("pending_approval"), &json!(0))
    );
    let told = t
        .number("SELECT count(*) FROM notifications WHERE type = 'approval' AND action_required")
        .await;
    assert_eq!(told, 1, "the administrator");
    t.act(&draft, "launch")
        .await
        .assert_problem(409, "campaign_already_launched");
    t.put(&draft, json!({ "maxConcurrentCalls": 9 }))
        .await
        .assert_problem(409, "campaign_not_editable");
    t.app
        .delete(path(&draft))
        .by(&t.supervisor)
        .send()
        .await
        .assert_problem(409, "campaign_under_way");

    let id = t.approval().await;
    let verdict = t.decide(id, &t.admin, Decision::Approve).await;
    assert_eq!(verdict.expect("decides"), Verdict::Decide);
    let running = t.get(&path(&draft)).await;
    assert_eq!(
        (&running["status"], &running["progress"]["pending"]),
        (&json!("running"), &json!(3))
    );
    assert_eq!(running["launchedBy"], json!(t.supervisor.id));
    assert!(running["agentVersionId"].is_string());
    let again = t.decide(id, &t.admin, Decision::Approve).await;
    assert_eq!(again.expect("says so"), Verdict::AlreadySo);
}

#[tokio::test]
async fn a_refused_launch_is_a_draft_again() {
    let t = Stand::limited().await;
    t.debtors(3).await;
    let draft = t.draft().await;
    t.act(&draft, "launch").await.assert_status(200);
    let id = t.approval().await;
    t.decide(id, &t.admin, Decision::Reject)
        .await
        .expect("decides");
    let back = t.get(&path(&draft)).await;
    assert_eq!(
        (&back["status"], &back["launchedBy"]),
        (&json!("draft"), &Value::Null)
    );
    t.put(&draft, json!({ "maxConcurrentCalls": 1 }))
        .await
        .assert_status(200);
    // Asked again, by a new approval.
    t.act(&draft, "launch").await.assert_status(200);
    assert_ne!(t.approval().await, id);
}

#[tokio::test]
async fn a_cancelled_campaign_takes_its_request_back() {
    let t = Stand::limited().await;
    t.debtors(3).await;
    let draft = t.draft().await;
    t.act(&draft, "launch").await.assert_status(200);
    let id = t.approval().await;
    let cancelled: Value = t.act(&draft, "cancel").await.assert_status(200).json();
    assert_eq!(cancelled["status"], "cancelled");
    let decided = t.decide(id, &t.admin, Decision::Approve).await;
    assert!(
        matches!(decided, Err(DecisionError::Refused(_))),
        "{decided:?}"
    );
    assert_eq!(t.get(&path(&draft)).await["status"], "cancelled");
}

#[tokio::test]
async fn what_is_not_ready_any_more_is_not_approved() {
    let t = Stand::limited().await;
    t.debtors(3).await;
    let draft = t.draft().await;
    t.act(&draft, "launch").await.assert_status(200);
    let id = t.approval().await;
    t.sql("UPDATE customers SET status = 'paid'").await;
    let decided = t.decide(id, &t.admin, Decision::Approve).await;
    assert!(
        matches!(decided, Err(DecisionError::Refused(_))),
        "{decided:?}"
    );
    assert_eq!(t.get(&path(&draft)).await["status"], "pending_approval");
}

#[tokio::test]
async fn of_an_approval_and_a_cancellation_at_once_one_is_first() {
    for _ in 0..5 {
        let t = Stand::limited().await;
        t.debtors(3).await;
        let draft = t.draft().await;
        t.act(&draft, "launch").await.assert_status(200);
        let id = t.approval().await;
        let (decided, cancelled) = tokio::join!(
            t.decide(id, &t.admin, Decision::Approve),
            t.act(&draft, "cancel")
        );
        cancelled.assert_status(200);
        let now = t.get(&path(&draft)).await;
        assert_eq!(now["status"], "cancelled");
        let members = if decided.is_ok() { 3 } else { 0 };
        assert_eq!(now["progress"]["cancelled"], members);
    }
}

#[tokio::test]
async fn an_administrator_asks_nobody() {
    let t = Stand::limited().await;
    t.debtors(3).await;
    let draft = t.draft().await;
    let launched: Value = t
        .app
        .post(format!("{}/launch", path(&draft)))
        .by(&t.admin)
        .send()
        .await
        .assert_status(200)
        .json();
    assert_eq!(launched["status"], "running");
}
