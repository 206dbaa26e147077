//! `cargo local logs [name] [-f]`

use std::collections::BTreeMap;
use std::io::{Read, Seek, SeekFrom};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Result, bail};

use super::asked_to_end;
use crate::project::{Project, tail};

#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Arguments {
    /// A function (auth, customers, ...), or postgres, emulator, up; all functions when left out
    name: Option<String>,
    /// Go on showing what is written
    #[arg(short, long)]
    follow: bool,
    /// How many lines of the past
    #[arg(short = 'n', long, default_value_t = 50)]
    lines: usize,
}

/// Logs that are not functions'.
const SERVICES: [&str; 3] = ["postgres", "emulator", "up"];

pub(crate) async fn run(project: &Project, arguments: &Arguments) -> Result<ExitCode> {
    let known = found(project);
    let mut shown: BTreeMap<String, u64> = match &arguments.name {
        Some(name) if known.contains_key(name) => BTreeMap::from([(name.clone(), 0)]),
        Some(name) => {
            let names: Vec<&str> = known.keys().map(String::as_str).collect();
            bail!(
                "`{name}` has written nothing (yet); there are: {}",
                names.join(", ")
            );
        }
        None => known
            .keys()
            .filter(|name| !SERVICES.contains(&name.as_str()))
            .map(|name| (name.clone(), 0))
            .collect(),
    };
    let width = if arguments.name.is_some() {
        0
    } else {
        shown.keys().map(String::len).max().unwrap_or(0)
    };
    for (name, position) in &mut shown {
        let path = &known[name];
        *position = std::fs::metadata(path).map_or(0, |file| file.len());
        print_lines(name, width, &tail(path, arguments.lines));
    }
    if arguments.follow {
        tokio::select! {
            () = follow(project, arguments, width, shown) => {}
            () = asked_to_end() => {}
        }
    }
    Ok(ExitCode::SUCCESS)
}

async fn follow(
    project: &Project,
    arguments: &Arguments,
    width: usize,
    mut shown: BTreeMap<String, u64>,
) {
    loop {
        tokio::time::sleep(Duration::from_millis(200)).await;
        for (name, path) in found(project) {
            let wanted = match &arguments.name {
                Some(wanted) => *wanted == name,
                None => !SERVICES.contains(&name.as_str()),
            };
            if wanted {
                // A function may write for the first time while we follow.
                let position = shown.entry(name.clone()).or_insert(0);
                print_lines(&name, width, &read_on(&path, position));
            }
        }
    }
}

/// What came since `position`, whole lines only; a file that shrank begins anew.
fn read_on(path: &PathBuf, position: &mut u64) -> String {
    let read = || -> std::io::Result<(u64, Vec<u8>)> {
        let mut file = std::fs::File::open(path)?;
        let length = file.metadata()?.len();
        let start = if length < *position { 0 } else { *position };
        file.seek(SeekFrom::Start(start))?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        let whole = bytes
            .iter()
            .rposition(|byte| *byte == b'\n')
            .map_or(0, |last| last + 1);
        bytes.truncate(whole);
        Ok((start + whole as u64, bytes))
    };
    match read() {
        Ok((end, bytes)) => {
            *position = end;
            String::from_utf8_lossy(&bytes).into_owned()
        }
        // Gone for the moment, with `--fresh`.
        Err(_) => String::new(),
    }
}

fn print_lines(name: &str, width: usize, text: &str) {
    for line in text.lines() {
        if width == 0 {
            super::line(line);
        } else {
            super::line(&format!("{name:<width$} | {line}"));
        }
    }
}

fn found(project: &Project) -> BTreeMap<String, PathBuf> {
    std::fs::read_dir(project.home().logs())
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let path = entry.path();
            let name = path.file_stem()?.to_str()?.to_owned();
            (path.extension()? == "log").then_some((name, path))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::read_on;
    use std::io::Write;

    #[test]
    fn half_a_line_waits_for_its_end() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("auth.log");
        let mut file = std::fs::File::create(&path).unwrap();
        let mut position = 0;
        write!(file, "one\ntw").unwrap();
        assert_eq!(read_on(&path, &mut position), "one\n");
        writeln!(file, "o").unwrap();
        assert_eq!(read_on(&path, &mut position), "two\n");
        std::fs::write(&path, "new\n").unwrap();
        assert_eq!(
            read_on(&path, &mut position),
            "new\n",
            "after --fresh the file begins anew"
        );
    }
}
