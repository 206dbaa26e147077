//! The emulator's gap: it creates an HTTP API but neither its routes nor its CORS settings, which
//! the SAM transform puts into the API's OpenAPI body. They are read from there and made through
//! the API Gateway API.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail};
use aws_sdk_apigatewayv2::Client;
use aws_sdk_apigatewayv2::types::{Cors, IntegrationType};
use serde_json::Value;

use crate::deploy::Deployed;
use crate::emulator::{self, ACCOUNT, Emulator, REGION};

/// An HTTP API's routes and CORS settings, as its OpenAPI body says them.
#[derive(Debug, PartialEq)]
pub(crate) struct Api {
    logical_id: String,
    /// Route key (`GET /api/v1/users/{id}`) -> logical id of the function.
    pub(crate) routes: BTreeMap<String, String>,
    cors: Option<CorsSettings>,
}

#[derive(Debug, Default, PartialEq, Eq)]
struct CorsSettings {
    origins: Vec<String>,
    methods: Vec<String>,
    headers: Vec<String>,
    credentials: bool,
}

/// Brings every HTTP API of the stack to what its body says; gives the number of routes.
pub(crate) async fn bridge(
    emulator: &Emulator,
    deployed: &Deployed,
    parameters: &BTreeMap<String, String>,
) -> Result<usize> {
    let client = Client::new(&emulator::sdk(&emulator.endpoint).await);
    let template: Value =
        serde_json::from_str(&deployed.processed).context("the processed template is not JSON")?;
    let mut count = 0;
    for api in apis(&template, parameters)? {
        let api_id = deployed
            .resources
            .get(&api.logical_id)
            .context("an API of the template was not created")?;
        remove_routes(&client, api_id).await?;
        create_routes(&client, api_id, &api, deployed).await?;
        if let Some(cors) = &api.cors {
            let settings = Cors::builder()
                .set_allow_origins(Some(cors.origins.clone()))
                .set_allow_methods(Some(cors.methods.clone()))
                .set_allow_headers(Some(cors.headers.clone()))
                .allow_credentials(cors.credentials)
                .build();
            client
                .update_api()
                .api_id(api_id)
                .cors_configuration(settings)
                .send()
                .await?;
        }
        count += api.routes.len();
    }
    Ok(count)
}

/// Routes of an earlier deployment may have gone from the template since.
async fn remove_routes(client: &Client, api_id: &str) -> Result<()> {
    for route in client
        .get_routes()
        .api_id(api_id)
        .send()
        .await?
        .items
        .unwrap_or_default()
    {
        if let Some(route_id) = route.route_id {
            client
                .delete_route()
                .api_id(api_id)
                .route_id(route_id)
                .send()
                .await?;
        }
    }
    for integration in client
        .get_integrations()
        .api_id(api_id)
        .send()
        .await?
        .items
        .unwrap_or_default()
    {
        if let Some(integration_id) = integration.integration_id {
            client
                .delete_integration()
                .api_id(api_id)
                .integration_id(integration_id)
                .send()
                .await?;
        }
    }
    Ok(())
}

async fn create_routes(
    client: &Client,
    api_id: &str,
    api: &Api,
    deployed: &Deployed,
) -> Result<()> {
    let functions: BTreeSet<&String> = api.routes.values().collect();
    let mut integrations = BTreeMap::new();
    for function in functions {
        let name = deployed
            .resources
            .get(function)
            .with_context(|| format!("a route leads to {function}, which was not created"))?;
        let answer = client
            .create_integration()
            .api_id(api_id)
            .integration_type(IntegrationType::AwsProxy)
            .integration_uri(format!("arn:aws:lambda:{REGION}:{ACCOUNT}:function:{name}"))
            .payload_format_version("2.0")
            .send()
            .await?;
        integrations.insert(
            function,
            answer
                .integration_id
                .context("an integration without an id")?,
        );
    }
    for (key, function) in &api.routes {
        let target = format!("integrations/{}", integrations[function]);
        client
            .create_route()
            .api_id(api_id)
            .route_key(key)
            .target(target)
            .send()
            .await?;
    }
    Ok(())
}

fn apis(template: &Value, parameters: &BTreeMap<String, String>) -> Result<Vec<Api>> {
    let resources = template["Resources"]
        .as_object()
        .context("the processed template has no Resources")?;
    resources
        .iter()
        .filter(|(_, resource)| {
            resource["Type"] == "AWS::ApiGatewayV2::Api"
                && resource["Properties"]["Body"].is_object()
        })
        .map(|(logical_id, resource)| {
            let body = &resource["Properties"]["Body"];
            Ok(Api {
                logical_id: logical_id.clone(),
                routes: routes(body).with_context(|| format!("the routes of {logical_id}"))?,
                cors: cors(&body["x-amazon-apigateway-cors"], template, parameters)?,
            })
        })
        .collect()
}

fn routes(body: &Value) -> Result<BTreeMap<String, String>> {
    let mut routes = BTreeMap::new();
    for (path, methods) in body["paths"].as_object().into_iter().flatten() {
        for (method, operation) in methods.as_object().into_iter().flatten() {
            let integration = &operation["x-amazon-apigateway-integration"];
            if !integration.is_object() {
                continue;
            }
            let function = function_of(&integration["uri"]).with_context(|| {
                format!("{method} {path} does not lead to a function of the template")
            })?;
            let key = match (method.as_str(), path.as_str()) {
                (_, "/$default" | "$default") => "$default".to_owned(),
                ("x-amazon-apigateway-any-method", path) => format!("ANY {path}"),
                (method, path) => format!("{} {path}", method.to_uppercase()),
            };
            routes.insert(key, function);
        }
    }
    Ok(routes)
}

