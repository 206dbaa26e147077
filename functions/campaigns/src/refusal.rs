//! What a refused step is called.

use mojavox_db::campaigns::CampaignError;
use mojavox_domain::campaign::{NotPossible, Step};
use mojavox_http::ApiError;

pub(crate) fn refusal(error: CampaignError) -> ApiError {
    match error {
        CampaignError::NotFound => ApiError::not_found("campaign"),
        CampaignError::NotPossible(why) => not_possible(why),
        CampaignError::NotReady(_) => ApiError::conflict("campaign_not_ready", error.to_string()),
        CampaignError::BeyondAuthority(_) => {
            ApiError::forbidden("beyond_authority", error.to_string())
        }
        CampaignError::Db(error) => error.into(),
    }
}

fn not_possible(why: NotPossible) -> ApiError {
    let code = match why.step {
        _ if why.from.is_over() => "campaign_over",
        Step::Pause => "campaign_not_running",
        Step::Resume => "campaign_not_paused",
        _ => "campaign_already_launched",
    };
    ApiError::conflict(code, format!("The campaign is {}.", why.from.name()))
}
