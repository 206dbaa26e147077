-- Sums that are exact, without scanning what they sum and without a hot row.
--
-- Totals of lists and the figures of dashboards are sums over large tables. A statement that
-- changes such a table appends the *difference* to a small one, in its own transaction; a figure
-- is the sum of differences. So figures are as transactional as the rows they are about, and two
-- writers never wait for each other's total. `app.fold_sums()` runs on a schedule and merges
-- differences into one row per key, so that reading stays cheap however much was written.
--
-- A sum is defined once, by `app.maintain_sum`; its triggers, `app.rebuild_sum` (recompute from the
-- raw rows) and `app.sum_drift` (compare with the raw rows) are all made from that definition.

-- Reporting days need the organisation's time zone.
CREATE POLICY system ON organizations FOR SELECT TO mojavox_system USING (true);
GRANT SELECT ON organizations TO mojavox_system;

CREATE TABLE app.sum_definitions (
    name             text PRIMARY KEY,
    -- SQL over the source's row `r` and its organisation `o`; written by migrations only
    source           text NOT NULL,
    target           text NOT NULL,
    keys             text[] NOT NULL,
    key_expressions  text[] NOT NULL,
    measures         text[] NOT NULL,
    measure_expressions text[] NOT NULL,
    predicate        text NOT NULL,
    -- the source's timestamptz that decides the day; NULL: the target has no column `day`
    time_column      text,
    CHECK (cardinality(keys) = cardinality(key_expressions) AND cardinality(measures) = cardinality(measure_expressions)),
    CHECK ((time_column IS NOT NULL) = ('day' = ANY (keys)))
);
GRANT SELECT ON app.sum_definitions TO mojavox_system;

-- SELECT organization_id, keys, measures of one definition over `rows`; measures negated where
-- rows are taken away.
CREATE FUNCTION app.sum_steps(d app.sum_definitions, rows text, sign text DEFAULT '') RETURNS text
LANGUAGE sql STABLE AS $$
    SELECT format('SELECT r.organization_id, %s, %s FROM %s AS r JOIN public.organizations AS o ON o.id = r.organization_id WHERE %s',
        (SELECT string_agg(format('(%s) AS %I', e, k), ', ' ORDER BY n) FROM unnest(d.keys, d.key_expressions) WITH ORDINALITY AS u (k, e, n)),
        (SELECT string_agg(format('%s(%s) AS %I', sign, e, m), ', ' ORDER BY n) FROM unnest(d.measures, d.measure_expressions) WITH ORDINALITY AS u (m, e, n)),
        rows, d.predicate)
$$;

-- Keeps the sums of `source` in `target` from now on. Statement triggers: COPY appends one
-- difference per key. Their function is written out rather than generic, so that its plans are kept.
CREATE FUNCTION app.maintain_sum(d app.sum_definitions) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    columns text := 'organization_id, ' || array_to_string(d.keys || d.measures, ', ');
    append text := format('INSERT INTO %s (%s) SELECT organization_id, %s, %s FROM (%%s) AS steps GROUP BY organization_id, %s HAVING %s;',
        d.target, columns, array_to_string(d.keys, ', '),
        (SELECT string_agg(format('sum(%I)', m), ', ') FROM unnest(d.measures) AS m),
        array_to_string(d.keys, ', '),
        (SELECT string_agg(format('sum(%I) <> 0', m), ' OR ') FROM unnest(d.measures) AS m));
    added text := app.sum_steps(d, 'new_rows');
    removed text := app.sum_steps(d, 'old_rows', '-');
