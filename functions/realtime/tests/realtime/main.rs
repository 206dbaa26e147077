//! What API Gateway says of connections, over the emulator's DynamoDB and queues and a fresh database.

#[path = "../../../../shared/realtime/tests/support/gateway.rs"]
mod gateway;
#[path = "../../../../shared/realtime/tests/support/table.rs"]
mod table;

mod calls;
mod plain;
mod socketio;

use std::{collections::HashMap, sync::Arc};

use aws_lambda_events::apigw::ApiGatewayWebsocketProxyRequest;
use aws_sdk_sqs::types::QueueAttributeName;
use gateway::Gateway;
use mojavox_domain::{chance::Chance as _, permissions::Role};
use mojavox_realtime::{Connection, ConnectionId, Room};
use mojavox_runtime::{Aws, Config, SystemChance};
use mojavox_testkit::{Person, Stage};
use realtime::{Reply, State, handle};
use serde_json::{Value, json};
use table::fresh_table;

const CONNECT: &str = include_str!("../../../../events/realtime/connect.json");
const AUTHENTICATE: &str = include_str!("../../../../events/realtime/authenticate.json");
const PING: &str = include_str!("../../../../events/realtime/ping.json");
const DISCONNECT: &str = include_str!("../../../../events/realtime/disconnect.json");
const SOCKETIO_CONNECT: &str = include_str!("../../../../events/realtime/socketio-connect.json");
const SOCKETIO_AUTHENTICATE: &str =
    include_str!("../../../../events/realtime/socketio-authenticate.json");
const SOCKETIO_CALL_JOIN: &str =
    include_str!("../../../../events/realtime/socketio-call-join.json");

struct Test {
    stage: Stage,
    state: State,
    user: Person,
    id: ConnectionId,
    gateway: Gateway,
    aws: Arc<Aws>,
    timers: String,
    events: String,
}

impl Test {
    async fn new() -> Self {
        Self::with_role(Role::Agent).await
    }

    async fn with_role(role: Role) -> Self {
        let gateway = Gateway::start().await;
        let own = Aws::new(Config::from_env());
        let mut random = [0; 8];
        SystemChance.fill(&mut random);
        let name = format!("{:016x}", u64::from_be_bytes(random));
        let create = async |name: String, fifo: bool| {
            let attributes = fifo.then(|| (QueueAttributeName::FifoQueue, "true".to_owned()));
            let created = own
                .sqs()
                .await
                .create_queue()
                .queue_name(name)
                .set_attributes(Some(attributes.into_iter().collect::<HashMap<_, _>>()))
                .send()
                .await;
            created.expect("a queue").queue_url.expect("an address")
        };
        let timers = create(format!("timers-{name}"), false).await;
        let events = create(format!("events-{name}.fifo"), true).await;
        let (config, aws) = fresh_table(&[
            ("WEBSOCKET_ENDPOINT", &gateway.endpoint),
            ("SOCKET_TIMERS_QUEUE_URL", &timers),
            ("EVENTS_QUEUE_URL", &events),
        ])
        .await;
        let stage = Stage::new().await;
        let state = State::of(stage.app.clone(), &config).expect("works");
        let user = stage.user(role).await;
        let sample: Value = serde_json::from_str(CONNECT).expect("works");
        let id = sample["requestContext"]["connectionId"]
            .as_str()
            .expect("works");
        Self {
            stage,
            state,
            user,
            id: ConnectionId(id.to_owned()),
            gateway,
            aws,
            timers,
            events,
        }
    }

    async fn say(&self, event: &str, token: &str) -> Reply {
        let event = event.replace("<access token>", token);
        self.handle(serde_json::from_str(&event).expect("works"))
            .await
    }

    async fn handle(&self, event: Value) -> Reply {
        let event: ApiGatewayWebsocketProxyRequest = serde_json::from_value(event).expect("works");
        handle(&self.state, event).await
    }

    /// Connects without a token.
    async fn connect(&self) {
        let mut event: Value = serde_json::from_str(CONNECT).expect("works");
        event["queryStringParameters"] = Value::Null;
        event["multiValueQueryStringParameters"] = Value::Null;
        assert_eq!(self.handle(event).await.status_code, 200);
    }

    /// The answer to a frame.
    async fn text(&self, frame: &str) -> String {
        let mut event: Value = serde_json::from_str(PING).expect("works");
        event["body"] = json!(frame);
        let reply = self.handle(event).await;
        assert_eq!(reply.status_code, 200, "$default never fails");
        reply.body.expect("an answer")
    }

    /// The answer to a frame of the plain protocol.
    async fn frame(&self, frame: &str) -> Value {
        serde_json::from_str(&self.text(frame).await).expect("JSON")
    }

    async fn found(&self) -> Option<Connection> {
        self.state.connections.find(&self.id).await.expect("works")
    }

    async fn in_room(&self, room: Room) -> Vec<ConnectionId> {
        let occupants = self.state.connections.occupants(room).await;
        let occupants = occupants.expect("works").into_iter();
        occupants.map(|occupant| occupant.id).collect()
    }

    async fn end_session(&self) {
        self.stage
            .sql
            .execute(
                "UPDATE sessions SET revoked_at = now(), revoked_reason = 'logout' WHERE id = $1",
                &[&self.user.session.uuid()],
            )
            .await
            .expect("works");
    }

    /// What waits in a queue now, and no longer.
    async fn waiting(&self, queue: &str) -> Vec<Value> {
        let received = self
            .aws
            .sqs()
            .await
            .receive_message()
            .queue_url(queue)
            .max_number_of_messages(10)
            .send()
            .await;
        let messages = received.expect("works").messages.unwrap_or_default();
        let bodies = messages.into_iter().filter_map(|message| message.body);
        bodies
            .map(|body| serde_json::from_str(&body).expect("JSON"))
            .collect()
    }

    /// Of messages that cannot be received yet.
    async fn delayed(&self, queue: &str) -> String {
        let name = QueueAttributeName::ApproximateNumberOfMessagesDelayed;
        let attributes = self
            .aws
            .sqs()
            .await
            .get_queue_attributes()
            .queue_url(queue)
            .attribute_names(name.clone())
            .send()
            .await;
        let attributes = attributes.expect("works").attributes.expect("some");
        attributes[&name].clone()
    }
}
