//! The AsyncAPI document is committed, complete, and true.

use std::collections::BTreeSet;

use jiff::Timestamp;
use mojavox_domain::{
    live::{Kind, LiveEvent},
    permissions::Role,
};
use mojavox_testkit::one_of_each;
use serde_json::Value;
use uuid::Uuid;

/// What a `$ref` leads to.
fn resolved<'a>(document: &'a Value, mut value: &'a Value) -> &'a Value {
    while let Some(target) = value["$ref"].as_str() {
        value = document
            .pointer(target.trim_start_matches('#'))
            .unwrap_or_else(|| panic!("nothing is at {target}"));
    }
    value
}

fn message<'a>(document: &'a Value, name: &str) -> &'a Value {
    let messages = document["components"]["messages"].as_object();
    messages
        .into_iter()
        .flat_map(serde_json::Map::values)
        .find(|message| message["name"] == name)
        .unwrap_or_else(|| panic!("{name} is not described"))
}

fn samples() -> [LiveEvent; 8] {
    one_of_each(
        Uuid::from_u128(1).into(),
        Uuid::from_u128(2).into(),
        Timestamp::UNIX_EPOCH,
    )
}

#[test]
fn the_committed_document_is_what_is_sent() {
    assert!(
        include_str!("../../../asyncapi.json") == contract::asyncapi_text(),
        "infra/asyncapi.json is out of date: run `cargo local openapi` and commit it"
    );
}

#[test]
fn every_event_is_described_as_it_is_sent() {
    let document = contract::asyncapi::document();
    let described: BTreeSet<_> = samples().iter().map(LiveEvent::name).collect();
    assert_eq!(described, Kind::ALL.map(Kind::name).into());
    for event in samples() {
        let message = message(&document, event.name());
        let schema = resolved(&document, &message["payload"]);
        let fields = |value: &Value| -> BTreeSet<String> {
            let keys = value.as_object().into_iter().flat_map(|map| map.keys());
            keys.cloned().collect()
        };
        assert_eq!(
            fields(&schema["properties"]),
            fields(&event.data()),
            "{}",
            event.name()
        );
    }
}

#[test]
fn who_hears_what_is_what_the_document_says() {
    let document = contract::asyncapi::document();
    for event in samples() {
        let said = message(&document, event.name());
        let hears: Value = Role::ALL
            .into_iter()
            .filter(|role| event.for_role(*role).is_some())
            .map(Role::name)
            .collect();
        assert_eq!(said["x-roles"], hears, "{}", event.name());
    }
}

#[test]
fn what_may_be_withheld_may_be_null() {
    let document = contract::asyncapi::document();
    let mut checked = 0;
    for kind in Kind::ALL {
        for withheld in kind.withheld() {
            for field in withheld.fields {
                let mut schema = &message(&document, kind.name())["payload"];
                for part in field.split('/').skip(1) {
                    schema = resolved(&document, schema);
                    // The one that is not null, where it may be.
                    schema = schema["oneOf"].as_array().map_or(schema, |options| {
                        options
                            .iter()
                            .find(|option| option["type"] != "null")
                            .expect("something besides null")
                    });
                    schema = &resolved(&document, schema)["properties"][part];
                }
                let text = schema.to_string();
                assert!(text.contains("\"null\""), "{} {field}: {text}", kind.name());
                checked += 1;
            }
        }
    }
    assert!(checked > 5, "only {checked}");
}
