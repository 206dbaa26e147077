-- AI agents, templates, segments, campaigns and who they call.

-- ---------------------------------------------------------------------------------------------
-- What an agent is changes by adding a version; a call keeps the version that spoke.
CREATE TABLE agents (
    id                   uuid PRIMARY KEY,
    organization_id      uuid NOT NULL REFERENCES organizations (id),
    name                 varchar(100) NOT NULL CHECK (length(name) >= 1),
    description          text,
    status               text NOT NULL DEFAULT 'offline' CHECK (status IN ('online', 'busy', 'offline')),
    status_changed_at    timestamptz NOT NULL DEFAULT now(),
    -- NULL only between the agent's insertion and its first version's, in one transaction
    current_version_id   uuid,
    -- after a confirmed compliance violation the agent places no calls until somebody clears it
    on_hold_at           timestamptz,
    on_hold_reason       text,
    created_by           uuid,
    created_at           timestamptz NOT NULL DEFAULT now(),
    updated_at           timestamptz NOT NULL DEFAULT now(),
    deleted_at           timestamptz,
    CONSTRAINT agents_hold_has_reason CHECK ((on_hold_at IS NULL) = (on_hold_reason IS NULL)),
    CONSTRAINT agents_organization_key UNIQUE (organization_id, id),
    CONSTRAINT agents_created_by_fkey FOREIGN KEY (organization_id, created_by) REFERENCES users (organization_id, id)
);
CREATE UNIQUE INDEX agents_name_key ON agents (organization_id, lower(name)) WHERE deleted_at IS NULL;
CREATE INDEX agents_list ON agents (organization_id, created_at DESC, id DESC) WHERE deleted_at IS NULL;
SELECT app.protect_tenant_table('agents');
GRANT SELECT, INSERT, UPDATE ON agents TO mojavox_app;
CREATE TRIGGER touch BEFORE UPDATE ON agents FOR EACH ROW EXECUTE FUNCTION app.touch_updated_at();

