//! Encryption for one browser: RFC 8291 over RFC 8188 (`aes128gcm`), one record.

use aws_lc_rs::{
    aead::{AES_128_GCM, Aad, LessSafeKey, Nonce, UnboundKey},
    agreement::{self, ECDH_P256, PrivateKey, UnparsedPublicKey},
    error::Unspecified,
    hkdf::{HKDF_SHA256, KeyType, Prk, Salt},
    rand,
};
use base64::Engine as _;

use super::BASE64URL;

const POINT: usize = 65;
const SECRET: usize = 16;
const SALT: usize = 16;
/// What browsers are ready for; a push service takes 4,096 bytes in all.
const RECORD_SIZE: u32 = 4096;
/// Behind the last byte of the last record.
const LAST_RECORD: u8 = 2;

/// What a browser gave us to encrypt with: its public key and a secret that its push service does
/// not know.
#[derive(Clone)]
pub struct Keys {
    p256dh: [u8; POINT],
    auth: [u8; SECRET],
}

/// Which of a browser's keys is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InvalidKeys {
    #[error("not an uncompressed point of P-256 (65 bytes) in base64url")]
    P256dh,
    #[error("not 16 bytes in base64url")]
    Auth,
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Keys")
    }
}

impl Keys {
    /// # Errors
    /// A key is none.
    pub fn parse(p256dh: &str, auth: &str) -> Result<Self, InvalidKeys> {
        let p256dh: [u8; POINT] = BASE64URL
            .decode(p256dh)
            .ok()
            .and_then(|bytes| bytes.try_into().ok())
            .ok_or(InvalidKeys::P256dh)?;
        let auth = BASE64URL
            .decode(auth)
            .ok()
            .and_then(|bytes| bytes.try_into().ok())
            .ok_or(InvalidKeys::Auth)?;
        let keys = Self { p256dh, auth };
        // Whether the point is on the curve is known when it is used.
        keys.encrypt(b"").map_err(|_| InvalidKeys::P256dh)?;
        Ok(keys)
    }

    /// base64url, as it is kept.
    pub fn p256dh(&self) -> String {
        BASE64URL.encode(self.p256dh)
    }

    /// base64url, as it is kept.
    pub fn auth(&self) -> String {
        BASE64URL.encode(self.auth)
    }

    /// The body of a push, with a key and a salt that no other has.
    pub(super) fn encrypt(&self, text: &[u8]) -> Result<Vec<u8>, Unspecified> {
        let mut salt = [0; SALT];
        rand::fill(&mut salt)?;
        self.encrypt_with(text, &PrivateKey::generate(&ECDH_P256)?, &salt)
    }

    fn encrypt_with(
        &self,
        text: &[u8],
        sender: &PrivateKey,
        salt: &[u8; SALT],
    ) -> Result<Vec<u8>, Unspecified> {
        let public = sender.compute_public_key()?;
        let public = public.as_ref();
        let info = [b"WebPush: info\0", &self.p256dh[..], public].concat();
        let browser = UnparsedPublicKey::new(&ECDH_P256, &self.p256dh);
        let (key, nonce) = agreement::agree(sender, browser, Unspecified, |shared| {
            let shared = Salt::new(HKDF_SHA256, &self.auth).extract(shared);
            let input: [u8; 32] = derive(&shared, &info)?;
            let content = Salt::new(HKDF_SHA256, salt).extract(&input);
            let key: [u8; 16] = derive(&content, b"Content-Encoding: aes128gcm\0")?;
            let nonce: [u8; 12] = derive(&content, b"Content-Encoding: nonce\0")?;
            Ok((key, nonce))
        })?;
        let mut record = [text, &[LAST_RECORD]].concat();
        LessSafeKey::new(UnboundKey::new(&AES_128_GCM, &key)?).seal_in_place_append_tag(
            Nonce::assume_unique_for_key(nonce),
            Aad::empty(),
            &mut record,
        )?;
        let length = u8::try_from(public.len()).map_err(|_| Unspecified)?;
        Ok([
            &salt[..],
            &RECORD_SIZE.to_be_bytes(),
            &[length],
            public,
            &record,
        ]
        .concat())
    }
}

/// So many bytes.
struct Bytes(usize);

impl KeyType for Bytes {
    fn len(&self) -> usize {
        self.0
    }
}

fn derive<const LENGTH: usize>(from: &Prk, info: &[u8]) -> Result<[u8; LENGTH], Unspecified> {
    let mut key = [0; LENGTH];
    from.expand(&[info], Bytes(LENGTH))?.fill(&mut key)?;
    Ok(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BROWSER: &str =
        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    const SECRET: &str = "BTBZMqHH6r4Tts7J_aSIgg";

    /// RFC 8291, section 5 and appendix A.
    #[test]
    fn the_example_of_the_standard() {
        let sender = BASE64URL
            .decode("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")
            .unwrap();
        let sender = PrivateKey::from_private_key(&ECDH_P256, &sender).unwrap();
        let salt = BASE64URL.decode("DGv6ra1nlYgDCS1FRnbzlw").unwrap();
        let body = Keys::parse(BROWSER, SECRET)
            .unwrap()
            .encrypt_with(
                b"When I grow up, I want to be a watermelon",
                &sender,
                &salt.try_into().unwrap(),
            )
            .unwrap();
        assert_eq!(
            BASE64URL.encode(body),
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
        );
    }

    #[test]
    fn no_two_bodies_are_alike() {
        let keys = Keys::parse(BROWSER, SECRET).unwrap();
        assert_ne!(keys.encrypt(b"x").unwrap(), keys.encrypt(b"x").unwrap());
    }

    #[test]
    fn what_is_no_key_is_refused() {
        let off_the_curve = BASE64URL.encode([&[4][..], &[7; 64]].concat());
        let compressed = BASE64URL.encode([2; 33]);
        for p256dh in ["", "not base64url!", &off_the_curve, &compressed] {
            let refused = Keys::parse(p256dh, SECRET).unwrap_err();
            assert_eq!(refused, InvalidKeys::P256dh, "{p256dh}");
        }
        let long = BASE64URL.encode([1; 17]);
        for auth in ["", "AAAA", &long] {
            let refused = Keys::parse(BROWSER, auth).unwrap_err();
            assert_eq!(refused, InvalidKeys::Auth, "{auth}");
        }
        assert!(Keys::parse(BROWSER, &format!("{SECRET}==")).is_ok());
    }
}
