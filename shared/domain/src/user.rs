//! Who may change whom: the rules by which an organisation's people manage each other.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{ids::UserId, permissions::Role};

/// Whether somebody can sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum UserStatus {
    Active,
    /// Away for a while, or not any more.
    Inactive,
    /// Kept out.
    Suspended,
}

impl UserStatus {
    pub const ALL: [Self; 3] = [Self::Active, Self::Inactive, Self::Suspended];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Inactive => "inactive",
            Self::Suspended => "suspended",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a user's status")]
pub struct UnknownUserStatus;

impl std::str::FromStr for UserStatus {
    type Err = UnknownUserStatus;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|status| status.name() == text)
            .ok_or(UnknownUserStatus)
    }
}

/// What matters of a person for the rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Member {
    pub id: UserId,
    pub role: Role,
    pub status: UserStatus,
}

impl Member {
    const fn keeps_the_organization(self) -> bool {
        matches!((self.role, self.status), (Role::Admin, UserStatus::Active))
    }
}

/// What is to be done to somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    Profile,
    Role(Role),
    Status(UserStatus),
    Delete,
}

/// Why it is not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("This person's role is above yours.")]
    TargetAboveOwn,
    #[error("Nobody gives a role above their own.")]
    RoleAboveOwn,
    /// Somebody must be left who can let the others in.
    #[error("This is the organisation's last active administrator.")]
    LastAdmin,
    /// A slip would lock its author out; somebody else does it, or changes the role first.
    #[error("Nobody deactivates, suspends or deletes their own account.")]
    OwnAccount,
}

/// Decides whether `actor` may do `change` to `target`. `other_active_admins`: how many active
/// admins the organisation has besides `target`.
///
/// Stepping down from a role is allowed, as long as an admin is left.
///
/// # Errors
/// Why not.
pub fn decide(
    actor: Member,
    target: Member,
    change: Change,
    other_active_admins: usize,
) -> Result<(), Refusal> {
    if target.role > actor.role {
        return Err(Refusal::TargetAboveOwn);
    }
    if matches!(change, Change::Role(role) if role > actor.role) {
        return Err(Refusal::RoleAboveOwn);
    }
    let after = match change {
        Change::Profile => Some(target),
        Change::Role(role) => Some(Member { role, ..target }),
        Change::Status(status) => Some(Member { status, ..target }),
        Change::Delete => None,
    };
    let still_keeps = after.is_some_and(Member::keeps_the_organization);
    if target.keeps_the_organization() && !still_keeps && other_active_admins == 0 {
        return Err(Refusal::LastAdmin);
    }
    let shuts_out = match change {
        Change::Delete => true,
        Change::Status(status) => status != UserStatus::Active,
        Change::Profile | Change::Role(_) => false,
    };
    if shuts_out && actor.id == target.id {
        return Err(Refusal::OwnAccount);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use rstest::rstest;
    use uuid::Uuid;

    use super::*;

    fn member(id: u128, role: Role, status: UserStatus) -> Member {
        Member {
            id: Uuid::from_u128(id).into(),
            role,
            status,
        }
    }

    #[rstest]
    #[case::peer(Role::Supervisor, Role::Supervisor, Change::Delete, Ok(()))]
    #[case::below(Role::Supervisor, Role::Agent, Change::Role(Role::Supervisor), Ok(()))]
    #[case::above(
        Role::Supervisor,
        Role::Admin,
        Change::Profile,
        Err(Refusal::TargetAboveOwn)
    )]
    #[case::raise(
        Role::Supervisor,
        Role::Agent,
        Change::Role(Role::Admin),
        Err(Refusal::RoleAboveOwn)
    )]
    #[case::admin(Role::Admin, Role::Admin, Change::Role(Role::Agent), Ok(()))]
    fn rank_decides(
        #[case] actor: Role,
        #[case] target: Role,
        #[case] change: Change,
        #[case] expected: Result<(), Refusal>,
    ) {
        let (actor, target) = (
            member(1, actor, UserStatus::Active),
            member(2, target, UserStatus::Active),
        );
        assert_eq!(decide(actor, target, change, 1), expected);
    }

    #[rstest]
    #[case(Change::Role(Role::Supervisor))]
    #[case(Change::Status(UserStatus::Suspended))]
    #[case(Change::Status(UserStatus::Inactive))]
    #[case(Change::Delete)]
    fn the_last_active_admin_stays(#[case] change: Change) {
        let last = member(1, Role::Admin, UserStatus::Active);
        assert_eq!(decide(last, last, change, 0), Err(Refusal::LastAdmin));
    }

    #[test]
    fn the_last_active_admin_may_be_confirmed_and_renamed() {
        let last = member(1, Role::Admin, UserStatus::Active);
        for change in [
            Change::Profile,
            Change::Role(Role::Admin),
            Change::Status(UserStatus::Active),
        ] {
            assert_eq!(decide(last, last, change, 0), Ok(()));
        }
        let suspended = member(2, Role::Admin, UserStatus::Suspended);
        assert_eq!(decide(last, suspended, Change::Delete, 1), Ok(()));
    }

    #[test]
    fn nobody_shuts_themselves_out_but_may_step_down() {
        let one = member(1, Role::Admin, UserStatus::Active);
        for change in [Change::Delete, Change::Status(UserStatus::Suspended)] {
            assert_eq!(decide(one, one, change, 1), Err(Refusal::OwnAccount));
        }
        assert_eq!(decide(one, one, Change::Role(Role::Agent), 1), Ok(()));
    }
}
