//! One JSON object a line on standard output, which Lambda hands to CloudWatch.

use tracing_subscriber::EnvFilter;

/// Starts logging. The level comes from `RUST_LOG`, else from `LOG_LEVEL`, else it is `info`.
pub fn start() {
    let filter = EnvFilter::try_from_default_env()
        .or_else(|_| EnvFilter::try_from_env("LOG_LEVEL"))
        .unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt()
        .json()
        .flatten_event(true)
        .with_current_span(true)
        .with_span_list(false)
        .with_env_filter(filter)
        // CloudWatch stamps every line itself, but a line that is read elsewhere needs its time.
        .with_target(true)
        .init();
}
