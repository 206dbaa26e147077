//! All functions in one router, over a database of its own, for one operation at a time.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use axum::Router;
use mojavox_domain::{
    chance::Chance as _,
    ids::OrganizationId,
    password,
    permissions::{Permission, Role},
};
use mojavox_runtime::{Aws, Config, SystemChance};
use mojavox_storage::{Storage, Uploads};
use mojavox_testkit::{Person, Served, Stage};
use tokio_postgres::Statement;

/// The password of [`World::with_password`]'s users.
pub(crate) const PASSWORD: &str = "quartz-lantern-41-meadow";

pub(crate) struct World {
    pub(crate) stage: Stage,
    pub(crate) app: Served,
    people: Vec<Person>,
    /// An administrator of another organisation: no role stands in the way, only the tenant.
    pub(crate) stranger: Person,
    digests: Statement,
    identifiers: Statement,
    /// Uploads with it.
    pub(crate) http: reqwest::Client,
}

impl World {
    async fn new() -> Self {
        let stage = Stage::new().await;
        let app = stage.serve(router(&stage, storage().await), ());
        let (people, stranger) = people(&stage).await;
        let tables = tenant_tables(&stage).await;
        let row = "(to_jsonb(t) - 'last_used_at')::text";
        let digest = format!("coalesce(md5(string_agg({row}, '|' ORDER BY {row})), '')");
        let digests = for_each_table(&stage, &tables, &digest).await;
        let ids = "coalesce(string_agg(to_jsonb(t) ->> 'id', ' '), '')";
        let identifiers = for_each_table(&stage, &tables, ids).await;
        Self {
            stage,
            app,
            people,
            stranger,
            digests,
            identifiers,
            http: reqwest::Client::new(),
        }
    }

    /// For the next operation: the last one's database, but new organisations and new people. A
    /// database each would cost more than all requests together.
    pub(crate) async fn renewed(last: Option<Self>) -> Self {
        let Some(mut world) = last else {
            return Self::new().await;
        };
        world.stage.start_over().await;
        (world.people, world.stranger) = people(&world.stage).await;
        world
    }

    pub(crate) fn person(&self, role: Role) -> &Person {
        self.people
            .iter()
            .find(|person| person.role == role)
            .expect("one of each role")
    }

    pub(crate) async fn api_key(&self, of: &Person, permissions: &[Permission]) -> String {
        let names: Vec<_> = permissions.iter().map(|one| one.name()).collect();
        self.stage.api_key(of, &names).await
    }

    /// A further user who can sign in.
    pub(crate) async fn with_password(&self, role: Role) -> Person {
        let person = self.stage.user(role).await;
        self.stage
            .sql
            .execute(
                "UPDATE users SET password_hash = $2 WHERE id = $1",
                &[&person.id.uuid(), &password::hash(PASSWORD, &SystemChance)],
            )
            .await
            .expect("sets a password");
        person
    }

    /// A digest of everything that an organisation has, by table. When a key was last used is
    /// nobody's change.
    pub(crate) async fn digest(&self, organization: OrganizationId) -> BTreeMap<String, String> {
        self.of_each_table(&self.digests, organization).await
    }

    /// Every id that an organisation's rows have.
    pub(crate) async fn ids(&self, organization: OrganizationId) -> BTreeSet<String> {
        self.of_each_table(&self.identifiers, organization)
            .await
            .values()
            .flat_map(|ids| ids.split(' '))
            .filter(|id| id.len() == 36)
            .map(str::to_owned)
            .chain([organization.to_string()])
            .collect()
    }

    async fn of_each_table(
        &self,
        statement: &Statement,
        organization: OrganizationId,
    ) -> BTreeMap<String, String> {
        self.stage
            .sql
            .query(statement, &[&organization.uuid()])
            .await
            .unwrap_or_else(|error| panic!("looks at all tables: {error}"))
            .iter()
            .map(|row| (row.get(0), row.get(1)))
            .collect()
    }
}

/// One of each role, and somebody of another organisation.
async fn people(stage: &Stage) -> (Vec<Person>, Person) {
    let mut people = Vec::new();
    for role in Role::ALL {
        people.push(stage.user(role).await);
    }
    (people, stage.stranger(Role::Admin).await)
}

