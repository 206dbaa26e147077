//! Writes a step's debtors, each table in one statement.

use mojavox_db::{Tenant, queries::customers};
use mojavox_domain::{
    ids::{CustomerId, CustomerPhoneId, LedgerEntryId},
    timezone,
};
use rust_decimal::Decimal;
use uuid::Uuid;

use crate::{
    Stop,
    merge::{Merged, label},
};

/// Joins the lists inside a row: unnest takes nested arrays apart.
const SEPARATOR: &str = "\u{1f}";

/// The unique keys of debtors; broken when somebody created the same debtor a moment ago.
pub(crate) const EXTERNAL_ID_KEY: &str = "customers_external_id_key";

/// What is the same for all rows of an import.
pub(crate) struct Common<'a> {
    pub currency: &'a str,
    /// Who began the import.
    pub created_by: Uuid,
    /// Stands in the ledger.
    pub reason: &'a str,
}

pub(crate) async fn write(tx: &Tenant, rows: &[Merged], common: &Common<'_>) -> Result<(), Stop> {
    let rows: Vec<(Uuid, &Merged)> = rows
        .iter()
        .map(|row| {
            (
                row.id.unwrap_or_else(|| tx.new_id::<CustomerId>().uuid()),
                row,
            )
        })
        .collect();
    let (new, changed): (Vec<_>, Vec<_>) =
        rows.iter().copied().partition(|(_, row)| row.id.is_none());
    if !new.is_empty() {
        insert(tx, &new, common).await?;
    }
    if !changed.is_empty() {
        update(tx, &changed).await?;
    }
    phones(tx, &rows).await?;
    ledger(tx, &rows, common).await
}

/// A column of all rows.
fn column<'r, T>(rows: &[(Uuid, &'r Merged)], of: impl Fn(&'r Merged) -> T) -> Vec<T> {
    rows.iter().map(|(_, row)| of(row)).collect()
}

fn ids(rows: &[(Uuid, &Merged)]) -> Vec<Uuid> {
    rows.iter().map(|(id, _)| *id).collect()
}

async fn insert(tx: &Tenant, rows: &[(Uuid, &Merged)], common: &Common<'_>) -> Result<(), Stop> {
    customers::insert_customers()
        .bind(
            tx,
            &tx.organization().uuid(),
            &common.currency,
            &tx.now(),
            &ids(rows),
            &column(rows, |row| row.profile.external_id.as_deref()),
            &column(rows, |row| row.profile.reference.as_deref()),
            &column(rows, |row| row.profile.kind.name()),
            &column(rows, |row| row.profile.name.as_str()),
            &column(rows, |row| row.profile.first_name.as_deref()),
            &column(rows, |row| row.profile.last_name.as_deref()),
            &column(rows, |row| row.profile.email.as_deref()),
            &column(rows, |row| row.profile.language.as_deref()),
            &column(rows, |row| row.profile.address.line1.as_deref()),
            &column(rows, |row| row.profile.address.line2.as_deref()),
            &column(rows, |row| row.profile.address.city.as_deref()),
            &column(rows, |row| row.profile.address.region.as_deref()),
            &column(rows, |row| row.profile.address.postal_code.as_deref()),
            &column(rows, |row| row.profile.address.country.map(String::from)),
            &column(rows, |row| row.time_zones.join(SEPARATOR)),
            &column(rows, |row| row.profile.creditor_name.as_deref()),
            &column(rows, |row| row.profile.original_amount.decimal()),
            &column(rows, |row| row.profile.balance.decimal()),
            &column(rows, |row| row.profile.due_date),
            &column(rows, |row| row.profile.status.name()),
            &column(rows, |row| row.profile.tags.join(SEPARATOR)),
        )
        .all()
        .await?;
    Ok(())
}

