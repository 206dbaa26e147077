use aws_lambda_events::apigw::ApiGatewayWebsocketProxyRequest;
use lambda_runtime::{Error, LambdaEvent, service_fn};
use mojavox_runtime::{Config, logs};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    logs::start();
    let state = realtime::State::from_config(&Config::from_env())?;
    state.app.db.warm_up().await;
    let state = &state;
    let answer = async |event: LambdaEvent<ApiGatewayWebsocketProxyRequest>| {
        Ok::<_, Error>(realtime::handle(state, event.payload).await)
    };
    lambda_runtime::run(service_fn(answer)).await
}
