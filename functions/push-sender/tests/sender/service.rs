//! A push service and the browser behind it: believes nobody, decrypts what it gets.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
};

use aws_lc_rs::{
    aead::{AES_128_GCM, Aad, LessSafeKey, Nonce, UnboundKey},
    agreement::{self, ECDH_P256, PrivateKey, UnparsedPublicKey},
    hkdf::{HKDF_SHA256, KeyType, Prk, Salt},
    signature::{ECDSA_P256_SHA256_FIXED, UnparsedPublicKey as Verifier},
};
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use bytes::Bytes;
use http_body_util::{BodyExt as _, Empty};
use hyper::{
    HeaderMap, Request, Response, Uri, body::Incoming, header::RETRY_AFTER, server::conn::http1,
    service::service_fn,
};
use hyper_util::rt::TokioIo;
use serde_json::Value;

/// One push as it arrived.
#[derive(Clone)]
pub(crate) struct Received {
    pub(crate) path: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Received {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers[name].to_str().expect("a text")
    }

    /// The claims of its VAPID token, whose signature is checked.
    pub(crate) fn claims(&self, public_key: &str) -> Value {
        let value = self.header("authorization");
        let (token, key) = value
            .strip_prefix("vapid t=")
            .and_then(|rest| rest.split_once(", k="))
            .expect("vapid t=..., k=...");
        assert_eq!(key, public_key);
        let (signed, signature) = token.rsplit_once('.').expect("three parts");
        let (header, claims) = signed.split_once('.').expect("three parts");
        let json = |part: &str| -> Value {
            let bytes = BASE64URL.decode(part).expect("base64url");
            serde_json::from_slice(&bytes).expect("JSON")
        };
        assert_eq!(json(header)["alg"], "ES256");
        let key = BASE64URL.decode(key).expect("base64url");
        let signature = BASE64URL.decode(signature).expect("base64url");
        Verifier::new(&ECDSA_P256_SHA256_FIXED, key)
            .verify(signed.as_bytes(), &signature)
            .expect("our signature");
        json(claims)
    }
}

/// What it answers next; 201 when nothing is left.
type Answers = VecDeque<(u16, Option<&'static str>)>;

#[derive(Clone, Default)]
pub(crate) struct Service {
    received: Arc<Mutex<Vec<Received>>>,
    answers: Arc<Mutex<Answers>>,
}

impl Service {
    /// Starts it and tells its address.
    pub(crate) async fn start() -> (Self, Uri) {
        let service = Self::default();
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
            .await
            .expect("a port");
        let address = listener.local_addr().expect("an address");
        let serving = service.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let service = serving.clone();
                let take = service_fn(move |request| take(service.clone(), request));
                tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), take));
            }
        });
        (
            service,
            format!("http://{address}/").parse().expect("an address"),
        )
    }

    pub(crate) fn answers(&self, status: u16, retry_after: Option<&'static str>) {
        self.answers
            .lock()
            .unwrap()
            .push_back((status, retry_after));
    }

    /// What came since the last time.
    pub(crate) fn received(&self) -> Vec<Received> {
        std::mem::take(&mut *self.received.lock().unwrap())
    }
}

async fn take(
    service: Service,
    request: Request<Incoming>,
) -> Result<Response<Empty<Bytes>>, hyper::Error> {
    let (parts, body) = request.into_parts();
    let body = body.collect().await?.to_bytes().to_vec();
    service.received.lock().unwrap().push(Received {
        path: parts.uri.path().to_owned(),
        headers: parts.headers,
        body,
    });
    let next = service.answers.lock().unwrap().pop_front();
    let (status, retry_after) = next.unwrap_or((201, None));
    let mut answer = Response::builder().status(status);
    if let Some(retry_after) = retry_after {
        answer = answer.header(RETRY_AFTER, retry_after);
    }
    Ok(answer.body(Empty::new()).expect("an answer"))
}

/// What a browser keeps to itself.
pub(crate) struct Browser {
    key: PrivateKey,
    secret: [u8; 16],
}

impl Browser {
    pub(crate) fn new() -> Self {
        let mut secret = [0; 16];
        aws_lc_rs::rand::fill(&mut secret).expect("chance");
        let key = PrivateKey::generate(&ECDH_P256).expect("a key");
        Self { key, secret }
    }

    fn public(&self) -> Vec<u8> {
        let key = self.key.compute_public_key().expect("a key");
        key.as_ref().to_vec()
    }

    pub(crate) fn p256dh(&self) -> String {
        BASE64URL.encode(self.public())
    }

    pub(crate) fn auth(&self) -> String {
        BASE64URL.encode(self.secret)
    }

    /// RFC 8291, the other way round.
    pub(crate) fn read(&self, body: &[u8]) -> Value {
        let (salt, rest) = body.split_at(16);
        let (size, rest) = rest.split_at(4);
        assert!(u32::from_be_bytes(size.try_into().unwrap()) as usize >= body.len());
        let (length, rest) = rest.split_at(1);
        let (sender, record) = rest.split_at(length[0].into());
        let info = [b"WebPush: info\0", &self.public()[..], sender].concat();
        let peer = UnparsedPublicKey::new(&ECDH_P256, sender);
        let (key, nonce) = agreement::agree(&self.key, peer, (), |shared| {
            let shared = Salt::new(HKDF_SHA256, &self.secret).extract(shared);
            let content = Salt::new(HKDF_SHA256, salt).extract(&derive::<32>(&shared, &info));
            let key: [u8; 16] = derive(&content, b"Content-Encoding: aes128gcm\0");
            let nonce: [u8; 12] = derive(&content, b"Content-Encoding: nonce\0");
            Ok((key, nonce))
        })
        .expect("they agree");
        let key = LessSafeKey::new(UnboundKey::new(&AES_128_GCM, &key).expect("a key"));
        let mut record = record.to_vec();
        let nonce = Nonce::assume_unique_for_key(nonce);
        let text = key
            .open_in_place(nonce, Aad::empty(), &mut record)
            .expect("it is for this browser");
        let (last, text) = text.split_last().expect("a delimiter");
        assert_eq!(*last, 2, "the last record");
        serde_json::from_slice(text).expect("JSON")
    }
}

struct Length(usize);

impl KeyType for Length {
    fn len(&self) -> usize {
        self.0
    }
}

fn derive<const LENGTH: usize>(from: &Prk, info: &[u8]) -> [u8; LENGTH] {
    let mut key = [0; LENGTH];
    let info = [info];
    let output = from.expand(&info, Length(LENGTH)).expect("a length");
    output.fill(&mut key).expect("a length");
    key
}
