-- The audit log's seals: what makes a changed, removed or reordered entry show.
--
-- Writers only append to audit_logs; a trigger notes the entry in a work list. A sealer takes the
-- committed entries of the list in batches, hashes each with a key that the database never sees,
-- and chains the batches: a seal's hash covers the one before it. So no writer waits for another
-- one, and nobody without the key can put a changed entry under an old seal. The chain's head is
-- kept outside of the database as well, or cutting off its end would not show.
--
-- Which bytes are hashed is written in shared/audit-chain/src/seal.rs.

-- Entries that wait for their seal. No foreign key: an entry that vanishes before it was sealed
-- leaves its name here.
CREATE TABLE audit_unsealed (
    organization_id uuid NOT NULL,
    audit_log_id    uuid NOT NULL,
    noted_at        timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organization_id, audit_log_id)
);
SELECT app.protect_tenant_table('audit_unsealed');
CREATE POLICY system ON audit_unsealed TO mojavox_system USING (true) WITH CHECK (true);
GRANT SELECT, DELETE ON audit_unsealed TO mojavox_app;
GRANT SELECT, INSERT ON audit_unsealed TO mojavox_system;
-- Filled and emptied all the time.
ALTER TABLE audit_unsealed SET (autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0.05);

CREATE FUNCTION app.note_unsealed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO public.audit_unsealed (organization_id, audit_log_id) SELECT organization_id, id FROM added;
    RETURN NULL;
END
$$;
ALTER FUNCTION app.note_unsealed OWNER TO mojavox_system;
CREATE TRIGGER note_unsealed AFTER INSERT ON audit_logs REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION app.note_unsealed();
INSERT INTO audit_unsealed (organization_id, audit_log_id) SELECT organization_id, id FROM audit_logs;

-- A link of an organisation's chain.
CREATE TABLE audit_seals (
    organization_id uuid NOT NULL REFERENCES organizations (id),
    -- 1, 2, 3, ... without a gap
    seal_no         bigint NOT NULL CHECK (seal_no >= 1),
    -- the hash of the seal before; zeros for the first
    prev_hash       bytea NOT NULL CHECK (length(prev_hash) = 32),
    hash            bytea NOT NULL CHECK (length(hash) = 32),
    row_count       integer NOT NULL CHECK (row_count >= 1),
    sealed_at       timestamptz NOT NULL,
    PRIMARY KEY (organization_id, seal_no)
);
SELECT app.protect_tenant_table('audit_seals');
-- append-only for the functions
GRANT SELECT, INSERT ON audit_seals TO mojavox_app;

-- Which entries a seal covers, in which order.
CREATE TABLE audit_seal_rows (
    organization_id uuid NOT NULL,
    seal_no         bigint NOT NULL,
    -- 1, 2, 3, ... within the seal
    position        integer NOT NULL CHECK (position >= 1),
    -- no foreign key: an entry that was removed is to be named, not to be protected from its owner
    audit_log_id    uuid NOT NULL,
    hash            bytea NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (organization_id, seal_no, position),
    CONSTRAINT audit_seal_rows_entry_key UNIQUE (organization_id, audit_log_id),
    CONSTRAINT audit_seal_rows_seal_fkey FOREIGN KEY (organization_id, seal_no)
        REFERENCES audit_seals (organization_id, seal_no)
);
SELECT app.protect_tenant_table('audit_seal_rows');
GRANT SELECT, INSERT ON audit_seal_rows TO mojavox_app;

-- Seals that wait for being noted outside of the database.
CREATE TABLE audit_unanchored (
    organization_id uuid NOT NULL,
    seal_no         bigint NOT NULL,
    PRIMARY KEY (organization_id, seal_no),
    CONSTRAINT audit_unanchored_seal_fkey FOREIGN KEY (organization_id, seal_no)
        REFERENCES audit_seals (organization_id, seal_no)
);
SELECT app.protect_tenant_table('audit_unanchored');
CREATE POLICY system ON audit_unanchored FOR SELECT TO mojavox_system USING (true);
GRANT SELECT, INSERT, DELETE ON audit_unanchored TO mojavox_app;
GRANT SELECT ON audit_unanchored TO mojavox_system;

-- Organisations with something to seal or to anchor.
CREATE FUNCTION app.organizations_to_seal() RETURNS TABLE (organization_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT u.organization_id FROM public.audit_unsealed u
    UNION
    SELECT a.organization_id FROM public.audit_unanchored a
$$;
ALTER FUNCTION app.organizations_to_seal OWNER TO mojavox_system;

-- Lists of the audit log by what was done.
CREATE INDEX audit_logs_action ON audit_logs (organization_id, action, occurred_at DESC, id DESC);

-- The orders that lists of users offer besides createdAt.
CREATE INDEX users_by_name ON users (organization_id, lower(name), id) WHERE deleted_at IS NULL;
CREATE INDEX users_by_email ON users (organization_id, lower(email), id) WHERE deleted_at IS NULL;
CREATE INDEX users_by_last_active ON users (organization_id, coalesce(last_active_at, 'epoch'::timestamptz), id)
    WHERE deleted_at IS NULL;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA app FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.organizations_to_seal TO mojavox_app;
