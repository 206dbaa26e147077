// This file was generated with `cornucopia`. Do not modify.

#[derive(Debug)]
pub struct GetCustomerJobParams<T1: crate::StringSql> {
    pub organization_id: uuid::Uuid,
    pub kind: T1,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct LockCustomerJobParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct FindCustomerImportOfFileParams<T1: crate::StringSql> {
    pub organization_id: uuid::Uuid,
    pub file_sha256: T1,
}
#[derive(Clone, Copy, Debug)]
pub struct ListCustomerImportsParams {
    pub organization_id: uuid::Uuid,
    pub rows: i64,
    pub skip: i64,
}
#[derive(Clone, Copy, Debug)]
pub struct ListCustomerImportsAfterParams {
    pub organization_id: uuid::Uuid,
    pub after_created_at: jiff::Timestamp,
    pub after_id: uuid::Uuid,
    pub rows: i64,
}
#[derive(Clone, Copy, Debug)]
pub struct CountCustomerImportsParams {
    pub organization_id: uuid::Uuid,
    pub most: i64,
}
#[derive(Debug)]
pub struct InsertCustomerJobParams<
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::StringSql,
    T5: crate::JsonSql,
> {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub kind: T1,
    pub status: T2,
    pub dry_run: bool,
    pub file_name: Option<T3>,
    pub object_key: Option<T4>,
    pub parameters: T5,
    pub created_by: uuid::Uuid,
    pub now: jiff::Timestamp,
    pub expires_at: Option<jiff::Timestamp>,
}
#[derive(Debug)]
pub struct QueueCustomerImportParams<T1: crate::StringSql, T2: crate::JsonSql> {
    pub file_sha256: T1,
    pub file_size: i64,
    pub parameters: T2,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct MarkCustomerImportDuplicateParams<T1: crate::StringSql> {
    pub file_sha256: T1,
    pub file_size: i64,
    pub duplicate_of: uuid::Uuid,
    pub now: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct StartCustomerJobParams {
    pub now: jiff::Timestamp,
    pub total_rows: Option<i64>,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct AdvanceCustomerImportParams {
    pub offset: i64,
    pub line: i64,
    pub processed: i64,
    pub created: i64,
    pub updated: i64,
    pub unchanged: i64,
    pub failed: i64,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub from_offset: i64,
}
#[derive(Debug)]
pub struct AdvanceCustomerExportParams<T1: crate::StringSql, T2: crate::JsonSql> {
    pub after: Option<uuid::Uuid>,
    pub processed: i64,
    pub upload_id: Option<T1>,
    pub parameters: T2,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub from_processed: i64,
}
#[derive(Debug)]
pub struct FinishCustomerJobParams<T1: crate::StringSql> {
    pub now: jiff::Timestamp,
    pub result_key: Option<T1>,
    pub result_size: Option<i64>,
    pub processed: i64,
    pub expires_at: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct FailCustomerJobParams<T1: crate::StringSql, T2: crate::StringSql> {
    pub error_code: T1,
    pub error_detail: T2,
    pub now: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct CountCustomerJobErrorsParams {
    pub organization_id: uuid::Uuid,
    pub job_id: uuid::Uuid,
}
#[derive(Debug)]
pub struct InsertCustomerJobErrorsParams<
    T1: crate::ArraySql<Item = i32>,
    T2: crate::ArraySql<Item = i64>,
    T3: crate::ArraySql<Item = i64>,
    T4: crate::StringSql,
    T5: crate::ArraySql<Item = T4>,
    T6: crate::StringSql,
    T7: crate::ArraySql<Item = T6>,
    T8: crate::StringSql,
    T9: crate::ArraySql<Item = T8>,
> {
    pub organization_id: uuid::Uuid,
    pub job_id: uuid::Uuid,
    pub positions: T1,
    pub row_numbers: T2,
    pub line_numbers: T3,
    pub column_names: T5,
    pub codes: T7,
    pub details: T9,
}
#[derive(Clone, Copy, Debug)]
pub struct ListCustomerJobErrorsParams {
    pub organization_id: uuid::Uuid,
    pub job_id: uuid::Uuid,
    pub from_position: i32,
    pub rows: i64,
}
#[derive(Debug, Clone, PartialEq)]
pub struct CustomerJob {
    pub id: uuid::Uuid,
    pub kind: String,
    pub status: String,
    pub dry_run: bool,
    pub file_name: Option<String>,
    pub object_key: Option<String>,
    pub file_sha256: Option<String>,
    pub duplicate_of: Option<uuid::Uuid>,
    pub file_size: Option<i64>,
    pub parameters: serde_json::Value,
    pub total_rows: Option<i64>,
    pub processed_rows: i64,
    pub created_rows: i64,
    pub updated_rows: i64,
    pub unchanged_rows: i64,
    pub failed_rows: i64,
    pub resume_offset: i64,
    pub resume_line: i64,
    pub resume_after: Option<uuid::Uuid>,
    pub result_key: Option<String>,
    pub result_size: Option<i64>,
    pub upload_id: Option<String>,
    pub error_code: Option<String>,
    pub error_detail: Option<String>,
    pub created_by: uuid::Uuid,
    pub created_at: jiff::Timestamp,
    pub updated_at: jiff::Timestamp,
    pub started_at: Option<jiff::Timestamp>,
    pub finished_at: Option<jiff::Timestamp>,
    pub expires_at: Option<jiff::Timestamp>,
}
pub struct CustomerJobBorrowed<'a> {
    pub id: uuid::Uuid,
    pub kind: &'a str,
    pub status: &'a str,
    pub dry_run: bool,
    pub file_name: Option<&'a str>,
    pub object_key: Option<&'a str>,
    pub file_sha256: Option<&'a str>,
    pub duplicate_of: Option<uuid::Uuid>,
    pub file_size: Option<i64>,
    pub parameters: postgres_types::Json<&'a serde_json::value::RawValue>,
    pub total_rows: Option<i64>,
    pub processed_rows: i64,
    pub created_rows: i64,
    pub updated_rows: i64,
    pub unchanged_rows: i64,
    pub failed_rows: i64,
    pub resume_offset: i64,
    pub resume_line: i64,
    pub resume_after: Option<uuid::Uuid>,
    pub result_key: Option<&'a str>,
    pub result_size: Option<i64>,
    pub upload_id: Option<&'a str>,
    pub error_code: Option<&'a str>,
    pub error_detail: Option<&'a str>,
    pub created_by: uuid::Uuid,
    pub created_at: jiff::Timestamp,
    pub updated_at: jiff::Timestamp,
    pub started_at: Option<jiff::Timestamp>,
    pub finished_at: Option<jiff::Timestamp>,
    pub expires_at: Option<jiff::Timestamp>,
}
impl<'a> From<CustomerJobBorrowed<'a>> for CustomerJob {
    fn from(
        CustomerJobBorrowed {
            id,
            kind,
            status,
            dry_run,
            file_name,
            object_key,
            file_sha256,
            duplicate_of,
            file_size,
            parameters,
            total_rows,
            processed_rows,
            created_rows,
            updated_rows,
            unchanged_rows,
            failed_rows,
            resume_offset,
            resume_line,
            resume_after,
            result_key,
            result_size,
            upload_id,
            error_code,
            error_detail,
            created_by,
            created_at,
            updated_at,
            started_at,
            finished_at,
            expires_at,
        }: CustomerJobBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            kind: kind.into(),
            status: status.into(),
            dry_run,
            file_name: file_name.map(|v| v.into()),
            object_key: object_key.map(|v| v.into()),
            file_sha256: file_sha256.map(|v| v.into()),
            duplicate_of,
            file_size,
            parameters: serde_json::from_str(parameters.0.get()).unwrap(),
            total_rows,
            processed_rows,
            created_rows,
            updated_rows,
            unchanged_rows,
            failed_rows,
            resume_offset,
            resume_line,
            resume_after,
            result_key: result_key.map(|v| v.into()),
            result_size,
            upload_id: upload_id.map(|v| v.into()),
            error_code: error_code.map(|v| v.into()),
            error_detail: error_detail.map(|v| v.into()),
            created_by,
            created_at,
            updated_at,
            started_at,
            finished_at,
            expires_at,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct ListCustomerJobErrors {
    pub position: i32,
    pub row_number: i64,
    pub line_number: i64,
    pub column_name: Option<String>,
    pub code: String,
    pub detail: String,
}
pub struct ListCustomerJobErrorsBorrowed<'a> {
    pub position: i32,
    pub row_number: i64,
    pub line_number: i64,
    pub column_name: Option<&'a str>,
    pub code: &'a str,
    pub detail: &'a str,
}
impl<'a> From<ListCustomerJobErrorsBorrowed<'a>> for ListCustomerJobErrors {
    fn from(
        ListCustomerJobErrorsBorrowed {
            position,
            row_number,
            line_number,
            column_name,
            code,
            detail,
        }: ListCustomerJobErrorsBorrowed<'a>,
    ) -> Self {
        Self {
            position,
            row_number,
            line_number,
            column_name: column_name.map(|v| v.into()),
            code: code.into(),
            detail: detail.into(),
        }
    }
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
pub struct CustomerJobQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<CustomerJobBorrowed, tokio_postgres::Error>,
    mapper: fn(CustomerJobBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> CustomerJobQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(CustomerJobBorrowed) -> R,
    ) -> CustomerJobQuery<'c, 'a, 's, C, R, N> {
        CustomerJobQuery {
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
pub struct ListCustomerJobErrorsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor:
        fn(&tokio_postgres::Row) -> Result<ListCustomerJobErrorsBorrowed, tokio_postgres::Error>,
    mapper: fn(ListCustomerJobErrorsBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ListCustomerJobErrorsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(ListCustomerJobErrorsBorrowed) -> R,
    ) -> ListCustomerJobErrorsQuery<'c, 'a, 's, C, R, N> {
        ListCustomerJobErrorsQuery {
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
pub struct GetCustomerJobStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_customer_job() -> GetCustomerJobStmt {
    GetCustomerJobStmt(
        "SELECT id, kind, status, dry_run, file_name, object_key, file_sha256, duplicate_of, file_size, parameters, total_rows, processed_rows, created_rows, updated_rows, unchanged_rows, failed_rows, resume_offset, resume_line, resume_after, result_key, result_size, upload_id, error_code, error_detail, created_by, created_at, updated_at, started_at, finished_at, expires_at FROM customer_jobs WHERE organization_id = $1 AND kind = $2 AND id = $3",
        None,
    )
}
impl GetCustomerJobStmt {
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
        kind: &'a T1,
        id: &'a uuid::Uuid,
    ) -> CustomerJobQuery<'c, 'a, 's, C, CustomerJob, 3> {
        CustomerJobQuery {
            client,
            params: [organization_id, kind, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<CustomerJobBorrowed, tokio_postgres::Error> {
                    Ok(CustomerJobBorrowed {
                        id: row.try_get(0)?,
                        kind: row.try_get(1)?,
                        status: row.try_get(2)?,
                        dry_run: row.try_get(3)?,
                        file_name: row.try_get(4)?,
                        object_key: row.try_get(5)?,
                        file_sha256: row.try_get(6)?,
                        duplicate_of: row.try_get(7)?,
                        file_size: row.try_get(8)?,
                        parameters: row.try_get(9)?,
                        total_rows: row.try_get(10)?,
                        processed_rows: row.try_get(11)?,
                        created_rows: row.try_get(12)?,
                        updated_rows: row.try_get(13)?,
                        unchanged_rows: row.try_get(14)?,
                        failed_rows: row.try_get(15)?,
                        resume_offset: row.try_get(16)?,
                        resume_line: row.try_get(17)?,
                        resume_after: row.try_get(18)?,
                        result_key: row.try_get(19)?,
                        result_size: row.try_get(20)?,
                        upload_id: row.try_get(21)?,
                        error_code: row.try_get(22)?,
                        error_detail: row.try_get(23)?,
                        created_by: row.try_get(24)?,
                        created_at: row.try_get(25)?,
                        updated_at: row.try_get(26)?,
                        started_at: row.try_get(27)?,
                        finished_at: row.try_get(28)?,
                        expires_at: row.try_get(29)?,
                    })
                },
            mapper: |it| CustomerJob::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetCustomerJobParams<T1>,
        CustomerJobQuery<'c, 'a, 's, C, CustomerJob, 3>,
        C,
    > for GetCustomerJobStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetCustomerJobParams<T1>,
    ) -> CustomerJobQuery<'c, 'a, 's, C, CustomerJob, 3> {
        self.bind(client, &params.organization_id, &params.kind, &params.id)
    }
}
pub struct LockCustomerJobStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock_customer_job() -> LockCustomerJobStmt {
    LockCustomerJobStmt(
        "SELECT id, kind, status, dry_run, file_name, object_key, file_sha256, duplicate_of, file_size, parameters, total_rows, processed_rows, created_rows, updated_rows, unchanged_rows, failed_rows, resume_offset, resume_line, resume_after, result_key, result_size, upload_id, error_code, error_detail, created_by, created_at, updated_at, started_at, finished_at, expires_at FROM customer_jobs WHERE organization_id = $1 AND id = $2 FOR UPDATE",
        None,
    )
}
impl LockCustomerJobStmt {
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
    ) -> CustomerJobQuery<'c, 'a, 's, C, CustomerJob, 2> {
        CustomerJobQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<CustomerJobBorrowed, tokio_postgres::Error> {
                    Ok(CustomerJobBorrowed {
                        id: row.try_get(0)?,
                        kind: row.try_get(1)?,
                        status: row.try_get(2)?,
                        dry_run: row.try_get(3)?,
                        file_name: row.try_get(4)?,
                        object_key: row.try_get(5)?,
                        file_sha256: row.try_get(6)?,
                        duplicate_of: row.try_get(7)?,
                        file_size: row.try_get(8)?,
                        parameters: row.try_get(9)?,
                        total_rows: row.try_get(10)?,
                        processed_rows: row.try_get(11)?,
                        created_rows: row.try_get(12)?,
                        updated_rows: row.try_get(13)?,
                        unchanged_rows: row.try_get(14)?,
                        failed_rows: row.try_get(15)?,
                        resume_offset: row.try_get(16)?,
                        resume_line: row.try_get(17)?,
                        resume_after: row.try_get(18)?,
                        result_key: row.try_get(19)?,
                        result_size: row.try_get(20)?,
                        upload_id: row.try_get(21)?,
                        error_code: row.try_get(22)?,
                        error_detail: row.try_get(23)?,
                        created_by: row.try_get(24)?,
                        created_at: row.try_get(25)?,
                        updated_at: row.try_get(26)?,
                        started_at: row.try_get(27)?,
                        finished_at: row.try_get(28)?,
                        expires_at: row.try_get(29)?,
                    })
                },
            mapper: |it| CustomerJob::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        LockCustomerJobParams,
        CustomerJobQuery<'c, 'a, 's, C, CustomerJob, 2>,
        C,
    > for LockCustomerJobStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a LockCustomerJobParams,
    ) -> CustomerJobQuery<'c, 'a, 's, C, CustomerJob, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct FindCustomerImportOfFileStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn find_customer_import_of_file() -> FindCustomerImportOfFileStmt {
    FindCustomerImportOfFileStmt(
        "SELECT id, kind, status, dry_run, file_name, object_key, file_sha256, duplicate_of, file_size, parameters, total_rows, processed_rows, created_rows, updated_rows, unchanged_rows, failed_rows, resume_offset, resume_line, resume_after, result_key, result_size, upload_id, error_code, error_detail, created_by, created_at, updated_at, started_at, finished_at, expires_at FROM customer_jobs WHERE organization_id = $1 AND file_sha256 = $2 AND kind = 'import' AND NOT dry_run AND status NOT IN ('failed', 'cancelled', 'duplicate')",
        None,
    )
}
impl FindCustomerImportOfFileStmt {
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
        file_sha256: &'a T1,
    ) -> CustomerJobQuery<'c, 'a, 's, C, CustomerJob, 2> {
        CustomerJobQuery {
            client,
            params: [organization_id, file_sha256],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<CustomerJobBorrowed, tokio_postgres::Error> {
                    Ok(CustomerJobBorrowed {
                        id: row.try_get(0)?,
                        kind: row.try_get(1)?,
                        status: row.try_get(2)?,
                        dry_run: row.try_get(3)?,
                        file_name: row.try_get(4)?,
                        object_key: row.try_get(5)?,
                        file_sha256: row.try_get(6)?,
                        duplicate_of: row.try_get(7)?,
                        file_size: row.try_get(8)?,
                        parameters: row.try_get(9)?,
                        total_rows: row.try_get(10)?,
                        processed_rows: row.try_get(11)?,
                        created_rows: row.try_get(12)?,
                        updated_rows: row.try_get(13)?,
                        unchanged_rows: row.try_get(14)?,
                        failed_rows: row.try_get(15)?,
                        resume_offset: row.try_get(16)?,
                        resume_line: row.try_get(17)?,
                        resume_after: row.try_get(18)?,
                        result_key: row.try_get(19)?,
                        result_size: row.try_get(20)?,
                        upload_id: row.try_get(21)?,
                        error_code: row.try_get(22)?,
                        error_detail: row.try_get(23)?,
                        created_by: row.try_get(24)?,
                        created_at: row.try_get(25)?,
                        updated_at: row.try_get(26)?,
                        started_at: row.try_get(27)?,
                        finished_at: row.try_get(28)?,
                        expires_at: row.try_get(29)?,
                    })
                },
            mapper: |it| CustomerJob::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        FindCustomerImportOfFileParams<T1>,
        CustomerJobQuery<'c, 'a, 's, C, CustomerJob, 2>,
        C,
    > for FindCustomerImportOfFileStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a FindCustomerImportOfFileParams<T1>,
    ) -> CustomerJobQuery<'c, 'a, 's, C, CustomerJob, 2> {
        self.bind(client, &params.organization_id, &params.file_sha256)
    }
}
pub struct ListCustomerImportsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_customer_imports() -> ListCustomerImportsStmt {
    ListCustomerImportsStmt(
        "SELECT id, kind, status, dry_run, file_name, object_key, file_sha256, duplicate_of, file_size, parameters, total_rows, processed_rows, created_rows, updated_rows, unchanged_rows, failed_rows, resume_offset, resume_line, resume_after, result_key, result_size, upload_id, error_code, error_detail, created_by, created_at, updated_at, started_at, finished_at, expires_at FROM customer_jobs WHERE organization_id = $1 AND kind = 'import' ORDER BY created_at DESC, id DESC LIMIT $2 OFFSET $3",
        None,
    )
}
impl ListCustomerImportsStmt {
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
    ) -> CustomerJobQuery<'c, 'a, 's, C, CustomerJob, 3> {
        CustomerJobQuery {
            client,
            params: [organization_id, rows, skip],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<CustomerJobBorrowed, tokio_postgres::Error> {
                    Ok(CustomerJobBorrowed {
                        id: row.try_get(0)?,
                        kind: row.try_get(1)?,
                        status: row.try_get(2)?,
                        dry_run: row.try_get(3)?,
                        file_name: row.try_get(4)?,
                        object_key: row.try_get(5)?,
                        file_sha256: row.try_get(6)?,
                        duplicate_of: row.try_get(7)?,
                        file_size: row.try_get(8)?,
                        parameters: row.try_get(9)?,
                        total_rows: row.try_get(10)?,
                        processed_rows: row.try_get(11)?,
                        created_rows: row.try_get(12)?,
                        updated_rows: row.try_get(13)?,
                        unchanged_rows: row.try_get(14)?,
                        failed_rows: row.try_get(15)?,
                        resume_offset: row.try_get(16)?,
                        resume_line: row.try_get(17)?,
                        resume_after: row.try_get(18)?,
                        result_key: row.try_get(19)?,
                        result_size: row.try_get(20)?,
                        upload_id: row.try_get(21)?,
                        error_code: row.try_get(22)?,
                        error_detail: row.try_get(23)?,
                        created_by: row.try_get(24)?,
                        created_at: row.try_get(25)?,
                        updated_at: row.try_get(26)?,
                        started_at: row.try_get(27)?,
                        finished_at: row.try_get(28)?,
                        expires_at: row.try_get(29)?,
                    })
                },
            mapper: |it| CustomerJob::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListCustomerImportsParams,
        CustomerJobQuery<'c, 'a, 's, C, CustomerJob, 3>,
        C,
    > for ListCustomerImportsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListCustomerImportsParams,
    ) -> CustomerJobQuery<'c, 'a, 's, C, CustomerJob, 3> {
        self.bind(client, &params.organization_id, &params.rows, &params.skip)
    }
}
pub struct ListCustomerImportsAfterStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_customer_imports_after() -> ListCustomerImportsAfterStmt {
    ListCustomerImportsAfterStmt(
        "SELECT id, kind, status, dry_run, file_name, object_key, file_sha256, duplicate_of, file_size, parameters, total_rows, processed_rows, created_rows, updated_rows, unchanged_rows, failed_rows, resume_offset, resume_line, resume_after, result_key, result_size, upload_id, error_code, error_detail, created_by, created_at, updated_at, started_at, finished_at, expires_at FROM customer_jobs WHERE organization_id = $1 AND kind = 'import' AND (created_at, id) < ($2, $3) ORDER BY created_at DESC, id DESC LIMIT $4",
        None,
    )
}
impl ListCustomerImportsAfterStmt {
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
    ) -> CustomerJobQuery<'c, 'a, 's, C, CustomerJob, 4> {
        CustomerJobQuery {
            client,
            params: [organization_id, after_created_at, after_id, rows],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<CustomerJobBorrowed, tokio_postgres::Error> {
                    Ok(CustomerJobBorrowed {
                        id: row.try_get(0)?,
                        kind: row.try_get(1)?,
                        status: row.try_get(2)?,
                        dry_run: row.try_get(3)?,
                        file_name: row.try_get(4)?,
                        object_key: row.try_get(5)?,
                        file_sha256: row.try_get(6)?,
                        duplicate_of: row.try_get(7)?,
                        file_size: row.try_get(8)?,
                        parameters: row.try_get(9)?,
                        total_rows: row.try_get(10)?,
                        processed_rows: row.try_get(11)?,
                        created_rows: row.try_get(12)?,
                        updated_rows: row.try_get(13)?,
                        unchanged_rows: row.try_get(14)?,
                        failed_rows: row.try_get(15)?,
                        resume_offset: row.try_get(16)?,
                        resume_line: row.try_get(17)?,
                        resume_after: row.try_get(18)?,
                        result_key: row.try_get(19)?,
                        result_size: row.try_get(20)?,
                        upload_id: row.try_get(21)?,
                        error_code: row.try_get(22)?,
                        error_detail: row.try_get(23)?,
                        created_by: row.try_get(24)?,
                        created_at: row.try_get(25)?,
                        updated_at: row.try_get(26)?,
                        started_at: row.try_get(27)?,
                        finished_at: row.try_get(28)?,
                        expires_at: row.try_get(29)?,
                    })
                },
            mapper: |it| CustomerJob::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListCustomerImportsAfterParams,
        CustomerJobQuery<'c, 'a, 's, C, CustomerJob, 4>,
        C,
    > for ListCustomerImportsAfterStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListCustomerImportsAfterParams,
    ) -> CustomerJobQuery<'c, 'a, 's, C, CustomerJob, 4> {
        self.bind(
            client,
            &params.organization_id,
            &params.after_created_at,
            &params.after_id,
            &params.rows,
        )
    }
}
pub struct CountCustomerImportsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn count_customer_imports() -> CountCustomerImportsStmt {
    CountCustomerImportsStmt(
        "SELECT count(*) AS total FROM ( SELECT FROM customer_jobs WHERE organization_id = $1 AND kind = 'import' LIMIT $2) AS counted",
        None,
    )
}
impl CountCustomerImportsStmt {
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
        CountCustomerImportsParams,
        I64Query<'c, 'a, 's, C, i64, 2>,
        C,
    > for CountCustomerImportsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a CountCustomerImportsParams,
    ) -> I64Query<'c, 'a, 's, C, i64, 2> {
        self.bind(client, &params.organization_id, &params.most)
    }
}
pub struct InsertCustomerJobStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_customer_job() -> InsertCustomerJobStmt {
    InsertCustomerJobStmt(
        "INSERT INTO customer_jobs (id, organization_id, kind, status, dry_run, file_name, object_key, parameters, created_by, created_at, updated_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11) RETURNING id",
        None,
    )
}
impl InsertCustomerJobStmt {
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
    >(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
        organization_id: &'a uuid::Uuid,
        kind: &'a T1,
        status: &'a T2,
        dry_run: &'a bool,
        file_name: &'a Option<T3>,
        object_key: &'a Option<T4>,
        parameters: &'a T5,
        created_by: &'a uuid::Uuid,
        now: &'a jiff::Timestamp,
        expires_at: &'a Option<jiff::Timestamp>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 11> {
        UuidUuidQuery {
            client,
            params: [
                id,
                organization_id,
                kind,
                status,
                dry_run,
                file_name,
                object_key,
                parameters,
                created_by,
                now,
                expires_at,
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
    T5: crate::JsonSql,
>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        InsertCustomerJobParams<T1, T2, T3, T4, T5>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 11>,
        C,
    > for InsertCustomerJobStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertCustomerJobParams<T1, T2, T3, T4, T5>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 11> {
        self.bind(
            client,
            &params.id,
            &params.organization_id,
            &params.kind,
            &params.status,
            &params.dry_run,
            &params.file_name,
            &params.object_key,
            &params.parameters,
            &params.created_by,
            &params.now,
            &params.expires_at,
        )
    }
}
pub struct QueueCustomerImportStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn queue_customer_import() -> QueueCustomerImportStmt {
    QueueCustomerImportStmt(
        "UPDATE customer_jobs SET status = 'queued', file_sha256 = $1, file_size = $2, parameters = $3 WHERE organization_id = $4 AND id = $5 RETURNING id",
        None,
    )
}
impl QueueCustomerImportStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::JsonSql>(
        &'s self,
        client: &'c C,
        file_sha256: &'a T1,
        file_size: &'a i64,
        parameters: &'a T2,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5> {
        UuidUuidQuery {
            client,
            params: [file_sha256, file_size, parameters, organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::JsonSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        QueueCustomerImportParams<T1, T2>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5>,
        C,
    > for QueueCustomerImportStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a QueueCustomerImportParams<T1, T2>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5> {
        self.bind(
            client,
            &params.file_sha256,
            &params.file_size,
            &params.parameters,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct MarkCustomerImportDuplicateStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn mark_customer_import_duplicate() -> MarkCustomerImportDuplicateStmt {
    MarkCustomerImportDuplicateStmt(
        "UPDATE customer_jobs SET status = 'duplicate', file_sha256 = $1, file_size = $2, duplicate_of = $3, finished_at = $4 WHERE organization_id = $5 AND id = $6 RETURNING id",
        None,
    )
}
impl MarkCustomerImportDuplicateStmt {
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
        file_sha256: &'a T1,
        file_size: &'a i64,
        duplicate_of: &'a uuid::Uuid,
        now: &'a jiff::Timestamp,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 6> {
        UuidUuidQuery {
            client,
            params: [
                file_sha256,
                file_size,
                duplicate_of,
                now,
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
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        MarkCustomerImportDuplicateParams<T1>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 6>,
        C,
    > for MarkCustomerImportDuplicateStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a MarkCustomerImportDuplicateParams<T1>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 6> {
        self.bind(
            client,
            &params.file_sha256,
            &params.file_size,
            &params.duplicate_of,
            &params.now,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct StartCustomerJobStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn start_customer_job() -> StartCustomerJobStmt {
    StartCustomerJobStmt(
        "UPDATE customer_jobs SET status = 'running', started_at = coalesce(started_at, $1), total_rows = coalesce($2, total_rows) WHERE organization_id = $3 AND id = $4 AND status IN ('queued', 'running') RETURNING id",
        None,
    )
}
impl StartCustomerJobStmt {
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
        total_rows: &'a Option<i64>,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        UuidUuidQuery {
            client,
            params: [now, total_rows, organization_id, id],
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
        StartCustomerJobParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4>,
        C,
    > for StartCustomerJobStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a StartCustomerJobParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        self.bind(
            client,
            &params.now,
            &params.total_rows,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct AdvanceCustomerImportStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn advance_customer_import() -> AdvanceCustomerImportStmt {
    AdvanceCustomerImportStmt(
        "UPDATE customer_jobs SET resume_offset = $1, resume_line = $2, processed_rows = processed_rows + $3, created_rows = created_rows + $4, updated_rows = updated_rows + $5, unchanged_rows = unchanged_rows + $6, failed_rows = failed_rows + $7 WHERE organization_id = $8 AND id = $9 AND status = 'running' AND resume_offset = $10 RETURNING id",
        None,
    )
}
impl AdvanceCustomerImportStmt {
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
        offset: &'a i64,
        line: &'a i64,
        processed: &'a i64,
        created: &'a i64,
        updated: &'a i64,
        unchanged: &'a i64,
        failed: &'a i64,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
        from_offset: &'a i64,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 10> {
        UuidUuidQuery {
            client,
            params: [
                offset,
                line,
                processed,
                created,
                updated,
                unchanged,
                failed,
                organization_id,
                id,
                from_offset,
            ],
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
        AdvanceCustomerImportParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 10>,
        C,
    > for AdvanceCustomerImportStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a AdvanceCustomerImportParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 10> {
        self.bind(
            client,
            &params.offset,
            &params.line,
            &params.processed,
            &params.created,
            &params.updated,
            &params.unchanged,
            &params.failed,
            &params.organization_id,
            &params.id,
            &params.from_offset,
        )
    }
}
pub struct AdvanceCustomerExportStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn advance_customer_export() -> AdvanceCustomerExportStmt {
    AdvanceCustomerExportStmt(
        "UPDATE customer_jobs SET resume_after = $1, processed_rows = $2, upload_id = $3, parameters = $4 WHERE organization_id = $5 AND id = $6 AND status = 'running' AND processed_rows = $7 RETURNING id",
        None,
    )
}
impl AdvanceCustomerExportStmt {
    pub async fn prepare<'a, C: GenericClient>(
        mut self,
        client: &'a C,
    ) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::JsonSql>(
        &'s self,
        client: &'c C,
        after: &'a Option<uuid::Uuid>,
        processed: &'a i64,
        upload_id: &'a Option<T1>,
        parameters: &'a T2,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
        from_processed: &'a i64,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 7> {
        UuidUuidQuery {
            client,
            params: [
                after,
                processed,
                upload_id,
                parameters,
                organization_id,
                id,
                from_processed,
            ],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::JsonSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        AdvanceCustomerExportParams<T1, T2>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 7>,
        C,
    > for AdvanceCustomerExportStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a AdvanceCustomerExportParams<T1, T2>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 7> {
        self.bind(
            client,
            &params.after,
            &params.processed,
            &params.upload_id,
            &params.parameters,
            &params.organization_id,
            &params.id,
            &params.from_processed,
        )
    }
}
pub struct FinishCustomerJobStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn finish_customer_job() -> FinishCustomerJobStmt {
    FinishCustomerJobStmt(
        "UPDATE customer_jobs SET status = 'ready', finished_at = $1, result_key = $2, result_size = $3, processed_rows = $4, total_rows = $4, upload_id = NULL, expires_at = $5 WHERE organization_id = $6 AND id = $7 AND status = 'running' RETURNING id",
        None,
    )
}
impl FinishCustomerJobStmt {
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
        now: &'a jiff::Timestamp,
        result_key: &'a Option<T1>,
        result_size: &'a Option<i64>,
        processed: &'a i64,
        expires_at: &'a jiff::Timestamp,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 7> {
        UuidUuidQuery {
            client,
            params: [
                now,
                result_key,
                result_size,
                processed,
                expires_at,
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
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        FinishCustomerJobParams<T1>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 7>,
        C,
    > for FinishCustomerJobStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a FinishCustomerJobParams<T1>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 7> {
        self.bind(
            client,
            &params.now,
            &params.result_key,
            &params.result_size,
            &params.processed,
            &params.expires_at,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct FailCustomerJobStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn fail_customer_job() -> FailCustomerJobStmt {
    FailCustomerJobStmt(
        "UPDATE customer_jobs SET status = 'failed', error_code = $1, error_detail = $2, finished_at = $3 WHERE organization_id = $4 AND id = $5 AND status IN ('awaiting_upload', 'queued', 'running') RETURNING id",
        None,
    )
}
impl FailCustomerJobStmt {
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
        error_code: &'a T1,
        error_detail: &'a T2,
        now: &'a jiff::Timestamp,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5> {
        UuidUuidQuery {
            client,
            params: [error_code, error_detail, now, organization_id, id],
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
        FailCustomerJobParams<T1, T2>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5>,
        C,
    > for FailCustomerJobStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a FailCustomerJobParams<T1, T2>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5> {
        self.bind(
            client,
            &params.error_code,
            &params.error_detail,
            &params.now,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct CountCustomerJobErrorsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn count_customer_job_errors() -> CountCustomerJobErrorsStmt {
    CountCustomerJobErrorsStmt(
        "SELECT (coalesce(max(position), -1) + 1)::integer AS total FROM customer_job_errors WHERE organization_id = $1 AND job_id = $2",
        None,
    )
}
impl CountCustomerJobErrorsStmt {
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
        job_id: &'a uuid::Uuid,
    ) -> I32Query<'c, 'a, 's, C, i32, 2> {
        I32Query {
            client,
            params: [organization_id, job_id],
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
        CountCustomerJobErrorsParams,
        I32Query<'c, 'a, 's, C, i32, 2>,
        C,
    > for CountCustomerJobErrorsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a CountCustomerJobErrorsParams,
    ) -> I32Query<'c, 'a, 's, C, i32, 2> {
        self.bind(client, &params.organization_id, &params.job_id)
    }
}
pub struct InsertCustomerJobErrorsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_customer_job_errors() -> InsertCustomerJobErrorsStmt {
    InsertCustomerJobErrorsStmt(
        "INSERT INTO customer_job_errors (organization_id, job_id, position, row_number, line_number, column_name, code, detail) SELECT $1, $2, e.position, e.row_number, e.line_number, nullif(e.column_name, ''), e.code, e.detail FROM unnest($3::integer[], $4::bigint[], $5::bigint[], $6::text[], $7::text[], $8::text[]) AS e (position, row_number, line_number, column_name, code, detail) RETURNING position",
        None,
    )
}
impl InsertCustomerJobErrorsStmt {
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
        T1: crate::ArraySql<Item = i32>,
        T2: crate::ArraySql<Item = i64>,
        T3: crate::ArraySql<Item = i64>,
        T4: crate::StringSql,
        T5: crate::ArraySql<Item = T4>,
        T6: crate::StringSql,
        T7: crate::ArraySql<Item = T6>,
        T8: crate::StringSql,
        T9: crate::ArraySql<Item = T8>,
    >(
        &'s self,
        client: &'c C,
        organization_id: &'a uuid::Uuid,
        job_id: &'a uuid::Uuid,
        positions: &'a T1,
        row_numbers: &'a T2,
        line_numbers: &'a T3,
        column_names: &'a T5,
        codes: &'a T7,
        details: &'a T9,
    ) -> I32Query<'c, 'a, 's, C, i32, 8> {
        I32Query {
            client,
            params: [
                organization_id,
                job_id,
                positions,
                row_numbers,
                line_numbers,
                column_names,
                codes,
                details,
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
    T1: crate::ArraySql<Item = i32>,
    T2: crate::ArraySql<Item = i64>,
    T3: crate::ArraySql<Item = i64>,
    T4: crate::StringSql,
    T5: crate::ArraySql<Item = T4>,
    T6: crate::StringSql,
    T7: crate::ArraySql<Item = T6>,
    T8: crate::StringSql,
    T9: crate::ArraySql<Item = T8>,
>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        InsertCustomerJobErrorsParams<T1, T2, T3, T4, T5, T6, T7, T8, T9>,
        I32Query<'c, 'a, 's, C, i32, 8>,
        C,
    > for InsertCustomerJobErrorsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertCustomerJobErrorsParams<T1, T2, T3, T4, T5, T6, T7, T8, T9>,
    ) -> I32Query<'c, 'a, 's, C, i32, 8> {
        self.bind(
            client,
            &params.organization_id,
            &params.job_id,
            &params.positions,
            &params.row_numbers,
            &params.line_numbers,
            &params.column_names,
            &params.codes,
            &params.details,
        )
    }
}
pub struct ListCustomerJobErrorsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_customer_job_errors() -> ListCustomerJobErrorsStmt {
    ListCustomerJobErrorsStmt(
        "SELECT position, row_number, line_number, column_name, code, detail FROM customer_job_errors WHERE organization_id = $1 AND job_id = $2 AND position >= $3 ORDER BY position LIMIT $4",
        None,
    )
}
impl ListCustomerJobErrorsStmt {
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
        job_id: &'a uuid::Uuid,
        from_position: &'a i32,
        rows: &'a i64,
    ) -> ListCustomerJobErrorsQuery<'c, 'a, 's, C, ListCustomerJobErrors, 4> {
        ListCustomerJobErrorsQuery {
            client,
            params: [organization_id, job_id, from_position, rows],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<ListCustomerJobErrorsBorrowed, tokio_postgres::Error> {
                Ok(ListCustomerJobErrorsBorrowed {
                    position: row.try_get(0)?,
                    row_number: row.try_get(1)?,
                    line_number: row.try_get(2)?,
                    column_name: row.try_get(3)?,
                    code: row.try_get(4)?,
                    detail: row.try_get(5)?,
                })
            },
            mapper: |it| ListCustomerJobErrors::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListCustomerJobErrorsParams,
        ListCustomerJobErrorsQuery<'c, 'a, 's, C, ListCustomerJobErrors, 4>,
        C,
    > for ListCustomerJobErrorsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListCustomerJobErrorsParams,
    ) -> ListCustomerJobErrorsQuery<'c, 'a, 's, C, ListCustomerJobErrors, 4> {
        self.bind(
            client,
            &params.organization_id,
            &params.job_id,
            &params.from_position,
            &params.rows,
        )
    }
}
