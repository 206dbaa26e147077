--: Campaign(description?, segment_id?, segment_name?, agent_id?, agent_name?, template_id?, template_name?, agent_version_id?, template_version_id?, sender?, starts_at?, ends_at?, max_calls_per_minute?, preflight?, preflight_at?, launched_at?, launched_by?, paused_at?, pause_reason?, finished_at?, created_by?)

--! get_campaign : Campaign
SELECT c.id, c.name, c.description, c.channel, c.status, c.segment_id, s.name AS segment_name, c.agent_id, a.name AS agent_name,
    c.template_id, t.name AS template_name, c.agent_version_id, c.template_version_id, c.sender, c.starts_at, c.ends_at,
    c.calling_windows, c.max_concurrent_calls, c.max_calls_per_minute, c.retry_after_minutes, c.max_call_seconds, c.on_machine,
    c.preflight, c.preflight_at, c.launched_at, c.launched_by, c.paused_at, c.pause_reason, c.finished_at, c.created_by,
    c.created_at, c.updated_at
FROM campaigns c
LEFT JOIN debtor_segments s ON s.organization_id = c.organization_id AND s.id = c.segment_id
LEFT JOIN agents a ON a.organization_id = c.organization_id AND a.id = c.agent_id
LEFT JOIN templates t ON t.organization_id = c.organization_id AND t.id = c.template_id
WHERE c.organization_id = :organization_id AND c.id = :id AND c.deleted_at IS NULL;

--! get_campaigns : Campaign
SELECT c.id, c.name, c.description, c.channel, c.status, c.segment_id, s.name AS segment_name, c.agent_id, a.name AS agent_name,
    c.template_id, t.name AS template_name, c.agent_version_id, c.template_version_id, c.sender, c.starts_at, c.ends_at,
    c.calling_windows, c.max_concurrent_calls, c.max_calls_per_minute, c.retry_after_minutes, c.max_call_seconds, c.on_machine,
    c.preflight, c.preflight_at, c.launched_at, c.launched_by, c.paused_at, c.pause_reason, c.finished_at, c.created_by,
    c.created_at, c.updated_at
FROM campaigns c
LEFT JOIN debtor_segments s ON s.organization_id = c.organization_id AND s.id = c.segment_id
LEFT JOIN agents a ON a.organization_id = c.organization_id AND a.id = c.agent_id
LEFT JOIN templates t ON t.organization_id = c.organization_id AND t.id = c.template_id
WHERE c.organization_id = :organization_id AND c.id = ANY (:ids) AND c.deleted_at IS NULL;

--! lock_campaign
-- Before anything that it refers to, and before its approval. What refers to the campaign (an attempt, a
-- payment that it gets the credit for) need not wait.
SELECT status FROM campaigns
WHERE organization_id = :organization_id AND id = :id AND deleted_at IS NULL
FOR NO KEY UPDATE;

--! insert_campaign (description?, segment_id?, agent_id?, template_id?, sender?, starts_at?, ends_at?, max_calls_per_minute?)
INSERT INTO campaigns (id, organization_id, name, description, channel, segment_id, agent_id, template_id, sender, starts_at, ends_at,
    calling_windows, max_concurrent_calls, max_calls_per_minute, retry_after_minutes, max_call_seconds, on_machine,
    created_by, created_at, updated_at)
VALUES (:id, :organization_id, :name, :description, :channel, :segment_id, :agent_id, :template_id, :sender, :starts_at, :ends_at,
    :calling_windows, :max_concurrent_calls, :max_calls_per_minute, :retry_after_minutes, :max_call_seconds, :on_machine,
    :created_by, :now, :now)
RETURNING id;

--! update_campaign (description?, segment_id?, agent_id?, template_id?, sender?, starts_at?, ends_at?, max_calls_per_minute?)
UPDATE campaigns SET name = :name, description = :description, channel = :channel, segment_id = :segment_id, agent_id = :agent_id,
    template_id = :template_id, sender = :sender, starts_at = :starts_at, ends_at = :ends_at, calling_windows = :calling_windows,
    max_concurrent_calls = :max_concurrent_calls, max_calls_per_minute = :max_calls_per_minute,
    retry_after_minutes = :retry_after_minutes, max_call_seconds = :max_call_seconds, on_machine = :on_machine
WHERE organization_id = :organization_id AND id = :id AND deleted_at IS NULL
RETURNING id;

--! delete_campaign
UPDATE campaigns SET deleted_at = :now
WHERE organization_id = :organization_id AND id = :id AND deleted_at IS NULL
RETURNING id;

--! keep_preflight
UPDATE campaigns SET preflight = :preflight, preflight_at = :now
WHERE organization_id = :organization_id AND id = :id
RETURNING id;

