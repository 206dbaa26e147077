//! What calls leave behind: audio that can be sought in, heard by the analysis, taken away; and
//! reports of it, made by their worker and told of.

use std::time::Duration;

use e2e::{Platform, SignedIn, expect, required};
use mojavox_domain::permissions::Role;
use serde_json::{Value, json};

const SPEECH: &[u8] = include_bytes!("../../../local/speech/en-cease.mp3");

async fn read(platform: &Platform, user: &SignedIn, path: &str) -> Value {
    let request = platform
        .get(path)
        .bearer_auth(&user.token)
        .header("accept", "application/json");
    expect(request.send().await.expect("an answer"), 200).await
}

async fn ask(platform: &Platform, user: &SignedIn, path: &str, body: Value) -> Value {
    let request = platform.post(path).bearer_auth(&user.token).json(&body);
    expect(request.send().await.expect("an answer"), 202).await
}

/// Asks until something is so.
async fn until(
    platform: &Platform,
    user: &SignedIn,
    path: &str,
    so: impl Fn(&Value) -> bool,
) -> Value {
    let mut last = Value::Null;
    for _ in 0..300 {
        last = read(platform, user, path).await;
        if so(&last) {
            return last;
        }
        tokio::time::sleep(Duration::from_millis(300)).await;
    }
    panic!("{path} stays {last}");
}

async fn file(platform: &Platform, address: &Value, range: Option<&str>) -> (u16, String, Vec<u8>) {
    let address = address["url"].as_str().expect("an address");
    let mut request = platform.http().get(address);
    if let Some(range) = range {
        request = request.header("range", range);
    }
    let answer = request.send().await.expect("an answer");
    let status = answer.status().as_u16();
    let header = answer.headers().get("content-range");
    let header = header.and_then(|value| value.to_str().ok());
    let header = header.unwrap_or_default().to_owned();
    (
        status,
        header,
        answer.bytes().await.expect("a body").to_vec(),
    )
}

#[tokio::test]
async fn a_recording_is_heard_analysed_and_taken_away() {
    let platform = Platform::find().await;
    let user = platform.signed_in(Role::Supervisor).await;
    let said = json!([
        { "speaker": "agent", "text": "This call is recorded. I am an automated assistant.", "timestamp": "2026-11-20T15:00:00Z", "startMs": 0, "endMs": 6_000 },
        { "speaker": "debtor", "text": "Stop calling me. I do not want any more calls.", "timestamp": "2026-11-20T15:00:07Z", "startMs": 7_000, "endMs": 11_000 },
    ]);
    let (id, path) = platform.recording(SPEECH.len(), &said).await;
    let bucket = format!("{}/{}", required("AWS_ENDPOINT_URL"), required("S3_BUCKET"));
    let stored = platform.http().put(format!("{bucket}/{path}")).body(SPEECH);
    assert!(
        stored
            .send()
            .await
            .expect("an answer")
            .status()
            .is_success()
    );
    let recording = format!("/api/v1/recordings/{id}");

    let audio = read(&platform, &user, &format!("{recording}/audio")).await;
    let (status, range, part) = file(&platform, &audio, Some("bytes=1000-1999")).await;
    assert_eq!(
        (status, range),
        (206, format!("bytes 1000-1999/{}", SPEECH.len()))
    );
    assert_eq!(part, &SPEECH[1_000..2_000]);
    let (status, _, tail) = file(&platform, &audio, Some("bytes=-500")).await;
    assert_eq!(
        (status, tail.as_slice()),
        (206, &SPEECH[SPEECH.len() - 500..])
    );
    assert_eq!(
        file(&platform, &audio, Some("bytes=99999999-")).await.0,
        416
    );

    ask(&platform, &user, &format!("{recording}/analyse"), json!({})).await;
    let detail = until(&platform, &user, &recording, |it| {
        !it["analysedAt"].is_null()
    })
    .await;
    assert_eq!(
        detail["analysis"]["findings"][0]["kind"], "opt_out",
        "{detail}"
    );

    let export = json!({ "format": "wav", "includeTranscript": true });
    let export = ask(&platform, &user, &format!("{recording}/export"), export).await;
    let export = format!(
        "/api/v1/recordings/exports/{}",
        export["id"].as_str().expect("an id")
    );
    let done = |it: &Value| it["status"] == "ready" || it["status"] == "failed";
    let export = until(&platform, &user, &export, done).await;
    assert_eq!(export["status"], "ready", "{export}");
    let (status, _, zip) = file(&platform, &export["download"], None).await;
    assert_eq!((status, &zip[..4]), (200, b"PK\x03\x04".as_slice()));
}

#[tokio::test]
async fn reports_are_made_in_every_form_and_told_of() {
    let platform = Platform::find().await;
    let user = platform.signed_in(Role::Supervisor).await;
    for (name, balance) in [("Zoë", 120.5), ("=1+1", 80.25)] {
        let debtor = json!({ "name": name, "balance": balance, "phone": "+12125550123" });
        let request = platform.post("/api/v1/customers").bearer_auth(&user.token);
        expect(request.json(&debtor).send().await.expect("an answer"), 201).await;
    }
    for (format, begins) in [
        ("csv", "\u{FEFF}".as_bytes()),
        ("xlsx", b"PK\x03\x04".as_slice()),
        ("pdf", b"%PDF-".as_slice()),
    ] {
        let wanted = json!({
            "type": "portfolio_ageing", "format": format, "metrics": [],
            "dateRange": { "from": "2026-01-01", "to": "2030-12-31" },
        });
        let report = ask(&platform, &user, "/api/v1/reports/generate", wanted).await;
        let report = format!("/api/v1/reports/{}", report["id"].as_str().expect("an id"));
        let done = |it: &Value| it["status"] == "ready" || it["status"] == "failed";
        let made = until(&platform, &user, &report, done).await;
        assert_eq!(
            (&made["status"], &made["progress"]),
            (&json!("ready"), &json!(100)),
            "{made}"
        );
        let address = read(&platform, &user, &format!("{report}/download")).await;
        let (status, _, content) = file(&platform, &address, None).await;
        assert_eq!(status, 200);
        assert!(content.starts_with(begins), "{format}");
        if format == "csv" {
            let text = String::from_utf8(content).expect("UTF-8");
            assert_eq!(text.lines().count(), 3, "{text}");
            assert!(
                text.contains("'=1+1") && text.contains("80.25") && text.contains("Zoë"),
                "{text}"
            );
        }
    }
    let told = read(&platform, &user, "/api/v1/notifications").await;
    let told = told["data"].as_array().expect("a list").iter();
    assert_eq!(
        told.filter(|one| one["title"] == "A report is ready")
            .count(),
        3
    );
}
