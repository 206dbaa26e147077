//! What a process holds.

use anyhow::{Context as _, Result};

/// Peak resident memory of this process in MB.
///
/// # Errors
/// The system does not tell.
pub(crate) fn peak_mb() -> Result<u64> {
    let status = std::fs::read_to_string("/proc/self/status").context("only Linux tells")?;
    let line = status
        .lines()
        .find(|line| line.starts_with("VmHWM"))
        .context("no peak")?;
    let kilobytes = line.split_whitespace().nth(1).context("no number")?;
    Ok(kilobytes.parse::<u64>()? / 1024)
}
