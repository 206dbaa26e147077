//! Verifies the audit log of every organisation and says what it found; ends with 1 where
//! something does not fit, with 2 where it could not look.
//!
//! Reads `DATABASE_URL` (a login that owns the tables), `DATABASE_CA_FILE`, `AUDIT_SEAL_KEY`,
//! `AUDIT_ANCHOR_BUCKET` and what the AWS SDK reads; it needs to list and get the bucket's objects.

use std::process::ExitCode;

use mojavox_audit_chain::{Anchors, SealKey, Verified, verify};
use mojavox_domain::clock::{Clock as _, SystemClock};
use mojavox_runtime::Config;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match look(&Config::from_env()).await {
        Ok(verified) => report(&verified),
        Err(error) => {
            eprintln!("the audit log cannot be verified: {error}");
            let mut cause = error.source();
            while let Some(error) = cause {
                eprintln!("  because: {error}");
                cause = error.source();
            }
            ExitCode::from(2)
        }
    }
}

async fn look(config: &Config) -> Result<Vec<Verified>, Box<dyn std::error::Error>> {
    let key = SealKey::from_config(config)?;
    let anchors = Anchors::from_config(config)?;
    let db = mojavox_runtime::database(config)?;
    Ok(verify(&db, &key, &anchors, SystemClock.now()).await?)
}

fn report(verified: &[Verified]) -> ExitCode {
    for organization in verified {
        println!("{organization}");
    }
    if verified.is_empty() {
        println!("nothing to verify: the audit log is empty");
    }
    if verified.iter().all(|verified| verified.findings.is_empty()) {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
