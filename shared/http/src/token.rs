//! Access tokens: JWTs (RFC 7519) that live a quarter of an hour.
//!
//! HS256, pinned: every function verifies on every request, and HMAC costs a fiftieth of an
//! elliptic-curve check; all functions belong to one trust domain, so a public key would protect
//! nobody. Keys rotate by `kid`: add the new one, make it current, drop the old one when the last
//! token it signed is over.

use std::collections::HashMap;

use jiff::{SignedDuration, Timestamp};
use jsonwebtoken::{
    Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, decode_header, encode,
};
use mojavox_domain::{
    ids::{OrganizationId, SessionId, UserId},
    permissions::Role,
};
use mojavox_runtime::{Config, ConfigError};
use serde::{Deserialize, Serialize};

/// How long an access token lives.
pub const ACCESS_LIFETIME: SignedDuration = SignedDuration::from_mins(15);
const ISSUER: &str = "mojavox";
const AUDIENCE: &str = "mojavox-api";
/// RFC 7518, section 3.2: a key at least as long as the hash.
const MIN_KEY_BYTES: usize = 32;

/// What an access token says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claims {
    pub sub: UserId,
    pub org: OrganizationId,
    pub role: Role,
    /// The sign-in that this token descends from; when it ends, so does the token.
    pub sid: SessionId,
    pub iat: i64,
    pub exp: i64,
    pub iss: String,
    pub aud: String,
}

/// The signing keys.
pub struct Tokens {
    current: String,
    keys: HashMap<String, (EncodingKey, DecodingKey)>,
}

#[derive(Deserialize)]
struct KeyFile {
    current: String,
    /// `kid` -> base64url of the key
    keys: HashMap<String, String>,
}

