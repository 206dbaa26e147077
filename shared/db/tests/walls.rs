//! Row-level security, searches and sums as the functions' role meets them.

use std::time::Duration;

use mojavox_testkit::Database;
use tokio_postgres::{Client, NoTls};

const OURS: &str = "01900000-0000-7000-8000-00000000aaaa";
const THEIRS: &str = "01900000-0000-7000-8000-00000000bbbb";

/// Two organisations with as many debtors each.
async fn arrange(database: &Database, debtors: u32) -> Client {
    let owner = database.owner().await;
    owner
        .batch_execute(&format!(
            "INSERT INTO organizations (id, name, time_zone, currency, country, compliance_profile)
                 VALUES ('{OURS}', 'Ours', 'Europe/Paris', 'EUR', 'FR', 'fr'), ('{THEIRS}', 'Theirs', 'America/New_York', 'USD', 'US', 'us');
             INSERT INTO customers (id, organization_id, external_id, reference, name, email, currency, original_amount, balance, due_date, created_at)
                 SELECT gen_random_uuid(), o.id, 'E' || n, 'REF/' || n, 'Élodie Œuvré' || n % 500 || ' Martin', 'elodie' || n || '@example.org',
                     o.currency, 100, n % 3000, DATE '2026-01-01' + n % 300, now() - n * interval '1 minute'
                 FROM organizations o, generate_series(1, {debtors}) AS n;
             INSERT INTO customer_phones (id, organization_id, customer_id, e164)
                 SELECT gen_random_uuid(), organization_id, id, '+336399' || lpad(substr(external_id, 2), 5, '0') FROM customers;
             SELECT app.fold_sums();
             ANALYZE;"
        ))
        .await
        .expect("arranges two organisations");
    owner
}

/// A connection of the functions' role, inside of an organisation or (`None`) outside of all.
async fn app(database: &Database, organization: Option<&str>) -> Client {
    let (client, connection) = tokio_postgres::connect(&database.app_url(), NoTls)
        .await
        .expect("connects as mojavox_app");
    tokio::spawn(connection);
    if let Some(organization) = organization {
        client
            .batch_execute(&format!("SET app.organization = '{organization}'"))
            .await
            .expect("enters");
    }
    client
}

async fn number(client: &Client, query: &str) -> i64 {
    client.query_one(query, &[]).await.expect(query).get(0)
}

async fn plan(client: &Client, query: &str) -> String {
    let rows = client
        .query(&format!("EXPLAIN {query}"), &[])
        .await
        .expect(query);
    let lines: Vec<String> = rows.iter().map(|row| row.get(0)).collect();
    lines.join("\n")
}

#[tokio::test]
async fn nobody_sees_or_writes_another_organisation() {
    let database = Database::create().await;
    let owner = arrange(&database, 10).await;
    let tables: Vec<String> = owner
        .query(
            "SELECT c.relname::text FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organization_id'
             WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND has_table_privilege('mojavox_app', c.oid, 'SELECT')",
            &[],
        )
        .await
        .expect("lists tables")
        .iter()
        .map(|row| row.get(0))
        .collect();
    assert!(tables.len() > 40, "{tables:?}");
    let (outside, inside) = (app(&database, None).await, app(&database, Some(OURS)).await);
    for table in &tables {
        let rows = format!("SELECT count(*) FROM {table}");
        assert_eq!(
            number(&outside, &rows).await,
            0,
            "{table} without an organisation"
        );
        let foreign = format!("{rows} WHERE organization_id <> '{OURS}'");
        assert_eq!(number(&inside, &foreign).await, 0, "{table} of others");
    }
    assert_eq!(number(&inside, "SELECT count(*) FROM customers").await, 10);
    assert_eq!(
        number(&inside, "SELECT app.table_count('customers')").await,
        10
    );
    assert_eq!(
        number(&outside, "SELECT app.table_count('customers')").await,
        0
    );
    assert_eq!(
        number(
            &outside,
            "SELECT count(*) FROM app.search_customers('elodie', 100)"
        )
        .await,
        0
    );
    assert_eq!(
        number(
            &inside,
            "SELECT count(*) FROM app.search_customers('elodie', 100)"
        )
        .await,
        10
    );
    assert_eq!(
        number(
            &inside,
            "SELECT count(*) FROM app.search_customers('63990000', 100)"
        )
        .await,
        9
    );

    let moved = inside
        .execute(
            &format!("UPDATE customers SET organization_id = '{THEIRS}'"),
            &[],
        )
        .await;
    let code = moved
        .expect_err("rows cannot be given away")
        .code()
        .cloned();
    assert_eq!(
        code,
        Some(tokio_postgres::error::SqlState::INSUFFICIENT_PRIVILEGE)
    );
    let touched = inside
        .execute(
            &format!("UPDATE customers SET city = 'X' WHERE organization_id = '{THEIRS}'"),
            &[],
        )
        .await;
    assert_eq!(touched.expect("is no error"), 0);
}

