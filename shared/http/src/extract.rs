//! Path, query and body, checked before a handler sees them.

use axum::{
    extract::{FromRequest, FromRequestParts, OptionalFromRequest, Request},
    http::{StatusCode, header, request::Parts},
};
use bytes::Bytes;
use garde::Validate;
use serde::de::{DeserializeOwned, IgnoredAny};

use crate::{ApiError, ApiResult, FieldError};

/// A JSON body that parsed and passed its `garde` rules.
///
/// 415 for another content type, 400 for what is no JSON, 422 with a pointer for what is JSON but
/// not this.
#[derive(Debug)]
pub struct Valid<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned + Validate<Context = ()>> FromRequest<S> for Valid<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        let json = is_json(&request);
        checked(json, &bytes(request, state).await?)
    }
}

/// `Option<Valid<T>>`: a body that may be left out.
impl<S: Send + Sync, T: DeserializeOwned + Validate<Context = ()>> OptionalFromRequest<S>
    for Valid<T>
{
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Option<Self>, ApiError> {
        let json = is_json(&request);
        let bytes = bytes(request, state).await?;
        if bytes.is_empty() {
            return Ok(None);
        }
        checked(json, &bytes).map(Some)
    }
}

async fn bytes<S: Send + Sync>(request: Request, state: &S) -> ApiResult<Bytes> {
    Bytes::from_request(request, state).await.map_err(|error| {
        ApiError::bad_request("unreadable_body", "The body cannot be read.").caused_by(error)
    })
}

fn checked<T: DeserializeOwned + Validate<Context = ()>>(
    json: bool,
    bytes: &[u8],
) -> ApiResult<Valid<T>> {
    if !json {
        return Err(ApiError::new(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "unsupported_media_type",
            "Send the body as application/json.",
        ));
    }
    let value = parse::<T>(bytes)?;
    value.validate().map_err(|report| {
        ApiError::invalid(
            report
                .iter()
                .map(|(path, error)| FieldError::body(pointer(&path.to_string()), error.message()))
                .collect(),
        )
    })?;
    Ok(Valid(value))
}

fn is_json(request: &Request) -> bool {
    let Some(value) = request
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
    else {
        return false;
    };
    let essence = value
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase();
    essence == "application/json"
        || (essence.starts_with("application/") && essence.ends_with("+json"))
}

fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, ApiError> {
    let text = std::str::from_utf8(bytes)
        .map_err(|_| ApiError::bad_request("malformed_json", "The body is not valid UTF-8."))?;
    // A NUL can only come escaped: inside a string a raw one is no JSON.
    if text.contains("\\u0000")
        && let Ok(value) = serde_json::from_str(text)
        && let Some(pointer) = find_nul(&value, String::new())
    {
        return Err(ApiError::invalid_field(pointer, "contains a NUL character"));
    }
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
        let path = error.path().to_string();
        let inner = error.into_inner();
        let detail = if inner.is_data() {
            strip_position(&inner)
        } else if serde_json::from_str::<IgnoredAny>(text).is_ok() {
            // It is JSON: serde_json also speaks of syntax where another type was expected, such as
            // a number instead of a word.
            "is of another type than is expected here".to_owned()
        } else {
            return malformed(&inner);
        };
        let path = if path == "." {
            String::new()
        } else {
            pointer_of_path(&path)
        };
        ApiError::invalid_field(path, detail)
    })?;
    deserializer.end().map_err(|error| malformed(&error))?;
    Ok(value)
}

fn malformed(error: &serde_json::Error) -> ApiError {
    ApiError::bad_request(
        "malformed_json",
        format!(
            "The body is not valid JSON: {} at line {}, column {}.",
            strip_position(error),
            error.line(),
            error.column()
        ),
    )
}

fn strip_position(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.split(" at line ").next().unwrap_or(&text).to_owned()
}

fn find_nul(value: &serde_json::Value, at: String) -> Option<String> {
    match value {
        serde_json::Value::String(text) => text.contains('\0').then_some(at),
        serde_json::Value::Array(items) => items
            .iter()
            .enumerate()
            .find_map(|(index, item)| find_nul(item, format!("{at}/{index}"))),
        serde_json::Value::Object(fields) => fields.iter().find_map(|(name, item)| {
            let here = format!("{at}/{}", name.replace('~', "~0").replace('/', "~1"));
            if name.contains('\0') {
                Some(at.clone())
            } else {
                find_nul(item, here)
            }
        }),
        _ => None,
    }
}

/// `serde_path_to_error` writes `lines[1].unitPrice`, already in the names of the JSON.
fn pointer_of_path(path: &str) -> String {
    path.replace('[', ".")
        .replace(']', "")
        .split('.')
        .fold(String::new(), |pointer, step| pointer + "/" + step)
}

/// `garde` writes `lines[1].unit_price`, in the names of the Rust fields; ours are camelCase outside.
fn pointer(path: &str) -> String {
    let mut out = String::with_capacity(path.len() + 1);
    let mut upper = false;
    for letter in pointer_of_path(path).chars() {
        match letter {
            '_' => upper = true,
            letter if upper => {
                out.extend(letter.to_uppercase());
                upper = false;
            }
            letter => out.push(letter),
        }
    }
    if out == "/" { String::new() } else { out }
}

