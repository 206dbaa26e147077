//! Telling users: a row each, their screens at once, and their browsers where it matters.

use jiff::{SignedDuration, Timestamp};
use mojavox_domain::{
    ids::{NotificationId, OrganizationId, UserId},
    live::{ApprovalRequest, LiveEvent, Notification},
    notification::NotificationType,
    permissions::Role,
    task::Priority,
};
use mojavox_queries::{
    client::GenericClient,
    queries::notifications::{self, Told},
};
use serde_json::{Value, json};
use tokio_postgres::Row;
use uuid::Uuid;

use crate::{Result, Tenant, conditions::Conditions};

/// Notifications are kept this long, those of an approval from its end on.
pub const KEPT: SignedDuration = SignedDuration::from_hours(90 * 24);

/// From here on it does not wait for the user to look: it is pushed to browsers that they subscribed.
const PUSHED_FROM: Priority = Priority::High;

/// Who is told: of these, whoever is there and has not declined such notifications.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recipients {
    users: Vec<UserId>,
    roles: Vec<Role>,
    besides: Option<UserId>,
}

impl Recipients {
    pub fn user(user: UserId) -> Self {
        Self {
            users: vec![user],
            ..Self::default()
        }
    }

    /// Everybody whose role is this one or a higher one.
    pub fn at_least(least: Role) -> Self {
        Self {
            roles: Role::ALL
                .into_iter()
                .filter(|role| *role >= least)
                .collect(),
            ..Self::default()
        }
    }

    /// The one whom it concerns; without one, everybody whose role is at least `least`.
    pub fn one_or_at_least(user: Option<UserId>, least: Role) -> Self {
        user.map_or_else(|| Self::at_least(least), Self::user)
    }

    /// And this one, whatever their role.
    #[must_use]
    pub fn and(mut self, user: Option<UserId>) -> Self {
        self.users.extend(user);
        self
    }

    /// But not this one: they did it themselves.
    #[must_use]
    pub const fn besides(mut self, user: Option<UserId>) -> Self {
        self.besides = user;
        self
    }
}

/// What they are told.
#[derive(Clone, Debug)]
pub struct NewNotification<'a> {
    pub kind: NotificationType,
    pub priority: Priority,
    pub title: &'a str,
    /// Names no debtor: whoever may see them looks them up by the id in `data`.
    pub message: &'a str,
    /// What a screen needs to show and link it: entity type and id, amounts.
    pub data: Option<Value>,
    /// What it is about, once per recipient however often it is reported: `payment <id>`.
    pub cause: &'a str,
}

/// Tells them; whoever was told of this cause before is not told again.
///
/// # Errors
/// The database's.
pub async fn notify(tx: &Tenant, to: &Recipients, new: &NewNotification<'_>) -> Result<()> {
    let row = NewRow {
        new,
        approval: None,
        expires_at: tx.now() + KEPT,
    };
    insert(tx, to, &row).await
}

/// A notification that asks for a decision.
pub(crate) async fn ask(
    tx: &Tenant,
    to: &Recipients,
    new: &NewNotification<'_>,
    approval: ApprovalRequest,
) -> Result<()> {
    let row = NewRow {
        new,
        expires_at: approval.expires_at + KEPT,
        approval: Some(approval),
    };
    insert(tx, to, &row).await
}

struct NewRow<'a> {
    new: &'a NewNotification<'a>,
    approval: Option<ApprovalRequest>,
    expires_at: Timestamp,
}

async fn insert(tx: &Tenant, to: &Recipients, row: &NewRow<'_>) -> Result<()> {
    let organization = tx.organization().uuid();
    let new = row.new;
    let roles: Vec<&str> = to.roles.iter().map(|role| role.name()).collect();
    let users: Vec<Uuid> = to.users.iter().map(|user| user.uuid()).collect();
    let recipients = notifications::list_recipients()
        .bind(
            tx,
            &organization,
            &roles,
            &users,
            &to.besides.map(UserId::uuid),
            &new.kind.name(),
            &new.kind.wanted_by_default(),
        )
        .all()
        .await?;
    if recipients.is_empty() {
        return Ok(());
    }
    let ids: Vec<Uuid> = recipients
        .iter()
        .map(|_| tx.new_id::<NotificationId>().uuid())
        .collect();
    let users: Vec<Uuid> = recipients.iter().map(|one| one.id).collect();
    let told = notifications::insert_notifications()
        .bind(
            tx,
            &organization,
            &new.kind.name(),
            &new.title,
            &new.message,
            &new.priority.name(),
            &row.approval.is_some(),
            &new.data,
            &row.approval.as_ref().map(|approval| approval.id.uuid()),
            &Some(new.cause),
            &row.expires_at,
            &tx.now(),
            &ids,
            &users,
        )
        .all()
        .await?;
    for one in told {
        announce(tx, row, one.id.into(), one.user_id.into()).await?;
        let subscribed = recipients
            .iter()
            .any(|user| user.id == one.user_id && user.subscribed);
        if subscribed && new.priority >= PUSHED_FROM {
            let message = json!({ "organizationId": tx.organization(), "notificationId": one.id });
            tx.enqueue("push", None, message).await?;
        }
    }
    Ok(())
}

