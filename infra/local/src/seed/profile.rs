//! Two organisations to look at: one American, one French. Names are common ones; numbers are of
//! the ranges reserved for fiction (555-01xx; the ranges ARCEP keeps for films), mail addresses of
//! the domains reserved for examples.

/// Where a debtor may live.
pub(super) struct Place {
    pub(super) city: &'static str,
    pub(super) region: Option<&'static str>,
    pub(super) postal_code: &'static str,
    /// start of a number there, up to the digits that are drawn
    pub(super) phone: &'static str,
    pub(super) time_zone: &'static str,
}

pub(super) struct Profile {
    /// number of the organisation in stable demo ids
    pub(super) number: u16,
    pub(super) name: &'static str,
    pub(super) mail_domain: &'static str,
    pub(super) time_zone: &'static str,
    pub(super) currency: &'static str,
    /// BCP 47
    pub(super) locale: &'static str,
    pub(super) country: &'static str,
    pub(super) compliance: &'static str,
    /// share of the debtors and calls asked for, in percent
    pub(super) share: usize,
    pub(super) users: [(&'static str, &'static str); 4],
    pub(super) agents: &'static [&'static str],
    pub(super) first_names: &'static [&'static str],
    pub(super) last_names: &'static [&'static str],
    pub(super) companies: &'static [&'static str],
    pub(super) streets: &'static [&'static str],
    pub(super) creditors: &'static [&'static str],
    pub(super) places: &'static [Place],
    /// start of a mobile number; `None` where numbers do not tell
    pub(super) mobile: Option<&'static str>,
    /// digits that follow the start of a number
    pub(super) drawn_digits: u32,
    pub(super) sender: &'static str,
}

const fn us(city: &'static str, region: &'static str, postal_code: &'static str, phone: &'static str, time_zone: &'static str) -> Place {
    Place { city, region: Some(region), postal_code, phone, time_zone }
}

const fn fr(city: &'static str, postal_code: &'static str, phone: &'static str) -> Place {
    Place { city, region: None, postal_code, phone, time_zone: "Europe/Paris" }
}

pub(super) const PROFILES: [Profile; 2] = [AMERICAN, FRENCH];

const AMERICAN: Profile = Profile {
    number: 0,
    name: "Demo Collections",
    mail_domain: "demo.mojavox.test",
    time_zone: "America/New_York",
    currency: "USD",
    locale: "en",
    country: "US",
    compliance: "us",
    share: 100,
    users: [
        ("admin", "Ada Admin"),
        ("supervisor", "Samir Supervisor"),
        ("analyst", "Anna Analyst"),
        ("agent", "Alex Agent"),
    ],
    agents: &["Ava", "Noah", "Mia", "Leo", "Ruth", "Sam"],
    first_names: &[
        "James", "Mary", "Robert", "Patricia", "John", "Jennifer", "Michael", "Linda", "David", "Elizabeth", "William",
        "Barbara", "Richard", "Susan", "Joseph", "Jessica", "José", "Karen", "Carlos", "Sofía", "Daniel", "Zoë", "Matthew",
        "Renée", "Anthony", "Chloé", "Luis", "María", "Andrew", "Nicole", "Joshua", "Aaliyah", "Kevin", "Mei", "Brian",
        "Priya", "Tyrone", "Keisha", "Ngọc", "Dmitri",
    ],
    last_names: &[
        "Smith", "Johnson", "Williams", "Brown", "Jones", "García", "Miller", "Davis", "Rodríguez", "Martinez", "Hernández",
        "Lopez", "González", "Wilson", "Anderson", "Thomas", "Taylor", "Moore", "Jackson", "Martin", "Lee", "Pérez",
        "Thompson", "White", "Harris", "Sánchez", "Clark", "Ramírez", "Lewis", "Robinson", "Walker", "Young", "Allen",
        "King", "Wright", "Scott", "Torres", "Nguyễn", "Hill", "Flores", "Green", "Adams", "Nelson", "Baker", "Hall",
        "O'Brien", "Campbell", "Muñoz", "Carter", "St. Clair",
    ],
    companies: &["Harbor Bakery LLC", "Blue Ridge Plumbing Inc.", "Sunset Nail Studio", "Keystone Roofing LLC", "Desert Auto Repair", "Lakeview Dental PC"],
    streets: &["Maple Street", "Oak Avenue", "2nd Street", "Washington Boulevard", "Cedar Lane", "Lakeshore Drive", "Park Avenue", "Elm Court"],
    creditors: &["First Valley Bank", "Northline Utilities", "Meridian Telecom", "St. Luke's Medical Center"],
    places: &[
        us("New York", "NY", "10027", "+121255501", "America/New_York"),
        us("Buffalo", "NY", "14201", "+171655501", "America/New_York"),
        us("Boston", "MA", "02118", "+161755501", "America/New_York"),
        us("Philadelphia", "PA", "19103", "+121555501", "America/New_York"),
        us("Atlanta", "GA", "30303", "+140455501", "America/New_York"),
        us("Miami", "FL", "33130", "+130555501", "America/New_York"),
        us("Columbus", "OH", "43215", "+161455501", "America/New_York"),
        us("Chicago", "IL", "60614", "+131255501", "America/Chicago"),
        us("Houston", "TX", "77002", "+171355501", "America/Chicago"),
        us("Dallas", "TX", "75201", "+121455501", "America/Chicago"),
        us("Minneapolis", "MN", "55403", "+161255501", "America/Chicago"),
        us("New Orleans", "LA", "70112", "+150455501", "America/Chicago"),
        us("Denver", "CO", "80203", "+130355501", "America/Denver"),
        us("Salt Lake City", "UT", "84101", "+180155501", "America/Denver"),
        us("Phoenix", "AZ", "85004", "+160255501", "America/Phoenix"),
        us("Los Angeles", "CA", "90012", "+121355501", "America/Los_Angeles"),
        us("San Francisco", "CA", "94110", "+141555501", "America/Los_Angeles"),
        us("San Diego", "CA", "92101", "+161955501", "America/Los_Angeles"),
        us("Seattle", "WA", "98104", "+120655501", "America/Los_Angeles"),
        us("Honolulu", "HI", "96813", "+180855501", "Pacific/Honolulu"),
    ],
    mobile: None,
    drawn_digits: 2,
    sender: "+18005550100",
};

