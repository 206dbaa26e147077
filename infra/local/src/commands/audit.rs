//! `cargo local audit verify`

use std::process::ExitCode;

use anyhow::{Context, Result};

use super::ready;
use crate::binaries::cargo_command;
use crate::project::Project;

#[derive(Clone, Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// Check the audit log's chain of seals against its rows and its anchors
    Verify,
}

/// The verifier is a program of its own, for production as well; here it gets the running
/// platform's variables, with the database login that owns the tables.
pub(crate) async fn run(project: &Project, command: &Command) -> Result<ExitCode> {
    let Command::Verify = command;
    let state = ready(project)?;
    let owner = state
        .environment
        .get("MIGRATION_DATABASE_URL")
        .context("the running platform has no MIGRATION_DATABASE_URL")?;
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = cargo_command(cargo)
        .args([
            "run",
            "--quiet",
            "--package",
            "mojavox-audit-chain",
            "--bin",
            "audit-verify",
        ])
        .current_dir(&project.root)
        .envs(&state.environment)
        .env("DATABASE_URL", owner)
        .status()
        .await
        .context("cannot start cargo")?;
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}
