-- What reports hold. A period is half-open, [:since, :until), in moments; days are the organisation's. One snapshot serves
-- all statements of a report, so that totals are the sums of the rows.

--! recovery_totals (campaign_id?)
SELECT coalesce(sum(CASE kind WHEN 'payment' THEN amount ELSE -amount END), 0) AS recovered,
    count(*) FILTER (WHERE kind = 'payment') AS payments,
    coalesce(sum(amount) FILTER (WHERE kind = 'payment'), 0) AS received,
    coalesce(sum(amount) FILTER (WHERE kind = 'refund'), 0) AS refunds,
    coalesce(sum(amount) FILTER (WHERE kind = 'chargeback'), 0) AS chargebacks,
    count(*) AS movements
FROM payment_records
WHERE organization_id = :organization_id AND status = 'cleared' AND cleared_at >= :since AND cleared_at < :until
    AND (:campaign_id::uuid IS NULL OR campaign_id = :campaign_id::uuid);

--! promise_totals (campaign_id?, agent_id?)
SELECT count(*) AS promises, coalesce(sum(amount), 0) AS promised,
    count(*) FILTER (WHERE status = 'kept') AS kept,
    count(*) FILTER (WHERE status IN ('kept', 'partial', 'broken')) AS judged
FROM promises_to_pay
WHERE organization_id = :organization_id AND promised_at >= :since AND promised_at < :until
    AND (:campaign_id::uuid IS NULL OR campaign_id = :campaign_id::uuid)
    AND (:agent_id::uuid IS NULL OR agent_id = :agent_id::uuid);

--! arrangement_totals (campaign_id?)
-- An arrangement belongs to the campaign of the call in which it was made.
SELECT (SELECT count(*) FROM settlement_offers s
        LEFT JOIN contact_attempts a ON a.organization_id = s.organization_id AND a.id = s.contact_attempt_id
        WHERE s.organization_id = :organization_id AND s.accepted_at >= :since AND s.accepted_at < :until
            AND (:campaign_id::uuid IS NULL OR a.campaign_id = :campaign_id::uuid)) AS settlements,
    (SELECT count(*) FROM payment_plans p
        LEFT JOIN contact_attempts a ON a.organization_id = p.organization_id AND a.id = p.contact_attempt_id
        WHERE p.organization_id = :organization_id AND p.activated_at >= :since AND p.activated_at < :until
            AND (:campaign_id::uuid IS NULL OR a.campaign_id = :campaign_id::uuid)) AS plans;

--! owed_totals (campaign_id?)
-- Owed at the end of the period: today's balances less what moved them since.
WITH moved AS (
    SELECT customer_id, sum(amount) AS amount FROM ledger_entries
    WHERE organization_id = :organization_id AND occurred_at >= :until GROUP BY customer_id
), owed AS (
    SELECT c.balance - coalesce(m.amount, 0) AS balance
    FROM customers c LEFT JOIN moved m ON m.customer_id = c.id
    WHERE c.organization_id = :organization_id AND c.deleted_at IS NULL AND c.created_at < :until
        AND (:campaign_id::uuid IS NULL OR EXISTS (SELECT FROM campaign_members x
            WHERE x.organization_id = c.organization_id AND x.campaign_id = :campaign_id::uuid AND x.customer_id = c.id))
)
SELECT coalesce(sum(balance) FILTER (WHERE balance > 0), 0) AS outstanding FROM owed;

--! recovery_by_day (campaign_id?)
SELECT s.day::date AS day, coalesce(sum(CASE p.kind WHEN 'payment' THEN p.amount WHEN 'refund' THEN -p.amount WHEN 'chargeback' THEN -p.amount END), 0) AS recovered,
    count(p.id) FILTER (WHERE p.kind = 'payment') AS payments
FROM generate_series(:from_day::date::timestamp, :to_day::date::timestamp, interval '1 day') AS s (day)
    LEFT JOIN payment_records p ON p.organization_id = :organization_id AND p.status = 'cleared' AND p.cleared_at >= :since AND p.cleared_at < :until
        AND (p.cleared_at AT TIME ZONE :time_zone::text)::date = s.day::date
        AND (:campaign_id::uuid IS NULL OR p.campaign_id = :campaign_id::uuid)
