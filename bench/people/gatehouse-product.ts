import { Cookies, type Reply, type Wire } from '../measure/http.ts';
import type { Inbox } from './inbox.ts';
import { shared, type Person } from './people.ts';
import type { ProtocolBrowser } from './relying-party.ts';
import { patiently, Unexpected, type Product, type StepName, type Walk } from './subject.ts';

/** The browser that everybody has signed in from before: a new one would be told by mail, at each sign-in. */
export const knownBrowser = 'b'.repeat(43);

const browserCookie = '__Host-gatehouse-browser';

const signIn: readonly StepName[] = ['sign-in page', 'e-mail', 'password page', 'password', 'code page', 'app code'];

/** Gatehouse, page by page, as a browser without script goes through it. */
export const gatehouse = (wire: Wire, inbox: Inbox): Product => ({
  signIn,
  firstFactor: signIn.slice(0, 4),
  begin: (person) => new GatehouseWalk(wire, inbox, person),
});

/** One browser that may open any page of Gatehouse's. */
export class GatehouseWalk implements Walk {
  readonly #wire: Wire;
  readonly #inbox: Inbox;
  readonly #person: Person;
  readonly #cookies = new Cookies();
  /** The first page, and where it leads. */
  #page = '/sign-in';
  #destination = '/account';
  #base = '';
  #formToken = '';

  constructor(wire: Wire, inbox: Inbox, person: Person) {
    this.#wire = wire;
    this.#inbox = inbox;
    this.#person = person;
    this.#cookies.set(browserCookie, knownBrowser);
  }

  async step(name: StepName): Promise<void> {
    const reply = await this.#send(name);
    const wanted = statuses[name] ?? 303;
    if (reply.status !== wanted && reply.headers['refresh'] === undefined) throw new Unexpected(name, reply);
  }

  async #send(name: StepName): Promise<Reply> {
    switch (name) {
      case 'sign-in page':
        return this.#begin();
      case 'e-mail':
        return this.#identify();
      case 'password page':
        return this.#get(`${this.#base}/password`);
      case 'password':
        return this.#post(`${this.#base}/password`, { password: shared.password }, this.#secondFactor());
      case 'code page':
        return this.#get(`${this.#base}/code`);
      case 'app code':
        return this.#post(`${this.#base}/code`, { code: this.#person.code() }, this.#destination);
      case 'text message: send':
        return this.#post(`${this.#base}/sms/send`, {}, '/sms');
      case 'text message: code':
        return this.#post(
          `${this.#base}/sms`,
          { code: this.#inbox.codeOf(this.#person.phone ?? '') },
          this.#destination,
        );
      case 'recovery code':
        return this.#post(`${this.#base}/recovery`, { code: shared.recoveryCode }, '/recovery-code');
      case 'session check':
        return this.#get('/sign-in/continue?to=/account', '/account');
      case 'account page':
        return this.#get('/account');
      default:
        return name satisfies never;
    }
  }

  /** Begins at this page instead, which an application's request has led to; answers where the sign-in will lead. */
  beginAt(page: string): string {
    this.#page = page;
    this.#destination = new URLSearchParams(page.split('?')[1]).get('to') ?? this.#destination;
    return this.#destination;
  }

  #sentFrom(): Record<string, string> {
    return this.#page === '/sign-in' ? {} : { to: this.#destination };
  }

  /** A page that is none of the steps; whatever is answered. */
  open(path: string): Promise<Reply> {
    return this.#get(path);
  }

  /** Who has an app and a phone chooses first. */
  #secondFactor(): string {
    return this.#person.phone === null ? '/code' : '/methods';
  }

  async #begin(): Promise<Reply> {
    const reply = await this.#get(this.#page);
    this.#formToken = /name="_form" value="([0-9a-f]+)"/.exec(reply.text)?.[1] ?? '';
    return reply;
  }

  async #identify(): Promise<Reply> {
    const reply = await this.#post('/sign-in', { email: this.#person.email, ...this.#sentFrom() }, '/password');
    this.#base = (reply.headers.location ?? '').replace(/\/password$/, '');
    return reply;
  }

  #get(path: string, leadsTo?: string): Promise<Reply> {
    return this.#request(path, leadsTo, {});
  }

  /** `leadsTo`: how the address ends that a right answer leads to. */
  #post(path: string, fields: Record<string, string>, leadsTo: string): Promise<Reply> {
    const body = new URLSearchParams({ _form: this.#formToken, ...fields }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
    return this.#request(path, leadsTo, { method: 'POST', body, headers });
  }

  async #request(
    path: string,
    leadsTo: string | undefined,
    { headers, ...sending }: { method?: 'POST'; body?: string; headers?: Record<string, string> },
  ): Promise<Reply> {
    const reply = await this.#wire.send(path, {
      ...sending,
      headers: { cookie: this.#cookies.header(), 'user-agent': userAgent, ...headers },
    });
    this.#cookies.keep(reply);
    if (leadsTo !== undefined && !nextOf(reply)?.endsWith(leadsTo)) throw new Unexpected(path, reply);
    return reply;
  }
}

/** The same browser, where an application sends it. */
export class GatehouseBrowser implements ProtocolBrowser {
  readonly #walk: GatehouseWalk;

  constructor(wire: Wire, inbox: Inbox, person: Person) {
    this.#walk = new GatehouseWalk(wire, inbox, person);
  }

  open(path: string): Promise<Reply> {
    return this.#walk.open(path);
  }

  async signIn(page: string): Promise<string> {
    const goesOn = this.#walk.beginAt(page);
    for (const name of signIn) await patiently(this.#walk, name);
    return goesOn;
  }
}

/** Sites elsewhere are not reached by the answer to a form: a page that refreshes itself leads there. */
const nextOf = ({ headers }: Reply): string | undefined => headers.location ?? [headers['refresh']].flat()[0];

const userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

const statuses: Partial<Record<StepName, number>> = {
  'sign-in page': 200,
  'password page': 200,
  'code page': 200,
  'account page': 200,
};
