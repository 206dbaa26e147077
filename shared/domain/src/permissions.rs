//! Who may do what: the one table of roles and permissions.
//!
//! The guide gives the roles in a sentence each; this table is what the sentences mean. Its
//! snapshot (`snapshots/`) is committed, so that a change of anybody's rights shows in review.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A user's role, lowest first: `Ord` is the rank by which "nobody raises above their own" is decided.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Reads, and does what is assigned to them.
    Agent,
    /// Reads reports and analytics; no personal data of debtors.
    Analyst,
    /// Runs agents and campaigns, decides approvals, manages users below an admin.
    Supervisor,
    /// Everything.
    Admin,
}

impl Role {
    pub const ALL: [Self; 4] = [Self::Agent, Self::Analyst, Self::Supervisor, Self::Admin];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Agent => "agent",
            Self::Analyst => "analyst",
            Self::Supervisor => "supervisor",
            Self::Admin => "admin",
        }
    }

    pub fn may(self, permission: Permission) -> bool {
        self == Self::Admin || permission.roles().contains(&self)
    }
}

impl std::fmt::Display for Role {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a role")]
pub struct UnknownRole;

impl std::str::FromStr for Role {
    type Err = UnknownRole;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|role| role.name() == text)
            .ok_or(UnknownRole)
    }
}

/// What a handler asks for in its signature: `Caller<UsersWrite>`.
pub trait Requirement: Send + Sync + 'static {
    /// `None`: any signed-in caller.
    const PERMISSION: Option<Permission>;
}

/// Any signed-in caller, whatever the role.
#[derive(Debug)]
pub struct SignedIn;
impl Requirement for SignedIn {
    const PERMISSION: Option<Permission> = None;
}

