//! `cargo run -p contract`: prints the OpenAPI document; kept in `infra/openapi.json`.

#[expect(clippy::print_stdout, reason = "printing is all that it does")]
fn main() {
    print!("{}", contract::text());
}
