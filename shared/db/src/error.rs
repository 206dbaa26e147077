//! What can go wrong with the database, by what the caller can do about it.

use tokio_postgres::error::SqlState;

/// Raised by `app.enter`: the session ended, or the key, user or role is not what it was.
const SESSION_ENDED: &str = "MV401";

#[derive(Debug, thiserror::Error)]
pub enum DbError {
    /// The caller's session, key or role is no longer valid.
    #[error("the session has ended")]
    SessionEnded,
    /// No connection, or it broke: worth a retry.
    #[error("the database cannot be reached")]
    Unavailable(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// Two transactions stood in each other's way: worth a retry.
    #[error("the transaction collided with another one")]
    Collision(#[source] tokio_postgres::Error),
    /// A statement failed; `constraint` tells whether that is the caller's doing.
    #[error(transparent)]
    Statement(tokio_postgres::Error),
    /// A row holds what this version of the code does not know.
    #[error("a row cannot be understood")]
    Unreadable(#[source] Box<dyn std::error::Error + Send + Sync>),
}

/// For `map_err` where a column is parsed.
pub(crate) fn unreadable(error: impl std::error::Error + Send + Sync + 'static) -> DbError {
    DbError::Unreadable(Box::new(error))
}

impl From<tokio_postgres::Error> for DbError {
    fn from(error: tokio_postgres::Error) -> Self {
        match error.code() {
            Some(code) if code.code() == SESSION_ENDED => Self::SessionEnded,
            Some(code)
                if *code == SqlState::T_R_SERIALIZATION_FAILURE
                    || *code == SqlState::T_R_DEADLOCK_DETECTED =>
            {
                Self::Collision(error)
            }
            // Class 08: connection exception; 57P0x: the server is shutting down or starting;
            // 53300: too many connections.
            Some(code)
                if code.code().starts_with("08")
                    || code.code().starts_with("57P0")
                    || code.code() == "53300" =>
            {
                Self::Unavailable(Box::new(error))
            }
            Some(_) => Self::Statement(error),
            None if error.is_closed() => Self::Unavailable(Box::new(error)),
            // An I/O error below the protocol has no SQLSTATE; so has a wrong parameter, which is ours.
            None => match std::error::Error::source(&error) {
                Some(source) if source.is::<std::io::Error>() => Self::Unavailable(Box::new(error)),
                _ => Self::Statement(error),
            },
        }
    }
}

impl From<deadpool_postgres::PoolError> for DbError {
    fn from(error: deadpool_postgres::PoolError) -> Self {
        match error {
            deadpool_postgres::PoolError::Backend(error) => match Self::from(error) {
                Self::Statement(error) => Self::Unavailable(Box::new(error)),
                other => other,
            },
            other => Self::Unavailable(Box::new(other)),
        }
    }
}

/// The constraint that a statement ran into, by its name in the migrations.
pub fn constraint(error: &DbError) -> Option<&str> {
    match error {
        DbError::Statement(error) => error
            .as_db_error()
            .and_then(tokio_postgres::error::DbError::constraint),
        _ => None,
    }
}
