//! Turns migrations/NNNN_name.sql into the list that `migrations.rs` runs.

use std::{env, fmt::Write as _, fs, path::Path};

fn main() {
    // Asked when it runs: a cache of compiled code that two checkouts share must not lead this one
    // to the other's migrations.
    let manifest = env::var("CARGO_MANIFEST_DIR").expect("cargo sets CARGO_MANIFEST_DIR");
    let folder = Path::new(&manifest).join("../../migrations");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files: Vec<_> = fs::read_dir(&folder)
        .expect("migrations/ is readable")
        .map(|entry| entry.expect("migrations/ is readable").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "sql"))
        .collect();
    files.sort();
    let mut list = String::from("&[\n");
    for path in files {
        println!("cargo::rerun-if-changed={}", path.display());
        let path = path.canonicalize().expect("a migration's path resolves");
        let name = path
            .file_stem()
            .and_then(|stem| stem.to_str())
            .expect("a migration's name is UTF-8");
        let (number, title) = name
            .split_once('_')
            .expect("a migration is named NNNN_title.sql");
        let number: u32 = number
            .parse()
            .expect("a migration's name begins with its number");
        writeln!(
            list,
            "    ({number}, {title:?}, include_str!({:?})),",
            path.display().to_string()
        )
        .expect("a string grows");
    }
    list += "]";
    let target = Path::new(&env::var("OUT_DIR").expect("cargo sets OUT_DIR")).join("migrations.rs");
    fs::write(target, list).expect("OUT_DIR is writable");
}
