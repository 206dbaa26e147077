-- What a retry needs to know of a browser: whether it has this notification already, and until when
-- its push service wants no more.
ALTER TABLE push_subscriptions
    ADD COLUMN last_notification uuid,
    ADD COLUMN not_before timestamptz;
