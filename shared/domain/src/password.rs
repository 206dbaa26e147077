//! Passwords: argon2id at OWASP's parameters (Password Storage Cheat Sheet: m = 19 MiB, t = 2,
//! p = 1), strength by zxcvbn as NIST SP 800-63B wants it: no composition rules, a floor on how
//! easily it is guessed.

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier as _, phc},
};

use crate::chance::Chance;

/// Longer ones are refused: hashing them costs the same, reading them does not.
pub const MAX_CHARS: usize = 128;
pub const MIN_CHARS: usize = 10;

/// A hash that no password has: verified where there is no user, so that an answer takes as long
/// and tells as little as for a wrong password.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5LW5vYm9keQ$A5jlZ1hJjG8p4Mch1o7bR9wWc6YV3zJtK0n2sXqUeLk";

fn argon2() -> Argon2<'static> {
    let params =
        Params::new(19_456, 2, 1, None).expect("OWASP's parameters are within argon2's bounds");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// A PHC string to keep. Takes about 20 ms of one core.
pub fn hash(password: &str, chance: &dyn Chance) -> String {
    let mut salt = [0; 16];
    chance.fill(&mut salt);
    let hash: phc::PasswordHash = argon2()
        .hash_password_with_salt(password.as_bytes(), &salt)
        .expect("a password of bounded length and a salt of 16 bytes can be hashed");
    hash.to_string()
}

/// Whether it is the password; `None` (no such user) costs the same and is never true.
pub fn verify(password: &str, hash: Option<&str>) -> bool {
    let Ok(parsed) = phc::PasswordHash::new(hash.unwrap_or(NOBODY)) else {
        return false;
    };
    argon2()
        .verify_password(password.as_bytes(), &parsed)
        .is_ok()
        && hash.is_some()
}

/// Why a password is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Weakness {
    #[error("at least {MIN_CHARS} characters")]
    TooShort,
    #[error("at most {MAX_CHARS} characters")]
    TooLong,
    /// With zxcvbn's advice, if it has any.
    #[error("too easy to guess{0}")]
    Guessable(String),
}

/// # Errors
/// The first thing that is wrong with it. `known` are words that belong to the user: name, e-mail.
pub fn check_strength(password: &str, known: &[&str]) -> Result<(), Weakness> {
    let chars = password.chars().count();
    if chars < MIN_CHARS {
        return Err(Weakness::TooShort);
    }
    if chars > MAX_CHARS {
        return Err(Weakness::TooLong);
    }
    // What is left without the words that anybody knows of the user has to be enough by itself:
    // `marie.dupont` is no secret of marie.dupont@example.com.
    let folded = password.to_lowercase();
    let rest = known
        .iter()
        .flat_map(|text| text.split(|letter: char| !letter.is_alphanumeric()))
        .filter(|word| word.chars().count() > 2)
        .fold(folded.clone(), |rest, word| {
            rest.replace(&word.to_lowercase(), "")
        });
    let estimate = zxcvbn::zxcvbn(if rest == folded { password } else { &rest }, known);
    if estimate.score() < zxcvbn::Score::Three {
        let advice = estimate
            .feedback()
            .and_then(zxcvbn::feedback::Feedback::warning);
        return Err(Weakness::Guessable(
            advice
                .map(|advice| format!(": {advice}"))
                .unwrap_or_default(),
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Fixed;
    impl Chance for Fixed {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.fill(7);
        }
    }

    #[test]
    fn a_hash_has_owasps_parameters_and_only_its_password_matches() {
        let kept = hash("correct horse battery", &Fixed);
        assert!(
            kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
            "{kept}"
        );
        assert!(verify("correct horse battery", Some(&kept)));
        assert!(!verify("correct horse batterz", Some(&kept)));
    }

    #[test]
    fn nobody_has_a_hash_of_the_same_cost_and_no_password() {
        let parsed = phc::PasswordHash::new(NOBODY).unwrap();
        assert_eq!(parsed.params.to_string(), "m=19456,t=2,p=1");
        assert!(!verify("", None));
        assert!(!verify("anything", None));
    }

    #[test]
    fn weak_passwords_say_why() {
        assert_eq!(check_strength("short", &[]), Err(Weakness::TooShort));
        assert_eq!(
            check_strength(&"é".repeat(129), &[]),
            Err(Weakness::TooLong)
        );
        assert!(matches!(
            check_strength("password123", &[]),
            Err(Weakness::Guessable(_))
        ));
        assert!(matches!(
            check_strength(
                "marie.dupont",
                &["marie.dupont@example.com", "Marie Dupont"]
            ),
            Err(Weakness::Guessable(_))
        ));
        assert_eq!(check_strength("tulip-ferry-92-oboe", &[]), Ok(()));
    }
}
