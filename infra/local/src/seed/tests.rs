use super::{Written, demo_id, hash_password, run};
use crate::postgres::connect_url;
use crate::seed::SeedOptions;

#[test]
fn demo_ids_are_version_7_and_stable() {
    assert_eq!(
        demo_id(1).to_string(),
        "01930000-0000-7000-8000-000000000001"
    );
    assert_eq!(demo_id(1).get_version_num(), 7);
}

#[test]
fn passwords_are_hashed_at_owasps_parameters() {
    assert!(
        hash_password("secret")
            .unwrap()
            .starts_with("$argon2id$v=19$m=19456,t=2,p=1$")
    );
}

/// A migrated database of its own, dropped at the end of the test.
struct Database {
    server: String,
    name: String,
}

impl Database {
    async fn create() -> Self {
        let server =
            std::env::var("TEST_DATABASE_URL").expect("TEST_DATABASE_URL names a running server");
        let name = format!("seed_{:016x}", rand::random::<u64>());
        let admin = connect_url(&server).await.unwrap();
        admin
            .batch_execute(&format!("CREATE DATABASE {name} TEMPLATE template0"))
            .await
            .unwrap();
        let database = Self { server, name };
        let client = connect_url(&database.url()).await.unwrap();
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../migrations");
        let mut files: Vec<_> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        files.sort();
        for file in files {
            let sql = std::fs::read_to_string(&file).unwrap();
            client
                .batch_execute(&format!("BEGIN; {sql}; COMMIT"))
                .await
                .unwrap();
        }
        database
    }

    fn url(&self) -> String {
        let (server, _) = self.server.rsplit_once('/').unwrap();
        format!("{server}/{}", self.name)
    }

    async fn count(&self, query: &str) -> i64 {
        connect_url(&self.url())
            .await
            .unwrap()
            .query_one(query, &[])
            .await
            .unwrap()
            .get(0)
    }

    async fn drop(self) {
        let admin = connect_url(&self.server).await.unwrap();
        admin
            .batch_execute(&format!("DROP DATABASE {} WITH (FORCE)", self.name))
            .await
            .unwrap();
    }
}

fn options(fresh: bool) -> SeedOptions {
    SeedOptions {
        debtors: 300,
        calls: 2000,
        fresh,
        ..SeedOptions::small("a long password".into())
    }
}

async fn written(database: &Database, fresh: bool) -> Vec<Option<Written>> {
    let report = run(&database.url(), options(fresh)).await.unwrap();
    report
        .organizations
        .into_iter()
        .map(|organization| organization.written)
        .collect()
}

/// Digest of everything that the seed number decides.
const CONTENT: &str = "SELECT md5(string_agg(name || balance || status || coalesce(email, ''), ',' ORDER BY organization_id, external_id)) FROM customers";

#[tokio::test]
async fn a_seed_repeats_is_done_once_and_can_be_done_afresh() {
    let database = Database::create().await;
    let first = written(&database, false).await;
    let american = first[0].unwrap();
    assert_eq!(american.debtors, 300);
    assert!((1800..=2000).contains(&american.calls), "{american:?}");
    assert!(american.payments > 50, "{american:?}");
    assert_eq!(first[1].unwrap().debtors, 60);

    let content = || async {
        let client = connect_url(&database.url()).await.unwrap();
        client
            .query_one(CONTENT, &[])
            .await
            .unwrap()
            .get::<_, String>(0)
    };
    let before = content().await;
    assert_eq!(
        written(&database, false).await,
        [None, None],
        "a second time nothing is written"
    );
    assert_eq!(content().await, before);
    assert_eq!(
        written(&database, true).await,
        first,
        "afresh, the same is written again"
    );
    assert_eq!(content().await, before);
    database.drop().await;
}

/// For each foreign key its name and a query that counts rows whose parent is missing.
const FOREIGN_KEYS: &str = "
    SELECT conname::text, format('SELECT count(*) FROM %s c WHERE %s AND NOT EXISTS (SELECT FROM %s p WHERE %s)',
        conrelid::regclass,
        (SELECT string_agg(format('c.%I IS NOT NULL', a.attname), ' AND ')
         FROM unnest(conkey) AS k JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = k),
        confrelid::regclass,
        (SELECT string_agg(format('p.%I = c.%I', pa.attname, ca.attname), ' AND ')
         FROM unnest(confkey, conkey) AS k (p, c)
         JOIN pg_attribute pa ON pa.attrelid = confrelid AND pa.attnum = k.p
         JOIN pg_attribute ca ON ca.attrelid = conrelid AND ca.attnum = k.c))
    FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY 1";

