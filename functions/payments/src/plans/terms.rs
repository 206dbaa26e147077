//! What a plan's instalments are, from either way of saying it.

use garde::Validate;
use jiff::civil::Date;
use mojavox_domain::{
    ids::CustomerId,
    instalment::{self, Frequency, MAX_INSTALMENTS},
    money::Money,
};
use mojavox_http::{ApiError, ApiResult};
use rust_decimal::Decimal;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::account::check_day;

/// Nobody can mean a later day.
const MOST_DAYS: i64 = 3653;

/// A plan: either its instalments one by one, or `count`, `frequency` and `firstDate`.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({
    "customerId": "01936b1e-7c1a-7c55-9f5e-0a8b6f1d2c3e", "count": 6, "frequency": "monthly", "firstDate": "2026-02-15"
}))]
pub(crate) struct CreatePlan {
    pub customer_id: CustomerId,
    /// What the instalments sum to; all that is owed unless said otherwise, and never more.
    pub total_amount: Option<Money>,
    #[garde(inner(length(min = 1, max = MAX_INSTALMENTS)))]
    #[schema(min_items = 1, max_items = 120)]
    pub instalments: Option<Vec<NewInstalment>>,
    #[garde(inner(range(min = 1, max = 120)))]
    #[schema(minimum = 1, maximum = 120)]
    pub count: Option<u32>,
    /// weekly, biweekly or monthly.
    pub frequency: Option<Frequency>,
    #[schema(value_type = Option<String>, format = Date)]
    pub first_date: Option<Date>,
}

#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct NewInstalment {
    /// From today on, each after the one before.
    #[schema(value_type = String, format = Date)]
    due_date: Date,
    amount: Money,
}

/// Checked: sums to the total, days ascend.
pub(crate) struct Terms {
    pub total: Money,
    pub frequency: Frequency,
    pub dates: Vec<Date>,
    pub amounts: Vec<Money>,
}

impl CreatePlan {
    /// # Errors
    /// 422 naming the field.
    pub(crate) fn terms(&self, owed: Money, today: Date) -> ApiResult<Terms> {
        let total = self.total_amount.unwrap_or(owed);
        if total <= Money::ZERO {
            return Err(ApiError::invalid_field("/totalAmount", "is not above zero"));
        }
        if total > owed {
            return Err(ApiError::invalid_field(
                "/totalAmount",
                format!("is more than is owed, {owed}"),
            ));
        }
        let terms = match (
            &self.instalments,
            self.count,
            self.frequency,
            self.first_date,
        ) {
            (Some(given), None, None, None) => one_by_one(given, total, today)?,
            (None, Some(count), Some(frequency), Some(first)) => {
                check_day("/firstDate", first, today, MOST_DAYS)?;
                regular(total, count, frequency, first)?
            }
            _ => {
                return Err(ApiError::invalid_field(
                    "/instalments",
                    "give either instalments, or count, frequency and firstDate",
                ));
            }
        };
        if let Some(last) = terms.dates.last() {
            check_day("/firstDate", *last, today, MOST_DAYS)?;
        }
        Ok(terms)
    }
}

fn one_by_one(given: &[NewInstalment], total: Money, today: Date) -> ApiResult<Terms> {
    let mut before = None;
    for (index, one) in given.iter().enumerate() {
        let day = format!("/instalments/{index}/dueDate");
        check_day(&day, one.due_date, today, MOST_DAYS)?;
        if before.is_some_and(|before| one.due_date <= before) {
            return Err(ApiError::invalid_field(day, "is not after the one before"));
        }
        if one.amount <= Money::ZERO {
            return Err(ApiError::invalid_field(
                format!("/instalments/{index}/amount"),
                "is not above zero",
            ));
        }
        before = Some(one.due_date);
    }
    let sum: Decimal = given.iter().map(|one| one.amount.decimal()).sum();
    if sum != total.decimal() {
        return Err(ApiError::invalid_field(
            "/instalments",
            format!("sum to {sum:.2} and not to the total, {total}"),
        ));
    }
    Ok(Terms {
        total,
        frequency: Frequency::Custom,
        dates: given.iter().map(|one| one.due_date).collect(),
        amounts: given.iter().map(|one| one.amount).collect(),
    })
}

fn regular(total: Money, count: u32, frequency: Frequency, first: Date) -> ApiResult<Terms> {
    let amounts = instalment::split(total, count).ok_or_else(|| {
        ApiError::invalid_field("/count", format!("leaves nothing of {total} for some"))
    })?;
    let dates = instalment::dates(first, frequency, count).ok_or_else(|| {
        ApiError::invalid_field("/frequency", "expected weekly, biweekly or monthly")
    })?;
    Ok(Terms {
        total,
        frequency,
        dates,
        amounts,
    })
}
