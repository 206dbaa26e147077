-- Every filter and order of a list ends in an index, so that a rare value is found at once in a
-- table of millions, and page and capped count read only what they show.

CREATE INDEX payment_plans_list ON payment_plans (organization_id, created_at DESC, id DESC);
CREATE INDEX settlement_offers_list ON settlement_offers (organization_id, created_at DESC, id DESC);
CREATE INDEX promises_to_pay_by_status_newest ON promises_to_pay (organization_id, status, created_at DESC, id DESC);
CREATE INDEX payment_records_by_method ON payment_records (organization_id, method, created_at DESC, id DESC);

CREATE INDEX tasks_by_type ON tasks (organization_id, type, created_at DESC, id DESC);
-- an agent's own, and anybody's
CREATE INDEX tasks_by_assignee_newest ON tasks (organization_id, assigned_to, created_at DESC, id DESC);
CREATE INDEX tasks_by_due ON tasks (organization_id, due_at, id) WHERE due_at IS NOT NULL;

CREATE INDEX opt_outs_by_channel ON opt_outs (organization_id, channel, created_at DESC, id DESC);
CREATE INDEX opt_outs_by_kind ON opt_outs (organization_id, kind, created_at DESC, id DESC);
CREATE INDEX opt_outs_standing ON opt_outs (organization_id, created_at DESC, id DESC) WHERE revoked_at IS NULL;
CREATE INDEX opt_outs_revoked ON opt_outs (organization_id, created_at DESC, id DESC) WHERE revoked_at IS NOT NULL;
CREATE INDEX consents_by_kind ON consents (organization_id, kind, created_at DESC, id DESC);
CREATE INDEX consents_by_address ON consents (organization_id, address, created_at DESC, id DESC) WHERE address IS NOT NULL;
