--: CallProposal(customer_id?, amount?, due_date?, scope?, weekdays?, from_minute?, until_minute?, applied_as?, decided_at?)

--! get_call_to_analyse : (customer_id?, agent_id?, campaign_id?, outcome?, language?, transcript?, transcribed_at?, purged_at?, balance?, policy?)
SELECT r.contact_attempt_id, a.customer_id, a.agent_id, a.campaign_id, a.outcome, a.right_party, a.contact_address,
    coalesce(a.started_at, r.recorded_at) AS called_at, r.language, r.transcript, r.transcribed_at, r.purged_at,
    o.time_zone, o.compliance_profile, p.compliance AS policy, c.balance,
    NOT EXISTS (SELECT FROM contact_attempts f
        WHERE f.organization_id = a.organization_id AND f.customer_id = a.customer_id AND f.id <> a.id
          AND f.channel = 'voice' AND f.right_party AND f.started_at < coalesce(a.started_at, r.recorded_at)) AS first_conversation
FROM call_recordings r
JOIN contact_attempts a ON a.organization_id = r.organization_id AND a.id = r.contact_attempt_id
JOIN organizations o ON o.id = r.organization_id
LEFT JOIN organization_policies p ON p.organization_id = r.organization_id
LEFT JOIN customers c ON c.organization_id = a.organization_id AND c.id = a.customer_id
WHERE r.organization_id = :organization_id AND r.id = :id;

--! lock_transcript : (transcribed_at?, purged_at?)
SELECT transcription_status, transcribed_at, purged_at FROM call_recordings
WHERE organization_id = :organization_id AND id = :id FOR UPDATE;

--! save_analysis (sentiment?, quality?)
UPDATE call_recordings SET transcript = :transcript, language = coalesce(language, :language),
    sentiment_score = round(:sentiment::float8::numeric, 2), quality_score = round(:quality::float8::numeric, 2),
    analysis = :analysis, analysis_version = :version, analysed_at = :now
WHERE organization_id = :organization_id AND id = :id
RETURNING id;

--! delete_call_objections
DELETE FROM call_objections WHERE organization_id = :organization_id AND contact_attempt_id = :contact_attempt_id
RETURNING id;

--! insert_call_objection (handled_correctly?)
INSERT INTO call_objections (id, organization_id, contact_attempt_id, category, utterance, offset_ms, occurred_at, resolved,
    handled_correctly, analysis_version, created_at)
VALUES (:id, :organization_id, :contact_attempt_id, :category, :utterance, :offset_ms, :occurred_at, :resolved,
    :handled_correctly, :version, :now)
RETURNING id;

--! flag_call_compliance
-- One that the analysis took back itself opens again; what people decided stands.
INSERT INTO call_flags AS f (id, organization_id, contact_attempt_id, kind, reason, severity, flagged_by, created_at)
VALUES (:id, :organization_id, :contact_attempt_id, 'compliance', :reason, 'high', NULL, :now)
ON CONFLICT ON CONSTRAINT call_flags_once_key DO UPDATE SET status = 'open', decided_at = NULL
    WHERE f.status = 'dismissed' AND f.decided_by IS NULL
RETURNING f.id;

--! take_back_call_flags
UPDATE call_flags SET status = 'dismissed', decided_at = :now
WHERE organization_id = :organization_id AND contact_attempt_id = :contact_attempt_id AND kind = 'compliance'
    AND flagged_by IS NULL AND status = 'open' AND reason <> ALL (:reasons)
RETURNING id;

-- ---------------------------------------------------------------------------------------------
--! list_standing_proposals : CallProposal
SELECT id, contact_attempt_id, recording_id, customer_id, kind, topic, explicit, utterance, amount, due_date, scope, weekdays, from_minute,
    until_minute, status, applied_as, decided_at, analysis_version
FROM call_proposals
WHERE organization_id = :organization_id AND contact_attempt_id = :contact_attempt_id AND status <> 'superseded'
ORDER BY id FOR UPDATE;

