// This file was generated with `cornucopia`. Do not modify.

#[derive(Debug)]
pub struct KpisParams<T1: crate::StringSql, T2: crate::ArraySql<Item = T1>> {
    pub now: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub from_day: Option<jiff::civil::Date>,
    pub to_day: Option<jiff::civil::Date>,
    pub roles: T2,
    pub user_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct RecoveryPerformanceParams {
    pub now: jiff::Timestamp,
    pub organization_id: uuid::Uuid,
    pub days: i32,
}
#[derive(Debug, Clone, PartialEq)]
pub struct Kpis {
    pub currency: String,
    pub from_day: jiff::civil::Date,
    pub to_day: jiff::civil::Date,
    pub recovered: rust_decimal::Decimal,
    pub previous_recovered: Option<rust_decimal::Decimal>,
    pub answered: i64,
    pub talk_seconds: i64,
    pub right_party: i64,
    pub previous_right_party: i64,
    pub successes: i64,
    pub previous_successes: i64,
    pub calls_today: i64,
    pub calls_yesterday_so_far: i64,
    pub active_agents: i64,
    pub total_agents: i64,
    pub pending_approvals: i64,
    pub active_campaigns: i64,
}
pub struct KpisBorrowed<'a> {
    pub currency: &'a str,
    pub from_day: jiff::civil::Date,
    pub to_day: jiff::civil::Date,
    pub recovered: rust_decimal::Decimal,
    pub previous_recovered: Option<rust_decimal::Decimal>,
    pub answered: i64,
    pub talk_seconds: i64,
    pub right_party: i64,
    pub previous_right_party: i64,
    pub successes: i64,
    pub previous_successes: i64,
    pub calls_today: i64,
    pub calls_yesterday_so_far: i64,
    pub active_agents: i64,
    pub total_agents: i64,
    pub pending_approvals: i64,
    pub active_campaigns: i64,
}
impl<'a> From<KpisBorrowed<'a>> for Kpis {
    fn from(
        KpisBorrowed {
            currency,
            from_day,
            to_day,
            recovered,
            previous_recovered,
            answered,
            talk_seconds,
            right_party,
            previous_right_party,
            successes,
            previous_successes,
            calls_today,
            calls_yesterday_so_far,
            active_agents,
            total_agents,
            pending_approvals,
            active_campaigns,
        }: KpisBorrowed<'a>,
    ) -> Self {
        Self {
            currency: currency.into(),
            from_day,
            to_day,
            recovered,
            previous_recovered,
            answered,
            talk_seconds,
            right_party,
            previous_right_party,
            successes,
            previous_successes,
            calls_today,
            calls_yesterday_so_far,
            active_agents,
            total_agents,
            pending_approvals,
            active_campaigns,
        }
    }
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct RecoveryPerformance {
    pub day: jiff::civil::Date,
    pub recovered: rust_decimal::Decimal,
    pub calls: i64,
    pub right_party: i64,
    pub successes: i64,
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct FleetStatus {
    pub online: i64,
    pub busy: i64,
    pub offline: i64,
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
pub struct KpisQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<KpisBorrowed, tokio_postgres::Error>,
    mapper: fn(KpisBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> KpisQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(KpisBorrowed) -> R) -> KpisQuery<'c, 'a, 's, C, R, N> {
        KpisQuery {
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
pub struct RecoveryPerformanceQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<RecoveryPerformance, tokio_postgres::Error>,
    mapper: fn(RecoveryPerformance) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> RecoveryPerformanceQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(RecoveryPerformance) -> R,
    ) -> RecoveryPerformanceQuery<'c, 'a, 's, C, R, N> {
        RecoveryPerformanceQuery {
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
pub struct FleetStatusQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<FleetStatus, tokio_postgres::Error>,
    mapper: fn(FleetStatus) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> FleetStatusQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(FleetStatus) -> R) -> FleetStatusQuery<'c, 'a, 's, C, R, N> {
        FleetStatusQuery {
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
pub struct KpisStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn kpis() -> KpisStmt {
    KpisStmt(
        "WITH o AS ( SELECT id, currency, time_zone, ($1::timestamptz AT TIME ZONE time_zone) AS local FROM organizations WHERE id = $2 ), period AS ( SELECT coalesce($3::date, date_trunc('month', local)::date) AS first, coalesce($4::date, local::date) AS last FROM o ), performance AS ( SELECT coalesce(sum(p.recovered) FILTER (WHERE p.day >= d.first), 0) AS recovered, sum(p.recovered) FILTER (WHERE p.day < d.first) AS previous_recovered, coalesce(sum(p.answered) FILTER (WHERE p.day >= d.first), 0)::bigint AS answered, coalesce(sum(p.talk_seconds) FILTER (WHERE p.day >= d.first), 0)::bigint AS talk_seconds, coalesce(sum(p.right_party) FILTER (WHERE p.day >= d.first), 0)::bigint AS right_party, coalesce(sum(p.right_party) FILTER (WHERE p.day < d.first), 0)::bigint AS previous_right_party, coalesce(sum(p.successes) FILTER (WHERE p.day >= d.first), 0)::bigint AS successes, coalesce(sum(p.successes) FILTER (WHERE p.day < d.first), 0)::bigint AS previous_successes FROM period d LEFT JOIN daily_performance p ON p.organization_id = $2 AND p.day BETWEEN d.first - (d.last - d.first + 1) AND d.last GROUP BY d.first ), calls AS ( SELECT (SELECT coalesce(sum(h.attempts), 0)::bigint FROM hourly_calls h, o WHERE h.organization_id = $2 AND h.day = o.local::date) AS today, (SELECT coalesce(sum(h.attempts), 0)::bigint FROM hourly_calls h, o WHERE h.organization_id = $2 AND h.day = o.local::date - 1 AND h.hour < extract(hour FROM o.local)::int) + (SELECT count(*) FROM contact_attempts a WHERE a.organization_id = $2 AND a.channel = 'voice' AND a.started_at >= (SELECT (date_trunc('hour', local) - interval '1 day') AT TIME ZONE time_zone FROM o) AND a.started_at < (SELECT (local - interval '1 day') AT TIME ZONE time_zone FROM o)) AS yesterday_so_far ), fleet AS ( SELECT count(*) FILTER (WHERE status IN ('online', 'busy')) AS active, count(*) AS total FROM agents WHERE organization_id = $2 AND deleted_at IS NULL ), pending AS ( SELECT count(*) AS approvals FROM approvals WHERE organization_id = $2 AND status = 'pending' AND expires_at > $1::timestamptz AND required_role = ANY ($5::text[]) AND proposed_by IS DISTINCT FROM $6::uuid ), running AS ( SELECT count(*) AS campaigns FROM campaigns WHERE organization_id = $2 AND status = 'running' AND deleted_at IS NULL ) SELECT o.currency, d.first AS from_day, d.last AS to_day, p.recovered, p.previous_recovered, p.answered, p.talk_seconds, p.right_party, p.previous_right_party, p.successes, p.previous_successes, c.today AS calls_today, c.yesterday_so_far AS calls_yesterday_so_far, f.active AS active_agents, f.total AS total_agents, w.approvals AS pending_approvals, r.campaigns AS active_campaigns FROM o, period d, performance p, calls c, fleet f, pending w, running r",
        None,
    )
}
impl KpisStmt {
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
        now: &'a jiff::Timestamp,
        organization_id: &'a uuid::Uuid,
        from_day: &'a Option<jiff::civil::Date>,
        to_day: &'a Option<jiff::civil::Date>,
        roles: &'a T2,
        user_id: &'a uuid::Uuid,
    ) -> KpisQuery<'c, 'a, 's, C, Kpis, 6> {
        KpisQuery {
            client,
            params: [now, organization_id, from_day, to_day, roles, user_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<KpisBorrowed, tokio_postgres::Error> {
                Ok(KpisBorrowed {
                    currency: row.try_get(0)?,
                    from_day: row.try_get(1)?,
                    to_day: row.try_get(2)?,
                    recovered: row.try_get(3)?,
                    previous_recovered: row.try_get(4)?,
                    answered: row.try_get(5)?,
                    talk_seconds: row.try_get(6)?,
                    right_party: row.try_get(7)?,
                    previous_right_party: row.try_get(8)?,
                    successes: row.try_get(9)?,
                    previous_successes: row.try_get(10)?,
                    calls_today: row.try_get(11)?,
                    calls_yesterday_so_far: row.try_get(12)?,
                    active_agents: row.try_get(13)?,
                    total_agents: row.try_get(14)?,
                    pending_approvals: row.try_get(15)?,
                    active_campaigns: row.try_get(16)?,
                })
            },
            mapper: |it| Kpis::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::ArraySql<Item = T1>>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        KpisParams<T1, T2>,
        KpisQuery<'c, 'a, 's, C, Kpis, 6>,
        C,
    > for KpisStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a KpisParams<T1, T2>,
    ) -> KpisQuery<'c, 'a, 's, C, Kpis, 6> {
        self.bind(
            client,
            &params.now,
            &params.organization_id,
            &params.from_day,
            &params.to_day,
            &params.roles,
            &params.user_id,
        )
    }
}
pub struct RecoveryPerformanceStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn recovery_performance() -> RecoveryPerformanceStmt {
    RecoveryPerformanceStmt(
        "WITH o AS ( SELECT ($1::timestamptz AT TIME ZONE time_zone)::date AS today FROM organizations WHERE id = $2 ) SELECT s.day::date AS day, coalesce(sum(p.recovered), 0) AS recovered, coalesce(sum(p.attempts), 0)::bigint AS calls, coalesce(sum(p.right_party), 0)::bigint AS right_party, coalesce(sum(p.successes), 0)::bigint AS successes FROM o CROSS JOIN generate_series((o.today - $3::int + 1)::timestamp, o.today::timestamp, interval '1 day') AS s (day) LEFT JOIN daily_performance p ON p.organization_id = $2 AND p.day = s.day::date GROUP BY s.day ORDER BY s.day",
        None,
    )
}
impl RecoveryPerformanceStmt {
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
        days: &'a i32,
    ) -> RecoveryPerformanceQuery<'c, 'a, 's, C, RecoveryPerformance, 3> {
        RecoveryPerformanceQuery {
            client,
            params: [now, organization_id, days],
            query: self.0,
            cached: self.1.as_ref(),
            extractor:
                |row: &tokio_postgres::Row| -> Result<RecoveryPerformance, tokio_postgres::Error> {
                    Ok(RecoveryPerformance {
                        day: row.try_get(0)?,
                        recovered: row.try_get(1)?,
                        calls: row.try_get(2)?,
                        right_party: row.try_get(3)?,
                        successes: row.try_get(4)?,
                    })
                },
            mapper: |it| RecoveryPerformance::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        RecoveryPerformanceParams,
        RecoveryPerformanceQuery<'c, 'a, 's, C, RecoveryPerformance, 3>,
        C,
    > for RecoveryPerformanceStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a RecoveryPerformanceParams,
    ) -> RecoveryPerformanceQuery<'c, 'a, 's, C, RecoveryPerformance, 3> {
        self.bind(client, &params.now, &params.organization_id, &params.days)
    }
}
pub struct FleetStatusStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn fleet_status() -> FleetStatusStmt {
    FleetStatusStmt(
        "SELECT count(*) FILTER (WHERE status = 'online') AS online, count(*) FILTER (WHERE status = 'busy') AS busy, count(*) FILTER (WHERE status = 'offline') AS offline FROM agents WHERE organization_id = $1 AND deleted_at IS NULL",
        None,
    )
}
impl FleetStatusStmt {
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
    ) -> FleetStatusQuery<'c, 'a, 's, C, FleetStatus, 1> {
        FleetStatusQuery {
            client,
            params: [organization_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<FleetStatus, tokio_postgres::Error> {
                Ok(FleetStatus {
                    online: row.try_get(0)?,
                    busy: row.try_get(1)?,
                    offline: row.try_get(2)?,
                })
            },
            mapper: |it| FleetStatus::from(it),
        }
    }
}
