//! Two who race for the last call that a limit leaves make one call.

use futures::future::join_all;
use jiff::Timestamp;
use mojavox_domain::permissions::Role;
use serde_json::{Value, json};

use crate::stand::{PHONE, Stand, objections};

fn call(stand: &Stand) -> Value {
    json!({ "customerId": stand.customer, "channel": "voice" })
}

const RESERVED: &str = "SELECT count(*) FROM contact_attempts WHERE status = 'reserved'";
const BLOCKED: &str = "SELECT count(*) FROM contact_attempts WHERE status = 'blocked'";

#[tokio::test]
async fn twenty_who_race_for_the_seventh_call_make_one() {
    let stand = Stand::new().await;
    stand.at_noon().await;
    for days_ago in 1..=6 {
        stand.rang_out(days_ago).await;
    }
    let body = call(&stand);
    let answers = join_all((0..20).map(|_| stand.post(&stand.agent, "reservations", &body))).await;
    let views: Vec<(u16, Value)> = answers
        .iter()
        .map(|answer| (answer.status, answer.json()))
        .collect();
    let winners: Vec<&Value> = views
        .iter()
        .filter(|(status, _)| *status == 201)
        .map(|(_, view)| view)
        .collect();
    assert_eq!(winners.len(), 1, "{views:?}");
    assert_eq!(winners[0]["status"], "reserved");
    assert_eq!(winners[0]["allowed"], true);
    assert_eq!(winners[0]["address"], PHONE);
    for (status, view) in views.iter().filter(|(status, _)| *status != 201) {
        assert_eq!(*status, 200, "{view}");
        assert_eq!(view["status"], "blocked");
        assert_eq!(objections(view), ["us.call_frequency"]);
        let next: Timestamp = view["nextAllowedAt"].as_str().unwrap().parse().unwrap();
        assert!(next > view["decidedAt"].as_str().unwrap().parse().unwrap());
        // And then it is so.
        let mut later = call(&stand);
        later["at"] = json!(next);
        later["automated"] = json!(false);
        let verdict: Value = stand.post(&stand.agent, "evaluate", &later).await.json();
        assert_eq!(verdict["allowed"], true, "{verdict}");
    }
    assert_eq!(stand.number(RESERVED).await, 1);
    assert_eq!(stand.number(BLOCKED).await, 19);
    let unexplained = "SELECT count(*) FROM contact_attempts WHERE status = 'blocked'
        AND (gate_reasons -> 0 ->> 'ruleId' <> 'us.call_frequency' OR gate_reasons -> 0 ->> 'citation' = '' OR next_allowed_at IS NULL)";
    assert_eq!(stand.number(unexplained).await, 0);
    // What the next one asks is answered the same way.
    let body = json!({ "customerId": stand.customer, "channel": "voice", "automated": false });
    let verdict: Value = stand.post(&stand.agent, "evaluate", &body).await.json();
    assert_eq!(objections(&verdict), ["us.call_frequency"]);
}

#[tokio::test]
async fn whoever_waits_for_another_sees_what_it_did() {
    let stand = Stand::new().await;
    stand.at_noon().await;
    for days_ago in 1..=6 {
        stand.rang_out(days_ago).await;
    }
    let sql = &stand.stage.sql;
    sql.batch_execute("BEGIN; SELECT FROM customers FOR UPDATE")
        .await
        .unwrap();
    let body = call(&stand);
    let asking = stand.post(&stand.agent, "reservations", &body);
    tokio::pin!(asking);
    let waits = tokio::time::timeout(std::time::Duration::from_millis(700), &mut asking).await;
    assert!(waits.is_err(), "it does not wait: {waits:?}");
    stand.rang_out(0).await;
    sql.batch_execute("COMMIT").await.unwrap();
    let view: Value = asking.await.assert_status(200).json();
    assert_eq!(objections(&view), ["us.call_frequency"]);
}

#[tokio::test]
async fn an_empty_week_has_room_for_seven_of_twenty() {
    let stand = Stand::new().await;
    stand.at_noon().await;
    let body = call(&stand);
    let answers = join_all((0..20).map(|_| stand.post(&stand.agent, "reservations", &body))).await;
    let won = answers.iter().filter(|answer| answer.status == 201).count();
    assert_eq!(won, 7);
    assert_eq!(stand.number(RESERVED).await, 7);
}

