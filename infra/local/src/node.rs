//! The stock Socket.IO client for the end-to-end tests: Node.js from the machine, else from a
//! wheel, and the packages that `infra/e2e/socketio` names, in `.local/socketio`.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result};
use tokio::process::Command;

use crate::progress::Step;
use crate::project::Project;
use crate::tools::{Tools, run_watched};

/// Oldest major version that the tests' scripts run on.
const OLDEST: u32 = 18;
/// What describes the packages; a change of any of them installs anew.
const DESCRIPTION: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];

/// Where the tests find it.
pub(crate) struct SocketIoClient {
    node: PathBuf,
    packages: PathBuf,
}

impl SocketIoClient {
    pub(crate) async fn install(project: &Project, step: &Step) -> Result<Self> {
        let (node, npm) = find_or_install(project, step).await?;
        let packages = project.home().path.join("socketio");
        let from = project.root.join("infra/e2e/socketio");
        if !up_to_date(&from, &packages) {
            step.detail("npm ci");
            crate::project::remove_tree(&packages)?;
            std::fs::create_dir_all(&packages)?;
            for name in DESCRIPTION {
                std::fs::copy(from.join(name), packages.join(name))
                    .with_context(|| format!("cannot copy infra/e2e/socketio/{name}"))?;
            }
            let mut command = Command::new(npm);
            command
                .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
                .current_dir(&packages);
            run_watched(command, step).await.context(
                "cannot install the stock Socket.IO client: is the npm registry within reach (npm_config_registry names another one)?",
            )?;
            // Last: what is interrupted begins anew.
            std::fs::write(packages.join("installed"), "")?;
        }
        Ok(Self { node, packages })
    }

    /// For the tests' environment.
    pub(crate) fn variables(&self) -> [(String, String); 2] {
        [
            ("NODE".to_owned(), self.node.display().to_string()),
            (
                "SOCKETIO_CLIENT".to_owned(),
                self.packages.display().to_string(),
            ),
        ]
    }
}

fn up_to_date(from: &Path, packages: &Path) -> bool {
    let same = |name: &&str| {
        let wanted = std::fs::read(from.join(name));
        let there = std::fs::read(packages.join(name));
        matches!((wanted, there), (Ok(wanted), Ok(there)) if wanted == there)
    };
    packages.join("installed").exists() && DESCRIPTION.iter().all(same)
}

/// (node, npm)
async fn find_or_install(project: &Project, step: &Step) -> Result<(PathBuf, PathBuf)> {
    let found = version("node").await;
    if found.is_some_and(|version| version >= OLDEST) && version("npm").await.is_some() {
        return Ok(("node".into(), "npm".into()));
    }
    step.detail("installing Node.js");
    let tools = Tools::of(project);
    let requirements = project.root.join("infra/local/requirements-node.txt");
    tools.install(&requirements, false, step).await?;
    Ok((tools.program("node"), tools.program("npm")))
}

/// The major version of a program on the PATH.
async fn version(program: &str) -> Option<u32> {
    let answer = Command::new(program)
        .arg("--version")
        .stdin(Stdio::null())
        .output()
        .await
        .ok()?;
    major(&String::from_utf8_lossy(&answer.stdout))
}

/// `v22.20.0` (node), `10.9.3` (npm)
fn major(answer: &str) -> Option<u32> {
    let answer = answer.trim().trim_start_matches('v');
    answer.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{DESCRIPTION, major, up_to_date};

    #[test]
    fn versions_are_read() {
        assert_eq!(major("v22.20.0\n"), Some(22));
        assert_eq!(major("10.9.3\n"), Some(10));
        assert_eq!(major("command not found"), None);
    }

    #[test]
    fn a_changed_lock_file_installs_anew() {
        let (from, packages) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        for name in DESCRIPTION {
            std::fs::write(from.path().join(name), name).unwrap();
            std::fs::write(packages.path().join(name), name).unwrap();
        }
        assert!(!up_to_date(from.path(), packages.path()), "half installed");
        std::fs::write(packages.path().join("installed"), "").unwrap();
        assert!(up_to_date(from.path(), packages.path()));
        std::fs::write(from.path().join("package-lock.json"), "other").unwrap();
        assert!(!up_to_date(from.path(), packages.path()));
    }

    /// The lock file is used with whatever mirror a machine has.
    #[test]
    fn the_lock_file_names_no_registry() {
        let lock = include_str!("../../e2e/socketio/package-lock.json");
        assert!(lock.contains("socket.io-client"));
        for word in ["\"resolved\"", "http:", "https:"] {
            assert!(!lock.contains(word), "{word}");
        }
    }
}
