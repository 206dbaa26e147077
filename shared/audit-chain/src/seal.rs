//! Which bytes are hashed. Pure; a change here needs another version in the prefixes, or every
//! seal there is stops fitting.
//!
//! All hashes are HMAC-SHA256 under the seal key. Integers are big-endian. A *field* is the byte
//! 0 for SQL's NULL, else the byte 1, the length as u32, and the bytes.
//!
//! An entry: `"mojavox audit entry 1\n"`, then the fields id (16 bytes), organization_id (16
//! bytes), occurred_at (i64, microseconds since 1970-01-01T00:00Z), actor_type, actor_id (16 bytes),
//! api_key_id (16 bytes), action, entity_type, entity_id (16 bytes), before, after, request_id,
//! source_ip. Text is UTF-8; `before` and `after` are the text that PostgreSQL writes for the jsonb
//! value: keys by length, then by bytes; one space behind `:` and `,`.
//!
//! A seal: `"mojavox audit seal 1\n"`, organization_id (16 bytes), the hash of the seal before (32
//! bytes; zeros before the first), the seal's number (u64), its time (i64, microseconds as above),
//! the number of its entries (u32), then their hashes (32 bytes each) in the order of their ids.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit as _, Mac as _};
use jiff::Timestamp;
use mojavox_domain::ids::OrganizationId;
use mojavox_runtime::{Config, ConfigError};
use sha2::Sha256;
use uuid::Uuid;

pub type Hash = [u8; 32];

/// What stands before the first seal.
pub const NOTHING: Hash = [0; 32];
const VARIABLE: &str = "AUDIT_SEAL_KEY";
/// As long as the hash (RFC 2104, section 3).
const MIN_KEY_BYTES: usize = 32;

/// The key that only sealers and verifiers have; the database never sees it.
#[derive(Clone)]
pub struct SealKey(Hmac<Sha256>);

impl std::fmt::Debug for SealKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SealKey")
    }
}

/// An entry of the audit log, as it is hashed.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    pub id: Uuid,
    pub organization: OrganizationId,
    pub occurred_at: Timestamp,
    pub actor_type: &'a str,
    pub actor_id: Option<Uuid>,
    pub api_key_id: Option<Uuid>,
    pub action: &'a str,
    pub entity_type: &'a str,
    pub entity_id: Uuid,
    /// PostgreSQL's text of the jsonb value.
    pub before: Option<&'a str>,
    pub after: Option<&'a str>,
    pub request_id: Option<&'a str>,
    pub source_ip: Option<&'a str>,
}

/// What a seal says besides its entries.
#[derive(Debug, Clone, Copy)]
pub struct Head<'a> {
    pub organization: OrganizationId,
    pub previous: &'a [u8],
    pub number: i64,
    pub sealed_at: Timestamp,
}

impl SealKey {
    /// Reads `AUDIT_SEAL_KEY`: base64 or base64url of at least 32 bytes.
    ///
    /// # Errors
    /// The variable is missing or says something else; the message does not repeat it.
    pub fn from_config(config: &Config) -> Result<Self, ConfigError> {
        Self::parse(&config.required(VARIABLE)?)
            .map_err(|reason| ConfigError::invalid(VARIABLE, reason))
    }

