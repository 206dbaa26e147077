//! The first story of a new customer: a file of debtors goes in, is worked through beside, and the
//! debtors can be paged through, searched and looked at.

use std::{collections::BTreeSet, fmt::Write as _, time::Duration};

use e2e::{Platform, SignedIn, expect, expect_problem};
use mojavox_domain::permissions::Role;
use serde_json::{Value, json};

const ROWS: usize = 2_500;

/// Separated by semicolons, as a French spreadsheet writes it.
fn file() -> String {
    let mut file = "externalId;name;email;phone;country;balance\n".to_owned();
    for row in 0..ROWS {
        writeln!(
            file,
            "E2E-{row:05};Débiteur Numéro {row};d{row}@example.com;+336{:08};FR;{}.50",
            12_000_000 + row,
            100 + row
        )
        .expect("a string grows");
    }
    // One row that cannot be taken.
    file.push_str("E2E-BAD;Nobody;not an address;;FR;1\n");
    file
}

async fn read(platform: &Platform, user: &SignedIn, path: &str) -> Value {
    let request = platform.get(path).bearer_auth(&user.token);
    expect(request.send().await.expect("an answer"), 200).await
}

async fn upload(platform: &Platform, user: &SignedIn, file: String) -> String {
    let begun = platform
        .post("/api/v1/customers/import")
        .bearer_auth(&user.token)
        .json(&json!({ "fileName": "debtors.csv", "defaultCountry": "FR" }))
        .send()
        .await
        .expect("works");
    let begun = expect(begun, 201).await;
    let address = begun["uploadUrl"].as_str().expect("works");
    let sent = platform
        .http()
        .put(address)
        .body(file)
        .send()
        .await
        .expect("works");
    assert!(sent.status().is_success(), "{}", sent.status());
    format!(
        "/api/v1/customers/import/{}",
        begun["id"].as_str().expect("works")
    )
}

/// Follows an import to its end.
async fn follow(platform: &Platform, user: &SignedIn, path: &str) -> Value {
    let mut seen = BTreeSet::new();
    for _ in 0..300 {
        let import = read(platform, user, path).await;
        let status = import["status"].as_str().expect("works").to_owned();
        assert!(
            (0..=100).contains(&import["percent"].as_i64().expect("works")),
            "{import}"
        );
        if ["ready", "failed", "cancelled", "duplicate"].contains(&status.as_str()) {
            return import;
        }
        seen.insert(status);
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    panic!("the import did not end within a minute: {seen:?}");
}

#[tokio::test]
async fn a_file_of_debtors_is_imported_listed_searched_and_exported() {
    let platform = Platform::find().await;
    let user = platform.signed_in(Role::Supervisor).await;
    let path = upload(&platform, &user, file()).await;
    let start = platform
        .post(&format!("{path}/start"))
        .bearer_auth(&user.token);
    expect(start.send().await.expect("works"), 202).await;
    let import = follow(&platform, &user, &path).await;
    assert_eq!(import["status"], "ready", "{import}");
    assert_eq!(import["created"], ROWS, "{import}");
    assert_eq!(import["failed"], 1, "{import}");
    assert_eq!(import["totalRows"], ROWS + 1, "{import}");
    let errors = read(&platform, &user, &format!("{path}/errors")).await;
    assert_eq!(errors["data"][0]["row"], ROWS + 1, "{errors}");

    // Page by page, and the same by cursor: everybody once.
    let first = read(&platform, &user, "/api/v1/customers?limit=100&sort=name").await;
    assert_eq!(first["total"], ROWS, "{}", first["total"]);
    let last = read(&platform, &user, "/api/v1/customers?limit=100&page=25").await;
    assert_eq!(last["data"].as_array().expect("works").len(), 100);
    let mut seen = BTreeSet::new();
    let mut cursor = String::new();
    loop {
        let page = read(
            &platform,
            &user,
            &format!("/api/v1/customers?limit=100{cursor}"),
        )
        .await;
        for debtor in page["data"].as_array().expect("works") {
            assert!(seen.insert(debtor["id"].as_str().expect("works").to_owned()));
        }
        match page["nextCursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => break,
        }
    }
    assert_eq!(seen.len(), ROWS);

    for (words, id) in [
        ("d1234%40example.com", "E2E-01234"),
        ("E2E-00042", "E2E-00042"),
        ("%2B33612002000", "E2E-02000"),
    ] {
        let found = read(&platform, &user, &format!("/api/v1/customers?q={words}")).await;
        assert_eq!(found["data"][0]["externalId"], id, "{words}: {found}");
    }
    let one = read(&platform, &user, "/api/v1/customers?q=E2E-00007").await;
    let id = one["data"][0]["id"].as_str().expect("works");
    let detail = read(&platform, &user, &format!("/api/v1/customers/{id}")).await;
    assert_eq!(detail["balance"].to_string(), "107.5");
    assert_eq!(detail["timeZone"], "Europe/Paris");

    let other = Platform::find().await;
    let stranger = other.signed_in(Role::Admin).await;
    for path in [format!("/api/v1/customers/{id}"), path.clone()] {
        let refused = platform.get(&path).bearer_auth(&stranger.token);
        expect_problem(refused.send().await.expect("works"), 404, "not_found").await;
    }

    export(&platform, &user).await;
}

async fn export(platform: &Platform, user: &SignedIn) {
    let made = platform
        .post("/api/v1/customers/export")
        .bearer_auth(&user.token)
        .json(&json!({ "q": "E2E-00042" }))
        .send()
        .await
        .expect("works");
    let made = expect(made, 202).await;
    let path = format!(
        "/api/v1/customers/export/{}",
        made["id"].as_str().expect("works")
    );
    for _ in 0..300 {
        let export = read(platform, user, &path).await;
        if let Some(address) = export["downloadUrl"].as_str() {
            let file = platform.http().get(address).send().await.expect("works");
            let file = file.text().await.expect("works");
            assert!(
                file.contains("E2E-00042") && !file.contains("E2E-00043"),
                "{file}"
            );
            return;
        }
        assert_ne!(export["status"], "failed", "{export}");
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    panic!("the export did not end within a minute");
}

#[tokio::test]
async fn the_same_file_again_is_the_first_import() {
    let platform = Platform::find().await;
    let user = platform.signed_in(Role::Supervisor).await;
    let file = "externalId;name\nSAME-1;Zoë\n".to_owned();
    let first = upload(&platform, &user, file.clone()).await;
    let start = |path: &str| {
        platform
            .post(&format!("{path}/start"))
            .bearer_auth(&user.token)
            .send()
    };
    expect(start(&first).await.expect("works"), 202).await;
    assert_eq!(follow(&platform, &user, &first).await["created"], 1);
    let second = upload(&platform, &user, file).await;
    let answer = expect(start(&second).await.expect("works"), 200).await;
    assert!(
        first.ends_with(answer["id"].as_str().expect("works")),
        "{answer}"
    );
    let listed = read(&platform, &user, "/api/v1/customers").await;
    assert_eq!(listed["total"], 1);
}
