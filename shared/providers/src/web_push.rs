//! Web Push: messages to browsers through the push services of their makers (RFC 8030). They are
//! encrypted for the browser alone (RFC 8291) and signed by us (VAPID, RFC 8292).

mod client;
mod encryption;
mod endpoint;
mod vapid;

pub use client::{Client, Outcome, Push, Urgency};
pub use encryption::{InvalidKeys, Keys};
pub use endpoint::{Endpoint, InvalidEndpoint};
pub use vapid::{InvalidVapid, Vapid};

use base64::{
    alphabet,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};

/// base64url as browsers write it; padded where a library in between pads.
const BASE64URL: GeneralPurpose = GeneralPurpose::new(
    &alphabet::URL_SAFE,
    GeneralPurposeConfig::new()
        .with_encode_padding(false)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent),
);
