use std::fmt::Write as _;

use serde_json::json;

use super::*;

const ID: &str = "01936b1e-7c1a-7c55-9f5e-0a8b6f1d2c3e";
const OTHER: &str = "01936b1e-7c1a-7c55-9f5e-0a8b6f1d2c3f";
const AT: &str = "2026-01-27T09:30:00Z";

/// Each event once, with every field filled in: as the guide names them, and whole.
fn samples() -> Vec<(&'static str, Value)> {
    let call = json!({
        "id": ID, "agentId": ID, "agentName": "Ava", "debtorId": ID, "debtorName": "Jean Moreau",
        "contactName": "Marie Moreau", "startTime": AT, "duration": 42, "sentiment": -0.25,
        "status": "on_hold", "amountDiscussed": serde_json::from_str::<Value>("9999999999999.99").unwrap(),
        "currentTopic": "payment plan",
    });
    let approval = json!({
        "id": ID, "subject": "settlement", "subjectId": ID, "customerId": ID, "amount": 120.5, "currency": "USD",
        "status": "pending", "proposedBy": ID, "proposedByAgentId": null, "requiredRole": "supervisor",
        "expiresAt": AT, "comment": null, "decidedBy": null, "decidedByName": null, "decidedAt": null,
    });
    vec![
        ("call:started", call.clone()),
        ("call:updated", call),
        (
            "call:ended",
            json!({ "callId": ID, "outcome": "promise_to_pay", "duration": 183 }),
        ),
        (
            "call:transcript",
            json!({ "callId": ID, "speaker": "debtor", "text": "I can pay on Friday.", "timestamp": AT }),
        ),
        ("agent:status", json!({ "agentId": ID, "status": "busy" })),
        (
            "notification:new",
            json!({
                "id": ID, "userId": OTHER, "type": "approval", "title": "A settlement waits", "message": "Decide until Friday.",
                "priority": "high", "actionRequired": true, "actionData": { "amount": 120.10 }, "approval": approval,
                "read": false, "readAt": null, "dismissedAt": null, "createdAt": AT,
            }),
        ),
        (
            "payment:received",
            json!({
                "id": ID, "customerId": ID, "kind": "payment", "amount": 0.1, "netAmount": 0.1, "currency": "USD",
                "status": "cleared", "method": "card", "clearedAt": AT, "originalPaymentId": null, "planId": ID,
                "instalment": 2, "settlementOfferId": null, "promiseId": ID, "contactAttemptId": ID, "agentId": ID,
                "campaignId": ID, "provider": "stripe", "providerPaymentId": "pi_1", "reference": null, "note": null,
                "recordedBy": null, "createdAt": AT,
            }),
        ),
        (
            "campaign:progress",
            json!({
                "campaignId": ID, "status": "running", "total": 10, "pending": 1, "inProgress": 2, "waitingRetry": 3,
                "succeeded": 2, "exhausted": 1, "skipped": 1, "cancelled": 0, "percent": 33,
            }),
        ),
    ]
}

fn events() -> Vec<LiveEvent> {
    samples()
        .into_iter()
        .map(|(name, data)| LiveEvent::read(name, data).unwrap())
        .collect()
}

#[test]
fn every_event_reads_back_as_it_was_written_to_the_digit() {
    let names: Vec<_> = samples().iter().map(|(name, _)| *name).collect();
    assert_eq!(names, Kind::ALL.map(Kind::name));
    for (name, data) in samples() {
        let event = LiveEvent::read(name, data.clone()).unwrap();
        assert_eq!(event.name(), name);
        assert_eq!(event.data(), data, "{name}");
        // Through text, as the database and the wire have it.
        let text = event.data().to_string();
        let again = LiveEvent::read(name, serde_json::from_str(&text).unwrap()).unwrap();
        assert_eq!(again, event);
        assert_eq!(Entry::read(name, data), Ok(Entry::Event(event)));
    }
}

