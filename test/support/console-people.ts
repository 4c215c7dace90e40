import type { AuditKind } from '#domain/audit-event.ts';
import type { Email } from '#domain/email.ts';
import type { CompanyId, MembershipId, UserId } from '#domain/identifiers.ts';
import type { MembershipRecord, PolicyRecord } from '#ports/records.ts';
import { Browser } from './attack-browser.ts';
import { addCompany, addPerson, type Person } from './attack-people.ts';
import { signedIn } from './attack-steps.ts';
import type { Target } from './attack-target.ts';

/** A company of its own, and a browser in which its one administrator is signed in. */
export interface Console {
  readonly name: string;
  readonly id: CompanyId;
  readonly policy: PolicyRecord;
  readonly admin: Person;
  readonly browser: Browser;
  /** `/admin/cmp_…/directory` */
  readonly directory: string;
}

let made = 0;

/** Of a company that requires nothing; the administrator has an app, and proved it just now. */
export const openConsole = (target: Target): Promise<Console> => openConsoleWithApp(target, {});

/** The same administrator with a proof of just now, in a browser of their own. */
export const provedAgain = async (target: Target, at: Console): Promise<Console> => ({
  ...at,
  browser: await signedIn(target, at.admin),
});

/** Of a company that may require a second step. */
export async function openConsoleWithApp(target: Target, rules: Partial<PolicyRecord>): Promise<Console> {
  const { name, policy } = await newCompany(target, rules);
  const admin = await addPerson(target, { companies: [name], administers: true, enrolled: true });
  return consoleOf(name, policy, admin, await signedIn(target, admin));
}

async function newCompany(target: Target, rules: Partial<PolicyRecord>) {
  made += 1;
  const name = `Console ${made}`;
  return { name, policy: await addCompany(target, name, { requireMfa: false, deadline: null, ...rules }) };
}

const consoleOf = (name: string, policy: PolicyRecord, admin: Person, browser: Browser): Console => {
  const id = policy.companyId;
  return { name, id, policy, admin, browser, directory: `/admin/${id}/directory` };
};

/** Somebody's membership in a company, as it stands. */
export async function membershipIn(
  target: Target,
  email: string,
  company: CompanyId,
): Promise<MembershipRecord | null> {
  const [found] = await target.deps.store.membersAmong(company, [email as Email]);
  return found?.membership ?? null;
}

/** Invites one person by the form; answers the words of the page that tells what came of it. */
export async function inviteOne(at: Console, email: string, more: Record<string, string> = {}): Promise<string> {
  await at.browser.open(`${at.directory}/invite`);
  await at.browser.submit(`${at.directory}/invite`, { email, ...more });
  return at.browser.text;
}

/** Invites somebody; answers the membership that waits for them. */
export async function invited(target: Target, at: Console, email: string): Promise<MembershipId> {
  await inviteOne(at, email);
  const membership = await membershipIn(target, email, at.id);
  if (membership?.status !== 'invited') throw new Error(`${email} was not invited`);
  return membership.id;
}

/** The text of the newest mails to an address. */
export async function mailsTo(target: Target, email: string, count: number): Promise<readonly string[]> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const mails = (await target.deps.store.outbox.listInbox(500)).filter((one) => one.to.includes(email));
    if (mails.length >= count) return mails.map((one) => `${one.subject}\n${one.text}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`fewer than ${count} mails to ${email} arrived`);
}

/** The token of the newest link with which a first password is set. */
export async function invitationToken(target: Target, email: string, count = 1): Promise<string> {
  const token = /\/invitation\/([\w-]{43})/.exec((await mailsTo(target, email, count))[0] ?? '')?.[1];
  if (token === undefined) throw new Error(`the newest mail to ${email} holds no invitation`);
  return token;
}

/** What a page says: its words, without tags, names and numbers that differ from one to the next. */
export const wordsOf = (html: string): string =>
  html
    .replace(/^[\s\S]*<main[^>]*>/, '')
    .replaceAll('<wbr/>', '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The page of a user's own companies. */
export const companies = '/account/companies';

let strangers = 0;

/** An address that nobody has. */
export function stranger(): string {
  strangers += 1;
  return `stranger${strangers}@elsewhere.example`;
}

/** Somebody who signs in here, and belongs to no company. */
export const somebody = (target: Target): Promise<Person> => addPerson(target, { companies: [] });

export const statusOf = async (target: Target, email: string, at: Console) =>
  (await membershipIn(target, email, at.id))?.status ?? null;

/** Presses a button on the page of one's own companies. */
export async function press(
  browser: Browser,
  membership: string,
  what: 'accept' | 'decline' | 'leave',
): Promise<number> {
  await browser.open(companies);
  return (await browser.post(`${companies}/${membership}/${what}`)).status;
}

/** Presses the button of an invitation's link in a browser of its own. */
export async function opensLink(target: Target, token: string): Promise<Browser> {
  const browser = new Browser(target.address);
  await browser.open('/sign-in');
  await browser.submit(`/invitation/${token}`);
  return browser;
}

export const pressesLink = async (target: Target, email: string, mails = 1): Promise<Browser> =>
  opensLink(target, await invitationToken(target, email, mails));

/** Ids of companies that the page of a first password shows, in its order; `ticked`: only those that are ticked already. */
export const companiesOffered = ({ text }: Browser, ticked = false): readonly string[] =>
  [...text.matchAll(/<input[^>]*name="company"[^>]*>/g)]
    .filter(([box]) => !ticked || /\schecked/.test(box))
    .map(([box]) => /value="(cmp_[0-9a-f]{32})"/.exec(box)?.[1] ?? '');

interface FirstPassword {
  readonly name?: string;
  readonly joins?: readonly string[];
}

/** Sends the page of a first password as it stands, but for what is said here. */
export function sendsPassword(
  browser: Browser,
  password = 'ladders lean on seven walls',
  { name, joins = companiesOffered(browser, true) }: FirstPassword = {},
) {
  const fields = { _form: browser.formToken(), password, again: password, ...(name === undefined ? {} : { name }) };
  const body = new URLSearchParams([...Object.entries(fields), ...joins.map((one) => ['company', one])]);
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
  return browser.request('POST', `${browser.base}/new-password`, { body: body.toString(), headers });
}

/** The same, and shows where it leads; answers the status of the form. */
export async function setsPassword(browser: Browser, password?: string, choice?: FirstPassword): Promise<number> {
  const reply = await sendsPassword(browser, password, choice);
  if (reply.location !== null) await browser.open(reply.location);
  return reply.status;
}

export const eventsOf = async (target: Target, user: UserId, kind: AuditKind): Promise<number> =>
  (await target.deps.store.audit.recentOf(user, 500)).filter((one) => one.kind === kind).length;

/** Mails that tell a user of an invitation to a company, sent or not. */
export async function mailsQueued({ peephole }: Target, user: UserId): Promise<number> {
  const kind = "kind = 'company-invitation'";
  return (await peephole.rows(`select id from outbox where user_id = '${user}' and ${kind}`)).length;
}
