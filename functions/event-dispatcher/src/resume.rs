//! Catching up a client that lost its line: what it missed, the word that this was it, and only
//! then what is new.
//!
//! The dispatcher does it itself, between two chunks: everything up to `dispatched` was sent to
//! whoever was there, everything after it will be sent by nobody else. So what the client missed
//! ends exactly where what it will hear begins, however many events are committed meanwhile.

use futures::future;
use mojavox_db::{Actor, DbError};
use mojavox_domain::{ids::EventId, live::Entry, permissions::Permission};
use mojavox_realtime::{
    Connection, Member, Occupant, Posted, Protocol, RealtimeError, RecoverySession, Resume, Room,
    frame,
};
use serde_json::json;

use crate::{
    Dispatcher, Stop,
    chunk::{Frames, Step},
    hold::Hold,
};

/// Events read at once.
const CHUNK: i32 = 500;
/// Whoever missed more is better off fetching what it shows.
const MOST: usize = 1_000;

/// Where a client goes on.
struct Recovery {
    pid: Option<String>,
    /// Where it joined at first: it stays so, since a client without an offset has seen nothing
    /// since then, whatever was posted to it.
    joined: Option<i64>,
    /// Oldest first.
    frames: Vec<Step>,
    rooms: Vec<Room>,
}

impl Dispatcher {
    /// All at once: they do not depend on each other, only on where the log stands.
    pub(crate) async fn catch_up_all(
        &self,
        hold: &Hold<'_>,
        resumes: &[&Resume],
    ) -> Vec<Result<(), Stop>> {
        future::join_all(resumes.iter().map(|resume| self.catch_up(hold, resume))).await
    }

    async fn catch_up(&self, hold: &Hold<'_>, resume: &Resume) -> Result<(), Stop> {
        let id = &resume.connection_id;
        let Some(connection) = self.connections.find(id).await? else {
            // It hung up again.
            return Ok(());
        };
        let Some(member) = connection.member else {
            return Ok(());
        };
        if connection.pid.is_some() || member.organization != hold.log.organization() {
            // Done before, and the message came twice; or it is nobody's here.
            return Ok(());
        }
        let occupant = Occupant {
            id: id.clone(),
            protocol: connection.protocol,
            role: member.role,
            session: member.session,
            connected_at: connection.connected_at,
        };
        match self
            .bring_up(hold, resume, &connection, &member, &occupant)
            .await
        {
            Ok(Posted::Sent) => Ok(()),
            Ok(Posted::Gone) => {
                self.forget(id, Room::User(member.user)).await;
                Ok(())
            }
            Err(Stop::Realtime(
                error @ (RealtimeError::Gateway(_) | RealtimeError::TooLarge { .. }),
            )) => {
                tracing::warn!(connection = %id, %error, "a connection cannot be caught up");
                self.close(id, Room::User(member.user)).await
            }
            Err(stop) => Err(stop),
        }
    }

    async fn bring_up(
        &self,
        hold: &Hold<'_>,
        resume: &Resume,
        connection: &Connection,
        member: &Member,
        occupant: &Occupant,
    ) -> Result<Posted, Stop> {
        let id = &resume.connection_id;
        let recovery = self.recovery(hold, resume, connection, member).await?;
        let recovered = recovery.is_some();
        let Recovery {
            pid,
            joined,
            frames,
            rooms,
        } = recovery.unwrap_or_else(|| Recovery {
            pid: None,
            joined: None,
            frames: Vec::new(),
            rooms: member.rooms().into(),
        });
        for step in frames {
            if let Step::Post(frame) = step
                && self.post(hold, occupant, &frame).await? == Posted::Gone
            {
                return Ok(Posted::Gone);
            }
        }
        if !self.connections.join_rooms(id, rooms.clone()).await? {
            return Ok(Posted::Gone);
        }
        // Had somebody else sent meanwhile, the connection would have been in no room yet.
        hold.confirm().await?;
        if !self.stands(member).await? {
            // Whoever ended the session before this found no socket of it in any room.
            self.close(id, Room::User(member.user)).await?;
            return Ok(Posted::Sent);
        }
        let now = self.clock.now();
        let pid = pid.unwrap_or_else(|| resume.fresh_pid.clone());
        let calls = rooms.iter().filter_map(|room| match room {
            Room::Call(call) => Some(*call),
            _ => None,
        });
        let session = RecoverySession {
            user: member.user,
            organization: member.organization,
            position: joined.unwrap_or_else(|| hold.dispatched()),
            calls: calls.collect(),
        };
        self.connections.keep_session(&pid, &session, now).await?;
        let word = match occupant.protocol {
            Protocol::SocketIo => frame::connected(id, &pid),
            Protocol::Json => {
                let rooms: Vec<_> = rooms.iter().map(ToString::to_string).collect();
                frame::ready(&json!({
                    "connectionId": id,
                    "userId": member.user,
                    "organizationId": member.organization,
                    "rooms": rooms,
                    "recovered": recovered,
                }))
            }
        };
        let posted = self.post(hold, occupant, &word).await?;
        // Last: until it is there, the message that comes again does all of this again.
        self.connections.name_session(id, &pid).await?;
        Ok(posted)
    }

