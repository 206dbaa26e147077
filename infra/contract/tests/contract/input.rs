//! Bad input, given to every endpoint by somebody who may do everything: always the caller's
//! mistake, said where it is, and never ours.

use mojavox_domain::permissions::Role;
use mojavox_http::MAX_BODY_BYTES;
use mojavox_testkit::{Answer, Call};
use serde_json::{Value, json};

use crate::{
    access::write_call,
    fixtures::{Build, Request},
    operation::Operation,
    turns::each_operation,
    world::World,
};

/// What a body or query must be answered with.
struct Case {
    what: String,
    request: Request,
    raw: Option<(&'static str, Vec<u8>)>,
    status: u16,
}

#[tokio::test]
async fn bad_input_is_the_callers_mistake_everywhere() {
    let tried = each_operation(async |world, operation, fixture, faults| {
        let cases = cases(world, operation, fixture.build).await;
        for case in &cases {
            let answer = send(world, operation, case).await;
            let problem = answer.header("content-type") == Some("application/problem+json");
            if answer.status != case.status || (answer.status >= 400 && !problem) {
                faults.push(format!(
                    "{} with {}: {} instead of {}: {}",
                    operation.key,
                    case.what,
                    answer.status,
                    case.status,
                    String::from_utf8_lossy(&answer.bytes)
                ));
            }
        }
        cases.len()
    })
    .await;
    assert!(tried.iter().all(|cases| *cases > 0));
}

/// Noise that some endpoint might trip over: whatever it answers, it does not fall.
#[tokio::test]
async fn noise_never_makes_a_server_error() {
    each_operation(async |world, operation, fixture, faults| {
        let valid = (fixture.build)(world, world.person(Role::Admin)).await;
        for query in [
            "?%ff=%fe",
            "?%00",
            "?a[]=1&a=2",
            "?&&==&",
            "?page[x]=1",
            "?__proto__=1",
        ] {
            let mut request = valid.clone();
            request.path.push_str(query);
            let answer = signed(world, write_call(world, operation, &request))
                .send()
                .await;
            if answer.status >= 500 {
                faults.push(format!("{} with {query}: {}", operation.key, answer.status));
            }
        }
        for body in [
            "null",
            "[]",
            "0",
            "\"\"",
            "{}",
            "[{}]",
            "{\"id\":{}}",
            "1e999",
            "{\"a\":1,\"a\":2}",
        ] {
            let call = write_call(world, operation, &Request::to(valid.path.clone()));
            let call = call.raw("application/json", body);
            let answer = signed(world, call).send().await;
            if answer.status >= 500 {
                faults.push(format!("{} with {body}: {}", operation.key, answer.status));
            }
        }
        // Each field as each other type.
        for pointer in valid.body.iter().flat_map(leaves) {
            for value in [
                json!(null),
                json!(-1),
                json!(1.5e300),
                json!([]),
                json!({}),
                json!("\u{feff}\u{202e}'"),
                json!(true),
            ] {
                let mut request = valid.clone();
                set(&mut request, &pointer, value.clone());
                let answer = signed(world, write_call(world, operation, &request))
                    .send()
                    .await;
                let text = String::from_utf8_lossy(&answer.bytes);
                // What is JSON is never called malformed: the field is named instead.
                if answer.status >= 500 || text.contains("\"malformed_json\"") {
                    faults.push(format!(
                        "{} with {pointer} = {value}: {} {text}",
                        operation.key, answer.status
                    ));
                }
            }
        }
    })
    .await;
}

async fn cases(world: &World, operation: &Operation, build: Build) -> Vec<Case> {
    let valid = build(world, world.person(Role::Admin)).await;
    let mut cases = Vec::new();
    let mut case = |what: String, request: Request, raw, status| {
        cases.push(Case {
            what,
            request,
            raw,
            status,
        });
    };
    case(
        "a body over the limit".to_owned(),
        valid.clone(),
        Some(("application/json", vec![b' '; MAX_BODY_BYTES + 1])),
        413,
    );
    if operation.takes_json() {
        let body = valid.body.clone().unwrap_or_else(|| json!({}));
        let text = body.to_string();
        let cut = text.as_bytes()[..text.len() - 1].to_vec();
        case(
            "malformed JSON".to_owned(),
            valid.clone(),
            Some(("application/json", cut)),
            400,
        );
        case(
            "JSON that is no UTF-8".to_owned(),
            valid.clone(),
            Some(("application/json", vec![b'"', 0xff, b'"'])),
            400,
        );
        case(
            "another content type".to_owned(),
            valid.clone(),
            Some(("text/plain", text.into_bytes())),
            415,
        );
        let mut request = valid.clone().with(body.clone());
        set(&mut request, "/noSuchField", json!(1));
        case("an unknown field".to_owned(), request, None, 422);
        for pointer in strings(&body) {
            let mut request = valid.clone().with(body.clone());
            set(&mut request, &pointer, json!("a\0b"));
            case(format!("a NUL in {pointer}"), request, None, 422);
        }
    }
    for name in operation.parameters("path") {
        // The template's braces tell where in the path the parameter stands.
        let place = operation
            .path
            .split('/')
            .position(|part| part == format!("{{{name}}}"))
            .expect("a parameter of the path");
        for bad in ["not-a-uuid", "%00", "1", "..%2f..%2fetc"] {
            let mut request = valid.clone();
            let mut parts: Vec<_> = request.path.split('/').collect();
            parts[place] = bad;
            request.path = parts.join("/");
            case(format!("{name} = {bad}"), request, None, 422);
        }
    }
    let known = operation.parameters("query");
    if !known.is_empty() {
        for (what, query, status) in queries(&known) {
            let mut request = valid.clone();
            request.path = format!("{}?{query}", request.path);
            case(what, request, None, status);
        }
    }
    cases
}

fn queries(known: &[String]) -> Vec<(String, String, u16)> {
    let mut queries = vec![
        (
            "a query that is no UTF-8".to_owned(),
            format!("{}=%ff", known[0]),
            400,
        ),
        (
            "a NUL in the query".to_owned(),
            format!("{}=%00", known[0]),
            422,
        ),
        (
            "an unknown parameter".to_owned(),
            "noSuchParameter=1".to_owned(),
            422,
        ),
    ];
    let mut of = |name: &str, values: &[&str], status| {
        if known.iter().any(|one| one == name) {
            for value in values {
                let query = format!("{name}={value}");
                queries.push((query.clone(), query, status));
            }
        }
    };
    of(
        "page",
        &[
            "0",
            "-1",
            "9223372036854775807",
            "9223372036854775808",
            "x",
            "1&page=2",
        ],
        422,
    );
    of("limit", &["0", "101", "x", "-1"], 422);
    of("cursor", &["x", "eyJhIjoxfQ", "%22", "W10"], 422);
    of(
        "q",
        &[
            "%27%3B%20DROP%20TABLE%20users%3B%20--",
            "%25%27%20OR%20%271%27%3D%271",
            "%5C",
            "%26%20%7C%20%21%20%28%3A%2A",
            "%F0%9F%92%B6",
        ],
        200,
    );
    queries
}

async fn send(world: &World, operation: &Operation, case: &Case) -> Answer {
    let call = match &case.raw {
        None => write_call(world, operation, &case.request),
        Some((kind, bytes)) => {
            write_call(world, operation, &Request::to(case.request.path.clone()))
                .raw(kind, bytes.clone())
        }
    };
    signed(world, call).send().await
}

fn signed(world: &World, call: Call) -> Call {
    call.by(world.person(Role::Admin))
}

/// Pointers to all strings of a body.
fn strings(body: &Value) -> Vec<String> {
    leaves(body)
        .into_iter()
        .filter(|pointer| body.pointer(pointer).is_some_and(Value::is_string))
        .collect()
}

fn leaves(body: &Value) -> Vec<String> {
    let nested = |name: &str, value: &Value| {
        leaves(value)
            .into_iter()
            .map(|rest| format!("/{name}{rest}"))
            .collect::<Vec<_>>()
    };
    match body {
        Value::Object(fields) => fields
            .iter()
            .flat_map(|(name, value)| nested(name, value))
            .collect(),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .flat_map(|(index, value)| nested(&index.to_string(), value))
            .collect(),
        _ => vec![String::new()],
    }
}

fn set(request: &mut Request, pointer: &str, value: Value) {
    let body = request.body.get_or_insert_with(|| json!({}));
    if let Some(found) = body.pointer_mut(pointer) {
        *found = value;
    } else if let Some(fields) = body.as_object_mut() {
        fields.insert(pointer.trim_start_matches('/').to_owned(), value);
    }
}
