-- Beside the history of calls and money: debts of every age with movements of the last weeks, debtors
-- of campaigns, and the rules that stopped contacts.
UPDATE contact_attempts SET gate_reasons = CASE WHEN duration IS NULL AND channel = 'email' THEN '[{"ruleId": "us.consent"}]'::jsonb
    ELSE '[{"ruleId": "us.hours"}, {"ruleId": "us.frequency"}]'::jsonb END
WHERE NOT gate_allowed;

UPDATE customers c SET created_at = now() - make_interval(days => 10 + n * 13), due_date = CASE WHEN n % 7 > 0 THEN current_date - (n * n - 20) END,
    balance = CASE WHEN n % 9 = 0 THEN 0 ELSE 100 * n + 0.07 * n END, status = (ARRAY['active', 'promised', 'disputed', 'payment_plan', 'paid'])[1 + n % 5]
FROM (SELECT id, row_number() OVER (PARTITION BY organization_id ORDER BY name)::int AS n FROM customers) AS x WHERE x.id = c.id;

INSERT INTO ledger_entries (id, organization_id, customer_id, kind, amount, currency, balance_after, occurred_at)
SELECT gen_random_uuid(), organization_id, id, CASE WHEN d % 3 = 0 THEN 'fee' ELSE 'adjustment' END, CASE WHEN d % 3 = 0 THEN 12.50 ELSE -33.33 END, currency,
    0, now() - make_interval(days => d * 5, hours => d)
FROM customers, generate_series(0, 20) AS d;

INSERT INTO campaign_members (organization_id, campaign_id, customer_id, state, skip_reasons, balance_at_launch, attempts, outcome)
SELECT k.organization_id, k.id, c.id, CASE WHEN c.n % 4 = 0 THEN 'skipped' WHEN c.n % 4 = 1 THEN 'succeeded' ELSE 'pending' END,
    CASE WHEN c.n % 4 = 0 THEN ARRAY['us.consent'] ELSE '{}' END, c.balance, CASE WHEN c.n % 4 = 1 THEN 2 ELSE 0 END, CASE WHEN c.n % 4 = 1 THEN 'payment' END
FROM campaigns k JOIN (SELECT *, row_number() OVER (ORDER BY id) AS n FROM customers) AS c ON c.organization_id = k.organization_id
WHERE k.status = 'running';
UPDATE campaigns SET launched_at = now() - interval '90 days' WHERE name = 'Campaign 1';

-- Hours with enough calls to say something.
INSERT INTO contact_attempts (id, organization_id, customer_id, agent_id, channel, direction, contact_address, status, gate_allowed, gate_checked_at,
    started_at, answered_at, ended_at, duration, answered_by, right_party, outcome, time_zone)
SELECT gen_random_uuid(), organization_id, customer, agent, 'voice', 'outbound', '+12125550100', 'ended', true, at, at, CASE WHEN n % 3 = 0 THEN at END,
    at + interval '1 minute', CASE WHEN n % 3 = 0 THEN 60 END, CASE WHEN n % 3 = 0 THEN 'human' END, n % 3 = 0,
    CASE WHEN n % 3 = 0 THEN 'callback' ELSE 'no_answer' END, zone
FROM (SELECT c.organization_id, min(c.id::text)::uuid AS customer, (SELECT min(a.id::text)::uuid FROM agents a WHERE a.organization_id = c.organization_id) AS agent
        FROM customers c GROUP BY c.organization_id) AS o,
    unnest(ARRAY['America/New_York', 'Europe/Paris', 'Asia/Tokyo']) AS zone, generate_series(1, 200) AS n,
    LATERAL (SELECT date_trunc('hour', now()) - make_interval(days => 2 + 7 * (n % 4), hours => n % 3, mins => -(n % 50)) AS at) AS t;
