//! Exports: debtors by id, a batch a query, into parts of an S3 upload. Memory holds one batch and
//! one part.

use mojavox_db::{
    customers::batch,
    queries::{
        customer_jobs,
        customers::{self, Customer, GetCustomerPhones},
    },
};
use mojavox_domain::{csv_cell::neutralise, customer::CustomerFilter, task::Priority};
use mojavox_storage::{Key, Kind, StorageError, Upload};
use mojavox_worker::Deadline;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{
    Stop, Worker,
    file::{encoding::UTF8_BOM, header::Column},
    job::{self, Claim, FILES_KEPT},
};

/// Debtors a query.
const BATCH: i64 = 2_000;

pub(crate) async fn run(worker: &Worker, claim: &Claim, deadline: Deadline) -> Result<(), Stop> {
    match write(worker, claim, deadline, kept(&claim.job.parameters)).await {
        // The upload was completed or thrown away before that was noted: begin again.
        Err(Stop::Storage(StorageError::UploadGone)) => write(worker, claim, deadline, None).await,
        outcome => outcome,
    }
}

/// The upload of a former run.
fn kept(parameters: &Value) -> Option<Upload> {
    serde_json::from_value(parameters.get("upload")?.clone()).ok()
}

/// How far an export is.
struct Progress {
    after: Option<Uuid>,
    rows: i64,
    /// What the job's row says; moves with each part.
    noted: i64,
}

async fn write(
    worker: &Worker,
    claim: &Claim,
    deadline: Deadline,
    kept: Option<Upload>,
) -> Result<(), Stop> {
    let filter = claim
        .job
        .parameters
        .get("filter")
        .cloned()
        .unwrap_or_default();
    let filter: CustomerFilter = serde_json::from_value(filter)
        .map_err(|error| Stop::fail("parameters_invalid", error.to_string()))?;
    let files = worker.uploads.storage();
    let file = format!("{}.csv", claim.id);
    let key = Key::new(Kind::CustomerExport, claim.organization, file).map_err(broken)?;
    let noted = claim.job.processed_rows;
    let (mut writer, mut progress) = if let Some(upload) = kept {
        let writer = files.resume(key.clone(), upload);
        let after = claim.job.resume_after;
        (
            writer,
            Progress {
                after,
                rows: noted,
                noted,
            },
        )
    } else {
        let mut writer = files.write(key.clone()).await?;
        writer.write(UTF8_BOM).await?;
        writer.write(&header()?).await?;
        (
            writer,
            Progress {
                after: None,
                rows: 0,
                noted,
            },
        )
    };
    loop {
        let rows = next(worker, claim, &filter, &progress).await?;
        let last = rows.len() < usize::try_from(BATCH).unwrap_or(usize::MAX);
        if let Some((customer, _)) = rows.last() {
            progress.after = Some(customer.id);
            progress.rows += i64::try_from(rows.len()).unwrap_or(i64::MAX);
        }
        let stored_a_part = writer.write(&table(&rows)?).await?;
        if last {
            break;
        }
        // Only between parts: S3 takes small ones at the end alone, and what is in memory would
        // have to be read again. A part is filled well inside the time that is kept in reserve.
        if stored_a_part {
            let hand_over = job::time_is_short(worker, deadline);
            note(worker, claim, &mut progress, writer.stored(), hand_over).await?;
            if hand_over {
                return Ok(());
            }
        }
    }
    let bytes = writer.finish().await?;
    finish(worker, claim, &progress, &key.to_string(), bytes).await
}

async fn next(
    worker: &Worker,
    claim: &Claim,
    filter: &CustomerFilter,
    progress: &Progress,
) -> Result<Vec<(Customer, Vec<GetCustomerPhones>)>, Stop> {
    let tx = claim.begin(worker).await?;
    let rows = batch(&tx, claim.organization, filter, progress.after, BATCH).await?;
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    // Both come ordered by debtor, so they meet like two hands of cards.
    let phones = customers::get_customer_phones()
        .bind(&tx, &claim.organization.uuid(), &ids)
        .all()
        .await?;
    tx.commit().await?;
    let mut phones = phones.into_iter().peekable();
    Ok(rows
        .into_iter()
        .map(|row| {
            let mut own = Vec::new();
            while let Some(phone) = phones.next_if(|phone| phone.customer_id == row.id) {
                own.push(phone);
            }
            (row, own)
        })
        .collect())
}

