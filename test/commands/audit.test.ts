import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createAuditMac } from '#crypto/keyed-hash.ts';
import { loadKeyRing } from '#crypto/key-ring.ts';
import { nothingVerified, verifyEnd, verifyEvents, type LinkedEvent } from '#domain/audit-chain.ts';
import { noPoints } from '#domain/audit-points.ts';
import { auditMarks } from '#domain/audit-marks.ts';
import type { AuditEvent, AuditStream } from '#domain/audit-event.ts';
import { instant } from '#domain/instant.ts';
import { addPerson } from '../support/attack-people.ts';
import { signedIn } from '../support/attack-steps.ts';
import { auditFindings } from '../support/command-audit.ts';
import { startCommandTarget, type CommandTarget } from '../support/command-target.ts';
import { engineNames } from '../support/product.ts';

/** A trail with something in two chains, every event linked. */
async function trail(target: CommandTarget): Promise<void> {
  const person = await addPerson(target, { enrolled: true });
  await signedIn(target, person);
  await target.line.run(`user reset-mfa ${person.email} --reason '=1+1' --yes`);
  await auditFindings(target);
}

const verify = (target: CommandTarget, more = '') => target.line.run(`audit verify --json ${more}`);

interface Exported extends Omit<AuditEvent, 'at'> {
  readonly at: string;
  readonly sequence: number;
  readonly previousHash: string;
  readonly hash: string;
  readonly linkedAt: string;
}

const exported = async (target: CommandTarget, more = ''): Promise<readonly Exported[]> =>
  (await target.line.run(`audit export ${more}`)).rows() as unknown as readonly Exported[];

const linked = ({ at, sequence, previousHash, hash, linkedAt, ...event }: Exported): LinkedEvent => ({
  event: { ...event, at: instant(Date.parse(at)) },
  sequence,
  previousHash,
  hash,
  linkedAt: instant(Date.parse(linkedAt)),
});

