use lambda_runtime::{Error, LambdaEvent, service_fn};
use mojavox_domain::clock::{Clock as _, SystemClock};
use mojavox_runtime::{Config, logs};
use mojavox_worker::Deadline;
use report_clock::Clockwork;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    logs::start();
    let clockwork = Clockwork::from_config(&Config::from_env())?;
    let clockwork = &clockwork;
    let answer = async |event: LambdaEvent<serde_json::Value>| {
        let deadline = Deadline::of_invocation(event.context.deadline, SystemClock.now());
        clockwork.tick(deadline).await.map_err(Error::from)
    };
    lambda_runtime::run(service_fn(answer)).await
}
