use jiff::Timestamp;
use mojavox_db::payments::list::{ArrangementFilter, Count, Start};
use mojavox_domain::ids::CustomerId;
use mojavox_http::{ApiResult, Cursor, PageQuery, Total};
use uuid::Uuid;

/// The place of a row in a list, newest first.
pub(crate) type Place = (Timestamp, Uuid);

/// Where a page begins.
///
/// # Errors
/// 422 naming the parameter.
pub(crate) fn start(paging: &PageQuery) -> ApiResult<Start> {
    Ok(match paging.start::<Place>()? {
        Cursor::Offset(offset) => Start::Offset(offset),
        Cursor::After((at, id)) => Start::After(at, id),
    })
}

pub(crate) const fn total(count: Count) -> Total {
    if count.capped {
        Total::AtLeast(count.rows)
    } else {
        Total::Exact(count.rows)
    }
}

pub(crate) const fn filter(
    customer: Option<CustomerId>,
    status: Option<&'static str>,
) -> ArrangementFilter {
    ArrangementFilter { customer, status }
}
