import { randomBytes } from 'node:crypto';
import type { AuditEvent } from '#domain/audit-event.ts';
import type { Email } from '#domain/email.ts';
import type { MembershipId } from '#domain/identifiers.ts';
import type { MembershipRecord, UserRecord } from '#ports/records.ts';
import type { Office } from './attack-offices.ts';
import type { Target } from './attack-target.ts';
import { attributesOf, formsOf, valuesOf } from './html.ts';
import type { Reply } from './visitor.ts';
import { setStatus } from './membership-status.ts';

/** Somebody of a company's directory, as a test wants them; nothing of theirs can sign in. */
export type Wanted = Partial<Pick<UserRecord, 'displayName'> & Omit<MembershipRecord, 'id' | 'userId'>> & {
  readonly email?: string;
};

const perTransaction = 500;

/** Fills a company's directory, past the product; answers the memberships in their order. */
export async function fill(target: Target, { company }: Office, wanted: readonly Wanted[]): Promise<MembershipId[]> {
  const people = wanted.map((one) => recordsOf(target, company, one));
  for (let at = 0; at < people.length; at += perTransaction) {
    await target.deps.store.transact(async (tx) => {
      for (const { user, membership } of people.slice(at, at + perTransaction)) {
        await tx.createUser(user);
        // What is put aside was active before: it would count as never accepted.
        await tx.addMembership({
          ...membership,
          status: membership.status === 'inactive' ? 'active' : membership.status,
        });
        if (membership.status === 'inactive') await setStatus(tx, user.id, company, 'inactive');
      }
    });
  }
  return people.map((one) => one.membership.id);
}

export async function fillOne(target: Target, at: Office, wanted: Wanted = {}): Promise<MembershipId> {
  const [member] = await fill(target, at, [wanted]);
  if (!member) throw new Error('nobody was made');
  return member;
}

function recordsOf({ deps }: Target, companyId: Office['company'], wanted: Wanted) {
  const { email = `${randomBytes(8).toString('hex')}@crew.example`, displayName = 'Ana Ruiz', ...more } = wanted;
  const createdAt = deps.clock.now();
  const user: UserRecord = {
    id: deps.random.id('user'),
    email: email as Email,
    displayName,
    language: 'en',
    timeZone: null,
    operator: false,
    alwaysRequire: false,
    enrollmentDeferredAt: null,
    enrollmentDemandedAt: null,
    frozenUntil: null,
    createdAt,
    status: 'active',
  };
  const membership: MembershipRecord = {
    id: deps.random.id('membership'),
    userId: user.id,
    companyId,
    status: 'active',
    companyAdmin: false,
    directoryAdmin: false,
    employer: null,
    site: null,
    group: null,
    language: null,
    createdAt,
    invitation: null,
    ...(more as Partial<MembershipRecord>),
  };
  return { user, membership };
}

export const directoryOf = ({ company }: Office): string => `/admin/${company}/directory`;

export const personOf = (office: Office, member: string): string => `${directoryOf(office)}/people/${member}`;

/** The memberships on a page of the list, in their order. */
export const listed = (html: string): readonly string[] =>
  (html.match(/<a href="[^"]*\/people\/mbr_[0-9a-f]{32}"/g) ?? []).map(
    (one) => /mbr_[0-9a-f]{32}/.exec(one)?.[0] ?? '',
  );

const linkOf = (html: string, rel: 'prev' | 'next'): string | null => {
  const [tag = ''] = html.match(new RegExp(`<a [^>]*rel="${rel}"[^>]*>`)) ?? [];
  return attributesOf(tag, 'href', 'a')[0]?.replaceAll('&amp;', '&') ?? null;
};

export interface ListPage {
  readonly status: number;
  readonly text: string;
  readonly people: readonly string[];
  readonly next: string | null;
  readonly previous: string | null;
}

export async function listPage({ browser }: Office, path: string): Promise<ListPage> {
  const { status, text } = await browser.request('GET', path);
  return { status, text, people: listed(text), next: linkOf(text, 'next'), previous: linkOf(text, 'prev') };
}

/** Every page of a list from here on, forward or backward. */
export async function pagesFrom(office: Office, path: string, way: 'next' | 'previous' = 'next'): Promise<ListPage[]> {
  const pages: ListPage[] = [];
  for (let at: string | null = path; at !== null; ) {
    const page: ListPage = await listPage(office, at);
    pages.push(page);
    at = page[way];
  }
  return pages;
}

/** Sends a form of a person's page as that page draws it, with some of it changed. */
export async function sendDrawn(
  { browser }: Office,
  page: string,
  act: string,
  changed: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  const { text } = await browser.open(page);
  const form = formsOf(text).find((one) => one.action === `${page}/${act}`);
  if (!form) throw new Error(`${page} has no form ${act}`);
  return browser.post(form.action, { ...valuesOf(form), ...changed });
}

/** The bulk form as a browser sends it: `member` once for each row that is ticked. */
export function sendBulk(
  office: Office,
  members: readonly string[],
  fields: Readonly<Record<string, string>>,
): Promise<Reply> {
  const body = new URLSearchParams({ _form: office.browser.formToken(), ...fields });
  for (const one of members) body.append('member', one);
  return office.browser.request('POST', `${directoryOf(office)}/bulk`, {
    body: body.toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
  });
}

/** A person's membership as it stands. */
export const standing = async ({ deps }: Target, { company }: Office, member: string) =>
  (await deps.store.loadPerson(company, member as MembershipId))?.membership;

/** What the audit trail says of changes of a person's membership, newest first. */
export async function changesTold(target: Target, at: Office, member: string): Promise<readonly AuditEvent[]> {
  const membership = await standing(target, at, member);
  if (!membership) throw new Error('nobody has this membership');
  const events = await target.deps.store.audit.recentOf(membership.userId, 50);
  return events.filter((event) => event.kind === 'membership.changed');
}
