// This file was generated with `cornucopia`. Do not modify.

#[derive(Clone, Copy, Debug)]
pub struct ListPushSubscriptionsParams {
    pub organization_id: uuid::Uuid,
    pub user_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct LockPushUserParams {
    pub organization_id: uuid::Uuid,
    pub user_id: uuid::Uuid,
}
#[derive(Debug)]
pub struct SavePushSubscriptionParams<
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::StringSql,
> {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub user_id: uuid::Uuid,
    pub endpoint: T1,
    pub p256dh: T2,
    pub auth: T3,
    pub expiration_time: Option<jiff::Timestamp>,
    pub user_agent: Option<T4>,
    pub now: jiff::Timestamp,
}
#[derive(Clone, Copy, Debug)]
pub struct DropSurplusPushSubscriptionsParams {
    pub organization_id: uuid::Uuid,
    pub user_id: uuid::Uuid,
    pub kept: uuid::Uuid,
    pub most: i64,
}
#[derive(Clone, Copy, Debug)]
pub struct DeletePushSubscriptionParams {
    pub organization_id: uuid::Uuid,
    pub user_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct GetPushedNotificationParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub now: jiff::Timestamp,
}
#[derive(Clone, Copy, Debug)]
pub struct ListPushTargetsParams {
    pub organization_id: uuid::Uuid,
    pub user_id: uuid::Uuid,
    pub notification_id: uuid::Uuid,
}
#[derive(Debug)]
pub struct PushSentParams<T1: crate::ArraySql<Item = uuid::Uuid>> {
    pub now: jiff::Timestamp,
    pub notification_id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub ids: T1,
}
#[derive(Clone, Copy, Debug)]
pub struct PushFailedParams {
    pub not_before: Option<jiff::Timestamp>,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct PushGoneParams<T1: crate::StringSql> {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub p256dh: T1,
}
#[derive(Debug, Clone, PartialEq)]
pub struct PushSubscription {
    pub id: uuid::Uuid,
    pub endpoint: String,
    pub expiration_time: Option<jiff::Timestamp>,
    pub user_agent: Option<String>,
    pub last_sent_at: Option<jiff::Timestamp>,
    pub created_at: jiff::Timestamp,
}
pub struct PushSubscriptionBorrowed<'a> {
    pub id: uuid::Uuid,
    pub endpoint: &'a str,
    pub expiration_time: Option<jiff::Timestamp>,
    pub user_agent: Option<&'a str>,
    pub last_sent_at: Option<jiff::Timestamp>,
    pub created_at: jiff::Timestamp,
}
impl<'a> From<PushSubscriptionBorrowed<'a>> for PushSubscription {
    fn from(
        PushSubscriptionBorrowed {
            id,
            endpoint,
            expiration_time,
            user_agent,
            last_sent_at,
            created_at,
        }: PushSubscriptionBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            endpoint: endpoint.into(),
            expiration_time,
            user_agent: user_agent.map(|v| v.into()),
            last_sent_at,
            created_at,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct SavePushSubscription {
    pub id: uuid::Uuid,
    pub endpoint: String,
    pub expiration_time: Option<jiff::Timestamp>,
    pub user_agent: Option<String>,
    pub last_sent_at: Option<jiff::Timestamp>,
    pub created_at: jiff::Timestamp,
    pub created: bool,
}
pub struct SavePushSubscriptionBorrowed<'a> {
    pub id: uuid::Uuid,
    pub endpoint: &'a str,
    pub expiration_time: Option<jiff::Timestamp>,
    pub user_agent: Option<&'a str>,
    pub last_sent_at: Option<jiff::Timestamp>,
    pub created_at: jiff::Timestamp,
    pub created: bool,
}
impl<'a> From<SavePushSubscriptionBorrowed<'a>> for SavePushSubscription {
    fn from(
        SavePushSubscriptionBorrowed {
            id,
            endpoint,
            expiration_time,
            user_agent,
            last_sent_at,
            created_at,
            created,
        }: SavePushSubscriptionBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            endpoint: endpoint.into(),
            expiration_time,
            user_agent: user_agent.map(|v| v.into()),
            last_sent_at,
            created_at,
            created,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct GetPushedNotification {
    pub r#type: String,
    pub title: String,
    pub priority: String,
    pub user_id: uuid::Uuid,
}
pub struct GetPushedNotificationBorrowed<'a> {
    pub r#type: &'a str,
    pub title: &'a str,
    pub priority: &'a str,
    pub user_id: uuid::Uuid,
}
impl<'a> From<GetPushedNotificationBorrowed<'a>> for GetPushedNotification {
    fn from(
        GetPushedNotificationBorrowed {
            r#type,
            title,
            priority,
            user_id,
        }: GetPushedNotificationBorrowed<'a>,
    ) -> Self {
        Self {
            r#type: r#type.into(),
            title: title.into(),
            priority: priority.into(),
            user_id,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct ListPushTargets {
    pub id: uuid::Uuid,
    pub endpoint: String,
    pub p256dh: String,
    pub auth: String,
    pub failures: i16,
    pub expiration_time: Option<jiff::Timestamp>,
    pub not_before: Option<jiff::Timestamp>,
}
pub struct ListPushTargetsBorrowed<'a> {
    pub id: uuid::Uuid,
    pub endpoint: &'a str,
    pub p256dh: &'a str,
    pub auth: &'a str,
    pub failures: i16,
    pub expiration_time: Option<jiff::Timestamp>,
    pub not_before: Option<jiff::Timestamp>,
}
impl<'a> From<ListPushTargetsBorrowed<'a>> for ListPushTargets {
    fn from(
        ListPushTargetsBorrowed {
            id,
            endpoint,
            p256dh,
            auth,
            failures,
            expiration_time,
            not_before,
        }: ListPushTargetsBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            endpoint: endpoint.into(),
            p256dh: p256dh.into(),
            auth: auth.into(),
            failures,
            expiration_time,
            not_before,
        }
    }
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
pub struct PushSubscriptionQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<PushSubscriptionBorrowed, tokio_postgres::Error>,
    mapper: fn(PushSubscriptionBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> PushSubscriptionQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(PushSubscriptionBorrowed) -> R,
    ) -> PushSubscriptionQuery<'c, 'a, 's, C, R, N> {
        PushSubscriptionQuery {
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
pub struct SavePushSubscriptionQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor:
        fn(&tokio_postgres::Row) -> Result<SavePushSubscriptionBorrowed, tokio_postgres::Error>,
    mapper: fn(SavePushSubscriptionBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> SavePushSubscriptionQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(SavePushSubscriptionBorrowed) -> R,
    ) -> SavePushSubscriptionQuery<'c, 'a, 's, C, R, N> {
        SavePushSubscriptionQuery {
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
pub struct GetPushedNotificationQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor:
        fn(&tokio_postgres::Row) -> Result<GetPushedNotificationBorrowed, tokio_postgres::Error>,
    mapper: fn(GetPushedNotificationBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> GetPushedNotificationQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(GetPushedNotificationBorrowed) -> R,
    ) -> GetPushedNotificationQuery<'c, 'a, 's, C, R, N> {
        GetPushedNotificationQuery {
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
pub struct ListPushTargetsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ListPushTargetsBorrowed, tokio_postgres::Error>,
    mapper: fn(ListPushTargetsBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ListPushTargetsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(ListPushTargetsBorrowed) -> R,
    ) -> ListPushTargetsQuery<'c, 'a, 's, C, R, N> {
        ListPushTargetsQuery {
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
pub struct ListPushSubscriptionsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_push_subscriptions() -> ListPushSubscriptionsStmt {
    ListPushSubscriptionsStmt(
        "SELECT id, endpoint, expiration_time, user_agent, last_sent_at, created_at FROM push_subscriptions WHERE organization_id = $1 AND user_id = $2 ORDER BY created_at DESC, id DESC",
        None,
    )
}
impl ListPushSubscriptionsStmt {
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
        user_id: &'a uuid::Uuid,
    ) -> PushSubscriptionQuery<'c, 'a, 's, C, PushSubscription, 2> {
        PushSubscriptionQuery {
            client,
            params: [organization_id, user_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<PushSubscriptionBorrowed, tokio_postgres::Error> {
                Ok(PushSubscriptionBorrowed {
                    id: row.try_get(0)?,
                    endpoint: row.try_get(1)?,
                    expiration_time: row.try_get(2)?,
                    user_agent: row.try_get(3)?,
                    last_sent_at: row.try_get(4)?,
                    created_at: row.try_get(5)?,
                })
            },
            mapper: |it| PushSubscription::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListPushSubscriptionsParams,
        PushSubscriptionQuery<'c, 'a, 's, C, PushSubscription, 2>,
        C,
    > for ListPushSubscriptionsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListPushSubscriptionsParams,
    ) -> PushSubscriptionQuery<'c, 'a, 's, C, PushSubscription, 2> {
        self.bind(client, &params.organization_id, &params.user_id)
    }
}
pub struct LockPushUserStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock_push_user() -> LockPushUserStmt {
    LockPushUserStmt(
        "SELECT id FROM users WHERE organization_id = $1 AND id = $2 FOR NO KEY UPDATE",
        None,
    )
}
impl LockPushUserStmt {
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
        user_id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2> {
        UuidUuidQuery {
            client,
            params: [organization_id, user_id],
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
        LockPushUserParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2>,
        C,
    > for LockPushUserStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a LockPushUserParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2> {
        self.bind(client, &params.organization_id, &params.user_id)
    }
}
pub struct SavePushSubscriptionStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn save_push_subscription() -> SavePushSubscriptionStmt {
    SavePushSubscriptionStmt(
        "INSERT INTO push_subscriptions (id, organization_id, user_id, endpoint, p256dh, auth, expiration_time, user_agent, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (organization_id, endpoint) DO UPDATE SET user_id = excluded.user_id, p256dh = excluded.p256dh, auth = excluded.auth, expiration_time = excluded.expiration_time, user_agent = excluded.user_agent, failures = 0, not_before = NULL RETURNING id, endpoint, expiration_time, user_agent, last_sent_at, created_at, (id = $1) AS created",
        None,
    )
}
impl SavePushSubscriptionStmt {
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
        user_id: &'a uuid::Uuid,
        endpoint: &'a T1,
        p256dh: &'a T2,
        auth: &'a T3,
        expiration_time: &'a Option<jiff::Timestamp>,
        user_agent: &'a Option<T4>,
        now: &'a jiff::Timestamp,
    ) -> SavePushSubscriptionQuery<'c, 'a, 's, C, SavePushSubscription, 9> {
        SavePushSubscriptionQuery {
            client,
            params: [
                id,
                organization_id,
                user_id,
                endpoint,
                p256dh,
                auth,
                expiration_time,
                user_agent,
                now,
            ],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<SavePushSubscriptionBorrowed, tokio_postgres::Error> {
                Ok(SavePushSubscriptionBorrowed {
                    id: row.try_get(0)?,
                    endpoint: row.try_get(1)?,
                    expiration_time: row.try_get(2)?,
                    user_agent: row.try_get(3)?,
                    last_sent_at: row.try_get(4)?,
                    created_at: row.try_get(5)?,
                    created: row.try_get(6)?,
                })
            },
            mapper: |it| SavePushSubscription::from(it),
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
        SavePushSubscriptionParams<T1, T2, T3, T4>,
        SavePushSubscriptionQuery<'c, 'a, 's, C, SavePushSubscription, 9>,
        C,
    > for SavePushSubscriptionStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a SavePushSubscriptionParams<T1, T2, T3, T4>,
    ) -> SavePushSubscriptionQuery<'c, 'a, 's, C, SavePushSubscription, 9> {
        self.bind(
            client,
            &params.id,
            &params.organization_id,
            &params.user_id,
            &params.endpoint,
            &params.p256dh,
            &params.auth,
            &params.expiration_time,
            &params.user_agent,
            &params.now,
        )
    }
}
pub struct DropSurplusPushSubscriptionsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn drop_surplus_push_subscriptions() -> DropSurplusPushSubscriptionsStmt {
    DropSurplusPushSubscriptionsStmt(
        "DELETE FROM push_subscriptions WHERE organization_id = $1 AND id IN ( SELECT s.id FROM push_subscriptions s WHERE s.organization_id = $1 AND s.user_id = $2 ORDER BY (s.id = $3) DESC, greatest(s.created_at, s.last_sent_at) DESC, s.id DESC OFFSET $4) RETURNING id",
        None,
    )
}
impl DropSurplusPushSubscriptionsStmt {
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
        user_id: &'a uuid::Uuid,
        kept: &'a uuid::Uuid,
        most: &'a i64,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        UuidUuidQuery {
            client,
            params: [organization_id, user_id, kept, most],
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
        DropSurplusPushSubscriptionsParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4>,
        C,
    > for DropSurplusPushSubscriptionsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a DropSurplusPushSubscriptionsParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        self.bind(
            client,
            &params.organization_id,
            &params.user_id,
            &params.kept,
            &params.most,
        )
    }
}
pub struct DeletePushSubscriptionStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn delete_push_subscription() -> DeletePushSubscriptionStmt {
    DeletePushSubscriptionStmt(
        "DELETE FROM push_subscriptions WHERE organization_id = $1 AND user_id = $2 AND id = $3 RETURNING id",
        None,
    )
}
impl DeletePushSubscriptionStmt {
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
        user_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        UuidUuidQuery {
            client,
            params: [organization_id, user_id, id],
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
        DeletePushSubscriptionParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3>,
        C,
    > for DeletePushSubscriptionStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a DeletePushSubscriptionParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        self.bind(client, &params.organization_id, &params.user_id, &params.id)
    }
}
pub struct GetPushedNotificationStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_pushed_notification() -> GetPushedNotificationStmt {
    GetPushedNotificationStmt(
        "SELECT n.type, n.title, n.priority, n.user_id FROM notifications n JOIN users u ON u.organization_id = n.organization_id AND u.id = n.user_id WHERE n.organization_id = $1 AND n.id = $2 AND NOT n.read AND n.dismissed_at IS NULL AND (n.expires_at IS NULL OR n.expires_at > $3) AND u.status = 'active' AND u.deleted_at IS NULL",
        None,
    )
}
impl GetPushedNotificationStmt {
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
        now: &'a jiff::Timestamp,
    ) -> GetPushedNotificationQuery<'c, 'a, 's, C, GetPushedNotification, 3> {
        GetPushedNotificationQuery {
            client,
            params: [organization_id, id, now],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<GetPushedNotificationBorrowed, tokio_postgres::Error> {
                Ok(GetPushedNotificationBorrowed {
                    r#type: row.try_get(0)?,
                    title: row.try_get(1)?,
                    priority: row.try_get(2)?,
                    user_id: row.try_get(3)?,
                })
            },
            mapper: |it| GetPushedNotification::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetPushedNotificationParams,
        GetPushedNotificationQuery<'c, 'a, 's, C, GetPushedNotification, 3>,
        C,
    > for GetPushedNotificationStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetPushedNotificationParams,
    ) -> GetPushedNotificationQuery<'c, 'a, 's, C, GetPushedNotification, 3> {
        self.bind(client, &params.organization_id, &params.id, &params.now)
    }
}
pub struct ListPushTargetsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_push_targets() -> ListPushTargetsStmt {
    ListPushTargetsStmt(
        "SELECT id, endpoint, p256dh, auth, failures, expiration_time, not_before FROM push_subscriptions WHERE organization_id = $1 AND user_id = $2 AND last_notification IS DISTINCT FROM $3 ORDER BY id",
        None,
    )
}
impl ListPushTargetsStmt {
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
        user_id: &'a uuid::Uuid,
        notification_id: &'a uuid::Uuid,
    ) -> ListPushTargetsQuery<'c, 'a, 's, C, ListPushTargets, 3> {
        ListPushTargetsQuery {
            client,
            params: [organization_id, user_id, notification_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<ListPushTargetsBorrowed, tokio_postgres::Error> {
                Ok(ListPushTargetsBorrowed {
                    id: row.try_get(0)?,
                    endpoint: row.try_get(1)?,
                    p256dh: row.try_get(2)?,
                    auth: row.try_get(3)?,
                    failures: row.try_get(4)?,
                    expiration_time: row.try_get(5)?,
                    not_before: row.try_get(6)?,
                })
            },
            mapper: |it| ListPushTargets::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListPushTargetsParams,
        ListPushTargetsQuery<'c, 'a, 's, C, ListPushTargets, 3>,
        C,
    > for ListPushTargetsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListPushTargetsParams,
    ) -> ListPushTargetsQuery<'c, 'a, 's, C, ListPushTargets, 3> {
        self.bind(
            client,
            &params.organization_id,
            &params.user_id,
            &params.notification_id,
        )
    }
}
pub struct PushSentStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn push_sent() -> PushSentStmt {
    PushSentStmt(
        "UPDATE push_subscriptions SET failures = 0, not_before = NULL, last_sent_at = $1, last_notification = $2 WHERE organization_id = $3 AND id = ANY ($4) RETURNING id",
        None,
    )
}
impl PushSentStmt {
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
        now: &'a jiff::Timestamp,
        notification_id: &'a uuid::Uuid,
        organization_id: &'a uuid::Uuid,
        ids: &'a T1,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        UuidUuidQuery {
            client,
            params: [now, notification_id, organization_id, ids],
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
        PushSentParams<T1>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4>,
        C,
    > for PushSentStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a PushSentParams<T1>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        self.bind(
            client,
            &params.now,
            &params.notification_id,
            &params.organization_id,
            &params.ids,
        )
    }
}
pub struct PushFailedStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn push_failed() -> PushFailedStmt {
    PushFailedStmt(
        "UPDATE push_subscriptions SET failures = least(failures + 1, 1000), not_before = $1 WHERE organization_id = $2 AND id = $3 RETURNING id",
        None,
    )
}
impl PushFailedStmt {
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
        not_before: &'a Option<jiff::Timestamp>,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        UuidUuidQuery {
            client,
            params: [not_before, organization_id, id],
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
        PushFailedParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3>,
        C,
    > for PushFailedStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a PushFailedParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        self.bind(
            client,
            &params.not_before,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct PushGoneStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn push_gone() -> PushGoneStmt {
    PushGoneStmt(
        "DELETE FROM push_subscriptions WHERE organization_id = $1 AND id = $2 AND p256dh = $3 RETURNING id",
        None,
    )
}
impl PushGoneStmt {
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
        id: &'a uuid::Uuid,
        p256dh: &'a T1,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        UuidUuidQuery {
            client,
            params: [organization_id, id, p256dh],
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
        PushGoneParams<T1>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3>,
        C,
    > for PushGoneStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a PushGoneParams<T1>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        self.bind(client, &params.organization_id, &params.id, &params.p256dh)
    }
}
