// This file was generated with `cornucopia`. Do not modify.

#[derive(Debug)]
pub struct InsertEmailParams<
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::StringSql,
    T5: crate::StringSql,
    T6: crate::StringSql,
> {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub recipient: T1,
    pub subject: T2,
    pub text: T3,
    pub html: T4,
    pub entity_type: T5,
    pub entity_id: uuid::Uuid,
    pub dedupe_key: T6,
    pub now: jiff::Timestamp,
}
#[derive(Clone, Copy, Debug)]
pub struct ClaimEmailParams {
    pub until: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub now: jiff::Timestamp,
}
#[derive(Clone, Copy, Debug)]
pub struct GetEmailStatusParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct EmailSentParams<T1: crate::StringSql> {
    pub provider_id: Option<T1>,
    pub now: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct EmailWaitsParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct EmailFailedParams<T1: crate::StringSql> {
    pub error_code: T1,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct LockStuckEmailParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub seconds: f64,
}
#[derive(Clone, Copy, Debug)]
pub struct TouchEmailParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct ListStuckEmailsParams {
    pub seconds: f64,
    pub after: uuid::Uuid,
    pub rows: i32,
}
#[derive(Debug)]
pub struct ListDeliveriesParams<T1: crate::StringSql> {
    pub organization_id: uuid::Uuid,
    pub entity_type: T1,
    pub entity_id: uuid::Uuid,
}
#[derive(Debug, Clone, PartialEq)]
pub struct ClaimEmail {
    pub recipient: String,
    pub subject: String,
    pub text: String,
    pub html: String,
    pub attempts: i16,
}
pub struct ClaimEmailBorrowed<'a> {
    pub recipient: &'a str,
    pub subject: &'a str,
    pub text: &'a str,
    pub html: &'a str,
    pub attempts: i16,
}
impl<'a> From<ClaimEmailBorrowed<'a>> for ClaimEmail {
    fn from(
        ClaimEmailBorrowed {
            recipient,
            subject,
            text,
            html,
            attempts,
        }: ClaimEmailBorrowed<'a>,
    ) -> Self {
        Self {
            recipient: recipient.into(),
            subject: subject.into(),
            text: text.into(),
            html: html.into(),
            attempts,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct GetEmailStatus {
    pub status: String,
    pub claimed_until: Option<jiff::Timestamp>,
}
pub struct GetEmailStatusBorrowed<'a> {
    pub status: &'a str,
    pub claimed_until: Option<jiff::Timestamp>,
}
impl<'a> From<GetEmailStatusBorrowed<'a>> for GetEmailStatus {
    fn from(
        GetEmailStatusBorrowed {
            status,
            claimed_until,
        }: GetEmailStatusBorrowed<'a>,
    ) -> Self {
        Self {
            status: status.into(),
            claimed_until,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct EmailFailed {
    pub recipient: String,
    pub entity_type: String,
    pub entity_id: uuid::Uuid,
}
pub struct EmailFailedBorrowed<'a> {
    pub recipient: &'a str,
    pub entity_type: &'a str,
    pub entity_id: uuid::Uuid,
}
impl<'a> From<EmailFailedBorrowed<'a>> for EmailFailed {
    fn from(
        EmailFailedBorrowed {
            recipient,
            entity_type,
            entity_id,
        }: EmailFailedBorrowed<'a>,
    ) -> Self {
        Self {
            recipient: recipient.into(),
            entity_type: entity_type.into(),
            entity_id,
        }
    }
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct ListStuckEmails {
    pub organization_id: uuid::Uuid,
    pub email_id: uuid::Uuid,
}
#[derive(Debug, Clone, PartialEq)]
pub struct ListDeliveries {
    pub recipient: String,
    pub status: String,
    pub error_code: Option<String>,
    pub sent_at: Option<jiff::Timestamp>,
}
pub struct ListDeliveriesBorrowed<'a> {
    pub recipient: &'a str,
    pub status: &'a str,
    pub error_code: Option<&'a str>,
    pub sent_at: Option<jiff::Timestamp>,
}
impl<'a> From<ListDeliveriesBorrowed<'a>> for ListDeliveries {
    fn from(
        ListDeliveriesBorrowed {
            recipient,
            status,
            error_code,
            sent_at,
        }: ListDeliveriesBorrowed<'a>,
    ) -> Self {
        Self {
            recipient: recipient.into(),
            status: status.into(),
            error_code: error_code.map(|v| v.into()),
            sent_at,
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
pub struct ClaimEmailQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ClaimEmailBorrowed, tokio_postgres::Error>,
    mapper: fn(ClaimEmailBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ClaimEmailQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(ClaimEmailBorrowed) -> R,
    ) -> ClaimEmailQuery<'c, 'a, 's, C, R, N> {
        ClaimEmailQuery {
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
pub struct GetEmailStatusQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<GetEmailStatusBorrowed, tokio_postgres::Error>,
    mapper: fn(GetEmailStatusBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> GetEmailStatusQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(GetEmailStatusBorrowed) -> R,
    ) -> GetEmailStatusQuery<'c, 'a, 's, C, R, N> {
        GetEmailStatusQuery {
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
pub struct EmailFailedQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<EmailFailedBorrowed, tokio_postgres::Error>,
    mapper: fn(EmailFailedBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> EmailFailedQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(EmailFailedBorrowed) -> R,
    ) -> EmailFailedQuery<'c, 'a, 's, C, R, N> {
        EmailFailedQuery {
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
pub struct ListStuckEmailsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ListStuckEmails, tokio_postgres::Error>,
    mapper: fn(ListStuckEmails) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ListStuckEmailsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(ListStuckEmails) -> R,
    ) -> ListStuckEmailsQuery<'c, 'a, 's, C, R, N> {
        ListStuckEmailsQuery {
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
pub struct ListDeliveriesQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ListDeliveriesBorrowed, tokio_postgres::Error>,
    mapper: fn(ListDeliveriesBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ListDeliveriesQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(ListDeliveriesBorrowed) -> R,
    ) -> ListDeliveriesQuery<'c, 'a, 's, C, R, N> {
        ListDeliveriesQuery {
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
pub struct InsertEmailStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_email() -> InsertEmailStmt {
    InsertEmailStmt(
        "INSERT INTO emails (id, organization_id, recipient, subject, text, html, entity_type, entity_id, dedupe_key, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT ON CONSTRAINT emails_dedupe_key DO NOTHING RETURNING id",
        None,
    )
}
impl InsertEmailStmt {
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
    >(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
        organization_id: &'a uuid::Uuid,
        recipient: &'a T1,
        subject: &'a T2,
        text: &'a T3,
        html: &'a T4,
        entity_type: &'a T5,
        entity_id: &'a uuid::Uuid,
        dedupe_key: &'a T6,
        now: &'a jiff::Timestamp,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 10> {
        UuidUuidQuery {
            client,
            params: [
                id,
                organization_id,
                recipient,
                subject,
                text,
                html,
                entity_type,
                entity_id,
                dedupe_key,
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
>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        InsertEmailParams<T1, T2, T3, T4, T5, T6>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 10>,
        C,
    > for InsertEmailStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertEmailParams<T1, T2, T3, T4, T5, T6>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 10> {
        self.bind(
            client,
            &params.id,
            &params.organization_id,
            &params.recipient,
            &params.subject,
            &params.text,
            &params.html,
            &params.entity_type,
            &params.entity_id,
            &params.dedupe_key,
            &params.now,
        )
    }
}
pub struct ClaimEmailStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn claim_email() -> ClaimEmailStmt {
    ClaimEmailStmt(
        "UPDATE emails SET status = 'sending', attempts = least(attempts + 1, 1000), claimed_until = $1 WHERE organization_id = $2 AND id = $3 AND (status = 'pending' OR (status = 'sending' AND claimed_until <= $4)) RETURNING recipient, subject, text, html, attempts",
        None,
    )
}
impl ClaimEmailStmt {
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
        until: &'a jiff::Timestamp,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
        now: &'a jiff::Timestamp,
    ) -> ClaimEmailQuery<'c, 'a, 's, C, ClaimEmail, 4> {
        ClaimEmailQuery {
            client,
            params: [until, organization_id, id, now],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<ClaimEmailBorrowed, tokio_postgres::Error> {
                    Ok(ClaimEmailBorrowed {
                        recipient: row.try_get(0)?,
                        subject: row.try_get(1)?,
                        text: row.try_get(2)?,
                        html: row.try_get(3)?,
                        attempts: row.try_get(4)?,
                    })
                },
            mapper: |it| ClaimEmail::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ClaimEmailParams,
        ClaimEmailQuery<'c, 'a, 's, C, ClaimEmail, 4>,
        C,
    > for ClaimEmailStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ClaimEmailParams,
    ) -> ClaimEmailQuery<'c, 'a, 's, C, ClaimEmail, 4> {
        self.bind(
            client,
            &params.until,
            &params.organization_id,
            &params.id,
            &params.now,
        )
    }
}
pub struct GetEmailStatusStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_email_status() -> GetEmailStatusStmt {
    GetEmailStatusStmt(
        "SELECT status, claimed_until FROM emails WHERE organization_id = $1 AND id = $2",
        None,
    )
}
impl GetEmailStatusStmt {
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
    ) -> GetEmailStatusQuery<'c, 'a, 's, C, GetEmailStatus, 2> {
        GetEmailStatusQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<GetEmailStatusBorrowed, tokio_postgres::Error> {
                Ok(GetEmailStatusBorrowed {
                    status: row.try_get(0)?,
                    claimed_until: row.try_get(1)?,
                })
            },
            mapper: |it| GetEmailStatus::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetEmailStatusParams,
        GetEmailStatusQuery<'c, 'a, 's, C, GetEmailStatus, 2>,
        C,
    > for GetEmailStatusStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetEmailStatusParams,
    ) -> GetEmailStatusQuery<'c, 'a, 's, C, GetEmailStatus, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct EmailSentStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn email_sent() -> EmailSentStmt {
    EmailSentStmt(
        "UPDATE emails SET status = 'sent', claimed_until = NULL, provider_id = $1, sent_at = $2 WHERE organization_id = $3 AND id = $4 AND status = 'sending' RETURNING id",
        None,
    )
}
impl EmailSentStmt {
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
        provider_id: &'a Option<T1>,
        now: &'a jiff::Timestamp,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        UuidUuidQuery {
            client,
            params: [provider_id, now, organization_id, id],
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
        EmailSentParams<T1>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4>,
        C,
    > for EmailSentStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a EmailSentParams<T1>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        self.bind(
            client,
            &params.provider_id,
            &params.now,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct EmailWaitsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn email_waits() -> EmailWaitsStmt {
    EmailWaitsStmt(
        "UPDATE emails SET status = 'pending', claimed_until = NULL WHERE organization_id = $1 AND id = $2 AND status = 'sending' RETURNING id",
        None,
    )
}
impl EmailWaitsStmt {
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
        EmailWaitsParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2>,
        C,
    > for EmailWaitsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a EmailWaitsParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct EmailFailedStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn email_failed() -> EmailFailedStmt {
    EmailFailedStmt(
        "UPDATE emails SET status = 'failed', claimed_until = NULL, error_code = $1 WHERE organization_id = $2 AND id = $3 AND status IN ('pending', 'sending') RETURNING recipient, entity_type, entity_id",
        None,
    )
}
impl EmailFailedStmt {
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
        error_code: &'a T1,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> EmailFailedQuery<'c, 'a, 's, C, EmailFailed, 3> {
        EmailFailedQuery {
            client,
            params: [error_code, organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<EmailFailedBorrowed, tokio_postgres::Error> {
                    Ok(EmailFailedBorrowed {
                        recipient: row.try_get(0)?,
                        entity_type: row.try_get(1)?,
                        entity_id: row.try_get(2)?,
                    })
                },
            mapper: |it| EmailFailed::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        EmailFailedParams<T1>,
        EmailFailedQuery<'c, 'a, 's, C, EmailFailed, 3>,
        C,
    > for EmailFailedStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a EmailFailedParams<T1>,
    ) -> EmailFailedQuery<'c, 'a, 's, C, EmailFailed, 3> {
        self.bind(
            client,
            &params.error_code,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct LockStuckEmailStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock_stuck_email() -> LockStuckEmailStmt {
    LockStuckEmailStmt(
        "SELECT created_at FROM emails WHERE organization_id = $1 AND id = $2 AND status IN ('pending', 'sending') AND updated_at < now() - make_interval(secs => $3) FOR UPDATE SKIP LOCKED",
        None,
    )
}
impl LockStuckEmailStmt {
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
        seconds: &'a f64,
    ) -> JiffTimestampQuery<'c, 'a, 's, C, jiff::Timestamp, 3> {
        JiffTimestampQuery {
            client,
            params: [organization_id, id, seconds],
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
        LockStuckEmailParams,
        JiffTimestampQuery<'c, 'a, 's, C, jiff::Timestamp, 3>,
        C,
    > for LockStuckEmailStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a LockStuckEmailParams,
    ) -> JiffTimestampQuery<'c, 'a, 's, C, jiff::Timestamp, 3> {
        self.bind(client, &params.organization_id, &params.id, &params.seconds)
    }
}
pub struct TouchEmailStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn touch_email() -> TouchEmailStmt {
    TouchEmailStmt(
        "UPDATE emails SET claimed_until = claimed_until WHERE organization_id = $1 AND id = $2 RETURNING id",
        None,
    )
}
impl TouchEmailStmt {
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
        TouchEmailParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2>,
        C,
    > for TouchEmailStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a TouchEmailParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct ListStuckEmailsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_stuck_emails() -> ListStuckEmailsStmt {
    ListStuckEmailsStmt(
        "SELECT organization_id, email_id FROM app.stuck_emails(make_interval(secs => $1), $2, $3)",
        None,
    )
}
impl ListStuckEmailsStmt {
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
        seconds: &'a f64,
        after: &'a uuid::Uuid,
        rows: &'a i32,
    ) -> ListStuckEmailsQuery<'c, 'a, 's, C, ListStuckEmails, 3> {
        ListStuckEmailsQuery {
            client,
            params: [seconds, after, rows],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<ListStuckEmails, tokio_postgres::Error> {
                    Ok(ListStuckEmails {
                        organization_id: row.try_get(0)?,
                        email_id: row.try_get(1)?,
                    })
                },
            mapper: |it| ListStuckEmails::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListStuckEmailsParams,
        ListStuckEmailsQuery<'c, 'a, 's, C, ListStuckEmails, 3>,
        C,
    > for ListStuckEmailsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListStuckEmailsParams,
    ) -> ListStuckEmailsQuery<'c, 'a, 's, C, ListStuckEmails, 3> {
        self.bind(client, &params.seconds, &params.after, &params.rows)
    }
}
pub struct SweepEmailsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn sweep_emails() -> SweepEmailsStmt {
    SweepEmailsStmt(
        "SELECT app.sweep_emails(make_interval(days => $1)) AS removed",
        None,
    )
}
impl SweepEmailsStmt {
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
        days: &'a i32,
    ) -> I64Query<'c, 'a, 's, C, i64, 1> {
        I64Query {
            client,
            params: [days],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
pub struct ListDeliveriesStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_deliveries() -> ListDeliveriesStmt {
    ListDeliveriesStmt(
        "SELECT recipient, status, error_code, sent_at FROM emails WHERE organization_id = $1 AND entity_type = $2 AND entity_id = $3 ORDER BY created_at, id",
        None,
    )
}
impl ListDeliveriesStmt {
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
        entity_type: &'a T1,
        entity_id: &'a uuid::Uuid,
    ) -> ListDeliveriesQuery<'c, 'a, 's, C, ListDeliveries, 3> {
        ListDeliveriesQuery {
            client,
            params: [organization_id, entity_type, entity_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<ListDeliveriesBorrowed, tokio_postgres::Error> {
                Ok(ListDeliveriesBorrowed {
                    recipient: row.try_get(0)?,
                    status: row.try_get(1)?,
                    error_code: row.try_get(2)?,
                    sent_at: row.try_get(3)?,
                })
            },
            mapper: |it| ListDeliveries::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListDeliveriesParams<T1>,
        ListDeliveriesQuery<'c, 'a, 's, C, ListDeliveries, 3>,
        C,
    > for ListDeliveriesStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListDeliveriesParams<T1>,
    ) -> ListDeliveriesQuery<'c, 'a, 's, C, ListDeliveries, 3> {
        self.bind(
            client,
            &params.organization_id,
            &params.entity_type,
            &params.entity_id,
        )
    }
}
