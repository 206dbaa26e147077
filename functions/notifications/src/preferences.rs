use axum::Json;
use garde::Validate;
use mojavox_db::{Tenant, queries::notifications};
use mojavox_domain::{ids::UserId, notification::NotificationType, permissions::NotificationsRead};
use mojavox_http::{ApiResult, Caller, Problem, Valid};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What a user wants to be told. Not there: approvals, which cannot be declined, because a decision
/// would wait for somebody who does not know of it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = NotificationPreferences)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "one for each type, independent of each other"
)]
pub(crate) struct PreferencesView {
    /// Something went another way than it should: promises broken, plans defaulted.
    pub alert: bool,
    /// What one has started or proposed has ended.
    pub system: bool,
    /// A rule is touched: somebody has to look.
    pub compliance: bool,
    /// Every single payment; `false` until somebody wants it.
    pub payment: bool,
}

/// What is left out stays as it is.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({ "payment": true }))]
pub(crate) struct ChangePreferences {
    alert: Option<bool>,
    system: Option<bool>,
    compliance: Option<bool>,
    payment: Option<bool>,
}

/// What one is told of
#[utoipa::path(
    get, path = "/notifications/preferences", tag = "notifications", operation_id = "notification_preferences",
    responses(
        (status = 200, description = "The caller's choice", body = PreferencesView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("notifications:read"))),
)]
pub(crate) async fn show(caller: Caller<NotificationsRead>) -> ApiResult<Json<PreferencesView>> {
    let tx = caller.read().await?;
    let preferences = preferences(&tx, caller.user()).await?;
    tx.commit().await?;
    Ok(Json(preferences))
}

/// Choose what one is told of
///
/// From now on; what one was told before stays.
#[utoipa::path(
    put, path = "/notifications/preferences", tag = "notifications", operation_id = "change_notification_preferences",
    request_body = ChangePreferences,
    responses(
        (status = 200, description = "The caller's choice as it is now", body = PreferencesView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("notifications:read"))),
)]
pub(crate) async fn change(
    caller: Caller<NotificationsRead>,
    Valid(change): Valid<ChangePreferences>,
) -> ApiResult<Json<PreferencesView>> {
    let (types, wanted): (Vec<&str>, Vec<bool>) = [
        (NotificationType::Alert, change.alert),
        (NotificationType::System, change.system),
        (NotificationType::Compliance, change.compliance),
        (NotificationType::Payment, change.payment),
    ]
    .into_iter()
    .filter_map(|(kind, wanted)| wanted.map(|wanted| (kind.name(), wanted)))
    .unzip();
    let tx = caller.begin().await?;
    notifications::set_preferences()
        .bind(
            &tx,
            &tx.organization().uuid(),
            &caller.user().uuid(),
            &types,
            &wanted,
        )
        .all()
        .await?;
    let preferences = preferences(&tx, caller.user()).await?;
    tx.commit().await?;
    Ok(Json(preferences))
}

async fn preferences(tx: &Tenant, user: UserId) -> ApiResult<PreferencesView> {
    let chosen = notifications::list_preferences()
        .bind(tx, &tx.organization().uuid(), &user.uuid())
        .all()
        .await?;
    let wants = |kind: NotificationType| {
        chosen
            .iter()
            .find(|one| one.r#type == kind.name())
            .map_or(kind.wanted_by_default(), |one| one.wanted)
    };
    Ok(PreferencesView {
        alert: wants(NotificationType::Alert),
        system: wants(NotificationType::System),
        compliance: wants(NotificationType::Compliance),
        payment: wants(NotificationType::Payment),
    })
}
