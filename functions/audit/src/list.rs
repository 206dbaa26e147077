use axum::Json;
use garde::Validate;
use jiff::{Timestamp, tz::TimeZone};
use mojavox_db::audit_logs::{self, AuditFilter, Entry, Place, Start};
use mojavox_domain::{
    ids::{ApiKeyId, AuditLogId, UserId},
    permissions::AuditRead,
};
use mojavox_http::{ApiError, ApiResult, Caller, Cursor, Page, PageQuery, Problem, Query, Total};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

#[derive(Deserialize, Validate, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[into_params(parameter_in = Query)]
pub(crate) struct ListQuery {
    /// From 1.
    #[param(minimum = 1, example = 1)]
    page: Option<i64>,
    /// Rows a page.
    #[param(minimum = 1, maximum = 100, example = 20)]
    limit: Option<i64>,
    /// `nextCursor` of the page before; instead of `page`. The way through long lists.
    cursor: Option<String>,
    /// Who did it, also through an API key.
    actor_id: Option<UserId>,
    #[garde(inner(length(chars, max = 100)))]
    #[param(max_length = 100, example = "users.set_role")]
    action: Option<String>,
    #[garde(inner(length(chars, max = 100)))]
    #[param(max_length = 100, example = "user")]
    entity_type: Option<String>,
    #[param(value_type = Option<String>, format = Uuid)]
    entity_id: Option<Uuid>,
    /// From this moment on.
    #[garde(inner(custom(usual_year)))]
    #[param(example = "2026-01-01T00:00:00Z")]
    from: Option<Timestamp>,
    /// Before this moment.
    #[garde(inner(custom(usual_year)))]
    to: Option<Timestamp>,
}

/// PostgreSQL's times end earlier than ours.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "garde's signature")]
fn usual_year(at: &Timestamp, (): &()) -> garde::Result {
    if (1..=9998).contains(&at.to_zoned(TimeZone::UTC).year()) {
        Ok(())
    } else {
        Err(garde::Error::new("not between the years 1 and 9998"))
    }
}

/// Who did what.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = AuditLog)]
pub(crate) struct AuditLogView {
    id: AuditLogId,
    occurred_at: Timestamp,
    /// `user`, `api_key` or `system`.
    #[schema(example = "user")]
    actor_type: String,
    /// The user, also behind an API key; `null` for the system.
    actor_id: Option<UserId>,
    #[schema(example = "Claire Martin")]
    actor_name: Option<String>,
    api_key_id: Option<ApiKeyId>,
    #[schema(example = "users.set_role")]
    action: String,
    #[schema(example = "user")]
    entity_type: String,
    #[schema(value_type = String, format = Uuid)]
    entity_id: Uuid,
    /// `null` where there was nothing.
    #[schema(value_type = Option<Object>, example = json!({ "role": "agent" }))]
    before: Option<Value>,
    /// `null` where nothing is left.
    #[schema(value_type = Option<Object>, example = json!({ "role": "supervisor" }))]
    after: Option<Value>,
    request_id: Option<String>,
    #[schema(example = "198.51.100.7")]
    source_ip: Option<String>,
    /// Number of the seal that makes a change of this entry show; `null` in its first minute.
    #[schema(example = 42)]
    seal_no: Option<i64>,
}

impl From<Entry> for AuditLogView {
    fn from(entry: Entry) -> Self {
        Self {
            id: entry.id.into(),
            occurred_at: entry.occurred_at,
            actor_type: entry.actor_type,
            actor_id: entry.actor_id.map(Into::into),
            actor_name: entry.actor_name,
            api_key_id: entry.api_key_id.map(Into::into),
            action: entry.action,
            entity_type: entry.entity_type,
            entity_id: entry.entity_id,
            before: entry.before,
            after: entry.after,
            request_id: entry.request_id,
            source_ip: entry.source_ip,
            seal_no: entry.seal_no,
        }
    }
}

/// List the audit log
///
/// Newest first. `total` is counted to 10,000, then `totalIsCapped` is true.
#[utoipa::path(
    get, path = "/audit-logs", tag = "audit",
    params(ListQuery),
    responses(
        (status = 200, description = "A page of entries", body = Page<AuditLogView>),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming the parameter", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("audit:read"))),
)]
pub(crate) async fn list(
    caller: Caller<AuditRead>,
    Query(query): Query<ListQuery>,
) -> ApiResult<Json<Page<AuditLogView>>> {
    if let (Some(from), Some(to)) = (query.from, query.to)
        && from > to
    {
        return Err(ApiError::invalid_parameter("to", "before `from`"));
    }
    let filter = AuditFilter {
        actor: query.actor_id,
        action: query.action,
        entity_type: query.entity_type,
        entity: query.entity_id,
        from: query.from,
        to: query.to,
    };
    let paging = PageQuery {
        page: query.page,
        limit: query.limit,
        cursor: query.cursor,
    };
    let limit = paging.limit()?;
    let start = match paging.start::<Place>()? {
        Cursor::Offset(offset) => Start::Offset(offset),
        Cursor::After(place) => Start::After(place),
    };
    let organization = caller.organization();
    let tx = caller.read().await?;
    let rows = audit_logs::list(&tx, organization, &filter, start, limit + 1)
        .await
        .map_err(|error| paging.blame_cursor(error))?;
    let count = audit_logs::count(&tx, organization, &filter).await?;
    tx.commit().await?;
    let total = if count.capped {
        Total::AtLeast(count.rows)
    } else {
        Total::Exact(count.rows)
    };
    let page = paging.page(rows, total, Entry::place)?;
    page.try_map(|entry| Ok(entry.into())).map(Json)
}
