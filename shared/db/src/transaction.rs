//! The transaction that work for one organisation runs in.
//!
//! It begins with its first statement: BEGIN, the check that the caller's session still stands
//! (which makes the transaction the organisation's) and that statement leave in one pipeline and
//! cost one round trip.

use std::sync::{Mutex, MutexGuard, PoisonError};

use deadpool_postgres::Client;
use futures::{FutureExt as _, future};
use jiff::Timestamp;
use mojavox_domain::{
    chance,
    ids::{ApiKeyId, AuditLogId, OrganizationId, UserId},
};
use mojavox_queries::{client::GenericClient, queries::platform};
use serde_json::Value;
use tokio_postgres::{
    Error, Row, RowStream, Statement, ToStatement,
    types::{BorrowToSql, ToSql},
};
use uuid::Uuid;

use crate::{Actor, AuditEntry, Db, Origin, OutboxMessage, Result};

/// A transaction that sees the rows of one organisation. Rolled back unless committed.
///
/// Run statements through [`GenericClient`], which it implements: `query().bind(&tx, ..)`.
pub struct Tenant {
    client: Client,
    /// What has to be said before the first statement; `None` once it was.
    opening: Mutex<Option<Opening>>,
    closed: bool,
    db: Db,
    organization: OrganizationId,
    actor: Actor,
    origin: Origin,
    outbox: Mutex<Vec<OutboxMessage>>,
}

impl std::fmt::Debug for Tenant {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Tenant")
            .field("organization", &self.organization)
            .field("actor", &self.actor)
            .finish_non_exhaustive()
    }
}

impl Db {
    /// A transaction for a signed-in caller. Its first statement also checks that the caller's
    /// session (or key), user and role still stand, and fails with
    /// [`crate::DbError::SessionEnded`] when they do not.
    ///
    /// # Errors
    /// The database cannot be reached.
    pub async fn enter(
        &self,
        organization: OrganizationId,
        actor: Actor,
        origin: Origin,
    ) -> Result<Tenant> {
        self.open(organization, actor, origin, "BEGIN").await
    }

    /// As [`Db::enter`], for reading only: writes fail in it.
    ///
    /// # Errors
    /// The database cannot be reached.
    pub async fn read(&self, organization: OrganizationId, actor: Actor) -> Result<Tenant> {
        self.open(organization, actor, Origin::default(), "BEGIN READ ONLY")
            .await
    }

    /// A transaction for work that names its organisation itself: workers, schedules, login.
    ///
    /// # Errors
    /// The database cannot be reached.
    pub async fn system(&self, organization: OrganizationId, origin: Origin) -> Result<Tenant> {
        self.open(organization, Actor::System, origin, "BEGIN")
            .await
    }

    /// As [`Db::system`], for reading only, and every statement sees the database as it was at the
    /// first one: figures of many statements agree with each other.
    ///
    /// # Errors
    /// The database cannot be reached.
    pub async fn snapshot(&self, organization: OrganizationId) -> Result<Tenant> {
        let begin = "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY";
        self.open(organization, Actor::System, Origin::default(), begin)
            .await
    }

    /// A connection outside of any tenant: it sees no tenant's rows, only what `app.*` look-ups give.
    ///
    /// # Errors
    /// The database cannot be reached.
    pub async fn connection(&self) -> Result<Client> {
        Ok(self.pool.get().await?)
    }

    async fn open(
        &self,
        organization: OrganizationId,
        actor: Actor,
        origin: Origin,
        begin: &'static str,
    ) -> Result<Tenant> {
        let client = self.connection().await?;
        let enter = client
            .prepare_cached(match actor {
                Actor::System => "SELECT set_config('app.organization', $1, true)",
                _ => "SELECT true FROM app.enter($1, $2, $3, $4, $5)",
            })
            .await?;
        Ok(Tenant {
            client,
            opening: Mutex::new(Some(Opening {
                begin,
                enter,
                organization,
                actor,
            })),
            closed: false,
            db: self.clone(),
            organization,
            actor,
            origin,
            outbox: Mutex::default(),
        })
    }
}

/// The statements that make a transaction a tenant's.
struct Opening {
    begin: &'static str,
    enter: Statement,
    organization: OrganizationId,
    actor: Actor,
}

impl Opening {
    async fn enter(&self, client: &Client) -> Result<Row, Error> {
        let organization = self.organization.uuid();
        let (user, role, session, api_key) = match self.actor {
            Actor::System => {
                return client
                    .query_one(&self.enter, &[&organization.to_string()])
                    .await;
            }
            Actor::User {
                user,
                role,
                session,
            } => (user, role, Some(session.uuid()), None),
            Actor::ApiKey {
                user,
                role,
                api_key,
            } => (user, role, None, Some(api_key.uuid())),
        };
        client
            .query_one(
                &self.enter,
                &[
                    &organization,
                    &user.uuid(),
                    &role.name(),
                    &session,
                    &api_key,
                ],
            )
            .await
    }
}

impl Tenant {
    pub const fn organization(&self) -> OrganizationId {
        self.organization
    }

    pub const fn actor(&self) -> Actor {
        self.actor
    }

    pub fn now(&self) -> Timestamp {
        self.db.clock.now()
    }

    /// A new identifier, of whatever kind the caller wants.
    pub fn new_id<T: From<Uuid>>(&self) -> T {
        T::from(chance::uuid_v7(self.db.clock.now(), &*self.db.chance))
    }

    /// The connection, begun: for what [`GenericClient`] does not offer, such as COPY.
    ///
    /// # Errors
    /// The database's; the caller's session has ended.
    pub async fn client(&self) -> Result<&Client> {
        self.first(async { Ok(()) }).await?;
        Ok(&self.client)
    }

