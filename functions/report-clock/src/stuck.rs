//! Reports that no worker has touched for long: it died, and its message is lost.

use mojavox_db::{
    Client, DbError, Origin,
    queries::reports,
    reports::{file_name, finished, nudge},
};
use mojavox_domain::ids::ReportId;
use mojavox_storage::{Key, Kind};
use uuid::Uuid;

use crate::{BATCH, Clockwork, Due, Fault, Ticked, removals, unreadable};

/// Workers note their progress every few seconds, and a dead one's message comes back within the
/// minute.
const STILL_FOR_SECONDS: f64 = 1800.0;
/// Sent again so often, it is the report: not a worker that happened to die.
const MOST_NUDGES: i16 = 3;

pub(crate) async fn due(client: &Client, after: Uuid) -> Result<Vec<Due>, DbError> {
    Ok(reports::list_stuck_reports()
        .bind(client, &STILL_FOR_SECONDS, &after, &BATCH)
        .map(|row| (row.organization_id, row.report_id))
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
    let report = reports::lock_stuck_report()
        .bind(&tx, &organization, &id, &STILL_FOR_SECONDS)
        .opt()
        .await?;
    let Some(report) = report else {
        return Ok(tx.commit().await.map(drop)?);
    };
    if report.nudges < MOST_NUDGES {
        reports::nudge_report()
            .bind(&tx, &organization, &id)
            .one()
            .await?;
        nudge(&tx, ReportId(id)).await?;
        ticked.nudged += 1;
    } else {
        for attempt in 1..=report.attempts {
            let name = file_name(ReportId(id), attempt, &report.format);
            let key = Key::new(Kind::Report, tx.organization(), name).map_err(unreadable)?;
            removals::note(&tx, &key).await?;
        }
        reports::give_report_up()
            .bind(&tx, &"gave_up", &organization, &id)
            .one()
            .await?;
        finished(&tx, ReportId(id), &clockwork.frontend).await?;
        ticked.given_up += 1;
    }
    tx.commit().await?;
    Ok(())
}
