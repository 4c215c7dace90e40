import { Browser } from './attack-browser.ts';
import { nextCode, type Person } from './attack-people.ts';
import type { Target } from './attack-target.ts';
import { formsOf, valuesOf, type FormShape } from './html.ts';
import type { Reply } from './visitor.ts';

/** A person without a browser who is sent to and fro between Gatehouse and applications: redirects and `Refresh` are followed, cookies stay at home. */
export class OidcVisitor extends Browser {
  /** Cookies that go to one path alone, by path: each request for authorization that waits has one. */
  readonly #ofPaths = new Map<string, string>();
  /** What was said last, by whomever. */
  last: Reply | null = null;

  /** The browser shows a page of somebody else's. */
  get isAway(): boolean {
    return URL.canParse(this.path);
  }

  /** Shows a page of Gatehouse (a path, or its whole address) or of an application. */
  override async open(start: string): Promise<Reply> {
    let shown = start;
    let reply = await this.#get(shown);
    for (let hops = 0; hops < 15; hops += 1) {
      const next = nextOf(reply);
      if (next === null) break;
      shown = new URL(next, new URL(shown, this.address)).href;
      reply = await this.#get(shown);
    }
    this.path = this.#atHome(shown);
    this.text = reply.text;
    this.last = reply;
    return reply;
  }

  override async submit(path: string, fields: Record<string, string> = {}): Promise<Reply> {
    const reply = await this.post(this.#atHome(new URL(path, new URL(this.path, this.address)).href), fields);
    this.last = reply;
    const next = nextOf(reply);
    return next === null ? reply : this.open(next);
  }

  /** Sends the form of this page that has these fields, or whose action ends so, with what it shows beside. */
  press(form: string | readonly string[], fields: Record<string, string> = {}): Promise<Reply> {
    const found = formsOf(this.text).find((one) => isForm(one, form));
    if (!found) throw new Error(`${this.path} has no form of ${String(form)}`);
    return this.submit(found.action || this.path, { ...valuesOf(found), ...fields });
  }

  override tab(): OidcVisitor {
    const tab = new OidcVisitor(this.address);
    for (const [name, value] of this.cookies) tab.cookies.set(name, value);
    for (const [path, cookie] of this.#ofPaths) tab.#ofPaths.set(path, cookie);
    return tab;
  }

  protected override cookieHeader(path: string): string {
    const own = this.#ofPaths.get(path.split('?')[0] ?? '');
    return [super.cookieHeader(path), own].filter(Boolean).join('; ');
  }

  protected override keepCookies(set: readonly string[]): void {
    super.keepCookies(set.filter((line) => pathOf(line) === '/'));
    for (const line of set) if (pathOf(line) !== '/') this.#ofPaths.set(pathOf(line), line.split(';')[0] ?? '');
  }

  /** Cookies are sent to Gatehouse alone. */
  async #get(url: string): Promise<Reply> {
    const path = this.#atHome(url);
    return URL.canParse(path) ? this.getAway(url) : this.request('GET', path);
  }

  /** A page of somebody else's. */
  protected async getAway(url: string): Promise<Reply> {
    const response = await fetch(url, { redirect: 'manual' });
    const { status, headers } = response;
    return { status, headers, text: await response.text(), location: headers.get('location') };
  }

  #atHome(url: string): string {
    return url.startsWith(`${this.address}/`) ? url.slice(this.address.length) : url;
  }
}

const pathOf = (line: string): string => /;\s*path=([^;]+)/i.exec(line)?.[1] ?? '/';

const isForm = ({ action, fields }: FormShape, wanted: string | readonly string[]): boolean =>
  typeof wanted === 'string'
    ? (action.split('?')[0] ?? '').endsWith(wanted)
    : wanted.every((name) => fields.includes(name));

/** Where a page sends the browser at once, by redirect or `Refresh`. */
function nextOf({ location, headers }: Reply): string | null {
  return location ?? /^0;\s*url=(.+)$/i.exec(headers.get('refresh') ?? '')?.[1] ?? null;
}

/** What somebody answers on a page where they have a choice. Nothing said: they stop there. */
export interface Answers {
  readonly consent?: 'allow' | 'cancel';
}

/** Where somebody stands: the last part of the address, without its query. */
export const pageOf = ({ path }: OidcVisitor): string => path.split('?')[0]?.split('/').at(-1) ?? '';

type PageAct = (visitor: OidcVisitor, person: Person, target: Target) => Promise<unknown>;

/** What an honest user does on each page of a sign-in. */
const acts: Readonly<Record<string, PageAct>> = {
  'sign-in': (visitor, { email }) => visitor.press(['email'], { email }),
  password: (visitor, { password }) => visitor.press(['password'], { password }),
  methods: (visitor) => visitor.open(`${visitor.base}/code`),
  code: (visitor, person, target) => visitor.press(['code'], { code: nextCode(target, person) }),
  early: (visitor) => visitor.press('/not-now'),
  continue: (visitor) => visitor.press('/sign-in/continue'),
};

/** Goes on page by page, until the browser is led back to an application, or stands where there is something to decide. */
export async function goOn(target: Target, visitor: OidcVisitor, person: Person, answers: Answers = {}): Promise<void> {
  for (let pages = 0; pages < 12 && !visitor.isAway; pages += 1) {
    const at = pageOf(visitor);
    const before = visitor.path;
    const act = acts[at] ?? (at === 'consent' && answers.consent ? decide(answers.consent) : null);
    if (!act) return;
    await act(visitor, person, target);
    if (visitor.path === before)
      throw new Error(`${before} does not let ${person.email} go on: ${visitor.last?.status}`);
  }
}

const decide =
  (choice: 'allow' | 'cancel'): PageAct =>
  (visitor) =>
    visitor.press('/sign-in/consent', { choice });
