use std::collections::BTreeSet;

use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::stand::{CAMPAIGNS, Stand, path};

fn names(page: &Value) -> Vec<&str> {
    page["data"]
        .as_array()
        .expect("rows")
        .iter()
        .map(|row| row["name"].as_str().expect("a name"))
        .collect()
}

#[tokio::test]
async fn campaigns_by_status_channel_name_and_order() {
    let t = Stand::new().await;
    t.debtors(2).await;
    for (name, channel) in [("Été", "voice"), ("autumn", "sms"), ("Winter", "voice")] {
        t.stage.clock.advance(SignedDuration::from_secs(1));
        let mut body = json!({ "name": name, "channel": channel });
        if channel == "voice" {
            body["segmentId"] = json!(t.segment);
            body["agentId"] = json!(t.agent);
        }
        let made = t.create(&body).await;
        if name == "Winter" {
            t.act(&made, "launch").await.assert_status(200);
        }
    }
    for (query, expected) in [
        ("", vec!["Winter", "autumn", "Été"]),
        ("?order=asc", vec!["Été", "autumn", "Winter"]),
        ("?sort=name", vec!["autumn", "Été", "Winter"]),
        ("?sort=name&order=desc", vec!["Winter", "Été", "autumn"]),
        ("?status=running", vec!["Winter"]),
        ("?status=draft,running", vec!["Winter", "autumn", "Été"]),
        ("?status=draft&status=paused", vec!["autumn", "Été"]),
        ("?channel=sms", vec!["autumn"]),
        ("?q=ete", vec!["Été"]),
        ("?q=TUM", vec!["autumn"]),
        ("?q=%25", vec![]),
    ] {
        let page = t.get(&format!("{CAMPAIGNS}{query}")).await;
        assert_eq!(names(&page), expected, "{query}");
        assert_eq!(page["total"], expected.len(), "{query}");
    }
    let page = t.get(CAMPAIGNS).await;
    assert_eq!(page["data"][0]["progress"]["pending"], 2);
    assert_eq!(page["data"][1]["progress"]["total"], 0);
    for sort in ["createdAt", "updatedAt", "name"] {
        for order in ["asc", "desc"] {
            let list = format!("{CAMPAIGNS}?sort={sort}&order={order}");
            let whole = t.get(&list).await;
            let mut seen = Vec::new();
            let mut next = format!("{list}&limit=1");
            loop {
                let page = t.get(&next).await;
                seen.extend(names(&page).into_iter().map(str::to_owned));
                match page["nextCursor"].as_str() {
                    Some(cursor) => next = format!("{list}&limit=1&cursor={cursor}"),
                    None => break,
                }
            }
            assert_eq!(seen, names(&whole), "{sort} {order}");
        }
    }
    let cursor = t.get(&format!("{CAMPAIGNS}?limit=1")).await["nextCursor"].clone();
    let cursor = cursor.as_str().expect("a cursor");
    t.app
        .get(format!("{CAMPAIGNS}?sort=name&cursor={cursor}"))
        .by(&t.supervisor)
        .send()
        .await
        .assert_invalid("cursor");
}

#[tokio::test]
async fn members_by_state_and_page_by_page() {
    let t = Stand::new().await;
    let ids = t.debtors(7).await;
    t.sql(&format!(
        "UPDATE customers SET balance = 0 WHERE id IN ('{}', '{}')",
        ids[0], ids[1]
    ))
    .await;
    let running = t.launched().await;
    let members = format!("{}/members", path(&running));
    let skipped = t.get(&format!("{members}?state=skipped")).await;
    assert_eq!(skipped["total"], 2);
    assert_eq!(
        skipped["data"][0]["skipReasons"],
        json!(["account.nothing_owed"])
    );
    assert_eq!(skipped["data"][0]["balanceAtLaunch"], 0);
    let mut seen = BTreeSet::new();
    let mut next = format!("{members}?state=pending&limit=2");
    loop {
        let page = t.get(&next).await;
        assert_eq!(page["total"], 5);
        for row in page["data"].as_array().expect("rows") {
            assert_eq!(row["state"], "pending");
            assert!(seen.insert(row["customerId"].to_string()), "twice: {row}");
        }
        match page["nextCursor"].as_str() {
            Some(cursor) => next = format!("{members}?state=pending&limit=2&cursor={cursor}"),
            None => break,
        }
    }
    assert_eq!(seen.len(), 5);
    assert_eq!(t.get(&members).await["total"], 7);
    let second = t.get(&format!("{members}?page=2&limit=5")).await;
    assert_eq!(second["data"].as_array().map(Vec::len), Some(2));

    let progress = t.get(&format!("{}/progress", path(&running))).await;
    assert_eq!(
        progress,
        json!({
            "campaignId": running["id"], "status": "running", "total": 7, "pending": 5, "inProgress": 0,
            "waitingRetry": 0, "succeeded": 0, "exhausted": 0, "skipped": 2, "cancelled": 0, "percent": 0,
        })
    );
    t.sql("UPDATE campaign_members SET state = 'exhausted' WHERE state = 'pending'")
        .await;
    let progress = t.get(&format!("{}/progress", path(&running))).await;
    assert_eq!(
        (&progress["exhausted"], &progress["percent"]),
        (&json!(5), &json!(100))
    );
}
