//! The bucket of uploads and exports.

use std::time::Duration;

use aws_sdk_s3::{
    config::RequestChecksumCalculation, error::SdkError, operation::head_object::HeadObjectError,
    presigning::PresigningConfig,
};
use mojavox_domain::ids::{CustomerJobId, OrganizationId};
use mojavox_http::{ApiError, ApiResult};
use sha2::{Digest as _, Sha256};

use crate::State;

/// How long an address works: long enough to send a file, too short to pass around.
pub(crate) const ADDRESS_LIFETIME: Duration = Duration::from_mins(15);

/// 100,000 debtors are about 15 MB.
pub(crate) const MAX_FILE_BYTES: i64 = 100_000_000;

/// Where an import's file is uploaded to.
pub(crate) fn upload_key(organization: OrganizationId, job: CustomerJobId) -> String {
    format!("customer-imports/{organization}/{job}.csv")
}

/// An address that takes one PUT of the file.
pub(crate) async fn upload_address(state: &State, key: &str) -> ApiResult<String> {
    let put = state
        .aws
        .s3()
        .await
        .put_object()
        .bucket(&*state.bucket)
        .key(key);
    // A checksum in the address would be that of an empty body.
    let config = aws_sdk_s3::config::Builder::default()
        .request_checksum_calculation(RequestChecksumCalculation::WhenRequired);
    let address = put
        .customize()
        .config_override(config)
        .presigned(presigning()?)
        .await
        .map_err(|error| ApiError::unavailable("storage_unavailable", error))?;
    Ok(address.uri().to_owned())
}

/// An address that gives the file.
pub(crate) async fn download_address(state: &State, key: &str) -> ApiResult<String> {
    let get = state
        .aws
        .s3()
        .await
        .get_object()
        .bucket(&*state.bucket)
        .key(key);
    let address = get
        .presigned(presigning()?)
        .await
        .map_err(|error| ApiError::unavailable("storage_unavailable", error))?;
    Ok(address.uri().to_owned())
}

fn presigning() -> ApiResult<PresigningConfig> {
    PresigningConfig::expires_in(ADDRESS_LIFETIME).map_err(ApiError::internal)
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
pub(crate) async fn inspect(state: &State, key: &str) -> ApiResult<Uploaded> {
    let s3 = state.aws.s3().await;
    let head = s3
        .head_object()
        .bucket(&*state.bucket)
        .key(key)
        .send()
        .await
        .map_err(|error| match error {
            // Without the right to list, S3 answers 403 for what is not there.
            error if missing(&error) => {
                ApiError::conflict("file_not_uploaded", "Send the file to uploadUrl first.")
                    .caused_by(error)
            }
            error => ApiError::unavailable("storage_unavailable", error),
        })?;
    let size = head.content_length.unwrap_or_default();
    if size == 0 {
        return Err(unprocessable("file_empty", "The file is empty.".to_owned()));
    }
    if size > MAX_FILE_BYTES {
        return Err(unprocessable(
            "file_too_large",
            format!("A file has at most {MAX_FILE_BYTES} bytes."),
        ));
    }
    let etag = head
        .e_tag
        .ok_or_else(|| ApiError::internal("the storage gave no ETag"))?;
    // If-Match: what is hashed is what the worker will read, though the address still takes a PUT.
    let mut object = s3
        .get_object()
        .bucket(&*state.bucket)
        .key(key)
        .if_match(&etag)
        .send()
        .await
        .map_err(|error| ApiError::unavailable("storage_unavailable", error))?;
    let mut hash = Sha256::new();
    while let Some(chunk) = object.body.next().await {
        hash.update(chunk.map_err(|error| ApiError::unavailable("storage_unavailable", error))?);
    }
    Ok(Uploaded {
        size,
        etag,
        sha256: hex(&hash.finalize()),
    })
}

fn missing(error: &SdkError<HeadObjectError>) -> bool {
    error
        .raw_response()
        .is_some_and(|response| matches!(response.status().as_u16(), 403 | 404))
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
