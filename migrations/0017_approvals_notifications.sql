-- Approvals that lapse, proposals that wait, and notifications counted by all that lists filter by.

-- ---------------------------------------------------------------------------------------------
-- expired: nobody decided in time, and what was proposed has been set back
ALTER TABLE approvals
    DROP CONSTRAINT approvals_status_check,
    ADD CONSTRAINT approvals_status_check CHECK (status IN ('pending', 'approved', 'rejected', 'cancelled', 'expired')),
    -- what deciders are told: also those who become one later
    ADD COLUMN title varchar(255) CHECK (length(title) >= 1),
    ADD COLUMN message text,
    -- why it was proposed, in the proposer's words
    ADD COLUMN reason text;
CREATE INDEX approvals_expiring ON approvals (expires_at, id) WHERE status = 'pending';
CREATE POLICY system ON approvals FOR SELECT TO mojavox_system USING (true);
GRANT SELECT ON approvals TO mojavox_system;

ALTER TABLE payment_plans
    DROP CONSTRAINT payment_plans_status_check,
    ADD CONSTRAINT payment_plans_status_check CHECK (status IN
        ('proposed', 'active', 'completed', 'defaulted', 'rejected', 'expired', 'cancelled'));

-- Approvals whose time was up at p_now and that nobody decided, across organisations; in the order
-- of their ids, after p_after.
CREATE FUNCTION app.lapsed_approvals(p_now timestamptz, p_after uuid, p_limit integer)
RETURNS TABLE (organization_id uuid, approval_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT a.organization_id, a.id FROM public.approvals a
    WHERE a.status = 'pending' AND a.expires_at <= p_now AND a.id > p_after
    ORDER BY a.id LIMIT p_limit
$$;
ALTER FUNCTION app.lapsed_approvals OWNER TO mojavox_system;

-- ---------------------------------------------------------------------------------------------
-- What users want to be told: without a row, everything but each single payment. Approvals cannot
-- be declined: a decision would wait for somebody who does not know of it.
CREATE TABLE notification_preferences (
    organization_id uuid NOT NULL,
    user_id         uuid NOT NULL,
    type            varchar(30) NOT NULL CHECK (type IN ('alert', 'system', 'compliance', 'payment')),
    wanted          boolean NOT NULL,
    PRIMARY KEY (organization_id, user_id, type),
    CONSTRAINT notification_preferences_user_fkey FOREIGN KEY (organization_id, user_id) REFERENCES users (organization_id, id) ON DELETE CASCADE
);
SELECT app.protect_tenant_table('notification_preferences');
GRANT SELECT, INSERT, UPDATE ON notification_preferences TO mojavox_app;

-- ---------------------------------------------------------------------------------------------
-- The list shows what was not dismissed, narrowed by `read` and by type: one counter whose facets
-- sum to each of these totals ("unread approval high") takes the place of the one by `read` alone,
-- which counted dismissed ones too and which nothing has read yet.
DROP TRIGGER sum_notifications_count_insert ON notifications;
DROP TRIGGER sum_notifications_count_update ON notifications;
DROP TRIGGER sum_notifications_count_delete ON notifications;
DROP FUNCTION app.sum_notifications_count();
DELETE FROM app.sum_definitions WHERE name = 'notifications_count';
DELETE FROM row_counts WHERE name = 'notifications';
SELECT app.maintain_count('notifications', scope => 'r.user_id',
    facet => '(CASE WHEN r.read THEN ''read '' ELSE ''unread '' END || r.type || '' '' || r.priority)',
    predicate => 'r.dismissed_at IS NULL');
INSERT INTO row_counts (organization_id, name, scope, facet, delta)
    SELECT organization_id, 'notifications', user_id,
        CASE WHEN read THEN 'read ' ELSE 'unread ' END || type || ' ' || priority AS counted, count(*)
    FROM notifications WHERE dismissed_at IS NULL GROUP BY organization_id, user_id, counted;

-- Notifications are kept for a while (expires_at), then removed.
CREATE INDEX notifications_expiring ON notifications (expires_at) WHERE expires_at IS NOT NULL;
CREATE POLICY sweep ON notifications FOR DELETE TO mojavox_system USING (true);
GRANT DELETE ON notifications TO mojavox_system;
CREATE FUNCTION app.sweep_notifications(p_now timestamptz, p_limit integer) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    removed bigint;
BEGIN
    DELETE FROM public.notifications WHERE id IN (
        SELECT n.id FROM public.notifications n WHERE n.expires_at <= p_now
        ORDER BY n.expires_at LIMIT p_limit);
    GET DIAGNOSTICS removed = ROW_COUNT;
    RETURN removed;
END
$$;
ALTER FUNCTION app.sweep_notifications OWNER TO mojavox_system;

REVOKE ALL ON FUNCTION app.lapsed_approvals, app.sweep_notifications FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.lapsed_approvals, app.sweep_notifications TO mojavox_app;
