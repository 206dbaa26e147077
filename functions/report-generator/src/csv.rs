//! Rows of detail as CSV: UTF-8 with its mark, so that spreadsheets read accents, a heading line in
//! the report's language, and values that machines read: ISO dates, points, no thousands.

use jiff::tz::TimeZone;
use mojavox_domain::{csv_cell::neutralise, report::Language};

use crate::model::{Column, Value};

/// Byte order mark.
const MARK: &[u8] = "\u{FEFF}".as_bytes();

/// Lines in memory, until somebody takes them.
pub struct Lines {
    csv: ::csv::Writer<Vec<u8>>,
    language: Language,
    zone: TimeZone,
}

impl Lines {
    /// # Errors
    /// Out of memory.
    pub fn new(
        columns: &[Column],
        language: Language,
        zone: TimeZone,
    ) -> Result<Self, ::csv::Error> {
        let mut csv = ::csv::Writer::from_writer(MARK.to_vec());
        csv.write_record(columns.iter().map(|column| column.label.text(language)))?;
        Ok(Self {
            csv,
            language,
            zone,
        })
    }

    /// # Errors
    /// Out of memory.
    pub fn add(&mut self, row: &[Value]) -> Result<(), ::csv::Error> {
        for value in row {
            match value {
                // Somebody's own words, which a spreadsheet must not take for a formula.
                Value::Text(text) => self.csv.write_field(neutralise(text).as_ref())?,
                Value::Word(label) => self.csv.write_field(label.text(self.language))?,
                Value::Count(number) | Value::Seconds(number) => {
                    self.csv.write_field(number.to_string())?;
                }
                Value::Money(amount) => self.csv.write_field(format!("{amount:.2}"))?,
                Value::Percent(percent) => self.csv.write_field(percent.to_string())?,
                Value::Score(score) => self.csv.write_field(format!("{score:.2}"))?,
                Value::Date(day) => self.csv.write_field(day.to_string())?,
                Value::Moment(moment) => {
                    // 2026-03-01T09:30:00+01:00: the moment, and the organisation's clock.
                    let zoned = moment.to_zoned(self.zone.clone());
                    let local = zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
                    self.csv.write_field(local)?;
                }
                Value::Empty => self.csv.write_field("")?,
            }
        }
        self.csv.write_record(None::<&[u8]>)
    }

    /// What there is so far; the lines begin anew.
    ///
    /// # Errors
    /// Out of memory.
    pub fn take(&mut self) -> Result<Vec<u8>, ::csv::Error> {
        let next = ::csv::Writer::from_writer(Vec::new());
        std::mem::replace(&mut self.csv, next)
            .into_inner()
            .map_err(|error| error.into_error().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{model::Kind, words::words};

    #[test]
    fn a_name_is_no_formula_and_an_amount_stays_a_number() {
        let columns = [
            Column::new(words::DEBTOR, Kind::Text),
            Column::summed(words::AMOUNT, Kind::Money),
            Column::new(words::DATE, Kind::Moment),
        ];
        let paris = TimeZone::get("Europe/Paris").unwrap();
        let mut lines = Lines::new(&columns, Language::Fr, paris).unwrap();
        lines
            .add(&[
                Value::Text("=HYPERLINK(\"x\")".to_owned()),
                Value::Money("-5".parse().unwrap()),
                Value::Moment("2026-07-01T12:00:00Z".parse().unwrap()),
            ])
            .unwrap();
        lines
            .add(&[
                Value::Text("Zoë, née \"B\"".to_owned()),
                Value::Empty,
                Value::Empty,
            ])
            .unwrap();
        let text = String::from_utf8(lines.take().unwrap()).unwrap();
        let text = text.strip_prefix('\u{FEFF}').unwrap();
        let mut reader = ::csv::Reader::from_reader(text.as_bytes());
        assert_eq!(
            reader.headers().unwrap(),
            vec!["Débiteur", "Montant", "Date"]
        );
        let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
        assert_eq!(
            rows[0],
            vec!["'=HYPERLINK(\"x\")", "-5.00", "2026-07-01T14:00:00+02:00"]
        );
        assert_eq!(rows[1], vec!["Zoë, née \"B\"", "", ""]);
        assert!(lines.take().unwrap().is_empty());
    }
}
