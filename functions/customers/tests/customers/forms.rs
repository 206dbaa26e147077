//! Creating, reading, changing and deleting a debtor.

use mojavox_domain::permissions::Role;
use serde_json::{Value, json};

use crate::support::{CUSTOMERS, World, id, path_of};

#[tokio::test]
async fn a_debtor_is_kept_as_it_was_written_down() {
    let world = World::new().await;
    let created = world
        .customer(json!({
            "externalId": "C-1", "reference": "REF-1", "firstName": "Élodie", "lastName": "Martin",
            "email": "Elodie@Example.COM", "language": "FR",
            "phones": [{"number": "06 12 34 56 78"}, {"number": "+1 212 555 0123", "label": "work"}],
            "address": {"line1": "12 rue des Lilas", "city": "Lyon", "postalCode": "69003", "country": "fr"},
            "originalAmount": 1250.50, "balance": 1100, "dueDate": "2026-03-31", "tags": ["vip", "vip"]
        }))
        .await;
    assert_eq!(created["name"], "Élodie Martin");
    assert_eq!(created["email"], "Elodie@example.com");
    assert_eq!(created["phone"], "+33612345678");
    assert_eq!(created["phones"][0]["label"], "mobile");
    assert_eq!(created["phones"][1]["number"], "+12125550123");
    assert_eq!(created["address"]["country"], "FR");
    assert_eq!(created["timeZone"], "Europe/Paris");
    assert_eq!(
        created["timeZones"],
        json!(["Europe/Paris", "America/New_York"])
    );
    assert_eq!(created["originalAmount"].to_string(), "1250.5");
    assert_eq!(created["tags"], json!(["vip"]));
    assert_eq!(world.get(&path_of(&created)).await, created);
    assert_eq!(world.audited("customers.create").await, 1);
}

#[tokio::test]
async fn one_amount_stands_for_both_and_a_difference_is_in_the_ledger() {
    let world = World::new().await;
    let debt = world
        .customer(json!({ "name": "A", "balance": 99.99 }))
        .await;
    assert_eq!(debt["originalAmount"].to_string(), "99.99");
    let paid = world
        .customer(json!({ "name": "B", "originalAmount": 100, "balance": 40 }))
        .await;
    world
        .stage
        .clock
        .advance(jiff::SignedDuration::from_secs(1));
    world
        .app
        .put(path_of(&paid))
        .by(&world.admin)
        .json(&json!({ "balance": 30 }))
        .send()
        .await
        .assert_status(200);
    let rows = world
        .stage
        .sql
        .query(
            "SELECT amount::text, balance_after::text FROM ledger_entries ORDER BY occurred_at, id",
            &[],
        )
        .await
        .unwrap();
    let entries: Vec<(String, String)> = rows.iter().map(|row| (row.get(0), row.get(1))).collect();
    assert_eq!(
        entries,
        [
            ("-60.00".into(), "40.00".into()),
            ("-10.00".into(), "30.00".into())
        ]
    );
}

#[tokio::test]
async fn what_is_left_out_stays_and_null_clears() {
    let world = World::new().await;
    let created = world
        .customer(json!({ "name": "Jean", "email": "jean@example.org", "reference": "R", "phone": "0612345678", "balance": 5 }))
        .await;
    let changed: Value = world
        .app
        .put(path_of(&created))
        .by(&world.admin)
        .json(&json!({ "email": null, "name": "Jeanne" }))
        .send()
        .await
        .assert_status(200)
        .json();
    assert_eq!(changed["name"], "Jeanne");
    assert_eq!(changed["email"], Value::Null);
    assert_eq!(changed["reference"], "R");
    assert_eq!(changed["phone"], "+33612345678");
    assert_eq!(world.audited("customers.update").await, 1);
}

