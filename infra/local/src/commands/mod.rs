//! One file per subcommand.

pub(crate) mod audit;
pub(crate) mod bench;
pub(crate) mod dlq;
pub(crate) mod down;
pub(crate) mod figures;
pub(crate) mod logs;
pub(crate) mod migrate;
pub(crate) mod openapi;
pub(crate) mod seed;
pub(crate) mod sql;
pub(crate) mod status;
pub(crate) mod test;
pub(crate) mod up;

use anyhow::{Result, bail};

use crate::project::Project;
use crate::state::{self, Found, State};

/// The platform of `cargo local up`, if it is ready.
fn ready(project: &Project) -> Result<State> {
    match state::find(&project.home()) {
        Found::Running(state) if state.ready => Ok(state),
        Found::Running(_) => {
            bail!("the platform is still starting: `cargo local logs up -f` shows how far it is")
        }
        Found::Stale(_) | Found::Nothing => {
            bail!("nothing runs: start the platform with `cargo local up`")
        }
    }
}

/// Prints a line; ends quietly when the reader has seen enough (`... | head`).
fn line(text: &str) {
    use std::io::Write;
    if writeln!(std::io::stdout(), "{text}").is_err() {
        std::process::exit(0);
    }
}

/// Resolves when somebody wants us to end.
pub(crate) async fn asked_to_end() {
    use tokio::signal::unix::{SignalKind, signal};
    let wait = async |kind| match signal(kind) {
        Ok(mut signals) => drop(signals.recv().await),
        // Without a handler the signal ends us the default way.
        Err(_) => std::future::pending().await,
    };
    tokio::select! {
        () = wait(SignalKind::interrupt()) => {}
        () = wait(SignalKind::terminate()) => {}
        () = wait(SignalKind::hangup()) => {}
    }
}
