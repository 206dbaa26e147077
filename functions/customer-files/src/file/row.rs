//! A record of the file as what it says about a debtor.

use jiff::civil::Date;
use mojavox_domain::{
    country::Country,
    csv_cell,
    customer::{
        CustomerKind, CustomerStatus, TextError, fold, limits, parse_email, parse_language,
        parse_line,
    },
    money::Money,
    phone::Phone,
};

use super::{
    encoding::Encoding,
    header::{Column, Header},
    records::Record,
    values::{parse_amount, parse_date},
};

/// What a row says; an empty cell says nothing.
#[derive(Clone, Default)]
pub(crate) struct Row {
    pub external_id: String,
    pub reference: Option<String>,
    pub kind: Option<CustomerKind>,
    pub name: Option<String>,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub email: Option<String>,
    /// The one to try first at the head.
    pub phones: Vec<Phone>,
    pub language: Option<String>,
    pub line1: Option<String>,
    pub line2: Option<String>,
    pub city: Option<String>,
    pub region: Option<String>,
    pub postal_code: Option<String>,
    pub country: Option<Country>,
    pub creditor_name: Option<String>,
    pub original_amount: Option<Money>,
    pub balance: Option<Money>,
    pub due_date: Option<Date>,
    pub status: Option<CustomerStatus>,
    pub tags: Option<Vec<String>>,
}

/// What is wrong with a row. `code` is stable and part of the API.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RowFault {
    /// `None`: the whole row.
    pub column: Option<Column>,
    pub code: &'static str,
    pub detail: String,
}

impl RowFault {
    pub(crate) fn of_row(code: &'static str, detail: impl Into<String>) -> Self {
        Self {
            column: None,
            code,
            detail: detail.into(),
        }
    }
}

/// What the cells of a file mean where they do not say it themselves.
pub(crate) struct Reading<'a> {
    pub header: &'a Header,
    pub encoding: Encoding,
    /// Of phone numbers in rows that name no country.
    pub default_country: Option<Country>,
    /// The organisation's: no other can be kept.
    pub currency: &'a str,
    /// `03/04/2026` is in March.
    pub month_first: bool,
}

/// Longest piece of a cell that a message repeats.
const QUOTED: usize = 40;

impl Reading<'_> {
    /// Reads a row whole, so that all that is wrong with it is told at once.
    pub(crate) fn read(&self, record: &Record) -> Result<Row, Vec<RowFault>> {
        let mut cells = Cells {
            reading: self,
            record,
            faults: Vec::new(),
        };
        if record.len() != self.header.width() {
            let (found, wanted) = (record.len(), self.header.width());
            return Err(vec![RowFault::of_row(
                "wrong_number_of_cells",
                format!("has {found} cells where the header has {wanted}"),
            )]);
        }
        let country = cells.parsed(Column::Country, "country_unknown", |text| {
            Country::from_code_or_name(text).map_err(|error| error.to_string())
        });
        let row = Row {
            external_id: cells
                .line(Column::ExternalId, limits::EXTERNAL_ID)
                .unwrap_or_default(),
            reference: cells.line(Column::Reference, limits::REFERENCE),
            kind: cells.parsed(Column::Kind, "kind_unknown", read_kind),
            name: cells.line(Column::Name, limits::NAME),
            first_name: cells.line(Column::FirstName, limits::PART_OF_NAME),
            last_name: cells.line(Column::LastName, limits::PART_OF_NAME),
            email: cells.parsed(Column::Email, "email_invalid", |text| {
                parse_email(text).map_err(|error| error.to_string())
            }),
            phones: cells.phones(country.or(self.default_country)),
            language: cells.parsed(Column::Language, "language_invalid", |text| {
                parse_language(text)
                    .ok_or_else(|| "is not a language tag such as fr or en-US".to_owned())
            }),
            line1: cells.line(Column::AddressLine, limits::ADDRESS_LINE),
            line2: cells.line(Column::AddressLine2, limits::ADDRESS_LINE),
            city: cells.line(Column::City, limits::CITY),
            region: cells.line(Column::Region, limits::REGION),
            postal_code: cells.line(Column::PostalCode, limits::POSTAL_CODE),
            country,
            creditor_name: cells.line(Column::CreditorName, limits::CREDITOR),
            original_amount: cells.parsed(Column::OriginalAmount, "amount_invalid", |text| {
                let amount = parse_amount(text).map_err(|error| error.to_string())?;
                if amount.is_negative() {
                    Err("is below zero".to_owned())
                } else {
                    Ok(amount)
                }
            }),
            balance: cells.parsed(Column::Balance, "amount_invalid", |text| {
                parse_amount(text).map_err(|error| error.to_string())
            }),
            due_date: cells.parsed(Column::DueDate, "date_invalid", |text| {
                parse_date(text, self.month_first)
                    .ok_or_else(|| "is not a date such as 2026-03-31".to_owned())
            }),
            status: cells.parsed(Column::Status, "status_unknown", |text| {
                fold(text)
                    .parse()
                    .map_err(|error: mojavox_domain::customer::UnknownValue| error.to_string())
            }),
            tags: cells.tags(),
        };
        cells.currency();
        let mut faults = cells.faults;
        let no_reference = row.external_id.is_empty();
        if no_reference
            && !faults
                .iter()
                .any(|fault| fault.column == Some(Column::ExternalId))
        {
            faults.insert(
                0,
                RowFault {
                    column: Some(Column::ExternalId),
                    code: "external_id_missing",
                    detail: "is empty; rows are matched by it".to_owned(),
                },
            );
        }
        if faults.is_empty() {
            Ok(row)
        } else {
            Err(faults)
        }
    }

    /// The key of a row, as far as it can be read: for finding the same key twice in a file.
    pub(crate) fn external_id<'r>(&self, record: &'r Record) -> Option<std::borrow::Cow<'r, str>> {
        let cell = record.cell(self.header.index(Column::ExternalId)?)?;
        let text = self.encoding.decode(cell)?;
        let trimmed = csv_cell::restore(text.trim()).trim();
        (!trimmed.is_empty()).then(|| trimmed.to_owned().into())
    }
}

