//! What we say to other companies' systems, what they say to us, and how we know that it is them.

pub mod chat;
#[cfg(feature = "email")]
pub mod email;
mod https;
pub mod stripe;
#[cfg(feature = "transcription")]
pub mod transcription;
pub mod web_push;
