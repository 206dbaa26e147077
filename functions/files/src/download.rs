use std::ops::RangeInclusive;

use axum::{
    body::Body,
    extract::State as Held,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use garde::Validate;
use mojavox_http::{ApiError, ApiResult, Path, Problem, Query};
use mojavox_storage::Key;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use crate::State;

/// Of a part, at most so many bytes are sent: players ask for the rest, and a Lambda function
/// answers at most 6 MB, which base64 makes of 4.5.
const MAX_PART: u64 = 4 * 1024 * 1024;

#[derive(Debug, Deserialize)]
pub(crate) struct Name {
    kind: String,
    organization: String,
    file: String,
}

#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[into_params(parameter_in = Query)]
pub(crate) struct Signed {
    /// Seconds since 1970.
    expires: i64,
    /// What the file is saved as.
    name: Option<String>,
    signature: String,
}

/// Bytes, of the type that the file's ending says.
#[derive(ToSchema)]
#[schema(as = FileContent, value_type = String, format = Binary)]
pub(crate) struct Content(#[expect(dead_code, reason = "describes the body")] Vec<u8>);

/// Download a file
///
/// At an address that another endpoint handed out: it works for 15 minutes and needs no sign-in.
/// Answers one range (RFC 9110, section 14), at most 4 MiB of it at a time.
#[utoipa::path(
    get, path = "/files/{kind}/{organization}/{file}", tag = "files",
    params(
        ("kind" = String, Path, example = "recordings"),
        ("organization" = String, Path, example = "01942f00-0000-7000-8000-000000000001"),
        ("file" = String, Path, example = "01942f00-0000-7000-8000-000000000002.wav"),
        Signed,
        ("Range" = Option<String>, Header, example = "bytes=0-1023"),
    ),
    responses(
        (status = 200, description = "The file", body = Content, content_type = "application/octet-stream"),
        (status = 206, description = "The part that was asked for", body = Content, content_type = "application/octet-stream"),
        (status = 403, description = "`address_invalid`: changed or expired", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 416, description = "`range_not_satisfiable`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming the parameter", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`storage_unavailable`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("public"))),
    security(()),
)]
pub(crate) async fn download(
    Held(state): Held<State>,
    Path(name): Path<Name>,
    Query(signed): Query<Signed>,
    headers: HeaderMap,
) -> ApiResult<Response> {
    let not_found = || ApiError::not_found("file");
    let signer = state.signer.as_ref().ok_or_else(not_found)?;
    let path = format!("{}/{}/{}", name.kind, name.organization, name.file);
    // Before the signature is looked at, nothing tells what is there.
    let invalid = || {
        ApiError::forbidden(
            "address_invalid",
            "This address was changed or has expired.",
        )
    };
    let key: Key = path.parse().map_err(|_| invalid())?;
    let saved_as = signed.name.as_deref();
    if !signer.verify(
        &key,
        signed.expires,
        saved_as,
        &signed.signature,
        state.clock.now(),
    ) {
        return Err(invalid());
    }
    let unavailable = |error| ApiError::unavailable("storage_unavailable", error);
    let size = state
        .storage
        .size(&key)
        .await
        .map_err(unavailable)?
        .ok_or_else(not_found)?;
    let range = match asked(&headers, size) {
        Asked::All => None,
        Asked::Part(range) => Some(range),
        Asked::Nothing => return Ok(unsatisfiable(size)),
    };
    let object = state
        .storage
        .read(&key, range.clone())
        .await
        .map_err(unavailable)?
        .ok_or_else(not_found)?;
    let mut response = Body::from_stream(object.chunks).into_response();
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static(key.content_type()),
    );
    headers.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    if let Some(name) = saved_as {
        let disposition = HeaderValue::try_from(mojavox_storage::disposition(name));
        headers.insert(
            header::CONTENT_DISPOSITION,
            disposition.map_err(ApiError::internal)?,
        );
    }
    let length = match range {
        None => size,
        Some(range) => {
            let (start, end) = range.into_inner();
            let text = HeaderValue::try_from(format!("bytes {start}-{end}/{size}"));
            headers.insert(header::CONTENT_RANGE, text.map_err(ApiError::internal)?);
            *response.status_mut() = StatusCode::PARTIAL_CONTENT;
            end - start + 1
        }
    };
    response
        .headers_mut()
        .insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    Ok(response)
}

/// What the `Range` header asks for.
#[derive(Debug, PartialEq, Eq)]
enum Asked {
    All,
    Part(RangeInclusive<u64>),
    /// Nothing that the file has.
    Nothing,
}

/// A header that is no range of bytes, or asks for several, is ignored (RFC 9110, 14.2), and so is
/// one that is to hold only `If-Range` of something: files have no validators (13.1.5).
fn asked(headers: &HeaderMap, size: u64) -> Asked {
    if headers.contains_key(header::IF_RANGE) {
        return Asked::All;
    }
    let Some(Ok(text)) = headers.get(header::RANGE).map(HeaderValue::to_str) else {
        return Asked::All;
    };
    let Ok(parsed) = http_range_header::parse_range_header(text) else {
        return Asked::All;
    };
    match parsed.validate(size).as_deref() {
        Ok([range]) => {
            let (start, end) = range.clone().into_inner();
            Asked::Part(start..=end.min(start.saturating_add(MAX_PART - 1)))
        }
        Ok(_) => Asked::All,
        Err(_) => Asked::Nothing,
    }
}

fn unsatisfiable(size: u64) -> Response {
    let mut response = ApiError::new(
        StatusCode::RANGE_NOT_SATISFIABLE,
        "range_not_satisfiable",
        "The file has no such bytes.",
    )
    .into_response();
    if let Ok(range) = HeaderValue::try_from(format!("bytes */{size}")) {
        response.headers_mut().insert(header::CONTENT_RANGE, range);
    }
    response
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(None, Asked::All)]
    #[case(Some("bytes=0-99"), Asked::Part(0..=99))]
    #[case(Some("bytes=990-"), Asked::Part(990..=999))]
    #[case(Some("bytes=-10"), Asked::Part(990..=999))]
    #[case(Some("bytes=900-5000"), Asked::Part(900..=999))]
    #[case(Some("bytes=0-1,5-9"), Asked::All)]
    #[case(Some("lines=1-2"), Asked::All)]
    #[case(Some("bytes=1000-"), Asked::Nothing)]
    #[case(Some("bytes=5-2"), Asked::Nothing)]
    fn one_range_of_bytes_is_answered(#[case] header: Option<&'static str>, #[case] wanted: Asked) {
        let mut headers = HeaderMap::new();
        if let Some(header) = header {
            headers.insert(header::RANGE, HeaderValue::from_static(header));
        }
        assert_eq!(asked(&headers, 1000), wanted);
    }

    #[test]
    fn a_range_of_another_version_is_not_answered() {
        let mut headers = HeaderMap::new();
        headers.insert(header::RANGE, HeaderValue::from_static("bytes=0-9"));
        headers.insert(header::IF_RANGE, HeaderValue::from_static("\"v1\""));
        assert_eq!(asked(&headers, 1000), Asked::All);
    }

    #[test]
    fn a_part_is_never_more_than_an_answer_holds() {
        let mut headers = HeaderMap::new();
        headers.insert(header::RANGE, HeaderValue::from_static("bytes=7-"));
        let part = Asked::Part(7..=7 + MAX_PART - 1);
        assert_eq!(asked(&headers, 100 * MAX_PART), part);
    }
}
