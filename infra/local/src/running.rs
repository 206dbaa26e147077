//! What is done to a platform that runs, or ran: by its own supervisor and by other commands, which
//! know it from state.json.

use std::time::Duration;

use anyhow::{Context, Result};
use rustix::process::Signal;
use serde_json::json;

use crate::deploy::STACK;
use crate::project::Home;
use crate::seed::{self, SeedOptions, SeedReport};
use crate::state::State;
use crate::{emulator, environments};

/// Invokes the migrate function of a running platform; gives what it applied.
pub(crate) async fn migrate(state: &State, home: &Home) -> Result<Vec<String>> {
    let name = state
        .functions
        .get("migrate")
        .map_or_else(|| format!("{STACK}-migrate"), Clone::clone);
    let answer = emulator::invoke(&state.addresses.aws, &name, &json!({}))
        .await
        .with_context(|| {
            let log = home.log("migrate");
            format!(
                "the migrations failed; {} ends with:\n{}\n",
                log.display(),
                crate::project::tail(&log, 20)
            )
        })?;
    let applied = answer["applied"].as_array().into_iter().flatten();
    Ok(applied
        .filter_map(|name| name.as_str().map(str::to_owned))
        .collect())
}

/// Fills the database of a running platform with demo data, and its storage with recordings.
pub(crate) async fn seed(state: &State, options: SeedOptions) -> Result<SeedReport> {
    let report = seed::run(&state.addresses.database, options)
        .await
        .context("seeding failed")?;
    seed::speech::add(state)
        .await
        .context("the demo recordings cannot be stored")?;
    Ok(report)
}

/// The emulator first, so that no new environment starts; then environments that outlived it; the
/// database last, when nobody uses it any more.
pub(crate) async fn stop(home: &Home, state: &State) {
    let environments = environments::all(home);
    if let Some(emulator) = &state.emulator {
        // It writes its state to disk on the way out.
        emulator.stop(Signal::TERM, Duration::from_secs(20)).await;
    }
    for environment in environments {
        environment.stop(Signal::TERM, Duration::from_secs(2)).await;
    }
    if let Some(postgres) = &state.postgres {
        // INT is PostgreSQL's fast shutdown: disconnect everyone, then checkpoint.
        postgres.stop(Signal::INT, Duration::from_secs(30)).await;
    }
}
