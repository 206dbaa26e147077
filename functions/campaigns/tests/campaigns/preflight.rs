//! Who is skipped and why, how fast it goes, and when it will be through.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use mojavox_domain::clock::Clock as _;
use mojavox_testkit::FinishedCall;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::stand::{Stand, path};

fn counts(found: &Value) -> BTreeMap<&str, i64> {
    found["reasons"]
        .as_array()
        .expect("reasons")
        .iter()
        .map(|one| {
            assert!(one["title"].as_str().is_some_and(|title| title.len() > 10));
            (
                one["reason"].as_str().expect("an id"),
                one["debtors"].as_i64().expect("a count"),
            )
        })
        .collect()
}

fn codes(found: &Value, which: &str) -> Vec<String> {
    found[which]
        .as_array()
        .expect("findings")
        .iter()
        .map(|one| one["code"].as_str().expect("a code").to_owned())
        .collect()
}

impl Stand {
    async fn opt_out(&self, debtor: Option<Uuid>, address: Option<&str>, kind: &str) {
        let (id, organization): (Uuid, Uuid) =
            (self.stage.app.new_id(), self.stage.organization.uuid());
        let at = self.stage.clock.now() - SignedDuration::from_hours(24);
        self.stage
            .sql
            .execute(
                "INSERT INTO opt_outs (id, organization_id, customer_id, address, channel, kind, source, received_at)
                 VALUES ($1, $2, $3, $4, 'all', $5, 'letter', $6)",
                &[&id, &organization, &debtor, &address, &kind, &at],
            )
            .await
            .expect("inserts an opt-out");
    }

    async fn preflight(&self, campaign: &Value) -> Value {
        self.act(campaign, "preflight")
            .await
            .assert_status(200)
            .json()
    }
}

#[tokio::test]
async fn everybody_is_counted_under_each_reason() {
    let t = Stand::new().await;
    let ids = t.debtors(12).await;
    let now = t.stage.clock.now();
    t.opt_out(Some(ids[0]), None, "cease").await;
    t.opt_out(Some(ids[1]), None, "opt_out").await;
    // Of a number, whoever has it; and one that nobody has.
    t.sql("UPDATE customer_phones SET e164 = '+12125559999' WHERE customer_id = (SELECT id FROM customers WHERE name = 'Debtor 3')")
        .await;
    t.opt_out(None, Some("+12125559999"), "opt_out").await;
    t.opt_out(None, Some("+12125558888"), "opt_out").await;
    let set = |id: Uuid, what: &str| format!("UPDATE customers SET {what} WHERE id = '{id}'");
    t.sql(&set(ids[3], "balance = 0")).await;
    t.sql(&set(ids[4], "status = 'paid', balance = 0")).await;
    t.sql(&set(ids[5], "status = 'disputed'")).await;
    let phones = |id: Uuid, what: &str| {
        format!("UPDATE customer_phones SET {what} WHERE customer_id = '{id}'")
    };
    t.sql(&phones(ids[6], "status = 'wrong_number'")).await;
    t.sql(&phones(ids[7], "line = 'mobile'")).await;
    // A mobile without consent, and a landline that will do.
    t.sql(&phones(ids[8], "line = 'mobile'")).await;
    t.sql(&format!(
        "INSERT INTO customer_phones (id, organization_id, customer_id, e164, line, position)
         SELECT gen_random_uuid(), organization_id, id, '+12125557777', 'fixed', 1 FROM customers WHERE id = '{}'",
        ids[8]
    ))
    .await;
    // Seven calls in seven days: again in a few days.
    for call_before in 1..=7 {
        let at = now - SignedDuration::from_hours(call_before);
        call(&t, ids[9], at).await;
    }
    // Opted out and paid: counts under both.
    t.opt_out(Some(ids[10]), None, "cease").await;
    t.sql(&set(ids[10], "status = 'paid'")).await;

    let draft = t.draft().await;
    let found = t.preflight(&draft).await;
    assert_eq!(
        counts(&found),
        BTreeMap::from([
            ("us.cease", 2),
            ("us.medium_opt_out", 2),
            ("account.nothing_owed", 1),
            ("account.closed", 2),
            ("account.disputed", 1),
            ("contact.no_phone", 1),
            ("us.automated_voice", 1),
        ]),
        "{found}"
    );
    assert_eq!(
        (&found["debtors"], &found["callable"], &found["skipped"]),
        (&json!(12), &json!(3), &json!(9))
    );
    assert_eq!(found["reasons"][0]["debtors"], 2, "the most frequent first");
    assert_eq!(codes(&found, "problems"), [""; 0]);
    assert_eq!(t.get(&path(&draft)).await["preflight"], found, "kept");
    assert_eq!(found["approvalBy"], Value::Null);

    // At an hour for calls, and over before the frequency lets the one with seven calls be called
    // again.
    let noon = tomorrow_at_noon(now);
    let window = json!({ "startsAt": noon, "endsAt": noon + SignedDuration::from_hours(3) });
    t.put(&draft, window).await.assert_status(200);
    let found = t.preflight(&draft).await;
    let counted = counts(&found);
    assert_eq!(counted.get("us.call_frequency"), Some(&1), "{found}");
}

