//! Each thing that an owner of the tables can do to entries is found, and named for what it is.

use jiff::SignedDuration;
use mojavox_audit_chain::Finding;
use mojavox_domain::clock::Clock as _;

use crate::stand::Audit;

#[tokio::test]
async fn nothing_is_found_where_nothing_was_done() {
    let audit = Audit::new().await;
    audit.sealed().await;
    let verified = audit
        .verified_at(audit.stage.clock.now() + SignedDuration::from_hours(1))
        .await;
    assert_eq!(verified.len(), 1);
    let own = &verified[0];
    assert_eq!((own.rows, own.seals, &own.findings), (6, 3, &Vec::new()));
    assert!(own.to_string().ends_with("6 rows, 3 seals, ok"), "{own}");
}

#[tokio::test]
async fn a_changed_row_is_found_whatever_of_it_changed() {
    let audit = Audit::new().await;
    let rows = audit.sealed().await;
    audit
        .stage
        .sql
        .batch_execute("CREATE TABLE kept AS SELECT * FROM audit_logs")
        .await
        .unwrap();
    let entry = rows[1];
    for change in [
        "occurred_at = occurred_at + interval '1 microsecond'",
        "actor_type = 'user'",
        "actor_id = gen_random_uuid()",
        "api_key_id = gen_random_uuid()",
        "action = 'users.set_status'",
        "entity_type = 'customer'",
        "entity_id = gen_random_uuid()",
        "before = NULL",
        "before = before || '{\"role\": \"analyst\"}'",
        "after = jsonb_set(after, '{role}', '\"supervisor\"')",
        "request_id = NULL",
        "source_ip = '192.0.2.2'",
    ] {
        assert_eq!(
            audit
                .sql(
                    &format!("UPDATE audit_logs SET {change} WHERE id = $1"),
                    &[&entry]
                )
                .await,
            1
        );
        let expected = Finding::ChangedRow {
            entry,
            seal_no: 1,
            position: 2,
        };
        assert_eq!(audit.findings().await, [expected], "{change}");
        let columns = "occurred_at, actor_type, actor_id, api_key_id, action, entity_type, entity_id, before, after, request_id, source_ip";
        let back = format!(
            "UPDATE audit_logs a SET ({columns}) = (SELECT {columns} FROM kept k WHERE k.id = a.id)"
        );
        audit.sql(&back, &[]).await;
        assert_eq!(audit.findings().await, [], "{change} was undone");
    }
}

#[tokio::test]
async fn a_changed_row_is_found_under_a_made_up_hash_too() {
    let audit = Audit::new().await;
    let rows = audit.sealed().await;
    audit
        .sql(
            "UPDATE audit_logs SET action = 'users.nothing' WHERE id = $1",
            &[&rows[3]],
        )
        .await;
    audit
        .sql(
            "UPDATE audit_seal_rows SET hash = sha256('made up') WHERE audit_log_id = $1",
            &[&rows[3]],
        )
        .await;
    let found = audit.findings().await;
    assert_eq!(
        found,
        [
            Finding::ChangedRow {
                entry: rows[3],
                seal_no: 2,
                position: 1
            },
            Finding::BrokenSeal { seal_no: 2 }
        ]
    );
}

#[tokio::test]
async fn a_removed_row_is_found_with_or_without_its_place() {
    let audit = Audit::new().await;
    let rows = audit.sealed().await;
    audit
        .sql(
            "DELETE FROM audit_logs WHERE id = ANY ($1)",
            &[&vec![rows[0], rows[4]]],
        )
        .await;
    let first = Finding::RemovedRow {
        entry: rows[0],
        seal_no: 1,
        position: 1,
    };
    assert_eq!(
        audit.findings().await,
        [
            first,
            Finding::RemovedRow {
                entry: rows[4],
                seal_no: 2,
                position: 2
            }
        ]
    );
    audit
        .sql(
            "DELETE FROM audit_seal_rows WHERE audit_log_id = $1",
            &[&rows[4]],
        )
        .await;
    assert_eq!(
        audit.findings().await,
        [
            first,
            Finding::RemovedPlace {
                seal_no: 2,
                position: 2
            }
        ]
    );
    // Nor does it help to say that there were fewer.
    audit
        .sql(
            "UPDATE audit_seals SET row_count = 1 WHERE seal_no = 2",
            &[],
        )
        .await;
    assert_eq!(
        audit.findings().await,
        [first, Finding::BrokenSeal { seal_no: 2 }]
    );
}

