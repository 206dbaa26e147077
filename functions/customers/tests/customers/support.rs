use std::{env, sync::Arc};

use customers::State;
use mojavox_domain::{chance::Chance as _, permissions::Role};
use mojavox_runtime::{Aws, Config, SystemChance};
use mojavox_storage::Uploads;
use mojavox_testkit::{Person, Served, Stage};
use serde_json::{Value, json};

pub(crate) const CUSTOMERS: &str = "/api/v1/customers";

/// An organisation, its people, and this function.
pub(crate) struct World {
    pub app: Served,
    pub admin: Person,
    pub state: State,
    pub aws: Arc<Aws>,
    pub bucket: String,
    pub stage: Stage,
}

impl World {
    pub(crate) async fn new() -> Self {
        let stage = Stage::new().await;
        let french = "UPDATE organizations SET country = 'FR', time_zone = 'Europe/Paris'";
        stage
            .sql
            .execute(french, &[])
            .await
            .expect("moves the organisation to France");
        // Names of buckets are everybody's.
        let bucket = format!("uploads-{}", stage.organization);
        let config = config(&bucket);
        let aws = Arc::new(Aws::new(config.clone()));
        let state = State {
            app: stage.app.clone(),
            uploads: Uploads::from_config(&config, aws.clone()).expect("names a bucket"),
        };
        let app = stage.serve(customers::router(), state.clone());
        let admin = stage.user(Role::Admin).await;
        Self {
            app,
            admin,
            state,
            aws,
            bucket,
            stage,
        }
    }

    /// As [`World::new`], with a bucket.
    pub(crate) async fn with_storage() -> Self {
        let world = Self::new().await;
        let s3 = world.aws.s3().await;
        s3.create_bucket()
            .bucket(&world.bucket)
            .send()
            .await
            .expect("makes a bucket");
        world
    }

    /// Creates a debtor.
    pub(crate) async fn customer(&self, fields: Value) -> Value {
        self.app
            .post(CUSTOMERS)
            .by(&self.admin)
            .json(&fields)
            .send()
            .await
            .assert_status(201)
            .json()
    }

    pub(crate) async fn simple(&self) -> Value {
        self.customer(json!({ "name": "Marie Curie", "balance": 100 }))
            .await
    }

    pub(crate) async fn get(&self, path: &str) -> Value {
        self.app
            .get(path)
            .by(&self.admin)
            .send()
            .await
            .assert_status(200)
            .json()
    }

    /// Names of a page, in its order.
    pub(crate) async fn names(&self, query: &str) -> Vec<String> {
        let page = self.get(&format!("{CUSTOMERS}?{query}")).await;
        names(&page)
    }

    pub(crate) async fn audited(&self, action: &str) -> i64 {
        let organization = self.stage.organization.uuid();
        let row = self
            .stage
            .sql
            .query_one(
                "SELECT count(*) FROM audit_logs WHERE organization_id = $1 AND action = $2",
                &[&organization, &action],
            )
            .await
            .expect("counts audit entries");
        row.get(0)
    }
}

pub(crate) fn names(page: &Value) -> Vec<String> {
    let rows = page["data"].as_array().expect("a page has data");
    rows.iter()
        .map(|row| row["name"].as_str().unwrap_or_default().to_owned())
        .collect()
}

pub(crate) fn id(value: &Value) -> String {
    value["id"].as_str().expect("it has an id").to_owned()
}

pub(crate) fn path_of(value: &Value) -> String {
    format!("{CUSTOMERS}/{}", id(value))
}

/// Storage in an account of this test's own.
fn config(bucket: &str) -> Config {
    let endpoint = env::var("AWS_ENDPOINT_URL").expect(
        "AWS_ENDPOINT_URL names a running emulator; `cargo local test` starts one and sets it",
    );
    let secret = env::var("AWS_SECRET_ACCESS_KEY").unwrap_or_else(|_| "test".to_owned());
    // Twelve digits are an account to the emulator.
    let mut random = [0; 12];
    SystemChance.fill(&mut random);
    let account: String = random
        .iter()
        .map(|byte| char::from(b'0' + byte % 10))
        .collect();
    [
        ("AWS_ENDPOINT_URL", endpoint.as_str()),
        ("UPLOADS_BUCKET", bucket),
        ("S3_REGION", "us-east-1"),
        ("S3_ACCESS_KEY", account.as_str()),
        ("S3_SECRET_KEY", secret.as_str()),
    ]
    .into_iter()
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .collect()
}
