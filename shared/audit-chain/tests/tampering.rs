//! Each thing that an owner of the tables can do to the audit log is found, and named for what it is.

#[expect(dead_code, reason = "these tests need a part of it")]
mod stand;

use jiff::SignedDuration;
use mojavox_audit_chain::{Anchor, AnchorError, Anchors, Finding, SealError};
use mojavox_domain::clock::Clock as _;
use stand::Audit;

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
async fn a_missing_seal_and_a_wrong_link_are_found() {
    let audit = Audit::new().await;
    let rows = audit.sealed().await;
    audit
        .sql(
            "UPDATE audit_seals SET prev_hash = sha256('another past') WHERE seal_no = 3",
            &[],
        )
        .await;
    assert_eq!(
        audit.findings().await,
        [
            Finding::WrongLink { seal_no: 3 },
            Finding::BrokenSeal { seal_no: 3 }
        ]
    );
    audit.sql("UPDATE audit_seals SET prev_hash = (SELECT hash FROM audit_seals WHERE seal_no = 2) WHERE seal_no = 3", &[]).await;
    assert_eq!(audit.findings().await, []);

    audit
        .sql("DELETE FROM audit_seal_rows WHERE seal_no = 2", &[])
        .await;
    audit
        .sql("DELETE FROM audit_seals WHERE seal_no = 2", &[])
        .await;
    let mut found = audit.findings().await;
    assert_eq!(found.remove(0), Finding::MissingSeal { seal_no: 2 });
    assert_eq!(
        found,
        [
            Finding::NeverSealed { entry: rows[3] },
            Finding::NeverSealed { entry: rows[4] }
        ]
    );
}

#[tokio::test]
async fn a_seal_that_was_changed_itself_is_found() {
    let audit = Audit::new().await;
    audit.sealed().await;
    audit
        .sql(
            "UPDATE audit_seals SET sealed_at = sealed_at - interval '1 day' WHERE seal_no = 3",
            &[],
        )
        .await;
    assert_eq!(audit.findings().await, [Finding::BrokenSeal { seal_no: 3 }]);
    audit
        .sql(
            "UPDATE audit_seals SET sealed_at = sealed_at + interval '1 day' WHERE seal_no = 3",
            &[],
        )
        .await;
    audit
        .sql(
            "UPDATE audit_seals SET hash = sha256('x') WHERE seal_no = 1",
            &[],
        )
        .await;
    assert_eq!(
        audit.findings().await,
        [
            Finding::BrokenSeal { seal_no: 1 },
            Finding::AnchorMismatch { seal_no: 1 },
            Finding::WrongLink { seal_no: 2 },
        ]
    );
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
async fn a_cut_tail_shows_in_the_anchors() {
    let audit = Audit::new().await;
    let rows = audit.sealed().await;
    audit
        .sql("DELETE FROM audit_seal_rows WHERE seal_no = 3", &[])
        .await;
    audit
        .sql("DELETE FROM audit_seals WHERE seal_no = 3", &[])
        .await;
    audit
        .sql("DELETE FROM audit_logs WHERE id = $1", &[&rows[5]])
        .await;
    assert_eq!(audit.findings().await, [Finding::CutTail { seal_no: 3 }]);

    // The chain does not heal over the cut: the next seal finds its number taken.
    audit.write().await;
    audit.sealer.seal(audit.organization).await.unwrap();
    let refused = audit.sealer.anchor(audit.organization).await;
    assert!(
        matches!(
            refused,
            Err(SealError::Anchor(AnchorError::Differs { seal_no: 3, .. }))
        ),
        "{refused:?}"
    );
    let report = audit
        .sealer
        .run(std::time::Duration::from_secs(5))
        .await
        .unwrap();
    assert_eq!(report.failed, 1);
    assert_eq!(
        audit.findings().await,
        [Finding::AnchorMismatch { seal_no: 3 }]
    );
}

#[tokio::test]
async fn a_history_rewritten_with_the_key_shows_in_the_anchors() {
    let audit = Audit::new().await;
    let rows = audit.sealed().await;
    audit
        .sql("DELETE FROM audit_seal_rows WHERE seal_no >= 2", &[])
        .await;
    audit
        .sql("DELETE FROM audit_seals WHERE seal_no >= 2", &[])
        .await;
    audit
        .sql(
            "UPDATE audit_logs SET after = NULL WHERE id = $1",
            &[&rows[3]],
        )
        .await;
    audit
        .sql("INSERT INTO audit_unsealed (organization_id, audit_log_id) SELECT $1, unnest($2::uuid[])", &[&audit.organization.uuid(), &rows[3..].to_vec()])
        .await;
    assert_eq!(audit.sealer.seal(audit.organization).await.unwrap(), 3);
    assert_eq!(
        audit.findings().await,
        [
            Finding::AnchorMismatch { seal_no: 2 },
            Finding::CutTail { seal_no: 3 }
        ]
    );
}

#[tokio::test]
async fn a_chain_that_is_gone_altogether_is_missed() {
    let audit = Audit::new().await;
    audit.sealed().await;
    for table in [
        "audit_unanchored",
        "audit_seal_rows",
        "audit_seals",
        "audit_unsealed",
        "audit_logs",
    ] {
        audit.sql(&format!("DELETE FROM {table}"), &[]).await;
    }
    let cut: Vec<_> = (1..=3)
        .map(|seal_no| Finding::CutTail { seal_no })
        .collect();
    assert_eq!(audit.findings().await, cut);
}

#[tokio::test]
async fn anchors_are_written_once_and_missed_when_gone() {
    let audit = Audit::new().await;
    audit.sealed().await;
    let anchors = audit.sealer.anchors();
    let other = Anchor {
        organization_id: audit.organization,
        seal_no: 2,
        hash: "00".repeat(32),
        rows: 2,
        sealed_at: audit.stage.clock.now(),
    };
    assert!(matches!(
        anchors.put(&other).await,
        Err(AnchorError::Differs { seal_no: 2, .. })
    ));
    assert_eq!(audit.findings().await, []);

    let client = anchors.client().await;
    let key = |seal_no| Anchors::key(audit.organization, seal_no);
    client
        .delete_object()
        .bucket(anchors.bucket())
        .key(key(2))
        .send()
        .await
        .unwrap();
    let rubbish = client
        .put_object()
        .bucket(anchors.bucket())
        .key(key(1))
        .body(b"{}".to_vec().into());
    rubbish.send().await.unwrap();
    assert_eq!(
        audit.findings().await,
        [Finding::AnchorMismatch { seal_no: 1 }],
        "a young seal may wait for its anchor"
    );
    audit.stage.clock.advance(SignedDuration::from_mins(6));
    assert_eq!(
        audit.findings().await,
        [
            Finding::AnchorMismatch { seal_no: 1 },
            Finding::MissingAnchor { seal_no: 2 }
        ]
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

#[tokio::test]
async fn another_key_fits_nothing() {
    let audit = Audit::new().await;
    audit.sealed().await;
    let other = mojavox_audit_chain::SealKey::parse(&"A".repeat(43)).unwrap();
    let verified = mojavox_audit_chain::verify(
        &audit.owner(),
        &other,
        audit.sealer.anchors(),
        audit.stage.clock.now(),
    )
    .await
    .unwrap();
    assert_eq!(verified[0].findings.len(), 6 + 3);
}