#[tokio::test]
async fn lists_and_searches_use_their_indexes_beneath_the_policy() {
    let database = Database::create().await;
    let owner = arrange(&database, 12_000).await;
    let inside = app(&database, Some(OURS)).await;
    let of_us = format!("organization_id = '{OURS}' AND deleted_at IS NULL");
    for (order, after, index) in [
        (
            "created_at DESC, id DESC",
            "(created_at, id) < (now() - interval '3 days'",
            "customers_list",
        ),
        (
            "sort_name, id",
            "(sort_name, id) > ('elodie oeuvre3'",
            "customers_by_name",
        ),
        (
            "balance_minor DESC, id DESC",
            "(balance_minor, id) < (150000",
            "customers_by_balance",
        ),
        (
            "due_date, id",
            "(due_date, id) > ('2026-05-01'",
            "customers_by_due_date",
        ),
    ] {
        let list = plan(
            &inside,
            &format!("SELECT id FROM customers WHERE {of_us} ORDER BY {order} LIMIT 20"),
        )
        .await;
        assert!(
            list.contains(index) && !list.contains("Sort"),
            "{index}:\n{list}"
        );
        let page = plan(&inside, &format!("SELECT id FROM customers WHERE {of_us} AND {after}, '{OURS}') ORDER BY {order} LIMIT 20")).await;
        let condition = page
            .lines()
            .find(|line| line.contains("Index Cond"))
            .unwrap_or_default();
        assert!(
            page.contains(index) && condition.contains("ROW("),
            "a deep page seeks in {index}:\n{page}"
        );
    }
    let filtered = plan(&inside, &format!("SELECT id FROM customers WHERE {of_us} AND status = 'new' ORDER BY created_at DESC, id DESC LIMIT 20")).await;
    assert!(
        !filtered.contains("Seq Scan") && !filtered.contains("Sort"),
        "{filtered}"
    );

    // The search runs inside of a function: what it touched shows in the statistics.
    for (query, index, found) in [
        ("oeuvre77 martin", "customers_search", 24),
        ("ELODIE11999@exam", "customers_search", 1),
        ("ref/11998", "customers_search", 1),
        ("06 39 91 19 97", "customer_phones_by_national", 1),
        ("+33 (0)6 39 91 19 97", "customer_phones_by_number", 1),
        ("11997", "customer_phones_by_last_digits", 1),
    ] {
        owner
            .batch_execute("SELECT pg_stat_reset()")
            .await
            .expect("resets");
        assert_eq!(
            number(
                &inside,
                &format!("SELECT count(*) FROM app.search_customers('{query}', 1000)")
            )
            .await,
            found,
            "{query}"
        );
        inside
            .batch_execute("SELECT pg_stat_force_next_flush()")
            .await
            .expect("flushes");
        inside
            .batch_execute("SELECT 1")
            .await
            .expect("a statement later the statistics are written");
        let scans = format!(
            "SELECT coalesce(sum(idx_scan), 0)::bigint FROM pg_stat_user_indexes WHERE indexrelname = '{index}'"
        );
        assert!(number(&owner, &scans).await > 0, "{query} used {index}");
        let sequential = "SELECT coalesce(sum(seq_scan), 0)::bigint FROM pg_stat_user_tables WHERE relname IN ('customers', 'customer_phones')";
        assert_eq!(
            number(&owner, sequential).await,
            0,
            "{query} read no table from end to end"
        );
    }
    for nothing in ["", "   ", "-- ; ' \\ :* & | !", "zzz", "0", "%", "_"] {
        let found = inside
            .query("SELECT * FROM app.search_customers($1, 10)", &[&nothing])
            .await
            .expect(nothing);
        assert!(found.is_empty(), "{nothing:?}");
    }
}

#[tokio::test]
async fn totals_follow_every_write_and_folding_changes_none() {
    let database = Database::create().await;
    let owner = arrange(&database, 100).await;
    let inside = app(&database, Some(OURS)).await;
    let totals = || async {
        (
            number(&inside, "SELECT app.table_count('customers')").await,
            number(&inside, "SELECT app.table_count('customers', 'paid')").await,
        )
    };
    let select = |count: u32| {
        format!(
            "id IN (SELECT id FROM customers WHERE status <> 'paid' AND deleted_at IS NULL LIMIT {count})"
        )
    };
    let run = |sql: String| {
        let inside = &inside;
        async move { inside.batch_execute(&sql).await.expect("writes") }
    };
    assert_eq!(totals().await, (100, 0));
    run(format!(
        "UPDATE customers SET status = 'paid' WHERE {}",
        select(30)
    ))
    .await;
    run("UPDATE customers SET city = 'Lyon'".into()).await;
    assert_eq!(totals().await, (100, 30));
    run("UPDATE customers SET deleted_at = now(), retention_reason = 'duplicate' WHERE id IN (SELECT id FROM customers WHERE status = 'paid' LIMIT 5)".into()).await;
    assert_eq!(totals().await, (95, 25));
    run(format!(
        "BEGIN; UPDATE customers SET status = 'paid' WHERE {}; ROLLBACK",
        select(9)
    ))
    .await;
    assert_eq!(totals().await, (95, 25));
    assert!(number(&inside, "SELECT app.fold_sums()").await > 0);
    assert_eq!(totals().await, (95, 25));
    assert_eq!(number(&inside, "SELECT app.fold_sums()").await, 0);
    assert_eq!(
        number(&inside, "SELECT count(*) FROM app.rollup_drift()").await,
        0
    );

    owner
        .batch_execute("UPDATE row_counts SET delta = delta + 1 WHERE facet = 'paid'")
        .await
        .expect("damages a total");
    assert_eq!(
        number(&inside, "SELECT count(*) FROM app.rollup_drift()").await,
        1,
        "damage is reported"
    );
    run("SELECT app.rebuild_sum('public.row_counts')".into()).await;
    assert_eq!(totals().await, (95, 25));
}

