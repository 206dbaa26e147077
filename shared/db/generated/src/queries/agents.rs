// This file was generated with `cornucopia`. Do not modify.

#[derive(Clone, Copy, Debug)]
pub struct GetAgentParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct LockAgentParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct ListAgentsParams<T1: crate::StringSql> {
    pub organization_id: uuid::Uuid,
    pub status: Option<T1>,
    pub rows: i64,
    pub skip: i64,
}
#[derive(Debug)]
pub struct ListAgentsAfterParams<T1: crate::StringSql> {
    pub organization_id: uuid::Uuid,
    pub status: Option<T1>,
    pub after_created_at: jiff::Timestamp,
    pub after_id: uuid::Uuid,
    pub rows: i64,
}
#[derive(Debug)]
pub struct CountAgentsParams<T1: crate::StringSql> {
    pub organization_id: uuid::Uuid,
    pub status: Option<T1>,
    pub most: i64,
}
#[derive(Debug)]
pub struct InsertAgentParams<T1: crate::StringSql, T2: crate::StringSql> {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub name: T1,
    pub description: Option<T2>,
    pub now: jiff::Timestamp,
    pub created_by: uuid::Uuid,
}
#[derive(Debug)]
pub struct InsertAgentVersionParams<
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::StringSql,
    T5: crate::StringSql,
    T6: crate::StringSql,
    T7: crate::StringSql,
    T8: crate::ArraySql<Item = T7>,
