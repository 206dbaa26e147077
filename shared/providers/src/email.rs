//! Mails, through Amazon SES (API version 2, `SendEmail`).
//!
//! SES takes no key that would tell a repeated request: a mail whose answer is lost may go out
//! twice. So nothing is repeated here; whoever asks knows whether it was sent before.

use std::sync::Arc;

use aws_sdk_sesv2::{
    error::{DisplayErrorContext, ProvideErrorMetadata as _, SdkError},
    operation::send_email::SendEmailError,
    types::{Body, Content, Destination, EmailContent, Message, MessageHeader},
};
use mojavox_runtime::{Aws, Config};

/// A mail to one person.
#[derive(Clone, Copy, Debug)]
pub struct Email<'a> {
    pub to: &'a str,
    pub subject: &'a str,
    pub text: &'a str,
    pub html: &'a str,
}

/// What became of a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// SES has it, under this id. Whether it arrives shows in SES' own events.
    Sent { id: Option<String> },
    /// Too many at once, or SES is out of reach or closed to us for now.
    Later(String),
    /// No try will help; the code says why.
    Refused { code: &'static str, why: String },
}

/// Sends mails from one address.
#[derive(Debug)]
pub struct Mailer {
    aws: Arc<Aws>,
    from: String,
    configuration_set: Option<String>,
}

impl Mailer {
    /// From `EMAIL_FROM` (`MOJAVOX <reports@example.com>`) and, where SES' events are wanted,
    /// `EMAIL_CONFIGURATION_SET`. `None` where nobody is to be mailed: `EMAIL_FROM` is empty.
    pub fn from_config(config: &Config, aws: Arc<Aws>) -> Option<Self> {
        Some(Self {
            aws,
            from: config.optional("EMAIL_FROM")?,
            configuration_set: config.optional("EMAIL_CONFIGURATION_SET"),
        })
    }

    /// Hands a mail to SES, unless its address is on the account's suppression list: SES would take
    /// it, and drop it without a word.
    pub async fn send(&self, email: &Email<'_>) -> Outcome {
        if let Some(reason) = self.suppressed(email.to).await {
            return Outcome::Refused {
                code: "suppressed",
                why: format!("on the suppression list: {reason}"),
            };
        }
        let content = match content(email) {
            Ok(content) => content,
            Err(error) => {
                return Outcome::Refused {
                    code: "rejected",
                    why: error.to_string(),
                };
            }
        };
        let answer = self
            .aws
            .ses()
            .await
            .send_email()
            .from_email_address(&self.from)
            .destination(Destination::builder().to_addresses(email.to).build())
            .content(content)
            .set_configuration_set_name(self.configuration_set.clone())
            .send()
            .await;
        match answer {
            Ok(answer) => Outcome::Sent {
                id: answer.message_id().map(str::to_owned),
            },
            Err(error) => outcome(&error),
        }
    }

    /// Why SES would drop mails to an address. Asked in vain where we may not know, or ask too
    /// often (it allows one a second): then the mail is worth a try.
    async fn suppressed(&self, address: &str) -> Option<String> {
        let request = self.aws.ses().await.get_suppressed_destination();
        let answer = request.email_address(address).send().await.ok()?;
        let destination = answer.suppressed_destination()?;
        Some(destination.reason().as_str().to_owned())
    }
}

fn content(email: &Email<'_>) -> Result<EmailContent, aws_sdk_sesv2::error::BuildError> {
    let part = |text: &str| Content::builder().data(text).charset("UTF-8").build();
    let body = Body::builder()
        .text(part(email.text)?)
        .html(part(email.html)?);
    // RFC 3834: nobody's out-of-office answers it.
    let automatic = MessageHeader::builder()
        .name("Auto-Submitted")
        .value("auto-generated")
        .build()?;
    let message = Message::builder()
        .subject(part(email.subject)?)
        .body(body.build())
        .headers(automatic)
        .build();
    Ok(EmailContent::builder().simple(message).build())
}

fn outcome(error: &SdkError<SendEmailError>) -> Outcome {
    let Some(answer) = error.as_service_error() else {
        // Whether it was taken nobody knows.
        return Outcome::Later(DisplayErrorContext(error).to_string());
    };
    // Its message may name people.
    let why = answer.code().unwrap_or("refused without a code").to_owned();
    match answer {
        SendEmailError::BadRequestException(_) | SendEmailError::MessageRejected(_) => {
            Outcome::Refused {
                code: "rejected",
                why,
            }
        }
        SendEmailError::MailFromDomainNotVerifiedException(_)
        | SendEmailError::NotFoundException(_) => Outcome::Refused {
            code: "sender_not_ready",
            why,
        },
        _ => {
            if !matches!(
                answer,
                SendEmailError::TooManyRequestsException(_)
                    | SendEmailError::LimitExceededException(_)
            ) {
                tracing::error!(code = answer.code(), "mails cannot be sent: ours to mend");
            }
            Outcome::Later(why)
        }
    }
}
