//! Recordings: found, read, heard and flagged.

mod archive;
mod audio;
mod flags;
mod found;
