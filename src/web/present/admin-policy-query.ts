import { parseDate, zoneNamed } from '#domain/deadline.ts';
import { Fault } from '#domain/fault.ts';
import type { CompanyId, MembershipId } from '#domain/identifiers.ts';
import type { PolicySettings } from '#domain/policy-change.ts';
import type { Assumption } from '#domain/policy-draft.ts';
import { Sealed, Secret } from '#domain/secret.ts';
import type { Deps } from '#flows/deps.ts';
import { reaches, type Reach } from '#flows/policy/affected-people.ts';
import type { PeopleCursor } from '#ports/people.ts';

type Query = Readonly<Record<string, string>>;

/** Whom a preview shows. */
export interface PreviewQuery {
  readonly assumption: Assumption;
  /** A date that is none was asked for. */
  readonly isBadDate: boolean;
  readonly reach: Reach;
  readonly search: string | null;
  /** Where the page begins; null: at the first. */
  readonly from: PeopleCursor | null;
}

/** What an address asks to look at (SPEC P11). What is none of ours is passed over, except a date, which somebody typed. */
export function readPreviewQuery(deps: Deps, company: CompanyId, query: Query): PreviewQuery {
  const on = (query['on'] ?? '').trim();
  const search = (query['q'] ?? '').normalize('NFC').trim().slice(0, 200);
  return {
    assumption: readAssumption(query),
    isBadDate: on !== '' && parseDate(on) === null,
    reach: reaches.find((one) => one === query['reach']) ?? 'must-enroll',
    search: search === '' ? null : search,
    from: openPlace(deps, company, query['after'] ?? ''),
  };
}

function readAssumption(query: Query): Assumption {
  const { zone = '' } = query;
  return {
    requireMfa: switchIn(query['require']),
    smsAllowed: switchIn(query['sms']),
    date: parseDate(query['date'] ?? ''),
    zone: zoneNamed(zone),
    on: parseDate((query['on'] ?? '').trim()),
  };
}

const switchIn = (text: string | undefined): boolean | null => (text === 'on' || text === 'off' ? text === 'on' : null);

/** Where the next page begins, for an address. Sealed: addresses end up in logs, and it holds what somebody is called. */
export const sealPlace = (deps: Deps, company: CompanyId, { value, membership }: PeopleCursor): string =>
  deps.sealer.seal(new Secret(JSON.stringify([value, membership])), contextOf(company)).ciphertext();

const contextOf = (company: CompanyId): string => `mfa-preview:${company}`;

/** Null: an address says none that was made here. */
export function openPlace(deps: Deps, company: CompanyId, text: string): PeopleCursor | null {
  if (text === '') return null;
  try {
    const opened = deps.sealer.open(new Sealed(text), contextOf(company)).reveal();
    const [value, membership] = JSON.parse(opened) as [string | number, MembershipId];
    return { value, membership };
  } catch (error) {
    if (error instanceof Fault && error.code === 'secret-unreadable') return null;
    throw error;
  }
}

/** A draft as parameters of addresses: what decides whom it reaches, and when. Texts stay in the form. */
export const draftParameters = ({ requireMfa, smsAllowed, deadline }: PolicySettings): Query => ({
  require: requireMfa ? 'on' : 'off',
  sms: smsAllowed ? 'on' : 'off',
  ...(deadline ? { date: deadline.date, zone: deadline.zone } : {}),
});

/** What an address says of a draft, to go along to the next one. */
export function assumptionParameters({ requireMfa, smsAllowed, date, zone, on }: Assumption): Query {
  return {
    ...(requireMfa === null ? {} : { require: requireMfa ? 'on' : 'off' }),
    ...(smsAllowed === null ? {} : { sms: smsAllowed ? 'on' : 'off' }),
    ...(date === null ? {} : { date }),
    ...(zone === null ? {} : { zone }),
    ...(on === null ? {} : { on }),
  };
}

export const previewPath = (
  base: string,
  parameters: Query,
  part: 'preview' | 'preview.csv' | 'person' = 'preview',
) => {
  const query = new URLSearchParams(parameters);
  return query.size > 0 ? `${base}/${part}?${query}` : `${base}/${part}`;
};
