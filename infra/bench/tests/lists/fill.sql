-- Lists of $ROWS rows in which every value of a filter but one is rare: whoever walks the list in
-- its order until a page of a rare value is full reads nearly all of it.
CREATE TABLE rows AS
SELECT o.id AS organization, o.currency, n, gen_random_uuid() AS customer, gen_random_uuid() AS campaign,
    (SELECT min(u.id::text)::uuid FROM users u WHERE u.organization_id = o.id) AS person,
    now() - make_interval(secs => n * 60) AS at
FROM organizations o, generate_series(1, $ROWS) AS n;
ANALYZE rows;

-- The common value comes first.
CREATE FUNCTION pick(n int, VARIADIC of text[]) RETURNS text LANGUAGE sql IMMUTABLE AS
    'SELECT CASE WHEN n % 1000 < cardinality(of) THEN of[1 + n % 1000] ELSE of[1] END';

INSERT INTO customers (id, organization_id, external_id, name, currency, original_amount, balance, status, created_at)
SELECT customer, organization, 'C-' || n, 'Debtor ' || n, currency, n, n, pick(n, 'active', 'new', 'disputed'), at FROM rows;

INSERT INTO payment_records (id, organization_id, customer_id, kind, amount, currency, status, method, cleared_at, created_at)
SELECT gen_random_uuid(), organization, customer, pick(n, 'payment', 'refund', 'chargeback'), 1, currency, s,
    pick(n, 'card', 'bank_transfer', 'direct_debit', 'cheque', 'cash', 'other'), CASE WHEN s = 'cleared' THEN at END, at
FROM (SELECT rows.*, pick(n, 'cleared', 'pending', 'failed', 'cancelled') AS s FROM rows) AS r;

INSERT INTO promises_to_pay (id, organization_id, customer_id, amount, currency, promised_at, due_date, status, resolved_at, paid_amount, created_at)
SELECT gen_random_uuid(), organization, customer, 5, currency, at, at::date, s, CASE WHEN s <> 'pending' THEN at END, 5, at
FROM (SELECT rows.*, pick(n, 'kept', 'pending', 'partial', 'broken', 'cancelled') AS s FROM rows) AS r;

INSERT INTO payment_plans (id, organization_id, customer_id, total_amount, currency, frequency, status, created_at)
SELECT gen_random_uuid(), organization, customer, 5, currency, 'monthly', pick(n, 'completed', 'proposed', 'active', 'defaulted', 'rejected', 'cancelled'), at FROM rows;

INSERT INTO settlement_offers (id, organization_id, customer_id, amount, balance_at_offer, currency, status, valid_until, created_at)
SELECT gen_random_uuid(), organization, customer, 5, 9, currency, pick(n, 'paid', 'proposed', 'approved', 'accepted', 'rejected', 'expired', 'cancelled'), at, at FROM rows;

INSERT INTO tasks (id, organization_id, type, title, status, due_at, customer_id, assigned_to, completed_at, created_at)
SELECT gen_random_uuid(), organization, pick(n, 'callback', 'review', 'dispute', 'document', 'follow_up', 'other'), 'Task', s,
    CASE WHEN n % 3 > 0 THEN at + interval '3 days' END, customer, CASE WHEN n % 1000 = 7 THEN person END, CASE WHEN s = 'completed' THEN at END, at
FROM (SELECT rows.*, pick(n, 'completed', 'open', 'in_progress', 'cancelled') AS s FROM rows) AS r;

INSERT INTO opt_outs (id, organization_id, customer_id, channel, address, kind, source, received_at, revoked_at, created_at)
SELECT gen_random_uuid(), organization, customer, CASE WHEN k IN ('cease', 'attorney') THEN 'all' ELSE pick(n + 500, 'sms', 'voice', 'email') END,
    '+1212' || 2000000 + n, k, 'call', at, CASE WHEN n % 1000 = 5 THEN at END, at
FROM (SELECT rows.*, pick(n, 'opt_out', 'cease', 'attorney', 'workplace', 'wrong_number') AS k FROM rows) AS r;

INSERT INTO consents (id, organization_id, customer_id, kind, address, source, given_at, created_at)
SELECT gen_random_uuid(), organization, customer, pick(n, 'sms', 'extra_contact', 'automated_voice', 'email', 'recording'),
    '+1212' || 2000000 + n, 'call', at, at FROM rows;

INSERT INTO notifications (id, organization_id, user_id, type, title, message, read, read_at, created_at)
SELECT gen_random_uuid(), organization, person, pick(n, 'system', 'alert', 'compliance', 'payment'), 'Told', 'Told', n % 1000 > 0,
    CASE WHEN n % 1000 > 0 THEN at END, at FROM rows;

INSERT INTO audit_logs (id, organization_id, occurred_at, actor_type, action, entity_type, entity_id)
SELECT gen_random_uuid(), organization, at, 'system', 'task.created', 'task', customer FROM rows;

-- Nobody has thousands of these: a filter may go through all of them.
INSERT INTO agents (id, organization_id, name, status, current_version_id, created_at)
SELECT gen_random_uuid(), organization, 'Agent ' || n, pick(n, 'offline', 'online', 'busy'), gen_random_uuid(), at FROM rows WHERE n <= 150;
INSERT INTO agent_versions (id, organization_id, agent_id, version, language, voice, model, prompt, disclosure_text)
SELECT current_version_id, organization_id, id, 1, 'en', 'v', 'm', 'Be kind.', 'This is an AI.' FROM agents WHERE current_version_id IS NOT NULL;

INSERT INTO templates (id, organization_id, type, name, language, current_version_id, created_by, created_at)
SELECT gen_random_uuid(), organization, pick(n, 'email', 'sms', 'phone_script'), 'Text ' || n, 'en', gen_random_uuid(), person, at FROM rows WHERE n <= 2000;
INSERT INTO template_versions (id, organization_id, template_id, version, body)
SELECT current_version_id, organization_id, id, 1, 'Hello.' FROM templates;

INSERT INTO debtor_segments (id, organization_id, name, criteria, created_at)
SELECT gen_random_uuid(), organization, 'Segment ' || n,
    CASE WHEN n % 2 = 0 THEN '{"op": "and", "rules": [{"field": "balance", "operator": "gte", "value": 100}]}'::jsonb
         ELSE '{"op": "and", "rules": [{"field": "status", "operator": "eq", "value": "disputed"}]}' END, at
FROM rows WHERE n <= 2000;

INSERT INTO campaigns (id, organization_id, name, status, launched_at, created_at, updated_at)
SELECT campaign, organization, 'Campaign ' || n, pick(n, 'running', 'draft', 'scheduled'), at, at, at FROM rows WHERE n <= 2000;
INSERT INTO campaign_members (organization_id, campaign_id, customer_id, state, balance_at_launch)
SELECT r.organization, f.campaign, r.customer, pick(r.n, 'succeeded', 'pending', 'in_progress', 'waiting_retry', 'exhausted', 'cancelled'), 1
FROM rows r JOIN rows f ON f.organization = r.organization AND f.n = 1;

DROP FUNCTION pick;
