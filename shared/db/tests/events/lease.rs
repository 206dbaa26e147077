//! The right to send: one holder at a time.

use std::time::Duration;

use futures::future::join_all;
use mojavox_db::events::Bounds;
use tokio::time::sleep;
use uuid::Uuid;

use crate::{LEASE, Logs};

const ONE: Uuid = Uuid::from_u128(1);
const OTHER: Uuid = Uuid::from_u128(2);
const MOMENT: Duration = Duration::from_millis(60);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_many_that_reach_for_it_one_gets_it() {
    let logs = Logs::new(12).await;
    for round in 0..5_u128 {
        let holders: Vec<_> = (1..=20).map(|n| Uuid::from_u128(round * 100 + n)).collect();
        let log = logs.log();
        let taken = join_all(holders.iter().map(|holder| log.take(*holder, LEASE))).await;
        let winners: Vec<_> = holders
            .iter()
            .zip(taken)
            .filter(|(_, taken)| taken.as_ref().expect("answers").is_some())
            .map(|(holder, _)| *holder)
            .collect();
        let [winner] = winners.as_slice() else {
            panic!("{} have it at once", winners.len());
        };
        assert!(log.release(*winner).await.expect("releases"));
    }
}

#[tokio::test]
async fn whoever_has_it_keeps_it_by_using_it() {
    let logs = Logs::new(2).await;
    logs.write(3).await;
    let log = logs.log();
    // Its time is up at once, were it not for the notes that follow.
    assert_eq!(
        log.take(ONE, Duration::ZERO).await.expect("takes"),
        Some(Bounds::default())
    );
    assert_eq!(log.sequence(100).await.expect("sequences"), 3);
    for sent in 1..=3 {
        assert!(log.advance(ONE, sent, LEASE).await.expect("notes"));
        assert_eq!(log.take(OTHER, LEASE).await.expect("asks"), None);
    }
    assert!(log.release(ONE).await.expect("releases"));
    let at = Bounds {
        swept: 0,
        dispatched: 3,
        sequenced: 3,
    };
    assert_eq!(log.take(OTHER, LEASE).await.expect("takes"), Some(at));
    // Again by the same holder: an invocation that was retried.
    assert_eq!(log.take(OTHER, LEASE).await.expect("takes"), Some(at));
}

#[tokio::test]
async fn one_that_died_is_replaced_and_can_note_nothing_any_more() {
    let logs = Logs::new(2).await;
    logs.write(5).await;
    let log = logs.log();
    log.take(ONE, MOMENT).await.expect("takes").expect("free");
    log.sequence(100).await.expect("sequences");
    assert!(log.advance(ONE, 2, MOMENT).await.expect("notes"));
    sleep(MOMENT * 2).await;
    let taken = log.take(OTHER, LEASE).await.expect("takes");
    assert_eq!(taken.expect("its time is up").dispatched, 2);

    assert!(!log.advance(ONE, 5, LEASE).await.expect("answers"));
    assert!(!log.release(ONE).await.expect("answers"));
    assert_eq!(log.log_bounds().await.expect("reads").dispatched, 2);
    assert_eq!(log.take(ONE, LEASE).await.expect("asks"), None);
    assert!(log.advance(OTHER, 3, LEASE).await.expect("notes"));
}

#[tokio::test]
async fn one_that_was_slow_and_not_replaced_goes_on() {
    let logs = Logs::new(2).await;
    logs.write(1).await;
    let log = logs.log();
    log.take(ONE, Duration::ZERO).await.expect("takes");
    log.sequence(100).await.expect("sequences");
    assert!(log.advance(ONE, 1, LEASE).await.expect("notes"));
    // Never back, and never past what there is.
    assert!(log.advance(ONE, 0, LEASE).await.expect("notes"));
    assert_eq!(log.log_bounds().await.expect("reads").dispatched, 1);
    assert!(log.advance(ONE, 2, LEASE).await.is_err());
}

#[tokio::test]
async fn organisations_do_not_wait_for_each_other() {
    let logs = Logs::new(2).await;
    let other = logs.db.event_log(logs.stage.other_organization().await);
    assert!(logs.log().take(ONE, LEASE).await.expect("takes").is_some());
    assert!(other.take(OTHER, LEASE).await.expect("takes").is_some());
    assert!(!other.release(ONE).await.expect("answers"));
}
