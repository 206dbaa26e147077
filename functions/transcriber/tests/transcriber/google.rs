use aws_lc_rs::{
    encoding::{AsDer as _, Pkcs8V1Der},
    rsa::KeySize,
    signature::{KeyPair as _, RSA_PKCS1_2048_8192_SHA256, RsaKeyPair, UnparsedPublicKey},
};
use base64::{
    Engine as _,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use mojavox_domain::clock::Clock as _;
use serde_json::{Value, json};
use wiremock::{
    Mock, ResponseTemplate,
    matchers::{body_json, header, method, path},
};

use crate::{
    speech::{pcm, words},
    world::World,
};

fn key() -> (RsaKeyPair, String) {
    let key = RsaKeyPair::generate(KeySize::Rsa2048).expect("a key");
    let der: Pkcs8V1Der<'_> = key.as_der().expect("PKCS #8");
    let lines = STANDARD.encode(der.as_ref());
    let lines: Vec<&str> = lines
        .as_bytes()
        .chunks(64)
        .map(|line| std::str::from_utf8(line).expect("text"))
        .collect();
    let pem = format!(
        "-----BEGIN PRIVATE KEY-----\n{}\n-----END PRIVATE KEY-----\n",
        lines.join("\n")
    );
    (key, pem)
}

fn results(channel: usize) -> Value {
    let words = words(channel);
    let end = words.last().expect("words").1;
    let transcript: Vec<_> = words.iter().map(|(_, _, word)| *word).collect();
    let words: Vec<_> = words
        .iter()
        .map(|(from, to, word)| json!({ "startTime": format!("{from:.3}s"), "endTime": format!("{to:.3}s"), "word": word }))
        .collect();
    json!({
        "alternatives": [{ "transcript": transcript.join(" "), "confidence": 0.93, "words": words }],
        "channelTag": channel + 1, "resultEndTime": format!("{end:.3}s"), "languageCode": "en-us",
    })
}

pub(crate) fn encoded(pcm: &[u8]) -> String {
    STANDARD.encode(pcm)
}

pub(crate) async fn world() -> World {
    world_with(&key().1).await
}

async fn world_with(pem: &str) -> World {
    let account = json!({
        "type": "service_account", "private_key_id": "k1", "private_key": pem,
        "client_email": "speech@mojavox.iam.gserviceaccount.com", "token_uri": "{server}/token",
    });
    World::new(&[
        ("TRANSCRIPTION_SERVICE", "google"),
        ("GOOGLE_CREDENTIALS", &account.to_string()),
        ("GOOGLE_SPEECH_BASE_URL", "{server}"),
    ])
    .await
}

/// Grants a token, once.
pub(crate) async fn lets_in(world: &World) {
    Mock::given(method("POST"))
        .and(path("/token"))
        .respond_with(ResponseTemplate::new(200).set_body_json(
            json!({ "access_token": "ya29.test", "expires_in": 3599, "token_type": "Bearer" }),
        ))
        .expect(1)
        .mount(&world.server)
        .await;
}

#[tokio::test]
async fn a_call_is_heard_by_google() {
    let (key, pem) = key();
    let world = world_with(&pem).await;
    lets_in(&world).await;
    // As the reference of speech:longrunningrecognize describes it.
    Mock::given(method("POST"))
        .and(path("/v1/speech:longrunningrecognize"))
        .and(header("authorization", "Bearer ya29.test"))
        .and(header("content-type", "application/json"))
        .and(body_json(json!({
            "config": {
                "encoding": "LINEAR16", "sampleRateHertz": 8000, "audioChannelCount": 2,
                "enableSeparateRecognitionPerChannel": true, "languageCode": "en-US", "enableWordTimeOffsets": true,
                "enableAutomaticPunctuation": true,
            },
            "audio": { "content": STANDARD.encode(pcm(None)) },
        })))
        .respond_with(ResponseTemplate::new(200).set_body_json(json!({ "name": "7612202767953098924" })))
        .expect(1)
        .mount(&world.server)
        .await;
    let operation = "/v1/operations/7612202767953098924";
    Mock::given(method("GET"))
        .and(path(operation))
        .respond_with(ResponseTemplate::new(200).set_body_json(json!({
            "name": "7612202767953098924", "metadata": { "progressPercent": 40 },
        })))
        .up_to_n_times(2)
        .expect(2)
        .mount(&world.server)
        .await;
    Mock::given(method("GET"))
        .and(path(operation))
        .and(header("authorization", "Bearer ya29.test"))
        .respond_with(ResponseTemplate::new(200).set_body_json(json!({
            "name": "7612202767953098924", "done": true,
            "response": { "results": [results(0), results(1)] },
        })))
        .expect(1)
        .mount(&world.server)
        .await;

    let recording = world.speech().await;
    world.work(recording).await.expect("is transcribed");
    world.assert_stored(recording).await;
    world.server.verify().await;

    // RFC 7523: who asks, for what, at whom, until when, signed with the account's key.
    let requests = world.server.received_requests().await.expect("recorded");
    let body = String::from_utf8(requests[0].body.clone()).expect("text");
    let assertion = body
        .strip_prefix("grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=")
        .expect("a JWT grant");
    let (message, signature) = assertion.rsplit_once('.').expect("a signature");
    let signature = URL_SAFE_NO_PAD.decode(signature).expect("base64url");
    UnparsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, key.public_key().as_ref())
        .verify(message.as_bytes(), &signature)
        .expect("signed with the key");
    let (head, claims) = message.split_once('.').expect("two parts");
    let read = |part: &str| -> Value {
        serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).expect("base64url")).expect("JSON")
    };
    assert_eq!(
        read(head),
        json!({ "alg": "RS256", "typ": "JWT", "kid": "k1" })
    );
    let now = world.stage.clock.now().as_second();
    assert_eq!(
        read(claims),
        json!({
            "iss": "speech@mojavox.iam.gserviceaccount.com", "scope": "https://www.googleapis.com/auth/cloud-platform",
            "aud": format!("{}/token", world.server.uri()), "iat": now, "exp": now + 3_600,
        })
    );
}
