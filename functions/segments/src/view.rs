use jiff::{Timestamp, civil::Date};
use mojavox_db::{
    AuditEntry, Tenant,
    queries::segments::{self, Segment},
    segments::SegmentDebtor,
};
use mojavox_domain::{
    customer::{CustomerKind, CustomerStatus},
    ids::{CustomerId, SegmentId},
    money::Money,
};
use mojavox_http::{ApiError, ApiResult};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

/// A set of debtors.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SegmentView {
    pub id: SegmentId,
    #[schema(example = "Balances from 2,000")]
    pub name: String,
    pub description: Option<String>,
    #[schema(value_type = Object, example = json!({"op": "and", "rules": [{"field": "balance", "operator": "gte", "value": 2000}]}))]
    pub criteria: Value,
    /// As of `refreshedAt`.
    #[schema(example = 128)]
    pub debtor_count: i32,
    /// What they owe together, as of `refreshedAt`.
    pub total_debt: Money,
    pub refreshed_at: Option<Timestamp>,
    /// Counted anew every quarter of an hour.
    pub auto_update: bool,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

impl From<Segment> for SegmentView {
    fn from(row: Segment) -> Self {
        Self {
            id: row.id.into(),
            name: row.name,
            description: row.description,
            criteria: row.criteria,
            debtor_count: row.debtor_count,
            total_debt: row.total_debt.into(),
            refreshed_at: row.refreshed_at,
            auto_update: row.auto_update,
            created_at: row.created_at,
            updated_at: row.updated_at,
        }
    }
}

/// # Errors
/// 404 when there is no such segment.
pub(crate) async fn get(tx: &Tenant, id: SegmentId) -> ApiResult<SegmentView> {
    segments::get_segment()
        .bind(tx, &tx.organization().uuid(), &id.uuid())
        .opt()
        .await?
        .map(Into::into)
        .ok_or_else(|| ApiError::not_found("segment"))
}

/// As [`get`]; nobody else changes it until the transaction ends.
///
/// # Errors
/// 404 when there is no such segment.
pub(crate) async fn lock(tx: &Tenant, id: SegmentId) -> ApiResult<SegmentView> {
    segments::lock_segment()
        .bind(tx, &tx.organization().uuid(), &id.uuid())
        .opt()
        .await?
        .map(Into::into)
        .ok_or_else(|| ApiError::not_found("segment"))
}

/// # Errors
/// The database's.
pub(crate) async fn audit(
    tx: &Tenant,
    action: &str,
    before: Option<&SegmentView>,
    after: Option<&SegmentView>,
) -> ApiResult<()> {
    let Some(segment) = after.or(before) else {
        return Ok(());
    };
    let json = |segment: Option<&SegmentView>| {
        segment
            .map(serde_json::to_value)
            .transpose()
            .map_err(ApiError::internal)
    };
    tx.audit(AuditEntry {
        action,
        entity_type: "segment",
        entity_id: segment.id.uuid(),
        before: json(before)?,
        after: json(after)?,
    })
    .await?;
    Ok(())
}

pub(crate) fn name_taken() -> ApiError {
    ApiError::conflict("segment_name_taken", "Another segment has this name.")
}

/// A debtor in brief.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SegmentDebtorView {
    pub id: CustomerId,
    #[schema(example = "C-2024-00017")]
    pub external_id: Option<String>,
    #[schema(example = "REF-88231")]
    pub reference: Option<String>,
    pub kind: CustomerKind,
    #[schema(example = "Élodie Martin")]
    pub name: String,
    #[schema(example = "elodie.martin@example.com")]
    pub email: Option<String>,
    /// The number to try first, E.164.
    #[schema(example = "+33612345678")]
    pub phone: Option<String>,
    pub original_amount: Money,
    pub balance: Money,
    /// ISO 4217, the organisation's.
    #[schema(example = "EUR")]
    pub currency: String,
    #[schema(value_type = Option<String>, format = Date, example = "2026-03-31")]
    pub due_date: Option<Date>,
    pub status: CustomerStatus,
    pub tags: Vec<String>,
    pub last_contacted_at: Option<Timestamp>,
    pub last_paid_at: Option<Timestamp>,
    pub created_at: Timestamp,
}

impl TryFrom<SegmentDebtor> for SegmentDebtorView {
    type Error = ApiError;

    /// # Errors
    /// The row holds a word that this version does not know.
    fn try_from(row: SegmentDebtor) -> ApiResult<Self> {
        Ok(Self {
            id: row.id.into(),
            external_id: row.external_id,
            reference: row.reference,
            kind: row.kind.parse().map_err(ApiError::internal)?,
            name: row.name,
            email: row.email,
            phone: row.phone,
            original_amount: row.original_amount.into(),
            balance: row.balance.into(),
            currency: row.currency,
            due_date: row.due_date,
            status: row.status.parse().map_err(ApiError::internal)?,
            tags: row.tags,
            last_contacted_at: row.last_contacted_at,
            last_paid_at: row.last_paid_at,
            created_at: row.created_at,
        })
    }
}