GROUP BY s.day ORDER BY s.day;

--! recovery_by_method (campaign_id?)
SELECT method, count(*) FILTER (WHERE kind = 'payment') AS payments,
    coalesce(sum(CASE kind WHEN 'payment' THEN amount ELSE -amount END), 0) AS recovered
FROM payment_records
WHERE organization_id = :organization_id AND status = 'cleared' AND cleared_at >= :since AND cleared_at < :until
    AND (:campaign_id::uuid IS NULL OR campaign_id = :campaign_id::uuid)
GROUP BY method ORDER BY recovered DESC, method;

--! recovery_by_campaign (campaign_id?) : (name?)
SELECT c.name, count(*) FILTER (WHERE p.kind = 'payment') AS payments,
    coalesce(sum(CASE p.kind WHEN 'payment' THEN p.amount ELSE -p.amount END), 0) AS recovered
FROM payment_records p LEFT JOIN campaigns c ON c.organization_id = p.organization_id AND c.id = p.campaign_id
WHERE p.organization_id = :organization_id AND p.status = 'cleared' AND p.cleared_at >= :since AND p.cleared_at < :until
    AND (:campaign_id::uuid IS NULL OR p.campaign_id = :campaign_id::uuid)
GROUP BY c.id, c.name ORDER BY recovered DESC, c.name;

--! payment_rows (campaign_id?) : (external_id?, campaign?, agent?, reference?, provider?)
SELECT p.cleared_at, p.kind, p.method, CASE p.kind WHEN 'payment' THEN p.amount ELSE -p.amount END AS amount, p.reference, p.provider,
    k.name AS campaign, a.name AS agent, c.name AS debtor, c.external_id
FROM payment_records p
    JOIN customers c ON c.organization_id = p.organization_id AND c.id = p.customer_id
    LEFT JOIN campaigns k ON k.organization_id = p.organization_id AND k.id = p.campaign_id
    LEFT JOIN agents a ON a.organization_id = p.organization_id AND a.id = p.agent_id
WHERE p.organization_id = :organization_id AND p.status = 'cleared' AND p.cleared_at >= :since AND p.cleared_at < :until
    AND (:campaign_id::uuid IS NULL OR p.campaign_id = :campaign_id::uuid)
ORDER BY p.cleared_at, p.id;

--! agent_totals (campaign_id?) : (id?, name?, on_hold_reason?, sentiment?, quality?)
-- Calls and money of each agent; a row without an agent holds what no agent has a part in.
WITH performance AS (
    SELECT agent_id, sum(attempts)::bigint AS attempts, sum(answered)::bigint AS answered, sum(right_party)::bigint AS right_party,
        sum(successes)::bigint AS successes, sum(talk_seconds)::bigint AS talk_seconds, sum(recovered) AS recovered
    FROM daily_performance
    WHERE organization_id = :organization_id AND day BETWEEN :from_day AND :to_day
        AND (:campaign_id::uuid IS NULL OR campaign_id = :campaign_id::uuid)
    GROUP BY agent_id
), promised AS (
    SELECT agent_id, count(*) AS promises, count(*) FILTER (WHERE status = 'kept') AS kept,
        count(*) FILTER (WHERE status IN ('kept', 'partial', 'broken')) AS judged
    FROM promises_to_pay
    WHERE organization_id = :organization_id AND promised_at >= :since AND promised_at < :until
        AND (:campaign_id::uuid IS NULL OR campaign_id = :campaign_id::uuid)
    GROUP BY agent_id
), recorded AS (
    SELECT r.agent_id, avg(r.sentiment_score)::float8 AS sentiment, avg(r.quality_score)::float8 AS quality
    FROM call_recordings r JOIN contact_attempts t ON t.organization_id = r.organization_id AND t.id = r.contact_attempt_id
    WHERE r.organization_id = :organization_id AND r.recorded_at >= :since AND r.recorded_at < :until
        AND (:campaign_id::uuid IS NULL OR t.campaign_id = :campaign_id::uuid)
    GROUP BY r.agent_id
), watched AS (
    SELECT t.agent_id, count(DISTINCT k.contact_attempt_id) AS takeovers, count(DISTINCT f.contact_attempt_id) AS flags
    FROM contact_attempts t
        LEFT JOIN call_takeovers k ON k.organization_id = t.organization_id AND k.contact_attempt_id = t.id
        LEFT JOIN call_flags f ON f.organization_id = t.organization_id AND f.contact_attempt_id = t.id AND f.status <> 'dismissed'
    WHERE t.organization_id = :organization_id AND t.started_at >= :since AND t.started_at < :until
        AND (k.id IS NOT NULL OR f.id IS NOT NULL)
        AND (:campaign_id::uuid IS NULL OR t.campaign_id = :campaign_id::uuid)
    GROUP BY t.agent_id
), ids AS (
    SELECT agent_id FROM performance UNION SELECT agent_id FROM promised UNION SELECT agent_id FROM recorded UNION SELECT agent_id FROM watched
    UNION SELECT id FROM agents WHERE organization_id = :organization_id AND deleted_at IS NULL AND :campaign_id::uuid IS NULL
)
SELECT a.id, a.name, a.on_hold_reason, coalesce(p.attempts, 0) AS attempts, coalesce(p.answered, 0) AS answered,
    coalesce(p.right_party, 0) AS right_party, coalesce(p.successes, 0) AS successes, coalesce(p.talk_seconds, 0) AS talk_seconds,
    coalesce(p.recovered, 0) AS recovered, coalesce(m.promises, 0) AS promises, coalesce(m.kept, 0) AS kept,
    coalesce(m.judged, 0) AS judged, r.sentiment, r.quality, coalesce(w.takeovers, 0) AS takeovers, coalesce(w.flags, 0) AS flags
