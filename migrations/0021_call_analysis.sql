-- What the analysis of a call proposes: promises, disputes, opt-outs, wrong persons, bad times.

-- Said in so many words, it is applied at once; else somebody decides (approvals). One of each
-- stands per call: a later analysis replaces what is still pending and leaves alone what was decided.
CREATE TABLE call_proposals (
    id                 uuid PRIMARY KEY,
    organization_id    uuid NOT NULL,
    contact_attempt_id uuid NOT NULL,
    recording_id       uuid NOT NULL,
    -- NULL: a call from a number nobody has
    customer_id        uuid,
    kind               text NOT NULL CHECK (kind IN ('promise', 'dispute', 'opt_out', 'wrong_person', 'inconvenient_time')),
    -- which of its kind, where a call can hold several: the opt-out's scope, the window
    topic              varchar(100) NOT NULL DEFAULT '',
    -- in so many words
    explicit           boolean NOT NULL,
    -- the evidence: what the debtor said, in which turn, which characters of it, when (milliseconds)
    utterance          text NOT NULL,
    turn               integer NOT NULL CHECK (turn >= 0),
    start_character    integer NOT NULL CHECK (start_character >= 0),
    end_character      integer NOT NULL,
    offset_ms          integer NOT NULL CHECK (offset_ms >= 0),
    -- of a promise
    amount             numeric(15, 2) CHECK (amount > 0),
    due_date           date,
    -- of an opt-out
    scope              text CHECK (scope IN ('cease', 'calls', 'attorney', 'workplace')),
    -- of an inconvenient time, as in inconvenient_times
    weekdays           smallint[] CHECK (cardinality(weekdays) > 0 AND weekdays <@ '{1,2,3,4,5,6,7}'::smallint[]),
    from_minute        smallint CHECK (from_minute BETWEEN 0 AND 1439),
    until_minute       smallint CHECK (until_minute BETWEEN 1 AND 1440),
    -- superseded: a later analysis found something else, or nothing
    status             text NOT NULL CHECK (status IN ('pending', 'applied', 'rejected', 'expired', 'superseded')),
    -- the promise, dispute, opt-out or inconvenient time that it became
    applied_as         uuid,
    decided_at         timestamptz,
    analysis_version   varchar(50) NOT NULL,
    created_at         timestamptz NOT NULL DEFAULT now(),
    updated_at         timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT call_proposals_span CHECK (end_character > start_character),
    CONSTRAINT call_proposals_decided CHECK ((status = 'pending') = (decided_at IS NULL)),
    CONSTRAINT call_proposals_applied CHECK ((status = 'applied') = (applied_as IS NOT NULL)),
    CONSTRAINT call_proposals_promise CHECK (kind <> 'promise' OR amount IS NOT NULL AND due_date IS NOT NULL),
    CONSTRAINT call_proposals_opt_out CHECK ((kind = 'opt_out') = (scope IS NOT NULL)),
    CONSTRAINT call_proposals_window CHECK (num_nonnulls(weekdays, from_minute, until_minute)
        = CASE kind WHEN 'inconvenient_time' THEN 3 ELSE 0 END),
    -- what waits for somebody is about a debtor
    CONSTRAINT call_proposals_pending_has_debtor CHECK (status <> 'pending' OR customer_id IS NOT NULL),
    CONSTRAINT call_proposals_organization_key UNIQUE (organization_id, id),
    CONSTRAINT call_proposals_attempt_fkey FOREIGN KEY (organization_id, contact_attempt_id) REFERENCES contact_attempts (organization_id, id),
    CONSTRAINT call_proposals_recording_fkey FOREIGN KEY (organization_id, recording_id) REFERENCES call_recordings (organization_id, id),
    CONSTRAINT call_proposals_customer_fkey FOREIGN KEY (organization_id, customer_id) REFERENCES customers (organization_id, id)
);
CREATE UNIQUE INDEX call_proposals_standing_key ON call_proposals (organization_id, contact_attempt_id, kind, topic) WHERE status <> 'superseded';
CREATE INDEX call_proposals_by_attempt ON call_proposals (organization_id, contact_attempt_id);
CREATE INDEX call_proposals_by_recording ON call_proposals (organization_id, recording_id, created_at, id);
CREATE INDEX call_proposals_by_customer ON call_proposals (organization_id, customer_id) WHERE customer_id IS NOT NULL;
SELECT app.protect_tenant_table('call_proposals');
GRANT SELECT, INSERT, UPDATE ON call_proposals TO mojavox_app;
CREATE TRIGGER touch BEFORE UPDATE ON call_proposals FOR EACH ROW EXECUTE FUNCTION app.touch_updated_at();

ALTER TABLE approvals
    DROP CONSTRAINT approvals_subject_type_check,
    ADD CONSTRAINT approvals_subject_type_check CHECK (subject_type IN
        ('settlement', 'payment_plan', 'campaign', 'refund', 'write_off', 'call_finding'));
