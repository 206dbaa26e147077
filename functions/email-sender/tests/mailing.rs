//! Mails, against an SES that says what a test wants it to, and the emulator's.

use std::sync::Arc;

use email_sender::{EmailMessage, Worker};
use futures::future::join_all;
use jiff::SignedDuration;
use mojavox_db::{
    Origin,
    emails::{NewEmail, enqueue},
};
use mojavox_domain::{
    clock::Clock as _,
    ids::{EmailId, ReportId},
    permissions::Role,
};
use mojavox_providers::email::Mailer;
use mojavox_runtime::{Aws, Config};
use mojavox_testkit::{Person, Stage};
use mojavox_worker::{JobError, Message};
use serde_json::{Value, json};
use wiremock::{
    Mock, MockServer, ResponseTemplate,
    matchers::{method, path, path_regex},
};

struct Office {
    stage: Stage,
    ses: MockServer,
    worker: Worker,
    owner: Person,
    report: ReportId,
}

impl Office {
    async fn new() -> Self {
        let stage = Stage::new().await;
        let ses = MockServer::start().await;
        Mock::given(method("GET"))
            .and(path_regex("^/v2/email/suppression/addresses/"))
            .respond_with(refusal(404, "NotFoundException"))
            .with_priority(10)
            .mount(&ses)
            .await;
        let config = Config::from_env()
            .with("AWS_ENDPOINT_URL", &ses.uri())
            .with("EMAIL_FROM", "MOJAVOX <reports@mojavox.example>")
            .with("EMAIL_CONFIGURATION_SET", "mails");
        let worker = worker(&stage, &config);
        let owner = stage.user(Role::Supervisor).await;
        let report = stage.app.new_id();
        let sql = "INSERT INTO reports (id, organization_id, name, type, format, generated_by)
            VALUES ($1, $2, 'Board', 'recovery', 'pdf', $3)";
        let of = [
            report_uuid(report),
            stage.organization.uuid(),
            owner.id.uuid(),
        ];
        stage
            .sql
            .execute(sql, &[&of[0], &of[1], &of[2]])
            .await
            .expect("inserts a report");
        Self {
            stage,
            ses,
            worker,
            owner,
            report,
        }
    }

    async fn answers(&self, answer: ResponseTemplate, times: u64) {
        Mock::given(method("POST"))
            .and(path("/v2/email/outbound-emails"))
            .respond_with(answer)
            .up_to_n_times(times)
            .mount(&self.ses)
            .await;
    }

    async fn email(&self, recipient: &str) -> Option<EmailId> {
        let db = &self.stage.app.db;
        let tx = db
            .system(self.stage.organization, Origin::default())
            .await
            .expect("begins");
        let new = NewEmail {
            recipient,
            subject: "Rapport prêt",
            text: "Bonjour",
            html: "<p>Bonjour</p>",
            entity_type: "report",
            entity_id: self.report.uuid(),
            cause: "report ready",
        };
        let id = enqueue(&tx, &new).await.expect("enqueues");
        let messages = tx.commit().await.expect("commits");
        assert_eq!(messages.len(), usize::from(id.is_some()));
        if let (Some(message), Some(id)) = (messages.first(), id) {
            assert_eq!(message.topic, "emails");
            let body: EmailMessage =
                serde_json::from_value(message.payload.clone()).expect("a message");
            assert_eq!(body, self.message(id).body);
        }
        id
    }

    fn message(&self, email_id: EmailId) -> Message<EmailMessage> {
        Message::new(EmailMessage {
            organization_id: self.stage.organization,
            email_id,
        })
    }

    async fn work(&self, id: EmailId) -> Result<(), JobError> {
        self.worker.work(self.message(id)).await
    }

    async fn row(&self, id: EmailId) -> Value {
        let sql = "SELECT to_jsonb(e) FROM emails e WHERE id = $1";
        let row = self.stage.sql.query_one(sql, &[&id.uuid()]).await;
        row.expect("an email").get(0)
    }

    async fn sent(&self) -> Vec<Value> {
        let requests = self.ses.received_requests().await.expect("records");
        let sent = requests
            .iter()
            .filter(|request| request.method.as_str() == "POST");
        sent.map(|request| serde_json::from_slice(&request.body).expect("JSON"))
            .collect()
    }

