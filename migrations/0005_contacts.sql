-- Contacts with debtors: attempts, what was said, recordings, and the tasks that follow.

-- One row per call, SMS or email, from the moment the gate is asked. A row is inserted in the
-- transaction that reserves the frequency budget, so two dialers racing for the last permitted
-- call cannot both hold one.
--
-- Not partitioned: at 100,000 calls a day the lists and rollups stay index-served for years, and
-- every query begins with the organisation. It is ready to be: ids are UUIDv7, so PARTITION BY
-- RANGE (id) is a partition by month in which the primary key, the key the other tables refer to,
-- and all their foreign keys stay as they are. The keys on the provider's sid and on the member's
-- attempt number would then become look-up tables of their own.
CREATE TABLE contact_attempts (
    id                  uuid PRIMARY KEY,
    organization_id     uuid NOT NULL REFERENCES organizations (id),
    -- NULL: an inbound call from a number nobody has
    customer_id         uuid,
    campaign_id         uuid,
    -- first, second, ... attempt of the campaign at this debtor
    attempt_number      smallint CHECK (attempt_number >= 1),
    agent_id            uuid,
    agent_version_id    uuid,
    -- the text that was sent
    template_version_id uuid,
    channel             text NOT NULL CHECK (channel IN ('voice', 'sms', 'email')),
    direction           text NOT NULL CHECK (direction IN ('outbound', 'inbound')),
    -- the debtor's number or address, and ours
    contact_address     varchar(254) NOT NULL,
    sender              varchar(254),
    -- who is spoken to, as far as is known
    contact_name        varchar(200),
    status              text NOT NULL,
    -- order of provider callbacks: a lower number than this arrived late
    last_sequence       integer NOT NULL DEFAULT -1,

    -- the gate's answer; its reasons are [{ruleId, ruleVersion, citation, ...}]
    gate_allowed        boolean NOT NULL,
    gate_reasons        jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(gate_reasons) = 'array'),
    gate_checked_at     timestamptz NOT NULL,
    next_allowed_at     timestamptz,

    -- the provider's id: Twilio CallSid or MessageSid, SES message id
    provider_sid        varchar(100),
    conference_sid      varchar(100),
    -- handed to the carrier; NULL: blocked, or reserved and not yet placed
    started_at          timestamptz,
    answered_at         timestamptz,
    ended_at            timestamptz,
    -- seconds from answer to end
    duration            integer CHECK (duration >= 0),
    answered_by         text CHECK (answered_by IN ('human', 'machine', 'fax', 'unknown')),
    -- the debtor themselves, verified
    right_party         boolean NOT NULL DEFAULT false,
    outcome             varchar(50) CHECK (outcome IN
        ('busy', 'no_answer', 'failed', 'canceled', 'voicemail', 'hung_up', 'wrong_person', 'no_commitment', 'callback',
         'refusal', 'dispute', 'cease', 'transferred', 'payment', 'promise_to_pay', 'payment_plan', 'settlement')),
    -- carrier's or provider's code where it failed
    failure_code        varchar(50),

    -- as live screens show them
    sentiment           numeric(3, 2) CHECK (sentiment BETWEEN -1 AND 1),
    current_topic       varchar(100),
    amount_discussed    numeric(15, 2) CHECK (amount_discussed >= 0),
    -- the supervisor who leads the call; rises with each lease, so that a stale holder is recognised
    handled_by          uuid,
    fencing_token       bigint NOT NULL DEFAULT 0,

    -- IANA zone of the debtor at this contact: hours and dates of the rules and the heatmap are local
    time_zone           text,
    created_at          timestamptz NOT NULL DEFAULT now(),
    updated_at          timestamptz NOT NULL DEFAULT now(),

    local_date          date GENERATED ALWAYS AS ((started_at AT TIME ZONE time_zone)::date) STORED,
    -- 1 Monday .. 7 Sunday
    local_weekday       smallint GENERATED ALWAYS AS (extract(isodow FROM started_at AT TIME ZONE time_zone)::smallint) STORED,
    local_hour          smallint GENERATED ALWAYS AS (extract(hour FROM started_at AT TIME ZONE time_zone)::smallint) STORED,
    human_answered      boolean NOT NULL GENERATED ALWAYS AS
        (channel = 'voice' AND answered_at IS NOT NULL AND coalesce(answered_by, '') = 'human') STORED,
    -- what the figures call a success
    successful          boolean NOT NULL GENERATED ALWAYS AS
        (right_party AND coalesce(outcome, '') IN ('payment', 'promise_to_pay', 'payment_plan', 'settlement')) STORED,

    CONSTRAINT contact_attempts_status_of_channel CHECK (CASE channel
        WHEN 'voice' THEN status IN ('blocked', 'reserved', 'queued', 'ringing', 'active', 'on_hold', 'transferring', 'ended')
        ELSE status IN ('blocked', 'reserved', 'queued', 'sent', 'delivered', 'failed', 'received') END),
    CONSTRAINT contact_attempts_blocked CHECK ((status = 'blocked') = NOT gate_allowed),
    CONSTRAINT contact_attempts_blocked_says_why CHECK (gate_allowed OR jsonb_array_length(gate_reasons) > 0),
    CONSTRAINT contact_attempts_placed CHECK (status IN ('blocked', 'reserved', 'queued') OR started_at IS NOT NULL),
    CONSTRAINT contact_attempts_local_time CHECK (started_at IS NULL OR time_zone IS NOT NULL),
    CONSTRAINT contact_attempts_order CHECK (answered_at >= started_at AND ended_at >= started_at),
    CONSTRAINT contact_attempts_ended CHECK ((channel = 'voice' AND status = 'ended') = (ended_at IS NOT NULL)),
    CONSTRAINT contact_attempts_outbound_has_debtor CHECK (direction = 'inbound' OR customer_id IS NOT NULL),
    CONSTRAINT contact_attempts_organization_key UNIQUE (organization_id, id),
    CONSTRAINT contact_attempts_customer_fkey FOREIGN KEY (organization_id, customer_id) REFERENCES customers (organization_id, id),
    CONSTRAINT contact_attempts_campaign_fkey FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns (organization_id, id),
    CONSTRAINT contact_attempts_agent_fkey FOREIGN KEY (organization_id, agent_id) REFERENCES agents (organization_id, id),
    CONSTRAINT contact_attempts_agent_version_fkey FOREIGN KEY (organization_id, agent_version_id) REFERENCES agent_versions (organization_id, id),
    CONSTRAINT contact_attempts_template_version_fkey FOREIGN KEY (organization_id, template_version_id) REFERENCES template_versions (organization_id, id),
    CONSTRAINT contact_attempts_handled_by_fkey FOREIGN KEY (organization_id, handled_by) REFERENCES users (organization_id, id)
);
-- a call is reported back many times and is one row; a reservation is taken once
CREATE UNIQUE INDEX contact_attempts_provider_sid_key ON contact_attempts (provider_sid) WHERE provider_sid IS NOT NULL;
CREATE UNIQUE INDEX contact_attempts_number_key ON contact_attempts (organization_id, campaign_id, customer_id, attempt_number)
    WHERE attempt_number IS NOT NULL AND status <> 'blocked';
