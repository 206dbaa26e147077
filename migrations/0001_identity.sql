-- Who may do what: organisations, users, sessions, API keys; and the three tables that every
-- write uses: audit_logs, idempotency_keys, outbox.
--
-- Walls between tenants, repeated by every later migration:
--   * each tenant table has organization_id, UNIQUE (organization_id, id) and composite foreign keys;
--   * `SELECT app.protect_tenant_table('...')` forces row-level security on it;
--   * functions connect as mojavox_app, which owns nothing and cannot bypass a policy;
--   * the few look-ups that come before the tenant is known are SECURITY DEFINER functions in
--     schema app, owned by mojavox_system, which sees only what a policy names it for.

DO $$
BEGIN
    -- Roles belong to the whole server: another database on it may have made them already,
    -- or may be making them at this moment.
    PERFORM pg_advisory_xact_lock(hashtext('mojavox roles'));
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'mojavox_app') THEN
        CREATE ROLE mojavox_app LOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'mojavox_system') THEN
        CREATE ROLE mojavox_system NOLOGIN;
    END IF;
    EXECUTE format('GRANT mojavox_system TO %I', current_user);
EXCEPTION WHEN duplicate_object OR unique_violation THEN
    NULL;
END
$$;

CREATE SCHEMA app;
GRANT USAGE ON SCHEMA app TO mojavox_app, mojavox_system;
-- CREATE is what ALTER FUNCTION ... OWNER TO asks of the new owner.
GRANT CREATE ON SCHEMA app TO mojavox_system;
GRANT USAGE ON SCHEMA public TO mojavox_app, mojavox_system;

-- The tenant of the current transaction; NULL (and so: no rows) outside of one.
CREATE FUNCTION app.current_organization() RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE
RETURN NULLIF(current_setting('app.organization', true), '')::uuid;

