use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use mojavox_domain::report::{Metric, ReportType};
use rstest::rstest;
use rust_decimal::Decimal;

use crate::world::{World, march};

fn records(file: &[u8]) -> Vec<csv::StringRecord> {
    let text = std::str::from_utf8(file).unwrap();
    let text = text
        .strip_prefix('\u{FEFF}')
        .expect("a mark for spreadsheets");
    csv::Reader::from_reader(text.as_bytes())
        .records()
        .map(Result::unwrap)
        .collect()
}

#[tokio::test]
async fn payments_of_a_month_sum_to_what_was_recovered() {
    let world = World::new().await;
    world.busy_month().await;
    let message = world.ask("recovery", "csv", march(true)).await;
    world.make(message).await.unwrap();
    let file = world.file(message).await;
    let rows = records(&file);
    let sum: Decimal = rows
        .iter()
        .map(|row| row[3].parse::<Decimal>().unwrap())
        .sum();
    assert_eq!(sum, "130.15".parse().unwrap());
    assert_eq!(rows.len(), 3);
    // Neither a formula nor another month.
    assert_eq!(&rows[0][6], "'=cmd|' /C calc'!A0");
    assert_eq!(&rows[0][0], "2026-03-03T07:00:00-05:00");
    let made = world.made(message).await;
    assert_eq!((made.status.as_str(), made.progress), ("ready", 100));
    assert_eq!(made.rows, Some(3));
    assert_eq!(made.size, i64::try_from(file.len()).ok());
    assert_eq!(world.left().await.0.len(), 1);
    // Whoever asked for it is told, once, also when the message comes twice.
    world.make(message).await.unwrap();
    assert_eq!(world.number_of("notifications").await, 1);
    assert_eq!(world.made(message).await.attempts, 1);
}

#[tokio::test]
async fn nobody_is_named_to_who_may_not_know() {
    let world = World::new().await;
    world.busy_month().await;
    for kind in ReportType::ALL {
        for format in ["csv", "xlsx"] {
            let message = world.ask(kind.name(), format, march(false)).await;
            world.make(message).await.unwrap();
            let file = world.file(message).await;
            let text = if format == "csv" {
                String::from_utf8(file).unwrap()
            } else {
                let mut book = Xlsx::new(Cursor::new(file)).unwrap();
                let sheets = book.worksheets();
                format!("{sheets:?}")
            };
            for secret in ["calc", "+12125550100", "Jordan"] {
                assert!(
                    !text.contains(secret),
                    "{secret} in {} {format}",
                    kind.name()
                );
            }
        }
    }
}

#[rstest]
#[case("en")]
#[case("fr")]
#[tokio::test]
async fn every_type_in_every_form(#[case] language: &str) {
    let world = World::new().await;
    world.busy_month().await;
    let mut parameters = march(true);
    parameters["language"] = language.into();
    for kind in ReportType::ALL {
        for format in ["csv", "xlsx", "pdf"] {
            let message = world.ask(kind.name(), format, parameters.clone()).await;
            world.make(message).await.unwrap();
            let made = world.made(message).await;
            assert_eq!(
                made.status,
                "ready",
                "{} {format}: {:?}",
                kind.name(),
                made.error
            );
            let file = world.file(message).await;
            match format {
                "csv" => assert_eq!(
                    records(&file).len(),
                    usize::try_from(made.rows.unwrap()).unwrap()
                ),
                "xlsx" => {
                    let mut book = Xlsx::new(Cursor::new(file)).unwrap();
                    let sheets = book.worksheets();
                    assert_eq!(
                        sheets[0].0,
                        if language == "fr" {
                            "Synthèse"
                        } else {
                            "Summary"
                        }
                    );
                }
                _ => assert!(file.starts_with(b"%PDF-")),
            }
        }
    }
}

#[tokio::test]
async fn calls_of_a_month_are_counted_as_their_rows_are() {
    let world = World::new().await;
    world.busy_month().await;
    let message = world.ask("calls", "xlsx", march(true)).await;
    world.make(message).await.unwrap();
    let mut book = Xlsx::new(Cursor::new(world.file(message).await)).unwrap();
    let detail = book.worksheet_range("Detail").unwrap();
    // A heading, three calls of March in New York, and the totals.
    assert_eq!(detail.rows().count(), 5);
    let summary = book.worksheet_range("Summary").unwrap();
    let figure = |name: &str| {
        // Below the heading, which has the same words.
        let mut rows = summary.rows().skip(6);
        let row = rows.find(|row| row[0] == Data::String(name.to_owned()));
        row.map(|row| row[1].clone())
    };
    assert_eq!(figure("Calls"), Some(Data::Float(3.0)));
    assert_eq!(figure("Answered"), Some(Data::Float(2.0)));
    assert_eq!(figure("Successes"), Some(Data::Float(1.0)));
}

#[tokio::test]
async fn only_what_was_asked_for_is_in_it() {
    let world = World::new().await;
    world.busy_month().await;
    let mut parameters = march(false);
    parameters["metrics"] = serde_json::json!([Metric::Recovered.name(), Metric::Payments.name()]);
    let message = world.ask("agent_performance", "csv", march(false)).await;
    world.make(message).await.unwrap();
    let all = records(&world.file(message).await)[0].len();
    parameters["metrics"] = serde_json::json!(["recovered"]);
    let message = world.ask("agent_performance", "csv", parameters).await;
    world.make(message).await.unwrap();
    assert_eq!(records(&world.file(message).await)[0].len(), 3);
    assert!(all > 3);
}

#[tokio::test]
async fn what_makes_no_sense_fails_where_its_user_sees_it() {
    let world = World::new().await;
    let message = world
        .ask(
            "recovery",
            "csv",
            serde_json::json!({ "dateRange": "soon" }),
        )
        .await;
    world.make(message).await.unwrap_err();
    let made = world.made(message).await;
    assert_eq!(made.status, "failed");
    assert_eq!(made.error.as_deref(), Some("parameters_invalid"));
    assert_eq!(world.number_of("notifications").await, 1);
}
