//! Rules that every table keeps, whoever adds it: a migration that forgets one fails here.

use mojavox_testkit::Database;
use tokio_postgres::Client;

/// Tables without a tenant, and why. The tenants themselves are walled by their id.
const SHARED_TABLES: [&str; 3] = [
    // counted before the tenant is known; keys are hashes
    "login_attempts",
    // reports of payments whose tenant is what is missing; they name nobody
    "unmatched_payment_events",
    // the migrations' own
    "refinery_schema_history",
];

/// Numbers that are not money.
const SCORES: [&str; 4] = [
    "confidence",
    "quality_score",
    "sentiment",
    "sentiment_score",
];

/// The first column of each row as text.
async fn names(client: &Client, query: &str) -> Vec<String> {
    let rows = client.query(query, &[]).await.expect("the query is right");
    rows.iter().map(|row| row.get(0)).collect()
}

fn quoted(names: &[&str]) -> String {
    format!("'{}'", names.join("', '"))
}

async fn assert_none(query: &str, rule: &str) {
    let database = Database::create().await;
    let breaches = names(&database.owner().await, query).await;
    assert!(breaches.is_empty(), "{rule}: {breaches:#?}");
}

#[tokio::test]
async fn tables_without_a_tenant_are_named_here() {
    assert_none(
        &format!(
            "SELECT c.relname::text FROM pg_class c
             WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
               AND c.relname NOT IN ('organizations', {}) AND NOT EXISTS (
                 SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'organization_id' AND a.attnotnull)",
            quoted(&SHARED_TABLES)
        ),
        "tables whose rows belong to no organisation",
    )
    .await;
}

