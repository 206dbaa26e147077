//! Deploying the template with CloudFormation, and saying why when that fails.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use aws_sdk_cloudformation::Client;
use aws_sdk_cloudformation::error::ProvideErrorMetadata;
use aws_sdk_cloudformation::types::{
    Capability, OnFailure, Parameter, ResourceStatus, Stack, TemplateStage,
};

use crate::emulator::{self, Emulator};
use crate::package::BUCKET;
use crate::progress::Step;
use crate::project::{Home, tail};

pub(crate) const STACK: &str = "mojavox";
const LIMIT: Duration = Duration::from_mins(15);
const ALLOWED: [Capability; 3] = [
    Capability::CapabilityIam,
    Capability::CapabilityNamedIam,
    Capability::CapabilityAutoExpand,
];

/// What a deployment leaves behind.
#[derive(Debug)]
pub(crate) struct Deployed {
    /// False when the stack was there already: then migrations must be asked for.
    pub(crate) created: bool,
    pub(crate) outputs: BTreeMap<String, String>,
    /// Logical id -> physical id.
    pub(crate) resources: BTreeMap<String, String>,
    /// The template after the SAM transform.
    pub(crate) processed: String,
}

pub(crate) struct Deployment<'a> {
    client: Client,
    emulator: &'a Emulator,
    home: &'a Home,
    step: &'a Step,
}

impl<'a> Deployment<'a> {
    pub(crate) async fn new(emulator: &'a Emulator, home: &'a Home, step: &'a Step) -> Self {
        let client = Client::new(&emulator::sdk(&emulator.endpoint).await);
        Self {
            client,
            emulator,
            home,
            step,
        }
    }

    /// Creates or updates the stack and waits until it stands.
    pub(crate) async fn run(
        &self,
        template: String,
        parameters: &BTreeMap<String, String>,
    ) -> Result<Deployed> {
        // By address, not in the request: requests are limited to 51,200 bytes.
        self.emulator
            .put_object(BUCKET, "template.json", template.into_bytes())
            .await?;
        let url = format!("{}/{BUCKET}/template.json", self.emulator.endpoint);
        let parameters: Vec<Parameter> = parameters
            .iter()
            .map(|(key, value)| {
                Parameter::builder()
                    .parameter_key(key)
                    .parameter_value(value)
                    .build()
            })
            .collect();
        if self
            .stack()
            .await?
            .is_some_and(|stack| !is_updatable(&stack))
        {
            self.step
                .detail("removing the stack that an earlier, failed deployment left");
            self.delete().await?;
        }
        let created = self.stack().await?.is_none();
        if created {
            self.create(&url, parameters).await?;
        } else {
            self.update(&url, parameters).await?;
        }
        self.wait().await?;
        self.describe(created).await
    }

    async fn create(&self, url: &str, parameters: Vec<Parameter>) -> Result<()> {
        let request = self
            .client
            .create_stack()
            .stack_name(STACK)
            .template_url(url)
            .set_parameters(Some(parameters))
            .set_capabilities(Some(ALLOWED.to_vec()))
            // What failed stays to be looked at; the next deployment removes it.
            .on_failure(OnFailure::DoNothing);
        request.send().await.map_err(|error| {
            anyhow::anyhow!("CloudFormation refuses template.yaml: {}", said(&error))
        })?;
        Ok(())
    }

    async fn update(&self, url: &str, parameters: Vec<Parameter>) -> Result<()> {
        let request = self
            .client
            .update_stack()
            .stack_name(STACK)
            .template_url(url)
            .set_parameters(Some(parameters))
            .set_capabilities(Some(ALLOWED.to_vec()));
        match request.send().await {
            Err(error) if said(&error).contains("No updates are to be performed") => Ok(()),
            Err(error) => bail!("CloudFormation refuses template.yaml: {}", said(&error)),
            Ok(_) => Ok(()),
        }
    }

