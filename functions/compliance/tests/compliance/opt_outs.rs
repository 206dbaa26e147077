use jiff::SignedDuration;
use mojavox_domain::permissions::Role;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::stand::{EMAIL, PHONE, Stand, objections};

fn stop(stand: &Stand) -> Value {
    json!({ "customerId": stand.customer, "channel": "voice", "source": "call", "evidence": "Stop calling me." })
}

#[tokio::test]
async fn stop_is_in_force_with_the_answer_and_ends_with_a_reason() {
    let stand = Stand::new().await;
    assert_eq!(stand.verdict("voice", json!({})).await["allowed"], true);

    // An agent hears it, an agent records it.
    let said: Value = stand
        .post(&stand.agent, "opt-outs", &stop(&stand))
        .await
        .assert_status(201)
        .json();
    assert_eq!(said["customerId"], stand.customer.to_string());
    assert_eq!(said["kind"], "opt_out");
    assert_eq!(said["createdBy"], stand.agent.id.to_string());
    assert_eq!(said["revokedAt"], Value::Null);
    let verdict = stand.verdict("voice", json!({})).await;
    assert_eq!(objections(&verdict), ["us.medium_opt_out"]);
    assert_eq!(verdict["nextAllowedAt"], Value::Null);
    assert_eq!(stand.verdict("email", json!({})).await["allowed"], true);

    let id = said["id"].as_str().unwrap();
    let path = format!("opt-outs/{id}");
    let reason = json!({ "reason": "Asked in writing to be called again." });
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
        .assert_problem(409, "opt_out_already_revoked");

    let audited = stand.audited(id).await;
    let actions: Vec<_> = audited.iter().map(|(action, _)| action.as_str()).collect();
    assert_eq!(actions, ["opt_outs.record", "opt_outs.revoke"]);
    assert_eq!(
        audited[1].1["revocationReason"],
        "Asked in writing to be called again."
    );
    assert_eq!(audited[1].1["revokedBy"], stand.supervisor.id.to_string());
}

#[tokio::test]
async fn said_again_it_stands_as_it_stood() {
    let stand = Stand::new().await;
    let first: Value = stand
        .post(&stand.agent, "opt-outs", &stop(&stand))
        .await
        .assert_status(201)
        .json();
    let mut again = stop(&stand);
    let earlier = stand.stage.app.now() - SignedDuration::from_hours(5);
    again["receivedAt"] = json!(earlier);
    let second: Value = stand
        .post(&stand.supervisor, "opt-outs", &again)
        .await
        .assert_status(200)
        .json();
    assert_eq!(second["id"], first["id"]);
    assert_eq!(
        second["receivedAt"],
        json!(earlier),
        "received earlier than was known"
    );
    let list: Value = stand
        .get(&stand.agent, "opt-outs")
        .await
        .assert_status(200)
        .json();
    assert_eq!(list["total"], 1);
}

#[tokio::test]
async fn two_who_hear_it_at_once_record_it_once() {
    let stand = Stand::new().await;
    let body = stop(&stand);
    let answers =
        futures::future::join_all((0..6).map(|_| stand.post(&stand.agent, "opt-outs", &body)))
            .await;
    let statuses: Vec<u16> = answers.iter().map(|answer| answer.status).collect();
    assert_eq!(
        statuses.iter().filter(|status| **status == 201).count(),
        1,
        "{statuses:?}"
    );
    assert!(
        statuses.iter().all(|status| [200, 201].contains(status)),
        "{statuses:?}"
    );
}

#[tokio::test]
async fn an_address_alone_binds_every_debtor_who_has_it() {
    let stand = Stand::new().await;
    let organization = stand.stage.organization;
    let housemate = stand.debtor(organization, "USD", PHONE).await;
    let body = json!({ "address": "+1 (212) 555-0123", "channel": "sms", "source": "sms", "evidence": "STOP" });
    let said: Value = stand
        .post(&stand.agent, "opt-outs", &body)
        .await
        .assert_status(201)
        .json();
    assert_eq!(said["address"], PHONE);
    assert_eq!(said["customerId"], Value::Null);
    for customer in [stand.customer, housemate] {
        let verdict = stand.verdict_about(customer, "sms", json!({})).await;
        assert!(
            objections(&verdict).contains(&"us.medium_opt_out"),
            "{verdict}"
        );
    }
    let body = json!({ "address": "Debtor@Example.com", "channel": "email", "source": "email" });
    let said: Value = stand
        .post(&stand.agent, "opt-outs", &body)
        .await
        .assert_status(201)
        .json();
    assert_eq!(said["address"], EMAIL);
    assert_eq!(
        objections(&stand.verdict("email", json!({})).await),
        ["us.medium_opt_out"]
    );
    // Of another number: nothing.
    let verdict = stand
        .verdict("voice", json!({ "phone": "+13125550123" }))
        .await;
    assert!(!objections(&verdict).contains(&"us.medium_opt_out"));
}

