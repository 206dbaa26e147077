//! A file of the size that users have: every row arrives, and memory does not grow with the file.

use serde_json::json;

use crate::support::{Counts, World};

/// Peak resident memory of this process in MB.
fn peak_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux tells");
    let line = status
        .lines()
        .find(|line| line.starts_with("VmHWM"))
        .expect("Linux tells the peak");
    let kilobytes: u64 = line
        .split_whitespace()
        .nth(1)
        .and_then(|number| number.parse().ok())
        .expect("a number");
    kilobytes / 1024
}

fn file(rows: usize) -> String {
    let rows = (0..rows).map(|n| {
        format!(
            "C-{n:06},Debtor {n},Élodie,Martin,debtor{n}@example.com,06{:08},{} rue des Lilas,Lyon,69003,FR,{}.50,2026-03-31\n",
            n % 100_000_000,
            n % 300,
            n % 5_000
        )
    });
    std::iter::once("externalId,name,firstName,lastName,email,phone,addressLine,city,postalCode,country,balance,dueDate\n".to_owned())
        .chain(rows)
        .collect()
}

#[tokio::test]
#[ignore = "takes a minute; prints figures: cargo test -p customer-files --test worker -- --ignored --nocapture"]
async fn hundred_thousand_debtors() {
    let world = World::new().await;
    let small = file(1_000);
    world.import(&small).await;
    drop(small);
    let before = peak_memory();
    let text = file(100_000);
    let size = text.len() / 1_000_000;
    let job = world.upload(text.as_bytes(), false, json!({})).await;
    drop(text);
    let with_file = peak_memory();
    let started = std::time::Instant::now();
    world.work(job).await.unwrap();
    let seconds = started.elapsed().as_secs_f64();
    println!(
        "import of 100,000 rows ({size} MB): {seconds:.1} s; peak memory {before} MB with 1,000 rows, {with_file} MB with the file made, {} MB after",
        peak_memory()
    );
    assert_eq!(world.counts(job).await, Counts::ready(99_000, 0, 1_000, 0));
    // The file itself was in this process once; the import adds less than another one.
    assert!(peak_memory() < with_file + 60, "{} MB", peak_memory());
    let export = world.export(json!({})).await;
    let started = std::time::Instant::now();
    world.work(export).await.unwrap();
    println!(
        "export of 100,000 rows: {:.1} s; peak memory {} MB",
        started.elapsed().as_secs_f64(),
        peak_memory()
    );
    assert_eq!(world.counts(export).await.processed, 100_000);
}
