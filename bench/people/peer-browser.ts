import { Cookies, type Reply, type Wire } from '../measure/http.ts';
import { pathIn, type ProtocolBrowser } from './relying-party.ts';

/** Pages and forms of a sign-in at Gatehouse with password and app: the peer is asked as often. */
export const requestsOfSignIn = 6;

/** Whoever signs in at `oidc-provider`: its interaction asks nothing. */
export class PeerBrowser implements ProtocolBrowser {
  readonly #wire: Wire;
  readonly #cookies = new Cookies();

  constructor(wire: Wire) {
    this.#wire = wire;
  }

  async signIn(page: string): Promise<string> {
    for (let step = 1; step < requestsOfSignIn; step += 1) await this.open(`${page}/${step}`);
    return pathIn('interaction', await this.open(`${page}/${requestsOfSignIn}`));
  }

  async open(path: string): Promise<Reply> {
    const reply = await this.#wire.send(path, { headers: { cookie: this.#cookies.header() } });
    this.#cookies.keep(reply);
    return reply;
  }
}
