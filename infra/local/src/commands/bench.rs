//! `cargo local bench`

use std::process::ExitCode;

use anyhow::{Result, bail};

use super::asked_to_end;
use crate::bench::{Ground, Size};
use crate::binaries::{self, Build};
use crate::postgres;
use crate::progress::Progress;
use crate::project::{Project, remove_tree};

#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Arguments {
    /// What to measure; figures and lists unless given
    #[arg(value_enum)]
    subjects: Vec<Subject>,
    /// Calls of the American demo organisation at each size, debtors are a fifth as many
    #[arg(long, value_delimiter = ',', default_values_t = [100_000, 1_000_000])]
    calls: Vec<usize>,
    /// Smaller sizes: says in a minute whether everything works, not how it grows
    #[arg(long, conflicts_with = "calls")]
    quick: bool,
    /// How often everything is measured, all sizes in turn
    #[arg(long, default_value_t = 15)]
    rounds: usize,
    /// Build the handlers with optimisation; what the database does is the same
    #[arg(long)]
    release: bool,
    /// Keep the filled databases, and use those that an earlier run kept
    #[arg(long)]
    keep: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Subject {
    /// Dashboard and analytics: every answer against the raw rows, database time at each size
    Figures,
    /// Lists: pages at the beginning and deep inside, plans of their statements
    Lists,
    /// A file of 100,000 debtors, in and out again
    Import,
    /// All calls of the largest organisation as CSV and XLSX, beside psql's \copy
    Reports,
}

impl Subject {
    const fn name(self) -> &'static str {
        match self {
            Self::Figures => "figures",
            Self::Lists => "lists",
            Self::Import => "import",
            Self::Reports => "reports",
        }
    }
}

const QUICK: [usize; 2] = [2_000, 20_000];

pub(crate) async fn run(project: &Project, arguments: &Arguments) -> Result<ExitCode> {
    let home = project.bench_home();
    home.create()?;
    if !arguments.keep {
        postgres::remove_data(&home)?;
    }
    let mut progress = Progress::new();
    let mut ground = Ground::prepare(project, &home, &mut progress).await?;
    let outcome = tokio::select! {
        outcome = measure(project, arguments, &mut ground, &mut progress) => outcome,
        () = asked_to_end() => Err(anyhow::anyhow!("interrupted")),
    };
    ground.stop().await;
    if !arguments.keep {
        postgres::remove_data(&home)?;
        remove_tree(&home.path)?;
    }
    outcome
}

async fn measure(
    project: &Project,
    arguments: &Arguments,
    ground: &mut Ground,
    progress: &mut Progress,
) -> Result<ExitCode> {
    let subjects = if arguments.subjects.is_empty() {
        vec![Subject::Figures, Subject::Lists]
    } else {
        arguments.subjects.clone()
    };
    let build = if arguments.release {
        Build::Release
    } else {
        Build::Debug
    };
    let program = progress
        .step("build", async |step| {
            let name = "bench".to_owned();
            binaries::build(project, ground.home(), &[name], build, step).await?;
            Ok(ground.home().bin().join("bench"))
        })
        .await?;
    let calls: &[usize] = if arguments.quick {
        &QUICK
    } else {
        &arguments.calls
    };
    if subjects.iter().any(|subject| *subject != Subject::Import) {
        for calls in calls {
            if *calls < 100 {
                bail!("--calls {calls}: at least 100");
            }
            ground.fill(&program, Size::of(*calls), progress).await?;
        }
    }
    if subjects.contains(&Subject::Import) {
        ground.start_emulator(progress).await?;
    }
    let mut code = ExitCode::SUCCESS;
    for subject in subjects {
        println!();
        // The others are measured all the same.
        if !ground
            .measure(&program, subject.name(), arguments.rounds)
            .await?
        {
            code = ExitCode::FAILURE;
        }
    }
    println!("\n{}", progress.table());
    Ok(code)
}
