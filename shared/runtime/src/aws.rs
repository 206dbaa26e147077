//! AWS clients, made when first asked for: each costs milliseconds of a cold start.

#[cfg(any(
    feature = "dynamodb",
    feature = "management",
    feature = "s3",
    feature = "ses",
    feature = "sqs",
    feature = "transcribe"
))]
mod clients {
    use tokio::sync::OnceCell;

    use crate::config::Config;

    /// A post that hangs would hold up everybody behind it, and one that is refused is worth a few
    /// tries (0.1, 0.2, 0.4 s at most) before its connection is given up.
    #[cfg(feature = "management")]
    mod management {
        use std::time::Duration;

        use aws_sdk_apigatewaymanagement::config::{retry::RetryConfig, timeout::TimeoutConfig};

        pub(super) fn retries() -> RetryConfig {
            RetryConfig::standard()
                .with_max_attempts(4)
                .with_initial_backoff(Duration::from_millis(100))
        }

        pub(super) fn timeouts() -> TimeoutConfig {
            TimeoutConfig::builder()
                .connect_timeout(Duration::from_secs(2))
                .operation_attempt_timeout(Duration::from_secs(5))
                .build()
        }
    }

    #[cfg(feature = "ses")]
    mod ses {
        use std::time::Duration;

        use aws_sdk_sesv2::config::{retry::RetryConfig, timeout::TimeoutConfig};

        pub(super) fn retries() -> RetryConfig {
            RetryConfig::disabled()
        }

        pub(super) fn timeouts() -> TimeoutConfig {
            TimeoutConfig::builder()
                .connect_timeout(Duration::from_secs(3))
                .operation_timeout(Duration::from_secs(10))
                .build()
        }
    }

    /// Region, credentials and addresses from the environment (`AWS_REGION`, `AWS_ENDPOINT_URL`).
    #[derive(Debug)]
    pub struct Aws {
        config: Config,
        sdk: OnceCell<aws_config::SdkConfig>,
        #[cfg(feature = "s3")]
        s3: OnceCell<aws_sdk_s3::Client>,
        #[cfg(feature = "ses")]
        ses: OnceCell<aws_sdk_sesv2::Client>,
        #[cfg(feature = "sqs")]
        sqs: OnceCell<aws_sdk_sqs::Client>,
        #[cfg(feature = "transcribe")]
        transcribe: OnceCell<aws_sdk_transcribe::Client>,
        #[cfg(feature = "dynamodb")]
        dynamodb: OnceCell<aws_sdk_dynamodb::Client>,
        #[cfg(feature = "management")]
        management: OnceCell<aws_sdk_apigatewaymanagement::Client>,
    }

    impl Aws {
        pub const fn new(config: Config) -> Self {
            Self {
                config,
                sdk: OnceCell::const_new(),
                #[cfg(feature = "s3")]
                s3: OnceCell::const_new(),
                #[cfg(feature = "ses")]
                ses: OnceCell::const_new(),
                #[cfg(feature = "sqs")]
                sqs: OnceCell::const_new(),
                #[cfg(feature = "transcribe")]
                transcribe: OnceCell::const_new(),
                #[cfg(feature = "dynamodb")]
                dynamodb: OnceCell::const_new(),
                #[cfg(feature = "management")]
                management: OnceCell::const_new(),
            }
        }

        async fn sdk(&self) -> &aws_config::SdkConfig {
            self.sdk
                .get_or_init(|| async {
                    let mut loader = aws_config::from_env();
                    if let Some(endpoint) = self.config.optional("AWS_ENDPOINT_URL") {
                        loader = loader.endpoint_url(endpoint);
                    }
                    loader.load().await
                })
                .await
        }

