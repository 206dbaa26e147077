//! Whoever changes how they themselves sign in proves first that they can.

use std::time::Duration;

use axum::http::StatusCode;
use jiff::SignedDuration;
use mojavox_db::queries::identity;
use mojavox_domain::{ids::UserId, password};
use mojavox_http::{ApiError, ApiResult, App};
use sha2::{Digest as _, Sha256};

/// As many as at sign-in: a stolen session is no licence to guess.
const ATTEMPTS: i32 = 5;
const WINDOW: SignedDuration = SignedDuration::from_mins(15);

/// Counts an attempt, outside of the request's transaction, which a wrong password rolls back.
///
/// # Errors
/// 423 with `Retry-After` after too many.
pub(crate) async fn count(app: &App, user: UserId) -> ApiResult<()> {
    let now = app.now();
    let client = app.db.connection().await?;
    let counted = identity::count_login_attempt()
        .bind(&client, &key(user), &now, &(now - WINDOW))
        .one()
        .await?;
    if counted.attempts <= ATTEMPTS {
        return Ok(());
    }
    let wait = (counted.window_started + WINDOW).duration_since(now);
    Err(ApiError::new(
        StatusCode::LOCKED,
        "too_many_attempts",
        "Too many wrong passwords; try again later.",
    )
    .retry_after(
        Duration::try_from(wait)
            .unwrap_or_default()
            .max(Duration::from_secs(1)),
    ))
}

/// # Errors
/// 422 naming `/currentPassword`.
pub(crate) fn check(given: Option<&str>, hash: &str) -> ApiResult<()> {
    let field = "/currentPassword";
    match given {
        None => Err(ApiError::invalid_field(
            field,
            "needed to change one's own password or e-mail address",
        )),
        Some(given) if password::verify(given, Some(hash)) => Ok(()),
        Some(_) => Err(ApiError::invalid_field(field, "not your current password")),
    }
}

/// A right password clears the count.
pub(crate) async fn forgive(app: &App, user: UserId) -> ApiResult<()> {
    let client = app.db.connection().await?;
    let key = key(user);
    identity::forget_login_attempts()
        .bind(&client, &&[key.as_slice()][..])
        .await?;
    Ok(())
}

fn key(user: UserId) -> Vec<u8> {
    Sha256::digest(format!("own password\n{user}").as_bytes()).to_vec()
}
