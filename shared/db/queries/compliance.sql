--: OptOut(customer_id?, address?, evidence?, contact_attempt_id?, revoked_at?, revoked_by?, created_by?)
--: Consent(address?, evidence?, contact_attempt_id?, expires_at?, revoked_at?, created_by?)
--: InconvenientTime(place?, evidence?, contact_attempt_id?, withdrawn_at?, created_by?)
--: Dispute(contact_attempt_id?, resolved_at?, resolved_by?, resolution?, created_by?)
--: ValidationNotice(template_version_id?, created_by?)
--: LegalHold(customer_id?, recording_id?, released_by?, released_at?)

--! get_contact_facts (address?) : (country?, region?, city?, postal_code?, email?, policy?, first_communication_at?)
-- All that the gate looks at, in one statement. `address` is a number or mail address that the
-- debtor may not have on file.
SELECT o.compliance_profile, o.time_zone AS home_zone, p.compliance AS policy,
    c.time_zones, c.country, c.region, c.city, c.postal_code, c.email,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('e164', ph.e164, 'line', ph.line, 'label', ph.label, 'status', ph.status,
            'timeZones', ph.time_zones) ORDER BY ph.position, ph.id), '[]')
        FROM customer_phones ph WHERE ph.organization_id = c.organization_id AND ph.customer_id = c.id) AS phones,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('at', a.at, 'channel', a.channel, 'direction', a.direction,
            'reached', a.reached, 'address', a.contact_address)), '[]')
        FROM (SELECT coalesce(started_at, created_at) AS at, channel, direction, contact_address,
                CASE
                    WHEN channel <> 'voice' AND status = 'failed' THEN 'not_connected'
                    WHEN channel <> 'voice' AND status IN ('sent', 'delivered', 'received') THEN 'delivered'
                    WHEN channel <> 'voice' THEN 'pending'
                    WHEN coalesce(outcome, '') IN ('busy', 'failed') THEN 'not_connected'
                    WHEN coalesce(outcome, '') = 'wrong_person' THEN 'wrong_party'
                    -- whoever calls us is a person; of those we call, detection says it
                    WHEN human_answered OR (direction = 'inbound' AND answered_at IS NOT NULL) THEN 'conversation'
                    WHEN answered_at IS NOT NULL OR coalesce(outcome, '') = 'voicemail' THEN 'voicemail'
                    WHEN status = 'ended' THEN 'unanswered'
                    ELSE 'pending'
                END AS reached
            FROM contact_attempts
            WHERE organization_id = c.organization_id AND customer_id = c.id AND created_at >= :since AND status <> 'blocked'
            ORDER BY created_at DESC, id DESC LIMIT 1000) a) AS attempts,
    (SELECT min(f.started_at) FROM contact_attempts f
        WHERE f.organization_id = c.organization_id AND f.customer_id = c.id AND f.started_at IS NOT NULL
          AND CASE WHEN f.channel = 'voice' THEN coalesce(f.outcome, '') <> 'wrong_person'
                    AND (f.human_answered OR (f.direction = 'inbound' AND f.answered_at IS NOT NULL))
                ELSE f.status IN ('sent', 'delivered', 'received') END) AS first_communication_at,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', k.kind, 'address', k.address, 'givenAt', k.given_at,
            'expiresAt', k.expires_at, 'revokedAt', k.revoked_at)), '[]')
        FROM (SELECT kind, address, given_at, expires_at, revoked_at FROM consents
            WHERE organization_id = c.organization_id AND customer_id = c.id
            ORDER BY given_at DESC LIMIT 500) k) AS consents,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', x.kind, 'channel', x.channel, 'address', x.address,
            'receivedAt', x.received_at)), '[]')
        FROM (SELECT kind, channel, address, received_at FROM opt_outs
            WHERE organization_id = c.organization_id AND customer_id = c.id AND revoked_at IS NULL
            UNION ALL
            -- of a number or address, whoever has it
            SELECT kind, channel, address, received_at FROM opt_outs
            WHERE organization_id = c.organization_id AND customer_id IS NULL AND revoked_at IS NULL
              AND address = ANY (ARRAY(SELECT e164 FROM customer_phones WHERE organization_id = c.organization_id AND customer_id = c.id)
                || ARRAY[c.email, lower(c.email), :address]::varchar[])) x) AS opt_outs,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('weekdays', i.weekdays, 'fromMinute', i.from_minute, 'untilMinute', i.until_minute,
            'place', i.place, 'statedAt', i.stated_at)), '[]')
        FROM inconvenient_times i WHERE i.organization_id = c.organization_id AND i.customer_id = c.id AND i.withdrawn_at IS NULL) AS inconvenient,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('sentAt', n.sent_at, 'periodEndsOn', n.period_ends_on)), '[]')
        FROM validation_notices n WHERE n.organization_id = c.organization_id AND n.customer_id = c.id) AS notices,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('written', d.written, 'status', d.status, 'receivedAt', d.received_at)), '[]')
        FROM disputes d WHERE d.organization_id = c.organization_id AND d.customer_id = c.id) AS disputes
