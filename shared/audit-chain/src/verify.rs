//! Verifying: everything is recomputed, from the rows and the anchors alone.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{SignedDuration, Timestamp};
use mojavox_db::{
    Client, Db, DbError,
    queries::audit::{self, AuditSealsAfter, EntriesOfSeal},
};
use mojavox_domain::ids::OrganizationId;

use crate::{
    Anchor, AnchorError, Anchors, Finding, Verified,
    seal::{Entry, Hash, Head, NOTHING, SealKey},
};

/// How long an entry may wait for its seal, and a seal for its anchor.
pub const PATIENCE: SignedDuration = SignedDuration::from_mins(5);
/// Seals that are held in memory at a time.
const PAGE: i64 = 500;

#[derive(Debug, thiserror::Error)]
pub enum VerifyError {
    #[error("connect as the owner of the audit log: this role does not see every organisation")]
    NotTheOwner,
    #[error(transparent)]
    Db(#[from] DbError),
    #[error(transparent)]
    Anchor(#[from] AnchorError),
}

impl From<mojavox_db::tokio_postgres::Error> for VerifyError {
    fn from(error: mojavox_db::tokio_postgres::Error) -> Self {
        Self::Db(error.into())
    }
}

/// Verifies the chains of all organisations that have entries, seals or anchors.
///
/// # Errors
/// The database or the bucket cannot be read; what does not fit is no error but a finding.
pub async fn verify(
    db: &Db,
    key: &SealKey,
    anchors: &Anchors,
    now: Timestamp,
) -> Result<Vec<Verified>, VerifyError> {
    let client = db.connection().await?;
    if !audit::owns_audit_log().bind(&client).one().await? {
        return Err(VerifyError::NotTheOwner);
    }
    let mut organizations: BTreeSet<OrganizationId> =
        anchors.organizations().await?.into_iter().collect();
    organizations.extend(
        audit::audited_organizations()
            .bind(&client)
            .all()
            .await?
            .into_iter()
            .map(OrganizationId::from),
    );
    let mut verified = Vec::new();
    for organization in organizations {
        // Anchors first: what is anchored was committed, so the snapshot below has it.
        let anchored = anchors.of(organization).await?;
        client
            .batch_execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            .await?;
        let chain = Chain {
            client: &client,
            key,
            organization,
            anchored,
            now,
            findings: Vec::new(),
        };
        let outcome = chain.verify().await;
        client.batch_execute("ROLLBACK").await?;
        verified.push(outcome?);
    }
    Ok(verified)
}

struct Chain<'a> {
    client: &'a Client,
    key: &'a SealKey,
    organization: OrganizationId,
    anchored: BTreeMap<i64, Option<Anchor>>,
    now: Timestamp,
    findings: Vec<Finding>,
}

impl Chain<'_> {
    async fn verify(mut self) -> Result<Verified, VerifyError> {
        let id = self.organization.uuid();
        let (mut last, mut hash, mut seals) = (0, NOTHING.to_vec(), 0);
        loop {
            let page = audit::audit_seals_after()
                .bind(self.client, &id, &last, &PAGE)
                .all()
                .await?;
            for seal in &page {
                self.link(seal, last, &hash);
                self.contents(seal).await?;
                self.anchor(seal);
                last = seal.seal_no;
                hash.clone_from(&seal.hash);
                seals += 1;
            }
            if page.len() < usize::try_from(PAGE).unwrap_or(usize::MAX) {
                break;
            }
        }
        self.beyond(last).await?;
        self.outside().await?;
        Ok(Verified {
            organization: self.organization,
            rows: audit::count_audit_logs()
                .bind(self.client, &id)
                .one()
                .await?,
            seals,
            findings: self.findings,
        })
    }

