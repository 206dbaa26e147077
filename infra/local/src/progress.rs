//! Progress of the long steps: a spinner with seconds on a terminal, plain lines elsewhere, and a
//! table of seconds per step at the end.

use std::cell::RefCell;
use std::io::IsTerminal;
use std::time::{Duration, Instant};

use anyhow::Result;
use indicatif::{ProgressBar, ProgressStyle};

/// How often a step without a terminal says that it is still at work.
const HEARTBEAT: Duration = Duration::from_secs(15);

pub(crate) struct Progress {
    terminal: bool,
    steps: Vec<(String, Duration)>,
    begun: Instant,
}

/// The step at work; `detail` says what it is busy with.
pub(crate) struct Step {
    bar: Option<ProgressBar>,
    name: String,
    begun: Instant,
    last_line: RefCell<Instant>,
}

impl Step {
    pub(crate) fn detail(&self, detail: &str) {
        let detail = detail.trim();
        if let Some(bar) = &self.bar {
            bar.set_message(detail.chars().take(70).collect::<String>());
        } else if self.last_line.borrow().elapsed() >= HEARTBEAT {
            println!(
                "  {} ({} s): {detail}",
                self.name,
                self.begun.elapsed().as_secs()
            );
            *self.last_line.borrow_mut() = Instant::now();
        }
    }

    /// A line that stays.
    pub(crate) fn say(&self, line: &str) {
        match &self.bar {
            Some(bar) => bar.println(format!("  {line}")),
            None => println!("  {line}"),
        }
    }
}

impl Progress {
    pub(crate) fn new() -> Self {
        Self {
            terminal: std::io::stdout().is_terminal(),
            steps: Vec::new(),
            begun: Instant::now(),
        }
    }

    /// Runs one step and keeps its time, also when it fails.
    pub(crate) async fn step<T>(
        &mut self,
        name: &str,
        work: impl AsyncFnOnce(&Step) -> Result<T>,
    ) -> Result<T> {
        let begun = Instant::now();
        let step = Step {
            bar: self.terminal.then(|| spinner(name)),
            name: name.to_owned(),
            begun,
            last_line: RefCell::new(begun),
        };
        if step.bar.is_none() {
            println!("  {name} ...");
        }
        let result = work(&step).await;
        let took = begun.elapsed();
        if let Some(bar) = &step.bar {
            bar.finish_and_clear();
        }
        let mark = if result.is_ok() { "ok" } else { "FAILED" };
        println!("  {name}: {mark} in {}", seconds(took));
        self.steps.push((name.to_owned(), took));
        result
    }

    /// The closing table.
    pub(crate) fn table(&self) -> String {
        table(&self.steps, self.begun.elapsed())
    }
}

fn spinner(name: &str) -> ProgressBar {
    let bar = ProgressBar::new_spinner().with_prefix(name.to_owned());
    if let Ok(style) = ProgressStyle::with_template("  {spinner} {prefix} {elapsed} {msg:.dim}") {
        bar.set_style(style);
    }
    bar.enable_steady_tick(Duration::from_millis(120));
    bar
}

pub(crate) fn seconds(took: Duration) -> String {
    format!("{:.1} s", took.as_secs_f64())
}

fn table(steps: &[(String, Duration)], total: Duration) -> String {
    let width = steps
        .iter()
        .map(|(name, _)| name.chars().count())
        .max()
        .unwrap_or(0)
        .max(5);
    let mut lines: Vec<String> = steps
        .iter()
        .map(|(name, took)| format!("  {name:<width$}  {:>8}", seconds(*took)))
        .collect();
    lines.push(format!("  {:<width$}  {:>8}", "total", seconds(total)));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::table;
    use std::time::Duration;

    #[test]
    fn the_table_lines_up_and_ends_with_the_total() {
        let steps = vec![
            ("build".to_owned(), Duration::from_millis(1540)),
            ("a longer name".to_owned(), Duration::ZERO),
        ];
        assert_eq!(
            table(&steps, Duration::from_secs(12)),
            "  build             1.5 s\n  a longer name     0.0 s\n  total            12.0 s"
        );
    }
}
