//! The environment, read once at the start. An empty variable counts as unset: templates cannot
//! leave a variable out, only empty.

use std::{collections::HashMap, fmt::Display, str::FromStr};

#[derive(Clone, Default)]
pub struct Config(HashMap<String, String>);

#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    #[error("the environment variable {0} is not set")]
    Missing(&'static str),
    #[error("the environment variable {name} cannot be used: {reason}")]
    Invalid { name: &'static str, reason: String },
}

impl ConfigError {
    pub fn invalid(name: &'static str, reason: impl Display) -> Self {
        Self::Invalid {
            name,
            reason: reason.to_string(),
        }
    }
}

impl Config {
    pub fn from_env() -> Self {
        std::env::vars().collect()
    }

    /// The same with one variable set otherwise.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.0.insert(name.to_owned(), value.to_owned());
        self
    }

    pub fn optional(&self, name: &str) -> Option<String> {
        self.0.get(name).filter(|value| !value.is_empty()).cloned()
    }

    /// # Errors
    /// The variable is unset or empty.
    pub fn required(&self, name: &'static str) -> Result<String, ConfigError> {
        self.optional(name).ok_or(ConfigError::Missing(name))
    }

    /// # Errors
    /// The variable is set to something that is no `T`.
    pub fn parsed<T: FromStr<Err: Display>>(
        &self,
        name: &'static str,
    ) -> Result<Option<T>, ConfigError> {
        self.optional(name)
            .map(|value| {
                value
                    .parse()
                    .map_err(|error| ConfigError::invalid(name, error))
            })
            .transpose()
    }
}

impl FromIterator<(String, String)> for Config {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(variables: I) -> Self {
        Self(variables.into_iter().collect())
    }
}

impl std::fmt::Debug for Config {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Values hold secrets.
        f.debug_set().entries(self.0.keys()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_counts_as_unset_and_values_do_not_show() {
        let config: Config = [("A", ""), ("B", "secret"), ("N", "7x")]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .into_iter()
            .collect();
        assert!(matches!(
            config.required("A"),
            Err(ConfigError::Missing("A"))
        ));
        assert_eq!(config.required("B").unwrap(), "secret");
        assert!(
            config
                .parsed::<u8>("N")
                .unwrap_err()
                .to_string()
                .contains('N')
        );
        assert!(!format!("{config:?}").contains("secret"));
    }
}
