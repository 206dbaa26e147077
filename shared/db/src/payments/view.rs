use mojavox_domain::payment::Payment;
use mojavox_queries::queries::payments;

use crate::{Result, error::unreadable};

/// A payment's row as lists and live screens show it.
///
/// # Errors
/// It holds a word that this version does not know.
pub fn shown(row: payments::Payment) -> Result<Payment> {
    Ok(Payment {
        id: row.id.into(),
        customer_id: row.customer_id.into(),
        kind: row.kind.parse().map_err(unreadable)?,
        amount: row.amount.into(),
        net_amount: (row.amount - row.given_back).into(),
        currency: row.currency,
        status: row.status.parse().map_err(unreadable)?,
        method: row.method.parse().map_err(unreadable)?,
        cleared_at: row.cleared_at,
        original_payment_id: row.original_payment_id.map(Into::into),
        plan_id: row.plan_id.map(Into::into),
        instalment: row.instalment_position,
        settlement_offer_id: row.settlement_offer_id.map(Into::into),
        promise_id: row.promise_id.map(Into::into),
        contact_attempt_id: row.contact_attempt_id.map(Into::into),
        agent_id: row.agent_id.map(Into::into),
        campaign_id: row.campaign_id.map(Into::into),
        provider: row.provider,
        provider_payment_id: row.provider_payment_id,
        reference: row.reference,
        note: row.note,
        recorded_by: row.recorded_by.map(Into::into),
        created_at: row.created_at,
    })
}
