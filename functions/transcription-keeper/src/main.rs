use lambda_runtime::{Error, LambdaEvent, service_fn};
use mojavox_domain::clock::SystemClock;
use mojavox_runtime::{Config, logs};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    logs::start();
    let db = mojavox_worker::database(&Config::from_env())?;
    let db = &db;
    let answer = async |event: LambdaEvent<serde_json::Value>| {
        transcription_keeper::keep(db, &SystemClock, &event.payload)
            .await
            .map_err(Error::from)
    };
    lambda_runtime::run(service_fn(answer)).await
}
