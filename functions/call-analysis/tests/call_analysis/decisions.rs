//! What was not said in so many words, and promises, wait for somebody.

use futures::future::{join, join_all};
use rstest::rstest;

use crate::stand::{OPENING, Stand};

const PROMISE: &[&str] = &[OPENING, "D: I will pay 120 dollars in five days."];

#[tokio::test]
async fn an_approved_promise_is_recorded() {
    let stand = Stand::new().await;
    let recording = stand.record("promise_to_pay", true, PROMISE).await;
    stand.analyse(recording.id).await;
    assert_eq!(
        stand.proposals(&recording).await,
        ["promise explicit pending"]
    );
    assert!(
        stand
            .rows("SELECT id::text FROM promises_to_pay")
            .await
            .is_empty()
    );
    let pending = stand.pending(&recording).await;
    let approval = stand.json("SELECT to_jsonb(a) FROM approvals a").await;
    assert_eq!(approval["required_role"], "supervisor");
    assert_eq!(approval["amount"].as_f64(), Some(120.0));
    assert_eq!(approval["proposed_by"], serde_json::Value::Null);
    assert_eq!(approval["reason"], "I will pay 120 dollars in five days");

    let told = "SELECT action_data FROM notifications WHERE type = 'approval' LIMIT 1";
    let told = stand.json(told).await;
    assert_eq!(told["recordingId"], recording.id.to_string());
    assert_eq!(told["callId"], recording.call.to_string());

    stand
        .decide(&stand.supervisor, &pending, "approve")
        .await
        .assert_status(200);
    let promise = stand
        .json("SELECT to_jsonb(p) FROM promises_to_pay p")
        .await;
    assert_eq!(promise["amount"].as_f64(), Some(120.0));
    assert_eq!(promise["contact_attempt_id"], recording.call.to_string());
    assert_eq!(promise["recorded_by"], stand.supervisor.id.to_string());
    assert_eq!(
        stand.proposals(&recording).await,
        ["promise explicit applied"]
    );
    let status = format!(
        "SELECT status FROM customers WHERE id = '{}'",
        recording.debtor
    );
    assert_eq!(stand.rows(&status).await, ["promised"]);

    // Decided, it is not asked about again.
    stand.analyse(recording.id).await;
    assert_eq!(
        stand.proposals(&recording).await,
        ["promise explicit applied"]
    );
    assert_eq!(
        stand.rows("SELECT status FROM approvals").await,
        ["approved"]
    );
    // The same again is fine, the opposite is not.
    stand
        .decide(&stand.other_supervisor, &pending, "approve")
        .await
        .assert_status(200);
    stand
        .decide(&stand.other_supervisor, &pending, "reject")
        .await
        .assert_problem(409, "already_decided");
}

#[rstest]
#[case(
    "Can you send me an itemized bill?",
    "dispute implied pending",
    "SELECT reason FROM disputes"
)]
#[case(
    "You people keep calling me.",
    "opt_out calls implied pending",
    "SELECT kind FROM opt_outs"
)]
#[case(
    "He's not home, I'm his wife.",
    "wrong_person implied pending",
    "SELECT kind FROM opt_outs"
)]
#[case(
    "I sleep until 10 in the morning.",
    "inconvenient_time implied pending",
    "SELECT from_minute::text FROM inconvenient_times"
)]
#[tokio::test]
async fn what_was_implied_has_its_effect_once_approved(
    #[case] words: &str,
    #[case] proposal: &str,
    #[case] effect: &str,
) {
    let stand = Stand::new().await;
    let lines = [OPENING.to_owned(), format!("D: {words}")];
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let approved = stand.record("hung_up", false, &lines).await;
    let rejected = stand.record("hung_up", false, &lines).await;
    stand.analyse(approved.id).await;
    stand.analyse(rejected.id).await;
    assert_eq!(stand.proposals(&approved).await, [proposal]);
    assert!(stand.rows(effect).await.is_empty());

    let id = stand.pending(&rejected).await;
    stand
        .decide(&stand.supervisor, &id, "reject")
        .await
        .assert_status(200);
    assert!(stand.rows(effect).await.is_empty());
    let note = "SELECT a.comment FROM approvals a JOIN call_proposals p ON p.id = a.subject_id WHERE p.status = 'rejected'";
    assert_eq!(stand.rows(note).await, ["Listened to it."]);
    // Not asked again.
    stand.analyse(rejected.id).await;
    assert_eq!(
        stand.proposals(&rejected).await,
        [proposal.replace("pending", "rejected")]
    );

    let id = stand.pending(&approved).await;
    stand
        .decide(&stand.supervisor, &id, "approve")
        .await
        .assert_status(200);
    assert_eq!(stand.rows(effect).await.len(), 1);
    assert_eq!(
        stand.proposals(&approved).await,
        [proposal.replace("pending", "applied")]
    );
}

