//! The real program, killed in the middle.

use std::{
    process::{Child, Command},
    sync::Arc,
    time::Duration,
};

use bytes::Bytes;
use http_body_util::{BodyExt as _, Full};
use hyper::{Request, Response, body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use jiff::SignedDuration;
use mojavox_worker::JobError;
use serde_json::{Value, json};
use tokio::{
    net::TcpListener,
    sync::{Notify, Semaphore},
};
use transcriber::TranscriptionMessage;
use wiremock::{
    Mock, ResponseTemplate,
    matchers::{header, method},
};

use crate::{amazon, whisper, world::World};

/// As long as a test waits for what takes a moment.
const PATIENCE: Duration = Duration::from_mins(2);

/// Lambda's side of a function, with one event to hand out.
struct Runtime {
    event: String,
    events: Semaphore,
    answered: Notify,
}

impl Runtime {
    async fn start(event: &Value) -> (Arc<Self>, String) {
        let runtime = Arc::new(Self {
            event: event.to_string(),
            events: Semaphore::new(1),
            answered: Notify::new(),
        });
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address").to_string();
        let serving = Arc::clone(&runtime);
        tokio::spawn(async move {
            loop {
                let (stream, _) = listener.accept().await.expect("accepts");
                let runtime = Arc::clone(&serving);
                let answer = service_fn(move |request| {
                    let runtime = Arc::clone(&runtime);
                    async move { runtime.answer(request).await }
                });
                // A killed client ends its connection in the middle of something.
                tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), answer));
            }
        });
        (runtime, address)
    }

    async fn answer(
        &self,
        request: Request<Incoming>,
    ) -> Result<Response<Full<Bytes>>, hyper::Error> {
        if request.uri().path().ends_with("/invocation/next") {
            // There is nothing after the first.
            self.events.acquire().await.expect("stays open").forget();
            let arn = "arn:aws:lambda:us-east-1:123456789012:function:transcriber";
            let response = Response::builder()
                .header(
                    "lambda-runtime-aws-request-id",
                    "8476a536-e9f4-11e8-9739-2dfe598c3fcd",
                )
                .header("lambda-runtime-deadline-ms", "0")
                .header("lambda-runtime-invoked-function-arn", arn)
                .body(Full::from(self.event.clone()));
            return Ok(response.expect("a response"));
        }
        let body = request.into_body().collect().await?.to_bytes();
        let answer: Value = serde_json::from_slice(&body).expect("JSON");
        assert_eq!(answer["batchItemFailures"], json!([]), "{answer}");
        self.answered.notify_one();
        Ok(Response::new(Full::default()))
    }
}

/// A running function, which does not outlive its test.
struct Function(Child);

impl Function {
    fn start(world: &World, runtime: &str) -> Self {
        let child = Command::new(env!("CARGO_BIN_EXE_transcriber"))
            .env("AWS_LAMBDA_RUNTIME_API", runtime)
            .env("AWS_LAMBDA_FUNCTION_NAME", "transcriber")
            .env("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024")
            .env("AWS_LAMBDA_FUNCTION_VERSION", "1")
            .env("AWS_LAMBDA_LOG_STREAM_NAME", "")
            .env("AWS_LAMBDA_LOG_GROUP_NAME", "")
            .env("DATABASE_URL", world.stage.database.app_url())
            .env("STORAGE_TYPE", "s3")
            .env("S3_BUCKET", &world.bucket)
            .env("MAX_RECEIVE_COUNT", "8")
            .envs(world.variables.iter().map(|(name, value)| (name, value)))
            .spawn();
        Self(child.expect("starts"))
    }

    /// SIGKILL.
    fn kill(mut self) {
        self.0.kill().expect("is killed");
        self.0.wait().expect("is dead");
    }
}

