//! `cargo local audit verify`

use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Subcommand;

use super::running;
use crate::binaries::cargo_command;
use crate::project::Project;

#[derive(Subcommand)]
pub(crate) enum Arguments {
    /// Recompute the audit log's seals of every organisation and say what does not fit
    Verify,
}

pub(crate) async fn run(project: &Project, arguments: &Arguments) -> Result<ExitCode> {
    match arguments {
        Arguments::Verify => verify(project).await,
    }
}

/// A program of its own, so that this one needs neither the queries nor an S3 client; it is also
/// what verifies elsewhere. Ends with 1 where something does not fit.
async fn verify(project: &Project) -> Result<ExitCode> {
    let state = running(project)?;
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = cargo_command(cargo)
        .args(["run", "--quiet", "--package", "mojavox-audit-chain"])
        .args(["--bin", "audit-verify"])
        .envs(&state.environment)
        // The functions' role sees one organisation at a time.
        .env("DATABASE_URL", &state.addresses.database)
        .current_dir(&project.root)
        .status()
        .await
        .context("cannot start cargo")?;
    Ok(status
        .code()
        .and_then(|code| u8::try_from(code).ok())
        .map_or(ExitCode::FAILURE, ExitCode::from))
}