#[tokio::test]
async fn reordered_rows_are_found() {
    let audit = Audit::new().await;
    audit.sealed().await;
    for (from, to) in [(1, 99), (3, 1), (99, 3)] {
        audit
            .sql(
                "UPDATE audit_seal_rows SET position = $2 WHERE seal_no = 1 AND position = $1",
                &[&from, &to],
            )
            .await;
    }
    assert_eq!(
        audit.findings().await,
        [Finding::ReorderedRows { seal_no: 1 }]
    );
}

#[tokio::test]
async fn rows_that_change_places_are_changed_rows() {
    let audit = Audit::new().await;
    let rows = audit.sealed().await;
    audit
        .sql(
            "UPDATE audit_logs a SET (occurred_at, entity_id) = (SELECT occurred_at, entity_id FROM audit_logs b
                WHERE b.id = CASE a.id WHEN $1 THEN $2 ELSE $1 END) WHERE a.id IN ($1, $2)",
            &[&rows[0], &rows[2]],
        )
        .await;
    let changed = |at: usize| Finding::ChangedRow {
        entry: rows[at],
        seal_no: 1,
        position: i32::try_from(at + 1).unwrap(),
    };
    assert_eq!(audit.findings().await, [changed(0), changed(2)]);
}

#[tokio::test]
async fn a_row_that_was_slipped_under_a_seal_is_found() {
    let audit = Audit::new().await;
    audit.sealed().await;
    audit.write().await;
    audit
        .sql(
            "INSERT INTO audit_seal_rows (organization_id, seal_no, position, audit_log_id, hash)
             SELECT organization_id, 3, 2, audit_log_id, sha256('made up') FROM audit_unsealed",
            &[],
        )
        .await;
    let found = audit.findings().await;
    assert!(
        matches!(
            found[..],
            [
                Finding::ChangedRow {
                    seal_no: 3,
                    position: 2,
                    ..
                },
                Finding::BrokenSeal { seal_no: 3 }
            ]
        ),
        "{found:?}"
    );
}

#[tokio::test]
async fn an_entry_without_a_seal_is_found_after_five_minutes() {
    let audit = Audit::new().await;
    audit.sealed().await;
    audit.write().await;
    assert_eq!(audit.findings().await, [], "it may wait a little");
    audit
        .sql(
            "UPDATE audit_unsealed SET noted_at = noted_at - interval '299 seconds'",
            &[],
        )
        .await;
    assert_eq!(audit.findings().await, []);
    audit
        .sql(
            "UPDATE audit_unsealed SET noted_at = noted_at - interval '2 seconds'",
            &[],
        )
        .await;
    let entry = audit
        .stage
        .sql
        .query_one("SELECT audit_log_id FROM audit_unsealed", &[])
        .await
        .unwrap()
        .get(0);
    assert_eq!(audit.findings().await, [Finding::NeverSealed { entry }]);
    // Crossed off the list it waits for nobody: found at once.
    audit.sql("DELETE FROM audit_unsealed", &[]).await;
    assert_eq!(audit.findings().await, [Finding::NeverSealed { entry }]);
}

#[tokio::test]
async fn an_entry_that_vanishes_before_its_seal_leaves_its_name() {
    let audit = Audit::new().await;
    audit.write().await;
    audit.write().await;
    let entry = audit
        .stage
        .sql
        .query_one("SELECT id FROM audit_logs ORDER BY id LIMIT 1", &[])
        .await
        .unwrap()
        .get(0);
    audit
        .sql("DELETE FROM audit_logs WHERE id = $1", &[&entry])
        .await;
    assert_eq!(
        audit.sealer.seal(audit.organization).await.unwrap(),
        1,
        "the other is sealed all the same"
    );
    assert_eq!(audit.findings().await, [Finding::RemovedUnsealed { entry }]);
}
