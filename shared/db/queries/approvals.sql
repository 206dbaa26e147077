--: Approval(customer_id?, contact_attempt_id?, amount?, currency?, proposed_by?, proposed_by_agent_id?, title?, message?, reason?, comment?, decided_by?, decided_at?)

--! get_authority
SELECT coalesce((SELECT authority FROM organization_policies WHERE organization_id = :organization_id), '{}'::jsonb) AS authority;

--! get_approval : Approval
SELECT id, subject_type, subject_id, customer_id, contact_attempt_id, amount, currency, proposed_by, proposed_by_agent_id, required_role,
    status, title, message, reason, comment, decided_by, decided_at, expires_at, created_at
FROM approvals WHERE organization_id = :organization_id AND id = :id;

--! lock_approval : Approval
-- After the lock of what it is about: whoever withdraws takes them in this order too.
SELECT id, subject_type, subject_id, customer_id, contact_attempt_id, amount, currency, proposed_by, proposed_by_agent_id, required_role,
    status, title, message, reason, comment, decided_by, decided_at, expires_at, created_at
FROM approvals WHERE organization_id = :organization_id AND id = :id FOR UPDATE;

--! get_open_approval : Approval
SELECT id, subject_type, subject_id, customer_id, contact_attempt_id, amount, currency, proposed_by, proposed_by_agent_id, required_role,
    status, title, message, reason, comment, decided_by, decided_at, expires_at, created_at
FROM approvals
WHERE organization_id = :organization_id AND subject_type = :subject_type AND subject_id = :subject_id AND status = 'pending'
FOR UPDATE;

--! list_approvals_untold : Approval
-- What waits for somebody who was not told, because they may decide only since now.
SELECT id, subject_type, subject_id, customer_id, contact_attempt_id, amount, currency, proposed_by, proposed_by_agent_id, required_role,
    status, title, message, reason, comment, decided_by, decided_at, expires_at, created_at
FROM approvals a
WHERE organization_id = :organization_id AND status = 'pending' AND expires_at > :now AND required_role = ANY (:roles)
    AND proposed_by IS DISTINCT FROM :user_id
    AND NOT EXISTS (SELECT FROM notifications n
        WHERE n.organization_id = a.organization_id AND n.user_id = :user_id AND n.approval_id = a.id)
ORDER BY created_at, id;

--! insert_approval (customer_id?, amount?, currency?, proposed_by?, reason?)
INSERT INTO approvals (id, organization_id, subject_type, subject_id, customer_id, amount, currency, proposed_by, required_role,
    title, message, reason, expires_at, created_at)
VALUES (:id, :organization_id, :subject_type, :subject_id, :customer_id, :amount, :currency, :proposed_by, :required_role,
    :title, :message, :reason, :expires_at, :now)
RETURNING id;

--! end_approval (comment?, decided_by?)
UPDATE approvals SET status = :status, comment = :comment, decided_by = :decided_by, decided_at = :now
WHERE organization_id = :organization_id AND id = :id AND status = 'pending'
RETURNING id;

--! cancel_approval (decided_by?)
UPDATE approvals SET status = 'cancelled', decided_by = :decided_by, decided_at = :now
WHERE organization_id = :organization_id AND subject_type = :subject_type AND subject_id = :subject_id AND status = 'pending'
RETURNING id;

--! list_lapsed_approvals
SELECT organization_id, approval_id FROM app.lapsed_approvals(:now, :after, :rows);

--! lock_campaign
SELECT id FROM campaigns WHERE organization_id = :organization_id AND id = :id FOR UPDATE;

--! has_open_dispute
-- A written one: until it is verified, nothing is collected.
SELECT EXISTS (SELECT FROM disputes
    WHERE organization_id = :organization_id AND customer_id = :customer_id AND written AND status = 'open') AS disputed;

--! activate_plan
UPDATE payment_plans SET status = 'active', activated_at = :now
WHERE organization_id = :organization_id AND id = :id AND status = 'proposed'
RETURNING id;

--! clear_refund
UPDATE payment_records SET status = 'cleared', cleared_at = :now
WHERE organization_id = :organization_id AND id = :id AND kind = 'refund' AND status = 'pending'
RETURNING id;

--! list_open_offers
SELECT id FROM settlement_offers
WHERE organization_id = :organization_id AND customer_id = :customer_id AND status IN ('proposed', 'approved', 'accepted');

--! list_open_plans
SELECT id FROM payment_plans
WHERE organization_id = :organization_id AND customer_id = :customer_id AND status IN ('proposed', 'active');
