use jiff::{Timestamp, civil::Date};
use mojavox_db::{
    Tenant,
    queries::recordings::{self, Recording},
};
use mojavox_domain::ids::{AgentId, ContactAttemptId, CustomerId, RecordingId};
use mojavox_http::{ApiError, ApiResult};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How far the transcript is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum TranscriptionStatus {
    Pending,
    Running,
    Ready,
    /// The service refused it, or was not to be reached for too long.
    Failed,
    /// Too short or silent.
    Skipped,
}

impl TranscriptionStatus {
    fn parse(text: &str) -> ApiResult<Self> {
        match text {
            "pending" => Ok(Self::Pending),
            "running" => Ok(Self::Running),
            "ready" => Ok(Self::Ready),
            "failed" => Ok(Self::Failed),
            "skipped" => Ok(Self::Skipped),
            _ => Err(ApiError::internal("a transcription has an unknown status")),
        }
    }
}

/// The recording of a call.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = Recording)]
pub(crate) struct RecordingView {
    pub id: RecordingId,
    /// The call's id.
    pub call_id: ContactAttemptId,
    pub agent_id: Option<AgentId>,
    #[schema(example = "Sofia")]
    pub agent_name: Option<String>,
    pub debtor_id: Option<CustomerId>,
    #[schema(example = "Jordan Doe")]
    pub debtor_name: Option<String>,
    #[schema(example = "audio/wav")]
    pub content_type: String,
    /// 2: one of each side.
    #[schema(example = 2)]
    pub channels: i16,
    /// Seconds.
    #[schema(example = 184)]
    pub duration: i32,
    /// Bytes; `null` until the audio has arrived.
    pub file_size: Option<i64>,
    pub recorded_at: Timestamp,
    /// The call's.
    #[schema(example = "promise_to_pay")]
    pub outcome: Option<String>,
    pub flagged: bool,
    pub flag_reason: Option<String>,
    pub transcription_status: TranscriptionStatus,
    /// Why it failed, or has to be tried again: `service_unavailable`, `service_busy`,
    /// `service_refused`, `service_credentials`, `service_not_configured`, `service_failed`,
    /// `service_too_slow`, `result_missing`, `answer_unreadable`, `audio_missing`, `audio_unreadable`, `audio_too_long`, `out_of_time`.
    #[schema(example = "service_unavailable")]
    pub transcription_error: Option<String>,
    pub transcribed_at: Option<Timestamp>,
    /// BCP 47.
    #[schema(example = "en-US")]
    pub language: Option<String>,
    /// From -1 to 1.
    #[schema(example = 0.4)]
    pub sentiment_score: Option<f64>,
    /// From 0 to 1.
    #[schema(example = 0.9)]
    pub quality_score: Option<f64>,
    /// Audio and transcript are removed after this day, unless a legal hold keeps them.
    #[schema(value_type = Option<String>, format = Date)]
    pub purge_after: Option<Date>,
    /// Audio and transcript were removed.
    pub purged_at: Option<Timestamp>,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

impl RecordingView {
    pub(crate) fn new(row: Recording) -> ApiResult<Self> {
        Ok(Self {
            id: row.id.into(),
            call_id: row.contact_attempt_id.into(),
            agent_id: row.agent_id.map(Into::into),
            agent_name: row.agent_name,
            debtor_id: row.customer_id.map(Into::into),
            debtor_name: row.customer_name,
            content_type: row.content_type,
            channels: row.channels,
            duration: row.duration,
            file_size: row.file_size,
            recorded_at: row.recorded_at,
            outcome: row.outcome,
            flagged: row.flagged,
            flag_reason: row.flag_reason,
            transcription_status: TranscriptionStatus::parse(&row.transcription_status)?,
            transcription_error: row.transcription_error,
            transcribed_at: row.transcribed_at,
            language: row.language,
            sentiment_score: row.sentiment,
            quality_score: row.quality,
            purge_after: row.purge_after,
            purged_at: row.purged_at,
            created_at: row.created_at,
            updated_at: row.updated_at,
        })
    }
}

/// # Errors
/// 404 when the organisation has no such recording.
pub(crate) async fn view(tx: &Tenant, id: RecordingId) -> ApiResult<RecordingView> {
    let row = recordings::get_recording()
        .bind(tx, &tx.organization().uuid(), &id.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("recording"))?;
    RecordingView::new(row)
}
