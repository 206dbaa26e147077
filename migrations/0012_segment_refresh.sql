-- The scheduled refresh of segments works across organisations: which are due is one look-up
-- before the tenant is known; each is then refreshed as its organisation.
CREATE POLICY system ON debtor_segments FOR SELECT TO mojavox_system USING (true);
GRANT SELECT ON debtor_segments TO mojavox_system;

-- Stalest first. `p_skip`: those that were tried and are in somebody else's hands, or cannot be read.
CREATE FUNCTION app.due_segments(p_refreshed_before timestamptz, p_skip uuid[], p_limit integer)
RETURNS TABLE (organization_id uuid, segment_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT s.organization_id, s.id FROM public.debtor_segments AS s
    WHERE s.auto_update AND s.deleted_at IS NULL
      AND (s.refreshed_at IS NULL OR s.refreshed_at < p_refreshed_before) AND NOT s.id = ANY (p_skip)
    ORDER BY s.refreshed_at NULLS FIRST LIMIT p_limit
$$;
ALTER FUNCTION app.due_segments OWNER TO mojavox_system;
REVOKE ALL ON FUNCTION app.due_segments FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.due_segments TO mojavox_app;
