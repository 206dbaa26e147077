//! Where a browser's pushes go. The address comes from a user: it must not lead into our own network.

use std::net::IpAddr;

use hyper::Uri;

const LONGEST: usize = 2000;

/// Address of one browser at its push service: https, a public name, the usual port.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endpoint {
    uri: Uri,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an https address of a push service on the internet")]
pub struct InvalidEndpoint;

impl Endpoint {
    /// # Errors
    /// It is none that a push service gave.
    pub fn parse(text: &str) -> Result<Self, InvalidEndpoint> {
        let uri: Uri = text.parse().map_err(|_| InvalidEndpoint)?;
        let authority = uri.authority().ok_or(InvalidEndpoint)?;
        let good = text.len() <= LONGEST
            && !text.contains('#')
            && text.starts_with("https://")
            && !authority.as_str().contains('@')
            && authority
                .as_str()
                .split_once(':')
                .is_none_or(|(_, port)| port == "443")
            && is_public_name(authority.host());
        good.then_some(Self { uri }).ok_or(InvalidEndpoint)
    }

    pub(super) const fn uri(&self) -> &Uri {
        &self.uri
    }

    /// What a VAPID token is made out to: `https://push.example`.
    pub(super) fn origin(&self) -> String {
        format!("https://{}", self.uri.host().unwrap_or_default())
    }
}

/// A name of the internet. Numbers, in whichever of their spellings, name no push service.
fn is_public_name(host: &str) -> bool {
    let host = host.to_ascii_lowercase();
    let Some((_, top)) = host.rsplit_once('.') else {
        return false;
    };
    let private = [
        "localhost",
        "local",
        "internal",
        "localdomain",
        "intranet",
        "lan",
        "home",
        "arpa",
    ];
    top.starts_with(|first: char| first.is_ascii_lowercase())
        && !private.contains(&top)
        && host.split('.').all(|label| {
            (1..=63).contains(&label.len())
                && label
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
        })
}

/// Whether an address is the internet's. A public name may well have a private one.
pub(super) fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => {
            let [a, b, c, _] = v4.octets();
            !(a == 0
                || v4.is_private()
                || v4.is_loopback()
                || v4.is_link_local()
                || v4.is_multicast()
                || v4.is_documentation()
                || a >= 240
                || (a == 100 && (64..128).contains(&b))
                || (a == 198 && (b == 18 || b == 19))
                || (a, b, c) == (192, 0, 0))
        }
        // Of what is given out (2000::/3), without documentation, and without the ranges that hold
        // an IPv4 address inside (Teredo, 6to4).
        IpAddr::V6(v6) => {
            let [a, b, ..] = v6.segments();
            a & 0xe000 == 0x2000 && !(a == 0x2001 && (b == 0 || b == 0xdb8)) && a != 0x2002
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn push_services_are_taken() {
        for text in [
            "https://fcm.googleapis.com/fcm/send/dQw4w9WgXcQ:APA91b",
            "https://updates.push.services.mozilla.com/wpush/v2/gAAAA",
            "https://web.push.apple.com:443/QGuQ",
        ] {
            assert!(Endpoint::parse(text).is_ok(), "{text}");
        }
        let endpoint = Endpoint::parse("https://web.push.apple.com:443/QGuQ").unwrap();
        assert_eq!(endpoint.origin(), "https://web.push.apple.com");
    }

    #[test]
    fn whatever_leads_inside_is_refused() {
        let long = format!("https://push.example/{}", "x".repeat(2000));
        for text in [
            "",
            "push",
            "/wpush/v2",
            "http://push.example.com/x",
            "ftp://push.example.com/x",
            "https://localhost/x",
            "https://app.localhost/x",
            "https://printer.local/x",
            "https://metadata.google.internal/x",
            "https://intranet/x",
            "https://127.0.0.1/x",
            "https://2130706433/x",
            "https://0x7f.1/x",
            "https://127.0.0.0x1/x",
            "https://[::1]/x",
            "https://169.254.169.254/latest",
            "https://8.8.8.8/x",
            "https://push.example.com:8443/x",
            "https://push.example.com:/x",
            "https://me@push.example.com/x",
            "https://push.example.com./x",
            "https://push..com/x",
            "https://push.example.com/x#y",
            &long,
        ] {
            assert_eq!(Endpoint::parse(text), Err(InvalidEndpoint), "{text}");
        }
    }

    #[test]
    fn addresses_of_the_internet_are_told_from_others() {
        for address in [
            "8.8.8.8",
            "100.63.0.1",
            "172.32.0.1",
            "2a00:1450:4007::200e",
            "2606:4700::1",
        ] {
            assert!(is_public(address.parse().unwrap()), "{address}");
        }
        for address in [
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "127.0.0.1",
            "169.254.169.254",
            "172.16.0.1",
            "192.0.0.8",
            "192.168.1.1",
            "198.18.0.1",
            "203.0.113.1",
            "224.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:10.0.0.1",
            "64:ff9b::a00:1",
            "fc00::1",
            "fe80::1",
            "ff02::1",
            "2001:db8::1",
            "2001::1",
            "2002:a00:1::1",
        ] {
            assert!(!is_public(address.parse().unwrap()), "{address}");
        }
    }
}
