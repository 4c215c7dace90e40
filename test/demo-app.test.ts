import { createServer, type RequestListener } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { openDemoApp } from '../tools/lib/demo-app.js';

/** Something on this machine that answers as it is told. Gives its port. */
async function answering(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, 'localhost');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return String((server.address() as AddressInfo).port);
}

/** As much of a Gatehouse as the program asks for before it listens. */
async function gatehouse(): Promise<string> {
  const port = await answering((request, response) => {
    const issuer = `http://${request.headers.host ?? ''}`;
    const said = request.url?.startsWith('/.well-known')
      ? {
          issuer,
          token_endpoint: `${issuer}/token`,
          authorization_endpoint: `${issuer}/auth`,
          jwks_uri: `${issuer}/jwks`,
        }
      : { access_token: 'own', token_type: 'Bearer', expires_in: 600 };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(said));
  });
  return `http://localhost:${port}`;
}

const ownName = { CLIENT_ID: 'app_own', CLIENT_SECRET: 'secret' };

const told = vi.spyOn(console, 'log').mockReturnValue();
const warned = vi.spyOn(console, 'error').mockReturnValue();
const linesOf = (spy: typeof told): string => spy.mock.calls.flat().join('\n');

afterEach(() => {
  told.mockClear();
  warned.mockClear();
});

describe('npm run demo:app', () => {
  test('says whom to sign in as once it listens', async () => {
    const app = await openDemoApp({ ...ownName, GATEHOUSE_ISSUER: await gatehouse(), PORT: '0' });
    onTestFinished(() => app?.stop());
    expect(linesOf(told)).toMatch(/^Payments is listening on http:\/\/localhost:\d+;[^]*diego@northwind\.example/);
  });

  test('says what to do where its port is taken, and nothing of people', async () => {
    const GATEHOUSE_ISSUER = await gatehouse();
    const PORT = await answering((_, response) => response.end());
    await expect(openDemoApp({ ...ownName, GATEHOUSE_ISSUER, PORT })).rejects.toThrow(`Port ${PORT} is in use. End`);
    expect(linesOf(told)).toBe('');
  });

  test('does not start at a port where nobody could sign in', async () => {
    expect(await openDemoApp({ GATEHOUSE_ISSUER: await gatehouse(), PORT: '3999' })).toBeNull();
    expect(linesOf(warned)).toContain('PORT is 3999, and the demo knows this program at port 3100 alone');
    expect(linesOf(told)).toBe('');
  });

  test('says to start Gatehouse first', async () => {
    expect(await openDemoApp({ GATEHOUSE_ISSUER: 'http://localhost:1' })).toBeNull();
    expect(linesOf(warned)).toContain('nothing answers at http://localhost:1. Start Gatehouse first');
  });
});
