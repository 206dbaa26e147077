//! Rebuild and reload while the platform runs.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use notify::{RecursiveMode, Watcher};
use tokio::sync::mpsc;

use crate::platform::Platform;
use crate::progress::{Progress, seconds};
use crate::project::Project;

/// Editors write a file in several steps, and several files at once.
const QUIET: Duration = Duration::from_millis(150);

/// Folders and files whose change matters.
const WATCHED: [&str; 5] = [
    "functions",
    "shared",
    "migrations",
    "Cargo.toml",
    "template.yaml",
];

pub(crate) struct Changes {
    // Dropping it ends the watching.
    _watcher: notify::RecommendedWatcher,
    events: mpsc::UnboundedReceiver<PathBuf>,
    root: PathBuf,
}

#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Batch {
    template: bool,
    /// Paths inside the project, for the message.
    files: BTreeSet<String>,
}

impl Changes {
    pub(crate) fn watch(project: &Project) -> Result<Self> {
        let (sender, events) = mpsc::unbounded_channel();
        let mut watcher =
            notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
                let Ok(event) = event else { return };
                if event.kind.is_access() {
                    return;
                }
                for path in event.paths {
                    // The receiver goes away when the platform stops.
                    let _ = sender.send(path);
                }
            })
            .context("cannot watch files")?;
        for name in WATCHED {
            let path = project.root.join(name);
            if path.is_dir() {
                watcher
                    .watch(&path, RecursiveMode::Recursive)
                    .with_context(|| format!("cannot watch {name}"))?;
            }
        }
        // A file that an editor replaces is seen only by watching its folder.
        watcher
            .watch(&project.root, RecursiveMode::NonRecursive)
            .context("cannot watch the project")?;
        Ok(Self {
            _watcher: watcher,
            events,
            root: project.root.clone(),
        })
    }

    /// Waits for a change that matters, and then until the dust settles.
    pub(crate) async fn next(&mut self) -> Batch {
        let mut batch = Batch::default();
        loop {
            let waited = if batch.files.is_empty() {
                self.events.recv().await
            } else {
                tokio::time::timeout(QUIET, self.events.recv())
                    .await
                    .unwrap_or(None)
            };
            match waited {
                Some(path) => batch.add(&self.root, &path),
                None if batch.files.is_empty() => std::future::pending().await,
                None => return batch,
            }
        }
    }
}

impl Batch {
    fn add(&mut self, root: &Path, path: &Path) {
        let Ok(inside) = path.strip_prefix(root) else {
            return;
        };
        let first = inside
            .components()
            .next()
            .map(|part| part.as_os_str().to_string_lossy().into_owned());
        let watched = first.is_some_and(|first| WATCHED.contains(&first.as_str()));
        let extension = path
            .extension()
            .and_then(|extension| extension.to_str())
            .unwrap_or_default();
        // Whatever else lies there (swap files, backups) is not compiled.
        let source = [
            "rs", "toml", "sql", "json", "txt", "html", "css", "js", "yaml",
        ]
        .contains(&extension);
        if watched && source {
            self.template |= inside == Path::new("template.yaml");
            self.files.insert(inside.display().to_string());
        }
    }
}

/// Brings one batch of changes to the running platform and says how long it took. What fails is
/// printed, and the old code goes on serving.
pub(crate) async fn apply(platform: &mut Platform, batch: &Batch) {
    let begun = Instant::now();
    let files: Vec<&str> = batch.files.iter().map(String::as_str).take(3).collect();
    println!("\n{} changed", files.join(", "));
    let mut progress = Progress::new();
    let outcome = if batch.template {
        progress
            .step("deploying", async |step| platform.redeploy(step).await)
            .await
            .map(|()| "template.yaml".to_owned())
    } else {
        progress
            .step("building", async |step| platform.rebuild(step).await)
            .await
            .map(|changed| changed.join(", "))
    };
    match outcome {
        Ok(what) if what.is_empty() => println!("nothing to exchange"),
        Ok(what) => println!("{what}: new code serves after {}", seconds(begun.elapsed())),
        Err(error) => eprintln!("{error:#}\nthe old code goes on serving"),
    }
}

#[cfg(test)]
mod tests {
    use super::Batch;
    use std::path::Path;

    fn batch(paths: &[&str]) -> Batch {
        let mut batch = Batch::default();
        for path in paths {
            batch.add(Path::new("/p"), Path::new(path));
        }
        batch
    }

    #[test]
    fn sources_count_and_droppings_do_not() {
        assert!(
            batch(&[
                "/p/target/debug/x.rs",
                "/p/functions/auth/.login.rs.swp",
                "/q/functions/a.rs"
            ])
            .files
            .is_empty()
        );
        assert_eq!(
            batch(&["/p/functions/auth/src/login.rs", "/p/migrations/0001_a.sql"])
                .files
                .len(),
            2
        );
        assert!(!batch(&["/p/functions/auth/src/login.rs"]).template);
    }

    #[test]
    fn the_template_is_deployed_again() {
        assert!(batch(&["/p/template.yaml"]).template);
        assert!(batch(&["/p/samconfig.toml"]).files.is_empty());
    }
}
