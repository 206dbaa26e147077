//! Which column of a file holds what: header names in English and French, or the caller's mapping.

use std::collections::BTreeMap;

use mojavox_domain::customer::fold;

/// What a column can hold. `name` is the field's name in the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Column {
    ExternalId,
    Reference,
    Kind,
    Name,
    FirstName,
    LastName,
    Email,
    Phone,
    SecondaryPhone,
    Language,
    AddressLine,
    AddressLine2,
    City,
    Region,
    PostalCode,
    Country,
    CreditorName,
    OriginalAmount,
    Balance,
    Currency,
    DueDate,
    Status,
    Tags,
}

/// Names are compared folded and without anything but letters and digits, so that `External ID`,
/// `external_id` and `EXTERNALID` are one.
const COLUMNS: &[(Column, &str, &str)] = &[
    (
        Column::ExternalId,
        "externalId",
        "customerid debtorid accountnumber account id identifiant identifiantexterne numerodossier dossier numeroclient numerodeclient numerodedossier nclient ndossier idexterne compte numerodecompte",
    ),
    (
        Column::Reference,
        "reference",
        "ref customerreference referenceclient referencedossier",
    ),
    (
        Column::Kind,
        "kind",
        "customertype debtortype typeclient typededebiteur",
    ),
    (
        Column::Name,
        "name",
        "fullname customername debtorname customer debtor nomcomplet debiteur client raisonsociale nomclient nomdudebiteur",
    ),
    (
        Column::FirstName,
        "firstName",
        "givenname forename prenom prenoms",
    ),
    (
        Column::LastName,
        "lastName",
        "surname familyname nom nomdefamille",
    ),
    (
        Column::Email,
        "email",
        "emailaddress mail courriel adressemail adresseemail adresseelectronique adressecourriel",
    ),
    (
        Column::Phone,
        "phone",
        "phonenumber telephone tel mobile mobilephone cell cellphone primaryphone numerodetelephone numerotelephone portable telephoneportable telephonemobile telephone1 phone1",
    ),
    (
        Column::SecondaryPhone,
        "secondaryPhone",
        "phone2 otherphone homephone workphone telephone2 telephonesecondaire autretelephone telephonefixe fixe telephonedomicile",
    ),
    (Column::Language, "language", "lang locale langue"),
    (
        Column::AddressLine,
        "addressLine",
        "address addressline1 street streetaddress address1 adresse rue adresse1 voie",
    ),
    (
        Column::AddressLine2,
        "addressLine2",
        "address2 street2 adresse2 complement complementadresse complementdadresse",
    ),
    (Column::City, "city", "town ville commune localite"),
    (
        Column::Region,
        "region",
        "state province stateprovince etat departement",
    ),
    (
        Column::PostalCode,
        "postalCode",
        "zip zipcode postcode codepostal cp",
    ),
    (Column::Country, "country", "countrycode pays codepays"),
    (
        Column::OriginalAmount,
        "originalAmount",
        "originalbalance principal initialamount invoiceamount montantinitial montantdorigine montantorigine creanceinitiale",
    ),
    (
        Column::Balance,
        "balance",
        "outstandingbalance amountdue debt debtamount amount outstanding currentbalance solde montant montantdu dette creance restedu soldedu",
    ),
    (Column::Currency, "currency", "currencycode devise monnaie"),
    (
        Column::DueDate,
        "dueDate",
        "due datedue maturity echeance datedecheance dateecheance",
    ),
    (
        Column::CreditorName,
        "creditorName",
        "creditor originalcreditor creancier donneurdordre",
    ),
    (Column::Status, "status", "statut etatdossier"),
    (Column::Tags, "tags", "labels etiquettes"),
];

impl Column {
    pub(crate) fn name(self) -> &'static str {
        COLUMNS
            .iter()
            .find(|(column, _, _)| *column == self)
            .map_or("", |(_, name, _)| name)
    }

    /// In the order of an export.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        COLUMNS.iter().map(|(column, _, _)| *column)
    }

    fn from_field(field: &str) -> Option<Self> {
        COLUMNS
            .iter()
            .find(|(_, name, _)| *name == field)
            .map(|(column, _, _)| *column)
    }

    /// What a header cell means, if it is one of the names people use.
    fn from_header(cell: &str) -> Option<Self> {
        let key = key(cell);
        let (column, _, _) = COLUMNS.iter().find(|(_, name, aliases)| {
            name.to_lowercase() == key || aliases.split(' ').any(|alias| alias == key)
        })?;
        Some(*column)
    }
}

fn key(cell: &str) -> String {
    fold(cell).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Why a file's columns cannot be used. `code` is stable and part of the API.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum HeaderError {
    #[error("the file is empty")]
    Empty,
    #[error("no column holds the reference (externalId)")]
    NoExternalId,
    #[error("no column holds a name")]
    NoName,
    #[error("the columns {first:?} and {second:?} both hold {field}")]
    Twice {
        field: &'static str,
        first: String,
        second: String,
    },
    #[error("the mapping names the column {0:?}, which the file does not have")]
    UnknownColumn(String),
    #[error("the mapping names the field {0:?}, which does not exist")]
    UnknownField(String),
}

impl HeaderError {
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::Empty => "file_empty",
            Self::NoExternalId => "column_external_id_missing",
            Self::NoName => "column_name_missing",
            Self::Twice { .. } => "column_twice",
            Self::UnknownColumn(_) => "mapping_unknown_column",
            Self::UnknownField(_) => "mapping_unknown_field",
        }
    }
}

