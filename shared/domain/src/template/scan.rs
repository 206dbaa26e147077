//! Takes a template apart, as far as it matters which text stands in every rendering, and refuses
//! the parts of Jinja that are not ours.

/// A part of a template.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// Said in every rendering.
    Always(&'a str),
    /// What `{{ }}` holds, in every rendering.
    Expression(&'a str),
    /// Text or expression within an `if`.
    Sometimes,
}

const FILTERS: &[&str] = &["upper", "lower", "title", "capitalize", "trim", "default"];
/// Words that a parenthesis may follow: what else is followed by one is a call.
const OPERATORS: &[&str] = &["if", "elif", "else", "and", "or", "not", "in"];

/// # Errors
/// The line, from 1, and what is wrong there.
pub(super) fn scan(source: &str) -> Result<Vec<Piece<'_>>, (usize, String)> {
    let mut pieces = Vec::new();
    let mut depth = 0_usize;
    let mut rest = source;
    let line = |rest: &str| 1 + source[..source.len() - rest.len()].matches('\n').count();
    while !rest.is_empty() {
        let Some(start) = opening(rest) else {
            pieces.push(text(rest, depth));
            break;
        };
        if start > 0 {
            pieces.push(text(&rest[..start], depth));
            rest = &rest[start..];
        }
        let here = line(rest);
        let close = match &rest[..2] {
            "{#" => "#}",
            "{{" => "}}",
            _ => "%}",
        };
        let Some(inner) = until(&rest[2..], close) else {
            return Err((here, format!("{} without {close}", &rest[..2])));
        };
        let kind = &rest[..2];
        rest = &rest[2 + inner.len() + 2..];
        let inner = inner.strip_prefix('-').unwrap_or(inner);
        let inner = inner.strip_suffix('-').unwrap_or(inner).trim();
        match kind {
            "{#" => {}
            "{{" => {
                words(inner).map_err(|detail| (here, detail))?;
                pieces.push(if depth == 0 {
                    Piece::Expression(inner)
                } else {
                    Piece::Sometimes
                });
            }
            _ => {
                words(inner).map_err(|detail| (here, detail))?;
                match inner.split_whitespace().next() {
                    Some("if") => depth += 1,
                    Some("elif" | "else") => {}
                    Some("endif") => depth = depth.saturating_sub(1),
                    other => {
                        let other = other.unwrap_or_default();
                        return Err((
                            here,
                            format!("{{% {other} %}} is none of if, elif, else, endif"),
                        ));
                    }
                }
            }
        }
    }
    Ok(pieces)
}

fn text(text: &str, depth: usize) -> Piece<'_> {
    if depth == 0 {
        Piece::Always(text)
    } else {
        Piece::Sometimes
    }
}

fn opening(text: &str) -> Option<usize> {
    ["{{", "{%", "{#"]
        .iter()
        .filter_map(|mark| text.find(mark))
        .min()
}

/// What stands before `close`; a quoted text may hold it.
fn until<'a>(text: &'a str, close: &str) -> Option<&'a str> {
    let mut quote = None;
    let mut escaped = false;
    for (index, character) in text.char_indices() {
        match quote {
            Some(_) if escaped => escaped = false,
            Some(_) if character == '\\' => escaped = true,
            Some(mark) if character == mark => quote = None,
            Some(_) => {}
            None if text[index..].starts_with(close) => return Some(&text[..index]),
            // In a comment an apostrophe is only that.
            None if close != "#}" && (character == '"' || character == '\'') => {
                quote = Some(character);
            }
            None => {}
        }
    }
    None
}

/// Refuses what is not ours within `{{ }}` and `{% %}`.
fn words(code: &str) -> Result<(), String> {
    let code = without_texts(code);
    if let Some(other) = code
        .chars()
        .find(|c| !c.is_alphanumeric() && !c.is_whitespace() && !"_.|(),=!<>\"".contains(*c))
    {
        return Err(format!("{other} is not allowed"));
    }
    let bytes: Vec<char> = code.chars().collect();
    let mut index = 0;
    let mut before = ' ';
    while index < bytes.len() {
        let character = bytes[index];
        if !character.is_alphabetic() && character != '_' {
            if !character.is_whitespace() {
                before = character;
            }
            index += 1;
            continue;
        }
        let start = index;
        while index < bytes.len() && (bytes[index].is_alphanumeric() || bytes[index] == '_') {
            index += 1;
        }
        let word: String = bytes[start..index].iter().collect();
        let next = bytes[index..].iter().find(|c| !c.is_whitespace());
        let filter = before == '|';
        if filter && !FILTERS.contains(&word.as_str()) {
            return Err(format!(
                "no filter {word}; there are {}",
                FILTERS.join(", ")
            ));
        }
        if filter && (word == "default") != (next == Some(&'(')) {
            return Err("default takes a text, other filters take nothing".to_owned());
        }
        if word == "is" || (!filter && next == Some(&'(') && !OPERATORS.contains(&word.as_str())) {
            return Err(format!("{word} is not allowed here"));
        }
        before = 'a';
    }
    Ok(())
}

/// Quoted texts as empty ones.
fn without_texts(code: &str) -> String {
    let mut kept = String::with_capacity(code.len());
    let mut quote = None;
    let mut escaped = false;
    for character in code.chars() {
        match quote {
            Some(_) if escaped => escaped = false,
            Some(_) if character == '\\' => escaped = true,
            Some(mark) if character == mark => {
                quote = None;
                kept.push('"');
            }
            Some(_) => {}
            None if character == '"' || character == '\'' => {
                quote = Some(character);
                kept.push('"');
            }
            None => kept.push(character),
        }
    }
    kept
}
