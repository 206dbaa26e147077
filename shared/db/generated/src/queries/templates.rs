// This file was generated with `cornucopia`. Do not modify.

#[derive(Clone, Copy, Debug)]
pub struct GetTemplateParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct LockTemplateParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct ListTemplatesParams<T1: crate::StringSql> {
    pub organization_id: uuid::Uuid,
    pub kind: Option<T1>,
    pub rows: i64,
    pub skip: i64,
}
#[derive(Debug)]
pub struct ListTemplatesAfterParams<T1: crate::StringSql> {
    pub organization_id: uuid::Uuid,
    pub kind: Option<T1>,
    pub after_created_at: jiff::Timestamp,
    pub after_id: uuid::Uuid,
    pub rows: i64,
}
#[derive(Debug)]
pub struct CountTemplatesParams<T1: crate::StringSql> {
    pub organization_id: uuid::Uuid,
    pub kind: Option<T1>,
    pub most: i64,
}
#[derive(Debug)]
pub struct InsertTemplateParams<T1: crate::StringSql, T2: crate::StringSql, T3: crate::StringSql> {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub kind: T1,
    pub name: T2,
    pub language: T3,
    pub created_by: uuid::Uuid,
    pub now: jiff::Timestamp,
}
#[derive(Debug)]
pub struct InsertTemplateVersionParams<
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::StringSql,
    T5: crate::ArraySql<Item = T4>,