#[tokio::test]
async fn a_later_analysis_replaces_what_is_still_pending() {
    let stand = Stand::new().await;
    let recording = stand.record("promise_to_pay", true, PROMISE).await;
    stand.analyse(recording.id).await;
    let first = stand.pending(&recording).await;
    let notices = "SELECT count(*)::text FROM notifications WHERE type = 'approval'";
    assert_eq!(stand.rows(notices).await, ["2"]);

    // The same promise in other words is the same proposal, and nobody is told again.
    stand
        .retranscribe(
            &recording,
            &[OPENING, "D: Okay, in five days I will pay 120 dollars."],
        )
        .await;
    stand.analyse(recording.id).await;
    assert_eq!(stand.pending(&recording).await, first);
    assert_eq!(stand.rows(notices).await, ["2"]);

    // Another amount is another proposal.
    stand
        .retranscribe(
            &recording,
            &[OPENING, "D: I will pay 150 dollars in five days."],
        )
        .await;
    stand.analyse(recording.id).await;
    let second = stand.pending(&recording).await;
    assert_ne!(second, first);
    let states = "SELECT concat_ws(' ', p.amount, p.status, a.status) FROM call_proposals p JOIN approvals a ON a.subject_id = p.id ORDER BY p.amount";
    assert_eq!(
        stand.rows(states).await,
        ["120.00 superseded cancelled", "150.00 pending pending"]
    );
    stand
        .decide(&stand.supervisor, &first, "approve")
        .await
        .assert_problem(409, "approval_withdrawn");

    // Nothing of the kind after all.
    stand
        .retranscribe(&recording, &[OPENING, "D: I have to think."])
        .await;
    stand.analyse(recording.id).await;
    assert!(stand.proposals(&recording).await.is_empty());
    stand
        .decide(&stand.supervisor, &second, "approve")
        .await
        .assert_problem(409, "approval_withdrawn");
    assert!(
        stand
            .rows("SELECT id::text FROM promises_to_pay")
            .await
            .is_empty()
    );
}

#[tokio::test]
async fn a_promise_is_looked_at_again_when_it_is_approved() {
    let stand = Stand::new().await;
    let recording = stand.record("promise_to_pay", true, PROMISE).await;
    stand.analyse(recording.id).await;
    let id = stand.pending(&recording).await;
    stand
        .sql(
            "UPDATE customers SET balance = 100 WHERE id = $1",
            &[&recording.debtor],
        )
        .await;
    let answer = stand.decide(&stand.supervisor, &id, "approve").await;
    answer.assert_problem(409, "promise_exceeds_balance");
    assert_eq!(
        stand.proposals(&recording).await,
        ["promise explicit pending"]
    );
}

#[tokio::test]
async fn agents_are_not_asked_and_strangers_see_nothing() {
    let stand = Stand::new().await;
    let agent = stand
        .stage
        .user(mojavox_domain::permissions::Role::Agent)
        .await;
    let recording = stand.record("promise_to_pay", true, PROMISE).await;
    stand.analyse(recording.id).await;
    let told = format!(
        "SELECT id::text FROM notifications WHERE user_id = '{}'",
        agent.id
    );
    assert!(stand.rows(&told).await.is_empty());
}

/// A decision and a new analysis at the same moment: either the promise is recorded and the analysis
/// leaves it alone, or it was taken back before, and nothing is recorded.
#[tokio::test]
async fn decisions_race_with_analyses() {
    let stand = Stand::new().await;
    for round in 0..6 {
        let recording = stand.record("promise_to_pay", true, PROMISE).await;
        stand.analyse(recording.id).await;
        let id = stand.pending(&recording).await;
        if round % 2 == 0 {
            stand
                .retranscribe(&recording, &[OPENING, "D: I have to think."])
                .await;
        }
        let again = join_all((0..3).map(|_| stand.try_analyse(recording.id)));
        let (answer, again) = join(stand.decide(&stand.supervisor, &id, "approve"), again).await;
        for done in again {
            done.expect("analyses");
        }
        let promises = format!(
            "SELECT id::text FROM promises_to_pay WHERE contact_attempt_id = '{}'",
            recording.call
        );
        let promises = stand.rows(&promises).await.len();
        let proposals = stand.proposals(&recording).await;
        if promises == 1 {
            answer.assert_status(200);
            assert_eq!(proposals, ["promise explicit applied"]);
        } else {
            answer.assert_problem(409, "approval_withdrawn");
            assert_eq!(proposals, [""; 0]);
            assert_eq!(round % 2, 0);
        }
    }
}

/// Both sides in one channel: the same words are asked about, whoever they were taken for.
#[tokio::test]
async fn what_is_heard_in_one_channel_is_never_applied_unasked() {
    for speaker in ["agent", "debtor"] {
        let stand = Stand::new().await;
        let lines = [
            OPENING,
            "D: Stop calling me. I dispute this debt. I will pay 120 dollars in five days.",
        ];
        let recording = stand.record("refusal", true, &lines).await;
        stand
            .sql(
                "UPDATE call_recordings SET transcript = (SELECT jsonb_agg(line || jsonb_build_object('speaker', $1::text, 'speakerGuessed', true))
                 FROM jsonb_array_elements(transcript) AS line)",
                &[&speaker],
            )
            .await;
        stand.analyse(recording.id).await;
        assert_eq!(
            stand.proposals(&recording).await,
            [
                "dispute implied pending",
                "opt_out calls implied pending",
                "promise implied pending"
            ],
            "{speaker}"
        );
        let applied = "SELECT id::text FROM opt_outs UNION ALL SELECT id::text FROM disputes
            UNION ALL SELECT id::text FROM promises_to_pay UNION ALL SELECT id::text FROM call_flags";
        assert!(stand.rows(applied).await.is_empty(), "{speaker}");
        let analysis = "SELECT analysis FROM call_recordings";
        assert_eq!(stand.json(analysis).await["speakersGuessed"], true);
    }
}
