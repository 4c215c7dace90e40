import { identityChecks } from '#domain/enrollment-pass.ts';
import { parseId, type ResetId, type UserId } from '#domain/identifiers.ts';
import type { OperatorResetBar } from '#domain/mfa-reset.ts';
import { operatorResetOffer } from '#flows/recovery/operator-reset.ts';
import type { NotAsked, OperatorResetOffer, SeenReset } from '#flows/recovery/reset-types.ts';
import { resetsOfAll } from '#flows/recovery/see-resets.ts';
import { boundOf } from '#flows/situation.ts';
import { page, type Answer } from '../lifecycle/answer.ts';
import type { SessionVisit } from '../lifecycle/visit.ts';
import { OperatorResetPage, operatorResets } from '../pages/operator-reset.tsx';
import type { KeptWords } from '../pages/parts/kept-words.tsx';
import { howWords } from '../pages/parts/person-pass.tsx';
import type { TypedReset } from '../pages/parts/reset-form.tsx';
import { operatorBarWords } from '../pages/parts/reset-words.ts';
import { ResetsPage } from '../pages/resets.tsx';
import type { PageError } from '../pages/words-for-refusal.ts';
import type { WaitingForm } from '../routes/route.ts';
import { personRows } from './kept-operator.ts';
import { operatorConsole } from './operator.ts';
import { problemPage } from './problem.tsx';
import { refusalError, refusalStatus, withRetry } from './reset-refusal.ts';
import { resetLists } from './resets.ts';

interface More {
  readonly typed?: TypedReset;
  readonly error?: PageError;
}

/** "Reset MFA" of anybody but operators (SPEC A5). */
export async function drawOperatorReset(
  visit: SessionVisit,
  user: UserId,
  { typed, error }: More = {},
  status = 200,
): Promise<Answer> {
  const { deps } = visit.door;
  const offer = await operatorResetOffer(deps, visit.session.bundle.user.id, user);
  if (!offer) return problemPage(visit, 404);
  const view = OperatorResetPage({
    ...operatorConsole(visit),
    offer,
    user: offer.who.user,
    kinds: [...new Set(boundOf(offer.who).map((one) => one.kind))],
    asked: await askedIn(visit, offer),
    typed: typed ?? null,
    error: error ?? null,
  });
  return page(view, status);
}

/** What the address says this operator asked for, where it is so: what waits, or the last of them. */
async function askedIn(visit: SessionVisit, { waiting, last }: OperatorResetOffer): Promise<SeenReset | null> {
  const id = parseId('reset', visit.query['asked']);
  if (id === null) return null;
  const found = waiting.find((one) => one.id === id);
  return found ?? (id === last ? endedOne(visit, id) : null);
}

async function endedOne({ door, session }: SessionVisit, id: ResetId): Promise<SeenReset | null> {
  const { resets } = await resetsOfAll(door.deps, session.bundle.user.id, { waiting: false, from: null });
  return resets.find((one) => one.id === id) ?? null;
}

/** A form that asked for nothing: the page again, with the reason and what was typed. */
export async function refusedOperatorReset(
  visit: SessionVisit,
  user: UserId,
  refused: NotAsked<OperatorResetBar>,
  typed: TypedReset,
): Promise<Answer> {
  const { page: context } = operatorConsole(visit);
  const error = refusalError(context, refused, (bar) => operatorBarWords(context, bar));
  const answer = await drawOperatorReset(visit, user, { typed, error }, refusalStatus(refused));
  return withRetry(answer, refused, context.serverNow);
}

/** GET /operator/resets, or the answer to an act that was not carried out. */
export async function drawOperatorResets(
  visit: SessionVisit,
  error: PageError | null = null,
  status = 200,
): Promise<Answer> {
  const context = operatorConsole(visit);
  const reader = visit.session.bundle.user.id;
  const lists = await resetLists(visit, context.page, operatorResets, (query) =>
    resetsOfAll(visit.door.deps, reader, query),
  );
  const own = { reader: 'operator', base: operatorResets, directory: null, csv: null } as const;
  return page(ResetsPage({ ...context, ...lists, ...own, error }), status);
}

/** A form that waits for a proof: for whom, and how the request was verified. */
export async function operatorResetRows(form: WaitingForm): Promise<KeptWords['rows']> {
  const how = identityChecks.find((one) => one === form.fields['how']);
  const said = how ? [{ name: form.page.m.t('reset.how'), value: howWords(form.page, how) }] : [];
  return [...(await personRows(form)), ...said];
}

/** An act on a reset that waits for a proof: whose methods they are. */
export async function operatorActRows({ page: { m }, door, params, session }: WaitingForm): Promise<KeptWords['rows']> {
  const id = session?.bundle.user.operator ? parseId('reset', params['reset']) : null;
  const record = id && (await door.deps.store.findReset(id));
  const bundle = record && (await door.deps.store.loadUser(record.userId));
  if (!bundle) return [];
  const { displayName, email } = bundle.user;
  return [{ name: m.t('people.person'), value: `${displayName} <${email}>` }];
}
