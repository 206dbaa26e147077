//! Pages of lists that are ordered by a time and an id.

use mojavox_db::compliance::{Count, Place, Start};
use mojavox_http::{ApiResult, Cursor, PageQuery, Total};

pub(crate) fn start(paging: &PageQuery) -> ApiResult<Start> {
    Ok(match paging.start::<Place>()? {
        Cursor::Offset(offset) => Start::Offset(offset),
        Cursor::After(place) => Start::After(place),
    })
}

pub(crate) fn total(count: Count) -> Total {
    if count.capped {
        Total::AtLeast(count.rows)
    } else {
        Total::Exact(count.rows)
    }
}