    async fn told(&self) -> Vec<Value> {
        let sql = "SELECT action_data FROM notifications WHERE user_id = $1";
        let rows = self.stage.sql.query(sql, &[&self.owner.id.uuid()]).await;
        rows.expect("lists").iter().map(|row| row.get(0)).collect()
    }
}

const fn report_uuid(id: ReportId) -> uuid::Uuid {
    id.uuid()
}

fn worker(stage: &Stage, config: &Config) -> Worker {
    let aws = Arc::new(Aws::new(config.clone()));
    Worker {
        db: stage.app.db.clone(),
        clock: stage.clock.clone(),
        mailer: Mailer::from_config(config, aws),
    }
}

fn accepted() -> ResponseTemplate {
    ResponseTemplate::new(200).set_body_json(json!({ "MessageId": "0100-abc" }))
}

fn refusal(status: u16, code: &str) -> ResponseTemplate {
    ResponseTemplate::new(status)
        .insert_header("x-amzn-ErrorType", code)
        .set_body_json(json!({ "message": "no" }))
}

#[tokio::test]
async fn a_mail_is_sent_as_ses_documents_it_and_once_however_often_it_is_asked_for() {
    let office = Office::new().await;
    office.answers(accepted(), 10).await;
    let id = office.email("board@acme.example").await.expect("an email");
    for _ in 0..2 {
        office.work(id).await.expect("is done");
    }
    let sent = office.sent().await;
    assert_eq!(sent.len(), 1);
    assert_eq!(
        sent[0],
        json!({
            "FromEmailAddress": "MOJAVOX <reports@mojavox.example>",
            "Destination": { "ToAddresses": ["board@acme.example"] },
            "Content": { "Simple": {
                "Subject": { "Data": "Rapport prêt", "Charset": "UTF-8" },
                "Body": {
                    "Text": { "Data": "Bonjour", "Charset": "UTF-8" },
                    "Html": { "Data": "<p>Bonjour</p>", "Charset": "UTF-8" },
                },
                "Headers": [{ "Name": "Auto-Submitted", "Value": "auto-generated" }],
            } },
            "ConfigurationSetName": "mails",
        })
    );
    let row = office.row(id).await;
    assert_eq!(
        (&row["status"], &row["provider_id"], &row["attempts"]),
        (&json!("sent"), &json!("0100-abc"), &json!(1))
    );
    // The cause is reported again: nobody is mailed again.
    assert_eq!(office.email("board@acme.example").await, None);
    assert!(office.email("cfo@acme.example").await.is_some());
}

#[tokio::test]
async fn of_several_messages_at_once_one_sends() {
    let office = Office::new().await;
    office
        .answers(
            accepted().set_delay(std::time::Duration::from_millis(300)),
            10,
        )
        .await;
    let id = office.email("board@acme.example").await.expect("an email");
    let done = join_all((0..4).map(|_| office.work(id))).await;
    assert_eq!(office.sent().await.len(), 1);
    assert_eq!(done.iter().filter(|result| result.is_ok()).count(), 1);
    for result in done.into_iter().filter_map(Result::err) {
        assert!(matches!(result, JobError::Retry { after: Some(_), .. }));
    }
    office.work(id).await.expect("is done");
    assert_eq!(office.sent().await.len(), 1);
}

#[tokio::test]
async fn who_died_while_sending_is_waited_for_and_then_replaced() {
    let office = Office::new().await;
    office.answers(accepted(), 10).await;
    let id = office.email("board@acme.example").await.expect("an email");
    let until = office.stage.clock.now() + SignedDuration::from_secs(60);
    office
        .stage
        .sql
        .execute(
            "UPDATE emails SET status = 'sending', claimed_until = $2 WHERE id = $1",
            &[&id.uuid(), &until],
        )
        .await
        .expect("claims");
    office.stage.clock.advance(SignedDuration::from_secs(59));
    office.work(id).await.expect_err("held");
    assert_eq!(office.sent().await.len(), 0);
    office.stage.clock.advance(SignedDuration::from_secs(1));
    office.work(id).await.expect("sends");
    assert_eq!(office.row(id).await["status"], "sent");
}

