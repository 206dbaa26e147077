//! Headings, and how each figure is counted.

use mojavox_domain::report::Metric;

use super::Label;

/// A metric's heading and definition.
const fn of(metric: Metric) -> (Label, Label) {
    use Metric as M;
    let (en, fr, how_en, how_fr) = match metric {
        M::Recovered => (
            "Net recovered",
            "Recouvré net",
            "Cleared payments less refunds and chargebacks. Promises are not money.",
            "Paiements encaissés, moins remboursements et rétrofacturations. Une promesse n'est pas un encaissement.",
        ),
        M::Payments => (
            "Payments",
            "Paiements",
            "How many payments were cleared.",
            "Nombre de paiements encaissés.",
        ),
        M::AveragePayment => (
            "Average payment",
            "Paiement moyen",
            "Cleared payments divided by their number, before refunds.",
            "Paiements encaissés divisés par leur nombre, avant remboursements.",
        ),
        M::Refunds => (
            "Refunds",
            "Remboursements",
            "What was given back to payers.",
            "Sommes rendues aux payeurs.",
        ),
        M::Chargebacks => (
            "Chargebacks",
            "Rétrofacturations",
            "What payers' banks took back.",
            "Sommes reprises par les banques des payeurs.",
        ),
        M::RecoveryRate => (
            "Recovery rate",
            "Taux de recouvrement",
            "Net recovered as a share of what was owed.",
            "Recouvré net rapporté à ce qui était dû.",
        ),
        M::OutstandingBalance => (
            "Outstanding balance",
            "Encours",
            "Balances above zero at the end of the period.",
            "Soldes débiteurs à la fin de la période.",
        ),
        M::Promises => (
            "Promises to pay",
            "Promesses de paiement",
            "Promises given in the period.",
            "Promesses obtenues pendant la période.",
        ),
        M::PromisedAmount => (
            "Amount promised",
            "Montant promis",
            "Sum of the promises given in the period.",
            "Somme des promesses obtenues pendant la période.",
        ),
        M::PromisesKept => (
            "Promises kept",
            "Promesses tenues",
            "Of these promises, those paid in full by their due date and two days' grace.",
            "Parmi ces promesses, celles payées en entier à l'échéance et deux jours de grâce.",
        ),
        M::PromiseKeptRate => (
            "Kept rate",
            "Taux de promesses tenues",
            "Promises kept as a share of those whose time is up.",
            "Promesses tenues rapportées à celles arrivées à terme.",
        ),
        M::Settlements => (
            "Settlements accepted",
            "Transactions acceptées",
            "Settlement offers that debtors accepted.",
            "Offres transactionnelles acceptées par les débiteurs.",
        ),
        M::PaymentPlans => (
            "Plans begun",
            "Échéanciers commencés",
            "Payment plans that became active.",
            "Échéanciers de paiement devenus actifs.",
        ),
        M::Attempts => (
            "Calls",
            "Appels",
            "Calls placed or received; those that the rules stopped are none.",
            "Appels passés ou reçus ; ceux que les règles ont empêchés ne comptent pas.",
        ),
        M::Answered => (
            "Answered",
            "Décrochés",
            "Calls that a human answered.",
            "Appels auxquels une personne a répondu.",
        ),
        M::AnswerRate => (
            "Answer rate",
            "Taux de décroché",
            "Answered as a share of calls.",
            "Décrochés rapportés aux appels.",
        ),
        M::RightParty => (
            "Right-party contacts",
            "Contacts utiles",
            "Calls with the debtor themselves, verified.",
            "Appels avec le débiteur lui-même, identité vérifiée.",
        ),
        M::RightPartyRate => (
            "Right-party rate",
            "Taux de contacts utiles",
            "Right-party contacts as a share of answered calls.",
            "Contacts utiles rapportés aux appels décrochés.",
        ),
        M::Successes => (
            "Successes",
            "Succès",
            "Right-party contacts that yielded a payment, promise, plan or settlement.",
            "Contacts utiles ayant donné un paiement, une promesse, un échéancier ou une transaction.",
        ),
        M::SuccessRate => (
            "Success rate",
            "Taux de succès",
            "Successes as a share of right-party contacts.",
            "Succès rapportés aux contacts utiles.",
        ),
        M::TalkTime => (
            "Talk time",
            "Temps de conversation",
            "Duration of the answered calls, together.",
            "Durée totale des appels décrochés.",
        ),
        M::AverageDuration => (
            "Average duration",
            "Durée moyenne",
            "Mean duration of answered calls.",
            "Durée moyenne des appels décrochés.",
        ),
        M::Outcomes => (
            "Outcomes",
            "Issues des appels",
            "How calls ended.",
            "Comment les appels se sont terminés.",
        ),
        M::ReachableHours => (
            "When debtors are reached",
            "Quand les débiteurs sont joignables",
            "Share of calls answered by weekday and hour where the debtor is; cells of less than 20 calls stay empty.",
            "Part des appels décrochés par jour et heure locale du débiteur ; les cases de moins de 20 appels restent vides.",
        ),
        M::Objections => (
            "Objections",
            "Objections",
            "What debtors objected; resolved where the same call ended in a success.",
            "Ce que les débiteurs ont objecté ; levées si le même appel a abouti à un succès.",
        ),
        M::Sentiment => (
            "Sentiment",
            "Sentiment",
            "Mean of the recorded calls, from -1 to 1.",
            "Moyenne des appels enregistrés, de -1 à 1.",
        ),
        M::QualityScore => (
            "Quality",
            "Qualité",
            "Mean quality of the recorded calls, from 0 to 1.",
            "Qualité moyenne des appels enregistrés, de 0 à 1.",
        ),
        M::Takeovers => (
            "Takeovers",
            "Reprises en main",
            "Calls that a supervisor took over.",
            "Appels repris par un superviseur.",
        ),
        M::Flags => (
            "Flags",
            "Signalements",
            "Flags that were not dismissed.",
            "Signalements qui n'ont pas été écartés.",
        ),
        M::Debtors => (
            "Debtors",
            "Débiteurs",
            "Debtors concerned.",
            "Débiteurs concernés.",
        ),
        M::Contacted => (
            "Contacted",
            "Contactés",
            "Debtors whom the campaign attempted to contact at least once.",
            "Débiteurs que la campagne a tenté de joindre au moins une fois.",
        ),
        M::Progress => (
            "Progress",
            "Avancement",
            "Debtors with whom the campaign is done, as a share of all.",
            "Débiteurs pour lesquels la campagne est terminée, rapportés au total.",
        ),
        M::Skipped => (
            "Skipped",
            "Écartés",
            "Debtors whom the campaign must not contact.",
            "Débiteurs que la campagne ne doit pas contacter.",
        ),
        M::OriginalAmount => (
            "Original amount",
            "Montant initial",
            "What was owed when the accounts were taken on.",
            "Ce qui était dû à la prise en charge des dossiers.",
        ),
        M::AverageBalance => (
            "Average balance",
            "Solde moyen",
            "Outstanding balance per debtor.",
            "Encours par débiteur.",
        ),
        M::AverageAge => (
            "Average age (days)",
            "Ancienneté moyenne (jours)",
            "Days since the oldest unpaid part fell due, mean over debtors with a due date.",
            "Jours depuis l'échéance impayée la plus ancienne, moyenne des débiteurs ayant une échéance.",
        ),
        M::AgeingBuckets => (
            "Balance by age",
            "Encours par ancienneté",
            "Balance by days since the oldest unpaid part fell due.",
            "Encours par nombre de jours depuis l'échéance impayée la plus ancienne.",
        ),
        M::Statuses => (
            "Balance by status",
            "Encours par statut",
            "Debtors and balance by the debtor's status today.",
            "Débiteurs et encours selon leur statut actuel.",
        ),
        M::DisputedBalance => (
            "Disputed balance",
            "Encours contesté",
            "Balance of debtors who contest the debt.",
            "Encours des débiteurs qui contestent la dette.",
        ),
        M::ArrangedBalance => (
            "Balance under arrangement",
            "Encours sous engagement",
            "Balance under a promise or a payment plan.",
            "Encours couvert par une promesse ou un échéancier.",
        ),
        M::ContactsChecked => (
            "Contacts checked",
            "Contacts vérifiés",
            "Contacts that the rules were asked about before they were made.",
            "Contacts soumis aux règles avant d'avoir lieu.",
        ),
        M::Blocked => (
            "Contacts blocked",
            "Contacts bloqués",
            "Contacts that the rules stopped.",
            "Contacts empêchés par les règles.",
        ),
        M::BlockedRate => (
            "Blocked rate",
            "Taux de blocage",
            "Contacts blocked as a share of contacts checked.",
            "Contacts bloqués rapportés aux contacts vérifiés.",
        ),
        M::BlockReasons => (
            "Reasons of blocking",
            "Motifs de blocage",
            "Which rule stopped how many contacts; one contact can break several.",
            "Règle à l'origine du blocage ; un même contact peut en enfreindre plusieurs.",
        ),
        M::OptOuts => (
            "Opt-outs",
            "Oppositions",
            "Debtors' wishes not to be contacted, received in the period.",
            "Demandes de ne plus être contacté reçues pendant la période.",
        ),
        M::Consents => (
            "Consents",
            "Consentements",
            "Consents given in the period.",
            "Consentements donnés pendant la période.",
        ),
        M::Disputes => (
            "Disputes",
            "Contestations",
            "Disputes received in the period.",
            "Contestations reçues pendant la période.",
        ),
        M::OpenDisputes => (
            "Open disputes",
            "Contestations ouvertes",
            "Disputes that wait for a decision now.",
            "Contestations en attente de décision à ce jour.",
        ),
        M::ValidationNotices => (
            "Validation notices",
            "Avis de validation",
            "Validation notices sent in the period.",
            "Avis de validation envoyés pendant la période.",
        ),
        M::LegalHolds => (
            "Legal holds",
            "Gels juridiques",
            "Legal holds that stand now.",
            "Gels juridiques en vigueur à ce jour.",
        ),
    };
    (Label::new(en, fr), Label::new(how_en, how_fr))
}

