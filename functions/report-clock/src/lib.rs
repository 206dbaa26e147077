//! What happens to reports because time passes: schedules run, files go when their time is over,
//! and what lies still is sent to a worker again or given up where its owner sees it. Each in a
//! transaction of its own, as its organisation; doing it again, or twice at once, does nothing more.

mod expired;
mod mails;
mod removals;
mod schedules;
mod stuck;

use std::sync::Arc;

use mojavox_db::{Client, Db, DbError};
use mojavox_domain::clock::{Clock, SystemClock};
use mojavox_runtime::{Aws, Config, ConfigError};
use mojavox_storage::{Storage, StorageError};
use mojavox_worker::Deadline;
use serde::Serialize;
use uuid::Uuid;

/// What this function holds.
pub struct Clockwork {
    pub db: Db,
    pub clock: Arc<dyn Clock>,
    pub storage: Storage,
    /// Where people sign in: mails link there.
    pub frontend: String,
}

/// Looked up at once.
const BATCH: i32 = 100;
/// A run ends after this many batches of each kind; the next goes on.
const MAX_BATCHES: usize = 20;

/// What a run did.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
pub struct Ticked {
    /// Reports that schedules have put on their way.
    pub started: usize,
    /// Schedules that cannot go on: nobody answers for them any more.
    pub disabled: usize,
    /// Files of reports whose time was over, and of deleted ones.
    pub removed: usize,
    /// Reports and mails that were sent to a worker again.
    pub nudged: usize,
    /// Reports and mails that were given up.
    pub given_up: usize,
    /// Could not be dealt with; the log says why, and the next run tries again.
    pub failed: usize,
    /// The invocation's time was up: the next run goes on.
    pub to_be_continued: bool,
}

/// Why one of them could not be dealt with.
#[derive(Debug)]
pub(crate) enum Fault {
    Db(DbError),
    Storage(StorageError),
    Unreadable(String),
}

impl<E: Into<DbError>> From<E> for Fault {
    fn from(error: E) -> Self {
        Self::Db(error.into())
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Db(error) => error.fmt(f),
            Self::Storage(error) => error.fmt(f),
            Self::Unreadable(what) => f.write_str(what),
        }
    }
}

fn unreadable(error: impl std::fmt::Display) -> Fault {
    Fault::Unreadable(error.to_string())
}

/// One that is due: whose, and which.
type Due = (Uuid, Uuid);

impl Clockwork {
    /// # Errors
    /// A variable is missing or cannot be read.
    pub fn from_config(config: &Config) -> Result<Self, ConfigError> {
        let aws = Arc::new(Aws::new(config.clone()));
        Ok(Self {
            db: mojavox_worker::database(config)?,
            clock: Arc::new(SystemClock),
            storage: Storage::from_config(config, aws)?,
            frontend: config.required("FRONTEND_URL")?,
        })
    }

    /// Does what is due by now, or as much of it as there is time for.
    ///
    /// # Errors
    /// The database is out of reach.
    pub async fn tick(&self, deadline: Deadline) -> Result<Ticked, DbError> {
        let mut ticked = Ticked::default();
        let all = Box::pin(self.all(&mut ticked));
        if let Ok(done) = deadline.in_time(all).await {
            done?;
        } else {
            ticked.to_be_continued = true;
            tracing::warn!(?ticked, "the invocation's time is up");
        }
        Ok(ticked)
    }

    async fn all(&self, run: &mut Ticked) -> Result<(), DbError> {
        self.each(
            run,
            "a schedule",
            async |client, after| schedules::due(self, client, after).await,
            async |run, one| schedules::run(self, run, one).await,
        )
        .await?;
        self.each(
            run,
            "a report that lies still",
            async |client, after| stuck::due(client, after).await,
            async |run, one| stuck::settle(self, run, one).await,
        )
        .await?;
        self.each(
            run,
            "a mail that lies still",
            async |client, after| mails::due(client, after).await,
            async |run, one| mails::settle(self, run, one).await,
        )
        .await?;
        self.each(
            run,
            "an expired report",
            async |client, after| expired::due(self, client, after).await,
            async |run, one| expired::remove(self, run, one).await,
        )
        .await?;
        self.each(
            run,
            "a deleted report's file",
            async |client, after| removals::due(self, client, after).await,
            async |run, one| removals::remove(self, run, one).await,
        )
        .await?;
        mails::sweep(self).await
    }

    /// Deals with all that is due, batch by batch in the order of their ids. One that cannot be
    /// dealt with keeps none of the others waiting.
    async fn each(
        &self,
        run: &mut Ticked,
        what: &str,
        due: impl AsyncFn(&Client, Uuid) -> Result<Vec<Due>, DbError>,
        deal: impl AsyncFn(&mut Ticked, Due) -> Result<(), Fault>,
    ) -> Result<(), DbError> {
        let mut after = Uuid::nil();
        for _ in 0..MAX_BATCHES {
            let client = self.db.connection().await?;
            let batch = due(&client, after).await?;
            drop(client);
            for one in &batch {
                match deal(run, *one).await {
                    Ok(()) => {}
                    Err(Fault::Db(error @ DbError::Unavailable(_))) => return Err(error),
                    Err(error) => {
                        run.failed += 1;
                        tracing::error!(%error, organization = %one.0, id = %one.1, "{what} cannot be dealt with");
                    }
                }
            }
            match batch.last() {
                Some((_, last)) if batch.len() == usize::try_from(BATCH).unwrap_or_default() => {
                    after = *last;
                }
                _ => break,
            }
        }
        Ok(())
    }
}
