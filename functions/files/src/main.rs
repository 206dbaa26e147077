use mojavox_runtime::{Config, logs};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), lambda_http::Error> {
    logs::start();
    let state = files::State::from_config(&Config::from_env())?;
    mojavox_http::serve(files::router().with_state(state).into()).await
}
