//! Secrets of this machine, made once: signing key, seal key, the demo users' password.

use anyhow::{Context, Result};
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
}

impl Secrets {
    pub(crate) fn load_or_create(home: &Home) -> Result<Self> {
        let path = home.secrets();
        if let Ok(text) = std::fs::read(&path) {
            return serde_json::from_slice(&text).with_context(|| {
                format!(
                    "{} is damaged: remove it, then `cargo local up --fresh`",
                    path.display()
                )
            });
        }
        let secrets = Self::generate();
        write_private(&path, &serde_json::to_vec_pretty(&secrets)?)?;
        Ok(secrets)
    }

    fn generate() -> Self {
        Self {
            jwt_keys: serde_json::json!({ "current": "k1", "keys": { "k1": key() } }).to_string(),
            audit_seal_key: key(),
            demo_password: password(),
        }
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
        let other = Secrets::generate();
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
}
