--! get_organization_settings
SELECT time_zone, currency, country, locale, compliance_profile FROM organizations WHERE id = :organization_id;

--: Customer(external_id?, reference?, first_name?, last_name?, email?, language?, address_line1?, address_line2?, city?, region?, postal_code?, country?, creditor_name?, due_date?, last_contacted_at?, last_paid_at?)

--! get_customer : Customer
SELECT id, external_id, reference, kind, name, first_name, last_name, email, language,
    address_line1, address_line2, city, region, postal_code, country, time_zones,
    creditor_name, currency, original_amount, balance, due_date, status, tags,
    last_contacted_at, last_paid_at, created_at, updated_at
FROM customers
WHERE organization_id = :organization_id AND id = :id AND deleted_at IS NULL;

--! lock_customer : Customer
SELECT id, external_id, reference, kind, name, first_name, last_name, email, language,
    address_line1, address_line2, city, region, postal_code, country, time_zones,
    creditor_name, currency, original_amount, balance, due_date, status, tags,
    last_contacted_at, last_paid_at, created_at, updated_at
FROM customers
WHERE organization_id = :organization_id AND id = :id AND deleted_at IS NULL
FOR UPDATE;

--! customer_exists
SELECT id FROM customers WHERE organization_id = :organization_id AND id = :id AND deleted_at IS NULL;

--! get_customer_phones
SELECT id, customer_id, e164, line, label, position, status, time_zones
FROM customer_phones
WHERE organization_id = :organization_id AND customer_id = ANY (:customer_ids)
ORDER BY customer_id, position, id;

--! insert_customer (external_id?, reference?, first_name?, last_name?, email?, language?, address_line1?, address_line2?, city?, region?, postal_code?, country?, creditor_name?, due_date?)
INSERT INTO customers (id, organization_id, external_id, reference, kind, name, first_name, last_name, email, language,
    address_line1, address_line2, city, region, postal_code, country, time_zones,
    creditor_name, currency, original_amount, balance, due_date, status, tags, created_at, updated_at)
VALUES (:id, :organization_id, :external_id, :reference, :kind, :name, :first_name, :last_name, :email, :language,
    :address_line1, :address_line2, :city, :region, :postal_code, :country, :time_zones,
    :creditor_name, :currency, :original_amount, :balance, :due_date, :status, :tags, :now, :now)
RETURNING id;

--! update_customer (external_id?, reference?, first_name?, last_name?, email?, language?, address_line1?, address_line2?, city?, region?, postal_code?, country?, creditor_name?, due_date?)
UPDATE customers SET external_id = :external_id, reference = :reference, kind = :kind, name = :name,
    first_name = :first_name, last_name = :last_name, email = :email, language = :language,
    address_line1 = :address_line1, address_line2 = :address_line2, city = :city, region = :region,
    postal_code = :postal_code, country = :country, time_zones = :time_zones, creditor_name = :creditor_name,
    original_amount = :original_amount, balance = :balance, due_date = :due_date, status = :status, tags = :tags
WHERE organization_id = :organization_id AND id = :id AND deleted_at IS NULL
RETURNING updated_at;

--! upsert_customer_phone
-- A number that is known keeps its status: whoever answers "wrong number" is not called again
-- because a form was saved.
INSERT INTO customer_phones AS p (id, organization_id, customer_id, e164, line, label, position, time_zones)
VALUES (:id, :organization_id, :customer_id, :e164, :line, :label, :position, :time_zones)
ON CONFLICT (organization_id, customer_id, e164) DO UPDATE
    SET label = excluded.label, position = excluded.position, line = excluded.line, time_zones = excluded.time_zones
RETURNING id;

--! delete_other_customer_phones
-- Numbers in use only: a wrong one stays known.
DELETE FROM customer_phones
WHERE organization_id = :organization_id AND customer_id = :customer_id AND status = 'active' AND NOT e164 = ANY (:e164s)
RETURNING id;

--! delete_customer
UPDATE customers SET deleted_at = :now, deleted_by = :deleted_by, retention_reason = :retention_reason
WHERE organization_id = :organization_id AND id = :id AND deleted_at IS NULL
RETURNING id;

--! count_customers
SELECT app.table_count('customers') AS total;

--! count_customers_of_status
SELECT app.table_count('customers', :status) AS total;

--: CustomerCampaign(segment_id?, starts_at?, ends_at?, last_attempt_at?, outcome?)

--! list_customer_campaigns : CustomerCampaign
SELECT c.id, c.name, c.channel, c.status, c.segment_id, c.starts_at, c.ends_at,
    m.state AS member_state, m.skip_reasons, m.balance_at_launch, m.attempts, m.last_attempt_at, m.outcome, m.added_at
