use axum::{
    Json, extract,
    http::{HeaderMap, StatusCode, header::USER_AGENT},
    response::{IntoResponse as _, Response},
};
use garde::Validate;
use jiff::Timestamp;
use mojavox_db::{AuditEntry, queries::push};
use mojavox_domain::{ids::PushSubscriptionId, permissions::NotificationsRead};
use mojavox_http::{ApiError, ApiResult, Caller, Problem, Valid};
use mojavox_providers::web_push::{Endpoint, InvalidKeys, Keys};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{State, public_key::configured, view::SubscriptionView};

/// Browsers of one user. Old ones that no longer exist are noticed only when something is sent.
pub const MOST: i64 = 20;

const LONGEST_USER_AGENT: usize = 500;

/// What `JSON.stringify(subscription)` gives in the browser.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({
    "endpoint": "https://updates.push.services.mozilla.com/wpush/v2/gAAAAABk", "expirationTime": null,
    "keys": {
        "p256dh": "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
        "auth": "BTBZMqHH6r4Tts7J_aSIgg"
    }
}))]
pub(crate) struct Subscribe {
    /// https, a public name, port 443.
    #[garde(length(chars, min = 1, max = 2000))]
    #[schema(min_length = 1, max_length = 2000)]
    endpoint: String,
    /// Milliseconds since 1970.
    #[garde(range(min = 0, max = 253_402_300_799_000_i64))]
    #[schema(minimum = 0, maximum = 253_402_300_799_000_i64)]
    expiration_time: Option<i64>,
    keys: SubscriptionKeys,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct SubscriptionKeys {
    /// The browser's public key: 65 bytes in base64url.
    #[schema(max_length = 100)]
    p256dh: String,
    /// The secret between us and the browser: 16 bytes in base64url.
    #[schema(max_length = 50)]
    auth: String,
}

/// Push to this browser
///
/// What is important enough reaches it even when the frontend is closed. The same endpoint again
/// changes its subscription, and makes it the caller's. Of more than 20, the one that was reached
/// least recently gives way.
#[utoipa::path(
    post, path = "/push/subscriptions", tag = "push", operation_id = "push_subscribe",
    request_body = Subscribe,
    responses(
        (status = 201, description = "A new browser", body = SubscriptionView),
        (status = 200, description = "Known already, and changed", body = SubscriptionView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`push_not_configured`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("notifications:read"))),
)]
pub(crate) async fn subscribe(
    caller: Caller<NotificationsRead>,
    extract::State(state): extract::State<State>,
    headers: HeaderMap,
    Valid(input): Valid<Subscribe>,
) -> ApiResult<Response> {
    configured(&state)?;
    Endpoint::parse(&input.endpoint)
        .map_err(|why| ApiError::invalid_field("/endpoint", why.to_string()))?;
    let keys = Keys::parse(&input.keys.p256dh, &input.keys.auth).map_err(|why| {
        let field = match why {
            InvalidKeys::P256dh => "/keys/p256dh",
            InvalidKeys::Auth => "/keys/auth",
        };
        ApiError::invalid_field(field, why.to_string())
    })?;
    let expiration_time = input
        .expiration_time
        .map(Timestamp::from_millisecond)
        .transpose()
        .map_err(|_| ApiError::invalid_field("/expirationTime", "not a time"))?;
    let tx = caller.begin().await?;
    if expiration_time.is_some_and(|at| at <= tx.now()) {
        return Err(ApiError::invalid_field(
            "/expirationTime",
            "the subscription has expired",
        ));
    }
    let (organization, user) = (tx.organization().uuid(), caller.user().uuid());
    push::lock_push_user()
        .bind(&tx, &organization, &user)
        .one()
        .await?;
    let id: PushSubscriptionId = tx.new_id();
    let saved = push::save_push_subscription()
        .bind(
            &tx,
            &id.uuid(),
            &organization,
            &user,
            &input.endpoint,
            &keys.p256dh(),
            &keys.auth(),
            &expiration_time,
            &user_agent(&headers),
            &tx.now(),
        )
        .one()
        .await?;
    push::drop_surplus_push_subscriptions()
        .bind(&tx, &organization, &user, &saved.id, &MOST)
        .all()
        .await?;
    let view = SubscriptionView {
        id: saved.id.into(),
        endpoint: saved.endpoint,
        user_agent: saved.user_agent,
        expiration_time: saved.expiration_time,
        last_sent_at: saved.last_sent_at,
        created_at: saved.created_at,
    };
    tx.audit(AuditEntry {
        action: "push.subscribe",
        entity_type: "push_subscription",
        entity_id: saved.id,
        before: None,
        // The endpoint's path is the right to send: it stays out.
        after: Some(serde_json::json!({ "userAgent": view.user_agent })),
    })
    .await?;
    tx.commit().await?;
    let status = if saved.created {
        StatusCode::CREATED
    } else {
        StatusCode::OK
    };
    Ok((status, Json(view)).into_response())
}

fn user_agent(headers: &HeaderMap) -> Option<String> {
    let text = headers.get(USER_AGENT)?.to_str().ok()?;
    Some(text.chars().take(LONGEST_USER_AGENT).collect())
}
