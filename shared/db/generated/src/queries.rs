// This file was generated with `cornucopia`. Do not modify.

pub mod agents;
pub mod analytics;
pub mod api_keys;
pub mod approvals;
pub mod audit;
pub mod calls;
pub mod campaigns;
pub mod compliance;
pub mod customer_jobs;
pub mod customers;
pub mod dashboard;
pub mod emails;
pub mod events;
pub mod identity;
pub mod notifications;
pub mod payments;
pub mod platform;
pub mod push;
pub mod recordings;
pub mod reports;
pub mod segments;
pub mod tasks;
pub mod templates;
pub mod users;
