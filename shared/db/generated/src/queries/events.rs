// This file was generated with `cornucopia`. Do not modify.

#[derive(Debug)]
pub struct InsertEventParams<T1: crate::StringSql, T2: crate::JsonSql> {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub name: T1,
    pub data: T2,
}
#[derive(Clone, Copy, Debug)]
pub struct SequenceEventsParams {
    pub organization_id: uuid::Uuid,
    pub most: i32,
}
#[derive(Clone, Copy, Debug)]
pub struct TakeStreamParams {
    pub organization_id: uuid::Uuid,
    pub holder: uuid::Uuid,
    pub seconds: f64,
}
#[derive(Clone, Copy, Debug)]
pub struct ReadEventsParams {
    pub organization_id: uuid::Uuid,
    pub after: i64,
    pub most: i32,
}
#[derive(Clone, Copy, Debug)]
pub struct AdvanceStreamParams {
    pub organization_id: uuid::Uuid,
    pub holder: uuid::Uuid,
    pub dispatched: i64,
    pub seconds: f64,
}
#[derive(Clone, Copy, Debug)]
pub struct ReleaseStreamParams {
    pub organization_id: uuid::Uuid,
    pub holder: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct ListWaitingStreamsParams {
    pub older_than_seconds: f64,
    pub most: i32,
}
#[derive(Clone, Copy, Debug)]
pub struct FindEventPositionParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct StreamBounds {
    pub swept: i64,
    pub dispatched: i64,
    pub sequenced: i64,
}
#[derive(Debug, Clone, PartialEq)]
pub struct ReadEvents {
    pub id: uuid::Uuid,
    pub event_position: i64,
    pub name: String,
    pub data: serde_json::Value,
    pub created_at: jiff::Timestamp,
}
pub struct ReadEventsBorrowed<'a> {
    pub id: uuid::Uuid,
    pub event_position: i64,
    pub name: &'a str,
    pub data: postgres_types::Json<&'a serde_json::value::RawValue>,
    pub created_at: jiff::Timestamp,
}
impl<'a> From<ReadEventsBorrowed<'a>> for ReadEvents {
    fn from(
        ReadEventsBorrowed {
            id,
            event_position,
            name,
            data,
            created_at,
        }: ReadEventsBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            event_position,
            name: name.into(),
            data: serde_json::from_str(data.0.get()).unwrap(),
            created_at,
        }
    }
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
pub struct StreamBoundsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<StreamBounds, tokio_postgres::Error>,
    mapper: fn(StreamBounds) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> StreamBoundsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(StreamBounds) -> R) -> StreamBoundsQuery<'c, 'a, 's, C, R, N> {
        StreamBoundsQuery {
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
pub struct ReadEventsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ReadEventsBorrowed, tokio_postgres::Error>,
    mapper: fn(ReadEventsBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ReadEventsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(ReadEventsBorrowed) -> R,
    ) -> ReadEventsQuery<'c, 'a, 's, C, R, N> {
        ReadEventsQuery {
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
pub struct Optioni64Query<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<Option<i64>, tokio_postgres::Error>,
    mapper: fn(Option<i64>) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> Optioni64Query<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(Option<i64>) -> R) -> Optioni64Query<'c, 'a, 's, C, R, N> {
        Optioni64Query {
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
pub struct InsertEventStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_event() -> InsertEventStmt {
    InsertEventStmt(
        "INSERT INTO events (id, organization_id, name, data) VALUES ($1, $2, $3, $4) RETURNING id",
        None,
    )
}
impl InsertEventStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::JsonSql>(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
        organization_id: &'a uuid::Uuid,
        name: &'a T1,
        data: &'a T2,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        UuidUuidQuery {
            client,
            params: [id, organization_id, name, data],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::JsonSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        InsertEventParams<T1, T2>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4>,
        C,
    > for InsertEventStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertEventParams<T1, T2>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        self.bind(
            client,
            &params.id,
            &params.organization_id,
            &params.name,
            &params.data,
        )
    }
}
pub struct SequenceEventsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn sequence_events() -> SequenceEventsStmt {
    SequenceEventsStmt("SELECT app.sequence_events($1, $2) AS sequenced", None)
}
impl SequenceEventsStmt {
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
        most: &'a i32,
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
        SequenceEventsParams,
        I64Query<'c, 'a, 's, C, i64, 2>,
        C,
    > for SequenceEventsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a SequenceEventsParams,
    ) -> I64Query<'c, 'a, 's, C, i64, 2> {
        self.bind(client, &params.organization_id, &params.most)
    }
}
pub struct TakeStreamStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn take_stream() -> TakeStreamStmt {
    TakeStreamStmt(
        "SELECT swept, dispatched, sequenced FROM app.take_stream($1, $2, $3)",
        None,
    )
}
impl TakeStreamStmt {
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
        holder: &'a uuid::Uuid,
        seconds: &'a f64,
    ) -> StreamBoundsQuery<'c, 'a, 's, C, StreamBounds, 3> {
        StreamBoundsQuery {
            client,
            params: [organization_id, holder, seconds],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<StreamBounds, tokio_postgres::Error> {
                Ok(StreamBounds {
                    swept: row.try_get(0)?,
                    dispatched: row.try_get(1)?,
                    sequenced: row.try_get(2)?,
                })
            },
            mapper: |it| StreamBounds::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        TakeStreamParams,
        StreamBoundsQuery<'c, 'a, 's, C, StreamBounds, 3>,
        C,
    > for TakeStreamStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a TakeStreamParams,
    ) -> StreamBoundsQuery<'c, 'a, 's, C, StreamBounds, 3> {
        self.bind(
            client,
            &params.organization_id,
            &params.holder,
            &params.seconds,
        )
    }
}
pub struct ReadEventsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn read_events() -> ReadEventsStmt {
    ReadEventsStmt(
        "SELECT id, event_position, name, data, created_at FROM app.read_events($1, $2, $3)",
        None,
    )
}
impl ReadEventsStmt {
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
        most: &'a i32,
    ) -> ReadEventsQuery<'c, 'a, 's, C, ReadEvents, 3> {
        ReadEventsQuery {
            client,
            params: [organization_id, after, most],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<ReadEventsBorrowed, tokio_postgres::Error> {
                    Ok(ReadEventsBorrowed {
                        id: row.try_get(0)?,
                        event_position: row.try_get(1)?,
                        name: row.try_get(2)?,
                        data: row.try_get(3)?,
                        created_at: row.try_get(4)?,
                    })
                },
            mapper: |it| ReadEvents::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ReadEventsParams,
        ReadEventsQuery<'c, 'a, 's, C, ReadEvents, 3>,
        C,
    > for ReadEventsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ReadEventsParams,
    ) -> ReadEventsQuery<'c, 'a, 's, C, ReadEvents, 3> {
        self.bind(client, &params.organization_id, &params.after, &params.most)
    }
}
pub struct AdvanceStreamStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn advance_stream() -> AdvanceStreamStmt {
    AdvanceStreamStmt("SELECT app.advance_stream($1, $2, $3, $4) AS held", None)
}
impl AdvanceStreamStmt {
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
        holder: &'a uuid::Uuid,
        dispatched: &'a i64,
        seconds: &'a f64,
    ) -> BoolQuery<'c, 'a, 's, C, bool, 4> {
        BoolQuery {
            client,
            params: [organization_id, holder, dispatched, seconds],
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
        AdvanceStreamParams,
        BoolQuery<'c, 'a, 's, C, bool, 4>,
        C,
    > for AdvanceStreamStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a AdvanceStreamParams,
    ) -> BoolQuery<'c, 'a, 's, C, bool, 4> {
        self.bind(
            client,
            &params.organization_id,
            &params.holder,
            &params.dispatched,
            &params.seconds,
        )
    }
}
pub struct ReleaseStreamStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn release_stream() -> ReleaseStreamStmt {
    ReleaseStreamStmt("SELECT app.release_stream($1, $2) AS held", None)
}
impl ReleaseStreamStmt {
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
        holder: &'a uuid::Uuid,
    ) -> BoolQuery<'c, 'a, 's, C, bool, 2> {
        BoolQuery {
            client,
            params: [organization_id, holder],
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
        ReleaseStreamParams,
        BoolQuery<'c, 'a, 's, C, bool, 2>,
        C,
    > for ReleaseStreamStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ReleaseStreamParams,
    ) -> BoolQuery<'c, 'a, 's, C, bool, 2> {
        self.bind(client, &params.organization_id, &params.holder)
    }
}
pub struct LogBoundsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn log_bounds() -> LogBoundsStmt {
    LogBoundsStmt(
        "SELECT swept, dispatched, sequenced FROM app.log_bounds($1)",
        None,
    )
}
impl LogBoundsStmt {
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
    ) -> StreamBoundsQuery<'c, 'a, 's, C, StreamBounds, 1> {
        StreamBoundsQuery {
            client,
            params: [organization_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<StreamBounds, tokio_postgres::Error> {
                Ok(StreamBounds {
                    swept: row.try_get(0)?,
                    dispatched: row.try_get(1)?,
                    sequenced: row.try_get(2)?,
                })
            },
            mapper: |it| StreamBounds::from(it),
        }
    }
}
pub struct ListWaitingStreamsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_waiting_streams() -> ListWaitingStreamsStmt {
    ListWaitingStreamsStmt(
        "SELECT organization_id FROM app.waiting_streams(make_interval(secs => $1), $2)",
        None,
    )
}
impl ListWaitingStreamsStmt {
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
        older_than_seconds: &'a f64,
        most: &'a i32,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2> {
        UuidUuidQuery {
            client,
            params: [older_than_seconds, most],
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
        ListWaitingStreamsParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2>,
        C,
    > for ListWaitingStreamsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListWaitingStreamsParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2> {
        self.bind(client, &params.older_than_seconds, &params.most)
    }
}
pub struct FindEventPositionStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn find_event_position() -> FindEventPositionStmt {
    FindEventPositionStmt(
        "SELECT position FROM events WHERE organization_id = $1 AND id = $2",
        None,
    )
}
impl FindEventPositionStmt {
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
    ) -> Optioni64Query<'c, 'a, 's, C, Option<i64>, 2> {
        Optioni64Query {
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
        FindEventPositionParams,
        Optioni64Query<'c, 'a, 's, C, Option<i64>, 2>,
        C,
    > for FindEventPositionStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a FindEventPositionParams,
    ) -> Optioni64Query<'c, 'a, 's, C, Option<i64>, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
