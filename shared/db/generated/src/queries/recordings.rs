// This file was generated with `cornucopia`. Do not modify.

#[derive(Clone, Copy, Debug)]
pub struct GetRecordingParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct GetRecordingFindingsParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct GetRecordingFileParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct LockRecordingParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct FlagRecordingParams<T1: crate::StringSql> {
    pub flagged: bool,
    pub reason: Option<T1>,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct NoteCallFlagParams<T1: crate::StringSql, T2: crate::StringSql> {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub contact_attempt_id: uuid::Uuid,
    pub reason: T1,
    pub severity: T2,
    pub flagged_by: uuid::Uuid,
    pub now: jiff::Timestamp,
}
#[derive(Debug, Clone, PartialEq)]
pub struct Recording {
    pub id: uuid::Uuid,
    pub contact_attempt_id: uuid::Uuid,
    pub agent_id: Option<uuid::Uuid>,
    pub agent_name: Option<String>,
    pub customer_id: Option<uuid::Uuid>,
    pub customer_name: Option<String>,
    pub content_type: String,
    pub channels: i16,
    pub duration: i32,
    pub file_size: Option<i64>,
    pub recorded_at: jiff::Timestamp,
    pub outcome: Option<String>,
    pub flagged: bool,
    pub flag_reason: Option<String>,
    pub transcription_status: String,
    pub transcription_error: Option<String>,
    pub transcribed_at: Option<jiff::Timestamp>,
    pub language: Option<String>,
    pub sentiment: Option<f64>,
    pub quality: Option<f64>,
    pub purge_after: Option<jiff::civil::Date>,
    pub purged_at: Option<jiff::Timestamp>,
    pub created_at: jiff::Timestamp,
    pub updated_at: jiff::Timestamp,
}
pub struct RecordingBorrowed<'a> {
    pub id: uuid::Uuid,
    pub contact_attempt_id: uuid::Uuid,
    pub agent_id: Option<uuid::Uuid>,
    pub agent_name: Option<&'a str>,
    pub customer_id: Option<uuid::Uuid>,
    pub customer_name: Option<&'a str>,
    pub content_type: &'a str,
    pub channels: i16,
    pub duration: i32,
    pub file_size: Option<i64>,
    pub recorded_at: jiff::Timestamp,
    pub outcome: Option<&'a str>,
    pub flagged: bool,
    pub flag_reason: Option<&'a str>,
    pub transcription_status: &'a str,
    pub transcription_error: Option<&'a str>,
    pub transcribed_at: Option<jiff::Timestamp>,
    pub language: Option<&'a str>,
    pub sentiment: Option<f64>,
    pub quality: Option<f64>,
    pub purge_after: Option<jiff::civil::Date>,
    pub purged_at: Option<jiff::Timestamp>,
    pub created_at: jiff::Timestamp,
    pub updated_at: jiff::Timestamp,
}
impl<'a> From<RecordingBorrowed<'a>> for Recording {
    fn from(
        RecordingBorrowed {
            id,
            contact_attempt_id,
            agent_id,
            agent_name,
            customer_id,
            customer_name,
            content_type,
            channels,
            duration,
            file_size,
            recorded_at,
            outcome,
            flagged,
            flag_reason,
            transcription_status,
            transcription_error,
            transcribed_at,
            language,
            sentiment,
            quality,
            purge_after,
            purged_at,
            created_at,
            updated_at,
        }: RecordingBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            contact_attempt_id,
            agent_id,
            agent_name: agent_name.map(|v| v.into()),
            customer_id,
            customer_name: customer_name.map(|v| v.into()),
            content_type: content_type.into(),
            channels,
            duration,
            file_size,
            recorded_at,
            outcome: outcome.map(|v| v.into()),
            flagged,
            flag_reason: flag_reason.map(|v| v.into()),
            transcription_status: transcription_status.into(),
            transcription_error: transcription_error.map(|v| v.into()),
            transcribed_at,
            language: language.map(|v| v.into()),
            sentiment,
            quality,
            purge_after,
            purged_at,
            created_at,
            updated_at,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct GetRecordingFindings {
    pub transcript: Option<serde_json::Value>,
    pub analysis: Option<serde_json::Value>,
    pub analysis_version: Option<String>,
    pub analysed_at: Option<jiff::Timestamp>,
}
pub struct GetRecordingFindingsBorrowed<'a> {
    pub transcript: Option<postgres_types::Json<&'a serde_json::value::RawValue>>,
    pub analysis: Option<postgres_types::Json<&'a serde_json::value::RawValue>>,
    pub analysis_version: Option<&'a str>,
    pub analysed_at: Option<jiff::Timestamp>,
}
impl<'a> From<GetRecordingFindingsBorrowed<'a>> for GetRecordingFindings {
    fn from(
        GetRecordingFindingsBorrowed {
            transcript,
            analysis,
            analysis_version,
            analysed_at,
        }: GetRecordingFindingsBorrowed<'a>,
    ) -> Self {
        Self {
            transcript: transcript.map(|v| serde_json::from_str(v.0.get()).unwrap()),
            analysis: analysis.map(|v| serde_json::from_str(v.0.get()).unwrap()),
            analysis_version: analysis_version.map(|v| v.into()),
            analysed_at,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct GetRecordingFile {
    pub file_path: String,
    pub file_size: Option<i64>,
    pub purged_at: Option<jiff::Timestamp>,
    pub purge_began_at: Option<jiff::Timestamp>,
    pub recorded_at: jiff::Timestamp,
}
pub struct GetRecordingFileBorrowed<'a> {
    pub file_path: &'a str,
    pub file_size: Option<i64>,
    pub purged_at: Option<jiff::Timestamp>,
    pub purge_began_at: Option<jiff::Timestamp>,
    pub recorded_at: jiff::Timestamp,
}
impl<'a> From<GetRecordingFileBorrowed<'a>> for GetRecordingFile {
    fn from(
        GetRecordingFileBorrowed {
            file_path,
            file_size,
            purged_at,
            purge_began_at,
            recorded_at,
        }: GetRecordingFileBorrowed<'a>,
    ) -> Self {
        Self {
            file_path: file_path.into(),
            file_size,
            purged_at,
            purge_began_at,
            recorded_at,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct LockRecording {
    pub contact_attempt_id: uuid::Uuid,
    pub flagged: bool,
    pub flag_reason: Option<String>,
}
pub struct LockRecordingBorrowed<'a> {
    pub contact_attempt_id: uuid::Uuid,
    pub flagged: bool,
    pub flag_reason: Option<&'a str>,
}
impl<'a> From<LockRecordingBorrowed<'a>> for LockRecording {
    fn from(
        LockRecordingBorrowed {
            contact_attempt_id,
            flagged,
            flag_reason,
        }: LockRecordingBorrowed<'a>,
    ) -> Self {
        Self {
            contact_attempt_id,
            flagged,
            flag_reason: flag_reason.map(|v| v.into()),
        }
    }
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
pub struct RecordingQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<RecordingBorrowed, tokio_postgres::Error>,
    mapper: fn(RecordingBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> RecordingQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(RecordingBorrowed) -> R) -> RecordingQuery<'c, 'a, 's, C, R, N> {
        RecordingQuery {
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
pub struct GetRecordingFindingsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor:
        fn(&tokio_postgres::Row) -> Result<GetRecordingFindingsBorrowed, tokio_postgres::Error>,
    mapper: fn(GetRecordingFindingsBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> GetRecordingFindingsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(GetRecordingFindingsBorrowed) -> R,
    ) -> GetRecordingFindingsQuery<'c, 'a, 's, C, R, N> {
        GetRecordingFindingsQuery {
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
pub struct GetRecordingFileQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<GetRecordingFileBorrowed, tokio_postgres::Error>,
    mapper: fn(GetRecordingFileBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> GetRecordingFileQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(GetRecordingFileBorrowed) -> R,
    ) -> GetRecordingFileQuery<'c, 'a, 's, C, R, N> {
        GetRecordingFileQuery {
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
pub struct LockRecordingQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<LockRecordingBorrowed, tokio_postgres::Error>,
    mapper: fn(LockRecordingBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> LockRecordingQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(LockRecordingBorrowed) -> R,
    ) -> LockRecordingQuery<'c, 'a, 's, C, R, N> {
        LockRecordingQuery {
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
pub struct GetRecordingStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_recording() -> GetRecordingStmt {
    GetRecordingStmt(
        "SELECT r.id, r.contact_attempt_id, r.agent_id, a.name AS agent_name, r.customer_id, c.name AS customer_name, r.content_type, r.channels, r.duration, r.file_size, r.recorded_at, r.outcome, r.flagged, r.flag_reason, r.transcription_status, r.transcription_error, r.transcribed_at, r.language, r.sentiment_score::float8 AS sentiment, r.quality_score::float8 AS quality, r.purge_after, r.purged_at, r.created_at, r.updated_at FROM call_recordings r LEFT JOIN agents a ON a.organization_id = r.organization_id AND a.id = r.agent_id LEFT JOIN customers c ON c.organization_id = r.organization_id AND c.id = r.customer_id WHERE r.organization_id = $1 AND r.id = $2",
        None,
    )
}
impl GetRecordingStmt {
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
    ) -> RecordingQuery<'c, 'a, 's, C, Recording, 2> {
        RecordingQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<RecordingBorrowed, tokio_postgres::Error> {
                    Ok(RecordingBorrowed {
                        id: row.try_get(0)?,
                        contact_attempt_id: row.try_get(1)?,
                        agent_id: row.try_get(2)?,
                        agent_name: row.try_get(3)?,
                        customer_id: row.try_get(4)?,
                        customer_name: row.try_get(5)?,
                        content_type: row.try_get(6)?,
                        channels: row.try_get(7)?,
                        duration: row.try_get(8)?,
                        file_size: row.try_get(9)?,
                        recorded_at: row.try_get(10)?,
                        outcome: row.try_get(11)?,
                        flagged: row.try_get(12)?,
                        flag_reason: row.try_get(13)?,
                        transcription_status: row.try_get(14)?,
                        transcription_error: row.try_get(15)?,
                        transcribed_at: row.try_get(16)?,
                        language: row.try_get(17)?,
                        sentiment: row.try_get(18)?,
                        quality: row.try_get(19)?,
                        purge_after: row.try_get(20)?,
                        purged_at: row.try_get(21)?,
                        created_at: row.try_get(22)?,
                        updated_at: row.try_get(23)?,
                    })
                },
            mapper: |it| Recording::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetRecordingParams,
        RecordingQuery<'c, 'a, 's, C, Recording, 2>,
        C,
    > for GetRecordingStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetRecordingParams,
    ) -> RecordingQuery<'c, 'a, 's, C, Recording, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct GetRecordingFindingsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_recording_findings() -> GetRecordingFindingsStmt {
    GetRecordingFindingsStmt(
        "SELECT transcript, analysis, analysis_version, analysed_at FROM call_recordings WHERE organization_id = $1 AND id = $2",
        None,
    )
}
impl GetRecordingFindingsStmt {
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
    ) -> GetRecordingFindingsQuery<'c, 'a, 's, C, GetRecordingFindings, 2> {
        GetRecordingFindingsQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<GetRecordingFindingsBorrowed, tokio_postgres::Error> {
                Ok(GetRecordingFindingsBorrowed {
                    transcript: row.try_get(0)?,
                    analysis: row.try_get(1)?,
                    analysis_version: row.try_get(2)?,
                    analysed_at: row.try_get(3)?,
                })
            },
            mapper: |it| GetRecordingFindings::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetRecordingFindingsParams,
        GetRecordingFindingsQuery<'c, 'a, 's, C, GetRecordingFindings, 2>,
        C,
    > for GetRecordingFindingsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetRecordingFindingsParams,
    ) -> GetRecordingFindingsQuery<'c, 'a, 's, C, GetRecordingFindings, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct GetRecordingFileStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_recording_file() -> GetRecordingFileStmt {
    GetRecordingFileStmt(
        "SELECT file_path, file_size, purged_at, purge_began_at, recorded_at FROM call_recordings WHERE organization_id = $1 AND id = $2",
        None,
    )
}
impl GetRecordingFileStmt {
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
    ) -> GetRecordingFileQuery<'c, 'a, 's, C, GetRecordingFile, 2> {
        GetRecordingFileQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<GetRecordingFileBorrowed, tokio_postgres::Error> {
                Ok(GetRecordingFileBorrowed {
                    file_path: row.try_get(0)?,
                    file_size: row.try_get(1)?,
                    purged_at: row.try_get(2)?,
                    purge_began_at: row.try_get(3)?,
                    recorded_at: row.try_get(4)?,
                })
            },
            mapper: |it| GetRecordingFile::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetRecordingFileParams,
        GetRecordingFileQuery<'c, 'a, 's, C, GetRecordingFile, 2>,
        C,
    > for GetRecordingFileStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetRecordingFileParams,
    ) -> GetRecordingFileQuery<'c, 'a, 's, C, GetRecordingFile, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct LockRecordingStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock_recording() -> LockRecordingStmt {
    LockRecordingStmt(
        "SELECT contact_attempt_id, flagged, flag_reason FROM call_recordings WHERE organization_id = $1 AND id = $2 FOR UPDATE",
        None,
    )
}
impl LockRecordingStmt {
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
    ) -> LockRecordingQuery<'c, 'a, 's, C, LockRecording, 2> {
        LockRecordingQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<LockRecordingBorrowed, tokio_postgres::Error> {
                    Ok(LockRecordingBorrowed {
                        contact_attempt_id: row.try_get(0)?,
                        flagged: row.try_get(1)?,
                        flag_reason: row.try_get(2)?,
                    })
                },
            mapper: |it| LockRecording::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        LockRecordingParams,
        LockRecordingQuery<'c, 'a, 's, C, LockRecording, 2>,
        C,
    > for LockRecordingStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a LockRecordingParams,
    ) -> LockRecordingQuery<'c, 'a, 's, C, LockRecording, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct FlagRecordingStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn flag_recording() -> FlagRecordingStmt {
    FlagRecordingStmt(
        "UPDATE call_recordings SET flagged = $1, flag_reason = $2 WHERE organization_id = $3 AND id = $4 RETURNING id",
        None,
    )
}
impl FlagRecordingStmt {
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
        flagged: &'a bool,
        reason: &'a Option<T1>,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        UuidUuidQuery {
            client,
            params: [flagged, reason, organization_id, id],
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
        FlagRecordingParams<T1>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4>,
        C,
    > for FlagRecordingStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a FlagRecordingParams<T1>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        self.bind(
            client,
            &params.flagged,
            &params.reason,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct NoteCallFlagStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn note_call_flag() -> NoteCallFlagStmt {
    NoteCallFlagStmt(
        "INSERT INTO call_flags (id, organization_id, contact_attempt_id, reason, severity, flagged_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT ON CONSTRAINT call_flags_once_key DO NOTHING RETURNING id",
        None,
    )
}
impl NoteCallFlagStmt {
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
        contact_attempt_id: &'a uuid::Uuid,
        reason: &'a T1,
        severity: &'a T2,
        flagged_by: &'a uuid::Uuid,
        now: &'a jiff::Timestamp,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 7> {
        UuidUuidQuery {
            client,
            params: [
                id,
                organization_id,
                contact_attempt_id,
                reason,
                severity,
                flagged_by,
                now,
            ],
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
        NoteCallFlagParams<T1, T2>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 7>,
        C,
    > for NoteCallFlagStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a NoteCallFlagParams<T1, T2>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 7> {
        self.bind(
            client,
            &params.id,
            &params.organization_id,
            &params.contact_attempt_id,
            &params.reason,
            &params.severity,
            &params.flagged_by,
            &params.now,
        )
    }
}
pub struct CountRecordingsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn count_recordings() -> CountRecordingsStmt {
    CountRecordingsStmt("SELECT app.table_count('call_recordings') AS total", None)
}
impl CountRecordingsStmt {
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
