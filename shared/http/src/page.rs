//! Lists: numbered pages as in the guide, and cursors for deep ones.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use mojavox_db::DbError;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use utoipa::{IntoParams, ToSchema};

use crate::{ApiError, ApiResult};

/// Numbered pages reach this many rows deep; from there on a cursor is cheaper for everybody.
pub const MAX_OFFSET: i64 = 1_000_000;

/// `?page&limit&cursor`: flatten it into a list's own query type is not possible with unknown
/// fields denied, so lists repeat these three fields and build it.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
pub struct PageQuery {
    /// From 1.
    pub page: Option<i64>,
    /// Rows a page, at most 100.
    pub limit: Option<i64>,
    /// `nextCursor` of the page before; instead of `page`.
    pub cursor: Option<String>,
}

/// How many rows there are in all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Total {
    Exact(i64),
    /// At least so many; nobody counted on.
    AtLeast(i64),
}

/// A page of a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Page<T> {
    pub data: Vec<T>,
    /// The page that was asked for; 0 when a cursor was.
    pub page: i64,
    pub limit: i64,
    /// Rows in all.
    pub total: i64,
    pub total_pages: i64,
    /// `true` when there are more rows than `total`, which was counted to a cap only.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[schema(required = false)]
    pub total_is_capped: bool,
    /// `null` on the last page.
    pub next_cursor: Option<String>,
}

impl<T> Page<T> {
    /// The same page of something else.
    ///
    /// # Errors
    /// The first that `change` has.
    pub fn try_map<U>(self, change: impl FnMut(T) -> ApiResult<U>) -> ApiResult<Page<U>> {
        Ok(Page {
            data: self
                .data
                .into_iter()
                .map(change)
                .collect::<ApiResult<_>>()?,
            page: self.page,
            limit: self.limit,
            total: self.total,
            total_pages: self.total_pages,
            total_is_capped: self.total_is_capped,
            next_cursor: self.next_cursor,
        })
    }
}

/// Where a page begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cursor<K> {
    Offset(i64),
    After(K),
}

impl PageQuery {
    /// # Errors
    /// 422 naming the parameter.
    pub fn limit(&self) -> ApiResult<i64> {
        match self.limit {
            None => Ok(20),
            Some(limit @ 1..=100) => Ok(limit),
            Some(_) => Err(ApiError::invalid_parameter("limit", "between 1 and 100")),
        }
    }

    /// # Errors
    /// 422 naming the parameter: a page out of reach, a cursor that is none of ours, or both at once.
    pub fn start<K: DeserializeOwned>(&self) -> ApiResult<Cursor<K>> {
        match (&self.cursor, self.page) {
            (Some(_), Some(_)) => Err(ApiError::invalid_parameter(
                "cursor",
                "either page or cursor, not both",
            )),
            (Some(cursor), None) => URL_SAFE_NO_PAD
                .decode(cursor)
                .ok()
                .and_then(|bytes| serde_json::from_slice(&bytes).ok())
                .map(Cursor::After)
                .ok_or_else(|| ApiError::invalid_parameter("cursor", "not a cursor of this list")),
            (None, page) => {
                let page = page.unwrap_or(1);
                if page < 1 {
                    return Err(ApiError::invalid_parameter("page", "from 1"));
                }
                let offset = (page - 1).saturating_mul(self.limit()?);
                if offset > MAX_OFFSET {
                    return Err(ApiError::invalid_parameter(
                        "page",
                        format!("pages reach {MAX_OFFSET} rows deep; use nextCursor beyond"),
                    ));
                }
                Ok(Cursor::Offset(offset))
            }
        }
    }

    /// What a failed list means: values that PostgreSQL cannot even hold (SQLSTATE class 22) came
    /// with a cursor that somebody wrote themselves.
    pub fn blame_cursor(&self, error: impl Into<DbError>) -> ApiError {
        match error.into() {
            DbError::Statement(error)
                if self.cursor.is_some()
                    && error
                        .code()
                        .is_some_and(|code| code.code().starts_with("22")) =>
            {
                ApiError::invalid_parameter("cursor", "not a cursor of this list").caused_by(error)
            }
            error => error.into(),
        }
    }

    /// Puts a page together from up to `limit + 1` rows: the one too many tells that there is a
    /// next page. `key` names a row's place in the order.
    ///
    /// # Errors
    /// The query's, as [`PageQuery::limit`].
    pub fn page<T, K: Serialize>(
        &self,
        mut rows: Vec<T>,
        total: Total,
        key: impl Fn(&T) -> K,
    ) -> ApiResult<Page<T>> {
        let limit = self.limit()?;
        let wanted = usize::try_from(limit).unwrap_or(usize::MAX);
        let more = rows.len() > wanted;
        rows.truncate(wanted);
        let next_cursor = match rows.last() {
            Some(last) if more => {
                let bytes = serde_json::to_vec(&key(last)).map_err(ApiError::internal)?;
                Some(URL_SAFE_NO_PAD.encode(bytes))
            }
            _ => None,
        };
        let (total, total_is_capped) = match total {
            Total::Exact(total) => (total, false),
            Total::AtLeast(total) => (total, true),
        };
        Ok(Page {
            data: rows,
            page: if self.cursor.is_some() {
                0
            } else {
                self.page.unwrap_or(1)
            },
            limit,
            total,
            total_pages: (total + limit - 1) / limit,
            total_is_capped,
            next_cursor,
        })
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn query(page: Option<i64>, limit: Option<i64>, cursor: Option<&str>) -> PageQuery {
        PageQuery {
            page,
            limit,
            cursor: cursor.map(str::to_owned),
        }
    }

    #[test]
    fn the_cursor_of_a_page_starts_the_next() {
        let first = query(None, Some(2), None)
            .page(vec![1, 2, 3], Total::Exact(3), |row| *row)
            .unwrap();
        assert_eq!(
            (first.data, first.page, first.total_pages),
            (vec![1, 2], 1, 2)
        );
        let next = query(None, Some(2), first.next_cursor.as_deref());
        assert_eq!(next.start::<i32>().unwrap(), Cursor::After(2));
        assert_eq!(
            next.page(vec![3], Total::Exact(3), |row| *row)
                .unwrap()
                .next_cursor,
            None
        );
    }

    #[rstest]
    #[case(query(Some(0), None, None))]
    #[case(query(Some(i64::MAX), None, None))]
    #[case(query(None, Some(101), None))]
    #[case(query(None, Some(0), None))]
    #[case(query(None, None, Some("garbage!")))]
    #[case(query(Some(1), None, Some("MQ")))]
    fn out_of_reach_is_a_422(#[case] query: PageQuery) {
        let error = query
            .limit()
            .map(|_| ())
            .and_then(|()| query.start::<i32>().map(|_| ()))
            .unwrap_err();
        assert_eq!(error.status(), 422);
    }
}
