// The layout of the futures of three services and the SDK is deep.
#![recursion_limit = "256"]

use std::sync::Arc;

use mojavox_runtime::{Config, logs};
use transcriber::Worker;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), lambda_runtime::Error> {
    logs::start();
    let worker = Arc::new(Worker::from_config(&Config::from_env())?);
    worker.db.warm_up().await;
    mojavox_worker::run(move |message| {
        let worker = Arc::clone(&worker);
        async move { worker.work(message).await }
    })
    .await
}
