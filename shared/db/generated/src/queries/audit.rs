// This file was generated with `cornucopia`. Do not modify.

#[derive(Clone, Copy, Debug)]
pub struct UnsealedEntriesParams {
    pub organization_id: uuid::Uuid,
    pub most: i64,
}
#[derive(Debug)]
pub struct InsertAuditSealParams<T1: crate::BytesSql, T2: crate::BytesSql> {
    pub organization_id: uuid::Uuid,
    pub seal_no: i64,
    pub prev_hash: T1,
    pub hash: T2,
    pub row_count: i32,
    pub sealed_at: jiff::Timestamp,
}
#[derive(Debug)]
pub struct InsertAuditSealRowsParams<
    T1: crate::ArraySql<Item = uuid::Uuid>,
    T2: crate::BytesSql,
    T3: crate::ArraySql<Item = T2>,
> {
    pub organization_id: uuid::Uuid,
    pub seal_no: i64,
    pub audit_log_ids: T1,
    pub hashes: T3,
}
#[derive(Debug)]
pub struct RemoveFromUnsealedParams<T1: crate::ArraySql<Item = uuid::Uuid>> {
    pub organization_id: uuid::Uuid,
    pub ids: T1,
}
#[derive(Clone, Copy, Debug)]
pub struct InsertUnanchoredSealParams {
    pub organization_id: uuid::Uuid,
    pub seal_no: i64,
}
#[derive(Clone, Copy, Debug)]
pub struct UnanchoredSealsParams {
    pub organization_id: uuid::Uuid,
    pub most: i64,
}
#[derive(Debug)]
pub struct RemoveFromUnanchoredParams<T1: crate::ArraySql<Item = i64>> {
    pub organization_id: uuid::Uuid,
    pub seal_nos: T1,
}
#[derive(Clone, Copy, Debug)]
pub struct AuditSealsAfterParams {
    pub organization_id: uuid::Uuid,
    pub after: i64,
    pub most: i64,
}
#[derive(Clone, Copy, Debug)]
pub struct EntriesOfSealParams {
    pub organization_id: uuid::Uuid,
    pub seal_no: i64,
}
#[derive(Clone, Copy, Debug)]
pub struct EntriesWithoutSealParams {
    pub organization_id: uuid::Uuid,
    pub older_than_seconds: f64,
}
#[derive(Debug, Clone, PartialEq)]
pub struct AuditChainHead {
    pub seal_no: i64,
    pub hash: Vec<u8>,
}
pub struct AuditChainHeadBorrowed<'a> {
    pub seal_no: i64,
    pub hash: &'a [u8],
}
impl<'a> From<AuditChainHeadBorrowed<'a>> for AuditChainHead {
    fn from(AuditChainHeadBorrowed { seal_no, hash }: AuditChainHeadBorrowed<'a>) -> Self {
        Self {
            seal_no,
            hash: hash.into(),
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct SealedEntry {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub occurred_at: jiff::Timestamp,
    pub actor_type: String,
    pub actor_id: Option<uuid::Uuid>,
    pub api_key_id: Option<uuid::Uuid>,
    pub action: String,
    pub entity_type: String,
    pub entity_id: uuid::Uuid,
    pub before: Option<String>,
    pub after: Option<String>,
    pub request_id: Option<String>,
    pub source_ip: Option<String>,
}
pub struct SealedEntryBorrowed<'a> {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub occurred_at: jiff::Timestamp,
    pub actor_type: &'a str,
    pub actor_id: Option<uuid::Uuid>,
    pub api_key_id: Option<uuid::Uuid>,
    pub action: &'a str,
    pub entity_type: &'a str,
    pub entity_id: uuid::Uuid,
    pub before: Option<&'a str>,
    pub after: Option<&'a str>,
    pub request_id: Option<&'a str>,
    pub source_ip: Option<&'a str>,
}
impl<'a> From<SealedEntryBorrowed<'a>> for SealedEntry {
    fn from(
        SealedEntryBorrowed {
            id,
            organization_id,
            occurred_at,
            actor_type,
            actor_id,
            api_key_id,
            action,
            entity_type,
            entity_id,
            before,
            after,
            request_id,
            source_ip,
        }: SealedEntryBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            organization_id,
            occurred_at,
            actor_type: actor_type.into(),
            actor_id,
            api_key_id,
            action: action.into(),
            entity_type: entity_type.into(),
            entity_id,
            before: before.map(|v| v.into()),
            after: after.map(|v| v.into()),
            request_id: request_id.map(|v| v.into()),
            source_ip: source_ip.map(|v| v.into()),
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct UnanchoredSeals {
    pub seal_no: i64,
    pub hash: Vec<u8>,
    pub row_count: i32,
    pub sealed_at: jiff::Timestamp,
}
pub struct UnanchoredSealsBorrowed<'a> {
    pub seal_no: i64,
    pub hash: &'a [u8],
    pub row_count: i32,
    pub sealed_at: jiff::Timestamp,
}
impl<'a> From<UnanchoredSealsBorrowed<'a>> for UnanchoredSeals {
    fn from(
        UnanchoredSealsBorrowed {
            seal_no,
            hash,
            row_count,
            sealed_at,
        }: UnanchoredSealsBorrowed<'a>,
    ) -> Self {
        Self {
            seal_no,
            hash: hash.into(),
            row_count,
            sealed_at,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct AuditSealsAfter {
    pub seal_no: i64,
    pub prev_hash: Vec<u8>,
    pub hash: Vec<u8>,
    pub row_count: i32,
    pub sealed_at: jiff::Timestamp,
}
pub struct AuditSealsAfterBorrowed<'a> {
    pub seal_no: i64,
    pub prev_hash: &'a [u8],
    pub hash: &'a [u8],
    pub row_count: i32,
    pub sealed_at: jiff::Timestamp,
}
impl<'a> From<AuditSealsAfterBorrowed<'a>> for AuditSealsAfter {
    fn from(
        AuditSealsAfterBorrowed {
            seal_no,
            prev_hash,
            hash,
            row_count,
            sealed_at,
        }: AuditSealsAfterBorrowed<'a>,
    ) -> Self {
        Self {
            seal_no,
            prev_hash: prev_hash.into(),
            hash: hash.into(),
            row_count,
            sealed_at,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct EntriesOfSeal {
    pub position: i32,
    pub audit_log_id: uuid::Uuid,
    pub hash: Vec<u8>,
    pub id: Option<uuid::Uuid>,
    pub occurred_at: Option<jiff::Timestamp>,
    pub actor_type: Option<String>,
    pub actor_id: Option<uuid::Uuid>,
    pub api_key_id: Option<uuid::Uuid>,
    pub action: Option<String>,
    pub entity_type: Option<String>,
    pub entity_id: Option<uuid::Uuid>,
    pub before: Option<String>,
    pub after: Option<String>,
    pub request_id: Option<String>,
    pub source_ip: Option<String>,
}
pub struct EntriesOfSealBorrowed<'a> {
    pub position: i32,
    pub audit_log_id: uuid::Uuid,
    pub hash: &'a [u8],
    pub id: Option<uuid::Uuid>,
    pub occurred_at: Option<jiff::Timestamp>,
    pub actor_type: Option<&'a str>,
    pub actor_id: Option<uuid::Uuid>,
    pub api_key_id: Option<uuid::Uuid>,
    pub action: Option<&'a str>,
    pub entity_type: Option<&'a str>,
    pub entity_id: Option<uuid::Uuid>,
    pub before: Option<&'a str>,
    pub after: Option<&'a str>,
    pub request_id: Option<&'a str>,
    pub source_ip: Option<&'a str>,
}
impl<'a> From<EntriesOfSealBorrowed<'a>> for EntriesOfSeal {
    fn from(
        EntriesOfSealBorrowed {
            position,
            audit_log_id,
            hash,
            id,
            occurred_at,
            actor_type,
            actor_id,
            api_key_id,
            action,
            entity_type,
            entity_id,
            before,
            after,
            request_id,
            source_ip,
        }: EntriesOfSealBorrowed<'a>,
    ) -> Self {
        Self {
            position,
            audit_log_id,
            hash: hash.into(),
            id,
            occurred_at,
            actor_type: actor_type.map(|v| v.into()),
            actor_id,
            api_key_id,
            action: action.map(|v| v.into()),
            entity_type: entity_type.map(|v| v.into()),
            entity_id,
            before: before.map(|v| v.into()),
            after: after.map(|v| v.into()),
            request_id: request_id.map(|v| v.into()),
            source_ip: source_ip.map(|v| v.into()),
        }
    }
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct EntriesWithoutSeal {
    pub id: uuid::Uuid,
    pub occurred_at: jiff::Timestamp,
    pub noted: bool,
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct NotedEntriesThatAreGone {
    pub audit_log_id: uuid::Uuid,
    pub noted_at: jiff::Timestamp,
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
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
pub struct AuditChainHeadQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<AuditChainHeadBorrowed, tokio_postgres::Error>,
    mapper: fn(AuditChainHeadBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> AuditChainHeadQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(AuditChainHeadBorrowed) -> R,
    ) -> AuditChainHeadQuery<'c, 'a, 's, C, R, N> {
        AuditChainHeadQuery {
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
pub struct SealedEntryQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<SealedEntryBorrowed, tokio_postgres::Error>,
    mapper: fn(SealedEntryBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> SealedEntryQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(SealedEntryBorrowed) -> R,
    ) -> SealedEntryQuery<'c, 'a, 's, C, R, N> {
        SealedEntryQuery {
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
pub struct UnanchoredSealsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<UnanchoredSealsBorrowed, tokio_postgres::Error>,
    mapper: fn(UnanchoredSealsBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> UnanchoredSealsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(UnanchoredSealsBorrowed) -> R,
    ) -> UnanchoredSealsQuery<'c, 'a, 's, C, R, N> {
        UnanchoredSealsQuery {
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
pub struct AuditSealsAfterQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<AuditSealsAfterBorrowed, tokio_postgres::Error>,
    mapper: fn(AuditSealsAfterBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> AuditSealsAfterQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(AuditSealsAfterBorrowed) -> R,
    ) -> AuditSealsAfterQuery<'c, 'a, 's, C, R, N> {
        AuditSealsAfterQuery {
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
pub struct EntriesOfSealQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<EntriesOfSealBorrowed, tokio_postgres::Error>,
    mapper: fn(EntriesOfSealBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> EntriesOfSealQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(EntriesOfSealBorrowed) -> R,
    ) -> EntriesOfSealQuery<'c, 'a, 's, C, R, N> {
        EntriesOfSealQuery {
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
pub struct EntriesWithoutSealQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<EntriesWithoutSeal, tokio_postgres::Error>,
    mapper: fn(EntriesWithoutSeal) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> EntriesWithoutSealQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(EntriesWithoutSeal) -> R,
    ) -> EntriesWithoutSealQuery<'c, 'a, 's, C, R, N> {
        EntriesWithoutSealQuery {
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
pub struct NotedEntriesThatAreGoneQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<NotedEntriesThatAreGone, tokio_postgres::Error>,
    mapper: fn(NotedEntriesThatAreGone) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> NotedEntriesThatAreGoneQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(NotedEntriesThatAreGone) -> R,
    ) -> NotedEntriesThatAreGoneQuery<'c, 'a, 's, C, R, N> {
        NotedEntriesThatAreGoneQuery {
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
pub struct OrganizationsToSealStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn organizations_to_seal() -> OrganizationsToSealStmt {
    OrganizationsToSealStmt(
        "SELECT organization_id FROM app.organizations_to_seal() ORDER BY organization_id",
        None,
    )
}
impl OrganizationsToSealStmt {
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
pub struct LockAuditChainStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock_audit_chain() -> LockAuditChainStmt {
    LockAuditChainStmt(
        "SELECT true AS locked FROM pg_advisory_xact_lock(hashtextextended('audit chain/' || $1::uuid::text, 0))",
        None,
    )
}
impl LockAuditChainStmt {
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
    ) -> BoolQuery<'c, 'a, 's, C, bool, 1> {
        BoolQuery {
            client,
            params: [organization_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
pub struct AuditChainHeadStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn audit_chain_head() -> AuditChainHeadStmt {
    AuditChainHeadStmt(
        "SELECT seal_no, hash FROM audit_seals WHERE organization_id = $1 ORDER BY seal_no DESC LIMIT 1",
        None,
    )
}
impl AuditChainHeadStmt {
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
    ) -> AuditChainHeadQuery<'c, 'a, 's, C, AuditChainHead, 1> {
        AuditChainHeadQuery {
            client,
            params: [organization_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<AuditChainHeadBorrowed, tokio_postgres::Error> {
                Ok(AuditChainHeadBorrowed {
                    seal_no: row.try_get(0)?,
                    hash: row.try_get(1)?,
                })
            },
            mapper: |it| AuditChainHead::from(it),
        }
    }
}
pub struct UnsealedEntriesStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn unsealed_entries() -> UnsealedEntriesStmt {
    UnsealedEntriesStmt(
        "SELECT a.id, a.organization_id, a.occurred_at, a.actor_type, a.actor_id, a.api_key_id, a.action, a.entity_type, a.entity_id, a.before::text AS before, a.after::text AS after, a.request_id, a.source_ip FROM audit_unsealed u JOIN audit_logs a ON a.id = u.audit_log_id AND a.organization_id = u.organization_id WHERE u.organization_id = $1 ORDER BY u.audit_log_id LIMIT $2",
        None,
    )
}
impl UnsealedEntriesStmt {
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
        most: &'a i64,
    ) -> SealedEntryQuery<'c, 'a, 's, C, SealedEntry, 2> {
        SealedEntryQuery {
            client,
            params: [organization_id, most],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<SealedEntryBorrowed, tokio_postgres::Error> {
                    Ok(SealedEntryBorrowed {
                        id: row.try_get(0)?,
                        organization_id: row.try_get(1)?,
                        occurred_at: row.try_get(2)?,
                        actor_type: row.try_get(3)?,
                        actor_id: row.try_get(4)?,
                        api_key_id: row.try_get(5)?,
                        action: row.try_get(6)?,
                        entity_type: row.try_get(7)?,
                        entity_id: row.try_get(8)?,
                        before: row.try_get(9)?,
                        after: row.try_get(10)?,
                        request_id: row.try_get(11)?,
                        source_ip: row.try_get(12)?,
                    })
                },
            mapper: |it| SealedEntry::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        UnsealedEntriesParams,
        SealedEntryQuery<'c, 'a, 's, C, SealedEntry, 2>,
        C,
    > for UnsealedEntriesStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a UnsealedEntriesParams,
    ) -> SealedEntryQuery<'c, 'a, 's, C, SealedEntry, 2> {
        self.bind(client, &params.organization_id, &params.most)
    }
}
pub struct InsertAuditSealStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_audit_seal() -> InsertAuditSealStmt {
    InsertAuditSealStmt(
        "INSERT INTO audit_seals (organization_id, seal_no, prev_hash, hash, row_count, sealed_at) VALUES ($1, $2, $3, $4, $5, $6) RETURNING seal_no",
        None,
    )
}
impl InsertAuditSealStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::BytesSql, T2: crate::BytesSql>(
        &'s self,
        client: &'c C,
        organization_id: &'a uuid::Uuid,
        seal_no: &'a i64,
        prev_hash: &'a T1,
        hash: &'a T2,
        row_count: &'a i32,
        sealed_at: &'a jiff::Timestamp,
    ) -> I64Query<'c, 'a, 's, C, i64, 6> {
        I64Query {
            client,
            params: [
                organization_id,
                seal_no,
                prev_hash,
                hash,
                row_count,
                sealed_at,
            ],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::BytesSql, T2: crate::BytesSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        InsertAuditSealParams<T1, T2>,
        I64Query<'c, 'a, 's, C, i64, 6>,
        C,
    > for InsertAuditSealStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertAuditSealParams<T1, T2>,
    ) -> I64Query<'c, 'a, 's, C, i64, 6> {
        self.bind(
            client,
            &params.organization_id,
            &params.seal_no,
            &params.prev_hash,
            &params.hash,
            &params.row_count,
            &params.sealed_at,
        )
    }
}
pub struct InsertAuditSealRowsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_audit_seal_rows() -> InsertAuditSealRowsStmt {
    InsertAuditSealRowsStmt(
        "INSERT INTO audit_seal_rows (organization_id, seal_no, position, audit_log_id, hash) SELECT $1, $2, r.position, r.audit_log_id, r.hash FROM unnest($3::uuid[], $4::bytea[]) WITH ORDINALITY AS r (audit_log_id, hash, position) RETURNING position",
        None,
    )
}
impl InsertAuditSealRowsStmt {
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
        T2: crate::BytesSql,
        T3: crate::ArraySql<Item = T2>,
    >(
        &'s self,
        client: &'c C,
        organization_id: &'a uuid::Uuid,
        seal_no: &'a i64,
        audit_log_ids: &'a T1,
        hashes: &'a T3,
    ) -> I32Query<'c, 'a, 's, C, i32, 4> {
        I32Query {
            client,
            params: [organization_id, seal_no, audit_log_ids, hashes],
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
    T2: crate::BytesSql,
    T3: crate::ArraySql<Item = T2>,
>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        InsertAuditSealRowsParams<T1, T2, T3>,
        I32Query<'c, 'a, 's, C, i32, 4>,
        C,
    > for InsertAuditSealRowsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertAuditSealRowsParams<T1, T2, T3>,
    ) -> I32Query<'c, 'a, 's, C, i32, 4> {
        self.bind(
            client,
            &params.organization_id,
            &params.seal_no,
            &params.audit_log_ids,
            &params.hashes,
        )
    }
}
pub struct RemoveFromUnsealedStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn remove_from_unsealed() -> RemoveFromUnsealedStmt {
    RemoveFromUnsealedStmt(
        "DELETE FROM audit_unsealed WHERE organization_id = $1 AND audit_log_id = ANY ($2) RETURNING audit_log_id",
        None,
    )
}
impl RemoveFromUnsealedStmt {
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
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2> {
        UuidUuidQuery {
            client,
            params: [organization_id, ids],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::ArraySql<Item = uuid::Uuid>>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        RemoveFromUnsealedParams<T1>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2>,
        C,
    > for RemoveFromUnsealedStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a RemoveFromUnsealedParams<T1>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2> {
        self.bind(client, &params.organization_id, &params.ids)
    }
}
pub struct InsertUnanchoredSealStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_unanchored_seal() -> InsertUnanchoredSealStmt {
    InsertUnanchoredSealStmt(
        "INSERT INTO audit_unanchored (organization_id, seal_no) VALUES ($1, $2) RETURNING seal_no",
        None,
    )
}
impl InsertUnanchoredSealStmt {
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
        seal_no: &'a i64,
    ) -> I64Query<'c, 'a, 's, C, i64, 2> {
        I64Query {
            client,
            params: [organization_id, seal_no],
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
        InsertUnanchoredSealParams,
        I64Query<'c, 'a, 's, C, i64, 2>,
        C,
    > for InsertUnanchoredSealStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertUnanchoredSealParams,
    ) -> I64Query<'c, 'a, 's, C, i64, 2> {
        self.bind(client, &params.organization_id, &params.seal_no)
    }
}
pub struct UnanchoredSealsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn unanchored_seals() -> UnanchoredSealsStmt {
    UnanchoredSealsStmt(
        "SELECT s.seal_no, s.hash, s.row_count, s.sealed_at FROM audit_unanchored u JOIN audit_seals s ON s.organization_id = u.organization_id AND s.seal_no = u.seal_no WHERE u.organization_id = $1 ORDER BY u.seal_no LIMIT $2",
        None,
    )
}
impl UnanchoredSealsStmt {
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
        most: &'a i64,
    ) -> UnanchoredSealsQuery<'c, 'a, 's, C, UnanchoredSeals, 2> {
        UnanchoredSealsQuery {
            client,
            params: [organization_id, most],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<UnanchoredSealsBorrowed, tokio_postgres::Error> {
                Ok(UnanchoredSealsBorrowed {
                    seal_no: row.try_get(0)?,
                    hash: row.try_get(1)?,
                    row_count: row.try_get(2)?,
                    sealed_at: row.try_get(3)?,
                })
            },
            mapper: |it| UnanchoredSeals::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        UnanchoredSealsParams,
        UnanchoredSealsQuery<'c, 'a, 's, C, UnanchoredSeals, 2>,
        C,
    > for UnanchoredSealsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a UnanchoredSealsParams,
    ) -> UnanchoredSealsQuery<'c, 'a, 's, C, UnanchoredSeals, 2> {
        self.bind(client, &params.organization_id, &params.most)
    }
}
pub struct RemoveFromUnanchoredStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn remove_from_unanchored() -> RemoveFromUnanchoredStmt {
    RemoveFromUnanchoredStmt(
        "DELETE FROM audit_unanchored WHERE organization_id = $1 AND seal_no = ANY ($2) RETURNING seal_no",
        None,
    )
}
impl RemoveFromUnanchoredStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::ArraySql<Item = i64>>(
        &'s self,
        client: &'c C,
        organization_id: &'a uuid::Uuid,
        seal_nos: &'a T1,
    ) -> I64Query<'c, 'a, 's, C, i64, 2> {
        I64Query {
            client,
            params: [organization_id, seal_nos],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::ArraySql<Item = i64>>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        RemoveFromUnanchoredParams<T1>,
        I64Query<'c, 'a, 's, C, i64, 2>,
        C,
    > for RemoveFromUnanchoredStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a RemoveFromUnanchoredParams<T1>,
    ) -> I64Query<'c, 'a, 's, C, i64, 2> {
        self.bind(client, &params.organization_id, &params.seal_nos)
    }
}
pub struct AuditedOrganizationsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn audited_organizations() -> AuditedOrganizationsStmt {
    AuditedOrganizationsStmt(
        "SELECT organization_id FROM audit_seals UNION SELECT organization_id FROM audit_logs UNION SELECT organization_id FROM audit_unsealed ORDER BY organization_id",
        None,
    )
}
impl AuditedOrganizationsStmt {
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
pub struct AuditSealsAfterStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn audit_seals_after() -> AuditSealsAfterStmt {
    AuditSealsAfterStmt(
        "SELECT seal_no, prev_hash, hash, row_count, sealed_at FROM audit_seals WHERE organization_id = $1 AND seal_no > $2 ORDER BY seal_no LIMIT $3",
        None,
    )
}
impl AuditSealsAfterStmt {
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
        after: &'a i64,
        most: &'a i64,
    ) -> AuditSealsAfterQuery<'c, 'a, 's, C, AuditSealsAfter, 3> {
        AuditSealsAfterQuery {
            client,
            params: [organization_id, after, most],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<AuditSealsAfterBorrowed, tokio_postgres::Error> {
                Ok(AuditSealsAfterBorrowed {
                    seal_no: row.try_get(0)?,
                    prev_hash: row.try_get(1)?,
                    hash: row.try_get(2)?,
                    row_count: row.try_get(3)?,
                    sealed_at: row.try_get(4)?,
                })
            },
            mapper: |it| AuditSealsAfter::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        AuditSealsAfterParams,
        AuditSealsAfterQuery<'c, 'a, 's, C, AuditSealsAfter, 3>,
        C,
    > for AuditSealsAfterStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a AuditSealsAfterParams,
    ) -> AuditSealsAfterQuery<'c, 'a, 's, C, AuditSealsAfter, 3> {
        self.bind(client, &params.organization_id, &params.after, &params.most)
    }
}
pub struct EntriesOfSealStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn entries_of_seal() -> EntriesOfSealStmt {
    EntriesOfSealStmt(
        "SELECT r.position, r.audit_log_id, r.hash, a.id, a.occurred_at, a.actor_type, a.actor_id, a.api_key_id, a.action, a.entity_type, a.entity_id, a.before::text AS before, a.after::text AS after, a.request_id, a.source_ip FROM audit_seal_rows r LEFT JOIN audit_logs a ON a.id = r.audit_log_id AND a.organization_id = r.organization_id WHERE r.organization_id = $1 AND r.seal_no = $2 ORDER BY r.position",
        None,
    )
}
impl EntriesOfSealStmt {
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
        seal_no: &'a i64,
    ) -> EntriesOfSealQuery<'c, 'a, 's, C, EntriesOfSeal, 2> {
        EntriesOfSealQuery {
            client,
            params: [organization_id, seal_no],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<EntriesOfSealBorrowed, tokio_postgres::Error> {
                    Ok(EntriesOfSealBorrowed {
                        position: row.try_get(0)?,
                        audit_log_id: row.try_get(1)?,
                        hash: row.try_get(2)?,
                        id: row.try_get(3)?,
                        occurred_at: row.try_get(4)?,
                        actor_type: row.try_get(5)?,
                        actor_id: row.try_get(6)?,
                        api_key_id: row.try_get(7)?,
                        action: row.try_get(8)?,
                        entity_type: row.try_get(9)?,
                        entity_id: row.try_get(10)?,
                        before: row.try_get(11)?,
                        after: row.try_get(12)?,
                        request_id: row.try_get(13)?,
                        source_ip: row.try_get(14)?,
                    })
                },
            mapper: |it| EntriesOfSeal::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        EntriesOfSealParams,
        EntriesOfSealQuery<'c, 'a, 's, C, EntriesOfSeal, 2>,
        C,
    > for EntriesOfSealStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a EntriesOfSealParams,
    ) -> EntriesOfSealQuery<'c, 'a, 's, C, EntriesOfSeal, 2> {
        self.bind(client, &params.organization_id, &params.seal_no)
    }
}
pub struct EntriesWithoutSealStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn entries_without_seal() -> EntriesWithoutSealStmt {
    EntriesWithoutSealStmt(
        "SELECT a.id, a.occurred_at, u.noted_at IS NOT NULL AS noted FROM audit_logs a LEFT JOIN audit_seal_rows r ON r.organization_id = a.organization_id AND r.audit_log_id = a.id LEFT JOIN audit_unsealed u ON u.organization_id = a.organization_id AND u.audit_log_id = a.id WHERE a.organization_id = $1 AND r.audit_log_id IS NULL AND coalesce(u.noted_at, '-infinity') < now() - make_interval(secs => $2) ORDER BY a.id",
        None,
    )
}
impl EntriesWithoutSealStmt {
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
        older_than_seconds: &'a f64,
    ) -> EntriesWithoutSealQuery<'c, 'a, 's, C, EntriesWithoutSeal, 2> {
        EntriesWithoutSealQuery {
            client,
            params: [organization_id, older_than_seconds],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<EntriesWithoutSeal, tokio_postgres::Error> {
                    Ok(EntriesWithoutSeal {
                        id: row.try_get(0)?,
                        occurred_at: row.try_get(1)?,
                        noted: row.try_get(2)?,
                    })
                },
            mapper: |it| EntriesWithoutSeal::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        EntriesWithoutSealParams,
        EntriesWithoutSealQuery<'c, 'a, 's, C, EntriesWithoutSeal, 2>,
        C,
    > for EntriesWithoutSealStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a EntriesWithoutSealParams,
    ) -> EntriesWithoutSealQuery<'c, 'a, 's, C, EntriesWithoutSeal, 2> {
        self.bind(client, &params.organization_id, &params.older_than_seconds)
    }
}
pub struct NotedEntriesThatAreGoneStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn noted_entries_that_are_gone() -> NotedEntriesThatAreGoneStmt {
    NotedEntriesThatAreGoneStmt(
        "SELECT u.audit_log_id, u.noted_at FROM audit_unsealed u LEFT JOIN audit_logs a ON a.id = u.audit_log_id WHERE u.organization_id = $1 AND a.id IS NULL ORDER BY u.audit_log_id",
        None,
    )
}
impl NotedEntriesThatAreGoneStmt {
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
    ) -> NotedEntriesThatAreGoneQuery<'c, 'a, 's, C, NotedEntriesThatAreGone, 1> {
        NotedEntriesThatAreGoneQuery {
            client,
            params: [organization_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<NotedEntriesThatAreGone, tokio_postgres::Error> {
                Ok(NotedEntriesThatAreGone {
                    audit_log_id: row.try_get(0)?,
                    noted_at: row.try_get(1)?,
                })
            },
            mapper: |it| NotedEntriesThatAreGone::from(it),
        }
    }
}
pub struct SealRowsBeyondSealsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn seal_rows_beyond_seals() -> SealRowsBeyondSealsStmt {
    SealRowsBeyondSealsStmt(
        "SELECT DISTINCT r.seal_no FROM audit_seal_rows r LEFT JOIN audit_seals s ON s.organization_id = r.organization_id AND s.seal_no = r.seal_no WHERE r.organization_id = $1 AND s.seal_no IS NULL ORDER BY r.seal_no",
        None,
    )
}
impl SealRowsBeyondSealsStmt {
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
    ) -> I64Query<'c, 'a, 's, C, i64, 1> {
        I64Query {
            client,
            params: [organization_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
pub struct CountAuditLogsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn count_audit_logs() -> CountAuditLogsStmt {
    CountAuditLogsStmt(
        "SELECT count(*) AS rows FROM audit_logs WHERE organization_id = $1",
        None,
    )
}
impl CountAuditLogsStmt {
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
    ) -> I64Query<'c, 'a, 's, C, i64, 1> {
        I64Query {
            client,
            params: [organization_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
pub struct OwnsAuditLogStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn owns_audit_log() -> OwnsAuditLogStmt {
    OwnsAuditLogStmt(
        "SELECT pg_has_role(c.relowner, 'USAGE') AS owns FROM pg_class c WHERE c.oid = 'public.audit_logs'::regclass",
        None,
    )
}
impl OwnsAuditLogStmt {
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
    ) -> BoolQuery<'c, 'a, 's, C, bool, 0> {
        BoolQuery {
            client,
            params: [],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
