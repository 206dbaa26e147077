//! Who may do what, asked of every endpoint: each role, no token and bad ones, API keys, and another
//! organisation.

use std::fmt::Write as _;

use axum::http::Method;
use mojavox_testkit::Answer;

use crate::{
    caller::{Outcome, Who},
    fixtures::Request,
    operation::Operation,
    turns::each_operation,
    world::World,
};

/// Operations whose path names no entity of a tenant. The stranger cannot be told 404 there; what
/// they get is searched for our ids instead. An operation with an id in its path can only be taken
/// off this list, and the list gets longer only with its count, in review.
const NAME_NO_ENTITY: &[&str] = &[
    "GET /api/v1/agents",
    "GET /api/v1/analytics/agent-leaderboard",
    "GET /api/v1/analytics/call-heatmap",
    "GET /api/v1/analytics/objection-analysis",
    "GET /api/v1/analytics/recovery-trend",
    "GET /api/v1/api-keys",
    "GET /api/v1/asyncapi.json",
    "GET /api/v1/audit-logs",
    "GET /api/v1/auth/me",
    "GET /api/v1/campaigns",
    "GET /api/v1/compliance/consents",
    "GET /api/v1/compliance/disputes",
    "GET /api/v1/compliance/inconvenient-times",
    "GET /api/v1/compliance/legal-holds",
    "GET /api/v1/compliance/opt-outs",
    "GET /api/v1/compliance/rules",
    "GET /api/v1/compliance/self-test",
    "GET /api/v1/compliance/validation-notices",
    "GET /api/v1/customers",
    "GET /api/v1/customers/import",
    "GET /api/v1/dashboard/fleet-status",
    "GET /api/v1/dashboard/kpis",
    "GET /api/v1/dashboard/recovery-performance",
    "GET /api/v1/docs",
    "GET /api/v1/notifications",
    "GET /api/v1/notifications/counts",
    "GET /api/v1/notifications/preferences",
    "GET /api/v1/openapi.json",
    "GET /api/v1/payment-plans",
    "GET /api/v1/payments",
    "GET /api/v1/promises",
    "GET /api/v1/push/public-key",
    "GET /api/v1/push/subscriptions",
    "GET /api/v1/recordings",
    "GET /api/v1/reports",
    "GET /api/v1/reports/schedules",
    "GET /api/v1/segments",
    "GET /api/v1/settlement-offers",
    "GET /api/v1/tasks",
    "GET /api/v1/templates",
    "GET /api/v1/users",
    "POST /api/v1/agents",
    "POST /api/v1/api-keys",
    "POST /api/v1/auth/login",
    "POST /api/v1/auth/logout",
    "POST /api/v1/auth/refresh",
    "POST /api/v1/campaigns",
    "POST /api/v1/compliance/consents",
    "POST /api/v1/compliance/disputes",
    "POST /api/v1/compliance/evaluate",
    "POST /api/v1/compliance/inconvenient-times",
    "POST /api/v1/compliance/legal-holds",
    "POST /api/v1/compliance/opt-outs",
    "POST /api/v1/compliance/reservations",
    "POST /api/v1/compliance/validation-notices",
    "POST /api/v1/customers",
    "POST /api/v1/customers/export",
    "POST /api/v1/customers/import",
    "POST /api/v1/payment-plans",
    "POST /api/v1/payments",
    "POST /api/v1/promises",
    "POST /api/v1/push/subscriptions",
    "POST /api/v1/reports/generate",
    "POST /api/v1/reports/schedules",
    "POST /api/v1/segments",
    "POST /api/v1/segments/preview",
    "POST /api/v1/settlement-offers",
    "POST /api/v1/tasks",
    "POST /api/v1/templates",
    "POST /api/v1/users",
    "POST /api/v1/webhooks/stripe",
    "PUT /api/v1/notifications/preferences",
    "PUT /api/v1/notifications/read-all",
];
const NAME_NO_ENTITY_COUNT: usize = 73;