#[tokio::test]
async fn each_kind_says_what_it_forbids() {
    for (kind, address, rule) in [
        ("cease", None, "us.cease"),
        ("attorney", None, "us.attorney"),
        ("wrong_number", Some(PHONE), "us.wrong_party"),
        ("workplace", Some(PHONE), "us.workplace"),
    ] {
        let stand = Stand::new().await;
        let body = json!({ "customerId": stand.customer, "kind": kind, "address": address, "source": "letter" });
        stand
            .post(&stand.agent, "opt-outs", &body)
            .await
            .assert_status(201);
        assert_eq!(
            objections(&stand.verdict("voice", json!({})).await),
            [rule],
            "{kind}"
        );
    }
}

#[tokio::test]
async fn lists_filter_and_page() {
    let stand = Stand::new().await;
    for (channel, kind) in [("voice", "opt_out"), ("sms", "opt_out"), ("all", "cease")] {
        let body = json!({ "customerId": stand.customer, "channel": channel, "kind": kind, "source": "call" });
        stand
            .post(&stand.agent, "opt-outs", &body)
            .await
            .assert_status(201);
        stand.stage.clock.advance(SignedDuration::from_millis(5));
    }
    let body = json!({ "address": EMAIL, "channel": "email", "source": "email" });
    let of_email: Value = stand
        .post(&stand.agent, "opt-outs", &body)
        .await
        .assert_status(201)
        .json();
    let path = format!("opt-outs/{}", of_email["id"].as_str().unwrap());
    stand
        .delete(&stand.supervisor, &path, &json!({ "reason": "a mistake" }))
        .await
        .assert_status(204);

    for (query, expected) in [
        (String::new(), 4),
        (format!("?customerId={}", stand.customer), 3),
        ("?channel=sms".to_owned(), 1),
        ("?kind=cease".to_owned(), 1),
        ("?address=DEBTOR%40example.com".to_owned(), 1),
        ("?active=true".to_owned(), 3),
        ("?active=false".to_owned(), 1),
        (format!("?customerId={}", Uuid::nil()), 0),
    ] {
        let page: Value = stand
            .get(&stand.agent, &format!("opt-outs{query}"))
            .await
            .assert_status(200)
            .json();
        assert_eq!(page["total"], expected, "{query}");
        assert_eq!(page["data"].as_array().unwrap().len(), expected, "{query}");
    }

    let mut seen = Vec::new();
    let mut path = "opt-outs?limit=3".to_owned();
    loop {
        let page: Value = stand
            .get(&stand.agent, &path)
            .await
            .assert_status(200)
            .json();
        seen.extend(
            page["data"]
                .as_array()
                .unwrap()
                .iter()
                .map(|row| row["id"].clone()),
        );
        match page["nextCursor"].as_str() {
            Some(cursor) => path = format!("opt-outs?limit=3&cursor={cursor}"),
            None => break,
        }
    }
    seen.dedup();
    assert_eq!(seen.len(), 4);
    assert_eq!(seen[0], of_email["id"], "the latest first");
}

#[tokio::test]
async fn roles_and_strangers() {
    let stand = Stand::new().await;
    let analyst = stand.stage.user(Role::Analyst).await;
    stand
        .get(&analyst, "opt-outs")
        .await
        .assert_problem(403, "missing_permission");
    stand
        .post(&analyst, "opt-outs", &stop(&stand))
        .await
        .assert_problem(403, "missing_permission");
    let said: Value = stand
        .post(&stand.agent, "opt-outs", &stop(&stand))
        .await
        .assert_status(201)
        .json();

    let stranger = stand.stage.stranger(Role::Admin).await;
    let page: Value = stand
        .get(&stranger, "opt-outs")
        .await
        .assert_status(200)
        .json();
    assert_eq!(page["total"], 0);
    stand
        .post(&stranger, "opt-outs", &stop(&stand))
        .await
        .assert_problem(404, "not_found");
    let path = format!("opt-outs/{}", said["id"].as_str().unwrap());
    stand
        .delete(&stranger, &path, &json!({ "reason": "mine" }))
        .await
        .assert_problem(404, "not_found");
    assert_eq!(stand.verdict("voice", json!({})).await["allowed"], false);
}