FROM campaign_members m
JOIN campaigns c ON c.organization_id = m.organization_id AND c.id = m.campaign_id
WHERE m.organization_id = :organization_id AND m.customer_id = :customer_id AND c.deleted_at IS NULL
ORDER BY m.added_at DESC, m.campaign_id DESC
LIMIT :rows OFFSET :skip;

--! list_customer_campaigns_after : CustomerCampaign
SELECT c.id, c.name, c.channel, c.status, c.segment_id, c.starts_at, c.ends_at,
    m.state AS member_state, m.skip_reasons, m.balance_at_launch, m.attempts, m.last_attempt_at, m.outcome, m.added_at
FROM campaign_members m
JOIN campaigns c ON c.organization_id = m.organization_id AND c.id = m.campaign_id
WHERE m.organization_id = :organization_id AND m.customer_id = :customer_id AND c.deleted_at IS NULL
    AND (m.added_at, m.campaign_id) < (:after_added_at, :after_id)
ORDER BY m.added_at DESC, m.campaign_id DESC
LIMIT :rows;

--! count_customer_campaigns
SELECT count(*) AS total FROM (
    SELECT FROM campaign_members m
    JOIN campaigns c ON c.organization_id = m.organization_id AND c.id = m.campaign_id
    WHERE m.organization_id = :organization_id AND m.customer_id = :customer_id AND c.deleted_at IS NULL
    LIMIT :most) AS counted;

--! get_open_business_of_customer
-- What still runs with the debtor: it ends first, then the debtor may go.
SELECT
    EXISTS (SELECT FROM campaign_members m
        JOIN campaigns c ON c.organization_id = m.organization_id AND c.id = m.campaign_id
        WHERE m.organization_id = :organization_id AND m.customer_id = :customer_id
            AND m.state IN ('pending', 'in_progress', 'waiting_retry')
            AND c.status IN ('scheduled', 'running', 'paused') AND c.deleted_at IS NULL) AS campaign,
    EXISTS (SELECT FROM payment_plans WHERE organization_id = :organization_id AND customer_id = :customer_id
        AND status IN ('proposed', 'active')) AS plan,
    EXISTS (SELECT FROM settlement_offers WHERE organization_id = :organization_id AND customer_id = :customer_id
        AND status IN ('proposed', 'approved', 'accepted')) AS offer,
    EXISTS (SELECT FROM promises_to_pay WHERE organization_id = :organization_id AND customer_id = :customer_id
        AND status = 'pending') AS promise,
    EXISTS (SELECT FROM payment_records WHERE organization_id = :organization_id AND customer_id = :customer_id
        AND status = 'pending') AS payment;

--! insert_balance_adjustment (created_by?)
-- A balance is the original amount and the sum of the ledger.
INSERT INTO ledger_entries (id, organization_id, customer_id, kind, amount, currency, balance_after, reason, created_by, occurred_at)
VALUES (:id, :organization_id, :customer_id, 'adjustment', :amount, :currency, :balance_after, :reason, :created_by, :now)
RETURNING id;

--: CustomerPayment(cleared_at?, original_payment_id?, plan_id?, instalment_position?, campaign_id?, reference?, note?)

--! list_customer_payments : CustomerPayment
SELECT id, kind, amount, currency, status, method, cleared_at, original_payment_id, plan_id, instalment_position,
    campaign_id, reference, note, created_at
FROM payment_records
WHERE organization_id = :organization_id AND customer_id = :customer_id
ORDER BY created_at DESC, id DESC
LIMIT :rows OFFSET :skip;

--! list_customer_payments_after : CustomerPayment
SELECT id, kind, amount, currency, status, method, cleared_at, original_payment_id, plan_id, instalment_position,
    campaign_id, reference, note, created_at
FROM payment_records
WHERE organization_id = :organization_id AND customer_id = :customer_id AND (created_at, id) < (:after_created_at, :after_id)
ORDER BY created_at DESC, id DESC
LIMIT :rows;

--! count_customer_payments
SELECT count(*) AS total FROM (
    SELECT FROM payment_records WHERE organization_id = :organization_id AND customer_id = :customer_id LIMIT :most) AS counted;

--! get_customers_by_external_id : Customer
SELECT id, external_id, reference, kind, name, first_name, last_name, email, language,
    address_line1, address_line2, city, region, postal_code, country, time_zones,
    creditor_name, currency, original_amount, balance, due_date, status, tags,
    last_contacted_at, last_paid_at, created_at, updated_at
FROM customers
WHERE organization_id = :organization_id AND external_id = ANY (:external_ids) AND deleted_at IS NULL;

--! lock_customers_by_external_id : Customer
-- In one order, so that two imports never wait for each other in a circle.
SELECT id, external_id, reference, kind, name, first_name, last_name, email, language,
    address_line1, address_line2, city, region, postal_code, country, time_zones,
    creditor_name, currency, original_amount, balance, due_date, status, tags,
    last_contacted_at, last_paid_at, created_at, updated_at