FROM ids i
    LEFT JOIN agents a ON a.organization_id = :organization_id AND a.id = i.agent_id
    LEFT JOIN performance p ON p.agent_id IS NOT DISTINCT FROM i.agent_id
    LEFT JOIN promised m ON m.agent_id IS NOT DISTINCT FROM i.agent_id
    LEFT JOIN recorded r ON r.agent_id IS NOT DISTINCT FROM i.agent_id
    LEFT JOIN watched w ON w.agent_id IS NOT DISTINCT FROM i.agent_id
ORDER BY a.name NULLS LAST, a.id;

--! agent_day_rows (campaign_id?) : (agent?)
SELECT p.day, a.name AS agent, sum(p.attempts)::bigint AS attempts, sum(p.answered)::bigint AS answered, sum(p.right_party)::bigint AS right_party,
    sum(p.successes)::bigint AS successes, sum(p.talk_seconds)::bigint AS talk_seconds, sum(p.recovered) AS recovered
FROM daily_performance p LEFT JOIN agents a ON a.organization_id = p.organization_id AND a.id = p.agent_id
WHERE p.organization_id = :organization_id AND p.day BETWEEN :from_day AND :to_day
    AND (:campaign_id::uuid IS NULL OR p.campaign_id = :campaign_id::uuid)
GROUP BY p.day, a.id, a.name
HAVING sum(p.attempts) <> 0 OR sum(p.recovered) <> 0
ORDER BY p.day, a.name NULLS LAST, a.id;

--! campaign_totals (campaign_id?)
-- Campaigns that had begun, and what they did in the period.
WITH members AS (
    SELECT campaign_id, count(*) AS debtors, count(*) FILTER (WHERE attempts > 0) AS contacted, count(*) FILTER (WHERE state = 'skipped') AS skipped,
        count(*) FILTER (WHERE state IN ('succeeded', 'exhausted', 'skipped', 'cancelled')) AS done, coalesce(sum(balance_at_launch), 0) AS balance
    FROM campaign_members WHERE organization_id = :organization_id GROUP BY campaign_id
), performance AS (
    SELECT campaign_id, sum(attempts)::bigint AS attempts, sum(answered)::bigint AS answered, sum(right_party)::bigint AS right_party,
        sum(successes)::bigint AS successes, sum(recovered) AS recovered
    FROM daily_performance
    WHERE organization_id = :organization_id AND day BETWEEN :from_day AND :to_day AND campaign_id IS NOT NULL
    GROUP BY campaign_id
), promised AS (
    SELECT campaign_id, count(*) AS promises, coalesce(sum(amount), 0) AS promised FROM promises_to_pay
    WHERE organization_id = :organization_id AND promised_at >= :since AND promised_at < :until AND campaign_id IS NOT NULL
    GROUP BY campaign_id
)
SELECT c.id, c.name, c.channel, c.status, coalesce(m.debtors, 0) AS debtors, coalesce(m.contacted, 0) AS contacted, coalesce(m.skipped, 0) AS skipped,
    coalesce(m.done, 0) AS done, coalesce(m.balance, 0) AS balance, coalesce(p.attempts, 0) AS attempts, coalesce(p.answered, 0) AS answered,
    coalesce(p.right_party, 0) AS right_party, coalesce(p.successes, 0) AS successes, coalesce(p.recovered, 0) AS recovered,
    coalesce(r.promises, 0) AS promises, coalesce(r.promised, 0) AS promised
