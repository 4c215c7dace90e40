import { describe, expect, test } from 'vitest';
import { addPerson, codeAt, wrongCodes, type Person } from '../support/attack-people.ts';
import { atCode, atMailbox, isSignedIn, manyAtCode, mailedCode, sendCode } from '../support/attack-steps.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';

const guesses = 50;

/** Wrong codes that were answered as such: each is one guess that an attacker got judged. */
const judged = (replies: readonly { status: number }[]): number => replies.filter((one) => one.status === 422).length;

async function failuresOf({ deps }: Target, { id }: Person, kind: 'app' | 'recovery-code'): Promise<number> {
  const bundle = await deps.store.loadUser(id);
  return bundle?.authenticators.find((one) => one.kind === kind)?.attempts.failures ?? -1;
}

onEveryEngine((target) => {
  const enrolled = () => addPerson(target(), { enrolled: true });

  describe('I4: guesses sent at once are counted one by one, and beyond the limit not judged', () => {
    test('fifty wrong codes in fifty sign-ins: five are judged', async () => {
      const person = await enrolled();
      const browsers = await manyAtCode(target(), person, guesses);
      const codes = wrongCodes(person, target().now(), guesses);
      const replies = await Promise.all(browsers.map((one, index) => sendCode(one, codes[index] ?? '')));
      expect(judged(replies)).toBe(5);
      expect(await failuresOf(target(), person, 'app')).toBe(5);
    });

    test('fifty wrong codes in one sign-in: five are judged, and it is over', async () => {
      const person = await enrolled();
      const visitor = await atCode(target(), person);
      const { base } = visitor;
      const replies = await Promise.all(
        wrongCodes(person, target().now(), guesses).map((code) => visitor.post(`${base}/code`, { code })),
      );
      expect(judged(replies)).toBeLessThanOrEqual(5);
      expect(await failuresOf(target(), person, 'app')).toBe(5);
      await visitor.open(base);
      expect(visitor.path).toBe(`${base}/over`);
    });

    test('fifty different codes with the right one among them: not all of them are judged', async () => {
      const person = await enrolled();
      const browsers = await manyAtCode(target(), person, guesses);
      const codes = [...wrongCodes(person, target().now(), guesses - 1), codeAt(person.seed, target().now())];
      const replies = await Promise.all(browsers.map((one, index) => sendCode(one, codes[index] ?? '')));
      const found = browsers.filter(isSignedIn).length;
      // A success begins the count anew: five before it are impossible then, four before and five after it are not.
      expect(judged(replies)).toBeLessThanOrEqual(found === 0 ? 5 : 9);
      expect(judged(replies)).toBeGreaterThanOrEqual(5);
    });

    test('fifty wrong recovery codes in fifty sign-ins: five are judged', async () => {
      const person = await enrolled();
      const browsers = await manyAtCode(target(), person, guesses);
      const replies = await Promise.all(
        browsers.map((one, index) =>
          one.post(`${one.base}/recovery`, { code: `WR0NG${String(index).padStart(19, '0')}` }),
        ),
      );
      expect(judged(replies)).toBe(5);
      expect(await failuresOf(target(), person, 'recovery-code')).toBe(5);
    });

    test('fifty mailbox codes with the right one among them: at most five are judged', async () => {
      const person = await addPerson(target());
      const visitor = await atMailbox(target(), person);
      const right = await mailedCode(target(), person.email);
      const wrong = Array.from({ length: guesses }, (_, index) => String(100_000 + 7_919 * index)).filter(
        (code) => code !== right,
      );
      const { base } = visitor;
      const codes = [...wrong.slice(0, guesses - 1), right];
      const replies = await Promise.all(codes.map((code) => visitor.post(`${base}/mailbox`, { code })));
      expect(judged(replies)).toBeLessThanOrEqual(5);
      const mailbox = (await target().deps.store.loadUser(person.id))?.mailbox;
      expect(mailbox?.attempts.failures).toBeLessThanOrEqual(5);
    });
  });
});
