//! Who may what, on every endpoint: roles, other organisations, nobody.

use mojavox_domain::permissions::{Permission, Role};
use mojavox_testkit::{Call, Person};
use serde_json::{Value, json};

use crate::support::{CUSTOMERS, World, id};

/// Every endpoint that names something: method, path, body, permission.
fn requests(
    customer: &str,
    import: &str,
    export: &str,
) -> Vec<(&'static str, String, Option<Value>, Permission)> {
    let (customer, import, export) = (
        format!("{CUSTOMERS}/{customer}"),
        format!("{CUSTOMERS}/import/{import}"),
        format!("{CUSTOMERS}/export/{export}"),
    );
    vec![
        ("GET", customer.clone(), None, Permission::CustomersRead),
        (
            "GET",
            format!("{customer}/payments"),
            None,
            Permission::CustomersRead,
        ),
        (
            "GET",
            format!("{customer}/campaigns"),
            None,
            Permission::CustomersRead,
        ),
        (
            "PUT",
            customer.clone(),
            Some(json!({ "name": "B" })),
            Permission::CustomersWrite,
        ),
        ("GET", import.clone(), None, Permission::CustomersImport),
        (
            "GET",
            format!("{import}/errors"),
            None,
            Permission::CustomersImport,
        ),
        ("GET", export, None, Permission::CustomersExport),
        ("DELETE", customer, None, Permission::CustomersDelete),
    ]
}

/// Every endpoint that names nothing.
fn collections() -> Vec<(&'static str, String, Option<Value>, Permission)> {
    vec![
        ("GET", CUSTOMERS.to_owned(), None, Permission::CustomersRead),
        (
            "POST",
            CUSTOMERS.to_owned(),
            Some(json!({ "name": "A" })),
            Permission::CustomersWrite,
        ),
        (
            "GET",
            format!("{CUSTOMERS}/import"),
            None,
            Permission::CustomersImport,
        ),
        (
            "POST",
            format!("{CUSTOMERS}/import"),
            Some(json!({ "fileName": "a.csv" })),
            Permission::CustomersImport,
        ),
        (
            "POST",
            format!("{CUSTOMERS}/export"),
            Some(json!({})),
            Permission::CustomersExport,
        ),
    ]
}

fn call(world: &World, method: &str, path: &str, body: Option<&Value>) -> Call {
    let call = world.app.call(method.parse().expect("a method"), path);
    match body {
        Some(body) => call.json(body),
        None => call,
    }
}

struct Targets {
    customer: String,
    import: String,
    export: String,
}

async fn targets(world: &World) -> Targets {
    let import: Value = call(
        world,
        "POST",
        &format!("{CUSTOMERS}/import"),
        Some(&json!({ "fileName": "a.csv" })),
    )
    .by(&world.admin)
    .send()
    .await
    .assert_status(201)
    .json();
    let export: Value = call(
        world,
        "POST",
        &format!("{CUSTOMERS}/export"),
        Some(&json!({})),
    )
    .by(&world.admin)
    .send()
    .await
    .assert_status(202)
    .json();
    Targets {
        customer: id(&world.simple().await),
        import: id(&import),
        export: id(&export),
    }
}

#[tokio::test]
async fn each_role_may_what_the_table_says() {
    let world = World::new().await;
    for role in Role::ALL {
        let person: Person = world.stage.user(role).await;
        let Targets {
            customer,
            import,
            export,
        } = targets(&world).await;
        for (method, path, body, permission) in requests(&customer, &import, &export)
            .into_iter()
            .chain(collections())
        {
            let answer = call(&world, method, &path, body.as_ref())
                .by(&person)
                .send()
                .await;
            if role.may(permission) {
                assert!(
                    (200..300).contains(&answer.status),
                    "{role} {method} {path}: {}",
                    answer.status
                );
            } else {
                answer.assert_problem(403, "missing_permission");
            }
        }
        let start = call(
            &world,
            "POST",
            &format!("{CUSTOMERS}/import/{import}/start"),
            None,
        )
        .by(&person)
        .send()
        .await;
        if role.may(Permission::CustomersImport) {
            // Allowed to, and there is no file yet (nor, here, a bucket).
            start.assert_problem(409, "file_not_uploaded");
        } else {
            start.assert_problem(403, "missing_permission");
        }
    }
}

#[tokio::test]
async fn another_organisation_finds_nothing() {
    let world = World::new().await;
    let Targets {
        customer,
        import,
        export,
    } = targets(&world).await;
    let stranger = world.stage.stranger(Role::Admin).await;
    for (method, path, body, _) in requests(&customer, &import, &export) {
        let answer = call(&world, method, &path, body.as_ref())
            .by(&stranger)
            .send()
            .await;
        answer.assert_problem(404, "not_found");
    }
    let start = call(
        &world,
        "POST",
        &format!("{CUSTOMERS}/import/{import}/start"),
        None,
    )
    .by(&stranger);
    start.send().await.assert_problem(404, "not_found");
    for (path, ours) in [
        (CUSTOMERS.to_owned(), 1),
        (format!("{CUSTOMERS}?q=curie"), 1),
        (format!("{CUSTOMERS}/import"), 1),
    ] {
        let theirs: Value = world
            .app
            .get(&path)
            .by(&stranger)
            .send()
            .await
            .assert_status(200)
            .json();
        assert_eq!(
            (&theirs["total"], &theirs["data"]),
            (&json!(0), &json!([])),
            "{path}"
        );
        assert_eq!(world.get(&path).await["total"], ours, "{path}");
    }
}

#[tokio::test]
async fn nobody_is_answered_without_signing_in() {
    let world = World::new().await;
    let Targets {
        customer,
        import,
        export,
    } = targets(&world).await;
    for (method, path, body, _) in requests(&customer, &import, &export)
        .into_iter()
        .chain(collections())
    {
        let answer = call(&world, method, &path, body.as_ref()).send().await;
        answer.assert_problem(401, "not_signed_in");
    }
}

#[tokio::test]
async fn an_import_is_no_export_and_no_debtor() {
    let world = World::new().await;
    let Targets {
        customer,
        import,
        export,
    } = targets(&world).await;
    for path in [
        format!("export/{import}"),
        format!("import/{export}"),
        format!("import/{customer}"),
        import,
    ] {
        world
            .app
            .get(format!("{CUSTOMERS}/{path}"))
            .by(&world.admin)
            .send()
            .await
            .assert_problem(404, "not_found");
    }
}