impl Drop for Function {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

fn event(recording: TranscriptionMessage) -> Value {
    let sample = include_str!("../../../../events/transcriber/sqs.json");
    let mut event: Value = serde_json::from_str(sample).expect("the sample is JSON");
    event["Records"][0]["body"] = json!(json!(recording).to_string());
    event
}

async fn until(what: &str, mut met: impl AsyncFnMut() -> bool) {
    let waited = async {
        while !met().await {
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    };
    let outcome = tokio::time::timeout(PATIENCE, waited).await;
    outcome.unwrap_or_else(|_| panic!("waited in vain: {what}"));
}

/// The service was asked, and has not answered.
async fn asked(world: &World) {
    until("the service is asked", async || {
        !world
            .server
            .received_requests()
            .await
            .expect("recorded")
            .is_empty()
    })
    .await;
}

#[tokio::test]
async fn killed_while_whisper_listens_a_successor_stores_the_one_transcript() {
    let world = World::whisper().await;
    let never = ResponseTemplate::new(200).set_delay(PATIENCE);
    Mock::given(method("POST"))
        .respond_with(never)
        .mount(&world.server)
        .await;
    let recording = world.speech().await;
    let (_runtime, address) = Runtime::start(&event(recording)).await;
    let first = Function::start(&world, &address);
    asked(&world).await;
    first.kill();
    assert_eq!(world.status(recording).await.0, "running");

    world.server.reset().await;
    whisper::listens(&world).await;
    let early = world.work(recording).await;
    assert!(
        matches!(early, Err(JobError::Wait { .. })),
        "its lease stands: {early:?}"
    );
    world.stage.clock.advance(SignedDuration::from_secs(50));
    let (runtime, address) = Runtime::start(&event(recording)).await;
    // The lease is the database's word, the successor's clock the machine's.
    let lapsed =
        "UPDATE call_recordings SET transcription_leased_until = now() - interval '1 second'";
    world
        .stage
        .sql
        .execute(lapsed, &[])
        .await
        .expect("lets time pass");
    let _second = Function::start(&world, &address);
    tokio::time::timeout(PATIENCE, runtime.answered.notified())
        .await
        .expect("answers");
    world.assert_stored(recording).await;
    assert_eq!(world.outputs().await, 0);
}

#[tokio::test]
async fn killed_while_amazon_starts_the_job_is_not_started_twice() {
    let world = amazon::world().await;
    let recording = world.speech().await;
    let never = ResponseTemplate::new(200).set_delay(PATIENCE);
    Mock::given(method("POST"))
        .respond_with(never)
        .mount(&world.server)
        .await;
    let (_runtime, address) = Runtime::start(&event(recording)).await;
    let first = Function::start(&world, &address);
    asked(&world).await;
    first.kill();
    let requests = world.server.received_requests().await.expect("recorded");
    let begun: Value = requests[0].body_json().expect("JSON");

    // The job runs: Transcribe knows the name.
    world.server.reset().await;
    let conflict = json!({ "__type": "ConflictException", "Message": "The requested job name already exists." });
    amazon::answers(&world, "StartTranscriptionJob", 1, 400, conflict).await;
    amazon::answers(
        &world,
        "GetTranscriptionJob",
        9,
        200,
        amazon::at(recording, "COMPLETED"),
    )
    .await;
    amazon::answers(&world, "DeleteTranscriptionJob", 9, 200, json!({})).await;
    world.stage.clock.advance(SignedDuration::from_secs(50));
    world.work(recording).await.expect("is started already");
    let again: Value = world.server.received_requests().await.expect("recorded")[0]
        .body_json()
        .expect("JSON");
    assert_eq!(begun, again, "the same job");
    amazon::writes(&world, recording).await;
    world.work(recording).await.expect("is fetched");
    world.assert_stored(recording).await;
    assert_eq!(world.outputs().await, 0, "nothing is left behind");
}

#[tokio::test]
async fn what_a_dead_worker_did_not_remove_is_removed_later() {
    let world = amazon::world().await;
    let recording = world.speech().await;
    amazon::answers(
        &world,
        "StartTranscriptionJob",
        1,
        200,
        amazon::at(recording, "IN_PROGRESS"),
    )
    .await;
    amazon::answers(
        &world,
        "GetTranscriptionJob",
        9,
        200,
        amazon::at(recording, "COMPLETED"),
    )
    .await;
    world.work(recording).await.expect("is started");
    amazon::writes(&world, recording).await;
    // Dies between the transcript and the cleaning.
    let never = ResponseTemplate::new(200).set_delay(PATIENCE);
    Mock::given(header("x-amz-target", "Transcribe.DeleteTranscriptionJob"))
        .respond_with(never)
        .up_to_n_times(1)
        .mount(&world.server)
        .await;
    let (_runtime, address) = Runtime::start(&event(recording)).await;
    let first = Function::start(&world, &address);
    until("the cleaning has begun", async || {
        let requests = world.server.received_requests().await.expect("recorded");
        requests
            .iter()
            .any(|one| one.headers["x-amz-target"] == "Transcribe.DeleteTranscriptionJob")
    })
    .await;
    first.kill();
    assert_eq!(world.outputs().await, 1, "it died before");
    amazon::answers(&world, "DeleteTranscriptionJob", 9, 200, json!({})).await;
    world.work(recording).await.expect("cleans");
    assert_eq!(world.outputs().await, 0);
    world.assert_stored(recording).await;
}
