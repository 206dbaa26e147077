//! What the fields of what debtors state may hold.

use jiff::{SignedDuration, Timestamp};
use mojavox_db::{Tenant, queries::compliance};
use mojavox_domain::{customer::parse_email, ids::CustomerId, phone::Phone};
use mojavox_http::{ApiError, ApiResult};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident as $schema:ident { $($(#[$variant_doc:meta])* $variant:ident = $text:literal,)+ })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
        #[schema(as = $schema)]
        pub(crate) enum $name {
            $($(#[$variant_doc])* #[serde(rename = $text)] $variant,)+
        }

        impl $name {
            /// As the API and the database write it.
            pub(crate) const fn name(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }

            /// # Errors
            /// The row holds a word that this version does not know.
            pub(crate) fn read(text: &str) -> ApiResult<Self> {
                match text {
                    $($text => Ok(Self::$variant),)+
                    _ => Err(ApiError::internal(format!("{text} is no {}", stringify!($name)))),
                }
            }
        }
    )+};
}

words! {
    /// What an opt-out is about.
    Scope as OptOutChannel { Voice = "voice", Sms = "sms", Email = "email", All = "all", }

    /// What the debtor does not want.
    OptOutKind as OptOutKind {
        /// This medium.
        OptOut = "opt_out",
        /// All communication.
        Cease = "cease",
        /// Only through the attorney.
        Attorney = "attorney",
        /// Not at work.
        Workplace = "workplace",
        /// Not this debtor's number or address.
        WrongNumber = "wrong_number",
    }

    ConsentKind as ConsentKind {
        /// Calls beyond the call frequency, for seven days at most.
        ExtraContact = "extra_contact",
        /// An AI or prerecorded voice.
        AutomatedVoice = "automated_voice",
        Sms = "sms",
        Email = "email",
        Recording = "recording",
    }

    /// How the debtor said it.
    OptOutSource as OptOutSource {
        Call = "call", Sms = "sms", Email = "email", Letter = "letter", Web = "web", Staff = "staff",
        Import = "import", Provider = "provider",
    }

    /// Where a debtor is reached.
    Reached as ContactPlace { Home = "home", Mobile = "mobile", Work = "work", Other = "other", }

    DisputeStatus as DisputeStatus {
        Open = "open",
        /// The debt was verified: collection goes on.
        Verified = "verified",
        /// The debtor is right: collection ends.
        Upheld = "upheld",
        /// The debtor no longer disputes it.
        Withdrawn = "withdrawn",
    }

    /// How a notice was sent.
    NoticeChannel as NoticeChannel { Letter = "letter", Email = "email", Sms = "sms", }

    /// How the debtor said it.
    ConsentSource as ConsentSource {
        Call = "call", Sms = "sms", Email = "email", Letter = "letter", Web = "web", Staff = "staff",
        Import = "import",
    }
}

/// A debtor's words: text, on several lines where need be.
pub(crate) fn text(text: &str, (): &()) -> garde::Result {
    if text.trim().is_empty() {
        return Err(garde::Error::new("blank"));
    }
    if text
        .chars()
        .any(|c| c.is_control() && c != '\n' && c != '\t')
    {
        return Err(garde::Error::new("contains a control character"));
    }
    Ok(())
}

const DAY: i16 = 24 * 60;

/// `HH:MM` as minutes after midnight; `24:00` is the day's end.
pub(crate) fn minute(text: &str) -> Option<i16> {
    let (hours, minutes) = text.split_once(':')?;
    let number = |digits: &str| -> Option<i16> {
        (digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| digits.parse().ok())?
    };
    let (hours, minutes) = (number(hours)?, number(minutes)?);
    let minute = hours * 60 + minutes;
    (minutes < 60 && minute <= DAY).then_some(minute)
}

/// As [`minute`] reads it.
pub(crate) fn clock(minute: i16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// What an address may be used for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Expected {
    Phone,
    Email,
    Either,
}

/// A number in E.164 or a mail address in lower case: as it is compared.
///
/// # Errors
/// What is wrong with it.
pub(crate) fn address(text: &str, expected: Expected) -> Result<String, String> {
    let is_email = text.contains('@');
    match expected {
        Expected::Phone if is_email => {
            return Err("this channel wants a phone number".to_owned());
        }
        Expected::Email if !is_email => {
            return Err("this channel wants a mail address".to_owned());
        }
        _ => {}
    }
    if is_email {
        return parse_email(text)
            .map(|email| email.to_lowercase())
            .map_err(|error| error.to_string());
    }
    Phone::parse(text, None)
        .map(|phone| phone.as_str().to_owned())
        .map_err(|error| error.to_string())
}

/// Clocks differ by a little.
const AHEAD: SignedDuration = SignedDuration::from_mins(1);

/// A time that has come: now, unless said otherwise.
///
/// # Errors
/// 422 naming `pointer` when it is still to come.
pub(crate) fn past(time: Option<Timestamp>, now: Timestamp, pointer: &str) -> ApiResult<Timestamp> {
    match time {
        None => Ok(now),
        Some(time) if time > now + AHEAD => {
            Err(ApiError::invalid_field(pointer, "is in the future"))
        }
        Some(time) => Ok(time.min(now)),
    }
}

/// # Errors
/// 404 when the organisation has no such debtor.
pub(crate) async fn find_customer(tx: &Tenant, id: CustomerId) -> ApiResult<()> {
    let found = compliance::is_customer()
        .bind(tx, &tx.organization().uuid(), &id.uuid())
        .one()
        .await?;
    if found {
        Ok(())
    } else {
        Err(ApiError::not_found("customer"))
    }
}

/// 422 for the constraint on the contact that an opt-out or consent comes from.
pub(crate) fn no_such_attempt() -> ApiError {
    ApiError::invalid_field("/contactAttemptId", "there is no such contact")
}
