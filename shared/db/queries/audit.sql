--: SealedEntry(actor_id?, api_key_id?, before?, after?, request_id?, source_ip?)
-- `before` and `after` as PostgreSQL writes jsonb: that text is what is hashed.

--! organizations_to_seal
SELECT organization_id FROM app.organizations_to_seal() ORDER BY organization_id;

--! lock_audit_chain
-- One sealer an organisation; writers never ask for this lock.
SELECT true AS locked FROM pg_advisory_xact_lock(hashtextextended('audit chain/' || :organization_id::uuid::text, 0));

--! audit_chain_head
SELECT seal_no, hash FROM audit_seals WHERE organization_id = :organization_id ORDER BY seal_no DESC LIMIT 1;

--! unsealed_entries : SealedEntry
SELECT a.id, a.organization_id, a.occurred_at, a.actor_type, a.actor_id, a.api_key_id, a.action,
    a.entity_type, a.entity_id, a.before::text AS before, a.after::text AS after, a.request_id, a.source_ip
FROM audit_unsealed u JOIN audit_logs a ON a.id = u.audit_log_id AND a.organization_id = u.organization_id
WHERE u.organization_id = :organization_id
ORDER BY u.audit_log_id
LIMIT :most;

--! insert_audit_seal
INSERT INTO audit_seals (organization_id, seal_no, prev_hash, hash, row_count, sealed_at)
VALUES (:organization_id, :seal_no, :prev_hash, :hash, :row_count, :sealed_at)
RETURNING seal_no;

--! insert_audit_seal_rows
INSERT INTO audit_seal_rows (organization_id, seal_no, position, audit_log_id, hash)
SELECT :organization_id, :seal_no, r.position, r.audit_log_id, r.hash
FROM unnest(:audit_log_ids::uuid[], :hashes::bytea[]) WITH ORDINALITY AS r (audit_log_id, hash, position)
RETURNING position;

--! remove_from_unsealed
DELETE FROM audit_unsealed WHERE organization_id = :organization_id AND audit_log_id = ANY (:ids) RETURNING audit_log_id;

--! insert_unanchored_seal
INSERT INTO audit_unanchored (organization_id, seal_no) VALUES (:organization_id, :seal_no) RETURNING seal_no;

--! unanchored_seals
SELECT s.seal_no, s.hash, s.row_count, s.sealed_at
FROM audit_unanchored u JOIN audit_seals s ON s.organization_id = u.organization_id AND s.seal_no = u.seal_no
WHERE u.organization_id = :organization_id
ORDER BY u.seal_no
LIMIT :most;

--! remove_from_unanchored
DELETE FROM audit_unanchored WHERE organization_id = :organization_id AND seal_no = ANY (:seal_nos) RETURNING seal_no;

--! audited_organizations
-- For verifying, by a role that sees all of them.
SELECT organization_id FROM audit_seals
UNION SELECT organization_id FROM audit_logs
UNION SELECT organization_id FROM audit_unsealed
ORDER BY organization_id;

--! audit_seals_after
SELECT seal_no, prev_hash, hash, row_count, sealed_at FROM audit_seals
WHERE organization_id = :organization_id AND seal_no > :after
ORDER BY seal_no
LIMIT :most;

--! entries_of_seal : (id?, occurred_at?, actor_type?, actor_id?, api_key_id?, action?, entity_type?, entity_id?, before?, after?, request_id?, source_ip?)
-- What a seal names beside what is there.
SELECT r.position, r.audit_log_id, r.hash, a.id, a.occurred_at, a.actor_type, a.actor_id, a.api_key_id, a.action,
    a.entity_type, a.entity_id, a.before::text AS before, a.after::text AS after, a.request_id, a.source_ip
FROM audit_seal_rows r
LEFT JOIN audit_logs a ON a.id = r.audit_log_id AND a.organization_id = r.organization_id
WHERE r.organization_id = :organization_id AND r.seal_no = :seal_no
ORDER BY r.position;

--! entries_without_seal
SELECT a.id, a.occurred_at, u.noted_at IS NOT NULL AS noted
FROM audit_logs a
LEFT JOIN audit_seal_rows r ON r.organization_id = a.organization_id AND r.audit_log_id = a.id
LEFT JOIN audit_unsealed u ON u.organization_id = a.organization_id AND u.audit_log_id = a.id
WHERE a.organization_id = :organization_id AND r.audit_log_id IS NULL
  AND coalesce(u.noted_at, '-infinity') < now() - make_interval(secs => :older_than_seconds)
ORDER BY a.id;

--! noted_entries_that_are_gone
-- Removed before they were sealed: only their names are left.
SELECT u.audit_log_id, u.noted_at FROM audit_unsealed u
LEFT JOIN audit_logs a ON a.id = u.audit_log_id
WHERE u.organization_id = :organization_id AND a.id IS NULL
ORDER BY u.audit_log_id;

--! seal_rows_beyond_seals
-- Rows of seals that are not there.
SELECT DISTINCT r.seal_no FROM audit_seal_rows r
LEFT JOIN audit_seals s ON s.organization_id = r.organization_id AND s.seal_no = r.seal_no
WHERE r.organization_id = :organization_id AND s.seal_no IS NULL
ORDER BY r.seal_no;

--! count_audit_logs
SELECT count(*) AS rows FROM audit_logs WHERE organization_id = :organization_id;

--! owns_audit_log
-- Row-level security shows other roles one organisation, or none: they would find nothing wrong.
SELECT pg_has_role(c.relowner, 'USAGE') AS owns FROM pg_class c WHERE c.oid = 'public.audit_logs'::regclass;
