import { describe, expect, test } from 'vitest';
import { addPerson, nextCode, wrongCode, type Person } from '../support/attack-people.ts';
import { leaks, type KnownSecret } from '../support/attack-secrets.ts';
import {
  afterPassword,
  atApp,
  atCode,
  atMailbox,
  beginChange,
  chooseApp,
  mailedCode,
  mailedToken,
  sendCode,
  shownKey,
  shownRecoveryCode,
  signedIn,
  standsAt,
} from '../support/attack-steps.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';
import { Watched } from '../support/attack-watched.ts';

interface Told {
  readonly visitor: Watched;
  readonly secrets: Readonly<Record<string, string>>;
}

/** Password, set-up and recovery code, each first wrong and then right, up to the account page and Password & Security. */
async function enrollWatched(target: Target, person: Person): Promise<Told> {
  const visitor = new Watched(target.address);
  const mistyped = 'mistyped ladders everywhere';
  await visitor.open('/sign-in');
  await visitor.submit('/sign-in', { email: person.email });
  await visitor.submit(`${visitor.base}/password`, { password: mistyped });
  await visitor.submit(`${visitor.base}/password`, { password: person.password });
  await visitor.submit(`${visitor.base}/set-up`);
  const mailbox = await mailedCode(target, person.email);
  await visitor.submit(`${visitor.base}/mailbox`, { code: mailbox });
  const seed = await chooseApp(visitor);
  const wrong = wrongCode({ seed }, target.now());
  await visitor.submit(`${visitor.base}/app`, { code: wrong });
  const code = nextCode(target, { seed });
  await visitor.submit(`${visitor.base}/app`, { code });
  const recovery = shownRecoveryCode(visitor.text);
  await visitor.open(`${visitor.base}/recovery-code.txt`);
  await visitor.open(`${visitor.base}/recovery-code`);
  await visitor.submit(`${visitor.base}/recovery-code/save`, { saved: 'yes' });
  await visitor.open('/account/security');
  const { password } = person;
  return { visitor, secrets: { mistyped, password, mailbox, seed, wrong, code, recovery } };
}

const known = (secrets: Readonly<Record<string, string>>): readonly KnownSecret[] =>
  Object.entries(secrets).map(([name, text]) => ({ name, text }));

