-- What a debtor allowed, forbade and disputed; what must be kept. The rules themselves are
-- versioned data in the code; an attempt records which version decided.

-- ---------------------------------------------------------------------------------------------
-- What an organisation chose within its profile and what its people may decide alone. Stricter
-- than the rules, never looser: the code takes the stricter of the two.
CREATE TABLE organization_policies (
    organization_id uuid PRIMARY KEY REFERENCES organizations (id),
    -- rule id -> stricter parameters
    compliance      jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(compliance) = 'object'),
    -- per role: largest discount, longest plan, campaign size without approval, ...
    authority       jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(authority) = 'object'),
    updated_by      uuid,
    updated_at      timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT organization_policies_updated_by_fkey FOREIGN KEY (organization_id, updated_by) REFERENCES users (organization_id, id)
);
SELECT app.protect_tenant_table('organization_policies');
GRANT SELECT, INSERT, UPDATE ON organization_policies TO mojavox_app;
CREATE TRIGGER touch BEFORE UPDATE ON organization_policies FOR EACH ROW EXECUTE FUNCTION app.touch_updated_at();

-- ---------------------------------------------------------------------------------------------
-- Effective on receipt. Of a debtor's account, of a number or address (then for every account
-- that has it), or of both together.
CREATE TABLE opt_outs (
    id                 uuid PRIMARY KEY,
    organization_id    uuid NOT NULL REFERENCES organizations (id),
    customer_id        uuid,
    channel            text NOT NULL CHECK (channel IN ('voice', 'sms', 'email', 'all')),
    -- E.164 or mail address; NULL: every one of the debtor's
    address            varchar(254),
    -- opt_out: this medium; cease: all communication; attorney: only through the attorney;
    -- workplace: not at work; wrong_number: not this debtor's
    kind               text NOT NULL DEFAULT 'opt_out' CHECK (kind IN ('opt_out', 'cease', 'attorney', 'workplace', 'wrong_number')),
    source             text NOT NULL CHECK (source IN ('call', 'sms', 'email', 'letter', 'web', 'staff', 'import', 'provider')),
    -- the debtor's words, or who the attorney is
    evidence           text,
    contact_attempt_id uuid,
    received_at        timestamptz NOT NULL,
    -- the debtor allowed it again
    revoked_at         timestamptz,
    revoked_by         uuid,
    created_by         uuid,
    created_at         timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT opt_outs_of_somebody CHECK (customer_id IS NOT NULL OR address IS NOT NULL),
    CONSTRAINT opt_outs_scope CHECK (kind NOT IN ('cease', 'attorney') OR channel = 'all'),
    CONSTRAINT opt_outs_wrong_number_has_number CHECK (kind <> 'wrong_number' OR address IS NOT NULL),
    CONSTRAINT opt_outs_order CHECK (revoked_at >= received_at),
    CONSTRAINT opt_outs_organization_key UNIQUE (organization_id, id),
    CONSTRAINT opt_outs_customer_fkey FOREIGN KEY (organization_id, customer_id) REFERENCES customers (organization_id, id),
    CONSTRAINT opt_outs_attempt_fkey FOREIGN KEY (organization_id, contact_attempt_id) REFERENCES contact_attempts (organization_id, id),
    CONSTRAINT opt_outs_revoked_by_fkey FOREIGN KEY (organization_id, revoked_by) REFERENCES users (organization_id, id),
    CONSTRAINT opt_outs_created_by_fkey FOREIGN KEY (organization_id, created_by) REFERENCES users (organization_id, id)
);
-- saying it twice changes nothing
CREATE UNIQUE INDEX opt_outs_open_key ON opt_outs (organization_id, customer_id, address, channel, kind) NULLS NOT DISTINCT WHERE revoked_at IS NULL;
CREATE INDEX opt_outs_list ON opt_outs (organization_id, created_at DESC, id DESC);
CREATE INDEX opt_outs_by_customer ON opt_outs (organization_id, customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX opt_outs_by_address ON opt_outs (organization_id, address) WHERE address IS NOT NULL;
CREATE INDEX opt_outs_by_attempt ON opt_outs (organization_id, contact_attempt_id) WHERE contact_attempt_id IS NOT NULL;
SELECT app.protect_tenant_table('opt_outs');
GRANT SELECT, INSERT, UPDATE ON opt_outs TO mojavox_app;

CREATE TABLE consents (
    id                 uuid PRIMARY KEY,
    organization_id    uuid NOT NULL REFERENCES organizations (id),
    customer_id        uuid NOT NULL,
    -- extra_contact: beyond the call frequency, at most 7 days; automated_voice: AI or prerecorded
    kind               text NOT NULL CHECK (kind IN ('extra_contact', 'automated_voice', 'sms', 'email', 'recording')),
    -- the number or address it is about; NULL: all
    address            varchar(254),
    source             text NOT NULL CHECK (source IN ('call', 'sms', 'email', 'letter', 'web', 'staff', 'import')),
    evidence           text,
    contact_attempt_id uuid,
    given_at           timestamptz NOT NULL,
    expires_at         timestamptz,
    revoked_at         timestamptz,
    created_by         uuid,
    created_at         timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT consents_order CHECK (expires_at > given_at AND revoked_at >= given_at),
    CONSTRAINT consents_organization_key UNIQUE (organization_id, id),
    CONSTRAINT consents_customer_fkey FOREIGN KEY (organization_id, customer_id) REFERENCES customers (organization_id, id),
    CONSTRAINT consents_attempt_fkey FOREIGN KEY (organization_id, contact_attempt_id) REFERENCES contact_attempts (organization_id, id),
    CONSTRAINT consents_created_by_fkey FOREIGN KEY (organization_id, created_by) REFERENCES users (organization_id, id)
);
CREATE INDEX consents_by_customer ON consents (organization_id, customer_id, kind, given_at DESC);
CREATE INDEX consents_list ON consents (organization_id, created_at DESC, id DESC);
CREATE INDEX consents_by_attempt ON consents (organization_id, contact_attempt_id) WHERE contact_attempt_id IS NOT NULL;
SELECT app.protect_tenant_table('consents');
GRANT SELECT, INSERT, UPDATE ON consents TO mojavox_app;

-- "Not between 15 and 17 on weekdays", in the debtor's own time; or a place that does not suit.
CREATE TABLE inconvenient_times (
    id                 uuid PRIMARY KEY,
    organization_id    uuid NOT NULL REFERENCES organizations (id),
    customer_id        uuid NOT NULL,
    -- 1 Monday .. 7 Sunday
    weekdays           smallint[] NOT NULL DEFAULT '{1,2,3,4,5,6,7}'
        CHECK (cardinality(weekdays) > 0 AND weekdays <@ '{1,2,3,4,5,6,7}'::smallint[]),
    -- minutes after local midnight, half-open; from above until goes past midnight
    from_minute        smallint NOT NULL DEFAULT 0 CHECK (from_minute BETWEEN 0 AND 1439),
    until_minute       smallint NOT NULL DEFAULT 1440 CHECK (until_minute BETWEEN 1 AND 1440),
    -- a label of customer_phones; NULL: wherever reached
    place              text CHECK (place IN ('home', 'mobile', 'work', 'other')),
    evidence           text,
    contact_attempt_id uuid,
    stated_at          timestamptz NOT NULL,
    withdrawn_at       timestamptz,
    created_by         uuid,
    created_at         timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT inconvenient_times_not_empty CHECK (from_minute <> until_minute),
    CONSTRAINT inconvenient_times_customer_fkey FOREIGN KEY (organization_id, customer_id) REFERENCES customers (organization_id, id),
    CONSTRAINT inconvenient_times_attempt_fkey FOREIGN KEY (organization_id, contact_attempt_id) REFERENCES contact_attempts (organization_id, id),
    CONSTRAINT inconvenient_times_created_by_fkey FOREIGN KEY (organization_id, created_by) REFERENCES users (organization_id, id)
);
CREATE INDEX inconvenient_times_by_customer ON inconvenient_times (organization_id, customer_id);
CREATE INDEX inconvenient_times_by_attempt ON inconvenient_times (organization_id, contact_attempt_id) WHERE contact_attempt_id IS NOT NULL;
SELECT app.protect_tenant_table('inconvenient_times');
GRANT SELECT, INSERT, UPDATE ON inconvenient_times TO mojavox_app;

-- ---------------------------------------------------------------------------------------------
CREATE TABLE validation_notices (
    id                  uuid PRIMARY KEY,
    organization_id     uuid NOT NULL REFERENCES organizations (id),
    customer_id         uuid NOT NULL,
    channel             text NOT NULL CHECK (channel IN ('letter', 'email', 'sms')),
    template_version_id uuid,
    sent_at             timestamptz NOT NULL,
    assumed_received_on date NOT NULL,
    -- last day on which a dispute stops collection
    period_ends_on      date NOT NULL,
    created_by          uuid,
    created_at          timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT validation_notices_order CHECK (period_ends_on > assumed_received_on),
    CONSTRAINT validation_notices_customer_fkey FOREIGN KEY (organization_id, customer_id) REFERENCES customers (organization_id, id),
    CONSTRAINT validation_notices_template_version_fkey FOREIGN KEY (organization_id, template_version_id) REFERENCES template_versions (organization_id, id),
    CONSTRAINT validation_notices_created_by_fkey FOREIGN KEY (organization_id, created_by) REFERENCES users (organization_id, id)
);
CREATE INDEX validation_notices_by_customer ON validation_notices (organization_id, customer_id, sent_at DESC);
SELECT app.protect_tenant_table('validation_notices');
GRANT SELECT, INSERT ON validation_notices TO mojavox_app;

CREATE TABLE disputes (
    id                 uuid PRIMARY KEY,
    organization_id    uuid NOT NULL REFERENCES organizations (id),
    customer_id        uuid NOT NULL,
    contact_attempt_id uuid,
    -- a written one in the validation period blocks contact until it is verified
    written            boolean NOT NULL DEFAULT false,
    reason             text NOT NULL CHECK (length(reason) >= 1),
    status             text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'verified', 'upheld', 'withdrawn')),
    received_at        timestamptz NOT NULL,
    resolved_at        timestamptz,
    resolved_by        uuid,
    resolution         text,
    created_by         uuid,
    created_at         timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT disputes_resolved CHECK ((status = 'open') = (resolved_at IS NULL)),
    CONSTRAINT disputes_organization_key UNIQUE (organization_id, id),
    CONSTRAINT disputes_customer_fkey FOREIGN KEY (organization_id, customer_id) REFERENCES customers (organization_id, id),
    CONSTRAINT disputes_attempt_fkey FOREIGN KEY (organization_id, contact_attempt_id) REFERENCES contact_attempts (organization_id, id),
    CONSTRAINT disputes_resolved_by_fkey FOREIGN KEY (organization_id, resolved_by) REFERENCES users (organization_id, id),
    CONSTRAINT disputes_created_by_fkey FOREIGN KEY (organization_id, created_by) REFERENCES users (organization_id, id)
);
CREATE INDEX disputes_by_customer ON disputes (organization_id, customer_id, received_at DESC);
CREATE INDEX disputes_by_status ON disputes (organization_id, status, received_at DESC, id DESC);
CREATE INDEX disputes_by_attempt ON disputes (organization_id, contact_attempt_id) WHERE contact_attempt_id IS NOT NULL;
SELECT app.protect_tenant_table('disputes');
GRANT SELECT, INSERT, UPDATE ON disputes TO mojavox_app;

