//! Stands in for API Gateway's management API: keeps what is posted, knows some connections as gone.

use std::{
    collections::BTreeMap,
    convert::Infallible,
    sync::{Arc, Mutex},
    time::Duration,
};

use http_body_util::{BodyExt as _, Full};
use hyper::{Request, Response, body::Incoming, service::service_fn};
use hyper_util::rt::TokioIo;

#[derive(Default)]
struct Seen {
    posted: BTreeMap<String, Vec<Vec<u8>>>,
    under_way: usize,
    most_under_way: usize,
}

#[derive(Clone)]
pub(crate) struct Gateway {
    pub(crate) endpoint: String,
    seen: Arc<Mutex<Seen>>,
}

impl Gateway {
    /// Connections whose name begins with `gone` are gone, with `forbidden` refused.
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

    pub(crate) fn most_under_way(&self) -> usize {
        self.seen.lock().expect("works").most_under_way
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
    let body = request
        .into_body()
        .collect()
        .await
        .expect("works")
        .to_bytes();
    {
        let mut seen = seen.lock().expect("works");
        seen.under_way += 1;
        seen.most_under_way = seen.most_under_way.max(seen.under_way);
    }
    tokio::time::sleep(Duration::from_millis(5)).await;
    let mut seen = seen.lock().expect("works");
    seen.under_way -= 1;
    let error = |status, kind| {
        Response::builder()
            .status(status)
            .header("x-amzn-errortype", kind)
            .header("content-type", "application/json")
            .body(Full::new(&b"{}"[..]))
            .expect("works")
    };
    Ok(if connection.starts_with("gone") {
        error(410, "GoneException")
    } else if connection.starts_with("forbidden") {
        error(403, "ForbiddenException")
    } else {
        seen.posted
            .entry(connection)
            .or_default()
            .push(body.to_vec());
        Response::new(Full::new(&b""[..]))
    })
}