--! move_campaign (launched_at?, launched_by?, agent_version_id?, template_version_id?, paused_at?, pause_reason?, finished_at?)
-- A status and the moments that belong to it.
UPDATE campaigns SET status = :status, launched_at = :launched_at, launched_by = :launched_by,
    agent_version_id = :agent_version_id, template_version_id = :template_version_id,
    paused_at = :paused_at, pause_reason = :pause_reason, finished_at = :finished_at
WHERE organization_id = :organization_id AND id = :id
RETURNING id;

--! hold_segment
-- Deletions take the row FOR UPDATE, and so wait for the launch and then see it, or are seen by it.
SELECT criteria FROM debtor_segments
WHERE organization_id = :organization_id AND id = :id AND deleted_at IS NULL
FOR KEY SHARE;

--! hold_agent : (version_id?, on_hold_reason?, max_concurrent_calls?)
SELECT a.current_version_id AS version_id, a.status, a.on_hold_reason, (
        SELECT v.max_concurrent_calls FROM agent_versions v
        WHERE v.organization_id = a.organization_id AND v.id = a.current_version_id) AS max_concurrent_calls
FROM agents a
WHERE a.organization_id = :organization_id AND a.id = :id AND a.deleted_at IS NULL
FOR KEY SHARE OF a;

--! hold_template : (version_id?)
SELECT current_version_id AS version_id, type AS kind FROM templates
WHERE organization_id = :organization_id AND id = :id AND deleted_at IS NULL
FOR KEY SHARE;

--! insert_members
-- One statement for many, in the state that was found; debtors who went meanwhile are left out.
-- Reasons come joined by commas: an array of arrays would have to be rectangular.
INSERT INTO campaign_members (organization_id, campaign_id, customer_id, state, skip_reasons, balance_at_launch, added_at, updated_at)
SELECT c.organization_id, :campaign_id, c.id, CASE WHEN m.reasons = '' THEN 'pending' ELSE 'skipped' END,
    string_to_array(m.reasons, ','), c.balance, :now, :now
FROM unnest(:customer_ids::uuid[], :reasons::text[]) AS m (customer_id, reasons)
JOIN customers c ON c.id = m.customer_id AND c.organization_id = :organization_id AND c.deleted_at IS NULL;

--! cancel_members
-- Those that nobody contacts at this moment.
UPDATE campaign_members SET state = 'cancelled', next_attempt_at = NULL
WHERE organization_id = :organization_id AND campaign_id = :campaign_id AND state IN ('pending', 'waiting_retry');

--! campaign_progress
-- Out of the maintained counter: what it costs does not depend on how many members there are.
SELECT scope AS campaign_id, facet AS state, sum(delta)::bigint AS members FROM row_counts
WHERE organization_id = :organization_id AND name = 'campaign_members' AND scope = ANY (:campaign_ids)
GROUP BY scope, facet HAVING sum(delta) <> 0;

--! latest_calls
-- Of the last so many days, out of the rollup.
SELECT coalesce(sum(p.attempts), 0)::bigint AS attempts, coalesce(sum(p.answered), 0)::bigint AS answered,
    coalesce(sum(p.talk_seconds), 0)::bigint AS talk_seconds
FROM organizations o
LEFT JOIN daily_performance p ON p.organization_id = o.id
    AND p.day > (:now::timestamptz AT TIME ZONE o.time_zone)::date - :days::int
WHERE o.id = :organization_id;

--! has_open_members
SELECT EXISTS (SELECT FROM campaign_members
    WHERE organization_id = :organization_id AND campaign_id = :campaign_id
      AND state IN ('pending', 'in_progress', 'waiting_retry')) AS open;

--! campaigns_to_move
SELECT organization_id, campaign_id FROM app.campaigns_to_move(:now, :after, :rows);

--: Member(next_attempt_at?, last_attempt_at?, outcome?)

--! list_members (state?) : Member
SELECT m.customer_id, c.name, c.balance, c.currency, m.state, m.skip_reasons, m.balance_at_launch, m.attempts, m.next_attempt_at,
    m.last_attempt_at, m.outcome, m.added_at
FROM (SELECT * FROM campaign_members
    WHERE organization_id = :organization_id AND campaign_id = :campaign_id AND (:state::text IS NULL OR state = :state)
    ORDER BY customer_id LIMIT :rows OFFSET :skip) AS m
JOIN customers c ON c.organization_id = m.organization_id AND c.id = m.customer_id
ORDER BY m.customer_id;

