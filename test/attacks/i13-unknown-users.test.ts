import { describe, expect, test } from 'vitest';
import { Secret } from '#domain/secret.ts';
import type { PasswordHasher } from '#ports/password-hasher.ts';
import { Browser } from '../support/attack-browser.ts';
import { addPerson } from '../support/attack-people.ts';
import { atPassword, isSignedIn } from '../support/attack-steps.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';
import { samples } from '../support/imported-passwords.ts';
import type { Reply } from '../support/visitor.ts';

const statements: string[] = [];

/** What an attacker may learn from an answer, without what differs between any two requests. */
function traits({ status, headers, text }: Reply, browser: Browser, email: string) {
  const plain = (value: string): string =>
    value
      .replaceAll(email, 'E-MAIL')
      .replaceAll(encodeURIComponent(email), 'E-MAIL')
      .replaceAll(/int_[0-9a-f]{32}/g, 'INTERACTION')
      .replaceAll(browser.formToken() || 'no token yet', 'FORM TOKEN')
      .replaceAll(/=[\w-]{43};/g, '=TOKEN;');
  const shown = [...headers].filter(([name]) => !['date', 'content-length'].includes(name));
  return { status, text: plain(text), headers: shown.map(([name, value]) => `${name}: ${plain(value)}`).toSorted() };
}

/** Everything that a browser sees of a sign-in with a wrong password and of "Forgot password?". */
async function transcript(target: Target, email: string) {
  const browser = new Browser(target.address);
  const seen: unknown[] = [];
  const see = async (asked: Promise<Reply>): Promise<Reply> => {
    const reply = await asked;
    seen.push(traits(reply, browser, email));
    return reply;
  };
  await browser.open('/sign-in');
  browser.path = (await see(browser.post('/sign-in', { email }))).location ?? '';
  const { base } = browser;
  await see(browser.request('GET', `${base}/password`));
  await see(browser.post(`${base}/password`, { password: 'not the right one, surely' }));
  await see(browser.post(`${base}/password`, { password: '' }));
  for (const page of ['over', 'no-way', 'methods', 'code', 'new-password']) {
    await see(browser.request('GET', `${base}/${page}`));
  }
  await see(browser.post(`${base}/forgot`));
  await see(browser.request('GET', `${base}/link-sent`));
  await see(browser.post(`${base}/forgot`));
  seen.push([...browser.cookies.keys()].toSorted());
  return seen;
}

/** Counts what the hasher computes from here on. */
function countHashes({ deps }: Target): { readonly computed: string[] } {
  const { passwords } = deps;
  const computed: string[] = [];
  const counting: PasswordHasher = {
    ...passwords,
    hash: (...given) => {
      computed.push('hash');
      return passwords.hash(...given);
    },
    verify: (...given) => {
      computed.push('verify');
      return passwords.verify(...given);
    },
  };
  Object.assign(deps, { passwords: counting });
  return { computed };
}

