//! A running platform, as its clients see it: through its gateways alone. Only the organisations
//! that the tests need are put into its database directly; nothing else makes one.

pub mod stock_client;
pub mod writer;

use std::{env, str::FromStr as _, time::Duration};

use mojavox_domain::{
    chance,
    clock::{Clock as _, SystemClock},
    password,
    permissions::Role,
};
use mojavox_runtime::SystemChance;
use reqwest::{Client, Method, RequestBuilder, Response, StatusCode};
use serde_json::{Value, json};
use tokio_postgres::{Config, NoTls};
use uuid::Uuid;

const PASSWORD: &str = "harbour-violin-63-cedar";

/// What a test cannot run without.
///
/// # Panics
/// The variable is not set: there is no platform.
pub fn required(name: &str) -> String {
    env::var(name)
        .ok()
        .filter(|value| !value.is_empty())
        .unwrap_or_else(|| {
            panic!("{name} is not set: end-to-end tests need a running platform; `cargo local test` starts one and sets it")
        })
}

/// The platform, and an organisation of one's own in it.
pub struct Platform {
    http: Client,
    pub gateway: String,
    pub websocket: String,
    pub organization: Uuid,
    database: tokio_postgres::Client,
}

/// Somebody who signed in through the gateway.
pub struct SignedIn {
    pub id: String,
    pub email: String,
    pub token: String,
    /// The whole answer of the login.
    pub answer: Value,
}

impl Platform {
    /// # Panics
    /// There is none.
    pub async fn find() -> Self {
        let gateway = required("GATEWAY_URL").trim_end_matches('/').to_owned();
        let database = connect().await;
        let organization = new_id();
        database
            .execute(
                "INSERT INTO organizations (id, name, time_zone, currency, country, compliance_profile)
                 VALUES ($1, $2, 'America/New_York', 'USD', 'US', 'us')",
                &[&organization, &format!("End to end {organization}")],
            )
            .await
            .expect("inserts an organisation");
        Self {
            http: Client::builder()
                // The first call of a function starts it.
                .timeout(Duration::from_secs(30))
                .build()
                .expect("a client"),
            gateway,
            websocket: required("WEBSOCKET_URL").trim_end_matches('/').to_owned(),
            organization,
            database,
        }
    }

    /// A user of the organisation, and the password that all of them have.
    ///
    /// # Panics
    /// The database refuses.
    pub async fn user(&self, role: Role) -> (String, &'static str) {
        let id = new_id();
        let email = format!("{id}@example.com");
        self.database
            .execute(
                "INSERT INTO users (id, organization_id, email, password_hash, name, role)
                 VALUES ($1, $2, $3, $4, $5, $6)",
                &[
                    &id,
                    &self.organization,
                    &email,
                    &password::hash(PASSWORD, &SystemChance),
                    &format!("End to end {role}"),
                    &role.name(),
                ],
            )
            .await
            .expect("inserts a user");
        (email, PASSWORD)
    }

    /// # Panics
    /// The login fails.
    pub async fn signed_in(&self, role: Role) -> SignedIn {
        let (email, password) = self.user(role).await;
        let answer = self
            .request(Method::POST, "/api/v1/auth/login")
            .json(&json!({ "email": email, "password": password }))
            .send()
            .await
            .expect("the gateway answers");
        let answer = expect(answer, 200).await;
        let text = |value: &Value| value.as_str().expect("a string").to_owned();
        SignedIn {
            id: text(&answer["user"]["id"]),
            email,
            token: text(&answer["accessToken"]),
            answer,
        }
    }