--! list_members_after (state?) : Member
SELECT m.customer_id, c.name, c.balance, c.currency, m.state, m.skip_reasons, m.balance_at_launch, m.attempts, m.next_attempt_at,
    m.last_attempt_at, m.outcome, m.added_at
FROM (SELECT * FROM campaign_members
    WHERE organization_id = :organization_id AND campaign_id = :campaign_id AND (:state::text IS NULL OR state = :state)
      AND customer_id > :after
    ORDER BY customer_id LIMIT :rows) AS m
JOIN customers c ON c.organization_id = m.organization_id AND c.id = m.customer_id
ORDER BY m.customer_id;

-- ---------------------------------------------------------------------------------------------
-- What the rules look at, of many debtors at once: a statement for each kind of fact, whatever the
-- number of debtors. `get_contact_facts` asks the same of one.

--! many_customers : (country?, region?, city?, postal_code?, email?)
SELECT id, status, balance > 0 AS owes, time_zones, country, region, city, postal_code, email
FROM customers WHERE organization_id = :organization_id AND id = ANY (:ids) AND deleted_at IS NULL;

--! many_phones
SELECT customer_id, e164, line, label, status, time_zones
FROM customer_phones WHERE organization_id = :organization_id AND customer_id = ANY (:ids)
ORDER BY customer_id, position, id;

--! many_attempts
SELECT customer_id, coalesce(started_at, created_at) AS at, channel, direction, contact_address AS address,
    CASE
        WHEN channel <> 'voice' AND status = 'failed' THEN 'not_connected'
        WHEN channel <> 'voice' AND status IN ('sent', 'delivered', 'received') THEN 'delivered'
        WHEN channel <> 'voice' THEN 'pending'
        WHEN coalesce(outcome, '') IN ('busy', 'failed') THEN 'not_connected'
        WHEN coalesce(outcome, '') = 'wrong_person' THEN 'wrong_party'
        WHEN human_answered OR (direction = 'inbound' AND answered_at IS NOT NULL) THEN 'conversation'
        WHEN answered_at IS NOT NULL OR coalesce(outcome, '') = 'voicemail' THEN 'voicemail'
        WHEN status = 'ended' THEN 'unanswered'
        ELSE 'pending'
    END AS reached
FROM contact_attempts
WHERE organization_id = :organization_id AND customer_id = ANY (:ids) AND created_at >= :since AND status <> 'blocked';

--! many_first_communications
-- Of those who got no notice: only there does it matter.
SELECT customer_id, min(started_at)::timestamptz AS at FROM contact_attempts
WHERE organization_id = :organization_id AND customer_id = ANY (:ids) AND started_at IS NOT NULL
  AND CASE WHEN channel = 'voice' THEN coalesce(outcome, '') <> 'wrong_person'
            AND (human_answered OR (direction = 'inbound' AND answered_at IS NOT NULL))
        ELSE status IN ('sent', 'delivered', 'received') END
GROUP BY customer_id;

--! many_consents : (address?, expires_at?, revoked_at?)
SELECT customer_id, kind, address, given_at, expires_at, revoked_at
FROM consents WHERE organization_id = :organization_id AND customer_id = ANY (:ids);

--! many_opt_outs : (address?)
SELECT customer_id, kind, channel, address, received_at
FROM opt_outs WHERE organization_id = :organization_id AND customer_id = ANY (:ids) AND revoked_at IS NULL
UNION ALL
-- of a number or address, whoever has it
SELECT p.customer_id, o.kind, o.channel, o.address, o.received_at
FROM customer_phones p
JOIN opt_outs o ON o.organization_id = p.organization_id AND o.address = p.e164
WHERE p.organization_id = :organization_id AND p.customer_id = ANY (:ids) AND o.customer_id IS NULL AND o.revoked_at IS NULL
UNION ALL
SELECT c.id, o.kind, o.channel, o.address, o.received_at
FROM customers c
JOIN opt_outs o ON o.organization_id = c.organization_id AND o.address IN (c.email, lower(c.email))
WHERE c.organization_id = :organization_id AND c.id = ANY (:ids) AND o.customer_id IS NULL AND o.revoked_at IS NULL;

--! many_inconvenient_times : (place?)
SELECT customer_id, weekdays, from_minute, until_minute, place, stated_at
FROM inconvenient_times WHERE organization_id = :organization_id AND customer_id = ANY (:ids) AND withdrawn_at IS NULL;

--! many_notices
SELECT customer_id, sent_at, period_ends_on
FROM validation_notices WHERE organization_id = :organization_id AND customer_id = ANY (:ids);

--! many_disputes
SELECT customer_id, written, status, received_at
FROM disputes WHERE organization_id = :organization_id AND customer_id = ANY (:ids);
