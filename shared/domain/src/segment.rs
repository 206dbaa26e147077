//! Segments of debtors: the language their criteria are written in.
//!
//! Criteria are a tree `{op: and|or|not, rules: [...]}` whose leaves are
//! `{field, operator, value}`. [`parse`] reads it and names every fault by its place,
//! [`Criteria::to_sql`] turns it into a condition whose values are all bound.
//!
//! What a rule means is decided for every debtor, there is no "unknown": a rule about a value that
//! the debtor does not have is false, but for `ne`, `nin` and `exists: false`, which are true. `not`
//! holds when none of its rules does.

mod field;
mod parse;
mod sql;

use jiff::{Timestamp, civil::Date, tz::TimeZone};

pub use field::{FIELDS, Field, FieldType, Operator};
pub use parse::{Fault, parse};
pub use sql::Value;

use crate::money::Money;

/// Groups within groups, the outermost included.
pub const MAX_DEPTH: usize = 3;
/// Rules and groups in one group.
pub const MAX_RULES: usize = 15;
/// Values of an `in` or `nin`.
pub const MAX_VALUES: usize = 100;
/// Characters of a text.
pub const MAX_TEXT: usize = 200;
/// A century, either way.
pub const MAX_DAYS: i32 = 36_500;

/// How the rules of a group count together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Op {
    And,
    Or,
    /// None of them.
    Not,
}

/// A group of rules; also the whole of a segment's criteria.
#[derive(Clone, Debug, PartialEq)]
pub struct Criteria {
    pub op: Op,
    pub rules: Vec<Rule>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Rule {
    Group(Criteria),
    Condition(Condition),
}

/// What one field of a debtor must be. Made by [`parse`] only, so that field, operator and operand
/// fit each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    pub field: &'static Field,
    pub operator: Operator,
    pub operand: Operand,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Operand {
    One(Scalar),
    Many(Vec<Scalar>),
    /// Both ends included.
    Range(Scalar, Scalar),
    Exists(bool),
}

#[derive(Clone, Debug, PartialEq)]
pub enum Scalar {
    Text(String),
    Amount(Money),
    When(When),
}

/// A point in time, fixed or relative to when the criteria are looked at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum When {
    At(Timestamp),
    /// In the organisation's time zone.
    Day(Date),
    /// Below zero: days ahead.
    DaysAgo(i32),
}

/// When and where criteria are looked at.
#[derive(Clone, Debug)]
pub struct Now {
    pub at: Timestamp,
    /// The organisation's.
    pub zone: TimeZone,
}

impl Now {
    pub fn today(&self) -> Date {
        self.at.to_zoned(self.zone.clone()).date()
    }
}
