//! The operations of the document.

use contract::Access;
use serde_json::Value;

#[derive(Debug)]
pub(crate) struct Operation {
    /// `DELETE /api/v1/users/{id}`
    pub(crate) key: String,
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) access: Access,
    pub(crate) description: Value,
}

impl Operation {
    pub(crate) fn all() -> Vec<Self> {
        let document = contract::document();
        let mut all = Vec::new();
        for (path, methods) in document["paths"].as_object().expect("paths") {
            for (method, description) in methods.as_object().expect("methods") {
                let method = method.to_uppercase();
                let access = description["x-permission"].as_str().expect("x-permission");
                all.push(Self {
                    key: format!("{method} {path}"),
                    method,
                    path: path.clone(),
                    access: access.parse().expect("a permission"),
                    description: description.clone(),
                });
            }
        }
        all.sort_by(|one, other| (&one.path, &one.method).cmp(&(&other.path, &other.method)));
        all
    }

    pub(crate) fn parameters(&self, place: &str) -> Vec<String> {
        self.description["parameters"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|parameter| parameter["in"] == place)
            .map(|parameter| parameter["name"].as_str().expect("a name").to_owned())
            .collect()
    }

    pub(crate) fn names_an_entity(&self) -> bool {
        self.path.contains('{')
    }

    pub(crate) fn takes_json(&self) -> bool {
        self.description["requestBody"]["content"]["application/json"].is_object()
    }
}
