//! What becomes of the rows of a file.

use rstest::rstest;
use serde_json::json;

use crate::support::{Counts, World};

const FRENCH: &str = "\u{FEFF}N° dossier;Nom;Prénom;Téléphone;Courriel;Adresse;Ville;Code postal;Pays;Solde dû;Échéance\r\n\
    D-1;Curie;Marie;06 12 34 56 78;marie@example.org;\"12 rue des Lilas\nBât. B\";Lyon;69003;France;1 250,50 €;31/03/2026\r\n\
    D-2;Hoarau;Jean;0692 12 34 56;;;Saint-Denis;97400;RE;80;\r\n";

#[tokio::test]
async fn a_french_file_is_understood() {
    let world = World::new().await;
    let job = world.import(FRENCH).await;
    assert_eq!(
        world.counts(job).await,
        Counts::ready(2, 0, 0, 0),
        "{:?}",
        world.errors(job).await
    );
    let marie = world.debtor("D-1").await;
    assert_eq!(
        (&marie["name"], &marie["first_name"]),
        (&json!("Marie Curie"), &json!("Marie"))
    );
    assert_eq!(marie["phones"], json!(["+33612345678"]));
    assert_eq!(marie["address_line1"], "12 rue des Lilas Bât. B");
    assert_eq!(marie["balance"].to_string(), "1250.50");
    assert_eq!(marie["original_amount"].to_string(), "1250.50");
    assert_eq!(
        (&marie["due_date"], &marie["country"]),
        (&json!("2026-03-31"), &json!("FR"))
    );
    assert_eq!(marie["time_zones"], json!(["Europe/Paris"]));
    assert_eq!(
        world.debtor("D-2").await["time_zones"],
        json!(["Indian/Reunion"])
    );
    assert_eq!(
        world
            .number_of("audit_logs WHERE action = 'customer_imports.finish'")
            .await,
        1
    );
    assert_eq!(world.number_of("audit_logs").await, 1);
}

#[rstest]
#[case::comma(b"externalId,name\nA,Ren\xC3\xA9e\n".to_vec())]
#[case::tab(b"externalId\tname\nA\tRen\xC3\xA9e\n".to_vec())]
#[case::windows(b"externalId;name\nA;Ren\xE9e\n".to_vec())]
#[case::no_last_line_end(b"externalId;name\nA;Ren\xC3\xA9e".to_vec())]
#[case::old_line_ends(b"externalId;name\rA;Ren\xC3\xA9e\r".to_vec())]
#[tokio::test]
async fn alphabets_separators_and_line_ends(#[case] file: Vec<u8>) {
    let world = World::new().await;
    let job = world.import(file).await;
    assert_eq!(
        world.counts(job).await,
        Counts::ready(1, 0, 0, 0),
        "{:?}",
        world.errors(job).await
    );
    assert_eq!(world.debtor("A").await["name"], "Renée");
}

#[tokio::test]
async fn faulty_rows_are_named_by_line_and_column_and_the_others_go_in() {
    let world = World::new().await;
    let mut file = b"Reference,Name,Phone,Email,Balance,Due date,Country,Currency\n\
        A-1,Good,0612345678,a@b.fr,10,2026-01-01,FR,EUR\n\
        A-2,\"Two\nlines\",12,nobody,much,soon,Atlantis,USD\n\
        ,Nameless,,,,,,\n\
        A-3,,,,,,,\n\
        A-4,Short\n\
        A-1,Again,,,,,,\n"
        .to_vec();
    file.extend_from_slice("A-5,Élodie,,,,,,\n".as_bytes());
    file.extend_from_slice(b"A-6,Ren\xE9e,,,,,,\nA-7,N\0UL,,,,,,\n");
    let job = world.import(file).await;
    assert_eq!(
        world.errors(job).await,
        [
            "3 Country country_unknown",
            "3 Email email_invalid",
            "3 Phone phone_invalid",
            "3 Balance amount_invalid",
            "3 Due date date_invalid",
            "3 Currency currency_foreign",
            "5 Reference external_id_missing",
            "6 name name_missing",
            "7 - wrong_number_of_cells",
            "8 Reference external_id_twice",
            "10 Name encoding_invalid",
            "11 Name text_invalid",
        ]
        .map(|error| error.replace("6 name", "6 Name"))
    );
    assert_eq!(world.counts(job).await, Counts::ready(2, 0, 0, 7));
    assert_eq!(world.number_of("customers").await, 2);
}

