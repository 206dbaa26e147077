//! What `cargo local bench` runs: `bench <subject> <rounds>`, sizes in `BENCH_SIZES`.

use std::{process::ExitCode, time::Instant};

use anyhow::{Context as _, Result, bail};
use bench::{
    figures,
    ground::{Ground, Size},
    lists::{self, Depth},
    rounds::{self, Asked},
};
use mojavox_db::{Settings, migrations};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<ExitCode> {
    let mut arguments = std::env::args().skip(1);
    let subject = arguments.next().unwrap_or_default();
    let rounds = || -> Result<usize> {
        let rounds = std::env::args().nth(2).context("how many rounds?")?;
        Ok(rounds.parse()?)
    };
    let good = match subject.as_str() {
        "migrate" => migrate().await?,
        "figures" => measure_figures(rounds()?).await?,
        "lists" => measure_lists(rounds()?).await?,
        "import" => bench::import::measure().await?,
        "reports" => bench::reports::measure(rounds()?).await?,
        "report" => {
            let message = std::env::args().nth(2).context("which report?")?;
            bench::reports::make_one(&message).await?;
            true
        }
        _ => bail!("migrate, figures, lists, import or reports"),
    };
    Ok(if good {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Brings an empty database to the current schema.
async fn migrate() -> Result<bool> {
    let url = std::env::var("MIGRATION_DATABASE_URL").context("MIGRATION_DATABASE_URL")?;
    let owner = Settings {
        url,
        ca_file: None,
        max_connections: 1,
    };
    migrations::run(&mut owner.connect().await?).await?;
    Ok(true)
}

async fn grounds() -> Result<Vec<Ground>> {
    let mut grounds = Vec::new();
    for size in Size::all()? {
        grounds.push(Ground::over(size).await?);
    }
    Ok(grounds)
}

async fn measure_figures(rounds: usize) -> Result<bool> {
    let mut grounds = grounds().await?;
    let mut good = true;
    for ground in &mut grounds {
        good &= compare_figures(ground).await?;
        good &= explain_figures(ground).await?;
    }
    let first = grounds.first().context("no size")?;
    let admin = &first.largest()?.admin;
    let today = figures::today(&first.api, &first.sql, admin).await?;
    let asked: Vec<Asked> = figures::questions(today)
        .into_iter()
        .map(|question| Asked {
            name: question.path.replace("/api/v1/", ""),
            paths: vec![question.path.clone(); grounds.len()],
        })
        .collect();
    let measured = rounds::measure(&grounds, &asked, rounds).await?;
    println!("\n{}", rounds::table(&grounds, &measured));
    Ok(good)
}

/// Every answer of every organisation against its raw rows, as an admin and as an analyst.
async fn compare_figures(ground: &Ground) -> Result<bool> {
    let begun = Instant::now();
    let (mut answers, mut compared, mut different) = (0, 0, 0);
    for organization in &ground.organizations {
        for person in [&organization.admin, &organization.analyst] {
            let today = figures::today(&ground.api, &ground.sql, person).await?;
            for question in figures::questions(today) {
                let (differences, values) =
                    figures::differences(&ground.api, &ground.sql, person, &question).await?;
                answers += 1;
                compared += values;
                different += differences.len();
                for difference in differences.iter().take(5) {
                    println!("{}: {}{difference}", organization.name, question.path);
                }
            }
        }
    }
    println!(
        "{} calls, {} debtors: {compared} values of {answers} answers recomputed from the raw rows, {different} differ ({:.0} s)",
        ground.size.calls,
        ground.size.debtors,
        begun.elapsed().as_secs_f64()
    );
    Ok(different == 0)
}

/// No answer may read more of the raw rows than an hour's calls.
async fn explain_figures(ground: &mut Ground) -> Result<bool> {
    let organization = ground.organizations.first().context("no organisation")?;
    let admin = &organization.admin;
    let today = figures::today(&ground.api, &ground.sql, admin).await?;
    let busiest: f64 = ground
        .sql
        .query_one(
            "SELECT coalesce(max(n), 0)::float8 FROM (SELECT count(*) AS n FROM contact_attempts
             WHERE organization_id = $1 GROUP BY date_trunc('hour', started_at)) AS hours",
            &[&organization.id],
        )
        .await?
        .get(0);
    let mut good = true;
    for question in figures::questions(today) {
        let found = figures::excesses(
            &ground.wire,
            &ground.api,
            &mut ground.bound,
            admin,
            (&question, busiest),
        )
        .await?;
        for plan in &found {
            println!(
                "{} calls: {} reads raw rows: {:?}\n{}\n{}",
                ground.size.calls,
                question.path,
                plan.rows_of,
                plan.sql,
                plan.outline()
            );
        }
        good &= found.is_empty();
    }
    Ok(good)
}

async fn measure_lists(rounds: usize) -> Result<bool> {
    let mut grounds = grounds().await?;
    let mut good = true;
    let mut asked = Vec::new();
    for (name, list) in lists::AT_SIZE {
        for (place, depth) in [
            ("first page", Depth::First),
            ("behind 5,000 rows, by cursor", Depth::Cursor(5_000)),
            ("behind 5,000 rows, by number", Depth::Offset(5_000)),
        ] {
            let mut paths = Vec::new();
            for ground in &mut grounds {
                let organization = ground.organizations.first().context("no organisation")?;
                let list = lists::resolve(&ground.sql, organization.id, list).await?;
                let page = lists::page(&ground.api, &organization.admin, &list, depth).await?;
                let Some(page) = page else { continue };
                // Pages by number read what they skip; that is what cursors are for.
                if !matches!(depth, Depth::Offset(_)) {
                    let (admin, bound) = (&organization.admin, &mut ground.bound);
                    let found =
                        lists::excesses(&ground.wire, &ground.api, bound, admin, &page).await?;
                    for excess in &found {
                        println!("{} calls: {excess}", ground.size.calls);
                    }
                    good &= found.is_empty();
                }
                paths.push(page);
            }
            if paths.len() == grounds.len() {
                asked.push(Asked {
                    name: format!("{name}, {place}"),
                    paths,
                });
            }
        }
    }
    let measured = rounds::measure(&grounds, &asked, rounds).await?;
    println!("\n{}", rounds::table(&grounds, &measured));
    Ok(good)
}
