//! What a client says about a debtor, and what becomes of it.

use garde::Validate;
use jiff::civil::Date;
use mojavox_domain::{
    country::Country,
    customer::{
        Address, CustomerKind, CustomerStatus, PhoneLabel, Profile, limits, parse_email,
        parse_language, parse_line, whole_name,
    },
    money::Money,
    phone::{Phone, PhoneKind},
};
use mojavox_http::FieldError;
use serde::{Deserialize, Deserializer};
use utoipa::ToSchema;

/// Left out (`None`), `null` (`Some(None)`) or a value.
type Given<T> = Option<Option<T>>;

fn given<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Given<T>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

/// A debtor as a form sends it. On an update, what is left out stays and `null` clears.
///
/// A new debtor needs a name: `name`, or `firstName` and `lastName`.
#[derive(Default, Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({
    "externalId": "C-2024-00017", "reference": "REF-88231", "firstName": "Élodie", "lastName": "Martin",
    "email": "elodie.martin@example.com", "phones": [{"number": "06 12 34 56 78", "label": "mobile"}],
    "address": {"line1": "12 rue des Lilas", "city": "Lyon", "postalCode": "69003", "country": "FR"},
    "originalAmount": 1250.5, "balance": 1100, "dueDate": "2026-03-31", "tags": ["vip"]
}))]
pub(crate) struct CustomerInput {
    /// The creditor's own key; unique among the organisation's debtors.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>, max_length = 100)]
    external_id: Given<String>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>, max_length = 100)]
    reference: Given<String>,
    kind: Option<CustomerKind>,
    #[schema(max_length = 200)]
    name: Option<String>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>, max_length = 100)]
    first_name: Given<String>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>, max_length = 100)]
    last_name: Given<String>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>, format = Email, max_length = 254)]
    email: Given<String>,
    /// BCP 47.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>, example = "fr")]
    language: Given<String>,
    /// The number to try first; others stay as they are. National numbers are read as the
    /// address's country's, else the organisation's.
    #[schema(example = "06 12 34 56 78")]
    phone: Option<String>,
    /// All numbers, the one to try first at the head; instead of `phone`.
    phones: Option<Vec<PhoneInput>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<AddressInput>)]
    address: Given<AddressInput>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>, max_length = 200)]
    creditor_name: Given<String>,
    original_amount: Option<Money>,
    balance: Option<Money>,
    /// Only the organisation's own currency is possible.
    #[schema(example = "EUR")]
    currency: Option<String>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>, format = Date)]
    due_date: Given<Date>,
    status: Option<CustomerStatus>,
    #[schema(max_items = 20)]
    tags: Option<Vec<String>>,
}

#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct PhoneInput {
    #[schema(example = "06 12 34 56 78", max_length = 40)]
    number: String,
    label: Option<PhoneLabel>,
}

#[derive(Default, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct AddressInput {
    #[schema(max_length = 200)]
    line1: Option<String>,
    #[schema(max_length = 200)]
    line2: Option<String>,
    #[schema(max_length = 100)]
    city: Option<String>,
    /// State or province.
    #[schema(max_length = 100)]
    region: Option<String>,
    #[schema(max_length = 20)]
    postal_code: Option<String>,
    /// ISO 3166-1 alpha-2.
    #[schema(example = "FR")]
    country: Option<String>,
}

/// A number and whose it is.
#[derive(Clone)]
pub(crate) struct LabelledPhone {
    pub phone: Phone,
    pub label: PhoneLabel,
}

/// What stays true of the organisation while a form is read.
pub(crate) struct Home {
    pub country: Option<Country>,
    pub currency: String,
}

/// A debtor that nothing is known of yet.
pub(crate) fn blank() -> Profile {
    Profile {
        external_id: None,
        reference: None,
        kind: CustomerKind::Person,
        name: String::new(),
        first_name: None,
        last_name: None,
        email: None,
        language: None,
        address: Address::default(),
        creditor_name: None,
        original_amount: Money::ZERO,
        balance: Money::ZERO,
        due_date: None,
        status: CustomerStatus::New,
        tags: Vec::new(),
    }
}

