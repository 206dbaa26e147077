--! claim_report (claimed_until)
-- Nothing when it is done, gone, or in the hands of a worker that lives.
UPDATE reports r SET status = 'generating', progress = 0, attempts = r.attempts + 1, claimed_until = :claimed_until
FROM organizations o
WHERE r.organization_id = :organization_id AND r.id = :id AND o.id = r.organization_id AND r.status IN ('pending', 'generating')
    AND (r.claimed_until IS NULL OR r.claimed_until <= :now)
RETURNING r.attempts, r.name, r.type, r.format, r.parameters, o.name AS organization, o.time_zone, o.currency, o.locale;

--! report_claim : (claimed_until?)
-- Why there was nothing to claim.
SELECT status, claimed_until FROM reports WHERE organization_id = :organization_id AND id = :id;

--! keep_report
-- Still at it. Nothing when the report was deleted or another worker has it.
UPDATE reports SET progress = greatest(progress, :progress), claimed_until = :claimed_until
WHERE organization_id = :organization_id AND id = :id AND status = 'generating' AND attempts = :attempt
RETURNING id;

--! note_report_file (file_path?, upload_id?)
-- Where the file is going to be, before there is anything of it.
UPDATE reports SET file_path = :file_path, upload_id = :upload_id
WHERE organization_id = :organization_id AND id = :id AND status = 'generating' AND attempts = :attempt
RETURNING id;

--! finish_report
UPDATE reports SET status = 'ready', progress = 100, file_path = :file_path, file_size = :file_size, row_count = :row_count,
    upload_id = NULL, claimed_until = NULL, generated_at = :now, expires_at = :expires_at
WHERE organization_id = :organization_id AND id = :id AND status = 'generating' AND attempts = :attempt
RETURNING id;

--! fail_report
UPDATE reports SET status = 'failed', error_code = :error_code, file_path = NULL, upload_id = NULL, claimed_until = NULL
WHERE organization_id = :organization_id AND id = :id AND status = 'generating' AND attempts = :attempt
RETURNING id;

--! release_report
-- For the next worker to take at once.
UPDATE reports SET claimed_until = NULL
WHERE organization_id = :organization_id AND id = :id AND status = 'generating' AND attempts = :attempt
RETURNING id;
