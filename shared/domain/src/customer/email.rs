//! Mail addresses.

/// Why a text is not a mail address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("is not a mail address")]
pub struct InvalidEmail;

/// A mail address trimmed, with its domain in lower case. Checks the form only (one `@`, a local
/// part of at most 64 and a dotted domain of at most 255 characters, no spaces or control
/// characters): whether somebody reads it shows when the first mail bounces.
pub fn parse_email(text: &str) -> Result<String, InvalidEmail> {
    let text = text.trim();
    let (local, domain) = text.rsplit_once('@').ok_or(InvalidEmail)?;
    let clean = |c: char| !c.is_whitespace() && !c.is_control() && !"@<>()[]\\,;:\"".contains(c);
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    let well_formed = (1..=64).contains(&local.len())
        && local.chars().all(clean)
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..")
        && domain.len() <= 255
        && domain.contains('.')
        && domain.split('.').all(label)
        && text.len() <= 254;
    if well_formed {
        Ok(format!("{local}@{}", domain.to_lowercase()))
    } else {
        Err(InvalidEmail)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mail_addresses() {
        assert_eq!(
            parse_email(" Jean.Dupont+x@Example.ORG "),
            Ok("Jean.Dupont+x@example.org".into())
        );
        for wrong in [
            "",
            "@",
            "a@",
            "@b.fr",
            "a@b",
            "a b@c.fr",
            "a@@c.fr",
            "a@c..fr",
            "a@-c.fr",
            ".a@c.fr",
            "a@c.fr\u{0}",
            "a@c.fr>",
            "a..b@c.fr",
        ] {
            assert_eq!(parse_email(wrong), Err(InvalidEmail), "{wrong:?}");
        }
    }
}
