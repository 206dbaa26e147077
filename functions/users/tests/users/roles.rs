//! Who may change whom, what ends at once, and that two at the same time do not get around it.

use futures::future::join_all;
use mojavox_domain::permissions::Role;
use mojavox_testkit::{Answer, Person};
use serde_json::{Value, json};

use crate::stand::{Users, claire, path_of};

async fn active_admins(users: &Users) -> i64 {
    users
        .stage
        .sql
        .query_one(
            "SELECT count(*) FROM users WHERE role = 'admin' AND status = 'active' AND deleted_at IS NULL",
            &[],
        )
        .await
        .unwrap()
        .get(0)
}

/// Whether the person's token still opens anything.
async fn is_in(users: &Users, person: &Person) -> Answer {
    users.put(person, person, "", &json!({})).await
}

#[tokio::test]
async fn nobody_raises_above_their_own_role_or_changes_somebody_above() {
    let users = Users::new().await;
    let supervisor = users.stage.user(Role::Supervisor).await;
    let agent = users.stage.user(Role::Agent).await;
    let mut body = claire();
    body["role"] = json!("admin");
    users
        .create(&supervisor, &body)
        .await
        .assert_problem(403, "role_above_own");
    body["role"] = json!("supervisor");
    users.create(&supervisor, &body).await.assert_status(201);
    users
        .put(&supervisor, &agent, "/role", &json!({ "role": "admin" }))
        .await
        .assert_problem(403, "role_above_own");
    users
        .put(
            &supervisor,
            &supervisor,
            "/role",
            &json!({ "role": "admin" }),
        )
        .await
        .assert_problem(403, "role_above_own");
    let above = "user_above_own_role";
    let admin = &users.admin;
    users
        .put(&supervisor, admin, "", &json!({ "name": "X" }))
        .await
        .assert_problem(403, above);
    users
        .put(
            &supervisor,
            admin,
            "",
            &json!({ "password": "walnut-harbor-71-kite" }),
        )
        .await
        .assert_problem(403, above);
    users
        .put(&supervisor, admin, "/role", &json!({ "role": "agent" }))
        .await
        .assert_problem(403, above);
    users
        .put(
            &supervisor,
            admin,
            "/status",
            &json!({ "status": "suspended" }),
        )
        .await
        .assert_problem(403, above);
    users
        .app
        .delete(path_of(admin))
        .by(&supervisor)
        .send()
        .await
        .assert_problem(403, above);
    users
        .put(
            &supervisor,
            &agent,
            "/role",
            &json!({ "role": "supervisor" }),
        )
        .await
        .assert_status(200);
}

#[tokio::test]
async fn the_last_active_admin_stays() {
    let users = Users::new().await;
    let admin = &users.admin;
    let suspended = users.stage.user(Role::Admin).await;
    users
        .put(
            admin,
            &suspended,
            "/status",
            &json!({ "status": "suspended" }),
        )
        .await
        .assert_status(200);
    let key = users.stage.api_key(admin, &["users:write"]).await;
    for role in ["supervisor", "analyst", "agent"] {
        users
            .put(admin, admin, "/role", &json!({ "role": role }))
            .await
            .assert_problem(409, "last_admin");
    }
    for status in ["inactive", "suspended"] {
        users
            .put(admin, admin, "/status", &json!({ "status": status }))
            .await
            .assert_problem(409, "last_admin");
    }
    users
        .app
        .delete(path_of(admin))
        .by(admin)
        .send()
        .await
        .assert_problem(409, "last_admin");
    users
        .app
        .delete(path_of(admin))
        .token(&key)
        .send()
        .await
        .assert_problem(409, "last_admin");
    users
        .put(admin, admin, "/role", &json!({ "role": "admin" }))
        .await
        .assert_status(200);
    assert_eq!(active_admins(&users).await, 1);
    is_in(&users, admin).await.assert_status(200);
}

