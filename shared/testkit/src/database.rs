//! A migrated database for one test: a copy of a template, dropped with the test.

use std::{
    env,
    hash::{DefaultHasher, Hash as _, Hasher as _},
    str::FromStr as _,
    thread,
};

use mojavox_db::migrations;
use mojavox_domain::chance::Chance as _;
use mojavox_runtime::SystemChance;
use tokio_postgres::{Client, Config, NoTls, config::Host};

/// Whoever holds it makes the template. Copies of a finished one need no lock: any number are made
/// at the same time, and nobody connects to it any more.
const TEMPLATE_LOCK: i64 = 0x6d6f_6a61_766f_7802;

pub struct Database {
    name: String,
    server: Config,
}

impl Database {
    /// # Panics
    /// There is no server: run the tests with `cargo local test`.
    pub async fn create() -> Self {
        let server = server();
        let admin = connect(&server).await;
        let template = template_name();
        prepare_template(&server, &admin, &template).await;
        let name = format!("mvx_test_{}", random_suffix());
        let strategy = strategy(&admin).await;
        admin
            .batch_execute(&format!(
                "CREATE DATABASE {name} TEMPLATE {template} STRATEGY {strategy}"
            ))
            .await
            .expect("copies the template");
        Self { name, server }
    }

    /// A database without a schema.
    ///
    /// # Panics
    /// As [`Database::create`].
    pub async fn empty() -> Self {
        let server = server();
        let admin = connect(&server).await;
        let name = format!("mvx_test_{}", random_suffix());
        admin
            .batch_execute(&format!("CREATE DATABASE {name}"))
            .await
            .expect("creates a database");
        Self { name, server }
    }

    /// Connects as the owner: sees everything, for arranging and looking behind the scenes.
    pub async fn owner(&self) -> Client {
        let mut config = self.server.clone();
        config.dbname(&self.name);
        connect(&config).await
    }

    /// The superuser's URL of this database.
    pub fn owner_url(&self) -> String {
        let user = self.server.get_user().unwrap_or("postgres");
        let password = self.server.get_password().map(String::from_utf8_lossy);
        self.url(user, password.as_deref())
    }

    /// What a function gets as `DATABASE_URL`: the role that is bound by row-level security.
    pub fn app_url(&self) -> String {
        let password = env::var("DATABASE_URL")
            .ok()
            .and_then(|url| Config::from_str(&url).ok());
        let password = password
            .as_ref()
            .and_then(Config::get_password)
            .map(String::from_utf8_lossy);
        self.url("mojavox_app", password.as_deref())
    }

    fn url(&self, user: &str, password: Option<&str>) -> String {
        let host = match self.server.get_hosts().first() {
            Some(Host::Tcp(host)) => host.clone(),
            _ => "127.0.0.1".to_owned(),
        };
        let port = self.server.get_ports().first().copied().unwrap_or(5432);
        let password = password
            .map(|password| format!(":{password}"))
            .unwrap_or_default();
        format!("postgres://{user}{password}@{host}:{port}/{}", self.name)
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        let (name, server) = (self.name.clone(), self.server.clone());
        // The test's runtime may be shutting down: a thread with its own.
        let dropped = thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()?;
            runtime.block_on(async {
                let admin = connect(&server).await;
                // Best effort: a database that stays behind is gone with the test server.
                let _ = admin
                    .batch_execute(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"))
                    .await;
            });
            Ok::<_, std::io::Error>(())
        });
        let _ = dropped.join();
    }
}

fn server() -> Config {
    let url = env::var("TEST_DATABASE_URL").expect(
        "TEST_DATABASE_URL names a running PostgreSQL; `cargo local test` starts one and sets it",
    );
    Config::from_str(&url).expect("TEST_DATABASE_URL is a PostgreSQL URL")
}

async fn connect(config: &Config) -> Client {
    let (client, connection) = config
        .connect(NoTls)
        .await
        .expect("the test's PostgreSQL answers");
    tokio::spawn(connection);
    client
}

/// A template's eight hundred files copied as they are cost a third less processor time than block
/// by block through the log, and half of the time in all; but the checkpoints around it wait for
/// the disk where the server waits for it (the test server of `cargo local test` does not).
async fn strategy(admin: &Client) -> &'static str {
    let synced: bool = admin
        .query_one("SELECT current_setting('fsync')::boolean", &[])
        .await
        .expect("reads a setting")
        .get(0);
    if synced { "wal_log" } else { "file_copy" }
}

async fn prepare_template(server: &Config, admin: &Client, template: &str) {
    if is_ready(admin, template).await {
        return;
    }
    admin
        .execute("SELECT pg_advisory_lock($1)", &[&TEMPLATE_LOCK])
        .await
        .expect("locks the template");
    // Another test may have made it while this one waited.
    if !is_ready(admin, template).await {
        make_template(server, admin, template).await;
    }
    admin
        .execute("SELECT pg_advisory_unlock($1)", &[&TEMPLATE_LOCK])
        .await
        .expect("unlocks the template");
}

async fn is_ready(admin: &Client, template: &str) -> bool {
    let ready = "SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1 AND datistemplate)";
    admin
        .query_one(ready, &[&template])
        .await
        .expect("lists databases")
        .get(0)
}

async fn make_template(server: &Config, admin: &Client, template: &str) {
    admin
        .batch_execute(&format!("DROP DATABASE IF EXISTS {template}"))
        .await
        .expect("drops a half-made template");
    admin
        .batch_execute(&format!("CREATE DATABASE {template}"))
        .await
        .expect("creates the template");
    let mut config = server.clone();
    config.dbname(template);
    let (mut client, connection) = config
        .connect(NoTls)
        .await
        .expect("connects to the template");
    let connection = tokio::spawn(connection);
    migrations::run(&mut client)
        .await
        .expect("migrations apply to an empty database");
    drop(client);
    let _ = connection.await;
    // Marked last: a template without the mark was left half-made.
    admin
        .batch_execute(&format!("ALTER DATABASE {template} IS_TEMPLATE true"))
        .await
        .expect("marks the template");
}

/// Another set of migrations, another template.
fn template_name() -> String {
    let mut hasher = DefaultHasher::new();
    migrations::all().hash(&mut hasher);
    format!("mvx_template_{:016x}", hasher.finish())
}

fn random_suffix() -> String {
    let mut bytes = [0; 8];
    SystemChance.fill(&mut bytes);
    format!("{:016x}", u64::from_be_bytes(bytes))
}
