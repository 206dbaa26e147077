--! insert_email
-- Nothing when the person was mailed of this cause before.
INSERT INTO emails (id, organization_id, recipient, subject, text, html, entity_type, entity_id, dedupe_key, created_at)
VALUES (:id, :organization_id, :recipient, :subject, :text, :html, :entity_type, :entity_id, :dedupe_key, :now)
ON CONFLICT ON CONSTRAINT emails_dedupe_key DO NOTHING
RETURNING id;

--! claim_email
-- Nothing when it was sent, has failed, or is in somebody's hands who may still live.
UPDATE emails SET status = 'sending', attempts = least(attempts + 1, 1000), claimed_until = :until
WHERE organization_id = :organization_id AND id = :id
    AND (status = 'pending' OR (status = 'sending' AND claimed_until <= :now))
RETURNING recipient, subject, text, html, attempts;

--! get_email_status : (claimed_until?)
SELECT status, claimed_until FROM emails WHERE organization_id = :organization_id AND id = :id;

--! email_sent (provider_id?)
UPDATE emails SET status = 'sent', claimed_until = NULL, provider_id = :provider_id, sent_at = :now
WHERE organization_id = :organization_id AND id = :id AND status = 'sending'
RETURNING id;

--! email_waits
-- To be tried again: whoever comes next may take it at once.
UPDATE emails SET status = 'pending', claimed_until = NULL
WHERE organization_id = :organization_id AND id = :id AND status = 'sending'
RETURNING id;

--! email_failed
UPDATE emails SET status = 'failed', claimed_until = NULL, error_code = :error_code
WHERE organization_id = :organization_id AND id = :id AND status IN ('pending', 'sending')
RETURNING recipient, entity_type, entity_id;

--! lock_stuck_email
SELECT created_at FROM emails
WHERE organization_id = :organization_id AND id = :id AND status IN ('pending', 'sending') AND updated_at < now() - make_interval(secs => :seconds)
FOR UPDATE SKIP LOCKED;

--! touch_email
-- The trigger notes the time.
UPDATE emails SET claimed_until = claimed_until WHERE organization_id = :organization_id AND id = :id RETURNING id;

--! list_stuck_emails
SELECT organization_id, email_id FROM app.stuck_emails(make_interval(secs => :seconds), :after, :rows);

--! sweep_emails
SELECT app.sweep_emails(make_interval(days => :days)) AS removed;

--! list_deliveries : (error_code?, sent_at?)
SELECT recipient, status, error_code, sent_at FROM emails
WHERE organization_id = :organization_id AND entity_type = :entity_type AND entity_id = :entity_id
ORDER BY created_at, id;