onEveryEngine((target) => {
  describe('I10: secrets in answers', () => {
    test('the setup key and the recovery code are shown by their own pages, everything else by none', async () => {
      const { visitor, secrets } = await enrollWatched(target(), await addPerson(target()));
      const shown = visitor.seen.flatMap(({ asked, reply }) =>
        leaks(known(secrets), reply.text).map((name) => `${name} by ${asked}`),
      );
      expect([...new Set(shown)].toSorted()).toEqual([
        'recovery by GET /sign-in/:int/recovery-code',
        'recovery by GET /sign-in/:int/recovery-code.txt',
        'seed by GET /sign-in/:int/app',
        'seed by POST /sign-in/:int/app',
      ]);
    });

    test('no address and no header but the one that sets a cookie holds a secret', async () => {
      const { visitor, secrets } = await enrollWatched(target(), await addPerson(target()));
      const cookies = Object.fromEntries(visitor.cookies);
      for (const { path, reply } of visitor.seen) {
        const headers = [...reply.headers].filter(([name]) => name !== 'set-cookie');
        expect(leaks(known({ ...secrets, ...cookies }), path + JSON.stringify(headers))).toEqual([]);
        expect(leaks(known(cookies), reply.text)).toEqual([]);
      }
    });

    test('every answer is neither stored nor referred, and takes nothing foreign; a refused form without secrets may be gone back to', async () => {
      const { visitor, secrets } = await enrollWatched(target(), await addPerson(target()));
      for (const { reply } of visitor.seen) {
        const mayGoBack = reply.status >= 400 && leaks(known(secrets), reply.text).length === 0;
        expect(['no-store', ...(mayGoBack ? ['private, no-cache'] : [])]).toContain(reply.headers.get('cache-control'));
        expect(reply.headers.get('referrer-policy')).toBe('no-referrer');
        const policy = reply.headers.get('content-security-policy')?.split('; ') ?? [];
        expect(policy).toContain("default-src 'none'");
        expect(policy.filter((one) => !/^[a-z-]+ '(none|self)'$/.test(one))).toEqual([]);
        expect(reply.text).not.toMatch(/(?:src|href|action)="(?:https?:)?\/\//);
      }
    });
  });

  describe('I10, T5: a pending key', () => {
    test('stays the same on reload, and when the same method is chosen again', async () => {
      const { visitor, seed } = await atApp(target(), await addPerson(target()));
      await visitor.open(`${visitor.base}/app`);
      expect(shownKey(visitor.text)).toBe(seed);
      expect(await chooseApp(visitor)).toBe(seed);
      const reply = await visitor.post(`${visitor.base}/app`, { code: nextCode(target(), { seed }) });
      expect(reply.status).toBe(303);
    });

    test('is shown by no other interaction of the same user or the same browser', async () => {
      const person = await addPerson(target());
      const { visitor, seed } = await atApp(target(), person);
      const secrets = known({ seed });
      const other = await afterPassword(target(), person);
      await other.submit(`${other.base}/set-up`);
      await other.open(`${other.base}/app`);
      expect(leaks(secrets, other.text)).toEqual([]);
      await visitor.open('/sign-in');
      await visitor.submit('/sign-in', { email: person.email });
      await visitor.submit(`${visitor.base}/password`, { password: person.password });
      for (const page of ['app', 'method', 'recovery-code', 'recovery-code.txt']) {
        await visitor.open(`${visitor.base}/${page}`);
        expect(leaks(secrets, visitor.text)).toEqual([]);
      }
    });

    test('is gone with its expired interaction', async () => {
      const { visitor, seed } = await atApp(target(), await addPerson(target()));
      target().advance(61 * 60_000);
      await visitor.open(`${visitor.base}/app`);
      expect(standsAt(visitor)).toBe('over');
      expect(leaks(known({ seed }), visitor.text)).toEqual([]);
    });
  });

  describe('I10, R1: a recovery code', () => {
    test('is shown by no other interaction and never again once confirmed', async () => {
      const person = await addPerson(target());
      const { visitor, seed } = await atApp(target(), person);
      await visitor.submit(`${visitor.base}/app`, { code: nextCode(target(), { seed }) });
      const recovery = shownRecoveryCode(visitor.text);
      const { base } = visitor;
      const other = await atCode(target(), person);
      await other.submit(`${other.base}/code`, { code: nextCode(target(), { seed }) });
      // It waits to be saved, but this interaction has not made it.
      expect(standsAt(other)).toBe('recovery-code');
      expect(leaks(known({ recovery }), other.text)).toEqual([]);
      await visitor.submit(`${base}/recovery-code/save`, { saved: 'yes' });
      expect(visitor.path).toBe('/account');
      for (const page of [`${base}/recovery-code`, `${base}/recovery-code.txt`, base, '/account/security']) {
        const reply = await visitor.open(page);
        expect(leaks(known({ recovery }), reply.text)).toEqual([]);
      }
    });

    test('is not shown by asking for its page or file before its turn', async () => {
      const person = await addPerson(target(), { enrolled: true });
      const visitor = await signedIn(target(), person);
      await beginChange(visitor, person, 'recovery-code');
      expect(standsAt(visitor)).toBe('recovery-code');
      expect(visitor.text).not.toContain('id="recovery-code"');
      expect((await visitor.request('GET', `${visitor.base}/recovery-code.txt`)).status).toBe(303);
      await visitor.submit(`${visitor.base}/recovery-code/issue`);
      const code = shownRecoveryCode(visitor.text);
      const file = await visitor.request('GET', `${visitor.base}/recovery-code.txt`);
      expect(leaks(known({ code }), file.text)).toEqual(['code']);
      expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w-]+\.txt"$/);
    });
  });

  describe('S8: what was typed is kept, secrets aside', () => {
    test('a form of another browser gives back neither password nor code', async () => {
      const visitor = await atCode(target(), await addPerson(target(), { enrolled: true }));
      const fields = { code: '918273', password: 'secret between us two', again: 'secret between us two' };
      const reply = await visitor.post(`${visitor.base}/code`, { ...fields, _form: '0'.repeat(64), kind: 'kept' });
      expect(reply.status).toBe(403);
      expect(leaks(known(fields), reply.text)).toEqual([]);
    });

    test('a refused code of any kind and a refused new password are not repeated', async () => {
      const person = await addPerson(target(), { enrolled: true });
      const visitor = await atCode(target(), person);
      const code = wrongCode(person, target().now());
      const recovery = 'ABCDEFGHJKMNPQRSTVWXYZ01';
      const replies = [
        await sendCode(visitor, code),
        await sendCode(visitor, `${code}x`),
        await visitor.post(`${visitor.base}/recovery`, { code: recovery }),
      ];
      await visitor.open('/sign-in');
      await visitor.submit('/sign-in', { email: person.email });
      await visitor.submit(`${visitor.base}/forgot`);
      await visitor.submit(`/reset/${await mailedToken(target(), person.email)}`);
      const [password, again] = ['qwertyuiop', 'another thing that was typed'];
      replies.push(await visitor.post(`${visitor.base}/new-password`, { password, again }));
      expect(replies.map((one) => one.status)).toEqual([422, 400, 422, 422]);
      const said = replies.map((one) => one.text).join('\n');
      expect(leaks(known({ code, malformed: `${code}x`, recovery, again }), said)).toEqual([]);
    });

    test("a mailbox code is in its mail and in nobody's page", async () => {
      const person = await addPerson(target());
      const visitor = await atMailbox(target(), person);
      const code = await mailedCode(target(), person.email);
      await visitor.open(`${visitor.base}/mailbox`);
      expect(leaks(known({ code }), visitor.text)).toEqual([]);
    });
  });
});
