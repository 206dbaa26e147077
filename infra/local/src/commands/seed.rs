//! `cargo local seed`

use std::process::ExitCode;

use anyhow::Result;

use super::ready;
use super::up::logins;
use crate::project::Project;
use crate::running;
use crate::secrets::Secrets;

pub(crate) async fn run(project: &Project) -> Result<ExitCode> {
    let state = ready(project)?;
    let secrets = Secrets::load_or_create(&project.home())?;
    let report = running::seed(&state, &secrets).await?;
    println!("{}", logins(&report, &secrets.demo_password));
    Ok(ExitCode::SUCCESS)
}