#[tokio::test]
async fn tenant_tables_force_row_level_security_with_one_policy_for_the_functions() {
    assert_none(
        &format!("SELECT c.relname::text FROM pg_class c
         WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
           AND c.relname NOT IN ({})
           AND NOT (c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (
               SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'tenant' AND p.polcmd = '*' AND p.polpermissive
                 AND p.polroles = ARRAY['mojavox_app'::regrole::oid]
                 AND pg_get_expr(p.polqual, c.oid) = pg_get_expr(p.polwithcheck, c.oid)
                 AND pg_get_expr(p.polqual, c.oid) = format(
                     '(%s = (NULLIF(current_setting(''app.organization''::text, true), ''''::text))::uuid)',
                     CASE c.relname WHEN 'organizations' THEN 'id' ELSE 'organization_id' END)))", quoted(&SHARED_TABLES)),
        "tables that the functions could read across tenants",
    )
    .await;
    assert_none(
        "SELECT c.relname || '.' || p.polname FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
         WHERE p.polname <> 'tenant' AND (0::oid = ANY (p.polroles) OR 'mojavox_app'::regrole::oid = ANY (p.polroles))",
        "policies that open a table further for the functions",
    )
    .await;
}

#[tokio::test]
async fn foreign_keys_between_tenant_tables_carry_the_tenant() {
    assert_none(
        "SELECT f.conrelid::regclass || '.' || f.conname FROM pg_constraint f
         WHERE f.contype = 'f' AND f.connamespace = 'public'::regnamespace AND NOT EXISTS (
             SELECT FROM unnest(f.conkey, f.confkey) AS k (own, other)
             JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = k.own
             JOIN pg_attribute b ON b.attrelid = f.confrelid AND b.attnum = k.other
             WHERE a.attname = 'organization_id'
               AND b.attname = CASE f.confrelid WHEN 'organizations'::regclass THEN 'id' ELSE 'organization_id' END)",
        "foreign keys that could point into another tenant",
    )
    .await;
}

#[tokio::test]
async fn foreign_keys_have_an_index() {
    // Exempt: who did something (users are closed, never removed, and no list begins with them),
    // versions (written once, never removed), and the currency, which follows the organisation.
    assert_none(
        "SELECT f.conrelid::regclass || '.' || f.conname FROM pg_constraint f
         WHERE f.contype = 'f' AND f.connamespace = 'public'::regnamespace
           AND NOT (f.confrelid IN ('users'::regclass, 'agent_versions'::regclass, 'template_versions'::regclass)
                    AND f.confdeltype = 'a')
           AND f.conname !~ '_currency_fkey$'
           AND NOT EXISTS (
             SELECT FROM pg_index i
             WHERE i.indrelid = f.conrelid
               AND (i.indkey::int2[])[0:cardinality(f.conkey) - 1] @> f.conkey
               AND (i.indpred IS NULL OR EXISTS (
                   SELECT FROM pg_attribute a WHERE a.attrelid = f.conrelid AND a.attnum = ANY (f.conkey)
                     AND pg_get_expr(i.indpred, i.indrelid) = format('(%I IS NOT NULL)', a.attname))))
           AND NOT (cardinality(f.conkey) = 1 AND EXISTS (
             SELECT FROM pg_index i WHERE i.indrelid = f.conrelid AND i.indkey[0] = f.conkey[1]))",
        "foreign keys without an index that serves them",
    )
    .await;
}

#[tokio::test]
async fn amounts_are_numeric_15_2_and_times_carry_their_zone() {
    let scores = quoted(&SCORES);
    assert_none(
        &format!(
            "SELECT c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) FROM pg_attribute a
             JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
             WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relname <> 'refinery_schema_history' AND (
                 format_type(a.atttypid, NULL) IN ('real', 'double precision', 'money', 'timestamp without time zone', 'time without time zone')
                 OR (format_type(a.atttypid, NULL) = 'numeric' AND a.attname NOT IN ({scores}) AND format_type(a.atttypid, a.atttypmod) <> 'numeric(15,2)')
                 OR (a.attname ~ '(amount|balance|debt|recovered)$' AND format_type(a.atttypid, a.atttypmod) <> 'numeric(15,2)')
                 OR (a.attname ~ '_at$' AND format_type(a.atttypid, NULL) <> 'timestamp with time zone'))"
        ),
        "columns of the wrong type",
    )
    .await;
}

#[tokio::test]
async fn the_functions_role_owns_nothing_and_passes_no_wall() {
    assert_none(
        "SELECT rolname::text FROM pg_roles WHERE rolname IN ('mojavox_app', 'mojavox_system')
           AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication
                OR rolcanlogin <> (rolname = 'mojavox_app'))
         UNION ALL
         SELECT 'member of ' || m.roleid::regrole FROM pg_auth_members m WHERE m.member = 'mojavox_app'::regrole
         UNION ALL
         SELECT 'owns ' || c.oid::regclass FROM pg_class c WHERE c.relowner IN ('mojavox_app'::regrole, 'mojavox_system'::regrole)
         UNION ALL
         SELECT 'owns ' || p.oid::regprocedure FROM pg_proc p WHERE p.proowner = 'mojavox_app'::regrole
         UNION ALL
         SELECT 'owns ' || n.nspname FROM pg_namespace n WHERE n.nspowner IN ('mojavox_app'::regrole, 'mojavox_system'::regrole)
         UNION ALL
         SELECT c.relname || ': ' || privilege FROM pg_class c, unnest(ARRAY['TRUNCATE', 'REFERENCES', 'TRIGGER']) AS privilege
         WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND has_table_privilege('mojavox_app', c.oid, privilege)
         UNION ALL
         SELECT 'may create in ' || n.nspname FROM pg_namespace n WHERE n.nspname IN ('app') AND has_schema_privilege('mojavox_app', n.oid, 'CREATE')",
        "rights that the functions' role should not have",
    )
    .await;
}

#[tokio::test]
async fn functions_with_others_rights_are_closed_and_name_their_schemas() {
    assert_none(
        "SELECT p.oid::regprocedure::text FROM pg_proc p
         WHERE p.pronamespace = 'app'::regnamespace AND (
             EXISTS (SELECT FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) AS a WHERE a.grantee = 0)
             OR (p.prosecdef AND (p.proowner <> 'mojavox_system'::regrole
                 OR NOT EXISTS (SELECT FROM unnest(p.proconfig) AS c WHERE c LIKE 'search_path=%'))))",
        "functions that anybody may call, or that run with more than mojavox_system's rights or the caller's search path",
    )
    .await;
}

#[tokio::test]
async fn append_only_tables_are_append_only() {
    assert_none(
        "SELECT t || ': ' || privilege FROM unnest(ARRAY['audit_logs', 'ledger_entries', 'agent_versions', 'template_versions',
             'purge_receipts', 'payment_provider_events', 'validation_notices']) AS t, unnest(ARRAY['UPDATE', 'DELETE']) AS privilege
         WHERE has_table_privilege('mojavox_app', t, privilege) OR has_any_column_privilege('mojavox_app', t, 'UPDATE')",
        "history that the functions could rewrite",
    )
    .await;
}
