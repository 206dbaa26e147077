-- What every recomputation begins with: the question, the organisation, and its raw rows. Nothing
-- of the rollups is used, nor the columns that the tables generate for them.
WITH asked AS (
    SELECT $1::uuid AS organization, $2::timestamptz AS now, $3::uuid AS person, $4::text::date AS first, $5::text::date AS last, $6::int AS length
), o AS (
    SELECT g.id, g.time_zone, g.currency, asked.now, (asked.now AT TIME ZONE g.time_zone) AS clock, asked.person, asked.length,
        asked.first, asked.last
    FROM asked JOIN organizations g ON g.id = asked.organization
), calls AS (
    -- placed or received; what the gate blocked never was a call
    SELECT a.id, a.agent_id, a.started_at AT TIME ZONE o.time_zone AS local, (a.started_at AT TIME ZONE o.time_zone)::date AS day,
        a.started_at AT TIME ZONE a.time_zone AS debtor_local,
        a.answered_at IS NOT NULL AND a.answered_by IS NOT DISTINCT FROM 'human' AS answered,
        coalesce(a.duration, 0) AS seconds, a.right_party,
        a.right_party AND a.outcome IS NOT NULL AND a.outcome IN ('payment', 'promise_to_pay', 'payment_plan', 'settlement') AS success
    FROM o JOIN contact_attempts a ON a.organization_id = o.id
    WHERE a.channel = 'voice' AND a.started_at IS NOT NULL AND a.status <> 'blocked'
), money AS (
    SELECT p.agent_id, p.kind, (p.cleared_at AT TIME ZONE o.time_zone)::date AS day,
        CASE WHEN p.kind IN ('refund', 'chargeback') THEN -p.amount ELSE p.amount END AS net
    FROM o JOIN payment_records p ON p.organization_id = o.id
    WHERE p.status = 'cleared'
)
