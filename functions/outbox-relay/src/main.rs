use lambda_runtime::{Error, LambdaEvent, service_fn};
use mojavox_runtime::{Config, logs};
use mojavox_worker::Sender;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    logs::start();
    let config = Config::from_env();
    let db = mojavox_runtime::database(&config)?;
    let sender = Sender::new(config);
    let (db, sender) = (&db, &sender);
    let answer = async |_: LambdaEvent<serde_json::Value>| {
        outbox_relay::relay(db, sender).await.map_err(Error::from)
    };
    lambda_runtime::run(service_fn(answer)).await
}