#[tokio::test]
async fn a_new_number_goes_first_and_a_wrong_one_stays_known() {
    let world = World::new().await;
    let created = world
        .customer(json!({ "name": "Jean", "phone": "0612345678" }))
        .await;
    let put = |body: Value| {
        let call = world
            .app
            .put(path_of(&created))
            .by(&world.admin)
            .json(&body);
        async move { call.send().await.assert_status(200).json::<Value>() }
    };
    let changed = put(json!({ "phone": "0753345678" })).await;
    assert_eq!(changed["phone"], "+33753345678");
    assert_eq!(changed["phones"].as_array().unwrap().len(), 2);
    world
        .stage
        .sql
        .execute(
            "UPDATE customer_phones SET status = 'wrong_number' WHERE e164 = '+33612345678'",
            &[],
        )
        .await
        .unwrap();
    let changed =
        put(json!({ "phones": [{ "number": "0123456789" }, { "number": "0612345678" }] })).await;
    assert_eq!(changed["phone"], "+33123456789");
    let wrong = changed["phones"]
        .as_array()
        .unwrap()
        .iter()
        .find(|phone| phone["number"] == "+33612345678");
    assert_eq!(wrong.unwrap()["status"], "wrong_number");
}

#[tokio::test]
async fn an_external_id_belongs_to_one_debtor_until_that_is_deleted() {
    let world = World::new().await;
    let body = json!({ "externalId": "C-1", "name": "A" });
    let first = world.customer(body.clone()).await;
    let again = world.app.post(CUSTOMERS).by(&world.admin).json(&body);
    again.send().await.assert_problem(409, "external_id_taken");
    let other = world
        .customer(json!({ "externalId": "C-2", "name": "B" }))
        .await;
    let steal = world
        .app
        .put(path_of(&other))
        .by(&world.admin)
        .json(&json!({ "externalId": "C-1" }));
    steal.send().await.assert_problem(409, "external_id_taken");
    world
        .app
        .delete(path_of(&first))
        .by(&world.admin)
        .send()
        .await
        .assert_status(204);
    world.customer(body).await;
}

#[tokio::test]
async fn the_same_key_creates_one_debtor() {
    let world = World::new().await;
    let send = |name: &str| {
        let call = world
            .app
            .post(CUSTOMERS)
            .by(&world.admin)
            .header("idempotency-key", "k1");
        call.json(&json!({ "name": name })).send()
    };
    let first: Value = send("A").await.assert_status(201).json();
    let second = send("A").await.assert_status(201);
    assert_eq!(second.header("idempotency-replayed"), Some("true"));
    assert_eq!(second.json::<Value>(), first);
    send("B")
        .await
        .assert_problem(422, "idempotency_key_reused");
}

#[tokio::test]
async fn a_deleted_debtor_is_gone_and_its_record_says_why_it_is_kept() {
    let world = World::new().await;
    let created = world.simple().await;
    let path = format!(
        "{}?retentionReason=dispute%20before%20the%20court",
        path_of(&created)
    );
    world
        .app
        .delete(&path)
        .by(&world.admin)
        .send()
        .await
        .assert_status(204);
    world
        .app
        .delete(&path)
        .by(&world.admin)
        .send()
        .await
        .assert_problem(404, "not_found");
    world
        .app
        .get(path_of(&created))
        .by(&world.admin)
        .send()
        .await
        .assert_problem(404, "not_found");
    let change = world
        .app
        .put(path_of(&created))
        .by(&world.admin)
        .json(&json!({ "name": "B" }));
    change.send().await.assert_problem(404, "not_found");
    assert_eq!(world.get(CUSTOMERS).await["total"], 0);
    let row = world
        .stage
        .sql
        .query_one(
            "SELECT retention_reason, deleted_by, deleted_at IS NOT NULL FROM customers",
            &[],
        )
        .await
        .unwrap();
    assert_eq!(row.get::<_, &str>(0), "dispute before the court");
    assert_eq!(row.get::<_, uuid::Uuid>(1), world.admin.id.uuid());
    assert!(row.get::<_, bool>(2));
    assert_eq!(world.audited("customers.delete").await, 1);
}

