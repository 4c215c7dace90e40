import { describe, expect, test } from 'vitest';
import type { Email } from '#domain/email.ts';
import type { EventId, UserId } from '#domain/identifiers.ts';
import { after, day, hour, instant, minute, second } from '#domain/instant.ts';
import type { BudgetScope } from '#domain/sms-guard.ts';
import type { DatabaseFacts, OperatorState, RequiringCompany } from '#ports/installation.ts';
import { checks, diagnose } from './doctor.ts';
import type { DatabaseLook, Facts, ProcessFacts } from './facts.ts';

const now = instant(Date.UTC(2027, 0, 18, 9));
const ago = (length: number) => instant(now - length);

const operator = (email: string, more: Partial<OperatorState> = {}): OperatorState => ({
  id: `usr_${email}` as UserId,
  email: email as Email,
  status: 'active',
  hasPassword: true,
  hasApp: true,
  ...more,
});

const requiring = (more: Partial<RequiringCompany> = {}): RequiringCompany => ({
  name: 'Northwind Builders',
  frequency: 'frequently',
  smsAllowed: false,
  zone: 'America/Chicago',
  enrolledAdministrators: 2,
  ...more,
});

const postgres = (more: object = {}): DatabaseFacts => ({
  engine: 'postgres',
  version: '15.6',
  synchronousCommit: 'on',
  fsync: 'on',
  fullPageWrites: 'on',
  encrypted: true,
  replicas: 1,
  ...more,
});

const safeProcess: ProcessFacts = {
  development: false,
  publicUrl: 'https://sign-in.example.com',
  mail: { withoutTls: false },
  mailFrom: 'sign-in@example.com',
  trustedProxies: ['10.0.0.1'],
  logLevel: 'info',
  dataDirectory: '/var/lib/gatehouse',
  keysFile: '/etc/gatehouse/keys',
  databaseHost: 'db.example.com',
  sms: { providers: ['twilio'], codeValidFor: 10 * minute, withoutReports: [], inTheClear: [] },
};

const safeDatabase: DatabaseLook = {
  facts: postgres(),
  operators: [operator('olga@example.com'), operator('otto@example.com')],
  requiring: [requiring()],
  hasDemo: false,
  outbox: { waiting: 1, oldestAt: ago(minute), givenUp: 0 },
  audit: { unlinkedSince: ago(2 * second), verified: 500, findings: [] },
  anchors: { places: [{ place: 'file', anchoredAt: ago(hour), failing: null }], file: [] },
  sms: { waiting: 1, oldestAt: ago(minute), givenUp: 0, openBreakers: [], usedUp: [], stops: [], unserved: [] },
  applications: [{ name: 'payments', secretUntil: 'ever', loopback: [] }],
  strayRoles: [],
  passwords: new Map([['$argon2id$v=19$m=19456,t=2,p=1', 12]]),
  keys: {
    ring: [
      { id: 'k3', seals: false, hashes: false, opensOnly: true },
      { id: 'k2', seals: true, hashes: false, opensOnly: false },
      { id: 'k1', seals: false, hashes: true, opensOnly: false },
    ],
    inUse: [{ place: 'authenticators', keyId: 'k2', count: 7 }],
  },
};

/** An installation in which nothing is amiss but what no setting of this release mends. */
const safe: Facts = {
  now,
  configurationProblems: [],
  process: safeProcess,
  files: [
    { role: 'data-directory', path: '/var/lib/gatehouse', mode: 0o700, isOfAnother: false },
    { role: 'keys', path: '/etc/gatehouse/keys', mode: 0o400, isOfAnother: false },
    { role: 'configuration', path: '/etc/gatehouse.toml', mode: 0o644, isOfAnother: false },
  ],
  cannotOpen: null,
  isNew: false,
  database: safeDatabase,
  skew: 20,
  keptIn: 'file',
  mail: { works: true, said: '' },
  smsTexts: [{ language: 'en', isNamed: true, isBound: true }],
  anchoredAt: ago(hour),
};

