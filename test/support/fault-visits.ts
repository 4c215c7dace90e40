import { demoPassword, demoSetupKey } from '#demo/people.ts';
import { oathtool } from './authenticators.ts';
import { until } from './fault-until.ts';
import { Visitor, type Reply } from './visitor.ts';

/** People of the demo, by what they are good for here. */
export const people = {
  /** Of a company that enforces; not enrolled. */
  forced: 'ana@northwind.example',
  /** Enrolled, with the demo's app and recovery code. */
  enrolled: 'ben@northwind.example',
  enrolledToo: 'nora@northwind.example',
  /** Of a company before its deadline; not enrolled. */
  early: 'hugo@harbor.example',
  /** Nothing requires anything. */
  free: 'dev@cedar.example',
} as const;

const STEP_MS = 30_000;

/** Digits of an app: of the present time step, or `later` steps after it, which the window of SPEC T2 takes too. */
export const codeOf = (setupKey: string = demoSetupKey, later = 0): Promise<string> =>
  oathtool(setupKey, Date.now() + later * STEP_MS);

/** The same browser, going on at another node. */
export function movedTo(visitor: Visitor, address: string): Visitor {
  const moved = new Visitor(address);
  for (const [name, value] of visitor.cookies) moved.cookies.set(name, value);
  moved.path = visitor.path;
  moved.text = visitor.text;
  return moved;
}

/** A new browser that has got through the e-mail and the password. */
export async function afterPassword(address: string, email: string, password?: string): Promise<Visitor> {
  const visitor = new Visitor(address);
  await visitor.signIn(email, password);
  return visitor;
}

/** Signs in with password and app. Throws where that does not lead to the account page. */
export async function signInWithApp(address: string, email: string, later = 0): Promise<Visitor> {
  const visitor = await afterPassword(address, email);
  const reply = await visitor.submit(`${visitor.base}/code`, { code: await codeOf(demoSetupKey, later) });
  if (reply.status !== 200 || visitor.path !== '/account') throw new Error(`not signed in: ${visitor.path}`);
  return visitor;
}

/** What came of traffic: browsers that were handed a session, and every status that was answered. */
export interface Traffic {
  readonly sessions: readonly Visitor[];
  readonly statuses: ReadonlySet<number>;
}

const sideBySide = 6;

/**
 * Browsers sign in with a password, several at a time and one after another, at each address in turn, until `enough` have a session; then `strike`
 * is called while the others are still at it. Requests that get no answer count as nothing.
 */
export async function traffic(
  addresses: readonly string[],
  enough: number,
  strike: () => Promise<void> = () => Promise.resolve(),
): Promise<Traffic> {
  const sessions: Visitor[] = [];
  const statuses = new Set<number>();
  const browse = async (address: string): Promise<void> => {
    while (sessions.length < enough) {
      const visitor = new Visitor(address);
      const reply = await tryPassword(visitor).catch(() => null);
      if (reply) statuses.add(reply.status);
      if (!reply || !handsOutSession(reply)) continue;
      sessions.push(visitor);
      if (sessions.length === enough) await strike();
    }
  };
  const turns = Array.from({ length: sideBySide }, (_, index) => browse(addresses[index % addresses.length] ?? ''));
  await Promise.all(turns);
  return { sessions, statuses };
}

async function tryPassword(visitor: Visitor): Promise<Reply> {
  await visitor.open('/sign-in');
  const begun = await visitor.submit('/sign-in', { email: people.free });
  if (begun.status !== 200) return begun;
  return visitor.post(`${visitor.base}/password`, { password: demoPassword });
}

/** Whether this browser has a session. */
export async function isSignedIn(visitor: Visitor): Promise<boolean> {
  return (await visitor.request('GET', '/account')).status === 200;
}

/** Whether an answer hands out a session. */
export const handsOutSession = (reply: Reply): boolean =>
  reply.headers.getSetCookie().some((cookie) => /^__Host-gatehouse-session=[\w-]/.test(cookie));

/** The setup key that "Secure your Account" shows. */
export const setupKeyOn = ({ text }: Visitor): string => shown(text, 'setup-key', /[A-Z2-7 ]{32,}/);

/** The recovery code that "Save Your Recovery Code" shows. */
export const recoveryCodeOn = ({ text }: Visitor): string => shown(text, 'recovery-code', /[0-9A-Z ]{24,}/);

/** What a page says, without its markup: for a failure's message. */
export const wordsOf = (html: string): string =>
  html
    .replaceAll(/<style.*?<\/style>|<[^>]*>/gs, ' ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 300);

function shown(html: string, id: string, form: RegExp): string {
  const [, content = ''] = new RegExp(`id="${id}"[^>]*>([^<]*)<`).exec(html) ?? [];
  const found = form.exec(content)?.[0].replaceAll(' ', '');
  if (!found) throw new Error(`the page shows no ${id}: ${wordsOf(html)}`);
  return found;
}

/** The six digits of the newest mail with a code to an address in the development inbox; waits for it. */
export const mailedCode = (address: string, to: string): Promise<string> => mailed(address, to, /\b\d{6}\b/);

/** Path of the link in the newest mail of "Forgot password?"; waits for it. */
export const mailedLink = (address: string, to: string): Promise<string> => mailed(address, to, /\/reset\/[\w-]+/);

interface Shown {
  readonly to: string;
  readonly text: string;
}

function mailed(address: string, to: string, form: RegExp): Promise<string> {
  return until(`a mail to ${to}`, async () => {
    const mails = (await (await fetch(`${address}/dev/inbox.json`)).json()) as readonly Shown[];
    const fitting = mails.filter((mail) => mail.to.includes(to)).map((mail) => form.exec(mail.text)?.[0]);
    return fitting.find((found) => found !== undefined);
  });
}
