-- What reports on time need, and the mails that tell of them.

-- ---------------------------------------------------------------------------------------------
-- A mail to one person, so that nobody sees who else got it and one who cannot be reached stops
-- nobody else. The row is claimed before the mail is sent, so that a message which comes twice
-- sends it once.
CREATE TABLE emails (
    id              uuid PRIMARY KEY,
    organization_id uuid NOT NULL REFERENCES organizations (id),
    recipient       varchar(254) NOT NULL CHECK (position('@' IN recipient) > 1),
    subject         varchar(255) NOT NULL CHECK (length(subject) >= 1 AND subject !~ '[[:cntrl:]]'),
    text            text NOT NULL,
    html            text NOT NULL,
    -- what it is about
    entity_type     text NOT NULL,
    entity_id       uuid NOT NULL,
    -- the same cause mails a person once
    dedupe_key      varchar(200) NOT NULL,
    status          text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'sending', 'sent', 'failed')),
    attempts        smallint NOT NULL DEFAULT 0,
    -- whoever is sending it has until then; past it, they are taken for dead
    claimed_until   timestamptz,
    -- the provider's id of the mail
    provider_id     varchar(200),
    error_code      text,
    sent_at         timestamptz,
    created_at      timestamptz NOT NULL DEFAULT now(),
    updated_at      timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT emails_claimed CHECK ((status = 'sending') = (claimed_until IS NOT NULL)),
    CONSTRAINT emails_sent CHECK ((status = 'sent') = (sent_at IS NOT NULL)),
    CONSTRAINT emails_failure_has_code CHECK ((status = 'failed') = (error_code IS NOT NULL)),
    CONSTRAINT emails_dedupe_key UNIQUE (organization_id, dedupe_key, recipient)
);
CREATE INDEX emails_by_entity ON emails (organization_id, entity_type, entity_id);
CREATE INDEX emails_unsent ON emails (updated_at, id) WHERE status IN ('pending', 'sending');
CREATE INDEX emails_by_age ON emails (created_at) WHERE status IN ('sent', 'failed');
SELECT app.protect_tenant_table('emails');
CREATE POLICY system ON emails TO mojavox_system USING (true);
GRANT SELECT, INSERT, UPDATE ON emails TO mojavox_app;
GRANT SELECT, DELETE ON emails TO mojavox_system;
CREATE TRIGGER touch BEFORE UPDATE ON emails FOR EACH ROW EXECUTE FUNCTION app.touch_updated_at();