CREATE INDEX contact_attempts_list ON contact_attempts (organization_id, created_at DESC, id DESC);
CREATE INDEX contact_attempts_by_customer ON contact_attempts (organization_id, customer_id, created_at DESC, id DESC);
CREATE INDEX contact_attempts_by_campaign ON contact_attempts (organization_id, campaign_id, created_at DESC, id DESC) WHERE campaign_id IS NOT NULL;
CREATE INDEX contact_attempts_by_agent ON contact_attempts (organization_id, agent_id, created_at DESC, id DESC) WHERE agent_id IS NOT NULL;
-- recomputing a reporting day
CREATE INDEX contact_attempts_by_start ON contact_attempts (organization_id, started_at) WHERE started_at IS NOT NULL;
CREATE INDEX contact_attempts_live ON contact_attempts (organization_id, started_at)
    WHERE channel = 'voice' AND status IN ('ringing', 'active', 'on_hold', 'transferring');
-- reserved or queued and never heard of again: what reconciliation looks at, across organisations
CREATE INDEX contact_attempts_unplaced ON contact_attempts (created_at) WHERE status IN ('reserved', 'queued');
SELECT app.protect_tenant_table('contact_attempts');
CREATE POLICY system ON contact_attempts FOR SELECT TO mojavox_system USING (true);
GRANT SELECT, INSERT, UPDATE ON contact_attempts TO mojavox_app;
GRANT SELECT ON contact_attempts TO mojavox_system;
CREATE TRIGGER touch BEFORE UPDATE ON contact_attempts FOR EACH ROW EXECUTE FUNCTION app.touch_updated_at();
SELECT app.maintain_count('contact_attempts', facet => 'r.channel');

