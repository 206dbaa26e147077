//! Counts the debtors of segments anew, of all organisations, the stalest first.
//!
//! Several runs at once share the work: each segment is locked while it is counted, and one that
//! somebody holds or refreshed a moment ago is passed by. A run that ends halfway leaves the rest to
//! the next.

use std::{collections::BTreeSet, time::Duration};

use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use mojavox_db::{
    Db, DbError, Origin,
    queries::{customers, segments as queries},
    segments,
};
use mojavox_domain::{
    clock::Clock,
    ids::{OrganizationId, SegmentId},
    segment::{self, Now},
};
use mojavox_worker::Deadline;
use serde::Serialize;
use uuid::Uuid;

/// Somebody who changed a segment a moment ago has its count already.
const MIN_AGE: SignedDuration = SignedDuration::from_mins(10);
/// Looked up at once.
const BATCH: i32 = 100;
/// The time that one more segment may need, and a margin.
const RESERVE: Duration = Duration::from_secs(20);

/// What a run did.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
pub struct Refreshed {
    pub refreshed: usize,
    /// In another run's hands, deleted or changed meanwhile.
    pub passed_by: usize,
    /// Their criteria or time zone cannot be read, or their count failed; the log says why.
    pub failed: usize,
}

/// Refreshes what is due until nothing is or the time is up.
///
/// # Errors
/// The database cannot be reached.
pub async fn refresh(
    db: &Db,
    clock: &dyn Clock,
    deadline: Deadline,
) -> Result<Refreshed, lambda_runtime::Error> {
    let before = clock.now() - MIN_AGE;
    let mut run = Refreshed::default();
    let mut skip = BTreeSet::new();
    'run: loop {
        let due = due(db, before, &skip).await?;
        if due.is_empty() {
            break;
        }
        for (organization, id) in due {
            if deadline.remaining(clock.now()) < RESERVE {
                tracing::warn!("out of time, the next run goes on");
                break 'run;
            }
            match refresh_one(db, organization, id, before).await {
                Ok(true) => run.refreshed += 1,
                Ok(false) => {
                    run.passed_by += 1;
                    skip.insert(id.uuid());
                }
                Err(Failure::Db(error @ DbError::Unavailable(_))) => return Err(error.into()),
                Err(error) => {
                    tracing::error!(%organization, segment = %id, %error, "not refreshed");
                    run.failed += 1;
                    skip.insert(id.uuid());
                }
            }
        }
    }
    Ok(run)
}

async fn due(
    db: &Db,
    before: Timestamp,
    skip: &BTreeSet<Uuid>,
) -> Result<Vec<(OrganizationId, SegmentId)>, DbError> {
    let skip: Vec<Uuid> = skip.iter().copied().collect();
    let client = db.connection().await?;
    let rows = queries::due_segments()
        .bind(&client, &before, &skip, &BATCH)
        .all()
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.organization_id.into(), row.segment_id.into()))
        .collect())
}

#[derive(Debug)]
enum Failure {
    Db(DbError),
    Unreadable(String),
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Db(error) => error.fmt(f),
            Self::Unreadable(what) => f.write_str(what),
        }
    }
}

impl<E: Into<DbError>> From<E> for Failure {
    fn from(error: E) -> Self {
        Self::Db(error.into())
    }
}

/// `false`: it was not ours to refresh.
async fn refresh_one(
    db: &Db,
    organization: OrganizationId,
    id: SegmentId,
    before: Timestamp,
) -> Result<bool, Failure> {
    let tx = db.system(organization, Origin::default()).await?;
    let Some(criteria) = queries::lock_due_segment()
        .bind(&tx, &organization.uuid(), &id.uuid(), &before)
        .opt()
        .await?
    else {
        tx.commit().await?;
        return Ok(false);
    };
    let settings = customers::get_organization_settings()
        .bind(&tx, &organization.uuid())
        .one()
        .await?;
    let unreadable = |what: String| Failure::Unreadable(what);
    let criteria = segment::parse(&criteria)
        .map_err(|faults| unreadable(format!("criteria that cannot be read: {faults:?}")))?;
    let now = Now {
        at: tx.now(),
        zone: TimeZone::get(&settings.time_zone).map_err(|error| unreadable(error.to_string()))?,
    };
    let totals = segments::totals(&tx, organization, &criteria, &now, None).await?;
    queries::refresh_segment()
        .bind(
            &tx,
            &i32::try_from(totals.debtors).unwrap_or(i32::MAX),
            &totals.debt,
            &now.at,
            &organization.uuid(),
            &id.uuid(),
        )
        .opt()
        .await?;
    tx.commit().await?;
    Ok(true)
}