-- Row-level security for a tenant table. `tenant` is what the functions get; `owner` lets later
-- migrations touch rows where the owner is no superuser (FORCE binds owners too).
CREATE FUNCTION app.protect_tenant_table(target regclass, tenant_column name DEFAULT 'organization_id')
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
    EXECUTE format(
        'CREATE POLICY tenant ON %s TO mojavox_app
             USING (%2$I = NULLIF(current_setting(''app.organization'', true), '''')::uuid)
             WITH CHECK (%2$I = NULLIF(current_setting(''app.organization'', true), '''')::uuid)',
        target, tenant_column);
    EXECUTE format('CREATE POLICY owner ON %s TO %I USING (true) WITH CHECK (true)', target, current_user);
END
$$;
REVOKE ALL ON FUNCTION app.protect_tenant_table FROM PUBLIC;

CREATE FUNCTION app.touch_updated_at() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.updated_at := now();
    RETURN NEW;
END
$$;

-- ---------------------------------------------------------------------------------------------
CREATE TABLE organizations (
    id                 uuid PRIMARY KEY,
    name               text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    -- IANA name: reporting days begin at midnight here
    time_zone          text NOT NULL,
    -- ISO 4217
    currency           char(3) NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    -- BCP 47: language of reports and messages
    locale             text NOT NULL DEFAULT 'en',
    -- ISO 3166-1 alpha-2: how national phone numbers are read
    country            char(2) NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
    compliance_profile text NOT NULL CHECK (compliance_profile ~ '^[a-z]{2,20}$'),
    created_at         timestamptz NOT NULL DEFAULT now(),
    updated_at         timestamptz NOT NULL DEFAULT now()
);
SELECT app.protect_tenant_table('organizations', 'id');
GRANT SELECT ON organizations TO mojavox_app;
GRANT UPDATE (name, time_zone, currency, locale, country, compliance_profile, updated_at) ON organizations TO mojavox_app;
CREATE TRIGGER touch BEFORE UPDATE ON organizations FOR EACH ROW EXECUTE FUNCTION app.touch_updated_at();

-- ---------------------------------------------------------------------------------------------
CREATE TABLE users (
    id                  uuid PRIMARY KEY,
    organization_id     uuid NOT NULL REFERENCES organizations (id),
    -- as typed; compared without case
    email               varchar(255) NOT NULL CHECK (email = btrim(email) AND position('@' IN email) > 1),
    -- argon2id, PHC string
    password_hash       varchar(255) NOT NULL,
    password_changed_at timestamptz NOT NULL DEFAULT now(),
    name                varchar(100) NOT NULL CHECK (length(name) >= 1),
    role                varchar(20) NOT NULL CHECK (role IN ('admin', 'supervisor', 'analyst', 'agent')),
    status              varchar(20) NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'inactive', 'suspended')),
    department          varchar(50),
    avatar_url          text,
    last_active_at      timestamptz,
    created_at          timestamptz NOT NULL DEFAULT now(),
    updated_at          timestamptz NOT NULL DEFAULT now(),
    -- users are referenced by audit entries, reports and approvals: never removed, only closed
    deleted_at          timestamptz,
    UNIQUE (organization_id, id)
);
-- One person, one login, in the whole system: login has no tenant yet.
CREATE UNIQUE INDEX users_email_key ON users (lower(email)) WHERE deleted_at IS NULL;
CREATE INDEX users_list ON users (organization_id, created_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX users_active_admins ON users (organization_id)
    WHERE role = 'admin' AND status = 'active' AND deleted_at IS NULL;
SELECT app.protect_tenant_table('users');
CREATE POLICY system ON users FOR SELECT TO mojavox_system USING (true);
GRANT SELECT, INSERT, UPDATE ON users TO mojavox_app;
GRANT SELECT ON users TO mojavox_system;
CREATE TRIGGER touch BEFORE UPDATE OF email, name, role, status, department, avatar_url, deleted_at ON users
    FOR EACH ROW EXECUTE FUNCTION app.touch_updated_at();

-- A session is a family of refresh tokens; access tokens carry its id.
CREATE TABLE sessions (
    id              uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    user_id         uuid NOT NULL,
    user_agent      text,
    source_ip       text,
    created_at      timestamptz NOT NULL DEFAULT now(),
    -- the family cannot be refreshed past this moment, however often it rotates
    expires_at      timestamptz NOT NULL,
    revoked_at      timestamptz,
    revoked_reason  text CHECK (revoked_reason IN
        ('logout', 'refresh_token_reused', 'role_changed', 'status_changed', 'password_changed', 'user_deleted')),
    CHECK ((revoked_at IS NULL) = (revoked_reason IS NULL)),
    UNIQUE (organization_id, id),
    CONSTRAINT sessions_user_fkey FOREIGN KEY (organization_id, user_id) REFERENCES users (organization_id, id)
);
CREATE INDEX sessions_open_by_user ON sessions (organization_id, user_id) WHERE revoked_at IS NULL;
SELECT app.protect_tenant_table('sessions');
CREATE POLICY system ON sessions FOR SELECT TO mojavox_system USING (true);
GRANT SELECT, INSERT, UPDATE ON sessions TO mojavox_app;
GRANT SELECT ON sessions TO mojavox_system;

CREATE TABLE refresh_tokens (
    id              uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    session_id      uuid NOT NULL,
    -- SHA-256 of the token; the token itself is 256 random bits, so a slow hash adds nothing
    token_hash      bytea NOT NULL CONSTRAINT refresh_tokens_hash_key UNIQUE CHECK (length(token_hash) = 32),
    issued_at       timestamptz NOT NULL DEFAULT now(),
    expires_at      timestamptz NOT NULL,
    -- set when it was exchanged; an exchanged token that comes back means a thief or a victim holds it
    used_at         timestamptz,
    CONSTRAINT refresh_tokens_session_fkey FOREIGN KEY (organization_id, session_id)
        REFERENCES sessions (organization_id, id) ON DELETE CASCADE
);
CREATE INDEX refresh_tokens_session ON refresh_tokens (organization_id, session_id);
SELECT app.protect_tenant_table('refresh_tokens');
CREATE POLICY system ON refresh_tokens FOR SELECT TO mojavox_system USING (true);
GRANT SELECT, INSERT, UPDATE ON refresh_tokens TO mojavox_app;
GRANT SELECT ON refresh_tokens TO mojavox_system;

CREATE TABLE api_keys (
    id              uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    -- whose key: it never can more than this user can
    user_id         uuid NOT NULL,
    name            varchar(100) NOT NULL CHECK (length(name) >= 1),
    -- hex SHA-256 of the whole key
    key_hash        varchar(255) NOT NULL CONSTRAINT api_keys_hash_key UNIQUE,
    -- what lists show of it: mvx_ and the first characters
    key_prefix      varchar(10) NOT NULL,
    -- array of permission names
    permissions     jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(permissions) = 'array'),
    last_used_at    timestamptz,
    expires_at      timestamptz,
    created_at      timestamptz NOT NULL DEFAULT now(),
    revoked_at      timestamptz,
    UNIQUE (organization_id, id),
    CONSTRAINT api_keys_user_fkey FOREIGN KEY (organization_id, user_id)
        REFERENCES users (organization_id, id) ON DELETE CASCADE
);
CREATE INDEX api_keys_by_user ON api_keys (organization_id, user_id, created_at DESC);
CREATE INDEX api_keys_list ON api_keys (organization_id, created_at DESC, id DESC);
SELECT app.protect_tenant_table('api_keys');
CREATE POLICY system_read ON api_keys FOR SELECT TO mojavox_system USING (true);
CREATE POLICY system_use ON api_keys FOR UPDATE TO mojavox_system USING (true);
GRANT SELECT, INSERT, UPDATE ON api_keys TO mojavox_app;
GRANT SELECT, UPDATE (last_used_at) ON api_keys TO mojavox_system;

