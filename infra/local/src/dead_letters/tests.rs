//! Against an emulator.

use std::collections::BTreeMap;

use aws_sdk_sqs::types::QueueAttributeName;
use serde_json::json;
use uuid::Uuid;

use super::{DeadLetters, Queues, ids};
use crate::emulator;

/// A queue and the one that takes its letters, with letters in it.
struct World {
    queues: Queues,
    addresses: BTreeMap<String, String>,
}

impl World {
    async fn new(ending: &str) -> Self {
        let endpoint = std::env::var("AWS_ENDPOINT_URL")
            .expect("AWS_ENDPOINT_URL names an emulator: run `cargo local test`");
        let queues = Queues::new(&emulator::sdk(&endpoint).await);
        let mut random = [0_u8; 8];
        rand::fill(&mut random);
        let name = format!("letters-{:x}", u64::from_be_bytes(random));
        let mut addresses = BTreeMap::new();
        let mut redrive = None;
        for (logical, name) in [
            ("FilesDeadLetters", format!("{name}-dead{ending}")),
            ("FilesQueue", format!("{name}{ending}")),
        ] {
            let mut request = queues.sqs.create_queue().queue_name(name);
            if !ending.is_empty() {
                request = request.attributes(QueueAttributeName::FifoQueue, "true");
            }
            if let Some(redrive) = redrive.take() {
                request = request.attributes(QueueAttributeName::RedrivePolicy, redrive);
            }
            let address = request.send().await.unwrap().queue_url.unwrap();
            let asked = queues.sqs.get_queue_attributes().queue_url(&address);
            let answer = asked
                .attribute_names(QueueAttributeName::QueueArn)
                .send()
                .await;
            let arn = &answer.unwrap().attributes.unwrap()[&QueueAttributeName::QueueArn];
            let policy = json!({ "deadLetterTargetArn": arn, "maxReceiveCount": 3 });
            redrive = Some(policy.to_string());
            addresses.insert(logical.to_owned(), address);
        }
        Self { queues, addresses }
    }

    /// Puts a letter there, as if it had been given up.
    async fn letter(&self, body: &str, group: Option<&str>) {
        let request = self.queues.sqs.send_message();
        request
            .queue_url(&self.addresses["FilesDeadLetters"])
            .message_body(body)
            .set_message_group_id(group.map(str::to_owned))
            .set_message_deduplication_id(
                group.map(|_| Uuid::from_u128(rand::random()).to_string()),
            )
            .send()
            .await
            .unwrap();
    }

    async fn dead(&self) -> DeadLetters {
        let mut found = self.queues.dead_letters(&self.addresses).await.unwrap();
        assert_eq!(found.len(), 1);
        found.remove(0)
    }

    /// What the source's worker gets, and is done with.
    async fn arrived(&self) -> Vec<String> {
        let mut bodies = Vec::new();
        loop {
            let request = self.queues.sqs.receive_message();
            let request = request.queue_url(&self.addresses["FilesQueue"]);
            let answer = request.max_number_of_messages(10).send().await.unwrap();
            let messages = answer.messages.unwrap_or_default();
            if messages.is_empty() {
                return bodies;
            }
            for message in messages {
                let request = self.queues.sqs.delete_message();
                request
                    .queue_url(&self.addresses["FilesQueue"])
                    .set_receipt_handle(message.receipt_handle)
                    .send()
                    .await
                    .unwrap();
                bodies.extend(message.body);
            }
        }
    }
}

#[tokio::test]
async fn a_look_leaves_letters_where_they_are_and_says_nothing_of_anybody() {
    let world = World::new("").await;
    let job = Uuid::from_u128(7);
    for n in 0..23 {
        let body = json!({ "jobId": job, "name": "Ada Lovelace", "n": n });
        world.letter(&body.to_string(), None).await;
    }
    let queue = world.dead().await;
    assert_eq!((queue.waiting, queue.held), (23, 0));
    assert_eq!(
        (&*queue.name, &*queue.source),
        ("FilesDeadLetters", "FilesQueue")
    );
    for look in 0..2 {
        let letters = world.queues.peek(&queue, 100).await.unwrap();
        assert_eq!(letters.len(), 23, "look {look}");
        assert!(letters.iter().all(|letter| letter.receipts == look));
        assert_eq!(
            letters[0].ids,
            BTreeMap::from([("jobId".to_owned(), job.to_string())])
        );
        let queue = world.dead().await;
        assert_eq!((queue.waiting, queue.held), (23, 0));
    }
    assert!(world.queues.peek(&queue, 5).await.unwrap().len() >= 5);
}

#[tokio::test]
async fn all_letters_go_back_or_one() {
    let world = World::new("").await;
    for n in 0..13 {
        world.letter(&n.to_string(), None).await;
    }
    let queue = world.dead().await;
    let letters = world.queues.peek(&queue, 100).await.unwrap();
    let chosen = letters.iter().find(|letter| letter.body == "7").unwrap();
    let nobody = world.queues.redrive(&queue, Some("unknown")).await.unwrap();
    assert_eq!(nobody, 0);
    assert_eq!(world.dead().await.waiting, 13, "nothing stays hidden");
    let one = world
        .queues
        .redrive(&queue, Some(&chosen.id))
        .await
        .unwrap();
    assert_eq!(one, 1);
    assert_eq!(world.arrived().await, ["7"]);
    assert_eq!(world.dead().await.waiting, 12, "nothing stays hidden");
    assert_eq!(world.queues.redrive(&queue, None).await.unwrap(), 12);
    let queue = world.dead().await;
    assert_eq!((queue.waiting, queue.held), (0, 0));
    let mut arrived = world.arrived().await;
    arrived.sort_by_key(|n| n.parse::<u32>().unwrap());
    let others: Vec<String> = (0..13).filter(|n| *n != 7).map(|n| n.to_string()).collect();
    assert_eq!(arrived, others);
}

#[tokio::test]
async fn groups_keep_their_order() {
    let world = World::new(".fifo").await;
    for n in 0..12 {
        let group = if n % 2 == 0 { "even" } else { "odd" };
        world.letter(&n.to_string(), Some(group)).await;
    }
    let queue = world.dead().await;
    assert_eq!(world.queues.redrive(&queue, None).await.unwrap(), 12);
    let arrived = world.arrived().await;
    for rest in [0, 1] {
        let group: Vec<u32> = arrived
            .iter()
            .map(|n| n.parse().unwrap())
            .filter(|n| n % 2 == rest)
            .collect();
        assert!(group.is_sorted(), "{group:?}");
    }
    assert_eq!(arrived.len(), 12);
}

#[tokio::test]
async fn queues_are_called_by_either_name() {
    let world = World::new("").await;
    let queue = world.dead().await;
    for name in ["files", "Files", "files-queue", "FilesDeadLetters"] {
        assert!(queue.is_called(name), "{name}");
    }
    assert!(!queue.is_called("push"));
    assert!(!queue.is_called(""));
}

#[test]
fn of_a_body_only_ids_are_told() {
    let id = Uuid::from_u128(1).to_string();
    let body =
        json!({ "organizationId": id, "paid": 3, "customerId": "Ada", "note": id, "id": id });
    let told = ids(&body.to_string());
    assert_eq!(told.keys().collect::<Vec<_>>(), ["id", "organizationId"]);
    assert!(ids("{").is_empty());
}
