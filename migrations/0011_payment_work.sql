-- What payments need to be found, judged on time and told of.

-- ---------------------------------------------------------------------------------------------
-- Reports of payment providers about payments that nobody knows (yet): a refund that overtook its
-- payment, a reference of another system, another currency. Nothing is lost: each waits here and
-- is tried again. No tenant table, because the tenant is what is missing; it names no person.
CREATE TABLE unmatched_payment_events (
    provider    text NOT NULL CHECK (provider ~ '^[a-z_]+$'),
    event_id    varchar(255) NOT NULL,
    -- the provider's id of the payment
    payment     varchar(255) NOT NULL,
    reason      text NOT NULL CHECK (reason IN ('unknown_reference', 'other_currency')),
    event       jsonb NOT NULL CHECK (jsonb_typeof(event) = 'object'),
    received_at timestamptz NOT NULL,
    PRIMARY KEY (provider, event_id)
);
CREATE INDEX unmatched_payment_events_by_payment ON unmatched_payment_events (provider, payment);
CREATE INDEX unmatched_payment_events_by_age ON unmatched_payment_events (received_at, event_id);
GRANT SELECT, INSERT, DELETE ON unmatched_payment_events TO mojavox_app;

-- Whose payment a report is about, before the tenant is known: the payment's own row, else the
-- debtor that our payment link named.
CREATE INDEX payment_records_by_provider ON payment_records (provider, provider_payment_id) WHERE provider IS NOT NULL;
CREATE FUNCTION app.find_payment_account(p_provider text, p_payment text, p_customer uuid)
RETURNS TABLE (organization_id uuid, customer_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp ROWS 1 AS $$
    SELECT found.organization_id, found.customer_id FROM (
        SELECT p.organization_id, p.customer_id, 1 AS preference FROM public.payment_records p
        WHERE p.provider = p_provider AND p.provider_payment_id = p_payment AND p.kind = 'payment'
        UNION ALL
        SELECT c.organization_id, c.id, 2 FROM public.customers c WHERE c.id = p_customer
    ) AS found ORDER BY found.preference LIMIT 1
$$;
ALTER FUNCTION app.find_payment_account OWNER TO mojavox_system;

-- ---------------------------------------------------------------------------------------------
CREATE POLICY system ON promises_to_pay FOR SELECT TO mojavox_system USING (true);
CREATE POLICY system ON payment_plans FOR SELECT TO mojavox_system USING (true);
CREATE POLICY system ON plan_instalments FOR SELECT TO mojavox_system USING (true);
CREATE POLICY system ON settlement_offers FOR SELECT TO mojavox_system USING (true);
GRANT SELECT ON promises_to_pay, payment_plans, plan_instalments, settlement_offers TO mojavox_system;

-- Debtors with something whose time is up at p_now, in their organisation's time zone, across
-- organisations; in the order of their ids, after p_after.
CREATE FUNCTION app.accounts_to_judge(p_now timestamptz, p_grace_days integer, p_after uuid, p_limit integer)
RETURNS TABLE (organization_id uuid, customer_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT DISTINCT due.organization_id, due.customer_id FROM (
        SELECT p.organization_id, p.customer_id
        FROM public.promises_to_pay p JOIN public.organizations o ON o.id = p.organization_id
        -- The first condition is for the index: no zone is a day ahead of UTC.
        WHERE p.status = 'pending' AND p.due_date <= (p_now AT TIME ZONE 'UTC')::date + 1 - p_grace_days
          AND p.due_date + p_grace_days < (p_now AT TIME ZONE o.time_zone)::date
        UNION ALL
        SELECT p.organization_id, p.customer_id
        FROM public.plan_instalments i
        JOIN public.payment_plans p ON p.organization_id = i.organization_id AND p.id = i.plan_id AND p.status = 'active'
        JOIN public.organizations o ON o.id = i.organization_id
        WHERE i.status IN ('due', 'partial') AND i.due_date <= (p_now AT TIME ZONE 'UTC')::date + 1 - p_grace_days
          AND i.due_date + p_grace_days < (p_now AT TIME ZONE o.time_zone)::date
        UNION ALL
        SELECT s.organization_id, s.customer_id FROM public.settlement_offers s
        WHERE s.status IN ('proposed', 'approved', 'accepted') AND s.valid_until <= p_now
    ) AS due
    WHERE due.customer_id > p_after ORDER BY due.customer_id LIMIT p_limit
$$;
ALTER FUNCTION app.accounts_to_judge OWNER TO mojavox_system;

-- ---------------------------------------------------------------------------------------------
REVOKE ALL ON FUNCTION app.find_payment_account, app.accounts_to_judge FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.find_payment_account, app.accounts_to_judge TO mojavox_app;

-- ---------------------------------------------------------------------------------------------
-- Events of live screens wait in the outbox for their dispatcher, which reads the log in its
-- order. They are no messages of a queue: a relay that took them would find nothing to do with
-- them, and in time nothing but them.
CREATE OR REPLACE FUNCTION app.claim_outbox(p_older_than interval, p_limit integer)
RETURNS TABLE (id uuid, topic text, group_key text, payload jsonb)
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT o.id, o.topic, o.group_key, o.payload FROM public.outbox o
    WHERE o.sent_at IS NULL AND o.topic <> 'events' AND o.created_at < now() - p_older_than
    ORDER BY o.created_at, o.id LIMIT p_limit FOR UPDATE SKIP LOCKED
$$;
DROP INDEX outbox_unsent;
CREATE INDEX outbox_unsent ON outbox (created_at, id) WHERE sent_at IS NULL AND topic <> 'events';