    async fn delete(&self) -> Result<()> {
        self.client
            .delete_stack()
            .stack_name(STACK)
            .send()
            .await
            .map_err(|e| anyhow::anyhow!("{}", said(&e)))?;
        let begun = Instant::now();
        while self.stack().await?.is_some() {
            if begun.elapsed() > Duration::from_mins(1) {
                bail!(
                    "the failed stack does not go away: `cargo local up --fresh` starts from nothing"
                );
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
        Ok(())
    }

    async fn stack(&self) -> Result<Option<Stack>> {
        match self.client.describe_stacks().stack_name(STACK).send().await {
            Ok(answer) => Ok(answer
                .stacks
                .unwrap_or_default()
                .into_iter()
                .find(|stack| status(stack) != "DELETE_COMPLETE")),
            Err(error) if said(&error).contains("does not exist") => Ok(None),
            Err(error) => bail!("{}", said(&error)),
        }
    }

    async fn wait(&self) -> Result<()> {
        let begun = Instant::now();
        loop {
            let stack = self
                .stack()
                .await?
                .context("the stack vanished while it was deployed")?;
            let status = status(&stack);
            if matches!(status.as_str(), "CREATE_COMPLETE" | "UPDATE_COMPLETE") {
                return Ok(());
            }
            if !status.ends_with("_IN_PROGRESS") {
                bail!("{}", self.explain(&status).await);
            }
            if begun.elapsed() > LIMIT {
                bail!(
                    "the stack is still {status} after {} s:\n{}",
                    LIMIT.as_secs(),
                    self.explain(&status).await
                );
            }
            if let Some(latest) = self.events().await.first() {
                self.step.detail(&format!("{} {}", latest.0, latest.1));
            }
            tokio::time::sleep(Duration::from_millis(250)).await;
        }
    }

    /// (logical id, status, reason), latest first.
    async fn events(&self) -> Vec<(String, String, String)> {
        let answer = self
            .client
            .describe_stack_events()
            .stack_name(STACK)
            .send()
            .await;
        let events = answer
            .ok()
            .and_then(|answer| answer.stack_events)
            .unwrap_or_default();
        events
            .into_iter()
            .map(|event| {
                let status = event
                    .resource_status
                    .as_ref()
                    .map(ResourceStatus::as_str)
                    .unwrap_or_default()
                    .to_owned();
                (
                    event.logical_resource_id.unwrap_or_default(),
                    status,
                    event.resource_status_reason.unwrap_or_default(),
                )
            })
            .collect()
    }

    /// The resources that failed and why; for the migration also its log, where the SQL error is.
    async fn explain(&self, status: &str) -> String {
        let failed: Vec<_> = self
            .events()
            .await
            .into_iter()
            .filter(|event| event.1.ends_with("FAILED"))
            .collect();
        let mut lines = vec![format!("the deployment ended as {status}:")];
        for (resource, status, reason) in failed.iter().rev() {
            lines.push(format!("  {resource} {status}: {reason}"));
        }
        if failed.iter().any(|(resource, ..)| resource == "Migration") {
            let log = self.home.log("migrate");
            lines.push(format!("{} ends with:\n{}", log.display(), tail(&log, 20)));
        }
        lines.push(
            "Mend template.yaml (or the function that failed) and run this again.".to_owned(),
        );
        lines.join("\n")
    }

    async fn describe(&self, created: bool) -> Result<Deployed> {
        let stack = self
            .stack()
            .await?
            .context("the stack vanished after its deployment")?;
        let outputs = stack
            .outputs
            .unwrap_or_default()
            .into_iter()
            .filter_map(|output| Some((output.output_key?, output.output_value?)))
            .collect();
        let answer = self
            .client
            .describe_stack_resources()
            .stack_name(STACK)
            .send()
            .await
            .map_err(|error| anyhow::anyhow!("{}", said(&error)))?;
        let resources = answer
            .stack_resources
            .unwrap_or_default()
            .into_iter()
            .filter_map(|resource| {
                Some((
                    resource.logical_resource_id?,
                    resource.physical_resource_id?,
                ))
            })
            .collect();
        let answer = self
            .client
            .get_template()
            .stack_name(STACK)
            .template_stage(TemplateStage::Processed)
            .send()
            .await
            .map_err(|error| anyhow::anyhow!("{}", said(&error)))?;
        let processed = answer
            .template_body
            .context("the stack has no processed template")?;
        Ok(Deployed {
            created,
            outputs,
            resources,
            processed,
        })
    }
}

fn status(stack: &Stack) -> String {
    stack
        .stack_status
        .as_ref()
        .map(|status| status.as_str().to_owned())
        .unwrap_or_default()
}

fn is_updatable(stack: &Stack) -> bool {
    matches!(
        status(stack).as_str(),
        "CREATE_COMPLETE" | "UPDATE_COMPLETE" | "UPDATE_ROLLBACK_COMPLETE"
    )
}

/// What the service said, instead of the SDK's "service error".
fn said<E: ProvideErrorMetadata + std::error::Error>(error: &E) -> String {
    error.message().map_or_else(
        || {
            let mut text = error.to_string();
            let mut source = error.source();
            while let Some(inner) = source {
                text = format!("{text}: {inner}");
                source = inner.source();
            }
            text
        },
        str::to_owned,
    )
}
