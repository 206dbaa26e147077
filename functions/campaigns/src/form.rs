//! What a client says a campaign is.

use garde::Validate;
use jiff::{SignedDuration, Timestamp};
use mojavox_domain::{
    campaign::{CallingWindow, OnMachine, Part, check_windows},
    compliance::Channel,
    customer::parse_email,
    ids::{AgentId, SegmentId, TemplateId},
    phone::Phone,
};
use mojavox_http::{ApiError, ApiResult, FieldError};
use serde::{Deserialize, Deserializer};
use utoipa::ToSchema;

use crate::view::CampaignView;

/// Attempts after the first.
const MAX_RETRIES: usize = 10;
/// A week between two attempts is another campaign.
const MAX_RETRY_MINUTES: i32 = 7 * 24 * 60;
/// Periods reach so far.
const FAR: SignedDuration = SignedDuration::from_hours(24 * 366 * 5);

/// A new campaign. Only its name has to be there; what else is missing is named when it is launched.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({
    "name": "Autumn reminders", "channel": "voice",
    "segmentId": "01936b1e-7c1a-7c55-9f5e-0a8b6f1d2c3e", "agentId": "01936b1e-7c1a-7c55-9f5e-0a8b6f1d2c3f",
    "sender": "+12125550100", "startsAt": "2026-12-01T09:00:00Z", "endsAt": "2026-12-31T18:00:00Z",
    "callingWindows": [{ "days": [1, 2, 3, 4, 5], "from": "09:00", "to": "18:00" }],
    "maxConcurrentCalls": 10, "retryAfterMinutes": [30, 60, 120]
}))]
pub(crate) struct CreateCampaign {
    #[garde(length(chars, min = 1, max = 150), custom(line))]
    #[schema(min_length = 1, max_length = 150)]
    name: String,
    #[garde(inner(length(chars, max = 2000)))]
    #[schema(max_length = 2000)]
    description: Option<String>,
    /// `voice` unless said otherwise.
    channel: Option<Channel>,
    segment_id: Option<SegmentId>,
    /// Of voice campaigns.
    agent_id: Option<AgentId>,
    /// A phone script for voice, else a template of the channel.
    template_id: Option<TemplateId>,
    /// What debtors see: a number for calls and SMS, an address for emails.
    #[garde(inner(length(chars, min = 1, max = 254)))]
    #[schema(min_length = 1, max_length = 254)]
    sender: Option<String>,
    /// At once, unless said otherwise.
    starts_at: Option<Timestamp>,
    /// Later than `startsAt` and than now; without one it ends when everybody was contacted.
    ends_at: Option<Timestamp>,
    /// On the debtor's wall clock; none: whenever the rules allow.
    #[serde(default)]
    #[schema(max_items = 21)]
    calling_windows: Vec<CallingWindow>,
    /// 5 unless said otherwise.
    #[garde(inner(range(min = 1, max = 1000)))]
    #[schema(minimum = 1, maximum = 1000)]
    max_concurrent_calls: Option<i32>,
    /// Calls or messages begun a minute.
    #[garde(inner(range(min = 1, max = 10_000)))]
    #[schema(minimum = 1, maximum = 10_000)]
    max_calls_per_minute: Option<i32>,
    /// Minutes to wait before the second attempt, the third, ...; 30, 60 and 120 unless said otherwise.
    #[schema(max_items = 10)]
    retry_after_minutes: Option<Vec<i32>>,
    /// 900 unless said otherwise.
    #[garde(inner(range(min = 30, max = 14_400)))]
    #[schema(minimum = 30, maximum = 14_400)]
    max_call_seconds: Option<i32>,
    /// `hang_up` unless said otherwise.
    on_machine: Option<OnMachine>,
}

