//! The last day of each recording, from the rules at the call's date.

use jiff::civil::Date;
use mojavox_db::{Origin, Tenant, queries::retention};
use mojavox_domain::compliance::{
    RuleSet,
    retention::{Subject, term},
};
use uuid::Uuid;

use crate::{KeepError, Keeper, Kept, settle};

/// Rows a transaction.
const BATCH: i64 = 1_000;

/// Reckons what was recorded since the last run, in organisations whose rules remove recordings.
pub(crate) async fn reckon(keeper: &Keeper, kept: &mut Kept) -> Result<(), KeepError> {
    let client = keeper.db.connection().await?;
    let organizations = retention::list_organizations_with_undated_recordings()
        .bind(&client)
        .all()
        .await?;
    drop(client);
    for organization in organizations {
        if let Err(error) = reckon_those_of(keeper, kept, organization).await {
            let what = "the last days of recordings cannot be reckoned";
            settle(kept, what, organization, error)?;
        }
    }
    Ok(())
}

async fn reckon_those_of(
    keeper: &Keeper,
    kept: &mut Kept,
    organization: Uuid,
) -> Result<(), KeepError> {
    loop {
        let tx = keeper
            .db
            .system(organization.into(), Origin::default())
            .await?;
        let policy = Policy::read(&tx).await?;
        let Some(months) = policy.months(keeper.now().to_zoned(policy.zone.clone()).date()) else {
            return Ok(());
        };
        let dated = retention::date_recordings()
            .bind(&tx, &policy.zone_name, &months, &organization, &BATCH)
            .all()
            .await?;
        tx.commit().await?;
        kept.dated += dated.len();
        if dated.len() < usize::try_from(BATCH).unwrap_or_default() {
            return Ok(());
        }
    }
}

/// An organisation's rules and where its days begin.
pub(crate) struct Policy {
    pub rules: RuleSet,
    pub zone: jiff::tz::TimeZone,
    zone_name: String,
}

impl Policy {
    pub(crate) async fn read(tx: &Tenant) -> Result<Self, KeepError> {
        let row = retention::get_retention_policy()
            .bind(tx, &tx.organization().uuid())
            .one()
            .await?;
        let rules = RuleSet::of_profile(&row.compliance_profile)
            .map_err(|error| KeepError::Senseless(error.to_string()))?
            .tightened(&row.policy.unwrap_or_default());
        let zone = jiff::tz::TimeZone::get(&row.time_zone)
            .map_err(|error| KeepError::Senseless(error.to_string()))?;
        Ok(Self {
            rules,
            zone,
            zone_name: row.time_zone,
        })
    }

    /// How long a rule lets recordings stay; `None` where none removes them. Reckoned on a day that
    /// has no shorter month behind it to be cut to.
    fn months(&self, today: Date) -> Option<i32> {
        let began_on = Date::new(today.year(), 1, 1).ok()?;
        let gone_by = term(&self.rules, Subject::Recordings, began_on).gone_by?;
        let last_day = gone_by.yesterday().ok()?;
        Some(
            i32::from(last_day.year() - began_on.year()) * 12
                + i32::from(last_day.month() - began_on.month()),
        )
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn policy(profile: &str, own: &serde_json::Value) -> Policy {
        Policy {
            rules: RuleSet::of_profile(profile).expect("rules").tightened(own),
            zone: jiff::tz::TimeZone::UTC,
            zone_name: "UTC".to_owned(),
        }
    }

    #[test]
    fn months_are_those_of_the_rule() {
        let today = "2026-08-31".parse().expect("a day");
        assert_eq!(policy("fr", &json!({})).months(today), Some(6));
        assert_eq!(policy("us", &json!({})).months(today), None);
        let own = json!({ "fr.retention.recordings": { "atMostMonths": 13 } });
        assert_eq!(policy("fr", &own).months(today), Some(6));
        let own = json!({ "fr.retention.recordings": { "atMostMonths": 2 } });
        assert_eq!(policy("fr", &own).months(today), Some(2));
    }
}
