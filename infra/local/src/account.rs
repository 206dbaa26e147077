//! The ordinary user that runs PostgreSQL where we are root.

use std::os::unix::fs::MetadataExt;
use std::path::Path;

use anyhow::{Context, Result};

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Account {
    pub(crate) uid: u32,
    pub(crate) gid: u32,
}

impl Account {
    /// `postgres` where a package made it, else `nobody`, which every system has.
    pub(crate) fn for_postgres() -> Result<Self> {
        let accounts = std::fs::read_to_string("/etc/passwd").context("cannot read /etc/passwd")?;
        ["postgres", "nobody"].iter().find_map(|name| parse(&accounts, name)).context(
            "PostgreSQL refuses to run as root and there is neither a user `postgres` nor `nobody`: \
             run `cargo local` as an ordinary user",
        )
    }

    /// Whether this user may walk into the folder; a folder that is not there yet counts by the
    /// folders above it.
    pub(crate) fn can_enter(&self, folder: &Path) -> bool {
        folder.ancestors().all(|ancestor| {
            std::fs::metadata(ancestor).map_or(true, |found| {
                let execute = if found.uid() == self.uid {
                    0o100
                } else if found.gid() == self.gid {
                    0o010
                } else {
                    0o001
                };
                found.mode() & execute != 0
            })
        })
    }
}

fn parse(accounts: &str, name: &str) -> Option<Account> {
    let line = accounts
        .lines()
        .find(|line| line.split(':').next() == Some(name))?;
    let mut fields = line.split(':').skip(2);
    Some(Account {
        uid: fields.next()?.parse().ok()?,
        gid: fields.next()?.parse().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::{Account, parse};
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn accounts_are_found_by_their_whole_name() {
        let text = "root:x:0:0::/root:/bin/sh\npostgresql:x:5:5::/:/bin/sh\nnobody:x:65534:65533::/:/bin/false\n";
        assert_eq!(parse(text, "postgres"), None);
        assert_eq!(
            parse(text, "nobody"),
            Some(Account {
                uid: 65534,
                gid: 65533
            })
        );
    }

    #[test]
    fn a_closed_folder_above_cannot_be_entered() {
        let folder = tempfile::tempdir().unwrap();
        let stranger = Account {
            uid: 65534,
            gid: 65534,
        };
        let inner = folder.path().join("project/.local");
        std::fs::create_dir_all(&inner).unwrap();
        let close = |mode| {
            std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(mode)).unwrap();
        };
        close(0o700);
        assert!(!stranger.can_enter(&inner));
        close(0o755);
        assert!(stranger.can_enter(&inner));
        assert!(stranger.can_enter(&inner.join("not-there-yet")));
    }
}
