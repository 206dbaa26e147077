// This file was generated with `cornucopia`. Do not modify.

#[derive(Clone, Copy, Debug)]
pub struct GetCampaignParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct GetCampaignsParams<T1: crate::ArraySql<Item = uuid::Uuid>> {
    pub organization_id: uuid::Uuid,
    pub ids: T1,
}
#[derive(Clone, Copy, Debug)]
pub struct LockCampaignParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct InsertCampaignParams<
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::StringSql,
    T5: crate::JsonSql,
    T6: crate::ArraySql<Item = i32>,
    T7: crate::StringSql,
> {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub name: T1,
    pub description: Option<T2>,
    pub channel: T3,
    pub segment_id: Option<uuid::Uuid>,
    pub agent_id: Option<uuid::Uuid>,
    pub template_id: Option<uuid::Uuid>,
    pub sender: Option<T4>,
    pub starts_at: Option<jiff::Timestamp>,
    pub ends_at: Option<jiff::Timestamp>,
    pub calling_windows: T5,
    pub max_concurrent_calls: i32,
    pub max_calls_per_minute: Option<i32>,
    pub retry_after_minutes: T6,
    pub max_call_seconds: i32,
    pub on_machine: T7,
    pub created_by: uuid::Uuid,
    pub now: jiff::Timestamp,
}
#[derive(Debug)]
pub struct UpdateCampaignParams<
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::StringSql,
    T5: crate::JsonSql,
    T6: crate::ArraySql<Item = i32>,
    T7: crate::StringSql,
