//! Files whose row is gone.

use mojavox_db::{Client, DbError, Origin, Tenant, queries::reports};
use mojavox_storage::{Key, Upload};
use uuid::Uuid;

use crate::{BATCH, Clockwork, Due, Fault, Ticked, unreadable};

/// Notes that a file, or what there is of it, is to go.
pub(crate) async fn note(tx: &Tenant, key: &Key) -> Result<(), Fault> {
    reports::insert_file_removal()
        .bind(
            tx,
            &tx.new_id::<Uuid>(),
            &tx.organization().uuid(),
            &key.to_string(),
            &None::<&str>,
            &tx.now(),
        )
        .one()
        .await?;
    Ok(())
}

pub(crate) async fn due(
    clockwork: &Clockwork,
    client: &Client,
    after: Uuid,
) -> Result<Vec<Due>, DbError> {
    Ok(reports::list_due_file_removals()
        .bind(client, &clockwork.clock.now(), &after, &BATCH)
        .map(|row| (row.organization_id, row.removal_id))
        .all()
        .await?)
}

/// The note is gone when all of it is: whoever dies before that leaves it to the next run.
pub(crate) async fn remove(
    clockwork: &Clockwork,
    ticked: &mut Ticked,
    (organization, id): Due,
) -> Result<(), Fault> {
    let tx = clockwork
        .db
        .system(organization.into(), Origin::default())
        .await?;
    let removal = reports::take_file_removal()
        .bind(&tx, &organization, &id)
        .opt()
        .await?;
    if let Some(removal) = removal {
        let key: Key = removal.file_path.parse().map_err(unreadable)?;
        if key.organization.uuid() != organization {
            return Err(unreadable("a note names another organisation's file"));
        }
        let abandoned = match removal.upload_id {
            Some(id) => {
                let upload = Upload {
                    id,
                    ..Upload::default()
                };
                clockwork.storage.abandon(&key, &upload).await
            }
            // Nobody noted whether there is one.
            None => clockwork.storage.abandon_all(&key).await,
        };
        abandoned.map_err(Fault::Storage)?;
        clockwork
            .storage
            .delete(&key)
            .await
            .map_err(Fault::Storage)?;
        ticked.removed += 1;
    }
    tx.commit().await?;
    Ok(())
}