const process = (more: Partial<ProcessFacts>): Partial<Facts> => ({ process: { ...safeProcess, ...more } });
const database = (more: Partial<DatabaseLook>): Partial<Facts> => ({ database: { ...safeDatabase, ...more } });
const nowhere = database({ anchors: { places: [], file: [] } });
const failingSince = (length: number): Partial<Facts> => {
  const failing = { since: ago(length), problem: 'the web hook answered 500' };
  return database({ anchors: { places: [{ place: 'hook', anchoredAt: null, failing }], file: [] } });
};
const keys = (more: Partial<DatabaseLook['keys']>) => database({ keys: { ...safeDatabase.keys, ...more } });
const smsSent = (more: Partial<ProcessFacts['sms']>) => process({ sms: { ...safeProcess.sms, ...more } });
const smsSeen = (more: Partial<DatabaseLook['sms']>) => database({ sms: { ...safeDatabase.sms, ...more } });
const smsText = (more: object) => ({ smsTexts: [{ language: 'fr', isNamed: true, isBound: true, ...more }] });
const allowingSms = database({ requiring: [requiring({ smsAllowed: true })] });
const mode = (role: Facts['files'][number]['role'], bits: number): Partial<Facts> => ({
  files: [{ role, path: '/x', mode: bits, isOfAnother: false }],
});
const application = (more: Partial<DatabaseLook['applications'][number]>) =>
  database({ applications: [{ name: 'payments', secretUntil: 'ever', loopback: [], ...more }] });
const secretFor = (days: number) => application({ secretUntil: after(now, days * day) });
const loopback = application({ loopback: ['http://localhost:3000/'] });
const changed = { fault: 'changed', stream: 'installation', sequence: 4, eventId: 'evt_4' as EventId } as const;

