//! Stands in for API Gateway's management API: keeps what is posted to each connection, in order,
//! and misbehaves as told.

use std::{
    collections::{BTreeMap, BTreeSet},
    convert::Infallible,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use http_body_util::{BodyExt as _, Full};
use hyper::{Method, Request, Response, body::Incoming, service::service_fn};
use hyper_util::rt::TokioIo;

#[derive(Default)]
pub(crate) struct Seen {
    posted: BTreeMap<String, Vec<String>>,
    closed: Vec<String>,
    gone: BTreeSet<String>,
    /// Answered with a status, so many times.
    refused: BTreeMap<String, (u16, usize)>,
    pause: Duration,
    stays_open: bool,
    most_under_way: usize,
}

#[derive(Clone)]
pub(crate) struct Api {
    pub(crate) endpoint: String,
    seen: Arc<Mutex<Seen>>,
}

impl Api {
    pub(crate) async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
            .await
            .expect("a free port");
        let address = listener.local_addr().expect("an address");
        let api = Self {
            endpoint: format!("http://{address}/v1"),
            seen: Arc::default(),
        };
        let (seen, under_way) = (api.seen.clone(), Arc::new(AtomicUsize::new(0)));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (seen, under_way) = (seen.clone(), under_way.clone());
                tokio::spawn(async move {
                    let service =
                        service_fn(|request| answer(request, seen.clone(), under_way.clone()));
                    // A client that is killed cuts its lines.
                    let _ = hyper::server::conn::http1::Builder::new()
                        .serve_connection(TokioIo::new(stream), service)
                        .await;
                });
            }
        });
        api
    }

    fn with<T>(&self, look: impl FnOnce(&mut Seen) -> T) -> T {
        look(&mut self.seen.lock().expect("nobody panics with it"))
    }

    /// Each post takes so long.
    pub(crate) fn pause(&self, pause: Duration) {
        self.with(|seen| seen.pause = pause);
    }

    /// The connection's line is lost.
    pub(crate) fn lose(&self, connection: &str) {
        self.with(|seen| seen.gone.insert(connection.to_owned()));
    }

    /// Posts to the connection are refused, so many times.
    pub(crate) fn refuse(&self, connection: &str, status: u16, times: usize) {
        self.with(|seen| seen.refused.insert(connection.to_owned(), (status, times)));
    }

    /// No connection can be closed.
    pub(crate) fn refuse_to_close(&self, refuse: bool) {
        self.with(|seen| seen.stays_open = refuse);
    }

    /// The frames that a connection got, in order.
    pub(crate) fn posted(&self, connection: &str) -> Vec<String> {
        self.with(|seen| seen.posted.get(connection).cloned().unwrap_or_default())
    }

    pub(crate) fn posts(&self) -> usize {
        self.with(|seen| seen.posted.values().map(Vec::len).sum())
    }

    pub(crate) fn closed(&self) -> Vec<String> {
        self.with(|seen| seen.closed.clone())
    }

    pub(crate) fn most_under_way(&self) -> usize {
        self.with(|seen| seen.most_under_way)
    }
}

async fn answer(
    request: Request<Incoming>,
    seen: Arc<Mutex<Seen>>,
    under_way: Arc<AtomicUsize>,
) -> Result<Response<Full<&'static [u8]>>, Infallible> {
    let path = request.uri().path();
    let connection = path.rsplit('/').next().unwrap_or_default().to_owned();
    let close = request.method() == Method::DELETE;
    let answer = |status: u16| {
        let kind = match status {
            410 => "GoneException",
            429 => "LimitExceededException",
            413 => "PayloadTooLargeException",
            403 => "ForbiddenException",
            _ => "InternalServerError",
        };
        let mut response = Response::builder().status(status);
        if status >= 400 {
            response = response.header("x-amzn-errortype", kind);
        }
        let body = if status >= 400 { &b"{}"[..] } else { b"" };
        Ok(response.body(Full::new(body)).expect("a response"))
    };
    let Ok(body) = request.into_body().collect().await else {
        return answer(500);
    };
    let now = under_way.fetch_add(1, Ordering::SeqCst) + 1;
    let pause = {
        let mut seen = seen.lock().expect("nobody panics with it");
        seen.most_under_way = seen.most_under_way.max(now);
        seen.pause
    };
    if !pause.is_zero() {
        tokio::time::sleep(pause).await;
    }
    under_way.fetch_sub(1, Ordering::SeqCst);
    let mut seen = seen.lock().expect("nobody panics with it");
    if seen.gone.contains(&connection) {
        return answer(410);
    }
    if close && seen.stays_open {
        return answer(403);
    }
    if close {
        seen.gone.insert(connection.clone());
        seen.closed.push(connection);
        return answer(204);
    }
    if let Some((status, times)) = seen.refused.get_mut(&connection)
        && *times > 0
    {
        *times -= 1;
        return answer(*status);
    }
    let frame = String::from_utf8(body.to_bytes().to_vec()).expect("text");
    seen.posted.entry(connection).or_default().push(frame);
    answer(200)
}
