// This file was generated with `cornucopia`. Do not modify.

#[derive(Debug)]
pub struct CountLoginAttemptParams<T1: crate::BytesSql> {
    pub key: T1,
    pub now: jiff::Timestamp,
    pub window_start: jiff::Timestamp,
}
#[derive(Debug)]
pub struct LoginStandsParams<T1: crate::StringSql> {
    pub organization_id: uuid::Uuid,
    pub user_id: uuid::Uuid,
    pub password_hash: T1,
}
#[derive(Debug)]
pub struct InsertSessionParams<T1: crate::StringSql, T2: crate::StringSql> {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub user_id: uuid::Uuid,
    pub user_agent: Option<T1>,
    pub source_ip: Option<T2>,
    pub created_at: jiff::Timestamp,
    pub expires_at: jiff::Timestamp,
}
#[derive(Debug)]
pub struct InsertRefreshTokenParams<T1: crate::BytesSql> {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub session_id: uuid::Uuid,
    pub token_hash: T1,
    pub issued_at: jiff::Timestamp,
    pub expires_at: jiff::Timestamp,
}
#[derive(Clone, Copy, Debug)]
pub struct LockSessionParams {
    pub organization_id: uuid::Uuid,
    pub session_id: uuid::Uuid,
}
#[derive(Debug)]
pub struct GetRefreshTokenParams<T1: crate::BytesSql> {
    pub organization_id: uuid::Uuid,
    pub token_hash: T1,
}
#[derive(Clone, Copy, Debug)]
pub struct UseRefreshTokenParams {
    pub now: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct RevokeSessionParams<T1: crate::StringSql> {
    pub now: jiff::Timestamp,
    pub reason: T1,
    pub organization_id: uuid::Uuid,
    pub session_id: uuid::Uuid,
}
#[derive(Debug)]
pub struct RevokeSessionsOfUserParams<T1: crate::StringSql> {
    pub now: jiff::Timestamp,
    pub reason: T1,
    pub organization_id: uuid::Uuid,
    pub user_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct TouchUserParams {
    pub now: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub user_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct GetProfileParams {
    pub organization_id: uuid::Uuid,
    pub user_id: uuid::Uuid,
}
#[derive(Debug, Clone, PartialEq)]
pub struct FindLogin {
    pub user_id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub password_hash: String,
    pub role: String,
    pub status: String,
}
pub struct FindLoginBorrowed<'a> {
    pub user_id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub password_hash: &'a str,
    pub role: &'a str,
    pub status: &'a str,
}
impl<'a> From<FindLoginBorrowed<'a>> for FindLogin {
    fn from(
        FindLoginBorrowed {
            user_id,
            organization_id,
            password_hash,
            role,
            status,
        }: FindLoginBorrowed<'a>,
    ) -> Self {
        Self {
            user_id,
            organization_id,
            password_hash: password_hash.into(),
            role: role.into(),
            status: status.into(),
        }
    }
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct FindRefreshToken {
    pub organization_id: uuid::Uuid,
    pub session_id: uuid::Uuid,
}
#[derive(Debug, Clone, PartialEq)]
pub struct FindApiKey {
    pub api_key_id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub user_id: uuid::Uuid,
    pub role: String,
    pub permissions: serde_json::Value,
}
pub struct FindApiKeyBorrowed<'a> {
    pub api_key_id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub user_id: uuid::Uuid,
    pub role: &'a str,
    pub permissions: postgres_types::Json<&'a serde_json::value::RawValue>,
}
impl<'a> From<FindApiKeyBorrowed<'a>> for FindApiKey {
    fn from(
        FindApiKeyBorrowed {
            api_key_id,
            organization_id,
            user_id,
            role,
            permissions,
        }: FindApiKeyBorrowed<'a>,
    ) -> Self {
        Self {
            api_key_id,
            organization_id,
            user_id,
            role: role.into(),
            permissions: serde_json::from_str(permissions.0.get()).unwrap(),
        }
    }
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct CountLoginAttempt {
    pub attempts: i32,
    pub window_started: jiff::Timestamp,
}
#[derive(Debug, Clone, PartialEq)]
pub struct LockSession {
    pub user_id: uuid::Uuid,
    pub expires_at: jiff::Timestamp,
    pub revoked_at: Option<jiff::Timestamp>,
    pub role: String,
    pub status: String,
    pub user_deleted: bool,
}
pub struct LockSessionBorrowed<'a> {
    pub user_id: uuid::Uuid,
    pub expires_at: jiff::Timestamp,
    pub revoked_at: Option<jiff::Timestamp>,
    pub role: &'a str,
    pub status: &'a str,
    pub user_deleted: bool,
}
impl<'a> From<LockSessionBorrowed<'a>> for LockSession {
    fn from(
        LockSessionBorrowed {
            user_id,
            expires_at,
            revoked_at,
            role,
            status,
            user_deleted,
        }: LockSessionBorrowed<'a>,
    ) -> Self {
        Self {
            user_id,
            expires_at,
            revoked_at,
            role: role.into(),
            status: status.into(),
            user_deleted,
        }
    }
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct GetRefreshToken {
    pub id: uuid::Uuid,
    pub expires_at: jiff::Timestamp,
    pub used_at: Option<jiff::Timestamp>,
}
#[derive(Debug, Clone, PartialEq)]
pub struct GetProfile {
    pub id: uuid::Uuid,
    pub email: String,
    pub name: String,
    pub role: String,
    pub status: String,
    pub department: Option<String>,
    pub avatar_url: Option<String>,
    pub last_active_at: Option<jiff::Timestamp>,
    pub created_at: jiff::Timestamp,
    pub updated_at: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub organization_name: String,
    pub time_zone: String,
    pub currency: String,
    pub locale: String,
}
pub struct GetProfileBorrowed<'a> {
    pub id: uuid::Uuid,
    pub email: &'a str,
    pub name: &'a str,
    pub role: &'a str,
    pub status: &'a str,
    pub department: Option<&'a str>,
    pub avatar_url: Option<&'a str>,
    pub last_active_at: Option<jiff::Timestamp>,
    pub created_at: jiff::Timestamp,
    pub updated_at: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub organization_name: &'a str,
    pub time_zone: &'a str,
    pub currency: &'a str,
    pub locale: &'a str,
}
impl<'a> From<GetProfileBorrowed<'a>> for GetProfile {
    fn from(
        GetProfileBorrowed {
            id,
            email,
            name,
            role,
            status,
            department,
            avatar_url,
            last_active_at,
            created_at,
            updated_at,
            organization_id,
            organization_name,
            time_zone,
            currency,
            locale,
        }: GetProfileBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            email: email.into(),
            name: name.into(),
            role: role.into(),
            status: status.into(),
            department: department.map(|v| v.into()),
            avatar_url: avatar_url.map(|v| v.into()),
            last_active_at,
            created_at,
            updated_at,
            organization_id,
            organization_name: organization_name.into(),
            time_zone: time_zone.into(),
            currency: currency.into(),
            locale: locale.into(),
        }
    }
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
pub struct FindLoginQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<FindLoginBorrowed, tokio_postgres::Error>,
    mapper: fn(FindLoginBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> FindLoginQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(FindLoginBorrowed) -> R) -> FindLoginQuery<'c, 'a, 's, C, R, N> {
        FindLoginQuery {
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
pub struct FindRefreshTokenQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<FindRefreshToken, tokio_postgres::Error>,
    mapper: fn(FindRefreshToken) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> FindRefreshTokenQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(FindRefreshToken) -> R,
    ) -> FindRefreshTokenQuery<'c, 'a, 's, C, R, N> {
        FindRefreshTokenQuery {
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
pub struct FindApiKeyQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<FindApiKeyBorrowed, tokio_postgres::Error>,
    mapper: fn(FindApiKeyBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> FindApiKeyQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(FindApiKeyBorrowed) -> R,
    ) -> FindApiKeyQuery<'c, 'a, 's, C, R, N> {
        FindApiKeyQuery {
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
pub struct CountLoginAttemptQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<CountLoginAttempt, tokio_postgres::Error>,
    mapper: fn(CountLoginAttempt) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> CountLoginAttemptQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(CountLoginAttempt) -> R,
    ) -> CountLoginAttemptQuery<'c, 'a, 's, C, R, N> {
        CountLoginAttemptQuery {
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
pub struct LockSessionQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<LockSessionBorrowed, tokio_postgres::Error>,
    mapper: fn(LockSessionBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> LockSessionQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(LockSessionBorrowed) -> R,
    ) -> LockSessionQuery<'c, 'a, 's, C, R, N> {
        LockSessionQuery {
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
pub struct GetRefreshTokenQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<GetRefreshToken, tokio_postgres::Error>,
    mapper: fn(GetRefreshToken) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> GetRefreshTokenQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(GetRefreshToken) -> R,
    ) -> GetRefreshTokenQuery<'c, 'a, 's, C, R, N> {
        GetRefreshTokenQuery {
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
pub struct GetProfileQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<GetProfileBorrowed, tokio_postgres::Error>,
    mapper: fn(GetProfileBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> GetProfileQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(GetProfileBorrowed) -> R,
    ) -> GetProfileQuery<'c, 'a, 's, C, R, N> {
        GetProfileQuery {
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
pub struct FindLoginStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn find_login() -> FindLoginStmt {
    FindLoginStmt(
        "SELECT user_id, organization_id, password_hash, role, status FROM app.find_login($1)",
        None,
    )
}
impl FindLoginStmt {
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
        email: &'a T1,
    ) -> FindLoginQuery<'c, 'a, 's, C, FindLogin, 1> {
        FindLoginQuery {
            client,
            params: [email],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<FindLoginBorrowed, tokio_postgres::Error> {
                    Ok(FindLoginBorrowed {
                        user_id: row.try_get(0)?,
                        organization_id: row.try_get(1)?,
                        password_hash: row.try_get(2)?,
                        role: row.try_get(3)?,
                        status: row.try_get(4)?,
                    })
                },
            mapper: |it| FindLogin::from(it),
        }
    }
}
pub struct FindRefreshTokenStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn find_refresh_token() -> FindRefreshTokenStmt {
    FindRefreshTokenStmt(
        "SELECT organization_id, session_id FROM app.find_refresh_token($1)",
        None,
    )
}
impl FindRefreshTokenStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::BytesSql>(
        &'s self,
        client: &'c C,
        token_hash: &'a T1,
    ) -> FindRefreshTokenQuery<'c, 'a, 's, C, FindRefreshToken, 1> {
        FindRefreshTokenQuery {
            client,
            params: [token_hash],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<FindRefreshToken, tokio_postgres::Error> {
                    Ok(FindRefreshToken {
                        organization_id: row.try_get(0)?,
                        session_id: row.try_get(1)?,
                    })
                },
            mapper: |it| FindRefreshToken::from(it),
        }
    }
}
pub struct FindApiKeyStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn find_api_key() -> FindApiKeyStmt {
    FindApiKeyStmt(
        "SELECT api_key_id, organization_id, user_id, role, permissions FROM app.find_api_key($1)",
        None,
    )
}
impl FindApiKeyStmt {
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
        key_hash: &'a T1,
    ) -> FindApiKeyQuery<'c, 'a, 's, C, FindApiKey, 1> {
        FindApiKeyQuery {
            client,
            params: [key_hash],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<FindApiKeyBorrowed, tokio_postgres::Error> {
                    Ok(FindApiKeyBorrowed {
                        api_key_id: row.try_get(0)?,
                        organization_id: row.try_get(1)?,
                        user_id: row.try_get(2)?,
                        role: row.try_get(3)?,
                        permissions: row.try_get(4)?,
                    })
                },
            mapper: |it| FindApiKey::from(it),
        }
    }
}
pub struct CountLoginAttemptStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn count_login_attempt() -> CountLoginAttemptStmt {
    CountLoginAttemptStmt(
        "INSERT INTO login_attempts AS a (key, attempts, window_started) VALUES ($1, 1, $2) ON CONFLICT (key) DO UPDATE SET attempts = CASE WHEN a.window_started <= $3 THEN 1 ELSE a.attempts + 1 END, window_started = CASE WHEN a.window_started <= $3 THEN excluded.window_started ELSE a.window_started END RETURNING attempts, window_started",
        None,
    )
}
impl CountLoginAttemptStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::BytesSql>(
        &'s self,
        client: &'c C,
        key: &'a T1,
        now: &'a jiff::Timestamp,
        window_start: &'a jiff::Timestamp,
    ) -> CountLoginAttemptQuery<'c, 'a, 's, C, CountLoginAttempt, 3> {
        CountLoginAttemptQuery {
            client,
            params: [key, now, window_start],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<CountLoginAttempt, tokio_postgres::Error> {
                    Ok(CountLoginAttempt {
                        attempts: row.try_get(0)?,
                        window_started: row.try_get(1)?,
                    })
                },
            mapper: |it| CountLoginAttempt::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::BytesSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        CountLoginAttemptParams<T1>,
        CountLoginAttemptQuery<'c, 'a, 's, C, CountLoginAttempt, 3>,
        C,
    > for CountLoginAttemptStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a CountLoginAttemptParams<T1>,
    ) -> CountLoginAttemptQuery<'c, 'a, 's, C, CountLoginAttempt, 3> {
        self.bind(client, &params.key, &params.now, &params.window_start)
    }
}
pub struct ForgetLoginAttemptsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn forget_login_attempts() -> ForgetLoginAttemptsStmt {
    ForgetLoginAttemptsStmt("DELETE FROM login_attempts WHERE key = ANY ($1)", None)
}
impl ForgetLoginAttemptsStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<
        'c,
        'a,
        's,
        C: GenericClient,
        T1: crate::BytesSql,
        T2: crate::ArraySql<Item = T1>,
    >(
        &'s self,
        client: &'c C,
        keys: &'a T2,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[keys]).await
    }
}
pub struct LoginStandsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn login_stands() -> LoginStandsStmt {
    LoginStandsStmt(
        "SELECT role FROM users WHERE organization_id = $1 AND id = $2 AND password_hash = $3 AND status = 'active' AND deleted_at IS NULL FOR NO KEY UPDATE",
        None,
    )
}
impl LoginStandsStmt {
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
        password_hash: &'a T1,
    ) -> StringQuery<'c, 'a, 's, C, String, 3> {
        StringQuery {
            client,
            params: [organization_id, user_id, password_hash],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it.into(),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        LoginStandsParams<T1>,
        StringQuery<'c, 'a, 's, C, String, 3>,
        C,
    > for LoginStandsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a LoginStandsParams<T1>,
    ) -> StringQuery<'c, 'a, 's, C, String, 3> {
        self.bind(
            client,
            &params.organization_id,
            &params.user_id,
            &params.password_hash,
        )
    }
}
pub struct InsertSessionStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_session() -> InsertSessionStmt {
    InsertSessionStmt(
        "INSERT INTO sessions (id, organization_id, user_id, user_agent, source_ip, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        None,
    )
}
impl InsertSessionStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::StringSql>(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
        organization_id: &'a uuid::Uuid,
        user_id: &'a uuid::Uuid,
        user_agent: &'a Option<T1>,
        source_ip: &'a Option<T2>,
        created_at: &'a jiff::Timestamp,
        expires_at: &'a jiff::Timestamp,
    ) -> Result<u64, tokio_postgres::Error> {
        client
            .execute(
                self.0,
                &[
                    id,
                    organization_id,
                    user_id,
                    user_agent,
                    source_ip,
                    created_at,
                    expires_at,
                ],
            )
            .await
    }
}
impl<'a, C: GenericClient + Send + Sync, T1: crate::StringSql, T2: crate::StringSql>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        InsertSessionParams<T1, T2>,
        std::pin::Pin<
            Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>,
        >,
        C,
    > for InsertSessionStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a InsertSessionParams<T1, T2>,
    ) -> std::pin::Pin<
        Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>,
    > {
        Box::pin(self.bind(
            client,
            &params.id,
            &params.organization_id,
            &params.user_id,
            &params.user_agent,
            &params.source_ip,
            &params.created_at,
            &params.expires_at,
        ))
    }
}
pub struct InsertRefreshTokenStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_refresh_token() -> InsertRefreshTokenStmt {
    InsertRefreshTokenStmt(
        "INSERT INTO refresh_tokens (id, organization_id, session_id, token_hash, issued_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)",
        None,
    )
}
impl InsertRefreshTokenStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient, T1: crate::BytesSql>(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
        organization_id: &'a uuid::Uuid,
        session_id: &'a uuid::Uuid,
        token_hash: &'a T1,
        issued_at: &'a jiff::Timestamp,
        expires_at: &'a jiff::Timestamp,
    ) -> Result<u64, tokio_postgres::Error> {
        client
            .execute(
                self.0,
                &[
                    id,
                    organization_id,
                    session_id,
                    token_hash,
                    issued_at,
                    expires_at,
                ],
            )
            .await
    }
}
impl<'a, C: GenericClient + Send + Sync, T1: crate::BytesSql>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        InsertRefreshTokenParams<T1>,
        std::pin::Pin<
            Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>,
        >,
        C,
    > for InsertRefreshTokenStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a InsertRefreshTokenParams<T1>,
    ) -> std::pin::Pin<
        Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>,
    > {
        Box::pin(self.bind(
            client,
            &params.id,
            &params.organization_id,
            &params.session_id,
            &params.token_hash,
            &params.issued_at,
            &params.expires_at,
        ))
    }
}
pub struct LockSessionStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock_session() -> LockSessionStmt {
    LockSessionStmt(
        "SELECT s.user_id, s.expires_at, s.revoked_at, u.role, u.status, (u.deleted_at IS NOT NULL) AS user_deleted FROM sessions s JOIN users u ON u.organization_id = s.organization_id AND u.id = s.user_id WHERE s.organization_id = $1 AND s.id = $2 FOR UPDATE OF s",
        None,
    )
}
impl LockSessionStmt {
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
        session_id: &'a uuid::Uuid,
    ) -> LockSessionQuery<'c, 'a, 's, C, LockSession, 2> {
        LockSessionQuery {
            client,
            params: [organization_id, session_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<LockSessionBorrowed, tokio_postgres::Error> {
                    Ok(LockSessionBorrowed {
                        user_id: row.try_get(0)?,
                        expires_at: row.try_get(1)?,
                        revoked_at: row.try_get(2)?,
                        role: row.try_get(3)?,
                        status: row.try_get(4)?,
                        user_deleted: row.try_get(5)?,
                    })
                },
            mapper: |it| LockSession::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        LockSessionParams,
        LockSessionQuery<'c, 'a, 's, C, LockSession, 2>,
        C,
    > for LockSessionStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a LockSessionParams,
    ) -> LockSessionQuery<'c, 'a, 's, C, LockSession, 2> {
        self.bind(client, &params.organization_id, &params.session_id)
    }
}
pub struct GetRefreshTokenStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_refresh_token() -> GetRefreshTokenStmt {
    GetRefreshTokenStmt(
        "SELECT id, expires_at, used_at FROM refresh_tokens WHERE organization_id = $1 AND token_hash = $2",
        None,
    )
}
impl GetRefreshTokenStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::BytesSql>(
        &'s self,
        client: &'c C,
        organization_id: &'a uuid::Uuid,
        token_hash: &'a T1,
    ) -> GetRefreshTokenQuery<'c, 'a, 's, C, GetRefreshToken, 2> {
        GetRefreshTokenQuery {
            client,
            params: [organization_id, token_hash],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<GetRefreshToken, tokio_postgres::Error> {
                    Ok(GetRefreshToken {
                        id: row.try_get(0)?,
                        expires_at: row.try_get(1)?,
                        used_at: row.try_get(2)?,
                    })
                },
            mapper: |it| GetRefreshToken::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::BytesSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetRefreshTokenParams<T1>,
        GetRefreshTokenQuery<'c, 'a, 's, C, GetRefreshToken, 2>,
        C,
    > for GetRefreshTokenStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetRefreshTokenParams<T1>,
    ) -> GetRefreshTokenQuery<'c, 'a, 's, C, GetRefreshToken, 2> {
        self.bind(client, &params.organization_id, &params.token_hash)
    }
}
pub struct UseRefreshTokenStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn use_refresh_token() -> UseRefreshTokenStmt {
    UseRefreshTokenStmt(
        "UPDATE refresh_tokens SET used_at = $1 WHERE organization_id = $2 AND id = $3",
        None,
    )
}
impl UseRefreshTokenStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        now: &'a jiff::Timestamp,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[now, organization_id, id]).await
    }
}
impl<'a, C: GenericClient + Send + Sync>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        UseRefreshTokenParams,
        std::pin::Pin<
            Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>,
        >,
        C,
    > for UseRefreshTokenStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a UseRefreshTokenParams,
    ) -> std::pin::Pin<
        Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>,
    > {
        Box::pin(self.bind(client, &params.now, &params.organization_id, &params.id))
    }
}
pub struct RevokeSessionStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn revoke_session() -> RevokeSessionStmt {
    RevokeSessionStmt(
        "UPDATE sessions SET revoked_at = $1, revoked_reason = $2 WHERE organization_id = $3 AND id = $4 AND revoked_at IS NULL",
        None,
    )
}
impl RevokeSessionStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>(
        &'s self,
        client: &'c C,
        now: &'a jiff::Timestamp,
        reason: &'a T1,
        organization_id: &'a uuid::Uuid,
        session_id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client
            .execute(self.0, &[now, reason, organization_id, session_id])
            .await
    }
}
impl<'a, C: GenericClient + Send + Sync, T1: crate::StringSql>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        RevokeSessionParams<T1>,
        std::pin::Pin<
            Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>,
        >,
        C,
    > for RevokeSessionStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a RevokeSessionParams<T1>,
    ) -> std::pin::Pin<
        Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>,
    > {
        Box::pin(self.bind(
            client,
            &params.now,
            &params.reason,
            &params.organization_id,
            &params.session_id,
        ))
    }
}
pub struct RevokeSessionsOfUserStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn revoke_sessions_of_user() -> RevokeSessionsOfUserStmt {
    RevokeSessionsOfUserStmt(
        "UPDATE sessions SET revoked_at = $1, revoked_reason = $2 WHERE organization_id = $3 AND user_id = $4 AND revoked_at IS NULL",
        None,
    )
}
impl RevokeSessionsOfUserStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>(
        &'s self,
        client: &'c C,
        now: &'a jiff::Timestamp,
        reason: &'a T1,
        organization_id: &'a uuid::Uuid,
        user_id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client
            .execute(self.0, &[now, reason, organization_id, user_id])
            .await
    }
}
impl<'a, C: GenericClient + Send + Sync, T1: crate::StringSql>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        RevokeSessionsOfUserParams<T1>,
        std::pin::Pin<
            Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>,
        >,
        C,
    > for RevokeSessionsOfUserStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a RevokeSessionsOfUserParams<T1>,
    ) -> std::pin::Pin<
        Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>,
    > {
        Box::pin(self.bind(
            client,
            &params.now,
            &params.reason,
            &params.organization_id,
            &params.user_id,
        ))
    }
}
pub struct TouchUserStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn touch_user() -> TouchUserStmt {
    TouchUserStmt(
        "UPDATE users SET last_active_at = $1 WHERE organization_id = $2 AND id = $3",
        None,
    )
}
impl TouchUserStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        now: &'a jiff::Timestamp,
        organization_id: &'a uuid::Uuid,
        user_id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client
            .execute(self.0, &[now, organization_id, user_id])
            .await
    }
}
impl<'a, C: GenericClient + Send + Sync>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        TouchUserParams,
        std::pin::Pin<
            Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>,
        >,
        C,
    > for TouchUserStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a TouchUserParams,
    ) -> std::pin::Pin<
        Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>,
    > {
        Box::pin(self.bind(
            client,
            &params.now,
            &params.organization_id,
            &params.user_id,
        ))
    }
}
pub struct GetProfileStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_profile() -> GetProfileStmt {
    GetProfileStmt(
        "SELECT u.id, u.email, u.name, u.role, u.status, u.department, u.avatar_url, u.last_active_at, u.created_at, u.updated_at, o.id AS organization_id, o.name AS organization_name, o.time_zone, o.currency, o.locale FROM users u JOIN organizations o ON o.id = u.organization_id WHERE u.organization_id = $1 AND u.id = $2 AND u.deleted_at IS NULL",
        None,
    )
}
impl GetProfileStmt {
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
    ) -> GetProfileQuery<'c, 'a, 's, C, GetProfile, 2> {
        GetProfileQuery {
            client,
            params: [organization_id, user_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<GetProfileBorrowed, tokio_postgres::Error> {
                    Ok(GetProfileBorrowed {
                        id: row.try_get(0)?,
                        email: row.try_get(1)?,
                        name: row.try_get(2)?,
                        role: row.try_get(3)?,
                        status: row.try_get(4)?,
                        department: row.try_get(5)?,
                        avatar_url: row.try_get(6)?,
                        last_active_at: row.try_get(7)?,
                        created_at: row.try_get(8)?,
                        updated_at: row.try_get(9)?,
                        organization_id: row.try_get(10)?,
                        organization_name: row.try_get(11)?,
                        time_zone: row.try_get(12)?,
                        currency: row.try_get(13)?,
                        locale: row.try_get(14)?,
                    })
                },
            mapper: |it| GetProfile::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetProfileParams,
        GetProfileQuery<'c, 'a, 's, C, GetProfile, 2>,
        C,
    > for GetProfileStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetProfileParams,
    ) -> GetProfileQuery<'c, 'a, 's, C, GetProfile, 2> {
        self.bind(client, &params.organization_id, &params.user_id)
    }
}