#[tokio::test]
async fn what_still_runs_keeps_a_debtor() {
    let world = World::new().await;
    let created = world.simple().await;
    world
        .stage
        .sql
        .execute(
            "INSERT INTO promises_to_pay (id, organization_id, customer_id, amount, currency, promised_at, due_date)
             SELECT gen_random_uuid(), organization_id, id, 10, currency, now(), current_date FROM customers",
            &[],
        )
        .await
        .unwrap();
    let delete = || world.app.delete(path_of(&created)).by(&world.admin).send();
    delete().await.assert_problem(409, "customer_has_agreement");
    world
        .stage
        .sql
        .execute(
            "UPDATE promises_to_pay SET status = 'cancelled', resolved_at = now()",
            &[],
        )
        .await
        .unwrap();
    delete().await.assert_status(204);
}

#[tokio::test]
async fn a_faulty_form_names_its_fields() {
    let world = World::new().await;
    let created = world.simple().await;
    for (field, body) in [
        ("/name", json!({ "name": " " })),
        ("/name", json!({})),
        ("/name", json!({ "name": "a\nb" })),
        ("/email", json!({ "name": "A", "email": "nobody" })),
        ("/phone", json!({ "name": "A", "phone": "12" })),
        (
            "/phone",
            json!({ "name": "A", "phone": "0612345678", "phones": [] }),
        ),
        (
            "/phones/1/number",
            json!({ "name": "A", "phones": [{"number": "0612345678"}, {"number": "+33612345678"}] }),
        ),
        (
            "/address/country",
            json!({ "name": "A", "address": { "country": "XX" } }),
        ),
        (
            "/address/zip",
            json!({ "name": "A", "address": { "zip": "1" } }),
        ),
        ("/balance", json!({ "name": "A", "balance": "12" })),
        ("/balance", json!({ "name": "A", "balance": 1.001 })),
        (
            "/originalAmount",
            json!({ "name": "A", "originalAmount": -1 }),
        ),
        ("/currency", json!({ "name": "A", "currency": "XXX" })),
        ("/dueDate", json!({ "name": "A", "dueDate": "31/03/2026" })),
        (
            "/dueDate",
            json!({ "name": "A", "dueDate": "-009999-01-01" }),
        ),
        ("/status", json!({ "name": "A", "status": "gone" })),
        ("/language", json!({ "name": "A", "language": "French" })),
        ("/tags/0", json!({ "name": "A", "tags": [""] })),
        (
            "/externalId",
            json!({ "name": "A", "externalId": "x".repeat(101) }),
        ),
        (
            "/organizationId",
            json!({ "name": "A", "organizationId": "00000000-0000-0000-0000-000000000000" }),
        ),
    ] {
        let create = world.app.post(CUSTOMERS).by(&world.admin).json(&body);
        create.send().await.assert_invalid(field);
        if body != json!({}) {
            let update = world
                .app
                .put(path_of(&created))
                .by(&world.admin)
                .json(&body);
            update.send().await.assert_invalid(field);
        }
    }
    assert_eq!(world.get(&path_of(&created)).await, created);
    assert_eq!(world.get(CUSTOMERS).await["total"], 1);
}

#[tokio::test]
async fn supervisors_write_and_only_admins_delete() {
    let world = World::new().await;
    let supervisor = world.stage.user(Role::Supervisor).await;
    let created: Value = world
        .app
        .post(CUSTOMERS)
        .by(&supervisor)
        .json(&json!({ "name": "A" }))
        .send()
        .await
        .assert_status(201)
        .json();
    let path = format!("{CUSTOMERS}/{}", id(&created));
    world
        .app
        .delete(&path)
        .by(&supervisor)
        .send()
        .await
        .assert_problem(403, "missing_permission");
    world
        .app
        .delete(&path)
        .by(&world.admin)
        .send()
        .await
        .assert_status(204);
}
