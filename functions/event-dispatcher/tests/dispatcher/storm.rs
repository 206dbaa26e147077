//! Events all the time, lines lost at random, dispatchers killed at random: what a client has seen
//! never has a gap.

use std::{
    collections::VecDeque,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use mojavox_domain::permissions::Role;
use mojavox_realtime::{ConnectionId, Nudge, Protocol};
use mojavox_testkit::Person;
use tokio::sync::Mutex;

use crate::world::{Heard, World, a_moment, emit, nudge, numbered, once, random};

const EVENTS: i64 = 240;
const CLIENTS: usize = 6;

/// The group of a FIFO queue: what was taken and not done comes back before anything else.
#[derive(Clone, Default)]
struct Group(Arc<Mutex<Messages>>);

#[derive(Default)]
struct Messages {
    waiting: VecDeque<Nudge>,
    /// Some are in work.
    taken: bool,
}

impl Group {
    async fn send(&self, nudge: Nudge) {
        self.0.lock().await.waiting.push_back(nudge);
    }

    async fn take(&self) -> Vec<Nudge> {
        let mut messages = self.0.lock().await;
        let most = messages.waiting.len().min(10);
        messages.taken = most > 0;
        messages.waiting.drain(..most).collect()
    }

    async fn give_back(&self, nudges: impl DoubleEndedIterator<Item = Nudge>) {
        let mut messages = self.0.lock().await;
        for nudge in nudges.rev() {
            messages.waiting.push_front(nudge);
        }
        messages.taken = false;
    }

    async fn is_idle(&self) -> bool {
        let messages = self.0.lock().await;
        messages.waiting.is_empty() && !messages.taken
    }
}

/// A stock client: what it read, and where it stopped.
struct Client {
    name: String,
    pid: String,
    lives: usize,
    read: Vec<Heard>,
}

impl Client {
    fn socket(&self) -> String {
        format!("{}-{}", self.name, self.lives)
    }

    /// Reads what was posted to its socket, but for the last frames: those were still on the line
    /// when it was lost.
    fn read(&mut self, world: &World, lost: usize) {
        let frames = world.api.posted(&self.socket());
        let read = frames.len().saturating_sub(lost);
        for frame in &frames[..read] {
            if frame.starts_with("40") {
                assert!(
                    frame.contains(&self.pid),
                    "{}: not recovered: {frame}",
                    self.name
                );
            }
            self.read.extend(Heard::read(frame));
        }
    }

    /// The line is lost, noticed or not, and a new one is made.
    async fn reconnect(&mut self, world: &World, whose: &Person, group: &Group) {
        world.api.lose(&self.socket());
        self.read(world, usize::try_from(random(3)).expect("small"));
        if random(2) == 0 {
            let id = ConnectionId(self.socket());
            world.connections.disconnect(&id).await.expect("forgets");
        }
        self.lives += 1;
        // What the stock client keeps: of the last event that it read.
        let offset = self.read.last().map(|event| event.offset.to_string());
        let back = world
            .come_back(
                &self.socket(),
                Protocol::SocketIo,
                whose,
                Some(&self.pid),
                offset,
            )
            .await;
        group.send(back).await;
    }

    /// As any client does when its line is closed by the other side.
    async fn come_back_if_closed(&mut self, world: &World, whose: &Person, group: &Group) {
        if world.api.closed().contains(&self.socket()) {
            self.reconnect(world, whose, group).await;
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_comes_back_in_a_storm_of_events_misses_none() {
    let mut world = World::new().await;
    world.dispatcher.lease = Duration::from_millis(200);
    world.api.pause(Duration::from_millis(8));
    let person = world.stage.user(Role::Admin).await;
    let organization = person.organization;
    let group = Group::default();
    let mut clients = Vec::new();
    for n in 0..CLIENTS {
        let name = format!("client{n}");
        let pid = world
            .join(&format!("{name}-0"), Protocol::SocketIo, &person)
            .await;
        clients.push(Client {
            name,
            pid,
            lives: 0,
            read: Vec::new(),
        });
    }
    // Four writers at once, whose transactions commit in any order.
    let writers: Vec<_> = (0..4)
        .map(|writer| {
            let (db, group) = (world.stage.app.db.clone(), group.clone());
            tokio::spawn(async move {
                for n in 0..EVENTS / 4 {
                    emit(&db, organization, &[numbered(n * 4 + writer)]).await;
                    group.send(nudge(organization)).await;
                    a_moment().await;
                }
            })
        })
        .collect();
    let killed = Arc::new(AtomicUsize::new(0));
    let dispatching = {
        let (dispatcher, group) = (world.dispatcher.clone(), group.clone());
        let killed = killed.clone();
        tokio::spawn(async move {
            loop {
                let taken = group.take().await;
                if taken.is_empty() {
                    tokio::time::sleep(Duration::from_millis(5)).await;
                    continue;
                }
                let (dispatcher, batch) = (dispatcher.clone(), crate::world::batch(&taken));
                let mut run = tokio::spawn(async move {
                    let response = dispatcher.work_through(batch, crate::world::minutes(5));
                    crate::world::failures(response.await)
                });
                let failed = if random(2) == 0 {
                    tokio::time::sleep(Duration::from_millis(random(150))).await;
                    if run.is_finished() {
                        (&mut run).await.expect("finished")
                    } else {
                        run.abort();
                        killed.fetch_add(1, Ordering::Relaxed);
                        (0..taken.len()).map(|n| n.to_string()).collect()
                    }
                } else {
                    (&mut run).await.expect("nothing panics")
                };
                let failed = failed.iter().map(|index| {
                    let index: usize = index.parse().expect("a number");
                    taken[index].clone()
                });
                group.give_back(failed).await;
            }
        })
    };
    let mut reconnects = 0;
    while writers.iter().any(|writer| !writer.is_finished()) {
        for client in &mut clients {
            if random(3) == 0 {
                client.reconnect(&world, &person, &group).await;
                reconnects += 1;
            }
            client.come_back_if_closed(&world, &person, &group).await;
        }
        tokio::time::sleep(Duration::from_millis(random(200))).await;
    }
    // When all is quiet everybody has everything.
    for _ in 0..1_200 {
        for client in &mut clients {
            client.come_back_if_closed(&world, &person, &group).await;
        }
        let log = world.stage.app.db.event_log(organization);
        let done = log.log_bounds().await.expect("bounds").dispatched == EVENTS;
        if done && group.is_idle().await {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    dispatching.abort();
    println!(
        "{} closed, since they could not be written to",
        world.api.closed().len()
    );
    for mut client in clients {
        client.read(&world, 0);
        let all = client.read.len();
        let offsets: Vec<i64> = once(client.read).iter().map(|event| event.offset).collect();
        assert_eq!(offsets, (1..=EVENTS).collect::<Vec<_>>(), "{}", client.name);
        println!(
            "{}: {} lines, {EVENTS} events, {} came twice",
            client.name,
            client.lives + 1,
            all - offsets.len()
        );
    }
    let killed = killed.load(Ordering::Relaxed);
    println!("{reconnects} reconnections, {killed} dispatchers killed");
    assert!(reconnects > CLIENTS && killed > 0);
}
