, counted AS (
    SELECT extract(isodow FROM debtor_local)::int AS weekday, extract(hour FROM debtor_local)::int AS hour, count(*) AS attempts,
        count(*) FILTER (WHERE answered) AS answered, count(*) FILTER (WHERE right_party) AS right_party, count(*) FILTER (WHERE success) AS success
    FROM calls, range WHERE day BETWEEN first AND last GROUP BY 1, 2
)
SELECT jsonb_build_object('from', first, 'to', last, 'cells', (
    SELECT jsonb_agg(jsonb_build_object('weekday', weekday, 'hour', hour,
        'attempts', coalesce(attempts, 0), 'answered', coalesce(answered, 0), 'rightParty', coalesce(right_party, 0), 'success', coalesce(success, 0),
        'rate', CASE WHEN attempts >= 20 THEN round(success * 100.0 / attempts, 1) END) ORDER BY weekday, hour)
    FROM generate_series(1, 7) AS weekday CROSS JOIN generate_series(0, 23) AS hour LEFT JOIN counted USING (weekday, hour)
)) FROM range
