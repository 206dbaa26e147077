//! `cargo local down`

use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Result, bail};

use super::up::wait_for_end;
use crate::project::Project;
use crate::running;
use crate::state::{self, Found};

pub(crate) async fn run(project: &Project) -> Result<ExitCode> {
    let home = project.home();
    match state::find(&home) {
        Found::Nothing => println!("nothing runs"),
        Found::Running(state) => {
            state.supervisor.terminate();
            if !wait_for_end(&state, Duration::from_secs(75)).await {
                bail!(
                    "process {} does not end; `cargo local logs up` shows what it does",
                    state.supervisor.pid
                );
            }
        }
        Found::Stale(state) => {
            println!("the platform was killed: stopping what it left");
            running::stop(&home, &state).await;
            // The state file stays: the next `up` must know that the emulator's folder is inconsistent.
        }
    }
    Ok(ExitCode::SUCCESS)
}
