//! What users are told, and what they decide.

mod agreements;
mod campaigns;
mod desk;
mod inbox;
mod live;
mod money;
mod newcomers;
mod preferences;
mod races;
mod rules;
