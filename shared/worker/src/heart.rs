//! Keeps messages invisible while they are worked on, and gives them back.
//!
//! On a thread of its own: a job that computes (a document is typeset, a file is packed) leaves the
//! function's own thread no time for a beat. All of a message's visibility is changed here, one
//! change after the other: a beat never overtakes the message's way back.

use std::{
    collections::{BTreeMap, BTreeSet},
    pin::pin,
    sync::{
        OnceLock,
        atomic::{AtomicU64, Ordering},
    },
    thread,
    time::Duration,
};

use aws_lambda_events::event::sqs::SqsMessage;
use aws_sdk_sqs::types::{ChangeMessageVisibilityBatchRequestEntry, MessageAttributeValue};
use mojavox_runtime::{Aws, Config};
use tokio::{
    sync::{mpsc, oneshot},
    time::{Instant, sleep_until, timeout},
};

use crate::queue;

/// SQS changes this many messages in a call.
const BATCH: usize = 10;
/// Longer than a queue takes on its bad days, and less than is left when a job is dropped.
const PATIENCE: Duration = Duration::from_secs(2);
/// SQS sends a message no later than this.
const LATEST: Duration = Duration::from_mins(15);

/// How messages are kept.
#[derive(Debug, Clone, Copy)]
pub struct Pulse {
    /// Work that ends sooner costs no call.
    pub first: Duration,
    /// Between two beats.
    pub every: Duration,
    /// Each beat hides the message for so long (whole seconds): the message of a worker that died
    /// comes back then. Longer than two beats, so that one may be lost.
    pub hide: Duration,
}

impl Default for Pulse {
    fn default() -> Self {
        Self {
            first: Duration::from_secs(3),
            every: Duration::from_secs(20),
            hide: Duration::from_mins(1),
        }
    }
}

/// Beats for all batches of this process.
#[derive(Debug)]
pub(crate) struct Heart {
    config: Config,
    pub(crate) pulse: Pulse,
    orders: OnceLock<mpsc::UnboundedSender<Order>>,
    batches: AtomicU64,
}

#[derive(Debug)]
enum Order {
    Keep {
        batch: u64,
        queue: String,
        receipts: BTreeSet<String>,
    },
    GiveBack {
        batch: u64,
        receipt: String,
        after: Duration,
        done: oneshot::Sender<()>,
    },
    HandOver {
        batch: u64,
        body: String,
        tries: u32,
        after: Duration,
        done: oneshot::Sender<bool>,
    },
    End {
        batch: u64,
    },
}

/// A batch's messages, kept until this is dropped.
#[derive(Debug)]
pub(crate) struct Kept<'a>(Option<(&'a mpsc::UnboundedSender<Order>, u64)>);

impl Heart {
    pub(crate) const fn new(config: Config, pulse: Pulse) -> Self {
        Self {
            config,
            pulse,
            orders: OnceLock::new(),
            batches: AtomicU64::new(0),
        }
    }

    /// Keeps a batch, which is of one queue. Records that do not say where they are from, as in a
    /// test, are left alone.
    pub(crate) fn keep(&self, records: &[SqsMessage]) -> Kept<'_> {
        let endpoint = self.config.optional("AWS_ENDPOINT_URL");
        let queue = records
            .first()
            .and_then(|record| queue::address(record, endpoint.as_deref()));
        let receipts: BTreeSet<String> = records
            .iter()
            .filter_map(|record| record.receipt_handle.clone())
            .collect();
        let Some(queue) = queue.filter(|_| !receipts.is_empty()) else {
            return Kept(None);
        };
        let orders = self.orders.get_or_init(|| self.start());
        let batch = self.batches.fetch_add(1, Ordering::Relaxed);
        let order = Order::Keep {
            batch,
            queue,
            receipts,
        };
        Kept(orders.send(order).is_ok().then_some((orders, batch)))
    }

    fn start(&self) -> mpsc::UnboundedSender<Order> {
        let (sender, orders) = mpsc::unbounded_channel();
        let (config, pulse) = (self.config.clone(), self.pulse);
        let beating = thread::Builder::new()
            .name("heartbeat".to_owned())
            .spawn(move || {
                let runtime = tokio::runtime::Builder::new_current_thread()
                    .enable_all()
                    .build();
                match runtime {
                    Ok(runtime) => runtime.block_on(beat(&Aws::new(config), pulse, orders)),
                    Err(error) => tracing::error!(%error, "no heart: long work may come twice"),
                }
            });
        if let Err(error) = beating {
            tracing::error!(%error, "no heart: long work may come twice");
        }
        sender
    }
}

impl Kept<'_> {
    pub(crate) const NONE: Self = Self(None);

    /// Lets others have a message after a while.
    pub(crate) async fn give_back(&self, receipt: Option<&str>, after: Duration) {
        let (Some((orders, batch)), Some(receipt)) = (self.0, receipt) else {
            return;
        };
        let (done, given_back) = oneshot::channel();
        let order = Order::GiveBack {
            batch,
            receipt: receipt.to_owned(),
            after,
            done,
        };
        // What goes wrong is in the log; the message comes back when it is not hidden any more.
        if orders.send(order).is_ok() {
            let _ = timeout(PATIENCE, given_back).await;
        }
    }

    /// Sends a message anew, to be received after a while; tells whether it is on its way. Who dies
    /// before the old one is deleted leaves two, which jobs have to bear.
    pub(crate) async fn hand_over(&self, record: &SqsMessage, tries: u32, after: Duration) -> bool {
        let (Some((orders, batch)), Some(body)) = (self.0, &record.body) else {
            return false;
        };
        let (done, handed_over) = oneshot::channel();
        let order = Order::HandOver {
            batch,
            body: body.clone(),
            tries,
            after,
            done,
        };
        orders.send(order).is_ok() && matches!(timeout(PATIENCE, handed_over).await, Ok(Ok(true)))
    }
}

