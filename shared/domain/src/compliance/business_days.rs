//! Business days as the validation period counts them: 12 CFR 1006.34(b)(5) leaves out Saturdays,
//! Sundays and the legal public holidays identified in 5 U.S.C. 6103(a), on their own dates (the
//! days off for holidays that fall on a weekend are in 6103(b)).

use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};

pub fn is_business_day(date: Date) -> bool {
    !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday) && !is_federal_holiday(date)
}

pub fn is_federal_holiday(date: Date) -> bool {
    let nth = |month: i8, nth: i8, weekday| {
        date.month() == month
            && date
                .nth_weekday_of_month(nth, weekday)
                .is_ok_and(|day| day == date)
    };
    match (date.month(), date.day()) {
        (1, 1) | (7, 4) | (11, 11) | (12, 25) => true,
        (6, 19) => date.year() >= 2021,
        _ => {
            nth(1, 3, Weekday::Monday)
                || nth(2, 3, Weekday::Monday)
                || nth(5, -1, Weekday::Monday)
                || nth(9, 1, Weekday::Monday)
                || nth(10, 2, Weekday::Monday)
                || nth(11, 4, Weekday::Thursday)
        }
    }
}

/// The `count`-th business day after a day.
pub(crate) fn business_days_after(date: Date, count: u32) -> Date {
    let mut day = date;
    let mut left = count;
    while left > 0 {
        day = day.saturating_add(1.day());
        if day == Date::MAX {
            break;
        }
        if is_business_day(day) {
            left -= 1;
        }
    }
    day
}