    fn find(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// Whether the seal continues the one before it.
    fn link(&mut self, seal: &AuditSealsAfter, last: i64, hash: &[u8]) {
        for seal_no in last + 1..seal.seal_no {
            self.find(Finding::MissingSeal { seal_no });
        }
        // Behind a gap nothing is known of the hash that it should continue.
        if seal.seal_no == last + 1 && seal.prev_hash != hash {
            self.find(Finding::WrongLink {
                seal_no: seal.seal_no,
            });
        }
    }

    /// Whether the entries are what was sealed, and the seal fits them.
    async fn contents(&mut self, seal: &AuditSealsAfter) -> Result<(), VerifyError> {
        let seal_no = seal.seal_no;
        let rows = audit::entries_of_seal()
            .bind(self.client, &self.organization.uuid(), &seal_no)
            .all()
            .await?;
        for row in &rows {
            let (entry, position) = (row.audit_log_id, row.position);
            match self.entry_hash(row) {
                None => self.find(Finding::RemovedRow {
                    entry,
                    seal_no,
                    position,
                }),
                Some(hash) if hash[..] != row.hash[..] => self.find(Finding::ChangedRow {
                    entry,
                    seal_no,
                    position,
                }),
                Some(_) => {}
            }
        }
        let there: BTreeSet<i32> = rows.iter().map(|row| row.position).collect();
        let gone: Vec<i32> = (1..=seal.row_count)
            .filter(|position| !there.contains(position))
            .collect();
        for position in &gone {
            self.find(Finding::RemovedPlace {
                seal_no,
                position: *position,
            });
        }
        if gone.is_empty() && !self.fits(seal, &rows) {
            let mut by_id: Vec<_> = rows.iter().collect();
            by_id.sort_by_key(|row| row.audit_log_id);
            let reordered = self.fits(seal, by_id);
            self.find(if reordered {
                Finding::ReorderedRows { seal_no }
            } else {
                Finding::BrokenSeal { seal_no }
            });
        }
        Ok(())
    }

    fn fits<'r>(
        &self,
        seal: &AuditSealsAfter,
        rows: impl IntoIterator<Item = &'r EntriesOfSeal, IntoIter: ExactSizeIterator>,
    ) -> bool {
        let head = Head {
            organization: self.organization,
            previous: &seal.prev_hash,
            number: seal.seal_no,
            sealed_at: seal.sealed_at,
        };
        let hashes = rows.into_iter().map(|row| &row.hash[..]);
        i32::try_from(hashes.len()) == Ok(seal.row_count)
            && self.key.seal(&head, hashes)[..] == seal.hash[..]
    }

    /// `None`: the entry is gone.
    fn entry_hash(&self, row: &EntriesOfSeal) -> Option<Hash> {
        Some(self.key.entry(&Entry {
            id: row.id?,
            organization: self.organization,
            occurred_at: row.occurred_at?,
            actor_type: row.actor_type.as_deref()?,
            actor_id: row.actor_id,
            api_key_id: row.api_key_id,
            action: row.action.as_deref()?,
            entity_type: row.entity_type.as_deref()?,
            entity_id: row.entity_id?,
            before: row.before.as_deref(),
            after: row.after.as_deref(),
            request_id: row.request_id.as_deref(),
            source_ip: row.source_ip.as_deref(),
        }))
    }

    /// Whether the seal is the one that was noted outside.
    fn anchor(&mut self, seal: &AuditSealsAfter) {
        let seal_no = seal.seal_no;
        match self.anchored.get(&seal_no) {
            Some(Some(anchor))
                if anchor.organization_id == self.organization
                    && anchor.seal_no == seal_no
                    && anchor.hash == hex::encode(&seal.hash) => {}
            Some(_) => self.find(Finding::AnchorMismatch { seal_no }),
            None if self.now.duration_since(seal.sealed_at) > PATIENCE => {
                self.find(Finding::MissingAnchor { seal_no });
            }
            None => {}
        }
    }

    /// What is known of seals that are not there.
    async fn beyond(&mut self, last: i64) -> Result<(), VerifyError> {
        let mut cut: BTreeSet<i64> = self.anchored.range(last + 1..).map(|(no, _)| *no).collect();
        // Their rows name them too, where nobody removed those. Within the chain they are missing
        // seals already.
        cut.extend(
            audit::seal_rows_beyond_seals()
                .bind(self.client, &self.organization.uuid())
                .all()
                .await?
                .into_iter()
                .filter(|seal_no| *seal_no > last),
        );
        for seal_no in cut {
            self.find(Finding::CutTail { seal_no });
        }
        Ok(())
    }

    /// Entries that no seal covers.
    async fn outside(&mut self) -> Result<(), VerifyError> {
        let id = self.organization.uuid();
        let patience = PATIENCE.as_secs_f64();
        for row in audit::entries_without_seal()
            .bind(self.client, &id, &patience)
            .all()
            .await?
        {
            self.find(Finding::NeverSealed { entry: row.id });
        }
        for row in audit::noted_entries_that_are_gone()
            .bind(self.client, &id)
            .all()
            .await?
        {
            self.find(Finding::RemovedUnsealed {
                entry: row.audit_log_id,
            });
        }
        Ok(())
    }
}
