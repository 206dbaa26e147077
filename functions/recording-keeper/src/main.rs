use std::sync::Arc;

use lambda_runtime::{Error, LambdaEvent, service_fn};
use mojavox_domain::clock::{Clock as _, SystemClock};
use mojavox_runtime::{Aws, Config, logs};
use mojavox_storage::Storage;
use mojavox_worker::Deadline;
use recording_keeper::Keeper;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    logs::start();
    let config = Config::from_env();
    let aws = Arc::new(Aws::new(config.clone()));
    let keeper = &Keeper {
        db: mojavox_worker::database(&config)?,
        storage: Storage::from_config(&config, aws)?,
        clock: Arc::new(SystemClock),
    };
    let answer = async |event: LambdaEvent<serde_json::Value>| {
        let deadline = Deadline::of_invocation(event.context.deadline, SystemClock.now());
        let kept = keeper.keep(deadline).await?;
        // All the rest is done; the alarm on this function's errors is for what is not.
        if kept.failed > 0 {
            return Err(Error::from(format!(
                "{} of what was due failed",
                kept.failed
            )));
        }
        Ok(kept)
    };
    lambda_runtime::run(service_fn(answer)).await
}
