use axum::Json;
use jiff::Timestamp;
use mojavox_db::queries::customers::{self, CustomerCampaign};
use mojavox_domain::{
    ids::{CampaignId, CustomerId},
    money::Money,
    permissions::CustomersRead,
};
use mojavox_http::{ApiError, ApiResult, Caller, Cursor, Page, PageQuery, Path, Problem, Query};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{
    page::{COUNT_CAP, total},
    payments::Paging,
};

/// A campaign, and how it stands with this debtor.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CampaignView {
    id: CampaignId,
    #[schema(example = "Autumn reminders")]
    name: String,
    /// voice, sms or email.
    #[schema(example = "voice")]
    channel: String,
    /// The campaign's: draft, pending_approval, scheduled, running, paused, completed or cancelled.
    #[schema(example = "running")]
    status: String,
    segment_id: Option<Uuid>,
    starts_at: Option<Timestamp>,
    ends_at: Option<Timestamp>,
    /// The debtor's: pending, in_progress, waiting_retry, succeeded, exhausted, skipped or cancelled.
    #[schema(example = "waiting_retry")]
    state: String,
    /// Rules because of which the debtor is skipped.
    skip_reasons: Vec<String>,
    balance_at_launch: Money,
    attempts: i16,
    last_attempt_at: Option<Timestamp>,
    /// Of the latest attempt.
    #[schema(example = "no_answer")]
    outcome: Option<String>,
    /// When the debtor became part of it.
    added_at: Timestamp,
}

impl From<CustomerCampaign> for CampaignView {
    fn from(row: CustomerCampaign) -> Self {
        Self {
            id: row.id.into(),
            name: row.name,
            channel: row.channel,
            status: row.status,
            segment_id: row.segment_id,
            starts_at: row.starts_at,
            ends_at: row.ends_at,
            state: row.member_state,
            skip_reasons: row.skip_reasons,
            balance_at_launch: row.balance_at_launch.into(),
            attempts: row.attempts,
            last_attempt_at: row.last_attempt_at,
            outcome: row.outcome,
            added_at: row.added_at,
        }
    }
}

/// Campaigns of a debtor
///
/// The one joined last comes first.
#[utoipa::path(
    get, path = "/customers/{id}/campaigns", tag = "customers",
    params(("id" = CustomerId, Path), Paging),
    responses(
        (status = 200, description = "A page of campaigns", body = Page<CampaignView>),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming the parameter", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("customers:read"))),
)]
pub(crate) async fn campaigns(
    caller: Caller<CustomersRead>,
    Path(id): Path<CustomerId>,
    Query(paging): Query<Paging>,
) -> ApiResult<Json<Page<CampaignView>>> {
    let paging = PageQuery::from(paging);
    let limit = paging.limit()?;
    let start = paging.start::<(Timestamp, Uuid)>()?;
    let organization = caller.organization().uuid();
    let tx = caller.read().await?;
    let exists = customers::customer_exists()
        .bind(&tx, &organization, &id.uuid())
        .opt()
        .await?;
    let counted = customers::count_customer_campaigns()
        .bind(&tx, &organization, &id.uuid(), &(COUNT_CAP + 1))
        .one()
        .await?;
    let rows = match &start {
        Cursor::Offset(offset) => {
            customers::list_customer_campaigns()
                .bind(&tx, &organization, &id.uuid(), &(limit + 1), offset)
                .all()
                .await?
        }
        Cursor::After((added_at, after)) => {
            customers::list_customer_campaigns_after()
                .bind(
                    &tx,
                    &organization,
                    &id.uuid(),
                    added_at,
                    after,
                    &(limit + 1),
                )
                .all()
                .await?
        }
    };
    tx.commit().await?;
    exists.ok_or_else(|| ApiError::not_found("customer"))?;
    let views: Vec<CampaignView> = rows.into_iter().map(Into::into).collect();
    Ok(Json(paging.page(views, total(counted), |view| {
        (view.added_at, view.id.uuid())
    })?))
}
