--: RecordingHold(customer_id?)

--! list_recordings_to_purge
SELECT organization_id, recording_id FROM app.recordings_to_purge(:now, :after, :rows);

--! list_organizations_with_undated_recordings
SELECT organization_id FROM app.organizations_with_undated_recordings();

--! get_retention_policy : (policy?)
SELECT o.time_zone, o.compliance_profile, p.compliance AS policy
FROM organizations o LEFT JOIN organization_policies p ON p.organization_id = o.id
WHERE o.id = :organization_id;

--! date_recordings
-- Months after the call's day, as the calendar counts them: kept through that day.
UPDATE call_recordings SET purge_after = ((recorded_at AT TIME ZONE :time_zone)::date + make_interval(months => :months))::date
WHERE organization_id = :organization_id AND id IN (
    SELECT r.id FROM call_recordings r
    WHERE r.organization_id = :organization_id AND r.purge_after IS NULL AND r.purged_at IS NULL
    ORDER BY r.id LIMIT :rows FOR UPDATE SKIP LOCKED)
RETURNING id;

--! lock_customer_of_recording
-- A hold on the debtor refers to this row, so whoever places one waits; FOR UPDATE is what makes it.
SELECT c.id FROM customers c
WHERE c.organization_id = :organization_id AND c.id IN (
    SELECT unnest(ARRAY[r.customer_id, a.customer_id]) FROM call_recordings r
    JOIN contact_attempts a ON a.organization_id = r.organization_id AND a.id = r.contact_attempt_id
    WHERE r.organization_id = :organization_id AND r.id = :id)
ORDER BY c.id FOR UPDATE;

--! lock_recordings_of_call
SELECT s.id FROM call_recordings s
WHERE s.organization_id = :organization_id AND s.contact_attempt_id = (
    SELECT r.contact_attempt_id FROM call_recordings r WHERE r.organization_id = :organization_id AND r.id = :id)
ORDER BY s.id FOR UPDATE;

--! get_recording_to_purge : (customer_id?, file_size?, purge_after?, purge_began_at?, purge_sha256?, purged_at?, transcript?)
SELECT r.file_path, r.file_size, r.contact_attempt_id, r.customer_id, r.recorded_at, r.purge_after, r.purge_began_at,
    r.purge_sha256::text AS purge_sha256, r.purged_at, r.transcript, app.recording_is_held(r.organization_id, r.id) AS held
FROM call_recordings r WHERE r.organization_id = :organization_id AND r.id = :id;

--! begin_recording_purge (sha256?)
UPDATE call_recordings SET purge_began_at = :now, purge_sha256 = :sha256
WHERE organization_id = :organization_id AND id = :id
RETURNING id;

--! give_recording_purge_up
UPDATE call_recordings SET purge_began_at = NULL, purge_sha256 = NULL
WHERE organization_id = :organization_id AND id = :id
RETURNING id;

--! postpone_recording_purge
UPDATE call_recordings SET purge_after = :purge_after
WHERE organization_id = :organization_id AND id = :id
RETURNING id;

--! finish_recording_purge
UPDATE call_recordings SET purged_at = :now, transcript = NULL, analysis = NULL, sentiment_score = NULL
WHERE organization_id = :organization_id AND id = :id
RETURNING id;

--! forget_objections
-- They keep counting; what was said goes.
UPDATE call_objections SET utterance = ''
WHERE organization_id = :organization_id AND contact_attempt_id = :contact_attempt_id AND utterance <> ''
RETURNING id;

--! forget_lines
DELETE FROM transcript_lines
WHERE organization_id = :organization_id AND contact_attempt_id = :contact_attempt_id
RETURNING position;

--! insert_purge_receipt (content_sha256?)
INSERT INTO purge_receipts (id, organization_id, entity_type, entity_id, rule_id, rule_version, content_sha256, purged_at)
VALUES (:id, :organization_id, :entity_type, :entity_id, :rule_id, :rule_version, :content_sha256, :now)
RETURNING id;

--! lock_recording_to_hold
SELECT purged_at IS NOT NULL AS purged
FROM call_recordings WHERE organization_id = :organization_id AND id = :id FOR UPDATE;

--! find_recording_hold : RecordingHold
-- The recording's own before its debtor's, the earlier before the later.
SELECT h.id, h.customer_id, h.reason, h.placed_by, h.placed_at
FROM call_recordings r
    JOIN contact_attempts a ON a.organization_id = r.organization_id AND a.id = r.contact_attempt_id
    JOIN legal_holds h ON h.organization_id = r.organization_id AND h.released_at IS NULL
        AND (h.recording_id = r.id OR h.customer_id IN (r.customer_id, a.customer_id))
WHERE r.organization_id = :organization_id AND r.id = :id
ORDER BY h.customer_id IS NOT NULL, h.placed_at, h.id LIMIT 1;

--! release_recording_hold
UPDATE legal_holds SET released_at = greatest(placed_at, :now), released_by = :released_by
WHERE organization_id = :organization_id AND recording_id = :recording_id AND released_at IS NULL
RETURNING id, reason, placed_by, placed_at;

--! forget_proposals
-- What was said; what became of it stays.
UPDATE call_proposals SET utterance = ''
WHERE organization_id = :organization_id AND contact_attempt_id = :contact_attempt_id AND utterance <> ''
RETURNING id;