impl Drop for Kept<'_> {
    fn drop(&mut self) {
        if let Some((orders, batch)) = self.0 {
            let _ = orders.send(Order::End { batch });
        }
    }
}

struct Batch {
    queue: String,
    receipts: BTreeSet<String>,
    next: Instant,
}

async fn beat(aws: &Aws, pulse: Pulse, mut orders: mpsc::UnboundedReceiver<Order>) {
    let mut batches: BTreeMap<u64, Batch> = BTreeMap::new();
    loop {
        let next = batches.values().map(|batch| batch.next).min();
        let due = pin!(async {
            match next {
                Some(next) => sleep_until(next).await,
                None => std::future::pending().await,
            }
        });
        tokio::select! {
            // Who is done goes first.
            biased;
            order = orders.recv() => match order {
                None => return,
                Some(Order::Keep { batch, queue, receipts }) => {
                    let next = Instant::now() + pulse.first;
                    batches.insert(batch, Batch { queue, receipts, next });
                }
                Some(Order::GiveBack { batch, receipt, after, done }) => {
                    if let Some(batch) = batches.get_mut(&batch) {
                        batch.receipts.remove(&receipt);
                        hide(aws, &batch.queue, &[&receipt], after).await;
                    }
                    let _ = done.send(());
                }
                Some(Order::HandOver { batch, body, tries, after, done }) => {
                    let sent = match batches.get(&batch) {
                        Some(batch) => resend(aws, &batch.queue, body, tries, after).await,
                        None => false,
                    };
                    let _ = done.send(sent);
                }
                Some(Order::End { batch }) => drop(batches.remove(&batch)),
            },
            () = due => {
                for batch in batches.values_mut().filter(|batch| batch.next <= Instant::now()) {
                    batch.beat(aws, pulse).await;
                }
            }
        }
    }
}

impl Batch {
    async fn beat(&mut self, aws: &Aws, pulse: Pulse) {
        let receipts: Vec<String> = self.receipts.iter().cloned().collect();
        let mut pause = pulse.every;
        for chunk in receipts.chunks(BATCH) {
            let chunk: Vec<&String> = chunk.iter().collect();
            match hide(aws, &self.queue, &chunk, pulse.hide).await {
                Some(lost) => {
                    for receipt in lost {
                        self.receipts.remove(&receipt);
                    }
                }
                // Not reached: again soon, as long as it is still hidden.
                None => pause = pulse.every / 4,
            }
        }
        self.next = Instant::now() + pause;
    }
}

/// A FIFO queue delays no single message, and would lose its order.
async fn resend(aws: &Aws, queue: &str, body: String, tries: u32, after: Duration) -> bool {
    if queue
        .rsplit_once('.')
        .is_some_and(|(_, ending)| ending == "fifo")
    {
        return false;
    }
    let tries = MessageAttributeValue::builder()
        .data_type("Number")
        .string_value(tries.to_string())
        .build();
    let Ok(tries) = tries else { return false };
    let seconds = after.min(LATEST).as_millis().div_ceil(1_000);
    let request = aws
        .sqs()
        .await
        .send_message()
        .queue_url(queue)
        .message_body(body)
        .message_attributes(queue::TRIES, tries)
        .delay_seconds(i32::try_from(seconds).unwrap_or(i32::MAX))
        .send();
    match timeout(PATIENCE, request).await {
        Ok(Ok(_)) => true,
        Ok(Err(error)) => {
            let error = &error as &dyn std::error::Error;
            tracing::warn!(queue, error, "a message that waits cannot be sent anew");
            false
        }
        Err(_) => {
            tracing::warn!(queue, "the queue takes too long");
            false
        }
    }
}

/// Hides messages for so long from now. Gives those that are not ours any more, or `None` when the
/// queue cannot be reached.
async fn hide(
    aws: &Aws,
    queue: &str,
    receipts: &[&String],
    duration: Duration,
) -> Option<Vec<String>> {
    // Rounded up: what is to come back later must not come back sooner.
    let seconds = duration.as_millis().div_ceil(1_000);
    let seconds = i32::try_from(seconds).unwrap_or(i32::MAX);
    let entries = receipts.iter().enumerate().filter_map(|(index, receipt)| {
        ChangeMessageVisibilityBatchRequestEntry::builder()
            .id(index.to_string())
            .receipt_handle(*receipt)
            .visibility_timeout(seconds)
            .build()
            .inspect_err(|error| tracing::error!(%error, "a message cannot be hidden"))
            .ok()
    });
    let request = aws
        .sqs()
        .await
        .change_message_visibility_batch()
        .queue_url(queue)
        .set_entries(Some(entries.collect()))
        .send();
    match timeout(2 * PATIENCE, request).await {
        Ok(Ok(answer)) => {
            let lost = answer.failed().iter().filter_map(|failure| {
                tracing::warn!(
                    queue,
                    code = failure.code(),
                    "a message is not ours any more"
                );
                Some((*receipts.get(failure.id().parse::<usize>().ok()?)?).clone())
            });
            Some(lost.collect())
        }
        Ok(Err(error)) => {
            let error = &error as &dyn std::error::Error;
            tracing::warn!(queue, error, "messages cannot be hidden");
            None
        }
        Err(_) => {
            tracing::warn!(queue, "the queue takes too long");
            None
        }
    }
}