macro_rules! permissions {
    ($($(#[$doc:meta])* $name:ident = $text:literal: $($role:ident)*;)+) => {
        /// Something a caller may or may not do. Admins may all of it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Permission {
            $($(#[$doc])* #[serde(rename = $text)] $name,)+
        }

        impl Permission {
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// As it stands in API keys and in the OpenAPI document.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => $text),+ }
            }

            /// The roles below admin that hold it.
            pub const fn roles(self) -> &'static [Role] {
                match self { $(Self::$name => &[$(Role::$role),*]),+ }
            }
        }

        $($(#[$doc])*
        #[derive(Debug)]
        pub struct $name;
        impl Requirement for $name {
            const PERMISSION: Option<Permission> = Some(Permission::$name);
        })+
    };
}

permissions! {
    /// See the organisation's users.
    UsersRead = "users:read": Supervisor;
    /// Create, change, suspend and delete users whose role is not above one's own.
    UsersWrite = "users:write": Supervisor;
    /// Create and revoke one's own API keys; admins see and revoke everybody's.
    ApiKeysManage = "api_keys:manage": Supervisor Analyst;
    /// Read who did what.
    AuditRead = "audit:read":;
    /// See debtors, their payments and campaigns.
    CustomersRead = "customers:read": Supervisor Agent;
    /// Create and change debtors.
    CustomersWrite = "customers:write": Supervisor;
    /// Delete a debtor, with a reason to retain the record.
    CustomersDelete = "customers:delete":;
    /// Import debtors from a file.
    CustomersImport = "customers:import": Supervisor;
    /// Take the debtors out of the system as a file.
    CustomersExport = "customers:export": Supervisor;
    /// See payments, promises, plans and settlement offers.
    PaymentsRead = "payments:read": Supervisor Agent;
    /// Record a payment that came outside of a provider.
    PaymentsRecord = "payments:record": Supervisor;
    /// Give money back.
    PaymentsRefund = "payments:refund": Supervisor;
    /// Take promises, agree plans and settlements, within the limits of one's role.
    ArrangementsWrite = "arrangements:write": Supervisor Agent;
    /// Propose that debt is let go; booked at once within the limits of one's role.
    WriteOffsPropose = "write_offs:propose": Supervisor;
    /// See what one is told, mark it read, and choose what one is told of.
    NotificationsRead = "notifications:read": Supervisor Analyst Agent;
    /// Dismiss what one is told, and decide what one's role and limits allow.
    NotificationsAct = "notifications:act": Supervisor Analyst Agent;
    /// See tasks; agents those that are assigned to them.
    TasksRead = "tasks:read": Supervisor Agent;
    /// Create, change, assign and delete tasks.
    TasksWrite = "tasks:write": Supervisor;
    /// Complete tasks; agents those that are assigned to them.
    TasksComplete = "tasks:complete": Supervisor Agent;
    /// See segments and their figures; their debtors are shown to those who may see debtors.
    SegmentsRead = "segments:read": Supervisor Analyst Agent;
    /// Create, change and delete segments, and try criteria on debtors.
    SegmentsWrite = "segments:write": Supervisor;
    /// See templates of messages and scripts.
    TemplatesRead = "templates:read": Supervisor Analyst Agent;
    /// Create, change and delete templates.
    TemplatesWrite = "templates:write": Supervisor;
    /// See AI agents and how they are configured.
    AgentsRead = "agents:read": Supervisor Analyst Agent;
    /// Create, change and delete AI agents, and take them on and off duty.
    AgentsWrite = "agents:write": Supervisor;
    /// Follow a call: what is said in it.
    CallsRead = "calls:read": Supervisor Agent;
    /// Hear recordings and read what was said in them.
    RecordingsRead = "recordings:read": Supervisor Agent;
    /// Mark a recording for somebody to look at.
    RecordingsFlag = "recordings:flag": Supervisor Agent;
    /// Take recordings out of the system as files.
    RecordingsExport = "recordings:export": Supervisor;
    /// Have what was said in a call looked at again.
    RecordingsAnalyse = "recordings:analyse": Supervisor;
    /// Have calls transcribed again whose transcription failed.
    RecordingsTranscribe = "recordings:transcribe": Supervisor;
    /// See campaigns and how far they are; their debtors are shown to those who may see debtors.
    CampaignsRead = "campaigns:read": Supervisor Analyst Agent;
    /// Create, change and delete campaigns, and check what a launch would do.
    CampaignsWrite = "campaigns:write": Supervisor;
    /// Launch, pause, resume and cancel campaigns.
    CampaignsLaunch = "campaigns:launch": Supervisor;
    /// See the key figures; they name nobody.
    DashboardRead = "dashboard:read": Supervisor Analyst Agent;
    /// See trends, rankings and objections.
    AnalyticsRead = "analytics:read": Supervisor Analyst;
    /// See reports and when they are made; those that name debtors are opened by those who may see
    /// debtors.
    ReportsRead = "reports:read": Supervisor Analyst;
    /// Have reports made. They name debtors where the one who asks may see debtors.
    ReportsGenerate = "reports:generate": Supervisor Analyst;
    /// Have reports made on time and others mailed that they are ready.
    ReportsSchedule = "reports:schedule": Supervisor;
    /// Delete one's own reports; supervisors delete everybody's.
    ReportsDelete = "reports:delete": Supervisor Analyst;
    /// Read the rules of contacting debtors, and have them checked.
    ComplianceRead = "compliance:read": Supervisor Analyst Agent;
    /// Ask whether a debtor may be contacted.
    ComplianceEvaluate = "compliance:evaluate": Supervisor Agent;
    /// See what debtors do not want.
    OptOutsRead = "opt_outs:read": Supervisor Agent;
    /// Record that a debtor says stop: whoever hears it does.
    OptOutsRecord = "opt_outs:record": Supervisor Agent;
    /// Record that a debtor allows it again.
    OptOutsRevoke = "opt_outs:revoke": Supervisor;
    /// See what debtors consented to.
    ConsentsRead = "consents:read": Supervisor Agent;
    /// Record consent, and that it was taken back.
    ConsentsWrite = "consents:write": Supervisor;
    /// Reserve a contact with a debtor, as whoever is about to call does.
    ContactsReserve = "contacts:reserve": Supervisor Agent;
    /// See when and where contacts do not suit debtors.
    InconvenientTimesRead = "inconvenient_times:read": Supervisor Agent;
    /// Record that a time or place does not suit: whoever hears it does.
    InconvenientTimesRecord = "inconvenient_times:record": Supervisor Agent;
    /// Record that it suits again.
    InconvenientTimesWithdraw = "inconvenient_times:withdraw": Supervisor;
    /// See who disputes a debt, and why.
    DisputesRead = "disputes:read": Supervisor Agent;
    /// Record that a debtor disputes the debt: whoever hears it does.
    DisputesRecord = "disputes:record": Supervisor Agent;
    /// Decide disputes.
    DisputesResolve = "disputes:resolve": Supervisor;
    /// See which validation notices were sent.
    ValidationNoticesRead = "validation_notices:read": Supervisor Agent;
    /// Record that a validation notice was sent.
    ValidationNoticesRecord = "validation_notices:record": Supervisor;
    /// See legal holds, and how long records have to be kept.
    LegalHoldsRead = "legal_holds:read": Supervisor;
    /// Place and release legal holds.
    LegalHoldsWrite = "legal_holds:write":;
}

// By hand: the derive does not see a name that comes through a macro.
impl utoipa::PartialSchema for Permission {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        utoipa::openapi::ObjectBuilder::new()
            .schema_type(utoipa::openapi::Type::String)
            .description(Some(
                "Something a caller may or may not do. Admins may all of it.",
            ))
            .enum_values(Some(Self::ALL.iter().map(|permission| permission.name())))
            .into()
    }
}

impl ToSchema for Permission {}

impl std::fmt::Display for Permission {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}

impl std::str::FromStr for Permission {
    type Err = UnknownPermission;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .iter()
            .copied()
            .find(|permission| permission.name() == text)
            .ok_or(UnknownPermission)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a permission")]
pub struct UnknownPermission;

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;

    #[test]
    fn the_table_is_what_was_reviewed() {
        let mut table = format!("{:<20} agent analyst supervisor admin\n", "");
        for permission in Permission::ALL {
            let mark = |role: Role| if role.may(*permission) { "yes" } else { "-" };
            writeln!(
                table,
                "{:<20} {:<5} {:<7} {:<10} {}",
                permission.name(),
                mark(Role::Agent),
                mark(Role::Analyst),
                mark(Role::Supervisor),
                mark(Role::Admin)
            )
            .unwrap();
        }
        insta::assert_snapshot!("roles_and_permissions", table);
    }

    #[test]
    fn names_read_back() {
        for permission in Permission::ALL {
            assert_eq!(permission.name().parse(), Ok(*permission));
            assert_eq!(serde_json::to_value(permission).unwrap(), permission.name());
        }
        for role in Role::ALL {
            assert_eq!(role.name().parse(), Ok(role));
        }
        assert!(
            Role::Admin > Role::Supervisor
                && Role::Supervisor > Role::Analyst
                && Role::Analyst > Role::Agent
        );
    }
}