/// To the screens of the one who is told.
async fn announce(
    tx: &Tenant,
    row: &NewRow<'_>,
    id: NotificationId,
    user_id: UserId,
) -> Result<()> {
    let new = row.new;
    tx.emit(&LiveEvent::NotificationNew(Notification {
        id,
        user_id,
        kind: new.kind,
        title: new.title.to_owned(),
        message: new.message.to_owned(),
        priority: new.priority,
        action_required: row.approval.is_some(),
        action_data: new.data.clone(),
        approval: row.approval.clone(),
        read: false,
        read_at: None,
        dismissed_at: None,
        created_at: tx.now(),
    }))
    .await
}

/// Which of a user's notifications.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub unread_only: bool,
    pub kind: Option<NotificationType>,
}

/// Where a page begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    Offset(i64),
    After(Timestamp, Uuid),
}

/// A user's notifications that they have not dismissed, the latest first, at most `limit`.
///
/// # Errors
/// The database's.
pub async fn list<C: GenericClient>(
    client: &C,
    organization: OrganizationId,
    user: UserId,
    filter: Filter,
    start: Start,
    limit: i64,
) -> Result<Vec<Told>> {
    let mut page = Conditions::new("n.organization_id = $1", organization.uuid());
    page.compare("n.user_id", "=", Some(user.uuid()));
    page.and("n.dismissed_at IS NULL");
    if filter.unread_only {
        // Word for word what the index of unread ones holds.
        page.and("NOT n.read");
    }
    page.compare("n.type", "=", filter.kind.map(NotificationType::name));
    let offset = match start {
        Start::Offset(offset) => offset,
        Start::After(at, id) => {
            let (at, id) = (page.bind(at), page.bind(id));
            page.and(&format!("(n.created_at, n.id) < ({at}, {id})"));
            0
        }
    };
    let (limit, offset) = (page.bind(limit), page.bind(offset));
    let sql = format!(
        "SELECT n.id, n.type, n.title, n.message, n.priority, n.action_required, n.action_data, n.approval_id, n.read, n.read_at, \
            n.dismissed_at, n.created_at, a.subject_type, a.subject_id, a.customer_id, a.amount, a.currency, a.status, a.proposed_by, \
            a.proposed_by_agent_id, a.required_role, a.comment, a.decided_by, d.name AS decided_by_name, a.decided_at, \
            a.expires_at AS decide_until \
         FROM notifications n \
         LEFT JOIN approvals a ON a.organization_id = n.organization_id AND a.id = n.approval_id \
         LEFT JOIN users d ON d.organization_id = a.organization_id AND d.id = a.decided_by \
         WHERE {} ORDER BY n.created_at DESC, n.id DESC LIMIT {limit} OFFSET {offset}",
        page.sql
    );
    let rows = page.query(client, &sql).await?;
    rows.iter().map(told).collect()
}

fn told(row: &Row) -> Result<Told> {
    Ok(Told {
        id: row.try_get("id")?,
        r#type: row.try_get("type")?,
        title: row.try_get("title")?,
        message: row.try_get("message")?,
        priority: row.try_get("priority")?,
        action_required: row.try_get("action_required")?,
        action_data: row.try_get("action_data")?,
        approval_id: row.try_get("approval_id")?,
        read: row.try_get("read")?,
        read_at: row.try_get("read_at")?,
        dismissed_at: row.try_get("dismissed_at")?,
        created_at: row.try_get("created_at")?,
        subject_type: row.try_get("subject_type")?,
        subject_id: row.try_get("subject_id")?,
        customer_id: row.try_get("customer_id")?,
        amount: row.try_get("amount")?,
        currency: row.try_get("currency")?,
        status: row.try_get("status")?,
        proposed_by: row.try_get("proposed_by")?,
        proposed_by_agent_id: row.try_get("proposed_by_agent_id")?,
        required_role: row.try_get("required_role")?,
        comment: row.try_get("comment")?,
        decided_by: row.try_get("decided_by")?,
        decided_by_name: row.try_get("decided_by_name")?,
        decided_at: row.try_get("decided_at")?,
        decide_until: row.try_get("decide_until")?,
    })
}