pub const fn metric(metric: Metric) -> Label {
    of(metric).0
}

/// How a figure is counted, in one sentence.
pub const fn definition(metric: Metric) -> Label {
    of(metric).1
}

/// Words of the page, of columns and of sheets.
pub mod words {
    use super::Label;

    pub const DATE: Label = Label::new("Date", "Date");
    pub const DAY: Label = Label::new("Day", "Jour");
    pub const KIND: Label = Label::new("Kind", "Type");
    pub const METHOD: Label = Label::new("Method", "Moyen de paiement");
    pub const AMOUNT: Label = Label::new("Amount", "Montant");
    pub const REFERENCE: Label = Label::new("Reference", "Référence");
    pub const PROVIDER: Label = Label::new("Provider", "Prestataire");
    pub const CAMPAIGN: Label = Label::new("Campaign", "Campagne");
    pub const AGENT: Label = Label::new("Agent", "Agent");
    pub const DEBTOR: Label = Label::new("Debtor", "Débiteur");
    pub const EXTERNAL_ID: Label = Label::new("External id", "Identifiant externe");
    pub const STATUS: Label = Label::new("Status", "Statut");
    pub const CHANNEL: Label = Label::new("Channel", "Canal");
    pub const DIRECTION: Label = Label::new("Direction", "Sens");
    pub const ALLOWED: Label = Label::new("Allowed", "Autorisé");
    pub const RULES: Label = Label::new("Rules", "Règles");
    pub const RULE: Label = Label::new("Rule", "Règle");
    pub const RULE_ID: Label = Label::new("Reference", "Référence");
    pub const NEXT_ALLOWED: Label = Label::new("Allowed again at", "Autorisé à nouveau le");
    pub const OUTCOME: Label = Label::new("Outcome", "Issue");
    pub const DURATION: Label = Label::new("Duration", "Durée");
    pub const ADDRESS: Label = Label::new("Number", "Numéro");
    pub const CATEGORY: Label = Label::new("Category", "Catégorie");
    pub const RESOLVED: Label = Label::new("Resolved", "Levées");
    pub const RESOLUTION_RATE: Label = Label::new("Resolved rate", "Taux de levée");
    pub const SHARE: Label = Label::new("Share", "Part");
    pub const RANK: Label = Label::new("Rank", "Rang");
    /// The lower end of the success rate's 95% Wilson interval.
    pub const AT_LEAST: Label = Label::new("Success at least", "Succès au moins");
    pub const LAST_ATTEMPT: Label = Label::new("Last attempt", "Dernière tentative");
    pub const BALANCE_AT_LAUNCH: Label = Label::new("Balance at launch", "Solde au lancement");
    pub const BALANCE: Label = Label::new("Balance", "Solde");
    pub const DUE_DATE: Label = Label::new("Due date", "Échéance");
    pub const AGE: Label = Label::new("Age (days)", "Ancienneté (jours)");
    pub const BUCKET: Label = Label::new("Age", "Ancienneté");
    pub const ATTEMPTS: Label = Label::new("Attempts", "Tentatives");