#[tokio::test]
async fn nobody_shuts_themselves_out_but_may_step_down() {
    let users = Users::new().await;
    let second = users.stage.user(Role::Admin).await;
    users
        .put(
            &second,
            &second,
            "/status",
            &json!({ "status": "inactive" }),
        )
        .await
        .assert_problem(409, "own_account");
    users
        .app
        .delete(path_of(&second))
        .by(&second)
        .send()
        .await
        .assert_problem(409, "own_account");
    users
        .put(&second, &second, "/role", &json!({ "role": "agent" }))
        .await
        .assert_status(200);
    is_in(&users, &second)
        .await
        .assert_problem(401, "session_ended");
    assert_eq!(active_admins(&users).await, 1);
}

#[tokio::test]
async fn role_status_and_deletion_end_sessions_at_once() {
    let users = Users::new().await;
    for (what, body) in [
        ("/role", json!({ "role": "analyst" })),
        ("/status", json!({ "status": "suspended" })),
        ("/status", json!({ "status": "inactive" })),
    ] {
        let agent = users.stage.user(Role::Agent).await;
        let phone = users
            .stage
            .sign_in(
                agent.organization,
                agent.id,
                agent.role,
                agent.email.clone(),
            )
            .await;
        is_in(&users, &agent).await.assert_status(200);
        let after: Value = users
            .put(&users.admin, &agent, what, &body)
            .await
            .assert_status(200)
            .json();
        for (field, value) in body.as_object().unwrap() {
            assert_eq!(&after[field], value);
        }
        is_in(&users, &agent)
            .await
            .assert_problem(401, "session_ended");
        is_in(&users, &phone)
            .await
            .assert_problem(401, "session_ended");
        let open: i64 = users
            .stage
            .sql
            .query_one(
                "SELECT count(*) FROM sessions WHERE user_id = $1 AND revoked_at IS NULL",
                &[&agent.id.uuid()],
            )
            .await
            .unwrap()
            .get(0);
        assert_eq!(open, 0, "{what}");
        assert_eq!(
            users.stage.told().await.last(),
            Some(&sockets_end(&agent)),
            "{what}"
        );
    }
    let agent = users.stage.user(Role::Agent).await;
    users
        .app
        .delete(path_of(&agent))
        .by(&users.admin)
        .send()
        .await
        .assert_status(204);
    is_in(&users, &agent)
        .await
        .assert_problem(401, "session_ended");
    assert_eq!(users.stage.told().await.last(), Some(&sockets_end(&agent)));
}

/// What closes all live connections of a person.
fn sockets_end(of: &Person) -> (String, Value) {
    (
        "control:end_sockets".to_owned(),
        json!({ "userId": of.id, "sessionId": null }),
    )
}

#[tokio::test]
async fn the_same_again_changes_nothing_and_ends_nothing() {
    let users = Users::new().await;
    let agent = users.stage.user(Role::Agent).await;
    users
        .put(&users.admin, &agent, "/role", &json!({ "role": "agent" }))
        .await
        .assert_status(200);
    users
        .put(
            &users.admin,
            &agent,
            "/status",
            &json!({ "status": "active" }),
        )
        .await
        .assert_status(200);
    is_in(&users, &agent).await.assert_status(200);
    assert_eq!(users.stage.told().await, []);
}

