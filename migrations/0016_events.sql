-- What live screens are told: a log per organisation, in one order, without gaps.
--
-- A writer inserts its events in its own transaction. They get no place in the order there: ids and
-- sequences are handed out before the commit, and whoever read "all after n" would miss the
-- transaction that drew n - 1 and commits later. A place (`position`) is given afterwards, by
-- app.sequence_events, to what is committed and visible; so there is nothing below the last place
-- that was given which could still appear, and reading on from any place misses nothing.
--
-- `ordinal` is drawn at the insert and settles only the order among events that become visible
-- together. Of two transactions that change the same row the second draws it after the first has
-- committed, so what depends on each other keeps its order.

CREATE TABLE events (
    -- de-duplicates: the same event may be sent more than once
    id              uuid PRIMARY KEY,
    organization_id uuid NOT NULL REFERENCES organizations (id),
    -- no cache: the order of the draws is the order in time
    ordinal         bigint NOT NULL GENERATED ALWAYS AS IDENTITY (CACHE 1),
    -- 1, 2, 3 ... in the organisation, which is the offset that clients know; NULL until it is given
    position        bigint CHECK (position >= 1),
    positioned_at   timestamptz,
    name            text NOT NULL CHECK (name ~ '^[a-z]+:[a-z_]+$'),
    -- whole; what a role may not read is cut when it is sent
    data            jsonb NOT NULL CHECK (jsonb_typeof(data) = 'object'),
    created_at      timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT events_positioned CHECK ((position IS NULL) = (positioned_at IS NULL)),
    CONSTRAINT events_position_key UNIQUE (organization_id, position)
);
CREATE INDEX events_waiting ON events (organization_id, ordinal) WHERE position IS NULL;
CREATE INDEX events_age ON events (positioned_at) WHERE position IS NOT NULL;
SELECT app.protect_tenant_table('events');
CREATE POLICY system ON events TO mojavox_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON events TO mojavox_app;
GRANT SELECT, UPDATE (position, positioned_at), DELETE ON events TO mojavox_system;

-- How far an organisation's log is.
CREATE TABLE event_streams (
    organization_id uuid PRIMARY KEY REFERENCES organizations (id),
    -- the last position that was given
    sequenced       bigint NOT NULL DEFAULT 0,
    -- everything up to here was sent
    dispatched      bigint NOT NULL DEFAULT 0,
    -- everything up to here was removed: who has seen less cannot be caught up
    swept           bigint NOT NULL DEFAULT 0,
    -- whoever sends at the moment, and until when nobody else may take it from them
    holder          uuid,
    held_until      timestamptz,
    CONSTRAINT event_streams_order CHECK (0 <= swept AND swept <= dispatched AND dispatched <= sequenced),
    CONSTRAINT event_streams_held CHECK ((holder IS NULL) = (held_until IS NULL))
);
SELECT app.protect_tenant_table('event_streams');
CREATE POLICY system ON event_streams TO mojavox_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON event_streams TO mojavox_system;

-- ---------------------------------------------------------------------------------------------
-- Gives places to up to p_most committed events that have none, and answers the last place given.
--
-- The stream's row is locked first and the events are looked up by a statement of its own, whose
-- snapshot is younger than the lock: it sees what the sequencer before this one did, and of what is
-- committed everything that anything visible depends on.
CREATE FUNCTION app.sequence_events(p_organization uuid, p_most integer) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    last bigint;
    given bigint;
BEGIN
    INSERT INTO public.event_streams (organization_id) VALUES (p_organization) ON CONFLICT DO NOTHING;
    SELECT s.sequenced INTO last FROM public.event_streams AS s
        WHERE s.organization_id = p_organization FOR UPDATE;
    WITH waiting AS (
        SELECT w.id, row_number() OVER (ORDER BY w.ordinal) AS place FROM (
            SELECT e.id, e.ordinal FROM public.events AS e
            WHERE e.organization_id = p_organization AND e.position IS NULL
            ORDER BY e.ordinal LIMIT p_most) AS w)
    UPDATE public.events AS e SET position = last + waiting.place, positioned_at = clock_timestamp()
        FROM waiting WHERE e.id = waiting.id;
    GET DIAGNOSTICS given = ROW_COUNT;
    IF given > 0 THEN
        UPDATE public.event_streams AS s SET sequenced = last + given WHERE s.organization_id = p_organization;
    END IF;
    RETURN last + given;
END
$$;
ALTER FUNCTION app.sequence_events OWNER TO mojavox_system;

