// This file was generated with `cornucopia`. Do not modify.

#[derive(Debug)]
pub struct InsertAuditParams<
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::JsonSql,
    T5: crate::JsonSql,
    T6: crate::StringSql,
    T7: crate::StringSql,
> {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub occurred_at: jiff::Timestamp,
    pub actor_type: T1,
    pub actor_id: Option<uuid::Uuid>,
    pub api_key_id: Option<uuid::Uuid>,
    pub action: T2,
    pub entity_type: T3,
    pub entity_id: uuid::Uuid,
    pub before: Option<T4>,
    pub after: Option<T5>,
    pub request_id: Option<T6>,
    pub source_ip: Option<T7>,
}
#[derive(Debug)]
pub struct InsertOutboxParams<T1: crate::StringSql, T2: crate::StringSql, T3: crate::JsonSql> {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub topic: T1,
    pub group_key: Option<T2>,
    pub payload: T3,
}
#[derive(Clone, Copy, Debug)]
pub struct ClaimOutboxParams {
    pub older_than_seconds: f64,
    pub most: i32,
}
#[derive(Debug)]
pub struct FindIdempotentAnswerParams<T1: crate::StringSql> {
    pub organization_id: uuid::Uuid,
    pub user_id: uuid::Uuid,
    pub key: T1,
}
#[derive(Debug)]
pub struct InsertIdempotentAnswerParams<
    T1: crate::StringSql,
    T2: crate::BytesSql,
    T3: crate::JsonSql,
