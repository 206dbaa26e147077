//! With a language model: what it suggests is asked about if it was said, and it is not missed.

use std::time::Duration;

use mojavox_providers::chat::Chat;
use rstest::rstest;
use serde_json::{Value, json};
use wiremock::{
    Mock, MockServer, ResponseTemplate,
    matchers::{header, method, path},
};

use crate::stand::{OPENING, Stand};

const LINES: &[&str] = &[
    OPENING,
    "D: That has nothing to do with me, sort it out with the shop.",
];

async fn stand(answer: ResponseTemplate) -> (Stand, MockServer) {
    let server = MockServer::start().await;
    Mock::given(method("POST"))
        .and(path("/v1/chat/completions"))
        .and(header("authorization", "Bearer key"))
        .respond_with(answer)
        .mount(&server)
        .await;
    let base = server.uri().parse().expect("an address");
    let patience = Duration::from_millis(500);
    let mut stand = Stand::new().await;
    stand.worker.model = Some(
        Chat::new(&base, "small".to_owned(), Some("key".to_owned()), patience).expect("a model"),
    );
    (stand, server)
}

fn answers(content: &str) -> ResponseTemplate {
    ResponseTemplate::new(200).set_body_json(json!({
        "choices": [{ "index": 0, "message": { "role": "assistant", "content": content }, "finish_reason": "stop" }],
    }))
}

fn finding(kind: &str, quote: &str) -> Value {
    json!({ "kind": kind, "turn": 1, "quote": quote, "scope": null, "amount": null, "dueDate": null })
}

#[tokio::test]
async fn what_it_suggests_is_asked_about_if_it_was_said() {
    let findings = [
        finding("dispute", "nothing to do with me"),
        // Never said.
        finding("wrong_person", "wrong number"),
        json!({ "kind": "nonsense" }),
    ];
    let content = json!({ "findings": findings }).to_string();
    let (stand, server) = stand(answers(&content)).await;
    let recording = stand.record("refusal", true, LINES).await;
    stand.analyse(recording.id).await;
    stand.analyse(recording.id).await;
    assert_eq!(
        stand.proposals(&recording).await,
        ["dispute implied pending"]
    );
    assert!(stand.rows("SELECT reason FROM disputes").await.is_empty());
    let analysis = stand.json("SELECT analysis FROM call_recordings").await;
    assert_eq!(analysis["assistedBy"], "small");
    assert_eq!(
        analysis["findings"][0]["evidence"]["text"],
        "nothing to do with me"
    );

    let asked: Value = server.received_requests().await.expect("records")[0]
        .body_json()
        .expect("JSON");
    assert_eq!(asked["model"], "small");
    assert_eq!(asked["response_format"]["type"], "json_schema");
    assert_eq!(asked["response_format"]["json_schema"]["strict"], true);
    let question = asked["messages"][1]["content"]
        .as_str()
        .expect("a question");
    let question: Value = serde_json::from_str(question).expect("JSON");
    assert_eq!(question["transcript"][1]["speaker"], "debtor");

    let id = stand.pending(&recording).await;
    let answer = stand.decide(&stand.supervisor, &id, "approve").await;
    answer.assert_status(200);
    assert_eq!(
        stand.rows("SELECT reason FROM disputes").await,
        ["nothing to do with me"]
    );
}

#[rstest]
#[case::down(ResponseTemplate::new(503))]
#[case::no_key(ResponseTemplate::new(401))]
#[case::slow(answers("{\"findings\": []}").set_delay(Duration::from_secs(3)))]
#[case::prose(answers("I am sorry, I cannot help with that."))]
#[case::other_json(answers("{\"answer\": 42}"))]
#[case::cut_off(ResponseTemplate::new(200).set_body_json(json!({
    "choices": [{ "message": { "content": "{\"findings\": []}" }, "finish_reason": "length" }],
})))]
#[case::empty(ResponseTemplate::new(200).set_body_json(json!({ "choices": [] })))]
#[tokio::test]
async fn without_its_answer_the_tables_do(#[case] answer: ResponseTemplate) {
    let (stand, _server) = stand(answer).await;
    let recording = stand
        .record("cease", true, &[OPENING, "D: Stop calling me!"])
        .await;
    stand.analyse(recording.id).await;
    assert_eq!(
        stand.proposals(&recording).await,
        ["opt_out calls explicit applied"]
    );
    let analysis = stand.json("SELECT analysis FROM call_recordings").await;
    assert_eq!(analysis["assistedBy"], Value::Null);
}
