//! Tools from PyPI, pinned, in a virtual environment of the checkout: `.local/venv`.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, bail};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::Command;

use crate::progress::Step;
use crate::project::Project;

/// Oldest Python that the pinned tools run on.
const PYTHON: (u32, u32) = (3, 10);

pub(crate) struct Tools {
    venv: PathBuf,
}

impl Tools {
    pub(crate) fn of(project: &Project) -> Self {
        Self {
            venv: project.venv(),
        }
    }

    pub(crate) fn program(&self, name: &str) -> PathBuf {
        self.venv.join("bin").join(name)
    }

    /// Installs one requirements file unless exactly this file is installed already.
    pub(crate) async fn install(
        &self,
        requirements: &Path,
        dependencies: bool,
        step: &Step,
    ) -> Result<()> {
        let wanted = std::fs::read_to_string(requirements)
            .with_context(|| format!("cannot read {}", requirements.display()))?;
        let name = requirements
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or("requirements");
        let mark = self.venv.join(format!("{name}.installed"));
        if std::fs::read_to_string(&mark).is_ok_and(|installed| installed == wanted) {
            return Ok(());
        }
        self.create(step).await?;
        let mut pip = Command::new(self.program("python"));
        pip.args([
            "-m",
            "pip",
            "install",
            "--disable-pip-version-check",
            "--no-input",
            "--progress-bar",
            "off",
        ]);
        if !dependencies {
            pip.arg("--no-deps");
        }
        pip.arg("--requirement").arg(requirements);
        run_watched(pip, step).await.with_context(|| {
            format!(
                "cannot install {}: is PyPI within reach (PIP_INDEX_URL names another index)?",
                requirements.display()
            )
        })?;
        std::fs::write(&mark, wanted)?;
        Ok(())
    }

    async fn create(&self, step: &Step) -> Result<()> {
        if self.program("python").exists() {
            return Ok(());
        }
        let python = find_python().await?;
        step.detail("making the virtual environment");
        // What an interrupted run left would be half a virtual environment.
        crate::project::remove_tree(&self.venv)?;
        let mut venv = Command::new(python);
        venv.args(["-m", "venv"]).arg(&self.venv);
        run_watched(venv, step).await.context(
            "Python cannot make a virtual environment; on Debian and Ubuntu: `apt install python3-venv`",
        )
    }
}

async fn find_python() -> Result<String> {
    let asked = "import sys; print(sys.version_info[0], sys.version_info[1])";
    let mut seen = Vec::new();
    for name in [
        "python3",
        "python3.14",
        "python3.13",
        "python3.12",
        "python3.11",
        "python3.10",
    ] {
        let Ok(answer) = Command::new(name)
            .args(["-c", asked])
            .stdin(Stdio::null())
            .output()
            .await
        else {
            continue;
        };
        match parse_version(&String::from_utf8_lossy(&answer.stdout)) {
            Some(version) if version >= PYTHON => return Ok(name.to_owned()),
            Some((major, minor)) => seen.push(format!("{name} is {major}.{minor}")),
            None => {}
        }
    }
    let found = if seen.is_empty() {
        "none is on the PATH".to_owned()
    } else {
        seen.join(", ")
    };
    bail!(
        "Python {}.{} or newer is needed ({found}): install it and run this again",
        PYTHON.0,
        PYTHON.1
    )
}

fn parse_version(answer: &str) -> Option<(u32, u32)> {
    let (major, minor) = answer.trim().split_once(' ')?;
    Some((major.parse().ok()?, minor.parse().ok()?))
}

/// Runs a program to its end, showing its latest line; on failure its last lines are the error.
pub(crate) async fn run_watched(mut command: Command, step: &Step) -> Result<()> {
    let program = command
        .as_std()
        .get_program()
        .to_string_lossy()
        .into_owned();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .with_context(|| format!("cannot start {program}"))?;
    let (Some(stdout), Some(stderr)) = (child.stdout.take(), child.stderr.take()) else {
        bail!("{program} has no output");
    };
    let mut stdout = BufReader::new(stdout).lines();
    let mut stderr = BufReader::new(stderr).lines();
    let mut lines = Vec::new();
    let (mut stdout_open, mut stderr_open) = (true, true);
    while stdout_open || stderr_open {
        let line = tokio::select! {
            line = stdout.next_line(), if stdout_open => { stdout_open = matches!(line, Ok(Some(_))); line }
            line = stderr.next_line(), if stderr_open => { stderr_open = matches!(line, Ok(Some(_))); line }
        };
        if let Ok(Some(line)) = line {
            step.detail(&line);
            lines.push(line);
        }
    }
    let status = child.wait().await?;
    if !status.success() {
        bail!(
            "{program} ended with {status}:\n{}",
            lines[lines.len().saturating_sub(60)..].join("\n")
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{PYTHON, parse_version};

    #[test]
    fn versions_compare_as_numbers() {
        assert_eq!(parse_version("3 11\n"), Some((3, 11)));
        assert!(parse_version("3 9").unwrap() < PYTHON);
        assert_eq!(parse_version("Python was not found"), None);
    }
}
