//! One running platform: brought up in steps, exchanged piece by piece, taken down in order.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use tokio::sync::RwLock;

use crate::binaries::{self, Build};
use crate::deploy::{Deployed, Deployment};
use crate::emulator::{self, Emulator};
use crate::ports::Ports;
use crate::postgres::{self, Durability, Server};
use crate::process::Process;
use crate::progress::{Progress, Step};
use crate::project::{Home, Project, remove_tree};
use crate::proxy::{Gate, Listener};
use crate::secrets::Secrets;
use crate::seed::{SeedOptions, SeedReport};
use crate::state::{self, Found, State};
use crate::template::Template;
use crate::tools::Tools;
use crate::{dotenv, environments, gateway, package, running, tables};

/// Logs longer than this begin anew with the next run.
const LONG_LOG: u64 = 20_000_000;

#[derive(Clone, Debug)]
pub(crate) struct Options {
    pub(crate) ports: Ports,
    pub(crate) build: Build,
    /// Begin with an empty database and an empty emulator.
    pub(crate) fresh: bool,
    /// Whether data is meant to be there next time.
    pub(crate) keep: bool,
    pub(crate) frontend_url: String,
}

pub(crate) struct Platform {
    project: Project,
    home: Home,
    options: Options,
    state: State,
    secrets: Secrets,
    server: Option<Server>,
    emulator: Option<Emulator>,
    gate: Gate,
}

impl Platform {
    /// Nothing runs yet; what an earlier, killed platform left in this home is removed.
    pub(crate) async fn prepare(project: &Project, home: &Home, options: Options) -> Result<Self> {
        home.create()?;
        if let Found::Stale(old) = state::find(home) {
            println!(
                "  the last run was killed: stopping what it left and emptying the emulator (the database is kept)"
            );
            running::stop(home, &old).await;
            remove_emulator_data(home)?;
        }
        if options.fresh {
            postgres::remove_data(home)?;
            remove_emulator_data(home)?;
            home.remove_logs(0);
            home.create()?;
        }
        home.remove_logs(LONG_LOG);
        options.ports.check_free()?;
        let supervisor = Process::current().context("this process does not find itself")?;
        let platform = Self {
            project: project.clone(),
            home: home.clone(),
            state: State::new(supervisor),
            secrets: Secrets::load_or_create(home)?,
            options,
            server: None,
            emulator: None,
            gate: Arc::new(RwLock::new(())),
        };
        platform.state.write(home)?;
        Ok(platform)
    }

    /// All steps from tools to addresses. On failure the caller stops what has been started.
    pub(crate) async fn bring_up(&mut self, progress: &mut Progress) -> Result<()> {
        let tools = Tools::of(&self.project);
        let requirements = self.project.root.join("infra/local/requirements.txt");
        progress
            .step("tools", async |step| {
                tools.install(&requirements, true, step).await
            })
            .await?;
        progress
            .step("PostgreSQL", async |step| self.start_postgres(step).await)
            .await?;
        progress
            .step("AWS emulator", async |_| self.start_emulator(&tools).await)
            .await?;
        progress
            .step("build", async |step| self.build(step).await)
            .await?;
        let deployed = progress
            .step("deployment and migrations", async |step| {
                self.deploy(step).await
            })
            .await?;
        progress
            .step("routes", async |_| self.serve(&deployed).await)
            .await?;
        Ok(())
    }

    async fn start_postgres(&mut self, step: &Step) -> Result<()> {
        let durability = if self.options.keep {
            Durability::Kept
        } else {
            Durability::InMemory
        };
        let server = Server::start(
            &self.project,
            &self.home,
            self.options.ports.database,
            durability,
            step,
        )
        .await?;
        self.state.postgres = Some(server.process.clone());
        self.state.addresses.database = server.superuser_url();
        self.state.addresses.server = server.server_url();
        self.server = Some(server);
        self.state.write(&self.home)
    }

    async fn start_emulator(&mut self, tools: &Tools) -> Result<()> {
        let emulator = Emulator::start(
            tools,
            &self.home,
            self.options.ports.emulator,
            self.options.keep,
        )
        .await?;
        self.state.emulator = Some(emulator.process.clone());
        self.state.addresses.aws.clone_from(&emulator.endpoint);
        self.emulator = Some(emulator);
        self.state.write(&self.home)
    }