    /// `None`: the client has to begin anew.
    async fn recovery(
        &self,
        hold: &Hold<'_>,
        resume: &Resume,
        connection: &Connection,
        member: &Member,
    ) -> Result<Option<Recovery>, Stop> {
        let session = match &resume.pid {
            Some(pid) => {
                let session = self.connections.session(pid, self.clock.now()).await?;
                let own = session.filter(|session| {
                    session.user == member.user && session.organization == member.organization
                });
                let Some(own) = own else {
                    return Ok(None);
                };
                Some(own)
            }
            None => None,
        };
        let Some(offset) = self.offset(hold, resume, session.as_ref()).await? else {
            return Ok(None);
        };
        if !hold.log.log_bounds().await?.can_resume_at(offset) {
            return Ok(None);
        }
        let mut rooms: Vec<Room> = member.rooms().into();
        if let Some(session) = &session
            && member.role.may(Permission::CallsRead)
        {
            rooms.extend(session.calls.iter().copied().map(Room::Call));
        }
        let Some(frames) = missed(hold, offset, &rooms, member, connection.protocol).await? else {
            return Ok(None);
        };
        Ok(Some(Recovery {
            pid: resume.pid.clone(),
            joined: session.map(|session| session.position),
            frames,
            rooms,
        }))
    }

    /// After which place a client wants to go on.
    async fn offset(
        &self,
        hold: &Hold<'_>,
        resume: &Resume,
        session: Option<&RecoverySession>,
    ) -> Result<Option<i64>, Stop> {
        let Some(text) = &resume.offset else {
            // It has seen nothing since it joined.
            return Ok(session.map(|session| session.position));
        };
        if let Ok(offset) = text.parse::<i64>() {
            return Ok(Some(offset).filter(|offset| *offset >= 0));
        }
        match text.parse::<EventId>() {
            Ok(event) => Ok(hold.log.position_of(event).await?),
            Err(_) => Ok(None),
        }
    }

    /// Whether the session, the user and the role are still as they were at sign-in.
    async fn stands(&self, member: &Member) -> Result<bool, Stop> {
        let actor = Actor::User {
            user: member.user,
            role: member.role,
            session: member.session,
        };
        let asked = async {
            let tx = self.db.read(member.organization, actor).await?;
            tx.client().await?;
            tx.commit().await
        };
        match asked.await {
            Ok(_) => Ok(true),
            Err(DbError::SessionEnded) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }
}

/// What was sent to these rooms after a place, as this member hears it. `None`: it is not all there
/// any more, or too much.
async fn missed(
    hold: &Hold<'_>,
    offset: i64,
    rooms: &[Room],
    member: &Member,
    protocol: Protocol,
) -> Result<Option<Vec<Step>>, Stop> {
    let organization = hold.log.organization();
    let mut frames = Vec::new();
    let mut at = offset;
    while at < hold.dispatched() {
        hold.check_time()?;
        let events = hold.log.read_after(at, CHUNK).await?;
        if events.is_empty() {
            return Ok(None);
        }
        for logged in events {
            if logged.position > hold.dispatched() {
                break;
            }
            if logged.position != at + 1 {
                return Ok(None);
            }
            at = logged.position;
            // Ended sessions are told by the session itself.
            let Ok(Entry::Event(event)) = &logged.entry else {
                continue;
            };
            if rooms.contains(&event.room(organization)) {
                frames.extend(Frames::new(&logged).of(event, member.role, protocol));
            }
        }
        if frames.len() > MOST {
            return Ok(None);
        }
    }
    Ok(Some(frames))
}