/// In New York, where all these debtors live.
fn tomorrow_at_noon(now: Timestamp) -> Timestamp {
    now.in_tz("America/New_York")
        .and_then(|now| now.tomorrow()?.with().hour(12).build())
        .expect("there is a tomorrow, and it has a noon")
        .timestamp()
}

async fn call(t: &Stand, debtor: Uuid, at: Timestamp) {
    let id = t
        .stage
        .call(&FinishedCall {
            customer: Some(debtor),
            ..FinishedCall::unanswered(at)
        })
        .await;
    t.stage
        .sql
        .execute(
            "UPDATE contact_attempts SET created_at = started_at WHERE id = $1",
            &[&id],
        )
        .await
        .expect("dates it");
}

#[tokio::test]
async fn the_end_is_foreseen_by_the_organisations_own_calls() {
    let t = Stand::new().await;
    t.debtors(20).await;
    let mut body = t.complete("Paced");
    body["maxConcurrentCalls"] = json!(20);
    body["retryAfterMinutes"] = json!([]);
    let draft = t.create(&body).await;
    let found = t.preflight(&draft).await;
    let capacity = &found["capacity"];
    assert_eq!(capacity["measured"], false);
    // The agent takes 10 at once, 90 seconds each unless measured.
    assert_eq!(
        (&capacity["perHour"], &capacity["expected"]),
        (&json!(400), &json!(20))
    );
    // 8 to 21 in the profile, less the quarter of an hour that the longest call takes.
    assert_eq!(capacity["openMinutesPerWeek"], (13 * 60 - 15) * 7);
    assert!(codes(&found, "warnings").contains(&"agent_limit".to_owned()));
    let end: Timestamp = found["forecastEnd"]
        .as_str()
        .expect("an end")
        .parse()
        .expect("a time");
    let now = t.stage.clock.now();
    assert!(
        end >= now + SignedDuration::from_secs(180),
        "20 calls of 400 an hour"
    );
    assert!(end < now + SignedDuration::from_hours(25));

    let other = t.stage.customer().await;
    for n in 0..50 {
        t.stage
            .call(&FinishedCall {
                customer: Some(other),
                ..FinishedCall::talked(now - SignedDuration::from_mins(n), 120, "callback")
            })
            .await;
    }
    let found = t.preflight(&draft).await;
    let capacity = &found["capacity"];
    assert_eq!(
        (
            &capacity["measured"],
            &capacity["averageCallSeconds"],
            &capacity["perHour"]
        ),
        (&json!(true), &json!(150), &json!(240))
    );
}

#[tokio::test]
async fn what_somebody_should_know_is_a_warning() {
    let t = Stand::new().await;
    t.debtors(500).await;
    let mut body = t.complete("Warned");
    body["sender"] = Value::Null;
    body["maxCallsPerMinute"] = json!(1);
    body["maxConcurrentCalls"] = json!(1);
    body["endsAt"] = json!(t.stage.clock.now() + SignedDuration::from_hours(26));
    body["callingWindows"] =
        json!([{ "days": [1, 2, 3, 4, 5, 6, 7], "from": "06:00", "to": "12:00" }]);
    let draft = t.create(&body).await;
    t.sql("UPDATE agents SET status = 'offline'").await;
    let found = t.preflight(&draft).await;
    let mut warnings = codes(&found, "warnings");
    warnings.sort_unstable();
    assert_eq!(
        warnings,
        [
            "agent_offline",
            "ends_before_done",
            "no_sender",
            "windows_beyond_rules"
        ]
    );
    assert_eq!(found["capacity"]["openMinutesPerWeek"], (4 * 60 - 15) * 7);
    t.act(&draft, "launch").await.assert_status(200);
}
