//! Where things are: the checkout, and the folder in which one running platform keeps its state.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

/// The checkout: the folder with `template.yaml` and the workspace's `Cargo.toml`.
#[derive(Clone, Debug)]
pub(crate) struct Project {
    pub(crate) root: PathBuf,
}

impl Project {
    /// Walks up from the current folder, so that `cargo local` works anywhere inside the checkout.
    pub(crate) fn locate() -> Result<Self> {
        let here = std::env::current_dir().context("the current folder is gone")?;
        here.ancestors()
            .find(|folder| {
                folder.join("template.yaml").is_file() && folder.join("Cargo.toml").is_file()
            })
            .map(|root| Self {
                root: root.to_path_buf(),
            })
            .with_context(|| {
                format!(
                    "{} is not inside the project: no template.yaml above it",
                    here.display()
                )
            })
    }

    pub(crate) fn template(&self) -> PathBuf {
        self.root.join("template.yaml")
    }

    /// Tools, shared by every instance.
    pub(crate) fn venv(&self) -> PathBuf {
        self.root.join(".local/venv")
    }

    pub(crate) fn home(&self) -> Home {
        Home {
            path: self.root.join(".local"),
        }
    }

    pub(crate) fn test_home(&self) -> Home {
        Home {
            path: self.root.join(".local/test"),
        }
    }

    pub(crate) fn bench_home(&self) -> Home {
        Home {
            path: self.root.join(".local/bench"),
        }
    }
}

/// The folder of one platform: `.local` for `up`, `.local/test` for `test`,
/// `.local/bench` for `bench`.
#[derive(Clone, Debug)]
pub(crate) struct Home {
    pub(crate) path: PathBuf,
}

impl Home {
    pub(crate) fn state(&self) -> PathBuf {
        self.path.join("state.json")
    }

    pub(crate) fn secrets(&self) -> PathBuf {
        self.path.join("secrets.json")
    }

    pub(crate) fn logs(&self) -> PathBuf {
        self.path.join("logs")
    }

    pub(crate) fn log(&self, name: &str) -> PathBuf {
        self.logs().join(format!("{name}.log"))
    }

    /// The binaries that the functions' packages execute.
    pub(crate) fn bin(&self) -> PathBuf {
        self.path.join("bin")
    }

    /// A folder per function with one file per environment, named by its process id.
    pub(crate) fn environments(&self) -> PathBuf {
        self.path.join("environments")
    }

    pub(crate) fn emulator(&self) -> PathBuf {
        self.path.join("emulator")
    }

    pub(crate) fn postgres(&self) -> PathBuf {
        self.path.join("postgres")
    }

    pub(crate) fn create(&self) -> Result<()> {
        for folder in [
            self.path.clone(),
            self.logs(),
            self.bin(),
            self.environments(),
            self.emulator(),
        ] {
            std::fs::create_dir_all(&folder)
                .with_context(|| format!("cannot create {}", folder.display()))?;
        }
        Ok(())
    }
}

impl Home {
    /// Removes logs longer than `limit` bytes; never that of the background process, which is
    /// being written.
    pub(crate) fn remove_logs(&self, limit: u64) {
        for entry in std::fs::read_dir(self.logs())
            .into_iter()
            .flatten()
            .flatten()
        {
            let long = entry.metadata().is_ok_and(|file| file.len() >= limit);
            if long && entry.file_name() != "up.log" {
                // One that cannot be removed is only longer than it need be.
                let _ = std::fs::remove_file(entry.path());
            }
        }
    }
}

/// The last `count` lines of a log, for error messages.
pub(crate) fn tail(path: &Path, count: usize) -> String {
    let text = std::fs::read(path)
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
        .unwrap_or_default();
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(count)..].join("\n")
}

/// Removes a folder tree of ours; being gone already is fine.
pub(crate) fn remove_tree(path: &Path) -> Result<()> {
    match std::fs::remove_dir_all(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            bail!("cannot remove {}: {error}", path.display())
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::tail;

    #[test]
    fn tail_gives_the_last_lines_and_nothing_for_a_missing_file() {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), "a\nb\nc\n").unwrap();
        assert_eq!(tail(file.path(), 2), "b\nc");
        assert_eq!(tail(file.path(), 9), "a\nb\nc");
        assert_eq!(tail(std::path::Path::new("/nonexistent"), 3), "");
    }
}
