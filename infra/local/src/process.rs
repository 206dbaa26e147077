//! Processes by identity. A process id alone may have been given to another program since; together
//! with its start time it names one process for as long as the machine runs.

use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use rustix::process::{Pid, Signal};
use serde::{Deserialize, Serialize};
use tokio::process::{Child, Command};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Process {
    pub(crate) pid: u32,
    /// As the system words it; only compared.
    started: String,
}

impl Process {
    pub(crate) fn of(pid: u32) -> Option<Self> {
        Some(Self {
            pid,
            started: start_time(pid)?,
        })
    }

    pub(crate) fn current() -> Option<Self> {
        Self::of(std::process::id())
    }

    pub(crate) fn is_alive(&self) -> bool {
        start_time(self.pid).as_ref() == Some(&self.started)
    }

    fn signal(&self, signal: Signal) {
        if !self.is_alive() {
            return;
        }
        if let Some(pid) = i32::try_from(self.pid).ok().and_then(Pid::from_raw) {
            // It may end between the check and the signal: then there is nothing left to do.
            let _ = rustix::process::kill_process(pid, signal);
        }
    }

    /// Asks the process to end and waits; what does not end within `grace` is killed.
    pub(crate) async fn stop(&self, how: Signal, grace: Duration) {
        self.signal(how);
        if !self.gone_within(grace).await {
            self.signal(Signal::KILL);
            self.gone_within(Duration::from_secs(2)).await;
        }
    }

    pub(crate) fn terminate(&self) {
        self.signal(Signal::TERM);
    }

    pub(crate) async fn gone_within(&self, limit: Duration) -> bool {
        let begun = Instant::now();
        while self.is_alive() {
            if begun.elapsed() >= limit {
                return false;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        true
    }
}

/// Starts a long-lived child whose output goes to `log`. It gets a process group of its own, so
/// that Ctrl-C reaches only us and we stop it in the right order.
pub(crate) fn spawn_logged(mut command: Command, log: &Path) -> Result<(Child, Process)> {
    let file =
        std::fs::File::create(log).with_context(|| format!("cannot write {}", log.display()))?;
    let program = command
        .as_std()
        .get_program()
        .to_string_lossy()
        .into_owned();
    let child = command
        .stdin(Stdio::null())
        .stdout(file.try_clone()?)
        .stderr(file)
        .process_group(0)
        // Orderly ends come from `Process::stop`; this is for errors on the way.
        .kill_on_drop(true)
        .spawn()
        .with_context(|| format!("cannot start {program}"))?;
    let process = child
        .id()
        .and_then(Process::of)
        .with_context(|| format!("{program} ended at once: {}", crate::project::tail(log, 10)))?;
    Ok((child, process))
}

/// Field 22 of /proc/pid/stat (ticks since boot), or what `ps` says where there is no /proc.
/// None when there is no such process, or only its zombie.
fn start_time(pid: u32) -> Option<String> {
    if Path::new("/proc/self/stat").exists() {
        return parse_stat(&std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?);
    }
    let answer = std::process::Command::new("ps")
        .args(["-o", "lstart=", "-p", &pid.to_string()])
        .output()
        .ok()?;
    let text = String::from_utf8_lossy(&answer.stdout).trim().to_owned();
    (!text.is_empty()).then_some(text)
}

fn parse_stat(stat: &str) -> Option<String> {
    // The second field is the program's name in parentheses and may hold spaces and parentheses.
    let (_, rest) = stat.rsplit_once(')')?;
    let mut fields = rest.split_whitespace();
    let state = fields.next()?;
    let ticks = fields.nth(18)?;
    (state != "Z").then(|| ticks.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Process, parse_stat};

    #[test]
    fn the_start_time_is_found_behind_any_program_name() {
        let stat = "12 (a) b (c)) S 1 12 12 0 -1 4194560 1 0 0 0 0 0 0 0 20 0 1 0 4711 2 3 4";
        assert_eq!(parse_stat(stat).as_deref(), Some("4711"));
        assert_eq!(
            parse_stat(&stat.replace(") S ", ") Z ")),
            None,
            "a zombie is gone"
        );
        assert_eq!(parse_stat("nonsense"), None);
    }

    #[test]
    fn a_process_is_recognised_by_its_start_time() {
        let me = Process::current().unwrap();
        assert!(me.is_alive());
        let stranger = Process {
            started: "another time".to_owned(),
            ..me
        };
        assert!(
            !stranger.is_alive(),
            "the same id with another start time is somebody else"
        );
    }
}
