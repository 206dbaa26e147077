use std::collections::BTreeMap;

use axum::{extract::State as Shared, http::StatusCode, response::Response};
use garde::Validate;
use jiff::Timestamp;
use mojavox_db::{AuditEntry, queries::customer_jobs};
use mojavox_domain::{
    country::Country, customer::parse_line, ids::CustomerJobId, permissions::CustomersImport,
};
use mojavox_http::{ApiError, ApiResult, Caller, Idempotency, Problem, Valid};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{FILES_KEPT, IMPORT, storage};
use crate::State;

/// What file will come and how it is to be read.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub(crate) struct CreateImport {
    #[garde(length(chars, min = 1, max = 255))]
    #[schema(example = "debtors.csv", max_length = 255)]
    file_name: String,
    /// Check everything, change nothing.
    #[serde(default)]
    dry_run: bool,
    /// ISO 3166-1 alpha-2: how phone numbers without country code are read where a row names no
    /// country. The organisation's, unless said otherwise.
    #[schema(value_type = Option<String>, example = "FR")]
    default_country: Option<Country>,
    /// Found out from the first line, unless said.
    delimiter: Option<Delimiter>,
    /// Header in the file -> field (`externalId`, `name`, `firstName`, `lastName`, `email`, `phone`,
    /// `secondaryPhone`, `reference`, `kind`, `language`, `addressLine`, `addressLine2`, `city`,
    /// `region`, `postalCode`, `country`, `creditorName`, `originalAmount`, `balance`, `currency`,
    /// `dueDate`, `status`, `tags`; empty to ignore the column). The usual English and French
    /// headers are known without.
    #[serde(default)]
    #[garde(length(max = 200))]
    #[schema(example = json!({"N° dossier": "externalId", "Solde dû": "balance"}))]
    mapping: BTreeMap<String, String>,
}

#[derive(Clone, Copy, Serialize, Deserialize, ToSchema)]
pub(crate) enum Delimiter {
    #[serde(rename = ",")]
    Comma,
    #[serde(rename = ";")]
    Semicolon,
    #[serde(rename = "\t")]
    Tab,
    #[serde(rename = "|")]
    Bar,
}

/// Where to send the file.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ImportCreated {
    pub id: CustomerJobId,
    #[schema(example = "awaiting_upload")]
    pub status: &'static str,
    /// Takes one PUT with the file as its body, at most 100 MB.
    pub upload_url: String,
    /// When the address stops working.
    pub expires_at: Timestamp,
}

/// Begin an import
///
/// Three steps: this, then PUT the CSV file to `uploadUrl`, then POST to
/// `/customers/import/{id}/start`. Rows are matched with debtors by `externalId`; an empty cell
/// leaves what is known as it is.
#[utoipa::path(
    post, path = "/customers/import", tag = "customer-files",
    params(("Idempotency-Key" = Option<String>, Header, description = "A repeat with the same key gets the first answer")),
    request_body = CreateImport,
    responses(
        (status = 201, description = "Send the file now", body = ImportCreated),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`idempotency_in_flight`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("customers:import"))),
)]
pub(crate) async fn create_import(
    Shared(state): Shared<State>,
    caller: Caller<CustomersImport>,
    idempotency: Idempotency,
    Valid(input): Valid<CreateImport>,
) -> ApiResult<Response> {
    let file_name = parse_line(&input.file_name, 255)
        .map_err(|error| ApiError::invalid_field("/fileName", error.to_string()))?;
    let tx = caller.begin().await?;
    if let Some(answer) = idempotency.replay(&tx).await? {
        return Ok(answer);
    }
    let id: CustomerJobId = tx.new_id();
    let key = storage::upload_key(tx.organization(), id)?;
    let parameters = serde_json::json!({
        "defaultCountry": input.default_country,
        "delimiter": input.delimiter,
        "mapping": input.mapping,
    });
    customer_jobs::insert_customer_job()
        .bind(
            &tx,
            &id.uuid(),
            &tx.organization().uuid(),
            &IMPORT,
            &"awaiting_upload",
            &input.dry_run,
            &Some(file_name.as_str()),
            &Some(key.to_string()),
            &parameters,
            &caller.user().uuid(),
            &tx.now(),
            &Some(tx.now() + FILES_KEPT),
        )
        .one()
        .await?;
    tx.audit(AuditEntry {
        action: "customer_imports.create",
        entity_type: "customer_import",
        entity_id: id.uuid(),
        before: None,
        after: Some(serde_json::json!({ "fileName": file_name, "dryRun": input.dry_run })),
    })
    .await?;
    let address = state.uploads.address(&key, tx.now()).await;
    let address = address.map_err(storage::unavailable)?;
    let created = ImportCreated {
        id,
        status: "awaiting_upload",
        upload_url: address.url,
        expires_at: address.expires_at,
    };
    let answer = idempotency
        .answer(&tx, StatusCode::CREATED, &created)
        .await?;
    tx.commit().await?;
    Ok(answer)
}
