//! `cargo local status`

use std::process::ExitCode;
use std::time::Duration;

use anyhow::Result;

use super::line;
use super::up::addresses;
use crate::project::Project;
use crate::state::{self, Found};
use crate::{emulator, environments, postgres};

/// Exit code 0 when all is well, 1 when not: scripts can wait for it.
pub(crate) async fn run(project: &Project) -> Result<ExitCode> {
    let home = project.home();
    let state = match state::find(&home) {
        Found::Nothing => {
            line("nothing runs: start the platform with `cargo local up`");
            return Ok(ExitCode::FAILURE);
        }
        Found::Stale(_) => {
            line("the platform was killed; `cargo local up` cleans up and starts it again");
            return Ok(ExitCode::FAILURE);
        }
        Found::Running(state) => state,
    };
    if !state.ready {
        line(&format!(
            "starting (process {}); `cargo local logs up -f` shows how far it is",
            state.supervisor.pid
        ));
        return Ok(ExitCode::FAILURE);
    }
    line(&format!(
        "running (process {})\n{}\n",
        state.supervisor.pid,
        addresses(&state)
    ));
    let database = postgres::answers(&state.addresses.database, Duration::from_secs(2)).await;
    let aws = emulator::is_healthy(&state.addresses.aws).await;
    for (name, well) in [("PostgreSQL", database), ("AWS emulator", aws)] {
        line(&format!(
            "  {name:<13} {}",
            if well { "answers" } else { "DOES NOT ANSWER" }
        ));
    }
    line(&format!("  {:<13} {}", "functions", state.functions.len()));
    line(&format!(
        "  {:<13} {}",
        "environments",
        environments::all(&home).len()
    ));
    Ok(if database && aws {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
