//! Many debtors looked at together are judged as each is by the gate that stands before a contact.

use std::collections::BTreeMap;

use mojavox_db::{
    Origin, Tenant,
    compliance::{Wanted, gather},
};
use mojavox_domain::{
    clock::Clock as _,
    compliance::{Channel, evaluate, facts::Purpose},
    phone::Phone,
};
use serde_json::json;
use uuid::Uuid;

use crate::stand::{Stand, path};

const DEBTORS: i32 = 240;

/// What may be known of a debtor: `$id` and `$org` stand for theirs, `$new` for a new id.
const TRAITS: &[&str] = &[
    "UPDATE customers SET balance = 0 WHERE id = $id",
    "UPDATE customers SET status = 'closed' WHERE id = $id",
    "UPDATE customers SET region = 'MA' WHERE id = $id",
    "UPDATE customers SET city = 'Brooklyn', region = 'NY', country = 'US' WHERE id = $id",
    "UPDATE customers SET time_zones = '{America/New_York,Asia/Tokyo}' WHERE id = $id",
    "UPDATE customers SET time_zones = '{Mars/Phobos}' WHERE id = $id",
    "UPDATE customers SET time_zones = '{}' WHERE id = $id; UPDATE customer_phones SET time_zones = '{}' WHERE customer_id = $id",
    "UPDATE customer_phones SET line = 'mobile' WHERE customer_id = $id",
    "UPDATE customer_phones SET line = 'fixed_or_mobile', label = 'work' WHERE customer_id = $id",
    "INSERT INTO customer_phones (id, organization_id, customer_id, e164, line, position, time_zones)
     VALUES ($new, $org, $id, '+12125550177', 'fixed', 1, '{America/New_York}')",
    "INSERT INTO customer_phones (id, organization_id, customer_id, e164, line, position, status, time_zones)
     VALUES ($new, $org, $id, '+13105550178', 'fixed', 2, 'out_of_service', '{America/Los_Angeles}')",
    "INSERT INTO opt_outs (id, organization_id, customer_id, channel, source, received_at)
     VALUES ($new, $org, $id, 'voice', 'call', now() - interval '9 days')",
    "INSERT INTO opt_outs (id, organization_id, customer_id, channel, source, received_at)
     VALUES ($new, $org, $id, 'sms', 'call', now() - interval '9 days')",
    "INSERT INTO opt_outs (id, organization_id, customer_id, channel, kind, source, received_at)
     VALUES ($new, $org, $id, 'all', 'cease', 'letter', now() - interval '3 days')",
    "INSERT INTO opt_outs (id, organization_id, customer_id, channel, kind, source, received_at, revoked_at)
     VALUES ($new, $org, $id, 'all', 'cease', 'letter', now() - interval '3 days', now())",
    "INSERT INTO opt_outs (id, organization_id, customer_id, channel, kind, source, received_at)
     VALUES ($new, $org, $id, 'all', 'attorney', 'letter', now() - interval '3 days')",
    "INSERT INTO opt_outs (id, organization_id, customer_id, channel, kind, source, received_at)
     VALUES ($new, $org, $id, 'all', 'workplace', 'letter', now() - interval '3 days')",
    "INSERT INTO opt_outs (id, organization_id, address, channel, source, received_at)
     SELECT $new, $org, e164, 'voice', 'call', now() - interval '1 day' FROM customer_phones WHERE customer_id = $id LIMIT 1
     ON CONFLICT DO NOTHING",
    "INSERT INTO consents (id, organization_id, customer_id, kind, source, given_at)
     VALUES ($new, $org, $id, 'automated_voice', 'web', now() - interval '40 days')",
    "INSERT INTO consents (id, organization_id, customer_id, kind, source, given_at, revoked_at)
     VALUES ($new, $org, $id, 'automated_voice', 'web', now() - interval '40 days', now() - interval '1 day')",
    "INSERT INTO consents (id, organization_id, customer_id, kind, source, given_at)
     VALUES ($new, $org, $id, 'extra_contact', 'call', now() - interval '1 day')",
    "INSERT INTO disputes (id, organization_id, customer_id, written, reason, received_at)
     VALUES ($new, $org, $id, true, 'No', now() - interval '2 days')",
    "INSERT INTO disputes (id, organization_id, customer_id, written, reason, received_at)
     VALUES ($new, $org, $id, false, 'No', now() - interval '2 days')",
    "INSERT INTO disputes (id, organization_id, customer_id, written, reason, status, received_at, resolved_at)
     VALUES ($new, $org, $id, true, 'No', 'verified', now() - interval '2 days', now())",
    "INSERT INTO validation_notices (id, organization_id, customer_id, channel, sent_at, assumed_received_on, period_ends_on)
     VALUES ($new, $org, $id, 'letter', now() - interval '60 days', current_date - 53, current_date - 23)",
    "INSERT INTO inconvenient_times (id, organization_id, customer_id, from_minute, until_minute, stated_at)
     VALUES ($new, $org, $id, 600, 960, now() - interval '2 days')",
    "INSERT INTO inconvenient_times (id, organization_id, customer_id, stated_at)
     VALUES ($new, $org, $id, now() - interval '2 days')",
    "INSERT INTO inconvenient_times (id, organization_id, customer_id, place, stated_at)
     VALUES ($new, $org, $id, 'work', now() - interval '2 days')",
    "INSERT INTO contact_attempts (id, organization_id, customer_id, channel, direction, contact_address, status, gate_allowed,
        gate_checked_at, started_at, ended_at, outcome, time_zone, created_at)
     SELECT gen_random_uuid(), $org, $id, 'voice', 'outbound', '+12125550100', 'ended', true, at, at, at, 'no_answer', 'UTC', at
     FROM (SELECT now() - n * interval '20 hours' AS at FROM generate_series(0, 6) AS n) AS calls",
    "INSERT INTO contact_attempts (id, organization_id, customer_id, channel, direction, contact_address, status, gate_allowed,
        gate_checked_at, started_at, answered_at, ended_at, answered_by, outcome, time_zone, created_at)
     SELECT $new, $org, $id, 'voice', 'outbound', '+12125550100', 'ended', true, at, at, at, at, 'human', 'no_commitment', 'UTC', at
     FROM (SELECT now() - interval '20 days' AS at) AS calls",
    "INSERT INTO contact_attempts (id, organization_id, customer_id, channel, direction, contact_address, status, gate_allowed,
        gate_checked_at, started_at, answered_at, ended_at, outcome, time_zone, created_at)
     SELECT $new, $org, $id, 'voice', 'inbound', '+12125550100', 'ended', true, at, at, at, at, 'callback', 'UTC', at
     FROM (SELECT now() - interval '3 days' AS at) AS calls",
];

