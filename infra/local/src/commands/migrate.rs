//! `cargo local migrate`

use std::process::ExitCode;

use anyhow::Result;

use super::ready;
use crate::binaries::{self, Build};
use crate::environments;
use crate::progress::Progress;
use crate::project::Project;
use crate::running;

/// Migrations are compiled into the function, so it is built first.
pub(crate) async fn run(project: &Project) -> Result<ExitCode> {
    let state = ready(project)?;
    let home = project.home();
    let migrate = ["migrate".to_owned()];
    let mut progress = Progress::new();
    progress
        .step("build", async |step| {
            binaries::build(project, &home, &migrate, Build::Debug, step).await
        })
        .await?;
    environments::end(&home, &migrate).await;
    let applied = progress
        .step("migrations", async |_| {
            running::migrate(&state, &home).await
        })
        .await?;
    if applied.is_empty() {
        println!("the schema was current");
    }
    for name in applied {
        println!("applied {name}");
    }
    Ok(ExitCode::SUCCESS)
}
