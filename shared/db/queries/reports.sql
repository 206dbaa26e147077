--: Report(file_size?, row_count?, error_code?, schedule_id?, scheduled_for?, generated_by?, generated_by_name?, generated_at?, expires_at?, file_removed_at?)

--! get_report : Report
SELECT r.id, r.name, r.type, r.status, r.progress, r.format, r.parameters, r.file_size, r.row_count, r.error_code, r.schedule_id,
    r.scheduled_for, r.generated_by, u.name AS generated_by_name, r.generated_at, r.expires_at, r.file_removed_at, r.created_at, r.updated_at
FROM reports r LEFT JOIN users u ON u.organization_id = r.organization_id AND u.id = r.generated_by
WHERE r.organization_id = :organization_id AND r.id = :id;

--! get_report_file : (file_path?, expires_at?, error_code?)
SELECT name, type, status, format, parameters, file_path, expires_at, error_code FROM reports
WHERE organization_id = :organization_id AND id = :id;

--! insert_report (schedule_id?, scheduled_for?, generated_by?)
-- Nothing when the run has its report already.
INSERT INTO reports (id, organization_id, name, type, format, parameters, schedule_id, scheduled_for, recipients, generated_by, created_at)
VALUES (:id, :organization_id, :name, :type, :format, :parameters, :schedule_id, :scheduled_for, :recipients, :generated_by, :now)
ON CONFLICT ON CONSTRAINT reports_run_key DO NOTHING
RETURNING id;

--! count_unfinished_reports
-- Counts no further than it has to.
SELECT count(*) AS reports FROM (
    SELECT FROM reports WHERE organization_id = :organization_id AND status IN ('pending', 'generating') LIMIT :most
) AS unfinished;

--! lock_report : (file_path?, upload_id?, generated_by?, schedule_id?)
SELECT name, type, status, format, parameters, attempts, file_path, upload_id, generated_by, schedule_id FROM reports
WHERE organization_id = :organization_id AND id = :id
FOR UPDATE;

--! delete_report
DELETE FROM reports WHERE organization_id = :organization_id AND id = :id RETURNING id;

--! get_finished_report : (error_code?, generated_by?, schedule_id?)
SELECT r.name, r.type, r.status, r.format, r.parameters, r.error_code, r.generated_by, r.schedule_id, r.recipients,
    o.name AS organization_name, o.locale
FROM reports r JOIN organizations o ON o.id = r.organization_id
WHERE r.organization_id = :organization_id AND r.id = :id;

--! list_stuck_reports
SELECT organization_id, report_id FROM app.stuck_reports(make_interval(secs => :seconds), :after, :rows);

--! lock_stuck_report
SELECT nudges, format, attempts FROM reports
WHERE organization_id = :organization_id AND id = :id AND status IN ('pending', 'generating')
    AND updated_at < now() - make_interval(secs => :seconds)
FOR UPDATE SKIP LOCKED;

--! nudge_report
UPDATE reports SET nudges = nudges + 1 WHERE organization_id = :organization_id AND id = :id RETURNING nudges;

--! give_report_up
UPDATE reports SET status = 'failed', error_code = :error_code, file_path = NULL, upload_id = NULL, claimed_until = NULL
WHERE organization_id = :organization_id AND id = :id
RETURNING id;

--! list_expired_reports
SELECT organization_id, report_id FROM app.expired_reports(:now, :after, :rows);

--! lock_expired_report : (file_path?)
SELECT file_path FROM reports
WHERE organization_id = :organization_id AND id = :id AND status = 'ready' AND file_path IS NOT NULL AND expires_at <= :now
FOR UPDATE SKIP LOCKED;

--! report_file_removed
UPDATE reports SET file_path = NULL, file_removed_at = :now
WHERE organization_id = :organization_id AND id = :id
RETURNING id;

--! insert_file_removal (upload_id?)
INSERT INTO file_removals (id, organization_id, file_path, upload_id, due_at)
VALUES (:id, :organization_id, :file_path, :upload_id, :due_at)
RETURNING id;

--! list_due_file_removals
SELECT organization_id, removal_id FROM app.due_file_removals(:now, :after, :rows);

--! take_file_removal : (upload_id?)
-- For good once the files are gone and the transaction is committed; until then nobody else has it.
DELETE FROM file_removals WHERE organization_id = :organization_id AND id = :id RETURNING file_path, upload_id;

--! report_settings
SELECT o.name, o.time_zone, o.locale FROM organizations o WHERE o.id = :organization_id;

