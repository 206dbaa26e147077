use jiff::Timestamp;
use mojavox_db::{
    GenericClient,
    queries::identity::{self, GetProfile},
};
use mojavox_domain::{
    ids::{OrganizationId, UserId},
    permissions::{Permission, Role},
};
use mojavox_http::{ApiError, ApiResult};
use serde::Serialize;
use utoipa::ToSchema;

/// The signed-in user, and what a client needs to show itself to them.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Profile {
    pub id: UserId,
    #[schema(example = "claire.martin@example.com")]
    pub email: String,
    #[schema(example = "Claire Martin")]
    pub name: String,
    pub role: Role,
    #[schema(example = "active")]
    pub status: String,
    pub department: Option<String>,
    pub avatar_url: Option<String>,
    pub last_active_at: Option<Timestamp>,
    pub created_at: Timestamp,
    pub organization_id: OrganizationId,
    pub organization: Organization,
    /// What the caller may do: the role's permissions, or fewer behind an API key.
    pub permissions: Vec<Permission>,
}

/// The user's organisation.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Organization {
    pub id: OrganizationId,
    #[schema(example = "Étoile Recouvrement")]
    pub name: String,
    /// IANA name; reporting days begin at midnight here.
    #[schema(example = "Europe/Paris")]
    pub time_zone: String,
    /// ISO 4217.
    #[schema(example = "EUR")]
    pub currency: String,
    /// BCP 47.
    #[schema(example = "fr")]
    pub locale: String,
}

/// Reads a user's profile, if the user exists.
pub(crate) async fn find<C: GenericClient>(
    client: &C,
    organization: OrganizationId,
    user: UserId,
) -> ApiResult<Option<GetProfile>> {
    Ok(identity::get_profile()
        .bind(client, &organization.uuid(), &user.uuid())
        .opt()
        .await?)
}

impl Profile {
    /// # Errors
    /// The row holds a role that this version does not know.
    pub(crate) fn new(row: GetProfile, may: impl Fn(Role, Permission) -> bool) -> ApiResult<Self> {
        let role: Role = row.role.parse().map_err(ApiError::internal)?;
        let organization_id = row.organization_id.into();
        Ok(Self {
            id: row.id.into(),
            email: row.email,
            name: row.name,
            role,
            status: row.status,
            department: row.department,
            avatar_url: row.avatar_url,
            last_active_at: row.last_active_at,
            created_at: row.created_at,
            organization_id,
            organization: Organization {
                id: organization_id,
                name: row.organization_name,
                time_zone: row.time_zone,
                currency: row.currency,
                locale: row.locale,
            },
            permissions: Permission::ALL
                .iter()
                .copied()
                .filter(|permission| may(role, *permission))
                .collect(),
        })
    }
}
