//! What holds for every endpoint, whoever wrote it: described, deployed, guarded, and unmoved by
//! bad input. An endpoint that was added without its entry in `fixtures` fails here by name.

mod access;
mod asyncapi;
mod caller;
mod document;
mod fixtures;
mod input;
mod operation;
mod template;
mod turns;
mod world;
