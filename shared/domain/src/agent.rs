//! AI agents: what they can be, and what their configuration must hold.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::template::{Fault, Language, check_line, discloses_ai};

/// What an agent is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum AgentStatus {
    Online,
    /// In as many calls as it takes.
    Busy,
    Offline,
}

impl AgentStatus {
    pub const ALL: [Self; 3] = [Self::Online, Self::Busy, Self::Offline];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Online => "online",
            Self::Busy => "busy",
            Self::Offline => "offline",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected online, busy or offline")]
pub struct UnknownStatus;

impl std::str::FromStr for AgentStatus {
    type Err = UnknownStatus;

    fn from_str(text: &str) -> Result<Self, UnknownStatus> {
        Self::ALL
            .into_iter()
            .find(|one| one.name() == text)
            .ok_or(UnknownStatus)
    }
}

/// Everything about an agent that a call depends on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Configuration {
    /// BCP 47.
    pub language: String,
    pub voice: String,
    pub model: String,
    pub prompt: String,
    pub greeting: Option<String>,
    pub disclosure_text: String,
    /// Names of what the model may call.
    pub tools: Vec<String>,
    pub max_concurrent_calls: i32,
    pub max_call_seconds: i32,
}

/// Tools of one agent.
pub const MAX_TOOLS: usize = 20;

impl Configuration {
    /// What keeps the agent from calling anybody. Widths and ranges are the form's part.
    ///
    /// # Errors
    /// All faults, by the name of the field.
    pub fn check(&self) -> Result<(), Vec<Fault>> {
        let mut faults = Vec::new();
        let mut add = |part, detail: &str| {
            faults.push(Fault {
                part,
                detail: detail.to_owned(),
            });
        };
        match Language::of(&self.language) {
            None => add(
                "language",
                "en or fr, with or without a region: the disclosure that the rules ask for is known in these",
            ),
            // EU AI Act, article 50(1).
            Some(language) if !discloses_ai(&self.disclosure_text, language) => add(
                "disclosureText",
                "must say in the agent's language that an AI speaks, such as: I am an AI assistant (Je suis un assistant IA)",
            ),
            Some(_) => {}
        }
        let tool = |name: &String| {
            name.starts_with(|c: char| c.is_ascii_lowercase())
                && name.len() <= 64
                && name
                    .chars()
                    .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
        };
        let mut sorted = self.tools.clone();
        sorted.sort_unstable();
        sorted.dedup();
        if self.tools.len() > MAX_TOOLS || sorted.len() < self.tools.len() {
            add("tools", "at most 20 names, each once");
        } else if !self.tools.iter().all(tool) {
            add(
                "tools",
                "names such as transfer_to_human: a-z, 0-9 and _, at most 64 characters",
            );
        }
        let lines = [
            ("greeting", self.greeting.as_deref()),
            ("disclosureText", Some(self.disclosure_text.as_str())),
        ];
        for (part, text) in lines {
            if let Err(found) = check_line(part, text.unwrap_or_default()) {
                faults.extend(found);
            }
        }
        if faults.is_empty() {
            Ok(())
        } else {
            Err(faults)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn configuration() -> Configuration {
        Configuration {
            language: "en-US".to_owned(),
            voice: "en-US-Neural2-F".to_owned(),
            model: "scripted".to_owned(),
            prompt: "Be courteous.".to_owned(),
            greeting: Some("Hello, may I speak with {{ customer.name }}?".to_owned()),
            disclosure_text: "I am an AI assistant of {{ organization.name }}.".to_owned(),
            tools: vec!["transfer_to_human".to_owned()],
            max_concurrent_calls: 10,
            max_call_seconds: 900,
        }
    }

    #[test]
    fn an_agent_that_may_call_is_one_that_says_what_it_is() {
        assert_eq!(configuration().check(), Ok(()));
        let parts = |change: fn(&mut Configuration)| {
            let mut changed = configuration();
            change(&mut changed);
            let faults = changed.check().unwrap_err();
            faults
                .into_iter()
                .map(|fault| fault.part)
                .collect::<Vec<_>>()
        };
        assert_eq!(
            parts(|c| c.disclosure_text = "I am Ava.".to_owned()),
            ["disclosureText"]
        );
        assert_eq!(parts(|c| c.language = "fr".to_owned()), ["disclosureText"]);
        assert_eq!(parts(|c| c.language = "de".to_owned()), ["language"]);
        assert_eq!(
            parts(|c| c.greeting = Some("Hi {{ customer.ssn }}".to_owned())),
            ["greeting"]
        );
        assert_eq!(
            parts(|c| c.tools = vec!["Drop Table".to_owned()]),
            ["tools"]
        );
        assert_eq!(
            parts(|c| c.tools = vec!["a".to_owned(), "a".to_owned()]),
            ["tools"]
        );
    }
}
