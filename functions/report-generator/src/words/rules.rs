//! The rules of compliance, short enough for a chart. Their sources stand with the rules themselves.

use super::Label;
use crate::model::Value;

const RULES: &[(&str, Label)] = &[
    (
        "pci.card_data",
        Label::new(
            "Card data is never kept",
            "Données de carte jamais conservées",
        ),
    ),
    (
        "eu.ai_disclosure",
        Label::new("AI not disclosed", "IA non annoncée"),
    ),
    (
        "eu.emotion_recognition",
        Label::new(
            "Emotions are not read from voices",
            "Émotions non déduites de la voix",
        ),
    ),
    ("us.hours", Label::new("Calling hours", "Heures d'appel")),
    (
        "us.call_frequency",
        Label::new("Seven calls in seven days", "Sept appels en sept jours"),
    ),
    (
        "us.after_conversation",
        Label::new(
            "Seven days after a conversation",
            "Sept jours après une conversation",
        ),
    ),
    (
        "us.consent_exclusion",
        Label::new("Calls that were asked for", "Appels demandés"),
    ),
    (
        "us.inconvenient",
        Label::new("Inconvenient time or place", "Moment ou lieu inopportun"),
    ),
    (
        "us.cease",
        Label::new("Request to cease", "Demande de ne plus contacter"),
    ),
    (
        "us.attorney",
        Label::new("Represented by an attorney", "Représenté par un avocat"),
    ),
    ("us.workplace", Label::new("Workplace", "Lieu de travail")),
    (
        "us.medium_opt_out",
        Label::new("Opted out of the channel", "Canal refusé"),
    ),
    (
        "us.wrong_party",
        Label::new(
            "Somebody else's number or address",
            "Numéro ou adresse d'un tiers",
        ),
    ),
    (
        "us.electronic_opt_out_notice",
        Label::new(
            "How to opt out is missing",
            "Moyen d'opposition non indiqué",
        ),
    ),
    (
        "us.sms_consent",
        Label::new("No consent to texts", "Pas de consentement aux SMS"),
    ),
    (
        "us.validation_notice",
        Label::new("Validation notice is due", "Avis de validation à envoyer"),
    ),
    ("us.dispute", Label::new("Disputed debt", "Dette contestée")),
    (
        "us.automated_voice",
        Label::new(
            "No consent to automated voice",
            "Pas de consentement à la voix automatisée",
        ),
    ),
    (
        "us.identify_first",
        Label::new("Identification comes first", "Identification préalable"),
    ),
    (
        "us.revocation",
        Label::new("Consent revoked", "Consentement révoqué"),
    ),
    (
        "us.ma.communications",
        Label::new(
            "Massachusetts: two in seven days",
            "Massachusetts : deux en sept jours",
        ),
    ),
    (
        "us.nyc.communications",
        Label::new(
            "New York City: three in seven days",
            "Ville de New York : trois en sept jours",
        ),
    ),
    (
        "us.recording",
        Label::new(
            "No agreement to recording",
            "Pas d'accord pour l'enregistrement",
        ),
    ),
    (
        "us.retention.records",
        Label::new("Records: three years", "Dossiers : trois ans"),
    ),
    (
        "us.retention.recordings",
        Label::new("Recordings: three years", "Enregistrements : trois ans"),
    ),
    ("fr.hours", Label::new("Contact hours", "Heures de contact")),
    (
        "fr.communications",
        Label::new(
            "Seven contacts in seven days",
            "Sept contacts en sept jours",
        ),
    ),
    (
        "fr.inconvenient",
        Label::new("Inconvenient time or place", "Moment ou lieu inopportun"),
    ),
    (
        "fr.cease",
        Label::new("Request to cease", "Demande de ne plus contacter"),
    ),
    (
        "fr.attorney",
        Label::new("Represented by an attorney", "Représenté par un avocat"),
    ),
    ("fr.workplace", Label::new("Workplace", "Lieu de travail")),
    (
        "fr.medium_opt_out",
        Label::new("Opted out of the channel", "Canal refusé"),
    ),
    (
        "fr.wrong_party",
        Label::new(
            "Somebody else's number or address",
            "Numéro ou adresse d'un tiers",
        ),
    ),
    (
        "fr.electronic_opt_out_notice",
        Label::new("How to object is missing", "Moyen d'opposition non indiqué"),
    ),
    ("fr.dispute", Label::new("Disputed debt", "Dette contestée")),
    (
        "fr.revocation",
        Label::new("Consent withdrawn", "Consentement retiré"),
    ),
    (
        "fr.recording_notice",
        Label::new("Recording not announced", "Enregistrement non annoncé"),
    ),
    (
        "fr.retention.recordings",
        Label::new("Recordings: six months", "Enregistrements : six mois"),
    ),
    (
        "fr.retention.analyses",
        Label::new("Analyses: one year", "Analyses : un an"),
    ),
];

/// A rule by its id; one that we do not know any more as its id.
pub fn rule(id: &str) -> Value {
    let known = RULES.iter().find(|(known, _)| *known == id);
    known.map_or_else(
        || Value::Text(id.to_owned()),
        |(_, label)| Value::Word(*label),
    )
}

#[cfg(test)]
mod tests {
    use mojavox_domain::compliance::RuleSet;

    use super::*;

    #[test]
    fn each_rule_has_its_words() {
        for profile in ["us", "fr"] {
            let rules = &RuleSet::of_profile(profile).expect("a profile").rules;
            assert!(rules.len() > 10);
            for known in rules {
                assert!(matches!(rule(&known.id), Value::Word(_)), "{}", known.id);
            }
        }
        assert_eq!(rule("us.older"), Value::Text("us.older".to_owned()));
    }
}
