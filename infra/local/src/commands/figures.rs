//! `cargo local figures verify`

use std::process::ExitCode;
use std::time::Instant;

use anyhow::Result;

use super::{line, ready};
use crate::drift::{self, Drift};
use crate::postgres::connect_url;
use crate::progress::seconds;
use crate::project::Project;

#[derive(Clone, Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// Recompute every rollup and counter from its rows and show where they differ
    Verify {
        /// Another database than the running platform's; its user reads across organisations
        #[arg(long)]
        database_url: Option<String>,
    },
}

pub(crate) async fn run(project: &Project, command: &Command) -> Result<ExitCode> {
    let Command::Verify { database_url } = command;
    let url = match database_url {
        Some(url) => url.clone(),
        None => ready(project)?.addresses.database,
    };
    let mut client = connect_url(&url).await?;
    let mut found = 0;
    for (organization, name) in drift::organizations(&client).await? {
        let begun = Instant::now();
        let drifts = drift::of_organization(&mut client, organization).await?;
        let verdict = match drifts.len() {
            0 => "no drift".to_owned(),
            count => format!("{count} sums differ from their rows"),
        };
        line(&format!(
            "{}: {verdict} ({})",
            name,
            seconds(begun.elapsed())
        ));
        for drift in &drifts {
            line(&describe(drift));
        }
        found += drifts.len();
    }
    Ok(if found == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn describe(drift: &Drift) -> String {
    format!(
        "  {} {}: rows less sum {}",
        drift.target, drift.key, drift.difference
    )
}
