//! Signed addresses of files that this API hands out itself.

use hmac::{Hmac, KeyInit as _, Mac as _};
use jiff::Timestamp;
use mojavox_runtime::{Config, ConfigError};
use sha2::Sha256;

use crate::{ADDRESS_LIFETIME, Key};

/// Where a file is found for a while.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileAddress {
    pub url: String,
    pub expires_at: Timestamp,
}

/// Signs and believes addresses: HMAC-SHA256 over key, end and name.
#[derive(Clone)]
pub struct Signer(Hmac<Sha256>);

impl std::fmt::Debug for Signer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Signer")
    }
}

impl Signer {
    /// # Errors
    /// `FILE_ADDRESS_KEY` is missing or shorter than 32 characters.
    pub fn from_config(config: &Config) -> Result<Self, ConfigError> {
        let key = config.required("FILE_ADDRESS_KEY")?;
        if key.len() < 32 {
            let reason = "shorter than 32 characters";
            return Err(ConfigError::invalid("FILE_ADDRESS_KEY", reason));
        }
        Hmac::new_from_slice(key.as_bytes())
            .map(Self)
            .map_err(|error| ConfigError::invalid("FILE_ADDRESS_KEY", error))
    }

    pub(crate) fn address(&self, key: &Key, name: Option<&str>, now: Timestamp) -> FileAddress {
        let expires_at = now + ADDRESS_LIFETIME;
        let expires = expires_at.as_second();
        let signature = hex(&self.mac(key, expires, name).finalize().into_bytes());
        let name = name.map_or_else(String::new, |name| format!("&name={}", encoded(name)));
        FileAddress {
            url: format!("/api/v1/files/{key}?expires={expires}{name}&signature={signature}"),
            expires_at,
        }
    }

    /// Whether an address was made here and has not ended.
    pub fn verify(
        &self,
        key: &Key,
        expires: i64,
        name: Option<&str>,
        signature: &str,
        now: Timestamp,
    ) -> bool {
        let Some(signature) = unhex(signature) else {
            return false;
        };
        let genuine = self
            .mac(key, expires, name)
            .verify_slice(&signature)
            .is_ok();
        genuine && now.as_second() < expires
    }

    fn mac(&self, key: &Key, expires: i64, name: Option<&str>) -> Hmac<Sha256> {
        let mut mac = self.0.clone();
        // No key has a line break: the parts cannot run into each other.
        mac.update(format!("{key}\n{expires}\n").as_bytes());
        mac.update(name.unwrap_or_default().as_bytes());
        mac
    }
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(2) {
        return None;
    }
    text.as_bytes()
        .chunks(2)
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
        .collect()
}

/// RFC 3986: everything but unreserved characters as %XX.
fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                char::from(byte).to_string()
            }
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

/// RFC 6266: an ASCII name for old readers, the real one for the others.
pub fn disposition(name: &str) -> String {
    let plain: String = name
        .chars()
        .map(|c| match c {
            ' '..='~' if !matches!(c, '"' | '\\' | '%') => c,
            _ => '_',
        })
        .collect();
    let real = encoded(name);
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{real}")
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan as _;
    use uuid::Uuid;

    use super::*;
    use crate::Kind;

    #[test]
    fn an_address_is_believed_as_it_was_made_and_for_its_time() {
        let signer = Signer(Hmac::new_from_slice(&[7; 32]).unwrap());
        let key = Key::new(Kind::Report, Uuid::from_u128(1).into(), "r.pdf").unwrap();
        let now: Timestamp = "2026-01-27T10:00:00Z".parse().unwrap();
        let address = signer.address(&key, Some("Été & co.pdf"), now);
        assert_eq!(address.expires_at.to_string(), "2026-01-27T10:15:00Z");
        let (path, query) = address.url.split_once('?').unwrap();
        assert_eq!(path, format!("/api/v1/files/{key}"));
        assert!(
            query.contains("&name=%C3%89t%C3%A9%20%26%20co.pdf&"),
            "{query}"
        );
        let (_, signature) = query.rsplit_once('=').unwrap();
        let expires = address.expires_at.as_second();
        let name = Some("Été & co.pdf");
        assert!(signer.verify(&key, expires, name, signature, now));
        assert!(!signer.verify(&key, expires, name, signature, now + 15.minutes()));
        assert!(!signer.verify(&key, expires + 1, name, signature, now));
        assert!(!signer.verify(&key, expires, None, signature, now));
        assert!(!signer.verify(&key, expires, name, &signature[2..], now));
        assert!(!signer.verify(&key, expires, name, "é", now));
        let other = Key::new(Kind::Report, Uuid::from_u128(2).into(), "r.pdf").unwrap();
        assert!(!signer.verify(&other, expires, name, signature, now));
    }

    #[test]
    fn a_name_cannot_break_out_of_its_header() {
        assert_eq!(
            disposition("Été \"1\"\r\n.pdf"),
            "attachment; filename=\"_t_ _1___.pdf\"; filename*=UTF-8''%C3%89t%C3%A9%20%221%22%0D%0A.pdf"
        );
    }
}
