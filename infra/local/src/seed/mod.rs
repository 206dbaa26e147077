//! Data to look at: two demo organisations with users, debtors and three months of calls.
//!
//! The same options on the same day make the same organisations. Everything is written in one
//! transaction, so there is all of it or nothing, and by COPY: a million calls take minutes.

mod agreements;
mod attempt;
mod bulk;
mod debtor;
mod money;
mod office;
mod profile;
mod random;
mod rows;
pub(crate) mod speech;
mod story;
mod talk;
mod texts;
mod world;

use anyhow::{Context, Result};
use argon2::password_hash::PasswordHasher;
use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, Version};
use jiff::Timestamp;
use tokio_postgres::Transaction;
use uuid::Uuid;

use self::bulk::Bulk;
use self::profile::{PROFILES, Profile};
use self::random::Random;
use self::rows::Tables;
use crate::postgres::connect_url;

#[derive(Clone, Debug)]
pub(crate) struct SeedOptions {
    /// Password of every demo user.
    pub(crate) password: String,
    /// Debtors and calls of the American organisation; the French one has a fifth of each.
    pub(crate) debtors: usize,
    pub(crate) calls: usize,
    /// Another number, other people.
    pub(crate) seed: u64,
    /// Remove the demo organisations first, with everything in them.
    pub(crate) fresh: bool,
}

impl SeedOptions {
    /// Enough for every screen, and made in seconds.
    pub(crate) fn small(password: String) -> Self {
        Self {
            password,
            debtors: 400,
            calls: 3000,
            seed: 1,
            fresh: false,
        }
    }
}

#[derive(Debug)]
pub(crate) struct SeedReport {
    pub(crate) organizations: Vec<Seeded>,
}

