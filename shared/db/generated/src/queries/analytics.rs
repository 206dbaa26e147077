// This file was generated with `cornucopia`. Do not modify.

#[derive(Clone, Copy, Debug)]
pub struct LocalTodayParams {
    pub now: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct CallHeatmapParams {
    pub organization_id: uuid::Uuid,
    pub from_day: jiff::civil::Date,
    pub to_day: jiff::civil::Date,
}
#[derive(Clone, Copy, Debug)]
pub struct ObjectionsParams {
    pub organization_id: uuid::Uuid,
    pub from_day: jiff::civil::Date,
    pub to_day: jiff::civil::Date,
}
#[derive(Debug)]
pub struct ObjectionEvidenceParams<T1: crate::StringSql, T2: crate::ArraySql<Item = T1>> {
    pub categories: T2,
    pub from_day: jiff::civil::Date,
    pub organization_id: uuid::Uuid,
    pub to_day: jiff::civil::Date,
    pub most: i32,
}
#[derive(Clone, Copy, Debug)]
pub struct AgentPerformanceParams {
    pub from_day: jiff::civil::Date,
    pub to_day: jiff::civil::Date,
    pub organization_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct RecoveryByMonthParams {
    pub from_day: jiff::civil::Date,
    pub to_day: jiff::civil::Date,
    pub organization_id: uuid::Uuid,
}
#[derive(Debug, Clone, PartialEq)]
pub struct LocalToday {
    pub today: jiff::civil::Date,
    pub currency: String,
}
pub struct LocalTodayBorrowed<'a> {
    pub today: jiff::civil::Date,
    pub currency: &'a str,
}
impl<'a> From<LocalTodayBorrowed<'a>> for LocalToday {
    fn from(LocalTodayBorrowed { today, currency }: LocalTodayBorrowed<'a>) -> Self {
        Self {
            today,
            currency: currency.into(),
        }
    }
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct CallHeatmap {
    pub weekday: i16,
    pub hour: i16,
    pub attempts: i64,
    pub answered: i64,
    pub right_party: i64,
    pub successes: i64,
}
#[derive(Debug, Clone, PartialEq)]
pub struct Objections {
    pub category: String,
    pub objections: i64,
    pub resolved: i64,
}
pub struct ObjectionsBorrowed<'a> {
    pub category: &'a str,
    pub objections: i64,
    pub resolved: i64,
}
impl<'a> From<ObjectionsBorrowed<'a>> for Objections {
    fn from(
        ObjectionsBorrowed {
            category,
            objections,
            resolved,
        }: ObjectionsBorrowed<'a>,
    ) -> Self {
        Self {
            category: category.into(),
            objections,
            resolved,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct ObjectionEvidence {
    pub category: String,
    pub call_id: uuid::Uuid,
    pub utterance: String,
    pub occurred_at: jiff::Timestamp,
}
pub struct ObjectionEvidenceBorrowed<'a> {
    pub category: &'a str,
    pub call_id: uuid::Uuid,
    pub utterance: &'a str,
    pub occurred_at: jiff::Timestamp,
}
impl<'a> From<ObjectionEvidenceBorrowed<'a>> for ObjectionEvidence {
    fn from(
        ObjectionEvidenceBorrowed {
            category,
            call_id,
            utterance,
            occurred_at,
        }: ObjectionEvidenceBorrowed<'a>,
    ) -> Self {
        Self {
            category: category.into(),
            call_id,
            utterance: utterance.into(),
            occurred_at,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct AgentPerformance {
    pub id: uuid::Uuid,
    pub name: String,
    pub on_hold_reason: Option<String>,
    pub calls: i64,
    pub answered: i64,
    pub right_party: i64,
    pub successes: i64,
    pub talk_seconds: i64,
    pub recovered: rust_decimal::Decimal,
}
pub struct AgentPerformanceBorrowed<'a> {
    pub id: uuid::Uuid,
    pub name: &'a str,
    pub on_hold_reason: Option<&'a str>,
    pub calls: i64,
    pub answered: i64,
    pub right_party: i64,
    pub successes: i64,
    pub talk_seconds: i64,
    pub recovered: rust_decimal::Decimal,
}
impl<'a> From<AgentPerformanceBorrowed<'a>> for AgentPerformance {
    fn from(
        AgentPerformanceBorrowed {
            id,
            name,
            on_hold_reason,
            calls,
            answered,
            right_party,
            successes,
            talk_seconds,
            recovered,
        }: AgentPerformanceBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            name: name.into(),
            on_hold_reason: on_hold_reason.map(|v| v.into()),
            calls,
            answered,
            right_party,
            successes,
            talk_seconds,
            recovered,
        }
    }
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct RecoveryByMonth {
    pub month: jiff::civil::Date,
    pub recovered: rust_decimal::Decimal,
    pub payments: i64,
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
pub struct LocalTodayQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<LocalTodayBorrowed, tokio_postgres::Error>,
    mapper: fn(LocalTodayBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> LocalTodayQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(LocalTodayBorrowed) -> R,
    ) -> LocalTodayQuery<'c, 'a, 's, C, R, N> {
        LocalTodayQuery {
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
pub struct CallHeatmapQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<CallHeatmap, tokio_postgres::Error>,
    mapper: fn(CallHeatmap) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> CallHeatmapQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(CallHeatmap) -> R) -> CallHeatmapQuery<'c, 'a, 's, C, R, N> {
        CallHeatmapQuery {
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
pub struct ObjectionsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ObjectionsBorrowed, tokio_postgres::Error>,
    mapper: fn(ObjectionsBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ObjectionsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(ObjectionsBorrowed) -> R,
    ) -> ObjectionsQuery<'c, 'a, 's, C, R, N> {
        ObjectionsQuery {
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
pub struct ObjectionEvidenceQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ObjectionEvidenceBorrowed, tokio_postgres::Error>,
    mapper: fn(ObjectionEvidenceBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ObjectionEvidenceQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(ObjectionEvidenceBorrowed) -> R,
    ) -> ObjectionEvidenceQuery<'c, 'a, 's, C, R, N> {
        ObjectionEvidenceQuery {
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
pub struct AgentPerformanceQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<AgentPerformanceBorrowed, tokio_postgres::Error>,
    mapper: fn(AgentPerformanceBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> AgentPerformanceQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(AgentPerformanceBorrowed) -> R,
    ) -> AgentPerformanceQuery<'c, 'a, 's, C, R, N> {
        AgentPerformanceQuery {
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
pub struct RecoveryByMonthQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<RecoveryByMonth, tokio_postgres::Error>,
    mapper: fn(RecoveryByMonth) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> RecoveryByMonthQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(RecoveryByMonth) -> R,
    ) -> RecoveryByMonthQuery<'c, 'a, 's, C, R, N> {
        RecoveryByMonthQuery {
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
pub struct LocalTodayStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn local_today() -> LocalTodayStmt {
    LocalTodayStmt(
        "SELECT ($1::timestamptz AT TIME ZONE time_zone)::date AS today, currency FROM organizations WHERE id = $2",
        None,
    )
}
impl LocalTodayStmt {
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
    ) -> LocalTodayQuery<'c, 'a, 's, C, LocalToday, 2> {
        LocalTodayQuery {
            client,
            params: [now, organization_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<LocalTodayBorrowed, tokio_postgres::Error> {
                    Ok(LocalTodayBorrowed {
                        today: row.try_get(0)?,
                        currency: row.try_get(1)?,
                    })
                },
            mapper: |it| LocalToday::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        LocalTodayParams,
        LocalTodayQuery<'c, 'a, 's, C, LocalToday, 2>,
        C,
    > for LocalTodayStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a LocalTodayParams,
    ) -> LocalTodayQuery<'c, 'a, 's, C, LocalToday, 2> {
        self.bind(client, &params.now, &params.organization_id)
    }
}
pub struct CallHeatmapStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn call_heatmap() -> CallHeatmapStmt {
    CallHeatmapStmt(
        "SELECT local_weekday AS weekday, local_hour AS hour, sum(attempts)::bigint AS attempts, sum(answered)::bigint AS answered, sum(right_party)::bigint AS right_party, sum(successes)::bigint AS successes FROM daily_call_cells WHERE organization_id = $1 AND day BETWEEN $2 AND $3 GROUP BY local_weekday, local_hour",
        None,
    )
}
impl CallHeatmapStmt {
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
        from_day: &'a jiff::civil::Date,
        to_day: &'a jiff::civil::Date,
    ) -> CallHeatmapQuery<'c, 'a, 's, C, CallHeatmap, 3> {
        CallHeatmapQuery {
            client,
            params: [organization_id, from_day, to_day],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<CallHeatmap, tokio_postgres::Error> {
                Ok(CallHeatmap {
                    weekday: row.try_get(0)?,
                    hour: row.try_get(1)?,
                    attempts: row.try_get(2)?,
                    answered: row.try_get(3)?,
                    right_party: row.try_get(4)?,
                    successes: row.try_get(5)?,
                })
            },
            mapper: |it| CallHeatmap::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        CallHeatmapParams,
        CallHeatmapQuery<'c, 'a, 's, C, CallHeatmap, 3>,
        C,
    > for CallHeatmapStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a CallHeatmapParams,
    ) -> CallHeatmapQuery<'c, 'a, 's, C, CallHeatmap, 3> {
        self.bind(
            client,
            &params.organization_id,
            &params.from_day,
            &params.to_day,
        )
    }
}
pub struct ObjectionsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn objections() -> ObjectionsStmt {
    ObjectionsStmt(
        "SELECT category, sum(objections)::bigint AS objections, sum(resolved)::bigint AS resolved FROM daily_objections WHERE organization_id = $1 AND day BETWEEN $2 AND $3 GROUP BY category HAVING sum(objections) > 0",
        None,
    )
}
impl ObjectionsStmt {
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
        from_day: &'a jiff::civil::Date,
        to_day: &'a jiff::civil::Date,
    ) -> ObjectionsQuery<'c, 'a, 's, C, Objections, 3> {
        ObjectionsQuery {
            client,
            params: [organization_id, from_day, to_day],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<ObjectionsBorrowed, tokio_postgres::Error> {
                    Ok(ObjectionsBorrowed {
                        category: row.try_get(0)?,
                        objections: row.try_get(1)?,
                        resolved: row.try_get(2)?,
                    })
                },
            mapper: |it| Objections::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ObjectionsParams,
        ObjectionsQuery<'c, 'a, 's, C, Objections, 3>,
        C,
    > for ObjectionsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ObjectionsParams,
    ) -> ObjectionsQuery<'c, 'a, 's, C, Objections, 3> {
        self.bind(
            client,
            &params.organization_id,
            &params.from_day,
            &params.to_day,
        )
    }
}
pub struct ObjectionEvidenceStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn objection_evidence() -> ObjectionEvidenceStmt {
    ObjectionEvidenceStmt(
        "SELECT e.category, e.contact_attempt_id AS call_id, e.utterance, e.occurred_at FROM organizations o CROSS JOIN unnest($1::text[]) AS c (category) CROSS JOIN LATERAL ( SELECT x.category, x.contact_attempt_id, x.utterance, x.occurred_at FROM call_objections x WHERE x.organization_id = o.id AND x.category = c.category AND x.occurred_at >= (SELECT $2::date::timestamp AT TIME ZONE time_zone FROM organizations WHERE id = $3) AND x.occurred_at < (SELECT ($4::date + 1)::timestamp AT TIME ZONE time_zone FROM organizations WHERE id = $3) ORDER BY x.occurred_at DESC, x.id DESC LIMIT $5::int) AS e WHERE o.id = $3",
        None,
    )
}
impl ObjectionEvidenceStmt {
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
        categories: &'a T2,
        from_day: &'a jiff::civil::Date,
        organization_id: &'a uuid::Uuid,
        to_day: &'a jiff::civil::Date,
        most: &'a i32,
    ) -> ObjectionEvidenceQuery<'c, 'a, 's, C, ObjectionEvidence, 5> {
        ObjectionEvidenceQuery {
            client,
            params: [categories, from_day, organization_id, to_day, most],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<ObjectionEvidenceBorrowed, tokio_postgres::Error> {
                Ok(ObjectionEvidenceBorrowed {
                    category: row.try_get(0)?,
                    call_id: row.try_get(1)?,
                    utterance: row.try_get(2)?,
                    occurred_at: row.try_get(3)?,
                })
            },
            mapper: |it| ObjectionEvidence::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::ArraySql<Item = T1>>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ObjectionEvidenceParams<T1, T2>,
        ObjectionEvidenceQuery<'c, 'a, 's, C, ObjectionEvidence, 5>,
        C,
    > for ObjectionEvidenceStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ObjectionEvidenceParams<T1, T2>,
    ) -> ObjectionEvidenceQuery<'c, 'a, 's, C, ObjectionEvidence, 5> {
        self.bind(
            client,
            &params.categories,
            &params.from_day,
            &params.organization_id,
            &params.to_day,
            &params.most,
        )
    }
}
pub struct AgentPerformanceStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn agent_performance() -> AgentPerformanceStmt {
    AgentPerformanceStmt(
        "SELECT a.id, a.name, a.on_hold_reason, coalesce(sum(p.attempts), 0)::bigint AS calls, coalesce(sum(p.answered), 0)::bigint AS answered, coalesce(sum(p.right_party), 0)::bigint AS right_party, coalesce(sum(p.successes), 0)::bigint AS successes, coalesce(sum(p.talk_seconds), 0)::bigint AS talk_seconds, coalesce(sum(p.recovered), 0) AS recovered FROM agents a LEFT JOIN daily_performance p ON p.organization_id = a.organization_id AND p.agent_id = a.id AND p.day BETWEEN $1 AND $2 WHERE a.organization_id = $3 AND a.deleted_at IS NULL GROUP BY a.id, a.name, a.on_hold_reason",
        None,
    )
}
impl AgentPerformanceStmt {
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
        from_day: &'a jiff::civil::Date,
        to_day: &'a jiff::civil::Date,
        organization_id: &'a uuid::Uuid,
    ) -> AgentPerformanceQuery<'c, 'a, 's, C, AgentPerformance, 3> {
        AgentPerformanceQuery {
            client,
            params: [from_day, to_day, organization_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |
                row: &tokio_postgres::Row,
            | -> Result<AgentPerformanceBorrowed, tokio_postgres::Error> {
                Ok(AgentPerformanceBorrowed {
                    id: row.try_get(0)?,
                    name: row.try_get(1)?,
                    on_hold_reason: row.try_get(2)?,
                    calls: row.try_get(3)?,
                    answered: row.try_get(4)?,
                    right_party: row.try_get(5)?,
                    successes: row.try_get(6)?,
                    talk_seconds: row.try_get(7)?,
                    recovered: row.try_get(8)?,
                })
            },
            mapper: |it| AgentPerformance::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        AgentPerformanceParams,
        AgentPerformanceQuery<'c, 'a, 's, C, AgentPerformance, 3>,
        C,
    > for AgentPerformanceStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a AgentPerformanceParams,
    ) -> AgentPerformanceQuery<'c, 'a, 's, C, AgentPerformance, 3> {
        self.bind(
            client,
            &params.from_day,
            &params.to_day,
            &params.organization_id,
        )
    }
}
pub struct RecoveryByMonthStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn recovery_by_month() -> RecoveryByMonthStmt {
    RecoveryByMonthStmt(
        "SELECT m.month::date AS month, coalesce(sum(p.recovered), 0) AS recovered, coalesce(sum(p.payments), 0)::bigint AS payments FROM generate_series(date_trunc('month', $1::date::timestamp), $2::date::timestamp, interval '1 month') AS m (month) LEFT JOIN daily_performance p ON p.organization_id = $3 AND p.day >= m.month::date AND p.day < (m.month + interval '1 month')::date AND p.day <= $2::date GROUP BY m.month ORDER BY m.month",
        None,
    )
}
impl RecoveryByMonthStmt {
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
        from_day: &'a jiff::civil::Date,
        to_day: &'a jiff::civil::Date,
        organization_id: &'a uuid::Uuid,
    ) -> RecoveryByMonthQuery<'c, 'a, 's, C, RecoveryByMonth, 3> {
        RecoveryByMonthQuery {
            client,
            params: [from_day, to_day, organization_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<RecoveryByMonth, tokio_postgres::Error> {
                    Ok(RecoveryByMonth {
                        month: row.try_get(0)?,
                        recovered: row.try_get(1)?,
                        payments: row.try_get(2)?,
                    })
                },
            mapper: |it| RecoveryByMonth::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        RecoveryByMonthParams,
        RecoveryByMonthQuery<'c, 'a, 's, C, RecoveryByMonth, 3>,
        C,
    > for RecoveryByMonthStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a RecoveryByMonthParams,
    ) -> RecoveryByMonthQuery<'c, 'a, 's, C, RecoveryByMonth, 3> {
        self.bind(
            client,
            &params.from_day,
            &params.to_day,
            &params.organization_id,
        )
    }
}
