//! Lists of campaigns, and how far campaigns are.

use std::collections::BTreeMap;

use jiff::Timestamp;
use mojavox_domain::{
    campaign::{CampaignStatus, MemberState},
    compliance::Channel,
    ids::{CampaignId, OrganizationId},
    live::CampaignProgress,
};
use mojavox_queries::{
    client::GenericClient,
    queries::campaigns::{self, Campaign},
};
use serde::{Deserialize, Serialize};
use tokio_postgres::Row;
use uuid::Uuid;

pub use crate::conditions::Count;
use crate::{Result, conditions::Conditions, error::unreadable};

/// Which campaigns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CampaignFilter {
    /// Any of these; none: all.
    pub statuses: Vec<CampaignStatus>,
    pub channel: Option<Channel>,
    /// A part of the name, without case and accents.
    pub q: Option<String>,
}

/// By what they are ordered; each has an index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CampaignSort {
    CreatedAt,
    UpdatedAt,
    Name,
}

impl CampaignSort {
    const fn expression(self) -> &'static str {
        match self {
            Self::CreatedAt => "c.created_at",
            Self::UpdatedAt => "c.updated_at",
            Self::Name => "c.sort_name",
        }
    }
}

/// A row's place in an order. Tagged, so that it is not taken for a place in another one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    value: SortValue,
    id: Uuid,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum SortValue {
    #[serde(rename = "c")]
    CreatedAt(Timestamp),
    #[serde(rename = "u")]
    UpdatedAt(Timestamp),
    #[serde(rename = "n")]
    Name(String),
}

impl Place {
    /// The order that this is a place in.
    pub const fn sort(&self) -> CampaignSort {
        match self.value {
            SortValue::CreatedAt(_) => CampaignSort::CreatedAt,
            SortValue::UpdatedAt(_) => CampaignSort::UpdatedAt,
            SortValue::Name(_) => CampaignSort::Name,
        }
    }
}

/// Where a page begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Start {
    Offset(i64),
    After(Place),
}

/// A campaign of a list and its place in it.
#[derive(Debug)]
pub struct Listed {
    pub campaign: Campaign,
    pub place: Place,
}

fn conditions(organization: OrganizationId, filter: &CampaignFilter) -> Conditions {
    let mut conditions = Conditions::new(
        "c.organization_id = $1 AND c.deleted_at IS NULL",
        organization.uuid(),
    );
    if !filter.statuses.is_empty() {
        let names: Vec<&'static str> = filter.statuses.iter().map(|one| one.name()).collect();
        let names = conditions.bind(names);
        conditions.and(&format!("c.status = ANY ({names})"));
    }
    conditions.compare("c.channel", "=", filter.channel.map(Channel::name));
    if let Some(q) = &filter.q {
        let q = conditions.bind(q.clone());
        // A function and not LIKE: nothing in the text needs escaping.
        conditions.and(&format!("strpos(c.sort_name, app.fold({q})) > 0"));
    }
    conditions
}

