//! How often somebody may guess.
//!
//! Counted in the database, before the password is looked at, in one atomic statement each: many
//! function instances and parallel requests share the count. Three counters, because each alone
//! has a hole: an attacker with many addresses, one with many accounts, and one who wants to lock
//! somebody else out (which the first, tight one prevents: it binds account *and* address).

use std::time::Duration;

use axum::http::StatusCode;
use jiff::{SignedDuration, Timestamp};
use mojavox_db::{Client, queries::identity};
use mojavox_http::{ApiError, ApiResult};
use sha2::{Digest as _, Sha256};

const WINDOW: SignedDuration = SignedDuration::from_mins(15);
/// Attempts a window; the one after is refused.
const PER_ACCOUNT_AND_ADDRESS: i32 = 5;
const PER_ACCOUNT: i32 = 50;
const PER_ADDRESS: i32 = 100;

/// The counters that an attempt falls under.
pub(crate) struct Attempt {
    account_and_address: Vec<u8>,
    account: Vec<u8>,
    address: Vec<u8>,
}

impl Attempt {
    pub(crate) fn new(email: &str, address: &str) -> Self {
        let email = email.trim().to_lowercase();
        let key = |parts: &[&str]| Sha256::digest(parts.join("\n").as_bytes()).to_vec();
        Self {
            account_and_address: key(&["account and address", &email, address]),
            account: key(&["account", &email]),
            address: key(&["address", address]),
        }
    }

    /// Counts the attempt.
    ///
    /// # Errors
    /// 423 when the account, 429 when the address has had its attempts; both with `Retry-After`.
    pub(crate) async fn count(&self, client: &Client, now: Timestamp) -> ApiResult<()> {
        for (key, most, status, code, detail) in [
            (
                &self.address,
                PER_ADDRESS,
                StatusCode::TOO_MANY_REQUESTS,
                "too_many_attempts",
                "Too many sign-in attempts from this address.",
            ),
            (
                &self.account_and_address,
                PER_ACCOUNT_AND_ADDRESS,
                StatusCode::LOCKED,
                "account_locked",
                "Too many failed sign-ins; the account is locked for a while.",
            ),
            (
                &self.account,
                PER_ACCOUNT,
                StatusCode::LOCKED,
                "account_locked",
                "Too many failed sign-ins; the account is locked for a while.",
            ),
        ] {
            let counted = identity::count_login_attempt()
                .bind(client, key, &now, &(now - WINDOW))
                .one()
                .await?;
            if counted.attempts > most {
                let wait = (counted.window_started + WINDOW).duration_since(now);
                return Err(ApiError::new(status, code, detail).retry_after(
                    Duration::try_from(wait)
                        .unwrap_or_default()
                        .max(Duration::from_secs(1)),
                ));
            }
        }
        Ok(())
    }

    /// A right password clears what was held against this account from this address, and its own
    /// attempt from the account's count; the address's count stays, or one known account would
    /// make guessing others free.
    pub(crate) async fn forgive(&self, client: &Client) -> ApiResult<()> {
        let keys = [self.account_and_address.as_slice()];
        identity::forget_login_attempts()
            .bind(client, &&keys[..])
            .await?;
        Ok(())
    }
}