onEveryEngine(
  (target) => {
    const unknown = () => `nobody.${Math.random().toString(36).slice(2, 10)}@target.example`;

    const kinds = [
      { who: 'somebody without a second factor', options: {} },
      { who: 'somebody who has enrolled', options: { enrolled: true } },
      { who: 'a disabled user', options: { disabled: true } },
      { who: 'a disabled user who had enrolled', options: { disabled: true, enrolled: true } },
      { who: 'somebody imported with a hash of another system', options: { imported: samples.bcrypt } },
      { who: 'somebody imported without a password', options: { imported: 'without password' as const } },
    ];

    describe('I13: unknown users and wrong passwords', () => {
      test.each(kinds)('$who answers like nobody: statuses, bodies, headers, cookies', async ({ options }) => {
        const { email } = await addPerson(target(), options);
        const known = await transcript(target(), email);
        expect(known).toEqual(await transcript(target(), unknown()));
      });

      test.each(kinds)('$who answers like nobody where one has to wait, too', async ({ options }) => {
        const { email } = await addPerson(target(), options);
        const held: unknown[] = [];
        for (const one of [email, unknown()]) {
          const browser = await atPassword(target(), one);
          const { base } = browser;
          for (let count = 0; count < 7; count += 1) {
            const reply = await browser.post(`${base}/password`, { password: 'not this one either' });
            held.push({ count, ...traits(reply, browser, one) });
          }
        }
        expect(held.slice(0, 7)).toEqual(held.slice(7));
      });

      test.each(kinds)('a guess at $who computes as many hashes as one at nobody', async ({ options }) => {
        const { email } = await addPerson(target(), options);
        const computed: string[][] = [];
        for (const one of [email, unknown(), email, unknown()]) {
          const browser = await atPassword(target(), one);
          const counter = countHashes(target());
          await browser.post(`${browser.base}/password`, { password: 'not this one either' });
          computed.push([...counter.computed]);
        }
        expect(computed).toEqual([['verify'], ['verify'], ['verify'], ['verify']]);
      });

      test.each(kinds)('a guess at $who sends the statements that one at nobody sends', async ({ options }) => {
        const { email } = await addPerson(target(), options);
        const sent = { known: Number.POSITIVE_INFINITY, nobody: Number.POSITIVE_INFINITY };
        for (let sample = 0; sample < 5; sample += 1) {
          sent.known = Math.min(sent.known, await statementsOfGuess(email));
          sent.nobody = Math.min(sent.nobody, await statementsOfGuess(unknown()));
          target().advance(30 * 60_000);
        }
        expect(sent.known).toBe(sent.nobody);
        expect(sent.nobody).toBeGreaterThan(3);
      });

      /** Loops may send some in between: of several samples the least is the request's own. */
      async function statementsOfGuess(email: string): Promise<number> {
        const browser = await atPassword(target(), email);
        const { base } = browser;
        const before = statements.length;
        await browser.post(`${base}/password`, { password: 'not this one either' });
        return statements.length - before;
      }

      test('the dummy that nobody is compared with matches nothing, the empty password included', async () => {
        const { passwords } = target().deps;
        for (const guess of ['', 'dummy', '\0', 'a'.repeat(300)]) {
          const verdict = await passwords.verify(null, new Secret(guess), 'test');
          expect(verdict).toEqual({ matches: false, outdated: false });
        }
      });
    });

    describe('S9: a disabled user', () => {
      test('is told so with the right password only, and gets no session', async () => {
        const { email, password } = await addPerson(target(), { disabled: true, enrolled: true });
        const browser = await atPassword(target(), email);
        await browser.submit(`${browser.base}/password`, { password });
        expect(browser.path).toMatch(/\/over$/);
        expect(browser.text).toContain('has been disabled');
        expect(isSignedIn(browser)).toBe(false);
        for (const form of ['code', 'recovery', 'set-up', 'keep-going', 'forgot']) {
          await browser.submit(`${browser.base}/${form}`, { code: '123456' });
          expect(browser.path).toMatch(/\/over$/);
        }
      });

      test('gets no mail by "Forgot password?", and nobody else does', async () => {
        const { email } = await addPerson(target(), { disabled: true });
        const mails = await target().peephole.rows('select id from outbox');
        for (const one of [email, unknown()]) {
          const browser = await atPassword(target(), one);
          await browser.submit(`${browser.base}/forgot`);
          expect(browser.path).toMatch(/\/link-sent$/);
        }
        expect(await target().peephole.rows('select id from outbox')).toHaveLength(mails.length);
      });

      test('whoever is disabled while signed in is out at the next request', async () => {
        const person = await addPerson(target(), { companies: ['Cedar Supply'] });
        const browser = await atPassword(target(), person.email);
        await browser.submit(`${browser.base}/password`, { password: person.password });
        expect(browser.path).toBe('/account');
        const { deps } = target();
        await deps.store.transact((tx) => tx.setUserStatus(person.id, 'disabled', deps.clock.now()));
        await browser.open('/account');
        expect(browser.path).toBe('/sign-in?to=%2Faccount');
        await deps.store.transact((tx) => tx.setUserStatus(person.id, 'active', deps.clock.now()));
        expect((await browser.request('GET', '/account')).status).toBe(303);
      });
    });
  },
  { overrides: { onStatement: (sql) => statements.push(sql) } },
);