/// Changes of a campaign: what is left out stays, `null` clears.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({ "name": "Winter reminders", "maxConcurrentCalls": 20 }))]
pub(crate) struct UpdateCampaign {
    #[garde(inner(length(chars, min = 1, max = 150), custom(line)))]
    #[schema(min_length = 1, max_length = 150)]
    name: Option<String>,
    #[serde(default, deserialize_with = "given")]
    #[garde(inner(inner(length(chars, max = 2000))))]
    #[schema(value_type = Option<String>, max_length = 2000)]
    description: Given<String>,
    channel: Option<Channel>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>, format = Uuid)]
    segment_id: Given<SegmentId>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>, format = Uuid)]
    agent_id: Given<AgentId>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>, format = Uuid)]
    template_id: Given<TemplateId>,
    #[serde(default, deserialize_with = "given")]
    #[garde(inner(inner(length(chars, min = 1, max = 254))))]
    #[schema(value_type = Option<String>, max_length = 254)]
    sender: Given<String>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>, format = DateTime)]
    starts_at: Given<Timestamp>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>, format = DateTime)]
    ends_at: Given<Timestamp>,
    #[schema(max_items = 21)]
    calling_windows: Option<Vec<CallingWindow>>,
    #[garde(inner(range(min = 1, max = 1000)))]
    #[schema(minimum = 1, maximum = 1000)]
    max_concurrent_calls: Option<i32>,
    #[serde(default, deserialize_with = "given")]
    #[garde(inner(inner(range(min = 1, max = 10_000))))]
    #[schema(value_type = Option<i32>, minimum = 1, maximum = 10_000)]
    max_calls_per_minute: Given<i32>,
    #[schema(max_items = 10)]
    retry_after_minutes: Option<Vec<i32>>,
    #[garde(inner(range(min = 30, max = 14_400)))]
    #[schema(minimum = 30, maximum = 14_400)]
    max_call_seconds: Option<i32>,
    on_machine: Option<OnMachine>,
}

/// Left out, `null`, or a value.
type Given<T> = Option<Option<T>>;

fn given<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Given<T>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

/// A line of text: not blank at its ends, no control characters.
fn line(text: &str, (): &()) -> garde::Result {
    if text.trim() != text || text.is_empty() {
        return Err(garde::Error::new("blank, or blank at its beginning or end"));
    }
    if text.chars().any(char::is_control) {
        return Err(garde::Error::new("contains a control character"));
    }
    Ok(())
}

/// All that somebody decides about a campaign.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Form {
    pub name: String,
    pub description: Option<String>,
    pub channel: Channel,
    pub segment: Option<SegmentId>,
    pub agent: Option<AgentId>,
    pub template: Option<TemplateId>,
    pub sender: Option<String>,
    pub starts_at: Option<Timestamp>,
    pub ends_at: Option<Timestamp>,
    pub calling_windows: Vec<CallingWindow>,
    pub max_concurrent_calls: i32,
    pub max_calls_per_minute: Option<i32>,
    pub retry_after_minutes: Vec<i32>,
    pub max_call_seconds: i32,
    pub on_machine: OnMachine,
}

impl From<CreateCampaign> for Form {
    fn from(new: CreateCampaign) -> Self {
        Self {
            name: new.name,
            description: new.description,
            channel: new.channel.unwrap_or(Channel::Voice),
            segment: new.segment_id,
            agent: new.agent_id,
            template: new.template_id,
            sender: new.sender,
            starts_at: new.starts_at,
            ends_at: new.ends_at,
            calling_windows: new.calling_windows,
            max_concurrent_calls: new.max_concurrent_calls.unwrap_or(5),
            max_calls_per_minute: new.max_calls_per_minute,
            retry_after_minutes: new.retry_after_minutes.unwrap_or(vec![30, 60, 120]),
            max_call_seconds: new.max_call_seconds.unwrap_or(900),
            on_machine: new.on_machine.unwrap_or(OnMachine::HangUp),
        }
    }
}

impl From<&CampaignView> for Form {
    fn from(view: &CampaignView) -> Self {
        Self {
            name: view.name.clone(),
            description: view.description.clone(),
            channel: view.channel,
            segment: view.segment_id,
            agent: view.agent_id,
            template: view.template_id,
            sender: view.sender.clone(),
            starts_at: view.starts_at,
            ends_at: view.ends_at,
            calling_windows: view.calling_windows.clone(),
            max_concurrent_calls: view.max_concurrent_calls,
            max_calls_per_minute: view.max_calls_per_minute,
            retry_after_minutes: view.retry_after_minutes.clone(),
            max_call_seconds: view.max_call_seconds,
            on_machine: view.on_machine,
        }
    }
}

