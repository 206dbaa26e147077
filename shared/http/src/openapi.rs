//! The frame of the OpenAPI document; the operations come from the routers.

use utoipa::{
    Modify, OpenApi,
    openapi::{
        self,
        security::{ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityScheme},
    },
};

use crate::{Problem, error::FieldError};

/// Paths of all endpoints begin with this.
pub const BASE_PATH: &str = "/api/v1";

#[derive(OpenApi)]
#[openapi(
    info(
        title = "MOJAVOX API",
        description = "AI voice agents for debt collection. Times are RFC 3339 in UTC, amounts are exact \
            numbers in the organisation's currency, errors are RFC 9457 problem documents with a stable `code`. \
            `x-permission` names what an operation asks of its caller; `x-roles` the roles that hold it.",
    ),
    components(schemas(Problem, FieldError)),
    security(("bearer" = []), ("cookie" = [])),
    modifiers(&Security),
)]
struct Frame;

struct Security;

impl Modify for Security {
    fn modify(&self, document: &mut openapi::OpenApi) {
        let components = document.components.get_or_insert_with(Default::default);
        let mut bearer = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).build();
        bearer.description =
            Some("An access token from /auth/login, or an API key (`mvx_...`).".to_owned());
        components.add_security_scheme("bearer", SecurityScheme::Http(bearer));
        components.add_security_scheme(
            "cookie",
            SecurityScheme::ApiKey(ApiKey::Cookie(ApiKeyValue::with_description(
                crate::ACCESS_COOKIE,
                "Set by /auth/login; sent by browsers with credentials included.",
            ))),
        );
    }
}

/// The document without operations.
pub fn frame() -> openapi::OpenApi {
    Frame::openapi()
}
