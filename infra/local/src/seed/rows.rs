//! Rows on their way into the database: text for COPY, the fastest way in.

use anyhow::{Context, Result};
use bytes::Bytes;
use futures::SinkExt;
use jiff::{Timestamp, civil::Date};
use tokio_postgres::Transaction;
use uuid::Uuid;

/// A value in COPY's text format.
pub(super) trait Field {
    fn write(&self, out: &mut Vec<u8>);
}

/// An amount in cents, or any number with two decimals.
#[derive(Clone, Copy)]
pub(super) struct Cents(pub(super) i64);

macro_rules! displayed {
    ($($type:ty),+) => {$(
        impl Field for $type {
            fn write(&self, out: &mut Vec<u8>) {
                out.extend_from_slice(self.to_string().as_bytes());
            }
        }
    )+};
}
displayed!(Uuid, Timestamp, Date, i64, i32, i16, usize, bool);

impl Field for Cents {
    fn write(&self, out: &mut Vec<u8>) {
        let sign = if self.0 < 0 { "-" } else { "" };
        let cents = self.0.unsigned_abs();
        out.extend_from_slice(format!("{sign}{}.{:02}", cents / 100, cents % 100).as_bytes());
    }
}

impl Field for str {
    fn write(&self, out: &mut Vec<u8>) {
        for byte in self.bytes() {
            match byte {
                b'\\' => out.extend_from_slice(b"\\\\"),
                b'\n' => out.extend_from_slice(b"\\n"),
                b'\r' => out.extend_from_slice(b"\\r"),
                b'\t' => out.extend_from_slice(b"\\t"),
                other => out.push(other),
            }
        }
    }
}

impl Field for &str {
    fn write(&self, out: &mut Vec<u8>) {
        (**self).write(out);
    }
}

impl Field for String {
    fn write(&self, out: &mut Vec<u8>) {
        self.as_str().write(out);
    }
}

impl<T: Field> Field for Option<T> {
    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Some(value) => value.write(out),
            None => out.extend_from_slice(b"\\N"),
        }
    }
}

/// Rows of one table that wait for the next COPY.
pub(super) struct Rows {
    table: &'static str,
    columns: &'static str,
    text: Vec<u8>,
    pub(super) waiting: usize,
    pub(super) written: usize,
}

impl Rows {
    const fn new(table: &'static str, columns: &'static str) -> Self {
        Self {
            table,
            columns,
            text: Vec::new(),
            waiting: 0,
            written: 0,
        }
    }

    /// Values in the order of the columns.
    pub(super) fn push(&mut self, values: &[&dyn Field]) {
        debug_assert_eq!(
            values.len(),
            self.columns.split(',').count(),
            "{}",
            self.table
        );
        for (index, value) in values.iter().enumerate() {
            if index > 0 {
                self.text.push(b'\t');
            }
            value.write(&mut self.text);
        }
        self.text.push(b'\n');
        self.waiting += 1;
    }

    async fn flush(&mut self, transaction: &Transaction<'_>) -> Result<()> {
        if self.waiting == 0 {
            return Ok(());
        }
        let statement = format!("COPY {} ({}) FROM STDIN", self.table, self.columns);
        let copy = async {
            let sink = transaction.copy_in::<_, Bytes>(&statement).await?;
            let mut sink = std::pin::pin!(sink);
            sink.send(Bytes::from(std::mem::take(&mut self.text)))
                .await?;
            sink.finish().await
        };
        copy.await
            .with_context(|| format!("cannot fill {}", self.table))?;
        self.written += self.waiting;
        self.waiting = 0;
        Ok(())
    }
}

macro_rules! tables {
    ($($name:ident: $columns:literal),+ $(,)?) => {
        /// What is written while debtors' stories are told, parents before children.
        pub(super) struct Tables {
            $(pub(super) $name: Rows),+
        }

        impl Tables {
            pub(super) const NAMES: &[&str] = &[$(stringify!($name)),+];

            pub(super) const fn new() -> Self {
                Self { $($name: Rows::new(stringify!($name), $columns)),+ }
            }

            pub(super) async fn flush(&mut self, transaction: &Transaction<'_>) -> Result<()> {
                $(self.$name.flush(transaction).await?;)+
                Ok(())
            }
        }
    };
}

