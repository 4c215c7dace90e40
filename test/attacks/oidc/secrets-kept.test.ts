import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sqlitePeephole, tablesOf, type Peephole } from '../../support/attack-database.ts';
import { addPerson, type Person } from '../../support/attack-people.ts';
import { leaks, type KnownSecret } from '../../support/attack-secrets.ts';
import { sessionCookie } from '../../support/attack-steps.ts';
import type { Target } from '../../support/attack-target.ts';
import { startCommandLine, type CommandLine } from '../../support/command-line.ts';
import { ask, basic, call, form, introspect, refresh, userinfo } from '../../support/oidc-sign-in.ts';
import { waitingAt } from '../../support/oidc-pages.ts';
import { OidcVisitor } from '../../support/oidc-visitor.ts';
import { startRelyingParty, type RelyingParty } from '../../support/relying-party.ts';
import { startServer, type TestServer } from '../../support/server.ts';

/** A server of its own that logs all it can, and an application in front of it. */
interface Run {
  readonly line: CommandLine;
  readonly server: TestServer;
  readonly peephole: Peephole;
  readonly party: RelyingParty;
  readonly target: Target;
  readonly person: Person;
  readonly stop: () => Promise<void>;
}

async function startRun(): Promise<Run> {
  const line = await startCommandLine({ engine: 'sqlite', at: Date.now() });
  const { path: dataDirectory } = line.directory;
  const peephole = sqlitePeephole(dataDirectory);
  const server = await startServer({ dataDirectory, env: { GATEHOUSE_LOG_LEVEL: 'trace' } });
  const tools = await line.open();
  // What helpers take of a target: nobody of this run needs a clock that is moved.
  const target = { address: server.url, deps: tools.deps, peephole } as Partial<Target> as Target;
  const party = await startRelyingParty(target, { asksConsent: true, backChannelLogoutUri: null });
  const person = await addPerson(target, { companies: ['Cedar Supply'] });
  const stop = async (): Promise<void> => {
    await party[Symbol.asyncDispose]();
    await tools.close();
    await server.stop();
    await line[Symbol.asyncDispose]();
  };
  return { line, server, peephole, party, target, person, stop };
}

