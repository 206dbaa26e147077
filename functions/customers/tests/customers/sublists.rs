//! A debtor's payments and campaigns.

use serde_json::json;

use crate::support::{World, id, path_of};

#[tokio::test]
async fn payments_come_newest_first_page_by_page() {
    let world = World::new().await;
    let debtor = world.simple().await;
    let other = world.customer(json!({ "name": "Other" })).await;
    for (customer, minutes) in [(&debtor, 3), (&debtor, 2), (&debtor, 1), (&other, 0)] {
        world
            .stage
            .sql
            .execute(
                "INSERT INTO payment_records (id, organization_id, customer_id, amount, currency, method, reference, created_at)
                 SELECT gen_random_uuid(), organization_id, id, 12.5, currency, 'card', $2::text, now() - make_interval(mins => $2::text::integer)
                 FROM customers WHERE id = $1::text::uuid",
                &[&id(customer), &minutes.to_string()],
            )
            .await
            .unwrap();
    }
    let first = world
        .get(&format!("{}/payments?limit=2", path_of(&debtor)))
        .await;
    assert_eq!(
        (&first["total"], &first["totalPages"]),
        (&json!(3), &json!(2))
    );
    assert_eq!(
        (
            &first["data"][0]["reference"],
            &first["data"][1]["reference"]
        ),
        (&json!("1"), &json!("2"))
    );
    assert_eq!(first["data"][0]["amount"].to_string(), "12.5");
    let cursor = first["nextCursor"].as_str().unwrap();
    let rest = world
        .get(&format!(
            "{}/payments?limit=2&cursor={cursor}",
            path_of(&debtor)
        ))
        .await;
    assert_eq!(
        (&rest["data"][0]["reference"], &rest["nextCursor"]),
        (&json!("3"), &json!(null))
    );
    assert_eq!(
        world
            .get(&format!("{}/payments?page=2&limit=2", path_of(&debtor)))
            .await["data"],
        rest["data"]
    );
}

#[tokio::test]
async fn campaigns_tell_how_it_stands_with_the_debtor() {
    let world = World::new().await;
    let debtor = world.simple().await;
    for (index, name) in ["first", "second", "third"].iter().enumerate() {
        world
            .stage
            .sql
            .batch_execute(&format!(
                "WITH c AS (
                     INSERT INTO campaigns (id, organization_id, name, status, launched_at)
                     SELECT gen_random_uuid(), organization_id, '{name}', 'running', now() FROM customers RETURNING id, organization_id)
                 INSERT INTO campaign_members (organization_id, campaign_id, customer_id, balance_at_launch, added_at)
                 SELECT c.organization_id, c.id, u.id, u.balance, now() + interval '{index} minutes' FROM c, customers u"
            ))
            .await
            .unwrap();
    }
    let first = world
        .get(&format!("{}/campaigns?limit=2", path_of(&debtor)))
        .await;
    assert_eq!(
        (&first["total"], &first["data"][0]["name"]),
        (&json!(3), &json!("third"))
    );
    assert_eq!(
        (&first["data"][0]["state"], &first["data"][0]["status"]),
        (&json!("pending"), &json!("running"))
    );
    let cursor = first["nextCursor"].as_str().unwrap();
    let rest = world
        .get(&format!(
            "{}/campaigns?limit=2&cursor={cursor}",
            path_of(&debtor)
        ))
        .await;
    assert_eq!(
        (&rest["data"][0]["name"], &rest["nextCursor"]),
        (&json!("first"), &json!(null))
    );
    let delete = world
        .app
        .delete(path_of(&debtor))
        .by(&world.admin)
        .send()
        .await;
    delete.assert_problem(409, "customer_in_campaign");
}
