//! Many writers that commit out of order, a sequencer that never rests, a reader that reads on.

use std::{
    collections::{BTreeMap, HashSet},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use futures::future::join_all;
use mojavox_db::{GenericClient as _, events::Logged};
use mojavox_domain::{
    chance::Chance as _,
    ids::{ContactAttemptId, OrganizationId},
    live::{Entry, LiveEvent},
};
use mojavox_runtime::SystemChance;
use tokio::time::sleep;
use uuid::Uuid;

use crate::{Logs, event};

const WRITERS: usize = 14;
const TRANSACTIONS_EACH: usize = 25;
/// Rows that the writers contend for: what a transaction emits depends on the one before it.
const ROWS: usize = 5;

fn random(below: u8) -> u8 {
    let mut byte = [0];
    SystemChance.fill(&mut byte);
    byte[0] % below
}

impl Logs {
    async fn rows(&self, organization: OrganizationId) -> Vec<Uuid> {
        let mut rows = Vec::new();
        for _ in 0..ROWS {
            let id: Uuid = self.stage.app.new_id();
            self.stage
                .sql
                .execute(
                    "INSERT INTO customers (id, organization_id, name, currency, original_amount, balance, reference)
                     SELECT $1, o.id, 'Debtor', o.currency, 1, 1, '0' FROM organizations o WHERE o.id = $2",
                    &[&id, &organization.uuid()],
                )
                .await
                .expect("inserts a row");
            rows.push(id);
        }
        rows
    }

    /// A transaction that changes up to two rows, tells of each, dawdles, and commits or not.
    /// Tells how many events it committed.
    async fn write_one(&self, organization: OrganizationId, rows: &[Uuid]) -> usize {
        let tx = self
            .db
            .system(organization, mojavox_db::Origin::default())
            .await
            .expect("begins");
        let first = usize::from(random(5));
        // In the order of the rows, or two writers would wait for each other.
        let chosen = if random(2) == 0 {
            vec![rows[first]]
        } else {
            let second = usize::from(random(5));
            let (low, high) = (first.min(second), first.max(second));
            rows[low..=high].iter().copied().take(2).collect()
        };
        for row in &chosen {
            let changed = tx
                .query_one(
                    "UPDATE customers SET reference = reference::int + 1 WHERE id = $1 RETURNING reference",
                    &[row],
                )
                .await
                .expect("counts");
            let count: u32 = changed.get::<_, String>(0).parse().expect("a number");
            sleep(Duration::from_millis(random(4).into())).await;
            tx.emit(&event((*row).into(), count)).await.expect("emits");
        }
        sleep(Duration::from_millis(random(25).into())).await;
        if random(8) == 0 {
            tx.roll_back().await.expect("rolls back");
            return 0;
        }
        tx.commit().await.expect("commits");
        chosen.len()
    }
}

/// Reads on from where it was until the log is whole, in small steps.
async fn follow(
    logs: Arc<Logs>,
    organization: OrganizationId,
    over: Arc<AtomicBool>,
) -> Vec<Logged> {
    let log = logs.db.event_log(organization);
    let mut seen: Vec<Logged> = Vec::new();
    loop {
        let was_over = over.load(Ordering::Acquire);
        let at = i64::try_from(seen.len()).expect("a count");
        let next = log.read_after(at, 7).await.expect("reads");
        for (expected, entry) in (at + 1..).zip(&next) {
            assert_eq!(entry.position, expected, "a gap below what was read");
        }
        if next.is_empty() && was_over {
            return seen;
        }
        seen.extend(next);
        sleep(Duration::from_millis(1)).await;
    }
}

async fn keep_sequencing(logs: Arc<Logs>, organization: OrganizationId, over: Arc<AtomicBool>) {
    let log = logs.db.event_log(organization);
    while !over.load(Ordering::Acquire) {
        log.sequence(5).await.expect("sequences");
        sleep(Duration::from_millis(1)).await;
    }
}

/// The reader that this log is not: it reads on from the highest number that was drawn at an insert.
async fn follow_the_draws(logs: Arc<Logs>, over: Arc<AtomicBool>) -> usize {
    let owner = logs.stage.database.owner().await;
    let (mut last, mut seen) = (0_i64, 0);
    loop {
        let was_over = over.load(Ordering::Acquire);
        let rows = owner
            .query(
                "SELECT ordinal FROM events WHERE ordinal > $1 ORDER BY ordinal",
                &[&last],
            )
            .await
            .expect("reads");
        if rows.is_empty() && was_over {
            return seen;
        }
        seen += rows.len();
        last = rows.last().map_or(last, |row| row.get(0));
        sleep(Duration::from_millis(1)).await;
    }
}

/// What each row told, in the order of the log.
fn by_row(seen: &[Logged]) -> BTreeMap<ContactAttemptId, Vec<u32>> {
    let mut told: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for entry in seen {
        let Ok(Entry::Event(LiveEvent::CallEnded(end))) = &entry.entry else {
            panic!("something else in the log: {entry:?}");
        };
        told.entry(end.call_id).or_default().push(end.duration);
    }
    told
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_reader_misses_nothing_whatever_order_transactions_commit_in() {
    let logs = Arc::new(Logs::new(WRITERS + 6).await);
    let organizations = [
        logs.stage.organization,
        logs.stage.other_organization().await,
    ];
    let rows = [
        logs.rows(organizations[0]).await,
        logs.rows(organizations[1]).await,
    ];
    let over = Arc::new(AtomicBool::new(false));
    let naive = tokio::spawn(follow_the_draws(Arc::clone(&logs), Arc::clone(&over)));
    // Two sequencers of one organisation: they must not give a place twice.
    let sequencers = [organizations[0], organizations[0], organizations[1]].map(|organization| {
        tokio::spawn(keep_sequencing(
            Arc::clone(&logs),
            organization,
            Arc::clone(&over),
        ))
    });
    let readers_over = Arc::new(AtomicBool::new(false));
    let readers = organizations.map(|organization| {
        tokio::spawn(follow(
            Arc::clone(&logs),
            organization,
            Arc::clone(&readers_over),
        ))
    });

    let writers = (0..WRITERS).map(|writer| {
        let (logs, rows) = (Arc::clone(&logs), rows.clone());
        tokio::spawn(async move {
            let mut committed = [0; 2];
            for n in 0..TRANSACTIONS_EACH {
                // Most in one organisation, so that it is crowded.
                let which = usize::from((writer + n) % 4 == 0);
                committed[which] += logs.write_one(organizations[which], &rows[which]).await;
            }
            committed
        })
    });
    let committed = join_all(writers)
        .await
        .into_iter()
        .map(|committed| committed.expect("writes"))
        .fold([0, 0], |sum, one| [sum[0] + one[0], sum[1] + one[1]]);
    over.store(true, Ordering::Release);
    for sequencer in sequencers {
        sequencer.await.expect("sequences");
    }
    for organization in organizations {
        let log = logs.db.event_log(organization);
        let last = log.sequence(10_000).await.expect("sequences");
        assert_eq!(log.sequence(10_000).await.expect("sequences"), last);
    }
    readers_over.store(true, Ordering::Release);

    let seen = join_all(readers)
        .await
        .into_iter()
        .map(|seen| seen.expect("reads"));
    for ((seen, rows), committed) in seen.zip(&rows).zip(committed) {
        assert_eq!(seen.len(), committed, "every committed event, and no other");
        let ids: HashSet<_> = seen.iter().map(|entry| entry.id).collect();
        assert_eq!(ids.len(), committed, "each once");
        let told = by_row(&seen);
        assert_eq!(
            told.keys().map(|key| key.uuid()).collect::<HashSet<_>>(),
            rows.iter().copied().collect()
        );
        for (row, counts) in told {
            // Each change waited for the one before it: told in that order, and none left out.
            let expected: Vec<u32> = (1..).take(counts.len()).collect();
            assert_eq!(counts, expected, "row {row}");
        }
    }
    // That these transactions do commit out of order: whoever trusts the draws has missed some.
    let naive = naive.await.expect("reads");
    assert!(
        naive < committed.iter().sum::<usize>(),
        "the writers did not overlap: this run shows nothing"
    );
}
