//! A call as it was spoken, through each of the three services and back: what they are asked, byte
//! by byte, what is stored of it, and that this happens once, whoever comes twice or dies.
#![recursion_limit = "256"]

mod amazon;
mod crash;
mod google;
mod jobs;
mod mono;
mod once;
mod speech;
mod trouble;
mod whisper;
mod world;
