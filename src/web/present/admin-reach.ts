import { deadlineInstant } from '#domain/deadline.ts';
import type { MembershipId } from '#domain/identifiers.ts';
import { hasPermissions } from '#domain/membership.ts';
import { assumePolicy, type AssumedPolicy } from '#domain/policy-draft.ts';
import { ruleTrace, type TraceLine } from '#domain/policy-view.ts';
import { csvLine } from '#files/formulas.ts';
import { affectedPage, type AffectedPerson, type ReachQuery } from '#flows/policy/affected-people.ts';
import { asKnownTo } from '#flows/directory/people.ts';
import { blastRadius } from '#flows/policy/blast-radius.ts';
import { settingsOf } from '#flows/policy/change-policy.ts';
import { explainToCompany } from '#flows/policy/explain.ts';
import { exportAffected } from '#flows/policy/export-affected.ts';
import type { CompanyBundle } from '#ports/directory.ts';
import type { CompanyPerson } from '#ports/people.ts';
import type { CompanyVisit } from '../lifecycle/visit.ts';
import type { EvaluateProps } from '../pages/policy-person.tsx';
import type { PreviewProps } from '../pages/policy-preview.tsx';
import { standingWords, struggleReasons } from '../pages/policy-words.ts';
import { mfaPath } from './admin-policy.ts';
import {
  assumptionParameters,
  previewPath,
  readPreviewQuery,
  sealPlace,
  type PreviewQuery,
} from './admin-policy-query.ts';
import { byAdministrator, companyConsole } from './console.ts';

interface Asked {
  readonly query: PreviewQuery;
  readonly bundle: CompanyBundle;
  readonly assumed: AssumedPolicy;
  readonly reached: ReachQuery;
}

/** What an address asks to look at, of the company that it names; null: it is gone. */
async function askedIn(visit: CompanyVisit): Promise<Asked | null> {
  const { deps } = visit.door;
  const { id, timeZone } = visit.at.company;
  const bundle = await deps.store.loadCompany(id);
  if (!bundle) return null;
  const query = readPreviewQuery(deps, id, visit.query);
  const facts = { now: deps.clock.now(), companyZone: timeZone };
  const assumed = assumePolicy(settingsOf(bundle), query.assumption, facts);
  const reached = { company: id, settings: assumed.settings, reach: query.reach, search: query.search };
  return { query, bundle, assumed, reached };
}

export async function previewProps(visit: CompanyVisit): Promise<PreviewProps | null> {
  const { deps } = visit.door;
  const asked = await askedIn(visit);
  if (!asked) return null;
  const { query, bundle, assumed, reached } = asked;
  const radius = query.from === null ? await blastRadius(deps, bundle.company.id, assumed.settings) : null;
  const mayList = hasPermissions(visit.at.membership, 'directory-admin');
  const found = mayList ? await affectedPage(deps, reached, query.from) : null;
  return {
    ...companyConsole(visit),
    base: mfaPath(visit),
    companyName: bundle.company.name,
    assumed,
    radius,
    reach: query.reach,
    search: query.search ?? '',
    on: query.isBadDate ? (visit.query['on'] ?? '') : assumed.on,
    sms: query.assumption.smsAllowed,
    smsOffered: deps.service.offered.includes('phone'),
    kept: assumptionParameters(query.assumption),
    isBadDate: query.isBadDate,
    people: found?.people ?? null,
    isPartial: found?.isPartial ?? false,
    links: linksOf(visit, query, found?.next ? sealPlace(deps, bundle.company.id, found.next) : null),
  };
}

function linksOf(
  visit: CompanyVisit,
  { assumption, reach, search, from }: PreviewQuery,
  next: string | null,
): PreviewProps['links'] {
  const base = mfaPath(visit);
  const assumed = assumptionParameters(assumption);
  const same = { ...assumed, reach, ...(search === null ? {} : { q: search }) };
  return {
    reach: (to) => `${previewPath(base, { ...assumed, reach: to })}#people`,
    person: ({ person }) => previewPath(base, { member: person.membership, ...assumed }, 'person'),
    csv: previewPath(base, same, 'preview.csv'),
    first: from === null ? null : previewPath(base, same),
    next: next === null ? null : `${previewPath(base, { ...same, after: next })}#people`,
  };
}

/** Everybody whom the list shows, as a file for spreadsheets: written while it is read, so that a company of any size passes through little memory. */
export async function previewFile(visit: CompanyVisit): Promise<AsyncIterable<string> | null> {
  const asked = await askedIn(visit);
  return asked && linesOf(visit, asked.reached);
}

async function* linesOf(visit: CompanyVisit, query: ReachQuery): AsyncGenerator<string> {
  const {
    door: { deps },
    m,
  } = visit;
  const titles = ['reach.csv-email', 'reach.csv-name', 'reach.csv-standing', 'reach.csv-why'] as const;
  yield `\ufeff${csvLine(titles.map((title) => m.t(title)))}\r\n`;
  const cells = ({ person, affected }: AffectedPerson): readonly string[] => [
    person.email,
    person.name ?? '',
    m.t(standingWords[affected.standing]),
    affected.struggles.map((reason) => m.t(struggleReasons[reason])).join('; '),
  ];
  for await (const people of exportAffected(deps, byAdministrator(visit), query)) {
    yield people.map((one) => `${csvLine(cells(one))}\r\n`).join('');
  }
}

/** One person of this company on one day; null: nobody of the company has that id (SECURITY I11). */
export async function evaluateProps(visit: CompanyVisit, member: MembershipId): Promise<EvaluateProps | null> {
  const asked = await askedIn(visit);
  const found = asked && (await visit.door.deps.store.loadPerson(asked.bundle.company.id, member));
  if (!found) return null;
  const { query, bundle, assumed } = asked;
  const kept = assumptionParameters(query.assumption);
  return {
    ...companyConsole(visit),
    base: mfaPath(visit),
    companyName: bundle.company.name,
    person: asKnownTo(found),
    on: assumed.on,
    zone: assumed.settings.deadline.zone,
    typedOn: query.isBadDate ? (visit.query['on'] ?? '') : assumed.on,
    isBadDate: query.isBadDate,
    isDraft: assumed.isDraft,
    kept,
    backHref: previewPath(mfaPath(visit), kept),
    trace: await traceOf(visit, found, asked),
  };
}

/** Only of those whom the policy has a hold on: of others the company learns nothing here, neither methods nor rules (SPEC C2, SECURITY I11). */
async function traceOf(
  visit: CompanyVisit,
  found: CompanyPerson,
  { bundle, assumed }: Asked,
): Promise<readonly TraceLine[] | null> {
  const { deps } = visit.door;
  const user = found.membership.status === 'active' ? await deps.store.loadUser(found.id) : null;
  if (!user) return null;
  const company = bundle.company.id;
  const at = deadlineInstant({ date: assumed.on, zone: assumed.settings.deadline.zone });
  const draft = { company, settings: assumed.settings };
  const { resetAt } = await deps.store.passGrounds(company, found.id);
  const { policy, step, afterwards } = explainToCompany(deps, user, at, draft, resetAt !== null);
  return ruleTrace(policy, step, afterwards);
}
