-- Money: plans, settlements, promises, payments, and the ledger behind a balance.

-- ---------------------------------------------------------------------------------------------
CREATE TABLE settlement_offers (
    id                 uuid PRIMARY KEY,
    organization_id    uuid NOT NULL REFERENCES organizations (id),
    customer_id        uuid NOT NULL,
    contact_attempt_id uuid,
    agent_id           uuid,
    -- what settles the debt, and what was owed when it was offered
    amount             numeric(15, 2) NOT NULL CHECK (amount > 0),
    balance_at_offer   numeric(15, 2) NOT NULL CHECK (balance_at_offer > 0),
    currency           char(3) NOT NULL,
    -- approved: may be accepted; the debt is unchanged until the amount is paid
    status             text NOT NULL DEFAULT 'proposed' CHECK (status IN
        ('proposed', 'approved', 'accepted', 'paid', 'rejected', 'expired', 'cancelled')),
    valid_until        timestamptz NOT NULL,
    proposed_by        uuid,
    accepted_at        timestamptz,
    created_at         timestamptz NOT NULL DEFAULT now(),
    updated_at         timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT settlement_offers_below_balance CHECK (amount <= balance_at_offer),
    CONSTRAINT settlement_offers_organization_key UNIQUE (organization_id, id),
    CONSTRAINT settlement_offers_currency_fkey FOREIGN KEY (organization_id, currency) REFERENCES organizations (id, currency),
    CONSTRAINT settlement_offers_customer_fkey FOREIGN KEY (organization_id, customer_id) REFERENCES customers (organization_id, id),
    CONSTRAINT settlement_offers_attempt_fkey FOREIGN KEY (organization_id, contact_attempt_id) REFERENCES contact_attempts (organization_id, id),
    CONSTRAINT settlement_offers_agent_fkey FOREIGN KEY (organization_id, agent_id) REFERENCES agents (organization_id, id),
    CONSTRAINT settlement_offers_proposed_by_fkey FOREIGN KEY (organization_id, proposed_by) REFERENCES users (organization_id, id)
);
-- one offer on the table at a time
CREATE UNIQUE INDEX settlement_offers_open_key ON settlement_offers (organization_id, customer_id) WHERE status IN ('proposed', 'approved', 'accepted');
CREATE INDEX settlement_offers_by_customer ON settlement_offers (organization_id, customer_id, created_at DESC, id DESC);
CREATE INDEX settlement_offers_by_status ON settlement_offers (organization_id, status, created_at DESC, id DESC);
CREATE INDEX settlement_offers_by_attempt ON settlement_offers (organization_id, contact_attempt_id);
CREATE INDEX settlement_offers_by_agent ON settlement_offers (organization_id, agent_id);
CREATE INDEX settlement_offers_expiring ON settlement_offers (valid_until) WHERE status IN ('proposed', 'approved', 'accepted');
SELECT app.protect_tenant_table('settlement_offers');
GRANT SELECT, INSERT, UPDATE ON settlement_offers TO mojavox_app;
CREATE TRIGGER touch BEFORE UPDATE ON settlement_offers FOR EACH ROW EXECUTE FUNCTION app.touch_updated_at();

