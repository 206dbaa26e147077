//! Another gap of the emulator: a DynamoDB table of a stack is created without its time to live.
//! It is read from the template and switched on through the DynamoDB API.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::deploy::Deployed;
use crate::emulator::Emulator;

/// Switches on what is not on yet.
pub(crate) async fn bridge(emulator: &Emulator, deployed: &Deployed) -> Result<()> {
    let template: Value =
        serde_json::from_str(&deployed.processed).context("the processed template is not JSON")?;
    for (logical_id, attribute) in expiring(&template) {
        let table = deployed
            .resources
            .get(&logical_id)
            .with_context(|| format!("{logical_id} was not created"))?;
        let now = emulator
            .dynamodb("DescribeTimeToLive", &json!({ "TableName": table }))
            .await?;
        if now["TimeToLiveDescription"]["TimeToLiveStatus"] != "ENABLED" {
            let settings = json!({
                "TableName": table,
                "TimeToLiveSpecification": { "AttributeName": attribute, "Enabled": true }
            });
            emulator.dynamodb("UpdateTimeToLive", &settings).await?;
        }
    }
    Ok(())
}

/// (logical id of the table, attribute that says when an item ends)
fn expiring(template: &Value) -> Vec<(String, String)> {
    let resources = template["Resources"].as_object().into_iter().flatten();
    resources
        .filter(|(_, resource)| resource["Type"] == "AWS::DynamoDB::Table")
        .filter_map(|(logical_id, resource)| {
            let settings = &resource["Properties"]["TimeToLiveSpecification"];
            let enabled = settings["Enabled"] == true || settings["Enabled"] == "true";
            enabled.then(|| {
                Some((
                    logical_id.clone(),
                    settings["AttributeName"].as_str()?.to_owned(),
                ))
            })?
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::expiring;
    use serde_json::json;

    #[test]
    fn only_tables_with_a_time_to_live_are_touched() {
        let table = |settings| json!({ "Type": "AWS::DynamoDB::Table", "Properties": settings });
        let template = json!({ "Resources": {
            "Kept": table(json!({})),
            "Off": table(json!({ "TimeToLiveSpecification": { "AttributeName": "a", "Enabled": false } })),
            "Connections": table(json!({ "TimeToLiveSpecification": { "AttributeName": "expiresAt", "Enabled": true } })),
            "Queue": { "Type": "AWS::SQS::Queue" }
        } });
        assert_eq!(
            expiring(&template),
            [("Connections".to_owned(), "expiresAt".to_owned())]
        );
    }
}
