//! What PostgreSQL did for a statement: asked with the statement's own text and values, as the role
//! and under the policies that the functions run with.

use std::{collections::BTreeMap, error::Error};

use anyhow::{Context as _, Result};
use bytes::BytesMut;
use serde_json::Value;
use tokio_postgres::{
    Client,
    types::{Format, IsNull, ToSql, Type, to_sql_checked},
};
use uuid::Uuid;

use crate::wire::Statement;

/// A plan that was carried out.
#[derive(Clone, Debug)]
pub struct Plan {
    pub sql: String,
    /// Tables that were read from one end to the other, with how many rows were read.
    pub whole_tables: Vec<(String, f64)>,
    /// Rows that scans looked at, whether or not they were wanted; and those of each table.
    pub rows_read: f64,
    pub rows_of: BTreeMap<String, f64>,
    /// 8 kB each.
    pub blocks: f64,
    root: Value,
}

/// A value as it was sent.
#[derive(Debug)]
struct Sent<'a>(&'a Option<Vec<u8>>);

impl ToSql for Sent<'_> {
    fn to_sql(&self, _: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        let Some(bytes) = self.0 else {
            return Ok(IsNull::Yes);
        };
        out.extend_from_slice(bytes);
        Ok(IsNull::No)
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    fn encode_format(&self, _: &Type) -> Format {
        Format::Binary
    }

    to_sql_checked!();
}

/// Runs the statement once more and tells how. `client` is the functions' role.
///
/// # Errors
/// The database's.
pub async fn explain(
    client: &mut Client,
    organization: Uuid,
    statement: &Statement,
) -> Result<Plan> {
    let tx = client.transaction().await?;
    tx.execute(
        "SELECT set_config('app.organization', $1::uuid::text, true)",
        &[&organization],
    )
    .await?;
    let values: Vec<Sent<'_>> = statement.values.iter().map(Sent).collect();
    let values: Vec<&(dyn ToSql + Sync)> = values
        .iter()
        .map(|value| value as &(dyn ToSql + Sync))
        .collect();
    let sql = format!(
        "EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) {}",
        statement.sql
    );
    let row = tx
        .query_one(sql.as_str(), &values)
        .await
        .with_context(|| format!("explaining {}", statement.sql))?;
    let answer: Value = row.get(0);
    tx.rollback().await?;
    let root = answer[0]["Plan"].clone();
    let mut plan = Plan {
        sql: statement.sql.clone(),
        whole_tables: Vec::new(),
        rows_read: 0.0,
        rows_of: BTreeMap::new(),
        blocks: number(&root, "Shared Hit Blocks") + number(&root, "Shared Read Blocks"),
        root: root.clone(),
    };
    plan.walk(&root);
    Ok(plan)
}

fn number(node: &Value, name: &str) -> f64 {
    node[name].as_f64().unwrap_or(0.0)
}

impl Plan {
    fn walk(&mut self, node: &Value) {
        let kind = node["Node Type"].as_str().unwrap_or_default();
        if kind.contains("Scan") && kind != "Subquery Scan" && kind != "CTE Scan" {
            let each = number(node, "Actual Rows")
                + number(node, "Rows Removed by Filter")
                + number(node, "Rows Removed by Index Recheck");
            let rows = each * number(node, "Actual Loops");
            self.rows_read += rows;
            let table = node["Relation Name"].as_str().unwrap_or_default();
            *self.rows_of.entry(table.to_owned()).or_default() += rows;
            if kind == "Seq Scan" {
                self.whole_tables.push((table.to_owned(), rows));
            }
        }
        for child in node["Plans"].as_array().into_iter().flatten() {
            self.walk(child);
        }
    }

    /// The plan as people read it: one node a line.
    pub fn outline(&self) -> String {
        let mut lines = Vec::new();
        outline(&self.root, 0, &mut lines);
        lines.join("\n")
    }
}

fn outline(node: &Value, depth: usize, lines: &mut Vec<String>) {
    let text = |name: &str| node[name].as_str().unwrap_or_default().to_owned();
    let mut line = format!("{}{}", "  ".repeat(depth), text("Node Type"));
    for (word, name) in [
        (" using ", "Index Name"),
        (" on ", "Relation Name"),
        (" if ", "Index Cond"),
        (" filter ", "Filter"),
    ] {
        if !text(name).is_empty() {
            line = format!("{line}{word}{}", text(name));
        }
    }
    lines.push(format!(
        "{line} ({} rows, {} removed, {} times)",
        node["Actual Rows"], node["Rows Removed by Filter"], node["Actual Loops"]
    ));
    for child in node["Plans"].as_array().into_iter().flatten() {
        outline(child, depth + 1, lines);
    }
}
