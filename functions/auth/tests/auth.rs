//! Sign in, stay signed in, sign out.

use auth::State;
use jiff::SignedDuration;
use mojavox_domain::{password, permissions::Role};
use mojavox_runtime::SystemChance;
use mojavox_testkit::{Answer, Person, Served, Stage};
use serde_json::{Value, json};

const PASSWORD: &str = "tulip-ferry-92-oboe";

struct Auth {
    stage: Stage,
    app: Served,
    admin: Person,
}

impl Auth {
    async fn new() -> Self {
        let stage = Stage::new().await;
        let app = stage.serve(
            auth::router(),
            State {
                app: stage.app.clone(),
                secure_cookies: true,
            },
        );
        let admin = stage.user(Role::Admin).await;
        stage
            .sql
            .execute(
                "UPDATE users SET password_hash = $2 WHERE id = $1",
                &[&admin.id.uuid(), &password::hash(PASSWORD, &SystemChance)],
            )
            .await
            .expect("sets a password");
        Self { stage, app, admin }
    }

    async fn login(&self, password: &str, address: &str) -> Answer {
        let body = json!({ "email": self.admin.email, "password": password });
        self.app
            .post("/api/v1/auth/login")
            .from_ip(address)
            .json(&body)
            .send()
            .await
    }

    async fn signed_in(&self) -> Value {
        self.login(PASSWORD, "192.0.2.1")
            .await
            .assert_status(200)
            .json()
    }

    async fn refresh(&self, token: &Value) -> Answer {
        self.app
            .post("/api/v1/auth/refresh")
            .json(&json!({ "refreshToken": token }))
            .send()
            .await
    }

    async fn me(&self, token: &Value) -> Answer {
        self.app
            .get("/api/v1/auth/me")
            .token(token.as_str().expect("a token"))
            .send()
            .await
    }

    /// The session that an access token belongs to.
    fn session_of(&self, tokens: &Value) -> Value {
        let token = tokens["accessToken"].as_str().expect("a token");
        let claims = self
            .stage
            .app
            .tokens
            .verify(token, self.stage.app.now())
            .expect("a good token");
        json!(claims.sid)
    }

    /// The sessions whose live connections are to be closed.
    async fn ended_sockets(&self) -> Vec<Value> {
        let told = self.stage.told().await;
        let session = |(name, data): (String, Value)| {
            assert_eq!(name, "control:end_sockets");
            assert_eq!(data["userId"], json!(self.admin.id));
            data["sessionId"].clone()
        };
        told.into_iter().map(session).collect()
    }
}

#[tokio::test]
async fn login_answers_tokens_cookies_and_the_user() {
    let auth = Auth::new().await;
    let answer = auth.login(PASSWORD, "192.0.2.1").await.assert_status(200);
    let body: Value = answer.json();
    assert_eq!(body["tokenType"], "Bearer");
    assert_eq!(body["expiresIn"], 900);
    assert_eq!(body["user"]["email"], auth.admin.email.as_str());
    assert_eq!(body["user"]["role"], "admin");
    assert_eq!(
        body["user"]["organizationId"],
        auth.stage.organization.to_string()
    );
    assert!(body["user"].get("passwordHash").is_none());

    let (access, attributes) = answer.cookie("mvx_access").expect("sets the access cookie");
    assert_eq!(access, body["accessToken"]);
    for attribute in [
        "HttpOnly",
        "SameSite=Strict",
        "Secure",
        "Path=/api/v1",
        "Max-Age=900",
    ] {
        assert!(attributes.contains(attribute), "{attributes}");
    }
    let (refresh, attributes) = answer
        .cookie("mvx_refresh")
        .expect("sets the refresh cookie");
    assert_eq!(refresh, body["refreshToken"]);
    assert!(attributes.contains("Path=/api/v1/auth"), "{attributes}");

    let by_header = auth
        .me(&body["accessToken"])
        .await
        .assert_status(200)
        .json::<Value>();
    let by_cookie = auth
        .app
        .get("/api/v1/auth/me")
        .header("cookie", &format!("mvx_access={access}"))
        .send()
        .await;
    assert_eq!(by_cookie.assert_status(200).json::<Value>(), by_header);
}

