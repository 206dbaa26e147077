use jiff::Timestamp;
use mojavox_db::{
    AuditEntry, Tenant,
    queries::templates::{self, Template},
};
use mojavox_domain::{
    ids::TemplateId,
    template::{Content, TemplateType},
};
use mojavox_http::{ApiError, ApiResult};
use serde::Serialize;
use utoipa::ToSchema;

/// A template in its current version.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct TemplateView {
    pub id: TemplateId,
    #[serde(rename = "type")]
    pub kind: TemplateType,
    #[schema(example = "Payment reminder")]
    pub name: String,
    /// BCP 47.
    #[schema(example = "en")]
    pub language: String,
    /// From 1.
    #[schema(example = 3)]
    pub version: i32,
    /// E-mails only.
    pub subject: Option<String>,
    #[schema(
        example = "{{ organization.name }}: your balance of {{ customer.balance }} is due. Reply STOP to opt out."
    )]
    pub body: String,
    /// E-mails only.
    pub body_html: Option<String>,
    /// What the template needs to be rendered.
    #[schema(example = json!(["customer.balance", "organization.name"]))]
    pub variables: Vec<String>,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

impl TemplateView {
    pub(crate) fn content(&self) -> Content {
        Content {
            subject: self.subject.clone(),
            body: self.body.clone(),
            body_html: self.body_html.clone(),
        }
    }
}

impl TryFrom<Template> for TemplateView {
    type Error = ApiError;

    /// # Errors
    /// The row holds a type that this version does not know.
    fn try_from(row: Template) -> ApiResult<Self> {
        Ok(Self {
            id: row.id.into(),
            kind: row.kind.parse().map_err(ApiError::internal)?,
            name: row.name,
            language: row.language,
            version: row.version,
            subject: row.subject,
            body: row.body,
            body_html: row.body_html,
            variables: row.variables,
            created_at: row.created_at,
            updated_at: row.updated_at,
        })
    }
}

/// # Errors
/// 404 when there is no such template.
pub(crate) async fn get(tx: &Tenant, id: TemplateId) -> ApiResult<TemplateView> {
    templates::get_template()
        .bind(tx, &tx.organization().uuid(), &id.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("template"))?
        .try_into()
}

/// As [`get`]; nobody else changes it until the transaction ends.
///
/// # Errors
/// 404 when there is no such template.
pub(crate) async fn lock(tx: &Tenant, id: TemplateId) -> ApiResult<TemplateView> {
    templates::lock_template()
        .bind(tx, &tx.organization().uuid(), &id.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("template"))?
        .try_into()
}

/// # Errors
/// The database's.
pub(crate) async fn audit(
    tx: &Tenant,
    action: &str,
    before: Option<&TemplateView>,
    after: Option<&TemplateView>,
) -> ApiResult<()> {
    let Some(template) = after.or(before) else {
        return Ok(());
    };
    let json = |template: Option<&TemplateView>| {
        template
            .map(serde_json::to_value)
            .transpose()
            .map_err(ApiError::internal)
    };
    tx.audit(AuditEntry {
        action,
        entity_type: "template",
        entity_id: template.id.uuid(),
        before: json(before)?,
        after: json(after)?,
    })
    .await?;
    Ok(())
}