FROM customers c
JOIN organizations o ON o.id = c.organization_id
LEFT JOIN organization_policies p ON p.organization_id = c.organization_id
WHERE c.organization_id = :organization_id AND c.id = :customer_id AND c.deleted_at IS NULL;

--! get_compliance_profile : (policy?)
SELECT o.compliance_profile, p.compliance AS policy
FROM organizations o LEFT JOIN organization_policies p ON p.organization_id = o.id
WHERE o.id = :organization_id;

--! record_opt_out (customer_id?, address?, evidence?, contact_attempt_id?, created_by?) : OptOut
-- Said again, it stands as it stood; received earlier than was known, it holds from then on.
INSERT INTO opt_outs AS o (id, organization_id, customer_id, channel, address, kind, source, evidence, contact_attempt_id, received_at, created_by, created_at)
VALUES (:id, :organization_id, :customer_id, :channel, :address, :kind, :source, :evidence, :contact_attempt_id, :received_at, :created_by, :now)
ON CONFLICT (organization_id, customer_id, address, channel, kind) WHERE revoked_at IS NULL
DO UPDATE SET received_at = least(o.received_at, excluded.received_at)
RETURNING o.id, o.customer_id, o.channel, o.address, o.kind, o.source, o.evidence, o.contact_attempt_id, o.received_at,
    o.revoked_at, o.revoked_by, o.created_by, o.created_at;

--! lock_opt_out : OptOut
SELECT id, customer_id, channel, address, kind, source, evidence, contact_attempt_id, received_at, revoked_at, revoked_by, created_by, created_at
FROM opt_outs WHERE organization_id = :organization_id AND id = :id
FOR UPDATE;

--! revoke_opt_out (revoked_by?) : OptOut
UPDATE opt_outs SET revoked_at = greatest(received_at, :now), revoked_by = :revoked_by
WHERE organization_id = :organization_id AND id = :id AND revoked_at IS NULL
RETURNING id, customer_id, channel, address, kind, source, evidence, contact_attempt_id, received_at, revoked_at, revoked_by, created_by, created_at;

--! insert_consent (address?, evidence?, contact_attempt_id?, expires_at?, created_by?) : Consent
INSERT INTO consents (id, organization_id, customer_id, kind, address, source, evidence, contact_attempt_id, given_at, expires_at, created_by, created_at)
VALUES (:id, :organization_id, :customer_id, :kind, :address, :source, :evidence, :contact_attempt_id, :given_at, :expires_at, :created_by, :now)
RETURNING id, customer_id, kind, address, source, evidence, contact_attempt_id, given_at, expires_at, revoked_at, created_by, created_at;

--! lock_consent : Consent
SELECT id, customer_id, kind, address, source, evidence, contact_attempt_id, given_at, expires_at, revoked_at, created_by, created_at
FROM consents WHERE organization_id = :organization_id AND id = :id
FOR UPDATE;

--! revoke_consent : Consent
UPDATE consents SET revoked_at = greatest(given_at, :now)
WHERE organization_id = :organization_id AND id = :id AND revoked_at IS NULL
RETURNING id, customer_id, kind, address, source, evidence, contact_attempt_id, given_at, expires_at, revoked_at, created_by, created_at;

--! is_customer
SELECT EXISTS (SELECT FROM customers WHERE organization_id = :organization_id AND id = :id AND deleted_at IS NULL) AS found;

-- ---------------------------------------------------------------------------------------------
--! lock_debtor
-- Whoever reserves a contact with a debtor waits here for those who came first, and so does whoever
-- records about the debtor what forbids it: rows that refer to the debtor wait for this lock too.
SELECT id, name, status, balance > 0 AS owes FROM customers
WHERE organization_id = :organization_id AND id = :id AND deleted_at IS NULL
FOR UPDATE;

--! insert_reservation (campaign_id?, attempt_number?, agent_id?, agent_version_id?, template_version_id?, sender?, next_allowed_at?, time_zone?)
INSERT INTO contact_attempts (id, organization_id, customer_id, campaign_id, attempt_number, agent_id, agent_version_id,
    template_version_id, channel, direction, contact_address, sender, contact_name, status, gate_allowed, gate_reasons,
    gate_checked_at, next_allowed_at, time_zone, created_at)
VALUES (:id, :organization_id, :customer_id, :campaign_id, :attempt_number, :agent_id, :agent_version_id,
    :template_version_id, :channel, 'outbound', :contact_address, :sender, :contact_name, :status, :gate_allowed, :gate_reasons,
    :now, :next_allowed_at, :time_zone, :now)
RETURNING id;

-- ---------------------------------------------------------------------------------------------
--! insert_inconvenient_time (place?, evidence?, contact_attempt_id?, created_by?) : InconvenientTime
INSERT INTO inconvenient_times (id, organization_id, customer_id, weekdays, from_minute, until_minute, place, evidence,
    contact_attempt_id, stated_at, created_by, created_at)
VALUES (:id, :organization_id, :customer_id, :weekdays, :from_minute, :until_minute, :place, :evidence,
    :contact_attempt_id, :stated_at, :created_by, :now)