#[tokio::test]
async fn throttled_mails_wait_and_the_last_try_says_that_it_was_the_last() {
    let office = Office::new().await;
    office
        .answers(refusal(429, "TooManyRequestsException"), 2)
        .await;
    let id = office.email("board@acme.example").await.expect("an email");
    let error = office.work(id).await.expect_err("throttled");
    assert!(matches!(error, JobError::Retry { .. }), "{error}");
    // One request a try: nothing is repeated behind our back.
    assert_eq!(office.sent().await.len(), 1);
    assert_eq!(office.row(id).await["status"], "pending");
    let last = office.message(id).received(5, 5);
    let error = office.worker.work(last).await.expect_err("throttled");
    assert!(matches!(error, JobError::Fail(_)), "{error}");
    let row = office.row(id).await;
    assert_eq!(
        (&row["status"], &row["error_code"], &row["attempts"]),
        (&json!("failed"), &json!("not_sent"), &json!(2))
    );
    assert_eq!(office.told().await.len(), 1);
}

#[tokio::test]
async fn what_ses_refuses_for_good_is_told_to_the_owner_once() {
    let office = Office::new().await;
    office.answers(refusal(400, "MessageRejected"), 10).await;
    let id = office.email("board@acme.example").await.expect("an email");
    let error = office.work(id).await.expect_err("refused");
    assert!(matches!(error, JobError::Fail(_)), "{error}");
    office.work(id).await.expect("is done");
    assert_eq!(office.sent().await.len(), 1);
    assert_eq!(office.row(id).await["error_code"], "rejected");
    assert_eq!(
        office.told().await,
        [json!({
            "entityType": "report", "entityId": office.report, "recipient": "board@acme.example", "errorCode": "rejected",
        })]
    );
}

#[tokio::test]
async fn an_address_that_bounced_is_not_mailed() {
    let office = Office::new().await;
    Mock::given(method("GET"))
        .and(path("/v2/email/suppression/addresses/board%40acme.example"))
        .respond_with(ResponseTemplate::new(200).set_body_json(json!({
            "SuppressedDestination": {
                "EmailAddress": "board@acme.example", "Reason": "BOUNCE", "LastUpdateTime": 1_760_000_000,
            }
        })))
        .mount(&office.ses)
        .await;
    let id = office.email("board@acme.example").await.expect("an email");
    office.work(id).await.expect_err("refused");
    assert_eq!(office.sent().await.len(), 0);
    assert_eq!(office.row(id).await["error_code"], "suppressed");
}

#[tokio::test]
async fn without_a_sender_it_says_so_and_without_a_row_it_is_done() {
    let office = Office::new().await;
    let id = office.email("board@acme.example").await.expect("an email");
    let silent = worker(&office.stage, &Config::from_env().with("EMAIL_FROM", ""));
    let message = office.message(id);
    silent.work(message).await.expect_err("not configured");
    assert_eq!(office.row(id).await["error_code"], "not_configured");
    let nothing = office.message(office.stage.app.new_id());
    office.worker.work(nothing).await.expect("is done");
    // Another organisation's message finds nothing of ours.
    let second = office.email("cfo@acme.example").await.expect("an email");
    let theirs = Message::new(EmailMessage {
        organization_id: office.stage.other_organization().await,
        email_id: second,
    });
    office.worker.work(theirs).await.expect("is done");
    assert_eq!(office.row(second).await["status"], "pending");
}

#[tokio::test]
async fn the_emulators_ses_takes_it() {
    let office = Office::new().await;
    let config = Config::from_env().with("EMAIL_FROM", "MOJAVOX <reports@mojavox.example>");
    let aws = Aws::new(config.clone());
    let identity = aws.ses().await.create_email_identity();
    // The account is shared: another run may have made it.
    drop(identity.email_identity("mojavox.example").send().await);
    let id = office.email("board@acme.example").await.expect("an email");
    let worker = worker(&office.stage, &config);
    worker.work(office.message(id)).await.expect("sends");
    let row = office.row(id).await;
    assert_eq!(row["status"], "sent", "{row}");
    assert!(row["provider_id"].is_string());
}
