//! A measuring line to PostgreSQL: everything passes through unchanged, and is timed and read on
//! the way. So the database's time is that of the real statements of the real handlers, without
//! anything of the functions' own work in it, and the statements can be explained afterwards with
//! the very values they were run with.

use std::{
    collections::HashMap,
    mem,
    net::SocketAddr,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
};

use crate::messages::{Frames, Said};

/// A statement as it was sent: with its values, in PostgreSQL's binary form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    pub sql: String,
    pub values: Vec<Option<Vec<u8>>>,
}

impl Statement {
    /// It makes the transaction the caller's and answers nothing.
    pub fn opens_transaction(&self) -> bool {
        self.sql.contains("app.enter(")
    }
}

/// What passed since the last [`Wire::take`].
#[derive(Clone, Debug, Default)]
pub struct Passed {
    /// From a question's first byte here to its answer's last byte here.
    pub time: Duration,
    pub round_trips: u32,
    pub statements: Vec<Statement>,
}

pub struct Wire {
    address: SocketAddr,
    log: Arc<Mutex<Passed>>,
}

impl Wire {
    /// A line to the server, with a thread of its own: what else this process does must not delay
    /// what is timed.
    ///
    /// # Errors
    /// No port is free, or no thread.
    pub fn to(server: SocketAddr) -> Result<Self> {
        let listener = std::net::TcpListener::bind(("127.0.0.1", 0))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let log = Arc::new(Mutex::new(Passed::default()));
        let shared = log.clone();
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        thread::Builder::new()
            .name("wire".to_owned())
            .spawn(move || {
                // Ends with the process.
                runtime.block_on(serve(listener, server, shared))
            })?;
        Ok(Self { address, log })
    }

    /// `url` by way of this line.
    ///
    /// # Errors
    /// The URL names no host and port.
    pub fn url(&self, url: &str) -> Result<String> {
        let (before, host) = url.rsplit_once('@').context("a URL with user@host")?;
        let (_, database) = host.split_once('/').context("a URL with a database")?;
        Ok(format!("{before}@{}/{database}", self.address))
    }

    /// What passed since it was last asked; the line is quiet now.
    pub fn take(&self) -> Passed {
        mem::take(&mut *lock(&self.log))
    }
}

fn lock(log: &Mutex<Passed>) -> MutexGuard<'_, Passed> {
    log.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn serve(
    listener: std::net::TcpListener,
    server: SocketAddr,
    log: Arc<Mutex<Passed>>,
) -> Result<()> {
    let listener = TcpListener::from_std(listener)?;
    loop {
        let (client, _) = listener.accept().await?;
        let upstream = TcpStream::connect(server).await?;
        client.set_nodelay(true)?;
        upstream.set_nodelay(true)?;
        let log = log.clone();
        // Either end closing ends the connection; the other end notices.
        tokio::spawn(async move { pass(client, upstream, &log).await });
    }
}

async fn pass(mut client: TcpStream, mut server: TcpStream, log: &Mutex<Passed>) -> Result<()> {
    let (mut questions, mut answers) = (vec![0; 65_536], vec![0; 65_536]);
    let mut exchange = Exchange::default();
    let (mut frames, mut prepared) = (Frames::of_a_client(), HashMap::new());
    loop {
        tokio::select! {
            // Answers first: whatever they answer was asked before what comes next.
            biased;
            read = server.read(&mut answers) => {
                let read = read?;
                if read == 0 {
                    return Ok(());
                }
                exchange.answered(log);
                client.write_all(&answers[..read]).await?;
            }
            read = client.read(&mut questions) => {
                let read = read?;
                if read == 0 {
                    return Ok(());
                }
                exchange.asked(log);
                server.write_all(&questions[..read]).await?;
                for said in frames.read(&questions[..read]) {
                    match said {
                        Said::Parse { name, sql } => { prepared.insert(name, sql); }
                        Said::Bind { name, values } => if let Some(sql) = prepared.get(&name) {
                            lock(log).statements.push(Statement { sql: sql.clone(), values });
                        },
                    }
                }
            }
        }
    }
}

/// A question and what has come of its answer.
#[derive(Default)]
struct Exchange {
    /// Up to when it is counted; `None`: nothing is asked.
    counted: Option<Instant>,
    answering: bool,
}

impl Exchange {
    fn asked(&mut self, log: &Mutex<Passed>) {
        if self.counted.is_none() || self.answering {
            // The time between an answer and the next question is the function's.
            self.counted = Some(Instant::now());
            self.answering = false;
            lock(log).round_trips += 1;
        }
    }

    fn answered(&mut self, log: &Mutex<Passed>) {
        let now = Instant::now();
        if let Some(counted) = self.counted.replace(now) {
            lock(log).time += now.duration_since(counted);
        }
        self.answering = true;
    }
}
