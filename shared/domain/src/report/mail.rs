//! The mail that says that a report is ready. It holds a link, neither the file nor anything out of
//! it: a mailbox is not where debtors' data belongs.

use jiff::civil::Date;
use minijinja::{AutoEscape, Environment, UndefinedBehavior, context};

use super::{DateRange, Language, ReportFormat, ReportType};

/// What it says.
#[derive(Clone, Copy, Debug)]
pub struct ReadyMail<'a> {
    pub language: Language,
    /// Whose report it is.
    pub organization: &'a str,
    /// The report's name.
    pub report: &'a str,
    pub kind: ReportType,
    pub format: ReportFormat,
    pub days: DateRange,
    /// Where the report can be opened by those who may.
    pub link: &'a str,
}

/// A mail in its two forms, for those who show HTML and those who do not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    pub subject: String,
    pub text: String,
    pub html: String,
}

/// SES and mail programs want short ones.
const LONGEST_SUBJECT: usize = 200;

/// # Errors
/// Never with the templates that are compiled in.
pub fn ready_mail(mail: &ReadyMail<'_>) -> Result<Mail, minijinja::Error> {
    let (text, html, subject) = match mail.language {
        Language::En => (
            include_str!("../../data/mail/report_ready.en.txt"),
            include_str!("../../data/mail/report_ready.en.html"),
            format!("Report ready: {}", mail.report),
        ),
        Language::Fr => (
            include_str!("../../data/mail/report_ready.fr.txt"),
            include_str!("../../data/mail/report_ready.fr.html"),
            format!("Rapport disponible\u{a0}: {}", mail.report),
        ),
    };
    let mut environment = Environment::empty();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|name| {
        if name == "html" {
            AutoEscape::Html
        } else {
            AutoEscape::None
        }
    });
    let values = context! {
        organization => mail.organization,
        report => mail.report,
        kind => mail.kind.title(mail.language),
        format => mail.format.name().to_uppercase(),
        from => long_date(mail.days.from, mail.language),
        to => long_date(mail.days.to, mail.language),
        link => mail.link,
    };
    Ok(Mail {
        // A line break in a name would begin another header.
        subject: subject
            .replace(char::is_control, " ")
            .chars()
            .take(LONGEST_SUBJECT)
            .collect(),
        text: environment.render_named_str("text", text, &values)?,
        html: environment.render_named_str("html", html, &values)?,
    })
}

/// `1 March 2026`, `1er mars 2026`: a date that nobody reads the other way round.
fn long_date(date: Date, language: Language) -> String {
    const EN: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    const FR: [&str; 12] = [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ];
    let names = match language {
        Language::En => EN,
        Language::Fr => FR,
    };
    let month = usize::try_from(date.month() - 1)
        .ok()
        .and_then(|month| names.get(month))
        .unwrap_or(&"");
    let first = if language == Language::Fr && date.day() == 1 {
        "er"
    } else {
        ""
    };
    format!("{}{first} {month} {}", date.day(), date.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mail(language: Language, report: &str) -> Mail {
        ready_mail(&ReadyMail {
            language,
            organization: "Crédit & Fils",
            report,
            kind: ReportType::PortfolioAgeing,
            format: ReportFormat::Xlsx,
            days: DateRange {
                from: "2026-03-01".parse().unwrap(),
                to: "2026-08-31".parse().unwrap(),
            },
            link: "https://app.example/reports/7?a=1&b=2",
        })
        .unwrap()
    }

    #[test]
    fn it_speaks_both_languages() {
        let english = mail(Language::En, "Board");
        assert_eq!(english.subject, "Report ready: Board");
        assert!(
            english
                .text
                .contains("Portfolio ageing, 1 March 2026 to 31 August 2026 (XLSX)")
        );
        assert!(
            english
                .text
                .contains("\nhttps://app.example/reports/7?a=1&b=2\n")
        );
        let french = mail(Language::Fr, "Comité");
        assert_eq!(french.subject, "Rapport disponible\u{a0}: Comité");
        assert!(
            french
                .text
                .contains("Ancienneté du portefeuille, du 1er mars 2026 au 31 août 2026 (XLSX)")
        );
        assert!(french.html.contains("lang=\"fr\""));
    }

    #[test]
    fn a_name_is_neither_markup_nor_a_header() {
        let mail = mail(Language::En, "<b>x</b>\r\nBcc: a@b.c");
        assert!(!mail.subject.contains(['\r', '\n']));
        assert!(!mail.html.contains("<b>x"));
        assert!(mail.html.contains("&lt;b&gt;x"));
        assert!(mail.html.contains("a=1&amp;b=2"));
        let long = super::tests::mail(Language::En, &"é".repeat(255)).subject;
        assert_eq!(long.chars().count(), LONGEST_SUBJECT);
    }
}