-- Takes the right to send, for p_seconds: no row when somebody else has it. Again by the same
-- holder prolongs it.
CREATE FUNCTION app.take_stream(p_organization uuid, p_holder uuid, p_seconds double precision)
RETURNS TABLE (swept bigint, dispatched bigint, sequenced bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp ROWS 1 AS $$
BEGIN
    INSERT INTO public.event_streams (organization_id) VALUES (p_organization) ON CONFLICT DO NOTHING;
    RETURN QUERY UPDATE public.event_streams AS s
        SET holder = p_holder, held_until = clock_timestamp() + make_interval(secs => p_seconds)
        WHERE s.organization_id = p_organization
          AND (s.holder IS NULL OR s.holder = p_holder OR s.held_until <= clock_timestamp())
        RETURNING s.swept, s.dispatched, s.sequenced;
END
$$;
ALTER FUNCTION app.take_stream OWNER TO mojavox_system;

-- What was sent, in order: after p_after, at most p_most.
CREATE FUNCTION app.read_events(p_organization uuid, p_after bigint, p_most integer)
RETURNS TABLE (id uuid, event_position bigint, name text, data jsonb, created_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT e.id, e.position, e.name, e.data, e.created_at FROM public.events AS e
    WHERE e.organization_id = p_organization AND e.position > p_after
    ORDER BY e.position LIMIT p_most
$$;
ALTER FUNCTION app.read_events OWNER TO mojavox_system;

-- Notes that everything up to p_dispatched was sent, and prolongs the right. False: the right is
-- somebody else's by now, who sends on from where this note was last made.
CREATE FUNCTION app.advance_stream(p_organization uuid, p_holder uuid, p_dispatched bigint, p_seconds double precision)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE public.event_streams AS s
        SET dispatched = greatest(s.dispatched, p_dispatched),
            held_until = clock_timestamp() + make_interval(secs => p_seconds)
        WHERE s.organization_id = p_organization AND s.holder = p_holder;
    RETURN FOUND;
END
$$;
ALTER FUNCTION app.advance_stream OWNER TO mojavox_system;

CREATE FUNCTION app.release_stream(p_organization uuid, p_holder uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE public.event_streams AS s SET holder = NULL, held_until = NULL
        WHERE s.organization_id = p_organization AND s.holder = p_holder;
    RETURN FOUND;
END
$$;
ALTER FUNCTION app.release_stream OWNER TO mojavox_system;

-- How far a log is; zeros for one that nobody has written to.
CREATE FUNCTION app.log_bounds(p_organization uuid)
RETURNS TABLE (swept bigint, dispatched bigint, sequenced bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp ROWS 1 AS $$
    SELECT coalesce(max(s.swept), 0), coalesce(max(s.dispatched), 0), coalesce(max(s.sequenced), 0)
    FROM public.event_streams AS s WHERE s.organization_id = p_organization
$$;
ALTER FUNCTION app.log_bounds OWNER TO mojavox_system;

-- Organisations whose log waits although nobody is sending: their nudge was lost on the way.
CREATE FUNCTION app.waiting_streams(p_older_than interval, p_most integer)
RETURNS TABLE (organization_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT waiting.organization_id FROM (
        SELECT e.organization_id FROM public.events AS e
        WHERE e.position IS NULL AND e.created_at < clock_timestamp() - p_older_than
        UNION
        SELECT s.organization_id FROM public.event_streams AS s WHERE s.dispatched < s.sequenced
    ) AS waiting
    WHERE NOT EXISTS (SELECT FROM public.event_streams AS held
        WHERE held.organization_id = waiting.organization_id AND held.held_until > clock_timestamp())
    ORDER BY waiting.organization_id LIMIT p_most
$$;
ALTER FUNCTION app.waiting_streams OWNER TO mojavox_system;

-- ---------------------------------------------------------------------------------------------
-- Events are kept for a day after they got their place, and in any case until they were sent: who
-- reconnects within that day misses nothing.
CREATE OR REPLACE FUNCTION app.sweep_expired() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
    removed bigint := 0;
    step bigint;
BEGIN
    DELETE FROM public.idempotency_keys WHERE created_at < now() - interval '24 hours';
    GET DIAGNOSTICS step = ROW_COUNT; removed := removed + step;
    DELETE FROM public.outbox WHERE sent_at < now() - interval '7 days';
    GET DIAGNOSTICS step = ROW_COUNT; removed := removed + step;
    DELETE FROM public.login_attempts WHERE window_started < now() - interval '1 day';
    GET DIAGNOSTICS step = ROW_COUNT; removed := removed + step;
    -- One statement: what is gone and the note that it is are never apart.
    WITH gone AS (
        DELETE FROM public.events AS e USING public.event_streams AS s
        WHERE s.organization_id = e.organization_id
          AND e.position <= s.dispatched AND e.positioned_at < now() - interval '24 hours'
        RETURNING e.organization_id, e.position),
    last AS (SELECT g.organization_id, max(g.position) AS position, count(*) AS events FROM gone AS g GROUP BY 1),
    noted AS (
        UPDATE public.event_streams AS s SET swept = greatest(s.swept, last.position)
        FROM last WHERE s.organization_id = last.organization_id)
    SELECT coalesce(sum(last.events), 0) INTO step FROM last;
    removed := removed + step;
    RETURN removed;
END
$$;

-- ---------------------------------------------------------------------------------------------
-- The outbox holds only a nudge for the log's dispatcher, and its topic has a queue like any other.
DELETE FROM outbox WHERE topic = 'events' AND sent_at IS NULL;
CREATE OR REPLACE FUNCTION app.claim_outbox(p_older_than interval, p_limit integer)
RETURNS TABLE (id uuid, topic text, group_key text, payload jsonb)
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT o.id, o.topic, o.group_key, o.payload FROM public.outbox o
    WHERE o.sent_at IS NULL AND o.created_at < now() - p_older_than
    ORDER BY o.created_at, o.id LIMIT p_limit FOR UPDATE SKIP LOCKED
$$;
DROP INDEX outbox_unsent;
CREATE INDEX outbox_unsent ON outbox (created_at, id) WHERE sent_at IS NULL;
-- Nobody reads the outbox as a log; an organisation's foreign key still wants to find its rows.
DROP INDEX outbox_log;
CREATE INDEX outbox_by_organization ON outbox (organization_id);
ALTER TABLE outbox DROP COLUMN xid;

REVOKE ALL ON FUNCTION app.sequence_events, app.take_stream, app.read_events, app.advance_stream, app.release_stream,
    app.log_bounds, app.waiting_streams FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.sequence_events, app.take_stream, app.read_events, app.advance_stream, app.release_stream,
    app.log_bounds, app.waiting_streams TO mojavox_app;
