use std::{fmt::Display, str::FromStr};

use axum::Json;
use garde::Validate;
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use mojavox_db::customers::{self, Place, Start};
use mojavox_domain::{
    country::Country,
    customer::{CustomerFilter, CustomerKind, CustomerOrder, CustomerStatus, Direction, SortBy},
    money::Money,
    permissions::CustomersRead,
};
use mojavox_http::{ApiError, ApiResult, Caller, Cursor, Page, PageQuery, Problem, Query, Total};
use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer};
use utoipa::IntoParams;

use crate::view::{CustomerView, with_phones};

#[derive(Default, Deserialize, Validate, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[garde(allow_unvalidated)]
#[into_params(parameter_in = Query)]
pub(crate) struct ListQuery {
    /// From 1.
    #[serde(deserialize_with = "text")]
    #[param(value_type = Option<i64>, minimum = 1, example = 1)]
    page: Option<i64>,
    /// Rows a page.
    #[serde(deserialize_with = "text")]
    #[param(value_type = Option<i64>, minimum = 1, maximum = 100, example = 20)]
    limit: Option<i64>,
    /// `nextCursor` of the page before; instead of `page`. The way through long lists.
    cursor: Option<String>,
    /// Words that begin words of name, email, reference or external id, without regard to case and
    /// accents; or a phone number, its beginning or its end.
    #[param(max_length = 200, example = "dupont")]
    q: Option<String>,
    /// Repeated or separated by commas: any of these.
    #[param(value_type = Vec<CustomerStatus>, example = json!(["new", "active"]))]
    status: Vec<String>,
    #[serde(deserialize_with = "text")]
    #[param(value_type = Option<CustomerKind>)]
    kind: Option<CustomerKind>,
    /// ISO 3166-1 alpha-2.
    #[serde(deserialize_with = "text")]
    #[param(value_type = Option<String>, example = "FR")]
    country: Option<Country>,
    #[param(max_length = 50)]
    tag: Option<String>,
    #[serde(deserialize_with = "text")]
    #[param(value_type = Option<f64>, example = 100)]
    min_balance: Option<Amount>,
    #[serde(deserialize_with = "text")]
    #[param(value_type = Option<f64>, example = 5000)]
    max_balance: Option<Amount>,
    /// RFC 3339, or a day (UTC): from its beginning on.
    #[serde(deserialize_with = "text")]
    #[param(value_type = Option<String>, example = "2026-01-01")]
    created_from: Option<Moment>,
    /// RFC 3339: before it; or a day (UTC): to its end.
    #[serde(deserialize_with = "text")]
    #[param(value_type = Option<String>, example = "2026-01-31")]
    created_to: Option<Moment>,
    #[serde(deserialize_with = "text")]
    #[param(value_type = Option<String>, format = Date)]
    due_from: Option<Date>,
    /// Inclusive.
    #[serde(deserialize_with = "text")]
    #[param(value_type = Option<String>, format = Date)]
    due_to: Option<Date>,
    #[serde(deserialize_with = "sort_by")]
    #[param(value_type = Option<SortBy>, inline)]
    sort: Option<SortBy>,
    /// Newest and largest first, names from A, dates from the oldest, unless said otherwise.
    #[serde(deserialize_with = "direction")]
    #[param(value_type = Option<Direction>, inline)]
    order: Option<Direction>,
}

/// A parameter out of its text; empty counts as left out, as forms send it.
fn text<'de, T: FromStr<Err: Display>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    let text = String::deserialize(deserializer)?;
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(serde::de::Error::custom)
}

fn sort_by<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<SortBy>, D::Error> {
    word(
        deserializer,
        &[
            ("createdAt", SortBy::CreatedAt),
            ("name", SortBy::Name),
            ("balance", SortBy::Balance),
            ("dueDate", SortBy::DueDate),
            ("lastContactedAt", SortBy::LastContactedAt),
        ],
    )
}

fn direction<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Direction>, D::Error> {
    word(
        deserializer,
        &[("asc", Direction::Asc), ("desc", Direction::Desc)],
    )
}

fn word<'de, T: Copy, D: Deserializer<'de>>(
    deserializer: D,
    words: &[(&str, T)],
) -> Result<Option<T>, D::Error> {
    let text = String::deserialize(deserializer)?;
    if text.is_empty() {
        return Ok(None);
    }
    words
        .iter()
        .find(|(word, _)| *word == text)
        .map(|(_, value)| Some(*value))
        .ok_or_else(|| {
            let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            serde::de::Error::custom(format!("expected one of {}", known.join(", ")))
        })
}

/// An amount out of a query.
struct Amount(Money);

impl FromStr for Amount {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let amount =
            Decimal::from_str_exact(text).map_err(|_| "not an amount of money".to_owned())?;
        Money::new(amount)
            .map(Self)
            .map_err(|error| error.to_string())
    }
}

/// A moment, or a whole day.
enum Moment {
    At(Timestamp),
    Day(Date),
}

impl FromStr for Moment {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let day = text.parse().map(Moment::Day);
        // The day first: its text is no time, but a time begins with a day.
        let moment = if text.len() == 10 {
            day.ok()
        } else {
            text.parse().map(Moment::At).ok()
        };
        moment.ok_or_else(|| {
            "not a time (2026-01-31T12:00:00Z) and not a day (2026-01-31)".to_owned()
        })
    }
}

