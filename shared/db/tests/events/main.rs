//! The log of live events.

mod gapless;
mod lease;
mod log;

use std::time::Duration;

use mojavox_db::{Db, Origin, Settings, Tenant, events::EventLog};
use mojavox_domain::{
    ids::ContactAttemptId,
    live::{CallEnded, LiveEvent},
};
use mojavox_testkit::Stage;

const LEASE: Duration = Duration::from_secs(30);

/// An organisation, and as many connections to its database as a test wants.
struct Logs {
    db: Db,
    // Dropped last: drops the database.
    stage: Stage,
}

impl Logs {
    async fn new(max_connections: usize) -> Self {
        let stage = Stage::new().await;
        let settings = Settings {
            url: stage.database.app_url(),
            ca_file: None,
            max_connections,
        };
        let db = Db::new(&settings, stage.app.clock.clone(), stage.app.chance.clone())
            .expect("the test's URL is well-formed");
        Self { db, stage }
    }

    fn log(&self) -> EventLog {
        self.db.event_log(self.stage.organization)
    }

    async fn transaction(&self) -> Tenant {
        self.db
            .system(self.stage.organization, Origin::default())
            .await
            .expect("begins")
    }

    /// Writes `count` events, a transaction each.
    async fn write(&self, count: u32) {
        for n in 1..=count {
            let tx = self.transaction().await;
            tx.emit(&event(self.stage.organization.uuid().into(), n))
                .await
                .expect("emits");
            tx.commit().await.expect("commits");
        }
    }

    async fn run(&self, sql: &str) {
        self.stage.sql.batch_execute(sql).await.expect(sql);
    }

    async fn number(&self, sql: &str) -> i64 {
        let row = self.stage.sql.query_one(sql, &[]).await;
        row.expect(sql).get(0)
    }
}

/// Any event that carries a key and a number.
fn event(key: ContactAttemptId, n: u32) -> LiveEvent {
    LiveEvent::CallEnded(CallEnded {
        call_id: key,
        outcome: None,
        duration: n,
    })
}
