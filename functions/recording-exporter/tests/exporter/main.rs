//! Files of recordings to take away: what is in them, and that there is one, whoever dies.

mod crash;
mod files;
mod sound;
mod sounds;
mod world;
