//! Data to look at: a demo organisation with its users.

use anyhow::{Context, Result};
use argon2::password_hash::PasswordHasher;
use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, Version};
use uuid::Uuid;

use crate::postgres::connect_url;

#[derive(Clone, Debug)]
pub(crate) struct SeedOptions {
    /// Password of every demo user.
    pub(crate) password: String,
}

#[derive(Debug)]
pub(crate) struct SeedReport {
    pub(crate) organization: String,
    /// (email, role)
    pub(crate) users: Vec<(String, String)>,
}

const ORGANIZATION: &str = "Demo Collections";
const ROLES: [(&str, &str); 4] = [
    ("admin", "Ada Admin"),
    ("supervisor", "Samir Supervisor"),
    ("analyst", "Anna Analyst"),
    ("agent", "Alex Agent"),
];

/// Makes what is missing and sets the demo users' password; running it again changes nothing else.
///
/// `database_url` is a superuser's: seeding writes across row-level security.
pub(crate) async fn run(database_url: &str, options: SeedOptions) -> Result<SeedReport> {
    let mut client = connect_url(database_url)
        .await
        .context("cannot reach the database")?;
    let transaction = client.transaction().await?;
    let organization = demo_id(0);
    transaction
        .execute(
            "INSERT INTO organizations (id, name, time_zone, currency, locale, country, compliance_profile)
             VALUES ($1, $2, 'America/New_York', 'USD', 'en', 'US', 'us') ON CONFLICT (id) DO NOTHING",
            &[&organization, &ORGANIZATION],
        )
        .await?;
    let hash = hash_password(&options.password)?;
    let mut users = Vec::new();
    for (number, (role, name)) in (1..).zip(ROLES) {
        let email = format!("{role}@demo.mojavox.test");
        transaction
            .execute(
                "INSERT INTO users (id, organization_id, email, password_hash, name, role)
                 VALUES ($1, $2, $3, $4, $5, $6)
                 ON CONFLICT (id) DO UPDATE SET password_hash = excluded.password_hash",
                &[&demo_id(number), &organization, &email, &hash, &name, &role],
            )
            .await?;
        users.push((email, role.to_owned()));
    }
    transaction.commit().await?;
    Ok(SeedReport {
        organization: ORGANIZATION.to_owned(),
        users,
    })
}

/// The same ids on every machine, so that links and bookmarks survive `--fresh`.
fn demo_id(number: u16) -> Uuid {
    Uuid::from_u128(0x0193_0000_0000_7000_8000_0000_0000_0000 | u128::from(number))
}

/// OWASP's parameters, as the functions use them.
fn hash_password(password: &str) -> Result<String> {
    let parameters =
        Params::new(19 * 1024, 2, 1, None).map_err(|error| anyhow::anyhow!("argon2: {error}"))?;
    Argon2::new(Algorithm::Argon2id, Version::V0x13, parameters)
        .hash_password_with_salt(password.as_bytes(), &rand::random::<[u8; 16]>())
        .map(|hash: PasswordHash| hash.to_string())
        .map_err(|error| anyhow::anyhow!("argon2: {error}"))
}

#[cfg(test)]
mod tests {
    use super::{demo_id, hash_password};

    #[test]
    fn demo_ids_are_version_7_and_stable() {
        assert_eq!(
            demo_id(1).to_string(),
            "01930000-0000-7000-8000-000000000001"
        );
        assert_eq!(demo_id(1).get_version_num(), 7);
    }

    #[test]
    fn passwords_are_hashed_at_owasps_parameters() {
        assert!(
            hash_password("secret")
                .unwrap()
                .starts_with("$argon2id$v=19$m=19456,t=2,p=1$")
        );
    }
}
