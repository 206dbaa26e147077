, called AS (
    SELECT agent_id, count(*) AS calls, count(*) FILTER (WHERE answered) AS answered, count(*) FILTER (WHERE right_party) AS right_party,
        count(*) FILTER (WHERE success) AS successes, avg(seconds) FILTER (WHERE answered) AS mean
    FROM calls, range WHERE day BETWEEN first AND last GROUP BY agent_id
), earned AS (
    SELECT agent_id, sum(net) AS net FROM money, range WHERE day BETWEEN first AND last GROUP BY agent_id
), figures AS (
    SELECT a.id, a.name, a.on_hold_reason, coalesce(calls, 0) AS calls, coalesce(answered, 0) AS answered, coalesce(right_party, 0) AS n,
        coalesce(successes, 0) AS successes, coalesce(round(mean), 0) AS mean, coalesce(net, 0) AS net
    FROM o JOIN agents a ON a.organization_id = o.id LEFT JOIN called ON called.agent_id = a.id LEFT JOIN earned ON earned.agent_id = a.id
    WHERE a.deleted_at IS NULL
), scored AS (
    -- Wilson's interval solved for its lower end: p with (share - p)^2 = z^2 p (1 - p) / n
    SELECT f.*, CASE WHEN n = 0 THEN 0 ELSE greatest(0, (2 * successes + z2 - sqrt(z2 * (z2 + 4 * successes * (1 - successes::float8 / n)))) / (2 * (n + z2))) END AS bound,
        on_hold_reason IS NULL AND n >= 30 AS ranked
    FROM figures f, (SELECT 1.959963984540054::float8 ^ 2 AS z2) AS z
), placed AS (
    SELECT scored.*, row_number() OVER (ORDER BY ranked DESC, on_hold_reason IS NOT NULL, round(bound::numeric, 12) DESC, net DESC, name COLLATE "C") AS place FROM scored
)
SELECT jsonb_build_object('from', first, 'to', last, 'currency', (SELECT currency FROM o), 'agents', coalesce((
    SELECT jsonb_agg(jsonb_build_object('rank', CASE WHEN ranked THEN place END, 'agentId', id, 'agentName', name, 'calls', calls, 'answered', answered,
        'rightParty', n, 'successes', successes, 'successRate', CASE WHEN n > 0 THEN round(successes * 100.0 / n, 1) END,
        'score', round(bound::numeric, 4), 'recovered', net, 'avgCallDuration', mean,
        'onHold', on_hold_reason IS NOT NULL, 'onHoldReason', on_hold_reason) ORDER BY place)
    FROM placed), '[]')) FROM range
