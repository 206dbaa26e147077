//! Some events on their way: who gets which, in what form.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::Arc,
};

use futures::{StreamExt as _, TryStreamExt as _, stream};
use mojavox_db::events::Logged;
use mojavox_domain::{
    ids::OrganizationId,
    live::{Entry, LiveEvent},
    permissions::Role,
};
use mojavox_realtime::{
    ConnectionId, Connections, Occupant, Protocol, RealtimeError, Room,
    frame::{self, MAX_MESSAGE_BYTES},
};

/// Rooms asked for at once.
const ROOMS: usize = 8;
/// Posts of a chunk, about: what a dispatcher that dies has sent in vain, at most.
const POSTS: usize = 5_000;

/// What is done to a connection.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Step {
    Post(Arc<str>),
    Close,
}

/// What a connection gets, in order.
#[derive(Debug)]
pub(crate) struct Lane {
    pub(crate) occupant: Occupant,
    /// Where it was found: an item that may be all that is left of it.
    pub(crate) room: Room,
    pub(crate) steps: Vec<Step>,
}

/// Part of a chunk.
#[derive(Debug)]
pub(crate) struct Lanes {
    pub(crate) lanes: Vec<Lane>,
    /// How many of the events these are.
    pub(crate) events: usize,
}

/// Where an entry is heard, or felt.
fn room(entry: &Entry, organization: OrganizationId) -> Room {
    match entry {
        Entry::Event(event) => event.room(organization),
        Entry::EndSockets { user, .. } => Room::User(*user),
    }
}

/// Asks who is in the rooms of events, which were read before; as many events as make a chunk.
pub(crate) async fn lanes(
    connections: &Connections,
    organization: OrganizationId,
    events: &[Logged],
) -> Result<Lanes, RealtimeError> {
    let rooms: BTreeSet<Room> = events
        .iter()
        .filter_map(|logged| Some(room(logged.entry.as_ref().ok()?, organization)))
        .collect();
    let occupants: BTreeMap<Room, Vec<Occupant>> = stream::iter(rooms)
        .map(async |room| Ok::<_, RealtimeError>((room, connections.occupants(room).await?)))
        .buffer_unordered(ROOMS)
        .try_collect()
        .await?;
    Ok(distribute(organization, events, &occupants))
}

fn distribute(
    organization: OrganizationId,
    events: &[Logged],
    occupants: &BTreeMap<Room, Vec<Occupant>>,
) -> Lanes {
    let mut lanes: HashMap<&ConnectionId, Lane> = HashMap::new();
    let mut posts = 0;
    let mut taken = 0;
    for logged in events {
        let Ok(entry) = &logged.entry else {
            // Its place counts; whoever can read it is a later version of this.
            tracing::error!(event = %logged.id, "an event cannot be read and is not sent");
            taken += 1;
            continue;
        };
        let room = room(entry, organization);
        let there = occupants.get(&room).map_or(&[][..], Vec::as_slice);
        if taken > 0 && posts + there.len() > POSTS {
            break;
        }
        posts += there.len();
        taken += 1;
        let mut frames = Frames::new(logged);
        for occupant in there {
            let step = match entry {
                Entry::Event(event) => frames.of(event, occupant.role, occupant.protocol),
                Entry::EndSockets { session, .. } => session
                    .is_none_or(|session| session == occupant.session)
                    .then_some(Step::Close),
            };
            let Some(step) = step else { continue };
            lanes
                .entry(&occupant.id)
                .or_insert_with(|| Lane {
                    occupant: occupant.clone(),
                    room,
                    steps: Vec::new(),
                })
                .steps
                .push(step);
        }
    }
    Lanes {
        lanes: lanes.into_values().collect(),
        events: taken,
    }
}

/// The frames of an event: one per role and protocol, however many get it.
pub(crate) struct Frames<'a> {
    logged: &'a Logged,
    made: HashMap<(Role, Protocol), Option<Arc<str>>>,
}

impl<'a> Frames<'a> {
    pub(crate) fn new(logged: &'a Logged) -> Self {
        Self {
            logged,
            made: HashMap::new(),
        }
    }

    pub(crate) fn of(&mut self, event: &LiveEvent, role: Role, protocol: Protocol) -> Option<Step> {
        let logged = self.logged;
        self.made
            .entry((role, protocol))
            .or_insert_with(|| made(logged, event, role, protocol))
            .clone()
            .map(Step::Post)
    }
}

/// `None`: the role hears nothing of this, or it is too large for a message.
fn made(logged: &Logged, event: &LiveEvent, role: Role, protocol: Protocol) -> Option<Arc<str>> {
    let data = event.for_role(role)?;
    let frame = frame::event(
        protocol,
        event.name(),
        data.as_object()?,
        logged.id,
        logged.position,
    );
    if frame.len() > MAX_MESSAGE_BYTES {
        tracing::error!(event = %logged.id, bytes = frame.len(), "an event is too large and is not sent");
        return None;
    }
    Some(frame.into())
}
