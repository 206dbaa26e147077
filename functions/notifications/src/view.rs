use jiff::Timestamp;
use mojavox_db::{
    Tenant,
    queries::notifications::{self, Told},
};
use mojavox_domain::{
    approval::Standing,
    ids::{NotificationId, UserId},
    live::{ApprovalRequest, Notification},
    permissions::{Permission, Requirement, Role},
};
use mojavox_http::{ApiError, ApiResult, Caller};

/// Who looks, and when.
#[derive(Clone, Copy)]
pub(crate) struct Eyes {
    user: UserId,
    role: Role,
    now: Timestamp,
    /// May see debtors.
    debtors: bool,
}

impl Eyes {
    pub(crate) fn of<P: Requirement>(caller: &Caller<P>) -> Self {
        Self {
            user: caller.user(),
            role: caller.role(),
            now: caller.now(),
            debtors: caller.may(Permission::CustomersRead),
        }
    }
}

/// A row as its reader sees it now.
pub(crate) fn shown(row: Told, eyes: Eyes) -> ApiResult<Notification> {
    let mut approval = request(&row, eyes.now)?;
    let waits = approval.as_ref().is_some_and(|approval| {
        let standing = Standing {
            status: approval.status,
            proposed_by: approval.proposed_by,
            required_role: approval.required_role,
            expires_at: approval.expires_at,
        };
        standing.waits_for(eyes.user, eyes.role, eyes.now)
    });
    if let Some(approval) = &mut approval
        && !eyes.debtors
    {
        approval.customer_id = None;
    }
    Ok(Notification {
        id: row.id.into(),
        user_id: eyes.user,
        kind: row.r#type.parse().map_err(ApiError::internal)?,
        title: row.title,
        message: row.message,
        priority: row.priority.parse().map_err(ApiError::internal)?,
        action_required: waits,
        action_data: row.action_data,
        approval,
        read: row.read,
        read_at: row.read_at,
        dismissed_at: row.dismissed_at,
        created_at: row.created_at,
    })
}

fn request(row: &Told, now: Timestamp) -> ApiResult<Option<ApprovalRequest>> {
    let (Some(id), Some(subject), Some(subject_id), Some(status), Some(role), Some(until)) = (
        row.approval_id,
        &row.subject_type,
        row.subject_id,
        &row.status,
        &row.required_role,
        row.decide_until,
    ) else {
        return Ok(None);
    };
    let standing = Standing {
        status: status.parse().map_err(ApiError::internal)?,
        proposed_by: row.proposed_by.map(UserId::from),
        required_role: role.parse().map_err(ApiError::internal)?,
        expires_at: until,
    };
    Ok(Some(ApprovalRequest {
        id: id.into(),
        subject: subject.parse().map_err(ApiError::internal)?,
        subject_id,
        customer_id: row.customer_id.map(Into::into),
        amount: row.amount.map(Into::into),
        currency: row.currency.clone(),
        status: standing.status_at(now),
        required_role: standing.required_role,
        proposed_by: standing.proposed_by,
        proposed_by_agent_id: row.proposed_by_agent_id.map(Into::into),
        decided_by: row.decided_by.map(Into::into),
        decided_by_name: row.decided_by_name.clone(),
        decided_at: row.decided_at,
        comment: row.comment.clone(),
        expires_at: until,
    }))
}

/// A notification of the caller's, or 404: what others were told is not theirs to see.
pub(crate) async fn find(tx: &Tenant, user: UserId, id: NotificationId) -> ApiResult<Told> {
    notifications::get_notification()
        .bind(tx, &tx.organization().uuid(), &user.uuid(), &id.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("notification"))
}

pub(crate) async fn view(tx: &Tenant, eyes: Eyes, id: NotificationId) -> ApiResult<Notification> {
    shown(find(tx, eyes.user, id).await?, eyes)
}
