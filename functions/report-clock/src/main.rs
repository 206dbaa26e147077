use lambda_runtime::{Error, LambdaEvent, service_fn};
use mojavox_runtime::{Config, logs};
use report_clock::Clockwork;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    logs::start();
    let clockwork = Clockwork::from_config(&Config::from_env())?;
    let clockwork = &clockwork;
    // Boxed: what the SDK nests is deeper than the compiler looks.
    let answer = async |_: LambdaEvent<serde_json::Value>| {
        Box::pin(clockwork.tick()).await.map_err(Error::from)
    };
    lambda_runtime::run(service_fn(answer)).await
}
