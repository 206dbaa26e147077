//! Stripe's webhooks: <https://docs.stripe.com/webhooks>.

mod event;
mod signature;

pub use event::{Unreadable, parse};
pub use signature::{Refused, TOLERANCE, verify};