/// Path parameters; one that does not parse is a 422 that names it.
#[derive(Debug)]
pub struct Path<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for Path<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        use axum::extract::{path::ErrorKind, rejection::PathRejection};
        match axum::extract::Path::<T>::from_request_parts(parts, state).await {
            Ok(axum::extract::Path(value)) => Ok(Self(value)),
            Err(PathRejection::FailedToDeserializePathParams(error)) => Err(match error.kind() {
                ErrorKind::ParseErrorAtKey {
                    key, expected_type, ..
                } => ApiError::invalid_parameter(key, format!("not a valid {expected_type}")),
                ErrorKind::DeserializeError { key, message, .. } => {
                    ApiError::invalid_parameter(key, message)
                }
                ErrorKind::InvalidUtf8InPathParam { key } => ApiError::bad_request(
                    "malformed_path",
                    format!("The parameter {key} is not valid UTF-8."),
                ),
                ErrorKind::Message(message) => ApiError::invalid_parameter("id", message),
                _ => ApiError::invalid_parameter("id", "not valid"),
            }),
            Err(error) => Err(ApiError::internal(error)),
        }
    }
}

/// Query parameters; unknown, repeated or wrong ones are a 422 that names them.
#[derive(Debug)]
pub struct Query<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned + Validate<Context = ()>> FromRequestParts<S>
    for Query<T>
{
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, ApiError> {
        let raw = parts.uri.query().unwrap_or_default();
        check_encoding(raw)?;
        let pairs = serde_html_form_pairs(raw);
        let value: T = serde_path_to_error::deserialize(serde_html_form::Deserializer::from_bytes(
            raw.as_bytes(),
        ))
        .map_err(|error| {
            let path = error.path().to_string();
            let message = error.into_inner().to_string();
            let name = if path == "." {
                named_in(&message, &pairs)
            } else {
                path
            };
            ApiError::invalid_parameter(name, message)
        })?;
        value.validate().map_err(|report| {
            ApiError::invalid(
                report
                    .iter()
                    .map(|(path, error)| {
                        FieldError::parameter(
                            pointer(&path.to_string()).trim_start_matches('/'),
                            error.message(),
                        )
                    })
                    .collect(),
            )
        })?;
        Ok(Self(value))
    }
}

fn serde_html_form_pairs(raw: &str) -> Vec<String> {
    raw.split('&')
        .filter_map(|pair| pair.split('=').next())
        .map(str::to_owned)
        .collect()
}

/// Unknown and repeated fields are reported for the whole query; the message quotes the name.
fn named_in(message: &str, names: &[String]) -> String {
    message
        .split('`')
        .nth(1)
        .filter(|quoted| names.iter().any(|name| name == quoted))
        .map_or_else(|| "query".to_owned(), str::to_owned)
}

fn check_encoding(raw: &str) -> Result<(), ApiError> {
    let decoded = percent_encoding::percent_decode_str(raw)
        .decode_utf8()
        .map_err(|_| ApiError::bad_request("malformed_query", "The query is not valid UTF-8."))?;
    if let Some(at) = decoded.find('\0') {
        let name = decoded[..at]
            .rsplit('&')
            .next()
            .and_then(|pair| pair.split('=').next())
            .unwrap_or("query");
        return Err(ApiError::invalid_parameter(
            name,
            "contains a NUL character",
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    struct Body {
        #[expect(dead_code, reason = "only its parsing matters here")]
        lines: Vec<Line>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    struct Line {
        #[expect(dead_code, reason = "only its parsing matters here")]
        unit_price: u32,
    }

    #[test]
    fn errors_point_at_the_field() {
        for (body, status) in [
            (
                &b"{\"lines\": [{\"unitPrice\": 1}, {\"unitPrice\": \"x\"}]}"[..],
                422,
            ),
            (b"{\"lines\": [], \"more\": 1}", 422),
            (b"{\"lines\": [\"\\u0000\"]}", 422),
            (b"{\"lines\": [", 400),
            (b"{\"lines\": []} x", 400),
            (b"\xff", 400),
        ] {
            assert_eq!(parse::<Body>(body).unwrap_err().status().as_u16(), status);
        }
        assert_eq!(pointer("lines[1].unit_price"), "/lines/1/unitPrice");
    }

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "camelCase")]
    enum Word {
        Now,
    }

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    struct Nested {
        #[expect(dead_code, reason = "only its parsing matters here")]
        words: Vec<Word>,
    }

    #[test]
    fn json_of_another_type_is_no_malformed_json() {
        for wrong in [
            "7",
            "-1.5",
            "true",
            "null",
            "[]",
            "[\"now\"]",
            "{}",
            "{\"now\": 1}",
        ] {
            let body = format!("{{\"words\": [\"now\", {wrong}]}}");
            let error = parse::<Nested>(body.as_bytes()).unwrap_err();
            assert_eq!(error.status(), 422, "{wrong}");
            assert!(
                format!("{error:?}").contains("/words/1"),
                "{wrong}: {error:?}"
            );
        }
        for wrong in ["7", "null", "[]", "\"now\"", "true"] {
            let error = parse::<Nested>(wrong.as_bytes()).unwrap_err();
            assert_eq!(error.status(), 422, "{wrong}");
        }
        for broken in [
            "{\"words\": [7",
            "{\"words\": [7]} x",
            "{\"words\": 07}",
            "",
            "now",
        ] {
            let error = parse::<Nested>(broken.as_bytes()).unwrap_err();
            assert_eq!(error.status(), 400, "{broken}");
        }
    }

    #[test]
    fn a_query_with_nul_or_broken_utf8_is_refused() {
        assert_eq!(check_encoding("q=a%00b").unwrap_err().status(), 422);
        assert_eq!(check_encoding("q=%ff").unwrap_err().status(), 400);
        assert!(check_encoding("q=%C3%A9").is_ok());
    }
}
