//! Why a decision is not taken, as an answer.

use axum::http::StatusCode;
use mojavox_db::approvals::{DecisionError, Refused};
use mojavox_domain::approval::Refusal;
use mojavox_http::ApiError;

pub(crate) fn answer(error: DecisionError) -> ApiError {
    let refused = match error {
        DecisionError::Db(error) => return error.into(),
        DecisionError::Refused(refused) => refused,
    };
    match refused {
        Refused::Standing(refusal) => {
            let (status, code, detail) = match refusal {
                Refusal::Own => (
                    StatusCode::FORBIDDEN,
                    "own_proposal",
                    "Nobody decides what they proposed themselves.".to_owned(),
                ),
                Refusal::RoleTooLow(least) => (
                    StatusCode::FORBIDDEN,
                    "role_too_low",
                    format!("This needs the role {least} or a higher one."),
                ),
                Refusal::Expired => (
                    StatusCode::GONE,
                    "approval_expired",
                    "This was not decided in time.".to_owned(),
                ),
                Refusal::Withdrawn => (
                    StatusCode::CONFLICT,
                    "approval_withdrawn",
                    "The proposal was withdrawn.".to_owned(),
                ),
                Refusal::Opposite => (
                    StatusCode::CONFLICT,
                    "already_decided",
                    "The opposite was decided before.".to_owned(),
                ),
            };
            ApiError::new(status, code, detail)
        }
        Refused::BeyondAuthority(least) => ApiError::forbidden(
            "beyond_authority",
            format!("As things stand now, this needs the role {least} or a higher one."),
        ),
        Refused::Subject { code, detail } => ApiError::conflict(code, detail),
    }
}
