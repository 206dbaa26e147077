//! CloudFormation's side of the talk: the outcome goes to an address that came with the request.

use std::collections::HashMap;

use aws_lambda_events::event::cloudformation::{
    CloudFormationCustomResourceRequest as Request,
    CloudFormationCustomResourceResponse as Response,
    CloudFormationCustomResourceResponseStatus as Status,
};
use mojavox_db::migrations::MigrationError;
use serde_json::Value;

use crate::{Done, Failure};

/// CloudFormation shows about this much of a reason.
const MAX_REASON: usize = 1_000;

/// A request of CloudFormation, and how to answer it.
pub(crate) struct Reply {
    pub(crate) is_delete: bool,
    address: String,
    answer: Response,
}

impl Reply {
    /// `None`: the event is no custom resource request.
    pub(crate) fn to(event: Value) -> Option<Self> {
        let (address, stack_id, request_id, logical_resource_id, is_delete) =
            match serde_json::from_value(event).ok()? {
                Request::<Value, Value>::Create(r) => (
                    r.response_url,
                    r.stack_id,
                    r.request_id,
                    r.logical_resource_id,
                    false,
                ),
                Request::Update(r) => (
                    r.response_url,
                    r.stack_id,
                    r.request_id,
                    r.logical_resource_id,
                    false,
                ),
                Request::Delete(r) => (
                    r.response_url,
                    r.stack_id,
                    r.request_id,
                    r.logical_resource_id,
                    true,
                ),
                _ => return None,
            };
        let mut answer = Response::default();
        // The same for all requests: another one would make CloudFormation delete the old resource.
        answer.physical_resource_id = format!("{logical_resource_id}-schema");
        answer.stack_id = stack_id;
        answer.request_id = request_id;
        answer.logical_resource_id = logical_resource_id;
        Some(Self {
            is_delete,
            address,
            answer,
        })
    }

    pub(crate) async fn send(
        mut self,
        outcome: &Result<Done, MigrationError>,
    ) -> Result<(), Failure> {
        match outcome {
            Ok(done) => {
                self.answer.status = Status::Success;
                self.answer.data =
                    HashMap::from([("Applied".to_owned(), done.applied.len().to_string())]);
            }
            Err(error) => {
                tracing::error!(error = error as &dyn std::error::Error, "migration failed");
                self.answer.status = Status::Failed;
                self.answer.reason = Some(reason(error));
            }
        }
        reqwest::Client::new()
            .put(&self.address)
            // The presigned address is signed for an empty content type.
            .header("content-type", "")
            .body(serde_json::to_vec(&self.answer).unwrap_or_default())
            .send()
            .await?
            .error_for_status()?;
        Ok(())
    }
}

fn reason(error: &MigrationError) -> String {
    let mut text = error.to_string();
    let mut next = std::error::Error::source(error);
    while let Some(source) = next {
        text = format!("{text}: {source}");
        next = source.source();
    }
    text.chars().take(MAX_REASON).collect()
}
