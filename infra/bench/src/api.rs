//! The functions' own routers in this process, as Lambda would run them.

use std::sync::Arc;

use anyhow::{Context as _, Result, bail};
use axum::{
    Router,
    body::Body,
    http::{Request, header},
};
use http_body_util::BodyExt as _;
use jiff::Timestamp;
use mojavox_db::{Db, Settings};
use mojavox_domain::{clock::Clock, permissions::Role};
use mojavox_http::{App, layered, token::Tokens};
use mojavox_runtime::SystemChance;
use serde_json::Value;
use tokio_postgres::Client;
use tower::ServiceExt as _;
use uuid::Uuid;

const KEYS: &str = r#"{"current":"bench","keys":{"bench":"dGhlIGJlbmNoIHNpZ25zIHdpdGggdGhpcyBrZXkgb2YgMzIrIGJ5dGVz"}}"#;

/// Every endpoint that is measured.
#[derive(Clone)]
pub struct Api {
    router: Router,
    app: App,
}

/// Somebody who asks.
#[derive(Clone, Debug)]
pub struct Person {
    pub id: Uuid,
    pub organization: Uuid,
    pub token: String,
}

/// One moment: all questions are about the same now, and can be asked of the raw rows as well.
struct Still(Timestamp);

impl Clock for Still {
    fn now(&self) -> Timestamp {
        self.0
    }
}

impl Api {
    /// Over a database, at one moment.
    ///
    /// # Errors
    /// The URL cannot be read.
    pub fn at(url: &str, now: Timestamp) -> Result<Self> {
        let settings = Settings {
            url: url.to_owned(),
            ca_file: None,
            max_connections: 1,
        };
        let (clock, chance) = (Arc::new(Still(now)), Arc::new(SystemChance));
        let db = Db::new(&settings, clock.clone(), chance.clone())?;
        let tokens = Tokens::parse(KEYS).map_err(|reason| anyhow::anyhow!(reason))?;
        Ok(Self::of(App {
            db,
            tokens: Arc::new(tokens),
            clock,
            chance,
        }))
    }

    pub fn of(app: App) -> Self {
        let routers = [
            agents::router(),
            analytics::router(),
            audit::router(),
            campaigns::router(),
            compliance::router(),
            dashboard::router(),
            notifications::router(),
            payments::router(),
            segments::router(),
            tasks::router(),
            templates::router(),
            users::router(),
        ];
        let all = routers
            .into_iter()
            .fold(Router::new(), |all, router| all.merge(Router::from(router)));
        Self {
            router: layered(all.with_state(app.clone())),
            app,
        }
    }

    pub fn now(&self) -> Timestamp {
        self.app.now()
    }

    /// A session of the organisation's first user in this role.
    ///
    /// # Errors
    /// There is none, or the database's.
    pub async fn sign_in(&self, sql: &Client, organization: Uuid, role: Role) -> Result<Person> {
        let user = sql
            .query_opt(
                "SELECT id FROM users WHERE organization_id = $1 AND role = $2 ORDER BY id LIMIT 1",
                &[&organization, &role.name()],
            )
            .await?
            .with_context(|| format!("{organization} has no {role}"))?;
        let id: Uuid = user.get(0);
        let session: Uuid = self.app.new_id();
        sql.execute(
            "INSERT INTO sessions (id, organization_id, user_id, expires_at) VALUES ($1, $2, $3, now() + interval '1 day')",
            &[&session, &organization, &id],
        )
        .await?;
        let token = self.app.tokens.issue(
            id.into(),
            organization.into(),
            role,
            session.into(),
            self.now(),
        );
        Ok(Person {
            id,
            organization,
            token,
        })
    }

    /// # Errors
    /// The answer is no 200; says what it is.
    pub async fn get(&self, person: &Person, path: &str) -> Result<Value> {
        let request = Request::get(path)
            .header(header::AUTHORIZATION, format!("Bearer {}", person.token))
            .body(Body::empty())?;
        let response = self.router.clone().oneshot(request).await?;
        let status = response.status();
        let body = response.into_body().collect().await?.to_bytes();
        if !status.is_success() {
            bail!("{path}: {status}: {}", String::from_utf8_lossy(&body));
        }
        serde_json::from_slice(&body).with_context(|| format!("{path}: no JSON"))
    }
}
