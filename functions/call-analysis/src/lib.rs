//! Looks at what was said in calls, once their transcript is there.
//!
//! What a message asks for is worked out from the transcript and the facts of the call alone, and
//! replaces what was there: a message that comes twice, or a later version that looks again, leaves
//! one result. What people have decided about earlier findings stands.

mod model;
mod recorded;
mod save;

use mojavox_db::{Db, Origin};
use mojavox_domain::{
    analysis::analyse,
    ids::{OrganizationId, RecordingId},
};
use mojavox_providers::chat::Chat;
use mojavox_runtime::{Config, ConfigError};
use mojavox_worker::{JobError, Message};
use serde::{Deserialize, Serialize};

use recorded::Recorded;

/// What this function holds.
pub struct Worker {
    pub db: Db,
    /// Takes a second look.
    pub model: Option<Chat>,
}

/// Which recording is to be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AnalysisMessage {
    pub organization_id: OrganizationId,
    pub recording_id: RecordingId,
}

impl Worker {
    /// # Errors
    /// A variable is missing or cannot be read.
    pub fn from_config(config: &Config) -> Result<Self, ConfigError> {
        Ok(Self {
            db: mojavox_worker::database(config)?,
            model: model::from_config(config)?,
        })
    }

    /// Analyses a recording.
    ///
    /// # Errors
    /// The database is out of reach, or the transcript changed meanwhile: to be tried again. A
    /// transcript or a time zone that cannot be read comes back, too, until somebody sees it in the
    /// dead-letter queue.
    pub async fn work(&self, message: Message<AnalysisMessage>) -> Result<(), JobError> {
        let AnalysisMessage {
            organization_id,
            recording_id,
        } = message.body;
        let tx = self.db.system(organization_id, Origin::default()).await?;
        let recorded = Recorded::load(&tx, recording_id).await?;
        tx.commit().await?;
        let Some(recorded) = recorded else {
            tracing::info!(recording = %recording_id, "there is no transcript to look at");
            return Ok(());
        };
        let call = recorded.call();
        let mut analysis = analyse(&call, &recorded.turns);
        // No transaction waits for a model.
        if let Some(model) = &self.model {
            match model::suggestions(model, &call, &recorded.turns).await {
                Ok(suggestions) => {
                    let (offered, taken) = (
                        suggestions.len(),
                        analysis.add(&call, &recorded.turns, suggestions),
                    );
                    analysis.assisted_by = Some(model.model().to_owned());
                    tracing::info!(recording = %recording_id, offered, taken, "a model suggested");
                }
                Err(error) => {
                    tracing::warn!(recording = %recording_id, %error, "analysed without the model");
                }
            }
        }
        tracing::info!(
            recording = %recording_id,
            version = analysis.version,
            objections = analysis.objections.len(),
            findings = analysis.findings.len(),
            missing = analysis.disclosures.iter().filter(|one| !one.made).count(),
            "analysed"
        );
        save::save(&self.db, organization_id, &recorded, &analysis).await
    }
}