    async fn build(&self, step: &Step) -> Result<Vec<String>> {
        let binaries = Template::read(&self.project.template())?.binaries()?;
        binaries::build(
            &self.project,
            &self.home,
            &binaries,
            self.options.build,
            step,
        )
        .await
    }

    /// Deploys the template; the migrations run in it, or after it where the stack was there already.
    async fn deploy(&mut self, step: &Step) -> Result<Deployed> {
        let emulator = self.emulator()?;
        let template = Template::read(&self.project.template())?;
        let functions = template.functions()?;
        let packages = package::upload(emulator, &self.home, &functions).await?;
        let parameters = self.parameters(&template)?;
        let deployed = Deployment::new(emulator, &self.home, step)
            .await
            .run(template.packaged(&packages)?, &parameters)
            .await?;
        let mut names = BTreeMap::new();
        let mut environment = emulator::client_environment(&emulator.endpoint);
        for function in &functions {
            let name = deployed
                .resources
                .get(&function.logical_id)
                .with_context(|| format!("{} was not created", function.logical_id))?;
            environment.extend(emulator.function_environment(name).await?);
            names.insert(function.binary.clone(), name.clone());
        }
        environment.insert(
            "WEBSOCKET_PORT".to_owned(),
            self.options.ports.websocket.to_string(),
        );
        self.state.functions = names;
        self.state.environment = environment;
        self.state.write(&self.home)?;
        if !deployed.created {
            self.migrate(step).await?;
        }
        Ok(deployed)
    }

    /// Runs pending migrations and says which.
    async fn migrate(&self, step: &Step) -> Result<()> {
        step.detail("migrations");
        for name in running::migrate(&self.state, &self.home).await? {
            step.say(&format!("applied {name}"));
        }
        Ok(())
    }

    /// Routes into the gateway, addresses in front of it.
    async fn serve(&mut self, deployed: &Deployed) -> Result<()> {
        let emulator = self.emulator()?;
        self.bridge(deployed).await?;
        let api = deployed
            .outputs
            .get("HttpApiId")
            .context("template.yaml has no output HttpApiId")?;
        let websocket = deployed
            .outputs
            .get("WebSocketApiId")
            .context("template.yaml has no output WebSocketApiId")?;
        let stage = deployed
            .outputs
            .get("WebSocketUrl")
            .and_then(|url| url.rsplit('/').next())
            .unwrap_or("v1");
        let ports = &self.options.ports;
        Listener::bind(ports.api)
            .await?
            .serve_http(&emulator.endpoint, api, self.gate.clone());
        Listener::bind(ports.websocket).await?.serve_websocket(
            &emulator.endpoint,
            websocket,
            stage,
            self.gate.clone(),
        );
        self.state.addresses.api = format!("http://localhost:{}", ports.api);
        self.state.addresses.websocket = format!("ws://localhost:{}", ports.websocket);
        Ok(())
    }

    fn emulator(&self) -> Result<&Emulator> {
        self.emulator.as_ref().context("the emulator does not run")
    }

    /// What the emulator leaves out of a deployment.
    async fn bridge(&self, deployed: &Deployed) -> Result<usize> {
        let emulator = self.emulator()?;
        tables::bridge(emulator, deployed).await?;
        let parameters = self.parameters(&Template::read(&self.project.template())?)?;
        gateway::bridge(emulator, deployed, &parameters).await
    }

    /// Says to other commands that all is up, and writes the `.env` for `cargo lambda watch`.
    pub(crate) fn announce(&mut self, dotenv_at: Option<&Path>) -> Result<()> {
        if let Some(path) = dotenv_at {
            state::write_private(path, dotenv::render(&self.state.environment).as_bytes())?;
        }
        self.state.ready = true;
        self.state.write(&self.home)
    }

    pub(crate) async fn seed(&self) -> Result<SeedReport> {
        running::seed(
            &self.state,
            SeedOptions::small(self.secrets.demo_password.clone()),
        )
        .await
    }

