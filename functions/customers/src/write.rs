//! What creating and updating a debtor share.

use mojavox_db::{
    Tenant,
    queries::customers::{self, Customer, GetCustomerPhones},
};
use mojavox_domain::{
    country::Country,
    customer::{Address, Profile},
    ids::{CustomerId, CustomerPhoneId, LedgerEntryId, UserId},
    money::Money,
    phone::Phone,
    timezone,
};
use mojavox_http::{ApiError, ApiResult, OnConstraint as _};

use crate::{
    input::{Home, LabelledPhone},
    view::CustomerView,
};

/// The organisation's settings that a debtor's data depend on.
pub(crate) struct Settings {
    pub home: Home,
    pub time_zone: String,
    pub compliance_profile: String,
}

pub(crate) async fn settings(tx: &Tenant) -> ApiResult<Settings> {
    let row = customers::get_organization_settings()
        .bind(tx, &tx.organization().uuid())
        .one()
        .await?;
    Ok(Settings {
        home: Home {
            country: row.country.parse::<Country>().ok(),
            currency: row.currency,
        },
        time_zone: row.time_zone,
        compliance_profile: row.compliance_profile,
    })
}

/// What the row says, as the rules see it.
pub(crate) fn profile(row: &Customer) -> ApiResult<Profile> {
    Ok(Profile {
        external_id: row.external_id.clone(),
        reference: row.reference.clone(),
        kind: row.kind.parse().map_err(ApiError::internal)?,
        name: row.name.clone(),
        first_name: row.first_name.clone(),
        last_name: row.last_name.clone(),
        email: row.email.clone(),
        language: row.language.clone(),
        address: Address {
            line1: row.address_line1.clone(),
            line2: row.address_line2.clone(),
            city: row.city.clone(),
            region: row.region.clone(),
            postal_code: row.postal_code.clone(),
            country: row.country.as_deref().and_then(|code| code.parse().ok()),
        },
        creditor_name: row.creditor_name.clone(),
        original_amount: row.original_amount.into(),
        balance: row.balance.into(),
        due_date: row.due_date,
        status: row.status.parse().map_err(ApiError::internal)?,
        tags: row.tags.clone(),
    })
}

/// Numbers that are in use; what turned out to be wrong stays out of sight of forms.
pub(crate) fn usable(phones: &[GetCustomerPhones]) -> ApiResult<Vec<LabelledPhone>> {
    phones
        .iter()
        .filter(|row| row.status == "active")
        .map(|row| {
            Ok(LabelledPhone {
                phone: Phone::parse(&row.e164, None).map_err(ApiError::internal)?,
                label: row.label.parse().map_err(ApiError::internal)?,
            })
        })
        .collect()
}

/// The zones of a debtor with these numbers.
pub(crate) fn zones(profile: &Profile, phones: &[LabelledPhone], time_zone: &str) -> Vec<String> {
    let numbers: Vec<Phone> = phones
        .iter()
        .map(|labelled| labelled.phone.clone())
        .collect();
    profile.time_zones(&numbers, time_zone)
}

pub(crate) async fn insert(
    tx: &Tenant,
    id: CustomerId,
    profile: &Profile,
    time_zones: &[String],
    currency: &str,
) -> ApiResult<()> {
    let address = &profile.address;
    customers::insert_customer()
        .bind(
            tx,
            &id.uuid(),
            &tx.organization().uuid(),
            &profile.external_id,
            &profile.reference,
            &profile.kind.name(),
            &profile.name,
            &profile.first_name,
            &profile.last_name,
            &profile.email,
            &profile.language,
            &address.line1,
            &address.line2,
            &address.city,
            &address.region,
            &address.postal_code,
            &address.country.map(String::from),
            &time_zones,
            &profile.creditor_name,
            &currency,
            &profile.original_amount.decimal(),
            &profile.balance.decimal(),
            &profile.due_date,
            &profile.status.name(),
            &profile.tags,
            &tx.now(),
        )
        .one()
        .await
        .on_constraint(EXTERNAL_ID_KEY, external_id_taken)?;
    Ok(())
}