-- Failed and running login attempts, counted before the password is looked at, so that parallel
-- guesses through many function instances cannot outrun the count. Keys are hashes: no addresses
-- of people who only mistyped are kept. Not a tenant table: the tenant is not known yet.
CREATE TABLE login_attempts (
    key            bytea PRIMARY KEY,
    attempts       integer NOT NULL,
    window_started timestamptz NOT NULL
);
CREATE INDEX login_attempts_age ON login_attempts (window_started);
GRANT SELECT, INSERT, UPDATE, DELETE ON login_attempts TO mojavox_app;

-- ---------------------------------------------------------------------------------------------
CREATE TABLE audit_logs (
    id              uuid PRIMARY KEY,
    organization_id uuid NOT NULL REFERENCES organizations (id),
    occurred_at     timestamptz NOT NULL,
    actor_type      text NOT NULL CHECK (actor_type IN ('user', 'api_key', 'system')),
    -- the user (also behind an API key); NULL for the system
    actor_id        uuid,
    api_key_id      uuid,
    -- <entity>.<verb>, e.g. users.suspend
    action          text NOT NULL CHECK (action ~ '^[a-z_]+\.[a-z_]+$'),
    entity_type     text NOT NULL,
    entity_id       uuid NOT NULL,
    -- without secrets; NULL where there was or is nothing
    before          jsonb,
    after           jsonb,
    request_id      text,
    source_ip       text
);
CREATE INDEX audit_logs_list ON audit_logs (organization_id, occurred_at DESC, id DESC);
CREATE INDEX audit_logs_entity ON audit_logs (organization_id, entity_type, entity_id, occurred_at DESC, id DESC);
CREATE INDEX audit_logs_actor ON audit_logs (organization_id, actor_id, occurred_at DESC, id DESC);
SELECT app.protect_tenant_table('audit_logs');
-- append-only for the functions
GRANT SELECT, INSERT ON audit_logs TO mojavox_app;

-- ---------------------------------------------------------------------------------------------
-- The answer to a POST, kept for a repeat with the same Idempotency-Key.
CREATE TABLE idempotency_keys (
    organization_id uuid NOT NULL REFERENCES organizations (id),
    user_id         uuid NOT NULL,
    key             varchar(255) NOT NULL,
    -- SHA-256 over method, path and body: the same key with another request is a client's mistake
    request_hash    bytea NOT NULL,
    status          smallint NOT NULL,
    response        jsonb,
    created_at      timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organization_id, user_id, key)
);
CREATE INDEX idempotency_keys_age ON idempotency_keys (created_at);
SELECT app.protect_tenant_table('idempotency_keys');
CREATE POLICY system ON idempotency_keys TO mojavox_system USING (true);
GRANT SELECT, INSERT ON idempotency_keys TO mojavox_app;
GRANT SELECT, DELETE ON idempotency_keys TO mojavox_system;

-- Messages of a transaction that are sent after its commit; the relay sends what a crash left.
CREATE TABLE outbox (
    id              uuid PRIMARY KEY,
    organization_id uuid NOT NULL REFERENCES organizations (id),
    -- which queue: 'customer-files', 'events', ...
    topic           text NOT NULL,
    -- FIFO queues: messages of a group keep their order
    group_key       text,
    payload         jsonb NOT NULL,
    -- the writer's transaction: rows below the oldest running one can no longer be joined by others,
    -- which is what lets a reader of the log advance without gaps
    xid             xid8 NOT NULL DEFAULT pg_current_xact_id(),
    created_at      timestamptz NOT NULL DEFAULT now(),
    sent_at         timestamptz
);
CREATE INDEX outbox_unsent ON outbox (created_at, id) WHERE sent_at IS NULL;
CREATE INDEX outbox_log ON outbox (organization_id, topic, xid, id);
SELECT app.protect_tenant_table('outbox');
CREATE POLICY system ON outbox TO mojavox_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE (sent_at) ON outbox TO mojavox_app;
GRANT SELECT, UPDATE (sent_at), DELETE ON outbox TO mojavox_system;

-- ---------------------------------------------------------------------------------------------
-- Look-ups that come before the tenant is known.