#[derive(Debug)]
pub(crate) struct Seeded {
    pub(crate) name: &'static str,
    /// (email, role)
    pub(crate) users: Vec<(String, String)>,
    /// What was written; `None`: the organisation had debtors already and was left alone.
    pub(crate) written: Option<Written>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Written {
    pub(crate) debtors: usize,
    pub(crate) calls: usize,
    pub(crate) payments: usize,
}

/// Transcripts per organisation: the lines of a hundred conversations are enough to look at.
const TRANSCRIPTS: usize = 120;
/// Calls under way when the seeding ends.
const LIVE_CALLS: usize = 4;
/// Rows of a table that are sent together.
const BATCH: usize = 20_000;

/// Makes what is missing and sets the demo users' password; running it again changes nothing else.
///
/// `database_url` is a superuser's: seeding writes across row-level security.
pub(crate) async fn run(database_url: &str, options: SeedOptions) -> Result<SeedReport> {
    let mut client = connect_url(database_url)
        .await
        .context("cannot reach the database")?;
    let transaction = client.transaction().await?;
    // Two seeds at a time would both find nothing and both write.
    transaction
        .execute(
            "SELECT pg_advisory_xact_lock(hashtextextended('demo data', 0))",
            &[],
        )
        .await?;
    if options.fresh {
        remove(&transaction).await?;
    }
    let now: Timestamp = transaction.query_one("SELECT now()", &[]).await?.get(0);
    let hash = hash_password(&options.password)?;
    let mut organizations = Vec::new();
    for profile in &PROFILES {
        let users = organization(&transaction, profile, &hash).await?;
        let organization = demo_id(profile.number);
        let filled: bool = transaction
            .query_one(
                "SELECT EXISTS (SELECT FROM customers WHERE organization_id = $1)",
                &[&organization],
            )
            .await?
            .get(0);
        let written = if filled {
            None
        } else {
            Some(fill(&transaction, profile, &options, now).await?)
        };
        organizations.push(Seeded {
            name: profile.name,
            users,
            written,
        });
    }
    transaction.execute("SELECT app.fold_sums()", &[]).await?;
    transaction.commit().await?;
    if organizations
        .iter()
        .any(|organization| organization.written.is_some())
    {
        // The planner knows nothing of the new rows yet, and nobody wants to wait until it does.
        // Vacuumed as well, so that indexes answer alone as they do a while after the rows came.
        client.batch_execute("VACUUM ANALYZE").await?;
    }
    Ok(SeedReport { organizations })
}

async fn organization(
    transaction: &Transaction<'_>,
    profile: &Profile,
    hash: &str,
) -> Result<Vec<(String, String)>> {
    let organization = demo_id(profile.number);
    transaction
        .execute(
            "INSERT INTO organizations (id, name, time_zone, currency, locale, country, compliance_profile)
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING",
            &[&organization, &profile.name, &profile.time_zone, &profile.currency, &profile.locale, &profile.country, &profile.compliance],
        )
        .await?;
    let mut users = Vec::new();
    for (number, (role, name)) in (1..).zip(profile.users) {
        let email = format!("{role}@{}", profile.mail_domain);
        transaction
            .execute(
                "INSERT INTO users (id, organization_id, email, password_hash, name, role)
                 VALUES ($1, $2, $3, $4, $5, $6)
                 ON CONFLICT (id) DO UPDATE SET password_hash = excluded.password_hash",
                &[
                    &demo_id(profile.number + number),
                    &organization,
                    &email,
                    &hash,
                    &name,
                    &role,
                ],
            )
            .await?;
        users.push((email, role.to_owned()));
    }
    Ok(users)
}

async fn fill(
    transaction: &Transaction<'_>,
    profile: &'static Profile,
    options: &SeedOptions,
    now: Timestamp,
) -> Result<Written> {
    let mut random = Random::new(options.seed ^ (u64::from(profile.number) << 32));
    let users = [1, 2, 3, 4].map(|number| demo_id(profile.number + number));
    transaction
        .batch_execute("SET LOCAL session_replication_role = replica")
        .await?;
    let world = world::create(
        transaction,
        &mut random,
        profile,
        demo_id(profile.number),
        users,
        now,
    )
    .await?;
    let bulk = Bulk::begin(transaction).await?;
    let mut tables = Tables::new();
    let debtors = options.debtors * profile.share / 100;
    let mut calls_left = options.calls * profile.share / 100;
    let (mut live, mut talks) = (0, TRANSCRIPTS);
    let (mut planned, mut made) = (0, 0);
    for number in 0..debtors {
        let mut debtor = debtor::Debtor::draw(&world, &mut random, number)?;
        // Opt-outs, payments and quiet periods cancel some of what is planned: plan more by the
        // share that was made so far. What one debtor leaves over goes to the next.
        let target = random.below(2 * calls_left / (debtors - number) + 2);
        let quota = (target * (planned + 10) / (made + 10))
            .min(4 * target)
            .min(calls_left);
        let calls = story::tell(
            &mut debtor,
            quota,
            &world,
            &mut tables,
            &mut random,
            &mut talks,
        )?;
        (planned, made, calls_left) = (planned + quota, made + calls, calls_left - calls);
        if live < LIVE_CALLS
            && calls_left > 0
            && office::live_call(&mut debtor, live, &world, &mut tables, &mut random)
        {
            live += 1;
            calls_left -= 1;
        }
        debtor.write(&world, &mut tables, &mut random);
        if tables.customers.waiting >= BATCH || tables.contact_attempts.waiting >= BATCH {
            tables.flush(transaction).await?;
        }
    }
    office::notify(transaction, &world, &mut tables, &mut random).await?;
    tables.flush(transaction).await?;
    bulk.end(transaction).await?;
    world::refresh_segments(transaction, &world).await?;
    transaction
        .execute(
            "SELECT set_config('app.organization', $1::uuid::text, true)",
            &[&world.organization],
        )
        .await?;
    transaction
        .batch_execute("SELECT app.rebuild_rollups(), app.rebuild_sum('public.row_counts')")
        .await?;
    Ok(Written {
        debtors,
        calls: options.calls * profile.share / 100 - calls_left,
        payments: tables.payment_records.written,
    })
}

/// The demo organisations with all they have. Triggers and foreign keys are off meanwhile: every
/// row that refers to a removed one is removed as well, in whatever order.
async fn remove(transaction: &Transaction<'_>) -> Result<()> {
    let organizations: Vec<Uuid> = PROFILES
        .iter()
        .map(|profile| demo_id(profile.number))
        .collect();
    bulk::triggers(transaction, false).await?;
    let tables = transaction
        .query(
            "SELECT a.attrelid::regclass::text FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
             WHERE a.attname = 'organization_id' AND c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace",
            &[],
        )
        .await?;
    for row in tables {
        let table: &str = row.get(0);
        transaction
            .execute(
                &format!("DELETE FROM {table} WHERE organization_id = ANY ($1)"),
                &[&organizations],
            )
            .await?;
    }
    transaction
        .execute(
            "DELETE FROM organizations WHERE id = ANY ($1)",
            &[&organizations],
        )
        .await?;
    bulk::triggers(transaction, true).await
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
mod tests;
