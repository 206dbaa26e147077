//! What the small lists of this function share.

use mojavox_http::Total;

pub(crate) use mojavox_db::customers::COUNT_CAP;

/// From a count that stopped one past [`COUNT_CAP`].
pub(crate) const fn total(counted: i64) -> Total {
    if counted > COUNT_CAP {
        Total::AtLeast(COUNT_CAP)
    } else {
        Total::Exact(counted)
    }
}
