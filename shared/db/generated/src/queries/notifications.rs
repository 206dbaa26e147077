// This file was generated with `cornucopia`. Do not modify.

#[derive(Debug)]
pub struct ListRecipientsParams<
    T1: crate::StringSql,
    T2: crate::ArraySql<Item = T1>,
    T3: crate::ArraySql<Item = uuid::Uuid>,
    T4: crate::StringSql,
> {
    pub organization_id: uuid::Uuid,
    pub roles: T2,
    pub users: T3,
    pub besides: Option<uuid::Uuid>,
    pub r#type: T4,
    pub wanted_by_default: bool,
}
#[derive(Debug)]
pub struct InsertNotificationsParams<
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::StringSql,
    T5: crate::JsonSql,
    T6: crate::StringSql,
    T7: crate::ArraySql<Item = uuid::Uuid>,
    T8: crate::ArraySql<Item = uuid::Uuid>,
> {
    pub organization_id: uuid::Uuid,
    pub r#type: T1,
    pub title: T2,
    pub message: T3,
    pub priority: T4,
    pub action_required: bool,
    pub action_data: Option<T5>,
    pub approval_id: Option<uuid::Uuid>,
    pub cause: Option<T6>,
    pub expires_at: jiff::Timestamp,
    pub now: jiff::Timestamp,
    pub ids: T7,
    pub users: T8,
}
#[derive(Clone, Copy, Debug)]
pub struct GetNotificationParams {
    pub organization_id: uuid::Uuid,
    pub user_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct ReadNotificationParams {
    pub now: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub user_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct ReadAllNotificationsParams {
    pub now: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub user_id: uuid::Uuid,
    pub most: i64,
}
#[derive(Clone, Copy, Debug)]
pub struct DismissNotificationParams {
    pub now: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub user_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct CountNotificationsParams {
    pub organization_id: uuid::Uuid,
    pub user_id: uuid::Uuid,
}
#[derive(Debug)]
pub struct CountPendingApprovalsParams<T1: crate::StringSql, T2: crate::ArraySql<Item = T1>> {
    pub organization_id: uuid::Uuid,
    pub now: jiff::Timestamp,
    pub roles: T2,
    pub user_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct ListPreferencesParams {
    pub organization_id: uuid::Uuid,
    pub user_id: uuid::Uuid,
}
#[derive(Debug)]
pub struct SetPreferencesParams<
    T1: crate::StringSql,
    T2: crate::ArraySql<Item = T1>,
    T3: crate::ArraySql<Item = bool>,
> {
    pub organization_id: uuid::Uuid,
    pub user_id: uuid::Uuid,
    pub types: T2,
    pub wanted: T3,
}
#[derive(Clone, Copy, Debug)]
pub struct SweepNotificationsParams {
    pub now: jiff::Timestamp,
    pub most: i32,
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct ListRecipients {
    pub id: uuid::Uuid,
    pub subscribed: bool,
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct InsertNotifications {
    pub id: uuid::Uuid,
    pub user_id: uuid::Uuid,
}
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    pub id: uuid::Uuid,
    pub r#type: String,
    pub title: String,
    pub message: String,
    pub priority: String,
    pub action_required: bool,
    pub action_data: Option<serde_json::Value>,
    pub approval_id: Option<uuid::Uuid>,
    pub read: bool,
    pub read_at: Option<jiff::Timestamp>,
    pub dismissed_at: Option<jiff::Timestamp>,
    pub created_at: jiff::Timestamp,
    pub subject_type: Option<String>,
    pub subject_id: Option<uuid::Uuid>,
    pub customer_id: Option<uuid::Uuid>,
    pub amount: Option<rust_decimal::Decimal>,
    pub currency: Option<String>,
    pub status: Option<String>,
    pub proposed_by: Option<uuid::Uuid>,
    pub proposed_by_agent_id: Option<uuid::Uuid>,
    pub required_role: Option<String>,
    pub comment: Option<String>,
    pub decided_by: Option<uuid::Uuid>,
    pub decided_by_name: Option<String>,
    pub decided_at: Option<jiff::Timestamp>,
    pub decide_until: Option<jiff::Timestamp>,
}
pub struct ToldBorrowed<'a> {
    pub id: uuid::Uuid,
    pub r#type: &'a str,
    pub title: &'a str,
    pub message: &'a str,
    pub priority: &'a str,
    pub action_required: bool,
    pub action_data: Option<postgres_types::Json<&'a serde_json::value::RawValue>>,
    pub approval_id: Option<uuid::Uuid>,
    pub read: bool,
    pub read_at: Option<jiff::Timestamp>,
    pub dismissed_at: Option<jiff::Timestamp>,
    pub created_at: jiff::Timestamp,
    pub subject_type: Option<&'a str>,
    pub subject_id: Option<uuid::Uuid>,
    pub customer_id: Option<uuid::Uuid>,
    pub amount: Option<rust_decimal::Decimal>,
    pub currency: Option<&'a str>,
    pub status: Option<&'a str>,
    pub proposed_by: Option<uuid::Uuid>,
    pub proposed_by_agent_id: Option<uuid::Uuid>,
    pub required_role: Option<&'a str>,
    pub comment: Option<&'a str>,
    pub decided_by: Option<uuid::Uuid>,
    pub decided_by_name: Option<&'a str>,
    pub decided_at: Option<jiff::Timestamp>,
    pub decide_until: Option<jiff::Timestamp>,
}
impl<'a> From<ToldBorrowed<'a>> for Told {
    fn from(
        ToldBorrowed {
            id,
            r#type,
            title,
            message,
            priority,
            action_required,
            action_data,
            approval_id,
            read,
            read_at,
            dismissed_at,
            created_at,
            subject_type,
            subject_id,
            customer_id,
            amount,
            currency,
            status,
            proposed_by,
            proposed_by_agent_id,
            required_role,
            comment,
            decided_by,
            decided_by_name,
            decided_at,
            decide_until,
        }: ToldBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            r#type: r#type.into(),
            title: title.into(),
            message: message.into(),
            priority: priority.into(),
            action_required,
            action_data: action_data.map(|v| serde_json::from_str(v.0.get()).unwrap()),
            approval_id,
            read,
            read_at,
            dismissed_at,
            created_at,
            subject_type: subject_type.map(|v| v.into()),
            subject_id,
            customer_id,
            amount,
            currency: currency.map(|v| v.into()),
            status: status.map(|v| v.into()),
            proposed_by,
            proposed_by_agent_id,
            required_role: required_role.map(|v| v.into()),
            comment: comment.map(|v| v.into()),
            decided_by,
            decided_by_name: decided_by_name.map(|v| v.into()),
            decided_at,
            decide_until,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct CountNotifications {
    pub facet: String,
    pub rows: i64,
}
pub struct CountNotificationsBorrowed<'a> {
    pub facet: &'a str,
    pub rows: i64,
}
impl<'a> From<CountNotificationsBorrowed<'a>> for CountNotifications {
    fn from(CountNotificationsBorrowed { facet, rows }: CountNotificationsBorrowed<'a>) -> Self {
        Self {
            facet: facet.into(),
            rows,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct ListPreferences {
    pub r#type: String,
    pub wanted: bool,
}
pub struct ListPreferencesBorrowed<'a> {
    pub r#type: &'a str,
    pub wanted: bool,
}
impl<'a> From<ListPreferencesBorrowed<'a>> for ListPreferences {
    fn from(ListPreferencesBorrowed { r#type, wanted }: ListPreferencesBorrowed<'a>) -> Self {
        Self {
            r#type: r#type.into(),
            wanted,
        }
    }
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
pub struct ListRecipientsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ListRecipients, tokio_postgres::Error>,
    mapper: fn(ListRecipients) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ListRecipientsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(ListRecipients) -> R,
    ) -> ListRecipientsQuery<'c, 'a, 's, C, R, N> {
        ListRecipientsQuery {
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
pub struct InsertNotificationsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<InsertNotifications, tokio_postgres::Error>,
    mapper: fn(InsertNotifications) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> InsertNotificationsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(InsertNotifications) -> R,
    ) -> InsertNotificationsQuery<'c, 'a, 's, C, R, N> {
        InsertNotificationsQuery {
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
pub struct ToldQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ToldBorrowed, tokio_postgres::Error>,
    mapper: fn(ToldBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ToldQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(ToldBorrowed) -> R) -> ToldQuery<'c, 'a, 's, C, R, N> {
        ToldQuery {
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
pub struct CountNotificationsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor:
        fn(&tokio_postgres::Row) -> Result<CountNotificationsBorrowed, tokio_postgres::Error>,
    mapper: fn(CountNotificationsBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> CountNotificationsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(CountNotificationsBorrowed) -> R,
    ) -> CountNotificationsQuery<'c, 'a, 's, C, R, N> {
        CountNotificationsQuery {
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
pub struct ListPreferencesQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ListPreferencesBorrowed, tokio_postgres::Error>,
    mapper: fn(ListPreferencesBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ListPreferencesQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(ListPreferencesBorrowed) -> R,
    ) -> ListPreferencesQuery<'c, 'a, 's, C, R, N> {
        ListPreferencesQuery {
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
pub struct ListRecipientsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_recipients() -> ListRecipientsStmt {
    ListRecipientsStmt(
        "SELECT u.id, EXISTS (SELECT FROM push_subscriptions s WHERE s.organization_id = u.organization_id AND s.user_id = u.id) AS subscribed FROM users u WHERE u.organization_id = $1 AND u.status = 'active' AND u.deleted_at IS NULL AND (u.role = ANY ($2) OR u.id = ANY ($3)) AND u.id IS DISTINCT FROM $4 AND coalesce((SELECT p.wanted FROM notification_preferences p WHERE p.organization_id = u.organization_id AND p.user_id = u.id AND p.type = $5), $6) ORDER BY u.id",
        None,
    )
}
impl ListRecipientsStmt {
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
        T3: crate::ArraySql<Item = uuid::Uuid>,
        T4: crate::StringSql,
    >(
        &'s self,
        client: &'c C,
        organization_id: &'a uuid::Uuid,
        roles: &'a T2,
        users: &'a T3,
        besides: &'a Option<uuid::Uuid>,
        r#type: &'a T4,
        wanted_by_default: &'a bool,
    ) -> ListRecipientsQuery<'c, 'a, 's, C, ListRecipients, 6> {
        ListRecipientsQuery {
            client,
            params: [
                organization_id,
                roles,
                users,
                besides,
                r#type,
                wanted_by_default,
            ],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<ListRecipients, tokio_postgres::Error> {
                    Ok(ListRecipients {
                        id: row.try_get(0)?,
                        subscribed: row.try_get(1)?,
                    })
                },
            mapper: |it| ListRecipients::from(it),
        }
    }
}
impl<
    'c,
    'a,
    's,
    C: GenericClient,
    T1: crate::StringSql,
    T2: crate::ArraySql<Item = T1>,
    T3: crate::ArraySql<Item = uuid::Uuid>,
    T4: crate::StringSql,
>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListRecipientsParams<T1, T2, T3, T4>,
        ListRecipientsQuery<'c, 'a, 's, C, ListRecipients, 6>,
        C,
    > for ListRecipientsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListRecipientsParams<T1, T2, T3, T4>,
    ) -> ListRecipientsQuery<'c, 'a, 's, C, ListRecipients, 6> {
        self.bind(
            client,
            &params.organization_id,
            &params.roles,
            &params.users,
            &params.besides,
            &params.r#type,
            &params.wanted_by_default,
        )
    }
}
pub struct InsertNotificationsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_notifications() -> InsertNotificationsStmt {
    InsertNotificationsStmt(
        "INSERT INTO notifications (id, organization_id, user_id, type, title, message, priority, action_required, action_data, approval_id, cause, expires_at, created_at) SELECT n.id, $1, n.user_id, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11 FROM unnest($12::uuid[], $13::uuid[]) AS n (id, user_id) ON CONFLICT (organization_id, user_id, cause) WHERE cause IS NOT NULL DO NOTHING RETURNING id, user_id",
        None,
    )
}
impl InsertNotificationsStmt {
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
        T6: crate::StringSql,
        T7: crate::ArraySql<Item = uuid::Uuid>,
        T8: crate::ArraySql<Item = uuid::Uuid>,
    >(
        &'s self,
        client: &'c C,
        organization_id: &'a uuid::Uuid,
        r#type: &'a T1,
        title: &'a T2,
        message: &'a T3,
        priority: &'a T4,
        action_required: &'a bool,
        action_data: &'a Option<T5>,
        approval_id: &'a Option<uuid::Uuid>,
        cause: &'a Option<T6>,
        expires_at: &'a jiff::Timestamp,
        now: &'a jiff::Timestamp,
        ids: &'a T7,
        users: &'a T8,
    ) -> InsertNotificationsQuery<'c, 'a, 's, C, InsertNotifications, 13> {
        InsertNotificationsQuery {
            client,
            params: [
                organization_id,
                r#type,
                title,
                message,
                priority,
                action_required,
                action_data,
                approval_id,
                cause,
                expires_at,
                now,
                ids,
                users,
            ],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<InsertNotifications, tokio_postgres::Error> {
                    Ok(InsertNotifications {
                        id: row.try_get(0)?,
                        user_id: row.try_get(1)?,
                    })
                },
            mapper: |it| InsertNotifications::from(it),
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
    T6: crate::StringSql,
    T7: crate::ArraySql<Item = uuid::Uuid>,
    T8: crate::ArraySql<Item = uuid::Uuid>,
>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        InsertNotificationsParams<T1, T2, T3, T4, T5, T6, T7, T8>,
        InsertNotificationsQuery<'c, 'a, 's, C, InsertNotifications, 13>,
        C,
    > for InsertNotificationsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertNotificationsParams<T1, T2, T3, T4, T5, T6, T7, T8>,
    ) -> InsertNotificationsQuery<'c, 'a, 's, C, InsertNotifications, 13> {
        self.bind(
            client,
            &params.organization_id,
            &params.r#type,
            &params.title,
            &params.message,
            &params.priority,
            &params.action_required,
            &params.action_data,
            &params.approval_id,
            &params.cause,
            &params.expires_at,
            &params.now,
            &params.ids,
            &params.users,
        )
    }
}
pub struct GetNotificationStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_notification() -> GetNotificationStmt {
    GetNotificationStmt(
        "SELECT n.id, n.type, n.title, n.message, n.priority, n.action_required, n.action_data, n.approval_id, n.read, n.read_at, n.dismissed_at, n.created_at, a.subject_type, a.subject_id, a.customer_id, a.amount, a.currency, a.status, a.proposed_by, a.proposed_by_agent_id, a.required_role, a.comment, a.decided_by, d.name AS decided_by_name, a.decided_at, a.expires_at AS decide_until FROM notifications n LEFT JOIN approvals a ON a.organization_id = n.organization_id AND a.id = n.approval_id LEFT JOIN users d ON d.organization_id = a.organization_id AND d.id = a.decided_by WHERE n.organization_id = $1 AND n.user_id = $2 AND n.id = $3",
        None,
    )
}
impl GetNotificationStmt {
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
    ) -> ToldQuery<'c, 'a, 's, C, Told, 3> {
        ToldQuery {
            client,
            params: [organization_id, user_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<ToldBorrowed, tokio_postgres::Error> {
                Ok(ToldBorrowed {
                    id: row.try_get(0)?,
                    r#type: row.try_get(1)?,
                    title: row.try_get(2)?,
                    message: row.try_get(3)?,
                    priority: row.try_get(4)?,
                    action_required: row.try_get(5)?,
                    action_data: row.try_get(6)?,
                    approval_id: row.try_get(7)?,
                    read: row.try_get(8)?,
                    read_at: row.try_get(9)?,
                    dismissed_at: row.try_get(10)?,
                    created_at: row.try_get(11)?,
                    subject_type: row.try_get(12)?,
                    subject_id: row.try_get(13)?,
                    customer_id: row.try_get(14)?,
                    amount: row.try_get(15)?,
                    currency: row.try_get(16)?,
                    status: row.try_get(17)?,
                    proposed_by: row.try_get(18)?,
                    proposed_by_agent_id: row.try_get(19)?,
                    required_role: row.try_get(20)?,
                    comment: row.try_get(21)?,
                    decided_by: row.try_get(22)?,
                    decided_by_name: row.try_get(23)?,
                    decided_at: row.try_get(24)?,
                    decide_until: row.try_get(25)?,
                })
            },
            mapper: |it| Told::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetNotificationParams,
        ToldQuery<'c, 'a, 's, C, Told, 3>,
        C,
    > for GetNotificationStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetNotificationParams,
    ) -> ToldQuery<'c, 'a, 's, C, Told, 3> {
        self.bind(client, &params.organization_id, &params.user_id, &params.id)
    }
}
pub struct ReadNotificationStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn read_notification() -> ReadNotificationStmt {
    ReadNotificationStmt(
        "UPDATE notifications SET read = true, read_at = $1 WHERE organization_id = $2 AND user_id = $3 AND id = $4 AND NOT read RETURNING id",
        None,
    )
}
impl ReadNotificationStmt {
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
        user_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        UuidUuidQuery {
            client,
            params: [now, organization_id, user_id, id],
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
        ReadNotificationParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4>,
        C,
    > for ReadNotificationStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ReadNotificationParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        self.bind(
            client,
            &params.now,
            &params.organization_id,
            &params.user_id,
            &params.id,
        )
    }
}
pub struct ReadAllNotificationsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn read_all_notifications() -> ReadAllNotificationsStmt {
    ReadAllNotificationsStmt(
        "UPDATE notifications SET read = true, read_at = $1 WHERE organization_id = $2 AND id IN ( SELECT n.id FROM notifications n WHERE n.organization_id = $2 AND n.user_id = $3 AND NOT n.read ORDER BY n.created_at DESC, n.id DESC LIMIT $4 FOR UPDATE SKIP LOCKED) RETURNING id",
        None,
    )
}
impl ReadAllNotificationsStmt {
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
        user_id: &'a uuid::Uuid,
        most: &'a i64,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        UuidUuidQuery {
            client,
            params: [now, organization_id, user_id, most],
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
        ReadAllNotificationsParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4>,
        C,
    > for ReadAllNotificationsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ReadAllNotificationsParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        self.bind(
            client,
            &params.now,
            &params.organization_id,
            &params.user_id,
            &params.most,
        )
    }
}
pub struct DismissNotificationStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn dismiss_notification() -> DismissNotificationStmt {
    DismissNotificationStmt(
        "UPDATE notifications SET dismissed_at = $1, read = true, read_at = coalesce(read_at, $1) WHERE organization_id = $2 AND user_id = $3 AND id = $4 AND dismissed_at IS NULL RETURNING id",
        None,
    )
}
impl DismissNotificationStmt {
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
        user_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        UuidUuidQuery {
            client,
            params: [now, organization_id, user_id, id],
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
        DismissNotificationParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4>,
        C,
    > for DismissNotificationStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a DismissNotificationParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        self.bind(
            client,
            &params.now,
            &params.organization_id,
            &params.user_id,
            &params.id,
        )
    }
}
pub struct CountNotificationsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn count_notifications() -> CountNotificationsStmt {
    CountNotificationsStmt(
        "SELECT facet, sum(delta)::bigint AS rows FROM row_counts WHERE organization_id = $1 AND name = 'notifications' AND scope = $2 GROUP BY facet HAVING sum(delta) <> 0",
        None,
    )
}
impl CountNotificationsStmt {
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
    ) -> CountNotificationsQuery<'c, 'a, 's, C, CountNotifications, 2> {
        CountNotificationsQuery {
            client,
            params: [organization_id, user_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<CountNotificationsBorrowed, tokio_postgres::Error> {
                Ok(CountNotificationsBorrowed {
                    facet: row.try_get(0)?,
                    rows: row.try_get(1)?,
                })
            },
            mapper: |it| CountNotifications::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        CountNotificationsParams,
        CountNotificationsQuery<'c, 'a, 's, C, CountNotifications, 2>,
        C,
    > for CountNotificationsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a CountNotificationsParams,
    ) -> CountNotificationsQuery<'c, 'a, 's, C, CountNotifications, 2> {
        self.bind(client, &params.organization_id, &params.user_id)
    }
}
pub struct CountPendingApprovalsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn count_pending_approvals() -> CountPendingApprovalsStmt {
    CountPendingApprovalsStmt(
        "SELECT count(*) AS approvals FROM approvals WHERE organization_id = $1 AND status = 'pending' AND expires_at > $2 AND required_role = ANY ($3) AND proposed_by IS DISTINCT FROM $4",
        None,
    )
}
impl CountPendingApprovalsStmt {
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
        organization_id: &'a uuid::Uuid,
        now: &'a jiff::Timestamp,
        roles: &'a T2,
        user_id: &'a uuid::Uuid,
    ) -> I64Query<'c, 'a, 's, C, i64, 4> {
        I64Query {
            client,
            params: [organization_id, now, roles, user_id],
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
        CountPendingApprovalsParams<T1, T2>,
        I64Query<'c, 'a, 's, C, i64, 4>,
        C,
    > for CountPendingApprovalsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a CountPendingApprovalsParams<T1, T2>,
    ) -> I64Query<'c, 'a, 's, C, i64, 4> {
        self.bind(
            client,
            &params.organization_id,
            &params.now,
            &params.roles,
            &params.user_id,
        )
    }
}
pub struct ListPreferencesStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_preferences() -> ListPreferencesStmt {
    ListPreferencesStmt(
        "SELECT type, wanted FROM notification_preferences WHERE organization_id = $1 AND user_id = $2",
        None,
    )
}
impl ListPreferencesStmt {
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
    ) -> ListPreferencesQuery<'c, 'a, 's, C, ListPreferences, 2> {
        ListPreferencesQuery {
            client,
            params: [organization_id, user_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<ListPreferencesBorrowed, tokio_postgres::Error> {
                Ok(ListPreferencesBorrowed {
                    r#type: row.try_get(0)?,
                    wanted: row.try_get(1)?,
                })
            },
            mapper: |it| ListPreferences::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListPreferencesParams,
        ListPreferencesQuery<'c, 'a, 's, C, ListPreferences, 2>,
        C,
    > for ListPreferencesStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListPreferencesParams,
    ) -> ListPreferencesQuery<'c, 'a, 's, C, ListPreferences, 2> {
        self.bind(client, &params.organization_id, &params.user_id)
    }
}
pub struct SetPreferencesStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn set_preferences() -> SetPreferencesStmt {
    SetPreferencesStmt(
        "INSERT INTO notification_preferences (organization_id, user_id, type, wanted) SELECT $1, $2, p.type, p.wanted FROM unnest($3::text[], $4::bool[]) AS p (type, wanted) ON CONFLICT (organization_id, user_id, type) DO UPDATE SET wanted = excluded.wanted RETURNING type",
        None,
    )
}
impl SetPreferencesStmt {
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
        T3: crate::ArraySql<Item = bool>,
    >(
        &'s self,
        client: &'c C,
        organization_id: &'a uuid::Uuid,
        user_id: &'a uuid::Uuid,
        types: &'a T2,
        wanted: &'a T3,
    ) -> StringQuery<'c, 'a, 's, C, String, 4> {
        StringQuery {
            client,
            params: [organization_id, user_id, types, wanted],
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
    T2: crate::ArraySql<Item = T1>,
    T3: crate::ArraySql<Item = bool>,
>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        SetPreferencesParams<T1, T2, T3>,
        StringQuery<'c, 'a, 's, C, String, 4>,
        C,
    > for SetPreferencesStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a SetPreferencesParams<T1, T2, T3>,
    ) -> StringQuery<'c, 'a, 's, C, String, 4> {
        self.bind(
            client,
            &params.organization_id,
            &params.user_id,
            &params.types,
            &params.wanted,
        )
    }
}
pub struct SweepNotificationsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn sweep_notifications() -> SweepNotificationsStmt {
    SweepNotificationsStmt("SELECT app.sweep_notifications($1, $2) AS removed", None)
}
impl SweepNotificationsStmt {
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
        most: &'a i32,
    ) -> I64Query<'c, 'a, 's, C, i64, 2> {
        I64Query {
            client,
            params: [now, most],
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
        SweepNotificationsParams,
        I64Query<'c, 'a, 's, C, i64, 2>,
        C,
    > for SweepNotificationsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a SweepNotificationsParams,
    ) -> I64Query<'c, 'a, 's, C, i64, 2> {
        self.bind(client, &params.now, &params.most)
    }
}
