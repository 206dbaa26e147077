//! Settlements and plans that wait for a decision.

use jiff::SignedDuration;
use serde_json::json;

use crate::desk::Desk;

#[tokio::test]
async fn an_approved_settlement_stands_and_the_debt_is_unchanged_until_it_is_paid() {
    let desk = Desk::new().await;
    let proposal = desk.settlement().await;
    let told = desk.asked(&desk.admin).await;
    assert_eq!(told["actionRequired"], true);
    assert_eq!(told["priority"], "high");
    assert_eq!(told["approval"]["status"], "pending");
    assert_eq!(told["approval"]["subject"], "settlement");
    assert_eq!(told["approval"]["amount"].to_string(), "600");
    assert_eq!(
        told["approval"]["proposedBy"],
        desk.supervisor.id.to_string()
    );
    desk.assert_pending(&desk.admin, 1).await;
    desk.assert_pending(&desk.other_admin, 1).await;
    desk.assert_pending(&desk.supervisor, 0).await;

    let body = json!({ "action": "approve", "comment": "Go on", "data": { "seen": [1, 2.50] } });
    let after: serde_json::Value = desk
        .act(&desk.admin, &told, body)
        .await
        .assert_status(200)
        .json();
    assert_eq!(after["approval"]["status"], "approved");
    assert_eq!(after["approval"]["decidedBy"], desk.admin.id.to_string());
    assert_eq!(
        (&after["actionRequired"], &after["read"]),
        (&json!(false), &json!(true))
    );
    assert_eq!(
        desk.get(&proposal.path, &desk.agent).await["status"],
        "approved"
    );
    assert_eq!(
        desk.account(proposal.debtor).await,
        ("1000.00".into(), "active".into())
    );

    // Everybody who was told sees that it is decided, and by whom.
    let other = desk.asked(&desk.other_admin).await;
    assert_eq!(other["approval"]["status"], "approved");
    assert!(
        other["approval"]["decidedByName"]
            .as_str()
            .is_some_and(|name| name.starts_with("admin"))
    );
    assert_eq!(
        (&other["actionRequired"], &other["read"]),
        (&json!(false), &json!(false))
    );
    desk.assert_pending(&desk.other_admin, 0).await;
    // So does the proposer.
    let inbox = desk.inbox(&desk.supervisor, "").await;
    assert_eq!(inbox.len(), 1);
    assert_eq!(inbox[0]["title"], "Your settlement offer was approved");
    assert_eq!(inbox[0]["message"], "600.00 USD. Go on");
    assert_eq!(inbox[0]["actionData"]["status"], "approved");
    let audited = desk
        .number("SELECT count(*) FROM audit_logs WHERE action = 'approvals.approve' AND after ->> 'comment' = 'Go on'
                 AND after -> 'data' = '{\"seen\": [1, 2.50]}'")
        .await;
    assert_eq!(audited, 1);

    desk.pay(proposal.debtor, 600).await;
    assert_eq!(
        desk.account(proposal.debtor).await,
        ("0.00".into(), "settled".into())
    );
    desk.assert_balanced().await;
}

#[tokio::test]
async fn an_approved_plan_runs_and_its_instalments_sum_to_its_total() {
    let desk = Desk::new().await;
    let proposal = desk.plan().await;
    let told = desk.asked(&desk.admin).await;
    desk.approve(&desk.admin, &told).await.assert_status(200);
    let plan = desk.get(&proposal.path, &desk.agent).await;
    assert_eq!(plan["status"], "active");
    assert!(plan["activatedAt"].is_string());
    let of_cents = |amount: &serde_json::Value| {
        let text = format!(
            "{:.2}",
            amount
                .to_string()
                .parse::<rust_decimal::Decimal>()
                .expect("a number")
        );
        text.replace('.', "").parse::<i64>().expect("cents")
    };
    let instalments = plan["instalments"].as_array().expect("instalments");
    let sum: i64 = instalments.iter().map(|one| of_cents(&one["amount"])).sum();
    assert_eq!((sum, instalments.len()), (100_000, 30));
    assert!(instalments.iter().all(|one| one["status"] == "due"));
    assert_eq!(
        desk.account(proposal.debtor).await,
        ("1000.00".into(), "payment_plan".into())
    );
    // It counts for the instalments now.
    assert_eq!(desk.pay(proposal.debtor, 10).await["instalment"], 1);
}

#[tokio::test]
async fn a_rejection_says_why_and_ends_it() {
    let desk = Desk::new().await;
    for plan in [false, true] {
        let proposal = desk.agreement(plan).await;
        let told = desk.asked(&desk.admin).await;
        for body in [
            json!({ "action": "reject" }),
            json!({ "action": "reject", "comment": " \n" }),
            json!({ "action": "reject", "comment": null }),
        ] {
            desk.act(&desk.admin, &told, body)
                .await
                .assert_invalid("/comment");
        }
        assert_eq!(
            desk.asked(&desk.admin).await["approval"]["status"],
            "pending"
        );
        desk.reject(&desk.admin, &told).await.assert_status(200);
        let after = desk.get(&proposal.path, &desk.agent).await;
        assert_eq!(after["status"], "rejected");
        let open = after["instalments"]
            .as_array()
            .is_some_and(|all| all.iter().any(|one| one["status"] != "cancelled"));
        assert!(!open);
        assert_eq!(
            desk.account(proposal.debtor).await,
            ("1000.00".into(), "active".into())
        );
        let inbox = desk.inbox(&desk.supervisor, "&type=system").await;
        assert!(
            inbox[0]["title"]
                .as_str()
                .is_some_and(|title| title.ends_with("was rejected"))
        );
        assert!(
            inbox[0]["message"]
                .as_str()
                .is_some_and(|text| text.ends_with("Not like this"))
        );
        // Room for another try.
        let again = json!({ "customerId": proposal.debtor, "amount": 650 });
        desk.post("/api/v1/settlement-offers", &desk.supervisor, again)
            .await
            .assert_status(201);
    }
}

#[tokio::test]
async fn what_is_owed_is_looked_at_again() {
    let desk = Desk::new().await;
    for (plan, pays, code) in [
        (false, 500, "offer_exceeds_balance"),
        (true, 1, "plan_exceeds_balance"),
    ] {
        let proposal = desk.agreement(plan).await;
        let told = desk.asked(&desk.admin).await;
        let payment = desk.pay(proposal.debtor, pays).await;
        desk.approve(&desk.admin, &told)
            .await
            .assert_problem(409, code);
        assert_eq!(
            desk.get(&proposal.path, &desk.agent).await["status"],
            "proposed"
        );
        assert_eq!(
            desk.asked(&desk.admin).await["approval"]["status"],
            "pending"
        );
        // All of it paid.
        desk.pay(proposal.debtor, 1000 - pays).await;
        desk.approve(&desk.admin, &told)
            .await
            .assert_problem(409, "nothing_owed");
        // Given back, it is owed again.
        let id = payment["id"].as_str().expect("an id");
        let body = json!({ "reason": "A mistake" });
        desk.post(
            &format!("/api/v1/payments/{id}/refund"),
            &desk.supervisor,
            body,
        )
        .await
        .assert_status(201);
        desk.reject(&desk.admin, &told).await.assert_status(200);
    }
    desk.assert_balanced().await;
}

#[tokio::test]
async fn nothing_is_agreed_about_a_debt_that_is_contested_or_closed() {
    let desk = Desk::new().await;
    let proposal = desk.settlement().await;
    let told = desk.asked(&desk.admin).await;
    let debtor = proposal.debtor;
    for (before, code, after) in [
        (format!("UPDATE customers SET status = 'disputed' WHERE id = '{debtor}'"), "debt_disputed", "status = 'active'"),
        (format!("UPDATE customers SET status = 'closed' WHERE id = '{debtor}'"), "account_closed", "status = 'active'"),
        (format!("UPDATE customers SET deleted_at = now(), retention_reason = 'test' WHERE id = '{debtor}'"), "account_closed", "deleted_at = NULL, retention_reason = NULL"),
        (format!("INSERT INTO disputes (id, organization_id, customer_id, written, reason, received_at)
                  SELECT gen_random_uuid(), organization_id, id, true, 'Not mine', now() FROM customers WHERE id = '{debtor}'"), "debt_disputed", "status = 'active'"),
    ] {
        desk.run(&before).await;
        desk.approve(&desk.admin, &told).await.assert_problem(409, code);
        desk.run(&format!("UPDATE customers SET {after} WHERE id = '{debtor}'")).await;
    }
    desk.run("UPDATE disputes SET status = 'verified', resolved_at = now()")
        .await;
    desk.approve(&desk.admin, &told).await.assert_status(200);
}

#[tokio::test]
async fn a_plan_whose_first_day_has_passed_is_no_plan_any_more() {
    let mut desk = Desk::new().await;
    desk.plan().await;
    let told = desk.asked(&desk.admin).await;
    desk.wait(SignedDuration::from_hours(72)).await;
    desk.approve(&desk.admin, &told)
        .await
        .assert_problem(409, "plan_outdated");
}

#[tokio::test]
async fn a_withdrawn_proposal_is_not_decided() {
    let desk = Desk::new().await;
    for (plan, verb) in [(false, "withdraw"), (true, "cancel")] {
        let proposal = desk.agreement(plan).await;
        let told = desk.asked(&desk.admin).await;
        let path = format!("{}/{verb}", proposal.path);
        desk.app
            .post(path)
            .by(&desk.supervisor)
            .send()
            .await
            .assert_status(200);
        desk.approve(&desk.admin, &told)
            .await
            .assert_problem(409, "approval_withdrawn");
        desk.reject(&desk.admin, &told)
            .await
            .assert_problem(409, "approval_withdrawn");
        assert_eq!(
            desk.asked(&desk.admin).await["approval"]["status"],
            "cancelled"
        );
        desk.assert_pending(&desk.admin, 0).await;
    }
}