FROM campaigns c
    LEFT JOIN members m ON m.campaign_id = c.id
    LEFT JOIN performance p ON p.campaign_id = c.id
    LEFT JOIN promised r ON r.campaign_id = c.id
WHERE c.organization_id = :organization_id AND (c.deleted_at IS NULL OR p.campaign_id IS NOT NULL)
    AND (c.launched_at < :until OR p.campaign_id IS NOT NULL OR r.campaign_id IS NOT NULL)
    AND (:campaign_id::uuid IS NULL OR c.id = :campaign_id::uuid)
ORDER BY recovered DESC, c.name, c.id;

--! member_rows (campaign_id?) : (external_id?, outcome?, last_attempt_at?)
SELECT k.name AS campaign, c.name AS debtor, c.external_id, m.state, m.attempts::bigint AS attempts, m.outcome, m.balance_at_launch, m.last_attempt_at,
    m.skip_reasons
FROM campaign_members m
    JOIN campaigns k ON k.organization_id = m.organization_id AND k.id = m.campaign_id
    JOIN customers c ON c.organization_id = m.organization_id AND c.id = m.customer_id
WHERE m.organization_id = :organization_id AND m.campaign_id = ANY (:campaigns)
    AND (:campaign_id::uuid IS NULL OR m.campaign_id = :campaign_id::uuid)
ORDER BY k.name, k.id, m.customer_id;

--! compliance_totals
SELECT count(*) AS checked, count(*) FILTER (WHERE NOT gate_allowed) AS blocked,
    (SELECT count(*) FROM opt_outs WHERE organization_id = :organization_id AND received_at >= :since AND received_at < :until) AS opt_outs,
    (SELECT count(*) FROM consents WHERE organization_id = :organization_id AND given_at >= :since AND given_at < :until) AS consents,
    (SELECT count(*) FROM disputes WHERE organization_id = :organization_id AND received_at >= :since AND received_at < :until) AS disputes,
    (SELECT count(*) FROM disputes WHERE organization_id = :organization_id AND status = 'open') AS open_disputes,
    (SELECT count(*) FROM validation_notices WHERE organization_id = :organization_id AND sent_at >= :since AND sent_at < :until) AS notices,
    (SELECT count(*) FROM call_flags WHERE organization_id = :organization_id AND kind = 'compliance' AND status <> 'dismissed'
        AND created_at >= :since AND created_at < :until) AS flags,
    (SELECT count(*) FROM legal_holds WHERE organization_id = :organization_id AND released_at IS NULL) AS holds
FROM contact_attempts
WHERE organization_id = :organization_id AND created_at >= :since AND created_at < :until;

--! block_reasons
SELECT r ->> 'ruleId' AS rule, count(*) AS blocked
FROM contact_attempts a CROSS JOIN LATERAL jsonb_array_elements(a.gate_reasons) AS r
WHERE a.organization_id = :organization_id AND a.created_at >= :since AND a.created_at < :until AND NOT a.gate_allowed
GROUP BY 1 ORDER BY 2 DESC, 1;

--! checks_by_day
SELECT (created_at AT TIME ZONE :time_zone::text)::date AS day, count(*) AS checked, count(*) FILTER (WHERE NOT gate_allowed) AS blocked
FROM contact_attempts
WHERE organization_id = :organization_id AND created_at >= :since AND created_at < :until
GROUP BY 1 ORDER BY 1;