/// Collects what is wrong, so that a form shows all of it at once.
#[derive(Default)]
struct Errors(Vec<FieldError>);

impl Errors {
    fn add(&mut self, pointer: impl Into<String>, detail: impl std::fmt::Display) {
        self.0.push(FieldError::body(pointer, detail.to_string()));
    }

    fn line(
        &mut self,
        target: &mut Option<String>,
        value: Given<String>,
        pointer: &str,
        most: usize,
    ) {
        match value {
            None => {}
            Some(None) => *target = None,
            // How forms send what was not filled in.
            Some(Some(text)) if text.trim().is_empty() => *target = None,
            Some(Some(text)) => match parse_line(&text, most) {
                Ok(text) => *target = Some(text),
                Err(error) => self.add(pointer, error),
            },
        }
    }
}

impl CustomerInput {
    /// Changes `profile` and `phones` to what the form says.
    ///
    /// # Errors
    /// Everything that is wrong, by field.
    pub(crate) fn apply(
        mut self,
        profile: &mut Profile,
        phones: &mut Vec<LabelledPhone>,
        home: &Home,
    ) -> Result<(), Vec<FieldError>> {
        let mut errors = Errors::default();
        self.texts(profile, &mut errors);
        self.name(profile, &mut errors);
        self.address(&mut profile.address, &mut errors);
        self.amounts(profile, home, &mut errors);
        self.phones(
            phones,
            profile.address.country.or(home.country),
            &mut errors,
        );
        if let Some(kind) = self.kind {
            profile.kind = kind;
        }
        if let Some(status) = self.status {
            profile.status = status;
        }
        if let Some(tags) = self.tags {
            profile.tags = read_tags(&tags, &mut errors);
        }
        if errors.0.is_empty() {
            Ok(())
        } else {
            Err(errors.0)
        }
    }

    fn texts(&mut self, profile: &mut Profile, errors: &mut Errors) {
        errors.line(
            &mut profile.external_id,
            self.external_id.take(),
            "/externalId",
            limits::EXTERNAL_ID,
        );
        errors.line(
            &mut profile.reference,
            self.reference.take(),
            "/reference",
            limits::REFERENCE,
        );
        errors.line(
            &mut profile.first_name,
            self.first_name.take(),
            "/firstName",
            limits::PART_OF_NAME,
        );
        errors.line(
            &mut profile.last_name,
            self.last_name.take(),
            "/lastName",
            limits::PART_OF_NAME,
        );
        errors.line(
            &mut profile.creditor_name,
            self.creditor_name.take(),
            "/creditorName",
            limits::CREDITOR,
        );
        if let Some(email) = self.email.take() {
            match email
                .as_deref()
                .filter(|text| !text.trim().is_empty())
                .map(parse_email)
                .transpose()
            {
                Ok(email) => profile.email = email,
                Err(error) => errors.add("/email", error),
            }
        }
        if let Some(language) = self.language.take() {
            match language
                .as_deref()
                .filter(|tag| !tag.trim().is_empty())
                .map(|tag| parse_language(tag).ok_or(()))
                .transpose()
            {
                Ok(language) => profile.language = language,
                Err(()) => errors.add("/language", "is not a language tag such as fr or en-US"),
            }
        }
    }

    fn name(&mut self, profile: &mut Profile, errors: &mut Errors) {
        if let Some(name) = self.name.take() {
            match parse_line(&name, limits::NAME) {
                Ok(name) => profile.name = name,
                Err(error) => errors.add("/name", error),
            }
        } else if profile.name.is_empty() {
            match whole_name(profile.first_name.as_deref(), profile.last_name.as_deref()) {
                Some(name) => profile.name = name,
                None => errors.add("/name", "is required, or firstName and lastName"),
            }
        }
    }

