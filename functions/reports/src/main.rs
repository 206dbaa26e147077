use mojavox_runtime::{Config, logs};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), lambda_http::Error> {
    logs::start();
    let state = reports::State::from_config(&Config::from_env())?;
    state.app.db.warm_up().await;
    mojavox_http::serve(reports::router().with_state(state).into()).await
}