-- ---------------------------------------------------------------------------------------------
CREATE TABLE payment_plans (
    id                 uuid PRIMARY KEY,
    organization_id    uuid NOT NULL REFERENCES organizations (id),
    customer_id        uuid NOT NULL,
    contact_attempt_id uuid,
    agent_id           uuid,
    total_amount       numeric(15, 2) NOT NULL CHECK (total_amount > 0),
    currency           char(3) NOT NULL,
    frequency          text NOT NULL CHECK (frequency IN ('weekly', 'biweekly', 'monthly', 'custom')),
    status             text NOT NULL DEFAULT 'proposed' CHECK (status IN
        ('proposed', 'active', 'completed', 'defaulted', 'rejected', 'cancelled')),
    proposed_by        uuid,
    activated_at       timestamptz,
    created_at         timestamptz NOT NULL DEFAULT now(),
    updated_at         timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT payment_plans_organization_key UNIQUE (organization_id, id),
    CONSTRAINT payment_plans_currency_fkey FOREIGN KEY (organization_id, currency) REFERENCES organizations (id, currency),
    CONSTRAINT payment_plans_customer_fkey FOREIGN KEY (organization_id, customer_id) REFERENCES customers (organization_id, id),
    CONSTRAINT payment_plans_attempt_fkey FOREIGN KEY (organization_id, contact_attempt_id) REFERENCES contact_attempts (organization_id, id),
    CONSTRAINT payment_plans_agent_fkey FOREIGN KEY (organization_id, agent_id) REFERENCES agents (organization_id, id),
    CONSTRAINT payment_plans_proposed_by_fkey FOREIGN KEY (organization_id, proposed_by) REFERENCES users (organization_id, id)
);
CREATE UNIQUE INDEX payment_plans_open_key ON payment_plans (organization_id, customer_id) WHERE status IN ('proposed', 'active');
CREATE INDEX payment_plans_by_customer ON payment_plans (organization_id, customer_id, created_at DESC, id DESC);
CREATE INDEX payment_plans_by_status ON payment_plans (organization_id, status, created_at DESC, id DESC);
CREATE INDEX payment_plans_by_attempt ON payment_plans (organization_id, contact_attempt_id);
CREATE INDEX payment_plans_by_agent ON payment_plans (organization_id, agent_id);
SELECT app.protect_tenant_table('payment_plans');
GRANT SELECT, INSERT, UPDATE ON payment_plans TO mojavox_app;
CREATE TRIGGER touch BEFORE UPDATE ON payment_plans FOR EACH ROW EXECUTE FUNCTION app.touch_updated_at();

CREATE TABLE plan_instalments (
    organization_id uuid NOT NULL,
    plan_id         uuid NOT NULL,
    -- from 1
    position        smallint NOT NULL CHECK (position >= 1),
    due_date        date NOT NULL,
    amount          numeric(15, 2) NOT NULL CHECK (amount > 0),
    paid_amount     numeric(15, 2) NOT NULL DEFAULT 0 CHECK (paid_amount BETWEEN 0 AND amount),
    status          text NOT NULL DEFAULT 'due' CHECK (status IN ('due', 'partial', 'paid', 'missed', 'cancelled')),
    paid_at         timestamptz,
    PRIMARY KEY (organization_id, plan_id, position),
    CONSTRAINT plan_instalments_paid CHECK ((status = 'paid') = (paid_amount = amount) AND (status = 'paid') = (paid_at IS NOT NULL)),
    CONSTRAINT plan_instalments_plan_fkey FOREIGN KEY (organization_id, plan_id) REFERENCES payment_plans (organization_id, id) ON DELETE CASCADE
);
CREATE INDEX plan_instalments_due ON plan_instalments (due_date) WHERE status IN ('due', 'partial');
SELECT app.protect_tenant_table('plan_instalments');
GRANT SELECT, INSERT, UPDATE, DELETE ON plan_instalments TO mojavox_app;

-- Instalments sum to the plan's total when the transaction commits, whichever of the two changed.
CREATE FUNCTION app.check_plan_total() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    organization uuid := coalesce(NEW.organization_id, OLD.organization_id);
    plan uuid := CASE TG_TABLE_NAME WHEN 'payment_plans' THEN (to_jsonb(NEW) ->> 'id')::uuid
        ELSE coalesce(to_jsonb(NEW) ->> 'plan_id', to_jsonb(OLD) ->> 'plan_id')::uuid END;
BEGIN
    PERFORM FROM public.payment_plans p
        WHERE p.organization_id = organization AND p.id = plan
          AND p.total_amount <> (SELECT coalesce(sum(i.amount), 0) FROM public.plan_instalments i
                                 WHERE i.organization_id = organization AND i.plan_id = plan);
    IF FOUND THEN
        RAISE EXCEPTION 'the instalments of plan % do not sum to its total', plan
            USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_instalments_total', TABLE = 'plan_instalments';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER plan_total AFTER INSERT OR UPDATE ON payment_plans
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.check_plan_total();
CREATE CONSTRAINT TRIGGER plan_total AFTER INSERT OR UPDATE OR DELETE ON plan_instalments
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.check_plan_total();

