//! What runs, written to state.json so that other commands (and the next `up`) know.

use std::path::Path;

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::process::Process;
use crate::project::Home;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct State {
    /// The `cargo local` that started it all and stops it all.
    pub(crate) supervisor: Process,
    pub(crate) ready: bool,
    pub(crate) postgres: Option<Process>,
    pub(crate) emulator: Option<Process>,
    pub(crate) addresses: Addresses,
    /// The variables of all functions, and what the AWS SDK needs besides.
    pub(crate) environment: BTreeMap<String, String>,
    /// Name in the template's `Binary` -> name in the stack.
    pub(crate) functions: BTreeMap<String, String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Addresses {
    pub(crate) api: String,
    pub(crate) websocket: String,
    pub(crate) aws: String,
    /// The platform's database, as the server's superuser.
    pub(crate) database: String,
    /// The server itself, for tests that make databases of their own.
    pub(crate) server: String,
}

/// What state.json says about a platform.
#[derive(Debug, PartialEq)]
pub(crate) enum Found {
    Nothing,
    Running(State),
    /// Its supervisor is gone (killed, or the machine restarted); children may be left.
    Stale(State),
}

impl State {
    pub(crate) fn new(supervisor: Process) -> Self {
        Self {
            supervisor,
            ready: false,
            postgres: None,
            emulator: None,
            addresses: Addresses::default(),
            environment: BTreeMap::new(),
            functions: BTreeMap::new(),
        }
    }

    /// Written to a file beside and renamed, so that readers never see half of it. It holds
    /// secrets of this machine: readable by its owner alone.
    pub(crate) fn write(&self, home: &Home) -> Result<()> {
        write_private(&home.state(), &serde_json::to_vec_pretty(self)?)
    }
}

pub(crate) fn find(home: &Home) -> Found {
    let Ok(text) = std::fs::read(home.state()) else {
        return Found::Nothing;
    };
    // Unreadable means written by another version of this tool: there is nothing to learn from it.
    let Ok(state) = serde_json::from_slice::<State>(&text) else {
        return Found::Nothing;
    };
    if state.supervisor.is_alive() {
        Found::Running(state)
    } else {
        Found::Stale(state)
    }
}

pub(crate) fn forget(home: &Home) {
    let _ = std::fs::remove_file(home.state());
}

pub(crate) fn write_private(path: &Path, content: &[u8]) -> Result<()> {
    use std::io::Write;
    use std::os::unix::fs::OpenOptionsExt;
    let beside = path.with_extension("new");
    let write = || -> std::io::Result<()> {
        // An old file would keep its own permissions.
        let _ = std::fs::remove_file(&beside);
        let mut file = std::fs::OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&beside)?;
        file.write_all(content)?;
        std::fs::rename(&beside, path)
    };
    write().with_context(|| format!("cannot write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::{Found, State, find, forget};
    use crate::process::Process;
    use crate::project::Home;

    fn home() -> (tempfile::TempDir, Home) {
        let folder = tempfile::tempdir().unwrap();
        let home = Home {
            path: folder.path().to_path_buf(),
        };
        (folder, home)
    }

    #[test]
    fn a_living_supervisor_means_running() {
        let (_folder, home) = home();
        assert_eq!(find(&home), Found::Nothing);
        let state = State::new(Process::current().unwrap());
        state.write(&home).unwrap();
        assert_eq!(find(&home), Found::Running(state));
        forget(&home);
        assert_eq!(find(&home), Found::Nothing);
    }

    #[test]
    fn a_dead_supervisor_means_stale_even_when_its_id_was_given_away() {
        let (_folder, home) = home();
        let mut child = std::process::Command::new("sleep")
            .arg("60")
            .spawn()
            .unwrap();
        let state = State::new(Process::of(child.id()).unwrap());
        state.write(&home).unwrap();
        assert!(matches!(find(&home), Found::Running(_)));
        child.kill().unwrap();
        child.wait().unwrap();
        assert_eq!(find(&home), Found::Stale(state));
    }

    #[test]
    fn nonsense_is_nothing_and_the_file_is_private() {
        use std::os::unix::fs::PermissionsExt;
        let (_folder, home) = home();
        std::fs::write(home.state(), "{").unwrap();
        assert_eq!(find(&home), Found::Nothing);
        State::new(Process::current().unwrap())
            .write(&home)
            .unwrap();
        let mode = std::fs::metadata(home.state())
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}
