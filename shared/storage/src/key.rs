//! Names of files: `recordings/{organization}/{file}`.

use std::{fmt, str::FromStr};

use mojavox_domain::ids::OrganizationId;
use uuid::Uuid;

/// What a file is. Lifecycle rules and permissions go by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    Recording,
    RecordingExport,
    Report,
    /// What a transcription service wrote.
    Transcription,
    /// Debtors that somebody sent.
    CustomerImport,
    CustomerExport,
}

impl Kind {
    const ALL: [Self; 6] = [
        Self::Recording,
        Self::RecordingExport,
        Self::Report,
        Self::Transcription,
        Self::CustomerImport,
        Self::CustomerExport,
    ];

    const fn folder(self) -> &'static str {
        match self {
            Self::Recording => "recordings",
            Self::RecordingExport => "recording-exports",
            Self::Report => "reports",
            Self::Transcription => "transcriptions",
            Self::CustomerImport => "customer-imports",
            Self::CustomerExport => "customer-exports",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the key of a file")]
pub struct InvalidKey;

/// The organisation is part of it, so that no file of another one is ever read by mistake.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Key {
    pub kind: Kind,
    pub organization: OrganizationId,
    file: String,
}

impl Key {
    /// # Errors
    /// Not a plain file name with an ending.
    pub fn new(
        kind: Kind,
        organization: OrganizationId,
        file: impl Into<String>,
    ) -> Result<Self, InvalidKey> {
        let file = file.into();
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        let named = !file.starts_with('.') && file.len() <= 200 && file.chars().all(plain);
        let ends = file
            .rsplit_once('.')
            .is_some_and(|(name, ending)| !name.is_empty() && !ending.is_empty());
        if !named || !ends {
            return Err(InvalidKey);
        }
        Ok(Self {
            kind,
            organization,
            file,
        })
    }

    /// By the file's ending.
    pub fn content_type(&self) -> &'static str {
        match self.file.rsplit_once('.').map(|(_, ending)| ending) {
            Some("wav") => "audio/wav",
            Some("mp3") => "audio/mpeg",
            Some("pdf") => "application/pdf",
            Some("csv") => "text/csv; charset=utf-8",
            Some("xlsx") => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Some("zip") => "application/zip",
            Some("json") => "application/json",
            _ => "application/octet-stream",
        }
    }

    pub(crate) fn file(&self) -> &str {
        &self.file
    }

    /// Where it lies, without the file.
    pub(crate) fn directory(&self) -> String {
        format!("{}/{}", self.kind.folder(), self.organization)
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}/{}/{}",
            self.kind.folder(),
            self.organization,
            self.file
        )
    }
}

impl FromStr for Key {
    type Err = InvalidKey;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut parts = text.splitn(3, '/');
        let (Some(folder), Some(organization), Some(file)) =
            (parts.next(), parts.next(), parts.next())
        else {
            return Err(InvalidKey);
        };
        let kind = Kind::ALL
            .into_iter()
            .find(|kind| kind.folder() == folder)
            .ok_or(InvalidKey)?;
        let id: Uuid = organization.parse().map_err(|_| InvalidKey)?;
        let key = Self::new(kind, id.into(), file)?;
        // One spelling of an id, so that a key has one name.
        if key.to_string() == text {
            Ok(key)
        } else {
            Err(InvalidKey)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn organization() -> OrganizationId {
        Uuid::from_u128(7).into()
    }

    #[test]
    fn a_key_is_read_back() {
        let key = Key::new(Kind::RecordingExport, organization(), "call-1.zip").unwrap();
        let text = "recording-exports/00000000-0000-0000-0000-000000000007/call-1.zip";
        assert_eq!(key.to_string(), text);
        assert_eq!(text.parse(), Ok(key));
    }

    #[test]
    fn nothing_leads_out_of_the_organisations_folder() {
        for file in [
            "",
            ".",
            "..",
            "../x.wav",
            "a/b.wav",
            "a\\b.wav",
            ".hidden.wav",
            "x",
            "x.",
            "%2e%2e.wav",
            "é.wav",
            "x.wav\0",
            "x.wav\n",
        ] {
            assert_eq!(
                Key::new(Kind::Report, organization(), file),
                Err(InvalidKey),
                "{file:?}"
            );
        }
        for text in [
            "",
            "reports",
            "reports/00000000-0000-0000-0000-000000000007",
            "reports/00000000-0000-0000-0000-000000000007/",
            "reports/../x.pdf",
            "secrets/00000000-0000-0000-0000-000000000007/x.pdf",
            "reports/00000000000000000000000000000007/x.pdf",
            "reports/00000000-0000-0000-0000-00000000000A/x.pdf",
            "/reports/00000000-0000-0000-0000-000000000007/x.pdf",
        ] {
            assert_eq!(text.parse::<Key>(), Err(InvalidKey), "{text:?}");
        }
    }
}
