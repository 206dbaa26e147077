//! Parts of a schedule that its types do not check.

use jiff::tz::TimeZone;
use mojavox_domain::{
    customer::parse_email,
    report::{Cron, Fault},
};

/// A mail each.
pub(crate) const MAX_RECIPIENTS: usize = 20;

/// # Errors
/// Named `/cron`.
pub(crate) fn cron(text: &str) -> Result<Cron, Fault> {
    Cron::parse(text).map_err(|fault| Fault {
        pointer: "/cron".to_owned(),
        detail: fault.to_string(),
    })
}

/// # Errors
/// Named `/timeZone`.
pub(crate) fn zone(name: &str) -> Result<TimeZone, Fault> {
    let known = TimeZone::get(name).ok().filter(|zone| !zone.is_unknown());
    known.ok_or_else(|| Fault {
        pointer: "/timeZone".to_owned(),
        detail: "not the name of a time zone, such as Europe/Paris".to_owned(),
    })
}

/// Mail addresses, each once.
///
/// # Errors
/// Every one that is none, by its place.
pub(crate) fn recipients(texts: &[String]) -> Result<Vec<String>, Vec<Fault>> {
    let mut addresses: Vec<String> = Vec::with_capacity(texts.len());
    let mut faults = Vec::new();
    for (place, text) in texts.iter().enumerate() {
        match parse_email(text).ok().filter(|address| address.is_ascii()) {
            Some(address) => {
                if !addresses
                    .iter()
                    .any(|known| known.eq_ignore_ascii_case(&address))
                {
                    addresses.push(address);
                }
            }
            None => faults.push(Fault {
                pointer: format!("/recipients/{place}"),
                detail: "is not a mail address that can be mailed".to_owned(),
            }),
        }
    }
    if faults.is_empty() {
        Ok(addresses)
    } else {
        Err(faults)
    }
}