/// Campaigns in an order, at most `limit`.
///
/// # Errors
/// The database's.
pub async fn list<C: GenericClient>(
    client: &C,
    organization: OrganizationId,
    filter: &CampaignFilter,
    (sort, descending): (CampaignSort, bool),
    start: &Start,
    limit: i64,
) -> Result<Vec<Listed>> {
    let mut conditions = conditions(organization, filter);
    let key = sort.expression();
    let (direction, beyond) = if descending {
        ("DESC", "<")
    } else {
        ("ASC", ">")
    };
    let offset = match start {
        Start::Offset(offset) => *offset,
        Start::After(place) => {
            let value = match &place.value {
                SortValue::CreatedAt(at) | SortValue::UpdatedAt(at) => conditions.bind(*at),
                SortValue::Name(name) => conditions.bind(name.clone()),
            };
            let id = conditions.bind(place.id);
            conditions.and(&format!("({key}, c.id) {beyond} ({value}, {id})"));
            0
        }
    };
    let (limit, offset) = (conditions.bind(limit), conditions.bind(offset));
    let sql = format!(
        "SELECT c.id, {key} AS sort_value FROM campaigns c WHERE {} \
         ORDER BY {key} {direction}, c.id {direction} LIMIT {limit} OFFSET {offset}",
        conditions.sql
    );
    let rows = conditions.query(client, &sql).await?;
    let places: Vec<Place> = rows
        .iter()
        .map(|row| place(row, sort))
        .collect::<Result<_>>()?;
    let ids: Vec<Uuid> = places.iter().map(|place| place.id).collect();
    let mut campaigns: BTreeMap<Uuid, Campaign> = campaigns::get_campaigns()
        .bind(client, &organization.uuid(), &ids)
        .all()
        .await?
        .into_iter()
        .map(|campaign| (campaign.id, campaign))
        .collect();
    Ok(places
        .into_iter()
        // One that was deleted between the two statements is in neither.
        .filter_map(|place| {
            let campaign = campaigns.remove(&place.id)?;
            Some(Listed { campaign, place })
        })
        .collect())
}

fn place(row: &Row, sort: CampaignSort) -> Result<Place> {
    let value = match sort {
        CampaignSort::CreatedAt => SortValue::CreatedAt(row.try_get("sort_value")?),
        CampaignSort::UpdatedAt => SortValue::UpdatedAt(row.try_get("sort_value")?),
        CampaignSort::Name => SortValue::Name(row.try_get("sort_value")?),
    };
    let id = row.try_get("id")?;
    Ok(Place { value, id })
}

/// How many campaigns a list has.
///
/// # Errors
/// The database's.
pub async fn count<C: GenericClient>(
    client: &C,
    organization: OrganizationId,
    filter: &CampaignFilter,
) -> Result<Count> {
    conditions(organization, filter)
        .count(client, "campaigns c")
        .await
}

/// How many of a campaign's debtors are in which state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress(BTreeMap<MemberState, i64>);

impl Progress {
    pub fn of(&self, state: MemberState) -> i64 {
        self.0.get(&state).copied().unwrap_or_default()
    }

    pub fn total(&self) -> i64 {
        self.0.values().sum()
    }

    /// As screens and answers show it.
    pub fn report(&self, campaign_id: CampaignId, status: CampaignStatus) -> CampaignProgress {
        let report = CampaignProgress {
            campaign_id,
            status,
            total: 0,
            pending: self.of(MemberState::Pending),
            in_progress: self.of(MemberState::InProgress),
            waiting_retry: self.of(MemberState::WaitingRetry),
            succeeded: self.of(MemberState::Succeeded),
            exhausted: self.of(MemberState::Exhausted),
            skipped: self.of(MemberState::Skipped),
            cancelled: self.of(MemberState::Cancelled),
            percent: 0,
        };
        let mut report = report.summed_up();
        if report.total == 0 && !status.is_over() {
            // Before the launch nothing is done, though nothing is left to do either.
            report.percent = 0;
        }
        report
    }
}

/// The progress of campaigns, out of the maintained counters; those without debtors are left out.
///
/// # Errors
/// The database's; a state that this version does not know.
pub async fn progress<C: GenericClient>(
    client: &C,
    organization: OrganizationId,
    ids: &[CampaignId],
) -> Result<BTreeMap<CampaignId, Progress>> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.uuid()).collect();
    let rows = campaigns::campaign_progress()
        .bind(client, &organization.uuid(), &ids)
        .all()
        .await?;
    let mut all: BTreeMap<CampaignId, Progress> = BTreeMap::new();
    for row in rows {
        let state = row.state.parse().map_err(unreadable)?;
        all.entry(row.campaign_id.into())
            .or_default()
            .0
            .insert(state, row.members);
    }
    Ok(all)
}