#[tokio::test]
async fn the_address_is_found_without_regard_to_case() {
    let auth = Auth::new().await;
    let body = json!({ "email": auth.admin.email.to_uppercase(), "password": PASSWORD });
    auth.app
        .post("/api/v1/auth/login")
        .json(&body)
        .send()
        .await
        .assert_status(200);
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_look_the_same() {
    let auth = Auth::new().await;
    let wrong = auth
        .login("wrong-password", "192.0.2.1")
        .await
        .assert_problem(401, "invalid_credentials");
    let body = json!({ "email": "nobody@example.com", "password": "wrong-password" });
    let unknown = auth.app.post("/api/v1/auth/login").json(&body).send().await;
    assert_eq!(
        unknown.assert_problem(401, "invalid_credentials").bytes,
        wrong.bytes
    );
}

#[tokio::test]
async fn a_suspended_user_is_told_so_only_with_the_right_password() {
    let auth = Auth::new().await;
    auth.stage
        .sql
        .execute(
            "UPDATE users SET status = 'suspended' WHERE id = $1",
            &[&auth.admin.id.uuid()],
        )
        .await
        .expect("suspends");
    auth.login("wrong-password", "192.0.2.1")
        .await
        .assert_problem(401, "invalid_credentials");
    auth.login(PASSWORD, "192.0.2.1")
        .await
        .assert_problem(403, "account_not_active");
}

#[tokio::test]
async fn the_sixth_guess_from_an_address_is_locked_out_until_the_window_ends() {
    let auth = Auth::new().await;
    for _ in 0..5 {
        auth.login("wrong-password", "192.0.2.1")
            .await
            .assert_problem(401, "invalid_credentials");
    }
    let locked = auth
        .login(PASSWORD, "192.0.2.1")
        .await
        .assert_problem(423, "account_locked");
    let wait: i64 = locked
        .header("retry-after")
        .expect("says when")
        .parse()
        .expect("in seconds");
    assert!((1..=900).contains(&wait), "{wait}");
    // Whoever guesses from elsewhere cannot lock the owner out.
    auth.login(PASSWORD, "198.51.100.7")
        .await
        .assert_status(200);
    auth.stage.clock.advance(SignedDuration::from_secs(wait));
    auth.login(PASSWORD, "192.0.2.1").await.assert_status(200);
}

#[tokio::test]
async fn an_unknown_account_is_locked_like_a_known_one() {
    let auth = Auth::new().await;
    let body = json!({ "email": "nobody@example.com", "password": "x" });
    for _ in 0..5 {
        auth.app
            .post("/api/v1/auth/login")
            .json(&body)
            .send()
            .await
            .assert_status(401);
    }
    auth.app
        .post("/api/v1/auth/login")
        .json(&body)
        .send()
        .await
        .assert_problem(423, "account_locked");
}

#[tokio::test]
async fn many_accounts_from_one_address_are_throttled() {
    let auth = Auth::new().await;
    let mut last = 0;
    for n in 0..=100 {
        let body = json!({ "email": format!("user{n}@example.com"), "password": "x" });
        last = auth
            .app
            .post("/api/v1/auth/login")
            .json(&body)
            .send()
            .await
            .status;
    }
    assert_eq!(last, 429);
}

#[tokio::test]
async fn parallel_guesses_do_not_outrun_the_count() {
    let auth = Auth::new().await;
    let guesses = (0..20).map(|_| auth.login("wrong-password", "192.0.2.1"));
    let mut tried = 0;
    for answer in futures_join(guesses).await {
        if answer.status == 401 {
            tried += 1;
        } else {
            answer.assert_problem(423, "account_locked");
        }
    }
    assert_eq!(tried, 5);
}

#[tokio::test]
async fn a_refresh_token_is_good_once_and_its_reuse_ends_the_session() {
    let auth = Auth::new().await;
    let first = auth.signed_in().await;
    let second: Value = auth
        .refresh(&first["refreshToken"])
        .await
        .assert_status(200)
        .json();
    assert_ne!(second["refreshToken"], first["refreshToken"]);
    auth.me(&second["accessToken"]).await.assert_status(200);

    let answer = auth
        .refresh(&first["refreshToken"])
        .await
        .assert_problem(401, "refresh_token_reused");
    assert_eq!(
        answer.cookie("mvx_refresh").expect("clears the cookie").0,
        ""
    );
    auth.refresh(&second["refreshToken"])
        .await
        .assert_problem(401, "session_ended");
    auth.me(&second["accessToken"])
        .await
        .assert_problem(401, "session_ended");
    assert_eq!(auth.ended_sockets().await, [auth.session_of(&first)]);
}

#[tokio::test]
async fn of_two_exchanges_at_once_one_wins_and_the_session_ends() {
    let auth = Auth::new().await;
    let first = auth.signed_in().await;
    let answers = futures_join((0..2).map(|_| auth.refresh(&first["refreshToken"]))).await;
    let mut statuses: Vec<_> = answers.iter().map(|answer| answer.status).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 401]);
    let winner = answers
        .into_iter()
        .find(|answer| answer.status == 200)
        .expect("one wins")
        .json::<Value>();
    auth.me(&winner["accessToken"])
        .await
        .assert_problem(401, "session_ended");
}