/// An aggregate over the organisation's rows of each table, in one statement.
async fn for_each_table(stage: &Stage, tables: &[String], aggregate: &str) -> Statement {
    let selects: Vec<_> = tables
        .iter()
        .map(|table| {
            format!("SELECT '{table}', {aggregate} FROM {table} t WHERE organization_id = $1")
        })
        .collect();
    stage
        .sql
        .prepare(&selects.join(" UNION ALL "))
        .await
        .expect("every tenant's table has rows that JSON can show")
}

async fn tenant_tables(stage: &Stage) -> Vec<String> {
    let tables: Vec<String> = stage
        .sql
        .query(
            "SELECT c.table_schema || '.' || c.table_name FROM information_schema.columns c
             JOIN information_schema.tables t USING (table_schema, table_name)
             WHERE c.column_name = 'organization_id' AND t.table_type = 'BASE TABLE' ORDER BY 1",
            &[],
        )
        .await
        .expect("lists tables")
        .iter()
        .map(|row| row.get(0))
        .collect();
    assert!(tables.len() > 5, "the tenants' tables: {tables:?}");
    tables
}

/// A bucket and a queue of this world, and configuration that names them.
async fn storage() -> (Config, Arc<Aws>, String) {
    assert!(
        std::env::var("AWS_ENDPOINT_URL").is_ok_and(|url| !url.is_empty()),
        "AWS_ENDPOINT_URL names a running emulator; `cargo local test` starts one and sets it"
    );
    let mut random = [0; 8];
    SystemChance.fill(&mut random);
    let name = format!("contract-{:016x}", u64::from_be_bytes(random));
    let aws = Aws::new(Config::from_env());
    aws.s3()
        .await
        .create_bucket()
        .bucket(&name)
        .send()
        .await
        .expect("creates a bucket");
    let config = Config::from_env();
    (config, Arc::new(aws), name)
}

fn router(stage: &Stage, (config, aws, bucket): (Config, Arc<Aws>, String)) -> Router {
    let app = &stage.app;
    let auth_state = auth::State {
        app: app.clone(),
        secure_cookies: true,
    };
    let files = config
        .clone()
        .with("STORAGE_TYPE", "s3")
        .with("S3_BUCKET", &bucket)
        .with("UPLOADS_BUCKET", &bucket);
    let recordings_state = recordings::State {
        app: app.clone(),
        storage: Storage::from_config(&files, aws.clone()).expect("a bucket is configured"),
    };
    let reports_state = reports::State {
        app: app.clone(),
        storage: recordings_state.storage.clone(),
    };
    let customers_state = customers::State {
        app: app.clone(),
        uploads: Uploads::from_config(&files, aws).expect("a bucket is configured"),
    };
    Router::new()
        .merge(Router::from(api_keys::router().with_state(app.clone())))
        .merge(Router::from(audit::router().with_state(app.clone())))
        .merge(Router::from(auth::router().with_state(auth_state)))
        .merge(Router::from(
            customers::router().with_state(customers_state),
        ))
        .merge(Router::from(campaigns::router().with_state(app.clone())))
        .merge(Router::from(compliance::router().with_state(app.clone())))
        .merge(Router::from(docs::router()))
        .merge(Router::from(files::router().with_state(
            files::State::from_config(&files).expect("a bucket is configured"),
        )))
        .merge(Router::from(
            recordings::router().with_state(recordings_state),
        ))
        .merge(Router::from(reports::router().with_state(reports_state)))
        .merge(Router::from(dashboard::router().with_state(app.clone())))
        .merge(Router::from(analytics::router().with_state(app.clone())))
        .merge(Router::from(agents::router().with_state(app.clone())))
        .merge(Router::from(segments::router().with_state(app.clone())))
        .merge(Router::from(templates::router().with_state(app.clone())))
        .merge(Router::from(
            notifications::router().with_state(app.clone()),
        ))
        .merge(Router::from(push::router().with_state(push::State {
            app: app.clone(),
            vapid_public_key: Some("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4".into()),
        })))
        .merge(Router::from(payments::router().with_state(app.clone())))
        .merge(Router::from(payment_webhooks::router().with_state(
            payment_webhooks::State {
                db: app.db.clone(),
                clock: app.clock.clone(),
                stripe_secret: Some("whsec_test_secret".into()),
            },
        )))
        .merge(Router::from(tasks::router().with_state(app.clone())))
        .merge(Router::from(users::router().with_state(app.clone())))
}
