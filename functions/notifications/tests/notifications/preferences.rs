//! What users want to be told.

use mojavox_db::notifications::Recipients;
use mojavox_domain::{notification::NotificationType as Type, permissions::Role, task::Priority};
use serde_json::{Value, json};

use crate::desk::Desk;

const PATH: &str = "/api/v1/notifications/preferences";

#[tokio::test]
async fn users_choose_what_they_are_told_of() {
    let desk = Desk::new().await;
    let everybody = Recipients::at_least(Role::Agent);
    let shown = desk.get(PATH, &desk.agent).await;
    assert_eq!(
        shown,
        json!({ "alert": true, "system": true, "compliance": true, "payment": false })
    );
    desk.tell(&everybody, (Type::Payment, Priority::Low), "unwanted")
        .await;
    desk.tell(&everybody, (Type::Alert, Priority::Low), "wanted")
        .await;
    let change = async |body: Value| {
        let call = desk.app.put(PATH).by(&desk.agent);
        call.json(&body).send().await
    };
    let after: Value = change(json!({ "payment": true, "alert": false }))
        .await
        .assert_status(200)
        .json();
    assert_eq!(
        after,
        json!({ "alert": false, "system": true, "compliance": true, "payment": true })
    );
    desk.tell(&everybody, (Type::Payment, Priority::Low), "now wanted")
        .await;
    desk.tell(&everybody, (Type::Alert, Priority::Low), "now unwanted")
        .await;
    let mut titles: Vec<_> = desk
        .inbox(&desk.agent, "")
        .await
        .iter()
        .map(|one| one["title"].clone())
        .collect();
    titles.sort_by_key(ToString::to_string);
    assert_eq!(titles, ["now wanted", "wanted"]);
    // Nobody else's choice.
    assert_eq!(desk.inbox(&desk.admin, "").await.len(), 2);
    let after: Value = change(json!({})).await.assert_status(200).json();
    assert_eq!(after["payment"], true);
    change(json!({ "approval": false }))
        .await
        .assert_invalid("/approval");
    change(json!({ "alert": "no" }))
        .await
        .assert_invalid("/alert");
}
