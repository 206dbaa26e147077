//! Where the data lies, and which user runs the server.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use tokio::process::Command;

use super::binaries;
use crate::account::Account;
use crate::project::{Home, Project, remove_tree};

/// Where data lies and who runs the server.
pub(super) struct Place {
    pub(super) data: PathBuf,
    binaries: PathBuf,
    /// The ordinary user that runs the server where we are root: PostgreSQL refuses root.
    account: Option<Account>,
}

impl Place {
    pub(super) fn choose(project: &Project, home: &Home, binaries: &Path) -> Result<Self> {
        if !rustix::process::geteuid().is_root() {
            return Ok(Self {
                data: home.postgres().join("data"),
                binaries: binaries.to_path_buf(),
                account: None,
            });
        }
        let account = Account::for_postgres()?;
        // Root's own checkout is often in /root, which nobody else may enter.
        let folder = if account.can_enter(&home.path) {
            home.postgres()
        } else {
            outside(&home.path)
        };
        let binaries = if account.can_enter(binaries) {
            binaries.to_path_buf()
        } else {
            binaries::copy(binaries, &outside(&project.venv()).join("installation"))?
        };
        Ok(Self {
            data: folder.join("data"),
            binaries,
            account: Some(account),
        })
    }

    pub(super) fn prepare(&self) -> Result<()> {
        std::fs::create_dir_all(&self.data)
            .with_context(|| format!("cannot create {}", self.data.display()))?;
        if let Some(account) = &self.account {
            std::os::unix::fs::chown(&self.data, Some(account.uid), Some(account.gid))?;
        }
        Ok(())
    }

    pub(super) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(self.binaries.join(program));
        // A folder that the other user can enter, and none of our variables (PGDATA, PGOPTIONS).
        command
            .current_dir(&self.data)
            .env_clear()
            .env("LC_ALL", "C")
            .env("PATH", "/usr/bin:/bin");
        if let Some(account) = &self.account {
            command.uid(account.uid).gid(account.gid);
        }
        command
    }
}

/// Removes the server's data, wherever it was put.
pub(crate) fn remove_data(home: &Home) -> Result<()> {
    remove_tree(&home.postgres())?;
    remove_tree(&outside(&home.path))
}

/// A folder that every user can reach, one per path.
fn outside(path: &Path) -> PathBuf {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    path.hash(&mut hasher);
    PathBuf::from(format!("/var/tmp/mojavox-local-{:016x}", hasher.finish()))
}