--! check_rows : (debtor?, external_id?, campaign?, agent?, next_allowed_at?)
SELECT a.created_at AS checked_at, a.channel, a.direction, a.gate_allowed AS allowed,
    ARRAY(SELECT r ->> 'ruleId' FROM jsonb_array_elements(a.gate_reasons) AS r) AS rules, a.next_allowed_at, k.name AS campaign, g.name AS agent,
    c.name AS debtor, c.external_id
FROM contact_attempts a
    LEFT JOIN customers c ON c.organization_id = a.organization_id AND c.id = a.customer_id
    LEFT JOIN campaigns k ON k.organization_id = a.organization_id AND k.id = a.campaign_id
    LEFT JOIN agents g ON g.organization_id = a.organization_id AND g.id = a.agent_id
WHERE a.organization_id = :organization_id AND a.created_at >= :since AND a.created_at < :until
ORDER BY a.created_at, a.id;

--! call_totals (campaign_id?) : (sentiment?, quality?)
SELECT count(*) AS attempts, count(*) FILTER (WHERE human_answered) AS answered, count(*) FILTER (WHERE right_party) AS right_party,
    count(*) FILTER (WHERE successful) AS successes, coalesce(sum(duration) FILTER (WHERE human_answered), 0)::bigint AS talk_seconds,
    (SELECT avg(r.sentiment_score)::float8 FROM call_recordings r JOIN contact_attempts t ON t.organization_id = r.organization_id AND t.id = r.contact_attempt_id
        WHERE r.organization_id = :organization_id AND r.recorded_at >= :since AND r.recorded_at < :until
            AND (:campaign_id::uuid IS NULL OR t.campaign_id = :campaign_id::uuid)) AS sentiment,
    (SELECT avg(r.quality_score)::float8 FROM call_recordings r JOIN contact_attempts t ON t.organization_id = r.organization_id AND t.id = r.contact_attempt_id
        WHERE r.organization_id = :organization_id AND r.recorded_at >= :since AND r.recorded_at < :until
            AND (:campaign_id::uuid IS NULL OR t.campaign_id = :campaign_id::uuid)) AS quality,
    (SELECT count(DISTINCT t.id) FROM call_takeovers k JOIN contact_attempts t ON t.organization_id = k.organization_id AND t.id = k.contact_attempt_id
        WHERE k.organization_id = :organization_id AND t.started_at >= :since AND t.started_at < :until
            AND (:campaign_id::uuid IS NULL OR t.campaign_id = :campaign_id::uuid)) AS takeovers,
    (SELECT count(DISTINCT t.id) FROM call_flags f JOIN contact_attempts t ON t.organization_id = f.organization_id AND t.id = f.contact_attempt_id
        WHERE f.organization_id = :organization_id AND f.status <> 'dismissed' AND t.started_at >= :since AND t.started_at < :until
            AND (:campaign_id::uuid IS NULL OR t.campaign_id = :campaign_id::uuid)) AS flags
FROM contact_attempts
WHERE organization_id = :organization_id AND channel = 'voice' AND started_at >= :since AND started_at < :until
    AND (:campaign_id::uuid IS NULL OR campaign_id = :campaign_id::uuid);

--! calls_by_day (campaign_id?)
SELECT s.day::date AS day, coalesce(sum(p.attempts), 0)::bigint AS attempts, coalesce(sum(p.answered), 0)::bigint AS answered,
    coalesce(sum(p.right_party), 0)::bigint AS right_party, coalesce(sum(p.successes), 0)::bigint AS successes
FROM generate_series(:from_day::date::timestamp, :to_day::date::timestamp, interval '1 day') AS s (day)
    LEFT JOIN daily_performance p ON p.organization_id = :organization_id AND p.day = s.day::date
        AND (:campaign_id::uuid IS NULL OR p.campaign_id = :campaign_id::uuid)
GROUP BY s.day ORDER BY s.day;

--! call_outcomes (campaign_id?) : (outcome?)
SELECT outcome, count(*) AS calls FROM contact_attempts
WHERE organization_id = :organization_id AND channel = 'voice' AND started_at >= :since AND started_at < :until
    AND (:campaign_id::uuid IS NULL OR campaign_id = :campaign_id::uuid)
GROUP BY outcome ORDER BY calls DESC, outcome;

