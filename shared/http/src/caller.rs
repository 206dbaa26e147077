//! Who asks, and that they may: an argument, so that a handler without it has no way to a tenant's
//! data.

use std::marker::PhantomData;

use axum::{
    extract::{FromRef, FromRequestParts},
    http::{HeaderMap, header, request::Parts},
};
use axum_extra::extract::cookie::CookieJar;
use jiff::Timestamp;
use mojavox_db::{Actor, Origin, Tenant, queries::identity};
use mojavox_domain::{
    ids::{OrganizationId, SessionId, UserId},
    permissions::{Permission, Requirement, Role},
};
use sha2::{Digest as _, Sha256};

use crate::{ApiError, ApiResult, App, RequestMeta, app::app_of};

/// Carries the access token where a browser sends it by itself.
pub const ACCESS_COOKIE: &str = "mvx_access";
/// What every API key begins with.
const API_KEY_PREFIX: &str = "mvx_";

/// A signed-in caller who holds the permission `P`.
///
/// From `Authorization: Bearer <access token or API key>` or the access cookie. 401 without, 403
/// without the permission. Whether the session still stands is checked with the first statement of
/// the transaction ([`Caller::begin`], [`Caller::read`]), not on a round trip of its own.
pub struct Caller<P> {
    app: App,
    organization: OrganizationId,
    user: UserId,
    role: Role,
    actor: Actor,
    /// An API key's permissions; a session has those of its role.
    restricted_to: Option<Vec<Permission>>,
    origin: Origin,
    requirement: PhantomData<fn() -> P>,
}

impl<P> std::fmt::Debug for Caller<P> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Caller")
            .field("organization", &self.organization)
            .field("actor", &self.actor)
            .finish_non_exhaustive()
    }
}

impl<S, P> FromRequestParts<S> for Caller<P>
where
    S: Send + Sync,
    App: FromRef<S>,
    P: Requirement,
{
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let app = app_of(state);
        let credential = credential(&parts.headers)?;
        let origin = parts
            .extensions
            .get::<RequestMeta>()
            .map(RequestMeta::origin)
            .unwrap_or_default();
        let caller = if credential.starts_with(API_KEY_PREFIX) {
            Self::with_api_key(app, &credential, origin).await?
        } else {
            Self::with_access_token(app, &credential, origin)?
        };
        tracing::Span::current()
            .record("organization", tracing::field::display(caller.organization));
        tracing::Span::current().record("user", tracing::field::display(caller.user));
        match P::PERMISSION {
            Some(permission) if !caller.may(permission) => Err(ApiError::forbidden(
                "missing_permission",
                format!("This needs the permission {permission}."),
            )),
            _ => Ok(caller),
        }
    }
}

fn credential(headers: &HeaderMap) -> ApiResult<String> {
    if let Some(value) = headers.get(header::AUTHORIZATION) {
        // RFC 7235: the scheme is case-insensitive.
        return value
            .to_str()
            .ok()
            .and_then(|value| value.split_once(' '))
            .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
            .map(|(_, token)| token.trim().to_owned())
            .ok_or_else(|| {
                ApiError::unauthorized(
                    "invalid_token",
                    "Use the header Authorization: Bearer <token>.",
                )
            });
    }
    CookieJar::from_headers(headers)
        .get(ACCESS_COOKIE)
        .map(|cookie| cookie.value().to_owned())
        .filter(|token| !token.is_empty())
        .ok_or_else(|| ApiError::unauthorized("not_signed_in", "Sign in first."))
}

impl<P> Caller<P> {
    fn with_access_token(app: App, token: &str, origin: Origin) -> ApiResult<Self> {
        let claims = app.tokens.verify(token, app.now()).map_err(|error| {
            ApiError::unauthorized(
                "invalid_token",
                "The access token is not valid or has expired.",
            )
            .caused_by(error)
        })?;
        let actor = Actor::User {
            user: claims.sub,
            role: claims.role,
            session: claims.sid,
        };
        Ok(Self {
            app,
            organization: claims.org,
            user: claims.sub,
            role: claims.role,
            actor,
            restricted_to: None,
            origin,
            requirement: PhantomData,
        })
    }

    async fn with_api_key(app: App, key: &str, origin: Origin) -> ApiResult<Self> {
        let invalid = || {
            ApiError::unauthorized(
                "invalid_api_key",
                "This API key is unknown, revoked or expired.",
            )
        };
        let client = app.db.connection().await?;
        let found = identity::find_api_key()
            .bind(&client, &api_key_hash(key))
            .opt()
            .await?
            .ok_or_else(invalid)?;
        drop(client);
        let role: Role = found.role.parse().map_err(ApiError::internal)?;
        // A permission that this version no longer knows is one that nothing asks for.
        let permissions: Vec<String> =
            serde_json::from_value(found.permissions).map_err(ApiError::internal)?;
        let user = found.user_id.into();
        Ok(Self {
            app,
            organization: found.organization_id.into(),
            user,
            role,
            actor: Actor::ApiKey {
                user,
                role,
                api_key: found.api_key_id.into(),
            },
            restricted_to: Some(
                permissions
                    .iter()
                    .filter_map(|name| name.parse().ok())
                    .collect(),
            ),
            origin,
            requirement: PhantomData,
        })
    }

    pub const fn organization(&self) -> OrganizationId {
        self.organization
    }

    pub const fn user(&self) -> UserId {
        self.user
    }

    pub const fn role(&self) -> Role {
        self.role
    }

    pub const fn actor(&self) -> Actor {
        self.actor
    }

    /// The session, unless an API key asks.
    pub const fn session(&self) -> Option<SessionId> {
        match self.actor {
            Actor::User { session, .. } => Some(session),
            _ => None,
        }
    }

    /// Beyond what the signature asks for: an API key has what both its list and its user's role give.
    pub fn may(&self, permission: Permission) -> bool {
        self.role.may(permission)
            && self
                .restricted_to
                .as_ref()
                .is_none_or(|list| list.contains(&permission))
    }

    pub fn now(&self) -> Timestamp {
        self.app.now()
    }

    /// Opens the request's transaction. Its first statement answers 401 when the session or key has
    /// ended since the token was issued.
    ///
    /// # Errors
    /// 503 when the database cannot be reached.
    pub async fn begin(&self) -> ApiResult<Tenant> {
        Ok(self
            .app
            .db
            .enter(self.organization, self.actor, self.origin.clone())
            .await?)
    }

    /// Opens a transaction for reading only.
    ///
    /// # Errors
    /// As [`Caller::begin`].
    pub async fn read(&self) -> ApiResult<Tenant> {
        Ok(self.app.db.read(self.organization, self.actor).await?)
    }
}

/// How an API key is kept: hex SHA-256. The key holds 256 random bits, so a slow hash adds nothing.
pub fn api_key_hash(key: &str) -> String {
    Sha256::digest(key.as_bytes())
        .iter()
        .fold(String::with_capacity(64), |mut hex, byte| {
            use std::fmt::Write as _;
            // Writing to a String cannot fail.
            let _ = write!(hex, "{byte:02x}");
            hex
        })
}
