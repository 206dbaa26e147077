//! A PostgreSQL server of our own: the machine's binaries if they are new enough, else a wheel's.
//! It listens on loopback only and trusts it; its data is development data.

mod binaries;
mod place;

use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use tokio::process::Child;
use tokio_postgres::NoTls;

use crate::process::{Process, spawn_logged};
use crate::progress::Step;
use crate::project::{Home, Project, tail};
use place::Place;
pub(crate) use place::{remove_data, remove_from_memory};

const DATABASE: &str = "mojavox";
pub(crate) const OWNER: &str = "mojavox_owner";
pub(crate) const APP: &str = "mojavox_app";

pub(crate) struct Server {
    _child: Child,
    pub(crate) process: Process,
    /// The client of the same version.
    pub(crate) psql: PathBuf,
    port: u16,
}

/// How carefully data is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Durability {
    Kept,
    ThrownAway,
    /// Thrown away, and in memory where there is enough of it. Tests make and drop databases of
    /// eight hundred files each; an ext4 that may not give a deleted file's inode away again for
    /// minutes searches longer for a free one than the tests take.
    InMemory,
}

impl Server {
    pub(crate) fn url(&self, user: &str, database: &str) -> String {
        format!("postgres://{user}@127.0.0.1:{}/{database}", self.port)
    }

    pub(crate) fn superuser_url(&self) -> String {
        self.url("postgres", DATABASE)
    }

    pub(crate) fn server_url(&self) -> String {
        self.url("postgres", "postgres")
    }

    /// The role of the functions.
    pub(crate) fn app_url(&self) -> String {
        self.url(APP, DATABASE)
    }

    /// The role of the migrations: owns the schema, no superuser, like on Aurora.
    pub(crate) fn owner_url(&self) -> String {
        self.url(OWNER, DATABASE)
    }

    /// Starts the server, making its data folder when there is none, and the database with its owner.
    pub(crate) async fn start(
        project: &Project,
        home: &Home,
        port: u16,
        durability: Durability,
        step: &Step,
    ) -> Result<Self> {
        let binaries = binaries::find(project, step).await?;
        let place = Place::choose(project, home, &binaries, durability)?;
        place.prepare()?;
        if !place.data.join("PG_VERSION").exists() {
            step.detail("making the data folder");
            initdb(&place, durability).await?;
        }
        let version = std::fs::read_to_string(place.data.join("PG_VERSION")).unwrap_or_default();
        let mut command = place.command("postgres");
        command
            .arg("-D")
            .arg(&place.data)
            .args(["-p", &port.to_string()]);
        let mut settings = vec![
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            // The emulator bounds no function's instances: 200 sockets that sign in at once may be
            // 200 of them.
            "max_connections=500",
            "shared_buffers=128MB",
            "synchronous_commit=off",
            "timezone=UTC",
        ];
        if durability != Durability::Kept {
            settings.extend(["fsync=off", "full_page_writes=off"]);
        }
        if durability == Durability::InMemory {
            // The log lies in memory too.
            settings.push("max_wal_size=256MB");
        }
        for setting in settings {
            command.args(["-c", setting]);
        }
        let log = home.log("postgres");
        let (mut child, process) = spawn_logged(command, &log)?;
        let server = Server {
            process,
            psql: binaries.join("psql"),
            port,
            _child: loop {
                match connect(port, "postgres").await {
                    Ok(_) => break child,
                    Err(_) if child.try_wait()?.is_some() => bail!(
                        "PostgreSQL did not start:\n{}\nIf the data folder ({}, version {}) is of another \
                     PostgreSQL or damaged: `cargo local up --fresh` starts with an empty one.",
                        tail(&log, 15),
                        place.data.display(),
                        version.trim()
                    ),
                    Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
                }
            },
        };
        server.create_database().await?;
        Ok(server)
    }