> {
    pub organization_id: uuid::Uuid,
    pub user_id: uuid::Uuid,
    pub key: T1,
    pub request_hash: T2,
    pub status: i16,
    pub response: Option<T3>,
}
#[derive(Debug, Clone, PartialEq)]
pub struct ClaimOutbox {
    pub id: uuid::Uuid,
    pub topic: String,
    pub group_key: Option<String>,
    pub payload: serde_json::Value,
}
pub struct ClaimOutboxBorrowed<'a> {
    pub id: uuid::Uuid,
    pub topic: &'a str,
    pub group_key: Option<&'a str>,
    pub payload: postgres_types::Json<&'a serde_json::value::RawValue>,
}
impl<'a> From<ClaimOutboxBorrowed<'a>> for ClaimOutbox {
    fn from(
        ClaimOutboxBorrowed {
            id,
            topic,
            group_key,
            payload,
        }: ClaimOutboxBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            topic: topic.into(),
            group_key: group_key.map(|v| v.into()),
            payload: serde_json::from_str(payload.0.get()).unwrap(),
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct FindIdempotentAnswer {
    pub request_hash: Vec<u8>,
    pub status: i16,
    pub response: Option<serde_json::Value>,
}
pub struct FindIdempotentAnswerBorrowed<'a> {
    pub request_hash: &'a [u8],
    pub status: i16,
    pub response: Option<postgres_types::Json<&'a serde_json::value::RawValue>>,
}
impl<'a> From<FindIdempotentAnswerBorrowed<'a>> for FindIdempotentAnswer {
    fn from(
        FindIdempotentAnswerBorrowed {
            request_hash,
            status,
            response,
        }: FindIdempotentAnswerBorrowed<'a>,
    ) -> Self {
        Self {
            request_hash: request_hash.into(),
            status,
            response: response.map(|v| serde_json::from_str(v.0.get()).unwrap()),
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
pub struct ClaimOutboxQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ClaimOutboxBorrowed, tokio_postgres::Error>,
    mapper: fn(ClaimOutboxBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ClaimOutboxQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(ClaimOutboxBorrowed) -> R,
    ) -> ClaimOutboxQuery<'c, 'a, 's, C, R, N> {
        ClaimOutboxQuery {
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
pub struct FindIdempotentAnswerQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor:
        fn(&tokio_postgres::Row) -> Result<FindIdempotentAnswerBorrowed, tokio_postgres::Error>,
    mapper: fn(FindIdempotentAnswerBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> FindIdempotentAnswerQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(FindIdempotentAnswerBorrowed) -> R,
    ) -> FindIdempotentAnswerQuery<'c, 'a, 's, C, R, N> {
        FindIdempotentAnswerQuery {
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
pub struct InsertAuditStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_audit() -> InsertAuditStmt {
    InsertAuditStmt(
        "INSERT INTO audit_logs (id, organization_id, occurred_at, actor_type, actor_id, api_key_id, action, entity_type, entity_id, before, after, request_id, source_ip) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING id",
        None,
    )
}
impl InsertAuditStmt {
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
        T4: crate::JsonSql,
        T5: crate::JsonSql,
        T6: crate::StringSql,
        T7: crate::StringSql,
    >(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
        organization_id: &'a uuid::Uuid,
        occurred_at: &'a jiff::Timestamp,
        actor_type: &'a T1,
        actor_id: &'a Option<uuid::Uuid>,
        api_key_id: &'a Option<uuid::Uuid>,
        action: &'a T2,
        entity_type: &'a T3,
        entity_id: &'a uuid::Uuid,
        before: &'a Option<T4>,
        after: &'a Option<T5>,
        request_id: &'a Option<T6>,
        source_ip: &'a Option<T7>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 13> {
        UuidUuidQuery {
            client,
            params: [
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
    T4: crate::JsonSql,
    T5: crate::JsonSql,
    T6: crate::StringSql,
    T7: crate::StringSql,
>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        InsertAuditParams<T1, T2, T3, T4, T5, T6, T7>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 13>,
        C,
    > for InsertAuditStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertAuditParams<T1, T2, T3, T4, T5, T6, T7>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 13> {
        self.bind(
            client,
            &params.id,
            &params.organization_id,
            &params.occurred_at,
            &params.actor_type,
            &params.actor_id,
            &params.api_key_id,
            &params.action,
            &params.entity_type,
            &params.entity_id,
            &params.before,
            &params.after,
            &params.request_id,
            &params.source_ip,
        )
    }
}
pub struct InsertOutboxStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_outbox() -> InsertOutboxStmt {
    InsertOutboxStmt(
        "INSERT INTO outbox (id, organization_id, topic, group_key, payload) VALUES ($1, $2, $3, $4, $5) RETURNING id",
        None,
    )
}
impl InsertOutboxStmt {
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
        topic: &'a T1,
        group_key: &'a Option<T2>,
        payload: &'a T3,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5> {
        UuidUuidQuery {
            client,
            params: [id, organization_id, topic, group_key, payload],
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
        InsertOutboxParams<T1, T2, T3>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5>,
        C,
    > for InsertOutboxStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertOutboxParams<T1, T2, T3>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5> {
        self.bind(
            client,
            &params.id,
            &params.organization_id,
            &params.topic,
            &params.group_key,
            &params.payload,
        )
    }
}
pub struct MarkOutboxSentStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn mark_outbox_sent() -> MarkOutboxSentStmt {
    MarkOutboxSentStmt("SELECT FROM app.mark_outbox_sent($1)", None)
}
impl MarkOutboxSentStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient, T1: crate::ArraySql<Item = uuid::Uuid>>(
        &'s self,
        client: &'c C,
        ids: &'a T1,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[ids]).await
    }
}
pub struct ClaimOutboxStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn claim_outbox() -> ClaimOutboxStmt {
    ClaimOutboxStmt(
        "SELECT id, topic, group_key, payload FROM app.claim_outbox(make_interval(secs => $1), $2)",
        None,
    )
}
impl ClaimOutboxStmt {
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
    ) -> ClaimOutboxQuery<'c, 'a, 's, C, ClaimOutbox, 2> {
        ClaimOutboxQuery {
            client,
            params: [older_than_seconds, most],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<ClaimOutboxBorrowed, tokio_postgres::Error> {
                    Ok(ClaimOutboxBorrowed {
                        id: row.try_get(0)?,
                        topic: row.try_get(1)?,
                        group_key: row.try_get(2)?,
                        payload: row.try_get(3)?,
                    })
                },
            mapper: |it| ClaimOutbox::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ClaimOutboxParams,
        ClaimOutboxQuery<'c, 'a, 's, C, ClaimOutbox, 2>,
        C,
    > for ClaimOutboxStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ClaimOutboxParams,
    ) -> ClaimOutboxQuery<'c, 'a, 's, C, ClaimOutbox, 2> {
        self.bind(client, &params.older_than_seconds, &params.most)
    }
}
pub struct SweepExpiredStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn sweep_expired() -> SweepExpiredStmt {
    SweepExpiredStmt("SELECT app.sweep_expired() AS removed", None)
}
impl SweepExpiredStmt {
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
pub struct TryLockIdempotencyKeyStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn try_lock_idempotency_key() -> TryLockIdempotencyKeyStmt {
    TryLockIdempotencyKeyStmt(
        "SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS locked",
        None,
    )
}
impl TryLockIdempotencyKeyStmt {
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
        scope: &'a T1,
    ) -> BoolQuery<'c, 'a, 's, C, bool, 1> {
        BoolQuery {
            client,
            params: [scope],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
pub struct FindIdempotentAnswerStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn find_idempotent_answer() -> FindIdempotentAnswerStmt {
    FindIdempotentAnswerStmt(
        "SELECT request_hash, status, response FROM idempotency_keys WHERE organization_id = $1 AND user_id = $2 AND key = $3",
        None,
    )
}
impl FindIdempotentAnswerStmt {
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
        user_id: &'a uuid::Uuid,
        key: &'a T1,
    ) -> FindIdempotentAnswerQuery<'c, 'a, 's, C, FindIdempotentAnswer, 3> {
        FindIdempotentAnswerQuery {
            client,
            params: [organization_id, user_id, key],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<FindIdempotentAnswerBorrowed, tokio_postgres::Error> {
                Ok(FindIdempotentAnswerBorrowed {
                    request_hash: row.try_get(0)?,
                    status: row.try_get(1)?,
                    response: row.try_get(2)?,
                })
            },
            mapper: |it| FindIdempotentAnswer::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        FindIdempotentAnswerParams<T1>,
        FindIdempotentAnswerQuery<'c, 'a, 's, C, FindIdempotentAnswer, 3>,
        C,
    > for FindIdempotentAnswerStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a FindIdempotentAnswerParams<T1>,
    ) -> FindIdempotentAnswerQuery<'c, 'a, 's, C, FindIdempotentAnswer, 3> {
        self.bind(
            client,
            &params.organization_id,
            &params.user_id,
            &params.key,
        )
    }
}
pub struct InsertIdempotentAnswerStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_idempotent_answer() -> InsertIdempotentAnswerStmt {
    InsertIdempotentAnswerStmt(
        "INSERT INTO idempotency_keys (organization_id, user_id, key, request_hash, status, response) VALUES ($1, $2, $3, $4, $5, $6) RETURNING key",
        None,
    )
}
impl InsertIdempotentAnswerStmt {
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
        T2: crate::BytesSql,
        T3: crate::JsonSql,
    >(
        &'s self,
        client: &'c C,
        organization_id: &'a uuid::Uuid,
        user_id: &'a uuid::Uuid,
        key: &'a T1,
        request_hash: &'a T2,
        status: &'a i16,
        response: &'a Option<T3>,
    ) -> StringQuery<'c, 'a, 's, C, String, 6> {
        StringQuery {
            client,
            params: [
                organization_id,
                user_id,
                key,
                request_hash,
                status,
                response,
            ],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it.into(),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::BytesSql, T3: crate::JsonSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        InsertIdempotentAnswerParams<T1, T2, T3>,
        StringQuery<'c, 'a, 's, C, String, 6>,
        C,
    > for InsertIdempotentAnswerStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertIdempotentAnswerParams<T1, T2, T3>,
    ) -> StringQuery<'c, 'a, 's, C, String, 6> {
        self.bind(
            client,
            &params.organization_id,
            &params.user_id,
            &params.key,
            &params.request_hash,
            &params.status,
            &params.response,
        )
    }
}
pub struct FoldSumsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn fold_sums() -> FoldSumsStmt {
    FoldSumsStmt("SELECT app.fold_sums() AS merged", None)
}
impl FoldSumsStmt {
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
