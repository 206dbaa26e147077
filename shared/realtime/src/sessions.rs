//! What a client that lost its line comes back to: known by the `pid` that it was told.
//!
//! The `pid` alone lets nobody in: whoever shows it signs in as always, and as the same user.

use aws_sdk_dynamodb::types::AttributeValue;
use jiff::{SignedDuration, Timestamp};
use mojavox_domain::{
    ids::{ContactAttemptId, OrganizationId, UserId},
    live::Room,
};

use crate::{
    ConnectionId, Connections, Member, RealtimeError,
    connections::LIFETIME,
    room::named,
    table::{delete, integer, key, number, parsed, put, strings, text},
};

/// The range key of a session: it is no connection's.
const NONE: &str = "-";
/// Events are kept for a day, so there is something to come back to for so long after the line
/// was lost.
const RECOVERABLE: SignedDuration = SignedDuration::from_hours(24);

/// What is kept for a client that comes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecoverySession {
    pub user: UserId,
    pub organization: OrganizationId,
    /// How far the organisation's log was sent when it joined: where to begin for a client that has
    /// seen no event yet.
    pub position: i64,
    /// The calls it followed.
    pub calls: Vec<ContactAttemptId>,
}

impl Connections {
    /// Keeps what a connection that has just joined can come back to. `pid` is random and told to
    /// nobody but the client; `position` is how far the log was sent, read after joining.
    ///
    /// # Errors
    /// The table's.
    pub async fn begin_session(
        &self,
        id: &ConnectionId,
        pid: &str,
        member: &Member,
        position: i64,
        now: Timestamp,
    ) -> Result<(), RealtimeError> {
        let session = RecoverySession {
            user: member.user,
            organization: member.organization,
            position,
            calls: Vec::new(),
        };
        self.keep_session(pid, &session, now).await?;
        self.name_session(id, pid).await
    }

    /// Keeps what a client can come back to, from now on for as long as it may want to.
    ///
    /// # Errors
    /// The table's.
    pub async fn keep_session(
        &self,
        pid: &str,
        session: &RecoverySession,
        now: Timestamp,
    ) -> Result<(), RealtimeError> {
        let mut item = key(&room(pid), NONE);
        item.extend(
            [
                ("userId", text(session.user)),
                ("organizationId", text(session.organization)),
                ("position", number(session.position)),
                (
                    "expiresAt",
                    number((now + LIFETIME + RECOVERABLE).as_second()),
                ),
            ]
            .map(|(name, value)| (name.to_owned(), value)),
        );
        if !session.calls.is_empty() {
            let names = session
                .calls
                .iter()
                .map(|call| Room::Call(*call).to_string());
            item.insert("rooms".to_owned(), AttributeValue::Ss(names.collect()));
        }
        self.table.write(vec![put(item)]).await
    }

    /// Notes with a connection which session it is: that it was told so.
    ///
    /// # Errors
    /// The table's.
    pub async fn name_session(&self, id: &ConnectionId, pid: &str) -> Result<(), RealtimeError> {
        let named = self
            .table
            .client()
            .await
            .update_item()
            .table_name(&*self.table.name)
            .set_key(Some(key(&id.own_room(), &id.0)))
            .update_expression("SET pid = :pid")
            .condition_expression("attribute_exists(connectedAt)")
            .expression_attribute_values(":pid", text(pid))
            .send()
            .await;
        match named {
            Ok(_) => Ok(()),
            // The session is kept all the same: the line was lost a moment after joining.
            Err(error)
                if error
                    .as_service_error()
                    .is_some_and(|error| error.is_conditional_check_failed_exception()) =>
            {
                Ok(())
            }
            Err(error) => Err(RealtimeError::table(error)),
        }
    }

    /// What a `pid` stands for, unless that is too long ago.
    ///
    /// # Errors
    /// The table's.
    pub async fn session(
        &self,
        pid: &str,
        now: Timestamp,
    ) -> Result<Option<RecoverySession>, RealtimeError> {
        let Some(item) = self.table.get(&room(pid), NONE).await? else {
            return Ok(None);
        };
        // The table removes what has expired in its own time.
        if integer(&item, "expiresAt").is_none_or(|end| end <= now.as_second()) {
            return Ok(None);
        }
        let (Some(user), Some(organization), Some(position)) = (
            parsed(&item, "userId"),
            parsed(&item, "organizationId"),
            integer(&item, "position"),
        ) else {
            return Ok(None);
        };
        let calls = strings(&item, "rooms").filter_map(|room| match named(room) {
            Some(Room::Call(call)) => Some(call),
            _ => None,
        });
        Ok(Some(RecoverySession {
            user,
            organization,
            position,
            calls: calls.collect(),
        }))
    }

    /// Notes with a session that a call is followed, or not any more.
    pub(crate) async fn note_call(
        &self,
        pid: &str,
        call: Room,
        followed: bool,
    ) -> Result<(), RealtimeError> {
        let how = if followed { "ADD" } else { "DELETE" };
        let noted = self
            .table
            .client()
            .await
            .update_item()
            .table_name(&*self.table.name)
            .set_key(Some(key(&room(pid), NONE)))
            .update_expression(format!("{how} rooms :rooms"))
            .condition_expression("attribute_exists(userId)")
            .expression_attribute_values(":rooms", AttributeValue::Ss(vec![call.to_string()]))
            .send()
            .await;
        match noted {
            Ok(_) => Ok(()),
            // Expired: there is nothing to come back to.
            Err(error)
                if error
                    .as_service_error()
                    .is_some_and(|error| error.is_conditional_check_failed_exception()) =>
            {
                Ok(())
            }
            Err(error) => Err(RealtimeError::table(error)),
        }
    }

    /// The client leaves on purpose: it is taken out of its rooms and has nothing to come back to.
    /// The connection itself stays until it is closed.
    ///
    /// # Errors
    /// The table's.
    pub async fn leave_for_good(&self, id: &ConnectionId) -> Result<(), RealtimeError> {
        let Some(connection) = self.find(id).await? else {
            return Ok(());
        };
        if let Some(pid) = &connection.pid {
            self.table
                .write(vec![delete(key(&room(pid), NONE))])
                .await?;
        }
        for room in connection.rooms {
            self.leave(id, room).await?;
        }
        Ok(())
    }
}

fn room(pid: &str) -> String {
    format!("session:{pid}")
}
