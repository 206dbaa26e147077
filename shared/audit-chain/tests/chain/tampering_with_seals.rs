//! What an owner of the tables can do to seals, and what shows only in the anchors.

use jiff::SignedDuration;
use mojavox_audit_chain::{Anchor, AnchorError, Anchors, Finding, SealError};
use mojavox_domain::clock::Clock as _;

use crate::stand::Audit;

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
