use mojavox_runtime::logs;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), lambda_http::Error> {
    logs::start();
    mojavox_http::serve(docs::router().into()).await
}
