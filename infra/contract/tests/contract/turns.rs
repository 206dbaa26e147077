//! Every operation has its turn, a few at the same time.

use std::{any::Any, cell::Cell, panic::AssertUnwindSafe};

use futures::{FutureExt as _, future::join_all};
use mojavox_domain::permissions::Role;

use crate::{
    fixtures::{self, Fixture},
    operation::Operation,
    world::World,
};

/// While the database works for one lane, the test works for the other.
const LANES: usize = 2;

/// Visits every operation with its fixture; what the visits made, in the order of the operations.
///
/// # Panics
/// A visit found faults or panicked: each is named with its operation.
pub(crate) async fn each_operation<T>(
    visit: impl AsyncFn(&World, &Operation, &Fixture, &mut Vec<String>) -> T,
) -> Vec<T> {
    let visited = take_turns(&fixtures::operations(), visit).await;
    let faults: Vec<_> = visited
        .iter()
        .flat_map(|visited| visited.faults.iter().map(String::as_str))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    visited
        .into_iter()
        .filter_map(|visited| visited.made)
        .collect()
}

struct Visited<T> {
    turn: usize,
    /// None: it panicked.
    made: Option<T>,
    faults: Vec<String>,
}

/// A lane has a database of its own, and each operation two organisations of its own in it, made
/// when its turn comes: nothing that another operation does reaches them.
async fn take_turns<T>(
    operations: &[(Operation, Fixture)],
    visit: impl AsyncFn(&World, &Operation, &Fixture, &mut Vec<String>) -> T,
) -> Vec<Visited<T>> {
    let next = Cell::new(0);
    let lanes = (0..LANES).map(|_| async {
        let mut last = None;
        let mut visited = Vec::new();
        loop {
            let turn = next.replace(next.get() + 1);
            let Some((operation, fixture)) = operations.get(turn) else {
                return visited;
            };
            let world = World::renewed(last.take()).await;
            let mut faults = Vec::new();
            let made = AssertUnwindSafe(visit(&world, operation, fixture, &mut faults))
                .catch_unwind()
                .await;
            let made = match made {
                Ok(made) => {
                    last = Some(world);
                    Some(made)
                }
                // Nobody knows what it left behind: the next one gets another world.
                Err(panic) => {
                    faults.push(format!("{}: {}", operation.key, said(panic.as_ref())));
                    None
                }
            };
            visited.push(Visited { turn, made, faults });
        }
    });
    let mut visited: Vec<_> = join_all(lanes).await.into_iter().flatten().collect();
    visited.sort_by_key(|visited| visited.turn);
    assert_eq!(visited.len(), operations.len(), "a turn for each operation");
    visited
}

/// What a panic was about.
fn said(panic: &(dyn Any + Send)) -> &str {
    panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("it panicked")
}

fn some_operations() -> Vec<(Operation, Fixture)> {
    let mut operations = fixtures::operations();
    operations.truncate(8);
    operations
}

#[tokio::test]
async fn what_fails_is_named_and_the_others_still_have_their_turn() {
    let operations = some_operations();
    let failing = [&operations[1].0.key, &operations[4].0.key];
    let visited = take_turns(&operations, async |_, operation, _, faults| {
        assert_ne!(&operation.key, failing[0], "it fell");
        if &operation.key == failing[1] {
            faults.push(format!("{}: it was wrong", operation.key));
        }
        operation.key.clone()
    })
    .await;
    for (turn, (operation, _)) in operations.iter().enumerate() {
        let Visited { made, faults, .. } = &visited[turn];
        let fell = turn == 1;
        assert_eq!(made.as_ref(), (!fell).then_some(&operation.key));
        assert_eq!(faults.len(), usize::from(failing.contains(&&operation.key)));
        assert!(faults.iter().all(|fault| fault.starts_with(&operation.key)));
    }
    assert!(visited[1].faults[0].contains("it fell"));
}

#[tokio::test]
async fn no_operation_finds_what_another_one_did() {
    let visited = take_turns(&some_operations(), async |world, _, _, _| {
        let stage = &world.stage;
        let found = world.digest(stage.organization).await;
        stage.customer().await;
        world.with_password(Role::Agent).await;
        let changed = world.digest(stage.organization).await;
        let differ = |table: &str| found[table] != changed[table];
        assert!(differ("public.customers") && differ("public.users"));
        (stage.organization, found)
    })
    .await;
    let (first, found) = visited[0].made.as_ref().expect("the first turn");
    for visited in &visited[1..] {
        let (organization, empty) = visited.made.as_ref().expect("a turn");
        assert_ne!(organization, first);
        // Who is there is new, and there is nothing else.
        for (table, digest) in empty {
            let people = ["public.users", "public.sessions"].contains(&table.as_str());
            assert_eq!(digest != &found[table], people, "{table}");
        }
    }
}
