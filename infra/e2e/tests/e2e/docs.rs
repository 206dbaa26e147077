//! The reference page through the gateway: its binary parts arrive as they were shipped.

use e2e::{Platform, expect, expect_problem};

const COMPONENT: &[u8] = include_bytes!("../../../../functions/docs/assets/scalar-1.72.1.js.gz");

#[tokio::test]
async fn the_page_and_its_files_arrive_whole() {
    let platform = Platform::find().await;
    let page = platform.get("/api/v1/docs").send().await.unwrap();
    assert_eq!(page.status(), 200);
    assert_eq!(page.headers()["content-type"], "text/html; charset=utf-8");
    assert!(page.headers().contains_key("content-security-policy"));
    let text = page.text().await.unwrap();
    assert!(text.contains("docs/scalar-1.72.1.js"), "{text}");

    let request = platform.get("/api/v1/docs/scalar-1.72.1.js");
    let component = request
        .header("accept-encoding", "gzip")
        .send()
        .await
        .unwrap();
    assert_eq!(component.status(), 200);
    assert_eq!(component.headers()["content-encoding"], "gzip");
    let tag = component.headers()["etag"].clone();
    assert_eq!(component.bytes().await.unwrap(), COMPONENT);

    let again = platform
        .get("/api/v1/docs/scalar-1.72.1.js")
        .header("if-none-match", tag);
    assert_eq!(again.send().await.unwrap().status(), 304);
    let unknown = platform.get("/api/v1/docs/unknown.js");
    expect_problem(unknown.send().await.unwrap(), 404, "not_found").await;
}

#[tokio::test]
async fn the_document_is_the_committed_one() {
    let platform = Platform::find().await;
    let document = platform.get("/api/v1/openapi.json").send().await.unwrap();
    let document = expect(document, 200).await;
    let committed: serde_json::Value =
        serde_json::from_str(include_str!("../../../openapi.json")).unwrap();
    assert_eq!(document, committed);
}
