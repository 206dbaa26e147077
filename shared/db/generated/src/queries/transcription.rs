// This file was generated with `cornucopia`. Do not modify.

#[derive(Clone, Copy, Debug)]
pub struct RecordingArrivedParams {
    pub file_size: i64,
    pub now: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct LockTranscriptionParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct TakeTranscriptionParams<T1: crate::StringSql> {
    pub service: T1,
    pub lease: uuid::Uuid,
    pub until: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct KeepTranscriptionParams {
    pub until: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub lease: uuid::Uuid,
}
#[derive(Debug)]
pub struct NoteTranscriptionJobParams<T1: crate::StringSql> {
    pub job: T1,
    pub now: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub lease: uuid::Uuid,
}
#[derive(Debug)]
pub struct StoreTranscriptParams<T1: crate::JsonSql, T2: crate::StringSql, T3: crate::StringSql> {
    pub now: jiff::Timestamp,
    pub transcript: T1,
    pub language: Option<T2>,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub lease: Option<uuid::Uuid>,
    pub job: Option<T3>,
}
#[derive(Debug)]
pub struct GiveUpTranscriptionParams<
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
> {
    pub status: T1,
    pub error: T2,
    pub now: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub lease: Option<uuid::Uuid>,
    pub job: Option<T3>,
}
#[derive(Debug)]
pub struct ForgetTranscriptionJobParams<T1: crate::StringSql> {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub job: T1,
}
#[derive(Clone, Copy, Debug)]
pub struct AskTranscriptionAgainParams {
    pub now: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct ListRecordingsToNudgeParams {
    pub new_since: jiff::Timestamp,
    pub asked_since: jiff::Timestamp,
    pub lapsed_since: jiff::Timestamp,
    pub polled_since: jiff::Timestamp,
    pub after: uuid::Uuid,
    pub limit: i32,
}
#[derive(Clone, Copy, Debug)]
pub struct NudgeTranscriptionParams {
    pub now: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct FindTranscriptionJobParams<T1: crate::StringSql> {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub job: T1,
}
#[derive(Debug, Clone, PartialEq)]
pub struct LockTranscription {
    pub file_path: String,
    pub file_size: Option<i64>,
    pub recorded_at: jiff::Timestamp,
    pub channels: i16,
    pub transcription_status: String,
    pub transcription_job: Option<String>,
    pub job_started_at: Option<jiff::Timestamp>,
    pub transcription_error: Option<String>,
    pub transcription_attempt: i32,
    pub transcription_lease: Option<uuid::Uuid>,
    pub leased_until: Option<jiff::Timestamp>,
    pub purged: bool,
    pub customer_language: Option<String>,
    pub locale: String,
}
pub struct LockTranscriptionBorrowed<'a> {
    pub file_path: &'a str,
    pub file_size: Option<i64>,
    pub recorded_at: jiff::Timestamp,
    pub channels: i16,
    pub transcription_status: &'a str,
    pub transcription_job: Option<&'a str>,
    pub job_started_at: Option<jiff::Timestamp>,
    pub transcription_error: Option<&'a str>,
    pub transcription_attempt: i32,
    pub transcription_lease: Option<uuid::Uuid>,
    pub leased_until: Option<jiff::Timestamp>,
    pub purged: bool,
    pub customer_language: Option<&'a str>,
    pub locale: &'a str,
}
impl<'a> From<LockTranscriptionBorrowed<'a>> for LockTranscription {
    fn from(
        LockTranscriptionBorrowed {
            file_path,
            file_size,
            recorded_at,
            channels,
            transcription_status,
            transcription_job,
            job_started_at,
            transcription_error,
            transcription_attempt,
            transcription_lease,
            leased_until,
            purged,
            customer_language,
            locale,
        }: LockTranscriptionBorrowed<'a>,
    ) -> Self {
        Self {
            file_path: file_path.into(),
            file_size,
            recorded_at,
            channels,
            transcription_status: transcription_status.into(),
            transcription_job: transcription_job.map(|v| v.into()),
            job_started_at,
            transcription_error: transcription_error.map(|v| v.into()),
            transcription_attempt,
            transcription_lease,
            leased_until,
            purged,
            customer_language: customer_language.map(|v| v.into()),
            locale: locale.into(),
        }
    }
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct ListRecordingsToNudge {
    pub organization_id: uuid::Uuid,
    pub recording_id: uuid::Uuid,
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
pub struct LockTranscriptionQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<LockTranscriptionBorrowed, tokio_postgres::Error>,
    mapper: fn(LockTranscriptionBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> LockTranscriptionQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(LockTranscriptionBorrowed) -> R,
    ) -> LockTranscriptionQuery<'c, 'a, 's, C, R, N> {
        LockTranscriptionQuery {
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
pub struct I32Query<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<i32, tokio_postgres::Error>,
    mapper: fn(i32) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> I32Query<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(i32) -> R) -> I32Query<'c, 'a, 's, C, R, N> {
        I32Query {
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
pub struct ListRecordingsToNudgeQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ListRecordingsToNudge, tokio_postgres::Error>,
    mapper: fn(ListRecordingsToNudge) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ListRecordingsToNudgeQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(ListRecordingsToNudge) -> R,
    ) -> ListRecordingsToNudgeQuery<'c, 'a, 's, C, R, N> {
        ListRecordingsToNudgeQuery {
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
pub struct RecordingArrivedStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn recording_arrived() -> RecordingArrivedStmt {
    RecordingArrivedStmt(
        "UPDATE call_recordings SET file_size = $1, transcription_asked_at = $2 WHERE organization_id = $3 AND id = $4 AND file_size IS NULL AND purged_at IS NULL RETURNING id",
        None,
    )
}
impl RecordingArrivedStmt {
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
        file_size: &'a i64,
        now: &'a jiff::Timestamp,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        UuidUuidQuery {
            client,
            params: [file_size, now, organization_id, id],
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
        RecordingArrivedParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4>,
        C,
    > for RecordingArrivedStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a RecordingArrivedParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        self.bind(
            client,
            &params.file_size,
            &params.now,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct LockTranscriptionStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock_transcription() -> LockTranscriptionStmt {
    LockTranscriptionStmt(
        "SELECT r.file_path, r.file_size, r.recorded_at, r.channels, r.transcription_status, r.transcription_job, r.transcription_job_started_at AS job_started_at, r.transcription_error, r.transcription_attempt, r.transcription_lease, r.transcription_leased_until AS leased_until, (r.purged_at IS NOT NULL OR r.purge_began_at IS NOT NULL) AS purged, c.language AS customer_language, o.locale FROM call_recordings r JOIN organizations o ON o.id = r.organization_id LEFT JOIN customers c ON c.organization_id = r.organization_id AND c.id = r.customer_id WHERE r.organization_id = $1 AND r.id = $2 FOR UPDATE OF r",
        None,
    )
}
impl LockTranscriptionStmt {
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
    ) -> LockTranscriptionQuery<'c, 'a, 's, C, LockTranscription, 2> {
        LockTranscriptionQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<LockTranscriptionBorrowed, tokio_postgres::Error> {
                Ok(LockTranscriptionBorrowed {
                    file_path: row.try_get(0)?,
                    file_size: row.try_get(1)?,
                    recorded_at: row.try_get(2)?,
                    channels: row.try_get(3)?,
                    transcription_status: row.try_get(4)?,
                    transcription_job: row.try_get(5)?,
                    job_started_at: row.try_get(6)?,
                    transcription_error: row.try_get(7)?,
                    transcription_attempt: row.try_get(8)?,
                    transcription_lease: row.try_get(9)?,
                    leased_until: row.try_get(10)?,
                    purged: row.try_get(11)?,
                    customer_language: row.try_get(12)?,
                    locale: row.try_get(13)?,
                })
            },
            mapper: |it| LockTranscription::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        LockTranscriptionParams,
        LockTranscriptionQuery<'c, 'a, 's, C, LockTranscription, 2>,
        C,
    > for LockTranscriptionStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a LockTranscriptionParams,
    ) -> LockTranscriptionQuery<'c, 'a, 's, C, LockTranscription, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct TakeTranscriptionStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn take_transcription() -> TakeTranscriptionStmt {
    TakeTranscriptionStmt(
        "UPDATE call_recordings SET transcription_status = 'running', transcription_service = $1, transcription_lease = $2, transcription_leased_until = $3 WHERE organization_id = $4 AND id = $5 RETURNING id",
        None,
    )
}
impl TakeTranscriptionStmt {
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
        service: &'a T1,
        lease: &'a uuid::Uuid,
        until: &'a jiff::Timestamp,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5> {
        UuidUuidQuery {
            client,
            params: [service, lease, until, organization_id, id],
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
        TakeTranscriptionParams<T1>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5>,
        C,
    > for TakeTranscriptionStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a TakeTranscriptionParams<T1>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5> {
        self.bind(
            client,
            &params.service,
            &params.lease,
            &params.until,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct KeepTranscriptionStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn keep_transcription() -> KeepTranscriptionStmt {
    KeepTranscriptionStmt(
        "UPDATE call_recordings SET transcription_leased_until = $1 WHERE organization_id = $2 AND id = $3 AND transcription_lease = $4 AND transcription_status = 'running' AND purged_at IS NULL AND purge_began_at IS NULL RETURNING id",
        None,
    )
}
impl KeepTranscriptionStmt {
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
        lease: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        UuidUuidQuery {
            client,
            params: [until, organization_id, id, lease],
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
        KeepTranscriptionParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4>,
        C,
    > for KeepTranscriptionStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a KeepTranscriptionParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        self.bind(
            client,
            &params.until,
            &params.organization_id,
            &params.id,
            &params.lease,
        )
    }
}
pub struct NoteTranscriptionJobStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn note_transcription_job() -> NoteTranscriptionJobStmt {
    NoteTranscriptionJobStmt(
        "UPDATE call_recordings SET transcription_job = $1, transcription_job_started_at = $2, transcription_asked_at = $2, transcription_lease = NULL, transcription_leased_until = NULL WHERE organization_id = $3 AND id = $4 AND transcription_lease = $5 AND transcription_status = 'running' RETURNING id",
        None,
    )
}
impl NoteTranscriptionJobStmt {
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
        job: &'a T1,
        now: &'a jiff::Timestamp,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
        lease: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5> {
        UuidUuidQuery {
            client,
            params: [job, now, organization_id, id, lease],
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
        NoteTranscriptionJobParams<T1>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5>,
        C,
    > for NoteTranscriptionJobStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a NoteTranscriptionJobParams<T1>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5> {
        self.bind(
            client,
            &params.job,
            &params.now,
            &params.organization_id,
            &params.id,
            &params.lease,
        )
    }
}
pub struct StoreTranscriptStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn store_transcript() -> StoreTranscriptStmt {
    StoreTranscriptStmt(
        "UPDATE call_recordings SET transcription_status = 'ready', transcribed_at = $1, transcript = $2, language = $3, transcription_error = NULL, transcription_lease = NULL, transcription_leased_until = NULL WHERE organization_id = $4 AND id = $5 AND transcription_status = 'running' AND (transcription_lease = $6 OR transcription_job = $7) AND purged_at IS NULL AND purge_began_at IS NULL RETURNING id",
        None,
    )
}
impl StoreTranscriptStmt {
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
        T1: crate::JsonSql,
        T2: crate::StringSql,
        T3: crate::StringSql,
    >(
        &'s self,
        client: &'c C,
        now: &'a jiff::Timestamp,
        transcript: &'a T1,
        language: &'a Option<T2>,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
        lease: &'a Option<uuid::Uuid>,
        job: &'a Option<T3>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 7> {
        UuidUuidQuery {
            client,
            params: [now, transcript, language, organization_id, id, lease, job],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::JsonSql, T2: crate::StringSql, T3: crate::StringSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        StoreTranscriptParams<T1, T2, T3>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 7>,
        C,
    > for StoreTranscriptStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a StoreTranscriptParams<T1, T2, T3>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 7> {
        self.bind(
            client,
            &params.now,
            &params.transcript,
            &params.language,
            &params.organization_id,
            &params.id,
            &params.lease,
            &params.job,
        )
    }
}
pub struct GiveUpTranscriptionStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn give_up_transcription() -> GiveUpTranscriptionStmt {
    GiveUpTranscriptionStmt(
        "UPDATE call_recordings SET transcription_status = $1, transcription_error = $2, transcription_asked_at = $3, transcription_lease = NULL, transcription_leased_until = NULL WHERE organization_id = $4 AND id = $5 AND transcription_status = 'running' AND (transcription_lease = $6 OR transcription_job = $7) RETURNING id",
        None,
    )
}
impl GiveUpTranscriptionStmt {
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
    >(
        &'s self,
        client: &'c C,
        status: &'a T1,
        error: &'a T2,
        now: &'a jiff::Timestamp,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
        lease: &'a Option<uuid::Uuid>,
        job: &'a Option<T3>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 7> {
        UuidUuidQuery {
            client,
            params: [status, error, now, organization_id, id, lease, job],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::StringSql, T3: crate::StringSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GiveUpTranscriptionParams<T1, T2, T3>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 7>,
        C,
    > for GiveUpTranscriptionStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GiveUpTranscriptionParams<T1, T2, T3>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 7> {
        self.bind(
            client,
            &params.status,
            &params.error,
            &params.now,
            &params.organization_id,
            &params.id,
            &params.lease,
            &params.job,
        )
    }
}
pub struct ForgetTranscriptionJobStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn forget_transcription_job() -> ForgetTranscriptionJobStmt {
    ForgetTranscriptionJobStmt(
        "UPDATE call_recordings SET transcription_job = NULL, transcription_job_started_at = NULL, transcription_status = CASE transcription_status WHEN 'running' THEN 'failed' ELSE transcription_status END, transcription_error = CASE transcription_status WHEN 'running' THEN 'recording_purged' ELSE transcription_error END WHERE organization_id = $1 AND id = $2 AND transcription_job = $3 RETURNING id",
        None,
    )
}
impl ForgetTranscriptionJobStmt {
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
        job: &'a T1,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        UuidUuidQuery {
            client,
            params: [organization_id, id, job],
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
        ForgetTranscriptionJobParams<T1>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3>,
        C,
    > for ForgetTranscriptionJobStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ForgetTranscriptionJobParams<T1>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        self.bind(client, &params.organization_id, &params.id, &params.job)
    }
}
pub struct AskTranscriptionAgainStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn ask_transcription_again() -> AskTranscriptionAgainStmt {
    AskTranscriptionAgainStmt(
        "UPDATE call_recordings SET transcription_status = 'pending', transcription_error = NULL, transcription_attempt = transcription_attempt + CASE transcription_status WHEN 'pending' THEN 0 ELSE 1 END, transcription_asked_at = $1, transcription_lease = NULL, transcription_leased_until = NULL WHERE organization_id = $2 AND id = $3 RETURNING transcription_attempt",
        None,
    )
}
impl AskTranscriptionAgainStmt {
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
    ) -> I32Query<'c, 'a, 's, C, i32, 3> {
        I32Query {
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
        AskTranscriptionAgainParams,
        I32Query<'c, 'a, 's, C, i32, 3>,
        C,
    > for AskTranscriptionAgainStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a AskTranscriptionAgainParams,
    ) -> I32Query<'c, 'a, 's, C, i32, 3> {
        self.bind(client, &params.now, &params.organization_id, &params.id)
    }
}
pub struct ListRecordingsToNudgeStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_recordings_to_nudge() -> ListRecordingsToNudgeStmt {
    ListRecordingsToNudgeStmt(
        "SELECT organization_id, recording_id FROM app.recordings_to_nudge($1, $2, $3, $4, $5, $6)",
        None,
    )
}
impl ListRecordingsToNudgeStmt {
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
        new_since: &'a jiff::Timestamp,
        asked_since: &'a jiff::Timestamp,
        lapsed_since: &'a jiff::Timestamp,
        polled_since: &'a jiff::Timestamp,
        after: &'a uuid::Uuid,
        limit: &'a i32,
    ) -> ListRecordingsToNudgeQuery<'c, 'a, 's, C, ListRecordingsToNudge, 6> {
        ListRecordingsToNudgeQuery {
            client,
            params: [
                new_since,
                asked_since,
                lapsed_since,
                polled_since,
                after,
                limit,
            ],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<ListRecordingsToNudge, tokio_postgres::Error> {
                    Ok(ListRecordingsToNudge {
                        organization_id: row.try_get(0)?,
                        recording_id: row.try_get(1)?,
                    })
                },
            mapper: |it| ListRecordingsToNudge::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListRecordingsToNudgeParams,
        ListRecordingsToNudgeQuery<'c, 'a, 's, C, ListRecordingsToNudge, 6>,
        C,
    > for ListRecordingsToNudgeStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListRecordingsToNudgeParams,
    ) -> ListRecordingsToNudgeQuery<'c, 'a, 's, C, ListRecordingsToNudge, 6> {
        self.bind(
            client,
            &params.new_since,
            &params.asked_since,
            &params.lapsed_since,
            &params.polled_since,
            &params.after,
            &params.limit,
        )
    }
}
pub struct NudgeTranscriptionStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn nudge_transcription() -> NudgeTranscriptionStmt {
    NudgeTranscriptionStmt(
        "UPDATE call_recordings SET transcription_asked_at = $1 WHERE organization_id = $2 AND id = $3 RETURNING id",
        None,
    )
}
impl NudgeTranscriptionStmt {
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
        NudgeTranscriptionParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3>,
        C,
    > for NudgeTranscriptionStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a NudgeTranscriptionParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        self.bind(client, &params.now, &params.organization_id, &params.id)
    }
}
pub struct FindTranscriptionJobStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn find_transcription_job() -> FindTranscriptionJobStmt {
    FindTranscriptionJobStmt(
        "SELECT id FROM call_recordings WHERE organization_id = $1 AND id = $2 AND transcription_job = $3",
        None,
    )
}
impl FindTranscriptionJobStmt {
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
        job: &'a T1,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        UuidUuidQuery {
            client,
            params: [organization_id, id, job],
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
        FindTranscriptionJobParams<T1>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3>,
        C,
    > for FindTranscriptionJobStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a FindTranscriptionJobParams<T1>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        self.bind(client, &params.organization_id, &params.id, &params.job)
    }
}
