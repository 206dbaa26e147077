// This file was generated with `cornucopia`. Do not modify.

#[derive(Clone, Copy, Debug)]
pub struct GetTaskParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct LockTaskParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct InsertTaskParams<
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::StringSql,
> {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub r#type: T1,
    pub title: T2,
    pub description: Option<T3>,
    pub priority: T4,
    pub due_at: Option<jiff::Timestamp>,
    pub customer_id: Option<uuid::Uuid>,
    pub campaign_id: Option<uuid::Uuid>,
    pub contact_attempt_id: Option<uuid::Uuid>,
    pub assigned_to: Option<uuid::Uuid>,
    pub created_by: Option<uuid::Uuid>,
    pub now: jiff::Timestamp,
}
#[derive(Debug)]
pub struct UpdateTaskParams<
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::StringSql,
    T5: crate::StringSql,
> {
    pub r#type: T1,
    pub title: T2,
    pub description: Option<T3>,
    pub priority: T4,
    pub status: T5,
    pub due_at: Option<jiff::Timestamp>,
    pub customer_id: Option<uuid::Uuid>,
    pub campaign_id: Option<uuid::Uuid>,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct AssignTaskParams {
    pub assigned_to: Option<uuid::Uuid>,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct CompleteTaskParams {
    pub completed_by: uuid::Uuid,
    pub now: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct DeleteTaskParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct FindAssigneeParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug, Clone, PartialEq)]
pub struct Task {
    pub id: uuid::Uuid,
    pub r#type: String,
    pub title: String,
    pub description: Option<String>,
    pub priority: String,
    pub status: String,
    pub due_at: Option<jiff::Timestamp>,
    pub customer_id: Option<uuid::Uuid>,
    pub campaign_id: Option<uuid::Uuid>,
    pub contact_attempt_id: Option<uuid::Uuid>,
    pub assigned_to: Option<uuid::Uuid>,
    pub created_by: Option<uuid::Uuid>,
    pub completed_by: Option<uuid::Uuid>,
    pub completed_at: Option<jiff::Timestamp>,
    pub created_at: jiff::Timestamp,
    pub updated_at: jiff::Timestamp,
}
pub struct TaskBorrowed<'a> {
    pub id: uuid::Uuid,
    pub r#type: &'a str,
    pub title: &'a str,
    pub description: Option<&'a str>,
    pub priority: &'a str,
    pub status: &'a str,
    pub due_at: Option<jiff::Timestamp>,
    pub customer_id: Option<uuid::Uuid>,
    pub campaign_id: Option<uuid::Uuid>,
    pub contact_attempt_id: Option<uuid::Uuid>,
    pub assigned_to: Option<uuid::Uuid>,
    pub created_by: Option<uuid::Uuid>,
    pub completed_by: Option<uuid::Uuid>,
    pub completed_at: Option<jiff::Timestamp>,
    pub created_at: jiff::Timestamp,
    pub updated_at: jiff::Timestamp,
}
impl<'a> From<TaskBorrowed<'a>> for Task {
    fn from(
        TaskBorrowed {
            id,
            r#type,
            title,
            description,
            priority,
            status,
            due_at,
            customer_id,
            campaign_id,
            contact_attempt_id,
            assigned_to,
            created_by,
            completed_by,
            completed_at,
            created_at,
            updated_at,
        }: TaskBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            r#type: r#type.into(),
            title: title.into(),
            description: description.map(|v| v.into()),
            priority: priority.into(),
            status: status.into(),
            due_at,
            customer_id,
            campaign_id,
            contact_attempt_id,
            assigned_to,
            created_by,
            completed_by,
            completed_at,
            created_at,
            updated_at,
        }
    }
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
pub struct TaskQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<TaskBorrowed, tokio_postgres::Error>,
    mapper: fn(TaskBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> TaskQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(TaskBorrowed) -> R) -> TaskQuery<'c, 'a, 's, C, R, N> {
        TaskQuery {
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
pub struct GetTaskStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_task() -> GetTaskStmt {
    GetTaskStmt(
        "SELECT id, type, title, description, priority, status, due_at, customer_id, campaign_id, contact_attempt_id, assigned_to, created_by, completed_by, completed_at, created_at, updated_at FROM tasks WHERE organization_id = $1 AND id = $2",
        None,
    )
}
impl GetTaskStmt {
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
    ) -> TaskQuery<'c, 'a, 's, C, Task, 2> {
        TaskQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<TaskBorrowed, tokio_postgres::Error> {
                Ok(TaskBorrowed {
                    id: row.try_get(0)?,
                    r#type: row.try_get(1)?,
                    title: row.try_get(2)?,
                    description: row.try_get(3)?,
                    priority: row.try_get(4)?,
                    status: row.try_get(5)?,
                    due_at: row.try_get(6)?,
                    customer_id: row.try_get(7)?,
                    campaign_id: row.try_get(8)?,
                    contact_attempt_id: row.try_get(9)?,
                    assigned_to: row.try_get(10)?,
                    created_by: row.try_get(11)?,
                    completed_by: row.try_get(12)?,
                    completed_at: row.try_get(13)?,
                    created_at: row.try_get(14)?,
                    updated_at: row.try_get(15)?,
                })
            },
            mapper: |it| Task::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<'c, 'a, 's, GetTaskParams, TaskQuery<'c, 'a, 's, C, Task, 2>, C>
    for GetTaskStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetTaskParams,
    ) -> TaskQuery<'c, 'a, 's, C, Task, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct LockTaskStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock_task() -> LockTaskStmt {
    LockTaskStmt(
        "SELECT id, type, title, description, priority, status, due_at, customer_id, campaign_id, contact_attempt_id, assigned_to, created_by, completed_by, completed_at, created_at, updated_at FROM tasks WHERE organization_id = $1 AND id = $2 FOR UPDATE",
        None,
    )
}
impl LockTaskStmt {
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
    ) -> TaskQuery<'c, 'a, 's, C, Task, 2> {
        TaskQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<TaskBorrowed, tokio_postgres::Error> {
                Ok(TaskBorrowed {
                    id: row.try_get(0)?,
                    r#type: row.try_get(1)?,
                    title: row.try_get(2)?,
                    description: row.try_get(3)?,
                    priority: row.try_get(4)?,
                    status: row.try_get(5)?,
                    due_at: row.try_get(6)?,
                    customer_id: row.try_get(7)?,
                    campaign_id: row.try_get(8)?,
                    contact_attempt_id: row.try_get(9)?,
                    assigned_to: row.try_get(10)?,
                    created_by: row.try_get(11)?,
                    completed_by: row.try_get(12)?,
                    completed_at: row.try_get(13)?,
                    created_at: row.try_get(14)?,
                    updated_at: row.try_get(15)?,
                })
            },
            mapper: |it| Task::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<'c, 'a, 's, LockTaskParams, TaskQuery<'c, 'a, 's, C, Task, 2>, C>
    for LockTaskStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a LockTaskParams,
    ) -> TaskQuery<'c, 'a, 's, C, Task, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct InsertTaskStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_task() -> InsertTaskStmt {
    InsertTaskStmt(
        "INSERT INTO tasks (id, organization_id, type, title, description, priority, due_at, customer_id, campaign_id, contact_attempt_id, assigned_to, created_by, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13) RETURNING id",
        None,
    )
}
impl InsertTaskStmt {
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
    >(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
        organization_id: &'a uuid::Uuid,
        r#type: &'a T1,
        title: &'a T2,
        description: &'a Option<T3>,
        priority: &'a T4,
        due_at: &'a Option<jiff::Timestamp>,
        customer_id: &'a Option<uuid::Uuid>,
        campaign_id: &'a Option<uuid::Uuid>,
        contact_attempt_id: &'a Option<uuid::Uuid>,
        assigned_to: &'a Option<uuid::Uuid>,
        created_by: &'a Option<uuid::Uuid>,
        now: &'a jiff::Timestamp,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 13> {
        UuidUuidQuery {
            client,
            params: [
                id,
                organization_id,
                r#type,
                title,
                description,
                priority,
                due_at,
                customer_id,
                campaign_id,
                contact_attempt_id,
                assigned_to,
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
>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        InsertTaskParams<T1, T2, T3, T4>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 13>,
        C,
    > for InsertTaskStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertTaskParams<T1, T2, T3, T4>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 13> {
        self.bind(
            client,
            &params.id,
            &params.organization_id,
            &params.r#type,
            &params.title,
            &params.description,
            &params.priority,
            &params.due_at,
            &params.customer_id,
            &params.campaign_id,
            &params.contact_attempt_id,
            &params.assigned_to,
            &params.created_by,
            &params.now,
        )
    }
}
pub struct UpdateTaskStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn update_task() -> UpdateTaskStmt {
    UpdateTaskStmt(
        "UPDATE tasks SET type = $1, title = $2, description = $3, priority = $4, status = $5, due_at = $6, customer_id = $7, campaign_id = $8 WHERE organization_id = $9 AND id = $10 RETURNING id",
        None,
    )
}
impl UpdateTaskStmt {
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
    >(
        &'s self,
        client: &'c C,
        r#type: &'a T1,
        title: &'a T2,
        description: &'a Option<T3>,
        priority: &'a T4,
        status: &'a T5,
        due_at: &'a Option<jiff::Timestamp>,
        customer_id: &'a Option<uuid::Uuid>,
        campaign_id: &'a Option<uuid::Uuid>,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 10> {
        UuidUuidQuery {
            client,
            params: [
                r#type,
                title,
                description,
                priority,
                status,
                due_at,
                customer_id,
                campaign_id,
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
    T3: crate::StringSql,
    T4: crate::StringSql,
    T5: crate::StringSql,
>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        UpdateTaskParams<T1, T2, T3, T4, T5>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 10>,
        C,
    > for UpdateTaskStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a UpdateTaskParams<T1, T2, T3, T4, T5>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 10> {
        self.bind(
            client,
            &params.r#type,
            &params.title,
            &params.description,
            &params.priority,
            &params.status,
            &params.due_at,
            &params.customer_id,
            &params.campaign_id,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct AssignTaskStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn assign_task() -> AssignTaskStmt {
    AssignTaskStmt(
        "UPDATE tasks SET assigned_to = $1 WHERE organization_id = $2 AND id = $3 RETURNING id",
        None,
    )
}
impl AssignTaskStmt {
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
        assigned_to: &'a Option<uuid::Uuid>,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        UuidUuidQuery {
            client,
            params: [assigned_to, organization_id, id],
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
        AssignTaskParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3>,
        C,
    > for AssignTaskStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a AssignTaskParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        self.bind(
            client,
            &params.assigned_to,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct CompleteTaskStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn complete_task() -> CompleteTaskStmt {
    CompleteTaskStmt(
        "UPDATE tasks SET status = 'completed', completed_by = $1, completed_at = $2 WHERE organization_id = $3 AND id = $4 RETURNING id",
        None,
    )
}
impl CompleteTaskStmt {
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
        completed_by: &'a uuid::Uuid,
        now: &'a jiff::Timestamp,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        UuidUuidQuery {
            client,
            params: [completed_by, now, organization_id, id],
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
        CompleteTaskParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4>,
        C,
    > for CompleteTaskStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a CompleteTaskParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 4> {
        self.bind(
            client,
            &params.completed_by,
            &params.now,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct DeleteTaskStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn delete_task() -> DeleteTaskStmt {
    DeleteTaskStmt(
        "DELETE FROM tasks WHERE organization_id = $1 AND id = $2 RETURNING id",
        None,
    )
}
impl DeleteTaskStmt {
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
        DeleteTaskParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2>,
        C,
    > for DeleteTaskStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a DeleteTaskParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct FindAssigneeStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn find_assignee() -> FindAssigneeStmt {
    FindAssigneeStmt(
        "SELECT role FROM users WHERE organization_id = $1 AND id = $2 AND status = 'active' AND deleted_at IS NULL",
        None,
    )
}
impl FindAssigneeStmt {
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
    ) -> StringQuery<'c, 'a, 's, C, String, 2> {
        StringQuery {
            client,
            params: [organization_id, id],
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
        FindAssigneeParams,
        StringQuery<'c, 'a, 's, C, String, 2>,
        C,
    > for FindAssigneeStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a FindAssigneeParams,
    ) -> StringQuery<'c, 'a, 's, C, String, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct CountTasksStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn count_tasks() -> CountTasksStmt {
    CountTasksStmt("SELECT app.table_count('tasks') AS total", None)
}
impl CountTasksStmt {
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
pub struct CountTasksOfStatusStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn count_tasks_of_status() -> CountTasksOfStatusStmt {
    CountTasksOfStatusStmt("SELECT app.table_count('tasks', $1) AS total", None)
}
impl CountTasksOfStatusStmt {
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
        status: &'a T1,
    ) -> I64Query<'c, 'a, 's, C, i64, 1> {
        I64Query {
            client,
            params: [status],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
