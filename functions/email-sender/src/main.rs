use std::sync::Arc;

use email_sender::Worker;
use mojavox_runtime::{Config, logs};

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
