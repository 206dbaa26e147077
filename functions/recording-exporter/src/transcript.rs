//! What was said, for people and for machines. It was redacted before it was stored.

use std::fmt::Write as _;

use jiff::{Timestamp, Zoned, tz::TimeZone};
use mojavox_db::queries::recording_exports::GetRecordingContent;
use mojavox_domain::ids::{ContactAttemptId, RecordingId};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Speaker {
    Agent,
    Debtor,
    Supervisor,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Turn {
    speaker: Speaker,
    text: String,
    timestamp: Timestamp,
    #[serde(default)]
    start_ms: Option<i64>,
}

/// A transcript that cannot be read, or a time zone that nobody knows.
#[derive(Debug, thiserror::Error)]
pub enum TranscriptError {
    #[error(transparent)]
    Turns(#[from] serde_json::Error),
    #[error(transparent)]
    Zone(#[from] jiff::Error),
}

pub struct Transcript {
    recording: RecordingId,
    call: ContactAttemptId,
    recorded_at: Zoned,
    /// Seconds.
    duration: i32,
    agent: Option<String>,
    debtor: Option<String>,
    organization: String,
    language: Option<String>,
    /// As it is stored.
    stored: Value,
    turns: Vec<Turn>,
    words: &'static Words,
}

impl Transcript {
    /// # Errors
    /// What is stored is no transcript.
    pub fn new(
        recording: RecordingId,
        content: &GetRecordingContent,
    ) -> Result<Self, TranscriptError> {
        let stored = content.transcript.clone().unwrap_or_else(|| json!([]));
        Ok(Self {
            recording,
            call: content.contact_attempt_id.into(),
            recorded_at: content
                .recorded_at
                .to_zoned(TimeZone::get(&content.time_zone)?),
            duration: content.duration,
            agent: content.agent_name.clone(),
            debtor: content.customer_name.clone(),
            organization: content.organization_name.clone(),
            language: content.language.clone(),
            turns: serde_json::from_value(stored.clone())?,
            stored,
            words: Words::of(&content.locale),
        })
    }

    pub const fn recorded_at(&self) -> &Zoned {
        &self.recorded_at
    }

    /// In the organisation's language and time zone; Windows' editors know it by its mark.
    pub fn text(&self) -> String {
        let words = self.words;
        let mut text = format!("\u{FEFF}{}\r\n\r\n", words.title);
        let zone = self.recorded_at.time_zone().iana_name().unwrap_or_default();
        let unknown = || words.unknown.to_owned();
        for (label, value) in [
            (words.organization, self.organization.clone()),
            (
                words.recorded,
                format!("{} ({zone})", words.moment(&self.recorded_at)),
            ),
            (words.duration, clock(i64::from(self.duration) * 1_000)),
            (words.agent, self.agent.clone().unwrap_or_else(unknown)),
            (words.debtor, self.debtor.clone().unwrap_or_else(unknown)),
            (words.recording, self.recording.to_string()),
            (words.call, self.call.to_string()),
        ] {
            line(&mut text, format_args!("{label}{}{value}", words.colon));
        }
        text.push_str("\r\n");
        if self.turns.is_empty() {
            line(&mut text, format_args!("{}", words.nothing));
        }
        for turn in &self.turns {
            let speaker = words.speaker(turn.speaker);
            let at = self.at(turn);
            // One line a turn, whatever the service wrote into it.
            let said: Vec<&str> = turn.text.split_whitespace().collect();
            let said = said.join(" ");
            line(
                &mut text,
                format_args!("[{at}] {speaker}{}{said}", words.colon),
            );
        }
        text
    }

    /// From the recording's begin; by the clock where the service did not say.
    fn at(&self, turn: &Turn) -> String {
        if let Some(start) = turn.start_ms {
            return clock(start);
        }
        let zone = self.recorded_at.time_zone().clone();
        let at = turn.timestamp.to_zoned(zone);
        at.strftime("%H:%M:%S").to_string()
    }

    pub fn json(&self) -> Value {
        json!({
            "recordingId": self.recording,
            "callId": self.call,
            "recordedAt": self.recorded_at.timestamp(),
            "timeZone": self.recorded_at.time_zone().iana_name(),
            "duration": self.duration,
            "agent": self.agent,
            "debtor": self.debtor,
            "language": self.language,
            "transcript": self.stored,
        })
    }
}

fn line(text: &mut String, what: std::fmt::Arguments<'_>) {
    // Writing to a String cannot fail.
    let _ = write!(text, "{what}\r\n");
}

/// `3:04`, `1:00:09`.
fn clock(milliseconds: i64) -> String {
    let seconds = milliseconds.max(0) / 1_000;
    let (hours, minutes, seconds) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    if hours > 0 {
        format!("{hours}:{minutes:02}:{seconds:02}")
    } else {
        format!("{minutes:02}:{seconds:02}")
    }
}

struct Words {
    title: &'static str,
    organization: &'static str,
    recorded: &'static str,
    duration: &'static str,
    agent: &'static str,
    debtor: &'static str,
    supervisor: &'static str,
    recording: &'static str,
    call: &'static str,
    unknown: &'static str,
    nothing: &'static str,
    /// French has a space before it.
    colon: &'static str,
    months: [&'static str; 12],
    french: bool,
}

static ENGLISH: Words = Words {
    title: "Transcript of a recorded call",
    organization: "Organisation",
    recorded: "Recorded",
    duration: "Duration",
    agent: "Agent",
    debtor: "Debtor",
    supervisor: "Supervisor",
    recording: "Recording",
    call: "Call",
    unknown: "unknown",
    nothing: "Nothing was said.",
    colon: ": ",
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    french: false,
};

static FRENCH: Words = Words {
    title: "Transcription d’un appel enregistré",
    organization: "Organisation",
    recorded: "Enregistré",
    duration: "Durée",
    agent: "Agent",
    debtor: "Débiteur",
    supervisor: "Superviseur",
    recording: "Enregistrement",
    call: "Appel",
    unknown: "inconnu",
    nothing: "Rien n’a été dit.",
    colon: "\u{A0}: ",
    months: [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    french: true,
};

impl Words {
    /// Of a BCP 47 language: French, or English for all others.
    fn of(locale: &str) -> &'static Self {
        let language = locale.split(['-', '_']).next().unwrap_or_default();
        if language.eq_ignore_ascii_case("fr") {
            &FRENCH
        } else {
            &ENGLISH
        }
    }

    const fn speaker(&self, speaker: Speaker) -> &'static str {
        match speaker {
            Speaker::Agent => self.agent,
            Speaker::Debtor => self.debtor,
            Speaker::Supervisor => self.supervisor,
        }
    }

    fn moment(&self, at: &Zoned) -> String {
        let month = usize::try_from(at.month() - 1)
            .ok()
            .and_then(|month| self.months.get(month))
            .copied()
            .unwrap_or_default();
        let (day, year, time) = (at.day(), at.year(), at.strftime("%H:%M"));
        match (self.french, day) {
            (true, 1) => format!("1er {month} {year} à {time}"),
            (true, _) => format!("{day} {month} {year} à {time}"),
            (false, _) => format!("{day} {month} {year}, {time}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content(locale: &str, zone: &str, transcript: Option<Value>) -> GetRecordingContent {
        GetRecordingContent {
            file_path: String::new(),
            file_size: None,
            purged: false,
            contact_attempt_id: uuid::Uuid::from_u128(2),
            duration: 3_661,
            recorded_at: "2026-08-01T22:30:00Z".parse().expect("a time"),
            transcript,
            language: Some("fr-FR".to_owned()),
            agent_name: Some("Sofia".to_owned()),
            customer_name: None,
            organization_name: "Recouvrement Étoile".to_owned(),
            locale: locale.to_owned(),
            time_zone: zone.to_owned(),
        }
    }

    fn said() -> Value {
        json!([
            { "speaker": "agent", "text": "Bonjour.\nC’est Sofia.", "timestamp": "2026-08-01T22:30:00Z", "startMs": 0, "endMs": 900 },
            { "speaker": "debtor", "text": "Oui ?", "timestamp": "2026-08-01T22:30:01Z", "startMs": 3_661_500 },
            { "speaker": "supervisor", "text": "Je reprends.", "timestamp": "2026-08-01T22:31:00Z" },
        ])
    }

    fn text(locale: &str, zone: &str, transcript: Option<Value>) -> String {
        let content = content(locale, zone, transcript);
        let recording = uuid::Uuid::from_u128(1).into();
        Transcript::new(recording, &content).expect("reads").text()
    }

    #[test]
    fn french_organisations_read_french() {
        let text = text("fr-FR", "Europe/Paris", Some(said()));
        let lines: Vec<&str> = text.trim_start_matches('\u{FEFF}').split("\r\n").collect();
        assert_eq!(lines[0], "Transcription d’un appel enregistré");
        assert_eq!(
            lines[3],
            "Enregistré\u{A0}: 2 août 2026 à 00:30 (Europe/Paris)"
        );
        assert_eq!(lines[4], "Durée\u{A0}: 1:01:01");
        assert_eq!(lines[6], "Débiteur\u{A0}: inconnu");
        assert_eq!(lines[10], "[00:00] Agent\u{A0}: Bonjour. C’est Sofia.");
        assert_eq!(lines[11], "[1:01:01] Débiteur\u{A0}: Oui ?");
        assert_eq!(lines[12], "[00:31:00] Superviseur\u{A0}: Je reprends.");
    }

    #[test]
    fn all_others_read_english() {
        let text = text("de", "America/New_York", None);
        assert!(
            text.contains("Recorded: 1 August 2026, 18:30 (America/New_York)\r\n"),
            "{text}"
        );
        assert!(text.ends_with("\r\n\r\nNothing was said.\r\n"), "{text}");
    }

    #[test]
    fn machines_get_what_is_stored() {
        let content = content("fr", "Europe/Paris", Some(said()));
        let transcript = Transcript::new(uuid::Uuid::from_u128(1).into(), &content).expect("reads");
        let json = transcript.json();
        assert_eq!(json["transcript"], said());
        assert_eq!(json["recordedAt"], "2026-08-01T22:30:00Z");
        let broken =
            super::tests::content("fr", "Europe/Paris", Some(json!([{ "speaker": "nobody" }])));
        assert!(Transcript::new(uuid::Uuid::from_u128(1).into(), &broken).is_err());
    }
}