#[test]
fn control_entries_read_back_and_are_no_events() {
    for session in [None, Some(SessionId::from(uuid::Uuid::from_u128(7)))] {
        let user = UserId::from(uuid::Uuid::from_u128(3));
        let entry = Entry::EndSockets { user, session };
        assert_eq!(Entry::read(entry.name(), entry.data()), Ok(entry.clone()));
        assert_eq!(
            LiveEvent::read(entry.name(), entry.data()),
            Err(Unreadable::Name)
        );
    }
    assert_eq!(
        Entry::read("call:ended", json!({ "callId": 1 })),
        Err(Unreadable::Payload)
    );
}

#[test]
fn rooms_are_those_of_the_guide() {
    let organization = OrganizationId::from(uuid::Uuid::from_u128(1));
    for event in events() {
        let expected = match event.name() {
            "call:transcript" => format!("call:{ID}"),
            "notification:new" => format!("user:{OTHER}"),
            _ => format!("org:{organization}"),
        };
        assert_eq!(event.room(organization).to_string(), expected);
    }
}

#[test]
fn withheld_fields_are_fields() {
    for event in events() {
        let data = event.data();
        for withheld in event.kind().withheld() {
            for field in withheld.fields {
                assert!(data.pointer(field).is_some(), "{} {field}", event.name());
            }
        }
    }
}

/// Who hears what, and which fields stay closed: committed, so that a change shows in review.
#[test]
fn the_table_of_listeners_is_what_was_reviewed() {
    let mut table = String::new();
    for event in events() {
        let whole = event.data();
        writeln!(table, "{}", event.name()).unwrap();
        for role in Role::ALL {
            let heard = match event.for_role(role) {
                None => "nothing".to_owned(),
                Some(data) if data == whole => "all".to_owned(),
                Some(data) => {
                    let closed: Vec<_> = leaves(&whole, "")
                        .into_iter()
                        .filter(|field| data.pointer(field) != whole.pointer(field))
                        .collect();
                    format!("all but {}", closed.join(" "))
                }
            };
            writeln!(table, "    {:<11}{heard}", role.name()).unwrap();
        }
    }
    insta::assert_snapshot!("roles_and_events", table);
}

fn leaves(value: &Value, at: &str) -> Vec<String> {
    match value {
        Value::Object(fields) => fields
            .iter()
            .flat_map(|(name, value)| leaves(value, &format!("{at}/{name}")))
            .collect(),
        _ => vec![at.to_owned()],
    }
}

#[test]
fn what_analysts_hear_names_nobody() {
    // None of the debtor's data is anywhere in what a role without customers:read gets.
    let analyst = Role::Analyst;
    assert!(!analyst.may(Permission::CustomersRead) && !analyst.may(Permission::CallsRead));
    for event in events() {
        let Some(data) = event.for_role(analyst) else {
            continue;
        };
        let text = data.to_string();
        for personal in ["Moreau", "9999999999999", "Friday\"", "payment plan"] {
            assert!(!text.contains(personal), "{}: {text}", event.name());
        }
    }
}

#[test]
fn progress_sums_up_its_figures() {
    let progress = |pending, succeeded, skipped| CampaignProgress {
        campaign_id: uuid::Uuid::nil().into(),
        status: crate::campaign::CampaignStatus::Running,
        total: 0,
        pending,
        in_progress: 0,
        waiting_retry: 0,
        succeeded,
        exhausted: 0,
        skipped,
        cancelled: 0,
        percent: 0,
    };
    let of = |progress: CampaignProgress| {
        let summed = progress.summed_up();
        (summed.total, summed.percent)
    };
    assert_eq!(of(progress(1, 199, 50)), (250, 99));
    assert_eq!(of(progress(0, 7, 3)), (10, 100));
    assert_eq!(of(progress(3, 0, 0)), (3, 0));
    assert_eq!(of(progress(0, 0, 2)), (2, 100));
}