    fn address(&mut self, address: &mut Address, errors: &mut Errors) {
        let Some(input) = self.address.take() else {
            return;
        };
        let input = input.unwrap_or_default();
        *address = Address::default();
        errors.line(
            &mut address.line1,
            Some(input.line1),
            "/address/line1",
            limits::ADDRESS_LINE,
        );
        errors.line(
            &mut address.line2,
            Some(input.line2),
            "/address/line2",
            limits::ADDRESS_LINE,
        );
        errors.line(
            &mut address.city,
            Some(input.city),
            "/address/city",
            limits::CITY,
        );
        errors.line(
            &mut address.region,
            Some(input.region),
            "/address/region",
            limits::REGION,
        );
        errors.line(
            &mut address.postal_code,
            Some(input.postal_code),
            "/address/postalCode",
            limits::POSTAL_CODE,
        );
        match input
            .country
            .as_deref()
            .filter(|code| !code.trim().is_empty())
            .map(str::parse::<Country>)
            .transpose()
        {
            Ok(country) => address.country = country,
            Err(error) => errors.add("/address/country", error),
        }
    }

    fn amounts(&mut self, profile: &mut Profile, home: &Home, errors: &mut Errors) {
        let new = profile.name.is_empty()
            || (profile.original_amount == Money::ZERO && profile.balance == Money::ZERO);
        match (self.original_amount, self.balance) {
            // One of them says both, at the beginning.
            (Some(amount), None) if new => {
                (profile.original_amount, profile.balance) = (amount, amount);
            }
            (None, Some(balance)) if new && !balance.is_negative() => {
                (profile.original_amount, profile.balance) = (balance, balance);
            }
            (original_amount, balance) => {
                profile.original_amount = original_amount.unwrap_or(profile.original_amount);
                profile.balance = balance.unwrap_or(profile.balance);
            }
        }
        if profile.original_amount.is_negative() {
            errors.add("/originalAmount", "is below zero");
        }
        if self
            .currency
            .as_deref()
            .is_some_and(|currency| !currency.eq_ignore_ascii_case(&home.currency))
        {
            errors.add(
                "/currency",
                format!("is not {}, the currency of the organisation", home.currency),
            );
        }
        if let Some(due_date) = self.due_date {
            if due_date.is_some_and(|day| !(1900..=2200).contains(&day.year())) {
                errors.add("/dueDate", "is not between 1900 and 2200");
            } else {
                profile.due_date = due_date;
            }
        }
    }

    fn phones(
        &mut self,
        phones: &mut Vec<LabelledPhone>,
        country: Option<Country>,
        errors: &mut Errors,
    ) {
        if self.phone.is_some() && self.phones.is_some() {
            errors.add("/phone", "either phone or phones, not both");
            return;
        }
        if let Some(number) = self.phone.take() {
            match Phone::parse(&number, country) {
                Ok(phone) => {
                    phones.retain(|known| known.phone != phone);
                    phones.insert(0, labelled(phone, None));
                }
                Err(error) => errors.add("/phone", error),
            }
        }
        let Some(inputs) = self.phones.take() else {
            return;
        };
        if inputs.len() > limits::PHONES {
            errors.add(
                "/phones",
                format!("has more than {} numbers", limits::PHONES),
            );
            return;
        }
        phones.clear();
        for (index, input) in inputs.into_iter().enumerate() {
            let pointer = format!("/phones/{index}/number");
            match Phone::parse(&input.number, country) {
                Ok(phone) if phones.iter().any(|known| known.phone == phone) => {
                    errors.add(pointer, "is there twice");
                }
                Ok(phone) => phones.push(labelled(phone, input.label)),
                Err(error) => errors.add(pointer, error),
            }
        }
    }
}

fn labelled(phone: Phone, label: Option<PhoneLabel>) -> LabelledPhone {
    let usual = if phone.kind() == PhoneKind::Mobile {
        PhoneLabel::Mobile
    } else {
        PhoneLabel::Other
    };
    LabelledPhone {
        phone,
        label: label.unwrap_or(usual),
    }
}

fn read_tags(tags: &[String], errors: &mut Errors) -> Vec<String> {
    if tags.len() > limits::TAGS {
        errors.add("/tags", format!("has more than {} tags", limits::TAGS));
    }
    let mut read: Vec<String> = Vec::with_capacity(tags.len());
    for (index, tag) in tags.iter().enumerate() {
        match parse_line(tag, limits::TAG) {
            Ok(tag) if read.contains(&tag) => {}
            Ok(tag) => read.push(tag),
            Err(error) => errors.add(format!("/tags/{index}"), error),
        }
    }
    read
}
