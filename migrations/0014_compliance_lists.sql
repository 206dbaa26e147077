-- Lists of what debtors stated, disputed and were sent, and of what must be kept: over the whole
-- organisation, the latest first.
CREATE INDEX inconvenient_times_list ON inconvenient_times (organization_id, created_at DESC, id DESC);
CREATE INDEX validation_notices_list ON validation_notices (organization_id, created_at DESC, id DESC);
CREATE INDEX disputes_list ON disputes (organization_id, created_at DESC, id DESC);
CREATE INDEX legal_holds_list ON legal_holds (organization_id, placed_at DESC, id DESC);

-- One open hold on a debtor or recording is enough, and then a release means what it says.
CREATE UNIQUE INDEX legal_holds_open_key ON legal_holds (organization_id, customer_id, recording_id) NULLS NOT DISTINCT
    WHERE released_at IS NULL;
