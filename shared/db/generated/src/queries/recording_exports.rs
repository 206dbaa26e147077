// This file was generated with `cornucopia`. Do not modify.

#[derive(Clone, Copy, Debug)]
pub struct GetRecordingToExportParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct InsertRecordingExportParams<T1: crate::StringSql> {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub recording_id: uuid::Uuid,
    pub format: T1,
    pub include_transcript: bool,
    pub requested_by: uuid::Uuid,
    pub now: jiff::Timestamp,
}
#[derive(Clone, Copy, Debug)]
pub struct GetRecordingExportParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct LockRecordingExportParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct LeaseRecordingExportParams {
    pub token: uuid::Uuid,
    pub until: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct ProlongRecordingExportParams {
    pub until: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub token: uuid::Uuid,
}
#[derive(Debug)]
pub struct FinishRecordingExportParams<T1: crate::StringSql> {
    pub file_path: T1,
    pub file_size: i64,
    pub now: jiff::Timestamp,
    pub expires_at: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub token: uuid::Uuid,
}
#[derive(Debug)]
pub struct FailRecordingExportParams<T1: crate::StringSql> {
    pub error_code: T1,
    pub now: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub token: Option<uuid::Uuid>,
}
#[derive(Clone, Copy, Debug)]
pub struct ExpireRecordingExportParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct ExpireExportsOfRecordingParams {
    pub organization_id: uuid::Uuid,
    pub recording_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct ListExportFilesParams {
    pub organization_id: uuid::Uuid,
    pub recording_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct ListRecordingExportsToEndParams {
    pub now: jiff::Timestamp,
    pub stuck_since: jiff::Timestamp,
    pub after: uuid::Uuid,
    pub rows: i32,
}
#[derive(Clone, Copy, Debug)]
pub struct GetRecordingContentParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct LockRecordingOfExportParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct GetRecordingToExport {
    pub file_size: Option<i64>,
    pub purged: bool,
    pub transcribed: bool,
}
#[derive(Debug, Clone, PartialEq)]
pub struct RecordingExport {
    pub id: uuid::Uuid,
    pub recording_id: uuid::Uuid,
    pub format: String,
    pub include_transcript: bool,
    pub status: String,
    pub file_path: Option<String>,
    pub file_size: Option<i64>,
    pub error_code: Option<String>,
    pub requested_by: uuid::Uuid,
    pub created_at: jiff::Timestamp,
    pub finished_at: Option<jiff::Timestamp>,
    pub expires_at: Option<jiff::Timestamp>,
}
pub struct RecordingExportBorrowed<'a> {
    pub id: uuid::Uuid,
    pub recording_id: uuid::Uuid,
    pub format: &'a str,
    pub include_transcript: bool,
    pub status: &'a str,
    pub file_path: Option<&'a str>,
    pub file_size: Option<i64>,
    pub error_code: Option<&'a str>,
    pub requested_by: uuid::Uuid,
    pub created_at: jiff::Timestamp,
    pub finished_at: Option<jiff::Timestamp>,
    pub expires_at: Option<jiff::Timestamp>,
}
impl<'a> From<RecordingExportBorrowed<'a>> for RecordingExport {
    fn from(
        RecordingExportBorrowed {
            id,
            recording_id,
            format,
            include_transcript,
            status,
            file_path,
            file_size,
            error_code,
            requested_by,
            created_at,
            finished_at,
            expires_at,
        }: RecordingExportBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            recording_id,
            format: format.into(),
            include_transcript,
            status: status.into(),
            file_path: file_path.map(|v| v.into()),
            file_size,
            error_code: error_code.map(|v| v.into()),
            requested_by,
            created_at,
            finished_at,
            expires_at,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct LockRecordingExport {
    pub recording_id: uuid::Uuid,
    pub format: String,
    pub include_transcript: bool,
    pub status: String,
    pub requested_by: uuid::Uuid,
    pub created_at: jiff::Timestamp,
    pub leased_until: Option<jiff::Timestamp>,
    pub expires_at: Option<jiff::Timestamp>,
}
pub struct LockRecordingExportBorrowed<'a> {
    pub recording_id: uuid::Uuid,
    pub format: &'a str,
    pub include_transcript: bool,
    pub status: &'a str,
    pub requested_by: uuid::Uuid,
    pub created_at: jiff::Timestamp,
    pub leased_until: Option<jiff::Timestamp>,
    pub expires_at: Option<jiff::Timestamp>,
}
impl<'a> From<LockRecordingExportBorrowed<'a>> for LockRecordingExport {
    fn from(
        LockRecordingExportBorrowed {
            recording_id,
            format,
            include_transcript,
            status,
            requested_by,
            created_at,
            leased_until,
            expires_at,
        }: LockRecordingExportBorrowed<'a>,
    ) -> Self {
        Self {
            recording_id,
            format: format.into(),
            include_transcript,
            status: status.into(),
            requested_by,
            created_at,
            leased_until,
            expires_at,
        }
    }
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct ListRecordingExportsToEnd {
    pub organization_id: uuid::Uuid,
    pub export_id: uuid::Uuid,
}
#[derive(Debug, Clone, PartialEq)]
pub struct GetRecordingContent {
    pub file_path: String,
    pub file_size: Option<i64>,
    pub purged: bool,
    pub contact_attempt_id: uuid::Uuid,
    pub duration: i32,
    pub recorded_at: jiff::Timestamp,
    pub transcript: Option<serde_json::Value>,
    pub language: Option<String>,
    pub agent_name: Option<String>,
    pub customer_name: Option<String>,
    pub organization_name: String,
    pub locale: String,
    pub time_zone: String,
}
pub struct GetRecordingContentBorrowed<'a> {
    pub file_path: &'a str,
    pub file_size: Option<i64>,
    pub purged: bool,
    pub contact_attempt_id: uuid::Uuid,
    pub duration: i32,
    pub recorded_at: jiff::Timestamp,
    pub transcript: Option<postgres_types::Json<&'a serde_json::value::RawValue>>,
    pub language: Option<&'a str>,
    pub agent_name: Option<&'a str>,
    pub customer_name: Option<&'a str>,
    pub organization_name: &'a str,
    pub locale: &'a str,
    pub time_zone: &'a str,
}
impl<'a> From<GetRecordingContentBorrowed<'a>> for GetRecordingContent {
    fn from(
        GetRecordingContentBorrowed {
            file_path,
            file_size,
            purged,
            contact_attempt_id,
            duration,
            recorded_at,
            transcript,
            language,
            agent_name,
            customer_name,
            organization_name,
            locale,
            time_zone,
        }: GetRecordingContentBorrowed<'a>,
    ) -> Self {
        Self {
            file_path: file_path.into(),
            file_size,
            purged,
            contact_attempt_id,
            duration,
            recorded_at,
            transcript: transcript.map(|v| serde_json::from_str(v.0.get()).unwrap()),
            language: language.map(|v| v.into()),
            agent_name: agent_name.map(|v| v.into()),
            customer_name: customer_name.map(|v| v.into()),
            organization_name: organization_name.into(),
            locale: locale.into(),
            time_zone: time_zone.into(),
        }
    }
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
pub struct GetRecordingToExportQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<GetRecordingToExport, tokio_postgres::Error>,
    mapper: fn(GetRecordingToExport) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> GetRecordingToExportQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(GetRecordingToExport) -> R,
    ) -> GetRecordingToExportQuery<'c, 'a, 's, C, R, N> {
        GetRecordingToExportQuery {
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
pub struct RecordingExportQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<RecordingExportBorrowed, tokio_postgres::Error>,
    mapper: fn(RecordingExportBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> RecordingExportQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(RecordingExportBorrowed) -> R,
    ) -> RecordingExportQuery<'c, 'a, 's, C, R, N> {
        RecordingExportQuery {
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
pub struct LockRecordingExportQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor:
        fn(&tokio_postgres::Row) -> Result<LockRecordingExportBorrowed, tokio_postgres::Error>,
    mapper: fn(LockRecordingExportBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> LockRecordingExportQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(LockRecordingExportBorrowed) -> R,
    ) -> LockRecordingExportQuery<'c, 'a, 's, C, R, N> {
        LockRecordingExportQuery {
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
pub struct ListRecordingExportsToEndQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ListRecordingExportsToEnd, tokio_postgres::Error>,
    mapper: fn(ListRecordingExportsToEnd) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ListRecordingExportsToEndQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(ListRecordingExportsToEnd) -> R,
    ) -> ListRecordingExportsToEndQuery<'c, 'a, 's, C, R, N> {
        ListRecordingExportsToEndQuery {
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
pub struct GetRecordingContentQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor:
        fn(&tokio_postgres::Row) -> Result<GetRecordingContentBorrowed, tokio_postgres::Error>,
    mapper: fn(GetRecordingContentBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> GetRecordingContentQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(GetRecordingContentBorrowed) -> R,
    ) -> GetRecordingContentQuery<'c, 'a, 's, C, R, N> {
        GetRecordingContentQuery {
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
pub struct GetRecordingToExportStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_recording_to_export() -> GetRecordingToExportStmt {
    GetRecordingToExportStmt(
        "SELECT file_size, purged_at IS NOT NULL OR purge_began_at IS NOT NULL AS purged, transcript IS NOT NULL AS transcribed FROM call_recordings WHERE organization_id = $1 AND id = $2",
        None,
    )
}
impl GetRecordingToExportStmt {
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
    ) -> GetRecordingToExportQuery<'c, 'a, 's, C, GetRecordingToExport, 2> {
        GetRecordingToExportQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<GetRecordingToExport, tokio_postgres::Error> {
                    Ok(GetRecordingToExport {
                        file_size: row.try_get(0)?,
                        purged: row.try_get(1)?,
                        transcribed: row.try_get(2)?,
                    })
                },
            mapper: |it| GetRecordingToExport::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetRecordingToExportParams,
        GetRecordingToExportQuery<'c, 'a, 's, C, GetRecordingToExport, 2>,
        C,
    > for GetRecordingToExportStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetRecordingToExportParams,
    ) -> GetRecordingToExportQuery<'c, 'a, 's, C, GetRecordingToExport, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct InsertRecordingExportStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_recording_export() -> InsertRecordingExportStmt {
    InsertRecordingExportStmt(
        "INSERT INTO recording_exports (id, organization_id, recording_id, format, include_transcript, requested_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id",
        None,
    )
}
impl InsertRecordingExportStmt {
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
        id: &'a uuid::Uuid,
        organization_id: &'a uuid::Uuid,
        recording_id: &'a uuid::Uuid,
        format: &'a T1,
        include_transcript: &'a bool,
        requested_by: &'a uuid::Uuid,
        now: &'a jiff::Timestamp,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 7> {
        UuidUuidQuery {
            client,
            params: [
                id,
                organization_id,
                recording_id,
                format,
                include_transcript,
                requested_by,
                now,
            ],
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
        InsertRecordingExportParams<T1>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 7>,
        C,
    > for InsertRecordingExportStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertRecordingExportParams<T1>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 7> {
        self.bind(
            client,
            &params.id,
            &params.organization_id,
            &params.recording_id,
            &params.format,
            &params.include_transcript,
            &params.requested_by,
            &params.now,
        )
    }
}
pub struct GetRecordingExportStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_recording_export() -> GetRecordingExportStmt {
    GetRecordingExportStmt(
        "SELECT id, recording_id, format, include_transcript, status, file_path, file_size, error_code, requested_by, created_at, finished_at, expires_at FROM recording_exports WHERE organization_id = $1 AND id = $2",
        None,
    )
}
impl GetRecordingExportStmt {
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
    ) -> RecordingExportQuery<'c, 'a, 's, C, RecordingExport, 2> {
        RecordingExportQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<RecordingExportBorrowed, tokio_postgres::Error> {
                Ok(RecordingExportBorrowed {
                    id: row.try_get(0)?,
                    recording_id: row.try_get(1)?,
                    format: row.try_get(2)?,
                    include_transcript: row.try_get(3)?,
                    status: row.try_get(4)?,
                    file_path: row.try_get(5)?,
                    file_size: row.try_get(6)?,
                    error_code: row.try_get(7)?,
                    requested_by: row.try_get(8)?,
                    created_at: row.try_get(9)?,
                    finished_at: row.try_get(10)?,
                    expires_at: row.try_get(11)?,
                })
            },
            mapper: |it| RecordingExport::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetRecordingExportParams,
        RecordingExportQuery<'c, 'a, 's, C, RecordingExport, 2>,
        C,
    > for GetRecordingExportStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetRecordingExportParams,
    ) -> RecordingExportQuery<'c, 'a, 's, C, RecordingExport, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct LockRecordingExportStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock_recording_export() -> LockRecordingExportStmt {
    LockRecordingExportStmt(
        "SELECT recording_id, format, include_transcript, status, requested_by, created_at, leased_until, expires_at FROM recording_exports WHERE organization_id = $1 AND id = $2 FOR UPDATE",
        None,
    )
}
impl LockRecordingExportStmt {
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
    ) -> LockRecordingExportQuery<'c, 'a, 's, C, LockRecordingExport, 2> {
        LockRecordingExportQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<LockRecordingExportBorrowed, tokio_postgres::Error> {
                Ok(LockRecordingExportBorrowed {
                    recording_id: row.try_get(0)?,
                    format: row.try_get(1)?,
                    include_transcript: row.try_get(2)?,
                    status: row.try_get(3)?,
                    requested_by: row.try_get(4)?,
                    created_at: row.try_get(5)?,
                    leased_until: row.try_get(6)?,
                    expires_at: row.try_get(7)?,
                })
            },
            mapper: |it| LockRecordingExport::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        LockRecordingExportParams,
        LockRecordingExportQuery<'c, 'a, 's, C, LockRecordingExport, 2>,
        C,
    > for LockRecordingExportStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a LockRecordingExportParams,
    ) -> LockRecordingExportQuery<'c, 'a, 's, C, LockRecordingExport, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct LeaseRecordingExportStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lease_recording_export() -> LeaseRecordingExportStmt {
    LeaseRecordingExportStmt(
        "UPDATE recording_exports SET status = 'generating', lease_token = $1, leased_until = $2 WHERE organization_id = $3 AND id = $4 AND status IN ('pending', 'generating') RETURNING id",
        None,
    )
}
impl LeaseRecordingExportStmt {
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
        token: &'a uuid::Uuid,
        until: &'a jiff::Timestamp,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        UuidUuidQuery {
            client,
            params: [token, until, organization_id, id],
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
        LeaseRecordingExportParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4>,
        C,
    > for LeaseRecordingExportStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a LeaseRecordingExportParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        self.bind(
            client,
            &params.token,
            &params.until,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct ProlongRecordingExportStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn prolong_recording_export() -> ProlongRecordingExportStmt {
    ProlongRecordingExportStmt(
        "UPDATE recording_exports SET leased_until = $1 WHERE organization_id = $2 AND id = $3 AND status = 'generating' AND lease_token = $4 RETURNING id",
        None,
    )
}
impl ProlongRecordingExportStmt {
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
        token: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        UuidUuidQuery {
            client,
            params: [until, organization_id, id, token],
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
        ProlongRecordingExportParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4>,
        C,
    > for ProlongRecordingExportStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ProlongRecordingExportParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        self.bind(
            client,
            &params.until,
            &params.organization_id,
            &params.id,
            &params.token,
        )
    }
}
pub struct FinishRecordingExportStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn finish_recording_export() -> FinishRecordingExportStmt {
    FinishRecordingExportStmt(
        "UPDATE recording_exports SET status = 'ready', file_path = $1, file_size = $2, finished_at = $3, expires_at = $4, lease_token = NULL, leased_until = NULL WHERE organization_id = $5 AND id = $6 AND status = 'generating' AND lease_token = $7 RETURNING id",
        None,
    )
}
impl FinishRecordingExportStmt {
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
        file_path: &'a T1,
        file_size: &'a i64,
        now: &'a jiff::Timestamp,
        expires_at: &'a jiff::Timestamp,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
        token: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 7> {
        UuidUuidQuery {
            client,
            params: [
                file_path,
                file_size,
                now,
                expires_at,
                organization_id,
                id,
                token,
            ],
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
        FinishRecordingExportParams<T1>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 7>,
        C,
    > for FinishRecordingExportStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a FinishRecordingExportParams<T1>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 7> {
        self.bind(
            client,
            &params.file_path,
            &params.file_size,
            &params.now,
            &params.expires_at,
            &params.organization_id,
            &params.id,
            &params.token,
        )
    }
}
pub struct FailRecordingExportStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn fail_recording_export() -> FailRecordingExportStmt {
    FailRecordingExportStmt(
        "UPDATE recording_exports SET status = 'failed', error_code = $1, finished_at = $2, lease_token = NULL, leased_until = NULL WHERE organization_id = $3 AND id = $4 AND status IN ('pending', 'generating') AND ($5::uuid IS NULL OR lease_token = $5) RETURNING id",
        None,
    )
}
impl FailRecordingExportStmt {
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
        now: &'a jiff::Timestamp,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
        token: &'a Option<uuid::Uuid>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5> {
        UuidUuidQuery {
            client,
            params: [error_code, now, organization_id, id, token],
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
        FailRecordingExportParams<T1>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5>,
        C,
    > for FailRecordingExportStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a FailRecordingExportParams<T1>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5> {
        self.bind(
            client,
            &params.error_code,
            &params.now,
            &params.organization_id,
            &params.id,
            &params.token,
        )
    }
}
pub struct ExpireRecordingExportStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn expire_recording_export() -> ExpireRecordingExportStmt {
    ExpireRecordingExportStmt(
        "UPDATE recording_exports SET status = 'expired' WHERE organization_id = $1 AND id = $2 AND status = 'ready' RETURNING id",
        None,
    )
}
impl ExpireRecordingExportStmt {
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
        ExpireRecordingExportParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2>,
        C,
    > for ExpireRecordingExportStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ExpireRecordingExportParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct ExpireExportsOfRecordingStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn expire_exports_of_recording() -> ExpireExportsOfRecordingStmt {
    ExpireExportsOfRecordingStmt(
        "UPDATE recording_exports SET status = 'expired' WHERE organization_id = $1 AND recording_id = $2 AND status = 'ready' RETURNING id",
        None,
    )
}
impl ExpireExportsOfRecordingStmt {
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
        recording_id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2> {
        UuidUuidQuery {
            client,
            params: [organization_id, recording_id],
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
        ExpireExportsOfRecordingParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2>,
        C,
    > for ExpireExportsOfRecordingStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ExpireExportsOfRecordingParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2> {
        self.bind(client, &params.organization_id, &params.recording_id)
    }
}
pub struct ListExportFilesStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_export_files() -> ListExportFilesStmt {
    ListExportFilesStmt(
        "SELECT file_path FROM recording_exports WHERE organization_id = $1 AND recording_id = $2 AND status = 'ready' AND file_path IS NOT NULL",
        None,
    )
}
impl ListExportFilesStmt {
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
        recording_id: &'a uuid::Uuid,
    ) -> StringQuery<'c, 'a, 's, C, String, 2> {
        StringQuery {
            client,
            params: [organization_id, recording_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it.into(),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListExportFilesParams,
        StringQuery<'c, 'a, 's, C, String, 2>,
        C,
    > for ListExportFilesStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListExportFilesParams,
    ) -> StringQuery<'c, 'a, 's, C, String, 2> {
        self.bind(client, &params.organization_id, &params.recording_id)
    }
}
pub struct ListRecordingExportsToEndStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_recording_exports_to_end() -> ListRecordingExportsToEndStmt {
    ListRecordingExportsToEndStmt(
        "SELECT organization_id, export_id FROM app.recording_exports_to_end($1, $2, $3, $4)",
        None,
    )
}
impl ListRecordingExportsToEndStmt {
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
        stuck_since: &'a jiff::Timestamp,
        after: &'a uuid::Uuid,
        rows: &'a i32,
    ) -> ListRecordingExportsToEndQuery<'c, 'a, 's, C, ListRecordingExportsToEnd, 4> {
        ListRecordingExportsToEndQuery {
            client,
            params: [now, stuck_since, after, rows],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<ListRecordingExportsToEnd, tokio_postgres::Error> {
                Ok(ListRecordingExportsToEnd {
                    organization_id: row.try_get(0)?,
                    export_id: row.try_get(1)?,
                })
            },
            mapper: |it| ListRecordingExportsToEnd::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListRecordingExportsToEndParams,
        ListRecordingExportsToEndQuery<'c, 'a, 's, C, ListRecordingExportsToEnd, 4>,
        C,
    > for ListRecordingExportsToEndStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListRecordingExportsToEndParams,
    ) -> ListRecordingExportsToEndQuery<'c, 'a, 's, C, ListRecordingExportsToEnd, 4> {
        self.bind(
            client,
            &params.now,
            &params.stuck_since,
            &params.after,
            &params.rows,
        )
    }
}
pub struct GetRecordingContentStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_recording_content() -> GetRecordingContentStmt {
    GetRecordingContentStmt(
        "SELECT r.file_path, r.file_size, r.purged_at IS NOT NULL OR r.purge_began_at IS NOT NULL AS purged, r.contact_attempt_id, r.duration, r.recorded_at, r.transcript, r.language, a.name AS agent_name, c.name AS customer_name, o.name AS organization_name, o.locale, o.time_zone FROM call_recordings r JOIN organizations o ON o.id = r.organization_id LEFT JOIN agents a ON a.organization_id = r.organization_id AND a.id = r.agent_id LEFT JOIN customers c ON c.organization_id = r.organization_id AND c.id = r.customer_id WHERE r.organization_id = $1 AND r.id = $2",
        None,
    )
}
impl GetRecordingContentStmt {
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
    ) -> GetRecordingContentQuery<'c, 'a, 's, C, GetRecordingContent, 2> {
        GetRecordingContentQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<GetRecordingContentBorrowed, tokio_postgres::Error> {
                Ok(GetRecordingContentBorrowed {
                    file_path: row.try_get(0)?,
                    file_size: row.try_get(1)?,
                    purged: row.try_get(2)?,
                    contact_attempt_id: row.try_get(3)?,
                    duration: row.try_get(4)?,
                    recorded_at: row.try_get(5)?,
                    transcript: row.try_get(6)?,
                    language: row.try_get(7)?,
                    agent_name: row.try_get(8)?,
                    customer_name: row.try_get(9)?,
                    organization_name: row.try_get(10)?,
                    locale: row.try_get(11)?,
                    time_zone: row.try_get(12)?,
                })
            },
            mapper: |it| GetRecordingContent::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetRecordingContentParams,
        GetRecordingContentQuery<'c, 'a, 's, C, GetRecordingContent, 2>,
        C,
    > for GetRecordingContentStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetRecordingContentParams,
    ) -> GetRecordingContentQuery<'c, 'a, 's, C, GetRecordingContent, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct LockRecordingOfExportStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock_recording_of_export() -> LockRecordingOfExportStmt {
    LockRecordingOfExportStmt(
        "SELECT purged_at IS NOT NULL OR purge_began_at IS NOT NULL AS purged FROM call_recordings WHERE organization_id = $1 AND id = $2 FOR UPDATE",
        None,
    )
}
impl LockRecordingOfExportStmt {
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
        LockRecordingOfExportParams,
        BoolQuery<'c, 'a, 's, C, bool, 2>,
        C,
    > for LockRecordingOfExportStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a LockRecordingOfExportParams,
    ) -> BoolQuery<'c, 'a, 's, C, bool, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
