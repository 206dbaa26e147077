//! Rooms of calls: who follows a call hears what is said in it.

use mojavox_db::{DbError, queries::calls};
use mojavox_domain::{ids::ContactAttemptId, permissions::Permission};
use mojavox_realtime::{Connection, ConnectionId, Member, Room};
use serde::Deserialize;
use serde_json::Value;

use crate::{
    State,
    reply::Refusal,
    sign_in::{SESSION_ENDED, actor, unavailable},
};

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Which {
    call_id: ContactAttemptId,
}

const NOT_SIGNED_IN: Refusal = Refusal::new(401, "not_signed_in", "Sign in first.");

/// Lets a connection into the room of a call of its own organisation.
pub(crate) async fn join(
    state: &State,
    id: &ConnectionId,
    connection: &Connection,
    data: &Value,
) -> Result<Room, Refusal> {
    let member = connection.member.ok_or(NOT_SIGNED_IN)?;
    let call = which(data)?;
    if !member.role.may(Permission::CallsRead) {
        return Err(Refusal::new(
            403,
            "missing_permission",
            "Your role does not follow calls.",
        ));
    }
    if !exists(state, &member, call).await? {
        return Err(Refusal::new(404, "not_found", "There is no such call."));
    }
    let room = Room::Call(call);
    state
        .connections
        .join(id, room)
        .await
        .map_err(|error| unavailable(&error))?;
    Ok(room)
}

/// Takes a connection out of the room of a call. One that is not in it is fine.
pub(crate) async fn leave(
    state: &State,
    id: &ConnectionId,
    connection: &Connection,
    data: &Value,
) -> Result<Room, Refusal> {
    connection.member.ok_or(NOT_SIGNED_IN)?;
    let room = Room::Call(which(data)?);
    state
        .connections
        .leave(id, room)
        .await
        .map_err(|error| unavailable(&error))?;
    Ok(room)
}

fn which(data: &Value) -> Result<ContactAttemptId, Refusal> {
    let which = Which::deserialize(data).map_err(|_| {
        Refusal::new(
            422,
            "invalid_data",
            "The data is an object with callId, the id of a call.",
        )
    })?;
    Ok(which.call_id)
}

/// Also finds out whether the session still stands and the role is still theirs.
async fn exists(state: &State, member: &Member, call: ContactAttemptId) -> Result<bool, Refusal> {
    let asked = async {
        let tx = state
            .app
            .db
            .read(member.organization, actor(member))
            .await?;
        let found = calls::call_exists()
            .bind(&tx, &member.organization.uuid(), &call.uuid())
            .one()
            .await?;
        tx.commit().await?;
        Ok(found)
    };
    match asked.await {
        Ok(found) => Ok(found),
        Err(DbError::SessionEnded) => Err(SESSION_ENDED),
        Err(error) => Err(unavailable(&error)),
    }
}
