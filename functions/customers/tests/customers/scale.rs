//! Lists stay index-served on a large table: what PostgreSQL would do, asked of PostgreSQL, as the
//! role and under the policies that the function runs with.

use mojavox_db::{Origin, tokio_postgres::Client};
use serde_json::Value;

use crate::support::{CUSTOMERS, World};

const DEBTORS: i32 = 50_000;

/// Half of the debtors are another organisation's.
async fn fill(world: &World) {
    let other = world
        .stage
        .stranger(mojavox_domain::permissions::Role::Admin)
        .await;
    for organization in [world.stage.organization, other.organization] {
        world
            .stage
            .sql
            .execute(
                "INSERT INTO customers (id, organization_id, external_id, name, email, currency, original_amount, balance, status, country, due_date, created_at)
                 SELECT gen_random_uuid(), o.id, 'C-' || n, 'Debtor ' || chr(97 + n % 26) || (n * 7919 % 100000), 'debtor' || n || '@example.com',
                     o.currency, n % 5000, n % 5000, (ARRAY['new','active','promised','disputed','paid'])[1 + n % 5], 'FR',
                     CASE WHEN n % 3 > 0 THEN date '2026-01-01' + n % 365 END, now() - make_interval(secs => n)
                 FROM organizations o, generate_series(1, $2) n WHERE o.id = $1",
                &[&organization.uuid(), &(DEBTORS / 2)],
            )
            .await
            .expect("inserts debtors");
        world
            .stage
            .sql
            .execute(
                "INSERT INTO customer_phones (id, organization_id, customer_id, e164)
                 SELECT gen_random_uuid(), organization_id, id, '+336' || lpad((row_number() OVER ())::text, 8, '0') FROM customers WHERE organization_id = $1",
                &[&organization.uuid()],
            )
            .await
            .expect("inserts phones");
    }
    world
        .stage
        .sql
        .batch_execute("VACUUM ANALYZE customers")
        .await
        .expect("analyzes");
    world
        .stage
        .sql
        .batch_execute("VACUUM ANALYZE customer_phones")
        .await
        .expect("analyzes");
}

/// Every plan node, as text.
async fn plan(world: &World, sql: &str) -> String {
    let tx = world
        .state
        .app
        .db
        .system(world.stage.organization, Origin::default())
        .await
        .expect("the database answers");
    let client = tx.client().await.expect("the database answers");
    let rows = client
        .query(&format!("EXPLAIN (ANALYZE, TIMING OFF) {sql}"), &[])
        .await
        .expect("the database answers");
    rows.iter()
        .map(|row| row.get::<_, String>(0) + "\n")
        .collect()
}

#[tokio::test]
async fn searches_and_lists_use_their_indexes() {
    let world = World::new().await;
    fill(&world).await;
    let organization = world.stage.organization;
    let own = format!("c.organization_id = '{organization}' AND c.deleted_at IS NULL");
    for (order, index) in [
        ("c.created_at DESC, c.id DESC", "customers_list"),
        ("c.sort_name, c.id", "customers_by_name"),
        ("c.sort_name DESC, c.id DESC", "customers_by_name"),
        ("c.balance_minor DESC, c.id DESC", "customers_by_balance"),
        ("c.balance_minor, c.id", "customers_by_balance"),
    ] {
        let plan = plan(
            &world,
            &format!("SELECT * FROM customers c WHERE {own} ORDER BY {order} LIMIT 20"),
        )
        .await;
        assert!(
            plan.contains(index) && !plan.contains("Sort"),
            "{order}:\n{plan}"
        );
    }
    for condition in ["c.due_date IS NOT NULL", "c.due_date IS NULL"] {
        let sql = format!(
            "SELECT * FROM customers c WHERE {own} AND {condition} ORDER BY c.due_date, c.id LIMIT 20"
        );
        let plan = plan(&world, &sql).await;
        assert!(
            plan.contains("Index") && !plan.contains("Seq Scan"),
            "{condition}:\n{plan}"
        );
    }
    let deep = format!(
        "SELECT * FROM customers c WHERE {own} AND (c.created_at, c.id) < (now() - interval '20000 seconds', '{organization}')
         ORDER BY c.created_at DESC, c.id DESC LIMIT 20"
    );
    let plan_of_deep = plan(&world, &deep).await;
    assert!(
        plan_of_deep.contains("customers_list") && !plan_of_deep.contains("Sort"),
        "{plan_of_deep}"
    );
    let by_status = format!(
        "SELECT * FROM customers c WHERE {own} AND c.status = 'paid' ORDER BY c.created_at DESC, c.id DESC LIMIT 20"
    );
    let plan_of_status = plan(&world, &by_status).await;
    assert!(
        !plan_of_status.contains("Seq Scan") && !plan_of_status.contains("Sort"),
        "{plan_of_status}"
    );
    let searched = format!(
        "SELECT * FROM customers c WHERE {own} AND c.id = ANY (ARRAY(SELECT s.customer_id FROM app.search_customers('debtor1234', 10001) AS s))
         ORDER BY c.created_at DESC, c.id DESC LIMIT 20"
    );
    let plan_of_search = plan(&world, &searched).await;
    assert!(
        plan_of_search.contains("Index Scan") && !plan_of_search.contains("Seq Scan"),
        "{plan_of_search}"
    );
    inside_the_search(&world).await;
}

/// What the search function does, with its owner's rights: its table access is by index alone.
async fn inside_the_search(world: &World) {
    let sql = &world.stage.sql;
    let organization = world.stage.organization;
    let before = scans(sql).await;
    for query in ["debtor1234", "C-77", "0600001234", "1234"] {
        let tx = world
            .state
            .app
            .db
            .system(organization, Origin::default())
            .await
            .expect("the database answers");
        let client = tx.client().await.expect("the database answers");
        let found = client
            .query("SELECT * FROM app.search_customers($1, 10001)", &[&query])
            .await
            .expect("the database answers");
        assert!(!found.is_empty(), "{query}");
        tx.commit().await.expect("the database answers");
    }
    let after = scans(sql).await;
    assert_eq!(before, after, "a search read a whole table");
}

/// Sequential scans so far.
async fn scans(sql: &Client) -> i64 {
    // Other sessions report their numbers when they go idle, at the latest a second later.
    tokio::time::sleep(std::time::Duration::from_millis(1_500)).await;
    sql.batch_execute("SELECT pg_stat_clear_snapshot()")
        .await
        .expect("the database answers");
    let row = sql
        .query_one(
            "SELECT sum(seq_scan)::bigint FROM pg_stat_user_tables WHERE relname IN ('customers', 'customer_phones')",
            &[],
        )
        .await
        .expect("the database answers");
    row.get(0)
}

#[tokio::test]
async fn large_lists_answer() {
    let world = World::new().await;
    fill(&world).await;
    for (query, capped) in [
        ("limit=100&page=200", false),
        ("q=debtor", true),
        ("q=1234", false),
        ("sort=dueDate&page=500", false),
        ("country=FR&minBalance=100", true),
    ] {
        let page: Value = world.get(&format!("{CUSTOMERS}?{query}")).await;
        assert!(
            !page["data"]
                .as_array()
                .expect("the database answers")
                .is_empty(),
            "{query}"
        );
        assert_eq!(
            page["totalIsCapped"] == true,
            capped,
            "{query}: {}",
            page["total"]
        );
        if capped {
            assert_eq!(page["total"], 10_000, "{query}");
        }
    }
}
