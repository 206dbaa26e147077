//! Requests that no client should send: answered, never a 500.

use rstest::rstest;
use serde_json::json;

use crate::support::{CUSTOMERS, World};

#[tokio::test]
async fn a_faulty_parameter_is_named() {
    let world = World::new().await;
    for (query, parameter) in [
        ("page=0", "page"),
        ("page=99999999999", "page"),
        ("page=9223372036854775807&limit=100", "page"),
        ("page=x", "page"),
        ("limit=101", "limit"),
        ("limit=0", "limit"),
        ("limit=-1", "limit"),
        ("cursor=garbage", "cursor"),
        ("cursor=e30", "cursor"),
        ("page=1&cursor=e30", "cursor"),
        ("sort=balance;drop", "sort"),
        ("sort=password_hash", "sort"),
        ("order=sideways", "order"),
        ("status=gone", "status"),
        ("country=XX", "country"),
        ("minBalance=much", "minBalance"),
        ("minBalance=1e400", "minBalance"),
        ("createdFrom=yesterday", "createdFrom"),
        ("createdFrom=0000-01-01", "createdFrom"),
        ("createdTo=-009999-01-02T00:00:00Z", "createdTo"),
        ("dueTo=2026-02-30", "dueTo"),
        ("dueFrom=9999-12-31", "dueFrom"),
        ("q=a%00b", "q"),
        ("shoeSize=43", "shoeSize"),
    ] {
        world
            .app
            .get(format!("{CUSTOMERS}?{query}"))
            .by(&world.admin)
            .send()
            .await
            .assert_invalid(parameter);
    }
}

#[tokio::test]
async fn a_cursor_belongs_to_its_order() {
    let world = World::new().await;
    for name in ["A", "B"] {
        world.customer(json!({ "name": name })).await;
    }
    let page = world.get(&format!("{CUSTOMERS}?limit=1&sort=name")).await;
    let cursor = page["nextCursor"].as_str().unwrap();
    let other = world
        .app
        .get(format!("{CUSTOMERS}?limit=1&sort=balance&cursor={cursor}"))
        .by(&world.admin);
    other.send().await.assert_invalid("cursor");
}

#[tokio::test]
async fn what_cannot_be_read_is_a_400_and_what_is_too_large_a_413() {
    let world = World::new().await;
    let get = world
        .app
        .get(format!("{CUSTOMERS}?q=%ff%fe"))
        .by(&world.admin);
    get.send().await.assert_problem(400, "malformed_query");
    let post = |body: Vec<u8>| {
        world
            .app
            .post(CUSTOMERS)
            .by(&world.admin)
            .raw("application/json", body)
            .send()
    };
    post(b"{\"name\": ".to_vec())
        .await
        .assert_problem(400, "malformed_json");
    post(b"\xff\xfe".to_vec())
        .await
        .assert_problem(400, "malformed_json");
    post(b"[]".to_vec())
        .await
        .assert_problem(422, "invalid_request");
    post(b"{\"name\": \"a\\u0000b\"}".to_vec())
        .await
        .assert_invalid("/name");
    post(vec![b' '; 1_000_001])
        .await
        .assert_problem(413, "body_too_large");
    let text = world
        .app
        .post(CUSTOMERS)
        .by(&world.admin)
        .raw("text/plain", "name=A");
    text.send()
        .await
        .assert_problem(415, "unsupported_media_type");
}

#[rstest]
#[case("not-an-id")]
#[case("00000000-0000-0000-0000-00000000000g")]
#[case("%00")]
#[tokio::test]
async fn an_id_that_is_none_is_a_422(#[case] id: &str) {
    let world = World::new().await;
    for path in ["", "/payments", "/campaigns"] {
        let answer = world
            .app
            .get(format!("{CUSTOMERS}/{id}{path}"))
            .by(&world.admin)
            .send()
            .await;
        answer.assert_invalid("id");
    }
    let answer = world
        .app
        .get(format!("{CUSTOMERS}/export/{id}"))
        .by(&world.admin)
        .send()
        .await;
    answer.assert_invalid("id");
}
