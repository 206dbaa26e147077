//! The notices that the rules ask for: how to stop messages (12 CFR 1006.6(e)), and that an AI
//! speaks (EU AI Act, article 50(1)). Recognised by the words that people use for them; a template
//! that says it otherwise is refused rather than trusted.

use super::{
    Language,
    scan::{Piece, scan},
};
use crate::customer::fold;

/// Stands for the link by which messages are stopped.
const LINK: char = '\u{1}';
/// The disclosure belongs to the beginning: the first interaction.
const BEGINNING: usize = 1_000;

/// What stands in every rendering. Values count as a blank: nobody knows what they will say.
pub(super) fn visible(pieces: &[Piece<'_>]) -> String {
    let mut visible = String::new();
    for piece in pieces {
        match piece {
            Piece::Always(text) => visible.extend(text.chars().filter(|c| *c != LINK)),
            Piece::Expression("opt_out_link") => visible.push(LINK),
            Piece::Expression(_) => visible.push(' '),
            Piece::Sometimes => visible.push('\n'),
        }
    }
    visible
}

/// The text of HTML; a link's address counts, what only a browser or nobody reads does not.
pub(super) fn without_markup(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        text.push_str(&rest[..start]);
        let tag = &rest[start..];
        let unread = [
            ("<!--", "-->"),
            ("<style", "</style>"),
            ("<script", "</script>"),
            ("<title", "</title>"),
        ]
        .into_iter()
        .find(|(open, _)| {
            tag.get(..open.len())
                .is_some_and(|head| head.eq_ignore_ascii_case(open))
        });
        let close = unread.map_or(">", |(_, close)| close);
        let end = tag
            .to_ascii_lowercase()
            .find(close)
            .map_or(tag.len(), |end| end + close.len());
        if unread.is_none() {
            text.push(' ');
            text.extend(tag[..end].chars().filter(|c| *c == LINK));
        }
        rest = &tag[end..];
    }
    text.push_str(rest);
    text.replace("&nbsp;", " ")
        .replace("&eacute;", "é")
        .replace("&#233;", "é")
        .replace("&ecirc;", "ê")
        .replace("&apos;", "'")
        .replace("&#39;", "'")
        .replace("&rsquo;", "'")
}

/// Folded words with a blank around each.
fn words(text: &str) -> String {
    let folded = fold(text);
    let words: Vec<&str> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    format!(" {} ", words.join(" "))
}

/// One of the phrases, and no "not" right before it.
fn says(text: &str, phrases: &[&str]) -> bool {
    let words = words(text);
    phrases.iter().any(|phrase| {
        words.match_indices(&format!(" {phrase} ")).any(|(at, _)| {
            let before = words[..at].rsplit(' ').next().unwrap_or_default();
            !["not", "never", "t", "cannot"].contains(&before)
        })
    })
}

pub(super) fn sms_opt_out(text: &str, language: Language) -> bool {
    let phrases: &[&str] = match language {
        Language::English => &[
            "reply stop",
            "text stop",
            "send stop",
            "stop to opt out",
            "stop to end",
            "stop to unsubscribe",
            "stop to cancel",
            "stop to quit",
        ],
        Language::French => &[
            "repondez stop",
            "repondre stop",
            "envoyez stop",
            "envoyer stop",
            "stop pour ne plus",
            "stop pour arreter",
            "stop pour vous desinscrire",
            "stop pour vous desabonner",
            "stop par sms",
            "stop au",
        ],
    };
    says(text, phrases) || email_opt_out(text, language)
}

pub(super) fn email_opt_out(text: &str, language: Language) -> bool {
    let phrases: &[&str] = match language {
        Language::English => &[
            "unsubscribe",
            "opt out",
            "stop these",
            "stop receiving",
            "no longer receive",
            "stop emails",
            "stop e mails",
            "stop messages",
        ],
        Language::French => &[
            "desabonner",
            "desinscrire",
            "desabonnez",
            "desinscrivez",
            "desabonnement",
            "desinscription",
            "ne plus recevoir",
            "arreter ces",
            "refuser ces",
        ],
    };
    text.contains(LINK) && says(text, phrases)
}

/// Whether a script says, in the first thousand characters and in every rendering, that an AI
/// speaks.
pub fn discloses_ai(source: &str, language: Language) -> bool {
    let Ok(pieces) = scan(source) else {
        return false;
    };
    let beginning: String = visible(&pieces).chars().take(BEGINNING).collect();
    beginning
        .split(['.', ',', ';', ':', '!', '?', '\n', '(', ')', '—', '–'])
        .any(|clause| clause_discloses(clause, language))
}

fn clause_discloses(clause: &str, language: Language) -> bool {
    let words: Vec<&str> = clause
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let (short, long, negations): (_, _, &[&str]) = match language {
        Language::English => (
            "AI",
            ["artificial", "intelligence"],
            &["not", "no", "never", "t", "without"],
        ),
        Language::French => (
            "IA",
            ["intelligence", "artificielle"],
            &["pas", "jamais", "aucune", "sans"],
        ),
    };
    let said = |at: usize| {
        let is = |at: usize, word: &str| words.get(at).is_some_and(|found| fold(found) == word);
        // In capitals: "ai" is also a French verb.
        words[at] == short || (is(at, long[0]) && is(at + 1, long[1]))
    };
    (0..words.len()).any(|at| {
        let before = &words[at.saturating_sub(3)..at];
        said(at)
            && !before
                .iter()
                .any(|word| negations.contains(&fold(word).as_str()))
    })
}

pub(super) const fn missing_sms_opt_out(language: Language) -> &'static str {
    match language {
        Language::English => {
            "must say, outside of any if, how to stop messages, such as: Reply STOP to opt out, free of charge."
        }
        Language::French => {
            "must say in French, outside of any if, how to stop messages, such as: Répondez STOP pour ne plus recevoir de SMS, gratuit."
        }
    }
}

pub(super) const fn missing_email_opt_out(language: Language) -> &'static str {
    match language {
        Language::English => {
            "must say, outside of any if, how to stop e-mails, with the link, such as: You may unsubscribe at any time, free of charge: {{ opt_out_link }}"
        }
        Language::French => {
            "must say in French, outside of any if, how to stop e-mails, with the link, such as: Vous pouvez arrêter ces messages à tout moment, gratuitement : {{ opt_out_link }}"
        }
    }
}

pub(super) const fn missing_disclosure(language: Language) -> &'static str {
    match language {
        Language::English => {
            "must say at its beginning, outside of any if, that an AI speaks, such as: I am an AI assistant."
        }
        Language::French => {
            "must say in French at its beginning, outside of any if, that an AI speaks, such as: Je suis un assistant IA."
        }
    }
}
