use proptest::prelude::*;
use rstest::rstest;

use super::*;

const SMS: &str = "{{ organization.name }}: {{ customer.name }}, please pay {{ customer.balance }}. Reply STOP to opt out.";
const EMAIL: &str = "Dear {{ customer.name }}, you may unsubscribe at any time: {{ opt_out_link }}";
const SCRIPT: &str = "Hello, I am an AI assistant of {{ organization.name }} on a recorded line.";

fn body(text: &str) -> Content {
    Content {
        body: text.to_owned(),
        ..Content::default()
    }
}

fn email(subject: &str, text: &str, html: Option<&str>) -> Content {
    Content {
        subject: Some(subject.to_owned()),
        body: text.to_owned(),
        body_html: html.map(str::to_owned),
    }
}

fn faults(kind: TemplateType, language: &str, content: &Content) -> Vec<(&'static str, String)> {
    check(kind, language, content)
        .expect_err("is refused")
        .into_iter()
        .map(|fault| (fault.part, fault.detail))
        .collect()
}

#[test]
fn what_is_used_is_listed() {
    assert_eq!(
        check(TemplateType::Sms, "en-US", &body(SMS)),
        Ok(vec![
            "customer.balance".to_owned(),
            "customer.name".to_owned(),
            "organization.name".to_owned()
        ])
    );
    let mail = email("Your balance, {{ customer.name|upper }}", EMAIL, None);
    assert!(check(TemplateType::Email, "en", &mail).is_ok());
    assert!(check(TemplateType::PhoneScript, "en", &body(SCRIPT)).is_ok());
}

#[rstest]
#[case("{{ customer.ssn }}", "customer.ssn")]
#[case("{{ customer }}", "customer")]
#[case("{{ user.password }} {{ secret }}", "secret, user.password")]
#[case("{% if debug %}x{% endif %}", "debug")]
fn unknown_variables_are_listed(#[case] text: &str, #[case] names: &str) {
    let text = format!("{SMS} {text}");
    let found = faults(TemplateType::Sms, "en", &body(&text));
    let [(part, detail)] = found.as_slice() else {
        panic!("one fault: {found:?}");
    };
    assert_eq!(*part, "body");
    assert!(
        detail.starts_with(&format!("unknown variables: {names};")),
        "{detail}"
    );
}

#[rstest]
#[case("one\n{{ customer.name", 2)]
#[case("one\ntwo\n{% if customer.name %}", 3)]
#[case("{{ customer.name|safe }}", 1)]
#[case("\n{{ customer.name|nothing }}", 2)]
#[case("{% if customer.city %}{{ customer.name|nothing }}{% endif %}", 1)]
#[case("{% for a in customer.name %}{% endfor %}", 1)]
#[case("{% set a = 'x' %}", 1)]
#[case("{{ 'a' * 1000000000 }}", 1)]
#[case("{{ 'a' ~ 'b' }}", 1)]
#[case("{{ range(5) }}", 1)]
#[case("{{ customer.name.upper() }}", 1)]
#[case("{{ customer['name'] }}", 1)]
#[case("{{ customer.name|default }}", 1)]
#[case("{% raw %}x{% endraw %}", 1)]
fn what_is_not_our_jinja_is_refused_by_line(#[case] text: &str, #[case] line: usize) {
    let found = check_line("body", text).expect_err("is refused");
    assert!(
        found[0].detail.starts_with(&format!("line {line}: ")),
        "{found:?}"
    );
}

#[test]
fn filters_and_conditions_work() {
    let text = "{{ customer.first_name|default(\"it's }} you\")|upper }}{% if customer.city == 'Lyon' and not (customer.email) %}!{% else %}?{% endif %}{# a 'comment #}";
    assert!(check_line("body", text).is_ok());
    let mut values = variables::examples();
    values.insert("customer.first_name".to_owned(), String::new());
    values.insert("customer.email".to_owned(), String::new());
    let rendered = render(&body(text), &values).unwrap();
    assert_eq!(rendered.body, "IT'S }} YOU!");
}

#[rstest]
#[case("en", "Reply STOP to opt out.", true)]
#[case("en", "Text STOP to end.", true)]
#[case("en", "Opt out: {{ opt_out_link }}", true)]
#[case("en", "Please pay.", false)]
#[case("en", "Don't stop paying.", false)]
#[case("en", "Do not reply STOP.", false)]
#[case("en", "{{ opt_out_link }}", false)]
#[case("en", "{% if customer.city %}Reply STOP to opt out.{% endif %}", false)]
#[case("en", "{# Reply STOP to opt out. #}", false)]
#[case("en", "{{ \"Reply STOP\" }}", false)]
#[case("en", "Répondez STOP pour ne plus recevoir de SMS.", false)]
#[case("fr", "Répondez STOP pour ne plus recevoir de SMS.", true)]
#[case("fr", "STOP au 36179", true)]
#[case("fr-FR", "STOP pour ne plus recevoir de SMS, gratuit.", true)]
#[case("fr", "Reply STOP to opt out.", false)]
fn text_messages_say_how_to_stop_them(
    #[case] language: &str,
    #[case] text: &str,
    #[case] accepted: bool,
) {
    let result = check(TemplateType::Sms, language, &body(text));
    assert_eq!(result.is_ok(), accepted, "{result:?}");
}