impl Form {
    pub(crate) fn changed(&self, update: UpdateCampaign) -> Self {
        let known = self.clone();
        Self {
            name: update.name.unwrap_or(known.name),
            description: update.description.unwrap_or(known.description),
            channel: update.channel.unwrap_or(known.channel),
            segment: update.segment_id.unwrap_or(known.segment),
            agent: update.agent_id.unwrap_or(known.agent),
            template: update.template_id.unwrap_or(known.template),
            sender: update.sender.unwrap_or(known.sender),
            starts_at: update.starts_at.unwrap_or(known.starts_at),
            ends_at: update.ends_at.unwrap_or(known.ends_at),
            calling_windows: update.calling_windows.unwrap_or(known.calling_windows),
            max_concurrent_calls: update
                .max_concurrent_calls
                .unwrap_or(known.max_concurrent_calls),
            max_calls_per_minute: update
                .max_calls_per_minute
                .unwrap_or(known.max_calls_per_minute),
            retry_after_minutes: update
                .retry_after_minutes
                .unwrap_or(known.retry_after_minutes),
            max_call_seconds: update.max_call_seconds.unwrap_or(known.max_call_seconds),
            on_machine: update.on_machine.unwrap_or(known.on_machine),
        }
    }

    /// Where it is another.
    pub(crate) fn differences(&self, other: &Self) -> Vec<Part> {
        Part::ALL
            .into_iter()
            .filter(|part| match part {
                Part::Name => self.name != other.name,
                Part::Description => self.description != other.description,
                Part::Channel => self.channel != other.channel,
                Part::Segment => self.segment != other.segment,
                Part::Agent => self.agent != other.agent,
                Part::Template => self.template != other.template,
                Part::Sender => self.sender != other.sender,
                Part::StartsAt => self.starts_at != other.starts_at,
                Part::EndsAt => self.ends_at != other.ends_at,
                Part::CallingWindows => self.calling_windows != other.calling_windows,
                Part::MaxConcurrentCalls => self.max_concurrent_calls != other.max_concurrent_calls,
                Part::MaxCallsPerMinute => self.max_calls_per_minute != other.max_calls_per_minute,
                Part::RetryAfterMinutes => self.retry_after_minutes != other.retry_after_minutes,
                Part::MaxCallSeconds => self.max_call_seconds != other.max_call_seconds,
                Part::OnMachine => self.on_machine != other.on_machine,
            })
            .collect()
    }

    /// The same campaign as it is kept: its sender in the form that carriers use.
    ///
    /// # Errors
    /// 422 naming every fault of its own; what it refers to is looked up elsewhere.
    pub(crate) fn checked(mut self, now: Timestamp) -> ApiResult<Self> {
        let mut faults = Vec::new();
        let mut add = |field: &str, detail: String| {
            faults.push(FieldError::body(format!("/{field}"), detail));
        };
        if let Some(sender) = &self.sender {
            let kept = match self.channel {
                Channel::Voice | Channel::Sms => Phone::parse(sender, None)
                    .map(|phone| phone.as_str().to_owned())
                    .map_err(|error| error.to_string()),
                Channel::Email => parse_email(sender).map_err(|error| error.to_string()),
            };
            match kept {
                Ok(kept) => self.sender = Some(kept),
                Err(detail) => add("sender", detail),
            }
        }
        for (field, moment) in [("startsAt", self.starts_at), ("endsAt", self.ends_at)] {
            if moment.is_some_and(|at| at > now + FAR || at < now - FAR) {
                add(field, "more than five years from now".to_owned());
            }
        }
        match (self.starts_at, self.ends_at) {
            (_, Some(end)) if end <= now => add("endsAt", "is not in the future".to_owned()),
            (Some(start), Some(end)) if end <= start => {
                add("endsAt", "is not later than startsAt".to_owned());
            }
            _ => {}
        }
        let longest = match self.channel {
            Channel::Voice => self.max_call_seconds,
            Channel::Sms | Channel::Email => 0,
        };
        for fault in check_windows(&self.calling_windows, longest)
            .err()
            .unwrap_or_default()
        {
            add(&format!("callingWindows{}", fault.pointer), fault.detail);
        }
        if self.retry_after_minutes.len() > MAX_RETRIES {
            add("retryAfterMinutes", "at most 10 attempts more".to_owned());
        }
        for (index, minutes) in self
            .retry_after_minutes
            .iter()
            .enumerate()
            .take(MAX_RETRIES)
        {
            if !(1..=MAX_RETRY_MINUTES).contains(minutes) {
                let field = format!("retryAfterMinutes/{index}");
                add(&field, "between 1 and 10,080 minutes".to_owned());
            }
        }
        if self.agent.is_some() && self.channel != Channel::Voice {
            add("agentId", "is for voice campaigns only".to_owned());
        }
        if faults.is_empty() {
            Ok(self)
        } else {
            Err(ApiError::invalid(faults))
        }
    }
}
