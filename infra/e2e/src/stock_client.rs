//! The npm package `socket.io-client`, unmodified, in a Node.js of its own.

use std::{collections::HashMap, process::Stdio, sync::Arc, time::Duration};

use serde_json::{Value, json};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    process::{Child, ChildStdin, Command},
    sync::{Mutex, mpsc},
    time::timeout,
};

use crate::required;

/// Cold starts included.
const PATIENCE: Duration = Duration::from_secs(30);

type Mailboxes = Arc<std::sync::Mutex<HashMap<String, mpsc::UnboundedSender<Value>>>>;

/// A Node.js process with any number of clients in it; it ends with this.
pub struct Node {
    input: Arc<Mutex<ChildStdin>>,
    mailboxes: Mailboxes,
    _process: Child,
}

/// One client.
pub struct StockClient {
    name: String,
    input: Arc<Mutex<ChildStdin>>,
    reports: mpsc::UnboundedReceiver<Value>,
    /// Reports that came before what was waited for.
    passed: Vec<Value>,
}

impl Node {
    /// # Panics
    /// There is none.
    pub fn start() -> Self {
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/socketio/remote.mjs");
        let mut process = Command::new(required("NODE"))
            .arg(script)
            .env("SOCKETIO_CLIENT", required("SOCKETIO_CLIENT"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .expect("Node.js starts");
        let output = process.stdout.take().expect("it is piped");
        let input = process.stdin.take().expect("it is piped");
        let mailboxes = Mailboxes::default();
        let posts = mailboxes.clone();
        tokio::spawn(async move {
            let mut lines = BufReader::new(output).lines();
            while let Ok(Some(line)) = lines.next_line().await {
                let report: Value = serde_json::from_str(&line).expect("a report is JSON");
                let posts = posts.lock().expect("nobody panicked");
                if let Some(post) = posts.get(report["client"].as_str().unwrap_or_default()) {
                    // Whoever does not listen any more is at their end.
                    let _ = post.send(report);
                }
            }
        });
        Self {
            input: Arc::new(Mutex::new(input)),
            mailboxes,
            _process: process,
        }
    }

    /// `io(url, options)`.
    ///
    /// # Panics
    /// Node.js has ended.
    pub async fn connect(&self, name: &str, url: &str, options: Value) -> StockClient {
        let (post, reports) = mpsc::unbounded_channel();
        self.mailboxes
            .lock()
            .expect("nobody panicked")
            .insert(name.to_owned(), post);
        let client = StockClient {
            name: name.to_owned(),
            input: self.input.clone(),
            reports,
            passed: Vec::new(),
        };
        client
            .order("connect", json!({ "url": url, "options": options }))
            .await;
        client
    }
}

impl StockClient {
    /// `socket.emit(event, ...args, acknowledge)`; gives what was acknowledged.
    ///
    /// # Panics
    /// No acknowledgement comes.
    pub async fn emit(&mut self, event: &str, args: Value) -> Value {
        self.order("emit", json!({ "event": event, "args": args }))
            .await;
        let ack = self.saw("ack").await;
        assert!(ack["error"].is_null(), "{event}: {ack}");
        ack["answer"].clone()
    }

    /// Cuts the line as a lost network does.
    ///
    /// # Panics
    /// Node.js has ended.
    pub async fn drop_line(&self) {
        self.order("drop", json!({})).await;
    }

    /// `socket.disconnect()`.
    ///
    /// # Panics
    /// Node.js has ended.
    pub async fn close(&self) {
        self.order("close", json!({})).await;
    }

    /// `socket.connect()`.
    ///
    /// # Panics
    /// Node.js has ended.
    pub async fn open(&self) {
        self.order("open", json!({})).await;
    }

    /// Waits for a report of this kind; others are passed over (see [`Self::passed`]).
    ///
    /// # Panics
    /// None comes.
    pub async fn saw(&mut self, kind: &str) -> Value {
        self.saw_within(kind, PATIENCE).await.unwrap_or_else(|| {
            panic!(
                "{} saw no {kind} in {PATIENCE:?}, but {:?}",
                self.name, self.passed
            )
        })
    }

    /// The next report of this kind, if it comes in time.
    pub async fn saw_within(&mut self, kind: &str, patience: Duration) -> Option<Value> {
        let wait = async {
            loop {
                let report = self.reports.recv().await?;
                if report["saw"] == kind {
                    return Some(report);
                }
                self.passed.push(report);
            }
        };
        timeout(patience, wait).await.ok().flatten()
    }

    /// An event by its name and arguments, in the order of their arrival.
    ///
    /// # Panics
    /// None comes.
    pub async fn event(&mut self) -> (String, Vec<Value>) {
        let event = self.saw("event").await;
        let name = event["name"].as_str().expect("a name").to_owned();
        let args = event["args"].as_array().expect("arguments").clone();
        (name, args)
    }

    /// All that has been reported until now and not asked for.
    pub fn passed(&mut self) -> Vec<Value> {
        while let Ok(report) = self.reports.try_recv() {
            self.passed.push(report);
        }
        std::mem::take(&mut self.passed)
    }

    async fn order(&self, what: &str, mut order: Value) {
        order["do"] = json!(what);
        order["client"] = json!(self.name);
        let line = format!("{order}\n");
        self.input
            .lock()
            .await
            .write_all(line.as_bytes())
            .await
            .expect("Node.js runs");
    }
}
