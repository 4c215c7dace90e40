import type { VNode } from 'preact';
import { after, type Instant } from '#domain/instant.ts';
import { invitationLink } from '#domain/invitation.ts';
import { readText } from '#domain/plain-text.ts';
import { readEmail } from '#flows/directory/read-email.ts';
import { NoLongerAllowed } from '#flows/directory/standing.ts';
import { invitePeople, type Invited, type Invitee } from '#flows/directory/invite-people.ts';
import { languagesOffered, parseLanguage } from '#text/languages.ts';
import type { CompanyVisit } from '../lifecycle/visit.ts';
import { AdminInvitePage, nothingTyped, type TypedPerson } from '../pages/admin-invite.tsx';
import { AdminInvitedPage, lineFlawWords, type InvitedReport, type WrongLine } from '../pages/admin-invited.tsx';
import type { PageError } from '../pages/words-for-refusal.ts';
import { adminPath, byAdministrator, companyConsole } from './console.ts';
import { keepFor, keptAs, type Kept } from './kept-results.ts';
import { asPasted, mostPasted } from './pasted-people.ts';

interface KeptReport extends Kept {
  readonly is: 'invited';
  readonly report: InvitedReport;
}

interface TypedInto {
  readonly typed?: TypedPerson;
  readonly people?: string;
}

/** The form, with what was typed into it. */
export function drawInvite(
  visit: CompanyVisit,
  { typed = nothingTyped, people = '' }: TypedInto,
  error: PageError | null,
): VNode {
  return AdminInvitePage({
    ...companyConsole(visit),
    directory: adminPath(visit, '/directory'),
    company: visit.at.company.name,
    typed,
    people,
    most: mostPasted,
    languages: languagesOffered(false).map(({ tag, ownName }) => ({ tag, label: ownName })),
    error,
  });
}

/** The form as it was typed, where the company may invite nobody until then. */
export function drawOverBudget(visit: CompanyVisit, typed: TypedPerson, from: Instant): VNode {
  const { m, zone } = companyConsole(visit).page;
  return drawInvite(
    visit,
    { typed },
    { field: null, text: m.t('import.over-budget', { time: m.dateTime(from, zone) }) },
  );
}

export type ReadPerson =
  | { readonly ok: true; readonly invitee: Invitee }
  | { readonly ok: false; readonly error: PageError };

/** Reads the form for one person; what is wrong is told at its field. */
export function readPerson({ m }: CompanyVisit, typed: TypedPerson): ReadPerson {
  const email = readEmail(typed.email);
  if (!email.ok) return { ok: false, error: { field: 'email', text: lineFlawWords(m, email.refusal.flaw) } };
  const texts: Partial<Record<(typeof texted)[number], string | null>> = {};
  for (const field of texted) {
    const read = readText(typed[field]);
    if (!read.ok) {
      return {
        ok: false,
        error: { field, text: m.t(read.flaw === 'too-long' ? 'invite.text-too-long' : 'invite.text-not-plain') },
      };
    }
    texts[field] = read.value;
  }
  const { name = null, employer = null, site = null, group = null } = texts;
  const language = parseLanguage(typed.language, languagesOffered(false));
  return { ok: true, invitee: { email: email.value, name, employer, site, group, language } };
}

const texted = ['name', 'employer', 'site', 'group'] as const;

/** What else is told of an act that invites: lines that name nobody, and whether there are more people than were come to. */
interface Besides {
  readonly wrong?: readonly WrongLine[];
  readonly isMore?: boolean;
}

/** Invites, and keeps what came of it; answers where it is shown. */
export const inviteAndKeep = async (
  visit: CompanyVisit,
  people: readonly Invitee[],
  besides: Besides = {},
): Promise<string> => keepReport(visit, people, await inviteAll(visit, people), besides);

export type InvitedOne =
  | { readonly is: 'told'; readonly to: string }
  | { readonly is: 'over-budget'; readonly from: Instant };

/** Invites one person and keeps what came of it; not where the company may invite nobody for now: there the form stays as it was typed (SPEC S8). */
export async function inviteTyped(visit: CompanyVisit, invitee: Invitee): Promise<InvitedOne> {
  const results = await inviteAll(visit, [invitee]);
  const [result] = results;
  if (result?.is === 'over-budget') return { is: 'over-budget', from: result.from };
  return { is: 'told', to: await keepReport(visit, [invitee], results) };
}

async function inviteAll(visit: CompanyVisit, people: readonly Invitee[]): Promise<readonly Invited[]> {
  const results = await invitePeople(visit.door.deps, byAdministrator(visit), visit.at.company, people);
  // They may not see what came of it any more; the company's audit trail tells whom they invited before.
  if (results.some((one) => one.is === 'stopped')) throw new NoLongerAllowed();
  return results;
}

async function keepReport(
  visit: CompanyVisit,
  people: readonly Invitee[],
  results: readonly Invited[],
  { wrong = [], isMore = false }: Besides = {},
): Promise<string> {
  const { deps } = visit.door;
  const report = reportOf(people, results, after(deps.clock.now(), invitationLink.validFor));
  const kept: KeptReport = { is: 'invited', report: { ...report, wrong, isMore } };
  return adminPath(visit, `/directory/invite/${await keepFor(visit, kept)}`);
}

function reportOf(
  people: readonly Invitee[],
  results: readonly Invited[],
  until: Instant,
): Omit<InvitedReport, 'wrong' | 'isMore'> {
  const peopleThat = (fits: (result: Invited) => boolean): readonly Invitee[] =>
    people.filter((_, index) => fits(results[index] ?? { is: 'member' }));
  const those = (fits: (result: Invited) => boolean): readonly string[] => peopleThat(fits).map(calledOf);
  const kept = results.flatMap((one) => (one.is === 'not-now' ? [one.from] : []));
  const waits = results.flatMap((one) => (one.is === 'too-soon' ? [one.from] : []));
  const full = results.flatMap((one) => (one.is === 'over-budget' ? [one.from] : []));
  return {
    invited: those((one) => one.is === 'invited' && !one.again),
    again: those((one) => one.is === 'invited' && one.again),
    deactivated: those((one) => one.is === 'deactivated'),
    member: those((one) => one.is === 'member'),
    needsBoth: those((one) => one.is === 'needs-both'),
    tooSoon: those((one) => one.is === 'too-soon'),
    notNow: those((one) => one.is === 'not-now'),
    notNowUntil: kept.length > 0 ? (Math.max(...kept) as Instant) : null,
    waiting: peopleThat((one) => one.is === 'over-budget').map(asPasted),
    waitingFrom: full[0] ?? null,
    from: waits.length > 0 ? (Math.max(...waits) as Instant) : null,
    until: results.some((one) => one.is === 'invited') ? until : null,
  };
}

const calledOf = ({ name, email }: Invitee): string => (name === null ? email : `${name} <${email}>`);

/** What came of it; null when it is not kept any more. */
export async function drawInvited(visit: CompanyVisit): Promise<VNode | null> {
  const kept = await keptAs<KeptReport>(visit, 'invited');
  if (!kept) return null;
  const directory = adminPath(visit, '/directory');
  return AdminInvitedPage({ ...companyConsole(visit), directory, report: kept.report, most: mostPasted });
}
