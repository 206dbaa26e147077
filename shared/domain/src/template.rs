//! Templates of e-mails, text messages and phone scripts.
//!
//! The language is a part of Jinja: `{{ variable }}`, `{{ variable|filter }}` and
//! `{% if %} ... {% elif %} ... {% else %} ... {% endif %}`. Loops, assignments and arithmetic are
//! left out: nothing that is written here can grow without bound when it is rendered.
//!
//! A template that is kept is one that can be sent: [`check`] reads it, renders it, and asks for
//! what the rules ask of it. Notices count only where they stand in every rendering, so not within
//! an `if`.

mod notice;
mod scan;
mod variables;

use std::collections::{BTreeMap, BTreeSet};

use minijinja::{AutoEscape, Environment, UndefinedBehavior};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

pub use notice::discloses_ai;
pub use variables::{VARIABLES, Variable};

/// What is written with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum TemplateType {
    Email,
    Sms,
    PhoneScript,
}

impl TemplateType {
    pub const ALL: [Self; 3] = [Self::Email, Self::Sms, Self::PhoneScript];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Sms => "sms",
            Self::PhoneScript => "phone_script",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected email, sms or phone_script")]
pub struct UnknownType;

impl std::str::FromStr for TemplateType {
    type Err = UnknownType;

    fn from_str(text: &str) -> Result<Self, UnknownType> {
        Self::ALL
            .into_iter()
            .find(|one| one.name() == text)
            .ok_or(UnknownType)
    }
}

/// A language whose notices we can tell from other text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    English,
    French,
}

impl Language {
    /// Of a BCP 47 tag: `fr`, `en-US`.
    pub fn of(tag: &str) -> Option<Self> {
        match tag.split('-').next() {
            Some("en") => Some(Self::English),
            Some("fr") => Some(Self::French),
            _ => None,
        }
    }
}

/// What a version of a template says; also what was rendered from it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Content {
    /// E-mails only.
    pub subject: Option<String>,
    pub body: String,
    /// E-mails only, besides the plain body.
    pub body_html: Option<String>,
}

/// Longest texts, in characters.
pub mod limits {
    pub const SUBJECT: usize = 255;
    pub const BODY: usize = 100_000;
}

/// What is wrong with a part of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// `subject`, `body`, `bodyHtml` or `language`.
    pub part: &'static str,
    pub detail: String,
}

fn fault(part: &'static str, detail: impl Into<String>) -> Fault {
    Fault {
        part,
        detail: detail.into(),
    }
}

/// Names of the variables that the template uses, sorted.
///
/// # Errors
/// Everything that keeps it from being sent.
pub fn check(
    kind: TemplateType,
    language: &str,
    content: &Content,
) -> Result<Vec<String>, Vec<Fault>> {
    let mut faults = shape(kind, content);
    let mut used = BTreeSet::new();
    for (part, source) in parts(content) {
        match variables(part, source) {
            Ok(names) => used.extend(names),
            Err(found) => faults.extend(found),
        }
    }
    if faults.is_empty() {
        faults.extend(notices(kind, language, content));
    }
    if faults.is_empty() {
        Ok(used.into_iter().collect())
    } else {
        Err(faults)
    }
}

/// Names of the variables that a line outside of a template uses: an agent's greeting, for one.
///
/// # Errors
/// What is wrong with it.
pub fn check_line(part: &'static str, source: &str) -> Result<Vec<String>, Vec<Fault>> {
    variables(part, source).map(|names| names.into_iter().collect())
}

fn parts(content: &Content) -> Vec<(&'static str, &str)> {
    let mut parts = vec![("body", content.body.as_str())];
    parts.extend(content.subject.as_deref().map(|text| ("subject", text)));
    parts.extend(content.body_html.as_deref().map(|text| ("bodyHtml", text)));
    parts
}

fn shape(kind: TemplateType, content: &Content) -> Vec<Fault> {
    let mut faults = Vec::new();
    let subject = content.subject.as_deref();
    if kind == TemplateType::Email {
        if subject.is_none_or(|subject| subject.trim().is_empty()) {
            faults.push(fault("subject", "an e-mail has a subject"));
        }
        if subject.is_some_and(|subject| subject.chars().any(char::is_control)) {
            faults.push(fault("subject", "contains control characters"));
        }
    } else {
        if subject.is_some() {
            faults.push(fault("subject", "only e-mails have a subject"));
        }
        if content.body_html.is_some() {
            faults.push(fault("bodyHtml", "only e-mails have an HTML body"));
        }
    }
    if subject.is_some_and(|subject| subject.chars().count() > limits::SUBJECT) {
        faults.push(fault(
            "subject",
            format!("is longer than {} characters", limits::SUBJECT),
        ));
    }
    for (part, text) in parts(content)
        .into_iter()
        .filter(|(part, _)| *part != "subject")
    {
        if text.trim().is_empty() {
            faults.push(fault(part, "is empty"));
        }
        if text.chars().count() > limits::BODY {
            faults.push(fault(
                part,
                format!("is longer than {} characters", limits::BODY),
            ));
        }
    }
    faults
}