#[tokio::test]
async fn a_second_file_updates_what_differs() {
    let world = World::new().await;
    world.import("externalId,name,phone,balance,city\nA,Ada,0612345678,100,Lyon\nB,Bea,,50,\nC,Cleo,,,\n").await;
    let job = world
        .import("externalId,name,phone,balance,city\nA,Ada,,60,\nB,Bea,,50,\nD,Dora,,,\n")
        .await;
    assert_eq!(world.counts(job).await, Counts::ready(1, 1, 1, 0));
    let ada = world.debtor("A").await;
    assert_eq!(ada["balance"].to_string(), "60.00");
    assert_eq!(ada["original_amount"].to_string(), "100.00");
    assert_eq!(ada["city"], "Lyon");
    assert_eq!(ada["phones"], json!(["+33612345678"]));
    let ledger = format!(
        "ledger_entries WHERE amount = -40 AND balance_after = 60 AND reason = 'import {}'",
        job.job_id
    );
    assert_eq!(world.number_of(&ledger).await, 1);
    assert_eq!(world.number_of("ledger_entries").await, 1);
    // Whoever started it is told, once for each; a repeated message tells nobody.
    world.work(job).await.unwrap();
    let told = format!(
        "notifications WHERE type = 'system' AND title = 'Your import of debtors is done' AND user_id = '{}'",
        world.admin.id
    );
    assert_eq!(world.number_of(&told).await, 2);
    let figures =
        "notifications WHERE message = '3 rows: 1 new, 1 changed, 1 as they were, 0 refused.'";
    assert_eq!(world.number_of(figures).await, 1);
}

#[tokio::test]
async fn a_dry_run_tells_all_and_changes_nothing() {
    let world = World::new().await;
    world.import("externalId,name\nA,Ada\nB,Bea\n").await;
    let before = world
        .number_of("customers WHERE name IN ('Ada', 'Bea')")
        .await;
    let file = "externalId,name,balance\nA,Adele,\nB,Bea,\nC,Cleo,\nD,Dora,much\n";
    let dry = world.upload(file.as_bytes(), true, json!({})).await;
    world.work(dry).await.unwrap();
    assert_eq!(world.counts(dry).await, Counts::ready(1, 1, 1, 1));
    assert_eq!(world.errors(dry).await, ["5 balance amount_invalid"]);
    assert_eq!((world.number_of("customers").await, before), (2, 2));
    let real = world.import(file).await;
    assert_eq!(world.counts(real).await, Counts::ready(1, 1, 1, 1));
}

#[tokio::test]
async fn parameters_say_how_to_read() {
    let world = World::new().await;
    let file = "Code|Who|Call\nA|Ada|212 555 0123\n";
    let parameters = json!({ "delimiter": "|", "defaultCountry": "US", "mapping": { "Code": "externalId", "Who": "name", "Call": "phone" } });
    let job = world.upload(file.as_bytes(), false, parameters).await;
    world.work(job).await.unwrap();
    assert_eq!(
        world.counts(job).await,
        Counts::ready(1, 0, 0, 0),
        "{:?}",
        world.errors(job).await
    );
    assert_eq!(world.debtor("A").await["phones"], json!(["+12125550123"]));
}

#[rstest]
#[case::nothing("\n\n", "file_empty")]
#[case::no_key("name,phone\nA,1\n", "column_external_id_missing")]
#[case::no_name("externalId,phone\nA,1\n", "column_name_missing")]
#[case::twice("externalId,name,Full name\nA,B,C\n", "column_twice")]
#[case::open_quote(&format!("externalId,name\nA,\"{}", "x".repeat(200_000)), "record_too_long")]
#[tokio::test]
async fn a_file_that_cannot_be_read_fails_with_its_reason(#[case] file: &str, #[case] code: &str) {
    let world = World::new().await;
    let job = world.import(file).await;
    let row = world.row(job).await;
    assert_eq!(
        (
            row.get::<_, &str>("status"),
            row.get::<_, &str>("error_code")
        ),
        ("failed", code)
    );
    assert_eq!(
        world
            .number_of("audit_logs WHERE action = 'customer_imports.fail'")
            .await,
        1
    );
    let told =
        "notifications WHERE title = 'Your import of debtors has failed' AND priority = 'high'";
    assert_eq!(world.number_of(told).await, 1);
}

#[tokio::test]
async fn utf16_is_named_and_a_replaced_file_is_not_read() {
    let world = World::new().await;
    let job = world.import(b"\xFF\xFEe\0x\0").await;
    assert_eq!(
        world.row(job).await.get::<_, &str>("error_code"),
        "encoding_unsupported"
    );
    let job = world
        .upload(b"externalId,name\nA,Ada\n", false, json!({}))
        .await;
    let key: String = world.row(job).await.get("object_key");
    let s3 = world.aws.s3().await;
    s3.put_object()
        .bucket(&world.bucket)
        .key(key)
        .body(b"externalId,name\nB,Eve\n".to_vec().into())
        .send()
        .await
        .unwrap();
    world.work(job).await.unwrap();
    assert_eq!(
        world.row(job).await.get::<_, &str>("error_code"),
        "file_changed"
    );
    assert_eq!(world.number_of("customers").await, 0);
}

#[tokio::test]
async fn errors_kept_are_bounded() {
    let world = World::new().await;
    let rows: Vec<String> = (0..10_050).map(|n| format!("A-{n},\n")).collect();
    let job = world
        .import(format!("externalId,name\n{}", rows.concat()))
        .await;
    assert_eq!(world.counts(job).await, Counts::ready(0, 0, 0, 10_050));
    assert_eq!(world.number_of("customer_job_errors").await, 10_000);
}
