//! `cargo local openapi`

use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use crate::binaries::cargo_command;
use crate::project::Project;

pub(crate) async fn run(project: &Project) -> Result<ExitCode> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let answer = cargo_command(cargo)
        .args(["run", "--quiet", "--package", "contract"])
        .current_dir(&project.root)
        .stderr(std::process::Stdio::inherit())
        .output()
        .await
        .context("cannot start cargo")?;
    if !answer.status.success() {
        bail!("the OpenAPI document could not be made");
    }
    let path = project.root.join("infra/openapi.json");
    std::fs::write(&path, &answer.stdout)
        .with_context(|| format!("cannot write {}", path.display()))?;
    println!("{} written", path.display());
    Ok(ExitCode::SUCCESS)
}
