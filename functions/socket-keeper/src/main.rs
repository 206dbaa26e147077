use std::sync::Arc;

use lambda_runtime::{Error, LambdaEvent, service_fn};
use mojavox_domain::clock::{Clock as _, SystemClock};
use mojavox_runtime::{Config, logs};
use mojavox_worker::Deadline;
use socket_keeper::Keeper;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    logs::start();
    let keeper = Keeper::from_config(&Config::from_env(), Arc::new(SystemClock))?;
    let keeper = &keeper;
    let answer = async |event: LambdaEvent<serde_json::Value>| {
        let deadline = Deadline::of_invocation(event.context.deadline, SystemClock.now());
        socket_keeper::answer(keeper, event.payload, deadline).await
    };
    lambda_runtime::run(service_fn(answer)).await
}
