//! Stands in for API Gateway's management API, with sockets that open late or have gone.

use std::{
    collections::BTreeMap,
    convert::Infallible,
    sync::{Arc, Mutex},
    time::Duration,
};

use http_body_util::{BodyExt as _, Full};
use hyper::{Method, Request, Response, StatusCode, body::Incoming, service::service_fn};
use hyper_util::rt::TokioIo;

#[derive(Default)]
struct Seen {
    asked: BTreeMap<String, usize>,
    posted: BTreeMap<String, Vec<String>>,
    closed: Vec<String>,
    under_way: usize,
    most_under_way: usize,
}

#[derive(Clone)]
pub(crate) struct Gateway {
    pub(crate) endpoint: String,
    seen: Arc<Mutex<Seen>>,
}

impl Gateway {
    /// A connection called `gone..` is gone, `late..` takes its fourth post, `broken..` gets a 500.
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

    pub(crate) fn posted(&self, connection: &str) -> Vec<String> {
        let seen = self.seen.lock().expect("works");
        seen.posted.get(connection).cloned().unwrap_or_default()
    }

    /// How often somebody tried to post.
    pub(crate) fn asked(&self, connection: &str) -> usize {
        let seen = self.seen.lock().expect("works");
        seen.asked.get(connection).copied().unwrap_or_default()
    }

    pub(crate) fn closed(&self) -> Vec<String> {
        self.seen.lock().expect("works").closed.clone()
    }

    pub(crate) fn most_under_way(&self) -> usize {
        self.seen.lock().expect("works").most_under_way
    }
}

async fn answer(
    request: Request<Incoming>,
    seen: Arc<Mutex<Seen>>,
) -> Result<Response<Full<&'static [u8]>>, Infallible> {
    let method = request.method().clone();
    let path = request.uri().path().replace("%40", "@");
    let id = path.trim_start_matches("/v1/@connections/").to_owned();
    let body = request.into_body().collect().await.expect("works");
    let body = String::from_utf8(body.to_bytes().to_vec()).expect("text");
    {
        let mut seen = seen.lock().expect("works");
        seen.under_way += 1;
        seen.most_under_way = seen.most_under_way.max(seen.under_way);
    }
    tokio::time::sleep(Duration::from_millis(5)).await;
    let mut seen = seen.lock().expect("works");
    seen.under_way -= 1;
    let status = if id.starts_with("gone") {
        StatusCode::GONE
    } else if id.starts_with("broken") {
        StatusCode::FORBIDDEN
    } else if method == Method::DELETE {
        seen.closed.push(id);
        StatusCode::NO_CONTENT
    } else {
        let asked = seen.asked.entry(id.clone()).or_default();
        *asked += 1;
        if id.starts_with("late") && *asked < 4 {
            StatusCode::GONE
        } else {
            seen.posted.entry(id).or_default().push(body);
            StatusCode::OK
        }
    };
    let kind = match status {
        StatusCode::GONE => "GoneException",
        _ => "ForbiddenException",
    };
    let mut response = Response::new(Full::new(&b""[..]));
    *response.status_mut() = status;
    if status.is_client_error() {
        let headers = response.headers_mut();
        headers.insert("x-amzn-errortype", kind.parse().expect("works"));
    }
    Ok(response)
}