> {
    pub name: T1,
    pub description: Option<T2>,
    pub channel: T3,
    pub segment_id: Option<uuid::Uuid>,
    pub agent_id: Option<uuid::Uuid>,
    pub template_id: Option<uuid::Uuid>,
    pub sender: Option<T4>,
    pub starts_at: Option<jiff::Timestamp>,
    pub ends_at: Option<jiff::Timestamp>,
    pub calling_windows: T5,
    pub max_concurrent_calls: i32,
    pub max_calls_per_minute: Option<i32>,
    pub retry_after_minutes: T6,
    pub max_call_seconds: i32,
    pub on_machine: T7,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct DeleteCampaignParams {
    pub now: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct KeepPreflightParams<T1: crate::JsonSql> {
    pub preflight: T1,
    pub now: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct MoveCampaignParams<T1: crate::StringSql, T2: crate::StringSql> {
    pub status: T1,
    pub launched_at: Option<jiff::Timestamp>,
    pub launched_by: Option<uuid::Uuid>,
    pub agent_version_id: Option<uuid::Uuid>,
    pub template_version_id: Option<uuid::Uuid>,
    pub paused_at: Option<jiff::Timestamp>,
    pub pause_reason: Option<T2>,
    pub finished_at: Option<jiff::Timestamp>,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct HoldSegmentParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct HoldAgentParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct HoldTemplateParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct InsertMembersParams<
    T1: crate::ArraySql<Item = uuid::Uuid>,
    T2: crate::StringSql,
    T3: crate::ArraySql<Item = T2>,
> {
    pub campaign_id: uuid::Uuid,
    pub now: jiff::Timestamp,
    pub customer_ids: T1,
    pub reasons: T3,
    pub organization_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct CancelMembersParams {
    pub organization_id: uuid::Uuid,
    pub campaign_id: uuid::Uuid,
}
#[derive(Debug)]
pub struct CampaignProgressParams<T1: crate::ArraySql<Item = uuid::Uuid>> {
    pub organization_id: uuid::Uuid,
    pub campaign_ids: T1,
}
#[derive(Clone, Copy, Debug)]
pub struct LatestCallsParams {
    pub now: jiff::Timestamp,
    pub days: i32,
    pub organization_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct HasOpenMembersParams {
    pub organization_id: uuid::Uuid,
    pub campaign_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct CampaignsToMoveParams {
    pub now: jiff::Timestamp,
    pub after: uuid::Uuid,
    pub rows: i32,
}
#[derive(Debug)]
pub struct ListMembersParams<T1: crate::StringSql> {
    pub organization_id: uuid::Uuid,
    pub campaign_id: uuid::Uuid,
    pub state: Option<T1>,
    pub rows: i64,
    pub skip: i64,
}
#[derive(Debug)]
pub struct ListMembersAfterParams<T1: crate::StringSql> {
    pub organization_id: uuid::Uuid,
    pub campaign_id: uuid::Uuid,
    pub state: Option<T1>,
    pub after: uuid::Uuid,
    pub rows: i64,
}
#[derive(Debug)]
pub struct ManyCustomersParams<T1: crate::ArraySql<Item = uuid::Uuid>> {
    pub organization_id: uuid::Uuid,
    pub ids: T1,
}
#[derive(Debug)]
pub struct ManyPhonesParams<T1: crate::ArraySql<Item = uuid::Uuid>> {
    pub organization_id: uuid::Uuid,
    pub ids: T1,
}
#[derive(Debug)]
pub struct ManyAttemptsParams<T1: crate::ArraySql<Item = uuid::Uuid>> {
    pub organization_id: uuid::Uuid,
    pub ids: T1,
    pub since: jiff::Timestamp,
}
#[derive(Debug)]
pub struct ManyFirstCommunicationsParams<T1: crate::ArraySql<Item = uuid::Uuid>> {
    pub organization_id: uuid::Uuid,
    pub ids: T1,
}
#[derive(Debug)]
pub struct ManyConsentsParams<T1: crate::ArraySql<Item = uuid::Uuid>> {
    pub organization_id: uuid::Uuid,
    pub ids: T1,
}
#[derive(Debug)]
pub struct ManyOptOutsParams<T1: crate::ArraySql<Item = uuid::Uuid>> {
    pub organization_id: uuid::Uuid,
    pub ids: T1,
}
#[derive(Debug)]
pub struct ManyInconvenientTimesParams<T1: crate::ArraySql<Item = uuid::Uuid>> {
    pub organization_id: uuid::Uuid,
    pub ids: T1,
}
#[derive(Debug)]
pub struct ManyNoticesParams<T1: crate::ArraySql<Item = uuid::Uuid>> {
    pub organization_id: uuid::Uuid,
    pub ids: T1,
}
#[derive(Debug)]
pub struct ManyDisputesParams<T1: crate::ArraySql<Item = uuid::Uuid>> {
    pub organization_id: uuid::Uuid,
    pub ids: T1,
}
#[derive(Debug, Clone, PartialEq)]
pub struct Campaign {
    pub id: uuid::Uuid,
    pub name: String,
    pub description: Option<String>,
    pub channel: String,
    pub status: String,
    pub segment_id: Option<uuid::Uuid>,
    pub segment_name: Option<String>,
    pub agent_id: Option<uuid::Uuid>,
    pub agent_name: Option<String>,
    pub template_id: Option<uuid::Uuid>,
    pub template_name: Option<String>,
    pub agent_version_id: Option<uuid::Uuid>,
    pub template_version_id: Option<uuid::Uuid>,
    pub sender: Option<String>,
    pub starts_at: Option<jiff::Timestamp>,
    pub ends_at: Option<jiff::Timestamp>,
    pub calling_windows: serde_json::Value,
    pub max_concurrent_calls: i32,
    pub max_calls_per_minute: Option<i32>,
    pub retry_after_minutes: Vec<i32>,
    pub max_call_seconds: i32,
    pub on_machine: String,
    pub preflight: Option<serde_json::Value>,
    pub preflight_at: Option<jiff::Timestamp>,
    pub launched_at: Option<jiff::Timestamp>,
    pub launched_by: Option<uuid::Uuid>,
    pub paused_at: Option<jiff::Timestamp>,
    pub pause_reason: Option<String>,
    pub finished_at: Option<jiff::Timestamp>,
    pub created_by: Option<uuid::Uuid>,
    pub created_at: jiff::Timestamp,
    pub updated_at: jiff::Timestamp,
}
pub struct CampaignBorrowed<'a> {
    pub id: uuid::Uuid,
    pub name: &'a str,
    pub description: Option<&'a str>,
    pub channel: &'a str,
    pub status: &'a str,
    pub segment_id: Option<uuid::Uuid>,
    pub segment_name: Option<&'a str>,
    pub agent_id: Option<uuid::Uuid>,
    pub agent_name: Option<&'a str>,
    pub template_id: Option<uuid::Uuid>,
    pub template_name: Option<&'a str>,
    pub agent_version_id: Option<uuid::Uuid>,
    pub template_version_id: Option<uuid::Uuid>,
    pub sender: Option<&'a str>,
    pub starts_at: Option<jiff::Timestamp>,
    pub ends_at: Option<jiff::Timestamp>,
    pub calling_windows: postgres_types::Json<&'a serde_json::value::RawValue>,
    pub max_concurrent_calls: i32,
    pub max_calls_per_minute: Option<i32>,
    pub retry_after_minutes: crate::ArrayIterator<'a, i32>,
    pub max_call_seconds: i32,
    pub on_machine: &'a str,
    pub preflight: Option<postgres_types::Json<&'a serde_json::value::RawValue>>,
    pub preflight_at: Option<jiff::Timestamp>,
    pub launched_at: Option<jiff::Timestamp>,
    pub launched_by: Option<uuid::Uuid>,
    pub paused_at: Option<jiff::Timestamp>,
    pub pause_reason: Option<&'a str>,
    pub finished_at: Option<jiff::Timestamp>,
    pub created_by: Option<uuid::Uuid>,
    pub created_at: jiff::Timestamp,
    pub updated_at: jiff::Timestamp,
}
impl<'a> From<CampaignBorrowed<'a>> for Campaign {
    fn from(
        CampaignBorrowed {
            id,
            name,
            description,
            channel,
            status,
            segment_id,
            segment_name,
            agent_id,
            agent_name,
            template_id,
            template_name,
            agent_version_id,
            template_version_id,
            sender,
            starts_at,
            ends_at,
            calling_windows,
            max_concurrent_calls,
            max_calls_per_minute,
            retry_after_minutes,
            max_call_seconds,
            on_machine,
            preflight,
            preflight_at,
            launched_at,
            launched_by,
            paused_at,
            pause_reason,
            finished_at,
            created_by,
            created_at,
            updated_at,
        }: CampaignBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            name: name.into(),
            description: description.map(|v| v.into()),
            channel: channel.into(),
            status: status.into(),
            segment_id,
            segment_name: segment_name.map(|v| v.into()),
            agent_id,
            agent_name: agent_name.map(|v| v.into()),
            template_id,
            template_name: template_name.map(|v| v.into()),
            agent_version_id,
            template_version_id,
            sender: sender.map(|v| v.into()),
            starts_at,
            ends_at,
            calling_windows: serde_json::from_str(calling_windows.0.get()).unwrap(),
            max_concurrent_calls,
            max_calls_per_minute,
            retry_after_minutes: retry_after_minutes.map(|v| v).collect(),
            max_call_seconds,
            on_machine: on_machine.into(),
            preflight: preflight.map(|v| serde_json::from_str(v.0.get()).unwrap()),
            preflight_at,
            launched_at,
            launched_by,
            paused_at,
            pause_reason: pause_reason.map(|v| v.into()),
            finished_at,
            created_by,
            created_at,
            updated_at,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct HoldAgent {
    pub version_id: Option<uuid::Uuid>,
    pub status: String,
    pub on_hold_reason: Option<String>,
    pub max_concurrent_calls: Option<i32>,
}
pub struct HoldAgentBorrowed<'a> {
    pub version_id: Option<uuid::Uuid>,
    pub status: &'a str,
    pub on_hold_reason: Option<&'a str>,
    pub max_concurrent_calls: Option<i32>,
}
impl<'a> From<HoldAgentBorrowed<'a>> for HoldAgent {
    fn from(
        HoldAgentBorrowed {
            version_id,
            status,
            on_hold_reason,
            max_concurrent_calls,
        }: HoldAgentBorrowed<'a>,
    ) -> Self {
        Self {
            version_id,
            status: status.into(),
            on_hold_reason: on_hold_reason.map(|v| v.into()),
            max_concurrent_calls,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct HoldTemplate {
    pub version_id: Option<uuid::Uuid>,
    pub kind: String,
}
pub struct HoldTemplateBorrowed<'a> {
    pub version_id: Option<uuid::Uuid>,
    pub kind: &'a str,
}
impl<'a> From<HoldTemplateBorrowed<'a>> for HoldTemplate {
    fn from(HoldTemplateBorrowed { version_id, kind }: HoldTemplateBorrowed<'a>) -> Self {
        Self {
            version_id,
            kind: kind.into(),
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct CampaignProgress {
    pub campaign_id: uuid::Uuid,
    pub state: String,
    pub members: i64,
}
pub struct CampaignProgressBorrowed<'a> {
    pub campaign_id: uuid::Uuid,
    pub state: &'a str,
    pub members: i64,
}
impl<'a> From<CampaignProgressBorrowed<'a>> for CampaignProgress {
    fn from(
        CampaignProgressBorrowed {
            campaign_id,
            state,
            members,
        }: CampaignProgressBorrowed<'a>,
    ) -> Self {
        Self {
            campaign_id,
            state: state.into(),
            members,
        }
    }
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct LatestCalls {
    pub attempts: i64,
    pub answered: i64,
    pub talk_seconds: i64,
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct CampaignsToMove {
    pub organization_id: uuid::Uuid,
    pub campaign_id: uuid::Uuid,
}
#[derive(Debug, Clone, PartialEq)]
pub struct Member {
    pub customer_id: uuid::Uuid,
    pub name: String,
    pub balance: rust_decimal::Decimal,
    pub currency: String,
    pub state: String,
    pub skip_reasons: Vec<String>,
    pub balance_at_launch: rust_decimal::Decimal,
    pub attempts: i16,
    pub next_attempt_at: Option<jiff::Timestamp>,
    pub last_attempt_at: Option<jiff::Timestamp>,
    pub outcome: Option<String>,
    pub added_at: jiff::Timestamp,
}
pub struct MemberBorrowed<'a> {
    pub customer_id: uuid::Uuid,
    pub name: &'a str,
    pub balance: rust_decimal::Decimal,
    pub currency: &'a str,
    pub state: &'a str,
    pub skip_reasons: crate::ArrayIterator<'a, &'a str>,
    pub balance_at_launch: rust_decimal::Decimal,
    pub attempts: i16,
    pub next_attempt_at: Option<jiff::Timestamp>,
    pub last_attempt_at: Option<jiff::Timestamp>,
    pub outcome: Option<&'a str>,
    pub added_at: jiff::Timestamp,
}
impl<'a> From<MemberBorrowed<'a>> for Member {
    fn from(
        MemberBorrowed {
            customer_id,
            name,
            balance,
            currency,
            state,
            skip_reasons,
            balance_at_launch,
            attempts,
            next_attempt_at,
            last_attempt_at,
            outcome,
            added_at,
        }: MemberBorrowed<'a>,
    ) -> Self {
        Self {
            customer_id,
            name: name.into(),
            balance,
            currency: currency.into(),
            state: state.into(),
            skip_reasons: skip_reasons.map(|v| v.into()).collect(),
            balance_at_launch,
            attempts,
            next_attempt_at,
            last_attempt_at,
            outcome: outcome.map(|v| v.into()),
            added_at,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct ManyCustomers {
    pub id: uuid::Uuid,
    pub status: String,
    pub owes: bool,
    pub time_zones: Vec<String>,
    pub country: Option<String>,
    pub region: Option<String>,
    pub city: Option<String>,
    pub postal_code: Option<String>,
    pub email: Option<String>,
}
pub struct ManyCustomersBorrowed<'a> {
    pub id: uuid::Uuid,
    pub status: &'a str,
    pub owes: bool,
    pub time_zones: crate::ArrayIterator<'a, &'a str>,
    pub country: Option<&'a str>,
    pub region: Option<&'a str>,
    pub city: Option<&'a str>,
    pub postal_code: Option<&'a str>,
    pub email: Option<&'a str>,
}
impl<'a> From<ManyCustomersBorrowed<'a>> for ManyCustomers {
    fn from(
        ManyCustomersBorrowed {
            id,
            status,
            owes,
            time_zones,
            country,
            region,
            city,
            postal_code,
            email,
        }: ManyCustomersBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            status: status.into(),
            owes,
            time_zones: time_zones.map(|v| v.into()).collect(),
            country: country.map(|v| v.into()),
            region: region.map(|v| v.into()),
            city: city.map(|v| v.into()),
            postal_code: postal_code.map(|v| v.into()),
            email: email.map(|v| v.into()),
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct ManyPhones {
    pub customer_id: uuid::Uuid,
    pub e164: String,
    pub line: String,
    pub label: String,
    pub status: String,
    pub time_zones: Vec<String>,
}
pub struct ManyPhonesBorrowed<'a> {
    pub customer_id: uuid::Uuid,
    pub e164: &'a str,
    pub line: &'a str,
    pub label: &'a str,
    pub status: &'a str,
    pub time_zones: crate::ArrayIterator<'a, &'a str>,
}
impl<'a> From<ManyPhonesBorrowed<'a>> for ManyPhones {
    fn from(
        ManyPhonesBorrowed {
            customer_id,
            e164,
            line,
            label,
            status,
            time_zones,
        }: ManyPhonesBorrowed<'a>,
    ) -> Self {
        Self {
            customer_id,
            e164: e164.into(),
            line: line.into(),
            label: label.into(),
            status: status.into(),
            time_zones: time_zones.map(|v| v.into()).collect(),
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct ManyAttempts {
    pub customer_id: uuid::Uuid,
    pub at: jiff::Timestamp,
    pub channel: String,
    pub direction: String,
    pub address: String,
    pub reached: String,
}
pub struct ManyAttemptsBorrowed<'a> {
    pub customer_id: uuid::Uuid,
    pub at: jiff::Timestamp,
    pub channel: &'a str,
    pub direction: &'a str,
    pub address: &'a str,
    pub reached: &'a str,
}
impl<'a> From<ManyAttemptsBorrowed<'a>> for ManyAttempts {
    fn from(
        ManyAttemptsBorrowed {
            customer_id,
            at,
            channel,
            direction,
            address,
            reached,
        }: ManyAttemptsBorrowed<'a>,
    ) -> Self {
        Self {
            customer_id,
            at,
            channel: channel.into(),
            direction: direction.into(),
            address: address.into(),
            reached: reached.into(),
        }
    }
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct ManyFirstCommunications {
    pub customer_id: uuid::Uuid,
    pub at: jiff::Timestamp,
}
#[derive(Debug, Clone, PartialEq)]
pub struct ManyConsents {
    pub customer_id: uuid::Uuid,
    pub kind: String,
    pub address: Option<String>,
    pub given_at: jiff::Timestamp,
    pub expires_at: Option<jiff::Timestamp>,
    pub revoked_at: Option<jiff::Timestamp>,
}
pub struct ManyConsentsBorrowed<'a> {
    pub customer_id: uuid::Uuid,
    pub kind: &'a str,
    pub address: Option<&'a str>,
    pub given_at: jiff::Timestamp,
    pub expires_at: Option<jiff::Timestamp>,
    pub revoked_at: Option<jiff::Timestamp>,
}
impl<'a> From<ManyConsentsBorrowed<'a>> for ManyConsents {
    fn from(
        ManyConsentsBorrowed {
            customer_id,
            kind,
            address,
            given_at,
            expires_at,
            revoked_at,
        }: ManyConsentsBorrowed<'a>,
    ) -> Self {
        Self {
            customer_id,
            kind: kind.into(),
            address: address.map(|v| v.into()),
            given_at,
            expires_at,
            revoked_at,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct ManyOptOuts {
    pub customer_id: uuid::Uuid,
    pub kind: String,
    pub channel: String,
    pub address: Option<String>,
    pub received_at: jiff::Timestamp,
}
pub struct ManyOptOutsBorrowed<'a> {
    pub customer_id: uuid::Uuid,
    pub kind: &'a str,
    pub channel: &'a str,
    pub address: Option<&'a str>,
    pub received_at: jiff::Timestamp,
}
impl<'a> From<ManyOptOutsBorrowed<'a>> for ManyOptOuts {
    fn from(
        ManyOptOutsBorrowed {
            customer_id,
            kind,
            channel,
            address,
            received_at,
        }: ManyOptOutsBorrowed<'a>,
    ) -> Self {
        Self {
            customer_id,
            kind: kind.into(),
            channel: channel.into(),
            address: address.map(|v| v.into()),
            received_at,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct ManyInconvenientTimes {
    pub customer_id: uuid::Uuid,
    pub weekdays: Vec<i16>,
    pub from_minute: i16,
    pub until_minute: i16,
    pub place: Option<String>,
    pub stated_at: jiff::Timestamp,
}
pub struct ManyInconvenientTimesBorrowed<'a> {
    pub customer_id: uuid::Uuid,
    pub weekdays: crate::ArrayIterator<'a, i16>,
    pub from_minute: i16,
    pub until_minute: i16,
    pub place: Option<&'a str>,
    pub stated_at: jiff::Timestamp,
}
impl<'a> From<ManyInconvenientTimesBorrowed<'a>> for ManyInconvenientTimes {
    fn from(
        ManyInconvenientTimesBorrowed {
            customer_id,
            weekdays,
            from_minute,
            until_minute,
            place,
            stated_at,
        }: ManyInconvenientTimesBorrowed<'a>,
    ) -> Self {
        Self {
            customer_id,
            weekdays: weekdays.map(|v| v).collect(),
            from_minute,
            until_minute,
            place: place.map(|v| v.into()),
            stated_at,
        }
    }
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct ManyNotices {
    pub customer_id: uuid::Uuid,
    pub sent_at: jiff::Timestamp,
    pub period_ends_on: jiff::civil::Date,
}
#[derive(Debug, Clone, PartialEq)]
pub struct ManyDisputes {
    pub customer_id: uuid::Uuid,
    pub written: bool,
    pub status: String,
    pub received_at: jiff::Timestamp,
}
pub struct ManyDisputesBorrowed<'a> {
    pub customer_id: uuid::Uuid,
    pub written: bool,
    pub status: &'a str,
    pub received_at: jiff::Timestamp,
}
impl<'a> From<ManyDisputesBorrowed<'a>> for ManyDisputes {
    fn from(
        ManyDisputesBorrowed {
            customer_id,
            written,
            status,
            received_at,
        }: ManyDisputesBorrowed<'a>,
    ) -> Self {
        Self {
            customer_id,
            written,
            status: status.into(),
            received_at,
        }
    }
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
pub struct CampaignQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<CampaignBorrowed, tokio_postgres::Error>,
    mapper: fn(CampaignBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> CampaignQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(CampaignBorrowed) -> R) -> CampaignQuery<'c, 'a, 's, C, R, N> {
        CampaignQuery {
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
pub struct SerdejsonValueQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor:
        fn(
            &tokio_postgres::Row,
        )
            -> Result<postgres_types::Json<&serde_json::value::RawValue>, tokio_postgres::Error>,
    mapper: fn(postgres_types::Json<&serde_json::value::RawValue>) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> SerdejsonValueQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(postgres_types::Json<&serde_json::value::RawValue>) -> R,
    ) -> SerdejsonValueQuery<'c, 'a, 's, C, R, N> {
        SerdejsonValueQuery {
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
pub struct HoldAgentQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<HoldAgentBorrowed, tokio_postgres::Error>,
    mapper: fn(HoldAgentBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> HoldAgentQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(HoldAgentBorrowed) -> R) -> HoldAgentQuery<'c, 'a, 's, C, R, N> {
        HoldAgentQuery {
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
pub struct HoldTemplateQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<HoldTemplateBorrowed, tokio_postgres::Error>,
    mapper: fn(HoldTemplateBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> HoldTemplateQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(HoldTemplateBorrowed) -> R,
    ) -> HoldTemplateQuery<'c, 'a, 's, C, R, N> {
        HoldTemplateQuery {
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
pub struct CampaignProgressQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<CampaignProgressBorrowed, tokio_postgres::Error>,
    mapper: fn(CampaignProgressBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> CampaignProgressQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(CampaignProgressBorrowed) -> R,
    ) -> CampaignProgressQuery<'c, 'a, 's, C, R, N> {
        CampaignProgressQuery {
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
pub struct LatestCallsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<LatestCalls, tokio_postgres::Error>,
    mapper: fn(LatestCalls) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> LatestCallsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(LatestCalls) -> R) -> LatestCallsQuery<'c, 'a, 's, C, R, N> {
        LatestCallsQuery {
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
pub struct CampaignsToMoveQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<CampaignsToMove, tokio_postgres::Error>,
    mapper: fn(CampaignsToMove) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> CampaignsToMoveQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(CampaignsToMove) -> R,
    ) -> CampaignsToMoveQuery<'c, 'a, 's, C, R, N> {
        CampaignsToMoveQuery {
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
pub struct MemberQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<MemberBorrowed, tokio_postgres::Error>,
    mapper: fn(MemberBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> MemberQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(MemberBorrowed) -> R) -> MemberQuery<'c, 'a, 's, C, R, N> {
        MemberQuery {
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
pub struct ManyCustomersQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ManyCustomersBorrowed, tokio_postgres::Error>,
    mapper: fn(ManyCustomersBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ManyCustomersQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(ManyCustomersBorrowed) -> R,
    ) -> ManyCustomersQuery<'c, 'a, 's, C, R, N> {
        ManyCustomersQuery {
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
pub struct ManyPhonesQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ManyPhonesBorrowed, tokio_postgres::Error>,
    mapper: fn(ManyPhonesBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ManyPhonesQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(ManyPhonesBorrowed) -> R,
    ) -> ManyPhonesQuery<'c, 'a, 's, C, R, N> {
        ManyPhonesQuery {
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
pub struct ManyAttemptsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ManyAttemptsBorrowed, tokio_postgres::Error>,
    mapper: fn(ManyAttemptsBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ManyAttemptsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(ManyAttemptsBorrowed) -> R,
    ) -> ManyAttemptsQuery<'c, 'a, 's, C, R, N> {
        ManyAttemptsQuery {
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
pub struct ManyFirstCommunicationsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ManyFirstCommunications, tokio_postgres::Error>,
    mapper: fn(ManyFirstCommunications) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ManyFirstCommunicationsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(ManyFirstCommunications) -> R,
    ) -> ManyFirstCommunicationsQuery<'c, 'a, 's, C, R, N> {
        ManyFirstCommunicationsQuery {
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
pub struct ManyConsentsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ManyConsentsBorrowed, tokio_postgres::Error>,
    mapper: fn(ManyConsentsBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ManyConsentsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(ManyConsentsBorrowed) -> R,
    ) -> ManyConsentsQuery<'c, 'a, 's, C, R, N> {
        ManyConsentsQuery {
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
pub struct ManyOptOutsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ManyOptOutsBorrowed, tokio_postgres::Error>,
    mapper: fn(ManyOptOutsBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ManyOptOutsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(ManyOptOutsBorrowed) -> R,
    ) -> ManyOptOutsQuery<'c, 'a, 's, C, R, N> {
        ManyOptOutsQuery {
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
pub struct ManyInconvenientTimesQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor:
        fn(&tokio_postgres::Row) -> Result<ManyInconvenientTimesBorrowed, tokio_postgres::Error>,
    mapper: fn(ManyInconvenientTimesBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ManyInconvenientTimesQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(ManyInconvenientTimesBorrowed) -> R,
    ) -> ManyInconvenientTimesQuery<'c, 'a, 's, C, R, N> {
        ManyInconvenientTimesQuery {
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
pub struct ManyNoticesQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ManyNotices, tokio_postgres::Error>,
    mapper: fn(ManyNotices) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ManyNoticesQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(ManyNotices) -> R) -> ManyNoticesQuery<'c, 'a, 's, C, R, N> {
        ManyNoticesQuery {
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
pub struct ManyDisputesQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ManyDisputesBorrowed, tokio_postgres::Error>,
    mapper: fn(ManyDisputesBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ManyDisputesQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(ManyDisputesBorrowed) -> R,
    ) -> ManyDisputesQuery<'c, 'a, 's, C, R, N> {
        ManyDisputesQuery {
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
pub struct GetCampaignStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_campaign() -> GetCampaignStmt {
    GetCampaignStmt(
        "SELECT c.id, c.name, c.description, c.channel, c.status, c.segment_id, s.name AS segment_name, c.agent_id, a.name AS agent_name, c.template_id, t.name AS template_name, c.agent_version_id, c.template_version_id, c.sender, c.starts_at, c.ends_at, c.calling_windows, c.max_concurrent_calls, c.max_calls_per_minute, c.retry_after_minutes, c.max_call_seconds, c.on_machine, c.preflight, c.preflight_at, c.launched_at, c.launched_by, c.paused_at, c.pause_reason, c.finished_at, c.created_by, c.created_at, c.updated_at FROM campaigns c LEFT JOIN debtor_segments s ON s.organization_id = c.organization_id AND s.id = c.segment_id LEFT JOIN agents a ON a.organization_id = c.organization_id AND a.id = c.agent_id LEFT JOIN templates t ON t.organization_id = c.organization_id AND t.id = c.template_id WHERE c.organization_id = $1 AND c.id = $2 AND c.deleted_at IS NULL",
        None,
    )
}
impl GetCampaignStmt {
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
    ) -> CampaignQuery<'c, 'a, 's, C, Campaign, 2> {
        CampaignQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<CampaignBorrowed, tokio_postgres::Error> {
                    Ok(CampaignBorrowed {
                        id: row.try_get(0)?,
                        name: row.try_get(1)?,
                        description: row.try_get(2)?,
                        channel: row.try_get(3)?,
                        status: row.try_get(4)?,
                        segment_id: row.try_get(5)?,
                        segment_name: row.try_get(6)?,
                        agent_id: row.try_get(7)?,
                        agent_name: row.try_get(8)?,
                        template_id: row.try_get(9)?,
                        template_name: row.try_get(10)?,
                        agent_version_id: row.try_get(11)?,
                        template_version_id: row.try_get(12)?,
                        sender: row.try_get(13)?,
                        starts_at: row.try_get(14)?,
                        ends_at: row.try_get(15)?,
                        calling_windows: row.try_get(16)?,
                        max_concurrent_calls: row.try_get(17)?,
                        max_calls_per_minute: row.try_get(18)?,
                        retry_after_minutes: row.try_get(19)?,
                        max_call_seconds: row.try_get(20)?,
                        on_machine: row.try_get(21)?,
                        preflight: row.try_get(22)?,
                        preflight_at: row.try_get(23)?,
                        launched_at: row.try_get(24)?,
                        launched_by: row.try_get(25)?,
                        paused_at: row.try_get(26)?,
                        pause_reason: row.try_get(27)?,
                        finished_at: row.try_get(28)?,
                        created_by: row.try_get(29)?,
                        created_at: row.try_get(30)?,
                        updated_at: row.try_get(31)?,
                    })
                },
            mapper: |it| Campaign::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetCampaignParams,
        CampaignQuery<'c, 'a, 's, C, Campaign, 2>,
        C,
    > for GetCampaignStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetCampaignParams,
    ) -> CampaignQuery<'c, 'a, 's, C, Campaign, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct GetCampaignsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_campaigns() -> GetCampaignsStmt {
    GetCampaignsStmt(
        "SELECT c.id, c.name, c.description, c.channel, c.status, c.segment_id, s.name AS segment_name, c.agent_id, a.name AS agent_name, c.template_id, t.name AS template_name, c.agent_version_id, c.template_version_id, c.sender, c.starts_at, c.ends_at, c.calling_windows, c.max_concurrent_calls, c.max_calls_per_minute, c.retry_after_minutes, c.max_call_seconds, c.on_machine, c.preflight, c.preflight_at, c.launched_at, c.launched_by, c.paused_at, c.pause_reason, c.finished_at, c.created_by, c.created_at, c.updated_at FROM campaigns c LEFT JOIN debtor_segments s ON s.organization_id = c.organization_id AND s.id = c.segment_id LEFT JOIN agents a ON a.organization_id = c.organization_id AND a.id = c.agent_id LEFT JOIN templates t ON t.organization_id = c.organization_id AND t.id = c.template_id WHERE c.organization_id = $1 AND c.id = ANY ($2) AND c.deleted_at IS NULL",
        None,
    )
}
impl GetCampaignsStmt {
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
        ids: &'a T1,
    ) -> CampaignQuery<'c, 'a, 's, C, Campaign, 2> {
        CampaignQuery {
            client,
            params: [organization_id, ids],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<CampaignBorrowed, tokio_postgres::Error> {
                    Ok(CampaignBorrowed {
                        id: row.try_get(0)?,
                        name: row.try_get(1)?,
                        description: row.try_get(2)?,
                        channel: row.try_get(3)?,
                        status: row.try_get(4)?,
                        segment_id: row.try_get(5)?,
                        segment_name: row.try_get(6)?,
                        agent_id: row.try_get(7)?,
                        agent_name: row.try_get(8)?,
                        template_id: row.try_get(9)?,
                        template_name: row.try_get(10)?,
                        agent_version_id: row.try_get(11)?,
                        template_version_id: row.try_get(12)?,
                        sender: row.try_get(13)?,
                        starts_at: row.try_get(14)?,
                        ends_at: row.try_get(15)?,
                        calling_windows: row.try_get(16)?,
                        max_concurrent_calls: row.try_get(17)?,
                        max_calls_per_minute: row.try_get(18)?,
                        retry_after_minutes: row.try_get(19)?,
                        max_call_seconds: row.try_get(20)?,
                        on_machine: row.try_get(21)?,
                        preflight: row.try_get(22)?,
                        preflight_at: row.try_get(23)?,
                        launched_at: row.try_get(24)?,
                        launched_by: row.try_get(25)?,
                        paused_at: row.try_get(26)?,
                        pause_reason: row.try_get(27)?,
                        finished_at: row.try_get(28)?,
                        created_by: row.try_get(29)?,
                        created_at: row.try_get(30)?,
                        updated_at: row.try_get(31)?,
                    })
                },
            mapper: |it| Campaign::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::ArraySql<Item = uuid::Uuid>>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetCampaignsParams<T1>,
        CampaignQuery<'c, 'a, 's, C, Campaign, 2>,
        C,
    > for GetCampaignsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetCampaignsParams<T1>,
    ) -> CampaignQuery<'c, 'a, 's, C, Campaign, 2> {
        self.bind(client, &params.organization_id, &params.ids)
    }
}
pub struct LockCampaignStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock_campaign() -> LockCampaignStmt {
    LockCampaignStmt(
        "SELECT status FROM campaigns WHERE organization_id = $1 AND id = $2 AND deleted_at IS NULL FOR NO KEY UPDATE",
        None,
    )
}
impl LockCampaignStmt {
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
        LockCampaignParams,
        StringQuery<'c, 'a, 's, C, String, 2>,
        C,
    > for LockCampaignStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a LockCampaignParams,
    ) -> StringQuery<'c, 'a, 's, C, String, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct InsertCampaignStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_campaign() -> InsertCampaignStmt {
    InsertCampaignStmt(
        "INSERT INTO campaigns (id, organization_id, name, description, channel, segment_id, agent_id, template_id, sender, starts_at, ends_at, calling_windows, max_concurrent_calls, max_calls_per_minute, retry_after_minutes, max_call_seconds, on_machine, created_by, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $19) RETURNING id",
        None,
    )
}
impl InsertCampaignStmt {
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
        T5: crate::JsonSql,
        T6: crate::ArraySql<Item = i32>,
        T7: crate::StringSql,
    >(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
        organization_id: &'a uuid::Uuid,
        name: &'a T1,
        description: &'a Option<T2>,
        channel: &'a T3,
        segment_id: &'a Option<uuid::Uuid>,
        agent_id: &'a Option<uuid::Uuid>,
        template_id: &'a Option<uuid::Uuid>,
        sender: &'a Option<T4>,
        starts_at: &'a Option<jiff::Timestamp>,
        ends_at: &'a Option<jiff::Timestamp>,
        calling_windows: &'a T5,
        max_concurrent_calls: &'a i32,
        max_calls_per_minute: &'a Option<i32>,
        retry_after_minutes: &'a T6,
        max_call_seconds: &'a i32,
        on_machine: &'a T7,
        created_by: &'a uuid::Uuid,
        now: &'a jiff::Timestamp,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 19> {
        UuidUuidQuery {
            client,
            params: [
                id,
                organization_id,
                name,
                description,
                channel,
                segment_id,
                agent_id,
                template_id,
                sender,
                starts_at,
                ends_at,
                calling_windows,
                max_concurrent_calls,
                max_calls_per_minute,
                retry_after_minutes,
                max_call_seconds,
                on_machine,
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
impl<
    'c,
    'a,
    's,
    C: GenericClient,
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::StringSql,
    T5: crate::JsonSql,
    T6: crate::ArraySql<Item = i32>,
    T7: crate::StringSql,
>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        InsertCampaignParams<T1, T2, T3, T4, T5, T6, T7>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 19>,
        C,
    > for InsertCampaignStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertCampaignParams<T1, T2, T3, T4, T5, T6, T7>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 19> {
        self.bind(
            client,
            &params.id,
            &params.organization_id,
            &params.name,
            &params.description,
            &params.channel,
            &params.segment_id,
            &params.agent_id,
            &params.template_id,
            &params.sender,
            &params.starts_at,
            &params.ends_at,
            &params.calling_windows,
            &params.max_concurrent_calls,
            &params.max_calls_per_minute,
            &params.retry_after_minutes,
            &params.max_call_seconds,
            &params.on_machine,
            &params.created_by,
            &params.now,
        )
    }
}
pub struct UpdateCampaignStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn update_campaign() -> UpdateCampaignStmt {
    UpdateCampaignStmt(
        "UPDATE campaigns SET name = $1, description = $2, channel = $3, segment_id = $4, agent_id = $5, template_id = $6, sender = $7, starts_at = $8, ends_at = $9, calling_windows = $10, max_concurrent_calls = $11, max_calls_per_minute = $12, retry_after_minutes = $13, max_call_seconds = $14, on_machine = $15 WHERE organization_id = $16 AND id = $17 AND deleted_at IS NULL RETURNING id",
        None,
    )
}
impl UpdateCampaignStmt {
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
        T5: crate::JsonSql,
        T6: crate::ArraySql<Item = i32>,
        T7: crate::StringSql,
    >(
        &'s self,
        client: &'c C,
        name: &'a T1,
        description: &'a Option<T2>,
        channel: &'a T3,
        segment_id: &'a Option<uuid::Uuid>,
        agent_id: &'a Option<uuid::Uuid>,
        template_id: &'a Option<uuid::Uuid>,
        sender: &'a Option<T4>,
        starts_at: &'a Option<jiff::Timestamp>,
        ends_at: &'a Option<jiff::Timestamp>,
        calling_windows: &'a T5,
        max_concurrent_calls: &'a i32,
        max_calls_per_minute: &'a Option<i32>,
        retry_after_minutes: &'a T6,
        max_call_seconds: &'a i32,
        on_machine: &'a T7,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 17> {
        UuidUuidQuery {
            client,
            params: [
                name,
                description,
                channel,
                segment_id,
                agent_id,
                template_id,
                sender,
                starts_at,
                ends_at,
                calling_windows,
                max_concurrent_calls,
                max_calls_per_minute,
                retry_after_minutes,
                max_call_seconds,
                on_machine,
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
    T5: crate::JsonSql,
    T6: crate::ArraySql<Item = i32>,
    T7: crate::StringSql,
>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        UpdateCampaignParams<T1, T2, T3, T4, T5, T6, T7>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 17>,
        C,
    > for UpdateCampaignStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a UpdateCampaignParams<T1, T2, T3, T4, T5, T6, T7>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 17> {
        self.bind(
            client,
            &params.name,
            &params.description,
            &params.channel,
            &params.segment_id,
            &params.agent_id,
            &params.template_id,
            &params.sender,
            &params.starts_at,
            &params.ends_at,
            &params.calling_windows,
            &params.max_concurrent_calls,
            &params.max_calls_per_minute,
            &params.retry_after_minutes,
            &params.max_call_seconds,
            &params.on_machine,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct DeleteCampaignStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn delete_campaign() -> DeleteCampaignStmt {
    DeleteCampaignStmt(
        "UPDATE campaigns SET deleted_at = $1 WHERE organization_id = $2 AND id = $3 AND deleted_at IS NULL RETURNING id",
        None,
    )
}
impl DeleteCampaignStmt {
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
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        UuidUuidQuery {
            client,
            params: [now, organization_id, id],
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
        DeleteCampaignParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3>,
        C,
    > for DeleteCampaignStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a DeleteCampaignParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        self.bind(client, &params.now, &params.organization_id, &params.id)
    }
}
pub struct KeepPreflightStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn keep_preflight() -> KeepPreflightStmt {
    KeepPreflightStmt(
        "UPDATE campaigns SET preflight = $1, preflight_at = $2 WHERE organization_id = $3 AND id = $4 RETURNING id",
        None,
    )
}
impl KeepPreflightStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::JsonSql>(
        &'s self,
        client: &'c C,
        preflight: &'a T1,
        now: &'a jiff::Timestamp,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        UuidUuidQuery {
            client,
            params: [preflight, now, organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::JsonSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        KeepPreflightParams<T1>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4>,
        C,
    > for KeepPreflightStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a KeepPreflightParams<T1>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        self.bind(
            client,
            &params.preflight,
            &params.now,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct MoveCampaignStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn move_campaign() -> MoveCampaignStmt {
    MoveCampaignStmt(
        "UPDATE campaigns SET status = $1, launched_at = $2, launched_by = $3, agent_version_id = $4, template_version_id = $5, paused_at = $6, pause_reason = $7, finished_at = $8 WHERE organization_id = $9 AND id = $10 RETURNING id",
        None,
    )
}
impl MoveCampaignStmt {
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
        launched_at: &'a Option<jiff::Timestamp>,
        launched_by: &'a Option<uuid::Uuid>,
        agent_version_id: &'a Option<uuid::Uuid>,
        template_version_id: &'a Option<uuid::Uuid>,
        paused_at: &'a Option<jiff::Timestamp>,
        pause_reason: &'a Option<T2>,
        finished_at: &'a Option<jiff::Timestamp>,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 10> {
        UuidUuidQuery {
            client,
            params: [
                status,
                launched_at,
                launched_by,
                agent_version_id,
                template_version_id,
                paused_at,
                pause_reason,
                finished_at,
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
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::StringSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        MoveCampaignParams<T1, T2>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 10>,
        C,
    > for MoveCampaignStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a MoveCampaignParams<T1, T2>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 10> {
        self.bind(
            client,
            &params.status,
            &params.launched_at,
            &params.launched_by,
            &params.agent_version_id,
            &params.template_version_id,
            &params.paused_at,
            &params.pause_reason,
            &params.finished_at,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct HoldSegmentStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn hold_segment() -> HoldSegmentStmt {
    HoldSegmentStmt(
        "SELECT criteria FROM debtor_segments WHERE organization_id = $1 AND id = $2 AND deleted_at IS NULL FOR KEY SHARE",
        None,
    )
}
impl HoldSegmentStmt {
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
    ) -> SerdejsonValueQuery<'c, 'a, 's, C, serde_json::Value, 2> {
        SerdejsonValueQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| serde_json::from_str(it.0.get()).unwrap(),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        HoldSegmentParams,
        SerdejsonValueQuery<'c, 'a, 's, C, serde_json::Value, 2>,
        C,
    > for HoldSegmentStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a HoldSegmentParams,
    ) -> SerdejsonValueQuery<'c, 'a, 's, C, serde_json::Value, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct HoldAgentStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn hold_agent() -> HoldAgentStmt {
    HoldAgentStmt(
        "SELECT a.current_version_id AS version_id, a.status, a.on_hold_reason, ( SELECT v.max_concurrent_calls FROM agent_versions v WHERE v.organization_id = a.organization_id AND v.id = a.current_version_id) AS max_concurrent_calls FROM agents a WHERE a.organization_id = $1 AND a.id = $2 AND a.deleted_at IS NULL FOR KEY SHARE OF a",
        None,
    )
}
impl HoldAgentStmt {
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
    ) -> HoldAgentQuery<'c, 'a, 's, C, HoldAgent, 2> {
        HoldAgentQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<HoldAgentBorrowed, tokio_postgres::Error> {
                    Ok(HoldAgentBorrowed {
                        version_id: row.try_get(0)?,
                        status: row.try_get(1)?,
                        on_hold_reason: row.try_get(2)?,
                        max_concurrent_calls: row.try_get(3)?,
                    })
                },
            mapper: |it| HoldAgent::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        HoldAgentParams,
        HoldAgentQuery<'c, 'a, 's, C, HoldAgent, 2>,
        C,
    > for HoldAgentStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a HoldAgentParams,
    ) -> HoldAgentQuery<'c, 'a, 's, C, HoldAgent, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct HoldTemplateStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn hold_template() -> HoldTemplateStmt {
    HoldTemplateStmt(
        "SELECT current_version_id AS version_id, type AS kind FROM templates WHERE organization_id = $1 AND id = $2 AND deleted_at IS NULL FOR KEY SHARE",
        None,
    )
}
impl HoldTemplateStmt {
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
    ) -> HoldTemplateQuery<'c, 'a, 's, C, HoldTemplate, 2> {
        HoldTemplateQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<HoldTemplateBorrowed, tokio_postgres::Error> {
                    Ok(HoldTemplateBorrowed {
                        version_id: row.try_get(0)?,
                        kind: row.try_get(1)?,
                    })
                },
            mapper: |it| HoldTemplate::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        HoldTemplateParams,
        HoldTemplateQuery<'c, 'a, 's, C, HoldTemplate, 2>,
        C,
    > for HoldTemplateStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a HoldTemplateParams,
    ) -> HoldTemplateQuery<'c, 'a, 's, C, HoldTemplate, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct InsertMembersStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_members() -> InsertMembersStmt {
    InsertMembersStmt(
        "INSERT INTO campaign_members (organization_id, campaign_id, customer_id, state, skip_reasons, balance_at_launch, added_at, updated_at) SELECT c.organization_id, $1, c.id, CASE WHEN m.reasons = '' THEN 'pending' ELSE 'skipped' END, string_to_array(m.reasons, ','), c.balance, $2, $2 FROM unnest($3::uuid[], $4::text[]) AS m (customer_id, reasons) JOIN customers c ON c.id = m.customer_id AND c.organization_id = $5 AND c.deleted_at IS NULL",
        None,
    )
}
impl InsertMembersStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<
        'c,
        'a,
        's,
        C: GenericClient,
        T1: crate::ArraySql<Item = uuid::Uuid>,
        T2: crate::StringSql,
        T3: crate::ArraySql<Item = T2>,
    >(
        &'s self,
        client: &'c C,
        campaign_id: &'a uuid::Uuid,
        now: &'a jiff::Timestamp,
        customer_ids: &'a T1,
        reasons: &'a T3,
        organization_id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client
            .execute(
                self.0,
                &[campaign_id, now, customer_ids, reasons, organization_id],
            )
            .await
    }
}
impl<
    'a,
    C: GenericClient + Send + Sync,
    T1: crate::ArraySql<Item = uuid::Uuid>,
    T2: crate::StringSql,
    T3: crate::ArraySql<Item = T2>,
>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        InsertMembersParams<T1, T2, T3>,
        std::pin::Pin<
            Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>,
        >,
        C,
    > for InsertMembersStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a InsertMembersParams<T1, T2, T3>,
    ) -> std::pin::Pin<
        Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>,
    > {
        Box::pin(self.bind(
            client,
            &params.campaign_id,
            &params.now,
            &params.customer_ids,
            &params.reasons,
            &params.organization_id,
        ))
    }
}
pub struct CancelMembersStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn cancel_members() -> CancelMembersStmt {
    CancelMembersStmt(
        "UPDATE campaign_members SET state = 'cancelled', next_attempt_at = NULL WHERE organization_id = $1 AND campaign_id = $2 AND state IN ('pending', 'waiting_retry')",
        None,
    )
}
impl CancelMembersStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        organization_id: &'a uuid::Uuid,
        campaign_id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client
            .execute(self.0, &[organization_id, campaign_id])
            .await
    }
}
impl<'a, C: GenericClient + Send + Sync>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        CancelMembersParams,
        std::pin::Pin<
            Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>,
        >,
        C,
    > for CancelMembersStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a CancelMembersParams,
    ) -> std::pin::Pin<
        Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>,
    > {
        Box::pin(self.bind(client, &params.organization_id, &params.campaign_id))
    }
}
pub struct CampaignProgressStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn campaign_progress() -> CampaignProgressStmt {
    CampaignProgressStmt(
        "SELECT scope AS campaign_id, facet AS state, sum(delta)::bigint AS members FROM row_counts WHERE organization_id = $1 AND name = 'campaign_members' AND scope = ANY ($2) GROUP BY scope, facet HAVING sum(delta) <> 0",
        None,
    )
}
impl CampaignProgressStmt {
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
        campaign_ids: &'a T1,
    ) -> CampaignProgressQuery<'c, 'a, 's, C, CampaignProgress, 2> {
        CampaignProgressQuery {
            client,
            params: [organization_id, campaign_ids],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<CampaignProgressBorrowed, tokio_postgres::Error> {
                Ok(CampaignProgressBorrowed {
                    campaign_id: row.try_get(0)?,
                    state: row.try_get(1)?,
                    members: row.try_get(2)?,
                })
            },
            mapper: |it| CampaignProgress::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::ArraySql<Item = uuid::Uuid>>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        CampaignProgressParams<T1>,
        CampaignProgressQuery<'c, 'a, 's, C, CampaignProgress, 2>,
        C,
    > for CampaignProgressStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a CampaignProgressParams<T1>,
    ) -> CampaignProgressQuery<'c, 'a, 's, C, CampaignProgress, 2> {
        self.bind(client, &params.organization_id, &params.campaign_ids)
    }
}
pub struct LatestCallsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn latest_calls() -> LatestCallsStmt {
    LatestCallsStmt(
        "SELECT coalesce(sum(p.attempts), 0)::bigint AS attempts, coalesce(sum(p.answered), 0)::bigint AS answered, coalesce(sum(p.talk_seconds), 0)::bigint AS talk_seconds FROM organizations o LEFT JOIN daily_performance p ON p.organization_id = o.id AND p.day > ($1::timestamptz AT TIME ZONE o.time_zone)::date - $2::int WHERE o.id = $3",
        None,
    )
}
impl LatestCallsStmt {
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
        days: &'a i32,
        organization_id: &'a uuid::Uuid,
    ) -> LatestCallsQuery<'c, 'a, 's, C, LatestCalls, 3> {
        LatestCallsQuery {
            client,
            params: [now, days, organization_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<LatestCalls, tokio_postgres::Error> {
                Ok(LatestCalls {
                    attempts: row.try_get(0)?,
                    answered: row.try_get(1)?,
                    talk_seconds: row.try_get(2)?,
                })
            },
            mapper: |it| LatestCalls::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        LatestCallsParams,
        LatestCallsQuery<'c, 'a, 's, C, LatestCalls, 3>,
        C,
    > for LatestCallsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a LatestCallsParams,
    ) -> LatestCallsQuery<'c, 'a, 's, C, LatestCalls, 3> {
        self.bind(client, &params.now, &params.days, &params.organization_id)
    }
}
pub struct HasOpenMembersStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn has_open_members() -> HasOpenMembersStmt {
    HasOpenMembersStmt(
        "SELECT EXISTS (SELECT FROM campaign_members WHERE organization_id = $1 AND campaign_id = $2 AND state IN ('pending', 'in_progress', 'waiting_retry')) AS open",
        None,
    )
}
impl HasOpenMembersStmt {
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
        campaign_id: &'a uuid::Uuid,
    ) -> BoolQuery<'c, 'a, 's, C, bool, 2> {
        BoolQuery {
            client,
            params: [organization_id, campaign_id],
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
        HasOpenMembersParams,
        BoolQuery<'c, 'a, 's, C, bool, 2>,
        C,
    > for HasOpenMembersStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a HasOpenMembersParams,
    ) -> BoolQuery<'c, 'a, 's, C, bool, 2> {
        self.bind(client, &params.organization_id, &params.campaign_id)
    }
}
pub struct CampaignsToMoveStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn campaigns_to_move() -> CampaignsToMoveStmt {
    CampaignsToMoveStmt(
        "SELECT organization_id, campaign_id FROM app.campaigns_to_move($1, $2, $3)",
        None,
    )
}
impl CampaignsToMoveStmt {
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
        after: &'a uuid::Uuid,
        rows: &'a i32,
    ) -> CampaignsToMoveQuery<'c, 'a, 's, C, CampaignsToMove, 3> {
        CampaignsToMoveQuery {
            client,
            params: [now, after, rows],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<CampaignsToMove, tokio_postgres::Error> {
                    Ok(CampaignsToMove {
                        organization_id: row.try_get(0)?,
                        campaign_id: row.try_get(1)?,
                    })
                },
            mapper: |it| CampaignsToMove::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        CampaignsToMoveParams,
        CampaignsToMoveQuery<'c, 'a, 's, C, CampaignsToMove, 3>,
        C,
    > for CampaignsToMoveStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a CampaignsToMoveParams,
    ) -> CampaignsToMoveQuery<'c, 'a, 's, C, CampaignsToMove, 3> {
        self.bind(client, &params.now, &params.after, &params.rows)
    }
}
pub struct ListMembersStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_members() -> ListMembersStmt {
    ListMembersStmt(
        "SELECT m.customer_id, c.name, c.balance, c.currency, m.state, m.skip_reasons, m.balance_at_launch, m.attempts, m.next_attempt_at, m.last_attempt_at, m.outcome, m.added_at FROM (SELECT * FROM campaign_members WHERE organization_id = $1 AND campaign_id = $2 AND ($3::text IS NULL OR state = $3) ORDER BY customer_id LIMIT $4 OFFSET $5) AS m JOIN customers c ON c.organization_id = m.organization_id AND c.id = m.customer_id ORDER BY m.customer_id",
        None,
    )
}
impl ListMembersStmt {
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
        organization_id: &'a uuid::Uuid,
        campaign_id: &'a uuid::Uuid,
        state: &'a Option<T1>,
        rows: &'a i64,
        skip: &'a i64,
    ) -> MemberQuery<'c, 'a, 's, C, Member, 5> {
        MemberQuery {
            client,
            params: [organization_id, campaign_id, state, rows, skip],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<MemberBorrowed, tokio_postgres::Error> {
                    Ok(MemberBorrowed {
                        customer_id: row.try_get(0)?,
                        name: row.try_get(1)?,
                        balance: row.try_get(2)?,
                        currency: row.try_get(3)?,
                        state: row.try_get(4)?,
                        skip_reasons: row.try_get(5)?,
                        balance_at_launch: row.try_get(6)?,
                        attempts: row.try_get(7)?,
                        next_attempt_at: row.try_get(8)?,
                        last_attempt_at: row.try_get(9)?,
                        outcome: row.try_get(10)?,
                        added_at: row.try_get(11)?,
                    })
                },
            mapper: |it| Member::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListMembersParams<T1>,
        MemberQuery<'c, 'a, 's, C, Member, 5>,
        C,
    > for ListMembersStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListMembersParams<T1>,
    ) -> MemberQuery<'c, 'a, 's, C, Member, 5> {
        self.bind(
            client,
            &params.organization_id,
            &params.campaign_id,
            &params.state,
            &params.rows,
            &params.skip,
        )
    }
}
pub struct ListMembersAfterStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_members_after() -> ListMembersAfterStmt {
    ListMembersAfterStmt(
        "SELECT m.customer_id, c.name, c.balance, c.currency, m.state, m.skip_reasons, m.balance_at_launch, m.attempts, m.next_attempt_at, m.last_attempt_at, m.outcome, m.added_at FROM (SELECT * FROM campaign_members WHERE organization_id = $1 AND campaign_id = $2 AND ($3::text IS NULL OR state = $3) AND customer_id > $4 ORDER BY customer_id LIMIT $5) AS m JOIN customers c ON c.organization_id = m.organization_id AND c.id = m.customer_id ORDER BY m.customer_id",
        None,
    )
}
impl ListMembersAfterStmt {
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
        organization_id: &'a uuid::Uuid,
        campaign_id: &'a uuid::Uuid,
        state: &'a Option<T1>,
        after: &'a uuid::Uuid,
        rows: &'a i64,
    ) -> MemberQuery<'c, 'a, 's, C, Member, 5> {
        MemberQuery {
            client,
            params: [organization_id, campaign_id, state, after, rows],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<MemberBorrowed, tokio_postgres::Error> {
                    Ok(MemberBorrowed {
                        customer_id: row.try_get(0)?,
                        name: row.try_get(1)?,
                        balance: row.try_get(2)?,
                        currency: row.try_get(3)?,
                        state: row.try_get(4)?,
                        skip_reasons: row.try_get(5)?,
                        balance_at_launch: row.try_get(6)?,
                        attempts: row.try_get(7)?,
                        next_attempt_at: row.try_get(8)?,
                        last_attempt_at: row.try_get(9)?,
                        outcome: row.try_get(10)?,
                        added_at: row.try_get(11)?,
                    })
                },
            mapper: |it| Member::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListMembersAfterParams<T1>,
        MemberQuery<'c, 'a, 's, C, Member, 5>,
        C,
    > for ListMembersAfterStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListMembersAfterParams<T1>,
    ) -> MemberQuery<'c, 'a, 's, C, Member, 5> {
        self.bind(
            client,
            &params.organization_id,
            &params.campaign_id,
            &params.state,
            &params.after,
            &params.rows,
        )
    }
}
pub struct ManyCustomersStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn many_customers() -> ManyCustomersStmt {
    ManyCustomersStmt(
        "SELECT id, status, balance > 0 AS owes, time_zones, country, region, city, postal_code, email FROM customers WHERE organization_id = $1 AND id = ANY ($2) AND deleted_at IS NULL",
        None,
    )
}
impl ManyCustomersStmt {
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
        ids: &'a T1,
    ) -> ManyCustomersQuery<'c, 'a, 's, C, ManyCustomers, 2> {
        ManyCustomersQuery {
            client,
            params: [organization_id, ids],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<ManyCustomersBorrowed, tokio_postgres::Error> {
                    Ok(ManyCustomersBorrowed {
                        id: row.try_get(0)?,
                        status: row.try_get(1)?,
                        owes: row.try_get(2)?,
                        time_zones: row.try_get(3)?,
                        country: row.try_get(4)?,
                        region: row.try_get(5)?,
                        city: row.try_get(6)?,
                        postal_code: row.try_get(7)?,
                        email: row.try_get(8)?,
                    })
                },
            mapper: |it| ManyCustomers::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::ArraySql<Item = uuid::Uuid>>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ManyCustomersParams<T1>,
        ManyCustomersQuery<'c, 'a, 's, C, ManyCustomers, 2>,
        C,
    > for ManyCustomersStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ManyCustomersParams<T1>,
    ) -> ManyCustomersQuery<'c, 'a, 's, C, ManyCustomers, 2> {
        self.bind(client, &params.organization_id, &params.ids)
    }
}
pub struct ManyPhonesStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn many_phones() -> ManyPhonesStmt {
    ManyPhonesStmt(
        "SELECT customer_id, e164, line, label, status, time_zones FROM customer_phones WHERE organization_id = $1 AND customer_id = ANY ($2) ORDER BY customer_id, position, id",
        None,
    )
}
impl ManyPhonesStmt {
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
        ids: &'a T1,
    ) -> ManyPhonesQuery<'c, 'a, 's, C, ManyPhones, 2> {
        ManyPhonesQuery {
            client,
            params: [organization_id, ids],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<ManyPhonesBorrowed, tokio_postgres::Error> {
                    Ok(ManyPhonesBorrowed {
                        customer_id: row.try_get(0)?,
                        e164: row.try_get(1)?,
                        line: row.try_get(2)?,
                        label: row.try_get(3)?,
                        status: row.try_get(4)?,
                        time_zones: row.try_get(5)?,
                    })
                },
            mapper: |it| ManyPhones::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::ArraySql<Item = uuid::Uuid>>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ManyPhonesParams<T1>,
        ManyPhonesQuery<'c, 'a, 's, C, ManyPhones, 2>,
        C,
    > for ManyPhonesStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ManyPhonesParams<T1>,
    ) -> ManyPhonesQuery<'c, 'a, 's, C, ManyPhones, 2> {
        self.bind(client, &params.organization_id, &params.ids)
    }
}
pub struct ManyAttemptsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn many_attempts() -> ManyAttemptsStmt {
    ManyAttemptsStmt(
        "SELECT customer_id, coalesce(started_at, created_at) AS at, channel, direction, contact_address AS address, CASE WHEN channel <> 'voice' AND status = 'failed' THEN 'not_connected' WHEN channel <> 'voice' AND status IN ('sent', 'delivered', 'received') THEN 'delivered' WHEN channel <> 'voice' THEN 'pending' WHEN coalesce(outcome, '') IN ('busy', 'failed') THEN 'not_connected' WHEN coalesce(outcome, '') = 'wrong_person' THEN 'wrong_party' WHEN human_answered OR (direction = 'inbound' AND answered_at IS NOT NULL) THEN 'conversation' WHEN answered_at IS NOT NULL OR coalesce(outcome, '') = 'voicemail' THEN 'voicemail' WHEN status = 'ended' THEN 'unanswered' ELSE 'pending' END AS reached FROM contact_attempts WHERE organization_id = $1 AND customer_id = ANY ($2) AND created_at >= $3 AND status <> 'blocked'",
        None,
    )
}
impl ManyAttemptsStmt {
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
        ids: &'a T1,
        since: &'a jiff::Timestamp,
    ) -> ManyAttemptsQuery<'c, 'a, 's, C, ManyAttempts, 3> {
        ManyAttemptsQuery {
            client,
            params: [organization_id, ids, since],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<ManyAttemptsBorrowed, tokio_postgres::Error> {
                    Ok(ManyAttemptsBorrowed {
                        customer_id: row.try_get(0)?,
                        at: row.try_get(1)?,
                        channel: row.try_get(2)?,
                        direction: row.try_get(3)?,
                        address: row.try_get(4)?,
                        reached: row.try_get(5)?,
                    })
                },
            mapper: |it| ManyAttempts::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::ArraySql<Item = uuid::Uuid>>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ManyAttemptsParams<T1>,
        ManyAttemptsQuery<'c, 'a, 's, C, ManyAttempts, 3>,
        C,
    > for ManyAttemptsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ManyAttemptsParams<T1>,
    ) -> ManyAttemptsQuery<'c, 'a, 's, C, ManyAttempts, 3> {
        self.bind(client, &params.organization_id, &params.ids, &params.since)
    }
}
pub struct ManyFirstCommunicationsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn many_first_communications() -> ManyFirstCommunicationsStmt {
    ManyFirstCommunicationsStmt(
        "SELECT customer_id, min(started_at)::timestamptz AS at FROM contact_attempts WHERE organization_id = $1 AND customer_id = ANY ($2) AND started_at IS NOT NULL AND CASE WHEN channel = 'voice' THEN coalesce(outcome, '') <> 'wrong_person' AND (human_answered OR (direction = 'inbound' AND answered_at IS NOT NULL)) ELSE status IN ('sent', 'delivered', 'received') END GROUP BY customer_id",
        None,
    )
}
impl ManyFirstCommunicationsStmt {
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
        ids: &'a T1,
    ) -> ManyFirstCommunicationsQuery<'c, 'a, 's, C, ManyFirstCommunications, 2> {
        ManyFirstCommunicationsQuery {
            client,
            params: [organization_id, ids],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<ManyFirstCommunications, tokio_postgres::Error> {
                Ok(ManyFirstCommunications {
                    customer_id: row.try_get(0)?,
                    at: row.try_get(1)?,
                })
            },
            mapper: |it| ManyFirstCommunications::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::ArraySql<Item = uuid::Uuid>>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ManyFirstCommunicationsParams<T1>,
        ManyFirstCommunicationsQuery<'c, 'a, 's, C, ManyFirstCommunications, 2>,
        C,
    > for ManyFirstCommunicationsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ManyFirstCommunicationsParams<T1>,
    ) -> ManyFirstCommunicationsQuery<'c, 'a, 's, C, ManyFirstCommunications, 2> {
        self.bind(client, &params.organization_id, &params.ids)
    }
}
pub struct ManyConsentsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn many_consents() -> ManyConsentsStmt {
    ManyConsentsStmt(
        "SELECT customer_id, kind, address, given_at, expires_at, revoked_at FROM consents WHERE organization_id = $1 AND customer_id = ANY ($2)",
        None,
    )
}
impl ManyConsentsStmt {
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
        ids: &'a T1,
    ) -> ManyConsentsQuery<'c, 'a, 's, C, ManyConsents, 2> {
        ManyConsentsQuery {
            client,
            params: [organization_id, ids],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<ManyConsentsBorrowed, tokio_postgres::Error> {
                    Ok(ManyConsentsBorrowed {
                        customer_id: row.try_get(0)?,
                        kind: row.try_get(1)?,
                        address: row.try_get(2)?,
                        given_at: row.try_get(3)?,
                        expires_at: row.try_get(4)?,
                        revoked_at: row.try_get(5)?,
                    })
                },
            mapper: |it| ManyConsents::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::ArraySql<Item = uuid::Uuid>>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ManyConsentsParams<T1>,
        ManyConsentsQuery<'c, 'a, 's, C, ManyConsents, 2>,
        C,
    > for ManyConsentsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ManyConsentsParams<T1>,
    ) -> ManyConsentsQuery<'c, 'a, 's, C, ManyConsents, 2> {
        self.bind(client, &params.organization_id, &params.ids)
    }
}
pub struct ManyOptOutsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn many_opt_outs() -> ManyOptOutsStmt {
    ManyOptOutsStmt(
        "SELECT customer_id, kind, channel, address, received_at FROM opt_outs WHERE organization_id = $1 AND customer_id = ANY ($2) AND revoked_at IS NULL UNION ALL SELECT p.customer_id, o.kind, o.channel, o.address, o.received_at FROM customer_phones p JOIN opt_outs o ON o.organization_id = p.organization_id AND o.address = p.e164 WHERE p.organization_id = $1 AND p.customer_id = ANY ($2) AND o.customer_id IS NULL AND o.revoked_at IS NULL UNION ALL SELECT c.id, o.kind, o.channel, o.address, o.received_at FROM customers c JOIN opt_outs o ON o.organization_id = c.organization_id AND o.address IN (c.email, lower(c.email)) WHERE c.organization_id = $1 AND c.id = ANY ($2) AND o.customer_id IS NULL AND o.revoked_at IS NULL",
        None,
    )
}
impl ManyOptOutsStmt {
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
        ids: &'a T1,
    ) -> ManyOptOutsQuery<'c, 'a, 's, C, ManyOptOuts, 2> {
        ManyOptOutsQuery {
            client,
            params: [organization_id, ids],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<ManyOptOutsBorrowed, tokio_postgres::Error> {
                    Ok(ManyOptOutsBorrowed {
                        customer_id: row.try_get(0)?,
                        kind: row.try_get(1)?,
                        channel: row.try_get(2)?,
                        address: row.try_get(3)?,
                        received_at: row.try_get(4)?,
                    })
                },
            mapper: |it| ManyOptOuts::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::ArraySql<Item = uuid::Uuid>>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ManyOptOutsParams<T1>,
        ManyOptOutsQuery<'c, 'a, 's, C, ManyOptOuts, 2>,
        C,
    > for ManyOptOutsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ManyOptOutsParams<T1>,
    ) -> ManyOptOutsQuery<'c, 'a, 's, C, ManyOptOuts, 2> {
        self.bind(client, &params.organization_id, &params.ids)
    }
}
pub struct ManyInconvenientTimesStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn many_inconvenient_times() -> ManyInconvenientTimesStmt {
    ManyInconvenientTimesStmt(
        "SELECT customer_id, weekdays, from_minute, until_minute, place, stated_at FROM inconvenient_times WHERE organization_id = $1 AND customer_id = ANY ($2) AND withdrawn_at IS NULL",
        None,
    )
}
impl ManyInconvenientTimesStmt {
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
        ids: &'a T1,
    ) -> ManyInconvenientTimesQuery<'c, 'a, 's, C, ManyInconvenientTimes, 2> {
        ManyInconvenientTimesQuery {
            client,
            params: [organization_id, ids],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<ManyInconvenientTimesBorrowed, tokio_postgres::Error> {
                Ok(ManyInconvenientTimesBorrowed {
                    customer_id: row.try_get(0)?,
                    weekdays: row.try_get(1)?,
                    from_minute: row.try_get(2)?,
                    until_minute: row.try_get(3)?,
                    place: row.try_get(4)?,
                    stated_at: row.try_get(5)?,
                })
            },
            mapper: |it| ManyInconvenientTimes::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::ArraySql<Item = uuid::Uuid>>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ManyInconvenientTimesParams<T1>,
        ManyInconvenientTimesQuery<'c, 'a, 's, C, ManyInconvenientTimes, 2>,
        C,
    > for ManyInconvenientTimesStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ManyInconvenientTimesParams<T1>,
    ) -> ManyInconvenientTimesQuery<'c, 'a, 's, C, ManyInconvenientTimes, 2> {
        self.bind(client, &params.organization_id, &params.ids)
    }
}
pub struct ManyNoticesStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn many_notices() -> ManyNoticesStmt {
    ManyNoticesStmt(
        "SELECT customer_id, sent_at, period_ends_on FROM validation_notices WHERE organization_id = $1 AND customer_id = ANY ($2)",
        None,
    )
}
impl ManyNoticesStmt {
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
        ids: &'a T1,
    ) -> ManyNoticesQuery<'c, 'a, 's, C, ManyNotices, 2> {
        ManyNoticesQuery {
            client,
            params: [organization_id, ids],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<ManyNotices, tokio_postgres::Error> {
                Ok(ManyNotices {
                    customer_id: row.try_get(0)?,
                    sent_at: row.try_get(1)?,
                    period_ends_on: row.try_get(2)?,
                })
            },
            mapper: |it| ManyNotices::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::ArraySql<Item = uuid::Uuid>>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ManyNoticesParams<T1>,
        ManyNoticesQuery<'c, 'a, 's, C, ManyNotices, 2>,
        C,
    > for ManyNoticesStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ManyNoticesParams<T1>,
    ) -> ManyNoticesQuery<'c, 'a, 's, C, ManyNotices, 2> {
        self.bind(client, &params.organization_id, &params.ids)
    }
}
pub struct ManyDisputesStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn many_disputes() -> ManyDisputesStmt {
    ManyDisputesStmt(
        "SELECT customer_id, written, status, received_at FROM disputes WHERE organization_id = $1 AND customer_id = ANY ($2)",
        None,
    )
}
impl ManyDisputesStmt {
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
        ids: &'a T1,
    ) -> ManyDisputesQuery<'c, 'a, 's, C, ManyDisputes, 2> {
        ManyDisputesQuery {
            client,
            params: [organization_id, ids],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<ManyDisputesBorrowed, tokio_postgres::Error> {
                    Ok(ManyDisputesBorrowed {
                        customer_id: row.try_get(0)?,
                        written: row.try_get(1)?,
                        status: row.try_get(2)?,
                        received_at: row.try_get(3)?,
                    })
                },
            mapper: |it| ManyDisputes::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::ArraySql<Item = uuid::Uuid>>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ManyDisputesParams<T1>,
        ManyDisputesQuery<'c, 'a, 's, C, ManyDisputes, 2>,
        C,
    > for ManyDisputesStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ManyDisputesParams<T1>,
    ) -> ManyDisputesQuery<'c, 'a, 's, C, ManyDisputes, 2> {
        self.bind(client, &params.organization_id, &params.ids)
    }
}