-- ---------------------------------------------------------------------------------------------
-- A supervisor's lease on a call. One open lease at a time: the second supervisor gets a conflict.
CREATE TABLE call_takeovers (
    id                 uuid PRIMARY KEY,
    organization_id    uuid NOT NULL,
    contact_attempt_id uuid NOT NULL,
    user_id            uuid NOT NULL,
    -- of contact_attempts.fencing_token when the lease was taken
    fencing_token      bigint NOT NULL,
    state              text NOT NULL CHECK (state IN ('transferring', 'active', 'released', 'failed')),
    failure_code       varchar(50),
    taken_at           timestamptz NOT NULL,
    -- renewed by the supervisor's screen; past it the call may be taken by another
    expires_at         timestamptz NOT NULL,
    released_at        timestamptz,
    CONSTRAINT call_takeovers_released CHECK ((state IN ('released', 'failed')) = (released_at IS NOT NULL)),
    CONSTRAINT call_takeovers_token_key UNIQUE (organization_id, contact_attempt_id, fencing_token),
    CONSTRAINT call_takeovers_attempt_fkey FOREIGN KEY (organization_id, contact_attempt_id) REFERENCES contact_attempts (organization_id, id),
    CONSTRAINT call_takeovers_user_fkey FOREIGN KEY (organization_id, user_id) REFERENCES users (organization_id, id)
);
CREATE UNIQUE INDEX call_takeovers_open_key ON call_takeovers (organization_id, contact_attempt_id) WHERE released_at IS NULL;
CREATE INDEX call_takeovers_by_user ON call_takeovers (organization_id, user_id, taken_at DESC);
SELECT app.protect_tenant_table('call_takeovers');
GRANT SELECT, INSERT, UPDATE ON call_takeovers TO mojavox_app;

CREATE TABLE call_flags (
    id                 uuid PRIMARY KEY,
    organization_id    uuid NOT NULL,
    contact_attempt_id uuid NOT NULL,
    kind               text NOT NULL DEFAULT 'quality' CHECK (kind IN ('quality', 'compliance')),
    reason             varchar(500) NOT NULL CHECK (length(reason) >= 1),
    severity           text NOT NULL CHECK (severity IN ('low', 'medium', 'high')),
    -- a confirmed compliance flag puts the agent on hold
    status             text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'confirmed', 'dismissed')),
    -- NULL: the analysis found it
    flagged_by         uuid,
    created_at         timestamptz NOT NULL DEFAULT now(),
    decided_by         uuid,
    decided_at         timestamptz,
    CONSTRAINT call_flags_decided CHECK ((status = 'open') = (decided_at IS NULL)),
    -- flagging again with the same words changes nothing
    CONSTRAINT call_flags_once_key UNIQUE NULLS NOT DISTINCT (organization_id, contact_attempt_id, flagged_by, reason),
    CONSTRAINT call_flags_attempt_fkey FOREIGN KEY (organization_id, contact_attempt_id) REFERENCES contact_attempts (organization_id, id),
    CONSTRAINT call_flags_flagged_by_fkey FOREIGN KEY (organization_id, flagged_by) REFERENCES users (organization_id, id),
    CONSTRAINT call_flags_decided_by_fkey FOREIGN KEY (organization_id, decided_by) REFERENCES users (organization_id, id)
);
CREATE INDEX call_flags_list ON call_flags (organization_id, status, created_at DESC, id DESC);
SELECT app.protect_tenant_table('call_flags');
GRANT SELECT, INSERT, UPDATE ON call_flags TO mojavox_app;