async fn update(tx: &Tenant, rows: &[(Uuid, &Merged)]) -> Result<(), Stop> {
    customers::update_customers()
        .bind(
            tx,
            &ids(rows),
            &column(rows, |row| row.profile.reference.as_deref()),
            &column(rows, |row| row.profile.kind.name()),
            &column(rows, |row| row.profile.name.as_str()),
            &column(rows, |row| row.profile.first_name.as_deref()),
            &column(rows, |row| row.profile.last_name.as_deref()),
            &column(rows, |row| row.profile.email.as_deref()),
            &column(rows, |row| row.profile.language.as_deref()),
            &column(rows, |row| row.profile.address.line1.as_deref()),
            &column(rows, |row| row.profile.address.line2.as_deref()),
            &column(rows, |row| row.profile.address.city.as_deref()),
            &column(rows, |row| row.profile.address.region.as_deref()),
            &column(rows, |row| row.profile.address.postal_code.as_deref()),
            &column(rows, |row| row.profile.address.country.map(String::from)),
            &column(rows, |row| row.time_zones.join(SEPARATOR)),
            &column(rows, |row| row.profile.creditor_name.as_deref()),
            &column(rows, |row| row.profile.original_amount.decimal()),
            &column(rows, |row| row.profile.balance.decimal()),
            &column(rows, |row| row.profile.due_date),
            &column(rows, |row| row.profile.status.name()),
            &column(rows, |row| row.profile.tags.join(SEPARATOR)),
            &tx.organization().uuid(),
        )
        .all()
        .await?;
    Ok(())
}

async fn phones(tx: &Tenant, rows: &[(Uuid, &Merged)]) -> Result<(), Stop> {
    let phones: Vec<_> = rows
        .iter()
        .flat_map(|(id, row)| row.phones.iter().map(move |(phone, at)| (*id, phone, *at)))
        .collect();
    if phones.is_empty() {
        return Ok(());
    }
    let zones = |phone| timezone::area_zones(phone).join(SEPARATOR);
    customers::upsert_customer_phones()
        .bind(
            tx,
            &tx.organization().uuid(),
            &phones
                .iter()
                .map(|_| tx.new_id::<CustomerPhoneId>().uuid())
                .collect::<Vec<_>>(),
            &phones.iter().map(|(id, ..)| *id).collect::<Vec<_>>(),
            &phones
                .iter()
                .map(|(_, phone, _)| phone.as_str())
                .collect::<Vec<_>>(),
            &phones
                .iter()
                .map(|(_, phone, _)| phone.kind().name())
                .collect::<Vec<_>>(),
            &phones
                .iter()
                .map(|(_, phone, _)| label(phone).name())
                .collect::<Vec<_>>(),
            &phones.iter().map(|(.., at)| *at).collect::<Vec<_>>(),
            &phones
                .iter()
                .map(|(_, phone, _)| zones(phone))
                .collect::<Vec<_>>(),
        )
        .all()
        .await?;
    Ok(())
}

async fn ledger(tx: &Tenant, rows: &[(Uuid, &Merged)], common: &Common<'_>) -> Result<(), Stop> {
    let moved: Vec<(Uuid, Decimal, Decimal)> = rows
        .iter()
        .filter(|(_, row)| !row.adjustment.is_zero())
        .map(|(id, row)| (*id, row.adjustment, row.profile.balance.decimal()))
        .collect();
    if moved.is_empty() {
        return Ok(());
    }
    customers::insert_balance_adjustments()
        .bind(
            tx,
            &tx.organization().uuid(),
            &common.currency,
            &common.reason,
            &common.created_by,
            &tx.now(),
            &moved
                .iter()
                .map(|_| tx.new_id::<LedgerEntryId>().uuid())
                .collect::<Vec<_>>(),
            &moved.iter().map(|(id, ..)| *id).collect::<Vec<_>>(),
            &moved
                .iter()
                .map(|(_, amount, _)| *amount)
                .collect::<Vec<_>>(),
            &moved
                .iter()
                .map(|(.., balance)| *balance)
                .collect::<Vec<_>>(),
        )
        .all()
        .await?;
    Ok(())
}
