use std::collections::BTreeMap;

use axum::Json;
use garde::Validate;
use jiff::civil::Date;
use mojavox_db::queries::templates::{self, GetTemplateValues};
use mojavox_domain::{
    ids::{CustomerId, TemplateId},
    money::Money,
    permissions::CustomersRead,
    template::{self, Language, VARIABLES},
};
use mojavox_http::{ApiError, ApiResult, Caller, Path, Problem, Valid};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::view::get;

#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({ "customerId": "01936b1e-7c1a-7c55-9f5e-0a8b6f1d2c3e" }))]
pub(crate) struct PreviewTemplate {
    customer_id: CustomerId,
}

/// What the debtor would read or hear.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct TemplatePreview {
    subject: Option<String>,
    body: String,
    body_html: Option<String>,
    /// Variables that stand for an example here: links are made for each message, and the debtor
    /// has no plan.
    #[schema(example = json!(["opt_out_link", "payment_link"]))]
    examples: Vec<String>,
    /// Variables that are empty because nothing is known.
    #[schema(example = json!(["customer.first_name"]))]
    empty: Vec<String>,
}

/// Preview a template
///
/// Rendered for a debtor. Sends nothing.
#[utoipa::path(
    post, path = "/templates/{id}/preview", tag = "templates",
    params(("id" = TemplateId, Path)),
    request_body = PreviewTemplate,
    responses(
        (status = 200, description = "The rendered template", body = TemplatePreview),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`: an id is none, or there is no such debtor", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("customers:read"))),
)]
pub(crate) async fn preview(
    caller: Caller<CustomersRead>,
    Path(id): Path<TemplateId>,
    Valid(body): Valid<PreviewTemplate>,
) -> ApiResult<Json<TemplatePreview>> {
    let tx = caller.read().await?;
    let template = get(&tx, id).await?;
    let debtor = templates::get_template_values()
        .bind(&tx, &tx.organization().uuid(), &body.customer_id.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::invalid_field("/customerId", "no such debtor"))?;
    tx.commit().await?;
    let language = Language::of(&template.language).unwrap_or(Language::English);
    let known = values(debtor, language);
    let value = |name: &str| known.iter().find(|(known, _)| *known == name);
    let mut given = BTreeMap::new();
    let (mut examples, mut empty) = (Vec::new(), Vec::new());
    for variable in VARIABLES {
        let name = variable.name.to_owned();
        let used = template.variables.contains(&name);
        let text = match value(variable.name) {
            Some((_, Some(text))) => text.clone(),
            Some((_, None)) => {
                empty.extend(used.then(|| name.clone()));
                String::new()
            }
            None => {
                examples.extend(used.then(|| name.clone()));
                variable.example.to_owned()
            }
        };
        given.insert(name, text);
    }
    let rendered = template::render(&template.content(), &given).map_err(ApiError::internal)?;
    Ok(Json(TemplatePreview {
        subject: rendered.subject,
        body: rendered.body,
        body_html: rendered.body_html,
        examples,
        empty,
    }))
}

/// What is known of a debtor; `None`: nothing is. A variable that is not here has no value before
/// the message is sent.
fn values(row: GetTemplateValues, language: Language) -> Vec<(&'static str, Option<String>)> {
    let money = |amount: Decimal| money(amount.into(), &row.currency, language);
    let day = |date: Date| day(date, language);
    let mut values = vec![
        ("customer.balance", Some(money(row.balance))),
        ("customer.original_amount", Some(money(row.original_amount))),
        ("customer.due_date", row.due_date.map(day)),
    ];
    if let (Some(amount), Some(date)) = (row.plan_amount, row.plan_first_due_date) {
        values.push(("plan.total_amount", Some(money(amount))));
        values.push(("plan.first_due_date", Some(day(date))));
    }
    values.extend([
        ("customer.name", Some(row.name)),
        ("customer.first_name", row.first_name),
        ("customer.last_name", row.last_name),
        ("customer.email", row.email),
        ("customer.reference", row.reference),
        ("customer.external_id", row.external_id),
        // Without a creditor of its own, the debt is the organisation's.
        (
            "customer.creditor_name",
            Some(
                row.creditor_name
                    .unwrap_or_else(|| row.organization_name.clone()),
            ),
        ),
        ("customer.city", row.city),
        ("organization.name", Some(row.organization_name)),
    ]);
    values
}

/// Plain digits: thousands separators of French would cost a text message its short encoding.
fn money(amount: Money, currency: &str, language: Language) -> String {
    let amount = amount.to_string();
    match language {
        Language::English => format!("{amount} {currency}"),
        Language::French => format!("{} {currency}", amount.replace('.', ",")),
    }
}

fn day(date: Date, language: Language) -> String {
    match language {
        Language::English => date.strftime("%B %-d, %Y").to_string(),
        Language::French => date.strftime("%d/%m/%Y").to_string(),
    }
}