-- What is said while the call runs. The finished transcript, made from the recording, is in
-- call_recordings; this is what there is before it and where nothing was recorded.
-- Card data is redacted before a line gets here.
CREATE TABLE transcript_lines (
    organization_id    uuid NOT NULL,
    contact_attempt_id uuid NOT NULL,
    -- order in the call
    position           integer NOT NULL CHECK (position >= 0),
    speaker            text NOT NULL CHECK (speaker IN ('agent', 'debtor', 'supervisor')),
    text               text NOT NULL,
    spoken_at          timestamptz NOT NULL,
    confidence         numeric(4, 3) CHECK (confidence BETWEEN 0 AND 1),
    PRIMARY KEY (organization_id, contact_attempt_id, position),
    CONSTRAINT transcript_lines_attempt_fkey FOREIGN KEY (organization_id, contact_attempt_id) REFERENCES contact_attempts (organization_id, id)
);
SELECT app.protect_tenant_table('transcript_lines');
GRANT SELECT, INSERT, UPDATE, DELETE ON transcript_lines TO mojavox_app;

CREATE TABLE call_objections (
    id                 uuid PRIMARY KEY,
    organization_id    uuid NOT NULL REFERENCES organizations (id),
    contact_attempt_id uuid NOT NULL,
    category           text NOT NULL CHECK (category IN
        ('cannot_pay', 'unemployed', 'dispute', 'already_paid', 'wrong_person', 'call_later', 'distrust', 'refusal', 'cease', 'other')),
    -- the evidence: what the debtor said, and when in the call (milliseconds)
    utterance          text NOT NULL,
    offset_ms          integer NOT NULL CHECK (offset_ms >= 0),
    -- start of the call: the reporting day
    occurred_at        timestamptz NOT NULL,
    -- success later in the same call
    resolved           boolean NOT NULL DEFAULT false,
    -- for dispute, wrong_person and cease, which are never "resolved"
    handled_correctly  boolean,
    analysis_version   varchar(50) NOT NULL,
    created_at         timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT call_objections_never_resolved CHECK (NOT (resolved AND category IN ('dispute', 'wrong_person', 'cease'))),
    CONSTRAINT call_objections_attempt_fkey FOREIGN KEY (organization_id, contact_attempt_id) REFERENCES contact_attempts (organization_id, id)
);
CREATE INDEX call_objections_by_category ON call_objections (organization_id, category, occurred_at DESC, id DESC);
CREATE INDEX call_objections_by_day ON call_objections (organization_id, occurred_at);
CREATE INDEX call_objections_by_attempt ON call_objections (organization_id, contact_attempt_id);
SELECT app.protect_tenant_table('call_objections');
CREATE POLICY system ON call_objections FOR SELECT TO mojavox_system USING (true);
-- an analysis that runs again replaces what the former found
GRANT SELECT, INSERT, UPDATE, DELETE ON call_objections TO mojavox_app;
GRANT SELECT ON call_objections TO mojavox_system;

