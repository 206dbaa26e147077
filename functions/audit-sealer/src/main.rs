use lambda_runtime::{Error, run, service_fn};
use mojavox_audit_chain::Sealer;
use mojavox_runtime::{Config, logs};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    logs::start();
    let sealer = Sealer::from_config(&Config::from_env())?;
    run(service_fn(|event| {
        Box::pin(audit_sealer::handle(&sealer, event))
    }))
    .await
}
