// This file was generated with `cornucopia`. Do not modify.

pub mod api_keys;
pub mod audit;
pub mod customer_jobs;
pub mod customers;
pub mod identity;
pub mod platform;
pub mod users;
