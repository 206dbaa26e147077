//! What only the whole can show: the template's routes, API Gateway's events and answers, CORS,
//! binary bodies, sockets.

mod cors;
mod crowd;
mod debtors;
mod docs;
mod files;
mod live;
mod sessions;
mod stock_client;
mod websocket;
