// This file was generated with `cornucopia`. Do not modify.

#[derive(Clone, Copy, Debug)]
pub struct GetCallToAnalyseParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct LockTranscriptParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct SaveAnalysisParams<
    T1: crate::JsonSql,
    T2: crate::StringSql,
    T3: crate::JsonSql,
    T4: crate::StringSql,
> {
    pub transcript: T1,
    pub language: T2,
    pub sentiment: Option<f64>,
    pub quality: Option<f64>,
    pub analysis: T3,
    pub version: T4,
    pub now: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct DeleteCallObjectionsParams {
    pub organization_id: uuid::Uuid,
    pub contact_attempt_id: uuid::Uuid,
}
#[derive(Debug)]
pub struct InsertCallObjectionParams<
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
> {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub contact_attempt_id: uuid::Uuid,
    pub category: T1,
    pub utterance: T2,
    pub offset_ms: i32,
    pub occurred_at: jiff::Timestamp,
    pub resolved: bool,
    pub handled_correctly: Option<bool>,
    pub version: T3,
    pub now: jiff::Timestamp,
}
#[derive(Debug)]
pub struct FlagCallComplianceParams<T1: crate::StringSql> {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub contact_attempt_id: uuid::Uuid,
    pub reason: T1,
    pub now: jiff::Timestamp,
}
#[derive(Debug)]
pub struct TakeBackCallFlagsParams<T1: crate::StringSql, T2: crate::ArraySql<Item = T1>> {
    pub now: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub contact_attempt_id: uuid::Uuid,
    pub reasons: T2,
}
#[derive(Clone, Copy, Debug)]
pub struct ListStandingProposalsParams {
    pub organization_id: uuid::Uuid,
    pub contact_attempt_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct LockProposalParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct GetSourceOfProposalParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct InsertProposalParams<
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::StringSql,
    T5: crate::ArraySql<Item = i16>,
    T6: crate::StringSql,
    T7: crate::StringSql,
> {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub contact_attempt_id: uuid::Uuid,
    pub recording_id: uuid::Uuid,
    pub customer_id: Option<uuid::Uuid>,
    pub kind: T1,
    pub topic: T2,
    pub explicit: bool,
    pub utterance: T3,
    pub turn: i32,
    pub start_character: i32,
    pub end_character: i32,
    pub offset_ms: i32,
    pub amount: Option<rust_decimal::Decimal>,
    pub due_date: Option<jiff::civil::Date>,
    pub scope: Option<T4>,
    pub weekdays: Option<T5>,
    pub from_minute: Option<i16>,
    pub until_minute: Option<i16>,
    pub status: T6,
    pub applied_as: Option<uuid::Uuid>,
    pub decided_at: Option<jiff::Timestamp>,
    pub version: T7,
    pub now: jiff::Timestamp,
}
#[derive(Debug)]
pub struct KeepProposalParams<T1: crate::StringSql, T2: crate::StringSql> {
    pub explicit: bool,
    pub utterance: T1,
    pub turn: i32,
    pub start_character: i32,
    pub end_character: i32,
    pub offset_ms: i32,
    pub version: T2,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct EndProposalParams<T1: crate::StringSql> {
    pub status: T1,
    pub applied_as: Option<uuid::Uuid>,
    pub now: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct ListRecordingProposalsParams {
    pub organization_id: uuid::Uuid,
    pub recording_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct FindDisputeOfCallParams {
    pub organization_id: uuid::Uuid,
    pub contact_attempt_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct FindPromiseOfCallParams {
    pub organization_id: uuid::Uuid,
    pub contact_attempt_id: uuid::Uuid,
}
#[derive(Debug)]
pub struct FindInconvenientTimeParams<T1: crate::ArraySql<Item = i16>> {
    pub organization_id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
    pub weekdays: T1,
    pub from_minute: i16,
    pub until_minute: i16,
}
#[derive(Clone, Copy, Debug)]
pub struct GetCallOfProposalParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug, Clone, PartialEq)]
pub struct GetCallToAnalyse {
    pub contact_attempt_id: uuid::Uuid,
    pub customer_id: Option<uuid::Uuid>,
    pub agent_id: Option<uuid::Uuid>,
    pub campaign_id: Option<uuid::Uuid>,
    pub outcome: Option<String>,
    pub right_party: bool,
    pub contact_address: String,
    pub called_at: jiff::Timestamp,
    pub language: Option<String>,
    pub transcript: Option<serde_json::Value>,
    pub transcribed_at: Option<jiff::Timestamp>,
    pub purged_at: Option<jiff::Timestamp>,
    pub time_zone: String,
    pub compliance_profile: String,
    pub policy: Option<serde_json::Value>,
    pub balance: Option<rust_decimal::Decimal>,
    pub first_conversation: bool,
}
pub struct GetCallToAnalyseBorrowed<'a> {
    pub contact_attempt_id: uuid::Uuid,
    pub customer_id: Option<uuid::Uuid>,
    pub agent_id: Option<uuid::Uuid>,
    pub campaign_id: Option<uuid::Uuid>,
    pub outcome: Option<&'a str>,
    pub right_party: bool,
    pub contact_address: &'a str,
    pub called_at: jiff::Timestamp,
    pub language: Option<&'a str>,
    pub transcript: Option<postgres_types::Json<&'a serde_json::value::RawValue>>,
    pub transcribed_at: Option<jiff::Timestamp>,
    pub purged_at: Option<jiff::Timestamp>,
    pub time_zone: &'a str,
    pub compliance_profile: &'a str,
    pub policy: Option<postgres_types::Json<&'a serde_json::value::RawValue>>,
    pub balance: Option<rust_decimal::Decimal>,
    pub first_conversation: bool,
}
impl<'a> From<GetCallToAnalyseBorrowed<'a>> for GetCallToAnalyse {
    fn from(
        GetCallToAnalyseBorrowed {
            contact_attempt_id,
            customer_id,
            agent_id,
            campaign_id,
            outcome,
            right_party,
            contact_address,
            called_at,
            language,
            transcript,
            transcribed_at,
            purged_at,
            time_zone,
            compliance_profile,
            policy,
            balance,
            first_conversation,
        }: GetCallToAnalyseBorrowed<'a>,
    ) -> Self {
        Self {
            contact_attempt_id,
            customer_id,
            agent_id,
            campaign_id,
            outcome: outcome.map(|v| v.into()),
            right_party,
            contact_address: contact_address.into(),
            called_at,
            language: language.map(|v| v.into()),
            transcript: transcript.map(|v| serde_json::from_str(v.0.get()).unwrap()),
            transcribed_at,
            purged_at,
            time_zone: time_zone.into(),
            compliance_profile: compliance_profile.into(),
            policy: policy.map(|v| serde_json::from_str(v.0.get()).unwrap()),
            balance,
            first_conversation,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct LockTranscript {
    pub transcription_status: String,
    pub transcribed_at: Option<jiff::Timestamp>,
    pub purged_at: Option<jiff::Timestamp>,
}
pub struct LockTranscriptBorrowed<'a> {
    pub transcription_status: &'a str,
    pub transcribed_at: Option<jiff::Timestamp>,
    pub purged_at: Option<jiff::Timestamp>,
}
impl<'a> From<LockTranscriptBorrowed<'a>> for LockTranscript {
    fn from(
        LockTranscriptBorrowed {
            transcription_status,
            transcribed_at,
            purged_at,
        }: LockTranscriptBorrowed<'a>,
    ) -> Self {
        Self {
            transcription_status: transcription_status.into(),
            transcribed_at,
            purged_at,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct CallProposal {
    pub id: uuid::Uuid,
    pub contact_attempt_id: uuid::Uuid,
    pub recording_id: uuid::Uuid,
    pub customer_id: Option<uuid::Uuid>,
    pub kind: String,
    pub topic: String,
    pub explicit: bool,
    pub utterance: String,
    pub amount: Option<rust_decimal::Decimal>,
    pub due_date: Option<jiff::civil::Date>,
    pub scope: Option<String>,
    pub weekdays: Option<Vec<i16>>,
    pub from_minute: Option<i16>,
    pub until_minute: Option<i16>,
    pub status: String,
    pub applied_as: Option<uuid::Uuid>,
    pub decided_at: Option<jiff::Timestamp>,
    pub analysis_version: String,
}
pub struct CallProposalBorrowed<'a> {
    pub id: uuid::Uuid,
    pub contact_attempt_id: uuid::Uuid,
    pub recording_id: uuid::Uuid,
    pub customer_id: Option<uuid::Uuid>,
    pub kind: &'a str,
    pub topic: &'a str,
    pub explicit: bool,
    pub utterance: &'a str,
    pub amount: Option<rust_decimal::Decimal>,
    pub due_date: Option<jiff::civil::Date>,
    pub scope: Option<&'a str>,
    pub weekdays: Option<crate::ArrayIterator<'a, i16>>,
    pub from_minute: Option<i16>,
    pub until_minute: Option<i16>,
    pub status: &'a str,
    pub applied_as: Option<uuid::Uuid>,
    pub decided_at: Option<jiff::Timestamp>,
    pub analysis_version: &'a str,
}
impl<'a> From<CallProposalBorrowed<'a>> for CallProposal {
    fn from(
        CallProposalBorrowed {
            id,
            contact_attempt_id,
            recording_id,
            customer_id,
            kind,
            topic,
            explicit,
            utterance,
            amount,
            due_date,
            scope,
            weekdays,
            from_minute,
            until_minute,
            status,
            applied_as,
            decided_at,
            analysis_version,
        }: CallProposalBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            contact_attempt_id,
            recording_id,
            customer_id,
            kind: kind.into(),
            topic: topic.into(),
            explicit,
            utterance: utterance.into(),
            amount,
            due_date,
            scope: scope.map(|v| v.into()),
            weekdays: weekdays.map(|v| v.map(|v| v).collect()),
            from_minute,
            until_minute,
            status: status.into(),
            applied_as,
            decided_at,
            analysis_version: analysis_version.into(),
        }
    }
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct GetSourceOfProposal {
    pub recording_id: uuid::Uuid,
    pub contact_attempt_id: uuid::Uuid,
}
#[derive(Debug, Clone, PartialEq)]
pub struct ListRecordingProposals {
    pub id: uuid::Uuid,
    pub kind: String,
    pub explicit: bool,
    pub utterance: String,
    pub turn: i32,
    pub start_character: i32,
    pub end_character: i32,
    pub offset_ms: i32,
    pub amount: Option<rust_decimal::Decimal>,
    pub due_date: Option<jiff::civil::Date>,
    pub scope: Option<String>,
    pub weekdays: Option<Vec<i16>>,
    pub from_minute: Option<i16>,
    pub until_minute: Option<i16>,
    pub status: String,
    pub applied_as: Option<uuid::Uuid>,
    pub decided_at: Option<jiff::Timestamp>,
    pub decided_by: Option<uuid::Uuid>,
    pub comment: Option<String>,
    pub created_at: jiff::Timestamp,
}
pub struct ListRecordingProposalsBorrowed<'a> {
    pub id: uuid::Uuid,
    pub kind: &'a str,
    pub explicit: bool,
    pub utterance: &'a str,
    pub turn: i32,
    pub start_character: i32,
    pub end_character: i32,
    pub offset_ms: i32,
    pub amount: Option<rust_decimal::Decimal>,
    pub due_date: Option<jiff::civil::Date>,
    pub scope: Option<&'a str>,
    pub weekdays: Option<crate::ArrayIterator<'a, i16>>,
    pub from_minute: Option<i16>,
    pub until_minute: Option<i16>,
    pub status: &'a str,
    pub applied_as: Option<uuid::Uuid>,
    pub decided_at: Option<jiff::Timestamp>,
    pub decided_by: Option<uuid::Uuid>,
    pub comment: Option<&'a str>,
    pub created_at: jiff::Timestamp,
}
impl<'a> From<ListRecordingProposalsBorrowed<'a>> for ListRecordingProposals {
    fn from(
        ListRecordingProposalsBorrowed {
            id,
            kind,
            explicit,
            utterance,
            turn,
            start_character,
            end_character,
            offset_ms,
            amount,
            due_date,
            scope,
            weekdays,
            from_minute,
            until_minute,
            status,
            applied_as,
            decided_at,
            decided_by,
            comment,
            created_at,
        }: ListRecordingProposalsBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            kind: kind.into(),
            explicit,
            utterance: utterance.into(),
            turn,
            start_character,
            end_character,
            offset_ms,
            amount,
            due_date,
            scope: scope.map(|v| v.into()),
            weekdays: weekdays.map(|v| v.map(|v| v).collect()),
            from_minute,
            until_minute,
            status: status.into(),
            applied_as,
            decided_at,
            decided_by,
            comment: comment.map(|v| v.into()),
            created_at,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct GetCallOfProposal {
    pub agent_id: Option<uuid::Uuid>,
    pub campaign_id: Option<uuid::Uuid>,
    pub contact_address: String,
    pub called_at: jiff::Timestamp,
}
pub struct GetCallOfProposalBorrowed<'a> {
    pub agent_id: Option<uuid::Uuid>,
    pub campaign_id: Option<uuid::Uuid>,
    pub contact_address: &'a str,
    pub called_at: jiff::Timestamp,
}
impl<'a> From<GetCallOfProposalBorrowed<'a>> for GetCallOfProposal {
    fn from(
        GetCallOfProposalBorrowed {
            agent_id,
            campaign_id,
            contact_address,
            called_at,
        }: GetCallOfProposalBorrowed<'a>,
    ) -> Self {
        Self {
            agent_id,
            campaign_id,
            contact_address: contact_address.into(),
            called_at,
        }
    }
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
pub struct GetCallToAnalyseQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<GetCallToAnalyseBorrowed, tokio_postgres::Error>,
    mapper: fn(GetCallToAnalyseBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> GetCallToAnalyseQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(GetCallToAnalyseBorrowed) -> R,
    ) -> GetCallToAnalyseQuery<'c, 'a, 's, C, R, N> {
        GetCallToAnalyseQuery {
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
pub struct LockTranscriptQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<LockTranscriptBorrowed, tokio_postgres::Error>,
    mapper: fn(LockTranscriptBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> LockTranscriptQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(LockTranscriptBorrowed) -> R,
    ) -> LockTranscriptQuery<'c, 'a, 's, C, R, N> {
        LockTranscriptQuery {
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
pub struct CallProposalQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<CallProposalBorrowed, tokio_postgres::Error>,
    mapper: fn(CallProposalBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> CallProposalQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(CallProposalBorrowed) -> R,
    ) -> CallProposalQuery<'c, 'a, 's, C, R, N> {
        CallProposalQuery {
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
pub struct GetSourceOfProposalQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<GetSourceOfProposal, tokio_postgres::Error>,
    mapper: fn(GetSourceOfProposal) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> GetSourceOfProposalQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(GetSourceOfProposal) -> R,
    ) -> GetSourceOfProposalQuery<'c, 'a, 's, C, R, N> {
        GetSourceOfProposalQuery {
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
pub struct ListRecordingProposalsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor:
        fn(&tokio_postgres::Row) -> Result<ListRecordingProposalsBorrowed, tokio_postgres::Error>,
    mapper: fn(ListRecordingProposalsBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ListRecordingProposalsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(ListRecordingProposalsBorrowed) -> R,
    ) -> ListRecordingProposalsQuery<'c, 'a, 's, C, R, N> {
        ListRecordingProposalsQuery {
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
pub struct GetCallOfProposalQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<GetCallOfProposalBorrowed, tokio_postgres::Error>,
    mapper: fn(GetCallOfProposalBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> GetCallOfProposalQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(GetCallOfProposalBorrowed) -> R,
    ) -> GetCallOfProposalQuery<'c, 'a, 's, C, R, N> {
        GetCallOfProposalQuery {
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
pub struct GetCallToAnalyseStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_call_to_analyse() -> GetCallToAnalyseStmt {
    GetCallToAnalyseStmt(
        "SELECT r.contact_attempt_id, a.customer_id, a.agent_id, a.campaign_id, a.outcome, a.right_party, a.contact_address, coalesce(a.started_at, r.recorded_at) AS called_at, r.language, r.transcript, r.transcribed_at, r.purged_at, o.time_zone, o.compliance_profile, p.compliance AS policy, c.balance, NOT EXISTS (SELECT FROM contact_attempts f WHERE f.organization_id = a.organization_id AND f.customer_id = a.customer_id AND f.id <> a.id AND f.channel = 'voice' AND f.right_party AND f.started_at < coalesce(a.started_at, r.recorded_at)) AS first_conversation FROM call_recordings r JOIN contact_attempts a ON a.organization_id = r.organization_id AND a.id = r.contact_attempt_id JOIN organizations o ON o.id = r.organization_id LEFT JOIN organization_policies p ON p.organization_id = r.organization_id LEFT JOIN customers c ON c.organization_id = a.organization_id AND c.id = a.customer_id WHERE r.organization_id = $1 AND r.id = $2",
        None,
    )
}
impl GetCallToAnalyseStmt {
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
    ) -> GetCallToAnalyseQuery<'c, 'a, 's, C, GetCallToAnalyse, 2> {
        GetCallToAnalyseQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<GetCallToAnalyseBorrowed, tokio_postgres::Error> {
                Ok(GetCallToAnalyseBorrowed {
                    contact_attempt_id: row.try_get(0)?,
                    customer_id: row.try_get(1)?,
                    agent_id: row.try_get(2)?,
                    campaign_id: row.try_get(3)?,
                    outcome: row.try_get(4)?,
                    right_party: row.try_get(5)?,
                    contact_address: row.try_get(6)?,
                    called_at: row.try_get(7)?,
                    language: row.try_get(8)?,
                    transcript: row.try_get(9)?,
                    transcribed_at: row.try_get(10)?,
                    purged_at: row.try_get(11)?,
                    time_zone: row.try_get(12)?,
                    compliance_profile: row.try_get(13)?,
                    policy: row.try_get(14)?,
                    balance: row.try_get(15)?,
                    first_conversation: row.try_get(16)?,
                })
            },
            mapper: |it| GetCallToAnalyse::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetCallToAnalyseParams,
        GetCallToAnalyseQuery<'c, 'a, 's, C, GetCallToAnalyse, 2>,
        C,
    > for GetCallToAnalyseStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetCallToAnalyseParams,
    ) -> GetCallToAnalyseQuery<'c, 'a, 's, C, GetCallToAnalyse, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct LockTranscriptStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock_transcript() -> LockTranscriptStmt {
    LockTranscriptStmt(
        "SELECT transcription_status, transcribed_at, purged_at FROM call_recordings WHERE organization_id = $1 AND id = $2 FOR UPDATE",
        None,
    )
}
impl LockTranscriptStmt {
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
    ) -> LockTranscriptQuery<'c, 'a, 's, C, LockTranscript, 2> {
        LockTranscriptQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<LockTranscriptBorrowed, tokio_postgres::Error> {
                Ok(LockTranscriptBorrowed {
                    transcription_status: row.try_get(0)?,
                    transcribed_at: row.try_get(1)?,
                    purged_at: row.try_get(2)?,
                })
            },
            mapper: |it| LockTranscript::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        LockTranscriptParams,
        LockTranscriptQuery<'c, 'a, 's, C, LockTranscript, 2>,
        C,
    > for LockTranscriptStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a LockTranscriptParams,
    ) -> LockTranscriptQuery<'c, 'a, 's, C, LockTranscript, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct SaveAnalysisStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn save_analysis() -> SaveAnalysisStmt {
    SaveAnalysisStmt(
        "UPDATE call_recordings SET transcript = $1, language = coalesce(language, $2), sentiment_score = round($3::float8::numeric, 2), quality_score = round($4::float8::numeric, 2), analysis = $5, analysis_version = $6, analysed_at = $7 WHERE organization_id = $8 AND id = $9 RETURNING id",
        None,
    )
}
impl SaveAnalysisStmt {
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
        T1: crate::JsonSql,
        T2: crate::StringSql,
        T3: crate::JsonSql,
        T4: crate::StringSql,
    >(
        &'s self,
        client: &'c C,
        transcript: &'a T1,
        language: &'a T2,
        sentiment: &'a Option<f64>,
        quality: &'a Option<f64>,
        analysis: &'a T3,
        version: &'a T4,
        now: &'a jiff::Timestamp,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 9> {
        UuidUuidQuery {
            client,
            params: [
                transcript,
                language,
                sentiment,
                quality,
                analysis,
                version,
                now,
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
    T1: crate::JsonSql,
    T2: crate::StringSql,
    T3: crate::JsonSql,
    T4: crate::StringSql,
>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        SaveAnalysisParams<T1, T2, T3, T4>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 9>,
        C,
    > for SaveAnalysisStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a SaveAnalysisParams<T1, T2, T3, T4>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 9> {
        self.bind(
            client,
            &params.transcript,
            &params.language,
            &params.sentiment,
            &params.quality,
            &params.analysis,
            &params.version,
            &params.now,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct DeleteCallObjectionsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn delete_call_objections() -> DeleteCallObjectionsStmt {
    DeleteCallObjectionsStmt(
        "DELETE FROM call_objections WHERE organization_id = $1 AND contact_attempt_id = $2 RETURNING id",
        None,
    )
}
impl DeleteCallObjectionsStmt {
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
        contact_attempt_id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2> {
        UuidUuidQuery {
            client,
            params: [organization_id, contact_attempt_id],
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
        DeleteCallObjectionsParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2>,
        C,
    > for DeleteCallObjectionsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a DeleteCallObjectionsParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2> {
        self.bind(client, &params.organization_id, &params.contact_attempt_id)
    }
}
pub struct InsertCallObjectionStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_call_objection() -> InsertCallObjectionStmt {
    InsertCallObjectionStmt(
        "INSERT INTO call_objections (id, organization_id, contact_attempt_id, category, utterance, offset_ms, occurred_at, resolved, handled_correctly, analysis_version, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id",
        None,
    )
}
impl InsertCallObjectionStmt {
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
        contact_attempt_id: &'a uuid::Uuid,
        category: &'a T1,
        utterance: &'a T2,
        offset_ms: &'a i32,
        occurred_at: &'a jiff::Timestamp,
        resolved: &'a bool,
        handled_correctly: &'a Option<bool>,
        version: &'a T3,
        now: &'a jiff::Timestamp,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 11> {
        UuidUuidQuery {
            client,
            params: [
                id,
                organization_id,
                contact_attempt_id,
                category,
                utterance,
                offset_ms,
                occurred_at,
                resolved,
                handled_correctly,
                version,
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
        InsertCallObjectionParams<T1, T2, T3>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 11>,
        C,
    > for InsertCallObjectionStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertCallObjectionParams<T1, T2, T3>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 11> {
        self.bind(
            client,
            &params.id,
            &params.organization_id,
            &params.contact_attempt_id,
            &params.category,
            &params.utterance,
            &params.offset_ms,
            &params.occurred_at,
            &params.resolved,
            &params.handled_correctly,
            &params.version,
            &params.now,
        )
    }
}
pub struct FlagCallComplianceStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn flag_call_compliance() -> FlagCallComplianceStmt {
    FlagCallComplianceStmt(
        "INSERT INTO call_flags AS f (id, organization_id, contact_attempt_id, kind, reason, severity, flagged_by, created_at) VALUES ($1, $2, $3, 'compliance', $4, 'high', NULL, $5) ON CONFLICT ON CONSTRAINT call_flags_once_key DO UPDATE SET status = 'open', decided_at = NULL WHERE f.status = 'dismissed' AND f.decided_by IS NULL RETURNING f.id",
        None,
    )
}
impl FlagCallComplianceStmt {
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
        contact_attempt_id: &'a uuid::Uuid,
        reason: &'a T1,
        now: &'a jiff::Timestamp,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5> {
        UuidUuidQuery {
            client,
            params: [id, organization_id, contact_attempt_id, reason, now],
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
        FlagCallComplianceParams<T1>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5>,
        C,
    > for FlagCallComplianceStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a FlagCallComplianceParams<T1>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5> {
        self.bind(
            client,
            &params.id,
            &params.organization_id,
            &params.contact_attempt_id,
            &params.reason,
            &params.now,
        )
    }
}
pub struct TakeBackCallFlagsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn take_back_call_flags() -> TakeBackCallFlagsStmt {
    TakeBackCallFlagsStmt(
        "UPDATE call_flags SET status = 'dismissed', decided_at = $1 WHERE organization_id = $2 AND contact_attempt_id = $3 AND kind = 'compliance' AND flagged_by IS NULL AND status = 'open' AND reason <> ALL ($4) RETURNING id",
        None,
    )
}
impl TakeBackCallFlagsStmt {
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
        now: &'a jiff::Timestamp,
        organization_id: &'a uuid::Uuid,
        contact_attempt_id: &'a uuid::Uuid,
        reasons: &'a T2,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        UuidUuidQuery {
            client,
            params: [now, organization_id, contact_attempt_id, reasons],
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
        TakeBackCallFlagsParams<T1, T2>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4>,
        C,
    > for TakeBackCallFlagsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a TakeBackCallFlagsParams<T1, T2>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        self.bind(
            client,
            &params.now,
            &params.organization_id,
            &params.contact_attempt_id,
            &params.reasons,
        )
    }
}
pub struct ListStandingProposalsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_standing_proposals() -> ListStandingProposalsStmt {
    ListStandingProposalsStmt(
        "SELECT id, contact_attempt_id, recording_id, customer_id, kind, topic, explicit, utterance, amount, due_date, scope, weekdays, from_minute, until_minute, status, applied_as, decided_at, analysis_version FROM call_proposals WHERE organization_id = $1 AND contact_attempt_id = $2 AND status <> 'superseded' ORDER BY id FOR UPDATE",
        None,
    )
}
impl ListStandingProposalsStmt {
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
        contact_attempt_id: &'a uuid::Uuid,
    ) -> CallProposalQuery<'c, 'a, 's, C, CallProposal, 2> {
        CallProposalQuery {
            client,
            params: [organization_id, contact_attempt_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<CallProposalBorrowed, tokio_postgres::Error> {
                    Ok(CallProposalBorrowed {
                        id: row.try_get(0)?,
                        contact_attempt_id: row.try_get(1)?,
                        recording_id: row.try_get(2)?,
                        customer_id: row.try_get(3)?,
                        kind: row.try_get(4)?,
                        topic: row.try_get(5)?,
                        explicit: row.try_get(6)?,
                        utterance: row.try_get(7)?,
                        amount: row.try_get(8)?,
                        due_date: row.try_get(9)?,
                        scope: row.try_get(10)?,
                        weekdays: row.try_get(11)?,
                        from_minute: row.try_get(12)?,
                        until_minute: row.try_get(13)?,
                        status: row.try_get(14)?,
                        applied_as: row.try_get(15)?,
                        decided_at: row.try_get(16)?,
                        analysis_version: row.try_get(17)?,
                    })
                },
            mapper: |it| CallProposal::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListStandingProposalsParams,
        CallProposalQuery<'c, 'a, 's, C, CallProposal, 2>,
        C,
    > for ListStandingProposalsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListStandingProposalsParams,
    ) -> CallProposalQuery<'c, 'a, 's, C, CallProposal, 2> {
        self.bind(client, &params.organization_id, &params.contact_attempt_id)
    }
}
pub struct LockProposalStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock_proposal() -> LockProposalStmt {
    LockProposalStmt(
        "SELECT id, contact_attempt_id, recording_id, customer_id, kind, topic, explicit, utterance, amount, due_date, scope, weekdays, from_minute, until_minute, status, applied_as, decided_at, analysis_version FROM call_proposals WHERE organization_id = $1 AND id = $2 FOR UPDATE",
        None,
    )
}
impl LockProposalStmt {
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
    ) -> CallProposalQuery<'c, 'a, 's, C, CallProposal, 2> {
        CallProposalQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<CallProposalBorrowed, tokio_postgres::Error> {
                    Ok(CallProposalBorrowed {
                        id: row.try_get(0)?,
                        contact_attempt_id: row.try_get(1)?,
                        recording_id: row.try_get(2)?,
                        customer_id: row.try_get(3)?,
                        kind: row.try_get(4)?,
                        topic: row.try_get(5)?,
                        explicit: row.try_get(6)?,
                        utterance: row.try_get(7)?,
                        amount: row.try_get(8)?,
                        due_date: row.try_get(9)?,
                        scope: row.try_get(10)?,
                        weekdays: row.try_get(11)?,
                        from_minute: row.try_get(12)?,
                        until_minute: row.try_get(13)?,
                        status: row.try_get(14)?,
                        applied_as: row.try_get(15)?,
                        decided_at: row.try_get(16)?,
                        analysis_version: row.try_get(17)?,
                    })
                },
            mapper: |it| CallProposal::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        LockProposalParams,
        CallProposalQuery<'c, 'a, 's, C, CallProposal, 2>,
        C,
    > for LockProposalStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a LockProposalParams,
    ) -> CallProposalQuery<'c, 'a, 's, C, CallProposal, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct GetSourceOfProposalStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_source_of_proposal() -> GetSourceOfProposalStmt {
    GetSourceOfProposalStmt(
        "SELECT recording_id, contact_attempt_id FROM call_proposals WHERE organization_id = $1 AND id = $2",
        None,
    )
}
impl GetSourceOfProposalStmt {
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
    ) -> GetSourceOfProposalQuery<'c, 'a, 's, C, GetSourceOfProposal, 2> {
        GetSourceOfProposalQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<GetSourceOfProposal, tokio_postgres::Error> {
                    Ok(GetSourceOfProposal {
                        recording_id: row.try_get(0)?,
                        contact_attempt_id: row.try_get(1)?,
                    })
                },
            mapper: |it| GetSourceOfProposal::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetSourceOfProposalParams,
        GetSourceOfProposalQuery<'c, 'a, 's, C, GetSourceOfProposal, 2>,
        C,
    > for GetSourceOfProposalStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetSourceOfProposalParams,
    ) -> GetSourceOfProposalQuery<'c, 'a, 's, C, GetSourceOfProposal, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct InsertProposalStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_proposal() -> InsertProposalStmt {
    InsertProposalStmt(
        "INSERT INTO call_proposals (id, organization_id, contact_attempt_id, recording_id, customer_id, kind, topic, explicit, utterance, turn, start_character, end_character, offset_ms, amount, due_date, scope, weekdays, from_minute, until_minute, status, applied_as, decided_at, analysis_version, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $24) RETURNING id",
        None,
    )
}
impl InsertProposalStmt {
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
        T5: crate::ArraySql<Item = i16>,
        T6: crate::StringSql,
        T7: crate::StringSql,
    >(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
        organization_id: &'a uuid::Uuid,
        contact_attempt_id: &'a uuid::Uuid,
        recording_id: &'a uuid::Uuid,
        customer_id: &'a Option<uuid::Uuid>,
        kind: &'a T1,
        topic: &'a T2,
        explicit: &'a bool,
        utterance: &'a T3,
        turn: &'a i32,
        start_character: &'a i32,
        end_character: &'a i32,
        offset_ms: &'a i32,
        amount: &'a Option<rust_decimal::Decimal>,
        due_date: &'a Option<jiff::civil::Date>,
        scope: &'a Option<T4>,
        weekdays: &'a Option<T5>,
        from_minute: &'a Option<i16>,
        until_minute: &'a Option<i16>,
        status: &'a T6,
        applied_as: &'a Option<uuid::Uuid>,
        decided_at: &'a Option<jiff::Timestamp>,
        version: &'a T7,
        now: &'a jiff::Timestamp,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 24> {
        UuidUuidQuery {
            client,
            params: [
                id,
                organization_id,
                contact_attempt_id,
                recording_id,
                customer_id,
                kind,
                topic,
                explicit,
                utterance,
                turn,
                start_character,
                end_character,
                offset_ms,
                amount,
                due_date,
                scope,
                weekdays,
                from_minute,
                until_minute,
                status,
                applied_as,
                decided_at,
                version,
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
    T5: crate::ArraySql<Item = i16>,
    T6: crate::StringSql,
    T7: crate::StringSql,
>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        InsertProposalParams<T1, T2, T3, T4, T5, T6, T7>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 24>,
        C,
    > for InsertProposalStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertProposalParams<T1, T2, T3, T4, T5, T6, T7>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 24> {
        self.bind(
            client,
            &params.id,
            &params.organization_id,
            &params.contact_attempt_id,
            &params.recording_id,
            &params.customer_id,
            &params.kind,
            &params.topic,
            &params.explicit,
            &params.utterance,
            &params.turn,
            &params.start_character,
            &params.end_character,
            &params.offset_ms,
            &params.amount,
            &params.due_date,
            &params.scope,
            &params.weekdays,
            &params.from_minute,
            &params.until_minute,
            &params.status,
            &params.applied_as,
            &params.decided_at,
            &params.version,
            &params.now,
        )
    }
}
pub struct KeepProposalStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn keep_proposal() -> KeepProposalStmt {
    KeepProposalStmt(
        "UPDATE call_proposals SET explicit = $1, utterance = $2, turn = $3, start_character = $4, end_character = $5, offset_ms = $6, analysis_version = $7 WHERE organization_id = $8 AND id = $9 AND status = 'pending' RETURNING id",
        None,
    )
}
impl KeepProposalStmt {
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
        explicit: &'a bool,
        utterance: &'a T1,
        turn: &'a i32,
        start_character: &'a i32,
        end_character: &'a i32,
        offset_ms: &'a i32,
        version: &'a T2,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 9> {
        UuidUuidQuery {
            client,
            params: [
                explicit,
                utterance,
                turn,
                start_character,
                end_character,
                offset_ms,
                version,
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
        KeepProposalParams<T1, T2>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 9>,
        C,
    > for KeepProposalStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a KeepProposalParams<T1, T2>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 9> {
        self.bind(
            client,
            &params.explicit,
            &params.utterance,
            &params.turn,
            &params.start_character,
            &params.end_character,
            &params.offset_ms,
            &params.version,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct EndProposalStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn end_proposal() -> EndProposalStmt {
    EndProposalStmt(
        "UPDATE call_proposals SET status = $1, applied_as = $2, decided_at = $3 WHERE organization_id = $4 AND id = $5 AND status = 'pending' RETURNING id",
        None,
    )
}
impl EndProposalStmt {
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
        applied_as: &'a Option<uuid::Uuid>,
        now: &'a jiff::Timestamp,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5> {
        UuidUuidQuery {
            client,
            params: [status, applied_as, now, organization_id, id],
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
        EndProposalParams<T1>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5>,
        C,
    > for EndProposalStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a EndProposalParams<T1>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5> {
        self.bind(
            client,
            &params.status,
            &params.applied_as,
            &params.now,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct ListRecordingProposalsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_recording_proposals() -> ListRecordingProposalsStmt {
    ListRecordingProposalsStmt(
        "SELECT p.id, p.kind, p.explicit, p.utterance, p.turn, p.start_character, p.end_character, p.offset_ms, p.amount, p.due_date, p.scope, p.weekdays, p.from_minute, p.until_minute, p.status, p.applied_as, p.decided_at, a.decided_by, a.comment, p.created_at FROM call_proposals p LEFT JOIN LATERAL (SELECT a.decided_by, a.comment FROM approvals a WHERE a.organization_id = p.organization_id AND a.subject_type = 'call_finding' AND a.subject_id = p.id ORDER BY a.created_at DESC LIMIT 1) AS a ON true WHERE p.organization_id = $1 AND p.recording_id = $2 AND p.status <> 'superseded' ORDER BY p.turn, p.start_character, p.id",
        None,
    )
}
impl ListRecordingProposalsStmt {
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
        recording_id: &'a uuid::Uuid,
    ) -> ListRecordingProposalsQuery<'c, 'a, 's, C, ListRecordingProposals, 2> {
        ListRecordingProposalsQuery {
            client,
            params: [organization_id, recording_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<ListRecordingProposalsBorrowed, tokio_postgres::Error> {
                Ok(ListRecordingProposalsBorrowed {
                    id: row.try_get(0)?,
                    kind: row.try_get(1)?,
                    explicit: row.try_get(2)?,
                    utterance: row.try_get(3)?,
                    turn: row.try_get(4)?,
                    start_character: row.try_get(5)?,
                    end_character: row.try_get(6)?,
                    offset_ms: row.try_get(7)?,
                    amount: row.try_get(8)?,
                    due_date: row.try_get(9)?,
                    scope: row.try_get(10)?,
                    weekdays: row.try_get(11)?,
                    from_minute: row.try_get(12)?,
                    until_minute: row.try_get(13)?,
                    status: row.try_get(14)?,
                    applied_as: row.try_get(15)?,
                    decided_at: row.try_get(16)?,
                    decided_by: row.try_get(17)?,
                    comment: row.try_get(18)?,
                    created_at: row.try_get(19)?,
                })
            },
            mapper: |it| ListRecordingProposals::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListRecordingProposalsParams,
        ListRecordingProposalsQuery<'c, 'a, 's, C, ListRecordingProposals, 2>,
        C,
    > for ListRecordingProposalsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListRecordingProposalsParams,
    ) -> ListRecordingProposalsQuery<'c, 'a, 's, C, ListRecordingProposals, 2> {
        self.bind(client, &params.organization_id, &params.recording_id)
    }
}
pub struct FindDisputeOfCallStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn find_dispute_of_call() -> FindDisputeOfCallStmt {
    FindDisputeOfCallStmt(
        "SELECT id FROM disputes WHERE organization_id = $1 AND contact_attempt_id = $2 ORDER BY id LIMIT 1",
        None,
    )
}
impl FindDisputeOfCallStmt {
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
        contact_attempt_id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2> {
        UuidUuidQuery {
            client,
            params: [organization_id, contact_attempt_id],
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
        FindDisputeOfCallParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2>,
        C,
    > for FindDisputeOfCallStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a FindDisputeOfCallParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2> {
        self.bind(client, &params.organization_id, &params.contact_attempt_id)
    }
}
pub struct FindPromiseOfCallStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn find_promise_of_call() -> FindPromiseOfCallStmt {
    FindPromiseOfCallStmt(
        "SELECT id FROM promises_to_pay WHERE organization_id = $1 AND contact_attempt_id = $2 AND status <> 'cancelled' ORDER BY id LIMIT 1",
        None,
    )
}
impl FindPromiseOfCallStmt {
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
        contact_attempt_id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2> {
        UuidUuidQuery {
            client,
            params: [organization_id, contact_attempt_id],
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
        FindPromiseOfCallParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2>,
        C,
    > for FindPromiseOfCallStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a FindPromiseOfCallParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2> {
        self.bind(client, &params.organization_id, &params.contact_attempt_id)
    }
}
pub struct FindInconvenientTimeStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn find_inconvenient_time() -> FindInconvenientTimeStmt {
    FindInconvenientTimeStmt(
        "SELECT id FROM inconvenient_times WHERE organization_id = $1 AND customer_id = $2 AND withdrawn_at IS NULL AND place IS NULL AND weekdays = $3 AND from_minute = $4 AND until_minute = $5 ORDER BY id LIMIT 1",
        None,
    )
}
impl FindInconvenientTimeStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::ArraySql<Item = i16>>(
        &'s self,
        client: &'c C,
        organization_id: &'a uuid::Uuid,
        customer_id: &'a uuid::Uuid,
        weekdays: &'a T1,
        from_minute: &'a i16,
        until_minute: &'a i16,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5> {
        UuidUuidQuery {
            client,
            params: [
                organization_id,
                customer_id,
                weekdays,
                from_minute,
                until_minute,
            ],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::ArraySql<Item = i16>>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        FindInconvenientTimeParams<T1>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5>,
        C,
    > for FindInconvenientTimeStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a FindInconvenientTimeParams<T1>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5> {
        self.bind(
            client,
            &params.organization_id,
            &params.customer_id,
            &params.weekdays,
            &params.from_minute,
            &params.until_minute,
        )
    }
}
pub struct GetCallOfProposalStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_call_of_proposal() -> GetCallOfProposalStmt {
    GetCallOfProposalStmt(
        "SELECT agent_id, campaign_id, contact_address, coalesce(started_at, created_at) AS called_at FROM contact_attempts WHERE organization_id = $1 AND id = $2",
        None,
    )
}
impl GetCallOfProposalStmt {
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
    ) -> GetCallOfProposalQuery<'c, 'a, 's, C, GetCallOfProposal, 2> {
        GetCallOfProposalQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<GetCallOfProposalBorrowed, tokio_postgres::Error> {
                Ok(GetCallOfProposalBorrowed {
                    agent_id: row.try_get(0)?,
                    campaign_id: row.try_get(1)?,
                    contact_address: row.try_get(2)?,
                    called_at: row.try_get(3)?,
                })
            },
            mapper: |it| GetCallOfProposal::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetCallOfProposalParams,
        GetCallOfProposalQuery<'c, 'a, 's, C, GetCallOfProposal, 2>,
        C,
    > for GetCallOfProposalStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetCallOfProposalParams,
    ) -> GetCallOfProposalQuery<'c, 'a, 's, C, GetCallOfProposal, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