impl Moment {
    fn start(&self) -> ApiResult<Timestamp> {
        match self {
            Self::At(at) => Ok(*at),
            Self::Day(day) => midnight(*day, "createdFrom"),
        }
    }

    fn end(&self) -> ApiResult<Timestamp> {
        let out_of_range = || ApiError::invalid_parameter("createdTo", OUT_OF_RANGE);
        match self {
            Self::At(at) => Ok(*at),
            Self::Day(day) => midnight(day.tomorrow().map_err(|_| out_of_range())?, "createdTo"),
        }
    }
}

const OUT_OF_RANGE: &str = "not between the years 1 and 9998";

fn midnight(day: Date, parameter: &'static str) -> ApiResult<Timestamp> {
    let zoned = day
        .to_zoned(TimeZone::UTC)
        .map_err(|_| ApiError::invalid_parameter(parameter, OUT_OF_RANGE))?;
    Ok(zoned.timestamp())
}

/// What PostgreSQL can hold and anybody can mean: the name and fault of a condition that is neither.
/// Also for exports, whose filter comes from a body.
pub(crate) fn check(filter: &CustomerFilter) -> Result<(), (&'static str, &'static str)> {
    let day = |at: Option<Timestamp>| at.map(|at| at.to_zoned(TimeZone::UTC).date());
    for (day, name) in [
        (day(filter.created_from), "createdFrom"),
        (day(filter.created_to), "createdTo"),
        (filter.due_from, "dueFrom"),
        (filter.due_to, "dueTo"),
    ] {
        if day.is_some_and(|day| !(1..=9998).contains(&day.year())) {
            return Err((name, OUT_OF_RANGE));
        }
    }
    if filter.q.as_deref().is_some_and(|q| q.chars().count() > 200) {
        return Err(("q", "longer than 200 characters"));
    }
    Ok(())
}

impl ListQuery {
    fn filter(&self) -> ApiResult<CustomerFilter> {
        let status = self
            .status
            .iter()
            .flat_map(|values| values.split(','))
            .filter(|value| !value.is_empty())
            .map(str::parse::<CustomerStatus>)
            .collect::<Result<Vec<_>, _>>()
            .map_err(|error| ApiError::invalid_parameter("status", error.to_string()))?;
        let given = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
        let filter = CustomerFilter {
            q: given(&self.q),
            status,
            kind: self.kind,
            country: self.country,
            tag: given(&self.tag),
            min_balance: self.min_balance.as_ref().map(|amount| amount.0),
            max_balance: self.max_balance.as_ref().map(|amount| amount.0),
            created_from: self.created_from.as_ref().map(Moment::start).transpose()?,
            created_to: self.created_to.as_ref().map(Moment::end).transpose()?,
            due_from: self.due_from,
            due_to: self.due_to,
        };
        check(&filter).map_err(|(name, detail)| ApiError::invalid_parameter(name, detail))?;
        Ok(filter)
    }
}

/// List debtors
///
/// `total` is exact without filters or by status; with other filters it is counted to 10,000, then
/// `totalIsCapped` is true. Numbered pages reach 1,000,000 rows deep; cursors have no end and cost
/// the same at any depth.
#[utoipa::path(
    get, path = "/customers", tag = "customers",
    params(ListQuery),
    responses(
        (status = 200, description = "A page of debtors", body = Page<CustomerView>),
        (status = 400, description = "`malformed_query`: not UTF-8", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming the parameter", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("customers:read"))),
)]
pub(crate) async fn list(
    caller: Caller<CustomersRead>,
    Query(query): Query<ListQuery>,
) -> ApiResult<Json<Page<CustomerView>>> {
    let filter = query.filter()?;
    let order = CustomerOrder::new(query.sort.unwrap_or_default(), query.order);
    let paging = PageQuery {
        page: query.page,
        limit: query.limit,
        cursor: query.cursor,
    };
    let limit = paging.limit()?;
    let start = match paging.start::<Place>()? {
        Cursor::Offset(offset) => Start::Offset(offset),
        Cursor::After(place) if place.value.by() == order.by => Start::After(place),
        Cursor::After(_) => {
            return Err(ApiError::invalid_parameter(
                "cursor",
                "a cursor of another order",
            ));
        }
    };
    let organization = caller.organization();
    let tx = caller.read().await?;
    let listed = customers::list(&tx, organization, &filter, order, &start, limit + 1).await?;
    let count = customers::count(&tx, organization, &filter).await?;
    let (rows, places): (Vec<_>, Vec<_>) = listed
        .into_iter()
        .map(|row| (row.customer, row.place))
        .unzip();
    let views = with_phones(&tx, organization, rows).await?;
    tx.commit().await?;
    let total = if count.capped {
        Total::AtLeast(count.rows)
    } else {
        Total::Exact(count.rows)
    };
    let rows: Vec<_> = places.into_iter().zip(views).collect();
    let page = paging.page(rows, total, |(place, _)| place.clone())?;
    Ok(Json(Page {
        data: page.data.into_iter().map(|(_, view)| view).collect(),
        page: page.page,
        limit: page.limit,
        total: page.total,
        total_pages: page.total_pages,
        total_is_capped: page.total_is_capped,
        next_cursor: page.next_cursor,
    }))
}
