import type { AuditEvent, AuditKind, AuditStream } from '#domain/audit-event.ts';
import type { CompanyId, PassId, ResetId, UserId } from '#domain/identifiers.ts';
import { after, day, hour, instant, type Instant } from '#domain/instant.ts';
import type { CommandTarget } from './command-target.ts';

/** A company with something to tell in every part of a pack, beside another whose people and acts must show nowhere. */
export interface EvidenceHistory {
  readonly company: CompanyId;
  readonly name: string;
  readonly other: CompanyId;
  /** Words of the other company, of people who are none of this one's, and of ids that nobody is told. */
  readonly foreign: readonly string[];
}

const name = '王氏建設有限公司';

/** Administrators 王小明 and Łukasz Łódź, the worker Ελένη Ελλάδα; at the other company Zacharias Zweitens, who is both companies' worker. */
export async function makeHistory(target: CommandTarget): Promise<EvidenceHistory> {
  const company = await makeCompany(target, name);
  const other = await makeCompany(target, 'Otherwhere Holdings');
  const wang = await makeUser(target, { email: 'wang@example.com', name: '王小明', at: [name], isAdmin: true });
  const lukasz = await makeUser(target, {
    email: 'lukasz@example.com',
    name: 'Łukasz Łódź',
    at: [name],
    isAdmin: true,
  });
  const eleni = await makeUser(target, { email: 'eleni@example.com', name: 'Ελένη Ελλάδα', at: [name] });
  const stranger = await makeUser(target, {
    email: 'zacharias@elsewhere.example',
    name: 'Zacharias Zweitens',
    at: ['Otherwhere Holdings'],
    isAdmin: true,
  });
  const now = instant(target.now());
  await target.line.run(['policy', 'set', name, '--require-mfa', 'on', '--deadline', '2027-03-01', '--yes']);
  await target.line.run(['policy', 'set', 'Otherwhere Holdings', '--help-contact', 'Secret of Otherwhere']);
  await makeResets(target, { company, other, wang, lukasz, eleni, stranger, now });
  await makeEvents(target, { company, other, wang, lukasz, eleni, stranger, now });
  await target.line.run(['member', 'set', 'eleni@example.com', '--company', name, '--directory-admin']);
  return {
    company,
    name,
    other,
    foreign: ['Otherwhere', 'Zacharias', 'elsewhere.example', other, stranger, wang, eleni, 'usr_'],
  };
}

async function makeCompany({ line }: CommandTarget, called: string): Promise<CompanyId> {
  const made = await line.run([
    'company',
    'create',
    '--name',
    called,
    '--entitled',
    '--time-zone',
    'America/Chicago',
    '--json',
  ]);
  return made.field('id') as CompanyId;
}

interface NewPerson {
  readonly email: string;
  readonly name: string;
  readonly at: readonly string[];
  readonly isAdmin?: boolean;
}

async function makeUser({ line }: CommandTarget, { email, name: called, at, isAdmin }: NewPerson): Promise<UserId> {
  const words = ['user', 'create', '--email', email, '--name', called, '--no-mail', '--json'];
  const made = await line.run([...words, ...at.flatMap((one) => ['--company', one]), ...(isAdmin ? ['--admin'] : [])]);
  return made.field('id') as UserId;
}

interface Cast {
  readonly company: CompanyId;
  readonly other: CompanyId;
  readonly wang: UserId;
  readonly lukasz: UserId;
  readonly eleni: UserId;
  readonly stranger: UserId;
  readonly now: Instant;
}

interface ResetRow {
  readonly user: UserId;
  readonly company: CompanyId;
  readonly by: UserId;
  readonly at: Instant;
  readonly outcome: string | null;
  readonly delay?: string;
  readonly endedBy?: UserId;
}

/** One that was carried out after another company's rule held it, one that the other company stopped, one that waits; and one of the other company. */
async function makeResets({ peephole, deps }: CommandTarget, cast: Cast): Promise<void> {
  const { company, other, wang, lukasz, eleni, stranger, now } = cast;
  const rows: readonly ResetRow[] = [
    { user: eleni, company, by: wang, at: after(now, -9 * day), outcome: 'done', delay: 'bound-elsewhere' },
    { user: eleni, company, by: lukasz, at: after(now, -8 * day), outcome: 'vetoed', endedBy: stranger },
    { user: lukasz, company, by: wang, at: after(now, -hour), outcome: null },
    { user: stranger, company: other, by: stranger, at: after(now, -7 * day), outcome: 'lapsed' },
  ];
  for (const row of rows) await peephole.run(insertOf(deps.random.id('reset'), row));
}

function insertOf(id: ResetId, { user, company, by, at, outcome, delay, endedBy }: ResetRow): string {
  const ended = outcome === null ? null : after(at, 2 * hour);
  const values = [
    id,
    user,
    company,
    by,
    'administrator',
    'video-with-id',
    at,
    at,
    at,
    delay,
    ended,
    outcome,
    endedBy,
    endedBy && 'elsewhere',
  ];
  const sql = values.map((one) => (one === undefined || one === null ? 'null' : `'${one}'`)).join(', ');
  return `insert into resets (id, user_id, company_id, asked_by, asked_as, checked_how, asked_at, due_at, expires_at, delay, ended_at, outcome, ended_by, ended_as)
    values (${sql})`;
}

/** Passes, one of which was spent, and a reset on the machine itself; the other company's, likewise. */
async function makeEvents({ deps }: CommandTarget, cast: Cast): Promise<void> {
  const { company, other, wang, eleni, stranger, now } = cast;
  const [spent, over, foreign] = [
    pass(deps.random.id('pass')),
    pass(deps.random.id('pass')),
    pass(deps.random.id('pass')),
  ];
  const at = (days: number): Instant => after(now, -days * day);
  const events: readonly Partial<AuditEvent>[] = [
    told(company, 'enrollment-pass.issued', at(6), {
      actor: wang,
      subject: eleni,
      detail: { ...spent, how: 'in-person' },
    }),
    told(company, 'enrollment-pass.issued', at(5), {
      actor: wang,
      subject: eleni,
      detail: { ...over, how: 'manager' },
    }),
    told(other, 'enrollment-pass.issued', at(5), {
      actor: stranger,
      subject: stranger,
      detail: { ...foreign, how: 'manager' },
    }),
    told('installation', 'enrollment-pass.spent', at(5), { actor: eleni, subject: eleni, detail: spent }),
    told('installation', 'enrollment-pass.spent', at(4), { actor: stranger, subject: stranger, detail: foreign }),
    told(company, 'methods.reset', at(3), { subject: eleni, detail: { door: 'command-line', operatingUser: 'root' } }),
    told(other, 'methods.reset', at(3), { subject: stranger, detail: { door: 'command-line', operatingUser: 'root' } }),
  ];
  const whole = events.map((one) => ({ ...blank, id: deps.random.id('event'), ...one }) as AuditEvent);
  await deps.store.transact((tx) => tx.appendAudit(whole));
}

const blank = { actor: null, subject: null, from: null, detail: {} };

const pass = (id: PassId) => ({ pass: id, expiresAt: 0 });

const told = (stream: AuditStream, kind: AuditKind, at: Instant, more: Partial<AuditEvent>): Partial<AuditEvent> => ({
  stream,
  kind,
  at,
  ...more,
});
