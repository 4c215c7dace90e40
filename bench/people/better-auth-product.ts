import { Cookies, type Reply, type Wire } from '../measure/http.ts';
import type { Inbox } from './inbox.ts';
import { shared, type Person } from './people.ts';
import { Unexpected, type Product, type StepName, type Walk } from './subject.ts';

/** better-auth with its two-factor plugin, by its HTTP interface: it has no pages of its own. */
export const betterAuth = (wire: Wire, inbox: Inbox): Product => ({
  signIn: ['password', 'app code'],
  firstFactor: ['password'],
  begin: (person) => new BetterAuthWalk(wire, inbox, person),
});

const paths: Partial<Record<StepName, string>> = {
  password: '/api/auth/sign-in/email',
  'app code': '/api/auth/two-factor/verify-totp',
  'text message: send': '/api/auth/two-factor/send-otp',
  'text message: code': '/api/auth/two-factor/verify-otp',
  'recovery code': '/api/auth/two-factor/verify-backup-code',
  'session check': '/api/auth/get-session',
};

class BetterAuthWalk implements Walk {
  readonly #wire: Wire;
  readonly #inbox: Inbox;
  readonly #person: Person;
  readonly #cookies = new Cookies();

  constructor(wire: Wire, inbox: Inbox, person: Person) {
    this.#wire = wire;
    this.#inbox = inbox;
    this.#person = person;
  }

  async step(name: StepName): Promise<void> {
    const path = paths[name];
    if (path === undefined) throw new RangeError(`better-auth has no ${name}`);
    const body = this.#bodyOf(name);
    const headers = {
      cookie: this.#cookies.header(),
      origin: this.#wire.address,
      'user-agent': 'Mozilla/5.0 Firefox/140.0',
    };
    const reply = body
      ? await this.#wire.send(path, {
          method: 'POST',
          body: JSON.stringify(body),
          headers: { ...headers, 'content-type': 'application/json' },
        })
      : await this.#wire.send(path, { headers });
    this.#cookies.keep(reply);
    if (reply.status !== 200 || !isRight(name, reply)) throw new Unexpected(name, reply);
  }

  #bodyOf(name: StepName): Record<string, string> | null {
    if (name === 'password') return { email: this.#person.email, password: shared.password };
    if (name === 'app code') return { code: this.#person.code() };
    if (name === 'text message: send') return {};
    if (name === 'text message: code') return { code: this.#inbox.codeOf(this.#person.email) };
    return name === 'recovery code' ? { code: shared.backupCode } : null;
  }
}

/** What stands in the answer to a right request. */
const signs: Partial<Record<StepName, string>> = {
  password: '"twoFactorRedirect":true',
  'text message: send': '"status":true',
};

const isRight = (name: StepName, { text }: Reply): boolean => text.includes(signs[name] ?? '"user":{');