#[tokio::test]
async fn bad_input_is_named() {
    let stand = Stand::new().await;
    let future = stand.noon(3);
    for (body, field) in [
        (json!({ "source": "call" }), "/customerId"),
        (json!({ "customerId": stand.customer }), ""),
        (
            json!({ "customerId": "x", "source": "call" }),
            "/customerId",
        ),
        (
            json!({ "customerId": stand.customer, "source": "rumour" }),
            "/source",
        ),
        (
            json!({ "customerId": stand.customer, "source": "call", "channel": "fax" }),
            "/channel",
        ),
        (
            json!({ "customerId": stand.customer, "source": "call", "channel": "voice", "kind": "cease" }),
            "/channel",
        ),
        (
            json!({ "customerId": stand.customer, "source": "call", "kind": "wrong_number" }),
            "/address",
        ),
        (
            json!({ "customerId": stand.customer, "source": "call", "channel": "voice", "address": EMAIL }),
            "/address",
        ),
        (
            json!({ "customerId": stand.customer, "source": "call", "channel": "email", "address": PHONE }),
            "/address",
        ),
        (json!({ "address": "12", "source": "call" }), "/address"),
        (
            json!({ "customerId": stand.customer, "source": "call", "evidence": " " }),
            "/evidence",
        ),
        (
            json!({ "customerId": stand.customer, "source": "call", "evidence": "x".repeat(2001) }),
            "/evidence",
        ),
        (
            json!({ "customerId": stand.customer, "source": "call", "receivedAt": future }),
            "/receivedAt",
        ),
        (
            json!({ "customerId": stand.customer, "source": "call", "contactAttemptId": Uuid::nil() }),
            "/contactAttemptId",
        ),
        (
            json!({ "customerId": stand.customer, "source": "call", "because": 1 }),
            "/because",
        ),
    ] {
        let answer = stand.post(&stand.agent, "opt-outs", &body).await;
        if field.is_empty() {
            answer.assert_problem(422, "invalid_request");
        } else {
            answer.assert_invalid(field);
        }
    }
    let nobody = json!({ "customerId": Uuid::nil(), "source": "call" });
    stand
        .post(&stand.agent, "opt-outs", &nobody)
        .await
        .assert_problem(404, "not_found");
    for (query, parameter) in [
        ("?address=12", "address"),
        ("?channel=fax", "channel"),
        ("?limit=0", "limit"),
        ("?cursor=x", "cursor"),
    ] {
        stand
            .get(&stand.agent, &format!("opt-outs{query}"))
            .await
            .assert_invalid(parameter);
    }
    let said: Value = stand
        .post(&stand.agent, "opt-outs", &stop(&stand))
        .await
        .assert_status(201)
        .json();
    let path = format!("opt-outs/{}", said["id"].as_str().unwrap());
    stand
        .delete(&stand.supervisor, &path, &json!({ "reason": "" }))
        .await
        .assert_invalid("/reason");
    stand
        .delete(&stand.supervisor, "opt-outs/x", &json!({ "reason": "r" }))
        .await
        .assert_invalid("id");
    let unknown = format!("opt-outs/{}", Uuid::nil());
    stand
        .delete(&stand.supervisor, &unknown, &json!({ "reason": "r" }))
        .await
        .assert_problem(404, "not_found");
}

#[tokio::test]
async fn a_repeat_with_the_same_key_gets_the_first_answer() {
    let stand = Stand::new().await;
    let send = |body: Value| {
        stand
            .app
            .post("/api/v1/compliance/opt-outs")
            .by(&stand.agent)
            .header("idempotency-key", "k-1")
            .json(&body)
            .send()
    };
    let first: Value = send(stop(&stand)).await.assert_status(201).json();
    let repeat: Value = send(stop(&stand)).await.assert_status(201).json();
    assert_eq!(first, repeat);
    let mut other = stop(&stand);
    other["channel"] = json!("sms");
    send(other)
        .await
        .assert_problem(422, "idempotency_key_reused");
}

#[tokio::test]
async fn supervisors_are_told_of_debtors_who_want_no_contact_at_all() {
    let stand = Stand::new().await;
    let told = async || -> Vec<(String, String, String)> {
        let sql =
            "SELECT user_id::text, type::text, priority::text FROM notifications ORDER BY 1, 2";
        let rows = stand.stage.sql.query(sql, &[]).await.expect("lists");
        rows.iter()
            .map(|row| (row.get(0), row.get(1), row.get(2)))
            .collect()
    };
    let say = async |by, kind: &str, status| {
        let channel = if kind == "opt_out" { "voice" } else { "all" };
        let body = json!({ "customerId": stand.customer, "channel": channel, "kind": kind, "source": "call" });
        stand
            .post(by, "opt-outs", &body)
            .await
            .assert_status(status);
    };
    say(&stand.agent, "opt_out", 201).await;
    assert!(told().await.is_empty());
    say(&stand.agent, "cease", 201).await;
    let supervisor = stand.supervisor.id.to_string();
    let one = (supervisor, "compliance".to_owned(), "high".to_owned());
    assert_eq!(told().await, std::slice::from_ref(&one));
    // Said again it is no news, and who records it knows it.
    say(&stand.agent, "cease", 200).await;
    say(&stand.supervisor, "attorney", 201).await;
    assert_eq!(told().await, [one]);
}
