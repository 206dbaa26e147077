use jiff::{Timestamp, civil::Date};
use mojavox_db::{
    Tenant,
    queries::payments::{self, ListInstalments, Plan},
};
use mojavox_domain::{
    ids::{CustomerId, PaymentPlanId, UserId},
    instalment::{Frequency, InstalmentStatus, PlanStatus},
    money::Money,
};
use mojavox_http::{ApiError, ApiResult};
use serde::Serialize;
use utoipa::ToSchema;

/// A payment plan.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = PaymentPlan)]
pub(crate) struct PlanView {
    pub id: PaymentPlanId,
    pub customer_id: CustomerId,
    /// The sum of the instalments, to the cent.
    pub total_amount: Money,
    #[schema(example = "USD")]
    pub currency: String,
    pub frequency: Frequency,
    /// `proposed` waits for an approval; `defaulted` after two missed instalments.
    pub status: PlanStatus,
    pub proposed_by: Option<UserId>,
    pub activated_at: Option<Timestamp>,
    pub created_at: Timestamp,
}

/// A payment plan with its instalments.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PaymentPlanDetail {
    #[serde(flatten)]
    pub plan: PlanView,
    pub instalments: Vec<InstalmentView>,
}

#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = Instalment)]
pub(crate) struct InstalmentView {
    /// From 1.
    position: i16,
    #[schema(value_type = String, format = Date, example = "2026-02-15")]
    due_date: Date,
    amount: Money,
    paid_amount: Money,
    /// `missed` two days after the due date.
    status: InstalmentStatus,
    paid_at: Option<Timestamp>,
}

impl TryFrom<Plan> for PlanView {
    type Error = ApiError;

    fn try_from(row: Plan) -> ApiResult<Self> {
        Ok(Self {
            id: row.id.into(),
            customer_id: row.customer_id.into(),
            total_amount: row.total_amount.into(),
            currency: row.currency,
            frequency: row.frequency.parse().map_err(ApiError::internal)?,
            status: row.status.parse().map_err(ApiError::internal)?,
            proposed_by: row.proposed_by.map(Into::into),
            activated_at: row.activated_at,
            created_at: row.created_at,
        })
    }
}

impl TryFrom<ListInstalments> for InstalmentView {
    type Error = ApiError;

    fn try_from(row: ListInstalments) -> ApiResult<Self> {
        Ok(Self {
            position: row.position,
            due_date: row.due_date,
            amount: row.amount.into(),
            paid_amount: row.paid_amount.into(),
            status: row.status.parse().map_err(ApiError::internal)?,
            paid_at: row.paid_at,
        })
    }
}

pub(super) async fn view(tx: &Tenant, id: PaymentPlanId) -> ApiResult<PaymentPlanDetail> {
    let organization = tx.organization().uuid();
    let plan = payments::get_plan()
        .bind(tx, &organization, &id.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("payment plan"))?;
    let instalments = payments::list_instalments()
        .bind(tx, &organization, &id.uuid())
        .all()
        .await?;
    Ok(PaymentPlanDetail {
        plan: plan.try_into()?,
        instalments: instalments
            .into_iter()
            .map(TryInto::try_into)
            .collect::<ApiResult<_>>()?,
    })
}