/** Each check, what makes it speak, and how bad that is. What is near it and harmless keeps it silent. */
const cases: readonly [string, string, Partial<Facts>, Partial<Facts>?][] = [
  ['configuration', 'danger', { configurationProblems: ['Set PORT to a number.'], process: null, database: null }],
  ['development-mode', 'danger', process({ development: true })],
  ['public-url', 'danger', process({ publicUrl: 'http://sign-in.example.com' })],
  ['public-url', 'danger', process({ publicUrl: null })],
  ['mail-server-missing', 'danger', process({ mail: null })],
  ['mail-server', 'danger', { mail: { works: false, trouble: 'login-refused', said: '535 5.7.8' } }, { mail: null }],
  ['mail-in-the-clear', 'warning', process({ mail: { withoutTls: true } })],
  [
    'mail-sender',
    'warning',
    process({ mailFrom: 'gatehouse@localhost' }),
    process({ mailFrom: 'a@localhost.example' }),
  ],
  ['proxies-any', 'danger', process({ trustedProxies: ['0.0.0.0/0'] }), process({ trustedProxies: ['10.0.0.0/8'] })],
  ['proxies-any', 'danger', process({ trustedProxies: ['::/0'] })],
  ['proxies-none', 'warning', process({ trustedProxies: [] })],
  ['log-too-much', 'warning', process({ logLevel: 'trace' }), process({ logLevel: 'warn' })],
  ['log-too-little', 'warning', process({ logLevel: 'silent' }), process({ logLevel: 'error' })],
  ['keys-beside-database', 'warning', { keptIn: 'data-directory' }, { keptIn: 'environment' }],
  [
    'keys-beside-database',
    'warning',
    process({ keysFile: '/var/lib/gatehouse/keys' }),
    process({ keysFile: '/var/lib/gatehouse-keys/keys' }),
  ],
  ['keys-unknown', 'danger', keys({ inUse: [{ place: 'passwords', keyId: 'k0', count: 1 }] })],
  [
    'keys-unneeded',
    'warning',
    keys({ ring: [...safeDatabase.keys.ring, { id: 'k0', seals: false, hashes: false, opensOnly: false }] }),
    keys({
      ring: [...safeDatabase.keys.ring, { id: 'k0', seals: false, hashes: false, opensOnly: false }],
      inUse: [{ place: 'messages', keyId: 'k0', count: 1 }],
    }),
  ],
  ['file-modes', 'danger', mode('data-directory', 0o755), mode('data-directory', 0o700)],
  ['file-modes', 'danger', mode('database', 0o640), mode('database', 0o600)],
  ['file-modes', 'danger', mode('keys', 0o444), mode('keys', 0o400)],
  ['file-modes', 'danger', mode('keys', 0o440), mode('configuration', 0o644)],
  [
    'file-owners',
    'warning',
    { files: safe.files.map((one) => ({ ...one, isOfAnother: true })) },
    { files: safe.files },
  ],
  ['database', 'danger', { cannotOpen: 'PostgreSQL at db cannot be reached.', database: null }],
  ['database-not-made', 'warning', { isNew: true, database: null }],
  ['database-durability', 'danger', database({ facts: postgres({ fsync: 'off' }) })],
  ['database-durability', 'danger', database({ facts: postgres({ fullPageWrites: 'off' }) })],
  [
    'database-in-the-clear',
    'danger',
    database({ facts: postgres({ encrypted: false }) }),
    { ...database({ facts: postgres({ encrypted: false }) }), ...process({ databaseHost: 'localhost' }) },
  ],
  ['clock', 'warning', { skew: 700 }, { skew: -400 }],
  ['clock', 'danger', { skew: -2_100 }],
  ['operators-none', 'danger', database({ operators: [operator('olga@example.com', { hasPassword: false })] })],
  ['operators-one', 'warning', database({ operators: [operator('olga@example.com')] })],
  [
    'operators-not-enrolled',
    'warning',
    database({ operators: [operator('olga@example.com'), operator('otto@example.com', { hasApp: false })] }),
    database({
      operators: [...safeDatabase.operators, operator('gone@example.com', { hasApp: false, status: 'disabled' })],
    }),
  ],
  ['administrators-few', 'warning', database({ requiring: [requiring({ enrolledAdministrators: 1 })] })],
  ['zones', 'danger', database({ requiring: [requiring({ zone: 'Mars/Olympus' })] })],
  [
    'demo-data',
    'danger',
    database({ hasDemo: true }),
    { ...database({ hasDemo: true }), ...process({ development: true }) },
  ],
  ['application-secrets', 'warning', secretFor(13), secretFor(15)],
  ['application-secrets', 'warning', application({ secretUntil: 'none' })],
  ['application-loopback', 'warning', loopback, { ...loopback, ...process({ development: true }) }],
  ['application-roles', 'warning', database({ strayRoles: ['payment/payor'] })],
  ['outbox-waiting', 'warning', database({ outbox: { waiting: 3, oldestAt: ago(11 * minute), givenUp: 0 } })],
  ['outbox-waiting', 'danger', database({ outbox: { waiting: 3, oldestAt: ago(2 * hour), givenUp: 0 } })],
  ['outbox-given-up', 'warning', database({ outbox: { waiting: 0, oldestAt: null, givenUp: 1 } })],
  ['audit-unlinked', 'warning', database({ audit: { unlinkedSince: ago(2 * minute), verified: 1, findings: [] } })],
  ['audit-chain', 'danger', database({ audit: { unlinkedSince: null, verified: 9, findings: [changed] } })],
  ['audit-anchors', 'strict', { anchoredAt: null, ...nowhere }, { anchoredAt: null, database: null }],
  ['audit-anchors', 'strict', { anchoredAt: null, ...nowhere }, { anchoredAt: null }],
  ['audit-anchors-failing', 'warning', failingSince(minute)],
  ['audit-anchors-failing', 'danger', failingSince(2 * hour)],
  ['audit-anchor-file', 'danger', database({ anchors: { ...safeDatabase.anchors, file: ['cut-short'] } })],
  ['audit-anchors', 'warning', { anchoredAt: ago(8 * day) }, { anchoredAt: ago(6 * day) }],
  ['sms-no-provider', 'warning', { ...smsSent({ providers: [] }), ...allowingSms }, allowingSms],
  ['sms-no-provider', 'warning', { ...smsSent({ providers: [] }), ...allowingSms }, smsSent({ providers: [] })],
  ['sms-in-the-clear', 'warning', smsSent({ inTheClear: ['http'] })],
  ['sms-without-reports', 'warning', smsSent({ withoutReports: ['vonage'] })],
  ['sms-text-shortened', 'warning', smsText({ isNamed: false }), { smsTexts: [] }],
  ['sms-text-unbound', 'warning', smsText({ isBound: false }), smsText({ isNamed: false })],
  ['sms-breaker-open', 'warning', smsSeen({ openBreakers: [{ country: 'GB', since: ago(hour) }] })],
  ['sms-budget-used-up', 'warning', smsSeen({ usedUp: [{ scope: 'service', companyName: null, class: 'unproven' }] })],
  ['sms-stopped', 'warning', smsSeen({ stops: [{ by: 'consecutive', about: 'US', stops: 12 }] })],
  [
    'sms-country-not-served',
    'warning',
    smsSeen({ unserved: [{ region: 'BR', phones: 3 }] }),
    { ...smsSeen({ unserved: [{ region: 'BR', phones: 3 }] }), ...smsSent({ providers: [] }) },
  ],
  ['sms-waiting', 'warning', smsSeen({ oldestAt: ago(3 * minute) }), smsSeen({ oldestAt: null })],
  ['sms-waiting', 'danger', smsSeen({ oldestAt: ago(11 * minute) })],
  ['sms-given-up', 'warning', smsSeen({ givenUp: 2 })],
  [
    'strict-sms-code',
    'strict',
    smsSent({ codeValidFor: 30 * minute }),
    smsSent({ codeValidFor: 30 * minute, providers: [] }),
  ],
  ['strict-frequency', 'strict', database({ requiring: [requiring({ frequency: 'weekly' })] })],
  [
    'strict-imported-passwords',
    'strict',
    database({ passwords: new Map([['$imported$bcrypt$c=10', 40]]) }),
    database({ passwords: new Map() }),
  ],
];

