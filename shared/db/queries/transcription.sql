--! recording_arrived
-- Of a file that comes twice the first one counts.
UPDATE call_recordings SET file_size = :file_size, transcription_asked_at = :now
WHERE organization_id = :organization_id AND id = :id AND file_size IS NULL AND purged_at IS NULL
RETURNING id;

--! lock_transcription : (file_size?, transcription_job?, job_started_at?, transcription_error?, leased_until?, transcription_lease?, customer_language?)
SELECT r.file_path, r.file_size, r.recorded_at, r.channels, r.transcription_status, r.transcription_job,
    r.transcription_job_started_at AS job_started_at, r.transcription_error, r.transcription_attempt, r.transcription_lease, r.transcription_leased_until AS leased_until,
    (r.purged_at IS NOT NULL OR r.purge_began_at IS NOT NULL) AS purged,
    c.language AS customer_language, o.locale
FROM call_recordings r
    JOIN organizations o ON o.id = r.organization_id
    LEFT JOIN customers c ON c.organization_id = r.organization_id AND c.id = r.customer_id
WHERE r.organization_id = :organization_id AND r.id = :id FOR UPDATE OF r;

--! take_transcription
UPDATE call_recordings SET transcription_status = 'running', transcription_service = :service, transcription_lease = :lease,
    transcription_leased_until = :until
WHERE organization_id = :organization_id AND id = :id
RETURNING id;

--! keep_transcription
UPDATE call_recordings SET transcription_leased_until = :until
WHERE organization_id = :organization_id AND id = :id AND transcription_lease = :lease AND transcription_status = 'running'
    AND purged_at IS NULL AND purge_began_at IS NULL
RETURNING id;

--! note_transcription_job
UPDATE call_recordings SET transcription_job = :job, transcription_job_started_at = :now, transcription_asked_at = :now,
    transcription_lease = NULL, transcription_leased_until = NULL
WHERE organization_id = :organization_id AND id = :id AND transcription_lease = :lease AND transcription_status = 'running'
RETURNING id;

--! store_transcript (language?, lease?, job?)
-- Only whoever still has it may: the lease's holder, or any that brings the job's result.
UPDATE call_recordings SET transcription_status = 'ready', transcribed_at = :now, transcript = :transcript, language = :language,
    transcription_error = NULL, transcription_lease = NULL, transcription_leased_until = NULL
WHERE organization_id = :organization_id AND id = :id AND transcription_status = 'running'
    AND (transcription_lease = :lease OR transcription_job = :job) AND purged_at IS NULL AND purge_began_at IS NULL
RETURNING id;

--! give_up_transcription (lease?, job?)
-- As failed for good, or as pending for another try.
UPDATE call_recordings SET transcription_status = :status, transcription_error = :error, transcription_asked_at = :now,
    transcription_lease = NULL, transcription_leased_until = NULL
WHERE organization_id = :organization_id AND id = :id AND transcription_status = 'running'
    AND (transcription_lease = :lease OR transcription_job = :job)
RETURNING id;

--! forget_transcription_job
-- What it left is removed. One that still ran for a recording which was purged has run in vain.
UPDATE call_recordings SET transcription_job = NULL, transcription_job_started_at = NULL,
    transcription_status = CASE transcription_status WHEN 'running' THEN 'failed' ELSE transcription_status END,
    transcription_error = CASE transcription_status WHEN 'running' THEN 'recording_purged' ELSE transcription_error END
WHERE organization_id = :organization_id AND id = :id AND transcription_job = :job
RETURNING id;

--! ask_transcription_again
UPDATE call_recordings SET transcription_status = 'pending', transcription_error = NULL,
    transcription_attempt = transcription_attempt + CASE transcription_status WHEN 'pending' THEN 0 ELSE 1 END,
    transcription_asked_at = :now, transcription_lease = NULL, transcription_leased_until = NULL
WHERE organization_id = :organization_id AND id = :id
RETURNING transcription_attempt;

--! list_recordings_to_nudge
SELECT organization_id, recording_id
FROM app.recordings_to_nudge(:new_since, :asked_since, :lapsed_since, :polled_since, :after, :limit);

--! nudge_transcription
UPDATE call_recordings SET transcription_asked_at = :now
WHERE organization_id = :organization_id AND id = :id
RETURNING id;

--! find_transcription_job
SELECT id FROM call_recordings WHERE organization_id = :organization_id AND id = :id AND transcription_job = :job;
