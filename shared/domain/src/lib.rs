//! The rules of the product: ids, money, roles and permissions, phones and time zones.
//!
//! Everything here is pure: no I/O, no clock of its own, no global state. What needs the time or
//! chance takes a [`clock::Clock`] or [`chance::Chance`].

pub mod agent;
pub mod analysis;
pub mod approval;
pub mod campaign;
pub mod chance;
pub mod clock;
pub mod compliance;
pub mod country;
pub mod csv_cell;
pub mod customer;
pub mod figures;
pub mod ids;
pub mod instalment;
pub mod live;
pub mod money;
pub mod notification;
pub mod password;
pub mod payment;
pub mod permissions;
pub mod phone;
pub mod promise;
pub mod redaction;
pub mod report;
pub mod segment;
pub mod task;
pub mod template;
pub mod timezone;
pub mod user;