    pub const OTHERS: Label = Label::new("Others", "Autres");
    pub const DONE: Label = Label::new("Done", "Terminés");
    pub const TO_DO: Label = Label::new("To do", "À traiter");

    pub const YES: Label = Label::new("yes", "oui");
    pub const NO: Label = Label::new("no", "non");
    pub const NONE: Label = Label::new("none", "aucun");
    pub const NO_CAMPAIGN: Label = Label::new("No campaign", "Hors campagne");
    pub const NO_AGENT: Label = Label::new("No agent", "Sans agent");
    pub const NOT_SAID: Label = Label::new("Not recorded", "Non renseigné");

    pub const RECOVERED_BY_DAY: Label = Label::new("Net recovered by day", "Recouvré net par jour");
    pub const BY_METHOD: Label = Label::new("By method of payment", "Par moyen de paiement");
    pub const BY_CAMPAIGN: Label = Label::new("By campaign", "Par campagne");
    pub const BY_DAY: Label = Label::new("By day", "Par jour");
    pub const BY_AGENT: Label = Label::new("By agent", "Par agent");
    pub const RANKING: Label = Label::new("Ranking", "Classement");
    pub const CALLS_BY_DAY: Label = Label::new("Calls by day", "Appels par jour");
    pub const CHECKS_BY_DAY: Label = Label::new("Contacts by day", "Contacts par jour");
    pub const RECOVERED_BY_AGENT: Label =
        Label::new("Net recovered by agent", "Recouvré net par agent");
    pub const RECOVERED_BY_CAMPAIGN: Label =
        Label::new("Net recovered by campaign", "Recouvré net par campagne");

