//! Refunds that wait for a decision: a row that is pending until then, and no money.

use mojavox_domain::{
    ids::PaymentId,
    payment::{self, PaymentKind, PaymentStatus, RefundRefusal, Refundable},
};
use mojavox_queries::queries::{
    approvals,
    payments::{self, Payment},
};

use super::{
    Account, GivenBack,
    book::{insert_back, went_back},
};
use crate::{Result, Tenant, error::unreadable};

/// A payment as a refund sees it.
///
/// # Errors
/// A word that this version does not know.
pub fn refundable(payment: &Payment) -> Result<Refundable> {
    Ok(Refundable {
        kind: payment.kind.parse().map_err(unreadable)?,
        status: payment.status.parse().map_err(unreadable)?,
        through_provider: payment.provider.is_some(),
        left: (payment.amount - payment.given_back).into(),
    })
}

/// Notes a refund that somebody else has to decide about.
///
/// # Errors
/// The database's.
pub async fn propose_refund(
    tx: &Tenant,
    account: &Account,
    original: &Payment,
    back: &GivenBack<'_>,
) -> Result<PaymentId> {
    insert_back(tx, account, original, back, PaymentStatus::Pending).await
}

/// Books a refund that was proposed, if the payment still has so much left.
///
/// # Errors
/// The database's; inside, why it is not booked.
pub async fn book_refund(
    tx: &Tenant,
    account: &mut Account,
    refund: &Payment,
) -> Result<Result<(), RefundRefusal>> {
    let organization = tx.organization().uuid();
    let original = payments::get_payment()
        .bind(
            tx,
            &organization,
            &refund.original_payment_id.unwrap_or_default(),
        )
        .one()
        .await?;
    if let Err(refusal) = payment::refund(refundable(&original)?, Some(refund.amount.into())) {
        return Ok(Err(refusal));
    }
    approvals::clear_refund()
        .bind(tx, &tx.now(), &organization, &refund.id)
        .one()
        .await?;
    let back = GivenBack {
        kind: PaymentKind::Refund,
        amount: refund.amount.into(),
        method: refund.method.parse().map_err(unreadable)?,
        cleared_at: tx.now(),
        provider: None,
        note: refund.note.as_deref(),
    };
    let movement = (PaymentKind::Refund, refund.id.into());
    went_back(tx, account, &original, movement, &back).await?;
    Ok(Ok(()))
}
