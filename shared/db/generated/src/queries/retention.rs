// This file was generated with `cornucopia`. Do not modify.

#[derive(Clone, Copy, Debug)]
pub struct ListRecordingsToPurgeParams {
    pub now: jiff::Timestamp,
    pub after: uuid::Uuid,
    pub rows: i32,
}
#[derive(Debug)]
pub struct DateRecordingsParams<T1: crate::StringSql> {
    pub time_zone: T1,
    pub months: i32,
    pub organization_id: uuid::Uuid,
    pub rows: i64,
}
#[derive(Clone, Copy, Debug)]
pub struct LockCustomerOfRecordingParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct LockRecordingsOfCallParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct GetRecordingToPurgeParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct BeginRecordingPurgeParams<T1: crate::StringSql> {
    pub now: jiff::Timestamp,
    pub sha256: Option<T1>,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct GiveRecordingPurgeUpParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct PostponeRecordingPurgeParams {
    pub purge_after: jiff::civil::Date,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct FinishRecordingPurgeParams {
    pub now: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct ForgetObjectionsParams {
    pub organization_id: uuid::Uuid,
    pub contact_attempt_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct ForgetLinesParams {
    pub organization_id: uuid::Uuid,
    pub contact_attempt_id: uuid::Uuid,
}
#[derive(Debug)]
pub struct InsertPurgeReceiptParams<
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::StringSql,
> {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub entity_type: T1,
    pub entity_id: uuid::Uuid,
    pub rule_id: T2,
    pub rule_version: T3,
    pub content_sha256: Option<T4>,
    pub now: jiff::Timestamp,
}
#[derive(Clone, Copy, Debug)]
pub struct LockRecordingToHoldParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct FindRecordingHoldParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct ReleaseRecordingHoldParams {
    pub now: jiff::Timestamp,
    pub released_by: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub recording_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct ForgetProposalsParams {
    pub organization_id: uuid::Uuid,
    pub contact_attempt_id: uuid::Uuid,
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct ListRecordingsToPurge {
    pub organization_id: uuid::Uuid,
    pub recording_id: uuid::Uuid,
}
#[derive(Debug, Clone, PartialEq)]
pub struct GetRetentionPolicy {
    pub time_zone: String,
    pub compliance_profile: String,
    pub policy: Option<serde_json::Value>,
}
pub struct GetRetentionPolicyBorrowed<'a> {
    pub time_zone: &'a str,
    pub compliance_profile: &'a str,
    pub policy: Option<postgres_types::Json<&'a serde_json::value::RawValue>>,
}
impl<'a> From<GetRetentionPolicyBorrowed<'a>> for GetRetentionPolicy {
    fn from(
        GetRetentionPolicyBorrowed {
            time_zone,
            compliance_profile,
            policy,
        }: GetRetentionPolicyBorrowed<'a>,
    ) -> Self {
        Self {
            time_zone: time_zone.into(),
            compliance_profile: compliance_profile.into(),
            policy: policy.map(|v| serde_json::from_str(v.0.get()).unwrap()),
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct GetRecordingToPurge {
    pub file_path: String,
    pub file_size: Option<i64>,
    pub contact_attempt_id: uuid::Uuid,
    pub customer_id: Option<uuid::Uuid>,
    pub recorded_at: jiff::Timestamp,
    pub purge_after: Option<jiff::civil::Date>,
    pub purge_began_at: Option<jiff::Timestamp>,
    pub purge_sha256: Option<String>,
    pub purged_at: Option<jiff::Timestamp>,
    pub transcript: Option<serde_json::Value>,
    pub held: bool,
}
pub struct GetRecordingToPurgeBorrowed<'a> {
    pub file_path: &'a str,
    pub file_size: Option<i64>,
    pub contact_attempt_id: uuid::Uuid,
    pub customer_id: Option<uuid::Uuid>,
    pub recorded_at: jiff::Timestamp,
    pub purge_after: Option<jiff::civil::Date>,
    pub purge_began_at: Option<jiff::Timestamp>,
    pub purge_sha256: Option<&'a str>,
    pub purged_at: Option<jiff::Timestamp>,
    pub transcript: Option<postgres_types::Json<&'a serde_json::value::RawValue>>,
    pub held: bool,
}
impl<'a> From<GetRecordingToPurgeBorrowed<'a>> for GetRecordingToPurge {
    fn from(
        GetRecordingToPurgeBorrowed {
            file_path,
            file_size,
            contact_attempt_id,
            customer_id,
            recorded_at,
            purge_after,
            purge_began_at,
            purge_sha256,
            purged_at,
            transcript,
            held,
        }: GetRecordingToPurgeBorrowed<'a>,
    ) -> Self {
        Self {
            file_path: file_path.into(),
            file_size,
            contact_attempt_id,
            customer_id,
            recorded_at,
            purge_after,
            purge_began_at,
            purge_sha256: purge_sha256.map(|v| v.into()),
            purged_at,
            transcript: transcript.map(|v| serde_json::from_str(v.0.get()).unwrap()),
            held,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct RecordingHold {
    pub id: uuid::Uuid,
    pub customer_id: Option<uuid::Uuid>,
    pub reason: String,
    pub placed_by: uuid::Uuid,
    pub placed_at: jiff::Timestamp,
}
pub struct RecordingHoldBorrowed<'a> {
    pub id: uuid::Uuid,
    pub customer_id: Option<uuid::Uuid>,
    pub reason: &'a str,
    pub placed_by: uuid::Uuid,
    pub placed_at: jiff::Timestamp,
}
impl<'a> From<RecordingHoldBorrowed<'a>> for RecordingHold {
    fn from(
        RecordingHoldBorrowed {
            id,
            customer_id,
            reason,
            placed_by,
            placed_at,
        }: RecordingHoldBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            customer_id,
            reason: reason.into(),
            placed_by,
            placed_at,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct ReleaseRecordingHold {
    pub id: uuid::Uuid,
    pub reason: String,
    pub placed_by: uuid::Uuid,
    pub placed_at: jiff::Timestamp,
}
pub struct ReleaseRecordingHoldBorrowed<'a> {
    pub id: uuid::Uuid,
    pub reason: &'a str,
    pub placed_by: uuid::Uuid,
    pub placed_at: jiff::Timestamp,
}
impl<'a> From<ReleaseRecordingHoldBorrowed<'a>> for ReleaseRecordingHold {
    fn from(
        ReleaseRecordingHoldBorrowed {
            id,
            reason,
            placed_by,
            placed_at,
        }: ReleaseRecordingHoldBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            reason: reason.into(),
            placed_by,
            placed_at,
        }
    }
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
pub struct ListRecordingsToPurgeQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ListRecordingsToPurge, tokio_postgres::Error>,
    mapper: fn(ListRecordingsToPurge) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ListRecordingsToPurgeQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(ListRecordingsToPurge) -> R,
    ) -> ListRecordingsToPurgeQuery<'c, 'a, 's, C, R, N> {
        ListRecordingsToPurgeQuery {
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
pub struct GetRetentionPolicyQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor:
        fn(&tokio_postgres::Row) -> Result<GetRetentionPolicyBorrowed, tokio_postgres::Error>,
    mapper: fn(GetRetentionPolicyBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> GetRetentionPolicyQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(GetRetentionPolicyBorrowed) -> R,
    ) -> GetRetentionPolicyQuery<'c, 'a, 's, C, R, N> {
        GetRetentionPolicyQuery {
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
pub struct GetRecordingToPurgeQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor:
        fn(&tokio_postgres::Row) -> Result<GetRecordingToPurgeBorrowed, tokio_postgres::Error>,
    mapper: fn(GetRecordingToPurgeBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> GetRecordingToPurgeQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(GetRecordingToPurgeBorrowed) -> R,
    ) -> GetRecordingToPurgeQuery<'c, 'a, 's, C, R, N> {
        GetRecordingToPurgeQuery {
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
pub struct I32Query<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<i32, tokio_postgres::Error>,
    mapper: fn(i32) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> I32Query<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(i32) -> R) -> I32Query<'c, 'a, 's, C, R, N> {
        I32Query {
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
pub struct RecordingHoldQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<RecordingHoldBorrowed, tokio_postgres::Error>,
    mapper: fn(RecordingHoldBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> RecordingHoldQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(RecordingHoldBorrowed) -> R,
    ) -> RecordingHoldQuery<'c, 'a, 's, C, R, N> {
        RecordingHoldQuery {
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
pub struct ReleaseRecordingHoldQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor:
        fn(&tokio_postgres::Row) -> Result<ReleaseRecordingHoldBorrowed, tokio_postgres::Error>,
    mapper: fn(ReleaseRecordingHoldBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ReleaseRecordingHoldQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(ReleaseRecordingHoldBorrowed) -> R,
    ) -> ReleaseRecordingHoldQuery<'c, 'a, 's, C, R, N> {
        ReleaseRecordingHoldQuery {
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
pub struct ListRecordingsToPurgeStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_recordings_to_purge() -> ListRecordingsToPurgeStmt {
    ListRecordingsToPurgeStmt(
        "SELECT organization_id, recording_id FROM app.recordings_to_purge($1, $2, $3)",
        None,
    )
}
impl ListRecordingsToPurgeStmt {
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
    ) -> ListRecordingsToPurgeQuery<'c, 'a, 's, C, ListRecordingsToPurge, 3> {
        ListRecordingsToPurgeQuery {
            client,
            params: [now, after, rows],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<ListRecordingsToPurge, tokio_postgres::Error> {
                    Ok(ListRecordingsToPurge {
                        organization_id: row.try_get(0)?,
                        recording_id: row.try_get(1)?,
                    })
                },
            mapper: |it| ListRecordingsToPurge::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListRecordingsToPurgeParams,
        ListRecordingsToPurgeQuery<'c, 'a, 's, C, ListRecordingsToPurge, 3>,
        C,
    > for ListRecordingsToPurgeStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListRecordingsToPurgeParams,
    ) -> ListRecordingsToPurgeQuery<'c, 'a, 's, C, ListRecordingsToPurge, 3> {
        self.bind(client, &params.now, &params.after, &params.rows)
    }
}
pub struct ListOrganizationsWithUndatedRecordingsStmt(
    &'static str,
    Option<tokio_postgres::Statement>,
);
pub fn list_organizations_with_undated_recordings() -> ListOrganizationsWithUndatedRecordingsStmt {
    ListOrganizationsWithUndatedRecordingsStmt(
        "SELECT organization_id FROM app.organizations_with_undated_recordings()",
        None,
    )
}
impl ListOrganizationsWithUndatedRecordingsStmt {
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
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 0> {
        UuidUuidQuery {
            client,
            params: [],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
pub struct GetRetentionPolicyStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_retention_policy() -> GetRetentionPolicyStmt {
    GetRetentionPolicyStmt(
        "SELECT o.time_zone, o.compliance_profile, p.compliance AS policy FROM organizations o LEFT JOIN organization_policies p ON p.organization_id = o.id WHERE o.id = $1",
        None,
    )
}
impl GetRetentionPolicyStmt {
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
    ) -> GetRetentionPolicyQuery<'c, 'a, 's, C, GetRetentionPolicy, 1> {
        GetRetentionPolicyQuery {
            client,
            params: [organization_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<GetRetentionPolicyBorrowed, tokio_postgres::Error> {
                Ok(GetRetentionPolicyBorrowed {
                    time_zone: row.try_get(0)?,
                    compliance_profile: row.try_get(1)?,
                    policy: row.try_get(2)?,
                })
            },
            mapper: |it| GetRetentionPolicy::from(it),
        }
    }
}
pub struct DateRecordingsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn date_recordings() -> DateRecordingsStmt {
    DateRecordingsStmt(
        "UPDATE call_recordings SET purge_after = ((recorded_at AT TIME ZONE $1)::date + make_interval(months => $2))::date WHERE organization_id = $3 AND id IN ( SELECT r.id FROM call_recordings r WHERE r.organization_id = $3 AND r.purge_after IS NULL AND r.purged_at IS NULL ORDER BY r.id LIMIT $4 FOR UPDATE SKIP LOCKED) RETURNING id",
        None,
    )
}
impl DateRecordingsStmt {
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
        months: &'a i32,
        organization_id: &'a uuid::Uuid,
        rows: &'a i64,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        UuidUuidQuery {
            client,
            params: [time_zone, months, organization_id, rows],
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
        DateRecordingsParams<T1>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4>,
        C,
    > for DateRecordingsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a DateRecordingsParams<T1>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        self.bind(
            client,
            &params.time_zone,
            &params.months,
            &params.organization_id,
            &params.rows,
        )
    }
}
pub struct LockCustomerOfRecordingStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock_customer_of_recording() -> LockCustomerOfRecordingStmt {
    LockCustomerOfRecordingStmt(
        "SELECT c.id FROM customers c WHERE c.organization_id = $1 AND c.id IN ( SELECT unnest(ARRAY[r.customer_id, a.customer_id]) FROM call_recordings r JOIN contact_attempts a ON a.organization_id = r.organization_id AND a.id = r.contact_attempt_id WHERE r.organization_id = $1 AND r.id = $2) ORDER BY c.id FOR UPDATE",
        None,
    )
}
impl LockCustomerOfRecordingStmt {
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
        LockCustomerOfRecordingParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2>,
        C,
    > for LockCustomerOfRecordingStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a LockCustomerOfRecordingParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct LockRecordingsOfCallStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock_recordings_of_call() -> LockRecordingsOfCallStmt {
    LockRecordingsOfCallStmt(
        "SELECT s.id FROM call_recordings s WHERE s.organization_id = $1 AND s.contact_attempt_id = ( SELECT r.contact_attempt_id FROM call_recordings r WHERE r.organization_id = $1 AND r.id = $2) ORDER BY s.id FOR UPDATE",
        None,
    )
}
impl LockRecordingsOfCallStmt {
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
        LockRecordingsOfCallParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2>,
        C,
    > for LockRecordingsOfCallStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a LockRecordingsOfCallParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct GetRecordingToPurgeStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_recording_to_purge() -> GetRecordingToPurgeStmt {
    GetRecordingToPurgeStmt(
        "SELECT r.file_path, r.file_size, r.contact_attempt_id, r.customer_id, r.recorded_at, r.purge_after, r.purge_began_at, r.purge_sha256::text AS purge_sha256, r.purged_at, r.transcript, app.recording_is_held(r.organization_id, r.id) AS held FROM call_recordings r WHERE r.organization_id = $1 AND r.id = $2",
        None,
    )
}
impl GetRecordingToPurgeStmt {
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
    ) -> GetRecordingToPurgeQuery<'c, 'a, 's, C, GetRecordingToPurge, 2> {
        GetRecordingToPurgeQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<GetRecordingToPurgeBorrowed, tokio_postgres::Error> {
                Ok(GetRecordingToPurgeBorrowed {
                    file_path: row.try_get(0)?,
                    file_size: row.try_get(1)?,
                    contact_attempt_id: row.try_get(2)?,
                    customer_id: row.try_get(3)?,
                    recorded_at: row.try_get(4)?,
                    purge_after: row.try_get(5)?,
                    purge_began_at: row.try_get(6)?,
                    purge_sha256: row.try_get(7)?,
                    purged_at: row.try_get(8)?,
                    transcript: row.try_get(9)?,
                    held: row.try_get(10)?,
                })
            },
            mapper: |it| GetRecordingToPurge::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetRecordingToPurgeParams,
        GetRecordingToPurgeQuery<'c, 'a, 's, C, GetRecordingToPurge, 2>,
        C,
    > for GetRecordingToPurgeStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetRecordingToPurgeParams,
    ) -> GetRecordingToPurgeQuery<'c, 'a, 's, C, GetRecordingToPurge, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct BeginRecordingPurgeStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn begin_recording_purge() -> BeginRecordingPurgeStmt {
    BeginRecordingPurgeStmt(
        "UPDATE call_recordings SET purge_began_at = $1, purge_sha256 = $2 WHERE organization_id = $3 AND id = $4 RETURNING id",
        None,
    )
}
impl BeginRecordingPurgeStmt {
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
        sha256: &'a Option<T1>,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        UuidUuidQuery {
            client,
            params: [now, sha256, organization_id, id],
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
        BeginRecordingPurgeParams<T1>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4>,
        C,
    > for BeginRecordingPurgeStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a BeginRecordingPurgeParams<T1>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        self.bind(
            client,
            &params.now,
            &params.sha256,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct GiveRecordingPurgeUpStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn give_recording_purge_up() -> GiveRecordingPurgeUpStmt {
    GiveRecordingPurgeUpStmt(
        "UPDATE call_recordings SET purge_began_at = NULL, purge_sha256 = NULL WHERE organization_id = $1 AND id = $2 RETURNING id",
        None,
    )
}
impl GiveRecordingPurgeUpStmt {
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
        GiveRecordingPurgeUpParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2>,
        C,
    > for GiveRecordingPurgeUpStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GiveRecordingPurgeUpParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct PostponeRecordingPurgeStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn postpone_recording_purge() -> PostponeRecordingPurgeStmt {
    PostponeRecordingPurgeStmt(
        "UPDATE call_recordings SET purge_after = $1 WHERE organization_id = $2 AND id = $3 RETURNING id",
        None,
    )
}
impl PostponeRecordingPurgeStmt {
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
        purge_after: &'a jiff::civil::Date,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        UuidUuidQuery {
            client,
            params: [purge_after, organization_id, id],
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
        PostponeRecordingPurgeParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3>,
        C,
    > for PostponeRecordingPurgeStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a PostponeRecordingPurgeParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        self.bind(
            client,
            &params.purge_after,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct FinishRecordingPurgeStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn finish_recording_purge() -> FinishRecordingPurgeStmt {
    FinishRecordingPurgeStmt(
        "UPDATE call_recordings SET purged_at = $1, transcript = NULL, analysis = NULL, sentiment_score = NULL WHERE organization_id = $2 AND id = $3 RETURNING id",
        None,
    )
}
impl FinishRecordingPurgeStmt {
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
        FinishRecordingPurgeParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3>,
        C,
    > for FinishRecordingPurgeStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a FinishRecordingPurgeParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        self.bind(client, &params.now, &params.organization_id, &params.id)
    }
}
pub struct ForgetObjectionsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn forget_objections() -> ForgetObjectionsStmt {
    ForgetObjectionsStmt(
        "UPDATE call_objections SET utterance = '' WHERE organization_id = $1 AND contact_attempt_id = $2 AND utterance <> '' RETURNING id",
        None,
    )
}
impl ForgetObjectionsStmt {
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
        ForgetObjectionsParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2>,
        C,
    > for ForgetObjectionsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ForgetObjectionsParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2> {
        self.bind(client, &params.organization_id, &params.contact_attempt_id)
    }
}
pub struct ForgetLinesStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn forget_lines() -> ForgetLinesStmt {
    ForgetLinesStmt(
        "DELETE FROM transcript_lines WHERE organization_id = $1 AND contact_attempt_id = $2 RETURNING position",
        None,
    )
}
impl ForgetLinesStmt {
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
    ) -> I32Query<'c, 'a, 's, C, i32, 2> {
        I32Query {
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
    crate::client::async_::Params<'c, 'a, 's, ForgetLinesParams, I32Query<'c, 'a, 's, C, i32, 2>, C>
    for ForgetLinesStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ForgetLinesParams,
    ) -> I32Query<'c, 'a, 's, C, i32, 2> {
        self.bind(client, &params.organization_id, &params.contact_attempt_id)
    }
}
pub struct InsertPurgeReceiptStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_purge_receipt() -> InsertPurgeReceiptStmt {
    InsertPurgeReceiptStmt(
        "INSERT INTO purge_receipts (id, organization_id, entity_type, entity_id, rule_id, rule_version, content_sha256, purged_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id",
        None,
    )
}
impl InsertPurgeReceiptStmt {
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
        entity_type: &'a T1,
        entity_id: &'a uuid::Uuid,
        rule_id: &'a T2,
        rule_version: &'a T3,
        content_sha256: &'a Option<T4>,
        now: &'a jiff::Timestamp,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 8> {
        UuidUuidQuery {
            client,
            params: [
                id,
                organization_id,
                entity_type,
                entity_id,
                rule_id,
                rule_version,
                content_sha256,
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
>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        InsertPurgeReceiptParams<T1, T2, T3, T4>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 8>,
        C,
    > for InsertPurgeReceiptStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertPurgeReceiptParams<T1, T2, T3, T4>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 8> {
        self.bind(
            client,
            &params.id,
            &params.organization_id,
            &params.entity_type,
            &params.entity_id,
            &params.rule_id,
            &params.rule_version,
            &params.content_sha256,
            &params.now,
        )
    }
}
pub struct LockRecordingToHoldStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock_recording_to_hold() -> LockRecordingToHoldStmt {
    LockRecordingToHoldStmt(
        "SELECT purged_at IS NOT NULL AS purged FROM call_recordings WHERE organization_id = $1 AND id = $2 FOR UPDATE",
        None,
    )
}
impl LockRecordingToHoldStmt {
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
        LockRecordingToHoldParams,
        BoolQuery<'c, 'a, 's, C, bool, 2>,
        C,
    > for LockRecordingToHoldStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a LockRecordingToHoldParams,
    ) -> BoolQuery<'c, 'a, 's, C, bool, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct FindRecordingHoldStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn find_recording_hold() -> FindRecordingHoldStmt {
    FindRecordingHoldStmt(
        "SELECT h.id, h.customer_id, h.reason, h.placed_by, h.placed_at FROM call_recordings r JOIN contact_attempts a ON a.organization_id = r.organization_id AND a.id = r.contact_attempt_id JOIN legal_holds h ON h.organization_id = r.organization_id AND h.released_at IS NULL AND (h.recording_id = r.id OR h.customer_id IN (r.customer_id, a.customer_id)) WHERE r.organization_id = $1 AND r.id = $2 ORDER BY h.customer_id IS NOT NULL, h.placed_at, h.id LIMIT 1",
        None,
    )
}
impl FindRecordingHoldStmt {
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
    ) -> RecordingHoldQuery<'c, 'a, 's, C, RecordingHold, 2> {
        RecordingHoldQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<RecordingHoldBorrowed, tokio_postgres::Error> {
                    Ok(RecordingHoldBorrowed {
                        id: row.try_get(0)?,
                        customer_id: row.try_get(1)?,
                        reason: row.try_get(2)?,
                        placed_by: row.try_get(3)?,
                        placed_at: row.try_get(4)?,
                    })
                },
            mapper: |it| RecordingHold::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        FindRecordingHoldParams,
        RecordingHoldQuery<'c, 'a, 's, C, RecordingHold, 2>,
        C,
    > for FindRecordingHoldStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a FindRecordingHoldParams,
    ) -> RecordingHoldQuery<'c, 'a, 's, C, RecordingHold, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct ReleaseRecordingHoldStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn release_recording_hold() -> ReleaseRecordingHoldStmt {
    ReleaseRecordingHoldStmt(
        "UPDATE legal_holds SET released_at = greatest(placed_at, $1), released_by = $2 WHERE organization_id = $3 AND recording_id = $4 AND released_at IS NULL RETURNING id, reason, placed_by, placed_at",
        None,
    )
}
impl ReleaseRecordingHoldStmt {
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
        released_by: &'a uuid::Uuid,
        organization_id: &'a uuid::Uuid,
        recording_id: &'a uuid::Uuid,
    ) -> ReleaseRecordingHoldQuery<'c, 'a, 's, C, ReleaseRecordingHold, 4> {
        ReleaseRecordingHoldQuery {
            client,
            params: [now, released_by, organization_id, recording_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<ReleaseRecordingHoldBorrowed, tokio_postgres::Error> {
                Ok(ReleaseRecordingHoldBorrowed {
                    id: row.try_get(0)?,
                    reason: row.try_get(1)?,
                    placed_by: row.try_get(2)?,
                    placed_at: row.try_get(3)?,
                })
            },
            mapper: |it| ReleaseRecordingHold::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ReleaseRecordingHoldParams,
        ReleaseRecordingHoldQuery<'c, 'a, 's, C, ReleaseRecordingHold, 4>,
        C,
    > for ReleaseRecordingHoldStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ReleaseRecordingHoldParams,
    ) -> ReleaseRecordingHoldQuery<'c, 'a, 's, C, ReleaseRecordingHold, 4> {
        self.bind(
            client,
            &params.now,
            &params.released_by,
            &params.organization_id,
            &params.recording_id,
        )
    }
}
pub struct ForgetProposalsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn forget_proposals() -> ForgetProposalsStmt {
    ForgetProposalsStmt(
        "UPDATE call_proposals SET utterance = '' WHERE organization_id = $1 AND contact_attempt_id = $2 AND utterance <> '' RETURNING id",
        None,
    )
}
impl ForgetProposalsStmt {
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
        ForgetProposalsParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2>,
        C,
    > for ForgetProposalsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ForgetProposalsParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2> {
        self.bind(client, &params.organization_id, &params.contact_attempt_id)
    }
}