pub(crate) async fn update(
    tx: &Tenant,
    id: CustomerId,
    profile: &Profile,
    time_zones: &[String],
) -> ApiResult<()> {
    let address = &profile.address;
    customers::update_customer()
        .bind(
            tx,
            &profile.external_id,
            &profile.reference,
            &profile.kind.name(),
            &profile.name,
            &profile.first_name,
            &profile.last_name,
            &profile.email,
            &profile.language,
            &address.line1,
            &address.line2,
            &address.city,
            &address.region,
            &address.postal_code,
            &address.country.map(String::from),
            &time_zones,
            &profile.creditor_name,
            &profile.original_amount.decimal(),
            &profile.balance.decimal(),
            &profile.due_date,
            &profile.status.name(),
            &profile.tags,
            &tx.organization().uuid(),
            &id.uuid(),
        )
        .one()
        .await
        .on_constraint(EXTERNAL_ID_KEY, external_id_taken)?;
    Ok(())
}

const EXTERNAL_ID_KEY: &str = "customers_external_id_key";

fn external_id_taken() -> ApiError {
    ApiError::conflict("external_id_taken", "Another debtor has this externalId.")
}

/// Notes in the ledger what a form did to the balance: it is the original amount and the sum of
/// the ledger, so a change of either that the other does not follow is an adjustment.
pub(crate) async fn adjust(
    tx: &Tenant,
    id: CustomerId,
    before: (Money, Money),
    profile: &Profile,
    currency: &str,
    reason: &str,
) -> ApiResult<()> {
    let (original_before, balance_before) = before;
    let owed = profile.balance.decimal() - balance_before.decimal();
    let taken_on = profile.original_amount.decimal() - original_before.decimal();
    let amount = owed - taken_on;
    if amount.is_zero() {
        return Ok(());
    }
    customers::insert_balance_adjustment()
        .bind(
            tx,
            &tx.new_id::<LedgerEntryId>().uuid(),
            &tx.organization().uuid(),
            &id.uuid(),
            &amount,
            &currency,
            &profile.balance.decimal(),
            &reason,
            &tx.actor().user().map(UserId::uuid),
            &tx.now(),
        )
        .one()
        .await?;
    Ok(())
}

/// Makes `phones` the debtor's numbers in use, in this order.
pub(crate) async fn set_phones(
    tx: &Tenant,
    id: CustomerId,
    phones: &[LabelledPhone],
) -> ApiResult<()> {
    let organization = tx.organization().uuid();
    let numbers: Vec<&str> = phones
        .iter()
        .map(|labelled| labelled.phone.as_str())
        .collect();
    customers::delete_other_customer_phones()
        .bind(tx, &organization, &id.uuid(), &numbers)
        .all()
        .await?;
    for (position, labelled) in (0_i16..).zip(phones) {
        customers::upsert_customer_phone()
            .bind(
                tx,
                &tx.new_id::<CustomerPhoneId>().uuid(),
                &organization,
                &id.uuid(),
                &labelled.phone.as_str(),
                &labelled.phone.kind().name(),
                &labelled.label.name(),
                &position,
                &timezone::area_zones(&labelled.phone),
            )
            .one()
            .await?;
    }
    Ok(())
}

/// The debtor as it stands in this transaction.
pub(crate) async fn view(tx: &Tenant, id: CustomerId) -> ApiResult<CustomerView> {
    let organization = tx.organization().uuid();
    let row = customers::get_customer()
        .bind(tx, &organization, &id.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("customer"))?;
    let phones = customers::get_customer_phones()
        .bind(tx, &organization, &[id.uuid()].as_slice())
        .all()
        .await?;
    CustomerView::new(row, phones)
}
