-- Exports and retention of recordings.

-- Which worker makes an export; without a word from it until then, another one does.
ALTER TABLE recording_exports
    ADD COLUMN lease_token uuid,
    ADD COLUMN leased_until timestamptz,
    ADD CONSTRAINT recording_exports_leased CHECK ((lease_token IS NULL) = (leased_until IS NULL)),
    DROP CONSTRAINT recording_exports_status_check,
    -- expired: its file is gone
    ADD CONSTRAINT recording_exports_status_check CHECK (status IN ('pending', 'generating', 'ready', 'failed', 'expired'));
CREATE INDEX recording_exports_expiry ON recording_exports (expires_at) WHERE status = 'ready';
CREATE INDEX recording_exports_unfinished ON recording_exports (created_at) WHERE status IN ('pending', 'generating');
CREATE POLICY system ON recording_exports FOR SELECT TO mojavox_system USING (true);
GRANT SELECT ON recording_exports TO mojavox_system;

ALTER TABLE call_recordings
    -- from here on the file may be gone: whoever dies behind this moment is gone on with
    ADD COLUMN purge_began_at timestamptz,
    -- hex SHA-256 of the file, taken before
    ADD COLUMN purge_sha256 char(64) CHECK (purge_sha256 ~ '^[0-9a-f]{64}$');
-- whose day of removal is to be reckoned
CREATE INDEX call_recordings_undated ON call_recordings (organization_id, id) WHERE purge_after IS NULL AND purged_at IS NULL;

CREATE POLICY system ON legal_holds FOR SELECT TO mojavox_system USING (true);
GRANT SELECT ON legal_holds TO mojavox_system;

-- Whether a legal hold keeps a recording: one on it, on another recording of the same call, whose
-- texts are the same, or on the debtor.
CREATE FUNCTION app.recording_is_held(p_organization uuid, p_recording uuid) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT EXISTS (
        SELECT FROM public.call_recordings r
        JOIN public.call_recordings s ON s.organization_id = r.organization_id AND s.contact_attempt_id = r.contact_attempt_id
        JOIN public.legal_holds h ON h.organization_id = s.organization_id AND h.recording_id = s.id AND h.released_at IS NULL
        WHERE r.organization_id = p_organization AND r.id = p_recording
    ) OR EXISTS (
        SELECT FROM public.call_recordings r
        JOIN public.contact_attempts a ON a.organization_id = r.organization_id AND a.id = r.contact_attempt_id
        JOIN public.legal_holds h ON h.organization_id = r.organization_id AND h.customer_id IN (r.customer_id, a.customer_id)
            AND h.released_at IS NULL
        WHERE r.organization_id = p_organization AND r.id = p_recording
    )
$$;

-- Recordings whose last day is over in their organisation's time zone, across organisations; in
-- the order of their ids, after p_after. What was begun is due, held or not: it may be half gone.
CREATE FUNCTION app.recordings_to_purge(p_now timestamptz, p_after uuid, p_limit integer)
RETURNS TABLE (organization_id uuid, recording_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT r.organization_id, r.id FROM public.call_recordings r JOIN public.organizations o ON o.id = r.organization_id
    WHERE r.purged_at IS NULL AND r.id > p_after
      -- for the index: no zone is a day ahead of UTC
      AND r.purge_after < (p_now AT TIME ZONE 'UTC')::date + 1
      AND r.purge_after < (p_now AT TIME ZONE o.time_zone)::date
      AND (r.purge_began_at IS NOT NULL OR NOT app.recording_is_held(r.organization_id, r.id))
    ORDER BY r.id LIMIT p_limit
$$;
ALTER FUNCTION app.recordings_to_purge OWNER TO mojavox_system;

-- Organisations with recordings whose day of removal is to be reckoned.
CREATE FUNCTION app.organizations_with_undated_recordings() RETURNS TABLE (organization_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT o.id FROM public.organizations o WHERE EXISTS (
        SELECT FROM public.call_recordings r
        WHERE r.organization_id = o.id AND r.purge_after IS NULL AND r.purged_at IS NULL)
$$;
ALTER FUNCTION app.organizations_with_undated_recordings OWNER TO mojavox_system;

-- Exports whose time is over, and those that no worker has finished since p_stuck_since.
CREATE FUNCTION app.recording_exports_to_end(p_now timestamptz, p_stuck_since timestamptz, p_after uuid, p_limit integer)
RETURNS TABLE (organization_id uuid, export_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT ending.organization_id, ending.id FROM (
        SELECT e.organization_id, e.id FROM public.recording_exports e WHERE e.status = 'ready' AND e.expires_at <= p_now
        UNION ALL
        SELECT e.organization_id, e.id FROM public.recording_exports e
        WHERE e.status IN ('pending', 'generating') AND e.created_at < p_stuck_since
    ) AS ending
    WHERE ending.id > p_after ORDER BY ending.id LIMIT p_limit
$$;
ALTER FUNCTION app.recording_exports_to_end OWNER TO mojavox_system;

REVOKE ALL ON FUNCTION app.recording_is_held, app.recordings_to_purge, app.organizations_with_undated_recordings,
    app.recording_exports_to_end FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.recording_is_held TO mojavox_app, mojavox_system;
GRANT EXECUTE ON FUNCTION app.recordings_to_purge, app.organizations_with_undated_recordings, app.recording_exports_to_end
    TO mojavox_app;