> {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub template_id: uuid::Uuid,
    pub version: i32,
    pub subject: Option<T1>,
    pub body: T2,
    pub body_html: Option<T3>,
    pub variables: T5,
    pub created_by: uuid::Uuid,
    pub now: jiff::Timestamp,
}
#[derive(Clone, Copy, Debug)]
pub struct SetTemplateVersionParams {
    pub version_id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct UpdateTemplateParams<T1: crate::StringSql, T2: crate::StringSql> {
    pub name: T1,
    pub language: T2,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct DeleteTemplateParams {
    pub now: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct TemplateIsInUseParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct ListTemplateVersionsParams {
    pub organization_id: uuid::Uuid,
    pub template_id: uuid::Uuid,
    pub before: i32,
    pub rows: i64,
    pub skip: i64,
}
#[derive(Clone, Copy, Debug)]
pub struct CountTemplateVersionsParams {
    pub organization_id: uuid::Uuid,
    pub template_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct GetTemplateValuesParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug, Clone, PartialEq)]
pub struct Template {
    pub id: uuid::Uuid,
    pub kind: String,
    pub name: String,
    pub language: String,
    pub created_at: jiff::Timestamp,
    pub updated_at: jiff::Timestamp,
    pub version: i32,
    pub subject: Option<String>,
    pub body: String,
    pub body_html: Option<String>,
    pub variables: Vec<String>,
}
pub struct TemplateBorrowed<'a> {
    pub id: uuid::Uuid,
    pub kind: &'a str,
    pub name: &'a str,
    pub language: &'a str,
    pub created_at: jiff::Timestamp,
    pub updated_at: jiff::Timestamp,
    pub version: i32,
    pub subject: Option<&'a str>,
    pub body: &'a str,
    pub body_html: Option<&'a str>,
    pub variables: crate::ArrayIterator<'a, &'a str>,
}
impl<'a> From<TemplateBorrowed<'a>> for Template {
    fn from(
        TemplateBorrowed {
            id,
            kind,
            name,
            language,
            created_at,
            updated_at,
            version,
            subject,
            body,
            body_html,
            variables,
        }: TemplateBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            kind: kind.into(),
            name: name.into(),
            language: language.into(),
            created_at,
            updated_at,
            version,
            subject: subject.map(|v| v.into()),
            body: body.into(),
            body_html: body_html.map(|v| v.into()),
            variables: variables.map(|v| v.into()).collect(),
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct ListTemplateVersions {
    pub version: i32,
    pub subject: Option<String>,
    pub body: String,
    pub body_html: Option<String>,
    pub variables: Vec<String>,
    pub created_by: Option<uuid::Uuid>,
    pub created_at: jiff::Timestamp,
}
pub struct ListTemplateVersionsBorrowed<'a> {
    pub version: i32,
    pub subject: Option<&'a str>,
    pub body: &'a str,
    pub body_html: Option<&'a str>,
    pub variables: crate::ArrayIterator<'a, &'a str>,
    pub created_by: Option<uuid::Uuid>,
    pub created_at: jiff::Timestamp,
}
impl<'a> From<ListTemplateVersionsBorrowed<'a>> for ListTemplateVersions {
    fn from(
        ListTemplateVersionsBorrowed {
            version,
            subject,
            body,
            body_html,
            variables,
            created_by,
            created_at,
        }: ListTemplateVersionsBorrowed<'a>,
    ) -> Self {
        Self {
            version,
            subject: subject.map(|v| v.into()),
            body: body.into(),
            body_html: body_html.map(|v| v.into()),
            variables: variables.map(|v| v.into()).collect(),
            created_by,
            created_at,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct GetTemplateValues {
    pub name: String,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub email: Option<String>,
    pub reference: Option<String>,
    pub external_id: Option<String>,
    pub creditor_name: Option<String>,
    pub balance: rust_decimal::Decimal,
    pub original_amount: rust_decimal::Decimal,
    pub currency: String,
    pub due_date: Option<jiff::civil::Date>,
    pub city: Option<String>,
    pub organization_name: String,
    pub plan_amount: Option<rust_decimal::Decimal>,
    pub plan_first_due_date: Option<jiff::civil::Date>,
}
pub struct GetTemplateValuesBorrowed<'a> {
    pub name: &'a str,
    pub first_name: Option<&'a str>,
    pub last_name: Option<&'a str>,
    pub email: Option<&'a str>,
    pub reference: Option<&'a str>,
    pub external_id: Option<&'a str>,
    pub creditor_name: Option<&'a str>,
    pub balance: rust_decimal::Decimal,
    pub original_amount: rust_decimal::Decimal,
    pub currency: &'a str,
    pub due_date: Option<jiff::civil::Date>,
    pub city: Option<&'a str>,
    pub organization_name: &'a str,
    pub plan_amount: Option<rust_decimal::Decimal>,
    pub plan_first_due_date: Option<jiff::civil::Date>,
}
impl<'a> From<GetTemplateValuesBorrowed<'a>> for GetTemplateValues {
    fn from(
        GetTemplateValuesBorrowed {
            name,
            first_name,
            last_name,
            email,
            reference,
            external_id,
            creditor_name,
            balance,
            original_amount,
            currency,
            due_date,
            city,
            organization_name,
            plan_amount,
            plan_first_due_date,
        }: GetTemplateValuesBorrowed<'a>,
    ) -> Self {
        Self {
            name: name.into(),
            first_name: first_name.map(|v| v.into()),
            last_name: last_name.map(|v| v.into()),
            email: email.map(|v| v.into()),
            reference: reference.map(|v| v.into()),
            external_id: external_id.map(|v| v.into()),
            creditor_name: creditor_name.map(|v| v.into()),
            balance,
            original_amount,
            currency: currency.into(),
            due_date,
            city: city.map(|v| v.into()),
            organization_name: organization_name.into(),
            plan_amount,
            plan_first_due_date,
        }
    }
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
pub struct TemplateQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<TemplateBorrowed, tokio_postgres::Error>,
    mapper: fn(TemplateBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> TemplateQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(TemplateBorrowed) -> R) -> TemplateQuery<'c, 'a, 's, C, R, N> {
        TemplateQuery {
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
pub struct ListTemplateVersionsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor:
        fn(&tokio_postgres::Row) -> Result<ListTemplateVersionsBorrowed, tokio_postgres::Error>,
    mapper: fn(ListTemplateVersionsBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ListTemplateVersionsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(ListTemplateVersionsBorrowed) -> R,
    ) -> ListTemplateVersionsQuery<'c, 'a, 's, C, R, N> {
        ListTemplateVersionsQuery {
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
pub struct GetTemplateValuesQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<GetTemplateValuesBorrowed, tokio_postgres::Error>,
    mapper: fn(GetTemplateValuesBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> GetTemplateValuesQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(GetTemplateValuesBorrowed) -> R,
    ) -> GetTemplateValuesQuery<'c, 'a, 's, C, R, N> {
        GetTemplateValuesQuery {
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
pub struct GetTemplateStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_template() -> GetTemplateStmt {
    GetTemplateStmt(
        "SELECT t.id, t.type AS kind, t.name, t.language, t.created_at, t.updated_at, v.version, v.subject, v.body, v.body_html, v.variables FROM templates t JOIN template_versions v ON v.organization_id = t.organization_id AND v.id = t.current_version_id WHERE t.organization_id = $1 AND t.id = $2 AND t.deleted_at IS NULL",
        None,
    )
}
impl GetTemplateStmt {
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
    ) -> TemplateQuery<'c, 'a, 's, C, Template, 2> {
        TemplateQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<TemplateBorrowed, tokio_postgres::Error> {
                    Ok(TemplateBorrowed {
                        id: row.try_get(0)?,
                        kind: row.try_get(1)?,
                        name: row.try_get(2)?,
                        language: row.try_get(3)?,
                        created_at: row.try_get(4)?,
                        updated_at: row.try_get(5)?,
                        version: row.try_get(6)?,
                        subject: row.try_get(7)?,
                        body: row.try_get(8)?,
                        body_html: row.try_get(9)?,
                        variables: row.try_get(10)?,
                    })
                },
            mapper: |it| Template::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetTemplateParams,
        TemplateQuery<'c, 'a, 's, C, Template, 2>,
        C,
    > for GetTemplateStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetTemplateParams,
    ) -> TemplateQuery<'c, 'a, 's, C, Template, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct LockTemplateStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock_template() -> LockTemplateStmt {
    LockTemplateStmt(
        "SELECT t.id, t.type AS kind, t.name, t.language, t.created_at, t.updated_at, v.version, v.subject, v.body, v.body_html, v.variables FROM templates t JOIN template_versions v ON v.organization_id = t.organization_id AND v.id = t.current_version_id WHERE t.organization_id = $1 AND t.id = $2 AND t.deleted_at IS NULL FOR UPDATE OF t",
        None,
    )
}
impl LockTemplateStmt {
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
    ) -> TemplateQuery<'c, 'a, 's, C, Template, 2> {
        TemplateQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<TemplateBorrowed, tokio_postgres::Error> {
                    Ok(TemplateBorrowed {
                        id: row.try_get(0)?,
                        kind: row.try_get(1)?,
                        name: row.try_get(2)?,
                        language: row.try_get(3)?,
                        created_at: row.try_get(4)?,
                        updated_at: row.try_get(5)?,
                        version: row.try_get(6)?,
                        subject: row.try_get(7)?,
                        body: row.try_get(8)?,
                        body_html: row.try_get(9)?,
                        variables: row.try_get(10)?,
                    })
                },
            mapper: |it| Template::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        LockTemplateParams,
        TemplateQuery<'c, 'a, 's, C, Template, 2>,
        C,
    > for LockTemplateStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a LockTemplateParams,
    ) -> TemplateQuery<'c, 'a, 's, C, Template, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct ListTemplatesStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_templates() -> ListTemplatesStmt {
    ListTemplatesStmt(
        "SELECT t.id, t.type AS kind, t.name, t.language, t.created_at, t.updated_at, v.version, v.subject, v.body, v.body_html, v.variables FROM templates t JOIN template_versions v ON v.organization_id = t.organization_id AND v.id = t.current_version_id WHERE t.organization_id = $1 AND t.deleted_at IS NULL AND ($2::text IS NULL OR t.type = $2) ORDER BY t.created_at DESC, t.id DESC LIMIT $3 OFFSET $4",
        None,
    )
}
impl ListTemplatesStmt {
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
        kind: &'a Option<T1>,
        rows: &'a i64,
        skip: &'a i64,
    ) -> TemplateQuery<'c, 'a, 's, C, Template, 4> {
        TemplateQuery {
            client,
            params: [organization_id, kind, rows, skip],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<TemplateBorrowed, tokio_postgres::Error> {
                    Ok(TemplateBorrowed {
                        id: row.try_get(0)?,
                        kind: row.try_get(1)?,
                        name: row.try_get(2)?,
                        language: row.try_get(3)?,
                        created_at: row.try_get(4)?,
                        updated_at: row.try_get(5)?,
                        version: row.try_get(6)?,
                        subject: row.try_get(7)?,
                        body: row.try_get(8)?,
                        body_html: row.try_get(9)?,
                        variables: row.try_get(10)?,
                    })
                },
            mapper: |it| Template::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListTemplatesParams<T1>,
        TemplateQuery<'c, 'a, 's, C, Template, 4>,
        C,
    > for ListTemplatesStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListTemplatesParams<T1>,
    ) -> TemplateQuery<'c, 'a, 's, C, Template, 4> {
        self.bind(
            client,
            &params.organization_id,
            &params.kind,
            &params.rows,
            &params.skip,
        )
    }
}
pub struct ListTemplatesAfterStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_templates_after() -> ListTemplatesAfterStmt {
    ListTemplatesAfterStmt(
        "SELECT t.id, t.type AS kind, t.name, t.language, t.created_at, t.updated_at, v.version, v.subject, v.body, v.body_html, v.variables FROM templates t JOIN template_versions v ON v.organization_id = t.organization_id AND v.id = t.current_version_id WHERE t.organization_id = $1 AND t.deleted_at IS NULL AND ($2::text IS NULL OR t.type = $2) AND (t.created_at, t.id) < ($3, $4) ORDER BY t.created_at DESC, t.id DESC LIMIT $5",
        None,
    )
}
impl ListTemplatesAfterStmt {
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
        kind: &'a Option<T1>,
        after_created_at: &'a jiff::Timestamp,
        after_id: &'a uuid::Uuid,
        rows: &'a i64,
    ) -> TemplateQuery<'c, 'a, 's, C, Template, 5> {
        TemplateQuery {
            client,
            params: [organization_id, kind, after_created_at, after_id, rows],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<TemplateBorrowed, tokio_postgres::Error> {
                    Ok(TemplateBorrowed {
                        id: row.try_get(0)?,
                        kind: row.try_get(1)?,
                        name: row.try_get(2)?,
                        language: row.try_get(3)?,
                        created_at: row.try_get(4)?,
                        updated_at: row.try_get(5)?,
                        version: row.try_get(6)?,
                        subject: row.try_get(7)?,
                        body: row.try_get(8)?,
                        body_html: row.try_get(9)?,
                        variables: row.try_get(10)?,
                    })
                },
            mapper: |it| Template::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListTemplatesAfterParams<T1>,
        TemplateQuery<'c, 'a, 's, C, Template, 5>,
        C,
    > for ListTemplatesAfterStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListTemplatesAfterParams<T1>,
    ) -> TemplateQuery<'c, 'a, 's, C, Template, 5> {
        self.bind(
            client,
            &params.organization_id,
            &params.kind,
            &params.after_created_at,
            &params.after_id,
            &params.rows,
        )
    }
}
pub struct CountTemplatesStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn count_templates() -> CountTemplatesStmt {
    CountTemplatesStmt(
        "SELECT count(*) AS total FROM ( SELECT FROM templates WHERE organization_id = $1 AND deleted_at IS NULL AND current_version_id IS NOT NULL AND ($2::text IS NULL OR type = $2) LIMIT $3) AS counted",
        None,
    )
}
impl CountTemplatesStmt {
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
        kind: &'a Option<T1>,
        most: &'a i64,
    ) -> I64Query<'c, 'a, 's, C, i64, 3> {
        I64Query {
            client,
            params: [organization_id, kind, most],
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
        CountTemplatesParams<T1>,
        I64Query<'c, 'a, 's, C, i64, 3>,
        C,
    > for CountTemplatesStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a CountTemplatesParams<T1>,
    ) -> I64Query<'c, 'a, 's, C, i64, 3> {
        self.bind(client, &params.organization_id, &params.kind, &params.most)
    }
}
pub struct InsertTemplateStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_template() -> InsertTemplateStmt {
    InsertTemplateStmt(
        "INSERT INTO templates (id, organization_id, type, name, language, created_by, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $7) RETURNING id",
        None,
    )
}
impl InsertTemplateStmt {
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
        id: &'a uuid::Uuid,
        organization_id: &'a uuid::Uuid,
        kind: &'a T1,
        name: &'a T2,
        language: &'a T3,
        created_by: &'a uuid::Uuid,
        now: &'a jiff::Timestamp,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 7> {
        UuidUuidQuery {
            client,
            params: [id, organization_id, kind, name, language, created_by, now],
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
        InsertTemplateParams<T1, T2, T3>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 7>,
        C,
    > for InsertTemplateStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertTemplateParams<T1, T2, T3>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 7> {
        self.bind(
            client,
            &params.id,
            &params.organization_id,
            &params.kind,
            &params.name,
            &params.language,
            &params.created_by,
            &params.now,
        )
    }
}
pub struct InsertTemplateVersionStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_template_version() -> InsertTemplateVersionStmt {
    InsertTemplateVersionStmt(
        "INSERT INTO template_versions (id, organization_id, template_id, version, subject, body, body_html, variables, created_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id",
        None,
    )
}
impl InsertTemplateVersionStmt {
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
        T5: crate::ArraySql<Item = T4>,
    >(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
        organization_id: &'a uuid::Uuid,
        template_id: &'a uuid::Uuid,
        version: &'a i32,
        subject: &'a Option<T1>,
        body: &'a T2,
        body_html: &'a Option<T3>,
        variables: &'a T5,
        created_by: &'a uuid::Uuid,
        now: &'a jiff::Timestamp,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 10> {
        UuidUuidQuery {
            client,
            params: [
                id,
                organization_id,
                template_id,
                version,
                subject,
                body,
                body_html,
                variables,
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
    T4: crate::StringSql,
    T5: crate::ArraySql<Item = T4>,
>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        InsertTemplateVersionParams<T1, T2, T3, T4, T5>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 10>,
        C,
    > for InsertTemplateVersionStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertTemplateVersionParams<T1, T2, T3, T4, T5>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 10> {
        self.bind(
            client,
            &params.id,
            &params.organization_id,
            &params.template_id,
            &params.version,
            &params.subject,
            &params.body,
            &params.body_html,
            &params.variables,
            &params.created_by,
            &params.now,
        )
    }
}
pub struct SetTemplateVersionStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn set_template_version() -> SetTemplateVersionStmt {
    SetTemplateVersionStmt(
        "UPDATE templates SET current_version_id = $1 WHERE organization_id = $2 AND id = $3 RETURNING id",
        None,
    )
}
impl SetTemplateVersionStmt {
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
        version_id: &'a uuid::Uuid,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        UuidUuidQuery {
            client,
            params: [version_id, organization_id, id],
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
        SetTemplateVersionParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3>,
        C,
    > for SetTemplateVersionStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a SetTemplateVersionParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        self.bind(
            client,
            &params.version_id,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct UpdateTemplateStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn update_template() -> UpdateTemplateStmt {
    UpdateTemplateStmt(
        "UPDATE templates SET name = $1, language = $2 WHERE organization_id = $3 AND id = $4 AND deleted_at IS NULL RETURNING id",
        None,
    )
}
impl UpdateTemplateStmt {
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
        name: &'a T1,
        language: &'a T2,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        UuidUuidQuery {
            client,
            params: [name, language, organization_id, id],
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
        UpdateTemplateParams<T1, T2>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4>,
        C,
    > for UpdateTemplateStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a UpdateTemplateParams<T1, T2>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        self.bind(
            client,
            &params.name,
            &params.language,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct DeleteTemplateStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn delete_template() -> DeleteTemplateStmt {
    DeleteTemplateStmt(
        "UPDATE templates SET deleted_at = $1 WHERE organization_id = $2 AND id = $3 AND deleted_at IS NULL RETURNING id",
        None,
    )
}
impl DeleteTemplateStmt {
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
        DeleteTemplateParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3>,
        C,
    > for DeleteTemplateStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a DeleteTemplateParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        self.bind(client, &params.now, &params.organization_id, &params.id)
    }
}
pub struct TemplateIsInUseStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn template_is_in_use() -> TemplateIsInUseStmt {
    TemplateIsInUseStmt(
        "SELECT EXISTS (SELECT FROM campaigns WHERE organization_id = $1 AND template_id = $2 AND deleted_at IS NULL AND status NOT IN ('completed', 'cancelled')) AS used",
        None,
    )
}
impl TemplateIsInUseStmt {
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
        TemplateIsInUseParams,
        BoolQuery<'c, 'a, 's, C, bool, 2>,
        C,
    > for TemplateIsInUseStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a TemplateIsInUseParams,
    ) -> BoolQuery<'c, 'a, 's, C, bool, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct ListTemplateVersionsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_template_versions() -> ListTemplateVersionsStmt {
    ListTemplateVersionsStmt(
        "SELECT version, subject, body, body_html, variables, created_by, created_at FROM template_versions WHERE organization_id = $1 AND template_id = $2 AND version < $3 ORDER BY version DESC LIMIT $4 OFFSET $5",
        None,
    )
}
impl ListTemplateVersionsStmt {
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
        template_id: &'a uuid::Uuid,
        before: &'a i32,
        rows: &'a i64,
        skip: &'a i64,
    ) -> ListTemplateVersionsQuery<'c, 'a, 's, C, ListTemplateVersions, 5> {
        ListTemplateVersionsQuery {
            client,
            params: [organization_id, template_id, before, rows, skip],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<ListTemplateVersionsBorrowed, tokio_postgres::Error> {
                Ok(ListTemplateVersionsBorrowed {
                    version: row.try_get(0)?,
                    subject: row.try_get(1)?,
                    body: row.try_get(2)?,
                    body_html: row.try_get(3)?,
                    variables: row.try_get(4)?,
                    created_by: row.try_get(5)?,
                    created_at: row.try_get(6)?,
                })
            },
            mapper: |it| ListTemplateVersions::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListTemplateVersionsParams,
        ListTemplateVersionsQuery<'c, 'a, 's, C, ListTemplateVersions, 5>,
        C,
    > for ListTemplateVersionsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListTemplateVersionsParams,
    ) -> ListTemplateVersionsQuery<'c, 'a, 's, C, ListTemplateVersions, 5> {
        self.bind(
            client,
            &params.organization_id,
            &params.template_id,
            &params.before,
            &params.rows,
            &params.skip,
        )
    }
}
pub struct CountTemplateVersionsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn count_template_versions() -> CountTemplateVersionsStmt {
    CountTemplateVersionsStmt(
        "SELECT count(*) AS total FROM template_versions WHERE organization_id = $1 AND template_id = $2",
        None,
    )
}
impl CountTemplateVersionsStmt {
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
        template_id: &'a uuid::Uuid,
    ) -> I64Query<'c, 'a, 's, C, i64, 2> {
        I64Query {
            client,
            params: [organization_id, template_id],
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
        CountTemplateVersionsParams,
        I64Query<'c, 'a, 's, C, i64, 2>,
        C,
    > for CountTemplateVersionsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a CountTemplateVersionsParams,
    ) -> I64Query<'c, 'a, 's, C, i64, 2> {
        self.bind(client, &params.organization_id, &params.template_id)
    }
}
pub struct GetTemplateValuesStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_template_values() -> GetTemplateValuesStmt {
    GetTemplateValuesStmt(
        "SELECT c.name, c.first_name, c.last_name, c.email, c.reference, c.external_id, c.creditor_name, c.balance, c.original_amount, c.currency, c.due_date, c.city, o.name AS organization_name, p.total_amount AS plan_amount, p.first_due_date AS plan_first_due_date FROM customers c JOIN organizations o ON o.id = c.organization_id LEFT JOIN LATERAL ( SELECT p.total_amount, (SELECT min(i.due_date) FROM plan_instalments i WHERE i.organization_id = p.organization_id AND i.plan_id = p.id) AS first_due_date FROM payment_plans p WHERE p.organization_id = c.organization_id AND p.customer_id = c.id ORDER BY (p.status IN ('proposed', 'active')) DESC, p.created_at DESC, p.id DESC LIMIT 1) AS p ON true WHERE c.organization_id = $1 AND c.id = $2 AND c.deleted_at IS NULL",
        None,
    )
}
impl GetTemplateValuesStmt {
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
    ) -> GetTemplateValuesQuery<'c, 'a, 's, C, GetTemplateValues, 2> {
        GetTemplateValuesQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<GetTemplateValuesBorrowed, tokio_postgres::Error> {
                Ok(GetTemplateValuesBorrowed {
                    name: row.try_get(0)?,
                    first_name: row.try_get(1)?,
                    last_name: row.try_get(2)?,
                    email: row.try_get(3)?,
                    reference: row.try_get(4)?,
                    external_id: row.try_get(5)?,
                    creditor_name: row.try_get(6)?,
                    balance: row.try_get(7)?,
                    original_amount: row.try_get(8)?,
                    currency: row.try_get(9)?,
                    due_date: row.try_get(10)?,
                    city: row.try_get(11)?,
                    organization_name: row.try_get(12)?,
                    plan_amount: row.try_get(13)?,
                    plan_first_due_date: row.try_get(14)?,
                })
            },
            mapper: |it| GetTemplateValues::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetTemplateValuesParams,
        GetTemplateValuesQuery<'c, 'a, 's, C, GetTemplateValues, 2>,
        C,
    > for GetTemplateValuesStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetTemplateValuesParams,
    ) -> GetTemplateValuesQuery<'c, 'a, 's, C, GetTemplateValues, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
