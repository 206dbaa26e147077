//! Money that moves: the one way in for everybody who moves it, so that the balance, the ledger,
//! the rollups, promises, plans, offers and the debtor's status always tell the same story.
//!
//! Lock the [`Account`], move, commit. Nothing here commits.

mod book;
mod judge;
pub mod list;
mod notice;
mod provider;
mod refund;
mod view;
mod write_off;

use jiff::tz::TimeZone;
use mojavox_domain::{customer::CustomerStatus, ids::CustomerId};
use mojavox_queries::queries::payments;
use rust_decimal::Decimal;

pub use book::{GivenBack, Received, give_back, receive};
pub use judge::{Touched, judge};
pub use provider::{Applied, apply, retry_unmatched};
pub use refund::{book_refund, propose_refund, refundable};
pub use view::shown;
pub use write_off::write_off;

use crate::{Result, Tenant, error::unreadable};

/// A debtor's account, locked until the transaction ends: whoever comes second sees what the first
/// has done.
#[derive(Debug)]
pub struct Account {
    pub id: CustomerId,
    pub balance: Decimal,
    pub currency: String,
    pub status: CustomerStatus,
    /// The debtor was deleted; money still may come.
    pub deleted: bool,
    /// The organisation's: its days begin and end there.
    pub zone: TimeZone,
}

impl Account {
    /// Locks a debtor's account; `None` where there is none.
    ///
    /// # Errors
    /// The database's.
    pub async fn lock(tx: &Tenant, id: CustomerId) -> Result<Option<Self>> {
        let row = payments::lock_account()
            .bind(tx, &tx.organization().uuid(), &id.uuid())
            .opt()
            .await?;
        row.map(|row| {
            Ok(Self {
                id,
                balance: row.balance,
                currency: row.currency,
                status: row.status.parse().map_err(unreadable)?,
                deleted: row.deleted_at.is_some(),
                zone: TimeZone::get(&row.time_zone).map_err(unreadable)?,
            })
        })
        .transpose()
    }
}
