//! Files of debtors.

use serde_json::{Value, json};

use crate::support::{Counts, World, message};
use customer_files::JobMessage;

async fn download(world: &World, job: JobMessage) -> String {
    let key: String = world.row(job).await.get("result_key");
    let s3 = world.aws.s3().await;
    let object = s3
        .get_object()
        .bucket(&world.bucket)
        .key(key)
        .send()
        .await
        .expect("the file is there");
    let bytes = object
        .body
        .collect()
        .await
        .expect("reads the file")
        .into_bytes();
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

/// Rows of the file by column.
fn rows(file: &str) -> Vec<Value> {
    let mut reader = csv::Reader::from_reader(file.trim_start_matches('\u{FEFF}').as_bytes());
    reader
        .deserialize::<std::collections::BTreeMap<String, String>>()
        .map(|row| json!(row.expect("a row as the header says")))
        .collect()
}

#[tokio::test]
async fn formulas_become_text_and_numbers_stay_numbers() {
    let world = World::new().await;
    world
        .import(
            "externalId,name,phone,balance,originalAmount,notes,addressLine,tags\n\
             =A1,\"=cmd|' /C calc'!A0\",0612345678,-12.5,100,,@SUM(A1),-1|+1\n\
             B,\"Comma, quote \"\" and Ünïcode\",,0,0,,,\n",
        )
        .await;
    let job = world.export(json!({})).await;
    world.work(job).await.unwrap();
    let file = download(&world, job).await;
    assert!(file.starts_with("\u{FEFF}externalId,"));
    let rows = rows(&file);
    let dangerous = rows
        .iter()
        .find(|row| row["externalId"] == "'=A1")
        .expect("exported");
    assert_eq!(dangerous["name"], "'=cmd|' /C calc'!A0");
    assert_eq!(dangerous["addressLine"], "'@SUM(A1)");
    assert_eq!(dangerous["tags"], "'-1|+1");
    assert_eq!(
        (&dangerous["balance"], &dangerous["phone"]),
        (&json!("-12.50"), &json!("+33612345678"))
    );
    let other = rows
        .iter()
        .find(|row| row["externalId"] == "B")
        .expect("exported");
    assert_eq!(other["name"], "Comma, quote \" and Ünïcode");
    let counts = world.counts(job).await;
    assert_eq!((counts.status.as_str(), counts.processed), ("ready", 2));
    assert_eq!(
        world.row(job).await.get::<_, i64>("result_size"),
        i64::try_from(file.len()).unwrap()
    );
    assert_eq!(
        world
            .number_of("audit_logs WHERE action = 'customer_exports.finish'")
            .await,
        1
    );
}

#[tokio::test]
async fn an_export_reads_back_as_it_was() {
    let world = World::new().await;
    world
        .import(
            "externalId,reference,kind,firstName,lastName,email,phone,secondaryPhone,language,addressLine,city,postalCode,country,creditorName,originalAmount,balance,dueDate,status,tags\n\
             '=1,R-1,company,Élodie,O'Neil,e@x.fr,0612345678,0123456789,fr,'-rue,Lyon,69003,FR,'@Bank,100,40.10,2026-01-31,active,a|b\n\
             D-2,,,,Martin,,,,,,,,,,,,,,\n",
        )
        .await;
    let job = world.export(json!({})).await;
    world.work(job).await.unwrap();
    let again = world.import(download(&world, job).await).await;
    assert_eq!(
        world.counts(again).await,
        Counts::ready(0, 0, 2, 0),
        "{:?}",
        world.errors(again).await
    );
}

#[tokio::test]
async fn a_filter_narrows_and_nothing_found_is_a_header() {
    let world = World::new().await;
    world
        .import("externalId,name,balance\nA,Ada,10\nB,Bea,20\n")
        .await;
    for (filter, expected) in [
        (json!({ "minBalance": 15 }), vec!["Bea"]),
        (json!({ "q": "ad" }), vec!["Ada"]),
        (json!({ "q": "nobody" }), vec![]),
    ] {
        let job = world.export(filter).await;
        world.work(job).await.unwrap();
        let names: Vec<String> = rows(&download(&world, job).await)
            .iter()
            .map(|row| row["name"].as_str().unwrap().to_owned())
            .collect();
        assert_eq!(names, expected);
    }
}

#[tokio::test]
async fn a_long_export_goes_on_in_the_next_invocation() {
    let world = World::new().await;
    // Wide rows, so that few of them fill a part.
    world
        .stage
        .sql
        .execute(
            "INSERT INTO customers (id, organization_id, external_id, name, address_line1, address_line2, creditor_name, currency, original_amount, balance)
             SELECT gen_random_uuid(), o.id, 'C-' || n, repeat('n', 200), repeat('a', 200), repeat('b', 200), repeat('c', 200), o.currency, n, n
             FROM organizations o, generate_series(1, 15000) n WHERE o.id = $1",
            &[&world.stage.organization.uuid()],
        )
        .await
        .unwrap();
    let job = world.export(json!({})).await;
    let mut invocations = 0;
    while world.counts(job).await.status != "ready" {
        world.worker.work(message(job, world.soon())).await.unwrap();
        invocations += 1;
        assert!(invocations < 5);
    }
    assert_eq!(invocations, 2);
    assert_eq!(
        world
            .number_of("outbox WHERE topic = 'customer-files'")
            .await,
        1
    );
    let file = download(&world, job).await;
    let mut keys: Vec<String> = rows(&file)
        .iter()
        .map(|row| row["externalId"].as_str().unwrap().to_owned())
        .collect();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(
        (keys.len(), world.counts(job).await.processed),
        (15_000, 15_000)
    );
    assert_eq!(file.matches("externalId").count(), 1);
}

#[tokio::test]
async fn an_upload_that_is_gone_is_begun_again() {
    let world = World::new().await;
    world.import("externalId,name\nA,Ada\n").await;
    let job = world.export(json!({})).await;
    // As a worker leaves it that died between completing the upload and noting that.
    world
        .stage
        .sql
        .execute(
            "UPDATE customer_jobs SET status = 'running', upload_id = 'gone', processed_rows = 1,
                 resume_after = (SELECT id FROM customers LIMIT 1),
                 parameters = parameters || '{\"upload\": {\"id\": \"gone\", \"parts\": [\"x\"], \"bytes\": 9}}'
             WHERE id = $1",
            &[&job.job_id.uuid()],
        )
        .await
        .unwrap();
    world.work(job).await.unwrap();
    assert_eq!(rows(&download(&world, job).await).len(), 1);
    assert_eq!(world.counts(job).await.processed, 1);
}
