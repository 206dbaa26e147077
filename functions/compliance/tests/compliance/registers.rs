//! Lists of what is on record: pages, and the way through them.

use mojavox_domain::permissions::Role;
use serde_json::{Value, json};

use crate::stand::Stand;

#[tokio::test]
async fn every_list_is_walked_by_cursor_and_is_of_a_debtor_where_asked() {
    let stand = Stand::new().await;
    let admin = stand.stage.user(Role::Admin).await;
    let organization = stand.stage.organization;
    let mut debtors = vec![stand.customer];
    for last in 1..=2 {
        debtors.push(
            stand
                .debtor(organization, "USD", &format!("+1212555010{last}"))
                .await,
        );
    }
    for debtor in &debtors {
        for (path, body) in [
            ("inconvenient-times", json!({ "customerId": debtor })),
            ("disputes", json!({ "customerId": debtor, "reason": "No." })),
            (
                "validation-notices",
                json!({ "customerId": debtor, "channel": "letter" }),
            ),
            (
                "legal-holds",
                json!({ "customerId": debtor, "reason": "x" }),
            ),
        ] {
            stand.post(&admin, path, &body).await.assert_status(201);
        }
    }
    for list in [
        "inconvenient-times",
        "disputes",
        "validation-notices",
        "legal-holds",
    ] {
        let mut seen = Vec::new();
        let mut path = format!("{list}?limit=2");
        loop {
            let page: Value = stand.get(&admin, &path).await.assert_status(200).json();
            assert_eq!(page["total"], 3, "{list}");
            let rows = page["data"].as_array().unwrap();
            seen.extend(rows.iter().map(|row| row["customerId"].clone()));
            match page["nextCursor"].as_str() {
                Some(cursor) => path = format!("{list}?limit=2&cursor={cursor}"),
                None => break,
            }
        }
        // The latest first; ids made later are greater.
        let expected: Vec<Value> = debtors.iter().rev().map(|id| json!(id)).collect();
        assert_eq!(seen, expected, "{list}");
        let path = format!("{list}?customerId={}", debtors[1]);
        let page: Value = stand.get(&admin, &path).await.assert_status(200).json();
        assert_eq!(page["total"], 1, "{list}");
        assert_eq!(page["data"][0]["customerId"], json!(debtors[1]));
    }
}
