// This file was generated with `cornucopia`. Do not modify.

#[derive(Debug)]
pub struct GetContactFactsParams<T1: crate::StringSql> {
    pub since: jiff::Timestamp,
    pub address: Option<T1>,
    pub organization_id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
}
#[derive(Debug)]
pub struct RecordOptOutParams<
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::StringSql,
    T5: crate::StringSql,
> {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub customer_id: Option<uuid::Uuid>,
    pub channel: T1,
    pub address: Option<T2>,
    pub kind: T3,
    pub source: T4,
    pub evidence: Option<T5>,
    pub contact_attempt_id: Option<uuid::Uuid>,
    pub received_at: jiff::Timestamp,
    pub created_by: Option<uuid::Uuid>,
    pub now: jiff::Timestamp,
}
#[derive(Clone, Copy, Debug)]
pub struct LockOptOutParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct RevokeOptOutParams {
    pub now: jiff::Timestamp,
    pub revoked_by: Option<uuid::Uuid>,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct InsertConsentParams<
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::StringSql,
> {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub kind: T1,
    pub address: Option<T2>,
    pub source: T3,
    pub evidence: Option<T4>,
    pub contact_attempt_id: Option<uuid::Uuid>,
    pub given_at: jiff::Timestamp,
    pub expires_at: Option<jiff::Timestamp>,
    pub created_by: Option<uuid::Uuid>,
    pub now: jiff::Timestamp,
}
#[derive(Clone, Copy, Debug)]
pub struct LockConsentParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct RevokeConsentParams {
    pub now: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct IsCustomerParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct LockDebtorParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct InsertReservationParams<
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::StringSql,
    T5: crate::StringSql,
    T6: crate::JsonSql,
    T7: crate::StringSql,
> {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub campaign_id: Option<uuid::Uuid>,
    pub attempt_number: Option<i16>,
    pub agent_id: Option<uuid::Uuid>,
    pub agent_version_id: Option<uuid::Uuid>,
    pub template_version_id: Option<uuid::Uuid>,
    pub channel: T1,
    pub contact_address: T2,
    pub sender: Option<T3>,
    pub contact_name: T4,
    pub status: T5,
    pub gate_allowed: bool,
    pub gate_reasons: T6,
    pub now: jiff::Timestamp,
    pub next_allowed_at: Option<jiff::Timestamp>,
    pub time_zone: Option<T7>,
}
#[derive(Debug)]
pub struct InsertInconvenientTimeParams<
    T1: crate::ArraySql<Item = i16>,
    T2: crate::StringSql,
    T3: crate::StringSql,
> {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub weekdays: T1,
    pub from_minute: i16,
    pub until_minute: i16,
    pub place: Option<T2>,
    pub evidence: Option<T3>,
    pub contact_attempt_id: Option<uuid::Uuid>,
    pub stated_at: jiff::Timestamp,
    pub created_by: Option<uuid::Uuid>,
    pub now: jiff::Timestamp,
}
#[derive(Clone, Copy, Debug)]
pub struct LockInconvenientTimeParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct WithdrawInconvenientTimeParams {
    pub now: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct InsertDisputeParams<T1: crate::StringSql> {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub contact_attempt_id: Option<uuid::Uuid>,
    pub written: bool,
    pub reason: T1,
    pub received_at: jiff::Timestamp,
    pub created_by: Option<uuid::Uuid>,
    pub now: jiff::Timestamp,
}
#[derive(Clone, Copy, Debug)]
pub struct GetDisputeParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct ResolveDisputeParams<T1: crate::StringSql, T2: crate::StringSql> {
    pub status: T1,
    pub now: jiff::Timestamp,
    pub resolved_by: Option<uuid::Uuid>,
    pub resolution: T2,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct IsDisputedInWritingParams {
    pub organization_id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
}
#[derive(Debug)]
pub struct InsertValidationNoticeParams<T1: crate::StringSql> {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub channel: T1,
    pub template_version_id: Option<uuid::Uuid>,
    pub sent_at: jiff::Timestamp,
    pub assumed_received_on: jiff::civil::Date,
    pub period_ends_on: jiff::civil::Date,
    pub created_by: Option<uuid::Uuid>,
    pub now: jiff::Timestamp,
}
#[derive(Clone, Copy, Debug)]
pub struct GetDebtorZoneParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct PlaceLegalHoldParams<T1: crate::StringSql> {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub customer_id: Option<uuid::Uuid>,
    pub recording_id: Option<uuid::Uuid>,
    pub reason: T1,
    pub placed_by: uuid::Uuid,
    pub now: jiff::Timestamp,
}
#[derive(Clone, Copy, Debug)]
pub struct LockLegalHoldParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct ReleaseLegalHoldParams {
    pub now: jiff::Timestamp,
    pub released_by: Option<uuid::Uuid>,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct GetLastActivityParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug, Clone, PartialEq)]
pub struct GetContactFacts {
    pub compliance_profile: String,
    pub home_zone: String,
    pub policy: Option<serde_json::Value>,
    pub time_zones: Vec<String>,
    pub country: Option<String>,
    pub region: Option<String>,
    pub city: Option<String>,
    pub postal_code: Option<String>,
    pub email: Option<String>,
    pub phones: serde_json::Value,
    pub attempts: serde_json::Value,
    pub first_communication_at: Option<jiff::Timestamp>,
    pub consents: serde_json::Value,
    pub opt_outs: serde_json::Value,
    pub inconvenient: serde_json::Value,
    pub notices: serde_json::Value,
    pub disputes: serde_json::Value,
}
pub struct GetContactFactsBorrowed<'a> {
    pub compliance_profile: &'a str,
    pub home_zone: &'a str,
    pub policy: Option<postgres_types::Json<&'a serde_json::value::RawValue>>,
    pub time_zones: crate::ArrayIterator<'a, &'a str>,
    pub country: Option<&'a str>,
    pub region: Option<&'a str>,
    pub city: Option<&'a str>,
    pub postal_code: Option<&'a str>,
    pub email: Option<&'a str>,
    pub phones: postgres_types::Json<&'a serde_json::value::RawValue>,
    pub attempts: postgres_types::Json<&'a serde_json::value::RawValue>,
    pub first_communication_at: Option<jiff::Timestamp>,
    pub consents: postgres_types::Json<&'a serde_json::value::RawValue>,
    pub opt_outs: postgres_types::Json<&'a serde_json::value::RawValue>,
    pub inconvenient: postgres_types::Json<&'a serde_json::value::RawValue>,
    pub notices: postgres_types::Json<&'a serde_json::value::RawValue>,
    pub disputes: postgres_types::Json<&'a serde_json::value::RawValue>,
}
impl<'a> From<GetContactFactsBorrowed<'a>> for GetContactFacts {
    fn from(
        GetContactFactsBorrowed {
            compliance_profile,
            home_zone,
            policy,
            time_zones,
            country,
            region,
            city,
            postal_code,
            email,
            phones,
            attempts,
            first_communication_at,
            consents,
            opt_outs,
            inconvenient,
            notices,
            disputes,
        }: GetContactFactsBorrowed<'a>,
    ) -> Self {
        Self {
            compliance_profile: compliance_profile.into(),
            home_zone: home_zone.into(),
            policy: policy.map(|v| serde_json::from_str(v.0.get()).unwrap()),
            time_zones: time_zones.map(|v| v.into()).collect(),
            country: country.map(|v| v.into()),
            region: region.map(|v| v.into()),
            city: city.map(|v| v.into()),
            postal_code: postal_code.map(|v| v.into()),
            email: email.map(|v| v.into()),
            phones: serde_json::from_str(phones.0.get()).unwrap(),
            attempts: serde_json::from_str(attempts.0.get()).unwrap(),
            first_communication_at,
            consents: serde_json::from_str(consents.0.get()).unwrap(),
            opt_outs: serde_json::from_str(opt_outs.0.get()).unwrap(),
            inconvenient: serde_json::from_str(inconvenient.0.get()).unwrap(),
            notices: serde_json::from_str(notices.0.get()).unwrap(),
            disputes: serde_json::from_str(disputes.0.get()).unwrap(),
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct GetComplianceProfile {
    pub compliance_profile: String,
    pub policy: Option<serde_json::Value>,
}
pub struct GetComplianceProfileBorrowed<'a> {
    pub compliance_profile: &'a str,
    pub policy: Option<postgres_types::Json<&'a serde_json::value::RawValue>>,
}
impl<'a> From<GetComplianceProfileBorrowed<'a>> for GetComplianceProfile {
    fn from(
        GetComplianceProfileBorrowed {
            compliance_profile,
            policy,
        }: GetComplianceProfileBorrowed<'a>,
    ) -> Self {
        Self {
            compliance_profile: compliance_profile.into(),
            policy: policy.map(|v| serde_json::from_str(v.0.get()).unwrap()),
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct OptOut {
    pub id: uuid::Uuid,
    pub customer_id: Option<uuid::Uuid>,
    pub channel: String,
    pub address: Option<String>,
    pub kind: String,
    pub source: String,
    pub evidence: Option<String>,
    pub contact_attempt_id: Option<uuid::Uuid>,
    pub received_at: jiff::Timestamp,
    pub revoked_at: Option<jiff::Timestamp>,
    pub revoked_by: Option<uuid::Uuid>,
    pub created_by: Option<uuid::Uuid>,
    pub created_at: jiff::Timestamp,
}
pub struct OptOutBorrowed<'a> {
    pub id: uuid::Uuid,
    pub customer_id: Option<uuid::Uuid>,
    pub channel: &'a str,
    pub address: Option<&'a str>,
    pub kind: &'a str,
    pub source: &'a str,
    pub evidence: Option<&'a str>,
    pub contact_attempt_id: Option<uuid::Uuid>,
    pub received_at: jiff::Timestamp,
    pub revoked_at: Option<jiff::Timestamp>,
    pub revoked_by: Option<uuid::Uuid>,
    pub created_by: Option<uuid::Uuid>,
    pub created_at: jiff::Timestamp,
}
impl<'a> From<OptOutBorrowed<'a>> for OptOut {
    fn from(
        OptOutBorrowed {
            id,
            customer_id,
            channel,
            address,
            kind,
            source,
            evidence,
            contact_attempt_id,
            received_at,
            revoked_at,
            revoked_by,
            created_by,
            created_at,
        }: OptOutBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            customer_id,
            channel: channel.into(),
            address: address.map(|v| v.into()),
            kind: kind.into(),
            source: source.into(),
            evidence: evidence.map(|v| v.into()),
            contact_attempt_id,
            received_at,
            revoked_at,
            revoked_by,
            created_by,
            created_at,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct Consent {
    pub id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub kind: String,
    pub address: Option<String>,
    pub source: String,
    pub evidence: Option<String>,
    pub contact_attempt_id: Option<uuid::Uuid>,
    pub given_at: jiff::Timestamp,
    pub expires_at: Option<jiff::Timestamp>,
    pub revoked_at: Option<jiff::Timestamp>,
    pub created_by: Option<uuid::Uuid>,
    pub created_at: jiff::Timestamp,
}
pub struct ConsentBorrowed<'a> {
    pub id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub kind: &'a str,
    pub address: Option<&'a str>,
    pub source: &'a str,
    pub evidence: Option<&'a str>,
    pub contact_attempt_id: Option<uuid::Uuid>,
    pub given_at: jiff::Timestamp,
    pub expires_at: Option<jiff::Timestamp>,
    pub revoked_at: Option<jiff::Timestamp>,
    pub created_by: Option<uuid::Uuid>,
    pub created_at: jiff::Timestamp,
}
impl<'a> From<ConsentBorrowed<'a>> for Consent {
    fn from(
        ConsentBorrowed {
            id,
            customer_id,
            kind,
            address,
            source,
            evidence,
            contact_attempt_id,
            given_at,
            expires_at,
            revoked_at,
            created_by,
            created_at,
        }: ConsentBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            customer_id,
            kind: kind.into(),
            address: address.map(|v| v.into()),
            source: source.into(),
            evidence: evidence.map(|v| v.into()),
            contact_attempt_id,
            given_at,
            expires_at,
            revoked_at,
            created_by,
            created_at,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct LockDebtor {
    pub id: uuid::Uuid,
    pub name: String,
    pub status: String,
    pub owes: bool,
}
pub struct LockDebtorBorrowed<'a> {
    pub id: uuid::Uuid,
    pub name: &'a str,
    pub status: &'a str,
    pub owes: bool,
}
impl<'a> From<LockDebtorBorrowed<'a>> for LockDebtor {
    fn from(
        LockDebtorBorrowed {
            id,
            name,
            status,
            owes,
        }: LockDebtorBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            name: name.into(),
            status: status.into(),
            owes,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct InconvenientTime {
    pub id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub weekdays: Vec<i16>,
    pub from_minute: i16,
    pub until_minute: i16,
    pub place: Option<String>,
    pub evidence: Option<String>,
    pub contact_attempt_id: Option<uuid::Uuid>,
    pub stated_at: jiff::Timestamp,
    pub withdrawn_at: Option<jiff::Timestamp>,
    pub created_by: Option<uuid::Uuid>,
    pub created_at: jiff::Timestamp,
}
pub struct InconvenientTimeBorrowed<'a> {
    pub id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub weekdays: crate::ArrayIterator<'a, i16>,
    pub from_minute: i16,
    pub until_minute: i16,
    pub place: Option<&'a str>,
    pub evidence: Option<&'a str>,
    pub contact_attempt_id: Option<uuid::Uuid>,
    pub stated_at: jiff::Timestamp,
    pub withdrawn_at: Option<jiff::Timestamp>,
    pub created_by: Option<uuid::Uuid>,
    pub created_at: jiff::Timestamp,
}
impl<'a> From<InconvenientTimeBorrowed<'a>> for InconvenientTime {
    fn from(
        InconvenientTimeBorrowed {
            id,
            customer_id,
            weekdays,
            from_minute,
            until_minute,
            place,
            evidence,
            contact_attempt_id,
            stated_at,
            withdrawn_at,
            created_by,
            created_at,
        }: InconvenientTimeBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            customer_id,
            weekdays: weekdays.map(|v| v).collect(),
            from_minute,
            until_minute,
            place: place.map(|v| v.into()),
            evidence: evidence.map(|v| v.into()),
            contact_attempt_id,
            stated_at,
            withdrawn_at,
            created_by,
            created_at,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct Dispute {
    pub id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub contact_attempt_id: Option<uuid::Uuid>,
    pub written: bool,
    pub reason: String,
    pub status: String,
    pub received_at: jiff::Timestamp,
    pub resolved_at: Option<jiff::Timestamp>,
    pub resolved_by: Option<uuid::Uuid>,
    pub resolution: Option<String>,
    pub created_by: Option<uuid::Uuid>,
    pub created_at: jiff::Timestamp,
}
pub struct DisputeBorrowed<'a> {
    pub id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub contact_attempt_id: Option<uuid::Uuid>,
    pub written: bool,
    pub reason: &'a str,
    pub status: &'a str,
    pub received_at: jiff::Timestamp,
    pub resolved_at: Option<jiff::Timestamp>,
    pub resolved_by: Option<uuid::Uuid>,
    pub resolution: Option<&'a str>,
    pub created_by: Option<uuid::Uuid>,
    pub created_at: jiff::Timestamp,
}
impl<'a> From<DisputeBorrowed<'a>> for Dispute {
    fn from(
        DisputeBorrowed {
            id,
            customer_id,
            contact_attempt_id,
            written,
            reason,
            status,
            received_at,
            resolved_at,
            resolved_by,
            resolution,
            created_by,
            created_at,
        }: DisputeBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            customer_id,
            contact_attempt_id,
            written,
            reason: reason.into(),
            status: status.into(),
            received_at,
            resolved_at,
            resolved_by,
            resolution: resolution.map(|v| v.into()),
            created_by,
            created_at,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct ValidationNotice {
    pub id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub channel: String,
    pub template_version_id: Option<uuid::Uuid>,
    pub sent_at: jiff::Timestamp,
    pub assumed_received_on: jiff::civil::Date,
    pub period_ends_on: jiff::civil::Date,
    pub created_by: Option<uuid::Uuid>,
    pub created_at: jiff::Timestamp,
}
pub struct ValidationNoticeBorrowed<'a> {
    pub id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub channel: &'a str,
    pub template_version_id: Option<uuid::Uuid>,
    pub sent_at: jiff::Timestamp,
    pub assumed_received_on: jiff::civil::Date,
    pub period_ends_on: jiff::civil::Date,
    pub created_by: Option<uuid::Uuid>,
    pub created_at: jiff::Timestamp,
}
impl<'a> From<ValidationNoticeBorrowed<'a>> for ValidationNotice {
    fn from(
        ValidationNoticeBorrowed {
            id,
            customer_id,
            channel,
            template_version_id,
            sent_at,
            assumed_received_on,
            period_ends_on,
            created_by,
            created_at,
        }: ValidationNoticeBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            customer_id,
            channel: channel.into(),
            template_version_id,
            sent_at,
            assumed_received_on,
            period_ends_on,
            created_by,
            created_at,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct LegalHold {
    pub id: uuid::Uuid,
    pub customer_id: Option<uuid::Uuid>,
    pub recording_id: Option<uuid::Uuid>,
    pub reason: String,
    pub placed_by: uuid::Uuid,
    pub placed_at: jiff::Timestamp,
    pub released_by: Option<uuid::Uuid>,
    pub released_at: Option<jiff::Timestamp>,
}
pub struct LegalHoldBorrowed<'a> {
    pub id: uuid::Uuid,
    pub customer_id: Option<uuid::Uuid>,
    pub recording_id: Option<uuid::Uuid>,
    pub reason: &'a str,
    pub placed_by: uuid::Uuid,
    pub placed_at: jiff::Timestamp,
    pub released_by: Option<uuid::Uuid>,
    pub released_at: Option<jiff::Timestamp>,
}
impl<'a> From<LegalHoldBorrowed<'a>> for LegalHold {
    fn from(
        LegalHoldBorrowed {
            id,
            customer_id,
            recording_id,
            reason,
            placed_by,
            placed_at,
            released_by,
            released_at,
        }: LegalHoldBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            customer_id,
            recording_id,
            reason: reason.into(),
            placed_by,
            placed_at,
            released_by,
            released_at,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct GetLastActivity {
    pub last_activity_at: jiff::Timestamp,
    pub deleted: bool,
    pub time_zone: String,
    pub compliance_profile: String,
    pub policy: Option<serde_json::Value>,
    pub on_hold: bool,
}
pub struct GetLastActivityBorrowed<'a> {
    pub last_activity_at: jiff::Timestamp,
    pub deleted: bool,
    pub time_zone: &'a str,
    pub compliance_profile: &'a str,
    pub policy: Option<postgres_types::Json<&'a serde_json::value::RawValue>>,
    pub on_hold: bool,
}
impl<'a> From<GetLastActivityBorrowed<'a>> for GetLastActivity {
    fn from(
        GetLastActivityBorrowed {
            last_activity_at,
            deleted,
            time_zone,
            compliance_profile,
            policy,
            on_hold,
        }: GetLastActivityBorrowed<'a>,
    ) -> Self {
        Self {
            last_activity_at,
            deleted,
            time_zone: time_zone.into(),
            compliance_profile: compliance_profile.into(),
            policy: policy.map(|v| serde_json::from_str(v.0.get()).unwrap()),
            on_hold,
        }
    }
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
pub struct GetContactFactsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<GetContactFactsBorrowed, tokio_postgres::Error>,
    mapper: fn(GetContactFactsBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> GetContactFactsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(GetContactFactsBorrowed) -> R,
    ) -> GetContactFactsQuery<'c, 'a, 's, C, R, N> {
        GetContactFactsQuery {
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
pub struct GetComplianceProfileQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor:
        fn(&tokio_postgres::Row) -> Result<GetComplianceProfileBorrowed, tokio_postgres::Error>,
    mapper: fn(GetComplianceProfileBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> GetComplianceProfileQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(GetComplianceProfileBorrowed) -> R,
    ) -> GetComplianceProfileQuery<'c, 'a, 's, C, R, N> {
        GetComplianceProfileQuery {
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
pub struct OptOutQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<OptOutBorrowed, tokio_postgres::Error>,
    mapper: fn(OptOutBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> OptOutQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(OptOutBorrowed) -> R) -> OptOutQuery<'c, 'a, 's, C, R, N> {
        OptOutQuery {
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
pub struct ConsentQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ConsentBorrowed, tokio_postgres::Error>,
    mapper: fn(ConsentBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ConsentQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(ConsentBorrowed) -> R) -> ConsentQuery<'c, 'a, 's, C, R, N> {
        ConsentQuery {
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
pub struct BoolQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<bool, tokio_postgres::Error>,
    mapper: fn(bool) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> BoolQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(bool) -> R) -> BoolQuery<'c, 'a, 's, C, R, N> {
        BoolQuery {
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
pub struct LockDebtorQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<LockDebtorBorrowed, tokio_postgres::Error>,
    mapper: fn(LockDebtorBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> LockDebtorQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(LockDebtorBorrowed) -> R,
    ) -> LockDebtorQuery<'c, 'a, 's, C, R, N> {
        LockDebtorQuery {
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
pub struct InconvenientTimeQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<InconvenientTimeBorrowed, tokio_postgres::Error>,
    mapper: fn(InconvenientTimeBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> InconvenientTimeQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(InconvenientTimeBorrowed) -> R,
    ) -> InconvenientTimeQuery<'c, 'a, 's, C, R, N> {
        InconvenientTimeQuery {
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
pub struct DisputeQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<DisputeBorrowed, tokio_postgres::Error>,
    mapper: fn(DisputeBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> DisputeQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(DisputeBorrowed) -> R) -> DisputeQuery<'c, 'a, 's, C, R, N> {
        DisputeQuery {
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
pub struct ValidationNoticeQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ValidationNoticeBorrowed, tokio_postgres::Error>,
    mapper: fn(ValidationNoticeBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ValidationNoticeQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(ValidationNoticeBorrowed) -> R,
    ) -> ValidationNoticeQuery<'c, 'a, 's, C, R, N> {
        ValidationNoticeQuery {
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
pub struct StringQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<&str, tokio_postgres::Error>,
    mapper: fn(&str) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> StringQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(&str) -> R) -> StringQuery<'c, 'a, 's, C, R, N> {
        StringQuery {
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
pub struct LegalHoldQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<LegalHoldBorrowed, tokio_postgres::Error>,
    mapper: fn(LegalHoldBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> LegalHoldQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(LegalHoldBorrowed) -> R) -> LegalHoldQuery<'c, 'a, 's, C, R, N> {
        LegalHoldQuery {
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
pub struct GetLastActivityQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<GetLastActivityBorrowed, tokio_postgres::Error>,
    mapper: fn(GetLastActivityBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> GetLastActivityQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(GetLastActivityBorrowed) -> R,
    ) -> GetLastActivityQuery<'c, 'a, 's, C, R, N> {
        GetLastActivityQuery {
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
pub struct GetContactFactsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_contact_facts() -> GetContactFactsStmt {
    GetContactFactsStmt(
        "SELECT o.compliance_profile, o.time_zone AS home_zone, p.compliance AS policy, c.time_zones, c.country, c.region, c.city, c.postal_code, c.email, (SELECT coalesce(jsonb_agg(jsonb_build_object('e164', ph.e164, 'line', ph.line, 'label', ph.label, 'status', ph.status, 'timeZones', ph.time_zones) ORDER BY ph.position, ph.id), '[]') FROM customer_phones ph WHERE ph.organization_id = c.organization_id AND ph.customer_id = c.id) AS phones, (SELECT coalesce(jsonb_agg(jsonb_build_object('at', a.at, 'channel', a.channel, 'direction', a.direction, 'reached', a.reached, 'address', a.contact_address)), '[]') FROM (SELECT coalesce(started_at, created_at) AS at, channel, direction, contact_address, CASE WHEN channel <> 'voice' AND status = 'failed' THEN 'not_connected' WHEN channel <> 'voice' AND status IN ('sent', 'delivered', 'received') THEN 'delivered' WHEN channel <> 'voice' THEN 'pending' WHEN coalesce(outcome, '') IN ('busy', 'failed') THEN 'not_connected' WHEN coalesce(outcome, '') = 'wrong_person' THEN 'wrong_party' WHEN human_answered OR (direction = 'inbound' AND answered_at IS NOT NULL) THEN 'conversation' WHEN answered_at IS NOT NULL OR coalesce(outcome, '') = 'voicemail' THEN 'voicemail' WHEN status = 'ended' THEN 'unanswered' ELSE 'pending' END AS reached FROM contact_attempts WHERE organization_id = c.organization_id AND customer_id = c.id AND created_at >= $1 AND status <> 'blocked' ORDER BY created_at DESC, id DESC LIMIT 1000) a) AS attempts, (SELECT min(f.started_at) FROM contact_attempts f WHERE f.organization_id = c.organization_id AND f.customer_id = c.id AND f.started_at IS NOT NULL AND CASE WHEN f.channel = 'voice' THEN coalesce(f.outcome, '') <> 'wrong_person' AND (f.human_answered OR (f.direction = 'inbound' AND f.answered_at IS NOT NULL)) ELSE f.status IN ('sent', 'delivered', 'received') END) AS first_communication_at, (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', k.kind, 'address', k.address, 'givenAt', k.given_at, 'expiresAt', k.expires_at, 'revokedAt', k.revoked_at)), '[]') FROM (SELECT kind, address, given_at, expires_at, revoked_at FROM consents WHERE organization_id = c.organization_id AND customer_id = c.id ORDER BY given_at DESC LIMIT 500) k) AS consents, (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', x.kind, 'channel', x.channel, 'address', x.address, 'receivedAt', x.received_at)), '[]') FROM (SELECT kind, channel, address, received_at FROM opt_outs WHERE organization_id = c.organization_id AND customer_id = c.id AND revoked_at IS NULL UNION ALL SELECT kind, channel, address, received_at FROM opt_outs WHERE organization_id = c.organization_id AND customer_id IS NULL AND revoked_at IS NULL AND address = ANY (ARRAY(SELECT e164 FROM customer_phones WHERE organization_id = c.organization_id AND customer_id = c.id) || ARRAY[c.email, lower(c.email), $2]::varchar[])) x) AS opt_outs, (SELECT coalesce(jsonb_agg(jsonb_build_object('weekdays', i.weekdays, 'fromMinute', i.from_minute, 'untilMinute', i.until_minute, 'place', i.place, 'statedAt', i.stated_at)), '[]') FROM inconvenient_times i WHERE i.organization_id = c.organization_id AND i.customer_id = c.id AND i.withdrawn_at IS NULL) AS inconvenient, (SELECT coalesce(jsonb_agg(jsonb_build_object('sentAt', n.sent_at, 'periodEndsOn', n.period_ends_on)), '[]') FROM validation_notices n WHERE n.organization_id = c.organization_id AND n.customer_id = c.id) AS notices, (SELECT coalesce(jsonb_agg(jsonb_build_object('written', d.written, 'status', d.status, 'receivedAt', d.received_at)), '[]') FROM disputes d WHERE d.organization_id = c.organization_id AND d.customer_id = c.id) AS disputes FROM customers c JOIN organizations o ON o.id = c.organization_id LEFT JOIN organization_policies p ON p.organization_id = c.organization_id WHERE c.organization_id = $3 AND c.id = $4 AND c.deleted_at IS NULL",
        None,
    )
}
impl GetContactFactsStmt {
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
        since: &'a jiff::Timestamp,
        address: &'a Option<T1>,
        organization_id: &'a uuid::Uuid,
        customer_id: &'a uuid::Uuid,
    ) -> GetContactFactsQuery<'c, 'a, 's, C, GetContactFacts, 4> {
        GetContactFactsQuery {
            client,
            params: [since, address, organization_id, customer_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<GetContactFactsBorrowed, tokio_postgres::Error> {
                Ok(GetContactFactsBorrowed {
                    compliance_profile: row.try_get(0)?,
                    home_zone: row.try_get(1)?,
                    policy: row.try_get(2)?,
                    time_zones: row.try_get(3)?,
                    country: row.try_get(4)?,
                    region: row.try_get(5)?,
                    city: row.try_get(6)?,
                    postal_code: row.try_get(7)?,
                    email: row.try_get(8)?,
                    phones: row.try_get(9)?,
                    attempts: row.try_get(10)?,
                    first_communication_at: row.try_get(11)?,
                    consents: row.try_get(12)?,
                    opt_outs: row.try_get(13)?,
                    inconvenient: row.try_get(14)?,
                    notices: row.try_get(15)?,
                    disputes: row.try_get(16)?,
                })
            },
            mapper: |it| GetContactFacts::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetContactFactsParams<T1>,
        GetContactFactsQuery<'c, 'a, 's, C, GetContactFacts, 4>,
        C,
    > for GetContactFactsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetContactFactsParams<T1>,
    ) -> GetContactFactsQuery<'c, 'a, 's, C, GetContactFacts, 4> {
        self.bind(
            client,
            &params.since,
            &params.address,
            &params.organization_id,
            &params.customer_id,
        )
    }
}
pub struct GetComplianceProfileStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_compliance_profile() -> GetComplianceProfileStmt {
    GetComplianceProfileStmt(
        "SELECT o.compliance_profile, p.compliance AS policy FROM organizations o LEFT JOIN organization_policies p ON p.organization_id = o.id WHERE o.id = $1",
        None,
    )
}
impl GetComplianceProfileStmt {
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
    ) -> GetComplianceProfileQuery<'c, 'a, 's, C, GetComplianceProfile, 1> {
        GetComplianceProfileQuery {
            client,
            params: [organization_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<GetComplianceProfileBorrowed, tokio_postgres::Error> {
                Ok(GetComplianceProfileBorrowed {
                    compliance_profile: row.try_get(0)?,
                    policy: row.try_get(1)?,
                })
            },
            mapper: |it| GetComplianceProfile::from(it),
        }
    }
}
pub struct RecordOptOutStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn record_opt_out() -> RecordOptOutStmt {
    RecordOptOutStmt(
        "INSERT INTO opt_outs AS o (id, organization_id, customer_id, channel, address, kind, source, evidence, contact_attempt_id, received_at, created_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (organization_id, customer_id, address, channel, kind) WHERE revoked_at IS NULL DO UPDATE SET received_at = least(o.received_at, excluded.received_at) RETURNING o.id, o.customer_id, o.channel, o.address, o.kind, o.source, o.evidence, o.contact_attempt_id, o.received_at, o.revoked_at, o.revoked_by, o.created_by, o.created_at",
        None,
    )
}
impl RecordOptOutStmt {
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
    >(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
        organization_id: &'a uuid::Uuid,
        customer_id: &'a Option<uuid::Uuid>,
        channel: &'a T1,
        address: &'a Option<T2>,
        kind: &'a T3,
        source: &'a T4,
        evidence: &'a Option<T5>,
        contact_attempt_id: &'a Option<uuid::Uuid>,
        received_at: &'a jiff::Timestamp,
        created_by: &'a Option<uuid::Uuid>,
        now: &'a jiff::Timestamp,
    ) -> OptOutQuery<'c, 'a, 's, C, OptOut, 12> {
        OptOutQuery {
            client,
            params: [
                id,
                organization_id,
                customer_id,
                channel,
                address,
                kind,
                source,
                evidence,
                contact_attempt_id,
                received_at,
                created_by,
                now,
            ],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<OptOutBorrowed, tokio_postgres::Error> {
                    Ok(OptOutBorrowed {
                        id: row.try_get(0)?,
                        customer_id: row.try_get(1)?,
                        channel: row.try_get(2)?,
                        address: row.try_get(3)?,
                        kind: row.try_get(4)?,
                        source: row.try_get(5)?,
                        evidence: row.try_get(6)?,
                        contact_attempt_id: row.try_get(7)?,
                        received_at: row.try_get(8)?,
                        revoked_at: row.try_get(9)?,
                        revoked_by: row.try_get(10)?,
                        created_by: row.try_get(11)?,
                        created_at: row.try_get(12)?,
                    })
                },
            mapper: |it| OptOut::from(it),
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
>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        RecordOptOutParams<T1, T2, T3, T4, T5>,
        OptOutQuery<'c, 'a, 's, C, OptOut, 12>,
        C,
    > for RecordOptOutStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a RecordOptOutParams<T1, T2, T3, T4, T5>,
    ) -> OptOutQuery<'c, 'a, 's, C, OptOut, 12> {
        self.bind(
            client,
            &params.id,
            &params.organization_id,
            &params.customer_id,
            &params.channel,
            &params.address,
            &params.kind,
            &params.source,
            &params.evidence,
            &params.contact_attempt_id,
            &params.received_at,
            &params.created_by,
            &params.now,
        )
    }
}
pub struct LockOptOutStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock_opt_out() -> LockOptOutStmt {
    LockOptOutStmt(
        "SELECT id, customer_id, channel, address, kind, source, evidence, contact_attempt_id, received_at, revoked_at, revoked_by, created_by, created_at FROM opt_outs WHERE organization_id = $1 AND id = $2 FOR UPDATE",
        None,
    )
}
impl LockOptOutStmt {
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
    ) -> OptOutQuery<'c, 'a, 's, C, OptOut, 2> {
        OptOutQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<OptOutBorrowed, tokio_postgres::Error> {
                    Ok(OptOutBorrowed {
                        id: row.try_get(0)?,
                        customer_id: row.try_get(1)?,
                        channel: row.try_get(2)?,
                        address: row.try_get(3)?,
                        kind: row.try_get(4)?,
                        source: row.try_get(5)?,
                        evidence: row.try_get(6)?,
                        contact_attempt_id: row.try_get(7)?,
                        received_at: row.try_get(8)?,
                        revoked_at: row.try_get(9)?,
                        revoked_by: row.try_get(10)?,
                        created_by: row.try_get(11)?,
                        created_at: row.try_get(12)?,
                    })
                },
            mapper: |it| OptOut::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        LockOptOutParams,
        OptOutQuery<'c, 'a, 's, C, OptOut, 2>,
        C,
    > for LockOptOutStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a LockOptOutParams,
    ) -> OptOutQuery<'c, 'a, 's, C, OptOut, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct RevokeOptOutStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn revoke_opt_out() -> RevokeOptOutStmt {
    RevokeOptOutStmt(
        "UPDATE opt_outs SET revoked_at = greatest(received_at, $1), revoked_by = $2 WHERE organization_id = $3 AND id = $4 AND revoked_at IS NULL RETURNING id, customer_id, channel, address, kind, source, evidence, contact_attempt_id, received_at, revoked_at, revoked_by, created_by, created_at",
        None,
    )
}
impl RevokeOptOutStmt {
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
        now: &'a jiff::Timestamp,
        revoked_by: &'a Option<uuid::Uuid>,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> OptOutQuery<'c, 'a, 's, C, OptOut, 4> {
        OptOutQuery {
            client,
            params: [now, revoked_by, organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<OptOutBorrowed, tokio_postgres::Error> {
                    Ok(OptOutBorrowed {
                        id: row.try_get(0)?,
                        customer_id: row.try_get(1)?,
                        channel: row.try_get(2)?,
                        address: row.try_get(3)?,
                        kind: row.try_get(4)?,
                        source: row.try_get(5)?,
                        evidence: row.try_get(6)?,
                        contact_attempt_id: row.try_get(7)?,
                        received_at: row.try_get(8)?,
                        revoked_at: row.try_get(9)?,
                        revoked_by: row.try_get(10)?,
                        created_by: row.try_get(11)?,
                        created_at: row.try_get(12)?,
                    })
                },
            mapper: |it| OptOut::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        RevokeOptOutParams,
        OptOutQuery<'c, 'a, 's, C, OptOut, 4>,
        C,
    > for RevokeOptOutStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a RevokeOptOutParams,
    ) -> OptOutQuery<'c, 'a, 's, C, OptOut, 4> {
        self.bind(
            client,
            &params.now,
            &params.revoked_by,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct InsertConsentStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_consent() -> InsertConsentStmt {
    InsertConsentStmt(
        "INSERT INTO consents (id, organization_id, customer_id, kind, address, source, evidence, contact_attempt_id, given_at, expires_at, created_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id, customer_id, kind, address, source, evidence, contact_attempt_id, given_at, expires_at, revoked_at, created_by, created_at",
        None,
    )
}
impl InsertConsentStmt {
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
    >(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
        organization_id: &'a uuid::Uuid,
        customer_id: &'a uuid::Uuid,
        kind: &'a T1,
        address: &'a Option<T2>,
        source: &'a T3,
        evidence: &'a Option<T4>,
        contact_attempt_id: &'a Option<uuid::Uuid>,
        given_at: &'a jiff::Timestamp,
        expires_at: &'a Option<jiff::Timestamp>,
        created_by: &'a Option<uuid::Uuid>,
        now: &'a jiff::Timestamp,
    ) -> ConsentQuery<'c, 'a, 's, C, Consent, 12> {
        ConsentQuery {
            client,
            params: [
                id,
                organization_id,
                customer_id,
                kind,
                address,
                source,
                evidence,
                contact_attempt_id,
                given_at,
                expires_at,
                created_by,
                now,
            ],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<ConsentBorrowed, tokio_postgres::Error> {
                    Ok(ConsentBorrowed {
                        id: row.try_get(0)?,
                        customer_id: row.try_get(1)?,
                        kind: row.try_get(2)?,
                        address: row.try_get(3)?,
                        source: row.try_get(4)?,
                        evidence: row.try_get(5)?,
                        contact_attempt_id: row.try_get(6)?,
                        given_at: row.try_get(7)?,
                        expires_at: row.try_get(8)?,
                        revoked_at: row.try_get(9)?,
                        created_by: row.try_get(10)?,
                        created_at: row.try_get(11)?,
                    })
                },
            mapper: |it| Consent::from(it),
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
>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        InsertConsentParams<T1, T2, T3, T4>,
        ConsentQuery<'c, 'a, 's, C, Consent, 12>,
        C,
    > for InsertConsentStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertConsentParams<T1, T2, T3, T4>,
    ) -> ConsentQuery<'c, 'a, 's, C, Consent, 12> {
        self.bind(
            client,
            &params.id,
            &params.organization_id,
            &params.customer_id,
            &params.kind,
            &params.address,
            &params.source,
            &params.evidence,
            &params.contact_attempt_id,
            &params.given_at,
            &params.expires_at,
            &params.created_by,
            &params.now,
        )
    }
}
pub struct LockConsentStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock_consent() -> LockConsentStmt {
    LockConsentStmt(
        "SELECT id, customer_id, kind, address, source, evidence, contact_attempt_id, given_at, expires_at, revoked_at, created_by, created_at FROM consents WHERE organization_id = $1 AND id = $2 FOR UPDATE",
        None,
    )
}
impl LockConsentStmt {
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
    ) -> ConsentQuery<'c, 'a, 's, C, Consent, 2> {
        ConsentQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<ConsentBorrowed, tokio_postgres::Error> {
                    Ok(ConsentBorrowed {
                        id: row.try_get(0)?,
                        customer_id: row.try_get(1)?,
                        kind: row.try_get(2)?,
                        address: row.try_get(3)?,
                        source: row.try_get(4)?,
                        evidence: row.try_get(5)?,
                        contact_attempt_id: row.try_get(6)?,
                        given_at: row.try_get(7)?,
                        expires_at: row.try_get(8)?,
                        revoked_at: row.try_get(9)?,
                        created_by: row.try_get(10)?,
                        created_at: row.try_get(11)?,
                    })
                },
            mapper: |it| Consent::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        LockConsentParams,
        ConsentQuery<'c, 'a, 's, C, Consent, 2>,
        C,
    > for LockConsentStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a LockConsentParams,
    ) -> ConsentQuery<'c, 'a, 's, C, Consent, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct RevokeConsentStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn revoke_consent() -> RevokeConsentStmt {
    RevokeConsentStmt(
        "UPDATE consents SET revoked_at = greatest(given_at, $1) WHERE organization_id = $2 AND id = $3 AND revoked_at IS NULL RETURNING id, customer_id, kind, address, source, evidence, contact_attempt_id, given_at, expires_at, revoked_at, created_by, created_at",
        None,
    )
}
impl RevokeConsentStmt {
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
        now: &'a jiff::Timestamp,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> ConsentQuery<'c, 'a, 's, C, Consent, 3> {
        ConsentQuery {
            client,
            params: [now, organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<ConsentBorrowed, tokio_postgres::Error> {
                    Ok(ConsentBorrowed {
                        id: row.try_get(0)?,
                        customer_id: row.try_get(1)?,
                        kind: row.try_get(2)?,
                        address: row.try_get(3)?,
                        source: row.try_get(4)?,
                        evidence: row.try_get(5)?,
                        contact_attempt_id: row.try_get(6)?,
                        given_at: row.try_get(7)?,
                        expires_at: row.try_get(8)?,
                        revoked_at: row.try_get(9)?,
                        created_by: row.try_get(10)?,
                        created_at: row.try_get(11)?,
                    })
                },
            mapper: |it| Consent::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        RevokeConsentParams,
        ConsentQuery<'c, 'a, 's, C, Consent, 3>,
        C,
    > for RevokeConsentStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a RevokeConsentParams,
    ) -> ConsentQuery<'c, 'a, 's, C, Consent, 3> {
        self.bind(client, &params.now, &params.organization_id, &params.id)
    }
}
pub struct IsCustomerStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn is_customer() -> IsCustomerStmt {
    IsCustomerStmt(
        "SELECT EXISTS (SELECT FROM customers WHERE organization_id = $1 AND id = $2 AND deleted_at IS NULL) AS found",
        None,
    )
}
impl IsCustomerStmt {
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
    ) -> BoolQuery<'c, 'a, 's, C, bool, 2> {
        BoolQuery {
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
        IsCustomerParams,
        BoolQuery<'c, 'a, 's, C, bool, 2>,
        C,
    > for IsCustomerStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a IsCustomerParams,
    ) -> BoolQuery<'c, 'a, 's, C, bool, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct LockDebtorStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock_debtor() -> LockDebtorStmt {
    LockDebtorStmt(
        "SELECT id, name, status, balance > 0 AS owes FROM customers WHERE organization_id = $1 AND id = $2 AND deleted_at IS NULL FOR UPDATE",
        None,
    )
}
impl LockDebtorStmt {
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
    ) -> LockDebtorQuery<'c, 'a, 's, C, LockDebtor, 2> {
        LockDebtorQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<LockDebtorBorrowed, tokio_postgres::Error> {
                    Ok(LockDebtorBorrowed {
                        id: row.try_get(0)?,
                        name: row.try_get(1)?,
                        status: row.try_get(2)?,
                        owes: row.try_get(3)?,
                    })
                },
            mapper: |it| LockDebtor::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        LockDebtorParams,
        LockDebtorQuery<'c, 'a, 's, C, LockDebtor, 2>,
        C,
    > for LockDebtorStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a LockDebtorParams,
    ) -> LockDebtorQuery<'c, 'a, 's, C, LockDebtor, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct InsertReservationStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_reservation() -> InsertReservationStmt {
    InsertReservationStmt(
        "INSERT INTO contact_attempts (id, organization_id, customer_id, campaign_id, attempt_number, agent_id, agent_version_id, template_version_id, channel, direction, contact_address, sender, contact_name, status, gate_allowed, gate_reasons, gate_checked_at, next_allowed_at, time_zone, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'outbound', $10, $11, $12, $13, $14, $15, $16, $17, $18, $16) RETURNING id",
        None,
    )
}
impl InsertReservationStmt {
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
        T6: crate::JsonSql,
        T7: crate::StringSql,
    >(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
        organization_id: &'a uuid::Uuid,
        customer_id: &'a uuid::Uuid,
        campaign_id: &'a Option<uuid::Uuid>,
        attempt_number: &'a Option<i16>,
        agent_id: &'a Option<uuid::Uuid>,
        agent_version_id: &'a Option<uuid::Uuid>,
        template_version_id: &'a Option<uuid::Uuid>,
        channel: &'a T1,
        contact_address: &'a T2,
        sender: &'a Option<T3>,
        contact_name: &'a T4,
        status: &'a T5,
        gate_allowed: &'a bool,
        gate_reasons: &'a T6,
        now: &'a jiff::Timestamp,
        next_allowed_at: &'a Option<jiff::Timestamp>,
        time_zone: &'a Option<T7>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 18> {
        UuidUuidQuery {
            client,
            params: [
                id,
                organization_id,
                customer_id,
                campaign_id,
                attempt_number,
                agent_id,
                agent_version_id,
                template_version_id,
                channel,
                contact_address,
                sender,
                contact_name,
                status,
                gate_allowed,
                gate_reasons,
                now,
                next_allowed_at,
                time_zone,
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
    T6: crate::JsonSql,
    T7: crate::StringSql,
>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        InsertReservationParams<T1, T2, T3, T4, T5, T6, T7>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 18>,
        C,
    > for InsertReservationStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertReservationParams<T1, T2, T3, T4, T5, T6, T7>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 18> {
        self.bind(
            client,
            &params.id,
            &params.organization_id,
            &params.customer_id,
            &params.campaign_id,
            &params.attempt_number,
            &params.agent_id,
            &params.agent_version_id,
            &params.template_version_id,
            &params.channel,
            &params.contact_address,
            &params.sender,
            &params.contact_name,
            &params.status,
            &params.gate_allowed,
            &params.gate_reasons,
            &params.now,
            &params.next_allowed_at,
            &params.time_zone,
        )
    }
}
pub struct InsertInconvenientTimeStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_inconvenient_time() -> InsertInconvenientTimeStmt {
    InsertInconvenientTimeStmt(
        "INSERT INTO inconvenient_times (id, organization_id, customer_id, weekdays, from_minute, until_minute, place, evidence, contact_attempt_id, stated_at, created_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id, customer_id, weekdays, from_minute, until_minute, place, evidence, contact_attempt_id, stated_at, withdrawn_at, created_by, created_at",
        None,
    )
}
impl InsertInconvenientTimeStmt {
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
        T1: crate::ArraySql<Item = i16>,
        T2: crate::StringSql,
        T3: crate::StringSql,
    >(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
        organization_id: &'a uuid::Uuid,
        customer_id: &'a uuid::Uuid,
        weekdays: &'a T1,
        from_minute: &'a i16,
        until_minute: &'a i16,
        place: &'a Option<T2>,
        evidence: &'a Option<T3>,
        contact_attempt_id: &'a Option<uuid::Uuid>,
        stated_at: &'a jiff::Timestamp,
        created_by: &'a Option<uuid::Uuid>,
        now: &'a jiff::Timestamp,
    ) -> InconvenientTimeQuery<'c, 'a, 's, C, InconvenientTime, 12> {
        InconvenientTimeQuery {
            client,
            params: [
                id,
                organization_id,
                customer_id,
                weekdays,
                from_minute,
                until_minute,
                place,
                evidence,
                contact_attempt_id,
                stated_at,
                created_by,
                now,
            ],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<InconvenientTimeBorrowed, tokio_postgres::Error> {
                Ok(InconvenientTimeBorrowed {
                    id: row.try_get(0)?,
                    customer_id: row.try_get(1)?,
                    weekdays: row.try_get(2)?,
                    from_minute: row.try_get(3)?,
                    until_minute: row.try_get(4)?,
                    place: row.try_get(5)?,
                    evidence: row.try_get(6)?,
                    contact_attempt_id: row.try_get(7)?,
                    stated_at: row.try_get(8)?,
                    withdrawn_at: row.try_get(9)?,
                    created_by: row.try_get(10)?,
                    created_at: row.try_get(11)?,
                })
            },
            mapper: |it| InconvenientTime::from(it),
        }
    }
}
impl<
    'c,
    'a,
    's,
    C: GenericClient,
    T1: crate::ArraySql<Item = i16>,
    T2: crate::StringSql,
    T3: crate::StringSql,
>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        InsertInconvenientTimeParams<T1, T2, T3>,
        InconvenientTimeQuery<'c, 'a, 's, C, InconvenientTime, 12>,
        C,
    > for InsertInconvenientTimeStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertInconvenientTimeParams<T1, T2, T3>,
    ) -> InconvenientTimeQuery<'c, 'a, 's, C, InconvenientTime, 12> {
        self.bind(
            client,
            &params.id,
            &params.organization_id,
            &params.customer_id,
            &params.weekdays,
            &params.from_minute,
            &params.until_minute,
            &params.place,
            &params.evidence,
            &params.contact_attempt_id,
            &params.stated_at,
            &params.created_by,
            &params.now,
        )
    }
}
pub struct LockInconvenientTimeStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock_inconvenient_time() -> LockInconvenientTimeStmt {
    LockInconvenientTimeStmt(
        "SELECT id, customer_id, weekdays, from_minute, until_minute, place, evidence, contact_attempt_id, stated_at, withdrawn_at, created_by, created_at FROM inconvenient_times WHERE organization_id = $1 AND id = $2 FOR UPDATE",
        None,
    )
}
impl LockInconvenientTimeStmt {
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
    ) -> InconvenientTimeQuery<'c, 'a, 's, C, InconvenientTime, 2> {
        InconvenientTimeQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<InconvenientTimeBorrowed, tokio_postgres::Error> {
                Ok(InconvenientTimeBorrowed {
                    id: row.try_get(0)?,
                    customer_id: row.try_get(1)?,
                    weekdays: row.try_get(2)?,
                    from_minute: row.try_get(3)?,
                    until_minute: row.try_get(4)?,
                    place: row.try_get(5)?,
                    evidence: row.try_get(6)?,
                    contact_attempt_id: row.try_get(7)?,
                    stated_at: row.try_get(8)?,
                    withdrawn_at: row.try_get(9)?,
                    created_by: row.try_get(10)?,
                    created_at: row.try_get(11)?,
                })
            },
            mapper: |it| InconvenientTime::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        LockInconvenientTimeParams,
        InconvenientTimeQuery<'c, 'a, 's, C, InconvenientTime, 2>,
        C,
    > for LockInconvenientTimeStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a LockInconvenientTimeParams,
    ) -> InconvenientTimeQuery<'c, 'a, 's, C, InconvenientTime, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct WithdrawInconvenientTimeStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn withdraw_inconvenient_time() -> WithdrawInconvenientTimeStmt {
    WithdrawInconvenientTimeStmt(
        "UPDATE inconvenient_times SET withdrawn_at = greatest(stated_at, $1) WHERE organization_id = $2 AND id = $3 AND withdrawn_at IS NULL RETURNING id, customer_id, weekdays, from_minute, until_minute, place, evidence, contact_attempt_id, stated_at, withdrawn_at, created_by, created_at",
        None,
    )
}
impl WithdrawInconvenientTimeStmt {
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
        now: &'a jiff::Timestamp,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> InconvenientTimeQuery<'c, 'a, 's, C, InconvenientTime, 3> {
        InconvenientTimeQuery {
            client,
            params: [now, organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<InconvenientTimeBorrowed, tokio_postgres::Error> {
                Ok(InconvenientTimeBorrowed {
                    id: row.try_get(0)?,
                    customer_id: row.try_get(1)?,
                    weekdays: row.try_get(2)?,
                    from_minute: row.try_get(3)?,
                    until_minute: row.try_get(4)?,
                    place: row.try_get(5)?,
                    evidence: row.try_get(6)?,
                    contact_attempt_id: row.try_get(7)?,
                    stated_at: row.try_get(8)?,
                    withdrawn_at: row.try_get(9)?,
                    created_by: row.try_get(10)?,
                    created_at: row.try_get(11)?,
                })
            },
            mapper: |it| InconvenientTime::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        WithdrawInconvenientTimeParams,
        InconvenientTimeQuery<'c, 'a, 's, C, InconvenientTime, 3>,
        C,
    > for WithdrawInconvenientTimeStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a WithdrawInconvenientTimeParams,
    ) -> InconvenientTimeQuery<'c, 'a, 's, C, InconvenientTime, 3> {
        self.bind(client, &params.now, &params.organization_id, &params.id)
    }
}
pub struct InsertDisputeStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_dispute() -> InsertDisputeStmt {
    InsertDisputeStmt(
        "INSERT INTO disputes (id, organization_id, customer_id, contact_attempt_id, written, reason, received_at, created_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id, customer_id, contact_attempt_id, written, reason, status, received_at, resolved_at, resolved_by, resolution, created_by, created_at",
        None,
    )
}
impl InsertDisputeStmt {
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
        id: &'a uuid::Uuid,
        organization_id: &'a uuid::Uuid,
        customer_id: &'a uuid::Uuid,
        contact_attempt_id: &'a Option<uuid::Uuid>,
        written: &'a bool,
        reason: &'a T1,
        received_at: &'a jiff::Timestamp,
        created_by: &'a Option<uuid::Uuid>,
        now: &'a jiff::Timestamp,
    ) -> DisputeQuery<'c, 'a, 's, C, Dispute, 9> {
        DisputeQuery {
            client,
            params: [
                id,
                organization_id,
                customer_id,
                contact_attempt_id,
                written,
                reason,
                received_at,
                created_by,
                now,
            ],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<DisputeBorrowed, tokio_postgres::Error> {
                    Ok(DisputeBorrowed {
                        id: row.try_get(0)?,
                        customer_id: row.try_get(1)?,
                        contact_attempt_id: row.try_get(2)?,
                        written: row.try_get(3)?,
                        reason: row.try_get(4)?,
                        status: row.try_get(5)?,
                        received_at: row.try_get(6)?,
                        resolved_at: row.try_get(7)?,
                        resolved_by: row.try_get(8)?,
                        resolution: row.try_get(9)?,
                        created_by: row.try_get(10)?,
                        created_at: row.try_get(11)?,
                    })
                },
            mapper: |it| Dispute::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        InsertDisputeParams<T1>,
        DisputeQuery<'c, 'a, 's, C, Dispute, 9>,
        C,
    > for InsertDisputeStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertDisputeParams<T1>,
    ) -> DisputeQuery<'c, 'a, 's, C, Dispute, 9> {
        self.bind(
            client,
            &params.id,
            &params.organization_id,
            &params.customer_id,
            &params.contact_attempt_id,
            &params.written,
            &params.reason,
            &params.received_at,
            &params.created_by,
            &params.now,
        )
    }
}
pub struct GetDisputeStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_dispute() -> GetDisputeStmt {
    GetDisputeStmt(
        "SELECT id, customer_id, contact_attempt_id, written, reason, status, received_at, resolved_at, resolved_by, resolution, created_by, created_at FROM disputes WHERE organization_id = $1 AND id = $2",
        None,
    )
}
impl GetDisputeStmt {
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
    ) -> DisputeQuery<'c, 'a, 's, C, Dispute, 2> {
        DisputeQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<DisputeBorrowed, tokio_postgres::Error> {
                    Ok(DisputeBorrowed {
                        id: row.try_get(0)?,
                        customer_id: row.try_get(1)?,
                        contact_attempt_id: row.try_get(2)?,
                        written: row.try_get(3)?,
                        reason: row.try_get(4)?,
                        status: row.try_get(5)?,
                        received_at: row.try_get(6)?,
                        resolved_at: row.try_get(7)?,
                        resolved_by: row.try_get(8)?,
                        resolution: row.try_get(9)?,
                        created_by: row.try_get(10)?,
                        created_at: row.try_get(11)?,
                    })
                },
            mapper: |it| Dispute::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetDisputeParams,
        DisputeQuery<'c, 'a, 's, C, Dispute, 2>,
        C,
    > for GetDisputeStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetDisputeParams,
    ) -> DisputeQuery<'c, 'a, 's, C, Dispute, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct ResolveDisputeStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn resolve_dispute() -> ResolveDisputeStmt {
    ResolveDisputeStmt(
        "UPDATE disputes SET status = $1, resolved_at = greatest(received_at, $2), resolved_by = $3, resolution = $4 WHERE organization_id = $5 AND id = $6 AND status = 'open' RETURNING id, customer_id, contact_attempt_id, written, reason, status, received_at, resolved_at, resolved_by, resolution, created_by, created_at",
        None,
    )
}
impl ResolveDisputeStmt {
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
        status: &'a T1,
        now: &'a jiff::Timestamp,
        resolved_by: &'a Option<uuid::Uuid>,
        resolution: &'a T2,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> DisputeQuery<'c, 'a, 's, C, Dispute, 6> {
        DisputeQuery {
            client,
            params: [status, now, resolved_by, resolution, organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<DisputeBorrowed, tokio_postgres::Error> {
                    Ok(DisputeBorrowed {
                        id: row.try_get(0)?,
                        customer_id: row.try_get(1)?,
                        contact_attempt_id: row.try_get(2)?,
                        written: row.try_get(3)?,
                        reason: row.try_get(4)?,
                        status: row.try_get(5)?,
                        received_at: row.try_get(6)?,
                        resolved_at: row.try_get(7)?,
                        resolved_by: row.try_get(8)?,
                        resolution: row.try_get(9)?,
                        created_by: row.try_get(10)?,
                        created_at: row.try_get(11)?,
                    })
                },
            mapper: |it| Dispute::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::StringSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ResolveDisputeParams<T1, T2>,
        DisputeQuery<'c, 'a, 's, C, Dispute, 6>,
        C,
    > for ResolveDisputeStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ResolveDisputeParams<T1, T2>,
    ) -> DisputeQuery<'c, 'a, 's, C, Dispute, 6> {
        self.bind(
            client,
            &params.status,
            &params.now,
            &params.resolved_by,
            &params.resolution,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct IsDisputedInWritingStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn is_disputed_in_writing() -> IsDisputedInWritingStmt {
    IsDisputedInWritingStmt(
        "SELECT EXISTS (SELECT FROM disputes WHERE organization_id = $1 AND customer_id = $2 AND (status = 'upheld' OR status = 'open' AND written)) AS found",
        None,
    )
}
impl IsDisputedInWritingStmt {
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
    ) -> BoolQuery<'c, 'a, 's, C, bool, 2> {
        BoolQuery {
            client,
            params: [organization_id, customer_id],
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
        IsDisputedInWritingParams,
        BoolQuery<'c, 'a, 's, C, bool, 2>,
        C,
    > for IsDisputedInWritingStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a IsDisputedInWritingParams,
    ) -> BoolQuery<'c, 'a, 's, C, bool, 2> {
        self.bind(client, &params.organization_id, &params.customer_id)
    }
}
pub struct InsertValidationNoticeStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_validation_notice() -> InsertValidationNoticeStmt {
    InsertValidationNoticeStmt(
        "INSERT INTO validation_notices (id, organization_id, customer_id, channel, template_version_id, sent_at, assumed_received_on, period_ends_on, created_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id, customer_id, channel, template_version_id, sent_at, assumed_received_on, period_ends_on, created_by, created_at",
        None,
    )
}
impl InsertValidationNoticeStmt {
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
        id: &'a uuid::Uuid,
        organization_id: &'a uuid::Uuid,
        customer_id: &'a uuid::Uuid,
        channel: &'a T1,
        template_version_id: &'a Option<uuid::Uuid>,
        sent_at: &'a jiff::Timestamp,
        assumed_received_on: &'a jiff::civil::Date,
        period_ends_on: &'a jiff::civil::Date,
        created_by: &'a Option<uuid::Uuid>,
        now: &'a jiff::Timestamp,
    ) -> ValidationNoticeQuery<'c, 'a, 's, C, ValidationNotice, 10> {
        ValidationNoticeQuery {
            client,
            params: [
                id,
                organization_id,
                customer_id,
                channel,
                template_version_id,
                sent_at,
                assumed_received_on,
                period_ends_on,
                created_by,
                now,
            ],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<ValidationNoticeBorrowed, tokio_postgres::Error> {
                Ok(ValidationNoticeBorrowed {
                    id: row.try_get(0)?,
                    customer_id: row.try_get(1)?,
                    channel: row.try_get(2)?,
                    template_version_id: row.try_get(3)?,
                    sent_at: row.try_get(4)?,
                    assumed_received_on: row.try_get(5)?,
                    period_ends_on: row.try_get(6)?,
                    created_by: row.try_get(7)?,
                    created_at: row.try_get(8)?,
                })
            },
            mapper: |it| ValidationNotice::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        InsertValidationNoticeParams<T1>,
        ValidationNoticeQuery<'c, 'a, 's, C, ValidationNotice, 10>,
        C,
    > for InsertValidationNoticeStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertValidationNoticeParams<T1>,
    ) -> ValidationNoticeQuery<'c, 'a, 's, C, ValidationNotice, 10> {
        self.bind(
            client,
            &params.id,
            &params.organization_id,
            &params.customer_id,
            &params.channel,
            &params.template_version_id,
            &params.sent_at,
            &params.assumed_received_on,
            &params.period_ends_on,
            &params.created_by,
            &params.now,
        )
    }
}
pub struct GetDebtorZoneStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_debtor_zone() -> GetDebtorZoneStmt {
    GetDebtorZoneStmt(
        "SELECT coalesce(c.time_zones[1], o.time_zone) AS zone FROM customers c JOIN organizations o ON o.id = c.organization_id WHERE c.organization_id = $1 AND c.id = $2 AND c.deleted_at IS NULL",
        None,
    )
}
impl GetDebtorZoneStmt {
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
    ) -> StringQuery<'c, 'a, 's, C, String, 2> {
        StringQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it.into(),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetDebtorZoneParams,
        StringQuery<'c, 'a, 's, C, String, 2>,
        C,
    > for GetDebtorZoneStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetDebtorZoneParams,
    ) -> StringQuery<'c, 'a, 's, C, String, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct PlaceLegalHoldStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn place_legal_hold() -> PlaceLegalHoldStmt {
    PlaceLegalHoldStmt(
        "INSERT INTO legal_holds AS h (id, organization_id, customer_id, recording_id, reason, placed_by, placed_at) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (organization_id, customer_id, recording_id) WHERE released_at IS NULL DO UPDATE SET placed_at = h.placed_at RETURNING h.id, h.customer_id, h.recording_id, h.reason, h.placed_by, h.placed_at, h.released_by, h.released_at",
        None,
    )
}
impl PlaceLegalHoldStmt {
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
        id: &'a uuid::Uuid,
        organization_id: &'a uuid::Uuid,
        customer_id: &'a Option<uuid::Uuid>,
        recording_id: &'a Option<uuid::Uuid>,
        reason: &'a T1,
        placed_by: &'a uuid::Uuid,
        now: &'a jiff::Timestamp,
    ) -> LegalHoldQuery<'c, 'a, 's, C, LegalHold, 7> {
        LegalHoldQuery {
            client,
            params: [
                id,
                organization_id,
                customer_id,
                recording_id,
                reason,
                placed_by,
                now,
            ],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<LegalHoldBorrowed, tokio_postgres::Error> {
                    Ok(LegalHoldBorrowed {
                        id: row.try_get(0)?,
                        customer_id: row.try_get(1)?,
                        recording_id: row.try_get(2)?,
                        reason: row.try_get(3)?,
                        placed_by: row.try_get(4)?,
                        placed_at: row.try_get(5)?,
                        released_by: row.try_get(6)?,
                        released_at: row.try_get(7)?,
                    })
                },
            mapper: |it| LegalHold::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        PlaceLegalHoldParams<T1>,
        LegalHoldQuery<'c, 'a, 's, C, LegalHold, 7>,
        C,
    > for PlaceLegalHoldStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a PlaceLegalHoldParams<T1>,
    ) -> LegalHoldQuery<'c, 'a, 's, C, LegalHold, 7> {
        self.bind(
            client,
            &params.id,
            &params.organization_id,
            &params.customer_id,
            &params.recording_id,
            &params.reason,
            &params.placed_by,
            &params.now,
        )
    }
}
pub struct LockLegalHoldStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock_legal_hold() -> LockLegalHoldStmt {
    LockLegalHoldStmt(
        "SELECT id, customer_id, recording_id, reason, placed_by, placed_at, released_by, released_at FROM legal_holds WHERE organization_id = $1 AND id = $2 FOR UPDATE",
        None,
    )
}
impl LockLegalHoldStmt {
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
    ) -> LegalHoldQuery<'c, 'a, 's, C, LegalHold, 2> {
        LegalHoldQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<LegalHoldBorrowed, tokio_postgres::Error> {
                    Ok(LegalHoldBorrowed {
                        id: row.try_get(0)?,
                        customer_id: row.try_get(1)?,
                        recording_id: row.try_get(2)?,
                        reason: row.try_get(3)?,
                        placed_by: row.try_get(4)?,
                        placed_at: row.try_get(5)?,
                        released_by: row.try_get(6)?,
                        released_at: row.try_get(7)?,
                    })
                },
            mapper: |it| LegalHold::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        LockLegalHoldParams,
        LegalHoldQuery<'c, 'a, 's, C, LegalHold, 2>,
        C,
    > for LockLegalHoldStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a LockLegalHoldParams,
    ) -> LegalHoldQuery<'c, 'a, 's, C, LegalHold, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct ReleaseLegalHoldStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn release_legal_hold() -> ReleaseLegalHoldStmt {
    ReleaseLegalHoldStmt(
        "UPDATE legal_holds SET released_at = greatest(placed_at, $1), released_by = $2 WHERE organization_id = $3 AND id = $4 AND released_at IS NULL RETURNING id, customer_id, recording_id, reason, placed_by, placed_at, released_by, released_at",
        None,
    )
}
impl ReleaseLegalHoldStmt {
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
        now: &'a jiff::Timestamp,
        released_by: &'a Option<uuid::Uuid>,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> LegalHoldQuery<'c, 'a, 's, C, LegalHold, 4> {
        LegalHoldQuery {
            client,
            params: [now, released_by, organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<LegalHoldBorrowed, tokio_postgres::Error> {
                    Ok(LegalHoldBorrowed {
                        id: row.try_get(0)?,
                        customer_id: row.try_get(1)?,
                        recording_id: row.try_get(2)?,
                        reason: row.try_get(3)?,
                        placed_by: row.try_get(4)?,
                        placed_at: row.try_get(5)?,
                        released_by: row.try_get(6)?,
                        released_at: row.try_get(7)?,
                    })
                },
            mapper: |it| LegalHold::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ReleaseLegalHoldParams,
        LegalHoldQuery<'c, 'a, 's, C, LegalHold, 4>,
        C,
    > for ReleaseLegalHoldStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ReleaseLegalHoldParams,
    ) -> LegalHoldQuery<'c, 'a, 's, C, LegalHold, 4> {
        self.bind(
            client,
            &params.now,
            &params.released_by,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct GetLastActivityStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_last_activity() -> GetLastActivityStmt {
    GetLastActivityStmt(
        "SELECT greatest(c.created_at, c.last_contacted_at, c.last_paid_at) AS last_activity_at, c.deleted_at IS NOT NULL AS deleted, o.time_zone, o.compliance_profile, p.compliance AS policy, EXISTS (SELECT FROM legal_holds h WHERE h.organization_id = c.organization_id AND h.customer_id = c.id AND h.released_at IS NULL) AS on_hold FROM customers c JOIN organizations o ON o.id = c.organization_id LEFT JOIN organization_policies p ON p.organization_id = c.organization_id WHERE c.organization_id = $1 AND c.id = $2",
        None,
    )
}
impl GetLastActivityStmt {
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
    ) -> GetLastActivityQuery<'c, 'a, 's, C, GetLastActivity, 2> {
        GetLastActivityQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<GetLastActivityBorrowed, tokio_postgres::Error> {
                Ok(GetLastActivityBorrowed {
                    last_activity_at: row.try_get(0)?,
                    deleted: row.try_get(1)?,
                    time_zone: row.try_get(2)?,
                    compliance_profile: row.try_get(3)?,
                    policy: row.try_get(4)?,
                    on_hold: row.try_get(5)?,
                })
            },
            mapper: |it| GetLastActivity::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetLastActivityParams,
        GetLastActivityQuery<'c, 'a, 's, C, GetLastActivity, 2>,
        C,
    > for GetLastActivityStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetLastActivityParams,
    ) -> GetLastActivityQuery<'c, 'a, 's, C, GetLastActivity, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
