//! Schedules whose time has come.

use jiff::tz::TimeZone;
use mojavox_db::{
    Client, DbError, Origin, Tenant,
    notifications::{NewNotification, Recipients, notify},
    queries::reports::{self, LockDueSchedule},
    reports::{NewReport, Run, create, named},
};
use mojavox_domain::{
    ids::ReportScheduleId,
    notification::NotificationType,
    permissions::{Permission, Role},
    report::{Cron, ScheduleParameters},
    task::Priority,
};
use serde_json::json;
use uuid::Uuid;

use crate::{BATCH, Clockwork, Due, Fault, Ticked, unreadable};

pub(crate) async fn due(
    clockwork: &Clockwork,
    client: &Client,
    after: Uuid,
) -> Result<Vec<Due>, DbError> {
    Ok(reports::list_due_schedules()
        .bind(client, &clockwork.clock.now(), &after, &BATCH)
        .map(|row| (row.organization_id, row.schedule_id))
        .all()
        .await?)
}

/// Puts the report of a schedule's latest due run on its way. Of runs that an outage has made it
/// miss, the others are left out: nobody wants last week's seven reports of a day this morning.
pub(crate) async fn run(
    clockwork: &Clockwork,
    ticked: &mut Ticked,
    (organization, id): Due,
) -> Result<(), Fault> {
    let tx = clockwork
        .db
        .system(organization.into(), Origin::default())
        .await?;
    let now = tx.now();
    let schedule = reports::lock_due_schedule()
        .bind(&tx, &organization, &id, &now)
        .opt()
        .await?;
    // Another clock has it in hand.
    let Some(schedule) = schedule else {
        return Ok(tx.commit().await.map(drop)?);
    };
    let role: Role = schedule.creator_role.parse().map_err(unreadable)?;
    if !schedule.creator_is_there || !role.may(Permission::ReportsSchedule) {
        disable(&tx, id, &schedule).await?;
        ticked.disabled += 1;
        return Ok(tx.commit().await.map(drop)?);
    }
    let zone = TimeZone::get(&schedule.time_zone).map_err(unreadable)?;
    let home = TimeZone::get(&schedule.organization_time_zone).map_err(unreadable)?;
    let cron = Cron::parse(&schedule.cron).map_err(unreadable)?;
    let parameters: ScheduleParameters =
        serde_json::from_value(schedule.parameters).map_err(unreadable)?;
    let due = cron.latest_due(schedule.next_run_at, now, &zone);
    let parameters = parameters
        .at(due, &home, role.may(Permission::CustomersRead))
        .ok_or_else(|| unreadable("a run at the end of time"))?;
    let new = NewReport {
        name: &named(&schedule.name, parameters.date_range),
        kind: schedule.r#type.parse().map_err(unreadable)?,
        format: schedule.format.parse().map_err(unreadable)?,
        parameters: &parameters,
        owner: schedule.created_by.into(),
        run: Some(Run {
            schedule: ReportScheduleId(id),
            due: Some(due),
            recipients: &schedule.recipients,
        }),
    };
    let made = create(&tx, &new).await?;
    reports::schedule_has_run()
        .bind(&tx, &due, &cron.next_after(now, &zone), &organization, &id)
        .one()
        .await?;
    tx.commit().await?;
    ticked.started += usize::from(made.is_some());
    Ok(())
}

/// What a report shows is what its owner may see: without one, nobody says what that is.
async fn disable(tx: &Tenant, id: Uuid, schedule: &LockDueSchedule) -> Result<(), Fault> {
    reports::disable_schedule()
        .bind(tx, &tx.organization().uuid(), &id)
        .one()
        .await?;
    let new = NewNotification {
        kind: NotificationType::Alert,
        priority: Priority::Medium,
        title: "A planned report is not made any more",
        message: &format!(
            "{}: whose it was may not have it made any more. Change it to make it yours.",
            schedule.name
        ),
        data: Some(json!({ "entityType": "report_schedule", "entityId": id })),
        cause: &format!("report_schedule {id} disabled {}", tx.now()),
    };
    notify(tx, &Recipients::at_least(Role::Supervisor), &new).await?;
    Ok(())
}
