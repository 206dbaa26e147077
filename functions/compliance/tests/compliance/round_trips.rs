//! The gate stands before every contact: it asks the database once.

use std::sync::{Arc, Mutex};

use mojavox_db::{Db, Settings};
use mojavox_http::App;
use mojavox_runtime::SystemChance;
use serde_json::json;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
};

use crate::stand::Stand;

/// What the client said, each time after it had heard something.
#[derive(Default)]
struct Flights {
    said: Vec<Vec<u8>>,
    heard: bool,
}

/// Listens beside the server and notes who speaks when.
async fn listen(server: String, flights: Arc<Mutex<Flights>>) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((client, _)) = listener.accept().await {
            let server = TcpStream::connect(&server).await.unwrap();
            let (mut from_client, mut to_client) = client.into_split();
            let (mut from_server, mut to_server) = server.into_split();
            let notes = flights.clone();
            tokio::spawn(async move {
                let mut buffer = vec![0; 64 * 1024];
                while let Ok(count @ 1..) = from_client.read(&mut buffer).await {
                    {
                        let mut notes = notes.lock().unwrap();
                        if notes.heard || notes.said.is_empty() {
                            notes.said.push(Vec::new());
                            notes.heard = false;
                        }
                        notes.said.last_mut().unwrap().extend(&buffer[..count]);
                    }
                    if to_server.write_all(&buffer[..count]).await.is_err() {
                        break;
                    }
                }
            });
            let notes = flights.clone();
            tokio::spawn(async move {
                let mut buffer = vec![0; 64 * 1024];
                while let Ok(count @ 1..) = from_server.read(&mut buffer).await {
                    notes.lock().unwrap().heard = true;
                    if to_client.write_all(&buffer[..count]).await.is_err() {
                        break;
                    }
                }
            });
        }
    });
    port
}

#[tokio::test]
async fn an_evaluation_is_one_round_trip() {
    let stand = Stand::new().await;
    let url = stand.stage.database.app_url();
    let (credentials, rest) = url.rsplit_once('@').unwrap();
    let (server, database) = rest.split_once('/').unwrap();
    let flights = Arc::new(Mutex::new(Flights::default()));
    let port = listen(server.to_owned(), flights.clone()).await;
    let settings = Settings {
        url: format!("{credentials}@127.0.0.1:{port}/{database}"),
        ca_file: None,
        max_connections: 1,
    };
    let app = App {
        db: Db::new(&settings, stand.stage.clock.clone(), Arc::new(SystemChance)).unwrap(),
        ..stand.stage.app.clone()
    };
    let served = stand.stage.serve(compliance::router(), app);
    let body = json!({ "customerId": stand.customer, "channel": "voice", "at": stand.noon(0) });
    let ask = || {
        served
            .post("/api/v1/compliance/evaluate")
            .by(&stand.agent)
            .json(&body)
            .send()
    };
    // The first connects and prepares; the second is what every further one costs.
    ask().await.assert_status(200);
    ask().await.assert_status(200);
    *flights.lock().unwrap() = Flights::default();
    ask().await.assert_status(200);
    let said = std::mem::take(&mut flights.lock().unwrap().said);
    let awaited = said
        .iter()
        .filter(|bytes| {
            // The end of the transaction is told, and not waited for.
            let text = String::from_utf8_lossy(bytes);
            !text.contains("ROLLBACK") || text.contains("BEGIN")
        })
        .count();
    assert_eq!(awaited, 1, "{} flights", said.len());
}
