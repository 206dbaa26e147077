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
use recording_exporter::ExportMessage;
use serde_json::{Value, json};
use tokio::{
    net::TcpListener,
    sync::{Notify, Semaphore},
};

use crate::{sounds::Tones, world::World};

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
            let arn = "arn:aws:lambda:us-east-1:123456789012:function:recording-exporter";
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
        let child = Command::new(env!("CARGO_BIN_EXE_recording-exporter"))
            .env("AWS_LAMBDA_RUNTIME_API", runtime)
            .env("AWS_LAMBDA_FUNCTION_NAME", "recording-exporter")
            .env("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024")
            .env("AWS_LAMBDA_FUNCTION_VERSION", "1")
            .env("AWS_LAMBDA_LOG_STREAM_NAME", "")
            .env("AWS_LAMBDA_LOG_GROUP_NAME", "")
            .env("DATABASE_URL", world.stage.database.app_url())
            .env("STORAGE_TYPE", "s3")
            .env("S3_BUCKET", &world.bucket)
            .env("MAX_RECEIVE_COUNT", "5")
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

fn event(export: ExportMessage) -> Value {
    let sample = include_str!("../../../../events/recording-exporter/sqs.json");
    let mut event: Value = serde_json::from_str(sample).expect("the sample is JSON");
    event["Records"][0]["body"] = json!(json!(export).to_string());
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

#[tokio::test]
async fn killed_while_it_stores_a_successor_makes_the_one_file() {
    let world = World::new().await;
    let long = Tones {
        rate: 44_100,
        seconds: 200.0,
        pitches: &[440.0, 1_000.0],
    };
    let recording = world.record(long.wav(), "wav").await;
    let export = world.export(recording, "wav", true).await;

    let (_runtime, address) = Runtime::start(&event(export)).await;
    let first = Function::start(&world, &address);
    until("the upload has begun", async || world.stored().await.1 == 1).await;
    first.kill();
    assert_eq!(world.status(export).await.0, "generating");
    assert_eq!(world.stored().await, (0, 1), "it died in the middle");

    // As after the lease's end.
    world
        .change("UPDATE recording_exports SET leased_until = now() - interval '1 second'")
        .await;
    let (runtime, address) = Runtime::start(&event(export)).await;
    let second = Function::start(&world, &address);
    let answered = tokio::time::timeout(PATIENCE, runtime.answered.notified());
    answered.await.expect("the successor answers");
    assert_eq!(world.status(export).await.0, "ready");
    assert_eq!(world.stored().await, (1, 0));
    assert!(world.file(export).await.len() > long.wav().len());
    drop(second);

    // The message once more, as a queue may hand it out.
    let (runtime, address) = Runtime::start(&event(export)).await;
    let third = Function::start(&world, &address);
    let answered = tokio::time::timeout(PATIENCE, runtime.answered.notified());
    answered.await.expect("it answers");
    assert_eq!(world.stored().await, (1, 0));
    let finished = "audit_logs WHERE action = 'recording_exports.finish'";
    assert_eq!(world.count(finished).await, 1);
    let told = "notifications WHERE title = 'Your export of a recording is ready'";
    assert_eq!(world.count(told).await, 1);
    drop(third);
}