#[tokio::test]
async fn a_refresh_works_with_the_cookie_alone_and_not_after_a_week() {
    let auth = Auth::new().await;
    let first = auth.signed_in().await;
    let cookie = format!(
        "mvx_refresh={}",
        first["refreshToken"].as_str().expect("a token")
    );
    let second: Value = auth
        .app
        .post("/api/v1/auth/refresh")
        .header("cookie", &cookie)
        .send()
        .await
        .assert_status(200)
        .json();
    auth.stage.clock.advance(SignedDuration::from_hours(7 * 24));
    auth.refresh(&second["refreshToken"])
        .await
        .assert_problem(401, "invalid_refresh_token");
    auth.app
        .post("/api/v1/auth/refresh")
        .send()
        .await
        .assert_problem(401, "invalid_refresh_token");
    auth.refresh(&json!("made-up"))
        .await
        .assert_problem(401, "invalid_refresh_token");
}

#[tokio::test]
async fn logout_ends_the_session_at_once_and_twice_is_fine() {
    let auth = Auth::new().await;
    let tokens = auth.signed_in().await;
    for _ in 0..2 {
        let answer = auth
            .app
            .post("/api/v1/auth/logout")
            .json(&json!({ "refreshToken": tokens["refreshToken"] }))
            .send()
            .await
            .assert_status(204);
        assert_eq!(
            answer.cookie("mvx_access").expect("clears the cookie").0,
            ""
        );
    }
    auth.me(&tokens["accessToken"])
        .await
        .assert_problem(401, "session_ended");
    auth.refresh(&tokens["refreshToken"])
        .await
        .assert_problem(401, "session_ended");
    auth.app
        .post("/api/v1/auth/logout")
        .send()
        .await
        .assert_problem(401, "not_signed_in");
    assert_eq!(
        auth.ended_sockets().await,
        [auth.session_of(&tokens)],
        "once, and of this session only"
    );
}

#[tokio::test]
async fn logout_by_access_token_ends_only_its_session() {
    let auth = Auth::new().await;
    let (one, other) = (auth.signed_in().await, auth.signed_in().await);
    let token = one["accessToken"].as_str().expect("a token");
    auth.app
        .post("/api/v1/auth/logout")
        .token(token)
        .send()
        .await
        .assert_status(204);
    auth.me(&one["accessToken"])
        .await
        .assert_problem(401, "session_ended");
    auth.me(&other["accessToken"]).await.assert_status(200);
    assert_eq!(auth.ended_sockets().await, [auth.session_of(&one)]);
}