#[tokio::test]
async fn api_keys_rest_with_their_suspended_user_and_end_with_a_deleted_one() {
    let users = Users::new().await;
    let supervisor = users.stage.user(Role::Supervisor).await;
    let key = users.stage.api_key(&supervisor, &["users:read"]).await;
    let list = async || users.app.get("/api/v1/users").token(&key).send().await;
    list().await.assert_status(200);
    users
        .put(
            &users.admin,
            &supervisor,
            "/status",
            &json!({ "status": "suspended" }),
        )
        .await
        .assert_status(200);
    list().await.assert_problem(401, "invalid_api_key");
    users
        .put(
            &users.admin,
            &supervisor,
            "/status",
            &json!({ "status": "active" }),
        )
        .await
        .assert_status(200);
    list().await.assert_status(200);
    // Its user may less now, so it may less.
    users
        .put(
            &users.admin,
            &supervisor,
            "/role",
            &json!({ "role": "agent" }),
        )
        .await
        .assert_status(200);
    list().await.assert_problem(403, "missing_permission");
    users
        .app
        .delete(path_of(&supervisor))
        .by(&users.admin)
        .send()
        .await
        .assert_status(204);
    list().await.assert_problem(401, "invalid_api_key");
    let revoked: bool = users
        .stage
        .sql
        .query_one(
            "SELECT bool_and(revoked_at IS NOT NULL) FROM api_keys WHERE user_id = $1",
            &[&supervisor.id.uuid()],
        )
        .await
        .unwrap()
        .get(0);
    assert!(revoked);
}

/// Of the answers exactly one is a success, and the others say why not.
fn one_wins(answers: &[Answer]) {
    let statuses: Vec<u16> = answers.iter().map(|answer| answer.status).collect();
    let won = statuses
        .iter()
        .filter(|status| (200..300).contains(*status))
        .count();
    assert_eq!(won, 1, "{statuses:?}");
    assert!(
        statuses
            .iter()
            .all(|status| matches!(status, 200 | 204 | 401 | 409)),
        "{statuses:?}"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_admins_who_demote_each_other_exactly_one_wins() {
    for round in 0..8 {
        let users = Users::new().await;
        let second = users.stage.user(Role::Admin).await;
        let (one, other) = (&users.admin, &second);
        let answers = match round % 3 {
            0 => {
                let body = json!({ "role": "agent" });
                let (a, b) = tokio::join!(
                    users.put(one, other, "/role", &body),
                    users.put(other, one, "/role", &body)
                );
                vec![a, b]
            }
            1 => {
                let body = json!({ "status": "suspended" });
                let (a, b) = tokio::join!(
                    users.put(one, other, "/status", &body),
                    users.put(other, one, "/status", &body)
                );
                vec![a, b]
            }
            _ => {
                let delete =
                    |by: &Person, whom: &Person| users.app.delete(path_of(whom)).by(by).send();
                let (a, b) = tokio::join!(delete(one, other), delete(other, one));
                vec![a, b]
            }
        };
        one_wins(&answers);
        assert_eq!(active_admins(&users).await, 1);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn admins_who_all_step_down_at_once_leave_one() {
    let users = Users::new().await;
    let mut admins = vec![users.admin.clone()];
    for _ in 0..5 {
        admins.push(users.stage.user(Role::Admin).await);
    }
    let answers = join_all(admins.iter().map(|admin| async {
        let users = &users;
        users
            .put(admin, admin, "/role", &json!({ "role": "agent" }))
            .await
    }))
    .await;
    let stayed = answers
        .into_iter()
        .filter(|answer| answer.status != 200)
        .collect::<Vec<_>>();
    assert_eq!(stayed.len(), 1);
    for answer in stayed {
        answer.assert_problem(409, "last_admin");
    }
    assert_eq!(active_admins(&users).await, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_ring_of_admins_who_demote_each_other_neither_deadlocks_nor_empties() {
    let users = Users::new().await;
    let mut admins = vec![users.admin.clone()];
    for _ in 0..3 {
        admins.push(users.stage.user(Role::Admin).await);
    }
    let answers = join_all((0..admins.len()).map(|at| {
        let (by, whom) = (&admins[at], &admins[(at + 1) % admins.len()]);
        let users = &users;
        async move {
            users
                .put(by, whom, "/role", &json!({ "role": "supervisor" }))
                .await
        }
    }))
    .await;
    // Whoever was demoted before their turn demotes nobody any more.
    for answer in &answers {
        assert!(matches!(answer.status, 200 | 401), "{}", answer.status);
    }
    assert!(active_admins(&users).await >= 1);
}
