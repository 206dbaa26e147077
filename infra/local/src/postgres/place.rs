//! Where the data lies, and which user runs the server.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use tokio::process::Command;

use super::{Durability, binaries};
use crate::account::Account;
use crate::project::{Home, Project, remove_tree};

/// A file system in memory, on every Linux.
const MEMORY: &str = "/dev/shm";
/// What must be free there: many times what the tests use. Where it is a container's 64 MB, or half
/// of a small machine, the disk is the better place.
const ENOUGH_MEMORY: u64 = 6 << 30;

/// Where data lies and who runs the server.
pub(super) struct Place {
    pub(super) data: PathBuf,
    binaries: PathBuf,
    /// The ordinary user that runs the server where we are root: PostgreSQL refuses root.
    account: Option<Account>,
}

impl Place {
    pub(super) fn choose(
        project: &Project,
        home: &Home,
        binaries: &Path,
        durability: Durability,
    ) -> Result<Self> {
        let memory = (durability == Durability::InMemory && memory_is_enough())
            .then(|| in_memory(&home.path));
        if !rustix::process::geteuid().is_root() {
            return Ok(Self {
                data: memory.unwrap_or_else(|| home.postgres()).join("data"),
                binaries: binaries.to_path_buf(),
                account: None,
            });
        }
        let account = Account::for_postgres()?;
        // Root's own checkout is often in /root, which nobody else may enter.
        let folder = if let Some(memory) = memory {
            memory
        } else if account.can_enter(&home.path) {
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
    remove_tree(&outside(&home.path))?;
    remove_from_memory(home)
}

/// Gives memory back in which a server's data lay.
pub(crate) fn remove_from_memory(home: &Home) -> Result<()> {
    remove_tree(&in_memory(&home.path))
}

/// A folder that every user can reach, one per path.
fn outside(path: &Path) -> PathBuf {
    Path::new("/var/tmp").join(name_for(path))
}

/// Likewise, in memory.
pub(super) fn in_memory(path: &Path) -> PathBuf {
    Path::new(MEMORY).join(name_for(path))
}

fn name_for(path: &Path) -> String {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    path.hash(&mut hasher);
    format!("mojavox-local-{:016x}", hasher.finish())
}

pub(super) fn memory_is_enough() -> bool {
    rustix::fs::statvfs(MEMORY)
        .is_ok_and(|space| space.f_bavail.saturating_mul(space.f_frsize) >= ENOUGH_MEMORY)
}