#[tokio::test]
async fn an_api_key_says_who_it_is_with_its_own_permissions_and_cannot_sign_out() {
    let auth = Auth::new().await;
    let key = auth
        .stage
        .api_key(&auth.admin, &["users:read", "no:longer:known"])
        .await;
    let me: Value = auth
        .app
        .get("/api/v1/auth/me")
        .token(&key)
        .send()
        .await
        .assert_status(200)
        .json();
    assert_eq!(me["permissions"], json!(["users:read"]));
    auth.app
        .post("/api/v1/auth/logout")
        .token(&key)
        .send()
        .await
        .assert_problem(403, "not_a_session");
    auth.app
        .get("/api/v1/auth/me")
        .token("mvx_unknown")
        .send()
        .await
        .assert_problem(401, "invalid_api_key");
}

#[tokio::test]
async fn an_expired_or_foreign_token_is_refused() {
    let auth = Auth::new().await;
    let tokens = auth.signed_in().await;
    auth.me(&json!("nonsense"))
        .await
        .assert_problem(401, "invalid_token");
    auth.app
        .get("/api/v1/auth/me")
        .send()
        .await
        .assert_problem(401, "not_signed_in");
    auth.app
        .get("/api/v1/auth/me")
        .header("authorization", "Basic x")
        .send()
        .await
        .assert_problem(401, "invalid_token");
    auth.stage.clock.advance(SignedDuration::from_mins(15));
    auth.me(&tokens["accessToken"])
        .await
        .assert_problem(401, "invalid_token");
}

#[tokio::test]
async fn bad_bodies_name_what_is_wrong() {
    let auth = Auth::new().await;
    let login = || auth.app.post("/api/v1/auth/login");
    login()
        .json(&json!({ "email": "a@b.c" }))
        .send()
        .await
        .assert_problem(422, "invalid_request");
    login()
        .json(&json!({ "email": 1, "password": "x" }))
        .send()
        .await
        .assert_invalid("/email");
    login()
        .json(&json!({ "email": "", "password": "x" }))
        .send()
        .await
        .assert_invalid("/email");
    login()
        .json(&json!({ "email": "a\0b", "password": "x" }))
        .send()
        .await
        .assert_invalid("/email");
    login()
        .json(&json!({ "email": "a", "password": "x".repeat(129) }))
        .send()
        .await
        .assert_invalid("/password");
    let unknown = json!({ "email": "a", "password": "x", "role": "admin" });
    login()
        .json(&unknown)
        .send()
        .await
        .assert_problem(422, "invalid_request");
    login()
        .raw("application/json", "{")
        .send()
        .await
        .assert_problem(400, "malformed_json");
    login()
        .raw("application/json", vec![0xff])
        .send()
        .await
        .assert_problem(400, "malformed_json");
    login()
        .raw("text/plain", "{}")
        .send()
        .await
        .assert_problem(415, "unsupported_media_type");
    login()
        .raw("application/json", vec![b' '; 1_000_001])
        .send()
        .await
        .assert_problem(413, "body_too_large");
    auth.app
        .get("/api/v1/auth/login")
        .send()
        .await
        .assert_problem(405, "method_not_allowed");
    auth.app
        .get("/api/v1/auth/nothing")
        .send()
        .await
        .assert_problem(404, "not_found");
}

#[tokio::test]
async fn sign_ins_and_their_ends_stand_in_the_audit_log_without_secrets() {
    let auth = Auth::new().await;
    let tokens = auth.signed_in().await;
    auth.stage.clock.advance(SignedDuration::from_secs(1));
    let token = tokens["accessToken"].as_str().expect("a token");
    auth.app
        .post("/api/v1/auth/logout")
        .token(token)
        .send()
        .await
        .assert_status(204);
    let rows = auth
        .stage
        .sql
        .query(
            "SELECT action, after::text FROM audit_logs ORDER BY occurred_at, id",
            &[],
        )
        .await
        .expect("reads the audit log");
    let actions: Vec<String> = rows.iter().map(|row| row.get(0)).collect();
    assert_eq!(actions, ["sessions.start", "sessions.end"]);
    for row in &rows {
        let after: String = row.get(1);
        assert!(
            !after.contains(token) && !after.contains("argon2"),
            "{after}"
        );
    }
}

async fn futures_join<F: Future<Output = Answer>>(calls: impl Iterator<Item = F>) -> Vec<Answer> {
    futures::future::join_all(calls).await
}
