//! Where a record came from, and how often it was tried before it was that record.

use aws_lambda_events::event::sqs::SqsMessage;

/// The message attribute in which a message that only waited hands on how often it was tried.
pub(crate) const TRIES: &str = "Tries";

/// Tries of the messages whose place this one has taken.
pub(crate) fn tries_before(record: &SqsMessage) -> u32 {
    let tries = record.message_attributes.get(TRIES);
    tries
        .and_then(|tries| tries.string_value.as_deref()?.parse().ok())
        .unwrap_or(0)
}

/// The queue's address, from the ARN that every record carries: it needs no call and no permission.
/// With another endpoint (an emulator's) the address is that one's.
pub(crate) fn address(record: &SqsMessage, endpoint: Option<&str>) -> Option<String> {
    let mut parts = record.event_source_arn.as_deref()?.splitn(6, ':').skip(1);
    let (partition, "sqs") = (parts.next()?, parts.next()?) else {
        return None;
    };
    let (region, account, name) = (parts.next()?, parts.next()?, parts.next()?);
    if let Some(endpoint) = endpoint {
        let endpoint = endpoint.trim_end_matches('/');
        return Some(format!("{endpoint}/{account}/{name}"));
    }
    let suffix = match partition {
        "aws-cn" => "amazonaws.com.cn",
        _ => "amazonaws.com",
    };
    Some(format!("https://sqs.{region}.{suffix}/{account}/{name}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_arn_names_its_address() {
        let of = |arn: &str, endpoint| {
            let mut record = SqsMessage::default();
            record.event_source_arn = Some(arn.to_owned());
            address(&record, endpoint)
        };
        let arn = "arn:aws:sqs:eu-west-3:111122223333:reports";
        assert_eq!(
            of(arn, None).unwrap(),
            "https://sqs.eu-west-3.amazonaws.com/111122223333/reports"
        );
        assert_eq!(
            of(arn, Some("http://127.0.0.1:4566/")).unwrap(),
            "http://127.0.0.1:4566/111122223333/reports"
        );
        assert_eq!(
            of("arn:aws-cn:sqs:cn-north-1:1:events.fifo", None).unwrap(),
            "https://sqs.cn-north-1.amazonaws.com.cn/1/events.fifo"
        );
        for other in ["", "arn:aws:sns:eu-west-3:1:topic", "arn:aws:sqs:eu-west-3"] {
            assert_eq!(of(other, None), None, "{other}");
        }
        assert_eq!(address(&SqsMessage::default(), None), None);
    }
}
