import { extensionLimits } from '#domain/extension.ts';
import type { MembershipId } from '#domain/identifiers.ts';
import { readText } from '#domain/plain-text.ts';
import { describePerson } from '#flows/directory/person.ts';
import type { ExtensionFailure } from '#flows/roll-out/extend.ts';
import type { Answer } from '../lifecycle/answer.ts';
import type { CompanyVisit } from '../lifecycle/visit.ts';
import type { PageContext } from '../pages/page-context.ts';
import type { KeptWords } from '../pages/parts/kept-words.tsx';
import { extensionRefusalWords, methodsNow, type TypedExtension } from '../pages/parts/person-extension.tsx';
import type { PageError } from '../pages/words-for-refusal.ts';
import type { WaitingForm } from '../routes/route.ts';
import { actingOf } from './admin-directory.ts';
import { drawPerson } from './admin-person.ts';
import { companyConsole } from './console.ts';
import { personRows } from './kept-people.ts';
import { problemPage } from './problem.tsx';

/** A form that gave no more time: the page again, with the reason and what was typed. */
export async function refusedExtension(
  visit: CompanyVisit,
  membership: MembershipId,
  because: ExtensionFailure,
  typedExtension: TypedExtension,
): Promise<Answer> {
  if (because === 'unknown') return problemPage(visit, 404);
  const { page } = companyConsole(visit);
  const described = await describePerson(visit.door.deps, actingOf(visit), membership);
  const company = visit.at.company.name;
  const error =
    because === 'enrolled-before' && described
      ? { field: null, text: extensionRefusalWords(page, because, company, methodsNow(described)) }
      : extensionError(page, because, typedExtension, company);
  return drawPerson(visit, membership, { typedExtension, error, saved: null }, conflicts.has(because) ? 409 : 422);
}

/** Somebody else did something meanwhile. */
const conflicts: ReadonlySet<ExtensionFailure> = new Set(['extended-before', 'not-active', 'changed-meanwhile']);

/** Why no more time was given, at its field. */
export function extensionError(
  page: PageContext,
  because: Exclude<ExtensionFailure, 'unknown'>,
  { reason }: TypedExtension,
  company: string,
): PageError {
  const { m } = page;
  switch (because) {
    case 'days':
      return { field: 'days', text: m.t('extension.error-days', { most: String(extensionLimits.mostDays) }) };
    case 'reason':
      return { field: 'reason', text: reasonFlaw(page, reason) };
    case 'changed-meanwhile':
      return { field: null, text: m.t('extension.error-meanwhile') };
    default:
      return { field: null, text: extensionRefusalWords(page, because, company) };
  }
}

function reasonFlaw({ m }: PageContext, typed: string): string {
  const read = readText(typed);
  if (read.ok) return m.t('extension.error-reason');
  return m.t(read.flaw === 'too-long' ? 'person.too-long' : 'person.not-plain');
}

/** A form that waits for a proof: whom, how long and why. */
export async function extensionRows(form: WaitingForm): Promise<KeptWords['rows']> {
  const { page, fields } = form;
  const typed = [
    { name: page.m.t('extension.act-days'), value: fields['days'] ?? '' },
    { name: page.m.t('extension.reason'), value: fields['reason'] ?? '' },
  ];
  return [...(await personRows(form)), ...typed.filter(({ value }) => value !== '')];
}
