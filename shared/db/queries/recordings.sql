--: Recording(agent_id?, agent_name?, customer_id?, customer_name?, file_size?, outcome?, flag_reason?, transcription_error?, transcribed_at?, language?, sentiment?, quality?, purge_after?, purged_at?)

--! get_recording : Recording
SELECT r.id, r.contact_attempt_id, r.agent_id, a.name AS agent_name, r.customer_id, c.name AS customer_name, r.content_type,
    r.channels, r.duration, r.file_size, r.recorded_at, r.outcome, r.flagged, r.flag_reason, r.transcription_status,
    r.transcription_error, r.transcribed_at, r.language, r.sentiment_score::float8 AS sentiment, r.quality_score::float8 AS quality,
    r.purge_after, r.purged_at, r.created_at, r.updated_at
FROM call_recordings r
    LEFT JOIN agents a ON a.organization_id = r.organization_id AND a.id = r.agent_id
    LEFT JOIN customers c ON c.organization_id = r.organization_id AND c.id = r.customer_id
WHERE r.organization_id = :organization_id AND r.id = :id;

--! get_recording_findings : (transcript?, analysis?, analysis_version?, analysed_at?)
SELECT transcript, analysis, analysis_version, analysed_at
FROM call_recordings WHERE organization_id = :organization_id AND id = :id;

--! get_recording_file : (file_size?, purged_at?, purge_began_at?)
SELECT file_path, file_size, purged_at, purge_began_at, recorded_at
FROM call_recordings WHERE organization_id = :organization_id AND id = :id;

--! lock_recording : (flag_reason?)
SELECT contact_attempt_id, flagged, flag_reason
FROM call_recordings WHERE organization_id = :organization_id AND id = :id FOR UPDATE;

--! flag_recording (reason?)
UPDATE call_recordings SET flagged = :flagged, flag_reason = :reason
WHERE organization_id = :organization_id AND id = :id
RETURNING id;

--! note_call_flag
INSERT INTO call_flags (id, organization_id, contact_attempt_id, reason, severity, flagged_by, created_at)
VALUES (:id, :organization_id, :contact_attempt_id, :reason, :severity, :flagged_by, :now)
ON CONFLICT ON CONSTRAINT call_flags_once_key DO NOTHING
RETURNING id;

--! count_recordings
SELECT app.table_count('call_recordings') AS total;
