//! Lists: pages, cursors, filters, orders.

use serde_json::{Value, json};

use crate::stand::{PASSWORD, Users};

#[tokio::test]
async fn lists_page_search_filter_and_sort() {
    let users = Users::new().await;
    let admin = &users.admin;
    for (name, email, role) in [
        ("Ada Lovelace", "zeta@example.com", "agent"),
        ("Grace Hopper", "alpha@example.com", "agent"),
        ("alan turing", "mu@example.com", "analyst"),
    ] {
        let body = json!({ "name": name, "email": email, "role": role, "password": PASSWORD });
        users.create(admin, &body).await.assert_status(201);
    }
    let names = async |query: &str| -> Vec<String> {
        let list: Value = users
            .app
            .get(format!("/api/v1/users?{query}"))
            .by(admin)
            .send()
            .await
            .assert_status(200)
            .json();
        list["data"]
            .as_array()
            .unwrap()
            .iter()
            .map(|user| user["name"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(names("role=agent").await, ["Ada Lovelace", "Grace Hopper"]);
    assert_eq!(
        names("role=agent&order=desc").await,
        ["Grace Hopper", "Ada Lovelace"]
    );
    assert_eq!(
        names("sort=email&q=a&role=agent").await,
        ["Grace Hopper", "Ada Lovelace"]
    );
    assert_eq!(
        names("q=LOVE").await,
        ["Ada Lovelace"],
        "a later word of the name"
    );
    assert_eq!(names("q=mu@ex").await, ["alan turing"]);
    assert_eq!(names("q=ovelace").await, Vec::<String>::new());
    assert_eq!(names("q=%25").await, Vec::<String>::new());
    assert_eq!(
        names("q=';DROP%20TABLE%20users;--").await,
        Vec::<String>::new()
    );
    assert_eq!(names("status=suspended").await, Vec::<String>::new());
    assert_eq!(names("status=active&role=analyst").await, ["alan turing"]);

    // Numbered pages and cursors walk the same order, whatever it is.
    for sort in ["name", "email", "createdAt", "lastActiveAt"] {
        for order in ["asc", "desc"] {
            let query = format!("sort={sort}&order={order}");
            let all = names(&query).await;
            assert_eq!(all.len(), 4, "{query}");
            let (mut paged, mut walked, mut cursor) = (Vec::new(), Vec::new(), String::new());
            for page in 1..=4 {
                paged.extend(names(&format!("{query}&limit=1&page={page}")).await);
                let step: Value = users
                    .app
                    .get(format!("/api/v1/users?{query}&limit=1{cursor}"))
                    .by(admin)
                    .send()
                    .await
                    .json();
                walked.push(step["data"][0]["name"].as_str().unwrap().to_owned());
                assert_eq!(step["total"], 4);
                assert_eq!(step["totalPages"], 4);
                match step["nextCursor"].as_str() {
                    Some(next) => cursor = format!("&cursor={next}"),
                    None => assert_eq!(page, 4),
                }
            }
            assert_eq!((&paged, &walked), (&all, &all), "{query}");
        }
    }
}

#[tokio::test]
async fn bad_queries_are_named() {
    use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
    let users = Users::new().await;
    let forged = |json: &str| format!("cursor={}", URL_SAFE_NO_PAD.encode(json));
    let id = uuid::Uuid::nil();
    let of_email = forged(&format!(r#"{{"value":{{"e":"a"}},"id":"{id}"}}"#));
    let with_nul = forged(&format!(r#"{{"value":{{"n":"a\u0000"}},"id":"{id}"}}"#));
    let long_ago = format!(
        "sort=createdAt&{}",
        forged(&format!(
            r#"{{"value":{{"c":"-009000-01-01T00:00:00Z"}},"id":"{id}"}}"#
        ))
    );
    for (query, name) in [
        ("page=0", "page"),
        ("page=-1", "page"),
        ("page=99999999999999999999", "page"),
        ("page=9223372036854775807", "page"),
        ("limit=0", "limit"),
        ("limit=101", "limit"),
        ("limit=x", "limit"),
        ("role=owner", "role"),
        ("status=gone", "status"),
        ("sort=password_hash", "sort"),
        ("sort=name;DROP", "sort"),
        ("order=sideways", "order"),
        ("cursor=garbage!", "cursor"),
        ("cursor=e30", "cursor"),
        ("page=1&cursor=e30", "cursor"),
        ("unknown=1", "unknown"),
        ("q=a%00b", "q"),
        (&*of_email, "cursor"),
        (&*with_nul, "cursor"),
        (&*long_ago, "cursor"),
    ] {
        users
            .app
            .get(format!("/api/v1/users?{query}"))
            .by(&users.admin)
            .send()
            .await
            .assert_invalid(name);
    }
    let long = format!("/api/v1/users?q={}", "x".repeat(201));
    users
        .app
        .get(long)
        .by(&users.admin)
        .send()
        .await
        .assert_invalid("q");
    users
        .app
        .get("/api/v1/users?q=%ff")
        .by(&users.admin)
        .send()
        .await
        .assert_problem(400, "malformed_query");
}
