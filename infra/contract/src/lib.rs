//! The OpenAPI document of all HTTP functions together, made from the routers that answer; and the
//! AsyncAPI document of the WebSocket API, made from the events that are sent.

pub mod asyncapi;
mod finish;

use serde_json::Value;

pub use finish::Access;

/// The document. What a single function cannot know is added: the roles behind a permission, ids
/// that are unique among all operations, the problem that any operation may answer.
///
/// # Panics
/// Two functions describe the same operation, or one has no valid `x-permission`.
pub fn document() -> Value {
    let mut document = mojavox_http::openapi::frame();
    for part in [
        api_keys::router().into_openapi(),
        audit::router().into_openapi(),
        auth::router().into_openapi(),
        campaigns::router().into_openapi(),
        compliance::router().into_openapi(),
        customers::router().into_openapi(),
        docs::router().into_openapi(),
        files::router().into_openapi(),
        recordings::router().into_openapi(),
        reports::router().into_openapi(),
        dashboard::router().into_openapi(),
        analytics::router().into_openapi(),
        agents::router().into_openapi(),
        segments::router().into_openapi(),
        templates::router().into_openapi(),
        notifications::router().into_openapi(),
        push::router().into_openapi(),
        payments::router().into_openapi(),
        payment_webhooks::router().into_openapi(),
        tasks::router().into_openapi(),
        users::router().into_openapi(),
    ] {
        for path in part.paths.paths.keys() {
            assert!(
                !document.paths.paths.contains_key(path),
                "two functions describe {path}"
            );
        }
        document.merge(part);
    }
    let document = serde_json::to_value(document).expect("a document is JSON");
    finish::finish(document)
}

/// The document as it is committed: two spaces, keys in alphabetical order, a newline at the end.
///
/// # Panics
/// As [`document`].
pub fn text() -> String {
    written(document())
}

/// The AsyncAPI document as it is committed, likewise.
///
/// # Panics
/// As [`asyncapi::document`].
pub fn asyncapi_text() -> String {
    written(asyncapi::document())
}

fn written(document: Value) -> String {
    let mut text = serde_json::to_string_pretty(&sorted(document)).expect("a document is JSON");
    text.push('\n');
    text
}

/// Some of the maps behind a document have no order of their own.
fn sorted(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let mut fields: Vec<_> = fields.into_iter().collect();
            fields.sort_by(|one, other| one.0.cmp(&other.0));
            fields
                .into_iter()
                .map(|(name, value)| (name, sorted(value)))
                .collect()
        }
        Value::Array(items) => items.into_iter().map(sorted).collect(),
        other => other,
    }
}
