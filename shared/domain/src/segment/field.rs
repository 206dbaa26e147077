//! The one table of what criteria can ask about.

/// A field of a debtor.
#[derive(Debug, PartialEq)]
pub struct Field {
    /// As criteria write it.
    pub name: &'static str,
    pub kind: FieldType,
    /// Over the row `c` of `customers`. Ours alone: no part of it ever comes from a caller.
    pub sql: &'static str,
    /// Some debtors lack it.
    pub optional: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum FieldType {
    /// Compared without regard to case and accents.
    Text,
    /// Compared as it is.
    Key,
    /// One of these words.
    Choice(&'static [&'static str]),
    Money,
    Day,
    Moment,
    Tags,
    /// There or not; nothing else is asked.
    Presence,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    Eq,
    Ne,
    In,
    Nin,
    Gt,
    Gte,
    Lt,
    Lte,
    Between,
    Contains,
    Exists,
}

impl Operator {
    pub const ALL: [Self; 11] = [
        Self::Eq,
        Self::Ne,
        Self::In,
        Self::Nin,
        Self::Gt,
        Self::Gte,
        Self::Lt,
        Self::Lte,
        Self::Between,
        Self::Contains,
        Self::Exists,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Eq => "eq",
            Self::Ne => "ne",
            Self::In => "in",
            Self::Nin => "nin",
            Self::Gt => "gt",
            Self::Gte => "gte",
            Self::Lt => "lt",
            Self::Lte => "lte",
            Self::Between => "between",
            Self::Contains => "contains",
            Self::Exists => "exists",
        }
    }
}

impl FieldType {
    const fn operators(self) -> &'static [Operator] {
        use Operator::{Between, Contains, Eq, Exists, Gt, Gte, In, Lt, Lte, Ne, Nin};
        match self {
            Self::Text | Self::Key => &[Eq, Ne, In, Nin, Contains, Exists],
            Self::Choice(_) => &[Eq, Ne, In, Nin, Exists],
            Self::Money => &[Eq, Ne, In, Nin, Gt, Gte, Lt, Lte, Between, Exists],
            Self::Day => &[Eq, Ne, Gt, Gte, Lt, Lte, Between, Exists],
            // Nobody means a microsecond: equality of moments would only surprise.
            Self::Moment => &[Gt, Gte, Lt, Lte, Between, Exists],
            Self::Tags => &[In, Nin, Contains, Exists],
            Self::Presence => &[Exists],
        }
    }
}

impl Field {
    pub fn named(name: &str) -> Option<&'static Self> {
        FIELDS.iter().find(|field| field.name == name)
    }

    pub fn allows(&self, operator: Operator) -> bool {
        // Of what every debtor has, nobody asks whether it is there; tags may be none.
        (operator != Operator::Exists || self.optional) && self.kind.operators().contains(&operator)
    }
}

const fn always(name: &'static str, kind: FieldType, sql: &'static str) -> Field {
    Field {
        name,
        kind,
        sql,
        optional: false,
    }
}

const fn optional(name: &'static str, kind: FieldType, sql: &'static str) -> Field {
    Field {
        name,
        kind,
        sql,
        optional: true,
    }
}

const STATUSES: &[&str] = &[
    "new",
    "active",
    "promised",
    "payment_plan",
    "disputed",
    "settled",
    "paid",
    "written_off",
    "closed",
];

/// Amounts are compared in cents: `bigint` comparisons are leakproof, so that the planner may take
/// them to the index beneath row-level security; those of `numeric` are not.
pub const FIELDS: &[Field] = &[
    always("status", FieldType::Choice(STATUSES), "c.status"),
    always("kind", FieldType::Choice(&["person", "company"]), "c.kind"),
    always("balance", FieldType::Money, "c.balance_minor"),
    always(
        "originalAmount",
        FieldType::Money,
        "(c.original_amount * 100)::bigint",
    ),
    optional("dueDate", FieldType::Day, "c.due_date"),
    optional("lastContactedAt", FieldType::Moment, "c.last_contacted_at"),
    optional("lastPaidAt", FieldType::Moment, "c.last_paid_at"),
    always("createdAt", FieldType::Moment, "c.created_at"),
    always("name", FieldType::Text, "c.sort_name"),
    optional("email", FieldType::Text, "app.fold(c.email)"),
    optional("creditorName", FieldType::Text, "app.fold(c.creditor_name)"),
    optional("city", FieldType::Text, "app.fold(c.city)"),
    optional("region", FieldType::Text, "app.fold(c.region)"),
    optional("postalCode", FieldType::Text, "app.fold(c.postal_code)"),
    optional("country", FieldType::Key, "c.country::text"),
    optional("language", FieldType::Key, "c.language"),
    optional("externalId", FieldType::Key, "c.external_id"),
    optional("reference", FieldType::Key, "c.reference"),
    optional("tags", FieldType::Tags, "c.tags"),
    optional(
        "phone",
        FieldType::Presence,
        "(EXISTS (SELECT FROM customer_phones p WHERE p.organization_id = c.organization_id \
            AND p.customer_id = c.id AND p.status = 'active'))",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::customer::{CustomerKind, CustomerStatus};

    #[test]
    fn words_are_those_of_debtors() {
        let words = |name| match Field::named(name).map(|field| field.kind) {
            Some(FieldType::Choice(words)) => words.to_vec(),
            other => panic!("{name} is {other:?}"),
        };
        let statuses: Vec<_> = CustomerStatus::ALL.iter().map(|one| one.name()).collect();
        assert_eq!(words("status"), statuses);
        let kinds: Vec<_> = CustomerKind::ALL.iter().map(|one| one.name()).collect();
        assert_eq!(words("kind"), kinds);
    }

    #[test]
    fn names_are_unique_and_every_field_can_be_asked_about() {
        for field in FIELDS {
            assert_eq!(Field::named(field.name), Some(field));
            assert!(
                Operator::ALL.iter().any(|one| field.allows(*one)),
                "{}",
                field.name
            );
        }
    }
}