describe('SECURITY I10, SPEC X6: after everything that applications do with secrets', () => {
  let run: Run;
  const secrets: KnownSecret[] = [];
  const errors: string[] = [];

  const learn = (name: string, text: string | null | undefined): string => {
    if (!text) throw new Error(`${name} was not learned`);
    secrets.push({ name, text });
    return text;
  };

  beforeAll(async () => {
    run = await startRun();
    await live();
    await mistake();
    await breakThings();
  });
  afterAll(() => run.stop());

  /** In and out again, with all that is given on the way. */
  async function live(): Promise<void> {
    const { party, person, target } = run;
    learn('the secret of the application', party.secret);
    const { visitor, attempt } = await ask(target, party, person, {
      changes: { login_hint: learn('whom the application expects', `expected.${person.email}`) },
      answers: { consent: 'allow' },
    });
    learn('a session', visitor.cookies.get(sessionCookie));
    learn('a verifier', attempt.verifier);
    learn('a code', attempt.answer().get('code'));
    const tokens = await attempt.redeem();
    for (const name of ['access_token', 'refresh_token', 'id_token'] as const) learn(`an ${name}`, tokens[name]);
    await userinfo(party, tokens);
    const next = await refresh(party, tokens);
    for (const name of ['access_token', 'refresh_token', 'id_token'] as const) learn(`the next ${name}`, next[name]);
    await introspect(party, next.refresh_token);
    const hinted = await party.begin({ prompt: 'none', id_token_hint: tokens.id_token ?? '' });
    await visitor.open(hinted.url);
    learn('a code of a hint', hinted.answer().get('code'));
    const pushed = await party.push();
    learn('a pushed request', new URL(pushed.url).searchParams.get('request_uri')?.split(':').at(-1));
    await visitor.open(pushed.url);
    learn('a code of a pushed request', pushed.answer().get('code'));
    const again = await refresh(party, tokens).catch((error: unknown) => String(error));
    expect(again).not.toHaveProperty('access_token');
    const waiting = await party.begin({ prompt: 'login', id_token_hint: tokens.id_token ?? '' });
    await visitor.open(waiting.url);
    await visitor.open(`/oidc/logout?${new URLSearchParams({ id_token_hint: next.id_token ?? '' })}`);
    expect(visitor.cookies.has(sessionCookie)).toBe(false);
    const later = await party.push();
    learn('a pushed request that waits', new URL(later.url).searchParams.get('request_uri')?.split(':').at(-1));
    await visitor.open(later.url);
    learn('the name of the request that waits', waitingAt(visitor).split('/').at(-1));
  }

  /** What is sent wrongly is a secret as well: it is nearly a right one, or somebody else's. */
  async function mistake(): Promise<void> {
    const { party, target } = run;
    const wrong = {
      secret: learn('a wrong secret', `${party.secret?.slice(0, -4)}WRONG`),
      code: learn('a wrong code', 'wrongcode-wrongcode-wrongcode-wrongcode-0001'),
      verifier: learn('a wrong verifier', 'wrongverifier-wrongverifier-wrongverifier-01'),
      token: learn('a wrong token', 'grt_wrongtoken-wrongtoken-wrongtoken-wrong1'),
      hint: learn('a wrong hint', 'wronghint.wronghint.wronghint'),
    };
    const fields = { code: wrong.code, code_verifier: wrong.verifier, redirect_uri: party.redirectUri };
    const redeem = { grant_type: 'authorization_code', ...fields };
    const proofs = [basic(party), basic({ ...party, secret: wrong.secret })];
    for (const accept of ['application/json', 'text/html']) {
      for (const proof of proofs) {
        const headers = { ...proof, accept };
        const bodies = [
          redeem,
          { grant_type: 'refresh_token', refresh_token: wrong.token },
          { grant_type: wrong.code },
        ];
        for (const body of bodies) errors.push((await call(target, '/oidc/token', form(body, headers))).text);
        for (const endpoint of ['introspection', 'revocation', 'request'])
          errors.push((await call(target, `/oidc/${endpoint}`, form({ token: wrong.token, ...fields }, headers))).text);
      }
      const bearer = { headers: { authorization: `Bearer ${wrong.token}`, accept } };
      for (const reply of [
        await call(target, '/oidc/userinfo', bearer),
        await call(target, `/oidc/userinfo?access_token=${wrong.token}`),
      ])
        errors.push(reply.text, JSON.stringify([...reply.headers]));
    }
    const visitor = new OidcVisitor(target.address);
    const { url } = await party.begin({
      redirect_uri: 'https://evil.example',
      id_token_hint: wrong.hint,
      state: wrong.code,
    });
    for (const shown of [
      url,
      `/oidc/logout?id_token_hint=${wrong.hint}`,
      `/oidc/auth/${wrong.code}`,
      `/sign-in?to=/oidc/auth/${wrong.code}x`,
    ])
      errors.push((await visitor.open(shown)).text);
    const said = {
      state: learn('a state', `state-${'s'.repeat(30)}`),
      nonce: learn('a nonce', `nonce-${'n'.repeat(30)}`),
    };
    await visitor.open((await party.begin(said)).url);
    errors.push(visitor.text);
  }

  /** What goes wrong is logged with more words than what goes well. */
  async function breakThings(): Promise<void> {
    const { party, person, target, peephole } = run;
    const { attempt, visitor } = await ask(target, party, person);
    const code = learn('a code that met a broken table', attempt.answer().get('code'));
    learn('the verifier of a code that met a broken table', attempt.verifier);
    learn('a second session', visitor.cookies.get(sessionCookie));
    const fields = {
      grant_type: 'authorization_code',
      code,
      code_verifier: attempt.verifier,
      redirect_uri: party.redirectUri,
    };
    for (const table of ['protocol_states', 'application_secrets', 'application_sessions', 'signing_keys']) {
      await peephole.run(`alter table ${table} rename to put_aside`);
      const broken = [
        await call(target, '/oidc/token', form(fields, basic(party))),
        await call(target, '/oidc/introspection', form({ token: code }, basic(party))),
        await visitor.request('GET', (await party.begin()).url.slice(target.address.length)),
        await visitor.request('GET', `/oidc/auth/${code}`),
      ];
      await peephole.run(`alter table put_aside rename to ${table}`);
      if (table === 'protocol_states') expect(broken[0]?.status).toBeGreaterThanOrEqual(500);
      for (const { text } of broken) {
        errors.push(text);
        expect([table, text.includes('put_aside') || text.includes(table)]).toEqual([table, false]);
      }
    }
  }

  test('the run has learned its secrets, and been refused often', () => {
    expect(secrets.map(({ name }) => name)).toEqual(expect.arrayContaining(['a verifier', 'the next refresh_token']));
    expect(new Set(secrets.map(({ text }) => text)).size).toBe(secrets.length);
    expect(errors.length).toBeGreaterThan(40);
    expect(errors.filter((one) => one.includes('<!doctype html>')).length).toBeGreaterThan(3);
  });

  test('no error, for a person or an application, says one', () => {
    expect(errors.filter((one) => leaks(secrets, one).length > 0)).toEqual([]);
  });

  test('no log line at any level holds one, or the words of a request', () => {
    const logged = run.server.stdout() + run.server.stderr();
    for (const route of ['/oidc/token', '/oidc/auth', '/oidc/auth/:uid', '/oidc/introspection'])
      expect(logged).toContain(route);
    expect(logged).toMatch(/put_aside|no such table/);
    expect(leaks(secrets, logged)).toEqual([]);
    expect(logged).not.toMatch(/code_challenge|id_token_hint|evil\.example|@target\.example/);
  });

  /** What applications say of a request stands in it until it is over. */
  const kept = (): readonly KnownSecret[] =>
    secrets.filter(({ name }) => !['whom the application expects', 'a state', 'a nonce'].includes(name));

  test('no cell of any table holds one, audit events included', async () => {
    const tables = await run.peephole.tables(await tablesOf(run.peephole));
    expect(tables.get('protocol_states')?.length).toBeGreaterThan(5);
    const kinds = new Set(tables.get('audit_events')?.map((row) => row['kind']));
    for (const kind of ['application.opened', 'application.consented', 'application.reused'])
      expect(kinds).toContain(kind);
    for (const [table, rows] of tables)
      expect({ table, leaks: leaks(kept(), JSON.stringify(rows)) }).toEqual({ table, leaks: [] });
  });

  test('no byte of any file in the data directory is one of them', async () => {
    const { path: directory } = run.line.directory;
    for (const name of (await readdir(directory)).filter((one) => one !== 'keys.json'))
      expect({ name, leaks: leaks(kept(), await readFile(path.join(directory, name), 'latin1')) }).toEqual({
        name,
        leaks: [],
      });
  });
});