-- Mails that lie still: their message was lost, or whoever sent them died at the last try.
CREATE FUNCTION app.stuck_emails(p_age interval, p_after uuid, p_limit integer)
RETURNS TABLE (organization_id uuid, email_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT e.organization_id, e.id FROM public.emails e
    WHERE e.status IN ('pending', 'sending') AND e.updated_at < now() - p_age AND e.id > p_after
    ORDER BY e.id LIMIT p_limit
$$;
ALTER FUNCTION app.stuck_emails OWNER TO mojavox_system;

-- They hold addresses of people: whether one was sent is of interest for a while only.
CREATE FUNCTION app.sweep_emails(p_age interval) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    removed bigint;
BEGIN
    DELETE FROM public.emails WHERE status IN ('sent', 'failed') AND created_at < now() - p_age;
    GET DIAGNOSTICS removed = ROW_COUNT;
    RETURN removed;
END
$$;
ALTER FUNCTION app.sweep_emails OWNER TO mojavox_system;

-- ---------------------------------------------------------------------------------------------
ALTER TABLE reports
    -- who is mailed when it is ready: the schedule's, as they were at the run
    ADD COLUMN recipients text[] NOT NULL DEFAULT '{}',
    -- how often it was sent to a worker again because it lay still
    ADD COLUMN nudges smallint NOT NULL DEFAULT 0,
    -- the file's time was over; the row stays
    ADD COLUMN file_removed_at timestamptz,
    DROP CONSTRAINT reports_ready_has_file,
    ADD CONSTRAINT reports_ready_has_file CHECK
        (status <> 'ready' OR (generated_at IS NOT NULL AND num_nonnulls(file_path, file_removed_at) = 1));
CREATE INDEX reports_by_schedule ON reports (organization_id, schedule_id, created_at DESC, id DESC) WHERE schedule_id IS NOT NULL;
CREATE INDEX reports_unfinished ON reports (updated_at, id) WHERE status IN ('pending', 'generating');
CREATE POLICY system ON reports FOR SELECT TO mojavox_system USING (true);
CREATE POLICY system ON report_schedules FOR SELECT TO mojavox_system USING (true);
GRANT SELECT ON reports, report_schedules TO mojavox_system;

-- Files whose row is gone and which are to go too: noted in the transaction that removes the row,
-- so that a crash in between leaves no file behind.
CREATE TABLE file_removals (
    id              uuid PRIMARY KEY,
    organization_id uuid NOT NULL REFERENCES organizations (id),
    file_path       text NOT NULL,
    -- an upload of this file under way
    upload_id       text,
    -- not before: a worker that has not noticed may still be writing it
    due_at          timestamptz NOT NULL,
    created_at      timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX file_removals_due ON file_removals (due_at);
CREATE INDEX file_removals_by_organization ON file_removals (organization_id);
SELECT app.protect_tenant_table('file_removals');
CREATE POLICY system ON file_removals FOR SELECT TO mojavox_system USING (true);
GRANT SELECT, INSERT, DELETE ON file_removals TO mojavox_app;
GRANT SELECT ON file_removals TO mojavox_system;

-- What is due across organisations; each is then worked on as its organisation. In the order of
-- their ids, after p_after.
CREATE FUNCTION app.due_report_schedules(p_now timestamptz, p_after uuid, p_limit integer)
RETURNS TABLE (organization_id uuid, schedule_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT s.organization_id, s.id FROM public.report_schedules s
    WHERE s.enabled AND s.next_run_at <= p_now AND s.id > p_after
    ORDER BY s.id LIMIT p_limit
$$;
ALTER FUNCTION app.due_report_schedules OWNER TO mojavox_system;

CREATE FUNCTION app.expired_reports(p_now timestamptz, p_after uuid, p_limit integer)
RETURNS TABLE (organization_id uuid, report_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT r.organization_id, r.id FROM public.reports r
    WHERE r.file_path IS NOT NULL AND r.status = 'ready' AND r.expires_at <= p_now AND r.id > p_after
    ORDER BY r.id LIMIT p_limit
$$;
ALTER FUNCTION app.expired_reports OWNER TO mojavox_system;

-- No worker has touched them for so long: it died, and its message is lost.
CREATE FUNCTION app.stuck_reports(p_age interval, p_after uuid, p_limit integer)
RETURNS TABLE (organization_id uuid, report_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT r.organization_id, r.id FROM public.reports r
    WHERE r.status IN ('pending', 'generating') AND r.updated_at < now() - p_age AND r.id > p_after
    ORDER BY r.id LIMIT p_limit
$$;
ALTER FUNCTION app.stuck_reports OWNER TO mojavox_system;

CREATE FUNCTION app.due_file_removals(p_now timestamptz, p_after uuid, p_limit integer)
RETURNS TABLE (organization_id uuid, removal_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT f.organization_id, f.id FROM public.file_removals f
    WHERE f.due_at <= p_now AND f.id > p_after
    ORDER BY f.id LIMIT p_limit
$$;
ALTER FUNCTION app.due_file_removals OWNER TO mojavox_system;

REVOKE ALL ON FUNCTION app.stuck_emails, app.sweep_emails, app.due_report_schedules, app.expired_reports, app.stuck_reports,
    app.due_file_removals FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.stuck_emails, app.sweep_emails, app.due_report_schedules, app.expired_reports, app.stuck_reports,
    app.due_file_removals TO mojavox_app;
