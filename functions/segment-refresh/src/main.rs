use lambda_runtime::{Error, LambdaEvent, run, service_fn};
use mojavox_domain::clock::{Clock as _, SystemClock};
use mojavox_runtime::{Config, logs};
use mojavox_worker::Deadline;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    logs::start();
    let db = mojavox_runtime::database(&Config::from_env())?;
    let db = &db;
    run(service_fn(async |event: LambdaEvent<serde_json::Value>| {
        let deadline = Deadline::of_invocation(event.context.deadline, SystemClock.now());
        segment_refresh::refresh(db, &SystemClock, deadline).await
    }))
    .await
}
