//! Languages as the services want them.

/// Amazon's and Google's names for batches of telephone speech, the usual region of a language first.
const REGIONAL: &[&str] = &[
    "en-US", "en-GB", "en-AU", "en-IE", "en-IN", "en-NZ", "en-ZA", "fr-FR", "fr-CA", "es-ES",
    "es-US", "de-DE", "de-CH", "it-IT", "pt-PT", "pt-BR", "nl-NL", "pl-PL", "sv-SE", "da-DK",
    "ro-RO", "el-GR", "cs-CZ",
];

/// English names, as OpenAI's `verbose_json` says them.
const NAMES: &[(&str, &str)] = &[
    ("english", "en"),
    ("french", "fr"),
    ("spanish", "es"),
    ("german", "de"),
    ("italian", "it"),
    ("portuguese", "pt"),
    ("dutch", "nl"),
    ("polish", "pl"),
    ("swedish", "sv"),
    ("danish", "da"),
    ("romanian", "ro"),
    ("greek", "el"),
    ("czech", "cs"),
    ("arabic", "ar"),
];

/// `en` of `en-US`.
pub(super) fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

/// With a region: its own where the services know it, else the language's usual one. `None`: they do
/// not know the language.
pub(super) fn regional(tag: &str) -> Option<&'static str> {
    let exact = REGIONAL
        .iter()
        .find(|known| known.eq_ignore_ascii_case(tag));
    let usual = || {
        REGIONAL
            .iter()
            .find(|known| primary(known).eq_ignore_ascii_case(primary(tag)))
    };
    exact.or_else(usual).copied()
}

/// BCP 47 of what Whisper answers: `english`, or `en`. The expected tag says the region as well,
/// where it is of the same language.
pub(super) fn heard(answered: &str, expected: &str) -> Option<String> {
    let answered = answered.trim().to_ascii_lowercase();
    let named = NAMES
        .iter()
        .find(|(name, _)| *name == answered)
        .map(|(_, tag)| (*tag).to_owned());
    let tag = named.or_else(|| {
        let short = (2..=3).contains(&answered.len())
            && answered.bytes().all(|byte| byte.is_ascii_lowercase());
        short.then_some(answered)
    })?;
    Some(if primary(expected) == tag {
        expected.to_owned()
    } else {
        tag
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_translated_both_ways() {
        assert_eq!(regional("fr-CA"), Some("fr-CA"));
        assert_eq!(regional("fr-BE"), Some("fr-FR"));
        assert_eq!(regional("en"), Some("en-US"));
        assert_eq!(regional("tlh"), None);
        assert_eq!(heard("english", "en-GB").as_deref(), Some("en-GB"));
        assert_eq!(heard("French", "en-GB").as_deref(), Some("fr"));
        assert_eq!(heard("fr", "fr-CA").as_deref(), Some("fr-CA"));
        assert_eq!(heard("I cannot tell", "en"), None);
    }
}
