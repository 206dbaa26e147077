use axum::http::StatusCode;
use mojavox_db::queries::templates;
use mojavox_domain::{ids::TemplateId, permissions::TemplatesWrite};
use mojavox_http::{ApiError, ApiResult, Caller, Path, Problem};

use crate::view::{audit, lock};

/// Delete a template
///
/// Not while a campaign that is not over uses it.
#[utoipa::path(
    delete, path = "/templates/{id}", tag = "templates",
    params(("id" = TemplateId, Path)),
    responses(
        (status = 204, description = "Deleted"),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`template_in_use`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`: the id is none", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("templates:write"))),
)]
pub(crate) async fn delete(
    caller: Caller<TemplatesWrite>,
    Path(id): Path<TemplateId>,
) -> ApiResult<StatusCode> {
    let tx = caller.begin().await?;
    let before = lock(&tx, id).await?;
    let organization = tx.organization().uuid();
    let used = templates::template_is_in_use()
        .bind(&tx, &organization, &id.uuid())
        .one()
        .await?;
    if used {
        return Err(ApiError::conflict(
            "template_in_use",
            "A campaign that is not over uses this template.",
        ));
    }
    templates::delete_template()
        .bind(&tx, &tx.now(), &organization, &id.uuid())
        .one()
        .await?;
    audit(&tx, "templates.delete", Some(&before), None).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
