// This file was generated with `cornucopia`. Do not modify.

#[derive(Clone, Copy, Debug)]
pub struct GetSegmentParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct LockSegmentParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct ListSegmentsParams {
    pub organization_id: uuid::Uuid,
    pub rows: i64,
    pub skip: i64,
}
#[derive(Clone, Copy, Debug)]
pub struct ListSegmentsAfterParams {
    pub organization_id: uuid::Uuid,
    pub after_created_at: jiff::Timestamp,
    pub after_id: uuid::Uuid,
    pub rows: i64,
}
#[derive(Clone, Copy, Debug)]
pub struct CountSegmentsParams {
    pub organization_id: uuid::Uuid,
    pub most: i64,
}
#[derive(Debug)]
pub struct InsertSegmentParams<T1: crate::StringSql, T2: crate::StringSql, T3: crate::JsonSql> {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub name: T1,
    pub description: Option<T2>,
    pub criteria: T3,
    pub debtor_count: i32,
    pub total_debt: rust_decimal::Decimal,
    pub now: jiff::Timestamp,
    pub auto_update: bool,
    pub created_by: uuid::Uuid,
}
#[derive(Debug)]
pub struct UpdateSegmentParams<T1: crate::StringSql, T2: crate::StringSql, T3: crate::JsonSql> {
    pub name: T1,
    pub description: Option<T2>,
    pub criteria: T3,
    pub auto_update: bool,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct RefreshSegmentParams {
    pub debtor_count: i32,
    pub total_debt: rust_decimal::Decimal,
    pub now: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct DeleteSegmentParams {
    pub now: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct SegmentIsInUseParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct DueSegmentsParams<T1: crate::ArraySql<Item = uuid::Uuid>> {
    pub refreshed_before: jiff::Timestamp,
    pub skip: T1,
    pub rows: i32,
}
#[derive(Clone, Copy, Debug)]
pub struct LockDueSegmentParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub refreshed_before: jiff::Timestamp,
}
#[derive(Debug, Clone, PartialEq)]
pub struct Segment {
    pub id: uuid::Uuid,
    pub name: String,
    pub description: Option<String>,
    pub criteria: serde_json::Value,
    pub debtor_count: i32,
    pub total_debt: rust_decimal::Decimal,
    pub refreshed_at: Option<jiff::Timestamp>,
    pub auto_update: bool,
    pub created_at: jiff::Timestamp,
    pub updated_at: jiff::Timestamp,
}
pub struct SegmentBorrowed<'a> {
    pub id: uuid::Uuid,
    pub name: &'a str,
    pub description: Option<&'a str>,
    pub criteria: postgres_types::Json<&'a serde_json::value::RawValue>,
    pub debtor_count: i32,
    pub total_debt: rust_decimal::Decimal,
    pub refreshed_at: Option<jiff::Timestamp>,
    pub auto_update: bool,
    pub created_at: jiff::Timestamp,
    pub updated_at: jiff::Timestamp,
}
impl<'a> From<SegmentBorrowed<'a>> for Segment {
    fn from(
        SegmentBorrowed {
            id,
            name,
            description,
            criteria,
            debtor_count,
            total_debt,
            refreshed_at,
            auto_update,
            created_at,
            updated_at,
        }: SegmentBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            name: name.into(),
            description: description.map(|v| v.into()),
            criteria: serde_json::from_str(criteria.0.get()).unwrap(),
            debtor_count,
            total_debt,
            refreshed_at,
            auto_update,
            created_at,
            updated_at,
        }
    }
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct DueSegments {
    pub organization_id: uuid::Uuid,
    pub segment_id: uuid::Uuid,
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
pub struct SegmentQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<SegmentBorrowed, tokio_postgres::Error>,
    mapper: fn(SegmentBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> SegmentQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(SegmentBorrowed) -> R) -> SegmentQuery<'c, 'a, 's, C, R, N> {
        SegmentQuery {
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
pub struct DueSegmentsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<DueSegments, tokio_postgres::Error>,
    mapper: fn(DueSegments) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> DueSegmentsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(DueSegments) -> R) -> DueSegmentsQuery<'c, 'a, 's, C, R, N> {
        DueSegmentsQuery {
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
pub struct GetSegmentStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_segment() -> GetSegmentStmt {
    GetSegmentStmt(
        "SELECT id, name, description, criteria, debtor_count, total_debt, refreshed_at, auto_update, created_at, updated_at FROM debtor_segments WHERE organization_id = $1 AND id = $2 AND deleted_at IS NULL",
        None,
    )
}
impl GetSegmentStmt {
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
    ) -> SegmentQuery<'c, 'a, 's, C, Segment, 2> {
        SegmentQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<SegmentBorrowed, tokio_postgres::Error> {
                    Ok(SegmentBorrowed {
                        id: row.try_get(0)?,
                        name: row.try_get(1)?,
                        description: row.try_get(2)?,
                        criteria: row.try_get(3)?,
                        debtor_count: row.try_get(4)?,
                        total_debt: row.try_get(5)?,
                        refreshed_at: row.try_get(6)?,
                        auto_update: row.try_get(7)?,
                        created_at: row.try_get(8)?,
                        updated_at: row.try_get(9)?,
                    })
                },
            mapper: |it| Segment::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetSegmentParams,
        SegmentQuery<'c, 'a, 's, C, Segment, 2>,
        C,
    > for GetSegmentStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetSegmentParams,
    ) -> SegmentQuery<'c, 'a, 's, C, Segment, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct LockSegmentStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock_segment() -> LockSegmentStmt {
    LockSegmentStmt(
        "SELECT id, name, description, criteria, debtor_count, total_debt, refreshed_at, auto_update, created_at, updated_at FROM debtor_segments WHERE organization_id = $1 AND id = $2 AND deleted_at IS NULL FOR UPDATE",
        None,
    )
}
impl LockSegmentStmt {
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
    ) -> SegmentQuery<'c, 'a, 's, C, Segment, 2> {
        SegmentQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<SegmentBorrowed, tokio_postgres::Error> {
                    Ok(SegmentBorrowed {
                        id: row.try_get(0)?,
                        name: row.try_get(1)?,
                        description: row.try_get(2)?,
                        criteria: row.try_get(3)?,
                        debtor_count: row.try_get(4)?,
                        total_debt: row.try_get(5)?,
                        refreshed_at: row.try_get(6)?,
                        auto_update: row.try_get(7)?,
                        created_at: row.try_get(8)?,
                        updated_at: row.try_get(9)?,
                    })
                },
            mapper: |it| Segment::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        LockSegmentParams,
        SegmentQuery<'c, 'a, 's, C, Segment, 2>,
        C,
    > for LockSegmentStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a LockSegmentParams,
    ) -> SegmentQuery<'c, 'a, 's, C, Segment, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct ListSegmentsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_segments() -> ListSegmentsStmt {
    ListSegmentsStmt(
        "SELECT id, name, description, criteria, debtor_count, total_debt, refreshed_at, auto_update, created_at, updated_at FROM debtor_segments WHERE organization_id = $1 AND deleted_at IS NULL ORDER BY created_at DESC, id DESC LIMIT $2 OFFSET $3",
        None,
    )
}
impl ListSegmentsStmt {
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
        rows: &'a i64,
        skip: &'a i64,
    ) -> SegmentQuery<'c, 'a, 's, C, Segment, 3> {
        SegmentQuery {
            client,
            params: [organization_id, rows, skip],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<SegmentBorrowed, tokio_postgres::Error> {
                    Ok(SegmentBorrowed {
                        id: row.try_get(0)?,
                        name: row.try_get(1)?,
                        description: row.try_get(2)?,
                        criteria: row.try_get(3)?,
                        debtor_count: row.try_get(4)?,
                        total_debt: row.try_get(5)?,
                        refreshed_at: row.try_get(6)?,
                        auto_update: row.try_get(7)?,
                        created_at: row.try_get(8)?,
                        updated_at: row.try_get(9)?,
                    })
                },
            mapper: |it| Segment::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListSegmentsParams,
        SegmentQuery<'c, 'a, 's, C, Segment, 3>,
        C,
    > for ListSegmentsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListSegmentsParams,
    ) -> SegmentQuery<'c, 'a, 's, C, Segment, 3> {
        self.bind(client, &params.organization_id, &params.rows, &params.skip)
    }
}
pub struct ListSegmentsAfterStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_segments_after() -> ListSegmentsAfterStmt {
    ListSegmentsAfterStmt(
        "SELECT id, name, description, criteria, debtor_count, total_debt, refreshed_at, auto_update, created_at, updated_at FROM debtor_segments WHERE organization_id = $1 AND deleted_at IS NULL AND (created_at, id) < ($2, $3) ORDER BY created_at DESC, id DESC LIMIT $4",
        None,
    )
}
impl ListSegmentsAfterStmt {
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
        after_created_at: &'a jiff::Timestamp,
        after_id: &'a uuid::Uuid,
        rows: &'a i64,
    ) -> SegmentQuery<'c, 'a, 's, C, Segment, 4> {
        SegmentQuery {
            client,
            params: [organization_id, after_created_at, after_id, rows],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<SegmentBorrowed, tokio_postgres::Error> {
                    Ok(SegmentBorrowed {
                        id: row.try_get(0)?,
                        name: row.try_get(1)?,
                        description: row.try_get(2)?,
                        criteria: row.try_get(3)?,
                        debtor_count: row.try_get(4)?,
                        total_debt: row.try_get(5)?,
                        refreshed_at: row.try_get(6)?,
                        auto_update: row.try_get(7)?,
                        created_at: row.try_get(8)?,
                        updated_at: row.try_get(9)?,
                    })
                },
            mapper: |it| Segment::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListSegmentsAfterParams,
        SegmentQuery<'c, 'a, 's, C, Segment, 4>,
        C,
    > for ListSegmentsAfterStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListSegmentsAfterParams,
    ) -> SegmentQuery<'c, 'a, 's, C, Segment, 4> {
        self.bind(
            client,
            &params.organization_id,
            &params.after_created_at,
            &params.after_id,
            &params.rows,
        )
    }
}
pub struct CountSegmentsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn count_segments() -> CountSegmentsStmt {
    CountSegmentsStmt(
        "SELECT count(*) AS total FROM ( SELECT FROM debtor_segments WHERE organization_id = $1 AND deleted_at IS NULL LIMIT $2) AS counted",
        None,
    )
}
impl CountSegmentsStmt {
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
    ) -> I64Query<'c, 'a, 's, C, i64, 2> {
        I64Query {
            client,
            params: [organization_id, most],
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
        CountSegmentsParams,
        I64Query<'c, 'a, 's, C, i64, 2>,
        C,
    > for CountSegmentsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a CountSegmentsParams,
    ) -> I64Query<'c, 'a, 's, C, i64, 2> {
        self.bind(client, &params.organization_id, &params.most)
    }
}
pub struct InsertSegmentStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_segment() -> InsertSegmentStmt {
    InsertSegmentStmt(
        "INSERT INTO debtor_segments (id, organization_id, name, description, criteria, debtor_count, total_debt, refreshed_at, auto_update, created_by, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $8, $8) RETURNING id",
        None,
    )
}
impl InsertSegmentStmt {
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
        T3: crate::JsonSql,
    >(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
        organization_id: &'a uuid::Uuid,
        name: &'a T1,
        description: &'a Option<T2>,
        criteria: &'a T3,
        debtor_count: &'a i32,
        total_debt: &'a rust_decimal::Decimal,
        now: &'a jiff::Timestamp,
        auto_update: &'a bool,
        created_by: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 10> {
        UuidUuidQuery {
            client,
            params: [
                id,
                organization_id,
                name,
                description,
                criteria,
                debtor_count,
                total_debt,
                now,
                auto_update,
                created_by,
            ],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::StringSql, T3: crate::JsonSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        InsertSegmentParams<T1, T2, T3>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 10>,
        C,
    > for InsertSegmentStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertSegmentParams<T1, T2, T3>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 10> {
        self.bind(
            client,
            &params.id,
            &params.organization_id,
            &params.name,
            &params.description,
            &params.criteria,
            &params.debtor_count,
            &params.total_debt,
            &params.now,
            &params.auto_update,
            &params.created_by,
        )
    }
}
pub struct UpdateSegmentStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn update_segment() -> UpdateSegmentStmt {
    UpdateSegmentStmt(
        "UPDATE debtor_segments SET name = $1, description = $2, criteria = $3, auto_update = $4 WHERE organization_id = $5 AND id = $6 AND deleted_at IS NULL RETURNING updated_at",
        None,
    )
}
impl UpdateSegmentStmt {
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
        T3: crate::JsonSql,
    >(
        &'s self,
        client: &'c C,
        name: &'a T1,
        description: &'a Option<T2>,
        criteria: &'a T3,
        auto_update: &'a bool,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> JiffTimestampQuery<'c, 'a, 's, C, jiff::Timestamp, 6> {
        JiffTimestampQuery {
            client,
            params: [
                name,
                description,
                criteria,
                auto_update,
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
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::StringSql, T3: crate::JsonSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        UpdateSegmentParams<T1, T2, T3>,
        JiffTimestampQuery<'c, 'a, 's, C, jiff::Timestamp, 6>,
        C,
    > for UpdateSegmentStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a UpdateSegmentParams<T1, T2, T3>,
    ) -> JiffTimestampQuery<'c, 'a, 's, C, jiff::Timestamp, 6> {
        self.bind(
            client,
            &params.name,
            &params.description,
            &params.criteria,
            &params.auto_update,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct RefreshSegmentStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn refresh_segment() -> RefreshSegmentStmt {
    RefreshSegmentStmt(
        "UPDATE debtor_segments SET debtor_count = $1, total_debt = $2, refreshed_at = $3 WHERE organization_id = $4 AND id = $5 AND deleted_at IS NULL RETURNING id",
        None,
    )
}
impl RefreshSegmentStmt {
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
        debtor_count: &'a i32,
        total_debt: &'a rust_decimal::Decimal,
        now: &'a jiff::Timestamp,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5> {
        UuidUuidQuery {
            client,
            params: [debtor_count, total_debt, now, organization_id, id],
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
        RefreshSegmentParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5>,
        C,
    > for RefreshSegmentStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a RefreshSegmentParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5> {
        self.bind(
            client,
            &params.debtor_count,
            &params.total_debt,
            &params.now,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct DeleteSegmentStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn delete_segment() -> DeleteSegmentStmt {
    DeleteSegmentStmt(
        "UPDATE debtor_segments SET deleted_at = $1 WHERE organization_id = $2 AND id = $3 AND deleted_at IS NULL RETURNING id",
        None,
    )
}
impl DeleteSegmentStmt {
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
        DeleteSegmentParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3>,
        C,
    > for DeleteSegmentStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a DeleteSegmentParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        self.bind(client, &params.now, &params.organization_id, &params.id)
    }
}
pub struct SegmentIsInUseStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn segment_is_in_use() -> SegmentIsInUseStmt {
    SegmentIsInUseStmt(
        "SELECT EXISTS (SELECT FROM campaigns WHERE organization_id = $1 AND segment_id = $2 AND deleted_at IS NULL AND status NOT IN ('completed', 'cancelled')) AS used",
        None,
    )
}
impl SegmentIsInUseStmt {
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
        SegmentIsInUseParams,
        BoolQuery<'c, 'a, 's, C, bool, 2>,
        C,
    > for SegmentIsInUseStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a SegmentIsInUseParams,
    ) -> BoolQuery<'c, 'a, 's, C, bool, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct DueSegmentsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn due_segments() -> DueSegmentsStmt {
    DueSegmentsStmt(
        "SELECT organization_id, segment_id FROM app.due_segments($1, $2, $3)",
        None,
    )
}
impl DueSegmentsStmt {
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
        refreshed_before: &'a jiff::Timestamp,
        skip: &'a T1,
        rows: &'a i32,
    ) -> DueSegmentsQuery<'c, 'a, 's, C, DueSegments, 3> {
        DueSegmentsQuery {
            client,
            params: [refreshed_before, skip, rows],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<DueSegments, tokio_postgres::Error> {
                Ok(DueSegments {
                    organization_id: row.try_get(0)?,
                    segment_id: row.try_get(1)?,
                })
            },
            mapper: |it| DueSegments::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::ArraySql<Item = uuid::Uuid>>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        DueSegmentsParams<T1>,
        DueSegmentsQuery<'c, 'a, 's, C, DueSegments, 3>,
        C,
    > for DueSegmentsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a DueSegmentsParams<T1>,
    ) -> DueSegmentsQuery<'c, 'a, 's, C, DueSegments, 3> {
        self.bind(client, &params.refreshed_before, &params.skip, &params.rows)
    }
}
pub struct LockDueSegmentStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock_due_segment() -> LockDueSegmentStmt {
    LockDueSegmentStmt(
        "SELECT criteria FROM debtor_segments WHERE organization_id = $1 AND id = $2 AND auto_update AND deleted_at IS NULL AND (refreshed_at IS NULL OR refreshed_at < $3) FOR UPDATE SKIP LOCKED",
        None,
    )
}
impl LockDueSegmentStmt {
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
        refreshed_before: &'a jiff::Timestamp,
    ) -> SerdejsonValueQuery<'c, 'a, 's, C, serde_json::Value, 3> {
        SerdejsonValueQuery {
            client,
            params: [organization_id, id, refreshed_before],
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
        LockDueSegmentParams,
        SerdejsonValueQuery<'c, 'a, 's, C, serde_json::Value, 3>,
        C,
    > for LockDueSegmentStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a LockDueSegmentParams,
    ) -> SerdejsonValueQuery<'c, 'a, 's, C, serde_json::Value, 3> {
        self.bind(
            client,
            &params.organization_id,
            &params.id,
            &params.refreshed_before,
        )
    }
}
