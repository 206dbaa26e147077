//! Changing somebody: everyone concerned locked, the rules asked, the sessions ended.

use mojavox_db::{
    AuditEntry, Tenant,
    queries::{identity, users},
};
use mojavox_domain::{
    ids::UserId,
    permissions::Role,
    user::{Change, Member, Refusal, UserStatus, decide},
};
use mojavox_http::{ApiError, ApiResult, Caller};

use crate::view::{UserView, locked};

/// Somebody who is about to be changed. Until the transaction ends nobody else changes them, the
/// caller, or any active admin of the organisation.
pub(crate) struct Target {
    pub(crate) user: UserView,
    pub(crate) password_hash: String,
    actor: Member,
    other_active_admins: usize,
}

impl Target {
    /// Locks, in an order that is everybody's.
    ///
    /// # Errors
    /// 404 when there is no such user; 401 when the caller is not what they were when the request
    /// began: somebody who was demoted meanwhile does not demote others any more.
    pub(crate) async fn lock<P>(tx: &Tenant, caller: &Caller<P>, id: UserId) -> ApiResult<Self> {
        let organization = tx.organization().uuid();
        users::lock_sessions_of_user()
            .bind(tx, &organization, &id.uuid())
            .all()
            .await?;
        let ids = [caller.user().uuid(), id.uuid()];
        let rows = users::lock_users_and_active_admins()
            .bind(tx, &organization, &ids.as_slice())
            .all()
            .await?;
        let people = rows
            .into_iter()
            .map(locked)
            .collect::<ApiResult<Vec<_>>>()?;
        let actor = people
            .iter()
            .map(|(user, _)| member(user))
            .find(|member| member.id == caller.user())
            .filter(|actor| actor.role == caller.role() && actor.status == UserStatus::Active)
            .ok_or_else(|| ApiError::from(mojavox_db::DbError::SessionEnded))?;
        let other_active_admins = people
            .iter()
            .filter(|(user, _)| {
                user.id != id && user.role == Role::Admin && user.status == UserStatus::Active
            })
            .count();
        let (user, password_hash) = people
            .into_iter()
            .find(|(user, _)| user.id == id)
            .ok_or_else(|| ApiError::not_found("user"))?;
        Ok(Self {
            user,
            password_hash,
            actor,
            other_active_admins,
        })
    }

    /// # Errors
    /// 403 when rank forbids it, 409 when the organisation would be left without an admin or the
    /// caller without an account.
    pub(crate) fn allow(&self, change: Change) -> ApiResult<()> {
        decide(
            self.actor,
            member(&self.user),
            change,
            self.other_active_admins,
        )
        .map_err(refused)
    }

    /// Ends all sessions of this person: their access tokens answer 401 from the commit on,
    /// and their live screens are disconnected.
    ///
    /// # Errors
    /// The database's.
    pub(crate) async fn end_sessions(&self, tx: &Tenant, reason: &str) -> ApiResult<()> {
        identity::revoke_sessions_of_user()
            .bind(
                tx,
                &tx.now(),
                &reason,
                &tx.organization().uuid(),
                &self.user.id.uuid(),
            )
            .await?;
        tx.end_sockets(self.user.id, None).await?;
        Ok(())
    }
}

fn member(user: &UserView) -> Member {
    Member {
        id: user.id,
        role: user.role,
        status: user.status,
    }
}

/// The answer that a refusal means.
pub(crate) fn refused(refusal: Refusal) -> ApiError {
    let detail = refusal.to_string();
    match refusal {
        Refusal::TargetAboveOwn => ApiError::forbidden("user_above_own_role", detail),
        Refusal::RoleAboveOwn => ApiError::forbidden("role_above_own", detail),
        Refusal::LastAdmin => ApiError::conflict("last_admin", detail),
        Refusal::OwnAccount => ApiError::conflict("own_account", detail),
    }
}

/// Notes in the audit log what somebody was and is.
///
/// # Errors
/// The database's.
pub(crate) async fn audit(
    tx: &Tenant,
    action: &str,
    before: Option<&UserView>,
    after: Option<&UserView>,
) -> ApiResult<()> {
    let Some(user) = after.or(before) else {
        return Ok(());
    };
    let json = |user: Option<&UserView>| {
        user.map(serde_json::to_value)
            .transpose()
            .map_err(ApiError::internal)
    };
    tx.audit(AuditEntry {
        action,
        entity_type: "user",
        entity_id: user.id.uuid(),
        before: json(before)?,
        after: json(after)?,
    })
    .await?;
    Ok(())
}

/// Somebody as they are now.
///
/// # Errors
/// 404 when there is no such user.
pub(crate) async fn get(tx: &Tenant, id: UserId) -> ApiResult<UserView> {
    users::get_user()
        .bind(tx, &tx.organization().uuid(), &id.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("user"))?
        .try_into()
}
