//! What agents, debtors and templates say, in English and French. Scripts and templates carry what
//! the rules ask of them: that an AI speaks, who calls, and how to stop messages.

pub(super) struct Texts {
    pub(super) prompt: &'static str,
    pub(super) greeting: &'static str,
    pub(super) disclosure: &'static str,
    pub(super) voice: &'static str,
    /// (type, name, subject, body)
    pub(super) templates: [(
        &'static str,
        &'static str,
        Option<&'static str>,
        &'static str,
    ); 4],
    /// names of the segments of [`super::world`]
    pub(super) segments: [&'static str; 3],
    pub(super) campaigns: [&'static str; 9],
    /// what a debtor says, by category
    pub(super) objections: &'static [(&'static str, &'static str)],
    /// (speaker, text); `{name}`, `{agent}` and `{amount}` are filled in
    pub(super) opening: &'static [(&'static str, &'static str)],
    pub(super) promise: &'static [(&'static str, &'static str)],
    pub(super) refusal: &'static [(&'static str, &'static str)],
    pub(super) topics: [&'static str; 4],
    pub(super) dispute: &'static str,
    pub(super) cease: &'static str,
    pub(super) tasks: [(&'static str, &'static str); 4],
    /// titles and messages of notifications: settlement, payment, compliance, system, campaign
    pub(super) notices: [(&'static str, &'static str); 5],
}

pub(super) fn of(locale: &str) -> &'static Texts {
    if locale == "fr" { &FRENCH } else { &ENGLISH }
}

static ENGLISH: Texts = Texts {
    prompt: "You are a courteous collections agent. Verify that you speak with the right person before you mention a debt. \
             Offer a payment plan within your limits, never threaten, and hand over to a human when asked.",
    greeting: "Hello, may I speak with {{ customer.name }}?",
    disclosure: "I am an AI assistant calling on a recorded line on behalf of {{ organization.name }}. \
                 This is an attempt to collect a debt; any information obtained will be used for that purpose.",
    voice: "en-US-Neural2-F",
    templates: [
        (
            "phone_script",
            "First contact",
            None,
            "Hello, I am an AI assistant of {{ organization.name }} on a recorded line. May I speak with {{ customer.name }}? \
          To stop these calls, just tell me.",
        ),
        (
            "sms",
            "Payment reminder",
            None,
            "{{ organization.name }}: {{ customer.name }}, your balance of {{ customer.balance }} is due. Pay: {{ payment_link }}. Reply STOP to opt out, free of charge.",
        ),
        (
            "email",
            "Balance statement",
            Some("Your balance with {{ customer.creditor_name }}"),
            "Dear {{ customer.name }},\n\nyour balance is {{ customer.balance }}. You can pay at {{ payment_link }}.\n\n\
          You may stop these emails at any time, free of charge: {{ opt_out_link }}",
        ),
        (
            "email",
            "Payment plan confirmation",
            Some("Your payment plan"),
            "Dear {{ customer.name }},\n\nthank you. Your plan of {{ plan.total_amount }} begins on {{ plan.first_due_date }}.\n\n\
          You may stop these emails at any time, free of charge: {{ opt_out_link }}",
        ),
    ],
    segments: [
        "Balances from 2,000",
        "Not contacted for 30 days",
        "Promised or on a plan",
    ],
    campaigns: [
        "Late summer arrears",
        "Autumn arrears",
        "Current arrears",
        "High balances",
        "Utilities follow-up",
        "Next month's arrears",
        "Year-end settlement offers",
        "Medical accounts (draft)",
        "Trial run",
    ],
    objections: &[
        ("cannot_pay", "I just don't have the money right now."),
        ("unemployed", "I lost my job in the summer."),
        ("dispute", "That's not what I owe, I want to see a bill."),
        ("already_paid", "I paid that last month."),
        ("call_later", "I'm at work, can you call me another time?"),
        ("distrust", "How do I know that this isn't a scam?"),
        ("refusal", "I'm not going to pay this."),
        ("other", "My husband takes care of that."),
    ],
    opening: &[
        (
            "agent",
            "Hello, I am {agent}, an AI assistant on a recorded line. Am I speaking with {name}?",
        ),
        ("debtor", "Yes, that's me."),
        (
            "agent",
            "Thank you. Could you confirm your postal code, please?",
        ),
        ("debtor", "Sure, one moment."),
        (
            "agent",
            "Thank you. This is an attempt to collect a debt. Your balance is {amount}.",
        ),
    ],
    promise: &[
        ("debtor", "I can pay a part of it at the end of the week."),
        (
            "agent",
            "That helps. I note your payment and send you the link by text message.",
        ),
        ("debtor", "All right, thank you."),
    ],
    refusal: &[
        ("debtor", "I can't do anything about it at the moment."),
        (
            "agent",
            "I understand. Would a plan of small monthly amounts be possible for you?",
        ),
        ("debtor", "Not now, I am sorry."),
    ],
    topics: [
        "Identity check",
        "Balance",
        "Payment plan",
        "Settlement offer",
    ],
    dispute: "Says that the amount is wrong and asks for an itemised bill",
    cease: "Please stop contacting me.",
    tasks: [
        ("callback", "Call back as agreed"),
        ("review", "Listen to the call: refusal after an offer"),
        ("dispute", "Send the itemised bill"),
        ("document", "Check the proof of payment"),
    ],
    notices: [
        (
            "Settlement awaits your approval",
            "An offer below the balance was made in a call.",
        ),
        ("Payment received", "A payment has cleared."),
        (
            "Disclosure missing",
            "A call began without the recording notice.",
        ),
        (
            "Import finished",
            "All rows of the last file were imported.",
        ),
        (
            "Campaign awaits your approval",
            "A campaign is larger than its author may launch alone.",
        ),
    ],
};

static FRENCH: Texts = Texts {
    prompt: "Vous êtes un agent de recouvrement courtois. Vérifiez l'identité avant d'évoquer la dette. Proposez un \
             échéancier dans vos limites, ne menacez jamais et passez la main à un humain sur demande.",
    greeting: "Bonjour, puis-je parler à {{ customer.name }} ?",
    disclosure: "Je suis un assistant doté d'intelligence artificielle (IA) et je vous appelle au nom de {{ organization.name }}. \
                 Cet appel est enregistré.",
    voice: "fr-FR-Neural2-A",
    templates: [
        (
            "phone_script",
            "Premier contact",
            None,
            "Bonjour, je suis un assistant IA de {{ organization.name }}, cet appel est enregistré. Puis-je parler à {{ customer.name }} ? \
          Pour ne plus être appelé, il suffit de me le dire.",
        ),
        (
            "sms",
            "Rappel de paiement",
            None,
            "{{ organization.name }} : {{ customer.name }}, votre solde de {{ customer.balance }} est dû. Payer : {{ payment_link }}. STOP pour ne plus recevoir de SMS, gratuit.",
        ),
        (
            "email",
            "Relevé de solde",
            Some("Votre solde auprès de {{ customer.creditor_name }}"),
            "Bonjour {{ customer.name }},\n\nvotre solde est de {{ customer.balance }}. Vous pouvez payer ici : {{ payment_link }}.\n\n\
          Vous pouvez arrêter ces messages à tout moment, gratuitement : {{ opt_out_link }}",
        ),
        (
            "email",
            "Confirmation d'échéancier",
            Some("Votre échéancier"),
            "Bonjour {{ customer.name }},\n\nmerci. Votre échéancier de {{ plan.total_amount }} commence le {{ plan.first_due_date }}.\n\n\
          Vous pouvez arrêter ces messages à tout moment, gratuitement : {{ opt_out_link }}",
        ),
    ],
    segments: [
        "Soldes à partir de 2 000",
        "Sans contact depuis 30 jours",
        "Promesse ou échéancier",
    ],
    campaigns: [
        "Impayés de fin d'été",
        "Impayés d'automne",
        "Impayés en cours",
        "Soldes élevés",
        "Suivi énergie",
        "Impayés du mois prochain",
        "Offres de fin d'année",
        "Télécom (brouillon)",
        "Essai",
    ],
    objections: &[
        ("cannot_pay", "Je n'ai pas les moyens en ce moment."),
        ("unemployed", "J'ai perdu mon emploi cet été."),
        (
            "dispute",
            "Ce n'est pas ce que je dois, je veux voir la facture.",
        ),
        ("already_paid", "J'ai déjà payé le mois dernier."),
        ("call_later", "Je suis au travail, rappelez-moi plus tard."),
        ("distrust", "Qui me dit que ce n'est pas une arnaque ?"),
        ("refusal", "Je ne paierai pas."),
        ("other", "C'est mon mari qui s'en occupe."),
    ],
    opening: &[
        (
            "agent",
            "Bonjour, je suis {agent}, un assistant IA, et cet appel est enregistré. Vous êtes bien {name} ?",
        ),
        ("debtor", "Oui, c'est moi."),
        (
            "agent",
            "Merci. Pouvez-vous me confirmer votre code postal ?",
        ),
        ("debtor", "Oui, un instant."),
        (
            "agent",
            "Merci. Je vous appelle au sujet de votre solde de {amount}.",
        ),
    ],
    promise: &[
        (
            "debtor",
            "Je peux en payer une partie à la fin de la semaine.",
        ),
        (
            "agent",
            "C'est noté. Je vous envoie le lien de paiement par SMS.",
        ),
        ("debtor", "D'accord, merci."),
    ],
    refusal: &[
        ("debtor", "Je ne peux rien faire pour l'instant."),
        (
            "agent",
            "Je comprends. Un échéancier en petites mensualités vous conviendrait-il ?",
        ),
        ("debtor", "Pas maintenant, désolé."),
    ],
    topics: [
        "Vérification d'identité",
        "Solde",
        "Échéancier",
        "Offre de règlement",
    ],
    dispute: "Conteste le montant et demande une facture détaillée",
    cease: "Ne me contactez plus, s'il vous plaît.",
    tasks: [
        ("callback", "Rappeler comme convenu"),
        ("review", "Écouter l'appel : refus après une offre"),
        ("dispute", "Envoyer la facture détaillée"),
        ("document", "Vérifier le justificatif de paiement"),
    ],
    notices: [
        (
            "Une offre attend votre accord",
            "Une offre inférieure au solde a été faite lors d'un appel.",
        ),
        ("Paiement reçu", "Un paiement a été encaissé."),
        (
            "Mention absente",
            "Un appel a commencé sans l'annonce de l'enregistrement.",
        ),
        (
            "Import terminé",
            "Toutes les lignes du dernier fichier ont été importées.",
        ),
        (
            "Une campagne attend votre accord",
            "Elle est plus grande que ce que son auteur peut lancer seul.",
        ),
    ],
};
