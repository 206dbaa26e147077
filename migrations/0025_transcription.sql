-- Transcription of recordings.

ALTER TABLE call_recordings
    -- how often it was asked for; names the service's job, so that a job started twice is one
    ADD COLUMN transcription_attempt integer NOT NULL DEFAULT 1 CHECK (transcription_attempt > 0),
    -- which worker has it; without a word from it until then, another one does
    ADD COLUMN transcription_lease uuid,
    ADD COLUMN transcription_leased_until timestamptz,
    -- when its message was sent last; NULL: it never was
    ADD COLUMN transcription_asked_at timestamptz,
    ADD CONSTRAINT call_recordings_transcription_leased CHECK ((transcription_lease IS NULL) = (transcription_leased_until IS NULL));

-- audio that waits for its transcription
CREATE INDEX call_recordings_waiting ON call_recordings (updated_at)
    WHERE transcription_status = 'pending' AND file_size IS NOT NULL AND purged_at IS NULL;

-- Recordings whose message is to be sent (again), across organisations; in the order of their ids, after p_after:
--   * audio that nobody was told of by p_new_since, or whose message has not led anywhere since p_asked_since;
--   * a worker's that has given no word since p_lapsed_since;
--   * a service's job that nobody asked about since p_polled_since;
--   * what a finished job left behind.
CREATE FUNCTION app.recordings_to_nudge(p_new_since timestamptz, p_asked_since timestamptz, p_lapsed_since timestamptz,
    p_polled_since timestamptz, p_after uuid, p_limit integer)
RETURNS TABLE (organization_id uuid, recording_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT due.organization_id, due.id FROM (
        SELECT r.organization_id, r.id FROM public.call_recordings r
        WHERE r.transcription_status = 'pending' AND r.file_size IS NOT NULL AND r.purged_at IS NULL AND r.purge_began_at IS NULL
          AND (r.transcription_asked_at < p_asked_since OR r.transcription_asked_at IS NULL AND r.updated_at < p_new_since)
        UNION ALL
        SELECT r.organization_id, r.id FROM public.call_recordings r
        WHERE r.transcription_status = 'running' AND r.transcription_job IS NULL
          AND r.purged_at IS NULL AND r.purge_began_at IS NULL
          AND (r.transcription_leased_until IS NULL OR r.transcription_leased_until < p_lapsed_since)
          AND (r.transcription_asked_at IS NULL OR r.transcription_asked_at < p_lapsed_since)
        UNION ALL
        SELECT r.organization_id, r.id FROM public.call_recordings r
        WHERE r.transcription_job IS NOT NULL
          AND (r.transcription_asked_at IS NULL OR r.transcription_asked_at < p_polled_since)
    ) AS due
    WHERE due.id > p_after ORDER BY due.id LIMIT p_limit
$$;
ALTER FUNCTION app.recordings_to_nudge OWNER TO mojavox_system;
REVOKE ALL ON FUNCTION app.recordings_to_nudge FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.recordings_to_nudge TO mojavox_app;