    pub(crate) fn state(&self) -> &State {
        &self.state
    }

    pub(crate) fn password(&self) -> &str {
        &self.secrets.demo_password
    }

    /// Builds what changed and exchanges the environments of those functions. Requests that come
    /// meanwhile wait; a failed build leaves everything as it is.
    pub(crate) async fn rebuild(&self, step: &Step) -> Result<Vec<String>> {
        let changed = self.build(step).await?;
        if changed.is_empty() {
            return Ok(changed);
        }
        {
            // API Gateway gives up on a request after 30 s, so nothing waits longer than that.
            let _closed = tokio::time::timeout(Duration::from_secs(30), self.gate.write()).await;
            environments::end(&self.home, &changed).await;
        }
        if changed.iter().any(|binary| binary == "migrate") {
            self.migrate(step).await?;
        }
        Ok(changed)
    }

    /// Brings a changed template to the running emulator.
    pub(crate) async fn redeploy(&mut self, step: &Step) -> Result<()> {
        self.build(step).await?;
        let deployed = self.deploy(step).await?;
        self.bridge(&deployed).await?;
        self.state.write(&self.home)
    }

    /// What ended although nobody asked it to.
    pub(crate) fn casualty(&self) -> Option<&'static str> {
        let dead =
            |process: &Option<Process>| process.as_ref().is_some_and(|process| !process.is_alive());
        if dead(&self.state.postgres) {
            return Some("postgres");
        }
        dead(&self.state.emulator).then_some("emulator")
    }

    /// Stops everything that was started, and only that.
    pub(crate) async fn stop(self) {
        running::stop(&self.home, &self.state).await;
        if !self.options.keep {
            // What cannot be removed now is removed before the next tests.
            let _ = postgres::remove_from_memory(&self.home);
        }
        state::forget(&self.home);
    }

    fn parameters(&self, template: &Template) -> Result<BTreeMap<String, String>> {
        let server = self.server.as_ref().context("PostgreSQL does not run")?;
        let emulator = self.emulator()?;
        let architecture = if cfg!(target_arch = "aarch64") {
            "arm64"
        } else {
            "x86_64"
        };
        let all = [
            ("Architecture", architecture.to_owned()),
            ("DatabaseUrl", server.app_url()),
            ("MigrationDatabaseUrl", server.owner_url()),
            ("JwtKeys", self.secrets.jwt_keys.clone()),
            ("AuditSealKey", self.secrets.audit_seal_key.clone()),
            // Nobody outside reaches this machine: whoever plays Stripe here signs with it.
            ("StripeWebhookSecret", "whsec_local".to_owned()),
            ("VapidPublicKey", self.secrets.vapid.public_key.clone()),
            ("VapidPrivateKey", self.secrets.vapid.private_key.clone()),
            // The emulator keeps what would be mailed: GET /_ministack/ses/messages.
            (
                "EmailFrom",
                "MOJAVOX <reports@mail.mojavox.example>".to_owned(),
            ),
            ("FrontendUrl", self.options.frontend_url.clone()),
            ("CookieSecure", "false".to_owned()),
            ("AwsEndpointUrl", emulator.endpoint.clone()),
            (
                "ExecuteApiBaseUrl",
                format!("{}/_aws/execute-api", emulator.endpoint),
            ),
        ];
        // A machine has no speech recognition of its own: whoever runs a server for it says where.
        let speech = [
            ("TranscriptionService", "TRANSCRIPTION_SERVICE"),
            ("WhisperBaseUrl", "WHISPER_BASE_URL"),
            ("WhisperModel", "WHISPER_MODEL"),
            ("WhisperApiKey", "WHISPER_API_KEY"),
        ]
        .map(|(name, variable)| (name, std::env::var(variable).unwrap_or_default()));
        Ok(all
            .into_iter()
            .chain(speech.into_iter().filter(|(_, value)| !value.is_empty()))
            .filter(|(name, _)| template.has_parameter(name))
            .map(|(name, value)| (name.to_owned(), value))
            .collect())
    }
}

fn remove_emulator_data(home: &Home) -> Result<()> {
    emulator::remove_data(home)?;
    remove_tree(&home.environments())?;
    home.create()
}
