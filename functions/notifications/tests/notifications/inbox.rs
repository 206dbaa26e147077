//! Lists, counts, and what was read.

use futures::future::join_all;
use jiff::SignedDuration;
use mojavox_db::{
    Origin,
    notifications::{NewNotification, Recipients, notify},
};
use mojavox_domain::{notification::NotificationType as Type, permissions::Role, task::Priority};
use mojavox_testkit::Person;
use rstest::rstest;
use serde_json::{Value, json};

use crate::desk::Desk;

impl Desk {
    /// Tells one or many; the cause is the title.
    pub(crate) async fn tell(
        &self,
        to: &Recipients,
        (kind, priority): (Type, Priority),
        title: &str,
    ) {
        let db = &self.stage.app.db;
        let tx = db
            .system(self.stage.organization, Origin::default())
            .await
            .expect("begins");
        let new = NewNotification {
            kind,
            priority,
            title,
            message: "Something happened.",
            data: Some(json!({ "entityId": "x" })),
            cause: title,
        };
        notify(&tx, to, &new).await.expect("notifies");
        tx.commit().await.expect("commits");
    }

    async fn told(&self, person: &Person, kind: Type, priority: Priority, title: &str) {
        self.tell(&Recipients::user(person.id), (kind, priority), title)
            .await;
        self.stage.clock.advance(SignedDuration::from_secs(1));
    }
}

fn titles(list: &[Value]) -> Vec<&str> {
    list.iter()
        .map(|one| one["title"].as_str().expect("a title"))
        .collect()
}

#[tokio::test]
async fn the_latest_first_and_narrowed_by_read_and_type() {
    let desk = Desk::new().await;
    let me = &desk.agent;
    for (kind, priority, title) in [
        (Type::Alert, Priority::Low, "a"),
        (Type::System, Priority::Medium, "b"),
        (Type::Compliance, Priority::Critical, "c"),
        (Type::System, Priority::High, "d"),
    ] {
        desk.told(me, kind, priority, title).await;
    }
    desk.told(&desk.supervisor, Type::System, Priority::Low, "another's")
        .await;
    let all = desk.inbox(me, "").await;
    assert_eq!(titles(&all), ["d", "c", "b", "a"]);
    assert_eq!(all[0]["actionData"], json!({ "entityId": "x" }));
    assert_eq!(
        (&all[0]["approval"], &all[0]["actionRequired"]),
        (&Value::Null, &json!(false))
    );
    let path = format!(
        "/api/v1/notifications/{}",
        all[0]["id"].as_str().expect("an id")
    );
    for _ in 0..2 {
        let read: Value = desk
            .app
            .put(format!("{path}/read"))
            .by(me)
            .send()
            .await
            .assert_status(200)
            .json();
        assert_eq!(read["read"], true);
        assert_eq!(desk.get(&path, me).await, read, "read once, at one time");
        desk.stage.clock.advance(SignedDuration::from_secs(60));
    }
    assert_eq!(
        titles(&desk.inbox(me, "&unreadOnly=true").await),
        ["c", "b", "a"]
    );
    assert_eq!(
        titles(&desk.inbox(me, "&unreadOnly=false").await),
        ["d", "c", "b", "a"]
    );
    assert_eq!(titles(&desk.inbox(me, "&type=system").await), ["d", "b"]);
    assert_eq!(
        titles(&desk.inbox(me, "&type=system&unreadOnly=true").await),
        ["b"]
    );
    assert!(desk.inbox(me, "&type=payment").await.is_empty());
    let counts = desk.get("/api/v1/notifications/counts", me).await;
    assert_eq!(
        counts,
        json!({
            "unread": 3,
            "byType": { "approval": 0, "alert": 1, "system": 1, "compliance": 1, "payment": 0 },
            "byPriority": { "low": 1, "medium": 1, "high": 0, "critical": 1 },
            "pendingApprovals": 0,
        })
    );
}

#[tokio::test]
async fn pages_and_cursors_show_each_once() {
    let desk = Desk::new().await;
    for index in 0..7 {
        desk.told(
            &desk.agent,
            Type::System,
            Priority::Low,
            &format!("{index}"),
        )
        .await;
    }
    let page = desk
        .get("/api/v1/notifications?page=2&limit=3", &desk.agent)
        .await;
    assert_eq!(
        titles(page["data"].as_array().expect("a list")),
        ["3", "2", "1"]
    );
    assert_eq!(
        (&page["total"], &page["totalPages"]),
        (&json!(7), &json!(3))
    );
    let (mut seen, mut cursor) = (Vec::new(), String::new());
    loop {
        let page = desk
            .get(
                &format!("/api/v1/notifications?limit=3{cursor}"),
                &desk.agent,
            )
            .await;
        seen.extend(
            titles(page["data"].as_array().expect("a list"))
                .iter()
                .map(|title| (*title).to_owned()),
        );
        let Some(next) = page["nextCursor"].as_str() else {
            break;
        };
        cursor = format!("&cursor={next}");
    }
    assert_eq!(seen, ["6", "5", "4", "3", "2", "1", "0"]);
}

