import { describe, expect, test } from 'vitest';
import { hour } from '#domain/instant.ts';
import { Browser } from '../support/attack-browser.ts';
import { chooseApp, isSignedIn, saveRecoveryCode, standsAt } from '../support/attack-steps.ts';
import { oathtool } from '../support/authenticators.ts';
import { startCommandLine, type CommandLine } from '../support/command-line.ts';
import { engineNames } from '../support/product.ts';

const olga = "setup --email olga@example.com --name 'Olga Petrov'";
const password = 'ladders lean on seven walls';

/** Without the host: a test's server listens where the system lets it. */
const pathIn = (link: string): string => /\/invitation\/[\w-]{43}$/.exec(link)?.[0] ?? 'no link';

const linkFrom = async (line: CommandLine, words = olga): Promise<string> =>
  pathIn((await line.run(`${words} --json`)).field('link'));

/** Opens the link of an operator and goes as far as signing in goes. */
async function enroll(line: CommandLine, address: string, link: string): Promise<Browser> {
  const browser = await open(address, link);
  await browser.submit(`${browser.base}/new-password`, { password, again: password });
  expect(standsAt(browser)).toBe('required');
  await browser.submit(`${browser.base}/set-up`);
  const key = await chooseApp(browser);
  await browser.submit(`${browser.base}/app`, { code: await oathtool(key, line.clock.now()) });
  await saveRecoveryCode(browser);
  return browser;
}

/** A browser that pressed the button of a link's page. */
async function open(address: string, link: string): Promise<Browser> {
  const browser = new Browser(address);
  await browser.open(link);
  await browser.submit(link);
  return browser;
}

describe.each(engineNames)('gatehouse setup, on %s', (engine) => {
  test('makes the database, the first operator and a link; password, app and recovery code later the operator is signed in (SPEC C6)', async () => {
    await using line = await startCommandLine({ engine });
    const made = await line.run(olga);
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(made.stdout).toContain('Olga Petrov');
    const link = pathIn(/http\S+/.exec(made.stdout)?.[0] ?? '');
    const server = await line.serve();
    const browser = await enroll(line, server.address, link);
    expect(browser.path).toBe('/account');
    expect(isSignedIn(browser)).toBe(true);
    const again = await line.run(`${olga} --json`);
    expect(again.code).toBe(1);
    expect(again.json()).toMatchObject({ error: { code: 'operator-exists' } });
    expect(again.stderr).toContain('user create --operator');
  });

  test('run again before the link was used, the new link opens and the old one does not, nor what was begun with it', async () => {
    await using line = await startCommandLine({ engine });
    const first = await linkFrom(line);
    const server = await line.serve();
    const begun = await open(server.address, first);
    expect(standsAt(begun)).toBe('new-password');
    const second = await line.run(olga);
    expect(second.stderr).toContain('opens nothing any more');
    await begun.submit(`${begun.base}/new-password`, { password, again: password });
    expect(isSignedIn(begun)).toBe(false);
    const gone = await new Browser(server.address).open(first);
    expect(gone.status).toBe(422);
    const link = pathIn(/http\S+/.exec(second.stdout)?.[0] ?? '');
    expect(standsAt(await open(server.address, link))).toBe('new-password');
  });

  test('with another e-mail, whoever never set a password is disabled: a slip in the e-mail makes nobody an operator', async () => {
    await using line = await startCommandLine({ engine });
    const slip = await linkFrom(line, "setup --email olga@exmaple.com --name 'Olga Petrov'");
    const made = await line.run(`${olga} --json`);
    expect(made.json()).toMatchObject({ disabled: ['olga@exmaple.com'], renewed: false });
    const server = await line.serve();
    expect((await new Browser(server.address).open(slip)).status).toBe(422);
    expect((await line.run("setup --email olga@exmaple.com --name 'Olga Petrov' --json")).json()).toMatchObject({
      error: { code: 'e-mail-taken' },
    });
  });

  test('the link works for a day', async () => {
    await using line = await startCommandLine({ engine });
    const link = await linkFrom(line);
    const server = await line.serve();
    line.clock.advance(24 * hour - 1_000);
    expect((await new Browser(server.address).open(link)).status).toBe(200);
    line.clock.advance(1_000);
    expect((await new Browser(server.address).open(link)).status).toBe(422);
  });

  test('of many at once one link works, and one operator is there', async () => {
    await using line = await startCommandLine({ engine });
    await line.run('migrate');
    const results = await Promise.all(
      ['a', 'b', 'c', 'd'].map((name) => line.run(`setup --email ${name}@example.com --name N --json`)),
    );
    const links = results.filter((one) => one.code === 0).map((one) => pathIn(one.field('link')));
    const refused = results.filter((one) => one.code !== 0).map((one) => (one.json() as { error: object }).error);
    for (const error of refused) expect(error).toMatchObject({ code: 'busy' });
    const server = await line.serve();
    const opening: number[] = [];
    for (const link of links) opening.push((await new Browser(server.address).open(link)).status);
    expect(opening.filter((status) => status === 200)).toHaveLength(1);
    const tools = await line.open();
    const operators = await tools.deps.store.installation.operators();
    await tools.close();
    expect(operators.filter((one) => one.status === 'active')).toHaveLength(1);
  });

  test('a user who is there and no operator does not become one by it', async () => {
    await using line = await startCommandLine({ engine });
    await line.run("user create --email ana@example.com --name 'Ana Oliveira' --no-mail");
    const refused = await line.run('setup --email ANA@example.com --name Ana --json');
    expect(refused.code).toBe(1);
    expect(refused.json()).toMatchObject({ error: { code: 'e-mail-taken' } });
  });

  test('is written down: who ran it, whom it made, and that a link was made, which is no part of it', async () => {
    await using line = await startCommandLine({ engine });
    const link = await linkFrom(line);
    const tools = await line.open();
    const events = await tools.deps.store.audit.unsealed(10);
    await tools.close();
    expect(events.map((one) => one.kind).toSorted()).toEqual(['invitation.sent', 'user.created']);
    for (const { actor, detail } of events) {
      expect([actor, detail['operatingUser'], detail['door']]).toEqual([null, 'deploy', 'command-line']);
    }
    expect(JSON.stringify(events)).not.toContain(link.slice('/invitation/'.length));
  });
});

test.each([
  ['setup', /--email/],
  ['setup --email olga@example.com', /--name/],
  ['setup --email olga --name Olga', /login e-mail/],
  ["setup --email olga@example.com --name ' '", /name/],
  ['setup --email olga@example.com --name Olga --language tlh', /en, de, es, fr, it, zh-Hant/],
  ['setup --email olga@example.com --name Olga --time-zone +01:00', /America\/Chicago/],
])('%s is misused, and makes nothing', async (words, says) => {
  await using line = await startCommandLine({ engine: 'sqlite' });
  const result = await line.run(words);
  expect(result).toMatchObject({ code: 2, stdout: '' });
  expect(result.stderr).toMatch(says);
  const tools = await line.open();
  expect(await tools.deps.store.isEmpty()).toBe(true);
  await tools.close();
});