#[test]
fn operations_name_a_tenants_entity_or_say_that_they_do_not() {
    assert_eq!(
        NAME_NO_ENTITY.len(),
        NAME_NO_ENTITY_COUNT,
        "an operation more or less without an entity: change the count with it"
    );
    let without: Vec<_> = Operation::all()
        .into_iter()
        .filter(|operation| !operation.names_an_entity())
        .map(|operation| operation.key)
        .collect();
    let mut without: Vec<_> = without.iter().map(String::as_str).collect();
    without.sort_unstable();
    assert_eq!(without, NAME_NO_ENTITY);
}

#[tokio::test]
async fn every_operation_answers_each_caller_as_the_table_of_permissions_says() {
    let mut table = format!("{:<52} {:<18}", "", "");
    for who in Who::ALL {
        write!(table, " {}", who.name()).expect("a string grows");
    }
    table.push('\n');
    let rows = each_operation(async |world, operation, fixture, faults| {
        let permission = operation.description["x-permission"]
            .as_str()
            .unwrap_or_default();
        let mut row = format!("{:<52} {permission:<18}", operation.key);
        for who in Who::ALL {
            let request = (fixture.build)(world, who.person(world, operation.access)).await;
            let said = who.expected(operation.access, operation.names_an_entity());
            let exception = fixture.exceptions.iter().find(|(one, _)| *one == who);
            let expected = match exception {
                Some((_, status)) if said.is(*status) => {
                    faults.push(format!("{}: {} is no exception", operation.key, who.name()));
                    continue;
                }
                Some((_, status)) => Outcome::Status(*status),
                None => said,
            };
            match visit(world, operation, who, request, expected).await {
                Ok(status) => {
                    let width = who.name().len();
                    write!(row, " {status:<width$}").expect("a string grows");
                }
                Err(fault) => faults.push(fault),
            }
        }
        row
    })
    .await;
    for row in rows {
        table.push_str(row.trim_end());
        table.push('\n');
    }
    insta::assert_snapshot!("who_may_do_what", table);
}

async fn visit(
    world: &World,
    operation: &Operation,
    who: Who,
    request: Request,
    expected: Outcome,
) -> Result<u16, String> {
    let ours = world.stage.organization;
    let call = write_call(world, operation, &request);
    let call = who.sign(call, world, operation.access).await;
    // Signing in names no organisation: whoever presents credentials is who they belong to.
    let visiting = who == Who::Stranger && operation.access != contract::Access::Public;
    let refused = matches!(expected, Outcome::Status(_));
    let before = if refused || visiting {
        Some(world.digest(ours).await)
    } else {
        None
    };
    let answer = call.send().await;
    let fault = |what: &str| {
        Err(format!(
            "{} as {}: {what}; the answer was {} {}",
            operation.key,
            who.name(),
            answer.status,
            String::from_utf8_lossy(&answer.bytes)
        ))
    };
    if !expected.is(answer.status) {
        return fault(&format!("expected {expected:?}"));
    }
    if refused && answer.header("content-type") != Some("application/problem+json") {
        return fault("a refusal is a problem document");
    }
    if let Some(before) = before
        && world.digest(ours).await != before
    {
        return fault("something of ours changed");
    }
    if visiting && let Some(leak) = leak(world, operation, &answer).await {
        return fault(&leak);
    }
    Ok(answer.status)
}

/// Something of ours in an answer to a stranger.
async fn leak(world: &World, operation: &Operation, answer: &Answer) -> Option<String> {
    let body = String::from_utf8_lossy(&answer.bytes);
    let asked_for = answer.status == 404 && operation.names_an_entity();
    world
        .ids(world.stage.organization)
        .await
        .into_iter()
        // A 404 may repeat the id that was asked for.
        .filter(|_| !asked_for)
        .find(|id| body.contains(id.as_str()))
        .map(|id| format!("it shows {id} of another organisation"))
}

pub(crate) fn write_call(
    world: &World,
    operation: &Operation,
    request: &Request,
) -> mojavox_testkit::Call {
    let method = Method::from_bytes(operation.method.as_bytes()).expect("a method");
    let call = world.app.call(method, request.path.clone());
    match &request.body {
        Some(body) => call.json(body),
        None => call,
    }
}