    /// Runs a statement, behind the opening if it is the first.
    async fn first<R>(
        &self,
        statement: impl Future<Output = Result<R, Error>>,
    ) -> Result<R, Error> {
        let opening = self
            .opening
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        let Some(opening) = opening else {
            return statement.await;
        };
        // Polled in this order, so they leave in this order; where the first fails, the others
        // fail behind it without effect.
        let (begun, entered, done) = future::join3(
            self.client.batch_execute(opening.begin),
            opening.enter(&self.client),
            statement,
        )
        .await;
        begun?;
        entered?;
        done
    }

    /// Notes a change in the audit log, as part of this transaction.
    ///
    /// # Errors
    /// The database's.
    pub async fn audit(&self, entry: AuditEntry<'_>) -> Result<()> {
        platform::insert_audit()
            .bind(
                self,
                &self.new_id::<AuditLogId>().uuid(),
                &self.organization.uuid(),
                &self.now(),
                &self.actor.kind(),
                &self.actor.user().map(UserId::uuid),
                &self.actor.api_key().map(ApiKeyId::uuid),
                &entry.action,
                &entry.entity_type,
                &entry.entity_id,
                &entry.before,
                &entry.after,
                &self.origin.request_id.as_deref(),
                &self.origin.source_ip.as_deref(),
            )
            .one()
            .await?;
        Ok(())
    }

    /// Puts a message beside the change, to be sent once this transaction is committed.
    ///
    /// # Errors
    /// The database's.
    pub async fn enqueue(&self, topic: &str, group: Option<&str>, payload: Value) -> Result<()> {
        let message = OutboxMessage {
            id: self.new_id(),
            topic: topic.to_owned(),
            group: group.map(str::to_owned),
            payload,
        };
        platform::insert_outbox()
            .bind(
                self,
                &message.id.uuid(),
                &self.organization.uuid(),
                &message.topic,
                &message.group.as_deref(),
                &message.payload,
            )
            .one()
            .await?;
        self.messages().push(message);
        Ok(())
    }

    /// Whether a message of this topic goes out with this transaction.
    pub(crate) fn has_enqueued(&self, topic: &str) -> bool {
        self.messages().iter().any(|message| message.topic == topic)
    }

    fn messages(&self) -> MutexGuard<'_, Vec<OutboxMessage>> {
        self.outbox.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes it so. Messages go out with the database's [`crate::Courier`]; without one they are
    /// handed over, and whoever drops them leaves them to the relay.
    ///
    /// # Errors
    /// The database's. After a lost connection nobody knows whether the commit happened.
    pub async fn commit(mut self) -> Result<Vec<OutboxMessage>> {
        self.close("COMMIT").await?;
        let messages = std::mem::take(&mut *self.messages());
        let courier = self.db.courier.clone();
        match courier {
            Some(courier) if !messages.is_empty() => {
                let db = self.db.clone();
                // The connection goes back first: the courier wants one, and there may be no other.
                drop(self);
                courier.deliver(&db, messages).await;
                Ok(Vec::new())
            }
            _ => Ok(messages),
        }
    }

    /// Undoes it, and waits until that is done.
    ///
    /// # Errors
    /// The database's.
    pub async fn roll_back(mut self) -> Result<()> {
        self.close("ROLLBACK").await
    }

    async fn close(&mut self, how: &str) -> Result<()> {
        if !self.begun() {
            return Ok(());
        }
        self.closed = true;
        Ok(self.client.batch_execute(how).await?)
    }

    fn begun(&self) -> bool {
        self.opening
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .is_none()
    }
}

impl Drop for Tenant {
    fn drop(&mut self) {
        if self.begun() && !self.closed {
            abandon(&self.client);
        }
    }
}

/// Says ROLLBACK without waiting: the first poll puts it on the connection, before anything that
/// the next user of this connection says.
pub(crate) fn abandon(client: &Client) {
    drop(client.batch_execute("ROLLBACK").now_or_never());
}

impl GenericClient for Tenant {
    fn stmt_cache() -> bool {
        true
    }

    async fn prepare(&self, query: &str) -> Result<Statement, Error> {
        self.client.prepare_cached(query).await
    }

    async fn execute<T>(&self, query: &T, params: &[&(dyn ToSql + Sync)]) -> Result<u64, Error>
    where
        T: ?Sized + ToStatement + Sync + Send,
    {
        self.first(self.client.execute(query, params)).await
    }

    async fn query_one<T>(
        &self,
        statement: &T,
        params: &[&(dyn ToSql + Sync)],
    ) -> Result<Row, Error>
    where
        T: ?Sized + ToStatement + Sync + Send,
    {
        self.first(self.client.query_one(statement, params)).await
    }

    async fn query_opt<T>(
        &self,
        statement: &T,
        params: &[&(dyn ToSql + Sync)],
    ) -> Result<Option<Row>, Error>
    where
        T: ?Sized + ToStatement + Sync + Send,
    {
        self.first(self.client.query_opt(statement, params)).await
    }

    async fn query<T>(&self, query: &T, params: &[&(dyn ToSql + Sync)]) -> Result<Vec<Row>, Error>
    where
        T: ?Sized + ToStatement + Sync + Send,
    {
        self.first(self.client.query(query, params)).await
    }

    async fn query_raw<T, I>(&self, statement: &T, params: I) -> Result<RowStream, Error>
    where
        T: ?Sized + ToStatement + Sync + Send,
        I: IntoIterator + Sync + Send,
        I::IntoIter: ExactSizeIterator,
        I::Item: BorrowToSql,
    {
        self.first(self.client.query_raw(statement, params)).await
    }
}