describe.each(engineNames)('audit verify, on %s', (engine) => {
  test('finds a whole trail whole, says how much there is, and notes down where each chain ends', async () => {
    await using target = await startCommandTarget(engine);
    await trail(target);
    const done = await verify(target, '--write-anchors anchors.jsonl');
    expect([done.code, done.json()]).toMatchObject([0, { findings: [], anchors: 0 }]);
    const file = target.line.directory.file('anchors.jsonl');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines.map((line) => Object.keys(JSON.parse(line) as object))).toEqual([
      ['stream', 'sequence', 'hash', 'at', 'previous', 'mark'],
      ['stream', 'sequence', 'hash', 'at', 'previous', 'mark'],
    ]);
    const again = await verify(target, '--anchors anchors.jsonl --write-anchors anchors.jsonl');
    expect([again.code, again.json()]).toMatchObject([0, { anchors: 2 }]);
    expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(4);
    expect((await target.line.run('audit verify')).stdout).toMatch(/^Whole: \d+ events in 2 chains\.$/m);
  });

  test('finds a change, with exit code 1, and notes nothing down', async () => {
    await using target = await startCommandTarget(engine);
    await trail(target);
    await target.peephole.run(`update audit_events set network = '198.51.100.9' where kind = 'session.created'`);
    const done = await verify(target, '--write-anchors anchors.jsonl');
    expect(done.code).toBe(1);
    expect(JSON.parse(done.stdout)).toMatchObject({ findings: [{ fault: 'changed', stream: 'installation' }] });
    expect(done.stderr).toContain('audit-damaged');
    expect(readdirSync(target.line.directory.path)).not.toContain('anchors.jsonl');
    expect((await target.line.run('audit verify')).stdout).toContain('an event is not what it was');
  });

  test('finds an end that was cut off, head and all, by an anchor from before', async () => {
    await using target = await startCommandTarget(engine);
    await trail(target);
    await verify(target, '--write-anchors anchors.jsonl');
    const { peephole } = target;
    const [last] = await peephole.rows(`select max(sequence) as n from audit_events where stream = 'installation'`);
    const end = Number(last?.['n']);
    const [before] = await peephole.rows(
      `select hash from audit_events where stream = 'installation' and sequence = ${end - 1}`,
    );
    const point = { stream: 'installation', sequence: end - 1, hash: String(before?.['hash']) } as const;
    const mac = createAuditMac(loadKeyRing({ directory: target.line.directory.path }));
    await peephole.run(`delete from audit_events where stream = 'installation' and sequence = ${end}`);
    await peephole.run(
      `update audit_heads set sequence = ${end - 1}, hash = '${point.hash}' where stream = 'installation'`,
    );
    expect((await verify(target)).stdout).toContain('head-forged');
    // As the head was then: somebody kept it.
    await peephole.run(
      `update audit_heads set mark = '${auditMarks(mac).ofHead(point)}' where stream = 'installation'`,
    );
    expect(await verify(target)).toMatchObject({ code: 0 });
    const done = await verify(target, '--anchors anchors.jsonl');
    expect(done.code).toBe(1);
    expect(JSON.parse(done.stdout)).toMatchObject({ findings: [{ fault: 'truncated', sequence: end }] });
  });

  test('uses the file of anchors that is configured, unasked, and finds what was done to it (SPEC X8)', async () => {
    await using target = await startCommandTarget(engine);
    await trail(target);
    const file = target.line.directory.file('anchors.jsonl');
    const settings = target.line.directory.file('audit.toml');
    writeFileSync(settings, '[audit]\nanchor_file = "anchors.jsonl"\n');
    const configured = () => verify(target, `--config ${settings}`);
    expect((await configured()).json()).toMatchObject({ anchors: 0, anchorFile: file, anchorFindings: [] });
    await verify(target, '--write-anchors anchors.jsonl');
    expect((await configured()).json()).toMatchObject({ anchors: 2, anchorFindings: [] });
    writeFileSync(file, readFileSync(file, 'utf8').replace('installation', `cmp_${'0'.repeat(32)}`));
    const done = await configured();
    expect([done.code, JSON.parse(done.stdout)]).toMatchObject([1, { findings: [], anchors: 1 }]);
    expect(done.stdout).toContain('a line of the file of anchors is not what was written');
    expect((await target.line.run(`doctor --config ${settings} --json`)).stdout).toContain('audit-anchor-file');
  });

  test('refuses a file of anchors that is none, and says which line', async () => {
    await using target = await startCommandTarget(engine);
    const file = target.line.directory.file('anchors.jsonl');
    writeFileSync(file, `{"stream":"installation","sequence":1,"hash":"${'0'.repeat(64)}"}\n{"stream":"x"}\n`);
    const done = await verify(target, '--anchors anchors.jsonl');
    expect([done.code, done.stderr]).toEqual([2, expect.stringContaining('line 2')]);
    expect(await verify(target, '--anchors nowhere.jsonl')).toMatchObject({ code: 2 });
  });
});

