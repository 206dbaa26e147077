//! Lists stay index-served: the statements that the handlers really send, explained with the values
//! that they send, over lists in which everything that can be filtered by is rare.

use bench::{
    api::{Api, Person},
    ground,
    lists::{Depth, excesses, page, with},
    wire::Wire,
};
use mojavox_db::{Db, Settings, tokio_postgres::Client};
use mojavox_domain::permissions::Role;
use mojavox_http::App;
use mojavox_testkit::Stage;

const ROWS: &str = "15000";

/// Path; `parameter=value` of its filters and orders.
const LISTS: &[(&str, &[&str])] = &[
    (
        "payments",
        &[
            "kind=refund",
            "kind=chargeback",
            "status=pending",
            "status=failed",
            "method=cheque",
            "method=other",
            "customerId={customer}",
            "from={before}",
            "to={before}",
            "from={before}&to={after}",
        ],
    ),
    (
        "promises",
        &["status=broken", "status=pending", "customerId={customer}"],
    ),
    (
        "payment-plans",
        &["status=active", "status=proposed", "customerId={customer}"],
    ),
    (
        "settlement-offers",
        &["status=accepted", "status=paid", "customerId={customer}"],
    ),
    (
        "tasks",
        &[
            "status=open",
            "status=completed",
            "type=dispute",
            "type=callback",
            "assignedTo={person}",
            "customerId={customer}",
            "dueBefore={after}",
            "dueBefore={after}&sort=dueAt",
            "sort=dueAt",
            "sort=dueAt&status=open",
            "sort=dueAt&assignedTo={person}",
        ],
    ),
    ("agents", &["status=online"]),
    ("templates", &["type=sms"]),
    ("segments", &[]),
    ("segments/{segment}/debtors", &[]),
    (
        "compliance/opt-outs",
        &[
            "channel=voice",
            "kind=wrong_number",
            "active=true",
            "active=false",
            "customerId={customer}",
            "address=%2B12122000100",
        ],
    ),
    (
        "compliance/consents",
        &[
            "kind=recording",
            "active=true",
            "customerId={customer}",
            "address=%2B12122000100",
        ],
    ),
    ("notifications", &["unreadOnly=true", "type=payment"]),
    ("audit-logs", &[]),
    (
        "campaigns",
        &[
            "status=draft",
            "status=running,scheduled",
            "sort=name",
            "sort=name&order=desc",
            "sort=updatedAt",
        ],
    ),
    (
        "campaigns/{campaign}/members",
        &["state=waiting_retry", "state=succeeded"],
    ),
];

struct World {
    wire: Wire,
    api: Api,
    bound: Client,
    admin: Person,
    stage: Stage,
}

impl World {
    async fn new() -> Self {
        let stage = Stage::new().await;
        let admin = stage.user(Role::Admin).await;
        // The other organisation's rows lie among ours.
        stage.stranger(Role::Admin).await;
        let fill = include_str!("fill.sql").replace("$ROWS", ROWS);
        let sql = &stage.sql;
        // Triggers are for later: counters are made from the rows at the end.
        sql.batch_execute("SET session_replication_role = replica")
            .await
            .expect("is a superuser");
        sql.batch_execute(&fill).await.expect("fills the lists");
        for statement in ["SET session_replication_role = origin", "VACUUM ANALYZE"] {
            sql.batch_execute(statement).await.expect("analyzes");
        }
        let organization = stage.organization.uuid();
        sql.execute(
            "SELECT set_config('app.organization', $1::uuid::text, false)",
            &[&organization],
        )
        .await
        .expect("enters");
        sql.execute("SELECT app.rebuild_sum('public.row_counts')", &[])
            .await
            .expect("counts");

        let url = stage.database.app_url();
        let wire = Wire::to(ground::address(&url).expect("an address")).expect("a line");
        let settings = Settings {
            url: wire.url(&url).expect("a URL"),
            ca_file: None,
            max_connections: 1,
        };
        let app = App {
            db: Db::new(&settings, stage.clock.clone(), stage.app.chance.clone())
                .expect("a database"),
            ..stage.app.clone()
        };
        let direct = Settings { url, ..settings };
        Self {
            wire,
            api: Api::of(app),
            bound: direct.connect().await.expect("connects"),
            admin: Person {
                id: admin.id.uuid(),
                organization,
                token: admin.token,
            },
            stage,
        }
    }

    /// A path with the ids and times of this world.
    async fn filled(&self, path: &str) -> String {
        let row = self
            .stage
            .sql
            .query_one(
                "SELECT r.customer::text, r.person::text,
                    (SELECT id::text FROM debtor_segments WHERE organization_id = $1 AND name = 'Segment 1'),
                    to_char(r.at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"'),
                    to_char((r.at + interval '5 hours') AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"'),
                    (SELECT f.campaign::text FROM rows f WHERE f.organization = $1 AND f.n = 1)
                 FROM rows r WHERE r.organization = $1 AND r.n = 7007",
                &[&self.admin.organization],
            )
            .await
            .expect("reads a row");
        let names = [
            "{customer}",
            "{person}",
            "{segment}",
            "{before}",
            "{after}",
            "{campaign}",
        ];
        let mut path = path.to_owned();
        for (n, name) in names.iter().enumerate() {
            path = path.replace(name, row.get(n));
        }
        path
    }
}

#[tokio::test]
async fn no_page_reads_more_than_it_shows_and_one_that_would_is_found() {
    let mut world = World::new().await;
    let (mut failures, mut pages) = (Vec::new(), 0);
    for (path, filters) in LISTS {
        for filter in [&[""], *filters].concat() {
            let list = world
                .filled(&with(&format!("/api/v1/{path}"), filter))
                .await;
            for depth in [
                Depth::First,
                Depth::Cursor(20),
                Depth::Cursor(1_900),
                Depth::Cursor(9_000),
            ] {
                let Some(page) = page(&world.api, &world.admin, &list, depth)
                    .await
                    .expect("answers")
                else {
                    assert_ne!(depth, Depth::First, "{list} is empty");
                    continue;
                };
                pages += 1;
                let found = excesses(
                    &world.wire,
                    &world.api,
                    &mut world.bound,
                    &world.admin,
                    &page,
                )
                .await
                .expect("explains");
                failures.extend(found.iter().map(ToString::to_string));
            }
        }
    }
    assert!(pages > 100, "{pages} pages");
    assert!(
        failures.is_empty(),
        "{} statements read too much:\n\n{}",
        failures.len(),
        failures.join("\n\n")
    );

    // Without its index a rare value is looked for in the whole list.
    world
        .stage
        .sql
        .batch_execute("DROP INDEX payment_records_by_method")
        .await
        .expect("drops an index");
    let list = "/api/v1/payments?method=cheque";
    let path = page(&world.api, &world.admin, list, Depth::First)
        .await
        .expect("answers")
        .expect("has rows");
    let found = excesses(
        &world.wire,
        &world.api,
        &mut world.bound,
        &world.admin,
        &path,
    )
    .await
    .expect("explains");
    assert!(!found.is_empty());
}
