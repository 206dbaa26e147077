//! Access tokens of a service account (RFC 7523): a signed claim is exchanged at the key file's
//! `token_uri`, which is Google's, or whoever the file names.

use std::sync::Arc;

use aws_lc_rs::{
    rand::SystemRandom,
    signature::{RSA_PKCS1_SHA256, RsaKeyPair},
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use hyper::{Request, Uri, header};
use jiff::{SignedDuration, Timestamp};
use mojavox_domain::clock::Clock;
use rustls::pki_types::{PrivatePkcs8KeyDer, pem::PemObject as _};
use serde::Deserialize;
use serde_json::json;
use tokio::sync::Mutex;

use super::super::{
    Failure,
    http::{Http, request},
};

const SCOPE: &str = "https://www.googleapis.com/auth/cloud-platform";
/// The longest that Google allows.
const VALID: SignedDuration = SignedDuration::from_hours(1);
/// A token that ends this soon is not used any more.
const MARGIN: SignedDuration = SignedDuration::from_mins(2);

/// A service account's key.
pub struct Account {
    email: String,
    key_id: Option<String>,
    token_uri: Uri,
    key: RsaKeyPair,
}

impl Account {
    /// Reads the key file that Google hands out.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(file: &str) -> Result<Self, &'static str> {
        #[derive(Deserialize)]
        struct File {
            client_email: String,
            private_key: String,
            private_key_id: Option<String>,
            token_uri: String,
        }
        let file: File =
            serde_json::from_str(file).map_err(|_| "not a service account's key file")?;
        let key = PrivatePkcs8KeyDer::from_pem_slice(file.private_key.as_bytes())
            .map_err(|_| "private_key is no PEM")?;
        Ok(Self {
            email: file.client_email,
            key_id: file.private_key_id,
            token_uri: file
                .token_uri
                .parse()
                .map_err(|_| "token_uri is no address")?,
            key: RsaKeyPair::from_pkcs8(key.secret_pkcs8_der())
                .map_err(|_| "private_key is no RSA key")?,
        })
    }

    fn assertion(&self, now: Timestamp) -> Result<String, Failure> {
        let header = json!({ "alg": "RS256", "typ": "JWT", "kid": self.key_id });
        let claims = json!({
            "iss": self.email,
            "scope": SCOPE,
            "aud": self.token_uri.to_string(),
            "iat": now.as_second(),
            "exp": (now + VALID).as_second(),
        });
        let part = |json: serde_json::Value| URL_SAFE_NO_PAD.encode(json.to_string());
        let message = format!("{}.{}", part(header), part(claims));
        let mut signature = vec![0; self.key.public_modulus_len()];
        self.key
            .sign(
                &RSA_PKCS1_SHA256,
                &SystemRandom::new(),
                message.as_bytes(),
                &mut signature,
            )
            .map_err(|_| Failure::never("service_credentials", "the key cannot sign"))?;
        Ok(format!("{message}.{}", URL_SAFE_NO_PAD.encode(signature)))
    }
}

/// One token at a time, for as long as it is valid.
pub(super) struct Tokens {
    account: Account,
    clock: Arc<dyn Clock>,
    current: Mutex<Option<(String, Timestamp)>>,
}

impl Tokens {
    pub(super) fn new(account: Account, clock: Arc<dyn Clock>) -> Self {
        Self {
            account,
            clock,
            current: Mutex::new(None),
        }
    }

    pub(super) async fn token(&self, http: &Http) -> Result<String, Failure> {
        #[derive(Deserialize)]
        struct Granted {
            access_token: String,
            expires_in: i64,
        }
        // Whoever comes meanwhile waits for this one's.
        let mut current = self.current.lock().await;
        let now = self.clock.now();
        if let Some((token, until)) = current.as_ref()
            && *until - MARGIN > now
        {
            return Ok(token.clone());
        }
        // Nothing in it needs to be escaped but the colons.
        let body = format!(
            "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion={}",
            self.account.assertion(now)?
        );
        let builder = Request::post(&self.account.token_uri)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let granted: Result<Granted, Failure> = http.send(request(builder, body)?).await;
        let granted = granted.map_err(|failure| match failure.code {
            // RFC 6749, 5.2: a grant that is not believed is a 400.
            "service_refused" => Failure::never("service_credentials", failure.why),
            _ => failure,
        })?;
        let seconds = granted.expires_in.clamp(0, VALID.as_secs());
        let until = now + SignedDuration::from_secs(seconds);
        *current = Some((granted.access_token.clone(), until));
        Ok(granted.access_token)
    }

    /// It is not believed any more.
    pub(super) async fn forget(&self) {
        *self.current.lock().await = None;
    }
}