    pub const SUMMARY: Label = Label::new("Summary", "Synthèse");
    pub const DETAIL: Label = Label::new("Detail", "Détail");
    pub const TOTAL: Label = Label::new("Total", "Total");
    pub const FIGURE: Label = Label::new("Figure", "Indicateur");
    pub const VALUE: Label = Label::new("Value", "Valeur");
    pub const CHANGE: Label = Label::new("Change", "Évolution");
    pub const KEY_FIGURES: Label = Label::new("Key figures", "Chiffres clés");
    pub const DEFINITIONS: Label = Label::new(
        "How the figures are counted",
        "Comment les chiffres sont établis",
    );
    pub const PERIOD: Label = Label::new("Period", "Période");
    pub const MADE_ON: Label = Label::new("Made on", "Établi le");
    pub const PAGE: Label = Label::new("Page", "Page");
    pub const OF: Label = Label::new("of", "sur");
    pub const REPORT: Label = Label::new("Report", "Rapport");
    pub const NO_DATA: Label = Label::new(
        "Nothing in this period.",
        "Aucune donnée sur cette période.",
    );
    pub const AGAINST: Label = Label::new(
        "against the period before",
        "par rapport à la période précédente",
    );
    pub const LEFT_OUT: Label = Label::new(
        "further rows are left out here; the spreadsheet has them all.",
        "autres lignes ne figurent pas ici ; le tableur les contient toutes.",
    );
    pub const CONFIDENTIAL: Label = Label::new("Confidential", "Confidentiel");
    pub const COUNTING_NOTE: Label = Label::new("Money in", "Montants en");
    pub const DAYS_NOTE: Label = Label::new("days in the time zone", "jours du fuseau horaire");
}