FROM customers
WHERE organization_id = :organization_id AND external_id = ANY (:external_ids) AND deleted_at IS NULL
ORDER BY id
FOR UPDATE;

--! insert_customers (external_ids[?], references[?], first_names[?], last_names[?], emails[?], languages[?], address_lines1[?], address_lines2[?], cities[?], regions[?], postal_codes[?], countries[?], creditor_names[?], due_dates[?])
-- Lists within a row come joined by U+001F, because unnest takes nested arrays apart.
INSERT INTO customers (id, organization_id, external_id, reference, kind, name, first_name, last_name, email, language,
    address_line1, address_line2, city, region, postal_code, country, time_zones,
    creditor_name, currency, original_amount, balance, due_date, status, tags, created_at, updated_at)
SELECT r.id, :organization_id, r.external_id, r.reference, r.kind, r.name, r.first_name, r.last_name, r.email, r.language,
    r.address_line1, r.address_line2, r.city, r.region, r.postal_code, r.country, string_to_array(r.time_zones, E'\x1f'),
    r.creditor_name, :currency, r.original_amount, r.balance, r.due_date, r.status, string_to_array(r.tags, E'\x1f'), :now, :now
FROM unnest(:ids::uuid[], :external_ids::text[], :references::text[], :kinds::text[], :names::text[],
    :first_names::text[], :last_names::text[], :emails::text[], :languages::text[],
    :address_lines1::text[], :address_lines2::text[], :cities::text[], :regions::text[], :postal_codes::text[], :countries::text[],
    :time_zones::text[], :creditor_names::text[], :original_amounts::numeric[], :balances::numeric[], :due_dates::date[],
    :statuses::text[], :tags::text[])
    AS r (id, external_id, reference, kind, name, first_name, last_name, email, language,
        address_line1, address_line2, city, region, postal_code, country, time_zones,
        creditor_name, original_amount, balance, due_date, status, tags)
RETURNING id;

--! update_customers (references[?], first_names[?], last_names[?], emails[?], languages[?], address_lines1[?], address_lines2[?], cities[?], regions[?], postal_codes[?], countries[?], creditor_names[?], due_dates[?])
UPDATE customers AS c SET reference = r.reference, kind = r.kind, name = r.name,
    first_name = r.first_name, last_name = r.last_name, email = r.email, language = r.language,
    address_line1 = r.address_line1, address_line2 = r.address_line2, city = r.city, region = r.region,
    postal_code = r.postal_code, country = r.country, time_zones = string_to_array(r.time_zones, E'\x1f'),
    creditor_name = r.creditor_name, original_amount = r.original_amount, balance = r.balance,
    due_date = r.due_date, status = r.status, tags = string_to_array(r.tags, E'\x1f')
FROM unnest(:ids::uuid[], :references::text[], :kinds::text[], :names::text[],
    :first_names::text[], :last_names::text[], :emails::text[], :languages::text[],
    :address_lines1::text[], :address_lines2::text[], :cities::text[], :regions::text[], :postal_codes::text[], :countries::text[],
    :time_zones::text[], :creditor_names::text[], :original_amounts::numeric[], :balances::numeric[], :due_dates::date[],
    :statuses::text[], :tags::text[])
    AS r (id, reference, kind, name, first_name, last_name, email, language,
        address_line1, address_line2, city, region, postal_code, country, time_zones,
        creditor_name, original_amount, balance, due_date, status, tags)
WHERE c.organization_id = :organization_id AND c.id = r.id
RETURNING c.id;

--! upsert_customer_phones
-- As upsert_customer_phone, for many; the label of a number that is known stays.
INSERT INTO customer_phones AS p (id, organization_id, customer_id, e164, line, label, position, time_zones)
SELECT r.id, :organization_id, r.customer_id, r.e164, r.line, r.label, r.position, string_to_array(r.time_zones, E'\x1f')
FROM unnest(:ids::uuid[], :customer_ids::uuid[], :e164s::text[], :lines::text[], :labels::text[], :positions::smallint[], :time_zones::text[])
    AS r (id, customer_id, e164, line, label, position, time_zones)
ON CONFLICT (organization_id, customer_id, e164) DO UPDATE SET position = excluded.position
RETURNING id;

--! insert_balance_adjustments
INSERT INTO ledger_entries (id, organization_id, customer_id, kind, amount, currency, balance_after, reason, created_by, occurred_at)
SELECT r.id, :organization_id, r.customer_id, 'adjustment', r.amount, :currency, r.balance_after, :reason, :created_by, :now
FROM unnest(:ids::uuid[], :customer_ids::uuid[], :amounts::numeric[], :balances_after::numeric[])
    AS r (id, customer_id, amount, balance_after)
RETURNING id;
