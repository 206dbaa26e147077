// This file was generated with `cornucopia`. Do not modify.

#[derive(Clone, Copy, Debug)]
pub struct GetReportParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct GetReportFileParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct InsertReportParams<
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::JsonSql,
    T5: crate::StringSql,
    T6: crate::ArraySql<Item = T5>,
> {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub name: T1,
    pub r#type: T2,
    pub format: T3,
    pub parameters: T4,
    pub schedule_id: Option<uuid::Uuid>,
    pub scheduled_for: Option<jiff::Timestamp>,
    pub recipients: T6,
    pub generated_by: Option<uuid::Uuid>,
    pub now: jiff::Timestamp,
}
#[derive(Clone, Copy, Debug)]
pub struct CountUnfinishedReportsParams {
    pub organization_id: uuid::Uuid,
    pub most: i64,
}
#[derive(Clone, Copy, Debug)]
pub struct LockReportParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct DeleteReportParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct GetFinishedReportParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct ListStuckReportsParams {
    pub seconds: f64,
    pub after: uuid::Uuid,
    pub rows: i32,
}
#[derive(Clone, Copy, Debug)]
pub struct LockStuckReportParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub seconds: f64,
}
#[derive(Clone, Copy, Debug)]
pub struct NudgeReportParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct GiveReportUpParams<T1: crate::StringSql> {
    pub error_code: T1,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct ListExpiredReportsParams {
    pub now: jiff::Timestamp,
    pub after: uuid::Uuid,
    pub rows: i32,
}
#[derive(Clone, Copy, Debug)]
pub struct LockExpiredReportParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub now: jiff::Timestamp,
}
#[derive(Clone, Copy, Debug)]
pub struct ReportFileRemovedParams {
    pub now: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct InsertFileRemovalParams<T1: crate::StringSql, T2: crate::StringSql> {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub file_path: T1,
    pub upload_id: Option<T2>,
    pub due_at: jiff::Timestamp,
}
#[derive(Clone, Copy, Debug)]
pub struct ListDueFileRemovalsParams {
    pub now: jiff::Timestamp,
    pub after: uuid::Uuid,
    pub rows: i32,
}
#[derive(Clone, Copy, Debug)]
pub struct TakeFileRemovalParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct CampaignIsThereParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct GetScheduleParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct LockScheduleParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct ListSchedulesParams {
    pub organization_id: uuid::Uuid,
    pub rows: i64,
    pub skip: i64,
}
#[derive(Clone, Copy, Debug)]
pub struct ListSchedulesAfterParams {
    pub organization_id: uuid::Uuid,
    pub after_created_at: jiff::Timestamp,
    pub after_id: uuid::Uuid,
    pub rows: i64,
}
#[derive(Clone, Copy, Debug)]
pub struct CountSchedulesParams {
    pub organization_id: uuid::Uuid,
    pub most: i64,
}
#[derive(Debug)]
pub struct InsertScheduleParams<
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::JsonSql,
    T5: crate::StringSql,
    T6: crate::StringSql,
    T7: crate::StringSql,
    T8: crate::ArraySql<Item = T7>,
> {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub name: T1,
    pub r#type: T2,
    pub format: T3,
    pub parameters: T4,
    pub cron: T5,
    pub time_zone: T6,
    pub recipients: T8,
    pub enabled: bool,
    pub next_run_at: Option<jiff::Timestamp>,
    pub created_by: uuid::Uuid,
    pub now: jiff::Timestamp,
}
#[derive(Debug)]
pub struct UpdateScheduleParams<
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::JsonSql,
    T4: crate::StringSql,
    T5: crate::StringSql,
    T6: crate::StringSql,
    T7: crate::ArraySql<Item = T6>,
> {
    pub name: T1,
    pub format: T2,
    pub parameters: T3,
    pub cron: T4,
    pub time_zone: T5,
    pub recipients: T7,
    pub enabled: bool,
    pub next_run_at: Option<jiff::Timestamp>,
    pub created_by: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct DeleteScheduleParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct ListDueSchedulesParams {
    pub now: jiff::Timestamp,
    pub after: uuid::Uuid,
    pub rows: i32,
}
#[derive(Clone, Copy, Debug)]
pub struct LockDueScheduleParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub now: jiff::Timestamp,
}
#[derive(Clone, Copy, Debug)]
pub struct ScheduleHasRunParams {
    pub last_run_at: jiff::Timestamp,
    pub next_run_at: Option<jiff::Timestamp>,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct DisableScheduleParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    pub id: uuid::Uuid,
    pub name: String,
    pub r#type: String,
    pub status: String,
    pub progress: i16,
    pub format: String,
    pub parameters: serde_json::Value,
    pub file_size: Option<i64>,
    pub row_count: Option<i64>,
    pub error_code: Option<String>,
    pub schedule_id: Option<uuid::Uuid>,
    pub scheduled_for: Option<jiff::Timestamp>,
    pub generated_by: Option<uuid::Uuid>,
    pub generated_by_name: Option<String>,
    pub generated_at: Option<jiff::Timestamp>,
    pub expires_at: Option<jiff::Timestamp>,
    pub file_removed_at: Option<jiff::Timestamp>,
    pub created_at: jiff::Timestamp,
    pub updated_at: jiff::Timestamp,
}
pub struct ReportBorrowed<'a> {
    pub id: uuid::Uuid,
    pub name: &'a str,
    pub r#type: &'a str,
    pub status: &'a str,
    pub progress: i16,
    pub format: &'a str,
    pub parameters: postgres_types::Json<&'a serde_json::value::RawValue>,
    pub file_size: Option<i64>,
    pub row_count: Option<i64>,
    pub error_code: Option<&'a str>,
    pub schedule_id: Option<uuid::Uuid>,
    pub scheduled_for: Option<jiff::Timestamp>,
    pub generated_by: Option<uuid::Uuid>,
    pub generated_by_name: Option<&'a str>,
    pub generated_at: Option<jiff::Timestamp>,
    pub expires_at: Option<jiff::Timestamp>,
    pub file_removed_at: Option<jiff::Timestamp>,
    pub created_at: jiff::Timestamp,
    pub updated_at: jiff::Timestamp,
}
impl<'a> From<ReportBorrowed<'a>> for Report {
    fn from(
        ReportBorrowed {
            id,
            name,
            r#type,
            status,
            progress,
            format,
            parameters,
            file_size,
            row_count,
            error_code,
            schedule_id,
            scheduled_for,
            generated_by,
            generated_by_name,
            generated_at,
            expires_at,
            file_removed_at,
            created_at,
            updated_at,
        }: ReportBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            name: name.into(),
            r#type: r#type.into(),
            status: status.into(),
            progress,
            format: format.into(),
            parameters: serde_json::from_str(parameters.0.get()).unwrap(),
            file_size,
            row_count,
            error_code: error_code.map(|v| v.into()),
            schedule_id,
            scheduled_for,
            generated_by,
            generated_by_name: generated_by_name.map(|v| v.into()),
            generated_at,
            expires_at,
            file_removed_at,
            created_at,
            updated_at,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct GetReportFile {
    pub name: String,
    pub r#type: String,
    pub status: String,
    pub format: String,
    pub parameters: serde_json::Value,
    pub file_path: Option<String>,
    pub expires_at: Option<jiff::Timestamp>,
    pub error_code: Option<String>,
}
pub struct GetReportFileBorrowed<'a> {
    pub name: &'a str,
    pub r#type: &'a str,
    pub status: &'a str,
    pub format: &'a str,
    pub parameters: postgres_types::Json<&'a serde_json::value::RawValue>,
    pub file_path: Option<&'a str>,
    pub expires_at: Option<jiff::Timestamp>,
    pub error_code: Option<&'a str>,
}
impl<'a> From<GetReportFileBorrowed<'a>> for GetReportFile {
    fn from(
        GetReportFileBorrowed {
            name,
            r#type,
            status,
            format,
            parameters,
            file_path,
            expires_at,
            error_code,
        }: GetReportFileBorrowed<'a>,
    ) -> Self {
        Self {
            name: name.into(),
            r#type: r#type.into(),
            status: status.into(),
            format: format.into(),
            parameters: serde_json::from_str(parameters.0.get()).unwrap(),
            file_path: file_path.map(|v| v.into()),
            expires_at,
            error_code: error_code.map(|v| v.into()),
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct LockReport {
    pub name: String,
    pub r#type: String,
    pub status: String,
    pub format: String,
    pub parameters: serde_json::Value,
    pub attempts: i32,
    pub file_path: Option<String>,
    pub upload_id: Option<String>,
    pub generated_by: Option<uuid::Uuid>,
    pub schedule_id: Option<uuid::Uuid>,
}
pub struct LockReportBorrowed<'a> {
    pub name: &'a str,
    pub r#type: &'a str,
    pub status: &'a str,
    pub format: &'a str,
    pub parameters: postgres_types::Json<&'a serde_json::value::RawValue>,
    pub attempts: i32,
    pub file_path: Option<&'a str>,
    pub upload_id: Option<&'a str>,
    pub generated_by: Option<uuid::Uuid>,
    pub schedule_id: Option<uuid::Uuid>,
}
impl<'a> From<LockReportBorrowed<'a>> for LockReport {
    fn from(
        LockReportBorrowed {
            name,
            r#type,
            status,
            format,
            parameters,
            attempts,
            file_path,
            upload_id,
            generated_by,
            schedule_id,
        }: LockReportBorrowed<'a>,
    ) -> Self {
        Self {
            name: name.into(),
            r#type: r#type.into(),
            status: status.into(),
            format: format.into(),
            parameters: serde_json::from_str(parameters.0.get()).unwrap(),
            attempts,
            file_path: file_path.map(|v| v.into()),
            upload_id: upload_id.map(|v| v.into()),
            generated_by,
            schedule_id,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct GetFinishedReport {
    pub name: String,
    pub r#type: String,
    pub status: String,
    pub format: String,
    pub parameters: serde_json::Value,
    pub error_code: Option<String>,
    pub generated_by: Option<uuid::Uuid>,
    pub schedule_id: Option<uuid::Uuid>,
    pub recipients: Vec<String>,
    pub organization_name: String,
    pub locale: String,
}
pub struct GetFinishedReportBorrowed<'a> {
    pub name: &'a str,
    pub r#type: &'a str,
    pub status: &'a str,
    pub format: &'a str,
    pub parameters: postgres_types::Json<&'a serde_json::value::RawValue>,
    pub error_code: Option<&'a str>,
    pub generated_by: Option<uuid::Uuid>,
    pub schedule_id: Option<uuid::Uuid>,
    pub recipients: crate::ArrayIterator<'a, &'a str>,
    pub organization_name: &'a str,
    pub locale: &'a str,
}
impl<'a> From<GetFinishedReportBorrowed<'a>> for GetFinishedReport {
    fn from(
        GetFinishedReportBorrowed {
            name,
            r#type,
            status,
            format,
            parameters,
            error_code,
            generated_by,
            schedule_id,
            recipients,
            organization_name,
            locale,
        }: GetFinishedReportBorrowed<'a>,
    ) -> Self {
        Self {
            name: name.into(),
            r#type: r#type.into(),
            status: status.into(),
            format: format.into(),
            parameters: serde_json::from_str(parameters.0.get()).unwrap(),
            error_code: error_code.map(|v| v.into()),
            generated_by,
            schedule_id,
            recipients: recipients.map(|v| v.into()).collect(),
            organization_name: organization_name.into(),
            locale: locale.into(),
        }
    }
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct ListStuckReports {
    pub organization_id: uuid::Uuid,
    pub report_id: uuid::Uuid,
}
#[derive(Debug, Clone, PartialEq)]
pub struct LockStuckReport {
    pub nudges: i16,
    pub format: String,
    pub attempts: i32,
}
pub struct LockStuckReportBorrowed<'a> {
    pub nudges: i16,
    pub format: &'a str,
    pub attempts: i32,
}
impl<'a> From<LockStuckReportBorrowed<'a>> for LockStuckReport {
    fn from(
        LockStuckReportBorrowed {
            nudges,
            format,
            attempts,
        }: LockStuckReportBorrowed<'a>,
    ) -> Self {
        Self {
            nudges,
            format: format.into(),
            attempts,
        }
    }
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct ListExpiredReports {
    pub organization_id: uuid::Uuid,
    pub report_id: uuid::Uuid,
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct ListDueFileRemovals {
    pub organization_id: uuid::Uuid,
    pub removal_id: uuid::Uuid,
}
#[derive(Debug, Clone, PartialEq)]
pub struct TakeFileRemoval {
    pub file_path: String,
    pub upload_id: Option<String>,
}
pub struct TakeFileRemovalBorrowed<'a> {
    pub file_path: &'a str,
    pub upload_id: Option<&'a str>,
}
impl<'a> From<TakeFileRemovalBorrowed<'a>> for TakeFileRemoval {
    fn from(
        TakeFileRemovalBorrowed {
            file_path,
            upload_id,
        }: TakeFileRemovalBorrowed<'a>,
    ) -> Self {
        Self {
            file_path: file_path.into(),
            upload_id: upload_id.map(|v| v.into()),
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct ReportSettings {
    pub name: String,
    pub time_zone: String,
    pub locale: String,
}
pub struct ReportSettingsBorrowed<'a> {
    pub name: &'a str,
    pub time_zone: &'a str,
    pub locale: &'a str,
}
impl<'a> From<ReportSettingsBorrowed<'a>> for ReportSettings {
    fn from(
        ReportSettingsBorrowed {
            name,
            time_zone,
            locale,
        }: ReportSettingsBorrowed<'a>,
    ) -> Self {
        Self {
            name: name.into(),
            time_zone: time_zone.into(),
            locale: locale.into(),
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct Schedule {
    pub id: uuid::Uuid,
    pub name: String,
    pub r#type: String,
    pub format: String,
    pub parameters: serde_json::Value,
    pub cron: String,
    pub time_zone: String,
    pub recipients: Vec<String>,
    pub enabled: bool,
    pub next_run_at: Option<jiff::Timestamp>,
    pub last_run_at: Option<jiff::Timestamp>,
    pub created_by: uuid::Uuid,
    pub created_by_name: String,
    pub created_at: jiff::Timestamp,
    pub updated_at: jiff::Timestamp,
}
pub struct ScheduleBorrowed<'a> {
    pub id: uuid::Uuid,
    pub name: &'a str,
    pub r#type: &'a str,
    pub format: &'a str,
    pub parameters: postgres_types::Json<&'a serde_json::value::RawValue>,
    pub cron: &'a str,
    pub time_zone: &'a str,
    pub recipients: crate::ArrayIterator<'a, &'a str>,
    pub enabled: bool,
    pub next_run_at: Option<jiff::Timestamp>,
    pub last_run_at: Option<jiff::Timestamp>,
    pub created_by: uuid::Uuid,
    pub created_by_name: &'a str,
    pub created_at: jiff::Timestamp,
    pub updated_at: jiff::Timestamp,
}
impl<'a> From<ScheduleBorrowed<'a>> for Schedule {
    fn from(
        ScheduleBorrowed {
            id,
            name,
            r#type,
            format,
            parameters,
            cron,
            time_zone,
            recipients,
            enabled,
            next_run_at,
            last_run_at,
            created_by,
            created_by_name,
            created_at,
            updated_at,
        }: ScheduleBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            name: name.into(),
            r#type: r#type.into(),
            format: format.into(),
            parameters: serde_json::from_str(parameters.0.get()).unwrap(),
            cron: cron.into(),
            time_zone: time_zone.into(),
            recipients: recipients.map(|v| v.into()).collect(),
            enabled,
            next_run_at,
            last_run_at,
            created_by,
            created_by_name: created_by_name.into(),
            created_at,
            updated_at,
        }
    }
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct ListDueSchedules {
    pub organization_id: uuid::Uuid,
    pub schedule_id: uuid::Uuid,
}
#[derive(Debug, Clone, PartialEq)]
pub struct LockDueSchedule {
    pub name: String,
    pub r#type: String,
    pub format: String,
    pub parameters: serde_json::Value,
    pub cron: String,
    pub time_zone: String,
    pub recipients: Vec<String>,
    pub next_run_at: jiff::Timestamp,
    pub created_by: uuid::Uuid,
    pub creator_role: String,
    pub creator_is_there: bool,
    pub organization_time_zone: String,
}
pub struct LockDueScheduleBorrowed<'a> {
    pub name: &'a str,
    pub r#type: &'a str,
    pub format: &'a str,
    pub parameters: postgres_types::Json<&'a serde_json::value::RawValue>,
    pub cron: &'a str,
    pub time_zone: &'a str,
    pub recipients: crate::ArrayIterator<'a, &'a str>,
    pub next_run_at: jiff::Timestamp,
    pub created_by: uuid::Uuid,
    pub creator_role: &'a str,
    pub creator_is_there: bool,
    pub organization_time_zone: &'a str,
}
impl<'a> From<LockDueScheduleBorrowed<'a>> for LockDueSchedule {
    fn from(
        LockDueScheduleBorrowed {
            name,
            r#type,
            format,
            parameters,
            cron,
            time_zone,
            recipients,
            next_run_at,
            created_by,
            creator_role,
            creator_is_there,
            organization_time_zone,
        }: LockDueScheduleBorrowed<'a>,
    ) -> Self {
        Self {
            name: name.into(),
            r#type: r#type.into(),
            format: format.into(),
            parameters: serde_json::from_str(parameters.0.get()).unwrap(),
            cron: cron.into(),
            time_zone: time_zone.into(),
            recipients: recipients.map(|v| v.into()).collect(),
            next_run_at,
            created_by,
            creator_role: creator_role.into(),
            creator_is_there,
            organization_time_zone: organization_time_zone.into(),
        }
    }
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
pub struct ReportQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ReportBorrowed, tokio_postgres::Error>,
    mapper: fn(ReportBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ReportQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(ReportBorrowed) -> R) -> ReportQuery<'c, 'a, 's, C, R, N> {
        ReportQuery {
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
pub struct GetReportFileQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<GetReportFileBorrowed, tokio_postgres::Error>,
    mapper: fn(GetReportFileBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> GetReportFileQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(GetReportFileBorrowed) -> R,
    ) -> GetReportFileQuery<'c, 'a, 's, C, R, N> {
        GetReportFileQuery {
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
pub struct LockReportQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<LockReportBorrowed, tokio_postgres::Error>,
    mapper: fn(LockReportBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> LockReportQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(LockReportBorrowed) -> R,
    ) -> LockReportQuery<'c, 'a, 's, C, R, N> {
        LockReportQuery {
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
pub struct GetFinishedReportQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<GetFinishedReportBorrowed, tokio_postgres::Error>,
    mapper: fn(GetFinishedReportBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> GetFinishedReportQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(GetFinishedReportBorrowed) -> R,
    ) -> GetFinishedReportQuery<'c, 'a, 's, C, R, N> {
        GetFinishedReportQuery {
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
pub struct ListStuckReportsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ListStuckReports, tokio_postgres::Error>,
    mapper: fn(ListStuckReports) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ListStuckReportsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(ListStuckReports) -> R,
    ) -> ListStuckReportsQuery<'c, 'a, 's, C, R, N> {
        ListStuckReportsQuery {
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
pub struct LockStuckReportQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<LockStuckReportBorrowed, tokio_postgres::Error>,
    mapper: fn(LockStuckReportBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> LockStuckReportQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(LockStuckReportBorrowed) -> R,
    ) -> LockStuckReportQuery<'c, 'a, 's, C, R, N> {
        LockStuckReportQuery {
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
pub struct I16Query<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<i16, tokio_postgres::Error>,
    mapper: fn(i16) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> I16Query<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(i16) -> R) -> I16Query<'c, 'a, 's, C, R, N> {
        I16Query {
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
pub struct ListExpiredReportsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ListExpiredReports, tokio_postgres::Error>,
    mapper: fn(ListExpiredReports) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ListExpiredReportsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(ListExpiredReports) -> R,
    ) -> ListExpiredReportsQuery<'c, 'a, 's, C, R, N> {
        ListExpiredReportsQuery {
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
pub struct OptionStringQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<Option<&str>, tokio_postgres::Error>,
    mapper: fn(Option<&str>) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> OptionStringQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(Option<&str>) -> R) -> OptionStringQuery<'c, 'a, 's, C, R, N> {
        OptionStringQuery {
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
pub struct ListDueFileRemovalsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ListDueFileRemovals, tokio_postgres::Error>,
    mapper: fn(ListDueFileRemovals) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ListDueFileRemovalsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(ListDueFileRemovals) -> R,
    ) -> ListDueFileRemovalsQuery<'c, 'a, 's, C, R, N> {
        ListDueFileRemovalsQuery {
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
pub struct TakeFileRemovalQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<TakeFileRemovalBorrowed, tokio_postgres::Error>,
    mapper: fn(TakeFileRemovalBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> TakeFileRemovalQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(TakeFileRemovalBorrowed) -> R,
    ) -> TakeFileRemovalQuery<'c, 'a, 's, C, R, N> {
        TakeFileRemovalQuery {
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
pub struct ReportSettingsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ReportSettingsBorrowed, tokio_postgres::Error>,
    mapper: fn(ReportSettingsBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ReportSettingsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(ReportSettingsBorrowed) -> R,
    ) -> ReportSettingsQuery<'c, 'a, 's, C, R, N> {
        ReportSettingsQuery {
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
pub struct ScheduleQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ScheduleBorrowed, tokio_postgres::Error>,
    mapper: fn(ScheduleBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ScheduleQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(ScheduleBorrowed) -> R) -> ScheduleQuery<'c, 'a, 's, C, R, N> {
        ScheduleQuery {
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
pub struct ListDueSchedulesQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ListDueSchedules, tokio_postgres::Error>,
    mapper: fn(ListDueSchedules) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ListDueSchedulesQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(ListDueSchedules) -> R,
    ) -> ListDueSchedulesQuery<'c, 'a, 's, C, R, N> {
        ListDueSchedulesQuery {
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
pub struct LockDueScheduleQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<LockDueScheduleBorrowed, tokio_postgres::Error>,
    mapper: fn(LockDueScheduleBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> LockDueScheduleQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(LockDueScheduleBorrowed) -> R,
    ) -> LockDueScheduleQuery<'c, 'a, 's, C, R, N> {
        LockDueScheduleQuery {
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
pub struct GetReportStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_report() -> GetReportStmt {
    GetReportStmt(
        "SELECT r.id, r.name, r.type, r.status, r.progress, r.format, r.parameters, r.file_size, r.row_count, r.error_code, r.schedule_id, r.scheduled_for, r.generated_by, u.name AS generated_by_name, r.generated_at, r.expires_at, r.file_removed_at, r.created_at, r.updated_at FROM reports r LEFT JOIN users u ON u.organization_id = r.organization_id AND u.id = r.generated_by WHERE r.organization_id = $1 AND r.id = $2",
        None,
    )
}
impl GetReportStmt {
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
    ) -> ReportQuery<'c, 'a, 's, C, Report, 2> {
        ReportQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<ReportBorrowed, tokio_postgres::Error> {
                    Ok(ReportBorrowed {
                        id: row.try_get(0)?,
                        name: row.try_get(1)?,
                        r#type: row.try_get(2)?,
                        status: row.try_get(3)?,
                        progress: row.try_get(4)?,
                        format: row.try_get(5)?,
                        parameters: row.try_get(6)?,
                        file_size: row.try_get(7)?,
                        row_count: row.try_get(8)?,
                        error_code: row.try_get(9)?,
                        schedule_id: row.try_get(10)?,
                        scheduled_for: row.try_get(11)?,
                        generated_by: row.try_get(12)?,
                        generated_by_name: row.try_get(13)?,
                        generated_at: row.try_get(14)?,
                        expires_at: row.try_get(15)?,
                        file_removed_at: row.try_get(16)?,
                        created_at: row.try_get(17)?,
                        updated_at: row.try_get(18)?,
                    })
                },
            mapper: |it| Report::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetReportParams,
        ReportQuery<'c, 'a, 's, C, Report, 2>,
        C,
    > for GetReportStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetReportParams,
    ) -> ReportQuery<'c, 'a, 's, C, Report, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct GetReportFileStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_report_file() -> GetReportFileStmt {
    GetReportFileStmt(
        "SELECT name, type, status, format, parameters, file_path, expires_at, error_code FROM reports WHERE organization_id = $1 AND id = $2",
        None,
    )
}
impl GetReportFileStmt {
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
    ) -> GetReportFileQuery<'c, 'a, 's, C, GetReportFile, 2> {
        GetReportFileQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<GetReportFileBorrowed, tokio_postgres::Error> {
                    Ok(GetReportFileBorrowed {
                        name: row.try_get(0)?,
                        r#type: row.try_get(1)?,
                        status: row.try_get(2)?,
                        format: row.try_get(3)?,
                        parameters: row.try_get(4)?,
                        file_path: row.try_get(5)?,
                        expires_at: row.try_get(6)?,
                        error_code: row.try_get(7)?,
                    })
                },
            mapper: |it| GetReportFile::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetReportFileParams,
        GetReportFileQuery<'c, 'a, 's, C, GetReportFile, 2>,
        C,
    > for GetReportFileStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetReportFileParams,
    ) -> GetReportFileQuery<'c, 'a, 's, C, GetReportFile, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct InsertReportStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_report() -> InsertReportStmt {
    InsertReportStmt(
        "INSERT INTO reports (id, organization_id, name, type, format, parameters, schedule_id, scheduled_for, recipients, generated_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT ON CONSTRAINT reports_run_key DO NOTHING RETURNING id",
        None,
    )
}
impl InsertReportStmt {
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
        T5: crate::StringSql,
        T6: crate::ArraySql<Item = T5>,
    >(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
        organization_id: &'a uuid::Uuid,
        name: &'a T1,
        r#type: &'a T2,
        format: &'a T3,
        parameters: &'a T4,
        schedule_id: &'a Option<uuid::Uuid>,
        scheduled_for: &'a Option<jiff::Timestamp>,
        recipients: &'a T6,
        generated_by: &'a Option<uuid::Uuid>,
        now: &'a jiff::Timestamp,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 11> {
        UuidUuidQuery {
            client,
            params: [
                id,
                organization_id,
                name,
                r#type,
                format,
                parameters,
                schedule_id,
                scheduled_for,
                recipients,
                generated_by,
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
    T4: crate::JsonSql,
    T5: crate::StringSql,
    T6: crate::ArraySql<Item = T5>,
>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        InsertReportParams<T1, T2, T3, T4, T5, T6>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 11>,
        C,
    > for InsertReportStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertReportParams<T1, T2, T3, T4, T5, T6>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 11> {
        self.bind(
            client,
            &params.id,
            &params.organization_id,
            &params.name,
            &params.r#type,
            &params.format,
            &params.parameters,
            &params.schedule_id,
            &params.scheduled_for,
            &params.recipients,
            &params.generated_by,
            &params.now,
        )
    }
}
pub struct CountUnfinishedReportsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn count_unfinished_reports() -> CountUnfinishedReportsStmt {
    CountUnfinishedReportsStmt(
        "SELECT count(*) AS reports FROM ( SELECT FROM reports WHERE organization_id = $1 AND status IN ('pending', 'generating') LIMIT $2 ) AS unfinished",
        None,
    )
}
impl CountUnfinishedReportsStmt {
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
        most: &'a i64,
    ) -> I64Query<'c, 'a, 's, C, i64, 2> {
        I64Query {
            client,
            params: [organization_id, most],
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
        CountUnfinishedReportsParams,
        I64Query<'c, 'a, 's, C, i64, 2>,
        C,
    > for CountUnfinishedReportsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a CountUnfinishedReportsParams,
    ) -> I64Query<'c, 'a, 's, C, i64, 2> {
        self.bind(client, &params.organization_id, &params.most)
    }
}
pub struct LockReportStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock_report() -> LockReportStmt {
    LockReportStmt(
        "SELECT name, type, status, format, parameters, attempts, file_path, upload_id, generated_by, schedule_id FROM reports WHERE organization_id = $1 AND id = $2 FOR UPDATE",
        None,
    )
}
impl LockReportStmt {
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
    ) -> LockReportQuery<'c, 'a, 's, C, LockReport, 2> {
        LockReportQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<LockReportBorrowed, tokio_postgres::Error> {
                    Ok(LockReportBorrowed {
                        name: row.try_get(0)?,
                        r#type: row.try_get(1)?,
                        status: row.try_get(2)?,
                        format: row.try_get(3)?,
                        parameters: row.try_get(4)?,
                        attempts: row.try_get(5)?,
                        file_path: row.try_get(6)?,
                        upload_id: row.try_get(7)?,
                        generated_by: row.try_get(8)?,
                        schedule_id: row.try_get(9)?,
                    })
                },
            mapper: |it| LockReport::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        LockReportParams,
        LockReportQuery<'c, 'a, 's, C, LockReport, 2>,
        C,
    > for LockReportStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a LockReportParams,
    ) -> LockReportQuery<'c, 'a, 's, C, LockReport, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct DeleteReportStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn delete_report() -> DeleteReportStmt {
    DeleteReportStmt(
        "DELETE FROM reports WHERE organization_id = $1 AND id = $2 RETURNING id",
        None,
    )
}
impl DeleteReportStmt {
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
        DeleteReportParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2>,
        C,
    > for DeleteReportStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a DeleteReportParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct GetFinishedReportStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_finished_report() -> GetFinishedReportStmt {
    GetFinishedReportStmt(
        "SELECT r.name, r.type, r.status, r.format, r.parameters, r.error_code, r.generated_by, r.schedule_id, r.recipients, o.name AS organization_name, o.locale FROM reports r JOIN organizations o ON o.id = r.organization_id WHERE r.organization_id = $1 AND r.id = $2",
        None,
    )
}
impl GetFinishedReportStmt {
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
    ) -> GetFinishedReportQuery<'c, 'a, 's, C, GetFinishedReport, 2> {
        GetFinishedReportQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<GetFinishedReportBorrowed, tokio_postgres::Error> {
                Ok(GetFinishedReportBorrowed {
                    name: row.try_get(0)?,
                    r#type: row.try_get(1)?,
                    status: row.try_get(2)?,
                    format: row.try_get(3)?,
                    parameters: row.try_get(4)?,
                    error_code: row.try_get(5)?,
                    generated_by: row.try_get(6)?,
                    schedule_id: row.try_get(7)?,
                    recipients: row.try_get(8)?,
                    organization_name: row.try_get(9)?,
                    locale: row.try_get(10)?,
                })
            },
            mapper: |it| GetFinishedReport::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetFinishedReportParams,
        GetFinishedReportQuery<'c, 'a, 's, C, GetFinishedReport, 2>,
        C,
    > for GetFinishedReportStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetFinishedReportParams,
    ) -> GetFinishedReportQuery<'c, 'a, 's, C, GetFinishedReport, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct ListStuckReportsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_stuck_reports() -> ListStuckReportsStmt {
    ListStuckReportsStmt(
        "SELECT organization_id, report_id FROM app.stuck_reports(make_interval(secs => $1), $2, $3)",
        None,
    )
}
impl ListStuckReportsStmt {
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
    ) -> ListStuckReportsQuery<'c, 'a, 's, C, ListStuckReports, 3> {
        ListStuckReportsQuery {
            client,
            params: [seconds, after, rows],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<ListStuckReports, tokio_postgres::Error> {
                    Ok(ListStuckReports {
                        organization_id: row.try_get(0)?,
                        report_id: row.try_get(1)?,
                    })
                },
            mapper: |it| ListStuckReports::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListStuckReportsParams,
        ListStuckReportsQuery<'c, 'a, 's, C, ListStuckReports, 3>,
        C,
    > for ListStuckReportsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListStuckReportsParams,
    ) -> ListStuckReportsQuery<'c, 'a, 's, C, ListStuckReports, 3> {
        self.bind(client, &params.seconds, &params.after, &params.rows)
    }
}
pub struct LockStuckReportStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock_stuck_report() -> LockStuckReportStmt {
    LockStuckReportStmt(
        "SELECT nudges, format, attempts FROM reports WHERE organization_id = $1 AND id = $2 AND status IN ('pending', 'generating') AND updated_at < now() - make_interval(secs => $3) FOR UPDATE SKIP LOCKED",
        None,
    )
}
impl LockStuckReportStmt {
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
    ) -> LockStuckReportQuery<'c, 'a, 's, C, LockStuckReport, 3> {
        LockStuckReportQuery {
            client,
            params: [organization_id, id, seconds],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<LockStuckReportBorrowed, tokio_postgres::Error> {
                Ok(LockStuckReportBorrowed {
                    nudges: row.try_get(0)?,
                    format: row.try_get(1)?,
                    attempts: row.try_get(2)?,
                })
            },
            mapper: |it| LockStuckReport::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        LockStuckReportParams,
        LockStuckReportQuery<'c, 'a, 's, C, LockStuckReport, 3>,
        C,
    > for LockStuckReportStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a LockStuckReportParams,
    ) -> LockStuckReportQuery<'c, 'a, 's, C, LockStuckReport, 3> {
        self.bind(client, &params.organization_id, &params.id, &params.seconds)
    }
}
pub struct NudgeReportStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn nudge_report() -> NudgeReportStmt {
    NudgeReportStmt(
        "UPDATE reports SET nudges = nudges + 1 WHERE organization_id = $1 AND id = $2 RETURNING nudges",
        None,
    )
}
impl NudgeReportStmt {
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
    ) -> I16Query<'c, 'a, 's, C, i16, 2> {
        I16Query {
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
    crate::client::async_::Params<'c, 'a, 's, NudgeReportParams, I16Query<'c, 'a, 's, C, i16, 2>, C>
    for NudgeReportStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a NudgeReportParams,
    ) -> I16Query<'c, 'a, 's, C, i16, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct GiveReportUpStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn give_report_up() -> GiveReportUpStmt {
    GiveReportUpStmt(
        "UPDATE reports SET status = 'failed', error_code = $1, file_path = NULL, upload_id = NULL, claimed_until = NULL WHERE organization_id = $2 AND id = $3 RETURNING id",
        None,
    )
}
impl GiveReportUpStmt {
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
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        UuidUuidQuery {
            client,
            params: [error_code, organization_id, id],
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
        GiveReportUpParams<T1>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3>,
        C,
    > for GiveReportUpStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GiveReportUpParams<T1>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        self.bind(
            client,
            &params.error_code,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct ListExpiredReportsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_expired_reports() -> ListExpiredReportsStmt {
    ListExpiredReportsStmt(
        "SELECT organization_id, report_id FROM app.expired_reports($1, $2, $3)",
        None,
    )
}
impl ListExpiredReportsStmt {
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
        after: &'a uuid::Uuid,
        rows: &'a i32,
    ) -> ListExpiredReportsQuery<'c, 'a, 's, C, ListExpiredReports, 3> {
        ListExpiredReportsQuery {
            client,
            params: [now, after, rows],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<ListExpiredReports, tokio_postgres::Error> {
                    Ok(ListExpiredReports {
                        organization_id: row.try_get(0)?,
                        report_id: row.try_get(1)?,
                    })
                },
            mapper: |it| ListExpiredReports::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListExpiredReportsParams,
        ListExpiredReportsQuery<'c, 'a, 's, C, ListExpiredReports, 3>,
        C,
    > for ListExpiredReportsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListExpiredReportsParams,
    ) -> ListExpiredReportsQuery<'c, 'a, 's, C, ListExpiredReports, 3> {
        self.bind(client, &params.now, &params.after, &params.rows)
    }
}
pub struct LockExpiredReportStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock_expired_report() -> LockExpiredReportStmt {
    LockExpiredReportStmt(
        "SELECT file_path FROM reports WHERE organization_id = $1 AND id = $2 AND status = 'ready' AND file_path IS NOT NULL AND expires_at <= $3 FOR UPDATE SKIP LOCKED",
        None,
    )
}
impl LockExpiredReportStmt {
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
    ) -> OptionStringQuery<'c, 'a, 's, C, Option<String>, 3> {
        OptionStringQuery {
            client,
            params: [organization_id, id, now],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it.map(|v| v.into()),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        LockExpiredReportParams,
        OptionStringQuery<'c, 'a, 's, C, Option<String>, 3>,
        C,
    > for LockExpiredReportStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a LockExpiredReportParams,
    ) -> OptionStringQuery<'c, 'a, 's, C, Option<String>, 3> {
        self.bind(client, &params.organization_id, &params.id, &params.now)
    }
}
pub struct ReportFileRemovedStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn report_file_removed() -> ReportFileRemovedStmt {
    ReportFileRemovedStmt(
        "UPDATE reports SET file_path = NULL, file_removed_at = $1 WHERE organization_id = $2 AND id = $3 RETURNING id",
        None,
    )
}
impl ReportFileRemovedStmt {
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
        ReportFileRemovedParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3>,
        C,
    > for ReportFileRemovedStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ReportFileRemovedParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        self.bind(client, &params.now, &params.organization_id, &params.id)
    }
}
pub struct InsertFileRemovalStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_file_removal() -> InsertFileRemovalStmt {
    InsertFileRemovalStmt(
        "INSERT INTO file_removals (id, organization_id, file_path, upload_id, due_at) VALUES ($1, $2, $3, $4, $5) RETURNING id",
        None,
    )
}
impl InsertFileRemovalStmt {
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
        file_path: &'a T1,
        upload_id: &'a Option<T2>,
        due_at: &'a jiff::Timestamp,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5> {
        UuidUuidQuery {
            client,
            params: [id, organization_id, file_path, upload_id, due_at],
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
        InsertFileRemovalParams<T1, T2>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5>,
        C,
    > for InsertFileRemovalStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertFileRemovalParams<T1, T2>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5> {
        self.bind(
            client,
            &params.id,
            &params.organization_id,
            &params.file_path,
            &params.upload_id,
            &params.due_at,
        )
    }
}
pub struct ListDueFileRemovalsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_due_file_removals() -> ListDueFileRemovalsStmt {
    ListDueFileRemovalsStmt(
        "SELECT organization_id, removal_id FROM app.due_file_removals($1, $2, $3)",
        None,
    )
}
impl ListDueFileRemovalsStmt {
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
        after: &'a uuid::Uuid,
        rows: &'a i32,
    ) -> ListDueFileRemovalsQuery<'c, 'a, 's, C, ListDueFileRemovals, 3> {
        ListDueFileRemovalsQuery {
            client,
            params: [now, after, rows],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<ListDueFileRemovals, tokio_postgres::Error> {
                    Ok(ListDueFileRemovals {
                        organization_id: row.try_get(0)?,
                        removal_id: row.try_get(1)?,
                    })
                },
            mapper: |it| ListDueFileRemovals::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListDueFileRemovalsParams,
        ListDueFileRemovalsQuery<'c, 'a, 's, C, ListDueFileRemovals, 3>,
        C,
    > for ListDueFileRemovalsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListDueFileRemovalsParams,
    ) -> ListDueFileRemovalsQuery<'c, 'a, 's, C, ListDueFileRemovals, 3> {
        self.bind(client, &params.now, &params.after, &params.rows)
    }
}
pub struct TakeFileRemovalStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn take_file_removal() -> TakeFileRemovalStmt {
    TakeFileRemovalStmt(
        "DELETE FROM file_removals WHERE organization_id = $1 AND id = $2 RETURNING file_path, upload_id",
        None,
    )
}
impl TakeFileRemovalStmt {
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
    ) -> TakeFileRemovalQuery<'c, 'a, 's, C, TakeFileRemoval, 2> {
        TakeFileRemovalQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<TakeFileRemovalBorrowed, tokio_postgres::Error> {
                Ok(TakeFileRemovalBorrowed {
                    file_path: row.try_get(0)?,
                    upload_id: row.try_get(1)?,
                })
            },
            mapper: |it| TakeFileRemoval::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        TakeFileRemovalParams,
        TakeFileRemovalQuery<'c, 'a, 's, C, TakeFileRemoval, 2>,
        C,
    > for TakeFileRemovalStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a TakeFileRemovalParams,
    ) -> TakeFileRemovalQuery<'c, 'a, 's, C, TakeFileRemoval, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct ReportSettingsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn report_settings() -> ReportSettingsStmt {
    ReportSettingsStmt(
        "SELECT o.name, o.time_zone, o.locale FROM organizations o WHERE o.id = $1",
        None,
    )
}
impl ReportSettingsStmt {
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
    ) -> ReportSettingsQuery<'c, 'a, 's, C, ReportSettings, 1> {
        ReportSettingsQuery {
            client,
            params: [organization_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<ReportSettingsBorrowed, tokio_postgres::Error> {
                Ok(ReportSettingsBorrowed {
                    name: row.try_get(0)?,
                    time_zone: row.try_get(1)?,
                    locale: row.try_get(2)?,
                })
            },
            mapper: |it| ReportSettings::from(it),
        }
    }
}
pub struct CampaignIsThereStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn campaign_is_there() -> CampaignIsThereStmt {
    CampaignIsThereStmt(
        "SELECT EXISTS (SELECT FROM campaigns WHERE organization_id = $1 AND id = $2 AND deleted_at IS NULL) AS there",
        None,
    )
}
impl CampaignIsThereStmt {
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
        CampaignIsThereParams,
        BoolQuery<'c, 'a, 's, C, bool, 2>,
        C,
    > for CampaignIsThereStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a CampaignIsThereParams,
    ) -> BoolQuery<'c, 'a, 's, C, bool, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct GetScheduleStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_schedule() -> GetScheduleStmt {
    GetScheduleStmt(
        "SELECT s.id, s.name, s.type, s.format, s.parameters, s.cron, s.time_zone, s.recipients, s.enabled, s.next_run_at, s.last_run_at, s.created_by, u.name AS created_by_name, s.created_at, s.updated_at FROM report_schedules s JOIN users u ON u.organization_id = s.organization_id AND u.id = s.created_by WHERE s.organization_id = $1 AND s.id = $2",
        None,
    )
}
impl GetScheduleStmt {
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
    ) -> ScheduleQuery<'c, 'a, 's, C, Schedule, 2> {
        ScheduleQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<ScheduleBorrowed, tokio_postgres::Error> {
                    Ok(ScheduleBorrowed {
                        id: row.try_get(0)?,
                        name: row.try_get(1)?,
                        r#type: row.try_get(2)?,
                        format: row.try_get(3)?,
                        parameters: row.try_get(4)?,
                        cron: row.try_get(5)?,
                        time_zone: row.try_get(6)?,
                        recipients: row.try_get(7)?,
                        enabled: row.try_get(8)?,
                        next_run_at: row.try_get(9)?,
                        last_run_at: row.try_get(10)?,
                        created_by: row.try_get(11)?,
                        created_by_name: row.try_get(12)?,
                        created_at: row.try_get(13)?,
                        updated_at: row.try_get(14)?,
                    })
                },
            mapper: |it| Schedule::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetScheduleParams,
        ScheduleQuery<'c, 'a, 's, C, Schedule, 2>,
        C,
    > for GetScheduleStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetScheduleParams,
    ) -> ScheduleQuery<'c, 'a, 's, C, Schedule, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct LockScheduleStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock_schedule() -> LockScheduleStmt {
    LockScheduleStmt(
        "SELECT s.id, s.name, s.type, s.format, s.parameters, s.cron, s.time_zone, s.recipients, s.enabled, s.next_run_at, s.last_run_at, s.created_by, u.name AS created_by_name, s.created_at, s.updated_at FROM report_schedules s JOIN users u ON u.organization_id = s.organization_id AND u.id = s.created_by WHERE s.organization_id = $1 AND s.id = $2 FOR UPDATE OF s",
        None,
    )
}
impl LockScheduleStmt {
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
    ) -> ScheduleQuery<'c, 'a, 's, C, Schedule, 2> {
        ScheduleQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<ScheduleBorrowed, tokio_postgres::Error> {
                    Ok(ScheduleBorrowed {
                        id: row.try_get(0)?,
                        name: row.try_get(1)?,
                        r#type: row.try_get(2)?,
                        format: row.try_get(3)?,
                        parameters: row.try_get(4)?,
                        cron: row.try_get(5)?,
                        time_zone: row.try_get(6)?,
                        recipients: row.try_get(7)?,
                        enabled: row.try_get(8)?,
                        next_run_at: row.try_get(9)?,
                        last_run_at: row.try_get(10)?,
                        created_by: row.try_get(11)?,
                        created_by_name: row.try_get(12)?,
                        created_at: row.try_get(13)?,
                        updated_at: row.try_get(14)?,
                    })
                },
            mapper: |it| Schedule::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        LockScheduleParams,
        ScheduleQuery<'c, 'a, 's, C, Schedule, 2>,
        C,
    > for LockScheduleStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a LockScheduleParams,
    ) -> ScheduleQuery<'c, 'a, 's, C, Schedule, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct ListSchedulesStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_schedules() -> ListSchedulesStmt {
    ListSchedulesStmt(
        "SELECT s.id, s.name, s.type, s.format, s.parameters, s.cron, s.time_zone, s.recipients, s.enabled, s.next_run_at, s.last_run_at, s.created_by, u.name AS created_by_name, s.created_at, s.updated_at FROM report_schedules s JOIN users u ON u.organization_id = s.organization_id AND u.id = s.created_by WHERE s.organization_id = $1 ORDER BY s.created_at DESC, s.id DESC LIMIT $2 OFFSET $3",
        None,
    )
}
impl ListSchedulesStmt {
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
        rows: &'a i64,
        skip: &'a i64,
    ) -> ScheduleQuery<'c, 'a, 's, C, Schedule, 3> {
        ScheduleQuery {
            client,
            params: [organization_id, rows, skip],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<ScheduleBorrowed, tokio_postgres::Error> {
                    Ok(ScheduleBorrowed {
                        id: row.try_get(0)?,
                        name: row.try_get(1)?,
                        r#type: row.try_get(2)?,
                        format: row.try_get(3)?,
                        parameters: row.try_get(4)?,
                        cron: row.try_get(5)?,
                        time_zone: row.try_get(6)?,
                        recipients: row.try_get(7)?,
                        enabled: row.try_get(8)?,
                        next_run_at: row.try_get(9)?,
                        last_run_at: row.try_get(10)?,
                        created_by: row.try_get(11)?,
                        created_by_name: row.try_get(12)?,
                        created_at: row.try_get(13)?,
                        updated_at: row.try_get(14)?,
                    })
                },
            mapper: |it| Schedule::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListSchedulesParams,
        ScheduleQuery<'c, 'a, 's, C, Schedule, 3>,
        C,
    > for ListSchedulesStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListSchedulesParams,
    ) -> ScheduleQuery<'c, 'a, 's, C, Schedule, 3> {
        self.bind(client, &params.organization_id, &params.rows, &params.skip)
    }
}
pub struct ListSchedulesAfterStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_schedules_after() -> ListSchedulesAfterStmt {
    ListSchedulesAfterStmt(
        "SELECT s.id, s.name, s.type, s.format, s.parameters, s.cron, s.time_zone, s.recipients, s.enabled, s.next_run_at, s.last_run_at, s.created_by, u.name AS created_by_name, s.created_at, s.updated_at FROM report_schedules s JOIN users u ON u.organization_id = s.organization_id AND u.id = s.created_by WHERE s.organization_id = $1 AND (s.created_at, s.id) < ($2, $3) ORDER BY s.created_at DESC, s.id DESC LIMIT $4",
        None,
    )
}
impl ListSchedulesAfterStmt {
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
        after_created_at: &'a jiff::Timestamp,
        after_id: &'a uuid::Uuid,
        rows: &'a i64,
    ) -> ScheduleQuery<'c, 'a, 's, C, Schedule, 4> {
        ScheduleQuery {
            client,
            params: [organization_id, after_created_at, after_id, rows],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<ScheduleBorrowed, tokio_postgres::Error> {
                    Ok(ScheduleBorrowed {
                        id: row.try_get(0)?,
                        name: row.try_get(1)?,
                        r#type: row.try_get(2)?,
                        format: row.try_get(3)?,
                        parameters: row.try_get(4)?,
                        cron: row.try_get(5)?,
                        time_zone: row.try_get(6)?,
                        recipients: row.try_get(7)?,
                        enabled: row.try_get(8)?,
                        next_run_at: row.try_get(9)?,
                        last_run_at: row.try_get(10)?,
                        created_by: row.try_get(11)?,
                        created_by_name: row.try_get(12)?,
                        created_at: row.try_get(13)?,
                        updated_at: row.try_get(14)?,
                    })
                },
            mapper: |it| Schedule::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListSchedulesAfterParams,
        ScheduleQuery<'c, 'a, 's, C, Schedule, 4>,
        C,
    > for ListSchedulesAfterStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListSchedulesAfterParams,
    ) -> ScheduleQuery<'c, 'a, 's, C, Schedule, 4> {
        self.bind(
            client,
            &params.organization_id,
            &params.after_created_at,
            &params.after_id,
            &params.rows,
        )
    }
}
pub struct CountSchedulesStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn count_schedules() -> CountSchedulesStmt {
    CountSchedulesStmt(
        "SELECT count(*) AS total FROM (SELECT FROM report_schedules WHERE organization_id = $1 LIMIT $2) AS counted",
        None,
    )
}
impl CountSchedulesStmt {
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
        most: &'a i64,
    ) -> I64Query<'c, 'a, 's, C, i64, 2> {
        I64Query {
            client,
            params: [organization_id, most],
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
        CountSchedulesParams,
        I64Query<'c, 'a, 's, C, i64, 2>,
        C,
    > for CountSchedulesStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a CountSchedulesParams,
    ) -> I64Query<'c, 'a, 's, C, i64, 2> {
        self.bind(client, &params.organization_id, &params.most)
    }
}
pub struct InsertScheduleStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_schedule() -> InsertScheduleStmt {
    InsertScheduleStmt(
        "INSERT INTO report_schedules (id, organization_id, name, type, format, parameters, cron, time_zone, recipients, enabled, next_run_at, created_by, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13) RETURNING id",
        None,
    )
}
impl InsertScheduleStmt {
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
        T5: crate::StringSql,
        T6: crate::StringSql,
        T7: crate::StringSql,
        T8: crate::ArraySql<Item = T7>,
    >(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
        organization_id: &'a uuid::Uuid,
        name: &'a T1,
        r#type: &'a T2,
        format: &'a T3,
        parameters: &'a T4,
        cron: &'a T5,
        time_zone: &'a T6,
        recipients: &'a T8,
        enabled: &'a bool,
        next_run_at: &'a Option<jiff::Timestamp>,
        created_by: &'a uuid::Uuid,
        now: &'a jiff::Timestamp,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 13> {
        UuidUuidQuery {
            client,
            params: [
                id,
                organization_id,
                name,
                r#type,
                format,
                parameters,
                cron,
                time_zone,
                recipients,
                enabled,
                next_run_at,
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
    T4: crate::JsonSql,
    T5: crate::StringSql,
    T6: crate::StringSql,
    T7: crate::StringSql,
    T8: crate::ArraySql<Item = T7>,
>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        InsertScheduleParams<T1, T2, T3, T4, T5, T6, T7, T8>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 13>,
        C,
    > for InsertScheduleStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertScheduleParams<T1, T2, T3, T4, T5, T6, T7, T8>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 13> {
        self.bind(
            client,
            &params.id,
            &params.organization_id,
            &params.name,
            &params.r#type,
            &params.format,
            &params.parameters,
            &params.cron,
            &params.time_zone,
            &params.recipients,
            &params.enabled,
            &params.next_run_at,
            &params.created_by,
            &params.now,
        )
    }
}
pub struct UpdateScheduleStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn update_schedule() -> UpdateScheduleStmt {
    UpdateScheduleStmt(
        "UPDATE report_schedules SET name = $1, format = $2, parameters = $3, cron = $4, time_zone = $5, recipients = $6, enabled = $7, next_run_at = $8, created_by = $9 WHERE organization_id = $10 AND id = $11 RETURNING id",
        None,
    )
}
impl UpdateScheduleStmt {
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
        T4: crate::StringSql,
        T5: crate::StringSql,
        T6: crate::StringSql,
        T7: crate::ArraySql<Item = T6>,
    >(
        &'s self,
        client: &'c C,
        name: &'a T1,
        format: &'a T2,
        parameters: &'a T3,
        cron: &'a T4,
        time_zone: &'a T5,
        recipients: &'a T7,
        enabled: &'a bool,
        next_run_at: &'a Option<jiff::Timestamp>,
        created_by: &'a uuid::Uuid,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 11> {
        UuidUuidQuery {
            client,
            params: [
                name,
                format,
                parameters,
                cron,
                time_zone,
                recipients,
                enabled,
                next_run_at,
                created_by,
                organization_id,
                id,
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
    T3: crate::JsonSql,
    T4: crate::StringSql,
    T5: crate::StringSql,
    T6: crate::StringSql,
    T7: crate::ArraySql<Item = T6>,
>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        UpdateScheduleParams<T1, T2, T3, T4, T5, T6, T7>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 11>,
        C,
    > for UpdateScheduleStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a UpdateScheduleParams<T1, T2, T3, T4, T5, T6, T7>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 11> {
        self.bind(
            client,
            &params.name,
            &params.format,
            &params.parameters,
            &params.cron,
            &params.time_zone,
            &params.recipients,
            &params.enabled,
            &params.next_run_at,
            &params.created_by,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct DeleteScheduleStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn delete_schedule() -> DeleteScheduleStmt {
    DeleteScheduleStmt(
        "DELETE FROM report_schedules WHERE organization_id = $1 AND id = $2 RETURNING id",
        None,
    )
}
impl DeleteScheduleStmt {
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
        DeleteScheduleParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2>,
        C,
    > for DeleteScheduleStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a DeleteScheduleParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct ListDueSchedulesStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_due_schedules() -> ListDueSchedulesStmt {
    ListDueSchedulesStmt(
        "SELECT organization_id, schedule_id FROM app.due_report_schedules($1, $2, $3)",
        None,
    )
}
impl ListDueSchedulesStmt {
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
        after: &'a uuid::Uuid,
        rows: &'a i32,
    ) -> ListDueSchedulesQuery<'c, 'a, 's, C, ListDueSchedules, 3> {
        ListDueSchedulesQuery {
            client,
            params: [now, after, rows],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<ListDueSchedules, tokio_postgres::Error> {
                    Ok(ListDueSchedules {
                        organization_id: row.try_get(0)?,
                        schedule_id: row.try_get(1)?,
                    })
                },
            mapper: |it| ListDueSchedules::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListDueSchedulesParams,
        ListDueSchedulesQuery<'c, 'a, 's, C, ListDueSchedules, 3>,
        C,
    > for ListDueSchedulesStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListDueSchedulesParams,
    ) -> ListDueSchedulesQuery<'c, 'a, 's, C, ListDueSchedules, 3> {
        self.bind(client, &params.now, &params.after, &params.rows)
    }
}
pub struct LockDueScheduleStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock_due_schedule() -> LockDueScheduleStmt {
    LockDueScheduleStmt(
        "SELECT s.name, s.type, s.format, s.parameters, s.cron, s.time_zone, s.recipients, s.next_run_at, s.created_by, u.role AS creator_role, (u.status = 'active' AND u.deleted_at IS NULL) AS creator_is_there, o.time_zone AS organization_time_zone FROM report_schedules s JOIN users u ON u.organization_id = s.organization_id AND u.id = s.created_by JOIN organizations o ON o.id = s.organization_id WHERE s.organization_id = $1 AND s.id = $2 AND s.enabled AND s.next_run_at <= $3 FOR UPDATE OF s SKIP LOCKED",
        None,
    )
}
impl LockDueScheduleStmt {
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
    ) -> LockDueScheduleQuery<'c, 'a, 's, C, LockDueSchedule, 3> {
        LockDueScheduleQuery {
            client,
            params: [organization_id, id, now],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<LockDueScheduleBorrowed, tokio_postgres::Error> {
                Ok(LockDueScheduleBorrowed {
                    name: row.try_get(0)?,
                    r#type: row.try_get(1)?,
                    format: row.try_get(2)?,
                    parameters: row.try_get(3)?,
                    cron: row.try_get(4)?,
                    time_zone: row.try_get(5)?,
                    recipients: row.try_get(6)?,
                    next_run_at: row.try_get(7)?,
                    created_by: row.try_get(8)?,
                    creator_role: row.try_get(9)?,
                    creator_is_there: row.try_get(10)?,
                    organization_time_zone: row.try_get(11)?,
                })
            },
            mapper: |it| LockDueSchedule::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        LockDueScheduleParams,
        LockDueScheduleQuery<'c, 'a, 's, C, LockDueSchedule, 3>,
        C,
    > for LockDueScheduleStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a LockDueScheduleParams,
    ) -> LockDueScheduleQuery<'c, 'a, 's, C, LockDueSchedule, 3> {
        self.bind(client, &params.organization_id, &params.id, &params.now)
    }
}
pub struct ScheduleHasRunStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn schedule_has_run() -> ScheduleHasRunStmt {
    ScheduleHasRunStmt(
        "UPDATE report_schedules SET last_run_at = $1, next_run_at = $2, enabled = $2::timestamptz IS NOT NULL WHERE organization_id = $3 AND id = $4 RETURNING id",
        None,
    )
}
impl ScheduleHasRunStmt {
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
        last_run_at: &'a jiff::Timestamp,
        next_run_at: &'a Option<jiff::Timestamp>,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        UuidUuidQuery {
            client,
            params: [last_run_at, next_run_at, organization_id, id],
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
        ScheduleHasRunParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4>,
        C,
    > for ScheduleHasRunStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ScheduleHasRunParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        self.bind(
            client,
            &params.last_run_at,
            &params.next_run_at,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct DisableScheduleStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn disable_schedule() -> DisableScheduleStmt {
    DisableScheduleStmt(
        "UPDATE report_schedules SET enabled = false WHERE organization_id = $1 AND id = $2 RETURNING id",
        None,
    )
}
impl DisableScheduleStmt {
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
        DisableScheduleParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2>,
        C,
    > for DisableScheduleStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a DisableScheduleParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
