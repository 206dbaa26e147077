//! Identifiers: UUIDv7 newtypes, so that a customer's id cannot be passed where a user's is wanted.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
        #[serde(transparent)]
        #[schema(value_type = String, format = Uuid, example = "01936b1e-7c1a-7c55-9f5e-0a8b6f1d2c3e")]
        pub struct $name(pub Uuid);

        impl $name {
            pub const fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }
    )+};
}

ids! {
    /// A creditor or agency that uses the platform: the tenant.
    OrganizationId;
    /// A person who signs in.
    UserId;
    /// A sign-in: the family of refresh tokens that descends from one login.
    SessionId;
    RefreshTokenId;
    ApiKeyId;
    /// A debtor.
    CustomerId;
    CustomerPhoneId;
    /// An import or export of debtors.
    CustomerJobId;
    CampaignId;
    /// A set of debtors, by criteria.
    SegmentId;
    /// An e-mail, text message or phone script with variables.
    TemplateId;
    TemplateVersionId;
    /// An AI agent.
    AgentId;
    /// An agent's configuration as it was from some moment on.
    AgentVersionId;
    /// A movement of a debtor's balance.
    LedgerEntryId;
    /// A payment, refund or chargeback.
    PaymentId;
    PaymentPlanId;
    /// A promise to pay.
    PromiseId;
    SettlementOfferId;
    /// A decision that somebody with authority has to make.
    ApprovalId;
    NotificationId;
    /// A browser that shows notifications even when the frontend is closed.
    PushSubscriptionId;
    TaskId;
    AuditLogId;
    /// What a debtor does not want: a channel, a number, all of it.
    OptOutId;
    ConsentId;
    InconvenientTimeId;
    DisputeId;
    ValidationNoticeId;
    LegalHoldId;
    /// A call, SMS or email, reserved or made.
    ContactAttemptId;
    CallFlagId;
    /// What the analysis of a call proposes.
    CallProposalId;
    CallObjectionId;
    RecordingId;
    /// A file of a recording to take away.
    RecordingExportId;
    /// A report that was asked for, or made on time.
    ReportId;
    ReportScheduleId;
    EmailId;
    /// A message of a transaction, sent after its commit.
    OutboxId;
    /// A WebSocket event; also its offset.
    EventId;
}