--! campaign_is_there
SELECT EXISTS (SELECT FROM campaigns WHERE organization_id = :organization_id AND id = :id AND deleted_at IS NULL) AS there;

--: Schedule(next_run_at?, last_run_at?)

--! get_schedule : Schedule
SELECT s.id, s.name, s.type, s.format, s.parameters, s.cron, s.time_zone, s.recipients, s.enabled, s.next_run_at, s.last_run_at,
    s.created_by, u.name AS created_by_name, s.created_at, s.updated_at
FROM report_schedules s JOIN users u ON u.organization_id = s.organization_id AND u.id = s.created_by
WHERE s.organization_id = :organization_id AND s.id = :id;

--! lock_schedule : Schedule
SELECT s.id, s.name, s.type, s.format, s.parameters, s.cron, s.time_zone, s.recipients, s.enabled, s.next_run_at, s.last_run_at,
    s.created_by, u.name AS created_by_name, s.created_at, s.updated_at
FROM report_schedules s JOIN users u ON u.organization_id = s.organization_id AND u.id = s.created_by
WHERE s.organization_id = :organization_id AND s.id = :id
FOR UPDATE OF s;

--! list_schedules : Schedule
SELECT s.id, s.name, s.type, s.format, s.parameters, s.cron, s.time_zone, s.recipients, s.enabled, s.next_run_at, s.last_run_at,
    s.created_by, u.name AS created_by_name, s.created_at, s.updated_at
FROM report_schedules s JOIN users u ON u.organization_id = s.organization_id AND u.id = s.created_by
WHERE s.organization_id = :organization_id
ORDER BY s.created_at DESC, s.id DESC
LIMIT :rows OFFSET :skip;

--! list_schedules_after : Schedule
SELECT s.id, s.name, s.type, s.format, s.parameters, s.cron, s.time_zone, s.recipients, s.enabled, s.next_run_at, s.last_run_at,
    s.created_by, u.name AS created_by_name, s.created_at, s.updated_at
FROM report_schedules s JOIN users u ON u.organization_id = s.organization_id AND u.id = s.created_by
WHERE s.organization_id = :organization_id AND (s.created_at, s.id) < (:after_created_at, :after_id)
ORDER BY s.created_at DESC, s.id DESC
LIMIT :rows;

--! count_schedules
SELECT count(*) AS total FROM (SELECT FROM report_schedules WHERE organization_id = :organization_id LIMIT :most) AS counted;

--! insert_schedule (next_run_at?)
INSERT INTO report_schedules (id, organization_id, name, type, format, parameters, cron, time_zone, recipients, enabled, next_run_at,
    created_by, created_at, updated_at)
VALUES (:id, :organization_id, :name, :type, :format, :parameters, :cron, :time_zone, :recipients, :enabled, :next_run_at,
    :created_by, :now, :now)
RETURNING id;

--! update_schedule (next_run_at?)
UPDATE report_schedules SET name = :name, format = :format, parameters = :parameters, cron = :cron, time_zone = :time_zone,
    recipients = :recipients, enabled = :enabled, next_run_at = :next_run_at, created_by = :created_by
WHERE organization_id = :organization_id AND id = :id
RETURNING id;

--! delete_schedule
DELETE FROM report_schedules WHERE organization_id = :organization_id AND id = :id RETURNING id;

--! list_due_schedules
SELECT organization_id, schedule_id FROM app.due_report_schedules(:now, :after, :rows);

--! lock_due_schedule
-- Nothing when another clock has it in hand, or has run it.
SELECT s.name, s.type, s.format, s.parameters, s.cron, s.time_zone, s.recipients, s.next_run_at, s.created_by,
    u.role AS creator_role, (u.status = 'active' AND u.deleted_at IS NULL) AS creator_is_there, o.time_zone AS organization_time_zone
FROM report_schedules s
JOIN users u ON u.organization_id = s.organization_id AND u.id = s.created_by
JOIN organizations o ON o.id = s.organization_id
WHERE s.organization_id = :organization_id AND s.id = :id AND s.enabled AND s.next_run_at <= :now
FOR UPDATE OF s SKIP LOCKED;

--! schedule_has_run (next_run_at?)
-- Without a next run it is over: a date that never comes again.
UPDATE report_schedules SET last_run_at = :last_run_at, next_run_at = :next_run_at, enabled = :next_run_at::timestamptz IS NOT NULL
WHERE organization_id = :organization_id AND id = :id
RETURNING id;

--! disable_schedule
UPDATE report_schedules SET enabled = false WHERE organization_id = :organization_id AND id = :id RETURNING id;
