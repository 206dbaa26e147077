-- Exact totals without counting and without a hot row.
--
-- A statement that adds or removes rows appends one small row with the difference; totals are the
-- sum of differences. Two writers therefore never wait for each other's total, and a total is as
-- transactional as the rows it counts. `app.fold_counters()` runs on a schedule and merges the
-- differences, so that a sum reads a handful of rows however much was written.

CREATE TABLE row_counts (
    organization_id uuid NOT NULL REFERENCES organizations (id),
    -- what is counted, usually the table's name
    name            text NOT NULL,
    -- the parent whose rows are counted (a campaign's members); NULL: the organisation's
    scope           uuid,
    -- the value of the column that lists filter by most (a debtor's status)
    facet           text NOT NULL,
    delta           bigint NOT NULL,
    -- the one row per key that the differences were merged into
    folded          boolean NOT NULL DEFAULT false
);
CREATE INDEX row_counts_read ON row_counts (organization_id, name, scope, facet);
CREATE UNIQUE INDEX row_counts_folded_key ON row_counts (organization_id, name, scope, facet) NULLS NOT DISTINCT WHERE folded;
CREATE INDEX row_counts_unfolded ON row_counts (organization_id) WHERE NOT folded;
-- The differences come and go: vacuum them long before they are a fifth of a table this small.
ALTER TABLE row_counts SET (autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0.05);
SELECT app.protect_tenant_table('row_counts');
CREATE POLICY system ON row_counts TO mojavox_system USING (true) WITH CHECK (true);
GRANT SELECT ON row_counts TO mojavox_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON row_counts TO mojavox_system;

-- Trigger arguments: name, scope (SQL), facet (SQL), which rows count (SQL). They come from
-- migrations only.
CREATE FUNCTION app.count_rows() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    added text := format('SELECT organization_id, (%s)::uuid AS scope, (%s)::text AS facet, 1 AS step FROM new_rows WHERE %s',
        TG_ARGV[1], TG_ARGV[2], TG_ARGV[3]);
    removed text := format('SELECT organization_id, (%s)::uuid AS scope, (%s)::text AS facet, -1 AS step FROM old_rows WHERE %s',
        TG_ARGV[1], TG_ARGV[2], TG_ARGV[3]);
BEGIN
    EXECUTE format(
        'INSERT INTO public.row_counts (organization_id, name, scope, facet, delta)
         SELECT organization_id, %L, scope, facet, sum(step) FROM (%s) AS steps
         GROUP BY organization_id, scope, facet HAVING sum(step) <> 0',
        TG_ARGV[0],
        CASE TG_OP WHEN 'INSERT' THEN added WHEN 'DELETE' THEN removed ELSE added || ' UNION ALL ' || removed END);
    RETURN NULL;
END
$$;
ALTER FUNCTION app.count_rows OWNER TO mojavox_system;

-- Counts `target` from now on. Statement triggers: one difference per statement, also for COPY.
CREATE FUNCTION app.maintain_count(
    target regclass, name text, scope text DEFAULT 'NULL', facet text DEFAULT '''''', predicate text DEFAULT 'true'
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    call text := format('app.count_rows(%L, %L, %L, %L)', name, scope, facet, predicate);
BEGIN
    EXECUTE format('CREATE TRIGGER count_insert AFTER INSERT ON %s REFERENCING NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION %s', target, call);
    EXECUTE format('CREATE TRIGGER count_update AFTER UPDATE ON %s REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION %s', target, call);
    EXECUTE format('CREATE TRIGGER count_delete AFTER DELETE ON %s REFERENCING OLD TABLE AS old_rows
        FOR EACH STATEMENT EXECUTE FUNCTION %s', target, call);
END
$$;

-- The exact number of rows of the current organisation; narrowed by facet and parent when given.
CREATE FUNCTION app.table_count(p_name text, p_facet text DEFAULT NULL, p_scope uuid DEFAULT NULL) RETURNS bigint
LANGUAGE sql STABLE AS $$
    SELECT coalesce(sum(delta), 0)::bigint FROM public.row_counts
    WHERE organization_id = app.current_organization() AND name = p_name
      AND (p_facet IS NULL OR facet = p_facet) AND (p_scope IS NULL OR scope = p_scope)
$$;

-- Merges the differences of every organisation; returns how many there were. One folder at a
-- time: a second one has nothing to do.
CREATE FUNCTION app.fold_counters() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    merged bigint;
BEGIN
    IF NOT pg_try_advisory_xact_lock(hashtextextended('app.fold_counters', 0)) THEN
        RETURN 0;
    END IF;
    WITH gone AS (
        DELETE FROM public.row_counts WHERE NOT folded
        RETURNING organization_id, name, scope, facet, delta
    ), sums AS (
        INSERT INTO public.row_counts AS r (organization_id, name, scope, facet, delta, folded)
        SELECT organization_id, name, scope, facet, sum(delta), true FROM gone
        GROUP BY organization_id, name, scope, facet
        ON CONFLICT (organization_id, name, scope, facet) WHERE folded DO UPDATE SET delta = r.delta + excluded.delta
    )
    SELECT count(*) INTO merged FROM gone;
    RETURN merged;
END
$$;
ALTER FUNCTION app.fold_counters OWNER TO mojavox_system;

REVOKE ALL ON FUNCTION app.count_rows, app.maintain_count, app.table_count, app.fold_counters FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.table_count, app.fold_counters TO mojavox_app;
