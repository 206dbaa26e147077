//! Lists of what else debtors stated, were sent and disputed, and of what must be kept.

use mojavox_domain::ids::{CustomerId, OrganizationId};
use mojavox_queries::{
    client::GenericClient,
    queries::compliance::{Dispute, InconvenientTime, LegalHold, ValidationNotice},
};
use tokio_postgres::Row;

use super::lists::{CREATED, Count, Filter, Start, page};
use crate::{Result, conditions::Conditions};

const INCONVENIENT_TIMES: &str = "id, customer_id, weekdays, from_minute, until_minute, place, evidence, \
    contact_attempt_id, stated_at, withdrawn_at, created_by, created_at";
const DISPUTES: &str = "id, customer_id, contact_attempt_id, written, reason, status, received_at, resolved_at, \
    resolved_by, resolution, created_by, created_at";
const VALIDATION_NOTICES: &str = "id, customer_id, channel, template_version_id, sent_at, assumed_received_on, \
    period_ends_on, created_by, created_at";
const LEGAL_HOLDS: &str =
    "id, customer_id, recording_id, reason, placed_by, placed_at, released_by, released_at";

/// What is listed beside opt-outs and consents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Register {
    InconvenientTimes,
    Disputes,
    ValidationNotices,
    LegalHolds,
}

impl Register {
    const fn table(self) -> &'static str {
        match self {
            Self::InconvenientTimes => "inconvenient_times",
            Self::Disputes => "disputes",
            Self::ValidationNotices => "validation_notices",
            Self::LegalHolds => "legal_holds",
        }
    }

    const fn time(self) -> &'static str {
        match self {
            Self::LegalHolds => "placed_at",
            _ => CREATED,
        }
    }

    /// Set when it no longer stands.
    const fn end(self) -> Option<&'static str> {
        match self {
            Self::InconvenientTimes => Some("withdrawn_at"),
            Self::Disputes => Some("resolved_at"),
            Self::ValidationNotices => None,
            Self::LegalHolds => Some("released_at"),
        }
    }

    fn conditions(self, organization: OrganizationId, filter: &Filter) -> Conditions {
        let mut conditions = Conditions::new("organization_id = $1", organization.uuid());
        conditions.compare("customer_id", "=", filter.customer.map(CustomerId::uuid));
        conditions.compare("status", "=", filter.status);
        if let (Some((active, _)), Some(end)) = (filter.active, self.end()) {
            let is = if active { "IS NULL" } else { "IS NOT NULL" };
            conditions.and(&format!("{end} {is}"));
        }
        conditions
    }

    async fn rows<C: GenericClient>(
        self,
        client: &C,
        columns: &str,
        (organization, filter): (OrganizationId, &Filter),
        start: Start,
        limit: i64,
    ) -> Result<Vec<Row>> {
        let conditions = self.conditions(organization, filter);
        page(
            client,
            conditions,
            columns,
            self.table(),
            self.time(),
            start,
            limit,
        )
        .await
    }
}

/// How many there are.
///
/// # Errors
/// The database's.
pub async fn count<C: GenericClient>(
    client: &C,
    register: Register,
    organization: OrganizationId,
    filter: &Filter,
) -> Result<Count> {
    register
        .conditions(organization, filter)
        .count(client, register.table())
        .await
}

/// What does not suit debtors, the latest first, at most `limit`.
///
/// # Errors
/// The database's.
pub async fn inconvenient_times<C: GenericClient>(
    client: &C,
    organization: OrganizationId,
    filter: &Filter,
    start: Start,
    limit: i64,
) -> Result<Vec<InconvenientTime>> {
    let of = (organization, filter);
    let rows = Register::InconvenientTimes
        .rows(client, INCONVENIENT_TIMES, of, start, limit)
        .await?;
    rows.iter().map(inconvenient_time).collect()
}

