import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCommandLine, type CommandLine } from '../support/command-line.ts';
import { done } from '../support/on-command-line.ts';
import { engineNames, type Product } from '../support/product.ts';
import { Visitor } from '../support/visitor.ts';

/** Of the demo: administrator of an entitled company without a policy, who signs in by password alone. */
const greta = 'greta@summit.example';
const summit = 'Summit Glazing';

describe.each(engineNames)('beside a running server, on %s', (engine) => {
  let line: CommandLine;
  let server: Product;
  beforeAll(async () => {
    line = await startCommandLine({ engine });
    server = await line.serve();
  });
  afterAll(() => line[Symbol.asyncDispose]());

  const signedIn = async (email: string): Promise<Visitor> => {
    const visitor = new Visitor(server.address);
    await visitor.signIn(email);
    expect(await visitor.request('GET', '/account')).toMatchObject({ status: 200 });
    return visitor;
  };

  /** Where the next request of a session leads: null where it goes through. */
  const leadsTo = async (visitor: Visitor): Promise<string | null> =>
    (await visitor.request('GET', '/account')).location?.split('?')[0] ?? null;

  test('whoever is disabled is signed out at the next request, and enabled again signs in anew', async () => {
    const visitor = await signedIn(greta);
    await done(line, `user disable ${greta} --even-last-administrator`);
    expect(await leadsTo(visitor)).toMatch(/^\/sign-in/);
    expect((await new Visitor(server.address).signIn(greta)).text).toMatch(/disabled|switched off/i);
    await done(line, `user enable ${greta}`);
    expect(await leadsTo(visitor)).toMatch(/^\/sign-in/);
    await signedIn(greta);
  });

  test('a deadline acts on the next request, moved in either direction (SPEC P5, P8)', async () => {
    const visitor = await signedIn(greta);
    await done(line, ['policy', 'set', summit, '--require-mfa', 'on', '--deadline', '2027-01-05', '--yes']);
    expect(await leadsTo(visitor)).toBeNull();
    await done(line, ['policy', 'set', summit, '--deadline', '2027-01-04', '--yes']);
    expect(await leadsTo(visitor)).toBe('/sign-in/continue');
    await done(line, ['policy', 'set', summit, '--deadline', '2027-01-05', '--yes']);
    expect(await leadsTo(visitor)).toBeNull();
    await done(line, ['policy', 'set', summit, '--require-mfa', 'off']);
  });

  test('an entitlement acts on the next request, given and withdrawn (SPEC C3)', async () => {
    const visitor = await signedIn(greta);
    await done(line, ['policy', 'set', summit, '--require-mfa', 'on', '--deadline', '2027-01-04', '--yes']);
    expect(await leadsTo(visitor)).toBe('/sign-in/continue');
    expect((await done(line, ['company', 'entitle', summit, '--withdraw', '--json'])).json()).toMatchObject({
      people: 1,
    });
    expect(await leadsTo(visitor)).toBeNull();
    await done(line, ['company', 'entitle', summit]);
    expect(await leadsTo(visitor)).toBe('/sign-in/continue');
    await done(line, ['policy', 'set', summit, '--require-mfa', 'off']);
  });

  test('a membership acts on the next request once it is accepted, and no longer when it is inactive (SPEC C2, C5)', async () => {
    const visitor = await signedIn(greta);
    const enforcing = ['--company', 'Northwind Builders'];
    const added = await done(line, ['member', 'add', greta, ...enforcing, '--json']);
    expect(added.json()).toMatchObject({ status: 'invited', because: 'must-accept' });
    expect(await leadsTo(visitor)).toBeNull();
    await done(line, ['member', 'set', greta, ...enforcing, '--status', 'active', '--accepted']);
    expect(await leadsTo(visitor)).toBe('/sign-in/continue');
    await done(line, ['member', 'set', greta, ...enforcing, '--status', 'inactive']);
    expect(await leadsTo(visitor)).toBeNull();
  });

  test('an invitation is delivered by the server, in the language of the person', async () => {
    const words = ['--email', 'zoe@harbor.example', '--name', 'Zoé', '--language', 'fr', '--company', 'Harbor & Stone'];
    await done(line, ['user', 'create', ...words]);
    const [mail] = await server.mails('zoe@harbor.example');
    expect(mail?.text).toContain('Harbor & Stone');
    expect(mail?.text).toMatch(/\/invitation\/[\w-]{43}/);
    expect(mail?.text).toMatch(/mot de passe/);
  });

  test('what is shown of a person is what the sign-in then asks', async () => {
    for (const who of ['ana@northwind.example', 'ben@northwind.example', 'chloe@harbor.example', 'dev@cedar.example']) {
      const shown = (await done(line, ['user', 'show', who, '--json'])).json();
      const visitor = new Visitor(server.address);
      await visitor.signIn(who);
      expect(shown).toMatchObject({ nextSignIn: { step: stepOf(visitor.path) } });
    }
  });
});

/** Which step a page stands for. */
function stepOf(path: string): string {
  if (path.startsWith('/account')) return 'finish';
  const page = /^\/sign-in\/int_[0-9a-f]{32}\/(.*)$/.exec(path)?.[1] ?? path;
  return { code: 'verify', 'code/app': 'verify', required: 'enroll', early: 'enroll' }[page] ?? page;
}
