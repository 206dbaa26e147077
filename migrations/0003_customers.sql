-- Debtors, how they are found, and the files they come from and leave in.
--
-- A row of `customers` is one debtor's account: a person or company and one debt. That is the unit
-- that contact rules count by ("per person and debt", 12 CFR 1006.14(b)); somebody with two debts
-- has two accounts. Opt-outs may name a phone or address and then bind every account (see opt_outs).

-- ---------------------------------------------------------------------------------------------
-- Words of a search, the same for what is stored and what is asked. Text operators are not
-- leakproof, so PostgreSQL would not use their index beneath a row-level security policy: searches
-- run in SECURITY DEFINER functions which filter by organisation themselves, and every stored word
-- begins with a mark of its organisation, so that a prefix only ever walks that organisation's part
-- of the index.

-- Lower case without accents. Canonical decomposition is Unicode's, independent of the locale the
-- server was initialised with; plain ASCII needs none.
CREATE FUNCTION app.fold(p_text text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN octet_length(p_text) = length(p_text) THEN lower(p_text)
    ELSE translate(
        replace(replace(replace(replace(
            lower(translate(regexp_replace(normalize(p_text, NFKD), '[\u0300-\u036f]+', '', 'g'), 'ŒÆØÐĐŁÞ', 'œæøðđłþ')),
            'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'), 'þ', 'th'),
        'øðđłı’ʼ', 'oddli''''')
    END;

-- The words of a text: split at everything that is neither letter nor digit, 40 characters of each
-- (longer ones add nothing and would bloat the index). PL/pgSQL, here and below, because its
-- expressions keep their plan: a quarter of the time of nested SQL functions, on every row written.
CREATE FUNCTION app.words(p_text text) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
    RETURN string_to_array(btrim(regexp_replace(
        regexp_replace(app.fold(p_text), '[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f]+', ' ', 'g'),
        '([^ ]{40})[^ ]+', '\1', 'g')), ' ');
END
$$;

-- The random end of the id; two organisations with the same mark only share a part of the index.
CREATE FUNCTION app.organization_mark(p_organization uuid) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN right(p_organization::text, 8) || '_';

CREATE FUNCTION app.search_vector(p_organization uuid, p_text text) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    mark text := app.organization_mark(p_organization);
    words text[] := app.words(coalesce(p_text, ''));
BEGIN
    IF words = '{}' THEN
        RETURN '';
    END IF;
    RETURN array_to_tsvector(string_to_array(mark || array_to_string(words, ' ' || mark), ' '));
END
$$;

-- Every word of the query must begin a stored word; NULL (which matches nothing) when there is
-- none. Ten words are plenty; more would only cost.
CREATE FUNCTION app.search_query(p_organization uuid, p_query text) RETURNS tsquery
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (
    SELECT string_agg('''' || app.organization_mark(p_organization) || word || ''':*', ' & ')::tsquery
    FROM unnest((app.words(p_query))[1:10]) AS word);

-- ---------------------------------------------------------------------------------------------
-- Every amount of an organisation is in its currency, so that sums mean something. The reference
-- also forbids changing the currency once there are amounts.
ALTER TABLE organizations ADD CONSTRAINT organizations_currency_key UNIQUE (id, currency);

CREATE TABLE customers (
    id               uuid PRIMARY KEY,
    organization_id  uuid NOT NULL REFERENCES organizations (id),
    -- the creditor's own key; imports update by it
    external_id      varchar(100) CHECK (length(external_id) >= 1),
    -- what letters and conversations quote
    reference        varchar(100) CHECK (length(reference) >= 1),
    kind             text NOT NULL DEFAULT 'person' CHECK (kind IN ('person', 'company')),
    name             varchar(200) NOT NULL CHECK (length(name) >= 1),
    first_name       varchar(100),
    last_name        varchar(100),
    email            varchar(254) CHECK (position('@' IN email) > 1),
    -- BCP 47: the language to talk and write in; NULL: the organisation's
    language         text CHECK (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    address_line1    varchar(200),
    address_line2    varchar(200),
    city             varchar(100),
    -- state or province
    region           varchar(100),
    postal_code      varchar(20),
    -- ISO 3166-1 alpha-2
    country          char(2) CHECK (country ~ '^[A-Z]{2}$'),
    -- every IANA zone where the debtor may be, from phones and address: calling hours bind in all of
    -- them; the first is the one to show times in
    time_zones       text[] NOT NULL DEFAULT '{}',

    -- the creditor in whose name is collected; NULL: the organisation itself
    creditor_name    varchar(200),
    currency         char(3) NOT NULL,
    original_amount  numeric(15, 2) NOT NULL CHECK (original_amount >= 0),
    -- what is owed now; below zero: overpaid, and owed back
    balance          numeric(15, 2) NOT NULL,
    -- cents, for sorting and ranges: numeric comparisons are not leakproof and would lose their
    -- index beneath the policy, bigint ones do not
    balance_minor    bigint NOT NULL GENERATED ALWAYS AS ((balance * 100)::bigint) STORED,
    -- when the oldest unpaid part fell due
    due_date         date,
    status           text NOT NULL DEFAULT 'new' CHECK (status IN
        ('new', 'active', 'promised', 'payment_plan', 'disputed', 'settled', 'paid', 'written_off', 'closed')),
    tags             text[] NOT NULL DEFAULT '{}',
    -- the latest attempt that reached the carrier, and the latest cleared payment
    last_contacted_at timestamptz,
    last_paid_at     timestamptz,

    created_at       timestamptz NOT NULL DEFAULT now(),
    updated_at       timestamptz NOT NULL DEFAULT now(),
    -- Debtors are hidden, not removed: what was collected and said must stay provable until the
    -- retention period is over. The reason says why the record is kept.
    deleted_at       timestamptz,
    deleted_by       uuid,
    retention_reason text CHECK (length(retention_reason) BETWEEN 1 AND 500),

    -- names sort without accents and without case, on every server alike
    sort_name        text COLLATE "C" NOT NULL GENERATED ALWAYS AS (app.fold(name)) STORED,
    search           tsvector NOT NULL GENERATED ALWAYS AS (app.search_vector(organization_id,
        name || ' ' || coalesce(first_name, '') || ' ' || coalesce(last_name, '') || ' ' || coalesce(email, '')
        || ' ' || coalesce(reference, '') || ' ' || coalesce(external_id, ''))) STORED,

    CONSTRAINT customers_deletion_has_reason CHECK ((deleted_at IS NULL) = (retention_reason IS NULL)),
    CONSTRAINT customers_organization_key UNIQUE (organization_id, id),
    CONSTRAINT customers_currency_fkey FOREIGN KEY (organization_id, currency) REFERENCES organizations (id, currency),
    CONSTRAINT customers_deleted_by_fkey FOREIGN KEY (organization_id, deleted_by) REFERENCES users (organization_id, id)
);
-- A deleted debtor gives its key free.
CREATE UNIQUE INDEX customers_external_id_key ON customers (organization_id, external_id) WHERE deleted_at IS NULL;
-- One index for each order of the list, the id as tie-breaker for the keyset.
CREATE INDEX customers_list ON customers (organization_id, created_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX customers_by_name ON customers (organization_id, sort_name, id) WHERE deleted_at IS NULL;
CREATE INDEX customers_by_balance ON customers (organization_id, balance_minor DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX customers_by_status ON customers (organization_id, status, created_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX customers_by_due_date ON customers (organization_id, due_date, id) WHERE deleted_at IS NULL;
CREATE INDEX customers_by_last_contact ON customers (organization_id, last_contacted_at, id) WHERE deleted_at IS NULL;
-- A small pending list: imports still write in batches, searches never wade through megabytes of it.
CREATE INDEX customers_search ON customers USING gin (search) WITH (gin_pending_list_limit = 256) WHERE deleted_at IS NULL;
SELECT app.protect_tenant_table('customers');
CREATE POLICY system ON customers FOR SELECT TO mojavox_system USING (true);
GRANT SELECT, INSERT, UPDATE ON customers TO mojavox_app;
GRANT SELECT ON customers TO mojavox_system;
CREATE TRIGGER touch BEFORE UPDATE ON customers FOR EACH ROW EXECUTE FUNCTION app.touch_updated_at();
SELECT app.maintain_count('customers', facet => 'r.status', predicate => 'r.deleted_at IS NULL');

-- ---------------------------------------------------------------------------------------------
-- The number without its country code: people know the end of a number, and write the start as
-- they would dial it. Calling codes are prefix-free: one digit in zones 1 and 7, two for those
-- listed, else three.
CREATE FUNCTION app.national_number(p_e164 text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN substr(p_e164, 2 + CASE
    WHEN p_e164 ~ '^\+[17]' THEN 1
    WHEN p_e164 ~ '^\+(2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])' THEN 2
    ELSE 3 END);

CREATE TABLE customer_phones (
    id              uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    customer_id     uuid NOT NULL,
    e164            varchar(16) COLLATE "C" NOT NULL CHECK (e164 ~ '^\+[1-9][0-9]{6,14}$'),
    -- what the numbering plan says; North American numbers do not tell
    line            text NOT NULL DEFAULT 'unknown' CHECK (line IN ('mobile', 'fixed', 'fixed_or_mobile', 'other', 'unknown')),
    -- whose it is; work numbers may be forbidden to call
    label           text NOT NULL DEFAULT 'other' CHECK (label IN ('home', 'mobile', 'work', 'other')),
    -- 0 is the number to try first
    position        smallint NOT NULL DEFAULT 0 CHECK (position >= 0),
    -- a wrong number is kept so that no import brings it back into use
    status          text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'wrong_number', 'out_of_service')),
    -- zones of the number's area; empty where the number does not tell
    time_zones      text[] NOT NULL DEFAULT '{}',
    created_at      timestamptz NOT NULL DEFAULT now(),
    updated_at      timestamptz NOT NULL DEFAULT now(),
    national        text COLLATE "C" NOT NULL GENERATED ALWAYS AS (app.national_number(e164)) STORED,
    national_reversed text COLLATE "C" NOT NULL GENERATED ALWAYS AS (reverse(app.national_number(e164))) STORED,
    CONSTRAINT customer_phones_organization_key UNIQUE (organization_id, id),
    CONSTRAINT customer_phones_number_key UNIQUE (organization_id, customer_id, e164),
    CONSTRAINT customer_phones_customer_fkey FOREIGN KEY (organization_id, customer_id) REFERENCES customers (organization_id, id)
);
-- Who calls, and searches by the whole number, its national form, its last digits.
CREATE INDEX customer_phones_by_number ON customer_phones (organization_id, e164) INCLUDE (customer_id);
CREATE INDEX customer_phones_by_national ON customer_phones (organization_id, national) INCLUDE (customer_id);
CREATE INDEX customer_phones_by_last_digits ON customer_phones (organization_id, national_reversed) INCLUDE (customer_id);
SELECT app.protect_tenant_table('customer_phones');
CREATE POLICY system ON customer_phones FOR SELECT TO mojavox_system USING (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON customer_phones TO mojavox_app;
GRANT SELECT ON customer_phones TO mojavox_system;
CREATE TRIGGER touch BEFORE UPDATE ON customer_phones FOR EACH ROW EXECUTE FUNCTION app.touch_updated_at();

-- Ids of the current organisation's debtors that a search box's text finds, at most p_limit:
-- all words begin words of name, email, reference or external id, or the text is (a beginning or
-- the end of) a phone number in any usual writing. Nothing for a text without letters or digits.
CREATE FUNCTION app.search_customers(p_query text, p_limit integer) RETURNS TABLE (customer_id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp ROWS 1000 AS $$
DECLARE
    -- the setting and not an argument: a caller cannot name another organisation
    organization uuid := app.current_organization();
    wanted tsquery := app.search_query(organization, p_query);
    -- as dialled: without "(0)", signs, and trunk or international zeros
    digits text := CASE WHEN p_query ~ '^[\s+()./0-9\u00a0\u202f\u2010-\u2014-]+$'
        THEN ltrim(regexp_replace(replace(p_query, '(0)', ''), '[^0-9]', '', 'g'), '0') END;
BEGIN
    IF length(digits) < 3 THEN
        digits := NULL;
    END IF;
    -- ':' is the character after '9': a prefix as a range, which any plan can take from the index
    RETURN QUERY
        SELECT c.id FROM public.customers c
        WHERE c.organization_id = organization AND c.deleted_at IS NULL AND c.search @@ wanted
        UNION
        SELECT p.customer_id FROM (
            SELECT n.customer_id FROM public.customer_phones n WHERE n.organization_id = organization
                AND n.e164 >= '+' || digits AND n.e164 < '+' || digits || ':'
            UNION ALL
            SELECT n.customer_id FROM public.customer_phones n WHERE n.organization_id = organization
                AND n.national >= digits AND n.national < digits || ':'
            UNION ALL
            SELECT n.customer_id FROM public.customer_phones n WHERE n.organization_id = organization
                AND n.national_reversed >= reverse(digits) AND n.national_reversed < reverse(digits) || ':'
        ) AS p
        JOIN public.customers c ON c.organization_id = organization AND c.id = p.customer_id AND c.deleted_at IS NULL
        LIMIT p_limit;
END
$$;
ALTER FUNCTION app.search_customers OWNER TO mojavox_system;

-- ---------------------------------------------------------------------------------------------
-- Imports and exports of debtors: a worker reads or writes the file in steps and keeps its place
-- here, so that a crash repeats one step and nothing else.
CREATE TABLE customer_jobs (
    id              uuid PRIMARY KEY,
    organization_id uuid NOT NULL REFERENCES organizations (id),
    kind            text NOT NULL CHECK (kind IN ('import', 'export')),
    -- duplicate: the same file was imported before, see duplicate_of
    status          text NOT NULL CHECK (status IN
        ('awaiting_upload', 'queued', 'running', 'ready', 'failed', 'cancelled', 'duplicate')),
    -- reads and checks everything, changes nothing
    dry_run         boolean NOT NULL DEFAULT false,
    file_name       varchar(255),
    -- of the uploaded file
    object_key      text,
    -- hex SHA-256 of the uploaded file, known when the worker has read it
    file_sha256     char(64) CHECK (file_sha256 ~ '^[0-9a-f]{64}$'),
    duplicate_of    uuid,
    -- bytes
    file_size       bigint CHECK (file_size >= 0),
    -- column mapping of an import, filters of an export
    parameters      jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(parameters) = 'object'),
    -- NULL until known
    total_rows      bigint CHECK (total_rows >= 0),
    processed_rows  bigint NOT NULL DEFAULT 0 CHECK (processed_rows >= 0),
    created_rows    bigint NOT NULL DEFAULT 0 CHECK (created_rows >= 0),
    updated_rows    bigint NOT NULL DEFAULT 0 CHECK (updated_rows >= 0),
    unchanged_rows  bigint NOT NULL DEFAULT 0 CHECK (unchanged_rows >= 0),
    failed_rows     bigint NOT NULL DEFAULT 0 CHECK (failed_rows >= 0),
    -- where the next step begins: a byte of the import's file, the line there, or the last id exported
    resume_offset   bigint NOT NULL DEFAULT 0 CHECK (resume_offset >= 0),
    resume_line     bigint NOT NULL DEFAULT 1 CHECK (resume_line >= 1),
    resume_after    uuid,
    -- of what the worker made: an export's file, the parts of an upload under way
    result_key      text,
    result_size     bigint CHECK (result_size >= 0),
    upload_id       text,
    -- stable code of what ended a failed job
    error_code      text,
    error_detail    text,
    created_by      uuid NOT NULL,
    created_at      timestamptz NOT NULL DEFAULT now(),
    updated_at      timestamptz NOT NULL DEFAULT now(),
    started_at      timestamptz,
    finished_at     timestamptz,
    -- files are removed after this
    expires_at      timestamptz,
    CONSTRAINT customer_jobs_failure_has_code CHECK ((status = 'failed') = (error_code IS NOT NULL)),
    CONSTRAINT customer_jobs_organization_key UNIQUE (organization_id, id),
    CONSTRAINT customer_jobs_created_by_fkey FOREIGN KEY (organization_id, created_by) REFERENCES users (organization_id, id),
    CONSTRAINT customer_jobs_duplicate_of_fkey FOREIGN KEY (organization_id, duplicate_of) REFERENCES customer_jobs (organization_id, id)
);
-- The same file is imported once; a failed, cancelled or merely tried one may come again.
CREATE UNIQUE INDEX customer_jobs_file_key ON customer_jobs (organization_id, file_sha256)
    WHERE kind = 'import' AND NOT dry_run AND status NOT IN ('failed', 'cancelled', 'duplicate');
CREATE INDEX customer_jobs_list ON customer_jobs (organization_id, kind, created_at DESC, id DESC);
CREATE INDEX customer_jobs_duplicates ON customer_jobs (organization_id, duplicate_of) WHERE duplicate_of IS NOT NULL;
SELECT app.protect_tenant_table('customer_jobs');
GRANT SELECT, INSERT, UPDATE ON customer_jobs TO mojavox_app;
CREATE TRIGGER touch BEFORE UPDATE ON customer_jobs FOR EACH ROW EXECUTE FUNCTION app.touch_updated_at();

-- What was wrong with a file. Bounded by the worker: past its limit only failed_rows goes on.
CREATE TABLE customer_job_errors (
    organization_id uuid NOT NULL,
    job_id          uuid NOT NULL,
    -- order of discovery; a repeated step writes the same numbers again
    position        integer NOT NULL CHECK (position >= 0),
    -- record in the file, the header not counted, from 1
    row_number      bigint NOT NULL CHECK (row_number >= 0),
    -- line in the file, from 1: quoted line breaks make the two differ
    line_number     bigint NOT NULL CHECK (line_number >= 1),
    -- header of the offending column; NULL: the whole record
    column_name     varchar(200),
    code            text NOT NULL CHECK (code ~ '^[a-z0-9_]+$'),
    detail          varchar(1000) NOT NULL,
    PRIMARY KEY (organization_id, job_id, position),
    CONSTRAINT customer_job_errors_job_fkey FOREIGN KEY (organization_id, job_id)
        REFERENCES customer_jobs (organization_id, id) ON DELETE CASCADE
);
SELECT app.protect_tenant_table('customer_job_errors');
GRANT SELECT, INSERT, DELETE ON customer_job_errors TO mojavox_app;

REVOKE ALL ON FUNCTION app.fold, app.words, app.organization_mark, app.search_vector, app.search_query,
    app.national_number, app.search_customers FROM PUBLIC;
-- Generated columns are computed with the writer's rights.
GRANT EXECUTE ON FUNCTION app.fold, app.words, app.organization_mark, app.search_vector, app.national_number TO mojavox_app;
GRANT EXECUTE ON FUNCTION app.fold, app.words, app.organization_mark, app.search_vector, app.search_query TO mojavox_system;
GRANT EXECUTE ON FUNCTION app.search_customers TO mojavox_app;
