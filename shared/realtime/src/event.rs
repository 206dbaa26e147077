use mojavox_domain::ids::EventId;
use serde::Serialize;
use serde_json::Value;

use crate::RealtimeError;

/// API Gateway's limit for a message to a connection.
pub const MAX_MESSAGE_BYTES: usize = 128 * 1024;

/// Something that happened, for those who watch: `{"event", "data", "id"}`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Event {
    /// `call:started`, `notification:new`, ...
    #[serde(rename = "event")]
    pub name: String,
    pub data: Value,
    /// The same on every delivery: everything arrives at least once, and who saw an id drops it.
    pub id: EventId,
}

impl Event {
    pub fn new(id: EventId, name: impl Into<String>, data: Value) -> Self {
        Self {
            name: name.into(),
            data,
            id,
        }
    }

    /// As a message of the plain JSON protocol.
    pub(crate) fn to_message(&self) -> Result<Vec<u8>, RealtimeError> {
        // A Value has string keys only: it cannot fail.
        let message = serde_json::to_vec(self).unwrap_or_default();
        if message.len() > MAX_MESSAGE_BYTES {
            return Err(RealtimeError::TooLarge {
                name: self.name.clone(),
                bytes: message.len(),
            });
        }
        Ok(message)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_event_is_a_json_message_up_to_the_gateways_limit() {
        let id = EventId::from(uuid::Uuid::from_u128(7));
        let event = Event::new(id, "call:ended", json!({ "callId": 1 }));
        let message: Value = serde_json::from_slice(&event.to_message().unwrap()).unwrap();
        assert_eq!(
            message,
            json!({ "event": "call:ended", "data": { "callId": 1 }, "id": id })
        );
        let large = Event::new(id, "report:ready", json!("x".repeat(MAX_MESSAGE_BYTES)));
        assert!(matches!(
            large.to_message(),
            Err(RealtimeError::TooLarge { .. })
        ));
    }
}
