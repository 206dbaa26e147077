use mojavox_domain::permissions::Role;
use mojavox_testkit::{Answer, Person, Served, Stage};
use serde_json::{Value, json};
use uuid::Uuid;

pub(crate) const CAMPAIGNS: &str = "/api/v1/campaigns";

/// An organisation of the profile `us` with an agent and a segment of all debtors.
pub(crate) struct Stand {
    pub(crate) stage: Stage,
    pub(crate) app: Served,
    pub(crate) supervisor: Person,
    pub(crate) admin: Person,
    pub(crate) agent: Uuid,
    pub(crate) segment: Uuid,
}

pub(crate) fn path(view: &Value) -> String {
    format!("{CAMPAIGNS}/{}", view["id"].as_str().expect("an id"))
}

impl Stand {
    pub(crate) async fn new() -> Self {
        let stage = Stage::new().await;
        let router = campaigns::router()
            .merge(agents::router())
            .merge(segments::router());
        let app = stage.serve(router, stage.app.clone());
        let supervisor = stage.user(Role::Supervisor).await;
        let admin = stage.user(Role::Admin).await;
        let agent = configured_agent(&stage, "Ava").await;
        let segment = segment(&stage, "Everybody").await;
        Self {
            stage,
            app,
            supervisor,
            admin,
            agent,
            segment,
        }
    }

    /// Debtors who owe 100 each and have a landline: the rules have nothing against calling them.
    pub(crate) async fn debtors(&self, count: i32) -> Vec<Uuid> {
        let sql = &self.stage.sql;
        // Ids in the order of the rows, as the application makes them.
        let prefix = self.stage.app.new_id::<Uuid>().to_string();
        let rows = sql
            .query(
                "INSERT INTO customers (id, organization_id, name, currency, original_amount, balance, time_zones, email)
                 SELECT (left($3, 24) || lpad(to_hex(n), 12, '0'))::uuid, $1, 'Debtor ' || n, 'USD', 100, 100, '{America/New_York}', 'd' || n || '@example.com'
                 FROM generate_series(1, $2) AS n RETURNING id",
                &[&self.stage.organization.uuid(), &count, &prefix],
            )
            .await
            .expect("inserts debtors");
        let ids: Vec<Uuid> = rows.iter().map(|row| row.get(0)).collect();
        sql.execute(
            "INSERT INTO customer_phones (id, organization_id, customer_id, e164, line, time_zones)
             SELECT gen_random_uuid(), $1, d.id, '+1212555' || lpad((d.n % 10000)::text, 4, '0'), 'fixed', '{America/New_York}'
             FROM unnest($2::uuid[]) WITH ORDINALITY AS d (id, n)",
            &[&self.stage.organization.uuid(), &ids],
        )
        .await
        .expect("inserts phones");
        ids
    }

    pub(crate) async fn post(&self, path: &str, by: &Person, body: &Value) -> Answer {
        self.app.post(path).by(by).json(body).send().await
    }

    /// An action without a body.
    pub(crate) async fn act(&self, campaign: &Value, action: &str) -> Answer {
        let path = format!("{}/{action}", path(campaign));
        self.app.post(path).by(&self.supervisor).send().await
    }

    pub(crate) async fn pause(&self, campaign: &Value) -> Answer {
        self.act(campaign, "pause").await
    }

    /// What can be launched.
    pub(crate) fn complete(&self, name: &str) -> Value {
        json!({ "name": name, "segmentId": self.segment, "agentId": self.agent, "sender": "+12125550100" })
    }

    pub(crate) async fn create(&self, body: &Value) -> Value {
        self.post(CAMPAIGNS, &self.supervisor, body)
            .await
            .assert_status(201)
            .json()
    }

    pub(crate) async fn draft(&self) -> Value {
        self.create(&self.complete("Autumn")).await
    }

    pub(crate) async fn launched(&self) -> Value {
        let draft = self.draft().await;
        self.act(&draft, "launch").await.assert_status(200).json()
    }

    pub(crate) async fn get(&self, path: &str) -> Value {
        self.app
            .get(path)
            .by(&self.supervisor)
            .send()
            .await
            .assert_status(200)
            .json()
    }

    pub(crate) async fn put(&self, campaign: &Value, body: Value) -> Answer {
        self.app
            .put(path(campaign))
            .by(&self.supervisor)
            .json(&body)
            .send()
            .await
    }

    pub(crate) async fn sql(&self, sql: &str) {
        self.stage
            .sql
            .batch_execute(sql)
            .await
            .unwrap_or_else(|error| panic!("{sql}: {error}"));
    }

    pub(crate) async fn number(&self, sql: &str) -> i64 {
        let row = self.stage.sql.query_one(sql, &[]).await;
        row.unwrap_or_else(|error| panic!("{sql}: {error}")).get(0)
    }
}

pub(crate) async fn configured_agent(stage: &Stage, name: &str) -> Uuid {
    let id = stage.agent(name, "online").await;
    let version: Uuid = stage.app.new_id();
    let organization = stage.organization.uuid();
    stage
        .sql
        .execute(
            "INSERT INTO agent_versions (id, organization_id, agent_id, version, language, voice, model, prompt, disclosure_text, max_concurrent_calls)
             VALUES ($1, $2, $3, 1, 'en', 'v', 'm', 'p', 'I am an AI assistant.', 10)",
            &[&version, &organization, &id],
        )
        .await
        .expect("inserts a version");
    stage
        .sql
        .execute(
            "UPDATE agents SET current_version_id = $2 WHERE id = $1",
            &[&id, &version],
        )
        .await
        .expect("sets it");
    id
}

pub(crate) async fn segment(stage: &Stage, name: &str) -> Uuid {
    let id: Uuid = stage.app.new_id();
    let criteria =
        json!({"op": "and", "rules": [{"field": "originalAmount", "operator": "gte", "value": 1}]});
    stage
        .sql
        .execute(
            "INSERT INTO debtor_segments (id, organization_id, name, criteria) VALUES ($1, $2, $3, $4)",
            &[&id, &stage.organization.uuid(), &name, &criteria],
        )
        .await
        .expect("inserts a segment");
    id
}

pub(crate) async fn template(stage: &Stage, kind: &str) -> Uuid {
    let (id, version): (Uuid, Uuid) = (stage.app.new_id(), stage.app.new_id());
    let organization = stage.organization.uuid();
    stage
        .sql
        .execute(
            "INSERT INTO templates (id, organization_id, type, name, language) VALUES ($1, $2, $3::text, $3::text, 'en')",
            &[&id, &organization, &kind],
        )
        .await
        .expect("inserts a template");
    stage
        .sql
        .execute(
            "INSERT INTO template_versions (id, organization_id, template_id, version, body) VALUES ($1, $2, $3, 1, 'Hello')",
            &[&version, &organization, &id],
        )
        .await
        .expect("inserts a version");
    stage
        .sql
        .execute(
            "UPDATE templates SET current_version_id = $2 WHERE id = $1",
            &[&id, &version],
        )
        .await
        .expect("sets it");
    id
}
