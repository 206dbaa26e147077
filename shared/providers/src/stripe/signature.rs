//! `Stripe-Signature: t=<unix seconds>,v1=<hex>[,v1=<hex>]`: HMAC-SHA256 over `{t}.{raw body}`, the
//! key being the whole secret, `whsec_` included.

use hmac::{Hmac, KeyInit as _, Mac as _};
use jiff::{SignedDuration, Timestamp};
use sha2::Sha256;

/// An older signature is a replay; a younger one than now comes from a wrong clock.
pub const TOLERANCE: SignedDuration = SignedDuration::from_secs(300);

/// Why a delivery is not Stripe's. Nobody is told which it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    #[error("no readable signature")]
    Malformed,
    #[error("no signature matches")]
    Mismatch,
    #[error("the signature is too old, or not yet due")]
    OutOfTime,
}

/// Whether `header` signs exactly these bytes, with this secret, at about this time.
///
/// # Errors
/// Why not.
pub fn verify(secret: &str, header: &str, body: &[u8], now: Timestamp) -> Result<(), Refused> {
    let mut time = None;
    let mut signatures = Vec::new();
    for part in header.split(',') {
        match part.trim().split_once('=') {
            // A second time would let somebody choose which one is signed.
            Some(("t", _)) if time.is_some() => return Err(Refused::Malformed),
            Some(("t", text)) => time = Some(text),
            Some(("v1", text)) => signatures.extend(hex::decode(text)),
            // v0 is for tests of Stripe's own; what comes after v1 is not ours to guess.
            _ => {}
        }
    }
    let text = time.ok_or(Refused::Malformed)?;
    let signed_at = text
        .parse()
        .ok()
        .and_then(|seconds| Timestamp::from_second(seconds).ok())
        .ok_or(Refused::Malformed)?;
    if signatures.is_empty() {
        return Err(Refused::Malformed);
    }
    let mac = || {
        let mut mac =
            Hmac::<Sha256>::new_from_slice(secret.as_bytes()).map_err(|_| Refused::Malformed)?;
        mac.update(text.as_bytes());
        mac.update(b".");
        mac.update(body);
        Ok(mac)
    };
    // Several while a secret is being rolled. `verify_slice` takes the same time however much is
    // right.
    let mut genuine = false;
    for signature in &signatures {
        genuine |= mac()?.verify_slice(signature).is_ok();
    }
    if !genuine {
        return Err(Refused::Mismatch);
    }
    // Whole seconds, as it was signed.
    let apart = (now.as_second() - signed_at.as_second()).abs();
    if apart > TOLERANCE.as_secs() {
        return Err(Refused::OutOfTime);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    const SECRET: &str = "whsec_test_secret";
    const BODY: &[u8] = br#"{"id":"evt_test","object":"event"}"#;
    const TIME: i64 = 1_700_000_000;
    const HEADER: &str =
        "t=1700000000,v1=8042376f6ca064adbe037642a718227dfd59047137eb49497a54c49eb0cfb724";
    const SIGNATURE: &str = "8042376f6ca064adbe037642a718227dfd59047137eb49497a54c49eb0cfb724";

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(seconds).unwrap()
    }

    #[test]
    fn the_vector() {
        assert_eq!(verify(SECRET, HEADER, BODY, at(TIME)), Ok(()));
    }

    #[rstest]
    #[case(300, Ok(()))]
    #[case(-300, Ok(()))]
    #[case(301, Err(Refused::OutOfTime))]
    #[case(-301, Err(Refused::OutOfTime))]
    fn five_minutes_either_way(#[case] late: i64, #[case] expected: Result<(), Refused>) {
        assert_eq!(verify(SECRET, HEADER, BODY, at(TIME + late)), expected);
    }

    #[rstest]
    #[case(format!("t={TIME},v1={0},v1={SIGNATURE}", "00".repeat(32)), Ok(()))]
    #[case(format!("t={TIME},v0=aa,v1={SIGNATURE},v2=zz"), Ok(()))]
    #[case(format!("t={TIME}, v1={SIGNATURE}"), Ok(()))]
    #[case(format!("t={TIME},v0={SIGNATURE}"), Err(Refused::Malformed))]
    #[case(format!("t={TIME},v1={}", &SIGNATURE[..62]), Err(Refused::Mismatch))]
    #[case(format!("t={},v1={SIGNATURE}", TIME + 1), Err(Refused::Mismatch))]
    #[case(format!("t={TIME},t={TIME},v1={SIGNATURE}"), Err(Refused::Malformed))]
    #[case(format!("v1={SIGNATURE}"), Err(Refused::Malformed))]
    #[case(format!("t=,v1={SIGNATURE}"), Err(Refused::Malformed))]
    #[case(format!("t=99999999999999999999,v1={SIGNATURE}"), Err(Refused::Malformed))]
    #[case(String::new(), Err(Refused::Malformed))]
    fn headers(#[case] header: String, #[case] expected: Result<(), Refused>) {
        assert_eq!(verify(SECRET, &header, BODY, at(TIME)), expected);
    }

    #[test]
    fn another_secret_is_another_signature() {
        let error = verify("whsec_other", HEADER, BODY, at(TIME)).unwrap_err();
        assert_eq!(error, Refused::Mismatch);
    }

    proptest! {
        #[test]
        fn any_other_byte_breaks_it(index in 0..BODY.len(), change in 1_u8..=255) {
            let mut body = BODY.to_vec();
            body[index] ^= change;
            prop_assert_eq!(verify(SECRET, HEADER, &body, at(TIME)), Err(Refused::Mismatch));
        }

        #[test]
        fn no_header_panics(header in ".*") {
            let _ = verify(SECRET, &header, BODY, at(TIME));
        }
    }
}
