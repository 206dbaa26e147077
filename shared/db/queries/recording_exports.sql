--: RecordingExport(file_path?, file_size?, error_code?, finished_at?, expires_at?)

--! get_recording_to_export : (file_size?)
SELECT file_size, purged_at IS NOT NULL OR purge_began_at IS NOT NULL AS purged, transcript IS NOT NULL AS transcribed
FROM call_recordings WHERE organization_id = :organization_id AND id = :id;

--! insert_recording_export
INSERT INTO recording_exports (id, organization_id, recording_id, format, include_transcript, requested_by, created_at)
VALUES (:id, :organization_id, :recording_id, :format, :include_transcript, :requested_by, :now)
RETURNING id;

--! get_recording_export : RecordingExport
SELECT id, recording_id, format, include_transcript, status, file_path, file_size, error_code, requested_by, created_at,
    finished_at, expires_at
FROM recording_exports WHERE organization_id = :organization_id AND id = :id;

--! lock_recording_export : (leased_until?, expires_at?)
SELECT recording_id, format, include_transcript, status, requested_by, created_at, leased_until, expires_at
FROM recording_exports WHERE organization_id = :organization_id AND id = :id FOR UPDATE;

--! lease_recording_export
UPDATE recording_exports SET status = 'generating', lease_token = :token, leased_until = :until
WHERE organization_id = :organization_id AND id = :id AND status IN ('pending', 'generating')
RETURNING id;

--! prolong_recording_export
UPDATE recording_exports SET leased_until = :until
WHERE organization_id = :organization_id AND id = :id AND status = 'generating' AND lease_token = :token
RETURNING id;

--! finish_recording_export
-- Only by whom the lease belongs to: one that was taken for dead has nothing to say.
UPDATE recording_exports SET status = 'ready', file_path = :file_path, file_size = :file_size, finished_at = :now,
    expires_at = :expires_at, lease_token = NULL, leased_until = NULL
WHERE organization_id = :organization_id AND id = :id AND status = 'generating' AND lease_token = :token
RETURNING id;

--! fail_recording_export (token?)
-- Without a token: whoever had it.
UPDATE recording_exports SET status = 'failed', error_code = :error_code, finished_at = :now, lease_token = NULL, leased_until = NULL
WHERE organization_id = :organization_id AND id = :id AND status IN ('pending', 'generating')
    AND (:token::uuid IS NULL OR lease_token = :token)
RETURNING id;

--! expire_recording_export
UPDATE recording_exports SET status = 'expired'
WHERE organization_id = :organization_id AND id = :id AND status = 'ready'
RETURNING id;

--! expire_exports_of_recording
-- Files that are to go with their recording.
UPDATE recording_exports SET status = 'expired'
WHERE organization_id = :organization_id AND recording_id = :recording_id AND status = 'ready'
RETURNING id;

--! list_export_files
SELECT file_path FROM recording_exports
WHERE organization_id = :organization_id AND recording_id = :recording_id AND status = 'ready' AND file_path IS NOT NULL;

--! list_recording_exports_to_end
SELECT organization_id, export_id FROM app.recording_exports_to_end(:now, :stuck_since, :after, :rows);

--! get_recording_content : (agent_name?, customer_name?, file_size?, transcript?, language?)
-- What an export consists of.
SELECT r.file_path, r.file_size, r.purged_at IS NOT NULL OR r.purge_began_at IS NOT NULL AS purged, r.contact_attempt_id,
    r.duration, r.recorded_at, r.transcript, r.language, a.name AS agent_name, c.name AS customer_name, o.name AS organization_name,
    o.locale, o.time_zone
FROM call_recordings r
    JOIN organizations o ON o.id = r.organization_id
    LEFT JOIN agents a ON a.organization_id = r.organization_id AND a.id = r.agent_id
    LEFT JOIN customers c ON c.organization_id = r.organization_id AND c.id = r.customer_id
WHERE r.organization_id = :organization_id AND r.id = :id;

--! lock_recording_of_export
-- A purge waits until the export is noted, or has begun and is seen here.
SELECT purged_at IS NOT NULL OR purge_began_at IS NOT NULL AS purged
FROM call_recordings WHERE organization_id = :organization_id AND id = :id FOR UPDATE;