/// What the gate says of one debtor: whether a call may begin now, or later; or what stands in the
/// way until the facts change.
async fn alone(tx: &Tenant, debtor: Uuid, phones: &[String], now: jiff::Timestamp) -> Found {
    let mut first = None;
    for (index, number) in phones.iter().enumerate() {
        // The first number is what the gate looks at by itself.
        let phone = (index > 0).then(|| Phone::parse(number, None).expect("a number"));
        let wanted = Wanted {
            channel: Channel::Voice,
            purpose: Purpose::Collection,
            automated: true,
            to_attorney: false,
            phone,
            email: None,
        };
        let gathered = gather(tx, debtor.into(), wanted)
            .await
            .expect("gathers")
            .expect("the debtor");
        let verdict = evaluate(&gathered.facts, &gathered.rules, now);
        let against: Vec<String> = verdict
            .reasons
            .into_iter()
            .filter(|reason| reason.next_allowed_at.is_none())
            .map(|reason| reason.rule_id)
            .collect();
        if against.is_empty() {
            return Found {
                at_once: verdict.allowed,
                against,
            };
        }
        first = first.or(Some(against));
    }
    Found {
        at_once: false,
        against: first.unwrap_or_default(),
    }
}

struct Found {
    at_once: bool,
    against: Vec<String>,
}

#[tokio::test]
async fn what_the_preflight_says_of_many_is_what_the_gate_says_of_each() {
    let t = Stand::new().await;
    let ids = t.debtors(DEBTORS).await;
    let organization = t.stage.organization;
    // Every trait alone, then two or three together; the same ones in every run.
    let mut state: u64 = 0x5eed;
    let mut draw = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        usize::try_from(state >> 33).expect("31 bits") % TRAITS.len()
    };
    for (index, id) in ids.iter().enumerate() {
        let traits = match index {
            0 => vec![],
            index if index <= TRAITS.len() => vec![index - 1],
            index if index % 2 == 0 => vec![draw(), draw()],
            _ => vec![draw(), draw(), draw()],
        };
        for one in std::collections::BTreeSet::from_iter(traits) {
            let new: Uuid = t.stage.app.new_id();
            let sql = TRAITS[one]
                .replace("$new", &format!("'{new}'"))
                .replace("$org", &format!("'{organization}'"))
                .replace("$id", &format!("'{id}'"));
            t.sql(&sql).await;
        }
    }
    let now = t.stage.clock.now();
    let launched = t.launched().await;
    let detail = t.get(&path(&launched)).await;
    let members: BTreeMap<Uuid, Vec<String>> = t
        .stage
        .sql
        .query(
            "SELECT customer_id, skip_reasons FROM campaign_members",
            &[],
        )
        .await
        .expect("members")
        .iter()
        .map(|row| (row.get(0), row.get(1)))
        .collect();
    assert_eq!(members.len(), ids.len());

    let tx = t
        .stage
        .app
        .db
        .system(organization, Origin::default())
        .await
        .expect("a transaction");
    let (mut at_once, mut skipped, mut faults) = (0, 0, Vec::new());
    for id in &ids {
        let row = t
            .stage
            .sql
            .query_one(
                "SELECT status = 'closed', balance > 0,
                    ARRAY(SELECT e164 FROM customer_phones WHERE customer_id = c.id AND status = 'active' ORDER BY position, id)
                 FROM customers c WHERE id = $1",
                &[id],
            )
            .await
            .expect("the debtor");
        let (closed, owes, phones): (bool, bool, Vec<String>) =
            (row.get(0), row.get(1), row.get(2));
        let found = alone(&tx, *id, &phones, now).await;
        let mut expected: Vec<String> = match (closed, owes) {
            (true, _) => vec!["account.closed".to_owned()],
            (false, false) => vec!["account.nothing_owed".to_owned()],
            _ => vec![],
        };
        at_once += i64::from(expected.is_empty() && found.at_once);
        expected.extend(found.against);
        skipped += i64::from(!expected.is_empty());
        if members[id] != expected {
            faults.push(format!("{id}: {:?} and not {expected:?}", members[id]));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let preflight = &detail["preflight"];
    assert_eq!(preflight["callableAtStart"], json!(at_once), "{preflight}");
    assert_eq!(preflight["skipped"], json!(skipped), "{preflight}");
    assert!(skipped > 100, "a mixed population: {skipped} are skipped");
    assert!(skipped < 220, "a mixed population: {skipped} are skipped");
}