/// `{"Fn::Sub": "arn:...:path/2015-03-31/functions/${AuthFunction.Arn}/invocations"}` -> `AuthFunction`
fn function_of(uri: &Value) -> Option<String> {
    let text = uri["Fn::Sub"].as_str()?;
    let (_, rest) = text.split_once("/functions/${")?;
    let (reference, _) = rest.split_once('}')?;
    Some(
        reference
            .trim_end_matches(".Arn")
            .trim_end_matches(".Alias")
            .to_owned(),
    )
}

fn cors(
    settings: &Value,
    template: &Value,
    parameters: &BTreeMap<String, String>,
) -> Result<Option<CorsSettings>> {
    if !settings.is_object() {
        return Ok(None);
    }
    let list = |name: &str| -> Result<Vec<String>> {
        settings[name]
            .as_array()
            .into_iter()
            .flatten()
            .map(|item| resolve(item, template, parameters))
            .collect()
    };
    Ok(Some(CorsSettings {
        origins: list("allowOrigins")?,
        methods: list("allowMethods")?,
        headers: list("allowHeaders")?,
        credentials: settings["allowCredentials"].as_bool().unwrap_or(false),
    }))
}

/// A string, or a reference to a parameter: what was passed for it, or its default.
fn resolve(
    value: &Value,
    template: &Value,
    parameters: &BTreeMap<String, String>,
) -> Result<String> {
    if let Some(text) = value.as_str() {
        return Ok(text.to_owned());
    }
    let Some(name) = value["Ref"].as_str() else {
        bail!("CORS: {value} is neither a string nor a parameter")
    };
    parameters
        .get(name)
        .cloned()
        .or_else(|| {
            template["Parameters"][name]["Default"]
                .as_str()
                .map(str::to_owned)
        })
        .with_context(|| format!("CORS: the parameter {name} has no value"))
}

#[cfg(test)]
mod tests {
    use super::apis;
    use serde_json::{Value, json};
    use std::collections::BTreeMap;

    fn operation(function: &str) -> Value {
        let uri = format!(
            "arn:${{AWS::Partition}}:apigateway:${{AWS::Region}}:lambda:path/2015-03-31/functions/${{{function}.Arn}}/invocations"
        );
        json!({ "x-amazon-apigateway-integration": { "type": "aws_proxy", "uri": { "Fn::Sub": uri } } })
    }

    fn template() -> Value {
        json!({
            "Parameters": { "FrontendUrl": { "Default": "https://default.example" } },
            "Resources": {
                "Queue": { "Type": "AWS::SQS::Queue" },
                "WebSocketApi": { "Type": "AWS::ApiGatewayV2::Api", "Properties": { "ProtocolType": "WEBSOCKET" } },
                "HttpApi": { "Type": "AWS::ApiGatewayV2::Api", "Properties": { "Body": {
                    "paths": {
                        "/users": { "get": operation("Users"), "post": operation("Users") },
                        "/users/{id}": { "x-amazon-apigateway-any-method": operation("Users") },
                        "/docs/{proxy+}": { "get": operation("Docs"), "options": { "summary": "no integration" } }
                    },
                    "x-amazon-apigateway-cors": {
                        "allowOrigins": ["http://localhost:3000", { "Ref": "FrontendUrl" }],
                        "allowMethods": ["GET"], "allowHeaders": ["Authorization"], "allowCredentials": true
                    }
                } } }
            }
        })
    }

    #[test]
    fn routes_and_cors_come_from_the_body() {
        let parameters =
            BTreeMap::from([("FrontendUrl".to_owned(), "https://app.example".to_owned())]);
        let found = apis(&template(), &parameters).unwrap();
        assert_eq!(found.len(), 1, "the WebSocket API has no body");
        let routes: Vec<_> = found[0]
            .routes
            .iter()
            .map(|(key, function)| format!("{key} -> {function}"))
            .collect();
        assert_eq!(
            routes,
            [
                "ANY /users/{id} -> Users",
                "GET /docs/{proxy+} -> Docs",
                "GET /users -> Users",
                "POST /users -> Users"
            ]
        );
        let cors = found[0].cors.as_ref().unwrap();
        assert_eq!(
            cors.origins,
            ["http://localhost:3000", "https://app.example"]
        );
        assert!(cors.credentials);
    }

    #[test]
    fn a_parameter_that_was_not_passed_has_its_default() {
        let found = apis(&template(), &BTreeMap::new()).unwrap();
        assert_eq!(
            found[0].cors.as_ref().unwrap().origins[1],
            "https://default.example"
        );
    }

    #[test]
    fn a_route_to_something_else_is_an_error_that_names_it() {
        let mut template = template();
        template["Resources"]["HttpApi"]["Properties"]["Body"]["paths"]["/users"]["get"]["x-amazon-apigateway-integration"]
            ["uri"] = json!("https://elsewhere.example");
        let error = format!("{:#}", apis(&template, &BTreeMap::new()).unwrap_err());
        assert!(error.contains("get /users"), "{error}");
    }
}
