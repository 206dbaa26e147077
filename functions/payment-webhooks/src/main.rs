use mojavox_runtime::{Config, logs};
use payment_webhooks::State;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), lambda_http::Error> {
    logs::start();
    let state = State::from_config(&Config::from_env())?;
    state.db.warm_up().await;
    mojavox_http::serve(payment_webhooks::router().with_state(state).into()).await
}
