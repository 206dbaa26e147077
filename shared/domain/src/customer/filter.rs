//! Which debtors, and in what order: the same for a list and for an export that is made later.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{CustomerKind, CustomerStatus};
use crate::{country::Country, money::Money};

/// Conditions that all must hold; what is left out does not matter.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct CustomerFilter {
    /// Words of name, email, reference or external id, or a phone number.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "dupont")]
    pub q: Option<String>,
    /// Any of these.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub status: Vec<CustomerStatus>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<CustomerKind>,
    /// ISO 3166-1 alpha-2.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, example = "FR")]
    pub country: Option<Country>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tag: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_balance: Option<Money>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_balance: Option<Money>,
    /// From this moment on.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, format = DateTime)]
    pub created_from: Option<Timestamp>,
    /// Before this moment.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, format = DateTime)]
    pub created_to: Option<Timestamp>,
    /// From this day on.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, format = Date)]
    pub due_from: Option<Date>,
    /// Up to this day, inclusive.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, format = Date)]
    pub due_to: Option<Date>,
}

/// What a list is sorted by. Debtors without the value come last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum SortBy {
    #[default]
    CreatedAt,
    Name,
    Balance,
    DueDate,
    LastContactedAt,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum Direction {
    Asc,
    Desc,
}

/// The order of a list; the id decides between equals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CustomerOrder {
    pub by: SortBy,
    pub direction: Direction,
}

impl CustomerOrder {
    /// Newest and largest first, names from A, dates from the oldest, unless said otherwise.
    pub fn new(by: SortBy, direction: Option<Direction>) -> Self {
        let usual = match by {
            SortBy::CreatedAt | SortBy::Balance => Direction::Desc,
            SortBy::Name | SortBy::DueDate | SortBy::LastContactedAt => Direction::Asc,
        };
        Self {
            by,
            direction: direction.unwrap_or(usual),
        }
    }
}

impl Default for CustomerOrder {
    fn default() -> Self {
        Self::new(SortBy::default(), None)
    }
}