const told = (facts: Partial<Facts>) => diagnose({ ...safe, ...facts });
const severitiesOf = (name: string, facts: Partial<Facts>) =>
  told(facts)
    .filter((one) => one.check === name)
    .map((one) => one.severity);

describe('the doctor', () => {
  test('finds nothing in a safe installation but what the strict profile asks beyond the settings there are', () => {
    expect(diagnose(safe).map((one) => one.check)).toEqual(['strict-session-length', 'strict-session-idle']);
  });

  test.each(cases)('%s: speaks as %s, and of that alone', (name, severity, facts, harmless = {}) => {
    expect(severitiesOf(name, facts)).toEqual([severity]);
    expect(severitiesOf(name, harmless)).toEqual([]);
  });

  test('says nothing of sessions where nobody has one', () => {
    const nobody = database({ requiring: [], operators: [] });
    expect(severitiesOf('strict-session-length', nobody)).toEqual([]);
    expect(severitiesOf('strict-session-idle', { database: null })).toEqual([]);
  });

  test('counts a single minute in words', () => {
    const unlinked = { unlinkedSince: ago(minute + second), verified: 1, findings: [] };
    const [open] = told(database({ audit: unlinked })).filter((one) => one.check === 'audit-unlinked');
    expect(open?.found).toContain('for a minute.');
  });

  test('tells the worst first, and of each what was found, why it matters and what to do', () => {
    const findings = told({
      ...process({ development: true, mail: null }),
      ...database({ operators: [], hasDemo: true }),
    });
    const severities = findings.map((one) => one.severity);
    expect(severities).toEqual(severities.toSorted((a, b) => 'dws'.indexOf(a.charAt(0)) - 'dws'.indexOf(b.charAt(0))));
    for (const { found, why, remedy } of findings) for (const text of [found, why, remedy]) expect(text).not.toBe('');
  });

  test('names a finding by its file, person or company, and the command that mends it', () => {
    const [open] = told(mode('database', 0o644));
    expect(open).toMatchObject({ remedy: 'chmod 600 "/x"' });
    expect(open?.found).toContain('0644');
    const [few] = told(database({ requiring: [requiring({ enrolledAdministrators: 0 })] }));
    expect(few?.found).toContain('Northwind Builders (0)');
    const scope = 'company:cmp_1' as BudgetScope;
    const company = { scope, companyName: 'Northwind Builders', class: 'proven' } as const;
    const [used] = told(smsSeen({ usedUp: [company] }));
    expect(used?.found).toContain('Northwind Builders (proven numbers)');
  });

  test('each check has a name of its own, and a case here', () => {
    const names = checks.map((one) => one.name);
    expect(new Set(names).size).toBe(names.length);
    const tried = new Set([...cases.map(([name]) => name), 'strict-session-length', 'strict-session-idle']);
    expect(names.filter((name) => !tried.has(name))).toEqual([]);
  });
});
