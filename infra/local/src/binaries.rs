//! Building the functions and putting their binaries where the packages expect them.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, bail};
use serde_json::Value;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::Command;

use crate::progress::Step;
use crate::project::{Home, Project};

/// Which targets are built, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Build {
    Debug,
    Release,
    /// Everything that `cargo test` needs as well, so that nothing is compiled twice for it.
    WithTests,
}

impl Build {
    fn arguments(self, binaries: &[String]) -> Vec<String> {
        let mut arguments = vec![
            "build".to_owned(),
            "--message-format=json-render-diagnostics".to_owned(),
        ];
        match self {
            Self::WithTests => {
                arguments.extend(["--workspace".to_owned(), "--all-targets".to_owned()]);
            }
            Self::Debug | Self::Release => {
                for binary in binaries {
                    arguments.extend(["--bin".to_owned(), binary.clone()]);
                }
            }
        }
        if self == Self::Release {
            arguments.push("--release".to_owned());
        }
        arguments
    }
}

/// Builds and installs; gives the names of the binaries that are new. When the build fails nothing
/// is installed, and what runs goes on running.
pub(crate) async fn build(
    project: &Project,
    home: &Home,
    binaries: &[String],
    build: Build,
    step: &Step,
) -> Result<Vec<String>> {
    let executables = run_cargo(project, binaries, build, step).await?;
    let mut changed = Vec::new();
    for name in binaries {
        let source = executables
            .iter()
            .find(|path| path.file_stem().is_some_and(|stem| stem == name.as_str()))
            .with_context(|| {
                format!("the workspace has no binary `{name}` that template.yaml names")
            })?;
        if install(source, &home.bin().join(name))? {
            changed.push(name.clone());
        }
    }
    Ok(changed)
}

async fn run_cargo(
    project: &Project,
    binaries: &[String],
    build: Build,
    step: &Step,
) -> Result<Vec<PathBuf>> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut child = cargo_command(cargo)
        .args(build.arguments(binaries))
        .current_dir(&project.root)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .context("cannot start cargo")?;
    let (Some(stdout), Some(stderr)) = (child.stdout.take(), child.stderr.take()) else {
        bail!("cargo has no output")
    };
    let mut messages = BufReader::new(stdout).lines();
    let mut lines = BufReader::new(stderr).lines();
    let mut executables = Vec::new();
    let mut said = Vec::new();
    let (mut messages_open, mut lines_open) = (true, true);
    while messages_open || lines_open {
        tokio::select! {
            message = messages.next_line(), if messages_open => match message? {
                Some(message) => executables.extend(executable(&message)),
                None => messages_open = false,
            },
            line = lines.next_line(), if lines_open => match line? {
                Some(line) => {
                    step.detail(&line);
                    said.push(line);
                }
                None => lines_open = false,
            },
        }
    }
    if !child.wait().await?.success() {
        // Compiler messages only; the list of what was compiled before helps nobody.
        said.retain(|line| {
            !line.trim_start().starts_with("Compiling ")
                && !line.trim_start().starts_with("Download")
        });
        bail!("the build failed:\n{}", said.join("\n"));
    }
    Ok(executables)
}

/// A cargo that does not see the variables which `cargo run` set for us: build scripts of other
/// packages would take them for their own and run again.
pub(crate) fn cargo_command(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(program);
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PKG_")
            || text.starts_with("CARGO_MANIFEST_")
            || text == "LD_LIBRARY_PATH"
        {
            command.env_remove(&name);
        }
    }
    command
}

/// The path of a binary that cargo says it has built or found fresh.
fn executable(message: &str) -> Option<PathBuf> {
    let message: Value = serde_json::from_str(message).ok()?;
    let is_binary = message["target"]["kind"]
        .as_array()?
        .iter()
        .any(|kind| kind == "bin");
    if message["reason"] != "compiler-artifact" || !is_binary || message["profile"]["test"] == true
    {
        return None;
    }
    message["executable"].as_str().map(PathBuf::from)
}

/// Puts a binary in place in one step, so that an environment that starts meanwhile gets the old
/// or the new one. False when it is the same already.
fn install(source: &Path, target: &Path) -> Result<bool> {
    use std::os::unix::fs::MetadataExt;
    let new =
        std::fs::metadata(source).with_context(|| format!("{} is missing", source.display()))?;
    if std::fs::metadata(target).is_ok_and(|old| {
        old.len() == new.len() && old.mtime() == new.mtime() && old.mtime_nsec() == new.mtime_nsec()
    }) {
        return Ok(false);
    }
    let beside = target.with_extension("new");
    let _ = std::fs::remove_file(&beside);
    // Linkers write a new file instead of changing the old one, so a link is as good as a copy.
    if std::fs::hard_link(source, &beside).is_err() {
        std::fs::copy(source, &beside)
            .with_context(|| format!("cannot write {}", beside.display()))?;
        std::fs::File::options()
            .write(true)
            .open(&beside)?
            .set_modified(new.modified()?)?;
    }
    std::fs::rename(&beside, target)?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::{Build, executable, install};

    #[test]
    fn only_real_binaries_count() {
        let message = |kind: &str, test: bool| {
            format!(
                r#"{{"reason":"compiler-artifact","target":{{"kind":["{kind}"]}},"profile":{{"test":{test}}},"executable":"/t/auth"}}"#
            )
        };
        assert_eq!(executable(&message("bin", false)), Some("/t/auth".into()));
        assert_eq!(
            executable(&message("bin", true)),
            None,
            "the test harness of a binary is not the binary"
        );
        assert_eq!(executable(&message("test", false)), None);
        assert_eq!(executable("Compiling"), None);
    }

    #[test]
    fn a_binary_is_installed_when_it_changed() {
        let folder = tempfile::tempdir().unwrap();
        let (source, target) = (folder.path().join("built"), folder.path().join("auth"));
        std::fs::write(&source, "one").unwrap();
        assert!(install(&source, &target).unwrap());
        assert!(!install(&source, &target).unwrap());
        std::fs::remove_file(&source).unwrap();
        std::fs::write(&source, "another").unwrap();
        assert!(install(&source, &target).unwrap());
        assert_eq!(std::fs::read_to_string(&target).unwrap(), "another");
    }

    #[test]
    fn tests_are_built_with_the_same_selection_as_cargo_test_uses() {
        let arguments = Build::WithTests.arguments(&["auth".to_owned()]);
        assert!(arguments.contains(&"--all-targets".to_owned()));
        let arguments = Build::Release.arguments(&["auth".to_owned()]);
        assert!(arguments.ends_with(&[
            "--bin".to_owned(),
            "auth".to_owned(),
            "--release".to_owned()
        ]));
    }
}
