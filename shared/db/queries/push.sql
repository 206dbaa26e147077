--: PushSubscription(expiration_time?, user_agent?, last_sent_at?)

--! list_push_subscriptions : PushSubscription
SELECT id, endpoint, expiration_time, user_agent, last_sent_at, created_at
FROM push_subscriptions
WHERE organization_id = :organization_id AND user_id = :user_id
ORDER BY created_at DESC, id DESC;

--! lock_push_user
-- Of two browsers that subscribe at once, the second counts the first.
SELECT id FROM users WHERE organization_id = :organization_id AND id = :user_id FOR NO KEY UPDATE;

--! save_push_subscription (expiration_time?, user_agent?) : (expiration_time?, user_agent?, last_sent_at?)
-- An endpoint is a browser: who signs in there now takes it over from whoever did before.
INSERT INTO push_subscriptions (id, organization_id, user_id, endpoint, p256dh, auth, expiration_time, user_agent, created_at)
VALUES (:id, :organization_id, :user_id, :endpoint, :p256dh, :auth, :expiration_time, :user_agent, :now)
ON CONFLICT (organization_id, endpoint) DO UPDATE SET user_id = excluded.user_id, p256dh = excluded.p256dh, auth = excluded.auth,
    expiration_time = excluded.expiration_time, user_agent = excluded.user_agent, failures = 0, not_before = NULL
RETURNING id, endpoint, expiration_time, user_agent, last_sent_at, created_at, (id = :id) AS created;

--! drop_surplus_push_subscriptions
-- The ones that were reached least recently give way, never the one that was just made.
DELETE FROM push_subscriptions WHERE organization_id = :organization_id AND id IN (
    SELECT s.id FROM push_subscriptions s
    WHERE s.organization_id = :organization_id AND s.user_id = :user_id
    ORDER BY (s.id = :kept) DESC, greatest(s.created_at, s.last_sent_at) DESC, s.id DESC
    OFFSET :most)
RETURNING id;

--! delete_push_subscription
DELETE FROM push_subscriptions WHERE organization_id = :organization_id AND user_id = :user_id AND id = :id RETURNING id;

--! get_pushed_notification
-- Only while it is news: not seen, not dismissed, not past; and only to users who may sign in.
SELECT n.type, n.title, n.priority, n.user_id
FROM notifications n
JOIN users u ON u.organization_id = n.organization_id AND u.id = n.user_id
WHERE n.organization_id = :organization_id AND n.id = :id AND NOT n.read AND n.dismissed_at IS NULL
    AND (n.expires_at IS NULL OR n.expires_at > :now) AND u.status = 'active' AND u.deleted_at IS NULL;

--! list_push_targets : (expiration_time?, not_before?)
-- Those that do not have it yet.
SELECT id, endpoint, p256dh, auth, failures, expiration_time, not_before
FROM push_subscriptions
WHERE organization_id = :organization_id AND user_id = :user_id AND last_notification IS DISTINCT FROM :notification_id
ORDER BY id;

--! push_sent
UPDATE push_subscriptions SET failures = 0, not_before = NULL, last_sent_at = :now, last_notification = :notification_id
WHERE organization_id = :organization_id AND id = ANY (:ids)
RETURNING id;

--! push_failed (not_before?)
UPDATE push_subscriptions SET failures = least(failures + 1, 1000), not_before = :not_before
WHERE organization_id = :organization_id AND id = :id
RETURNING id;

--! push_gone
-- Unless the browser has subscribed anew in the meantime, with other keys.
DELETE FROM push_subscriptions WHERE organization_id = :organization_id AND id = :id AND p256dh = :p256dh
RETURNING id;
