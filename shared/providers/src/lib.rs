//! What other companies' systems say to us, and how we know that it is them.

pub mod stripe;
