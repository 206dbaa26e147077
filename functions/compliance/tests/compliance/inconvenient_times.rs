use mojavox_domain::permissions::Role;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::stand::{Stand, objections};

#[tokio::test]
async fn what_does_not_suit_is_heard_until_it_suits_again() {
    let stand = Stand::new().await;
    assert_eq!(stand.verdict("voice", json!({})).await["allowed"], true);
    let body = json!({
        "customerId": stand.customer, "from": "11:00", "to": "13:00", "evidence": "Not at lunch.",
    });
    let said: Value = stand
        .post(&stand.agent, "inconvenient-times", &body)
        .await
        .assert_status(201)
        .json();
    assert_eq!(said["days"], json!([1, 2, 3, 4, 5, 6, 7]));
    assert_eq!(
        (&said["from"], &said["to"]),
        (&json!("11:00"), &json!("13:00"))
    );
    assert_eq!(said["place"], Value::Null);
    let verdict = stand.verdict("voice", json!({})).await;
    assert_eq!(objections(&verdict), ["us.inconvenient"]);
    // An hour later it is over.
    let next = verdict["nextAllowedAt"].clone();
    assert_eq!(
        stand.verdict("voice", json!({ "at": next })).await["allowed"],
        true
    );

    let id = said["id"].as_str().unwrap();
    let path = format!("inconvenient-times/{id}");
    let reason = json!({ "reason": "Any time is fine now." });
    stand
        .delete(&stand.agent, &path, &reason)
        .await
        .assert_problem(403, "missing_permission");
    stand
        .delete(&stand.supervisor, &path, &reason)
        .await
        .assert_status(204);
    assert_eq!(stand.verdict("voice", json!({})).await["allowed"], true);
    stand
        .delete(&stand.supervisor, &path, &reason)
        .await
        .assert_problem(409, "inconvenient_time_already_withdrawn");
    let audited = stand.audited(id).await;
    let actions: Vec<_> = audited.iter().map(|(action, _)| action.as_str()).collect();
    assert_eq!(
        actions,
        ["inconvenient_times.record", "inconvenient_times.withdraw"]
    );
    assert_eq!(audited[1].1["withdrawalReason"], "Any time is fine now.");
    for (active, total) in [("true", 0), ("false", 1)] {
        let page: Value = stand
            .get(&stand.agent, &format!("inconvenient-times?active={active}"))
            .await
            .assert_status(200)
            .json();
        assert_eq!(page["total"], total);
    }
}

#[tokio::test]
async fn a_place_is_only_meant_where_it_is() {
    let stand = Stand::new().await;
    let body = json!({ "customerId": stand.customer, "place": "work" });
    stand
        .post(&stand.agent, "inconvenient-times", &body)
        .await
        .assert_status(201);
    assert_eq!(stand.verdict("voice", json!({})).await["allowed"], true);
    stand
        .stage
        .sql
        .execute("UPDATE customer_phones SET label = 'work'", &[])
        .await
        .unwrap();
    let verdict = stand.verdict("voice", json!({})).await;
    assert_eq!(objections(&verdict), ["us.inconvenient"]);
    assert_eq!(stand.verdict("email", json!({})).await["allowed"], true);
}

#[tokio::test]
async fn past_midnight_belongs_to_the_day_it_began_on() {
    let stand = Stand::new().await;
    let body = json!({ "customerId": stand.customer, "from": "22:00", "to": "12:30" });
    stand
        .post(&stand.agent, "inconvenient-times", &body)
        .await
        .assert_status(201);
    let verdict = stand.verdict("voice", json!({})).await;
    assert_eq!(objections(&verdict), ["us.inconvenient"]);
}

#[tokio::test]
async fn roles_strangers_and_bad_input() {
    let stand = Stand::new().await;
    let analyst = stand.stage.user(Role::Analyst).await;
    let body = json!({ "customerId": stand.customer });
    stand
        .post(&analyst, "inconvenient-times", &body)
        .await
        .assert_problem(403, "missing_permission");
    stand
        .get(&analyst, "inconvenient-times")
        .await
        .assert_problem(403, "missing_permission");
    let stranger = stand.stage.stranger(Role::Admin).await;
    stand
        .post(&stranger, "inconvenient-times", &body)
        .await
        .assert_problem(404, "not_found");
    let said: Value = stand
        .post(&stand.agent, "inconvenient-times", &body)
        .await
        .assert_status(201)
        .json();
    let path = format!("inconvenient-times/{}", said["id"].as_str().unwrap());
    stand
        .delete(&stranger, &path, &json!({ "reason": "x" }))
        .await
        .assert_problem(404, "not_found");
    let page: Value = stand.get(&stranger, "inconvenient-times").await.json();
    assert_eq!(page["total"], 0);

    let unknown = stand.stage.app.new_id::<Uuid>();
    for (field, value, pointer) in [
        ("days", json!([]), "/days"),
        ("days", json!([0]), "/days"),
        ("days", json!([8]), "/days"),
        ("days", json!([1, 1]), "/days"),
        ("days", json!(["Monday"]), "/days/0"),
        ("from", json!("24:00"), "/from"),
        ("from", json!("9:00"), "/from"),
        ("from", json!(900), "/from"),
        ("to", json!("00:00"), "/to"),
        ("to", json!("12:60"), "/to"),
        ("to", json!("25:00"), "/to"),
        ("place", json!("bar"), "/place"),
        ("place", json!(1), "/place"),
        ("evidence", json!(" "), "/evidence"),
        ("statedAt", json!(stand.noon(3)), "/statedAt"),
        ("contactAttemptId", json!(unknown), "/contactAttemptId"),
    ] {
        let mut body = body.clone();
        body[field] = value;
        stand
            .post(&stand.agent, "inconvenient-times", &body)
            .await
            .assert_invalid(pointer);
    }
    let mut body = body.clone();
    (body["from"], body["to"]) = (json!("10:00"), json!("10:00"));
    stand
        .post(&stand.agent, "inconvenient-times", &body)
        .await
        .assert_invalid("/to");
}
