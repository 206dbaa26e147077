// This file was generated with `cornucopia`. Do not modify.

pub mod customer_jobs;
pub mod customers;
pub mod identity;
pub mod platform;
