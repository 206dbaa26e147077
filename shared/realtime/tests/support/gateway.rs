//! Stands in for API Gateway's management API: keeps what is posted, and answers by the first
//! letters of a connection's name.

use std::{
    collections::BTreeMap,
    convert::Infallible,
    sync::{Arc, Mutex},
};

use http_body_util::{BodyExt as _, Full};
use hyper::{Method, Request, Response, body::Incoming, service::service_fn};
use hyper_util::rt::TokioIo;

#[derive(Default)]
struct Seen {
    posted: BTreeMap<String, Vec<Vec<u8>>>,
    closed: Vec<String>,
    refused: usize,
}

#[derive(Clone)]
pub(crate) struct Gateway {
    pub(crate) endpoint: String,
    seen: Arc<Mutex<Seen>>,
}

impl Gateway {
    /// Connections whose name begins with `gone` are gone, `forbidden`, `large` and `busy` are
    /// refused, `flaky` twice.
    pub(crate) async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
            .await
            .expect("works");
        let gateway = Self {
            endpoint: format!("http://{}/v1", listener.local_addr().expect("works")),
            seen: Arc::default(),
        };
        let seen = gateway.seen.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let seen = seen.clone();
                tokio::spawn(async move {
                    let service = service_fn(|request| answer(request, seen.clone()));
                    let _ = hyper::server::conn::http1::Builder::new()
                        .serve_connection(TokioIo::new(stream), service)
                        .await;
                });
            }
        });
        gateway
    }

    pub(crate) fn posted(&self) -> BTreeMap<String, Vec<Vec<u8>>> {
        self.seen.lock().expect("works").posted.clone()
    }

    pub(crate) fn closed(&self) -> Vec<String> {
        self.seen.lock().expect("works").closed.clone()
    }
}

async fn answer(
    request: Request<Incoming>,
    seen: Arc<Mutex<Seen>>,
) -> Result<Response<Full<&'static [u8]>>, Infallible> {
    let connection = request
        .uri()
        .path()
        .trim_start_matches("/v1/@connections/")
        .trim_start_matches("/v1/%40connections/")
        .to_owned();
    let close = request.method() == Method::DELETE;
    let body = request.into_body().collect().await.expect("works");
    let error = |status, kind| {
        Response::builder()
            .status(status)
            .header("x-amzn-errortype", kind)
            .header("content-type", "application/json")
            .body(Full::new(&b"{}"[..]))
            .expect("works")
    };
    let mut seen = seen.lock().expect("works");
    let flaky = connection.starts_with("flaky") && seen.refused < 2;
    seen.refused += usize::from(flaky);
    Ok(match connection.split('-').next().unwrap_or_default() {
        "gone" => error(410, "GoneException"),
        "forbidden" => error(403, "ForbiddenException"),
        "large" => error(413, "PayloadTooLargeException"),
        "busy" => error(429, "LimitExceededException"),
        "flaky" if flaky => error(500, "InternalServerError"),
        _ if close => {
            seen.closed.push(connection);
            Response::builder()
                .status(204)
                .body(Full::new(&b""[..]))
                .expect("works")
        }
        _ => {
            let body = body.to_bytes().to_vec();
            seen.posted.entry(connection).or_default().push(body);
            Response::new(Full::new(&b""[..]))
        }
    })
}