-- ---------------------------------------------------------------------------------------------
CREATE TABLE promises_to_pay (
    id                 uuid PRIMARY KEY,
    organization_id    uuid NOT NULL REFERENCES organizations (id),
    customer_id        uuid NOT NULL,
    contact_attempt_id uuid,
    agent_id           uuid,
    campaign_id        uuid,
    amount             numeric(15, 2) NOT NULL CHECK (amount > 0),
    currency           char(3) NOT NULL,
    promised_at        timestamptz NOT NULL,
    due_date           date NOT NULL,
    -- decided when due_date and two days' grace are over, or earlier once enough was paid
    status             text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'kept', 'partial', 'broken', 'cancelled')),
    -- net payments that counted for it; refunds may turn it below zero
    paid_amount        numeric(15, 2) NOT NULL DEFAULT 0,
    resolved_at        timestamptz,
    recorded_by        uuid,
    created_at         timestamptz NOT NULL DEFAULT now(),
    updated_at         timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT promises_to_pay_resolved CHECK ((status = 'pending') = (resolved_at IS NULL)),
    CONSTRAINT promises_to_pay_kept CHECK (status <> 'kept' OR paid_amount >= amount),
    CONSTRAINT promises_to_pay_organization_key UNIQUE (organization_id, id),
    CONSTRAINT promises_to_pay_currency_fkey FOREIGN KEY (organization_id, currency) REFERENCES organizations (id, currency),
    CONSTRAINT promises_to_pay_customer_fkey FOREIGN KEY (organization_id, customer_id) REFERENCES customers (organization_id, id),
    CONSTRAINT promises_to_pay_attempt_fkey FOREIGN KEY (organization_id, contact_attempt_id) REFERENCES contact_attempts (organization_id, id),
    CONSTRAINT promises_to_pay_agent_fkey FOREIGN KEY (organization_id, agent_id) REFERENCES agents (organization_id, id),
    CONSTRAINT promises_to_pay_campaign_fkey FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns (organization_id, id),
    CONSTRAINT promises_to_pay_recorded_by_fkey FOREIGN KEY (organization_id, recorded_by) REFERENCES users (organization_id, id)
);
CREATE INDEX promises_to_pay_list ON promises_to_pay (organization_id, created_at DESC, id DESC);
CREATE INDEX promises_to_pay_by_status ON promises_to_pay (organization_id, status, due_date, id);
CREATE INDEX promises_to_pay_by_customer ON promises_to_pay (organization_id, customer_id, created_at DESC, id DESC);
CREATE INDEX promises_to_pay_by_attempt ON promises_to_pay (organization_id, contact_attempt_id);
CREATE INDEX promises_to_pay_by_agent ON promises_to_pay (organization_id, agent_id);
CREATE INDEX promises_to_pay_by_campaign ON promises_to_pay (organization_id, campaign_id);
CREATE INDEX promises_to_pay_due ON promises_to_pay (due_date) WHERE status = 'pending';
SELECT app.protect_tenant_table('promises_to_pay');
GRANT SELECT, INSERT, UPDATE ON promises_to_pay TO mojavox_app;
CREATE TRIGGER touch BEFORE UPDATE ON promises_to_pay FOR EACH ROW EXECUTE FUNCTION app.touch_updated_at();

