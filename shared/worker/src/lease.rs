//! Work that is one worker's as long as it says so.

use std::time::Duration;

use mojavox_db::DbError;

/// Works while `renew`, asked every so often, says that the work is still this worker's. `None`: it
/// is another's by now, or nobody wants it any more; it is dropped where it waited.
///
/// A renewal that fails is none that was refused, so let a lease be three times `every`: two more
/// come before it ends.
pub async fn held<T, F>(
    every: Duration,
    renew: impl Fn() -> F,
    work: impl Future<Output = T>,
) -> Option<T>
where
    F: Future<Output = Result<bool, DbError>>,
{
    let lost = async {
        loop {
            tokio::time::sleep(every).await;
            match renew().await {
                Ok(true) => {}
                Ok(false) => return,
                Err(error) => tracing::warn!(%error, "a lease is not renewed"),
            }
        }
    };
    tokio::select! {
        done = work => Some(done),
        () = lost => None,
    }
}
