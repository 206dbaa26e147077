//! What the fields of a user may hold; rules for `garde`, and the password's.

use mojavox_domain::password;
use mojavox_http::{ApiError, ApiResult};
use serde::{Deserialize, Deserializer};

/// Left out (`None`), `null` (`Some(None)`) or a value.
pub(crate) type Given<T> = Option<Option<T>>;

pub(crate) fn given<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Given<T>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

/// A line of text: not blank at its ends, no control characters.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "garde's signature")]
pub(crate) fn line(text: &str, (): &()) -> garde::Result {
    if text.trim() != text || text.is_empty() {
        return Err(garde::Error::new("blank, or blank at its beginning or end"));
    }
    if text.chars().any(char::is_control) {
        return Err(garde::Error::new("contains a control character"));
    }
    Ok(())
}

/// Shown by browsers to other people: nothing but HTTPS.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "garde's signature")]
pub(crate) fn https(text: &str, (): &()) -> garde::Result {
    let rest = text.strip_prefix("https://").unwrap_or_default();
    let clean = |letter: char| !letter.is_control() && !letter.is_whitespace();
    if rest.is_empty() || rest.starts_with('/') || !rest.chars().all(clean) {
        return Err(garde::Error::new("not an https:// address"));
    }
    Ok(())
}

/// # Errors
/// 422 naming `/password`, with advice.
pub(crate) fn strong(password: &str, name: &str, email: &str) -> ApiResult<()> {
    let known = [
        name,
        email,
        email.split('@').next().unwrap_or_default(),
        "mojavox",
    ];
    password::check_strength(password, &known)
        .map_err(|weakness| ApiError::invalid_field("/password", weakness.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_https_or_nothing() {
        assert!(https("https://cdn.example.com/a.png", &()).is_ok());
        for bad in [
            "http://cdn.example.com/a.png",
            "javascript:alert(1)",
            "https://",
            "https:///a",
            "https://a b",
            "",
        ] {
            assert!(https(bad, &()).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_line_is_neither_blank_nor_more_than_a_line() {
        assert!(line("Zoë O'Neill-Šmíd", &()).is_ok());
        for bad in ["", " ", " Zoë", "Zoë\n", "Zo\u{7}ë"] {
            assert!(line(bad, &()).is_err(), "{bad:?}");
        }
    }
}
