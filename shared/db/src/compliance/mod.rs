//! Whether debtors may be contacted: the facts that the rules ask for, the reservation of a contact,
//! and lists of what debtors stated.

mod facts;
mod lists;
mod record;
mod registers;
mod reserve;

use mojavox_domain::{campaign::SkipReason, compliance::UnknownProfile};

pub use facts::{Gathered, Wanted, gather};
pub use lists::{Count, Filter, Place, Start, consents, count_consents, count_opt_outs, opt_outs};
pub use record::{
    NewOptOut, record_dispute, record_inconvenient_time, record_opt_out, settle_disputed,
};
pub use registers::{
    Register, count, disputes, inconvenient_times, legal_holds, validation_notices,
};
pub use reserve::{Placement, Reserved, reserve};

use crate::DbError;

/// Why the gate has no answer.
#[derive(Debug, thiserror::Error)]
pub enum GateError {
    #[error("there is no such debtor")]
    NotFound,
    #[error("the debtor has no number or address for this channel")]
    NoAddress,
    /// The account is closed, disputed or paid.
    #[error("{}", .0.title())]
    NotCollectable(SkipReason),
    /// Nobody is contacted under rules that nobody knows.
    #[error(transparent)]
    UnknownProfile(#[from] UnknownProfile),
    #[error(transparent)]
    Db(#[from] DbError),
}

impl From<tokio_postgres::Error> for GateError {
    fn from(error: tokio_postgres::Error) -> Self {
        Self::Db(error.into())
    }
}
