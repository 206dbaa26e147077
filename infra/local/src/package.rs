//! Code packages for the emulator: a script that executes the built binary, so that a rebuild
//! needs no deployment.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{Cursor, Write};
use std::path::Path;

use anyhow::Result;
use serde_json::{Value, json};
use zip::write::SimpleFileOptions;

use crate::emulator::Emulator;
use crate::project::Home;
use crate::template::Function;

/// Where packages and the template lie before deployment.
pub(crate) const BUCKET: &str = "mojavox-packages";

/// Uploads a package for each function; gives what stands in for its CodeUri.
pub(crate) async fn upload(
    emulator: &Emulator,
    home: &Home,
    functions: &[Function],
) -> Result<BTreeMap<String, Value>> {
    let mut packages = BTreeMap::new();
    for function in functions {
        std::fs::create_dir_all(home.environments().join(&function.binary))?;
        let script = bootstrap(home, &function.binary);
        let key = format!("{}/{:016x}.zip", function.binary, digest(&script));
        emulator.put_object(BUCKET, &key, archive(&script)?).await?;
        packages.insert(
            function.logical_id.clone(),
            json!({ "Bucket": BUCKET, "Key": key }),
        );
    }
    Ok(packages)
}

/// `exec` keeps the process id, so the file named by it stands for the running environment.
/// Output goes to a file of ours: readable while the invocation still runs.
fn bootstrap(home: &Home, binary: &str) -> String {
    format!(
        "#!/bin/sh\n: > {}/$$\nexec {} >> {} 2>&1\n",
        quoted(&home.environments().join(binary)),
        quoted(&home.bin().join(binary)),
        quoted(&home.log(binary)),
    )
}

fn quoted(path: &Path) -> String {
    format!("'{}'", path.display().to_string().replace('\'', "'\\''"))
}

fn digest(script: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    script.hash(&mut hasher);
    hasher.finish()
}

/// The same script always gives the same bytes: no change, no deployment.
fn archive(script: &str) -> Result<Vec<u8>> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(zip::CompressionMethod::Stored)
        .last_modified_time(zip::DateTime::default())
        .unix_permissions(0o755);
    zip.start_file("bootstrap", options)?;
    zip.write_all(script.as_bytes())?;
    Ok(zip.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::{archive, bootstrap, quoted};
    use crate::project::Home;
    use std::path::Path;

    #[test]
    fn the_package_runs_the_binary_and_names_its_process() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home {
            path: folder.path().join("it's here"),
        };
        home.create().unwrap();
        std::fs::create_dir_all(home.environments().join("auth")).unwrap();
        std::os::unix::fs::symlink("/bin/echo", home.bin().join("auth")).unwrap();
        let script = folder.path().join("bootstrap");
        std::fs::write(&script, bootstrap(&home, "auth")).unwrap();
        let child = std::process::Command::new("sh")
            .arg(&script)
            .spawn()
            .unwrap();
        let pid = child.id();
        child.wait_with_output().unwrap();
        assert!(
            home.environments()
                .join("auth")
                .join(pid.to_string())
                .exists()
        );
        assert_eq!(std::fs::read_to_string(home.log("auth")).unwrap(), "\n");
    }

    #[test]
    fn equal_scripts_make_equal_packages() {
        assert_eq!(archive("#!/bin/sh").unwrap(), archive("#!/bin/sh").unwrap());
        assert_eq!(quoted(Path::new("/a'b")), r"'/a'\''b'");
    }
}
