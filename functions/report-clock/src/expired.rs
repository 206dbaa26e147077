//! Files of reports whose time is over. The rows stay: they say what was reported when, to whom.

use mojavox_db::{Client, DbError, Origin, queries::reports};
use mojavox_storage::Key;
use uuid::Uuid;

use crate::{BATCH, Clockwork, Due, Fault, Ticked, unreadable};

pub(crate) async fn due(
    clockwork: &Clockwork,
    client: &Client,
    after: Uuid,
) -> Result<Vec<Due>, DbError> {
    Ok(reports::list_expired_reports()
        .bind(client, &clockwork.clock.now(), &after, &BATCH)
        .map(|row| (row.organization_id, row.report_id))
        .all()
        .await?)
}

/// The file first: since its time is over, nobody is given its address any more. Whoever dies
/// before the row says so leaves it to the next run, which finds no file, and that is fine.
pub(crate) async fn remove(
    clockwork: &Clockwork,
    ticked: &mut Ticked,
    (organization, id): Due,
) -> Result<(), Fault> {
    let tx = clockwork
        .db
        .system(organization.into(), Origin::default())
        .await?;
    let now = tx.now();
    let path = reports::lock_expired_report()
        .bind(&tx, &organization, &id, &now)
        .opt()
        .await?;
    if let Some(path) = path.flatten() {
        let key: Key = path.parse().map_err(unreadable)?;
        if key.organization.uuid() != organization {
            return Err(unreadable("a report names another organisation's file"));
        }
        clockwork
            .storage
            .delete(&key)
            .await
            .map_err(Fault::Storage)?;
        reports::report_file_removed()
            .bind(&tx, &now, &organization, &id)
            .one()
            .await?;
        ticked.removed += 1;
    }
    tx.commit().await?;
    Ok(())
}
