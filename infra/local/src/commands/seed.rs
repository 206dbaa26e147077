//! `cargo local seed`

use std::process::ExitCode;

use anyhow::Result;

use super::running;
use super::up::logins;
use crate::platform;
use crate::project::Project;
use crate::secrets::Secrets;

pub(crate) async fn run(project: &Project) -> Result<ExitCode> {
    let state = running(project)?;
    let secrets = Secrets::load_or_create(&project.home())?;
    let report = platform::seed(&state, &secrets).await?;
    println!("{}", logins(&report, &secrets.demo_password));
    Ok(ExitCode::SUCCESS)
}
