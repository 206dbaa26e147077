//! Secrets of this machine, made once: signing key, seal key, push keys, the demo users' password.

use anyhow::{Context, Result, anyhow};
use aws_lc_rs::{
    encoding::{AsBigEndian as _, EcPrivateKeyBin},
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _},
};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use rand::RngExt;
use serde::{Deserialize, Serialize};

use crate::project::Home;
use crate::state::write_private;

#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Secrets {
    pub(crate) jwt_keys: String,
    pub(crate) audit_seal_key: String,
    pub(crate) demo_password: String,
    /// Younger than the others: a platform that was there before gets it later.
    #[serde(default)]
    pub(crate) vapid: Vapid,
}

/// base64url, as in VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY.
#[derive(Clone, Default, Serialize, Deserialize)]
pub(crate) struct Vapid {
    pub(crate) public_key: String,
    pub(crate) private_key: String,
}

impl Vapid {
    fn generate() -> Result<Self> {
        let failed = |_| anyhow!("cannot make a key for pushes");
        let key = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).map_err(failed)?;
        let private: EcPrivateKeyBin<'_> = key.private_key().as_be_bytes().map_err(failed)?;
        Ok(Self {
            public_key: BASE64_URL_SAFE_NO_PAD.encode(key.public_key()),
            private_key: BASE64_URL_SAFE_NO_PAD.encode(private.as_ref()),
        })
    }
}

impl Secrets {
    pub(crate) fn load_or_create(home: &Home) -> Result<Self> {
        let path = home.secrets();
        if let Ok(text) = std::fs::read(&path) {
            let mut secrets: Self = serde_json::from_slice(&text).with_context(|| {
                format!(
                    "{} is damaged: remove it, then `cargo local up --fresh`",
                    path.display()
                )
            })?;
            if secrets.vapid.public_key.is_empty() {
                secrets.vapid = Vapid::generate()?;
                write_private(&path, &serde_json::to_vec_pretty(&secrets)?)?;
            }
            return Ok(secrets);
        }
        let secrets = Self::generate()?;
        write_private(&path, &serde_json::to_vec_pretty(&secrets)?)?;
        Ok(secrets)
    }

    fn generate() -> Result<Self> {
        Ok(Self {
            jwt_keys: serde_json::json!({ "current": "k1", "keys": { "k1": key() } }).to_string(),
            audit_seal_key: key(),
            demo_password: password(),
            vapid: Vapid::generate()?,
        })
    }
}

/// 32 random bytes.
fn key() -> String {
    BASE64_URL_SAFE_NO_PAD.encode(rand::rng().random::<[u8; 32]>())
}

/// Four groups that can be read aloud, without letters that look alike.
fn password() -> String {
    const LETTERS: &[u8] = b"abcdefghjkmnpqrstuvwxyz23456789";
    let mut random = rand::rng();
    let groups: Vec<String> = (0..4)
        .map(|_| {
            (0..4)
                .map(|_| char::from(LETTERS[random.random_range(0..LETTERS.len())]))
                .collect()
        })
        .collect();
    groups.join("-")
}

#[cfg(test)]
mod tests {
    use super::Secrets;
    use crate::project::Home;

    #[test]
    fn secrets_are_made_once() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home {
            path: folder.path().to_path_buf(),
        };
        let first = Secrets::load_or_create(&home).unwrap();
        let second = Secrets::load_or_create(&home).unwrap();
        assert_eq!(first.jwt_keys, second.jwt_keys);
        assert_eq!(first.demo_password, second.demo_password);
        assert_eq!(first.vapid.private_key, second.vapid.private_key);
        assert_eq!(first.vapid.public_key.len(), 87);
        assert_eq!(first.vapid.private_key.len(), 43);
        let other = Secrets::generate().unwrap();
        assert_ne!(first.vapid.public_key, other.vapid.public_key);
        assert_ne!(first.audit_seal_key, other.audit_seal_key);
        let keys: serde_json::Value = serde_json::from_str(&first.jwt_keys).unwrap();
        assert_eq!(
            keys["keys"][keys["current"].as_str().unwrap()]
                .as_str()
                .unwrap()
                .len(),
            43
        );
    }

    #[test]
    fn older_secrets_are_kept_and_get_push_keys() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home {
            path: folder.path().to_path_buf(),
        };
        let older = r#"{"jwt_keys": "{}", "audit_seal_key": "seal", "demo_password": "word"}"#;
        std::fs::write(home.secrets(), older).unwrap();
        let first = Secrets::load_or_create(&home).unwrap();
        assert_eq!(first.audit_seal_key, "seal");
        assert_eq!(first.vapid.public_key.len(), 87);
        let second = Secrets::load_or_create(&home).unwrap();
        assert_eq!(first.vapid.private_key, second.vapid.private_key);
    }
}
