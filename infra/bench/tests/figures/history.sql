-- For every organisation there is: agents, calls, payments, objections and approvals of the last
-- 130 days, up to a minute ago. `n` times a prime, modulo another, is the die.
INSERT INTO agents (id, organization_id, name, status, on_hold_at, on_hold_reason, deleted_at)
SELECT gen_random_uuid(), o.id, a.name, a.status, CASE WHEN a.hold IS NOT NULL THEN now() END, a.hold, CASE WHEN a.gone THEN now() END
FROM organizations o, (VALUES ('Ada', 'online', NULL, false), ('Ben', 'busy', NULL, false), ('Cleo', 'offline', NULL, false),
    ('Dan', 'online', 'called at night', false), ('Eve', 'offline', NULL, false), ('Gone', 'online', NULL, true)) AS a (name, status, hold, gone);

INSERT INTO customers (id, organization_id, name, currency, original_amount, balance)
SELECT gen_random_uuid(), o.id, 'Debtor ' || n, o.currency, 1000, 1000 FROM organizations o, generate_series(1, 20) AS n;

INSERT INTO campaigns (id, organization_id, name, status, launched_at)
SELECT gen_random_uuid(), o.id, 'Campaign ' || n, (ARRAY['running', 'running', 'scheduled', 'draft'])[n], now() FROM organizations o, generate_series(1, 4) AS n;

CREATE TEMPORARY TABLE dice AS
SELECT o.id AS organization, o.currency, n, now() - make_interval(mins => 1 + n * 7919 % 187000) AS at,
    (SELECT array_agg(id ORDER BY name) FROM agents a WHERE a.organization_id = o.id) AS agents,
    (SELECT array_agg(id ORDER BY name) FROM customers c WHERE c.organization_id = o.id) AS customers
FROM organizations o, generate_series(1, 2500) AS n;

INSERT INTO contact_attempts (id, organization_id, customer_id, agent_id, channel, direction, contact_address, status, gate_allowed, gate_reasons,
    gate_checked_at, started_at, answered_at, ended_at, duration, answered_by, right_party, outcome, time_zone)
SELECT gen_random_uuid(), organization, customers[1 + n % 20], CASE WHEN n % 11 > 0 THEN agents[CASE WHEN n % 97 = 0 THEN 5 ELSE 1 + n % 4 END] END,
    kind, CASE WHEN n % 6 = 0 THEN 'inbound' ELSE 'outbound' END, '+12125550100',
    CASE WHEN blocked THEN 'blocked' WHEN kind = 'voice' THEN 'ended' ELSE 'delivered' END, NOT blocked, CASE WHEN blocked THEN '[{}]'::jsonb ELSE '[]' END, at,
    CASE WHEN NOT blocked THEN at END, CASE WHEN answered THEN at END, CASE WHEN kind = 'voice' AND NOT blocked THEN at + interval '5 minutes' END,
    CASE WHEN answered AND n % 13 > 0 THEN n * 31 % 300 END,
    CASE WHEN answered THEN CASE WHEN n % 10 = 0 THEN 'machine' ELSE 'human' END END, answered AND n % 10 > 2,
    CASE WHEN NOT answered THEN 'no_answer' ELSE (ARRAY['payment', 'promise_to_pay', 'payment_plan', 'settlement', 'refusal', 'dispute', 'callback'])[1 + n * 13 % 7] END,
    (ARRAY['America/New_York', 'Pacific/Honolulu', 'Europe/Paris', 'Asia/Tokyo'])[1 + n % 4]
FROM (SELECT dice.*, CASE WHEN n % 29 = 0 THEN 'email' ELSE 'voice' END AS kind, n % 31 = 0 AS blocked,
        n % 29 > 0 AND n % 31 > 0 AND n % 5 > 1 AS answered FROM dice) AS d;

INSERT INTO payment_records (id, organization_id, customer_id, kind, amount, currency, status, method, cleared_at, agent_id)
SELECT gen_random_uuid(), organization, customers[1 + n % 20], CASE WHEN n % 9 = 0 THEN 'refund' WHEN n % 50 = 1 THEN 'chargeback' ELSE 'payment' END,
    (n * 7919 % 100000 + 1) / 100.0, currency, CASE WHEN n % 8 = 0 THEN 'pending' ELSE 'cleared' END, 'card', CASE WHEN n % 8 > 0 THEN at END,
    CASE WHEN n % 7 > 0 THEN agents[1 + n % 5] END
FROM dice WHERE n % 3 = 0;

INSERT INTO call_objections (id, organization_id, contact_attempt_id, category, utterance, offset_ms, occurred_at, resolved, analysis_version)
SELECT gen_random_uuid(), a.organization_id, a.id,
    (ARRAY['cannot_pay', 'distrust', 'call_later', 'dispute', 'wrong_person', 'cease'])[1 + r % 6], 'Said ' || r, 1000, a.started_at,
    r % 6 < 3 AND r % 5 < 2, 'test'
FROM (SELECT c.*, row_number() OVER (PARTITION BY organization_id ORDER BY started_at) AS r FROM contact_attempts c WHERE right_party) AS a;

INSERT INTO approvals (id, organization_id, subject_type, subject_id, proposed_by, required_role, expires_at)
SELECT gen_random_uuid(), u.organization_id, 'settlement', gen_random_uuid(), CASE WHEN n % 2 = 0 THEN u.id END,
    CASE WHEN n < 4 THEN 'supervisor' ELSE 'admin' END, now() + make_interval(hours => CASE WHEN n % 3 = 0 THEN -1 ELSE 1 END)
FROM users u, generate_series(1, 6) AS n;

-- What is corrected later moves as well.
UPDATE contact_attempts SET outcome = 'payment', agent_id = NULL WHERE right_party AND outcome = 'refusal' AND duration % 3 = 0;
UPDATE payment_records SET status = 'failed', cleared_at = NULL WHERE status = 'cleared' AND amount < 50;
DELETE FROM call_objections WHERE utterance LIKE '%7';
