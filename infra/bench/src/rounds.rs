//! Measuring in rounds: everything at every size in turn, so that whatever else the machine does
//! meets all of them alike.

use std::{fmt::Write as _, time::Duration};

use anyhow::{Context as _, Result};

use crate::ground::Ground;

/// Something to ask of each ground.
#[derive(Clone, Debug)]
pub struct Asked {
    pub name: String,
    /// One path per ground: ids and cursors differ.
    pub paths: Vec<String>,
}

/// Database times of one question, for each ground in the order of measuring.
#[derive(Clone, Debug)]
pub struct Measured {
    pub name: String,
    pub round_trips: u32,
    pub times: Vec<Vec<Duration>>,
}

/// Asks everything once unmeasured (connections, statements and caches are made), then `rounds`
/// times, as the largest organisation's admin.
///
/// # Errors
/// An answer is no 200.
pub async fn measure(grounds: &[Ground], asked: &[Asked], rounds: usize) -> Result<Vec<Measured>> {
    let mut all: Vec<Measured> = asked
        .iter()
        .map(|question| Measured {
            name: question.name.clone(),
            round_trips: 0,
            times: vec![Vec::new(); grounds.len()],
        })
        .collect();
    for round in 0..=rounds {
        for (question, measured) in asked.iter().zip(&mut all) {
            for n in 0..grounds.len() {
                // Nobody is always the second.
                let n = (n + round) % grounds.len();
                let ground = &grounds[n];
                ground.wire.take();
                let path = question.paths.get(n).context("a path for each size")?;
                ground.api.get(&ground.largest()?.admin, path).await?;
                let passed = ground.wire.take();
                if round > 0 {
                    measured.times[n].push(passed.time);
                    measured.round_trips = measured.round_trips.max(passed.round_trips);
                }
            }
        }
    }
    Ok(all)
}

impl Measured {
    /// Milliseconds.
    pub fn median(&self, ground: usize) -> f64 {
        let mut times = self.times[ground].clone();
        times.sort_unstable();
        let middle = times.len() / 2;
        let odd = times.len() % 2 == 1;
        milliseconds(if odd {
            times[middle]
        } else {
            (times[middle - 1] + times[middle]) / 2
        })
    }

    pub fn least(&self, ground: usize) -> f64 {
        milliseconds(self.times[ground].iter().min().copied().unwrap_or_default())
    }
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

/// Median and least milliseconds at each size, and how often the last size's are the first's. On a
/// busy machine the least say more.
pub fn table(grounds: &[Ground], measured: &[Measured]) -> String {
    let sizes: Vec<u64> = grounds.iter().map(|ground| ground.size.calls).collect();
    let width = measured
        .iter()
        .map(|row| row.name.chars().count())
        .max()
        .unwrap_or(0);
    let mut text = format!("{:<width$}  trips", "database ms, median (least)");
    for size in &sizes {
        write!(text, "  {:>16}", format!("{} calls", thousands(*size))).expect("text grows");
    }
    text.push_str("        ratio\n");
    for row in measured {
        write!(text, "{:<width$}  {:>5}", row.name, row.round_trips).expect("text grows");
        for n in 0..sizes.len() {
            let cell = format!("{:.2} ({:.2})", row.median(n), row.least(n));
            write!(text, "  {cell:>16}").expect("text grows");
        }
        let last = sizes.len() - 1;
        let ratio = format!(
            "{:.2} ({:.2})",
            row.median(last) / row.median(0),
            row.least(last) / row.least(0)
        );
        writeln!(text, "  {ratio:>11}").expect("text grows");
    }
    text
}

fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_not_moved_by_a_hiccup() {
        let ms = Duration::from_millis;
        let measured = Measured {
            name: "x".to_owned(),
            round_trips: 2,
            times: vec![vec![ms(3), ms(900), ms(1)], vec![ms(4), ms(2)]],
        };
        assert!((measured.median(0) - 3.0).abs() < 1e-9);
        assert!((measured.median(1) - 3.0).abs() < 1e-9);
        assert!((measured.least(0) - 1.0).abs() < 1e-9);
    }

    #[test]
    fn sizes_are_readable() {
        assert_eq!(
            [7, 1_000, 1_000_000].map(thousands),
            ["7", "1,000", "1,000,000"]
        );
    }
}