-- ---------------------------------------------------------------------------------------------
-- Wins over every retention rule.
CREATE TABLE legal_holds (
    id              uuid PRIMARY KEY,
    organization_id uuid NOT NULL REFERENCES organizations (id),
    customer_id     uuid,
    recording_id    uuid,
    reason          text NOT NULL CHECK (length(reason) >= 1),
    placed_by       uuid NOT NULL,
    placed_at       timestamptz NOT NULL,
    released_by     uuid,
    released_at     timestamptz,
    CONSTRAINT legal_holds_of_one CHECK (num_nonnulls(customer_id, recording_id) = 1),
    CONSTRAINT legal_holds_released CHECK ((released_at IS NULL) = (released_by IS NULL)),
    CONSTRAINT legal_holds_organization_key UNIQUE (organization_id, id),
    CONSTRAINT legal_holds_customer_fkey FOREIGN KEY (organization_id, customer_id) REFERENCES customers (organization_id, id),
    CONSTRAINT legal_holds_recording_fkey FOREIGN KEY (organization_id, recording_id) REFERENCES call_recordings (organization_id, id),
    CONSTRAINT legal_holds_placed_by_fkey FOREIGN KEY (organization_id, placed_by) REFERENCES users (organization_id, id),
    CONSTRAINT legal_holds_released_by_fkey FOREIGN KEY (organization_id, released_by) REFERENCES users (organization_id, id)
);
CREATE INDEX legal_holds_by_customer ON legal_holds (organization_id, customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX legal_holds_by_recording ON legal_holds (organization_id, recording_id) WHERE recording_id IS NOT NULL;
SELECT app.protect_tenant_table('legal_holds');
GRANT SELECT, INSERT, UPDATE ON legal_holds TO mojavox_app;

-- Proof of what was removed and by which rule. Refers to rows that may be gone, so no foreign key.
CREATE TABLE purge_receipts (
    id              uuid PRIMARY KEY,
    organization_id uuid NOT NULL REFERENCES organizations (id),
    entity_type     text NOT NULL,
    entity_id       uuid NOT NULL,
    rule_id         text NOT NULL,
    rule_version    text NOT NULL,
    -- hex SHA-256 of what was removed
    content_sha256  char(64) CHECK (content_sha256 ~ '^[0-9a-f]{64}$'),
    purged_at       timestamptz NOT NULL
);
CREATE INDEX purge_receipts_list ON purge_receipts (organization_id, purged_at DESC, id DESC);
CREATE INDEX purge_receipts_by_entity ON purge_receipts (organization_id, entity_type, entity_id);
SELECT app.protect_tenant_table('purge_receipts');
GRANT SELECT, INSERT ON purge_receipts TO mojavox_app;