    /// # Errors
    /// Why the text is no key.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text = text
            .trim()
            .trim_end_matches('=')
            .replace('+', "-")
            .replace('/', "_");
        let bytes = URL_SAFE_NO_PAD
            .decode(text)
            .map_err(|_| "it is not base64".to_owned())?;
        if bytes.len() < MIN_KEY_BYTES {
            return Err(format!("it is shorter than {MIN_KEY_BYTES} bytes"));
        }
        Hmac::new_from_slice(&bytes)
            .map(Self)
            .map_err(|error| error.to_string())
    }

    /// The hash of an entry.
    pub fn entry(&self, entry: &Entry<'_>) -> Hash {
        let mut mac = self.0.clone();
        mac.update(b"mojavox audit entry 1\n");
        let mut field = |bytes: Option<&[u8]>| match bytes {
            None => mac.update(&[0]),
            Some(bytes) => {
                mac.update(&[1]);
                // PostgreSQL's values end at 1 GB.
                mac.update(&u32::try_from(bytes.len()).unwrap_or(u32::MAX).to_be_bytes());
                mac.update(bytes);
            }
        };
        field(Some(entry.id.as_bytes()));
        field(Some(entry.organization.uuid().as_bytes()));
        field(Some(&entry.occurred_at.as_microsecond().to_be_bytes()));
        field(Some(entry.actor_type.as_bytes()));
        field(entry.actor_id.as_ref().map(|id| &id.as_bytes()[..]));
        field(entry.api_key_id.as_ref().map(|id| &id.as_bytes()[..]));
        field(Some(entry.action.as_bytes()));
        field(Some(entry.entity_type.as_bytes()));
        field(Some(entry.entity_id.as_bytes()));
        for text in [entry.before, entry.after, entry.request_id, entry.source_ip] {
            field(text.map(str::as_bytes));
        }
        mac.finalize().into_bytes().into()
    }

    /// The hash of a seal over the hashes of its entries.
    pub fn seal<'a>(
        &self,
        head: &Head<'_>,
        entries: impl ExactSizeIterator<Item = &'a [u8]>,
    ) -> Hash {
        let mut mac = self.0.clone();
        mac.update(b"mojavox audit seal 1\n");
        mac.update(head.organization.uuid().as_bytes());
        mac.update(head.previous);
        mac.update(&head.number.to_be_bytes());
        mac.update(&head.sealed_at.as_microsecond().to_be_bytes());
        mac.update(
            &u32::try_from(entries.len())
                .unwrap_or(u32::MAX)
                .to_be_bytes(),
        );
        for hash in entries {
            mac.update(hash);
        }
        mac.finalize().into_bytes().into()
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn key() -> SealKey {
        SealKey::parse("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=").unwrap()
    }

    fn entry() -> Entry<'static> {
        Entry {
            id: Uuid::from_u128(1),
            organization: Uuid::from_u128(2).into(),
            occurred_at: Timestamp::from_microsecond(1_767_225_600_000_001).unwrap(),
            actor_type: "user",
            actor_id: Some(Uuid::from_u128(3)),
            api_key_id: None,
            action: "users.set_role",
            entity_type: "user",
            entity_id: Uuid::from_u128(4),
            before: Some(r#"{"role": "agent"}"#),
            after: None,
            request_id: Some(""),
            source_ip: None,
        }
    }

    #[test]
    fn the_bytes_are_the_documented_ones() {
        let mut bytes = b"mojavox audit entry 1\n".to_vec();
        let mut field = |value: Option<&[u8]>| match value {
            None => bytes.push(0),
            Some(value) => {
                bytes.push(1);
                bytes.extend(u32::try_from(value.len()).unwrap().to_be_bytes());
                bytes.extend(value);
            }
        };
        let id = |n: u128| n.to_be_bytes();
        field(Some(&id(1)));
        field(Some(&id(2)));
        field(Some(&1_767_225_600_000_001_i64.to_be_bytes()));
        field(Some(b"user"));
        field(Some(&id(3)));
        field(None);
        field(Some(b"users.set_role"));
        field(Some(b"user"));
        field(Some(&id(4)));
        field(Some(br#"{"role": "agent"}"#));
        field(None);
        field(Some(b""));
        field(None);
        let mut mac = Hmac::<Sha256>::new_from_slice(&(0..32).collect::<Vec<u8>>()).unwrap();
        mac.update(&bytes);
        let expected: Hash = mac.finalize().into_bytes().into();
        assert_eq!(key().entry(&entry()), expected);
    }

    #[test]
    fn text_that_moves_from_one_field_to_the_next_changes_the_hash() {
        let (one, other) = (
            Entry {
                request_id: Some("ab"),
                source_ip: Some("c"),
                ..entry()
            },
            Entry {
                request_id: Some("a"),
                source_ip: Some("bc"),
                ..entry()
            },
        );
        assert_ne!(key().entry(&one), key().entry(&other));
        let empty = Entry {
            request_id: None,
            ..entry()
        };
        assert_ne!(key().entry(&entry()), key().entry(&empty));
    }

    #[test]
    fn a_seal_covers_order_number_time_and_the_seal_before() {
        let (a, b) = ([1_u8; 32], [2_u8; 32]);
        let head = Head {
            organization: Uuid::from_u128(2).into(),
            previous: &NOTHING,
            number: 1,
            sealed_at: Timestamp::UNIX_EPOCH,
        };
        let hash = |head: &Head<'_>, rows: [&[u8]; 2]| key().seal(head, rows.into_iter());
        let seal = hash(&head, [&a, &b]);
        assert_ne!(seal, hash(&head, [&b, &a]));
        assert_ne!(seal, hash(&Head { number: 2, ..head }, [&a, &b]));
        assert_ne!(
            seal,
            hash(
                &Head {
                    previous: &a,
                    ..head
                },
                [&a, &b]
            )
        );
        let later = Timestamp::from_microsecond(1).unwrap();
        assert_ne!(
            seal,
            hash(
                &Head {
                    sealed_at: later,
                    ..head
                },
                [&a, &b]
            )
        );
    }

    #[rstest]
    #[case("c2hvcnQ", "shorter")]
    #[case("not base64!", "base64")]
    fn bad_keys_are_refused_without_showing_them(#[case] text: &str, #[case] reason: &str) {
        let error = SealKey::parse(text).unwrap_err();
        assert!(error.contains(reason) && !error.contains(text), "{error}");
    }

    #[test]
    fn both_alphabets_are_read() {
        let (standard, url) = ("/+".repeat(22), "_-".repeat(22));
        let hash = |text: &str| SealKey::parse(text).unwrap().entry(&entry());
        assert_eq!(hash(&standard), hash(&url));
    }
}