#[tokio::test]
async fn figures_and_stories_agree() {
    let database = Database::create().await;
    written(&database, false).await;
    for organization in [0, 16].map(demo_id) {
        let drift = format!(
            "WITH o AS (SELECT set_config('app.organization', '{organization}', true)) SELECT count(*) FROM o, LATERAL app.rollup_drift()"
        );
        assert_eq!(
            database.count(&drift).await,
            0,
            "rollups and counters equal the raw rows"
        );
    }
    let client = connect_url(&database.url()).await.unwrap();
    let keys = client.query(FOREIGN_KEYS, &[]).await.unwrap();
    assert!(keys.len() > 100, "{}", keys.len());
    for key in keys {
        let (name, orphans): (String, String) = (key.get(0), key.get(1));
        assert_eq!(
            database.count(&orphans).await,
            0,
            "rows without their parent: {name}"
        );
    }
    for (rule, violations) in [
        (
            "the instalments of a plan are its total",
            "SELECT count(*) FROM payment_plans p WHERE total_amount <> (SELECT sum(amount) FROM plan_instalments i WHERE i.plan_id = p.id)",
        ),
        (
            "a balance is the original amount and the ledger",
            "SELECT count(*) FROM customers c WHERE c.balance <> c.original_amount + coalesce((SELECT sum(amount) FROM ledger_entries l WHERE l.customer_id = c.id), 0)",
        ),
        (
            "every cleared payment moved a balance",
            "SELECT count(*) FROM payment_records p WHERE p.status = 'cleared' AND NOT EXISTS (SELECT FROM ledger_entries l WHERE l.payment_id = p.id)",
        ),
        (
            "no call outside of calling hours",
            "SELECT count(*) FROM contact_attempts WHERE channel = 'voice' AND started_at IS NOT NULL AND local_hour NOT BETWEEN 8 AND 20",
        ),
        (
            "no eighth call in seven days",
            "SELECT count(*) FROM contact_attempts a WHERE channel = 'voice' AND started_at IS NOT NULL AND (
                 SELECT count(*) FROM contact_attempts b WHERE b.customer_id = a.customer_id AND b.channel = 'voice'
                     AND b.started_at > a.started_at - interval '7 days' AND b.started_at <= a.started_at) > 7",
        ),
        (
            "no call within seven days of a conversation",
            "SELECT count(*) FROM contact_attempts a JOIN contact_attempts b USING (customer_id)
             WHERE a.right_party AND a.channel = 'voice' AND b.channel = 'voice' AND b.started_at > a.started_at AND b.started_at < a.started_at + interval '7 days'",
        ),
        (
            "nobody is called after asking to be left alone",
            "SELECT count(*) FROM opt_outs o JOIN contact_attempts a USING (customer_id) WHERE o.kind = 'cease' AND a.started_at > o.received_at",
        ),
        ("nothing happened in the future", "SELECT count(*) FROM payment_records WHERE cleared_at > now()"),
        (
            "phones are of the ranges reserved for fiction",
            "SELECT count(*) FROM customer_phones WHERE e164 !~ '^\\+1[0-9]{3}55501[0-9]{2}$' AND e164 !~ '^\\+33(63998|19900|26191|35301|46571|53649)[0-9]{4}$'",
        ),
    ] {
        assert_eq!(database.count(violations).await, 0, "{rule}");
    }
    for table in [
        "agents",
        "templates",
        "debtor_segments",
        "campaigns",
        "campaign_members",
        "transcript_lines",
        "call_objections",
        "settlement_offers",
        "payment_plans",
        "promises_to_pay",
        "ledger_entries",
        "disputes",
        "opt_outs",
        "consents",
        "tasks",
        "approvals",
        "notifications",
    ] {
        assert!(
            database
                .count(&format!("SELECT count(*) FROM {table}"))
                .await
                > 0,
            "{table} is empty"
        );
    }
    database.drop().await;
}

#[tokio::test]
async fn seeded_sums_do_not_drift_and_one_that_does_is_found() {
    let database = Database::create().await;
    written(&database, false).await;
    let mut client = connect_url(&database.url()).await.unwrap();
    let organizations = crate::drift::organizations(&client).await.unwrap();
    assert_eq!(organizations.len(), 2);
    for (organization, name) in &organizations {
        let drift = crate::drift::of_organization(&mut client, *organization)
            .await
            .unwrap();
        assert!(drift.is_empty(), "{name}: {drift:?}");
    }
    // A sum that is wrong, and one that is lost.
    let american = demo_id(0);
    for damage in [
        "UPDATE hourly_calls SET attempts = attempts + 2 WHERE ctid = (SELECT ctid FROM hourly_calls WHERE organization_id = $1 LIMIT 1)",
        "DELETE FROM row_counts WHERE organization_id = $1 AND name = 'payment_records' AND facet = 'payment'",
    ] {
        client.execute(damage, &[&american]).await.unwrap();
    }
    let drift = crate::drift::of_organization(&mut client, american)
        .await
        .unwrap();
    let targets: Vec<&str> = drift.iter().map(|drift| drift.target.as_str()).collect();
    assert_eq!(targets, ["public.hourly_calls", "public.row_counts"]);
    assert_eq!(
        drift[0].difference,
        serde_json::json!({ "attempts": -2 }),
        "{:?}",
        drift[0].key
    );
    drop(client);
    database.drop().await;
}
