--! kpis (from_day?, to_day?) : (previous_recovered?)
-- One statement. Days are the organisation's; the period before has as many days as the period.
WITH o AS (
    SELECT id, currency, time_zone, (:now::timestamptz AT TIME ZONE time_zone) AS local
    FROM organizations WHERE id = :organization_id
), period AS (
    SELECT coalesce(:from_day::date, date_trunc('month', local)::date) AS first, coalesce(:to_day::date, local::date) AS last FROM o
), performance AS (
    SELECT coalesce(sum(p.recovered) FILTER (WHERE p.day >= d.first), 0) AS recovered,
        sum(p.recovered) FILTER (WHERE p.day < d.first) AS previous_recovered,
        coalesce(sum(p.answered) FILTER (WHERE p.day >= d.first), 0)::bigint AS answered,
        coalesce(sum(p.talk_seconds) FILTER (WHERE p.day >= d.first), 0)::bigint AS talk_seconds,
        coalesce(sum(p.right_party) FILTER (WHERE p.day >= d.first), 0)::bigint AS right_party,
        coalesce(sum(p.right_party) FILTER (WHERE p.day < d.first), 0)::bigint AS previous_right_party,
        coalesce(sum(p.successes) FILTER (WHERE p.day >= d.first), 0)::bigint AS successes,
        coalesce(sum(p.successes) FILTER (WHERE p.day < d.first), 0)::bigint AS previous_successes
    FROM period d LEFT JOIN daily_performance p ON p.organization_id = :organization_id
        AND p.day BETWEEN d.first - (d.last - d.first + 1) AND d.last
    GROUP BY d.first
), calls AS (
    SELECT (SELECT coalesce(sum(h.attempts), 0)::bigint FROM hourly_calls h, o
            WHERE h.organization_id = :organization_id AND h.day = o.local::date) AS today,
        -- whole hours from the rollup, the hour that is running from its calls; its borders are values by
        -- then: under row-level security an index takes no condition that computes with AT TIME ZONE
        (SELECT coalesce(sum(h.attempts), 0)::bigint FROM hourly_calls h, o
            WHERE h.organization_id = :organization_id AND h.day = o.local::date - 1 AND h.hour < extract(hour FROM o.local)::int)
        + (SELECT count(*) FROM contact_attempts a
            WHERE a.organization_id = :organization_id AND a.channel = 'voice'
              AND a.started_at >= (SELECT (date_trunc('hour', local) - interval '1 day') AT TIME ZONE time_zone FROM o)
              AND a.started_at < (SELECT (local - interval '1 day') AT TIME ZONE time_zone FROM o)) AS yesterday_so_far
), fleet AS (
    SELECT count(*) FILTER (WHERE status IN ('online', 'busy')) AS active, count(*) AS total
    FROM agents WHERE organization_id = :organization_id AND deleted_at IS NULL
), pending AS (
    SELECT count(*) AS approvals FROM approvals
    WHERE organization_id = :organization_id AND status = 'pending' AND expires_at > :now::timestamptz
      AND required_role = ANY (:roles::text[]) AND proposed_by IS DISTINCT FROM :user_id::uuid
), running AS (
    SELECT count(*) AS campaigns FROM campaigns
    WHERE organization_id = :organization_id AND status = 'running' AND deleted_at IS NULL
)
SELECT o.currency, d.first AS from_day, d.last AS to_day, p.recovered, p.previous_recovered, p.answered, p.talk_seconds,
    p.right_party, p.previous_right_party, p.successes, p.previous_successes, c.today AS calls_today,
    c.yesterday_so_far AS calls_yesterday_so_far, f.active AS active_agents, f.total AS total_agents,
    w.approvals AS pending_approvals, r.campaigns AS active_campaigns
FROM o, period d, performance p, calls c, fleet f, pending w, running r;

--! recovery_performance
-- The last :days days up to today, each with a row.
WITH o AS (
    SELECT (:now::timestamptz AT TIME ZONE time_zone)::date AS today FROM organizations WHERE id = :organization_id
)
SELECT s.day::date AS day, coalesce(sum(p.recovered), 0) AS recovered, coalesce(sum(p.attempts), 0)::bigint AS calls,
    coalesce(sum(p.right_party), 0)::bigint AS right_party, coalesce(sum(p.successes), 0)::bigint AS successes
FROM o CROSS JOIN generate_series((o.today - :days::int + 1)::timestamp, o.today::timestamp, interval '1 day') AS s (day)
    LEFT JOIN daily_performance p ON p.organization_id = :organization_id AND p.day = s.day::date
GROUP BY s.day ORDER BY s.day;

--! fleet_status
SELECT count(*) FILTER (WHERE status = 'online') AS online, count(*) FILTER (WHERE status = 'busy') AS busy,
    count(*) FILTER (WHERE status = 'offline') AS offline
FROM agents WHERE organization_id = :organization_id AND deleted_at IS NULL;