#[rstest]
#[case("unreadOnly=maybe", "unreadOnly")]
#[case("type=gossip", "type")]
#[case("limit=101", "limit")]
#[case("page=0", "page")]
#[case("cursor=xyz", "cursor")]
#[case("sort=title", "sort")]
#[tokio::test]
async fn wrong_parameters_are_named(#[case] query: &str, #[case] parameter: &str) {
    let desk = Desk::new().await;
    let call = desk
        .app
        .get(format!("/api/v1/notifications?{query}"))
        .by(&desk.agent);
    call.send().await.assert_invalid(parameter);
}

#[tokio::test]
async fn what_is_dismissed_leaves_the_list_and_nobody_elses() {
    let desk = Desk::new().await;
    desk.tell(
        &Recipients::at_least(Role::Supervisor),
        (Type::Alert, Priority::Medium),
        "both",
    )
    .await;
    let told = desk.inbox(&desk.supervisor, "").await.remove(0);
    desk.approve(&desk.supervisor, &told)
        .await
        .assert_invalid("/action");
    desk.reject(&desk.supervisor, &told)
        .await
        .assert_invalid("/action");
    for _ in 0..2 {
        let after: Value = desk
            .act(&desk.supervisor, &told, json!({ "action": "dismiss" }))
            .await
            .assert_status(200)
            .json();
        assert!(after["dismissedAt"].is_string() && after["readAt"].is_string());
    }
    assert!(desk.inbox(&desk.supervisor, "").await.is_empty());
    assert_eq!(
        desk.get("/api/v1/notifications/counts", &desk.supervisor)
            .await["unread"],
        0
    );
    let path = format!(
        "/api/v1/notifications/{}",
        told["id"].as_str().expect("an id")
    );
    assert!(desk.get(&path, &desk.supervisor).await["dismissedAt"].is_string());
    assert_eq!(desk.inbox(&desk.admin, "&unreadOnly=true").await.len(), 1);
    desk.assert_balanced().await;
}

#[tokio::test]
async fn all_are_read_at_once_and_decisions_go_on_waiting() {
    let desk = Desk::new().await;
    desk.settlement().await;
    for index in 0..3 {
        desk.told(&desk.admin, Type::Alert, Priority::Low, &format!("{index}"))
            .await;
    }
    let read_all = async || -> Value {
        let call = desk
            .app
            .put("/api/v1/notifications/read-all")
            .by(&desk.admin);
        call.send().await.assert_status(200).json()
    };
    // Twice at the same time: each row is marked once.
    let answers = join_all([read_all(), read_all()]).await;
    let updated: i64 = answers
        .iter()
        .map(|answer| answer["updated"].as_i64().expect("a number"))
        .sum();
    assert_eq!(updated, 4);
    assert_eq!(read_all().await, json!({ "updated": 0, "unread": 0 }));
    desk.assert_pending(&desk.admin, 1).await;
    desk.assert_pending(&desk.other_admin, 1).await;
    assert_eq!(
        desk.get("/api/v1/notifications/counts", &desk.other_admin)
            .await["unread"],
        1
    );
    desk.assert_balanced().await;
}

#[tokio::test]
async fn the_same_cause_tells_nobody_twice() {
    let desk = Desk::new().await;
    let (everybody, news) = (
        Recipients::at_least(Role::Agent),
        (Type::System, Priority::High),
    );
    join_all((0..4).map(|_| desk.tell(&everybody, news, "import 1"))).await;
    let newcomer = desk.stage.user(Role::Agent).await;
    desk.tell(&everybody, news, "import 1").await;
    for person in [&desk.admin, &desk.supervisor, &desk.agent, &newcomer] {
        assert_eq!(titles(&desk.inbox(person, "").await), ["import 1"]);
    }
    let besides = everybody.clone().besides(Some(desk.agent.id));
    desk.tell(&besides, news, "import 2").await;
    assert_eq!(desk.inbox(&desk.agent, "").await.len(), 1);
    assert_eq!(desk.inbox(&desk.admin, "").await.len(), 2);
}

#[tokio::test]
async fn who_has_left_is_not_told() {
    let desk = Desk::new().await;
    desk.run(&format!(
        "UPDATE users SET status = 'suspended' WHERE id = '{}'",
        desk.other_admin.id
    ))
    .await;
    desk.settlement().await;
    assert_eq!(desk.number("SELECT count(*) FROM notifications").await, 1);
}

#[tokio::test]
async fn each_role_reads_its_own() {
    let desk = Desk::new().await;
    let analyst = desk.stage.user(Role::Analyst).await;
    let stranger = desk.stage.stranger(Role::Admin).await;
    desk.tell(
        &Recipients::at_least(Role::Agent),
        (Type::System, Priority::Low),
        "news",
    )
    .await;
    for person in [&desk.admin, &desk.supervisor, &desk.agent, &analyst] {
        assert_eq!(desk.inbox(person, "").await.len(), 1);
    }
    assert!(desk.inbox(&stranger, "").await.is_empty());
    assert_eq!(
        desk.get("/api/v1/notifications/counts", &stranger).await["unread"],
        0
    );
}
