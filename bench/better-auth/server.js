import { createServer } from 'node:http';
import { toNodeHandler } from 'better-auth/node';
import { openChannel } from '../servers/answer-asks.ts';
import { makeAuth, openPostgres, openSqlite } from './auth.js';

// usage: server.js sqlite|postgres FILE-OR-URL cheap|standard
const [, , engine = '', place = '', cost = ''] = process.argv;
const channel = openChannel();
const open = engine === 'sqlite' ? openSqlite : openPostgres;
const database = open(place, channel.onStatement);

const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const baseURL = `http://127.0.0.1:${port}`;
  server.on('request', toNodeHandler(makeAuth({ baseURL, database, cheap: cost === 'cheap', onText: channel.onText })));
  channel.ready(baseURL, stop);
});

async function stop() {
  server.closeAllConnections();
  server.close();
  await ('end' in database ? database.end() : database.close());
}