BEGIN
    INSERT INTO app.sum_definitions SELECT d.*;
    -- recomputing and comparing read the source for the organisation they are asked about
    EXECUTE format('GRANT SELECT ON %s TO mojavox_system', d.source);
    IF NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = d.source::regclass AND polname = 'system') THEN
        EXECUTE format('CREATE POLICY system ON %s FOR SELECT TO mojavox_system USING (true)', d.source);
    END IF;
    EXECUTE format('CREATE FUNCTION app.%I() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS %L',
        'sum_' || d.name,
        format('BEGIN CASE TG_OP WHEN ''INSERT'' THEN %s WHEN ''DELETE'' THEN %s ELSE %s END CASE; RETURN NULL; END',
            format(append, added), format(append, removed), format(append, added || ' UNION ALL ' || removed)));
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %s REFERENCING NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION app.%I()', 'sum_' || d.name || '_insert', d.source, 'sum_' || d.name);
    EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON %s REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION app.%I()', 'sum_' || d.name || '_update', d.source, 'sum_' || d.name);
    EXECUTE format('CREATE TRIGGER %I AFTER DELETE ON %s REFERENCING OLD TABLE AS old_rows
        FOR EACH STATEMENT EXECUTE FUNCTION app.%I()', 'sum_' || d.name || '_delete', d.source, 'sum_' || d.name);
    EXECUTE format('REVOKE ALL ON FUNCTION app.%I() FROM PUBLIC', 'sum_' || d.name);
    EXECUTE format('ALTER FUNCTION app.%I() OWNER TO mojavox_system', 'sum_' || d.name);
END
$$;

-- A table of sums: every row a difference, but for the one per key they are folded into.
CREATE FUNCTION app.prepare_sums(target regclass, keys text[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    name text := (SELECT relname FROM pg_class WHERE oid = target);
BEGIN
    EXECUTE format('ALTER TABLE %s ADD COLUMN folded boolean NOT NULL DEFAULT false', target);
    EXECUTE format('CREATE INDEX %I ON %s (organization_id, %s)', name || '_read', target, array_to_string(keys, ', '));
    EXECUTE format('CREATE UNIQUE INDEX %I ON %s (organization_id, %s) NULLS NOT DISTINCT WHERE folded',
        name || '_folded_key', target, array_to_string(keys, ', '));
    EXECUTE format('CREATE INDEX %I ON %s (organization_id) WHERE NOT folded', name || '_unfolded', target);
    -- Differences come and go: vacuum long before they are a fifth of so small a table.
    EXECUTE format('ALTER TABLE %s SET (autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0.05)', target);
    PERFORM app.protect_tenant_table(target);
    EXECUTE format('CREATE POLICY system ON %s TO mojavox_system USING (true) WITH CHECK (true)', target);
    EXECUTE format('GRANT SELECT ON %s TO mojavox_app', target);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO mojavox_system', target);
END
$$;

-- Merges the differences of every organisation; returns how many there were. One folder at a
-- time: a second one has nothing to do.
CREATE FUNCTION app.fold_sums() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    t record;
    step bigint;
    merged bigint := 0;
BEGIN
    IF NOT pg_try_advisory_xact_lock(hashtextextended('app.fold_sums', 0)) THEN
        RETURN 0;
    END IF;
    FOR t IN
        SELECT target, (array_agg(array_to_string(keys, ', ')))[1] AS keys, array_agg(DISTINCT m) AS measures
        FROM app.sum_definitions CROSS JOIN unnest(measures) AS m GROUP BY target ORDER BY target
    LOOP
        EXECUTE format(
            'WITH gone AS (DELETE FROM %1$s WHERE NOT folded RETURNING *),
             kept AS (
                INSERT INTO %1$s AS k (organization_id, %2$s, %3$s, folded)
                SELECT organization_id, %2$s, %4$s, true FROM gone GROUP BY organization_id, %2$s
                ON CONFLICT (organization_id, %2$s) WHERE folded DO UPDATE SET %5$s)
             SELECT count(*) FROM gone',
            t.target, t.keys, array_to_string(t.measures, ', '),
            (SELECT string_agg(format('sum(%I)', m), ', ') FROM unnest(t.measures) AS m),
            (SELECT string_agg(format('%1$I = k.%1$I + excluded.%1$I', m), ', ') FROM unnest(t.measures) AS m)) INTO step;
        merged := merged + step;
    END LOOP;
    RETURN merged;
END
$$;
ALTER FUNCTION app.fold_sums OWNER TO mojavox_system;

-- All definitions of a target over the raw rows of the current organisation, bounded by reporting
-- days where the target has days; $1 organisation, $2 first day, $3 last day.
CREATE FUNCTION app.raw_sums(p_target text) RETURNS text
LANGUAGE sql STABLE AS $$
    SELECT string_agg(format('SELECT organization_id, %s, %s FROM (%s) AS steps',
        array_to_string(d.keys, ', '),
        (SELECT string_agg(CASE WHEN m = ANY (d.measures) THEN format('%I', m) ELSE format('0 AS %I', m) END, ', ' ORDER BY m) FROM unnest(all_measures) AS m),
        app.sum_steps(d, d.source) || ' AND r.organization_id = $1'
        || CASE WHEN d.time_column IS NULL THEN '' ELSE format(
            ' AND r.%1$I >= $2::timestamp AT TIME ZONE o.time_zone AND r.%1$I < ($3 + 1)::timestamp AT TIME ZONE o.time_zone',
            d.time_column) END), ' UNION ALL ')
    FROM app.sum_definitions AS d,
        LATERAL (SELECT array_agg(DISTINCT m) AS all_measures FROM app.sum_definitions AS s, unnest(s.measures) AS m WHERE s.target = d.target) AS a
    WHERE d.target = p_target
$$;
ALTER FUNCTION app.raw_sums OWNER TO mojavox_system;

-- Recomputes a target from the raw rows, for the current organisation. One statement and so one
-- snapshot: what others commit meanwhile is neither in the raw rows it sees nor in the differences
-- it removes.
CREATE FUNCTION app.rebuild_sum(p_target text, p_from date DEFAULT '-infinity', p_to date DEFAULT 'infinity') RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    organization uuid := app.current_organization();
    d app.sum_definitions := (SELECT s FROM app.sum_definitions AS s WHERE s.target = p_target LIMIT 1);
    measures text[] := (SELECT array_agg(DISTINCT m) FROM app.sum_definitions AS s, unnest(s.measures) AS m WHERE s.target = p_target);
BEGIN
    IF d.name IS NULL OR organization IS NULL THEN
        RAISE EXCEPTION 'no such sum, or no organisation set';
    END IF;
    EXECUTE format(
        'WITH gone AS (DELETE FROM %1$s WHERE organization_id = $1 %5$s)
         INSERT INTO %1$s (organization_id, %2$s, %3$s)
         SELECT organization_id, %2$s, %4$s FROM (%6$s) AS raw GROUP BY organization_id, %2$s',
        p_target, array_to_string(d.keys, ', '), array_to_string(measures, ', '),
        (SELECT string_agg(format('sum(%I)', m), ', ' ORDER BY m) FROM unnest(measures) AS m),
        CASE WHEN d.time_column IS NULL THEN '' ELSE 'AND day BETWEEN $2 AND $3' END,
        app.raw_sums(p_target))
    USING organization, greatest(p_from, '0001-01-01'), least(p_to, '9999-12-30');
END
$$;
ALTER FUNCTION app.rebuild_sum OWNER TO mojavox_system;

-- Where a target differs from the raw rows of the current organisation: the key, and raw minus
-- stored for each measure. No rows: no drift.
CREATE FUNCTION app.sum_drift(p_target text, p_from date DEFAULT '-infinity', p_to date DEFAULT 'infinity')
RETURNS TABLE (key jsonb, difference jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    organization uuid := app.current_organization();
    d app.sum_definitions := (SELECT s FROM app.sum_definitions AS s WHERE s.target = p_target LIMIT 1);
    measures text[] := (SELECT array_agg(DISTINCT m) FROM app.sum_definitions AS s, unnest(s.measures) AS m WHERE s.target = p_target);
BEGIN
    IF d.name IS NULL OR organization IS NULL THEN
        RAISE EXCEPTION 'no such sum, or no organisation set';
    END IF;
    RETURN QUERY EXECUTE format(
        'SELECT jsonb_build_object(%3$s), jsonb_build_object(%4$s) FROM (
             %6$s UNION ALL SELECT organization_id, %1$s, %2$s FROM %7$s WHERE organization_id = $1 %5$s) AS compared
         GROUP BY organization_id, %1$s HAVING %8$s',
        array_to_string(d.keys, ', '),
        (SELECT string_agg(format('-%I', m), ', ' ORDER BY m) FROM unnest(measures) AS m),
        (SELECT string_agg(format('%L, %I', k, k), ', ') FROM unnest(d.keys) AS k),
        (SELECT string_agg(format('%L, sum(%I)', m, m), ', ') FROM unnest(measures) AS m),
        CASE WHEN d.time_column IS NULL THEN '' ELSE 'AND day BETWEEN $2 AND $3' END,
        app.raw_sums(p_target), p_target,
        (SELECT string_agg(format('sum(%I) <> 0', m), ' OR ') FROM unnest(measures) AS m))
    USING organization, greatest(p_from, '0001-01-01'), least(p_to, '9999-12-30');
END
$$;
ALTER FUNCTION app.sum_drift OWNER TO mojavox_system;

-- ---------------------------------------------------------------------------------------------
-- Totals of lists.
CREATE TABLE row_counts (
    organization_id uuid NOT NULL REFERENCES organizations (id),
    -- what is counted: the table's name
    name            text NOT NULL,
    -- the parent whose rows are counted (a campaign's members); NULL: the organisation's
    scope           uuid,
    -- the value of the column that lists filter by most (a debtor's status)
    facet           text NOT NULL,
    delta           bigint NOT NULL
);
SELECT app.prepare_sums('row_counts', '{name, scope, facet}');

CREATE FUNCTION app.maintain_count(
    counted text, scope text DEFAULT 'NULL::uuid', facet text DEFAULT '''''::text', predicate text DEFAULT 'true'
) RETURNS void LANGUAGE sql AS $$
    SELECT app.maintain_sum(ROW(counted || '_count', 'public.' || counted, 'public.row_counts',
        '{name, scope, facet}', ARRAY[quote_literal(counted) || '::text', scope, facet],
        '{delta}', '{1}', predicate, NULL)::app.sum_definitions)
$$;

-- The exact number of rows of the current organisation; narrowed by facet and parent when given.
CREATE FUNCTION app.table_count(p_name text, p_facet text DEFAULT NULL, p_scope uuid DEFAULT NULL) RETURNS bigint
LANGUAGE sql STABLE AS $$
    SELECT coalesce(sum(delta), 0)::bigint FROM public.row_counts
    WHERE organization_id = app.current_organization() AND name = p_name
      AND (p_facet IS NULL OR facet = p_facet) AND (p_scope IS NULL OR scope = p_scope)
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA app FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.sum_steps, app.raw_sums TO mojavox_system;
GRANT EXECUTE ON FUNCTION app.table_count, app.fold_sums, app.rebuild_sum, app.sum_drift TO mojavox_app;