CREATE TABLE agent_versions (
    id                   uuid PRIMARY KEY,
    organization_id      uuid NOT NULL,
    agent_id             uuid NOT NULL,
    version              integer NOT NULL CHECK (version >= 1),
    -- BCP 47
    language             text NOT NULL CHECK (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    voice                varchar(100) NOT NULL,
    model                varchar(100) NOT NULL,
    prompt               text NOT NULL CHECK (length(prompt) BETWEEN 1 AND 50000),
    greeting             text,
    -- said at the first interaction: that it is an AI, who calls, that the call is recorded
    disclosure_text      text NOT NULL CHECK (length(disclosure_text) >= 1),
    -- names of what the model may call
    tools                text[] NOT NULL DEFAULT '{}',
    max_concurrent_calls integer NOT NULL DEFAULT 10 CHECK (max_concurrent_calls BETWEEN 1 AND 1000),
    max_call_seconds     integer NOT NULL DEFAULT 900 CHECK (max_call_seconds BETWEEN 30 AND 14400),
    created_by           uuid,
    created_at           timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT agent_versions_organization_key UNIQUE (organization_id, id),
    CONSTRAINT agent_versions_number_key UNIQUE (organization_id, agent_id, version),
    CONSTRAINT agent_versions_agent_fkey FOREIGN KEY (organization_id, agent_id) REFERENCES agents (organization_id, id),
    CONSTRAINT agent_versions_created_by_fkey FOREIGN KEY (organization_id, created_by) REFERENCES users (organization_id, id)
);
SELECT app.protect_tenant_table('agent_versions');
-- written once: what was said must stay explainable
GRANT SELECT, INSERT ON agent_versions TO mojavox_app;
ALTER TABLE agents ADD CONSTRAINT agents_current_version_fkey
    FOREIGN KEY (organization_id, current_version_id) REFERENCES agent_versions (organization_id, id);

-- ---------------------------------------------------------------------------------------------
CREATE TABLE templates (
    id                 uuid PRIMARY KEY,
    organization_id    uuid NOT NULL REFERENCES organizations (id),
    type               text NOT NULL CHECK (type IN ('email', 'sms', 'phone_script')),
    name               varchar(100) NOT NULL CHECK (length(name) >= 1),
    language           text NOT NULL CHECK (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    current_version_id uuid,
    created_by         uuid,
    created_at         timestamptz NOT NULL DEFAULT now(),
    updated_at         timestamptz NOT NULL DEFAULT now(),
    deleted_at         timestamptz,
    CONSTRAINT templates_organization_key UNIQUE (organization_id, id),
    CONSTRAINT templates_created_by_fkey FOREIGN KEY (organization_id, created_by) REFERENCES users (organization_id, id)
);
CREATE UNIQUE INDEX templates_name_key ON templates (organization_id, type, lower(name)) WHERE deleted_at IS NULL;
CREATE INDEX templates_list ON templates (organization_id, created_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX templates_by_type ON templates (organization_id, type, created_at DESC, id DESC) WHERE deleted_at IS NULL;
SELECT app.protect_tenant_table('templates');
GRANT SELECT, INSERT, UPDATE ON templates TO mojavox_app;
CREATE TRIGGER touch BEFORE UPDATE ON templates FOR EACH ROW EXECUTE FUNCTION app.touch_updated_at();

CREATE TABLE template_versions (
    id              uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    template_id     uuid NOT NULL,
    version         integer NOT NULL CHECK (version >= 1),
    -- emails only
    subject         varchar(255),
    body            text NOT NULL CHECK (length(body) BETWEEN 1 AND 100000),
    body_html       text,
    -- what the body needs to be rendered
    variables       text[] NOT NULL DEFAULT '{}',
    created_by      uuid,
    created_at      timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT template_versions_organization_key UNIQUE (organization_id, id),
    CONSTRAINT template_versions_number_key UNIQUE (organization_id, template_id, version),
    CONSTRAINT template_versions_template_fkey FOREIGN KEY (organization_id, template_id) REFERENCES templates (organization_id, id),
    CONSTRAINT template_versions_created_by_fkey FOREIGN KEY (organization_id, created_by) REFERENCES users (organization_id, id)
);
SELECT app.protect_tenant_table('template_versions');
GRANT SELECT, INSERT ON template_versions TO mojavox_app;
ALTER TABLE templates ADD CONSTRAINT templates_current_version_fkey
    FOREIGN KEY (organization_id, current_version_id) REFERENCES template_versions (organization_id, id);

-- ---------------------------------------------------------------------------------------------
CREATE TABLE debtor_segments (
    id              uuid PRIMARY KEY,
    organization_id uuid NOT NULL REFERENCES organizations (id),
    name            varchar(100) NOT NULL CHECK (length(name) >= 1),
    description     text,
    -- {op, rules}: see the criteria language
    criteria        jsonb NOT NULL CHECK (jsonb_typeof(criteria) = 'object'),
    -- as of refreshed_at
    debtor_count    integer NOT NULL DEFAULT 0 CHECK (debtor_count >= 0),
    total_debt      numeric(15, 2) NOT NULL DEFAULT 0 CHECK (total_debt >= 0),
    refreshed_at    timestamptz,
    auto_update     boolean NOT NULL DEFAULT true,
    created_by      uuid,
    created_at      timestamptz NOT NULL DEFAULT now(),
    updated_at      timestamptz NOT NULL DEFAULT now(),
    deleted_at      timestamptz,
    CONSTRAINT debtor_segments_organization_key UNIQUE (organization_id, id),
    CONSTRAINT debtor_segments_created_by_fkey FOREIGN KEY (organization_id, created_by) REFERENCES users (organization_id, id)
);
CREATE UNIQUE INDEX debtor_segments_name_key ON debtor_segments (organization_id, lower(name)) WHERE deleted_at IS NULL;
CREATE INDEX debtor_segments_list ON debtor_segments (organization_id, created_at DESC, id DESC) WHERE deleted_at IS NULL;
-- what the scheduled refresh takes next, across organisations
CREATE INDEX debtor_segments_stale ON debtor_segments (refreshed_at NULLS FIRST) WHERE auto_update AND deleted_at IS NULL;
SELECT app.protect_tenant_table('debtor_segments');
GRANT SELECT, INSERT, UPDATE ON debtor_segments TO mojavox_app;
-- a refresh is no edit
CREATE TRIGGER touch BEFORE UPDATE OF name, description, criteria, auto_update, deleted_at ON debtor_segments
    FOR EACH ROW EXECUTE FUNCTION app.touch_updated_at();

-- ---------------------------------------------------------------------------------------------
CREATE TABLE campaigns (
    id                   uuid PRIMARY KEY,
    organization_id      uuid NOT NULL REFERENCES organizations (id),
    name                 varchar(150) NOT NULL CHECK (length(name) >= 1),
    description          text,
    channel              text NOT NULL DEFAULT 'voice' CHECK (channel IN ('voice', 'sms', 'email')),
    status               text NOT NULL DEFAULT 'draft' CHECK (status IN
        ('draft', 'pending_approval', 'scheduled', 'running', 'paused', 'completed', 'cancelled')),
    segment_id           uuid,
    agent_id             uuid,
    template_id          uuid,
    -- frozen when launched
    agent_version_id     uuid,
    template_version_id  uuid,
    -- E.164 or sender address that debtors see
    sender               varchar(254),
    starts_at            timestamptz,
    ends_at              timestamptz,
    -- [{"days": [1..7], "from": "09:00", "to": "18:00"}] in debtor-local time, inside what the rules allow
    calling_windows      jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(calling_windows) = 'array'),
    max_concurrent_calls integer NOT NULL DEFAULT 5 CHECK (max_concurrent_calls BETWEEN 1 AND 1000),
    max_calls_per_minute integer CHECK (max_calls_per_minute BETWEEN 1 AND 10000),
    -- busy or no answer: wait this long before attempt 2, 3, ...
    retry_after_minutes  integer[] NOT NULL DEFAULT '{30,60,120}' CHECK (cardinality(retry_after_minutes) <= 10 AND 0 < ALL (retry_after_minutes)),
    max_call_seconds     integer NOT NULL DEFAULT 900 CHECK (max_call_seconds BETWEEN 30 AND 14400),
    on_machine           text NOT NULL DEFAULT 'hang_up' CHECK (on_machine IN ('hang_up', 'leave_message')),
    -- who is skipped and why, capacity, forecast end; as of preflight_at
    preflight            jsonb,
    preflight_at         timestamptz,
    launched_at          timestamptz,
    launched_by          uuid,
    -- paused by somebody, or by the circuit breaker
    paused_at            timestamptz,
    pause_reason         text,
    finished_at          timestamptz,
    created_by           uuid,
    created_at           timestamptz NOT NULL DEFAULT now(),
    updated_at           timestamptz NOT NULL DEFAULT now(),
    deleted_at           timestamptz,
    CONSTRAINT campaigns_period CHECK (ends_at > starts_at),
    CONSTRAINT campaigns_launched CHECK (status IN ('draft', 'pending_approval', 'cancelled') OR launched_at IS NOT NULL),
    CONSTRAINT campaigns_paused CHECK ((status = 'paused') = (paused_at IS NOT NULL)),
    CONSTRAINT campaigns_finished CHECK ((status IN ('completed', 'cancelled')) = (finished_at IS NOT NULL)),
    CONSTRAINT campaigns_organization_key UNIQUE (organization_id, id),
    CONSTRAINT campaigns_segment_fkey FOREIGN KEY (organization_id, segment_id) REFERENCES debtor_segments (organization_id, id),
    CONSTRAINT campaigns_agent_fkey FOREIGN KEY (organization_id, agent_id) REFERENCES agents (organization_id, id),
    CONSTRAINT campaigns_template_fkey FOREIGN KEY (organization_id, template_id) REFERENCES templates (organization_id, id),
    CONSTRAINT campaigns_agent_version_fkey FOREIGN KEY (organization_id, agent_version_id) REFERENCES agent_versions (organization_id, id),
    CONSTRAINT campaigns_template_version_fkey FOREIGN KEY (organization_id, template_version_id) REFERENCES template_versions (organization_id, id),
    CONSTRAINT campaigns_launched_by_fkey FOREIGN KEY (organization_id, launched_by) REFERENCES users (organization_id, id),
    CONSTRAINT campaigns_created_by_fkey FOREIGN KEY (organization_id, created_by) REFERENCES users (organization_id, id)
);
CREATE INDEX campaigns_list ON campaigns (organization_id, created_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX campaigns_by_status ON campaigns (organization_id, status, created_at DESC, id DESC) WHERE deleted_at IS NULL;
-- what the dialer starts and keeps going, across organisations
CREATE INDEX campaigns_due ON campaigns (starts_at) WHERE status IN ('scheduled', 'running');
-- may an agent, template or segment be deleted?
CREATE INDEX campaigns_by_segment ON campaigns (organization_id, segment_id);
CREATE INDEX campaigns_by_agent ON campaigns (organization_id, agent_id);
CREATE INDEX campaigns_by_template ON campaigns (organization_id, template_id);
SELECT app.protect_tenant_table('campaigns');
GRANT SELECT, INSERT, UPDATE ON campaigns TO mojavox_app;
CREATE TRIGGER touch BEFORE UPDATE ON campaigns FOR EACH ROW EXECUTE FUNCTION app.touch_updated_at();

-- The segment's debtors as they were at launch; opt-outs and payments are checked again at dial.
CREATE TABLE campaign_members (
    organization_id   uuid NOT NULL,
    campaign_id       uuid NOT NULL,
    customer_id       uuid NOT NULL,
    state             text NOT NULL DEFAULT 'pending' CHECK (state IN
        ('pending', 'in_progress', 'waiting_retry', 'succeeded', 'exhausted', 'skipped', 'cancelled')),
    -- rule ids, for skipped ones
    skip_reasons      text[] NOT NULL DEFAULT '{}',
    balance_at_launch numeric(15, 2) NOT NULL,
    attempts          smallint NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    next_attempt_at   timestamptz,
    last_attempt_at   timestamptz,
    -- of the latest attempt
    outcome           varchar(50),
    added_at          timestamptz NOT NULL DEFAULT now(),
    updated_at        timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organization_id, campaign_id, customer_id),
    CONSTRAINT campaign_members_skipped_has_reason CHECK (state <> 'skipped' OR cardinality(skip_reasons) > 0),
    CONSTRAINT campaign_members_campaign_fkey FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns (organization_id, id) ON DELETE CASCADE,
    CONSTRAINT campaign_members_customer_fkey FOREIGN KEY (organization_id, customer_id) REFERENCES customers (organization_id, id)
);
CREATE INDEX campaign_members_due ON campaign_members (organization_id, campaign_id, next_attempt_at, customer_id)
    WHERE state IN ('pending', 'waiting_retry');
CREATE INDEX campaign_members_by_state ON campaign_members (organization_id, campaign_id, state, customer_id);
CREATE INDEX campaign_members_by_customer ON campaign_members (organization_id, customer_id, added_at DESC, campaign_id DESC);
SELECT app.protect_tenant_table('campaign_members');
GRANT SELECT, INSERT, UPDATE ON campaign_members TO mojavox_app;
CREATE TRIGGER touch BEFORE UPDATE ON campaign_members FOR EACH ROW EXECUTE FUNCTION app.touch_updated_at();
-- progress: app.table_count('campaign_members', state, campaign_id)
SELECT app.maintain_count('campaign_members', scope => 'r.campaign_id', facet => 'r.state');
