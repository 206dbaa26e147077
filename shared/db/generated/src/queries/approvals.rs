// This file was generated with `cornucopia`. Do not modify.

#[derive(Clone, Copy, Debug)]
pub struct GetApprovalParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct LockApprovalParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct GetOpenApprovalParams<T1: crate::StringSql> {
    pub organization_id: uuid::Uuid,
    pub subject_type: T1,
    pub subject_id: uuid::Uuid,
}
#[derive(Debug)]
pub struct ListApprovalsUntoldParams<T1: crate::StringSql, T2: crate::ArraySql<Item = T1>> {
    pub organization_id: uuid::Uuid,
    pub now: jiff::Timestamp,
    pub roles: T2,
    pub user_id: uuid::Uuid,
}
#[derive(Debug)]
pub struct InsertApprovalParams<
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::StringSql,
    T5: crate::StringSql,
    T6: crate::StringSql,
> {
    pub id: uuid::Uuid,
    pub organization_id: uuid::Uuid,
    pub subject_type: T1,
    pub subject_id: uuid::Uuid,
    pub customer_id: Option<uuid::Uuid>,
    pub amount: Option<rust_decimal::Decimal>,
    pub currency: Option<T2>,
    pub proposed_by: Option<uuid::Uuid>,
    pub required_role: T3,
    pub title: T4,
    pub message: T5,
    pub reason: Option<T6>,
    pub expires_at: jiff::Timestamp,
    pub now: jiff::Timestamp,
}
#[derive(Debug)]
pub struct EndApprovalParams<T1: crate::StringSql, T2: crate::StringSql> {
    pub status: T1,
    pub comment: Option<T2>,
    pub decided_by: Option<uuid::Uuid>,
    pub now: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct CancelApprovalParams<T1: crate::StringSql> {
    pub decided_by: Option<uuid::Uuid>,
    pub now: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub subject_type: T1,
    pub subject_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct ListLapsedApprovalsParams {
    pub now: jiff::Timestamp,
    pub after: uuid::Uuid,
    pub rows: i32,
}
#[derive(Clone, Copy, Debug)]
pub struct LockCampaignParams {
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct HasOpenDisputeParams {
    pub organization_id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct ActivatePlanParams {
    pub now: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct ClearRefundParams {
    pub now: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct ListOpenOffersParams {
    pub organization_id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct ListOpenPlansParams {
    pub organization_id: uuid::Uuid,
    pub customer_id: uuid::Uuid,
}
#[derive(Debug, Clone, PartialEq)]
pub struct Approval {
    pub id: uuid::Uuid,
    pub subject_type: String,
    pub subject_id: uuid::Uuid,
    pub customer_id: Option<uuid::Uuid>,
    pub contact_attempt_id: Option<uuid::Uuid>,
    pub amount: Option<rust_decimal::Decimal>,
    pub currency: Option<String>,
    pub proposed_by: Option<uuid::Uuid>,
    pub proposed_by_agent_id: Option<uuid::Uuid>,
    pub required_role: String,
    pub status: String,
    pub title: Option<String>,
    pub message: Option<String>,
    pub reason: Option<String>,
    pub comment: Option<String>,
    pub decided_by: Option<uuid::Uuid>,
    pub decided_at: Option<jiff::Timestamp>,
    pub expires_at: jiff::Timestamp,
    pub created_at: jiff::Timestamp,
}
pub struct ApprovalBorrowed<'a> {
    pub id: uuid::Uuid,
    pub subject_type: &'a str,
    pub subject_id: uuid::Uuid,
    pub customer_id: Option<uuid::Uuid>,
    pub contact_attempt_id: Option<uuid::Uuid>,
    pub amount: Option<rust_decimal::Decimal>,
    pub currency: Option<&'a str>,
    pub proposed_by: Option<uuid::Uuid>,
    pub proposed_by_agent_id: Option<uuid::Uuid>,
    pub required_role: &'a str,
    pub status: &'a str,
    pub title: Option<&'a str>,
    pub message: Option<&'a str>,
    pub reason: Option<&'a str>,
    pub comment: Option<&'a str>,
    pub decided_by: Option<uuid::Uuid>,
    pub decided_at: Option<jiff::Timestamp>,
    pub expires_at: jiff::Timestamp,
    pub created_at: jiff::Timestamp,
}
impl<'a> From<ApprovalBorrowed<'a>> for Approval {
    fn from(
        ApprovalBorrowed {
            id,
            subject_type,
            subject_id,
            customer_id,
            contact_attempt_id,
            amount,
            currency,
            proposed_by,
            proposed_by_agent_id,
            required_role,
            status,
            title,
            message,
            reason,
            comment,
            decided_by,
            decided_at,
            expires_at,
            created_at,
        }: ApprovalBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            subject_type: subject_type.into(),
            subject_id,
            customer_id,
            contact_attempt_id,
            amount,
            currency: currency.map(|v| v.into()),
            proposed_by,
            proposed_by_agent_id,
            required_role: required_role.into(),
            status: status.into(),
            title: title.map(|v| v.into()),
            message: message.map(|v| v.into()),
            reason: reason.map(|v| v.into()),
            comment: comment.map(|v| v.into()),
            decided_by,
            decided_at,
            expires_at,
            created_at,
        }
    }
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct ListLapsedApprovals {
    pub organization_id: uuid::Uuid,
    pub approval_id: uuid::Uuid,
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
pub struct SerdejsonValueQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor:
        fn(
            &tokio_postgres::Row,
        )
            -> Result<postgres_types::Json<&serde_json::value::RawValue>, tokio_postgres::Error>,
    mapper: fn(postgres_types::Json<&serde_json::value::RawValue>) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> SerdejsonValueQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(postgres_types::Json<&serde_json::value::RawValue>) -> R,
    ) -> SerdejsonValueQuery<'c, 'a, 's, C, R, N> {
        SerdejsonValueQuery {
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
pub struct ApprovalQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ApprovalBorrowed, tokio_postgres::Error>,
    mapper: fn(ApprovalBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ApprovalQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(ApprovalBorrowed) -> R) -> ApprovalQuery<'c, 'a, 's, C, R, N> {
        ApprovalQuery {
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
pub struct ListLapsedApprovalsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ListLapsedApprovals, tokio_postgres::Error>,
    mapper: fn(ListLapsedApprovals) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ListLapsedApprovalsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(ListLapsedApprovals) -> R,
    ) -> ListLapsedApprovalsQuery<'c, 'a, 's, C, R, N> {
        ListLapsedApprovalsQuery {
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
pub struct GetAuthorityStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_authority() -> GetAuthorityStmt {
    GetAuthorityStmt(
        "SELECT coalesce((SELECT authority FROM organization_policies WHERE organization_id = $1), '{}'::jsonb) AS authority",
        None,
    )
}
impl GetAuthorityStmt {
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
    ) -> SerdejsonValueQuery<'c, 'a, 's, C, serde_json::Value, 1> {
        SerdejsonValueQuery {
            client,
            params: [organization_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| serde_json::from_str(it.0.get()).unwrap(),
        }
    }
}
pub struct GetApprovalStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_approval() -> GetApprovalStmt {
    GetApprovalStmt(
        "SELECT id, subject_type, subject_id, customer_id, contact_attempt_id, amount, currency, proposed_by, proposed_by_agent_id, required_role, status, title, message, reason, comment, decided_by, decided_at, expires_at, created_at FROM approvals WHERE organization_id = $1 AND id = $2",
        None,
    )
}
impl GetApprovalStmt {
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
    ) -> ApprovalQuery<'c, 'a, 's, C, Approval, 2> {
        ApprovalQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<ApprovalBorrowed, tokio_postgres::Error> {
                    Ok(ApprovalBorrowed {
                        id: row.try_get(0)?,
                        subject_type: row.try_get(1)?,
                        subject_id: row.try_get(2)?,
                        customer_id: row.try_get(3)?,
                        contact_attempt_id: row.try_get(4)?,
                        amount: row.try_get(5)?,
                        currency: row.try_get(6)?,
                        proposed_by: row.try_get(7)?,
                        proposed_by_agent_id: row.try_get(8)?,
                        required_role: row.try_get(9)?,
                        status: row.try_get(10)?,
                        title: row.try_get(11)?,
                        message: row.try_get(12)?,
                        reason: row.try_get(13)?,
                        comment: row.try_get(14)?,
                        decided_by: row.try_get(15)?,
                        decided_at: row.try_get(16)?,
                        expires_at: row.try_get(17)?,
                        created_at: row.try_get(18)?,
                    })
                },
            mapper: |it| Approval::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetApprovalParams,
        ApprovalQuery<'c, 'a, 's, C, Approval, 2>,
        C,
    > for GetApprovalStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetApprovalParams,
    ) -> ApprovalQuery<'c, 'a, 's, C, Approval, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct LockApprovalStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock_approval() -> LockApprovalStmt {
    LockApprovalStmt(
        "SELECT id, subject_type, subject_id, customer_id, contact_attempt_id, amount, currency, proposed_by, proposed_by_agent_id, required_role, status, title, message, reason, comment, decided_by, decided_at, expires_at, created_at FROM approvals WHERE organization_id = $1 AND id = $2 FOR UPDATE",
        None,
    )
}
impl LockApprovalStmt {
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
    ) -> ApprovalQuery<'c, 'a, 's, C, Approval, 2> {
        ApprovalQuery {
            client,
            params: [organization_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<ApprovalBorrowed, tokio_postgres::Error> {
                    Ok(ApprovalBorrowed {
                        id: row.try_get(0)?,
                        subject_type: row.try_get(1)?,
                        subject_id: row.try_get(2)?,
                        customer_id: row.try_get(3)?,
                        contact_attempt_id: row.try_get(4)?,
                        amount: row.try_get(5)?,
                        currency: row.try_get(6)?,
                        proposed_by: row.try_get(7)?,
                        proposed_by_agent_id: row.try_get(8)?,
                        required_role: row.try_get(9)?,
                        status: row.try_get(10)?,
                        title: row.try_get(11)?,
                        message: row.try_get(12)?,
                        reason: row.try_get(13)?,
                        comment: row.try_get(14)?,
                        decided_by: row.try_get(15)?,
                        decided_at: row.try_get(16)?,
                        expires_at: row.try_get(17)?,
                        created_at: row.try_get(18)?,
                    })
                },
            mapper: |it| Approval::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        LockApprovalParams,
        ApprovalQuery<'c, 'a, 's, C, Approval, 2>,
        C,
    > for LockApprovalStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a LockApprovalParams,
    ) -> ApprovalQuery<'c, 'a, 's, C, Approval, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct GetOpenApprovalStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn get_open_approval() -> GetOpenApprovalStmt {
    GetOpenApprovalStmt(
        "SELECT id, subject_type, subject_id, customer_id, contact_attempt_id, amount, currency, proposed_by, proposed_by_agent_id, required_role, status, title, message, reason, comment, decided_by, decided_at, expires_at, created_at FROM approvals WHERE organization_id = $1 AND subject_type = $2 AND subject_id = $3 AND status = 'pending' FOR UPDATE",
        None,
    )
}
impl GetOpenApprovalStmt {
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
        subject_type: &'a T1,
        subject_id: &'a uuid::Uuid,
    ) -> ApprovalQuery<'c, 'a, 's, C, Approval, 3> {
        ApprovalQuery {
            client,
            params: [organization_id, subject_type, subject_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<ApprovalBorrowed, tokio_postgres::Error> {
                    Ok(ApprovalBorrowed {
                        id: row.try_get(0)?,
                        subject_type: row.try_get(1)?,
                        subject_id: row.try_get(2)?,
                        customer_id: row.try_get(3)?,
                        contact_attempt_id: row.try_get(4)?,
                        amount: row.try_get(5)?,
                        currency: row.try_get(6)?,
                        proposed_by: row.try_get(7)?,
                        proposed_by_agent_id: row.try_get(8)?,
                        required_role: row.try_get(9)?,
                        status: row.try_get(10)?,
                        title: row.try_get(11)?,
                        message: row.try_get(12)?,
                        reason: row.try_get(13)?,
                        comment: row.try_get(14)?,
                        decided_by: row.try_get(15)?,
                        decided_at: row.try_get(16)?,
                        expires_at: row.try_get(17)?,
                        created_at: row.try_get(18)?,
                    })
                },
            mapper: |it| Approval::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        GetOpenApprovalParams<T1>,
        ApprovalQuery<'c, 'a, 's, C, Approval, 3>,
        C,
    > for GetOpenApprovalStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a GetOpenApprovalParams<T1>,
    ) -> ApprovalQuery<'c, 'a, 's, C, Approval, 3> {
        self.bind(
            client,
            &params.organization_id,
            &params.subject_type,
            &params.subject_id,
        )
    }
}
pub struct ListApprovalsUntoldStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_approvals_untold() -> ListApprovalsUntoldStmt {
    ListApprovalsUntoldStmt(
        "SELECT id, subject_type, subject_id, customer_id, contact_attempt_id, amount, currency, proposed_by, proposed_by_agent_id, required_role, status, title, message, reason, comment, decided_by, decided_at, expires_at, created_at FROM approvals a WHERE organization_id = $1 AND status = 'pending' AND expires_at > $2 AND required_role = ANY ($3) AND proposed_by IS DISTINCT FROM $4 AND NOT EXISTS (SELECT FROM notifications n WHERE n.organization_id = a.organization_id AND n.user_id = $4 AND n.approval_id = a.id) ORDER BY created_at, id",
        None,
    )
}
impl ListApprovalsUntoldStmt {
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
        T2: crate::ArraySql<Item = T1>,
    >(
        &'s self,
        client: &'c C,
        organization_id: &'a uuid::Uuid,
        now: &'a jiff::Timestamp,
        roles: &'a T2,
        user_id: &'a uuid::Uuid,
    ) -> ApprovalQuery<'c, 'a, 's, C, Approval, 4> {
        ApprovalQuery {
            client,
            params: [organization_id, now, roles, user_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<ApprovalBorrowed, tokio_postgres::Error> {
                    Ok(ApprovalBorrowed {
                        id: row.try_get(0)?,
                        subject_type: row.try_get(1)?,
                        subject_id: row.try_get(2)?,
                        customer_id: row.try_get(3)?,
                        contact_attempt_id: row.try_get(4)?,
                        amount: row.try_get(5)?,
                        currency: row.try_get(6)?,
                        proposed_by: row.try_get(7)?,
                        proposed_by_agent_id: row.try_get(8)?,
                        required_role: row.try_get(9)?,
                        status: row.try_get(10)?,
                        title: row.try_get(11)?,
                        message: row.try_get(12)?,
                        reason: row.try_get(13)?,
                        comment: row.try_get(14)?,
                        decided_by: row.try_get(15)?,
                        decided_at: row.try_get(16)?,
                        expires_at: row.try_get(17)?,
                        created_at: row.try_get(18)?,
                    })
                },
            mapper: |it| Approval::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::ArraySql<Item = T1>>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListApprovalsUntoldParams<T1, T2>,
        ApprovalQuery<'c, 'a, 's, C, Approval, 4>,
        C,
    > for ListApprovalsUntoldStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListApprovalsUntoldParams<T1, T2>,
    ) -> ApprovalQuery<'c, 'a, 's, C, Approval, 4> {
        self.bind(
            client,
            &params.organization_id,
            &params.now,
            &params.roles,
            &params.user_id,
        )
    }
}
pub struct InsertApprovalStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_approval() -> InsertApprovalStmt {
    InsertApprovalStmt(
        "INSERT INTO approvals (id, organization_id, subject_type, subject_id, customer_id, amount, currency, proposed_by, required_role, title, message, reason, expires_at, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) RETURNING id",
        None,
    )
}
impl InsertApprovalStmt {
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
        subject_type: &'a T1,
        subject_id: &'a uuid::Uuid,
        customer_id: &'a Option<uuid::Uuid>,
        amount: &'a Option<rust_decimal::Decimal>,
        currency: &'a Option<T2>,
        proposed_by: &'a Option<uuid::Uuid>,
        required_role: &'a T3,
        title: &'a T4,
        message: &'a T5,
        reason: &'a Option<T6>,
        expires_at: &'a jiff::Timestamp,
        now: &'a jiff::Timestamp,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 14> {
        UuidUuidQuery {
            client,
            params: [
                id,
                organization_id,
                subject_type,
                subject_id,
                customer_id,
                amount,
                currency,
                proposed_by,
                required_role,
                title,
                message,
                reason,
                expires_at,
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
        InsertApprovalParams<T1, T2, T3, T4, T5, T6>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 14>,
        C,
    > for InsertApprovalStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertApprovalParams<T1, T2, T3, T4, T5, T6>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 14> {
        self.bind(
            client,
            &params.id,
            &params.organization_id,
            &params.subject_type,
            &params.subject_id,
            &params.customer_id,
            &params.amount,
            &params.currency,
            &params.proposed_by,
            &params.required_role,
            &params.title,
            &params.message,
            &params.reason,
            &params.expires_at,
            &params.now,
        )
    }
}
pub struct EndApprovalStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn end_approval() -> EndApprovalStmt {
    EndApprovalStmt(
        "UPDATE approvals SET status = $1, comment = $2, decided_by = $3, decided_at = $4 WHERE organization_id = $5 AND id = $6 AND status = 'pending' RETURNING id",
        None,
    )
}
impl EndApprovalStmt {
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
        status: &'a T1,
        comment: &'a Option<T2>,
        decided_by: &'a Option<uuid::Uuid>,
        now: &'a jiff::Timestamp,
        organization_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 6> {
        UuidUuidQuery {
            client,
            params: [status, comment, decided_by, now, organization_id, id],
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
        EndApprovalParams<T1, T2>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 6>,
        C,
    > for EndApprovalStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a EndApprovalParams<T1, T2>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 6> {
        self.bind(
            client,
            &params.status,
            &params.comment,
            &params.decided_by,
            &params.now,
            &params.organization_id,
            &params.id,
        )
    }
}
pub struct CancelApprovalStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn cancel_approval() -> CancelApprovalStmt {
    CancelApprovalStmt(
        "UPDATE approvals SET status = 'cancelled', decided_by = $1, decided_at = $2 WHERE organization_id = $3 AND subject_type = $4 AND subject_id = $5 AND status = 'pending' RETURNING id",
        None,
    )
}
impl CancelApprovalStmt {
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
        decided_by: &'a Option<uuid::Uuid>,
        now: &'a jiff::Timestamp,
        organization_id: &'a uuid::Uuid,
        subject_type: &'a T1,
        subject_id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5> {
        UuidUuidQuery {
            client,
            params: [decided_by, now, organization_id, subject_type, subject_id],
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
        CancelApprovalParams<T1>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5>,
        C,
    > for CancelApprovalStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a CancelApprovalParams<T1>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 5> {
        self.bind(
            client,
            &params.decided_by,
            &params.now,
            &params.organization_id,
            &params.subject_type,
            &params.subject_id,
        )
    }
}
pub struct ListLapsedApprovalsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_lapsed_approvals() -> ListLapsedApprovalsStmt {
    ListLapsedApprovalsStmt(
        "SELECT organization_id, approval_id FROM app.lapsed_approvals($1, $2, $3)",
        None,
    )
}
impl ListLapsedApprovalsStmt {
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
    ) -> ListLapsedApprovalsQuery<'c, 'a, 's, C, ListLapsedApprovals, 3> {
        ListLapsedApprovalsQuery {
            client,
            params: [now, after, rows],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<ListLapsedApprovals, tokio_postgres::Error> {
                    Ok(ListLapsedApprovals {
                        organization_id: row.try_get(0)?,
                        approval_id: row.try_get(1)?,
                    })
                },
            mapper: |it| ListLapsedApprovals::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListLapsedApprovalsParams,
        ListLapsedApprovalsQuery<'c, 'a, 's, C, ListLapsedApprovals, 3>,
        C,
    > for ListLapsedApprovalsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListLapsedApprovalsParams,
    ) -> ListLapsedApprovalsQuery<'c, 'a, 's, C, ListLapsedApprovals, 3> {
        self.bind(client, &params.now, &params.after, &params.rows)
    }
}
pub struct LockCampaignStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock_campaign() -> LockCampaignStmt {
    LockCampaignStmt(
        "SELECT id FROM campaigns WHERE organization_id = $1 AND id = $2 FOR UPDATE",
        None,
    )
}
impl LockCampaignStmt {
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
        LockCampaignParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2>,
        C,
    > for LockCampaignStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a LockCampaignParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2> {
        self.bind(client, &params.organization_id, &params.id)
    }
}
pub struct HasOpenDisputeStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn has_open_dispute() -> HasOpenDisputeStmt {
    HasOpenDisputeStmt(
        "SELECT EXISTS (SELECT FROM disputes WHERE organization_id = $1 AND customer_id = $2 AND written AND status = 'open') AS disputed",
        None,
    )
}
impl HasOpenDisputeStmt {
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
        customer_id: &'a uuid::Uuid,
    ) -> BoolQuery<'c, 'a, 's, C, bool, 2> {
        BoolQuery {
            client,
            params: [organization_id, customer_id],
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
        HasOpenDisputeParams,
        BoolQuery<'c, 'a, 's, C, bool, 2>,
        C,
    > for HasOpenDisputeStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a HasOpenDisputeParams,
    ) -> BoolQuery<'c, 'a, 's, C, bool, 2> {
        self.bind(client, &params.organization_id, &params.customer_id)
    }
}
pub struct ActivatePlanStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn activate_plan() -> ActivatePlanStmt {
    ActivatePlanStmt(
        "UPDATE payment_plans SET status = 'active', activated_at = $1 WHERE organization_id = $2 AND id = $3 AND status = 'proposed' RETURNING id",
        None,
    )
}
impl ActivatePlanStmt {
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
        ActivatePlanParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3>,
        C,
    > for ActivatePlanStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ActivatePlanParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        self.bind(client, &params.now, &params.organization_id, &params.id)
    }
}
pub struct ClearRefundStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn clear_refund() -> ClearRefundStmt {
    ClearRefundStmt(
        "UPDATE payment_records SET status = 'cleared', cleared_at = $1 WHERE organization_id = $2 AND id = $3 AND kind = 'refund' AND status = 'pending' RETURNING id",
        None,
    )
}
impl ClearRefundStmt {
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
        ClearRefundParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3>,
        C,
    > for ClearRefundStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ClearRefundParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        self.bind(client, &params.now, &params.organization_id, &params.id)
    }
}
pub struct ListOpenOffersStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_open_offers() -> ListOpenOffersStmt {
    ListOpenOffersStmt(
        "SELECT id FROM settlement_offers WHERE organization_id = $1 AND customer_id = $2 AND status IN ('proposed', 'approved', 'accepted')",
        None,
    )
}
impl ListOpenOffersStmt {
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
        customer_id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2> {
        UuidUuidQuery {
            client,
            params: [organization_id, customer_id],
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
        ListOpenOffersParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2>,
        C,
    > for ListOpenOffersStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListOpenOffersParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2> {
        self.bind(client, &params.organization_id, &params.customer_id)
    }
}
pub struct ListOpenPlansStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list_open_plans() -> ListOpenPlansStmt {
    ListOpenPlansStmt(
        "SELECT id FROM payment_plans WHERE organization_id = $1 AND customer_id = $2 AND status IN ('proposed', 'active')",
        None,
    )
}
impl ListOpenPlansStmt {
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
        customer_id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2> {
        UuidUuidQuery {
            client,
            params: [organization_id, customer_id],
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
        ListOpenPlansParams,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2>,
        C,
    > for ListOpenPlansStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListOpenPlansParams,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2> {
        self.bind(client, &params.organization_id, &params.customer_id)
    }
}
