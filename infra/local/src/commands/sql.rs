//! `cargo local sql`: the crate shared/db/generated from shared/db/queries, type-checked against the
//! migrated schema.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};

use crate::ports::Ports;
use crate::postgres::{Durability, Server};
use crate::progress::{Progress, Step};
use crate::project::{Home, Project};
use rustix::process::Signal;
use std::time::Duration;

pub(crate) async fn run(project: &Project) -> Result<ExitCode> {
    let mut progress = Progress::new();
    progress
        .step("queries", async |step| generate(project, step).await)
        .await?;
    Ok(ExitCode::SUCCESS)
}

/// On a server of its own, so that it neither needs nor disturbs a running platform.
async fn generate(project: &Project, step: &Step) -> Result<()> {
    let home = Home {
        path: project.root.join(".local/sql"),
    };
    home.create()?;
    let port = Ports::free()?.database;
    let server = Server::start(project, &home, port, Durability::ThrownAway, step).await?;
    let url = format!("postgres://postgres@127.0.0.1:{port}");
    let root = project.root.clone();
    let outcome = tokio::task::spawn_blocking(move || cornucopia(&root, &url)).await;
    server
        .process
        .stop(Signal::INT, Duration::from_secs(30))
        .await;
    outcome.context("the generator panicked")?
}

/// The settings are in shared/db/cornucopia.toml, with paths relative to it.
fn cornucopia(root: &Path, url: &str) -> Result<()> {
    let migrations = migrations(root)?;
    std::env::set_current_dir(root.join("shared/db")).context("cannot enter shared/db")?;
    let config = cornucopia::config::Config::from_file("cornucopia.toml")
        .map_err(|error| anyhow::anyhow!("shared/db/cornucopia.toml: {error}"))?;
    cornucopia::gen_fresh(url, "queries", &migrations, None, false, config).map_err(|error| {
        // The long form points at the place in the SQL file.
        anyhow::anyhow!("{}", error.report())
    })
}

fn migrations(root: &Path) -> Result<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(root.join("migrations"))
        .context("cannot read migrations/")?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "sql"))
        .collect();
    files.sort();
    Ok(files)
}
