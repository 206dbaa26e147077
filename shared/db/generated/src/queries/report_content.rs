// This file was generated with `cornucopia`. Do not modify.

#[derive(Clone, Copy, Debug)]
pub struct RecoveryTotalsParams {
    pub organization_id: uuid::Uuid,
    pub since: jiff::Timestamp,
    pub until: jiff::Timestamp,
    pub campaign_id: Option<uuid::Uuid>,
}
#[derive(Clone, Copy, Debug)]
pub struct PromiseTotalsParams {
    pub organization_id: uuid::Uuid,
    pub since: jiff::Timestamp,
    pub until: jiff::Timestamp,
    pub campaign_id: Option<uuid::Uuid>,
    pub agent_id: Option<uuid::Uuid>,
}
#[derive(Clone, Copy, Debug)]
pub struct ArrangementTotalsParams {
    pub organization_id: uuid::Uuid,
    pub since: jiff::Timestamp,
    pub until: jiff::Timestamp,
    pub campaign_id: Option<uuid::Uuid>,
}
#[derive(Clone, Copy, Debug)]
pub struct OwedTotalsParams {
    pub organization_id: uuid::Uuid,
    pub until: jiff::Timestamp,
    pub campaign_id: Option<uuid::Uuid>,
}
#[derive(Debug)]
pub struct RecoveryByDayParams<T1: crate::StringSql> {
    pub from_day: jiff::civil::Date,
    pub to_day: jiff::civil::Date,
    pub organization_id: uuid::Uuid,
    pub since: jiff::Timestamp,
    pub until: jiff::Timestamp,
    pub time_zone: T1,
    pub campaign_id: Option<uuid::Uuid>,
}
#[derive(Clone, Copy, Debug)]
pub struct RecoveryByMethodParams {
    pub organization_id: uuid::Uuid,
    pub since: jiff::Timestamp,
    pub until: jiff::Timestamp,
    pub campaign_id: Option<uuid::Uuid>,
}
#[derive(Clone, Copy, Debug)]
pub struct RecoveryByCampaignParams {
    pub organization_id: uuid::Uuid,
    pub since: jiff::Timestamp,
    pub until: jiff::Timestamp,
    pub campaign_id: Option<uuid::Uuid>,
}
#[derive(Clone, Copy, Debug)]
pub struct PaymentRowsParams {
    pub organization_id: uuid::Uuid,
    pub since: jiff::Timestamp,
    pub until: jiff::Timestamp,
    pub campaign_id: Option<uuid::Uuid>,
}
#[derive(Clone, Copy, Debug)]
pub struct AgentTotalsParams {
    pub organization_id: uuid::Uuid,
    pub from_day: jiff::civil::Date,
    pub to_day: jiff::civil::Date,
    pub campaign_id: Option<uuid::Uuid>,
    pub since: jiff::Timestamp,
    pub until: jiff::Timestamp,
}
#[derive(Clone, Copy, Debug)]
pub struct AgentDayRowsParams {
    pub organization_id: uuid::Uuid,
    pub from_day: jiff::civil::Date,
    pub to_day: jiff::civil::Date,
    pub campaign_id: Option<uuid::Uuid>,
}
#[derive(Clone, Copy, Debug)]
pub struct CampaignTotalsParams {
    pub organization_id: uuid::Uuid,
    pub from_day: jiff::civil::Date,
    pub to_day: jiff::civil::Date,
    pub since: jiff::Timestamp,
    pub until: jiff::Timestamp,
    pub campaign_id: Option<uuid::Uuid>,
}
#[derive(Debug)]
pub struct MemberRowsParams<T1: crate::ArraySql<Item = uuid::Uuid>> {
    pub organization_id: uuid::Uuid,
    pub campaigns: T1,
    pub campaign_id: Option<uuid::Uuid>,
}
#[derive(Clone, Copy, Debug)]
pub struct ComplianceTotalsParams {
    pub organization_id: uuid::Uuid,
    pub since: jiff::Timestamp,
    pub until: jiff::Timestamp,
}
#[derive(Clone, Copy, Debug)]
pub struct BlockReasonsParams {
    pub organization_id: uuid::Uuid,
    pub since: jiff::Timestamp,
    pub until: jiff::Timestamp,
}
#[derive(Debug)]
pub struct ChecksByDayParams<T1: crate::StringSql> {
    pub time_zone: T1,
    pub organization_id: uuid::Uuid,
    pub since: jiff::Timestamp,
    pub until: jiff::Timestamp,
}
#[derive(Clone, Copy, Debug)]
pub struct CheckRowsParams {
    pub organization_id: uuid::Uuid,
    pub since: jiff::Timestamp,
    pub until: jiff::Timestamp,
}
#[derive(Clone, Copy, Debug)]
pub struct CallTotalsParams {
    pub organization_id: uuid::Uuid,
    pub since: jiff::Timestamp,
    pub until: jiff::Timestamp,
    pub campaign_id: Option<uuid::Uuid>,
}
#[derive(Clone, Copy, Debug)]
pub struct CallsByDayParams {
    pub from_day: jiff::civil::Date,
    pub to_day: jiff::civil::Date,
    pub organization_id: uuid::Uuid,
    pub campaign_id: Option<uuid::Uuid>,
}
#[derive(Clone, Copy, Debug)]
pub struct CallOutcomesParams {
    pub organization_id: uuid::Uuid,
    pub since: jiff::Timestamp,
    pub until: jiff::Timestamp,
    pub campaign_id: Option<uuid::Uuid>,
}
#[derive(Clone, Copy, Debug)]
pub struct CallHoursParams {
    pub organization_id: uuid::Uuid,
    pub since: jiff::Timestamp,
    pub until: jiff::Timestamp,
    pub campaign_id: Option<uuid::Uuid>,
}
#[derive(Clone, Copy, Debug)]
pub struct CallObjectionTotalsParams {
    pub organization_id: uuid::Uuid,
    pub since: jiff::Timestamp,
    pub until: jiff::Timestamp,
    pub campaign_id: Option<uuid::Uuid>,
}
#[derive(Clone, Copy, Debug)]
pub struct CallRowsParams {
    pub organization_id: uuid::Uuid,
    pub since: jiff::Timestamp,
    pub until: jiff::Timestamp,
    pub campaign_id: Option<uuid::Uuid>,
}
#[derive(Clone, Copy, Debug)]
pub struct PortfolioBucketsParams {
    pub organization_id: uuid::Uuid,
    pub until: jiff::Timestamp,
    pub to_day: jiff::civil::Date,
}
#[derive(Clone, Copy, Debug)]
pub struct PortfolioRowsParams {
    pub organization_id: uuid::Uuid,
    pub until: jiff::Timestamp,
    pub to_day: jiff::civil::Date,
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct RecoveryTotals {
    pub recovered: rust_decimal::Decimal,
    pub payments: i64,
    pub received: rust_decimal::Decimal,
    pub refunds: rust_decimal::Decimal,
    pub chargebacks: rust_decimal::Decimal,
    pub movements: i64,
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct PromiseTotals {
    pub promises: i64,
    pub promised: rust_decimal::Decimal,
    pub kept: i64,
    pub judged: i64,
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct ArrangementTotals {
    pub settlements: i64,
    pub plans: i64,
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct RecoveryByDay {
    pub day: jiff::civil::Date,
    pub recovered: rust_decimal::Decimal,
    pub payments: i64,
}
#[derive(Debug, Clone, PartialEq)]
pub struct RecoveryByMethod {
    pub method: String,
    pub payments: i64,
    pub recovered: rust_decimal::Decimal,
}
pub struct RecoveryByMethodBorrowed<'a> {
    pub method: &'a str,
    pub payments: i64,
    pub recovered: rust_decimal::Decimal,
}
impl<'a> From<RecoveryByMethodBorrowed<'a>> for RecoveryByMethod {
    fn from(
        RecoveryByMethodBorrowed {
            method,
            payments,
            recovered,
        }: RecoveryByMethodBorrowed<'a>,
    ) -> Self {
        Self {
            method: method.into(),
            payments,
            recovered,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct RecoveryByCampaign {
    pub name: Option<String>,
    pub payments: i64,
    pub recovered: rust_decimal::Decimal,
}
pub struct RecoveryByCampaignBorrowed<'a> {
    pub name: Option<&'a str>,
    pub payments: i64,
    pub recovered: rust_decimal::Decimal,
}
impl<'a> From<RecoveryByCampaignBorrowed<'a>> for RecoveryByCampaign {
    fn from(
        RecoveryByCampaignBorrowed {
            name,
            payments,
            recovered,
        }: RecoveryByCampaignBorrowed<'a>,
    ) -> Self {
        Self {
            name: name.map(|v| v.into()),
            payments,
            recovered,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct PaymentRows {
    pub cleared_at: jiff::Timestamp,
    pub kind: String,
    pub method: String,
    pub amount: rust_decimal::Decimal,
    pub reference: Option<String>,
    pub provider: Option<String>,
    pub campaign: Option<String>,
    pub agent: Option<String>,
    pub debtor: String,
    pub external_id: Option<String>,
}
pub struct PaymentRowsBorrowed<'a> {
    pub cleared_at: jiff::Timestamp,
    pub kind: &'a str,
    pub method: &'a str,
    pub amount: rust_decimal::Decimal,
    pub reference: Option<&'a str>,
    pub provider: Option<&'a str>,
    pub campaign: Option<&'a str>,
    pub agent: Option<&'a str>,
    pub debtor: &'a str,
    pub external_id: Option<&'a str>,
}
impl<'a> From<PaymentRowsBorrowed<'a>> for PaymentRows {
    fn from(
        PaymentRowsBorrowed {
            cleared_at,
            kind,
            method,
            amount,
            reference,
            provider,
            campaign,
            agent,
            debtor,
            external_id,
        }: PaymentRowsBorrowed<'a>,
    ) -> Self {
        Self {
            cleared_at,
            kind: kind.into(),
            method: method.into(),
            amount,
            reference: reference.map(|v| v.into()),
            provider: provider.map(|v| v.into()),
            campaign: campaign.map(|v| v.into()),
            agent: agent.map(|v| v.into()),
            debtor: debtor.into(),
            external_id: external_id.map(|v| v.into()),
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct AgentTotals {
    pub id: Option<uuid::Uuid>,
    pub name: Option<String>,
    pub on_hold_reason: Option<String>,
    pub attempts: i64,
    pub answered: i64,
    pub right_party: i64,
    pub successes: i64,
    pub talk_seconds: i64,
    pub recovered: rust_decimal::Decimal,
    pub promises: i64,
    pub kept: i64,
    pub judged: i64,
    pub sentiment: Option<f64>,
    pub quality: Option<f64>,
    pub takeovers: i64,
    pub flags: i64,
}
pub struct AgentTotalsBorrowed<'a> {
    pub id: Option<uuid::Uuid>,
    pub name: Option<&'a str>,
    pub on_hold_reason: Option<&'a str>,
    pub attempts: i64,
    pub answered: i64,
    pub right_party: i64,
    pub successes: i64,
    pub talk_seconds: i64,
    pub recovered: rust_decimal::Decimal,
    pub promises: i64,
    pub kept: i64,
    pub judged: i64,
    pub sentiment: Option<f64>,
    pub quality: Option<f64>,
    pub takeovers: i64,
    pub flags: i64,
}
impl<'a> From<AgentTotalsBorrowed<'a>> for AgentTotals {
    fn from(
        AgentTotalsBorrowed {
            id,
            name,
            on_hold_reason,
            attempts,
            answered,
            right_party,
            successes,
            talk_seconds,
            recovered,
            promises,
            kept,
            judged,
            sentiment,
            quality,
            takeovers,
            flags,
        }: AgentTotalsBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            name: name.map(|v| v.into()),
            on_hold_reason: on_hold_reason.map(|v| v.into()),
            attempts,
            answered,
            right_party,
            successes,
            talk_seconds,
            recovered,
            promises,
            kept,
            judged,
            sentiment,
            quality,
            takeovers,
            flags,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct AgentDayRows {
    pub day: jiff::civil::Date,
    pub agent: Option<String>,
    pub attempts: i64,
    pub answered: i64,
    pub right_party: i64,
    pub successes: i64,
    pub talk_seconds: i64,
    pub recovered: rust_decimal::Decimal,
}
pub struct AgentDayRowsBorrowed<'a> {
    pub day: jiff::civil::Date,
    pub agent: Option<&'a str>,
    pub attempts: i64,
    pub answered: i64,
    pub right_party: i64,
    pub successes: i64,
    pub talk_seconds: i64,
    pub recovered: rust_decimal::Decimal,
}
impl<'a> From<AgentDayRowsBorrowed<'a>> for AgentDayRows {
    fn from(
        AgentDayRowsBorrowed {
            day,
            agent,
            attempts,
            answered,
            right_party,
            successes,
            talk_seconds,
            recovered,
        }: AgentDayRowsBorrowed<'a>,
    ) -> Self {
        Self {
            day,
            agent: agent.map(|v| v.into()),
            attempts,
            answered,
            right_party,
            successes,
            talk_seconds,
            recovered,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct CampaignTotals {
    pub id: uuid::Uuid,
    pub name: String,
    pub channel: String,
    pub status: String,
    pub debtors: i64,
    pub contacted: i64,
    pub skipped: i64,
    pub done: i64,
    pub balance: rust_decimal::Decimal,
    pub attempts: i64,
    pub answered: i64,
    pub right_party: i64,
    pub successes: i64,
    pub recovered: rust_decimal::Decimal,
    pub promises: i64,
    pub promised: rust_decimal::Decimal,
}
pub struct CampaignTotalsBorrowed<'a> {
    pub id: uuid::Uuid,
    pub name: &'a str,
    pub channel: &'a str,
    pub status: &'a str,
    pub debtors: i64,
    pub contacted: i64,
    pub skipped: i64,
    pub done: i64,
    pub balance: rust_decimal::Decimal,
    pub attempts: i64,
    pub answered: i64,
    pub right_party: i64,
    pub successes: i64,
    pub recovered: rust_decimal::Decimal,
    pub promises: i64,
    pub promised: rust_decimal::Decimal,
}
impl<'a> From<CampaignTotalsBorrowed<'a>> for CampaignTotals {
    fn from(
        CampaignTotalsBorrowed {
            id,
            name,
            channel,
            status,
            debtors,
            contacted,
            skipped,
            done,
            balance,
            attempts,
            answered,
            right_party,
            successes,
            recovered,
            promises,
            promised,
        }: CampaignTotalsBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            name: name.into(),
            channel: channel.into(),
            status: status.into(),
            debtors,
            contacted,
            skipped,
            done,
            balance,
            attempts,
            answered,
            right_party,
            successes,
            recovered,
            promises,
            promised,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct MemberRows {
    pub campaign: String,
    pub debtor: String,
    pub external_id: Option<String>,
    pub state: String,
    pub attempts: i64,
    pub outcome: Option<String>,
    pub balance_at_launch: rust_decimal::Decimal,
    pub last_attempt_at: Option<jiff::Timestamp>,
    pub skip_reasons: Vec<String>,
}
pub struct MemberRowsBorrowed<'a> {
    pub campaign: &'a str,
    pub debtor: &'a str,
    pub external_id: Option<&'a str>,
    pub state: &'a str,
    pub attempts: i64,
    pub outcome: Option<&'a str>,
    pub balance_at_launch: rust_decimal::Decimal,
    pub last_attempt_at: Option<jiff::Timestamp>,
    pub skip_reasons: crate::ArrayIterator<'a, &'a str>,
}
impl<'a> From<MemberRowsBorrowed<'a>> for MemberRows {
    fn from(
        MemberRowsBorrowed {
            campaign,
            debtor,
            external_id,
            state,
            attempts,
            outcome,
            balance_at_launch,
            last_attempt_at,
            skip_reasons,
        }: MemberRowsBorrowed<'a>,
    ) -> Self {
        Self {
            campaign: campaign.into(),
            debtor: debtor.into(),
            external_id: external_id.map(|v| v.into()),
            state: state.into(),
            attempts,
            outcome: outcome.map(|v| v.into()),
            balance_at_launch,
            last_attempt_at,
            skip_reasons: skip_reasons.map(|v| v.into()).collect(),
        }
    }
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct ComplianceTotals {
    pub checked: i64,
    pub blocked: i64,
    pub opt_outs: i64,
    pub consents: i64,
    pub disputes: i64,
    pub open_disputes: i64,
    pub notices: i64,
    pub flags: i64,
    pub holds: i64,
}
#[derive(Debug, Clone, PartialEq)]
pub struct BlockReasons {
    pub rule: String,
    pub blocked: i64,
}
pub struct BlockReasonsBorrowed<'a> {
    pub rule: &'a str,
    pub blocked: i64,
}
impl<'a> From<BlockReasonsBorrowed<'a>> for BlockReasons {
    fn from(BlockReasonsBorrowed { rule, blocked }: BlockReasonsBorrowed<'a>) -> Self {
        Self {
            rule: rule.into(),
            blocked,
        }
    }
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct ChecksByDay {
    pub day: jiff::civil::Date,
    pub checked: i64,
    pub blocked: i64,
}
#[derive(Debug, Clone, PartialEq)]
pub struct CheckRows {
    pub checked_at: jiff::Timestamp,
    pub channel: String,
    pub direction: String,
    pub allowed: bool,
    pub rules: Vec<String>,
    pub next_allowed_at: Option<jiff::Timestamp>,
    pub campaign: Option<String>,
    pub agent: Option<String>,
    pub debtor: Option<String>,
    pub external_id: Option<String>,
}
pub struct CheckRowsBorrowed<'a> {
    pub checked_at: jiff::Timestamp,
    pub channel: &'a str,
    pub direction: &'a str,
    pub allowed: bool,
    pub rules: crate::ArrayIterator<'a, &'a str>,
    pub next_allowed_at: Option<jiff::Timestamp>,
    pub campaign: Option<&'a str>,
    pub agent: Option<&'a str>,
    pub debtor: Option<&'a str>,
    pub external_id: Option<&'a str>,
}
impl<'a> From<CheckRowsBorrowed<'a>> for CheckRows {
    fn from(
        CheckRowsBorrowed {
            checked_at,
            channel,
            direction,
            allowed,
            rules,
            next_allowed_at,
            campaign,
            agent,
            debtor,
            external_id,
        }: CheckRowsBorrowed<'a>,
    ) -> Self {
        Self {
            checked_at,
            channel: channel.into(),
            direction: direction.into(),
            allowed,
            rules: rules.map(|v| v.into()).collect(),
            next_allowed_at,
            campaign: campaign.map(|v| v.into()),
            agent: agent.map(|v| v.into()),
            debtor: debtor.map(|v| v.into()),
            external_id: external_id.map(|v| v.into()),
        }
    }
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct CallTotals {
    pub attempts: i64,
    pub answered: i64,
    pub right_party: i64,
    pub successes: i64,
    pub talk_seconds: i64,
    pub sentiment: Option<f64>,
    pub quality: Option<f64>,
    pub takeovers: i64,
    pub flags: i64,
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct CallsByDay {
    pub day: jiff::civil::Date,
    pub attempts: i64,
    pub answered: i64,
    pub right_party: i64,
    pub successes: i64,
}
#[derive(Debug, Clone, PartialEq)]
pub struct CallOutcomes {
    pub outcome: Option<String>,
    pub calls: i64,
}
pub struct CallOutcomesBorrowed<'a> {
    pub outcome: Option<&'a str>,
    pub calls: i64,
}
impl<'a> From<CallOutcomesBorrowed<'a>> for CallOutcomes {
    fn from(CallOutcomesBorrowed { outcome, calls }: CallOutcomesBorrowed<'a>) -> Self {
        Self {
            outcome: outcome.map(|v| v.into()),
            calls,
        }
    }
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct CallHours {
    pub weekday: i16,
    pub hour: i16,
    pub attempts: i64,
    pub answered: i64,
}
#[derive(Debug, Clone, PartialEq)]
pub struct CallObjectionTotals {
    pub category: String,
    pub objections: i64,
    pub resolved: i64,
}
pub struct CallObjectionTotalsBorrowed<'a> {
    pub category: &'a str,
    pub objections: i64,
    pub resolved: i64,
}
impl<'a> From<CallObjectionTotalsBorrowed<'a>> for CallObjectionTotals {
    fn from(
        CallObjectionTotalsBorrowed {
            category,
            objections,
            resolved,
        }: CallObjectionTotalsBorrowed<'a>,
    ) -> Self {
        Self {
            category: category.into(),
            objections,
            resolved,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct CallRows {
    pub started_at: jiff::Timestamp,
    pub direction: String,
    pub answered: bool,
    pub right_party: bool,
    pub successful: bool,
    pub outcome: Option<String>,
    pub duration: Option<i32>,
    pub sentiment: Option<f64>,
    pub campaign: Option<String>,
    pub agent: Option<String>,
    pub debtor: Option<String>,
    pub external_id: Option<String>,
    pub address: String,
}
pub struct CallRowsBorrowed<'a> {
    pub started_at: jiff::Timestamp,
    pub direction: &'a str,
    pub answered: bool,
    pub right_party: bool,
    pub successful: bool,
    pub outcome: Option<&'a str>,
    pub duration: Option<i32>,
    pub sentiment: Option<f64>,
    pub campaign: Option<&'a str>,
    pub agent: Option<&'a str>,
    pub debtor: Option<&'a str>,
    pub external_id: Option<&'a str>,
    pub address: &'a str,
}
impl<'a> From<CallRowsBorrowed<'a>> for CallRows {
    fn from(
        CallRowsBorrowed {
            started_at,
            direction,
            answered,
            right_party,
            successful,
            outcome,
            duration,
            sentiment,
            campaign,
            agent,
            debtor,
            external_id,
            address,
        }: CallRowsBorrowed<'a>,
    ) -> Self {
        Self {
            started_at,
            direction: direction.into(),
            answered,
            right_party,
            successful,
            outcome: outcome.map(|v| v.into()),
            duration,
            sentiment,
            campaign: campaign.map(|v| v.into()),
            agent: agent.map(|v| v.into()),
            debtor: debtor.map(|v| v.into()),
            external_id: external_id.map(|v| v.into()),
            address: address.into(),
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct PortfolioBuckets {
    pub status: String,
    pub bucket: Option<String>,
    pub debtors: i64,
    pub balance: rust_decimal::Decimal,
    pub original: rust_decimal::Decimal,
    pub age_days: i64,
    pub aged: i64,
}
pub struct PortfolioBucketsBorrowed<'a> {
    pub status: &'a str,
    pub bucket: Option<&'a str>,
    pub debtors: i64,
    pub balance: rust_decimal::Decimal,
    pub original: rust_decimal::Decimal,
    pub age_days: i64,
    pub aged: i64,
}
impl<'a> From<PortfolioBucketsBorrowed<'a>> for PortfolioBuckets {
    fn from(
        PortfolioBucketsBorrowed {
            status,
            bucket,
            debtors,
            balance,
            original,
            age_days,
            aged,
        }: PortfolioBucketsBorrowed<'a>,
    ) -> Self {
        Self {
            status: status.into(),
            bucket: bucket.map(|v| v.into()),
            debtors,
            balance,
            original,
            age_days,
            aged,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct PortfolioRows {
    pub debtor: String,
    pub external_id: Option<String>,
    pub reference: Option<String>,
    pub status: String,
    pub due_date: Option<jiff::civil::Date>,
    pub age: Option<i32>,
    pub original_amount: rust_decimal::Decimal,
    pub balance: rust_decimal::Decimal,
}
pub struct PortfolioRowsBorrowed<'a> {
    pub debtor: &'a str,
    pub external_id: Option<&'a str>,
    pub reference: Option<&'a str>,
    pub status: &'a str,
    pub due_date: Option<jiff::civil::Date>,
    pub age: Option<i32>,
    pub original_amount: rust_decimal::Decimal,
    pub balance: rust_decimal::Decimal,
}
impl<'a> From<PortfolioRowsBorrowed<'a>> for PortfolioRows {
    fn from(
        PortfolioRowsBorrowed {
            debtor,
            external_id,
            reference,
            status,
            due_date,
            age,
            original_amount,
            balance,
        }: PortfolioRowsBorrowed<'a>,
    ) -> Self {
        Self {
            debtor: debtor.into(),
            external_id: external_id.map(|v| v.into()),
            reference: reference.map(|v| v.into()),
            status: status.into(),
            due_date,
            age,
            original_amount,
            balance,
        }
    }
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
pub struct RecoveryTotalsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<RecoveryTotals, tokio_postgres::Error>,
    mapper: fn(RecoveryTotals) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> RecoveryTotalsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(RecoveryTotals) -> R,
    ) -> RecoveryTotalsQuery<'c, 'a, 's, C, R, N> {
        RecoveryTotalsQuery {
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
pub struct PromiseTotalsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<PromiseTotals, tokio_postgres::Error>,
    mapper: fn(PromiseTotals) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> PromiseTotalsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(PromiseTotals) -> R) -> PromiseTotalsQuery<'c, 'a, 's, C, R, N> {
        PromiseTotalsQuery {
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
pub struct ArrangementTotalsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ArrangementTotals, tokio_postgres::Error>,
    mapper: fn(ArrangementTotals) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ArrangementTotalsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(ArrangementTotals) -> R,
    ) -> ArrangementTotalsQuery<'c, 'a, 's, C, R, N> {
        ArrangementTotalsQuery {
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
pub struct RustdecimalDecimalQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<rust_decimal::Decimal, tokio_postgres::Error>,
    mapper: fn(rust_decimal::Decimal) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> RustdecimalDecimalQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(rust_decimal::Decimal) -> R,
    ) -> RustdecimalDecimalQuery<'c, 'a, 's, C, R, N> {
        RustdecimalDecimalQuery {
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
pub struct RecoveryByDayQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<RecoveryByDay, tokio_postgres::Error>,
    mapper: fn(RecoveryByDay) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> RecoveryByDayQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(RecoveryByDay) -> R) -> RecoveryByDayQuery<'c, 'a, 's, C, R, N> {
        RecoveryByDayQuery {
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
pub struct RecoveryByMethodQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<RecoveryByMethodBorrowed, tokio_postgres::Error>,
    mapper: fn(RecoveryByMethodBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> RecoveryByMethodQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(RecoveryByMethodBorrowed) -> R,
    ) -> RecoveryByMethodQuery<'c, 'a, 's, C, R, N> {
        RecoveryByMethodQuery {
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
pub struct RecoveryByCampaignQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor:
        fn(&tokio_postgres::Row) -> Result<RecoveryByCampaignBorrowed, tokio_postgres::Error>,
    mapper: fn(RecoveryByCampaignBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> RecoveryByCampaignQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(RecoveryByCampaignBorrowed) -> R,
    ) -> RecoveryByCampaignQuery<'c, 'a, 's, C, R, N> {
        RecoveryByCampaignQuery {
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
pub struct PaymentRowsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<PaymentRowsBorrowed, tokio_postgres::Error>,
    mapper: fn(PaymentRowsBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> PaymentRowsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(PaymentRowsBorrowed) -> R,
    ) -> PaymentRowsQuery<'c, 'a, 's, C, R, N> {
        PaymentRowsQuery {
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
pub struct AgentTotalsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<AgentTotalsBorrowed, tokio_postgres::Error>,
    mapper: fn(AgentTotalsBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> AgentTotalsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(AgentTotalsBorrowed) -> R,
    ) -> AgentTotalsQuery<'c, 'a, 's, C, R, N> {
        AgentTotalsQuery {
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
pub struct AgentDayRowsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<AgentDayRowsBorrowed, tokio_postgres::Error>,
    mapper: fn(AgentDayRowsBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> AgentDayRowsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(AgentDayRowsBorrowed) -> R,
    ) -> AgentDayRowsQuery<'c, 'a, 's, C, R, N> {
        AgentDayRowsQuery {
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
pub struct CampaignTotalsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<CampaignTotalsBorrowed, tokio_postgres::Error>,
    mapper: fn(CampaignTotalsBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> CampaignTotalsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(CampaignTotalsBorrowed) -> R,
    ) -> CampaignTotalsQuery<'c, 'a, 's, C, R, N> {
        CampaignTotalsQuery {
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
pub struct MemberRowsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<MemberRowsBorrowed, tokio_postgres::Error>,
    mapper: fn(MemberRowsBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> MemberRowsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(MemberRowsBorrowed) -> R,
    ) -> MemberRowsQuery<'c, 'a, 's, C, R, N> {
        MemberRowsQuery {
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
pub struct ComplianceTotalsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ComplianceTotals, tokio_postgres::Error>,
    mapper: fn(ComplianceTotals) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ComplianceTotalsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(ComplianceTotals) -> R,
    ) -> ComplianceTotalsQuery<'c, 'a, 's, C, R, N> {
        ComplianceTotalsQuery {
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
pub struct BlockReasonsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<BlockReasonsBorrowed, tokio_postgres::Error>,
    mapper: fn(BlockReasonsBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> BlockReasonsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(BlockReasonsBorrowed) -> R,
    ) -> BlockReasonsQuery<'c, 'a, 's, C, R, N> {
        BlockReasonsQuery {
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
pub struct ChecksByDayQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ChecksByDay, tokio_postgres::Error>,
    mapper: fn(ChecksByDay) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ChecksByDayQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(ChecksByDay) -> R) -> ChecksByDayQuery<'c, 'a, 's, C, R, N> {
        ChecksByDayQuery {
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
pub struct CheckRowsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<CheckRowsBorrowed, tokio_postgres::Error>,
    mapper: fn(CheckRowsBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> CheckRowsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(CheckRowsBorrowed) -> R) -> CheckRowsQuery<'c, 'a, 's, C, R, N> {
        CheckRowsQuery {
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
pub struct CallTotalsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<CallTotals, tokio_postgres::Error>,
    mapper: fn(CallTotals) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> CallTotalsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(CallTotals) -> R) -> CallTotalsQuery<'c, 'a, 's, C, R, N> {
        CallTotalsQuery {
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
pub struct CallsByDayQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<CallsByDay, tokio_postgres::Error>,
    mapper: fn(CallsByDay) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> CallsByDayQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(CallsByDay) -> R) -> CallsByDayQuery<'c, 'a, 's, C, R, N> {
        CallsByDayQuery {
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
pub struct CallOutcomesQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<CallOutcomesBorrowed, tokio_postgres::Error>,
    mapper: fn(CallOutcomesBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> CallOutcomesQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(CallOutcomesBorrowed) -> R,
    ) -> CallOutcomesQuery<'c, 'a, 's, C, R, N> {
        CallOutcomesQuery {
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
pub struct CallHoursQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<CallHours, tokio_postgres::Error>,
    mapper: fn(CallHours) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> CallHoursQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(CallHours) -> R) -> CallHoursQuery<'c, 'a, 's, C, R, N> {
        CallHoursQuery {
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
pub struct CallObjectionTotalsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor:
        fn(&tokio_postgres::Row) -> Result<CallObjectionTotalsBorrowed, tokio_postgres::Error>,
    mapper: fn(CallObjectionTotalsBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> CallObjectionTotalsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(CallObjectionTotalsBorrowed) -> R,
    ) -> CallObjectionTotalsQuery<'c, 'a, 's, C, R, N> {
        CallObjectionTotalsQuery {
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
pub struct CallRowsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<CallRowsBorrowed, tokio_postgres::Error>,
    mapper: fn(CallRowsBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> CallRowsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(CallRowsBorrowed) -> R) -> CallRowsQuery<'c, 'a, 's, C, R, N> {
        CallRowsQuery {
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
pub struct PortfolioBucketsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<PortfolioBucketsBorrowed, tokio_postgres::Error>,
    mapper: fn(PortfolioBucketsBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> PortfolioBucketsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(PortfolioBucketsBorrowed) -> R,
    ) -> PortfolioBucketsQuery<'c, 'a, 's, C, R, N> {
        PortfolioBucketsQuery {
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
pub struct PortfolioRowsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<PortfolioRowsBorrowed, tokio_postgres::Error>,
    mapper: fn(PortfolioRowsBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> PortfolioRowsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(PortfolioRowsBorrowed) -> R,
    ) -> PortfolioRowsQuery<'c, 'a, 's, C, R, N> {
        PortfolioRowsQuery {
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
pub struct RecoveryTotalsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn recovery_totals() -> RecoveryTotalsStmt {
    RecoveryTotalsStmt(
        "SELECT coalesce(sum(CASE kind WHEN 'payment' THEN amount ELSE -amount END), 0) AS recovered, count(*) FILTER (WHERE kind = 'payment') AS payments, coalesce(sum(amount) FILTER (WHERE kind = 'payment'), 0) AS received, coalesce(sum(amount) FILTER (WHERE kind = 'refund'), 0) AS refunds, coalesce(sum(amount) FILTER (WHERE kind = 'chargeback'), 0) AS chargebacks, count(*) AS movements FROM payment_records WHERE organization_id = $1 AND status = 'cleared' AND cleared_at >= $2 AND cleared_at < $3 AND ($4::uuid IS NULL OR campaign_id = $4::uuid)",
        None,
    )
}
impl RecoveryTotalsStmt {
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
        since: &'a jiff::Timestamp,
        until: &'a jiff::Timestamp,
        campaign_id: &'a Option<uuid::Uuid>,
    ) -> RecoveryTotalsQuery<'c, 'a, 's, C, RecoveryTotals, 4> {
        RecoveryTotalsQuery {
            client,
            params: [organization_id, since, until, campaign_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<RecoveryTotals, tokio_postgres::Error> {
                    Ok(RecoveryTotals {
                        recovered: row.try_get(0)?,
                        payments: row.try_get(1)?,
                        received: row.try_get(2)?,
                        refunds: row.try_get(3)?,
                        chargebacks: row.try_get(4)?,
                        movements: row.try_get(5)?,
                    })
                },
            mapper: |it| RecoveryTotals::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        RecoveryTotalsParams,
        RecoveryTotalsQuery<'c, 'a, 's, C, RecoveryTotals, 4>,
        C,
    > for RecoveryTotalsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a RecoveryTotalsParams,
    ) -> RecoveryTotalsQuery<'c, 'a, 's, C, RecoveryTotals, 4> {
        self.bind(
            client,
            &params.organization_id,
            &params.since,
            &params.until,
            &params.campaign_id,
        )
    }
}
pub struct PromiseTotalsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn promise_totals() -> PromiseTotalsStmt {
    PromiseTotalsStmt(
        "SELECT count(*) AS promises, coalesce(sum(amount), 0) AS promised, count(*) FILTER (WHERE status = 'kept') AS kept, count(*) FILTER (WHERE status IN ('kept', 'partial', 'broken')) AS judged FROM promises_to_pay WHERE organization_id = $1 AND promised_at >= $2 AND promised_at < $3 AND ($4::uuid IS NULL OR campaign_id = $4::uuid) AND ($5::uuid IS NULL OR agent_id = $5::uuid)",
        None,
    )
}
impl PromiseTotalsStmt {
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
        since: &'a jiff::Timestamp,
        until: &'a jiff::Timestamp,
        campaign_id: &'a Option<uuid::Uuid>,
        agent_id: &'a Option<uuid::Uuid>,
    ) -> PromiseTotalsQuery<'c, 'a, 's, C, PromiseTotals, 5> {
        PromiseTotalsQuery {
            client,
            params: [organization_id, since, until, campaign_id, agent_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<PromiseTotals, tokio_postgres::Error> {
                Ok(PromiseTotals {
                    promises: row.try_get(0)?,
                    promised: row.try_get(1)?,
                    kept: row.try_get(2)?,
                    judged: row.try_get(3)?,
                })
            },
            mapper: |it| PromiseTotals::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        PromiseTotalsParams,
        PromiseTotalsQuery<'c, 'a, 's, C, PromiseTotals, 5>,
        C,
    > for PromiseTotalsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a PromiseTotalsParams,
    ) -> PromiseTotalsQuery<'c, 'a, 's, C, PromiseTotals, 5> {
        self.bind(
            client,
            &params.organization_id,
            &params.since,
            &params.until,
            &params.campaign_id,
            &params.agent_id,
        )
    }
}
pub struct ArrangementTotalsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn arrangement_totals() -> ArrangementTotalsStmt {
    ArrangementTotalsStmt(
        "SELECT (SELECT count(*) FROM settlement_offers s LEFT JOIN contact_attempts a ON a.organization_id = s.organization_id AND a.id = s.contact_attempt_id WHERE s.organization_id = $1 AND s.accepted_at >= $2 AND s.accepted_at < $3 AND ($4::uuid IS NULL OR a.campaign_id = $4::uuid)) AS settlements, (SELECT count(*) FROM payment_plans p LEFT JOIN contact_attempts a ON a.organization_id = p.organization_id AND a.id = p.contact_attempt_id WHERE p.organization_id = $1 AND p.activated_at >= $2 AND p.activated_at < $3 AND ($4::uuid IS NULL OR a.campaign_id = $4::uuid)) AS plans",
        None,
    )
}
impl ArrangementTotalsStmt {
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
        since: &'a jiff::Timestamp,
        until: &'a jiff::Timestamp,
        campaign_id: &'a Option<uuid::Uuid>,
    ) -> ArrangementTotalsQuery<'c, 'a, 's, C, ArrangementTotals, 4> {
        ArrangementTotalsQuery {
            client,
            params: [organization_id, since, until, campaign_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<ArrangementTotals, tokio_postgres::Error> {
                    Ok(ArrangementTotals {
                        settlements: row.try_get(0)?,
                        plans: row.try_get(1)?,
                    })
                },
            mapper: |it| ArrangementTotals::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ArrangementTotalsParams,
        ArrangementTotalsQuery<'c, 'a, 's, C, ArrangementTotals, 4>,
        C,
    > for ArrangementTotalsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ArrangementTotalsParams,
    ) -> ArrangementTotalsQuery<'c, 'a, 's, C, ArrangementTotals, 4> {
        self.bind(
            client,
            &params.organization_id,
            &params.since,
            &params.until,
            &params.campaign_id,
        )
    }
}
pub struct OwedTotalsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn owed_totals() -> OwedTotalsStmt {
    OwedTotalsStmt(
        "WITH moved AS ( SELECT customer_id, sum(amount) AS amount FROM ledger_entries WHERE organization_id = $1 AND occurred_at >= $2 GROUP BY customer_id ), owed AS ( SELECT c.balance - coalesce(m.amount, 0) AS balance FROM customers c LEFT JOIN moved m ON m.customer_id = c.id WHERE c.organization_id = $1 AND c.deleted_at IS NULL AND c.created_at < $2 AND ($3::uuid IS NULL OR EXISTS (SELECT FROM campaign_members x WHERE x.organization_id = c.organization_id AND x.campaign_id = $3::uuid AND x.customer_id = c.id)) ) SELECT coalesce(sum(balance) FILTER (WHERE balance > 0), 0) AS outstanding FROM owed",
        None,
    )
}
impl OwedTotalsStmt {
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
        until: &'a jiff::Timestamp,
        campaign_id: &'a Option<uuid::Uuid>,
    ) -> RustdecimalDecimalQuery<'c, 'a, 's, C, rust_decimal::Decimal, 3> {
        RustdecimalDecimalQuery {
            client,
            params: [organization_id, until, campaign_id],
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
        OwedTotalsParams,
        RustdecimalDecimalQuery<'c, 'a, 's, C, rust_decimal::Decimal, 3>,
        C,
    > for OwedTotalsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a OwedTotalsParams,
    ) -> RustdecimalDecimalQuery<'c, 'a, 's, C, rust_decimal::Decimal, 3> {
        self.bind(
            client,
            &params.organization_id,
            &params.until,
            &params.campaign_id,
        )
    }
}
pub struct RecoveryByDayStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn recovery_by_day() -> RecoveryByDayStmt {
    RecoveryByDayStmt(
        "SELECT s.day::date AS day, coalesce(sum(CASE p.kind WHEN 'payment' THEN p.amount WHEN 'refund' THEN -p.amount WHEN 'chargeback' THEN -p.amount END), 0) AS recovered, count(p.id) FILTER (WHERE p.kind = 'payment') AS payments FROM generate_series($1::date::timestamp, $2::date::timestamp, interval '1 day') AS s (day) LEFT JOIN payment_records p ON p.organization_id = $3 AND p.status = 'cleared' AND p.cleared_at >= $4 AND p.cleared_at < $5 AND (p.cleared_at AT TIME ZONE $6::text)::date = s.day::date AND ($7::uuid IS NULL OR p.campaign_id = $7::uuid) GROUP BY s.day ORDER BY s.day",
        None,
    )
}
impl RecoveryByDayStmt {
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
        from_day: &'a jiff::civil::Date,
        to_day: &'a jiff::civil::Date,
        organization_id: &'a uuid::Uuid,
        since: &'a jiff::Timestamp,
        until: &'a jiff::Timestamp,
        time_zone: &'a T1,
        campaign_id: &'a Option<uuid::Uuid>,
    ) -> RecoveryByDayQuery<'c, 'a, 's, C, RecoveryByDay, 7> {
        RecoveryByDayQuery {
            client,
            params: [
                from_day,
                to_day,
                organization_id,
                since,
                until,
                time_zone,
                campaign_id,
            ],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<RecoveryByDay, tokio_postgres::Error> {
                Ok(RecoveryByDay {
                    day: row.try_get(0)?,
                    recovered: row.try_get(1)?,
                    payments: row.try_get(2)?,
                })
            },
            mapper: |it| RecoveryByDay::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        RecoveryByDayParams<T1>,
        RecoveryByDayQuery<'c, 'a, 's, C, RecoveryByDay, 7>,
        C,
    > for RecoveryByDayStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a RecoveryByDayParams<T1>,
    ) -> RecoveryByDayQuery<'c, 'a, 's, C, RecoveryByDay, 7> {
        self.bind(
            client,
            &params.from_day,
            &params.to_day,
            &params.organization_id,
            &params.since,
            &params.until,
            &params.time_zone,
            &params.campaign_id,
        )
    }
}
pub struct RecoveryByMethodStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn recovery_by_method() -> RecoveryByMethodStmt {
    RecoveryByMethodStmt(
        "SELECT method, count(*) FILTER (WHERE kind = 'payment') AS payments, coalesce(sum(CASE kind WHEN 'payment' THEN amount ELSE -amount END), 0) AS recovered FROM payment_records WHERE organization_id = $1 AND status = 'cleared' AND cleared_at >= $2 AND cleared_at < $3 AND ($4::uuid IS NULL OR campaign_id = $4::uuid) GROUP BY method ORDER BY recovered DESC, method",
        None,
    )
}
impl RecoveryByMethodStmt {
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
        since: &'a jiff::Timestamp,
        until: &'a jiff::Timestamp,
        campaign_id: &'a Option<uuid::Uuid>,
    ) -> RecoveryByMethodQuery<'c, 'a, 's, C, RecoveryByMethod, 4> {
        RecoveryByMethodQuery {
            client,
            params: [organization_id, since, until, campaign_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<RecoveryByMethodBorrowed, tokio_postgres::Error> {
                Ok(RecoveryByMethodBorrowed {
                    method: row.try_get(0)?,
                    payments: row.try_get(1)?,
                    recovered: row.try_get(2)?,
                })
            },
            mapper: |it| RecoveryByMethod::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        RecoveryByMethodParams,
        RecoveryByMethodQuery<'c, 'a, 's, C, RecoveryByMethod, 4>,
        C,
    > for RecoveryByMethodStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a RecoveryByMethodParams,
    ) -> RecoveryByMethodQuery<'c, 'a, 's, C, RecoveryByMethod, 4> {
        self.bind(
            client,
            &params.organization_id,
            &params.since,
            &params.until,
            &params.campaign_id,
        )
    }
}
pub struct RecoveryByCampaignStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn recovery_by_campaign() -> RecoveryByCampaignStmt {
    RecoveryByCampaignStmt(
        "SELECT c.name, count(*) FILTER (WHERE p.kind = 'payment') AS payments, coalesce(sum(CASE p.kind WHEN 'payment' THEN p.amount ELSE -p.amount END), 0) AS recovered FROM payment_records p LEFT JOIN campaigns c ON c.organization_id = p.organization_id AND c.id = p.campaign_id WHERE p.organization_id = $1 AND p.status = 'cleared' AND p.cleared_at >= $2 AND p.cleared_at < $3 AND ($4::uuid IS NULL OR p.campaign_id = $4::uuid) GROUP BY c.id, c.name ORDER BY recovered DESC, c.name",
        None,
    )
}
impl RecoveryByCampaignStmt {
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
        since: &'a jiff::Timestamp,
        until: &'a jiff::Timestamp,
        campaign_id: &'a Option<uuid::Uuid>,
    ) -> RecoveryByCampaignQuery<'c, 'a, 's, C, RecoveryByCampaign, 4> {
        RecoveryByCampaignQuery {
            client,
            params: [organization_id, since, until, campaign_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<RecoveryByCampaignBorrowed, tokio_postgres::Error> {
                Ok(RecoveryByCampaignBorrowed {
                    name: row.try_get(0)?,
                    payments: row.try_get(1)?,
                    recovered: row.try_get(2)?,
                })
            },
            mapper: |it| RecoveryByCampaign::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        RecoveryByCampaignParams,
        RecoveryByCampaignQuery<'c, 'a, 's, C, RecoveryByCampaign, 4>,
        C,
    > for RecoveryByCampaignStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a RecoveryByCampaignParams,
    ) -> RecoveryByCampaignQuery<'c, 'a, 's, C, RecoveryByCampaign, 4> {
        self.bind(
            client,
            &params.organization_id,
            &params.since,
            &params.until,
            &params.campaign_id,
        )
    }
}
pub struct PaymentRowsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn payment_rows() -> PaymentRowsStmt {
    PaymentRowsStmt(
        "SELECT p.cleared_at, p.kind, p.method, CASE p.kind WHEN 'payment' THEN p.amount ELSE -p.amount END AS amount, p.reference, p.provider, k.name AS campaign, a.name AS agent, c.name AS debtor, c.external_id FROM payment_records p JOIN customers c ON c.organization_id = p.organization_id AND c.id = p.customer_id LEFT JOIN campaigns k ON k.organization_id = p.organization_id AND k.id = p.campaign_id LEFT JOIN agents a ON a.organization_id = p.organization_id AND a.id = p.agent_id WHERE p.organization_id = $1 AND p.status = 'cleared' AND p.cleared_at >= $2 AND p.cleared_at < $3 AND ($4::uuid IS NULL OR p.campaign_id = $4::uuid) ORDER BY p.cleared_at, p.id",
        None,
    )
}
impl PaymentRowsStmt {
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
        since: &'a jiff::Timestamp,
        until: &'a jiff::Timestamp,
        campaign_id: &'a Option<uuid::Uuid>,
    ) -> PaymentRowsQuery<'c, 'a, 's, C, PaymentRows, 4> {
        PaymentRowsQuery {
            client,
            params: [organization_id, since, until, campaign_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<PaymentRowsBorrowed, tokio_postgres::Error> {
                    Ok(PaymentRowsBorrowed {
                        cleared_at: row.try_get(0)?,
                        kind: row.try_get(1)?,
                        method: row.try_get(2)?,
                        amount: row.try_get(3)?,
                        reference: row.try_get(4)?,
                        provider: row.try_get(5)?,
                        campaign: row.try_get(6)?,
                        agent: row.try_get(7)?,
                        debtor: row.try_get(8)?,
                        external_id: row.try_get(9)?,
                    })
                },
            mapper: |it| PaymentRows::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        PaymentRowsParams,
        PaymentRowsQuery<'c, 'a, 's, C, PaymentRows, 4>,
        C,
    > for PaymentRowsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a PaymentRowsParams,
    ) -> PaymentRowsQuery<'c, 'a, 's, C, PaymentRows, 4> {
        self.bind(
            client,
            &params.organization_id,
            &params.since,
            &params.until,
            &params.campaign_id,
        )
    }
}
pub struct AgentTotalsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn agent_totals() -> AgentTotalsStmt {
    AgentTotalsStmt(
        "WITH performance AS ( SELECT agent_id, sum(attempts)::bigint AS attempts, sum(answered)::bigint AS answered, sum(right_party)::bigint AS right_party, sum(successes)::bigint AS successes, sum(talk_seconds)::bigint AS talk_seconds, sum(recovered) AS recovered FROM daily_performance WHERE organization_id = $1 AND day BETWEEN $2 AND $3 AND ($4::uuid IS NULL OR campaign_id = $4::uuid) GROUP BY agent_id ), promised AS ( SELECT agent_id, count(*) AS promises, count(*) FILTER (WHERE status = 'kept') AS kept, count(*) FILTER (WHERE status IN ('kept', 'partial', 'broken')) AS judged FROM promises_to_pay WHERE organization_id = $1 AND promised_at >= $5 AND promised_at < $6 AND ($4::uuid IS NULL OR campaign_id = $4::uuid) GROUP BY agent_id ), recorded AS ( SELECT r.agent_id, avg(r.sentiment_score)::float8 AS sentiment, avg(r.quality_score)::float8 AS quality FROM call_recordings r JOIN contact_attempts t ON t.organization_id = r.organization_id AND t.id = r.contact_attempt_id WHERE r.organization_id = $1 AND r.recorded_at >= $5 AND r.recorded_at < $6 AND ($4::uuid IS NULL OR t.campaign_id = $4::uuid) GROUP BY r.agent_id ), watched AS ( SELECT t.agent_id, count(DISTINCT k.contact_attempt_id) AS takeovers, count(DISTINCT f.contact_attempt_id) AS flags FROM contact_attempts t LEFT JOIN call_takeovers k ON k.organization_id = t.organization_id AND k.contact_attempt_id = t.id LEFT JOIN call_flags f ON f.organization_id = t.organization_id AND f.contact_attempt_id = t.id AND f.status <> 'dismissed' WHERE t.organization_id = $1 AND t.started_at >= $5 AND t.started_at < $6 AND (k.id IS NOT NULL OR f.id IS NOT NULL) AND ($4::uuid IS NULL OR t.campaign_id = $4::uuid) GROUP BY t.agent_id ), ids AS ( SELECT agent_id FROM performance UNION SELECT agent_id FROM promised UNION SELECT agent_id FROM recorded UNION SELECT agent_id FROM watched UNION SELECT id FROM agents WHERE organization_id = $1 AND deleted_at IS NULL AND $4::uuid IS NULL ) SELECT a.id, a.name, a.on_hold_reason, coalesce(p.attempts, 0) AS attempts, coalesce(p.answered, 0) AS answered, coalesce(p.right_party, 0) AS right_party, coalesce(p.successes, 0) AS successes, coalesce(p.talk_seconds, 0) AS talk_seconds, coalesce(p.recovered, 0) AS recovered, coalesce(m.promises, 0) AS promises, coalesce(m.kept, 0) AS kept, coalesce(m.judged, 0) AS judged, r.sentiment, r.quality, coalesce(w.takeovers, 0) AS takeovers, coalesce(w.flags, 0) AS flags FROM ids i LEFT JOIN agents a ON a.organization_id = $1 AND a.id = i.agent_id LEFT JOIN performance p ON p.agent_id IS NOT DISTINCT FROM i.agent_id LEFT JOIN promised m ON m.agent_id IS NOT DISTINCT FROM i.agent_id LEFT JOIN recorded r ON r.agent_id IS NOT DISTINCT FROM i.agent_id LEFT JOIN watched w ON w.agent_id IS NOT DISTINCT FROM i.agent_id ORDER BY a.name NULLS LAST, a.id",
        None,
    )
}
impl AgentTotalsStmt {
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
        from_day: &'a jiff::civil::Date,
        to_day: &'a jiff::civil::Date,
        campaign_id: &'a Option<uuid::Uuid>,
        since: &'a jiff::Timestamp,
        until: &'a jiff::Timestamp,
    ) -> AgentTotalsQuery<'c, 'a, 's, C, AgentTotals, 6> {
        AgentTotalsQuery {
            client,
            params: [organization_id, from_day, to_day, campaign_id, since, until],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<AgentTotalsBorrowed, tokio_postgres::Error> {
                    Ok(AgentTotalsBorrowed {
                        id: row.try_get(0)?,
                        name: row.try_get(1)?,
                        on_hold_reason: row.try_get(2)?,
                        attempts: row.try_get(3)?,
                        answered: row.try_get(4)?,
                        right_party: row.try_get(5)?,
                        successes: row.try_get(6)?,
                        talk_seconds: row.try_get(7)?,
                        recovered: row.try_get(8)?,
                        promises: row.try_get(9)?,
                        kept: row.try_get(10)?,
                        judged: row.try_get(11)?,
                        sentiment: row.try_get(12)?,
                        quality: row.try_get(13)?,
                        takeovers: row.try_get(14)?,
                        flags: row.try_get(15)?,
                    })
                },
            mapper: |it| AgentTotals::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        AgentTotalsParams,
        AgentTotalsQuery<'c, 'a, 's, C, AgentTotals, 6>,
        C,
    > for AgentTotalsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a AgentTotalsParams,
    ) -> AgentTotalsQuery<'c, 'a, 's, C, AgentTotals, 6> {
        self.bind(
            client,
            &params.organization_id,
            &params.from_day,
            &params.to_day,
            &params.campaign_id,
            &params.since,
            &params.until,
        )
    }
}
pub struct AgentDayRowsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn agent_day_rows() -> AgentDayRowsStmt {
    AgentDayRowsStmt(
        "SELECT p.day, a.name AS agent, sum(p.attempts)::bigint AS attempts, sum(p.answered)::bigint AS answered, sum(p.right_party)::bigint AS right_party, sum(p.successes)::bigint AS successes, sum(p.talk_seconds)::bigint AS talk_seconds, sum(p.recovered) AS recovered FROM daily_performance p LEFT JOIN agents a ON a.organization_id = p.organization_id AND a.id = p.agent_id WHERE p.organization_id = $1 AND p.day BETWEEN $2 AND $3 AND ($4::uuid IS NULL OR p.campaign_id = $4::uuid) GROUP BY p.day, a.id, a.name HAVING sum(p.attempts) <> 0 OR sum(p.recovered) <> 0 ORDER BY p.day, a.name NULLS LAST, a.id",
        None,
    )
}
impl AgentDayRowsStmt {
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
        from_day: &'a jiff::civil::Date,
        to_day: &'a jiff::civil::Date,
        campaign_id: &'a Option<uuid::Uuid>,
    ) -> AgentDayRowsQuery<'c, 'a, 's, C, AgentDayRows, 4> {
        AgentDayRowsQuery {
            client,
            params: [organization_id, from_day, to_day, campaign_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<AgentDayRowsBorrowed, tokio_postgres::Error> {
                    Ok(AgentDayRowsBorrowed {
                        day: row.try_get(0)?,
                        agent: row.try_get(1)?,
                        attempts: row.try_get(2)?,
                        answered: row.try_get(3)?,
                        right_party: row.try_get(4)?,
                        successes: row.try_get(5)?,
                        talk_seconds: row.try_get(6)?,
                        recovered: row.try_get(7)?,
                    })
                },
            mapper: |it| AgentDayRows::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        AgentDayRowsParams,
        AgentDayRowsQuery<'c, 'a, 's, C, AgentDayRows, 4>,
        C,
    > for AgentDayRowsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a AgentDayRowsParams,
    ) -> AgentDayRowsQuery<'c, 'a, 's, C, AgentDayRows, 4> {
        self.bind(
            client,
            &params.organization_id,
            &params.from_day,
            &params.to_day,
            &params.campaign_id,
        )
    }
}
pub struct CampaignTotalsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn campaign_totals() -> CampaignTotalsStmt {
    CampaignTotalsStmt(
        "WITH members AS ( SELECT campaign_id, count(*) AS debtors, count(*) FILTER (WHERE attempts > 0) AS contacted, count(*) FILTER (WHERE state = 'skipped') AS skipped, count(*) FILTER (WHERE state IN ('succeeded', 'exhausted', 'skipped', 'cancelled')) AS done, coalesce(sum(balance_at_launch), 0) AS balance FROM campaign_members WHERE organization_id = $1 GROUP BY campaign_id ), performance AS ( SELECT campaign_id, sum(attempts)::bigint AS attempts, sum(answered)::bigint AS answered, sum(right_party)::bigint AS right_party, sum(successes)::bigint AS successes, sum(recovered) AS recovered FROM daily_performance WHERE organization_id = $1 AND day BETWEEN $2 AND $3 AND campaign_id IS NOT NULL GROUP BY campaign_id ), promised AS ( SELECT campaign_id, count(*) AS promises, coalesce(sum(amount), 0) AS promised FROM promises_to_pay WHERE organization_id = $1 AND promised_at >= $4 AND promised_at < $5 AND campaign_id IS NOT NULL GROUP BY campaign_id ) SELECT c.id, c.name, c.channel, c.status, coalesce(m.debtors, 0) AS debtors, coalesce(m.contacted, 0) AS contacted, coalesce(m.skipped, 0) AS skipped, coalesce(m.done, 0) AS done, coalesce(m.balance, 0) AS balance, coalesce(p.attempts, 0) AS attempts, coalesce(p.answered, 0) AS answered, coalesce(p.right_party, 0) AS right_party, coalesce(p.successes, 0) AS successes, coalesce(p.recovered, 0) AS recovered, coalesce(r.promises, 0) AS promises, coalesce(r.promised, 0) AS promised FROM campaigns c LEFT JOIN members m ON m.campaign_id = c.id LEFT JOIN performance p ON p.campaign_id = c.id LEFT JOIN promised r ON r.campaign_id = c.id WHERE c.organization_id = $1 AND (c.deleted_at IS NULL OR p.campaign_id IS NOT NULL) AND (c.launched_at < $5 OR p.campaign_id IS NOT NULL OR r.campaign_id IS NOT NULL) AND ($6::uuid IS NULL OR c.id = $6::uuid) ORDER BY recovered DESC, c.name, c.id",
        None,
    )
}
impl CampaignTotalsStmt {
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
        from_day: &'a jiff::civil::Date,
        to_day: &'a jiff::civil::Date,
        since: &'a jiff::Timestamp,
        until: &'a jiff::Timestamp,
        campaign_id: &'a Option<uuid::Uuid>,
    ) -> CampaignTotalsQuery<'c, 'a, 's, C, CampaignTotals, 6> {
        CampaignTotalsQuery {
            client,
            params: [organization_id, from_day, to_day, since, until, campaign_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<CampaignTotalsBorrowed, tokio_postgres::Error> {
                Ok(CampaignTotalsBorrowed {
                    id: row.try_get(0)?,
                    name: row.try_get(1)?,
                    channel: row.try_get(2)?,
                    status: row.try_get(3)?,
                    debtors: row.try_get(4)?,
                    contacted: row.try_get(5)?,
                    skipped: row.try_get(6)?,
                    done: row.try_get(7)?,
                    balance: row.try_get(8)?,
                    attempts: row.try_get(9)?,
                    answered: row.try_get(10)?,
                    right_party: row.try_get(11)?,
                    successes: row.try_get(12)?,
                    recovered: row.try_get(13)?,
                    promises: row.try_get(14)?,
                    promised: row.try_get(15)?,
                })
            },
            mapper: |it| CampaignTotals::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        CampaignTotalsParams,
        CampaignTotalsQuery<'c, 'a, 's, C, CampaignTotals, 6>,
        C,
    > for CampaignTotalsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a CampaignTotalsParams,
    ) -> CampaignTotalsQuery<'c, 'a, 's, C, CampaignTotals, 6> {
        self.bind(
            client,
            &params.organization_id,
            &params.from_day,
            &params.to_day,
            &params.since,
            &params.until,
            &params.campaign_id,
        )
    }
}
pub struct MemberRowsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn member_rows() -> MemberRowsStmt {
    MemberRowsStmt(
        "SELECT k.name AS campaign, c.name AS debtor, c.external_id, m.state, m.attempts::bigint AS attempts, m.outcome, m.balance_at_launch, m.last_attempt_at, m.skip_reasons FROM campaign_members m JOIN campaigns k ON k.organization_id = m.organization_id AND k.id = m.campaign_id JOIN customers c ON c.organization_id = m.organization_id AND c.id = m.customer_id WHERE m.organization_id = $1 AND m.campaign_id = ANY ($2) AND ($3::uuid IS NULL OR m.campaign_id = $3::uuid) ORDER BY k.name, k.id, m.customer_id",
        None,
    )
}
impl MemberRowsStmt {
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
        campaigns: &'a T1,
        campaign_id: &'a Option<uuid::Uuid>,
    ) -> MemberRowsQuery<'c, 'a, 's, C, MemberRows, 3> {
        MemberRowsQuery {
            client,
            params: [organization_id, campaigns, campaign_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<MemberRowsBorrowed, tokio_postgres::Error> {
                    Ok(MemberRowsBorrowed {
                        campaign: row.try_get(0)?,
                        debtor: row.try_get(1)?,
                        external_id: row.try_get(2)?,
                        state: row.try_get(3)?,
                        attempts: row.try_get(4)?,
                        outcome: row.try_get(5)?,
                        balance_at_launch: row.try_get(6)?,
                        last_attempt_at: row.try_get(7)?,
                        skip_reasons: row.try_get(8)?,
                    })
                },
            mapper: |it| MemberRows::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::ArraySql<Item = uuid::Uuid>>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        MemberRowsParams<T1>,
        MemberRowsQuery<'c, 'a, 's, C, MemberRows, 3>,
        C,
    > for MemberRowsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a MemberRowsParams<T1>,
    ) -> MemberRowsQuery<'c, 'a, 's, C, MemberRows, 3> {
        self.bind(
            client,
            &params.organization_id,
            &params.campaigns,
            &params.campaign_id,
        )
    }
}
pub struct ComplianceTotalsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn compliance_totals() -> ComplianceTotalsStmt {
    ComplianceTotalsStmt(
        "SELECT count(*) AS checked, count(*) FILTER (WHERE NOT gate_allowed) AS blocked, (SELECT count(*) FROM opt_outs WHERE organization_id = $1 AND received_at >= $2 AND received_at < $3) AS opt_outs, (SELECT count(*) FROM consents WHERE organization_id = $1 AND given_at >= $2 AND given_at < $3) AS consents, (SELECT count(*) FROM disputes WHERE organization_id = $1 AND received_at >= $2 AND received_at < $3) AS disputes, (SELECT count(*) FROM disputes WHERE organization_id = $1 AND status = 'open') AS open_disputes, (SELECT count(*) FROM validation_notices WHERE organization_id = $1 AND sent_at >= $2 AND sent_at < $3) AS notices, (SELECT count(*) FROM call_flags WHERE organization_id = $1 AND kind = 'compliance' AND status <> 'dismissed' AND created_at >= $2 AND created_at < $3) AS flags, (SELECT count(*) FROM legal_holds WHERE organization_id = $1 AND released_at IS NULL) AS holds FROM contact_attempts WHERE organization_id = $1 AND created_at >= $2 AND created_at < $3",
        None,
    )
}
impl ComplianceTotalsStmt {
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
        since: &'a jiff::Timestamp,
        until: &'a jiff::Timestamp,
    ) -> ComplianceTotalsQuery<'c, 'a, 's, C, ComplianceTotals, 3> {
        ComplianceTotalsQuery {
            client,
            params: [organization_id, since, until],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<ComplianceTotals, tokio_postgres::Error> {
                    Ok(ComplianceTotals {
                        checked: row.try_get(0)?,
                        blocked: row.try_get(1)?,
                        opt_outs: row.try_get(2)?,
                        consents: row.try_get(3)?,
                        disputes: row.try_get(4)?,
                        open_disputes: row.try_get(5)?,
                        notices: row.try_get(6)?,
                        flags: row.try_get(7)?,
                        holds: row.try_get(8)?,
                    })
                },
            mapper: |it| ComplianceTotals::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ComplianceTotalsParams,
        ComplianceTotalsQuery<'c, 'a, 's, C, ComplianceTotals, 3>,
        C,
    > for ComplianceTotalsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ComplianceTotalsParams,
    ) -> ComplianceTotalsQuery<'c, 'a, 's, C, ComplianceTotals, 3> {
        self.bind(
            client,
            &params.organization_id,
            &params.since,
            &params.until,
        )
    }
}
pub struct BlockReasonsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn block_reasons() -> BlockReasonsStmt {
    BlockReasonsStmt(
        "SELECT r ->> 'ruleId' AS rule, count(*) AS blocked FROM contact_attempts a CROSS JOIN LATERAL jsonb_array_elements(a.gate_reasons) AS r WHERE a.organization_id = $1 AND a.created_at >= $2 AND a.created_at < $3 AND NOT a.gate_allowed GROUP BY 1 ORDER BY 2 DESC, 1",
        None,
    )
}
impl BlockReasonsStmt {
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
        since: &'a jiff::Timestamp,
        until: &'a jiff::Timestamp,
    ) -> BlockReasonsQuery<'c, 'a, 's, C, BlockReasons, 3> {
        BlockReasonsQuery {
            client,
            params: [organization_id, since, until],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<BlockReasonsBorrowed, tokio_postgres::Error> {
                    Ok(BlockReasonsBorrowed {
                        rule: row.try_get(0)?,
                        blocked: row.try_get(1)?,
                    })
                },
            mapper: |it| BlockReasons::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        BlockReasonsParams,
        BlockReasonsQuery<'c, 'a, 's, C, BlockReasons, 3>,
        C,
    > for BlockReasonsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a BlockReasonsParams,
    ) -> BlockReasonsQuery<'c, 'a, 's, C, BlockReasons, 3> {
        self.bind(
            client,
            &params.organization_id,
            &params.since,
            &params.until,
        )
    }
}
pub struct ChecksByDayStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn checks_by_day() -> ChecksByDayStmt {
    ChecksByDayStmt(
        "SELECT (created_at AT TIME ZONE $1::text)::date AS day, count(*) AS checked, count(*) FILTER (WHERE NOT gate_allowed) AS blocked FROM contact_attempts WHERE organization_id = $2 AND created_at >= $3 AND created_at < $4 GROUP BY 1 ORDER BY 1",
        None,
    )
}
impl ChecksByDayStmt {
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
        time_zone: &'a T1,
        organization_id: &'a uuid::Uuid,
        since: &'a jiff::Timestamp,
        until: &'a jiff::Timestamp,
    ) -> ChecksByDayQuery<'c, 'a, 's, C, ChecksByDay, 4> {
        ChecksByDayQuery {
            client,
            params: [time_zone, organization_id, since, until],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<ChecksByDay, tokio_postgres::Error> {
                Ok(ChecksByDay {
                    day: row.try_get(0)?,
                    checked: row.try_get(1)?,
                    blocked: row.try_get(2)?,
                })
            },
            mapper: |it| ChecksByDay::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ChecksByDayParams<T1>,
        ChecksByDayQuery<'c, 'a, 's, C, ChecksByDay, 4>,
        C,
    > for ChecksByDayStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ChecksByDayParams<T1>,
    ) -> ChecksByDayQuery<'c, 'a, 's, C, ChecksByDay, 4> {
        self.bind(
            client,
            &params.time_zone,
            &params.organization_id,
            &params.since,
            &params.until,
        )
    }
}
pub struct CheckRowsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn check_rows() -> CheckRowsStmt {
    CheckRowsStmt(
        "SELECT a.created_at AS checked_at, a.channel, a.direction, a.gate_allowed AS allowed, ARRAY(SELECT r ->> 'ruleId' FROM jsonb_array_elements(a.gate_reasons) AS r) AS rules, a.next_allowed_at, k.name AS campaign, g.name AS agent, c.name AS debtor, c.external_id FROM contact_attempts a LEFT JOIN customers c ON c.organization_id = a.organization_id AND c.id = a.customer_id LEFT JOIN campaigns k ON k.organization_id = a.organization_id AND k.id = a.campaign_id LEFT JOIN agents g ON g.organization_id = a.organization_id AND g.id = a.agent_id WHERE a.organization_id = $1 AND a.created_at >= $2 AND a.created_at < $3 ORDER BY a.created_at, a.id",
        None,
    )
}
impl CheckRowsStmt {
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
        since: &'a jiff::Timestamp,
        until: &'a jiff::Timestamp,
    ) -> CheckRowsQuery<'c, 'a, 's, C, CheckRows, 3> {
        CheckRowsQuery {
            client,
            params: [organization_id, since, until],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<CheckRowsBorrowed, tokio_postgres::Error> {
                    Ok(CheckRowsBorrowed {
                        checked_at: row.try_get(0)?,
                        channel: row.try_get(1)?,
                        direction: row.try_get(2)?,
                        allowed: row.try_get(3)?,
                        rules: row.try_get(4)?,
                        next_allowed_at: row.try_get(5)?,
                        campaign: row.try_get(6)?,
                        agent: row.try_get(7)?,
                        debtor: row.try_get(8)?,
                        external_id: row.try_get(9)?,
                    })
                },
            mapper: |it| CheckRows::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        CheckRowsParams,
        CheckRowsQuery<'c, 'a, 's, C, CheckRows, 3>,
        C,
    > for CheckRowsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a CheckRowsParams,
    ) -> CheckRowsQuery<'c, 'a, 's, C, CheckRows, 3> {
        self.bind(
            client,
            &params.organization_id,
            &params.since,
            &params.until,
        )
    }
}
pub struct CallTotalsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn call_totals() -> CallTotalsStmt {
    CallTotalsStmt(
        "SELECT count(*) AS attempts, count(*) FILTER (WHERE human_answered) AS answered, count(*) FILTER (WHERE right_party) AS right_party, count(*) FILTER (WHERE successful) AS successes, coalesce(sum(duration) FILTER (WHERE human_answered), 0)::bigint AS talk_seconds, (SELECT avg(r.sentiment_score)::float8 FROM call_recordings r JOIN contact_attempts t ON t.organization_id = r.organization_id AND t.id = r.contact_attempt_id WHERE r.organization_id = $1 AND r.recorded_at >= $2 AND r.recorded_at < $3 AND ($4::uuid IS NULL OR t.campaign_id = $4::uuid)) AS sentiment, (SELECT avg(r.quality_score)::float8 FROM call_recordings r JOIN contact_attempts t ON t.organization_id = r.organization_id AND t.id = r.contact_attempt_id WHERE r.organization_id = $1 AND r.recorded_at >= $2 AND r.recorded_at < $3 AND ($4::uuid IS NULL OR t.campaign_id = $4::uuid)) AS quality, (SELECT count(DISTINCT t.id) FROM call_takeovers k JOIN contact_attempts t ON t.organization_id = k.organization_id AND t.id = k.contact_attempt_id WHERE k.organization_id = $1 AND t.started_at >= $2 AND t.started_at < $3 AND ($4::uuid IS NULL OR t.campaign_id = $4::uuid)) AS takeovers, (SELECT count(DISTINCT t.id) FROM call_flags f JOIN contact_attempts t ON t.organization_id = f.organization_id AND t.id = f.contact_attempt_id WHERE f.organization_id = $1 AND f.status <> 'dismissed' AND t.started_at >= $2 AND t.started_at < $3 AND ($4::uuid IS NULL OR t.campaign_id = $4::uuid)) AS flags FROM contact_attempts WHERE organization_id = $1 AND channel = 'voice' AND started_at >= $2 AND started_at < $3 AND ($4::uuid IS NULL OR campaign_id = $4::uuid)",
        None,
    )
}
impl CallTotalsStmt {
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
        since: &'a jiff::Timestamp,
        until: &'a jiff::Timestamp,
        campaign_id: &'a Option<uuid::Uuid>,
    ) -> CallTotalsQuery<'c, 'a, 's, C, CallTotals, 4> {
        CallTotalsQuery {
            client,
            params: [organization_id, since, until, campaign_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<CallTotals, tokio_postgres::Error> {
                Ok(CallTotals {
                    attempts: row.try_get(0)?,
                    answered: row.try_get(1)?,
                    right_party: row.try_get(2)?,
                    successes: row.try_get(3)?,
                    talk_seconds: row.try_get(4)?,
                    sentiment: row.try_get(5)?,
                    quality: row.try_get(6)?,
                    takeovers: row.try_get(7)?,
                    flags: row.try_get(8)?,
                })
            },
            mapper: |it| CallTotals::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        CallTotalsParams,
        CallTotalsQuery<'c, 'a, 's, C, CallTotals, 4>,
        C,
    > for CallTotalsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a CallTotalsParams,
    ) -> CallTotalsQuery<'c, 'a, 's, C, CallTotals, 4> {
        self.bind(
            client,
            &params.organization_id,
            &params.since,
            &params.until,
            &params.campaign_id,
        )
    }
}
pub struct CallsByDayStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn calls_by_day() -> CallsByDayStmt {
    CallsByDayStmt(
        "SELECT s.day::date AS day, coalesce(sum(p.attempts), 0)::bigint AS attempts, coalesce(sum(p.answered), 0)::bigint AS answered, coalesce(sum(p.right_party), 0)::bigint AS right_party, coalesce(sum(p.successes), 0)::bigint AS successes FROM generate_series($1::date::timestamp, $2::date::timestamp, interval '1 day') AS s (day) LEFT JOIN daily_performance p ON p.organization_id = $3 AND p.day = s.day::date AND ($4::uuid IS NULL OR p.campaign_id = $4::uuid) GROUP BY s.day ORDER BY s.day",
        None,
    )
}
impl CallsByDayStmt {
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
        from_day: &'a jiff::civil::Date,
        to_day: &'a jiff::civil::Date,
        organization_id: &'a uuid::Uuid,
        campaign_id: &'a Option<uuid::Uuid>,
    ) -> CallsByDayQuery<'c, 'a, 's, C, CallsByDay, 4> {
        CallsByDayQuery {
            client,
            params: [from_day, to_day, organization_id, campaign_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<CallsByDay, tokio_postgres::Error> {
                Ok(CallsByDay {
                    day: row.try_get(0)?,
                    attempts: row.try_get(1)?,
                    answered: row.try_get(2)?,
                    right_party: row.try_get(3)?,
                    successes: row.try_get(4)?,
                })
            },
            mapper: |it| CallsByDay::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        CallsByDayParams,
        CallsByDayQuery<'c, 'a, 's, C, CallsByDay, 4>,
        C,
    > for CallsByDayStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a CallsByDayParams,
    ) -> CallsByDayQuery<'c, 'a, 's, C, CallsByDay, 4> {
        self.bind(
            client,
            &params.from_day,
            &params.to_day,
            &params.organization_id,
            &params.campaign_id,
        )
    }
}
pub struct CallOutcomesStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn call_outcomes() -> CallOutcomesStmt {
    CallOutcomesStmt(
        "SELECT outcome, count(*) AS calls FROM contact_attempts WHERE organization_id = $1 AND channel = 'voice' AND started_at >= $2 AND started_at < $3 AND ($4::uuid IS NULL OR campaign_id = $4::uuid) GROUP BY outcome ORDER BY calls DESC, outcome",
        None,
    )
}
impl CallOutcomesStmt {
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
        since: &'a jiff::Timestamp,
        until: &'a jiff::Timestamp,
        campaign_id: &'a Option<uuid::Uuid>,
    ) -> CallOutcomesQuery<'c, 'a, 's, C, CallOutcomes, 4> {
        CallOutcomesQuery {
            client,
            params: [organization_id, since, until, campaign_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<CallOutcomesBorrowed, tokio_postgres::Error> {
                    Ok(CallOutcomesBorrowed {
                        outcome: row.try_get(0)?,
                        calls: row.try_get(1)?,
                    })
                },
            mapper: |it| CallOutcomes::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        CallOutcomesParams,
        CallOutcomesQuery<'c, 'a, 's, C, CallOutcomes, 4>,
        C,
    > for CallOutcomesStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a CallOutcomesParams,
    ) -> CallOutcomesQuery<'c, 'a, 's, C, CallOutcomes, 4> {
        self.bind(
            client,
            &params.organization_id,
            &params.since,
            &params.until,
            &params.campaign_id,
        )
    }
}
pub struct CallHoursStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn call_hours() -> CallHoursStmt {
    CallHoursStmt(
        "SELECT local_weekday AS weekday, local_hour AS hour, count(*) AS attempts, count(*) FILTER (WHERE human_answered) AS answered FROM contact_attempts WHERE organization_id = $1 AND channel = 'voice' AND started_at >= $2 AND started_at < $3 AND ($4::uuid IS NULL OR campaign_id = $4::uuid) GROUP BY 1, 2 ORDER BY 1, 2",
        None,
    )
}
impl CallHoursStmt {
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
        since: &'a jiff::Timestamp,
        until: &'a jiff::Timestamp,
        campaign_id: &'a Option<uuid::Uuid>,
    ) -> CallHoursQuery<'c, 'a, 's, C, CallHours, 4> {
        CallHoursQuery {
            client,
            params: [organization_id, since, until, campaign_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<CallHours, tokio_postgres::Error> {
                Ok(CallHours {
                    weekday: row.try_get(0)?,
                    hour: row.try_get(1)?,
                    attempts: row.try_get(2)?,
                    answered: row.try_get(3)?,
                })
            },
            mapper: |it| CallHours::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        CallHoursParams,
        CallHoursQuery<'c, 'a, 's, C, CallHours, 4>,
        C,
    > for CallHoursStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a CallHoursParams,
    ) -> CallHoursQuery<'c, 'a, 's, C, CallHours, 4> {
        self.bind(
            client,
            &params.organization_id,
            &params.since,
            &params.until,
            &params.campaign_id,
        )
    }
}
pub struct CallObjectionTotalsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn call_objection_totals() -> CallObjectionTotalsStmt {
    CallObjectionTotalsStmt(
        "SELECT x.category, count(*) AS objections, count(*) FILTER (WHERE x.resolved) AS resolved FROM call_objections x JOIN contact_attempts t ON t.organization_id = x.organization_id AND t.id = x.contact_attempt_id WHERE x.organization_id = $1 AND x.occurred_at >= $2 AND x.occurred_at < $3 AND ($4::uuid IS NULL OR t.campaign_id = $4::uuid) GROUP BY x.category ORDER BY objections DESC, x.category",
        None,
    )
}
impl CallObjectionTotalsStmt {
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
        since: &'a jiff::Timestamp,
        until: &'a jiff::Timestamp,
        campaign_id: &'a Option<uuid::Uuid>,
    ) -> CallObjectionTotalsQuery<'c, 'a, 's, C, CallObjectionTotals, 4> {
        CallObjectionTotalsQuery {
            client,
            params: [organization_id, since, until, campaign_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<CallObjectionTotalsBorrowed, tokio_postgres::Error> {
                Ok(CallObjectionTotalsBorrowed {
                    category: row.try_get(0)?,
                    objections: row.try_get(1)?,
                    resolved: row.try_get(2)?,
                })
            },
            mapper: |it| CallObjectionTotals::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        CallObjectionTotalsParams,
        CallObjectionTotalsQuery<'c, 'a, 's, C, CallObjectionTotals, 4>,
        C,
    > for CallObjectionTotalsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a CallObjectionTotalsParams,
    ) -> CallObjectionTotalsQuery<'c, 'a, 's, C, CallObjectionTotals, 4> {
        self.bind(
            client,
            &params.organization_id,
            &params.since,
            &params.until,
            &params.campaign_id,
        )
    }
}
pub struct CallRowsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn call_rows() -> CallRowsStmt {
    CallRowsStmt(
        "SELECT a.started_at, a.direction, a.human_answered AS answered, a.right_party, a.successful, a.outcome, a.duration, a.sentiment::float8 AS sentiment, k.name AS campaign, g.name AS agent, c.name AS debtor, c.external_id, a.contact_address AS address FROM contact_attempts a LEFT JOIN customers c ON c.organization_id = a.organization_id AND c.id = a.customer_id LEFT JOIN campaigns k ON k.organization_id = a.organization_id AND k.id = a.campaign_id LEFT JOIN agents g ON g.organization_id = a.organization_id AND g.id = a.agent_id WHERE a.organization_id = $1 AND a.channel = 'voice' AND a.started_at >= $2 AND a.started_at < $3 AND ($4::uuid IS NULL OR a.campaign_id = $4::uuid) ORDER BY a.started_at, a.id",
        None,
    )
}
impl CallRowsStmt {
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
        since: &'a jiff::Timestamp,
        until: &'a jiff::Timestamp,
        campaign_id: &'a Option<uuid::Uuid>,
    ) -> CallRowsQuery<'c, 'a, 's, C, CallRows, 4> {
        CallRowsQuery {
            client,
            params: [organization_id, since, until, campaign_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<CallRowsBorrowed, tokio_postgres::Error> {
                    Ok(CallRowsBorrowed {
                        started_at: row.try_get(0)?,
                        direction: row.try_get(1)?,
                        answered: row.try_get(2)?,
                        right_party: row.try_get(3)?,
                        successful: row.try_get(4)?,
                        outcome: row.try_get(5)?,
                        duration: row.try_get(6)?,
                        sentiment: row.try_get(7)?,
                        campaign: row.try_get(8)?,
                        agent: row.try_get(9)?,
                        debtor: row.try_get(10)?,
                        external_id: row.try_get(11)?,
                        address: row.try_get(12)?,
                    })
                },
            mapper: |it| CallRows::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        CallRowsParams,
        CallRowsQuery<'c, 'a, 's, C, CallRows, 4>,
        C,
    > for CallRowsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a CallRowsParams,
    ) -> CallRowsQuery<'c, 'a, 's, C, CallRows, 4> {
        self.bind(
            client,
            &params.organization_id,
            &params.since,
            &params.until,
            &params.campaign_id,
        )
    }
}
pub struct PortfolioBucketsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn portfolio_buckets() -> PortfolioBucketsStmt {
    PortfolioBucketsStmt(
        "WITH moved AS ( SELECT customer_id, sum(amount) AS amount FROM ledger_entries WHERE organization_id = $1 AND occurred_at >= $2 GROUP BY customer_id ), owed AS ( SELECT c.status, c.original_amount, c.balance - coalesce(m.amount, 0) AS balance, $3::date - c.due_date AS age FROM customers c LEFT JOIN moved m ON m.customer_id = c.id WHERE c.organization_id = $1 AND c.deleted_at IS NULL AND c.created_at < $2 ) SELECT status, CASE WHEN age IS NULL THEN NULL WHEN age <= 0 THEN 'not_due' WHEN age <= 30 THEN 'days_30' WHEN age <= 60 THEN 'days_60' WHEN age <= 90 THEN 'days_90' WHEN age <= 180 THEN 'days_180' WHEN age <= 365 THEN 'days_365' ELSE 'older' END AS bucket, count(*) AS debtors, sum(balance) AS balance, sum(original_amount) AS original, coalesce(sum(greatest(age, 0)), 0)::bigint AS age_days, count(age) AS aged FROM owed WHERE balance > 0 GROUP BY 1, 2 ORDER BY 1, 2",
        None,
    )
}
impl PortfolioBucketsStmt {
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
        until: &'a jiff::Timestamp,
        to_day: &'a jiff::civil::Date,
    ) -> PortfolioBucketsQuery<'c, 'a, 's, C, PortfolioBuckets, 3> {
        PortfolioBucketsQuery {
            client,
            params: [organization_id, until, to_day],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<PortfolioBucketsBorrowed, tokio_postgres::Error> {
                Ok(PortfolioBucketsBorrowed {
                    status: row.try_get(0)?,
                    bucket: row.try_get(1)?,
                    debtors: row.try_get(2)?,
                    balance: row.try_get(3)?,
                    original: row.try_get(4)?,
                    age_days: row.try_get(5)?,
                    aged: row.try_get(6)?,
                })
            },
            mapper: |it| PortfolioBuckets::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        PortfolioBucketsParams,
        PortfolioBucketsQuery<'c, 'a, 's, C, PortfolioBuckets, 3>,
        C,
    > for PortfolioBucketsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a PortfolioBucketsParams,
    ) -> PortfolioBucketsQuery<'c, 'a, 's, C, PortfolioBuckets, 3> {
        self.bind(
            client,
            &params.organization_id,
            &params.until,
            &params.to_day,
        )
    }
}
pub struct PortfolioRowsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn portfolio_rows() -> PortfolioRowsStmt {
    PortfolioRowsStmt(
        "WITH moved AS ( SELECT customer_id, sum(amount) AS amount FROM ledger_entries WHERE organization_id = $1 AND occurred_at >= $2 GROUP BY customer_id ) SELECT c.name AS debtor, c.external_id, c.reference, c.status, c.due_date, $3::date - c.due_date AS age, c.original_amount, c.balance - coalesce(m.amount, 0) AS balance FROM customers c LEFT JOIN moved m ON m.customer_id = c.id WHERE c.organization_id = $1 AND c.deleted_at IS NULL AND c.created_at < $2 AND c.balance - coalesce(m.amount, 0) > 0 ORDER BY c.due_date NULLS LAST, c.id",
        None,
    )
}
impl PortfolioRowsStmt {
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
        until: &'a jiff::Timestamp,
        to_day: &'a jiff::civil::Date,
    ) -> PortfolioRowsQuery<'c, 'a, 's, C, PortfolioRows, 3> {
        PortfolioRowsQuery {
            client,
            params: [organization_id, until, to_day],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<PortfolioRowsBorrowed, tokio_postgres::Error> {
                    Ok(PortfolioRowsBorrowed {
                        debtor: row.try_get(0)?,
                        external_id: row.try_get(1)?,
                        reference: row.try_get(2)?,
                        status: row.try_get(3)?,
                        due_date: row.try_get(4)?,
                        age: row.try_get(5)?,
                        original_amount: row.try_get(6)?,
                        balance: row.try_get(7)?,
                    })
                },
            mapper: |it| PortfolioRows::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        PortfolioRowsParams,
        PortfolioRowsQuery<'c, 'a, 's, C, PortfolioRows, 3>,
        C,
    > for PortfolioRowsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a PortfolioRowsParams,
    ) -> PortfolioRowsQuery<'c, 'a, 's, C, PortfolioRows, 3> {
        self.bind(
            client,
            &params.organization_id,
            &params.until,
            &params.to_day,
        )
    }
}
