//! Two who decide at the same moment: one is the first, and there is one effect.

use futures::future::{join, join_all};
use rstest::rstest;
use serde_json::Value;

use crate::desk::{Desk, Proposal};

const ROUNDS: usize = 6;

#[derive(Clone, Copy, Debug)]
enum Kind {
    Settlement,
    Plan,
    Refund,
    WriteOff,
    Campaign,
}

impl Kind {
    async fn propose(self, desk: &Desk) -> Proposal {
        match self {
            Self::Settlement => desk.settlement().await,
            Self::Plan => desk.plan().await,
            Self::Refund => desk.refund().await,
            Self::WriteOff => desk.write_off().await,
            Self::Campaign => desk.campaign().await,
        }
    }

    /// How often it had its effect, and what became of it otherwise.
    async fn effects(self, desk: &Desk, proposal: &Proposal) -> i64 {
        if matches!(self, Self::Campaign) {
            let campaign = desk.get(&proposal.path, &desk.supervisor).await;
            let effects = campaign["status"] == "running" && campaign["progress"]["total"] == 3;
            return i64::from(effects);
        }
        let debtor = proposal.debtor;
        let sql = match self {
            Self::Settlement => {
                "SELECT count(*) FROM settlement_offers WHERE status = 'approved' AND customer_id = "
            }
            Self::Plan => {
                "SELECT count(*) FROM payment_plans WHERE status = 'active' AND customer_id = "
            }
            Self::Refund => {
                "SELECT count(*) FROM ledger_entries WHERE kind = 'refund' AND customer_id = "
            }
            Self::WriteOff => {
                "SELECT count(*) FROM ledger_entries WHERE kind = 'write_off' AND customer_id = "
            }
            Self::Campaign => unreachable!("counted above"),
        };
        desk.number(&format!("{sql}'{debtor}'")).await
    }
}

#[rstest]
#[case(Kind::Settlement)]
#[case(Kind::Plan)]
#[case(Kind::Refund)]
#[case(Kind::WriteOff)]
#[case(Kind::Campaign)]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_who_approve_have_one_effect(#[case] kind: Kind) {
    let desk = Desk::new().await;
    for round in 1..=ROUNDS {
        let proposal = kind.propose(&desk).await;
        let (mine, other) = join(desk.asked(&desk.admin), desk.asked(&desk.other_admin)).await;
        // Each of them three times, as impatient people do.
        let answers = join_all((0..6).map(|index| {
            let (person, told) = if index % 2 == 0 {
                (&desk.admin, &mine)
            } else {
                (&desk.other_admin, &other)
            };
            desk.approve(person, told)
        }))
        .await;
        let deciders: Vec<Value> = answers
            .into_iter()
            .map(|answer| {
                answer.assert_status(200).json::<Value>()["approval"]["decidedBy"].clone()
            })
            .collect();
        assert!(
            deciders.iter().all(|decider| *decider == deciders[0]),
            "{deciders:?}"
        );
        assert_eq!(kind.effects(&desk, &proposal).await, 1);
        let audited = desk
            .number("SELECT count(*) FROM audit_logs WHERE action = 'approvals.approve'")
            .await;
        assert_eq!(audited, i64::try_from(round).expect("few"));
    }
    // One word to the proposer for each.
    assert_eq!(
        desk.inbox(&desk.supervisor, "&type=system").await.len(),
        ROUNDS
    );
    desk.assert_balanced().await;
}

#[rstest]
#[case(Kind::Settlement)]
#[case(Kind::Plan)]
#[case(Kind::Refund)]
#[case(Kind::WriteOff)]
#[case(Kind::Campaign)]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_an_approval_and_a_rejection_one_is_taken(#[case] kind: Kind) {
    let desk = Desk::new().await;
    for _ in 0..ROUNDS {
        let proposal = kind.propose(&desk).await;
        let (mine, other) = join(desk.asked(&desk.admin), desk.asked(&desk.other_admin)).await;
        let (yes, no) = join(
            desk.approve(&desk.admin, &mine),
            desk.reject(&desk.other_admin, &other),
        )
        .await;
        let statuses = (yes.status, no.status);
        assert!(matches!(statuses, (200, 409) | (409, 200)), "{statuses:?}");
        assert_eq!(
            kind.effects(&desk, &proposal).await,
            i64::from(yes.status == 200)
        );
        let loser = if yes.status == 200 { no } else { yes };
        loser.assert_problem(409, "already_decided");
    }
    desk.assert_balanced().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn who_withdraws_and_who_approves_do_not_wait_for_each_other() {
    let desk = Desk::new().await;
    for round in 0..ROUNDS * 2 {
        let (proposal, verb) = if round % 2 == 0 {
            (desk.settlement().await, "withdraw")
        } else {
            (desk.plan().await, "cancel")
        };
        let told = desk.asked(&desk.admin).await;
        let path = format!("{}/{verb}", proposal.path);
        let (decided, withdrawn) = join(
            desk.approve(&desk.admin, &told),
            desk.app.post(path).by(&desk.supervisor).send(),
        )
        .await;
        // What was approved can still be withdrawn; what was withdrawn is not approved.
        withdrawn.assert_status(200);
        if decided.status != 200 {
            decided.assert_problem(409, "approval_withdrawn");
        }
        let after = desk.get(&proposal.path, &desk.agent).await;
        assert_eq!(after["status"], "cancelled");
        assert_eq!(
            desk.number("SELECT count(*) FROM approvals WHERE status = 'pending'")
                .await,
            0
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn money_that_comes_at_this_moment_is_seen_or_waits() {
    let desk = Desk::new().await;
    for _ in 0..ROUNDS {
        let proposal = desk.write_off().await;
        let told = desk.asked(&desk.admin).await;
        // 400 to let go of 1,000: either before 700 came, or there is less left.
        let (decided, _) = join(
            desk.approve(&desk.admin, &told),
            desk.pay(proposal.debtor, 700),
        )
        .await;
        let balance = desk.account(proposal.debtor).await.0;
        if decided.status == 200 {
            assert_eq!(balance, "-100.00");
        } else {
            decided.assert_problem(409, "write_off_exceeds_balance");
            assert_eq!(balance, "300.00");
        }
    }
    desk.assert_balanced().await;
}
