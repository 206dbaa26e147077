--! lock_account : (deleted_at?)
-- Every movement of a balance holds this lock, so that none is lost. Also of deleted debtors:
-- money that arrives for them is money.
SELECT c.id, c.balance, c.currency, c.status, c.deleted_at, o.time_zone
FROM customers c JOIN organizations o ON o.id = c.organization_id
WHERE c.organization_id = :organization_id AND c.id = :id
FOR UPDATE OF c;

--! find_creditable_attempt : (agent_id?, campaign_id?)
-- Who gets the credit: the last right-party call before the money came.
SELECT id, agent_id, campaign_id FROM contact_attempts
WHERE organization_id = :organization_id AND customer_id = :customer_id AND channel = 'voice' AND right_party
    AND started_at > :since AND started_at <= :until
ORDER BY started_at DESC, id DESC LIMIT 1;

--: Payment(cleared_at?, original_payment_id?, plan_id?, instalment_position?, settlement_offer_id?, promise_id?, contact_attempt_id?, agent_id?, campaign_id?, provider?, provider_payment_id?, reference?, note?, recorded_by?)

--! get_payment : Payment
SELECT p.id, p.customer_id, p.kind, p.amount, p.currency, p.status, p.method, p.cleared_at, p.original_payment_id,
    p.plan_id, p.instalment_position, p.settlement_offer_id, p.promise_id, p.contact_attempt_id, p.agent_id, p.campaign_id,
    p.provider, p.provider_payment_id, p.reference, p.note, p.recorded_by, p.created_at,
    coalesce((SELECT sum(r.amount) FROM payment_records r WHERE r.organization_id = p.organization_id
        AND r.original_payment_id = p.id AND r.status = 'cleared'), 0)::numeric AS given_back
FROM payment_records p
WHERE p.organization_id = :organization_id AND p.id = :id;

--! get_payment_of_provider : Payment
SELECT p.id, p.customer_id, p.kind, p.amount, p.currency, p.status, p.method, p.cleared_at, p.original_payment_id,
    p.plan_id, p.instalment_position, p.settlement_offer_id, p.promise_id, p.contact_attempt_id, p.agent_id, p.campaign_id,
    p.provider, p.provider_payment_id, p.reference, p.note, p.recorded_by, p.created_at,
    coalesce((SELECT sum(r.amount) FROM payment_records r WHERE r.organization_id = p.organization_id
        AND r.original_payment_id = p.id AND r.status = 'cleared'), 0)::numeric AS given_back
FROM payment_records p
WHERE p.organization_id = :organization_id AND p.provider = :provider AND p.provider_payment_id = :provider_payment_id AND p.kind = :kind;

--! list_payments_given_back : Payment
SELECT p.id, p.customer_id, p.kind, p.amount, p.currency, p.status, p.method, p.cleared_at, p.original_payment_id,
    p.plan_id, p.instalment_position, p.settlement_offer_id, p.promise_id, p.contact_attempt_id, p.agent_id, p.campaign_id,
    p.provider, p.provider_payment_id, p.reference, p.note, p.recorded_by, p.created_at, 0::numeric AS given_back
FROM payment_records p
WHERE p.organization_id = :organization_id AND p.original_payment_id = :original_payment_id
ORDER BY p.created_at, p.id;

--! insert_payment (cleared_at?, original_payment_id?, plan_id?, instalment_position?, settlement_offer_id?, promise_id?, contact_attempt_id?, agent_id?, campaign_id?, provider?, provider_payment_id?, reference?, note?, recorded_by?)
INSERT INTO payment_records (id, organization_id, customer_id, kind, amount, currency, status, method, cleared_at,
    original_payment_id, plan_id, instalment_position, settlement_offer_id, promise_id, contact_attempt_id, agent_id, campaign_id,
    provider, provider_payment_id, reference, note, recorded_by, created_at, updated_at)
VALUES (:id, :organization_id, :customer_id, :kind, :amount, :currency, :status, :method, :cleared_at,
    :original_payment_id, :plan_id, :instalment_position, :settlement_offer_id, :promise_id, :contact_attempt_id, :agent_id, :campaign_id,
    :provider, :provider_payment_id, :reference, :note, :recorded_by, :now, :now)
RETURNING id;

--! clear_payment (plan_id?, instalment_position?, settlement_offer_id?, promise_id?, contact_attempt_id?, agent_id?, campaign_id?)
UPDATE payment_records SET status = 'cleared', cleared_at = :cleared_at, amount = :amount, method = :method,
    plan_id = :plan_id, instalment_position = :instalment_position, settlement_offer_id = :settlement_offer_id,
    promise_id = :promise_id, contact_attempt_id = :contact_attempt_id, agent_id = :agent_id, campaign_id = :campaign_id
WHERE organization_id = :organization_id AND id = :id AND status <> 'cleared'
RETURNING id;

--! set_payment_status
-- Of a payment that is under way; cleared money does not become uncleared.
UPDATE payment_records SET status = :status
WHERE organization_id = :organization_id AND id = :id AND status = 'pending'
RETURNING id;

