// This file was generated with `cornucopia`. Do not modify.

#[derive(Clone, Copy, Debug)]
pub struct GetCustomerParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct LockCustomerParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct CustomerExistsParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct GetCustomerPhonesParams<T1: crate::ArraySql<Item = uuid::Uuid>> {
    pub organization_id: uuid::Uuid,
    pub customer_ids: T1,
}
#[derive(Debug)]
pub struct InsertCustomerParams<
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::StringSql,
    T5: crate::StringSql,
    T6: crate::StringSql,
    T7: crate::StringSql,
    T8: crate::StringSql,
    T9: crate::StringSql,
    T10: crate::StringSql,
    T11: crate::StringSql,
    T12: crate::StringSql,
    T13: crate::StringSql,
    T14: crate::StringSql,
    T15: crate::StringSql,
    T16: crate::ArraySql<Item = T15>,
    T17: crate::StringSql,
    T18: crate::StringSql,
    T19: crate::StringSql,
    T20: crate::StringSql,
    T21: crate::ArraySql<Item = T20>,
> {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub external_id: Option<T1>,
    pub reference: Option<T2>,
    pub kind: T3,
    pub name: T4,
    pub first_name: Option<T5>,
    pub last_name: Option<T6>,
    pub email: Option<T7>,
    pub language: Option<T8>,
    pub address_line1: Option<T9>,
    pub address_line2: Option<T10>,
    pub city: Option<T11>,
    pub region: Option<T12>,
    pub postal_code: Option<T13>,
    pub country: Option<T14>,
    pub time_zones: T16,
    pub creditor_name: Option<T17>,
    pub currency: T18,
    pub original_amount: rust_decimal::Decimal,
    pub balance: rust_decimal::Decimal,
    pub due_date: Option<jiff::civil::Date>,
    pub status: T19,
    pub tags: T21,
    pub now: jiff::Timestamp,
}
#[derive(Debug)]
pub struct UpdateCustomerParams<
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::StringSql,
    T5: crate::StringSql,
    T6: crate::StringSql,
    T7: crate::StringSql,
    T8: crate::StringSql,
    T9: crate::StringSql,
    T10: crate::StringSql,
    T11: crate::StringSql,
    T12: crate::StringSql,
    T13: crate::StringSql,
    T14: crate::StringSql,
    T15: crate::StringSql,
    T16: crate::ArraySql<Item = T15>,
    T17: crate::StringSql,
    T18: crate::StringSql,
    T19: crate::StringSql,
    T20: crate::ArraySql<Item = T19>,
