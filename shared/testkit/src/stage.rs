//! An organisation with people in it, and the functions that serve them.

use std::sync::Arc;

use axum::Router;
use jiff::SignedDuration;
use mojavox_db::{Db, Settings};
use mojavox_domain::{
    chance::Chance as _,
    clock::Clock as _,
    ids::{OrganizationId, SessionId, UserId},
    permissions::Role,
};
use mojavox_http::{App, token::Tokens};
use mojavox_runtime::SystemChance;
use tokio_postgres::Client;

use crate::{Database, Served, StoppedClock, chance::OrderedChance};

const JWT_KEYS: &str = r#"{"current":"test","keys":{"test":"dGhlIHRlc3RzIHNpZ24gd2l0aCB0aGlzIGtleSBvZiAzMiBieXRlcyE"}}"#;

/// A fresh database with one organisation, and an app over it.
pub struct Stage {
    pub app: App,
    pub clock: Arc<StoppedClock>,
    pub organization: OrganizationId,
    /// The owner's connection: sees everything.
    pub sql: Client,
    // Dropped last: drops the database.
    pub database: Database,
}

/// Somebody who is signed in.
#[derive(Debug, Clone)]
pub struct Person {
    pub id: UserId,
    pub organization: OrganizationId,
    pub role: Role,
    pub session: SessionId,
    pub email: String,
    /// An access token.
    pub token: String,
}

impl Stage {
    pub async fn new() -> Self {
        let database = Database::create().await;
        let sql = database.owner().await;
        let clock = Arc::new(StoppedClock::default());
        let chance = Arc::new(OrderedChance::default());
        let settings = Settings {
            url: database.app_url(),
            ca_file: None,
            max_connections: 8,
        };
        let app = App {
            db: Db::new(&settings, clock.clone(), chance.clone())
                .expect("the test's URL is well-formed"),
            tokens: Arc::new(Tokens::parse(JWT_KEYS).expect("the test's keys are well-formed")),
            clock: clock.clone(),
            chance,
        };
        let mut stage = Self {
            app,
            clock,
            organization: uuid::Uuid::nil().into(),
            sql,
            database,
        };
        stage.organization = stage
            .organization_in("America/New_York", "USD", "US", "us")
            .await;
        stage
    }

    /// From here on a new organisation is ours, without anybody in it: for a test of many cases
    /// that must not see each other, and for which a database each would be too much. What belongs
    /// to no organisation is forgotten.
    pub async fn start_over(&mut self) {
        self.sql
            .batch_execute("DELETE FROM login_attempts; DELETE FROM unmatched_payment_events")
            .await
            .expect("forgets what belongs to no organisation");
        self.organization = self
            .organization_in("America/New_York", "USD", "US", "us")
            .await;
    }

    /// Another organisation on the same platform.
    pub async fn other_organization(&self) -> OrganizationId {
        self.organization_in("Europe/Paris", "EUR", "FR", "fr")
            .await
    }

    async fn organization_in(
        &self,
        zone: &str,
        currency: &str,
        country: &str,
        profile: &str,
    ) -> OrganizationId {
        let id: OrganizationId = self.app.new_id();
        self.sql
            .execute(
                "INSERT INTO organizations (id, name, time_zone, currency, country, compliance_profile)
                 VALUES ($1, $2, $3, $4, $5, $6)",
                &[&id.uuid(), &format!("Organisation {}", short(id.uuid())), &zone, &currency, &country, &profile],
            )
            .await
            .expect("inserts an organisation");
        id
    }

    /// Somebody of this organisation, signed in.
    pub async fn user(&self, role: Role) -> Person {
        self.user_of(self.organization, role).await
    }

    /// Somebody of another organisation, signed in.
    pub async fn stranger(&self, role: Role) -> Person {
        let other = self.other_organization().await;
        self.user_of(other, role).await
    }

    /// The password is unusable: sign-in itself is tested with users of its own.
    pub async fn user_of(&self, organization: OrganizationId, role: Role) -> Person {
        let id: UserId = self.app.new_id();
        let email = format!("{role}.{}@example.com", short(id.uuid()));
        self.sql
            .execute(
                "INSERT INTO users (id, organization_id, email, password_hash, name, role) VALUES ($1, $2, $3, '!', $4, $5)",
                &[&id.uuid(), &organization.uuid(), &email, &format!("{role} {}", short(id.uuid())), &role.name()],
            )
            .await
            .expect("inserts a user");
        self.sign_in(organization, id, role, email).await
    }

    /// A further session of a person, or their first under another role.
    pub async fn sign_in(
        &self,
        organization: OrganizationId,
        id: UserId,
        role: Role,
        email: String,
    ) -> Person {
        let session: SessionId = self.app.new_id();
        let now = self.clock.now();
        self.sql
            .execute(
                "INSERT INTO sessions (id, organization_id, user_id, expires_at) VALUES ($1, $2, $3, $4)",
                &[&session.uuid(), &organization.uuid(), &id.uuid(), &(now + SignedDuration::from_hours(24))],
            )
            .await
            .expect("inserts a session");
        let token = self.app.tokens.issue(id, organization, role, session, now);
        Person {
            id,
            organization,
            role,
            session,
            email,
            token,
        }
    }

    /// An API key of a person, limited to some permissions.
    pub async fn api_key(&self, of: &Person, permissions: &[&str]) -> String {
        let mut bytes = [0; 16];
        SystemChance.fill(&mut bytes);
        let key = format!(
            "mvx_{}",
            uuid::Builder::from_random_bytes(bytes).into_uuid().simple()
        );
        self.sql
            .execute(
                "INSERT INTO api_keys (id, organization_id, user_id, name, key_hash, key_prefix, permissions)
                 VALUES ($1, $2, $3, 'test', $4, $5, $6)",
                &[
                    &self.app.new_id::<uuid::Uuid>(),
                    &of.organization.uuid(),
                    &of.id.uuid(),
                    &mojavox_http::api_key_hash(&key),
                    &&key[..8],
                    &serde_json::json!(permissions),
                ],
            )
            .await
            .expect("inserts an API key");
        key
    }

    /// Serves a function's router, with all the layers that it has in Lambda.
    pub fn serve<S: Clone + Send + Sync + 'static>(
        &self,
        router: impl Into<Router<S>>,
        state: S,
    ) -> Served {
        Served::new(router.into().with_state(state))
    }
}

/// The random end of a UUIDv7; its beginning is the time.
fn short(id: uuid::Uuid) -> String {
    let text = id.simple().to_string();
    text[20..].to_owned()
}
