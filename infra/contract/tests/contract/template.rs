//! What is deployed is what is described.

use std::collections::BTreeSet;

use yaml_serde::Value;

use crate::operation::Operation;

/// The reference page's own files: there is nothing to describe.
const UNDESCRIBED: &str = "GET /api/v1/docs/{proxy+}";

#[test]
fn the_template_routes_exactly_the_described_operations() {
    let template: Value =
        yaml_serde::from_str(include_str!("../../../../template.yaml")).expect("YAML");
    let mut routed = BTreeSet::new();
    for (name, resource) in template["Resources"].as_mapping().expect("resources") {
        if resource["Type"].as_str() != Some("AWS::Serverless::Function") {
            continue;
        }
        let Some(events) = resource["Properties"]["Events"].as_mapping() else {
            continue;
        };
        for (event, described) in events {
            if described["Type"].as_str() != Some("HttpApi") {
                continue;
            }
            let property = |key: &str| {
                described["Properties"][key]
                    .as_str()
                    .unwrap_or_else(|| panic!("{name:?} {event:?} has no {key}"))
                    .to_owned()
            };
            let key = format!("{} {}", property("Method"), property("Path"));
            assert!(routed.insert(key.clone()), "{key} is routed twice");
        }
    }
    assert!(routed.remove(UNDESCRIBED), "{UNDESCRIBED} is gone");
    let described: BTreeSet<_> = Operation::all()
        .into_iter()
        .map(|operation| operation.key)
        .collect();
    let missing: Vec<_> = described.difference(&routed).collect();
    let extra: Vec<_> = routed.difference(&described).collect();
    assert!(
        missing.is_empty() && extra.is_empty(),
        "described, not in template.yaml: {missing:#?}\nin template.yaml, not described: {extra:#?}"
    );
}
