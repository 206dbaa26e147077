use lambda_runtime::{Error, LambdaEvent, service_fn};
use migrate::Migrate;
use mojavox_runtime::{Config, logs};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    logs::start();
    let migrate = Migrate::from_config(&Config::from_env())?;
    let migrate = &migrate;
    let answer =
        async |event: LambdaEvent<_>| migrate.handle(event.payload).await.map_err(Error::from);
    lambda_runtime::run(service_fn(answer)).await
}
