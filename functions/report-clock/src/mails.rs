//! Mails that lie still, and those that are of no interest any more.

use jiff::SignedDuration;
use mojavox_db::{
    Client, DbError, Origin,
    emails::{failed, nudge},
    queries::emails,
};
use mojavox_domain::ids::EmailId;
use uuid::Uuid;

use crate::{BATCH, Clockwork, Due, Fault, Ticked};

const STILL_FOR_SECONDS: f64 = 3600.0;
/// After that it is no news any more.
const TRIED_FOR: SignedDuration = SignedDuration::from_hours(24);
/// Sent and failed ones are kept so long: they show who was told of a report.
const KEPT_FOR_DAYS: i32 = 90;

pub(crate) async fn due(client: &Client, after: Uuid) -> Result<Vec<Due>, DbError> {
    Ok(emails::list_stuck_emails()
        .bind(client, &STILL_FOR_SECONDS, &after, &BATCH)
        .map(|row| (row.organization_id, row.email_id))
        .all()
        .await?)
}

pub(crate) async fn settle(
    clockwork: &Clockwork,
    ticked: &mut Ticked,
    (organization, id): Due,
) -> Result<(), Fault> {
    let tx = clockwork
        .db
        .system(organization.into(), Origin::default())
        .await?;
    let created_at = emails::lock_stuck_email()
        .bind(&tx, &organization, &id, &STILL_FOR_SECONDS)
        .opt()
        .await?;
    if let Some(created_at) = created_at {
        if tx.now().duration_since(created_at) > TRIED_FOR {
            failed(&tx, EmailId(id), "not_sent").await?;
            ticked.given_up += 1;
        } else {
            emails::touch_email()
                .bind(&tx, &organization, &id)
                .one()
                .await?;
            nudge(&tx, EmailId(id)).await?;
            ticked.nudged += 1;
        }
    }
    tx.commit().await?;
    Ok(())
}

pub(crate) async fn sweep(clockwork: &Clockwork) -> Result<(), DbError> {
    let client = clockwork.db.connection().await?;
    emails::sweep_emails()
        .bind(&client, &KEPT_FOR_DAYS)
        .one()
        .await?;
    Ok(())
}