describe.each(engineNames)('audit export, on %s', (engine) => {
  test('gives every linked event with its place, so that whoever has the keys verifies it elsewhere', async () => {
    await using target = await startCommandTarget(engine);
    await trail(target);
    const rows = await exported(target);
    const mac = createAuditMac(loadKeyRing({ directory: target.line.directory.path }));
    const streams = new Set(rows.map((row) => row.stream));
    expect(streams.size).toBe(2);
    for (const stream of streams) {
      const chain = rows.filter((row) => row.stream === stream).map(linked);
      const state = verifyEvents(nothingVerified(stream), chain, noPoints, mac);
      expect(verifyEnd(state, noPoints, chain.length)).toEqual([]);
      expect(chain.map((one) => one.sequence)).toEqual(chain.map((_, index) => index + 1));
    }
  });

  test('is an act that is written down itself', async () => {
    await using target = await startCommandTarget(engine);
    await trail(target);
    await exported(target);
    const acts = await target.peephole.rows(`select detail from audit_events where kind = 'audit.exported'`);
    expect(acts.map((row) => JSON.parse(String(row['detail'])) as object)).toMatchObject([
      { stream: 'all', operatingUser: 'deploy' },
    ]);
  });

  test('narrows to a chain, to a company by its name, and to days', async () => {
    await using target = await startCommandTarget(engine);
    await trail(target);
    const all = await exported(target);
    const company = all.find((row) => row.stream !== 'installation')?.stream as AuditStream;
    const only = (rows: readonly Exported[]): string[] => [...new Set(rows.map((row) => row.stream))];
    expect(only(await exported(target, '--stream installation'))).toEqual(['installation']);
    expect(only(await exported(target, `--stream ${company}`))).toEqual([company]);
    expect(only(await exported(target, "--company 'Northwind Builders'"))).toEqual([company]);
    const day = all[0]?.at.slice(0, 10) ?? '';
    expect((await exported(target, `--from ${day} --to ${day}`)).length).toBeGreaterThanOrEqual(all.length);
    expect((await target.line.run('audit export --to 2020-01-01')).stdout).toBe('');
    expect((await target.line.run('audit export --from 2099-01-01')).stdout).toBe('');
  });

  test('as CSV holds no cell that a program for tables would take for a formula', async () => {
    await using target = await startCommandTarget(engine);
    await trail(target);
    await target.peephole.run(`update audit_events set network = '=HYPERLINK("x")' where kind = 'session.created'`);
    const { stdout } = await target.line.run('audit export --format csv');
    const [head, ...lines] = stdout.trim().split('\n');
    expect(head).toBe('stream,sequence,id,at,kind,actor,subject,from,detail,previousHash,hash,linkedAt');
    expect(lines.length).toBeGreaterThan(5);
    expect(stdout).toContain(`"'=HYPERLINK(""x"")"`);
    expect(stdout).not.toMatch(/(^|,)"?[=+\-@]/m);
  });

  test('goes to a new file that only its owner may read, and never over one that is there', async () => {
    await using target = await startCommandTarget(engine);
    await trail(target);
    const done = await target.line.run('audit export --output trail.jsonl --json');
    const file = target.line.directory.file('trail.jsonl');
    expect([done.code, done.json()]).toMatchObject([0, { file, format: 'jsonl' }]);
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    expect([lines.length, statSync(file).mode & 0o777]).toEqual([(done.json() as { events: number }).events, 0o600]);
    chmodSync(file, 0o640);
    expect(await target.line.run('audit export --output trail.jsonl')).toMatchObject({ code: 2 });
    expect(readFileSync(file, 'utf8').trim().split('\n')).toEqual(lines);
    const stopped = { signal: AbortSignal.abort() };
    expect(await target.line.run('audit export --output other.jsonl', stopped)).toMatchObject({ code: 1 });
    expect(readdirSync(target.line.directory.path).filter((name) => name.startsWith('other'))).toEqual([]);
  });

  test.each([
    ['both a stream and a company', '--stream installation --company X', 2],
    ['a stream that is none', '--stream usr_1', 2],
    ['a company that is not there', '--company Nowhere', 1],
    ['a date that does not exist', '--from 2027-02-30', 2],
    ['an end before the beginning', '--from 2027-02-02 --to 2027-02-01', 2],
    ['a format that is none', '--format xml', 2],
    ['a file in no folder', '--output nowhere/trail.jsonl', 2],
  ])('refuses %s', async (_, options, code) => {
    await using target = await startCommandTarget(engine);
    expect(await target.line.run(`audit export ${options}`)).toMatchObject({ code, stdout: '' });
    const acts = await target.peephole.rows(`select id from audit_events where kind = 'audit.exported'`);
    expect(acts).toEqual([]);
  });
});
