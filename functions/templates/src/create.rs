use axum::{http::StatusCode, response::Response};
use garde::Validate;
use mojavox_db::queries::templates;
use mojavox_domain::{
    ids::TemplateId,
    permissions::TemplatesWrite,
    template::{Content, TemplateType},
};
use mojavox_http::{ApiResult, Caller, Idempotency, OnConstraint, Problem, Valid};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    content::{check, keep, language, line, name_taken},
    view::{TemplateView, audit, get},
};

/// A new template.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({
    "type": "sms", "name": "Payment reminder", "language": "en",
    "body": "{{ organization.name }}: {{ customer.name }}, your balance of {{ customer.balance }} is due. Pay: {{ payment_link }}. Reply STOP to opt out, free of charge."
}))]
pub(crate) struct CreateTemplate {
    #[serde(rename = "type")]
    kind: TemplateType,
    #[garde(length(chars, min = 1, max = 100), custom(line))]
    #[schema(min_length = 1, max_length = 100)]
    name: String,
    /// `en` or `fr`, with or without a region.
    #[schema(example = "en")]
    language: String,
    /// E-mails only, and always there.
    #[schema(max_length = 255)]
    subject: Option<String>,
    /// `{{ variable }}`, `{{ variable|filter }}` with the filters upper, lower, title, capitalize,
    /// trim and default(\"text\"), and `{% if %}`, `{% elif %}`, `{% else %}`, `{% endif %}`.
    ///
    /// Variables: customer.name, customer.first_name, customer.last_name, customer.email,
    /// customer.reference, customer.external_id, customer.creditor_name, customer.balance,
    /// customer.original_amount, customer.due_date, customer.city, organization.name,
    /// plan.total_amount, plan.first_due_date, payment_link, opt_out_link.
    #[schema(max_length = 100_000)]
    body: String,
    /// E-mails only. Values are escaped.
    #[schema(max_length = 100_000)]
    body_html: Option<String>,
}

/// Create a template
///
/// Outside of any `if`, text messages and e-mails say in their language how to stop them, and phone
/// scripts, at their beginning, that an AI speaks.
#[utoipa::path(
    post, path = "/templates", tag = "templates",
    params(("Idempotency-Key" = Option<String>, Header, description = "A repeat with the same key gets the first answer")),
    request_body = CreateTemplate,
    responses(
        (status = 201, description = "Created, in version 1", body = TemplateView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`template_name_taken`, `idempotency_in_flight`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`: unknown variables, errors of syntax with their line, missing notices; `idempotency_key_reused`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("templates:write"))),
)]
pub(crate) async fn create(
    caller: Caller<TemplatesWrite>,
    idempotency: Idempotency,
    Valid(template): Valid<CreateTemplate>,
) -> ApiResult<Response> {
    let language = language(&template.language)?;
    let content = Content {
        subject: template.subject,
        body: template.body,
        body_html: template.body_html,
    };
    let variables = check(template.kind, &language, &content)?;
    let tx = caller.begin().await?;
    if let Some(answer) = idempotency.replay(&tx).await? {
        return Ok(answer);
    }
    let id: TemplateId = tx.new_id();
    templates::insert_template()
        .bind(
            &tx,
            &id.uuid(),
            &tx.organization().uuid(),
            &template.kind.name(),
            &template.name,
            &language,
            &caller.user().uuid(),
            &tx.now(),
        )
        .one()
        .await
        .on_constraint("templates_name_key", name_taken)?;
    keep(&tx, id, caller.user(), 1, &content, &variables).await?;
    let view = get(&tx, id).await?;
    audit(&tx, "templates.create", None, Some(&view)).await?;
    let answer = idempotency.answer(&tx, StatusCode::CREATED, &view).await?;
    tx.commit().await?;
    Ok(answer)
}
