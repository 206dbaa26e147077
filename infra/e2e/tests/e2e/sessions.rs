//! Signing in, staying signed in, being refused.

use e2e::{Platform, expect, expect_problem};
use mojavox_domain::permissions::Role;
use reqwest::{Response, header};
use serde_json::json;

fn cookie(answer: &Response, name: &str) -> String {
    let cookies = answer.headers().get_all(header::SET_COOKIE);
    let found = cookies
        .iter()
        .filter_map(|value| value.to_str().ok())
        .find(|value| value.starts_with(&format!("{name}=")));
    let found = found.unwrap_or_else(|| panic!("no cookie {name}: {:?}", answer.headers()));
    assert!(
        found.contains("HttpOnly") && found.contains("SameSite=Strict"),
        "{found}"
    );
    found.split(';').next().expect("works").to_owned()
}

#[tokio::test]
async fn a_browser_signs_in_stays_signed_in_and_signs_out() {
    let platform = Platform::find().await;
    let (email, password) = platform.user(Role::Supervisor).await;
    let login = platform
        .post("/api/v1/auth/login")
        .json(&json!({ "email": email, "password": password }))
        .send()
        .await
        .expect("works");
    let access = cookie(&login, "mvx_access");
    let refresh = cookie(&login, "mvx_refresh");
    expect(login, 200).await;

    let me = platform.get("/api/v1/auth/me").header("cookie", &access);
    let me = expect(me.send().await.expect("works"), 200).await;
    assert_eq!(me["email"], email);
    assert_eq!(me["organizationId"], platform.organization.to_string());

    let renewed = platform
        .post("/api/v1/auth/refresh")
        .header("cookie", &refresh)
        .send()
        .await
        .expect("works");
    assert_ne!(cookie(&renewed, "mvx_refresh"), refresh);
    let token = expect(renewed, 200).await["accessToken"].clone();
    let token = token.as_str().expect("works");

    let logout = platform.post("/api/v1/auth/logout").bearer_auth(token);
    assert_eq!(logout.send().await.expect("works").status(), 204);
    let me = platform.get("/api/v1/auth/me").bearer_auth(token);
    expect_problem(me.send().await.expect("works"), 401, "session_ended").await;
}

#[tokio::test]
async fn problems_keep_their_shape_through_the_gateway() {
    let platform = Platform::find().await;
    let admin = platform.signed_in(Role::Admin).await;
    let send = async |request: reqwest::RequestBuilder| request.send().await.expect("works");

    let nobody = send(platform.get("/api/v1/auth/me")).await;
    expect_problem(nobody, 401, "not_signed_in").await;

    let unknown = format!("/api/v1/users/{}", e2e::new_id());
    let unknown = send(platform.get(&unknown).bearer_auth(&admin.token)).await;
    expect_problem(unknown, 404, "not_found").await;

    let analyst = platform.signed_in(Role::Analyst).await;
    let forbidden = send(platform.get("/api/v1/users").bearer_auth(&analyst.token)).await;
    expect_problem(forbidden, 403, "missing_permission").await;

    let login = || {
        platform
            .post("/api/v1/auth/login")
            .header("content-type", "application/json")
    };
    expect_problem(send(login().body("{")).await, 400, "malformed_json").await;
    let invalid = send(login().body(r#"{"email":"a","password":"b","more":1}"#)).await;
    expect_problem(invalid, 422, "invalid_request").await;
    let large = send(login().body(vec![b' '; 1_000_001])).await;
    expect_problem(large, 413, "body_too_large").await;
    let encoded = send(
        platform
            .get("/api/v1/users?q=%ff")
            .bearer_auth(&admin.token),
    )
    .await;
    // The gateway may have replaced what is no UTF-8 before a function sees it.
    assert!([200, 400].contains(&encoded.status().as_u16()));
}

/// API Gateway answers these itself, with its own body: no function is asked.
#[tokio::test]
async fn what_is_not_routed_is_not_found() {
    let platform = Platform::find().await;
    for (method, path) in [
        (reqwest::Method::GET, "/api/v1/nothing"),
        (reqwest::Method::POST, "/api/v1/auth/me"),
        (reqwest::Method::DELETE, "/api/v1/auth/login"),
        (reqwest::Method::GET, "/"),
    ] {
        let answer = platform
            .request(method.clone(), path)
            .send()
            .await
            .expect("works");
        assert_eq!(answer.status(), 404, "{method} {path}");
    }
}

#[tokio::test]
async fn another_organisations_user_is_not_found() {
    let (ours, theirs) = (Platform::find().await, Platform::find().await);
    let target = ours.signed_in(Role::Agent).await;
    let stranger = theirs.signed_in(Role::Admin).await;
    let request = ours
        .get(&format!("/api/v1/users/{}", target.id))
        .bearer_auth(&stranger.token);
    expect_problem(request.send().await.expect("works"), 404, "not_found").await;
}
