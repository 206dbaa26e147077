//! What only the whole can show: the template's routes, API Gateway's events and answers, CORS,
//! binary bodies, sockets.

mod cors;
mod debtors;
mod docs;
mod sessions;
mod websocket;
