//! Every figure equals the raw rows, and a figure that does not is found.

use bench::{
    api::{Api, Person},
    figures::{differences, excesses, questions, today},
    ground,
    wire::Wire,
};
use mojavox_db::{Db, Settings};
use mojavox_domain::permissions::Role;
use mojavox_http::App;
use mojavox_testkit::Stage;

/// Four months of calls and money, drawn by a fixed sequence: every outcome, debtors in zones that
/// have another day, calls at the borders of days, agents beyond and below the ranking's minimum.
const HISTORY: &str = include_str!("history.sql");

struct World {
    api: Api,
    people: Vec<Person>,
    stage: Stage,
}

impl World {
    async fn new() -> Self {
        let stage = Stage::new().await;
        let mut people = Vec::new();
        for organization in [stage.organization, stage.other_organization().await] {
            for role in [Role::Admin, Role::Supervisor, Role::Analyst] {
                let person = stage.user_of(organization, role).await;
                people.push(Person {
                    id: person.id.uuid(),
                    organization: organization.uuid(),
                    token: person.token,
                });
            }
        }
        stage.sql.batch_execute(HISTORY).await.expect("is written");
        Self {
            api: Api::of(stage.app.clone()),
            people,
            stage,
        }
    }

    /// All differences, as people read them; and how many values were compared.
    async fn differences(&self) -> (Vec<String>, usize) {
        let (mut found, mut compared) = (Vec::new(), 0);
        for person in &self.people {
            let today = today(&self.api, &self.stage.sql, person)
                .await
                .expect("is a day");
            for question in questions(today) {
                let (differences, values) =
                    differences(&self.api, &self.stage.sql, person, &question)
                        .await
                        .expect("both answer");
                compared += values;
                found.extend(
                    differences
                        .iter()
                        .map(|difference| format!("{}{difference}", question.path)),
                );
            }
        }
        (found, compared)
    }
}

#[tokio::test]
async fn every_answer_equals_the_raw_rows() {
    let world = World::new().await;
    let (found, compared) = world.differences().await;
    assert!(compared > 10_000, "{compared} values");
    assert!(found.is_empty(), "{}", found.join("\n"));
    // Folding changes how sums are kept, not what they are.
    world
        .stage
        .sql
        .execute("SELECT app.fold_sums()", &[])
        .await
        .expect("folds");
    let (found, _) = world.differences().await;
    assert!(found.is_empty(), "after folding: {}", found.join("\n"));
}

#[tokio::test]
async fn a_wrong_rollup_is_found() {
    let world = World::new().await;
    for (damage, path) in [
        (
            "UPDATE daily_performance SET recovered = recovered + 0.01 WHERE ctid = (SELECT ctid FROM daily_performance
             WHERE organization_id = $1 AND day = (SELECT max(day) FROM daily_performance WHERE organization_id = $1) LIMIT 1)",
            "dashboard/recovery-performance",
        ),
        (
            "UPDATE daily_call_cells SET attempts = attempts + 1 WHERE ctid = (SELECT ctid FROM daily_call_cells
             WHERE organization_id = $1 AND day > current_date - 20 LIMIT 1)",
            "analytics/call-heatmap",
        ),
        (
            "UPDATE daily_objections SET resolved = resolved + 1 WHERE ctid = (SELECT ctid FROM daily_objections
             WHERE organization_id = $1 AND day > current_date - 20 LIMIT 1)",
            "analytics/objection-analysis",
        ),
    ] {
        let damaged = world
            .stage
            .sql
            .execute(damage, &[&world.stage.organization.uuid()])
            .await
            .expect("damages a sum");
        assert_eq!(damaged, 1, "{path}");
        let (found, _) = world.differences().await;
        assert!(
            found.iter().any(|difference| difference.contains(path)),
            "{path}: {found:?}"
        );
    }
}

#[tokio::test]
async fn no_answer_reads_the_raw_rows() {
    let world = World::new().await;
    let sql = &world.stage.sql;
    sql.batch_execute("VACUUM ANALYZE").await.expect("analyzes");
    let url = world.stage.database.app_url();
    let wire = Wire::to(ground::address(&url).expect("an address")).expect("a line");
    let app = &world.stage.app;
    let settings = Settings {
        url: wire.url(&url).expect("a URL"),
        ca_file: None,
        max_connections: 1,
    };
    let db = Db::new(&settings, app.clock.clone(), app.chance.clone()).expect("a database");
    let api = Api::of(App { db, ..app.clone() });
    let direct = Settings { url, ..settings };
    let mut bound = direct.connect().await.expect("connects");
    let person = &world.people[0];
    let today = today(&api, sql, person).await.expect("is a day");
    for question in questions(today) {
        // Of 2,500 calls in 130 days an hour has a few; ten categories show three examples each.
        let found = excesses(&wire, &api, &mut bound, person, (&question, 60.0))
            .await
            .expect("explains");
        let found: Vec<String> = found
            .iter()
            .map(|plan| format!("{:?}\n{}\n{}", plan.rows_of, plan.sql, plan.outline()))
            .collect();
        assert!(
            found.is_empty(),
            "{}: {}",
            question.path,
            found.join("\n\n")
        );
    }
}
