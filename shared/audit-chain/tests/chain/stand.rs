//! An organisation with an audit log, a sealer, and an owner of the tables who may do anything.

use std::{env, sync::Arc};

use jiff::{SignedDuration, Timestamp};
use mojavox_audit_chain::{Anchors, Finding, SealKey, Sealer, Verified, verify};
use mojavox_db::{AuditEntry, Db, Origin, Settings, tokio_postgres::types::ToSql};
use mojavox_domain::{chance::Chance as _, clock::Clock as _, ids::OrganizationId};
use mojavox_runtime::{Config, SystemChance};
use mojavox_testkit::Stage;
use serde_json::json;
use uuid::Uuid;

const KEY: &str = "dGhlIHRlc3RzIHNlYWwgd2l0aCB0aGlzIGtleSBvZiAzMiBieXRlcyE";

pub(crate) struct Audit {
    pub(crate) organization: OrganizationId,
    pub(crate) key: SealKey,
    pub(crate) sealer: Sealer,
    pub(crate) stage: Stage,
    owner: Db,
    variables: Vec<(String, String)>,
}

impl Audit {
    pub(crate) async fn new() -> Self {
        let stage = Stage::new().await;
        let variables = variables(&stage);
        let config: Config = variables.iter().cloned().collect();
        let key = SealKey::parse(KEY).unwrap();
        let sealer = Sealer::new(
            stage.app.db.clone(),
            key.clone(),
            Anchors::from_config(&config).unwrap(),
        );
        let anchors = sealer.anchors();
        let client = anchors.client().await;
        client
            .create_bucket()
            .bucket(anchors.bucket())
            .send()
            .await
            .expect("the emulator makes a bucket");
        let owner = connect(&stage, stage.database.owner_url());
        Self {
            organization: stage.organization,
            key,
            sealer,
            owner,
            variables,
            stage,
        }
    }

    /// The environment of whoever verifies.
    pub(crate) fn variables(&self) -> impl Iterator<Item = (String, String)> {
        self.variables.iter().cloned()
    }

    /// Another function instance with the same bucket.
    pub(crate) fn another_sealer(&self) -> Sealer {
        let db = connect(&self.stage, self.stage.database.app_url());
        let config: Config = self.variables().collect();
        let anchors = Anchors::from_config(&config).unwrap();
        Sealer::new(db, self.key.clone(), anchors)
    }

    /// One entry, as a function writes it.
    pub(crate) async fn write(&self) -> Uuid {
        // Each in its own millisecond, so that their ids have their order.
        self.stage.clock.advance(SignedDuration::from_millis(1));
        self.write_now().await
    }

    pub(crate) async fn write_now(&self) -> Uuid {
        let origin = Origin {
            request_id: Some("r-1".to_owned()),
            source_ip: Some("192.0.2.1".to_owned()),
        };
        let tx = self
            .stage
            .app
            .db
            .system(self.organization, origin)
            .await
            .unwrap();
        let entity_id = tx.new_id();
        tx.audit(AuditEntry {
            action: "users.set_role",
            entity_type: "user",
            entity_id,
            before: Some(json!({ "role": "agent", "é": [1.50, null, "\\\""] })),
            after: Some(json!({ "role": "admin" })),
        })
        .await
        .unwrap();
        tx.commit().await.unwrap();
        entity_id
    }

    /// Many entries, by the owner.
    pub(crate) async fn write_many(&self, count: i32) {
        self.sql(
            "INSERT INTO audit_logs (id, organization_id, occurred_at, actor_type, action, entity_type, entity_id)
             SELECT gen_random_uuid(), $1, now(), 'system', 'tests.write', 'test', gen_random_uuid() FROM generate_series(1, $2)",
            &[&self.organization.uuid(), &count],
        )
        .await;
    }

    /// Three seals of three, two and one entries; the entries in their order.
    pub(crate) async fn sealed(&self) -> Vec<Uuid> {
        for size in [3, 2, 1] {
            for _ in 0..size {
                self.write().await;
            }
            let sealed = self.sealer.seal(self.organization).await.unwrap();
            assert_eq!(sealed, size);
        }
        self.sealer.anchor(self.organization).await.unwrap();
        let rows = self
            .stage
            .sql
            .query("SELECT id FROM audit_logs ORDER BY id", &[])
            .await
            .unwrap();
        rows.iter().map(|row| row.get(0)).collect()
    }

    /// Something that the owner does to the tables; how many rows it concerned.
    pub(crate) async fn sql(&self, statement: &str, values: &[&(dyn ToSql + Sync)]) -> u64 {
        self.stage.sql.execute(statement, values).await.unwrap()
    }

    pub(crate) async fn count(&self, query: &str) -> i64 {
        self.stage.sql.query_one(query, &[]).await.unwrap().get(0)
    }

    pub(crate) async fn verified_at(&self, now: Timestamp) -> Vec<Verified> {
        verify(&self.owner, &self.key, self.sealer.anchors(), now)
            .await
            .unwrap()
    }

    pub(crate) fn owner(&self) -> Db {
        self.owner.clone()
    }

    /// What is found of this organisation.
    pub(crate) async fn findings(&self) -> Vec<Finding> {
        let verified = self.verified_at(self.stage.clock.now()).await;
        let own = verified
            .into_iter()
            .find(|verified| verified.organization == self.organization);
        own.expect("the organisation is looked at").findings
    }
}

fn connect(stage: &Stage, url: String) -> Db {
    let settings = Settings {
        url,
        ca_file: None,
        max_connections: 4,
    };
    Db::new(&settings, stage.clock.clone(), Arc::new(SystemChance)).unwrap()
}

/// A bucket of its own, in an account of its own.
fn variables(stage: &Stage) -> Vec<(String, String)> {
    let mut random = [0; 8];
    SystemChance.fill(&mut random);
    let random = u64::from_be_bytes(random);
    let endpoint =
        env::var("AWS_ENDPOINT_URL").expect("AWS_ENDPOINT_URL: `cargo local test` sets it");
    [
        ("DATABASE_URL", stage.database.owner_url()),
        ("AUDIT_SEAL_KEY", KEY.to_owned()),
        ("AWS_ENDPOINT_URL", endpoint),
        ("AUDIT_ANCHOR_BUCKET", format!("anchors-{random:016x}")),
        ("S3_REGION", "us-east-1".to_owned()),
        (
            "S3_ACCESS_KEY",
            format!("{:012}", random % 1_000_000_000_000),
        ),
        ("S3_SECRET_KEY", "test".to_owned()),
    ]
    .into_iter()
    .map(|(name, value)| (name.to_owned(), value))
    .collect()
}