--! lock_proposal : CallProposal
SELECT id, contact_attempt_id, recording_id, customer_id, kind, topic, explicit, utterance, amount, due_date, scope, weekdays, from_minute,
    until_minute, status, applied_as, decided_at, analysis_version
FROM call_proposals WHERE organization_id = :organization_id AND id = :id FOR UPDATE;

--! get_source_of_proposal
-- Where whoever decides can listen to it.
SELECT recording_id, contact_attempt_id FROM call_proposals WHERE organization_id = :organization_id AND id = :id;

--! insert_proposal (customer_id?, amount?, due_date?, scope?, weekdays?, from_minute?, until_minute?, applied_as?, decided_at?)
INSERT INTO call_proposals (id, organization_id, contact_attempt_id, recording_id, customer_id, kind, topic, explicit, utterance, turn,
    start_character, end_character, offset_ms, amount, due_date, scope, weekdays, from_minute, until_minute, status, applied_as,
    decided_at, analysis_version, created_at, updated_at)
VALUES (:id, :organization_id, :contact_attempt_id, :recording_id, :customer_id, :kind, :topic, :explicit, :utterance, :turn,
    :start_character, :end_character, :offset_ms, :amount, :due_date, :scope, :weekdays, :from_minute, :until_minute, :status, :applied_as,
    :decided_at, :version, :now, :now)
RETURNING id;

--! keep_proposal
-- Found again by another analysis, perhaps in other words.
UPDATE call_proposals SET explicit = :explicit, utterance = :utterance, turn = :turn, start_character = :start_character,
    end_character = :end_character, offset_ms = :offset_ms, analysis_version = :version
WHERE organization_id = :organization_id AND id = :id AND status = 'pending'
RETURNING id;

--! end_proposal (applied_as?)
UPDATE call_proposals SET status = :status, applied_as = :applied_as, decided_at = :now
WHERE organization_id = :organization_id AND id = :id AND status = 'pending'
RETURNING id;

--! list_recording_proposals : (amount?, due_date?, scope?, weekdays?, from_minute?, until_minute?, applied_as?, decided_at?, decided_by?, comment?)
-- As people see them: with who decided, and what they said.
SELECT p.id, p.kind, p.explicit, p.utterance, p.turn, p.start_character, p.end_character, p.offset_ms, p.amount, p.due_date, p.scope,
    p.weekdays, p.from_minute, p.until_minute, p.status, p.applied_as, p.decided_at, a.decided_by, a.comment, p.created_at
FROM call_proposals p
LEFT JOIN LATERAL (SELECT a.decided_by, a.comment FROM approvals a
    WHERE a.organization_id = p.organization_id AND a.subject_type = 'call_finding' AND a.subject_id = p.id
    ORDER BY a.created_at DESC LIMIT 1) AS a ON true
WHERE p.organization_id = :organization_id AND p.recording_id = :recording_id AND p.status <> 'superseded'
ORDER BY p.turn, p.start_character, p.id;

--! find_dispute_of_call
-- Somebody who listened in may have recorded it.
SELECT id FROM disputes
WHERE organization_id = :organization_id AND contact_attempt_id = :contact_attempt_id ORDER BY id LIMIT 1;

--! find_promise_of_call
SELECT id FROM promises_to_pay
WHERE organization_id = :organization_id AND contact_attempt_id = :contact_attempt_id AND status <> 'cancelled' ORDER BY id LIMIT 1;

--! find_inconvenient_time
-- The same as stands already.
SELECT id FROM inconvenient_times
WHERE organization_id = :organization_id AND customer_id = :customer_id AND withdrawn_at IS NULL AND place IS NULL
    AND weekdays = :weekdays AND from_minute = :from_minute AND until_minute = :until_minute
ORDER BY id LIMIT 1;

--! get_call_of_proposal : (agent_id?, campaign_id?)
SELECT agent_id, campaign_id, contact_address, coalesce(started_at, created_at) AS called_at
FROM contact_attempts WHERE organization_id = :organization_id AND id = :id;
