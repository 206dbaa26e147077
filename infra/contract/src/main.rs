//! `cargo run -p contract`: prints the OpenAPI document, kept in `infra/openapi.json`; with
//! `-- asyncapi` the AsyncAPI document, kept in `infra/asyncapi.json`.

use std::process::ExitCode;

#[expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "printing is all that it does"
)]
fn main() -> ExitCode {
    match std::env::args().nth(1).as_deref() {
        None => print!("{}", contract::text()),
        Some("asyncapi") => print!("{}", contract::asyncapi_text()),
        Some(other) => {
            eprintln!("there is no document {other:?}: say nothing, or asyncapi");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
