use axum::Json;
use jiff::Timestamp;
use mojavox_db::queries::recordings;
use mojavox_domain::{ids::RecordingId, permissions::RecordingsRead};
use mojavox_http::{ApiError, ApiResult, Caller, Path, Problem};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use crate::{
    legal_hold::{HoldView, standing},
    proposals::{self, ProposalView},
    view::{RecordingView, view},
};

/// Who speaks.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
#[schema(as = RecordedSpeaker)]
pub(crate) enum Speaker {
    Agent,
    Debtor,
    /// Took the call over.
    Supervisor,
}

/// Something that was said; card numbers and security codes are taken out.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = RecordedUtterance)]
pub(crate) struct Utterance {
    pub speaker: Speaker,
    /// The recording has one channel: who it was is a guess. Nothing that is heard in it is applied
    /// without a decision.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub speaker_guessed: bool,
    #[schema(example = "I can pay half of it on Friday.")]
    pub text: String,
    pub timestamp: Timestamp,
    /// Milliseconds from the recording's begin.
    #[serde(default)]
    pub start_ms: Option<i64>,
    #[serde(default)]
    pub end_ms: Option<i64>,
    /// From -1 to 1.
    #[serde(default)]
    pub sentiment: Option<f64>,
}

/// A recording with what was said in it.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct RecordingDetail {
    #[serde(flatten)]
    pub recording: RecordingView,
    /// `null` while `transcriptionStatus` is not `ready`, and after it was purged.
    pub transcript: Option<Vec<Utterance>>,
    /// `language`, `sentiment`, `objections`, `findings` and `disclosures` made and missing, each with
    /// its evidence (line, characters, milliseconds, words), and `quality` with its parts; `null` before
    /// the analysis.
    #[schema(value_type = Option<Object>)]
    pub analysis: Option<Value>,
    pub analysis_version: Option<String>,
    pub analysed_at: Option<Timestamp>,
    /// What is applied of the findings, and what waits for a decision or was decided.
    pub proposals: Vec<ProposalView>,
    /// What keeps it beyond `purgeAfter`; `null`: nothing.
    pub legal_hold: Option<HoldView>,
}

/// A recording
#[utoipa::path(
    get, path = "/recordings/{id}", tag = "recordings",
    params(("id" = RecordingId, Path)),
    responses(
        (status = 200, description = "The recording, with its transcript", body = RecordingDetail),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("recordings:read"))),
)]
pub(crate) async fn detail(
    caller: Caller<RecordingsRead>,
    Path(id): Path<RecordingId>,
) -> ApiResult<Json<RecordingDetail>> {
    let tx = caller.read().await?;
    let recording = view(&tx, id).await?;
    let findings = recordings::get_recording_findings()
        .bind(&tx, &caller.organization().uuid(), &id.uuid())
        .one()
        .await?;
    let proposals = proposals::of(&tx, id).await?;
    let legal_hold = standing(&tx, id).await?;
    tx.commit().await?;
    let transcript = findings
        .transcript
        .map(serde_json::from_value)
        .transpose()
        .map_err(ApiError::internal)?;
    Ok(Json(RecordingDetail {
        recording,
        transcript,
        analysis: findings.analysis,
        analysis_version: findings.analysis_version,
        analysed_at: findings.analysed_at,
        proposals,
        legal_hold,
    }))
}
