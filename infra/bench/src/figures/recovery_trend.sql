, months AS (
    SELECT (date_trunc('month', clock) - make_interval(months => n))::date AS month FROM o, generate_series(0, o.length - 1) AS n
), earned AS (
    SELECT date_trunc('month', day)::date AS month, sum(net) AS net, count(*) FILTER (WHERE kind = 'payment') AS payments
    FROM money, o WHERE day <= clock::date GROUP BY 1
), trend AS (
    SELECT month, coalesce(net, 0) AS net, coalesce(payments, 0) AS payments FROM months LEFT JOIN earned USING (month)
), series AS (
    SELECT trend.*, sum(net) OVER (ORDER BY month) AS cumulative,
        round(avg(net) OVER (ORDER BY month ROWS BETWEEN 2 PRECEDING AND CURRENT ROW), 2) AS average
    FROM trend
)
SELECT jsonb_agg(jsonb_build_object('month', to_char(month, 'YYYY-MM'), 'recovered', net, 'payments', payments, 'cumulative', cumulative,
    'movingAverage', average, 'incomplete', (month + interval '1 month')::date > (SELECT clock::date FROM o)) ORDER BY month)
FROM series
