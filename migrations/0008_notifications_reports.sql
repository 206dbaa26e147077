-- What waits for somebody's decision, what users are told, and reports.

-- ---------------------------------------------------------------------------------------------
-- A decision that somebody with authority has to make. Many people may be notified of it; it is
-- decided once, here.
CREATE TABLE approvals (
    id                   uuid PRIMARY KEY,
    organization_id      uuid NOT NULL REFERENCES organizations (id),
    subject_type         text NOT NULL CHECK (subject_type IN ('settlement', 'payment_plan', 'campaign', 'refund', 'write_off')),
    -- offer, plan, campaign or payment record; the debtor for a write-off
    subject_id           uuid NOT NULL,
    -- who it is about, where it is one debtor
    customer_id          uuid,
    contact_attempt_id   uuid,
    amount               numeric(15, 2) CHECK (amount >= 0),
    currency             char(3),
    -- NULL: an AI agent or the analysis proposed it
    proposed_by          uuid,
    proposed_by_agent_id uuid,
    -- the least role that may decide
    required_role        text NOT NULL CHECK (required_role IN ('admin', 'supervisor')),
    status               text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'approved', 'rejected', 'cancelled')),
    comment              text,
    decided_by           uuid,
    decided_at           timestamptz,
    created_at           timestamptz NOT NULL DEFAULT now(),
    -- pending past this: expired, whether or not a sweep has noticed
    expires_at           timestamptz NOT NULL,
    CONSTRAINT approvals_decided CHECK ((status = 'pending') = (decided_at IS NULL)),
    CONSTRAINT approvals_decided_by_somebody CHECK (status NOT IN ('approved', 'rejected') OR decided_by IS NOT NULL),
    CONSTRAINT approvals_rejection_has_comment CHECK (status <> 'rejected' OR length(comment) >= 1),
    CONSTRAINT approvals_not_own CHECK (decided_by <> proposed_by OR status = 'cancelled'),
    CONSTRAINT approvals_amount CHECK ((amount IS NULL) = (currency IS NULL)),
    CONSTRAINT approvals_organization_key UNIQUE (organization_id, id),
    CONSTRAINT approvals_currency_fkey FOREIGN KEY (organization_id, currency) REFERENCES organizations (id, currency),
    CONSTRAINT approvals_customer_fkey FOREIGN KEY (organization_id, customer_id) REFERENCES customers (organization_id, id),
    CONSTRAINT approvals_attempt_fkey FOREIGN KEY (organization_id, contact_attempt_id) REFERENCES contact_attempts (organization_id, id),
    CONSTRAINT approvals_agent_fkey FOREIGN KEY (organization_id, proposed_by_agent_id) REFERENCES agents (organization_id, id),
    CONSTRAINT approvals_proposed_by_fkey FOREIGN KEY (organization_id, proposed_by) REFERENCES users (organization_id, id),
    CONSTRAINT approvals_decided_by_fkey FOREIGN KEY (organization_id, decided_by) REFERENCES users (organization_id, id)
);
CREATE UNIQUE INDEX approvals_open_key ON approvals (organization_id, subject_type, subject_id) WHERE status = 'pending';
CREATE INDEX approvals_pending ON approvals (organization_id, expires_at, required_role) WHERE status = 'pending';
CREATE INDEX approvals_by_subject ON approvals (organization_id, subject_type, subject_id, created_at DESC);
CREATE INDEX approvals_by_customer ON approvals (organization_id, customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX approvals_by_attempt ON approvals (organization_id, contact_attempt_id) WHERE contact_attempt_id IS NOT NULL;
CREATE INDEX approvals_by_agent ON approvals (organization_id, proposed_by_agent_id) WHERE proposed_by_agent_id IS NOT NULL;
SELECT app.protect_tenant_table('approvals');
GRANT SELECT, INSERT, UPDATE ON approvals TO mojavox_app;

-- One row per user who is told.
CREATE TABLE notifications (
    id              uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    user_id         uuid NOT NULL,
    type            varchar(30) NOT NULL CHECK (type IN ('approval', 'alert', 'system', 'compliance', 'payment')),
    title           varchar(255) NOT NULL CHECK (length(title) >= 1),
    message         text NOT NULL,
    priority        varchar(10) NOT NULL DEFAULT 'medium' CHECK (priority IN ('low', 'medium', 'high', 'critical')),
    action_required boolean NOT NULL DEFAULT false,
    -- what a screen needs to show and link it: entity type and id, amounts
    action_data     jsonb,
    approval_id     uuid,
    -- one notification per user and cause, however often the cause is reported
    cause           varchar(200),
    read            boolean NOT NULL DEFAULT false,
    read_at         timestamptz,
    dismissed_at    timestamptz,
    expires_at      timestamptz,
    created_at      timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT notifications_read CHECK (read = (read_at IS NOT NULL)),
    CONSTRAINT notifications_approval CHECK ((type = 'approval') = (approval_id IS NOT NULL)),
    CONSTRAINT notifications_organization_key UNIQUE (organization_id, id),
    CONSTRAINT notifications_user_fkey FOREIGN KEY (organization_id, user_id) REFERENCES users (organization_id, id) ON DELETE CASCADE,
    CONSTRAINT notifications_approval_fkey FOREIGN KEY (organization_id, approval_id) REFERENCES approvals (organization_id, id)
);
CREATE UNIQUE INDEX notifications_cause_key ON notifications (organization_id, user_id, cause) WHERE cause IS NOT NULL;
CREATE INDEX notifications_list ON notifications (organization_id, user_id, created_at DESC, id DESC);
CREATE INDEX notifications_unread ON notifications (organization_id, user_id, created_at DESC, id DESC) WHERE NOT read;
CREATE INDEX notifications_by_type ON notifications (organization_id, user_id, type, created_at DESC, id DESC);
CREATE INDEX notifications_by_approval ON notifications (organization_id, approval_id) WHERE approval_id IS NOT NULL;
SELECT app.protect_tenant_table('notifications');
GRANT SELECT, INSERT, UPDATE ON notifications TO mojavox_app;
-- app.table_count('notifications', 'unread', user id)
SELECT app.maintain_count('notifications', scope => 'r.user_id', facet => 'CASE WHEN r.read THEN ''read'' ELSE ''unread'' END');

CREATE TABLE push_subscriptions (
    id              uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    user_id         uuid NOT NULL,
    -- URL of the browser's push service; names one browser
    endpoint        text NOT NULL CHECK (length(endpoint) <= 2000 AND endpoint LIKE 'https://%'),
    -- base64url: the browser's public key and the shared secret
    p256dh          varchar(100) NOT NULL,
    auth            varchar(50) NOT NULL,
    expiration_time timestamptz,
    user_agent      text,
    failures        smallint NOT NULL DEFAULT 0,
    last_sent_at    timestamptz,
    created_at      timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT push_subscriptions_user_fkey FOREIGN KEY (organization_id, user_id) REFERENCES users (organization_id, id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX push_subscriptions_endpoint_key ON push_subscriptions (organization_id, endpoint);
CREATE INDEX push_subscriptions_by_user ON push_subscriptions (organization_id, user_id);
SELECT app.protect_tenant_table('push_subscriptions');
GRANT SELECT, INSERT, UPDATE, DELETE ON push_subscriptions TO mojavox_app;

-- ---------------------------------------------------------------------------------------------
CREATE TABLE report_schedules (
    id              uuid PRIMARY KEY,
    organization_id uuid NOT NULL REFERENCES organizations (id),
    name            varchar(255) NOT NULL CHECK (length(name) >= 1),
    type            varchar(50) NOT NULL,
    format          varchar(10) NOT NULL CHECK (format IN ('pdf', 'xlsx', 'csv')),
    -- metrics, and the period relative to the run: "last month"
    parameters      jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(parameters) = 'object'),
    -- five fields, in time_zone
    cron            varchar(100) NOT NULL,
    time_zone       text NOT NULL,
    recipients      text[] NOT NULL DEFAULT '{}',
    enabled         boolean NOT NULL DEFAULT true,
    next_run_at     timestamptz,
    last_run_at     timestamptz,
    created_by      uuid NOT NULL,
    created_at      timestamptz NOT NULL DEFAULT now(),
    updated_at      timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT report_schedules_planned CHECK (NOT enabled OR next_run_at IS NOT NULL),
    CONSTRAINT report_schedules_organization_key UNIQUE (organization_id, id),
    CONSTRAINT report_schedules_created_by_fkey FOREIGN KEY (organization_id, created_by) REFERENCES users (organization_id, id)
);
CREATE INDEX report_schedules_list ON report_schedules (organization_id, created_at DESC, id DESC);
CREATE INDEX report_schedules_due ON report_schedules (next_run_at) WHERE enabled;
SELECT app.protect_tenant_table('report_schedules');
GRANT SELECT, INSERT, UPDATE, DELETE ON report_schedules TO mojavox_app;
CREATE TRIGGER touch BEFORE UPDATE OF name, type, format, parameters, cron, time_zone, recipients, enabled ON report_schedules
    FOR EACH ROW EXECUTE FUNCTION app.touch_updated_at();

CREATE TABLE reports (
    id              uuid PRIMARY KEY,
    organization_id uuid NOT NULL REFERENCES organizations (id),
    name            varchar(255) NOT NULL CHECK (length(name) >= 1),
    type            varchar(50) NOT NULL,
    status          varchar(20) NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'generating', 'ready', 'failed')),
    -- percent
    progress        smallint NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
    format          varchar(10) NOT NULL CHECK (format IN ('pdf', 'xlsx', 'csv')),
    -- dateRange, metrics, language
    parameters      jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(parameters) = 'object'),
    file_path       text,
    -- bytes; a bigint, a million rows of XLSX come near the guide's integer
    file_size       bigint CHECK (file_size >= 0),
    row_count       bigint CHECK (row_count >= 0),
    -- a multipart upload under way: what a killed worker left is found and removed
    upload_id       text,
    error_code      text,
    schedule_id     uuid,
    -- a schedule's run makes one report
    scheduled_for   timestamptz,
    generated_by    uuid,
    generated_at    timestamptz,
    -- the file is removed after REPORT_RETENTION_DAYS
    expires_at      timestamptz,
    created_at      timestamptz NOT NULL DEFAULT now(),
    updated_at      timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT reports_ready_has_file CHECK (status <> 'ready' OR (file_path IS NOT NULL AND generated_at IS NOT NULL)),
    CONSTRAINT reports_failure_has_code CHECK ((status = 'failed') = (error_code IS NOT NULL)),
    CONSTRAINT reports_organization_key UNIQUE (organization_id, id),
    CONSTRAINT reports_run_key UNIQUE (organization_id, schedule_id, scheduled_for),
    CONSTRAINT reports_schedule_fkey FOREIGN KEY (organization_id, schedule_id) REFERENCES report_schedules (organization_id, id) ON DELETE SET NULL (schedule_id),
    CONSTRAINT reports_generated_by_fkey FOREIGN KEY (organization_id, generated_by) REFERENCES users (organization_id, id)
);
CREATE INDEX reports_list ON reports (organization_id, created_at DESC, id DESC);
CREATE INDEX reports_by_type ON reports (organization_id, type, created_at DESC, id DESC);
CREATE INDEX reports_expiring ON reports (expires_at) WHERE file_path IS NOT NULL;
SELECT app.protect_tenant_table('reports');
GRANT SELECT, INSERT, UPDATE, DELETE ON reports TO mojavox_app;
CREATE TRIGGER touch BEFORE UPDATE ON reports FOR EACH ROW EXECUTE FUNCTION app.touch_updated_at();
