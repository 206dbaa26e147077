use mojavox_http::App;
use mojavox_runtime::{Config, logs};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), lambda_http::Error> {
    logs::start();
    let app = App::from_config(&Config::from_env())?;
    app.db.warm_up().await;
    mojavox_http::serve(campaigns::router().with_state(app).into()).await
}