> {
    pub external_id: Option<T1>,
    pub reference: Option<T2>,
    pub kind: T3,
    pub name: T4,
    pub first_name: Option<T5>,
    pub last_name: Option<T6>,
    pub email: Option<T7>,
    pub language: Option<T8>,
    pub address_line1: Option<T9>,
    pub address_line2: Option<T10>,
    pub city: Option<T11>,
    pub region: Option<T12>,
    pub postal_code: Option<T13>,
    pub country: Option<T14>,
    pub time_zones: T16,
    pub creditor_name: Option<T17>,
    pub original_amount: rust_decimal::Decimal,
    pub balance: rust_decimal::Decimal,
    pub due_date: Option<jiff::civil::Date>,
    pub status: T18,
    pub tags: T20,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct UpsertCustomerPhoneParams<
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::StringSql,
    T5: crate::ArraySql<Item = T4>,
> {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub e164: T1,
    pub line: T2,
    pub label: T3,
    pub position: i16,
    pub time_zones: T5,
}
#[derive(Debug)]
pub struct DeleteOtherCustomerPhonesParams<T1: crate::StringSql, T2: crate::ArraySql<Item = T1>> {
    pub organization_id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub e164s: T2,
}
#[derive(Debug)]
pub struct DeleteCustomerParams<T1: crate::StringSql> {
    pub now: jiff::Timestamp,
    pub deleted_by: uuid::Uuid,
    pub retention_reason: T1,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct ListCustomerCampaignsParams {
    pub organization_id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub rows: i64,
    pub skip: i64,
}
#[derive(Clone, Copy, Debug)]
pub struct ListCustomerCampaignsAfterParams {
    pub organization_id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub after_added_at: jiff::Timestamp,
    pub after_id: uuid::Uuid,
    pub rows: i64,
}
#[derive(Clone, Copy, Debug)]
pub struct CountCustomerCampaignsParams {
    pub organization_id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub most: i64,
}
#[derive(Clone, Copy, Debug)]
pub struct GetOpenBusinessOfCustomerParams {
    pub organization_id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
}
#[derive(Debug)]
pub struct InsertBalanceAdjustmentParams<T1: crate::StringSql, T2: crate::StringSql> {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub amount: rust_decimal::Decimal,
    pub currency: T1,
    pub balance_after: rust_decimal::Decimal,
    pub reason: T2,
    pub created_by: Option<uuid::Uuid>,
    pub now: jiff::Timestamp,
}
#[derive(Clone, Copy, Debug)]
pub struct ListCustomerPaymentsParams {
    pub organization_id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub rows: i64,
    pub skip: i64,
}
#[derive(Clone, Copy, Debug)]
pub struct ListCustomerPaymentsAfterParams {
    pub organization_id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub after_created_at: jiff::Timestamp,
    pub after_id: uuid::Uuid,
    pub rows: i64,
}
#[derive(Clone, Copy, Debug)]
pub struct CountCustomerPaymentsParams {
    pub organization_id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub most: i64,
}
#[derive(Debug)]
pub struct GetCustomersByExternalIdParams<T1: crate::StringSql, T2: crate::ArraySql<Item = T1>> {
    pub organization_id: uuid::Uuid,
    pub external_ids: T2,
}
#[derive(Debug)]
pub struct LockCustomersByExternalIdParams<T1: crate::StringSql, T2: crate::ArraySql<Item = T1>> {
    pub organization_id: uuid::Uuid,
    pub external_ids: T2,
}
#[derive(Debug)]
pub struct InsertCustomersParams<
    T1: crate::StringSql,
    T2: crate::ArraySql<Item = uuid::Uuid>,
    T3: crate::StringSql,
    T4: crate::ArraySql<Item = Option<T3>>,
    T5: crate::StringSql,
    T6: crate::ArraySql<Item = Option<T5>>,
    T7: crate::StringSql,
    T8: crate::ArraySql<Item = T7>,
    T9: crate::StringSql,
    T10: crate::ArraySql<Item = T9>,
    T11: crate::StringSql,
    T12: crate::ArraySql<Item = Option<T11>>,
    T13: crate::StringSql,
    T14: crate::ArraySql<Item = Option<T13>>,
    T15: crate::StringSql,
    T16: crate::ArraySql<Item = Option<T15>>,
    T17: crate::StringSql,
    T18: crate::ArraySql<Item = Option<T17>>,
    T19: crate::StringSql,
    T20: crate::ArraySql<Item = Option<T19>>,
    T21: crate::StringSql,
    T22: crate::ArraySql<Item = Option<T21>>,
    T23: crate::StringSql,
    T24: crate::ArraySql<Item = Option<T23>>,
    T25: crate::StringSql,
    T26: crate::ArraySql<Item = Option<T25>>,
    T27: crate::StringSql,
    T28: crate::ArraySql<Item = Option<T27>>,
    T29: crate::StringSql,
    T30: crate::ArraySql<Item = Option<T29>>,
    T31: crate::StringSql,
    T32: crate::ArraySql<Item = T31>,
    T33: crate::StringSql,
    T34: crate::ArraySql<Item = Option<T33>>,
    T35: crate::ArraySql<Item = rust_decimal::Decimal>,
    T36: crate::ArraySql<Item = rust_decimal::Decimal>,
    T37: crate::ArraySql<Item = Option<jiff::civil::Date>>,
    T38: crate::StringSql,
    T39: crate::ArraySql<Item = T38>,
    T40: crate::StringSql,
    T41: crate::ArraySql<Item = T40>,
> {
    pub organization_id: uuid::Uuid,
    pub currency: T1,
    pub now: jiff::Timestamp,
    pub ids: T2,
    pub external_ids: T4,
    pub references: T6,
    pub kinds: T8,
    pub names: T10,
    pub first_names: T12,
    pub last_names: T14,
    pub emails: T16,
    pub languages: T18,
    pub address_lines1: T20,
    pub address_lines2: T22,
    pub cities: T24,
    pub regions: T26,
    pub postal_codes: T28,
    pub countries: T30,
    pub time_zones: T32,
    pub creditor_names: T34,
    pub original_amounts: T35,
    pub balances: T36,
    pub due_dates: T37,
    pub statuses: T39,
    pub tags: T41,
}
#[derive(Debug)]
pub struct UpdateCustomersParams<
    T1: crate::ArraySql<Item = uuid::Uuid>,
    T2: crate::StringSql,
    T3: crate::ArraySql<Item = Option<T2>>,
    T4: crate::StringSql,
    T5: crate::ArraySql<Item = T4>,
    T6: crate::StringSql,
    T7: crate::ArraySql<Item = T6>,
    T8: crate::StringSql,
    T9: crate::ArraySql<Item = Option<T8>>,
    T10: crate::StringSql,
    T11: crate::ArraySql<Item = Option<T10>>,
    T12: crate::StringSql,
    T13: crate::ArraySql<Item = Option<T12>>,
    T14: crate::StringSql,
    T15: crate::ArraySql<Item = Option<T14>>,
    T16: crate::StringSql,
    T17: crate::ArraySql<Item = Option<T16>>,
    T18: crate::StringSql,
    T19: crate::ArraySql<Item = Option<T18>>,
    T20: crate::StringSql,
    T21: crate::ArraySql<Item = Option<T20>>,
    T22: crate::StringSql,
    T23: crate::ArraySql<Item = Option<T22>>,
    T24: crate::StringSql,
    T25: crate::ArraySql<Item = Option<T24>>,
    T26: crate::StringSql,
    T27: crate::ArraySql<Item = Option<T26>>,
    T28: crate::StringSql,
    T29: crate::ArraySql<Item = T28>,
    T30: crate::StringSql,
    T31: crate::ArraySql<Item = Option<T30>>,
    T32: crate::ArraySql<Item = rust_decimal::Decimal>,
    T33: crate::ArraySql<Item = rust_decimal::Decimal>,
    T34: crate::ArraySql<Item = Option<jiff::civil::Date>>,
    T35: crate::StringSql,
    T36: crate::ArraySql<Item = T35>,
    T37: crate::StringSql,
    T38: crate::ArraySql<Item = T37>,
> {
    pub ids: T1,
    pub references: T3,
    pub kinds: T5,
    pub names: T7,
    pub first_names: T9,
    pub last_names: T11,
    pub emails: T13,
    pub languages: T15,
    pub address_lines1: T17,
    pub address_lines2: T19,
    pub cities: T21,
    pub regions: T23,
    pub postal_codes: T25,
    pub countries: T27,
    pub time_zones: T29,
    pub creditor_names: T31,
    pub original_amounts: T32,
    pub balances: T33,
    pub due_dates: T34,
    pub statuses: T36,
    pub tags: T38,
    pub organization_id: uuid::Uuid,
}
#[derive(Debug)]
pub struct UpsertCustomerPhonesParams<
    T1: crate::ArraySql<Item = uuid::Uuid>,
    T2: crate::ArraySql<Item = uuid::Uuid>,
    T3: crate::StringSql,
    T4: crate::ArraySql<Item = T3>,
    T5: crate::StringSql,
    T6: crate::ArraySql<Item = T5>,
    T7: crate::StringSql,
    T8: crate::ArraySql<Item = T7>,
    T9: crate::ArraySql<Item = i16>,
    T10: crate::StringSql,
    T11: crate::ArraySql<Item = T10>,
> {
    pub organization_id: uuid::Uuid,
    pub ids: T1,
    pub customer_ids: T2,
    pub e164s: T4,
    pub lines: T6,
    pub labels: T8,
    pub positions: T9,
    pub time_zones: T11,
}
#[derive(Debug)]
pub struct InsertBalanceAdjustmentsParams<
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::ArraySql<Item = uuid::Uuid>,
    T4: crate::ArraySql<Item = uuid::Uuid>,
    T5: crate::ArraySql<Item = rust_decimal::Decimal>,
    T6: crate::ArraySql<Item = rust_decimal::Decimal>,
> {
    pub organization_id: uuid::Uuid,
    pub currency: T1,
    pub reason: T2,
    pub created_by: uuid::Uuid,
    pub now: jiff::Timestamp,
    pub ids: T3,
    pub customer_ids: T4,
    pub amounts: T5,
    pub balances_after: T6,
}
#[derive(Debug, Clone, PartialEq)]
pub struct GetOrganizationSettings {
    pub time_zone: String,
    pub currency: String,
    pub country: String,
    pub locale: String,
    pub compliance_profile: String,
}
pub struct GetOrganizationSettingsBorrowed<'a> {
    pub time_zone: &'a str,
    pub currency: &'a str,
    pub country: &'a str,
    pub locale: &'a str,
    pub compliance_profile: &'a str,
}
impl<'a> From<GetOrganizationSettingsBorrowed<'a>> for GetOrganizationSettings {
    fn from(
        GetOrganizationSettingsBorrowed {
            time_zone,
            currency,
            country,
            locale,
            compliance_profile,
        }: GetOrganizationSettingsBorrowed<'a>,
    ) -> Self {
        Self {
            time_zone: time_zone.into(),
            currency: currency.into(),
            country: country.into(),
            locale: locale.into(),
            compliance_profile: compliance_profile.into(),
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct Customer {
    pub id: uuid::Uuid,
    pub external_id: Option<String>,
    pub reference: Option<String>,
    pub kind: String,
    pub name: String,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub email: Option<String>,
    pub language: Option<String>,
    pub address_line1: Option<String>,
    pub address_line2: Option<String>,
    pub city: Option<String>,
    pub region: Option<String>,
    pub postal_code: Option<String>,
    pub country: Option<String>,
    pub time_zones: Vec<String>,
    pub creditor_name: Option<String>,
    pub currency: String,
    pub original_amount: rust_decimal::Decimal,
    pub balance: rust_decimal::Decimal,
    pub due_date: Option<jiff::civil::Date>,
    pub status: String,
    pub tags: Vec<String>,
    pub last_contacted_at: Option<jiff::Timestamp>,
    pub last_paid_at: Option<jiff::Timestamp>,
    pub created_at: jiff::Timestamp,
    pub updated_at: jiff::Timestamp,
}
pub struct CustomerBorrowed<'a> {
    pub id: uuid::Uuid,
    pub external_id: Option<&'a str>,
    pub reference: Option<&'a str>,
    pub kind: &'a str,
    pub name: &'a str,
    pub first_name: Option<&'a str>,
    pub last_name: Option<&'a str>,
    pub email: Option<&'a str>,
    pub language: Option<&'a str>,
    pub address_line1: Option<&'a str>,
    pub address_line2: Option<&'a str>,
    pub city: Option<&'a str>,
    pub region: Option<&'a str>,
    pub postal_code: Option<&'a str>,
    pub country: Option<&'a str>,
    pub time_zones: crate::ArrayIterator<'a, &'a str>,
    pub creditor_name: Option<&'a str>,
    pub currency: &'a str,
    pub original_amount: rust_decimal::Decimal,
    pub balance: rust_decimal::Decimal,
    pub due_date: Option<jiff::civil::Date>,
    pub status: &'a str,
    pub tags: crate::ArrayIterator<'a, &'a str>,
    pub last_contacted_at: Option<jiff::Timestamp>,
    pub last_paid_at: Option<jiff::Timestamp>,
    pub created_at: jiff::Timestamp,
    pub updated_at: jiff::Timestamp,
}
impl<'a> From<CustomerBorrowed<'a>> for Customer {
    fn from(
        CustomerBorrowed {
            id,
            external_id,
            reference,
            kind,
            name,
            first_name,
            last_name,
            email,
            language,
            address_line1,
            address_line2,
            city,
            region,
            postal_code,
            country,
            time_zones,
            creditor_name,
            currency,
            original_amount,
            balance,
            due_date,
            status,
            tags,
            last_contacted_at,
            last_paid_at,
            created_at,
            updated_at,
        }: CustomerBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            external_id: external_id.map(|v| v.into()),
            reference: reference.map(|v| v.into()),
            kind: kind.into(),
            name: name.into(),
            first_name: first_name.map(|v| v.into()),
            last_name: last_name.map(|v| v.into()),
            email: email.map(|v| v.into()),
            language: language.map(|v| v.into()),
            address_line1: address_line1.map(|v| v.into()),
            address_line2: address_line2.map(|v| v.into()),
            city: city.map(|v| v.into()),
            region: region.map(|v| v.into()),
            postal_code: postal_code.map(|v| v.into()),
            country: country.map(|v| v.into()),
            time_zones: time_zones.map(|v| v.into()).collect(),
            creditor_name: creditor_name.map(|v| v.into()),
            currency: currency.into(),
            original_amount,
            balance,
            due_date,
            status: status.into(),
            tags: tags.map(|v| v.into()).collect(),
            last_contacted_at,
            last_paid_at,
            created_at,
            updated_at,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct GetCustomerPhones {
    pub id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub e164: String,
    pub line: String,
    pub label: String,
    pub position: i16,
    pub status: String,
    pub time_zones: Vec<String>,
}
pub struct GetCustomerPhonesBorrowed<'a> {
    pub id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub e164: &'a str,
    pub line: &'a str,
    pub label: &'a str,
    pub position: i16,
    pub status: &'a str,
    pub time_zones: crate::ArrayIterator<'a, &'a str>,
}
impl<'a> From<GetCustomerPhonesBorrowed<'a>> for GetCustomerPhones {
    fn from(
        GetCustomerPhonesBorrowed {
            id,
            customer_id,
            e164,
            line,
            label,
            position,
            status,
            time_zones,
        }: GetCustomerPhonesBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            customer_id,
            e164: e164.into(),
            line: line.into(),
            label: label.into(),
            position,
            status: status.into(),
            time_zones: time_zones.map(|v| v.into()).collect(),
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct CustomerCampaign {
    pub id: uuid::Uuid,
    pub name: String,
    pub channel: String,
    pub status: String,
    pub segment_id: Option<uuid::Uuid>,
    pub starts_at: Option<jiff::Timestamp>,
    pub ends_at: Option<jiff::Timestamp>,
    pub member_state: String,
    pub skip_reasons: Vec<String>,
    pub balance_at_launch: rust_decimal::Decimal,
    pub attempts: i16,
    pub last_attempt_at: Option<jiff::Timestamp>,
    pub outcome: Option<String>,
    pub added_at: jiff::Timestamp,
}
pub struct CustomerCampaignBorrowed<'a> {
    pub id: uuid::Uuid,
    pub name: &'a str,
    pub channel: &'a str,
    pub status: &'a str,
    pub segment_id: Option<uuid::Uuid>,
    pub starts_at: Option<jiff::Timestamp>,
    pub ends_at: Option<jiff::Timestamp>,
    pub member_state: &'a str,
    pub skip_reasons: crate::ArrayIterator<'a, &'a str>,
    pub balance_at_launch: rust_decimal::Decimal,
    pub attempts: i16,
    pub last_attempt_at: Option<jiff::Timestamp>,
    pub outcome: Option<&'a str>,
    pub added_at: jiff::Timestamp,
}
impl<'a> From<CustomerCampaignBorrowed<'a>> for CustomerCampaign {
    fn from(
        CustomerCampaignBorrowed {
            id,
            name,
            channel,
            status,
            segment_id,
            starts_at,
            ends_at,
            member_state,
            skip_reasons,
            balance_at_launch,
            attempts,
            last_attempt_at,
            outcome,
            added_at,
        }: CustomerCampaignBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            name: name.into(),
            channel: channel.into(),
            status: status.into(),
            segment_id,
            starts_at,
            ends_at,
            member_state: member_state.into(),
            skip_reasons: skip_reasons.map(|v| v.into()).collect(),
            balance_at_launch,
            attempts,
            last_attempt_at,
            outcome: outcome.map(|v| v.into()),
            added_at,
        }
    }
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct GetOpenBusinessOfCustomer {
    pub campaign: bool,
    pub plan: bool,
    pub offer: bool,
    pub promise: bool,
    pub payment: bool,
}
#[derive(Debug, Clone, PartialEq)]
pub struct CustomerPayment {
    pub id: uuid::Uuid,
    pub kind: String,
    pub amount: rust_decimal::Decimal,
    pub currency: String,
    pub status: String,
    pub method: String,
    pub cleared_at: Option<jiff::Timestamp>,
    pub original_payment_id: Option<uuid::Uuid>,
    pub plan_id: Option<uuid::Uuid>,
    pub instalment_position: Option<i16>,
    pub campaign_id: Option<uuid::Uuid>,
    pub reference: Option<String>,
    pub note: Option<String>,
    pub created_at: jiff::Timestamp,
}
pub struct CustomerPaymentBorrowed<'a> {
    pub id: uuid::Uuid,
    pub kind: &'a str,
    pub amount: rust_decimal::Decimal,
    pub currency: &'a str,
    pub status: &'a str,
    pub method: &'a str,
    pub cleared_at: Option<jiff::Timestamp>,
    pub original_payment_id: Option<uuid::Uuid>,
    pub plan_id: Option<uuid::Uuid>,
    pub instalment_position: Option<i16>,
    pub campaign_id: Option<uuid::Uuid>,
    pub reference: Option<&'a str>,
    pub note: Option<&'a str>,
    pub created_at: jiff::Timestamp,
}
impl<'a> From<CustomerPaymentBorrowed<'a>> for CustomerPayment {
    fn from(
        CustomerPaymentBorrowed {
            id,
            kind,
            amount,
            currency,
            status,
            method,
            cleared_at,
            original_payment_id,
            plan_id,
            instalment_position,
            campaign_id,
            reference,
            note,
            created_at,
        }: CustomerPaymentBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            kind: kind.into(),
            amount,
            currency: currency.into(),
            status: status.into(),
            method: method.into(),
            cleared_at,
            original_payment_id,
            plan_id,
            instalment_position,
            campaign_id,
            reference: reference.map(|v| v.into()),
            note: note.map(|v| v.into()),
            created_at,
        }
    }
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
pub struct GetOrganizationSettingsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor:
        fn(&tokio_postgres::Row) -> Result<GetOrganizationSettingsBorrowed, tokio_postgres::Error>,
    mapper: fn(GetOrganizationSettingsBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> GetOrganizationSettingsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(GetOrganizationSettingsBorrowed) -> R,
    ) -> GetOrganizationSettingsQuery<'c, 'a, 's, C, R, N> {
        GetOrganizationSettingsQuery {
            client: self.client,
            params: self.params,
            query: self.query,
            cached: self.cached,
            extractor: self.extractor,
            mapper,
        }
    }
    pub async fn one(self) -> Result<T, tokio_postgres::Error> {
        let row =
            crate::client::async_::one(self.client, self.query, &self.params, self.cached).await?;
        Ok((self.mapper)((self.extractor)(&row)?))
    }
    pub async fn all(self) -> Result<Vec<T>, tokio_postgres::Error> {
        self.iter().await?.try_collect().await
    }
    pub async fn opt(self) -> Result<Option<T>, tokio_postgres::Error> {
        let opt_row =
            crate::client::async_::opt(self.client, self.query, &self.params, self.cached).await?;
        Ok(opt_row
            .map(|row| {
                let extracted = (self.extractor)(&row)?;
                Ok((self.mapper)(extracted))
            })
            .transpose()?)
    }
    pub async fn iter(
        self,
    ) -> Result<
        impl futures::Stream<Item = Result<T, tokio_postgres::Error>> + 'c,
        tokio_postgres::Error,
    > {
        let stream = crate::client::async_::raw(
            self.client,
            self.query,
            crate::slice_iter(&self.params),
            self.cached,
        )
        .await?;
        let mapped = stream
            .map(move |res| {
                res.and_then(|row| {
                    let extracted = (self.extractor)(&row)?;
                    Ok((self.mapper)(extracted))
                })
            })
            .into_stream();
        Ok(mapped)
    }
}
pub struct CustomerQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<CustomerBorrowed, tokio_postgres::Error>,
    mapper: fn(CustomerBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> CustomerQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(CustomerBorrowed) -> R) -> CustomerQuery<'c, 'a, 's, C, R, N> {
        CustomerQuery {
            client: self.client,
            params: self.params,
            query: self.query,
            cached: self.cached,
            extractor: self.extractor,
            mapper,
        }
    }
    pub async fn one(self) -> Result<T, tokio_postgres::Error> {
        let row =
            crate::client::async_::one(self.client, self.query, &self.params, self.cached).await?;
        Ok((self.mapper)((self.extractor)(&row)?))
    }
    pub async fn all(self) -> Result<Vec<T>, tokio_postgres::Error> {
        self.iter().await?.try_collect().await
    }
    pub async fn opt(self) -> Result<Option<T>, tokio_postgres::Error> {
        let opt_row =
            crate::client::async_::opt(self.client, self.query, &self.params, self.cached).await?;
        Ok(opt_row
            .map(|row| {
                let extracted = (self.extractor)(&row)?;
                Ok((self.mapper)(extracted))
            })
            .transpose()?)
    }
    pub async fn iter(
        self,
    ) -> Result<
        impl futures::Stream<Item = Result<T, tokio_postgres::Error>> + 'c,
        tokio_postgres::Error,
    > {
        let stream = crate::client::async_::raw(
            self.client,
            self.query,
            crate::slice_iter(&self.params),
            self.cached,
        )
        .await?;
        let mapped = stream
            .map(move |res| {
                res.and_then(|row| {
                    let extracted = (self.extractor)(&row)?;
                    Ok((self.mapper)(extracted))
                })
            })
            .into_stream();
        Ok(mapped)
    }
}
pub struct UuidUuidQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<uuid::Uuid, tokio_postgres::Error>,
    mapper: fn(uuid::Uuid) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> UuidUuidQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(uuid::Uuid) -> R) -> UuidUuidQuery<'c, 'a, 's, C, R, N> {
        UuidUuidQuery {
            client: self.client,
            params: self.params,
            query: self.query,
            cached: self.cached,
            extractor: self.extractor,
            mapper,
        }
    }
    pub async fn one(self) -> Result<T, tokio_postgres::Error> {
        let row =
            crate::client::async_::one(self.client, self.query, &self.params, self.cached).await?;
        Ok((self.mapper)((self.extractor)(&row)?))
    }
    pub async fn all(self) -> Result<Vec<T>, tokio_postgres::Error> {
        self.iter().await?.try_collect().await
    }
    pub async fn opt(self) -> Result<Option<T>, tokio_postgres::Error> {
        let opt_row =
            crate::client::async_::opt(self.client, self.query, &self.params, self.cached).await?;
        Ok(opt_row
            .map(|row| {
                let extracted = (self.extractor)(&row)?;
                Ok((self.mapper)(extracted))
            })
            .transpose()?)
    }
    pub async fn iter(
        self,
    ) -> Result<
        impl futures::Stream<Item = Result<T, tokio_postgres::Error>> + 'c,
        tokio_postgres::Error,
    > {
        let stream = crate::client::async_::raw(
            self.client,
            self.query,
            crate::slice_iter(&self.params),
            self.cached,
        )
        .await?;
        let mapped = stream
            .map(move |res| {
                res.and_then(|row| {
                    let extracted = (self.extractor)(&row)?;
                    Ok((self.mapper)(extracted))
                })
            })
            .into_stream();
        Ok(mapped)
    }
}
pub struct GetCustomerPhonesQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<GetCustomerPhonesBorrowed, tokio_postgres::Error>,
    mapper: fn(GetCustomerPhonesBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> GetCustomerPhonesQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(GetCustomerPhonesBorrowed) -> R,
    ) -> GetCustomerPhonesQuery<'c, 'a, 's, C, R, N> {
        GetCustomerPhonesQuery {
            client: self.client,
            params: self.params,
            query: self.query,
            cached: self.cached,
            extractor: self.extractor,
            mapper,
        }
    }
    pub async fn one(self) -> Result<T, tokio_postgres::Error> {
        let row =
            crate::client::async_::one(self.client, self.query, &self.params, self.cached).await?;
        Ok((self.mapper)((self.extractor)(&row)?))
    }
    pub async fn all(self) -> Result<Vec<T>, tokio_postgres::Error> {
        self.iter().await?.try_collect().await
    }
    pub async fn opt(self) -> Result<Option<T>, tokio_postgres::Error> {
        let opt_row =
            crate::client::async_::opt(self.client, self.query, &self.params, self.cached).await?;
        Ok(opt_row
            .map(|row| {
                let extracted = (self.extractor)(&row)?;
                Ok((self.mapper)(extracted))
            })
            .transpose()?)
    }
    pub async fn iter(
        self,
    ) -> Result<
        impl futures::Stream<Item = Result<T, tokio_postgres::Error>> + 'c,
        tokio_postgres::Error,
    > {
        let stream = crate::client::async_::raw(
            self.client,
            self.query,
            crate::slice_iter(&self.params),
            self.cached,
        )
        .await?;
        let mapped = stream
            .map(move |res| {
                res.and_then(|row| {
                    let extracted = (self.extractor)(&row)?;
                    Ok((self.mapper)(extracted))
                })
            })
            .into_stream();
        Ok(mapped)
    }
}
pub struct JiffTimestampQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<jiff::Timestamp, tokio_postgres::Error>,
    mapper: fn(jiff::Timestamp) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> JiffTimestampQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(jiff::Timestamp) -> R,
    ) -> JiffTimestampQuery<'c, 'a, 's, C, R, N> {
        JiffTimestampQuery {
            client: self.client,
            params: self.params,
            query: self.query,
            cached: self.cached,
            extractor: self.extractor,
            mapper,
        }
    }
    pub async fn one(self) -> Result<T, tokio_postgres::Error> {
        let row =
            crate::client::async_::one(self.client, self.query, &self.params, self.cached).await?;
        Ok((self.mapper)((self.extractor)(&row)?))
    }
    pub async fn all(self) -> Result<Vec<T>, tokio_postgres::Error> {
        self.iter().await?.try_collect().await
    }
    pub async fn opt(self) -> Result<Option<T>, tokio_postgres::Error> {
        let opt_row =
            crate::client::async_::opt(self.client, self.query, &self.params, self.cached).await?;
        Ok(opt_row
            .map(|row| {
                let extracted = (self.extractor)(&row)?;
                Ok((self.mapper)(extracted))
            })
            .transpose()?)
    }
    pub async fn iter(
        self,
    ) -> Result<
        impl futures::Stream<Item = Result<T, tokio_postgres::Error>> + 'c,
        tokio_postgres::Error,
    > {
        let stream = crate::client::async_::raw(
            self.client,
            self.query,
            crate::slice_iter(&self.params),
            self.cached,
        )
        .await?;
        let mapped = stream
            .map(move |res| {
                res.and_then(|row| {
                    let extracted = (self.extractor)(&row)?;
                    Ok((self.mapper)(extracted))
                })
            })
            .into_stream();
        Ok(mapped)
    }
}
pub struct I64Query<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<i64, tokio_postgres::Error>,
    mapper: fn(i64) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> I64Query<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(i64) -> R) -> I64Query<'c, 'a, 's, C, R, N> {
        I64Query {
            client: self.client,
            params: self.params,
            query: self.query,
            cached: self.cached,
            extractor: self.extractor,
            mapper,
        }
    }
    pub async fn one(self) -> Result<T, tokio_postgres::Error> {
        let row =
            crate::client::async_::one(self.client, self.query, &self.params, self.cached).await?;
        Ok((self.mapper)((self.extractor)(&row)?))
    }
    pub async fn all(self) -> Result<Vec<T>, tokio_postgres::Error> {
        self.iter().await?.try_collect().await
    }
    pub async fn opt(self) -> Result<Option<T>, tokio_postgres::Error> {
        let opt_row =
            crate::client::async_::opt(self.client, self.query, &self.params, self.cached).await?;
        Ok(opt_row
            .map(|row| {
                let extracted = (self.extractor)(&row)?;
                Ok((self.mapper)(extracted))
            })
            .transpose()?)
    }
    pub async fn iter(
        self,
    ) -> Result<
        impl futures::Stream<Item = Result<T, tokio_postgres::Error>> + 'c,
        tokio_postgres::Error,
    > {
        let stream = crate::client::async_::raw(
            self.client,
            self.query,
            crate::slice_iter(&self.params),
            self.cached,
        )
        .await?;
        let mapped = stream
            .map(move |res| {
                res.and_then(|row| {
                    let extracted = (self.extractor)(&row)?;
                    Ok((self.mapper)(extracted))
                })
            })
            .into_stream();
        Ok(mapped)
    }
}
pub struct CustomerCampaignQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<CustomerCampaignBorrowed, tokio_postgres::Error>,
    mapper: fn(CustomerCampaignBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> CustomerCampaignQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(CustomerCampaignBorrowed) -> R,
    ) -> CustomerCampaignQuery<'c, 'a, 's, C, R, N> {
        CustomerCampaignQuery {
            client: self.client,
            params: self.params,
            query: self.query,
            cached: self.cached,
            extractor: self.extractor,
            mapper,
        }
    }
    pub async fn one(self) -> Result<T, tokio_postgres::Error> {
        let row =
            crate::client::async_::one(self.client, self.query, &self.params, self.cached).await?;
        Ok((self.mapper)((self.extractor)(&row)?))
    }
    pub async fn all(self) -> Result<Vec<T>, tokio_postgres::Error> {
        self.iter().await?.try_collect().await
    }
    pub async fn opt(self) -> Result<Option<T>, tokio_postgres::Error> {
        let opt_row =
            crate::client::async_::opt(self.client, self.query, &self.params, self.cached).await?;
        Ok(opt_row
            .map(|row| {
                let extracted = (self.extractor)(&row)?;
                Ok((self.mapper)(extracted))
            })
            .transpose()?)
    }
    pub async fn iter(
        self,
    ) -> Result<
        impl futures::Stream<Item = Result<T, tokio_postgres::Error>> + 'c,
        tokio_postgres::Error,
    > {
        let stream = crate::client::async_::raw(
            self.client,
            self.query,
            crate::slice_iter(&self.params),
            self.cached,
        )
        .await?;
        let mapped = stream
            .map(move |res| {
                res.and_then(|row| {
                    let extracted = (self.extractor)(&row)?;
                    Ok((self.mapper)(extracted))
                })
            })
            .into_stream();
        Ok(mapped)
    }
}
pub struct GetOpenBusinessOfCustomerQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<GetOpenBusinessOfCustomer, tokio_postgres::Error>,
    mapper: fn(GetOpenBusinessOfCustomer) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> GetOpenBusinessOfCustomerQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(GetOpenBusinessOfCustomer) -> R,
    ) -> GetOpenBusinessOfCustomerQuery<'c, 'a, 's, C, R, N> {
        GetOpenBusinessOfCustomerQuery {
            client: self.client,
            params: self.params,
            query: self.query,
            cached: self.cached,
            extractor: self.extractor,
            mapper,
        }
    }
    pub async fn one(self) -> Result<T, tokio_postgres::Error> {
        let row =
            crate::client::async_::one(self.client, self.query, &self.params, self.cached).await?;
        Ok((self.mapper)((self.extractor)(&row)?))
    }
    pub async fn all(self) -> Result<Vec<T>, tokio_postgres::Error> {
        self.iter().await?.try_collect().await
    }
    pub async fn opt(self) -> Result<Option<T>, tokio_postgres::Error> {
        let opt_row =
            crate::client::async_::opt(self.client, self.query, &self.params, self.cached).await?;
        Ok(opt_row
            .map(|row| {
                let extracted = (self.extractor)(&row)?;
                Ok((self.mapper)(extracted))
            })
            .transpose()?)
    }
    pub async fn iter(
        self,
    ) -> Result<
        impl futures::Stream<Item = Result<T, tokio_postgres::Error>> + 'c,
        tokio_postgres::Error,
    > {
        let stream = crate::client::async_::raw(
            self.client,
            self.query,
            crate::slice_iter(&self.params),
            self.cached,
        )
        .await?;
        let mapped = stream
            .map(move |res| {
                res.and_then(|row| {
                    let extracted = (self.extractor)(&row)?;
                    Ok((self.mapper)(extracted))
                })
            })
            .into_stream();
        Ok(mapped)
    }
}
pub struct CustomerPaymentQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<CustomerPaymentBorrowed, tokio_postgres::Error>,
    mapper: fn(CustomerPaymentBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> CustomerPaymentQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(CustomerPaymentBorrowed) -> R,
    ) -> CustomerPaymentQuery<'c, 'a, 's, C, R, N> {
        CustomerPaymentQuery {
            client: self.client,
            params: self.params,
            query: self.query,
            cached: self.cached,
            extractor: self.extractor,
            mapper,
        }
    }
    pub async fn one(self) -> Result<T, tokio_postgres::Error> {
        let row =
            crate::client::async_::one(self.client, self.query, &self.params, self.cached).await?;
        Ok((self.mapper)((self.extractor)(&row)?))
    }
    pub async fn all(self) -> Result<Vec<T>, tokio_postgres::Error> {
        self.iter().await?.try_collect().await
    }
    pub async fn opt(self) -> Result<Option<T>, tokio_postgres::Error> {
        let opt_row =
            crate::client::async_::opt(self.client, self.query, &self.params, self.cached).await?;
        Ok(opt_row
            .map(|row| {
                let extracted = (self.extractor)(&row)?;
                Ok((self.mapper)(extracted))
            })
            .transpose()?)
    }
    pub async fn iter(
        self,
    ) -> Result<
        impl futures::Stream<Item = Result<T, tokio_postgres::Error>> + 'c,
        tokio_postgres::Error,
    > {
        let stream = crate::client::async_::raw(
            self.client,
            self.query,
            crate::slice_iter(&self.params),
            self.cached,
        )
        .await?;
        let mapped = stream
            .map(move |res| {
                res.and_then(|row| {
                    let extracted = (self.extractor)(&row)?;
                    Ok((self.mapper)(extracted))
                })
            })
            .into_stream();
        Ok(mapped)
    }
}
pub struct GetOrganizationSettingsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_organization_settings() -> GetOrganizationSettingsStmt {
    GetOrganizationSettingsStmt(
        "SELECT time_zone, currency, country, locale, compliance_profile FROM organizations WHERE id = $1",
        None,
    )
}
impl GetOrganizationSettingsStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        organization_id: &'a uuid::Uuid,
    ) -> GetOrganizationSettingsQuery<'c, 'a, 's, C, GetOrganizationSettings, 1> {
        GetOrganizationSettingsQuery {
            client,
            params: [organization_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<GetOrganizationSettingsBorrowed, tokio_postgres::Error> {
                Ok(GetOrganizationSettingsBorrowed {
                    time_zone: row.try_get(0)?,
                    currency: row.try_get(1)?,
                    country: row.try_get(2)?,
                    locale: row.try_get(3)?,
                    compliance_profile: row.try_get(4)?,
                })
            },
            mapper: |it| GetOrganizationSettings::from(it),
        }
    }
}
pub struct GetCustomerStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_customer() -> GetCustomerStmt {
    GetCustomerStmt(
        "SELECT id, external_id, reference, kind, name, first_name, last_name, email, language, address_line1, address_line2, city, region, postal_code, country, time_zones, creditor_name, currency, original_amount, balance, due_date, status, tags, last_contacted_at, last_paid_at, created_at, updated_at FROM customers WHERE organization_id = $1 AND id = $2 AND deleted_at IS NULL",
        None,
    )
}
impl GetCustomerStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> CustomerQuery<'c, 'a, 's, C, Customer, 2> {
        CustomerQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<CustomerBorrowed, tokio_postgres::Error> {
                    Ok(CustomerBorrowed {
                        id: row.try_get(0)?,
                        external_id: row.try_get(1)?,
                        reference: row.try_get(2)?,
                        kind: row.try_get(3)?,
                        name: row.try_get(4)?,
                        first_name: row.try_get(5)?,
                        last_name: row.try_get(6)?,
                        email: row.try_get(7)?,
                        language: row.try_get(8)?,
                        address_line1: row.try_get(9)?,
                        address_line2: row.try_get(10)?,
                        city: row.try_get(11)?,
                        region: row.try_get(12)?,
                        postal_code: row.try_get(13)?,
                        country: row.try_get(14)?,
                        time_zones: row.try_get(15)?,
                        creditor_name: row.try_get(16)?,
                        currency: row.try_get(17)?,
                        original_amount: row.try_get(18)?,
                        balance: row.try_get(19)?,
                        due_date: row.try_get(20)?,
                        status: row.try_get(21)?,
                        tags: row.try_get(22)?,
                        last_contacted_at: row.try_get(23)?,
                        last_paid_at: row.try_get(24)?,
                        created_at: row.try_get(25)?,
                        updated_at: row.try_get(26)?,
                    })
                },
            mapper: |it| Customer::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetCustomerParams,
        CustomerQuery<'c, 'a, 's, C, Customer, 2>,
        C,
    > for GetCustomerStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetCustomerParams,
    ) -> CustomerQuery<'c, 'a, 's, C, Customer, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct LockCustomerStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock_customer() -> LockCustomerStmt {
    LockCustomerStmt(
        "SELECT id, external_id, reference, kind, name, first_name, last_name, email, language, address_line1, address_line2, city, region, postal_code, country, time_zones, creditor_name, currency, original_amount, balance, due_date, status, tags, last_contacted_at, last_paid_at, created_at, updated_at FROM customers WHERE organization_id = $1 AND id = $2 AND deleted_at IS NULL FOR UPDATE",
        None,
    )
}
impl LockCustomerStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> CustomerQuery<'c, 'a, 's, C, Customer, 2> {
        CustomerQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<CustomerBorrowed, tokio_postgres::Error> {
                    Ok(CustomerBorrowed {
                        id: row.try_get(0)?,
                        external_id: row.try_get(1)?,
                        reference: row.try_get(2)?,
                        kind: row.try_get(3)?,
                        name: row.try_get(4)?,
                        first_name: row.try_get(5)?,
                        last_name: row.try_get(6)?,
                        email: row.try_get(7)?,
                        language: row.try_get(8)?,
                        address_line1: row.try_get(9)?,
                        address_line2: row.try_get(10)?,
                        city: row.try_get(11)?,
                        region: row.try_get(12)?,
                        postal_code: row.try_get(13)?,
                        country: row.try_get(14)?,
                        time_zones: row.try_get(15)?,
                        creditor_name: row.try_get(16)?,
                        currency: row.try_get(17)?,
                        original_amount: row.try_get(18)?,
                        balance: row.try_get(19)?,
                        due_date: row.try_get(20)?,
                        status: row.try_get(21)?,
                        tags: row.try_get(22)?,
                        last_contacted_at: row.try_get(23)?,
                        last_paid_at: row.try_get(24)?,
                        created_at: row.try_get(25)?,
                        updated_at: row.try_get(26)?,
                    })
                },
            mapper: |it| Customer::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        LockCustomerParams,
        CustomerQuery<'c, 'a, 's, C, Customer, 2>,
        C,
    > for LockCustomerStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a LockCustomerParams,
    ) -> CustomerQuery<'c, 'a, 's, C, Customer, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct CustomerExistsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn customer_exists() -> CustomerExistsStmt {
    CustomerExistsStmt(
        "SELECT id FROM customers WHERE organization_id = $1 AND id = $2 AND deleted_at IS NULL",
        None,
    )
}
impl CustomerExistsStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2> {
        UuidUuidQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        CustomerExistsParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2>,
        C,
    > for CustomerExistsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a CustomerExistsParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct GetCustomerPhonesStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_customer_phones() -> GetCustomerPhonesStmt {
    GetCustomerPhonesStmt(
        "SELECT id, customer_id, e164, line, label, position, status, time_zones FROM customer_phones WHERE organization_id = $1 AND customer_id = ANY ($2) ORDER BY customer_id, position, id",
        None,
    )
}
impl GetCustomerPhonesStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::ArraySql<Item = uuid::Uuid>>(
        &'s self,
        client: &'c C,
        organization_id: &'a uuid::Uuid,
        customer_ids: &'a T1,
    ) -> GetCustomerPhonesQuery<'c, 'a, 's, C, GetCustomerPhones, 2> {
        GetCustomerPhonesQuery {
            client,
            params: [organization_id, customer_ids],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<GetCustomerPhonesBorrowed, tokio_postgres::Error> {
                Ok(GetCustomerPhonesBorrowed {
                    id: row.try_get(0)?,
                    customer_id: row.try_get(1)?,
                    e164: row.try_get(2)?,
                    line: row.try_get(3)?,
                    label: row.try_get(4)?,
                    position: row.try_get(5)?,
                    status: row.try_get(6)?,
                    time_zones: row.try_get(7)?,
                })
            },
            mapper: |it| GetCustomerPhones::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::ArraySql<Item = uuid::Uuid>>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetCustomerPhonesParams<T1>,
        GetCustomerPhonesQuery<'c, 'a, 's, C, GetCustomerPhones, 2>,
        C,
    > for GetCustomerPhonesStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetCustomerPhonesParams<T1>,
    ) -> GetCustomerPhonesQuery<'c, 'a, 's, C, GetCustomerPhones, 2> {
        self.bind(client, &params.organization_id, &params.customer_ids)
    }
}
pub struct InsertCustomerStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_customer() -> InsertCustomerStmt {
    InsertCustomerStmt(
        "INSERT INTO customers (id, organization_id, external_id, reference, kind, name, first_name, last_name, email, language, address_line1, address_line2, city, region, postal_code, country, time_zones, creditor_name, currency, original_amount, balance, due_date, status, tags, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $25) RETURNING id",
        None,
    )
}
impl InsertCustomerStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<
        'c,
        'a,
        's,
        C: GenericClient,
        T1: crate::StringSql,
        T2: crate::StringSql,
        T3: crate::StringSql,
        T4: crate::StringSql,
        T5: crate::StringSql,
        T6: crate::StringSql,
        T7: crate::StringSql,
        T8: crate::StringSql,
        T9: crate::StringSql,
        T10: crate::StringSql,
        T11: crate::StringSql,
        T12: crate::StringSql,
        T13: crate::StringSql,
        T14: crate::StringSql,
        T15: crate::StringSql,
        T16: crate::ArraySql<Item = T15>,
        T17: crate::StringSql,
        T18: crate::StringSql,
        T19: crate::StringSql,
        T20: crate::StringSql,
        T21: crate::ArraySql<Item = T20>,
    >(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
        organization_id: &'a uuid::Uuid,
        external_id: &'a Option<T1>,
        reference: &'a Option<T2>,
        kind: &'a T3,
        name: &'a T4,
        first_name: &'a Option<T5>,
        last_name: &'a Option<T6>,
        email: &'a Option<T7>,
        language: &'a Option<T8>,
        address_line1: &'a Option<T9>,
        address_line2: &'a Option<T10>,
        city: &'a Option<T11>,
        region: &'a Option<T12>,
        postal_code: &'a Option<T13>,
        country: &'a Option<T14>,
        time_zones: &'a T16,
        creditor_name: &'a Option<T17>,
        currency: &'a T18,
        original_amount: &'a rust_decimal::Decimal,
        balance: &'a rust_decimal::Decimal,
        due_date: &'a Option<jiff::civil::Date>,
        status: &'a T19,
        tags: &'a T21,
        now: &'a jiff::Timestamp,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 25> {
        UuidUuidQuery {
            client,
            params: [
                id,
                organization_id,
                external_id,
                reference,
                kind,
                name,
                first_name,
                last_name,
                email,
                language,
                address_line1,
                address_line2,
                city,
                region,
                postal_code,
                country,
                time_zones,
                creditor_name,
                currency,
                original_amount,
                balance,
                due_date,
                status,
                tags,
                now,
            ],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
impl<
    'c,
    'a,
    's,
    C: GenericClient,
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::StringSql,
    T5: crate::StringSql,
    T6: crate::StringSql,
    T7: crate::StringSql,
    T8: crate::StringSql,
    T9: crate::StringSql,
    T10: crate::StringSql,
    T11: crate::StringSql,
    T12: crate::StringSql,
    T13: crate::StringSql,
    T14: crate::StringSql,
    T15: crate::StringSql,
    T16: crate::ArraySql<Item = T15>,
    T17: crate::StringSql,
    T18: crate::StringSql,
    T19: crate::StringSql,
    T20: crate::StringSql,
    T21: crate::ArraySql<Item = T20>,
>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        InsertCustomerParams<
            T1,
            T2,
            T3,
            T4,
            T5,
            T6,
            T7,
            T8,
            T9,
            T10,
            T11,
            T12,
            T13,
            T14,
            T15,
            T16,
            T17,
            T18,
            T19,
            T20,
            T21,
        >,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 25>,
        C,
    > for InsertCustomerStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertCustomerParams<
            T1,
            T2,
            T3,
            T4,
            T5,
            T6,
            T7,
            T8,
            T9,
            T10,
            T11,
            T12,
            T13,
            T14,
            T15,
            T16,
            T17,
            T18,
            T19,
            T20,
            T21,
        >,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 25> {
        self.bind(
            client,
            &params.id,
            &params.organization_id,
            &params.external_id,
            &params.reference,
            &params.kind,
            &params.name,
            &params.first_name,
            &params.last_name,
            &params.email,
            &params.language,
            &params.address_line1,
            &params.address_line2,
            &params.city,
            &params.region,
            &params.postal_code,
            &params.country,
            &params.time_zones,
            &params.creditor_name,
            &params.currency,
            &params.original_amount,
            &params.balance,
            &params.due_date,
            &params.status,
            &params.tags,
            &params.now,
        )
    }
}
pub struct UpdateCustomerStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn update_customer() -> UpdateCustomerStmt {
    UpdateCustomerStmt(
        "UPDATE customers SET external_id = $1, reference = $2, kind = $3, name = $4, first_name = $5, last_name = $6, email = $7, language = $8, address_line1 = $9, address_line2 = $10, city = $11, region = $12, postal_code = $13, country = $14, time_zones = $15, creditor_name = $16, original_amount = $17, balance = $18, due_date = $19, status = $20, tags = $21 WHERE organization_id = $22 AND id = $23 AND deleted_at IS NULL RETURNING updated_at",
        None,
    )
}
impl UpdateCustomerStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<
        'c,
        'a,
        's,
        C: GenericClient,
        T1: crate::StringSql,
        T2: crate::StringSql,
        T3: crate::StringSql,
        T4: crate::StringSql,
        T5: crate::StringSql,
        T6: crate::StringSql,
        T7: crate::StringSql,
        T8: crate::StringSql,
        T9: crate::StringSql,
        T10: crate::StringSql,
        T11: crate::StringSql,
        T12: crate::StringSql,
        T13: crate::StringSql,
        T14: crate::StringSql,
        T15: crate::StringSql,
        T16: crate::ArraySql<Item = T15>,
        T17: crate::StringSql,
        T18: crate::StringSql,
        T19: crate::StringSql,
        T20: crate::ArraySql<Item = T19>,
    >(
        &'s self,
        client: &'c C,
        external_id: &'a Option<T1>,
        reference: &'a Option<T2>,
        kind: &'a T3,
        name: &'a T4,
        first_name: &'a Option<T5>,
        last_name: &'a Option<T6>,
        email: &'a Option<T7>,
        language: &'a Option<T8>,
        address_line1: &'a Option<T9>,
        address_line2: &'a Option<T10>,
        city: &'a Option<T11>,
        region: &'a Option<T12>,
        postal_code: &'a Option<T13>,
        country: &'a Option<T14>,
        time_zones: &'a T16,
        creditor_name: &'a Option<T17>,
        original_amount: &'a rust_decimal::Decimal,
        balance: &'a rust_decimal::Decimal,
        due_date: &'a Option<jiff::civil::Date>,
        status: &'a T18,
        tags: &'a T20,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> JiffTimestampQuery<'c, 'a, 's, C, jiff::Timestamp, 23> {
        JiffTimestampQuery {
            client,
            params: [
                external_id,
                reference,
                kind,
                name,
                first_name,
                last_name,
                email,
                language,
                address_line1,
                address_line2,
                city,
                region,
                postal_code,
                country,
                time_zones,
                creditor_name,
                original_amount,
                balance,
                due_date,
                status,
                tags,
                organization_id,
                id,
            ],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
impl<
    'c,
    'a,
    's,
    C: GenericClient,
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::StringSql,
    T5: crate::StringSql,
    T6: crate::StringSql,
    T7: crate::StringSql,
    T8: crate::StringSql,
    T9: crate::StringSql,
    T10: crate::StringSql,
    T11: crate::StringSql,
    T12: crate::StringSql,
    T13: crate::StringSql,
    T14: crate::StringSql,
    T15: crate::StringSql,
    T16: crate::ArraySql<Item = T15>,
    T17: crate::StringSql,
    T18: crate::StringSql,
    T19: crate::StringSql,
    T20: crate::ArraySql<Item = T19>,
>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        UpdateCustomerParams<
            T1,
            T2,
            T3,
            T4,
            T5,
            T6,
            T7,
            T8,
            T9,
            T10,
            T11,
            T12,
            T13,
            T14,
            T15,
            T16,
            T17,
            T18,
            T19,
            T20,
        >,
        JiffTimestampQuery<'c, 'a, 's, C, jiff::Timestamp, 23>,
        C,
    > for UpdateCustomerStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a UpdateCustomerParams<
            T1,
            T2,
            T3,
            T4,
            T5,
            T6,
            T7,
            T8,
            T9,
            T10,
            T11,
            T12,
            T13,
            T14,
            T15,
            T16,
            T17,
            T18,
            T19,
            T20,
        >,
    ) -> JiffTimestampQuery<'c, 'a, 's, C, jiff::Timestamp, 23> {
        self.bind(
            client,
            &params.external_id,
            &params.reference,
            &params.kind,
            &params.name,
            &params.first_name,
            &params.last_name,
            &params.email,
            &params.language,
            &params.address_line1,
            &params.address_line2,
            &params.city,
            &params.region,
            &params.postal_code,
            &params.country,
            &params.time_zones,
            &params.creditor_name,
            &params.original_amount,
            &params.balance,
            &params.due_date,
            &params.status,
            &params.tags,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct UpsertCustomerPhoneStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn upsert_customer_phone() -> UpsertCustomerPhoneStmt {
    UpsertCustomerPhoneStmt(
        "INSERT INTO customer_phones AS p (id, organization_id, customer_id, e164, line, label, position, time_zones) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (organization_id, customer_id, e164) DO UPDATE SET label = excluded.label, position = excluded.position, line = excluded.line, time_zones = excluded.time_zones RETURNING id",
        None,
    )
}
impl UpsertCustomerPhoneStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<
        'c,
        'a,
        's,
        C: GenericClient,
        T1: crate::StringSql,
        T2: crate::StringSql,
        T3: crate::StringSql,
        T4: crate::StringSql,
        T5: crate::ArraySql<Item = T4>,
    >(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
        organization_id: &'a uuid::Uuid,
        customer_id: &'a uuid::Uuid,
        e164: &'a T1,
        line: &'a T2,
        label: &'a T3,
        position: &'a i16,
        time_zones: &'a T5,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 8> {
        UuidUuidQuery {
            client,
            params: [
                id,
                organization_id,
                customer_id,
                e164,
                line,
                label,
                position,
                time_zones,
            ],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
impl<
    'c,
    'a,
    's,
    C: GenericClient,
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::StringSql,
    T5: crate::ArraySql<Item = T4>,
>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        UpsertCustomerPhoneParams<T1, T2, T3, T4, T5>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 8>,
        C,
    > for UpsertCustomerPhoneStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a UpsertCustomerPhoneParams<T1, T2, T3, T4, T5>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 8> {
        self.bind(
            client,
            &params.id,
            &params.organization_id,
            &params.customer_id,
            &params.e164,
            &params.line,
            &params.label,
            &params.position,
            &params.time_zones,
        )
    }
}
pub struct DeleteOtherCustomerPhonesStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn delete_other_customer_phones() -> DeleteOtherCustomerPhonesStmt {
    DeleteOtherCustomerPhonesStmt(
        "DELETE FROM customer_phones WHERE organization_id = $1 AND customer_id = $2 AND status = 'active' AND NOT e164 = ANY ($3) RETURNING id",
        None,
    )
}
impl DeleteOtherCustomerPhonesStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<
        'c,
        'a,
        's,
        C: GenericClient,
        T1: crate::StringSql,
        T2: crate::ArraySql<Item = T1>,
    >(
        &'s self,
        client: &'c C,
        organization_id: &'a uuid::Uuid,
        customer_id: &'a uuid::Uuid,
        e164s: &'a T2,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        UuidUuidQuery {
            client,
            params: [organization_id, customer_id, e164s],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::ArraySql<Item = T1>>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        DeleteOtherCustomerPhonesParams<T1, T2>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3>,
        C,
    > for DeleteOtherCustomerPhonesStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a DeleteOtherCustomerPhonesParams<T1, T2>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        self.bind(
            client,
            &params.organization_id,
            &params.customer_id,
            &params.e164s,
        )
    }
}
pub struct DeleteCustomerStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn delete_customer() -> DeleteCustomerStmt {
    DeleteCustomerStmt(
        "UPDATE customers SET deleted_at = $1, deleted_by = $2, retention_reason = $3 WHERE organization_id = $4 AND id = $5 AND deleted_at IS NULL RETURNING id",
        None,
    )
}
impl DeleteCustomerStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>(
        &'s self,
        client: &'c C,
        now: &'a jiff::Timestamp,
        deleted_by: &'a uuid::Uuid,
        retention_reason: &'a T1,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5> {
        UuidUuidQuery {
            client,
            params: [now, deleted_by, retention_reason, organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        DeleteCustomerParams<T1>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5>,
        C,
    > for DeleteCustomerStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a DeleteCustomerParams<T1>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5> {
        self.bind(
            client,
            &params.now,
            &params.deleted_by,
            &params.retention_reason,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct CountCustomersStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn count_customers() -> CountCustomersStmt {
    CountCustomersStmt("SELECT app.table_count('customers') AS total", None)
}
impl CountCustomersStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
    ) -> I64Query<'c, 'a, 's, C, i64, 0> {
        I64Query {
            client,
            params: [],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
pub struct CountCustomersOfStatusStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn count_customers_of_status() -> CountCustomersOfStatusStmt {
    CountCustomersOfStatusStmt("SELECT app.table_count('customers', $1) AS total", None)
}
impl CountCustomersOfStatusStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>(
        &'s self,
        client: &'c C,
        status: &'a T1,
    ) -> I64Query<'c, 'a, 's, C, i64, 1> {
        I64Query {
            client,
            params: [status],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
pub struct ListCustomerCampaignsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_customer_campaigns() -> ListCustomerCampaignsStmt {
    ListCustomerCampaignsStmt(
        "SELECT c.id, c.name, c.channel, c.status, c.segment_id, c.starts_at, c.ends_at, m.state AS member_state, m.skip_reasons, m.balance_at_launch, m.attempts, m.last_attempt_at, m.outcome, m.added_at FROM campaign_members m JOIN campaigns c ON c.organization_id = m.organization_id AND c.id = m.campaign_id WHERE m.organization_id = $1 AND m.customer_id = $2 AND c.deleted_at IS NULL ORDER BY m.added_at DESC, m.campaign_id DESC LIMIT $3 OFFSET $4",
        None,
    )
}
impl ListCustomerCampaignsStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        organization_id: &'a uuid::Uuid,
        customer_id: &'a uuid::Uuid,
        rows: &'a i64,
        skip: &'a i64,
    ) -> CustomerCampaignQuery<'c, 'a, 's, C, CustomerCampaign, 4> {
        CustomerCampaignQuery {
            client,
            params: [organization_id, customer_id, rows, skip],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<CustomerCampaignBorrowed, tokio_postgres::Error> {
                Ok(CustomerCampaignBorrowed {
                    id: row.try_get(0)?,
                    name: row.try_get(1)?,
                    channel: row.try_get(2)?,
                    status: row.try_get(3)?,
                    segment_id: row.try_get(4)?,
                    starts_at: row.try_get(5)?,
                    ends_at: row.try_get(6)?,
                    member_state: row.try_get(7)?,
                    skip_reasons: row.try_get(8)?,
                    balance_at_launch: row.try_get(9)?,
                    attempts: row.try_get(10)?,
                    last_attempt_at: row.try_get(11)?,
                    outcome: row.try_get(12)?,
                    added_at: row.try_get(13)?,
                })
            },
            mapper: |it| CustomerCampaign::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListCustomerCampaignsParams,
        CustomerCampaignQuery<'c, 'a, 's, C, CustomerCampaign, 4>,
        C,
    > for ListCustomerCampaignsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListCustomerCampaignsParams,
    ) -> CustomerCampaignQuery<'c, 'a, 's, C, CustomerCampaign, 4> {
        self.bind(
            client,
            &params.organization_id,
            &params.customer_id,
            &params.rows,
            &params.skip,
        )
    }
}
pub struct ListCustomerCampaignsAfterStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_customer_campaigns_after() -> ListCustomerCampaignsAfterStmt {
    ListCustomerCampaignsAfterStmt(
        "SELECT c.id, c.name, c.channel, c.status, c.segment_id, c.starts_at, c.ends_at, m.state AS member_state, m.skip_reasons, m.balance_at_launch, m.attempts, m.last_attempt_at, m.outcome, m.added_at FROM campaign_members m JOIN campaigns c ON c.organization_id = m.organization_id AND c.id = m.campaign_id WHERE m.organization_id = $1 AND m.customer_id = $2 AND c.deleted_at IS NULL AND (m.added_at, m.campaign_id) < ($3, $4) ORDER BY m.added_at DESC, m.campaign_id DESC LIMIT $5",
        None,
    )
}
impl ListCustomerCampaignsAfterStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        organization_id: &'a uuid::Uuid,
        customer_id: &'a uuid::Uuid,
        after_added_at: &'a jiff::Timestamp,
        after_id: &'a uuid::Uuid,
        rows: &'a i64,
    ) -> CustomerCampaignQuery<'c, 'a, 's, C, CustomerCampaign, 5> {
        CustomerCampaignQuery {
            client,
            params: [organization_id, customer_id, after_added_at, after_id, rows],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<CustomerCampaignBorrowed, tokio_postgres::Error> {
                Ok(CustomerCampaignBorrowed {
                    id: row.try_get(0)?,
                    name: row.try_get(1)?,
                    channel: row.try_get(2)?,
                    status: row.try_get(3)?,
                    segment_id: row.try_get(4)?,
                    starts_at: row.try_get(5)?,
                    ends_at: row.try_get(6)?,
                    member_state: row.try_get(7)?,
                    skip_reasons: row.try_get(8)?,
                    balance_at_launch: row.try_get(9)?,
                    attempts: row.try_get(10)?,
                    last_attempt_at: row.try_get(11)?,
                    outcome: row.try_get(12)?,
                    added_at: row.try_get(13)?,
                })
            },
            mapper: |it| CustomerCampaign::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListCustomerCampaignsAfterParams,
        CustomerCampaignQuery<'c, 'a, 's, C, CustomerCampaign, 5>,
        C,
    > for ListCustomerCampaignsAfterStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListCustomerCampaignsAfterParams,
    ) -> CustomerCampaignQuery<'c, 'a, 's, C, CustomerCampaign, 5> {
        self.bind(
            client,
            &params.organization_id,
            &params.customer_id,
            &params.after_added_at,
            &params.after_id,
            &params.rows,
        )
    }
}
pub struct CountCustomerCampaignsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn count_customer_campaigns() -> CountCustomerCampaignsStmt {
    CountCustomerCampaignsStmt(
        "SELECT count(*) AS total FROM ( SELECT FROM campaign_members m JOIN campaigns c ON c.organization_id = m.organization_id AND c.id = m.campaign_id WHERE m.organization_id = $1 AND m.customer_id = $2 AND c.deleted_at IS NULL LIMIT $3) AS counted",
        None,
    )
}
impl CountCustomerCampaignsStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        organization_id: &'a uuid::Uuid,
        customer_id: &'a uuid::Uuid,
        most: &'a i64,
    ) -> I64Query<'c, 'a, 's, C, i64, 3> {
        I64Query {
            client,
            params: [organization_id, customer_id, most],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        CountCustomerCampaignsParams,
        I64Query<'c, 'a, 's, C, i64, 3>,
        C,
    > for CountCustomerCampaignsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a CountCustomerCampaignsParams,
    ) -> I64Query<'c, 'a, 's, C, i64, 3> {
        self.bind(
            client,
            &params.organization_id,
            &params.customer_id,
            &params.most,
        )
    }
}
pub struct GetOpenBusinessOfCustomerStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_open_business_of_customer() -> GetOpenBusinessOfCustomerStmt {
    GetOpenBusinessOfCustomerStmt(
        "SELECT EXISTS (SELECT FROM campaign_members m JOIN campaigns c ON c.organization_id = m.organization_id AND c.id = m.campaign_id WHERE m.organization_id = $1 AND m.customer_id = $2 AND m.state IN ('pending', 'in_progress', 'waiting_retry') AND c.status IN ('scheduled', 'running', 'paused') AND c.deleted_at IS NULL) AS campaign, EXISTS (SELECT FROM payment_plans WHERE organization_id = $1 AND customer_id = $2 AND status IN ('proposed', 'active')) AS plan, EXISTS (SELECT FROM settlement_offers WHERE organization_id = $1 AND customer_id = $2 AND status IN ('proposed', 'approved', 'accepted')) AS offer, EXISTS (SELECT FROM promises_to_pay WHERE organization_id = $1 AND customer_id = $2 AND status = 'pending') AS promise, EXISTS (SELECT FROM payment_records WHERE organization_id = $1 AND customer_id = $2 AND status = 'pending') AS payment",
        None,
    )
}
impl GetOpenBusinessOfCustomerStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        organization_id: &'a uuid::Uuid,
        customer_id: &'a uuid::Uuid,
    ) -> GetOpenBusinessOfCustomerQuery<'c, 'a, 's, C, GetOpenBusinessOfCustomer, 2> {
        GetOpenBusinessOfCustomerQuery {
            client,
            params: [organization_id, customer_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<GetOpenBusinessOfCustomer, tokio_postgres::Error> {
                Ok(GetOpenBusinessOfCustomer {
                    campaign: row.try_get(0)?,
                    plan: row.try_get(1)?,
                    offer: row.try_get(2)?,
                    promise: row.try_get(3)?,
                    payment: row.try_get(4)?,
                })
            },
            mapper: |it| GetOpenBusinessOfCustomer::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetOpenBusinessOfCustomerParams,
        GetOpenBusinessOfCustomerQuery<'c, 'a, 's, C, GetOpenBusinessOfCustomer, 2>,
        C,
    > for GetOpenBusinessOfCustomerStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetOpenBusinessOfCustomerParams,
    ) -> GetOpenBusinessOfCustomerQuery<'c, 'a, 's, C, GetOpenBusinessOfCustomer, 2> {
        self.bind(client, &params.organization_id, &params.customer_id)
    }
}
pub struct InsertBalanceAdjustmentStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_balance_adjustment() -> InsertBalanceAdjustmentStmt {
    InsertBalanceAdjustmentStmt(
        "INSERT INTO ledger_entries (id, organization_id, customer_id, kind, amount, currency, balance_after, reason, created_by, occurred_at) VALUES ($1, $2, $3, 'adjustment', $4, $5, $6, $7, $8, $9) RETURNING id",
        None,
    )
}
impl InsertBalanceAdjustmentStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::StringSql>(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
        organization_id: &'a uuid::Uuid,
        customer_id: &'a uuid::Uuid,
        amount: &'a rust_decimal::Decimal,
        currency: &'a T1,
        balance_after: &'a rust_decimal::Decimal,
        reason: &'a T2,
        created_by: &'a Option<uuid::Uuid>,
        now: &'a jiff::Timestamp,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 9> {
        UuidUuidQuery {
            client,
            params: [
                id,
                organization_id,
                customer_id,
                amount,
                currency,
                balance_after,
                reason,
                created_by,
                now,
            ],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::StringSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        InsertBalanceAdjustmentParams<T1, T2>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 9>,
        C,
    > for InsertBalanceAdjustmentStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertBalanceAdjustmentParams<T1, T2>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 9> {
        self.bind(
            client,
            &params.id,
            &params.organization_id,
            &params.customer_id,
            &params.amount,
            &params.currency,
            &params.balance_after,
            &params.reason,
            &params.created_by,
            &params.now,
        )
    }
}
pub struct ListCustomerPaymentsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_customer_payments() -> ListCustomerPaymentsStmt {
    ListCustomerPaymentsStmt(
        "SELECT id, kind, amount, currency, status, method, cleared_at, original_payment_id, plan_id, instalment_position, campaign_id, reference, note, created_at FROM payment_records WHERE organization_id = $1 AND customer_id = $2 ORDER BY created_at DESC, id DESC LIMIT $3 OFFSET $4",
        None,
    )
}
impl ListCustomerPaymentsStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        organization_id: &'a uuid::Uuid,
        customer_id: &'a uuid::Uuid,
        rows: &'a i64,
        skip: &'a i64,
    ) -> CustomerPaymentQuery<'c, 'a, 's, C, CustomerPayment, 4> {
        CustomerPaymentQuery {
            client,
            params: [organization_id, customer_id, rows, skip],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<CustomerPaymentBorrowed, tokio_postgres::Error> {
                Ok(CustomerPaymentBorrowed {
                    id: row.try_get(0)?,
                    kind: row.try_get(1)?,
                    amount: row.try_get(2)?,
                    currency: row.try_get(3)?,
                    status: row.try_get(4)?,
                    method: row.try_get(5)?,
                    cleared_at: row.try_get(6)?,
                    original_payment_id: row.try_get(7)?,
                    plan_id: row.try_get(8)?,
                    instalment_position: row.try_get(9)?,
                    campaign_id: row.try_get(10)?,
                    reference: row.try_get(11)?,
                    note: row.try_get(12)?,
                    created_at: row.try_get(13)?,
                })
            },
            mapper: |it| CustomerPayment::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListCustomerPaymentsParams,
        CustomerPaymentQuery<'c, 'a, 's, C, CustomerPayment, 4>,
        C,
    > for ListCustomerPaymentsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListCustomerPaymentsParams,
    ) -> CustomerPaymentQuery<'c, 'a, 's, C, CustomerPayment, 4> {
        self.bind(
            client,
            &params.organization_id,
            &params.customer_id,
            &params.rows,
            &params.skip,
        )
    }
}
pub struct ListCustomerPaymentsAfterStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_customer_payments_after() -> ListCustomerPaymentsAfterStmt {
    ListCustomerPaymentsAfterStmt(
        "SELECT id, kind, amount, currency, status, method, cleared_at, original_payment_id, plan_id, instalment_position, campaign_id, reference, note, created_at FROM payment_records WHERE organization_id = $1 AND customer_id = $2 AND (created_at, id) < ($3, $4) ORDER BY created_at DESC, id DESC LIMIT $5",
        None,
    )
}
impl ListCustomerPaymentsAfterStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        organization_id: &'a uuid::Uuid,
        customer_id: &'a uuid::Uuid,
        after_created_at: &'a jiff::Timestamp,
        after_id: &'a uuid::Uuid,
        rows: &'a i64,
    ) -> CustomerPaymentQuery<'c, 'a, 's, C, CustomerPayment, 5> {
        CustomerPaymentQuery {
            client,
            params: [organization_id, customer_id, after_created_at, after_id, rows],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<CustomerPaymentBorrowed, tokio_postgres::Error> {
                Ok(CustomerPaymentBorrowed {
                    id: row.try_get(0)?,
                    kind: row.try_get(1)?,
                    amount: row.try_get(2)?,
                    currency: row.try_get(3)?,
                    status: row.try_get(4)?,
                    method: row.try_get(5)?,
                    cleared_at: row.try_get(6)?,
                    original_payment_id: row.try_get(7)?,
                    plan_id: row.try_get(8)?,
                    instalment_position: row.try_get(9)?,
                    campaign_id: row.try_get(10)?,
                    reference: row.try_get(11)?,
                    note: row.try_get(12)?,
                    created_at: row.try_get(13)?,
                })
            },
            mapper: |it| CustomerPayment::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListCustomerPaymentsAfterParams,
        CustomerPaymentQuery<'c, 'a, 's, C, CustomerPayment, 5>,
        C,
    > for ListCustomerPaymentsAfterStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListCustomerPaymentsAfterParams,
    ) -> CustomerPaymentQuery<'c, 'a, 's, C, CustomerPayment, 5> {
        self.bind(
            client,
            &params.organization_id,
            &params.customer_id,
            &params.after_created_at,
            &params.after_id,
            &params.rows,
        )
    }
}
pub struct CountCustomerPaymentsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn count_customer_payments() -> CountCustomerPaymentsStmt {
    CountCustomerPaymentsStmt(
        "SELECT count(*) AS total FROM ( SELECT FROM payment_records WHERE organization_id = $1 AND customer_id = $2 LIMIT $3) AS counted",
        None,
    )
}
impl CountCustomerPaymentsStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        organization_id: &'a uuid::Uuid,
        customer_id: &'a uuid::Uuid,
        most: &'a i64,
    ) -> I64Query<'c, 'a, 's, C, i64, 3> {
        I64Query {
            client,
            params: [organization_id, customer_id, most],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        CountCustomerPaymentsParams,
        I64Query<'c, 'a, 's, C, i64, 3>,
        C,
    > for CountCustomerPaymentsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a CountCustomerPaymentsParams,
    ) -> I64Query<'c, 'a, 's, C, i64, 3> {
        self.bind(
            client,
            &params.organization_id,
            &params.customer_id,
            &params.most,
        )
    }
}
pub struct GetCustomersByExternalIdStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_customers_by_external_id() -> GetCustomersByExternalIdStmt {
    GetCustomersByExternalIdStmt(
        "SELECT id, external_id, reference, kind, name, first_name, last_name, email, language, address_line1, address_line2, city, region, postal_code, country, time_zones, creditor_name, currency, original_amount, balance, due_date, status, tags, last_contacted_at, last_paid_at, created_at, updated_at FROM customers WHERE organization_id = $1 AND external_id = ANY ($2) AND deleted_at IS NULL",
        None,
    )
}
impl GetCustomersByExternalIdStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<
        'c,
        'a,
        's,
        C: GenericClient,
        T1: crate::StringSql,
        T2: crate::ArraySql<Item = T1>,
    >(
        &'s self,
        client: &'c C,
        organization_id: &'a uuid::Uuid,
        external_ids: &'a T2,
    ) -> CustomerQuery<'c, 'a, 's, C, Customer, 2> {
        CustomerQuery {
            client,
            params: [organization_id, external_ids],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<CustomerBorrowed, tokio_postgres::Error> {
                    Ok(CustomerBorrowed {
                        id: row.try_get(0)?,
                        external_id: row.try_get(1)?,
                        reference: row.try_get(2)?,
                        kind: row.try_get(3)?,
                        name: row.try_get(4)?,
                        first_name: row.try_get(5)?,
                        last_name: row.try_get(6)?,
                        email: row.try_get(7)?,
                        language: row.try_get(8)?,
                        address_line1: row.try_get(9)?,
                        address_line2: row.try_get(10)?,
                        city: row.try_get(11)?,
                        region: row.try_get(12)?,
                        postal_code: row.try_get(13)?,
                        country: row.try_get(14)?,
                        time_zones: row.try_get(15)?,
                        creditor_name: row.try_get(16)?,
                        currency: row.try_get(17)?,
                        original_amount: row.try_get(18)?,
                        balance: row.try_get(19)?,
                        due_date: row.try_get(20)?,
                        status: row.try_get(21)?,
                        tags: row.try_get(22)?,
                        last_contacted_at: row.try_get(23)?,
                        last_paid_at: row.try_get(24)?,
                        created_at: row.try_get(25)?,
                        updated_at: row.try_get(26)?,
                    })
                },
            mapper: |it| Customer::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::ArraySql<Item = T1>>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetCustomersByExternalIdParams<T1, T2>,
        CustomerQuery<'c, 'a, 's, C, Customer, 2>,
        C,
    > for GetCustomersByExternalIdStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetCustomersByExternalIdParams<T1, T2>,
    ) -> CustomerQuery<'c, 'a, 's, C, Customer, 2> {
        self.bind(client, &params.organization_id, &params.external_ids)
    }
}
pub struct LockCustomersByExternalIdStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock_customers_by_external_id() -> LockCustomersByExternalIdStmt {
    LockCustomersByExternalIdStmt(
        "SELECT id, external_id, reference, kind, name, first_name, last_name, email, language, address_line1, address_line2, city, region, postal_code, country, time_zones, creditor_name, currency, original_amount, balance, due_date, status, tags, last_contacted_at, last_paid_at, created_at, updated_at FROM customers WHERE organization_id = $1 AND external_id = ANY ($2) AND deleted_at IS NULL ORDER BY id FOR UPDATE",
        None,
    )
}
impl LockCustomersByExternalIdStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<
        'c,
        'a,
        's,
        C: GenericClient,
        T1: crate::StringSql,
        T2: crate::ArraySql<Item = T1>,
    >(
        &'s self,
        client: &'c C,
        organization_id: &'a uuid::Uuid,
        external_ids: &'a T2,
    ) -> CustomerQuery<'c, 'a, 's, C, Customer, 2> {
        CustomerQuery {
            client,
            params: [organization_id, external_ids],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<CustomerBorrowed, tokio_postgres::Error> {
                    Ok(CustomerBorrowed {
                        id: row.try_get(0)?,
                        external_id: row.try_get(1)?,
                        reference: row.try_get(2)?,
                        kind: row.try_get(3)?,
                        name: row.try_get(4)?,
                        first_name: row.try_get(5)?,
                        last_name: row.try_get(6)?,
                        email: row.try_get(7)?,
                        language: row.try_get(8)?,
                        address_line1: row.try_get(9)?,
                        address_line2: row.try_get(10)?,
                        city: row.try_get(11)?,
                        region: row.try_get(12)?,
                        postal_code: row.try_get(13)?,
                        country: row.try_get(14)?,
                        time_zones: row.try_get(15)?,
                        creditor_name: row.try_get(16)?,
                        currency: row.try_get(17)?,
                        original_amount: row.try_get(18)?,
                        balance: row.try_get(19)?,
                        due_date: row.try_get(20)?,
                        status: row.try_get(21)?,
                        tags: row.try_get(22)?,
                        last_contacted_at: row.try_get(23)?,
                        last_paid_at: row.try_get(24)?,
                        created_at: row.try_get(25)?,
                        updated_at: row.try_get(26)?,
                    })
                },
            mapper: |it| Customer::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::ArraySql<Item = T1>>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        LockCustomersByExternalIdParams<T1, T2>,
        CustomerQuery<'c, 'a, 's, C, Customer, 2>,
        C,
    > for LockCustomersByExternalIdStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a LockCustomersByExternalIdParams<T1, T2>,
    ) -> CustomerQuery<'c, 'a, 's, C, Customer, 2> {
        self.bind(client, &params.organization_id, &params.external_ids)
    }
}
pub struct InsertCustomersStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_customers() -> InsertCustomersStmt {
    InsertCustomersStmt(
        "INSERT INTO customers (id, organization_id, external_id, reference, kind, name, first_name, last_name, email, language, address_line1, address_line2, city, region, postal_code, country, time_zones, creditor_name, currency, original_amount, balance, due_date, status, tags, created_at, updated_at) SELECT r.id, $1, r.external_id, r.reference, r.kind, r.name, r.first_name, r.last_name, r.email, r.language, r.address_line1, r.address_line2, r.city, r.region, r.postal_code, r.country, string_to_array(r.time_zones, E'\\x1f'), r.creditor_name, $2, r.original_amount, r.balance, r.due_date, r.status, string_to_array(r.tags, E'\\x1f'), $3, $3 FROM unnest($4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[], $15::text[], $16::text[], $17::text[], $18::text[], $19::text[], $20::text[], $21::numeric[], $22::numeric[], $23::date[], $24::text[], $25::text[]) AS r (id, external_id, reference, kind, name, first_name, last_name, email, language, address_line1, address_line2, city, region, postal_code, country, time_zones, creditor_name, original_amount, balance, due_date, status, tags) RETURNING id",
        None,
    )
}
impl InsertCustomersStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<
        'c,
        'a,
        's,
        C: GenericClient,
        T1: crate::StringSql,
        T2: crate::ArraySql<Item = uuid::Uuid>,
        T3: crate::StringSql,
        T4: crate::ArraySql<Item = Option<T3>>,
        T5: crate::StringSql,
        T6: crate::ArraySql<Item = Option<T5>>,
        T7: crate::StringSql,
        T8: crate::ArraySql<Item = T7>,
        T9: crate::StringSql,
        T10: crate::ArraySql<Item = T9>,
        T11: crate::StringSql,
        T12: crate::ArraySql<Item = Option<T11>>,
        T13: crate::StringSql,
        T14: crate::ArraySql<Item = Option<T13>>,
        T15: crate::StringSql,
        T16: crate::ArraySql<Item = Option<T15>>,
        T17: crate::StringSql,
        T18: crate::ArraySql<Item = Option<T17>>,
        T19: crate::StringSql,
        T20: crate::ArraySql<Item = Option<T19>>,
        T21: crate::StringSql,
        T22: crate::ArraySql<Item = Option<T21>>,
        T23: crate::StringSql,
        T24: crate::ArraySql<Item = Option<T23>>,
        T25: crate::StringSql,
        T26: crate::ArraySql<Item = Option<T25>>,
        T27: crate::StringSql,
        T28: crate::ArraySql<Item = Option<T27>>,
        T29: crate::StringSql,
        T30: crate::ArraySql<Item = Option<T29>>,
        T31: crate::StringSql,
        T32: crate::ArraySql<Item = T31>,
        T33: crate::StringSql,
        T34: crate::ArraySql<Item = Option<T33>>,
        T35: crate::ArraySql<Item = rust_decimal::Decimal>,
        T36: crate::ArraySql<Item = rust_decimal::Decimal>,
        T37: crate::ArraySql<Item = Option<jiff::civil::Date>>,
        T38: crate::StringSql,
        T39: crate::ArraySql<Item = T38>,
        T40: crate::StringSql,
        T41: crate::ArraySql<Item = T40>,
    >(
        &'s self,
        client: &'c C,
        organization_id: &'a uuid::Uuid,
        currency: &'a T1,
        now: &'a jiff::Timestamp,
        ids: &'a T2,
        external_ids: &'a T4,
        references: &'a T6,
        kinds: &'a T8,
        names: &'a T10,
        first_names: &'a T12,
        last_names: &'a T14,
        emails: &'a T16,
        languages: &'a T18,
        address_lines1: &'a T20,
        address_lines2: &'a T22,
        cities: &'a T24,
        regions: &'a T26,
        postal_codes: &'a T28,
        countries: &'a T30,
        time_zones: &'a T32,
        creditor_names: &'a T34,
        original_amounts: &'a T35,
        balances: &'a T36,
        due_dates: &'a T37,
        statuses: &'a T39,
        tags: &'a T41,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 25> {
        UuidUuidQuery {
            client,
            params: [
                organization_id,
                currency,
                now,
                ids,
                external_ids,
                references,
                kinds,
                names,
                first_names,
                last_names,
                emails,
                languages,
                address_lines1,
                address_lines2,
                cities,
                regions,
                postal_codes,
                countries,
                time_zones,
                creditor_names,
                original_amounts,
                balances,
                due_dates,
                statuses,
                tags,
            ],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
impl<
    'c,
    'a,
    's,
    C: GenericClient,
    T1: crate::StringSql,
    T2: crate::ArraySql<Item = uuid::Uuid>,
    T3: crate::StringSql,
    T4: crate::ArraySql<Item = Option<T3>>,
    T5: crate::StringSql,
    T6: crate::ArraySql<Item = Option<T5>>,
    T7: crate::StringSql,
    T8: crate::ArraySql<Item = T7>,
    T9: crate::StringSql,
    T10: crate::ArraySql<Item = T9>,
    T11: crate::StringSql,
    T12: crate::ArraySql<Item = Option<T11>>,
    T13: crate::StringSql,
    T14: crate::ArraySql<Item = Option<T13>>,
    T15: crate::StringSql,
    T16: crate::ArraySql<Item = Option<T15>>,
    T17: crate::StringSql,
    T18: crate::ArraySql<Item = Option<T17>>,
    T19: crate::StringSql,
    T20: crate::ArraySql<Item = Option<T19>>,
    T21: crate::StringSql,
    T22: crate::ArraySql<Item = Option<T21>>,
    T23: crate::StringSql,
    T24: crate::ArraySql<Item = Option<T23>>,
    T25: crate::StringSql,
    T26: crate::ArraySql<Item = Option<T25>>,
    T27: crate::StringSql,
    T28: crate::ArraySql<Item = Option<T27>>,
    T29: crate::StringSql,
    T30: crate::ArraySql<Item = Option<T29>>,
    T31: crate::StringSql,
    T32: crate::ArraySql<Item = T31>,
    T33: crate::StringSql,
    T34: crate::ArraySql<Item = Option<T33>>,
    T35: crate::ArraySql<Item = rust_decimal::Decimal>,
    T36: crate::ArraySql<Item = rust_decimal::Decimal>,
    T37: crate::ArraySql<Item = Option<jiff::civil::Date>>,
    T38: crate::StringSql,
    T39: crate::ArraySql<Item = T38>,
    T40: crate::StringSql,
    T41: crate::ArraySql<Item = T40>,
>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        InsertCustomersParams<
            T1,
            T2,
            T3,
            T4,
            T5,
            T6,
            T7,
            T8,
            T9,
            T10,
            T11,
            T12,
            T13,
            T14,
            T15,
            T16,
            T17,
            T18,
            T19,
            T20,
            T21,
            T22,
            T23,
            T24,
            T25,
            T26,
            T27,
            T28,
            T29,
            T30,
            T31,
            T32,
            T33,
            T34,
            T35,
            T36,
            T37,
            T38,
            T39,
            T40,
            T41,
        >,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 25>,
        C,
    > for InsertCustomersStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertCustomersParams<
            T1,
            T2,
            T3,
            T4,
            T5,
            T6,
            T7,
            T8,
            T9,
            T10,
            T11,
            T12,
            T13,
            T14,
            T15,
            T16,
            T17,
            T18,
            T19,
            T20,
            T21,
            T22,
            T23,
            T24,
            T25,
            T26,
            T27,
            T28,
            T29,
            T30,
            T31,
            T32,
            T33,
            T34,
            T35,
            T36,
            T37,
            T38,
            T39,
            T40,
            T41,
        >,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 25> {
        self.bind(
            client,
            &params.organization_id,
            &params.currency,
            &params.now,
            &params.ids,
            &params.external_ids,
            &params.references,
            &params.kinds,
            &params.names,
            &params.first_names,
            &params.last_names,
            &params.emails,
            &params.languages,
            &params.address_lines1,
            &params.address_lines2,
            &params.cities,
            &params.regions,
            &params.postal_codes,
            &params.countries,
            &params.time_zones,
            &params.creditor_names,
            &params.original_amounts,
            &params.balances,
            &params.due_dates,
            &params.statuses,
            &params.tags,
        )
    }
}
pub struct UpdateCustomersStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn update_customers() -> UpdateCustomersStmt {
    UpdateCustomersStmt(
        "UPDATE customers AS c SET reference = r.reference, kind = r.kind, name = r.name, first_name = r.first_name, last_name = r.last_name, email = r.email, language = r.language, address_line1 = r.address_line1, address_line2 = r.address_line2, city = r.city, region = r.region, postal_code = r.postal_code, country = r.country, time_zones = string_to_array(r.time_zones, E'\\x1f'), creditor_name = r.creditor_name, original_amount = r.original_amount, balance = r.balance, due_date = r.due_date, status = r.status, tags = string_to_array(r.tags, E'\\x1f') FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[], $15::text[], $16::text[], $17::numeric[], $18::numeric[], $19::date[], $20::text[], $21::text[]) AS r (id, reference, kind, name, first_name, last_name, email, language, address_line1, address_line2, city, region, postal_code, country, time_zones, creditor_name, original_amount, balance, due_date, status, tags) WHERE c.organization_id = $22 AND c.id = r.id RETURNING c.id",
        None,
    )
}
impl UpdateCustomersStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<
        'c,
        'a,
        's,
        C: GenericClient,
        T1: crate::ArraySql<Item = uuid::Uuid>,
        T2: crate::StringSql,
        T3: crate::ArraySql<Item = Option<T2>>,
        T4: crate::StringSql,
        T5: crate::ArraySql<Item = T4>,
        T6: crate::StringSql,
        T7: crate::ArraySql<Item = T6>,
        T8: crate::StringSql,
        T9: crate::ArraySql<Item = Option<T8>>,
        T10: crate::StringSql,
        T11: crate::ArraySql<Item = Option<T10>>,
        T12: crate::StringSql,
        T13: crate::ArraySql<Item = Option<T12>>,
        T14: crate::StringSql,
        T15: crate::ArraySql<Item = Option<T14>>,
        T16: crate::StringSql,
        T17: crate::ArraySql<Item = Option<T16>>,
        T18: crate::StringSql,
        T19: crate::ArraySql<Item = Option<T18>>,
        T20: crate::StringSql,
        T21: crate::ArraySql<Item = Option<T20>>,
        T22: crate::StringSql,
        T23: crate::ArraySql<Item = Option<T22>>,
        T24: crate::StringSql,
        T25: crate::ArraySql<Item = Option<T24>>,
        T26: crate::StringSql,
        T27: crate::ArraySql<Item = Option<T26>>,
        T28: crate::StringSql,
        T29: crate::ArraySql<Item = T28>,
        T30: crate::StringSql,
        T31: crate::ArraySql<Item = Option<T30>>,
        T32: crate::ArraySql<Item = rust_decimal::Decimal>,
        T33: crate::ArraySql<Item = rust_decimal::Decimal>,
        T34: crate::ArraySql<Item = Option<jiff::civil::Date>>,
        T35: crate::StringSql,
        T36: crate::ArraySql<Item = T35>,
        T37: crate::StringSql,
        T38: crate::ArraySql<Item = T37>,
    >(
        &'s self,
        client: &'c C,
        ids: &'a T1,
        references: &'a T3,
        kinds: &'a T5,
        names: &'a T7,
        first_names: &'a T9,
        last_names: &'a T11,
        emails: &'a T13,
        languages: &'a T15,
        address_lines1: &'a T17,
        address_lines2: &'a T19,
        cities: &'a T21,
        regions: &'a T23,
        postal_codes: &'a T25,
        countries: &'a T27,
        time_zones: &'a T29,
        creditor_names: &'a T31,
        original_amounts: &'a T32,
        balances: &'a T33,
        due_dates: &'a T34,
        statuses: &'a T36,
        tags: &'a T38,
        organization_id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 22> {
        UuidUuidQuery {
            client,
            params: [
                ids,
                references,
                kinds,
                names,
                first_names,
                last_names,
                emails,
                languages,
                address_lines1,
                address_lines2,
                cities,
                regions,
                postal_codes,
                countries,
                time_zones,
                creditor_names,
                original_amounts,
                balances,
                due_dates,
                statuses,
                tags,
                organization_id,
            ],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
impl<
    'c,
    'a,
    's,
    C: GenericClient,
    T1: crate::ArraySql<Item = uuid::Uuid>,
    T2: crate::StringSql,
    T3: crate::ArraySql<Item = Option<T2>>,
    T4: crate::StringSql,
    T5: crate::ArraySql<Item = T4>,
    T6: crate::StringSql,
    T7: crate::ArraySql<Item = T6>,
    T8: crate::StringSql,
    T9: crate::ArraySql<Item = Option<T8>>,
    T10: crate::StringSql,
    T11: crate::ArraySql<Item = Option<T10>>,
    T12: crate::StringSql,
    T13: crate::ArraySql<Item = Option<T12>>,
    T14: crate::StringSql,
    T15: crate::ArraySql<Item = Option<T14>>,
    T16: crate::StringSql,
    T17: crate::ArraySql<Item = Option<T16>>,
    T18: crate::StringSql,
    T19: crate::ArraySql<Item = Option<T18>>,
    T20: crate::StringSql,
    T21: crate::ArraySql<Item = Option<T20>>,
    T22: crate::StringSql,
    T23: crate::ArraySql<Item = Option<T22>>,
    T24: crate::StringSql,
    T25: crate::ArraySql<Item = Option<T24>>,
    T26: crate::StringSql,
    T27: crate::ArraySql<Item = Option<T26>>,
    T28: crate::StringSql,
    T29: crate::ArraySql<Item = T28>,
    T30: crate::StringSql,
    T31: crate::ArraySql<Item = Option<T30>>,
    T32: crate::ArraySql<Item = rust_decimal::Decimal>,
    T33: crate::ArraySql<Item = rust_decimal::Decimal>,
    T34: crate::ArraySql<Item = Option<jiff::civil::Date>>,
    T35: crate::StringSql,
    T36: crate::ArraySql<Item = T35>,
    T37: crate::StringSql,
    T38: crate::ArraySql<Item = T37>,
>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        UpdateCustomersParams<
            T1,
            T2,
            T3,
            T4,
            T5,
            T6,
            T7,
            T8,
            T9,
            T10,
            T11,
            T12,
            T13,
            T14,
            T15,
            T16,
            T17,
            T18,
            T19,
            T20,
            T21,
            T22,
            T23,
            T24,
            T25,
            T26,
            T27,
            T28,
            T29,
            T30,
            T31,
            T32,
            T33,
            T34,
            T35,
            T36,
            T37,
            T38,
        >,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 22>,
        C,
    > for UpdateCustomersStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a UpdateCustomersParams<
            T1,
            T2,
            T3,
            T4,
            T5,
            T6,
            T7,
            T8,
            T9,
            T10,
            T11,
            T12,
            T13,
            T14,
            T15,
            T16,
            T17,
            T18,
            T19,
            T20,
            T21,
            T22,
            T23,
            T24,
            T25,
            T26,
            T27,
            T28,
            T29,
            T30,
            T31,
            T32,
            T33,
            T34,
            T35,
            T36,
            T37,
            T38,
        >,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 22> {
        self.bind(
            client,
            &params.ids,
            &params.references,
            &params.kinds,
            &params.names,
            &params.first_names,
            &params.last_names,
            &params.emails,
            &params.languages,
            &params.address_lines1,
            &params.address_lines2,
            &params.cities,
            &params.regions,
            &params.postal_codes,
            &params.countries,
            &params.time_zones,
            &params.creditor_names,
            &params.original_amounts,
            &params.balances,
            &params.due_dates,
            &params.statuses,
            &params.tags,
            &params.organization_id,
        )
    }
}
pub struct UpsertCustomerPhonesStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn upsert_customer_phones() -> UpsertCustomerPhonesStmt {
    UpsertCustomerPhonesStmt(
        "INSERT INTO customer_phones AS p (id, organization_id, customer_id, e164, line, label, position, time_zones) SELECT r.id, $1, r.customer_id, r.e164, r.line, r.label, r.position, string_to_array(r.time_zones, E'\\x1f') FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::smallint[], $8::text[]) AS r (id, customer_id, e164, line, label, position, time_zones) ON CONFLICT (organization_id, customer_id, e164) DO UPDATE SET position = excluded.position RETURNING id",
        None,
    )
}
impl UpsertCustomerPhonesStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<
        'c,
        'a,
        's,
        C: GenericClient,
        T1: crate::ArraySql<Item = uuid::Uuid>,
        T2: crate::ArraySql<Item = uuid::Uuid>,
        T3: crate::StringSql,
        T4: crate::ArraySql<Item = T3>,
        T5: crate::StringSql,
        T6: crate::ArraySql<Item = T5>,
        T7: crate::StringSql,
        T8: crate::ArraySql<Item = T7>,
        T9: crate::ArraySql<Item = i16>,
        T10: crate::StringSql,
        T11: crate::ArraySql<Item = T10>,
    >(
        &'s self,
        client: &'c C,
        organization_id: &'a uuid::Uuid,
        ids: &'a T1,
        customer_ids: &'a T2,
        e164s: &'a T4,
        lines: &'a T6,
        labels: &'a T8,
        positions: &'a T9,
        time_zones: &'a T11,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 8> {
        UuidUuidQuery {
            client,
            params: [
                organization_id,
                ids,
                customer_ids,
                e164s,
                lines,
                labels,
                positions,
                time_zones,
            ],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
impl<
    'c,
    'a,
    's,
    C: GenericClient,
    T1: crate::ArraySql<Item = uuid::Uuid>,
    T2: crate::ArraySql<Item = uuid::Uuid>,
    T3: crate::StringSql,
    T4: crate::ArraySql<Item = T3>,
    T5: crate::StringSql,
    T6: crate::ArraySql<Item = T5>,
    T7: crate::StringSql,
    T8: crate::ArraySql<Item = T7>,
    T9: crate::ArraySql<Item = i16>,
    T10: crate::StringSql,
    T11: crate::ArraySql<Item = T10>,
>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        UpsertCustomerPhonesParams<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 8>,
        C,
    > for UpsertCustomerPhonesStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a UpsertCustomerPhonesParams<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 8> {
        self.bind(
            client,
            &params.organization_id,
            &params.ids,
            &params.customer_ids,
            &params.e164s,
            &params.lines,
            &params.labels,
            &params.positions,
            &params.time_zones,
        )
    }
}
pub struct InsertBalanceAdjustmentsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_balance_adjustments() -> InsertBalanceAdjustmentsStmt {
    InsertBalanceAdjustmentsStmt(
        "INSERT INTO ledger_entries (id, organization_id, customer_id, kind, amount, currency, balance_after, reason, created_by, occurred_at) SELECT r.id, $1, r.customer_id, 'adjustment', r.amount, $2, r.balance_after, $3, $4, $5 FROM unnest($6::uuid[], $7::uuid[], $8::numeric[], $9::numeric[]) AS r (id, customer_id, amount, balance_after) RETURNING id",
        None,
    )
}
impl InsertBalanceAdjustmentsStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<
        'c,
        'a,
        's,
        C: GenericClient,
        T1: crate::StringSql,
        T2: crate::StringSql,
        T3: crate::ArraySql<Item = uuid::Uuid>,
        T4: crate::ArraySql<Item = uuid::Uuid>,
        T5: crate::ArraySql<Item = rust_decimal::Decimal>,
        T6: crate::ArraySql<Item = rust_decimal::Decimal>,
    >(
        &'s self,
        client: &'c C,
        organization_id: &'a uuid::Uuid,
        currency: &'a T1,
        reason: &'a T2,
        created_by: &'a uuid::Uuid,
        now: &'a jiff::Timestamp,
        ids: &'a T3,
        customer_ids: &'a T4,
        amounts: &'a T5,
        balances_after: &'a T6,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 9> {
        UuidUuidQuery {
            client,
            params: [
                organization_id,
                currency,
                reason,
                created_by,
                now,
                ids,
                customer_ids,
                amounts,
                balances_after,
            ],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
impl<
    'c,
    'a,
    's,
    C: GenericClient,
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::ArraySql<Item = uuid::Uuid>,
    T4: crate::ArraySql<Item = uuid::Uuid>,
    T5: crate::ArraySql<Item = rust_decimal::Decimal>,
    T6: crate::ArraySql<Item = rust_decimal::Decimal>,
>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        InsertBalanceAdjustmentsParams<T1, T2, T3, T4, T5, T6>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 9>,
        C,
    > for InsertBalanceAdjustmentsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertBalanceAdjustmentsParams<T1, T2, T3, T4, T5, T6>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 9> {
        self.bind(
            client,
            &params.organization_id,
            &params.currency,
            &params.reason,
            &params.created_by,
            &params.now,
            &params.ids,
            &params.customer_ids,
            &params.amounts,
            &params.balances_after,
        )
    }
}
