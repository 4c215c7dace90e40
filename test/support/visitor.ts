import { demoPassword } from '#demo/people.ts';

/** What came back: status, headers, text, and where a redirect leads. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** `location` of a redirect, or null. */
  readonly location: string | null;
}

/** A browser without a browser: cookies, form tokens and forms over plain HTTP, for tests that look at statuses and headers. */
export class Visitor {
  readonly address: string;
  readonly cookies = new Map<string, string>();
  /** Path of the page last shown. */
  path = '/';
  /** The page last shown. */
  text = '';

  constructor(address: string) {
    this.address = address;
  }

  /** One request, redirects not followed. */
  async request(
    method: string,
    path: string,
    options: { body?: string | Uint8Array<ArrayBuffer>; headers?: Record<string, string> } = {},
  ): Promise<Reply> {
    const response = await fetch(this.address + path, {
      method,
      redirect: 'manual',
      headers: { cookie: this.cookieHeader(path), ...options.headers },
      ...(options.body === undefined ? {} : { body: options.body }),
    });
    this.keepCookies(response.headers.getSetCookie());
    return {
      status: response.status,
      headers: response.headers,
      text: await response.text(),
      location: response.headers.get('location'),
    };
  }

  /** Shows a page, following redirects. */
  async open(path: string): Promise<Reply> {
    let reply = await this.request('GET', path);
    let shown = path;
    for (let hops = 0; reply.location !== null && hops < 10; hops += 1) {
      shown = reply.location;
      reply = await this.request('GET', shown);
    }
    this.path = shown;
    this.text = reply.text;
    return reply;
  }

  /** Sends a form with the token of the page last shown; the redirect is not followed. */
  async post(path: string, fields: Record<string, string> = {}): Promise<Reply> {
    const body = new URLSearchParams({ _form: this.formToken(), ...fields }).toString();
    const reply = await this.request('POST', path, {
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    });
    if (reply.location === null) this.text = reply.text;
    return reply;
  }

  /** Sends a form and shows where it leads. Answers the page that is shown then. */
  async submit(path: string, fields: Record<string, string> = {}): Promise<Reply> {
    const reply = await this.post(path, fields);
    return reply.location === null ? reply : this.open(reply.location);
  }

  /** `/sign-in/int_…` of the page last shown. */
  get base(): string {
    const found = /^\/sign-in\/int_[0-9a-f]{32}/.exec(this.path);
    if (!found) throw new Error(`${this.path} is no page of an interaction`);
    return found[0];
  }

  /** E-mail and password, as far as they lead. */
  async signIn(email: string, password: string = demoPassword): Promise<Reply> {
    await this.open('/sign-in');
    await this.submit('/sign-in', { email });
    return this.submit(`${this.base}/password`, { password });
  }

  /** The hidden token of the page last shown; any page has the same one for one browser. */
  formToken(): string {
    return /name="_form" value="([0-9a-f]+)"/.exec(this.text)?.[1] ?? '';
  }

  protected cookieHeader(_path: string): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  protected keepCookies(set: readonly string[]): void {
    for (const line of set) {
      const [pair = '', ...attributes] = line.split('; ');
      const at = pair.indexOf('=');
      const name = pair.slice(0, at);
      if (attributes.includes('Max-Age=0')) this.cookies.delete(name);
      else this.cookies.set(name, pair.slice(at + 1));
    }
  }
}