> {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub agent_id: uuid::Uuid,
    pub version: i32,
    pub language: T1,
    pub voice: T2,
    pub model: T3,
    pub prompt: T4,
    pub greeting: Option<T5>,
    pub disclosure_text: T6,
    pub tools: T8,
    pub max_concurrent_calls: i32,
    pub max_call_seconds: i32,
    pub created_by: uuid::Uuid,
    pub now: jiff::Timestamp,
}
#[derive(Clone, Copy, Debug)]
pub struct SetAgentVersionParams {
    pub version_id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct UpdateAgentParams<T1: crate::StringSql, T2: crate::StringSql> {
    pub name: T1,
    pub description: Option<T2>,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct SetAgentStatusParams<T1: crate::StringSql> {
    pub status: T1,
    pub now: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct DeleteAgentParams {
    pub now: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct AgentIsInUseParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct ListAgentVersionsParams {
    pub organization_id: uuid::Uuid,
    pub agent_id: uuid::Uuid,
    pub before: i32,
    pub rows: i64,
    pub skip: i64,
}
#[derive(Clone, Copy, Debug)]
pub struct CountAgentVersionsParams {
    pub organization_id: uuid::Uuid,
    pub agent_id: uuid::Uuid,
}
#[derive(Debug, Clone, PartialEq)]
pub struct Agent {
    pub id: uuid::Uuid,
    pub name: String,
    pub description: Option<String>,
    pub status: String,
    pub status_changed_at: jiff::Timestamp,
    pub on_hold_at: Option<jiff::Timestamp>,
    pub on_hold_reason: Option<String>,
    pub created_at: jiff::Timestamp,
    pub updated_at: jiff::Timestamp,
    pub version_id: Option<uuid::Uuid>,
    pub version: Option<i32>,
    pub language: Option<String>,
    pub voice: Option<String>,
    pub model: Option<String>,
    pub prompt: Option<String>,
    pub greeting: Option<String>,
    pub disclosure_text: Option<String>,
    pub tools: Option<Vec<String>>,
    pub max_concurrent_calls: Option<i32>,
    pub max_call_seconds: Option<i32>,
    pub version_created_at: Option<jiff::Timestamp>,
}
pub struct AgentBorrowed<'a> {
    pub id: uuid::Uuid,
    pub name: &'a str,
    pub description: Option<&'a str>,
    pub status: &'a str,
    pub status_changed_at: jiff::Timestamp,
    pub on_hold_at: Option<jiff::Timestamp>,
    pub on_hold_reason: Option<&'a str>,
    pub created_at: jiff::Timestamp,
    pub updated_at: jiff::Timestamp,
    pub version_id: Option<uuid::Uuid>,
    pub version: Option<i32>,
    pub language: Option<&'a str>,
    pub voice: Option<&'a str>,
    pub model: Option<&'a str>,
    pub prompt: Option<&'a str>,
    pub greeting: Option<&'a str>,
    pub disclosure_text: Option<&'a str>,
    pub tools: Option<crate::ArrayIterator<'a, &'a str>>,
    pub max_concurrent_calls: Option<i32>,
    pub max_call_seconds: Option<i32>,
    pub version_created_at: Option<jiff::Timestamp>,
}
impl<'a> From<AgentBorrowed<'a>> for Agent {
    fn from(
        AgentBorrowed {
            id,
            name,
            description,
            status,
            status_changed_at,
            on_hold_at,
            on_hold_reason,
            created_at,
            updated_at,
            version_id,
            version,
            language,
            voice,
            model,
            prompt,
            greeting,
            disclosure_text,
            tools,
            max_concurrent_calls,
            max_call_seconds,
            version_created_at,
        }: AgentBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            name: name.into(),
            description: description.map(|v| v.into()),
            status: status.into(),
            status_changed_at,
            on_hold_at,
            on_hold_reason: on_hold_reason.map(|v| v.into()),
            created_at,
            updated_at,
            version_id,
            version,
            language: language.map(|v| v.into()),
            voice: voice.map(|v| v.into()),
            model: model.map(|v| v.into()),
            prompt: prompt.map(|v| v.into()),
            greeting: greeting.map(|v| v.into()),
            disclosure_text: disclosure_text.map(|v| v.into()),
            tools: tools.map(|v| v.map(|v| v.into()).collect()),
            max_concurrent_calls,
            max_call_seconds,
            version_created_at,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct ListAgentVersions {
    pub id: uuid::Uuid,
    pub version: i32,
    pub language: String,
    pub voice: String,
    pub model: String,
    pub prompt: String,
    pub greeting: Option<String>,
    pub disclosure_text: String,
    pub tools: Vec<String>,
    pub max_concurrent_calls: i32,
    pub max_call_seconds: i32,
    pub created_by: Option<uuid::Uuid>,
    pub created_at: jiff::Timestamp,
}
pub struct ListAgentVersionsBorrowed<'a> {
    pub id: uuid::Uuid,
    pub version: i32,
    pub language: &'a str,
    pub voice: &'a str,
    pub model: &'a str,
    pub prompt: &'a str,
    pub greeting: Option<&'a str>,
    pub disclosure_text: &'a str,
    pub tools: crate::ArrayIterator<'a, &'a str>,
    pub max_concurrent_calls: i32,
    pub max_call_seconds: i32,
    pub created_by: Option<uuid::Uuid>,
    pub created_at: jiff::Timestamp,
}
impl<'a> From<ListAgentVersionsBorrowed<'a>> for ListAgentVersions {
    fn from(
        ListAgentVersionsBorrowed {
            id,
            version,
            language,
            voice,
            model,
            prompt,
            greeting,
            disclosure_text,
            tools,
            max_concurrent_calls,
            max_call_seconds,
            created_by,
            created_at,
        }: ListAgentVersionsBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            version,
            language: language.into(),
            voice: voice.into(),
            model: model.into(),
            prompt: prompt.into(),
            greeting: greeting.map(|v| v.into()),
            disclosure_text: disclosure_text.into(),
            tools: tools.map(|v| v.into()).collect(),
            max_concurrent_calls,
            max_call_seconds,
            created_by,
            created_at,
        }
    }
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
pub struct AgentQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<AgentBorrowed, tokio_postgres::Error>,
    mapper: fn(AgentBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> AgentQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(AgentBorrowed) -> R) -> AgentQuery<'c, 'a, 's, C, R, N> {
        AgentQuery {
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
pub struct ListAgentVersionsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ListAgentVersionsBorrowed, tokio_postgres::Error>,
    mapper: fn(ListAgentVersionsBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ListAgentVersionsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(ListAgentVersionsBorrowed) -> R,
    ) -> ListAgentVersionsQuery<'c, 'a, 's, C, R, N> {
        ListAgentVersionsQuery {
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
pub struct GetAgentStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_agent() -> GetAgentStmt {
    GetAgentStmt(
        "SELECT a.id, a.name, a.description, a.status, a.status_changed_at, a.on_hold_at, a.on_hold_reason, a.created_at, a.updated_at, v.id AS version_id, v.version, v.language, v.voice, v.model, v.prompt, v.greeting, v.disclosure_text, v.tools, v.max_concurrent_calls, v.max_call_seconds, v.created_at AS version_created_at FROM agents a LEFT JOIN agent_versions v ON v.organization_id = a.organization_id AND v.id = a.current_version_id WHERE a.organization_id = $1 AND a.id = $2 AND a.deleted_at IS NULL",
        None,
    )
}
impl GetAgentStmt {
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
    ) -> AgentQuery<'c, 'a, 's, C, Agent, 2> {
        AgentQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<AgentBorrowed, tokio_postgres::Error> {
                Ok(AgentBorrowed {
                    id: row.try_get(0)?,
                    name: row.try_get(1)?,
                    description: row.try_get(2)?,
                    status: row.try_get(3)?,
                    status_changed_at: row.try_get(4)?,
                    on_hold_at: row.try_get(5)?,
                    on_hold_reason: row.try_get(6)?,
                    created_at: row.try_get(7)?,
                    updated_at: row.try_get(8)?,
                    version_id: row.try_get(9)?,
                    version: row.try_get(10)?,
                    language: row.try_get(11)?,
                    voice: row.try_get(12)?,
                    model: row.try_get(13)?,
                    prompt: row.try_get(14)?,
                    greeting: row.try_get(15)?,
                    disclosure_text: row.try_get(16)?,
                    tools: row.try_get(17)?,
                    max_concurrent_calls: row.try_get(18)?,
                    max_call_seconds: row.try_get(19)?,
                    version_created_at: row.try_get(20)?,
                })
            },
            mapper: |it| Agent::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetAgentParams,
        AgentQuery<'c, 'a, 's, C, Agent, 2>,
        C,
    > for GetAgentStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetAgentParams,
    ) -> AgentQuery<'c, 'a, 's, C, Agent, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct LockAgentStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock_agent() -> LockAgentStmt {
    LockAgentStmt(
        "SELECT id FROM agents WHERE organization_id = $1 AND id = $2 AND deleted_at IS NULL FOR UPDATE",
        None,
    )
}
impl LockAgentStmt {
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
        LockAgentParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2>,
        C,
    > for LockAgentStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a LockAgentParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct ListAgentsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_agents() -> ListAgentsStmt {
    ListAgentsStmt(
        "SELECT a.id, a.name, a.description, a.status, a.status_changed_at, a.on_hold_at, a.on_hold_reason, a.created_at, a.updated_at, v.id AS version_id, v.version, v.language, v.voice, v.model, v.prompt, v.greeting, v.disclosure_text, v.tools, v.max_concurrent_calls, v.max_call_seconds, v.created_at AS version_created_at FROM agents a LEFT JOIN agent_versions v ON v.organization_id = a.organization_id AND v.id = a.current_version_id WHERE a.organization_id = $1 AND a.deleted_at IS NULL AND ($2::text IS NULL OR a.status = $2) ORDER BY a.created_at DESC, a.id DESC LIMIT $3 OFFSET $4",
        None,
    )
}
impl ListAgentsStmt {
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
        status: &'a Option<T1>,
        rows: &'a i64,
        skip: &'a i64,
    ) -> AgentQuery<'c, 'a, 's, C, Agent, 4> {
        AgentQuery {
            client,
            params: [organization_id, status, rows, skip],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<AgentBorrowed, tokio_postgres::Error> {
                Ok(AgentBorrowed {
                    id: row.try_get(0)?,
                    name: row.try_get(1)?,
                    description: row.try_get(2)?,
                    status: row.try_get(3)?,
                    status_changed_at: row.try_get(4)?,
                    on_hold_at: row.try_get(5)?,
                    on_hold_reason: row.try_get(6)?,
                    created_at: row.try_get(7)?,
                    updated_at: row.try_get(8)?,
                    version_id: row.try_get(9)?,
                    version: row.try_get(10)?,
                    language: row.try_get(11)?,
                    voice: row.try_get(12)?,
                    model: row.try_get(13)?,
                    prompt: row.try_get(14)?,
                    greeting: row.try_get(15)?,
                    disclosure_text: row.try_get(16)?,
                    tools: row.try_get(17)?,
                    max_concurrent_calls: row.try_get(18)?,
                    max_call_seconds: row.try_get(19)?,
                    version_created_at: row.try_get(20)?,
                })
            },
            mapper: |it| Agent::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListAgentsParams<T1>,
        AgentQuery<'c, 'a, 's, C, Agent, 4>,
        C,
    > for ListAgentsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListAgentsParams<T1>,
    ) -> AgentQuery<'c, 'a, 's, C, Agent, 4> {
        self.bind(
            client,
            &params.organization_id,
            &params.status,
            &params.rows,
            &params.skip,
        )
    }
}
pub struct ListAgentsAfterStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_agents_after() -> ListAgentsAfterStmt {
    ListAgentsAfterStmt(
        "SELECT a.id, a.name, a.description, a.status, a.status_changed_at, a.on_hold_at, a.on_hold_reason, a.created_at, a.updated_at, v.id AS version_id, v.version, v.language, v.voice, v.model, v.prompt, v.greeting, v.disclosure_text, v.tools, v.max_concurrent_calls, v.max_call_seconds, v.created_at AS version_created_at FROM agents a LEFT JOIN agent_versions v ON v.organization_id = a.organization_id AND v.id = a.current_version_id WHERE a.organization_id = $1 AND a.deleted_at IS NULL AND ($2::text IS NULL OR a.status = $2) AND (a.created_at, a.id) < ($3, $4) ORDER BY a.created_at DESC, a.id DESC LIMIT $5",
        None,
    )
}
impl ListAgentsAfterStmt {
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
        status: &'a Option<T1>,
        after_created_at: &'a jiff::Timestamp,
        after_id: &'a uuid::Uuid,
        rows: &'a i64,
    ) -> AgentQuery<'c, 'a, 's, C, Agent, 5> {
        AgentQuery {
            client,
            params: [organization_id, status, after_created_at, after_id, rows],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<AgentBorrowed, tokio_postgres::Error> {
                Ok(AgentBorrowed {
                    id: row.try_get(0)?,
                    name: row.try_get(1)?,
                    description: row.try_get(2)?,
                    status: row.try_get(3)?,
                    status_changed_at: row.try_get(4)?,
                    on_hold_at: row.try_get(5)?,
                    on_hold_reason: row.try_get(6)?,
                    created_at: row.try_get(7)?,
                    updated_at: row.try_get(8)?,
                    version_id: row.try_get(9)?,
                    version: row.try_get(10)?,
                    language: row.try_get(11)?,
                    voice: row.try_get(12)?,
                    model: row.try_get(13)?,
                    prompt: row.try_get(14)?,
                    greeting: row.try_get(15)?,
                    disclosure_text: row.try_get(16)?,
                    tools: row.try_get(17)?,
                    max_concurrent_calls: row.try_get(18)?,
                    max_call_seconds: row.try_get(19)?,
                    version_created_at: row.try_get(20)?,
                })
            },
            mapper: |it| Agent::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListAgentsAfterParams<T1>,
        AgentQuery<'c, 'a, 's, C, Agent, 5>,
        C,
    > for ListAgentsAfterStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListAgentsAfterParams<T1>,
    ) -> AgentQuery<'c, 'a, 's, C, Agent, 5> {
        self.bind(
            client,
            &params.organization_id,
            &params.status,
            &params.after_created_at,
            &params.after_id,
            &params.rows,
        )
    }
}
pub struct CountAgentsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn count_agents() -> CountAgentsStmt {
    CountAgentsStmt(
        "SELECT count(*) AS total FROM ( SELECT FROM agents WHERE organization_id = $1 AND deleted_at IS NULL AND ($2::text IS NULL OR status = $2) LIMIT $3) AS counted",
        None,
    )
}
impl CountAgentsStmt {
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
        status: &'a Option<T1>,
        most: &'a i64,
    ) -> I64Query<'c, 'a, 's, C, i64, 3> {
        I64Query {
            client,
            params: [organization_id, status, most],
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
        CountAgentsParams<T1>,
        I64Query<'c, 'a, 's, C, i64, 3>,
        C,
    > for CountAgentsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a CountAgentsParams<T1>,
    ) -> I64Query<'c, 'a, 's, C, i64, 3> {
        self.bind(
            client,
            &params.organization_id,
            &params.status,
            &params.most,
        )
    }
}
pub struct InsertAgentStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_agent() -> InsertAgentStmt {
    InsertAgentStmt(
        "INSERT INTO agents (id, organization_id, name, description, status_changed_at, created_by, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $5, $5) RETURNING id",
        None,
    )
}
impl InsertAgentStmt {
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
        name: &'a T1,
        description: &'a Option<T2>,
        now: &'a jiff::Timestamp,
        created_by: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 6> {
        UuidUuidQuery {
            client,
            params: [id, organization_id, name, description, now, created_by],
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
        InsertAgentParams<T1, T2>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 6>,
        C,
    > for InsertAgentStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertAgentParams<T1, T2>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 6> {
        self.bind(
            client,
            &params.id,
            &params.organization_id,
            &params.name,
            &params.description,
            &params.now,
            &params.created_by,
        )
    }
}
pub struct InsertAgentVersionStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_agent_version() -> InsertAgentVersionStmt {
    InsertAgentVersionStmt(
        "INSERT INTO agent_versions (id, organization_id, agent_id, version, language, voice, model, prompt, greeting, disclosure_text, tools, max_concurrent_calls, max_call_seconds, created_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) RETURNING id",
        None,
    )
}
impl InsertAgentVersionStmt {
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
        T8: crate::ArraySql<Item = T7>,
    >(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
        organization_id: &'a uuid::Uuid,
        agent_id: &'a uuid::Uuid,
        version: &'a i32,
        language: &'a T1,
        voice: &'a T2,
        model: &'a T3,
        prompt: &'a T4,
        greeting: &'a Option<T5>,
        disclosure_text: &'a T6,
        tools: &'a T8,
        max_concurrent_calls: &'a i32,
        max_call_seconds: &'a i32,
        created_by: &'a uuid::Uuid,
        now: &'a jiff::Timestamp,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 15> {
        UuidUuidQuery {
            client,
            params: [
                id,
                organization_id,
                agent_id,
                version,
                language,
                voice,
                model,
                prompt,
                greeting,
                disclosure_text,
                tools,
                max_concurrent_calls,
                max_call_seconds,
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
    T5: crate::StringSql,
    T6: crate::StringSql,
    T7: crate::StringSql,
    T8: crate::ArraySql<Item = T7>,
>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        InsertAgentVersionParams<T1, T2, T3, T4, T5, T6, T7, T8>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 15>,
        C,
    > for InsertAgentVersionStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertAgentVersionParams<T1, T2, T3, T4, T5, T6, T7, T8>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 15> {
        self.bind(
            client,
            &params.id,
            &params.organization_id,
            &params.agent_id,
            &params.version,
            &params.language,
            &params.voice,
            &params.model,
            &params.prompt,
            &params.greeting,
            &params.disclosure_text,
            &params.tools,
            &params.max_concurrent_calls,
            &params.max_call_seconds,
            &params.created_by,
            &params.now,
        )
    }
}
pub struct SetAgentVersionStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn set_agent_version() -> SetAgentVersionStmt {
    SetAgentVersionStmt(
        "UPDATE agents SET current_version_id = $1 WHERE organization_id = $2 AND id = $3 RETURNING id",
        None,
    )
}
impl SetAgentVersionStmt {
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
        version_id: &'a uuid::Uuid,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        UuidUuidQuery {
            client,
            params: [version_id, organization_id, id],
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
        SetAgentVersionParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3>,
        C,
    > for SetAgentVersionStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a SetAgentVersionParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        self.bind(
            client,
            &params.version_id,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct UpdateAgentStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn update_agent() -> UpdateAgentStmt {
    UpdateAgentStmt(
        "UPDATE agents SET name = $1, description = $2 WHERE organization_id = $3 AND id = $4 AND deleted_at IS NULL RETURNING id",
        None,
    )
}
impl UpdateAgentStmt {
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
        name: &'a T1,
        description: &'a Option<T2>,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        UuidUuidQuery {
            client,
            params: [name, description, organization_id, id],
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
        UpdateAgentParams<T1, T2>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4>,
        C,
    > for UpdateAgentStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a UpdateAgentParams<T1, T2>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        self.bind(
            client,
            &params.name,
            &params.description,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct SetAgentStatusStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn set_agent_status() -> SetAgentStatusStmt {
    SetAgentStatusStmt(
        "UPDATE agents SET status = $1, status_changed_at = $2 WHERE organization_id = $3 AND id = $4 AND deleted_at IS NULL RETURNING id",
        None,
    )
}
impl SetAgentStatusStmt {
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
        now: &'a jiff::Timestamp,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        UuidUuidQuery {
            client,
            params: [status, now, organization_id, id],
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
        SetAgentStatusParams<T1>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4>,
        C,
    > for SetAgentStatusStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a SetAgentStatusParams<T1>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        self.bind(
            client,
            &params.status,
            &params.now,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct DeleteAgentStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn delete_agent() -> DeleteAgentStmt {
    DeleteAgentStmt(
        "UPDATE agents SET deleted_at = $1, status = 'offline', status_changed_at = $1 WHERE organization_id = $2 AND id = $3 AND deleted_at IS NULL RETURNING id",
        None,
    )
}
impl DeleteAgentStmt {
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
        DeleteAgentParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3>,
        C,
    > for DeleteAgentStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a DeleteAgentParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        self.bind(client, &params.now, &params.organization_id, &params.id)
    }
}
pub struct AgentIsInUseStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn agent_is_in_use() -> AgentIsInUseStmt {
    AgentIsInUseStmt(
        "SELECT EXISTS (SELECT FROM campaigns WHERE organization_id = $1 AND agent_id = $2 AND deleted_at IS NULL AND status IN ('pending_approval', 'scheduled', 'running', 'paused')) AS used",
        None,
    )
}
impl AgentIsInUseStmt {
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
        AgentIsInUseParams,
        BoolQuery<'c, 'a, 's, C, bool, 2>,
        C,
    > for AgentIsInUseStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a AgentIsInUseParams,
    ) -> BoolQuery<'c, 'a, 's, C, bool, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct ListAgentVersionsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_agent_versions() -> ListAgentVersionsStmt {
    ListAgentVersionsStmt(
        "SELECT id, version, language, voice, model, prompt, greeting, disclosure_text, tools, max_concurrent_calls, max_call_seconds, created_by, created_at FROM agent_versions WHERE organization_id = $1 AND agent_id = $2 AND version < $3 ORDER BY version DESC LIMIT $4 OFFSET $5",
        None,
    )
}
impl ListAgentVersionsStmt {
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
        agent_id: &'a uuid::Uuid,
        before: &'a i32,
        rows: &'a i64,
        skip: &'a i64,
    ) -> ListAgentVersionsQuery<'c, 'a, 's, C, ListAgentVersions, 5> {
        ListAgentVersionsQuery {
            client,
            params: [organization_id, agent_id, before, rows, skip],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<ListAgentVersionsBorrowed, tokio_postgres::Error> {
                Ok(ListAgentVersionsBorrowed {
                    id: row.try_get(0)?,
                    version: row.try_get(1)?,
                    language: row.try_get(2)?,
                    voice: row.try_get(3)?,
                    model: row.try_get(4)?,
                    prompt: row.try_get(5)?,
                    greeting: row.try_get(6)?,
                    disclosure_text: row.try_get(7)?,
                    tools: row.try_get(8)?,
                    max_concurrent_calls: row.try_get(9)?,
                    max_call_seconds: row.try_get(10)?,
                    created_by: row.try_get(11)?,
                    created_at: row.try_get(12)?,
                })
            },
            mapper: |it| ListAgentVersions::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListAgentVersionsParams,
        ListAgentVersionsQuery<'c, 'a, 's, C, ListAgentVersions, 5>,
        C,
    > for ListAgentVersionsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListAgentVersionsParams,
    ) -> ListAgentVersionsQuery<'c, 'a, 's, C, ListAgentVersions, 5> {
        self.bind(
            client,
            &params.organization_id,
            &params.agent_id,
            &params.before,
            &params.rows,
            &params.skip,
        )
    }
}
pub struct CountAgentVersionsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn count_agent_versions() -> CountAgentVersionsStmt {
    CountAgentVersionsStmt(
        "SELECT count(*) AS total FROM agent_versions WHERE organization_id = $1 AND agent_id = $2",
        None,
    )
}
impl CountAgentVersionsStmt {
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
        agent_id: &'a uuid::Uuid,
    ) -> I64Query<'c, 'a, 's, C, i64, 2> {
        I64Query {
            client,
            params: [organization_id, agent_id],
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
        CountAgentVersionsParams,
        I64Query<'c, 'a, 's, C, i64, 2>,
        C,
    > for CountAgentVersionsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a CountAgentVersionsParams,
    ) -> I64Query<'c, 'a, 's, C, i64, 2> {
        self.bind(client, &params.organization_id, &params.agent_id)
    }
}
