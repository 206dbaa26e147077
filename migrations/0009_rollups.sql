-- What dashboards and analytics read: sums per reporting day (the organisation's calendar day), so
-- that a figure costs days and not calls. Kept in the writer's transaction, see 0002_counters.sql.

-- Calls and money per day, agent and campaign; both are NULL for what has none.
CREATE TABLE daily_performance (
    organization_id uuid NOT NULL REFERENCES organizations (id),
    day             date NOT NULL,
    agent_id        uuid,
    campaign_id     uuid,
    -- calls that were placed or received; blocked ones never were
    attempts        bigint NOT NULL DEFAULT 0,
    answered        bigint NOT NULL DEFAULT 0,
    right_party     bigint NOT NULL DEFAULT 0,
    successes       bigint NOT NULL DEFAULT 0,
    -- of calls that a human answered
    talk_seconds    bigint NOT NULL DEFAULT 0,
    -- cleared payments, and their sum less refunds and chargebacks
    payments        bigint NOT NULL DEFAULT 0,
    recovered       numeric(15, 2) NOT NULL DEFAULT 0
);
SELECT app.prepare_sums('daily_performance', '{day, agent_id, campaign_id}');
CREATE INDEX daily_performance_by_agent ON daily_performance (organization_id, agent_id, day);
CREATE INDEX daily_performance_by_campaign ON daily_performance (organization_id, campaign_id, day);

-- Calls per hour of the reporting day: "yesterday until this time".
CREATE TABLE hourly_calls (
    organization_id uuid NOT NULL REFERENCES organizations (id),
    day             date NOT NULL,
    -- 0 .. 23, the organisation's
    hour            smallint NOT NULL,
    attempts        bigint NOT NULL DEFAULT 0
);
SELECT app.prepare_sums('hourly_calls', '{day, hour}');

-- The heatmap: weekday (1 Monday) and hour are the debtor's, the day is the reporting day.
CREATE TABLE daily_call_cells (
    organization_id uuid NOT NULL REFERENCES organizations (id),
    day             date NOT NULL,
    local_weekday   smallint NOT NULL,
    local_hour      smallint NOT NULL,
    attempts        bigint NOT NULL DEFAULT 0,
    answered        bigint NOT NULL DEFAULT 0,
    right_party     bigint NOT NULL DEFAULT 0,
    successes       bigint NOT NULL DEFAULT 0
);
SELECT app.prepare_sums('daily_call_cells', '{day, local_weekday, local_hour}');

CREATE TABLE daily_objections (
    organization_id uuid NOT NULL REFERENCES organizations (id),
    day             date NOT NULL,
    category        text NOT NULL,
    objections      bigint NOT NULL DEFAULT 0,
    resolved        bigint NOT NULL DEFAULT 0
);
SELECT app.prepare_sums('daily_objections', '{day, category}');

-- ---------------------------------------------------------------------------------------------
SELECT app.maintain_sum(ROW('calls_by_performance', 'public.contact_attempts', 'public.daily_performance',
    '{day, agent_id, campaign_id}',
    '{(r.started_at AT TIME ZONE o.time_zone)::date, r.agent_id, r.campaign_id}',
    '{attempts, answered, right_party, successes, talk_seconds}',
    ARRAY['1', 'r.human_answered::int', 'r.right_party::int', 'r.successful::int',
          'CASE WHEN r.human_answered THEN coalesce(r.duration, 0) ELSE 0 END'],
    'r.channel = ''voice'' AND r.started_at IS NOT NULL', 'started_at')::app.sum_definitions);

SELECT app.maintain_sum(ROW('payments_by_performance', 'public.payment_records', 'public.daily_performance',
    '{day, agent_id, campaign_id}',
    '{(r.cleared_at AT TIME ZONE o.time_zone)::date, r.agent_id, r.campaign_id}',
    '{payments, recovered}',
    ARRAY['(r.kind = ''payment'')::int', 'CASE r.kind WHEN ''payment'' THEN r.amount ELSE -r.amount END'],
    'r.status = ''cleared''', 'cleared_at')::app.sum_definitions);

SELECT app.maintain_sum(ROW('calls_by_hour', 'public.contact_attempts', 'public.hourly_calls',
    '{day, hour}',
    ARRAY['(r.started_at AT TIME ZONE o.time_zone)::date', 'extract(hour FROM r.started_at AT TIME ZONE o.time_zone)::smallint'],
    '{attempts}', '{1}',
    'r.channel = ''voice'' AND r.started_at IS NOT NULL', 'started_at')::app.sum_definitions);

SELECT app.maintain_sum(ROW('calls_by_cell', 'public.contact_attempts', 'public.daily_call_cells',
    '{day, local_weekday, local_hour}',
    '{(r.started_at AT TIME ZONE o.time_zone)::date, r.local_weekday, r.local_hour}',
    '{attempts, answered, right_party, successes}',
    ARRAY['1', 'r.human_answered::int', 'r.right_party::int', 'r.successful::int'],
    'r.channel = ''voice'' AND r.started_at IS NOT NULL', 'started_at')::app.sum_definitions);

SELECT app.maintain_sum(ROW('objections_by_category', 'public.call_objections', 'public.daily_objections',
    '{day, category}',
    '{(r.occurred_at AT TIME ZONE o.time_zone)::date, r.category}',
    '{objections, resolved}', ARRAY['1', 'r.resolved::int'],
    'true', 'occurred_at')::app.sum_definitions);

-- ---------------------------------------------------------------------------------------------
-- All rollups of the current organisation from its raw rows.
CREATE FUNCTION app.rebuild_rollups(p_from date DEFAULT '-infinity', p_to date DEFAULT 'infinity') RETURNS void
LANGUAGE sql AS $$
    SELECT app.rebuild_sum('public.daily_performance', p_from, p_to), app.rebuild_sum('public.hourly_calls', p_from, p_to),
        app.rebuild_sum('public.daily_call_cells', p_from, p_to), app.rebuild_sum('public.daily_objections', p_from, p_to)
$$;

-- Where rollups and counters of the current organisation differ from its raw rows.
CREATE FUNCTION app.rollup_drift(p_from date DEFAULT '-infinity', p_to date DEFAULT 'infinity')
RETURNS TABLE (target text, key jsonb, difference jsonb)
LANGUAGE sql STABLE AS $$
    SELECT t.target, d.key, d.difference
    FROM unnest(ARRAY['public.daily_performance', 'public.hourly_calls', 'public.daily_call_cells', 'public.daily_objections',
        'public.row_counts']) AS t (target), app.sum_drift(t.target, p_from, p_to) AS d
$$;

-- A new time zone moves the borders of all days.
CREATE FUNCTION app.move_reporting_days() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    before text := current_setting('app.organization', true);
BEGIN
    PERFORM set_config('app.organization', NEW.id::text, true);
    PERFORM app.rebuild_rollups();
    PERFORM set_config('app.organization', coalesce(before, ''), true);
    RETURN NULL;
END
$$;
ALTER FUNCTION app.move_reporting_days OWNER TO mojavox_system;
CREATE TRIGGER move_reporting_days AFTER UPDATE OF time_zone ON organizations FOR EACH ROW
    WHEN (OLD.time_zone <> NEW.time_zone) EXECUTE FUNCTION app.move_reporting_days();

REVOKE ALL ON FUNCTION app.rebuild_rollups, app.rollup_drift, app.move_reporting_days FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.rebuild_rollups TO mojavox_app, mojavox_system;
GRANT EXECUTE ON FUNCTION app.rollup_drift TO mojavox_app;
