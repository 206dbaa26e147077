//! Reports: asked for, followed, downloaded, deleted and planned.

mod asking;
mod desk;
mod files;
mod rights;
mod schedules;
