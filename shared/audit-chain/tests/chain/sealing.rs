//! Sealers that meet, crash and work beside writers.

use std::time::{Duration, Instant};

use futures::future::join_all;
use jiff::SignedDuration;
use mojavox_audit_chain::{BATCH, Finding, Report, VerifyError, verify};
use mojavox_db::Origin;
use mojavox_domain::clock::Clock as _;

use crate::stand::Audit;

const BUDGET: Duration = Duration::from_secs(30);

#[tokio::test]
async fn a_run_seals_every_organisation_in_batches_and_anchors() {
    let audit = Audit::new().await;
    let other = audit.stage.other_organization().await;
    audit.write_many(2_500).await;
    audit
        .sql(
            "INSERT INTO audit_logs (id, organization_id, occurred_at, actor_type, action, entity_type, entity_id)
             VALUES (gen_random_uuid(), $1, now(), 'system', 'tests.write', 'test', gen_random_uuid())",
            &[&other.uuid()],
        )
        .await;
    let report = audit.sealer.run(BUDGET).await.unwrap();
    let expected = Report {
        organizations: 2,
        seals: 4,
        rows: 2_501,
        anchors: 4,
        failed: 0,
    };
    assert_eq!(report, expected);
    assert_eq!(audit.sealer.run(BUDGET).await.unwrap(), Report::default());
    audit.stage.clock.advance(SignedDuration::from_hours(1));
    let verified = audit.verified_at(audit.stage.clock.now()).await;
    let rows: i64 = verified.iter().map(|own| own.rows).sum();
    assert_eq!((verified.len(), rows), (2, 2_501));
    assert!(
        verified.iter().all(|own| own.findings.is_empty()),
        "{verified:?}"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn sealers_at_the_same_time_make_one_chain() {
    let audit = Audit::new().await;
    audit.write_many(i32::try_from(BATCH).unwrap() * 3).await;
    let sealers = [
        audit.another_sealer(),
        audit.another_sealer(),
        audit.another_sealer(),
        audit.another_sealer(),
    ];
    let reports = join_all(sealers.iter().map(|sealer| sealer.run(BUDGET))).await;
    let rows: usize = reports
        .iter()
        .map(|report| report.as_ref().unwrap().rows)
        .sum();
    assert_eq!(rows, 3_000, "each entry once: {reports:?}");
    assert!(
        reports
            .iter()
            .all(|report| report.as_ref().unwrap().failed == 0),
        "{reports:?}"
    );
    assert_eq!(audit.count("SELECT count(*) FROM audit_seals").await, 3);
    assert_eq!(audit.count("SELECT max(seal_no) FROM audit_seals").await, 3);
    audit.stage.clock.advance(SignedDuration::from_hours(1));
    assert_eq!(audit.findings().await, []);
}

#[tokio::test]
async fn a_crash_between_seal_and_anchor_is_healed_by_the_next_run() {
    let audit = Audit::new().await;
    audit.write().await;
    audit.sealer.seal(audit.organization).await.unwrap();
    // Here the function ended. Nobody writes any more, and still:
    audit.stage.clock.advance(SignedDuration::from_mins(6));
    assert_eq!(
        audit.findings().await,
        [Finding::MissingAnchor { seal_no: 1 }]
    );
    let report = audit.sealer.run(BUDGET).await.unwrap();
    assert_eq!((report.seals, report.anchors, report.failed), (0, 1, 0));
    assert_eq!(audit.findings().await, []);

    // Or it ended between the anchor and crossing the seal off: the anchor is there already.
    audit.write().await;
    audit.sealer.run(BUDGET).await.unwrap();
    audit
        .sql(
            "INSERT INTO audit_unanchored SELECT organization_id, seal_no FROM audit_seals",
            &[],
        )
        .await;
    let report = audit.sealer.run(BUDGET).await.unwrap();
    assert_eq!((report.anchors, report.failed), (2, 0));
    assert_eq!(
        audit.count("SELECT count(*) FROM audit_unanchored").await,
        0
    );
}

#[tokio::test]
async fn one_organisations_trouble_does_not_hold_up_the_others() {
    let audit = Audit::new().await;
    let other = audit.stage.other_organization().await;
    audit.write().await;
    audit
        .sql(
            "INSERT INTO audit_logs (id, organization_id, occurred_at, actor_type, action, entity_type, entity_id)
             VALUES (gen_random_uuid(), $1, now(), 'system', 'tests.write', 'test', gen_random_uuid())",
            &[&other.uuid()],
        )
        .await;
    audit.sealer.run(BUDGET).await.unwrap();
    // Entries that have a seal already are back in the list of one of them.
    audit
        .sql(
            "INSERT INTO audit_unsealed (organization_id, audit_log_id) SELECT organization_id, id FROM audit_logs WHERE organization_id = $1",
            &[&audit.organization.uuid()],
        )
        .await;
    audit
        .sql(
            "INSERT INTO audit_logs (id, organization_id, occurred_at, actor_type, action, entity_type, entity_id)
             VALUES (gen_random_uuid(), $1, now(), 'system', 'tests.write', 'test', gen_random_uuid())",
            &[&other.uuid()],
        )
        .await;
    let report = audit.sealer.run(BUDGET).await.unwrap();
    assert_eq!((report.rows, report.failed), (1, 1));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn writers_never_wait_for_a_sealer() {
    let audit = Audit::new().await;
    for _ in 0..5 {
        audit.write().await;
    }
    // The sealer's transaction, all its locks taken, stays open for a while before its end.
    audit
        .stage
        .sql
        .batch_execute(
            "CREATE FUNCTION linger() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(3); RETURN NEW; END $$;
             CREATE TRIGGER linger BEFORE INSERT ON audit_unanchored FOR EACH ROW EXECUTE FUNCTION linger();",
        )
        .await
        .unwrap();
    let begun = Instant::now();
    let writing = async {
        // Until the sealer sits in its sleep.
        while audit.count("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()").await == 0 {
            assert!(begun.elapsed() < Duration::from_secs(3), "the sealer does not come to its end");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        let watch = async {
            let mut most = 0;
            for _ in 0..20 {
                // Writers may wait for each other for a moment, where a table grows.
                let waiting = "SELECT count(*) FROM pg_stat_activity sealer, pg_stat_activity writer
                               WHERE sealer.wait_event = 'PgSleep' AND sealer.datname = current_database()
                                 AND sealer.pid = ANY (pg_blocking_pids(writer.pid))";
                most = most.max(audit.count(waiting).await);
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
            most
        };
        let (waiting, _) = tokio::join!(watch, join_all((0..40).map(|_| audit.write_now())));
        (waiting, begun.elapsed())
    };
    let sealing = async {
        let rows = audit.sealer.seal(audit.organization).await.unwrap();
        (rows, begun.elapsed())
    };
    let ((blocked, written_after), (sealed, sealed_after)) = tokio::join!(writing, sealing);
    assert_eq!(blocked, 0, "somebody waits for the sealer");
    assert_eq!(sealed, 5);
    assert!(
        written_after < sealed_after,
        "{written_after:?} of writing, {sealed_after:?} of sealing"
    );
    audit
        .stage
        .sql
        .batch_execute("DROP TRIGGER linger ON audit_unanchored")
        .await
        .unwrap();
    let report = audit.sealer.run(BUDGET).await.unwrap();
    assert_eq!((report.rows, report.failed), (40, 0));
    audit.stage.clock.advance(SignedDuration::from_hours(1));
    assert_eq!(audit.findings().await, []);
}

#[tokio::test]
async fn a_writer_that_has_not_committed_neither_waits_nor_is_forgotten() {
    let audit = Audit::new().await;
    let tx = audit
        .stage
        .app
        .db
        .system(audit.organization, Origin::default())
        .await
        .unwrap();
    let entity_id = tx.new_id();
    let entry = || mojavox_db::AuditEntry {
        action: "tests.write",
        entity_type: "test",
        entity_id,
        before: None,
        after: None,
    };
    tx.audit(entry()).await.unwrap();
    // Later by its id, earlier by its commit.
    audit.write().await;
    assert_eq!(audit.sealer.seal(audit.organization).await.unwrap(), 1);
    tx.commit().await.unwrap();
    assert_eq!(audit.sealer.seal(audit.organization).await.unwrap(), 1);
    audit.sealer.anchor(audit.organization).await.unwrap();
    assert_eq!(audit.findings().await, []);

    let tx = audit
        .stage
        .app
        .db
        .system(audit.organization, Origin::default())
        .await
        .unwrap();
    tx.audit(entry()).await.unwrap();
    tx.roll_back().await.unwrap();
    assert_eq!(audit.sealer.seal(audit.organization).await.unwrap(), 0);
}

#[tokio::test]
async fn the_functions_role_adds_to_the_log_and_its_seals_and_does_nothing_else_to_them() {
    let audit = Audit::new().await;
    audit.sealed().await;
    for table in ["audit_logs", "audit_seals", "audit_seal_rows"] {
        for statement in [
            format!("UPDATE {table} SET organization_id = organization_id"),
            format!("DELETE FROM {table}"),
            format!("TRUNCATE {table}"),
            format!("ALTER TABLE {table} DISABLE TRIGGER ALL"),
        ] {
            let tx = audit
                .stage
                .app
                .db
                .system(audit.organization, Origin::default())
                .await
                .unwrap();
            let refused = tx
                .client()
                .await
                .unwrap()
                .batch_execute(&statement)
                .await
                .unwrap_err();
            assert_eq!(
                refused
                    .code()
                    .map(mojavox_db::tokio_postgres::error::SqlState::code),
                Some("42501"),
                "{statement}"
            );
        }
    }
    let forged = audit
        .stage
        .app
        .db
        .system(audit.organization, Origin::default())
        .await
        .unwrap();
    let inserted = "INSERT INTO audit_unsealed (organization_id, audit_log_id) VALUES (app.current_organization(), gen_random_uuid())";
    assert!(
        forged
            .client()
            .await
            .unwrap()
            .batch_execute(inserted)
            .await
            .is_err()
    );
}

#[tokio::test]
async fn verifying_asks_for_a_role_that_sees_everything() {
    let audit = Audit::new().await;
    audit.sealed().await;
    let app = &audit.stage.app.db;
    let refused = verify(
        app,
        &audit.key,
        audit.sealer.anchors(),
        audit.stage.clock.now(),
    )
    .await;
    assert!(
        matches!(refused, Err(VerifyError::NotTheOwner)),
        "{refused:?}"
    );
}