#[test]
fn emails_say_how_to_stop_them_in_both_bodies() {
    let html = "<p>Hello</p><a href=\"{{ opt_out_link }}\">Unsubscribe</a>";
    assert!(check(TemplateType::Email, "en", &email("Hi", EMAIL, Some(html))).is_ok());
    for hidden in [
        "<p>Hello</p>",
        "<p>Hello</p><!-- <a href=\"{{ opt_out_link }}\">unsubscribe</a> -->",
        "<a href=\"{{ opt_out_link }}\" title=\"unsubscribe\">here</a>",
        "<a href=\"https://example.com\">Unsubscribe</a>",
    ] {
        let found = faults(TemplateType::Email, "en", &email("Hi", EMAIL, Some(hidden)));
        assert_eq!(found.len(), 1, "{hidden}");
        assert_eq!(found[0].0, "bodyHtml", "{hidden}");
    }
    let french = "<p>Vous pouvez vous d&eacute;sabonner : {{ opt_out_link }}</p>";
    let plain = "Vous pouvez arrêter ces messages à tout moment, gratuitement : {{ opt_out_link }}";
    assert!(
        check(
            TemplateType::Email,
            "fr",
            &email("Bonjour", plain, Some(french))
        )
        .is_ok()
    );
    assert_eq!(
        faults(TemplateType::Email, "en", &body(EMAIL))[0].0,
        "subject"
    );
    assert_eq!(
        faults(TemplateType::Sms, "en", &email("Hi", SMS, None))[0].0,
        "subject"
    );
    assert_eq!(faults(TemplateType::Sms, "de", &body(SMS))[0].0, "language");
}

#[rstest]
#[case("en", "I am an AI assistant, not a human.", true)]
#[case("en", "This call uses Artificial Intelligence.", true)]
#[case("en", "I am not an AI.", false)]
#[case("en", "I'm certainly not an AI assistant", false)]
#[case("en", "I am your assistant. I said it again.", false)]
#[case("en", "{% if customer.city %}I am an AI.{% endif %}", false)]
#[case("fr", "Je suis un assistant IA.", true)]
#[case("fr", "Je suis une intelligence artificielle", true)]
#[case("fr", "Je ne suis pas une IA.", false)]
#[case("fr", "J'ai votre dossier.", false)]
#[case("fr", "I am an AI assistant.", false)]
fn scripts_say_that_an_ai_speaks(
    #[case] language: &str,
    #[case] text: &str,
    #[case] accepted: bool,
) {
    let result = check(TemplateType::PhoneScript, language, &body(text));
    assert_eq!(result.is_ok(), accepted, "{result:?}");
    let late = format!("{}{text}", "Blah blah. ".repeat(100));
    assert!(check(TemplateType::PhoneScript, language, &body(&late)).is_err());
}

#[test]
fn values_are_no_markup_and_no_further_line() {
    let mut values = variables::examples();
    let name = "<b>Ann</b>\r\nBcc: x@example.com {{ customer.email }}";
    values.insert("customer.name".to_owned(), name.to_owned());
    let content = email(
        "Hi {{ customer.name }}",
        "{{ customer.name }}",
        Some("<p>{{ customer.name }}</p>"),
    );
    let rendered = render(&content, &values).unwrap();
    assert!(!rendered.subject.unwrap().contains(['\r', '\n']));
    assert_eq!(rendered.body, name);
    let html = rendered.body_html.unwrap();
    assert!(html.starts_with("<p>&lt;b&gt;Ann"), "{html}");
    assert!(
        html.contains("{{ customer.email }}"),
        "a value is no template"
    );
}

#[test]
fn a_variable_without_a_value_is_an_error() {
    assert!(render(&body("{{ customer.name }}"), &BTreeMap::new()).is_err());
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in "(\\PC|\\{\\{|\\}\\}|\\{%|%\\}|if |endif|'|\"|\\|upper){0,40}") {
        if check_line("body", &text).is_ok() {
            prop_assert!(render(&body(&text), &variables::examples()).is_ok());
        }
    }
}
