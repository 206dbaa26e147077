//! MiniStack: the AWS services in one process, and the few things we ask of it outside the SDK.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use aws_config::{BehaviorVersion, Region, SdkConfig};
use bytes::Bytes;
use http_body_util::Full;
use hyper::{Method, Request};
use serde_json::Value;
use tokio::process::{Child, Command};

use crate::http;
use crate::process::{Process, spawn_logged};
use crate::project::{Home, tail};
use crate::tools::Tools;

pub(crate) const REGION: &str = "us-east-1";
/// The emulator's default account; an access key of twelve digits is an account of its own.
pub(crate) const ACCOUNT: &str = "000000000000";
/// The secret key of every account of the emulator, which checks the signatures of presigned addresses.
const SECRET: &str = "test";

pub(crate) struct Emulator {
    child: Child,
    pub(crate) process: Process,
    pub(crate) endpoint: String,
}

impl Emulator {
    /// `keep`: whether buckets, tables and the stack survive an orderly end.
    pub(crate) async fn start(tools: &Tools, home: &Home, port: u16, keep: bool) -> Result<Self> {
        let folder = home.emulator();
        let scratch = folder.join("tmp");
        std::fs::create_dir_all(&scratch)?;
        let mut command = Command::new(tools.program("ministack"));
        // The functions inherit this environment: nothing of the developer's shell may leak into it.
        command
            .current_dir(&folder)
            .env_clear()
            .envs(base_environment())
            .envs([
                ("BIND_HOST", "127.0.0.1".to_owned()),
                ("MINISTACK_HOST", "127.0.0.1".to_owned()),
                ("GATEWAY_PORT", port.to_string()),
                ("TMPDIR", scratch.display().to_string()),
                ("MINISTACK_REGION", REGION.to_owned()),
                ("AWS_EC2_METADATA_DISABLED", "true".to_owned()),
                ("IOT_MTLS_ENABLED", "0".to_owned()),
            ]);
        if keep {
            command.envs([
                ("PERSIST_STATE", "1".to_owned()),
                ("STATE_DIR", folder.join("state").display().to_string()),
                ("S3_PERSIST", "1".to_owned()),
                ("S3_DATA_DIR", folder.join("s3").display().to_string()),
            ]);
        }
        let log = home.log("emulator");
        let (child, process) = spawn_logged(command, &log)?;
        let mut emulator = Self {
            child,
            process,
            endpoint: format!("http://127.0.0.1:{port}"),
        };
        let begun = Instant::now();
        while !emulator.is_healthy().await {
            if emulator.child.try_wait()?.is_some() || begun.elapsed() > Duration::from_mins(1) {
                bail!(
                    "the AWS emulator did not start; {} ends with:\n{}",
                    log.display(),
                    tail(&log, 15)
                );
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Ok(emulator)
    }

    async fn is_healthy(&self) -> bool {
        is_healthy(&self.endpoint).await
    }

    /// Puts an object without going through the SDK; the bucket is made when missing.
    pub(crate) async fn put_object(&self, bucket: &str, key: &str, content: Vec<u8>) -> Result<()> {
        let bucket = format!("{}/{bucket}", self.endpoint);
        http::call_ok(Method::PUT, &bucket, Vec::new()).await?;
        http::call_ok(Method::PUT, &format!("{bucket}/{key}"), content).await?;
        Ok(())
    }

    pub(crate) async fn dynamodb(&self, action: &str, body: &Value) -> Result<Value> {
        let request = Request::post(&self.endpoint)
            .header("content-type", "application/x-amz-json-1.0")
            .header("x-amz-target", format!("DynamoDB_20120810.{action}"))
            .body(Full::new(Bytes::from(body.to_string())))?;
        let answer = http::send(request, Duration::from_secs(30)).await?;
        Ok(serde_json::from_slice(
            &answer.ok().with_context(|| format!("DynamoDB {action}"))?,
        )?)
    }

    /// The variables that the stack gave to a function.
    pub(crate) async fn function_environment(
        &self,
        name: &str,
    ) -> Result<BTreeMap<String, String>> {
        let url = format!(
            "{}/2015-03-31/functions/{name}/configuration",
            self.endpoint
        );
        let body = http::call_ok(Method::GET, &url, Vec::new()).await?;
        let configuration: Value = serde_json::from_slice(&body)?;
        let variables = &configuration["Environment"]["Variables"];
        Ok(serde_json::from_value(variables.clone()).unwrap_or_default())
    }
}

pub(crate) async fn is_healthy(endpoint: &str) -> bool {
    let health = format!("{endpoint}/_ministack/health");
    http::call(Method::GET, &health, Vec::new(), Duration::from_secs(2))
        .await
        .is_ok_and(|a| a.status.is_success())
}

/// Invokes a function and waits for its answer.
pub(crate) async fn invoke(endpoint: &str, name: &str, event: &Value) -> Result<Value> {
    let url = format!("{endpoint}/2015-03-31/functions/{name}/invocations");
    let answer = http::call(
        Method::POST,
        &url,
        event.to_string(),
        Duration::from_mins(15),
    )
    .await?;
    let body: Value = serde_json::from_slice(&answer.body).unwrap_or(Value::Null);
    if answer.function_error || !answer.status.is_success() {
        let message = body["errorMessage"]
            .as_str()
            .map_or_else(|| body.to_string(), str::to_owned);
        bail!("{name} failed: {message}");
    }
    Ok(body)
}

/// An SDK configuration for the emulator.
pub(crate) async fn sdk(endpoint: &str) -> SdkConfig {
    aws_config::defaults(BehaviorVersion::latest())
        .region(Region::new(REGION))
        .endpoint_url(endpoint)
        .credentials_provider(credentials())
        .load()
        .await
}

fn credentials() -> impl aws_sdk_cloudformation::config::ProvideCredentials {
    aws_sdk_cloudformation::config::Credentials::new(ACCOUNT, SECRET, None, None, "cargo local")
}

/// What a program needs of the machine, without anything project-like.
fn base_environment() -> BTreeMap<String, String> {
    ["PATH", "HOME", "LANG", "LD_LIBRARY_PATH"]
        .into_iter()
        .filter_map(|name| Some((name.to_owned(), std::env::var(name).ok()?)))
        .collect()
}

/// What the AWS SDK of a program outside the emulator needs to talk to it.
pub(crate) fn client_environment(endpoint: &str) -> BTreeMap<String, String> {
    [
        ("AWS_ENDPOINT_URL", endpoint),
        ("AWS_REGION", REGION),
        ("AWS_ACCESS_KEY_ID", ACCOUNT),
        ("AWS_SECRET_ACCESS_KEY", SECRET),
        ("AWS_EC2_METADATA_DISABLED", "true"),
    ]
    .into_iter()
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .collect()
}

/// The emulator's own folder, emptied: what a kill left there is inconsistent.
pub(crate) fn remove_data(home: &Home) -> Result<()> {
    crate::project::remove_tree(&home.emulator()).context("cannot empty the emulator's folder")
}
