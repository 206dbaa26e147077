//! Lists whose conditions and order are the caller's: put together from our own text, with the
//! caller's values bound.

use mojavox_queries::client::GenericClient;
use tokio_postgres::{Row, types::ToSql};

use crate::Result;

/// How far rows are counted where no counter knows their number.
pub const COUNT_CAP: i64 = 10_000;

/// How many rows there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    pub rows: i64,
    /// There are more; nobody counted on.
    pub capped: bool,
}

type Value = Box<dyn ToSql + Sync + Send>;

/// Conditions and the values they name.
pub(crate) struct Conditions {
    pub(crate) sql: String,
    values: Vec<Value>,
}

impl Conditions {
    /// `sql` names its value as `$1`.
    pub(crate) fn new(sql: &str, value: impl ToSql + Sync + Send + 'static) -> Self {
        Self {
            sql: sql.to_owned(),
            values: vec![Box::new(value)],
        }
    }

    /// The placeholder of a value.
    pub(crate) fn bind(&mut self, value: impl ToSql + Sync + Send + 'static) -> String {
        self.values.push(Box::new(value));
        format!("${}", self.values.len())
    }

    pub(crate) fn and(&mut self, condition: &str) {
        self.sql.push_str(" AND ");
        self.sql.push_str(condition);
    }

    /// `{column} {operator} value`, if there is a value.
    pub(crate) fn compare<T: ToSql + Sync + Send + 'static>(
        &mut self,
        column: &str,
        operator: &str,
        value: Option<T>,
    ) {
        if let Some(value) = value {
            let placeholder = self.bind(value);
            self.and(&format!("{column} {operator} {placeholder}"));
        }
    }

    pub(crate) async fn query<C: GenericClient>(&self, client: &C, sql: &str) -> Result<Vec<Row>> {
        let statement = client.prepare(sql).await?;
        Ok(client.query(&statement, &self.values()).await?)
    }

    /// As [`Conditions::query`], for statements of endless variety: not kept prepared, where each
    /// would take memory of the connection for as long as that lives.
    pub(crate) async fn query_once<C: GenericClient>(
        &self,
        client: &C,
        sql: &str,
    ) -> Result<Vec<Row>> {
        Ok(client.query(sql, &self.values()).await?)
    }

    fn values(&self) -> Vec<&(dyn ToSql + Sync)> {
        self.values
            .iter()
            .map(|value| &**value as &(dyn ToSql + Sync))
            .collect()
    }

    /// Counts the rows of `from`, up to [`COUNT_CAP`].
    pub(crate) async fn count<C: GenericClient>(mut self, client: &C, from: &str) -> Result<Count> {
        let most = self.bind(COUNT_CAP + 1);
        let sql = format!(
            "SELECT count(*) AS rows FROM (SELECT FROM {from} WHERE {} LIMIT {most}) AS counted",
            self.sql
        );
        let counted: i64 = match self.query(client, &sql).await?.first() {
            Some(row) => row.try_get("rows")?,
            None => 0,
        };
        Ok(Count {
            rows: counted.min(COUNT_CAP),
            capped: counted > COUNT_CAP,
        })
    }
}
