//! Imports and exports as their users see them; the worker has tests of its own.

use serde_json::{Value, json};

use crate::support::{CUSTOMERS, World, id};

async fn begin(world: &World, body: Value) -> Value {
    let call = world
        .app
        .post(format!("{CUSTOMERS}/import"))
        .by(&world.admin)
        .json(&body);
    call.send().await.assert_status(201).json()
}

async fn upload(import: &Value, file: &str) {
    let url = import["uploadUrl"].as_str().expect("an address");
    let answer = reqwest::Client::new()
        .put(url)
        .body(file.to_owned())
        .send()
        .await
        .expect("sends the file");
    assert!(answer.status().is_success(), "{}", answer.status());
}

fn start(world: &World, import: &Value) -> impl Future<Output = mojavox_testkit::Answer> {
    world
        .app
        .post(format!("{CUSTOMERS}/import/{}/start", id(import)))
        .by(&world.admin)
        .send()
}

async fn messages(world: &World) -> Vec<Value> {
    let rows = world
        .stage
        .sql
        .query(
            "SELECT payload FROM outbox WHERE topic = 'customer-files' ORDER BY id",
            &[],
        )
        .await;
    rows.expect("reads the outbox")
        .iter()
        .map(|row| row.get(0))
        .collect()
}

const FILE: &str = "externalId,name\nA-1,Marie\n";

#[tokio::test]
async fn an_import_is_begun_uploaded_and_started_once() {
    let world = World::with_storage().await;
    let import = begin(&world, json!({ "fileName": "debtors.csv" })).await;
    assert_eq!(import["status"], "awaiting_upload");
    start(&world, &import)
        .await
        .assert_problem(409, "file_not_uploaded");
    upload(&import, FILE).await;
    let started: Value = start(&world, &import).await.assert_status(202).json();
    assert_eq!(
        (&started["status"], &started["fileSize"]),
        (&json!("queued"), &json!(FILE.len()))
    );
    let again: Value = start(&world, &import).await.assert_status(202).json();
    assert_eq!(again["id"], import["id"]);
    let message = json!({ "organizationId": world.stage.organization, "jobId": id(&import) });
    assert_eq!(messages(&world).await, [message]);
    assert_eq!(world.audited("customer_imports.start").await, 1);
}

#[tokio::test]
async fn the_same_file_again_is_the_first_import() {
    let world = World::with_storage().await;
    let first = begin(&world, json!({ "fileName": "a.csv" })).await;
    let second = begin(&world, json!({ "fileName": "b.csv" })).await;
    let dry = begin(&world, json!({ "fileName": "c.csv", "dryRun": true })).await;
    for import in [&first, &second, &dry] {
        upload(import, FILE).await;
    }
    start(&world, &first).await.assert_status(202);
    let answer: Value = start(&world, &second).await.assert_status(200).json();
    assert_eq!(answer["id"], first["id"]);
    let repeated: Value = start(&world, &second).await.assert_status(200).json();
    assert_eq!(repeated["id"], first["id"]);
    let seen = world
        .get(&format!("{CUSTOMERS}/import/{}", id(&second)))
        .await;
    assert_eq!(
        (&seen["status"], &seen["duplicateOf"]),
        (&json!("duplicate"), &first["id"])
    );
    // Trying out is no import.
    start(&world, &dry).await.assert_status(202);
    assert_eq!(messages(&world).await.len(), 2);
}

#[tokio::test]
async fn two_starts_at_once_make_one_import() {
    let world = World::with_storage().await;
    let (one, other) = (
        begin(&world, json!({ "fileName": "a.csv" })).await,
        begin(&world, json!({ "fileName": "b.csv" })).await,
    );
    upload(&one, FILE).await;
    upload(&other, FILE).await;
    let (a, b) = tokio::join!(start(&world, &one), start(&world, &other));
    let mut statuses = [a.status, b.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 202]);
    assert_eq!(a.json::<Value>()["id"], b.json::<Value>()["id"]);
    assert_eq!(messages(&world).await.len(), 1);
}

#[tokio::test]
async fn an_empty_file_is_refused_and_a_failed_import_is_over() {
    let world = World::with_storage().await;
    let import = begin(&world, json!({ "fileName": "a.csv" })).await;
    upload(&import, "").await;
    start(&world, &import)
        .await
        .assert_problem(422, "file_empty");
    world
        .stage
        .sql
        .execute("UPDATE customer_jobs SET status = 'failed', error_code = 'column_external_id_missing', error_detail = 'x'", &[])
        .await
        .unwrap();
    start(&world, &import)
        .await
        .assert_problem(409, "import_over");
    let seen = world
        .get(&format!("{CUSTOMERS}/import/{}", id(&import)))
        .await;
    assert_eq!(seen["error"]["code"], "column_external_id_missing");
}

