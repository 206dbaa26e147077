//! What we say to other companies' systems, what they say to us, and how we know that it is them.

pub mod stripe;
pub mod web_push;