const FRENCH: Profile = Profile {
    number: 16,
    name: "Recouvrement Démo",
    mail_domain: "demo-fr.mojavox.test",
    time_zone: "Europe/Paris",
    currency: "EUR",
    locale: "fr",
    country: "FR",
    compliance: "fr",
    share: 20,
    users: [
        ("admin", "Agathe Aubert"),
        ("supervisor", "Sébastien Simon"),
        ("analyst", "Anaïs André"),
        ("agent", "Axel Arnaud"),
    ],
    agents: &["Camille", "Hugo", "Léa"],
    first_names: &[
        "Élodie", "François", "Zoé", "Jérôme", "Chloé", "Mathéo", "Inès", "Loïc", "Maëlle", "Benoît", "Céline", "Hélène",
        "Noël", "Anaïs", "Thérèse", "Jean-Pierre", "Marie-Claude", "Lucas", "Camille", "Nicolas", "Sophie", "Karim",
        "Fatima", "Julien", "Aurélie", "Gaël", "Léo", "Manon", "Olivier", "Nathalie",
    ],
    last_names: &[
        "Martin", "Bernard", "Dubois", "Thomas", "Robert", "Richard", "Petit", "Durand", "Leroy", "Moreau", "Lefèvre",
        "Müller", "Garçon", "Œuvrard", "Béranger", "D'Argent", "Le Goff", "Château", "Noël", "Hénault", "Crépin", "Faÿ",
        "Benali", "N'Diaye", "Traoré", "Rousseau", "Fontaine", "Chevalier", "Gauthier", "Marchand",
    ],
    companies: &["Boulangerie du Marché SARL", "Garage de l'Étoile", "Plomberie Lefèvre & Fils", "Café de la Gare"],
    streets: &["rue de la République", "avenue Victor-Hugo", "rue des Écoles", "boulevard Voltaire", "place de l'Église", "impasse des Lilas"],
    creditors: &["Crédit du Sud", "Énergie Plus", "Télécom Océan"],
    places: &[
        fr("Paris", "75011", "+3319900"),
        fr("Rennes", "35000", "+3326191"),
        fr("Nantes", "44000", "+3326191"),
        fr("Strasbourg", "67000", "+3335301"),
        fr("Lille", "59000", "+3335301"),
        fr("Lyon", "69003", "+3346571"),
        fr("Marseille", "13006", "+3346571"),
        fr("Toulouse", "31000", "+3353649"),
        fr("Bordeaux", "33000", "+3353649"),
    ],
    mobile: Some("+3363998"),
    drawn_digits: 4,
    sender: "+33199009999",
};