-- ---------------------------------------------------------------------------------------------
-- Amounts are always positive; `kind` says which way they went.
CREATE TABLE payment_records (
    id                  uuid PRIMARY KEY,
    organization_id     uuid NOT NULL REFERENCES organizations (id),
    customer_id         uuid NOT NULL,
    kind                text NOT NULL DEFAULT 'payment' CHECK (kind IN ('payment', 'refund', 'chargeback')),
    amount              numeric(15, 2) NOT NULL CHECK (amount > 0),
    currency            char(3) NOT NULL,
    -- only cleared ones count
    status              text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'cleared', 'failed', 'cancelled')),
    method              text NOT NULL CHECK (method IN ('card', 'bank_transfer', 'direct_debit', 'cheque', 'cash', 'other')),
    -- when the money was there, or went back: the reporting day
    cleared_at          timestamptz,
    -- the payment that is refunded or charged back
    original_payment_id uuid,
    plan_id             uuid,
    instalment_position smallint,
    settlement_offer_id uuid,
    promise_id          uuid,
    -- who gets the credit: the last right-party call within 30 days before
    contact_attempt_id  uuid,
    agent_id            uuid,
    campaign_id         uuid,
    provider            text CHECK (provider ~ '^[a-z_]+$'),
    -- the provider's id of the money movement (Stripe: payment_intent, refund, dispute)
    provider_payment_id varchar(255),
    -- ours or the bank's, for people
    reference           varchar(100),
    note                text,
    recorded_by         uuid,
    created_at          timestamptz NOT NULL DEFAULT now(),
    updated_at          timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT payment_records_cleared CHECK ((status = 'cleared') = (cleared_at IS NOT NULL)),
    CONSTRAINT payment_records_original CHECK (kind <> 'payment' OR original_payment_id IS NULL),
    CONSTRAINT payment_records_provider CHECK ((provider IS NULL) = (provider_payment_id IS NULL)),
    CONSTRAINT payment_records_instalment CHECK ((plan_id IS NULL) = (instalment_position IS NULL)),
    CONSTRAINT payment_records_organization_key UNIQUE (organization_id, id),
    CONSTRAINT payment_records_currency_fkey FOREIGN KEY (organization_id, currency) REFERENCES organizations (id, currency),
    CONSTRAINT payment_records_customer_fkey FOREIGN KEY (organization_id, customer_id) REFERENCES customers (organization_id, id),
    CONSTRAINT payment_records_original_fkey FOREIGN KEY (organization_id, original_payment_id) REFERENCES payment_records (organization_id, id),
    CONSTRAINT payment_records_instalment_fkey FOREIGN KEY (organization_id, plan_id, instalment_position) REFERENCES plan_instalments (organization_id, plan_id, position),
    CONSTRAINT payment_records_offer_fkey FOREIGN KEY (organization_id, settlement_offer_id) REFERENCES settlement_offers (organization_id, id),
    CONSTRAINT payment_records_promise_fkey FOREIGN KEY (organization_id, promise_id) REFERENCES promises_to_pay (organization_id, id),
    CONSTRAINT payment_records_attempt_fkey FOREIGN KEY (organization_id, contact_attempt_id) REFERENCES contact_attempts (organization_id, id),
    CONSTRAINT payment_records_agent_fkey FOREIGN KEY (organization_id, agent_id) REFERENCES agents (organization_id, id),
    CONSTRAINT payment_records_campaign_fkey FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns (organization_id, id),
    CONSTRAINT payment_records_recorded_by_fkey FOREIGN KEY (organization_id, recorded_by) REFERENCES users (organization_id, id)
);
-- one movement of money, one row, however many events tell of it
CREATE UNIQUE INDEX payment_records_provider_key ON payment_records (organization_id, provider, provider_payment_id, kind) WHERE provider IS NOT NULL;
CREATE INDEX payment_records_list ON payment_records (organization_id, created_at DESC, id DESC);
CREATE INDEX payment_records_by_kind ON payment_records (organization_id, kind, created_at DESC, id DESC);
CREATE INDEX payment_records_by_status ON payment_records (organization_id, status, created_at DESC, id DESC);
CREATE INDEX payment_records_by_customer ON payment_records (organization_id, customer_id, created_at DESC, id DESC);
CREATE INDEX payment_records_by_clearing ON payment_records (organization_id, cleared_at) WHERE status = 'cleared';
CREATE INDEX payment_records_by_original ON payment_records (organization_id, original_payment_id) WHERE original_payment_id IS NOT NULL;
CREATE INDEX payment_records_by_instalment ON payment_records (organization_id, plan_id, instalment_position) WHERE plan_id IS NOT NULL;
CREATE INDEX payment_records_by_offer ON payment_records (organization_id, settlement_offer_id) WHERE settlement_offer_id IS NOT NULL;
CREATE INDEX payment_records_by_promise ON payment_records (organization_id, promise_id) WHERE promise_id IS NOT NULL;
CREATE INDEX payment_records_by_attempt ON payment_records (organization_id, contact_attempt_id) WHERE contact_attempt_id IS NOT NULL;
CREATE INDEX payment_records_by_agent ON payment_records (organization_id, agent_id, cleared_at) WHERE agent_id IS NOT NULL;
CREATE INDEX payment_records_by_campaign ON payment_records (organization_id, campaign_id, cleared_at) WHERE campaign_id IS NOT NULL;
SELECT app.protect_tenant_table('payment_records');
CREATE POLICY system ON payment_records FOR SELECT TO mojavox_system USING (true);
GRANT SELECT, INSERT, UPDATE ON payment_records TO mojavox_app;
GRANT SELECT ON payment_records TO mojavox_system;
CREATE TRIGGER touch BEFORE UPDATE ON payment_records FOR EACH ROW EXECUTE FUNCTION app.touch_updated_at();
SELECT app.maintain_count('payment_records', facet => 'r.kind');