--! insert_ledger_entry (payment_id?, reason?, created_by?)
INSERT INTO ledger_entries (id, organization_id, customer_id, kind, amount, currency, balance_after, payment_id, reason, created_by, occurred_at)
VALUES (:id, :organization_id, :customer_id, :kind, :amount, :currency, :balance_after, :payment_id, :reason, :created_by, :occurred_at)
RETURNING id;

--! move_balance
UPDATE customers SET balance = balance + :amount
WHERE organization_id = :organization_id AND id = :id
RETURNING balance;

--! set_last_paid
UPDATE customers SET last_paid_at = greatest(last_paid_at, :last_paid_at)
WHERE organization_id = :organization_id AND id = :id
RETURNING id;

--! set_account_status
UPDATE customers SET status = :status
WHERE organization_id = :organization_id AND id = :id AND status <> :status
RETURNING id;

--! has_paid_settlement
SELECT EXISTS (SELECT FROM settlement_offers
    WHERE organization_id = :organization_id AND customer_id = :customer_id AND status = 'paid') AS settled;

--! list_promises_to_judge : (recorded_by?)
SELECT id, amount, promised_at, due_date, status, paid_amount, recorded_by FROM promises_to_pay
WHERE organization_id = :organization_id AND customer_id = :customer_id AND status <> 'cancelled'
ORDER BY due_date, id;

--! sum_paid_for_promise
SELECT coalesce(sum(CASE kind WHEN 'payment' THEN amount ELSE -amount END), 0)::numeric AS paid FROM payment_records
WHERE organization_id = :organization_id AND promise_id = :promise_id AND status = 'cleared' AND cleared_at < :until;

--! set_promise (resolved_at?)
UPDATE promises_to_pay SET status = :status, paid_amount = :paid_amount, resolved_at = :resolved_at
WHERE organization_id = :organization_id AND id = :id
RETURNING id;

--! get_plan_to_judge : (proposed_by?)
-- The plan that runs, or the one named if it was completed: a refund opens it again.
SELECT id, status, proposed_by, EXISTS (SELECT FROM payment_plans other WHERE other.organization_id = p.organization_id
    AND other.customer_id = p.customer_id AND other.id <> p.id AND other.status IN ('proposed', 'active')) AS another_open
FROM payment_plans p
WHERE organization_id = :organization_id AND customer_id = :customer_id
    AND (status = 'active' OR (status = 'completed' AND id = :touched))
ORDER BY status = 'completed' DESC LIMIT 1;

--! list_instalments : (paid_at?)
SELECT position, due_date, amount, paid_amount, status, paid_at FROM plan_instalments
WHERE organization_id = :organization_id AND plan_id = :plan_id
ORDER BY position;

--! sum_paid_for_plan
SELECT coalesce(sum(CASE kind WHEN 'payment' THEN amount ELSE -amount END), 0)::numeric AS paid FROM payment_records
WHERE organization_id = :organization_id AND plan_id = :plan_id AND status = 'cleared';

--! set_instalment (paid_at?)
UPDATE plan_instalments SET status = :status, paid_amount = :paid_amount, paid_at = :paid_at
WHERE organization_id = :organization_id AND plan_id = :plan_id AND position = :position
RETURNING position;

--! set_plan_status
UPDATE payment_plans SET status = :status
WHERE organization_id = :organization_id AND id = :id
RETURNING id;

--! get_offer_to_judge
SELECT id, amount, status, valid_until FROM settlement_offers
WHERE organization_id = :organization_id AND customer_id = :customer_id
    AND (status IN ('proposed', 'approved', 'accepted') OR (status = 'paid' AND id = :touched))
ORDER BY status = 'paid' DESC LIMIT 1;

--! sum_paid_for_offer
-- Payments in time; what went back counts whenever it did.
SELECT coalesce(sum(CASE kind WHEN 'payment' THEN amount ELSE -amount END), 0)::numeric AS paid FROM payment_records
WHERE organization_id = :organization_id AND settlement_offer_id = :offer_id AND status = 'cleared'
    AND (kind <> 'payment' OR cleared_at < :until);

--! set_offer_status
UPDATE settlement_offers SET status = :status
WHERE organization_id = :organization_id AND id = :id
RETURNING id;

--! accept_offer
UPDATE settlement_offers SET status = 'accepted', accepted_at = :now
WHERE organization_id = :organization_id AND id = :id AND status = 'approved'
RETURNING id;

--! sum_settlement_discount
SELECT coalesce(sum(-amount), 0)::numeric AS discount FROM ledger_entries
WHERE organization_id = :organization_id AND customer_id = :customer_id AND reason = :reason
    AND kind IN ('settlement_discount', 'adjustment');

--: Promise(contact_attempt_id?, agent_id?, campaign_id?, resolved_at?, recorded_by?)

--! get_promise : Promise
SELECT id, customer_id, contact_attempt_id, agent_id, campaign_id, amount, currency, promised_at, due_date, status, paid_amount,
    resolved_at, recorded_by, created_at
