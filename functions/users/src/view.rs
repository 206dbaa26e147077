use jiff::Timestamp;
use mojavox_db::queries::users::{LockUsersAndActiveAdmins, User};
use mojavox_domain::{ids::UserId, permissions::Role, user::UserStatus};
use mojavox_http::{ApiError, ApiResult};
use serde::Serialize;
use utoipa::ToSchema;

/// Somebody of the organisation. Also what the audit log keeps of them: there is no secret in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct UserView {
    pub id: UserId,
    #[schema(example = "claire.martin@example.com")]
    pub email: String,
    #[schema(example = "Claire Martin")]
    pub name: String,
    pub role: Role,
    pub status: UserStatus,
    #[schema(example = "Early arrears")]
    pub department: Option<String>,
    #[schema(example = "https://cdn.example.com/avatars/claire.png")]
    pub avatar_url: Option<String>,
    /// Last sign-in or token exchange.
    pub last_active_at: Option<Timestamp>,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

impl TryFrom<User> for UserView {
    type Error = ApiError;

    /// # Errors
    /// The row holds a role or status that this version does not know.
    fn try_from(row: User) -> ApiResult<Self> {
        Ok(Self {
            id: row.id.into(),
            email: row.email,
            name: row.name,
            role: row.role.parse().map_err(ApiError::internal)?,
            status: row.status.parse().map_err(ApiError::internal)?,
            department: row.department,
            avatar_url: row.avatar_url,
            last_active_at: row.last_active_at,
            created_at: row.created_at,
            updated_at: row.updated_at,
        })
    }
}

/// Takes the row apart into what may be shown and the password's hash.
pub(crate) fn locked(row: LockUsersAndActiveAdmins) -> ApiResult<(UserView, String)> {
    let user = User {
        id: row.id,
        email: row.email,
        name: row.name,
        role: row.role,
        status: row.status,
        department: row.department,
        avatar_url: row.avatar_url,
        last_active_at: row.last_active_at,
        created_at: row.created_at,
        updated_at: row.updated_at,
    };
    Ok((user.try_into()?, row.password_hash))
}
