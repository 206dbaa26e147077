//! What a campaign refers to: there, of the right kind, and held until the transaction ends, so that
//! nobody deletes it meanwhile.

use mojavox_db::{Tenant, queries::campaigns};
use mojavox_domain::{compliance::Channel, template::TemplateType};
use mojavox_http::{ApiError, ApiResult, FieldError};

use crate::form::Form;

/// # Errors
/// 422 naming each that is not there, or not for this channel.
pub(crate) async fn hold(tx: &Tenant, form: &Form) -> ApiResult<()> {
    let organization = tx.organization().uuid();
    let mut faults = Vec::new();
    if let Some(id) = form.segment
        && campaigns::hold_segment()
            .bind(tx, &organization, &id.uuid())
            .opt()
            .await?
            .is_none()
    {
        faults.push(FieldError::body("/segmentId", "there is no such segment"));
    }
    if let Some(id) = form.agent
        && campaigns::hold_agent()
            .bind(tx, &organization, &id.uuid())
            .opt()
            .await?
            .is_none()
    {
        faults.push(FieldError::body("/agentId", "there is no such agent"));
    }
    if let Some(id) = form.template {
        let template = campaigns::hold_template()
            .bind(tx, &organization, &id.uuid())
            .opt()
            .await?;
        let wanted = match form.channel {
            Channel::Voice => TemplateType::PhoneScript,
            Channel::Sms => TemplateType::Sms,
            Channel::Email => TemplateType::Email,
        };
        match template {
            None => faults.push(FieldError::body("/templateId", "there is no such template")),
            Some(template) if template.kind != wanted.name() => {
                let detail = format!(
                    "is of type {}, and a {} campaign takes {}",
                    template.kind,
                    form.channel.name(),
                    wanted.name()
                );
                faults.push(FieldError::body("/templateId", detail));
            }
            Some(_) => {}
        }
    }
    if faults.is_empty() {
        Ok(())
    } else {
        Err(ApiError::invalid(faults))
    }
}
