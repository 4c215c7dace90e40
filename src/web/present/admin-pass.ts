import { identityChecks } from '#domain/enrollment-pass.ts';
import type { MembershipId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { IssuedPass } from '#flows/directory/issue-pass.ts';
import { asKnownTo } from '#flows/directory/people.ts';
import { page, type Answer } from '../lifecycle/answer.ts';
import type { CompanyVisit } from '../lifecycle/visit.ts';
import type { PageContext } from '../pages/page-context.ts';
import type { KeptWords } from '../pages/parts/kept-words.tsx';
import { howWords, passBarWords, type TypedPass } from '../pages/parts/person-pass.tsx';
import { PassIssuedPage } from '../pages/pass-issued.tsx';
import { calledOf } from '../pages/people-words.ts';
import type { PageError } from '../pages/words-for-refusal.ts';
import type { WaitingForm } from '../routes/route.ts';
import { directoryPath } from './admin-directory.ts';
import { drawPerson } from './admin-person.ts';
import { companyConsole } from './console.ts';
import { personRows } from './kept-people.ts';
import { problemPage } from './problem.tsx';
import { retryAfter } from './status.ts';

type Issued = Extract<IssuedPass, { done: true }>;

/** The pass, this once: sent to nobody, kept nowhere, in no address (SECURITY I10). */
export function issuedPage(visit: CompanyVisit, { pass, expiresAt, person }: Issued): Answer {
  const known = asKnownTo(person);
  return page(
    PassIssuedPage({
      ...companyConsole(visit),
      pass: pass.reveal(),
      expiresAt,
      name: calledOf(known),
      email: known.email,
      companyName: visit.at.company.name,
      address: visit.door.deps.service.publicUrl(),
      personPath: `${directoryPath(visit)}/people/${known.membership}`,
    }),
  );
}

type Refused = Extract<IssuedPass, { done: false }>;
type TooMany = Extract<Refused, { from: Instant }>;

/** A form that issued nothing: the page again, with the reason and what was typed. */
export async function refusedPass(
  visit: CompanyVisit,
  membership: MembershipId,
  refused: Refused,
  typedPass: TypedPass,
): Promise<Answer> {
  if (refused.because === 'unknown') return problemPage(visit, 404);
  const { page: context } = companyConsole(visit);
  const error = errorFor(context, refused, visit.at.company.name);
  const answer = await drawPerson(visit, membership, { typedPass, error, saved: null }, statusOf(refused));
  return 'from' in refused ? { ...answer, headers: waitUntil(refused, context) } : answer;
}

const waitUntil = ({ from }: TooMany, { serverNow }: PageContext) =>
  retryAfter({ code: 'resend-too-soon', from }, serverNow);

function statusOf(refused: Refused): number {
  const { because } = refused;
  if ('from' in refused) return 429;
  return because in flawFields || because === 'yourself' ? 422 : 409;
}

const flawFields = {
  'email-differs': { field: 'email', text: 'pass.error-email' },
  'how-missing': { field: 'how', text: 'pass.error-how' },
  'not-verified': { field: 'verified', text: 'pass.error-tick' },
} as const;

const manyKeys = {
  'too-many': 'pass.error-many',
  'too-many-for-them': 'pass.error-many-for-them',
} as const satisfies Record<TooMany['because'], string>;

function errorFor(context: PageContext, refused: Exclude<Refused, { because: 'unknown' }>, company: string): PageError {
  const { m, zone } = context;
  if ('from' in refused)
    return { field: null, text: m.t(manyKeys[refused.because], { time: m.timeWithZone(refused.from, zone) }) };
  switch (refused.because) {
    case 'email-differs':
    case 'how-missing':
    case 'not-verified': {
      const { field, text } = flawFields[refused.because];
      return { field, text: m.t(text) };
    }
    case 'issued-meanwhile':
      return { field: null, text: m.t('pass.error-meanwhile') };
    case 'unknown':
      throw new Error('who is unknown has no page');
    default:
      return { field: null, text: passBarWords(context, refused.because, company) };
  }
}

/** A pass that was not withdrawn, for it was over: the page as it is now. */
export const notWithdrawn = (visit: CompanyVisit, membership: MembershipId): Promise<Answer> =>
  drawPerson(visit, membership, { error: { field: null, text: visit.m.t('pass.error-over') }, saved: null }, 409);

/** A form that waits for a proof: for whom, and how it was made sure who it is. */
export async function passRows(form: WaitingForm): Promise<KeptWords['rows']> {
  const how = identityChecks.find((one) => one === form.fields['how']);
  const said = how ? [{ name: form.page.m.t('pass.how'), value: howWords(form.page, how) }] : [];
  return [...(await personRows(form)), ...said];
}
