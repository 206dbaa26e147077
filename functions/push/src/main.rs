use mojavox_runtime::{Config, logs};
use push::State;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), lambda_http::Error> {
    logs::start();
    let state = State::from_config(&Config::from_env())?;
    state.app.db.warm_up().await;
    mojavox_http::serve(push::router().with_state(state).into()).await
}
