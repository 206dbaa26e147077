--! local_today
SELECT (:now::timestamptz AT TIME ZONE time_zone)::date AS today, currency FROM organizations WHERE id = :organization_id;

--! call_heatmap
SELECT local_weekday AS weekday, local_hour AS hour, sum(attempts)::bigint AS attempts, sum(answered)::bigint AS answered,
    sum(right_party)::bigint AS right_party, sum(successes)::bigint AS successes
FROM daily_call_cells
WHERE organization_id = :organization_id AND day BETWEEN :from_day AND :to_day
GROUP BY local_weekday, local_hour;

--! objections
SELECT category, sum(objections)::bigint AS objections, sum(resolved)::bigint AS resolved
FROM daily_objections
WHERE organization_id = :organization_id AND day BETWEEN :from_day AND :to_day
GROUP BY category HAVING sum(objections) > 0;

--! objection_evidence
-- The latest few of each category in the period; its borders are values by then, so that the index takes them.
SELECT e.category, e.contact_attempt_id AS call_id, e.utterance, e.occurred_at
FROM organizations o
CROSS JOIN unnest(:categories::text[]) AS c (category)
CROSS JOIN LATERAL (
    SELECT x.category, x.contact_attempt_id, x.utterance, x.occurred_at FROM call_objections x
    WHERE x.organization_id = o.id AND x.category = c.category
      AND x.occurred_at >= (SELECT :from_day::date::timestamp AT TIME ZONE time_zone FROM organizations WHERE id = :organization_id)
      AND x.occurred_at < (SELECT (:to_day::date + 1)::timestamp AT TIME ZONE time_zone FROM organizations WHERE id = :organization_id)
    ORDER BY x.occurred_at DESC, x.id DESC LIMIT :most::int) AS e
WHERE o.id = :organization_id;

--! agent_performance : (on_hold_reason?)
SELECT a.id, a.name, a.on_hold_reason, coalesce(sum(p.attempts), 0)::bigint AS calls, coalesce(sum(p.answered), 0)::bigint AS answered,
    coalesce(sum(p.right_party), 0)::bigint AS right_party, coalesce(sum(p.successes), 0)::bigint AS successes,
    coalesce(sum(p.talk_seconds), 0)::bigint AS talk_seconds, coalesce(sum(p.recovered), 0) AS recovered
FROM agents a LEFT JOIN daily_performance p
    ON p.organization_id = a.organization_id AND p.agent_id = a.id AND p.day BETWEEN :from_day AND :to_day
WHERE a.organization_id = :organization_id AND a.deleted_at IS NULL
GROUP BY a.id, a.name, a.on_hold_reason;

--! recovery_by_month
-- Months from the one of :from_day to the one of :to_day, each with a row.
SELECT m.month::date AS month, coalesce(sum(p.recovered), 0) AS recovered, coalesce(sum(p.payments), 0)::bigint AS payments
FROM generate_series(date_trunc('month', :from_day::date::timestamp), :to_day::date::timestamp, interval '1 month') AS m (month)
    LEFT JOIN daily_performance p ON p.organization_id = :organization_id
        AND p.day >= m.month::date AND p.day < (m.month + interval '1 month')::date AND p.day <= :to_day::date
GROUP BY m.month ORDER BY m.month;
