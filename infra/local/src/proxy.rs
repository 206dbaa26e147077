//! Stable addresses in front of the emulator's: `localhost:3000/...` is the HTTP API,
//! `localhost:3001` the WebSocket API. Nothing is changed on the way but the path.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;

use anyhow::{Context, Result};
use bytes::Bytes;
use http_body_util::{BodyExt, Full, combinators::BoxBody};
use hyper::body::Incoming;
use hyper::header::{CONNECTION, HeaderValue, UPGRADE};
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode, Uri};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::{TokioExecutor, TokioIo};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::RwLock;

type Body = BoxBody<Bytes, hyper::Error>;

/// Held for reading by each request under way, for writing while functions are exchanged: then new
/// requests wait for a moment and none under way is lost.
pub(crate) type Gate = Arc<RwLock<()>>;

#[derive(Clone)]
struct Target {
    /// `127.0.0.1:4566`
    authority: String,
    /// `/_aws/execute-api/{apiId}/{stage}`
    prefix: String,
    gate: Gate,
    client: Client<HttpConnector, Incoming>,
}

impl Target {
    fn new(endpoint: &str, api_id: &str, stage: &str, gate: Gate) -> Self {
        Self {
            authority: endpoint.trim_start_matches("http://").to_owned(),
            prefix: format!("/_aws/execute-api/{api_id}/{stage}"),
            gate,
            client: Client::builder(TokioExecutor::new()).build_http(),
        }
    }
}

pub(crate) struct Listener(Vec<TcpListener>);

impl Listener {
    /// Both loopback addresses: browsers try ::1 first for `localhost`.
    pub(crate) async fn bind(port: u16) -> Result<Self> {
        let four = TcpListener::bind(("127.0.0.1", port))
            .await
            .with_context(|| format!("cannot listen on port {port}"))?;
        let mut listeners = vec![four];
        // Not every machine has IPv6.
        listeners.extend(TcpListener::bind(("::1", port)).await.ok());
        Ok(Self(listeners))
    }

    pub(crate) fn serve_http(self, endpoint: &str, api_id: &str, gate: Gate) {
        let target = Target::new(endpoint, api_id, "$default", gate);
        for listener in self.0 {
            tokio::spawn(accept(listener, target.clone(), Kind::Http));
        }
    }

    pub(crate) fn serve_websocket(self, endpoint: &str, api_id: &str, stage: &str, gate: Gate) {
        let target = Target::new(endpoint, api_id, stage, gate);
        for listener in self.0 {
            tokio::spawn(accept(listener, target.clone(), Kind::WebSocket));
        }
    }
}

#[derive(Clone, Copy)]
enum Kind {
    Http,
    WebSocket,
}

async fn accept(listener: TcpListener, target: Target, kind: Kind) {
    loop {
        let Ok((stream, peer)) = listener.accept().await else {
            // Out of file descriptors, most likely: give others time to close theirs.
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
            continue;
        };
        let target = target.clone();
        tokio::spawn(async move {
            let service = service_fn(move |request| {
                let target = target.clone();
                async move {
                    let answer = match kind {
                        Kind::Http => forward(request, peer, &target).await,
                        Kind::WebSocket => upgrade(request, &target).await,
                    };
                    Ok::<_, Infallible>(answer.unwrap_or_else(|error| bad_gateway(&error)))
                }
            });
            let connection = hyper::server::conn::http1::Builder::new()
                .serve_connection(TokioIo::new(stream), service)
                .with_upgrades();
            // A client that goes away in the middle is its own business.
            let _ = connection.await;
        });
    }
}

async fn forward(
    mut request: Request<Incoming>,
    peer: SocketAddr,
    target: &Target,
) -> Result<Response<Body>> {
    let _open = target.gate.read().await;
    let path = request
        .uri()
        .path_and_query()
        .map_or("/", |path| path.as_str());
    *request.uri_mut() =
        format!("http://{}{}{path}", target.authority, target.prefix).parse::<Uri>()?;
    let headers = request.headers_mut();
    // API Gateway says who called, and from where.
    headers.insert(
        "x-forwarded-for",
        HeaderValue::from_str(&peer.ip().to_string())?,
    );
    headers.insert("x-forwarded-proto", HeaderValue::from_static("http"));
    let answer = target.client.request(request).await?;
    Ok(answer.map(BodyExt::boxed))
}

/// Hands the handshake on and, once the emulator agrees, copies bytes both ways.
async fn upgrade(mut request: Request<Incoming>, target: &Target) -> Result<Response<Body>> {
    let wants_websocket = request
        .headers()
        .get(UPGRADE)
        .is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"websocket"));
    if !wants_websocket {
        let mut answer = text(
            StatusCode::UPGRADE_REQUIRED,
            "This port speaks WebSocket.\n",
        );
        answer
            .headers_mut()
            .insert(UPGRADE, HeaderValue::from_static("websocket"));
        answer
            .headers_mut()
            .insert(CONNECTION, HeaderValue::from_static("upgrade"));
        return Ok(answer);
    }
    let _open = target.gate.read().await;
    let from_client = hyper::upgrade::on(&mut request);
    // A WebSocket API has one address, whatever path the client library adds.
    let query = request
        .uri()
        .query()
        .map(|query| format!("?{query}"))
        .unwrap_or_default();
    *request.uri_mut() = format!("{}{query}", target.prefix).parse::<Uri>()?;
    let stream = TcpStream::connect(&target.authority).await?;
    let (mut sender, connection) =
        hyper::client::conn::http1::handshake(TokioIo::new(stream)).await?;
    tokio::spawn(connection.with_upgrades());
    let mut answer = sender.send_request(request).await?;
    if answer.status() == StatusCode::SWITCHING_PROTOCOLS {
        let from_emulator = hyper::upgrade::on(&mut answer);
        tokio::spawn(async move {
            let (Ok(client), Ok(emulator)) = tokio::join!(from_client, from_emulator) else {
                return;
            };
            // Ends when either side closes; there is nobody to tell.
            let _ = tokio::io::copy_bidirectional(
                &mut TokioIo::new(client),
                &mut TokioIo::new(emulator),
            )
            .await;
        });
    }
    Ok(answer.map(BodyExt::boxed))
}

fn bad_gateway(error: &anyhow::Error) -> Response<Body> {
    text(
        StatusCode::BAD_GATEWAY,
        &format!("cargo local: the emulator does not answer: {error:#}\n"),
    )
}

fn text(status: StatusCode, message: &str) -> Response<Body> {
    let body = Full::new(Bytes::copy_from_slice(message.as_bytes()))
        .map_err(|never| match never {})
        .boxed();
    let mut answer = Response::new(body);
    *answer.status_mut() = status;
    answer
}
