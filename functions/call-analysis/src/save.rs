//! One transaction: the result, objections, flags, proposals and who is told.

use mojavox_db::{
    AuditEntry, Db, DbError, Origin, Tenant,
    notifications::{NewNotification, Recipients, notify},
    payments::Account,
    proposals::{Found, settle},
    queries::analysis as queries,
};
use mojavox_domain::{
    analysis::{Analysis, Disclosure, DisclosureKind},
    ids::{CallFlagId, CallObjectionId, OrganizationId},
    notification::NotificationType,
    permissions::Role,
    task::Priority,
};
use mojavox_worker::JobError;
use serde_json::{Value, json};

use crate::recorded::Recorded;

pub(crate) async fn save(
    db: &Db,
    organization: OrganizationId,
    recorded: &Recorded,
    analysis: &Analysis,
) -> Result<(), JobError> {
    let tx = db.system(organization, Origin::default()).await?;
    // The account before the recording: decisions about what was found lock in this order, too.
    let mut account = match recorded.customer {
        Some(customer) => Account::lock(&tx, customer).await?,
        None => None,
    };
    let now = queries::lock_transcript()
        .bind(&tx, &organization.uuid(), &recorded.id.uuid())
        .opt()
        .await?;
    let Some(now) = now.filter(|now| now.purged_at.is_none()) else {
        tx.commit().await?;
        return Ok(());
    };
    if now.transcribed_at != Some(recorded.transcribed_at) {
        return Err(JobError::retry("the transcript is another by now"));
    }
    keep(&tx, recorded, analysis).await?;
    replace_objections(&tx, recorded, analysis).await?;
    flag(&tx, recorded, &analysis.disclosures).await?;
    let found = Found {
        attempt: recorded.attempt,
        recording: recorded.id.uuid(),
        findings: &analysis.findings,
        version: analysis.version,
    };
    settle(&tx, account.as_mut(), &found).await?;
    tx.commit().await?;
    Ok(())
}

async fn keep(tx: &Tenant, recorded: &Recorded, analysis: &Analysis) -> Result<(), DbError> {
    let mut transcript = recorded.transcript.clone();
    for (line, sentiment) in transcript.iter_mut().zip(&analysis.turn_sentiments) {
        line["sentiment"] = json!(sentiment);
    }
    let language = json!(analysis.language);
    let result = json!(analysis);
    queries::save_analysis()
        .bind(
            tx,
            &Value::Array(transcript),
            &language.as_str().unwrap_or_default(),
            &analysis.sentiment,
            &analysis.quality.score,
            &result,
            &analysis.version,
            &tx.now(),
            &tx.organization().uuid(),
            &recorded.id.uuid(),
        )
        .one()
        .await?;
    tx.audit(AuditEntry {
        action: "recordings.analyse",
        entity_type: "recording",
        entity_id: recorded.id.uuid(),
        before: None,
        after: Some(json!({
            "version": analysis.version,
            "objections": analysis.objections.len(),
            "findings": analysis.findings.len(),
            "disclosuresMissing": analysis.disclosures.iter().filter(|one| !one.made).count(),
        })),
    })
    .await
}

async fn replace_objections(
    tx: &Tenant,
    recorded: &Recorded,
    analysis: &Analysis,
) -> Result<(), DbError> {
    let organization = tx.organization().uuid();
    queries::delete_call_objections()
        .bind(tx, &organization, &recorded.attempt)
        .all()
        .await?;
    for objection in &analysis.objections {
        let offset = i32::try_from(objection.evidence.offset_ms).unwrap_or(i32::MAX);
        queries::insert_call_objection()
            .bind(
                tx,
                &tx.new_id::<CallObjectionId>().uuid(),
                &organization,
                &recorded.attempt,
                &objection.category.name(),
                &objection.evidence.text,
                &offset,
                &recorded.called_at,
                &objection.resolved,
                &objection.handled_correctly,
                &analysis.version,
                &tx.now(),
            )
            .one()
            .await?;
    }
    Ok(())
}

/// Missing disclosures are flags of the call for somebody to decide, and supervisors are told once.
/// Flags that no longer hold, and that nobody has decided, are taken back.
async fn flag(tx: &Tenant, recorded: &Recorded, disclosures: &[Disclosure]) -> Result<(), DbError> {
    let organization = tx.organization().uuid();
    let missing: Vec<&Disclosure> = disclosures.iter().filter(|one| !one.made).collect();
    let reasons: Vec<String> = missing.iter().map(|one| reason(one)).collect();
    queries::take_back_call_flags()
        .bind(tx, &tx.now(), &organization, &recorded.attempt, &reasons)
        .all()
        .await?;
    for (disclosure, reason) in missing.iter().zip(&reasons) {
        queries::flag_call_compliance()
            .bind(
                tx,
                &tx.new_id::<CallFlagId>().uuid(),
                &organization,
                &recorded.attempt,
                reason,
                &tx.now(),
            )
            .opt()
            .await?;
        let new = NewNotification {
            kind: NotificationType::Compliance,
            priority: Priority::High,
            title: "A disclosure is missing in a call",
            message: reason,
            data: Some(json!({
                "entityType": "recording",
                "entityId": recorded.id,
                "callId": recorded.attempt,
                "disclosure": disclosure.kind,
                "ruleId": disclosure.rule_id,
            })),
            cause: &format!(
                "call {} lacks disclosure {}",
                recorded.attempt,
                disclosure.kind.name()
            ),
        };
        notify(tx, &Recipients::at_least(Role::Supervisor), &new).await?;
    }
    Ok(())
}

fn reason(disclosure: &Disclosure) -> String {
    let what = match disclosure.kind {
        DisclosureKind::Ai => "It was not said at the beginning that an AI speaks",
        DisclosureKind::Recording => "It was not said at the beginning that the call is recorded",
        DisclosureKind::Collector => "It was not said that a debt collector calls, and what for",
    };
    format!("{what} ({}: {}).", disclosure.rule_id, disclosure.citation)
}