fn variables(part: &'static str, source: &str) -> Result<BTreeSet<String>, Vec<Fault>> {
    let wrong = |error: minijinja::Error| {
        let line = error.line().unwrap_or(1);
        let detail = error
            .detail()
            .map_or_else(|| error.kind().to_string(), str::to_owned);
        vec![fault(part, format!("line {line}: {detail}"))]
    };
    let environment = environment();
    let template = environment
        .template_from_named_str(file_name(part), source)
        .map_err(wrong)?;
    // After the parser, so that what is no Jinja at all is told in its words.
    scan::scan(source)
        .map_err(|(line, detail)| vec![fault(part, format!("line {line}: {detail}"))])?;
    let used: BTreeSet<String> = template.undeclared_variables(true).into_iter().collect();
    let unknown: Vec<&str> = used
        .iter()
        .map(String::as_str)
        .filter(|name| !VARIABLES.iter().any(|known| known.name == *name))
        .collect();
    if !unknown.is_empty() {
        let known: Vec<_> = VARIABLES.iter().map(|known| known.name).collect();
        return Err(vec![fault(
            part,
            format!(
                "unknown variables: {}; known are {}",
                unknown.join(", "),
                known.join(", ")
            ),
        )]);
    }
    template
        .render(context(&variables::examples()))
        .map_err(wrong)?;
    Ok(used)
}

fn notices(kind: TemplateType, language: &str, content: &Content) -> Vec<Fault> {
    let Some(language) = Language::of(language) else {
        return vec![fault(
            "language",
            "en or fr, with or without a region: the notices that the rules ask for are known in these",
        )];
    };
    let visible = |source: &str| {
        scan::scan(source)
            .map(|pieces| notice::visible(&pieces))
            .unwrap_or_default()
    };
    let mut faults = Vec::new();
    match kind {
        TemplateType::Sms => {
            if !notice::sms_opt_out(&visible(&content.body), language) {
                faults.push(fault("body", notice::missing_sms_opt_out(language)));
            }
        }
        TemplateType::Email => {
            let plain = visible(&content.body);
            if !notice::email_opt_out(&plain, language) {
                faults.push(fault("body", notice::missing_email_opt_out(language)));
            }
            let html = content.body_html.as_deref();
            let html = html.map(|source| notice::without_markup(&visible(source)));
            if html.is_some_and(|text| !notice::email_opt_out(&text, language)) {
                faults.push(fault("bodyHtml", notice::missing_email_opt_out(language)));
            }
        }
        TemplateType::PhoneScript => {
            if !discloses_ai(&content.body, language) {
                faults.push(fault("body", notice::missing_disclosure(language)));
            }
        }
    }
    faults
}

/// Why a template could not be rendered; one that passed [`check`] can, with all variables given.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct RenderError(minijinja::Error);

/// The content with values in place. Values go into HTML escaped, and into a subject on one line.
///
/// # Errors
/// A variable has no value, or the template never passed [`check`].
pub fn render(
    content: &Content,
    values: &BTreeMap<String, String>,
) -> Result<Content, RenderError> {
    let environment = environment();
    let context = context(values);
    let render = |part, source: &str| {
        environment
            .template_from_named_str(file_name(part), source)
            .and_then(|template| template.render(&context))
            .map_err(RenderError)
    };
    let subject = content
        .subject
        .as_deref()
        .map(|source| render("subject", source));
    let html = content
        .body_html
        .as_deref()
        .map(|source| render("bodyHtml", source));
    Ok(Content {
        subject: subject
            .transpose()?
            .map(|text| text.replace(char::is_control, " ")),
        body: render("body", &content.body)?,
        body_html: html.transpose()?,
    })
}

/// Nothing but the filters that are named here: no globals, no tests, and no `safe`, which would
/// let a value be markup.
fn environment() -> Environment<'static> {
    let mut environment = Environment::empty();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|name| {
        if name == file_name("bodyHtml") {
            AutoEscape::Html
        } else {
            AutoEscape::None
        }
    });
    environment.add_filter("upper", minijinja::filters::upper);
    environment.add_filter("lower", minijinja::filters::lower);
    environment.add_filter("title", minijinja::filters::title);
    environment.add_filter("capitalize", minijinja::filters::capitalize);
    environment.add_filter("trim", |text: String| text.trim().to_owned());
    // Values are texts, and an absent one is empty: that is what a default stands in for.
    environment.add_filter(
        "default",
        |text: String, other: String| {
            if text.is_empty() { other } else { text }
        },
    );
    environment
}

fn file_name(part: &str) -> &'static str {
    match part {
        "bodyHtml" => "body.html",
        "subject" => "subject.txt",
        _ => "body.txt",
    }
}

/// `customer.name` becomes `name` of `customer`.
fn context(values: &BTreeMap<String, String>) -> minijinja::Value {
    let mut groups: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
    let mut context: Vec<(&str, minijinja::Value)> = Vec::new();
    for (name, value) in values {
        match name.split_once('.') {
            Some((group, name)) => groups.entry(group).or_default().push((name, value)),
            None => context.push((name, minijinja::Value::from(value.as_str()))),
        }
    }
    for (group, values) in groups {
        context.push((group, minijinja::Value::from_pairs(values)));
    }
    minijinja::Value::from_pairs(context)
}

#[cfg(test)]
mod tests;
