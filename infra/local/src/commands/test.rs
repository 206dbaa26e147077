//! `cargo local test`

use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use super::asked_to_end;
use crate::binaries::{Build, cargo_command};
use crate::node::SocketIoClient;
use crate::platform::{Options, Platform};
use crate::ports::Ports;
use crate::progress::Progress;
use crate::project::Project;
use crate::state::{self, Found, State};

#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Handed on to `cargo test`, e.g. `-- -p auth login`
    #[arg(last = true)]
    arguments: Vec<String>,
}

pub(crate) async fn run(project: &Project, arguments: &Arguments) -> Result<ExitCode> {
    let home = project.test_home();
    if let Found::Running(state) = state::find(&home) {
        bail!(
            "tests run already (process {}): wait for them",
            state.supervisor.pid
        );
    }
    let everything = !arguments.arguments.iter().any(|argument| {
        argument == "-p" || argument == "--package" || argument.starts_with("--package=")
    });
    let options = Options {
        ports: Ports::free()?,
        build: if everything {
            Build::WithTests
        } else {
            Build::Debug
        },
        fresh: true,
        keep: false,
        frontend_url: "http://localhost:5173".to_owned(),
    };
    println!("a platform for the tests");
    let mut platform = Platform::prepare(project, &home, options).await?;
    let outcome = tokio::select! {
        outcome = test(project, arguments, everything, &mut platform) => outcome,
        () = asked_to_end() => Err(anyhow::anyhow!("interrupted")),
    };
    platform.stop().await;
    outcome
}

async fn test(
    project: &Project,
    arguments: &Arguments,
    everything: bool,
    platform: &mut Platform,
) -> Result<ExitCode> {
    let mut progress = Progress::new();
    platform.bring_up(&mut progress).await?;
    let client = progress
        .step("Socket.IO client", async |step| {
            SocketIoClient::install(project, step).await
        })
        .await?;
    platform.announce(None)?;
    println!("\n{}\n", progress.table());
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = cargo_command(cargo);
    command
        .arg("test")
        .current_dir(&project.root)
        .kill_on_drop(true);
    if everything {
        command.arg("--workspace");
    }
    command
        .args(&arguments.arguments)
        .envs(environment(platform.state()))
        .envs(client.variables());
    let status = command.status().await.context("cannot start cargo test")?;
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}

/// The functions' variables, and what tests need besides.
fn environment(state: &State) -> Vec<(String, String)> {
    let mut environment: Vec<(String, String)> = state.environment.clone().into_iter().collect();
    // By number: `localhost` may mean another address first.
    let gateway = state.addresses.api.replace("localhost", "127.0.0.1");
    let websocket = state.addresses.websocket.replace("localhost", "127.0.0.1");
    environment.push((
        "TEST_DATABASE_URL".to_owned(),
        state.addresses.server.clone(),
    ));
    environment.push(("GATEWAY_URL".to_owned(), gateway));
    environment.push(("WEBSOCKET_URL".to_owned(), websocket));
    environment
}
