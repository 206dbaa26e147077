//! `cargo local openapi`

use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use crate::binaries::cargo_command;
use crate::project::Project;

pub(crate) async fn run(project: &Project) -> Result<ExitCode> {
    for (document, file) in [
        (&[][..], "infra/openapi.json"),
        (&["--", "asyncapi"][..], "infra/asyncapi.json"),
    ] {
        write(project, document, file).await?;
    }
    Ok(ExitCode::SUCCESS)
}

async fn write(project: &Project, document: &[&str], file: &str) -> Result<()> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let answer = cargo_command(cargo)
        .args(["run", "--quiet", "--package", "contract"])
        .args(document)
        .current_dir(&project.root)
        .stderr(std::process::Stdio::inherit())
        .output()
        .await
        .context("cannot start cargo")?;
    if !answer.status.success() {
        bail!("{file} could not be made");
    }
    let path = project.root.join(file);
    std::fs::write(&path, &answer.stdout)
        .with_context(|| format!("cannot write {}", path.display()))?;
    println!("{} written", path.display());
    Ok(())
}
