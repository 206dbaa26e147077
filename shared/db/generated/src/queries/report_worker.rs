// This file was generated with `cornucopia`. Do not modify.

#[derive(Clone, Copy, Debug)]
pub struct ClaimReportParams {
    pub claimed_until: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub now: jiff::Timestamp,
}
#[derive(Clone, Copy, Debug)]
pub struct ReportClaimParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct KeepReportParams {
    pub progress: i16,
    pub claimed_until: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub attempt: i32,
}
#[derive(Debug)]
pub struct NoteReportFileParams<T1: crate::StringSql, T2: crate::StringSql> {
    pub file_path: Option<T1>,
    pub upload_id: Option<T2>,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub attempt: i32,
}
#[derive(Debug)]
pub struct FinishReportParams<T1: crate::StringSql> {
    pub file_path: T1,
    pub file_size: i64,
    pub row_count: i64,
    pub now: jiff::Timestamp,
    pub expires_at: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub attempt: i32,
}
#[derive(Debug)]
pub struct FailReportParams<T1: crate::StringSql> {
    pub error_code: T1,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub attempt: i32,
}
#[derive(Clone, Copy, Debug)]
pub struct ReleaseReportParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub attempt: i32,
}
#[derive(Debug, Clone, PartialEq)]
pub struct ClaimReport {
    pub attempts: i32,
    pub name: String,
    pub r#type: String,
    pub format: String,
    pub parameters: serde_json::Value,
    pub organization: String,
    pub time_zone: String,
    pub currency: String,
    pub locale: String,
}
pub struct ClaimReportBorrowed<'a> {
    pub attempts: i32,
    pub name: &'a str,
    pub r#type: &'a str,
    pub format: &'a str,
    pub parameters: postgres_types::Json<&'a serde_json::value::RawValue>,
    pub organization: &'a str,
    pub time_zone: &'a str,
    pub currency: &'a str,
    pub locale: &'a str,
}
impl<'a> From<ClaimReportBorrowed<'a>> for ClaimReport {
    fn from(
        ClaimReportBorrowed {
            attempts,
            name,
            r#type,
            format,
            parameters,
            organization,
            time_zone,
            currency,
            locale,
        }: ClaimReportBorrowed<'a>,
    ) -> Self {
        Self {
            attempts,
            name: name.into(),
            r#type: r#type.into(),
            format: format.into(),
            parameters: serde_json::from_str(parameters.0.get()).unwrap(),
            organization: organization.into(),
            time_zone: time_zone.into(),
            currency: currency.into(),
            locale: locale.into(),
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct ReportClaim {
    pub status: String,
    pub claimed_until: Option<jiff::Timestamp>,
}
pub struct ReportClaimBorrowed<'a> {
    pub status: &'a str,
    pub claimed_until: Option<jiff::Timestamp>,
}
impl<'a> From<ReportClaimBorrowed<'a>> for ReportClaim {
    fn from(
        ReportClaimBorrowed {
            status,
            claimed_until,
        }: ReportClaimBorrowed<'a>,
    ) -> Self {
        Self {
            status: status.into(),
            claimed_until,
        }
    }
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
pub struct ClaimReportQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ClaimReportBorrowed, tokio_postgres::Error>,
    mapper: fn(ClaimReportBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ClaimReportQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(ClaimReportBorrowed) -> R,
    ) -> ClaimReportQuery<'c, 'a, 's, C, R, N> {
        ClaimReportQuery {
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
pub struct ReportClaimQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ReportClaimBorrowed, tokio_postgres::Error>,
    mapper: fn(ReportClaimBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ReportClaimQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(ReportClaimBorrowed) -> R,
    ) -> ReportClaimQuery<'c, 'a, 's, C, R, N> {
        ReportClaimQuery {
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
pub struct ClaimReportStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn claim_report() -> ClaimReportStmt {
    ClaimReportStmt(
        "UPDATE reports r SET status = 'generating', progress = 0, attempts = r.attempts + 1, claimed_until = $1 FROM organizations o WHERE r.organization_id = $2 AND r.id = $3 AND o.id = r.organization_id AND r.status IN ('pending', 'generating') AND (r.claimed_until IS NULL OR r.claimed_until <= $4) RETURNING r.attempts, r.name, r.type, r.format, r.parameters, o.name AS organization, o.time_zone, o.currency, o.locale",
        None,
    )
}
impl ClaimReportStmt {
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
        claimed_until: &'a jiff::Timestamp,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
        now: &'a jiff::Timestamp,
    ) -> ClaimReportQuery<'c, 'a, 's, C, ClaimReport, 4> {
        ClaimReportQuery {
            client,
            params: [claimed_until, organization_id, id, now],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<ClaimReportBorrowed, tokio_postgres::Error> {
                    Ok(ClaimReportBorrowed {
                        attempts: row.try_get(0)?,
                        name: row.try_get(1)?,
                        r#type: row.try_get(2)?,
                        format: row.try_get(3)?,
                        parameters: row.try_get(4)?,
                        organization: row.try_get(5)?,
                        time_zone: row.try_get(6)?,
                        currency: row.try_get(7)?,
                        locale: row.try_get(8)?,
                    })
                },
            mapper: |it| ClaimReport::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ClaimReportParams,
        ClaimReportQuery<'c, 'a, 's, C, ClaimReport, 4>,
        C,
    > for ClaimReportStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ClaimReportParams,
    ) -> ClaimReportQuery<'c, 'a, 's, C, ClaimReport, 4> {
        self.bind(
            client,
            &params.claimed_until,
            &params.organization_id,
            &params.id,
            &params.now,
        )
    }
}
pub struct ReportClaimStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn report_claim() -> ReportClaimStmt {
    ReportClaimStmt(
        "SELECT status, claimed_until FROM reports WHERE organization_id = $1 AND id = $2",
        None,
    )
}
impl ReportClaimStmt {
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
    ) -> ReportClaimQuery<'c, 'a, 's, C, ReportClaim, 2> {
        ReportClaimQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<ReportClaimBorrowed, tokio_postgres::Error> {
                    Ok(ReportClaimBorrowed {
                        status: row.try_get(0)?,
                        claimed_until: row.try_get(1)?,
                    })
                },
            mapper: |it| ReportClaim::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ReportClaimParams,
        ReportClaimQuery<'c, 'a, 's, C, ReportClaim, 2>,
        C,
    > for ReportClaimStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ReportClaimParams,
    ) -> ReportClaimQuery<'c, 'a, 's, C, ReportClaim, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct KeepReportStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn keep_report() -> KeepReportStmt {
    KeepReportStmt(
        "UPDATE reports SET progress = greatest(progress, $1), claimed_until = $2 WHERE organization_id = $3 AND id = $4 AND status = 'generating' AND attempts = $5 RETURNING id",
        None,
    )
}
impl KeepReportStmt {
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
        progress: &'a i16,
        claimed_until: &'a jiff::Timestamp,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
        attempt: &'a i32,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5> {
        UuidUuidQuery {
            client,
            params: [progress, claimed_until, organization_id, id, attempt],
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
        KeepReportParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5>,
        C,
    > for KeepReportStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a KeepReportParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5> {
        self.bind(
            client,
            &params.progress,
            &params.claimed_until,
            &params.organization_id,
            &params.id,
            &params.attempt,
        )
    }
}
pub struct NoteReportFileStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn note_report_file() -> NoteReportFileStmt {
    NoteReportFileStmt(
        "UPDATE reports SET file_path = $1, upload_id = $2 WHERE organization_id = $3 AND id = $4 AND status = 'generating' AND attempts = $5 RETURNING id",
        None,
    )
}
impl NoteReportFileStmt {
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
        file_path: &'a Option<T1>,
        upload_id: &'a Option<T2>,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
        attempt: &'a i32,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5> {
        UuidUuidQuery {
            client,
            params: [file_path, upload_id, organization_id, id, attempt],
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
        NoteReportFileParams<T1, T2>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5>,
        C,
    > for NoteReportFileStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a NoteReportFileParams<T1, T2>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5> {
        self.bind(
            client,
            &params.file_path,
            &params.upload_id,
            &params.organization_id,
            &params.id,
            &params.attempt,
        )
    }
}
pub struct FinishReportStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn finish_report() -> FinishReportStmt {
    FinishReportStmt(
        "UPDATE reports SET status = 'ready', progress = 100, file_path = $1, file_size = $2, row_count = $3, upload_id = NULL, claimed_until = NULL, generated_at = $4, expires_at = $5 WHERE organization_id = $6 AND id = $7 AND status = 'generating' AND attempts = $8 RETURNING id",
        None,
    )
}
impl FinishReportStmt {
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
        row_count: &'a i64,
        now: &'a jiff::Timestamp,
        expires_at: &'a jiff::Timestamp,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
        attempt: &'a i32,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 8> {
        UuidUuidQuery {
            client,
            params: [
                file_path,
                file_size,
                row_count,
                now,
                expires_at,
                organization_id,
                id,
                attempt,
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
        FinishReportParams<T1>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 8>,
        C,
    > for FinishReportStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a FinishReportParams<T1>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 8> {
        self.bind(
            client,
            &params.file_path,
            &params.file_size,
            &params.row_count,
            &params.now,
            &params.expires_at,
            &params.organization_id,
            &params.id,
            &params.attempt,
        )
    }
}
pub struct FailReportStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn fail_report() -> FailReportStmt {
    FailReportStmt(
        "UPDATE reports SET status = 'failed', error_code = $1, file_path = NULL, upload_id = NULL, claimed_until = NULL WHERE organization_id = $2 AND id = $3 AND status = 'generating' AND attempts = $4 RETURNING id",
        None,
    )
}
impl FailReportStmt {
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
        attempt: &'a i32,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        UuidUuidQuery {
            client,
            params: [error_code, organization_id, id, attempt],
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
        FailReportParams<T1>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4>,
        C,
    > for FailReportStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a FailReportParams<T1>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        self.bind(
            client,
            &params.error_code,
            &params.organization_id,
            &params.id,
            &params.attempt,
        )
    }
}
pub struct ReleaseReportStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn release_report() -> ReleaseReportStmt {
    ReleaseReportStmt(
        "UPDATE reports SET claimed_until = NULL WHERE organization_id = $1 AND id = $2 AND status = 'generating' AND attempts = $3 RETURNING id",
        None,
    )
}
impl ReleaseReportStmt {
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
        attempt: &'a i32,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        UuidUuidQuery {
            client,
            params: [organization_id, id, attempt],
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
        ReleaseReportParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3>,
        C,
    > for ReleaseReportStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ReleaseReportParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        self.bind(client, &params.organization_id, &params.id, &params.attempt)
    }
}