-- Events of payment providers that had their effect: a second delivery finds its row here.
-- Bodies are not kept; they hold personal data that nobody needs twice.
CREATE TABLE payment_provider_events (
    organization_id uuid NOT NULL REFERENCES organizations (id),
    provider        text NOT NULL CHECK (provider ~ '^[a-z_]+$'),
    event_id        varchar(255) NOT NULL,
    type            varchar(100) NOT NULL,
    payment_id      uuid,
    received_at     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organization_id, provider, event_id),
    CONSTRAINT payment_provider_events_payment_fkey FOREIGN KEY (organization_id, payment_id) REFERENCES payment_records (organization_id, id)
);
CREATE INDEX payment_provider_events_by_payment ON payment_provider_events (organization_id, payment_id) WHERE payment_id IS NOT NULL;
SELECT app.protect_tenant_table('payment_provider_events');
GRANT SELECT, INSERT ON payment_provider_events TO mojavox_app;

-- Every movement of a balance after the account was taken on: balance = original_amount + the sum
-- of these. Written under the customer's row lock, in the transaction that changes the balance.
CREATE TABLE ledger_entries (
    id              uuid PRIMARY KEY,
    organization_id uuid NOT NULL REFERENCES organizations (id),
    customer_id     uuid NOT NULL,
    kind            text NOT NULL CHECK (kind IN
        ('payment', 'refund', 'chargeback', 'settlement_discount', 'write_off', 'fee', 'adjustment')),
    -- below zero: less is owed
    amount          numeric(15, 2) NOT NULL CHECK (amount <> 0),
    currency        char(3) NOT NULL,
    balance_after   numeric(15, 2) NOT NULL,
    payment_id      uuid,
    reason          text,
    created_by      uuid,
    occurred_at     timestamptz NOT NULL,
    CONSTRAINT ledger_entries_direction CHECK (CASE
        WHEN kind IN ('payment', 'settlement_discount', 'write_off') THEN amount < 0
        WHEN kind IN ('refund', 'chargeback', 'fee') THEN amount > 0
        ELSE true END),
    CONSTRAINT ledger_entries_payment CHECK ((kind IN ('payment', 'refund', 'chargeback')) = (payment_id IS NOT NULL)),
    CONSTRAINT ledger_entries_currency_fkey FOREIGN KEY (organization_id, currency) REFERENCES organizations (id, currency),
    CONSTRAINT ledger_entries_customer_fkey FOREIGN KEY (organization_id, customer_id) REFERENCES customers (organization_id, id),
    CONSTRAINT ledger_entries_payment_fkey FOREIGN KEY (organization_id, payment_id) REFERENCES payment_records (organization_id, id),
    CONSTRAINT ledger_entries_created_by_fkey FOREIGN KEY (organization_id, created_by) REFERENCES users (organization_id, id)
);
-- a payment moves the balance once
CREATE UNIQUE INDEX ledger_entries_payment_key ON ledger_entries (organization_id, payment_id) WHERE payment_id IS NOT NULL;
CREATE INDEX ledger_entries_by_customer ON ledger_entries (organization_id, customer_id, occurred_at DESC, id DESC);
SELECT app.protect_tenant_table('ledger_entries');
-- append-only
GRANT SELECT, INSERT ON ledger_entries TO mojavox_app;

REVOKE ALL ON FUNCTION app.check_plan_total FROM PUBLIC;