#[tokio::test]
async fn writers_of_one_organisation_do_not_wait_for_each_other() {
    let database = Database::create().await;
    arrange(&database, 10).await;
    let (one, other) = (
        app(&database, Some(OURS)).await,
        app(&database, Some(OURS)).await,
    );
    one.batch_execute("BEGIN; UPDATE customers SET status = 'paid' WHERE external_id = 'E1'")
        .await
        .expect("writes");
    let meanwhile =
        other.batch_execute("UPDATE customers SET status = 'paid' WHERE external_id = 'E2'");
    tokio::time::timeout(Duration::from_secs(5), meanwhile)
        .await
        .expect("the second writer does not wait for the first")
        .expect("writes");
    assert_eq!(
        number(&other, "SELECT app.table_count('customers', 'paid')").await,
        1,
        "only what is committed counts"
    );
    one.batch_execute("COMMIT").await.expect("commits");
    assert_eq!(
        number(&other, "SELECT app.table_count('customers', 'paid')").await,
        2
    );
}

#[tokio::test]
async fn rollups_follow_calls_and_payments_and_move_with_the_time_zone() {
    let database = Database::create().await;
    let owner = arrange(&database, 3).await;
    let inside = app(&database, Some(OURS)).await;
    // 23:30 UTC is the next day in Paris.
    inside
        .batch_execute(&format!(
            "INSERT INTO contact_attempts (id, organization_id, customer_id, channel, direction, contact_address, status, gate_allowed, gate_checked_at, started_at, time_zone)
                 SELECT gen_random_uuid(), organization_id, id, 'voice', 'outbound', '+33639980001', 'ringing', true, now(), '2026-06-01T23:30Z', 'Europe/Paris' FROM customers;
             UPDATE contact_attempts SET status = 'ended', answered_at = '2026-06-01T23:30:10Z', answered_by = 'human', right_party = true,
                 outcome = 'payment', ended_at = '2026-06-01T23:31:10Z', duration = 60
                 WHERE id = (SELECT id FROM contact_attempts LIMIT 1);
             INSERT INTO payment_records (id, organization_id, customer_id, kind, amount, currency, status, method, cleared_at)
                 SELECT gen_random_uuid(), '{OURS}', (SELECT id FROM customers LIMIT 1), k, a, 'EUR', s, 'card', CASE s WHEN 'cleared' THEN timestamptz '2026-06-01T23:40Z' END
                 FROM (VALUES ('payment', 100.10, 'cleared'), ('refund', 30.05, 'cleared'), ('payment', 7, 'pending')) AS v (k, a, s);"
        ))
        .await
        .expect("calls and pays");
    let figures = || async {
        let row = inside
            .query_one(
                "SELECT min(day)::text, sum(attempts)::bigint, sum(answered)::bigint, sum(successes)::bigint, sum(talk_seconds)::bigint,
                     sum(payments)::bigint, sum(recovered)::text, (SELECT min(hour)::int FROM hourly_calls),
                     (SELECT min(local_weekday * 100 + local_hour) FROM daily_call_cells) FROM daily_performance",
                &[],
            )
            .await
            .expect("reads");
        let sums = [1, 2, 3, 4, 5].map(|column| row.get::<_, i64>(column));
        (
            row.get::<_, String>(0),
            sums,
            row.get::<_, String>(6),
            row.get::<_, i32>(7),
            row.get::<_, i32>(8),
        )
    };
    let day = |day: &str, hour| {
        (
            day.to_owned(),
            [3, 1, 1, 60, 1],
            "70.05".to_owned(),
            hour,
            201,
        )
    };
    assert_eq!(figures().await, day("2026-06-02", 1));
    assert_eq!(
        number(&inside, "SELECT count(*) FROM app.rollup_drift()").await,
        0
    );
    owner
        .batch_execute(&format!(
            "UPDATE organizations SET time_zone = 'UTC' WHERE id = '{OURS}'"
        ))
        .await
        .expect("moves");
    inside
        .batch_execute("DELETE FROM row_counts")
        .await
        .expect_err("the functions cannot change a sum");
    assert_eq!(figures().await, day("2026-06-01", 23));
    assert_eq!(
        number(
            &inside,
            "SELECT count(*) FROM app.rollup_drift('2026-06-01', '2026-06-01')"
        )
        .await,
        0
    );
}
