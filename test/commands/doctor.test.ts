import { chmodSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Email } from '#domain/email.ts';
import { day, minute } from '#domain/instant.ts';
import { Secret } from '#domain/secret.ts';
import { lookAtDatabase } from '#flows/installation/look.ts';
import { startCommandLine, type CommandLine, type CommandResult } from '../support/command-line.ts';
import { productionSettings } from '../support/fault-production.ts';
import { forge } from '../support/forge.ts';
import { engineNames, type EngineName } from '../support/product.ts';
import { startSmtp } from '../support/smtp.ts';
import * as made from '../storage/records.ts';

/** Checks that spoke, with their severity. */
function spoken(result: CommandResult): Readonly<Record<string, string>> {
  const { findings } = JSON.parse(result.stdout) as { findings: { check: string; severity: string }[] };
  return Object.fromEntries(findings.map((one) => [one.check, one.severity]));
}

const examine = (line: CommandLine, more = '') => line.run(`doctor --json ${more}`);

/** Two operators as they ought to be. */
async function addOperators(line: CommandLine): Promise<void> {
  const tools = await line.open();
  const { store, passwords, sealer } = tools.deps;
  const passwordHash = await passwords.hash(new Secret('ladders lean on seven walls'), 'test');
  for (const email of ['olga@example.com', 'otto@example.com']) {
    const user = made.user({ email: email as Email, operator: true });
    const sealed = sealer.seal(new Secret('A'.repeat(32)), 'of nothing');
    await store.transact(async (tx) => {
      await tx.createUser(user);
      await tx.setPassword(made.password(user.id, { passwordHash }), made.now);
      await tx.addAuthenticator({ ...made.app(user.id, { sealed }), boundAt: made.now, lastStep: null });
    });
  }
  await tools.close();
}

const inProduction = (engine: EngineName, smtpUrl: string, more: Readonly<Record<string, string>> = {}) =>
  startCommandLine({
    engine,
    environment: {
      ...productionSettings(smtpUrl),
      GATEHOUSE_TRUSTED_PROXIES: '10.0.0.1',
      GATEHOUSE_LOG_LEVEL: 'info',
      ...more,
    },
  });

describe.each(engineNames)('gatehouse doctor, on %s', (engine) => {
  test('in a production installation in order finds only where no setting leads to the strict profile, and then ends with code 0', async () => {
    await using smtp = await startSmtp();
    await using line = await inProduction(engine, smtp.url);
    await line.run('migrate');
    await addOperators(line);
    const result = await examine(line);
    // The tests' own PostgreSQL spares its disk, and the doctor notices.
    const spared = engine === 'postgres' ? { 'database-durability': 'danger' } : {};
    const strictest = { 'strict-session-length': 'strict', 'strict-session-idle': 'strict', 'audit-anchors': 'strict' };
    expect(spoken(result)).toEqual({ ...spared, ...strictest });
    expect(result.code).toBe(engine === 'postgres' ? 1 : 0);
    expect(smtp.mails).toEqual([]);
    const strict = await examine(line, '--strict');
    expect(strict.code).toBe(1);
    expect(strict.stderr).toContain('findings');
  });

  test('finds a mail server that is gone, and that nobody operates', async () => {
    await using smtp = await startSmtp();
    await using line = await inProduction(engine, smtp.url);
    await line.run('migrate');
    await smtp.setMode('down');
    const result = await examine(line);
    expect(result.code).toBe(1);
    expect(spoken(result)).toMatchObject({ 'mail-server': 'danger', 'operators-none': 'danger' });
  });

  test('finds mail that waits, and audit events that nobody links', async () => {
    await using line = await startCommandLine({ engine });
    await line.run("user create --email ana@example.com --name 'Ana Oliveira'");
    expect(Object.keys(spoken(await examine(line)))).not.toContain('outbox-waiting');
    line.clock.advance(15 * minute);
    expect(spoken(await examine(line))).toMatchObject({ 'outbox-waiting': 'warning', 'audit-unlinked': 'warning' });
  });

  test('finds an audit event that was changed, and nothing of it before', async () => {
    await using line = await startCommandLine({ engine });
    await line.run('setup --email olga@example.com --name Olga');
    const server = await line.serve();
    const { store } = server.gatehouse.deps;
    await expect.poll(async () => (await store.audit.unsealed(1)).length).toBe(0);
    expect(Object.keys(spoken(await examine(line)))).not.toContain('audit-chain');
    await forge(line, "update audit_events set detail = '{}' where kind = 'user.created'");
    expect(spoken(await examine(line))).toMatchObject({ 'audit-chain': 'danger' });
  });

  test('verifies the newest five hundred events of a chain, from the one before them on', async () => {
    await using line = await startCommandLine({ engine });
    const server = await line.serve();
    const { store } = server.gatehouse.deps;
    const linked = async () => {
      await expect.poll(async () => (await store.audit.unsealed(1)).length, { timeout: 20_000 }).toBe(0);
    };
    await linked();
    const events = Array.from({ length: 600 }, () => made.event('installation'));
    await store.transact((tx) => tx.appendAudit(events));
    await linked();
    const look = async () => {
      const tools = await line.open();
      const { audit, hasDemo } = await lookAtDatabase(tools.deps, tools.auditMac, tools.keys.list());
      await tools.close();
      return { verified: audit.verified, faults: audit.findings.map((one) => one.fault), hasDemo };
    };
    expect(await look()).toEqual({ verified: 500, faults: [], hasDemo: true });
    await forge(line, "update audit_events set network = '192.0.2.1' where stream = 'installation' and sequence = 400");
    expect(await look()).toMatchObject({ faults: ['changed'] });
  });

  test('verifies the chain of the installation among those of any number of companies', async () => {
    await using line = await startCommandLine({ engine });
    await line.run('setup --email olga@example.com --name Olga');
    const server = await line.serve();
    const { store, random } = server.gatehouse.deps;
    const companies = Array.from({ length: 120 }, () => random.id('company'));
    await store.transact((tx) =>
      tx.appendAudit(companies.flatMap((id) => Array.from({ length: 5 }, () => made.event(id)))),
    );
    await expect.poll(async () => (await store.audit.unsealed(1)).length, { timeout: 20_000 }).toBe(0);
    expect(Object.keys(spoken(await examine(line)))).not.toContain('audit-chain');
    await forge(line, "update audit_events set detail = '{}' where kind = 'user.created'");
    expect(spoken(await examine(line))).toMatchObject({ 'audit-chain': 'danger' });
  });

  test('finds what is sealed under a key that is not there any more', async () => {
    await using line = await startCommandLine({ engine });
    await line.run("user create --email ana@example.com --name 'Ana Oliveira'");
    await forge(line, "update outbox set sealed_content = 'k0.' || sealed_content");
    expect(spoken(await examine(line))).toMatchObject({ 'keys-unknown': 'danger' });
  });

  test('runs where there is no installation yet, and makes none', async () => {
    await using line = await startCommandLine({ engine, isNew: true });
    for (let round = 0; round < 2; round += 1) {
      expect(spoken(await examine(line))).toMatchObject({ 'database-not-made': 'warning' });
      expect(readdirSync(line.directory.path)).toEqual([]);
    }
    expect((await line.run('migrate --json')).json()).toMatchObject({ migrated: true });
  });

  test('changes nothing, and works beside a running server', async () => {
    await using line = await startCommandLine({ engine });
    const server = await line.serve();
    expect(spoken(await examine(line))).toMatchObject({ 'development-mode': 'danger' });
    expect((await fetch(`${server.address}/sign-in`)).status).toBe(200);
  });
});

