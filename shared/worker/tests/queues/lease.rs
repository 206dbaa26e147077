use std::{
    future::{pending, ready},
    sync::atomic::{AtomicUsize, Ordering},
    time::Duration,
};

use mojavox_db::DbError;
use mojavox_worker::held;

const EVERY: Duration = Duration::from_millis(1);

#[tokio::test]
async fn work_ends_with_its_lease() {
    let asked = AtomicUsize::new(0);
    let renew = || {
        ready(match asked.fetch_add(1, Ordering::Relaxed) {
            0 => Ok(true),
            1 => Err(DbError::Unavailable("not now".into())),
            _ => Ok(false),
        })
    };
    assert_eq!(held(EVERY, renew, pending::<()>()).await, None);
    assert_eq!(asked.into_inner(), 3, "a failure is no loss");
    let done = held(EVERY, || ready(Ok(true)), async { 1 }).await;
    assert_eq!(done, Some(1));
}
