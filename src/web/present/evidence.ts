import { parseDate } from '#domain/deadline.ts';
import { evidenceForms, makeEvidence, type EvidenceForm, type MadeEvidence } from '#flows/evidence/make-evidence.ts';
import { usualDays, type Days } from '#flows/evidence/span.ts';
import type { PlainKey } from '#text/catalogue.ts';
import { page, type Answer } from '../lifecycle/answer.ts';
import type { CompanyVisit } from '../lifecycle/visit.ts';
import { EvidencePage } from '../pages/evidence.tsx';
import { adminPath, byAdministrator, companyConsole } from './console.ts';
import { problemPage } from './problem.tsx';

/** GET …/audit/evidence: the last three months are proposed. */
export async function showEvidence(visit: CompanyVisit): Promise<Answer> {
  return draw(visit, usualDays(visit.at.company.timeZone, visit.door.deps.clock.now()), null, 200);
}

type Flaw = 'date' | Extract<MadeEvidence, { done: false }>['because'];

/** POST …/audit/evidence: the file itself, or the page again with what is wrong. */
export async function sendEvidence(visit: CompanyVisit): Promise<Answer> {
  const { deps, evidence } = visit.door;
  const form = formOf(visit.fields['form']);
  const bundle = await deps.store.loadCompany(visit.at.company.id);
  if (form === null || !bundle) return problemPage(visit, bundle ? 400 : 404);
  const typed = { from: visit.fields['from'] ?? '', to: visit.fields['to'] ?? '' };
  const days = daysOf(typed);
  if (days === null) return refuse(visit, typed, 'date');
  const made = await makeEvidence(deps, evidence, byAdministrator(visit), { bundle, days, form, m: visit.m });
  if (!made.done) return refuse(visit, typed, made.because);
  const { name, type, bytes } = made.file;
  return { as: 'file', type, name, content: Buffer.from(bytes) };
}

/** A form that waits for its user was sent by one of the two buttons; what is nobody's button is malformed. */
const formOf = (typed: string | undefined): EvidenceForm | null => evidenceForms.find((one) => one === typed) ?? null;

interface Typed {
  readonly from: string;
  readonly to: string;
}

function daysOf(typed: Typed): Days | null {
  const [from, to] = [parseDate(typed.from), parseDate(typed.to)];
  return from && to ? { from, to } : null;
}

const flaws = {
  date: { key: 'evidence.error-date', field: 'from', status: 422 },
  backwards: { key: 'evidence.error-backwards', field: 'to', status: 422 },
  ahead: { key: 'evidence.error-ahead', field: 'to', status: 422 },
  'too-long': { key: 'evidence.error-too-long', field: 'from', status: 422 },
  busy: { key: 'evidence.busy', field: null, status: 503 },
} as const satisfies Record<Flaw, { key: PlainKey; field: string | null; status: number }>;

const refuse = (visit: CompanyVisit, typed: Typed, because: Flaw): Answer => {
  const { status } = flaws[because];
  return draw(visit, typed, because, status);
};

function draw(visit: CompanyVisit, typed: Typed, because: Flaw | null, status: number): Answer {
  const { name: company, timeZone: zone } = visit.at.company;
  const flaw = because === null ? null : flaws[because];
  const error = flaw && { field: flaw.field, text: visit.m.t(flaw.key) };
  const action = adminPath(visit, '/audit/evidence');
  const headers: Record<string, string> = because === 'busy' ? { 'retry-after': '60' } : {};
  return page(EvidencePage({ ...companyConsole(visit), action, company, zone, typed, error }), status, { headers });
}