describe('gatehouse doctor', () => {
  test('runs where the configuration is broken, and tells what is wrong as findings', async () => {
    await using line = await startCommandLine({
      engine: 'sqlite',
      isNew: true,
      environment: { GATEHOUSE_PORT: '1', PORT: 'x' },
    });
    const result = await examine(line);
    expect(result.code).toBe(1);
    expect(spoken(result)).toEqual({ configuration: 'danger' });
    expect(result.stdout).toMatch(/Did you mean PORT\?/);
  });

  test('runs where the database cannot be opened, and says why without a secret', async () => {
    const environment = { DATABASE_URL: 'postgres://olga:pa55word@127.0.0.1:1/gatehouse' };
    await using line = await startCommandLine({ engine: 'sqlite', environment, isNew: true });
    const result = await examine(line);
    expect(spoken(result)).toMatchObject({ database: 'danger' });
    expect(result.stdout).toContain('127.0.0.1:1');
    expect(result.stdout + result.stderr).not.toContain('pa55word');
  });

  test('finds the keys missing under which the database was made', async () => {
    await using line = await startCommandLine({ engine: 'sqlite' });
    await line.run('migrate');
    rmSync(line.directory.file('keys.json'));
    const result = await examine(line);
    expect(spoken(result)).toMatchObject({ database: 'danger' });
    expect(result.stdout).toContain('keys.json');
  });

  test('finds files that others may read, as they were left', async () => {
    await using line = await startCommandLine({ engine: 'sqlite' });
    await line.run('migrate');
    chmodSync(line.directory.file('gatehouse.db'), 0o644);
    const result = await examine(line);
    expect(spoken(result)).toMatchObject({ 'file-modes': 'danger' });
    expect(result.stdout).toContain('chmod 600');
    expect(spoken(await examine(line))).toMatchObject({ 'file-modes': 'danger' });
  });

  test('finds a configuration file that others may change', async () => {
    await using line = await startCommandLine({ engine: 'sqlite' });
    await line.run('migrate');
    const file = line.directory.file('gatehouse.toml');
    writeFileSync(file, 'log.level = "info"\n');
    chmodSync(file, 0o666);
    const result = await line.run(['doctor', '--json', '--config', file]);
    expect(spoken(result)).toMatchObject({ configuration: 'danger' });
    expect(result.stdout).toContain('chmod go-w');
  });

  test('looks whether anchors of the audit chains are kept up', async () => {
    await using line = await startCommandLine({ engine: 'sqlite', at: Date.now() });
    await line.run('migrate');
    expect(spoken(await examine(line))).toMatchObject({ 'audit-anchors': 'strict' });
    await line.run('audit verify --write-anchors anchors.jsonl');
    expect(Object.keys(spoken(await examine(line, '--anchors anchors.jsonl')))).not.toContain('audit-anchors');
    expect((await examine(line, '--anchors nowhere.jsonl')).code).toBe(2);
    line.clock.advance(8 * day);
    expect(spoken(await examine(line, '--anchors anchors.jsonl'))).toMatchObject({ 'audit-anchors': 'warning' });
  });

  test('tells people the same as scripts', async () => {
    await using line = await startCommandLine({ engine: 'sqlite' });
    const [text, json] = [await line.run('doctor'), await examine(line)];
    for (const check of Object.keys(spoken(json))) expect(text.stdout).toContain(check);
    expect(text.stdout).toMatch(/Why: .*\n {2}Remedy: /);
    expect(text.stderr).toMatch(/dangerous/);
  });
});