/// Disputes, the latest first, at most `limit`.
///
/// # Errors
/// The database's.
pub async fn disputes<C: GenericClient>(
    client: &C,
    organization: OrganizationId,
    filter: &Filter,
    start: Start,
    limit: i64,
) -> Result<Vec<Dispute>> {
    let of = (organization, filter);
    let rows = Register::Disputes
        .rows(client, DISPUTES, of, start, limit)
        .await?;
    rows.iter().map(dispute).collect()
}

/// Validation notices, the latest first, at most `limit`.
///
/// # Errors
/// The database's.
pub async fn validation_notices<C: GenericClient>(
    client: &C,
    organization: OrganizationId,
    filter: &Filter,
    start: Start,
    limit: i64,
) -> Result<Vec<ValidationNotice>> {
    let of = (organization, filter);
    let rows = Register::ValidationNotices
        .rows(client, VALIDATION_NOTICES, of, start, limit)
        .await?;
    rows.iter().map(validation_notice).collect()
}

/// Legal holds, the latest first, at most `limit`.
///
/// # Errors
/// The database's.
pub async fn legal_holds<C: GenericClient>(
    client: &C,
    organization: OrganizationId,
    filter: &Filter,
    start: Start,
    limit: i64,
) -> Result<Vec<LegalHold>> {
    let of = (organization, filter);
    let rows = Register::LegalHolds
        .rows(client, LEGAL_HOLDS, of, start, limit)
        .await?;
    rows.iter().map(legal_hold).collect()
}

fn inconvenient_time(row: &Row) -> Result<InconvenientTime> {
    Ok(InconvenientTime {
        id: row.try_get("id")?,
        customer_id: row.try_get("customer_id")?,
        weekdays: row.try_get("weekdays")?,
        from_minute: row.try_get("from_minute")?,
        until_minute: row.try_get("until_minute")?,
        place: row.try_get("place")?,
        evidence: row.try_get("evidence")?,
        contact_attempt_id: row.try_get("contact_attempt_id")?,
        stated_at: row.try_get("stated_at")?,
        withdrawn_at: row.try_get("withdrawn_at")?,
        created_by: row.try_get("created_by")?,
        created_at: row.try_get("created_at")?,
    })
}

fn dispute(row: &Row) -> Result<Dispute> {
    Ok(Dispute {
        id: row.try_get("id")?,
        customer_id: row.try_get("customer_id")?,
        contact_attempt_id: row.try_get("contact_attempt_id")?,
        written: row.try_get("written")?,
        reason: row.try_get("reason")?,
        status: row.try_get("status")?,
        received_at: row.try_get("received_at")?,
        resolved_at: row.try_get("resolved_at")?,
        resolved_by: row.try_get("resolved_by")?,
        resolution: row.try_get("resolution")?,
        created_by: row.try_get("created_by")?,
        created_at: row.try_get("created_at")?,
    })
}

fn validation_notice(row: &Row) -> Result<ValidationNotice> {
    Ok(ValidationNotice {
        id: row.try_get("id")?,
        customer_id: row.try_get("customer_id")?,
        channel: row.try_get("channel")?,
        template_version_id: row.try_get("template_version_id")?,
        sent_at: row.try_get("sent_at")?,
        assumed_received_on: row.try_get("assumed_received_on")?,
        period_ends_on: row.try_get("period_ends_on")?,
        created_by: row.try_get("created_by")?,
        created_at: row.try_get("created_at")?,
    })
}

fn legal_hold(row: &Row) -> Result<LegalHold> {
    Ok(LegalHold {
        id: row.try_get("id")?,
        customer_id: row.try_get("customer_id")?,
        recording_id: row.try_get("recording_id")?,
        reason: row.try_get("reason")?,
        placed_by: row.try_get("placed_by")?,
        placed_at: row.try_get("placed_at")?,
        released_by: row.try_get("released_by")?,
        released_at: row.try_get("released_at")?,
    })
}
