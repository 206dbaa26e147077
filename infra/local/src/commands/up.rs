//! `cargo local up`

use std::path::Path;
use std::process::{ExitCode, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use tokio::process::Command;

use super::asked_to_end;
use crate::binaries::Build;
use crate::platform::{Options, Platform};
use crate::ports::Ports;
use crate::progress::Progress;
use crate::project::{Project, tail};
use crate::seed::SeedReport;
use crate::state::{self, Found, State};
use crate::watch::{self, Changes};

#[derive(Clone, Debug, clap::Args)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a switch of the command line"
)]
pub(crate) struct Arguments {
    /// Return when all is ready and leave it running; `cargo local down` stops it
    #[arg(long)]
    detach: bool,
    /// Begin with an empty database and empty buckets, queues and tables
    #[arg(long)]
    fresh: bool,
    /// Build the functions with optimisation
    #[arg(long)]
    release: bool,
    /// Rebuild and reload when a source file changes
    #[arg(long)]
    watch: bool,
    /// Origin of the frontend, allowed by CORS
    #[arg(long, env = "FRONTEND_URL", default_value = "http://localhost:5173")]
    frontend_url: String,
    #[command(flatten)]
    ports: Ports,
    /// What `--detach` starts: the same, without a terminal
    #[arg(long, hide = true)]
    background: bool,
}

pub(crate) async fn run(project: &Project, arguments: &Arguments) -> Result<ExitCode> {
    if let Found::Running(state) = state::find(&project.home()) {
        let pid = state.supervisor.pid;
        if !state.ready {
            bail!(
                "the platform is already being started (process {pid}); `cargo local status` says when it is ready"
            );
        }
        println!(
            "The platform runs already (process {pid}); `cargo local down` stops it.\n{}",
            addresses(&state)
        );
        return Ok(ExitCode::SUCCESS);
    }
    if arguments.detach {
        return detach(project).await;
    }
    if arguments.background {
        // A session of its own: the terminal may close. It fails only where we have one already.
        let _ = rustix::process::setsid();
    }
    let options = Options {
        ports: arguments.ports.clone(),
        build: if arguments.release {
            Build::Release
        } else {
            Build::Debug
        },
        fresh: arguments.fresh,
        keep: true,
        frontend_url: arguments.frontend_url.clone(),
    };
    println!("MOJAVOX on this machine");
    let mut platform = Platform::prepare(project, &project.home(), options).await?;
    let outcome = tokio::select! {
        outcome = serve(project, arguments, &mut platform) => outcome,
        () = asked_to_end() => Ok(()),
    };
    println!("\nstopping ...");
    platform.stop().await;
    println!("stopped");
    outcome.map(|()| ExitCode::SUCCESS)
}

/// Ends only with an error; the caller ends it otherwise.
async fn serve(project: &Project, arguments: &Arguments, platform: &mut Platform) -> Result<()> {
    let mut progress = Progress::new();
    platform.bring_up(&mut progress).await?;
    let report = progress
        .step("demo data", async |_| platform.seed().await)
        .await?;
    platform.announce(Some(&project.root.join(".env")))?;
    println!(
        "\n{}\n\n{}\n{}",
        progress.table(),
        addresses(platform.state()),
        logins(&report, platform.password())
    );
    if !arguments.background {
        println!("\nCtrl-C stops it.");
    }
    let mut changes = if arguments.watch {
        Some(Changes::watch(project)?)
    } else {
        None
    };
    loop {
        let change = async {
            match &mut changes {
                Some(changes) => changes.next().await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            batch = change => watch::apply(platform, &batch).await,
            () = tokio::time::sleep(Duration::from_secs(1)) => {
                if let Some(name) = platform.casualty() {
                    let log = project.home().log(name);
                    bail!("{name} ended unexpectedly; {} ends with:\n{}", log.display(), tail(&log, 20));
                }
            }
        }
    }
}

/// Starts the same command in the background and shows what it says until it is ready.
async fn detach(project: &Project) -> Result<ExitCode> {
    let home = project.home();
    home.create()?;
    let log = home.log("up");
    let output =
        std::fs::File::create(&log).with_context(|| format!("cannot write {}", log.display()))?;
    let arguments = std::env::args()
        .skip(1)
        .filter(|argument| argument != "--detach");
    let mut child = Command::new(std::env::current_exe()?)
        .args(arguments)
        .arg("--background")
        .current_dir(&project.root)
        .stdin(Stdio::null())
        .stdout(output.try_clone()?)
        .stderr(output)
        .spawn()
        .context("cannot start the background process")?;
    let mut shown = 0;
    loop {
        let ended = child.try_wait()?;
        let ready = matches!(state::find(&home), Found::Running(state) if state.ready);
        shown += show_from(&log, shown);
        if let Some(status) = ended {
            bail!("the platform did not start ({status})");
        }
        if ready {
            // The lines that come with being ready.
            tokio::time::sleep(Duration::from_millis(100)).await;
            show_from(&log, shown);
            println!("\nIt runs in the background: `cargo local status`, `logs`, `down`.");
            return Ok(ExitCode::SUCCESS);
        }
        tokio::select! {
            () = tokio::time::sleep(Duration::from_millis(100)) => {}
            () = asked_to_end() => return give_up(child).await,
        }
    }
}

async fn give_up(mut child: tokio::process::Child) -> Result<ExitCode> {
    if let Some(process) = child.id().and_then(crate::process::Process::of) {
        process.terminate();
    }
    child.wait().await?;
    bail!("stopped before it was ready")
}

/// Prints the log from a position on; gives how much that was.
fn show_from(log: &Path, position: usize) -> usize {
    let text = std::fs::read(log).unwrap_or_default();
    let new = text.get(position..).unwrap_or_default();
    print!("{}", String::from_utf8_lossy(new));
    new.len()
}

pub(crate) fn addresses(state: &State) -> String {
    let found = &state.addresses;
    format!(
        "  HTTP API    {}/api/v1      (reference: {}/api/v1/docs)\n  WebSocket   {}\n  database    {}\n  AWS         {}",
        found.api, found.api, found.websocket, found.database, found.aws
    )
}

pub(crate) fn logins(report: &SeedReport, password: &str) -> String {
    let mut lines = vec![format!("\nlog in with password {password}")];
    for organization in &report.organizations {
        lines.push(match &organization.written {
            Some(written) => format!(
                "{}: {} debtors, {} calls, {} payments",
                organization.name, written.debtors, written.calls, written.payments
            ),
            None => organization.name.to_owned(),
        });
        for (email, role) in &organization.users {
            lines.push(format!("  {role:<11} {email}"));
        }
    }
    lines.join("\n")
}

/// Waits until a supervisor has ended.
pub(crate) async fn wait_for_end(state: &State, limit: Duration) -> bool {
    let begun = Instant::now();
    let gone = state.supervisor.gone_within(limit).await;
    if gone {
        println!(
            "stopped after {}",
            crate::progress::seconds(begun.elapsed())
        );
    }
    gone
}
