//! Who sends: RFC 8292.

use aws_lc_rs::{
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair},
};
use base64::Engine as _;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;

use super::BASE64URL;

/// Push services refuse more than a day.
const VALID: SignedDuration = SignedDuration::from_hours(12);

/// Our key at the push services. Browsers bind their subscriptions to its public half: with another
/// key, every browser has to subscribe anew.
pub struct Vapid {
    key: EcdsaKeyPair,
    public: String,
    subject: String,
}

/// Which part of the configuration is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InvalidVapid {
    #[error("the public key is not an uncompressed point of P-256 in base64url")]
    Public,
    #[error("the private key is not 32 bytes in base64url, or not the public key's")]
    Private,
    #[error("the subject is neither a mailto: nor an https: address")]
    Subject,
}

impl Vapid {
    /// # Errors
    /// A key is none, they do not belong together, or nobody could be reached at the subject.
    pub fn new(public: &str, private: &str, subject: &str) -> Result<Self, InvalidVapid> {
        let point = BASE64URL.decode(public).map_err(|_| InvalidVapid::Public)?;
        if point.len() != 65 {
            return Err(InvalidVapid::Public);
        }
        let secret = BASE64URL
            .decode(private)
            .map_err(|_| InvalidVapid::Private)?;
        let key = EcdsaKeyPair::from_private_key_and_public_key(
            &ECDSA_P256_SHA256_FIXED_SIGNING,
            &secret,
            &point,
        )
        .map_err(|_| InvalidVapid::Private)?;
        let reachable = subject
            .strip_prefix("mailto:")
            .is_some_and(|address| address.contains('@'))
            || subject.starts_with("https://");
        if !reachable {
            return Err(InvalidVapid::Subject);
        }
        Ok(Self {
            key,
            public: BASE64URL.encode(point),
            subject: subject.to_owned(),
        })
    }

    /// `Authorization` of a push to a service of this origin.
    pub(super) fn authorization(&self, origin: &str, now: Timestamp) -> Option<String> {
        let header = BASE64URL.encode(json!({ "typ": "JWT", "alg": "ES256" }).to_string());
        let claims = json!({
            "aud": origin,
            "exp": (now + VALID).as_second(),
            "sub": self.subject,
        });
        let signed = format!("{header}.{}", BASE64URL.encode(claims.to_string()));
        let signature = self
            .key
            .sign(&SystemRandom::new(), signed.as_bytes())
            .ok()?;
        Some(format!(
            "vapid t={signed}.{}, k={}",
            BASE64URL.encode(signature.as_ref()),
            self.public
        ))
    }
}

#[cfg(test)]
mod tests {
    use aws_lc_rs::{
        encoding::{AsBigEndian as _, EcPrivateKeyBin},
        signature::KeyPair as _,
    };

    use super::*;

    #[test]
    fn keys_belong_together_and_somebody_can_be_reached() {
        let pair = || {
            let key = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).unwrap();
            let private: EcPrivateKeyBin<'_> = key.private_key().as_be_bytes().unwrap();
            (
                BASE64URL.encode(key.public_key()),
                BASE64URL.encode(private.as_ref()),
            )
        };
        let ((public, private), (other, _)) = (pair(), pair());
        let new =
            |public: &str, private: &str, subject: &str| Vapid::new(public, private, subject).err();
        let us = "mailto:ops@mojavox.example";
        assert_eq!(new(&public, &private, us), None);
        assert_eq!(new(&public, &private, "https://mojavox.example"), None);
        assert_eq!(new(&other, &private, us), Some(InvalidVapid::Private));
        assert_eq!(new(&public, "AAAA", us), Some(InvalidVapid::Private));
        assert_eq!(new("AAAA", &private, us), Some(InvalidVapid::Public));
        for nobody in ["", "ops@mojavox.example", "mailto:", "http://x.example"] {
            assert_eq!(new(&public, &private, nobody), Some(InvalidVapid::Subject));
        }
    }
}
