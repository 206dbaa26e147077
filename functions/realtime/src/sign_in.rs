//! Whose a connection is: the same tokens as over HTTP, and the session must still stand.

use mojavox_db::{Actor, DbError};
use mojavox_realtime::{Authenticated, ConnectionId, Member};

use crate::{State, reply::Refusal};

/// Makes the connection the token's user's and lets it into their rooms.
pub(crate) async fn sign_in(
    state: &State,
    id: &ConnectionId,
    token: &str,
) -> Result<Member, Refusal> {
    let member = verify(state, token).await?;
    let joined = state
        .connections
        .authenticate(id, &member)
        .await
        .map_err(|error| unavailable(&error))?;
    match joined {
        Authenticated::Joined => Ok(member),
        Authenticated::OtherUser => Err(Refusal::new(
            409,
            "already_signed_in",
            "This connection is another user's: open a new one.",
        )),
        Authenticated::Gone => Err(Refusal::new(
            410,
            "connection_gone",
            "This connection has ended: open a new one.",
        )),
    }
}

/// Believes a token when its signature, its time and its session are good.
pub(crate) async fn verify(state: &State, token: &str) -> Result<Member, Refusal> {
    let claims = state
        .app
        .tokens
        .verify(token, state.app.now())
        .map_err(|_| {
            Refusal::new(
                401,
                "invalid_token",
                "The access token is not valid or has expired.",
            )
        })?;
    let span = tracing::Span::current();
    span.record("organization", tracing::field::display(claims.org));
    span.record("user", tracing::field::display(claims.sub));
    let actor = Actor::User {
        user: claims.sub,
        role: claims.role,
        session: claims.sid,
    };
    let asked = async {
        let tx = state.app.db.read(claims.org, actor).await?;
        tx.client().await?;
        tx.commit().await
    };
    match asked.await {
        Ok(_) => Ok(Member {
            user: claims.sub,
            organization: claims.org,
            session: claims.sid,
        }),
        Err(DbError::SessionEnded) => Err(Refusal::new(
            401,
            "session_ended",
            "This session has ended: sign in again.",
        )),
        Err(error) => Err(unavailable(&error)),
    }
}

pub(crate) fn unavailable(error: &dyn std::error::Error) -> Refusal {
    let cause = error.source().map(ToString::to_string);
    tracing::error!(%error, cause, "a connection cannot be served");
    Refusal::UNAVAILABLE
}
