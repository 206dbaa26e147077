use aws_lambda_events::apigw::ApiGatewayWebsocketProxyRequest;
use lambda_runtime::{Error, LambdaEvent, service_fn};
use mojavox_runtime::{Config, logs};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    logs::start();
    let state = realtime::State::from_config(&Config::from_env())?;
    // No connection to the database ahead of need: a handshake, a heartbeat and a lost line, which
    // come by the hundreds at once and in as many instances, ask it nothing.
    let state = &state;
    let answer = async |event: LambdaEvent<ApiGatewayWebsocketProxyRequest>| {
        Ok::<_, Error>(realtime::handle(state, event.payload).await)
    };
    lambda_runtime::run(service_fn(answer)).await
}
