//! The list: pages, cursors, search, filters, orders, totals.

use rstest::rstest;
use serde_json::{Value, json};

use crate::support::{CUSTOMERS, World, names};

async fn with_names(names: &[&str]) -> World {
    let world = World::new().await;
    for (index, name) in names.iter().enumerate() {
        world.customer(json!({ "name": name, "balance": 100 * (index + 1), "externalId": format!("C-{index}") })).await;
        world
            .stage
            .clock
            .advance(jiff::SignedDuration::from_secs(1));
    }
    world
}

#[tokio::test]
async fn pages_and_cursors_show_everybody_once() {
    let world = with_names(&["A", "B", "C", "D", "E"]).await;
    let first = world.get(&format!("{CUSTOMERS}?limit=2")).await;
    assert_eq!(names(&first), ["E", "D"]);
    assert_eq!((&first["page"], &first["limit"]), (&json!(1), &json!(2)));
    assert_eq!(
        (&first["total"], &first["totalPages"]),
        (&json!(5), &json!(3))
    );
    assert_eq!(world.names("limit=2&page=2").await, ["C", "B"]);
    assert_eq!(world.names("limit=2&page=9").await, Vec::<String>::new());
    let mut seen = names(&first);
    let mut cursor = first["nextCursor"].clone();
    while let Some(next) = cursor.as_str() {
        let page = world
            .get(&format!("{CUSTOMERS}?limit=2&cursor={next}"))
            .await;
        seen.extend(names(&page));
        cursor = page["nextCursor"].clone();
    }
    assert_eq!(seen, ["E", "D", "C", "B", "A"]);
}

#[rstest]
#[case("sort=name", &["Ada", "Élodie", "Éric", "zoé"])]
#[case("sort=name&order=desc", &["zoé", "Éric", "Élodie", "Ada"])]
#[case("sort=balance", &["Ada", "Éric", "zoé", "Élodie"])]
#[case("sort=balance&order=asc", &["Élodie", "zoé", "Éric", "Ada"])]
#[case("sort=createdAt&order=asc", &["Élodie", "zoé", "Éric", "Ada"])]
#[tokio::test]
async fn orders_hold_across_cursors(#[case] query: &str, #[case] expected: &[&str]) {
    let world = with_names(&["Élodie", "zoé", "Éric", "Ada"]).await;
    assert_eq!(world.names(query).await, expected);
    assert_eq!(by_cursor(&world, query).await, expected);
}

async fn by_cursor(world: &World, query: &str) -> Vec<String> {
    let (mut seen, mut cursor) = (Vec::new(), String::new());
    loop {
        let page = world
            .get(&format!("{CUSTOMERS}?limit=1&{query}{cursor}"))
            .await;
        seen.extend(names(&page));
        match page["nextCursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return seen,
        }
    }
}

#[tokio::test]
async fn debtors_without_the_value_come_last_in_both_directions() {
    let world = World::new().await;
    for (name, due) in [
        ("none", Value::Null),
        ("late", json!("2026-05-01")),
        ("early", json!("2026-01-01")),
        ("also none", Value::Null),
    ] {
        world
            .customer(json!({ "name": name, "dueDate": due }))
            .await;
    }
    let asc = world.names("sort=dueDate").await;
    assert_eq!(asc[..2], ["early", "late"]);
    assert_eq!(by_cursor(&world, "sort=dueDate").await, asc);
    let desc = world.names("sort=dueDate&order=desc").await;
    assert_eq!(desc[..2], ["late", "early"]);
    assert_eq!(by_cursor(&world, "sort=dueDate&order=desc").await, desc);
    assert_eq!(world.names("sort=dueDate&limit=2&page=2").await, asc[2..]);
    assert_eq!(world.names("sort=lastContactedAt").await.len(), 4);
}

#[tokio::test]
async fn a_search_finds_words_and_numbers_from_their_beginning() {
    let world = World::new().await;
    world
        .customer(json!({
            "name": "Élodie Martin", "externalId": "C-17", "reference": "REF/88231",
            "email": "elodie@example.org", "phone": "06 12 34 56 78"
        }))
        .await;
    world
        .customer(json!({ "name": "Somebody Else", "phone": "+12125550123" }))
        .await;
    let elodie = &["Élodie Martin"][..];
    for (query, expected) in [
        ("q=elodie", elodie),
        ("q=MART", elodie),
        ("q=martin%20elo", elodie),
        ("q=c-17", elodie),
        ("q=ref%2F88", elodie),
        ("q=elodie%40example.org", elodie),
        ("q=06%2012%2034%2056%2078", elodie),
        ("q=%2B33612", elodie),
        ("q=5678", elodie),
        ("q=lodie", &[]),
        ("q=%27%20OR%20%27x%27%3D%27x", &[]),
        ("q=%25", &[]),
        ("q=!%26%7C%3A%2A()", &[]),
    ] {
        assert_eq!(world.names(query).await, expected, "{query}");
    }
}

#[tokio::test]
async fn filters_hold_together() {
    let world = World::new().await;
    world
        .customer(json!({
            "name": "A", "balance": 100, "status": "disputed", "tags": ["vip"], "dueDate": "2026-01-31",
            "address": { "country": "FR" }
        }))
        .await;
    world
        .stage
        .clock
        .advance(jiff::SignedDuration::from_secs(1));
    world
        .customer(json!({
            "name": "B", "balance": 200, "status": "active", "kind": "company", "dueDate": "2026-02-01",
            "address": { "country": "US" }
        }))
        .await;
    for (query, expected) in [
        ("status=active", &["B"][..]),
        ("status=active,disputed", &["B", "A"][..]),
        ("status=active&status=disputed", &["B", "A"][..]),
        ("country=us", &["B"][..]),
        ("minBalance=150", &["B"][..]),
        ("maxBalance=100.00", &["A"][..]),
        ("minBalance=100&maxBalance=100", &["A"][..]),
        ("tag=vip", &["A"][..]),
        ("kind=company", &["B"][..]),
        ("dueFrom=2026-02-01", &["B"][..]),
        ("dueTo=2026-01-31", &["A"][..]),
        ("createdFrom=2000-01-01&createdTo=2000-12-31", &[][..]),
        ("createdFrom=2000-01-01T00:00:00Z", &["B", "A"][..]),
        ("q=&country=&status=&minBalance=", &["B", "A"][..]),
    ] {
        let page = world.get(&format!("{CUSTOMERS}?{query}")).await;
        assert_eq!(names(&page), expected, "{query}");
        assert_eq!(page["total"], expected.len(), "{query}");
    }
}

#[tokio::test]
async fn totals_follow_every_write() {
    let world = with_names(&["A", "B"]).await;
    let total =
        async |query: &str| world.get(&format!("{CUSTOMERS}?{query}")).await["total"].clone();
    assert_eq!(
        (
            total("").await,
            total("status=new").await,
            total("q=a").await
        ),
        (json!(2), json!(2), json!(1))
    );
    let page = world.get(CUSTOMERS).await;
    let path = crate::support::path_of(&page["data"][0]);
    world
        .app
        .put(&path)
        .by(&world.admin)
        .json(&json!({ "status": "paid" }))
        .send()
        .await
        .assert_status(200);
    assert_eq!(
        (total("status=new").await, total("status=paid").await),
        (json!(1), json!(1))
    );
    world
        .app
        .delete(&path)
        .by(&world.admin)
        .send()
        .await
        .assert_status(204);
    assert_eq!(
        (total("").await, total("status=paid").await),
        (json!(1), json!(0))
    );
}
