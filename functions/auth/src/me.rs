use axum::Json;
use mojavox_domain::permissions::SignedIn;
use mojavox_http::{ApiError, ApiResult, Caller, Problem};

use crate::profile::{self, Profile};

/// The signed-in user
#[utoipa::path(
    get, path = "/auth/me", tag = "auth",
    responses(
        (status = 200, description = "Who is signed in, where, and what they may do", body = Profile),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("signed_in"))),
)]
pub(crate) async fn me(caller: Caller<SignedIn>) -> ApiResult<Json<Profile>> {
    let tx = caller.read().await?;
    let row = profile::find(&tx, caller.organization(), caller.user())
        .await?
        .ok_or_else(|| ApiError::not_found("user"))?;
    tx.commit().await?;
    Ok(Json(Profile::new(row, |_, permission| {
        caller.may(permission)
    })?))
}
