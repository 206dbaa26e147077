//! What is said in so many words holds at once, as if somebody had recorded it.

use futures::future::join_all;
use rstest::rstest;

use crate::stand::{OPENING, Stand};

#[rstest]
#[case(
    "Stop calling me!",
    true,
    "opt_out calls explicit applied",
    "voice opt_out null"
)]
#[case(
    "Leave me alone.",
    true,
    "opt_out cease explicit applied",
    "all cease null"
)]
#[case(
    "Talk to my lawyer.",
    true,
    "opt_out attorney explicit applied",
    "all attorney null"
)]
#[case(
    "Don't call me at work.",
    true,
    "opt_out workplace explicit applied",
    "voice workplace null"
)]
#[case(
    "You have the wrong number.",
    false,
    "wrong_person explicit applied",
    "voice wrong_number +12125550100"
)]
#[tokio::test]
async fn an_opt_out_is_recorded_once(
    #[case] words: &str,
    #[case] right_party: bool,
    #[case] proposal: &str,
    #[case] opt_out: &str,
) {
    let stand = Stand::new().await;
    let recording = stand
        .record("hung_up", right_party, &[OPENING, &format!("D: {words}")])
        .await;
    // Several copies of the message at once.
    for done in join_all((0..4).map(|_| stand.try_analyse(recording.id))).await {
        done.expect("analyses");
    }
    assert_eq!(stand.proposals(&recording).await, [proposal]);
    let rows = "SELECT concat_ws(' ', channel, kind, coalesce(address, 'null')) FROM opt_outs";
    assert_eq!(stand.rows(rows).await, [opt_out]);
    let evidence = stand.json("SELECT to_jsonb(o) FROM opt_outs o").await;
    assert_eq!(evidence["source"], "call");
    assert!(words.contains(evidence["evidence"].as_str().expect("words")));
    assert_eq!(evidence["contact_attempt_id"], recording.call.to_string());
    assert_eq!(evidence["customer_id"], recording.debtor.to_string());
    let applied = "SELECT (applied_as = (SELECT id FROM opt_outs))::text FROM call_proposals";
    assert_eq!(stand.rows(applied).await, ["true"]);
    assert_eq!(
        stand
            .rows("SELECT action FROM audit_logs WHERE entity_type = 'opt_out'")
            .await,
        ["opt_outs.record"]
    );
}

#[tokio::test]
async fn a_dispute_is_recorded_once_and_not_beside_what_somebody_recorded() {
    let stand = Stand::new().await;
    let recording = stand
        .record("dispute", true, &[OPENING, "D: I don't owe you anything."])
        .await;
    stand.analyse(recording.id).await;
    stand.analyse(recording.id).await;
    let disputes = "SELECT concat_ws(' ', written, status, reason) FROM disputes";
    assert_eq!(
        stand.rows(disputes).await,
        ["f open I don't owe you anything"]
    );
    // Not a written one: the account stays as it is.
    let status = format!(
        "SELECT status FROM customers WHERE id = '{}'",
        recording.debtor
    );
    assert_eq!(stand.rows(&status).await, ["new"]);

    let other = stand
        .record("dispute", true, &[OPENING, "D: I don't owe you anything."])
        .await;
    stand
        .sql(
            "INSERT INTO disputes (id, organization_id, customer_id, contact_attempt_id, reason, received_at)
             SELECT gen_random_uuid(), organization_id, customer_id, id, 'heard live', now() FROM contact_attempts WHERE id = $1",
            &[&other.call],
        )
        .await;
    stand.analyse(other.id).await;
    let reasons = format!(
        "SELECT reason FROM disputes WHERE contact_attempt_id = '{}'",
        other.call
    );
    assert_eq!(stand.rows(&reasons).await, ["heard live"]);
    assert_eq!(stand.proposals(&other).await, ["dispute explicit applied"]);
}

#[tokio::test]
async fn a_bad_time_is_recorded_once() {
    let stand = Stand::new().await;
    let lines = [
        OPENING,
        "D: Please don't call me between 3 and 5 on weekdays.",
    ];
    let recording = stand.record("callback", true, &lines).await;
    stand.analyse(recording.id).await;
    stand.analyse(recording.id).await;
    let times =
        "SELECT concat_ws(' ', weekdays::text, from_minute, until_minute) FROM inconvenient_times";
    assert_eq!(stand.rows(times).await, ["{1,2,3,4,5} 900 1020"]);
}

#[tokio::test]
async fn what_was_applied_stays_when_a_later_transcript_reads_otherwise() {
    let stand = Stand::new().await;
    let recording = stand
        .record("cease", true, &[OPENING, "D: Stop calling me!"])
        .await;
    stand.analyse(recording.id).await;
    stand
        .retranscribe(&recording, &[OPENING, "D: Keep calling me."])
        .await;
    stand.analyse(recording.id).await;
    assert_eq!(
        stand.proposals(&recording).await,
        ["opt_out calls explicit applied"]
    );
    assert_eq!(
        stand
            .rows("SELECT kind FROM opt_outs WHERE revoked_at IS NULL")
            .await,
        ["opt_out"]
    );
}
