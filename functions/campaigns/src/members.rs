use axum::Json;
use garde::Validate;
use jiff::Timestamp;
use mojavox_db::queries::campaigns::{self, Member};
use mojavox_domain::{
    campaign::MemberState,
    ids::{CampaignId, CustomerId},
    money::Money,
    permissions::CustomersRead,
};
use mojavox_http::{
    ApiError, ApiResult, Caller, Cursor, Page, PageQuery, Path, Problem, Query, Total,
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::view::{get, progress_of};

#[derive(Deserialize, Validate, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[into_params(parameter_in = Query)]
pub(crate) struct MembersQuery {
    /// From 1.
    #[param(minimum = 1, example = 1)]
    page: Option<i64>,
    /// Rows a page.
    #[param(minimum = 1, maximum = 100, example = 20)]
    limit: Option<i64>,
    /// `nextCursor` of the page before; instead of `page`. The way through long lists.
    cursor: Option<String>,
    #[param(inline)]
    state: Option<MemberState>,
}

/// A debtor of a campaign.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = CampaignMember)]
pub(crate) struct MemberView {
    customer_id: CustomerId,
    #[schema(example = "Élodie Martin")]
    name: String,
    balance: Money,
    balance_at_launch: Money,
    /// ISO 4217, the organisation's.
    #[schema(example = "USD")]
    currency: String,
    state: MemberState,
    /// Ids of rules, and `account.*` or `contact.*`, because of which the debtor is skipped.
    #[schema(example = json!(["us.medium_opt_out"]))]
    skip_reasons: Vec<String>,
    attempts: i16,
    next_attempt_at: Option<Timestamp>,
    last_attempt_at: Option<Timestamp>,
    /// Of the latest attempt.
    #[schema(example = "no_answer")]
    outcome: Option<String>,
    added_at: Timestamp,
}

impl TryFrom<Member> for MemberView {
    type Error = ApiError;

    /// # Errors
    /// The row holds a state that this version does not know.
    fn try_from(row: Member) -> ApiResult<Self> {
        Ok(Self {
            customer_id: row.customer_id.into(),
            name: row.name,
            balance: row.balance.into(),
            balance_at_launch: row.balance_at_launch.into(),
            currency: row.currency,
            state: row.state.parse().map_err(ApiError::internal)?,
            skip_reasons: row.skip_reasons,
            attempts: row.attempts,
            next_attempt_at: row.next_attempt_at,
            last_attempt_at: row.last_attempt_at,
            outcome: row.outcome,
            added_at: row.added_at,
        })
    }
}

/// Debtors of a campaign
///
/// As they were fixed when it was launched, in the order of their ids; `total` is exact.
#[utoipa::path(
    get, path = "/campaigns/{id}/members", tag = "campaigns",
    params(("id" = CampaignId, Path), MembersQuery),
    responses(
        (status = 200, description = "A page of debtors", body = Page<MemberView>),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming the parameter", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("customers:read"))),
)]
pub(crate) async fn members(
    caller: Caller<CustomersRead>,
    Path(id): Path<CampaignId>,
    Query(query): Query<MembersQuery>,
) -> ApiResult<Json<Page<MemberView>>> {
    let state = query.state;
    let paging = PageQuery {
        page: query.page,
        limit: query.limit,
        cursor: query.cursor,
    };
    let limit = paging.limit()?;
    let start = paging.start::<Uuid>()?;
    let organization = caller.organization().uuid();
    let named = state.map(MemberState::name);
    let tx = caller.read().await?;
    get(&tx, id).await?;
    let progress = progress_of(&tx, id).await?;
    let rows = match &start {
        Cursor::Offset(offset) => {
            campaigns::list_members()
                .bind(&tx, &organization, &id.uuid(), &named, &(limit + 1), offset)
                .all()
                .await?
        }
        Cursor::After(after) => {
            campaigns::list_members_after()
                .bind(&tx, &organization, &id.uuid(), &named, after, &(limit + 1))
                .all()
                .await?
        }
    };
    tx.commit().await?;
    let total = state.map_or_else(|| progress.total(), |state| progress.of(state));
    let page = paging.page(rows, Total::Exact(total), |row| row.customer_id)?;
    page.try_map(TryInto::try_into).map(Json)
}