#[tokio::test]
async fn progress_errors_and_the_list_of_imports() {
    let world = World::new().await;
    let import = begin(&world, json!({ "fileName": "a.csv" })).await;
    world
        .stage
        .clock
        .advance(jiff::SignedDuration::from_secs(1));
    let other = begin(&world, json!({ "fileName": "b.csv" })).await;
    let sql = &world.stage.sql;
    sql.execute(
        "UPDATE customer_jobs SET status = 'running', total_rows = 200, processed_rows = 101, created_rows = 90,
             updated_rows = 5, unchanged_rows = 3, failed_rows = 3 WHERE id = $1::text::uuid",
        &[&id(&import)],
    )
    .await
    .unwrap();
    sql.execute(
        "INSERT INTO customer_job_errors (organization_id, job_id, position, row_number, line_number, column_name, code, detail)
         SELECT organization_id, id, n, n + 1, n + 2, 'Téléphone', 'phone_invalid', 'wrong' FROM customer_jobs, generate_series(0, 2) n
         WHERE id = $1::text::uuid",
        &[&id(&import)],
    )
    .await
    .unwrap();
    let path = format!("{CUSTOMERS}/import/{}", id(&import));
    let seen = world.get(&path).await;
    assert_eq!(
        (&seen["percent"], &seen["created"], &seen["skipped"]),
        (&json!(50), &json!(90), &json!(3))
    );
    let page = world.get(&format!("{path}/errors?limit=2")).await;
    assert_eq!(
        (
            &page["total"],
            &page["data"][0]["line"],
            &page["data"][0]["column"]
        ),
        (&json!(3), &json!(2), &json!("Téléphone"))
    );
    let cursor = page["nextCursor"].as_str().unwrap();
    let rest = world
        .get(&format!("{path}/errors?limit=2&cursor={cursor}"))
        .await;
    assert_eq!(
        (&rest["data"][0]["row"], &rest["nextCursor"]),
        (&json!(3), &json!(null))
    );
    assert_eq!(
        world.get(&format!("{path}/errors?limit=2&page=2")).await["data"],
        rest["data"]
    );
    let list = world.get(&format!("{CUSTOMERS}/import?limit=1")).await;
    assert_eq!(
        (&list["data"][0]["id"], &list["total"]),
        (&other["id"], &json!(2))
    );
    let cursor = list["nextCursor"].as_str().unwrap();
    assert_eq!(
        world
            .get(&format!("{CUSTOMERS}/import?limit=1&cursor={cursor}"))
            .await["data"][0]["id"],
        import["id"]
    );
}

#[tokio::test]
async fn an_export_is_queued_with_its_filter_and_gives_an_address_when_ready() {
    let world = World::with_storage().await;
    let filter = json!({ "q": "marie", "status": ["new"], "minBalance": 10.5, "createdFrom": "2026-01-01T00:00:00Z" });
    let call = world
        .app
        .post(format!("{CUSTOMERS}/export"))
        .by(&world.admin)
        .header("idempotency-key", "e1");
    let export: Value = call.json(&filter).send().await.assert_status(202).json();
    assert_eq!(
        (&export["status"], &export["filter"]),
        (&json!("queued"), &filter)
    );
    let again = world
        .app
        .post(format!("{CUSTOMERS}/export"))
        .by(&world.admin)
        .header("idempotency-key", "e1");
    assert_eq!(
        again
            .json(&filter)
            .send()
            .await
            .assert_status(202)
            .json::<Value>()["id"],
        export["id"]
    );
    assert_eq!(messages(&world).await.len(), 1);
    let path = format!("{CUSTOMERS}/export/{}", id(&export));
    assert_eq!(world.get(&path).await["downloadUrl"], Value::Null);
    let key = format!("customer-exports/{}/x.csv", world.stage.organization);
    world
        .stage
        .sql
        .execute(
            "UPDATE customer_jobs SET status = 'ready', result_key = $1, result_size = 5",
            &[&key],
        )
        .await
        .unwrap();
    let s3 = world.aws.s3().await;
    s3.put_object()
        .bucket(&world.bucket)
        .key(key)
        .body(b"hello".to_vec().into())
        .send()
        .await
        .unwrap();
    let url = world.get(&path).await["downloadUrl"]
        .as_str()
        .unwrap()
        .to_owned();
    assert_eq!(
        reqwest::get(url).await.unwrap().text().await.unwrap(),
        "hello"
    );
    world
        .stage
        .clock
        .advance(jiff::SignedDuration::from_hours(8 * 24));
    let later = world
        .stage
        .sign_in(
            world.stage.organization,
            world.admin.id,
            world.admin.role,
            world.admin.email.clone(),
        )
        .await;
    let gone: Value = world
        .app
        .get(&path)
        .by(&later)
        .send()
        .await
        .assert_status(200)
        .json();
    assert_eq!(gone["downloadUrl"], Value::Null);
}

#[tokio::test]
async fn faulty_requests_name_their_fields() {
    let world = World::new().await;
    for (field, body) in [
        ("/fileName", json!({ "fileName": "" })),
        ("/fileName", json!({ "fileName": "a\nb" })),
        (
            "/defaultCountry",
            json!({ "fileName": "a", "defaultCountry": "XX" }),
        ),
        ("/delimiter", json!({ "fileName": "a", "delimiter": "x" })),
        ("/mapping", json!({ "fileName": "a", "mapping": [] })),
        ("/rows", json!({ "fileName": "a", "rows": 1 })),
    ] {
        let call = world
            .app
            .post(format!("{CUSTOMERS}/import"))
            .by(&world.admin)
            .json(&body);
        call.send().await.assert_invalid(field);
    }
    for (field, body) in [
        ("/createdFrom", json!({ "createdFrom": "yesterday" })),
        ("/dueTo", json!({ "dueTo": "-009999-01-01" })),
        ("/status/0", json!({ "status": ["gone"] })),
        ("/page", json!({ "page": 1 })),
    ] {
        let call = world
            .app
            .post(format!("{CUSTOMERS}/export"))
            .by(&world.admin)
            .json(&body);
        call.send().await.assert_invalid(field);
    }
}
