--: CustomerJob(file_name?, object_key?, file_sha256?, duplicate_of?, file_size?, total_rows?, resume_after?, result_key?, result_size?, upload_id?, error_code?, error_detail?, started_at?, finished_at?, expires_at?)

--! get_customer_job : CustomerJob
SELECT id, kind, status, dry_run, file_name, object_key, file_sha256, duplicate_of, file_size, parameters,
    total_rows, processed_rows, created_rows, updated_rows, unchanged_rows, failed_rows,
    resume_offset, resume_line, resume_after, result_key, result_size, upload_id,
    error_code, error_detail, created_by, created_at, updated_at, started_at, finished_at, expires_at
FROM customer_jobs
WHERE organization_id = :organization_id AND kind = :kind AND id = :id;

--! lock_customer_job : CustomerJob
SELECT id, kind, status, dry_run, file_name, object_key, file_sha256, duplicate_of, file_size, parameters,
    total_rows, processed_rows, created_rows, updated_rows, unchanged_rows, failed_rows,
    resume_offset, resume_line, resume_after, result_key, result_size, upload_id,
    error_code, error_detail, created_by, created_at, updated_at, started_at, finished_at, expires_at
FROM customer_jobs
WHERE organization_id = :organization_id AND id = :id
FOR UPDATE;

--! find_customer_import_of_file : CustomerJob
SELECT id, kind, status, dry_run, file_name, object_key, file_sha256, duplicate_of, file_size, parameters,
    total_rows, processed_rows, created_rows, updated_rows, unchanged_rows, failed_rows,
    resume_offset, resume_line, resume_after, result_key, result_size, upload_id,
    error_code, error_detail, created_by, created_at, updated_at, started_at, finished_at, expires_at
FROM customer_jobs
WHERE organization_id = :organization_id AND file_sha256 = :file_sha256 AND kind = 'import' AND NOT dry_run
    AND status NOT IN ('failed', 'cancelled', 'duplicate');

--! list_customer_imports : CustomerJob
SELECT id, kind, status, dry_run, file_name, object_key, file_sha256, duplicate_of, file_size, parameters,
    total_rows, processed_rows, created_rows, updated_rows, unchanged_rows, failed_rows,
    resume_offset, resume_line, resume_after, result_key, result_size, upload_id,
    error_code, error_detail, created_by, created_at, updated_at, started_at, finished_at, expires_at
FROM customer_jobs
WHERE organization_id = :organization_id AND kind = 'import'
ORDER BY created_at DESC, id DESC
LIMIT :rows OFFSET :skip;

--! list_customer_imports_after : CustomerJob
SELECT id, kind, status, dry_run, file_name, object_key, file_sha256, duplicate_of, file_size, parameters,
    total_rows, processed_rows, created_rows, updated_rows, unchanged_rows, failed_rows,
    resume_offset, resume_line, resume_after, result_key, result_size, upload_id,
    error_code, error_detail, created_by, created_at, updated_at, started_at, finished_at, expires_at
FROM customer_jobs
WHERE organization_id = :organization_id AND kind = 'import' AND (created_at, id) < (:after_created_at, :after_id)
ORDER BY created_at DESC, id DESC
LIMIT :rows;

--! count_customer_imports
SELECT count(*) AS total FROM (
    SELECT FROM customer_jobs WHERE organization_id = :organization_id AND kind = 'import' LIMIT :most) AS counted;

--! insert_customer_job (file_name?, object_key?, expires_at?)
INSERT INTO customer_jobs (id, organization_id, kind, status, dry_run, file_name, object_key, parameters, created_by, created_at, updated_at, expires_at)
VALUES (:id, :organization_id, :kind, :status, :dry_run, :file_name, :object_key, :parameters, :created_by, :now, :now, :expires_at)
RETURNING id;

--! queue_customer_import
UPDATE customer_jobs SET status = 'queued', file_sha256 = :file_sha256, file_size = :file_size, parameters = :parameters
WHERE organization_id = :organization_id AND id = :id
RETURNING id;

--! mark_customer_import_duplicate
UPDATE customer_jobs SET status = 'duplicate', file_sha256 = :file_sha256, file_size = :file_size,
    duplicate_of = :duplicate_of, finished_at = :now
WHERE organization_id = :organization_id AND id = :id
RETURNING id;

--! start_customer_job (total_rows?)
UPDATE customer_jobs SET status = 'running', started_at = coalesce(started_at, :now), total_rows = coalesce(:total_rows, total_rows)
WHERE organization_id = :organization_id AND id = :id AND status IN ('queued', 'running')
RETURNING id;

--! advance_customer_import
-- The place is compared as well as set: of two workers with the same message one goes on.
UPDATE customer_jobs SET resume_offset = :offset, resume_line = :line,
    processed_rows = processed_rows + :processed, created_rows = created_rows + :created,
    updated_rows = updated_rows + :updated, unchanged_rows = unchanged_rows + :unchanged, failed_rows = failed_rows + :failed
WHERE organization_id = :organization_id AND id = :id AND status = 'running' AND resume_offset = :from_offset
RETURNING id;

--! advance_customer_export (after?, upload_id?)
-- As an import's: the number of rows is compared as well as set.
UPDATE customer_jobs SET resume_after = :after, processed_rows = :processed, upload_id = :upload_id, parameters = :parameters
WHERE organization_id = :organization_id AND id = :id AND status = 'running' AND processed_rows = :from_processed
RETURNING id;

--! finish_customer_job (result_key?, result_size?)
UPDATE customer_jobs SET status = 'ready', finished_at = :now, result_key = :result_key, result_size = :result_size,
    processed_rows = :processed, total_rows = :processed, upload_id = NULL, expires_at = :expires_at
WHERE organization_id = :organization_id AND id = :id AND status = 'running'
RETURNING id;

--! fail_customer_job
UPDATE customer_jobs SET status = 'failed', error_code = :error_code, error_detail = :error_detail, finished_at = :now
WHERE organization_id = :organization_id AND id = :id AND status IN ('awaiting_upload', 'queued', 'running')
RETURNING id;

--! count_customer_job_errors
-- Positions count from 0 without gaps, so the next one is the count.
SELECT (coalesce(max(position), -1) + 1)::integer AS total FROM customer_job_errors
WHERE organization_id = :organization_id AND job_id = :job_id;

--! insert_customer_job_errors
INSERT INTO customer_job_errors (organization_id, job_id, position, row_number, line_number, column_name, code, detail)
SELECT :organization_id, :job_id, e.position, e.row_number, e.line_number, nullif(e.column_name, ''), e.code, e.detail
FROM unnest(:positions::integer[], :row_numbers::bigint[], :line_numbers::bigint[], :column_names::text[], :codes::text[], :details::text[])
    AS e (position, row_number, line_number, column_name, code, detail)
RETURNING position;

--! list_customer_job_errors : (column_name?)
SELECT position, row_number, line_number, column_name, code, detail
FROM customer_job_errors
WHERE organization_id = :organization_id AND job_id = :job_id AND position >= :from_position
ORDER BY position
LIMIT :rows;
