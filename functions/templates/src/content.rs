//! What a client says a template is, and keeping it as a version.

use mojavox_db::{Tenant, queries::templates};
use mojavox_domain::{
    customer::parse_language,
    ids::{TemplateId, TemplateVersionId, UserId},
    template::{self, Content, TemplateType},
};
use mojavox_http::{ApiError, ApiResult, FieldError};
use serde::{Deserialize, Deserializer};

/// Left out (`None`), `null` (`Some(None)`) or a value.
pub(crate) type Given<T> = Option<Option<T>>;

pub(crate) fn given<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Given<T>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

/// A line of text: not blank at its ends, no control characters.
pub(crate) fn line(text: &str, (): &()) -> garde::Result {
    if text.trim() != text || text.is_empty() {
        return Err(garde::Error::new("blank, or blank at its beginning or end"));
    }
    if text.chars().any(char::is_control) {
        return Err(garde::Error::new("contains a control character"));
    }
    Ok(())
}

/// A language tag in its usual case.
///
/// # Errors
/// 422 when it is none.
pub(crate) fn language(text: &str) -> ApiResult<String> {
    parse_language(text).ok_or_else(|| {
        ApiError::invalid_field("/language", "not a language tag such as en or fr-FR")
    })
}

/// The variables that the template uses.
///
/// # Errors
/// 422 naming every fault.
pub(crate) fn check(
    kind: TemplateType,
    language: &str,
    content: &Content,
) -> ApiResult<Vec<String>> {
    template::check(kind, language, content).map_err(|faults| {
        ApiError::invalid(
            faults
                .into_iter()
                .map(|fault| FieldError::body(format!("/{}", fault.part), fault.detail))
                .collect(),
        )
    })
}

/// Keeps the content as this version, which becomes the current one.
///
/// # Errors
/// The database's.
pub(crate) async fn keep(
    tx: &Tenant,
    id: TemplateId,
    by: UserId,
    version: i32,
    content: &Content,
    variables: &[String],
) -> ApiResult<()> {
    let organization = tx.organization().uuid();
    let version_id: TemplateVersionId = tx.new_id();
    templates::insert_template_version()
        .bind(
            tx,
            &version_id.uuid(),
            &organization,
            &id.uuid(),
            &version,
            &content.subject,
            &content.body,
            &content.body_html,
            &variables,
            &by.uuid(),
            &tx.now(),
        )
        .one()
        .await?;
    templates::set_template_version()
        .bind(tx, &version_id.uuid(), &organization, &id.uuid())
        .one()
        .await?;
    Ok(())
}

pub(crate) fn name_taken() -> ApiError {
    ApiError::conflict(
        "template_name_taken",
        "Another template of this type has this name.",
    )
}