--! call_hours (campaign_id?)
-- Weekday (1 Monday) and hour are the debtor's.
SELECT local_weekday AS weekday, local_hour AS hour, count(*) AS attempts, count(*) FILTER (WHERE human_answered) AS answered
FROM contact_attempts
WHERE organization_id = :organization_id AND channel = 'voice' AND started_at >= :since AND started_at < :until
    AND (:campaign_id::uuid IS NULL OR campaign_id = :campaign_id::uuid)
GROUP BY 1, 2 ORDER BY 1, 2;

--! call_objection_totals (campaign_id?)
SELECT x.category, count(*) AS objections, count(*) FILTER (WHERE x.resolved) AS resolved
FROM call_objections x JOIN contact_attempts t ON t.organization_id = x.organization_id AND t.id = x.contact_attempt_id
WHERE x.organization_id = :organization_id AND x.occurred_at >= :since AND x.occurred_at < :until
    AND (:campaign_id::uuid IS NULL OR t.campaign_id = :campaign_id::uuid)
GROUP BY x.category ORDER BY objections DESC, x.category;

--! call_rows (campaign_id?) : (outcome?, duration?, sentiment?, campaign?, agent?, debtor?, external_id?)
SELECT a.started_at, a.direction, a.human_answered AS answered, a.right_party, a.successful, a.outcome, a.duration, a.sentiment::float8 AS sentiment,
    k.name AS campaign, g.name AS agent, c.name AS debtor, c.external_id, a.contact_address AS address
FROM contact_attempts a
    LEFT JOIN customers c ON c.organization_id = a.organization_id AND c.id = a.customer_id
    LEFT JOIN campaigns k ON k.organization_id = a.organization_id AND k.id = a.campaign_id
    LEFT JOIN agents g ON g.organization_id = a.organization_id AND g.id = a.agent_id
WHERE a.organization_id = :organization_id AND a.channel = 'voice' AND a.started_at >= :since AND a.started_at < :until
    AND (:campaign_id::uuid IS NULL OR a.campaign_id = :campaign_id::uuid)
ORDER BY a.started_at, a.id;

--! portfolio_buckets : (bucket?)
-- Debtors with a balance at the end of the period, by days since it fell due; no bucket: it has no due date.
WITH moved AS (
    SELECT customer_id, sum(amount) AS amount FROM ledger_entries
    WHERE organization_id = :organization_id AND occurred_at >= :until GROUP BY customer_id
), owed AS (
    SELECT c.status, c.original_amount, c.balance - coalesce(m.amount, 0) AS balance, :to_day::date - c.due_date AS age
    FROM customers c LEFT JOIN moved m ON m.customer_id = c.id
    WHERE c.organization_id = :organization_id AND c.deleted_at IS NULL AND c.created_at < :until
)
SELECT status, CASE WHEN age IS NULL THEN NULL WHEN age <= 0 THEN 'not_due' WHEN age <= 30 THEN 'days_30' WHEN age <= 60 THEN 'days_60'
        WHEN age <= 90 THEN 'days_90' WHEN age <= 180 THEN 'days_180' WHEN age <= 365 THEN 'days_365' ELSE 'older' END AS bucket,
    count(*) AS debtors, sum(balance) AS balance, sum(original_amount) AS original, coalesce(sum(greatest(age, 0)), 0)::bigint AS age_days,
    count(age) AS aged
FROM owed WHERE balance > 0
GROUP BY 1, 2 ORDER BY 1, 2;

--! portfolio_rows : (external_id?, reference?, due_date?, age?)
WITH moved AS (
    SELECT customer_id, sum(amount) AS amount FROM ledger_entries
    WHERE organization_id = :organization_id AND occurred_at >= :until GROUP BY customer_id
)
SELECT c.name AS debtor, c.external_id, c.reference, c.status, c.due_date, :to_day::date - c.due_date AS age, c.original_amount,
    c.balance - coalesce(m.amount, 0) AS balance
FROM customers c LEFT JOIN moved m ON m.customer_id = c.id
WHERE c.organization_id = :organization_id AND c.deleted_at IS NULL AND c.created_at < :until AND c.balance - coalesce(m.amount, 0) > 0
ORDER BY c.due_date NULLS LAST, c.id;