/// Which cell of a record holds what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Header {
    /// Cell index and the header as the file has it, for messages.
    columns: BTreeMap<Column, (usize, String)>,
    width: usize,
}

impl Header {
    /// `mapping` (header -> field) goes before the known names; an empty field ignores the column.
    pub(crate) fn read(
        cells: &[String],
        mapping: &BTreeMap<String, String>,
    ) -> Result<Self, HeaderError> {
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            return Err(HeaderError::Empty);
        }
        let mut wanted = BTreeMap::new();
        for (header, field) in mapping {
            let known = field.is_empty() || Column::from_field(field).is_some();
            if !known {
                return Err(HeaderError::UnknownField(field.clone()));
            }
            wanted.insert(key(header), (header, field));
        }
        let mut columns: BTreeMap<Column, (usize, String)> = BTreeMap::new();
        for (index, cell) in cells.iter().enumerate() {
            let column = match wanted.remove(&key(cell)) {
                Some((_, field)) => Column::from_field(field),
                None => Column::from_header(cell),
            };
            let Some(column) = column else { continue };
            let taken = columns.insert(column, (index, cell.trim().to_owned()));
            if let Some((_, first)) = taken {
                let second = cell.trim().to_owned();
                return Err(HeaderError::Twice {
                    field: column.name(),
                    first,
                    second,
                });
            }
        }
        if let Some((header, _)) = wanted.into_values().next() {
            return Err(HeaderError::UnknownColumn(header.clone()));
        }
        // A file with one key column may call it what it likes.
        if !columns.contains_key(&Column::ExternalId)
            && let Some(reference) = columns.remove(&Column::Reference)
        {
            columns.insert(Column::ExternalId, reference);
        }
        if !columns.contains_key(&Column::ExternalId) {
            return Err(HeaderError::NoExternalId);
        }
        if !columns.contains_key(&Column::Name) && !columns.contains_key(&Column::LastName) {
            return Err(HeaderError::NoName);
        }
        Ok(Self {
            columns,
            width: cells.len(),
        })
    }

    pub(crate) fn index(&self, column: Column) -> Option<usize> {
        self.columns.get(&column).map(|(index, _)| *index)
    }

    /// The header as it stands in the file; the field's name for a column it lacks.
    pub(crate) fn label(&self, column: Column) -> &str {
        self.columns
            .get(&column)
            .map_or(column.name(), |(_, label)| label)
    }

    /// How many cells a record has.
    pub(crate) fn width(&self) -> usize {
        self.width
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cells: &[&str], mapping: &[(&str, &str)]) -> Result<Header, HeaderError> {
        let cells: Vec<String> = cells.iter().map(ToString::to_string).collect();
        let mapping = mapping
            .iter()
            .map(|(a, b)| ((*a).to_owned(), (*b).to_owned()))
            .collect();
        Header::read(&cells, &mapping)
    }

    #[test]
    fn english_and_french_headers_are_known() {
        let english = read(
            &[
                "External ID",
                "first_name",
                "LASTNAME",
                "Phone Number",
                "ZIP",
            ],
            &[],
        );
        let header = english.unwrap();
        assert_eq!(header.index(Column::ExternalId), Some(0));
        assert_eq!(header.index(Column::Phone), Some(3));
        assert_eq!(header.index(Column::PostalCode), Some(4));
        let french = read(
            &[
                "N° dossier",
                "Nom complet",
                "Téléphone",
                "Solde dû",
                "Échéance",
            ],
            &[],
        );
        let header = french.unwrap();
        assert_eq!(header.index(Column::ExternalId), Some(0));
        assert_eq!(header.index(Column::Balance), Some(3));
        assert_eq!(header.label(Column::DueDate), "Échéance");
    }

    #[test]
    fn a_mapping_goes_first_and_can_ignore() {
        let header = read(
            &["Code", "Client", "Compte"],
            &[("Code", "externalId"), ("Compte", "")],
        )
        .unwrap();
        assert_eq!(header.index(Column::ExternalId), Some(0));
        assert_eq!(header.index(Column::Name), Some(1));
    }

    #[test]
    fn what_is_missing_or_ambiguous_is_named() {
        assert_eq!(read(&["", " "], &[]), Err(HeaderError::Empty));
        assert_eq!(read(&["Nom"], &[]), Err(HeaderError::NoExternalId));
        assert_eq!(read(&["Reference", "Tel"], &[]), Err(HeaderError::NoName));
        assert!(matches!(
            read(&["Dossier", "Compte", "Nom"], &[]),
            Err(HeaderError::Twice {
                field: "externalId",
                ..
            })
        ));
        assert_eq!(
            read(&["Ref", "Nom"], &[("Solde", "balance")]),
            Err(HeaderError::UnknownColumn("Solde".into()))
        );
        assert_eq!(
            read(&["Ref", "Nom"], &[("Nom", "shoeSize")]),
            Err(HeaderError::UnknownField("shoeSize".into()))
        );
    }

    #[test]
    fn no_name_means_two_things() {
        let mut seen = BTreeMap::new();
        for (column, name, aliases) in COLUMNS {
            for alias in aliases.split(' ').chain([name.to_lowercase().as_str()]) {
                assert_eq!(key(alias), alias, "{alias} is compared folded");
                assert_eq!(seen.insert(alias.to_owned(), column), None, "{alias}");
            }
        }
    }
}
