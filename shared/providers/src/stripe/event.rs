//! The events that move money, in our words.

use jiff::Timestamp;
use mojavox_domain::{
    money::Money,
    payment::{DisputeOutcome, Fact, PaymentMethod, ProviderEvent},
};
use rust_decimal::Decimal;
use serde::Deserialize;
use serde_json::Value;
use uuid::Uuid;

const PROVIDER: &str = "stripe";

/// A genuine delivery that is not what Stripe describes.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    #[error("not an event of Stripe's")]
    NotAnEvent(#[from] serde_json::Error),
    #[error("an event without {0}")]
    Lacks(&'static str),
    #[error("not an amount of this currency")]
    Amount,
}

#[derive(Deserialize)]
struct Event {
    id: String,
    #[serde(rename = "type")]
    kind: String,
    created: i64,
    data: Data,
}

#[derive(Deserialize)]
struct Data {
    object: Value,
}

#[derive(Deserialize)]
struct Session {
    id: String,
    client_reference_id: Option<String>,
    metadata: Option<Value>,
    payment_intent: Option<Reference>,
    payment_status: String,
    amount_total: Option<i64>,
    currency: Option<String>,
    payment_method_types: Option<Vec<String>>,
}

#[derive(Deserialize)]
struct Charge {
    payment_intent: Option<Reference>,
    metadata: Option<Value>,
    amount_refunded: i64,
    currency: String,
}

#[derive(Deserialize)]
struct Dispute {
    id: String,
    payment_intent: Option<Reference>,
    amount: i64,
    currency: String,
    status: String,
}

/// An id, or the object in its place where an integration expands it.
#[derive(Deserialize)]
#[serde(untagged)]
enum Reference {
    Id(String),
    Object { id: String },
}

impl Reference {
    fn id(self) -> String {
        match self {
            Self::Id(id) | Self::Object { id } => id,
        }
    }
}

/// What an event says about money; `None` for events that say nothing about it.
///
/// # Errors
/// It is none of Stripe's events, or lacks what it is about.
pub fn parse(body: &[u8]) -> Result<Option<ProviderEvent>, Unreadable> {
    let event: Event = serde_json::from_slice(body)?;
    let about = match event.kind.as_str() {
        "checkout.session.completed"
        | "checkout.session.async_payment_succeeded"
        | "checkout.session.async_payment_failed"
        | "checkout.session.expired" => session(&event.kind, event.data.object)?,
        "charge.refunded" => Some(charge(event.data.object)?),
        "charge.dispute.created" | "charge.dispute.closed" => {
            Some(dispute(&event.kind, event.data.object)?)
        }
        _ => None,
    };
    let Some(about) = about else {
        return Ok(None);
    };
    Ok(Some(ProviderEvent {
        provider: PROVIDER.to_owned(),
        id: event.id,
        kind: event.kind,
        occurred_at: Timestamp::from_second(event.created)
            .map_err(|_| Unreadable::Lacks("a time"))?,
        payment: about.payment,
        customer: about.customer,
        currency: about.currency.to_uppercase(),
        fact: about.fact,
    }))
}

struct About {
    payment: String,
    customer: Option<Uuid>,
    currency: String,
    fact: Fact,
}

fn session(kind: &str, object: Value) -> Result<Option<About>, Unreadable> {
    let session: Session = serde_json::from_value(object)?;
    let customer = session
        .client_reference_id
        .as_deref()
        .and_then(|text| Uuid::try_parse(text).ok())
        .or_else(|| customer_in(session.metadata.as_ref()));
    let currency = session.currency.unwrap_or_default();
    // A session that expires has no payment yet, and then nothing to call off; its own id stands in.
    let payment = session.payment_intent.map_or(session.id, Reference::id);
    let method = method(session.payment_method_types.as_deref());
    let amount = || {
        let amount = session.amount_total.ok_or(Unreadable::Lacks("an amount"))?;
        major(amount, &currency)
    };
    let fact = match (kind, session.payment_status.as_str()) {
        ("checkout.session.expired", _) => Fact::Abandoned,
        ("checkout.session.async_payment_failed", _) => Fact::Failed {
            amount: amount()?,
            method,
        },
        (_, "paid") => Fact::Paid {
            amount: amount()?,
            method,
        },
        (_, "unpaid") => Fact::Started {
            amount: amount()?,
            method,
        },
        // no_payment_required: nothing was to be paid.
        _ => return Ok(None),
    };
    if matches!(fact, Fact::Paid { amount, .. } | Fact::Started { amount, .. } | Fact::Failed { amount, .. } if amount <= Money::ZERO)
    {
        return Ok(None);
    }
    Ok(Some(About {
        payment,
        customer,
        currency,
        fact,
    }))
}

fn charge(object: Value) -> Result<About, Unreadable> {
    let charge: Charge = serde_json::from_value(object)?;
    let amount = major(charge.amount_refunded, &charge.currency)?;
    Ok(About {
        payment: charge
            .payment_intent
            .ok_or(Unreadable::Lacks("a payment_intent"))?
            .id(),
        // A debtor alone tells nothing here: a refund needs its payment.
        customer: customer_in(charge.metadata.as_ref()),
        currency: charge.currency,
        fact: Fact::RefundedInAll { amount },
    })
}

fn dispute(kind: &str, object: Value) -> Result<About, Unreadable> {
    let dispute: Dispute = serde_json::from_value(object)?;
    let amount = major(dispute.amount, &dispute.currency)?;
    let fact = if kind == "charge.dispute.closed" {
        // won, warning_closed and prevented leave the money with us.
        let outcome = match dispute.status.as_str() {
            "lost" => DisputeOutcome::Lost,
            _ => DisputeOutcome::Kept,
        };
        Fact::DisputeClosed {
            amount,
            dispute: dispute.id,
            outcome,
        }
    } else {
        Fact::Disputed {
            amount,
            dispute: dispute.id,
        }
    };
    Ok(About {
        payment: dispute
            .payment_intent
            .ok_or(Unreadable::Lacks("a payment_intent"))?
            .id(),
        customer: None,
        currency: dispute.currency,
        fact,
    })
}

fn customer_in(metadata: Option<&Value>) -> Option<Uuid> {
    ["customerId", "customer_id"]
        .iter()
        .find_map(|name| Uuid::try_parse(metadata?.get(name)?.as_str()?).ok())
}

fn method(types: Option<&[String]>) -> PaymentMethod {
    match types {
        // With several on offer the session does not say which one was taken.
        Some([one]) => match one.as_str() {
            "card" | "link" => PaymentMethod::Card,
            "sepa_debit" | "us_bank_account" | "bacs_debit" | "acss_debit" | "au_becs_debit" => {
                PaymentMethod::DirectDebit
            }
            "customer_balance" | "pay_by_bank" => PaymentMethod::BankTransfer,
            _ => PaymentMethod::Other,
        },
        _ => PaymentMethod::Card,
    }
}

/// Minor units as money. Currencies without and with three decimals:
/// <https://docs.stripe.com/currencies#zero-decimal>.
fn major(minor: i64, currency: &str) -> Result<Money, Unreadable> {
    let scale = match currency.to_uppercase().as_str() {
        "BIF" | "CLP" | "DJF" | "GNF" | "JPY" | "KMF" | "KRW" | "MGA" | "PYG" | "RWF" | "VND"
        | "VUV" | "XAF" | "XOF" | "XPF" => 0,
        "BHD" | "JOD" | "KWD" | "OMR" | "TND" => 3,
        _ => 2,
    };
    if minor < 0 {
        return Err(Unreadable::Amount);
    }
    Money::new(Decimal::new(minor, scale)).map_err(|_| Unreadable::Amount)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;
    use serde_json::json;

    use super::*;

    const CUSTOMER: &str = "01936b1e-7c1a-7c55-9f5e-0a8b6f1d2c3e";

    fn read(kind: &str, object: Value) -> Option<ProviderEvent> {
        let body = json!({ "id": "evt_1", "type": kind, "created": 1_700_000_000, "data": { "object": object } });
        parse(body.to_string().as_bytes()).unwrap()
    }

    fn session(status: &str) -> Value {
        json!({ "id": "cs_1", "client_reference_id": CUSTOMER, "payment_intent": "pi_1",
            "payment_status": status, "amount_total": 12_345, "currency": "usd", "payment_method_types": ["card"] })
    }

    fn money(text: &str) -> Money {
        Money::new(text.parse().unwrap()).unwrap()
    }

    #[test]
    fn only_what_is_paid_is_paid() {
        let event = read("checkout.session.completed", session("paid")).unwrap();
        assert_eq!(
            (event.payment.as_str(), event.currency.as_str()),
            ("pi_1", "USD")
        );
        assert_eq!(event.customer, Some(CUSTOMER.parse().unwrap()));
        let (amount, method) = (money("123.45"), PaymentMethod::Card);
        assert_eq!(event.fact, Fact::Paid { amount, method });
        let event = read("checkout.session.completed", session("unpaid")).unwrap();
        assert_eq!(event.fact, Fact::Started { amount, method });
        let kind = "checkout.session.async_payment_succeeded";
        assert_eq!(
            read(kind, session("paid")).unwrap().fact,
            Fact::Paid { amount, method }
        );
        let kind = "checkout.session.async_payment_failed";
        assert_eq!(
            read(kind, session("unpaid")).unwrap().fact,
            Fact::Failed { amount, method }
        );
        assert_eq!(
            read("checkout.session.expired", session("unpaid"))
                .unwrap()
                .fact,
            Fact::Abandoned
        );
        assert_eq!(
            read("checkout.session.completed", session("no_payment_required")),
            None
        );
        assert_eq!(read("customer.created", json!({})), None);
    }

    #[test]
    fn the_debtor_may_stand_in_the_metadata_and_the_payment_be_expanded() {
        let mut object = session("paid");
        object["client_reference_id"] = json!("our own number");
        object["metadata"] = json!({ "customerId": CUSTOMER });
        object["payment_intent"] = json!({ "id": "pi_2", "object": "payment_intent" });
        let event = read("checkout.session.completed", object).unwrap();
        assert_eq!(event.customer, Some(CUSTOMER.parse().unwrap()));
        assert_eq!(event.payment, "pi_2");
    }

    #[rstest]
    #[case("created", "needs_response", None)]
    #[case("closed", "lost", Some(DisputeOutcome::Lost))]
    #[case("closed", "won", Some(DisputeOutcome::Kept))]
    #[case("closed", "warning_closed", Some(DisputeOutcome::Kept))]
    fn disputes(#[case] kind: &str, #[case] status: &str, #[case] outcome: Option<DisputeOutcome>) {
        let object = json!({ "id": "dp_1", "payment_intent": "pi_1", "amount": 500, "currency": "eur", "status": status });
        let event = read(&format!("charge.dispute.{kind}"), object).unwrap();
        let (amount, dispute) = (money("5"), "dp_1".to_owned());
        let expected = match outcome {
            None => Fact::Disputed { amount, dispute },
            Some(outcome) => Fact::DisputeClosed {
                amount,
                dispute,
                outcome,
            },
        };
        assert_eq!(event.fact, expected);
    }

    #[rstest]
    #[case(1_050, "usd", "10.5")]
    #[case(1_050, "JPY", "1050")]
    #[case(1_050, "kwd", "1.05")]
    fn minor_units(#[case] minor: i64, #[case] currency: &str, #[case] expected: &str) {
        assert_eq!(major(minor, currency).unwrap(), money(expected));
    }

    #[rstest]
    #[case(1_055, "kwd")]
    #[case(-1, "usd")]
    fn no_amounts(#[case] minor: i64, #[case] currency: &str) {
        assert!(major(minor, currency).is_err());
    }

    #[rstest]
    #[case("[]")]
    #[case(r#"{"id":"evt_test","object":"event"}"#)]
    #[case(r#"{"id":"e","type":"charge.refunded","created":1,"data":{"object":{"amount_refunded":1,"currency":"usd"}}}"#)]
    #[case(r#"{"id":"e","type":"charge.refunded","created":1,"data":{"object":{"payment_intent":"pi","amount_refunded":"1","currency":"usd"}}}"#)]
    fn what_is_no_event_says_so(#[case] body: &str) {
        assert!(parse(body.as_bytes()).is_err());
    }
}