-- ---------------------------------------------------------------------------------------------
CREATE TABLE call_recordings (
    id                   uuid PRIMARY KEY,
    organization_id      uuid NOT NULL REFERENCES organizations (id),
    contact_attempt_id   uuid NOT NULL,
    agent_id             uuid,
    customer_id          uuid,
    -- object key
    file_path            text NOT NULL,
    content_type         varchar(100) NOT NULL DEFAULT 'audio/wav',
    channels             smallint NOT NULL DEFAULT 2 CHECK (channels IN (1, 2)),
    -- seconds
    duration             integer NOT NULL CHECK (duration >= 0),
    -- bytes; NULL until the file has arrived
    file_size            bigint CHECK (file_size >= 0),
    provider_sid         varchar(100),
    recorded_at          timestamptz NOT NULL,
    outcome              varchar(50),
    flagged              boolean NOT NULL DEFAULT false,
    flag_reason          text,

    transcription_status text NOT NULL DEFAULT 'pending' CHECK (transcription_status IN ('pending', 'running', 'ready', 'failed', 'skipped')),
    transcription_service text CHECK (transcription_service IN ('whisper', 'google', 'aws')),
    -- the service's own job, where it works asynchronously
    transcription_job    varchar(200),
    transcription_error  text,
    transcribed_at       timestamptz,
    -- [{speaker, text, timestamp, startMs, endMs, sentiment}], redacted
    transcript           jsonb CHECK (jsonb_typeof(transcript) = 'array'),
    language             text,
    sentiment_score      numeric(3, 2) CHECK (sentiment_score BETWEEN -1 AND 1),
    quality_score        numeric(3, 2) CHECK (quality_score BETWEEN 0 AND 1),
    -- findings: disclosures made or missing, promises, disputes, opt-outs
    analysis             jsonb,
    analysis_version     varchar(50),
    analysed_at          timestamptz,

    -- from the retention rules at the call's date; a legal hold wins over it
    purge_after          date,
    -- the file and the transcript are gone, the row stays as the receipt's subject
    purged_at            timestamptz,
    created_at           timestamptz NOT NULL DEFAULT now(),
    updated_at           timestamptz NOT NULL DEFAULT now(),
    search               tsvector NOT NULL GENERATED ALWAYS AS (app.search_vector(organization_id,
        jsonb_path_query_array(transcript, '$[*].text')::text)) STORED,
    CONSTRAINT call_recordings_flag_has_reason CHECK (NOT flagged OR flag_reason IS NOT NULL),
    CONSTRAINT call_recordings_transcribed CHECK ((transcription_status = 'ready') = (transcribed_at IS NOT NULL)),
    CONSTRAINT call_recordings_purged_is_empty CHECK (purged_at IS NULL OR transcript IS NULL),
    CONSTRAINT call_recordings_organization_key UNIQUE (organization_id, id),
    CONSTRAINT call_recordings_attempt_fkey FOREIGN KEY (organization_id, contact_attempt_id) REFERENCES contact_attempts (organization_id, id) ON DELETE CASCADE,
    CONSTRAINT call_recordings_agent_fkey FOREIGN KEY (organization_id, agent_id) REFERENCES agents (organization_id, id),
    CONSTRAINT call_recordings_customer_fkey FOREIGN KEY (organization_id, customer_id) REFERENCES customers (organization_id, id)
);
CREATE UNIQUE INDEX call_recordings_provider_sid_key ON call_recordings (provider_sid) WHERE provider_sid IS NOT NULL;
CREATE UNIQUE INDEX call_recordings_job_key ON call_recordings (transcription_job) WHERE transcription_job IS NOT NULL;
CREATE INDEX call_recordings_list ON call_recordings (organization_id, recorded_at DESC, id DESC);
CREATE INDEX call_recordings_by_agent ON call_recordings (organization_id, agent_id, recorded_at DESC, id DESC);
CREATE INDEX call_recordings_by_outcome ON call_recordings (organization_id, outcome, recorded_at DESC, id DESC);
CREATE INDEX call_recordings_flagged ON call_recordings (organization_id, recorded_at DESC, id DESC) WHERE flagged;
CREATE INDEX call_recordings_by_attempt ON call_recordings (organization_id, contact_attempt_id);
CREATE INDEX call_recordings_by_customer ON call_recordings (organization_id, customer_id, recorded_at DESC, id DESC);
CREATE INDEX call_recordings_purge ON call_recordings (purge_after) WHERE purged_at IS NULL;
-- asynchronous transcriptions whose end was not announced
CREATE INDEX call_recordings_running ON call_recordings (updated_at) WHERE transcription_status = 'running';
CREATE INDEX call_recordings_search ON call_recordings USING gin (search) WITH (gin_pending_list_limit = 256);
SELECT app.protect_tenant_table('call_recordings');
CREATE POLICY system ON call_recordings FOR SELECT TO mojavox_system USING (true);
GRANT SELECT, INSERT, UPDATE ON call_recordings TO mojavox_app;
GRANT SELECT ON call_recordings TO mojavox_system;
CREATE TRIGGER touch BEFORE UPDATE ON call_recordings FOR EACH ROW EXECUTE FUNCTION app.touch_updated_at();
SELECT app.maintain_count('call_recordings');