FROM promises_to_pay WHERE organization_id = :organization_id AND id = :id;

--! insert_promise (contact_attempt_id?, agent_id?, campaign_id?, recorded_by?)
INSERT INTO promises_to_pay (id, organization_id, customer_id, contact_attempt_id, agent_id, campaign_id, amount, currency,
    promised_at, due_date, recorded_by, created_at, updated_at)
VALUES (:id, :organization_id, :customer_id, :contact_attempt_id, :agent_id, :campaign_id, :amount, :currency,
    :now, :due_date, :recorded_by, :now, :now)
RETURNING id;

--! has_pending_promise
SELECT EXISTS (SELECT FROM promises_to_pay
    WHERE organization_id = :organization_id AND customer_id = :customer_id AND status = 'pending') AS pending;

--! count_payments
SELECT app.table_count('payment_records') AS total;

--! find_payment_account
SELECT organization_id, customer_id FROM app.find_payment_account(:provider, :payment, :customer);

--! insert_provider_event (payment_id?)
-- Waits for another delivery of the same event, and finds its row or takes its place.
INSERT INTO payment_provider_events (organization_id, provider, event_id, type, payment_id, received_at)
VALUES (:organization_id, :provider, :event_id, :type, :payment_id, :now)
ON CONFLICT DO NOTHING
RETURNING event_id;

--! find_provider_event
SELECT event_id FROM payment_provider_events
WHERE organization_id = :organization_id AND provider = :provider AND event_id = :event_id;

--! sum_refunded_by_provider
SELECT coalesce(sum(amount), 0)::numeric AS refunded FROM payment_records
WHERE organization_id = :organization_id AND original_payment_id = :original_payment_id AND kind = 'refund' AND status = 'cleared';

--! keep_unmatched_event
INSERT INTO unmatched_payment_events (provider, event_id, payment, reason, event, received_at)
VALUES (:provider, :event_id, :payment, :reason, :event, :now)
ON CONFLICT DO NOTHING
RETURNING event_id;

--! list_unmatched_events_of_payment
SELECT event FROM unmatched_payment_events WHERE provider = :provider AND payment = :payment ORDER BY received_at, event_id;

--! list_unmatched_events
SELECT event FROM unmatched_payment_events WHERE (received_at, event_id) > (:after, :after_id)
ORDER BY received_at, event_id LIMIT :rows;

--! drop_unmatched_event
DELETE FROM unmatched_payment_events WHERE provider = :provider AND event_id = :event_id RETURNING event_id;

--! count_unmatched_events
SELECT count(*) AS waiting FROM unmatched_payment_events;

--! list_accounts_to_judge
SELECT organization_id, customer_id FROM app.accounts_to_judge(:now, :grace_days, :after, :rows);

--! insert_dispute_task
INSERT INTO tasks (id, organization_id, type, title, description, priority, due_at, customer_id, created_at, updated_at)
VALUES (:id, :organization_id, 'dispute', :title, :description, 'high', :due_at, :customer_id, :now, :now)
RETURNING id;

--: Plan(contact_attempt_id?, agent_id?, proposed_by?, activated_at?)

--! get_plan : Plan
SELECT id, customer_id, contact_attempt_id, agent_id, total_amount, currency, frequency, status, proposed_by, activated_at, created_at
FROM payment_plans WHERE organization_id = :organization_id AND id = :id;

--! insert_plan (proposed_by?, activated_at?)
INSERT INTO payment_plans (id, organization_id, customer_id, total_amount, currency, frequency, status, proposed_by, activated_at, created_at, updated_at)
VALUES (:id, :organization_id, :customer_id, :total_amount, :currency, :frequency, :status, :proposed_by, :activated_at, :now, :now)
RETURNING id;

--! insert_instalments
INSERT INTO plan_instalments (organization_id, plan_id, position, due_date, amount)
SELECT :organization_id, :plan_id, i.position, i.due_date, i.amount
FROM unnest(:due_dates::date[], :amounts::numeric[]) WITH ORDINALITY AS i (due_date, amount, position)
RETURNING position;

--! cancel_open_instalments
UPDATE plan_instalments SET status = 'cancelled'
WHERE organization_id = :organization_id AND plan_id = :plan_id AND status NOT IN ('paid', 'cancelled')
RETURNING position;

--: Offer(contact_attempt_id?, agent_id?, proposed_by?, accepted_at?)

--! get_offer : Offer
SELECT id, customer_id, contact_attempt_id, agent_id, amount, balance_at_offer, currency, status, valid_until, proposed_by,
    accepted_at, created_at
FROM settlement_offers WHERE organization_id = :organization_id AND id = :id;

--! insert_offer (proposed_by?)
INSERT INTO settlement_offers (id, organization_id, customer_id, amount, balance_at_offer, currency, status, valid_until, proposed_by, created_at, updated_at)
VALUES (:id, :organization_id, :customer_id, :amount, :balance_at_offer, :currency, :status, :valid_until, :proposed_by, :now, :now)
RETURNING id;