tables! {
    customers: "id, organization_id, external_id, reference, kind, name, first_name, last_name, email, address_line1, city, region, postal_code, country, time_zones, creditor_name, currency, original_amount, balance, due_date, status, tags, last_contacted_at, last_paid_at, created_at, updated_at",
    customer_phones: "id, organization_id, customer_id, e164, line, label, position, time_zones, created_at, updated_at",
    consents: "id, organization_id, customer_id, kind, address, source, given_at, created_at",
    validation_notices: "id, organization_id, customer_id, channel, sent_at, assumed_received_on, period_ends_on, created_at",
    campaign_members: "organization_id, campaign_id, customer_id, state, skip_reasons, balance_at_launch, attempts, next_attempt_at, last_attempt_at, outcome, added_at, updated_at",
    contact_attempts: "id, organization_id, customer_id, campaign_id, attempt_number, agent_id, agent_version_id, template_version_id, channel, direction, contact_address, sender, contact_name, status, gate_allowed, gate_reasons, gate_checked_at, provider_sid, started_at, answered_at, ended_at, duration, answered_by, right_party, outcome, sentiment, current_topic, amount_discussed, time_zone, created_at, updated_at",
    transcript_lines: "organization_id, contact_attempt_id, position, speaker, text, spoken_at, confidence",
    call_objections: "id, organization_id, contact_attempt_id, category, utterance, offset_ms, occurred_at, resolved, handled_correctly, analysis_version, created_at",
    settlement_offers: "id, organization_id, customer_id, contact_attempt_id, agent_id, amount, balance_at_offer, currency, status, valid_until, accepted_at, created_at, updated_at",
    payment_plans: "id, organization_id, customer_id, contact_attempt_id, agent_id, total_amount, currency, frequency, status, activated_at, created_at, updated_at",
    plan_instalments: "organization_id, plan_id, position, due_date, amount, paid_amount, status, paid_at",
    promises_to_pay: "id, organization_id, customer_id, contact_attempt_id, agent_id, campaign_id, amount, currency, promised_at, due_date, status, paid_amount, resolved_at, created_at, updated_at",
    payment_records: "id, organization_id, customer_id, kind, amount, currency, status, method, cleared_at, original_payment_id, plan_id, instalment_position, settlement_offer_id, promise_id, contact_attempt_id, agent_id, campaign_id, provider, provider_payment_id, created_at, updated_at",
    ledger_entries: "id, organization_id, customer_id, kind, amount, currency, balance_after, payment_id, reason, occurred_at",
    disputes: "id, organization_id, customer_id, contact_attempt_id, written, reason, status, received_at, created_at",
    opt_outs: "id, organization_id, customer_id, channel, kind, source, evidence, contact_attempt_id, received_at, created_at",
    tasks: "id, organization_id, type, title, priority, status, due_at, customer_id, campaign_id, contact_attempt_id, assigned_to, completed_by, completed_at, created_at, updated_at",
    approvals: "id, organization_id, subject_type, subject_id, customer_id, contact_attempt_id, amount, currency, proposed_by, proposed_by_agent_id, required_role, created_at, expires_at",
    notifications: "id, organization_id, user_id, type, title, message, priority, action_required, action_data, approval_id, read, read_at, created_at",
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(field: &dyn Field) -> String {
        let mut out = Vec::new();
        field.write(&mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn values_are_written_as_copy_reads_them() {
        assert_eq!(
            text(&"tab\tline\nback\\slash é"),
            "tab\\tline\\nback\\\\slash é"
        );
        assert_eq!(text(&None::<Uuid>), "\\N");
        assert_eq!(
            (text(&Cents(123_405)), text(&Cents(-35)), text(&Cents(0))),
            ("1234.05".into(), "-0.35".into(), "0.00".into())
        );
    }

    #[test]
    fn a_row_is_a_line() {
        let mut rows = Rows::new("customer_phones", "a, b");
        rows.push(&[&"x", &None::<&str>]);
        assert_eq!(
            (rows.text.as_slice(), rows.waiting),
            (b"x\t\\N\n".as_slice(), 1)
        );
    }
}
