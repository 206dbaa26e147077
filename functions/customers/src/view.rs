use jiff::{Timestamp, civil::Date};
use mojavox_db::{
    GenericClient,
    queries::customers::{self, Customer, GetCustomerPhones},
};
use mojavox_domain::{
    customer::{CustomerKind, CustomerStatus, PhoneLabel},
    ids::{CustomerId, OrganizationId},
    money::Money,
};
use mojavox_http::{ApiError, ApiResult};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A debtor's account: a person or company and one debt.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CustomerView {
    pub id: CustomerId,
    /// The creditor's own key; imports update by it.
    #[schema(example = "C-2024-00017")]
    pub external_id: Option<String>,
    /// What letters and conversations quote.
    #[schema(example = "REF-88231")]
    pub reference: Option<String>,
    pub kind: CustomerKind,
    #[schema(example = "Élodie Martin")]
    pub name: String,
    #[schema(example = "Élodie")]
    pub first_name: Option<String>,
    #[schema(example = "Martin")]
    pub last_name: Option<String>,
    #[schema(example = "elodie.martin@example.com")]
    pub email: Option<String>,
    /// BCP 47; `null`: the organisation's language.
    #[schema(example = "fr")]
    pub language: Option<String>,
    /// The number to try first, E.164.
    #[schema(example = "+33612345678")]
    pub phone: Option<String>,
    pub phones: Vec<PhoneView>,
    pub address: AddressView,
    /// IANA zone to show times in.
    #[schema(example = "Europe/Paris")]
    pub time_zone: Option<String>,
    /// Every zone where the debtor may be; calling hours bind in all of them.
    #[schema(example = json!(["Europe/Paris"]))]
    pub time_zones: Vec<String>,
    pub creditor_name: Option<String>,
    pub original_amount: Money,
    /// What is owed now; below zero: overpaid.
    pub balance: Money,
    /// ISO 4217, the organisation's.
    #[schema(example = "EUR")]
    pub currency: String,
    #[schema(value_type = Option<String>, format = Date, example = "2026-03-31")]
    pub due_date: Option<Date>,
    pub status: CustomerStatus,
    #[schema(example = json!(["vip"]))]
    pub tags: Vec<String>,
    pub last_contacted_at: Option<Timestamp>,
    pub last_paid_at: Option<Timestamp>,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PhoneView {
    /// E.164.
    #[schema(example = "+33612345678")]
    pub number: String,
    pub label: PhoneLabel,
    /// What the numbering plan says: mobile, fixed, fixed_or_mobile, other or unknown.
    #[schema(example = "mobile")]
    pub line: String,
    /// active, wrong_number or out_of_service; only active ones are called.
    #[schema(example = "active")]
    pub status: String,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AddressView {
    #[schema(example = "12 rue des Lilas")]
    pub line1: Option<String>,
    pub line2: Option<String>,
    #[schema(example = "Lyon")]
    pub city: Option<String>,
    /// State or province.
    pub region: Option<String>,
    #[schema(example = "69003")]
    pub postal_code: Option<String>,
    /// ISO 3166-1 alpha-2.
    #[schema(example = "FR")]
    pub country: Option<String>,
}

/// Puts debtors and their phones together, in the order of the debtors.
pub(crate) async fn with_phones<C: GenericClient>(
    client: &C,
    organization: OrganizationId,
    rows: Vec<Customer>,
) -> ApiResult<Vec<CustomerView>> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let mut phones = customers::get_customer_phones()
        .bind(client, &organization.uuid(), &ids)
        .all()
        .await?;
    rows.into_iter()
        .map(|row| {
            let own = phones
                .extract_if(.., |phone| phone.customer_id == row.id)
                .collect();
            CustomerView::new(row, own)
        })
        .collect()
}

impl CustomerView {
    /// # Errors
    /// The row holds a word that this version does not know.
    pub(crate) fn new(row: Customer, phones: Vec<GetCustomerPhones>) -> ApiResult<Self> {
        let phones = phones
            .into_iter()
            .map(PhoneView::new)
            .collect::<ApiResult<Vec<_>>>()?;
        Ok(Self {
            id: row.id.into(),
            external_id: row.external_id,
            reference: row.reference,
            kind: row.kind.parse().map_err(ApiError::internal)?,
            name: row.name,
            first_name: row.first_name,
            last_name: row.last_name,
            email: row.email,
            language: row.language,
            phone: phones
                .iter()
                .find(|phone| phone.status == "active")
                .map(|phone| phone.number.clone()),
            phones,
            address: AddressView {
                line1: row.address_line1,
                line2: row.address_line2,
                city: row.city,
                region: row.region,
                postal_code: row.postal_code,
                country: row.country,
            },
            time_zone: row.time_zones.first().cloned(),
            time_zones: row.time_zones,
            creditor_name: row.creditor_name,
            original_amount: row.original_amount.into(),
            balance: row.balance.into(),
            currency: row.currency,
            due_date: row.due_date,
            status: row.status.parse().map_err(ApiError::internal)?,
            tags: row.tags,
            last_contacted_at: row.last_contacted_at,
            last_paid_at: row.last_paid_at,
            created_at: row.created_at,
            updated_at: row.updated_at,
        })
    }
}

impl PhoneView {
    fn new(row: GetCustomerPhones) -> ApiResult<Self> {
        Ok(Self {
            number: row.e164,
            label: row.label.parse().map_err(ApiError::internal)?,
            line: row.line,
            status: row.status,
        })
    }
}
