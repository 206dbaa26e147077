//! `cargo local seed`

use std::process::ExitCode;
use std::time::Instant;

use anyhow::Result;

use super::ready;
use super::up::logins;
use crate::project::Project;
use crate::running;
use crate::secrets::Secrets;
use crate::seed::SeedOptions;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Debtors of the American demo organisation; the French one has a fifth
    #[arg(long, default_value_t = 400)]
    debtors: usize,
    /// Its calls over the last 90 days; the French one has a fifth
    #[arg(long, default_value_t = 3000)]
    calls: usize,
    /// Another number, other people
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Remove the demo organisations first: without it, organisations that have debtors are left alone
    #[arg(long)]
    fresh: bool,
}

pub(crate) async fn run(project: &Project, arguments: &Arguments) -> Result<ExitCode> {
    let state = ready(project)?;
    let secrets = Secrets::load_or_create(&project.home())?;
    let begun = Instant::now();
    let options = SeedOptions {
        password: secrets.demo_password.clone(),
        debtors: arguments.debtors,
        calls: arguments.calls,
        seed: arguments.seed,
        fresh: arguments.fresh,
    };
    let report = running::seed(&state, options).await?;
    println!("{}", logins(&report, &secrets.demo_password));
    println!("\n{}", crate::progress::seconds(begun.elapsed()));
    Ok(ExitCode::SUCCESS)
}
