//! What was uploaded, and where.

use futures::StreamExt as _;
use mojavox_domain::ids::{CustomerJobId, OrganizationId};
use mojavox_http::{ApiError, ApiResult};
use mojavox_storage::{Key, Kind, Reading, StorageError, Version};
use sha2::{Digest as _, Sha256};

use crate::State;

/// 100,000 debtors are about 15 MB.
pub(crate) const MAX_FILE_BYTES: u64 = 100_000_000;

/// Where an import's file is uploaded to.
pub(crate) fn upload_key(organization: OrganizationId, job: CustomerJobId) -> ApiResult<Key> {
    Key::new(Kind::CustomerImport, organization, format!("{job}.csv")).map_err(ApiError::internal)
}

/// A key as a job's row holds it.
pub(crate) fn kept_key(text: &str) -> ApiResult<Key> {
    text.parse().map_err(ApiError::internal)
}

pub(crate) fn unavailable(error: StorageError) -> ApiError {
    ApiError::unavailable("storage_unavailable", error)
}

/// A file that was uploaded.
pub(crate) struct Uploaded {
    pub size: i64,
    pub etag: String,
    /// Hex SHA-256.
    pub sha256: String,
}

/// Looks at what was uploaded, in the memory of one chunk.
///
/// # Errors
/// 409 when nothing was uploaded, 422 when it is empty or too large.
pub(crate) async fn inspect(state: &State, key: &Key) -> ApiResult<Uploaded> {
    let not_there = || ApiError::conflict("file_not_uploaded", "Send the file to uploadUrl first.");
    let Version { size, etag } = state
        .uploads
        .find(key)
        .await
        .map_err(unavailable)?
        .ok_or_else(not_there)?;
    if size == 0 {
        return Err(unprocessable("file_empty", "The file is empty.".to_owned()));
    }
    if size > MAX_FILE_BYTES {
        return Err(unprocessable(
            "file_too_large",
            format!("A file has at most {MAX_FILE_BYTES} bytes."),
        ));
    }
    // What is hashed is what the worker will read, though the address still takes a PUT.
    let reading = state.uploads.read(key, &etag, 0).await;
    let mut chunks = match reading.map_err(unavailable)? {
        Reading::Chunks(chunks) => chunks,
        Reading::Changed | Reading::Gone => return Err(not_there()),
    };
    let mut hash = Sha256::new();
    while let Some(chunk) = chunks.next().await {
        hash.update(chunk.map_err(unavailable)?);
    }
    Ok(Uploaded {
        size: i64::try_from(size).map_err(ApiError::internal)?,
        etag,
        sha256: hex(&hash.finalize()),
    })
}

fn unprocessable(code: &'static str, detail: String) -> ApiError {
    ApiError::new(axum::http::StatusCode::UNPROCESSABLE_ENTITY, code, detail)
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes
        .iter()
        .fold(String::with_capacity(64), |mut text, byte| {
            // Writing to a String cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
}
