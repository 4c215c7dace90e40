import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { createServer } from 'node:tls';
import { runProgram } from './run-program.ts';
import { temporaryDirectory } from './temporary-directory.ts';

/** TLS in front of a server of this machine that has none. */
export interface TlsFront extends AsyncDisposable {
  readonly port: number;
  /** Its own certificate, for 127.0.0.1, which nobody trusts who was not told to. PEM. */
  readonly certificate: string;
}

/** Takes TLS connections on an ephemeral port and passes what they say to `port`. Needs `openssl`, for a certificate of its own. */
export async function startTlsFront(port: number): Promise<TlsFront> {
  const { key, cert } = await ownCertificate();
  const sockets = new Set<Socket>();
  const server = createServer({ key, cert }, (outside) => {
    const inside = connect(port, '127.0.0.1');
    for (const [one, other] of [
      [outside, inside],
      [inside, outside],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy()).on('close', () => other.destroy());
      one.pipe(other);
    }
  });
  // A client that does not trust it says so here.
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    certificate: cert,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

async function ownCertificate(): Promise<{ readonly key: string; readonly cert: string }> {
  await using directory = await temporaryDirectory();
  const [key, cert] = [directory.file('key.pem'), directory.file('cert.pem')];
  const names = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const made = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', key, '-out', cert];
  await runProgram('openssl', ['req', '-x509', '-days', '1', ...names, ...made]);
  return { key: await readFile(key, 'utf8'), cert: await readFile(cert, 'utf8') };
}
