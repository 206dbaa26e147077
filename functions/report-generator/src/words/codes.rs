//! Words that the database keeps as codes.

use super::Label;
use crate::model::Value;

const CODES: &[(&str, Label)] = &[
    // kinds and methods of payment
    ("payment", Label::new("Payment", "Paiement")),
    ("refund", Label::new("Refund", "Remboursement")),
    ("chargeback", Label::new("Chargeback", "Rétrofacturation")),
    ("card", Label::new("Card", "Carte")),
    ("bank_transfer", Label::new("Bank transfer", "Virement")),
    ("direct_debit", Label::new("Direct debit", "Prélèvement")),
    ("cheque", Label::new("Cheque", "Chèque")),
    ("cash", Label::new("Cash", "Espèces")),
    ("other", Label::new("Other", "Autre")),
    // channels and directions
    ("voice", Label::new("Call", "Appel")),
    ("sms", Label::new("Text message", "SMS")),
    ("email", Label::new("E-mail", "E-mail")),
    ("outbound", Label::new("Outbound", "Sortant")),
    ("inbound", Label::new("Inbound", "Entrant")),
    // outcomes of calls
    ("busy", Label::new("Busy", "Occupé")),
    ("no_answer", Label::new("No answer", "Sans réponse")),
    ("failed", Label::new("Failed", "Échec")),
    ("canceled", Label::new("Cancelled", "Annulé")),
    ("voicemail", Label::new("Voicemail", "Messagerie vocale")),
    ("hung_up", Label::new("Hung up", "Raccroché")),
    (
        "wrong_person",
        Label::new("Wrong person", "Mauvaise personne"),
    ),
    (
        "no_commitment",
        Label::new("No commitment", "Sans engagement"),
    ),
    ("callback", Label::new("Callback", "Rappel")),
    ("refusal", Label::new("Refusal", "Refus")),
    ("dispute", Label::new("Dispute", "Contestation")),
    (
        "cease",
        Label::new("Asks to cease", "Demande de ne plus contacter"),
    ),
    (
        "transferred",
        Label::new("Transferred", "Transféré à un conseiller"),
    ),
    (
        "promise_to_pay",
        Label::new("Promise to pay", "Promesse de paiement"),
    ),
    (
        "payment_plan",
        Label::new("Payment plan", "Échéancier de paiement"),
    ),
    (
        "settlement",
        Label::new("Settlement", "Règlement transactionnel"),
    ),
    // objections
    ("cannot_pay", Label::new("Cannot pay", "Ne peut pas payer")),
    ("unemployed", Label::new("Unemployed", "Sans emploi")),
    ("already_paid", Label::new("Already paid", "Déjà payé")),
    ("call_later", Label::new("Call later", "Rappeler plus tard")),
    ("distrust", Label::new("Distrust", "Méfiance")),
    // debtors
    ("new", Label::new("New", "Nouveau")),
    ("active", Label::new("Active", "Actif")),
    ("promised", Label::new("Promised", "Promesse en cours")),
    ("disputed", Label::new("Disputed", "Contesté")),
    ("settled", Label::new("Settled", "Réglé par transaction")),
    ("paid", Label::new("Paid", "Payé")),
    ("written_off", Label::new("Written off", "Passé en perte")),
    ("closed", Label::new("Closed", "Clos")),
    // campaigns and their members
    ("draft", Label::new("Draft", "Brouillon")),
    (
        "pending_approval",
        Label::new("Waits for approval", "En attente d'approbation"),
    ),
    ("scheduled", Label::new("Scheduled", "Planifiée")),
    ("running", Label::new("Running", "En cours")),
    ("paused", Label::new("Paused", "En pause")),
    ("completed", Label::new("Completed", "Terminée")),
    ("cancelled", Label::new("Cancelled", "Annulé")),
    ("pending", Label::new("Pending", "En attente")),
    ("in_progress", Label::new("In progress", "En cours")),
    (
        "waiting_retry",
        Label::new("Waits for a retry", "En attente de relance"),
    ),
    ("succeeded", Label::new("Succeeded", "Réussi")),
    ("exhausted", Label::new("Exhausted", "Épuisé")),
    ("skipped", Label::new("Skipped", "Écarté")),
    // how long something has been owed
    ("not_due", Label::new("Not yet due", "Non échu")),
    ("days_30", Label::new("1–30 days", "1–30 jours")),
    ("days_60", Label::new("31–60 days", "31–60 jours")),
    ("days_90", Label::new("61–90 days", "61–90 jours")),
    ("days_180", Label::new("91–180 days", "91–180 jours")),
    ("days_365", Label::new("181–365 days", "181–365 jours")),
    ("older", Label::new("Over 365 days", "Plus de 365 jours")),
    ("no_due_date", Label::new("No due date", "Sans échéance")),
];

/// A code in words; one that is not known stays as it is.
pub fn code(code: &str) -> Value {
    CODES.iter().find(|(known, _)| *known == code).map_or_else(
        || Value::Text(code.to_owned()),
        |(_, label)| Value::Word(*label),
    )
}

const WEEKDAYS: [Label; 7] = [
    Label::new("Monday", "Lundi"),
    Label::new("Tuesday", "Mardi"),
    Label::new("Wednesday", "Mercredi"),
    Label::new("Thursday", "Jeudi"),
    Label::new("Friday", "Vendredi"),
    Label::new("Saturday", "Samedi"),
    Label::new("Sunday", "Dimanche"),
];

/// From 0, Monday.
pub const fn weekday(index: usize) -> Label {
    WEEKDAYS[index % 7]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_code_has_its_words_once() {
        for (place, (code, _)) in CODES.iter().enumerate() {
            assert!(
                CODES[place + 1..].iter().all(|(other, _)| other != code),
                "{code} twice"
            );
        }
    }

    #[test]
    fn an_unknown_code_is_shown_as_it_is() {
        assert_eq!(code("tomorrow"), Value::Text("tomorrow".to_owned()));
    }
}