fn read_kind(text: &str) -> Result<CustomerKind, String> {
    match fold(text).as_str() {
        "person" | "individual" | "particulier" | "personne" | "p" => Ok(CustomerKind::Person),
        "company" | "business" | "entreprise" | "societe" | "professionnel" | "b" => {
            Ok(CustomerKind::Company)
        }
        _ => Err("is neither person nor company".to_owned()),
    }
}

struct Cells<'a> {
    reading: &'a Reading<'a>,
    record: &'a Record,
    faults: Vec<RowFault>,
}

impl Cells<'_> {
    fn fault(&mut self, column: Column, code: &'static str, detail: String) {
        self.faults.push(RowFault {
            column: Some(column),
            code,
            detail,
        });
    }

    /// The text of a cell; `None` when the file lacks the column, the cell is empty or broken.
    fn text(&mut self, column: Column) -> Option<String> {
        let cell = self.record.cell(self.reading.header.index(column)?)?;
        let Some(text) = self.reading.encoding.decode(cell) else {
            self.fault(column, "encoding_invalid", "is not valid UTF-8".to_owned());
            return None;
        };
        let text = csv_cell::restore(text.trim()).trim();
        (!text.is_empty()).then(|| text.to_owned())
    }

    fn line(&mut self, column: Column, most: usize) -> Option<String> {
        let text = self.text(column)?;
        // Addresses come with line breaks; they are one line here.
        let joined = text
            .split(['\r', '\n', '\t'])
            .map(str::trim)
            .filter(|s| !s.is_empty())
            .collect::<Vec<_>>()
            .join(" ");
        match parse_line(&joined, most) {
            Ok(line) => Some(line),
            Err(error @ TextError::TooLong(_)) => {
                self.fault(column, "text_too_long", error.to_string());
                None
            }
            Err(error) => {
                self.fault(column, "text_invalid", error.to_string());
                None
            }
        }
    }

    fn parsed<T>(
        &mut self,
        column: Column,
        code: &'static str,
        parse: impl FnOnce(&str) -> Result<T, String>,
    ) -> Option<T> {
        let text = self.text(column)?;
        match parse(&text) {
            Ok(value) => Some(value),
            Err(why) => {
                self.fault(column, code, format!("{} {why}", quoted(&text)));
                None
            }
        }
    }

    fn phones(&mut self, country: Option<Country>) -> Vec<Phone> {
        let mut phones = Vec::new();
        for column in [Column::Phone, Column::SecondaryPhone] {
            let Some(text) = self.text(column) else {
                continue;
            };
            match Phone::parse(&text, country) {
                Ok(phone) if phones.contains(&phone) => {}
                Ok(phone) => phones.push(phone),
                Err(error) => {
                    self.fault(column, error.code(), format!("{} {error}", quoted(&text)));
                }
            }
        }
        phones
    }

    fn tags(&mut self) -> Option<Vec<String>> {
        let text = self.text(Column::Tags)?;
        let mut tags: Vec<String> = Vec::new();
        for tag in text
            .split(['|', ';', ','])
            .map(str::trim)
            .filter(|tag| !tag.is_empty())
        {
            match parse_line(tag, limits::TAG) {
                Ok(tag) if tags.contains(&tag) => {}
                Ok(tag) => tags.push(tag),
                Err(error) => self.fault(
                    Column::Tags,
                    "tag_invalid",
                    format!("{} {error}", quoted(tag)),
                ),
            }
        }
        if tags.len() > limits::TAGS {
            self.fault(
                Column::Tags,
                "tag_invalid",
                format!("has more than {} tags", limits::TAGS),
            );
        }
        Some(tags)
    }

    fn currency(&mut self) {
        let Some(currency) = self.text(Column::Currency) else {
            return;
        };
        if !currency.eq_ignore_ascii_case(self.reading.currency) {
            let ours = self.reading.currency.to_owned();
            self.fault(
                Column::Currency,
                "currency_foreign",
                format!(
                    "{} is not {ours}, the currency of the organisation",
                    quoted(&currency)
                ),
            );
        }
    }
}

/// A cell in a message: short, on one line.
fn quoted(text: &str) -> String {
    let clean = |c: char| if c.is_control() { ' ' } else { c };
    let mut short: String = text.chars().take(QUOTED).map(clean).collect();
    if text.chars().count() > QUOTED {
        short.push('…');
    }
    format!("\"{short}\"")
}
