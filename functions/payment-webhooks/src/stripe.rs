use axum::{Extension, Json, body::Bytes, extract, http::HeaderMap};
use mojavox_db::payments::{self, Applied};
use mojavox_http::{ApiError, ApiResult, Problem, RequestMeta};
use mojavox_providers::stripe;
use serde::Serialize;
use utoipa::ToSchema;

use crate::State;

/// What became of a report.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct WebhookReceipt {
    outcome: Outcome,
}

#[derive(Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = WebhookOutcome)]
enum Outcome {
    /// It had its effect.
    Applied,
    /// It was here before.
    Duplicate,
    /// Its payment or debtor is not known (yet): kept, and tried again.
    Kept,
    /// It is not about money.
    Ignored,
}

/// Stripe's webhook
///
/// Signed by Stripe (`Stripe-Signature`). Reports may come twice, at the same time and in any order:
/// each has its effect once. What cannot be matched to a payment or debtor is answered 200 and kept.
/// Checkout sessions name the debtor in `client_reference_id` or `metadata.customerId`.
#[utoipa::path(
    post, path = "/webhooks/stripe", tag = "webhooks",
    params(("Stripe-Signature" = String, Header, description = "`t=...,v1=...` over the raw body")),
    // The very bytes are signed: whatever the content type says, no parser comes before that.
    request_body(content = String, content_type = "*/*", description = "An event of Stripe's"),
    responses(
        (status = 200, description = "Taken", body = WebhookReceipt),
        (status = 400, description = "`invalid_signature`, or `unreadable_event`", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`webhook_not_configured`, `database_unavailable`: repeat it", body = Problem, content_type = "application/problem+json"),
    ),
    security(()),
    extensions(("x-permission" = json!("public"))),
)]
pub(crate) async fn stripe(
    extract::State(state): extract::State<State>,
    Extension(meta): Extension<RequestMeta>,
    headers: HeaderMap,
    body: Bytes,
) -> ApiResult<Json<WebhookReceipt>> {
    // Stripe repeats what is answered so, for three days.
    let secret = state.stripe_secret.as_deref().ok_or_else(|| {
        ApiError::unavailable("webhook_not_configured", "STRIPE_WEBHOOK_SECRET is empty")
    })?;
    let signature = headers
        .get("stripe-signature")
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    stripe::verify(secret, signature, &body, state.clock.now()).map_err(|why| {
        ApiError::bad_request("invalid_signature", "The signature is not valid.").caused_by(why)
    })?;
    let event = stripe::parse(&body).map_err(|why| {
        ApiError::bad_request("unreadable_event", "The event cannot be read.").caused_by(why)
    })?;
    let outcome = match event {
        None => Outcome::Ignored,
        Some(event) => match payments::apply(&state.db, &event, &meta.origin()).await? {
            Applied::Done => Outcome::Applied,
            Applied::Duplicate => Outcome::Duplicate,
            kept @ (Applied::UnknownReference | Applied::OtherCurrency) => {
                tracing::warn!(
                    event = event.id,
                    kind = event.kind,
                    payment = event.payment,
                    reason = ?kept,
                    "a payment report is kept until it can be matched"
                );
                Outcome::Kept
            }
        },
    };
    Ok(Json(WebhookReceipt { outcome }))
}
