//! The committed document is the code's, and complete.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::operation::Operation;

#[test]
fn the_committed_document_is_what_the_routers_say() {
    let committed = include_str!("../../../openapi.json");
    let now = contract::text();
    if committed != now {
        let line = committed
            .lines()
            .zip(now.lines())
            .position(|(one, other)| one != other)
            .map_or(0, |index| index + 1);
        panic!(
            "infra/openapi.json is out of date (line {line}): run `cargo local openapi` and commit it"
        );
    }
}

#[test]
fn every_operation_is_described_in_full() {
    let document = contract::document();
    let mut ids = BTreeSet::new();
    let mut faults = Vec::new();
    for operation in Operation::all() {
        let mut fault = |what: &str| faults.push(format!("{}: {what}", operation.key));
        let said = &operation.description;
        let id = said["operationId"].as_str().unwrap_or_default();
        if !ids.insert(id.to_owned()) {
            fault(&format!("the operationId {id} is another's too"));
        }
        for text in ["summary"] {
            if said[text].as_str().is_none_or(str::is_empty) {
                fault(&format!("no {text}"));
            }
        }
        if said["tags"].as_array().is_none_or(Vec::is_empty) {
            fault("no tag");
        }
        let in_path: BTreeSet<_> = operation
            .path
            .split(['{', '}'])
            .skip(1)
            .step_by(2)
            .map(str::to_owned)
            .collect();
        if operation
            .parameters("path")
            .into_iter()
            .collect::<BTreeSet<_>>()
            != in_path
        {
            fault("its path and its path parameters differ");
        }
        for what in answers(said) {
            fault(&what);
        }
        for what in body(said, &document) {
            fault(&what);
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn answers(operation: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    let mut success = false;
    for (status, response) in operation["responses"].as_object().expect("responses") {
        let content = response["content"].as_object();
        match status.as_bytes()[0] {
            b'2' => {
                let has_schema = content.is_some_and(|content| {
                    content.values().all(|media| media["schema"].is_object())
                });
                if status != "204" && !has_schema {
                    faults.push(format!("its {status} has no schema"));
                }
                success = true;
            }
            b'4' | b'5' => {
                let problem = &response["content"]["application/problem+json"]["schema"]["$ref"];
                if problem != "#/components/schemas/Problem" {
                    faults.push(format!("its {status} is no problem+json"));
                }
            }
            _ => {}
        }
        if response["description"].as_str().is_none_or(str::is_empty) {
            faults.push(format!("its {status} has no description"));
        }
    }
    if !success {
        faults.push("no success".to_owned());
    }
    let signed_in = operation["x-roles"].is_array();
    if signed_in && operation["responses"]["401"].is_null() {
        faults.push("no 401, and it asks for a token".to_owned());
    }
    let needs_permission = signed_in && operation["x-permission"] != "signed_in";
    if needs_permission && operation["responses"]["403"].is_null() {
        faults.push("no 403, and it asks for a permission".to_owned());
    }
    faults
}

/// A reader can write a request from the description alone: an example of the body, of its schema,
/// or of each field that must be there.
fn body(operation: &Value, document: &Value) -> Vec<String> {
    let media = &operation["requestBody"]["content"]["application/json"];
    if media.is_null() || has_example(media) {
        return Vec::new();
    }
    let schema = resolve(&media["schema"], document);
    if has_example(schema) {
        return Vec::new();
    }
    schema["required"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .filter(|name| !shows_itself(&schema["properties"][*name], document))
        .map(|name| format!("its body has no example of {name}"))
        .collect()
}

fn has_example(value: &Value) -> bool {
    value.get("example").is_some() || value.get("examples").is_some()
}

fn shows_itself(property: &Value, document: &Value) -> bool {
    let resolved = resolve(property, document);
    has_example(property)
        || has_example(resolved)
        || ["enum", "const", "format"]
            .iter()
            .any(|key| resolved.get(key).is_some())
        || resolved["type"] == "boolean"
}

fn resolve<'a>(schema: &'a Value, document: &'a Value) -> &'a Value {
    let schema = match schema["oneOf"].as_array() {
        Some(choices) => choices
            .iter()
            .find(|choice| choice["type"] != "null")
            .unwrap_or(schema),
        None => schema,
    };
    match schema["$ref"].as_str() {
        Some(reference) => document
            .pointer(reference.trim_start_matches('#'))
            .unwrap_or_else(|| panic!("{reference} leads nowhere")),
        None => schema,
    }
}

#[test]
fn every_reference_leads_somewhere() {
    let document = contract::document();
    let mut references = Vec::new();
    collect_references(&document, &mut references);
    assert!(references.len() > 10);
    let mut lost: Vec<_> = references
        .into_iter()
        .filter(|reference| {
            document
                .pointer(reference.trim_start_matches('#'))
                .is_none()
        })
        .collect();
    lost.dedup();
    // An enum of a query parameter is not collected by itself: `#[param(inline)]`.
    assert!(lost.is_empty(), "{lost:#?}");
}

fn collect_references(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            if let Some(Value::String(reference)) = fields.get("$ref") {
                found.push(reference.clone());
            }
            fields
                .values()
                .for_each(|value| collect_references(value, found));
        }
        Value::Array(items) => items
            .iter()
            .for_each(|value| collect_references(value, found)),
        _ => {}
    }
}
