use proptest::prelude::*;
use rstest::rstest;

use super::*;

#[rstest]
// The test numbers that card schemes publish.
#[case("It's 4111 1111 1111 1111.", "It's [redacted PAN].", Kind::CardNumber)]
#[case("5555-5555-5555-4444", "[redacted PAN]", Kind::CardNumber)]
#[case("amex 378282246310005 ok", "amex [redacted PAN] ok", Kind::CardNumber)]
#[case(
    "four one one one, one one one one, one one one one, one one one one",
    "[redacted PAN]",
    Kind::CardNumber
)]
#[case(
    "forty-one eleven eleven eleven uh eleven eleven eleven eleven thanks",
    "[redacted PAN] thanks",
    Kind::CardNumber
)]
#[case(
    "quarante et un onze, onze onze, euh, onze onze, onze onze voilà",
    "[redacted PAN] voilà",
    Kind::CardNumber
)]
#[case(
    "double 5 double five 5555 5555 4444",
    "[redacted PAN]",
    Kind::CardNumber
)]
// One digit misheard: the others are still a card's.
#[case("4111 1111 1111 1112", "[redacted digits]", Kind::LongNumber)]
#[case("My CVV is 123.", "My CVV is [redacted CSC].", Kind::SecurityCode)]
#[case(
    "the three digits on the back are one two three",
    "the three digits on the back are [redacted CSC]",
    Kind::SecurityCode
)]
#[case(
    "le cryptogramme c'est cent vingt-trois",
    "le cryptogramme c'est [redacted CSC]",
    Kind::SecurityCode
)]
fn what_must_not_be_kept_goes(#[case] said: &str, #[case] kept: &str, #[case] kind: Kind) {
    let redacted = redact(said);
    assert_eq!(redacted.text, kept);
    assert_eq!(redacted.found, [kind]);
}

#[rstest]
#[case("I owe 1,250.00 euros since 2025-10-03.")]
#[case("Call me at +33 6 12 34 56 78 or 06 12 34 56 78")]
#[case("My card number is in the other room, I pay 1500 euros on the 15th")]
#[case("one of the two, quatre-vingts euros, vingt et un")]
#[case("between 10:30 and 11:45 on 12/05")]
#[case("my reference is 20451873")]
#[case("I lost the security code, I would pay fifty now")]
#[case("")]
fn what_may_be_kept_stays(#[case] said: &str) {
    let redacted = redact(said);
    assert_eq!(redacted.text, said);
    assert_eq!(redacted.found, []);
}

#[test]
fn groups_over_several_turns_go_once_the_number_was_asked_for() {
    let mut redactor = Redactor::new();
    let mut kept = |text: &str| redactor.turn(text).text;
    assert_eq!(
        kept("Could I have your card number?"),
        "Could I have your card number?"
    );
    assert_eq!(kept("Sure, 4111"), "Sure, [redacted PAN]");
    assert_eq!(kept("Mm-hm."), "Mm-hm.");
    assert_eq!(kept("eleven eleven"), "[redacted PAN]");
    assert_eq!(
        kept("1111 1111 and I pay 1500 euros"),
        "[redacted PAN] and I pay 1500 euros"
    );
    assert_eq!(
        kept("And the code on the back of the card?"),
        "And the code on the back of the card?"
    );
    assert_eq!(kept("Wait."), "Wait.");
    assert_eq!(kept("one two three"), "[redacted CSC]");
    for _ in 0..CARD_TURNS {
        assert_eq!(kept("Thank you."), "Thank you.");
    }
    assert_eq!(
        kept("My reference is 20451873."),
        "My reference is 20451873."
    );
}

#[test]
fn an_interim_result_is_read_with_a_clone() {
    let mut redactor = Redactor::new();
    redactor.turn("What is the security code?");
    assert_eq!(redactor.clone().turn("one two thr").found, []);
    assert_eq!(redactor.clone().turn("123").found, [Kind::SecurityCode]);
    assert_eq!(redactor.turn("one two three").found, [Kind::SecurityCode]);
    assert_eq!(redactor.turn("in 2019").found, []);
}

fn card() -> impl Strategy<Value = String> {
    "[1-9][0-9]{11,17}".prop_map(|digits| {
        (0..10)
            .map(|check| format!("{digits}{check}"))
            .find(|number| luhn(number.as_bytes()))
            .unwrap()
    })
}

/// As people read a number out: digit by digit in one of two languages, or in written groups.
fn read_out(number: &str, way: usize) -> String {
    const WORDS: [[&str; 10]; 2] = [
        [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
        ],
        [
            "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf",
        ],
    ];
    match WORDS.get(way) {
        Some(words) => {
            let said = number.bytes().map(|digit| words[usize::from(digit - b'0')]);
            said.collect::<Vec<_>>().join(" ")
        }
        None => number
            .as_bytes()
            .chunks(way)
            .map(|group| std::str::from_utf8(group).unwrap())
            .collect::<Vec<_>>()
            .join(" "),
    }
}

proptest! {
    #[test]
    fn no_card_number_is_left(
        number in card(), way in 0_usize..6, before in "[a-c ,.]{0,12}", after in "[ ,.]{1,3}[a-c ]{0,9}",
    ) {
        let said = format!("{before} {}{after}", read_out(&number, way));
        let redacted = redact(&said);
        prop_assert_eq!(&redacted.found, &[Kind::CardNumber], "{}", said);
        prop_assert_eq!(redacted.text, format!("{before} [redacted PAN]{after}"));
    }

    #[test]
    fn what_was_redacted_stays_as_it_is(turns in prop::collection::vec("([0-9 ,.+-]|card number|cvv|one|un|double|é|x){0,12}", 0..5)) {
        let (mut first, mut second) = (Redactor::new(), Redactor::new());
        for turn in turns {
            let once = first.turn(&turn);
            let again = second.turn(&once.text);
            prop_assert_eq!(again.found, []);
            prop_assert_eq!(again.text, once.text);
        }
    }

    #[test]
    fn nothing_but_numbers_changes(text in "\\PC*") {
        let redacted = redact(&text);
        if redacted.found.is_empty() {
            prop_assert_eq!(redacted.text, text);
        }
    }
}
