, period AS (
    SELECT coalesce(first, date_trunc('month', clock)::date) AS first, coalesce(last, clock::date) AS last FROM o
), days AS (
    SELECT first, last, first - (last - first + 1) AS before FROM period
), earned AS (
    SELECT coalesce((SELECT sum(net) FROM money, days WHERE day BETWEEN first AND last), 0) AS now,
        coalesce((SELECT sum(net) FROM money, days WHERE day >= before AND day < first), 0) AS before
), talked AS (
    SELECT count(*) FILTER (WHERE answered AND day >= first) AS answered,
        avg(seconds) FILTER (WHERE answered AND day >= first) AS mean,
        count(*) FILTER (WHERE right_party AND day >= first) AS right_party,
        count(*) FILTER (WHERE success AND day >= first) AS successes,
        count(*) FILTER (WHERE right_party AND day < first) AS right_party_before,
        count(*) FILTER (WHERE success AND day < first) AS successes_before
    FROM calls, days WHERE day BETWEEN before AND last
), rates AS (
    SELECT CASE WHEN right_party = 0 THEN 0 ELSE successes::numeric / right_party END AS now,
        CASE WHEN right_party_before = 0 THEN 0 ELSE successes_before::numeric / right_party_before END AS before
    FROM talked
), today AS (
    SELECT count(*) FILTER (WHERE local >= clock::date AND local < clock::date + 1) AS calls,
        count(*) FILTER (WHERE local >= clock::date - 1 AND local < clock - interval '1 day') AS yesterday
    FROM calls, o
), me AS (
    SELECT u.id, array_position(ARRAY['agent', 'analyst', 'supervisor', 'admin'], u.role::text) AS rank
    FROM users u JOIN o ON u.organization_id = o.id AND u.id = o.person
)
SELECT jsonb_build_object(
    'currency', (SELECT currency FROM o),
    'from', first, 'to', last,
    'totalRecovered', earned.now,
    'totalRecoveredChange', CASE WHEN earned.before <> 0 THEN round((earned.now - earned.before) * 100 / abs(earned.before), 1) END,
    'activeAgents', (SELECT count(*) FROM agents a JOIN o ON a.organization_id = o.id WHERE a.deleted_at IS NULL AND a.status IN ('online', 'busy')),
    'totalAgents', (SELECT count(*) FROM agents a JOIN o ON a.organization_id = o.id WHERE a.deleted_at IS NULL),
    'callsToday', today.calls,
    'callsTodayChange', CASE WHEN today.yesterday <> 0 THEN round((today.calls - today.yesterday)::numeric * 100 / today.yesterday, 1) END,
    'avgCallDuration', coalesce(round(talked.mean), 0),
    'successRate', round(rates.now * 100, 1),
    'successRateChange', CASE WHEN rates.before <> 0 THEN round((rates.now - rates.before) * 100 / rates.before, 1) END,
    'pendingApprovals', (SELECT count(*) FROM approvals p, o, me
        WHERE p.organization_id = o.id AND p.status = 'pending' AND p.expires_at > o.now AND p.proposed_by IS DISTINCT FROM me.id
          AND array_position(ARRAY['agent', 'analyst', 'supervisor', 'admin'], p.required_role::text) <= me.rank),
    'activeCampaigns', (SELECT count(*) FROM campaigns c JOIN o ON c.organization_id = o.id WHERE c.status = 'running' AND c.deleted_at IS NULL)
) FROM days, earned, talked, rates, today
