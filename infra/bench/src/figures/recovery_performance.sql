, days AS (
    SELECT clock::date - n AS day FROM o, generate_series(0, o.length - 1) AS n
), called AS (
    SELECT day, count(*) AS calls, count(*) FILTER (WHERE right_party) AS right_party, count(*) FILTER (WHERE success) AS successes
    FROM calls GROUP BY day
), earned AS (
    SELECT day, sum(net) AS net FROM money GROUP BY day
)
SELECT jsonb_agg(jsonb_build_object(
    'date', day, 'recovered', coalesce(net, 0), 'calls', coalesce(calls, 0),
    'successRate', CASE WHEN right_party > 0 THEN round(successes * 100.0 / right_party, 1) END
) ORDER BY day)
FROM days LEFT JOIN called USING (day) LEFT JOIN earned USING (day)