/// A token that cannot be believed: expired, forged, of another system, or no token at all.
#[derive(Debug, thiserror::Error)]
#[error("the access token is not valid")]
pub struct InvalidToken(#[source] jsonwebtoken::errors::Error);

impl Tokens {
    /// Reads `JWT_KEYS`: `{"current": "k1", "keys": {"k1": "<base64url of >= 32 bytes>"}}`.
    ///
    /// # Errors
    /// The variable is missing or says something else.
    pub fn from_config(config: &Config) -> Result<Self, ConfigError> {
        Self::parse(&config.required("JWT_KEYS")?)
            .map_err(|reason| ConfigError::invalid("JWT_KEYS", reason))
    }

    /// # Errors
    /// Why the text is no set of keys; it never repeats a key.
    pub fn parse(text: &str) -> Result<Self, String> {
        use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
        // serde's own message could quote the text, which is secret.
        let file: KeyFile = serde_json::from_str(text)
            .map_err(|_| "not of the form {\"current\", \"keys\"}".to_owned())?;
        let mut keys = HashMap::new();
        for (kid, key) in file.keys {
            let bytes = URL_SAFE_NO_PAD
                .decode(key.trim_end_matches('='))
                .map_err(|_| format!("the key {kid} is not base64url"))?;
            if bytes.len() < MIN_KEY_BYTES {
                return Err(format!(
                    "the key {kid} is shorter than {MIN_KEY_BYTES} bytes"
                ));
            }
            keys.insert(
                kid,
                (
                    EncodingKey::from_secret(&bytes),
                    DecodingKey::from_secret(&bytes),
                ),
            );
        }
        if !keys.contains_key(&file.current) {
            return Err("the current key is not among the keys".to_owned());
        }
        Ok(Self {
            current: file.current,
            keys,
        })
    }

    /// Signs an access token.
    ///
    /// # Panics
    /// Never: an HMAC over a few bytes of JSON cannot fail.
    pub fn issue(
        &self,
        user: UserId,
        organization: OrganizationId,
        role: Role,
        session: SessionId,
        now: Timestamp,
    ) -> String {
        let mut header = Header::new(Algorithm::HS256);
        header.kid = Some(self.current.clone());
        let claims = Claims {
            sub: user,
            org: organization,
            role,
            sid: session,
            iat: now.as_second(),
            exp: now.as_second() + ACCESS_LIFETIME.as_secs(),
            iss: ISSUER.to_owned(),
            aud: AUDIENCE.to_owned(),
        };
        encode(&header, &claims, &self.keys[&self.current].0).expect("HMAC over JSON cannot fail")
    }

    /// Believes a token, or not.
    ///
    /// # Errors
    /// It is expired, not signed by one of our keys with HS256, or not meant for this API.
    pub fn verify(&self, token: &str, now: Timestamp) -> Result<Claims, InvalidToken> {
        use jsonwebtoken::errors::ErrorKind;
        let header = decode_header(token).map_err(InvalidToken)?;
        let key = header
            .kid
            .as_ref()
            .and_then(|kid| self.keys.get(kid))
            .ok_or_else(|| InvalidToken(ErrorKind::InvalidToken.into()))?;
        let mut validation = Validation::new(Algorithm::HS256);
        validation.set_issuer(&[ISSUER]);
        validation.set_audience(&[AUDIENCE]);
        validation.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
        // Expiry is checked below, against the clock that was handed in.
        validation.validate_exp = false;
        let claims: Claims = decode(token, &key.1, &validation)
            .map_err(InvalidToken)?
            .claims;
        if claims.exp <= now.as_second() {
            return Err(InvalidToken(ErrorKind::ExpiredSignature.into()));
        }
        Ok(claims)
    }
}

impl std::fmt::Debug for Tokens {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Tokens")
            .field("current", &self.current)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
    use rstest::rstest;
    use uuid::Uuid;

    use super::*;

    const OLD: [u8; 32] = [1; 32];
    const NEW: [u8; 32] = [2; 32];

    fn tokens(current: &str) -> Tokens {
        let keys = serde_json::json!({"current": current, "keys": {
            "old": URL_SAFE_NO_PAD.encode(OLD), "new": URL_SAFE_NO_PAD.encode(NEW)}});
        Tokens::parse(&keys.to_string()).unwrap()
    }

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    fn claims() -> Claims {
        let id = Uuid::from_u128(7);
        Claims {
            sub: id.into(),
            org: id.into(),
            role: Role::Analyst,
            sid: id.into(),
            iat: 1_000,
            exp: 1_900,
            iss: ISSUER.to_owned(),
            aud: AUDIENCE.to_owned(),
        }
    }

    #[test]
    fn a_token_says_who_it_is_for_until_it_expires_and_survives_a_rotation() {
        let id = Uuid::from_u128(7);
        let token = tokens("old").issue(id.into(), id.into(), Role::Analyst, id.into(), at(1_000));
        assert_eq!(tokens("new").verify(&token, at(1_899)).unwrap(), claims());
        assert!(tokens("new").verify(&token, at(1_900)).is_err());
    }

    #[rstest]
    #[case::other_issuer(Claims { iss: "someone".into(), ..claims() })]
    #[case::other_audience(Claims { aud: "someone".into(), ..claims() })]
    fn a_token_of_another_system_is_refused(#[case] claims: Claims) {
        let mut header = Header::new(Algorithm::HS256);
        header.kid = Some("new".into());
        let token = encode(&header, &claims, &EncodingKey::from_secret(&NEW)).unwrap();
        assert!(tokens("new").verify(&token, at(1_000)).is_err());
    }

    #[rstest]
    #[case::other_algorithm(Header { kid: Some("new".into()), ..Header::new(Algorithm::HS512) })]
    #[case::unknown_key(Header { kid: Some("../../etc/passwd".into()), ..Header::new(Algorithm::HS256) })]
    #[case::no_key(Header::new(Algorithm::HS256))]
    fn algorithm_and_key_are_pinned(#[case] header: Header) {
        let token = encode(&header, &claims(), &EncodingKey::from_secret(&NEW)).unwrap();
        assert!(tokens("new").verify(&token, at(1_000)).is_err());
    }

    #[test]
    fn an_unsigned_token_is_refused() {
        let part = |value: serde_json::Value| URL_SAFE_NO_PAD.encode(value.to_string());
        let header = part(serde_json::json!({"alg": "none", "kid": "new"}));
        let body = part(serde_json::to_value(claims()).unwrap());
        assert!(
            tokens("new")
                .verify(&format!("{header}.{body}."), at(1_000))
                .is_err()
        );
    }

    #[rstest]
    #[case(r#"{"current":"a","keys":{"a":"c2hvcnQ"}}"#, "shorter")]
    #[case(r#"{"current":"b","keys":{}}"#, "current")]
    #[case("secret text", "form")]
    fn bad_keys_are_named_and_not_shown(#[case] text: &str, #[case] reason: &str) {
        let error = Tokens::parse(text).unwrap_err();
        assert!(
            error.contains(reason) && !error.contains("c2hvcnQ") && !error.contains("secret"),
            "{error}"
        );
    }
}
