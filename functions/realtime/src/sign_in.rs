//! Whose a connection is: the same tokens as over HTTP, and the session must still stand.

use mojavox_db::{Actor, DbError};
use mojavox_realtime::{Authenticated, ConnectionId, Member, RealtimeError};
use uuid::Uuid;

use crate::{State, reply::Refusal};

pub(crate) const SESSION_ENDED: Refusal = Refusal::new(
    401,
    "session_ended",
    "This session has ended: sign in again.",
);

/// Where a client stopped that had a connection before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Resume {
    pub(crate) pid: Option<String>,
    pub(crate) offset: Option<String>,
}

/// Who signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum SignedIn {
    /// Is in their rooms; `pid` is for coming back.
    Joined { member: Member, pid: String },
    /// The dispatcher sends what was missed, answers, and lets them into their rooms: only so can
    /// nothing new come in between.
    Resuming,
}

impl State {
    /// A name to come back to; random.
    pub(crate) fn new_pid(&self) -> String {
        self.app.new_id::<Uuid>().to_string()
    }
}

/// Makes the connection the token's user's and lets it into their rooms, or has it caught up first.
pub(crate) async fn sign_in(
    state: &State,
    id: &ConnectionId,
    token: &str,
    resume: Option<Resume>,
) -> Result<SignedIn, Refusal> {
    let member = verify(state, token).await?;
    let Some(Resume { pid, offset }) = resume else {
        return join(state, id, member).await;
    };
    claimed(state.connections.identify(id, &member).await)?;
    let resume = mojavox_realtime::Resume {
        connection_id: id.clone(),
        pid,
        offset,
        fresh_pid: state.new_pid(),
    };
    let asked = state.events.resume(member.organization, resume).await;
    asked.map_err(|error| unavailable(&error))?;
    Ok(SignedIn::Resuming)
}

/// First the rooms, then how far the log was sent: what is sent from here on is heard, so whoever
/// comes back with nothing heard begins there.
async fn join(state: &State, id: &ConnectionId, member: Member) -> Result<SignedIn, Refusal> {
    claimed(state.connections.authenticate(id, &member).await)?;
    let pid = state.new_pid();
    let joined = async {
        // Again: whoever ended the session meanwhile found no socket of it to close.
        stands(state, &member).await?;
        let log = state.app.db.event_log(member.organization);
        let bounds = log
            .log_bounds()
            .await
            .map_err(|error| unavailable(&error))?;
        let now = state.app.now();
        let kept = state
            .connections
            .begin_session(id, &pid, &member, bounds.dispatched, now);
        kept.await.map_err(|error| unavailable(&error))
    };
    if let Err(refusal) = joined.await {
        if let Err(error) = state.connections.disconnect(id).await {
            unavailable(&error);
        }
        return Err(refusal);
    }
    Ok(SignedIn::Joined { member, pid })
}

pub(crate) fn claimed(claimed: Result<Authenticated, RealtimeError>) -> Result<(), Refusal> {
    match claimed.map_err(|error| unavailable(&error))? {
        Authenticated::Joined => Ok(()),
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
    let member = Member {
        user: claims.sub,
        organization: claims.org,
        session: claims.sid,
        role: claims.role,
    };
    stands(state, &member).await?;
    Ok(member)
}

/// Whether session, user and role are still what the token says.
async fn stands(state: &State, member: &Member) -> Result<(), Refusal> {
    let asked = async {
        let tx = state
            .app
            .db
            .read(member.organization, actor(member))
            .await?;
        tx.client().await?;
        tx.commit().await
    };
    match asked.await {
        Ok(_) => Ok(()),
        Err(DbError::SessionEnded) => Err(SESSION_ENDED),
        Err(error) => Err(unavailable(&error)),
    }
}

pub(crate) const fn actor(member: &Member) -> Actor {
    Actor::User {
        user: member.user,
        role: member.role,
        session: member.session,
    }
}

pub(crate) fn unavailable(error: &dyn std::error::Error) -> Refusal {
    let cause = error.source().map(ToString::to_string);
    tracing::error!(%error, cause, "a connection cannot be served");
    Refusal::UNAVAILABLE
}
