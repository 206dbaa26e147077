// The stock Socket.IO client, remote-controlled by the tests: a command per line comes in, a report
// per line goes out. Nothing here knows the server's protocol; that is the client's own.
//
//   {"do": "connect", "client": "a", "url": "...", "options": {...}}   options as `io(url, options)` takes them
//   {"do": "emit", "client": "a", "event": "...", "args": [...]}       reports the acknowledgement
//   {"do": "drop", "client": "a"}                                      cuts the line; the client reconnects by itself
//   {"do": "close", "client": "a"}                                     socket.disconnect()
//   {"do": "open", "client": "a"}                                      socket.connect()
//
// A report is {"client", "saw", "at" (milliseconds since 1970), ...}.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const packages = process.env.SOCKETIO_CLIENT;
const { io } = createRequire(`${packages}/`)('socket.io-client');

const clients = new Map();

function report(client, saw, more = {}) {
  const at = performance.timeOrigin + performance.now();
  process.stdout.write(`${JSON.stringify({ client, saw, at, ...more })}\n`);
}

const commands = {
  connect({ client, url, options }) {
    // Each its own connection, as in browsers of their own; and tests do not wait for long.
    const socket = io(url, { forceNew: true, reconnectionDelay: 50, reconnectionDelayMax: 500, ...options });
    clients.set(client, socket);
    socket.on('connect', () => report(client, 'connect', { id: socket.id, recovered: Boolean(socket.recovered) }));
    socket.on('connect_error', (error) =>
      report(client, 'connect_error', { message: error.message, data: error.data, retries: socket.active }));
    socket.on('disconnect', (reason) => report(client, 'disconnect', { reason, retries: socket.active }));
    socket.onAny((name, ...args) => report(client, 'event', { name, args }));
    socket.io.on('ping', () => report(client, 'ping'));
    socket.io.on('reconnect_attempt', () => report(client, 'reconnect_attempt'));
  },
  emit({ client, event, args }) {
    clients.get(client).timeout(20_000).emit(event, ...args, (error, ...answer) =>
      report(client, 'ack', error ? { error: error.message } : { answer }));
  },
  drop({ client }) {
    clients.get(client).io.engine.transport.ws.terminate();
  },
  close({ client }) {
    clients.get(client).disconnect();
  },
  open({ client }) {
    clients.get(client).connect();
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const command = JSON.parse(line);
  commands[command.do](command);
}
// The test has ended.
process.exit(0);
