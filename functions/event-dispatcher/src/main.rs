use event_dispatcher::Dispatcher;
use lambda_runtime::{Error, LambdaEvent, service_fn};
use mojavox_domain::clock::{Clock as _, SystemClock};
use mojavox_runtime::{Config, logs};
use mojavox_worker::Deadline;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    logs::start();
    let dispatcher = Dispatcher::from_config(&Config::from_env())?;
    let dispatcher = &dispatcher;
    let answer = async |event: LambdaEvent<serde_json::Value>| {
        let deadline = Deadline::of_invocation(event.context.deadline, SystemClock.now());
        dispatcher.answer(event.payload, deadline).await
    };
    lambda_runtime::run(service_fn(answer)).await
}