    /// A call that is going on: an inbound one, which needs nothing else.
    ///
    /// # Panics
    /// The database refuses.
    pub async fn live_call(&self) -> Uuid {
        let id = new_id();
        self.database
            .execute(
                "INSERT INTO contact_attempts (id, organization_id, channel, direction, contact_address, status,
                     gate_allowed, gate_checked_at, started_at, answered_at, time_zone)
                 VALUES ($1, $2, 'voice', 'inbound', '+12125550100', 'active', true, now(), now(), now(), 'America/New_York')",
                &[&id, &self.organization],
            )
            .await
            .expect("inserts a call");
        id
    }

    /// A recording of a call that has ended, with what was said in it, and where its audio has to be.
    ///
    /// # Panics
    /// The database refuses.
    pub async fn recording(&self, size: usize, said: &Value) -> (Uuid, String) {
        let (call, id) = (new_id(), new_id());
        let path = format!("recordings/{}/{id}.mp3", self.organization);
        let size = i64::try_from(size).expect("a size");
        self.database
            .execute(
                "INSERT INTO contact_attempts (id, organization_id, channel, direction, contact_address, status, gate_allowed,
                     gate_checked_at, started_at, answered_at, ended_at, answered_by, outcome, time_zone)
                 VALUES ($1, $2, 'voice', 'inbound', '+12125550100', 'ended', true, now(), now(), now(), now(), 'human', 'cease',
                     'America/New_York')",
                &[&call, &self.organization],
            )
            .await
            .expect("inserts a call");
        self.database
            .execute(
                "INSERT INTO call_recordings (id, organization_id, contact_attempt_id, file_path, content_type, duration, file_size,
                     recorded_at, transcription_status, transcribed_at, transcript, language)
                 VALUES ($1, $2, $3, $4, 'audio/mpeg', 20, $5, now(), 'ready', now(), $6, 'en-US')",
                &[&id, &self.organization, &call, &path, &size, said],
            )
            .await
            .expect("inserts a recording");
        (id, path)
    }

    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.http.request(method, format!("{}{path}", self.gateway))
    }

    pub fn get(&self, path: &str) -> RequestBuilder {
        self.request(Method::GET, path)
    }

    pub fn post(&self, path: &str) -> RequestBuilder {
        self.request(Method::POST, path)
    }

    /// For addresses that the platform hands out.
    pub fn http(&self) -> &Client {
        &self.http
    }
}

/// The answer's JSON, once its status is right.
///
/// # Panics
/// It has another status, or is no JSON; shows it.
pub async fn expect(answer: Response, status: u16) -> Value {
    let (got, url) = (answer.status(), answer.url().clone());
    let text = answer.text().await.expect("the answer ends");
    assert_eq!(
        got,
        StatusCode::from_u16(status).expect("a status"),
        "{url}: {text}"
    );
    if text.is_empty() {
        return Value::Null;
    }
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{url}: {error}: {text}"))
}

/// A problem document (RFC 9457) as every endpoint answers it.
///
/// # Panics
/// It is another one, or none.
pub async fn expect_problem(answer: Response, status: u16, code: &str) -> Value {
    let kind = answer
        .headers()
        .get("content-type")
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
        .to_owned();
    let problem = expect(answer, status).await;
    assert_eq!(kind, "application/problem+json");
    assert_eq!(problem["code"], code, "{problem}");
    assert_eq!(problem["status"], status, "{problem}");
    assert!(
        problem["requestId"]
            .as_str()
            .is_some_and(|id| !id.is_empty()),
        "{problem}"
    );
    problem
}

pub fn new_id() -> Uuid {
    chance::uuid_v7(SystemClock.now(), &SystemChance)
}

/// As the superuser of the test's server, in the platform's database.
async fn connect() -> tokio_postgres::Client {
    let platform = Config::from_str(&required("DATABASE_URL")).expect("a PostgreSQL URL");
    let mut config = Config::from_str(&required("TEST_DATABASE_URL")).expect("a PostgreSQL URL");
    config.dbname(platform.get_dbname().expect("a database's name"));
    let (client, connection) = config
        .connect(NoTls)
        .await
        .expect("the platform's database answers");
    tokio::spawn(connection);
    client
}