#[tokio::test]
async fn no_reservation_slips_past_an_opt_out() {
    for _ in 0..5 {
        let stand = Stand::new().await;
        stand.at_noon().await;
        let body = call(&stand);
        let stop = json!({ "customerId": stand.customer, "kind": "cease", "source": "call" });
        let (reserved, stopped) = futures::join!(
            stand.post(&stand.agent, "reservations", &body),
            stand.post(&stand.supervisor, "opt-outs", &stop)
        );
        stopped.assert_status(201);
        // One of the two came first: a call that was reserved before the debtor said stop, or none.
        let view: Value = reserved.json();
        if reserved.status == 200 {
            assert_eq!(objections(&view), ["us.cease"]);
        } else {
            assert_eq!(reserved.status, 201, "{view}");
        }
        let after = stand.post(&stand.agent, "reservations", &body).await;
        let after: Value = after.assert_status(200).json();
        assert_eq!(objections(&after), ["us.cease"]);
    }
}

#[tokio::test]
async fn the_same_key_reserves_once() {
    let stand = Stand::new().await;
    stand.at_noon().await;
    let send = async || {
        stand
            .app
            .post("/api/v1/compliance/reservations")
            .by(&stand.agent)
            .header("idempotency-key", "dial-1")
            .json(&call(&stand))
            .send()
            .await
    };
    let first: Value = send().await.assert_status(201).json();
    let again: Value = send().await.assert_status(201).json();
    assert_eq!(first, again);
    assert_eq!(stand.number(RESERVED).await, 1);
    let id = first["id"].as_str().unwrap();
    let audited = stand.audited(id).await;
    assert_eq!(audited.len(), 1);
    assert_eq!(audited[0].0, "contacts.reserve");
    let row = stand
        .stage
        .sql
        .query_one(
            "SELECT contact_address, contact_name, gate_allowed, time_zone FROM contact_attempts WHERE id = $1",
            &[&id.parse::<uuid::Uuid>().unwrap()],
        )
        .await
        .unwrap();
    assert_eq!(row.get::<_, String>(0), PHONE);
    assert_eq!(row.get::<_, Option<String>>(1).as_deref(), Some("Debtor"));
    assert!(row.get::<_, bool>(2));
    assert!(row.get::<_, String>(3).starts_with("Etc/GMT"));
}

#[tokio::test]
async fn nobody_is_contacted_where_nothing_is_to_be_collected() {
    let stand = Stand::new().await;
    stand.at_noon().await;
    let set = async |what: &str| {
        let statement = format!("UPDATE customers SET {what}");
        stand.stage.sql.execute(&statement, &[]).await.unwrap();
    };
    for (what, allowed_for_others) in [
        ("balance = 0", true),
        ("balance = 100, status = 'closed'", true),
        ("status = 'disputed'", true),
    ] {
        set(what).await;
        stand
            .post(&stand.agent, "reservations", &call(&stand))
            .await
            .assert_problem(409, "not_collectable");
        let mut other = call(&stand);
        other["purpose"] = json!("verification");
        let answer = stand.post(&stand.agent, "reservations", &other).await;
        assert_eq!(answer.status == 201, allowed_for_others, "{what}");
    }
    set("status = 'active'").await;
    stand
        .stage
        .sql
        .execute("DELETE FROM customer_phones", &[])
        .await
        .unwrap();
    stand
        .post(&stand.agent, "reservations", &call(&stand))
        .await
        .assert_problem(409, "no_address");
    assert_eq!(stand.number(BLOCKED).await, 0);
}

#[tokio::test]
async fn roles_strangers_and_bad_input() {
    let stand = Stand::new().await;
    let analyst = stand.stage.user(Role::Analyst).await;
    stand
        .post(&analyst, "reservations", &call(&stand))
        .await
        .assert_problem(403, "missing_permission");
    let stranger = stand.stage.stranger(Role::Admin).await;
    stand
        .post(&stranger, "reservations", &call(&stand))
        .await
        .assert_problem(404, "not_found");
    for (field, value) in [
        ("customerId", json!(7)),
        ("channel", json!(7)),
        ("channel", json!("fax")),
        ("purpose", json!(3)),
        ("phone", json!("12")),
        ("email", json!("debtor@example.com")),
        ("automated", json!("yes")),
        ("at", json!("2026-01-01T00:00:00Z")),
    ] {
        let mut body = call(&stand);
        body[field] = value;
        stand
            .post(&stand.agent, "reservations", &body)
            .await
            .assert_invalid(&format!("/{field}"));
    }
    assert_eq!(
        stand.number("SELECT count(*) FROM contact_attempts").await,
        0
    );
}
