//! Telling of a report that is ready, or will not be.

use mojavox_domain::{
    ids::ReportId,
    notification::NotificationType,
    report::{Language, ReadyMail, ReportParameters, ReportStatus, ReportType, ready_mail},
    task::Priority,
};
use mojavox_queries::queries::reports::{self, GetFinishedReport};
use serde_json::json;

use crate::{
    Result, Tenant, emails,
    emails::NewEmail,
    error::unreadable,
    notifications::{NewNotification, Recipients, notify},
};

/// Tells of a report whose row says `ready` or `failed`, in the transaction that made it so: its
/// owner is notified and, when it is ready, a schedule's recipients are mailed a link to it. Saying
/// it twice tells once. A report that is gone, or not finished, is told of to nobody.
///
/// `frontend` is where people sign in (`FRONTEND_URL`): mails link to `{frontend}/reports/{id}`,
/// and hold neither the file nor anything out of it.
///
/// # Errors
/// The database's.
pub async fn finished(tx: &Tenant, id: ReportId, frontend: &str) -> Result<()> {
    let report = reports::get_finished_report()
        .bind(tx, &tx.organization().uuid(), &id.uuid())
        .opt()
        .await?;
    let Some(report) = report else {
        return Ok(());
    };
    let status: ReportStatus = report.status.parse().map_err(unreadable)?;
    match status {
        ReportStatus::Pending | ReportStatus::Generating => return Ok(()),
        ReportStatus::Ready => mail(tx, id, &report, frontend).await?,
        ReportStatus::Failed => {}
    }
    let Some(owner) = report.generated_by else {
        return Ok(());
    };
    let ready = status == ReportStatus::Ready;
    let new = NewNotification {
        kind: if ready {
            NotificationType::System
        } else {
            NotificationType::Alert
        },
        priority: if ready {
            Priority::Low
        } else {
            Priority::Medium
        },
        title: if ready {
            "A report is ready"
        } else {
            "A report could not be made"
        },
        message: &report.name,
        data: Some(json!({
            "entityType": "report", "entityId": id, "format": report.format, "status": report.status,
            "errorCode": report.error_code, "scheduleId": report.schedule_id,
        })),
        cause: &format!("report {id} {}", report.status),
    };
    notify(tx, &Recipients::user(owner.into()), &new).await
}

async fn mail(tx: &Tenant, id: ReportId, report: &GetFinishedReport, frontend: &str) -> Result<()> {
    if report.recipients.is_empty() {
        return Ok(());
    }
    let parameters: ReportParameters =
        serde_json::from_value(report.parameters.clone()).map_err(unreadable)?;
    let kind: ReportType = report.r#type.parse().map_err(unreadable)?;
    let mail = ready_mail(&ReadyMail {
        language: Language::of_locale(&report.locale),
        organization: &report.organization_name,
        report: &report.name,
        kind,
        format: report.format.parse().map_err(unreadable)?,
        days: parameters.date_range,
        link: &format!("{}/reports/{id}", frontend.trim_end_matches('/')),
    })
    .map_err(unreadable)?;
    for recipient in &report.recipients {
        let new = NewEmail {
            recipient,
            subject: &mail.subject,
            text: &mail.text,
            html: &mail.html,
            entity_type: "report",
            entity_id: id.uuid(),
            cause: &format!("report {id} ready"),
        };
        emails::enqueue(tx, &new).await?;
    }
    Ok(())
}