/// Notes a stored part, and leaves the rest to the next invocation when time is short.
async fn note(
    worker: &Worker,
    claim: &Claim,
    progress: &mut Progress,
    upload: &Upload,
    hand_over: bool,
) -> Result<(), Stop> {
    let mut parameters = claim.job.parameters.clone();
    parameters["upload"] = json!(upload);
    let mut tx = claim.begin(worker).await?;
    customer_jobs::advance_customer_export()
        .bind(
            &tx,
            &progress.after,
            &progress.rows,
            &Some(upload.id.as_str()),
            &parameters,
            &claim.organization.uuid(),
            &claim.id.uuid(),
            &progress.noted,
        )
        .opt()
        .await?
        .ok_or(Stop::Taken)?;
    if hand_over {
        claim.hand_over(&mut tx).await?;
    }
    tx.commit().await?;
    progress.noted = progress.rows;
    Ok(())
}

async fn finish(
    worker: &Worker,
    claim: &Claim,
    progress: &Progress,
    key: &str,
    bytes: u64,
) -> Result<(), Stop> {
    let tx = claim.begin(worker).await?;
    let bytes = i64::try_from(bytes).unwrap_or(i64::MAX);
    customer_jobs::finish_customer_job()
        .bind(
            &tx,
            &tx.now(),
            &Some(key),
            &Some(bytes),
            &progress.rows,
            &(tx.now() + FILES_KEPT),
            &claim.organization.uuid(),
            &claim.id.uuid(),
        )
        .opt()
        .await?
        .ok_or(Stop::Taken)?;
    claim
        .audit(
            &tx,
            "finish",
            json!({ "rows": progress.rows, "bytes": bytes, "createdBy": claim.job.created_by }),
        )
        .await?;
    let message = format!("{} rows. The file is kept for a week.", progress.rows);
    let tell = claim.tell(&tx, Priority::Medium, "is ready", &message);
    tell.await?;
    tx.commit().await?;
    Ok(())
}

fn broken(error: impl std::error::Error) -> Stop {
    Stop::fail("internal_error", error.to_string())
}

/// The names that an import knows, and what only an export tells.
fn header() -> Result<Vec<u8>, Stop> {
    let mut csv = csv::Writer::from_writer(Vec::new());
    let columns = Column::all().map(Column::name).chain([
        "timeZone",
        "createdAt",
        "lastContactedAt",
        "lastPaidAt",
    ]);
    csv.write_record(columns).map_err(broken)?;
    csv.into_inner().map_err(broken)
}

fn table(rows: &[(Customer, Vec<GetCustomerPhones>)]) -> Result<Vec<u8>, Stop> {
    let mut csv = csv::WriterBuilder::new().from_writer(Vec::with_capacity(rows.len() * 256));
    for (customer, phones) in rows {
        let mut numbers = phones
            .iter()
            .filter(|phone| phone.status == "active")
            .map(|phone| phone.e164.as_str());
        let (phone, second) = (numbers.next(), numbers.next());
        for column in Column::all() {
            match column {
                // Ours, of digits and a sign: they stay what they are.
                Column::Phone => csv.write_field(phone.unwrap_or_default()),
                Column::SecondaryPhone => csv.write_field(second.unwrap_or_default()),
                Column::OriginalAmount => {
                    csv.write_field(format!("{:.2}", customer.original_amount))
                }
                Column::Balance => csv.write_field(format!("{:.2}", customer.balance)),
                Column::DueDate => csv.write_field(text(customer.due_date)),
                column => csv.write_field(neutralise(&own_words(customer, column)).as_ref()),
            }
            .map_err(broken)?;
        }
        for cell in [
            customer.time_zones.first().cloned().unwrap_or_default(),
            customer.created_at.to_string(),
            text(customer.last_contacted_at),
            text(customer.last_paid_at),
        ] {
            csv.write_field(cell).map_err(broken)?;
        }
        csv.write_record(None::<&[u8]>).map_err(broken)?;
    }
    csv.into_inner().map_err(broken)
}

fn text(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// Cells that hold what somebody wrote.
fn own_words(customer: &Customer, column: Column) -> String {
    let optional = |text: &Option<String>| text.clone().unwrap_or_default();
    match column {
        Column::ExternalId => optional(&customer.external_id),
        Column::Reference => optional(&customer.reference),
        Column::Kind => customer.kind.clone(),
        Column::Name => customer.name.clone(),
        Column::FirstName => optional(&customer.first_name),
        Column::LastName => optional(&customer.last_name),
        Column::Email => optional(&customer.email),
        Column::Language => optional(&customer.language),
        Column::AddressLine => optional(&customer.address_line1),
        Column::AddressLine2 => optional(&customer.address_line2),
        Column::City => optional(&customer.city),
        Column::Region => optional(&customer.region),
        Column::PostalCode => optional(&customer.postal_code),
        Column::Country => optional(&customer.country),
        Column::CreditorName => optional(&customer.creditor_name),
        Column::Currency => customer.currency.clone(),
        Column::Status => customer.status.clone(),
        Column::Tags => customer.tags.join("|"),
        Column::Phone
        | Column::SecondaryPhone
        | Column::OriginalAmount
        | Column::Balance
        | Column::DueDate => String::new(),
    }
}
