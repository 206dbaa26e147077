//! The `.env` file for `cargo lambda watch`.

use std::collections::BTreeMap;

/// Single quotes keep every character as it is; a value with one itself takes double quotes.
pub(crate) fn render(variables: &BTreeMap<String, String>) -> String {
    let mut lines = vec![
        "# Written by `cargo local up` for `cargo lambda watch --env-file .env`: the running platform."
            .to_owned(),
    ];
    for (name, value) in variables {
        lines.push(if value.contains('\'') {
            let escaped = value.replace('\\', "\\\\").replace('"', "\\\"");
            format!("{name}=\"{escaped}\"")
        } else {
            format!("{name}='{value}'")
        });
    }
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::render;
    use std::collections::BTreeMap;

    #[test]
    fn values_are_quoted() {
        let variables = BTreeMap::from(
            [("KEYS", r#"{"current":"k1"}"#), ("ODD", "it's \"odd\"")]
                .map(|(a, b)| (a.to_owned(), b.to_owned())),
        );
        let text = render(&variables);
        assert!(text.contains("KEYS='{\"current\":\"k1\"}'\n"), "{text}");
        assert!(text.contains("ODD=\"it's \\\"odd\\\"\"\n"), "{text}");
    }
}
