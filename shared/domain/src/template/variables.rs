//! What a template may say about a debtor and their creditor.

use std::collections::BTreeMap;

#[derive(Debug)]
pub struct Variable {
    pub name: &'static str,
    pub example: &'static str,
}

const fn variable(name: &'static str, example: &'static str) -> Variable {
    Variable { name, example }
}

/// All are texts; one that a debtor lacks is empty.
pub const VARIABLES: &[Variable] = &[
    variable("customer.name", "Jordan Doe"),
    variable("customer.first_name", "Jordan"),
    variable("customer.last_name", "Doe"),
    variable("customer.email", "jordan.doe@example.com"),
    variable("customer.reference", "REF-88231"),
    variable("customer.external_id", "C-2024-00017"),
    variable("customer.creditor_name", "Northern Utilities"),
    variable("customer.balance", "1100.00 USD"),
    variable("customer.original_amount", "1250.50 USD"),
    variable("customer.due_date", "March 31, 2026"),
    variable("customer.city", "Lyon"),
    variable("organization.name", "Example Collections"),
    // Of the debtor's plan, where there is one.
    variable("plan.total_amount", "1100.00 USD"),
    variable("plan.first_due_date", "April 15, 2026"),
    // Made for each message when it is sent.
    variable("payment_link", "https://pay.example.com/p/7Q2M"),
    variable("opt_out_link", "https://pay.example.com/o/7Q2M"),
];

pub(super) fn examples() -> BTreeMap<String, String> {
    VARIABLES
        .iter()
        .map(|variable| (variable.name.to_owned(), variable.example.to_owned()))
        .collect()
}
