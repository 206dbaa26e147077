//! What benches run on: a PostgreSQL of their own with a filled database for each size. What is
//! measured is in the program `bench` (infra/bench), which knows the functions; this crate does not.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use rustix::process::Signal;
use serde_json::{Value, json};
use tokio::process::Command;

use crate::emulator::{self, Emulator};
use crate::ports::Ports;
use crate::postgres::{APP, Durability, OWNER, Server};
use crate::progress::Progress;
use crate::project::{Home, Project};
use crate::seed::{self, SeedOptions};
use crate::tools::Tools;

/// How large an organisation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Size {
    pub(crate) calls: usize,
    pub(crate) debtors: usize,
}

impl Size {
    /// Five calls a debtor, as the seed's collectors make them.
    pub(crate) const fn of(calls: usize) -> Self {
        Self {
            calls,
            debtors: calls / 5,
        }
    }
}

pub(crate) struct Ground {
    project: Project,
    home: Home,
    ports: Ports,
    server: Server,
    emulator: Option<Emulator>,
    /// as the program takes them: `[{calls, debtors, owner, app}]`
    sizes: Vec<Value>,
}

impl Ground {
    pub(crate) async fn prepare(
        project: &Project,
        home: &Home,
        progress: &mut Progress,
    ) -> Result<Self> {
        let ports = Ports::free()?;
        let port = ports.database;
        let server = progress
            .step("PostgreSQL", async |step| {
                Server::start(project, home, port, Durability::ThrownAway, step).await
            })
            .await?;
        Ok(Self {
            project: project.clone(),
            home: home.clone(),
            ports,
            server,
            emulator: None,
            sizes: Vec::new(),
        })
    }

    pub(crate) const fn home(&self) -> &Home {
        &self.home
    }

    /// A migrated and seeded database of this size; one that was kept is as large already.
    pub(crate) async fn fill(
        &mut self,
        program: &Path,
        size: Size,
        progress: &mut Progress,
    ) -> Result<()> {
        let name = format!("bench_{}", size.calls);
        self.server.add_database(&name).await?;
        let owner = self.server.url(OWNER, &name);
        let migrated = Command::new(program)
            .arg("migrate")
            .env("MIGRATION_DATABASE_URL", &owner)
            .status()
            .await
            .context("cannot start the bench")?;
        if !migrated.success() {
            bail!(
                "the migrations failed; databases that an earlier run kept may be of another schema: \
                 a run without --keep begins with new ones"
            );
        }
        let superuser = self.server.url("postgres", &name);
        let options = SeedOptions {
            debtors: size.debtors,
            calls: size.calls,
            ..SeedOptions::small("not signed in with".to_owned())
        };
        let step = format!("seed of {} calls, {} debtors", size.calls, size.debtors);
        progress
            .step(&step, async |_| seed::run(&superuser, options).await)
            .await?;
        self.sizes.push(json!({
            "calls": size.calls,
            "debtors": size.debtors,
            "owner": superuser,
            "app": self.server.url(APP, &name),
        }));
        Ok(())
    }

    /// For what reads and writes objects and queues.
    pub(crate) async fn start_emulator(&mut self, progress: &mut Progress) -> Result<()> {
        let tools = Tools::of(&self.project);
        let requirements = self.project.root.join("infra/local/requirements.txt");
        progress
            .step("tools", async |step| {
                tools.install(&requirements, true, step).await
            })
            .await?;
        let (home, port) = (&self.home, self.ports.emulator);
        let emulator = progress
            .step("AWS emulator", async |_| {
                Emulator::start(&tools, home, port, false).await
            })
            .await?;
        self.emulator = Some(emulator);
        Ok(())
    }

    /// Whether all was as it must be.
    pub(crate) async fn measure(
        &self,
        program: &Path,
        subject: &str,
        rounds: usize,
    ) -> Result<bool> {
        let mut command = Command::new(program);
        command
            .args([subject, &rounds.to_string()])
            .env("BENCH_SIZES", Value::from(self.sizes.clone()).to_string())
            .env("TEST_DATABASE_URL", self.server.server_url())
            .env("BENCH_PSQL", &self.server.psql)
            .kill_on_drop(true);
        if let Some(emulator) = &self.emulator {
            command.envs(emulator::client_environment(&emulator.endpoint));
        }
        let status = command.status().await.context("cannot start the bench")?;
        Ok(status.success())
    }

    pub(crate) async fn stop(self) {
        if let Some(emulator) = &self.emulator {
            emulator
                .process
                .stop(Signal::TERM, Duration::from_secs(20))
                .await;
        }
        self.server
            .process
            .stop(Signal::INT, Duration::from_secs(30))
            .await;
    }
}