-- Recordings of the current organisation in whose transcript all words of the query begin words.
CREATE FUNCTION app.search_recordings(p_query text, p_limit integer) RETURNS TABLE (recording_id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp ROWS 1000 AS $$
DECLARE
    organization uuid := app.current_organization();
    wanted tsquery := app.search_query(organization, p_query);
BEGIN
    RETURN QUERY SELECT r.id FROM public.call_recordings r
        WHERE r.organization_id = organization AND r.search @@ wanted LIMIT p_limit;
END
$$;
ALTER FUNCTION app.search_recordings OWNER TO mojavox_system;

CREATE TABLE recording_exports (
    id                 uuid PRIMARY KEY,
    organization_id    uuid NOT NULL,
    recording_id       uuid NOT NULL,
    format             text NOT NULL CHECK (format IN ('mp3', 'wav')),
    include_transcript boolean NOT NULL,
    status             text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'generating', 'ready', 'failed')),
    file_path          text,
    file_size          bigint CHECK (file_size >= 0),
    error_code         text,
    requested_by       uuid NOT NULL,
    created_at         timestamptz NOT NULL DEFAULT now(),
    finished_at        timestamptz,
    expires_at         timestamptz,
    CONSTRAINT recording_exports_ready_has_file CHECK (status <> 'ready' OR file_path IS NOT NULL),
    CONSTRAINT recording_exports_organization_key UNIQUE (organization_id, id),
    CONSTRAINT recording_exports_recording_fkey FOREIGN KEY (organization_id, recording_id) REFERENCES call_recordings (organization_id, id),
    CONSTRAINT recording_exports_requested_by_fkey FOREIGN KEY (organization_id, requested_by) REFERENCES users (organization_id, id)
);
CREATE INDEX recording_exports_by_recording ON recording_exports (organization_id, recording_id, created_at DESC);
SELECT app.protect_tenant_table('recording_exports');
GRANT SELECT, INSERT, UPDATE ON recording_exports TO mojavox_app;

-- ---------------------------------------------------------------------------------------------
CREATE TABLE tasks (
    id                 uuid PRIMARY KEY,
    organization_id    uuid NOT NULL REFERENCES organizations (id),
    type               text NOT NULL CHECK (type IN ('callback', 'review', 'dispute', 'document', 'follow_up', 'other')),
    title              varchar(200) NOT NULL CHECK (length(title) >= 1),
    description        text,
    priority           text NOT NULL DEFAULT 'medium' CHECK (priority IN ('low', 'medium', 'high', 'critical')),
    status             text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'in_progress', 'completed', 'cancelled')),
    due_at             timestamptz,
    customer_id        uuid,
    campaign_id        uuid,
    contact_attempt_id uuid,
    assigned_to        uuid,
    created_by         uuid,
    completed_by       uuid,
    completed_at       timestamptz,
    created_at         timestamptz NOT NULL DEFAULT now(),
    updated_at         timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT tasks_completed CHECK ((status = 'completed') = (completed_at IS NOT NULL)),
    CONSTRAINT tasks_organization_key UNIQUE (organization_id, id),
    CONSTRAINT tasks_customer_fkey FOREIGN KEY (organization_id, customer_id) REFERENCES customers (organization_id, id),
    CONSTRAINT tasks_campaign_fkey FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns (organization_id, id),
    CONSTRAINT tasks_attempt_fkey FOREIGN KEY (organization_id, contact_attempt_id) REFERENCES contact_attempts (organization_id, id),
    CONSTRAINT tasks_assigned_to_fkey FOREIGN KEY (organization_id, assigned_to) REFERENCES users (organization_id, id),
    CONSTRAINT tasks_created_by_fkey FOREIGN KEY (organization_id, created_by) REFERENCES users (organization_id, id),
    CONSTRAINT tasks_completed_by_fkey FOREIGN KEY (organization_id, completed_by) REFERENCES users (organization_id, id)
);
CREATE INDEX tasks_list ON tasks (organization_id, created_at DESC, id DESC);
CREATE INDEX tasks_by_status ON tasks (organization_id, status, created_at DESC, id DESC);
CREATE INDEX tasks_due ON tasks (organization_id, due_at, id) WHERE status IN ('open', 'in_progress');
CREATE INDEX tasks_by_assignee ON tasks (organization_id, assigned_to, due_at, id);
CREATE INDEX tasks_by_customer ON tasks (organization_id, customer_id, created_at DESC);
CREATE INDEX tasks_by_campaign ON tasks (organization_id, campaign_id) WHERE campaign_id IS NOT NULL;
CREATE INDEX tasks_by_attempt ON tasks (organization_id, contact_attempt_id) WHERE contact_attempt_id IS NOT NULL;
SELECT app.protect_tenant_table('tasks');
GRANT SELECT, INSERT, UPDATE, DELETE ON tasks TO mojavox_app;
CREATE TRIGGER touch BEFORE UPDATE ON tasks FOR EACH ROW EXECUTE FUNCTION app.touch_updated_at();
SELECT app.maintain_count('tasks', facet => 'r.status');

REVOKE ALL ON FUNCTION app.search_recordings FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.search_recordings TO mojavox_app;
