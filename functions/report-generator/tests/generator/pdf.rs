use mojavox_domain::report::Language;
use report_generator::{Column, Document, Kind, Value, render, words::words as w};

use crate::sample;

/// Pages that the file's own directory counts.
fn pages(document: &Document) -> usize {
    let file = render(document).unwrap();
    assert!(file.starts_with(b"%PDF-"));
    let text = String::from_utf8_lossy(&file).into_owned();
    let counts = text.split("/Count ").skip(1).filter_map(|rest| {
        let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
        digits.parse().ok()
    });
    counts.max().expect("a directory of pages")
}

#[test]
fn a_document_with_everything_in_it_in_both_languages() {
    for (language, currency) in [(Language::Fr, "EUR"), (Language::En, "USD")] {
        let document = sample::document(language, currency);
        assert!(pages(&document) >= 5);
        let file = render(&document).unwrap();
        // For whoever has it read aloud.
        let text = String::from_utf8_lossy(&file);
        assert!(text.contains(&format!("/Lang({})", language.name())));
        // To be looked at.
        if let Some(folder) = std::env::var_os("REPORT_SAMPLES") {
            let name = format!("sample-{}.pdf", language.name());
            std::fs::write(std::path::Path::new(&folder).join(name), file).unwrap();
        }
    }
}

#[test]
fn what_it_says_can_be_read_back() {
    let mut document = sample::document(Language::Fr, "EUR");
    for series in &mut document.charts[0].series {
        series.values.clear();
    }
    let file = render(&document).unwrap();
    let text = pdf_extract::extract_text_from_mem(&file).expect("it is text");
    // Lines break where there is room, and spaces of several widths stand between figures.
    let text: Vec<&str> = text.split_whitespace().collect();
    let text = text.join(" ");
    let header = &document.header;
    let pages = pages(&document);
    for said in [
        header.organization.as_str(),
        header.kind.title(Language::Fr),
        w::NO_DATA.text(Language::Fr),
        "du 1er",
        w::DEFINITIONS.text(Language::Fr),
        &format!("Page {pages} sur {pages}"),
    ] {
        assert!(text.contains(said), "no {said:?} in {text}");
    }
    assert!(String::from_utf8_lossy(&file).contains("/Alt"));
}

#[test]
fn names_are_never_read_as_markup() {
    let nasty = [
        "#panic(\"x\")",
        "*bold* _it_ $x^2$ @ref <label> `raw` // comment /* open",
        "= heading\n- list",
        "#set page(width: 1pt)",
        "]#[",
        "\u{202E}txet \u{0000} 漢字 🙂 עברית",
        &"x".repeat(5_000),
    ];
    let mut document = sample::document(Language::En, "USD");
    for name in nasty {
        document.header.organization = name.to_owned();
        document.header.name = name.to_owned();
        document.tables[0].columns[0] = Column::new(w::CAMPAIGN, Kind::Text);
        document.tables[0].rows[0][0] = Value::Text(name.to_owned());
        document.charts[3].categories[0] = Value::Text(name.to_owned());
        assert!(render(&document).is_ok(), "{name}");
    }
}

#[test]
fn a_report_about_nothing_says_so() {
    let mut document = sample::document(Language::Fr, "EUR");
    document.figures.clear();
    for chart in &mut document.charts {
        chart.categories.clear();
        for series in &mut chart.series {
            series.values.clear();
        }
    }
    for table in &mut document.tables {
        table.rows.clear();
    }
    assert_eq!(pages(&document), 2);
}

#[test]
fn a_long_table_breaks_over_pages() {
    let day = jiff::civil::date(2026, 3, 1);
    let mut document = sample::document(Language::En, "USD");
    document.charts.clear();
    document.tables = vec![sample::by_day(&vec![day; 425])];
    let long = pages(&document);
    document.tables = vec![sample::by_day(&[day; 5])];
    assert!(long > pages(&document) + 5);
}
