//! Every operation has its turn, a few at the same time.

use std::{any::Any, cell::Cell, panic::AssertUnwindSafe};

use futures::{FutureExt as _, future::join_all};

use crate::{
    fixtures::{self, Fixture},
    operation::Operation,
    world::World,
};

/// While the database works for one lane, the test works for the other.
const LANES: usize = 2;

/// Visits every operation with its fixture; what the visits made, in the order of the operations.
///
/// A lane has a database of its own, and each operation two organisations of its own in it, made
/// when its turn comes: nothing that another operation does reaches them.
///
/// # Panics
/// A visit found faults or panicked: each is named with its operation.
pub(crate) async fn each_operation<T>(
    visit: impl AsyncFn(&World, &Operation, &Fixture, &mut Vec<String>) -> T,
) -> Vec<T> {
    let operations = fixtures::operations();
    let next = Cell::new(0);
    let lanes = (0..LANES).map(|_| async {
        let mut world = None;
        let mut visited = Vec::new();
        loop {
            let turn = next.replace(next.get() + 1);
            let Some((operation, fixture)) = operations.get(turn) else {
                return visited;
            };
            let world_now = World::renewed(world.take()).await;
            let mut faults = Vec::new();
            let made = AssertUnwindSafe(visit(&world_now, operation, fixture, &mut faults))
                .catch_unwind()
                .await;
            match made {
                Ok(made) => {
                    visited.push((turn, Some(made), faults));
                    world = Some(world_now);
                }
                // Nobody knows what it left behind: the next one gets another world.
                Err(panic) => {
                    faults.push(format!("{}: {}", operation.key, said(panic.as_ref())));
                    visited.push((turn, None, faults));
                }
            }
        }
    });
    let mut visited: Vec<_> = join_all(lanes).await.into_iter().flatten().collect();
    visited.sort_by_key(|(turn, ..)| *turn);
    assert_eq!(visited.len(), operations.len(), "every operation's turn");
    let faults: Vec<_> = visited
        .iter()
        .flat_map(|(.., faults)| faults.iter().map(String::as_str))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    visited
        .into_iter()
        .filter_map(|(_, made, _)| made)
        .collect()
}

/// What a panic was about.
fn said(panic: &(dyn Any + Send)) -> &str {
    panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("it panicked")
}