RETURNING id, customer_id, weekdays, from_minute, until_minute, place, evidence, contact_attempt_id, stated_at, withdrawn_at,
    created_by, created_at;

--! lock_inconvenient_time : InconvenientTime
SELECT id, customer_id, weekdays, from_minute, until_minute, place, evidence, contact_attempt_id, stated_at, withdrawn_at,
    created_by, created_at
FROM inconvenient_times WHERE organization_id = :organization_id AND id = :id
FOR UPDATE;

--! withdraw_inconvenient_time : InconvenientTime
UPDATE inconvenient_times SET withdrawn_at = greatest(stated_at, :now)
WHERE organization_id = :organization_id AND id = :id AND withdrawn_at IS NULL
RETURNING id, customer_id, weekdays, from_minute, until_minute, place, evidence, contact_attempt_id, stated_at, withdrawn_at,
    created_by, created_at;

--! insert_dispute (contact_attempt_id?, created_by?) : Dispute
INSERT INTO disputes (id, organization_id, customer_id, contact_attempt_id, written, reason, received_at, created_by, created_at)
VALUES (:id, :organization_id, :customer_id, :contact_attempt_id, :written, :reason, :received_at, :created_by, :now)
RETURNING id, customer_id, contact_attempt_id, written, reason, status, received_at, resolved_at, resolved_by, resolution,
    created_by, created_at;

--! get_dispute : Dispute
SELECT id, customer_id, contact_attempt_id, written, reason, status, received_at, resolved_at, resolved_by, resolution,
    created_by, created_at
FROM disputes WHERE organization_id = :organization_id AND id = :id;

--! resolve_dispute (resolved_by?) : Dispute
UPDATE disputes SET status = :status, resolved_at = greatest(received_at, :now), resolved_by = :resolved_by, resolution = :resolution
WHERE organization_id = :organization_id AND id = :id AND status = 'open'
RETURNING id, customer_id, contact_attempt_id, written, reason, status, received_at, resolved_at, resolved_by, resolution,
    created_by, created_at;

--! is_disputed_in_writing
SELECT EXISTS (SELECT FROM disputes WHERE organization_id = :organization_id AND customer_id = :customer_id
    AND (status = 'upheld' OR status = 'open' AND written)) AS found;

--! insert_validation_notice (template_version_id?, created_by?) : ValidationNotice
INSERT INTO validation_notices (id, organization_id, customer_id, channel, template_version_id, sent_at, assumed_received_on,
    period_ends_on, created_by, created_at)
VALUES (:id, :organization_id, :customer_id, :channel, :template_version_id, :sent_at, :assumed_received_on,
    :period_ends_on, :created_by, :now)
RETURNING id, customer_id, channel, template_version_id, sent_at, assumed_received_on, period_ends_on, created_by, created_at;

--! get_debtor_zone
-- Where the debtor's days begin and end.
SELECT coalesce(c.time_zones[1], o.time_zone) AS zone
FROM customers c JOIN organizations o ON o.id = c.organization_id
WHERE c.organization_id = :organization_id AND c.id = :id AND c.deleted_at IS NULL;

--! place_legal_hold (customer_id?, recording_id?) : LegalHold
-- Placed again, it stands as it stood.
INSERT INTO legal_holds AS h (id, organization_id, customer_id, recording_id, reason, placed_by, placed_at)
VALUES (:id, :organization_id, :customer_id, :recording_id, :reason, :placed_by, :now)
ON CONFLICT (organization_id, customer_id, recording_id) WHERE released_at IS NULL DO UPDATE SET placed_at = h.placed_at
RETURNING h.id, h.customer_id, h.recording_id, h.reason, h.placed_by, h.placed_at, h.released_by, h.released_at;

--! lock_legal_hold : LegalHold
SELECT id, customer_id, recording_id, reason, placed_by, placed_at, released_by, released_at
FROM legal_holds WHERE organization_id = :organization_id AND id = :id
FOR UPDATE;

--! release_legal_hold (released_by?) : LegalHold
UPDATE legal_holds SET released_at = greatest(placed_at, :now), released_by = :released_by
WHERE organization_id = :organization_id AND id = :id AND released_at IS NULL
RETURNING id, customer_id, recording_id, reason, placed_by, placed_at, released_by, released_at;

--! get_last_activity : (policy?)
-- Of a debtor, deleted ones too: when there last was a contact, a payment or the account itself.
SELECT greatest(c.created_at, c.last_contacted_at, c.last_paid_at) AS last_activity_at, c.deleted_at IS NOT NULL AS deleted,
    o.time_zone, o.compliance_profile, p.compliance AS policy,
    EXISTS (SELECT FROM legal_holds h WHERE h.organization_id = c.organization_id AND h.customer_id = c.id
        AND h.released_at IS NULL) AS on_hold
FROM customers c
JOIN organizations o ON o.id = c.organization_id
LEFT JOIN organization_policies p ON p.organization_id = c.organization_id
WHERE c.organization_id = :organization_id AND c.id = :id;
