//! `cargo local`: the whole platform on one machine, from the real template.

mod account;
mod bench;
mod binaries;
mod commands;
mod dead_letters;
mod deploy;
mod dotenv;
mod drift;
mod emulator;
mod environments;
mod gateway;
mod http;
mod node;
mod package;
mod platform;
mod ports;
mod postgres;
mod process;
mod progress;
mod project;
mod proxy;
mod running;
mod secrets;
mod seed;
mod state;
mod tables;
mod template;
mod tools;
mod watch;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::project::Project;

#[derive(Parser)]
#[command(
    name = "cargo local",
    bin_name = "cargo local",
    about = "The MOJAVOX platform on this machine"
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Start the platform: database, AWS emulator, the deployed template, demo data, addresses
    Up(commands::up::Arguments),
    /// Stop the platform that runs in the background
    Down,
    /// Say what runs, and where
    Status,
    /// Show what the functions (or postgres, emulator, up) have written
    Logs(commands::logs::Arguments),
    /// Fill the running platform's database with demo data
    Seed(commands::seed::Arguments),
    /// Run pending migrations on the running platform
    Migrate,
    /// Start a platform of its own on free ports, run all tests against it, stop it
    Test(commands::test::Arguments),
    /// Measure at size: figures of a dashboard, lists, imports; checks what it measures
    Bench(commands::bench::Arguments),
    /// Look after the figures of dashboards and analytics
    #[command(subcommand)]
    Figures(commands::figures::Command),
    /// Look after the audit log
    #[command(subcommand)]
    Audit(commands::audit::Command),
    /// Messages that were given up: look at them, send them back to work
    #[command(subcommand)]
    Dlq(commands::dlq::Command),
    /// Write infra/openapi.json from the routers
    Openapi,
    /// Write shared/db/generated from shared/db/queries, checked against the migrations
    Sql,
}

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let outcome = match Project::locate() {
        Err(error) => Err(error),
        Ok(project) => match arguments.command {
            Command::Up(arguments) => commands::up::run(&project, &arguments).await,
            Command::Down => commands::down::run(&project).await,
            Command::Status => commands::status::run(&project).await,
            Command::Logs(arguments) => commands::logs::run(&project, &arguments).await,
            Command::Seed(arguments) => commands::seed::run(&project, &arguments).await,
            Command::Migrate => commands::migrate::run(&project).await,
            Command::Test(arguments) => commands::test::run(&project, &arguments).await,
            Command::Bench(arguments) => commands::bench::run(&project, &arguments).await,
            Command::Figures(command) => commands::figures::run(&project, &command).await,
            Command::Audit(command) => commands::audit::run(&project, &command).await,
            Command::Dlq(command) => commands::dlq::run(&project, &command).await,
            Command::Openapi => commands::openapi::run(&project).await,
            Command::Sql => commands::sql::run(&project).await,
        },
    };
    outcome.unwrap_or_else(|error| {
        eprintln!("\nerror: {error:#}");
        ExitCode::FAILURE
    })
}
