//! The functions' warm execution environments: processes that the emulator started through our
//! packages. Each left a file named by its process id.

use std::path::Path;
use std::time::Duration;

use rustix::process::Signal;

use crate::process::Process;
use crate::project::Home;

/// Ends the environments of these functions; the next invocation starts a new one, with the binary
/// that is installed then. The emulator notices the end before it hands out the next event.
pub(crate) async fn end(home: &Home, binaries: &[String]) {
    for process in binaries.iter().flat_map(|binary| running(home, binary)) {
        process.stop(Signal::TERM, Duration::from_secs(2)).await;
    }
}

/// Every environment of this platform, for the end of it all.
pub(crate) fn all(home: &Home) -> Vec<Process> {
    let folders = std::fs::read_dir(home.environments())
        .into_iter()
        .flatten()
        .flatten();
    folders
        .filter_map(|folder| folder.file_name().into_string().ok())
        .flat_map(|binary| running(home, &binary))
        .collect()
}

/// Also forgets those that have ended.
fn running(home: &Home, binary: &str) -> Vec<Process> {
    let program = home.bin().join(binary);
    let mut processes = Vec::new();
    for entry in std::fs::read_dir(home.environments().join(binary))
        .into_iter()
        .flatten()
        .flatten()
    {
        let process = entry
            .file_name()
            .to_str()
            .and_then(|name| name.parse().ok())
            .and_then(Process::of);
        match process.filter(|process| runs(process.pid, &program)) {
            Some(process) => processes.push(process),
            None => drop(std::fs::remove_file(entry.path())),
        }
    }
    processes
}

/// Whether the process is our binary (or still the script that is about to become it): its id may
/// have been given to another program since.
fn runs(pid: u32, program: &Path) -> bool {
    let words = if Path::new("/proc/self/cmdline").exists() {
        std::fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default()
    } else {
        let answer = std::process::Command::new("ps")
            .args(["-o", "args=", "-p", &pid.to_string()])
            .output();
        answer.map(|answer| answer.stdout).unwrap_or_default()
    };
    let first = words
        .split(|byte| *byte == 0 || *byte == b' ')
        .next()
        .unwrap_or_default();
    let program = program.as_os_str().as_encoded_bytes();
    first == program || words.starts_with(program)
}

#[cfg(test)]
mod tests {
    use super::{all, end};
    use crate::project::Home;

    #[tokio::test]
    async fn only_our_own_binaries_are_ended() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home {
            path: folder.path().to_path_buf(),
        };
        home.create().unwrap();
        let environments = home.environments().join("auth");
        std::fs::create_dir_all(&environments).unwrap();
        std::fs::copy("/bin/sleep", home.bin().join("auth")).unwrap();
        let mut ours = std::process::Command::new(home.bin().join("auth"))
            .arg("60")
            .spawn()
            .unwrap();
        let mut theirs = std::process::Command::new("sleep")
            .arg("60")
            .spawn()
            .unwrap();
        for pid in [ours.id(), theirs.id()] {
            std::fs::write(environments.join(pid.to_string()), "").unwrap();
        }
        assert_eq!(
            all(&home)
                .iter()
                .map(|process| process.pid)
                .collect::<Vec<_>>(),
            [ours.id()]
        );
        end(&home, &["auth".to_owned()]).await;
        assert!(ours.try_wait().unwrap().is_some());
        assert!(
            theirs.try_wait().unwrap().is_none(),
            "a stranger with a recorded id is left alone"
        );
        theirs.kill().unwrap();
        theirs.wait().unwrap();
    }
}
