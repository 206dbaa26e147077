//! `audit-verify` as it is run: what it prints, and how it ends.

use std::process::{Command, Output};

use crate::stand::Audit;

fn run(audit: &Audit, variables: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_audit-verify"));
    command
        .env_remove("DATABASE_CA_FILE")
        .envs(audit.variables())
        .envs(variables.iter().copied());
    command.output().expect("the program starts")
}

fn said(output: &Output) -> String {
    format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

#[tokio::test]
async fn it_says_ok_or_what_it_found_and_ends_accordingly() {
    let audit = Audit::new().await;
    let empty = run(&audit, &[]);
    assert_eq!(empty.status.code(), Some(0), "{}", said(&empty));
    assert!(said(&empty).contains("nothing to verify"));

    let rows = audit.sealed().await;
    let fine = run(&audit, &[]);
    let line = format!("organisation {}: 6 rows, 3 seals, ok\n", audit.organization);
    assert_eq!((fine.status.code(), said(&fine)), (Some(0), line));

    audit
        .sql("DELETE FROM audit_logs WHERE id = $1", &[&rows[1]])
        .await;
    let found = run(&audit, &[]);
    assert_eq!(found.status.code(), Some(1));
    let said = said(&found);
    let finding = format!(
        "5 rows, 3 seals, 1 finding\n  removed row: entry {} is gone (seal 1, position 2)\n",
        rows[1]
    );
    assert!(said.ends_with(&finding), "{said}");
}

#[tokio::test]
async fn it_says_why_it_cannot_look() {
    let audit = Audit::new().await;
    let app = audit.stage.database.app_url();
    for (variables, reason) in [
        (("DATABASE_URL", app.as_str()), "connect as the owner"),
        (("AUDIT_SEAL_KEY", ""), "AUDIT_SEAL_KEY"),
        (("AUDIT_SEAL_KEY", "c2hvcnQ"), "shorter"),
        (("AUDIT_ANCHOR_BUCKET", "not-there"), "anchor bucket"),
    ] {
        let output = run(&audit, &[variables]);
        assert_eq!(output.status.code(), Some(2), "{}", said(&output));
        assert!(said(&output).contains(reason), "{}", said(&output));
        assert!(!said(&output).contains("c2hvcnQ"));
    }
}
