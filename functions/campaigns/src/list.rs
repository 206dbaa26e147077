use axum::Json;
use garde::Validate;
use mojavox_db::campaigns::{self, CampaignFilter, CampaignSort, Place, Start};
use mojavox_domain::{
    campaign::CampaignStatus, compliance::Channel, ids::CampaignId, permissions::CampaignsRead,
};
use mojavox_http::{ApiError, ApiResult, Caller, Cursor, Page, PageQuery, Problem, Query, Total};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use crate::view::CampaignView;

#[derive(Deserialize, Validate, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[into_params(parameter_in = Query)]
pub(crate) struct ListQuery {
    /// From 1.
    #[param(minimum = 1, example = 1)]
    page: Option<i64>,
    /// Rows a page.
    #[param(minimum = 1, maximum = 100, example = 20)]
    limit: Option<i64>,
    /// `nextCursor` of the page before; instead of `page`.
    cursor: Option<String>,
    /// Repeated or separated by commas: any of these.
    #[serde(default)]
    #[param(value_type = Vec<CampaignStatus>, example = json!(["running", "paused"]))]
    status: Vec<String>,
    #[param(inline)]
    channel: Option<Channel>,
    /// A part of the name, without regard to case and accents.
    #[garde(inner(length(chars, max = 150)))]
    #[param(max_length = 150, example = "autumn")]
    q: Option<String>,
    /// `createdAt` unless said otherwise.
    #[param(inline)]
    sort: Option<Sort>,
    /// Names from A, times from the latest, unless said otherwise.
    #[param(inline)]
    order: Option<Order>,
}

#[derive(Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = CampaignSort)]
pub(crate) enum Sort {
    CreatedAt,
    UpdatedAt,
    Name,
}

#[derive(Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
#[schema(as = CampaignOrder)]
pub(crate) enum Order {
    Asc,
    Desc,
}

impl ListQuery {
    fn order(&self) -> (CampaignSort, bool) {
        let (sort, latest_first) = match self.sort.unwrap_or(Sort::CreatedAt) {
            Sort::CreatedAt => (CampaignSort::CreatedAt, true),
            Sort::UpdatedAt => (CampaignSort::UpdatedAt, true),
            Sort::Name => (CampaignSort::Name, false),
        };
        let descending = self
            .order
            .map_or(latest_first, |order| matches!(order, Order::Desc));
        (sort, descending)
    }

    fn filter(&self) -> ApiResult<CampaignFilter> {
        let statuses = self
            .status
            .iter()
            .flat_map(|list| list.split(','))
            .filter(|name| !name.is_empty())
            .map(str::parse)
            .collect::<Result<Vec<CampaignStatus>, _>>()
            .map_err(|_| {
                let names = CampaignStatus::ALL.map(CampaignStatus::name).join(", ");
                ApiError::invalid_parameter("status", format!("expected {names}"))
            })?;
        let q = self
            .q
            .as_ref()
            .map(|q| q.trim().to_owned())
            .filter(|q| !q.is_empty());
        Ok(CampaignFilter {
            statuses,
            channel: self.channel,
            q,
        })
    }
}

/// List campaigns
///
/// Each with how far it is. `total` is counted to 10,000, then `totalIsCapped` is true.
#[utoipa::path(
    get, path = "/campaigns", tag = "campaigns",
    params(ListQuery),
    responses(
        (status = 200, description = "A page of campaigns", body = Page<CampaignView>),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming the parameter", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("campaigns:read"))),
)]
pub(crate) async fn list(
    caller: Caller<CampaignsRead>,
    Query(query): Query<ListQuery>,
) -> ApiResult<Json<Page<CampaignView>>> {
    let (order, filter) = (query.order(), query.filter()?);
    let paging = PageQuery {
        page: query.page,
        limit: query.limit,
        cursor: query.cursor,
    };
    let limit = paging.limit()?;
    let start = match paging.start::<Place>()? {
        Cursor::Offset(offset) => Start::Offset(offset),
        Cursor::After(place) if place.sort() == order.0 => Start::After(place),
        Cursor::After(_) => {
            return Err(ApiError::invalid_parameter(
                "cursor",
                "of a list in another order",
            ));
        }
    };
    let organization = caller.organization();
    let tx = caller.read().await?;
    let rows = campaigns::list(&tx, organization, &filter, order, &start, limit + 1)
        .await
        .map_err(|error| paging.blame_cursor(error))?;
    let count = campaigns::count(&tx, organization, &filter).await?;
    let ids: Vec<CampaignId> = rows.iter().map(|row| row.campaign.id.into()).collect();
    let progress = campaigns::progress(&tx, organization, &ids).await?;
    tx.commit().await?;
    let total = if count.capped {
        Total::AtLeast(count.rows)
    } else {
        Total::Exact(count.rows)
    };
    let page = paging.page(rows, total, |row| row.place.clone())?;
    page.try_map(|row| {
        let none = campaigns::Progress::default();
        let progress = progress.get(&row.campaign.id.into()).unwrap_or(&none);
        CampaignView::new(row.campaign, progress)
    })
    .map(Json)
}
