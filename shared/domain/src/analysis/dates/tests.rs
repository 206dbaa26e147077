use jiff::civil::date;
use rstest::rstest;

use super::*;
use crate::analysis::words::read;

/// A Tuesday.
const TODAY: Date = date(2026, 3, 10);

#[rstest]
#[case(Language::English, "on Friday", "2026-03-13")]
#[case(Language::English, "Tuesday", "2026-03-17")]
#[case(Language::English, "next Friday", "2026-03-20")]
#[case(Language::English, "tomorrow evening", "2026-03-11")]
#[case(Language::English, "the day after tomorrow", "2026-03-12")]
#[case(Language::English, "on the 15th", "2026-03-15")]
#[case(Language::English, "by the first", "2026-04-01")]
#[case(Language::English, "on the thirty first", "2026-03-31")]
#[case(Language::English, "by the twenty fifth of March", "2026-03-25")]
#[case(Language::English, "March 3rd", "2027-03-03")]
#[case(Language::English, "4 April", "2026-04-04")]
#[case(Language::English, "in two weeks", "2026-03-24")]
#[case(Language::English, "within 10 days", "2026-03-20")]
#[case(Language::English, "at the end of the month", "2026-03-31")]
#[case(Language::English, "the end of next month", "2026-04-30")]
#[case(Language::English, "by the end of the week", "2026-03-13")]
#[case(Language::English, "next week", "2026-03-20")]
#[case(Language::English, "3/20", "2026-03-20")]
#[case(Language::English, "the one in the middle may be fine", "")]
#[case(Language::English, "I have 15 dollars", "")]
#[case(Language::French, "vendredi", "2026-03-13")]
#[case(Language::French, "vendredi prochain", "2026-03-13")]
#[case(Language::French, "vendredi en huit", "2026-03-20")]
#[case(Language::French, "le 15", "2026-03-15")]
#[case(Language::French, "le quinze", "2026-03-15")]
#[case(Language::French, "le 5", "2026-04-05")]
#[case(Language::French, "le 1er avril", "2026-04-01")]
#[case(Language::French, "le premier du mois prochain", "2026-04-01")]
#[case(Language::French, "vendredi 20 mars", "2026-03-20")]
#[case(Language::French, "après-demain", "2026-03-12")]
#[case(Language::French, "aujourd’hui", "2026-03-10")]
#[case(Language::French, "à la fin de la semaine", "2026-03-13")]
#[case(Language::French, "fin du mois", "2026-03-31")]
#[case(Language::French, "d'ici deux semaines", "2026-03-24")]
#[case(Language::French, "sous huit jours", "2026-03-18")]
#[case(Language::French, "la semaine prochaine", "2026-03-20")]
#[case(Language::French, "20/03", "2026-03-20")]
#[case(Language::French, "le 200 euros", "")]
fn days_are_named(#[case] language: Language, #[case] text: &str, #[case] expected: &str) {
    let calendar = Calendar {
        today: TODAY,
        language,
        day_first: language == Language::French,
    };
    let days: Vec<String> = calendar
        .days(&read(text, language))
        .iter()
        .map(|day| day.date.to_string())
        .collect();
    assert_eq!(days.join(" "), expected);
}

#[test]
fn months_without_such_a_day_are_passed_over() {
    let calendar = Calendar {
        today: date(2026, 1, 31),
        language: Language::English,
        day_first: false,
    };
    let days = calendar.days(&read("on the 30th", Language::English));
    assert_eq!(days[0].date, date(2026, 3, 30));
}
