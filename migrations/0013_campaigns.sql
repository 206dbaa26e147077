-- Lists of campaigns in their orders, and what happens to campaigns because time passes.

-- Names sort without accents and without case, on every server alike.
ALTER TABLE campaigns ADD COLUMN sort_name text COLLATE "C" NOT NULL GENERATED ALWAYS AS (app.fold(name)) STORED;
CREATE INDEX campaigns_by_name ON campaigns (organization_id, sort_name, id) WHERE deleted_at IS NULL;
CREATE INDEX campaigns_by_update ON campaigns (organization_id, updated_at DESC, id DESC) WHERE deleted_at IS NULL;

-- ---------------------------------------------------------------------------------------------
-- Few at any time, of all organisations together.
CREATE INDEX campaigns_under_way ON campaigns (id) WHERE status IN ('scheduled', 'running', 'paused') AND deleted_at IS NULL;
CREATE POLICY system ON campaigns FOR SELECT TO mojavox_system USING (true);
GRANT SELECT ON campaigns TO mojavox_system;

-- Campaigns to look at: their start or end has come by p_now, or nobody is left to contact. Across
-- organisations, in the order of their ids, after p_after.
CREATE FUNCTION app.campaigns_to_move(p_now timestamptz, p_after uuid, p_limit integer)
RETURNS TABLE (organization_id uuid, campaign_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT c.organization_id, c.id FROM public.campaigns AS c
    WHERE c.status IN ('scheduled', 'running', 'paused') AND c.deleted_at IS NULL AND c.id > p_after
      AND (c.ends_at <= p_now
        OR c.status = 'scheduled' AND (c.starts_at IS NULL OR c.starts_at <= p_now)
        OR c.status = 'running' AND NOT EXISTS (
            SELECT FROM public.campaign_members AS m
            WHERE m.organization_id = c.organization_id AND m.campaign_id = c.id
              AND m.state IN ('pending', 'in_progress', 'waiting_retry')))
    ORDER BY c.id LIMIT p_limit
$$;
ALTER FUNCTION app.campaigns_to_move OWNER TO mojavox_system;
REVOKE ALL ON FUNCTION app.campaigns_to_move FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.campaigns_to_move TO mojavox_app;
