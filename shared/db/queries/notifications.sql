--! list_recipients (besides?)
-- Who of them is there, and wants to be told; and whose browsers can be reached.
SELECT u.id, EXISTS (SELECT FROM push_subscriptions s
    WHERE s.organization_id = u.organization_id AND s.user_id = u.id) AS subscribed
FROM users u
WHERE u.organization_id = :organization_id AND u.status = 'active' AND u.deleted_at IS NULL
    AND (u.role = ANY (:roles) OR u.id = ANY (:users)) AND u.id IS DISTINCT FROM :besides
    AND coalesce((SELECT p.wanted FROM notification_preferences p
        WHERE p.organization_id = u.organization_id AND p.user_id = u.id AND p.type = :type), :wanted_by_default)
ORDER BY u.id;

--! insert_notifications (action_data?, approval_id?, cause?)
-- The same cause again tells nobody twice.
INSERT INTO notifications (id, organization_id, user_id, type, title, message, priority, action_required, action_data, approval_id,
    cause, expires_at, created_at)
SELECT n.id, :organization_id, n.user_id, :type, :title, :message, :priority, :action_required, :action_data, :approval_id,
    :cause, :expires_at, :now
FROM unnest(:ids::uuid[], :users::uuid[]) AS n (id, user_id)
ON CONFLICT (organization_id, user_id, cause) WHERE cause IS NOT NULL DO NOTHING
RETURNING id, user_id;

--: Told(action_data?, approval_id?, read_at?, dismissed_at?, subject_type?, subject_id?, customer_id?, amount?, currency?, status?, proposed_by?, proposed_by_agent_id?, required_role?, comment?, decided_by?, decided_by_name?, decided_at?, decide_until?)

--! get_notification : Told
SELECT n.id, n.type, n.title, n.message, n.priority, n.action_required, n.action_data, n.approval_id, n.read, n.read_at, n.dismissed_at,
    n.created_at, a.subject_type, a.subject_id, a.customer_id, a.amount, a.currency, a.status, a.proposed_by, a.proposed_by_agent_id,
    a.required_role, a.comment, a.decided_by, d.name AS decided_by_name, a.decided_at, a.expires_at AS decide_until
FROM notifications n
LEFT JOIN approvals a ON a.organization_id = n.organization_id AND a.id = n.approval_id
LEFT JOIN users d ON d.organization_id = a.organization_id AND d.id = a.decided_by
WHERE n.organization_id = :organization_id AND n.user_id = :user_id AND n.id = :id;

--! read_notification
UPDATE notifications SET read = true, read_at = :now
WHERE organization_id = :organization_id AND user_id = :user_id AND id = :id AND NOT read
RETURNING id;

--! read_all_notifications
-- The latest first, so many at once; what somebody else is marking at this moment is theirs.
UPDATE notifications SET read = true, read_at = :now
WHERE organization_id = :organization_id AND id IN (
    SELECT n.id FROM notifications n
    WHERE n.organization_id = :organization_id AND n.user_id = :user_id AND NOT n.read
    ORDER BY n.created_at DESC, n.id DESC LIMIT :most FOR UPDATE SKIP LOCKED)
RETURNING id;

--! dismiss_notification
UPDATE notifications SET dismissed_at = :now, read = true, read_at = coalesce(read_at, :now)
WHERE organization_id = :organization_id AND user_id = :user_id AND id = :id AND dismissed_at IS NULL
RETURNING id;

--! count_notifications
-- Of what the user has not dismissed: "unread approval high" and how many.
SELECT facet, sum(delta)::bigint AS rows FROM row_counts
WHERE organization_id = :organization_id AND name = 'notifications' AND scope = :user_id
GROUP BY facet HAVING sum(delta) <> 0;

--! count_pending_approvals
SELECT count(*) AS approvals FROM approvals
WHERE organization_id = :organization_id AND status = 'pending' AND expires_at > :now AND required_role = ANY (:roles)
    AND proposed_by IS DISTINCT FROM :user_id;

--! list_preferences
SELECT type, wanted FROM notification_preferences WHERE organization_id = :organization_id AND user_id = :user_id;

--! set_preferences
INSERT INTO notification_preferences (organization_id, user_id, type, wanted)
SELECT :organization_id, :user_id, p.type, p.wanted FROM unnest(:types::text[], :wanted::bool[]) AS p (type, wanted)
ON CONFLICT (organization_id, user_id, type) DO UPDATE SET wanted = excluded.wanted
RETURNING type;

--! sweep_notifications
SELECT app.sweep_notifications(:now, :most) AS removed;