    /// One more database of the same owner beside the platform's; one that is there is kept.
    pub(crate) async fn add_database(&self, name: &str) -> Result<()> {
        let client = connect(self.port, "postgres").await?;
        create_database(&client, name).await
    }

    async fn create_database(&self) -> Result<()> {
        let client = connect(self.port, "postgres").await?;
        // A role that may make roles but is no superuser: what fails for it here fails on Aurora.
        client
            .batch_execute(&format!(
                "DO $$ BEGIN
                     IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{OWNER}') THEN
                         CREATE ROLE {OWNER} LOGIN CREATEROLE;
                     END IF;
                 END $$"
            ))
            .await?;
        create_database(&client, DATABASE).await
    }
}

async fn create_database(client: &tokio_postgres::Client, name: &str) -> Result<()> {
    let exists = client
        .query_opt("SELECT 1 FROM pg_database WHERE datname = $1", &[&name])
        .await?;
    if exists.is_none() {
        client
            .batch_execute(&format!("CREATE DATABASE {name} OWNER {OWNER}"))
            .await?;
    }
    Ok(())
}

async fn initdb(place: &Place, durability: Durability) -> Result<()> {
    let mut last = String::new();
    // Letters beyond ASCII must fold; which UTF-8 locale there is depends on the machine.
    for locale in ["C.UTF-8", "en_US.UTF-8", "C"] {
        let mut command = place.command("initdb");
        command.args([
            "--username=postgres",
            "--auth=trust",
            "--encoding=UTF8",
            "--no-instructions",
        ]);
        command.arg(format!("--locale={locale}"));
        if durability != Durability::Kept {
            command.arg("--no-sync");
        }
        command.arg("-D").arg(&place.data);
        let answer = command.output().await.context("cannot start initdb")?;
        if answer.status.success() {
            return Ok(());
        }
        last = String::from_utf8_lossy(&answer.stderr).into_owned();
    }
    bail!("initdb failed: {last}")
}

pub(crate) async fn connect(port: u16, database: &str) -> Result<tokio_postgres::Client> {
    connect_url(&format!("postgres://postgres@127.0.0.1:{port}/{database}")).await
}

pub(crate) async fn connect_url(url: &str) -> Result<tokio_postgres::Client> {
    let (client, connection) = tokio_postgres::connect(url, NoTls).await?;
    tokio::spawn(connection);
    Ok(client)
}

/// Waits for `limit` until the server answers.
pub(crate) async fn answers(url: &str, limit: Duration) -> bool {
    let begun = Instant::now();
    while begun.elapsed() < limit {
        if connect_url(url).await.is_ok() {
            return true;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    false
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::time::Duration;

    use rustix::process::Signal;

    use super::{Durability, Server, connect, place, remove_data};
    use crate::ports::Ports;
    use crate::progress::Progress;
    use crate::project::{Home, Project};

    #[tokio::test]
    async fn a_server_for_tests_lies_in_memory_where_there_is_enough_and_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home {
            path: folder.path().to_path_buf(),
        };
        home.create().unwrap();
        let project = Project {
            root: Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."),
        };
        let port = Ports::free().unwrap().database;
        let server = Progress::new()
            .step("PostgreSQL", async |step| {
                Server::start(&project, &home, port, Durability::InMemory, step).await
            })
            .await
            .unwrap();
        let client = connect(port, "mojavox").await.unwrap();
        let row = client
            .query_one(
                "SELECT current_setting('data_directory'), current_setting('fsync')",
                &[],
            )
            .await
            .unwrap();
        let data: String = row.get(0);
        let memory = place::in_memory(&home.path);
        assert_eq!(
            Path::new(&data).starts_with(&memory),
            place::memory_is_enough(),
            "{data}"
        );
        assert_eq!(row.get::<_, String>(1), "off");
        server
            .process
            .stop(Signal::INT, Duration::from_secs(30))
            .await;
        remove_data(&home).unwrap();
        assert!(!Path::new(&data).exists() && !memory.exists());
    }
}
