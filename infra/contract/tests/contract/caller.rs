//! Everybody who may come, wanted or not.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use contract::Access;
use jiff::SignedDuration;
use mojavox_domain::permissions::{Permission, Role};
use mojavox_http::token::{ACCESS_LIFETIME, Tokens};
use mojavox_testkit::{Call, Person};

use crate::world::World;

/// The key's name is the one that the tests sign with; the key is another.
const OTHER_KEYS: &str =
    r#"{"current":"test","keys":{"test":"bm90IHRoZSBrZXkgdGhhdCB0aGUgc3lzdGVtIHNpZ25zIHdpdGg"}}"#;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Who {
    Nobody,
    /// An administrator whose token was good until a second ago.
    Expired,
    /// An administrator's claims, signed with another key of the same name.
    OtherKey,
    /// An administrator's claims with `alg: none`.
    Unsigned,
    Role(Role),
    /// An administrator's key with nothing but what the operation asks for.
    KeyWith,
    /// An administrator's key with everything but what the operation asks for.
    KeyWithout,
    /// A key with what the operation asks for, of somebody whose role does not have it.
    KeyAboveRole,
    /// An administrator of another organisation.
    Stranger,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    Success,
    Status(u16),
}

impl Outcome {
    pub(crate) fn is(self, status: u16) -> bool {
        match self {
            // A redirection leads to what was asked for.
            Self::Success => (200..400).contains(&status),
            Self::Status(expected) => status == expected,
        }
    }
}

impl Who {
    pub(crate) const ALL: [Self; 12] = [
        Self::Nobody,
        Self::Expired,
        Self::OtherKey,
        Self::Unsigned,
        Self::Role(Role::Agent),
        Self::Role(Role::Analyst),
        Self::Role(Role::Supervisor),
        Self::Role(Role::Admin),
        Self::KeyWith,
        Self::KeyWithout,
        Self::KeyAboveRole,
        Self::Stranger,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Nobody => "nobody",
            Self::Expired => "expired",
            Self::OtherKey => "other-key",
            Self::Unsigned => "unsigned",
            Self::Role(role) => role.name(),
            Self::KeyWith => "key-with",
            Self::KeyWithout => "key-without",
            Self::KeyAboveRole => "key-above",
            Self::Stranger => "stranger",
        }
    }

    /// What the table of roles and permissions says.
    pub(crate) fn expected(self, access: Access, names_an_entity: bool) -> Outcome {
        use Outcome::{Status, Success};
        if access == Access::Public {
            return Success;
        }
        let admitted = |role| {
            if access.admits(role) {
                Success
            } else {
                Status(403)
            }
        };
        match self {
            Self::Nobody | Self::Expired | Self::OtherKey | Self::Unsigned => Status(401),
            Self::Role(role) => admitted(role),
            Self::KeyWith => Success,
            Self::KeyWithout => match access {
                Access::Permission(_) => Status(403),
                _ => Success,
            },
            Self::KeyAboveRole => match lacking(access) {
                Some(_) => Status(403),
                None => Success,
            },
            Self::Stranger if names_an_entity => Status(404),
            Self::Stranger => Success,
        }
    }

    /// Whose request it is, as far as it is somebody's of our organisation.
    pub(crate) fn person(self, world: &World, access: Access) -> &Person {
        match self {
            Self::Role(role) => world.person(role),
            Self::KeyAboveRole => world.person(lacking(access).unwrap_or(Role::Agent)),
            _ => world.person(Role::Admin),
        }
    }

    pub(crate) async fn sign(self, call: Call, world: &World, access: Access) -> Call {
        let admin = world.person(Role::Admin);
        match self {
            Self::Nobody => call,
            Self::Expired => {
                let then = world.stage.app.now() - ACCESS_LIFETIME - SignedDuration::from_secs(1);
                call.token(&world.stage.app.tokens.issue(
                    admin.id,
                    admin.organization,
                    admin.role,
                    admin.session,
                    then,
                ))
            }
            Self::OtherKey => {
                let tokens = Tokens::parse(OTHER_KEYS).expect("well-formed keys");
                call.token(&tokens.issue(
                    admin.id,
                    admin.organization,
                    admin.role,
                    admin.session,
                    world.stage.app.now(),
                ))
            }
            Self::Unsigned => {
                let claims = admin.token.split('.').nth(1).expect("a JWT has claims");
                let header = URL_SAFE_NO_PAD.encode(r#"{"typ":"JWT","alg":"none","kid":"test"}"#);
                call.token(&format!("{header}.{claims}."))
            }
            Self::Role(role) => call.by(world.person(role)),
            Self::KeyWith | Self::KeyAboveRole => {
                let wanted: Vec<_> = wanted(access).into_iter().collect();
                let person = self.person(world, access);
                call.token(&world.api_key(person, &wanted).await)
            }
            Self::KeyWithout => {
                let wanted = wanted(access);
                let others: Vec<_> = Permission::ALL
                    .iter()
                    .copied()
                    .filter(|one| Some(*one) != wanted)
                    .collect();
                call.token(&world.api_key(admin, &others).await)
            }
            Self::Stranger => call.by(&world.stranger),
        }
    }
}

fn wanted(access: Access) -> Option<Permission> {
    match access {
        Access::Permission(permission) => Some(permission),
        Access::Public | Access::SignedIn => None,
    }
}

/// Some role that may not, where there is one.
fn lacking(access: Access) -> Option<Role> {
    Role::ALL.into_iter().find(|role| !access.admits(*role))
}
