import { identityChecks } from '#domain/enrollment-pass.ts';
import { parseId, type MembershipId } from '#domain/identifiers.ts';
import type { ResetBar } from '#domain/mfa-reset.ts';
import { describePerson } from '#flows/directory/person.ts';
import { resetOffer } from '#flows/recovery/reset-offer.ts';
import type { NotAsked } from '#flows/recovery/reset-types.ts';
import { page, type Answer } from '../lifecycle/answer.ts';
import type { CompanyVisit } from '../lifecycle/visit.ts';
import type { KeptWords } from '../pages/parts/kept-words.tsx';
import { howWords } from '../pages/parts/person-pass.tsx';
import type { TypedReset } from '../pages/parts/reset-form.tsx';
import { resetBarWords } from '../pages/parts/reset-words.ts';
import { PersonResetPage } from '../pages/person-reset.tsx';
import type { PageError } from '../pages/words-for-refusal.ts';
import type { WaitingForm } from '../routes/route.ts';
import { actingOf, directoryPath } from './admin-directory.ts';
import { adminPath, companyConsole } from './console.ts';
import { personRows } from './kept-people.ts';
import { problemPage } from './problem.tsx';
import { refusalError, refusalStatus, withRetry } from './reset-refusal.ts';

/** Where a company's resets are, and acts on them go. */
export const resetsPath = (visit: CompanyVisit): string => adminPath(visit, '/resets');

/** Where one person's reset is asked for. */
export const personResetPath = (visit: CompanyVisit, membership: MembershipId): string =>
  `${directoryPath(visit)}/people/${membership}/reset`;

interface More {
  readonly typed?: TypedReset;
  readonly error?: PageError;
}

/** "Reset MFA" of one person (SPEC A1-A4); 404 for who is none of this company (SECURITY I11). */
export async function drawPersonReset(
  visit: CompanyVisit,
  membership: MembershipId,
  { typed, error }: More = {},
  status = 200,
): Promise<Answer> {
  const { company, user } = actingOf(visit);
  const { deps } = visit.door;
  const described = await describePerson(deps, { company, user }, membership);
  const offer = await resetOffer(deps, { company, reader: user }, membership);
  if (!described || !offer) return problemPage(visit, 404);
  const view = PersonResetPage({
    ...companyConsole(visit),
    companyName: visit.at.company.name,
    directory: directoryPath(visit),
    resets: resetsPath(visit),
    described,
    offer,
    isAsked: offer.last !== null && visit.query['asked'] === offer.last.id,
    typed: typed ?? null,
    error: error ?? null,
  });
  return page(view, status);
}

/** A form that asked for nothing: the page again, with the reason and what was typed. */
export async function refusedReset(
  visit: CompanyVisit,
  membership: MembershipId,
  refused: NotAsked<ResetBar>,
  typed: TypedReset,
): Promise<Answer> {
  const { page: context } = companyConsole(visit);
  const { company, user } = actingOf(visit);
  const offer = await resetOffer(visit.door.deps, { company, reader: user }, membership);
  const named = { companyName: visit.at.company.name, payorUntil: offer?.payorUntil ?? null };
  const error = refusalError(context, refused, (bar) => resetBarWords(context, bar, named));
  const answer = await drawPersonReset(visit, membership, { typed, error }, refusalStatus(refused));
  return withRetry(answer, refused, context.serverNow);
}

/** A form that waits for a proof: for whom, and how the request was verified. */
export async function resetRows(form: WaitingForm): Promise<KeptWords['rows']> {
  const how = identityChecks.find((one) => one === form.fields['how']);
  const said = how ? [{ name: form.page.m.t('reset.how'), value: howWords(form.page, how) }] : [];
  return [...(await personRows(form)), ...said];
}

/** An act on a reset that waits for a proof: whose methods they are, as the company that asked knows them (SECURITY I11). */
export async function actRows({ page: { m }, door, params, at }: WaitingForm): Promise<KeptWords['rows']> {
  const id = parseId('reset', params['reset']);
  const record = at && id && (await door.deps.store.findReset(id));
  if (!at || !record || record.companyId !== at.company.id) return [];
  const [one] = await door.deps.store.seeResets({
    company: at.company.id,
    user: record.userId,
    waiting: record.endedAt === null,
    toApprove: false,
    before: null,
    most: 1,
  });
  const email = one?.email ?? null;
  if (!one || email === null) return [];
  return [{ name: m.t('people.person'), value: one.name === null ? email : `${one.name} <${email}>` }];
}