-- Opens a tenant transaction for a signed-in user or an API key, or raises MV401: the session was
-- ended, the key revoked, the user suspended or gone, or the role in the token is not the user's
-- role any more. Sets nothing unless all is well, so whatever is pipelined behind it sees no rows.
CREATE FUNCTION app.enter(p_organization uuid, p_user uuid, p_role text, p_session uuid, p_api_key uuid)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    PERFORM FROM public.users u
        WHERE u.id = p_user AND u.organization_id = p_organization AND u.role = p_role
          AND u.status = 'active' AND u.deleted_at IS NULL
          AND CASE WHEN p_api_key IS NULL
              THEN EXISTS (SELECT FROM public.sessions s WHERE s.id = p_session AND s.user_id = u.id
                             AND s.revoked_at IS NULL AND s.expires_at > now())
              ELSE EXISTS (SELECT FROM public.api_keys k WHERE k.id = p_api_key AND k.user_id = u.id
                             AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > now()))
              END;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'session ended' USING ERRCODE = 'MV401';
    END IF;
    PERFORM set_config('app.organization', p_organization::text, true);
END
$$;
ALTER FUNCTION app.enter OWNER TO mojavox_system;

CREATE FUNCTION app.find_login(p_email text)
RETURNS TABLE (user_id uuid, organization_id uuid, password_hash text, role text, status text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT u.id, u.organization_id, u.password_hash, u.role, u.status
    FROM public.users u WHERE lower(u.email) = lower(p_email) AND u.deleted_at IS NULL
$$;
ALTER FUNCTION app.find_login OWNER TO mojavox_system;

CREATE FUNCTION app.find_refresh_token(p_hash bytea)
RETURNS TABLE (organization_id uuid, session_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT t.organization_id, t.session_id FROM public.refresh_tokens t WHERE t.token_hash = p_hash
$$;
ALTER FUNCTION app.find_refresh_token OWNER TO mojavox_system;

-- Also notes the use, at most once a minute: a busy integration must not write on every request.
CREATE FUNCTION app.find_api_key(p_hash text)
RETURNS TABLE (api_key_id uuid, organization_id uuid, user_id uuid, role text, permissions jsonb)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    RETURN QUERY
        SELECT k.id, k.organization_id, k.user_id, u.role::text, k.permissions
        FROM public.api_keys k JOIN public.users u ON u.organization_id = k.organization_id AND u.id = k.user_id
        WHERE k.key_hash = p_hash AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > now())
          AND u.status = 'active' AND u.deleted_at IS NULL;
    IF FOUND THEN
        UPDATE public.api_keys k SET last_used_at = now()
        WHERE k.key_hash = p_hash AND (k.last_used_at IS NULL OR k.last_used_at < now() - interval '1 minute');
    END IF;
END
$$;
ALTER FUNCTION app.find_api_key OWNER TO mojavox_system;

-- Unsent messages of all tenants, locked for the caller's transaction; two relays share the work.
CREATE FUNCTION app.claim_outbox(p_older_than interval, p_limit integer)
RETURNS TABLE (id uuid, topic text, group_key text, payload jsonb)
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT o.id, o.topic, o.group_key, o.payload FROM public.outbox o
    WHERE o.sent_at IS NULL AND o.created_at < now() - p_older_than
    ORDER BY o.created_at, o.id LIMIT p_limit FOR UPDATE SKIP LOCKED
$$;
ALTER FUNCTION app.claim_outbox OWNER TO mojavox_system;

CREATE FUNCTION app.mark_outbox_sent(p_ids uuid[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    UPDATE public.outbox SET sent_at = now() WHERE id = ANY (p_ids) AND sent_at IS NULL
$$;
ALTER FUNCTION app.mark_outbox_sent OWNER TO mojavox_system;

-- Drops what has served its time: kept answers after a day, sent messages after a week; and merges
-- the differences of sums.
CREATE FUNCTION app.sweep_expired() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
    removed bigint := 0;
    step bigint;
BEGIN
    DELETE FROM public.idempotency_keys WHERE created_at < now() - interval '24 hours';
    GET DIAGNOSTICS step = ROW_COUNT; removed := removed + step;
    DELETE FROM public.outbox WHERE sent_at < now() - interval '7 days';
    GET DIAGNOSTICS step = ROW_COUNT; removed := removed + step;
    DELETE FROM public.login_attempts WHERE window_started < now() - interval '1 day';
    GET DIAGNOSTICS step = ROW_COUNT; removed := removed + step;
    RETURN removed;
END
$$;
GRANT SELECT, DELETE ON login_attempts TO mojavox_system;
ALTER FUNCTION app.sweep_expired OWNER TO mojavox_system;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA app FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.current_organization() TO mojavox_app, mojavox_system;
GRANT EXECUTE ON FUNCTION app.enter, app.find_login, app.find_refresh_token, app.find_api_key,
    app.claim_outbox, app.mark_outbox_sent, app.sweep_expired TO mojavox_app;
