//! Reading `template.yaml`: its functions, and the copy that the emulator gets.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value, json};

#[derive(Clone, Debug)]
pub(crate) struct Template {
    document: Value,
}

/// A function of the template: its logical id and the binary that it runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Function {
    pub(crate) logical_id: String,
    pub(crate) binary: String,
}

impl Template {
    pub(crate) fn read(path: &Path) -> Result<Self> {
        let text = std::fs::read_to_string(path)
            .with_context(|| format!("cannot read {}", path.display()))?;
        Self::parse(&text).with_context(|| format!("{} cannot be read", path.display()))
    }

    fn parse(text: &str) -> Result<Self> {
        let yaml: yaml_serde::Value = yaml_serde::from_str(text)?;
        Ok(Self {
            document: to_json(yaml)?,
        })
    }

    pub(crate) fn functions(&self) -> Result<Vec<Function>> {
        let resources = self.document["Resources"]
            .as_object()
            .context("the template has no Resources")?;
        resources
            .iter()
            .filter(|(_, resource)| resource["Type"] == "AWS::Serverless::Function")
            .map(|(logical_id, resource)| {
                let binary = resource["Metadata"]["BuildProperties"]["Binary"].as_str().with_context(|| {
                    format!("{logical_id} has no Metadata.BuildProperties.Binary: which binary is it?")
                })?;
                Ok(Function { logical_id: logical_id.clone(), binary: binary.to_owned() })
            })
            .collect()
    }

    /// The template as the emulator gets it: the same, but each function's code is the uploaded
    /// package, just like after `sam package`.
    pub(crate) fn packaged(&self, packages: &BTreeMap<String, Value>) -> Result<String> {
        let mut document = self.document.clone();
        for (logical_id, code) in packages {
            let properties = document["Resources"][logical_id]["Properties"]
                .as_object_mut()
                .with_context(|| format!("{logical_id} has no Properties"))?;
            properties.insert("CodeUri".to_owned(), code.clone());
        }
        Ok(serde_json::to_string(&document)?)
    }

    /// Whether the template knows a parameter: only those are passed.
    pub(crate) fn has_parameter(&self, name: &str) -> bool {
        self.document["Parameters"].get(name).is_some()
    }

    /// The binaries that the functions run, sorted.
    pub(crate) fn binaries(&self) -> Result<Vec<String>> {
        let mut binaries: Vec<String> = self
            .functions()?
            .into_iter()
            .map(|function| function.binary)
            .collect();
        binaries.sort();
        let before = binaries.len();
        binaries.dedup();
        if binaries.len() != before {
            bail!("two functions of the template share one binary");
        }
        Ok(binaries)
    }
}

/// YAML to JSON, with CloudFormation's short tags (`!Ref x`) in their long form (`{"Ref": "x"}`).
fn to_json(value: yaml_serde::Value) -> Result<Value> {
    use yaml_serde::Value as Yaml;
    Ok(match value {
        Yaml::Null => Value::Null,
        Yaml::Bool(value) => Value::Bool(value),
        Yaml::Number(number) => serde_json::from_str(&number.to_string())?,
        Yaml::String(text) => Value::String(text),
        Yaml::Sequence(items) => {
            Value::Array(items.into_iter().map(to_json).collect::<Result<_>>()?)
        }
        Yaml::Mapping(entries) => {
            let mut map = Map::new();
            for (key, value) in entries {
                let key = match key {
                    Yaml::String(key) => key,
                    other => yaml_serde::to_string(&other)?.trim().to_owned(),
                };
                map.insert(key, to_json(value)?);
            }
            Value::Object(map)
        }
        Yaml::Tagged(tagged) => {
            let tag = tagged.tag.to_string();
            intrinsic(tag.trim_start_matches('!'), to_json(tagged.value)?)
        }
    })
}

fn intrinsic(name: &str, argument: Value) -> Value {
    match (name, argument) {
        ("Ref" | "Condition", argument) => json!({ name: argument }),
        // `!GetAtt A.B.C` means attribute `B.C` of `A`.
        ("GetAtt", Value::String(path)) => {
            let (resource, attribute) = path.split_once('.').unwrap_or((&path, ""));
            json!({ "Fn::GetAtt": [resource, attribute] })
        }
        (name, argument) => json!({ format!("Fn::{name}"): argument }),
    }
}

#[cfg(test)]
mod tests {
    use super::{Function, Template};
    use serde_json::{Value, json};
    use std::collections::BTreeMap;

    const TEXT: &str = "
Parameters: { FrontendUrl: { Type: String } }
Resources:
  AuthFunction:
    Type: AWS::Serverless::Function
    Metadata: { BuildMethod: rust-cargolambda, BuildProperties: { Binary: auth } }
    Properties:
      CodeUri: .
      Timeout: 15
      Role: !GetAtt Role.Arn.Part
      Environment: { Variables: { A: !Ref FrontendUrl, B: !If [C, !Sub 'x${Y}', !Ref AWS::NoValue] } }
  Queue: { Type: AWS::SQS::Queue, Properties: { VisibilityTimeout: 90 } }
";

    #[test]
    fn functions_and_their_binaries_are_found() {
        let template = Template::parse(TEXT).unwrap();
        assert_eq!(
            template.functions().unwrap(),
            [Function {
                logical_id: "AuthFunction".to_owned(),
                binary: "auth".to_owned()
            }]
        );
        assert!(template.has_parameter("FrontendUrl"));
        assert!(!template.has_parameter("Other"));
    }

    #[test]
    fn a_function_without_a_binary_is_an_error_that_names_it() {
        let template = Template::parse(&TEXT.replace("Binary: auth", "Other: auth")).unwrap();
        assert!(
            template
                .functions()
                .unwrap_err()
                .to_string()
                .contains("AuthFunction")
        );
    }

    #[test]
    fn packaging_changes_the_code_and_nothing_else() {
        let template = Template::parse(TEXT).unwrap();
        let code = json!({ "Bucket": "b", "Key": "k" });
        let packages = BTreeMap::from([("AuthFunction".to_owned(), code.clone())]);
        let result: Value = serde_json::from_str(&template.packaged(&packages).unwrap()).unwrap();
        let properties = &result["Resources"]["AuthFunction"]["Properties"];
        assert_eq!(properties["CodeUri"], code);
        assert_eq!(properties["Timeout"], json!(15));
        assert_eq!(
            properties["Role"],
            json!({ "Fn::GetAtt": ["Role", "Arn.Part"] })
        );
        assert_eq!(
            properties["Environment"]["Variables"],
            json!({
                "A": { "Ref": "FrontendUrl" },
                "B": { "Fn::If": ["C", { "Fn::Sub": "x${Y}" }, { "Ref": "AWS::NoValue" }] }
            })
        );
        assert_eq!(
            result["Resources"]["Queue"]["Properties"]["VisibilityTimeout"],
            json!(90)
        );
    }

    #[test]
    fn the_real_template_is_understood() {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../template.yaml");
        let binaries = Template::read(&path).unwrap().binaries().unwrap();
        assert!(binaries.contains(&"auth".to_owned()) && binaries.contains(&"migrate".to_owned()));
    }
}
