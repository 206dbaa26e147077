//! All functions in one router, over a database of its own.

use std::collections::{BTreeMap, BTreeSet};

use axum::Router;
use mojavox_domain::{
    ids::OrganizationId,
    password,
    permissions::{Permission, Role},
};
use mojavox_runtime::SystemChance;
use mojavox_testkit::{Person, Served, Stage};

/// The password of [`World::with_password`]'s users.
pub(crate) const PASSWORD: &str = "quartz-lantern-41-meadow";

pub(crate) struct World {
    pub(crate) stage: Stage,
    pub(crate) app: Served,
    people: Vec<Person>,
    /// An administrator of another organisation: no role stands in the way, only the tenant.
    pub(crate) stranger: Person,
}

impl World {
    pub(crate) async fn new() -> Self {
        let stage = Stage::new().await;
        let app = stage.serve(router(&stage), ());
        let mut people = Vec::new();
        for role in Role::ALL {
            people.push(stage.user(role).await);
        }
        let stranger = stage.stranger(Role::Admin).await;
        Self {
            stage,
            app,
            people,
            stranger,
        }
    }

    pub(crate) fn person(&self, role: Role) -> &Person {
        self.people
            .iter()
            .find(|person| person.role == role)
            .expect("one of each role")
    }

    pub(crate) async fn api_key(&self, of: &Person, permissions: &[Permission]) -> String {
        let names: Vec<_> = permissions.iter().map(|one| one.name()).collect();
        self.stage.api_key(of, &names).await
    }

    /// A further user who can sign in.
    pub(crate) async fn with_password(&self, role: Role) -> Person {
        let person = self.stage.user(role).await;
        self.stage
            .sql
            .execute(
                "UPDATE users SET password_hash = $2 WHERE id = $1",
                &[&person.id.uuid(), &password::hash(PASSWORD, &SystemChance)],
            )
            .await
            .expect("sets a password");
        person
    }

    /// A digest of everything that an organisation has, by table. When a key was last used is
    /// nobody's change.
    pub(crate) async fn digest(&self, organization: OrganizationId) -> BTreeMap<String, String> {
        let mut digests = BTreeMap::new();
        for table in self.tenant_tables().await {
            let statement = format!(
                "SELECT coalesce(md5(string_agg(row, '|' ORDER BY row)), '') FROM
                 (SELECT (to_jsonb(t) - 'last_used_at')::text AS row FROM {table} t WHERE organization_id = $1) rows"
            );
            let row = self
                .stage
                .sql
                .query_one(&statement, &[&organization.uuid()])
                .await
                .unwrap_or_else(|error| panic!("digests {table}: {error}"));
            digests.insert(table, row.get(0));
        }
        digests
    }

    /// Every id that an organisation's rows have.
    pub(crate) async fn ids(&self, organization: OrganizationId) -> BTreeSet<String> {
        let mut ids = BTreeSet::from([organization.to_string()]);
        for table in self.tenant_tables().await {
            let statement = format!(
                "SELECT to_jsonb(t) ->> 'id' FROM {table} t WHERE organization_id = $1 AND to_jsonb(t) ? 'id'"
            );
            let rows = self
                .stage
                .sql
                .query(&statement, &[&organization.uuid()])
                .await
                .unwrap_or_else(|error| panic!("lists {table}: {error}"));
            ids.extend(rows.iter().map(|row| row.get::<_, String>(0)));
        }
        ids
    }

    async fn tenant_tables(&self) -> Vec<String> {
        let tables: Vec<String> = self
            .stage
            .sql
            .query(
                "SELECT c.table_schema || '.' || c.table_name FROM information_schema.columns c
                 JOIN information_schema.tables t USING (table_schema, table_name)
                 WHERE c.column_name = 'organization_id' AND t.table_type = 'BASE TABLE' ORDER BY 1",
                &[],
            )
            .await
            .expect("lists tables")
            .iter()
            .map(|row| row.get(0))
            .collect();
        assert!(tables.len() > 5, "the tenants' tables: {tables:?}");
        tables
    }
}

fn router(stage: &Stage) -> Router {
    let app = &stage.app;
    let auth_state = auth::State {
        app: app.clone(),
        secure_cookies: true,
    };
    Router::new()
        .merge(Router::from(auth::router().with_state(auth_state)))
        .merge(Router::from(docs::router()))
}
