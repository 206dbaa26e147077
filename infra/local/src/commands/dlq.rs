//! `cargo local dlq list|redrive`

use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Result, bail};
use aws_config::{BehaviorVersion, Region};

use super::{line, ready};
use crate::dead_letters::{DeadLetters, Queues};
use crate::deploy::STACK;
use crate::emulator;
use crate::project::Project;

#[derive(Clone, Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// Show every dead-letter queue, what waits in it and since when; nothing is taken out
    List {
        /// Show whole messages, which may name people
        #[arg(long)]
        bodies: bool,
        /// Look at so many messages of each queue
        #[arg(long, default_value_t = 20)]
        most: usize,
        #[command(flatten)]
        whose: Whose,
    },
    /// Send messages back to the queue that gave them up
    Redrive {
        /// Of this queue alone, e.g. customer-files
        queue: Option<String>,
        /// Only the message with this id
        #[arg(long)]
        message: Option<String>,
        #[command(flatten)]
        whose: Whose,
    },
}

/// The running platform's, unless a profile or a stack of AWS is named.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Whose {
    /// A stack on AWS, e.g. mojavox-staging
    #[arg(long)]
    stack: Option<String>,
    /// The profile for AWS
    #[arg(long, requires = "stack")]
    profile: Option<String>,
    #[arg(long, requires = "stack")]
    region: Option<String>,
}

pub(crate) async fn run(project: &Project, command: &Command) -> Result<ExitCode> {
    match command {
        Command::List {
            bodies,
            most,
            whose,
        } => {
            let (queues, stack) = whose.queues(project).await?;
            list(&queues, &stack, *bodies, *most).await
        }
        Command::Redrive {
            queue,
            message,
            whose,
        } => {
            let (queues, stack) = whose.queues(project).await?;
            redrive(&queues, &stack, queue.as_deref(), message.as_deref()).await
        }
    }
}

impl Whose {
    async fn queues(&self, project: &Project) -> Result<(Queues, String)> {
        let Some(stack) = &self.stack else {
            let state = ready(project)?;
            let sdk = emulator::sdk(&state.addresses.aws).await;
            return Ok((Queues::new(&sdk), STACK.to_owned()));
        };
        let mut sdk = aws_config::defaults(BehaviorVersion::latest());
        if let Some(profile) = &self.profile {
            sdk = sdk.profile_name(profile);
        }
        if let Some(region) = &self.region {
            sdk = sdk.region(Region::new(region.clone()));
        }
        Ok((Queues::new(&sdk.load().await), stack.clone()))
    }
}

async fn list(queues: &Queues, stack: &str, bodies: bool, most: usize) -> Result<ExitCode> {
    let all = queues.of_stack(stack).await?;
    let width = all.iter().map(|queue| queue.name.len()).max().unwrap_or(0);
    for queue in all {
        let letters = queues.peek(&queue, most).await?;
        // A letter that somebody else holds is there as well.
        let waiting = letters.len().max(queue.waiting + queue.held);
        let oldest = letters
            .first()
            .map(|letter| format!(", the oldest {} old", age(letter.age)))
            .unwrap_or_default();
        line(&format!(
            "{:<width$}  {} from {}{oldest}",
            queue.name,
            count(waiting),
            queue.source
        ));
        for letter in &letters {
            let group = letter.group.as_ref();
            let group = group.map(|group| format!("group {group}"));
            let mut words = vec![
                letter.id.clone(),
                format!(
                    "{} old, received {}",
                    age(letter.age),
                    times(letter.receipts)
                ),
            ];
            words.extend(group);
            words.extend(letter.ids.iter().map(|(name, id)| format!("{name} {id}")));
            line(&format!("  {}", words.join("  ")));
            if bodies {
                line(&format!("    {}", letter.body));
            }
        }
        if letters.len() < waiting {
            line(&format!("  ... {} more", waiting - letters.len()));
        }
    }
    Ok(ExitCode::SUCCESS)
}

async fn redrive(
    queues: &Queues,
    stack: &str,
    queue: Option<&str>,
    message: Option<&str>,
) -> Result<ExitCode> {
    let all = queues.of_stack(stack).await?;
    let names: Vec<String> = all.iter().map(|queue| queue.name.clone()).collect();
    let chosen: Vec<DeadLetters> = all
        .into_iter()
        .filter(|found| queue.is_none_or(|name| found.is_called(name)))
        .collect();
    if let (Some(name), []) = (queue, &*chosen) {
        bail!(
            "there is no dead-letter queue `{name}`; there are: {}",
            names.join(", ")
        );
    }
    let mut all_sent = 0;
    for queue in &chosen {
        let sent = queues.redrive(queue, message).await?;
        all_sent += sent;
        if sent > 0 {
            line(&format!("{} sent back to {}", count(sent), queue.source));
        }
    }
    match (all_sent, message) {
        (0, Some(id)) => bail!("no dead-letter queue holds the message {id}"),
        (0, None) => line("no message waits in a dead-letter queue"),
        _ => {}
    }
    Ok(ExitCode::SUCCESS)
}

fn count(messages: usize) -> String {
    match messages {
        1 => "1 message".to_owned(),
        messages => format!("{messages} messages"),
    }
}

fn times(receipts: u32) -> String {
    match receipts {
        1 => "once".to_owned(),
        receipts => format!("{receipts} times"),
    }
}

/// To the unit that matters.
fn age(age: Duration) -> String {
    let seconds = age.as_secs();
    match seconds {
        0..60 => format!("{seconds} s"),
        60..3_600 => format!("{} min", seconds / 60),
        3_600..172_800 => format!("{} h", seconds / 3_600),
        _ => format!("{} days", seconds / 86_400),
    }
}

#[cfg(test)]
mod tests {
    use super::{Duration, age};

    #[test]
    fn an_age_has_the_unit_that_matters() {
        let of = |seconds| age(Duration::from_secs(seconds));
        assert_eq!(
            [59, 60, 7_199, 90_000, 200_000].map(of),
            ["59 s", "1 min", "1 h", "25 h", "2 days"]
        );
    }
}
