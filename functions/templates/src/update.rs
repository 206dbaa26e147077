use axum::Json;
use garde::Validate;
use mojavox_db::queries::templates;
use mojavox_domain::{ids::TemplateId, permissions::TemplatesWrite, template::Content};
use mojavox_http::{ApiResult, Caller, OnConstraint, Path, Problem, Valid};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    content::{Given, check, given, keep, language, line, name_taken},
    view::{TemplateView, audit, get, lock},
};

/// What is left out stays; `null` clears.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({ "body": "{{ organization.name }}: please call us. Reply STOP to opt out." }))]
pub(crate) struct UpdateTemplate {
    #[garde(inner(length(chars, min = 1, max = 100), custom(line)))]
    #[schema(min_length = 1, max_length = 100)]
    name: Option<String>,
    #[schema(example = "en")]
    language: Option<String>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>, max_length = 255)]
    subject: Given<String>,
    #[schema(max_length = 100_000)]
    body: Option<String>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>, max_length = 100_000)]
    body_html: Given<String>,
}

/// Change a template
///
/// Another text is another version; a new name alone is none. The type stays.
#[utoipa::path(
    put, path = "/templates/{id}", tag = "templates",
    params(("id" = TemplateId, Path)),
    request_body = UpdateTemplate,
    responses(
        (status = 200, description = "The template as it is now", body = TemplateView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`template_name_taken`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`: unknown variables, errors of syntax with their line, missing notices", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("templates:write"))),
)]
pub(crate) async fn update(
    caller: Caller<TemplatesWrite>,
    Path(id): Path<TemplateId>,
    Valid(update): Valid<UpdateTemplate>,
) -> ApiResult<Json<TemplateView>> {
    let tx = caller.begin().await?;
    let before = lock(&tx, id).await?;
    let language = match &update.language {
        Some(text) => language(text)?,
        None => before.language.clone(),
    };
    let known = before.content();
    let content = Content {
        subject: update.subject.unwrap_or_else(|| known.subject.clone()),
        body: update.body.unwrap_or_else(|| known.body.clone()),
        body_html: update.body_html.unwrap_or_else(|| known.body_html.clone()),
    };
    let variables = check(before.kind, &language, &content)?;
    templates::update_template()
        .bind(
            &tx,
            update.name.as_ref().unwrap_or(&before.name),
            &language,
            &tx.organization().uuid(),
            &id.uuid(),
        )
        .one()
        .await
        .on_constraint("templates_name_key", name_taken)?;
    if content != known {
        keep(
            &tx,
            id,
            caller.user(),
            before.version + 1,
            &content,
            &variables,
        )
        .await?;
    }
    let after = get(&tx, id).await?;
    audit(&tx, "templates.update", Some(&before), Some(&after)).await?;
    tx.commit().await?;
    Ok(Json(after))
}