        /// Buckets are addressed by path where an endpoint is configured: an emulator has no
        /// wildcard DNS name.
        #[cfg(feature = "s3")]
        pub async fn s3(&self) -> &aws_sdk_s3::Client {
            self.s3
                .get_or_init(|| async {
                    let mut builder = aws_sdk_s3::config::Builder::from(self.sdk().await);
                    builder = builder
                        .force_path_style(self.config.optional("AWS_ENDPOINT_URL").is_some());
                    if let Some(region) = self.config.optional("S3_REGION") {
                        builder = builder.region(aws_sdk_s3::config::Region::new(region));
                    }
                    // Keys only where no role exists; with a role both are empty.
                    if let (Some(key), Some(secret)) = (
                        self.config.optional("S3_ACCESS_KEY"),
                        self.config.optional("S3_SECRET_KEY"),
                    ) {
                        builder =
                            builder.credentials_provider(aws_sdk_s3::config::Credentials::new(
                                key,
                                secret,
                                None,
                                None,
                                "S3_ACCESS_KEY",
                            ));
                    }
                    aws_sdk_s3::Client::from_conf(builder.build())
                })
                .await
        }

        /// Says everything once: SES knows no repetition, and would send a mail twice whose answer
        /// was lost.
        #[cfg(feature = "ses")]
        pub async fn ses(&self) -> &aws_sdk_sesv2::Client {
            self.ses
                .get_or_init(|| async {
                    let builder = aws_sdk_sesv2::config::Builder::from(self.sdk().await)
                        .retry_config(ses::retries())
                        .timeout_config(ses::timeouts());
                    aws_sdk_sesv2::Client::from_conf(builder.build())
                })
                .await
        }

        #[cfg(feature = "sqs")]
        pub async fn sqs(&self) -> &aws_sdk_sqs::Client {
            self.sqs
                .get_or_init(|| async { aws_sdk_sqs::Client::new(self.sdk().await) })
                .await
        }

        /// At `AWS_ENDPOINT_URL_TRANSCRIBE`, as the SDK calls it, where it is not with the others.
        #[cfg(feature = "transcribe")]
        pub async fn transcribe(&self) -> &aws_sdk_transcribe::Client {
            self.transcribe
                .get_or_init(|| async {
                    let mut builder = aws_sdk_transcribe::config::Builder::from(self.sdk().await);
                    if let Some(endpoint) = self.config.optional("AWS_ENDPOINT_URL_TRANSCRIBE") {
                        builder = builder.endpoint_url(endpoint);
                    }
                    aws_sdk_transcribe::Client::from_conf(builder.build())
                })
                .await
        }

        #[cfg(feature = "dynamodb")]
        pub async fn dynamodb(&self) -> &aws_sdk_dynamodb::Client {
            self.dynamodb
                .get_or_init(|| async { aws_sdk_dynamodb::Client::new(self.sdk().await) })
                .await
        }

        /// The WebSocket API's management address, from `WEBSOCKET_ENDPOINT`.
        #[cfg(feature = "management")]
        pub async fn management(&self) -> &aws_sdk_apigatewaymanagement::Client {
            self.management
                .get_or_init(|| async {
                    let mut builder =
                        aws_sdk_apigatewaymanagement::config::Builder::from(self.sdk().await)
                            .retry_config(management::retries())
                            .timeout_config(management::timeouts());
                    if let Some(endpoint) = self.config.optional("WEBSOCKET_ENDPOINT") {
                        builder = builder.endpoint_url(endpoint);
                    }
                    aws_sdk_apigatewaymanagement::Client::from_conf(builder.build())
                })
                .await
        }
    }
}

#[cfg(any(
    feature = "dynamodb",
    feature = "management",
    feature = "s3",
    feature = "ses",
    feature = "sqs",
    feature = "transcribe"
))]
pub use clients::Aws;

/// Without a client feature there is nothing to make.
#[cfg(not(any(
    feature = "dynamodb",
    feature = "management",
    feature = "s3",
    feature = "ses",
    feature = "sqs",
    feature = "transcribe"
)))]
#[derive(Debug)]
pub struct Aws;
