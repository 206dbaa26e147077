//! Against an empty database of its own.

use migrate::Migrate;
use mojavox_runtime::Config;
use mojavox_testkit::Database;
use serde_json::{Value, json};
use wiremock::{Mock, MockServer, ResponseTemplate, matchers::method};

fn migrate(url: &str) -> Migrate {
    let config: Config = [("MIGRATION_DATABASE_URL".to_owned(), url.to_owned())]
        .into_iter()
        .collect();
    Migrate::from_config(&config).expect("is configured")
}

fn request(kind: &str, answer_to: &str) -> Value {
    json!({
        "RequestType": kind, "ResponseURL": answer_to, "ServiceToken": "arn", "StackId": "stack", "RequestId": "r-1",
        "ResourceType": "Custom::Migration", "LogicalResourceId": "Migration", "PhysicalResourceId": "Migration-schema",
        "ResourceProperties": { "CodeVersion": "2" }, "OldResourceProperties": { "CodeVersion": "1" },
    })
}

async fn told(cloudformation: &MockServer) -> Vec<Value> {
    let requests = cloudformation
        .received_requests()
        .await
        .expect("records requests");
    requests
        .iter()
        .map(|request| serde_json::from_slice(&request.body).expect("is JSON"))
        .collect()
}

async fn cloudformation() -> MockServer {
    let server = MockServer::start().await;
    Mock::given(method("PUT"))
        .respond_with(ResponseTemplate::new(200))
        .mount(&server)
        .await;
    server
}

#[tokio::test]
async fn an_empty_database_gets_everything_once_and_parallel_runs_do_not_clash() {
    let database = Database::empty().await;
    let migrate = migrate(&database.owner_url());
    let (one, other) = tokio::join!(migrate.handle(json!({})), migrate.handle(json!({})));
    let mut counts = [
        one.expect("migrates").applied.len(),
        other.expect("migrates").applied.len(),
    ];
    counts.sort_unstable();
    assert_eq!(counts, [0, mojavox_db::migrations::all().len()]);
}

#[tokio::test]
async fn cloudformation_is_told_of_success_and_deleting_changes_nothing() {
    let (database, cloudformation) = (Database::empty().await, cloudformation().await);
    let migrate = migrate(&database.owner_url());
    for kind in ["Create", "Update", "Delete"] {
        migrate
            .handle(request(kind, &cloudformation.uri()))
            .await
            .expect("answers");
    }
    let answers = told(&cloudformation).await;
    let all = mojavox_db::migrations::all().len().to_string();
    for (answer, applied) in answers.iter().zip([all.as_str(), "0", "0"]) {
        assert_eq!(answer["Status"], "SUCCESS");
        assert_eq!(answer["PhysicalResourceId"], "Migration-schema");
        assert_eq!(answer["RequestId"], "r-1");
        assert_eq!(answer["Data"]["Applied"], applied);
    }
    let tables = database
        .owner()
        .await
        .query_one("SELECT count(*) FROM users", &[])
        .await
        .expect("still there");
    assert_eq!(tables.get::<_, i64>(0), 0);
}

#[tokio::test]
async fn cloudformation_is_told_why_it_failed() {
    let (database, cloudformation) = (Database::empty().await, cloudformation().await);
    database
        .owner()
        .await
        .batch_execute("CREATE TABLE organizations ()")
        .await
        .expect("puts something in the way");
    let migrate = migrate(&database.owner_url());
    migrate
        .handle(request("Create", &cloudformation.uri()))
        .await
        .expect("answers");
    let answer = &told(&cloudformation).await[0];
    assert_eq!(answer["Status"], "FAILED");
    assert!(
        answer["Reason"]
            .as_str()
            .is_some_and(|reason| reason.contains("organizations")),
        "{answer}"
    );
}

#[tokio::test]
async fn another_event_is_refused() {
    let migrate = migrate("postgres://nobody@127.0.0.1:1/none");
    assert!(migrate.handle(json!({ "Records": [] })).await.is_err());
}
