//! The ports that a platform listens on, all of them on loopback.

use std::net::TcpListener;

use anyhow::{Result, bail};

#[derive(Clone, Debug, PartialEq, Eq, clap::Args)]
pub(crate) struct Ports {
    /// Port of the HTTP API.
    #[arg(long = "port", env = "PORT", default_value_t = 3000)]
    pub(crate) api: u16,
    /// Port of the WebSocket API.
    #[arg(
        long = "websocket-port",
        env = "WEBSOCKET_PORT",
        default_value_t = 3001
    )]
    pub(crate) websocket: u16,
    /// Port of the AWS emulator.
    #[arg(long = "emulator-port", env = "EMULATOR_PORT", default_value_t = 4566)]
    pub(crate) emulator: u16,
    /// Port of PostgreSQL.
    #[arg(long = "database-port", env = "DATABASE_PORT", default_value_t = 54320)]
    pub(crate) database: u16,
}

impl Ports {
    /// Four ports that nobody uses now.
    pub(crate) fn free() -> Result<Self> {
        // All four are held until the last is known, so that no two are the same.
        let held = [(); 4].map(|()| TcpListener::bind(("127.0.0.1", 0)));
        let mut ports = Vec::new();
        for listener in held {
            ports.push((listener?, 0));
        }
        for (listener, port) in &mut ports {
            *port = listener.local_addr()?.port();
        }
        Ok(Self {
            api: ports[0].1,
            websocket: ports[1].1,
            emulator: ports[2].1,
            database: ports[3].1,
        })
    }

    /// Says which port is taken and how to choose another, before anything is started.
    pub(crate) fn check_free(&self) -> Result<()> {
        for (port, what, flag) in [
            (self.api, "the HTTP API", "--port"),
            (self.websocket, "the WebSocket API", "--websocket-port"),
            (self.emulator, "the AWS emulator", "--emulator-port"),
            (self.database, "PostgreSQL", "--database-port"),
        ] {
            if let Err(error) = TcpListener::bind(("127.0.0.1", port)) {
                bail!(
                    "port {port}, meant for {what}, cannot be used: {error}.\n\
                     Stop the program that has it (`ss -ltnp | grep {port}` names it) or choose another: \
                     `cargo local up {flag} <port>`"
                );
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Ports;

    #[test]
    fn a_taken_port_is_named_with_its_flag() {
        let ports = Ports::free().unwrap();
        ports.check_free().unwrap();
        let _taken = std::net::TcpListener::bind(("127.0.0.1", ports.emulator)).unwrap();
        let error = ports.check_free().unwrap_err().to_string();
        assert!(
            error.contains("AWS emulator") && error.contains("--emulator-port"),
            "{error}"
        );
    }
}
