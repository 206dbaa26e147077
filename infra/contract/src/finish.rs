//! What only the whole document can say.

use mojavox_domain::permissions::{Permission, Role, UnknownPermission};
use serde_json::{Map, Value, json};

/// What an operation asks of its caller, as `x-permission` says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Nothing: it authenticates by itself, or there is nothing to protect.
    Public,
    /// To be signed in.
    SignedIn,
    Permission(Permission),
}

impl std::str::FromStr for Access {
    type Err = UnknownPermission;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(match text {
            "public" => Self::Public,
            "signed_in" => Self::SignedIn,
            name => Self::Permission(name.parse()?),
        })
    }
}

impl Access {
    /// Whether somebody who is signed in with this role may pass.
    pub fn admits(self, role: Role) -> bool {
        match self {
            Self::Public | Self::SignedIn => true,
            Self::Permission(permission) => role.may(permission),
        }
    }
}

pub(crate) fn finish(mut document: Value) -> Value {
    // The crates' own, and no licence that a reader could use.
    if let Some(info) = document["info"].as_object_mut() {
        info.remove("license");
    }
    let Some(paths) = document["paths"].as_object_mut() else {
        return document;
    };
    for (path, methods) in paths {
        for (method, operation) in methods.as_object_mut().into_iter().flatten() {
            let operation = operation
                .as_object_mut()
                .unwrap_or_else(|| panic!("{method} {path} is no operation"));
            name(operation);
            roles(operation, method, path);
            any_problem(operation);
        }
    }
    document
}

/// `list` is a good name inside one function and none among all: `users_list`.
fn name(operation: &mut Map<String, Value>) {
    let tag = operation
        .get("tags")
        .and_then(|tags| tags[0].as_str())
        .unwrap_or("untagged")
        .replace('-', "_");
    let id = operation
        .get("operationId")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let id = format!("{tag}_{id}");
    operation.insert("operationId".to_owned(), Value::String(id));
}

fn roles(operation: &mut Map<String, Value>, method: &str, path: &str) {
    let access: Access = operation
        .get("x-permission")
        .and_then(Value::as_str)
        .and_then(|text| text.parse().ok())
        .unwrap_or_else(|| panic!("{method} {path} has no valid x-permission"));
    if access != Access::Public {
        let roles: Vec<&str> = Role::ALL
            .into_iter()
            .filter(|role| access.admits(*role))
            .map(Role::name)
            .collect();
        operation.insert("x-roles".to_owned(), json!(roles));
    }
}

/// Malformed JSON, bodies that are too large, a database that does not answer: described once.
fn any_problem(operation: &mut Map<String, Value>) {
    let responses = operation.entry("responses").or_insert_with(|| json!({}));
    responses["default"] = json!({
        "description": "Any other problem: 400 malformed, 413 too large, 415 not JSON, 500 and 503 ours",
        "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } },
    });
}
