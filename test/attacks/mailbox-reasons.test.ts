import { describe, expect, test } from 'vitest';
import { hour, instant } from '#domain/instant.ts';
import { begun } from '../support/attack-account.ts';
import { freePerson } from '../support/attack-confirm.ts';
import { addPerson, type Person } from '../support/attack-people.ts';
import type { Browser } from '../support/attack-browser.ts';
import { atMailbox, signedIn, signedInByPassword, standsAt } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';

const setUp = 'before the first authenticator is set up';
const noSecondStep = 'You have no second step';
const thaw = 'before changes are allowed again';

/** Before the code is sent, and after: the one asks in the middle of a sentence. */
async function told(visitor: Browser): Promise<string> {
  expect(standsAt(visitor)).toBe('mailbox');
  const before = visitor.text;
  await visitor.submit(`${visitor.base}/mailbox/send`);
  return `${before.replace('Before', 'before')}${visitor.text}`;
}

onEveryEngine((target) => {
  const frozen = ({ id }: Person) =>
    target().deps.store.transact((tx) =>
      tx.freezeChanges(id, instant(target().now() + hour), target().deps.clock.now()),
    );

  describe('the page that asks for the mailbox says what for', () => {
    test('before a first method is set up', async () => {
      const text = await told(await atMailbox(target(), await addPerson(target())));
      expect(text.split(setUp)).toHaveLength(3);
    });

    test.each(['password', 'email'])('of who has no second step, before another change: %s', async (action) => {
      const person = await freePerson(target(), { enrolled: false });
      const text = await told(await begun(await signedInByPassword(target(), person), person, action));
      expect([text.split(noSecondStep), text.includes(setUp)]).toEqual([expect.objectContaining({ length: 3 }), false]);
    });

    test('before changes are allowed again, whether or not there is a second step', async () => {
      for (const enrolled of [true, false]) {
        const person = await freePerson(target(), { enrolled });
        await frozen(person);
        const visitor = await (enrolled ? signedIn : signedInByPassword)(target(), person);
        const text = await told(await begun(visitor, person, 'thaw'));
        expect(text.split(thaw)).toHaveLength(3);
        expect([text.includes(setUp), text.includes(noSecondStep)]).toEqual([false, false]);
      }
    });
  });
});
