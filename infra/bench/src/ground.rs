//! A filled database of one size, asked through a measuring line.

use std::{net::SocketAddr, str::FromStr as _};

use anyhow::{Context as _, Result};
use jiff::Timestamp;
use mojavox_db::Settings;
use mojavox_domain::permissions::Role;
use serde::Deserialize;
use tokio_postgres::{Client, Config, config::Host};
use uuid::Uuid;

use crate::{
    api::{Api, Person},
    wire::Wire,
};

/// As `cargo local bench` describes it in `BENCH_SIZES`.
#[derive(Clone, Debug, Deserialize)]
pub struct Size {
    pub calls: u64,
    pub debtors: u64,
    /// URL of a superuser, for what is recomputed from the raw rows.
    pub owner: String,
    /// URL of the functions' role.
    pub app: String,
}

pub struct Ground {
    pub size: Size,
    pub wire: Wire,
    pub api: Api,
    /// The superuser's connection: sees everything.
    pub sql: Client,
    /// The functions' role, beside the line: for explaining.
    pub bound: Client,
    /// The largest first.
    pub organizations: Vec<Organization>,
}

pub struct Organization {
    pub id: Uuid,
    pub name: String,
    pub admin: Person,
    pub analyst: Person,
}

impl Size {
    /// # Errors
    /// The variable is missing or says something else.
    pub fn all() -> Result<Vec<Self>> {
        let text = std::env::var("BENCH_SIZES")
            .context("BENCH_SIZES is not set: run `cargo local bench`")?;
        serde_json::from_str(&text).context("BENCH_SIZES")
    }
}

impl Ground {
    /// # Errors
    /// The database cannot be reached, or has no demo organisations.
    pub async fn over(size: Size) -> Result<Self> {
        let wire = Wire::to(address(&size.app)?)?;
        let sql = connect(&size.owner).await?;
        let now: Timestamp = sql.query_one("SELECT now()", &[]).await?.get(0);
        let api = Api::at(&wire.url(&size.app)?, now)?;
        let rows = sql
            .query(
                "SELECT o.id, o.name FROM organizations o
                 ORDER BY (SELECT count(*) FROM customers c WHERE c.organization_id = o.id) DESC, o.id",
                &[],
            )
            .await?;
        let mut organizations = Vec::new();
        for row in rows {
            let id = row.get(0);
            organizations.push(Organization {
                id,
                name: row.get(1),
                admin: api.sign_in(&sql, id, Role::Admin).await?,
                analyst: api.sign_in(&sql, id, Role::Analyst).await?,
            });
        }
        let bound = connect(&size.app).await?;
        Ok(Self {
            size,
            wire,
            api,
            sql,
            bound,
            organizations,
        })
    }

    /// The organisation that has the size's calls.
    ///
    /// # Errors
    /// There is none.
    pub fn largest(&self) -> Result<&Organization> {
        self.organizations.first().context("no organisation")
    }
}

async fn connect(url: &str) -> Result<Client> {
    let settings = Settings {
        url: url.to_owned(),
        ca_file: None,
        max_connections: 1,
    };
    Ok(settings.connect().await?)
}

/// Host and port of a URL.
///
/// # Errors
/// It names none, or no address.
pub fn address(url: &str) -> Result<SocketAddr> {
    let config = Config::from_str(url)?;
    let host = config.get_hosts().first().context("a URL with a host")?;
    let port = config.get_ports().first().copied().unwrap_or(5432);
    let Host::Tcp(host) = host else {
        anyhow::bail!("a socket is no address");
    };
    std::net::ToSocketAddrs::to_socket_addrs(&(host.as_str(), port))?
        .next()
        .with_context(|| format!("{host} has no address"))
}
