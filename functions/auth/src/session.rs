//! Tokens of a session: a short-lived access token and a refresh token that is exchanged for the
//! next one each time it is used.

use axum::{
    Json,
    extract::{FromRequest, Request},
    http::header,
    response::{IntoResponse, Response},
};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use garde::Validate;
use jiff::{SignedDuration, Timestamp};
use mojavox_db::{Tenant, queries::identity};
use mojavox_domain::ids::{RefreshTokenId, SessionId, UserId};
use mojavox_domain::permissions::Role;
use mojavox_http::{
    ACCESS_COOKIE, ApiError, ApiResult, Valid, openapi::BASE_PATH, token::ACCESS_LIFETIME,
};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use utoipa::ToSchema;

use crate::{
    State,
    profile::{self, Profile},
};

/// Signed in once, at most this long.
pub(crate) const SESSION_LIFETIME: SignedDuration = SignedDuration::from_hours(30 * 24);
/// Unused this long, and the session is over.
const REFRESH_LIFETIME: SignedDuration = SignedDuration::from_hours(7 * 24);
pub(crate) const REFRESH_COOKIE: &str = "mvx_refresh";

/// Tokens, in the body for programs and as HttpOnly cookies for browsers.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SignedIn {
    /// JWT; send it as `Authorization: Bearer`.
    pub access_token: String,
    #[schema(example = "Bearer")]
    pub token_type: &'static str,
    /// Seconds until the access token expires.
    #[schema(example = 900)]
    pub expires_in: i64,
    /// Good for one call of /auth/refresh. Using an old one ends the session.
    pub refresh_token: String,
    pub refresh_expires_at: Timestamp,
    pub user: Profile,
}

/// A refresh token as the client holds it.
pub(crate) fn refresh_token_hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

/// Adds the next refresh token to a session and signs an access token.
pub(crate) async fn continue_session(
    state: &State,
    tx: &Tenant,
    user: UserId,
    role: Role,
    session: SessionId,
    session_ends: Timestamp,
) -> ApiResult<SignedIn> {
    let now = tx.now();
    let mut random = [0; 32];
    state.app.chance.fill(&mut random);
    let refresh_token = URL_SAFE_NO_PAD.encode(random);
    let refresh_expires_at = session_ends.min(now + REFRESH_LIFETIME);
    let organization = tx.organization();
    identity::insert_refresh_token()
        .bind(
            tx,
            &tx.new_id::<RefreshTokenId>().uuid(),
            &organization.uuid(),
            &session.uuid(),
            &refresh_token_hash(&refresh_token),
            &now,
            &refresh_expires_at,
        )
        .await?;
    identity::touch_user()
        .bind(tx, &now, &organization.uuid(), &user.uuid())
        .await?;
    let row = profile::find(tx, organization, user)
        .await?
        .ok_or_else(|| ApiError::internal("the user vanished while signing in"))?;
    Ok(SignedIn {
        access_token: state
            .app
            .tokens
            .issue(user, organization, role, session, now),
        token_type: "Bearer",
        expires_in: ACCESS_LIFETIME.as_secs(),
        refresh_token,
        refresh_expires_at,
        user: Profile::new(row, Role::may)?,
    })
}

impl SignedIn {
    /// The answer, with both tokens as cookies too.
    pub(crate) fn into_response(self, state: &State, now: Timestamp) -> Response {
        let refresh_for = self.refresh_expires_at.duration_since(now);
        let jar = CookieJar::new()
            .add(cookie(
                state,
                ACCESS_COOKIE,
                self.access_token.clone(),
                BASE_PATH,
                ACCESS_LIFETIME,
            ))
            .add(cookie(
                state,
                REFRESH_COOKIE,
                self.refresh_token.clone(),
                &auth_path(),
                refresh_for,
            ));
        (jar, Json(self)).into_response()
    }
}

/// Cookies that make a browser forget both tokens.
pub(crate) fn forget(state: &State) -> CookieJar {
    CookieJar::new()
        .add(cookie(
            state,
            ACCESS_COOKIE,
            String::new(),
            BASE_PATH,
            SignedDuration::ZERO,
        ))
        .add(cookie(
            state,
            REFRESH_COOKIE,
            String::new(),
            &auth_path(),
            SignedDuration::ZERO,
        ))
}

fn auth_path() -> String {
    format!("{BASE_PATH}/auth")
}

/// Strict: no other site can make a browser send it, so a cookie alone is no way to forge a request.
fn cookie(
    state: &State,
    name: &'static str,
    value: String,
    path: &str,
    lifetime: SignedDuration,
) -> Cookie<'static> {
    Cookie::build((name, value))
        .path(path.to_owned())
        .http_only(true)
        .same_site(SameSite::Strict)
        .secure(state.secure_cookies)
        .max_age(time::Duration::seconds(lifetime.as_secs()))
        .build()
}

/// The refresh token of a request: from the body, else from the cookie.
pub(crate) struct PresentedRefreshToken(pub(crate) Option<String>);

#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct RefreshBody {
    /// Not needed where the cookie is sent.
    #[garde(length(min = 1, max = 200))]
    pub refresh_token: Option<String>,
}

impl<S: Send + Sync> FromRequest<S> for PresentedRefreshToken {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        let cookie = CookieJar::from_headers(request.headers())
            .get(REFRESH_COOKIE)
            .map(|cookie| cookie.value().to_owned())
            .filter(|token| !token.is_empty());
        let has_body = request.headers().contains_key(header::CONTENT_TYPE)
            && request
                .headers()
                .get(header::CONTENT_LENGTH)
                .is_none_or(|length| length.as_bytes() != b"0");
        if !has_body {
            return Ok(Self(cookie));
        }
        let Valid(body) = Valid::<RefreshBody>::from_request(request, state).await?;
        Ok(Self(body.refresh_token.or(cookie)))
    }
}
