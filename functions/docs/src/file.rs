//! A file that never changes while this version runs.

use std::sync::OnceLock;

use axum::{
    body::Body,
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use sha2::{Digest as _, Sha256};

/// Ask each time whether it changed; the answer is mostly 304.
pub(crate) const REVALIDATE: &str = "public, no-cache";
/// The name holds the version: it never changes.
pub(crate) const IMMUTABLE: &str = "public, max-age=31536000, immutable";

/// What is served, and how.
pub(crate) struct File {
    pub(crate) content_type: &'static str,
    /// `gzip` where the bytes are compressed already. Every browser takes it; one answer of a
    /// Lambda has at most 6 MB, which the plain component would nearly fill.
    pub(crate) encoding: Option<&'static str>,
    pub(crate) cache: &'static str,
    pub(crate) bytes: &'static [u8],
    etag: OnceLock<String>,
}

impl File {
    pub(crate) const fn new(
        content_type: &'static str,
        encoding: Option<&'static str>,
        cache: &'static str,
        bytes: &'static [u8],
    ) -> Self {
        Self {
            content_type,
            encoding,
            cache,
            bytes,
            etag: OnceLock::new(),
        }
    }

    fn etag(&self) -> &str {
        self.etag.get_or_init(|| {
            let hash = Sha256::digest(self.bytes);
            let number = hash[..8]
                .iter()
                .fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
            format!("\"{number:016x}\"")
        })
    }

    /// 304 where the client has it already.
    pub(crate) fn answer(&self, request: &HeaderMap) -> Response {
        let mut response = if self.matches(request) {
            StatusCode::NOT_MODIFIED.into_response()
        } else {
            let mut response = Body::from(self.bytes).into_response();
            let headers = response.headers_mut();
            set(headers, header::CONTENT_TYPE, self.content_type);
            if let Some(encoding) = self.encoding {
                set(headers, header::CONTENT_ENCODING, encoding);
            }
            response
        };
        let headers = response.headers_mut();
        set(headers, header::CACHE_CONTROL, self.cache);
        set(headers, header::ETAG, self.etag());
        response
    }

    /// RFC 9110, section 13.1.2: weak comparison with any of a list, or `*`.
    fn matches(&self, request: &HeaderMap) -> bool {
        request
            .get_all(header::IF_NONE_MATCH)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .map(str::trim)
            .any(|tag| tag == "*" || tag.strip_prefix("W/").unwrap_or(tag) == self.etag())
    }
}

pub(crate) fn set(headers: &mut HeaderMap, name: HeaderName, value: &str) {
    // All values are ours and plain ASCII.
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(name, value);
    }
}
