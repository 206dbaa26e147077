//! A table of connections for one test, as template.yaml makes it.

use std::sync::Arc;

use aws_sdk_dynamodb::types::{
    AttributeDefinition, BillingMode, KeySchemaElement, KeyType, ScalarAttributeType,
};
use mojavox_domain::chance::Chance as _;
use mojavox_runtime::{Aws, Config, SystemChance};

/// Configuration that names a fresh table, and whatever else the test says.
pub(crate) async fn fresh_table(more: &[(&str, &str)]) -> (Config, Arc<Aws>) {
    assert!(
        std::env::var("AWS_ENDPOINT_URL").is_ok_and(|url| !url.is_empty()),
        "AWS_ENDPOINT_URL names a running emulator; `cargo local test` starts one and sets it"
    );
    let mut random = [0; 8];
    SystemChance.fill(&mut random);
    let table = format!("connections-{:016x}", u64::from_be_bytes(random));
    let variables = std::env::vars()
        .chain([("CONNECTIONS_TABLE".to_owned(), table.clone())])
        .chain(
            more.iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned())),
        );
    let config: Config = variables.collect();
    let aws = Arc::new(Aws::new(config.clone()));
    let element = |name: &str, kind| {
        KeySchemaElement::builder()
            .attribute_name(name)
            .key_type(kind)
            .build()
            .expect("works")
    };
    let attribute = |name: &str| {
        AttributeDefinition::builder()
            .attribute_name(name)
            .attribute_type(ScalarAttributeType::S)
            .build()
            .expect("works")
    };
    aws.dynamodb()
        .await
        .create_table()
        .table_name(&table)
        .billing_mode(BillingMode::PayPerRequest)
        .attribute_definitions(attribute("connectionId"))
        .attribute_definitions(attribute("room"))
        .key_schema(element("room", KeyType::Hash))
        .key_schema(element("connectionId", KeyType::Range))
        .send()
        .await
        .expect("creates the table of connections");
    (config, aws)
}
