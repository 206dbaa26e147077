use std::{
    fs::File,
    io::{BufReader, Seek as _},
};

use calamine::{Data, Reader as _, Xlsx};
use jiff::civil::date;

use mojavox_domain::report::Language;
use report_generator::{Book, Column, Kind, Value, words::words as w};

use crate::sample;

type Opened = Xlsx<BufReader<File>>;

fn opened(book: Book) -> Opened {
    let mut file = tempfile::tempfile().unwrap();
    book.save(&file).unwrap();
    file.rewind().unwrap();
    Xlsx::new(BufReader::new(file)).unwrap()
}

fn columns() -> Vec<Column> {
    vec![
        Column::new(w::DEBTOR, Kind::Text),
        Column::new(w::DATE, Kind::Moment),
        Column::summed(w::AMOUNT, Kind::Money),
        Column::summed(w::DURATION, Kind::Seconds),
        Column::new(w::DUE_DATE, Kind::Date),
    ]
}

fn row(name: &str, amount: &str) -> Vec<Value> {
    vec![
        Value::Text(name.to_owned()),
        Value::Moment("2026-07-01T12:30:00Z".parse().unwrap()),
        Value::Money(amount.parse().unwrap()),
        Value::Seconds(90),
        Value::Date(date(2026, 2, 3)),
    ]
}

#[test]
fn cells_are_numbers_and_dates_and_never_formulas() {
    let document = sample::document(Language::Fr, "EUR");
    let mut book = Book::new(&document, columns()).unwrap();
    book.add(&row("=1+1", "10.10")).unwrap();
    book.add(&row("Zoë", "-2.05")).unwrap();
    let mut opened = opened(book);
    assert_eq!(opened.sheet_names(), ["Synthèse", "Détail"]);
    let formulas = opened.worksheet_formula("Détail").unwrap();
    assert!(
        formulas
            .used_cells()
            .all(|(.., formula)| formula.is_empty())
    );
    let detail = opened.worksheet_range("Détail").unwrap();
    assert_eq!(
        detail.get_value((0, 0)),
        Some(&Data::String("Débiteur".into()))
    );
    assert_eq!(detail.get_value((1, 0)), Some(&Data::String("=1+1".into())));
    let Some(Data::DateTime(moment)) = detail.get_value((1, 1)) else {
        panic!("no date: {:?}", detail.get_value((1, 1)));
    };
    // The organisation's clock.
    assert_eq!(moment.to_ymd_hms_milli(), (2026, 7, 1, 14, 30, 0, 0));
    assert_eq!(detail.get_value((2, 2)), Some(&Data::Float(-2.05)));
    assert_eq!(
        detail.get_value((3, 0)),
        Some(&Data::String("Total".into()))
    );
    assert_eq!(detail.get_value((3, 2)), Some(&Data::Float(8.05)));
}

#[test]
fn the_summary_has_the_figures_as_numbers() {
    let document = sample::document(Language::En, "USD");
    let mut opened = opened(Book::new(&document, columns()).unwrap());
    let summary = opened.worksheet_range("Summary").unwrap();
    let cells: Vec<_> = summary
        .rows()
        .map(|row| (row[0].clone(), row[1].clone()))
        .collect();
    assert!(cells.contains(&(
        Data::String("Net recovered".into()),
        Data::Float(1_234_567.89)
    )));
    assert!(cells.contains(&(Data::String("Recovery rate".into()), Data::Float(0.187))));
    let total = cells
        .iter()
        .find(|(first, _)| *first == Data::String("Total".into()));
    assert_eq!(total.unwrap().1, Data::Float(2_100.0));
}

#[test]
fn what_does_not_fit_on_a_sheet_goes_on_in_the_next() {
    let document = sample::document(Language::En, "USD");
    let mut book = Book::with_sheets_of(&document, columns(), 3).unwrap();
    for count in 0..8 {
        book.add(&row(&format!("debtor {count}"), "1.00")).unwrap();
    }
    let mut opened = opened(book);
    assert_eq!(
        opened.sheet_names(),
        ["Summary", "Detail", "Detail 2", "Detail 3"]
    );
    let rows: Vec<_> = ["Detail", "Detail 2", "Detail 3"]
        .map(|name| opened.worksheet_range(name).unwrap().rows().count())
        .to_vec();
    // Headings, and the totals of all at the end.
    assert_eq!(rows, [4, 4, 1 + 2 + 1]);
    let last = opened.worksheet_range("Detail 3").unwrap();
    assert_eq!(last.get_value((3, 2)), Some(&Data::Float(8.0)));
}
