use std::collections::BTreeMap;

use axum::Json;
use mojavox_db::{Tenant, notifications::Filter, queries::notifications};
use mojavox_domain::{
    ids::UserId,
    notification::NotificationType,
    permissions::{NotificationsRead, Role},
    task::Priority,
};
use mojavox_http::{ApiError, ApiResult, Caller, Problem};
use serde::Serialize;
use utoipa::ToSchema;

/// How many notifications a user has not dismissed, by all that lists filter by.
pub(crate) struct Tally(Vec<(bool, NotificationType, Priority, i64)>);

impl Tally {
    /// From the maintained counter: as fast with a million notifications as with one.
    pub(crate) async fn of(tx: &Tenant, user: UserId) -> ApiResult<Self> {
        let rows = notifications::count_notifications()
            .bind(tx, &tx.organization().uuid(), &user.uuid())
            .all()
            .await?;
        rows.into_iter()
            .map(|row| {
                let mut words = row.facet.split(' ');
                let mut word = || words.next().unwrap_or_default();
                let unread = word() == "unread";
                let kind = word().parse().map_err(ApiError::internal)?;
                let priority = word().parse().map_err(ApiError::internal)?;
                Ok((unread, kind, priority, row.rows))
            })
            .collect::<ApiResult<_>>()
            .map(Self)
    }

    pub(crate) fn total(&self, filter: Filter) -> i64 {
        self.sum(|unread, kind, _| {
            (unread || !filter.unread_only) && filter.kind.is_none_or(|one| one == kind)
        })
    }

    fn sum(&self, counts: impl Fn(bool, NotificationType, Priority) -> bool) -> i64 {
        self.0
            .iter()
            .filter(|(unread, kind, priority, _)| counts(*unread, *kind, *priority))
            .map(|(_, _, _, rows)| rows)
            .sum()
    }
}

/// What a badge shows.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = NotificationCounts, example = json!({
    "unread": 3,
    "byType": { "approval": 1, "alert": 0, "system": 2, "compliance": 0, "payment": 0 },
    "byPriority": { "low": 0, "medium": 2, "high": 1, "critical": 0 },
    "pendingApprovals": 1
}))]
pub(crate) struct CountsView {
    pub unread: i64,
    /// Unread ones of each type.
    pub by_type: BTreeMap<&'static str, i64>,
    /// Unread ones of each priority.
    pub by_priority: BTreeMap<&'static str, i64>,
    /// What waits for a decision that the caller may make, read or not: as on the dashboard.
    pub pending_approvals: i64,
}

/// Count notifications
#[utoipa::path(
    get, path = "/notifications/counts", tag = "notifications",
    responses(
        (status = 200, description = "Unread ones, and what waits for a decision", body = CountsView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("notifications:read"))),
)]
pub(crate) async fn counts(caller: Caller<NotificationsRead>) -> ApiResult<Json<CountsView>> {
    let roles: Vec<&str> = Role::ALL
        .into_iter()
        .filter(|role| *role <= caller.role())
        .map(Role::name)
        .collect();
    let tx = caller.read().await?;
    let tally = Tally::of(&tx, caller.user()).await?;
    let pending_approvals = notifications::count_pending_approvals()
        .bind(
            &tx,
            &caller.organization().uuid(),
            &caller.now(),
            &roles,
            &caller.user().uuid(),
        )
        .one()
        .await?;
    tx.commit().await?;
    Ok(Json(CountsView {
        unread: tally.sum(|unread, _, _| unread),
        by_type: NotificationType::ALL
            .iter()
            .map(|one| {
                (
                    one.name(),
                    tally.sum(|unread, kind, _| unread && kind == *one),
                )
            })
            .collect(),
        by_priority: Priority::ALL
            .iter()
            .map(|one| {
                let of_it = |unread, _, priority| unread && priority == *one;
                (one.name(), tally.sum(of_it))
            })
            .collect(),
        pending_approvals,
    }))
}
