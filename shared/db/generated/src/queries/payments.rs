// This file was generated with `cornucopia`. Do not modify.

#[derive(Clone, Copy, Debug)]
pub struct LockAccountParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct FindCreditableAttemptParams {
    pub organization_id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub since: jiff::Timestamp,
    pub until: jiff::Timestamp,
}
#[derive(Clone, Copy, Debug)]
pub struct GetPaymentParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct GetPaymentOfProviderParams<
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
> {
    pub organization_id: uuid::Uuid,
    pub provider: T1,
    pub provider_payment_id: T2,
    pub kind: T3,
}
#[derive(Clone, Copy, Debug)]
pub struct ListPaymentsGivenBackParams {
    pub organization_id: uuid::Uuid,
    pub original_payment_id: uuid::Uuid,
}
#[derive(Debug)]
pub struct InsertPaymentParams<
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::StringSql,
    T5: crate::StringSql,
    T6: crate::StringSql,
    T7: crate::StringSql,
    T8: crate::StringSql,
> {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub kind: T1,
    pub amount: rust_decimal::Decimal,
    pub currency: T2,
    pub status: T3,
    pub method: T4,
    pub cleared_at: Option<jiff::Timestamp>,
    pub original_payment_id: Option<uuid::Uuid>,
    pub plan_id: Option<uuid::Uuid>,
    pub instalment_position: Option<i16>,
    pub settlement_offer_id: Option<uuid::Uuid>,
    pub promise_id: Option<uuid::Uuid>,
    pub contact_attempt_id: Option<uuid::Uuid>,
    pub agent_id: Option<uuid::Uuid>,
    pub campaign_id: Option<uuid::Uuid>,
    pub provider: Option<T5>,
    pub provider_payment_id: Option<T6>,
    pub reference: Option<T7>,
    pub note: Option<T8>,
    pub recorded_by: Option<uuid::Uuid>,
    pub now: jiff::Timestamp,
}
#[derive(Debug)]
pub struct ClearPaymentParams<T1: crate::StringSql> {
    pub cleared_at: jiff::Timestamp,
    pub amount: rust_decimal::Decimal,
    pub method: T1,
    pub plan_id: Option<uuid::Uuid>,
    pub instalment_position: Option<i16>,
    pub settlement_offer_id: Option<uuid::Uuid>,
    pub promise_id: Option<uuid::Uuid>,
    pub contact_attempt_id: Option<uuid::Uuid>,
    pub agent_id: Option<uuid::Uuid>,
    pub campaign_id: Option<uuid::Uuid>,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct SetPaymentStatusParams<T1: crate::StringSql> {
    pub status: T1,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct InsertLedgerEntryParams<T1: crate::StringSql, T2: crate::StringSql, T3: crate::StringSql>
{
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub kind: T1,
    pub amount: rust_decimal::Decimal,
    pub currency: T2,
    pub balance_after: rust_decimal::Decimal,
    pub payment_id: Option<uuid::Uuid>,
    pub reason: Option<T3>,
    pub created_by: Option<uuid::Uuid>,
    pub occurred_at: jiff::Timestamp,
}
#[derive(Clone, Copy, Debug)]
pub struct MoveBalanceParams {
    pub amount: rust_decimal::Decimal,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct SetLastPaidParams {
    pub last_paid_at: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct SetAccountStatusParams<T1: crate::StringSql> {
    pub status: T1,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct HasPaidSettlementParams {
    pub organization_id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct ListPromisesToJudgeParams {
    pub organization_id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct SumPaidForPromiseParams {
    pub organization_id: uuid::Uuid,
    pub promise_id: uuid::Uuid,
    pub until: jiff::Timestamp,
}
#[derive(Debug)]
pub struct SetPromiseParams<T1: crate::StringSql> {
    pub status: T1,
    pub paid_amount: rust_decimal::Decimal,
    pub resolved_at: Option<jiff::Timestamp>,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct GetPlanToJudgeParams {
    pub organization_id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub touched: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct ListInstalmentsParams {
    pub organization_id: uuid::Uuid,
    pub plan_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct SumPaidForPlanParams {
    pub organization_id: uuid::Uuid,
    pub plan_id: uuid::Uuid,
}
#[derive(Debug)]
pub struct SetInstalmentParams<T1: crate::StringSql> {
    pub status: T1,
    pub paid_amount: rust_decimal::Decimal,
    pub paid_at: Option<jiff::Timestamp>,
    pub organization_id: uuid::Uuid,
    pub plan_id: uuid::Uuid,
    pub position: i16,
}
#[derive(Debug)]
pub struct SetPlanStatusParams<T1: crate::StringSql> {
    pub status: T1,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct GetOfferToJudgeParams {
    pub organization_id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub touched: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct SumPaidForOfferParams {
    pub organization_id: uuid::Uuid,
    pub offer_id: uuid::Uuid,
    pub until: jiff::Timestamp,
}
#[derive(Debug)]
pub struct SetOfferStatusParams<T1: crate::StringSql> {
    pub status: T1,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct AcceptOfferParams {
    pub now: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct SumSettlementDiscountParams<T1: crate::StringSql> {
    pub organization_id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub reason: T1,
}
#[derive(Clone, Copy, Debug)]
pub struct GetPromiseParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct InsertPromiseParams<T1: crate::StringSql> {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub contact_attempt_id: Option<uuid::Uuid>,
    pub agent_id: Option<uuid::Uuid>,
    pub campaign_id: Option<uuid::Uuid>,
    pub amount: rust_decimal::Decimal,
    pub currency: T1,
    pub now: jiff::Timestamp,
    pub due_date: jiff::civil::Date,
    pub recorded_by: Option<uuid::Uuid>,
}
#[derive(Clone, Copy, Debug)]
pub struct HasPendingPromiseParams {
    pub organization_id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
}
#[derive(Debug)]
pub struct FindPaymentAccountParams<T1: crate::StringSql, T2: crate::StringSql> {
    pub provider: T1,
    pub payment: T2,
    pub customer: uuid::Uuid,
}
#[derive(Debug)]
pub struct InsertProviderEventParams<
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
> {
    pub organization_id: uuid::Uuid,
    pub provider: T1,
    pub event_id: T2,
    pub r#type: T3,
    pub payment_id: Option<uuid::Uuid>,
    pub now: jiff::Timestamp,
}
#[derive(Debug)]
pub struct FindProviderEventParams<T1: crate::StringSql, T2: crate::StringSql> {
    pub organization_id: uuid::Uuid,
    pub provider: T1,
    pub event_id: T2,
}
#[derive(Clone, Copy, Debug)]
pub struct SumRefundedByProviderParams {
    pub organization_id: uuid::Uuid,
    pub original_payment_id: uuid::Uuid,
}
#[derive(Debug)]
pub struct KeepUnmatchedEventParams<
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::StringSql,
    T5: crate::JsonSql,
> {
    pub provider: T1,
    pub event_id: T2,
    pub payment: T3,
    pub reason: T4,
    pub event: T5,
    pub now: jiff::Timestamp,
}
#[derive(Debug)]
pub struct ListUnmatchedEventsOfPaymentParams<T1: crate::StringSql, T2: crate::StringSql> {
    pub provider: T1,
    pub payment: T2,
}
#[derive(Debug)]
pub struct ListUnmatchedEventsParams<T1: crate::StringSql> {
    pub after: jiff::Timestamp,
    pub after_id: T1,
    pub rows: i64,
}
#[derive(Debug)]
pub struct DropUnmatchedEventParams<T1: crate::StringSql, T2: crate::StringSql> {
    pub provider: T1,
    pub event_id: T2,
}
#[derive(Clone, Copy, Debug)]
pub struct ListAccountsToJudgeParams {
    pub now: jiff::Timestamp,
    pub grace_days: i32,
    pub after: uuid::Uuid,
    pub rows: i32,
}
#[derive(Debug)]
pub struct InsertDisputeTaskParams<T1: crate::StringSql, T2: crate::StringSql> {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub title: T1,
    pub description: T2,
    pub due_at: jiff::Timestamp,
    pub customer_id: uuid::Uuid,
    pub now: jiff::Timestamp,
}
#[derive(Clone, Copy, Debug)]
pub struct GetPlanParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct InsertPlanParams<T1: crate::StringSql, T2: crate::StringSql, T3: crate::StringSql> {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub total_amount: rust_decimal::Decimal,
    pub currency: T1,
    pub frequency: T2,
    pub status: T3,
    pub proposed_by: Option<uuid::Uuid>,
    pub activated_at: Option<jiff::Timestamp>,
    pub now: jiff::Timestamp,
}
#[derive(Debug)]
pub struct InsertInstalmentsParams<
    T1: crate::ArraySql<Item = jiff::civil::Date>,
    T2: crate::ArraySql<Item = rust_decimal::Decimal>,
> {
    pub organization_id: uuid::Uuid,
    pub plan_id: uuid::Uuid,
    pub due_dates: T1,
    pub amounts: T2,
}
#[derive(Clone, Copy, Debug)]
pub struct CancelOpenInstalmentsParams {
    pub organization_id: uuid::Uuid,
    pub plan_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct GetOfferParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct InsertOfferParams<T1: crate::StringSql, T2: crate::StringSql> {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub amount: rust_decimal::Decimal,
    pub balance_at_offer: rust_decimal::Decimal,
    pub currency: T1,
    pub status: T2,
    pub valid_until: jiff::Timestamp,
    pub proposed_by: Option<uuid::Uuid>,
    pub now: jiff::Timestamp,
}
#[derive(Debug, Clone, PartialEq)]
pub struct LockAccount {
    pub id: uuid::Uuid,
    pub balance: rust_decimal::Decimal,
    pub currency: String,
    pub status: String,
    pub deleted_at: Option<jiff::Timestamp>,
    pub time_zone: String,
}
pub struct LockAccountBorrowed<'a> {
    pub id: uuid::Uuid,
    pub balance: rust_decimal::Decimal,
    pub currency: &'a str,
    pub status: &'a str,
    pub deleted_at: Option<jiff::Timestamp>,
    pub time_zone: &'a str,
}
impl<'a> From<LockAccountBorrowed<'a>> for LockAccount {
    fn from(
        LockAccountBorrowed {
            id,
            balance,
            currency,
            status,
            deleted_at,
            time_zone,
        }: LockAccountBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            balance,
            currency: currency.into(),
            status: status.into(),
            deleted_at,
            time_zone: time_zone.into(),
        }
    }
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct FindCreditableAttempt {
    pub id: uuid::Uuid,
    pub agent_id: Option<uuid::Uuid>,
    pub campaign_id: Option<uuid::Uuid>,
}
#[derive(Debug, Clone, PartialEq)]
pub struct Payment {
    pub id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub kind: String,
    pub amount: rust_decimal::Decimal,
    pub currency: String,
    pub status: String,
    pub method: String,
    pub cleared_at: Option<jiff::Timestamp>,
    pub original_payment_id: Option<uuid::Uuid>,
    pub plan_id: Option<uuid::Uuid>,
    pub instalment_position: Option<i16>,
    pub settlement_offer_id: Option<uuid::Uuid>,
    pub promise_id: Option<uuid::Uuid>,
    pub contact_attempt_id: Option<uuid::Uuid>,
    pub agent_id: Option<uuid::Uuid>,
    pub campaign_id: Option<uuid::Uuid>,
    pub provider: Option<String>,
    pub provider_payment_id: Option<String>,
    pub reference: Option<String>,
    pub note: Option<String>,
    pub recorded_by: Option<uuid::Uuid>,
    pub created_at: jiff::Timestamp,
    pub given_back: rust_decimal::Decimal,
}
pub struct PaymentBorrowed<'a> {
    pub id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub kind: &'a str,
    pub amount: rust_decimal::Decimal,
    pub currency: &'a str,
    pub status: &'a str,
    pub method: &'a str,
    pub cleared_at: Option<jiff::Timestamp>,
    pub original_payment_id: Option<uuid::Uuid>,
    pub plan_id: Option<uuid::Uuid>,
    pub instalment_position: Option<i16>,
    pub settlement_offer_id: Option<uuid::Uuid>,
    pub promise_id: Option<uuid::Uuid>,
    pub contact_attempt_id: Option<uuid::Uuid>,
    pub agent_id: Option<uuid::Uuid>,
    pub campaign_id: Option<uuid::Uuid>,
    pub provider: Option<&'a str>,
    pub provider_payment_id: Option<&'a str>,
    pub reference: Option<&'a str>,
    pub note: Option<&'a str>,
    pub recorded_by: Option<uuid::Uuid>,
    pub created_at: jiff::Timestamp,
    pub given_back: rust_decimal::Decimal,
}
impl<'a> From<PaymentBorrowed<'a>> for Payment {
    fn from(
        PaymentBorrowed {
            id,
            customer_id,
            kind,
            amount,
            currency,
            status,
            method,
            cleared_at,
            original_payment_id,
            plan_id,
            instalment_position,
            settlement_offer_id,
            promise_id,
            contact_attempt_id,
            agent_id,
            campaign_id,
            provider,
            provider_payment_id,
            reference,
            note,
            recorded_by,
            created_at,
            given_back,
        }: PaymentBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            customer_id,
            kind: kind.into(),
            amount,
            currency: currency.into(),
            status: status.into(),
            method: method.into(),
            cleared_at,
            original_payment_id,
            plan_id,
            instalment_position,
            settlement_offer_id,
            promise_id,
            contact_attempt_id,
            agent_id,
            campaign_id,
            provider: provider.map(|v| v.into()),
            provider_payment_id: provider_payment_id.map(|v| v.into()),
            reference: reference.map(|v| v.into()),
            note: note.map(|v| v.into()),
            recorded_by,
            created_at,
            given_back,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct ListPromisesToJudge {
    pub id: uuid::Uuid,
    pub amount: rust_decimal::Decimal,
    pub promised_at: jiff::Timestamp,
    pub due_date: jiff::civil::Date,
    pub status: String,
    pub paid_amount: rust_decimal::Decimal,
    pub recorded_by: Option<uuid::Uuid>,
}
pub struct ListPromisesToJudgeBorrowed<'a> {
    pub id: uuid::Uuid,
    pub amount: rust_decimal::Decimal,
    pub promised_at: jiff::Timestamp,
    pub due_date: jiff::civil::Date,
    pub status: &'a str,
    pub paid_amount: rust_decimal::Decimal,
    pub recorded_by: Option<uuid::Uuid>,
}
impl<'a> From<ListPromisesToJudgeBorrowed<'a>> for ListPromisesToJudge {
    fn from(
        ListPromisesToJudgeBorrowed {
            id,
            amount,
            promised_at,
            due_date,
            status,
            paid_amount,
            recorded_by,
        }: ListPromisesToJudgeBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            amount,
            promised_at,
            due_date,
            status: status.into(),
            paid_amount,
            recorded_by,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct GetPlanToJudge {
    pub id: uuid::Uuid,
    pub status: String,
    pub proposed_by: Option<uuid::Uuid>,
    pub another_open: bool,
}
pub struct GetPlanToJudgeBorrowed<'a> {
    pub id: uuid::Uuid,
    pub status: &'a str,
    pub proposed_by: Option<uuid::Uuid>,
    pub another_open: bool,
}
impl<'a> From<GetPlanToJudgeBorrowed<'a>> for GetPlanToJudge {
    fn from(
        GetPlanToJudgeBorrowed {
            id,
            status,
            proposed_by,
            another_open,
        }: GetPlanToJudgeBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            status: status.into(),
            proposed_by,
            another_open,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct ListInstalments {
    pub position: i16,
    pub due_date: jiff::civil::Date,
    pub amount: rust_decimal::Decimal,
    pub paid_amount: rust_decimal::Decimal,
    pub status: String,
    pub paid_at: Option<jiff::Timestamp>,
}
pub struct ListInstalmentsBorrowed<'a> {
    pub position: i16,
    pub due_date: jiff::civil::Date,
    pub amount: rust_decimal::Decimal,
    pub paid_amount: rust_decimal::Decimal,
    pub status: &'a str,
    pub paid_at: Option<jiff::Timestamp>,
}
impl<'a> From<ListInstalmentsBorrowed<'a>> for ListInstalments {
    fn from(
        ListInstalmentsBorrowed {
            position,
            due_date,
            amount,
            paid_amount,
            status,
            paid_at,
        }: ListInstalmentsBorrowed<'a>,
    ) -> Self {
        Self {
            position,
            due_date,
            amount,
            paid_amount,
            status: status.into(),
            paid_at,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct GetOfferToJudge {
    pub id: uuid::Uuid,
    pub amount: rust_decimal::Decimal,
    pub status: String,
    pub valid_until: jiff::Timestamp,
}
pub struct GetOfferToJudgeBorrowed<'a> {
    pub id: uuid::Uuid,
    pub amount: rust_decimal::Decimal,
    pub status: &'a str,
    pub valid_until: jiff::Timestamp,
}
impl<'a> From<GetOfferToJudgeBorrowed<'a>> for GetOfferToJudge {
    fn from(
        GetOfferToJudgeBorrowed {
            id,
            amount,
            status,
            valid_until,
        }: GetOfferToJudgeBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            amount,
            status: status.into(),
            valid_until,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct Promise {
    pub id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub contact_attempt_id: Option<uuid::Uuid>,
    pub agent_id: Option<uuid::Uuid>,
    pub campaign_id: Option<uuid::Uuid>,
    pub amount: rust_decimal::Decimal,
    pub currency: String,
    pub promised_at: jiff::Timestamp,
    pub due_date: jiff::civil::Date,
    pub status: String,
    pub paid_amount: rust_decimal::Decimal,
    pub resolved_at: Option<jiff::Timestamp>,
    pub recorded_by: Option<uuid::Uuid>,
    pub created_at: jiff::Timestamp,
}
pub struct PromiseBorrowed<'a> {
    pub id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub contact_attempt_id: Option<uuid::Uuid>,
    pub agent_id: Option<uuid::Uuid>,
    pub campaign_id: Option<uuid::Uuid>,
    pub amount: rust_decimal::Decimal,
    pub currency: &'a str,
    pub promised_at: jiff::Timestamp,
    pub due_date: jiff::civil::Date,
    pub status: &'a str,
    pub paid_amount: rust_decimal::Decimal,
    pub resolved_at: Option<jiff::Timestamp>,
    pub recorded_by: Option<uuid::Uuid>,
    pub created_at: jiff::Timestamp,
}
impl<'a> From<PromiseBorrowed<'a>> for Promise {
    fn from(
        PromiseBorrowed {
            id,
            customer_id,
            contact_attempt_id,
            agent_id,
            campaign_id,
            amount,
            currency,
            promised_at,
            due_date,
            status,
            paid_amount,
            resolved_at,
            recorded_by,
            created_at,
        }: PromiseBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            customer_id,
            contact_attempt_id,
            agent_id,
            campaign_id,
            amount,
            currency: currency.into(),
            promised_at,
            due_date,
            status: status.into(),
            paid_amount,
            resolved_at,
            recorded_by,
            created_at,
        }
    }
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct FindPaymentAccount {
    pub organization_id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct ListAccountsToJudge {
    pub organization_id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
}
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    pub id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub contact_attempt_id: Option<uuid::Uuid>,
    pub agent_id: Option<uuid::Uuid>,
    pub total_amount: rust_decimal::Decimal,
    pub currency: String,
    pub frequency: String,
    pub status: String,
    pub proposed_by: Option<uuid::Uuid>,
    pub activated_at: Option<jiff::Timestamp>,
    pub created_at: jiff::Timestamp,
}
pub struct PlanBorrowed<'a> {
    pub id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub contact_attempt_id: Option<uuid::Uuid>,
    pub agent_id: Option<uuid::Uuid>,
    pub total_amount: rust_decimal::Decimal,
    pub currency: &'a str,
    pub frequency: &'a str,
    pub status: &'a str,
    pub proposed_by: Option<uuid::Uuid>,
    pub activated_at: Option<jiff::Timestamp>,
    pub created_at: jiff::Timestamp,
}
impl<'a> From<PlanBorrowed<'a>> for Plan {
    fn from(
        PlanBorrowed {
            id,
            customer_id,
            contact_attempt_id,
            agent_id,
            total_amount,
            currency,
            frequency,
            status,
            proposed_by,
            activated_at,
            created_at,
        }: PlanBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            customer_id,
            contact_attempt_id,
            agent_id,
            total_amount,
            currency: currency.into(),
            frequency: frequency.into(),
            status: status.into(),
            proposed_by,
            activated_at,
            created_at,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    pub id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub contact_attempt_id: Option<uuid::Uuid>,
    pub agent_id: Option<uuid::Uuid>,
    pub amount: rust_decimal::Decimal,
    pub balance_at_offer: rust_decimal::Decimal,
    pub currency: String,
    pub status: String,
    pub valid_until: jiff::Timestamp,
    pub proposed_by: Option<uuid::Uuid>,
    pub accepted_at: Option<jiff::Timestamp>,
    pub created_at: jiff::Timestamp,
}
pub struct OfferBorrowed<'a> {
    pub id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub contact_attempt_id: Option<uuid::Uuid>,
    pub agent_id: Option<uuid::Uuid>,
    pub amount: rust_decimal::Decimal,
    pub balance_at_offer: rust_decimal::Decimal,
    pub currency: &'a str,
    pub status: &'a str,
    pub valid_until: jiff::Timestamp,
    pub proposed_by: Option<uuid::Uuid>,
    pub accepted_at: Option<jiff::Timestamp>,
    pub created_at: jiff::Timestamp,
}
impl<'a> From<OfferBorrowed<'a>> for Offer {
    fn from(
        OfferBorrowed {
            id,
            customer_id,
            contact_attempt_id,
            agent_id,
            amount,
            balance_at_offer,
            currency,
            status,
            valid_until,
            proposed_by,
            accepted_at,
            created_at,
        }: OfferBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            customer_id,
            contact_attempt_id,
            agent_id,
            amount,
            balance_at_offer,
            currency: currency.into(),
            status: status.into(),
            valid_until,
            proposed_by,
            accepted_at,
            created_at,
        }
    }
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
pub struct LockAccountQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<LockAccountBorrowed, tokio_postgres::Error>,
    mapper: fn(LockAccountBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> LockAccountQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(LockAccountBorrowed) -> R,
    ) -> LockAccountQuery<'c, 'a, 's, C, R, N> {
        LockAccountQuery {
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
pub struct FindCreditableAttemptQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<FindCreditableAttempt, tokio_postgres::Error>,
    mapper: fn(FindCreditableAttempt) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> FindCreditableAttemptQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(FindCreditableAttempt) -> R,
    ) -> FindCreditableAttemptQuery<'c, 'a, 's, C, R, N> {
        FindCreditableAttemptQuery {
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
pub struct PaymentQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<PaymentBorrowed, tokio_postgres::Error>,
    mapper: fn(PaymentBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> PaymentQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(PaymentBorrowed) -> R) -> PaymentQuery<'c, 'a, 's, C, R, N> {
        PaymentQuery {
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
pub struct ListPromisesToJudgeQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor:
        fn(&tokio_postgres::Row) -> Result<ListPromisesToJudgeBorrowed, tokio_postgres::Error>,
    mapper: fn(ListPromisesToJudgeBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ListPromisesToJudgeQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(ListPromisesToJudgeBorrowed) -> R,
    ) -> ListPromisesToJudgeQuery<'c, 'a, 's, C, R, N> {
        ListPromisesToJudgeQuery {
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
pub struct GetPlanToJudgeQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<GetPlanToJudgeBorrowed, tokio_postgres::Error>,
    mapper: fn(GetPlanToJudgeBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> GetPlanToJudgeQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(GetPlanToJudgeBorrowed) -> R,
    ) -> GetPlanToJudgeQuery<'c, 'a, 's, C, R, N> {
        GetPlanToJudgeQuery {
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
pub struct ListInstalmentsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ListInstalmentsBorrowed, tokio_postgres::Error>,
    mapper: fn(ListInstalmentsBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ListInstalmentsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(ListInstalmentsBorrowed) -> R,
    ) -> ListInstalmentsQuery<'c, 'a, 's, C, R, N> {
        ListInstalmentsQuery {
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
pub struct I16Query<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<i16, tokio_postgres::Error>,
    mapper: fn(i16) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> I16Query<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(i16) -> R) -> I16Query<'c, 'a, 's, C, R, N> {
        I16Query {
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
pub struct GetOfferToJudgeQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<GetOfferToJudgeBorrowed, tokio_postgres::Error>,
    mapper: fn(GetOfferToJudgeBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> GetOfferToJudgeQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(GetOfferToJudgeBorrowed) -> R,
    ) -> GetOfferToJudgeQuery<'c, 'a, 's, C, R, N> {
        GetOfferToJudgeQuery {
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
pub struct PromiseQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<PromiseBorrowed, tokio_postgres::Error>,
    mapper: fn(PromiseBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> PromiseQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(PromiseBorrowed) -> R) -> PromiseQuery<'c, 'a, 's, C, R, N> {
        PromiseQuery {
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
pub struct FindPaymentAccountQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<FindPaymentAccount, tokio_postgres::Error>,
    mapper: fn(FindPaymentAccount) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> FindPaymentAccountQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(FindPaymentAccount) -> R,
    ) -> FindPaymentAccountQuery<'c, 'a, 's, C, R, N> {
        FindPaymentAccountQuery {
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
pub struct ListAccountsToJudgeQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ListAccountsToJudge, tokio_postgres::Error>,
    mapper: fn(ListAccountsToJudge) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ListAccountsToJudgeQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(ListAccountsToJudge) -> R,
    ) -> ListAccountsToJudgeQuery<'c, 'a, 's, C, R, N> {
        ListAccountsToJudgeQuery {
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
pub struct PlanQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<PlanBorrowed, tokio_postgres::Error>,
    mapper: fn(PlanBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> PlanQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(PlanBorrowed) -> R) -> PlanQuery<'c, 'a, 's, C, R, N> {
        PlanQuery {
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
pub struct OfferQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<OfferBorrowed, tokio_postgres::Error>,
    mapper: fn(OfferBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> OfferQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(OfferBorrowed) -> R) -> OfferQuery<'c, 'a, 's, C, R, N> {
        OfferQuery {
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
pub struct LockAccountStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock_account() -> LockAccountStmt {
    LockAccountStmt(
        "SELECT c.id, c.balance, c.currency, c.status, c.deleted_at, o.time_zone FROM customers c JOIN organizations o ON o.id = c.organization_id WHERE c.organization_id = $1 AND c.id = $2 FOR UPDATE OF c",
        None,
    )
}
impl LockAccountStmt {
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
    ) -> LockAccountQuery<'c, 'a, 's, C, LockAccount, 2> {
        LockAccountQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<LockAccountBorrowed, tokio_postgres::Error> {
                    Ok(LockAccountBorrowed {
                        id: row.try_get(0)?,
                        balance: row.try_get(1)?,
                        currency: row.try_get(2)?,
                        status: row.try_get(3)?,
                        deleted_at: row.try_get(4)?,
                        time_zone: row.try_get(5)?,
                    })
                },
            mapper: |it| LockAccount::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        LockAccountParams,
        LockAccountQuery<'c, 'a, 's, C, LockAccount, 2>,
        C,
    > for LockAccountStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a LockAccountParams,
    ) -> LockAccountQuery<'c, 'a, 's, C, LockAccount, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct FindCreditableAttemptStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn find_creditable_attempt() -> FindCreditableAttemptStmt {
    FindCreditableAttemptStmt(
        "SELECT id, agent_id, campaign_id FROM contact_attempts WHERE organization_id = $1 AND customer_id = $2 AND channel = 'voice' AND right_party AND started_at > $3 AND started_at <= $4 ORDER BY started_at DESC, id DESC LIMIT 1",
        None,
    )
}
impl FindCreditableAttemptStmt {
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
        since: &'a jiff::Timestamp,
        until: &'a jiff::Timestamp,
    ) -> FindCreditableAttemptQuery<'c, 'a, 's, C, FindCreditableAttempt, 4> {
        FindCreditableAttemptQuery {
            client,
            params: [organization_id, customer_id, since, until],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<FindCreditableAttempt, tokio_postgres::Error> {
                    Ok(FindCreditableAttempt {
                        id: row.try_get(0)?,
                        agent_id: row.try_get(1)?,
                        campaign_id: row.try_get(2)?,
                    })
                },
            mapper: |it| FindCreditableAttempt::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        FindCreditableAttemptParams,
        FindCreditableAttemptQuery<'c, 'a, 's, C, FindCreditableAttempt, 4>,
        C,
    > for FindCreditableAttemptStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a FindCreditableAttemptParams,
    ) -> FindCreditableAttemptQuery<'c, 'a, 's, C, FindCreditableAttempt, 4> {
        self.bind(
            client,
            &params.organization_id,
            &params.customer_id,
            &params.since,
            &params.until,
        )
    }
}
pub struct GetPaymentStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_payment() -> GetPaymentStmt {
    GetPaymentStmt(
        "SELECT p.id, p.customer_id, p.kind, p.amount, p.currency, p.status, p.method, p.cleared_at, p.original_payment_id, p.plan_id, p.instalment_position, p.settlement_offer_id, p.promise_id, p.contact_attempt_id, p.agent_id, p.campaign_id, p.provider, p.provider_payment_id, p.reference, p.note, p.recorded_by, p.created_at, coalesce((SELECT sum(r.amount) FROM payment_records r WHERE r.organization_id = p.organization_id AND r.original_payment_id = p.id AND r.status = 'cleared'), 0)::numeric AS given_back FROM payment_records p WHERE p.organization_id = $1 AND p.id = $2",
        None,
    )
}
impl GetPaymentStmt {
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
    ) -> PaymentQuery<'c, 'a, 's, C, Payment, 2> {
        PaymentQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<PaymentBorrowed, tokio_postgres::Error> {
                    Ok(PaymentBorrowed {
                        id: row.try_get(0)?,
                        customer_id: row.try_get(1)?,
                        kind: row.try_get(2)?,
                        amount: row.try_get(3)?,
                        currency: row.try_get(4)?,
                        status: row.try_get(5)?,
                        method: row.try_get(6)?,
                        cleared_at: row.try_get(7)?,
                        original_payment_id: row.try_get(8)?,
                        plan_id: row.try_get(9)?,
                        instalment_position: row.try_get(10)?,
                        settlement_offer_id: row.try_get(11)?,
                        promise_id: row.try_get(12)?,
                        contact_attempt_id: row.try_get(13)?,
                        agent_id: row.try_get(14)?,
                        campaign_id: row.try_get(15)?,
                        provider: row.try_get(16)?,
                        provider_payment_id: row.try_get(17)?,
                        reference: row.try_get(18)?,
                        note: row.try_get(19)?,
                        recorded_by: row.try_get(20)?,
                        created_at: row.try_get(21)?,
                        given_back: row.try_get(22)?,
                    })
                },
            mapper: |it| Payment::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetPaymentParams,
        PaymentQuery<'c, 'a, 's, C, Payment, 2>,
        C,
    > for GetPaymentStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetPaymentParams,
    ) -> PaymentQuery<'c, 'a, 's, C, Payment, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct GetPaymentOfProviderStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_payment_of_provider() -> GetPaymentOfProviderStmt {
    GetPaymentOfProviderStmt(
        "SELECT p.id, p.customer_id, p.kind, p.amount, p.currency, p.status, p.method, p.cleared_at, p.original_payment_id, p.plan_id, p.instalment_position, p.settlement_offer_id, p.promise_id, p.contact_attempt_id, p.agent_id, p.campaign_id, p.provider, p.provider_payment_id, p.reference, p.note, p.recorded_by, p.created_at, coalesce((SELECT sum(r.amount) FROM payment_records r WHERE r.organization_id = p.organization_id AND r.original_payment_id = p.id AND r.status = 'cleared'), 0)::numeric AS given_back FROM payment_records p WHERE p.organization_id = $1 AND p.provider = $2 AND p.provider_payment_id = $3 AND p.kind = $4",
        None,
    )
}
impl GetPaymentOfProviderStmt {
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
    >(
        &'s self,
        client: &'c C,
        organization_id: &'a uuid::Uuid,
        provider: &'a T1,
        provider_payment_id: &'a T2,
        kind: &'a T3,
    ) -> PaymentQuery<'c, 'a, 's, C, Payment, 4> {
        PaymentQuery {
            client,
            params: [organization_id, provider, provider_payment_id, kind],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<PaymentBorrowed, tokio_postgres::Error> {
                    Ok(PaymentBorrowed {
                        id: row.try_get(0)?,
                        customer_id: row.try_get(1)?,
                        kind: row.try_get(2)?,
                        amount: row.try_get(3)?,
                        currency: row.try_get(4)?,
                        status: row.try_get(5)?,
                        method: row.try_get(6)?,
                        cleared_at: row.try_get(7)?,
                        original_payment_id: row.try_get(8)?,
                        plan_id: row.try_get(9)?,
                        instalment_position: row.try_get(10)?,
                        settlement_offer_id: row.try_get(11)?,
                        promise_id: row.try_get(12)?,
                        contact_attempt_id: row.try_get(13)?,
                        agent_id: row.try_get(14)?,
                        campaign_id: row.try_get(15)?,
                        provider: row.try_get(16)?,
                        provider_payment_id: row.try_get(17)?,
                        reference: row.try_get(18)?,
                        note: row.try_get(19)?,
                        recorded_by: row.try_get(20)?,
                        created_at: row.try_get(21)?,
                        given_back: row.try_get(22)?,
                    })
                },
            mapper: |it| Payment::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::StringSql, T3: crate::StringSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetPaymentOfProviderParams<T1, T2, T3>,
        PaymentQuery<'c, 'a, 's, C, Payment, 4>,
        C,
    > for GetPaymentOfProviderStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetPaymentOfProviderParams<T1, T2, T3>,
    ) -> PaymentQuery<'c, 'a, 's, C, Payment, 4> {
        self.bind(
            client,
            &params.organization_id,
            &params.provider,
            &params.provider_payment_id,
            &params.kind,
        )
    }
}
pub struct ListPaymentsGivenBackStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_payments_given_back() -> ListPaymentsGivenBackStmt {
    ListPaymentsGivenBackStmt(
        "SELECT p.id, p.customer_id, p.kind, p.amount, p.currency, p.status, p.method, p.cleared_at, p.original_payment_id, p.plan_id, p.instalment_position, p.settlement_offer_id, p.promise_id, p.contact_attempt_id, p.agent_id, p.campaign_id, p.provider, p.provider_payment_id, p.reference, p.note, p.recorded_by, p.created_at, 0::numeric AS given_back FROM payment_records p WHERE p.organization_id = $1 AND p.original_payment_id = $2 ORDER BY p.created_at, p.id",
        None,
    )
}
impl ListPaymentsGivenBackStmt {
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
        original_payment_id: &'a uuid::Uuid,
    ) -> PaymentQuery<'c, 'a, 's, C, Payment, 2> {
        PaymentQuery {
            client,
            params: [organization_id, original_payment_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<PaymentBorrowed, tokio_postgres::Error> {
                    Ok(PaymentBorrowed {
                        id: row.try_get(0)?,
                        customer_id: row.try_get(1)?,
                        kind: row.try_get(2)?,
                        amount: row.try_get(3)?,
                        currency: row.try_get(4)?,
                        status: row.try_get(5)?,
                        method: row.try_get(6)?,
                        cleared_at: row.try_get(7)?,
                        original_payment_id: row.try_get(8)?,
                        plan_id: row.try_get(9)?,
                        instalment_position: row.try_get(10)?,
                        settlement_offer_id: row.try_get(11)?,
                        promise_id: row.try_get(12)?,
                        contact_attempt_id: row.try_get(13)?,
                        agent_id: row.try_get(14)?,
                        campaign_id: row.try_get(15)?,
                        provider: row.try_get(16)?,
                        provider_payment_id: row.try_get(17)?,
                        reference: row.try_get(18)?,
                        note: row.try_get(19)?,
                        recorded_by: row.try_get(20)?,
                        created_at: row.try_get(21)?,
                        given_back: row.try_get(22)?,
                    })
                },
            mapper: |it| Payment::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListPaymentsGivenBackParams,
        PaymentQuery<'c, 'a, 's, C, Payment, 2>,
        C,
    > for ListPaymentsGivenBackStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListPaymentsGivenBackParams,
    ) -> PaymentQuery<'c, 'a, 's, C, Payment, 2> {
        self.bind(client, &params.organization_id, &params.original_payment_id)
    }
}
pub struct InsertPaymentStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_payment() -> InsertPaymentStmt {
    InsertPaymentStmt(
        "INSERT INTO payment_records (id, organization_id, customer_id, kind, amount, currency, status, method, cleared_at, original_payment_id, plan_id, instalment_position, settlement_offer_id, promise_id, contact_attempt_id, agent_id, campaign_id, provider, provider_payment_id, reference, note, recorded_by, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $23) RETURNING id",
        None,
    )
}
impl InsertPaymentStmt {
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
    >(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
        organization_id: &'a uuid::Uuid,
        customer_id: &'a uuid::Uuid,
        kind: &'a T1,
        amount: &'a rust_decimal::Decimal,
        currency: &'a T2,
        status: &'a T3,
        method: &'a T4,
        cleared_at: &'a Option<jiff::Timestamp>,
        original_payment_id: &'a Option<uuid::Uuid>,
        plan_id: &'a Option<uuid::Uuid>,
        instalment_position: &'a Option<i16>,
        settlement_offer_id: &'a Option<uuid::Uuid>,
        promise_id: &'a Option<uuid::Uuid>,
        contact_attempt_id: &'a Option<uuid::Uuid>,
        agent_id: &'a Option<uuid::Uuid>,
        campaign_id: &'a Option<uuid::Uuid>,
        provider: &'a Option<T5>,
        provider_payment_id: &'a Option<T6>,
        reference: &'a Option<T7>,
        note: &'a Option<T8>,
        recorded_by: &'a Option<uuid::Uuid>,
        now: &'a jiff::Timestamp,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 23> {
        UuidUuidQuery {
            client,
            params: [
                id,
                organization_id,
                customer_id,
                kind,
                amount,
                currency,
                status,
                method,
                cleared_at,
                original_payment_id,
                plan_id,
                instalment_position,
                settlement_offer_id,
                promise_id,
                contact_attempt_id,
                agent_id,
                campaign_id,
                provider,
                provider_payment_id,
                reference,
                note,
                recorded_by,
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
>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        InsertPaymentParams<T1, T2, T3, T4, T5, T6, T7, T8>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 23>,
        C,
    > for InsertPaymentStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertPaymentParams<T1, T2, T3, T4, T5, T6, T7, T8>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 23> {
        self.bind(
            client,
            &params.id,
            &params.organization_id,
            &params.customer_id,
            &params.kind,
            &params.amount,
            &params.currency,
            &params.status,
            &params.method,
            &params.cleared_at,
            &params.original_payment_id,
            &params.plan_id,
            &params.instalment_position,
            &params.settlement_offer_id,
            &params.promise_id,
            &params.contact_attempt_id,
            &params.agent_id,
            &params.campaign_id,
            &params.provider,
            &params.provider_payment_id,
            &params.reference,
            &params.note,
            &params.recorded_by,
            &params.now,
        )
    }
}
pub struct ClearPaymentStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn clear_payment() -> ClearPaymentStmt {
    ClearPaymentStmt(
        "UPDATE payment_records SET status = 'cleared', cleared_at = $1, amount = $2, method = $3, plan_id = $4, instalment_position = $5, settlement_offer_id = $6, promise_id = $7, contact_attempt_id = $8, agent_id = $9, campaign_id = $10 WHERE organization_id = $11 AND id = $12 AND status <> 'cleared' RETURNING id",
        None,
    )
}
impl ClearPaymentStmt {
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
        cleared_at: &'a jiff::Timestamp,
        amount: &'a rust_decimal::Decimal,
        method: &'a T1,
        plan_id: &'a Option<uuid::Uuid>,
        instalment_position: &'a Option<i16>,
        settlement_offer_id: &'a Option<uuid::Uuid>,
        promise_id: &'a Option<uuid::Uuid>,
        contact_attempt_id: &'a Option<uuid::Uuid>,
        agent_id: &'a Option<uuid::Uuid>,
        campaign_id: &'a Option<uuid::Uuid>,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 12> {
        UuidUuidQuery {
            client,
            params: [
                cleared_at,
                amount,
                method,
                plan_id,
                instalment_position,
                settlement_offer_id,
                promise_id,
                contact_attempt_id,
                agent_id,
                campaign_id,
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
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ClearPaymentParams<T1>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 12>,
        C,
    > for ClearPaymentStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ClearPaymentParams<T1>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 12> {
        self.bind(
            client,
            &params.cleared_at,
            &params.amount,
            &params.method,
            &params.plan_id,
            &params.instalment_position,
            &params.settlement_offer_id,
            &params.promise_id,
            &params.contact_attempt_id,
            &params.agent_id,
            &params.campaign_id,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct SetPaymentStatusStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn set_payment_status() -> SetPaymentStatusStmt {
    SetPaymentStatusStmt(
        "UPDATE payment_records SET status = $1 WHERE organization_id = $2 AND id = $3 AND status = 'pending' RETURNING id",
        None,
    )
}
impl SetPaymentStatusStmt {
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
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        UuidUuidQuery {
            client,
            params: [status, organization_id, id],
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
        SetPaymentStatusParams<T1>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3>,
        C,
    > for SetPaymentStatusStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a SetPaymentStatusParams<T1>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        self.bind(client, &params.status, &params.organization_id, &params.id)
    }
}
pub struct InsertLedgerEntryStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_ledger_entry() -> InsertLedgerEntryStmt {
    InsertLedgerEntryStmt(
        "INSERT INTO ledger_entries (id, organization_id, customer_id, kind, amount, currency, balance_after, payment_id, reason, created_by, occurred_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id",
        None,
    )
}
impl InsertLedgerEntryStmt {
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
    >(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
        organization_id: &'a uuid::Uuid,
        customer_id: &'a uuid::Uuid,
        kind: &'a T1,
        amount: &'a rust_decimal::Decimal,
        currency: &'a T2,
        balance_after: &'a rust_decimal::Decimal,
        payment_id: &'a Option<uuid::Uuid>,
        reason: &'a Option<T3>,
        created_by: &'a Option<uuid::Uuid>,
        occurred_at: &'a jiff::Timestamp,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 11> {
        UuidUuidQuery {
            client,
            params: [
                id,
                organization_id,
                customer_id,
                kind,
                amount,
                currency,
                balance_after,
                payment_id,
                reason,
                created_by,
                occurred_at,
            ],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::StringSql, T3: crate::StringSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        InsertLedgerEntryParams<T1, T2, T3>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 11>,
        C,
    > for InsertLedgerEntryStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertLedgerEntryParams<T1, T2, T3>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 11> {
        self.bind(
            client,
            &params.id,
            &params.organization_id,
            &params.customer_id,
            &params.kind,
            &params.amount,
            &params.currency,
            &params.balance_after,
            &params.payment_id,
            &params.reason,
            &params.created_by,
            &params.occurred_at,
        )
    }
}
pub struct MoveBalanceStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn move_balance() -> MoveBalanceStmt {
    MoveBalanceStmt(
        "UPDATE customers SET balance = balance + $1 WHERE organization_id = $2 AND id = $3 RETURNING balance",
        None,
    )
}
impl MoveBalanceStmt {
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
        amount: &'a rust_decimal::Decimal,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> RustdecimalDecimalQuery<'c, 'a, 's, C, rust_decimal::Decimal, 3> {
        RustdecimalDecimalQuery {
            client,
            params: [amount, organization_id, id],
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
        MoveBalanceParams,
        RustdecimalDecimalQuery<'c, 'a, 's, C, rust_decimal::Decimal, 3>,
        C,
    > for MoveBalanceStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a MoveBalanceParams,
    ) -> RustdecimalDecimalQuery<'c, 'a, 's, C, rust_decimal::Decimal, 3> {
        self.bind(client, &params.amount, &params.organization_id, &params.id)
    }
}
pub struct SetLastPaidStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn set_last_paid() -> SetLastPaidStmt {
    SetLastPaidStmt(
        "UPDATE customers SET last_paid_at = greatest(last_paid_at, $1) WHERE organization_id = $2 AND id = $3 RETURNING id",
        None,
    )
}
impl SetLastPaidStmt {
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
        last_paid_at: &'a jiff::Timestamp,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        UuidUuidQuery {
            client,
            params: [last_paid_at, organization_id, id],
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
        SetLastPaidParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3>,
        C,
    > for SetLastPaidStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a SetLastPaidParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        self.bind(
            client,
            &params.last_paid_at,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct SetAccountStatusStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn set_account_status() -> SetAccountStatusStmt {
    SetAccountStatusStmt(
        "UPDATE customers SET status = $1 WHERE organization_id = $2 AND id = $3 AND status <> $1 RETURNING id",
        None,
    )
}
impl SetAccountStatusStmt {
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
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        UuidUuidQuery {
            client,
            params: [status, organization_id, id],
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
        SetAccountStatusParams<T1>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3>,
        C,
    > for SetAccountStatusStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a SetAccountStatusParams<T1>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        self.bind(client, &params.status, &params.organization_id, &params.id)
    }
}
pub struct HasPaidSettlementStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn has_paid_settlement() -> HasPaidSettlementStmt {
    HasPaidSettlementStmt(
        "SELECT EXISTS (SELECT FROM settlement_offers WHERE organization_id = $1 AND customer_id = $2 AND status = 'paid') AS settled",
        None,
    )
}
impl HasPaidSettlementStmt {
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
        HasPaidSettlementParams,
        BoolQuery<'c, 'a, 's, C, bool, 2>,
        C,
    > for HasPaidSettlementStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a HasPaidSettlementParams,
    ) -> BoolQuery<'c, 'a, 's, C, bool, 2> {
        self.bind(client, &params.organization_id, &params.customer_id)
    }
}
pub struct ListPromisesToJudgeStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_promises_to_judge() -> ListPromisesToJudgeStmt {
    ListPromisesToJudgeStmt(
        "SELECT id, amount, promised_at, due_date, status, paid_amount, recorded_by FROM promises_to_pay WHERE organization_id = $1 AND customer_id = $2 AND status <> 'cancelled' ORDER BY due_date, id",
        None,
    )
}
impl ListPromisesToJudgeStmt {
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
    ) -> ListPromisesToJudgeQuery<'c, 'a, 's, C, ListPromisesToJudge, 2> {
        ListPromisesToJudgeQuery {
            client,
            params: [organization_id, customer_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<ListPromisesToJudgeBorrowed, tokio_postgres::Error> {
                Ok(ListPromisesToJudgeBorrowed {
                    id: row.try_get(0)?,
                    amount: row.try_get(1)?,
                    promised_at: row.try_get(2)?,
                    due_date: row.try_get(3)?,
                    status: row.try_get(4)?,
                    paid_amount: row.try_get(5)?,
                    recorded_by: row.try_get(6)?,
                })
            },
            mapper: |it| ListPromisesToJudge::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListPromisesToJudgeParams,
        ListPromisesToJudgeQuery<'c, 'a, 's, C, ListPromisesToJudge, 2>,
        C,
    > for ListPromisesToJudgeStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListPromisesToJudgeParams,
    ) -> ListPromisesToJudgeQuery<'c, 'a, 's, C, ListPromisesToJudge, 2> {
        self.bind(client, &params.organization_id, &params.customer_id)
    }
}
pub struct SumPaidForPromiseStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn sum_paid_for_promise() -> SumPaidForPromiseStmt {
    SumPaidForPromiseStmt(
        "SELECT coalesce(sum(CASE kind WHEN 'payment' THEN amount ELSE -amount END), 0)::numeric AS paid FROM payment_records WHERE organization_id = $1 AND promise_id = $2 AND status = 'cleared' AND cleared_at < $3",
        None,
    )
}
impl SumPaidForPromiseStmt {
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
        promise_id: &'a uuid::Uuid,
        until: &'a jiff::Timestamp,
    ) -> RustdecimalDecimalQuery<'c, 'a, 's, C, rust_decimal::Decimal, 3> {
        RustdecimalDecimalQuery {
            client,
            params: [organization_id, promise_id, until],
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
        SumPaidForPromiseParams,
        RustdecimalDecimalQuery<'c, 'a, 's, C, rust_decimal::Decimal, 3>,
        C,
    > for SumPaidForPromiseStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a SumPaidForPromiseParams,
    ) -> RustdecimalDecimalQuery<'c, 'a, 's, C, rust_decimal::Decimal, 3> {
        self.bind(
            client,
            &params.organization_id,
            &params.promise_id,
            &params.until,
        )
    }
}
pub struct SetPromiseStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn set_promise() -> SetPromiseStmt {
    SetPromiseStmt(
        "UPDATE promises_to_pay SET status = $1, paid_amount = $2, resolved_at = $3 WHERE organization_id = $4 AND id = $5 RETURNING id",
        None,
    )
}
impl SetPromiseStmt {
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
        paid_amount: &'a rust_decimal::Decimal,
        resolved_at: &'a Option<jiff::Timestamp>,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5> {
        UuidUuidQuery {
            client,
            params: [status, paid_amount, resolved_at, organization_id, id],
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
        SetPromiseParams<T1>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5>,
        C,
    > for SetPromiseStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a SetPromiseParams<T1>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5> {
        self.bind(
            client,
            &params.status,
            &params.paid_amount,
            &params.resolved_at,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct GetPlanToJudgeStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_plan_to_judge() -> GetPlanToJudgeStmt {
    GetPlanToJudgeStmt(
        "SELECT id, status, proposed_by, EXISTS (SELECT FROM payment_plans other WHERE other.organization_id = p.organization_id AND other.customer_id = p.customer_id AND other.id <> p.id AND other.status IN ('proposed', 'active')) AS another_open FROM payment_plans p WHERE organization_id = $1 AND customer_id = $2 AND (status = 'active' OR (status = 'completed' AND id = $3)) ORDER BY status = 'completed' DESC LIMIT 1",
        None,
    )
}
impl GetPlanToJudgeStmt {
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
        touched: &'a uuid::Uuid,
    ) -> GetPlanToJudgeQuery<'c, 'a, 's, C, GetPlanToJudge, 3> {
        GetPlanToJudgeQuery {
            client,
            params: [organization_id, customer_id, touched],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<GetPlanToJudgeBorrowed, tokio_postgres::Error> {
                Ok(GetPlanToJudgeBorrowed {
                    id: row.try_get(0)?,
                    status: row.try_get(1)?,
                    proposed_by: row.try_get(2)?,
                    another_open: row.try_get(3)?,
                })
            },
            mapper: |it| GetPlanToJudge::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetPlanToJudgeParams,
        GetPlanToJudgeQuery<'c, 'a, 's, C, GetPlanToJudge, 3>,
        C,
    > for GetPlanToJudgeStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetPlanToJudgeParams,
    ) -> GetPlanToJudgeQuery<'c, 'a, 's, C, GetPlanToJudge, 3> {
        self.bind(
            client,
            &params.organization_id,
            &params.customer_id,
            &params.touched,
        )
    }
}
pub struct ListInstalmentsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_instalments() -> ListInstalmentsStmt {
    ListInstalmentsStmt(
        "SELECT position, due_date, amount, paid_amount, status, paid_at FROM plan_instalments WHERE organization_id = $1 AND plan_id = $2 ORDER BY position",
        None,
    )
}
impl ListInstalmentsStmt {
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
        plan_id: &'a uuid::Uuid,
    ) -> ListInstalmentsQuery<'c, 'a, 's, C, ListInstalments, 2> {
        ListInstalmentsQuery {
            client,
            params: [organization_id, plan_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<ListInstalmentsBorrowed, tokio_postgres::Error> {
                Ok(ListInstalmentsBorrowed {
                    position: row.try_get(0)?,
                    due_date: row.try_get(1)?,
                    amount: row.try_get(2)?,
                    paid_amount: row.try_get(3)?,
                    status: row.try_get(4)?,
                    paid_at: row.try_get(5)?,
                })
            },
            mapper: |it| ListInstalments::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListInstalmentsParams,
        ListInstalmentsQuery<'c, 'a, 's, C, ListInstalments, 2>,
        C,
    > for ListInstalmentsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListInstalmentsParams,
    ) -> ListInstalmentsQuery<'c, 'a, 's, C, ListInstalments, 2> {
        self.bind(client, &params.organization_id, &params.plan_id)
    }
}
pub struct SumPaidForPlanStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn sum_paid_for_plan() -> SumPaidForPlanStmt {
    SumPaidForPlanStmt(
        "SELECT coalesce(sum(CASE kind WHEN 'payment' THEN amount ELSE -amount END), 0)::numeric AS paid FROM payment_records WHERE organization_id = $1 AND plan_id = $2 AND status = 'cleared'",
        None,
    )
}
impl SumPaidForPlanStmt {
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
        plan_id: &'a uuid::Uuid,
    ) -> RustdecimalDecimalQuery<'c, 'a, 's, C, rust_decimal::Decimal, 2> {
        RustdecimalDecimalQuery {
            client,
            params: [organization_id, plan_id],
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
        SumPaidForPlanParams,
        RustdecimalDecimalQuery<'c, 'a, 's, C, rust_decimal::Decimal, 2>,
        C,
    > for SumPaidForPlanStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a SumPaidForPlanParams,
    ) -> RustdecimalDecimalQuery<'c, 'a, 's, C, rust_decimal::Decimal, 2> {
        self.bind(client, &params.organization_id, &params.plan_id)
    }
}
pub struct SetInstalmentStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn set_instalment() -> SetInstalmentStmt {
    SetInstalmentStmt(
        "UPDATE plan_instalments SET status = $1, paid_amount = $2, paid_at = $3 WHERE organization_id = $4 AND plan_id = $5 AND position = $6 RETURNING position",
        None,
    )
}
impl SetInstalmentStmt {
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
        paid_amount: &'a rust_decimal::Decimal,
        paid_at: &'a Option<jiff::Timestamp>,
        organization_id: &'a uuid::Uuid,
        plan_id: &'a uuid::Uuid,
        position: &'a i16,
    ) -> I16Query<'c, 'a, 's, C, i16, 6> {
        I16Query {
            client,
            params: [
                status,
                paid_amount,
                paid_at,
                organization_id,
                plan_id,
                position,
            ],
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
        SetInstalmentParams<T1>,
        I16Query<'c, 'a, 's, C, i16, 6>,
        C,
    > for SetInstalmentStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a SetInstalmentParams<T1>,
    ) -> I16Query<'c, 'a, 's, C, i16, 6> {
        self.bind(
            client,
            &params.status,
            &params.paid_amount,
            &params.paid_at,
            &params.organization_id,
            &params.plan_id,
            &params.position,
        )
    }
}
pub struct SetPlanStatusStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn set_plan_status() -> SetPlanStatusStmt {
    SetPlanStatusStmt(
        "UPDATE payment_plans SET status = $1 WHERE organization_id = $2 AND id = $3 RETURNING id",
        None,
    )
}
impl SetPlanStatusStmt {
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
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        UuidUuidQuery {
            client,
            params: [status, organization_id, id],
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
        SetPlanStatusParams<T1>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3>,
        C,
    > for SetPlanStatusStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a SetPlanStatusParams<T1>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        self.bind(client, &params.status, &params.organization_id, &params.id)
    }
}
pub struct GetOfferToJudgeStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_offer_to_judge() -> GetOfferToJudgeStmt {
    GetOfferToJudgeStmt(
        "SELECT id, amount, status, valid_until FROM settlement_offers WHERE organization_id = $1 AND customer_id = $2 AND (status IN ('proposed', 'approved', 'accepted') OR (status = 'paid' AND id = $3)) ORDER BY status = 'paid' DESC LIMIT 1",
        None,
    )
}
impl GetOfferToJudgeStmt {
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
        touched: &'a uuid::Uuid,
    ) -> GetOfferToJudgeQuery<'c, 'a, 's, C, GetOfferToJudge, 3> {
        GetOfferToJudgeQuery {
            client,
            params: [organization_id, customer_id, touched],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<GetOfferToJudgeBorrowed, tokio_postgres::Error> {
                Ok(GetOfferToJudgeBorrowed {
                    id: row.try_get(0)?,
                    amount: row.try_get(1)?,
                    status: row.try_get(2)?,
                    valid_until: row.try_get(3)?,
                })
            },
            mapper: |it| GetOfferToJudge::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetOfferToJudgeParams,
        GetOfferToJudgeQuery<'c, 'a, 's, C, GetOfferToJudge, 3>,
        C,
    > for GetOfferToJudgeStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetOfferToJudgeParams,
    ) -> GetOfferToJudgeQuery<'c, 'a, 's, C, GetOfferToJudge, 3> {
        self.bind(
            client,
            &params.organization_id,
            &params.customer_id,
            &params.touched,
        )
    }
}
pub struct SumPaidForOfferStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn sum_paid_for_offer() -> SumPaidForOfferStmt {
    SumPaidForOfferStmt(
        "SELECT coalesce(sum(CASE kind WHEN 'payment' THEN amount ELSE -amount END), 0)::numeric AS paid FROM payment_records WHERE organization_id = $1 AND settlement_offer_id = $2 AND status = 'cleared' AND (kind <> 'payment' OR cleared_at < $3)",
        None,
    )
}
impl SumPaidForOfferStmt {
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
        offer_id: &'a uuid::Uuid,
        until: &'a jiff::Timestamp,
    ) -> RustdecimalDecimalQuery<'c, 'a, 's, C, rust_decimal::Decimal, 3> {
        RustdecimalDecimalQuery {
            client,
            params: [organization_id, offer_id, until],
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
        SumPaidForOfferParams,
        RustdecimalDecimalQuery<'c, 'a, 's, C, rust_decimal::Decimal, 3>,
        C,
    > for SumPaidForOfferStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a SumPaidForOfferParams,
    ) -> RustdecimalDecimalQuery<'c, 'a, 's, C, rust_decimal::Decimal, 3> {
        self.bind(
            client,
            &params.organization_id,
            &params.offer_id,
            &params.until,
        )
    }
}
pub struct SetOfferStatusStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn set_offer_status() -> SetOfferStatusStmt {
    SetOfferStatusStmt(
        "UPDATE settlement_offers SET status = $1 WHERE organization_id = $2 AND id = $3 RETURNING id",
        None,
    )
}
impl SetOfferStatusStmt {
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
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        UuidUuidQuery {
            client,
            params: [status, organization_id, id],
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
        SetOfferStatusParams<T1>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3>,
        C,
    > for SetOfferStatusStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a SetOfferStatusParams<T1>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        self.bind(client, &params.status, &params.organization_id, &params.id)
    }
}
pub struct AcceptOfferStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn accept_offer() -> AcceptOfferStmt {
    AcceptOfferStmt(
        "UPDATE settlement_offers SET status = 'accepted', accepted_at = $1 WHERE organization_id = $2 AND id = $3 AND status = 'approved' RETURNING id",
        None,
    )
}
impl AcceptOfferStmt {
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
        AcceptOfferParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3>,
        C,
    > for AcceptOfferStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a AcceptOfferParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        self.bind(client, &params.now, &params.organization_id, &params.id)
    }
}
pub struct SumSettlementDiscountStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn sum_settlement_discount() -> SumSettlementDiscountStmt {
    SumSettlementDiscountStmt(
        "SELECT coalesce(sum(-amount), 0)::numeric AS discount FROM ledger_entries WHERE organization_id = $1 AND customer_id = $2 AND reason = $3 AND kind IN ('settlement_discount', 'adjustment')",
        None,
    )
}
impl SumSettlementDiscountStmt {
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
        customer_id: &'a uuid::Uuid,
        reason: &'a T1,
    ) -> RustdecimalDecimalQuery<'c, 'a, 's, C, rust_decimal::Decimal, 3> {
        RustdecimalDecimalQuery {
            client,
            params: [organization_id, customer_id, reason],
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
        SumSettlementDiscountParams<T1>,
        RustdecimalDecimalQuery<'c, 'a, 's, C, rust_decimal::Decimal, 3>,
        C,
    > for SumSettlementDiscountStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a SumSettlementDiscountParams<T1>,
    ) -> RustdecimalDecimalQuery<'c, 'a, 's, C, rust_decimal::Decimal, 3> {
        self.bind(
            client,
            &params.organization_id,
            &params.customer_id,
            &params.reason,
        )
    }
}
pub struct GetPromiseStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_promise() -> GetPromiseStmt {
    GetPromiseStmt(
        "SELECT id, customer_id, contact_attempt_id, agent_id, campaign_id, amount, currency, promised_at, due_date, status, paid_amount, resolved_at, recorded_by, created_at FROM promises_to_pay WHERE organization_id = $1 AND id = $2",
        None,
    )
}
impl GetPromiseStmt {
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
    ) -> PromiseQuery<'c, 'a, 's, C, Promise, 2> {
        PromiseQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<PromiseBorrowed, tokio_postgres::Error> {
                    Ok(PromiseBorrowed {
                        id: row.try_get(0)?,
                        customer_id: row.try_get(1)?,
                        contact_attempt_id: row.try_get(2)?,
                        agent_id: row.try_get(3)?,
                        campaign_id: row.try_get(4)?,
                        amount: row.try_get(5)?,
                        currency: row.try_get(6)?,
                        promised_at: row.try_get(7)?,
                        due_date: row.try_get(8)?,
                        status: row.try_get(9)?,
                        paid_amount: row.try_get(10)?,
                        resolved_at: row.try_get(11)?,
                        recorded_by: row.try_get(12)?,
                        created_at: row.try_get(13)?,
                    })
                },
            mapper: |it| Promise::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetPromiseParams,
        PromiseQuery<'c, 'a, 's, C, Promise, 2>,
        C,
    > for GetPromiseStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetPromiseParams,
    ) -> PromiseQuery<'c, 'a, 's, C, Promise, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct InsertPromiseStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_promise() -> InsertPromiseStmt {
    InsertPromiseStmt(
        "INSERT INTO promises_to_pay (id, organization_id, customer_id, contact_attempt_id, agent_id, campaign_id, amount, currency, promised_at, due_date, recorded_by, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $9, $9) RETURNING id",
        None,
    )
}
impl InsertPromiseStmt {
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
        agent_id: &'a Option<uuid::Uuid>,
        campaign_id: &'a Option<uuid::Uuid>,
        amount: &'a rust_decimal::Decimal,
        currency: &'a T1,
        now: &'a jiff::Timestamp,
        due_date: &'a jiff::civil::Date,
        recorded_by: &'a Option<uuid::Uuid>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 11> {
        UuidUuidQuery {
            client,
            params: [
                id,
                organization_id,
                customer_id,
                contact_attempt_id,
                agent_id,
                campaign_id,
                amount,
                currency,
                now,
                due_date,
                recorded_by,
            ],
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
        InsertPromiseParams<T1>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 11>,
        C,
    > for InsertPromiseStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertPromiseParams<T1>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 11> {
        self.bind(
            client,
            &params.id,
            &params.organization_id,
            &params.customer_id,
            &params.contact_attempt_id,
            &params.agent_id,
            &params.campaign_id,
            &params.amount,
            &params.currency,
            &params.now,
            &params.due_date,
            &params.recorded_by,
        )
    }
}
pub struct HasPendingPromiseStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn has_pending_promise() -> HasPendingPromiseStmt {
    HasPendingPromiseStmt(
        "SELECT EXISTS (SELECT FROM promises_to_pay WHERE organization_id = $1 AND customer_id = $2 AND status = 'pending') AS pending",
        None,
    )
}
impl HasPendingPromiseStmt {
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
        HasPendingPromiseParams,
        BoolQuery<'c, 'a, 's, C, bool, 2>,
        C,
    > for HasPendingPromiseStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a HasPendingPromiseParams,
    ) -> BoolQuery<'c, 'a, 's, C, bool, 2> {
        self.bind(client, &params.organization_id, &params.customer_id)
    }
}
pub struct CountPaymentsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn count_payments() -> CountPaymentsStmt {
    CountPaymentsStmt("SELECT app.table_count('payment_records') AS total", None)
}
impl CountPaymentsStmt {
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
pub struct FindPaymentAccountStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn find_payment_account() -> FindPaymentAccountStmt {
    FindPaymentAccountStmt(
        "SELECT organization_id, customer_id FROM app.find_payment_account($1, $2, $3)",
        None,
    )
}
impl FindPaymentAccountStmt {
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
        provider: &'a T1,
        payment: &'a T2,
        customer: &'a uuid::Uuid,
    ) -> FindPaymentAccountQuery<'c, 'a, 's, C, FindPaymentAccount, 3> {
        FindPaymentAccountQuery {
            client,
            params: [provider, payment, customer],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<FindPaymentAccount, tokio_postgres::Error> {
                    Ok(FindPaymentAccount {
                        organization_id: row.try_get(0)?,
                        customer_id: row.try_get(1)?,
                    })
                },
            mapper: |it| FindPaymentAccount::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::StringSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        FindPaymentAccountParams<T1, T2>,
        FindPaymentAccountQuery<'c, 'a, 's, C, FindPaymentAccount, 3>,
        C,
    > for FindPaymentAccountStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a FindPaymentAccountParams<T1, T2>,
    ) -> FindPaymentAccountQuery<'c, 'a, 's, C, FindPaymentAccount, 3> {
        self.bind(client, &params.provider, &params.payment, &params.customer)
    }
}
pub struct InsertProviderEventStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_provider_event() -> InsertProviderEventStmt {
    InsertProviderEventStmt(
        "INSERT INTO payment_provider_events (organization_id, provider, event_id, type, payment_id, received_at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING event_id",
        None,
    )
}
impl InsertProviderEventStmt {
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
    >(
        &'s self,
        client: &'c C,
        organization_id: &'a uuid::Uuid,
        provider: &'a T1,
        event_id: &'a T2,
        r#type: &'a T3,
        payment_id: &'a Option<uuid::Uuid>,
        now: &'a jiff::Timestamp,
    ) -> StringQuery<'c, 'a, 's, C, String, 6> {
        StringQuery {
            client,
            params: [organization_id, provider, event_id, r#type, payment_id, now],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it.into(),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::StringSql, T3: crate::StringSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        InsertProviderEventParams<T1, T2, T3>,
        StringQuery<'c, 'a, 's, C, String, 6>,
        C,
    > for InsertProviderEventStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertProviderEventParams<T1, T2, T3>,
    ) -> StringQuery<'c, 'a, 's, C, String, 6> {
        self.bind(
            client,
            &params.organization_id,
            &params.provider,
            &params.event_id,
            &params.r#type,
            &params.payment_id,
            &params.now,
        )
    }
}
pub struct FindProviderEventStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn find_provider_event() -> FindProviderEventStmt {
    FindProviderEventStmt(
        "SELECT event_id FROM payment_provider_events WHERE organization_id = $1 AND provider = $2 AND event_id = $3",
        None,
    )
}
impl FindProviderEventStmt {
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
        organization_id: &'a uuid::Uuid,
        provider: &'a T1,
        event_id: &'a T2,
    ) -> StringQuery<'c, 'a, 's, C, String, 3> {
        StringQuery {
            client,
            params: [organization_id, provider, event_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it.into(),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::StringSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        FindProviderEventParams<T1, T2>,
        StringQuery<'c, 'a, 's, C, String, 3>,
        C,
    > for FindProviderEventStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a FindProviderEventParams<T1, T2>,
    ) -> StringQuery<'c, 'a, 's, C, String, 3> {
        self.bind(
            client,
            &params.organization_id,
            &params.provider,
            &params.event_id,
        )
    }
}
pub struct SumRefundedByProviderStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn sum_refunded_by_provider() -> SumRefundedByProviderStmt {
    SumRefundedByProviderStmt(
        "SELECT coalesce(sum(amount), 0)::numeric AS refunded FROM payment_records WHERE organization_id = $1 AND original_payment_id = $2 AND kind = 'refund' AND status = 'cleared'",
        None,
    )
}
impl SumRefundedByProviderStmt {
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
        original_payment_id: &'a uuid::Uuid,
    ) -> RustdecimalDecimalQuery<'c, 'a, 's, C, rust_decimal::Decimal, 2> {
        RustdecimalDecimalQuery {
            client,
            params: [organization_id, original_payment_id],
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
        SumRefundedByProviderParams,
        RustdecimalDecimalQuery<'c, 'a, 's, C, rust_decimal::Decimal, 2>,
        C,
    > for SumRefundedByProviderStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a SumRefundedByProviderParams,
    ) -> RustdecimalDecimalQuery<'c, 'a, 's, C, rust_decimal::Decimal, 2> {
        self.bind(client, &params.organization_id, &params.original_payment_id)
    }
}
pub struct KeepUnmatchedEventStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn keep_unmatched_event() -> KeepUnmatchedEventStmt {
    KeepUnmatchedEventStmt(
        "INSERT INTO unmatched_payment_events (provider, event_id, payment, reason, event, received_at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING event_id",
        None,
    )
}
impl KeepUnmatchedEventStmt {
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
    >(
        &'s self,
        client: &'c C,
        provider: &'a T1,
        event_id: &'a T2,
        payment: &'a T3,
        reason: &'a T4,
        event: &'a T5,
        now: &'a jiff::Timestamp,
    ) -> StringQuery<'c, 'a, 's, C, String, 6> {
        StringQuery {
            client,
            params: [provider, event_id, payment, reason, event, now],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it.into(),
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
>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        KeepUnmatchedEventParams<T1, T2, T3, T4, T5>,
        StringQuery<'c, 'a, 's, C, String, 6>,
        C,
    > for KeepUnmatchedEventStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a KeepUnmatchedEventParams<T1, T2, T3, T4, T5>,
    ) -> StringQuery<'c, 'a, 's, C, String, 6> {
        self.bind(
            client,
            &params.provider,
            &params.event_id,
            &params.payment,
            &params.reason,
            &params.event,
            &params.now,
        )
    }
}
pub struct ListUnmatchedEventsOfPaymentStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_unmatched_events_of_payment() -> ListUnmatchedEventsOfPaymentStmt {
    ListUnmatchedEventsOfPaymentStmt(
        "SELECT event FROM unmatched_payment_events WHERE provider = $1 AND payment = $2 ORDER BY received_at, event_id",
        None,
    )
}
impl ListUnmatchedEventsOfPaymentStmt {
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
        provider: &'a T1,
        payment: &'a T2,
    ) -> SerdejsonValueQuery<'c, 'a, 's, C, serde_json::Value, 2> {
        SerdejsonValueQuery {
            client,
            params: [provider, payment],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| serde_json::from_str(it.0.get()).unwrap(),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::StringSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListUnmatchedEventsOfPaymentParams<T1, T2>,
        SerdejsonValueQuery<'c, 'a, 's, C, serde_json::Value, 2>,
        C,
    > for ListUnmatchedEventsOfPaymentStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListUnmatchedEventsOfPaymentParams<T1, T2>,
    ) -> SerdejsonValueQuery<'c, 'a, 's, C, serde_json::Value, 2> {
        self.bind(client, &params.provider, &params.payment)
    }
}
pub struct ListUnmatchedEventsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_unmatched_events() -> ListUnmatchedEventsStmt {
    ListUnmatchedEventsStmt(
        "SELECT event FROM unmatched_payment_events WHERE (received_at, event_id) > ($1, $2) ORDER BY received_at, event_id LIMIT $3",
        None,
    )
}
impl ListUnmatchedEventsStmt {
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
        after: &'a jiff::Timestamp,
        after_id: &'a T1,
        rows: &'a i64,
    ) -> SerdejsonValueQuery<'c, 'a, 's, C, serde_json::Value, 3> {
        SerdejsonValueQuery {
            client,
            params: [after, after_id, rows],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| serde_json::from_str(it.0.get()).unwrap(),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListUnmatchedEventsParams<T1>,
        SerdejsonValueQuery<'c, 'a, 's, C, serde_json::Value, 3>,
        C,
    > for ListUnmatchedEventsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListUnmatchedEventsParams<T1>,
    ) -> SerdejsonValueQuery<'c, 'a, 's, C, serde_json::Value, 3> {
        self.bind(client, &params.after, &params.after_id, &params.rows)
    }
}
pub struct DropUnmatchedEventStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn drop_unmatched_event() -> DropUnmatchedEventStmt {
    DropUnmatchedEventStmt(
        "DELETE FROM unmatched_payment_events WHERE provider = $1 AND event_id = $2 RETURNING event_id",
        None,
    )
}
impl DropUnmatchedEventStmt {
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
        provider: &'a T1,
        event_id: &'a T2,
    ) -> StringQuery<'c, 'a, 's, C, String, 2> {
        StringQuery {
            client,
            params: [provider, event_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it.into(),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::StringSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        DropUnmatchedEventParams<T1, T2>,
        StringQuery<'c, 'a, 's, C, String, 2>,
        C,
    > for DropUnmatchedEventStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a DropUnmatchedEventParams<T1, T2>,
    ) -> StringQuery<'c, 'a, 's, C, String, 2> {
        self.bind(client, &params.provider, &params.event_id)
    }
}
pub struct CountUnmatchedEventsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn count_unmatched_events() -> CountUnmatchedEventsStmt {
    CountUnmatchedEventsStmt(
        "SELECT count(*) AS waiting FROM unmatched_payment_events",
        None,
    )
}
impl CountUnmatchedEventsStmt {
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
pub struct ListAccountsToJudgeStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_accounts_to_judge() -> ListAccountsToJudgeStmt {
    ListAccountsToJudgeStmt(
        "SELECT organization_id, customer_id FROM app.accounts_to_judge($1, $2, $3, $4)",
        None,
    )
}
impl ListAccountsToJudgeStmt {
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
        grace_days: &'a i32,
        after: &'a uuid::Uuid,
        rows: &'a i32,
    ) -> ListAccountsToJudgeQuery<'c, 'a, 's, C, ListAccountsToJudge, 4> {
        ListAccountsToJudgeQuery {
            client,
            params: [now, grace_days, after, rows],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<ListAccountsToJudge, tokio_postgres::Error> {
                    Ok(ListAccountsToJudge {
                        organization_id: row.try_get(0)?,
                        customer_id: row.try_get(1)?,
                    })
                },
            mapper: |it| ListAccountsToJudge::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListAccountsToJudgeParams,
        ListAccountsToJudgeQuery<'c, 'a, 's, C, ListAccountsToJudge, 4>,
        C,
    > for ListAccountsToJudgeStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListAccountsToJudgeParams,
    ) -> ListAccountsToJudgeQuery<'c, 'a, 's, C, ListAccountsToJudge, 4> {
        self.bind(
            client,
            &params.now,
            &params.grace_days,
            &params.after,
            &params.rows,
        )
    }
}
pub struct InsertDisputeTaskStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_dispute_task() -> InsertDisputeTaskStmt {
    InsertDisputeTaskStmt(
        "INSERT INTO tasks (id, organization_id, type, title, description, priority, due_at, customer_id, created_at, updated_at) VALUES ($1, $2, 'dispute', $3, $4, 'high', $5, $6, $7, $7) RETURNING id",
        None,
    )
}
impl InsertDisputeTaskStmt {
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
        title: &'a T1,
        description: &'a T2,
        due_at: &'a jiff::Timestamp,
        customer_id: &'a uuid::Uuid,
        now: &'a jiff::Timestamp,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 7> {
        UuidUuidQuery {
            client,
            params: [
                id,
                organization_id,
                title,
                description,
                due_at,
                customer_id,
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
        InsertDisputeTaskParams<T1, T2>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 7>,
        C,
    > for InsertDisputeTaskStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertDisputeTaskParams<T1, T2>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 7> {
        self.bind(
            client,
            &params.id,
            &params.organization_id,
            &params.title,
            &params.description,
            &params.due_at,
            &params.customer_id,
            &params.now,
        )
    }
}
pub struct GetPlanStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_plan() -> GetPlanStmt {
    GetPlanStmt(
        "SELECT id, customer_id, contact_attempt_id, agent_id, total_amount, currency, frequency, status, proposed_by, activated_at, created_at FROM payment_plans WHERE organization_id = $1 AND id = $2",
        None,
    )
}
impl GetPlanStmt {
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
    ) -> PlanQuery<'c, 'a, 's, C, Plan, 2> {
        PlanQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<PlanBorrowed, tokio_postgres::Error> {
                Ok(PlanBorrowed {
                    id: row.try_get(0)?,
                    customer_id: row.try_get(1)?,
                    contact_attempt_id: row.try_get(2)?,
                    agent_id: row.try_get(3)?,
                    total_amount: row.try_get(4)?,
                    currency: row.try_get(5)?,
                    frequency: row.try_get(6)?,
                    status: row.try_get(7)?,
                    proposed_by: row.try_get(8)?,
                    activated_at: row.try_get(9)?,
                    created_at: row.try_get(10)?,
                })
            },
            mapper: |it| Plan::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<'c, 'a, 's, GetPlanParams, PlanQuery<'c, 'a, 's, C, Plan, 2>, C>
    for GetPlanStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetPlanParams,
    ) -> PlanQuery<'c, 'a, 's, C, Plan, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct InsertPlanStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_plan() -> InsertPlanStmt {
    InsertPlanStmt(
        "INSERT INTO payment_plans (id, organization_id, customer_id, total_amount, currency, frequency, status, proposed_by, activated_at, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10) RETURNING id",
        None,
    )
}
impl InsertPlanStmt {
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
    >(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
        organization_id: &'a uuid::Uuid,
        customer_id: &'a uuid::Uuid,
        total_amount: &'a rust_decimal::Decimal,
        currency: &'a T1,
        frequency: &'a T2,
        status: &'a T3,
        proposed_by: &'a Option<uuid::Uuid>,
        activated_at: &'a Option<jiff::Timestamp>,
        now: &'a jiff::Timestamp,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 10> {
        UuidUuidQuery {
            client,
            params: [
                id,
                organization_id,
                customer_id,
                total_amount,
                currency,
                frequency,
                status,
                proposed_by,
                activated_at,
                now,
            ],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::StringSql, T3: crate::StringSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        InsertPlanParams<T1, T2, T3>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 10>,
        C,
    > for InsertPlanStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertPlanParams<T1, T2, T3>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 10> {
        self.bind(
            client,
            &params.id,
            &params.organization_id,
            &params.customer_id,
            &params.total_amount,
            &params.currency,
            &params.frequency,
            &params.status,
            &params.proposed_by,
            &params.activated_at,
            &params.now,
        )
    }
}
pub struct InsertInstalmentsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_instalments() -> InsertInstalmentsStmt {
    InsertInstalmentsStmt(
        "INSERT INTO plan_instalments (organization_id, plan_id, position, due_date, amount) SELECT $1, $2, i.position, i.due_date, i.amount FROM unnest($3::date[], $4::numeric[]) WITH ORDINALITY AS i (due_date, amount, position) RETURNING position",
        None,
    )
}
impl InsertInstalmentsStmt {
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
        T1: crate::ArraySql<Item = jiff::civil::Date>,
        T2: crate::ArraySql<Item = rust_decimal::Decimal>,
    >(
        &'s self,
        client: &'c C,
        organization_id: &'a uuid::Uuid,
        plan_id: &'a uuid::Uuid,
        due_dates: &'a T1,
        amounts: &'a T2,
    ) -> I16Query<'c, 'a, 's, C, i16, 4> {
        I16Query {
            client,
            params: [organization_id, plan_id, due_dates, amounts],
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
    T1: crate::ArraySql<Item = jiff::civil::Date>,
    T2: crate::ArraySql<Item = rust_decimal::Decimal>,
>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        InsertInstalmentsParams<T1, T2>,
        I16Query<'c, 'a, 's, C, i16, 4>,
        C,
    > for InsertInstalmentsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertInstalmentsParams<T1, T2>,
    ) -> I16Query<'c, 'a, 's, C, i16, 4> {
        self.bind(
            client,
            &params.organization_id,
            &params.plan_id,
            &params.due_dates,
            &params.amounts,
        )
    }
}
pub struct CancelOpenInstalmentsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn cancel_open_instalments() -> CancelOpenInstalmentsStmt {
    CancelOpenInstalmentsStmt(
        "UPDATE plan_instalments SET status = 'cancelled' WHERE organization_id = $1 AND plan_id = $2 AND status NOT IN ('paid', 'cancelled') RETURNING position",
        None,
    )
}
impl CancelOpenInstalmentsStmt {
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
        plan_id: &'a uuid::Uuid,
    ) -> I16Query<'c, 'a, 's, C, i16, 2> {
        I16Query {
            client,
            params: [organization_id, plan_id],
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
        CancelOpenInstalmentsParams,
        I16Query<'c, 'a, 's, C, i16, 2>,
        C,
    > for CancelOpenInstalmentsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a CancelOpenInstalmentsParams,
    ) -> I16Query<'c, 'a, 's, C, i16, 2> {
        self.bind(client, &params.organization_id, &params.plan_id)
    }
}
pub struct GetOfferStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_offer() -> GetOfferStmt {
    GetOfferStmt(
        "SELECT id, customer_id, contact_attempt_id, agent_id, amount, balance_at_offer, currency, status, valid_until, proposed_by, accepted_at, created_at FROM settlement_offers WHERE organization_id = $1 AND id = $2",
        None,
    )
}
impl GetOfferStmt {
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
    ) -> OfferQuery<'c, 'a, 's, C, Offer, 2> {
        OfferQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<OfferBorrowed, tokio_postgres::Error> {
                Ok(OfferBorrowed {
                    id: row.try_get(0)?,
                    customer_id: row.try_get(1)?,
                    contact_attempt_id: row.try_get(2)?,
                    agent_id: row.try_get(3)?,
                    amount: row.try_get(4)?,
                    balance_at_offer: row.try_get(5)?,
                    currency: row.try_get(6)?,
                    status: row.try_get(7)?,
                    valid_until: row.try_get(8)?,
                    proposed_by: row.try_get(9)?,
                    accepted_at: row.try_get(10)?,
                    created_at: row.try_get(11)?,
                })
            },
            mapper: |it| Offer::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetOfferParams,
        OfferQuery<'c, 'a, 's, C, Offer, 2>,
        C,
    > for GetOfferStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetOfferParams,
    ) -> OfferQuery<'c, 'a, 's, C, Offer, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct InsertOfferStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_offer() -> InsertOfferStmt {
    InsertOfferStmt(
        "INSERT INTO settlement_offers (id, organization_id, customer_id, amount, balance_at_offer, currency, status, valid_until, proposed_by, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10) RETURNING id",
        None,
    )
}
impl InsertOfferStmt {
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
        balance_at_offer: &'a rust_decimal::Decimal,
        currency: &'a T1,
        status: &'a T2,
        valid_until: &'a jiff::Timestamp,
        proposed_by: &'a Option<uuid::Uuid>,
        now: &'a jiff::Timestamp,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 10> {
        UuidUuidQuery {
            client,
            params: [
                id,
                organization_id,
                customer_id,
                amount,
                balance_at_offer,
                currency,
                status,
                valid_until,
                proposed_by,
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
        InsertOfferParams<T1, T2>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 10>,
        C,
    > for InsertOfferStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertOfferParams<T1, T2>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 10> {
        self.bind(
            client,
            &params.id,
            &params.organization_id,
            &params.customer_id,
            &params.amount,
            &params.balance_at_offer,
            &params.currency,
            &params.status,
            &params.valid_until,
            &params.proposed_by,
            &params.now,
        )
    }
}
